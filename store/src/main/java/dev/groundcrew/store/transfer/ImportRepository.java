package dev.groundcrew.store.transfer;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRow;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The nodes that a file is about, read and locked together. */
@Repository
class ImportRepository {

  /** The advisory lock under which one file at a time is imported. */
  private static final long IMPORTING = 0x67635f696d706f72L;

  private final JdbcClient jdbc;

  ImportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether no other import is under way; none begins until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean begin() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", IMPORTING)
        .query(Boolean.class)
        .single();
  }

  /** Locks the nodes that have one of these addresses, in one order for all who lock several. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(Collection<MacAddress> macs) {
    jdbc.sql(
            """
            select n.id from nodes n
            where n.id in (select m.node_id from node_mac m
                           where m.mac_address = any(:macs::macaddr[]))
            order by n.id
            for no key update of n
            """)
        .param("macs", texts(macs))
        .query(UUID.class)
        .list();
  }

  /** Which node has an address. */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<MacAddress, Node> owners(Collection<MacAddress> macs) {
    Map<UUID, Node> nodes =
        jdbc
            .sql(
                "select "
                    + NodeRow.COLUMNS
                    + """
                     from nodes n
                    where n.id in (select m.node_id from node_mac m
                                   where m.mac_address = any(:macs::macaddr[]))
                    """)
            .param("macs", texts(macs))
            .query(NodeRow::read)
            .list()
            .stream()
            .collect(Collectors.toMap(Node::id, Function.identity()));
    Map<MacAddress, Node> owners = new HashMap<>();
    nodes.values().forEach(node -> node.macs().forEach(mac -> owners.put(mac, node)));
    return owners;
  }

  /** How the database spells IP addresses, each of which must be one. */
  Map<String, String> spelled(Collection<String> addresses) {
    Map<String, String> spelled = new HashMap<>();
    jdbc.sql("select a.text, host(a.text::inet) as host from unnest(:all::text[]) a (text)")
        .param("all", addresses.toArray(String[]::new))
        .query(
            row -> {
              spelled.put(row.getString("text"), row.getString("host"));
            });
    return spelled;
  }

  private static String[] texts(Collection<MacAddress> macs) {
    return macs.stream().map(MacAddress::value).distinct().toArray(String[]::new);
  }
}
