package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of webhooks, as a browser without JavaScript uses them. */
final class PageWebhooks {

  private static final Pattern FIELD =
      Pattern.compile("<input (?:type=\"hidden\"|id=\"[a-z]+\") name=\"([a-z_]+)\"([^>]*)>");

  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final Caller caller;

  PageWebhooks(Caller caller) {
    this.caller = caller;
  }

  /** A webhook, with the secret that was shown. */
  record Added(String id, String secret) {}

  HttpResponse<String> get(String path) {
    return Browser.at(caller.port()).get(path);
  }

  /** Adds one that is told of purged nodes, unless the fields say otherwise. */
  Added add(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("event", "dev.groundcrew.node.purged");
    all.put("enabled", "true");
    all.putAll(fields);
    HttpResponse<String> answer = post("/webhooks/new", "/webhooks", all);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Added(
        found("href=\"/webhooks/([0-9a-f-]{36})\"", answer.body()),
        found("id=\"secret\">([^<]+)<", answer.body()));
  }

  /** Sends the form of a page with its fields, of which these are others. */
  HttpResponse<String> post(String page, String action, Map<String, String> fields) {
    Browser browser = Browser.at(caller.port());
    Map<String, String> form = form(browser, page);
    form.putAll(fields);
    return browser.post(action, form);
  }

  /** The fields of one line of a page's forms. */
  Map<String, String> form(Browser browser, String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(browser.get(page).body());
    while (field.find()) {
      Matcher value = VALUE.matcher(field.group(2));
      fields.put(field.group(1), value.find() ? value.group(1).replace("&amp;", "&") : "");
    }
    return fields;
  }

  /** Deletes all webhooks. */
  void deleteAll() {
    caller
        .get("/webhooks")
        .data()
        .valueStream()
        .forEach(webhook -> caller.delete("/webhooks/" + webhook.path("id").asString()));
  }

  private static String found(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }
}
