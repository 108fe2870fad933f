package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.transfer.FileOfNodes;
import dev.groundcrew.store.transfer.ImportNodes;
import dev.groundcrew.store.transfer.ImportNodes.Imported;
import dev.groundcrew.store.transfer.Planned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers and edits the nodes of a file. */
@RestController
@Tag(name = "nodes")
class ImportController {

  /** Rows that a refusal tells of. */
  private static final int MOST_TOLD = 100;

  private static final Logger log = LoggerFactory.getLogger(ImportController.class);

  private final ReadFileOfNodes readFileOfNodes;
  private final ImportNodes importNodes;

  ImportController(ReadFileOfNodes readFileOfNodes, ImportNodes importNodes) {
    this.readFileOfNodes = readFileOfNodes;
    this.importNodes = importNodes;
  }

  @Operation(
      operationId = "importNodes",
      summary = "Register and edit the nodes of a file",
      description =
          "All rows are checked first, and all are done in one transaction, or none. The same file"
              + " again changes nothing. With dry_run nothing is done, and refused rows are in the"
              + " answer.")
  @ApiResponse(responseCode = "200")
  @PostMapping(
      path = "/api/v1/nodes/import",
      consumes = {"text/csv", MediaType.APPLICATION_YAML_VALUE})
  Success<ImportView> importNodes(
      @RequestBody(required = false) byte @Nullable [] file,
      @RequestHeader HttpHeaders headers,
      @RequestParam(name = "dry_run", defaultValue = "false")
          @Pattern(regexp = Formats.BOOLEAN, message = Formats.BOOLEAN_MESSAGE)
          String dryRun,
      @Nullable Principal user) {
    MediaType type = headers.getContentType();
    requireUtf8(type);
    FileOfNodes read = readFileOfNodes.read(file == null ? new byte[0] : file, type);
    if (Boolean.parseBoolean(dryRun)) {
      return answer(ImportView.of(true, importNodes.plan(read)));
    }
    String by = Caller.name(user);
    return switch (importNodes.run(read, by)) {
      case Imported.Done done -> {
        ImportView view = ImportView.of(false, done.rows());
        log.info("Import of nodes: {} (by {})", view.message(), by);
        yield answer(view);
      }
      case Imported.Refused refused -> throw refused(refused);
      case Imported.Busy busy ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.CONFLICT,
              "Another file is being imported; this one changed nothing. Send it again.");
    };
  }

  private static Success<ImportView> answer(ImportView view) {
    return new Success<>(view, view.message());
  }

  private static void requireUtf8(@Nullable MediaType type) {
    if (type != null
        && type.getCharset() != null
        && !StandardCharsets.UTF_8.equals(type.getCharset())
        && !StandardCharsets.US_ASCII.equals(type.getCharset())) {
      throw new RequestRefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          "The body must be in UTF-8");
    }
  }

  private static RequestRefusedException refused(Imported.Refused refused) {
    List<Planned.Refused> rows = refused.rows();
    Planned.Refused first = rows.getFirst();
    RequestRefusedException problem =
        new RequestRefusedException(
            HttpStatus.BAD_REQUEST,
            ProblemCode.IMPORT_REFUSED,
            "%d of %d rows are refused, and nothing was changed. Line %d: %s"
                .formatted(rows.size(), refused.of(), first.line(), reasons(first)));
    problem
        .getBody()
        .setProperty(
            "errors",
            rows.stream().limit(MOST_TOLD).map(row -> new Told(row.line(), reasons(row))).toList());
    return problem;
  }

  private record Told(int line, String detail) {}

  private static String reasons(Planned.Refused row) {
    return String.join("; ", row.reasons());
  }
}
