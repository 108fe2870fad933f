package dev.groundcrew.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of the tokens file while the process runs. */
@ExtendWith(OutputCaptureExtension.class)
class StaticTokensTest {

  private static final String ANNA = "ab".repeat(32);
  private static final String OTTO = "cd".repeat(32);

  @TempDir private Path directory;

  @Test
  void aChangedFileIsTakenOnceTwoReadingsAgree() throws IOException {
    StaticTokens tokens = reading(entry("anna", ANNA));

    write(entry("otto", OTTO));
    tokens.readAgain();
    assertThat(names(tokens)).containsExactly("anna");
    write(entry("otto", OTTO) + entry("anna", ANNA));
    tokens.readAgain();
    assertThat(names(tokens)).containsExactly("anna");
    tokens.readAgain();

    assertThat(names(tokens)).containsExactly("anna", "otto");
  }

  @Test
  void anEmptyListRevokesAll() throws IOException {
    StaticTokens tokens = reading(entry("anna", ANNA));

    write("[]");
    readTwice(tokens);

    assertThat(names(tokens)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "- name: anna\n  ro", "- {name: x, role: admin, sha256: ANNA}"})
  void whileItCantBeUsedTheTokensBeforeStayAndItIsSaidOnce(String broken, CapturedOutput output)
      throws IOException {
    StaticTokens tokens = reading(entry("anna", ANNA));

    write(broken.isBlank() ? broken : entry("anna", ANNA) + broken.replace("ANNA", ANNA));
    readTwice(tokens);
    readTwice(tokens);

    assertThat(names(tokens)).containsExactly("anna");
    assertThat(output.getOut().split("The tokens read before stay valid", -1)).hasSize(2);
  }

  @Test
  void whatTakesThePlaceOfTheFileIsNotRead(CapturedOutput output) throws IOException {
    StaticTokens tokens = reading(entry("anna", ANNA));

    Files.delete(file());
    Files.createDirectory(file());
    readTwice(tokens);
    assertThat(names(tokens)).containsExactly("anna");
    assertThat(output.getOut().split("is not a regular file", -1)).hasSize(2);

    Files.delete(file());
    write(entry("otto", OTTO));
    readTwice(tokens);
    assertThat(names(tokens)).containsExactly("otto");
  }

  @Test
  void oneTokenCantHaveTwoEntries() throws IOException {
    StaticToken anna = new StaticToken("anna", Role.VIEWER, ANNA.toUpperCase(Locale.ROOT));
    write(entry("olga", ANNA));

    assertThatThrownBy(() -> new StaticTokens(properties(file(), anna)))
        .isInstanceOf(TokensFile.UnusableException.class)
        .hasMessageContaining("anna (viewer) and olga (admin) have the same sha256")
        .hasMessageNotContaining(ANNA);
    assertThatThrownBy(
            () -> new StaticTokens(properties(null, anna, new StaticToken("b", Role.ADMIN, ANNA))))
        .hasMessageContaining("groundcrew.security.tokens: anna (viewer) and b (admin) have the");
  }

  @Test
  void aFileThatRepeatsATokenOfTheConfigurationIsNotTaken() throws IOException {
    write("[]");
    StaticTokens tokens =
        new StaticTokens(properties(file(), new StaticToken("anna", Role.VIEWER, ANNA)));

    write(entry("olga", ANNA));
    readTwice(tokens);

    assertThat(tokens.findByHash(ANNA).orElseThrow().role()).isEqualTo(Role.VIEWER);
    assertThat(tokens.count()).isEqualTo(1);
  }

  private StaticTokens reading(String content) throws IOException {
    write(content);
    return new StaticTokens(properties(file()));
  }

  private static void readTwice(StaticTokens tokens) {
    tokens.readAgain();
    tokens.readAgain();
  }

  private static SecurityProperties properties(
      @org.jspecify.annotations.Nullable Path file, StaticToken... configured) {
    return new SecurityProperties(List.of(configured), file, "roles", "sub", 100);
  }

  private static List<String> names(StaticTokens tokens) {
    return List.of(ANNA, OTTO).stream()
        .flatMap(hash -> tokens.findByHash(hash).stream())
        .map(StaticToken::name)
        .toList();
  }

  private static String entry(String name, String sha256) {
    return "- name: %s\n  role: admin\n  sha256: %s\n".formatted(name, sha256);
  }

  private Path file() {
    return directory.resolve("tokens.yaml");
  }

  private void write(String content) throws IOException {
    Files.writeString(file(), content);
  }
}
