package dev.groundcrew.api.render;

import dev.groundcrew.api.render.EscapeYaml.Placeholder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Puts values into a YAML text in place of the names that stand for them. The text that comes of it
 * is parsed again: it has the same structure, and each scalar is exactly the one it should be.
 */
final class FillYaml {

  private final List<Placeholder> placeholders;
  private final Pattern names;

  /**
   * @param nonce what each name begins with, and nothing else does
   */
  FillYaml(String nonce, List<Placeholder> placeholders) {
    this.placeholders = placeholders;
    this.names = Pattern.compile(nonce + "([0-9]+)e");
  }

  /**
   * The text with the values.
   *
   * @throws YAMLException if the text is no YAML
   * @throws UnsafeValueException if a value can't stand where its name does
   */
  String fill(String text) {
    List<Event> events = parse(text);
    requireQuotedInBlocks(events);
    String filled = withTheRest(withScalars(text, events));
    if (!isAsMeant(events, filled)) {
      throw new UnsafeValueException(placeholders.getFirst().variable());
    }
    return filled;
  }

  private static List<Event> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(2 * Output.LIMIT);
    options.setNestingDepthLimit(100);
    List<Event> events = new ArrayList<>();
    new Yaml(options).parse(new StringReader(text)).forEach(events::add);
    return events;
  }

  /** A block scalar mostly holds a script or a file, with rules of its own. */
  private void requireQuotedInBlocks(List<Event> events) {
    for (Event event : events) {
      if (event instanceof ScalarEvent scalar && isBlock(scalar)) {
        names
            .matcher(scalar.getValue())
            .results()
            .map(this::placeholder)
            .filter(placeholder -> !placeholder.trusted())
            .findFirst()
            .ifPresent(
                placeholder -> {
                  throw new UnsafeValueException(placeholder.variable());
                });
      }
    }
  }

  private Placeholder placeholder(MatchResult name) {
    return placeholders.get(Integer.parseInt(name.group(1)));
  }

  private static boolean isBlock(ScalarEvent scalar) {
    return scalar.getScalarStyle() == ScalarStyle.LITERAL
        || scalar.getScalarStyle() == ScalarStyle.FOLDED;
  }

  /** The text with each scalar on which a value has a part written anew, but for block scalars. */
  private String withScalars(String text, List<Event> events) {
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    int codePoints = 0;
    int at = 0;
    for (Event event : events) {
      if (event instanceof ScalarEvent scalar
          && !isBlock(scalar)
          && names.matcher(scalar.getValue()).find()) {
        int start = text.offsetByCodePoints(at, scalar.getStartMark().getIndex() - codePoints);
        int end =
            text.offsetByCodePoints(
                start, scalar.getEndMark().getIndex() - scalar.getStartMark().getIndex());
        codePoints = scalar.getEndMark().getIndex();
        at = end;
        filled.append(text, copied, start).append(Quoting.JSON.quote(meaning(scalar)));
        copied = end;
      }
    }
    return filled.append(text, copied, text.length()).toString();
  }

  /** What the scalar is once its names are replaced. */
  private String meaning(ScalarEvent scalar) {
    Matcher whole = names.matcher(scalar.getValue());
    return scalar.getScalarStyle() == ScalarStyle.PLAIN && whole.matches()
        ? placeholder(whole.toMatchResult()).alone()
        : replaced(scalar.getValue(), Placeholder::text);
  }

  /** In block scalars and comments, where a line must stay a line. */
  private String withTheRest(String text) {
    return replaced(
        text, placeholder -> SafeText.requireOneLine(placeholder.variable(), placeholder.text()));
  }

  /** The text with each name replaced. */
  String replaced(String text, Function<Placeholder, String> by) {
    return names
        .matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(by.apply(placeholder(name))));
  }

  private boolean isAsMeant(List<Event> meant, String filled) {
    List<Event> events;
    try {
      events = parse(filled);
    } catch (YAMLException broken) {
      return false;
    }
    Iterator<Event> is = events.iterator();
    return events.size() == meant.size()
        && meant.stream().allMatch(event -> isAsMeant(event, is.next()));
  }

  private boolean isAsMeant(Event meant, Event is) {
    if (meant.getEventId() != is.getEventId()) {
      return false;
    }
    if (meant instanceof NodeEvent node
        && is instanceof NodeEvent other
        && !Objects.equals(node.getAnchor(), other.getAnchor())) {
      return false;
    }
    if (meant instanceof CollectionStartEvent collection
        && is instanceof CollectionStartEvent other) {
      return Objects.equals(collection.getTag(), other.getTag());
    }
    if (meant instanceof ScalarEvent scalar && is instanceof ScalarEvent other) {
      return meaning(scalar).equals(other.getValue())
          && Objects.equals(scalar.getTag(), other.getTag());
    }
    return true;
  }
}
