package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.render.BootLines;
import dev.groundcrew.api.render.CannotRenderException;
import dev.groundcrew.api.render.RenderContext;
import dev.groundcrew.api.render.RenderProfile;
import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into a script what a booting node is to get. Writes nothing. */
@Component
class PlanBoot {

  private final RenderProfile renderProfile;

  PlanBoot(RenderProfile renderProfile) {
    this.renderProfile = renderProfile;
  }

  /**
   * Where a machine asks from.
   *
   * @param token makes the install token of a node's install
   */
  record From(Platform platform, String baseUrl, BiFunction<UUID, UUID, String> token) {}

  BootPlan plan(BootingNode booting, BootDecision decision, From from) {
    return switch (decision) {
      case BootDecision.Wait wait -> waiting(booting, wait, wait.why(), wait.seconds(), from);
      case BootDecision.Local local -> local(booting, local, local.why(), local.warning(), from);
      case BootDecision.BootedAgain again ->
          waiting(
              booting, again, "booted again without a report of success", DecideBoot.SOON, from);
      case BootDecision.GiveUp giveUp ->
          waiting(
              booting,
              giveUp,
              "booted %d times without any report".formatted(giveUp.scripts()),
              DecideBoot.SOON,
              from);
      case BootDecision.Install install -> install(booting, install, from);
      case BootDecision.Once once ->
          profile(booting, once, Served.ONCE, once.profile(), null, "was asked to", from);
    };
  }

  private BootPlan install(BootingNode booting, BootDecision.Install install, From from) {
    Node node = booting.node();
    String token = from.token().apply(node.id(), Objects.requireNonNull(node.installId()));
    return profile(
        booting, install, Served.INSTALLER, install.profile(), token, "is " + node.state(), from);
  }

  private BootPlan profile(
      BootingNode booting,
      BootDecision decision,
      Served served,
      Profile profile,
      @Nullable String token,
      String why,
      From from) {
    Node node = booting.node();
    try {
      BootLines lines =
          renderProfile.boot(
              profile,
              new RenderContext(
                  node,
                  Objects.requireNonNullElse(node.installId(), node.id()),
                  token,
                  from.baseUrl(),
                  node.installAttempts() + 1));
      String boots = "profile '%s', version %d".formatted(profile.id(), profile.version());
      return new BootPlan(
          decision,
          served,
          profile,
          "Booted " + boots,
          null,
          IpxeScript.profile(
              profile.boot().method(),
              lines,
              "%s %s. Booting %s".formatted(nameOf(node), why, boots)));
    } catch (CannotRenderException cannot) {
      String warning =
          "Profile '%s' can't be booted: %s".formatted(profile.id(), cannot.getMessage());
      return local(booting, decision, why + ", but: " + warning, warning, from);
    }
  }

  private static BootPlan waiting(
      BootingNode booting, BootDecision decision, String why, int seconds, From from) {
    Node node = booting.node();
    return new BootPlan(
        decision,
        Served.WAIT,
        null,
        "Told to wait: " + why,
        null,
        IpxeScript.waiting(from.baseUrl(), node.macAddress(), nameOf(node) + " " + why, seconds));
  }

  private static BootPlan local(
      BootingNode booting, BootDecision decision, String why, @Nullable String warning, From from) {
    return new BootPlan(
        decision,
        Served.LOCAL,
        null,
        "Booted from its disk: " + why,
        warning,
        IpxeScript.local(from.platform(), nameOf(booting.node()) + " " + why));
  }

  private static String nameOf(Node node) {
    return node.hostname() == null ? node.macAddress().value() : node.hostname();
  }
}
