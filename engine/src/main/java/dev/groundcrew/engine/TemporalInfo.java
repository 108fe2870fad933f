package dev.groundcrew.engine;

import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells the version of the Temporal server and the namespace in {@code /actuator/info}. */
@Component
class TemporalInfo implements InfoContributor {

  private final CheckNamespace namespace;

  TemporalInfo(CheckNamespace namespace) {
    this.namespace = namespace;
  }

  @Override
  public void contribute(Info.Builder info) {
    info.withDetail("temporal", Map.of("namespace", namespace.name(), "version", version()));
  }

  private String version() {
    try {
      return namespace.check();
    } catch (RuntimeException away) {
      return "unknown: " + namespace.reasonOf(away);
    }
  }
}
