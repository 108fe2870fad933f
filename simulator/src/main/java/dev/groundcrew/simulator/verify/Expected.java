package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;

/**
 * The expected node at the end of a run.
 *
 * @param silent whether its installer went silent, so that the server may have counted stalls
 * @param progressKnown false if a progress report was repeated: it has no Idempotency-Key, and the
 *     first copy may have arrived after later reports
 * @param bootsKnown false if a boot script was asked for again: each copy may have been counted
 */
public record Expected(NodeModel node, boolean silent, boolean progressKnown, boolean bootsKnown) {

  Expected(NodeModel node, boolean silent, boolean progressKnown) {
    this(node, silent, progressKnown, true);
  }
}
