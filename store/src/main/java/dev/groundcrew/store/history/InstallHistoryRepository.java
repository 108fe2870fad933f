package dev.groundcrew.store.history;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventPosition;
import dev.groundcrew.store.history.Install.Attempt;
import dev.groundcrew.store.history.Install.Log;
import dev.groundcrew.store.history.InstallMilestones.Found;
import dev.groundcrew.store.history.InstallMilestones.Milestone;
import dev.groundcrew.store.history.InstallMilestones.Span;
import dev.groundcrew.workflows.node.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A node's installs, as its events tell them. What events are gone is not told. */
@Repository
public class InstallHistoryRepository {

  /** Of an install with more attempts, the newest are shown. */
  static final int MOST_ATTEMPTS = 100;

  private static final String MILESTONE =
      "e.outcome ->> 'result' in ('transitioned', 'failure_counted')";

  private final JdbcClient jdbc;
  private final AttemptRepository attempts;

  InstallHistoryRepository(JdbcClient jdbc, AttemptRepository attempts) {
    this.jdbc = jdbc;
    this.attempts = attempts;
  }

  /** An install, and where in the list it stands. */
  public record Listed(Install install, EventPosition position) {}

  /** Where an install begins, and where the next one does. */
  private record Begin(
      UUID eventId, UUID installId, Instant at, @Nullable Instant next, @Nullable String profile) {}

  /** The node's installs, newest first, from {@code after} on. */
  public List<Listed> page(UUID nodeId, @Nullable EventPosition after, int limit) {
    return begins(nodeId, after, limit).stream()
        .map(
            begin ->
                new Listed(install(nodeId, begin), new EventPosition(begin.at(), begin.eventId())))
        .toList();
  }

  private List<Begin> begins(UUID nodeId, @Nullable EventPosition after, int limit) {
    return jdbc.sql(
            """
            select e.id, e.install_id, e.applied_at,
                   (select min(l.applied_at) from node_event l
                    where l.node_id = e.node_id and l.applied_at > e.applied_at
                      and l.outcome ->> 'result' in ('transitioned', 'failure_counted')
                      and l.outcome ->> 'to' = 'pending') as next_at,
                   coalesce(
                     (select n.install_profile from nodes n
                      where n.id = e.node_id and n.install_id = e.install_id),
                     (select b.payload ->> 'profile' from node_event b
                      where b.node_id = e.node_id and b.install_id = e.install_id
                        and b.kind = 'boot' and b.received_at >= e.applied_at
                      order by b.received_at limit 1)) as profile
            from node_event e
            where e.node_id = :node and %s and e.outcome ->> 'to' = 'pending'
              and e.install_id is not null
              and (:after::timestamptz is null
                   or (e.applied_at, e.id) < (:after::timestamptz, :after_id::uuid))
            order by e.applied_at desc, e.id desc
            limit :limit
            """
                .formatted(MILESTONE))
        .param("node", nodeId)
        .param("after", after == null ? null : Timestamp.from(after.at()))
        .param("after_id", after == null ? null : after.id())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Begin(
                    row.getObject("id", UUID.class),
                    row.getObject("install_id", UUID.class),
                    instant(row, "applied_at"),
                    row.getObject("next_at") == null ? null : instant(row, "next_at"),
                    row.getString("profile")))
        .list();
  }

  private Install install(UUID nodeId, Begin begin) {
    Found found = InstallMilestones.read(begin.at(), milestones(nodeId, begin));
    List<Span> spans =
        found.attempts().subList(0, Math.min(MOST_ATTEMPTS, found.attempts().size()));
    Map<Integer, String> steps = attempts.lastSteps(nodeId, spans);
    Map<Integer, List<Log>> logs = attempts.logs(nodeId, spans);
    List<Attempt> shown = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      shown.add(
          new Attempt(
              span.number(),
              span.began(),
              span.ended(),
              span.outcome(),
              span.error(),
              steps.get(i + 1),
              logs.getOrDefault(i + 1, List.of())));
    }
    return new Install(
        begin.installId(), begin.profile(), begin.at(), found.ended(), found.outcome(), shown);
  }

  /** Of very many the newest, and the first, which says when the first attempt began. */
  private List<Milestone> milestones(UUID nodeId, Begin begin) {
    List<Milestone> newestFirst =
        jdbc.sql(
                """
                select e.kind, e.applied_at, e.outcome,
                       left(e.payload ->> 'installation_error', 1024) as error
                from node_event e
                where e.node_id = :node and %s
                  and (e.applied_at, e.id) > (:from::timestamptz, :from_id::uuid)
                  and (:until::timestamptz is null or e.applied_at < :until::timestamptz)
                order by e.applied_at desc, e.id desc
                limit :limit
                """
                    .formatted(MILESTONE))
            .param("node", nodeId)
            .param("from", Timestamp.from(begin.at()))
            .param("from_id", begin.eventId())
            .param("until", begin.next() == null ? null : Timestamp.from(begin.next()))
            .param("limit", MOST_ATTEMPTS + 10)
            .query(
                (row, number) ->
                    new Milestone(
                        EventKind.parse(row.getString("kind")),
                        instant(row, "applied_at"),
                        Json.read(row.getString("outcome"), Outcome.class),
                        row.getString("error")))
            .list();
    return newestFirst.reversed();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
