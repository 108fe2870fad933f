package dev.groundcrew.store.webhook;

/**
 * How webhooks are doing, all together.
 *
 * @param waiting changes that are tried again
 * @param dead changes that were given up
 * @param lagSeconds how old the oldest change is that an enabled webhook has not read yet; 0 if
 *     there is none
 */
public record WebhookFigures(long waiting, long dead, double lagSeconds) {}
