package dev.groundcrew.api.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a template is found before any node needs it. */
class CheckTemplatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user-data   | a\\nb: {{host_name}}          | user-data, line 2: unknown variable 'host_name'
          user-data   | {{this.class}}                | user-data, line 1: unknown variable 'this.class'
          user-data   | {{.}}                         | user-data, line 1: unknown variable '.'
          user-data   | {{this}}                      | user-data, line 1: unknown variable 'this'
          user-data   | {{-index}}                    | user-data, line 1: unknown variable '-index'
          user-data   | {{sh}}                        | user-data, line 1: unknown variable 'sh'
          user-data   | {{}}                          | user-data, line 1: unknown variable ''
          user-data   | {{#nodes}}{{/nodes}}          | user-data, line 1: unknown variable 'nodes'
          user-data   | {{^sh}}{{/sh}}                | user-data, line 1: unknown variable 'sh'
          user-data   | \\n\\n{{hostname              | user-data, line 3: '{{' without '}}'
          user-data   | {{#hostname}}\\nx             | user-data, line 1: section 'hostname' does not end
          user-data   | \\n{{/hostname}}              | user-data, line 2: '{{/hostname}}' ends no section that is open there
          user-data   | {{#mac}}{{#arch}}{{/mac}}     | user-data, line 1: '{{/mac}}' ends no section that is open there
          user-data   | {{{vendor}}}                  | user-data, line 1: values are always escaped: write {{name}}
          user-data   | {{&vendor}}                   | user-data, line 1: values are always escaped: write {{name}}
          user-data   | {{>other}}                    | user-data, line 1: there are no partials
          user-data   | {{=<% %>=}}                   | user-data, line 1: the delimiters can't be changed
          user-data   | {{<parent}}{{/parent}}        | user-data, line 1: '{{<' is not understood
          user-data   | {{$block}}{{/block}}          | user-data, line 1: '{{$' is not understood
          user-data   | {{! a\\ncomment }}\\n{{what}} | user-data, line 3: unknown variable 'what'
          user-data   | {{#tags}}{{#mac}}{{#tags}}{{/tags}}{{/mac}}{{/tags}} | user-data, line 1: 'tags' stands in 'tags' already
          ks.cfg      | {{#json}}x{{/json}}           | ks.cfg, line 1: 'json' can't stand in a text of this kind
          late.sh     | V="{{#sh}}x{{/sh}}"           | late.sh, line 1: 'sh' brings its own quotes
          grub.cfg    | {{#sh}}x{{/sh}}               | grub.cfg, line 1: 'sh' can't stand in a text of this kind
          """)
  void aWrongTemplateIsNamedWithItsLine(String document, String template, String problem) {
    assertThatThrownBy(
            () ->
                CheckTemplates.of(
                    Rendered.profile(Map.of(document, template.replace("\\n", "\n")), null, null)))
        .isInstanceOf(InvalidTemplateException.class)
        .hasMessageStartingWith(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#tags}}{{.}}{{^-last}},{{/-last}}{{#-first}}{{-index}}{{/-first}}{{/tags}}",
        "{{#hostname}}{{this}}{{/hostname}}",
        "{{#sh}}{{#json}}{{#tags}}{{.}}{{/tags}}{{/json}}{{/sh}}",
        "}} { }} {",
        "{\"a\":{\"b\":{{attempt}}}}",
        "",
      })
  void aRightTemplateIsTaken(String template) {
    assertThatCode(
            () -> CheckTemplates.of(Rendered.profile(Map.of("user-data", template), null, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void sectionsNestSixteenDeepAndNoDeeper() {
    String sixteen = "{{#mac}}".repeat(16) + "{{/mac}}".repeat(16);
    CheckTemplates.of(Rendered.profile(Map.of("a", sixteen), null, null));

    assertThatThrownBy(
            () ->
                CheckTemplates.of(
                    Rendered.profile(Map.of("a", "{{#mac}}" + sixteen + "{{/mac}}"), null, null)))
        .hasMessage("a, line 1: more than 16 sections within each other");
  }

  @Test
  void linesOfTheBootScriptAreLines() {
    assertThatCode(() -> CheckTemplates.of(Rendered.profile(Map.of(), "quiet ---\n", null)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> CheckTemplates.of(Rendered.profile(Map.of(), "quiet\nboot", null)))
        .hasMessage("boot.cmdline, line 1: must be one line");
    assertThatThrownBy(() -> CheckTemplates.of(Rendered.profile(Map.of(), "a {{b}}", null)))
        .hasMessageStartingWith("boot.cmdline, line 1: unknown variable 'b'");
    assertThatThrownBy(
            () -> CheckTemplates.of(Rendered.profile(Map.of(), null, "\n{{#sh}}x{{/sh}}")))
        .hasMessage("boot.script, line 2: 'sh' can't stand in a text of this kind");
  }
}
