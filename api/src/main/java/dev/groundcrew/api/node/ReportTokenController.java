package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.token.HandleReportToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mints tokens of nodes for those who build them into their machines, and revokes them. */
@RestController
@Tag(name = "report tokens")
@RequestMapping("/api/v1/nodes/{id}/report-token")
class ReportTokenController {

  private final HandleReportToken handleReportToken;
  private final ReportTokens tokens;
  private final ResolveNode resolveNode;

  ReportTokenController(
      HandleReportToken handleReportToken, ReportTokens tokens, ResolveNode resolveNode) {
    this.handleReportToken = handleReportToken;
    this.tokens = tokens;
    this.resolveNode = resolveNode;
  }

  /**
   * A node's token.
   *
   * @param token for {@code Authorization: Bearer}
   */
  @Schema(name = "ReportToken")
  record Minted(UUID nodeId, String token) {}

  /**
   * The answer to revoking.
   *
   * @param nodeId whose tokens are revoked
   */
  record Revoked(UUID nodeId) {}

  @Operation(operationId = "mintReportToken", summary = "Mint a report token of a node")
  @PostMapping
  Success<Minted> mint(@PathVariable("id") String id, @Nullable Principal user) {
    UUID nodeId = resolveNode.id(id);
    int version = handleReportToken.mint(nodeId, Caller.name(user));
    return new Success<>(new Minted(nodeId, tokens.ofNode(nodeId, version)), "Report token minted");
  }

  @Operation(operationId = "revokeReportTokens", summary = "Revoke the report tokens of a node")
  @DeleteMapping
  Success<Revoked> revoke(@PathVariable("id") String id, @Nullable Principal user) {
    UUID nodeId = resolveNode.id(id);
    handleReportToken.revoke(nodeId, Caller.name(user));
    return new Success<>(new Revoked(nodeId), "Report tokens revoked");
  }
}
