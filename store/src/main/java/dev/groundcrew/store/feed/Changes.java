package dev.groundcrew.store.feed;

import java.util.List;

/** What a reader of the feed finds after its position. */
public sealed interface Changes {

  /**
   * The next ones, oldest first; none if nothing has changed since.
   *
   * @param list at most as many as asked for
   */
  record Next(List<Change> list) implements Changes {

    /** Copies the list. */
    public Next {
      list = List.copyOf(list);
    }
  }

  /**
   * The position is of no use: what followed it has been deleted, or the database was restored to a
   * time before it.
   *
   * @param oldest where all that is kept begins: a reader that goes on after this misses least
   * @param latest where the feed ends
   */
  record Expired(long oldest, long latest) implements Changes {}
}
