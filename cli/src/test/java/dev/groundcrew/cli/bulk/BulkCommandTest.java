package dev.groundcrew.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.cli.Main;
import dev.groundcrew.cli.api.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BulkCommandTest {

  private static final String ACCEPTED = "{\"data\":{\"id\":\"b1\",\"total\":3}}";
  private static final String NODE = "0a0b0c0d-0000-4000-8000-000000000001";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server = new Server();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void filtersAndTheActionAreSentAndTheResultsAreWaitedFor() {
    server
        .answers(202, ACCEPTED)
        .answers(200, bulk("null", 1, 0, 0))
        .answers(200, bulk("\"2026-11-25T08:00:00Z\"", 3, 0, 0));

    int status =
        run(
            "bulk",
            "run",
            "--group",
            "rack2",
            "--state",
            "active,installed",
            "--stalled",
            "--to",
            "pending",
            "--force",
            "-m",
            "new image",
            "--expect",
            "3");

    assertThat(status).isZero();
    assertThat(server.requests().getFirst().uri()).isEqualTo("/api/v1/nodes/bulk");
    assertThat(server.requests().getFirst().key()).isNotNull();
    assertThat(server.requests().getFirst().body())
        .contains("\"filter\":{\"state\":[\"active\",\"installed\"],\"group_id\":\"rack2\"")
        .contains("\"stalled\":true")
        .contains("\"action\":{\"state\":\"pending\",\"force\":true,\"comment\":\"new image\"}")
        .contains("\"expect\":3");
    assertThat(out.toString()).contains("Bulk b1: 3 nodes", "3 done, 0 refused, 0 failed");
  }

  @Test
  void aRefusedNodeEndsWith3AndIsShown() {
    server
        .answers(202, ACCEPTED)
        .answers(200, bulk("\"2026-11-25T08:00:00Z\"", 2, 1, 0))
        .answers(
            200,
            "{\"data\":{\"nodes\":[{\"node_id\":\"n\",\"hostname\":\"h7\",\"result\":\"refused\","
                + "\"message\":\"not now\"}],\"next\":null}}");

    assertThat(run("reinstall", NODE)).isEqualTo(3);
    assertThat(server.requests().getFirst().body())
        .isEqualTo("{\"ids\":[\"%s\"],\"action\":{\"reinstall\":true}}".formatted(NODE));
    assertThat(out.toString()).containsPattern("h7 +refused +not now");
  }

  @Test
  void aFailedNodeEndsWith1() {
    server
        .answers(202, ACCEPTED)
        .answers(200, bulk("\"2026-11-25T08:00:00Z\"", 1, 1, 1))
        .answers(200, "{\"data\":{\"nodes\":[],\"next\":null}}");

    assertThat(run("reinstall", NODE)).isEqualTo(1);
  }

  @Test
  void aHostNameAndAnAddressAreLookedUp() {
    server
        .answers(200, "{\"data\":[{\"id\":\"%s\"}],\"total\":1}".formatted(NODE))
        .answers(200, "{\"data\":{\"id\":\"second\"}}")
        .answers(202, ACCEPTED);

    int status = run("bulk", "run", "rack2-01", "52:54:00:00:00:01", "--add-tag", "x", "--no-wait");

    assertThat(status).isZero();
    assertThat(server.requests().getLast().body())
        .contains("\"ids\":[\"%s\",\"second\"]".formatted(NODE));
  }

  @Test
  void aDryRunTellsWhatWouldBeRefused() {
    server.answers(
        200,
        "{\"data\":{\"matches\":7,\"not_found\":0,\"refused\":2,\"refusals\":[{\"state\":"
            + "\"retired\",\"code\":\"invalid_transition\",\"count\":2}]}}");

    assertThat(run("bulk", "run", "--tag", "gpu", "--abort", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("7 nodes match, 2 would be refused")
        .containsPattern("retired +invalid_transition +2");
  }

  @Test
  void aProblemIsTold() {
    server.answers(409, "{\"detail\":\"7 nodes match, 8 were expected\"}");

    assertThat(run("bulk", "run", "--tag", "gpu", "--abort", "--expect", "8")).isEqualTo(3);
    assertThat(err.toString()).contains("7 nodes match, 8 were expected");
  }

  @ParameterizedTest
  @CsvSource({
    "bulk run --abort",
    "bulk run --tag gpu n1 --abort",
    "bulk run --tag gpu",
    "bulk run --tag gpu --abort --purge",
    "reinstall",
    "bulk"
  })
  void aCommandThatIsNotOneActionOnSomeNodesIsAMistake(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }

  private static String bulk(String finishedAt, int done, int refused, int failed) {
    return "{\"data\":{\"bulk\":{\"total\":3,\"pending\":%d,\"done\":%d,\"refused\":%d,\"failed\":%d,"
            .formatted(3 - done - refused - failed, done, refused, failed)
        + "\"cancelled\":0,\"finished_at\":%s}}}".formatted(finishedAt);
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--server";
    all[arguments.length + 1] = server.url();
    return line.execute(arguments.length == 1 && arguments[0].equals("bulk") ? arguments : all);
  }
}
