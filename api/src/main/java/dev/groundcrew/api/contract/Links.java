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

  private static final List<String> OF_A_PROFILE =
      List.of("getProfile", "putProfile", "listProfileVersions", "deleteProfile");

  private static final List<String> OF_A_WEBHOOK =
      List.of(
          "getWebhook",
          "putWebhook",
          "testWebhook",
          "listWebhookDeliveries",
          "replayWebhook",
          "discardWebhookDeliveries",
          "deleteWebhook");

  private static final String ID = "$response.body#/data/id";
  private static final String FIRST = "$response.body#/data/0/id";

  @Override
  public void customise(OpenAPI document) {
    link(document, "registerNode", "201", OF_A_NODE, Map.of("id", ID));
    forAnswer(document, "registerNode", "201", answer -> answer.link("report", toReport()));
    forAnswer(document, "transitionNode", "200", answer -> answer.link("report", toReport()));
    link(document, "listNodes", "200", List.of("getNode"), Map.of("id", FIRST));
    link(
        document,
        "listNodeEvents",
        "200",
        List.of("getEvent"),
        Map.of("id", "$response.body#/data/0/node_id", "event_id", FIRST));
    link(
        document,
        "addTag",
        "200",
        List.of("removeTag"),
        Map.of("id", ID, "tag", "$request.body#/tag"));
    link(document, "putProfile", "201", OF_A_PROFILE, Map.of("profile_id", ID));
    link(
        document,
        "putProfile",
        "200",
        List.of("getProfileVersion"),
        Map.of("profile_id", ID, "version", "$response.body#/data/version"));
    link(document, "listProfiles", "200", List.of("getProfile"), Map.of("profile_id", FIRST));
    link(document, "startBulk", "202", List.of("getBulk", "cancelBulk"), Map.of("bulk_id", ID));
    link(document, "listBulks", "200", List.of("getBulk"), Map.of("bulk_id", FIRST));
    link(document, "addWebhook", "201", OF_A_WEBHOOK, Map.of("webhook_id", ID));
    link(document, "listWebhooks", "200", List.of("getWebhook"), Map.of("webhook_id", FIRST));
    link(
        document,
        "listDeadEvents",
        "200",
        List.of("retryEvent", "discardEvent"),
        Map.of("event_id", FIRST));
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

  private static void link(
      OpenAPI document,
      String call,
      String status,
      List<String> others,
      Map<String, String> parameters) {
    forAnswer(
        document,
        call,
        status,
        answer -> others.forEach(other -> answer.link(other, to(other, parameters))));
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
