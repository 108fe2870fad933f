package dev.groundcrew.simulator.model;

import java.util.Map;

/**
 * One transition in a node's history, in the words of the API: what Groundcrew shows may be any
 * text.
 *
 * @param metadata error and attempt of a failed install; empty in all other rows
 */
public record AuditRow(String from, String to, String triggeredBy, Map<String, Object> metadata) {

  @Override
  public String toString() {
    return "%s -> %s by %s%s".formatted(from, to, triggeredBy, metadata.isEmpty() ? "" : metadata);
  }
}
