package dev.groundcrew.api.token;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.TokenRefusal;
import dev.groundcrew.api.token.ReportTokenProperties.Mode;
import dev.groundcrew.security.SecureHttp;
import dev.groundcrew.store.report.NotProvenException;
import dev.groundcrew.store.report.Proof;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a machine's call proves by its token, before anything is looked up. */
@Component
public class CheckReportToken {

  /** Of no node. A wrong token is looked up like a right one, so that both cost the same. */
  private static final Proof WRONG = new Proof.OfNode(new UUID(0, 0), -1);

  private static final String SCHEME = "Bearer ";

  private final ReportTokens tokens;
  private final boolean required;

  CheckReportToken(ReportTokenProperties properties, ReportTokens tokens, SecureHttp secure) {
    this.tokens = tokens;
    this.required =
        properties.reports() == null ? secure.isConfigured() : properties.reports() == Mode.TOKEN;
  }

  /** Whether the token was signed here, be it valid or not. */
  public static boolean isAuthentic(Proof proof) {
    return !proof.equals(WRONG);
  }

  /** Whether a report needs a token of its node. */
  public boolean isRequired() {
    return required;
  }

  /**
   * What a token in the path of a call proves, where it always stands.
   *
   * @throws NotProvenException if it was not signed here
   */
  public Proof proofOf(String token) {
    return tokens.verify(token).orElseThrow(NotProvenException::new);
  }

  /**
   * What the call proves; null where it proves nothing and need not.
   *
   * @param authorization the header of this name
   * @throws RequestRefusedException 401 if a token is needed and there is none
   */
  public @Nullable Proof proof(@Nullable String authorization) {
    if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return tokens.verify(authorization.substring(SCHEME.length()).strip()).orElse(WRONG);
    }
    if (!required) {
      return null;
    }
    TokenRefusal refusal =
        TokenRefusal.missing("A report needs a token of its node: Authorization: Bearer <token>");
    RequestRefusedException refused =
        new RequestRefusedException(refusal.status(), refusal.code(), refusal.detail());
    refused.getHeaders().set(refusal.header(), refusal.value());
    throw refused;
  }
}
