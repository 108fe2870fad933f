package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.CountCalls;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.machine.report.AnswerReport;
import dev.groundcrew.api.machine.report.IdempotencyKey;
import dev.groundcrew.api.machine.report.LenientReport;
import dev.groundcrew.api.machine.report.ReadPhoneHome;
import dev.groundcrew.api.machine.report.ReadReport;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.store.report.HookEvent;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.report.ReceiveHook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports as forms, from clients that can send nothing else, and cloud-init's phone_home. */
@RestController
class HookReportController {

  private final AnswerReport answerReport;
  private final ReceiveHook receiveHook;
  private final CheckReportToken checkReportToken;
  private final LimitCalls limitCalls;
  private final LargeBodies largeBodies;

  HookReportController(
      AnswerReport answerReport,
      ReceiveHook receiveHook,
      CheckReportToken checkReportToken,
      LimitCalls limitCalls,
      LargeBodies largeBodies) {
    this.answerReport = answerReport;
    this.receiveHook = receiveHook;
    this.checkReportToken = checkReportToken;
    this.limitCalls = limitCalls;
    this.largeBodies = largeBodies;
  }

  /** The fields of a report, by their short names too, and {@code key} as Idempotency-Key. */
  @PostMapping(MachinePaths.HOOK + "/{token}/report")
  ResponseEntity<Success<?>> report(
      @PathVariable("token") String token,
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String keyHeader) {
    CountCalls.note(request, "door", "report");
    Proof proof = proof(token);
    LenientReport read =
        largeBodies.read(request, body -> ReadReport.readForm(body, request.getContentType()));
    count(request, read.report());
    return answerReport.take(
        request, read, IdempotencyKey.read(keyHeader == null ? read.key() : keyHeader), proof);
  }

  /**
   * Called once an installed system is up. It has no key: an answer that was lost leads to the same
   * call again, and a call that came too early must not stand for a later one.
   */
  @PostMapping(MachinePaths.HOOK + "/{token}/phone-home")
  ResponseEntity<Success<?>> phoneHome(
      @PathVariable("token") String token, HttpServletRequest request) {
    CountCalls.note(request, "door", "phone-home");
    Proof proof = proof(token);
    LenientReport read =
        largeBodies.read(request, body -> ReadPhoneHome.read(body, request.getContentType()));
    InstallerReport report = read.report();
    count(request, report);
    HookEvent event =
        new HookEvent(Door.TARGET.wireName(), "cloudinit", "phone-home", null, null, null, null);
    return answerReport.answer(
        request,
        receiveHook.receive(event, report, null, proof, List.of()),
        report.installationStatus(),
        read.warnings());
  }

  private Proof proof(String token) {
    Proof proof = checkReportToken.proofOf(token);
    limitCalls.count(proof);
    return proof;
  }

  private static void count(HttpServletRequest request, InstallerReport report) {
    if (report.installationStatus() != null) {
      CountCalls.note(request, "means", report.installationStatus().wireName());
    }
  }
}
