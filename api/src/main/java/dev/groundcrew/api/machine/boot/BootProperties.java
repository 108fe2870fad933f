package dev.groundcrew.api.machine.boot;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask what to boot, and what counts as one boot.
 *
 * @param unknown what becomes of a machine whose MAC address no node has
 * @param networks CIDRs of the machines that are answered; all others boot from their disk and
 *     nothing is stored of them
 * @param againAfter a script that is asked for again within this time is a repeat of the same boot;
 *     0 = each is a boot
 */
@ConfigurationProperties("groundcrew.boot")
public record BootProperties(
    @DefaultValue("register") Unknown unknown,
    @DefaultValue({"0.0.0.0/0", "::/0"}) List<String> networks,
    @DefaultValue("PT60S") Duration againAfter) {

  /** What becomes of a machine whose MAC address no node has. */
  public enum Unknown {
    /** It becomes a node in state discovered. */
    REGISTER,
    /** It boots from its disk. */
    IGNORE
  }
}
