package dev.groundcrew.simulator.plan;

/**
 * Generates the addresses and names of the nodes, unique for every node and every seed below 2^22.
 */
final class NameNode {

  private NameNode() {}

  /**
   * A locally administered unicast address: 22 bits of the seed and, in the last three octets, the
   * number.
   */
  static String mac(long seed, int number) {
    int run = (int) (seed & 0x3f_ffff);
    return "%02x:%02x:%02x:%02x:%02x:%02x"
        .formatted(
            (run >> 16 & 0x3f) << 2 | 0b10,
            run >> 8 & 0xff,
            run & 0xff,
            number >> 16 & 0xff,
            number >> 8 & 0xff,
            number & 0xff);
  }

  /** Unique as the address. */
  static String hostname(String mac) {
    return "sim-" + mac.replace(":", "");
  }

  /** An address in 10.0.0.0/8. */
  static String ipAddress(int number) {
    return "10.%d.%d.%d".formatted(number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff);
  }
}
