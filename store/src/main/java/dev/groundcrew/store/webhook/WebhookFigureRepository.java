package dev.groundcrew.store.webhook;

import dev.groundcrew.store.turn.TurnRepository;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Figures of all webhooks, read by one process at a time. */
@Repository
public class WebhookFigureRepository {

  private static final String TASK = "webhook-figures";

  private final TurnRepository turns;

  WebhookFigureRepository(TurnRepository turns) {
    this.turns = turns;
  }

  /**
   * Takes or keeps the turn and reads the figures, in one statement.
   *
   * @param holder who asks
   * @param lease how long the turn is kept; after that another may take it
   * @return no value if it is another's turn
   */
  public Optional<WebhookFigures> read(UUID holder, Duration lease) {
    return turns.read(
        TASK,
        holder,
        lease,
        """
        select (select count(*) from webhook_delivery where status = 'waiting') as waiting,
               (select count(*) from webhook_delivery where status = 'dead') as dead,
               coalesce((select greatest(extract(epoch from clock_timestamp() - c.at), 0)
                         from change c
                         where c.number > (select min(position) from webhook where enabled)
                         order by c.number limit 1), 0) as lag
        from mine
        """,
        (row, n) ->
            new WebhookFigures(row.getLong("waiting"), row.getLong("dead"), row.getDouble("lag")));
  }

  /** Gives the turn back, if it is this holder's, so that another need not wait for its end. */
  public void release(UUID holder) {
    turns.release(TASK, holder);
  }
}
