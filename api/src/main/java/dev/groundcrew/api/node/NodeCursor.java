package dev.groundcrew.api.node;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where the next page of a list of nodes begins, as callers have it: opaque to them, and only good
 * for the list that it is of.
 */
public final class NodeCursor {

  private static final int LINES = 4;
  static final int LONGEST = 4096;

  private NodeCursor() {}

  /** The cursor of what follows {@code position} in the list. */
  public static String write(NodeFilter filter, NodeOrder order, NodeOrder.Position position) {
    String text =
        String.join(
            "\n", listOf(filter), order.wireName(), position.id().toString(), position.key());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position that a cursor stands for; null if there is no cursor.
   *
   * @throws RequestRefusedException 400 if it is none of ours, or that of another list
   */
  public static NodeOrder.@Nullable Position read(
      @Nullable String cursor, NodeFilter filter, NodeOrder order) {
    if (cursor == null) {
      return null;
    }
    String[] lines = decode(cursor).split("\n", LINES);
    UUID id = lines.length == LINES ? PathIds.parse(lines[2]).orElse(null) : null;
    if (id == null) {
      throw malformed();
    }
    if (!lines[1].equals(order.wireName())) {
      throw mismatch("another order");
    }
    if (!lines[0].equals(listOf(filter))) {
      throw mismatch("other filters");
    }
    if (!order.sort().reads(lines[LINES - 1])) {
      throw malformed();
    }
    return new NodeOrder.Position(lines[LINES - 1], id);
  }

  private static String decode(String cursor) {
    try {
      return cursor.length() > LONGEST
          ? ""
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** What tells the filter from others. */
  private static String listOf(NodeFilter filter) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(filter.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RequestRefusedException malformed() {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        "cursor must be the 'next' of an earlier page");
  }

  private static RequestRefusedException mismatch(String what) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST,
        ProblemCode.CURSOR_MISMATCH,
        "cursor is of a list with %s: begin at the first page".formatted(what));
  }
}
