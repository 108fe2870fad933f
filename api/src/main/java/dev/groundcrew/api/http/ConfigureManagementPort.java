package dev.groundcrew.api.http;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The port of management, where it is another: it has a server of its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Import(MaskTokens.InAccessLogs.class)
class ConfigureManagementPort {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> reportProblems() {
    return tomcat -> tomcat.addContextCustomizers(ConfigureTomcat::reportProblems);
  }
}
