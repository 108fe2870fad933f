package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.machine.CallOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts hooks' events by their door, by what they mean, and by what they were answered. */
@Component
class CountHooks implements HandlerInterceptor, WebMvcConfigurer {

  private static final String DOOR = CountHooks.class.getName() + ".door";
  private static final String MEANS = CountHooks.class.getName() + ".means";
  private static final String NONE = "none";

  private final MeterRegistry registry;

  CountHooks(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Notes which door it came to. Until then it counts as none. */
  static void at(HttpServletRequest request, String door) {
    request.setAttribute(DOOR, door);
  }

  /** Notes what it means. Until then that counts as none. */
  static void means(HttpServletRequest request, String means) {
    request.setAttribute(MEANS, means);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns(MachinePaths.HOOK + "/**");
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    Counter.builder("groundcrew.hooks")
        .description("Events of installers' own reporters")
        .tag("door", noted(request, DOOR))
        .tag("means", noted(request, MEANS))
        .tag("outcome", CallOutcome.of(request, response))
        .register(registry)
        .increment();
  }

  private static String noted(HttpServletRequest request, String name) {
    return request.getAttribute(name) instanceof String text ? text : NONE;
  }
}
