package dev.groundcrew.store.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed as those outside keep it.
 *
 * @param epoch which feed, {@link ChangeRepository#epoch()}: 12 characters 0-9 and a-f
 * @param number the number of the change before this place; 0 = the beginning
 */
public record FeedPosition(String epoch, long number) {

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{12})-(0|[1-9][0-9]{0,17})");

  /** The position that {@code text} tells; empty if it tells none. */
  public static Optional<FeedPosition> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(new FeedPosition(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** Epoch and number with a dash between. */
  @Override
  public String toString() {
    return epoch + "-" + number;
  }
}
