package dev.groundcrew.api.render;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML documents. A value that means nothing but itself in any place goes in as it is. For each
 * other one a name stands in the text at first; when the text is complete it is parsed, and each
 * scalar with such a name is written anew, in double quotes.
 */
final class EscapeYaml implements Escaping {

  /** Begins and ends like a word, and has nothing that ends one, in flow collections either. */
  private static final Pattern WORD =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._:/@+=-]*[A-Za-z0-9._/@+=-])?)?");

  /** Numbers of YAML 1.2, which the resolver does not know all of. */
  private static final Pattern NUMBER =
      Pattern.compile("0[ox][0-9a-fA-F]+|[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

  /** What is a number by its nature. */
  private static final String ATTEMPT = "attempt";

  private static final Resolver RESOLVER = new Resolver();

  private final String nonce = "v" + UUID.randomUUID().toString().replace("-", "") + "n";
  private final List<Placeholder> placeholders = new ArrayList<>();

  /**
   * What stands for a value.
   *
   * @param name a word that is nowhere else in the text
   * @param text what it stands for, within longer text
   * @param alone what it stands for where it is a whole plain scalar
   * @param trusted whether it was quoted for the text that a block scalar holds
   */
  record Placeholder(String name, String variable, String text, String alone, boolean trusted) {}

  @Override
  public String value(String variable, String value, Output before) {
    if (variable.equals(ATTEMPT) || isWord(value)) {
      return value;
    }
    return placeholder(variable, value, value, SafeText.isSafe(variable, value));
  }

  @Override
  public String quoted(Quoting quoting, String variable, String inner, Output before) {
    String quoted = quoting.quote(inner);
    return switch (quoting) {
      case JSON -> placeholder(variable, quoted, inner, true);
      case SH -> placeholder(variable, quoted, quoted, true);
    };
  }

  private String placeholder(String variable, String text, String alone, boolean trusted) {
    // The last letter ends the number, so that no name begins another.
    String name = nonce + placeholders.size() + "e";
    placeholders.add(new Placeholder(name, variable, text, alone, trusted));
    return name;
  }

  private static boolean isWord(String value) {
    return value.isEmpty()
        || WORD.matcher(value).matches()
            && !NUMBER.matcher(value).matches()
            && RESOLVER.resolve(NodeId.scalar, value, true).equals(Tag.STR);
  }

  @Override
  public String finish(String text) {
    if (placeholders.isEmpty()) {
      return text;
    }
    try {
      return new FillYaml(nonce, placeholders).fill(text);
    } catch (YAMLException notYaml) {
      return asTheyAre(text);
    }
  }

  /** For what is no YAML, whatever its name: values that are safe in any text. */
  private String asTheyAre(String text) {
    return new FillYaml(nonce, placeholders)
        .replaced(
            text, placeholder -> SafeText.require(placeholder.variable(), placeholder.text()));
  }
}
