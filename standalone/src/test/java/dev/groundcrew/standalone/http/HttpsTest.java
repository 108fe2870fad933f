package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.StandaloneApplication;
import dev.groundcrew.store.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The API over HTTPS, set up as docs/deployment.md says. */
@SpringBootTest(
    classes = StandaloneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "groundcrew.engine=memory",
      "groundcrew.data-dir=target/https-test-data",
      "groundcrew.machines.port=0",
      "groundcrew.api.max-header-time=3s",
      "spring.ssl.bundle.watch.file.quiet-period=200ms"
    })
@ContextConfiguration(initializers = HttpsTest.Environment.class)
@Import(Machine.class)
class HttpsTest {

  @TempDir private static Path directory;
  private static CertificateAuthority site;
  private static Path certificate;
  private static Path key;

  @LocalServerPort private int port;
  @Autowired private Machine machine;

  /** The variables, read as those of the process would be. */
  static final class Environment
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new SystemEnvironmentPropertySource(
                  "test-systemEnvironment",
                  Map.of(
                      "SERVER_SSL_BUNDLE",
                      "api",
                      "SPRING_SSL_BUNDLE_PEM_API_KEYSTORE_CERTIFICATE",
                      certificate.toString(),
                      "SPRING_SSL_BUNDLE_PEM_API_KEYSTORE_PRIVATEKEY",
                      key.toString(),
                      "SPRING_SSL_BUNDLE_PEM_API_KEYSTORE_VERIFYKEYS",
                      "true",
                      "SPRING_SSL_BUNDLE_PEM_API_RELOADONUPDATE",
                      "true")));
    }
  }

  @BeforeAll
  static void certificates() throws IOException {
    site = new CertificateAuthority(directory.resolve("site"));
    Path used = Files.createDirectory(directory.resolve("used"));
    certificate = used.resolve("tls.crt");
    key = used.resolve("tls.key");
    use(site.issue("first"));
  }

  @Test
  void aCallerWhoTrustsTheAuthorityIsAnswered() throws Exception {
    HttpResponse<String> answer = get(site);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri().getScheme()).isEqualTo("https");
  }

  @Test
  void aCallerWhoTrustsAnotherAuthorityRefusesTheServer() throws Exception {
    CertificateAuthority other = new CertificateAuthority(directory.resolve("other"));

    assertThatThrownBy(() -> get(other))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("unable to find valid certification path");
  }

  @Test
  void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
    BigInteger before = serial(get(site));

    CertificateAuthority.Issued renewed = site.issue("renewed");
    use(renewed);

    BigInteger expected = certificate(renewed.certificate()).getSerialNumber();
    assertThat(expected).isNotEqualTo(before);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(serial(get(site))).isEqualTo(expected));
  }

  @Test
  void aCertificateWhoseKeyIsNotThereYetIsNotUsedUntilItIs() throws Exception {
    BigInteger before = serial(get(site));
    CertificateAuthority.Issued renewed = site.issue("half");
    BigInteger after = certificate(renewed.certificate()).getSerialNumber();

    Files.copy(renewed.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(serial(get(site))).isEqualTo(before));
    Files.copy(renewed.key(), key, StandardCopyOption.REPLACE_EXISTING);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(serial(get(site))).isEqualTo(after));
  }

  @Test
  void theMachinesPortStaysPlain() {
    assertThat(machine.report(null, "52:54:00:00:00:01", "started").status()).isEqualTo(404);
  }

  @Test
  void aHeaderThatComesByteByByteIsGivenUp() throws Exception {
    try (SlowClient client =
            new SlowClient(trusting(site).getSocketFactory().createSocket("127.0.0.1", port));
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
      client.send("GET /api/v1/nodes HTTP/1.1\r\nHost: localhost\r\nX-Never-Ends: a");
      later.scheduleWithFixedDelay(() -> client.send("a"), 0, 300, TimeUnit.MILLISECONDS);

      assertThat(client.readUntilClosed()).isEmpty();
    }
  }

  private static void use(CertificateAuthority.Issued issued) throws IOException {
    Files.copy(issued.key(), key, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(issued.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
  }

  /** By a new connection, so that it sees the certificate of now. */
  private HttpResponse<String> get(CertificateAuthority trusted) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d/api/v1/nodes".formatted(port)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static BigInteger serial(HttpResponse<?> answer) throws Exception {
    var shown = answer.sslSession().orElseThrow().getPeerCertificates()[0];
    return ((X509Certificate) shown).getSerialNumber();
  }

  private static SSLContext trusting(CertificateAuthority authority)
      throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", certificate(authority.certificate()));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static X509Certificate certificate(Path pem)
      throws GeneralSecurityException, IOException {
    try (InputStream input = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
    }
  }
}
