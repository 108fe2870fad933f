package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.outcome.SignalInBackground;
import dev.groundcrew.store.Json;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.boot.BootRepository;
import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.GiveUpPayload;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps what a machine is served, before it is served it. */
@Component
class KeepBoot {

  private static final Logger log = LoggerFactory.getLogger(KeepBoot.class);

  private final BootRepository boots;
  private final SignalInBackground signals;

  KeepBoot(BootRepository boots, SignalInBackground signals) {
    this.boots = boots;
    this.signals = signals;
  }

  /**
   * Keeps the plan.
   *
   * @return false if the node is no longer as it was read: it has to be planned anew
   */
  boolean keep(BootingNode booting, BootPlan plan, BootQuestion question, DecideBoot rules) {
    return switch (plan.decision()) {
      case BootDecision.BootedAgain again ->
          queue(booting, EventKind.BOOT, bootedAgain(booting, plan, question));
      case BootDecision.GiveUp giveUp ->
          queue(booting, EventKind.GIVE_UP, GiveUpPayload.tooManyBoots(giveUp.scripts()));
      case BootDecision.Wait wait -> serve(booting, plan, question, rules);
      case BootDecision.Local local -> serve(booting, plan, question, rules);
      case BootDecision.Install install -> serve(booting, plan, question, rules);
      case BootDecision.Once once -> serve(booting, plan, question, rules);
    };
  }

  private boolean serve(
      BootingNode booting, BootPlan plan, BootQuestion question, DecideBoot rules) {
    // What was chosen for one boot is used up, even if it can't be served.
    boolean once = booting.once() != null && !booting.waiting();
    if (!once && rules.isRepeat(booting, plan.served())) {
      return boots.repeat(booting);
    }
    Node node = booting.node();
    EventEntry event =
        event(booting, EventKind.BOOT, TriggeredBy.NODE_REPORT, payload(booting, plan, question));
    boolean kept =
        boots.serve(
            booting,
            event,
            Outcome.unchanged(node.state(), node.installAttempts(), plan.message()),
            plan.served() == Served.INSTALLER,
            once);
    if (kept) {
      LogFields.event(event.id());
      if (plan.warning() == null) {
        log.info("Node {} ({}): {}", node.id(), node.macAddress(), plan.message());
      } else {
        log.warn("Node {} ({}): {}", node.id(), node.macAddress(), plan.warning());
      }
    }
    return kept;
  }

  /** The node's workflow decides it; until then the machine waits. */
  private boolean queue(BootingNode booting, EventKind kind, JsonNode payload) {
    EventEntry event = event(booting, kind, TriggeredBy.SYSTEM, payload);
    boolean kept = boots.queue(booting, event);
    if (kept) {
      LogFields.event(event.id());
      Node node = booting.node();
      log.info(
          "Node {} ({}): {} is event {}: its workflow decides",
          node.id(),
          node.macAddress(),
          kind.wireName(),
          event.id());
      signals.ring(node);
    }
    return kept;
  }

  private static EventEntry event(
      BootingNode booting, EventKind kind, TriggeredBy source, JsonNode payload) {
    Node node = booting.node();
    return new EventEntry(
        NewId.next(), node.id(), kind, source, payload, null, node.installId(), null);
  }

  private static JsonNode bootedAgain(BootingNode booting, BootPlan plan, BootQuestion question) {
    Map<String, Object> payload = facts(booting, plan, question);
    payload.put("booted_again", true);
    return Json.tree(payload);
  }

  private static JsonNode payload(BootingNode booting, BootPlan plan, BootQuestion question) {
    return Json.tree(facts(booting, plan, question));
  }

  private static Map<String, Object> facts(
      BootingNode booting, BootPlan plan, BootQuestion question) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("state", booting.node().state().wireName());
    payload.put("served", plan.served().wireName());
    if (plan.profile() != null) {
      payload.put("profile", plan.profile().id());
      payload.put("profile_version", plan.profile().version());
    }
    if (question.platform() != Platform.UNKNOWN) {
      payload.put("platform", question.platform().bootMode());
    }
    payload.put("ip_address", question.ip());
    payload.put("repeats", 0);
    if (plan.warning() != null) {
      payload.put("warning", plan.warning());
    }
    return payload;
  }
}
