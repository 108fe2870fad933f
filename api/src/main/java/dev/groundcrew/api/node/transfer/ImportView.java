package dev.groundcrew.api.node.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.groundcrew.store.transfer.FieldChange;
import dev.groundcrew.store.transfer.Planned;
import dev.groundcrew.workflows.node.MacAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, or would come to.
 *
 * @param rows in the order of the file's lines
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Import")
record ImportView(
    boolean dryRun, int created, int changed, int unchanged, int refused, List<Row> rows) {

  /** What a row came to. */
  enum Result {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    @JsonValue
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A row.
   *
   * @param line where in the file it begins, from 1
   * @param macAddress null if it could not be read
   * @param nodeId null if it is refused, or would be created
   * @param reasons why it is refused; empty if it is not
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ImportRow")
  record Row(
      int line,
      @Nullable MacAddress macAddress,
      @Nullable UUID nodeId,
      Result result,
      List<FieldChange> changes,
      List<String> reasons) {}

  static ImportView of(boolean dryRun, List<Planned> planned) {
    List<Row> rows = planned.stream().map(row -> row(dryRun, row)).toList();
    return new ImportView(
        dryRun,
        count(rows, Result.CREATED),
        count(rows, Result.CHANGED),
        count(rows, Result.UNCHANGED),
        count(rows, Result.REFUSED),
        rows);
  }

  private static int count(List<Row> rows, Result result) {
    return Math.toIntExact(rows.stream().filter(row -> row.result() == result).count());
  }

  private static Row row(boolean dryRun, Planned planned) {
    return switch (planned) {
      case Planned.Create row ->
          new Row(
              row.line(),
              row.node().macAddress(),
              dryRun ? null : row.id(),
              Result.CREATED,
              row.changes(),
              List.of());
      case Planned.Change row ->
          new Row(
              row.line(),
              row.node().macAddress(),
              row.node().id(),
              Result.CHANGED,
              row.changes(),
              List.of());
      case Planned.Same row ->
          new Row(
              row.line(),
              row.node().macAddress(),
              row.node().id(),
              Result.UNCHANGED,
              List.of(),
              List.of());
      case Planned.Refused row ->
          new Row(row.line(), row.macAddress(), null, Result.REFUSED, List.of(), row.reasons());
    };
  }

  /** How many of each, in words. */
  String message() {
    String counts =
        dryRun
            ? "%d to create, %d to change, %d unchanged, %d refused"
            : "%d created, %d changed, %d unchanged";
    return counts.formatted(created, changed, unchanged, refused);
  }
}
