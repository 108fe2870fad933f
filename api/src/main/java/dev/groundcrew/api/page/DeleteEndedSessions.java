package dev.groundcrew.api.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes the rows of sessions that have ended. Spring Session's own task begins before there is a
 * schema, and logs an error each minute while the database is away.
 */
@Component
class DeleteEndedSessions {

  private static final Logger log = LoggerFactory.getLogger(DeleteEndedSessions.class);

  private final JdbcIndexedSessionRepository sessions;

  DeleteEndedSessions(JdbcIndexedSessionRepository sessions) {
    this.sessions = sessions;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void delete() {
    try {
      sessions.cleanUpExpiredSessions();
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Ended sessions stay for a minute more: the database is away", databaseAway);
    }
  }
}
