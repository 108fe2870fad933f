package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.stack.Simulator;
import dev.groundcrew.e2e.stack.Stack;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Boot scripts of pending and installing nodes against lifecycle reports, in turns on the same
 * servers, with as many clients. Each node's first script is an event; asked for again at once, it
 * is a repeat.
 */
class BootBenchmark {

  private static final int ROUNDS = Integer.getInteger("e2e.rounds");
  private static final int CLIENTS = 32;
  private static final int SCRIPTS = 2_000;
  private static final int INSTALLS = 150;
  private static final String PROFILE = "benchmark";
  private static final int KIB = 1024;

  /**
   * @param kib the size of the profile's documents, which no script needs
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 750})
  void scriptsAgainstLifecycleReports(int kib) {
    // The nodes' installs are unknown to Temporal, and shall stay so.
    try (Stack stack = Stack.start(Map.of("GROUNDCREW_RECONCILE_INTERVAL", "PT12H"))) {
      stack.api().profile(PROFILE, profile(kib));
      Simulator simulator = stack.simulator();
      for (int round = 0; round <= ROUNDS; round++) {
        Rate reports = Installs.run(simulator, CLIENTS, INSTALLS).rate();
        List<HttpRequest> boots =
            stack.database().addBooting(SCRIPTS, PROFILE).stream()
                .map(mac -> Latencies.get(stack.apis().getFirst().url() + script(mac)))
                .toList();
        Scripts first = Scripts.ask(boots);
        Scripts again = Scripts.ask(boots);
        if (round > 0) {
          Print.line(
              "documents of %d KiB, round %d: %.1f lifecycle reports/s; first scripts %.1f/s,"
                  + " p50 %.1f p99 %.1f ms, ratio %.1f; repeats %.1f/s, p50 %.1f ms, ratio %.1f",
              kib,
              round,
              reports.perSecond(),
              first.rate().perSecond(),
              first.times().percentile(50),
              first.times().percentile(99),
              first.rate().ratioTo(reports),
              again.rate().perSecond(),
              again.times().percentile(50),
              again.rate().ratioTo(reports));
        }
      }
    }
  }

  /** How fast scripts were answered. */
  private record Scripts(Rate rate, Latencies times) {

    static Scripts ask(List<HttpRequest> boots) {
      long begin = System.nanoTime();
      Latencies times = Latencies.of(boots, CLIENTS);
      return new Scripts(new Rate(boots.size(), (System.nanoTime() - begin) / 1e9), times);
    }
  }

  private static String script(String mac) {
    return "/boot/%s.ipxe?uuid=4c4c4544-0043-3010-8052-b4c04f4a4e32&serial=C0RJNQ2"
            .formatted(mac.replace(':', '-'))
        + "&manufacturer=Dell%20Inc.&product=PowerEdge%20R650&platform=efi&buildarch=x86_64";
  }

  private static Map<String, Object> profile(int kib) {
    String document = "# a line of a document\n".repeat(kib * KIB / 3 / 23);
    return Map.of(
        "boot",
        Map.of(
            "method",
            "kernel",
            "kernel",
            "{{files_url}}/linux",
            "initrds",
            List.of("{{files_url}}/initrd"),
            "cmdline",
            "ip=dhcp autoinstall ds=nocloud-net;s={{seed_url}} hook={{hook_url}} host={{hostname}} ---"),
        "documents",
        Map.of(
            "user-data", "#cloud-config\n" + document,
            "vendor-data", document,
            "late.sh", document));
  }
}
