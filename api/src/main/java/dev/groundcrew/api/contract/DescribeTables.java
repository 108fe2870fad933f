package dev.groundcrew.api.contract;

import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Tabular;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says which lists are answered as CSV, too. */
@Component
class DescribeTables implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    ApiResponse answer = operation.getResponses().get("200");
    if (Tabular.class.isAssignableFrom(handler.getReturnType().getParameterType())
        && answer != null) {
      answer
          .getContent()
          .addMediaType(
              Table.CSV.toString(),
              new MediaType()
                  .schema(
                      Answers.text(null)
                          .description(
                              "RFC 4180, in UTF-8, with a header. A value that a spreadsheet might"
                                  + " take for a formula has an apostrophe before it.")));
      answer.addHeaderObject(
          HttpHeaders.LINK,
          Answers.header(
              "With CSV: the address of the next page, if there is one, with rel=\"next\".",
              Answers.text(null)));
      operation.getParameters().stream()
          .filter(parameter -> Table.FORMAT.equals(parameter.getName()))
          .forEach(
              parameter ->
                  parameter.description("The same as Accept, and counts for more than Accept."));
    }
    return operation;
  }
}
