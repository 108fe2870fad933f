package dev.groundcrew.standalone.datadir;

import java.nio.file.Path;

/**
 * The directory with everything that must survive a restart. Only the user who runs Groundcrew may
 * read it.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The path of a file or directory in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
