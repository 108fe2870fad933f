package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.StandaloneApplication;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.store.EmbeddedDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/** With nothing configured, everything is open, and only on loopback. */
@HttpTest
class OpenAccessTest {

  @Autowired private Caller caller;
  @Autowired private ReportTokens tokens;

  @Test
  void nobodyIsAskedAndNobodyIsNamed() {
    Registered node = caller.register();

    assertThat(caller.as("whatever").state(node, "pending").status()).isEqualTo(200);

    assertThat(caller.history(node).path("data").path(0).path("user_id").isNull()).isTrue();
    assertThat(caller.get("/actuator/health").body().has("components")).isTrue();
  }

  @Test
  void aReportNeedsNoTokenButOneThatIsGivenMustBeRight() {
    Registered node = caller.register();
    caller.state(node, "pending");
    String right =
        tokens.ofInstall(
            UUID.fromString(node.id()),
            UUID.fromString(caller.node(node).path("install_id").asString()));
    String ofAnother = tokens.ofNode(UUID.randomUUID(), 0);

    Answer refused = caller.as(ofAnother).report(node, "started");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.detail()).isEqualTo("The token is not one of this node");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("pending");
    assertThat(caller.as(right).report(node, "started").message())
        .isEqualTo("Installation started");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server.address=0.0.0.0",
        "--server.address=192.0.2.1",
        "--groundcrew.machines.port=0 --groundcrew.machines.address=0.0.0.0",
        "--management.server.port=0 --management.server.address=0.0.0.0"
      })
  void itRefusesToListenBeyondLoopback(String arguments) {
    Throwable refused =
        catchThrowable(
            () ->
                new SpringApplicationBuilder(StandaloneApplication.class)
                    .run(
                        ("--server.port=0 --groundcrew.engine=memory"
                                + " --groundcrew.data-dir=target/refused-data"
                                + " --spring.datasource.url="
                                + EmbeddedDatabase.newUrl()
                                + " "
                                + arguments)
                            .split(" "))
                    .close());

    assertThat(refused).isNotNull();
    assertThat(NestedExceptionUtils.getMostSpecificCause(refused).getMessage())
        .contains("no tokens are configured: everybody who reaches it could do everything");
  }
}
