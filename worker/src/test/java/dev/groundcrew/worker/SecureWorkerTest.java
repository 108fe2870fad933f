package dev.groundcrew.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.NewDatabase;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;

/** Who may ask a worker's own port what. */
class SecureWorkerTest {

  /** The hash is that of {@code only-for-tests-of-a-viewer}. */
  @Nested
  @SpringBootTest(
      classes = WorkerApplication.class,
      webEnvironment = WebEnvironment.RANDOM_PORT,
      properties = {
        "spring.temporal.test-server.enabled=true",
        "groundcrew.temporal.from-environment=false",
        "groundcrew.reconcile.at-start-only=true",
        "groundcrew.security.tokens[0].name=vera",
        "groundcrew.security.tokens[0].role=viewer",
        "groundcrew.security.tokens[0].sha256=75bb12d73ab3112092746b156a53ab168a6e7725fd78686edf6615050cc63a27"
      })
  @ContextConfiguration(initializers = NewDatabase.class)
  class WithTokens {

    @LocalServerPort private int port;

    @Test
    void healthIsForEverybodyAndTheRestForViewers() throws Exception {
      assertThat(get("/actuator/health", null).statusCode()).isIn(200, 503);
      assertThat(get("/actuator/health", null).body()).doesNotContain("components");
      for (String path : new String[] {"/actuator/prometheus", "/actuator/info", "/nowhere"}) {
        assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
        assertThat(get(path, "wrong").statusCode()).as(path).isEqualTo(401);
      }
      assertThat(get("/actuator/prometheus", "wrong").headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer");
      HttpResponse<String> metrics = get("/actuator/prometheus", "only-for-tests-of-a-viewer");
      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body()).contains("jvm_memory_used_bytes");
      assertThat(get("/nowhere", "only-for-tests-of-a-viewer").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, @Nullable String token)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      }
    }
  }

  /** Without a server: a test listens on loopback only. */
  @Nested
  @SpringBootTest(
      classes = WorkerApplication.class,
      webEnvironment = WebEnvironment.MOCK,
      properties = {
        "spring.temporal.test-server.enabled=true",
        "groundcrew.temporal.from-environment=false",
        "groundcrew.reconcile.at-start-only=true",
        "server.address=0.0.0.0"
      })
  @ContextConfiguration(initializers = NewDatabase.class)
  class WithNothingConfiguredBeyondLoopback {

    @Autowired private Filter springSecurityFilterChain;

    @Test
    void nothingButHealthIsAnswered() throws Exception {
      assertThat(statusOf("/actuator/health")).isEqualTo(200);
      assertThat(statusOf("/actuator/health/liveness")).isEqualTo(200);
      assertThat(statusOf("/actuator/prometheus")).isIn(401, 403);
      assertThat(statusOf("/actuator/info")).isIn(401, 403);
    }

    /** 200 stands for: let through. */
    private int statusOf(String path) throws Exception {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
      request.setServletPath(path);
      MockHttpServletResponse response = new MockHttpServletResponse();
      springSecurityFilterChain.doFilter(request, response, new MockFilterChain());
      return response.getStatus();
    }
  }
}
