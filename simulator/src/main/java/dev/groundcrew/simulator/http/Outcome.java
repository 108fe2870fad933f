package dev.groundcrew.simulator.http;

/**
 * What became of a request.
 *
 * @param deferred whether it was answered 202 and looked up afterwards
 * @param resent whether it took more than one sending
 */
public record Outcome(String message, String state, boolean deferred, boolean resent) {}
