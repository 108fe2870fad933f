package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Times;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter that query parameters stand for, each of which is valid by itself. */
public final class ReadNodeFilter {

  /** What a part of a text that is looked for has to be. */
  public static final String TEXT_MESSAGE =
      "must have " + NodeFilter.SHORTEST_TEXT + " to " + Formats.NAME_MAX + " characters";

  private ReadNodeFilter() {}

  /**
   * The filter; null for a parameter that is not given.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if a time is none
   */
  public static NodeFilter of(
      @Nullable List<String> states,
      @Nullable String groupId,
      @Nullable String tag,
      @Nullable String profile,
      @Nullable String macAddress,
      @Nullable String hostname,
      @Nullable String serialNumber,
      @Nullable String text,
      @Nullable String changedSince,
      @Nullable String seenBefore,
      @Nullable String stalled) {
    return new NodeFilter(
        (states == null ? List.<String>of() : states)
            .stream().map(NodeState::parse).collect(Collectors.toSet()),
        groupId,
        tag == null ? null : tag.toLowerCase(Locale.ROOT),
        profile,
        macAddress == null ? null : MacAddress.parse(macAddress).orElseThrow(),
        hostname,
        serialNumber,
        text,
        Times.parse("changed_since", changedSince),
        Times.parse("seen_before", seenBefore),
        stalled == null ? null : Boolean.valueOf(stalled));
  }
}
