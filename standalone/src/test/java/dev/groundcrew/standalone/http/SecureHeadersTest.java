package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers, and whatever is wrong, a browser is told what it may do with the answer. */
@SecuredTest
class SecureHeadersTest {

  private static final String CLOSE = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  @Autowired private Caller caller;
  @Autowired private Machine machine;

  @ParameterizedTest
  @MethodSource
  void whatIsRefusedBeforeAnyCallHasThem(
      String request, int status, String code, String detail, String instance) {
    String answer = RawRequest.bytes(caller.port(), request);

    assertThat(answer)
        .startsWith("HTTP/1.1 %d ".formatted(status))
        .contains(
            "application/problem+json",
            "\"status\":%d,".formatted(status),
            "\"code\":\"%s\"".formatted(code),
            "\"detail\":\"%s\"".formatted(detail),
            "\"instance\":\"%s\"".formatted(instance));
    Safe.eachOnce(answer);
  }

  static Stream<Arguments> whatIsRefusedBeforeAnyCallHasThem() {
    String path =
        "The path must not hold ';', a backslash, or segments that are '.' or '..', nor these, '/',"
            + " '%' or control characters percent-encoded";
    String http =
        "The request is not valid HTTP, or its address holds characters that must be"
            + " percent-encoded";
    String large = "The line and headers of the request are over 8192 bytes";
    return Stream.of(
        refused(get("/api/v1/nodes;x=1"), 400, path, "/api/v1/nodes;x=1"),
        refused(get("/api/v1/../nodes"), 400, path, "/api/v1/../nodes"),
        refused(get("/api/v1/%2e%2e/nodes"), 400, path, "/api/v1/%2e%2e/nodes"),
        refused(get("/login;a=b"), 400, path, "/login;a=b"),
        refused("?? ??" + CLOSE + "\r\n", 400, http, "/"),
        refused("GET /a HTTP/1.1\r\nConnection: close\r\n\r\n", 400, http, "/a"),
        refused(get("/a<b"), 400, http, "/"),
        refused(get("/a%00b"), 400, http, "/a%00b"),
        refused(get("/a%2fb"), 400, http, "/a%2fb"),
        refused(get("/a%5cb"), 400, http, "/a%5cb"),
        refused(
            get("/" + "a".repeat(8190)), 414, "The line of the request is over 8192 bytes", "/"),
        refused(get("/a", "X: " + "b".repeat(8180)), 431, large, "/a"),
        refused(
            get("/a", "X: b\r\n".repeat(120).strip()),
            431,
            "The request has more than 100 headers",
            "/a"),
        refused(get("/a", "Expect: x"), 417, "Expect can only be '100-continue'", "/a"),
        refused(
            get("/a", "Transfer-Encoding: x"),
            501,
            "The method is not known here, or Transfer-Encoding is another than 'chunked'",
            "/a"),
        refused(
            "GET /a HTTP/3.0\r\nHost: localhost\r\n\r\n",
            505,
            "The version of HTTP must be 1.0 or 1.1",
            "/a"),
        Arguments.of(
            "TRACE /a" + CLOSE + "\r\n",
            405,
            "method_not_allowed",
            "The method is not supported",
            "/a"));
  }

  private static Arguments refused(String request, int status, String detail, String instance) {
    return Arguments.of(request, status, "bad_request", detail, instance);
  }

  private static String get(String path, String... header) {
    return "GET " + path + CLOSE + (header.length == 0 ? "" : header[0] + "\r\n") + "\r\n";
  }

  @Test
  void aBodyThatIsNotTakenHasThem() {
    String form = "application/x-www-form-urlencoded";
    for (String answer :
        new String[] {
          RawRequest.announce(caller.port(), "POST", "/api/v1/nodes", "a/b", 100_000_000),
          RawRequest.announce(caller.port(), "POST", "/login", form, 100_000_000),
          RawRequest.announce(machine.port(), "POST", "/api/v1/report", "a/b", 100_000_000),
        }) {
      assertThat(answer).startsWith("HTTP/1.1 413");
      Safe.eachOnce(answer);
    }
    String compressed =
        RawRequest.with(caller.port(), "POST /api/v1/nodes", "Content-Encoding: gzip\r\n");
    assertThat(compressed).startsWith("HTTP/1.1 415");
    Safe.eachOnce(compressed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nodes", "/login", "/actuator/health", "/nodes?x=%ff"})
  void whatIsOnTheOtherPortIsNotFoundAndHasThem(String path) {
    String answer = RawRequest.bytes(machine.port(), get(path));

    assertThat(answer)
        .startsWith("HTTP/1.1 404")
        .contains("\"code\":\"not_found\"", "\"detail\":\"There is nothing here\"")
        .contains("\"instance\":\"%s\"".formatted(path.replaceAll("[?].*", "")));
    Safe.eachOnce(answer);
    Safe.eachOnce(RawRequest.bytes(caller.port(), get("/boot.ipxe")));
  }

  @Test
  void aPathOutOfTheFilesHasThem() {
    String answer = RawRequest.bytes(machine.port(), get("/files/../a"));

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    Safe.eachOnce(answer);
  }

  @Test
  void theServerAsAWholeHasThem() {
    for (int port : new int[] {caller.port(), machine.port()}) {
      String answer = RawRequest.bytes(port, "OPTIONS *" + CLOSE + "\r\n");

      assertThat(answer).startsWith("HTTP/1.1 200");
      Safe.eachOnce(answer);
    }
  }

  @Test
  void otherAnswersKeepTheirOwn() {
    Answer nodes = caller.as(Secured.VIEWER).get("/nodes");
    assertThat(nodes.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(nodes.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'");
    String page = RawRequest.bytes(caller.port(), get("/login"));
    assertThat(page)
        .startsWith("HTTP/1.1 200")
        .contains("\r\nCache-Control: no-cache, no-store, max-age=0, must-revalidate\r\n")
        .contains("\r\nContent-Security-Policy: default-src 'self';");
    String asset = RawRequest.bytes(caller.port(), get("/assets/page.css"));
    assertThat(asset).startsWith("HTTP/1.1 200").contains("\r\nCache-Control: no-cache\r\n");
    for (String answer :
        new String[] {
          page,
          asset,
          RawRequest.bytes(caller.port(), get("/actuator/health")),
          RawRequest.bytes(caller.port(), get("/api/v1/nodes")),
          RawRequest.bytes(caller.port(), get("/swagger-ui/index.html")),
        }) {
      Safe.eachOnce(answer);
    }
  }
}
