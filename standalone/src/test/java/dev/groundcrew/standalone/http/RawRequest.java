package dev.groundcrew.standalone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no well-behaved client would. */
final class RawRequest {

  private RawRequest() {}

  static String send(int port, String requestLine) {
    return exchange(port, requestLine, "", "");
  }

  static String post(int port, String path, String type, String body) {
    return exchange(
        port,
        "POST " + path,
        "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length()),
        body);
  }

  /** Announces a body of that length and sends none of it. */
  static String announce(int port, String method, String path, String type, int length) {
    return exchange(
        port,
        method + " " + path,
        "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, length),
        "");
  }

  private static String exchange(int port, String requestLine, String headers, String body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s"
                  .formatted(requestLine, headers, body)
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
