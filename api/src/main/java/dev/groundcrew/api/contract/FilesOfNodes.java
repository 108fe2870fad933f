package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.table.Table;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;

/** What is imported and exported: CSV, or a list of nodes in YAML. */
final class FilesOfNodes {

  static final String NODE = "FileNode";

  private static final int MOST_MACS = 32;

  private static final int MOST_TAGS = 100;

  private FilesOfNodes() {}

  /**
   * A node of a file.
   *
   * @param edit what may be edited of a node
   */
  static Schema<?> node(Schema<?> edit) {
    edit.setDescription("A node as a file has it. What is not given stays, and null clears.");
    edit.addProperty("macs", list(Formats31.MAC, MOST_MACS));
    edit.addProperty("tags", list(Formats31.anchored(Formats.TAG), MOST_TAGS));
    // Neither can be without a value: null leaves it.
    for (String field : List.of("arch", "boot_mode")) {
      Schema<?> property = Objects.requireNonNull(edit.getProperties().get(field));
      property.addType("null");
    }
    edit.setRequired(List.of("mac_address"));
    return edit;
  }

  private static Schema<?> list(String pattern, int most) {
    Schema<?> list =
        new JsonSchema()
            .items(new JsonSchema().typesItem("string").pattern(pattern))
            .maxItems(most);
    list.addType("array");
    list.addType("null");
    return list;
  }

  /** Why rows are refused, in a problem. */
  static Schema<?> errors() {
    return new JsonSchema()
        .typesItem("array")
        .description("With the code import_refused: the first 100 rows that are refused.")
        .items(
            SharedSchemas.object()
                .addProperty("line", SharedSchemas.integer())
                .addProperty("detail", Answers.text(null))
                .required(List.of("line", "detail")));
  }

  static void describe(Operation operation) {
    if ("importNodes".equals(operation.getOperationId())) {
      operation.setRequestBody(new RequestBody().required(true).content(files()));
    }
    if ("exportNodes".equals(operation.getOperationId())) {
      operation
          .getResponses()
          .addApiResponse(
              "200",
              new ApiResponse().description(Successes.of("exportNodes", "200")).content(files()));
    }
  }

  private static Content files() {
    return new Content()
        .addMediaType(
            Table.CSV.toString(),
            new MediaType()
                .schema(
                    Answers.text(null)
                        .description(
                            "RFC 4180, in UTF-8. The first line names the columns, which are the"
                                + " fields of FileNode.")))
        .addMediaType(
            "application/yaml",
            new MediaType().schema(new JsonSchema().typesItem("array").items(Answers.ref(NODE))));
  }
}
