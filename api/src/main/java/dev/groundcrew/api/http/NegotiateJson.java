package dev.groundcrew.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses a caller that takes no JSON before its request is handled: a 406 changes nothing. */
@Component
class NegotiateJson implements HandlerInterceptor {

  private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

  private final HeaderContentNegotiationStrategy accept = new HeaderContentNegotiationStrategy();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    if (handler instanceof HandlerMethod) {
      boolean acceptable =
          accept.resolveMediaTypes(new ServletWebRequest(request)).stream()
              .anyMatch(
                  type ->
                      type.getQualityValue() > 0
                          && type.isCompatibleWith(MediaType.APPLICATION_JSON));
      if (!acceptable) {
        throw new HttpMediaTypeNotAcceptableException(JSON);
      }
      request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.copyOf(JSON));
    }
    return true;
  }
}
