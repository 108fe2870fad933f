package dev.groundcrew.api.machine.seed;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.security.AuthenticationFailures;
import dev.groundcrew.security.RateLimit;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the install whose token stands in a path, and the profile that it began with. */
@Component
class FindSeed {

  /** Before, nothing is installed; afterwards, what was installed may be asking. */
  private static final Set<NodeState> SERVED =
      EnumSet.of(NodeState.PENDING, NodeState.INSTALLING, NodeState.INSTALLED);

  private final ReportTokens tokens;
  private final AuthenticationFailures failures;
  private final LimitCalls limitCalls;
  private final NodeRepository nodes;
  private final ProfileRepository profiles;

  FindSeed(
      ReportTokens tokens,
      AuthenticationFailures failures,
      LimitCalls limitCalls,
      NodeRepository nodes,
      ProfileRepository profiles) {
    this.tokens = tokens;
    this.failures = failures;
    this.limitCalls = limitCalls;
    this.nodes = nodes;
    this.profiles = profiles;
  }

  /** An install that may have its documents. */
  record Seed(Node node, UUID installId, Proof proof, Profile profile) {}

  /**
   * The install.
   *
   * @param caller the address that calls
   * @throws RequestRefusedException 404 if there is nothing for the token, whatever the reason; 403
   *     if it is of another install of the node; 429 after too many calls
   */
  Seed find(String token, String caller) {
    Proof.OfInstall proof =
        tokens
            .verify(token)
            .filter(Proof.OfInstall.class::isInstance)
            .map(Proof.OfInstall.class::cast)
            .orElseThrow(() -> unknown(failures.count(caller)));
    LogFields.node(proof.nodeId(), proof.installId());
    limitCalls.count(proof);
    Node node =
        nodes
            .byId(proof.nodeId())
            .filter(found -> found.state() != NodeState.RETIRED)
            .orElseThrow(FindSeed::nothing);
    if (!proof.installId().equals(node.installId())) {
      throw new RequestRefusedException(
          HttpStatus.FORBIDDEN,
          ProblemCode.EARLIER_INSTALL,
          "The token is of an earlier install of this node");
    }
    if (!SERVED.contains(node.state())) {
      throw nothing();
    }
    Profile profile = profiles.ofInstall(node.id()).orElseThrow(FindSeed::nothing);
    return new Seed(node, proof.installId(), proof, profile);
  }

  private static RequestRefusedException unknown(Optional<Duration> wait) {
    if (wait.isEmpty()) {
      return nothing();
    }
    RequestRefusedException refused =
        new RequestRefusedException(
            HttpStatus.TOO_MANY_REQUESTS,
            ProblemCode.TOO_MANY_REQUESTS,
            "There is nothing here, and there were too many such calls from this address");
    refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RateLimit.retryAfter(wait.get()));
    return refused;
  }

  /** As for any path that leads nowhere. */
  static RequestRefusedException nothing() {
    return new RequestRefusedException(
        HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "There is nothing here");
  }
}
