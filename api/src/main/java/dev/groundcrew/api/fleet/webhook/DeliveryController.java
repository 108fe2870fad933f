package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Page;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.workflows.webhook.TestResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tests a webhook, shows what could not be delivered to it, and has it sent again or discarded. */
@RestController
@Tag(name = "webhooks")
@RequestMapping("/api/v1/webhooks/{webhook_id}")
class DeliveryController {

  private final KeepWebhooks keepWebhooks;
  private final WaitingDeliveryRepository waiting;
  private final DeliveryRepository deliveries;
  private final DeadDeliveries deadDeliveries;
  private final RunTest runTest;

  DeliveryController(
      KeepWebhooks keepWebhooks,
      WaitingDeliveryRepository waiting,
      DeliveryRepository deliveries,
      DeadDeliveries deadDeliveries,
      RunTest runTest) {
    this.keepWebhooks = keepWebhooks;
    this.waiting = waiting;
    this.deliveries = deliveries;
    this.deadDeliveries = deadDeliveries;
    this.runTest = runTest;
  }

  @Operation(
      operationId = "testWebhook",
      summary = "Send a test to a webhook",
      description =
          "One message of type dev.groundcrew.ping, sent once, also if the webhook is disabled. The"
              + " answer says what became of it.")
  @ApiResponse(responseCode = "200")
  @PostMapping("/test")
  Success<TestView> test(@PathVariable("webhook_id") String id) {
    Webhook webhook = keepWebhooks.get(id);
    TestResult result =
        runTest
            .run(webhook.id())
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        ProblemCode.UNAVAILABLE,
                        "No worker sent the test in time"));
    return new Success<>(
        TestView.of(result), result.delivered() ? "Test delivered" : "Test not delivered");
  }

  /**
   * What could not be delivered, latest first.
   *
   * @param status {@code dead}: given up; {@code waiting}: tried again
   */
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List what could not be delivered to a webhook",
      description = "Latest first. What was delivered is not kept.")
  @GetMapping("/deliveries")
  Page<DeliveryView> list(
      @PathVariable("webhook_id") String id,
      @RequestParam(name = "status", defaultValue = "dead")
          @Pattern(regexp = "dead|waiting", message = "must be dead or waiting")
          String status,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset) {
    Webhook webhook = keepWebhooks.get(id);
    boolean dead = status.equals("dead");
    List<DeliveryView> page =
        deliveries.page(webhook.id(), dead, limit, offset).stream().map(DeliveryView::of).toList();
    return new Page<>(
        page, dead ? deliveries.countDead(webhook.id()) : waiting.count(webhook.id()));
  }

  @Operation(
      operationId = "replayWebhook",
      summary = "Send dead deliveries again",
      description =
          "Those that the body names, or all, oldest first, 1,000 with each call, and none beyond"
              + " 2,000 that wait. Each is tried for another day.")
  @ApiResponse(responseCode = "200")
  @PostMapping("/replay")
  Success<ReplayView> replay(
      @PathVariable("webhook_id") String id,
      @Valid @RequestBody(required = false) @Nullable DeliveryIdsRequest request,
      @Nullable Principal user) {
    Webhook webhook = keepWebhooks.get(id);
    int replayed = deadDeliveries.replay(webhook.id(), DeliveryIdsRequest.read(request), user);
    return new Success<>(
        new ReplayView(replayed, deliveries.countDead(webhook.id())), "Deliveries are sent again");
  }

  @Operation(
      operationId = "discardWebhookDeliveries",
      summary = "Discard dead deliveries",
      description = "Those that the body names, or all, oldest first, 1,000 with each call.")
  @ApiResponse(responseCode = "200")
  @PostMapping("/discard")
  Success<DiscardView> discard(
      @PathVariable("webhook_id") String id,
      @Valid @RequestBody(required = false) @Nullable DeliveryIdsRequest request,
      @Nullable Principal user) {
    Webhook webhook = keepWebhooks.get(id);
    int discarded = deadDeliveries.discard(webhook.id(), DeliveryIdsRequest.read(request), user);
    return new Success<>(
        new DiscardView(discarded, deliveries.countDead(webhook.id())), "Deliveries discarded");
  }
}
