package dev.groundcrew.api.render;

import dev.groundcrew.store.node.Node;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a template are filled from.
 *
 * @param node whose facts, tags and group they are
 * @param installId the install that the machine boots for
 * @param token its token; null where it may not be told, and then the variable and the addresses
 *     that hold it are empty
 * @param baseUrl where the machine reaches this api, without a slash at its end
 * @param attempt the attempt that begins, from 1
 */
public record RenderContext(
    Node node, UUID installId, @Nullable String token, String baseUrl, int attempt) {}
