package dev.groundcrew.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in a session who logged in, as plain texts: a session outlives the process, and is read by
 * others. A static token is looked up anew at each request, so that its sessions end with it, and
 * its role is the present one. What an OIDC token said holds until that token would have expired;
 * what the issuer said when it was asked for a log-in holds for the whole session.
 */
@Component
public class LogInSessions implements SecurityContextRepository {

  /** A session ends this long after the log-in, however much it is used. */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final String TOKEN = "groundcrew.token";
  private static final String NAME = "groundcrew.name";
  private static final String ROLE = "groundcrew.role";
  private static final String UNTIL = "groundcrew.until";

  private final StaticTokens tokens;
  private final Clock clock = Clock.systemUTC();

  LogInSessions(StaticTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Begins a session of the caller. One that the browser had before is ended.
   *
   * @return false if the caller has no role, and so no session
   */
  public boolean begin(Authentication caller, HttpServletRequest request) {
    Optional<Role> role = Caller.role(caller);
    if (role.isEmpty()) {
      return false;
    }
    end(request);
    HttpSession session = request.getSession();
    if (caller instanceof StaticTokenAuthentication known) {
      session.setAttribute(TOKEN, known.sha256());
    } else {
      session.setAttribute(NAME, caller.getName());
      session.setAttribute(ROLE, role.get().wireName());
      if (caller instanceof JwtAuthenticationToken oidc && oidc.getToken().getExpiresAt() != null) {
        session.setAttribute(UNTIL, oidc.getToken().getExpiresAt().toString());
      }
    }
    return true;
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder held) {
    HttpServletRequest request = held.getRequest();
    HttpSession session = request.getSession(false);
    if (session == null) {
      return SecurityContextHolder.createEmptyContext();
    }
    Optional<Authentication> caller = inTime(session) ? caller(session) : Optional.empty();
    if (caller.isEmpty()) {
      end(request);
      return SecurityContextHolder.createEmptyContext();
    }
    return new SecurityContextImpl(caller.get());
  }

  private boolean inTime(HttpSession session) {
    Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST);
    String until = text(session, UNTIL);
    Instant now = clock.instant();
    return now.isBefore(end) && (until == null || now.isBefore(Instant.parse(until)));
  }

  private Optional<Authentication> caller(HttpSession session) {
    String token = text(session, TOKEN);
    if (token != null) {
      return tokens.findByHash(token).map(StaticTokenAuthentication::new);
    }
    String name = text(session, NAME);
    String role = text(session, ROLE);
    return name == null || role == null
        ? Optional.empty()
        : Role.of(role).map(known -> new SessionAuthentication(name, known.authorities()));
  }

  private static @Nullable String text(HttpSession session, String attribute) {
    return session.getAttribute(attribute) instanceof String text ? text : null;
  }

  /** Nothing: {@link #begin} says when there is something to keep. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
