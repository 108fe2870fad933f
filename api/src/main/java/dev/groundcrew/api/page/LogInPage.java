package dev.groundcrew.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that asks somebody who they are. */
@Component
class LogInPage {

  private final List<OidcClients.Choice> clients;

  LogInPage(ObjectProvider<OidcClients> clients) {
    OidcClients configured = clients.getIfAvailable();
    this.clients = configured == null ? List.of() : configured.choices();
  }

  /**
   * Fills it.
   *
   * @param next one of our pages
   * @param problem why the last try did not succeed; null if there was none
   * @return the view's name
   */
  String show(Model model, String next, @Nullable String problem) {
    model.addAttribute(PagePaths.NEXT, next);
    model.addAttribute("clients", clients);
    if (problem != null) {
      model.addAttribute("problem", problem);
    }
    return "page/login";
  }
}
