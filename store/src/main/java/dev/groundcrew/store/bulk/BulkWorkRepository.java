package dev.groundcrew.store.bulk;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a bulk's nodes: which is to be done, and what was written down of it. */
@Repository
class BulkWorkRepository {

  private static final int LONGEST_MESSAGE = 500;

  private final JdbcClient jdbc;

  BulkWorkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A node whose step is to be done.
   *
   * @param state null if there is no such node any more
   */
  record Work(BulkAction action, @Nullable String userId, int step, @Nullable NodeState state) {}

  /**
   * The node, locked until the transaction ends; empty if another has it, or if it has begun. No
   * lock is waited for longer than 5 seconds.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Work> lock(UUID bulkId, UUID nodeId) {
    jdbc.sql("select set_config('lock_timeout', '5s', true)").query(String.class).single();
    boolean locked =
        jdbc.sql(
                """
                select true from bulk_node
                where bulk_id = :bulk and node_id = :node and result = 'pending'
                  and event_id is null
                for update skip locked
                """)
            .param("bulk", bulkId)
            .param("node", nodeId)
            .query(Boolean.class)
            .optional()
            .isPresent();
    if (!locked) {
      return Optional.empty();
    }
    String state =
        jdbc.sql("select state from nodes where id = :node for no key update")
            .param("node", nodeId)
            .query(String.class)
            .optional()
            .orElse(null);
    return jdbc.sql(
            """
            select b.action, b.user_id, bn.step
            from bulk_node bn join bulk b on b.id = bn.bulk_id
            where bn.bulk_id = :bulk and bn.node_id = :node
            """)
        .param("bulk", bulkId)
        .param("node", nodeId)
        .query(
            (row, number) ->
                new Work(
                    BulkAction.of(Json.readTree(row.getString("action"))),
                    row.getString("user_id"),
                    row.getInt("step"),
                    state == null ? null : NodeState.parse(state)))
        .optional();
  }

  /** The node's result. Only the first counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  void settle(UUID bulkId, UUID nodeId, Settled settled) {
    jdbc.sql(
            """
            update bulk_node
            set result = :result, code = :code, message = :message, finished_at = clock_timestamp()
            where bulk_id = :bulk and node_id = :node and result = 'pending'
            """)
        .param("bulk", bulkId)
        .param("node", nodeId)
        .param("result", settled.result().wireName())
        .param("code", settled.code())
        .param("message", cut(settled.message()))
        .update();
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE - 1) + "…";
  }

  /** The outcome of this event is waited for; after {@code step} steps that are done. */
  @Transactional(propagation = Propagation.MANDATORY)
  void await(UUID bulkId, UUID nodeId, int step, UUID eventId) {
    jdbc.sql(
            """
            update bulk_node
            set step = :step, event_id = :event, looks = 0, looked_at = clock_timestamp()
            where bulk_id = :bulk and node_id = :node
            """)
        .param("bulk", bulkId)
        .param("node", nodeId)
        .param("step", step)
        .param("event", eventId)
        .update();
  }

  /** The step that was waited for is done, and another follows. */
  @Transactional(propagation = Propagation.MANDATORY)
  void goOn(UUID bulkId, UUID nodeId, int step) {
    jdbc.sql(
            """
            update bulk_node
            set step = :step, event_id = null, looks = 0, looked_at = null
            where bulk_id = :bulk and node_id = :node
            """)
        .param("bulk", bulkId)
        .param("node", nodeId)
        .param("step", step)
        .update();
  }

  /**
   * A node whose event has come to an end.
   *
   * @param outcome null if the event was set aside or is gone
   * @param deadReason why it was set aside; null if it was not
   */
  record Ended(
      UUID nodeId,
      int step,
      BulkAction action,
      boolean cancelled,
      @Nullable Outcome outcome,
      @Nullable String deadReason) {}

  /** Nodes whose events have come to an end, locked. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Ended> ended(UUID bulkId, int limit) {
    return jdbc.sql(
            """
            select bn.node_id, bn.step, b.action, b.cancelled_at is not null as cancelled,
                   e.outcome,
                   case when e.dead_at is not null then coalesce(e.dead_reason, '') end as dead
            from bulk_node bn
            join bulk b on b.id = bn.bulk_id
            left join node_event e on e.id = bn.event_id
            where bn.bulk_id = :bulk and bn.result = 'pending' and bn.event_id is not null
              and (e.id is null or e.applied_at is not null or e.dead_at is not null)
            order by bn.position
            limit :limit
            for update of bn skip locked
            """)
        .param("bulk", bulkId)
        .param("limit", limit)
        .query(
            (row, number) -> {
              String outcome = row.getString("outcome");
              return new Ended(
                  row.getObject("node_id", UUID.class),
                  row.getInt("step"),
                  BulkAction.of(Json.readTree(row.getString("action"))),
                  row.getBoolean("cancelled"),
                  outcome == null ? null : Json.read(outcome, Outcome.class),
                  row.getString("dead"));
            })
        .list();
  }

  /**
   * A node whose event was looked at once more in vain.
   *
   * @param looks how often by now
   */
  record InVain(UUID nodeId, MacAddress mac, @Nullable String hostname, UUID eventId, int looks) {}

  /** Counts a look at the events that were not looked at for {@code again}. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<InVain> countLooks(UUID bulkId, Duration again, int limit) {
    return jdbc.sql(
            """
            update bulk_node bn
            set looks = bn.looks + 1, looked_at = clock_timestamp()
            where bn.bulk_id = :bulk and bn.position in (
              select w.position from bulk_node w
              where w.bulk_id = :bulk and w.result = 'pending' and w.event_id is not null
                and w.looked_at <= clock_timestamp() - make_interval(secs => :again)
              order by w.looked_at, w.position
              limit :limit
              for update skip locked)
            returning bn.node_id, bn.mac_address::text as mac_address, bn.hostname, bn.event_id,
                      bn.looks
            """)
        .param("bulk", bulkId)
        .param("again", again.toMillis() / 1000.0)
        .param("limit", limit)
        .query(
            (row, number) ->
                new InVain(
                    row.getObject("node_id", UUID.class),
                    new MacAddress(row.getString("mac_address")),
                    row.getString("hostname"),
                    row.getObject("event_id", UUID.class),
                    row.getInt("looks")))
        .list();
  }

  /** Counts a try that failed; says how many have. */
  @Transactional
  int countFailure(UUID bulkId, UUID nodeId) {
    return jdbc.sql(
            """
            update bulk_node set looks = looks + 1
            where bulk_id = :bulk and node_id = :node and result = 'pending'
            returning looks
            """)
        .param("bulk", bulkId)
        .param("node", nodeId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
