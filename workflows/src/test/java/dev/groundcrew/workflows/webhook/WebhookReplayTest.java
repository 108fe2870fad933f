package dev.groundcrew.workflows.webhook;

import dev.groundcrew.workflows.replay.ReplayRecorded;
import java.util.List;

/** Dispatchers of webhooks that were begun under earlier versions go on under this one. */
class WebhookReplayTest extends ReplayRecorded {

  private static final String CURRENT = "2";

  private static final List<String> PATHS =
      List.of(
          "after-continue-as-new",
          "cancelled",
          "clean",
          "continued-as-new",
          "database-away",
          "receiver-away",
          "retry",
          "rung");

  WebhookReplayTest() {
    super(WebhookWorkflowImpl.class, "histories-of-webhooks", CURRENT, PATHS);
  }
}
