package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/operations/temporal-retention.md}: nothing is missed of what Temporal deletes. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RetentionIT {

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.read("temporal-retention");

  RetentionIT(OperatedSite site) {
    this.site = site;
  }

  @Test
  void aNodeWhoseInstallTemporalHasDeletedIsWholeAndIsInstalledAgain() throws IOException {
    Known node = site.installing();
    site.machines().report(node, "complete");

    try (OperatorsShell shell = site.shell()) {
      assertThat(shell.type(page.next("Set it"))).contains("604800s");
      shell.type("ID=" + node.id());
      shell.type(page.next("Delete one earlier"));
      await()
          .atMost(Duration.ofMinutes(3))
          .until(
              () -> shell.type("temporal workflow describe -w install-$ID 2>&1 || true"),
              described -> described.contains("not found"));
      page.assertAllTyped();
    }

    assertThat(site.admin().transitions(node)).isEqualTo(3);
    assertThat(site.admin().events(node)).isEqualTo(4);
    site.admin().state(node, "active");
    site.admin().state(node, "reprovision");
    site.admin().state(node, "pending");
    site.machines().report(node, "started");
    site.machines().report(node, "complete");
    assertThat(site.admin().stateOf(node)).isEqualTo("installed");
    assertThat(site.admin().transitions(node)).isEqualTo(8);
  }
}
