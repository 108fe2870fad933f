package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.Webhook;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Sends messages beside each other, each in a thread of its own. */
@Component
class SendAside implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SendAside.class);

  /** As many as the activities of a worker can have in flight, and their client has connections. */
  private static final int MOST_THREADS = SendMessage.MOST_CONNECTIONS;

  private static final long IDLE_SECONDS = 30;

  private final SendMessage sendMessage;
  private final WebhookProperties properties;

  // No virtual threads: looking a name up would keep one of the few carriers that workflows need.
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("webhook-sender-", 0).factory());

  SendAside(SendMessage sendMessage, WebhookProperties properties) {
    this.sendMessage = sendMessage;
    this.properties = properties;
  }

  /**
   * Sends it once, and says what became of it.
   *
   * @param done where to say so; has room for it
   */
  void send(Webhook webhook, Candidate candidate, Queue<Sent> done) {
    threads.execute(() -> done.add(new Sent(candidate, attempt(webhook, candidate))));
  }

  private Attempt attempt(Webhook webhook, Candidate candidate) {
    try {
      Message message = Message.of(webhook, candidate.change(), properties.source());
      return sendMessage.send(webhook.url(), webhook.secret(), message);
    } catch (JacksonException noJson) {
      log.warn("The template of webhook {} gives no JSON: {}", webhook.id(), noJson.toString());
      return new Attempt.Unsayable("the template gives no JSON for this change");
    } catch (RuntimeException unexpected) {
      // Whoever waits for it must hear of it.
      log.error("A message to webhook {} could not be sent", webhook.id(), unexpected);
      return new Attempt.Failed(null, unexpected.toString(), Duration.ZERO);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
