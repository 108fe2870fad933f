package dev.groundcrew.store.node;

import com.fasterxml.jackson.annotation.JsonValue;

/** What people may edit of a node. */
public enum NodeField {
  /** The boot port's. */
  MAC_ADDRESS("mac_address", "macaddr", false),
  HOSTNAME("hostname", "text", true),
  /** An IPv4 or IPv6 address. */
  IP_ADDRESS("ip_address", "inet", true),
  /** The install profile assigned to the node. */
  WORKFLOW_ID("workflow_id", "text", true),
  GROUP_ID("group_id", "text", true),
  VENDOR("vendor", "text", true),
  MODEL("model", "text", true),
  SERIAL_NUMBER("serial_number", "text", true),
  SYSTEM_UUID("system_uuid", "text", true),
  /** The processor architecture, such as {@code x86_64}. */
  ARCH("arch", "text", false),
  /** {@code uefi} or {@code bios}. */
  BOOT_MODE("boot_mode", "text", false);

  private final String column;
  private final String type;
  private final boolean clearable;

  NodeField(String column, String type, boolean clearable) {
    this.column = column;
    this.type = type;
    this.clearable = clearable;
  }

  /** The name in JSON, which is the column's. */
  @JsonValue
  public String wireName() {
    return column;
  }

  /** Whether a node may be without it. */
  public boolean clearable() {
    return clearable;
  }

  String assignment() {
    return assignment(":" + column);
  }

  /** The SQL that sets it to the text that {@code expression} stands for. */
  public String assignment(String expression) {
    return "%s = %s::%s".formatted(column, expression, type);
  }
}
