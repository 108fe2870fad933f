package dev.groundcrew.simulator.model;

import java.util.Map;

/**
 * One transition in a node's history. All values are strings, because the API may answer unexpected
 * ones.
 *
 * @param metadata error and attempt of a failed install, force of a forced transition; empty in all
 *     other rows
 */
public record AuditRow(String from, String to, String triggeredBy, Map<String, Object> metadata) {

  @Override
  public String toString() {
    return "%s -> %s by %s%s".formatted(from, to, triggeredBy, metadata.isEmpty() ? "" : metadata);
  }
}
