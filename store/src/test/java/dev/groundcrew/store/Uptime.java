package dev.groundcrew.store;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When some api could take reports, as a test has it. */
public final class Uptime {

  private Uptime() {}

  /** An api has been up for {@code time}, without a gap, and still is an hour from now. */
  public static void since(JdbcClient jdbc, Duration time) {
    jdbc.sql("delete from service_uptime").update();
    between(jdbc, time, Duration.ofHours(-1));
  }

  /** An api was up from {@code from} until {@code until} ago. */
  public static void between(JdbcClient jdbc, Duration from, Duration until) {
    jdbc.sql(
            """
            insert into service_uptime (id, started_at, renewed_at)
            values (:id, clock_timestamp() - make_interval(secs => :from),
                    clock_timestamp() - make_interval(secs => :until))
            """)
        .param("id", UUID.randomUUID())
        .param("from", from.toSeconds())
        .param("until", until.toSeconds())
        .update();
  }
}
