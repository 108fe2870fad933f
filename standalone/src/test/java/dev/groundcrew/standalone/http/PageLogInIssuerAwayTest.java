package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.IssuerLogIns.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedExceptionUtils;

/** The log-in by an issuer that is away, and the settings with which there is none. */
@ExtendWith(OutputCaptureExtension.class)
class PageLogInIssuerAwayTest {

  private static final String TOKEN = "token-of-whoever-needs-no-issuer";

  private static final int PEOPLE = 20;

  /** One call to the issuer takes 3 s at most; one for each of them would take a minute. */
  private static final Duration NOT_ONE_BY_ONE = Duration.ofSeconds(20);

  /** Takes connections as long as nothing else has the port, and says nothing. */
  private ServerSocket silent;

  private int port;

  @BeforeEach
  void reserve() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = silent.getLocalPort();
  }

  @AfterEach
  void release() throws IOException {
    silent.close();
  }

  @Test
  void theApiStartsWithoutItsIssuerAndLogsInOnceItIsThere(CapturedOutput output)
      throws IOException {
    try (StartedOn api = started()) {
      Browser browser = Browser.at(api.caller().port());
      HttpResponse<String> away = browser.get(START + "?next=/nodes");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.body()).contains("The OIDC issuer does not answer", "Log in with");
      assertThat(browser.logIn(TOKEN).statusCode()).isEqualTo(302);

      silent.close();
      Issuer issuer = Issuer.startAt(port);
      try {
        Browser olga = Browser.at(api.caller().port());
        issuer.logIns().isUsedBy(Person.of("olga", "viewer"));
        await().until(() -> olga.get(START).statusCode() == 302);
        String callback = IssuerLogIns.callback(olga);
        assertThat(olga.follow(callback).statusCode()).isEqualTo(302);
        assertThat(olga.get("/nodes").body()).contains("olga");
        Browser late = Browser.at(api.caller().port());
        String lateCallback = IssuerLogIns.callback(late);
        issuer.stop();

        HttpResponse<String> awayAgain = late.follow(lateCallback);
        assertThat(awayAgain.statusCode()).isEqualTo(503);
        assertThat(awayAgain.body()).contains("The OIDC issuer does not answer");
        assertThat(olga.get("/nodes").body()).contains("olga");
      } finally {
        issuer.stop();
      }
    }
    assertThat(output.getAll())
        .contains("The issuer of 'sso' does not answer as it should")
        .doesNotContain("at dev.groundcrew.api.page.Oidc");
  }

  @Test
  void anIssuerThatSaysNothingHoldsNobodyForLong() throws Exception {
    try (StartedOn api = started();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Instant begun = Instant.now();
      List<Callable<Integer>> all =
          Stream.<Callable<Integer>>generate(
                  () -> () -> Browser.at(api.caller().port()).get(START).statusCode())
              .limit(PEOPLE)
              .toList();

      for (Future<Integer> status : people.invokeAll(all)) {
        assertThat(status.get()).isEqualTo(503);
      }
      assertThat(Duration.between(begun, Instant.now())).isLessThan(NOT_ONE_BY_ONE);
    }
  }

  @Test
  void anApiThatWouldBeOpenBesideALogInDoesNotStart(CapturedOutput output) {
    Throwable refused =
        catchThrowable(
            () ->
                StartedOn.database(
                        EmbeddedDatabase.newUrl(),
                        "log-in-to-open-api-data",
                        arguments(Secured.client("http://127.0.0.1:" + port)))
                    .close());

    assertThat(refused).isNotNull();
    assertThat(NestedExceptionUtils.getMostSpecificCause(refused).getMessage())
        .contains("the API would be open to everybody");
    assertThat(output.getAll()).contains("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI");
  }

  @Test
  void aClientThatLogsNobodyInIsRefusedAtTheStart() {
    Throwable refused =
        catchThrowable(
            () ->
                started(
                        "--spring.security.oauth2.client.registration.sso"
                            + ".authorization-grant-type=client_credentials")
                    .close());

    assertThat(NestedExceptionUtils.getMostSpecificCause(refused).getMessage())
        .contains("registration.sso: people log in by authorization_code only");
  }

  private StartedOn started(String... settings) {
    return StartedOn.database(
        EmbeddedDatabase.newUrl(),
        "issuer-away-data-" + port,
        Stream.of(
                Stream.of(settings),
                Stream.of(arguments(Secured.client("http://127.0.0.1:" + port))),
                Stream.of(
                    "--groundcrew.security.tokens[0].name=walter",
                    "--groundcrew.security.tokens[0].role=viewer",
                    "--groundcrew.security.tokens[0].sha256=" + Secured.sha256(TOKEN),
                    "--groundcrew.security.role-claim=realm_access.roles",
                    "--groundcrew.security.name-claim=preferred_username"))
            .flatMap(arguments -> arguments)
            .toArray(String[]::new));
  }

  private static String[] arguments(String[] settings) {
    return Stream.of(settings).map("--"::concat).toArray(String[]::new);
  }
}
