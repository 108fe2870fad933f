package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.store.bulk.BulkTargets;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the list's form asks for, and what is sent back when it is confirmed. Nothing is given that
 * a browser leaves out.
 *
 * @param node the ids of the chosen nodes
 * @param all whether it is for all that match, and not for the chosen ones
 * @param state with the four that follow, what the list is filtered by
 * @param action what to do, by its name in the form
 * @param value the profile, group or tag
 * @param comment why
 */
record BulkForm(
    @Nullable List<String> node,
    @Nullable Boolean all,
    @Nullable List<String> state,
    @Nullable String group,
    @Nullable String tag,
    @Nullable String text,
    @Nullable Boolean stalled,
    @Nullable String action,
    @Nullable String value,
    @Nullable String comment) {

  private static final Pattern ONE_LINE = Pattern.compile(Formats.ONE_LINE);
  private static final Pattern TAG = Pattern.compile(Formats.TAG);

  /** A choice of the form. */
  enum Choice {
    REINSTALL("Reinstall", false),
    INSTALL("Install or retry", false),
    FORCE("Force a retry", false),
    ABORT("Abort", false),
    PROFILE("Set the profile", true),
    GROUP("Set the group", true),
    ADD_TAG("Add the tag", true),
    REMOVE_TAG("Remove the tag", true),
    RETIRE("Retire", false),
    PURGE("Purge", false);

    private final String words;
    private final boolean valued;

    Choice(String words, boolean valued) {
      this.words = words;
      this.valued = valued;
    }

    public String words() {
      return words;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes an admin. */
    public boolean grave() {
      return this == RETIRE || this == PURGE;
    }

    static Choice of(@Nullable String name) {
      for (Choice choice : values()) {
        if (choice.wireName().equals(name)) {
          return choice;
        }
      }
      throw invalid("Choose what to do");
    }
  }

  /**
   * What to do.
   *
   * @throws RequestRefusedException 400 if that is not said, or not allowed
   */
  BulkAction toAction() {
    Choice choice = Choice.of(action);
    if (choice.valued && FormField.given(value) == null) {
      throw invalid("'%s' needs a value".formatted(choice.words));
    }
    String why = FormField.given(comment);
    if (why != null && why.length() > Formats.COMMENT_MAX) {
      throw invalid("The comment is longer than %d characters".formatted(Formats.COMMENT_MAX));
    }
    return switch (choice) {
      case REINSTALL -> new BulkAction.Reinstall(why);
      case INSTALL -> new BulkAction.ToState(NodeState.PENDING, false, why);
      case FORCE -> new BulkAction.ToState(NodeState.PENDING, true, why);
      case ABORT -> new BulkAction.Abort(why);
      case PROFILE -> new BulkAction.Profile(givenName());
      case GROUP -> new BulkAction.Group(givenName());
      case ADD_TAG -> new BulkAction.AddTag(givenTag());
      case REMOVE_TAG -> new BulkAction.RemoveTag(givenTag());
      case RETIRE -> new BulkAction.Retire(why);
      case PURGE -> new BulkAction.Purge(why);
    };
  }

  /**
   * Which nodes.
   *
   * @throws RequestRefusedException 400 if none are chosen, or an id is none
   */
  BulkTargets targets() {
    if (Boolean.TRUE.equals(all)) {
      return new BulkTargets.Matching(FindNodes.filter(question()));
    }
    if (node == null || node.isEmpty()) {
      throw invalid("Choose at least one node");
    }
    if (node.size() > Bulk.MOST_NODES) {
      throw invalid("These are more than %d nodes".formatted(Bulk.MOST_NODES));
    }
    return new BulkTargets.Ids(node.stream().map(BulkForm::id).toList());
  }

  private FindNodes.Question question() {
    return FindNodes.question(state, group, tag, text, Boolean.TRUE.equals(stalled));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw invalid("'%s' is no node".formatted(text));
    }
  }

  private String givenName() {
    String name = String.valueOf(FormField.given(value));
    if (name.length() > Formats.NAME_MAX || !ONE_LINE.matcher(name).matches()) {
      throw invalid("The value " + Formats.ONE_LINE_MESSAGE);
    }
    return name;
  }

  private String givenTag() {
    String given = String.valueOf(FormField.given(value));
    if (!TAG.matcher(given).matches()) {
      throw invalid("The tag " + Formats.TAG_MESSAGE);
    }
    return given.toLowerCase(Locale.ROOT);
  }

  private static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
