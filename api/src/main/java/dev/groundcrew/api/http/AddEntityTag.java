package dev.groundcrew.api.http;

import dev.groundcrew.store.node.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Gives every answer that holds a node or a profile its ETag, and forbids to store any answer. Set
 * here, where the answer is written, the ETag does not make Spring compare it with If-None-Match.
 */
@RestControllerAdvice
class AddEntityTag implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request.getURI().getPath().startsWith("/api/")) {
      response.getHeaders().setCacheControl(CacheControl.noStore());
    }
    if (body instanceof Success<?> success) {
      if (success.data() instanceof Node node) {
        response.getHeaders().setETag(IfMatch.entityTag(node.revision()));
      } else if (success.data() instanceof Versioned versioned) {
        response.getHeaders().setETag(IfMatch.entityTag(versioned.version()));
      }
    }
    return body;
  }
}
