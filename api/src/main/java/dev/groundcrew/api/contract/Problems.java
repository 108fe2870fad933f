package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How a call answers what can be wrong with it. */
final class Problems {

  private static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> DESCRIPTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "Refused: the body, a parameter, a header, or a rule."),
              Map.entry(401, "No token, or a wrong one."),
              Map.entry(403, "The token is good, and does not allow the call."),
              Map.entry(404, "There is no such thing."),
              Map.entry(405, "The path does not know the method."),
              Map.entry(406, "Accept allows nothing that the call answers with."),
              Map.entry(408, "The body did not arrive in time."),
              Map.entry(409, "What is there forbids it."),
              Map.entry(
                  412, "It has changed since the version that If-Match names. Nothing was done."),
              Map.entry(413, "The body is too large."),
              Map.entry(415, "The body can't be read as it was sent."),
              Map.entry(422, "The request is well-formed, and can't be done as it is."),
              Map.entry(429, "Too many calls."),
              Map.entry(500, "A fault of Groundcrew."),
              Map.entry(503, "Nothing was acknowledged: send it again.")));

  /** What many calls answer alike, by what it is called in {@code components}. */
  private static final Map<List<ProblemCase>, String> SHARED =
      Map.ofEntries(
          Map.entry(List.of(ProblemCase.UNAUTHENTICATED), "Unauthenticated"),
          Map.entry(List.of(ProblemCase.FORBIDDEN), "Forbidden"),
          Map.entry(List.of(ProblemCase.NODE_NOT_FOUND), "NodeNotFound"),
          Map.entry(List.of(ProblemCase.METHOD_NOT_ALLOWED), "MethodNotAllowed"),
          Map.entry(List.of(ProblemCase.NOT_ACCEPTABLE), "NotAcceptable"),
          Map.entry(List.of(ProblemCase.BODY_TOO_SLOW), "BodyTooSlow"),
          Map.entry(List.of(ProblemCase.BODY_TOO_LARGE), "BodyTooLarge"),
          Map.entry(List.of(ProblemCase.COMPRESSED), "Compressed"),
          Map.entry(
              List.of(ProblemCase.UNSUPPORTED_MEDIA_TYPE, ProblemCase.COMPRESSED),
              "UnsupportedMediaType"),
          Map.entry(List.of(ProblemCase.TOO_MANY_REQUESTS), "TooManyRequests"),
          Map.entry(List.of(ProblemCase.INTERNAL_ERROR), "InternalError"),
          Map.entry(List.of(ProblemCase.UNAVAILABLE), "Unavailable"));

  private Problems() {}

  static void addTo(Components components) {
    for (ProblemCase problem : ProblemCase.values()) {
      components.addExamples(problem.exampleName(), new Example().value(problem.example()));
    }
    SHARED.forEach((cases, name) -> components.addResponses(name, describe(cases)));
  }

  /**
   * The answer with which a call tells of these.
   *
   * @param cases of one status, in their order
   */
  static ApiResponse answer(List<ProblemCase> cases) {
    String shared = SHARED.get(cases);
    return shared == null
        ? describe(cases)
        : new ApiResponse().$ref("#/components/responses/" + shared);
  }

  private static ApiResponse describe(List<ProblemCase> cases) {
    MediaType body = new MediaType().schema(schema(cases));
    cases.forEach(
        problem ->
            body.addExamples(
                problem.exampleName(),
                new Example().$ref("#/components/examples/" + problem.exampleName())));
    int status = cases.getFirst().status();
    ApiResponse answer =
        new ApiResponse()
            .description(Objects.requireNonNull(DESCRIPTIONS.get(status)))
            .content(new Content().addMediaType(MEDIA_TYPE, body));
    addHeaders(status, answer);
    return answer;
  }

  /** The codes, by which a program can tell these apart. */
  private static Schema<?> schema(Collection<ProblemCase> cases) {
    List<String> codes = cases.stream().map(ProblemCase::code).distinct().toList();
    return new JsonSchema()
        .allOf(
            Arrays.asList(
                Answers.ref("Problem"),
                SharedSchemas.object()
                    .addProperty("code", new JsonSchema().typesItem("string")._enum(codes))));
  }

  private static void addHeaders(int status, ApiResponse answer) {
    switch (status) {
      case 401 ->
          answer.addHeaderObject(
              "WWW-Authenticate",
              Answers.header("Bearer, with an error if a token was given.", Answers.text(null))
                  .required(true));
      case 405 ->
          answer.addHeaderObject(
              "Allow", Answers.header("The methods that the path knows.", Answers.text(null)));
      case 429, 503 ->
          answer.addHeaderObject(
              "Retry-After",
              Answers.header("Seconds.", new JsonSchema().typesItem("integer")).required(true));
      default -> {}
    }
  }
}
