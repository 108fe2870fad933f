package dev.groundcrew.simulator.plan;

/** How often a request is sent. */
public enum Delivery {
  ONCE,
  /** Again, with the same Idempotency-Key, after it was answered. */
  TWICE,
  /** Twice at the same time, with the same Idempotency-Key. */
  TWICE_AT_ONCE
}
