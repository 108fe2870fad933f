package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.BootDoor.local;
import static dev.groundcrew.standalone.http.BootDoor.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who may ask what to boot, and how often. */
@HttpTest
@DirtiesContext
@Import(Machine.class)
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/boot-limits-test-data",
      "groundcrew.boot.unknown=ignore",
      "groundcrew.boot.networks=127.0.0.0/30,192.0.2.0/24",
      "groundcrew.machines.port=0",
      "groundcrew.machines.rate-limit=10"
    })
class BootLimitsTest {

  @Autowired private Caller caller;
  @Autowired private Machine machine;
  @Autowired private BootNodes nodes;

  @Test
  void anotherNetworkBootsFromTheDiskAndNothingIsKept() {
    Registered node = nodes.pending();
    BootDoor door = BootDoor.at(machine.port());

    String script =
        local(door.askFrom("127.0.0.4", "/boot/%s.ipxe?platform=pcbios".formatted(node.mac())));

    assertThat(script).contains("machines in this network are not served: 127.0.0.4");
    assertThat(nodes.boots(node)).isEmpty();
    BootDoor.installer(
        door.askFrom("127.0.0.3", "/boot/%s.ipxe?platform=pcbios".formatted(node.mac())));
    assertThat(nodes.boots(node)).hasSize(1);
  }

  @Test
  void anUnknownMachineIsIgnoredWhereTheSiteSaysSo() {
    String mac = caller.newMac();

    // Others may have used up what is free at once.
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(local(BootDoor.at(machine.port()).boot(mac)))
                    .contains(mac + " is unknown"));

    assertThat(caller.get("/nodes/" + mac).status()).isEqualTo(404);
  }

  @Test
  void aMachineThatAsksTooOftenIsToldToWait() {
    Registered node = nodes.pending();
    BootDoor door = BootDoor.at(machine.port());

    List<String> scripts = Stream.generate(() -> door.boot(node.mac())).limit(15).toList();

    BootDoor.installer(scripts.getFirst());
    assertThat(waiting(scripts.getLast())).contains("asks too often");
    assertThat(nodes.onlyBoot(node).path("payload").path("repeats").asInt()).isBetween(9, 13);
    BootDoor.installer(door.boot(nodes.pending().mac()));
  }

  @Test
  void ofManyUnknownMachinesAtOnceSomeAreToldToWait() throws Exception {
    BootDoor door = BootDoor.at(machine.port());
    List<Callable<String>> boots =
        Stream.<Callable<String>>generate(() -> () -> door.boot(caller.newMac()))
            .limit(400)
            .toList();

    int waiting = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<String> script : threads.invokeAll(boots)) {
        waiting += script.get().contains("\nsleep 30\n") ? 1 : 0;
      }
    }

    assertThat(waiting).isBetween(1, 200);
  }

  @Test
  void onlyThePortForMachinesServesScripts() {
    assertThat(BootDoor.at(caller.port()).head("/boot.ipxe").statusCode()).isEqualTo(404);
    assertThat(BootDoor.at(machine.port()).ask("/boot.ipxe"))
        .contains("http://127.0.0.1:%d/boot/".formatted(machine.port()));
    assertThat(BootDoor.at(machine.port()).ask("//boot.ipxe/")).startsWith("#!ipxe");
  }
}
