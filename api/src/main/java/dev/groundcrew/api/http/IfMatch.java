package dev.groundcrew.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Entity tags of nodes (RFC 9110, sections 8.8.3 and 13.1.1): strong, and standing for the node's
 * revision.
 */
public final class IfMatch {

  private static final Pattern ENTITY_TAG =
      Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
  private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

  private IfMatch() {}

  /** The entity tag of a node at this revision. */
  public static String entityTag(long revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision that the header names; null if it is absent or {@code *}, which any node matches.
   *
   * @throws RequestRefusedException 400 if it is no single entity tag, 412 if it is one that no
   *     node can have
   */
  public static @Nullable Long revision(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    Matcher tag = ENTITY_TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.PRECONDITION_INVALID,
          "If-Match must be one entity tag, such as \"3\", or *");
    }
    if (tag.group(1) != null || !REVISION.matcher(tag.group(2)).matches()) {
      throw new RequestRefusedException(
          HttpStatus.PRECONDITION_FAILED,
          ProblemCode.STALE_VERSION,
          "If-Match is not the entity tag of any revision of a node");
    }
    return Long.valueOf(tag.group(2));
  }
}
