package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and sends forms as a browser without JavaScript does; follows no redirects. */
public final class Browser {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input type=\"hidden\" name=\"(_csrf|key|next|revision)\" value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private final int port;
  private final String[] always;

  private Browser(int port, InetAddress from, String... always) {
    this.port = port;
    this.client = HttpClient.newBuilder().cookieHandler(cookies).localAddress(from).build();
    this.always = always;
  }

  /** One that has no cookies. */
  public static Browser at(int port) {
    return new Browser(port, InetAddress.getLoopbackAddress());
  }

  /** The same, from another address of loopback. */
  static Browser from(String address, int port) throws IOException {
    return new Browser(port, InetAddress.getByName(address));
  }

  /** One that has no cookies, and sends a token in a header with everything: no browser would. */
  public static Browser withBearer(int port, String token) {
    return new Browser(port, InetAddress.getLoopbackAddress(), "Authorization", "Bearer " + token);
  }

  /** The same cookies at another api. */
  Browser goesTo(int otherPort) {
    Browser other = at(otherPort);
    for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
      other.cookies.getCookieStore().add(other.uri("/"), cookie);
    }
    return other;
  }

  /** One that has logged in with this token. */
  public static Browser loggedIn(int port, String token) {
    Browser browser = at(port);
    HttpResponse<String> answer = browser.logIn(token);
    assertThat(answer.statusCode()).isEqualTo(302);
    return browser;
  }

  HttpResponse<String> logIn(String token) {
    return send("/login", "/login", Map.of("token", token));
  }

  /** Opens a page. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return call(request.build());
  }

  /** Asks what opening the page would answer. */
  public HttpResponse<String> head(String path) {
    return call(HttpRequest.newBuilder(uri(path)).HEAD().build());
  }

  /** Follows a link to wherever it leads. */
  HttpResponse<String> follow(String address) {
    return call(HttpRequest.newBuilder(URI.create(address)).build());
  }

  /** Opens the page of the form, and sends the form with its hidden fields. */
  public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
    Map<String, String> all = hidden(get(page).body());
    all.putAll(fields);
    return post(action, all);
  }

  /** Sends a form as it is. */
  public HttpResponse<String> post(String action, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return call(
        HttpRequest.newBuilder(uri(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** The hidden fields of a page's forms. */
  static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = HIDDEN.matcher(page);
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> call(HttpRequest sent) {
    HttpRequest.Builder request = HttpRequest.newBuilder(sent, (name, value) -> true);
    if (always.length > 0) {
      request.headers(always);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
