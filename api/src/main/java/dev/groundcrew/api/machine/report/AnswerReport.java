package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.CallOutcome;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers what a machine says: what came of it, and what could not be used. */
@Component
public class AnswerReport {

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";

  private final ReceiveReport receiveReport;
  private final AnswerReceived answerReceived;

  AnswerReport(ReceiveReport receiveReport, AnswerReceived answerReceived) {
    this.receiveReport = receiveReport;
    this.answerReceived = answerReceived;
  }

  /** Takes in a report, and answers it. */
  public ResponseEntity<Success<?>> take(
      HttpServletRequest request, LenientReport read, IdempotencyKey key, @Nullable Proof proof) {
    InstallerReport report = read.report();
    List<String> warnings =
        Stream.concat(key.warnings().stream(), read.warnings().stream()).toList();
    Optional<Node> onlyFacts = receiveReport.receiveFacts(report, key.value(), proof);
    if (onlyFacts.isPresent()) {
      CallOutcome.onlyFacts(request);
      return withWarnings(
          ResponseEntity.ok(new Success<>(onlyFacts.get(), NOTHING_TO_CHANGE)), warnings);
    }
    return answer(
        request,
        receiveReport.receive(report, key.value(), proof),
        report.installationStatus(),
        warnings);
  }

  /**
   * Answers what was taken in.
   *
   * @param status what it said of the install; null if nothing
   * @param warnings what could not be used of it
   */
  public ResponseEntity<Success<?>> answer(
      HttpServletRequest request,
      Received received,
      @Nullable ReportStatus status,
      List<String> warnings) {
    return withWarnings(
        answerReceived.answer(
            received,
            Outcome::message,
            outcome -> {
              CallOutcome.applied(request, outcome);
              return IgnoredStatus.warnings(status, outcome);
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
