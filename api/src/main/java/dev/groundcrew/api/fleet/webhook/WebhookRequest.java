package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.feed.ChangeTypes;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookSecret;
import dev.groundcrew.store.webhook.WebhookTemplate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of POST and PUT: a webhook as a whole.
 *
 * @param url http or https, without a user and a fragment
 * @param events types of changes; one that ends in {@code *} stands for all that begin so
 * @param secret {@code whsec_} and base64 of 24 to 64 bytes; not given: a new one is made by POST,
 *     and PUT leaves it as it is
 * @param template Mustache that makes the body, which must be JSON; not given: CloudEvents are sent
 * @param enabled true if not given
 */
public record WebhookRequest(
    @NotNull(message = "is required")
        @Size(max = WebhookLimits.URL_MAX)
        @Pattern(regexp = WebhookLimits.URL, message = WebhookLimits.URL_MESSAGE)
        String url,
    @NotNull(message = "is required") @Size(min = 1, max = WebhookLimits.EVENTS_MAX)
        List<
                @NotNull(message = "must not be null")
                @Pattern(regexp = WebhookLimits.EVENT, message = WebhookLimits.EVENT_MESSAGE)
                String>
            events,
    @Nullable @Size(max = WebhookLimits.SECRET_MAX) String secret,
    @Nullable @Size(max = WebhookLimits.TEMPLATE_MAX) String template,
    @Nullable Boolean enabled) {

  /**
   * Something that can't be.
   *
   * @param field its name in JSON
   * @param detail names the field too
   */
  public record Mistake(String field, ProblemCode code, String detail) {

    private static Mistake of(String field, String detail) {
      return new Mistake(field, ProblemCode.VALIDATION_FAILED, detail);
    }
  }

  /** Whether changes are delivered. */
  boolean isEnabled() {
    return enabled == null || enabled;
  }

  /**
   * Checks what annotations can't say.
   *
   * @throws RequestRefusedException 400 if it can't be a webhook
   */
  void check() {
    mistakes().stream()
        .findFirst()
        .ifPresent(
            mistake -> {
              throw new RequestRefusedException(
                  HttpStatus.BAD_REQUEST, mistake.code(), mistake.detail());
            });
  }

  /** What annotations can't say. */
  List<Mistake> mistakes() {
    return Stream.of(inUrl(), inEvents(), inSecret(), inTemplate())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Mistake> inUrl() {
    try {
      URI uri = new URI(url).parseServerAuthority();
      boolean usable =
          uri.getHost() != null
              && !uri.getHost().isEmpty()
              && uri.getUserInfo() == null
              && uri.getFragment() == null
              && uri.getPort() <= 65_535
              && uri.getPort() != 0;
      return usable
          ? Optional.empty()
          : Optional.of(
              Mistake.of("url", "url must have a host, and neither a user nor a fragment"));
    } catch (URISyntaxException noUrl) {
      return Optional.of(Mistake.of("url", "url " + WebhookLimits.URL_MESSAGE));
    }
  }

  private Optional<Mistake> inEvents() {
    return events.stream()
        .filter(event -> !Webhook.isKnown(event))
        .findFirst()
        .map(
            event ->
                Mistake.of(
                    "events",
                    "events: no change is of type '%s'. Types: %s"
                        .formatted(event, String.join(", ", ChangeTypes.all()))));
  }

  private Optional<Mistake> inSecret() {
    return secret == null || WebhookSecret.isValid(secret)
        ? Optional.empty()
        : Optional.of(Mistake.of("secret", "secret must be whsec_ and base64 of 24 to 64 bytes"));
  }

  private Optional<Mistake> inTemplate() {
    if (template == null) {
      return Optional.empty();
    }
    try {
      WebhookTemplate.check(template);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of(
          new Mistake("template", ProblemCode.INVALID_TEMPLATE, "template: " + wrong.getMessage()));
    }
  }
}
