package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as breaking. */
class ContractChangeTest {

  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: t, version: 0.1.0, license: {name: l, identifier: l}}
      components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}
      paths:
        /nodes:
          post:
            operationId: register
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      mac: {type: string}
                      vendor: {type: [string, 'null'], enum: [a, b, null]}
                      comment: {type: string, maxLength: 200}
                      slots: {type: integer, maximum: 8}
                    required: [mac]
            responses:
              "200":
                description: ok
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        id: {type: string}
                        serial: {type: [string, 'null']}
                        state: {type: string, enum: [pending]}
                      required: [id, serial, state]
              "400":
                description: refused
                content:
                  application/problem+json:
                    schema:
                      allOf:
                      - {type: object, properties: {detail: {type: string}}}
                      - {type: object, properties: {code: {type: string, enum: [malformed]}}}
        /events:
          get:
            operationId: events
            security: []
            parameters: [{name: limit, in: query, schema: {type: integer}}]
            responses:
              "200": {description: ok}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a call is gone | /events: | /other:",
        "a field is asked for | required: [mac] | required: [mac, vendor]",
        "a value is no longer taken | enum: [a, b, null] | enum: [a, null]",
        "a field of an answer is gone | serial: {type: [string, 'null']} | ",
        "a field of an answer may be absent | required: [id, serial, state] | required: [id, state]",
        "a type changes | serial: {type: [string, 'null']} | serial: {type: [integer, 'null']}",
        "a text must be shorter | maxLength: 200 | maxLength: 100",
        "a number must be smaller | maximum: 8 | maximum: 4",
        "a parameter is needed | `{name: limit, in: query,` | `{name: since, in: query, required: true, schema: {type: string}}, {name: limit, in: query,`",
        "a token is needed | security: [] | `security: [{bearer: []}]`",
        "a status is gone | `\"200\": {description: ok}` | `\"204\": {description: ok}`"
      })
  void breaksCallers(String why, String before, String after) throws Exception {
    assertThat(change(before, after == null ? "" : after).breaks()).as(why).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a field is taken | `slots: {type: integer` | `model: {type: string}\n                slots: {type: integer`",
        "a problem has a new code | enum: [malformed] | `enum: [malformed, unknown]`",
        "an answer tells of a new state | enum: [pending] | enum: [pending, active]",
        "a call also takes a token | security: [] | `security: [{bearer: []}, {}]`",
        "a text | description: ok | description: fine"
      })
  void breaksNobody(String why, String before, String after) throws Exception {
    assertThat(change(before, after).breaks()).as(why).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.1, false",
    "0.1.0, 0.2.0, true",
    "0.2.0, 1.0.0, true",
    "1.1.0, 1.2.0, false",
    "1.1.0, 2.0.0, true"
  })
  void aNewVersionMayBreak(String released, String present, boolean mayBreak) {
    assertThat(new ContractChange(null, List.of(), released, present).mayBreak())
        .isEqualTo(mayBreak);
  }

  @Test
  void aChangeIsDescribed() throws Exception {
    assertThat(change("/events:", "/other:").description()).contains("/events");
  }

  private static ContractChange change(String before, String after) throws JsonProcessingException {
    assertThat(CONTRACT).contains(before);
    return ContractChange.between(CONTRACT, CONTRACT.replace(before, after));
  }
}
