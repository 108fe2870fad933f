package dev.groundcrew.standalone.postgres;

/** Which PostgreSQL the nodes are kept in. */
public sealed interface Database {

  /** One that runs already. */
  record Given(String jdbcUrl) implements Database {

    /** Neither a user's name nor a password is for the log. */
    @Override
    public String toString() {
      return "PostgreSQL at " + jdbcUrl.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }
  }

  /** One of our own, in the data directory. */
  record Embedded() implements Database {}

  /**
   * A given one is taken, whatever it is.
   *
   * @param jdbcUrl {@code spring.datasource.url}, empty if not set
   */
  static Database choose(String jdbcUrl) {
    return jdbcUrl.isBlank() ? new Embedded() : new Given(jdbcUrl);
  }
}
