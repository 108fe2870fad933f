package dev.groundcrew.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void noCommandIsAMistake() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Name a command.");
  }

  @Test
  void anUnknownCommandIsAMistake() {
    assertThat(run("nodez")).isEqualTo(2);
    assertThat(err.toString()).contains("nodes");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("groundcrew " + command);
  }

  static Iterable<String> commands() {
    return Main.commandLine().getSubcommands().keySet();
  }

  @Test
  void aTimeThatCannotBeReadIsAMistake() {
    assertThat(run("nodes", "--changed-since", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("neither like 24h or 7d");
  }

  @Test
  void anEditOfNothingIsAMistake() {
    assertThat(run("edit", "rack7-01")).isEqualTo(2);
    assertThat(err.toString()).contains("Say what to change.");
  }

  @Test
  void aFieldIsSetOrClearedAndNotBoth() {
    assertThat(run("edit", "rack7-01", "--set", "hostname=a", "--clear", "group_id,hostname"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("'hostname' can't be both set and cleared.");
  }

  @Test
  void aNewTokenIsOnStandardErrorAndItsEntryOnStandardOutput() {
    assertThat(run("token", "new", "--name", "ci", "--role", "operator")).isZero();
    assertThat(out.toString())
        .matches("- name: ci\\R {2}role: operator\\R {2}sha256: [0-9a-f]{64}\\R");
    assertThat(err.toString()).containsPattern(": [0-9a-f]{64}\\R");
  }

  @Test
  void aNameThatWouldBreakTheFileIsRefused() {
    assertThat(run("token", "new", "--name", "a: b", "--role", "admin")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
