package dev.groundcrew.store.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that installers attached to events. They live as long as their events. */
@Repository
public class EventLogRepository {

  private final JdbcClient jdbc;

  EventLogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the files of an event that is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void insert(UUID eventId, List<LogFile> files) {
    for (LogFile file : files) {
      jdbc.sql(
              """
              insert into event_log (event_id, name, content, bytes)
              values (:event, :name, :content, :bytes)
              """)
          .param("event", eventId)
          .param("name", file.name())
          .param("content", file.content())
          .param("bytes", file.bytes())
          .update();
    }
  }

  /** The file of this name of an event of the node. */
  public Optional<LogFile> find(UUID nodeId, UUID eventId, String name) {
    return jdbc.sql(
            """
            select l.name, l.content, l.bytes
            from event_log l join node_event e on e.id = l.event_id
            where e.id = :event and e.node_id = :node and l.name = :name
            """)
        .param("event", eventId)
        .param("node", nodeId)
        .param("name", name)
        .query(
            (row, number) ->
                new LogFile(row.getString("name"), row.getString("content"), row.getLong("bytes")))
        .optional();
  }
}
