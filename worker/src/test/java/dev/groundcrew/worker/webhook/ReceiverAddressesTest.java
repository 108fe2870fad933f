package dev.groundcrew.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses nothing is sent to. */
class ReceiverAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "::",
        "169.254.169.254",
        "169.254.0.1",
        "fe80::1",
        "fd00:ec2::254",
        "fd20:ce::254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "224.0.0.1",
        "239.255.255.255",
        "ff02::1",
        "255.255.255.255",
        "240.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1"
      })
  void isRefused(String address) throws Exception {
    ReceiverAddresses addresses = at(address);

    assertThatThrownBy(() -> addresses.resolve("receiver.example"))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageContaining("receiver.example")
        .hasMessageContaining("groundcrew.webhooks.allowed-networks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "8.8.8.8",
        "fd12:3456::1",
        "2606:4700::1"
      })
  void isPermitted(String address) throws Exception {
    assertThat(at(address).resolve("receiver.example"))
        .containsExactly(InetAddress.getByName(address));
  }

  @Test
  void ofSeveralAddressesOnlyThePermittedOnesAreConnectedTo() throws Exception {
    ReceiverAddresses addresses = at("127.0.0.1", "10.0.0.1", "::1");

    assertThat(addresses.resolve("receiver.example"))
        .containsExactly(InetAddress.getByName("10.0.0.1"));
  }

  @Test
  void aNetworkThatIsAllowedIsLetThrough() throws Exception {
    ReceiverAddresses addresses =
        new ReceiverAddresses(
            host -> new InetAddress[] {InetAddress.getByName(host)},
            List.of("127.0.0.0/8", "fe80::/10"));

    assertThat(addresses.resolve("127.0.0.1")).hasSize(1);
    assertThat(addresses.resolve("fe80::1")).hasSize(1);
    assertThatThrownBy(() -> addresses.resolve("169.254.169.254"))
        .isInstanceOf(RefusedAddressException.class);
  }

  private static ReceiverAddresses at(String... addresses) throws Exception {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return new ReceiverAddresses(host -> found, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost/8", "10.0.0.0", "10.0.0.0/33", "fd00::/129", "10.0/x", ""})
  void whatIsNoNetworkIsSaidAtStart(String network) {
    assertThatThrownBy(() -> new ReceiverAddresses(InetAddress::getAllByName, List.of(network)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
