package dev.groundcrew.e2e.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes everything that was started, in reverse order. */
public final class Started implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  public void add(AutoCloseable part) {
    parts.push(part);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
