package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines: which node they are is proved by their token, and nothing else is told. */
@SecuredTest
class ReportTokenTest {

  private static final int MOST_ROUNDS = 10;

  @Autowired private Caller nobody;
  @Autowired private Machine machine;
  @Autowired private ReportTokens tokens;
  @Autowired private JdbcClient jdbc;

  private Caller operator;
  private Caller admin;

  @BeforeEach
  void callers() {
    operator = nobody.as(OPERATOR);
    admin = nobody.as(ADMIN);
  }

  @Test
  void aNodesOwnTokenReportsForIt() {
    Registered node = pending();
    String token = mint(node);

    assertThat(machine.report(token, node.mac(), "started").message())
        .isEqualTo("Installation started");
    assertThat(machine.report(token, node.mac(), "complete").message())
        .isEqualTo("Installation completed");
  }

  @Test
  void aRevokedTokenIsRefusedAndANewOneIsTaken() {
    Registered node = pending();
    String old = mint(node);

    assertThat(admin.delete("/nodes/%s/report-token".formatted(node.id())).status()).isEqualTo(200);

    assertThat(machine.report(old, node.mac(), "started").status()).isEqualTo(401);
    assertThat(machine.report(mint(node), node.mac(), "started").status()).isEqualTo(200);
  }

  @Test
  void mintingAndRevokingAreEventsThatSayWho() {
    Registered node = pending();
    mint(node);
    admin.delete("/nodes/%s/report-token".formatted(node.id()));

    var events = admin.get("/nodes/%s/events?kind=edit".formatted(node.id())).body().path("data");
    assertThat(
            events
                .valueStream()
                .map(event -> event.path("payload").path("report_token").asString()))
        .containsExactly("revoked", "minted");
    assertThat(events.valueStream().map(event -> event.path("user_id").asString()))
        .containsOnly("anna");
  }

  @Test
  void aLateCompleteOfTheLastInstallDoesNotCompleteTheNext() {
    Registered node = pending();
    String first = installToken(node);
    assertThat(machine.report(first, node.mac(), "started").status()).isEqualTo(200);
    assertThat(operator.post("/nodes/%s/abort".formatted(node.id()), "{}").status()).isEqualTo(200);
    assertThat(operator.force(node, "pending").status()).isEqualTo(200);
    String second = installToken(node);
    assertThat(machine.report(second, node.mac(), "started").status()).isEqualTo(200);

    Answer late = machine.report(first, node.mac(), "complete");

    assertThat(late.status()).isEqualTo(403);
    assertThat(late.code()).isEqualTo("earlier_install");
    assertThat(admin.node(node).path("state").asString()).isEqualTo("installing");
    assertThat(machine.report(second, node.mac(), "complete").message())
        .isEqualTo("Installation completed");
  }

  @Test
  void anInstallsTokenHoldsUntilTheNodeRetires() {
    Registered node = pending();
    String token = installToken(node);
    assertThat(machine.report(token, node.mac(), "started").status()).isEqualTo(200);
    assertThat(machine.report(token, node.mac(), "complete").status()).isEqualTo(200);
    assertThat(machine.report(token, node.mac(), "progress").status()).isEqualTo(200);

    assertThat(admin.delete("/nodes/" + node.id()).status()).isEqualTo(200);

    assertThat(machine.report(token, node.mac(), "progress").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"started, 1", "progress, 2", "complete, 3", "failed, 4"})
  void nothingTellsAnUnknownMacAWrongTokenAndAnotherNodesTokenApart(String status, int host) {
    Registered node = pending();
    String ofAnother = mint(pending());
    String unknownMac = nobody.newMac();
    // Of its own: what other tests did must not have slowed it down.
    String address = "127.0.6." + host;
    jdbc.sql("create extension if not exists pg_stat_statements").update();

    List<Refused> refused =
        Stream.of(
                Map.entry(ofAnother, unknownMac),
                Map.entry(ofAnother, node.mac()),
                Map.entry(ofAnother + "x", node.mac()),
                Map.entry(ofAnother + "x", unknownMac),
                Map.entry("no-token-at-all", node.mac()),
                Map.entry(tokens.ofInstall(UUID.randomUUID(), UUID.randomUUID()), node.mac()))
            .map(
                attempt ->
                    refused(
                        () ->
                            machine.reportFrom(
                                address, attempt.getKey(), attempt.getValue(), status)))
            .toList();

    assertThat(refused.getFirst().status()).isEqualTo(401);
    assertThat(refused.getFirst().statements()).isNotEmpty();
    assertThat(refused).containsOnly(refused.getFirst());
  }

  /** What somebody outside could see, and what it cost. */
  private record Refused(int status, String body, List<String> headers, List<String> statements) {}

