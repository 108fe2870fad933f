package dev.groundcrew.api.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.web.client.RestClient;

/** The OIDC issuers by which people log in to the page, by the names of their configuration. */
final class OidcClients implements ClientRegistrationRepository {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,50}");

  /**
   * One to log in with.
   *
   * @param id stands in paths
   * @param name shown to people
   */
  record Choice(String id, String name) {}

  private final Map<String, Supplier<ClientRegistration>> clients = new TreeMap<>();
  private final List<Choice> choices;

  /**
   * @throws IllegalStateException if something is configured that could never be logged in with
   */
  OidcClients(OAuth2ClientProperties properties, RestClient calls) {
    properties
        .getRegistration()
        .forEach((id, client) -> clients.put(id, client(id, client, properties, calls)));
    this.choices =
        clients.keySet().stream()
            .map(id -> new Choice(id, name(id, properties.getRegistration().get(id))))
            .toList();
  }

  private static String name(String id, OAuth2ClientProperties.@Nullable Registration client) {
    String name = client == null ? null : client.getClientName();
    return name == null ? id : name;
  }

  private static Supplier<ClientRegistration> client(
      String id,
      OAuth2ClientProperties.Registration client,
      OAuth2ClientProperties properties,
      RestClient calls) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalStateException(
          "spring.security.oauth2.client.registration: '%s' must be 1 to 50 letters, digits, - or _"
              .formatted(id));
    }
    String grant = client.getAuthorizationGrantType();
    if (grant != null && !grant.equals(AuthorizationGrantType.AUTHORIZATION_CODE.getValue())) {
      throw new IllegalStateException(
          "spring.security.oauth2.client.registration.%s: people log in by authorization_code only"
              .formatted(id));
    }
    String providerId = client.getProvider() == null ? id : client.getProvider();
    OAuth2ClientProperties.Provider provider = properties.getProvider().get(providerId);
    String issuer = provider == null ? null : provider.getIssuerUri();
    if (provider != null && issuer != null) {
      return new OidcClient(id, issuer, client, provider, calls)::get;
    }
    OAuth2ClientProperties alone = new OAuth2ClientProperties();
    alone.getRegistration().put(id, client);
    alone.getProvider().putAll(properties.getProvider());
    ClientRegistration known =
        new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().values().iterator().next();
    ClientRegistration complete = complete(known, client);
    return () -> complete;
  }

  /** Adds what every log-in needs, whatever is configured. */
  static ClientRegistration complete(
      ClientRegistration client, OAuth2ClientProperties.Registration configured) {
    Set<String> scopes = new LinkedHashSet<>(Set.of(OidcScopes.OPENID));
    if (client.getScopes() != null) {
      scopes.addAll(client.getScopes());
    }
    ClientRegistration.Builder builder =
        ClientRegistration.withClientRegistration(client)
            .scope(scopes)
            // Spring would take the action from the caller's parameters.
            .redirectUri(
                Objects.requireNonNull(client.getRedirectUri()).replace("{action}", "login"))
            // Who somebody is to us is read from the claims, by ReadOidcToken.
            .userNameAttributeName(StandardClaimNames.SUB)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
    if (configured.getClientSecret() == null
        && configured.getClientAuthenticationMethod() == null) {
      builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    }
    return builder.build();
  }

  List<Choice> choices() {
    return choices;
  }

  /**
   * The client of this name; null if there is none.
   *
   * @throws IssuerAwayException if its issuer is to be asked, and does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    Supplier<ClientRegistration> client = clients.get(id);
    return client == null ? null : client.get();
  }
}
