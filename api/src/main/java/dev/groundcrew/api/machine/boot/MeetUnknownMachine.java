package dev.groundcrew.api.machine.boot;

import dev.groundcrew.security.RateLimit;
import dev.groundcrew.store.boot.FoundMachine;
import dev.groundcrew.store.boot.RecordFoundMachine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a machine whose MAC address no node has. */
@Component
class MeetUnknownMachine {

  private static final Logger log = LoggerFactory.getLogger(MeetUnknownMachine.class);

  /** Registrations at once, and how long until as many are free again. */
  private static final int BURST = 200;

  private static final Duration REFILL = Duration.ofSeconds(20);
  private static final String ALL = "all";

  private final RecordFoundMachine recordFoundMachine;
  private final BootProperties properties;
  private final RateLimit limit = new RateLimit(BURST, REFILL);

  MeetUnknownMachine(RecordFoundMachine recordFoundMachine, BootProperties properties) {
    this.recordFoundMachine = recordFoundMachine;
    this.properties = properties;
  }

  /** The script for it, once it is recorded. */
  String script(BootQuestion question) {
    FoundMachine machine = question.found();
    if (limit.take(ALL).isPresent()) {
      return IpxeScript.waiting(
          question.baseUrl(),
          question.mac(),
          "%s is unknown, and so are many others that boot now".formatted(question.mac()),
          DecideBoot.LATER);
    }
    return IpxeScript.local(
        question.platform(), "%s %s".formatted(question.mac(), record(machine)));
  }

  private String record(FoundMachine machine) {
    if (recordFoundMachine.propose(machine).isPresent()) {
      return "is an unknown address of a known machine";
    }
    if (properties.unknown() == BootProperties.Unknown.IGNORE) {
      return "is unknown";
    }
    if (recordFoundMachine.register(machine, RecordFoundMachine.MOST_FOUND)) {
      return "is now known. Nothing is to be installed yet";
    }
    log.warn(
        "{} is not registered: {} nodes that registered themselves were never installed",
        machine.macAddress(),
        RecordFoundMachine.MOST_FOUND);
    return "is unknown, and too many others are";
  }
}
