package dev.groundcrew.store.transfer;

import java.util.List;

/**
 * What a file says of nodes.
 *
 * @param unreadable rows of which it can't be told what they want
 */
public record FileOfNodes(List<WantedNode> nodes, List<Planned.Refused> unreadable) {}
