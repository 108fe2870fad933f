package dev.groundcrew.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/** The beans that know callers by their tokens. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SecurityProperties.class)
@ComponentScan
public class SecurityConfiguration {

  /** By a static token, or one of the OIDC issuer where one is configured. */
  @Bean
  AuthenticationManager authenticateBearer(
      StaticTokens tokens, ObjectProvider<JwtDecoder> decoder, ReadOidcToken readOidcToken) {
    JwtDecoder oidc = decoder.getIfAvailable();
    List<AuthenticationProvider> providers = new ArrayList<>();
    providers.add(new AuthenticateStaticToken(tokens, oidc != null));
    if (oidc != null) {
      JwtAuthenticationProvider provider = new JwtAuthenticationProvider(oidc);
      provider.setJwtAuthenticationConverter(readOidcToken);
      providers.add(provider);
    }
    return new ProviderManager(providers);
  }

  /** An issuer that does not answer must not hold requests for long. */
  @Bean
  JwkSetUriJwtDecoderBuilderCustomizer boundTheWaitForTheIssuer() {
    RestTemplate calls = new RestTemplate(IssuerRequests.bounded());
    return decoder -> decoder.restOperations(calls);
  }
}
