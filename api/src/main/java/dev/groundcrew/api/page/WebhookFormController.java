package dev.groundcrew.api.page;

import static java.util.stream.Collectors.joining;

import dev.groundcrew.api.fleet.webhook.KeepWebhooks;
import dev.groundcrew.api.fleet.webhook.WebhookRequest;
import dev.groundcrew.api.fleet.webhook.WebhookRequest.Mistake;
import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookSecret;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds and changes webhooks. What is refused is shown in the form again, with the reason at its
 * field.
 */
@Controller
class WebhookFormController {

  private final KeepWebhooks keepWebhooks;

  WebhookFormController(KeepWebhooks keepWebhooks) {
    this.keepWebhooks = keepWebhooks;
  }

  @GetMapping("/webhooks/new")
  ModelAndView ofNew() {
    return shown(null, WebhookForm.ofNew(), HttpStatus.OK, Map.of());
  }

  /** Adds it, and shows its secret: once, but for the same form sent again. */
  @PostMapping("/webhooks")
  ModelAndView add(@ModelAttribute("form") WebhookForm form, @Nullable Principal user) {
    UUID id =
        PathIds.parse(Objects.requireNonNullElse(form.key(), ""))
            .orElseThrow(
                () ->
                    new RequestRefusedException(
                        HttpStatus.BAD_REQUEST,
                        ProblemCode.VALIDATION_FAILED,
                        "key " + NodeActionController.KEY_MESSAGE));
    WebhookRequest request = form.toRequest();
    List<Mistake> mistakes = keepWebhooks.mistakes(request);
    if (!mistakes.isEmpty()) {
      return shown(null, form, HttpStatus.BAD_REQUEST, byField(mistakes));
    }
    try {
      WebhookRequest complete = withSecret(request);
      Webhook webhook = keepWebhooks.add(id, complete, user);
      boolean ours = webhook.secret().equals(complete.secret());
      return new ModelAndView("page/webhook-added")
          .addObject("id", webhook.id())
          .addObject("url", webhook.url())
          .addObject("secret", ours ? webhook.secret() : null);
    } catch (RequestRefusedException refused) {
      return refused(null, form, refused.getStatusCode(), refused.getBody().getDetail());
    }
  }

  private static WebhookRequest withSecret(WebhookRequest request) {
    return request.secret() == null
        ? new WebhookRequest(
            request.url(),
            request.events(),
            WebhookSecret.generate(),
            request.template(),
            request.enabled())
        : request;
  }

  @GetMapping("/webhooks/{webhook_id}/edit")
  ModelAndView edit(@PathVariable("webhook_id") String id) {
    return shown(id, WebhookForm.of(keepWebhooks.get(id)), HttpStatus.OK, Map.of());
  }

  /** Saves it, unless somebody else changed it since the form was made. */
  @PostMapping("/webhooks/{webhook_id}/edit")
  ModelAndView save(
      @PathVariable("webhook_id") String id,
      @ModelAttribute("form") WebhookForm form,
      @Nullable Principal user) {
    Webhook webhook = keepWebhooks.get(id);
    WebhookRequest request = form.toRequest();
    List<Mistake> mistakes = keepWebhooks.mistakes(request);
    if (!mistakes.isEmpty()) {
      return shown(id, form, HttpStatus.BAD_REQUEST, byField(mistakes));
    }
    if (!form.isOf(webhook)) {
      return refused(
          id,
          form,
          HttpStatus.PRECONDITION_FAILED,
          "Nothing was saved: the webhook was changed since this form was made.");
    }
    return new ModelAndView("redirect:/webhooks/" + keepWebhooks.change(id, request, user).id());
  }

  /** The messages of each field in one. */
  private static Map<String, String> byField(List<Mistake> mistakes) {
    return mistakes.stream()
        .collect(
            Collectors.groupingBy(
                Mistake::field,
                LinkedHashMap::new,
                Collectors.mapping(Mistake::detail, joining("; "))));
  }

  private static ModelAndView refused(
      @Nullable String id, WebhookForm form, HttpStatusCode status, @Nullable String problem) {
    return shown(id, form, status, Map.of()).addObject("problem", problem);
  }

  /**
   * The form.
   *
   * @param id null for a new one
   * @param mistakes by the names of fields in JSON
   */
  private static ModelAndView shown(
      @Nullable String id, WebhookForm form, HttpStatusCode status, Map<String, String> mistakes) {
    return new ModelAndView("page/webhook-edit", status)
        .addObject("id", id)
        .addObject("form", form)
        .addObject("mistakes", mistakes)
        .addObject("newSecret", WebhookSecret.generate());
  }
}
