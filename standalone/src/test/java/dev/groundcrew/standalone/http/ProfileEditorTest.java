package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The page on which a profile is edited. */
@HttpTest
class ProfileEditorTest {

  private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>");
  private static final String CHAIN = "boot: {method: chain, url: 'http://192.0.2.1/x'}\n";

  @Autowired private Caller caller;

  private static String path(String profile) {
    return "/profiles/%s/edit".formatted(profile);
  }

  private HttpResponse<String> send(String profile, String version, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("version", version);
    return Browser.at(caller.port()).send(path(profile), path(profile), all);
  }

  private HttpResponse<String> save(String profile, String version, String text) {
    return send(profile, version, Map.of("text", text, "save", "true"));
  }

  private static String text(String page) {
    Matcher matcher = TEXT.matcher(page);
    assertThat(matcher.find()).isTrue();
    return HtmlUtils.htmlUnescape(matcher.group(1));
  }

  private JsonNode profile(String id) {
    return caller.get("/profiles/" + id).data();
  }

  @Test
  void aNewProfileIsSavedAndThenChanged() {
    String id = Profiles.newId();
    assertThat(Browser.at(caller.port()).get(path(id)).body()).contains("A new profile");

    HttpResponse<String> created = save(id, "0", CHAIN.replace("\n", "\r\n") + "name: One\r\n");
    assertThat(created.statusCode()).isEqualTo(302);
    assertThat(created.headers().firstValue("Location")).contains("/profiles/" + id);
    assertThat(profile(id).path("name").asString()).isEqualTo("One");

    assertThat(save(id, "1", CHAIN + "name: Two\n").statusCode()).isEqualTo(302);
    assertThat(profile(id).path("version").asInt()).isEqualTo(2);
    assertThat(profile(id).path("name").asString()).isEqualTo("Two");
  }

  @Test
  void whatIsShownIsWhatIsSavedHoweverHostile() {
    String id =
        Profiles.save(
            caller,
            Map.of(
                "user-data", "#cloud-config\n\n  runcmd:\n\t- echo 'x: {{hostname}}'   \n\n",
                "windows", "one\r\ntwo\r\n",
                "odd", "\n</textarea><script>alert(1)</script> &amp; \u2028 \ud83d\ude80",
                "number", "010",
                "empty", ""));
    JsonNode before = profile(id);
    String page = Browser.at(caller.port()).get(path(id)).body();

    assertThat(page).doesNotContain("<script>alert");
    assertThat(save(id, "1", text(page).replace("\n", "\r\n")).statusCode()).isEqualTo(302);

    assertThat(profile(id)).isEqualTo(before);
  }

  @Test
  void aTextThatBeganWithAnOldVersionIsKeptAndNotSaved() {
    String id = Profiles.save(caller, Map.of());
    Profiles.put(caller, id, Profiles.json(Map.of("a", "changed meanwhile")));

    HttpResponse<String> stale = save(id, "1", CHAIN + "name: Mine\n");

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body())
        .contains("the profile is at version 2, and this text began with 1")
        .contains("name=\"version\" value=\"1\"");
    assertThat(text(stale.body())).contains("name: Mine");
    assertThat(profile(id).path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "boot: [ | Malformed YAML at line 1",
        "`` | must be a mapping of fields",
        "boot: {method: chain, url: x}\\ncolour: red | Unknown field 'colour'",
        "boot: {method: dance} | boot.method must be one of kernel, chain, sanboot, script",
        "name: x | boot is required",
        "boot: {method: kernel} | boot.kernel is required with the method kernel",
        "boot: {method: script, script: \"a\\n{{hostnam}}\"} | hostnam"
      })
  void whatIsWrongIsToldWhereItIs(String text, String problem) {
    String id = Profiles.newId();
    String typed = text.replace("\\ncolour", "\ncolour");

    for (Map<String, String> fields :
        List.of(Map.of("text", typed, "save", "true"), Map.of("text", typed))) {
      HttpResponse<String> answer = send(id, "0", fields);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(HtmlUtils.htmlUnescape(answer.body())).contains(problem);
      assertThat(text(answer.body())).isEqualTo(typed);
    }
    assertThat(caller.get("/profiles/" + id).status()).isEqualTo(404);
  }

  @Test
  void aPreviewShowsWhatANodeWouldGetAndSavesNothing() {
    Registered node = caller.register();
    String id = Profiles.newId();
    String text =
        """
        boot: {method: kernel, kernel: '{{files_url}}/linux', cmdline: 'host={{hostname}}'}
        documents:
          user-data: |
            #cloud-config
            hostname: {{hostname}}
        """;

    HttpResponse<String> shown = send(id, "0", Map.of("text", text, "node", node.mac()));

    String hostname = "rack2-" + node.mac().replace(":", "");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("cmdline host=" + hostname, "hostname: " + hostname);
    assertThat(text(shown.body())).isEqualTo(text);
    assertThat(caller.get("/profiles/" + id).status()).isEqualTo(404);
    HttpResponse<String> unknown = send(id, "0", Map.of("text", text, "node", "nobody"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(text(unknown.body())).isEqualTo(text);
    assertThat(send(id, "0", Map.of("text", text)).body()).contains("Nothing is wrong with it");
  }

  @Test
  void aProfileAsLargeAsTheApiTakesFitsTheForm() {
    String id = Profiles.newId();
    String text = CHAIN + "documents:\n" + "  a: '" + "\u00e4".repeat(120_000) + "'\n";

    assertThat(save(id, "0", text).statusCode()).isEqualTo(302);
    assertThat(save(id, "1", "x".repeat(4 << 20)).statusCode()).isIn(400, 413);
  }
}
