package dev.groundcrew.cli.output;

/** How a command prints what it found. */
public enum Format {
  TABLE,
  JSON,
  YAML,
  CSV
}
