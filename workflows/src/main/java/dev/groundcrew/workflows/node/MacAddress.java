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

  /** What is said of a text that is no MAC address at all. */
  public static final String NOT_A_MAC = "must be a MAC address, such as 52:54:00:12:34:56";

  static final String ZERO = "must not be all zeros";
  static final String BROADCAST = "must not be the broadcast address";
  static final String MULTICAST = "must not be a multicast address";
  static final String INFINIBAND =
      "is an InfiniBand address: give the Ethernet address of the boot port";

  private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

  /** One separator throughout, in groups of two, four or six digits; or no separator at all. */
  private static final Pattern USUAL =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:.\\- ]?)(?:[0-9a-fA-F]{2}\\1){4}[0-9a-fA-F]{2}"
              + "|[0-9a-fA-F]{4}([:.\\-])[0-9a-fA-F]{4}\\2[0-9a-fA-F]{4}"
              + "|[0-9a-fA-F]{6}[:.\\-][0-9a-fA-F]{6}");

  /** As PXELINUX and iPXE write BOOTIF: the hardware type of Ethernet, 1, comes first. */
  private static final Pattern BOOTIF =
      Pattern.compile("01([:\\-])(?:[0-9a-fA-F]{2}\\1){5}[0-9a-fA-F]{2}");

  /**
   * The 20 octets of an InfiniBand address, also as BOOTIF: the hardware type of InfiniBand, 32,
   * with an address of 6, 8 or 20 octets.
   */
  private static final Pattern INFINIBAND_FORM =
      Pattern.compile(
          "[0-9a-fA-F]{40}"
              + "|(?:20([:\\-]))?[0-9a-fA-F]{2}([:\\-])(?:[0-9a-fA-F]{2}\\2){18}[0-9a-fA-F]{2}"
              + "|20([:\\-])(?:[0-9a-fA-F]{2}\\3){5}(?:(?:[0-9a-fA-F]{2}\\3){2})?[0-9a-fA-F]{2}");

  /** What a text was read as. */
  public sealed interface Reading {

    /** An address that a node can have. */
    record Usable(MacAddress address) implements Reading {}

    /**
     * No address that a node can have.
     *
     * @param reason why, as the end of a sentence that begins with the field's name
     */
    record Unusable(String reason) implements Reading {}
  }

  /**
   * Takes any canonical address, also one that {@link #read} refuses: older rows may hold it.
   *
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
   * aabbcc-ddeeff}, {@code aabbccddeeff}, {@code 01-aa-bb-cc-dd-ee-ff} (BOOTIF) and their like.
   * Addresses that no network port has are unusable: all zeros, broadcast, multicast, InfiniBand.
   */
  public static Reading read(String spelling) {
    String trimmed = spelling.strip();
    if (BOOTIF.matcher(trimmed).matches()) {
      return judge(canonical(trimmed.substring(3)));
    }
    if (USUAL.matcher(trimmed).matches()) {
      return judge(canonical(trimmed));
    }
    return new Reading.Unusable(
        INFINIBAND_FORM.matcher(trimmed).matches() ? INFINIBAND : NOT_A_MAC);
  }

  /** The address that {@link #read} finds usable; empty for anything else. */
  public static Optional<MacAddress> parse(String spelling) {
    return switch (read(spelling)) {
      case Reading.Usable usable -> Optional.of(usable.address());
      case Reading.Unusable unusable -> Optional.empty();
    };
  }

  private static Reading judge(String address) {
    if (address.equals("00:00:00:00:00:00")) {
      return new Reading.Unusable(ZERO);
    }
    if (address.equals("ff:ff:ff:ff:ff:ff")) {
      return new Reading.Unusable(BROADCAST);
    }
    boolean toMany = (HexFormat.fromHexDigits(address, 0, 2) & 1) == 1;
    return toMany ? new Reading.Unusable(MULTICAST) : new Reading.Usable(new MacAddress(address));
  }

  private static String canonical(String spelling) {
    String digits = spelling.replaceAll("[^0-9a-fA-F]", "").toLowerCase(Locale.ROOT);
    return HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(digits));
  }

  @Override
  public String toString() {
    return value;
  }
}
