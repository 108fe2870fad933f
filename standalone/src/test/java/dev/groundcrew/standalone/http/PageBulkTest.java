package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One action on many nodes, begun in the list of nodes. */
@HttpTest
class PageBulkTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z_]+)\" value=\"([^\"]*)\"");

  @Autowired private Caller caller;

  private final String group = "bulk-page-" + UUID.randomUUID();
  private final Map<String, String> all =
      Map.of("all", "true", "action", "add_tag", "value", "Chosen");

  @Test
  void allThatMatchAreTaggedOnceItIsConfirmed() {
    List<Registered> nodes = nodes(3);
    Browser browser = browser();

    HttpResponse<String> asked = ask(browser, all);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Add the tag chosen", "<strong>3</strong> nodes");
    assertThat(nodes).noneMatch(node -> tags(node).contains("chosen"));

    String bulk = location(browser.post("/bulk", hidden(asked.body())));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(browser.get(bulk).body())
                    .contains("finished", "done: 3", nodes.getFirst().id()));
    assertThat(nodes).allMatch(node -> tags(node).equals("[\"chosen\"]"));
    assertThat(browser.get("/bulk").body()).contains(bulk);
  }

  @Test
  void onlyTheChosenNodesAreConcerned() {
    List<Registered> nodes = nodes(2);
    Browser browser = browser();

    HttpResponse<String> asked =
        ask(browser, Map.of("node", nodes.get(1).id(), "action", "group", "value", "elsewhere"));
    location(browser.post("/bulk", hidden(asked.body())));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(groupOf(nodes.get(1))).isEqualTo("elsewhere"));
    assertThat(groupOf(nodes.get(0))).isEqualTo(group);
  }

  @Test
  void itSaysBeforehandHowManyWouldRefuse() {
    nodes(2);

    HttpResponse<String> asked =
        ask(browser(), Map.of("all", "true", "action", "reinstall", "comment", "new image"));

    assertThat(asked.body())
        .contains("Reinstall", "would refuse it", "discovered")
        .contains("name=\"comment\" value=\"new image\"");
  }

  @Test
  void ifOtherNodesMatchMeanwhileNothingIsDone() {
    List<Registered> nodes = nodes(2);
    Browser browser = browser();
    HttpResponse<String> asked = ask(browser, all);
    nodes(1);

    HttpResponse<String> refused = browser.post("/bulk", hidden(asked.body()));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("3 nodes match, 2 were expected");
    assertThat(nodes).noneMatch(node -> tags(node).contains("chosen"));
  }

  @Test
  void aFormThatIsSentTwiceIsOneBulk() {
    nodes(1);
    Browser browser = browser();
    Map<String, String> confirmed = hidden(ask(browser, all).body());

    assertThat(location(browser.post("/bulk", confirmed)))
        .isEqualTo(location(browser.post("/bulk", confirmed)));
  }

  @Test
  void mistakesAreSaid() {
    nodes(1);
    Map<Map<String, String>, String> mistakes =
        Map.of(
            Map.of("all", "true"), "Choose what to do",
            Map.of("all", "true", "action", "explode"), "Choose what to do",
            Map.of("action", "abort"), "Choose at least one node",
            Map.of("action", "abort", "node", "x"), "&#39;x&#39; is no node",
            Map.of("all", "true", "action", "profile"), "needs a value",
            Map.of("all", "true", "action", "add_tag", "value", "!"), "The tag ",
            Map.of("all", "true", "action", "group", "value", "a\nb"), "The value ");

    mistakes.forEach(
        (fields, message) -> {
          HttpResponse<String> refused = ask(browser(), fields);
          assertThat(refused.statusCode()).as(message).isEqualTo(400);
          assertThat(refused.body()).contains(message);
        });
    assertThat(browser().get("/bulk/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(browser().get("/bulk/x").statusCode()).isEqualTo(404);
  }

  private Browser browser() {
    return Browser.at(caller.port());
  }

  private List<Registered> nodes(int count) {
    return Stream.generate(
            () -> {
              Registered node = caller.register();
              caller.patch("/nodes/" + node.id(), "{\"group_id\":\"%s\"}".formatted(group));
              return node;
            })
        .limit(count)
        .toList();
  }

  private HttpResponse<String> ask(Browser browser, Map<String, String> fields) {
    String list = "/nodes?group=" + URLEncoder.encode(group, StandardCharsets.UTF_8);
    Map<String, String> form = hidden(browser.get(list).body());
    assertThat(form).containsEntry("group", group);
    form.putAll(fields);
    return browser.post("/bulk/ask", form);
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = HIDDEN.matcher(page);
    while (field.find()) {
      fields.put(field.group(1), field.group(2).replace("&#39;", "'").replace("&amp;", "&"));
    }
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String tags(Registered node) {
    return caller.node(node).path("tags").toString();
  }

  private String groupOf(Registered node) {
    return caller.node(node).path("group_id").asString();
  }
}
