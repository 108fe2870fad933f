package dev.groundcrew.api.contract;

import java.util.Map;

/** What a call answers with when it is done. */
final class Successes {

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "listNodes 200", "Nodes, how many there are in all, and the next page's cursor."),
          Map.entry("registerNode 201", "The new node."),
          Map.entry("exportNodes 200", "The file."),
          Map.entry("importNodes 200", "What each row came to."),
          Map.entry("getNode 200", "The node."),
          Map.entry("editNode 200", "The node as it is now."),
          Map.entry("retireNode 200", "The retired node; with purge, the node as it was."),
          Map.entry("transitionNode 200", "The node in its new state."),
          Map.entry("abortInstall 200", "The node, whose install is given up."),
          Map.entry("bootOnce 200", "The node, whose state is as before."),
          Map.entry("addTag 200", "The node with its tags."),
          Map.entry("removeTag 200", "The node with its tags."),
          Map.entry("addMac 200", "The node with its addresses."),
          Map.entry("removeMac 200", "The node with its addresses."),
          Map.entry("mintReportToken 200", "The token, which is told here only."),
          Map.entry("revokeReportTokens 200", "The node's tokens are no longer valid."),
          Map.entry("previewNode 200", "What the machine would get."),
          Map.entry("listHistory 200", "Changes of state, and how many there are in all."),
          Map.entry("listNodeEvents 200", "Events, and the cursor of the next page."),
          Map.entry("getEvent 200", "The event."),
          Map.entry("getEventLog 200", "The file's text."),
          Map.entry("listInstalls 200", "Installs, and the cursor of the next page."),
          Map.entry("listDeadEvents 200", "Dead events, and the cursor of the next page."),
          Map.entry("retryEvent 200", "The event, which is queued again."),
          Map.entry("discardEvent 200", "The event, which is given up."),
          Map.entry("streamEvents 200", "The stream."),
          Map.entry("startBulk 200", "With dry_run: what the bulk would meet."),
          Map.entry("startBulk 202", "The bulk, which goes on. The location tells how far it is."),
          Map.entry("listBulks 200", "Bulks, and the cursor of the next page."),
          Map.entry("getBulk 200", "The bulk, and what became of its nodes."),
          Map.entry("cancelBulk 200", "The bulk, of which no more is begun."),
          Map.entry("listProfiles 200", "Profiles, and how many there are in all."),
          Map.entry("getProfile 200", "The profile."),
          Map.entry("putProfile 200", "The profile, changed or as it was."),
          Map.entry("putProfile 201", "The new profile."),
          Map.entry("deleteProfile 200", "The profile as it was."),
          Map.entry("listProfileVersions 200", "Versions, and how many there are in all."),
          Map.entry("getProfileVersion 200", "The profile as it was in this version."),
          Map.entry("listWebhooks 200", "Webhooks, without their secrets."),
          Map.entry("addWebhook 201", "The new webhook with its secret, which is told here only."),
          Map.entry("getWebhook 200", "The webhook without its secret."),
          Map.entry("putWebhook 200", "The webhook; with its secret if the request had one."),
          Map.entry("deleteWebhook 200", "The webhook as it was."),
          Map.entry("testWebhook 200", "What became of the test, also if it was not delivered."),
          Map.entry("listWebhookDeliveries 200", "Deliveries, and how many there are in all."),
          Map.entry(
              "replayWebhook 200", "How many are sent again, and how many dead ones are left."),
          Map.entry(
              "discardWebhookDeliveries 200",
              "How many are gone, and how many dead ones are left."),
          Map.entry("getStats 200", "The figures."),
          Map.entry("report 200", "The node, and in warnings what was not used of the report."));

  private Successes() {}

  /**
   * What the answer is.
   *
   * @throws IllegalStateException if there is no row of it
   */
  static String of(String call, String status) {
    String description = ALL.get(call + " " + status);
    if (description == null) {
      throw new IllegalStateException("Successes says nothing of " + call + " " + status);
    }
    return description;
  }
}
