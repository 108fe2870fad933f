package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.links.Link;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says which call's answer another call can go on with. */
@Component
@Order(3)
class Links implements OpenApiCustomizer {

  private static final List<String> OF_A_NODE =
      List.of(
          "getNode",
          "editNode",
          "transitionNode",
          "abortInstall",
          "bootOnce",
          "retireNode",
          "listHistory",
          "listNodeEvents",
          "listInstalls",
          "addTag",
          "addMac",
          "mintReportToken",
          "revokeReportTokens");

  @Override
  public void customise(OpenAPI document) {
    forAnswer(
        document,
        "registerNode",
        "201",
        answer ->
            OF_A_NODE.forEach(
                call -> answer.link(call, to(call, Map.of("id", "$response.body#/data/id")))));
    forAnswer(document, "registerNode", "201", answer -> answer.link("report", toReport()));
    forAnswer(document, "transitionNode", "200", answer -> answer.link("report", toReport()));
    forAnswer(
        document,
        "listNodes",
        "200",
        answer -> answer.link("getNode", to("getNode", Map.of("id", "$response.body#/data/0/id"))));
    forAnswer(
        document,
        "listNodeEvents",
        "200",
        answer ->
            answer.link(
                "getEvent",
                to(
                    "getEvent",
                    Map.of(
                        "id", "$response.body#/data/0/node_id",
                        "event_id", "$response.body#/data/0/id"))));
    forAnswer(
        document,
        "addTag",
        "200",
        answer ->
            answer.link(
                "removeTag",
                to(
                    "removeTag",
                    Map.of("id", "$response.body#/data/id", "tag", "$request.body#/tag"))));
  }

  /** From a 202 to its event. */
  static Link toAcceptedEvent() {
    return to(
        "getEvent",
        Map.of("id", "$response.body#/data/node_id", "event_id", "$response.body#/data/id"));
  }

  /** Of the node that was answered. */
  private static Link toReport() {
    return new Link()
        .operationId("report")
        .requestBody(Map.of("mac_address", "$response.body#/data/mac_address"));
  }

  private static Link to(String call, Map<String, String> parameters) {
    Link link = new Link().operationId(call);
    parameters.forEach(link::addParameter);
    return link;
  }

  private static void forAnswer(
      OpenAPI document, String call, String status, Consumer<ApiResponse> change) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> call.equals(operation.getOperationId()))
        .map(Operation::getResponses)
        .map(answers -> answers.get(status))
        .forEach(change);
  }
}
