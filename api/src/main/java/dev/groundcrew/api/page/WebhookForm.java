package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.webhook.WebhookRequest;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeTypes;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookSecret;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook in its form. Nothing is given that a browser leaves out.
 *
 * @param key of a new one, its id: a form that is sent twice adds one webhook
 * @param changed when the webhook was last changed as the form was made, in ISO 8601
 * @param event the types that are ticked
 * @param patterns other events, with blanks or commas between them
 * @param secret empty: that of a webhook stays, and a new one is given one
 */
record WebhookForm(
    @Nullable String key,
    @Nullable String changed,
    @Nullable String url,
    @Nullable List<String> event,
    @Nullable String patterns,
    @Nullable String secret,
    @Nullable String template,
    @Nullable Boolean enabled) {

  /** A type of change that can be ticked. */
  record Choice(String type, String words, boolean chosen) {}

  /** That of a new one, with a secret that can be replaced by another. */
  static WebhookForm ofNew() {
    return new WebhookForm(
        NewId.next().toString(),
        null,
        "",
        List.of(),
        "",
        WebhookSecret.generate(),
        "",
        Boolean.TRUE);
  }

  static WebhookForm of(Webhook webhook) {
    Predicate<String> type = ChangeTypes.all()::contains;
    return new WebhookForm(
        null,
        webhook.updatedAt().toString(),
        webhook.url(),
        webhook.events().stream().filter(type).toList(),
        String.join("\n", webhook.events().stream().filter(type.negate()).toList()),
        "",
        Objects.requireNonNullElse(webhook.template(), ""),
        webhook.enabled());
  }

  /** All types of changes. */
  public List<Choice> choices() {
    return ChangeTypes.all().stream()
        .map(
            type ->
                new Choice(
                    type,
                    Names.words(type.substring(type.lastIndexOf('.') + 1)),
                    event != null && event.contains(type)))
        .toList();
  }

  /** What the API would be sent. */
  WebhookRequest toRequest() {
    String text = FormField.given(template);
    return new WebhookRequest(
        Objects.requireNonNullElse(FormField.given(url), ""),
        Stream.concat(
                Stream.ofNullable(event).flatMap(List::stream),
                Arrays.stream(Objects.requireNonNullElse(patterns, "").split("[,\\s]+")))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList(),
        FormField.given(secret),
        // A browser sends each line break of a text as two characters.
        text == null ? null : text.replace("\r\n", "\n"),
        Boolean.TRUE.equals(enabled));
  }

  /** Whether it began with what the webhook is now. */
  boolean isOf(Webhook webhook) {
    return webhook.updatedAt().toString().equals(changed);
  }
}
