package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With nothing configured, a web page that somebody opens on this computer is kept out. */
@HttpTest
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/other-sites-test-data",
      "groundcrew.machines.base-url=http://install.example:8080"
    })
class OtherSitesTest {

  private static final String NODE = "{\"mac_address\":\"%s\"}";

  @Autowired private Caller caller;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/nodes",
        "HEAD /api/v1/nodes",
        "POST /api/v1/nodes",
        "GET /",
        "GET /nodes",
        "GET /assets/groundcrew.css",
        "GET /v3/api-docs",
        "GET /actuator/prometheus"
      })
  void aNameThatSomebodyElseLetsLeadHereIsRefused(String call) {
    for (String host :
        new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io"}) {
      String answer = send(call, "Host: %s:8080".formatted(host), "");

      assertThat(answer).startsWith("HTTP/1.1 403 ");
      if (!call.startsWith("HEAD")) {
        assertThat(answer).contains("\"code\":\"forbidden\"", "may stand in Host");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "localhost.",
        "groundcrew.localhost:8080",
        "127.0.0.1:8080",
        "127.9.9.9",
        "[::1]:8080",
        "install.example:8080",
        "Install.Example"
      })
  void namesOfThisComputerAreAnswered(String host) {
    assertThat(send("GET /api/v1/nodes", "Host: " + host, "")).startsWith("HTTP/1.1 200 ");
    assertThat(send("GET /nodes", "Host: " + host, "")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aProxysHeaderDoesNotStandForHost() {
    assertThat(send("GET /api/v1/nodes", "Host: evil.example\r\nX-Forwarded-Host: localhost", ""))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /boot.ipxe, 200",
    "GET /boot/52-54-00-12-34-56.ipxe, 200",
    "GET /seed/x/user-data, 404",
    "GET /files/none, 404",
    "POST /hook/x/installer, 401",
    "POST /api/v1/report, 400"
  })
  void machinesMayCallByAnyName(String call, int status) {
    assertThat(send(call, "Host: 10.0.2.2:8080", "{}")).startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /api/v1/nodes  | Sec-Fetch-Site: cross-site",
        "POST /api/v1/nodes  | Sec-Fetch-Site: same-site",
        "POST /api/v1/nodes  | Origin: https://evil.example",
        "POST /api/v1/nodes  | Origin: null",
        "POST /api/v1/nodes  | Origin: http://localhost:3000",
        "POST /api/v1/report | Sec-Fetch-Site: cross-site",
        "POST /api/v1/report | Origin: https://evil.example"
      })
  void whatAPageOfAnotherSiteSendsChangesNothing(String call, String header) {
    String mac = caller.newMac();

    String answer =
        send(call, "Host: localhost:8080\r\nContent-Type: text/plain\r\n" + header, node(mac));

    assertThat(answer)
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"forbidden\"", "web pages of other sites");
    assertThat(caller.get("/nodes?mac_address=" + mac).body().path("data")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://localhost:8080",
        "Sec-Fetch-Site: same-origin\r\nOrigin: http://localhost:8080",
        "Sec-Fetch-Site: none"
      })
  void whatOurOwnPagesSendIsTaken(String headers) {
    String answer =
        send(
            "POST /api/v1/nodes",
            "Host: localhost:8080\r\nContent-Type: application/json\r\n" + headers,
            node(caller.newMac()));

    assertThat(answer).startsWith("HTTP/1.1 201 ");
  }

  @Test
  void aLinkOnAnotherSiteLeadsToThePage() {
    assertThat(send("GET /nodes", "Host: localhost\r\nSec-Fetch-Site: cross-site", ""))
        .startsWith("HTTP/1.1 200 ");
  }

  private String send(String call, String headers, String body) {
    return RawRequest.withHeaders(caller.port(), call, headers, body);
  }

  private static String node(String mac) {
    return NODE.formatted(mac);
  }
}
