package dev.groundcrew.api.render;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between braces in a template.
 *
 * @param sigil what the first character says it is; a blank for a variable
 * @param line from 1
 * @param before the character before it; a line break at the beginning
 */
record TemplateTag(char sigil, String name, int line, char before) {

  static final char VARIABLE = ' ';

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /**
   * The tags of a template, in order.
   *
   * @param where it stands, for a message
   * @throws InvalidTemplateException if one does not end
   */
  static List<TemplateTag> of(String template, String where) {
    List<TemplateTag> tags = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (int open = template.indexOf(OPEN); open >= 0; open = template.indexOf(OPEN, at)) {
      line += lineBreaks(template, at, open);
      int close = template.indexOf(CLOSE, open + OPEN.length());
      if (close < 0) {
        throw new InvalidTemplateException(where, line, "'{{' without '}}'");
      }
      String content = template.substring(open + OPEN.length(), close).strip();
      tags.add(tag(content, line, open == 0 ? '\n' : template.charAt(open - 1)));
      line += lineBreaks(template, open, close);
      at = close + CLOSE.length();
    }
    return tags;
  }

  private static TemplateTag tag(String content, int line, char before) {
    if (content.isEmpty() || isOfName(content.charAt(0))) {
      return new TemplateTag(VARIABLE, content, line, before);
    }
    return new TemplateTag(content.charAt(0), content.substring(1).strip(), line, before);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }

  private static int lineBreaks(String template, int from, int to) {
    return (int) template.substring(from, to).chars().filter(c -> c == '\n').count();
  }
}
