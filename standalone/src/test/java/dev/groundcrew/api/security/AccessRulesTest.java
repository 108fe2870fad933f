package dev.groundcrew.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.security.Role;
import dev.groundcrew.standalone.http.Browser;
import dev.groundcrew.standalone.http.Secured;
import dev.groundcrew.standalone.http.SecuredTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call × every kind of caller. */
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

  static Stream<AccessRule> rules() {
    return Stream.concat(AccessRules.ALL.stream(), Stream.of(AccessRules.OTHERWISE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoMayMakeTheCall(AccessRule rule) throws Exception {
    String machine = reportTokens.ofNode(UUID.randomUUID(), 0);

    if (rule.role() == null) {
      assertThat(status(rule, null)).isIn(200, 503);
      TOKENS.values().forEach(token -> assertThat(statusOf(rule, token)).isIn(200, 503));
    } else {
      assertThat(status(rule, null)).isEqualTo(401);
      TOKENS.forEach(
          (role, token) -> {
            int status = statusOf(rule, token);
            if (role.compareTo(rule.role()) < 0) {
              assertThat(status).as("%s as %s", rule, role).isEqualTo(403);
            } else {
              assertThat(status).as("%s as %s", rule, role).isNotIn(401, 403).isLessThan(500);
            }
          });
    }
    assertThat(status(rule, "wrong")).isEqualTo(401);
    assertThat(status(rule, machine)).isEqualTo(401);
  }

  static Stream<AccessRule> pages() {
    return AccessRules.PAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whoMayOpenThePage(AccessRule page) {
    HttpResponse<String> nobody = open(Browser.at(port), page);
    if (page.role() == null) {
      assertThat(nobody.statusCode()).isNotEqualTo(403).isLessThan(500);
    } else {
      assertThat(nobody.statusCode()).isEqualTo(302);
      assertThat(nobody.headers().firstValue("Location").orElseThrow()).startsWith("/login");
    }
    TOKENS.forEach(
        (role, token) -> {
          HttpResponse<String> answer = open(Browser.loggedIn(port, token), page);
          if (page.role() != null && role.compareTo(page.role()) < 0) {
            assertThat(answer.statusCode()).as("%s as %s", page, role).isEqualTo(403);
            assertThat(answer.body()).contains("Your role does not allow this");
          } else {
            // The log-in without a token is 401.
            assertThat(answer.statusCode())
                .as("%s as %s", page, role)
                .isNotEqualTo(403)
                .isLessThan(500);
          }
        });
  }

  private static HttpResponse<String> open(Browser browser, AccessRule page) {
    String path = path(page);
    return HttpMethod.GET.equals(page.method())
        ? browser.get(path)
        : browser.send("/login", path, Map.of("_csrf", csrf(browser)));
  }

  /** Whatever page has a form: the log-in for nobody, the log-out for everybody else. */
  private static String csrf(Browser browser) {
    HttpResponse<String> logIn = browser.get("/login");
    String page = logIn.statusCode() == 200 ? logIn.body() : browser.get("/").body();
    return page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
  }

  @Test
  void everyCallHasARuleOfItsOwn() {
    List<String> ruled =
        Stream.concat(AccessRules.ALL.stream(), AccessRules.PAGES.stream())
            .map(rule -> rule.method() + " " + rule.path())
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

  private int statusOf(AccessRule rule, @Nullable String token) {
    try {
      return status(rule, token);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int status(AccessRule rule, @Nullable String token)
      throws IOException, InterruptedException {
    String path = path(rule);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .method(
                rule.method() == null ? "GET" : rule.method().name(),
                HttpRequest.BodyPublishers.ofString("{}"))
            .header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String path(AccessRule rule) {
    return rule.path()
        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
        .replace("**", "nowhere");
  }
}
