package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Secured.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** People need tokens, and machines do not. */
@SecuredTest
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/open-reports-test-data",
      "groundcrew.security.reports=open"
    })
class OpenReportsTest {

  @Autowired private Caller nobody;
  @Autowired private Machine machine;
  @Autowired private ReportTokens tokens;

  @Test
  void aMacAddressIsEnoughAndATokenThatIsSentMustBeRight() {
    Caller operator = nobody.as(OPERATOR);
    Registered node = operator.register();
    String ofAnother = tokens.ofNode(UUID.randomUUID(), 0);
    assertThat(machine.report(ofAnother, node.mac(), "started").status()).isEqualTo(401);
    assertThat(machine.report(OPERATOR, node.mac(), "started").status()).isEqualTo(401);
    assertThat(machine.report(null, node.mac(), "started").status()).isEqualTo(200);
    assertThat(nobody.get("/nodes").status()).isEqualTo(401);
  }
}
