package dev.groundcrew.api.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat report its own errors as problem+json, and leave bodies to {@link LimitBody}. */
@Configuration(proxyBeanMethods = false)
class ConfigureTomcat {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reportProblems() {
    return tomcat -> {
      tomcat.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(ReportProblemValve.class.getName());
            }
            context.getPipeline().addValve(new NormaliseMachinePaths());
          });
      // getParameter() reads the query and never a body, whatever its content type.
      tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    };
  }
}
