package dev.groundcrew.api.render;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what is wrong with a template before any node needs it. */
final class CheckTemplate {

  /** Sections within sections: far above what anybody writes, far below what a stack holds. */
  private static final int DEEPEST = 16;

  private static final String TAGS = Variable.TAGS.wireName();

  /** Where in a list of tags a section stands. */
  private static final Set<String> POSITIONS = Set.of("-first", "-last");

  private static final String INDEX = "-index";
  private static final Set<String> ITSELF = Set.of(".", "this");

  private final String where;
  private final Predicate<Quoting> takes;
  private final Deque<TemplateTag> open = new ArrayDeque<>();

  private CheckTemplate(String where, Predicate<Quoting> takes) {
    this.where = where;
    this.takes = takes;
  }

  /**
   * Checks it.
   *
   * @param where it stands, for a message
   * @param takes the sections that quote which can stand in it
   * @throws InvalidTemplateException if it is wrong
   */
  static void check(String where, String template, Predicate<Quoting> takes) {
    new CheckTemplate(where, takes).check(template);
  }

  private void check(String template) {
    for (TemplateTag tag : TemplateTag.of(template, where)) {
      switch (tag.sigil()) {
        case TemplateTag.VARIABLE -> checkVariable(tag);
        case '#' -> open(tag, isSection(tag));
        case '^' -> open(tag, Variable.isKnown(tag.name()) || isPosition(tag));
        case '/' -> close(tag);
        case '!' -> {}
        case '{', '&' -> throw wrong(tag, "values are always escaped: write {{name}}");
        case '>' -> throw wrong(tag, "there are no partials");
        case '=' -> throw wrong(tag, "the delimiters can't be changed");
        default -> throw wrong(tag, "'{{%s' is not understood".formatted(tag.sigil()));
      }
    }
    if (!open.isEmpty()) {
      throw wrong(open.peek(), "section '%s' does not end".formatted(open.peek().name()));
    }
    try {
      FillTemplate.compile(template);
    } catch (MustacheException broken) {
      throw new InvalidTemplateException(where, 1, String.valueOf(broken.getMessage()));
    }
  }

  private void checkVariable(TemplateTag tag) {
    boolean known =
        Variable.isKnown(tag.name())
            || ITSELF.contains(tag.name()) && isWithinVariable()
            || tag.name().equals(INDEX) && isWithin(TAGS);
    if (!known) {
      throw unknown(tag);
    }
  }

  private boolean isSection(TemplateTag tag) {
    Optional<Quoting> quoting = Quoting.of(tag.name());
    if (quoting.isPresent()) {
      checkQuoting(tag, quoting.get());
      return true;
    }
    if (tag.name().equals(TAGS) && isWithin(TAGS)) {
      throw wrong(tag, "'tags' stands in 'tags' already");
    }
    return Variable.isKnown(tag.name()) || isPosition(tag);
  }

  private void checkQuoting(TemplateTag tag, Quoting quoting) {
    boolean outermost = open.stream().allMatch(section -> Quoting.of(section.name()).isEmpty());
    if (outermost && !takes.test(quoting)) {
      throw wrong(tag, "'%s' can't stand in a text of this kind".formatted(tag.name()));
    }
    if (quoting == Quoting.SH && (tag.before() == '"' || tag.before() == '\'')) {
      throw wrong(tag, "'sh' brings its own quotes: leave out those before it");
    }
  }

  private boolean isPosition(TemplateTag tag) {
    return POSITIONS.contains(tag.name()) && isWithin(TAGS);
  }

  private boolean isWithin(String section) {
    return open.stream().anyMatch(tag -> tag.sigil() == '#' && tag.name().equals(section));
  }

  private boolean isWithinVariable() {
    return open.stream().anyMatch(tag -> tag.sigil() == '#' && Variable.isKnown(tag.name()));
  }

  private void open(TemplateTag tag, boolean known) {
    if (!known) {
      throw unknown(tag);
    }
    if (open.size() == DEEPEST) {
      throw wrong(tag, "more than %d sections within each other".formatted(DEEPEST));
    }
    open.push(tag);
  }

  private void close(TemplateTag tag) {
    if (open.isEmpty() || !open.peek().name().equals(tag.name())) {
      throw wrong(tag, "'{{/%s}}' ends no section that is open there".formatted(tag.name()));
    }
    open.pop();
  }

  private InvalidTemplateException unknown(TemplateTag tag) {
    return wrong(
        tag,
        "unknown variable '%s'. Known: %s; as sections also sh, json"
            .formatted(tag.name(), Variable.known()));
  }

  private InvalidTemplateException wrong(TemplateTag tag, String problem) {
    return new InvalidTemplateException(where, tag.line(), problem);
  }
}
