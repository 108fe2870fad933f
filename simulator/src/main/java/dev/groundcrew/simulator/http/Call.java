package dev.groundcrew.simulator.http;

import dev.groundcrew.simulator.measure.CallKind;
import org.jspecify.annotations.Nullable;

/**
 * A request to Groundcrew.
 *
 * @param path the path and the query, relative to the base URL
 * @param idempotencyKey makes it safe to send the request again
 * @param machine the MAC address of the node that calls; null for a person or a tool
 */
public record Call(
    CallKind kind,
    String method,
    String path,
    @Nullable Object body,
    @Nullable String idempotencyKey,
    @Nullable String machine) {

  static Call get(CallKind kind, String path) {
    return new Call(kind, "GET", path, null, null, null);
  }

  @Override
  public String toString() {
    return body == null
        ? "%s %s".formatted(method, path)
        : "%s %s %s".formatted(method, path, body instanceof Raw ? body : Json.write(body));
  }
}
