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

  /**
   * @param headers each with its line end
   */
  static String with(int port, String requestLine, String headers) {
    return exchange(port, requestLine, headers, "");
  }

  static String post(int port, String path, String type, String body) {
    return exchange(
        port,
        "POST " + path,
        "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length()),
        body);
  }

  /**
   * Sends these headers and no others.
   *
   * @param headers with Host, without the last line break
   */
  static String withHeaders(int port, String requestLine, String headers, String body) {
    String request =
        "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(requestLine, headers, body.length(), body);
    return bytes(port, request);
  }

  /**
   * Announces a body of that length and sends none of it. The answer is read up to the end of its
   * JSON: the server keeps the connection for the body that it still expects.
   */
  static String announce(int port, String method, String path, String type, int length) {
    String headers = "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, length);
    try (Socket socket = connect(port, request(method + " " + path, headers, ""))) {
      StringBuilder answer = new StringBuilder();
      int character = socket.getInputStream().read();
      while (character >= 0 && character != '}') {
        answer.append((char) character);
        character = socket.getInputStream().read();
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends these bytes. The server closes the connection, since it is asked to or refuses them. */
  static String bytes(int port, String request) {
    try (Socket socket = connect(port, request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String exchange(int port, String requestLine, String headers, String body) {
    return bytes(port, request(requestLine, headers, body));
  }

  private static String request(String requestLine, String headers, String body) {
    return "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s"
        .formatted(requestLine, headers, body);
  }

  private static Socket connect(int port, String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }
}
