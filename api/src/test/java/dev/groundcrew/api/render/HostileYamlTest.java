package dev.groundcrew.api.render;

import static dev.groundcrew.api.render.HostileValues.refusedOr;
import static dev.groundcrew.api.render.HostileValues.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a value holds, a YAML document has the structure that its template has. */
class HostileYamlTest {

  private static final String HOSTILE = "dev.groundcrew.api.render.HostileValues#all";

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aWholeScalarIsTheValue(String value) {
    for (String template :
        List.of(
            "v: {{vendor}}\nend: 1\n",
            "v: \"{{vendor}}\"\nend: 1\n",
            "v: '{{vendor}}'\nend: 1\n",
            "v:   {{vendor}}   # why\nend: 1\n",
            "{v: {{vendor}}, end: 1}",
            "# \ud83d\ude00\nv: {{vendor}}\nend: 1\n",
            "v: {{#json}}{{vendor}}{{/json}}\nend: 1\n")) {
      assertThat(load(template, value)).as(template).isEqualTo(Map.of("v", value, "end", 1));
    }
    assertThat(load("[x, {{vendor}}, y]", value)).isEqualTo(List.of("x", value, "y"));
    assertThat(load("- {{vendor}}\n- y\n", value)).isEqualTo(List.of(value, "y"));
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aPartOfAScalarIsTheValue(String value) {
    for (String template :
        List.of(
            "v: a {{vendor}} b\nend: 1\n",
            "v: \"a {{vendor}} b\"\nend: 1\n",
            "v: 'a {{vendor}} b'\nend: 1\n",
            "v:\n  a\n  {{vendor}}\n  b\nend: 1\n")) {
      assertThat(load(template, value))
          .as(template)
          .isEqualTo(Map.of("v", "a " + value + " b", "end", 1));
    }
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void inABlockAValueIsItselfOrRefused(String value) {
    refusedOr(
        () -> yaml("v: |\n  X={{vendor}}\nend: 1\n", value),
        text -> assertThat(load(text)).isEqualTo(Map.of("v", "X=" + value + "\n", "end", 1)));
    refusedOr(
        () -> yaml("v: >\n  {{vendor}}\nend: 1\n", value),
        text -> assertThat(load(text)).isEqualTo(Map.of("v", value + "\n", "end", 1)));
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void elsewhereAValueChangesNothingOrIsRefused(String value) {
    refusedOr(
        () -> yaml("# {{vendor}}\nv: 1\n", value),
        text -> assertThat(load(text)).isEqualTo(Map.of("v", 1)));
    refusedOr(
        () -> yaml("{{vendor}}: 1\nend: 1\n", value),
        text -> assertThat(load(text)).isEqualTo(ordered(value)));
    refusedOr(
        () -> yaml("v: &a{{vendor}} x\nw: y\n", value),
        text -> assertThat(load(text)).isEqualTo(Map.of("v", "x", "w", "y")));
    refusedOr(
        () -> yaml("v: !!{{vendor}} x\nw: y\n", value),
        text -> assertThat(text).contains("!!" + value + " x"));
  }

  private static Map<String, Object> ordered(String key) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, 1);
    map.put("end", 1);
    return map;
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void jsonInABlockHasTheValue(String value) {
    Map<?, ?> document =
        (Map<?, ?>) load("v: |\n  {\"a\": {{#json}}{{vendor}}{{/json}}}\nend: 1\n", value);

    assertThat(document).hasSize(2);
    assertThat(JsonMapper.shared().readTree((String) document.get("v")).path("a").asString())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aCommandHasTheValueAsOneWord(String value) {
    List<?> commands = (List<?>) load("- printf %s {{#sh}}{{vendor}}{{/sh}}\n- end\n", value);

    assertThat(commands).hasSize(2);
    assertThat(run((String) commands.getFirst())).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource(HOSTILE)
  void aScriptInABlockHasTheValueAsOneWordOrIsRefused(String value) {
    refusedOr(
        () -> yaml("v: |\n  X={{#sh}}{{vendor}}{{/sh}}\n  printf %s \"$X\"\nend: 1\n", value),
        text -> {
          Map<?, ?> document = (Map<?, ?>) load(text);
          assertThat(document).hasSize(2);
          assertThat(run((String) document.get("v"))).isEqualTo(value);
        });
  }

  private static String yaml(String template, String value) {
    return Rendered.document("user-data", template, value);
  }

  private static Object load(String template, String value) {
    return load(yaml(template, value));
  }

  private static Object load(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
