package dev.groundcrew.store.history;

import dev.groundcrew.store.history.Install.Log;
import dev.groundcrew.store.history.InstallMilestones.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What installers' own reporters said during attempts. */
@Repository
class AttemptRepository {

  /** Of an attempt with more files, the first are shown. */
  static final int MOST_LOGS = 50;

  private final JdbcClient jdbc;

  AttemptRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last step of each span that has one, by the number of the span from 1. */
  Map<Integer, String> lastSteps(UUID nodeId, List<Span> spans) {
    Map<Integer, String> steps = new HashMap<>();
    during(
            nodeId,
            spans,
            """
            select e.payload ->> 'step' as step
            from node_event e
            where e.node_id = :node and e.kind = 'hook' and e.payload ->> 'step' is not null
              and e.received_at > span.since_at and e.received_at <= span.until_at
            order by e.received_at desc, e.id desc
            limit 1
            """)
        .query(
            row -> {
              steps.put(row.getInt("number"), row.getString("step"));
            });
    return steps;
  }

  /** The files of each span that has any, by the number of the span from 1. */
  Map<Integer, List<Log>> logs(UUID nodeId, List<Span> spans) {
    Map<Integer, List<Log>> logs = new HashMap<>();
    during(
            nodeId,
            spans,
            """
            select e.id as event_id, l.name, l.bytes
            from node_event e join event_log l on l.event_id = e.id
            where e.node_id = :node and e.kind = 'hook'
              and e.received_at > span.since_at and e.received_at <= span.until_at
            order by e.received_at, e.id, l.name
            limit %d
            """
                .formatted(MOST_LOGS))
        .query(
            row -> {
              logs.computeIfAbsent(row.getInt("number"), first -> new ArrayList<>())
                  .add(
                      new Log(
                          row.getObject("event_id", UUID.class),
                          row.getString("name"),
                          row.getLong("bytes")));
            });
    return logs;
  }

  /** A query for each span, numbered from 1. */
  private JdbcClient.StatementSpec during(UUID nodeId, List<Span> spans, String query) {
    return jdbc.sql(
            """
            select span.number, said.*
            from unnest(:since::timestamptz[], :until::timestamptz[]) with ordinality
                   as span (since_at, until_at, number)
            cross join lateral (%s) said
            order by span.number
            """
                .formatted(query))
        .param("node", nodeId)
        .param("since", spans.stream().map(span -> span.since().toString()).toArray(String[]::new))
        .param("until", spans.stream().map(AttemptRepository::end).toArray(String[]::new));
  }

  private static String end(Span span) {
    return span.ended() == null ? "infinity" : span.ended().toString();
  }
}
