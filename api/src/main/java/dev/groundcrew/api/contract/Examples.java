package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Examples of requests and answers, from {@code examples.json}: {@code requests} by call, {@code
 * shared} by schema, and in {@code answers}, by call, what of the schema's example is different
 * there. A text {@code @Node} stands for the shared example of that name.
 */
@Component
@Order(6)
class Examples implements OpenApiCustomizer {

  private static final String JSON = "application/json";

  private final JsonMapper mapper = new JsonMapper();
  private final JsonNode examples = read();

  private JsonNode read() {
    try (InputStream file =
        Objects.requireNonNull(Examples.class.getResourceAsStream("examples.json"))) {
      return mapper.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(this::describe);
    ApiResponse accepted = document.getComponents().getResponses().get(Answers.ACCEPTED);
    describeAnswer(Answers.ACCEPTED, "202", Objects.requireNonNull(accepted));
  }

  private void describe(Operation operation) {
    String call = operation.getOperationId();
    if (operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .forEach((type, body) -> describeRequest(call, type, body));
    }
    operation.getResponses().forEach((status, answer) -> describeAnswer(call, status, answer));
  }

  private void describeRequest(String call, String mediaType, MediaType body) {
    oneOf("requests", call + " " + mediaType, call)
        .properties()
        .forEach(
            example ->
                body.addExamples(
                    example.getKey().replace(' ', '_'),
                    new Example().summary(example.getKey()).value(plain(example.getValue()))));
  }

  private void describeAnswer(String call, String status, ApiResponse answer) {
    Content content = answer.getContent();
    MediaType body = content == null ? null : content.get(JSON);
    if (!status.startsWith("2") || body == null) {
      return;
    }
    String schema = String.valueOf(body.getSchema().get$ref()).replaceFirst(".*/", "");
    JsonNode shared = resolved(examples.path("shared").path(schema));
    JsonNode own = resolved(oneOf("answers", call + " " + status, call));
    if (shared instanceof ObjectNode example) {
      body.setExample(plain(merged(example, own)));
    }
  }

  private JsonNode oneOf(String kind, String first, String second) {
    JsonNode all = examples.path(kind);
    return all.has(first) ? all.path(first) : all.path(second);
  }

  /** A copy, in which what {@code own} has counts for more. */
  private static ObjectNode merged(ObjectNode shared, JsonNode own) {
    ObjectNode merged = shared.deepCopy();
    own.properties()
        .forEach(
            field ->
                merged.set(
                    field.getKey(),
                    merged.get(field.getKey()) instanceof ObjectNode there
                            && field.getValue() instanceof ObjectNode here
                        ? merged(there, here)
                        : field.getValue()));
    return merged;
  }

  private JsonNode resolved(JsonNode example) {
    if (example.isString() && example.stringValue().startsWith("@")) {
      return resolved(examples.path("shared").path(example.stringValue().substring(1)));
    }
    JsonNode resolved = example.deepCopy();
    if (resolved instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(resolved(field.getValue())));
    } else if (resolved instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, resolved(array.get(i)));
      }
    }
    return resolved;
  }

  /** Maps, lists and texts: the document is written by another version of Jackson. */
  private Object plain(JsonNode example) {
    return Objects.requireNonNull(mapper.convertValue(example, Object.class));
  }
}
