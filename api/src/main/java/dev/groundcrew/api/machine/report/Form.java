package dev.groundcrew.api.machine.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded}, whatever else the text is: a script that quotes
 * nothing is understood as far as it can be.
 */
final class Form {

  private static final int MOST_FIELDS = 100;

  private Form() {}

  /** The fields by name, the last one of a name; fields after the hundredth are left out. */
  static Map<String, String> read(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    int begin = 0;
    while (begin < text.length() && fields.size() < MOST_FIELDS) {
      int end = text.indexOf('&', begin);
      String pair = text.substring(begin, end < 0 ? text.length() : end);
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isBlank()) {
        fields.put(StorableText.trim(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
      begin = end < 0 ? text.length() : end + 1;
    }
    return fields;
  }

  /** Text with a percent sign that begins no escape was not encoded. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
