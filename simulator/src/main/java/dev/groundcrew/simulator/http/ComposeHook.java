package dev.groundcrew.simulator.http;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.plan.Machine.Reporter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates what installers and installed systems post with the token of their install, as
 * cloud-init, curtin, subiquity and shell scripts word it.
 */
public final class ComposeHook {

  /** Each event says when it was; the same body again is then the same event. */
  private static final double CLOCK = 1_764_000_000.25;

  private ComposeHook() {}

  private record Event(
      String name,
      String description,
      String eventType,
      String origin,
      double timestamp,
      String level,
      @Nullable String result) {}

  /** What a step is called, and whether it starts or how it ended. */
  private record Told(String name, @Nullable String result) {

    static Told start(String name) {
      return new Told(name, null);
    }

    static Told finish(String name, String result) {
      return new Told(name, result);
    }
  }

  /**
   * The report, as the machine words it.
   *
   * @param mac the machine's
   * @param step the number of the report among the node's steps
   */
  public static Call report(Report report, Machine machine, String mac, Handed handed, int step) {
    if (machine.reporter() == Reporter.FORM) {
      return report.status() == Status.FIRST_BOOT
          ? call(report, mac, handed.hookPath() + "/phone-home", phoneHome(machine, mac))
          : call(report, mac, handed.hookPath() + "/report", form(report, step));
    }
    boolean target = report.status() == Status.FIRST_BOOT;
    return call(
        report,
        mac,
        handed.hookPath() + (target ? "/target" : "/installer"),
        Raw.untypedJson(event(report, machine.reporter(), step)));
  }

  private static Call call(Report report, String mac, String path, Raw body) {
    return new Call(ComposeCall.kind(report.status()), "POST", path, body, null, mac);
  }

  private static Raw form(Report report, int step) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("status", report.status().toString());
    if (report.progress() != null) {
      fields.put("progress", report.progress().toString());
    }
    if (report.error() != null) {
      fields.put("error", report.error());
    }
    fields.put("key", "step-" + step);
    return Raw.form(fields);
  }

  /** cloud-init sends its host keys, its instance id and its names. */
  private static Raw phoneHome(Machine machine, String mac) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("pub_key_ed25519", "ssh-ed25519 AAAA" + mac.replace(":", "") + " root@simulated");
    fields.put("instance_id", "simulated-" + mac);
    fields.put("hostname", machine.hostname());
    fields.put("fqdn", machine.hostname());
    return Raw.form(fields);
  }

  private static Event event(Report report, Reporter reporter, int step) {
    Told told =
        switch (report.status()) {
          case FIRST_BOOT -> Told.finish("modules-final", "SUCCESS");
          case STARTED, PROGRESS, FAILED, COMPLETE ->
              reporter == Reporter.CURTIN
                  ? byCurtin(report.status())
                  : bySubiquity(report.status());
        };
    return new Event(
        told.name(),
        report.error() == null ? "simulated " + told.name() : report.error(),
        told.result() == null ? "start" : "finish",
        report.status() == Status.FIRST_BOOT ? "cloudinit" : "curtin",
        CLOCK + step,
        "FAIL".equals(told.result()) ? "ERROR" : "INFO",
        told.result());
  }

  private static Told byCurtin(Status status) {
    return switch (status) {
      case STARTED -> Told.start("cmd-install");
      case FAILED -> Told.finish("cmd-install", "FAIL");
      case COMPLETE -> Told.finish("cmd-install", "SUCCESS");
      case PROGRESS, FIRST_BOOT -> Told.finish("cmd-install/stage-partitioning", "SUCCESS");
    };
  }

  private static Told bySubiquity(Status status) {
    return switch (status) {
      case STARTED -> Told.start("subiquity/Early/run");
      case FAILED -> Told.finish("subiquity/Install/install", "FAIL");
      case COMPLETE -> Told.start("subiquity/Shutdown/shutdown");
      case PROGRESS, FIRST_BOOT ->
          Told.finish("subiquity/Install/install/curtin_install/run_curtin_step", "WARN");
    };
  }
}
