package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.ValidMac;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Derives from a handler's parameters how it can answer. */
@Component
class DescribeAnswers implements OperationCustomizer {

  private static final String KEY = "Idempotency-Key";
  private static final String REPEATED = "The same for a request that is sent again.";
  private static final String NODE = "SuccessNode";

  private static final Set<String> TIMES = Set.of("changed_since", "seen_before", "since", "until");

  private static final String PROFILE = "SuccessProfile";

  private static final Map<String, String> SUCCESSES =
      Map.ofEntries(
          Map.entry(NODE, "The node."),
          Map.entry("PageNode", "Nodes, and how many there are in all."),
          Map.entry("PageHistoryEntry", "Changes of state, and how many there are in all."),
          Map.entry("EventPage", "Events, and the cursor of the next page."),
          Map.entry("InstallPage", "Installs, and the cursor of the next page."),
          Map.entry("SuccessEvent", "The event."),
          Map.entry("SuccessReportToken", "The token."),
          Map.entry("SuccessRevoked", "They are no longer valid."),
          Map.entry(PROFILE, "The profile."),
          Map.entry("PageProfileSummary", "Profiles, and how many there are in all."),
          Map.entry("PageProfileVersion", "Versions, and how many there are in all."),
          Map.entry("SuccessPreview", "What the machine would get."),
          Map.entry("SuccessImport", "What each row came to."),
          Map.entry("SuccessStats", "The figures."),
          Map.entry("BulkPage", "Bulks, and the cursor of the next page."),
          Map.entry("SuccessBulk", "The bulk."),
          Map.entry("SuccessBulkDetail", "The bulk, and what became of its nodes."),
          Map.entry("SuccessBulkPreview", "What the bulk would meet."));

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean machines = "report".equals(operation.getOperationId());
    ApiResponses answers = operation.getResponses();
    for (String status : List.of("400", "405", "408", "413", "415", "429", "503")) {
      answers.addApiResponse(status, Answers.problem(status));
    }
    if (!machines) {
      answers.addApiResponse("406", Answers.problem("406"));
    }
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.stream()
        .filter(parameter -> "path".equals(parameter.getIn()))
        .forEach(parameter -> describePath(parameter, answers));
    if (machines) {
      answers.addApiResponse("404", Answers.problem("404"));
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
              answers.addApiResponse("412", Answers.problem("412"));
            });
    if ("startBulk".equals(operation.getOperationId())) {
      named(parameters, KEY).ifPresent(parameter -> parameter.description(REPEATED));
      describeBulk(answers);
    } else {
      named(parameters, KEY).ifPresent(parameter -> describeKey(parameter, machines, answers));
    }
    parameters.stream()
        .filter(parameter -> TIMES.contains(parameter.getName()))
        .forEach(parameter -> parameter.getSchema().setFormat("date-time"));
    macs(handler).forEach(name -> named(parameters, name).ifPresent(DescribeAnswers::describeMac));
    answers.forEach((status, answer) -> describeSuccess(answer));
    ApiResponse created = answers.get("201");
    if (created != null) {
      created.addHeaderObject(HttpHeaders.LOCATION, Headers.location());
    }
    return operation;
  }

  private static void describePath(Parameter parameter, ApiResponses answers) {
    answers.addApiResponse("404", Answers.problem("404"));
    if (parameter.getName().equals("id")) {
      parameter.description("The node's id, or its MAC address in any usual spelling.");
    }
    if (Set.of("event_id", "bulk_id").contains(parameter.getName())) {
      parameter.getSchema().setFormat("uuid");
    }
  }

  private static void describeKey(Parameter parameter, boolean machines, ApiResponses answers) {
    parameter.description(
        machines
            ? "The same for a report that is sent again. An empty one counts as none, of one over"
                + " 255 characters the SHA-256 is kept."
            : REPEATED);
    answers.addApiResponse("422", Answers.problem("422"));
    answers.addApiResponse(
        "202", new ApiResponse().$ref("#/components/responses/" + Answers.ACCEPTED));
    answers.addApiResponse(
        "200",
        new ApiResponse()
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .content(
                Answers.json("application/json", Answers.ref(machines ? "SuccessReport" : NODE))));
  }

  private static void describeBulk(ApiResponses answers) {
    answers.addApiResponse("422", Answers.problem("422"));
    answers.addApiResponse(
        "200",
        new ApiResponse()
            .content(Answers.json("application/json", Answers.ref("SuccessBulkPreview"))));
    answers.addApiResponse(
        "202",
        new ApiResponse()
            .addHeaderObject(HttpHeaders.LOCATION, Headers.location())
            .addHeaderObject(Headers.REPLAYED, Headers.replayed())
            .content(Answers.json("application/json", Answers.ref("SuccessBulk"))));
  }

  private static void describeMac(Parameter parameter) {
    parameter.getSchema().setPattern(Formats31.MAC);
    parameter.description(Formats31.MAC_DESCRIPTION);
  }

  private static void describeSuccess(ApiResponse answer) {
    if (answer.getContent() == null || answer.getContent().get("application/json") == null) {
      return;
    }
    String schema =
        String.valueOf(answer.getContent().get("application/json").getSchema().get$ref())
            .replaceFirst(".*/", "");
    answer.setDescription(SUCCESSES.getOrDefault(schema, "The node, and what was not used."));
    if (schema.equals(NODE) || schema.equals("SuccessReport") || schema.equals(PROFILE)) {
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
