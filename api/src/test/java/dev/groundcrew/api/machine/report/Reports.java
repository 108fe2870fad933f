package dev.groundcrew.api.machine.report;

import java.nio.charset.StandardCharsets;

/** Reads reports as tests have them. */
final class Reports {

  static final String MAC = "52:54:00:12:34:56";

  /** A report that says nothing else. */
  static final String ONLY_MAC = "{\"mac_address\":\"%s\"}".formatted(MAC);

  private Reports() {}

  /** A report of the MAC address and further fields, as they stand in JSON. */
  static LenientReport with(String fields) {
    return read("{\"mac_address\":\"%s\",%s}".formatted(MAC, fields));
  }

  static LenientReport read(String body) {
    return ReadReport.read(body.getBytes(StandardCharsets.UTF_8), "application/json");
  }
}
