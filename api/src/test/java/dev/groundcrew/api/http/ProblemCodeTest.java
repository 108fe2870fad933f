package dev.groundcrew.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d{3} \\| `([a-z_]+)` \\|");

  @Test
  void everyCodeIsInTheDocumentationAndNoOther() throws IOException {
    List<String> documented =
        ROW.matcher(Files.readString(Path.of("../docs/api.md")))
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemCode.values()).map(ProblemCode::wireName).toList());
  }
}
