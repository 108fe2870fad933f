package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers that calls have in common, by what they are called in {@code components}. */
final class Answers {

  static final String ACCEPTED = "Accepted";

  /** By status; none of them is a success. */
  private static final Map<String, Problem> PROBLEMS = problems();

  private Answers() {}

  /**
   * A problem.
   *
   * @param code an example of its code
   */
  private record Problem(String name, String code, String description) {}

  private static Map<String, Problem> problems() {
    Map<String, Problem> all = new LinkedHashMap<>();
    all.put(
        "400",
        new Problem(
            "BadRequest",
            "validation_failed",
            "Refused: the body, a parameter, a header, or a rule of the node's states."));
    all.put("401", new Problem("Unauthenticated", "unauthenticated", "No token, or a wrong one."));
    all.put(
        "403",
        new Problem(
            "Forbidden",
            "forbidden",
            "The token's role does not allow the call; a machine's token is of an earlier install."));
    all.put("404", new Problem("NotFound", "not_found", "No such node, profile, event or bulk."));
    all.put(
        "405",
        new Problem(
            "MethodNotAllowed", "method_not_allowed", "The path does not know the method."));
    all.put("406", new Problem("NotAcceptable", "not_acceptable", "Accept allows no JSON."));
    all.put("409", new Problem("Conflict", "node_exists", "What is there forbids it."));
    all.put(
        "412",
        new Problem(
            "PreconditionFailed",
            "stale_version",
            "The node or profile has changed since the version that If-Match names. Nothing was"
                + " done."));
    all.put("408", new Problem("BodyTooSlow", "body_too_slow", "The body did not arrive in time."));
    all.put("413", new Problem("BodyTooLarge", "body_too_large", "The body is too large."));
    all.put(
        "415",
        new Problem(
            "UnsupportedMediaType",
            "unsupported_media_type",
            "The body is of a media type that is not taken, or it is compressed."));
    all.put(
        "422",
        new Problem(
            "IdempotencyKeyReused",
            "idempotency_key_reused",
            "The Idempotency-Key was used for another request to the node, or for another bulk; or"
                + " more nodes match than a bulk takes."));
    all.put("429", new Problem("TooManyRequests", "too_many_requests", "Too many calls."));
    all.put(
        "503",
        new Problem(
            "Unavailable",
            "unavailable",
            "PostgreSQL does not answer. Nothing was acknowledged: send it again."));
    return all;
  }

  /** A reference to the problem of this status. */
  static ApiResponse problem(String status) {
    Problem problem = PROBLEMS.get(status);
    if (problem == null) {
      throw new IllegalArgumentException(status);
    }
    return new ApiResponse().$ref("#/components/responses/" + problem.name());
  }

  static void addTo(Components components) {
    PROBLEMS.forEach(
        (status, problem) ->
            components.addResponses(problem.name(), describe(Integer.parseInt(status), problem)));
    components.addResponses(
        ACCEPTED,
        new ApiResponse()
            .description("Stored, and applied later. The location tells the outcome.")
            .addHeaderObject("Location", header("The event of the request.", text("uri-reference")))
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .link("getEvent", Links.toAcceptedEvent())
            .content(json("application/json", ref("SuccessAcceptedEvent"))));
  }

  private static ApiResponse describe(int status, Problem problem) {
    ApiResponse answer =
        new ApiResponse()
            .description(problem.description())
            .content(
                new Content()
                    .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(ref("Problem")).example(example(status, problem))));
    switch (status) {
      case 401 ->
          answer.addHeaderObject(
              "WWW-Authenticate",
              header("Bearer, with an error if a token was given.", text(null)).required(true));
      case 405 ->
          answer.addHeaderObject("Allow", header("The methods that the path knows.", text(null)));
      case 429, 503 ->
          answer.addHeaderObject(
              "Retry-After",
              header("Seconds.", new JsonSchema().typesItem("integer")).required(true));
      default -> {}
    }
    return answer;
  }

  private static Map<String, Object> example(int status, Problem problem) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("title", problem.name().replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    example.put("status", status);
    example.put("detail", problem.description());
    example.put("instance", "/api/v1/nodes");
    example.put("code", problem.code());
    return example;
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
