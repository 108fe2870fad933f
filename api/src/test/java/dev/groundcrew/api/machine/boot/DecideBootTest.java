package dev.groundcrew.api.machine.boot;

import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.machine.boot.BootDecision.BootedAgain;
import dev.groundcrew.api.machine.boot.BootDecision.GiveUp;
import dev.groundcrew.api.machine.boot.BootDecision.Install;
import dev.groundcrew.api.machine.boot.BootDecision.Local;
import dev.groundcrew.api.machine.boot.BootDecision.Once;
import dev.groundcrew.api.machine.boot.BootDecision.Wait;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.profile.Profile.OnFailed;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a booting node gets. */
class DecideBootTest {

  private final DecideBoot rules = new DecideBoot(ofSeconds(60));

  @ParameterizedTest
  @EnumSource(NodeState.class)
  void onlyAnInstallThatIsToRunBootsTheInstaller(NodeState state) {
    BootDecision decision = rules.decide(Booting.in(state).build());

    assertThat(decision instanceof Install)
        .isEqualTo(EnumSet.of(PENDING, INSTALLING).contains(state));
    assertThat(decision instanceof Install || decision instanceof Local).isTrue();
  }

  @ParameterizedTest
  @EnumSource(NodeState.class)
  void whileAnEventWaitsTheMachineDoes(NodeState state) {
    assertThat(rules.decide(Booting.in(state).waiting().build()))
        .isEqualTo(new Wait("what it last said is being applied", 5));
  }

  @Test
  void withoutAProfileTheDiskBootsWithAWarning() {
    assertThat(rules.decide(Booting.in(PENDING).noProfile().build()))
        .isInstanceOfSatisfying(
            Local.class,
            local ->
                assertThat(local.warning())
                    .isEqualTo("The install has no profile: nothing is installed"));
  }

  @Test
  void aFailedInstallSaysItsErrorAndWaitsIfTheProfileSaysSo() {
    assertThat(rules.decide(Booting.in(INSTALL_FAILED).error("disk full").build()))
        .isEqualTo(new Local("is install_failed: disk full", null));
    assertThat(
            rules.decide(
                Booting.in(INSTALL_FAILED).error("disk full").onFailed(OnFailed.WAIT).build()))
        .isEqualTo(new Wait("is install_failed: disk full", 30));
  }

  @Test
  void anAttemptThatReportedIsOverWhenTheMachineBootsAgain() {
    assertThat(rules.decide(Booting.in(INSTALLING).reported().build()))
        .isEqualTo(new BootedAgain());
  }

  @Test
  void anAttemptThatNeverReportedIsLeftToSilence() {
    assertThat(rules.decide(Booting.in(INSTALLING).build())).isInstanceOf(Install.class);
  }

  @Test
  void anInstallerThatRebootsByItselfEndsNoAttempt() {
    assertThat(rules.decide(Booting.in(INSTALLING).reported().rebootsWhileInstalling().build()))
        .isInstanceOf(Install.class);
  }

  @Test
  void theSameBootEndsNoAttempt() {
    assertThat(
            rules.decide(
                Booting.in(INSTALLING).reported().last(Served.INSTALLER, ofSeconds(59)).build()))
        .isInstanceOf(Install.class);
    assertThat(
            rules.decide(
                Booting.in(INSTALLING).reported().last(Served.INSTALLER, ofSeconds(60)).build()))
        .isEqualTo(new BootedAgain());
  }

  @ParameterizedTest
  @CsvSource({"2,3,false", "3,3,true", "4,3,true", "9,0,false", "0,1,false", "1,1,true"})
  void aPendingNodeIsGivenUpAfterAsManyInstallersAsItMayFail(
      int scripts, int limit, boolean givenUp) {
    BootDecision byProfile =
        rules.decide(Booting.in(PENDING).scripts(scripts).maxAttempts(limit).told(7).build());
    BootDecision byConfiguration =
        rules.decide(Booting.in(PENDING).scripts(scripts).told(limit).build());

    assertThat(byProfile.equals(new GiveUp(scripts))).isEqualTo(givenUp);
    assertThat(byConfiguration.equals(new GiveUp(scripts))).isEqualTo(givenUp);
  }

  @Test
  void withoutAnyWordOfLimitsTheDefaultHolds() {
    assertThat(rules.decide(Booting.in(PENDING).scripts(3).build())).isEqualTo(new GiveUp(3));
  }

  @Test
  void aRepeatIsNeverTheOneTooMany() {
    assertThat(
            rules.decide(
                Booting.in(PENDING).scripts(3).last(Served.INSTALLER, ofSeconds(5)).build()))
        .isInstanceOf(Install.class);
  }

  @Test
  void theInstallerOfAnEarlierInstallIsNoRepeat() {
    var booting =
        Booting.in(PENDING).last(Served.INSTALLER, ofSeconds(5)).ofAnEarlierInstall().build();

    assertThat(rules.isRepeat(booting, Served.INSTALLER)).isFalse();
  }

  @Test
  void whatWasChosenForOneBootComesFirstButNotForARetiredNode() {
    for (NodeState state : NodeState.values()) {
      BootDecision decision = rules.decide(Booting.in(state).once(true).build());

      assertThat(decision instanceof Once).as("%s", state).isEqualTo(state != NodeState.RETIRED);
    }
    assertThat(rules.decide(Booting.in(NodeState.ACTIVE).once(false).build()))
        .isInstanceOfSatisfying(
            Local.class, local -> assertThat(local.warning()).contains("'rescue'"));
  }

  @Test
  void aBootFromTheDiskIsARepeatWhileTheStateIsTheSame() {
    var booting = Booting.in(NodeState.ACTIVE).last(Served.LOCAL, ofSeconds(59));

    assertThat(rules.isRepeat(booting.build(), Served.LOCAL)).isTrue();
    assertThat(rules.isRepeat(booting.state(NodeState.MIGRATING).build(), Served.LOCAL)).isFalse();
    assertThat(rules.isRepeat(booting.state(NodeState.ACTIVE).build(), Served.WAIT)).isFalse();
  }

  @Test
  void withNoTimeForRepeatsThereAreNone() {
    var booting =
        Booting.in(PENDING).scripts(3).last(Served.INSTALLER, Duration.ofMillis(1)).build();

    assertThat(new DecideBoot(Duration.ZERO).decide(booting)).isEqualTo(new GiveUp(3));
  }
}
