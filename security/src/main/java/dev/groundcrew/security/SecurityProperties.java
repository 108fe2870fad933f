package dev.groundcrew.security;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call. With neither tokens nor an OIDC issuer, everybody may do everything, and the api
 * listens on loopback only.
 *
 * @param tokens those of people and tools
 * @param tokensFile a YAML list of more of them; read again when it changes
 * @param roleClaim the claim of an OIDC token that holds the role, as a string or a list; dots
 *     separate the levels of a nested one
 * @param nameClaim the claim of an OIDC token that names the caller in audit rows and events
 * @param failureLimit failed authentications from one address that are answered at once; after
 *     them, a hundredth of that number a second; 0 = no limit
 */
@ConfigurationProperties("groundcrew.security")
public record SecurityProperties(
    @DefaultValue List<StaticToken> tokens,
    @Nullable Path tokensFile,
    @DefaultValue("roles") String roleClaim,
    @DefaultValue("sub") String nameClaim,
    @DefaultValue("100") int failureLimit) {}
