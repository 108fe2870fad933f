package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.ADMIN;
import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static dev.groundcrew.standalone.http.Secured.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what to many nodes: what they may do to one. */
@SecuredTest
class BulkRolesTest {

  @Autowired private Caller nobody;

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"retire\":true}", "{\"purge\":true}", "{\"state\":\"RETIRED\",\"force\":true}"})
  void whatTakesAnAdminIsRefusedToAnOperator(String action) {
    Registered node = nobody.as(OPERATOR).register();

    Answer refused = bulk(OPERATOR, node, action);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("forbidden");
    assertThat(bulk(ADMIN, node, action).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\":\"pending\",\"force\":true}",
        "{\"abort\":true}",
        "{\"reinstall\":true}",
        "{\"profile\":\"p\"}",
        "{\"remove_tag\":\"t\"}"
      })
  void theRestAnOperatorMay(String action) {
    Registered node = nobody.as(OPERATOR).register();

    assertThat(bulk(OPERATOR, node, action).status()).isEqualTo(202);
    assertThat(bulk(VIEWER, node, action).status()).isEqualTo(403);
  }

  @Test
  void theBulkAndItsNodesEventsSayWhoAsked() {
    Registered node = nobody.as(OPERATOR).register();

    Answer accepted = bulk(OPERATOR, node, "{\"add_tag\":\"blue\"}");

    assertThat(accepted.data().path("user_id").asString()).isEqualTo("otto");
    String bulk = "/bulk/" + accepted.data().path("id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> nobody.as(VIEWER).get(bulk).data().path("bulk").path("done").asInt() == 1);
    assertThat(
            nobody
                .as(VIEWER)
                .get("/nodes/%s/events?kind=edit".formatted(node.id()))
                .data()
                .path(0)
                .path("user_id")
                .asString())
        .isEqualTo("otto");
  }

  private Answer bulk(String token, Registered node, String action) {
    return nobody
        .as(token)
        .post("/nodes/bulk", "{\"ids\":[\"%s\"],\"action\":%s}".formatted(node.id(), action));
  }
}
