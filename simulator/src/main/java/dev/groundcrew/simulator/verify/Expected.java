package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;

/**
 * How a node must be at the end.
 *
 * @param silent whether its installer fell silent, so that the server may have counted stalls
 * @param progressKnown false if a progress report was sent more than once: it has no
 *     Idempotency-Key, and the first one may have arrived after later reports
 */
public record Expected(NodeModel node, boolean silent, boolean progressKnown) {}
