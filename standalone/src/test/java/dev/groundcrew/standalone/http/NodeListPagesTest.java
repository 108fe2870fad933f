package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lists of nodes, page by page, in an order. */
@HttpTest
class NodeListPagesTest {

  @Autowired private Caller caller;

  private final String group = "pages-" + UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"id", "-id", "hostname", "-hostname", "-mac_address", "last_seen_at"})
  void theNextOfEachPageLeadsThroughAllNodesOnce(String sort) {
    List<String> registered = caller.registerIn(group, 7);
    String query = "/nodes?group_id=%s&sort=%s&limit=3".formatted(group, sort);

    JsonNode page = caller.get(query).body();
    List<String> found = ids(page);
    while (!page.path("next").isNull()) {
      page = caller.get(query + "&cursor=" + page.path("next").asString()).body();
      found.addAll(ids(page));
    }

    assertThat(found).containsExactlyInAnyOrderElementsOf(registered);
    assertThat(page.path("total").asInt()).isEqualTo(7);
    assertThat(page.path("total_is_lower_bound").asBoolean(true)).isFalse();
    if (sort.equals("hostname")) {
      assertThat(found).isEqualTo(registered);
    }
    if (sort.equals("-hostname")) {
      assertThat(found.reversed()).isEqualTo(registered);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group_id=%s&sort=hostname&limit=2 | cursor_mismatch | cursor is of a list with another order",
        "group_id=%s&sort=-id&limit=2 | cursor_mismatch | cursor is of a list with another order",
        "group_id=%sx | cursor_mismatch | cursor is of a list with other filters",
        "group_id=%s&state=active | cursor_mismatch | cursor is of a list with other filters",
        "group_id=%s&offset=1 | validation_failed | cursor and offset"
      })
  void aCursorIsOnlyGoodForItsOwnList(String query, String code, String detail) {
    caller.registerIn(group, 3);
    String next =
        caller.get("/nodes?group_id=%s&limit=2".formatted(group)).body().path("next").asString();

    Answer refused = caller.get("/nodes?%s&cursor=%s".formatted(query.formatted(group), next));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.detail()).startsWith(detail);
    assertThat(caller.get("/nodes?group_id=%s&limit=9&cursor=%s".formatted(group, next)).data())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%2B", "MjAyNi8x", "bm8KaWQKeAo", "💥", "A"})
  void aCursorThatIsNoneOfOursIs400(String cursor) {
    Answer refused =
        caller.get("/nodes?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("validation_failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=colour | sort must be id, hostname,",
        "sort=--id | sort must be id, hostname,",
        "q=ab | q must have 3 to 255 characters",
        "q= | q must have 3 to 255 characters",
        "seen_before=noon | seen_before must be a time",
        "format=xml | format must be json or csv",
        "limit=1001 | limit must be less than or equal to 1000"
      })
  void aParameterThatCannotBeUsedIs400(String query, String detail) {
    Answer refused = caller.get("/nodes?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("validation_failed");
    assertThat(refused.detail()).startsWith(detail);
  }

  @Test
  void stalledIsTrueOrFalse() {
    assertThat(caller.get("/nodes?stalled=maybe").status()).isEqualTo(400);
    Registered fresh = caller.installing();

    assertThat(ids(caller.get("/nodes?stalled=true&limit=1000").body())).doesNotContain(fresh.id());
    assertThat(ids(caller.get("/nodes?stalled=false&mac_address=" + fresh.mac()).body()))
        .containsExactly(fresh.id());
  }

  @Test
  void nodesAreFoundByProfileAndByAPartOfTheirText() {
    Registered node = caller.register();
    String profile = "p-" + UUID.randomUUID();
    caller.patch("/nodes/" + node.id(), "{\"profile\":\"%s\"}".formatted(profile));

    assertThat(ids(caller.get("/nodes?profile=" + profile).body())).containsExactly(node.id());
    assertThat(ids(caller.get("/nodes?q=" + profile.substring(2, 30).toUpperCase()).body()))
        .containsExactly(node.id());
    assertThat(caller.get("/nodes?seen_before=2020-01-01T00:00:00Z").data()).isEmpty();
  }

  private static List<String> ids(JsonNode page) {
    return new ArrayList<>(
        page.path("data").valueStream().map(node -> node.path("id").asString()).toList());
  }
}
