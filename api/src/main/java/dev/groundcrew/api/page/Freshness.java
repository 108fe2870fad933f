package dev.groundcrew.api.page;

/** Whether what a browser shows is still what is. */
final class Freshness {

  private Freshness() {}

  /**
   * What stands for a view: the same for the same content, whichever api made it.
   *
   * @param view a record, all the way down
   */
  static String of(Record view) {
    return Integer.toHexString(view.toString().hashCode());
  }
}