  /**
   * All statements of the call, whatever they are. Those of the process's own tasks that are not
   * left out come in between now and then, and not in two rounds alike: the first two rounds in a
   * row that agree are the call's.
   */
  private Refused refused(Supplier<Answer> call) {
    Refused round = round(call);
    for (int i = 0; i < MOST_ROUNDS; i++) {
      Refused next = round(call);
      if (next.equals(round)) {
        return round;
      }
      round = next;
    }
    throw new AssertionError("No two rounds had the same statements; the last: " + round);
  }

  private Refused round(Supplier<Answer> call) {
    jdbc.sql("select pg_stat_statements_reset()").query(rows -> {});
    Answer answer = call.get();
    List<String> statements =
        jdbc.sql(
                """
                select calls || ' x ' || query from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and toplevel and query not like '%pg_stat_statements%'
                  -- The process's own tasks: redelivery, and what one of all processes does in its turn.
                  and query !~ '^\\s*with (waiting|mine)\\M'
                order by query
                """)
            .query(String.class)
            .list();
    List<String> headers = new ArrayList<>(answer.headers().map().keySet());
    return new Refused(answer.status(), answer.body().toString(), headers, statements);
  }

  @Test
  void withoutATokenAReportIs401BeforeItIsRead() {
    Answer answer = machine.call("POST", "/api/v1/report", null, "{", "127.0.0.1");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.detail())
        .isEqualTo("A report needs a token of its node: Authorization: Bearer <token>");
  }

  @Test
  void aTokenOfAPersonOpensNoDoorOfMachines() {
    Registered node = pending();

    assertThat(machine.report(ADMIN, node.mac(), "started").status()).isEqualTo(401);
    for (String token : List.of(ADMIN, "wrong")) {
      for (String door : List.of("installer", "target", "report", "phone-home")) {
        String path = "/hook/%s/%s".formatted(token, door);
        assertThat(withoutAHeaderAndWithAnAdmins("POST", path)).as(path).containsOnly(401);
      }
      String path = "/seed/%s/user-data".formatted(token);
      assertThat(withoutAHeaderAndWithAnAdmins("GET", path)).as(path).containsOnly(404);
    }
    assertThat(admin.node(node).path("state").asString()).isEqualTo("pending");
  }

  private List<Integer> withoutAHeaderAndWithAnAdmins(String method, String path) {
    return List.of(
        machine.call(method, path, null, "{}", "127.0.0.1").status(),
        machine.call(method, path, ADMIN, "{}", "127.0.0.1").status());
  }

  @Test
  void eachPortServesItsOwnCallersOnly() {
    Registered node = pending();
    String token = mint(node);

    assertThat(nobody.as(token).report(node, "started").status()).isEqualTo(404);
    for (String path : List.of("/api/v1/nodes", "/actuator/health", "/", "/api/v1/report/x")) {
      Answer answer = machine.call("GET", path, ADMIN, "", "127.0.0.1");
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not_found");
    }
    assertThat(
            machine
                .call(
                    "POST",
                    "//api/v1//report/",
                    token,
                    "{\"mac_address\":\"%s\",\"installation_status\":\"started\"}"
                        .formatted(node.mac()),
                    "127.0.0.1")
                .message())
        .isEqualTo("Installation started");
  }

  @Test
  void wrongTokensOfOneAddressAreSlowedDownAndRightOnesAreNot() {
    Registered node = pending();
    String token = mint(node);
    String address = "127.0.0.3";

    List<Answer> wrong =
        Stream.generate(() -> machine.reportFrom(address, "wrong", node.mac(), "progress"))
            .limit(130)
            .toList();

    assertThat(wrong.stream().map(Answer::status).limit(100)).containsOnly(401);
    Answer last = wrong.getLast();
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.code()).isEqualTo("too_many_requests");
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 5);
    assertThat(machine.reportFrom(address, token, node.mac(), "started").status()).isEqualTo(200);
  }

  @Test
  void aNodeThatFloodsIsSlowedDownAndAnotherIsNot() {
    Registered flooding = pending();
    String token = mint(flooding);
    Registered other = pending();

    List<Answer> answers = new ArrayList<>();
    do {
      answers.add(machine.report(token, flooding.mac(), "progress"));
    } while (answers.getLast().status() == 200 && answers.size() < 3000);

    assertThat(answers).hasSizeGreaterThan(1000);
    Answer last = answers.getLast();
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.code()).isEqualTo("too_many_requests");
    assertThat(last.headers().firstValue("Retry-After")).contains("1");
    assertThat(machine.report(mint(other), other.mac(), "started").status()).isEqualTo(200);
  }

  private Registered pending() {
    Registered node = operator.register();
    assertThat(operator.state(node, "pending").status()).isEqualTo(200);
    return node;
  }

  private String mint(Registered node) {
    Answer answer = admin.post("/nodes/%s/report-token".formatted(node.id()), "");
    assertThat(answer.status()).isEqualTo(200);
    return answer.data().path("token").asString();
  }

  private String installToken(Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(admin.node(node).path("install_id").asString()));
  }
}
