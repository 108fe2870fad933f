package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.store.node.NodeOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A list by id is paged through while its nodes move; on a database of its own. */
@StoreTest
@TestPropertySource(properties = "spring.application.name=paging")
class NodePagingTest {

  private static final int NODES = 100_000;
  private static final int CHANGES_PER_SECOND = 50;

  @Autowired private NodeListRepository lists;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void hundredThousandNodes() {
    transaction.executeWithoutResult(
        status -> {
          // Without triggers, which would take longer than the test.
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(
                  """
                  insert into nodes (id, mac_address, hostname, state)
                  select gen_random_uuid(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr,
                         'node-' || n, 'active'
                  from generate_series(1, :count) n
                  """)
              .param("count", NODES)
              .update();
          jdbc.sql("insert into node_mac (mac_address, node_id) select mac_address, id from nodes")
              .update();
        });
    jdbc.sql("analyze nodes").update();
  }

  @Test
  void eachOfAHundredThousandNodesIsThereOnceWhileFiftyASecondChangeState() {
    List<UUID> ids = jdbc.sql("select id from nodes").query(UUID.class).list();
    Set<UUID> paged = new HashSet<>();
    AtomicInteger changes = new AtomicInteger();

    try (var mover = Executors.newSingleThreadScheduledExecutor()) {
      mover.scheduleAtFixedRate(
          () -> {
            move(ids.get(ThreadLocalRandom.current().nextInt(NODES)));
            changes.incrementAndGet();
          },
          0,
          1000 / CHANGES_PER_SECOND,
          TimeUnit.MILLISECONDS);
      NodeOrder.Position after = null;
      boolean more = true;
      while (more) {
        Listed page = lists.page(NodeFilter.ALL, NodeOrder.BY_ID, after, 1000, 0);
        for (Node node : page.nodes()) {
          assertThat(paged.add(node.id())).as("%s was there before", node.id()).isTrue();
        }
        after = NodeOrder.BY_ID.of(page.nodes().getLast());
        more = page.more();
      }
      mover.shutdownNow();
    }

    assertThat(paged).hasSize(NODES);
    assertThat(changes).as("changes meanwhile").hasValueGreaterThan(CHANGES_PER_SECOND);
  }

  private void move(UUID id) {
    jdbc.sql(
            """
            update nodes
            set state = case state when 'active' then 'migrating' else 'active' end,
                version = version + 1, revision = revision + 1,
                state_changed_at = clock_timestamp(), updated_at = clock_timestamp()
            where id = :id
            """)
        .param("id", id)
        .update();
  }
}
