package dev.groundcrew.api.page;

import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookBacklog;
import dev.groundcrew.store.webhook.WebhookBacklogRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Reads what the pages of webhooks show. */
@Component
class ReadWebhook {

  /** Deliveries on a page. */
  static final int PAGE = 50;

  private final WebhookBacklogRepository backlogs;
  private final DeliveryRepository deliveries;

  ReadWebhook(WebhookBacklogRepository backlogs, DeliveryRepository deliveries) {
    this.backlogs = backlogs;
    this.deliveries = deliveries;
  }

  List<WebhookLine> lines(List<Webhook> webhooks) {
    Map<UUID, WebhookBacklog> all = backlogs.of(webhooks.stream().map(Webhook::id).toList());
    // One that was deleted since then is not shown.
    return webhooks.stream()
        .flatMap(
            webhook ->
                Optional.ofNullable(all.get(webhook.id()))
                    .map(backlog -> WebhookLine.of(webhook, backlog))
                    .stream())
        .toList();
  }

  WebhookLine line(Webhook webhook) {
    return WebhookLine.of(webhook, backlogs.of(webhook.id()));
  }

  /**
   * The page of one, without what was just done.
   *
   * @param offset how many of its dead deliveries are passed over
   */
  ModelAndView page(Webhook webhook, long offset) {
    List<DeliveryLine> dead = deliveries(webhook, true, PAGE + 1, offset);
    return new ModelAndView("page/webhook")
        .addObject("webhook", line(webhook))
        .addObject("waiting", deliveries(webhook, false, PAGE, 0))
        .addObject("dead", dead.stream().limit(PAGE).toList())
        .addObject("first", offset + 1)
        .addObject("previous", offset == 0 ? null : Math.max(0, offset - PAGE))
        .addObject("next", dead.size() > PAGE ? offset + PAGE : null);
  }

  private List<DeliveryLine> deliveries(Webhook webhook, boolean dead, int limit, long offset) {
    return deliveries.page(webhook.id(), dead, limit, offset).stream()
        .map(DeliveryLine::of)
        .toList();
  }
}
