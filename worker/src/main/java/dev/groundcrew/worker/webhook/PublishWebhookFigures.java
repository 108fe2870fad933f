package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.WebhookFigureRepository;
import dev.groundcrew.store.webhook.WebhookFigures;
import dev.groundcrew.worker.turn.ReadInTurn;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes how webhooks are doing, while it is this worker's turn, and nothing otherwise. */
@Component
class PublishWebhookFigures implements DisposableBean {

  private final ReadInTurn<WebhookFigures> figures;
  private final MultiGauge waiting;
  private final MultiGauge dead;
  private final MultiGauge lag;

  PublishWebhookFigures(WebhookFigureRepository figures, MeterRegistry registry) {
    this.figures = new ReadInTurn<>(figures::read, figures::release);
    this.waiting =
        MultiGauge.builder("groundcrew.webhooks.waiting")
            .description("Changes that failed to be delivered to webhooks and are tried again")
            .register(registry);
    this.dead =
        MultiGauge.builder("groundcrew.webhooks.dead")
            .description("Changes that could not be delivered to webhooks and were given up")
            .register(registry);
    this.lag =
        MultiGauge.builder("groundcrew.webhooks.lag")
            .description("Age of the oldest change that an enabled webhook has not read; 0 if none")
            .baseUnit("seconds")
            .register(registry);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void publish() {
    Optional<WebhookFigures> read = figures.read();
    set(waiting, read, WebhookFigures::waiting);
    set(dead, read, WebhookFigures::dead);
    set(lag, read, WebhookFigures::lagSeconds);
  }

  private static void set(
      MultiGauge gauge, Optional<WebhookFigures> read, Function<WebhookFigures, Number> figure) {
    List<MultiGauge.Row<?>> rows =
        read.<List<MultiGauge.Row<?>>>map(
                found -> List.of(MultiGauge.Row.of(Tags.empty(), figure.apply(found))))
            .orElse(List.of());
    gauge.register(rows, true);
  }

  @Override
  public void destroy() {
    figures.release();
  }
}
