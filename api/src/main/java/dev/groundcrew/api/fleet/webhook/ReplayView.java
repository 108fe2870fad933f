package dev.groundcrew.api.fleet.webhook;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a replay did.
 *
 * @param replayed how many are sent again
 * @param dead how many are dead still
 */
@Schema(name = "WebhookReplay")
record ReplayView(int replayed, long dead) {}
