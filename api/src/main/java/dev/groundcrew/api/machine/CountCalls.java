package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.MachinePaths;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts machines' calls by what was noted of them, and by what they were answered, once the answer
 * is known: that an exception became a 4xx or a 5xx is decided after the controller.
 */
@Component
public final class CountCalls implements WebMvcConfigurer {

  private static final String NOTED = CountCalls.class.getName() + ".";
  private static final String NONE = "none";

  private final MeterRegistry registry;

  CountCalls(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Notes what a call is counted by. Until then that counts as none. */
  public static void note(HttpServletRequest request, String tag, String value) {
    request.setAttribute(NOTED + tag, value);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(new Count("groundcrew.reports", "Reports by installers", "status"))
        .addPathPatterns(MachinePaths.REPORT);
    interceptors
        .addInterceptor(
            new Count("groundcrew.hooks", "Events of installers' own reporters", "door", "means"))
        .addPathPatterns(MachinePaths.HOOK + "/**");
  }

  private final class Count implements HandlerInterceptor {

    private final String name;
    private final String description;
    private final List<String> tags;

    Count(String name, String description, String... tags) {
      this.name = name;
      this.description = description;
      this.tags = List.of(tags);
    }

    @Override
    public void afterCompletion(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable Exception fault) {
      Counter.Builder counter = Counter.builder(name).description(description);
      for (String tag : tags) {
        counter.tag(tag, request.getAttribute(NOTED + tag) instanceof String noted ? noted : NONE);
      }
      counter.tag("outcome", CallOutcome.of(request, response)).register(registry).increment();
    }
  }
}
