package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.fleet.webhook.WebhookRequest.Mistake;
import dev.groundcrew.api.http.FieldNames;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Adds, changes and deletes webhooks, for the API's calls and for the page: the same rules, the
 * same words when one is refused.
 */
@Component
public class KeepWebhooks {

  private static final Logger log = LoggerFactory.getLogger(KeepWebhooks.class);

  private final WebhookRepository webhooks;
  private final ChangeRepository changes;
  private final Validator validator;

  KeepWebhooks(WebhookRepository webhooks, ChangeRepository changes, Validator validator) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.validator = validator;
  }

  /** All, oldest first. */
  public List<Webhook> all() {
    return webhooks.all();
  }

  /**
   * The one with this id.
   *
   * @throws RequestRefusedException 404 if there is none
   */
  public Webhook get(String id) {
    return PathIds.parse(id).flatMap(webhooks::byId).orElseThrow(() -> notFound(id));
  }

  /** What is wrong with the fields of a request: nothing if it can be a webhook. */
  public List<Mistake> mistakes(WebhookRequest request) {
    List<Mistake> notAllowed =
        validator.validate(request).stream()
            .map(KeepWebhooks::mistake)
            .sorted(Comparator.comparing(Mistake::detail))
            .toList();
    return notAllowed.isEmpty() ? request.mistakes() : notAllowed;
  }

  private static Mistake mistake(ConstraintViolation<WebhookRequest> violation) {
    String path = FieldNames.inJson(violation.getPropertyPath().toString());
    String field = path.split("[\\[.]", 2)[0];
    return new Mistake(
        field, ProblemCode.VALIDATION_FAILED, "%s %s".formatted(field, violation.getMessage()));
  }

  /**
   * Adds one, which is told of what changes from now on.
   *
   * @param id its id; if there is one with this id already, it is left as it is: the request was
   *     sent twice
   * @param request without mistakes
   * @throws RequestRefusedException 409 if there are as many as there can be
   */
  public Webhook add(UUID id, WebhookRequest request, @Nullable Principal user) {
    Instant now = Instant.now();
    Webhook webhook =
        new Webhook(
            id,
            request.url(),
            request.events(),
            Objects.requireNonNullElseGet(request.secret(), WebhookSecret::generate),
            request.template(),
            request.isEnabled(),
            changes.latest(),
            0,
            null,
            null,
            null,
            null,
            now,
            now,
            Caller.name(user));
    try {
      if (!webhooks.add(webhook)) {
        throw new RequestRefusedException(
            HttpStatus.CONFLICT,
            ProblemCode.CONFLICT,
            "There are %d webhooks, and there can't be more".formatted(WebhookRepository.MOST));
      }
      log.info("Webhook {} added (by {})", id, webhook.userId());
    } catch (DuplicateKeyException sentTwice) {
      log.info("Webhook {} is there already", id);
    }
    return get(id.toString());
  }

  /**
   * Replaces all but its secret, which stays if the request has none. What waits is tried again at
   * once. One that was disabled is told of what changes from now on.
   *
   * @param request without mistakes
   * @throws RequestRefusedException 404 if there is none
   */
  public Webhook change(String id, WebhookRequest request, @Nullable Principal user) {
    Webhook old = get(id);
    Webhook changed =
        new Webhook(
            old.id(),
            request.url(),
            request.events(),
            Objects.requireNonNullElse(request.secret(), old.secret()),
            request.template(),
            request.isEnabled(),
            !old.enabled() && request.isEnabled() ? changes.latest() : old.position(),
            0,
            null,
            null,
            old.lastError(),
            old.deliveredAt(),
            old.createdAt(),
            old.updatedAt(),
            old.userId());
    if (!webhooks.change(changed)) {
      throw notFound(id);
    }
    log.info("Webhook {} changed (by {})", old.id(), Caller.name(user));
    return get(id);
  }

  /**
   * Deletes one, with what could not be delivered to it.
   *
   * @throws RequestRefusedException 404 if there is none
   */
  public Webhook delete(String id, @Nullable Principal user) {
    Webhook webhook = get(id);
    if (!webhooks.delete(webhook.id())) {
      throw notFound(id);
    }
    log.info("Webhook {} deleted (by {})", webhook.id(), Caller.name(user));
    return webhook;
  }

  private static RequestRefusedException notFound(String id) {
    return new RequestRefusedException(
        HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Webhook %s not found".formatted(id));
  }
}
