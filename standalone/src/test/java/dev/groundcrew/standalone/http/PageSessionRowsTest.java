package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What log-ins leave in the database. */
@SecuredTest
class PageSessionRowsTest {

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;
  @Autowired private Collection<ScheduledTaskHolder> holders;

  @Test
  void rowsOfEndedSessionsAreDeletedByAScheduledTask() {
    Browser browser = Browser.loggedIn(caller.port(), VIEWER);
    assertThat(browser.get("/nodes").statusCode()).isEqualTo(200);
    assertThat(jdbc.sql("update spring_session set expiry_time = 1").update()).isPositive();

    holders.stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .filter(task -> task.toString().endsWith("DeleteEndedSessions.delete"))
        .map(ScheduledTask::getTask)
        .findFirst()
        .orElseThrow()
        .getRunnable()
        .run();

    assertThat(count("spring_session")).isZero();
    assertThat(count("spring_session_attributes")).isZero();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
