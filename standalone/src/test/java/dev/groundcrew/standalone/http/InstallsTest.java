package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Installer.Pending;
import dev.groundcrew.store.profile.Profile.Next;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What became of each install and each attempt, and what the installers' logs said. */
@HttpTest
class InstallsTest {

  @Autowired private Caller caller;
  @Autowired private Installer installer;

  @Test
  void eachInstallIsListedWithItsAttemptsNewestFirst() {
    Pending first = installer.pending(Next.ACTIVE);
    installer.start(first.token(), "installer", "cmd-install/stage-partitioning");
    installer.finish(
        first.token(),
        "installer",
        "cmd-install",
        "FAIL",
        Installer.files("/var/log/a.log", "no disk"));
    installer.start(first.token(), "installer", "cmd-install/stage-extract");
    caller.post("/nodes/%s/abort".formatted(first.node().id()), "{}");
    caller.force(first.node(), "pending");
    String second = installer.token(first.node());
    installer.start(second, "installer", "cmd-install/stage-late");
    installer.finish(second, "installer", "cmd-install", "SUCCESS", "");

    JsonNode installs = installs(first, "");

    assertThat(installs).hasSize(2);
    JsonNode newest = installs.path(0);
    assertThat(newest.path("outcome").asString()).isEqualTo("complete");
    assertThat(newest.path("profile").asString()).startsWith("of-");
    assertThat(newest.path("ended").isNull()).isFalse();
    assertThat(newest.path("attempts")).hasSize(1);
    JsonNode only = newest.path("attempts").path(0);
    assertThat(only.path("number").asInt()).isEqualTo(1);
    assertThat(only.path("outcome").asString()).isEqualTo("complete");
    assertThat(only.path("last_step").asString()).isEqualTo("cmd-install");
    JsonNode aborted = installs.path(1);
    assertThat(aborted.path("outcome").asString()).isEqualTo("aborted");
    assertThat(aborted.path("attempts"))
        .extracting(attempt -> attempt.path("number").asInt() + attempt.path("outcome").asString())
        .containsExactly("2aborted", "1failed");
    JsonNode failed = aborted.path("attempts").path(1);
    assertThat(failed.path("error").asString()).isEqualTo("what cmd-install says");
    assertThat(failed.path("logs").path(0).path("name").asString()).isEqualTo("a.log");
    assertThat(failed.path("logs").path(0).path("bytes").asInt()).isEqualTo(7);
    assertThat(aborted.path("attempts").path(0).path("last_step").asString())
        .isEqualTo("cmd-install/stage-extract");
  }

  @Test
  void aRunningInstallAndAPendingOneHaveNoEnd() {
    Pending install = installer.pending();

    JsonNode pending = installs(install, "").path(0);
    installer.start(install.token(), "installer", "cmd-install");
    JsonNode running = installs(install, "").path(0);

    assertThat(pending.path("outcome").asString()).isEqualTo("running");
    assertThat(pending.path("attempts")).isEmpty();
    assertThat(running.path("ended").isNull()).isTrue();
    assertThat(running.path("attempts").path(0).path("outcome").asString()).isEqualTo("running");
  }

  @Test
  void installsComePageByPage() {
    Pending install = installer.pending();
    for (int i = 0; i < 3; i++) {
      caller.post("/nodes/%s/abort".formatted(install.node().id()), "{}");
      caller.force(install.node(), "pending");
    }

    List<String> ids = new ArrayList<>();
    JsonNode page = caller.get("/nodes/%s/installs?limit=3".formatted(install.node().id())).body();
    page.path("data").forEach(each -> ids.add(each.path("id").asString()));
    assertThat(ids).hasSize(3);
    page =
        caller
            .get(
                "/nodes/%s/installs?limit=3&cursor=%s"
                    .formatted(install.node().mac(), page.path("next").asString()))
            .body();
    page.path("data").forEach(each -> ids.add(each.path("id").asString()));

    assertThat(page.path("next").isNull()).isTrue();
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aLogIsTextThatNoBrowserTakesForAnythingElse() throws Exception {
    Pending install = installer.pending();
    String html = "<html>ä</html>";
    installer.finish(
        install.token(), "installer", "cmd-install", "FAIL", Installer.files("/tmp/x.html", html));
    String href =
        installs(install, "")
            .path(0)
            .path("attempts")
            // The failed one; the next has begun.
            .path(1)
            .path("logs")
            .path(0)
            .path("href")
            .asString();

    HttpResponse<String> log = get(href, "*/*");

    assertThat(log.statusCode()).isEqualTo(200);
    assertThat(log.body()).isEqualTo(html);
    assertThat(log.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(log.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get(href, "text/plain").statusCode()).isEqualTo(200);
    assertThat(get(href, "application/json").statusCode()).isEqualTo(406);
    assertThat(get(href + "x", "text/plain").statusCode()).isEqualTo(404);
    Pending other = installer.pending();
    assertThat(get(href.replace(install.node().id(), other.node().id()), "*/*").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=51", "cursor=x", "offset=1"})
  void aParameterThatCannotBeUsedIs400(String parameter) {
    Pending install = installer.pending();

    assertThat(
            caller.get("/nodes/%s/installs?%s".formatted(install.node().id(), parameter)).status())
        .isEqualTo(400);
  }

  private JsonNode installs(Pending install, String query) {
    return caller.get("/nodes/%s/installs%s".formatted(install.node().id(), query)).data();
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(caller.port(), path)))
              .header("Accept", accept)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
