package dev.groundcrew.api.fleet.webhook;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a discard did.
 *
 * @param discarded how many are deleted
 * @param dead how many are dead still
 */
@Schema(name = "WebhookDiscard")
record DiscardView(int discarded, long dead) {}
