package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of nodes: in an order, page by page. */
@HttpTest
class PageNodesTest {

  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\"><a [^>]*href=\"/nodes/([^\"]+)\"");

  private static final Pattern LIVE = Pattern.compile("data-hx-get=\"([^\"]+)\"");

  @Autowired private Caller caller;

  private final String group = "sort & page=" + UUID.randomUUID();
  private final String list =
      "/nodes?group=" + group.replace(" & ", "%20%26%20").replace("=", "%3D");

  @ParameterizedTest
  @ValueSource(strings = {"", "&sort=hostname", "&sort=-hostname", "&sort=-state_changed_at"})
  void theLinksLeadThroughAllPagesAndBackWithoutAGap(String sort) {
    List<String> registered = caller.registerIn(group, 120);

    List<List<String>> there = new ArrayList<>();
    String page = open(list + sort);
    assertThat(page).contains("<span>50</span> of <span>120</span>").doesNotContain(">First<");
    there.add(rows(page));
    while (page.contains("rel=\"next\"")) {
      page = open(link(page, "rel=\"next\""));
      there.add(rows(page));
    }
    assertThat(there.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(registered);
    assertThat(there).extracting(List::size).containsExactly(50, 50, 20);

    String first = link(page, ">First<");
    List<List<String>> back = new ArrayList<>();
    back.add(rows(page));
    while (page.contains("rel=\"prev\"")) {
      page = open(link(page, "rel=\"prev\""));
      back.add(rows(page));
    }
    assertThat(back.reversed()).isEqualTo(there);
    assertThat(rows(open(first))).isEqualTo(there.getFirst());
    if (sort.equals("&sort=hostname")) {
      assertThat(there.stream().flatMap(List::stream)).containsExactlyElementsOf(registered);
    }
    if (sort.equals("&sort=-hostname")) {
      assertThat(there.stream().flatMap(List::stream))
          .containsExactlyElementsOf(registered.reversed());
    }
  }

  @Test
  void aColumnSortsAndThenTheOtherWayRound() {
    caller.registerIn(group, 3);

    String byName = open(link(open(list), ">Name<"));
    String reversed = open(link(byName, ">Name<"));

    assertThat(byName).containsOnlyOnce("aria-sort=\"ascending\"").contains("by host name");
    assertThat(reversed).containsOnlyOnce("aria-sort=\"descending\"");
    assertThat(rows(reversed)).isEqualTo(rows(byName).reversed());
    String latest = open(link(reversed, ">Last seen, UTC<"));
    assertThat(latest).containsOnlyOnce("aria-sort=\"descending\"");
    assertThat(open(link(latest, ">In order of registration<"))).doesNotContain("aria-sort");
    assertThat(open(list)).contains("<th scope=\"col\">").doesNotContain("aria-sort");
  }

  @Test
  void theFiltersStayAndSoDoesTheOrder() {
    caller.registerIn(group, 51);

    String page = open(list + "&state=discovered&state=pending&tag=none&sort=-group_id");
    assertThat(page).contains("No node matches");
    page = open(list + "&state=discovered&state=pending&sort=-group_id");

    assertThat(page).contains("<input type=\"hidden\" name=\"sort\" value=\"-group_id\"");
    for (String part : List.of("rel=\"next\"", ">State<", ">Group<")) {
      String address = link(page, part);
      assertThat(address)
          .contains("group=sort%20%26%20page%3D", "state=discovered", "state=pending")
          .doesNotContain("text=", "stalled");
      assertThat(rows(open(address))).isNotEmpty();
    }
    assertThat(link(page, "rel=\"next\"")).contains("sort=-group_id");
    assertThat(open(link(page, "rel=\"next\"")))
        .contains("name=\"group\" value=\"sort &amp; page=", "all that match: <span>51</span>");
  }

  @Test
  void whatWasChosenOnAnotherPageIsChosenStill() {
    List<String> registered = caller.registerIn(group, 51);
    String query = "&node=%s&node=%s".formatted(registered.getFirst(), registered.getLast());

    String page = open(list + query);

    assertThat(page)
        .containsOnlyOnce("checked=\"checked\"")
        .contains("aria-label=\"Choose n000\" checked=\"checked\"")
        .contains(
            "<input type=\"hidden\" name=\"node\" value=\"%s\"".formatted(registered.getLast()))
        .contains("<span>1</span> on other pages");
    assertThat(status(list + "&node=x")).isEqualTo(400);
    assertThat(status(list + ("&node=" + registered.getFirst()).repeat(100))).isEqualTo(200);
    assertThat(status(list + ("&node=" + registered.getFirst()).repeat(101))).isEqualTo(400);
  }

  @Test
  void onlyTheRowsOfNodesThatChangedAreSentAgain() {
    List<String> registered = caller.registerIn(group, 3);
    String page = open(list);
    assertThat(status(live(page))).isEqualTo(204);

    caller.post("/nodes/%s/tags".formatted(registered.get(1)), "{\"tag\":\"spare\"}");
    String changed = open(live(page));

    assertThat(rows(changed)).containsExactly(registered.get(1));
    assertThat(changed).contains("<td>spare</td>", "data-hx-swap-oob=\"true\"");
    assertThat(status(live(changed))).isEqualTo(204);
    assertThat(live(changed)).contains(registered);
  }

  @Test
  void whatIsAskedLiveMustBeWhatAPageShows() {
    String mark = UUID.randomUUID() + ".0";
    assertThat(open("/nodes/live?seen=" + mark))
        .contains("id=\"row-%s\" data-hx-swap-oob=\"delete\"".formatted(mark.split("[.]")[0]));
    assertThat(status("/nodes/live")).isEqualTo(204);
    for (String wrong : List.of("x", mark + "0".repeat(8), mark.toUpperCase())) {
      assertThat(status("/nodes/live?seen=" + wrong)).as(wrong).isEqualTo(400);
    }
    assertThat(status("/nodes/live?" + "&seen=%s".formatted(mark).repeat(50))).isEqualTo(200);
    assertThat(status("/nodes/live?" + "&seen=%s".formatted(mark).repeat(51))).isEqualTo(400);
  }

  @Test
  void aPlaceIsOnlyGoodForItsOwnList() {
    caller.registerIn(group, 51);
    String next = link(open(list), "rel=\"next\"");

    for (String other : List.of("&state=active", "&sort=hostname", "&after=x", "&before=x")) {
      HttpResponse<String> refused = Browser.at(caller.port()).get(next + other);
      assertThat(refused.statusCode()).as(other).isEqualTo(400);
      assertThat(refused.body()).contains("<main");
    }
    String place = next.replaceAll(".*after=", "");
    assertThat(status(next + "&before=" + place)).isEqualTo(400);
    assertThat(status(list + "&sort=colour")).isEqualTo(400);
  }

  @Test
  void behindTheLastNodeThereIsAWayBack() {
    List<String> registered = caller.registerIn(group, 51);
    String next = link(open(list), "rel=\"next\"");
    caller.patch("/nodes/" + registered.getLast(), "{\"group_id\":\"elsewhere\"}");

    String page = open(next);

    assertThat(page).contains("No node matches any more").doesNotContain("rel=\"prev\"");
    assertThat(rows(open(link(page, ">First<")))).hasSize(50);
  }

  private String open(String address) {
    HttpResponse<String> page = Browser.at(caller.port()).get(address);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private int status(String address) {
    return Browser.at(caller.port()).get(address).statusCode();
  }

  private static List<String> rows(String page) {
    List<String> ids = new ArrayList<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      ids.add(row.group(1));
    }
    return ids;
  }

  /** The address of the only link that has this text or attribute. */
  private static String link(String page, String part) {
    List<String> found = new ArrayList<>();
    Matcher link = Pattern.compile("<a ([^>]*)>[^<]*<").matcher(page);
    while (link.find()) {
      if (link.group().contains(part)) {
        found.add(link.group(1).replaceAll("(?s).*href=\"([^\"]*)\".*", "$1"));
      }
    }
    assertThat(found).as("links with %s", part).hasSize(1);
    return found.getFirst().replace("&amp;", "&");
  }

  private static String live(String page) {
    Matcher matcher = LIVE.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }
}
