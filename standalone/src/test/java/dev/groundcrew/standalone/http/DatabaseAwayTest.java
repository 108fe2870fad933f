package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A PostgreSQL of the site's own, stopped and started again under Groundcrew. */
@HttpTest
@DirtiesContext
class DatabaseAwayTest {

  @TempDir private static File data;
  private static int port;
  private static EmbeddedPostgres server;

  @Autowired private Caller caller;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = start();
    registry.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void nothingIsAcknowledgedWhileTheDatabaseIsAwayAndAllGoesOnAfterwards() throws IOException {
    Registered node = caller.installing();
    assertThat(apisThatTookReportsJustNow()).isEqualTo(1);
    server.close();

    Answer report = caller.report(node, "complete");
    assertThat(report.status()).isEqualTo(503);
    assertThat(BootDoor.waiting(BootDoor.at(caller.port()).boot(node.mac())))
        .contains("the database does not answer. Asking again in 5 seconds");
    assertThat(report.headers().firstValue("Retry-After")).contains("5");
    assertThat(report.detail())
        .isEqualTo("The database does not answer. The request is not acknowledged; send it again.");
    assertThat(caller.state(node, "retired").status()).isEqualTo(503);
    assertThat(caller.get("/nodes/" + node.id()).status()).isEqualTo(503);
    HttpResponse<String> page = Browser.at(caller.port()).get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The database does not answer", "<main");
    Answer health = caller.get("/actuator/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body().path("status").asString()).isEqualTo("DOWN");

    server = start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> caller.get("/actuator/health").status() == 200);
    assertThat(caller.node(node).path("state").asString()).isEqualTo("installing");
    assertThat(caller.report(node, "complete").message()).isEqualTo("Installation completed");
    await().atMost(Duration.ofSeconds(30)).until(() -> apisThatTookReportsJustNow() == 1);
  }

  private static int apisThatTookReportsJustNow() {
    return JdbcClient.create(server.getPostgresDatabase())
        .sql(
            """
            select count(*) from service_uptime
            where renewed_at > clock_timestamp() - interval '15 seconds'
            """)
        .query(Integer.class)
        .single();
  }

  private static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .start();
  }
}
