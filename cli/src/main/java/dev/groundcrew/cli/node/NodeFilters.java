package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which nodes a command is about; all given ones must match. */
final class NodeFilters {

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

  boolean hasStates() {
    return states != null;
  }

  Query nodes() {
    return of("/nodes");
  }

  /** A call that takes these filters. */
  Query of(String path) {
    return Query.of(path)
        .withAll("state", states)
        .with("group_id", group)
        .with("tag", tag)
        .with("hostname", hostname)
        .with("mac_address", mac)
        .with("serial_number", serial)
        .with("profile", profile)
        .with("q", text)
        .with("stalled", stalled ? true : null)
        .with("seen_before", seenBefore)
        .with("changed_since", changedSince);
  }
}
