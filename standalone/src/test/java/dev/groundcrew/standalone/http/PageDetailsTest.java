package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.standalone.http.Installer.Pending;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dead events, an installer's logs, and long timelines on the pages. */
@HttpTest
class PageDetailsTest {

  @Autowired private Caller caller;
  @Autowired private Installer installer;
  @Autowired private JdbcClient jdbc;

  private Browser browser() {
    return Browser.at(caller.port());
  }

  private UUID deadEvent(Registered node) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, dead_at, dead_reason,
                                    install_id)
            select :id, n.id, 'report', 'node_report',
                   '{"installation_status": "failed", "installation_error": "<b>no disk</b>"}',
                   clock_timestamp(), 'it <i>can''t</i> be read', n.install_id
            from nodes n where n.id = :node::uuid
            """)
        .param("id", id)
        .param("node", node.id())
        .update();
    return id;
  }

  @Test
  void aDeadEventIsShownAndDiscardedOnce() {
    Registered node = caller.installing();
    UUID event = deadEvent(node);
    String discard = "/events/%s/discard".formatted(event);

    Browser browser = browser();
    String list = browser.get("/events/dead").body();
    assertThat(list)
        .contains("/events/%s/retry".formatted(event), discard, "/nodes/" + node.id())
        .contains("it &lt;i&gt;can&#39;t&lt;/i&gt; be read", "&lt;b&gt;no disk&lt;/b&gt;")
        .doesNotContain("<b>no disk");
    assertThat(browser.get("/").body()).contains("dead events");

    HttpResponse<String> answer = browser.post(discard, Browser.hidden(list));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.get(answer.headers().firstValue("Location").orElseThrow()).body())
        .contains("Discarded");
    assertThat(browser.get("/events/dead").body()).doesNotContain(event.toString());

    HttpResponse<String> again = browser.post(discard, Browser.hidden(list));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Event %s is not dead".formatted(event), "<main");
  }

  @Test
  void aDeadEventIsTriedAgain() {
    Registered node = caller.installing();
    UUID event = deadEvent(node);
    Browser browser = browser();

    HttpResponse<String> answer =
        browser.send("/events/dead", "/events/%s/retry".formatted(event), Map.of());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/nodes/%s?event=%s".formatted(node.id(), event));
    assertThat(browser.get("/nodes/" + node.id()).body()).contains("queued again");
  }

  @Test
  void anInstallersLogsAreReadOnAPage() {
    Pending install = installer.pending();
    installer.finish(
        install.token(),
        "installer",
        "cmd-install",
        "FAIL",
        Installer.files("/tmp/x.html", "<script>alert(1)</script>"));

    String page = browser().get("/nodes/" + install.node().id()).body();
    String log = page.replaceAll("(?s).*href=\"([^\"]*/logs/[^\"]*)\".*", "$1");

    assertThat(page).contains("what cmd-install says", "x.html");
    assertThat(browser().get(log).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
    assertThat(browser().get(log + "x").statusCode()).isEqualTo(404);
  }

  @Test
  void aLongTimelineIsReadByPages() {
    Registered node = caller.register();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, received_at, applied_at,
                                    outcome)
            select gen_random_uuid(), :node::uuid, 'edit', 'admin', '{}',
                   clock_timestamp() - make_interval(hours => n), clock_timestamp(),
                   jsonb_build_object('result', 'unchanged', 'message', 'edit number ' || n,
                                      'from', 'discovered', 'to', 'discovered', 'attempts', 0)
            from generate_series(1, 120) n
            """)
        .param("node", node.id())
        .update();

    assertThat(browser().get("/nodes/" + node.id()).body())
        .contains("All events", "edit number 24<")
        .doesNotContain("edit number 25<");
    String first = browser().get("/nodes/%s/events".formatted(node.id())).body();
    assertThat(first).contains("edit number 99<").doesNotContain("edit number 100<");
    String older = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
    assertThat(browser().get(older).body())
        .contains("edit number 100<", "edit number 120<")
        .doesNotContain("edit number 99<", "Older events");
    assertThat(browser().get("/nodes/%s/events?after=nonsense".formatted(node.id())).statusCode())
        .isEqualTo(200);
  }
}
