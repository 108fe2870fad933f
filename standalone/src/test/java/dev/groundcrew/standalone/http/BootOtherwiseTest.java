package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.BootDoor.installer;
import static dev.groundcrew.standalone.http.BootDoor.local;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Boots that no install asks for: of unknown machines, and what people choose for one boot. */
@HttpTest
class BootOtherwiseTest {

  @Autowired private Caller caller;
  @Autowired private BootNodes nodes;

  private BootDoor door;

  @BeforeEach
  void door() {
    door = nodes.door();
  }

  @Test
  void whatIsChosenForOneBootIsServedOnceAndWithoutAToken() {
    Registered node = caller.register();
    nodes.force(node, "active");
    Answer chosen = nodes.once(node, "boot-test-rescue");
    assertThat(chosen.message()).isEqualTo("The next boot is of profile 'boot-test-rescue'");

    assertThat(installer(door.boot(node.mac()))).endsWith("token=");
    local(door.boot(node.mac()));

    assertThat(caller.node(node).path("state").asString()).isEqualTo("active");
    assertThat(nodes.kinds(node)).containsExactly("boot", "boot", "boot_once", "register");
  }

  @Test
  void aChoiceThatCannotBeServedIsRefused() {
    Registered node = caller.register();

    Answer unknown = nodes.once(node, "no-such-profile");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.code()).isEqualTo("unknown_profile");
    assertThat(caller.post("/nodes/%s/boot-once".formatted(node.id()), "{}").status())
        .isEqualTo(400);
    nodes.force(node, "retired");
    assertThat(nodes.once(node, "boot-test-rescue").status()).isEqualTo(400);
  }

  @Test
  void anUnknownMachineBecomesANodeAndBootsFromItsDisk() {
    String mac = caller.newMac();
    String uuid = UUID.randomUUID().toString();

    local(
        door.ask(
            "/boot/%s.ipxe?platform=pcbios&buildarch=i386&uuid=%s&serial=S%%2f7&manufacturer=To%%20be%%20filled%%20by%%20O.E.M.&product=R2+%%28a%%29"
                .formatted(mac, uuid)));

    JsonNode node = caller.get("/nodes/" + mac).data();
    assertThat(node.path("state").asString()).isEqualTo("discovered");
    assertThat(node.path("serial_number").asString()).isEqualTo("S/7");
    assertThat(node.path("vendor").isNull()).as("a placeholder").isTrue();
    assertThat(node.path("model").asString()).isEqualTo("R2+(a)");
    assertThat(node.path("system_uuid").asString()).isEqualTo(uuid);
    assertThat(node.path("arch").asString()).isEqualTo("x86_64");
    assertThat(node.path("boot_mode").asString()).isEqualTo("bios");
    Registered registered = new Registered(node.path("id").asString(), mac);
    assertThat(local(door.boot(mac))).contains("is discovered");
    assertThat(nodes.kinds(registered)).containsExactly("boot", "register");
  }

  @Test
  void anotherPortOfAKnownMachineIsProposed() {
    Registered node = caller.register();
    String uuid = UUID.randomUUID().toString();
    caller.patch("/nodes/" + node.id(), "{\"system_uuid\":\"%s\"}".formatted(uuid));
    String port = caller.newMac();

    for (int i = 0; i < 2; i++) {
      local(
          door.ask(
              "/boot/%s.ipxe?platform=pcbios&uuid=%s"
                  .formatted(port, uuid.toUpperCase(Locale.ROOT))));
    }

    assertThat(caller.get("/nodes/" + port).status()).isEqualTo(404);
    JsonNode proposals = caller.get("/nodes/%s/events?kind=proposal".formatted(node.id())).data();
    assertThat(proposals).hasSize(1);
    assertThat(proposals.path(0).path("payload").path("mac_address").asString()).isEqualTo(port);
  }

  @Test
  void aQueryThatIsBrokenCostsNothing() {
    String mac = caller.newMac();

    assertThat(
            local(
                door.ask(
                    "/boot/%s.ipxe?serial=%%E4%%00x&serial=b&&=&nonsense=1&platform=pcbios"
                        .formatted(mac))))
        .contains("is now known");
  }
}
