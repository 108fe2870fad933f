package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.security.AccessRules;
import dev.groundcrew.security.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
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

  private static void byMachines(Operation operation) {
    operation.setSecurity(
        List.of(new SecurityRequirement().addList(MACHINES), new SecurityRequirement()));
    operation.getResponses().addApiResponse("401", Answers.problem("401"));
    operation.getResponses().addApiResponse("403", Answers.problem("403"));
  }

  private static void byPeople(Operation operation, @Nullable Role role) {
    if (role == null) {
      return;
    }
    operation.setSecurity(List.of(new SecurityRequirement().addList(PEOPLE)));
    operation.getResponses().addApiResponse("401", Answers.problem("401"));
    if (role != Role.VIEWER) {
      operation.getResponses().addApiResponse("403", Answers.problem("403"));
    }
    String needs = "Needs the role " + role.wireName() + ".";
    operation.setDescription(
        operation.getDescription() == null ? needs : operation.getDescription() + " " + needs);
  }
}
