package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.machine.report.StorableText;
import dev.groundcrew.api.machine.report.Warnings;
import dev.groundcrew.store.event.LogFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the files that a reporter attaches to an event: {@code {path, content, encoding}}, the
 * content in base64, or null where there was no such file. What can't be read is left out.
 */
final class ReadLogFiles {

  /** How many files of one event are kept. */
  static final int MOST = 16;

  private static final int NAME_MAX = 100;
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._+-]");

  private static final Base64Variant BASE64 = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final List<LogFile> files = new ArrayList<>();
  private final Warnings warnings;

  private ReadLogFiles(Warnings warnings) {
    this.warnings = warnings;
  }

  /** The files of a JSON array, in its order. */
  static List<LogFile> read(String json, Warnings warnings) {
    ReadLogFiles read = new ReadLogFiles(warnings);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          read.file(parser);
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException broken) {
      warnings.add("files: what follows '%s' can't be read: left out".formatted(read.lastName()));
    }
    return List.copyOf(read.files);
  }

  private void file(JsonParser parser) {
    String path = null;
    KeptBytes content = null;
    try {
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (field.equals("path") && value == JsonToken.VALUE_STRING) {
          path = parser.getString();
        } else if (field.equals("content") && value == JsonToken.VALUE_STRING) {
          content = new KeptBytes();
          parser.readBinaryValue(BASE64, content);
        } else {
          parser.skipChildren();
        }
      }
    } finally {
      // What was read of a file that breaks off is kept.
      keep(path, content);
    }
  }

  private void keep(@Nullable String path, @Nullable KeptBytes content) {
    String shown = path == null ? "file" : path;
    if (content == null) {
      warnings.add("file", shown, "has no content: not kept");
    } else if (files.size() == MOST) {
      warnings.add("file", shown, "is one more than the %d of an event: not kept".formatted(MOST));
    } else {
      files.add(new LogFile(unused(nameOf(shown)), content.text(), content.total()));
    }
  }

  private String unused(String name) {
    String candidate = name;
    for (int number = 2; isUsed(candidate); number++) {
      candidate = "%s.%d".formatted(name, number);
    }
    return candidate;
  }

  private boolean isUsed(String name) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  private String lastName() {
    return files.isEmpty() ? "[" : files.getLast().name();
  }

  /** The last part of the path, as it can stand in an address. */
  private static String nameOf(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = NOT_IN_A_NAME.matcher(StorableText.cut(last, NAME_MAX)).replaceAll("_");
    // A path is normalised, and these would be gone.
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
  }
}
