package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.workflows.webhook.TestResult;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a test.
 *
 * @param delivered whether the receiver took it
 * @param status the HTTP status it answered; null if it did not answer
 * @param millis how long it took
 */
@Schema(name = "WebhookTest")
record TestView(boolean delivered, @Nullable Integer status, @Nullable String error, long millis) {

  static TestView of(TestResult result) {
    return new TestView(result.delivered(), result.status(), result.error(), result.millis());
  }
}
