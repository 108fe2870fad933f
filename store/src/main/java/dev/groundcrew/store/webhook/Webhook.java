package dev.groundcrew.store.webhook;

import dev.groundcrew.store.feed.ChangeTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told of changes.
 *
 * @param url http or https
 * @param events types of changes; one that ends in {@code *} stands for all that begin so
 * @param secret signs what is sent: {@code whsec_} and base64
 * @param template Mustache; null: CloudEvents are sent
 * @param position the number of the last change that was dealt with
 * @param failures deliveries that failed in a row
 * @param failingSince when the first of them was; null if the last delivery arrived
 * @param downSince since when its receiver counts as down; null while it is up
 * @param lastError of the last delivery that failed
 * @param deliveredAt when the last one arrived
 * @param userId who made it
 */
public record Webhook(
    UUID id,
    String url,
    List<String> events,
    String secret,
    @Nullable String template,
    boolean enabled,
    long position,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant downSince,
    @Nullable String lastError,
    @Nullable Instant deliveredAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String userId) {

  /** Copies the events. */
  public Webhook {
    events = List.copyOf(events);
  }

  /** Whether it is told of changes of this type. */
  public boolean wants(String type) {
    return events.stream().anyMatch(pattern -> matches(pattern, type));
  }

  /** Whether any change can ever match the pattern. */
  public static boolean isKnown(String pattern) {
    return ChangeTypes.all().stream().anyMatch(type -> matches(pattern, type));
  }

  private static boolean matches(String pattern, String type) {
    return pattern.endsWith("*")
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(type);
  }

  /** Says all but the secret. */
  @Override
  public String toString() {
    return "Webhook[%s, %s, %s]".formatted(id, url, events);
  }
}
