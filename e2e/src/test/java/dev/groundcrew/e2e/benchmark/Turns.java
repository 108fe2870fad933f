package dev.groundcrew.e2e.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Two that took turns on one machine, so that what disturbs one of them disturbs the other too. */
final class Turns {

  private final String title;
  private final List<Rate> first = new ArrayList<>();
  private final List<Rate> second = new ArrayList<>();
  private final List<Double> cpuRatios = new ArrayList<>();

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
        title, first.size(), ofFirst.perSecond(), ofSecond.perSecond(), ofSecond.ratioTo(ofFirst));
  }

  /** The same with what is known of the load. */
  void add(Load ofFirst, Load ofSecond) {
    add(ofFirst.rate(), ofSecond.rate());
    ofFirst.printBeside(ofSecond);
    cpuRatios.add(ofSecond.cpuPerReport() / ofFirst.cpuPerReport());
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
    if (!cpuRatios.isEmpty()) {
      Print.line("  median ratio of CPU per report %.3f", median(cpuRatios));
    }
  }

  private double medianRatio() {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < first.size(); round++) {
      ratios.add(second.get(round).ratioTo(first.get(round)));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
