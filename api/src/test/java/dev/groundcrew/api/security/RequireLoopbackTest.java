package dev.groundcrew.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.security.SecureHttp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What an operator is told at the start. */
@ExtendWith(OutputCaptureExtension.class)
class RequireLoopbackTest {

  @Test
  void theLogSaysThatAllIsOpen(CapturedOutput output) {
    start("127.0.0.1", false, false, null);

    assertThat(output.getOut().lines().filter(line -> line.contains("Security: ")))
        .singleElement()
        .asString()
        .contains(
            "Security: as told; reports need a MAC address only; all calls are open, on loopback"
                + " only");
  }

  @Test
  void theLogSaysThatHealthIsOpenAndWhereMachinesCall(CapturedOutput output) {
    start("0.0.0.0", true, true, 8081);

    assertThat(output.getOut().lines().filter(line -> line.contains("Security: ")))
        .singleElement()
        .asString()
        .contains(
            "Security: as told; reports need a token of their node; open is health; machines call"
                + " port 8081");
  }

  @Test
  void whatToSetIsSaidWhereItRefusesToStart() {
    assertThatThrownBy(() -> start("0.0.0.0", false, false, null))
        .isInstanceOfSatisfying(
            OpenBeyondLoopbackException.class,
            refused -> {
              FailureAnalysis analysis =
                  new OpenBeyondLoopbackException.Analyzer().analyze(refused, refused);
              assertThat(analysis.getDescription())
                  .startsWith("server.address is 0.0.0.0, and no tokens are configured");
              assertThat(analysis.getAction())
                  .contains(
                      "GROUNDCREW_SECURITY_TOKENS_0_NAME",
                      "GROUNDCREW_SECURITY_TOKENS_FILE",
                      "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                      "or listen on 127.0.0.1");
            });
  }

  private static void start(
      String address, boolean configured, boolean tokenRequired, @Nullable Integer machinePort) {
    SecureHttp secure = mock(SecureHttp.class);
    when(secure.isConfigured()).thenReturn(configured);
    when(secure.description()).thenReturn("as told");
    CheckReportToken reportToken = mock(CheckReportToken.class);
    when(reportToken.isRequired()).thenReturn(tokenRequired);
    MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
    environment.setConversionService(new ApplicationConversionService());
    new RequireLoopback(
        environment, secure, new MachineProperties(machinePort, null, 1000, null), reportToken);
  }
}
