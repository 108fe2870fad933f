package dev.groundcrew.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Logs an example call for first-time users once the API is ready. */
class AnnounceReady implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(AnnounceReady.class);

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var environment = ready.getApplicationContext().getEnvironment();
    if (environment.containsProperty("local.server.port")) {
      log.info(
          "Ready. Register a node: curl -X POST {}/nodes -H 'Content-Type: application/json'"
              + " -d '{\"mac_address\":\"52:54:00:12:34:56\"}'",
          new ApiUrl(environment).of("local.server.port"));
    }
  }
}
