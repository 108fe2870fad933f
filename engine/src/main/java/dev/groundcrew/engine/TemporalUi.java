package dev.groundcrew.engine;

import io.temporal.client.WorkflowClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people can look into a workflow, if there is a UI to look into it with. */
@Component
public class TemporalUi {

  private final String namespace;
  private final @Nullable String url;

  TemporalUi(WorkflowClient client, @Value("${groundcrew.temporal.ui-url:}") String configured) {
    this.namespace = client.getOptions().getNamespace();
    this.url = configured.isBlank() ? null : configured.strip().replaceAll("/+$", "");
  }

  /** The address of the run's history in the UI. */
  public Optional<String> history(String workflowId, String runId) {
    return url == null
        ? Optional.empty()
        : Optional.of(
            "%s/namespaces/%s/workflows/%s/%s/history"
                .formatted(url, encoded(namespace), encoded(workflowId), encoded(runId)));
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
