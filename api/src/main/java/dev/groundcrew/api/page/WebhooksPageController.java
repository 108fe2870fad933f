package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.webhook.DeadDeliveries;
import dev.groundcrew.api.fleet.webhook.KeepWebhooks;
import dev.groundcrew.store.webhook.DeliveryRepository;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is told of changes, and what could not be delivered to them. */
@Controller
class WebhooksPageController {

  private final KeepWebhooks keepWebhooks;
  private final ReadWebhook readWebhook;

  WebhooksPageController(KeepWebhooks keepWebhooks, ReadWebhook readWebhook) {
    this.keepWebhooks = keepWebhooks;
    this.readWebhook = readWebhook;
  }

  @GetMapping("/webhooks")
  String list(Model model) {
    model.addAttribute("webhooks", readWebhook.lines(keepWebhooks.all()));
    return "page/webhooks";
  }

  /**
   * One of them.
   *
   * @param offset how many of its dead deliveries are passed over
   * @param replayed how many deliveries were just sent again
   * @param discarded how many were just discarded
   */
  @GetMapping("/webhooks/{webhook_id}")
  ModelAndView webhook(
      @PathVariable("webhook_id") String id,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(DeliveryRepository.MOST_DEAD)
          long offset,
      @RequestParam(name = "replayed", required = false) @Min(0) @Max(DeadDeliveries.MOST)
          @Nullable Integer replayed,
      @RequestParam(name = "discarded", required = false) @Min(0) @Max(DeadDeliveries.MOST)
          @Nullable Integer discarded) {
    return readWebhook
        .page(keepWebhooks.get(id), offset)
        .addObject("replayed", replayed)
        .addObject("discarded", discarded);
  }
}
