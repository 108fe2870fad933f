package dev.groundcrew.api.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat report its own errors as problem+json. */
@Configuration(proxyBeanMethods = false)
class ConfigureTomcat {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reportProblems() {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ReportProblemValve.class.getName());
              }
            });
  }
}
