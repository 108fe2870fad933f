package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.http.ComposeBoot;
import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.plan.Machine;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Fetches the documents of an install as cloud-init does, and compares them with the node. */
final class FetchSeeds {

  private static final Pattern LINES = Pattern.compile("\n");

  private final Groundcrew groundcrew;

  FetchSeeds(Groundcrew groundcrew) {
    this.groundcrew = groundcrew;
  }

  void fetch(SimulatedNode node) {
    Handed handed = node.boots().handed();
    Machine machine = Objects.requireNonNull(node.plan().machine());
    String install = groundcrew.node(node.id()).path("install_id").asString("");
    check(
        node,
        "user-data",
        handed,
        "fqdn: \"%s\"".formatted(machine.hostname()),
        "  mac: \"%s\"".formatted(node.plan().mac()),
        "  install: \"%s\"".formatted(install));
    check(
        node,
        "meta-data",
        handed,
        "instance-id: " + install,
        "local-hostname: " + machine.hostname());
    check(node, "vendor-data", handed);
  }

  private void check(SimulatedNode node, String document, Handed handed, String... expected) {
    String text = groundcrew.text(ComposeBoot.seed(handed, document, node.plan().mac()));
    List<String> lines = LINES.splitAsStream(text).toList();
    for (String line : expected) {
      if (!lines.contains(line)) {
        node.differs(document, line, text);
      }
    }
    boolean hooked = lines.stream().anyMatch(line -> line.endsWith(handed.hookPath() + "\""));
    if (document.equals("user-data") && !hooked) {
      node.differs(document, "the address " + handed.hookPath(), text);
    }
  }
}
