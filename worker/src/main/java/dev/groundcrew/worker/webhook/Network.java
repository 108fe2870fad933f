package dev.groundcrew.worker.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param address any of them
 * @param bits how many of its first bits all of them have
 */
record Network(InetAddress address, int bits) {

  /** No names: they would be looked up. */
  private static final Pattern CIDR =
      Pattern.compile("([0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");

  /**
   * The network that {@code cidr} names, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
   *
   * @throws IllegalArgumentException if it names none
   */
  static Network parse(String cidr) {
    Matcher parts = CIDR.matcher(cidr);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'%s' is no network, such as 10.0.0.0/8".formatted(cidr));
    }
    try {
      InetAddress address = InetAddress.getByName(parts.group(1));
      int bits = Integer.parseInt(parts.group(2));
      if (bits > address.getAddress().length * Byte.SIZE) {
        throw new IllegalArgumentException("'%s' has too many bits".formatted(cidr));
      }
      return new Network(address, bits);
    } catch (UnknownHostException noAddress) {
      throw new IllegalArgumentException("'%s' has no address".formatted(cidr), noAddress);
    }
  }

  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] its = other.getAddress();
    if (mine.length != its.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
