package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Profiles as tests save them, and nodes that are installed with them. */
final class Profiles {

  private Profiles() {}

  /** An id that no profile has. */
  static String newId() {
    return "p-" + UUID.randomUUID();
  }

  static Answer put(Caller caller, String id, String json, Map<String, String> headers) {
    return caller.call("PUT", "/profiles/" + id, BodyPublishers.ofString(json), headers);
  }

  static Answer put(Caller caller, String id, String json) {
    return put(caller, id, json, Map.of());
  }

  /** A profile that boots a kernel and has these documents. */
  static String json(Map<String, String> documents) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "boot",
                Map.of(
                    "method", "kernel",
                    "kernel", "{{files_url}}/linux",
                    "initrds", new String[] {"{{files_url}}/initrd"},
                    "cmdline", "url={{seed_url}} host={{hostname}}"),
                "documents",
                documents));
  }

  /** The id of a saved profile with these documents. */
  static String save(Caller caller, Map<String, String> documents) {
    String id = newId();
    assertThat(put(caller, id, json(documents)).status()).isEqualTo(201);
    return id;
  }

  /** A node that is pending, with the profile. */
  static Registered pending(Caller caller, String profile) {
    Registered node = caller.register();
    assertThat(
            caller.patch("/nodes/" + node.id(), "{\"profile\":\"%s\"}".formatted(profile)).status())
        .isEqualTo(200);
    assertThat(caller.state(node, "pending").status()).isEqualTo(200);
    return node;
  }
}
