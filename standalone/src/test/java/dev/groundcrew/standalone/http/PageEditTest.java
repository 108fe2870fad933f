package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is known of a node, changed on its page; and the removal of a retired one. */
@HttpTest
class PageEditTest {

  @Autowired private Caller caller;

  private Browser browser() {
    return Browser.at(caller.port());
  }

  private static String edit(Registered node) {
    return "/nodes/%s/edit".formatted(node.id());
  }

  @Test
  void theFormHasWhatIsKnownAndTheNodesPageLeadsToIt() {
    Registered node = caller.register();
    caller.patch("/nodes/" + node.id(), "{\"serial_number\":\"SN <1>\"}");

    assertThat(browser().get("/nodes/" + node.id()).body()).contains(edit(node));
    assertThat(browser().get(edit(node)).body())
        .contains("name=\"serial_number\" value=\"SN &lt;1&gt;\"")
        .contains("name=\"mac_address\" value=\"%s\"".formatted(node.mac()));
  }

  @Test
  void aBootCardThatWasReplacedIsOneForm() {
    Registered node = caller.register();
    String replaced = caller.newMac();

    HttpResponse<String> answer =
        browser().send(edit(node), edit(node), Map.of("mac_address", replaced));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/nodes/" + node.id());
    assertThat(caller.node(node).path("mac_address").asString()).isEqualTo(replaced);
    assertThat(events(node)).filteredOn("edit"::equals).hasSize(1);
  }

  @Test
  void whatIsEmptyIsClearedAndTagsArePutOnAndTakenOff() {
    Registered node = caller.register();
    caller.patch("/nodes/" + node.id(), "{\"group_id\":\"rack-7\"}");
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"old\"}");

    browser().send(edit(node), edit(node), Map.of("group_id", " ", "tags", "Spare, b:2"));

    JsonNode edited = caller.node(node);
    assertThat(edited.path("group_id").isNull()).isTrue();
    assertThat(edited.path("tags").toString()).isEqualTo("[\"b:2\",\"spare\"]");
  }

  @Test
  void nothingChangedIsNoEvent() {
    Registered node = caller.register();
    List<String> before = events(node);

    assertThat(browser().send(edit(node), edit(node), Map.of()).statusCode()).isEqualTo(302);

    assertThat(events(node)).isEqualTo(before);
  }

  @Test
  void aMistakeIsSaidInTheFormAndKeepsWhatWasTyped() {
    Registered node = caller.register();
    Registered other = caller.register();
    Map<String, String> mistakes =
        Map.of(
            "mac_address", "no address",
            "arch", "",
            "tags", "two, !",
            "boot_mode", "floppy");

    mistakes.forEach(
        (field, value) -> {
          HttpResponse<String> refused =
              browser().send(edit(node), edit(node), Map.of(field, value, "vendor", "typed"));
          assertThat(refused.statusCode()).as(field).isEqualTo(400);
          assertThat(refused.body())
              .contains("role=\"alert\"", "name=\"vendor\" value=\"typed\"")
              .contains("name=\"%s\" value=\"%s\"".formatted(field, value));
        });
    HttpResponse<String> taken =
        browser().send(edit(node), edit(node), Map.of("mac_address", other.mac()));

    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("role=\"alert\"", other.mac());
    assertThat(caller.node(node).path("vendor").isNull()).isTrue();
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    Registered node = caller.register();
    Browser browser = browser();
    Map<String, String> form = Browser.hidden(browser.get(edit(node)).body());
    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"theirs\"}");

    form.put("vendor", "mine");
    HttpResponse<String> refused = browser.post(edit(node), form);

    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(caller.node(node).path("vendor").asString()).isEqualTo("theirs");
  }

  @Test
  void aRetiredNodeIsPurgedAndNoOther() {
    Registered node = caller.register();
    String page = "/nodes/" + node.id();
    Browser browser = browser();
    assertThat(browser.get(page).body()).doesNotContain(page + "/purge");
    Map<String, String> early = Browser.hidden(browser.get(edit(node)).body());
    assertThat(browser.post(page + "/purge", early).statusCode()).isEqualTo(409);

    caller.state(node, "retired");
    HttpResponse<String> purged = browser.send(page, page + "/purge", Map.of("comment", "a test"));

    assertThat(purged.statusCode()).isEqualTo(302);
    assertThat(browser.get(page).statusCode()).isEqualTo(404);
    assertThat(caller.get("/nodes/" + node.mac()).status()).isEqualTo(404);
  }

  private List<String> events(Registered node) {
    return caller
        .get("/nodes/%s/events".formatted(node.id()))
        .data()
        .valueStream()
        .map(event -> event.path("kind").asString())
        .toList();
  }
}
