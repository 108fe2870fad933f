package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.edit.EditMacs;
import dev.groundcrew.store.edit.EditMacs.Edited;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.edit.MacTakenException;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes with several ports, and cards that are replaced. */
@StoreTest
class NodeMacTest {

  private static final MacAddress FIRST = new MacAddress("52:54:00:00:20:01");
  private static final MacAddress SECOND = new MacAddress("52:54:00:00:20:02");
  private static final MacAddress THIRD = new MacAddress("52:54:00:00:20:03");

  @Autowired private EditNode editNode;
  @Autowired private EditMacs editMacs;
  @Autowired private NodeRepository nodes;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void noNodeHasTheseAddresses() {
    jdbc.sql("delete from nodes where mac_address::text like '52:54:00:00:2%'").update();
  }

  @Test
  void aNodeIsFoundAndReportsByEachOfItsAddresses() {
    Node node = register(FIRST);
    editMacs.add(node.id(), SECOND, "anna");

    assertThat(nodes.byMac(SECOND)).map(Node::id).contains(node.id());
    assertThat(
            receiveReport.receiveFacts(
                InstallerReport.of(SECOND, ReportStatus.PROGRESS, 5, null), null, null))
        .map(Node::id)
        .contains(node.id());
    assertThat(nodes.get(node.id()).macs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void anAddressIsOfOneNodeOnly() {
    Node one = register(FIRST);
    editMacs.add(one.id(), SECOND, null);
    Node other = register(THIRD);

    assertThatThrownBy(() -> editMacs.add(other.id(), FIRST, null))
        .isInstanceOf(MacTakenException.class);
    assertThatThrownBy(() -> editMacs.add(other.id(), SECOND, null))
        .isInstanceOf(MacTakenException.class);
    assertThatThrownBy(() -> moveTo(other, SECOND)).isInstanceOf(MacTakenException.class);
    assertThat(editNode.register(NewNode.named(SECOND, "rack1-02"), null)).isEmpty();
  }

  @Test
  void aReplacedCardFreesTheAddressOfTheOldOne() {
    Node node = register(FIRST);

    assertThat(moveTo(node, SECOND).macs()).containsExactly(SECOND);
    assertThat(nodes.byMac(FIRST)).isEmpty();
    register(FIRST);
  }

  @Test
  void anotherPortMayBecomeTheBootPort() {
    Node node = register(SECOND);
    editMacs.add(node.id(), FIRST, null);

    Node moved = moveTo(node, FIRST);

    assertThat(moved.macAddress()).isEqualTo(FIRST);
    assertThat(moved.macs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void addingAndRemovingTwiceIsAsGoodAsOnce() {
    Node node = register(FIRST);
    editMacs.add(node.id(), SECOND, null);
    Edited again = editMacs.add(node.id(), SECOND, null);
    assertThat(((Edited.Done) again).node().revision()).isEqualTo(node.revision() + 1);

    editMacs.remove(node.id(), SECOND, null);
    Edited gone = editMacs.remove(node.id(), SECOND, null);
    assertThat(((Edited.Done) gone).node().macs()).containsExactly(FIRST);
    assertThat(editMacs.remove(node.id(), FIRST, null)).isEqualTo(new Edited.BootPort());
  }

  @Test
  void aNodeHasThirtyTwoAddressesAtMost() {
    Node node = register(FIRST);
    for (int port = 1; port < EditMacs.MOST; port++) {
      assertThat(
              editMacs.add(node.id(), new MacAddress("52:54:00:00:21:%02x".formatted(port)), null))
          .isInstanceOf(Edited.Done.class);
    }
    assertThat(editMacs.add(node.id(), SECOND, null)).isEqualTo(new Edited.TooMany());
  }

  private Node register(MacAddress mac) {
    return editNode.register(NewNode.named(mac, "rack1-01"), null).orElseThrow();
  }

  private Node moveTo(Node node, MacAddress mac) {
    return editNode.edit(node.id(), Map.of(NodeField.MAC_ADDRESS, mac.value()), null, null);
  }
}
