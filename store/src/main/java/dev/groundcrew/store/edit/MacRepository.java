package dev.groundcrew.store.edit;

import dev.groundcrew.workflows.node.MacAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The MAC addresses of nodes' ports. */
@Repository
class MacRepository {

  private final JdbcClient jdbc;

  MacRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The node that has the address; empty if none has. */
  Optional<UUID> owner(MacAddress mac) {
    return jdbc.sql("select node_id from node_mac where mac_address = :mac::macaddr")
        .param("mac", mac.value())
        .query(UUID.class)
        .optional();
  }

  /** Gives the locked node a further address; false if some node has it by now. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean add(UUID nodeId, MacAddress mac) {
    return jdbc.sql(
                """
                with added as (
                  insert into node_mac (mac_address, node_id) values (:mac::macaddr, :id)
                  on conflict do nothing
                  returning node_id)
                update nodes n set revision = n.revision + 1, updated_at = clock_timestamp()
                from added where n.id = added.node_id
                """)
            .param("id", nodeId)
            .param("mac", mac.value())
            .update()
        > 0;
  }

  /** Takes an address that is not the boot port's off the node; false if it has no such address. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean remove(UUID nodeId, MacAddress mac) {
    return jdbc.sql(
                """
                with removed as (
                  delete from node_mac m using nodes n
                  where m.node_id = :id and m.mac_address = :mac::macaddr
                    and n.id = m.node_id and n.mac_address <> m.mac_address
                  returning m.node_id)
                update nodes n set revision = n.revision + 1, updated_at = clock_timestamp()
                from removed where n.id = removed.node_id
                """)
            .param("id", nodeId)
            .param("mac", mac.value())
            .update()
        > 0;
  }
}
