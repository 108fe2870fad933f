package dev.groundcrew.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * The page's own style sheet and script, and htmx. A browser asks each time whether they are the
 * same: by what they hold, since the times in the jar are the same in each release.
 */
@Configuration(proxyBeanMethods = false)
class ServeAssets implements WebMvcConfigurer {

  private static final String HTMX = "htmx.org";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    serve(handlers, "/assets/**", "classpath:/dev/groundcrew/api/page/assets/");
    serve(
        handlers,
        "/assets/htmx/**",
        "classpath:/%s/%s/%s/dist/"
            .formatted(
                WebJarVersionLocator.WEBJARS_PATH_PREFIX,
                HTMX,
                new WebJarVersionLocator().version(HTMX)));
  }

  private static void serve(ResourceHandlerRegistry handlers, String paths, String location) {
    handlers
        .addResourceHandler(paths)
        .addResourceLocations(location)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(ServeAssets::entityTag);
  }

  private static String entityTag(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return DigestUtils.md5DigestAsHex(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
