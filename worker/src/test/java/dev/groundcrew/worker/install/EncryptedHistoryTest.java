package dev.groundcrew.worker.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.SearchAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With a key, Temporal's server keeps nothing readable of what installers report. */
@WorkerTest
class EncryptedHistoryTest {

  private static final String ERROR = "the password of the proxy is hunter2";

  @Autowired private Fleet fleet;
  @Autowired private WorkflowClient client;

  /** What the search below finds where nothing is encrypted. */
  @Test
  void withoutAKeyTheErrorsStandInTheHistory() {
    List<HistoryEvent> history = historyOfAFailedInstall(fleet, client);

    assertThat(history).anySatisfy(event -> assertThat(bytes(event)).contains(ERROR));
    assertThat(payloads(history)).noneMatch(EncryptedHistoryTest::isEncrypted);
  }

  @Nested
  @TestPropertySource(
      properties =
          "groundcrew.temporal.encryption-keys[0]=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
  class WithAKey {

    @Autowired private Fleet fleet;
    @Autowired private WorkflowClient client;

    @Test
    void anInstallRunsAndItsHistoryHoldsNoErrorInPlainText() {
      List<HistoryEvent> history = historyOfAFailedInstall(fleet, client);

      assertThat(history).allSatisfy(event -> assertThat(bytes(event)).doesNotContain(ERROR));
      assertThat(history)
          .filteredOn(HistoryEvent::hasWorkflowExecutionSignaledEventAttributes)
          .isNotEmpty()
          .allSatisfy(
              event ->
                  assertThat(payloads(List.of(event)))
                      .isNotEmpty()
                      .allMatch(EncryptedHistoryTest::isEncrypted));
      assertThat(history)
          .map(HistoryEvent::getMarkerRecordedEventAttributes)
          .filteredOn(marker -> marker.containsDetails("result"))
          .as("results of local activities")
          .isNotEmpty()
          .allSatisfy(
              marker ->
                  assertThat(marker.getDetailsOrThrow("result").getPayloadsList())
                      .isNotEmpty()
                      .allMatch(EncryptedHistoryTest::isEncrypted));
      assertThat(payloads(List.of(history.getFirst())))
          .as("what the workflow is started with")
          .isNotEmpty()
          .allMatch(EncryptedHistoryTest::isEncrypted);
    }
  }

  private static List<HistoryEvent> historyOfAFailedInstall(Fleet fleet, WorkflowClient client) {
    UUID node = fleet.installing();
    for (int attempt = 0; attempt < 3; attempt++) {
      fleet.report(node, ReportStatus.FAILED, ERROR);
    }
    assertThat(fleet.awaitState(node, NodeState.INSTALL_FAILED).lastInstallError())
        .isEqualTo(ERROR);
    return client.fetchHistory(InstallWorkflow.idOf(node)).getEvents();
  }

  /** As the server keeps it: a text that is not encrypted stands in it as it is. */
  private static String bytes(HistoryEvent event) {
    return new String(event.toByteArray(), StandardCharsets.UTF_8);
  }

  private static boolean isEncrypted(Payload payload) {
    return payload.getMetadataOrThrow("encoding").toStringUtf8().equals("binary/encrypted");
  }

  /** All but search attributes, which the server must be able to read. */
  private static List<Payload> payloads(List<HistoryEvent> history) {
    return history.stream().flatMap(EncryptedHistoryTest::payloadsOf).toList();
  }

  private static Stream<Payload> payloadsOf(Object value) {
    return switch (value) {
      case Payload payload -> Stream.of(payload);
      case SearchAttributes readable -> Stream.empty();
      case Message message ->
          message.getAllFields().values().stream().flatMap(EncryptedHistoryTest::payloadsOf);
      case Collection<?> many -> many.stream().flatMap(EncryptedHistoryTest::payloadsOf);
      default -> Stream.empty();
    };
  }
}
