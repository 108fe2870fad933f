package dev.groundcrew.api.http;

import io.micrometer.common.KeyValue;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.stereotype.Component;

/** Keeps the tokens that machines have in their paths out of access logs and traces. */
@Configuration(proxyBeanMethods = false)
class MaskTokens {

  /** Before the access log that Spring Boot adds, if one is configured. */
  @Component
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class InAccessLogs
      implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
      tomcat.addEngineValves(new BeforeAccessLog());
    }
  }

  @Bean
  ServerRequestObservationConvention maskTokensInTraces() {
    return new DefaultServerRequestObservationConvention() {
      @Override
      protected KeyValue httpUrl(ServerRequestObservationContext context) {
        KeyValue url = super.httpUrl(context);
        return KeyValue.of(url.getKey(), MachinePaths.masked(url.getValue()));
      }
    };
  }

  /**
   * An access log that writes nothing. All of them are told of a request in the order in which they
   * were added, when it is answered: those after this one see no token. Of {@code OPTIONS *}, which
   * no valve sees, they are told before.
   */
  static final class BeforeAccessLog extends ValveBase implements AccessLog {

    private boolean requestAttributesEnabled;

    BeforeAccessLog() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
      if (!response.isCommitted()) {
        SecureHeaders.addMissing(response);
      }
      String path = request.getRequestURI();
      if (path != null) {
        request.getCoyoteRequest().requestURI().setString(MachinePaths.masked(path));
      }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
      requestAttributesEnabled = enabled;
    }

    @Override
    public boolean getRequestAttributesEnabled() {
      return requestAttributesEnabled;
    }
  }
}
