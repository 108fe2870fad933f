package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who floods is slowed down, and nobody else is. */
@SecuredTest
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/report-limits-test-data",
      "groundcrew.machines.rate-limit=" + ReportLimitsTest.LIMIT
    })
class ReportLimitsTest {

  static final int LIMIT = 10;

  private static final String LOCAL = "127.0.0.1";

  @Autowired private Caller nobody;
  @Autowired private Machine machine;
  @Autowired private ReportTokens tokens;

  private Caller admin;

  @BeforeEach
  void callers() {
    admin = nobody.as(ADMIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "hook", "hook report", "seed"})
  void aNodeThatFloodsADoorIsSlowedDownAndAnotherIsNot(String door) {
    Registered node = pending();
    Registered another = pending();

    List<Answer> answers = flood(() -> call(door, ofInstall(node), node));

    assertThat(answers.stream().limit(LIMIT).map(Answer::status)).containsOnly(200);
    Answer last = answers.getLast();
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.code()).isEqualTo("too_many_requests");
    assertThat(last.detail()).startsWith("Too many calls of this node");
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 5);
    assertThat(call(door, ofInstall(another), another).status()).isEqualTo(200);
  }

  @Test
  void aRevokedTokenDoesNotSilenceItsNode() {
    Registered node = pending();
    String revoked = mint(node);
    admin.delete("/nodes/%s/report-token".formatted(node.id()));
    String valid = mint(node);

    assertThat(call("report", revoked, node).status()).isEqualTo(401);
    for (String door : List.of("report", "hook", "hook report")) {
      assertThat(flood(() -> call(door, revoked, node))).noneMatch(a -> a.status() == 200);
    }

    assertThat(call("report", valid, node).status()).isEqualTo(200);
    assertThat(call("hook", valid, node).status()).isEqualTo(200);
    assertThat(call("hook report", valid, node).status()).isEqualTo(200);
  }

  @Test
  void aTokenOfAnEarlierInstallDoesNotSilenceItsNode() {
    Registered node = pending();
    String earlier = ofInstall(node);
    assertThat(call("report", earlier, node).status()).isEqualTo(200);
    assertThat(admin.post("/nodes/%s/abort".formatted(node.id()), "{}").status()).isEqualTo(200);
    assertThat(admin.force(node, "pending").status()).isEqualTo(200);
    String present = ofInstall(node);

    for (String door : List.of("report", "hook", "hook report", "seed")) {
      assertThat(flood(() -> call(door, earlier, node))).noneMatch(a -> a.status() == 200);
    }

    for (String door : List.of("seed", "report", "hook", "hook report")) {
      assertThat(call(door, present, node).status()).as(door).isEqualTo(200);
    }
  }

  @Test
  void aWrongTokenIsNeverAnsweredByALimitOfANode() {
    Registered node = pending();
    String address = "127.0.5.1";

    List<Answer> answers =
        flood(() -> machine.reportFrom(address, "wrong", node.mac(), "progress"));

    assertThat(answers.stream().map(Answer::status)).containsOnly(401);
    assertThat(answers.stream().map(Answer::body).map(body -> body.path("detail").asString()))
        .containsOnly("The token is not one of this node");
  }

  private static List<Answer> flood(Supplier<Answer> call) {
    return Stream.generate(call).limit(2 * LIMIT).toList();
  }

  private Answer call(String door, String token, Registered node) {
    return switch (door) {
      case "report" -> machine.report(token, node.mac(), "started");
      case "hook" ->
          machine.call(
              "POST",
              "/hook/%s/installer".formatted(token),
              null,
              "{\"name\":\"x\",\"event_type\":\"start\",\"origin\":\"subiquity\"}",
              LOCAL);
      case "hook report" ->
          machine.call("POST", "/hook/%s/report".formatted(token), null, "status=progress", LOCAL);
      default -> machine.call("GET", "/seed/%s/answers.json".formatted(token), null, "", LOCAL);
    };
  }

  private Registered pending() {
    return Profiles.pending(admin, Profiles.save(admin, Map.of("answers.json", "{}")));
  }

  private String mint(Registered node) {
    return admin
        .post("/nodes/%s/report-token".formatted(node.id()), "")
        .data()
        .path("token")
        .asString();
  }

  private String ofInstall(Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(admin.node(node).path("install_id").asString()));
  }
}
