package dev.groundcrew.api.render;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.groundcrew.api.render.Values.Tags;
import dev.groundcrew.api.render.Values.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** One template on its way to becoming a text. */
final class FillTemplate {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).defaultValue("").withCollector(new MapsOnly());

  private final Escaping escaping;
  private final Output output = new Output();

  /** Within a section that quotes, which does it for all that it holds. */
  private boolean quoting;

  /** The variable to name if what was quoted can't stand where it does. */
  private String quoted = "";

  private FillTemplate(Escaping escaping) {
    this.escaping = escaping;
  }

  /** Looks into no object by reflection. */
  private static final class MapsOnly extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new HashMap<>();
    }
  }

  /**
   * The template with the values.
   *
   * @throws CannotRenderException if they can't stand there, or make it too large
   */
  static String fill(String template, Map<String, Object> values, Escaping escaping) {
    return new FillTemplate(escaping).fill(template, values);
  }

  /**
   * Compiles it only.
   *
   * @throws MustacheException if it is none
   */
  static void compile(String template) {
    COMPILER.compile(template);
  }

  private String fill(String template, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    for (Quoting section : Quoting.values()) {
      all.put(section.section(), (Mustache.Lambda) (content, out) -> quote(section, content, out));
    }
    try {
      COMPILER.withFormatter(this::format).compile(template).execute(all, output);
    } catch (MustacheException wrapped) {
      if (wrapped.getCause() instanceof CannotRenderException cannot) {
        throw cannot;
      }
      throw wrapped;
    }
    String filled = escaping.finish(output.toString());
    if (filled.length() > Output.LIMIT) {
      throw new RenderedTooLargeException(Output.LIMIT);
    }
    return filled;
  }

  /** Every value passes here, with whichever tag a template asks for it. */
  private String format(Object value) {
    return switch (value) {
      case Value one -> format(one);
      case Tags tags -> format(tags.joined());
      // An index, or no value.
      case Integer index -> index.toString();
      case String none -> "";
      default -> throw new IllegalStateException("No value: " + value.getClass());
    };
  }

  private String format(Value value) {
    if (quoting) {
      quoted = value.variable();
      return value.text();
    }
    return escaping.value(value.variable(), value.text(), output);
  }

  private void quote(Quoting section, Template.Fragment content, Writer out) throws IOException {
    boolean within = quoting;
    quoting = true;
    quoted = within ? quoted : section.section();
    Output inner = new Output();
    content.execute(inner);
    quoting = within;
    out.write(
        within
            ? section.quote(inner.toString())
            : escaping.quoted(section, quoted, inner.toString(), output));
  }
}
