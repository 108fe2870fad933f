package dev.groundcrew.simulator.boot;

import java.util.List;
import java.util.Map;

/** The profile that simulated machines boot, as JSON has it. */
public record SimulatedProfile(
    String name, String description, Boot boot, Map<String, String> documents) {

  /** How it is booted. */
  public record Boot(String method, String kernel, List<String> initrds, String cmdline) {}

  /** Its limits are those of the server. Its {@code meta-data} is Groundcrew's own. */
  public static SimulatedProfile create() {
    return new SimulatedProfile(
        "Simulated machines",
        "Saved by the simulator. Nothing can be installed with it.",
        new Boot(
            "kernel",
            "{{files_url}}/simulator/linux",
            List.of("{{files_url}}/simulator/initrd"),
            Handed.CMDLINE),
        Map.of(
            "user-data",
            """
            #cloud-config
            fqdn: "{{hostname}}"
            simulator:
              mac: "{{mac}}"
              install: "{{install_id}}"
              hook: "{{hook_url}}"
            """));
  }
}
