package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.TimelineRepository;
import dev.groundcrew.store.history.Install;
import dev.groundcrew.store.history.Install.Attempt;
import dev.groundcrew.store.history.InstallHistoryRepository;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limits of what is told of an install, and how long it is told. */
@StoreTest
class InstallHistoryTest {

  private static int number;

  @Autowired private InstallHistoryRepository installs;
  @Autowired private TimelineRepository timeline;
  @Autowired private JdbcClient jdbc;

  private final UUID node = UUID.randomUUID();
  private final UUID install = UUID.randomUUID();

  @BeforeEach
  void aNodeThatInstalls() {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, state, install_id)
            values (:id, :mac::macaddr, 'installing', :install)
            """)
        .param("id", node)
        .param("mac", "52:54:99:00:00:%02x".formatted(++number))
        .param("install", install)
        .update();
    event("transition", 0, "transitioned", "discovered", "pending", 0);
    event("report", 1, "transitioned", "pending", "installing", 0);
  }

  @Test
  void ofVeryManyAttemptsTheNewestHundredAreTold() {
    for (int attempt = 1; attempt <= 150; attempt++) {
      event("hook", 10 + attempt, "failure_counted", "installing", "installing", attempt);
    }

    List<Attempt> attempts = only().attempts();

    assertThat(attempts).hasSize(100);
    assertThat(attempts.getFirst().number()).isEqualTo(151);
    assertThat(attempts.getLast().number()).isEqualTo(52);
  }

  @Test
  void ofVeryManyFilesOfAnAttemptTheFirstFiftyAreTold() {
    for (int second = 10; second < 63; second++) {
      log(event("hook", second, "unchanged", "installing", "installing", 0), "log-" + second);
    }

    Attempt running = only().attempts().getFirst();

    assertThat(running.logs()).hasSize(50);
    assertThat(running.logs().getFirst().name()).isEqualTo("log-10");
    assertThat(running.lastStep()).isEqualTo("step-62");
  }

  @Test
  void eachAttemptHasTheFilesAndTheStepOfItsOwnTime() {
    log(event("hook", 10, "unchanged", "installing", "installing", 0), "first");
    log(event("hook", 20, "failure_counted", "installing", "installing", 1), "failure");
    log(event("hook", 30, "unchanged", "installing", "installing", 1), "second");

    List<Attempt> attempts = only().attempts();

    assertThat(attempts.getLast().logs())
        .extracting(Install.Log::name)
        .containsExactly("first", "failure");
    assertThat(attempts.getLast().lastStep()).isEqualTo("step-20");
    assertThat(attempts.getFirst().logs()).extracting(Install.Log::name).containsExactly("second");
  }

  @Test
  void anInstallIsToldAsLongAsItsEventsAreKeptAndSoAreItsFiles() {
    log(event("hook", 10, "unchanged", "installing", "installing", 0), "gone-with-its-event");
    jdbc.sql("update nodes set install_id = :other where id = :id")
        .param("other", UUID.randomUUID())
        .param("id", node)
        .update();

    int deleted = timeline.deleteOlderThan(Duration.ofDays(1), 1000);

    assertThat(deleted).isGreaterThanOrEqualTo(3);
    assertThat(installs.page(node, null, 10)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from event_log where name = 'gone-with-its-event'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Install only() {
    List<InstallHistoryRepository.Listed> page = installs.page(node, null, 10);
    assertThat(page).hasSize(1);
    return page.getFirst().install();
  }

  /** So many seconds after the install began, a month ago. */
  private UUID event(String kind, int second, String result, String from, String to, int attempts) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id, received_at,
                                    queued_at, applied_at, outcome)
            select :id, :node, :kind, 'node_report', jsonb_build_object('step', :step::text),
                   :install, at, at, at,
                   jsonb_build_object('result', :result::text, 'message', '', 'from', :from::text,
                                      'to', :to::text, 'attempts', :attempts::integer)
            from (select '2026-10-25T00:00:00Z'::timestamptz
                         + make_interval(secs => :second) as at) t
            """)
        .param("id", id)
        .param("node", node)
        .param("kind", kind)
        .param("step", "step-" + second)
        .param("install", install)
        .param("second", second)
        .param("result", result)
        .param("from", from)
        .param("to", to)
        .param("attempts", attempts)
        .update();
    return id;
  }

  private void log(UUID event, String name) {
    jdbc.sql("insert into event_log (event_id, name, content, bytes) values (:e, :n, 'x', 1)")
        .param("e", event)
        .param("n", name)
        .update();
  }
}
