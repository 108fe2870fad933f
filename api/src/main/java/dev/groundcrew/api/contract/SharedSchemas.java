package dev.groundcrew.api.contract;

import dev.groundcrew.api.fleet.profile.ProfileLimits;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.NodeState;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Schemas of what no record stands for, and the bodies that are read in a way of their own. */
@Component
@Order(1)
class SharedSchemas implements OpenApiCustomizer {

  private static final String EDIT = "EditNodeRequest";
  private static final String REGISTER = "RegisterNodeRequest";

  /** Of handlers that return different things, and of those of exceptions. */
  private static final Set<String> UNUSED = Set.of("SuccessObject", "ProblemDetail");

  @Override
  public void customise(OpenAPI document) {
    Components components = document.getComponents();
    Answers.addTo(components);
    Problems.addTo(components);
    components.getSchemas().keySet().removeAll(UNUSED);
    components.addSchemas("Problem", problem());
    components.addSchemas("Report", Report.schema());
    components.addSchemas("SuccessReport", Report.success(known(components, "SuccessNode")));
    components.addSchemas("AcceptedEvent", acceptedEvent());
    components.addSchemas("SuccessAcceptedEvent", success("AcceptedEvent"));
    components.addSchemas("BulkPreview", bulkPreview());
    components.addSchemas("SuccessBulkPreview", success("BulkPreview"));
    components.addSchemas(EDIT, edit(known(components, REGISTER)));
    components.addSchemas(FilesOfNodes.NODE, FilesOfNodes.node(edit(known(components, REGISTER))));
    known(components, "InstallRun")
        .addProperty(
            "ui_url",
            Answers.text("uri").description("Given if the address of a UI is configured."));
    property(components, "ReplayRequest", "ids").getItems().setFormat("uuid");
    property(components, "BulkFilterRequest", "changed_since").setFormat("date-time");
    property(components, "BulkFilterRequest", "seen_before").setFormat("date-time");
    property(components, "ProfileRequest", "documents")
        .maxProperties(ProfileLimits.DOCUMENTS_MAX)
        .propertyNames(new JsonSchema().pattern(Formats31.anchored(ProfileLimits.DOCUMENT_NAME)));
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(SharedSchemas::setBody);
  }

  /** The schema is of one event. What is only a sign of life has no more than an id. */
  private static ApiResponse stream() {
    Schema<?> event =
        new JsonSchema()
            .typesItem("object")
            .addProperty("id", Answers.text(null))
            .addProperty("event", Answers.text(null))
            .addProperty("data", Answers.text(null));
    return new ApiResponse()
        .description(Successes.of("streamEvents", "200"))
        .content(Answers.json("text/event-stream", event));
  }

  private static Schema<?> known(Components components, String name) {
    return Objects.requireNonNull(components.getSchemas().get(name), name);
  }

  private static Schema<?> property(Components components, String name, String property) {
    return Objects.requireNonNull(
        (Schema<?>) known(components, name).getProperties().get(property), property);
  }

  private static void setBody(Operation operation) {
    if ("report".equals(operation.getOperationId())) {
      operation.setRequestBody(
          new RequestBody()
              .required(true)
              .content(Answers.json("application/json", Answers.ref("Report"))));
    }
    if (operation.getRequestBody() != null
        && !Boolean.TRUE.equals(operation.getRequestBody().getRequired())) {
      operation.getRequestBody().getContent().values().forEach(SharedSchemas::allowNull);
    }
    FilesOfNodes.describe(operation);
    if ("streamEvents".equals(operation.getOperationId())) {
      operation.getResponses().addApiResponse("200", stream());
    }
    if ("editNode".equals(operation.getOperationId())) {
      operation
          .getRequestBody()
          .getContent()
          .values()
          .forEach((MediaType type) -> type.setSchema(Answers.ref(EDIT)));
    }
  }

  /** Of a body that may be left out, null says the same. */
  private static void allowNull(MediaType type) {
    type.setSchema(
        new JsonSchema()
            .anyOf(Arrays.asList(type.getSchema(), new JsonSchema().typesItem("null"))));
  }

  private static Schema<?> problem() {
    Schema<?> code =
        Answers.text(null)
            .description("For programs. New ones may come; the table of docs/api.md explains them.")
            ._enum(Arrays.stream(ProblemCase.values()).map(ProblemCase::code).distinct().toList());
    return object()
        .description("A problem (RFC 9457).")
        .addProperty("type", Answers.text("uri-reference"))
        .addProperty("title", Answers.text(null))
        .addProperty(
            "status", integer().minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599)))
        .addProperty("detail", Answers.text(null).description("What is wrong, for people."))
        .addProperty("instance", Answers.text("uri-reference"))
        .addProperty("code", code)
        .addProperty("errors", FilesOfNodes.errors())
        .required(List.of("title", "status", "detail", "code"));
  }

  private static Schema<?> acceptedEvent() {
    return object()
        .addProperty("id", Answers.text("uuid"))
        .addProperty("node_id", Answers.text("uuid"))
        .addProperty("status", Answers.text(null)._const("queued"));
  }

  private static Schema<?> bulkPreview() {
    Schema<?> refusal =
        object()
            .addProperty(
                "state",
                Answers.text(null)
                    .description("Of these nodes.")
                    ._enum(Arrays.stream(NodeState.values()).map(NodeState::wireName).toList()))
            .addProperty("code", Answers.text(null))
            .addProperty("count", integer())
            .required(List.of("state", "code", "count"));
    return object()
        .addProperty("dry_run", new JsonSchema().typesItem("boolean"))
        .addProperty("matches", integer().description("Nodes that it would be for."))
        .addProperty("not_found", integer().description("Ids that no node has."))
        .addProperty("refused", integer().description("Nodes whose state forbids it."))
        .addProperty("refusals", new JsonSchema().typesItem("array").items(refusal));
  }

  private static Schema<?> success(String data) {
    return object()
        .addProperty("success", new JsonSchema().typesItem("boolean"))
        .addProperty("data", Answers.ref(data))
        .addProperty("message", Answers.text(null))
        .addProperty("warnings", new JsonSchema().typesItem("array").items(Answers.text(null)));
  }

  /** What may be edited is validated by what a new node's field may hold. */
  private static Schema<?> edit(Schema<?> register) {
    Schema<?> edit = object();
    for (NodeField field : NodeField.values()) {
      Schema<?> registered =
          Objects.requireNonNull(register.getProperties().get(field.wireName()), field::wireName);
      Set<String> types = new LinkedHashSet<>(List.of("string"));
      if (field.clearable()) {
        types.add("null");
      }
      Schema<?> property =
          new JsonSchema()
              .format(registered.getFormat())
              .pattern(registered.getPattern())
              .anyOf(registered.getAnyOf())
              .maxLength(registered.getMaxLength());
      property.setTypes(types);
      edit.addProperty(field.wireName(), property);
    }
    edit.addProperty("profile", edit.getProperties().get(NodeField.WORKFLOW_ID.wireName()));
    return edit;
  }

  static Schema<?> object() {
    return new JsonSchema().typesItem("object");
  }

  static Schema<?> integer() {
    return new JsonSchema().typesItem("integer");
  }
}
