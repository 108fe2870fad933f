package dev.groundcrew.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensFileTest {

  private static final String HASH = "ab".repeat(32);

  @TempDir private Path directory;

  @Test
  void anEntryIsATokenWhateverTheCaseOfItsRole() {
    assertThat(parse("- {name: anna, role: Admin, sha256: %s}".formatted(HASH)))
        .containsExactly(new StaticToken("anna", Role.ADMIN, HASH));
  }

  @Test
  void oneNameMayHaveSeveralTokensAndAFileMayHaveNone() {
    String entry = "- {name: anna, role: admin, sha256: %s}\n".formatted(HASH);

    assertThat(parse(entry + entry.replace("ab", "cd"))).hasSize(2);
    assertThat(parse("[]")).isEmpty();
    assertThat(parse("# None yet.\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anna                                       | must be a list of entries
          {name: anna}                               | must be a list of entries
          - anna                                     | entry 1 must have name, role and sha256
          - {name: anna, role: admin}                | entry 1 must have name, role and sha256
          - {name: a, role: root, sha256: HASH}      | entry 1: role of 'a' must be viewer, operator or admin
          - {name: a, role: admin, sha256: 1234}     | entry 1: sha256 of 'a' must be 64 hexadecimal digits
          - {name: ' ', role: admin, sha256: HASH}   | entry 1: name must be 1 to 100 printable characters
          - {name: a, role: admin, sha256: HASH, x: 1} | and nothing else
          - {name: a, name: b, role: admin, sha256: HASH} | no YAML
          - !!java.io.File [/tmp]                    | no YAML
          - [                                        | no YAML
          """)
  void whatIsWrongIsSaid(String content, String reason) {
    assertThatThrownBy(() -> parse(content.replace("HASH", HASH)))
        .isInstanceOf(TokensFile.UnusableException.class)
        .hasMessageContaining("tokens.yaml")
        .hasMessageContaining(reason);
  }

  /** It is what a file looks like that is being written, and not how somebody revokes all. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\t\n"})
  void anEmptyFileCantBeUsed(String content) {
    assertThatThrownBy(() -> parse(content))
        .isInstanceOf(TokensFile.UnusableException.class)
        .hasMessageContaining("is empty; one without tokens says so: []");
  }

  @Test
  void aDirectoryCantBeUsed() {
    assertThatThrownBy(() -> new TokensFile(directory).content())
        .hasMessageContaining("is not a regular file");
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aNamedPipeCantBeUsedAndIsNotWaitedFor() throws Exception {
    Path pipe = directory.resolve("pipe.yaml");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo");
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();

    assertThatThrownBy(() -> new TokensFile(pipe).content())
        .hasMessageContaining("is not a regular file");
  }

  @Test
  void aLinkToAFileIsFollowed() throws IOException {
    Path file = Files.writeString(directory.resolve("mounted.yaml"), "[]");

    assertThat(
            new TokensFile(Files.createSymbolicLink(directory.resolve("link.yaml"), file))
                .content())
        .isEqualTo("[]");
  }

  @Test
  void aMissingFileAndAHugeOneCantBeUsed() throws IOException {
    Path huge = Files.writeString(directory.resolve("huge.yaml"), "#".repeat((1 << 20) + 1));

    assertThatThrownBy(() -> new TokensFile(huge).content()).hasMessageContaining("1 MiB");
    assertThatThrownBy(() -> new TokensFile(directory.resolve("none.yaml")).content())
        .hasMessageContaining("none.yaml: can't be read");
  }

  private static java.util.List<StaticToken> parse(String content) {
    return new TokensFile(Path.of("tokens.yaml")).parse(content);
  }
}
