package dev.groundcrew.api.render;

/** How values get into a text of one kind without meaning anything there but themselves. */
interface Escaping {

  /**
   * The value as the text has it.
   *
   * @param before the text so far
   * @throws UnsafeValueException if it can't stand there
   */
  String value(String variable, String value, Output before);

  /**
   * What a section quoted, as the text has it.
   *
   * @param variable the one to name if it can't stand there
   * @param inner what the section held
   * @param before the text so far
   * @throws UnsafeValueException if it can't stand there
   */
  String quoted(Quoting quoting, String variable, String inner, Output before);

  /**
   * The whole text, once all of it is there.
   *
   * @throws UnsafeValueException if a value can't stand where it does
   */
  default String finish(String text) {
    return text;
  }
}
