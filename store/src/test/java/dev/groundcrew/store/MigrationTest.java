package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the previous schema, with installs open and events waiting, is migrated. */
class MigrationTest {

  private final String url = EmbeddedDatabase.newUrl();
  private final JdbcClient jdbc = EmbeddedDatabase.client(url);

  @Test
  void openInstallsAndWaitingEventsGoOnUnderTheNewSchema() {
    migrateTo("3");
    jdbc.sql(
            """
            insert into nodes (id, mac_address, state)
            select gen_random_uuid(), '52:54:00:00:00:01'::macaddr, 'installing' union all
            select gen_random_uuid(), '52:54:00:00:00:02'::macaddr, 'discovered'
            """)
        .update();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, idempotency_key,
                                    received_at, applied_at, outcome)
            select gen_random_uuid(), n.id, e.kind, 'node_report', '{}', e.key,
                   '2026-11-01T00:00:00Z', e.applied, e.outcome
            from nodes n, (values
              ('report', 'k', null::timestamptz, null::jsonb),
              ('stall', null, '2026-11-02T00:00:00Z'::timestamptz, '{}'::jsonb),
              ('report', null, '2026-11-02T00:00:00Z'::timestamptz, '{}'::jsonb))
              as e (kind, key, applied, outcome)
            """)
        .update();

    migrateTo("latest");

    Map<String, Object> installing = node("52:54:00:00:00:01");
    assertThat(installing.get("install_id")).isNotNull();
    assertThat(installing.get("last_failure_at")).isNotNull();
    assertThat(node("52:54:00:00:00:02").get("install_id")).isNull();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from node_event e join nodes n on n.id = e.node_id
                    where e.queued_at = e.received_at
                      and e.install_id is not distinct from n.install_id
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(6);
  }

  private Map<String, Object> node(String mac) {
    return jdbc.sql("select * from nodes where mac_address = :mac::macaddr")
        .param("mac", mac)
        .query()
        .singleRow();
  }

  private void migrateTo(String version) {
    Flyway.configure().dataSource(url, "postgres", "").target(version).load().migrate();
  }
}
