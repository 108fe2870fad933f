package dev.groundcrew.cli.node;

import dev.groundcrew.cli.output.Column;
import java.util.List;

/** A node's fields, as tables show them. */
final class NodeTable {

  static final List<Column> ROW =
      List.of(
          Column.of("HOSTNAME", "hostname"),
          Column.of("MAC", "mac_address"),
          Column.of("STATE", "state"),
          Column.age("FOR", "state_changed_at"),
          Column.of("FAILED", "install_attempts"),
          Column.of("PROGRESS", "install_progress"),
          Column.of("PROFILE", "profile"),
          Column.of("GROUP", "group_id"),
          Column.age("SEEN", "last_seen_at"),
          Column.of("LAST ERROR", "last_install_error"));

  /** Without what changes by itself from second to second. */
  static final List<Column> WATCHED =
      List.of(
          Column.of("HOSTNAME", "hostname"),
          Column.of("MAC", "mac_address"),
          Column.of("STATE", "state"),
          Column.time("SINCE", "state_changed_at"),
          Column.of("FAILED", "install_attempts"),
          Column.of("PROGRESS", "install_progress"),
          Column.of("PROFILE", "profile"),
          Column.of("LAST ERROR", "last_install_error"));

  static final List<Column> FIELDS =
      List.of(
          Column.of("id", "id"),
          Column.of("hostname", "hostname"),
          Column.of("MAC addresses", "macs"),
          Column.of("IP address", "ip_address"),
          Column.of("state", "state"),
          Column.time("since", "state_changed_at"),
          Column.of("failed attempts", "install_attempts"),
          Column.of("progress", "install_progress"),
          Column.of("last error", "last_install_error"),
          Column.of("profile", "profile"),
          Column.of("group", "group_id"),
          Column.of("tags", "tags"),
          Column.of("serial number", "serial_number"),
          Column.of("vendor", "vendor"),
          Column.of("model", "model"),
          Column.of("arch", "arch"),
          Column.of("boots by", "boot_mode"),
          Column.time("last seen", "last_seen_at"),
          new Column(
              "workflow", node -> Column.text(node.path("install_workflow").path("ui_url"))));

  private NodeTable() {}
}
