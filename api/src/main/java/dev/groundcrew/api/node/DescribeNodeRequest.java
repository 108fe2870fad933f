package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.store.node.NodeFacts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of PATCH /nodes/{id}: the facts to change; what is not given stays. */
record DescribeNodeRequest(
    @Nullable
        @Size(max = Formats.HOSTNAME_MAX)
        @Pattern(regexp = Formats.HOSTNAME, message = Formats.HOSTNAME_MESSAGE)
        String hostname,
    @Nullable @Size(max = Formats.NAME_MAX) String workflowId,
    @Nullable @Size(max = Formats.NAME_MAX) String groupId,
    @Nullable @Size(max = Formats.NAME_MAX) String vendor,
    @Nullable @Size(max = Formats.NAME_MAX) String model,
    @Nullable @Size(max = Formats.NAME_MAX) String serialNumber,
    @Nullable @Size(max = Formats.NAME_MAX) String systemUuid) {

  NodeFacts toFacts() {
    return new NodeFacts(
        hostname, null, workflowId, groupId, vendor, model, serialNumber, systemUuid);
  }
}
