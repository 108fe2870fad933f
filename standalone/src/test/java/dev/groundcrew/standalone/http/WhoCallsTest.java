package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.ISSUER;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** People and tools: who they are, and that it is kept with what they do. */
@SecuredTest
class WhoCallsTest {

  @Autowired private Caller nobody;

  @Test
  void withoutATokenACallIs401AndSaysWhatIsNeeded() {
    Answer answer = nobody.get("/nodes");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.detail()).isEqualTo("This call needs a token: Authorization: Bearer <token>");
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "eyJhbGciOiJub25lIn0.e30.", "a.b.c", "token-of-an-admi"})
  void aWrongTokenIs401(String token) {
    Answer answer = nobody.as(token).get("/nodes");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.detail()).isEqualTo("The token is not valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YW5uYTp0b2tlbg==", "Bearer", "Bearer a b", "token-of-an-admin"})
  void anOtherwiseWrongHeaderIs401(String header) {
    Answer answer =
        nobody.call(
            "GET",
            "/nodes",
            java.net.http.HttpRequest.BodyPublishers.noBody(),
            Map.of("Authorization", header));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
  }

  @Test
  void unknownPathsAreHiddenFromThoseWithoutAToken() {
    assertThat(nobody.get("/nowhere").status()).isEqualTo(401);
    assertThat(nobody.get("/actuator/env").status()).isEqualTo(401);
    assertThat(nobody.as(VIEWER).get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void theAuditRowAndTheEventSayWhoseTokenItWas() {
    Registered node = nobody.as(OPERATOR).register();

    assertThat(nobody.as(OPERATOR).state(node, "pending").status()).isEqualTo(200);

    Caller viewer = nobody.as(VIEWER);
    assertThat(viewer.history(node).path("data").path(0).path("user_id").asString())
        .isEqualTo("otto");
    assertThat(
            viewer
                .get("/nodes/%s/events".formatted(node.id()))
                .body()
                .path("data")
                .path(0)
                .path("user_id")
                .asString())
        .isEqualTo("otto");
  }

  @Test
  void theFirstEventSaysWhoRegisteredTheNode() {
    Registered node = nobody.as(OPERATOR).register();

    var event =
        nobody.as(VIEWER).get("/nodes/%s/events".formatted(node.id())).body().path("data").path(0);
    assertThat(event.path("kind").asString()).isEqualTo("register");
    assertThat(event.path("user_id").asString()).isEqualTo("otto");
    assertThat(event.path("payload").path("mac_address").asString()).isEqualTo(node.mac());
  }

  @Test
  void onlyAnAdminRetiresByWhicheverCall() {
    Registered node = nobody.as(OPERATOR).register();

    Answer byState = nobody.as(OPERATOR).state(node, "Retired");
    assertThat(byState.status()).isEqualTo(403);
    assertThat(byState.code()).isEqualTo("forbidden");
    assertThat(nobody.as(OPERATOR).delete("/nodes/" + node.id()).status()).isEqualTo(403);
    assertThat(nobody.as(VIEWER).node(node).path("state").asString()).isEqualTo("discovered");

    assertThat(nobody.as(ADMIN).state(node, "retired").status()).isEqualTo(200);
    assertThat(nobody.as(ADMIN).history(node).path("data").path(0).path("user_id").asString())
        .isEqualTo("anna");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aTokenOfTheFileIsTakenOnceItIsThereAndRefusedOnceItIsGone(CapturedOutput output) {
    String first = "first-token-of-the-file";
    String second = "second-token-of-the-file";

    writeTokens(entry("frida", first), entry("frida", second));
    await().until(() -> nobody.as(first).get("/nodes").status() == 200);
    assertThat(nobody.as(second).get("/nodes").status()).isEqualTo(200);

    writeTokens(entry("frida", second));
    await().until(() -> nobody.as(first).get("/nodes").status() == 401);
    assertThat(nobody.as(second).get("/nodes").status()).isEqualTo(200);

    Secured.write(Secured.TOKENS_FILE, "- name: frida\n  role: emperor\n");
    await().until(() -> output.getOut().contains("sha256, and nothing else"));
    assertThat(nobody.as(second).get("/nodes").status()).isEqualTo(200);
    assertThat(nobody.as(ADMIN).get("/nodes").status()).isEqualTo(200);
  }

  private static void writeTokens(String... entries) {
    Secured.write(Secured.TOKENS_FILE, String.join("", entries));
  }

  private static String entry(String name, String token) {
    return "- name: %s\n  role: viewer\n  sha256: %s\n".formatted(name, Secured.sha256(token));
  }

  @Test
  void anOidcTokenHasTheNameAndTheHighestRoleOfItsClaims() {
    Caller olga =
        nobody.as(
            ISSUER.token("olga@example.org", List.of("uma_authorization", "OPERATOR", "viewer")));
    Registered node = olga.register();

    assertThat(olga.state(node, "pending").status()).isEqualTo(200);
    assertThat(olga.history(node).path("data").path(0).path("user_id").asString())
        .isEqualTo("olga@example.org");
    assertThat(olga.delete("/nodes/" + node.id()).status()).isEqualTo(403);
  }

  @Test
  void anOidcTokenWithoutAKnownRoleMayDoNothing() {
    Answer answer = nobody.as(ISSUER.token("nora", List.of("guest"))).get("/nodes");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("forbidden");
  }

  @Test
  void anOidcTokenThatIsForgedExpiredForOthersOrOfNobodyIs401() {
    List<String> roles = List.of("admin");
    String expired =
        ISSUER.token(
            "olga",
            roles,
            claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    String forOthers = ISSUER.token("olga", roles, claims -> claims.audience("another"));
    String ofAnother = ISSUER.token("olga", roles, claims -> claims.issuer("https://evil.example"));
    String ofNobody =
        ISSUER.token("olga", roles, claims -> claims.claim("preferred_username", " "));

    assertThat(List.of(ISSUER.forged("olga", roles), expired, forOthers, ofAnother, ofNobody))
        .allSatisfy(token -> assertThat(nobody.as(token).get("/nodes").status()).isEqualTo(401));
  }

  @Test
  void healthTellsItsDetailsToThoseWithATokenOnly() {
    Answer open = nobody.get("/actuator/health");
    assertThat(open.status()).isEqualTo(200);
    assertThat(open.body().path("status").asString()).isEqualTo("UP");
    assertThat(open.body().has("components")).isFalse();

    assertThat(nobody.as(VIEWER).get("/actuator/health").body().has("components")).isTrue();
    assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(nobody.get("/actuator/health/db").status()).isEqualTo(401);
  }

  @Test
  void answersAreNotSniffedFramedOrCached() {
    var headers = nobody.as(VIEWER).get("/nodes").headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
  }
}
