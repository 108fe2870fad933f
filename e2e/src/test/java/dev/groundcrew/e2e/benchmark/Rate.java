package dev.groundcrew.e2e.benchmark;

import java.util.List;

/** So many reports in so many seconds. */
record Rate(double reports, double seconds) {

  double perSecond() {
    return reports / seconds;
  }

  double ratioTo(Rate other) {
    return perSecond() / other.perSecond();
  }

  /** All of them one after the other. */
  static Rate total(List<Rate> rates) {
    return new Rate(
        rates.stream().mapToDouble(Rate::reports).sum(),
        rates.stream().mapToDouble(Rate::seconds).sum());
  }
}
