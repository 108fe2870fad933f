package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the name that a machine gives itself. */
public final class HostName {

  private static final String FIELD = "hostname";
  private static final Pattern NAME = Pattern.compile(Formats.HOSTNAME);

  /** Installers that have no name yet put their address in its place. */
  private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

  private HostName() {}

  /** The name without its trailing dot; null if none was given, or none that can be used. */
  public static @Nullable String read(Fields fields, Warnings warnings) {
    String text = fields.text(FIELD);
    if (text == null || Placeholders.isListed(FIELD, text)) {
      return null;
    }
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.length() > Formats.HOSTNAME_MAX
        || !NAME.matcher(name).matches()
        || ADDRESS.matcher(name).matches()) {
      warnings.add(FIELD, text, "is not a host name: not stored");
      return null;
    }
    return name;
  }
}
