package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.WebhookSecret;
import dev.groundcrew.store.webhook.WebhookTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bodies that a webhook's template makes. */
class WebhookTemplateTest {

  private static final UUID NODE = UUID.fromString("01a21437-9dd9-7218-b95c-14dd9da6f4f0");

  /** Tests run in the module's directory, and from an IDE also in the root's. */
  private static List<String> ofTheManual() throws IOException {
    Path manual =
        Stream.of("docs", "../docs")
            .map(docs -> Path.of(docs, "webhooks.md"))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow();
    return Pattern.compile("```mustache\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(manual))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void theManualsTemplatesGiveJsonWhateverTheValues() throws IOException {
    List<String> templates = ofTheManual();
    assertThat(templates).hasSize(2);

    for (String template : templates) {
      WebhookTemplate.check(template);
      String body = WebhookTemplate.render(template, failed("rm \"-rf\"\n\\ <!channel> \u2028"));
      assertThat(Json.readTree(body).toString())
          .contains("Node rack2-node7: install_failed (rm \\\"-rf\\\"\\n\\\\ <!channel>");
      assertThat(Json.readTree(WebhookTemplate.render(template, bare())).isObject()).isTrue();
    }
  }

  @Test
  void everyVariableHasItsValue() {
    String template =
        "{\"all\": \"{{type}} {{id}} {{time}} {{node_id}} {{mac_address}} {{hostname}} {{group_id}}"
            + " {{from_state}} {{to_state}} {{triggered_by}} {{error}} {{attempt}}\"}";

    JsonNode body = Json.readTree(WebhookTemplate.render(template, failed("disk full")));

    assertThat(body.path("all").asString())
        .isEqualTo(
            "dev.groundcrew.node.install_failed %s 2026-11-25T00:00:00Z %s 52:54:00:12:34:56"
                    .formatted(NODE, NODE)
                + " rack2-node7 rack2 installing install_failed node_report disk full 3");
  }

  @Test
  void aSectionIsLeftOutWithoutAValue() {
    String template =
        "{\"text\": \"{{#error}}failed: {{error}}{{/error}}{{^error}}fine{{/error}}\"}";

    assertThat(WebhookTemplate.render(template, failed("disk full")))
        .isEqualTo("{\"text\": \"failed: disk full\"}");
    assertThat(WebhookTemplate.render(template, bare())).isEqualTo("{\"text\": \"fine\"}");
  }

  @Test
  void aLongValueIsCut() {
    String body = WebhookTemplate.render("{\"e\": \"{{error}}\"}", failed("😀".repeat(2000)));

    assertThat(Json.readTree(body).path("e").asString()).hasSizeBetween(990, 1001).endsWith("😀…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"{{unknown}}\"}",
        "{\"a\": {{hostname}}}",
        "{\"a\": \"{{#hostname}}\"}",
        "{\"a\": \"{{>partial}}\"}",
        "{{hostname}}",
        "{\"a\": \"{{#error}}\"}{{/error}}",
        "{\"a\": \"{{hostname.bytes}}\"}",
        "no JSON",
        "[]",
        ""
      })
  void whatIsWrongIsRefused(String template) {
    assertThatThrownBy(() -> WebhookTemplate.check(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"{{{hostname}}}\"}",
        "{\"a\": \"{{&hostname}}\"}",
        "{\"a\": \"{{=<% %>=}}<% hostname %>\"}"
      })
  void everyKindOfTagIsEscaped(String template) {
    assertThatCode(() -> WebhookTemplate.check(template)).doesNotThrowAnyException();
  }

  @Test
  void theLongestTemplateIsTakenAndNoLonger() {
    String longest = "{\"a\": \"" + "x".repeat(WebhookTemplate.LONGEST - 9) + "\"}";

    assertThatCode(() -> WebhookTemplate.check(longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> WebhookTemplate.check(longest + " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sectionsWithinSectionsBreakNothing() {
    int depth = WebhookTemplate.LONGEST / 14 - 2;
    String nested = "{\"a\": \"" + "{{#id}}".repeat(depth) + "{{/id}}".repeat(depth) + "\"}";

    assertThatCode(() -> WebhookTemplate.check(nested)).doesNotThrowAnyException();
  }

  @Test
  void aSecretHasBetween24And64Bytes() {
    assertThat(WebhookSecret.isValid(WebhookSecret.generate())).isTrue();
    assertThat(WebhookSecret.isValid("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isTrue();
    assertThat(WebhookSecret.isValid("whsec_" + "A".repeat(86) + "==")).isTrue();
    assertThat(WebhookSecret.isValid("whsec_" + "A".repeat(88))).isFalse();
    assertThat(WebhookSecret.isValid("whsec_" + "A".repeat(31))).isFalse();
    assertThat(WebhookSecret.isValid("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
  }

  private static Change failed(String error) {
    return new Change(
        1,
        NODE,
        "dev.groundcrew.node.install_failed",
        NODE,
        Instant.parse("2026-11-25T00:00:00Z"),
        Json.tree(
            Map.of(
                "node_id", NODE.toString(),
                "mac_address", "52:54:00:12:34:56",
                "hostname", "rack2-node7",
                "group_id", "rack2",
                "from_state", "installing",
                "to_state", "install_failed",
                "triggered_by", "node_report",
                "metadata", Map.of("error", error, "attempt", 3))));
  }

  private static Change bare() {
    return new Change(
        1,
        NODE,
        "dev.groundcrew.node.purged",
        NODE,
        Instant.parse("2026-11-25T00:00:00Z"),
        Json.tree(Map.of("node_id", NODE.toString())));
  }
}
