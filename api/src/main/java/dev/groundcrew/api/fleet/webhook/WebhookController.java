package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.Page;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.store.webhook.WebhookSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds, shows, changes and deletes webhooks. */
@RestController
@Tag(name = "webhooks")
@RequestMapping("/api/v1/webhooks")
class WebhookController {

  private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

  private final WebhookRepository webhooks;
  private final ChangeRepository changes;

  WebhookController(WebhookRepository webhooks, ChangeRepository changes) {
    this.webhooks = webhooks;
    this.changes = changes;
  }

  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "Oldest first; there are at most 100.")
  @GetMapping
  Page<WebhookView> list() {
    List<WebhookView> all = webhooks.all().stream().map(WebhookView::of).toList();
    return new Page<>(all, all.size());
  }

  @Operation(
      operationId = "addWebhook",
      summary = "Add a webhook",
      description =
          "It is told of what changes from now on. The answer has its secret, and no other has.")
  @ApiResponse(responseCode = "201")
  @ApiResponse(responseCode = "409", ref = "Conflict")
  @PostMapping
  ResponseEntity<Success<WebhookView>> add(
      @Valid @RequestBody WebhookRequest request, @Nullable Principal user) {
    request.check();
    Instant now = Instant.now();
    Webhook webhook =
        new Webhook(
            NewId.next(),
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
            now,
            now,
            Caller.name(user));
    if (!webhooks.add(webhook)) {
      throw new RequestRefusedException(
          HttpStatus.CONFLICT,
          ProblemCode.CONFLICT,
          "There are %d webhooks, and there can't be more".formatted(WebhookRepository.MOST));
    }
    log.info("Webhook {} added (by {})", webhook.id(), webhook.userId());
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
        .body(
            new Success<>(
                WebhookView.of(get(webhooks, webhook.id().toString()), webhook.secret()),
                "Webhook added"));
  }

  @Operation(operationId = "getWebhook", summary = "Get a webhook")
  @GetMapping("/{webhook_id}")
  Success<WebhookView> get(@PathVariable("webhook_id") String id) {
    return new Success<>(WebhookView.of(get(webhooks, id)), "Webhook found");
  }

  @Operation(
      operationId = "putWebhook",
      summary = "Change a webhook",
      description =
          "As a whole, but for its secret, which stays if none is given. What waits is tried again"
              + " at once. A webhook that was disabled is told of what changes from now on.")
  @ApiResponse(responseCode = "200")
  @PutMapping("/{webhook_id}")
  Success<WebhookView> put(
      @PathVariable("webhook_id") String id,
      @Valid @RequestBody WebhookRequest request,
      @Nullable Principal user) {
    request.check();
    Webhook old = get(webhooks, id);
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
            old.lastError(),
            old.deliveredAt(),
            old.createdAt(),
            old.updatedAt(),
            old.userId());
    if (!webhooks.change(changed)) {
      throw notFound(id);
    }
    log.info("Webhook {} changed (by {})", old.id(), Caller.name(user));
    return new Success<>(WebhookView.of(get(webhooks, id), request.secret()), "Webhook changed");
  }

  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description = "With what could not be delivered to it.")
  @ApiResponse(responseCode = "200")
  @DeleteMapping("/{webhook_id}")
  Success<WebhookView> delete(@PathVariable("webhook_id") String id, @Nullable Principal user) {
    Webhook webhook = get(webhooks, id);
    if (!webhooks.delete(webhook.id())) {
      throw notFound(id);
    }
    log.info("Webhook {} deleted (by {})", webhook.id(), Caller.name(user));
    return new Success<>(WebhookView.of(webhook), "Webhook deleted");
  }

  /** The one with this id, or 404. */
  static Webhook get(WebhookRepository webhooks, String id) {
    return PathIds.parse(id).flatMap(webhooks::byId).orElseThrow(() -> notFound(id));
  }

  private static RequestRefusedException notFound(String id) {
    return new RequestRefusedException(
        HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Webhook %s not found".formatted(id));
  }
}
