package dev.groundcrew.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.cli.Main;
import dev.groundcrew.cli.stream.StreamServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** {@code groundcrew watch}, to a pipe. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchCommandTest {

  private static final String MAC = "52:54:00:00:00:0";

  private final StreamServer server = new StreamServer();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Thread> commands = new ArrayList<>();

  WatchCommandTest() throws IOException {}

  @AfterEach
  void stop() {
    commands.forEach(Thread::interrupt);
    server.close();
  }

  @Test
  void changesArePrintedAsTheyHappenUntilNoNodeMatches() {
    server.has("1", MAC + "1", "pending", 0);
    server.tells("id: e-1\n\n");
    CompletableFuture<Integer> ended = watch("--until-none", "--interval", "60");
    awaitPrinted("host-1 .* pending ");

    server.has("1", MAC + "1", "installing", 0);
    server.tellsChange("e-2", "1", MAC + "1", "installing");
    awaitPrinted("host-1 .* installing ");
    server.has("2", MAC + "2", "pending", 0);
    server.tellsChange("e-3", "2", MAC + "2", "pending");
    awaitPrinted("host-2 .* pending ");
    server.hasNoMore("2");
    server.tellsChange("e-4", "2", MAC + "2", "retired");
    awaitPrinted("host-2 .* retired");
    server.has("1", MAC + "1", "installed", 0);
    server.tellsChange("e-5", "1", MAC + "1", "installed");

    assertThat(ended.join()).isZero();
    assertThat(lines()).hasSize(6);
    assertThat(lines().getFirst()).startsWith("TIME  HOSTNAME  MAC  STATE");
    assertThat(lines().getLast()).matches("[0-9:]+  host-1  52:54:00:00:00:01  installed");
    assertThat(server.lists())
        .as("the whole list at the beginning and at the end, else the node that changed")
        .filteredOn(query -> !query.contains("mac_address="))
        .hasSize(2);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void changesOfNodesThatAreNotShownAreNotRead() {
    server.has("1", MAC + "1", "installing", 0);
    CompletableFuture<Integer> ended = watch("--until-none", "--interval", "60");
    awaitPrinted("host-1");
    int before = server.lists().size();
    for (int n = 0; n < 50; n++) {
      server.tellsChange("e-" + n, "other-" + n, MAC + "9", "active");
    }
    server.has("1", MAC + "1", "installed", 100);
    server.tellsChange("e-99", "1", MAC + "1", "installed");

    assertThat(ended.join()).isZero();
    assertThat(server.lists()).hasSize(before + 1);
  }

  @Test
  void manyChangesAtOnceAreOneQuestion() {
    server.has("00", MAC + "0", "installing", 0);
    CompletableFuture<Integer> ended = watch("--until-none", "--interval", "60");
    awaitPrinted("host-00");
    StringBuilder all = new StringBuilder();
    for (int n = 10; n < 60; n++) {
      server.has("" + n, "52:54:00:00:00:" + n, "pending", 0);
      all.append(
          "event: change\ndata: {\"node_id\":\"%d\",\"data\":{\"to_state\":\"pending\"}}\n\n"
              .formatted(n));
    }
    server.tells(all.toString());
    awaitPrinted("host-59");
    assertThat(server.lists()).hasSizeLessThan(6);

    for (int n = 10; n < 60; n++) {
      server.hasNoMore("" + n);
    }
    server.hasNoMore("00");
    server.tells("event: reset\ndata: {}\n\n");
    assertThat(ended.join()).isZero();
    assertThat(lines()).filteredOn(line -> line.endsWith("no longer listed")).hasSize(51);
  }

  @Test
  void progressIsLookedForThoughNothingTellsIt() {
    server.has("1", MAC + "1", "installing", 10);
    CompletableFuture<Integer> ended = watch("--until-none", "--interval", "1");
    awaitPrinted("host-1 .* 10 ");
    server.has("1", MAC + "1", "installing", 55);
    awaitPrinted("host-1 .* 55 ");
    server.hasNoMore("1");
    assertThat(ended.join()).isZero();
  }

  @Test
  void aServerWithoutAStreamIsAskedNowAndThen() {
    server.refuses(404);
    server.has("1", MAC + "1", "active", 0);
    CompletableFuture<Integer> ended =
        watch("--until-none", "--interval", "1", "--state", "active,installed");
    awaitPrinted("host-1 .* active ");
    server.has("1", MAC + "1", "installed", 0);
    awaitPrinted("host-1 .* installed ");
    server.has("1", MAC + "1", "retired", 0);
    assertThat(ended.join()).isZero();
    assertThat(server.places()).as("who wanted to listen").hasSize(1);
  }

  @Test
  void aServerThatIsAwayForAWhileIsWaitedFor() {
    server.refuses(403);
    server.has("1", MAC + "1", "pending", 0);
    CompletableFuture<Integer> ended = watch("--until-none", "--interval", "1");
    awaitPrinted("host-1 .* pending ");
    server.answersListsWith(502);
    int before = server.lists().size();
    await().atMost(Duration.ofSeconds(20)).until(() -> server.lists().size() > before + 1);
    server.answersListsWith(200);
    server.hasNoMore("1");
    assertThat(ended.join()).isZero();
  }

  @Test
  void whoMayNotReadIsTold() {
    server.refuses(401);
    server.answersListsWith(401);
    assertThat(watch().join()).isEqualTo(5);
    assertThat(err.toString()).contains("no list now");
  }

  @Test
  void aServerThatIsAwayAtTheBeginningIsSaid() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(run(List.of("watch", "--server", "http://127.0.0.1:" + port))).isEqualTo(6);
    assertThat(err.toString()).contains("nothing can be reached there");
  }

  private CompletableFuture<Integer> watch(String... options) {
    List<String> arguments = new ArrayList<>(List.of("watch", "--server", server.url()));
    arguments.addAll(List.of(options));
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    commands.add(Thread.ofVirtual().start(() -> ended.complete(run(arguments))));
    return ended;
  }

  private int run(List<String> arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments.toArray(String[]::new));
  }

  private void awaitPrinted(String pattern) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(out.toString()).containsPattern(pattern));
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
