package dev.groundcrew.store.bulk;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes a bulk in: fixes its targets, and remembers it by its Idempotency-Key. */
@Component
public class AcceptBulk {

  private final BulkRepository bulks;
  private final TargetRepository targets;

  AcceptBulk(BulkRepository bulks, TargetRepository targets) {
    this.bulks = bulks;
    this.targets = targets;
  }

  /**
   * What is asked.
   *
   * @param expect how many nodes the targets must be; null for any number
   */
  public record Request(BulkTargets targets, BulkAction action, @Nullable Integer expect) {

    /** What tells it from others, in hexadecimal digits. */
    String hash() {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("action", action.toJson());
      switch (targets) {
        case BulkTargets.Ids ids -> fields.put("ids", ids.ids());
        case BulkTargets.Matching matching -> fields.put("filter", matching.filter().toString());
      }
      fields.put("expect", expect);
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(Json.write(fields).getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** What became of the request. */
  public sealed interface Accepted {

    /**
     * It is kept.
     *
     * @param repeated whether by an earlier request with the same key
     */
    record Kept(Bulk bulk, boolean repeated) implements Accepted {}

    /** The key was used for another bulk. Nothing was written. */
    record KeyReused(String idempotencyKey) implements Accepted {}

    /** More nodes match than a bulk may have. Nothing was written. */
    record TooMany() implements Accepted {}

    /** Another number of nodes match than was expected. Nothing was written. */
    record Unexpected(int expected, int matches) implements Accepted {}
  }

  /** Takes it in. */
  @Transactional
  public Accepted accept(
      Request request, @Nullable String idempotencyKey, @Nullable String userId) {
    UUID id = NewId.next();
    String hash = request.hash();
    if (!bulks.insert(id, request.action(), userId, idempotencyKey, hash)) {
      Optional<Bulk> first = bulks.byRequest(userId, String.valueOf(idempotencyKey), hash);
      return first.isPresent()
          ? new Accepted.Kept(first.get(), true)
          : new Accepted.KeyReused(String.valueOf(idempotencyKey));
    }
    int total = targets.fix(id, request.targets());
    if (total > Bulk.MOST_NODES) {
      return refuse(new Accepted.TooMany());
    }
    Integer expected = request.expect();
    if (expected != null) {
      int matches = targets.nodes(id);
      if (matches != expected) {
        return refuse(new Accepted.Unexpected(expected, matches));
      }
    }
    bulks.begin(id, total);
    return new Accepted.Kept(bulks.get(id).orElseThrow(), false);
  }

  private static Accepted refuse(Accepted refusal) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return refusal;
  }
}
