package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.store.profile.SaveProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Posts what installers' own reporters post, with the token of the install. */
@TestComponent
@Lazy
class Installer {

  private static final AtomicInteger CLOCK = new AtomicInteger(1_763_971_200);

  private final Caller caller;
  private final ReportTokens tokens;
  private final SaveProfile saveProfile;

  Installer(Caller caller, ReportTokens tokens, SaveProfile saveProfile) {
    this.caller = caller;
    this.tokens = tokens;
    this.saveProfile = saveProfile;
  }

  /** A pending node, and the token of its install. */
  record Pending(Registered node, String token) {}

  Pending pending() {
    return pending(caller.register());
  }

  Pending pending(Registered node) {
    assertThat(caller.state(node, "pending").status()).isEqualTo(200);
    return new Pending(node, token(node));
  }

  /** A pending node whose install began with a profile of these rules. */
  Pending pending(Profile.Next next, HookRule... rules) {
    Registered node = caller.register();
    String profile = "of-" + node.mac().replace(":", "");
    saveProfile.save(
        new Profile(
            profile,
            0,
            profile,
            null,
            new Profile.Boot(Profile.Method.SCRIPT, null, List.of(), null, null, "echo\n"),
            Map.of(),
            null,
            null,
            null,
            false,
            Profile.OnFailed.LOCAL,
            List.of(rules),
            next),
        null,
        null);
    assertThat(
            caller
                .patch("/nodes/" + node.id(), "{\"workflow_id\":\"%s\"}".formatted(profile))
                .status())
        .isEqualTo(200);
    return pending(node);
  }

  /** The token of the node's present install. */
  String token(Registered node) {
    return tokens.ofInstall(
        UUID.fromString(node.id()),
        UUID.fromString(caller.node(node).path("install_id").asString()));
  }

  Answer start(String token, String door, String name) {
    return post(token, door, body(name, "start", null, ""));
  }

  Answer finish(String token, String door, String name, String result, String rest) {
    return post(token, door, body(name, "finish", result, rest));
  }

  /** As cloud-init and curtin word it, each at another time. */
  static String body(String name, String type, @Nullable String result, String rest) {
    return """
        {"name": "%s", "description": "what %s says", "event_type": "%s", "origin": "curtin",\
         "timestamp": %d.25, "level": "INFO"%s%s}"""
        .formatted(
            name,
            name,
            type,
            CLOCK.incrementAndGet(),
            result == null ? "" : ", \"result\": \"%s\"".formatted(result),
            rest);
  }

  /** The files of a finish, as {@link #finish} takes them. */
  static String files(String path, String content) {
    return ", \"files\": [{\"path\": \"%s\", \"content\": \"%s\", \"encoding\": \"base64\"}]"
        .formatted(
            path, Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
  }

  Answer post(String token, String door, String body) {
    return caller.post("/hook/%s/%s".formatted(token, door), body);
  }
}
