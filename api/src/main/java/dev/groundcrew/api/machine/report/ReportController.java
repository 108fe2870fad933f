package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.CallOutcome;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.machine.ReadBody;
import dev.groundcrew.api.machine.token.CheckReportToken;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.workflows.node.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";

  private final ReceiveReport receiveReport;
  private final AnswerReceived answerReceived;
  private final CheckReportToken checkReportToken;
  private final LimitCalls limitCalls;

  ReportController(
      ReceiveReport receiveReport,
      AnswerReceived answerReceived,
      CheckReportToken checkReportToken,
      LimitCalls limitCalls) {
    this.receiveReport = receiveReport;
    this.answerReceived = answerReceived;
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
    IdempotencyKey key = IdempotencyKey.read(keyHeader);
    List<String> warnings =
        Stream.concat(key.warnings().stream(), read.warnings().stream()).toList();
    InstallerReport report = read.report();
    CountReports.read(request, report);
    limitCalls.count(proof == null ? report.macAddress().value() : proof.nodeId().toString());
    Optional<Node> onlyFacts = receiveReport.receiveFacts(report, key.value(), proof);
    if (onlyFacts.isPresent()) {
      CallOutcome.onlyFacts(request);
      return withWarnings(
          ResponseEntity.ok(new Success<>(onlyFacts.get(), NOTHING_TO_CHANGE)), warnings);
    }
    return withWarnings(
        answerReceived.answer(
            receiveReport.receive(report, key.value(), proof),
            Outcome::message,
            outcome -> {
              CallOutcome.applied(request, outcome);
              return IgnoredStatus.warnings(report.installationStatus(), outcome);
            }),
        warnings);
  }

  private static ResponseEntity<Success<?>> withWarnings(
      ResponseEntity<Success<?>> answer, List<String> warnings) {
    Success<?> body = answer.getBody();
    return body == null
        ? answer
        : ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .body(body.withWarnings(warnings));
  }
}
