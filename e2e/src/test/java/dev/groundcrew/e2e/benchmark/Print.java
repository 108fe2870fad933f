package dev.groundcrew.e2e.benchmark;

import java.util.Locale;

final class Print {

  private Print() {}

  static void line(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
