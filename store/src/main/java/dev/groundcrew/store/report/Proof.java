package dev.groundcrew.store.report;

import java.util.UUID;

/** What a machine's token proves: which node it is of. */
public sealed interface Proof {

  /** The node. */
  UUID nodeId();

  /**
   * A token of one install of the node. It holds until the next one begins, or the node retires.
   */
  record OfInstall(UUID nodeId, UUID installId) implements Proof {}

  /** A token of the node itself. It holds until the version is raised. */
  record OfNode(UUID nodeId, int version) implements Proof {}
}
