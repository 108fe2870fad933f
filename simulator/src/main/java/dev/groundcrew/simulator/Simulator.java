package dev.groundcrew.simulator;

import picocli.CommandLine;

/** Simulates a fleet of installers, for tests of load and correctness. */
public final class Simulator {

  private Simulator() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Simulate()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
