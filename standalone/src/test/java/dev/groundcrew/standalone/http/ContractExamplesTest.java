package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract says of each call how it answers, with examples that are true of it. */
class ContractExamplesTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode contract = read();

  /**
   * A part of the contract.
   *
   * @param where the call and the part, for who reads of a failure
   */
  private record Part(String where, String status, JsonNode value) {}

  private static JsonNode read() {
    Path file =
        Stream.of("docs", "../docs")
            .map(docs -> Path.of(docs, "openapi.yaml"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      return Yaml.mapper().readTree(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyProblemNamesItsCodesAndHasAnExampleOfEach() {
    assertThat(problems()).hasSizeGreaterThan(400);
    for (Part problem : problems()) {
      Set<String> codes = codes(problem);
      Set<String> shown = new TreeSet<>();
      examples(problem.value()).forEach(example -> shown.add(example.path("code").asText()));

      assertThat(codes).as(problem.where()).isNotEmpty();
      assertThat(shown).as(problem.where()).isEqualTo(codes);
      assertThat(examples(problem.value()))
          .as(problem.where())
          .allSatisfy(
              example -> assertThat(example.path("status").asText()).isEqualTo(problem.status()));
    }
  }

  @Test
  void everyCodeIsOneThatSomeCallAnswersWith() {
    Set<String> known = texts(schema("Problem").path("properties").path("code").path("enum"));
    Set<String> answered = new TreeSet<>();
    problems().forEach(problem -> answered.addAll(codes(problem)));

    assertThat(answered).isEqualTo(known);
  }

  @Test
  void everyExampleOfAProblemIsOfSomeCall() {
    Set<String> used = new TreeSet<>();
    for (Part problem : problems()) {
      problem.value().path("examples").fieldNames().forEachRemaining(used::add);
    }
    Set<String> there = new TreeSet<>();
    contract.path("components").path("examples").fieldNames().forEachRemaining(there::add);

    assertThat(used).isEqualTo(there);
  }

  @Test
  void everyRequestBodyAndEverySuccessInJsonHasExamplesThatItsSchemaAllows() {
    CheckExample check = new CheckExample(contract);
    List<Part> bodies = Stream.concat(requests().stream(), successes().stream()).toList();

    assertThat(bodies).hasSizeGreaterThan(60);
    for (Part body : bodies) {
      assertThat(examples(body.value())).as(body.where()).isNotEmpty();
      for (JsonNode example : examples(body.value())) {
        assertThat(check.mistakes(example, body.value().path("schema"))).as(body.where()).isEmpty();
      }
    }
  }

  @Test
  void anExampleThatItsSchemaForbidsIsFound() {
    CheckExample check = new CheckExample(contract);
    JsonNode wrong = Yaml.mapper().createObjectNode().put("success", "yes").put("more", 1);

    assertThat(check.mistakes(wrong, schema("SuccessNode")))
        .anySatisfy(mistake -> assertThat(mistake).contains("data is missing"))
        .anySatisfy(mistake -> assertThat(mistake).contains("success"));
    assertThat(check.mistakes(wrong, schema("AbortRequest")))
        .anySatisfy(mistake -> assertThat(mistake).contains("more is unknown"));
  }

  /** Two calls may say the same, but none says what is made up for want of a description. */
  @Test
  void everySuccessSaysWhatItIs() {
    for (Part answer : answers()) {
      if (answer.status().startsWith("2")) {
        assertThat(answer.value().path("description").asText())
            .as(answer.where())
            .endsWith(".")
            .isNotEqualTo("OK");
      }
    }
  }

  private List<Part> problems() {
    return answers().stream()
        .filter(answer -> !answer.status().startsWith("2"))
        .map(
            answer ->
                new Part(
                    answer.where(), answer.status(), answer.value().path("content").path(PROBLEM)))
        .toList();
  }

  private List<Part> successes() {
    return answers().stream()
        .filter(answer -> answer.status().startsWith("2"))
        .filter(answer -> answer.value().path("content").has(JSON))
        .map(
            answer ->
                new Part(
                    answer.where(), answer.status(), answer.value().path("content").path(JSON)))
        .toList();
  }

  private List<Part> requests() {
    List<Part> requests = new ArrayList<>();
    for (JsonNode call : calls()) {
      call.path("requestBody")
          .path("content")
          .properties()
          .forEach(
              body ->
                  requests.add(
                      new Part(
                          call.path("operationId").asText() + " " + body.getKey(),
                          "",
                          body.getValue())));
    }
    return requests;
  }

  private List<Part> answers() {
    List<Part> answers = new ArrayList<>();
    for (JsonNode call : calls()) {
      for (Map.Entry<String, JsonNode> answer : call.path("responses").properties()) {
        answers.add(
            new Part(
                call.path("operationId").asText() + " " + answer.getKey(),
                answer.getKey(),
                meant(answer.getValue())));
      }
    }
    return answers;
  }

  private List<JsonNode> calls() {
    List<JsonNode> calls = new ArrayList<>();
    contract.path("paths").forEach(path -> path.forEach(calls::add));
    return calls;
  }

  private List<JsonNode> examples(JsonNode body) {
    List<JsonNode> examples = new ArrayList<>();
    if (body.has("example")) {
      examples.add(body.path("example"));
    }
    body.path("examples").forEach(example -> examples.add(meant(example).path("value")));
    return examples;
  }

  private static Set<String> codes(Part problem) {
    Set<String> codes = new TreeSet<>();
    problem
        .value()
        .path("schema")
        .path("allOf")
        .forEach(part -> codes.addAll(texts(part.path("properties").path("code").path("enum"))));
    return codes;
  }

  private JsonNode schema(String name) {
    return contract.path("components").path("schemas").path(name);
  }

  private JsonNode meant(JsonNode part) {
    return part.has("$ref") ? contract.at(part.path("$ref").asText().substring(1)) : part;
  }

  private static Set<String> texts(JsonNode values) {
    Set<String> texts = new TreeSet<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
