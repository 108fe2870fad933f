package dev.groundcrew.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.cli.exit.CommandException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFileTest {

  private static final Context RACK = new Context(URI.create("https://rack.example"), "secret");
  private static final Context OPEN = new Context(URI.create("http://127.0.0.1:8080"), null);

  @TempDir private Path home;

  @Test
  void whatWasWrittenIsReadAndOnlyItsOwnerMay() throws IOException {
    ContextFile file = file();
    file.write(ContextFile.Contents.EMPTY.with("rack", RACK).with("open", OPEN));
    assertThat(file.read().contexts())
        .containsOnly(Map.entry("rack", RACK), Map.entry("open", OPEN));
    assertThat(file.read().current()).isEqualTo("rack");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    file().write(ContextFile.Contents.EMPTY.with("rack", RACK));
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> file().read())
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void noFileIsNoContext() {
    assertThat(file().read()).isEqualTo(ContextFile.Contents.EMPTY);
  }

  @Test
  void whatIsNoYamlIsNamed() throws IOException {
    file().write(ContextFile.Contents.EMPTY);
    Files.writeString(path(), "contexts: [");
    assertThatThrownBy(() -> file().read())
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("contexts.yaml can't be read");
  }

  @Test
  void theContextInUseIsForgottenWithIt() {
    ContextFile.Contents both = ContextFile.Contents.EMPTY.with("rack", RACK).with("open", OPEN);
    assertThat(both.without("rack").current()).isNull();
    assertThat(both.without("open").current()).isEqualTo("rack");
  }

  @Test
  void anUnknownContextIsAnError() {
    assertThatThrownBy(() -> ContextFile.Contents.EMPTY.with("rack", RACK).named("reck"))
        .isInstanceOf(CommandException.class)
        .hasMessage("There is no context 'reck'. There are: rack");
  }

  private Path path() {
    return home.resolve("groundcrew/contexts.yaml");
  }

  private ContextFile file() {
    return ContextFile.ofUser(Map.of("XDG_CONFIG_HOME", home.toString()));
  }
}
