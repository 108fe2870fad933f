package dev.groundcrew.cli.stream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events, as the HTML standard has them (section 9.2, server-sent events). What
 * is longer than any event of Groundcrew's is not read.
 */
final class ReadEvents {

  /** In bytes. */
  static final int LONGEST_LINE = 1 << 18;

  /** Of all lines of an event, in characters. */
  static final int LONGEST_DATA = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,9}");

  private final InputStream in;
  private final Runnable signOfLife;

  private boolean begun;

  /** After a carriage return, which ends a line by itself: its line feed may be still to come. */
  private boolean skipLineFeed;

  private String id;
  private String lastId;
  private String name = "";
  private final StringBuilder data = new StringBuilder();
  private @Nullable Duration retry;

  /**
   * A stream from its beginning.
   *
   * @param lastId that of the streams before; empty for none
   * @param signOfLife called for each line, comments too
   */
  ReadEvents(InputStream in, String lastId, Runnable signOfLife) {
    this.in = new BufferedInputStream(in);
    this.id = lastId;
    this.lastId = lastId;
    this.signOfLife = signOfLife;
  }

  /**
   * Waits for the next event.
   *
   * @return null at the end; an event that was begun there is none
   * @throws IOException if it can't be read, or is too long
   */
  @Nullable ServerEvent next() throws IOException {
    for (String line = line(); line != null; line = line()) {
      signOfLife.run();
      if (!line.isEmpty()) {
        take(line);
        continue;
      }
      lastId = id;
      String text = data.toString();
      String named = name;
      data.setLength(0);
      name = "";
      if (!text.isEmpty()) {
        return new ServerEvent(
            named.isEmpty() ? "message" : named, text.substring(0, text.length() - 1));
      }
    }
    return null;
  }

  /** The id of the last event that was complete, with or without data; empty for none. */
  String lastId() {
    return lastId;
  }

  /** How long to wait before coming again; null if the server has not said. */
  @Nullable Duration retry() {
    return retry;
  }

  private void take(String line) throws IOException {
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    switch (field) {
      case "data" -> {
        if (data.length() + value.length() >= LONGEST_DATA) {
          throw new IOException("an event is longer than %d characters".formatted(LONGEST_DATA));
        }
        data.append(value).append('\n');
      }
      case "event" -> name = value;
      case "id" -> {
        if (value.indexOf('\0') < 0) {
          id = value;
        }
      }
      case "retry" -> {
        if (MILLISECONDS.matcher(value).matches()) {
          retry = Duration.ofMillis(Long.parseLong(value));
        }
      }
      default -> {
        // A comment, or something of a later standard.
      }
    }
  }

  /** Without its end; null if there is no more, or only a line without an end. */
  private @Nullable String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      boolean ofLineBefore = skipLineFeed && next == '\n';
      skipLineFeed = next == '\r';
      if (ofLineBefore) {
        continue;
      }
      if (next == '\r' || next == '\n') {
        return text(bytes);
      }
      if (bytes.size() == LONGEST_LINE) {
        throw new IOException("a line is longer than %d bytes".formatted(LONGEST_LINE));
      }
      bytes.write(next);
    }
    return null;
  }

  private String text(ByteArrayOutputStream bytes) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    boolean marked = !begun && text.startsWith(BYTE_ORDER_MARK);
    begun = true;
    return marked ? text.substring(1) : text;
  }
}
