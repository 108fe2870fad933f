package dev.groundcrew.api.table;

/** A list that is also answered as CSV, to whoever asks for it. A handler returns it as such. */
public interface Tabular {

  /** The same as a table. */
  Table table();
}
