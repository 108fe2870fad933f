package dev.groundcrew.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class SimulateTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nodes 0",
        "--nodes many",
        "--nodes 16777217",
        "--concurrency 0",
        "--failure-rate 1.1",
        "--repeat-rate -0.1",
        "--silent-rate NaN",
        "--progress-per-install -1",
        "--max-attempts -1",
        "--mode chaos",
        "--mode progress --nodes 4 --concurrency 5",
        "--patience 5",
        "--patience PT0S",
        "--duration PT0S",
        "--boot --mode progress",
        "--boot --boot-again-after -PT1S",
        "--boot --boot-again-after PT2H",
        "--url ftp://127.0.0.1",
        "--url 127.0.0.1:8080",
        "--rate 5",
        "surplus"
      })
  void invalidOptionsAreExplainedWithExitCode2(String options) {
    assertThat(run(options.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void helpNamesTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--repeat-rate", "invalid options");
  }

  @Test
  void aServerThatDoesNotAnswerIsExplainedWithExitCode1() throws IOException {
    JsonNode summary =
        Json.readTree(runAgainstNobody("--json", "--seed", "7", "--patience", "PT0.5S"));

    assertThat(summary.path("clean").asBoolean()).isFalse();
    assertThat(summary.path("seed").asLong()).isEqualTo(7);
    assertThat(summary.path("not_verified").asInt()).isEqualTo(100);
    assertThat(summary.path("aborted").asString()).contains("GET /api/v1/nodes?limit=1");
  }

  @Test
  void theTextSummaryExplainsItToo() throws IOException {
    assertThat(runAgainstNobody("--patience", "PT0.5S", "--mode", "Progress"))
        .contains("progress of 100 nodes", "Aborted: GET /api/v1/nodes", ": NOT OK");
  }

  private String runAgainstNobody(String... options) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String[] all = new String[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--url";
    all[options.length + 1] = "http://127.0.0.1:" + port;
    assertThat(run(all)).isEqualTo(1);
    return out.toString();
  }

  private int run(String... args) {
    CommandLine commandLine = Simulator.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }
}
