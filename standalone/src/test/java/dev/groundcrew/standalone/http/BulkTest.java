package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One action on many nodes, over HTTP. */
@HttpTest
class BulkTest {

  private static final String PENDING = "{\"state\":\"pending\",\"comment\":\"new image\"}";

  @Autowired private Caller caller;

  @Test
  void everyNodeGetsItsResultAndTheBulkTellsWhoAndWhen() {
    Registered first = caller.register();
    Registered second = caller.register();
    Registered failed = caller.installFailed();

    Answer accepted = bulk(ids(first, second, failed), PENDING, "");

    assertThat(accepted.status()).isEqualTo(202);
    String id = accepted.data().path("id").asString();
    assertThat(accepted.headers().firstValue("Location")).contains("/api/v1/bulk/" + id);
    JsonNode over = awaitEnd(id);
    JsonNode bulk = over.path("bulk");
    assertThat(bulk.path("status").asString()).isEqualTo("finished");
    assertThat(bulk.path("total").asInt()).isEqualTo(3);
    assertThat(bulk.path("done").asInt()).isEqualTo(2);
    assertThat(bulk.path("refused").asInt()).isEqualTo(1);
    assertThat(bulk.path("action").path("state").asString()).isEqualTo("pending");
    assertThat(bulk.path("finished_at").asString()).isNotEmpty();
    assertThat(over.path("nodes").path(2).path("code").asString()).isEqualTo("attempts_exceeded");
    assertThat(over.path("nodes").path(2).path("mac_address").asString()).isEqualTo(failed.mac());
    assertThat(caller.node(first).path("state").asString()).isEqualTo("pending");
    assertThat(caller.history(first).path("data").path(0).path("comment").asString())
        .isEqualTo("new image");
    assertThat(caller.history(first).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aFilterMeansTheNodesThatMatch() {
    String tag = newTag();
    Registered tagged = caller.register();
    caller.post("/nodes/%s/tags".formatted(tagged.id()), "{\"tag\":\"%s\"}".formatted(tag));
    caller.register();

    Answer accepted =
        caller.post(
            "/nodes/bulk",
            """
            {"filter":{"tag":"%s","state":["discovered","active"],"q":"rack2-"},"expect":1,
             "action":{"group_id":"rack9"}}
            """
                .formatted(tag.toUpperCase(java.util.Locale.ROOT)));

    assertThat(accepted.status()).isEqualTo(202);
    awaitEnd(accepted.data().path("id").asString());
    assertThat(caller.node(tagged).path("group_id").asString()).isEqualTo("rack9");
  }

  @Test
  void theSameKeyIsTheSameBulkAndAnotherBodyIsRefused() {
    Registered node = caller.register();
    Map<String, String> key = Map.of("Idempotency-Key", "key-" + node.id());
    String body = "{\"ids\":[\"%s\"],\"action\":{\"add_tag\":\"blue\"}}".formatted(node.id());

    Answer first = caller.post("/nodes/bulk", body, key);
    Answer again = caller.post("/nodes/bulk", body, key);
    Answer other = caller.post("/nodes/bulk", body.replace("blue", "red"), key);

    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(again.data().path("id")).isEqualTo(first.data().path("id"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    awaitEnd(first.data().path("id").asString());
    assertThat(caller.node(node).path("tags").toString()).contains("blue").doesNotContain("red");
  }

  @Test
  void anotherNumberThanExpectedIsRefused() {
    Registered node = caller.register();

    Answer refused = bulk(ids(node), PENDING, ",\"expect\":2");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("unexpected_count");
    assertThat(refused.detail()).isEqualTo("1 nodes match, 2 were expected");
    assertThat(bulk(ids(node), PENDING, ",\"expect\":2,\"dry_run\":true").status()).isEqualTo(409);
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
  }

  @Test
  void aDryRunTellsWhatWouldBeRefusedAndChangesNothing() {
    Registered discovered = caller.register();
    Registered failed = caller.installFailed();
    Registered installing = caller.installing();
    String targets = ids(discovered, failed, installing).replace("]", "," + text(unknown()) + "]");

    Answer dry = bulk(targets, PENDING, ",\"dry_run\":true");

    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.data().path("dry_run").asBoolean()).isTrue();
    assertThat(dry.data().path("matches").asInt()).isEqualTo(3);
    assertThat(dry.data().path("not_found").asInt()).isEqualTo(1);
    assertThat(dry.data().path("refused").asInt()).isEqualTo(2);
    assertThat(dry.data().path("refusals").toString())
        .contains("attempts_exceeded", "invalid_transition", "\"installing\"");
    assertThat(caller.history(discovered).path("total").asInt()).isZero();
  }

  @Test
  void tenThousandIdsAreTakenAndOneMoreIsNot() {
    String most = unknownIds(10_000);

    Answer accepted = bulk(most, PENDING, "");
    Answer refused = bulk(unknownIds(10_001), PENDING, "");

    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
    assertThat(accepted.data().path("total").asInt()).isEqualTo(10_000);
    assertThat(accepted.data().path("refused").asInt()).isEqualTo(10_000);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("validation_failed");
    String bulk = "/bulk/" + accepted.data().path("id").asString();
    JsonNode page = caller.get(bulk + "?limit=1000").data();
    int listed = page.path("nodes").size();
    while (page.path("next").isString()) {
      page = caller.get(bulk + "?limit=1000&cursor=" + page.path("next").asString()).data();
      listed += page.path("nodes").size();
    }
    assertThat(listed).isEqualTo(10_000);
    assertThat(caller.get(bulk + "?result=done").data().path("nodes").size()).isZero();
    assertThat(caller.get(bulk + "?result=Refused&result=done&limit=3").data().path("nodes").size())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                            | action is required
          {"action":{"state":"pending"}}                                | The bulk must have either ids or a filter
          {"ids":["ID"],"filter":{},"action":{"state":"pending"}}       | The bulk must have either ids or a filter
          {"filter":{},"action":{"state":"pending"}}                    | An empty filter matches every node: say with expect how many that are
          {"ids":["ID"],"action":{"force":true}}                        | action must hold exactly one of state, profile, group_id, add_tag, remove_tag, abort, retire, purge, reinstall
          {"ids":["ID"],"action":{"abort":true,"add_tag":"a"}}          | action must hold exactly one of state, profile, group_id, add_tag, remove_tag, abort, retire, purge, reinstall
          {"ids":["ID"],"action":{"abort":true,"force":true}}           | force goes with state only
          {"ids":["ID"],"action":{"add_tag":"a","comment":"c"}}         | comment goes with state, abort, retire, purge and reinstall only
          {"ids":["ID"],"action":{"add_tag":"-a"}}                      | action.add_tag must be 1 to 64 letters, digits, or . _ : / - and begin with a letter or digit
          {"ids":["ID"],"action":{"purge":false}}                       | action.purge must be true, or not be given
          """)
  void whatIsNotOneActionOnSomeNodesIsRefused(String body, String detail) {
    Registered node = caller.register();

    Answer refused = caller.post("/nodes/bulk", body.replace("ID", node.id()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).isEqualTo(detail);
    assertThat(caller.history(node).path("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ids\":[\"x\"],\"action\":{\"abort\":true}}",
        "{\"ids\":[null],\"action\":{\"abort\":true}}",
        "{\"ids\":[],\"action\":{\"abort\":true}}",
        "{\"filter\":{\"stat\":[]},\"action\":{\"abort\":true}}",
        "{\"filter\":{\"group_id\":\"a\\u0000\"},\"action\":{\"abort\":true}}",
        "{\"filter\":{\"q\":\"ab\"},\"action\":{\"abort\":true}}",
        "{\"filter\":{\"mac_address\":\"x\"},\"action\":{\"abort\":true}}",
        "{\"filter\":{\"seen_before\":\"noon\"},\"action\":{\"abort\":true}}",
        "{\"filter\":{\"tag\":\"a\"},\"action\":{\"profile\":\"\\ud800\"}}",
        "{\"filter\":{\"tag\":\"a\"},\"action\":{\"state\":\"gone\"}}",
        "{\"filter\":{\"tag\":\"a\"},\"expect\":-1,\"action\":{\"abort\":true}}"
      })
  void malformedValuesAreRefused(String body) {
    assertThat(caller.post("/nodes/bulk", body).status()).isEqualTo(400);
  }

  @Test
  void theNewestBulksAreListedFirstPageByPage() {
    String older = bulk(unknownIds(1), PENDING, "").data().path("id").asString();
    String newer = bulk(unknownIds(1), PENDING, "").data().path("id").asString();

    Answer first = caller.get("/bulk?limit=1");
    String next = first.body().path("next").asString();
    Answer second = caller.get("/bulk?limit=1&cursor=" + next);

    assertThat(first.data().path(0).path("id").asString()).isEqualTo(newer);
    assertThat(second.data().path(0).path("id").asString()).isEqualTo(older);
    assertThat(caller.get("/bulk?cursor=x").status()).isEqualTo(400);
    assertThat(caller.get("/bulk/%s?cursor=x".formatted(newer)).status()).isEqualTo(400);
  }

  @Test
  void aBulkThatIsOverIsNotCancelledAndAnUnknownOneIsNotFound() {
    String over = bulk(unknownIds(1), PENDING, "").data().path("id").asString();

    Answer answer = caller.post("/bulk/%s/cancel".formatted(over), "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("The bulk is over");
    assertThat(answer.data().path("status").asString()).isEqualTo("finished");
    assertThat(caller.get("/bulk/" + unknown()).status()).isEqualTo(404);
    assertThat(caller.get("/bulk/nonsense").status()).isEqualTo(404);
    assertThat(caller.post("/bulk/%s/cancel".formatted(unknown()), "").status()).isEqualTo(404);
  }

  private Answer bulk(String ids, String action, String more) {
    return caller.post("/nodes/bulk", "{\"ids\":%s,\"action\":%s%s}".formatted(ids, action, more));
  }

  private JsonNode awaitEnd(String id) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> caller.get("/bulk/" + id).data(),
            data -> data.path("bulk").path("finished_at").isString());
  }

  private static String newTag() {
    return "t" + UUID.randomUUID();
  }

  private static String unknown() {
    return UUID.randomUUID().toString();
  }

  private static String unknownIds(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> text(unknown()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String ids(Registered... nodes) {
    return Arrays.stream(nodes)
        .map(node -> text(node.id()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }
}
