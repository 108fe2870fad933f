package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.CountCalls;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.machine.ReadBody;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.workflows.node.ReportStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes installers' reports. */
@RestController
@Tag(name = "machines")
class ReportController {

  private final AnswerReport answerReport;
  private final CheckReportToken checkReportToken;
  private final LimitCalls limitCalls;

  ReportController(
      AnswerReport answerReport, CheckReportToken checkReportToken, LimitCalls limitCalls) {
    this.answerReport = answerReport;
    this.checkReportToken = checkReportToken;
    this.limitCalls = limitCalls;
  }

  /** Takes any Content-Type: scripts often send JSON as a form, or as nothing at all. */
  @Operation(
      operationId = "report",
      summary = "Report how an install is going",
      description =
          "Lenient: only the MAC address and the status can be refused. Fields that are not known are ignored, and a"
              + " detail that can't be used is dropped, with a warning. The media type is not looked at.")
  @PostMapping("/api/v1/report")
  ResponseEntity<Success<?>> report(
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String keyHeader,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    Proof proof = checkReportToken.proof(authorization);
    LenientReport read = ReadReport.read(ReadBody.of(request), request.getContentType());
    ReportStatus status = read.report().installationStatus();
    if (status != null) {
      CountCalls.note(request, "status", status.wireName());
    }
    if (proof == null) {
      limitCalls.count(String.valueOf(read.report().macAddress()));
    } else {
      limitCalls.count(proof);
    }
    return answerReport.take(request, read, IdempotencyKey.read(keyHeader), proof);
  }
}
