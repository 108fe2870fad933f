package dev.groundcrew.cli.output;

import java.util.Locale;

/** How something is printed. */
public enum Format {
  TABLE,
  JSON,
  YAML,
  CSV;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
