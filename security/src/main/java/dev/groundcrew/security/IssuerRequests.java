package dev.groundcrew.security;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Requests to an OIDC issuer. */
public final class IssuerRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private IssuerRequests() {}

  /**
   * Such that wait 3 s at most for a connection, and as long for an answer: an issuer that does not
   * answer must not hold callers for long. They follow no redirects.
   */
  public static ClientHttpRequestFactory bounded() {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
