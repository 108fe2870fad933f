package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The committed contract is the one that is served, and breaks nobody who relies on the last. */
@HttpTest
class ContractTest {

  private static final String WRITE = "groundcrew.contract.write";
  private static final Path DOCS = docs();
  private static final Path CONTRACT = DOCS.resolve("openapi.yaml");
  private static final Path RELEASED = DOCS.resolve("openapi-released.yaml");

  @Autowired private Caller caller;

  private final HttpClient client = HttpClient.newHttpClient();

  /** Tests run in the module's directory, and from an IDE also in the root's. */
  private static Path docs() {
    return Stream.of("docs", "../docs")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCommittedDocumentIsTheOneThatIsServed() throws Exception {
    String served = get("/v3/api-docs.yaml").body();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(CONTRACT, served);
    }

    assertThat(served)
        .as(
            "docs/openapi.yaml is out of date. Write it anew, and look at the difference: ./mvnw -B"
                + " test -pl standalone -am -Dtest=ContractTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            WRITE)
        .isEqualTo(Files.readString(CONTRACT));
  }

  @Test
  void whatIsBrokenSinceTheLastReleaseHasANewVersion() throws IOException {
    ContractChange change =
        ContractChange.between(Files.readString(RELEASED), Files.readString(CONTRACT));

    assertThat(change.breaks() && !change.mayBreak())
        .as(
            "docs/openapi.yaml breaks callers of docs/openapi-released.yaml, and has no new"
                + " version (ConfigureContract.VERSION):%n%s",
            change.description())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/swagger-ui/index.html", "/v3/api-docs", "/api/v1/nodes"})
  void noAnswerMayBeShownInAFrame(String path) throws Exception {
    assertThat(policy(get(path)))
        .contains("frame-ancestors 'none'")
        .startsWith("default-src 'none'");
  }

  @Test
  void theUserInterfaceNeedsNoInlineScripts() throws Exception {
    HttpResponse<String> page = get("/swagger-ui/index.html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(policy(page)).contains("script-src 'self';");
    assertThat(page.body())
        .contains("<script ")
        .doesNotContain("<script>")
        .doesNotContain("<style");
    assertThat(get("/swagger-ui/swagger-initializer.js").body())
        .contains("/v3/api-docs/swagger-config");
    assertThat(get("/v3/api-docs/swagger-config").body()).contains("\"/v3/api-docs\"");
    assertThat(policy(get("/v3/api-docs"))).doesNotContain("script-src");
  }

  @Test
  void theAddressOfTheUserInterfaceLeadsToIt() throws Exception {
    HttpResponse<String> answer = get("/swagger-ui.html");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/swagger-ui/index.html");
  }

  private static String policy(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(caller.port(), path)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
