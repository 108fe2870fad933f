package dev.groundcrew.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.observe.ObserveConfiguration;
import dev.groundcrew.store.LogFields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a structured log, each line is one JSON object, with what the line is about. */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTest {

  private static final String MESSAGE = "52:54:00:12:34:56: no disk\n\"forged\": 1\u2028\u001b[2J";
  private static final UUID NODE = UUID.fromString("0193576e-0000-7000-8000-000000000001");
  private static final UUID EVENT = UUID.fromString("0193576e-0000-7000-8000-000000000002");

  /** An api with one call. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    SimpleMetricsExportAutoConfiguration.class
  })
  @Import({ObserveConfiguration.class, Application.Call.class})
  static class Application {

    @RestController
    static class Call {

      private static final Logger log = LoggerFactory.getLogger(Call.class);

      @GetMapping("/call")
      String call() {
        LogFields.node(NODE);
        LogFields.event(EVENT);
        log.warn(MESSAGE, new IOException(MESSAGE));
        return "";
      }
    }
  }

  /** Spring Boot leaves the settings of one application to the next of the same process. */
  @BeforeEach
  @AfterEach
  void forgetTheSettingsOfTheLastApplication() {
    for (LoggingSystemProperty property : LoggingSystemProperty.values()) {
      System.clearProperty(property.getEnvironmentVariableName());
    }
  }

  @ParameterizedTest
  @CsvSource({"ecs", "logstash"})
  void everyLineIsOneObjectWithTheIdsAndTheMessageAsItWas(String format, CapturedOutput output)
      throws Exception {
    call("--logging.structured.format.console=" + format, "--spring.main.banner-mode=off");

    List<JsonNode> lines =
        output.getOut().lines().filter(line -> line.contains("no disk")).map(this::read).toList();
    assertThat(lines).hasSize(1);
    JsonNode line = lines.getFirst();
    assertThat(line.path("message").asString()).isEqualTo(MESSAGE);
    assertThat(line.path("request_id").asString()).isEqualTo("id-of-the-caller");
    assertThat(line.path("node_id").asString()).isEqualTo(NODE.toString());
    assertThat(line.path("event_id").asString()).isEqualTo(EVENT.toString());
    String trace =
        format.equals("ecs")
            ? line.path("error").path("stack_trace").asString()
            : line.path("stack_trace").asString();
    assertThat(trace).startsWith("java.io.IOException: " + MESSAGE);
    // What Tomcat logs when it stops, too.
    assertThat(output.getOut().lines().filter(text -> text.startsWith("{")))
        .hasSizeGreaterThan(2)
        .allSatisfy(this::read);
  }

  @Test
  void thePlainLogStaysInItsLines(CapturedOutput output) throws Exception {
    call("--spring.main.banner-mode=off");

    assertThat(output.getOut().lines())
        .anyMatch(line -> line.contains("no disk\\n\"forged\": 1\\u2028\\u001b[2J"))
        .noneMatch(line -> line.startsWith("\"forged\""));
  }

  private JsonNode read(String line) throws JacksonException {
    return JsonMapper.shared().readTree(line);
  }

  private static void call(String... arguments) throws Exception {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--server.port=0";
    try (var context = new SpringApplicationBuilder(Application.class).run(all);
        HttpClient client = HttpClient.newHttpClient()) {
      int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/call".formatted(port)))
                  .header("X-Request-Id", "id-of-the-caller")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
