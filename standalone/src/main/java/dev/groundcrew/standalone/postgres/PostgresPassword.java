package dev.groundcrew.standalone.postgres;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The superuser's password, in a file that only the user who runs Groundcrew can read. The database
 * needs a password because every user of the machine can connect to loopback.
 */
record PostgresPassword(Path file, String value) {

  private static final int BYTES = 24;

  /**
   * The password that PostgreSQL was initialised with, or a new one if it is not initialised yet.
   */
  static PostgresPassword of(DataDirectory directory, Path initialised) {
    Path file = directory.resolve("postgres.password");
    try {
      if (!Files.exists(file)) {
        if (Files.exists(initialised)) {
          throw new CannotStartException(
              "%s, the password of the database in %s, is missing.".formatted(file, initialised),
              "Restore it from a backup, or move %s away to begin with an empty database."
                  .formatted(initialised));
        }
        create(file);
      }
      return new PostgresPassword(file, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the password to disk before the database uses it. Otherwise a power cut could make the
   * data inaccessible.
   */
  private static void create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            file,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
