package dev.groundcrew.simulator.measure;

/** Rounds measurements for display. */
public final class Round {

  private Round() {}

  /** Rounds to one decimal; zero if the value is not a number, such as a rate over no time. */
  public static double toTenths(double figure) {
    return Double.isFinite(figure) ? Math.round(figure * 10) / 10.0 : 0;
  }
}
