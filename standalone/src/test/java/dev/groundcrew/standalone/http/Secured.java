package dev.groundcrew.standalone.http;

import dev.groundcrew.store.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The tokens that a secured standalone knows. */
public class Secured implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String VIEWER = "token-of-a-viewer";
  public static final String OPERATOR = "token-of-an-operator";
  public static final String ADMIN = "token-of-an-admin";
  static final String SECRET = "a-secret-that-signs-report-tokens-in-tests";
  static final Path TOKENS_FILE = Path.of("target/secured-tokens.yaml");
  static final Issuer ISSUER = Issuer.start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    write(TOKENS_FILE, "[]");
    TestPropertyValues.of(
            Stream.of(
                    token(0, "vera", "viewer", VIEWER),
                    token(1, "otto", "operator", OPERATOR),
                    token(2, "anna", "admin", ADMIN))
                .flatMap(List::stream)
                .toList())
        .and(
            "spring.datasource.url=" + EmbeddedDatabase.newUrl(),
            "groundcrew.security.tokens-file=" + TOKENS_FILE,
            "groundcrew.security.report-secrets[0]=" + SECRET,
            "groundcrew.security.role-claim=realm_access.roles",
            "groundcrew.security.name-claim=preferred_username",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
            "spring.security.oauth2.resourceserver.jwt.audiences=groundcrew")
        .and(client(ISSUER.uri()))
        .applyTo(context);
  }

  private static List<String> token(int number, String name, String role, String token) {
    String prefix = "groundcrew.security.tokens[%d].".formatted(number);
    return List.of(
        prefix + "name=" + name, prefix + "role=" + role, prefix + "sha256=" + sha256(token));
  }

  /** Lets people log in to the page by an issuer. */
  static String[] client(String issuerUri) {
    String client = "spring.security.oauth2.client.";
    return new String[] {
      client + "registration.sso.client-id=" + IssuerLogIns.CLIENT,
      client + "registration.sso.client-secret=" + IssuerLogIns.SECRET,
      client + "registration.sso.client-name=the company",
      client + "provider.sso.issuer-uri=" + issuerUri
    };
  }

  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
