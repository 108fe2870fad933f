package dev.groundcrew.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.NewDatabase;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A worker that finds its server in the environment shows the metrics of Temporal's SDK. */
@SpringBootTest(
    classes = WorkerApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "groundcrew.reconcile.at-start-only=true")
@ContextConfiguration(initializers = NewDatabase.class)
@Import({Fleet.class, TemporalMetricsTest.Environment.class})
class TemporalMetricsTest {

  /** As {@code TEMPORAL_ADDRESS} would have it. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Environment {

    private final int port;

    Environment() throws IOException {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    }

    @Bean(destroyMethod = "close")
    TestServer.PortBoundTestServer temporal() {
      return TestServer.createPortBoundServer(port, true);
    }

    @Bean
    @Primary
    @DependsOn("temporal")
    ClientConfigProfile profileOfTheTest() {
      return ClientConfigProfile.newBuilder().setAddress("127.0.0.1:" + port).build();
    }
  }

  @LocalServerPort private int port;

  @Test
  void theSdksMetricsAreInTheScrape() throws Exception {
    // The SDK reports what it counts every ten seconds.
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(1, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains(
                        "temporal_request_total{",
                        "temporal_worker_task_slots_available{",
                        "temporal_num_pollers{"));
  }

  @Test
  void theFleetsFiguresAndWhetherBothDependenciesAnswerAreInTheScrape() throws Exception {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains(
                        "groundcrew_nodes{state=\"pending\"} 0.0",
                        "groundcrew_events_unapplied 0.0",
                        "groundcrew_events_unapplied_age_seconds 0.0",
                        "groundcrew_events_dead 0.0",
                        "groundcrew_webhooks_dead 0.0",
                        "groundcrew_webhooks_waiting 0.0",
                        "groundcrew_webhooks_lag_seconds 0.0",
                        "groundcrew_installs_total{outcome=\"install_failed\"} 0.0",
                        "groundcrew_redeliveries_total{outcome=\"signalled\"} 0.0",
                        "groundcrew_dependency_up{dependency=\"database\"} 1.0",
                        "groundcrew_dependency_up{dependency=\"temporal\"} 1.0",
                        "hikaricp_connections_active{pool=\"groundcrew\"}"));
  }

  private String scrape() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port)))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
