package dev.groundcrew.store;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is said or counted of a transaction waits until it is committed: it may be rolled back. */
public final class AfterCommit {

  private AfterCommit() {}

  /** Runs it in this thread, after the commit of the transaction that is under way. */
  public static void run(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }
}
