package dev.groundcrew.api.page;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What must be known when the issuer leads somebody back whom we led to it.
 *
 * @param client by which the issuer is configured
 * @param state comes back with the browser
 * @param nonce the issuer puts its hash in the ID token
 * @param verifier proves to the issuer that the code was asked for by us
 * @param redirectUri to where the issuer leads back; another api may have sent the browser there
 * @param next one of our pages
 */
record StartedLogIn(
    String client, String state, String nonce, String verifier, String redirectUri, String next) {

  /** Longer addresses are not come back to: a browser drops a cookie of more than 4 KiB. */
  private static final int LONGEST_NEXT = 1000;

  StartedLogIn {
    // It is read from what a browser sends.
    Objects.requireNonNull(client);
    Objects.requireNonNull(state);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(verifier);
    Objects.requireNonNull(redirectUri);
    Objects.requireNonNull(next);
  }

  static StartedLogIn of(String client, OAuth2AuthorizationRequest request, String next) {
    return new StartedLogIn(
        client,
        Objects.requireNonNull(request.getState()),
        Objects.requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
        Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
        Objects.requireNonNull(request.getRedirectUri()),
        next.length() > LONGEST_NEXT ? "/" : next);
  }

  /** The request as it was, as far as its answer is checked by it. */
  OAuth2AuthorizationRequest request(ClientRegistration registration) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(redirectUri)
        .scopes(registration.getScopes())
        .state(state)
        .attributes(
            attributes ->
                attributes.putAll(
                    Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        client,
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier)))
        .build();
  }
}
