package dev.groundcrew.workflows.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of the message.
 *
 * @param delivered whether the receiver took it
 * @param status the HTTP status it answered; null if it did not answer
 * @param error why it was not delivered
 * @param millis how long it took
 */
public record TestResult(
    boolean delivered, @Nullable Integer status, @Nullable String error, long millis) {}
