package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.UUID;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal's UI renders the details as Markdown: an installer's text must stay text. */
class InstallDetailsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![pixel](https://evil.example/p.png)",
        "[log in again](https://evil.example/)",
        "<img src=x onerror=alert(1)>",
        "<https://evil.example/>",
        "\n\n# A heading\n\n[a](https://evil.example/)",
        "```\n[a](https://evil.example/)\n```",
        "\r\r[a](https://evil.example/)\r\n<b>b</b>",
        "\t\n- item\n\n> quote\n\n[ref]: https://evil.example/\n\n[ref]",
        "\u2028[a](https://evil.example/)\u0085<b>b</b>",
        "no disk found"
      })
  void anErrorIsOneBlockOfPlainText(String error) {
    String html = render(error);

    assertThat(html.replaceFirst("(?s)<pre><code>.*</code></pre>", "<block>"))
        .isEqualTo(
            "<p><strong>install_failed</strong>, 2 failed attempts (of 3)</p>\n"
                + "<p>Last error:</p>\n<block>\n");
    assertThat(html.replaceFirst("(?s).*<pre><code>", "").replaceFirst("(?s)</code></pre>.*", ""))
        .doesNotContain("<", ">");
  }

  @Test
  void aLongErrorIsCut() {
    assertThat(render("x".repeat(10_000))).hasSizeLessThan(700).contains("x…");
  }

  private static String render(String error) {
    NodeSnapshot node =
        new NodeSnapshot(
            UUID.randomUUID(),
            new MacAddress("52:54:00:12:34:56"),
            "rack1-07",
            NodeState.INSTALL_FAILED,
            1,
            1,
            2,
            error,
            Duration.ZERO);
    return HtmlRenderer.builder()
        .build()
        .render(
            Parser.builder()
                .build()
                .parse(InstallDetails.of(node, new InstallLimits(3, Duration.ofMinutes(30)))));
  }
}
