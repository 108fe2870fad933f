package dev.groundcrew.api.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text that PostgreSQL can keep: without NUL characters and halves of surrogate pairs, which JSON
 * can spell and UTF-8 columns can't hold.
 */
final class ReadStorableText extends StringDeserializer {

  static final String WRONG = "must not hold NUL characters or unpaired surrogates";

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = super.deserialize(parser, context);
    if (text != null
        && (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
      return context.reportInputMismatch(String.class, WRONG);
    }
    return text;
  }
}
