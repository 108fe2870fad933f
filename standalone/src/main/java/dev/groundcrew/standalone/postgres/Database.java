package dev.groundcrew.standalone.postgres;

/** The PostgreSQL that stores the nodes. */
public sealed interface Database {

  /** A server that is already running. */
  record Given(String jdbcUrl) implements Database {

    /** The text for the log, without user name and password. */
    @Override
    public String toString() {
      return "PostgreSQL at " + jdbcUrl.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }
  }

  /** An embedded server with its data in the data directory. */
  record Embedded() implements Database {}

  /**
   * Chooses the given database if there is one.
   *
   * @param jdbcUrl {@code spring.datasource.url}, empty if not set
   */
  static Database choose(String jdbcUrl) {
    return jdbcUrl.isBlank() ? new Embedded() : new Given(jdbcUrl);
  }
}
