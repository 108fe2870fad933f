package dev.groundcrew.api.node;

import dev.groundcrew.store.node.InstallRun;
import io.temporal.client.WorkflowClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes where a node's install can be looked into, with a link if there is a UI to link to. */
@JacksonComponent
class WriteInstallRun extends ValueSerializer<InstallRun> {

  private final String namespace;
  private final @Nullable String uiUrl;

  WriteInstallRun(
      WorkflowClient client, @Value("${groundcrew.temporal.ui-url:}") String configured) {
    this.namespace = client.getOptions().getNamespace();
    this.uiUrl = configured.isBlank() ? null : configured.strip().replaceAll("/+$", "");
  }

  @Override
  public void serialize(InstallRun run, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("workflow_id", run.workflowId());
    json.writeStringProperty("run_id", run.runId());
    if (uiUrl != null) {
      json.writeStringProperty(
          "ui_url",
          "%s/namespaces/%s/workflows/%s/%s/history"
              .formatted(
                  uiUrl, encoded(namespace), encoded(run.workflowId()), encoded(run.runId())));
    }
    json.writeEndObject();
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
