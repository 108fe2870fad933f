package dev.groundcrew.standalone.http;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How people log in at an {@link Issuer}: by authorization code, and with PKCE only. The person in
 * front of the browser is known to it at once, and is asked nothing.
 */
final class IssuerLogIns {

  /** Our link to it, and its way back to us. */
  static final String START = "/oauth2/authorization/sso";

  static final String BACK = "/login/oauth2/code/sso";

  static final String CLIENT = "groundcrew-page";
  static final String SECRET = "secret-of-the-page:%+";

  /** What somebody who was let in has come with. */
  private record Grant(Map<String, String> asked, Person person) {}

  private final Issuer issuer;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Person> accessTokens = new ConcurrentHashMap<>();
  private volatile @Nullable Person person;

  IssuerLogIns(Issuer issuer, HttpServer server) {
    this.issuer = issuer;
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userInfo);
  }

  /** Puts this person in front of the browser; null for somebody who refuses. */
  void isUsedBy(@Nullable Person next) {
    this.person = next;
  }

  /** Follows the links from our page to the issuer and back, as this person; the last answer. */
  HttpResponse<String> logIn(Browser browser, @Nullable Person next) {
    isUsedBy(next);
    return browser.follow(callback(browser));
  }

  /** The address to which the issuer leads back. */
  static String callback(Browser browser) {
    return location(browser.follow(location(browser.get(START))));
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    boolean asItMust =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.containsKey("code_challenge")
            && asked.containsKey("nonce")
            && List.of(asked.get("scope").split(" ")).contains("openid");
    if (!asItMust) {
      Issuer.answer(exchange, 400, "{}");
      return;
    }
    Person present = person;
    String answer;
    if (present == null) {
      answer = "error=access_denied&error_description=No";
    } else {
      String code = UUID.randomUUID().toString();
      codes.put(code, new Grant(asked, present));
      answer = "code=" + code;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            "%s?%s&session_state=some&state=%s"
                .formatted(asked.get("redirect_uri"), answer, encoded(asked.get("state"))));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Grant grant = codes.remove(String.valueOf(asked.get("code")));
    if (!basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      Issuer.answer(exchange, 401, "{\"error\": \"invalid_client\"}");
    } else if (grant == null
        || !"authorization_code".equals(asked.get("grant_type"))
        || !grant.asked().get("redirect_uri").equals(asked.get("redirect_uri"))
        || !grant.asked().get("code_challenge").equals(sha256(asked.get("code_verifier")))) {
      Issuer.answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
    } else {
      Person who = grant.person();
      UnaryOperator<JWTClaimsSet.Builder> claims =
          builder ->
              who.idToken()
                  .apply(builder.audience(CLIENT).claim("nonce", grant.asked().get("nonce")));
      String idToken =
          who.forged()
              ? issuer.forged(who.name(), who.roles(), claims)
              : issuer.token(who.name(), who.roles(), claims);
      String access = UUID.randomUUID().toString();
      accessTokens.put(access, who);
      Issuer.answer(
          exchange,
          200,
          """
          {"access_token": "%s", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
          """
              .formatted(access, idToken));
    }
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Person who = accessTokens.remove(bearer.replaceFirst("^Bearer ", ""));
    if (who == null) {
      Issuer.answer(exchange, 401, "{}");
      return;
    }
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().subject("subject-of-" + who.name());
    who.userInfo().forEach(claims::claim);
    Issuer.answer(exchange, 200, claims.build().toString());
  }

  /** As OAuth has it: both parts are encoded as in a form first. */
  private static String basic() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(
                (encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sha256(@Nullable String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(String.valueOf(text).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
