package dev.groundcrew.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.stream.Stream;

/** A certificate authority for tests, made with the JDK's own {@code keytool}. */
public final class CertificateAuthority {

  private static final String PASSWORD = "only-for-tests";

  private final Path directory;
  private final Path keys;

  /** PEM files of a certificate and its private key. */
  public record Issued(Path certificate, Path key) {}

  /**
   * A new authority that keeps its files in {@code directory}, of which it creates the last part.
   */
  public CertificateAuthority(Path directory) throws IOException {
    this.directory = Files.createDirectory(directory);
    this.keys = directory.resolve("keys.p12");
    generate("ca", "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
    write("ca");
  }

  /** PEM file of its own certificate, for those who trust it. */
  public Path certificate() {
    return directory.resolve("ca.crt");
  }

  /**
   * A certificate for 127.0.0.1, of a server or of a client.
   *
   * @param name of the files; another one each time
   */
  public Issued issue(String name) throws IOException {
    return issue(name, "ip:127.0.0.1");
  }

  /**
   * @param subject who may show it, such as {@code dns:elsewhere.example}
   */
  public Issued issue(String name, String subject) throws IOException {
    generate(name, "-signer", "ca", "-ext", "san=" + subject, "-ext", "eku=serverAuth,clientAuth");
    write(name);
    return new Issued(directory.resolve(name + ".crt"), directory.resolve(name + ".key"));
  }

  private void generate(String name, String... options) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Path log = directory.resolve("keytool.log");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            keytool.toString(),
                            "-genkeypair",
                            "-alias",
                            name,
                            "-dname",
                            "CN=%s of %s".formatted(name, directory.getFileName()),
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            PASSWORD),
                        Stream.of(options))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void write(String name) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
      Files.writeString(
          directory.resolve(name + ".crt"),
          pem("CERTIFICATE", store.getCertificate(name).getEncoded()));
      // PostgreSQL takes no key that others may read.
      Path key =
          Files.createFile(
              directory.resolve(name + ".key"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          key, pem("PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String type, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), type);
  }
}
