package dev.groundcrew.api.machine.report;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the address that a machine has, as {@code ip addr} and its like print it. */
final class IpAddress {

  private static final String FIELD = "ip_address";

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /**
   * Nothing else is handed to the resolver of names: it looks up what is neither of these, and
   * takes 1.2.3 and the like for IPv4.
   */
  private static final Pattern LITERAL =
      Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|(?=[^:]*:)[0-9a-fA-F:.]{2,45}");

  private IpAddress() {}

  /**
   * The address without prefix length, zone and brackets; null if none was given, or none that can
   * be used. An address that every machine has, or none, counts as not given.
   */
  static @Nullable String read(Fields fields, Warnings warnings) {
    String text = fields.text(FIELD);
    if (text == null || Placeholders.isListed(FIELD, text)) {
      return null;
    }
    InetAddress address = parse(bare(text));
    if (address == null) {
      warnings.add(FIELD, text, "is not an IPv4 or IPv6 address: not stored");
      return null;
    }
    return address.isAnyLocalAddress() || address.isLoopbackAddress()
        ? null
        : address.getHostAddress();
  }

  private static String bare(String text) {
    String address = before('/', text);
    if (address.startsWith("[") && address.endsWith("]")) {
      address = address.substring(1, address.length() - 1);
    }
    return StorableText.trim(before('%', address));
  }

  private static String before(char mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static @Nullable InetAddress parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException noAddress) {
      return null;
    }
  }
}
