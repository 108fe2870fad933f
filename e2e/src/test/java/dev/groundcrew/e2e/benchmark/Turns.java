package dev.groundcrew.e2e.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Two that took turns on one machine, so that what disturbs one of them disturbs the other too. */
final class Turns {

  private final String title;
  private final List<Rate> first = new ArrayList<>();
  private final List<Rate> second = new ArrayList<>();

  /**
   * @param title what is compared with what, the second first
   */
  Turns(String title) {
    this.title = title;
  }

  /** Prints the round as well. */
  void add(Rate ofFirst, Rate ofSecond) {
    first.add(ofFirst);
    second.add(ofSecond);
    Print.line(
        "%s, round %d: %.1f and %.1f reports/s, ratio %.2f",
        title,
        first.size(),
        ofFirst.perSecond(),
        ofSecond.perSecond(),
        ofSecond.ratioTo(ofFirst));
  }

  void printAll() {
    Rate ofFirst = Rate.total(first);
    Rate ofSecond = Rate.total(second);
    Print.line(
        "%s, all %d rounds: %.1f and %.1f reports/s, ratio of the sums %.2f, median ratio %.2f",
        title,
        first.size(),
        ofFirst.perSecond(),
        ofSecond.perSecond(),
        ofSecond.ratioTo(ofFirst),
        medianRatio());
  }

  private double medianRatio() {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < first.size(); round++) {
      ratios.add(second.get(round).ratioTo(first.get(round)));
    }
    ratios.sort(null);
    int middle = ratios.size() / 2;
    return ratios.size() % 2 == 1
        ? ratios.get(middle)
        : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
  }
}
