package dev.groundcrew.api.render;

import static dev.groundcrew.api.render.HostileValues.refusedOr;
import static dev.groundcrew.api.render.HostileValues.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a value holds, in every kind of document it is a value, or is refused. */
class HostileTextTest {

  private static final String HOSTILE = "dev.groundcrew.api.render.HostileValues#all";

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void inJsonAStringIsTheValue(String value) {
    for (String template :
        List.of(
            "{\"v\": \"{{vendor}}\", \"n\": {{attempt}}}",
            "{\"v\": {{#json}}{{vendor}}{{/json}}, \"n\": 2}",
            "{\"\\\\\\\"\": 1, \"v\": \"{{vendor}}\", \"n\": 2}")) {
      JsonNode document = json(Rendered.document("config.ign", template, value));

      assertThat(document.path("v").asString()).as(template).isEqualTo(value);
      assertThat(document.path("n").asInt()).isEqualTo(2);
      assertThat(document.size()).isLessThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void inJsonOutsideOfStringsNoTextCanStand(String value) {
    assertThatThrownBy(() -> Rendered.document("x.json", "{\"v\": [{{vendor}}]}", value))
        .isInstanceOf(UnsafeValueException.class);
    assertThatThrownBy(
            () -> Rendered.document("x.json", "{\"v\": {{#sh}}{{vendor}}{{/sh}}}", value))
        .isInstanceOf(UnsafeValueException.class);
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aCommandInJsonHasTheValueAsOneWord(String value) {
    String document =
        Rendered.document("x.json", "{\"v\": \"printf %s {{#sh}}{{vendor}}{{/sh}}\"}", value);

    assertThat(run(json(document).path("v").asString())).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aShellReadsTheValueAsOneWord(String value) {
    for (String name : List.of("late.sh", "script")) {
      String script =
          Rendered.document(
              name, "#!/bin/sh\nV={{#sh}}{{vendor}}{{/sh}}\nprintf %s \"$V\"\n", value);

      assertThat(run(script)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aShellWithinAShellReadsTheValueAsOneWord(String value) {
    String script =
        Rendered.document(
            "late.sh", "sh -c {{#sh}}printf %s {{#sh}}{{vendor}}{{/sh}}{{/sh}}\n", value);

    assertThat(run(script)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void jsonInAShellScriptHasTheValue(String value) {
    String script =
        Rendered.document(
            "late.sh",
            "printf %s {{#sh}}{\"h\": {{#json}}{{vendor}}{{/json}}, \"n\": 1}{{/sh}}",
            value);

    assertThat(json(run(script)))
        .isEqualTo(json(JsonMapper.shared().writeValueAsString(new Printed(value, 1))));
  }

  /** What the script above prints. */
  record Printed(String h, int n) {}

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void withoutQuotesAShellGetsWhatItCannotMisread(String value) {
    for (String script :
        List.of(
            "V={{vendor}}\nprintf %s \"$V\"\n",
            "V=\"{{vendor}}\"\nprintf %s \"$V\"\n",
            "V='{{vendor}}'\nprintf %s \"$V\"\n",
            "# {{vendor}}\ncat <<EOF | tr -d '\\n'\n{{vendor}}\nEOF\n")) {
      refusedOr(
          () -> Rendered.document("late.sh", script, value),
          text -> assertThat(run(text)).isEqualTo(value));
    }
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aKickstartCommandHasNoMoreWordsAndLines(String value) {
    refusedOr(
        () -> Rendered.document("ks.cfg", "network --hostname={{vendor}}\n%end\n", value),
        text -> {
          assertThat(text.lines()).hasSize(2);
          assertThat(
                  run("set -- " + text.lines().findFirst().orElseThrow() + "; printf %s \"$#$2\""))
              .isEqualTo("2--hostname=" + value);
        });
    refusedOr(
        () -> Rendered.document("ks.cfg", "rootpw {{#sh}}{{vendor}}{{/sh}}\n", value),
        text -> assertThat(run("set -- " + text + "printf %s \"$2\"")).isEqualTo(value));
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aPreseedAnswerIsOneLine(String value) {
    refusedOr(
        () ->
            Rendered.document(
                "preseed.cfg", "d-i a/b string {{vendor}}\nd-i c/d string e\n", value),
        text ->
            assertThat(text.split("\\R|\\\\\n"))
                .containsExactly("d-i a/b string " + value, "d-i c/d string e"));
    refusedOr(
        () ->
            Rendered.document(
                "preseed.cfg", "d-i preseed/late_command string \\\n  printf %s {{vendor}}", value),
        text -> assertThat(run(text.substring(text.indexOf("printf")))).isEqualTo(value));
    refusedOr(
        () ->
            Rendered.document(
                "preseed.cfg",
                "d-i preseed/late_command string printf %s {{#sh}}{{vendor}}{{/sh}}\n",
                value),
        text -> {
          assertThat(text.lines()).hasSize(1);
          assertThat(run(text.substring(text.indexOf("printf")))).isEqualTo(value);
        });
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void iPxeAndUnknownDocumentsGetWhatMeansNothingElse(String value) {
    boolean safe = value.matches("[A-Za-z0-9._:/@,+=-]*");

    Map<String, Runnable> renders =
        Map.of(
            "cmdline", () -> Rendered.boot("a={{vendor}} b", null, value),
            "script", () -> Rendered.boot(null, "kernel x a={{vendor}}\nboot\n", value),
            "grub.cfg", () -> Rendered.document("grub.cfg", "set a={{vendor}}", value));
    renders.forEach(
        (where, render) -> {
          if (safe) {
            render.run();
          } else {
            assertThatThrownBy(render::run)
                .as(where)
                .isInstanceOfSatisfying(
                    UnsafeValueException.class,
                    refused -> assertThat(refused.variable()).isEqualTo("vendor"));
          }
        });
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
