package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.boot.BootRepository;
import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a boot costs in the database, whatever its profile holds. */
@StoreTest
class BootStatementsTest {

  private static final int NODES = 20;
  private static final String LARGE = "large";

  @Autowired private NodeRepository nodes;
  @Autowired private BootRepository boots;
  @Autowired private JdbcClient jdbc;

  private List<Node> booting;

  @BeforeEach
  void pendingNodesOfALargeProfile() {
    Profile small = Profiles.kernel(LARGE);
    String document = "# a comment of a large document\n".repeat(8_000);
    Profiles.keep(
        jdbc,
        new Profile(
            LARGE,
            1,
            LARGE,
            null,
            small.boot(),
            Map.of("user-data", document, "vendor-data", document, "preseed.cfg", document),
            null,
            null,
            null,
            false,
            small.onFailed(),
            List.of(),
            small.next()));
    booting =
        IntStream.range(0, NODES)
            .mapToObj(
                number ->
                    nodes
                        .register(
                            NewNode.named(
                                new MacAddress("52:54:00:00:0c:%02x".formatted(number)), LARGE))
                        .orElseThrow())
            .toList();
    jdbc.sql(
            """
            update nodes
            set state = 'pending', install_id = gen_random_uuid(), install_profile = :profile,
                install_profile_version = 1
            where hostname = :profile
            """)
        .param("profile", LARGE)
        .update();
    jdbc.sql("create extension if not exists pg_stat_statements").update();
    jdbc.sql("select pg_stat_statements_reset()").query(rows -> {});
  }

  @Test
  void aBootIsTwoStatementsAndTheProfileIsReadOnce() {
    booting.forEach(node -> assertThat(serve(read(node))).isTrue());
    booting.forEach(node -> assertThat(boots.repeat(read(node))).isTrue());

    List<Statement> statements =
        jdbc.sql(
                """
                select calls, regexp_replace(query, '\\s+', ' ', 'g') as query
                from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and toplevel and query !~* '^(begin|commit|set|show|select pg_stat)'
                """)
            .query(Statement.class)
            .list();
    assertThat(statements.stream().mapToLong(Statement::calls).sum())
        .as("%s", statements)
        .isEqualTo(4 * NODES + 1);
    assertThat(statements.stream().filter(statement -> statement.query().contains("definition")))
        .singleElement()
        .extracting(Statement::calls)
        .isEqualTo(1L);
  }

  private record Statement(long calls, String query) {}

  private BootingNode read(Node node) {
    BootingNode read = boots.byMac(node.macAddress()).orElseThrow();
    assertThat(Objects.requireNonNull(read.profile()).documents()).hasSize(3);
    return read;
  }

  private boolean serve(BootingNode read) {
    return boots.serve(
        read,
        new EventEntry(
            UUID.randomUUID(),
            read.node().id(),
            EventKind.BOOT,
            TriggeredBy.NODE_REPORT,
            Json.tree(Map.of("served", "installer", "state", "pending", "repeats", 0)),
            null,
            read.node().installId(),
            null),
        Outcome.unchanged(NodeState.PENDING, 0, "Booted"),
        true,
        false);
  }
}
