package dev.groundcrew.api.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;

/** Reads bodies as they come: Spring would make parameters of a form's, and put them together. */
public final class ReadBody {

  private ReadBody() {}

  /**
   * All bytes of the body.
   *
   * @throws HttpMessageNotReadableException if it does not arrive
   */
  public static byte[] of(HttpServletRequest request) {
    try {
      return request.getInputStream().readAllBytes();
    } catch (IOException unreadable) {
      throw new HttpMessageNotReadableException(
          "The body could not be read", unreadable, new ServletServerHttpRequest(request));
    }
  }
}
