package dev.groundcrew.api.contract;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the document says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ConfigureContract {

  /** The contract's own, by semantic versioning: a breaking change needs another. */
  static final String VERSION = "0.1.0";

  @Bean
  OpenAPI contract() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Groundcrew")
                .version(VERSION)
                .description(
                    "Durable node provisioning. What a call means, beyond its form, is in"
                        + " docs/api.md.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .externalDocs(new ExternalDocumentation().description("The API").url("docs/api.md"))
        // The one that serves the document, whatever its address is.
        .servers(List.of(new Server().url("/")))
        .tags(
            List.of(
                tag(
                    "nodes",
                    "Strict: an unknown field, parameter or value is refused, and the answer names"
                        + " it."),
                tag("profiles", "What nodes boot and install. Strict, like the calls on nodes."),
                tag("bulk", "The same done to many nodes."),
                tag("webhooks", "Who is told of changes, by HTTP requests."),
                tag("history and events", "What happened to nodes."),
                tag("fleet", "All nodes together."),
                tag("report tokens", "By which machines prove which node they are."),
                tag("machines", "Lenient: what can be used of a report is used.")))
        .components(
            new Components()
                .addSecuritySchemes(
                    DescribeAccess.PEOPLE,
                    bearer(
                        "A token of a person or tool. Not needed where no tokens and no issuer are"
                            + " configured."))
                .addSecuritySchemes(
                    DescribeAccess.MACHINES,
                    bearer(
                        "A report token of the node. Not needed where groundcrew.security.reports"
                            + " is open; one that is given must be right.")));
  }

  /**
   * Names as JSON has them; swagger-core has a mapper of its own. The first of the converters is
   * the last to be asked.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver snakeCase(ObjectMapperProvider mappers) {
    return new ModelResolver(
            mappers
                .jsonMapper()
                .copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
        .openapi31(true);
  }

  private static Tag tag(String name, String description) {
    return new Tag().name(name).description(description);
  }

  private static SecurityScheme bearer(String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(description);
  }
}
