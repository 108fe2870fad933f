package dev.groundcrew.simulator.boot;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an installer is handed on the command line of its kernel.
 *
 * @param token the token of the install
 * @param hookPath where it reports, without a slash at its end
 * @param seedPath where its documents are, with a slash at its end
 */
public record Handed(String token, String hookPath, String seedPath) {

  /** The profile of simulated machines, which hands all this to their installers. */
  public static final String PROFILE = "simulator-boot";

  static final String CMDLINE =
      "ip=dhcp autoinstall ds=nocloud-net;s={{seed_url}} simulator.hook={{hook_url}}"
          + " simulator.token={{token}} simulator.host={{hostname}} ---";

  private static final String SEED = "ds=nocloud-net;s=";
  private static final String HOOK = "simulator.hook=";
  private static final String TOKEN = "simulator.token=";
  private static final String END = "---";

  /** What these arguments hand over before {@code ---}; empty if anything is missing. */
  public static Optional<Handed> in(List<String> arguments) {
    int end = arguments.indexOf(END);
    List<String> installers = end < 0 ? arguments : arguments.subList(0, end);
    Optional<String> seed = value(installers, SEED).flatMap(Handed::path);
    Optional<String> hook = value(installers, HOOK).flatMap(Handed::path);
    return value(installers, TOKEN)
        .flatMap(
            token ->
                hook.flatMap(
                    hookPath -> seed.map(seedPath -> new Handed(token, hookPath, seedPath))));
  }

  /** Whether both addresses are those of the token. */
  public boolean isOfOneToken() {
    return hookPath.equals("/hook/" + token) && seedPath.equals("/seed/" + token + "/");
  }

  private static Optional<String> value(List<String> arguments, String name) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst();
  }

  /** Which of several addresses of one Groundcrew is called does not matter. */
  private static Optional<String> path(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getPath());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
