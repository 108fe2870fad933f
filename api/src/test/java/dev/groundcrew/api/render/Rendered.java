package dev.groundcrew.api.render;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates, filled for a node whose vendor is what a test says. */
final class Rendered {

  static final UUID NODE = UUID.fromString("01a20f3c-5b1e-7c3a-9f60-2f1a7c9d4e10");
  static final UUID INSTALL = UUID.fromString("01a20f3c-7d20-7b11-8a4e-90b2c4d6e8f0");

  private static final RenderProfile RENDER = new RenderProfile();

  private Rendered() {}

  /** A document of this name. */
  static String document(String name, String template, String vendor) {
    return document(name, template, context(node(vendor, "rack2-node7", List.of())));
  }

  static String document(String name, String template, RenderContext context) {
    return RENDER.document(profile(Map.of(name, template), null, null), name, context);
  }

  static BootLines boot(@Nullable String cmdline, @Nullable String script, String vendor) {
    return RENDER.boot(
        profile(Map.of(), cmdline, script), context(node(vendor, "rack2-node7", List.of())));
  }

  static RenderContext context(Node node) {
    return new RenderContext(node, INSTALL, "i.abc.def", "http://192.0.2.1:8080", 2);
  }

  static Profile profile(
      Map<String, String> documents, @Nullable String cmdline, @Nullable String script) {
    return new Profile(
        "debian-13",
        4,
        "Debian",
        null,
        new Profile.Boot(
            Profile.Method.KERNEL,
            "{{files_url}}/linux",
            List.of("{{files_url}}/initrd"),
            cmdline,
            null,
            script),
        documents,
        null,
        null,
        null,
        false,
        Profile.OnFailed.LOCAL,
        List.of(),
        Profile.Next.ACTIVE);
  }

  static Node node(@Nullable String vendor, @Nullable String hostname, List<String> tags) {
    String none = null;
    Instant now = Instant.parse("2026-11-25T08:00:00Z");
    return new Node(
        NODE,
        new MacAddress("52:54:00:12:34:56"),
        List.of(new MacAddress("52:54:00:12:34:56")),
        hostname,
        none,
        NodeState.INSTALLING,
        1,
        1,
        INSTALL,
        "debian-13",
        vendor,
        none,
        none,
        none,
        "x86_64",
        "uefi",
        none,
        tags,
        1,
        null,
        none,
        null,
        now,
        now,
        now,
        null);
  }
}
