package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.boot.Script;
import dev.groundcrew.simulator.boot.Script.Kind;
import dev.groundcrew.simulator.http.BootAnswer;
import dev.groundcrew.simulator.model.Booted;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.plan.Machine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Compares boot scripts with what is expected, and with those of all other nodes. */
final class CheckScript {

  private static final Pattern HOSTNAME = Pattern.compile("sim-[0-9a-f]{12}");
  private static final Pattern WITH_TOKEN = Pattern.compile("/(?:hook|seed)/[^/\\s]+");

  /** The MAC address of each token's node. */
  private final Map<String, String> owners = new ConcurrentHashMap<>();

  /** Whether the node can go on: its script is of the kind that is expected. */
  boolean isAsExpected(SimulatedNode node, Booted expected, BootAnswer answer) {
    Script script = answer.script();
    Kind kind = expected.installer() ? Kind.INSTALLER : Kind.LOCAL;
    if (script.kind() != kind) {
      differs(node, kind + ", " + expected.says(), script);
      return false;
    }
    if (!script.says(expected.says())) {
      differs(node, expected.says(), script);
    }
    if (answer.sure()) {
      checkWaiting(node, expected, answer);
    }
    return expected.installer() ? installer(node, script) : local(node, script);
  }

  /** Only a boot that ends something has the machine wait for it. */
  private static void checkWaiting(SimulatedNode node, Booted expected, BootAnswer answer) {
    List<Script> ends =
        answer.toldToWait().stream()
            .map(console -> new Script("echo " + console))
            .filter(told -> told.says("booted"))
            .toList();
    String first = expected.firstToldToWait();
    boolean asExpected =
        first == null ? ends.isEmpty() : ends.size() == 1 && ends.getFirst().says(first);
    if (!asExpected) {
      node.differs(
          "first script of boot " + node.boots().count(),
          first == null ? "none that waits" : first,
          answer.toldToWait().toString());
    }
  }

  /** Whether its installer is handed what it needs to report. */
  boolean installer(SimulatedNode node, Script script) {
    checkHostname(node, script);
    Optional<Handed> handed = script.kernel().flatMap(Handed::in);
    if (handed.isEmpty() || !handed.get().isOfOneToken()) {
      differs(node, "addresses with the token of the install", script);
      return false;
    }
    checkToken(node, handed.get().token());
    node.boots().handed(handed.get(), installs(node));
    return true;
  }

  private void checkToken(SimulatedNode node, String token) {
    String mac = node.plan().mac();
    String owner = owners.putIfAbsent(token, mac);
    if (owner != null && !owner.equals(mac)) {
      node.differs("token in a script", "one of this node", "one of " + owner);
    }
    Handed before = node.boots().lastHanded();
    Handed sameInstall = node.boots().handedIn(installs(node));
    boolean same = before != null && before.token().equals(token);
    if (before != null && same != (sameInstall != null)) {
      node.differs(
          "token in a script",
          sameInstall == null ? "another than that of the install before" : "that of the install",
          token);
    }
  }

  /** Nobody needs a token to boot from the disk. */
  private static boolean local(SimulatedNode node, Script script) {
    checkHostname(node, script);
    boolean uefi = Objects.requireNonNull(node.plan().machine()).uefi();
    if (!script.bootsDisk(uefi)) {
      differs(node, "a boot from the disk under " + (uefi ? "UEFI" : "a BIOS"), script);
    }
    Handed handed = node.boots().lastHanded();
    if (script.all(WITH_TOKEN).findAny().isPresent()
        || (handed != null && script.text().contains(handed.token()))) {
      differs(node, "no token", script);
    }
    return true;
  }

  private static void checkHostname(SimulatedNode node, Script script) {
    Machine machine = Objects.requireNonNull(node.plan().machine());
    if (!script.all(HOSTNAME).allMatch(machine.hostname()::equals)
        || !script.text().contains(machine.hostname())) {
      differs(node, "the host name " + machine.hostname() + " and no other", script);
    }
  }

  private static void differs(SimulatedNode node, String expected, Script script) {
    node.differs("script of boot " + node.boots().count(), expected, script.text());
  }

  /** Each begins when the node becomes pending. */
  static long installs(SimulatedNode node) {
    return node.model().history().stream()
        .filter(row -> row.to().equals(State.PENDING.toString()))
        .count();
  }
}
