package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A query that can't be decoded is the caller's mistake, and costs no machine its report. */
@SecuredTest
@ExtendWith(OutputCaptureExtension.class)
class UndecodableQueryTest {

  private static final String ADMIN = "Authorization: Bearer " + Secured.ADMIN + "\r\n";

  @Autowired private Caller caller;
  @Autowired private Machine machine;
  @Autowired private ReportTokens tokens;

  @AfterEach
  void nothingIsAFault(CapturedOutput output) {
    assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ", "InvalidParameterException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nodes?tag=%ff",
        "/api/v1/nodes?hostname=%ff",
        "/api/v1/nodes?q=%ff",
        "/api/v1/nodes?limit=1&group_id=%ed%a0%80",
        "/api/v1/nodes?cursor=%ff",
        "/api/v1/nodes?hostname=%zz",
        "/api/v1/nodes?%ff=1",
        "/api/v1/nodes/export?format=csv&tag=%ff",
        "/api/v1/events?status=%ff",
        "/api/v1/events/stream?x=%c3%28",
        "/api/v1/nowhere?x=%ff",
        "/actuator/health?x=%ff",
        "/v3/api-docs?x=%ff",
      })
  void itIs400WithAndWithoutAToken(String path) {
    for (String headers : new String[] {ADMIN, "", "Authorization: Bearer wrong\r\n"}) {
      assertThat(RawRequest.with(caller.port(), "GET " + path, headers))
          .startsWith("HTTP/1.1 400")
          .contains("\"code\":\"validation_failed\"", "' is not percent-encoded UTF-8\"");
    }
  }

  @Test
  void aValueWithoutANameAndTooManyParametersAreNoFaultsEither() {
    assertThat(RawRequest.with(caller.port(), "GET /actuator/health?=x", ""))
        .startsWith("HTTP/1.1 400")
        .contains("The query has a value without a name: '=x'");
    String many = String.join("&", IntStream.range(0, 1001).mapToObj(i -> "a" + i).toList());
    assertThat(RawRequest.with(caller.port(), "GET /actuator/health?" + many, ""))
        .startsWith("HTTP/1.1 400")
        .contains("The query has more than 1000 parameters");
    assertThat(RawRequest.with(caller.port(), "GET /actuator/health?%00=1&a=%e2%82%ac+&&b", ""))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /login?next=%ff",
        "POST /login?next=%ff",
        "GET /nodes?q=%zz",
        "GET /login/oauth2/code/sso?code=%ff",
        "POST /logout?x=%ff",
      })
  void aPageSaysSoInAPage(String requestLine) {
    assertThat(RawRequest.with(caller.port(), requestLine, "Content-Length: 0\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "is not percent-encoded UTF-8", "default-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=%ff", "%zz", "=x", "a=1&x=%ed%a0%80&b=2"})
  void aReportIsTakenWithoutIt(String query) {
    Caller admin = caller.as(Secured.ADMIN);
    Registered node = admin.register();
    admin.state(node, "pending");
    String token = token(admin, node);

    assertThat(
            RawRequest.post(
                machine.port(),
                "/api/v1/report?" + query,
                "application/json\r\nAuthorization: Bearer " + token,
                "{\"mac_address\":\"%s\",\"installation_status\":\"started\"}"
                    .formatted(node.mac())))
        .startsWith("HTTP/1.1 20");
    await()
        .untilAsserted(
            () -> assertThat(admin.node(node).path("state").asString()).isEqualTo("installing"));
    assertThat(
            RawRequest.post(
                machine.port(),
                "/hook/%s/report?%s".formatted(token, query),
                "application/x-www-form-urlencoded",
                "installation_status=complete"))
        .startsWith("HTTP/1.1 20");
    await()
        .untilAsserted(
            () -> assertThat(admin.node(node).path("state").asString()).isEqualTo("installed"));
  }

  @Test
  void aWrongTokenOfAMachineIsRefusedForItself() {
    assertThat(RawRequest.post(machine.port(), "/hook/x/report?x=%ff", "application/json", "{}"))
        .startsWith("HTTP/1.1 401");
  }

  private String token(Caller admin, Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(admin.node(node).path("install_id").asString()));
  }
}
