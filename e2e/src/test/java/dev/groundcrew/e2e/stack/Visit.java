package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has logged in to the page. */
public final class Visit {

  private static final Pattern CSRF =
      Pattern.compile("<input type=\"hidden\" name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String url;

  private Visit(String url) {
    this.url = url;
  }

  /** Logs in to the page of the api at this URL. */
  public static Visit loggedIn(String url, String token) {
    Visit visit = new Visit(url);
    Matcher csrf = CSRF.matcher(visit.open("/login"));
    assertThat(csrf.find()).isTrue();
    String form = "_csrf=%s&token=%s".formatted(encoded(csrf.group(1)), encoded(token));
    HttpResponse<String> answer =
        visit.send(
            HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return visit;
  }

  /** The page at this path. */
  public String open(String path) {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + path)).build());
    assertThat(answer.statusCode()).as("%s%n%s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The request for the page at this path, with this session, for another client. */
  public HttpRequest request(String path) {
    String session =
        cookies.getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", session).build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
