package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What runs here, in which version. */
@HttpTest
class InfoTest {

  @Autowired private Caller caller;

  @Test
  void infoTellsTheVersionsAndNothingOfTheMachineThatBuiltIt() {
    JsonNode info = caller.get("/actuator/info").body();

    assertThat(info.path("build").propertyNames()).containsExactly("version");
    assertThat(info.path("build").path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(info.path("schema").path("version").asString()).matches("\\d+");
    assertThat(info.path("temporal").path("namespace").asString()).isEqualTo("default");
    assertThat(info.path("temporal").path("version").isString()).isTrue();
    // Sources without their history have no commit.
    if (info.has("git")) {
      assertThat(info.path("git").propertyNames()).containsExactly("commit");
      JsonNode id = info.path("git").path("commit").path("id");
      assertThat(info.path("git").path("commit").propertyNames()).containsExactly("id");
      assertThat(id.propertyNames()).containsExactly("full");
      assertThat(id.path("full").asString()).matches("[0-9a-f]{40}");
    }
  }
}
