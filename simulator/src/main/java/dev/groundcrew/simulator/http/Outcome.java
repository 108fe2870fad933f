package dev.groundcrew.simulator.http;

/**
 * The outcome of a request.
 *
 * @param deferred whether it was answered 202 and looked up afterwards
 * @param resent whether it was sent more than once
 */
public record Outcome(String message, String state, boolean deferred, boolean resent) {}
