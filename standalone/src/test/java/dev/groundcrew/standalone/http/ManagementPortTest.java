package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** A port of its own for management has a server of its own, and answers as the others do. */
@SecuredTest
@TestPropertySource(
    properties = {"groundcrew.data-dir=target/management-port-data", "management.server.port=0"})
class ManagementPortTest {

  @LocalManagementPort private int port;

  @ParameterizedTest
  @CsvSource({
    "GET /actuator/health, 200",
    "GET /actuator/health?x=%ff, 400",
    "GET /actuator/prometheus, 401",
    "GET /nowhere, 401",
    "GET /a;b, 400",
    "GET /a<b, 400",
    "OPTIONS *, 200",
  })
  void itsAnswersHaveTheHeadersOfAllOthers(String requestLine, int status) {
    String answer = RawRequest.send(port, requestLine);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    Safe.eachOnce(answer);
  }
}
