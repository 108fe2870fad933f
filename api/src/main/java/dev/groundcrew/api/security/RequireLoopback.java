package dev.groundcrew.api.security;

import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.security.SecureHttp;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start an api that asks nobody who they are and can be reached from other machines;
 * otherwise logs what is open.
 */
@Component
class RequireLoopback {

  private static final Logger log = LoggerFactory.getLogger(RequireLoopback.class);

  /**
   * @throws OpenBeyondLoopbackException if it would listen beyond loopback with nothing configured
   */
  RequireLoopback(
      Environment environment,
      SecureHttp secure,
      MachineProperties machines,
      CheckReportToken reportToken) {
    if (!secure.isConfigured()) {
      check("server.address", environment.getProperty("server.address", InetAddress.class));
      if (machines.port() != null && machines.address() != null) {
        check("groundcrew.machines.address", machines.address());
      }
      if (environment.containsProperty("management.server.port")) {
        check(
            "management.server.address",
            environment.getProperty("management.server.address", InetAddress.class));
      }
    }
    log.info(
        "Security: {}; reports need {}; {}{}",
        secure.description(),
        reportToken.isRequired() ? "a token of their node" : "a MAC address only",
        secure.isConfigured() ? "open is health" : "all calls are open, on loopback only",
        machines.port() == null ? "" : "; machines call port " + machines.port());
  }

  private static void check(String property, @Nullable InetAddress address) {
    if (address == null || !address.isLoopbackAddress()) {
      throw new OpenBeyondLoopbackException(
          property, address == null ? "all addresses" : address.getHostAddress());
    }
  }
}
