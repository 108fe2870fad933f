package dev.groundcrew.store.feed;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One thing that changed.
 *
 * @param number its place in the feed; from 1, growing, with gaps only where old ones were deleted
 * @param id unlike any other's; of a transition the id of its audit row
 * @param type one of {@link ChangeTypes#all()}
 * @param nodeId the node that changed; it may be gone
 * @param at when
 * @param data snake_case: node_id, mac_address, hostname, group_id, profile, install_id,
 *     from_state, to_state, triggered_by, user_id, comment, metadata; what has no value is absent
 */
public record Change(long number, UUID id, String type, UUID nodeId, Instant at, JsonNode data) {}
