package dev.groundcrew.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What callers send can't forge a line of the log, whatever the log's format. */
@ExtendWith(OutputCaptureExtension.class)
class EscapeLogTest {

  private static final Logger log = LoggerFactory.getLogger(EscapeLogTest.class);
  private static final String FORGED =
      "no disk\n2026-11-24 INFO forged\r\u001b[2J\u0085\u2028\u2029\0x";
  private static final String ESCAPED =
      "no disk\\n2026-11-24 INFO forged\\r\\u001b[2J\\u0085\\u2028\\u2029\\u0000x";

  /**
   * Spring Boot leaves the settings of one application in place for the next of the same process.
   */
  @BeforeEach
  void forgetTheSettingsOfTheLastApplication() {
    for (LoggingSystemProperty property : LoggingSystemProperty.values()) {
      System.clearProperty(property.getEnvironmentVariableName());
    }
  }

  /** The smallest of applications. */
  @SpringBootConfiguration
  static class Application {}

  @Test
  void aMessageStaysOnItsLineInTheConsoleAndInTheFile(
      CapturedOutput output, @TempDir Path directory) throws IOException {
    Path file = directory.resolve("groundcrew.log");

    run(() -> log.warn("failed: {}", FORGED), "--logging.file.name=" + file);

    assertThat(output.getOut().lines()).anyMatch(line -> line.endsWith("failed: " + ESCAPED));
    assertThat(Files.readAllLines(file)).anyMatch(line -> line.endsWith("failed: " + ESCAPED));
    assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith("2026-11-24 INFO"));
  }

  @Test
  void aStackTraceKeepsItsLinesAndItsMessagesAreEscaped(CapturedOutput output) {
    RuntimeException failure =
        new IllegalStateException("outer " + FORGED, new IOException("inner " + FORGED));
    failure.addSuppressed(new IOException("suppressed " + FORGED));

    run(() -> log.error("Fault", failure));

    assertThat(output.getOut().lines())
        .contains("java.lang.IllegalStateException: outer " + ESCAPED)
        .contains("Caused by: java.io.IOException: inner " + ESCAPED)
        .anyMatch(
            line -> line.strip().equals("Suppressed: java.io.IOException: suppressed " + ESCAPED))
        .anyMatch(line -> line.startsWith("\tat " + EscapeLogTest.class.getName()));
  }

  @Test
  void aPatternOfTheSitesOwnIsEscapedToo(CapturedOutput output) {
    run(() -> log.warn(FORGED, new IOException(FORGED)), "--logging.pattern.console=mine %msg%n");

    assertThat(output.getOut().lines())
        .contains("mine " + ESCAPED)
        .contains("java.io.IOException: " + ESCAPED);
  }

  @Test
  void structuredLogsAreLeftToEscapeThemselves(CapturedOutput output) throws IOException {
    run(() -> log.warn(FORGED), "--logging.structured.format.console=ecs");

    String line =
        output.getOut().lines().filter(text -> text.contains("no disk")).findFirst().orElseThrow();
    assertThat(new ObjectMapper().readTree(line).path("message").asText()).isEqualTo(FORGED);
  }

  @Test
  void whyTheStartFailedIsToldInLines(CapturedOutput output) {
    run(
        () ->
            LoggerFactory.getLogger(
                    "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter")
                .error("Description:\n\nPort 8080 is in use\u001b"));

    assertThat(output.getOut().lines()).contains("Port 8080 is in use\\u001b");
  }

  private static void run(Runnable logging, String... arguments) {
    try (var context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run(arguments)) {
      logging.run();
    }
  }
}
