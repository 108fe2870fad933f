package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.StandaloneApplication;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Files for machines, a configured address, and an access log that holds no token. */
@SpringBootTest(
    classes = StandaloneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "groundcrew.engine=memory",
      "groundcrew.data-dir=target/doors-test-data",
      "groundcrew.files-dir=target/doors-test-files/served",
      "groundcrew.machines.base-url=https://install.example/",
      "server.tomcat.accesslog.enabled=true",
      "server.tomcat.accesslog.directory=target/doors-test-log",
      "server.tomcat.accesslog.buffered=false",
      "server.tomcat.basedir=.",
    })
@Import(Caller.class)
class MachineDoorsTest {

  private static final Path FILES = Path.of("target/doors-test-files");
  private static final Path LOG = Path.of("target/doors-test-log");

  @Autowired private Caller caller;
  @Autowired private ReportTokens tokens;

  static {
    try {
      Files.createDirectories(FILES.resolve("served"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void files() throws IOException {
    Path served = FILES.resolve("served");
    Files.createDirectories(served.resolve("debian"));
    Files.writeString(served.resolve("debian/linux"), "0123456789");
    Files.writeString(served.resolve("debian/my file+1.img"), "odd");
    Files.writeString(FILES.resolve("secret"), "secret");
    link("inside", Path.of("debian/linux"));
    link("outside", Path.of("../secret"));
    link("parent", Path.of(".."));
    link("dangling", Path.of("nowhere"));
  }

  private static void link(String name, Path to) throws IOException {
    Path link = FILES.resolve("served").resolve(name);
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, to);
  }

  @Test
  void aFileIsServed() {
    HttpResponse<String> answer = get("/files/debian/linux");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(answer.headers().firstValue("Content-Length")).contains("10");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(get("/files/inside").body()).isEqualTo("0123456789");
    assertThat(get("/files/debian/my%20file+1.img").body()).isEqualTo("odd");
    assertThat(RawRequest.send(caller.port(), "GET //files//debian//linux")).endsWith("0123456789");
    HttpResponse<String> head = Door.call("HEAD", caller.port(), "/files/debian/linux", Map.of());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aPartOfAFileIsServed() {
    HttpResponse<String> part = get("/files/debian/linux", "Range", "bytes=2-4");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    assertThat(get("/files/debian/linux", "Range", "bytes=20-").statusCode()).isEqualTo(416);
  }

  @Test
  void aFileThatIsTheSameIsNotSentAgain() {
    String tag = get("/files/debian/linux").headers().firstValue("ETag").orElseThrow();
    String time = get("/files/debian/linux").headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get("/files/debian/linux", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("/files/debian/linux", "If-Modified-Since", time).statusCode()).isEqualTo(304);
    assertThat(get("/files/debian/linux", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/outside",
        "/files/parent/secret",
        "/files/dangling",
        "/files/debian",
        "/files/debian/",
        "/files/",
        "/files",
        "/files/../secret",
        "/files/debian/../../secret",
        "/files/..%2fsecret",
        "/files/%2e%2e/secret",
        "/files/%2e%2e%2fsecret",
        "/files/%252e%252e/secret",
        "/files/..;/secret",
        "/files/debian/..%5c..%5csecret",
        "/files//../secret",
        "/files/debian/linux%00.img",
        "/files/file:/etc/passwd",
        "/files/nowhere",
      })
  void nothingElseIsServed(String path) {
    String answer = RawRequest.send(caller.port(), "GET " + path);

    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|404).*")
        .doesNotContain("\r\n\r\nsecret", "root:");
  }

  @Test
  void filesAreToReadOnly() {
    for (String method : List.of("PUT", "POST", "DELETE")) {
      assertThat(Door.call(method, caller.port(), "/files/debian/linux", Map.of()).statusCode())
          .isEqualTo(405);
    }
  }

  @Test
  void theConfiguredAddressIsInDocumentsAndPreviews() {
    Registered node =
        Profiles.pending(caller, Profiles.save(caller, Map.of("x.txt", "{{seed_url}}")));
    String token = token(node);

    assertThat(get("/seed/%s/x.txt".formatted(token)).body())
        .isEqualTo("https://install.example/seed/%s/".formatted(token));
    assertThat(
            caller
                .get("/nodes/%s/preview".formatted(node.id()))
                .data()
                .path("documents")
                .path("x.txt")
                .asString())
        .isEqualTo("https://install.example/seed/TOKEN/");
  }

  @Test
  void noTokenIsInTheAccessLog() throws IOException {
    Registered node = Profiles.pending(caller, Profiles.save(caller, Map.of("x.txt", "")));
    String token = token(node);

    get("/seed/%s/x.txt".formatted(token));
    get("/seed/%s/nowhere".formatted(token));
    get("/hook/%s/installer".formatted(token));
    RawRequest.send(caller.port(), "GET //seed//%s//x.txt/".formatted(token));
    RawRequest.send(caller.port(), "GET /%%73eed/%s/x.txt".formatted(token));
    RawRequest.send(caller.port(), "GET /seed/%s/%%zz".formatted(token));
    RawRequest.send(caller.port(), "GET /seed/%s/[x".formatted(token));
    get("/api/v1/nodes?limit=1");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(log()).contains("GET /api/v1/nodes?limit=1 HTTP/1.1"));
    assertThat(log()).contains("GET /seed/***/x.txt HTTP/1.1", "GET /hook/***/installer ");
    assertThat(log()).doesNotContain(token, token.substring(50));
  }

  private static String log() throws IOException {
    StringBuilder log = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(LOG)) {
      for (Path file : files) {
        log.append(Files.readString(file));
      }
    }
    return log.toString();
  }

  private HttpResponse<String> get(String path, String... header) {
    return Door.call(
        "GET", caller.port(), path, header.length == 0 ? Map.of() : Map.of(header[0], header[1]));
  }

  private String token(Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(caller.node(node).path("install_id").asString()));
  }
}
