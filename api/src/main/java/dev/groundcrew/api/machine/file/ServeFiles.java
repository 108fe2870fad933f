package dev.groundcrew.api.machine.file;

import dev.groundcrew.api.http.MachinePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the files of one directory, to read only: with ranges, and with entity tags by their size
 * and time. Directories are not listed.
 */
@Configuration(proxyBeanMethods = false)
class ServeFiles implements WebMvcConfigurer {

  private final @Nullable Path directory;

  /**
   * @throws IllegalArgumentException if what is configured is no directory
   */
  ServeFiles(FilesProperties properties) {
    this.directory = properties.filesDir();
    if (directory != null && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(
          "groundcrew.files-dir: %s is no directory".formatted(directory));
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    if (directory == null) {
      return;
    }
    registry
        .addResourceHandler(MachinePaths.FILES + "/**")
        // The slash at its end says that it is a directory.
        .addResourceLocations(new FileSystemResource(directory.toAbsolutePath() + "/"))
        .setCacheControl(CacheControl.noCache())
        .setEtagGenerator(ServeFiles::entityTag)
        .resourceChain(false)
        .addResolver(new WithinDirectory());
  }

  private static String entityTag(Resource file) {
    try {
      return "\"%x-%x\"".formatted(file.lastModified(), file.contentLength());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** What a link leads to must be a file in the directory, too. */
  private static final class WithinDirectory extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource found = super.getResource(path, location);
      return found != null && isWithin(found, location) ? found : null;
    }

    private static boolean isWithin(Resource found, Resource location) {
      try {
        Path file = found.getFile().toPath().toRealPath();
        return Files.isRegularFile(file)
            && file.startsWith(location.getFile().toPath().toRealPath());
      } catch (IOException unreadable) {
        return false;
      }
    }
  }
}
