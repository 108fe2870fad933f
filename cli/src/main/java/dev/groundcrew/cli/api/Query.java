package dev.groundcrew.cli.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path with a query that grows; what is null is left out. */
public final class Query {

  private final String path;
  private final List<String> parts = new ArrayList<>();

  private Query(String path) {
    this.path = path;
  }

  /** {@code path} with each {@code %s} replaced by a segment, encoded. */
  public static Query of(String path, String... segments) {
    Object[] encoded = List.of(segments).stream().map(Query::segment).toArray();
    return new Query(path.formatted(encoded));
  }

  /** The path of an address that the server named, which is encoded already. */
  public static Query at(String address) {
    return new Query(URI.create(address).getRawPath());
  }

  public Query with(String name, @Nullable Object value) {
    if (value != null) {
      parts.add(encode(name) + "=" + encode(value.toString()));
    }
    return this;
  }

  public Query withAll(String name, @Nullable Collection<String> values) {
    if (values != null) {
      values.forEach(value -> with(name, value));
    }
    return this;
  }

  /** The same with one more part, leaving this one as it is. */
  public Query and(String name, @Nullable Object value) {
    Query more = new Query(path);
    more.parts.addAll(parts);
    return more.with(name, value);
  }

  private static String segment(String text) {
    return encode(text).replace("+", "%20");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }
}
