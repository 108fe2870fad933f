package dev.groundcrew.store.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What webhooks have not delivered, for people to look at. */
@Repository
public class WebhookBacklogRepository {

  /** So many changes are looked at for one that a webhook wants. */
  static final int MOST_LOOKED_AT = 10_000;

  private final JdbcClient jdbc;

  WebhookBacklogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That of each of these webhooks, by its id.
   *
   * @param webhooks at most {@link WebhookRepository#MOST}
   */
  public Map<UUID, WebhookBacklog> of(List<UUID> webhooks) {
    return jdbc
        .sql(
            """
            select w.id,
                   (select count(*) from webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'waiting') as waiting,
                   (select count(*) from webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'dead') as dead,
                   least(
                     (select (d.change ->> 'at')::timestamptz from webhook_delivery d
                      where d.webhook_id = w.id and d.status = 'waiting'
                      order by d.number limit 1),
                     case when w.enabled then
                       (select next.at
                        from (select c.number, c.type, c.at from change c
                              where c.number > w.position
                              order by c.number limit :looked) next
                        where next.type %s
                        order by next.number limit 1)
                     end) as oldest
            from webhook w
            where w.id = any(:ids)
            """
                .formatted(WebhookRepository.IS_WANTED))
        .param("ids", webhooks.toArray(UUID[]::new))
        .param("looked", MOST_LOOKED_AT)
        .query(
            (row, n) ->
                new WebhookBacklog(
                    row.getObject("id", UUID.class),
                    row.getLong("waiting"),
                    row.getLong("dead"),
                    WebhookRepository.instant(row, "oldest")))
        .list()
        .stream()
        .collect(Collectors.toMap(WebhookBacklog::webhook, Function.identity()));
  }

  /** That of one webhook. */
  public WebhookBacklog of(UUID webhook) {
    return of(List.of(webhook)).getOrDefault(webhook, WebhookBacklog.none(webhook));
  }
}
