package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.Action;

/** One thing to do to a node. */
public record Step(Action action, Delivery delivery) {}
