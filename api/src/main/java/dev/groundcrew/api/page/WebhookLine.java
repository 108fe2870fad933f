package dev.groundcrew.api.page;

import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookBacklog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, as the list and its own page show it.
 *
 * @param doing how it is doing, with the style of it
 * @param since since when deliveries fail, or the receiver is down
 * @param oldest when the oldest change was made that still has to be delivered
 */
record WebhookLine(
    String id,
    String url,
    List<String> events,
    @Nullable String template,
    Doing doing,
    @Nullable Moment since,
    int failures,
    @Nullable String error,
    @Nullable Moment delivered,
    @Nullable Moment oldest,
    long waiting,
    long dead,
    Moment created,
    @Nullable String by) {

  /** How a webhook is doing. */
  enum Doing {
    DELIVERING("delivering", "active"),
    FAILING("some deliveries fail", "pending"),
    DOWN("receiver down", "install_failed"),
    PAUSED("paused", "retired");

    private final String words;
    private final String style;

    Doing(String words, String style) {
      this.words = words;
      this.style = style;
    }

    static Doing of(Webhook webhook) {
      if (!webhook.enabled()) {
        return PAUSED;
      }
      if (webhook.downSince() != null) {
        return DOWN;
      }
      return webhook.failures() > 0 ? FAILING : DELIVERING;
    }

    public String words() {
      return words;
    }

    /** That of a state of nodes, which has a colour already. */
    public String style() {
      return style;
    }
  }

  static WebhookLine of(Webhook webhook, WebhookBacklog backlog) {
    Doing doing = Doing.of(webhook);
    return new WebhookLine(
        webhook.id().toString(),
        webhook.url(),
        webhook.events(),
        webhook.template(),
        doing,
        switch (doing) {
          case DELIVERING, PAUSED -> null;
          case FAILING -> Moment.ofNullable(webhook.failingSince());
          case DOWN -> Moment.ofNullable(webhook.downSince());
        },
        webhook.failures(),
        webhook.lastError(),
        Moment.ofNullable(webhook.deliveredAt()),
        Moment.ofNullable(backlog.oldest()),
        backlog.waiting(),
        backlog.dead(),
        Moment.of(webhook.createdAt()),
        webhook.userId());
  }
}
