package dev.groundcrew.simulator.http;

import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.settings.Access;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A client of a running Groundcrew. Every call throws {@link UnansweredException} if it is not
 * answered in time, and {@link UnexpectedAnswerException} if it is refused.
 */
public final class Groundcrew {

  private final Access access;
  private final Map<String, String> reportTokens = new ConcurrentHashMap<>();
  private final SendPatiently send;
  private final FollowAccepted followAccepted;
  private final AskToBoot askToBoot;
  private final Measurements measurements;

  /**
   * Creates a client; it connects with the first request.
   *
   * @param access where it is, and how to be let in
   * @param patience how long an unanswered request is repeated
   */
  public Groundcrew(Access access, Duration patience, Measurements measurements) {
    this.access = access;
    this.send = new SendPatiently(access, reportTokens, patience, measurements);
    this.followAccepted = new FollowAccepted(send, patience);
    this.askToBoot = new AskToBoot(send, patience);
    this.measurements = measurements;
  }

  /** Waits until Groundcrew answers. */
  public void await() {
    var unused = expect(200, ComposeCall.anyNode());
  }

  /**
   * Registers a node.
   *
   * @param groupId the group of this run only; it identifies a node whose registration succeeded
   *     but whose answer was lost
   * @return the node's id
   * @throws MacTakenException if the node was registered before this run
   */
  public String register(String mac, String ipAddress, String groupId) {
    String id = registered(ComposeCall.registration(mac, ipAddress, groupId), mac, groupId);
    if (access.token() != null) {
      String token = expect(200, ComposeCall.reportToken(id)).data().path("token").asString();
      reportTokens.put(mac, token);
    }
    return id;
  }

  /** Registers a machine that boots a profile, and then reports with the token of its install. */
  public String registerMachine(
      String mac, String ipAddress, Machine machine, String profile, String groupId) {
    Call call = ComposeCall.registration(mac, ipAddress, machine.hostname(), profile, groupId);
    return registered(call, mac, groupId);
  }

  private String registered(Call call, String mac, String groupId) {
    Reply reply = send.send(call);
    return reply.status() == 409
        ? registeredBefore(reply, mac, groupId)
        : checked(201, call, reply).data().path("id").asString();
  }

  private String registeredBefore(Reply reply, String mac, String groupId) {
    if (reply.resent()) {
      JsonNode node = expect(200, ComposeCall.nodeByMac(mac)).data();
      if (node.path("group_id").asString("").equals(groupId)) {
        return node.path("id").asString();
      }
    }
    throw new MacTakenException(mac);
  }

  /** Saves the profile that simulated machines boot. */
  public void saveProfile() {
    Call call = ComposeBoot.profile();
    Reply reply = send.send(call);
    var unused = checked(reply.status() == 201 ? 201 : 200, call, reply);
  }

  /** Asks what to boot, as often as the machine is told to wait. */
  public BootAnswer boot(Call call) {
    return askToBoot.ask(call);
  }

  /** The text that is asked for. */
  public String text(Call call) {
    return expect(200, call).body().asString("");
  }

  /** Sends a request that may change a node, and returns its outcome. */
  public Outcome change(Call call) {
    Reply reply = send.send(call);
    if (reply.status() == 202) {
      measurements.accepted();
      return followAccepted.follow(call, reply);
    }
    var unused = checked(200, call, reply);
    return new Outcome(
        reply.message(), reply.data().path("state").asString(""), false, reply.resent());
  }

  /** The node's JSON. */
  public JsonNode node(String nodeId) {
    return expect(200, ComposeCall.node(nodeId)).data();
  }

  /** A page of the node's history, newest first: {@code data} and {@code total}. */
  public JsonNode history(String nodeId, int limit, int offset) {
    return expect(200, ComposeCall.history(nodeId, limit, offset)).body();
  }

  /**
   * A page of the node's events, newest first: {@code data} and {@code next}.
   *
   * @param cursor {@code next} of the page before; null for the first page
   */
  public JsonNode events(String nodeId, int limit, @Nullable String cursor) {
    return expect(200, ComposeCall.events(nodeId, limit, cursor)).body();
  }

  private Reply expect(int status, Call call) {
    return checked(status, call, send.send(call));
  }

  private static Reply checked(int status, Call call, Reply reply) {
    if (reply.status() != status) {
      throw new UnexpectedAnswerException(call, reply);
    }
    return reply;
  }
}
