package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.webhook.DeadDeliveries;
import dev.groundcrew.api.fleet.webhook.KeepWebhooks;
import dev.groundcrew.api.fleet.webhook.RunTest;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.workflows.webhook.TestResult;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What can be done to a webhook. What can't be undone is asked about first, without a script too.
 */
@Controller
class WebhookActionController {

  private final KeepWebhooks keepWebhooks;
  private final DeadDeliveries deadDeliveries;
  private final DeliveryRepository deliveries;
  private final RunTest runTest;
  private final ReadWebhook readWebhook;

  WebhookActionController(
      KeepWebhooks keepWebhooks,
      DeadDeliveries deadDeliveries,
      DeliveryRepository deliveries,
      RunTest runTest,
      ReadWebhook readWebhook) {
    this.keepWebhooks = keepWebhooks;
    this.deadDeliveries = deadDeliveries;
    this.deliveries = deliveries;
    this.runTest = runTest;
    this.readWebhook = readWebhook;
  }

  /**
   * What became of a test.
   *
   * @param words in one line
   */
  record Tested(boolean delivered, String words) {

    static Tested of(TestResult result) {
      return result.delivered()
          ? new Tested(
              true,
              "The test arrived: status %s, after %d ms"
                  .formatted(result.status(), result.millis()))
          : new Tested(false, "The test did not arrive: " + result.error());
    }

    static Tested notSent() {
      return new Tested(false, "No worker sent the test in time");
    }
  }

  /** Sends a test, and waits for what becomes of it: 18 s at most. */
  @PostMapping("/webhooks/{webhook_id}/test")
  ModelAndView test(@PathVariable("webhook_id") String id) {
    Webhook webhook = keepWebhooks.get(id);
    Tested tested = runTest.run(webhook.id()).map(Tested::of).orElseGet(Tested::notSent);
    return readWebhook.page(webhook, 0).addObject("tested", tested);
  }

  @PostMapping("/webhooks/{webhook_id}/replay")
  String replay(
      @PathVariable("webhook_id") String id,
      @ModelAttribute("form") DeliveryForm form,
      @Nullable Principal user) {
    UUID webhook = keepWebhooks.get(id).id();
    int replayed = deadDeliveries.replay(webhook, form.ids(), user);
    return "redirect:/webhooks/%s?replayed=%d".formatted(webhook, replayed);
  }

  /** Asks. Nothing is changed. */
  @PostMapping("/webhooks/{webhook_id}/discard/ask")
  String askDiscard(
      @PathVariable("webhook_id") String id,
      @ModelAttribute("form") DeliveryForm form,
      Model model) {
    Webhook webhook = keepWebhooks.get(id);
    List<UUID> ids = form.ids();
    long dead = deliveries.countDead(webhook.id());
    model.addAttribute("webhook", readWebhook.line(webhook));
    model.addAttribute("ids", ids);
    model.addAttribute("all", form.forAll());
    model.addAttribute("dead", dead);
    model.addAttribute("number", form.forAll() ? Math.min(dead, DeadDeliveries.MOST) : ids.size());
    return "page/webhook-discard";
  }

  @PostMapping("/webhooks/{webhook_id}/discard")
  String discard(
      @PathVariable("webhook_id") String id,
      @ModelAttribute("form") DeliveryForm form,
      @Nullable Principal user) {
    UUID webhook = keepWebhooks.get(id).id();
    int discarded = deadDeliveries.discard(webhook, form.ids(), user);
    return "redirect:/webhooks/%s?discarded=%d".formatted(webhook, discarded);
  }

  /** Asks. Nothing is changed. */
  @GetMapping("/webhooks/{webhook_id}/delete")
  String askDelete(@PathVariable("webhook_id") String id, Model model) {
    model.addAttribute("webhook", readWebhook.line(keepWebhooks.get(id)));
    return "page/webhook-delete";
  }

  @PostMapping("/webhooks/{webhook_id}/delete")
  String delete(@PathVariable("webhook_id") String id, @Nullable Principal user) {
    keepWebhooks.delete(id, user);
    return "redirect:/webhooks";
  }
}
