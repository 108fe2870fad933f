package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node's MAC address (EUI-48), by which its installer is known. Read in any usual spelling and
 * always written as {@code aa:bb:cc:dd:ee:ff}.
 */
public record MacAddress(@JsonValue String value) {

  private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

  /** One separator throughout, in groups of two, four or six digits; or no separator at all. */
  private static final Pattern USUAL =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:.\\- ]?)(?:[0-9a-fA-F]{2}\\1){4}[0-9a-fA-F]{2}"
              + "|[0-9a-fA-F]{4}([:.\\-])[0-9a-fA-F]{4}\\2[0-9a-fA-F]{4}"
              + "|[0-9a-fA-F]{6}[:.\\-][0-9a-fA-F]{6}");

  /**
   * @throws IllegalArgumentException unless {@code value} is in canonical form; {@link #parse}
   *     takes the other spellings
   */
  @JsonCreator
  public MacAddress {
    if (!CANONICAL.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a canonical MAC address: " + value);
    }
  }

  /**
   * Reads {@code AA:BB:CC:DD:EE:FF}, {@code aa-bb-cc-dd-ee-ff}, {@code aabb.ccdd.eeff}, {@code
   * aabbcc-ddeeff}, {@code aabbccddeeff} and their like; empty for anything else.
   */
  public static Optional<MacAddress> parse(String spelling) {
    String trimmed = spelling.strip();
    if (!USUAL.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    String digits = trimmed.replaceAll("[^0-9a-fA-F]", "").toLowerCase(Locale.ROOT);
    return Optional.of(
        new MacAddress(HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(digits))));
  }

  @Override
  public String toString() {
    return value;
  }
}
