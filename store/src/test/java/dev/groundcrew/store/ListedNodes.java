package dev.groundcrew.store;

import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes to be found in lists, in a database that has no others. */
@TestComponent
class ListedNodes {

  private final NodeRepository nodes;
  private final EditNode editNode;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private int number;

  ListedNodes(
      NodeRepository nodes, EditNode editNode, JdbcClient jdbc, TransactionTemplate transaction) {
    this.nodes = nodes;
    this.editNode = editNode;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  void removeAll() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local groundcrew.purge = 'on'").update();
          jdbc.sql("truncate nodes cascade").update();
        });
  }

  /** Registered in another order than that of their MAC addresses. */
  Node register(@Nullable String hostname) {
    int next = number++ % 256;
    MacAddress mac = new MacAddress("52:54:00:01:%02x:%02x".formatted(255 - next % 7, next));
    NewNode named = NewNode.named(mac, "unused");
    return nodes
        .register(
            new NewNode(
                mac,
                hostname,
                null,
                null,
                null,
                null,
                null,
                null,
                named.arch(),
                named.bootMode(),
                null,
                Set.of()))
        .orElseThrow();
  }

  void edit(Node node, Map<NodeField, String> changes) {
    editNode.edit(node.id(), Map.copyOf(changes), null, null);
  }

  void seen(Node node, Instant time) {
    jdbc.sql("update nodes set last_seen_at = :time where id = :id")
        .param("time", Timestamp.from(time))
        .param("id", node.id())
        .update();
  }
}
