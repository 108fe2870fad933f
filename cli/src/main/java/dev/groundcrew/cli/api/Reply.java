package dev.groundcrew.cli.api;

import dev.groundcrew.cli.output.Documents;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An answer of the API.
 *
 * @param body what was answered, or its text where that is no JSON
 * @param location empty for none
 */
public record Reply(int status, JsonNode body, String location) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(
        response.statusCode(),
        parse(response.body()),
        response.headers().firstValue("Location").orElse(""));
  }

  static JsonNode parse(String text) {
    try {
      return Documents.readJson(text);
    } catch (JacksonException notJson) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  public JsonNode data() {
    return body.path("data");
  }

  public String message() {
    return body.path("message").asString("");
  }
}
