package dev.groundcrew.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The tokens that are valid now: those of the configuration, and those of the tokens file. */
@Component
class StaticTokens {

  private static final Logger log = LoggerFactory.getLogger(StaticTokens.class);

  private final List<StaticToken> configured;
  private final @Nullable TokensFile file;
  private @Nullable String lastContent;
  private @Nullable String seenOnce;
  private @Nullable String lastProblem;
  private volatile List<StaticToken> valid;

  /**
   * @throws TokensFile.UnusableException if there is a tokens file that can't be used
   * @throws IllegalArgumentException if two of the configured tokens are the same
   */
  StaticTokens(SecurityProperties properties) {
    this.configured = List.copyOf(properties.tokens());
    StaticToken.repeated(configured)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("groundcrew.security.tokens: " + reason);
            });
    this.file = properties.tokensFile() == null ? null : new TokensFile(properties.tokensFile());
    this.lastContent = file == null ? null : file.content();
    this.valid = file == null || lastContent == null ? configured : and(file, lastContent);
  }

  /** Whether there are any, or could be without a restart. */
  boolean areConfigured() {
    return file != null || !configured.isEmpty();
  }

  int count() {
    return valid.size();
  }

  /** Whose token this is. Takes as long for a wrong one as for a right one. */
  Optional<StaticToken> find(String token) {
    byte[] hash = sha256(token);
    StaticToken found = null;
    for (StaticToken candidate : valid) {
      if (MessageDigest.isEqual(candidate.hash(), hash)) {
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The token with this SHA-256, if it is valid now. */
  Optional<StaticToken> findByHash(String sha256) {
    return valid.stream().filter(token -> token.sha256().equalsIgnoreCase(sha256)).findFirst();
  }

  /**
   * Takes over a changed tokens file, once two readings agree: one may have met a file that was
   * half written. While it can't be used, the tokens before it stay valid.
   */
  @Scheduled(fixedDelay = 1000)
  synchronized void readAgain() {
    if (file == null) {
      return;
    }
    try {
      String content = file.content();
      if (content.equals(lastContent)) {
        lastProblem = null;
      } else if (content.equals(seenOnce)) {
        valid = and(file, content);
        lastContent = content;
        lastProblem = null;
        log.info(
            "Tokens file {} read again: {} tokens", file.path(), valid.size() - configured.size());
      }
      seenOnce = content;
    } catch (TokensFile.UnusableException unusable) {
      if (!String.valueOf(unusable.getMessage()).equals(lastProblem)) {
        lastProblem = String.valueOf(unusable.getMessage());
        log.error("{}. The tokens read before stay valid.", lastProblem);
      }
    }
  }

  private List<StaticToken> and(TokensFile read, String content) {
    List<StaticToken> all =
        Stream.concat(configured.stream(), read.parse(content).stream()).toList();
    StaticToken.repeated(all)
        .ifPresent(
            reason -> {
              throw new TokensFile.UnusableException(read.path(), reason);
            });
    return all;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
