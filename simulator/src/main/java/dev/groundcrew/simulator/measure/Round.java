package dev.groundcrew.simulator.measure;

/** Rounds figures to what is worth reading. */
public final class Round {

  private Round() {}

  /** One decimal; zero for what can't be told, such as a rate over no time. */
  public static double toTenths(double figure) {
    return Double.isFinite(figure) ? Math.round(figure * 10) / 10.0 : 0;
  }
}
