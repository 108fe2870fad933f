package dev.groundcrew.simulator.boot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An iPXE script that a machine was served. */
public record Script(String text) {

  private static final String FIRST_LINE = "#!ipxe\n";
  private static final String ECHO = "echo ";
  private static final String KERNEL = "kernel ";
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

  /** What the script has the machine do. */
  public enum Kind {
    INSTALLER,
    LOCAL,
    WAIT,
    /** It is none of those that are documented. */
    UNKNOWN
  }

  /** What the script has the machine do. */
  public Kind kind() {
    if (!text.startsWith(FIRST_LINE)) {
      return Kind.UNKNOWN;
    }
    boolean asksAgain = text.contains("\nsleep ") && text.contains("\nchain --replace ");
    if (kernel().isPresent()) {
      return lastLine().equals("boot") && !asksAgain ? Kind.INSTALLER : Kind.UNKNOWN;
    }
    if (asksAgain) {
      return Kind.WAIT;
    }
    return bootsDisk(false) || bootsDisk(true) ? Kind.LOCAL : Kind.UNKNOWN;
  }

  /** Whether it leaves the machine to its disk, as this firmware can. */
  public boolean bootsDisk(boolean uefi) {
    return uefi
        ? lastLine().equals("exit 1") && !text.contains("sanboot")
        : lastLine().startsWith("sanboot --no-describe --drive 0x80");
  }

  /**
   * Whether it waits because of a fault. The boot may be counted all the same, and be counted again
   * when the machine asks again.
   */
  public boolean isFault() {
    return kind() == Kind.WAIT
        && (console().contains("does not answer") || console().contains("unexpected fault"));
  }

  /** What it says on the machine's console. */
  public String console() {
    return text.lines()
        .filter(line -> line.startsWith(ECHO))
        .map(line -> line.substring(ECHO.length()))
        .collect(Collectors.joining("\n"));
  }

  /** Whether it says this on the console, whatever stands there for characters that can't. */
  public boolean says(String what) {
    return words(console()).contains(words(what));
  }

  /** The arguments of its kernel; empty if it boots none. */
  public Optional<List<String>> kernel() {
    return text.lines()
        .filter(line -> line.startsWith(KERNEL))
        .findFirst()
        .map(line -> List.of(line.substring(KERNEL.length()).split(" ")));
  }

  private String lastLine() {
    return text.lines().reduce("", (before, line) -> line);
  }

  private static String words(String text) {
    return NO_WORD
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** Each text in it that this pattern finds. */
  public Stream<String> all(Pattern pattern) {
    return pattern.matcher(text).results().map(result -> result.group());
  }
}
