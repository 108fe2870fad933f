package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.BootDoor.installer;
import static dev.groundcrew.standalone.http.BootDoor.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A site that installs two machines at once. */
@HttpTest
@DirtiesContext
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/max-concurrent-test-data",
      "groundcrew.install.max-concurrent=2"
    })
class MaxConcurrentTest {

  @Autowired private Caller caller;
  @Autowired private BootNodes nodes;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void freeAllPlaces() {
    jdbc.sql("delete from install_place").update();
  }

  @Test
  void theThirdMachineWaitsSaysItsPlaceAndIsInstalledWhenOneIsDone() {
    List<Registered> four = Stream.generate(nodes::pending).limit(4).toList();

    installer(boot(four.get(0)));
    installer(boot(four.get(1)));
    assertThat(waiting(boot(four.get(2))))
        .contains("waits for its turn, place 1: no more than 2 may install at once")
        .contains("sleep 30");
    assertThat(waiting(boot(four.get(3)))).contains("place 2");
    assertThat(message(four.get(3))).startsWith("Told to wait: waits for its turn, place 2");

    caller.report(four.get(0), "started");
    assertThat(waiting(boot(four.get(2)))).contains("place 1");
    caller.report(four.get(0), "complete");

    assertThat(waiting(boot(four.get(3)))).contains("place 1");
    installer(boot(four.get(2)));
  }

  @Test
  void waitingCountsAsNoBootOfTheInstaller() {
    List<Registered> three = Stream.generate(nodes::pending).limit(3).toList();
    Registered last = three.get(2);
    installer(boot(three.get(0)));
    installer(boot(three.get(1)));

    // As many installers would have ended its install.
    for (int i = 0; i < 5; i++) {
      waiting(boot(last));
      nodes.later(last);
    }

    assertThat(nodes.scriptsServed(last)).isZero();
    assertThat(caller.node(last).path("state").asString()).isEqualTo("pending");
    assertThat(
            jdbc.sql("select first_script_at is null from nodes where id = :id::uuid")
                .param("id", last.id())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aFailedAttemptKeepsItsPlaceAndTheEndOfTheInstallFreesIt() {
    List<Registered> three = Stream.generate(nodes::pending).limit(3).toList();
    installer(boot(three.get(0)));
    installer(boot(three.get(1)));

    caller.report(three.get(0), "started");
    caller.failed(three.get(0), "no disk");
    waiting(boot(three.get(2)));
    nodes.later(three.get(0));
    installer(boot(three.get(0)));
    caller.failed(three.get(0), "no disk");
    caller.failed(three.get(0), "no disk");

    assertThat(caller.node(three.get(0)).path("state").asString()).isEqualTo("install_failed");
    installer(boot(three.get(2)));
  }

  @Test
  void toAskWithoutBootingTakesNoPlace() {
    List<Registered> three = Stream.generate(nodes::pending).limit(3).toList();

    for (Registered node : three) {
      nodes.door().head("/boot/%s.ipxe".formatted(node.mac()));
      assertThat(preview(node)).contains("kernel ");
    }
    installer(boot(three.get(0)));
    installer(boot(three.get(1)));

    assertThat(preview(three.get(2))).contains("place 1");
    assertThat(preview(three.get(1))).contains("kernel ");
  }

  @Test
  void aBootOfSomethingElseNeedsNoPlace() {
    List<Registered> three = Stream.generate(nodes::pending).limit(3).toList();
    installer(boot(three.get(0)));
    installer(boot(three.get(1)));

    assertThat(nodes.once(three.get(2), BootNodes.RESCUE).status()).isEqualTo(200);

    assertThat(boot(three.get(2))).contains("was asked to. Booting profile");
  }

  private String boot(Registered node) {
    return nodes.door().boot(node.mac());
  }

  private String preview(Registered node) {
    JsonNode preview = caller.get("/nodes/%s/preview".formatted(node.id())).data();
    return preview.path("script").asString();
  }

  private String message(Registered node) {
    return nodes.onlyBoot(node).path("outcome").path("message").asString();
  }
}
