package dev.groundcrew.standalone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChooseEngineTest {

  @TempDir private Path bin;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void nothingNamesAnEngine() {
    environment.put("PATH", bin.toString());
    environment.put("TEMPORAL_CONFIG_FILE", bin.resolve("none.toml").toString());
  }

  @Test
  void anAddressInTheEnvironmentHasPrecedence() throws IOException {
    environment.put("TEMPORAL_ADDRESS", "temporal.example:7233");
    installCli();

    assertThat(choose("auto"))
        .isEqualTo(new Engine.Server("temporal.example:7233", "TEMPORAL_ADDRESS"));
  }

  @Test
  void anAddressInTheConfigurationFileIsUsed() throws IOException {
    Files.writeString(bin.resolve("t.toml"), "[profile.default]\naddress = \"temporal.file:7233\"");
    environment.put("TEMPORAL_CONFIG_FILE", bin.resolve("t.toml").toString());
    installCli();

    assertThat(choose("auto"))
        .isEqualTo(new Engine.Server("temporal.file:7233", "Temporal's configuration file"));
  }

  @Test
  void withoutAnAddressACliOnThePathIsUsed() throws IOException {
    Path cli = installCli();

    assertThat(choose("auto")).isEqualTo(new Engine.DevServer(cli));
  }

  @Test
  void aFileThatIsNotExecutableIsIgnored() throws IOException {
    Files.createFile(bin.resolve("temporal"));

    assertThat(choose("auto")).isInstanceOf(Engine.InMemory.class);
  }

  @Test
  void withNeitherTheInMemoryEngineIsUsedAndTheReasonIsGiven() {
    assertThat(choose("auto"))
        .asInstanceOf(type(Engine.InMemory.class))
        .extracting(Engine.InMemory::why)
        .isEqualTo("no TEMPORAL_ADDRESS, no temporal CLI on the PATH");
  }

  @Test
  void aServerThatIsRequestedWithoutAnAddressIsTheConfiguredOne() {
    assertThat(choose("server"))
        .isEqualTo(new Engine.Server("127.0.0.1:7233", "spring.temporal.connection.target"));
  }

  @Test
  void memoryIsUsedWhenRequestedWhateverElseIsAvailable() throws IOException {
    environment.put("TEMPORAL_ADDRESS", "temporal.example:7233");
    installCli();

    assertThat(choose("memory")).isInstanceOf(Engine.InMemory.class);
  }

  @Test
  void aCliThatIsRequestedAndMissingIsExplained() {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> choose("cli"))
        .withMessageContaining("no executable 'temporal' on the PATH")
        .extracting(CannotStartException::action)
        .asString()
        .contains("Install the Temporal CLI");
  }

  @Test
  void anUnknownEngineIsExplainedWithTheKnownOnes() {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> choose("docker"))
        .withMessage("groundcrew.engine is 'docker'.")
        .extracting(CannotStartException::action)
        .asString()
        .contains("auto, server, cli, memory");
  }

  @Test
  void aConfigurationFileThatCannotBeReadIsExplained() throws IOException {
    Files.writeString(bin.resolve("broken.toml"), "[profile.default\naddress = ");
    environment.put("TEMPORAL_CONFIG_FILE", bin.resolve("broken.toml").toString());

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> choose("auto"))
        .withMessageStartingWith("Temporal's configuration cannot be read");
  }

  private Engine choose(String setting) {
    return new ChooseEngine(environment, "127.0.0.1:7233").choose(setting);
  }

  private Path installCli() throws IOException {
    Path cli = Files.createFile(bin.resolve("temporal"));
    assertThat(cli.toFile().setExecutable(true)).isTrue();
    return cli;
  }
}
