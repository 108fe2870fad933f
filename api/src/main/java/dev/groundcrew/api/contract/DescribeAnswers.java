package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.ValidMac;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Derives from a handler's parameters how it can answer. */
@Component
class DescribeAnswers implements OperationCustomizer {

  private static final String JSON = "application/json";
  private static final String KEY = "Idempotency-Key";
  private static final String REPEATED = "The same for a request that is sent again.";
  private static final String NODE = "SuccessNode";

  private static final Set<String> TIMES = Set.of("changed_since", "seen_before", "since", "until");

  /** Of what is read with a version, which changes of it may name. */
  private static final Set<String> VERSIONED = Set.of(NODE, "SuccessReport", "SuccessProfile");

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean machines = "report".equals(operation.getOperationId());
    ApiResponses answers = operation.getResponses();
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.stream()
        .filter(parameter -> "path".equals(parameter.getIn()))
        .forEach(PathParameters::describe);
    if (machines) {
      operation.setParameters(
          parameters.stream()
              .filter(parameter -> !HttpHeaders.AUTHORIZATION.equals(parameter.getName()))
              .toList());
    }
    named(parameters, HttpHeaders.IF_MATCH)
        .ifPresent(
            parameter -> {
              parameter.description("The entity tag that the node or profile must have, or *.");
              parameter.getSchema().setPattern(Headers.IF_MATCH);
            });
    if ("startBulk".equals(operation.getOperationId())) {
      named(parameters, KEY).ifPresent(parameter -> parameter.description(REPEATED));
      describeBulk(answers);
    } else {
      named(parameters, KEY).ifPresent(parameter -> describeKey(parameter, machines, answers));
    }
    named(parameters, "Last-Event-ID").ifPresent(DescribeAnswers::describePosition);
    parameters.stream()
        .filter(parameter -> TIMES.contains(parameter.getName()))
        .forEach(parameter -> parameter.getSchema().setFormat("date-time"));
    macs(handler).forEach(name -> named(parameters, name).ifPresent(DescribeAnswers::describeMac));
    answers.forEach(
        (status, answer) -> describeSuccess(operation.getOperationId(), status, answer));
    ApiResponse created = answers.get("201");
    if (created != null) {
      created.addHeaderObject(HttpHeaders.LOCATION, Headers.location());
    }
    return operation;
  }

  private static void describeKey(Parameter parameter, boolean machines, ApiResponses answers) {
    parameter.description(
        machines
            ? "The same for a report that is sent again. An empty one counts as none, of one over"
                + " 255 characters the SHA-256 is kept."
            : REPEATED);
    answers.addApiResponse(
        "202", new ApiResponse().$ref("#/components/responses/" + Answers.ACCEPTED));
    answers.addApiResponse(
        "200",
        new ApiResponse()
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .content(Answers.json(JSON, Answers.ref(machines ? "SuccessReport" : NODE))));
  }

  private static void describeBulk(ApiResponses answers) {
    answers.addApiResponse(
        "200", new ApiResponse().content(Answers.json(JSON, Answers.ref("SuccessBulkPreview"))));
    answers.addApiResponse(
        "202",
        new ApiResponse()
            .addHeaderObject(HttpHeaders.LOCATION, Headers.location())
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .content(Answers.json(JSON, Answers.ref("SuccessBulk"))));
  }

  private static void describePosition(Parameter parameter) {
    parameter.description(
        "The id of the last event that was received. The answer to another text is a reset.");
  }

  private static void describeMac(Parameter parameter) {
    parameter.getSchema().setPattern(Formats31.MAC);
    parameter.description(Formats31.MAC_DESCRIPTION);
  }

  private static void describeSuccess(String call, String status, ApiResponse answer) {
    if (answer.get$ref() != null || !status.startsWith("2")) {
      return;
    }
    answer.setDescription(Successes.of(call, status));
    MediaType json = answer.getContent() == null ? null : answer.getContent().get(JSON);
    String schema = json == null ? null : json.getSchema().get$ref();
    if (schema != null && VERSIONED.contains(schema.replaceFirst(".*/", ""))) {
      answer.addHeaderObject(HttpHeaders.ETAG, Headers.entityTag());
    }
  }

  private static Optional<Parameter> named(List<Parameter> parameters, String name) {
    return parameters.stream().filter(parameter -> name.equals(parameter.getName())).findFirst();
  }

  private static List<String> macs(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(ValidMac.class))
        .map(parameter -> "mac_address")
        .toList();
  }
}
