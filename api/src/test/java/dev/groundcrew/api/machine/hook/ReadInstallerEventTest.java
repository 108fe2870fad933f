package dev.groundcrew.api.machine.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.report.Warnings;
import dev.groundcrew.store.event.LogFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An event is read whatever is wrong with its files, and no file is kept without a limit. */
class ReadInstallerEventTest {

  private static final int MIB = 1024 * 1024;

  private final Warnings warnings = new Warnings();

  @Test
  void attachedFilesAreKeptByTheLastPartOfTheirPath() {
    InstallerEvent event =
        withFiles(
            file("/var/log/installer/curtin-install.log", "no space left\n"),
            file("/tmp/curtin-install.log", "again"),
            file("C:\\odd näme/..", "dots"),
            "{\"path\": \"/var/log/none\", \"content\": null, \"encoding\": \"base64\"}");

    assertThat(event.files())
        .containsExactly(
            new LogFile("curtin-install.log", "no space left\n", 14),
            new LogFile("curtin-install.log.2", "again", 5),
            new LogFile("file", "dots", 4));
    assertThat(warnings.texts()).containsExactly("file '/var/log/none' has no content: not kept");
  }

  @Test
  void wordsAreCutAlsoWhereTheirOtherCaseIsLonger() {
    InstallerEvent event =
        read("{\"name\":\"n\",\"result\":\"%s\"}".formatted("\u0390".repeat(300)));

    assertThat(event.result()).hasSize(255);
  }

  @Test
  void ofCountlessFilesWithoutContentTheFirstAreNamedAndTheOthersCounted() {
    assertThat(
            read("{\"files\":[%s]}".formatted(String.join(",", Collections.nCopies(100_000, "{}"))))
                .files())
        .isEmpty();

    assertThat(warnings.texts()).hasSize(Warnings.MOST + 1);
    assertThat(warnings.texts().getLast())
        .isEqualTo("and %d more warnings".formatted(100_000 - Warnings.MOST));
  }

  @Test
  void aFileOfAMebibyteIsKeptWholeAndALongerOneHasItsHeadAndTail() {
    String most = "x".repeat(KeptBytes.MAX - MIB / 1024);
    String head = "first line\n" + "a".repeat(2 * MIB);
    String longer = head + "z".repeat(2 * MIB) + "\nlast line";

    List<LogFile> files = withFiles(file("most", most), file("longer", longer)).files();

    assertThat(files.getFirst().content()).isEqualTo(most);
    LogFile cut = files.getLast();
    assertThat(cut.bytes()).isEqualTo(longer.length());
    assertThat(cut.content())
        .startsWith("first line\naaa")
        .contains("\n[%d bytes cut]\n".formatted(longer.length() - 1023 * 1024))
        .endsWith("zzz\nlast line");
    assertThat(cut.content().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(KeptBytes.MAX)
        .isGreaterThan(1000 * 1024);
  }

  @Test
  void aFileOfArbitraryBytesIsTextOfAtMostAMebibyteWithoutNul() {
    byte[] bytes = new byte[2 * MIB];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 31));

    LogFile file = withFiles(file("core", bytes)).files().getFirst();

    assertThat(file.bytes()).isEqualTo(bytes.length);
    assertThat(file.content()).doesNotContain("\0");
    assertThat(file.content().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(KeptBytes.MAX);
  }

  @Test
  void aFileThatIsNotBase64DoesNotCostTheEvent() {
    InstallerEvent event =
        withFiles(
            file("good", "kept"),
            "{\"path\": \"bad\", \"content\": \"not base64!\", \"encoding\": \"base64\"}",
            file("after", "left out"));

    assertThat(event.name()).isEqualTo("cmd-install");
    assertThat(event.files()).extracting(LogFile::name).startsWith("good").doesNotContain("after");
    assertThat(warnings.texts()).hasSize(1);
  }

  @Test
  void filesThatAreNoListDoNotCostTheEvent() {
    for (String files :
        List.of("{}", "[]", "[1, \"x\", []]", "\"x\"", "null", "[{\"path\": {}}]")) {
      InstallerEvent event = read("{\"name\": \"cmd-install\", \"files\": %s}".formatted(files));

      assertThat(event.name()).as(files).isEqualTo("cmd-install");
      assertThat(event.files()).as(files).isEmpty();
    }
  }

  @Test
  void ofMoreThanSixteenFilesTheFirstAreKept() {
    InstallerEvent event =
        withFiles(
            IntStream.rangeClosed(1, ReadLogFiles.MOST + 1)
                .mapToObj(number -> file("log" + number, "x"))
                .toArray(String[]::new));

    assertThat(event.files()).hasSize(ReadLogFiles.MOST);
    assertThat(warnings.texts())
        .containsExactly("file 'log17' is one more than the 16 of an event: not kept");
  }

  @Test
  void aDescriptionIsKeptLikeAnError() {
    String description =
        read("{\"description\": \"first %s last\"}".formatted("x".repeat(300_000))).description();

    assertThat(description).startsWith("first").endsWith("last").contains("bytes cut]");
    assertThat(description.length()).isLessThan(257 * 1024);
  }

  @Test
  void onlyABodyThatIsNoObjectIsRefused() {
    for (String body : List.of("", "null", "[]", "x", "{\"name\": ")) {
      assertThatThrownBy(() -> read(body)).as(body).isInstanceOf(RequestRefusedException.class);
    }
    assertThat(read("{\"name\": 7, \"result\": \"fail\", \"event_type\": \"FINISH\"}"))
        .isEqualTo(new InstallerEvent(null, "7", "finish", "FAIL", null, false, List.of()));
  }

  private InstallerEvent withFiles(String... files) {
    return read(
        "{\"name\": \"cmd-install\", \"event_type\": \"finish\", \"result\": \"FAIL\", \"files\": [%s]}"
            .formatted(Stream.of(files).collect(Collectors.joining(", "))));
  }

  private static String file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String file(String path, byte[] content) {
    return "{\"path\": \"%s\", \"content\": \"%s\", \"encoding\": \"base64\"}"
        .formatted(path.replace("\\", "\\\\"), Base64.getEncoder().encodeToString(content));
  }

  private InstallerEvent read(String body) {
    return ReadInstallerEvent.read(body.getBytes(StandardCharsets.UTF_8), null, warnings);
  }
}
