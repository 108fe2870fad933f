package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.store.Profiles;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nodes that boot, and what is kept of it. */
@TestComponent
@Lazy
class BootNodes {

  static final String PROFILE = "boot-test";
  static final String RESCUE = "boot-test-rescue";

  private final Caller caller;
  private final JdbcClient jdbc;

  BootNodes(Caller caller, JdbcClient jdbc) {
    this.caller = caller;
    this.jdbc = jdbc;
    Profiles.keep(jdbc, Profiles.kernel(PROFILE));
    Profiles.keep(jdbc, Profiles.kernel(RESCUE));
  }

  BootDoor door() {
    return BootDoor.at(caller.port());
  }

  /** What was served until now is too long ago to be repeated. */
  void later(Registered node) {
    jdbc.sql(
            """
            update node_event set received_at = received_at - interval '61 seconds'
            where node_id = :id::uuid
            """)
        .param("id", node.id())
        .update();
    jdbc.sql(
            """
            update nodes set last_boot_at = last_boot_at - interval '61 seconds'
            where id = :id::uuid
            """)
        .param("id", node.id())
        .update();
  }

  Registered pending() {
    Registered node = withProfile(PROFILE);
    assertThat(caller.state(node, "pending").status()).isEqualTo(200);
    return node;
  }

  Registered withProfile(String profile) {
    Registered node = caller.register();
    assertThat(
            caller
                .patch("/nodes/" + node.id(), "{\"workflow_id\":\"%s\"}".formatted(profile))
                .status())
        .isEqualTo(200);
    return node;
  }

  void force(Registered node, String state) {
    jdbc.sql("update nodes set state = :state where id = :id::uuid")
        .param("state", state)
        .param("id", node.id())
        .update();
  }

  Answer once(Registered node, String profile) {
    return caller.post(
        "/nodes/%s/boot-once".formatted(node.id()), "{\"profile\":\"%s\"}".formatted(profile));
  }

  JsonNode boots(Registered node) {
    return caller.get("/nodes/%s/events?kind=boot".formatted(node.id())).data();
  }

  JsonNode onlyBoot(Registered node) {
    assertThat(boots(node)).hasSize(1);
    return boots(node).path(0);
  }

  List<String> kinds(Registered node) {
    return caller
        .get("/nodes/%s/events".formatted(node.id()))
        .data()
        .valueStream()
        .map(event -> event.path("kind").asString())
        .toList();
  }

  int scriptsServed(Registered node) {
    return jdbc.sql("select scripts_served from nodes where id = :id::uuid")
        .param("id", node.id())
        .query(Integer.class)
        .single();
  }
}
