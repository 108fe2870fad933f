package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.boot.BootRepository;
import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.node.Node;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Answers machines that ask what to boot: always with a script, whatever happens here. */
@Component
public class ServeBoot {

  private static final Logger log = LoggerFactory.getLogger(ServeBoot.class);

  /** How often a boot is decided anew because the node changed at the same moment. */
  private static final int MOST_TRIES = 10;

  /** What stands for the token where it may not be told. */
  private static final String NO_TOKEN = "TOKEN";

  private final BootRepository boots;
  private final PlanBoot planBoot;
  private final KeepBoot keepBoot;
  private final MeetUnknownMachine meetUnknownMachine;
  private final ReportTokens tokens;
  private final LimitCalls limitCalls;
  private final WaitForTurn waitForTurn;
  private final DecideBoot decideBoot;

  ServeBoot(
      BootRepository boots,
      PlanBoot planBoot,
      KeepBoot keepBoot,
      MeetUnknownMachine meetUnknownMachine,
      ReportTokens tokens,
      LimitCalls limitCalls,
      WaitForTurn waitForTurn,
      BootProperties properties) {
    this.boots = boots;
    this.planBoot = planBoot;
    this.keepBoot = keepBoot;
    this.meetUnknownMachine = meetUnknownMachine;
    this.tokens = tokens;
    this.limitCalls = limitCalls;
    this.waitForTurn = waitForTurn;
    this.decideBoot = new DecideBoot(properties.againAfter());
  }

  /** The script, which counts as a boot. */
  String serve(BootQuestion question) {
    return answer(
        question,
        () -> {
          limitCalls.count("boot " + question.mac());
          for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<BootingNode> booting = boots.byMac(question.mac());
            if (booting.isEmpty()) {
              return meetUnknownMachine.script(question);
            }
            Node node = booting.get().node();
            LogFields.node(node.id(), node.installId());
            BootPlan plan = plan(booting.get(), question, waitForTurn::take);
            if (keepBoot.keep(booting.get(), plan, question, decideBoot)) {
              return plan.script();
            }
          }
          return waiting(question, "is changing", DecideBoot.SOON);
        });
  }

  /** The script that would be served now. Nothing is counted or kept. */
  String peek(BootQuestion question) {
    return answer(
        question,
        () ->
            boots
                .byMac(question.mac())
                .map(booting -> plan(booting, question, waitForTurn::look).script())
                .orElseGet(
                    () -> IpxeScript.local(question.platform(), "no node has this address")));
  }

  /**
   * The script that the node would be served now, with no token in it. Nothing is counted or kept.
   *
   * @param baseUrl where machines reach this api, without a slash at its end
   * @throws NodeNotFoundException if there is no such node
   */
  public String preview(UUID nodeId, String baseUrl) {
    BootingNode booting =
        boots.byId(nodeId).orElseThrow(() -> NodeNotFoundException.withId(nodeId));
    Platform platform =
        booting.node().bootMode().equals(Platform.BIOS.bootMode()) ? Platform.BIOS : Platform.UEFI;
    return planBoot
        .plan(
            booting,
            waitForTurn.look(booting, decideBoot.decide(booting)),
            new PlanBoot.From(platform, baseUrl, (node, install) -> NO_TOKEN))
        .script();
  }

  private BootPlan plan(
      BootingNode booting,
      BootQuestion question,
      BiFunction<BootingNode, BootDecision, BootDecision> turn) {
    return planBoot.plan(
        booting,
        turn.apply(booting, decideBoot.decide(booting)),
        new PlanBoot.From(question.platform(), question.baseUrl(), tokens::ofInstall));
  }

  private static String answer(BootQuestion question, Supplier<String> script) {
    try {
      return script.get();
    } catch (RequestRefusedException tooMany) {
      return waiting(question, "asks too often", DecideBoot.LATER);
    } catch (DataAccessException | TransactionException away) {
      log.warn("A machine that boots waits for the database: {}", away.toString());
      return waiting(question, "has to wait: the database does not answer", DecideBoot.SOON);
    } catch (RuntimeException fault) {
      log.error("No script could be made for {}", question.mac(), fault);
      return waiting(question, "has to wait: an unexpected fault, see the log", DecideBoot.LATER);
    }
  }

  private static String waiting(BootQuestion question, String why, int seconds) {
    return IpxeScript.waiting(
        question.baseUrl(), question.mac(), question.mac() + " " + why, seconds);
  }
}
