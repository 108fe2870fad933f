package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A checkout of Groundcrew with packaged jars: this one, or another to compare it with. */
public record Checkout(Path root) {

  /** The one that the tests belong to. */
  public static final Checkout THIS = new Checkout(Path.of(System.getProperty("e2e.root")));

  /** The one to compare with, by the system property {@code e2e.baseline}. */
  public static Checkout baseline() {
    String root = System.getProperty("e2e.baseline", "");
    assumeThat(root).as("-De2e.baseline=<checkout with packaged jars>").isNotBlank();
    return new Checkout(Path.of(root).toAbsolutePath());
  }

  Path resolve(String path) {
    return root.resolve(path);
  }

  /** The jar that runs the module, whatever its version. */
  Path jar(String module) {
    try (var files = Files.list(resolve(module + "/target"))) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).toList();
      assertThat(jars).as("packaged jars of %s in %s", module, root).hasSize(1);
      return jars.getFirst();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
