package dev.groundcrew.standalone.process;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** 127.0.0.1, the address of all child processes. Java's own loopback address may be IPv6. */
public final class Loopback {

  private static final byte[] ADDRESS = {127, 0, 0, 1};

  private Loopback() {}

  /** A port of 127.0.0.1. */
  public static InetSocketAddress port(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port);
    } catch (UnknownHostException onlyForAnotherLength) {
      throw new UncheckedIOException(onlyForAnotherLength);
    }
  }
}
