package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which nodes a command is about; all given ones must match. */
public final class NodeFilters {

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "STATE",
      description = "In any of these states.")
  private @Nullable List<String> states;

  @Option(names = "--group", paramLabel = "GROUP", description = "In this group.")
  private @Nullable String group;

  @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
  private @Nullable String tag;

  @Option(names = "--hostname", paramLabel = "NAME", description = "Called exactly so.")
  private @Nullable String hostname;

  @Option(names = "--mac", paramLabel = "MAC", description = "With this MAC address.")
  private @Nullable String mac;

  @Option(names = "--serial", paramLabel = "NUMBER", description = "With this serial number.")
  private @Nullable String serial;

  @Option(names = "--profile", paramLabel = "PROFILE", description = "With this install profile.")
  private @Nullable String profile;

  @Option(
      names = {"-q", "--search"},
      paramLabel = "TEXT",
      description =
          "With this in the host name, serial number, a MAC address, the group, profile or a tag.")
  private @Nullable String text;

  @Option(
      names = "--stalled",
      description = "Pending or installing, and silent for more than half the time allowed.")
  private boolean stalled;

  @Option(
      names = "--seen-before",
      paramLabel = "TIME",
      converter = Since.class,
      description = "Last reported before then: 24h, 7d, 2026-01-31, or ISO 8601.")
  private @Nullable Instant seenBefore;

  @Option(
      names = "--changed-since",
      paramLabel = "TIME",
      converter = Since.class,
      description =
          "Changed since then, by people, decisions or reports: 24h, 7d, 2026-01-31, or ISO 8601.")
  private @Nullable Instant changedSince;

  /** Null if none is given. */
  @Nullable List<String> states() {
    return states;
  }

  boolean hasMac() {
    return mac != null;
  }

  Query nodes() {
    return of("/nodes");
  }

  /** A call that takes these filters. */
  Query of(String path) {
    Query query = Query.of(path);
    conditions()
        .forEach(
            (name, value) -> {
              if (value instanceof List<?> several) {
                several.forEach(each -> query.with(name, each));
              } else {
                query.with(name, value);
              }
            });
    return query;
  }

  /** Whether every node matches. */
  public boolean isEmpty() {
    return conditions().isEmpty();
  }

  /** The filters as the body of a bulk has them. */
  public ObjectNode json() {
    ObjectNode filter = JsonNodeFactory.instance.objectNode();
    conditions()
        .forEach(
            (name, value) -> {
              switch (value) {
                case List<?> several -> {
                  ArrayNode all = filter.putArray(name);
                  several.forEach(each -> all.add(each.toString()));
                }
                case Boolean yes -> filter.put(name, yes);
                default -> filter.put(name, value.toString());
              }
            });
    return filter;
  }

  /** Those that are given, by the names the API has for them. */
  private Map<String, Object> conditions() {
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "state", states);
    put(given, "group_id", group);
    put(given, "tag", tag);
    put(given, "hostname", hostname);
    put(given, "mac_address", mac);
    put(given, "serial_number", serial);
    put(given, "profile", profile);
    put(given, "q", text);
    put(given, "stalled", stalled ? true : null);
    put(given, "seen_before", seenBefore);
    put(given, "changed_since", changedSince);
    return given;
  }

  private static void put(Map<String, Object> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
