package dev.groundcrew.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes a page where no controller is at work. */
@Component
class WritePage {

  private final ObjectProvider<ThymeleafViewResolver> views;

  /**
   * @param views asked for when the first page is written: security is set up long before them
   */
  WritePage(ObjectProvider<ThymeleafViewResolver> views) {
    this.views = views;
  }

  /** The page that says that something can't be done. */
  void writeRefusal(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    try {
      View view = views.getObject().resolveViewName("page/refused", Locale.ENGLISH);
      if (view != null) {
        view.render(
            Map.of(
                "refusal",
                RefusalView.of(status, detail),
                "visitor",
                Visitor.of(request.getUserPrincipal())),
            request,
            response);
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The page can't be written", e);
    }
  }
}
