package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The documents of an install, for whoever has its token. */
@HttpTest
class SeedTest {

  @Autowired private Caller caller;
  @Autowired private ReportTokens tokens;

  @Test
  void anInstallerGetsItsDocumentsAsTheirProfileWasWhenTheInstallBegan() {
    String profile =
        Profiles.save(caller, Map.of("user-data", "#cloud-config\nurl: {{report_url}}\n"));
    Registered node = Profiles.pending(caller, profile);
    Profiles.put(caller, profile, Profiles.json(Map.of("user-data", "changed")));

    HttpResponse<String> answer = seed(token(node), "user-data");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "#cloud-config\nurl: http://127.0.0.1:%d/api/v1/report\n".formatted(caller.port()));
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theAddressesInADocumentAreThoseThatTheMachineUsed() {
    Registered node = pending(Map.of("x.txt", "{{seed_url}} {{hook_url}} {{token}} {{attempt}}"));
    String token = token(node);
    String base = "http://127.0.0.1:" + caller.port();

    assertThat(seed(token, "x.txt").body())
        .isEqualTo("%s/seed/%s/ %s/hook/%s %s 1".formatted(base, token, base, token, token));
    assertThat(RawRequest.send(caller.port(), "GET /seed/%s/x.txt".formatted(token)))
        .contains("http://localhost/seed/%s/ ".formatted(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendor-data", "network-config"})
  void whatCloudInitMayMissIsEmpty(String document) {
    HttpResponse<String> answer = seed(token(pending(Map.of("user-data", ""))), document);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void metaDataNamesTheInstall() {
    Registered node = pending(Map.of("user-data", ""));

    assertThat(seed(token(node), "meta-data").body())
        .isEqualTo(
            "instance-id: %s\nlocal-hostname: %s\n"
                .formatted(
                    caller.node(node).path("install_id").asString(),
                    caller.node(node).path("hostname").asString()));
  }

  @Test
  void nothingElseIsThere() {
    String token = token(pending(Map.of("user-data", "")));

    for (String path :
        List.of(
            "/seed/" + token + "/preseed.cfg",
            "/seed/" + token + "/x/user-data",
            "/seed/" + token,
            "/seed/" + token + "/",
            "/seed")) {
      HttpResponse<String> answer = Door.get(caller.port(), path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain(token);
    }
  }

  @Test
  void withoutADirectoryThereAreNoFiles() {
    assertThat(Door.get(caller.port(), "/files/linux").statusCode()).isEqualTo(404);
  }

  @Test
  void slashesMayBeDoubled() {
    String token = token(pending(Map.of("user-data", "x")));

    assertThat(RawRequest.send(caller.port(), "GET //seed//%s//user-data/".formatted(token)))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void noWrongTokenIsToldFromAnother() {
    Registered node = pending(Map.of("user-data", ""));
    String token = token(node);
    UUID id = UUID.fromString(node.id());

    List<String> answers =
        List.of(
                "x",
                token + "x",
                token.substring(0, token.length() - 4) + "AAAA",
                tokens.ofNode(id, 0),
                tokens.ofInstall(UUID.randomUUID(), UUID.randomUUID()))
            .stream()
            .map(wrong -> seed(wrong, "user-data"))
            .map(answer -> answer.statusCode() + answer.body())
            .distinct()
            .toList();

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).startsWith("404").contains("\"/seed/***/user-data\"");
  }

  @Test
  void aTokenOfAnEarlierInstallIs403() {
    Registered node = pending(Map.of("user-data", ""));
    String first = token(node);
    assertThat(caller.post("/nodes/%s/abort".formatted(node.id()), "{}").status()).isEqualTo(200);
    assertThat(seed(first, "user-data").statusCode()).isEqualTo(404);
    assertThat(caller.force(node, "pending").status()).isEqualTo(200);

    HttpResponse<String> late = seed(first, "user-data");

    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).contains("\"code\":\"earlier_install\"").doesNotContain(first);
    assertThat(seed(token(node), "user-data").statusCode()).isEqualTo(200);
  }

  @Test
  void documentsAreServedWhilePendingInstallingAndInstalledOnly() {
    Registered node = pending(Map.of("user-data", ""));
    String token = token(node);

    assertThat(caller.report(node, "started").status()).isEqualTo(200);
    assertThat(seed(token, "user-data").statusCode()).isEqualTo(200);
    assertThat(caller.report(node, "complete").status()).isEqualTo(200);
    assertThat(seed(token, "user-data").statusCode()).isEqualTo(200);
    assertThat(caller.state(node, "active").status()).isEqualTo(200);
    assertThat(seed(token, "user-data").statusCode()).isEqualTo(404);
  }

  @Test
  void anInstallWithoutAProfileHasNoDocuments() {
    Registered node = caller.register();
    assertThat(caller.state(node, "pending").status()).isEqualTo(200);

    assertThat(seed(token(node), "meta-data").statusCode()).isEqualTo(404);
  }

  @Test
  void fetchingTalosYamlIsStarted() {
    Registered node = pending(Map.of("talos.yaml", "a: {{mac}}\n"));
    String path = "/seed/%s/talos.yaml".formatted(token(node));

    assertThat(Door.call("HEAD", caller.port(), path, Map.of()).statusCode()).isEqualTo(200);
    assertThat(events(node, "report")).isZero();
    assertThat(Door.get(caller.port(), path).body().replace("\"", ""))
        .isEqualTo("a: %s\n".formatted(node.mac()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(caller.node(node).path("state").asString()).isEqualTo("installing"));
    assertThat(events(node, "report")).isEqualTo(1);
  }

  @Test
  void fetchingAnyOtherDocumentIsNoReport() {
    Registered node = pending(Map.of("user-data", ""));

    seed(token(node), "user-data");

    assertThat(events(node, "report")).isZero();
    assertThat(caller.node(node).path("last_seen_at").isNull()).isTrue();
  }

  private int events(Registered node, String kind) {
    return caller
        .get("/nodes/%s/events?kind=%s".formatted(node.id(), kind))
        .body()
        .path("data")
        .size();
  }

  @Test
  void aValueThatCannotStandInADocumentIsNamed() {
    Registered node = pending(Map.of("late.sh", "V={{vendor}}\n"));
    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"$(reboot)\"}");

    HttpResponse<String> answer = seed(token(node), "late.sh");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
        .isEqualTo("cannot_render");
    assertThat(answer.body()).contains("'vendor'").doesNotContain("reboot");
  }

  @Test
  void aNodeThatFloodsIsSlowedDownAndAnotherIsNot() {
    String token = token(pending(Map.of("user-data", "")));
    String other = token(pending(Map.of("user-data", "")));

    List<Integer> statuses =
        IntStream.range(0, 3000)
            .mapToObj(i -> seed(token, "user-data").statusCode())
            .takeWhile(status -> status == 200)
            .toList();

    assertThat(statuses).hasSizeGreaterThanOrEqualTo(1000).hasSizeLessThan(3000);
    assertThat(seed(other, "user-data").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> seed(String token, String document) {
    return Door.get(caller.port(), "/seed/%s/%s".formatted(token, document));
  }

  private Registered pending(Map<String, String> documents) {
    return Profiles.pending(caller, Profiles.save(caller, documents));
  }

  private String token(Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(caller.node(node).path("install_id").asString()));
  }
}
