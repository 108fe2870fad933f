package dev.groundcrew.api.page;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who looks at it. */
@ControllerAdvice(basePackageClasses = KnowVisitor.class)
class KnowVisitor {

  @ModelAttribute("visitor")
  Visitor visitor(@Nullable Principal caller) {
    return Visitor.of(caller);
  }
}
