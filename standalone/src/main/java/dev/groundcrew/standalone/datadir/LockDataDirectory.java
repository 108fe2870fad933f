package dev.groundcrew.standalone.datadir;

import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks the data directory for this process. It is a lock of the operating system, which releases
 * it when the process ends, so there are no stale locks.
 */
public final class LockDataDirectory implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LockDataDirectory.class);

  private final FileChannel channel;

  private LockDataDirectory(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Creates the directory if it does not exist, and locks it until {@link #close()}.
   *
   * @throws CannotStartException if another process has locked it or it is not writable
   */
  public static LockDataDirectory take(DataDirectory directory) {
    try {
      Files.createDirectories(
          directory.path(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return lock(directory, directory.resolve("lock"));
    } catch (IOException e) {
      throw new CannotStartException(
          "The data directory %s cannot be used: %s".formatted(directory, e),
          "Make it writable, or set GROUNDCREW_DATA_DIR to another directory.",
          e);
    }
  }

  private static LockDataDirectory lock(DataDirectory directory, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!tryLock(channel)) {
        throw heldByAnother(directory, Files.readString(file).strip());
      }
      byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
      return new LockDataDirectory(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return false;
    }
  }

  private static CannotStartException heldByAnother(DataDirectory directory, String pid) {
    return new CannotStartException(
        "The data directory %s is in use by another Groundcrew (process %s)."
            .formatted(directory, pid.isEmpty() ? "unknown" : pid),
        "Stop that one, or set GROUNDCREW_DATA_DIR to another directory.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("The lock could not be released; it ends with the process", e);
    }
  }
}
