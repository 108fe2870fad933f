package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL with a certificate, and the URLs of docs/deployment.md. */
class DatabaseTlsTest {

  private static CertificateAuthority site;
  private static CertificateAuthority other;
  private static EmbeddedPostgres server;
  private static EmbeddedPostgres elsewhere;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new CertificateAuthority(directory.resolve("site"));
    other = new CertificateAuthority(directory.resolve("other"));
    server = start(site.issue("server"));
    elsewhere = start(site.issue("elsewhere", "dns:elsewhere.example"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    elsewhere.close();
  }

  @Test
  void aServerWithACertificateOfTheSitesAuthorityIsUsedOverTls() {
    assertThat(encrypted(server, site)).isTrue();
  }

  @Test
  void aServerWithACertificateOfAnotherAuthorityIsRefused() {
    assertThatThrownBy(() -> encrypted(server, other))
        .rootCause()
        .hasMessageContaining("unable to find valid certification path");
  }

  @Test
  void aServerWithTheCertificateOfAnotherHostIsRefused() {
    assertThatThrownBy(() -> encrypted(elsewhere, site))
        .rootCause()
        .hasMessageContaining("could not be verified");
  }

  private static EmbeddedPostgres start(CertificateAuthority.Issued issued) throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("ssl", "on")
        .setServerConfig("ssl_cert_file", issued.certificate().toString())
        .setServerConfig("ssl_key_file", issued.key().toString())
        .start();
  }

  /** Whether the server says that the connection is encrypted. */
  private static boolean encrypted(EmbeddedPostgres postgres, CertificateAuthority trusted) {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&sslmode=verify-full&sslrootcert=%s"
            .formatted(postgres.getPort(), trusted.certificate());
    return EmbeddedDatabase.client(url)
        .sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
        .query(Boolean.class)
        .single();
  }
}
