package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Asks what to boot, as iPXE does. */
final class BootDoor {

  private static final String FROM = "127.0.0.1";

  private final String url;

  private BootDoor(int port) {
    this.url = "http://127.0.0.1:" + port;
  }

  static BootDoor at(int port) {
    return new BootDoor(port);
  }

  String url() {
    return url;
  }

  /** The script for this address, with the platform of a BIOS. */
  String boot(String mac) {
    return ask("/boot/%s.ipxe?platform=pcbios&buildarch=x86_64".formatted(mac));
  }

  /** The script at this path. */
  String ask(String path) {
    return askFrom(FROM, path);
  }

  /**
   * The same from another address.
   *
   * @param address one of loopback
   */
  String askFrom(String address, String path) {
    HttpResponse<String> answer = send("GET", path, address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body()).startsWith("#!ipxe\n").matches("[\\n -~]+");
    return answer.body();
  }

  HttpResponse<String> head(String path) {
    return send("HEAD", path, FROM);
  }

  private HttpResponse<String> send(String method, String path, String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.noBody())
            .header("User-Agent", "iPXE/1.21.1")
            .build();
    try (HttpClient client =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String local(String script) {
    assertThat(script).contains("sanboot --no-describe --drive 0x80").doesNotContain("kernel ");
    return script;
  }

  static String installer(String script) {
    List<String> lines = script.lines().toList();
    assertThat(lines.getLast()).as(script).isEqualTo("boot");
    return lines.stream().filter(line -> line.startsWith("kernel ")).findFirst().orElseThrow();
  }

  static String waiting(String script) {
    assertThat(script).contains("sleep ", "chain --replace --autofree ").doesNotContain("kernel ");
    return script;
  }
}
