package dev.groundcrew.api.page;

import com.nimbusds.jose.RemoteKeySourceException;
import dev.groundcrew.security.ReadOidcToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks an OIDC issuer who somebody is: by authorization code with PKCE. Nothing that the issuer
 * hands out is kept.
 */
final class OidcLogIn {

  private static final Logger log = LoggerFactory.getLogger(OidcLogIn.class);

  /** As OAuth spells its errors; what else comes is not repeated. */
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,50}");

  private static final int MOST_CAUSES = 20;

  private final OidcClients clients;
  private final DefaultOAuth2AuthorizationRequestResolver requests;
  private final AuthenticationProvider provider;
  private final ReadOidcToken readOidcToken;

  /** How a log-in has ended. */
  sealed interface Outcome {

    /** The issuer has said who it is. */
    record Known(Authentication caller) implements Outcome {}

    /** This browser has not begun it, or too long ago, or another one since. */
    record NotBegun() implements Outcome {}

    /**
     * The issuer has said no.
     *
     * @param error its word for why
     */
    record Declined(String error) implements Outcome {}

    /** The issuer did not take the code, or what it said is not proven or names nobody. */
    record Refused() implements Outcome {}

    /** The issuer does not answer. */
    record IssuerAway() implements Outcome {}
  }

  OidcLogIn(OidcClients clients, AuthenticationProvider provider, ReadOidcToken readOidcToken) {
    this.clients = clients;
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients, PagePaths.TO_ISSUER);
    this.provider = provider;
    this.readOidcToken = readOidcToken;
  }

  /**
   * What to ask the issuer for; empty if the path names none that is configured.
   *
   * @throws IssuerAwayException if it does not answer
   */
  Optional<OAuth2AuthorizationRequest> request(String client, HttpServletRequest request) {
    return clients.findByRegistrationId(client) == null
        ? Optional.empty()
        : Optional.ofNullable(requests.resolve(request));
  }

  /**
   * Finishes a log-in.
   *
   * @param client by which the issuer that leads back is configured
   * @param answer the parameters with which it does
   */
  Outcome finish(
      String client, @Nullable StartedLogIn started, MultiValueMap<String, String> answer) {
    String state = answer.getFirst(OAuth2ParameterNames.STATE);
    String code = answer.getFirst(OAuth2ParameterNames.CODE);
    String error = answer.getFirst(OAuth2ParameterNames.ERROR);
    if (started == null || !started.client().equals(client) || !started.state().equals(state)) {
      return new Outcome.NotBegun();
    }
    if (error != null) {
      return new Outcome.Declined(ERROR.matcher(error).matches() ? error : "an error");
    }
    if (code == null || code.isBlank()) {
      return new Outcome.NotBegun();
    }
    try {
      ClientRegistration registration = clients.findByRegistrationId(client);
      return registration == null
          ? new Outcome.NotBegun()
          : new Outcome.Known(caller(registration, started, code));
    } catch (IssuerAwayException away) {
      log.warn("{}", away.getMessage());
      return new Outcome.IssuerAway();
    } catch (AuthenticationException | IllegalArgumentException | ClassCastException failure) {
      // The last two where the issuer's answer is not as OIDC has it.
      return failed(client, failure);
    }
  }

  private Authentication caller(ClientRegistration client, StartedLogIn started, String code) {
    OAuth2AuthorizationResponse response =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(started.redirectUri())
            .state(started.state())
            .build();
    Authentication known =
        provider.authenticate(
            new OAuth2LoginAuthenticationToken(
                client, new OAuth2AuthorizationExchange(started.request(client), response)));
    OidcUser user = (OidcUser) Objects.requireNonNull(known).getPrincipal();
    return readOidcToken.read(Objects.requireNonNull(user).getClaims());
  }

  private static Outcome failed(String client, RuntimeException failure) {
    boolean away =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .limit(MOST_CAUSES)
            .anyMatch(
                cause ->
                    cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException
                        || cause instanceof RemoteKeySourceException);
    log.warn("A log-in by '{}' failed: {}", client, failure.getMessage());
    return away ? new Outcome.IssuerAway() : new Outcome.Refused();
  }
}
