package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** As long as nobody asks for traces, nothing that makes them is there. */
@HttpTest
class NoTracesTest {

  @Autowired private ApplicationContext context;

  @Test
  void thereIsNothingThatMakesSpans() {
    assertThat(context.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
    assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
    assertThat(context.getBeanNamesForType(io.opentracing.Tracer.class)).isEmpty();
  }
}
