package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.PageWebhooks.Added;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be delivered to webhooks, on their pages. */
@HttpTest
class PageDeliveriesTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)></td><b>503</b>";
  private static final String INERT = "&lt;img src=x onerror=alert(1)&gt;&lt;/td&gt;&lt;b&gt;503";

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  private PageWebhooks pages() {
    return new PageWebhooks(caller);
  }

  @AfterEach
  void deleteAll() {
    pages().deleteAll();
  }

  @Test
  void theListSaysHowEachIsDoing() {
    pages().add(Map.of("url", "https://up.example/"));
    Added away = pages().add(Map.of("url", "https://away.example/?a='x'&b=1"));
    Added shaky = pages().add(Map.of("url", "https://shaky.example/"));
    Added paused = pages().add(Map.of("url", "https://paused.example/", "enabled", ""));
    jdbc.sql(
            """
            update webhook set failures = 3, failing_since = '2026-11-20 12:00:00Z',
                down_since = '2026-11-20 12:05:00Z', last_error = :error
            where id = :id::uuid
            """)
        .param("error", HOSTILE)
        .param("id", away.id())
        .update();
    jdbc.sql(
            "update webhook set failures = 1, failing_since = '2026-11-20 13:00:00Z' where id = :id::uuid")
        .param("id", shaky.id())
        .update();
    deliveries(paused, "waiting", 1, "refused");
    deliveries(paused, "dead", 2, "refused");

    String list = pages().get("/webhooks").body();

    assertThat(row(list, "https://up.example/")).contains("delivering").doesNotContain("since");
    assertThat(row(list, "https://away.example/?a=&#39;x&#39;&amp;b=1"))
        .contains("receiver down", "since", "2026-11-20 12:05:00 UTC");
    assertThat(row(list, "https://shaky.example/"))
        .contains("some deliveries fail", "since", "2026-11-20 13:00:00 UTC");
    assertThat(row(list, "https://paused.example/"))
        .contains("paused", "2026-11-21 12:00:00 UTC", ">1</td>", ">2</td>");
    String page = pages().get("/webhooks/" + away.id()).body();
    assertThat(page).contains("Failed in a row", INERT).doesNotContain("<img", "<b>503");
  }

  private static String row(String list, String url) {
    String from = list.substring(list.indexOf(">" + url + "<"));
    return from.substring(0, from.indexOf("</tr>"));
  }

  @Test
  void whatWaitsAndWhatWasGivenUpIsShownWithItsAttempts() {
    Added webhook = paused();
    List<UUID> dead = deliveries(webhook, "dead", 1, HOSTILE);
    deliveries(webhook, "waiting", 1, "no answer in 15 s");

    String page = pages().get("/webhooks/" + webhook.id()).body();

    assertThat(page)
        .contains("value=\"%s\"".formatted(dead.getFirst()), "&lt;em&gt;node&lt;/em&gt;")
        .contains(INERT, "no answer in 15 s", "dev.groundcrew.node.active")
        .doesNotContain("<img", "<b>503", "<em>");
  }

  @Test
  void chosenOnesAreSentAgainAndTheOthersStay() {
    Added webhook = paused();
    List<UUID> dead = deliveries(webhook, "dead", 3, "refused");
    String page = "/webhooks/" + webhook.id();

    HttpResponse<String> answer =
        pages().post(page, page + "/replay", Map.of("delivery", dead.get(1).toString()));

    assertThat(answer.statusCode()).isEqualTo(302);
    String after = pages().get(answer.headers().firstValue("Location").orElseThrow()).body();
    assertThat(after).contains("<span>1</span> deliveries are sent again");
    assertThat(status(dead.get(1))).containsExactly("waiting");
    assertThat(status(dead.get(0))).containsExactly("dead");
    pages().post(page, page + "/replay", Map.of("all", "true"));
    assertThat(pages().get(page).body()).contains("Nothing was given up");
  }

  @Test
  void whatIsDiscardedIsAskedAboutAndThenGone() {
    Added webhook = paused();
    List<UUID> dead = deliveries(webhook, "dead", 3, "refused");
    String page = "/webhooks/" + webhook.id();
    Map<String, String> chosen = Map.of("delivery", dead.get(1).toString());

    HttpResponse<String> asked = pages().post(page, page + "/discard/ask", chosen);

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body())
        .contains("Discard deliveries?", "<strong>1</strong> of <span>3</span>")
        .contains("name=\"delivery\" value=\"%s\"".formatted(dead.get(1)));
    assertThat(status(dead.get(1))).containsExactly("dead");
    HttpResponse<String> done = pages().post(page, page + "/discard", chosen);
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(pages().get(done.headers().firstValue("Location").orElseThrow()).body())
        .contains("<span>1</span> deliveries are discarded");
    assertThat(status(dead.get(1))).isEmpty();
    assertThat(status(dead.get(0))).containsExactly("dead");

    Map<String, String> all = Map.of("all", "true");
    assertThat(pages().post(page, page + "/discard/ask", all).body())
        .contains("<strong>2</strong> of <span>2</span>", "name=\"all\" value=\"true\"");
    pages().post(page, page + "/discard", all);
    assertThat(status(dead.get(0))).isEmpty();
  }

  @Test
  void theApiDiscardsToo() {
    Added webhook = paused();
    List<UUID> dead = deliveries(webhook, "dead", 3, "refused");
    String path = "/webhooks/%s/discard".formatted(webhook.id());

    Caller.Answer one = caller.post(path, "{\"ids\": [\"%s\"]}".formatted(dead.getFirst()));
    Caller.Answer rest = caller.post(path, "");

    assertThat(one.status()).isEqualTo(200);
    assertThat(one.message()).isEqualTo("Deliveries discarded");
    assertThat(one.data().path("discarded").asInt()).isEqualTo(1);
    assertThat(one.data().path("dead").asInt()).isEqualTo(2);
    assertThat(rest.data().path("discarded").asInt()).isEqualTo(2);
    assertThat(dead).allSatisfy(id -> assertThat(status(id)).isEmpty());
    assertThat(caller.post(path, "{\"ids\": []}").status()).isEqualTo(400);
    assertThat(caller.post(path, "{\"ids\": [\"x\"]}").status()).isEqualTo(400);
  }

  @Test
  void mistakesAreSaidAndNothingIsDone() {
    Added webhook = paused();
    List<UUID> dead = deliveries(webhook, "dead", 1, "refused");
    String page = "/webhooks/" + webhook.id();

    for (String action : List.of("/replay", "/discard", "/discard/ask")) {
      assertThat(pages().post(page, page + action, Map.of()).body())
          .contains("Choose at least one delivery");
      assertThat(pages().post(page, page + action, Map.of("delivery", "x")).statusCode())
          .isEqualTo(400);
    }
    assertThat(pages().get(page + "?offset=10001").statusCode()).isEqualTo(400);
    assertThat(pages().get(page + "?replayed=x").statusCode()).isEqualTo(400);
    assertThat(status(dead.getFirst())).containsExactly("dead");
  }

  @Test
  void manyAreShownByPages() {
    Added webhook = paused();
    deliveries(webhook, "dead", 51, "refused");
    String page = "/webhooks/" + webhook.id();

    assertThat(pages().get(page).body())
        .contains("offset=50", "<span>1</span> to <span>50</span> of <span>51</span>")
        .doesNotContain("rel=\"prev\"");
    assertThat(pages().get(page + "?offset=50").body())
        .contains("rel=\"prev\"", "<span>51</span> to <span>51</span>")
        .doesNotContain("rel=\"next\"");
  }

  private Added paused() {
    return pages().add(Map.of("url", "https://paused.example/", "enabled", ""));
  }

  private List<UUID> deliveries(Added webhook, String status, int count, String error) {
    return jdbc.sql(
            """
            insert into webhook_delivery
              (id, webhook_id, status, number, node_id, type, change, tries, first_tried_at,
               next_try_at, last_error, dead_at)
            select gen_random_uuid(), :webhook::uuid, :status,
                   n + case :status when 'dead' then 1000 else 0 end, node, type,
                   jsonb_build_object(
                     'number', n, 'id', gen_random_uuid(), 'type', type, 'node_id', node,
                     'at', '2026-11-21T12:00:00Z',
                     'data', jsonb_build_object('hostname', '<em>node</em>')),
                   2, now(), now(), :error,
                   case :status when 'dead' then now() - make_interval(mins => n) end
            from generate_series(1, :count) n,
                 (select gen_random_uuid() as node, 'dev.groundcrew.node.active' as type) what
            order by n
            returning id
            """)
        .param("webhook", webhook.id())
        .param("status", status)
        .param("count", count)
        .param("error", error)
        .query(UUID.class)
        .list();
  }

  private List<String> status(UUID delivery) {
    return jdbc.sql("select status from webhook_delivery where id = :id")
        .param("id", delivery)
        .query(String.class)
        .list();
  }
}
