package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.api.node.ReadNodeFilter;
import dev.groundcrew.store.node.NodeFilter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes: the same conditions as those of GET /nodes, combined with and.
 *
 * @param state in any of these
 * @param q found anywhere in the names, addresses and tags of a node
 */
record BulkFilterRequest(
    @Nullable @Size(max = 10)
        List<
                @NotNull(message = "must not be null")
                @Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE) String>
            state,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
        String groupId,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
        String tag,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
        String profile,
    @Nullable @ValidMac String macAddress,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
        String hostname,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
        String serialNumber,
    @Nullable
        @Size(min = NodeFilter.SHORTEST_TEXT, max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String q,
    @Nullable @Size(max = Formats.NAME_MAX) String changedSince,
    @Nullable @Size(max = Formats.NAME_MAX) String seenBefore,
    @Nullable Boolean stalled) {

  /**
   * What it means.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if a time is none
   */
  NodeFilter toFilter() {
    return ReadNodeFilter.of(
        state,
        groupId,
        tag,
        profile,
        macAddress,
        hostname,
        serialNumber,
        q,
        changedSince,
        seenBefore,
        stalled == null ? null : stalled.toString());
  }
}
