package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.boot.FoundMachine;
import dev.groundcrew.store.boot.RecordFoundMachine;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines that boot with a MAC address that no node has. */
@StoreTest
class FoundMachineTest {

  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private RecordFoundMachine recordFoundMachine;
  @Autowired private JdbcClient jdbc;

  private String uuid;

  @BeforeEach
  void noneYet() {
    jdbc.sql("update nodes set found_by_boot = false").update();
    uuid = UUID.randomUUID().toString();
  }

  @Test
  void aMachineBecomesANodeWithWhatItsFirmwareSays() {
    FoundMachine machine = machine(uuid);

    assertThat(recordFoundMachine.register(machine, 1)).isTrue();

    Node node = nodes.byMac(machine.macAddress()).orElseThrow();
    assertThat(node.state()).isEqualTo(NodeState.DISCOVERED);
    assertThat(node.vendor()).isEqualTo("ACME");
    assertThat(node.model()).isEqualTo("R2");
    assertThat(node.serialNumber()).isEqualTo("S-7");
    assertThat(node.systemUuid()).isEqualTo(uuid);
    assertThat(node.bootMode()).isEqualTo("bios");
    assertThat(node.ipAddress()).isEqualTo("192.0.2.9");
    assertThat(kinds(node.id())).containsExactly("register node_report");
  }

  @Test
  void aMachineIsRegisteredOnce() {
    FoundMachine machine = machine(uuid);

    assertThat(recordFoundMachine.register(machine, 2)).isTrue();
    assertThat(recordFoundMachine.register(machine, 2)).isTrue();

    assertThat(kinds(nodes.byMac(machine.macAddress()).orElseThrow().id())).hasSize(1);
  }

  @Test
  void atTheLimitNoMoreAreRegisteredUntilOneOfThemIsInstalled() {
    FoundMachine first = machine(null);
    FoundMachine second = machine(null);
    nodes.register(NewNode.named(next(), "registered by somebody")).orElseThrow();

    assertThat(recordFoundMachine.register(first, 1)).isTrue();
    assertThat(recordFoundMachine.register(second, 1)).isFalse();
    assertThat(nodes.byMac(second.macAddress())).isEmpty();

    jdbc.sql("update nodes set install_id = gen_random_uuid() where mac_address = :mac::macaddr")
        .param("mac", first.macAddress().value())
        .update();
    assertThat(recordFoundMachine.register(second, 1)).isTrue();
  }

  @Test
  void theLimitHoldsForManyAtOnce() throws Exception {
    int machines = 12;
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(machines)) {
      for (int i = 0; i < machines; i++) {
        FoundMachine machine = machine(null);
        threads.submit(
            () -> {
              start.await();
              return recordFoundMachine.register(machine, 5);
            });
      }
      start.countDown();
    }

    assertThat(
            jdbc.sql("select count(*) from nodes where found_by_boot")
                .query(Integer.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void anAddressOfAKnownMachineIsProposedOnce() {
    Node node = known(uuid);
    FoundMachine port = machine(uuid);

    assertThat(recordFoundMachine.propose(port)).contains(node.id());
    assertThat(recordFoundMachine.propose(port)).contains(node.id());

    assertThat(kinds(node.id())).containsExactly("proposal node_report");
    assertThat(
            jdbc.sql(
                    """
                    select payload ->> 'mac_address' || ': ' || (outcome ->> 'message')
                           || ', ' || (outcome ->> 'to')
                    from node_event where node_id = :id
                    """)
                .param("id", node.id())
                .query(String.class)
                .list())
        .containsExactly(
            "%1$s: %1$s may be a further address of this node, discovered"
                .formatted(port.macAddress()));
    assertThat(recordFoundMachine.propose(machine(uuid))).contains(node.id());
    assertThat(kinds(node.id())).hasSize(2);
  }

  @Test
  void aUuidThatSeveralMachinesHaveOrARetiredOneProposesNothing() {
    known(uuid);
    known(uuid);
    assertThat(recordFoundMachine.propose(machine(uuid))).isEmpty();

    String retired = UUID.randomUUID().toString();
    Node node = known(retired);
    jdbc.sql("update nodes set state = 'retired' where id = :id").param("id", node.id()).update();
    assertThat(recordFoundMachine.propose(machine(retired))).isEmpty();
    assertThat(recordFoundMachine.propose(machine(null))).isEmpty();
  }

  private Node known(String systemUuid) {
    Node node = nodes.register(NewNode.named(next(), "n")).orElseThrow();
    jdbc.sql("update nodes set system_uuid = :uuid where id = :id")
        .param("uuid", systemUuid)
        .param("id", node.id())
        .update();
    return node;
  }

  private static FoundMachine machine(@Nullable String systemUuid) {
    return new FoundMachine(next(), "ACME", "R2", "S-7", systemUuid, "x86_64", "bios", "192.0.2.9");
  }

  private static MacAddress next() {
    return new MacAddress("52:54:00:00:f0:%02x".formatted(++number));
  }

  private List<String> kinds(UUID nodeId) {
    return jdbc.sql("select kind || ' ' || source from node_event where node_id = :id")
        .param("id", nodeId)
        .query(String.class)
        .list();
  }
}
