package dev.groundcrew.observe;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has every port give its requests an id, before anything else is done with them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigureRequestIds implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addEngineValves(new RequestIdValve());
  }
}
