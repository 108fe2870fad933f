package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * What is sent of a change.
 *
 * @param id the same at each try, so that a receiver knows what it has already
 * @param contentType of the body
 * @param body JSON
 */
record Message(String id, String contentType, String body) {

  /** Of CloudEvents 1.0 in structured mode. */
  private static final String CLOUD_EVENTS = "application/cloudevents+json; charset=utf-8";

  private static final String JSON = "application/json; charset=utf-8";

  /**
   * The message for this webhook.
   *
   * @param source of the CloudEvents
   * @throws JacksonException if the webhook's template gives no JSON for this very change
   */
  static Message of(Webhook webhook, Change change, String source) {
    String id = change.id().toString();
    if (webhook.template() == null) {
      return new Message(id, CLOUD_EVENTS, Json.write(cloudEvent(change, source)));
    }
    String body = WebhookTemplate.render(webhook.template(), change);
    Json.readTree(body);
    return new Message(id, JSON, body);
  }

  private static Map<String, Object> cloudEvent(Change change, String source) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", change.id());
    event.put("source", source);
    event.put("type", change.type());
    event.put("subject", "nodes/" + change.nodeId());
    event.put("time", change.at().toString());
    event.put("datacontenttype", "application/json");
    // The extension "sequence": as text it sorts as the numbers do.
    event.put("sequence", "%019d".formatted(change.number()));
    event.put("data", change.data());
    return event;
  }
}
