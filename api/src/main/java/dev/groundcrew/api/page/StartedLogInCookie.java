package dev.groundcrew.api.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a started log-in in the browser: whoever has not logged in makes no rows, and any api can
 * finish it. The browser's user may read and change it, and so could only spoil a log-in of their
 * own.
 */
final class StartedLogInCookie {

  static final String NAME = "groundcrew-login";

  /** As long as somebody may take at the issuer. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private static final JsonMapper JSON = new JsonMapper();

  private StartedLogInCookie() {}

  static void set(HttpServletRequest request, HttpServletResponse response, StartedLogIn started) {
    String value =
        Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(started));
    add(request, response, value, LIFE);
  }

  /** The one that the browser has, which it then has no more; empty if it is none of ours. */
  static Optional<StartedLogIn> take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return Optional.empty();
    }
    add(request, response, "", Duration.ZERO);
    try {
      byte[] json = Base64.getUrlDecoder().decode(cookie.getValue());
      return Optional.ofNullable(JSON.readValue(json, StartedLogIn.class));
    } catch (JacksonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path(request.getContextPath() + PagePaths.FROM_ISSUER)
            .maxAge(life)
            .httpOnly(true)
            .secure(request.isSecure())
            // The issuer's site leads back to us, so Strict would lose it.
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
