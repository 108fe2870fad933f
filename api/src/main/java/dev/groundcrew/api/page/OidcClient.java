package dev.groundcrew.api.page;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthenticationMethod;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * What we are to one OIDC issuer that is configured by its address. The issuer is asked for its
 * endpoints when somebody wants to log in, and not at the start, so that the api starts without it;
 * its answer is kept.
 */
final class OidcClient {

  private static final String METADATA = "/.well-known/openid-configuration";

  /** Whoever waited while the issuer did not answer is told so, and does not ask once more. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String id;
  private final String issuer;
  private final OAuth2ClientProperties.Registration registration;
  private final OAuth2ClientProperties.Provider provider;
  private final RestClient calls;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable ClientRegistration known;
  private @Nullable Long failedAt;

  OidcClient(
      String id,
      String issuer,
      OAuth2ClientProperties.Registration registration,
      OAuth2ClientProperties.Provider provider,
      RestClient calls) {
    this.id = id;
    this.issuer = issuer;
    this.registration = registration;
    this.provider = provider;
    this.calls = calls;
  }

  /**
   * Asks the issuer if it has not answered yet.
   *
   * @throws IssuerAwayException if it does not
   */
  ClientRegistration get() {
    ClientRegistration before = known;
    if (before != null) {
      return before;
    }
    asking.lock();
    try {
      ClientRegistration meanwhile = known;
      return meanwhile == null ? ask() : meanwhile;
    } finally {
      asking.unlock();
    }
  }

  private ClientRegistration ask() {
    if (failedAt != null && System.nanoTime() - failedAt < PAUSE.toNanos()) {
      throw new IssuerAwayException(id, "it did not a moment ago");
    }
    try {
      ClientRegistration answered = discover();
      known = answered;
      return answered;
    } catch (RuntimeException away) {
      // Whatever is wrong with its answer, it is the issuer's.
      failedAt = System.nanoTime();
      throw new IssuerAwayException(id, String.valueOf(away.getMessage()));
    }
  }

  private ClientRegistration discover() {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    Map<String, Object> metadata =
        calls
            .get()
            .uri(URI.create(base + METADATA))
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
      throw new IllegalStateException("it calls itself another than " + issuer);
    }
    ClientRegistration.Builder builder =
        ClientRegistrations.fromOidcConfiguration(metadata).registrationId(id);
    applyConfigured(builder);
    return OidcClients.complete(builder.build(), registration);
  }

  /** What is configured holds, as Spring Boot has it. */
  private void applyConfigured(ClientRegistration.Builder builder) {
    PropertyMapper map = PropertyMapper.get();
    map.from(provider::getAuthorizationUri).to(builder::authorizationUri);
    map.from(provider::getTokenUri).to(builder::tokenUri);
    map.from(provider::getUserInfoUri).to(builder::userInfoUri);
    map.from(provider::getUserInfoAuthenticationMethod)
        .as(AuthenticationMethod::new)
        .to(builder::userInfoAuthenticationMethod);
    map.from(provider::getJwkSetUri).to(builder::jwkSetUri);
    map.from(registration::getClientId).to(builder::clientId);
    map.from(registration::getClientSecret).to(builder::clientSecret);
    map.from(registration::getClientAuthenticationMethod)
        .as(ClientAuthenticationMethod::new)
        .to(builder::clientAuthenticationMethod);
    map.from(registration::getRedirectUri).to(builder::redirectUri);
    map.from(registration::getScope).to(builder::scope);
  }
}
