package dev.groundcrew.api.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderProfileTest {

  private static final Node NODE =
      Rendered.node("Dell Inc.", "rack2-node7", List.of("gpu", "rack2"));

  private final RenderProfile render = new RenderProfile();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          mac         | 52:54:00:12:34:56
          mac_hyphen  | 52-54-00-12-34-56
          hostname    | rack2-node7
          ip_address  | ''
          model       | ''
          arch        | x86_64
          boot_mode   | uefi
          tags        | gpu,rack2
          group       | ''
          profile     | debian-13
          node_id     | 01a20f3c-5b1e-7c3a-9f60-2f1a7c9d4e10
          install_id  | 01a20f3c-7d20-7b11-8a4e-90b2c4d6e8f0
          attempt     | 2
          token       | i.abc.def
          base_url    | http://192.0.2.1:8080
          report_url  | http://192.0.2.1:8080/api/v1/report
          hook_url    | http://192.0.2.1:8080/hook/i.abc.def
          seed_url    | http://192.0.2.1:8080/seed/i.abc.def/
          files_url   | http://192.0.2.1:8080/files
          """)
  void aVariableHasItsValue(String variable, String value) {
    assertThat(text("{{%s}}".formatted(variable))).isEqualTo(value);
    assertThat(text("{{ %s }}".formatted(variable))).isEqualTo(value);
  }

  @Test
  void withoutATokenNothingHoldsOne() {
    RenderContext context =
        new RenderContext(NODE, Rendered.INSTALL, null, "http://192.0.2.1:8080", 1);

    assertThat(Rendered.document("x.txt", "<{{token}}{{seed_url}}{{hook_url}}>", context))
        .isEqualTo("<>");
  }

  @Test
  void aSectionTestsForAValue() {
    String template = "{{#hostname}}a{{.}}{{/hostname}}{{^ip_address}}b{{/ip_address}}";

    assertThat(text(template)).isEqualTo("arack2-node7b");
    assertThat(
            Rendered.document(
                "x.txt", template, Rendered.context(Rendered.node(null, null, List.of()))))
        .isEqualTo("b");
  }

  @Test
  void tagsComeOneAfterTheOther() {
    assertThat(text("{{#tags}}{{.}}{{^-last}}, {{/-last}}{{/tags}}")).isEqualTo("gpu, rack2");
    assertThat(text("{{#tags}}{{-index}}={{.}}/{{mac}};{{/tags}}"))
        .isEqualTo("1=gpu/52:54:00:12:34:56;2=rack2/52:54:00:12:34:56;");
    assertThat(
            Rendered.document(
                "x.txt",
                "{{#tags}}x{{/tags}}{{^tags}}none{{/tags}}",
                Rendered.context(Rendered.node(null, null, List.of()))))
        .isEqualTo("none");
  }

  @Test
  void bootLinesAreFilled() {
    BootLines lines =
        Rendered.boot("url={{seed_url}} hostname={{hostname}} ---\n", "chain {{base_url}}/x", "V");

    assertThat(lines)
        .isEqualTo(
            new BootLines(
                "http://192.0.2.1:8080/files/linux",
                List.of("http://192.0.2.1:8080/files/initrd"),
                "url=http://192.0.2.1:8080/seed/i.abc.def/ hostname=rack2-node7 ---",
                null,
                "chain http://192.0.2.1:8080/x"));
  }

  @Test
  void anIpv6HostStandsInABootLine() {
    RenderContext context =
        new RenderContext(NODE, Rendered.INSTALL, "t", "http://[2001:db8::1]:8080", 1);

    assertThat(render.boot(Rendered.profile(Map.of(), "{{seed_url}}", null), context).cmdline())
        .isEqualTo("http://[2001:db8::1]:8080/seed/t/");
    assertThat(Rendered.document("user-data", "[{{seed_url}}]", context))
        .isEqualTo("[\"http://[2001:db8::1]:8080/seed/t/\"]");
    assertThat(Rendered.document("user-data", "a: |\n  {{seed_url}}\n", context))
        .isEqualTo("a: |\n  http://[2001:db8::1]:8080/seed/t/\n");
  }

  @Test
  void whatNeedsNoQuotesGetsNone() {
    assertThat(
            Rendered.document(
                "user-data",
                "#cloud-config\nhostname: {{hostname}} # the node's\nurl: {{seed_url}}\n",
                Rendered.context(NODE)))
        .isEqualTo(
            "#cloud-config\nhostname: rack2-node7 # the node's\n"
                + "url: http://192.0.2.1:8080/seed/i.abc.def/\n");
  }

  @Test
  void onlyWhatNeedsQuotesGetsThem() {
    assertThat(
            Rendered.document(
                "user-data",
                "#cloud-config\nmac: {{mac}}\nhost: '{{hostname}}'\nvendor: '{{vendor}}'\nn: {{attempt}}\n",
                Rendered.context(NODE)))
        .isEqualTo(
            "#cloud-config\nmac: \"52:54:00:12:34:56\"\nhost: 'rack2-node7'\n"
                + "vendor: \"Dell Inc.\"\nn: 2\n");
  }

  @Test
  void whatIsNoYamlInUserDataTakesOnlyWhatIsSafe() {
    String multipart = "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\n\t\"{{%s}}\n";

    assertThat(Rendered.document("user-data", multipart.formatted("mac"), Rendered.context(NODE)))
        .contains("\"52:54:00:12:34:56\n");
    assertThatThrownBy(
            () ->
                Rendered.document(
                    "user-data", multipart.formatted("vendor"), Rendered.context(NODE)))
        .isInstanceOf(UnsafeValueException.class);
  }

  @Test
  void metaDataNamesTheInstallUnlessTheProfileSaysOtherwise() {
    Profile bare = Rendered.profile(Map.of(), null, null);

    assertThat(render.document(bare, "meta-data", Rendered.context(NODE)))
        .isEqualTo(
            "instance-id: 01a20f3c-7d20-7b11-8a4e-90b2c4d6e8f0\nlocal-hostname: rack2-node7\n");
    assertThat(
            render.document(
                bare, "meta-data", Rendered.context(Rendered.node(null, null, List.of()))))
        .isEqualTo("instance-id: 01a20f3c-7d20-7b11-8a4e-90b2c4d6e8f0\n");
    assertThat(render.document(bare, "vendor-data", Rendered.context(NODE))).isEmpty();
    assertThat(render.document(bare, "network-config", Rendered.context(NODE))).isEmpty();
    assertThat(render.has(bare, "user-data")).isFalse();
    assertThat(Rendered.document("meta-data", "instance-id: x\n", Rendered.context(NODE)))
        .isEqualTo("instance-id: x\n");
  }

  @Test
  void aTextGrowsToAMebibyteAndNoFurther() {
    List<String> tags = IntStream.range(0, 64).mapToObj(i -> "t").toList();
    RenderContext context = Rendered.context(Rendered.node(null, null, tags));
    String sixteenKibibytes = "x".repeat(16 * 1024);

    assertThat(Rendered.document("x.txt", "{{#tags}}" + sixteenKibibytes + "{{/tags}}", context))
        .hasSize(1024 * 1024);
    for (String template :
        List.of(
            "{{#tags}}" + sixteenKibibytes + "{{/tags}}y",
            "{{#tags}}y" + sixteenKibibytes + "{{/tags}}")) {
      assertThatThrownBy(() -> Rendered.document("x.txt", template, context))
          .isInstanceOf(RenderedTooLargeException.class);
    }
    assertThatThrownBy(
            () ->
                Rendered.document(
                    "x.sh", "{{#sh}}{{#tags}}y" + sixteenKibibytes + "{{/tags}}{{/sh}}", context))
        .isInstanceOf(RenderedTooLargeException.class);
  }

  private static String text(String template) {
    return Rendered.document("x.txt", template, Rendered.context(NODE));
  }
}
