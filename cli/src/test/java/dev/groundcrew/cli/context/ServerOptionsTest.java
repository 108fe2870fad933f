package dev.groundcrew.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.cli.exit.CommandException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServerOptionsTest {

  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void contexts() {
    environment.put("XDG_CONFIG_HOME", home.toString());
    ContextFile.ofUser(environment)
        .write(
            ContextFile.Contents.EMPTY
                .with("rack", new Context(URI.create("https://rack.example"), "of-rack"))
                .with("lab", new Context(URI.create("https://lab.example"), "of-lab")));
  }

  @Test
  void theContextInUseCountsWhenNothingIsSaid() {
    assertThat(resolve()).isEqualTo(new Context(URI.create("https://rack.example"), "of-rack"));
  }

  @Test
  void aNamedContextGoesBeforeTheEnvironmentsServer() {
    environment.put("GROUNDCREW_SERVER", "http://elsewhere.example");
    assertThat(resolve("--context", "lab").server()).isEqualTo(URI.create("https://lab.example"));
  }

  @Test
  void aContextsTokenNeverGoesToAnotherServer() {
    assertThat(resolve("--server", "http://elsewhere.example").token()).isNull();
    environment.put("GROUNDCREW_SERVER", "http://elsewhere.example");
    assertThat(resolve().token()).isNull();
  }

  @Test
  void theEnvironmentsTokenGoesBeforeTheContexts() {
    environment.put("GROUNDCREW_TOKEN", "mine");
    assertThat(resolve()).isEqualTo(new Context(URI.create("https://rack.example"), "mine"));
  }

  @Test
  void aServerIsAnHttpAddress() {
    assertThatThrownBy(() -> resolve("--server", "rack.example"))
        .isInstanceOf(CommandException.class);
  }

  private Context resolve(String... arguments) {
    ServerOptions options = new ServerOptions();
    CommandLine.populateCommand(options, arguments);
    return options.resolve(environment);
  }
}
