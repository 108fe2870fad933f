package dev.groundcrew.api.http;

import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Tabular;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Chooses between JSON and, for lists, CSV, before the request is handled: a 406 changes nothing.
 * The parameter {@code format} counts for more than {@code Accept}, which a browser sets by itself.
 */
@Component
class NegotiateFormat implements HandlerInterceptor {

  private static final ContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();
  private static final String CHOSEN = NegotiateFormat.class.getName() + ".chosen";

  /** What the caller accepts, with what it has chosen by the parameter. */
  static final ContentNegotiationStrategy ACCEPTED =
      request ->
          request.getAttribute(CHOSEN, RequestAttributes.SCOPE_REQUEST) instanceof MediaType chosen
              ? List.of(chosen)
              : ACCEPT.resolveMediaTypes(request);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    if (handler instanceof HandlerMethod method) {
      boolean tabular = Tabular.class.isAssignableFrom(method.getReturnType().getParameterType());
      MediaType chosen = tabular ? byParameter(request) : null;
      if (chosen != null) {
        request.setAttribute(CHOSEN, chosen);
      } else {
        List<MediaType> possible =
            tabular
                ? List.of(MediaType.APPLICATION_JSON, Table.CSV)
                : List.of(MediaType.APPLICATION_JSON);
        chosen = byHeader(ACCEPT.resolveMediaTypes(new ServletWebRequest(request)), possible);
      }
      request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(chosen));
    }
    return true;
  }

  /** Null if the parameter is absent; another value than those of the call is refused later. */
  private static @Nullable MediaType byParameter(HttpServletRequest request) {
    String format = request.getParameter(Table.FORMAT);
    if (format == null) {
      return null;
    }
    return format.equals("csv") ? Table.CSV : MediaType.APPLICATION_JSON;
  }

  /** The one that is liked best, and of equal ones the first. */
  private static MediaType byHeader(List<MediaType> accepted, List<MediaType> possible)
      throws HttpMediaTypeNotAcceptableException {
    MediaType best = null;
    double most = 0;
    for (MediaType type : possible) {
      double quality = quality(type, accepted);
      if (quality > most) {
        best = type;
        most = quality;
      }
    }
    if (best == null) {
      throw new HttpMediaTypeNotAcceptableException(possible);
    }
    return best;
  }

  /** That of the most specific range that the type is in (RFC 9110, section 12.5.1). */
  private static double quality(MediaType type, List<MediaType> accepted) {
    return accepted.stream()
        .filter(range -> range.isCompatibleWith(type))
        .min(
            Comparator.comparing(MediaType::isWildcardType)
                .thenComparing(MediaType::isWildcardSubtype))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }
}
