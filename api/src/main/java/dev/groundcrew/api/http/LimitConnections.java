package dev.groundcrew.api.http;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has each port take no more connections than the heap has room for. After Spring Boot's own
 * customizers, which set 8,192 whatever the heap.
 */
@Component
@Order(1)
class LimitConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ApiProperties properties;

  LimitConnections(ApiProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setMaxConnections(properties.mostConnections());
          }
        });
  }
}
