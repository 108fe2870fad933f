package dev.groundcrew.api.report;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.outcome.AnswerReceived;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes installers' reports. */
@RestController
class ReportController {

  private static final String NOTHING_TO_CHANGE = "Status reported successfully";

  private final ReceiveReport receiveReport;
  private final AnswerReceived answerReceived;

  ReportController(ReceiveReport receiveReport, AnswerReceived answerReceived) {
    this.receiveReport = receiveReport;
    this.answerReceived = answerReceived;
  }

  @PostMapping("/api/v1/report")
  ResponseEntity<Success<?>> report(
      @Valid @RequestBody ReportRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Size(min = 1, max = Formats.NAME_MAX)
          @Nullable String idempotencyKey) {
    InstallerReport report = request.toReport();
    Optional<Node> onlyFacts = receiveReport.receiveFacts(report, idempotencyKey);
    return onlyFacts.isPresent()
        ? ResponseEntity.ok(new Success<>(onlyFacts.get(), NOTHING_TO_CHANGE))
        : answerReceived.answer(receiveReport.receive(report, idempotencyKey));
  }
}
