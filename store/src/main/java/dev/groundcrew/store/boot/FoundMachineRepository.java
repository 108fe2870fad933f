package dev.groundcrew.store.boot;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Machines with unknown MAC addresses. */
@Repository
class FoundMachineRepository {

  /** The advisory lock under which such machines are counted and registered. */
  private static final long REGISTRATION_LOCK = 0x67726f756e64626fL;

  private final JdbcClient jdbc;

  FoundMachineRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node in service or on its way there that has this UUID, if it is the only one. */
  Optional<UUID> onlyWithSystemUuid(String systemUuid) {
    List<UUID> nodes =
        jdbc.sql(
                """
                select id from nodes where system_uuid = :uuid and state <> 'retired' limit 2
                """)
            .param("uuid", systemUuid)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    return nodes.size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
  }

  /** Whether the proposal is new. The key makes it one a MAC address, whatever the install. */
  boolean propose(UUID eventId, UUID nodeId, FoundMachine machine) {
    return jdbc.sql(
                """
                insert into node_event
                  (id, node_id, kind, source, payload, idempotency_key, applied_at, outcome)
                select :event, n.id, 'proposal', 'node_report', :payload::jsonb, :key,
                       clock_timestamp(),
                       jsonb_set(jsonb_set(jsonb_set(:outcome::jsonb,
                         '{from}', to_jsonb(n.state)), '{to}', to_jsonb(n.state)),
                         '{attempts}', to_jsonb(n.install_attempts))
                from nodes n where n.id = :node
                on conflict (node_id, idempotency_key, install_id)
                  where idempotency_key is not null do nothing
                """)
            .param("event", eventId)
            .param("node", nodeId)
            .param("payload", Json.write(machine.payload()))
            .param("key", "proposal:" + machine.macAddress())
            .param(
                "outcome",
                Json.write(
                    Outcome.unchanged(
                        NodeState.DISCOVERED,
                        0,
                        "%s may be a further address of this node"
                            .formatted(machine.macAddress()))))
            .update()
        > 0;
  }

  /** Until the transaction ends nobody else registers a machine that booted. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lockRegistration() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", REGISTRATION_LOCK)
        .query(rows -> {});
  }

  /** How many nodes registered themselves and were never installed; at most {@code limit}. */
  int countNeverInstalled(int limit) {
    return jdbc.sql(
            """
            select count(*) from (
              select from nodes
              where found_by_boot and state = 'discovered' and install_id is null
              limit :limit) found
            """)
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  void markFound(UUID nodeId) {
    jdbc.sql("update nodes set found_by_boot = true where id = :id").param("id", nodeId).update();
  }
}
