package dev.groundcrew.api.page;

import dev.groundcrew.security.IssuerRequests;
import dev.groundcrew.security.ReadOidcToken;
import dev.groundcrew.security.SecureHttp;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The log-in by an OIDC issuer, where {@code spring.security.oauth2.client.registration} has one.
 * Every call to the issuer has its time limit, which Spring's own objects would not have.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ConfigureOidcLogIn {

  private final ClientHttpRequestFactory requests = IssuerRequests.bounded();

  /**
   * @throws LogInToOpenApiException if the API's calls ask nobody who they are
   */
  @Bean
  OidcClients oidcClients(OAuth2ClientProperties properties, SecureHttp secure) {
    if (!secure.isConfigured()) {
      throw new LogInToOpenApiException();
    }
    return new OidcClients(properties, RestClient.builder().requestFactory(requests).build());
  }

  @Bean
  OidcLogIn oidcLogIn(OidcClients clients, ReadOidcToken readOidcToken) {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters -> {
                  converters.addCustomConverter(new FormHttpMessageConverter());
                  converters.addCustomConverter(
                      new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    RestTemplate calls = new RestTemplate(requests);
    calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
    userInfo.setRestOperations(calls);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(userInfo);
    OidcAuthorizationCodeAuthenticationProvider provider =
        new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    provider.setJwtDecoderFactory(decoders());
    return new OidcLogIn(clients, provider, readOidcToken);
  }

  /** One for each client, with its keys. */
  private JwtDecoderFactory<ClientRegistration> decoders() {
    Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    return client ->
        Objects.requireNonNull(
            decoders.computeIfAbsent(client.getRegistrationId(), unused -> decoder(client)));
  }

  private JwtDecoder decoder(ClientRegistration client) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
            // All with a key pair: which of them is used, the key says.
            .jwsAlgorithms(
                algorithms -> algorithms.addAll(Arrays.asList(SignatureAlgorithm.values())))
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(client)));
    return decoder;
  }
}
