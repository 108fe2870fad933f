package dev.groundcrew.standalone.http;

import dev.groundcrew.standalone.StandaloneApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test over HTTP of a standalone that asks who calls: {@link Secured} says by which tokens. It
 * has a port of its own for machines.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StandaloneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "groundcrew.engine=memory",
      "groundcrew.data-dir=target/secured-test-data",
      "groundcrew.machines.port=0",
      // So that whoever asks every call gets to the end of this one.
      "groundcrew.stream.life=500ms"
    })
@ContextConfiguration(initializers = Secured.class)
@Import({Caller.class, Machine.class})
public @interface SecuredTest {}
