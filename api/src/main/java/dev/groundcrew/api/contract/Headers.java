package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;

/** Headers of successes. */
final class Headers {

  static final String REPLAYED = "Idempotency-Replayed";

  /** As a request gives it: one entity tag, or the asterisk. */
  static final String IF_MATCH = "^(?:\\*|(?:W/)?\"[\\x21\\x23-\\x7e]*\")$";

  private Headers() {}

  static Header replayed() {
    return Answers.header(
        "Given if this is the outcome of an earlier request with the same Idempotency-Key.",
        new JsonSchema().typesItem("string")._enum(List.of("true")));
  }

  static Header entityTag() {
    return Answers.header(
            "Strong. Changes with whatever people edit and the workflow decides.",
            new JsonSchema().typesItem("string").pattern("^\"[0-9]{1,18}\"$"))
        .required(true);
  }

  static Header location() {
    return Answers.header("What was created.", Answers.text("uri-reference")).required(true);
  }
}
