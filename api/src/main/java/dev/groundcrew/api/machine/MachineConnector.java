package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.DeadlineProtocol;
import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.http.MachineProperties;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The port for machines, where one is configured: the network of the racks then never sees the API
 * of people and tools. Last of the customizers, since it takes over what they set for the api's own
 * port.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class MachineConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final MachineProperties properties;
  private final Connector connector = new Connector(DeadlineProtocol.class.getName());

  MachineConnector(MachineProperties properties) {
    this.properties = properties;
  }

  /** The port it listens on; -1 if there is none. */
  public int port() {
    return properties.port() == null ? -1 : connector.getLocalPort();
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    if (properties.port() == null) {
      return;
    }
    connector.setPort(properties.port());
    if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
      protocol.setAddress(
          properties.address() == null ? tomcat.getAddress() : properties.address());
    }
    tomcat
        .getProtocolHandlerCustomizers()
        .forEach(customizer -> apply(customizer, connector.getProtocolHandler()));
    tomcat.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
    tomcat.addAdditionalConnectors(connector);
    tomcat.addContextCustomizers(context -> context.getPipeline().addValve(new SeparateCalls()));
  }

  /** Every protocol of Tomcat's is one of those that the customizers are for. */
  @SuppressWarnings("unchecked")
  private static <T extends ProtocolHandler> void apply(
      TomcatProtocolHandlerCustomizer<T> customizer, ProtocolHandler handler) {
    customizer.customize((T) handler);
  }

  /** To a caller, what is not served on a port does not exist there. */
  private final class SeparateCalls extends ValveBase {

    SeparateCalls() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      boolean atMachinesPort = request.getConnector() == connector;
      if (atMachinesPort == MachinePaths.contains(request.getServletPath())) {
        getNext().invoke(request, response);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    }
  }
}
