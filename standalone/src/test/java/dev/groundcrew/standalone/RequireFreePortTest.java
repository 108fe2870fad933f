package dev.groundcrew.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.FreePort;
import dev.groundcrew.standalone.process.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

class RequireFreePortTest {

  @Test
  void aPortInUseIsExplained() throws IOException {
    try (ServerSocket inUse = new ServerSocket()) {
      inUse.bind(Loopback.port(0));

      assertThatExceptionOfType(CannotStartException.class)
          .isThrownBy(() -> check(inUse.getLocalPort()))
          .withMessageStartingWith(
              "The API cannot listen on port %d: ".formatted(inUse.getLocalPort()))
          .extracting(CannotStartException::action)
          .asString()
          .contains("SERVER_PORT");
    }
  }

  @Test
  void aFreePortIsAccepted() {
    assertThatCode(() -> check(FreePort.any())).doesNotThrowAnyException();
  }

  @Test
  void portZeroIsAlwaysFree() {
    assertThatCode(() -> check(0)).doesNotThrowAnyException();
  }

  private static void check(int port) {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("server.port", String.valueOf(port))
            .withProperty("server.address", "127.0.0.1");
    environment.setConversionService(new ApplicationConversionService());
    new RequireFreePort(environment).check();
  }
}
