package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.api.node.ReadNodeFilter;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writes nodes to a file that an import takes, page by page as they are read. */
@RestController
@Tag(name = "nodes")
class ExportController {

  private static final int PAGE = 500;

  private static final String FORMATS = "csv|yaml";
  private static final String FORMATS_MESSAGE = "must be csv or yaml";

  private final NodeListRepository nodes;

  ExportController(NodeListRepository nodes) {
    this.nodes = nodes;
  }

  @Operation(
      operationId = "exportNodes",
      summary = "Export nodes to a file",
      description =
          "What people may set of them, in order of registration: a file that an import takes."
              + " The filters are those of the list of nodes.")
  @GetMapping("/api/v1/nodes/export")
  void export(
      @RequestParam(name = "state", required = false)
          @Nullable List<@Pattern(regexp = Formats.STATE, message = Formats.STATE_MESSAGE) String>
              states,
      @RequestParam(name = "group_id", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String groupId,
      @RequestParam(name = "tag", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String tag,
      @RequestParam(name = "profile", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String profile,
      @RequestParam(name = "mac_address", required = false) @ValidMac @Nullable String macAddress,
      @RequestParam(name = "hostname", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String hostname,
      @RequestParam(name = "serial_number", required = false)
          @Pattern(regexp = Formats.NO_NUL, message = Formats.NO_NUL_MESSAGE)
          @Nullable String serialNumber,
      @RequestParam(name = "q", required = false)
          @Size(
              min = NodeFilter.SHORTEST_TEXT,
              max = Formats.NAME_MAX,
              message = ReadNodeFilter.TEXT_MESSAGE)
          @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
          @Nullable String text,
      @RequestParam(name = "changed_since", required = false) @Nullable String changedSince,
      @RequestParam(name = "seen_before", required = false) @Nullable String seenBefore,
      @RequestParam(name = "stalled", required = false)
          @Pattern(regexp = Formats.BOOLEAN, message = Formats.BOOLEAN_MESSAGE)
          @Nullable String stalled,
      @RequestParam(name = Table.FORMAT, required = false)
          @Pattern(regexp = FORMATS, message = FORMATS_MESSAGE)
          @Nullable String format,
      @RequestHeader HttpHeaders headers,
      HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    NodeFilter filter =
        ReadNodeFilter.of(
            states,
            groupId,
            tag,
            profile,
            macAddress,
            hostname,
            serialNumber,
            text,
            changedSince,
            seenBefore,
            stalled);
    boolean yaml = format == null ? prefersYaml(headers) : format.equals("yaml");
    // Before anything is answered: the database may be away.
    List<Node> page = nodes.after(filter, null, PAGE);
    response.setContentType(yaml ? MediaType.APPLICATION_YAML_VALUE : Table.CSV.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("nodes." + (yaml ? "yaml" : "csv"))
            .build()
            .toString());
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    write(yaml ? new WriteYamlNodes(out) : new WriteCsvNodes(out), filter, page);
  }

  private static boolean prefersYaml(HttpHeaders headers)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> accepted = headers.getAccept();
    if (accepted.isEmpty() || accepted.stream().anyMatch(Table.CSV::isCompatibleWith)) {
      return false;
    }
    if (accepted.stream().noneMatch(MediaType.APPLICATION_YAML::isCompatibleWith)) {
      throw new HttpMediaTypeNotAcceptableException(List.of(Table.CSV, MediaType.APPLICATION_YAML));
    }
    return true;
  }

  private void write(WriteNodes file, NodeFilter filter, List<Node> first) throws IOException {
    file.begin();
    List<Node> page = first;
    while (!page.isEmpty()) {
      file.write(page.stream().map(Columns::of).toList());
      try {
        page =
            page.size() < PAGE
                ? List.of()
                : nodes.after(filter, NodeOrder.BY_ID.of(page.getLast()), PAGE);
      } catch (RuntimeException failure) {
        throw new CutShortException(failure);
      }
    }
    file.end();
  }

  /** A part of the file is on its way: the rest can only be missing. */
  static final class CutShortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutShortException(RuntimeException cause) {
      super("The export was cut short: " + cause, cause);
    }
  }

  /** The container closes the connection, so that nobody takes it for the whole. */
  @ExceptionHandler
  void onCutShort(CutShortException failure) {
    throw failure;
  }
}
