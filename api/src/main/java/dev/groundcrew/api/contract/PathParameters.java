package dev.groundcrew.api.contract;

import dev.groundcrew.api.fleet.profile.ProfileLimits;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** What paths are made of. Another text in their place leads to nothing: 404. */
final class PathParameters {

  private static final String UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

  /** As a file of an installer's is called here, whatever it was called there. */
  private static final String LOG = "^[A-Za-z0-9._+-]{1,103}$";

  private PathParameters() {}

  static void describe(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    switch (parameter.getName()) {
      case "id" -> {
        parameter.description("The node's id, or its MAC address in any usual spelling.");
        schema.setPattern("^" + UUID + "$|" + Formats31.MAC);
      }
      case "mac" -> {
        parameter.description(Formats31.MAC_DESCRIPTION);
        schema.setPattern(Formats31.MAC);
      }
      case "event_id", "bulk_id", "webhook_id" -> schema.setFormat("uuid");
      case "profile_id" -> schema.setPattern(Formats31.anchored(ProfileLimits.ID));
      case "version" -> schema.setPattern("^[1-9][0-9]{0,8}$");
      case "name" -> schema.setPattern(LOG);
      default -> {}
    }
  }
}
