package dev.groundcrew.standalone.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An OIDC issuer with one key: what it says of itself, and its tokens. */
final class Issuer {

  private final HttpServer server;
  private final RSAKey key;
  private final IssuerLogIns logIns;

  private Issuer(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
    this.logIns = new IssuerLogIns(this, server);
    server.start();
  }

  static Issuer start() {
    return startAt(0);
  }

  /** One at this port of loopback. */
  static Issuer startAt(int port) {
    try {
      return new Issuer(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0),
          newKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  IssuerLogIns logIns() {
    return logIns;
  }

  void stop() {
    server.stop(0);
  }

  /** A token for Groundcrew, of somebody with these roles. */
  String token(String name, List<String> roles) {
    return token(name, roles, claims -> claims);
  }

  String token(String name, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(key, claims(name, roles, change));
  }

  /** One that another key has signed. */
  String forged(String name, List<String> roles) {
    return forged(name, roles, claims -> claims);
  }

  String forged(String name, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(newKey(), claims(name, roles, change));
  }

  private JWTClaimsSet claims(
      String name, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(uri())
            .audience("groundcrew")
            .subject("subject-of-" + name)
            .claim("preferred_username", name)
            .claim("realm_access", Map.of("roles", roles))
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    return change.apply(claims).build();
  }

  private static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
         "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "userinfo_endpoint": "%1$s/userinfo", "response_types_supported": ["code"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(uri()));
  }

  private String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
