package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.fleet.AttentionRepository;
import dev.groundcrew.store.fleet.FleetFigureRepository;
import dev.groundcrew.store.install.InstallClock;
import dev.groundcrew.store.install.InstallClockRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which nodes somebody should look at, and how long an install may still be silent. */
@StoreTest
class AttentionTest {

  @Autowired private AttentionRepository attention;
  @Autowired private InstallClockRepository clocks;
  @Autowired private FleetFigureRepository figures;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  private int number;

  @BeforeEach
  void nothingIsThere() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql("delete from nodes").update();
        });
  }

  private UUID node(String state, int minutesAgo, @Nullable String limits) {
    UUID id = NewId.next();
    jdbc.sql(
            """
            insert into nodes (id, mac_address, state, state_changed_at, install_limits)
            values (:id, ('02' || lpad(to_hex(:number), 10, '0'))::macaddr, :state,
                    clock_timestamp() - make_interval(mins => :minutes), :limits)
            """)
        .param("id", id)
        .param("number", ++number)
        .param("state", state)
        .param("minutes", minutesAgo)
        .param("limits", limits)
        .update();
    return id;
  }

  @Test
  void theLatestFailuresComeFirstAndNoMoreThanAsked() {
    UUID older = node("install_failed", 20, null);
    UUID newer = node("install_failed", 10, null);
    node("installing", 30, null);

    assertThat(attention.failed(10)).extracting(Node::id).containsExactly(newer, older);
    assertThat(attention.failed(1)).extracting(Node::id).containsExactly(newer);
  }

  @Test
  void moreThanHalfOfTheSilenceThatEndsAnAttemptIsSilentForLong() {
    UUID byDefault = node("installing", 16, null);
    UUID pending = node("pending", 17, "3/PT30M");
    UUID impatient = node("installing", 2, "3/PT3M");
    node("installing", 14, null);
    node("installing", 50, "3/PT2H");
    node("installing", 500, "3/PT0S");
    node("active", 500, "3/PT30M");

    assertThat(attention.silent(10))
        .extracting(Node::id)
        .containsExactly(pending, byDefault, impatient);
    assertThat(attention.silent(2)).hasSize(2);
  }

  @Test
  void aReportOrACountedFailureIsASignOfLife() {
    UUID reported = node("installing", 40, null);
    UUID failed = node("installing", 40, null);
    jdbc.sql("update nodes set last_seen_at = clock_timestamp() where id = :id")
        .param("id", reported)
        .update();
    jdbc.sql("update nodes set last_failure_at = clock_timestamp() where id = :id")
        .param("id", failed)
        .update();

    assertThat(attention.silent(10)).isEmpty();
  }

  @Test
  void anInstallsClockSaysWhatItsWorkflowWasTold() {
    InstallClock told = clocks.of(node("installing", 10, "3/PT30M"));
    InstallClock endless = clocks.of(node("installing", 10, "0/PT0S"));
    InstallClock untold = clocks.of(node("pending", 10, null));

    assertThat(told.maxAttempts()).isEqualTo(3);
    assertThat(told.deadline()).isEqualTo(told.lastSign().plus(Duration.ofMinutes(30)));
    assertThat(endless.maxAttempts()).isZero();
    assertThat(endless.deadline()).isNull();
    assertThat(untold.maxAttempts()).isNull();
    assertThat(untold.deadline()).isNull();
    assertThatThrownBy(() -> clocks.of(UUID.randomUUID()))
        .isInstanceOf(NodeNotFoundException.class);
  }

  @Test
  void theFiguresAreReadWhoeversTurnItIs() {
    node("installing", 1, null);
    figures.read(UUID.randomUUID(), Duration.ofMinutes(1));

    assertThat(figures.now().nodes())
        .containsOnlyKeys(NodeState.values())
        .containsEntry(NodeState.INSTALLING, 1L)
        .containsEntry(NodeState.ACTIVE, 0L);
  }
}
