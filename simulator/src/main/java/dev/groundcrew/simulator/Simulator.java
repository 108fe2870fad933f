package dev.groundcrew.simulator;

import picocli.CommandLine;

/** A fleet of simulated installers, for load and for correctness. */
public final class Simulator {

  private Simulator() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Simulate()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
