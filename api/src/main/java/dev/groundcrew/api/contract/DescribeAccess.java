package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.security.AccessRules;
import dev.groundcrew.security.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Says who may make a call, by the rules that are applied to it. */
@Component
@Order(4)
class DescribeAccess implements OpenApiCustomizer {

  static final String PEOPLE = "bearer";
  static final String MACHINES = "report_token";

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          if (MachinePaths.contains(path)) {
                            byMachines(operation);
                          } else {
                            byPeople(
                                operation,
                                AccessRules.role(HttpMethod.valueOf(method.name()), path));
                          }
                        }));
  }

  /** How a call of people and tools is refused; a machine's call is refused as its row says. */
  static Set<ProblemCase> refusals(String method, String path) {
    Role role =
        MachinePaths.contains(path) ? null : AccessRules.role(HttpMethod.valueOf(method), path);
    if (role == null) {
      return Set.of();
    }
    return role == Role.VIEWER
        ? Set.of(ProblemCase.UNAUTHENTICATED)
        : Set.of(ProblemCase.UNAUTHENTICATED, ProblemCase.FORBIDDEN);
  }

  private static void byMachines(Operation operation) {
    operation.setSecurity(
        List.of(new SecurityRequirement().addList(MACHINES), new SecurityRequirement()));
  }

  private static void byPeople(Operation operation, @Nullable Role role) {
    if (role == null) {
      return;
    }
    operation.setSecurity(List.of(new SecurityRequirement().addList(PEOPLE)));
    String needs = "Needs the role " + role.wireName() + ".";
    operation.setDescription(
        operation.getDescription() == null ? needs : operation.getDescription() + " " + needs);
  }
}
