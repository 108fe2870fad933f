package dev.groundcrew.worker.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a worker logs of an install says which node, event and workflow it is about. */
@WorkerTest
class LogFieldsTest {

  private static final Logger TRANSITIONS =
      (Logger) LoggerFactory.getLogger("dev.groundcrew.transitions");

  @Autowired private Fleet fleet;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    TRANSITIONS.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    TRANSITIONS.detachAppender(logged);
  }

  @Test
  void aTransitionNamesItsNodeEventAndWorkflow() {
    UUID node = fleet.installing();
    fleet.report(node, ReportStatus.COMPLETE, null);

    // The line follows the commit, which is what the report's outcome waits for.
    List<ILoggingEvent> ofTheNode = await().until(() -> linesOf(node), lines -> lines.size() >= 3);
    assertThat(ofTheNode)
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(line.getMDCPropertyMap())
                    .containsEntry("node_id", node.toString())
                    .containsEntry("workflow_id", InstallWorkflow.idOf(node))
                    .containsKey("event_id"));
    assertThat(ofTheNode)
        .extracting(line -> line.getMDCPropertyMap().get("event_id"))
        .doesNotHaveDuplicates();
  }

  private List<ILoggingEvent> linesOf(UUID node) {
    return List.copyOf(logged.list).stream()
        .filter(line -> line.getFormattedMessage().contains(node.toString()))
        .toList();
  }
}
