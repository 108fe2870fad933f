package dev.groundcrew.api.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** 204: htmx leaves what it shows as it is. */
final class NothingNew {

  private static final View NOTHING =
      (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());

  private NothingNew() {}

  static ModelAndView answer() {
    return new ModelAndView(NOTHING);
  }
}
