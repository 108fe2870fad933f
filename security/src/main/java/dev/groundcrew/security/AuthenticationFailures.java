package dev.groundcrew.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts the failed authentications of each address, in this process. A right token is never
 * refused for them.
 */
@Component
public class AuthenticationFailures {

  private static final Duration REFILL = Duration.ofSeconds(100);
  private static final int NETWORK_BYTES = 8;

  private final RateLimit limit;

  AuthenticationFailures(SecurityProperties properties) {
    this.limit = new RateLimit(properties.failureLimit(), REFILL);
  }

  /**
   * Counts one.
   *
   * @param address the caller's, as an IP address
   * @return empty if it may be answered, otherwise how long to wait for the next
   */
  public Optional<Duration> count(String address) {
    return limit.take(network(address));
  }

  /** A host may have all of the last 64 bits of an IPv6 address. */
  private static String network(String address) {
    try {
      if (address.indexOf(':') >= 0
          && InetAddress.getByName(address) instanceof Inet6Address sixth) {
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_BYTES; i++) {
          network.append("%02x".formatted(sixth.getAddress()[i]));
        }
        return network.toString();
      }
      return address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
