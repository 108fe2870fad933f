package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is asked of a request before it is handled. */
@Configuration(proxyBeanMethods = false)
class ConfigureWeb implements WebMvcConfigurer {

  /** Text, not JSON. */
  private static final String LOGS = "/api/v1/nodes/*/events/*/logs/*";

  /** CSV or YAML. */
  private static final String EXPORT = "/api/v1/nodes/export";

  /** Server-sent events. */
  private static final String STREAM = "/api/v1/events/stream";

  private final NegotiateFormat negotiateFormat;
  private final RefuseUnknownParameters refuseUnknownParameters;

  ConfigureWeb(NegotiateFormat negotiateFormat, RefuseUnknownParameters refuseUnknownParameters) {
    this.negotiateFormat = negotiateFormat;
    this.refuseUnknownParameters = refuseUnknownParameters;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors
        .addInterceptor(refuseUnknownParameters)
        .addPathPatterns(MachinePaths.API)
        .excludePathPatterns(MachinePaths.REPORT);
    interceptors
        .addInterceptor(negotiateFormat)
        .addPathPatterns(MachinePaths.API)
        .excludePathPatterns(MachinePaths.REPORT, LOGS, EXPORT, STREAM);
  }

  /** An installer gets its answer in JSON, whatever its HTTP client says it takes. */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    ContentNegotiationStrategy strategy =
        request ->
            MachinePaths.contains(pathOf(request.getNativeRequest(HttpServletRequest.class)))
                ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                : NegotiateFormat.ACCEPTED.resolveMediaTypes(request);
    negotiation.strategies(List.of(strategy));
  }

  private static String pathOf(@Nullable HttpServletRequest request) {
    return request == null ? "" : request.getServletPath();
  }
}
