package dev.groundcrew.simulator.plan;

import dev.groundcrew.simulator.model.Action;

/** One action on a node and how often it is sent. */
public record Step(Action action, Delivery delivery) {}
