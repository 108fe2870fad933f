package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.IfMatch;
import dev.groundcrew.api.http.Success;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives every answer that holds a profile its ETag, which stands for its version. */
@RestControllerAdvice
class AddProfileTag implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return ProfileController.class.equals(returnType.getContainingClass());
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Success<?> success && success.data() instanceof ProfileView profile) {
      response.getHeaders().setETag(IfMatch.entityTag(profile.version()));
    }
    return body;
  }
}
