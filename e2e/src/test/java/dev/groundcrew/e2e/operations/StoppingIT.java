package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/operations/stopping.md}: SIGTERM in the middle of what a process has accepted. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoppingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Fewer than an api has connections to PostgreSQL. */
  private static final int HELD_UP = 8;

  private static final int WAITING = 20;

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.read("stopping");
  private final ExecutorService machines = Executors.newVirtualThreadPerTaskExecutor();

  StoppingIT(OperatedSite site) {
    this.site = site;
  }

  @AfterEach
  void startAgain() {
    machines.shutdownNow();
    for (Service service : List.of(site.worker(), site.api())) {
      if (service.hasEnded()) {
        service.start();
      }
      service.awaitHealthy();
    }
  }

  @Test
  void anApiAnswersWhatIsInTheMiddleOfItsTransaction() throws Exception {
    List<Known> nodes = installing(HELD_UP);
    Api kept = site.machines();
    assertThat(kept.statusOfReport(nodes.getFirst(), "progress")).isEqualTo(200);

    List<CompletableFuture<Integer>> answers;
    CompletableFuture<String> stopped;
    int late;
    try (HeldLock lock = HeldLock.on("node_event", site.postgres())) {
      answers = reportFailures(nodes);
      await().atMost(PATIENCE).until(() -> lock.waiting() >= HELD_UP);
      stopped = type("An api", site.api());
      await().atMost(PATIENCE).until(() -> !listens(site.api()));
      late = statusOf(kept, nodes.getFirst());
      assertThat(answers).noneMatch(CompletableFuture::isDone);
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isIn(200, 202));
    stopped.get();
    assertThat(late).as("on an open connection").isIn(503, -1);
    startAgain();
    await().atMost(PATIENCE).until(() -> site.database().count().unapplied() == 0);
    assertThat(nodes).allSatisfy(node -> assertThat(attempts(node)).isEqualTo(1));
  }

  @Test
  void anApiAnswersWhatWaitsForItsOutcome() throws Exception {
    List<Known> nodes = installing(WAITING);
    site.worker().close();

    List<CompletableFuture<Integer>> answers = reportFailures(nodes);
    await().atMost(PATIENCE).until(() -> site.database().count().unapplied() == WAITING);
    assertThat(answers).noneMatch(CompletableFuture::isDone);
    site.api().terminate();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
    await().atMost(PATIENCE).until(site.api()::hasEnded);
    startAgain();
    await().atMost(PATIENCE).until(() -> site.database().count().unapplied() == 0);
    assertThat(nodes).allSatisfy(node -> assertThat(attempts(node)).isEqualTo(1));
  }

  @Test
  void aWorkerFinishesTheCommitThatItIsIn() throws Exception {
    Known node = site.installing();
    CompletableFuture<Integer> answer;
    CompletableFuture<String> stopped;
    try (HeldLock lock = HeldLock.on("node_state_log", site.postgres())) {
      answer =
          CompletableFuture.supplyAsync(
              () -> site.machines().statusOfReport(node, "complete"), machines);
      await().atMost(PATIENCE).until(() -> lock.waiting() == 1);
      stopped = type("A worker", site.worker());
      await().atMost(PATIENCE).until(() -> !listens(site.worker()));
      assertThat(site.admin().stateOf(node)).isEqualTo("installing");
    }

    stopped.get();
    assertThat(answer.get()).isEqualTo(200);
    assertThat(site.admin().stateOf(node)).isEqualTo("installed");
    assertThat(site.database().count().unapplied()).isZero();
    // Temporal was told: nothing is left for the next worker.
    assertThat(site.temporal().isOpen(node.workflowId())).isFalse();
  }

  @Test
  void anApiEndsItsStreamsInOrderAndDoesNotWaitForTheirEnd() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> stream = listen(client);
      assertThat(stream.statusCode()).isEqualTo(200);

      site.api().terminate();

      // Less than the patience with open requests.
      await().atMost(Duration.ofSeconds(12)).until(site.api()::hasEnded);
      // Cut off in the middle of a chunk, this would fail.
      stream.body().readAllBytes();
    }
  }

  @Test
  void thePageHasNoOtherCommands() {
    OperatorsPage whole = OperatorsPage.read("stopping");
    whole.next("An api");
    whole.next("A worker");
    whole.assertAllTyped();
  }

  private HttpResponse<InputStream> listen(HttpClient client)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site.api().url() + "/api/v1/events/stream"))
            .header("Authorization", "Bearer " + site.token())
            .build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private List<Known> installing(int count) {
    return Stream.generate(site::installing).limit(count).toList();
  }

  private List<CompletableFuture<Integer>> reportFailures(List<Known> nodes) {
    return nodes.stream()
        .map(
            node ->
                CompletableFuture.supplyAsync(
                    () -> site.machines().statusOfReport(node, "failed"), machines))
        .toList();
  }

  /** Types the section's commands; they end when the process has. */
  private CompletableFuture<String> type(String section, Service service) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (OperatorsShell shell = site.shell()) {
            shell.type("API_PID=%d WORKER_PID=%1$d".formatted(service.pid()));
            return shell.type(page.next(section));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        },
        machines);
  }

  /** -1 if the connection was closed. */
  private static int statusOf(Api api, Known node) {
    try {
      return api.statusOfReport(node, "progress");
    } catch (AssertionError closed) {
      return -1;
    }
  }

  private static boolean listens(Service service) {
    try (Socket socket = new Socket("127.0.0.1", URI.create(service.url()).getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private int attempts(Known node) {
    return site.admin().node(node).path("install_attempts").asInt();
  }
}
