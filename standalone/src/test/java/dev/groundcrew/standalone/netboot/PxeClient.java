package dev.groundcrew.standalone.netboot;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What firmware with an address asks a proxy DHCP server (PXE 2.1): a broadcast to port 67, and
 * where that names no file, port 4011 of the server that answered. iPXE takes the first answer.
 * Prints what it would load. Run as a program, within the machine's network.
 */
final class PxeClient {

  private static final byte[] HARDWARE = {0x52, 0x54, 0, 0, 0, 1};
  private static final String ADDRESS = "192.0.2.77";
  private static final int CIADDR = 12;
  private static final int YIADDR = 16;
  private static final int SIADDR = 20;
  private static final int FILE = 108;
  private static final int OPTIONS = 240;
  private static final int MOST_TRIES = 20;

  private final DatagramSocket socket;
  private final int architecture;
  private final boolean ipxe;

  private PxeClient(DatagramSocket socket, int architecture, boolean ipxe) {
    this.socket = socket;
    this.architecture = architecture;
    this.ipxe = ipxe;
  }

  /** An answer, whose header begins the packet. */
  private record Answer(ByteBuffer packet, Map<Integer, byte[]> options, InetAddress from) {

    String file() {
      int end = FILE;
      while (end < OPTIONS - 4 && packet.get(end) != 0) {
        end++;
      }
      return new String(packet.array(), FILE, end - FILE, StandardCharsets.US_ASCII);
    }

    String address(int at) throws IOException {
      byte[] address = new byte[4];
      packet.get(at, address);
      return InetAddress.getByAddress(address).getHostAddress();
    }
  }

  public static void main(String[] arguments) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(68)) {
      socket.setBroadcast(true);
      socket.setSoTimeout(500);
      PxeClient client =
          new PxeClient(socket, Integer.parseInt(arguments[0]), arguments[1].equals("ipxe"));
      Answer offer = client.ask(1, InetAddress.getByName("192.0.2.255"), 67, new byte[0]);
      Answer answer =
          offer.file().isEmpty() ? client.ask(3, offer.from(), 4011, bootItem(offer)) : offer;
      System.out.printf(
          "yiaddr %s file %s server %s%n",
          offer.address(YIADDR), answer.file(), answer.address(SIADDR));
    }
  }

  /** The first entry of the menu, asked for as the layer 0 of its type; none without a menu. */
  private static byte[] bootItem(Answer offer) {
    Map<Integer, byte[]> vendor =
        read(ByteBuffer.wrap(offer.options().getOrDefault(43, new byte[0])));
    byte[] menu = vendor.get(9);
    return menu == null ? new byte[0] : new byte[] {71, 4, menu[0], menu[1], 0, 0, (byte) 255};
  }

  private Answer ask(int type, InetAddress to, int port, byte[] vendorOptions) throws IOException {
    byte[] request = request(type, vendorOptions);
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      socket.send(new DatagramPacket(request, request.length, to, port));
      DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException silence) {
        continue;
      }
      ByteBuffer answer = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
      return new Answer(answer, read(answer.duplicate().position(OPTIONS)), packet.getAddress());
    }
    throw new IOException("No answer from port " + port);
  }

  private byte[] request(int type, byte[] vendorOptions) throws IOException {
    ByteBuffer packet = ByteBuffer.allocate(600);
    packet.put(new byte[] {1, 1, 6, 0}).putInt(0x01020304);
    if (type == 3) {
      packet.put(CIADDR, InetAddress.getByName(ADDRESS).getAddress());
    }
    packet.put(28, HARDWARE).putInt(OPTIONS - 4, 0x63825363).position(OPTIONS);
    put(packet, 53, (byte) type);
    put(packet, 93, (byte) 0, (byte) architecture);
    put(packet, 94, (byte) 1, (byte) 3, (byte) 1);
    put(packet, 97, new byte[17]);
    put(
        packet,
        60,
        "PXEClient:Arch:%05d:UNDI:003001"
            .formatted(architecture)
            .getBytes(StandardCharsets.US_ASCII));
    if (ipxe) {
      put(packet, 77, "iPXE".getBytes(StandardCharsets.US_ASCII));
      put(packet, 175, (byte) 0x13, (byte) 1, (byte) 1);
    }
    if (vendorOptions.length > 0) {
      put(packet, 43, vendorOptions);
    }
    packet.put((byte) 255);
    return packet.array();
  }

  private static void put(ByteBuffer packet, int option, byte... value) {
    packet.put((byte) option).put((byte) value.length).put(value);
  }

  private static Map<Integer, byte[]> read(ByteBuffer options) {
    Map<Integer, byte[]> read = new TreeMap<>();
    while (options.hasRemaining()) {
      int option = options.get() & 0xff;
      if (option == 255) {
        break;
      }
      if (option != 0) {
        byte[] value = new byte[options.get() & 0xff];
        options.get(value);
        read.put(option, value);
      }
    }
    return read;
  }
}
