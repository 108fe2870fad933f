package dev.groundcrew.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.cli.Main;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ImportTest {

  private static final String DONE =
      """
      {"message": "counts", "data": {"created": %d, "changed": %d, "refused": %d, "rows": [
        {"line": 2, "mac_address": "52:54:00:00:00:01", "result": "changed", "reasons": [],
         "changes": [{"field": "vendor", "from": null, "to": "\\u001b[2JA"}]},
        {"line": 3, "mac_address": "52:54:00:00:00:02", "result": "unchanged", "changes": []}]}}
      """;

  private final Server server = new Server();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  ImportTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,0", "1,0,0,1", "0,1,0,1", "1,1,1,3"})
  void aDryRunSaysByItsStatusWhatWouldBe(int created, int changed, int refused, int status)
      throws IOException {
    server.answers(200, DONE.formatted(created, changed, refused));

    assertThat(run("nodes.csv", "--dry-run")).isEqualTo(status);

    assertThat(server.requests().getFirst().uri()).isEqualTo("/api/v1/nodes/import?dry_run=true");
    assertThat(out.toString())
        .contains("vendor: none -> '\uFFFD[2JA'")
        .doesNotContain("52:54:00:00:00:02");
    assertThat(err.toString()).contains("counts");
  }

  @Test
  void anImportIsDoneWhateverChanges() throws IOException {
    server.answers(200, DONE.formatted(1, 1, 0));

    assertThat(run("nodes.YAML")).isZero();

    assertThat(server.requests().getFirst().uri()).isEqualTo("/api/v1/nodes/import");
  }

  @Test
  void eachRefusedLineIsTold() throws IOException {
    server.answers(
        400,
        """
        {"detail": "2 of 3 rows are refused", "errors": [
          {"line": 2, "detail": "mac_address is required"}, {"line": 4, "detail": "other"}]}
        """);

    assertThat(run("nodes.csv")).isEqualTo(ExitCode.REFUSED.status());

    assertThat(err.toString())
        .contains("line 2: mac_address is required", "line 4: other", "2 of 3 rows are refused");
  }

  @Test
  void aFileOfAnotherNameIsAMistake() throws IOException {
    assertThat(run("nodes.xlsx")).isEqualTo(ExitCode.USAGE.status());
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anExportIsCopiedByteByByte() throws IOException {
    String file = "mac_address\r\n\u00e4\u0001\r\n";
    server.answers(200, file);
    ByteArrayOutputStream copied = new ByteArrayOutputStream();

    server.api().download(Query.of("/nodes/export"), copied);

    assertThat(copied.toByteArray()).isEqualTo(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anExportThatIsRefusedPrintsNothing() {
    server.answers(403, "{\"detail\": \"no\"}");
    ByteArrayOutputStream copied = new ByteArrayOutputStream();

    assertThatThrownBy(() -> server.api().download(Query.of("/nodes/export"), copied))
        .isInstanceOfSatisfying(
            CommandException.class,
            refused -> assertThat(refused.code()).isEqualTo(ExitCode.NOT_ALLOWED));
    assertThat(copied.size()).isZero();
  }

  private int run(String name, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "mac_address\n");
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 4];
    arguments[0] = "import";
    arguments[1] = "--server";
    arguments[2] = server.address().toString();
    arguments[3] = file.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return line.execute(arguments);
  }
}
