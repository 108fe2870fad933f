package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list of nodes may be ordered by; nodes of which it is the same follow each other by id.
 * Texts are compared byte by byte. A node without the value comes before all others.
 */
public enum NodeSort {
  /** The order of registration. */
  ID("n.id", "uuid", node -> ""),
  HOSTNAME("(coalesce(n.hostname, '') collate \"C\")", "text", node -> text(node.hostname())),
  MAC_ADDRESS("n.mac_address", "macaddr", node -> node.macAddress().value()),
  SERIAL_NUMBER(
      "(coalesce(n.serial_number, '') collate \"C\")", "text", node -> text(node.serialNumber())),
  GROUP_ID("(coalesce(n.group_id, '') collate \"C\")", "text", node -> text(node.groupId())),
  /** By the name. */
  STATE("n.state", "text", node -> node.state().wireName()),
  /** When the node entered its state. */
  STATE_CHANGED_AT("n.state_changed_at", "timestamptz", node -> node.stateChangedAt().toString()),
  /** When its installer last reported anything. */
  LAST_SEEN_AT(
      "coalesce(n.last_seen_at, '-infinity')",
      "timestamptz",
      node -> node.lastSeenAt() == null ? NodeSort.NEVER : node.lastSeenAt().toString());

  private static final String NEVER = "-infinity";

  private final String expression;
  private final String type;
  private final Function<Node, String> key;

  NodeSort(String expression, String type, Function<Node, String> key) {
    this.expression = expression;
    this.type = type;
    this.key = key;
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  /** As it stands in a query. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SQL of what nodes {@code n} are ordered by. */
  String expression() {
    return expression;
  }

  /** The SQL of a value of a position, given as the parameter {@code key}. */
  String parameter() {
    return ":key::" + type;
  }

  /** What the node is ordered by, as a position has it. */
  String keyOf(Node node) {
    return key.apply(node);
  }

  /** Whether a position may have this key. */
  public boolean reads(String value) {
    return switch (type) {
      case "text" -> value.indexOf('\0') < 0;
      case "macaddr" -> MacAddress.parse(value).isPresent();
      case "timestamptz" -> value.equals(NEVER) && this == LAST_SEEN_AT || isTime(value);
      default -> value.isEmpty();
    };
  }

  private static boolean isTime(String value) {
    try {
      int year = Instant.parse(value).atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999;
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }
}
