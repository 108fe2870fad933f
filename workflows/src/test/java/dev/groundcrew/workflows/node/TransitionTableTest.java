package dev.groundcrew.workflows.node;

import static dev.groundcrew.workflows.node.Decision.ErrorChange.CLEAR;
import static dev.groundcrew.workflows.node.Decision.ErrorChange.KEEP;
import static dev.groundcrew.workflows.node.NodeState.ACTIVE;
import static dev.groundcrew.workflows.node.NodeState.DEPROVISIONING;
import static dev.groundcrew.workflows.node.NodeState.DISCOVERED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLED;
import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.MIGRATING;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static dev.groundcrew.workflows.node.NodeState.REPROVISION;
import static dev.groundcrew.workflows.node.NodeState.RETIRED;
import static dev.groundcrew.workflows.node.Nodes.node;
import static dev.groundcrew.workflows.node.Nodes.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states: those in the table pass, all others are refused. */
class TransitionTableTest {

  /** Written out a second time on purpose, from the design and not from the code. */
  private static final Map<NodeState, Set<NodeState>> ALLOWED =
      Map.of(
          DISCOVERED, Set.of(PENDING, RETIRED),
          PENDING, Set.of(INSTALLING, RETIRED),
          INSTALLING, Set.of(INSTALLED, INSTALL_FAILED, RETIRED),
          INSTALLED, Set.of(ACTIVE, RETIRED),
          INSTALL_FAILED, Set.of(PENDING, RETIRED),
          ACTIVE, Set.of(REPROVISION, DEPROVISIONING, MIGRATING, RETIRED),
          REPROVISION, Set.of(PENDING, RETIRED),
          DEPROVISIONING, Set.of(RETIRED),
          MIGRATING, Set.of(ACTIVE, RETIRED),
          RETIRED, Set.of());

  static Stream<Arguments> everyPairOfStates() {
    return Arrays.stream(NodeState.values())
        .flatMap(from -> Arrays.stream(NodeState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("everyPairOfStates")
  void aRequestPassesExactlyWhenTheTableHasIt(NodeState from, NodeState to) {
    Decision decision = StateMachine.decide(node(from), request(to, false), InstallLimits.DEFAULT);

    if (ALLOWED.get(from).contains(to)) {
      assertThat(decision)
          .isEqualTo(
              new Decision.Transition(
                  from,
                  null,
                  to,
                  TriggeredBy.ADMIN,
                  "an admin",
                  "a comment",
                  0,
                  to == INSTALLED ? CLEAR : KEEP,
                  null,
                  null,
                  false,
                  "Node transitioned to " + to.wireName()));
    } else {
      assertThat(decision)
          .isInstanceOf(Decision.Reject.class)
          .extracting(Decision::message)
          .asString()
          .startsWith(
              "Invalid state transition from '%s' to '%s'. Valid transitions: ["
                  .formatted(from.wireName(), to.wireName()));
    }
  }

  @Test
  void aRefusalListsTheValidTransitionsWithRetiredAmongThem() {
    assertThat(
            StateMachine.decide(node(ACTIVE), request(PENDING, false), InstallLimits.DEFAULT)
                .message())
        .isEqualTo(
            "Invalid state transition from 'active' to 'pending'. Valid transitions:"
                + " [reprovision, deprovisioning, migrating, retired]");
    assertThat(
            StateMachine.decide(node(RETIRED), request(ACTIVE, true), InstallLimits.DEFAULT)
                .message())
        .isEqualTo("Invalid state transition from 'retired' to 'active'. Valid transitions: []");
  }

  @Test
  void onlyPendingInstallingAndInstallFailedBelongToTheInstall() {
    assertThat(Arrays.stream(NodeState.values()).filter(NodeState::isInstallState))
        .containsExactly(PENDING, INSTALLING, INSTALL_FAILED);
  }
}
