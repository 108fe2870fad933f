package dev.groundcrew.api.machine.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Makes text of a body, whatever its bytes are: what can't be decoded becomes U+FFFD. */
public final class DecodeBody {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DecodeBody() {}

  /**
   * The text by the Content-Type's charset, or in UTF-8 if it names none that is known; without a
   * byte order mark.
   */
  public static String decode(byte[] body, @Nullable String contentType) {
    String text = new String(body, charset(contentType));
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Charset charset(@Nullable String contentType) {
    if (contentType == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset named = MediaType.parseMediaType(contentType).getCharset();
      return named == null ? StandardCharsets.UTF_8 : named;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
