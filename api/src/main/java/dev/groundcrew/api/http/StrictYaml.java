package dev.groundcrew.api.http;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as people mean it: no type but those of JSON, no name twice, no lists by reference. */
public final class StrictYaml {

  private StrictYaml() {}

  /**
   * A reader of one document.
   *
   * @param most how many characters it may have
   */
  public static Yaml reader(int most) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(most);
    // A list could hold itself.
    options.setMaxAliasesForCollections(0);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new PlainScalars());
  }

  /** YAML 1.2's: no is a word, and 010 is a text. */
  private static final class PlainScalars extends Resolver {

    private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUE_OR_FALSE, "tf");
      addImplicitResolver(Tag.INT, INTEGER, "-0123456789");
      addImplicitResolver(Tag.NULL, NULL, "~n\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
