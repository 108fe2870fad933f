package dev.groundcrew.api.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query as it was sent. Tomcat fails on one that it can't decode, whichever parameter it is asked
 * for.
 */
final class Query {

  /** As Tomcat takes. */
  private static final int MOST_PARAMETERS = 1000;

  private static final int SHOWN = 100;

  private Query() {}

  /** What is wrong with it, as a sentence; empty if it can be decoded. */
  static Optional<String> problem(String query) {
    String[] parameters = query.split("&");
    if (parameters.length > MOST_PARAMETERS) {
      return Optional.of("The query has more than %d parameters".formatted(MOST_PARAMETERS));
    }
    return Arrays.stream(parameters)
        .filter(parameter -> !isReadable(parameter))
        .findFirst()
        .map(
            parameter ->
                parameter.startsWith("=")
                    ? "The query has a value without a name: '%s'".formatted(cut(parameter))
                    : "The query's '%s' is not percent-encoded UTF-8".formatted(cut(parameter)));
  }

  /** What is left of it without the parameters that can't be decoded. */
  static String readable(String query) {
    return Arrays.stream(query.split("&"))
        .filter(Query::isReadable)
        .limit(MOST_PARAMETERS)
        .collect(Collectors.joining("&"));
  }

  private static boolean isReadable(String parameter) {
    return !parameter.startsWith("=")
        && Arrays.stream(parameter.split("=", 2)).allMatch(Query::isDecodable);
  }

  private static boolean isDecodable(String text) {
    try {
      // Byte by byte: to decode as UTF-8 at once would replace what is none.
      byte[] bytes =
          URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (IllegalArgumentException | CharacterCodingException undecodable) {
      return false;
    }
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
