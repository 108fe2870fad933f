package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.FindExecutable;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the engine: the server named by Temporal's standard variables or configuration file,
 * otherwise a {@code temporal} CLI on the PATH, otherwise the in-memory engine.
 *
 * @param environment the environment variables of this process
 * @param otherwise the server's address to use if a server is requested without an address
 */
public record ChooseEngine(Map<String, String> environment, String otherwise) {

  private static final String CLI = "temporal";

  /**
   * Returns the engine without starting anything.
   *
   * @param setting {@code auto}, or a fixed choice: {@code server}, {@code cli} or {@code memory}
   * @throws CannotStartException if it is none of these, or {@code cli} and there is no CLI
   */
  public Engine choose(String setting) {
    return switch (setting) {
      case "auto" ->
          namedServer()
              .or(this::cli)
              .orElse(new Engine.InMemory("no TEMPORAL_ADDRESS, no temporal CLI on the PATH"));
      case "server" ->
          namedServer().orElse(new Engine.Server(otherwise, "spring.temporal.connection.target"));
      case "cli" -> cli().orElseThrow(ChooseEngine::noCli);
      case "memory" -> new Engine.InMemory("groundcrew.engine=memory");
      default ->
          throw new CannotStartException(
              "groundcrew.engine is '%s'.".formatted(setting),
              "Set it (GROUNDCREW_ENGINE) to one of auto, server, cli, memory.");
    };
  }

  private Optional<Engine> namedServer() {
    try {
      String address =
          ClientConfigProfile.load(
                  LoadClientConfigProfileOptions.newBuilder().setEnvOverrides(environment).build())
              .getAddress();
      return address == null || address.isBlank()
          ? Optional.empty()
          : Optional.of(new Engine.Server(address, origin()));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new CannotStartException(
          "Temporal's configuration cannot be read: " + unreadable.getMessage(),
          "Correct the configuration file, TEMPORAL_CONFIG_FILE or TEMPORAL_PROFILE.",
          unreadable);
    }
  }

  private String origin() {
    return environment.containsKey("TEMPORAL_ADDRESS")
        ? "TEMPORAL_ADDRESS"
        : "Temporal's configuration file";
  }

  private Optional<Engine> cli() {
    return new FindExecutable(environment).find(CLI).map(Engine.DevServer::new);
  }

  private static CannotStartException noCli() {
    return new CannotStartException(
        "groundcrew.engine is 'cli', and there is no executable 'temporal' on the PATH.",
        "Install the Temporal CLI, or set GROUNDCREW_ENGINE to auto.");
  }
}
