package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.Checkout;
import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.deployment.SiteSecrets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lifecycle reports of this checkout against those of another, each on a site of its own, and
 * against the floor on this one's site. Only one of the three is under load at a time.
 *
 * <p>The system property {@code e2e.baseline} says where the other checkout is, with its jars
 * packaged; the floor is left out unless {@code e2e.floor} is given.
 */
class ComparisonBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int WARM_UP = Integer.getInteger("e2e.warm-up", 2000);
  private static final int INSTALLS = Integer.getInteger("e2e.installs", 1000);
  private static final int CLIENTS = 32;
  private static final Map<String, String> SECRETS = SiteSecrets.variables();

  /** Code and settings: each with its own Compose file. */
  @Test
  void theWhole() {
    compare(Checkout.baseline(), Checkout.baseline());
  }

  /** Both with this checkout's Compose file, and so on the same servers with the same settings. */
  @Test
  void theCodeAlone() {
    compare(Checkout.THIS, Checkout.baseline());
  }

  /** Both with this checkout's jars: what the Compose file has gained. */
  @Test
  void theSettingsAlone() {
    compare(Checkout.baseline(), Checkout.THIS);
  }

  private static void compare(Checkout composeFile, Checkout jars) {
    try (ComposedSite before = ComposedSite.start(composeFile, jars, SECRETS);
        ComposedSite now = ComposedSite.start(SECRETS, Map.of())) {
      Installs.run(before.simulator(), CLIENTS, WARM_UP);
      Installs.run(now.simulator(), CLIENTS, WARM_UP);
      Turns toBaseline = new Turns("This checkout against the baseline");
      Turns toFloor = new Turns("This checkout against the floor");
      Floor floor = Floor.on(now);
      for (int round = 1; round <= ROUNDS; round++) {
        Load ofBefore = Load.run(before, CLIENTS, INSTALLS);
        Load ofNow = Load.run(now, CLIENTS, INSTALLS);
        toBaseline.add(ofBefore, ofNow);
        if (Floor.isGiven()) {
          toFloor.add(floor.run(INSTALLS, CLIENTS).rate(INSTALLS), ofNow.rate());
        }
      }
      toBaseline.printAll();
      if (Floor.isGiven()) {
        toFloor.printAll();
      }
      for (String service : new String[] {"temporal", "worker", "api"}) {
        Print.line(
            "%s: %.0f and %.0f MB resident",
            service, before.residentMegabytes(service), now.residentMegabytes(service));
      }
    }
  }
}
