package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The answers that calls have in common, by what they are called in {@code components}. */
final class Answers {

  static final String ACCEPTED = "Accepted";

  private Answers() {}

  static void addTo(Components components) {
    components.addResponses(
        ACCEPTED,
        new ApiResponse()
            .description("Stored, and applied later. The location tells the outcome.")
            .addHeaderObject("Location", header("The event of the request.", text("uri-reference")))
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .link("getEvent", Links.toAcceptedEvent())
            .content(json("application/json", ref("SuccessAcceptedEvent"))));
  }

  static Header header(String description, Schema<?> schema) {
    return new Header().description(description).schema(schema);
  }

  static Schema<?> text(@org.jspecify.annotations.Nullable String format) {
    return new JsonSchema().typesItem("string").format(format);
  }

  static Schema<?> ref(String schema) {
    return new Schema<>().$ref("#/components/schemas/" + schema);
  }

  static Content json(String mediaType, Schema<?> schema) {
    return new Content().addMediaType(mediaType, new MediaType().schema(schema));
  }
}
