package dev.groundcrew.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void thePreferredPortIsUsedWhenItIsFree() {
    int free = FreePort.any();

    assertThat(FreePort.preferably(free)).isEqualTo(free);
  }

  @Test
  void anotherPortIsUsedWhenThePreferredOneIsInUse() throws IOException {
    try (ServerSocket inUse = new ServerSocket()) {
      inUse.bind(Loopback.port(0));

      assertThat(FreePort.preferably(inUse.getLocalPort()))
          .isPositive()
          .isNotEqualTo(inUse.getLocalPort());
    }
  }
}
