package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Profiles over HTTP. */
@HttpTest
class ProfileCallsTest {

  private static final Map<String, String> YAML = Map.of("Content-Type", "application/yaml");

  @Autowired private Caller caller;

  private final String id = Profiles.newId();

  @Test
  void whatWasPutIsGot() {
    Answer put =
        Profiles.put(
            caller,
            id,
            """
            {"name": "Debian 13", "description": "for racks", "max_attempts": 5, "timeout": "PT1H30M",
             "start_timeout": "PT0S", "reboots_while_installing": true, "on_failed": "wait",
             "next": "installed",
             "boot": {"method": "kernel", "kernel": "{{files_url}}/linux", "initrds": ["a", "b"],
                      "cmdline": "auto url={{seed_url}}preseed.cfg"},
             "documents": {"preseed.cfg": "d-i x string {{hostname}}\\n", "late.sh": "#!/bin/sh\\n"},
             "hooks": [{"door": "installer", "name": "subiquity/*", "event_type": "finish",
                        "result": "FAIL", "means": "failed"}]}
            """);

    assertThat(put.status()).isEqualTo(201);
    assertThat(put.message()).isEqualTo("Profile created");
    assertThat(put.headers().firstValue("Location")).contains("/api/v1/profiles/" + id);
    assertThat(put.headers().firstValue("ETag")).contains("\"1\"");
    Answer got = caller.get("/profiles/" + id);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.data()).isEqualTo(put.data());
    assertThat(got.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(got.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(got.data().path("timeout").asString()).isEqualTo("PT1H30M");
    assertThat(got.data().path("start_timeout").asString()).isEqualTo("PT0S");
    assertThat(got.data().path("hooks").path(0).path("event_type").asString()).isEqualTo("finish");
    assertThat(got.data().path("documents").path("preseed.cfg").asString())
        .isEqualTo("d-i x string {{hostname}}\n");
    assertThat(got.data().path("boot").path("initrds")).hasSize(2);
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    JsonNode data =
        Profiles.put(caller, id, "{\"boot\":{\"method\":\"chain\",\"url\":\"http://x/\"}}").data();

    assertThat(data.path("name").asString()).isEqualTo(id);
    assertThat(data.path("max_attempts").isNull()).isTrue();
    assertThat(data.path("timeout").isNull()).isTrue();
    assertThat(data.path("reboots_while_installing").asBoolean()).isFalse();
    assertThat(data.path("on_failed").asString()).isEqualTo("local");
    assertThat(data.path("next").asString()).isEqualTo("active");
    assertThat(data.path("documents")).isEmpty();
    assertThat(data.path("hooks")).isEmpty();
  }

  @Test
  void aProfileMayBeYaml() {
    Answer put =
        Profiles.put(
            caller,
            id,
            """
            # A contributed profile.
            name: no
            max_attempts: 3
            boot:
              method: kernel
              kernel: "{{files_url}}/linux"
              cmdline: >
                auto=true
                url={{seed_url}}
            documents:
              user-data: |
                #cloud-config
                hostname: {{hostname}}
            """,
            YAML);

    assertThat(put.status()).isEqualTo(201);
    JsonNode data = caller.get("/profiles/" + id).data();
    assertThat(data.path("name").asString()).isEqualTo("no");
    assertThat(data.path("max_attempts").asInt()).isEqualTo(3);
    assertThat(data.path("documents").path("user-data").asString())
        .isEqualTo("#cloud-config\nhostname: {{hostname}}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boot: {method: chain, url: x}\\ncolour: red      | unknown_field     | Unknown field 'colour'
          boot: {method: chain, url: x}\\nname: [1]        | validation_failed | Field 'name' must be a string
          boot: {method: chain, url: x}\\nname: 3          | validation_failed | Field 'name' must be a string
          boot: {method: chain, url: x, url: y}            | malformed_body    | Malformed YAML at line 1, column 31: found duplicate key url
          boot: {method: chain                             | malformed_body    | Malformed YAML at line
          boot: &a [*a]                                    | malformed_body    | Malformed YAML
          boot: !!javax.script.ScriptEngineManager []      | malformed_body    | Malformed YAML at line 1
          [1, 2]                                           | malformed_body    | The body must be a JSON object
          ''                                               | malformed_body    | A JSON body is required
          """)
  void yamlIsReadStrictly(String yaml, String code, String detail) {
    Answer answer = Profiles.put(caller, id, yaml.replace("\\n", "\n"), YAML);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.detail()).startsWith(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"boot":{"method":"chain","url":"x"},"colour":1}                 | unknown_field     | Unknown field 'colour'
          {"boot":{"method":"chain","url":"x","colour":1}}                 | unknown_field     | Unknown field 'boot.colour'
          {}                                                               | validation_failed | boot is required
          {"boot":{}}                                                      | validation_failed | boot.method is required
          {"boot":{"method":"pxe"}}                                        | validation_failed | boot.method must be one of kernel, chain, sanboot, script
          {"boot":{"method":"kernel"}}                                     | validation_failed | boot.kernel is required with the method kernel
          {"boot":{"method":"script","script":" "}}                        | validation_failed | boot.script is required with the method script
          {"boot":{"method":"chain","url":"x","kernel":"y"}}               | validation_failed | boot.kernel is not used by the method chain
          {"boot":{"method":"chain","url":"x","initrds":["y"]}}            | validation_failed | boot.initrds is not used by the method chain
          {"boot":{"method":"chain","url":"x"},"id":"other"}               | validation_failed | id must be that of the path
          {"boot":{"method":"chain","url":"x"},"timeout":"45m"}            | validation_failed | timeout must be an ISO 8601 duration
          {"boot":{"method":"chain","url":"x"},"timeout":"-PT1S"}          | validation_failed | timeout must be an ISO 8601 duration
          {"boot":{"method":"chain","url":"x"},"start_timeout":"P31D"}     | validation_failed | start_timeout must be an ISO 8601 duration
          {"boot":{"method":"chain","url":"x"},"max_attempts":-1}          | validation_failed | max_attempts must be greater than or equal to 0
          {"boot":{"method":"chain","url":"x"},"on_failed":"panic"}        | validation_failed | on_failed must be local or wait
          {"boot":{"method":"chain","url":"x"},"next":"retired"}           | validation_failed | next must be active or installed
          {"boot":{"method":"chain","url":"x"},"hooks":[{"means":"win"}]}  | validation_failed | hooks[0].means must be one of started, progress
          {"boot":{"method":"chain","url":"x"},"hooks":[{"name":"a*b","means":"ignore"}]} | validation_failed | hooks[0].name may have a * at its end only
          {"boot":{"method":"chain","url":"x"},"documents":{"../x":""}}    | validation_failed | A document's name must be
          {"boot":{"method":"chain","url":"x"},"documents":{"x":null}}     | validation_failed | documents.x must not be null
          {"boot":{"method":"chain","url":"{{what}}"}}                     | invalid_template  | boot.url, line 1: unknown variable 'what'
          {"boot":{"method":"chain","url":"x"},"documents":{"user-data":"a\\n{{#mac}}"}} | invalid_template | user-data, line 2: section 'mac' does not end
          """)
  void whatIsWrongIsNamedAndNothingIsSaved(String json, String code, String detail) {
    Answer answer = Profiles.put(caller, id, json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.detail()).startsWith(detail);
    assertThat(caller.get("/profiles/" + id).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"UPPER", "a_b", "-a", "a-", "a.b"})
  void anIdIsASlug(String wrong) {
    Answer answer = Profiles.put(caller, wrong, Profiles.json(Map.of()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).startsWith("A profile's id must be 1 to 63 lower-case letters");
    assertThat(caller.get("/profiles/" + wrong).status()).isEqualTo(404);
  }

  @Test
  void anIdMayHave63Characters() {
    String longest = (id + "x".repeat(63)).substring(0, 63);

    assertThat(Profiles.put(caller, longest, Profiles.json(Map.of())).status()).isEqualTo(201);
    assertThat(Profiles.put(caller, longest + "x", Profiles.json(Map.of())).status())
        .isEqualTo(400);
  }

  @Test
  void aDocumentMayHave256KibibytesAndAProfile32Documents() {
    Map<String, String> largest = Map.of("a", "x".repeat(256 * 1024));
    assertThat(Profiles.put(caller, id, Profiles.json(largest)).status()).isEqualTo(201);
    Answer tooLarge =
        Profiles.put(caller, id, Profiles.json(Map.of("a", "x".repeat(256 * 1024 + 1))));
    assertThat(tooLarge.detail()).isEqualTo("documents.a must be at most 262144 bytes");

    assertThat(Profiles.put(caller, id, Profiles.json(documents(32))).status()).isEqualTo(200);
    assertThat(Profiles.put(caller, id, Profiles.json(documents(33))).detail())
        .isEqualTo("documents must be at most 32, and are 33");
  }

  private static Map<String, String> documents(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(number -> "d" + number, number -> "x"));
  }

  @Test
  void aBodyMayHaveAMebibyteAndNoMore() {
    String json =
        Profiles.json(
            IntStream.range(0, 4)
                .boxed()
                .collect(Collectors.toMap(n -> "d" + n, n -> "x".repeat(256 * 1024 - 200))));
    String whole = json + " ".repeat(1024 * 1024 - json.length());

    assertThat(Profiles.put(caller, id, whole).status()).isEqualTo(201);
    Answer tooLarge = Profiles.put(caller, id, whole + " ");
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("body_too_large");
  }

  @Test
  void hooksAndInitrdsHaveTheirLimits() {
    String hook = "{\"means\":\"ignore\"}";
    String json = "{\"boot\":{\"method\":\"chain\",\"url\":\"x\"},\"hooks\":[%s]}";
    assertThat(
            Profiles.put(caller, id, json.formatted(String.join(",", repeat(hook, 100)))).status())
        .isEqualTo(201);
    assertThat(
            Profiles.put(caller, id, json.formatted(String.join(",", repeat(hook, 101)))).status())
        .isEqualTo(400);
    String kernel = "{\"boot\":{\"method\":\"kernel\",\"kernel\":\"x\",\"initrds\":[%s]}}";
    assertThat(
            Profiles.put(caller, id, kernel.formatted(String.join(",", repeat("\"i\"", 8))))
                .status())
        .isEqualTo(200);
    assertThat(
            Profiles.put(caller, id, kernel.formatted(String.join(",", repeat("\"i\"", 9))))
                .status())
        .isEqualTo(400);
  }

  private static List<String> repeat(String text, int times) {
    return IntStream.range(0, times).mapToObj(i -> text).toList();
  }

  @Test
  void theSameAgainIsNoNewVersion() {
    String json = Profiles.json(Map.of("user-data", "a"));
    Profiles.put(caller, id, json);

    Answer same = Profiles.put(caller, id, json);

    assertThat(same.status()).isEqualTo(200);
    assertThat(same.message()).isEqualTo("Profile is the same as before");
    assertThat(same.data().path("version").asInt()).isEqualTo(1);
    String got = caller.get("/profiles/" + id).data().toString();
    assertThat(Profiles.put(caller, id, got).message()).isEqualTo("Profile is the same as before");
  }

  @Test
  void ifMatchNamesTheVersionThatIsChanged() {
    Profiles.put(caller, id, Profiles.json(Map.of("a", "1")));

    Answer second =
        Profiles.put(caller, id, Profiles.json(Map.of("a", "2")), Map.of("If-Match", "\"1\""));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.headers().firstValue("ETag")).contains("\"2\"");

    Answer stale =
        Profiles.put(caller, id, Profiles.json(Map.of("a", "3")), Map.of("If-Match", "\"1\""));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("stale_version");
    assertThat(caller.get("/profiles/" + id).data().path("documents").path("a").asString())
        .isEqualTo("2");
  }

  @Test
  void versionsAreListedAndCanBeRead() {
    Profiles.put(caller, id, Profiles.json(Map.of("a", "1")));
    Profiles.put(caller, id, Profiles.json(Map.of("a", "2")));

    JsonNode versions = caller.get("/profiles/%s/versions".formatted(id)).body();
    assertThat(versions.path("total").asInt()).isEqualTo(2);
    assertThat(versions.path("data").path(0).path("version").asInt()).isEqualTo(2);
    Answer first = caller.get("/profiles/%s/versions/1".formatted(id));
    assertThat(first.data().path("documents").path("a").asString()).isEqualTo("1");
    for (String none : List.of("3", "0", "x", "01", "99999999999")) {
      assertThat(caller.get("/profiles/%s/versions/%s".formatted(id, none)).status())
          .isEqualTo(404);
    }
    assertThat(caller.get("/profiles/%s/versions".formatted(Profiles.newId())).status())
        .isEqualTo(404);
  }

  @Test
  void theListIsPaged() {
    Profiles.put(caller, id, Profiles.json(Map.of("b", "", "a", "")));

    JsonNode page = caller.get("/profiles?limit=1000").body();
    assertThat(page.path("total").asInt()).isEqualTo(page.path("data").size());
    assertThat(page.path("data").valueStream())
        .anySatisfy(
            profile -> {
              assertThat(profile.path("id").asString()).isEqualTo(id);
              assertThat(profile.path("documents").toString()).isEqualTo("[\"a\",\"b\"]");
            });
    assertThat(caller.get("/profiles?limit=1&offset=0").body().path("data")).hasSize(1);
    assertThat(caller.get("/profiles?limit=1001").status()).isEqualTo(400);
    assertThat(caller.get("/profiles?colour=red").code()).isEqualTo("unknown_parameter");
  }

  @Test
  void aProfileThatANodeNamesIsKept() {
    Profiles.put(caller, id, Profiles.json(Map.of()));
    Registered node = Profiles.pending(caller, id);

    Answer answer = caller.delete("/profiles/" + id);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("profile_in_use");
    assertThat(answer.detail())
        .isEqualTo(
            "Profile %s is in use: 1 nodes name it, and the installs of 1 nodes use it"
                .formatted(id));
    caller.patch("/nodes/" + node.id(), "{\"profile\":null}");
    assertThat(caller.delete("/profiles/" + id).status()).isEqualTo(409);
    assertThat(caller.post("/nodes/%s/abort".formatted(node.id()), "{}").status()).isEqualTo(200);
    assertThat(caller.delete("/nodes/" + node.id()).status()).isEqualTo(200);
    assertThat(caller.delete("/profiles/" + id).message()).isEqualTo("Profile deleted");
    assertThat(caller.get("/profiles/" + id).status()).isEqualTo(404);
    assertThat(caller.delete("/profiles/" + id).status()).isEqualTo(404);
  }

  @Test
  void aNodesProfileIsItsWorkflowId() {
    Registered node = caller.register();

    Answer edited = caller.patch("/nodes/" + node.id(), "{\"profile\":\"debian-13\"}");
    assertThat(edited.data().path("workflow_id").asString()).isEqualTo("debian-13");
    assertThat(edited.data().path("profile").asString()).isEqualTo("debian-13");
    Answer both = caller.patch("/nodes/" + node.id(), "{\"profile\":\"a\",\"workflow_id\":\"b\"}");
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.detail())
        .isEqualTo("profile and workflow_id are the same field: give one of them");
    assertThat(
            caller
                .patch("/nodes/" + node.id(), "{\"profile\":\"c\",\"workflow_id\":\"c\"}")
                .status())
        .isEqualTo(200);
    String mac = caller.newMac();
    assertThat(
            caller
                .post("/nodes", "{\"mac_address\":\"%s\",\"profile\":\"debian-13\"}".formatted(mac))
                .data()
                .path("workflow_id")
                .asString())
        .isEqualTo("debian-13");
  }
}
