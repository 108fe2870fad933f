package dev.groundcrew.worker.webhook;

import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one webhook of a test, its receiver, and what it is told of. Tests import it: as a component
 * it would also be in those that have no such Temporal.
 */
class Subscriber {

  static final String PREFIX = "dev.groundcrew.node.";
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WebhookRepository webhooks;
  private final ChangeRepository changes;
  private final TestWorkflowEnvironment temporal;
  private final JdbcClient jdbc;
  private Receiver receiver = new Receiver();
  private UUID id = NewId.next();

  Subscriber(
      WebhookRepository webhooks,
      ChangeRepository changes,
      TestWorkflowEnvironment temporal,
      JdbcClient jdbc) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.temporal = temporal;
    this.jdbc = jdbc;
  }

  /** With a new receiver, which takes all, and no other webhook. */
  UUID subscribe(List<String> events, @Nullable String template) {
    webhooks.all().forEach(old -> webhooks.delete(old.id()));
    receiver.close();
    receiver = new Receiver();
    id = NewId.next();
    webhooks.add(
        new Webhook(
            id,
            receiver.url(),
            events,
            WebhookSecret.generate(),
            template,
            true,
            changes.latest(),
            0,
            null,
            null,
            null,
            null,
            Instant.now(),
            Instant.now(),
            "anna"));
    return id;
  }

  /** To all changes of nodes. */
  UUID subscribe() {
    return subscribe(List.of(PREFIX + "*"), null);
  }

  /** As somebody who changes nothing does. */
  void save() {
    webhooks.change(get());
  }

  void unsubscribe() {
    webhooks.delete(id);
    receiver.close();
  }

  Receiver receiver() {
    return receiver;
  }

  Webhook get() {
    return webhooks.byId(id).orElseThrow();
  }

  /** A node changes to this state, for the feed alone. */
  void change(UUID node, String to) {
    jdbc.sql(
            """
            insert into change (id, type, node_id, data)
            values (gen_random_uuid(), :type, :node, jsonb_build_object('node_id', :node))
            """)
        .param("type", PREFIX + to)
        .param("node", node)
        .update();
  }

  /** The states that the receiver was told of this node, in the order in which it took them. */
  List<String> told(UUID node) {
    return receiver.taken().stream()
        .filter(message -> message.node().equals(node))
        .map(message -> message.type().substring(PREFIX.length()))
        .toList();
  }

  /** Lets time pass in Temporal, a step at a time, until something is so. */
  void passTime(Duration step, int mostSteps, BooleanSupplier until) {
    for (int passed = 0; passed < mostSteps && !until.getAsBoolean(); passed++) {
      temporal.sleep(step);
    }
    awaitSoon(until);
  }

  void passTime(Duration time) {
    temporal.sleep(time);
  }

  /** Waits while no time is skipped. */
  void awaitSoon(BooleanSupplier until) {
    await().atMost(PATIENCE).until(until::getAsBoolean);
  }
}
