package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.node.CheckNodeField;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.transfer.FileOfNodes;
import dev.groundcrew.store.transfer.Planned;
import dev.groundcrew.store.transfer.WantedNode;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.MacAddress.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads a file of nodes: what it says, and which values are not allowed. */
@Component
class ReadFileOfNodes {

  private static final String UNSTORABLE = "must not hold NUL characters or unpaired surrogates";

  /** Spreadsheets write it at the beginning of what they save as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CheckNodeField checkNodeField;

  ReadFileOfNodes(CheckNodeField checkNodeField) {
    this.checkNodeField = checkNodeField;
  }

  /**
   * The file's rows.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if it can't be read at all
   */
  FileOfNodes read(byte[] body, @Nullable MediaType type) {
    String text = decoded(body);
    List<RawRow> rows =
        Table.CSV.isCompatibleWith(type) ? ReadCsv.read(text) : ReadYamlNodes.read(text);
    List<WantedNode> nodes = new ArrayList<>();
    List<Planned.Refused> unreadable = new ArrayList<>();
    for (RawRow row : rows) {
      String mac = row.values().get(Columns.MAC_ADDRESS);
      List<String> problems = new ArrayList<>(row.problems());
      MacAddress address = null;
      if (mac != null) {
        address = known(mac).orElse(null);
      }
      if (address == null && problems.isEmpty()) {
        problems.add(mac == null ? "mac_address is required" : "mac_address " + reason(mac));
      }
      if (address == null || !problems.isEmpty()) {
        unreadable.add(new Planned.Refused(row.line(), address, List.copyOf(problems)));
      } else {
        nodes.add(wanted(row, address, mac));
      }
    }
    return new FileOfNodes(nodes, unreadable);
  }

  private static String decoded(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw UnreadableFile.malformed("The body is not in UTF-8");
    }
  }

  /** Also one that no port has: an older row of the database may have it. */
  private static Optional<MacAddress> known(String text) {
    Optional<MacAddress> usable = MacAddress.parse(text);
    if (usable.isPresent()) {
      return usable;
    }
    try {
      return Optional.of(new MacAddress(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String reason(String mac) {
    return switch (MacAddress.read(mac)) {
      case Reading.Usable usable -> "";
      case Reading.Unusable unusable -> unusable.reason();
    };
  }

  private WantedNode wanted(RawRow row, MacAddress address, @Nullable String spelling) {
    Map<String, String> doubts = new LinkedHashMap<>();
    if (spelling != null && MacAddress.parse(spelling).isEmpty()) {
      doubts.put(Columns.MAC_ADDRESS, reason(spelling));
    }
    Map<NodeField, @Nullable String> fields = new EnumMap<>(NodeField.class);
    row.values()
        .forEach(
            (column, value) ->
                Columns.field(column)
                    .filter(field -> field != NodeField.MAC_ADDRESS)
                    .ifPresent(field -> fields.put(field, checked(field, value, doubts))));
    return new WantedNode(
        row.line(),
        address,
        fields,
        macs(row.lists().get(WantedNode.MACS), doubts),
        tags(row.lists().get(WantedNode.TAGS), doubts),
        doubts);
  }

  private @Nullable String checked(
      NodeField field, @Nullable String value, Map<String, String> doubts) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    Optional<String> problem =
        isStorable(value) ? checkNodeField.problem(field, value) : Optional.of(UNSTORABLE);
    problem.ifPresent(reason -> doubts.put(field.wireName(), reason));
    return problem.isPresent() ? value : CheckNodeField.canonical(field, value);
  }

  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static @Nullable List<MacAddress> macs(
      @Nullable List<String> texts, Map<String, String> doubts) {
    if (texts == null) {
      return null;
    }
    Set<MacAddress> macs = new LinkedHashSet<>();
    for (String text : texts) {
      Optional<MacAddress> mac = known(text);
      mac.ifPresent(macs::add);
      if (mac.isEmpty()) {
        // Not a doubt that what the node has already could settle.
        doubts.put("each of macs", reason(text));
      } else if (MacAddress.parse(text).isEmpty()) {
        doubts.put(WantedNode.MACS, "each " + reason(text));
      }
    }
    return List.copyOf(macs);
  }

  private static @Nullable Set<String> tags(
      @Nullable List<String> texts, Map<String, String> doubts) {
    if (texts == null) {
      return null;
    }
    Set<String> tags = new LinkedHashSet<>();
    for (String text : texts) {
      if (text.matches(Formats.TAG)) {
        tags.add(text.toLowerCase(Locale.ROOT));
      } else {
        doubts.put(WantedNode.TAGS, "each " + Formats.TAG_MESSAGE);
      }
    }
    if (tags.size() > WantedNode.MOST_TAGS) {
      doubts.put(WantedNode.TAGS, "must be %d at most".formatted(WantedNode.MOST_TAGS));
    }
    return tags;
  }
}
