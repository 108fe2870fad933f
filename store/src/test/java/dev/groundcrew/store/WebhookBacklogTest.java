package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookBacklog;
import dev.groundcrew.store.webhook.WebhookBacklogRepository;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a webhook has not delivered yet, and what is discarded of it. */
@StoreTest
@Import(ListedNodes.class)
class WebhookBacklogTest {

  private static final String REGISTERED = "dev.groundcrew.node.registered";

  @Autowired private WebhookRepository webhooks;
  @Autowired private WebhookBacklogRepository backlogs;
  @Autowired private DeliveryRepository deliveries;
  @Autowired private ChangeRepository changes;
  @Autowired private ListedNodes listed;
  @Autowired private JdbcClient jdbc;

  /** One look at the feed numbers a thousand changes; other tests may have left more. */
  @BeforeEach
  void whatOtherTestsChangedIsNumbered() {
    long numbered;
    do {
      numbered = changes.latest();
    } while (changes.latest() > numbered);
  }

  @AfterEach
  void noWebhooks() {
    webhooks.all().forEach(webhook -> webhooks.delete(webhook.id()));
  }

  @Test
  void theOldestIsTheFirstOfThoseThatItWantsAndHasNotRead() {
    UUID wanting = add(REGISTERED, true);
    UUID other = add("dev.groundcrew.node.purged", true);
    UUID disabled = add("dev.groundcrew.*", false);
    Change first = registered();
    registered();

    assertThat(backlogs.of(wanting).oldest()).isCloseTo(first.at(), within(1, ChronoUnit.MILLIS));
    assertThat(backlogs.of(other).oldest()).isNull();
    assertThat(backlogs.of(disabled).oldest()).isNull();
    assertThat(backlogs.of(List.of(wanting, other, disabled)))
        .containsOnlyKeys(wanting, other, disabled);
  }

  @Test
  void whatWaitsIsOlderThanWhatIsNotReadYet() {
    UUID webhook = add(REGISTERED, false);
    Change first = registered();
    Change second = registered();
    keep(webhook, "waiting", second);
    keep(webhook, "waiting", first);
    keep(webhook, "dead", registered());

    WebhookBacklog backlog = backlogs.of(webhook);

    assertThat(backlog.waiting()).isEqualTo(2);
    assertThat(backlog.dead()).isEqualTo(1);
    assertThat(backlog.oldest()).isCloseTo(first.at(), within(1, ChronoUnit.MILLIS));
  }

  @Test
  void whatIsDiscardedIsGoneAndNothingElse() {
    UUID webhook = add(REGISTERED, false);
    UUID other = add(REGISTERED, false);
    for (int i = 0; i < 3; i++) {
      keep(webhook, "dead", registered());
    }
    keep(other, "dead", registered());
    keep(webhook, "waiting", registered());
    UUID one = deliveries.page(webhook, true, 10, 0).getFirst().id();
    UUID waiting = deliveries.page(webhook, false, 10, 0).getFirst().id();
    UUID others = deliveries.page(other, true, 10, 0).getFirst().id();

    assertThat(deliveries.discard(webhook, List.of(one, waiting, others))).isEqualTo(1);
    assertThat(backlogs.of(webhook).dead()).isEqualTo(2);
    assertThat(deliveries.discard(webhook, List.of())).isEqualTo(2);

    assertThat(backlogs.of(webhook).dead()).isZero();
    assertThat(backlogs.of(webhook).waiting()).isEqualTo(1);
    assertThat(backlogs.of(other).dead()).isEqualTo(1);
  }

  private UUID add(String event, boolean enabled) {
    Instant now = Instant.now();
    UUID id = NewId.next();
    webhooks.add(
        new Webhook(
            id,
            "http://192.0.2.1/",
            List.of(event),
            WebhookSecret.generate(),
            null,
            enabled,
            changes.latest(),
            0,
            null,
            null,
            null,
            null,
            now,
            now,
            null));
    return id;
  }

  /** A change that could not be delivered. */
  private void keep(UUID webhook, String status, Change change) {
    jdbc.sql(
            """
            insert into webhook_delivery
              (id, webhook_id, status, number, node_id, type, change, tries, first_tried_at,
               next_try_at, dead_at)
            values (:id, :webhook, :status, :number, :node, :type, :change::jsonb, 1, now(), now(),
                    case :status when 'dead' then now() end)
            """)
        .param("id", NewId.next())
        .param("webhook", webhook)
        .param("status", status)
        .param("number", change.number())
        .param("node", change.nodeId())
        .param("type", change.type())
        .param("change", Json.write(change))
        .update();
  }

  /** The change that tells of a new node. */
  private Change registered() {
    long latest = changes.latest();
    listed.register(null);
    Changes.Next next = (Changes.Next) changes.after(latest, 10);
    return next.list().getFirst();
  }
}
