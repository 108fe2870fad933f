package dev.groundcrew.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.groundcrew.simulator.measure.CallKind;
import dev.groundcrew.simulator.model.Action;
import dev.groundcrew.simulator.model.Status;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Creates the requests to Groundcrew. */
public final class ComposeCall {

  private static final String NODES = "/api/v1/nodes";
  private static final String REPORT = "/api/v1/report";

  private ComposeCall() {}

  private record Registration(
      String macAddress,
      String ipAddress,
      @Nullable String hostname,
      @Nullable String profile,
      String groupId,
      String vendor,
      String model) {}

  private record Transition(String state, @Nullable Boolean force, @Nullable String comment) {}

  private record Report(
      String macAddress,
      @Nullable String ipAddress,
      @Nullable String installationStatus,
      @Nullable Integer installationProgress,
      @Nullable String installationError) {}

  /** The request for {@code action} on the node. */
  public static Call action(
      Action action, String nodeId, String mac, String ipAddress, @Nullable String key) {
    String node = NODES + "/" + nodeId;
    return switch (action) {
      case Action.MoveTo move ->
          new Call(
              move.force() ? CallKind.FORCE : CallKind.TRANSITION,
              "PATCH",
              node + "/state",
              move.force()
                  ? new Transition(move.target().toString(), true, "forced by the simulator")
                  : new Transition(move.target().toString(), null, null),
              key,
              null);
      case Action.Retire retire -> new Call(CallKind.TRANSITION, "DELETE", node, null, key, null);
      case Action.Report report ->
          new Call(
              kind(report.status()),
              "POST",
              REPORT,
              new Report(
                  mac, ipAddress, report.status().toString(), report.progress(), report.error()),
              key,
              mac);
      case Action.Boot boot -> throw noRequest(boot);
      case Action.BootInCircles circles -> throw noRequest(circles);
    };
  }

  private static IllegalArgumentException noRequest(Action boot) {
    return new IllegalArgumentException(boot + " is not a change that is requested");
  }

  static Call registration(String mac, String ipAddress, String groupId) {
    return registration(mac, ipAddress, null, null, groupId);
  }

  static Call registration(
      String mac,
      String ipAddress,
      @Nullable String hostname,
      @Nullable String profile,
      String groupId) {
    return new Call(
        CallKind.REGISTER,
        "POST",
        NODES,
        new Registration(
            mac, ipAddress, hostname, profile, groupId, "Groundcrew", "Simulated node"),
        null,
        null);
  }

  /** The node with this MAC address. */
  static Call nodeByMac(String mac) {
    return Call.get(CallKind.PROBE, NODES + "/" + mac);
  }

  static Call reportToken(String nodeId) {
    return new Call(
        CallKind.TOKEN, "POST", NODES + "/" + nodeId + "/report-token", null, null, null);
  }

  static Call node(String nodeId) {
    return Call.get(CallKind.GET, NODES + "/" + nodeId);
  }

  static Call history(String nodeId, int limit, int offset) {
    return Call.get(
        CallKind.HISTORY,
        "%s/%s/history?limit=%d&offset=%d".formatted(NODES, nodeId, limit, offset));
  }

  static Call events(String nodeId, int limit, @Nullable String cursor) {
    return Call.get(
        CallKind.EVENTS,
        "%s/%s/events?limit=%d%s"
            .formatted(
                NODES,
                nodeId,
                limit,
                cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, UTF_8)));
  }

  static Call anyNode() {
    return Call.get(CallKind.PROBE, NODES + "?limit=1");
  }

  static CallKind kind(Status status) {
    return switch (status) {
      case STARTED -> CallKind.STARTED;
      case PROGRESS -> CallKind.PROGRESS;
      case FAILED -> CallKind.FAILED;
      case COMPLETE -> CallKind.COMPLETE;
      case FIRST_BOOT -> CallKind.FIRST_BOOT;
    };
  }
}
