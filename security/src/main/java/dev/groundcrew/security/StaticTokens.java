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
  private @Nullable String lastProblem;
  private volatile List<StaticToken> valid;

  /**
   * @throws TokensFile.UnusableException if there is a tokens file that can't be used
   */
  StaticTokens(SecurityProperties properties) {
    this.configured = List.copyOf(properties.tokens());
    this.file = properties.tokensFile() == null ? null : new TokensFile(properties.tokensFile());
    this.lastContent = file == null ? null : file.content();
    this.valid = file == null || lastContent == null ? configured : and(file.parse(lastContent));
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

  /** Takes over a changed tokens file. While it can't be used, the tokens before it stay valid. */
  @Scheduled(fixedDelay = 1000)
  synchronized void readAgain() {
    if (file == null) {
      return;
    }
    try {
      String content = file.content();
      if (!content.equals(lastContent)) {
        List<StaticToken> read = file.parse(content);
        valid = and(read);
        lastContent = content;
        lastProblem = null;
        log.info("Tokens file {} read again: {} tokens", file.path(), read.size());
      }
    } catch (TokensFile.UnusableException unusable) {
      if (!String.valueOf(unusable.getMessage()).equals(lastProblem)) {
        lastProblem = String.valueOf(unusable.getMessage());
        log.error("{}. The tokens read before stay valid.", lastProblem);
      }
    }
  }

  private List<StaticToken> and(List<StaticToken> ofFile) {
    return Stream.concat(configured.stream(), ofFile.stream()).toList();
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
