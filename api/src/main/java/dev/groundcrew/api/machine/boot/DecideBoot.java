package dev.groundcrew.api.machine.boot;

import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.BootingNode.LastBoot;
import dev.groundcrew.store.boot.BootingNode.Once;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.Profile.OnFailed;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of booting, as one pure function of what is known of the node. */
final class DecideBoot {

  /** Time for the node's workflow to apply what waits. */
  static final int SOON = 5;

  /** Time for people. */
  static final int LATER = 30;

  private final Duration againAfter;

  DecideBoot(Duration againAfter) {
    this.againAfter = againAfter;
  }

  /** What the node gets now. */
  BootDecision decide(BootingNode booting) {
    if (booting.waiting()) {
      return new BootDecision.Wait("what it last said is being applied", SOON);
    }
    NodeState state = booting.node().state();
    Once once = booting.once();
    if (once != null && state != NodeState.RETIRED) {
      return once(once);
    }
    return switch (state) {
      case PENDING, INSTALLING -> install(booting);
      case INSTALL_FAILED -> failed(booting);
      case DISCOVERED, INSTALLED, ACTIVE, REPROVISION, DEPROVISIONING, MIGRATING, RETIRED ->
          new BootDecision.Local("is " + state, null);
    };
  }

  private static BootDecision once(Once once) {
    Profile profile = once.profile();
    if (profile != null) {
      return new BootDecision.Once(profile);
    }
    String gone = "profile '%s', chosen for this boot, does not exist".formatted(once.profileId());
    return new BootDecision.Local(gone, gone);
  }

  private BootDecision install(BootingNode booting) {
    NodeState state = booting.node().state();
    Profile profile = booting.profile();
    if (profile == null) {
      return new BootDecision.Local(
          "is %s, but no profile says what to install".formatted(state),
          "The install has no profile: nothing is installed");
    }
    if (isRepeat(booting, Served.INSTALLER)) {
      return new BootDecision.Install(profile);
    }
    if (state == NodeState.INSTALLING
        && booting.attemptReported()
        && !profile.rebootsWhileInstalling()) {
      return new BootDecision.BootedAgain();
    }
    int most = mostScripts(booting.maxAttempts(), profile);
    return state == NodeState.PENDING && most > 0 && booting.scriptsServed() >= most
        ? new BootDecision.GiveUp(booting.scriptsServed())
        : new BootDecision.Install(profile);
  }

  private static int mostScripts(@Nullable Integer told, Profile profile) {
    return Objects.requireNonNullElse(
        profile.maxAttempts(),
        Objects.requireNonNullElse(told, InstallLimits.DEFAULT.maxAttempts()));
  }

  private static BootDecision failed(BootingNode booting) {
    Profile profile = booting.profile();
    String error =
        Objects.requireNonNullElse(booting.node().lastInstallError(), "no error is known");
    String why = "is install_failed: " + error;
    return profile != null && profile.onFailed() == OnFailed.WAIT
        ? new BootDecision.Wait(why, LATER)
        : new BootDecision.Local(why, null);
  }

  /**
   * Whether a script is a repeat of the node's latest boot. That of an installer is, for some time
   * from the boot's first script on, so that a machine that boots in circles is noticed; any other,
   * as long as it is asked for again in time.
   */
  boolean isRepeat(BootingNode booting, Served served) {
    LastBoot last = booting.last();
    if (last == null || last.served() == null || last.began() == null) {
      return false;
    }
    if (served == Served.WAIT && booting.waiting()) {
      return isRecent(last.asked());
    }
    return switch (served) {
      case INSTALLER ->
          last.served() == Served.INSTALLER
              && Objects.equals(last.installId(), booting.node().installId())
              && isRecent(last.began());
      case LOCAL, WAIT ->
          last.served() == served
              && booting.node().state().wireName().equals(last.state())
              && isRecent(last.asked());
      case ONCE -> false;
    };
  }

  private boolean isRecent(Duration ago) {
    return ago.compareTo(againAfter) < 0;
  }
}
