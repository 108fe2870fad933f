package dev.groundcrew.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.security.Role;
import dev.groundcrew.standalone.http.Secured;
import dev.groundcrew.standalone.http.SecuredTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call of the API × every kind of caller. */
@SecuredTest
class AccessRulesTest {

  private static final Map<Role, String> TOKENS =
      Map.of(
          Role.VIEWER, Secured.VIEWER, Role.OPERATOR, Secured.OPERATOR, Role.ADMIN, Secured.ADMIN);

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @LocalServerPort private int port;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private ReportTokens reportTokens;

  /** Each test calls from an address of its own: too many wrong tokens from one are slowed down. */
  private final HttpClient client = HttpClient.newBuilder().localAddress(nextAddress()).build();

  private static InetAddress nextAddress() {
    int number = ADDRESSES.incrementAndGet();
    try {
      return InetAddress.getByAddress(
          new byte[] {127, 1, (byte) (number >> 8), (byte) (number & 0xff)});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<Call> calls() {
    return Call.in("api.txt");
  }

  @Test
  void theRulesAreTheOnesWrittenDown() {
    assertThat(lines(AccessRules.ALL)).containsExactlyElementsOf(lines("api.txt"));
    assertThat(lines(AccessRules.PAGES)).containsExactlyElementsOf(lines("page.txt"));
  }

  private static List<String> lines(List<AccessRule> rules) {
    return rules.stream()
        .map(
            rule ->
                new Call(
                        rule.method() == null ? "GET" : rule.method().name(),
                        rule.path(),
                        rule.role())
                    .toString())
        .toList();
  }

  private static List<String> lines(String file) {
    return Call.in(file).stream().map(Call::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whoMayMakeTheCall(Call call) {
    checkEachCaller(call, call.method());
  }

  static Stream<Call> callsThatRead() {
    return calls().stream().filter(Call::reads);
  }

  @ParameterizedTest
  @MethodSource("callsThatRead")
  void whoMayAskForTheHeadersOnly(Call call) {
    checkEachCaller(call, "HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, viewer",
    "HEAD, viewer",
    "OPTIONS, viewer",
    "POST, admin",
    "PUT, admin",
    "PATCH, admin",
    "DELETE, admin",
    "PROPFIND, admin"
  })
  void aCallWithoutARuleIsForViewersIfItReadsAndOtherwiseForAdmins(String method, String role) {
    checkEachCaller(new Call(method, "/api/v1/nowhere", Role.of(role).orElseThrow()), method);
  }

  private void checkEachCaller(Call call, String method) {
    assertThat(status(call, method, "wrong")).isEqualTo(401);
    assertThat(status(call, method, reportTokens.ofNode(UUID.randomUUID(), 0))).isEqualTo(401);
    assertThat(status(call, method, reportTokens.ofInstall(UUID.randomUUID(), UUID.randomUUID())))
        .isEqualTo(401);
    if (call.role() == null) {
      assertThat(status(call, method, null)).isIn(200, 503);
      TOKENS.values().forEach(known -> assertThat(status(call, method, known)).isIn(200, 503));
      return;
    }
    assertThat(status(call, method, null)).isEqualTo(401);
    TOKENS.forEach(
        (role, token) -> {
          int status = status(call, method, token);
          if (call.isFor(role)) {
            assertThat(status).as("%s as %s", method, role).isNotIn(401, 403).isLessThan(500);
          } else {
            assertThat(status).as("%s as %s", method, role).isEqualTo(403);
          }
        });
  }

  @Test
  void everyCallHasARuleOfItsOwn() {
    List<String> ruled =
        Stream.concat(Call.in("api.txt").stream(), Call.in("page.txt").stream())
            .map(call -> call.method() + " " + call.pattern())
            .toList();

    List<String> calls =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(
                mapping ->
                    mapping.getPatternValues().stream()
                        .flatMap(
                            path ->
                                mapping.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .filter(call -> !MachinePaths.contains(call.substring(call.indexOf(' ') + 1)))
            .toList();

    assertThat(calls).isNotEmpty().allSatisfy(call -> assertThat(ruled).contains(call));
  }

  private int status(Call call, String method, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, call.path())))
            .method(
                method,
                method.equals("HEAD") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
            .header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
