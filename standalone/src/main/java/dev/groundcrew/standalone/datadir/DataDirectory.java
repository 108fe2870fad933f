package dev.groundcrew.standalone.datadir;

import java.nio.file.Path;

/**
 * Where everything is kept that must survive a restart. Nothing in here is for anyone but the user
 * who runs Groundcrew: the directory is created for that user alone.
 *
 * @param path made absolute
 */
public record DataDirectory(Path path) {

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** A file or directory in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
