package dev.groundcrew.api.node;

import dev.groundcrew.engine.TemporalUi;
import dev.groundcrew.store.node.InstallRun;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes where a node's install can be looked into, with a link if there is a UI to link to. */
@JacksonComponent
class WriteInstallRun extends ValueSerializer<InstallRun> {

  private final TemporalUi temporalUi;

  WriteInstallRun(TemporalUi temporalUi) {
    this.temporalUi = temporalUi;
  }

  @Override
  public void serialize(InstallRun run, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("workflow_id", run.workflowId());
    json.writeStringProperty("run_id", run.runId());
    temporalUi
        .history(run.workflowId(), run.runId())
        .ifPresent(url -> json.writeStringProperty("ui_url", url));
    json.writeEndObject();
  }
}
