package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Removing a retired node for good. */
@SecuredTest
class PurgeTest {

  @Autowired private Caller nobody;

  @Test
  void anAdminPurgesARetiredNodeAndItsAddressIsFree() {
    Registered node = nobody.as(OPERATOR).register();
    nobody.as(ADMIN).delete("/nodes/%s?comment=old".formatted(node.id()));
    assertThat(nobody.as(VIEWER).history(node).path("data").path(0).path("comment").asString())
        .isEqualTo("old");

    Answer purged = purge(ADMIN, node);

    assertThat(purged.status()).isEqualTo(200);
    assertThat(purged.message()).isEqualTo("Node purged");
    assertThat(purged.data().path("state").asString()).isEqualTo("retired");
    for (String path : new String[] {"", "/history", "/events", "/installs"}) {
      assertThat(nobody.as(VIEWER).get("/nodes/" + node.id() + path).status()).isEqualTo(404);
    }
    Answer again =
        nobody.as(OPERATOR).post("/nodes", "{\"mac_address\":\"%s\"}".formatted(node.mac()));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.data().path("id").asString()).isNotEqualTo(node.id());
    assertThat(again.data().path("state").asString()).isEqualTo("discovered");
  }

  @ParameterizedTest
  @ValueSource(strings = {VIEWER, OPERATOR})
  void anotherRoleMayNot(String token) {
    Registered node = nobody.as(OPERATOR).register();
    nobody.as(ADMIN).delete("/nodes/" + node.id());

    Answer refused = purge(token, node);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("forbidden");
    assertThat(nobody.as(VIEWER).node(node).path("state").asString()).isEqualTo("retired");
  }

  @Test
  void twiceIsNotFound() {
    Registered node = nobody.as(OPERATOR).register();
    nobody.as(ADMIN).delete("/nodes/" + node.id());

    assertThat(purge(ADMIN, node).status()).isEqualTo(200);
    Answer second = purge(ADMIN, node);
    assertThat(second.status()).isEqualTo(404);
    assertThat(second.code()).isEqualTo("not_found");
  }

  @Test
  void aNodeThatIsNotRetiredIs409AndStays() {
    Registered node = nobody.as(OPERATOR).register();
    nobody.as(OPERATOR).state(node, "pending");

    Answer refused = purge(ADMIN, node);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("node_not_retired");
    assertThat(refused.detail())
        .isEqualTo("The node is pending: only a retired node can be purged");
    assertThat(nobody.as(VIEWER).node(node).path("state").asString()).isEqualTo("pending");
  }

  @Test
  void ifMatchIsAskedFirst() {
    Registered node = nobody.as(OPERATOR).register();
    nobody.as(ADMIN).delete("/nodes/" + node.id());

    Answer stale =
        nobody
            .as(ADMIN)
            .call(
                "DELETE",
                "/nodes/%s?purge=true".formatted(node.id()),
                BodyPublishers.noBody(),
                Map.of("If-Match", "\"0\""));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(nobody.as(VIEWER).node(node).path("state").asString()).isEqualTo("retired");
  }

  private Answer purge(String token, Registered node) {
    return nobody.as(token).delete("/nodes/%s?purge=true&comment=scrapped".formatted(node.id()));
  }
}
