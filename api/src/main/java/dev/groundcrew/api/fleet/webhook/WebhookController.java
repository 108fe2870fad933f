package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.Page;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.webhook.Webhook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final KeepWebhooks keepWebhooks;

  WebhookController(KeepWebhooks keepWebhooks) {
    this.keepWebhooks = keepWebhooks;
  }

  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "Oldest first; there are at most 100.")
  @GetMapping
  Page<WebhookView> list() {
    List<WebhookView> all = keepWebhooks.all().stream().map(WebhookView::of).toList();
    return new Page<>(all, all.size());
  }

  @Operation(
      operationId = "addWebhook",
      summary = "Add a webhook",
      description =
          "It is told of what changes from now on. The answer has its secret, and no other has.")
  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<Success<WebhookView>> add(
      @Valid @RequestBody WebhookRequest request, @Nullable Principal user) {
    request.check();
    Webhook webhook = keepWebhooks.add(NewId.next(), request, user);
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
        .body(new Success<>(WebhookView.of(webhook, webhook.secret()), "Webhook added"));
  }

  @Operation(operationId = "getWebhook", summary = "Get a webhook")
  @GetMapping("/{webhook_id}")
  Success<WebhookView> get(@PathVariable("webhook_id") String id) {
    return new Success<>(WebhookView.of(keepWebhooks.get(id)), "Webhook found");
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
    return new Success<>(
        WebhookView.of(keepWebhooks.change(id, request, user), request.secret()),
        "Webhook changed");
  }

  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook",
      description = "With what could not be delivered to it.")
  @ApiResponse(responseCode = "200")
  @DeleteMapping("/{webhook_id}")
  Success<WebhookView> delete(@PathVariable("webhook_id") String id, @Nullable Principal user) {
    return new Success<>(WebhookView.of(keepWebhooks.delete(id, user)), "Webhook deleted");
  }
}
