package dev.groundcrew.api.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a profile need not bring: a 404 for one of these costs cloud-init ten tries. */
final class DefaultDocuments {

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "meta-data",
          """
          instance-id: {{install_id}}
          {{#hostname}}
          local-hostname: {{hostname}}
          {{/hostname}}
          """,
          "vendor-data",
          "",
          "network-config",
          "");

  private DefaultDocuments() {}

  static @Nullable String template(String name) {
    return TEMPLATES.get(name);
  }
}
