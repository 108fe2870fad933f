package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Database.Counts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/operations/losing-a-process.md}, as far as the fault tests do not do it. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LossIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NODES = 20;

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.read("losing-a-process");

  LossIT(OperatedSite site) {
    this.site = site;
  }

  @Test
  void aCrashOfPostgresLosesNothingAcknowledged() throws IOException {
    List<Known> nodes = Stream.generate(site::installing).limit(NODES).toList();
    List<CompletableFuture<Integer>> answers;
    try (var machines = Executors.newFixedThreadPool(4)) {
      answers =
          nodes.stream()
              .map(
                  node ->
                      CompletableFuture.supplyAsync(
                          () -> site.machines().statusOfReport(node, "failed"), machines))
              .toList();
      await().atMost(PATIENCE).until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
      site.postgres().kill();
      site.postgres().start();
    }

    try (OperatorsShell shell = site.shell()) {
      assertThat(shell.type(page.next("What to look at afterwards"))).contains("\"status\":\"UP\"");
      page.assertAllTyped();
    }
    await().atMost(PATIENCE).until(() -> site.database().count().unapplied() == 0);
    for (int i = 0; i < NODES; i++) {
      int attempts = site.admin().node(nodes.get(i)).path("install_attempts").asInt();
      // Without an answer, the report may have been kept or not.
      assertThat(attempts).isIn(acknowledged(answers.get(i)) ? List.of(1) : List.of(0, 1));
    }
    Counts counts = site.database().count();
    assertThat(counts.brokenChains()).isZero();
    assertThat(counts.unexplainedStates()).isZero();
  }

  private static boolean acknowledged(CompletableFuture<Integer> answer) {
    int status = answer.join();
    assertThat(status).isIn(200, 202, 503);
    return status != 503;
  }
}
