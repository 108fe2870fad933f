package dev.groundcrew.standalone.http;

import dev.groundcrew.standalone.StandaloneApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test over HTTP of standalone as it is, on the in-memory engine and a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StandaloneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "groundcrew.engine=memory",
      "groundcrew.data-dir=target/http-test-data",
      "groundcrew.stream.max-listeners=120",
      "groundcrew.stream.heartbeat=1s",
      "groundcrew.temporal.ui-url=https://temporal.example/ui/"
    })
@Import({BootNodes.class, Caller.class, Installer.class})
@interface HttpTest {}
