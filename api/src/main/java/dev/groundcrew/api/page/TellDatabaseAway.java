package dev.groundcrew.api.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so where a session can't be read, before any controller could. */
final class TellDatabaseAway extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(TellDatabaseAway.class);

  private final WritePage writePage;

  TellDatabaseAway(WritePage writePage) {
    this.writePage = writePage;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (DataAccessException | TransactionException away) {
      log.warn("The database does not answer: {}", away.toString());
      if (!response.isCommitted()) {
        writePage.writeRefusal(
            request, response, HttpStatus.SERVICE_UNAVAILABLE, AnswerRefusedPages.DATABASE_AWAY);
      }
    }
  }
}
