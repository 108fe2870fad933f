package dev.groundcrew.worker.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a receiver's name up, and lets only those addresses through that may be told. The client
 * connects to what comes out of here and looks nothing up again, so a name that means something
 * else a moment later is of no use.
 */
final class ReceiverAddresses implements DnsResolver {

  /** What {@link InetAddress} has no question for. */
  private static final List<Network> REFUSED =
      Stream.of(
              "0.0.0.0/8",
              "240.0.0.0/4",
              // Metadata services that are not at a link-local address.
              "100.100.100.200/32",
              "168.63.129.16/32",
              "192.0.0.192/32",
              "fd00:ec2::254/128",
              "fd20:ce::254/128",
              // IPv6 that stands for an IPv4 address, which would have to be looked at instead.
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "2001::/32",
              "2002::/16")
          .map(Network::parse)
          .toList();

  private final Lookup lookup;
  private final List<Network> allowed;

  /** How names become addresses. */
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * @param allowedNetworks CIDRs whose addresses are let through whatever they are
   */
  ReceiverAddresses(Lookup lookup, List<String> allowedNetworks) {
    this.lookup = lookup;
    this.allowed = allowedNetworks.stream().map(Network::parse).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.addresses(host);
    InetAddress[] permitted =
        Arrays.stream(found).filter(this::isPermitted).toArray(InetAddress[]::new);
    if (permitted.length == 0) {
      throw new RefusedAddressException(
          "%s is at %s, and webhooks are not sent there unless groundcrew.webhooks.allowed-networks"
                  .formatted(host, found.length == 0 ? "no address" : found[0].getHostAddress())
              + " names the network");
    }
    return permitted;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  boolean isPermitted(InetAddress address) {
    if (matches(allowed, address)) {
      return true;
    }
    return !(address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || matches(REFUSED, address));
  }

  private static boolean matches(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
