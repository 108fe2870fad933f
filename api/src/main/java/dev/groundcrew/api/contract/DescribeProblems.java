package dev.groundcrew.api.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of each call, for each status that is no success, what can be wrong. */
@Component
@Order(5)
class DescribeProblems implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            describe(operation, DescribeAccess.refusals(method.name(), path))));
  }

  private static void describe(Operation operation, Set<ProblemCase> refusals) {
    Set<ProblemCase> all = EnumSet.copyOf(CallProblems.of(operation.getOperationId()));
    all.addAll(refusals);
    all.stream()
        .collect(groupingBy(ProblemCase::status, TreeMap::new, toList()))
        .forEach(
            (status, cases) ->
                operation
                    .getResponses()
                    .addApiResponse(String.valueOf(status), Problems.answer(cases)));
  }
}
