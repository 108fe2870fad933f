package dev.groundcrew.cli.stream;

/** What there is to know of a stream. */
public sealed interface News {

  /**
   * It is listened to.
   *
   * @param anew whether it begins with what comes from now on: what was before must be read; false
   *     if all that was missed follows
   */
  record Connected(boolean anew) implements News {}

  /** Something was told. */
  record Told(ServerEvent event) implements News {}

  /**
   * It is not listened to, but will be tried again.
   *
   * @param why for people
   */
  record Lost(String why) implements News {}

  /**
   * It can't be listened to, and is not tried again.
   *
   * @param why for people
   */
  record Refused(String why) implements News {}
}
