package dev.groundcrew.api.http;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has Tomcat report its own errors as problem+json, take no more requests at a time than the heap
 * has room for, wait for none longer than a while, and leave bodies to {@link LimitBody}. First of
 * the customizers, so that machines' paths are normalised before any other valve sees them.
 */
@Component
@Order(0)
class ConfigureTomcat implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ApiProperties properties;
  private final WriteProblem writeProblem;

  ConfigureTomcat(ApiProperties properties, WriteProblem writeProblem) {
    this.properties = properties;
    this.writeProblem = writeProblem;
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> {
          reportProblems(context);
          context.getPipeline().addValve(new NormaliseMachinePaths());
          context
              .getPipeline()
              .addValve(new LimitRequests(properties.mostRequests(), writeProblem));
        });
    tomcat.setProtocol(DeadlineProtocol.class.getName());
    tomcat.addProtocolHandlerCustomizers(
        (DeadlineProtocol protocol) ->
            protocol.setMaxTimes(properties.maxHeaderTime(), properties.maxBodyTime()));
    // getParameter() reads the query and never a body, whatever its content type.
    tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
  }

  static void reportProblems(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(ReportProblemValve.class.getName());
    }
  }
}
