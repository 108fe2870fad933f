package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as breaking. */
class ContractChangeTest {

  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: t, version: 0.1.0, license: {name: l, identifier: l}}
      paths:
        /nodes:
          post:
            operationId: register
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties: {mac: {type: string}, vendor: {type: [string, 'null'], enum: [a, b, null]}}
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
        /events:
          get:
            operationId: events
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
        "a field is taken | mac: {type: string} | `mac: {type: string}, model: {type: string}`",
        "an answer tells of a new state | enum: [pending] | enum: [pending, active]",
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
    assertThat(new ContractChange(null, released, present).mayBreak()).isEqualTo(mayBreak);
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
