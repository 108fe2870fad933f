package dev.groundcrew.store.boot;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of a site that installs a limited number of nodes at once. A place is taken when a
 * machine asks for its installer, in the order in which machines first asked. It is free again when
 * the node's install is over.
 */
@Repository
public class InstallPlaceRepository {

  /**
   * Who has not asked for so long has lost its turn, and so has who took a place and was served no
   * installer.
   */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The advisory lock under which all processes give places away. */
  private static final long LOCK = 0x67726f756e646776L;

  private final JdbcClient jdbc;

  InstallPlaceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a node may install now. */
  public sealed interface Turn {

    /** It has a place. */
    record Now() implements Turn {}

    /**
     * All places are taken, or others asked before.
     *
     * @param number 1 = the next one
     */
    record Later(int number) implements Turn {}
  }

  /**
   * Takes a place for an install, or keeps the node's turn.
   *
   * @param begun whether the install runs already: it then has a place, even beyond the limit
   * @param limit how many nodes may install at once, at least 1
   */
  @Transactional
  public Turn take(UUID nodeId, UUID installId, boolean begun, int limit) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Integer.class)
        .single();
    free();
    if (ask(nodeId, installId)) {
      return new Turn.Now();
    }
    int others = before(nodeId);
    if (begun || others < limit) {
      jdbc.sql("update install_place set taken_at = clock_timestamp() where node_id = :node")
          .param("node", nodeId)
          .update();
      return new Turn.Now();
    }
    return new Turn.Later(others - limit + 1);
  }

  /**
   * What {@link #take} would answer, nearly: rows of installs that are over may still be counted.
   * Nothing is written.
   */
  public Turn look(UUID nodeId, UUID installId, boolean begun, int limit) {
    boolean has =
        jdbc.sql(
                """
                select exists (
                  select from install_place
                  where node_id = :node and install_id = :install and taken_at is not null)
                """)
            .param("node", nodeId)
            .param("install", installId)
            .query(Boolean.class)
            .single();
    int others = has || begun ? 0 : before(nodeId);
    return others < limit ? new Turn.Now() : new Turn.Later(others - limit + 1);
  }

  /** Frees what installs that are over and machines that ask no more have left. */
  private void free() {
    jdbc.sql(
            """
            delete from install_place p
            using nodes n
            where n.id = p.node_id
              and (n.install_id is distinct from p.install_id
                   or n.state not in ('pending', 'installing')
                   or (p.taken_at is null and p.asked_last < clock_timestamp() - :patience::interval)
                   or (n.state = 'pending' and n.scripts_served = 0
                       and p.taken_at < clock_timestamp() - :patience::interval))
            """)
        .param("patience", PATIENCE.toString())
        .update();
  }

  /** Keeps that the node asked; true if it has a place. */
  private boolean ask(UUID nodeId, UUID installId) {
    return jdbc.sql(
            """
            insert into install_place as p (node_id, install_id)
            values (:node, :install)
            on conflict (node_id) do update set asked_last = clock_timestamp()
            returning p.taken_at is not null
            """)
        .param("node", nodeId)
        .param("install", installId)
        .query(Boolean.class)
        .single();
  }

  /** The nodes that have a place, and those whose turn is before this one's. */
  private int before(UUID nodeId) {
    return jdbc.sql(
            """
            select (select count(*) from install_place where taken_at is not null)
              + (select count(*) from install_place
                 where taken_at is null and node_id <> :node
                   and (asked_first, node_id) < (
                     coalesce((select asked_first from install_place where node_id = :node),
                              clock_timestamp()),
                     :node))
            """)
        .param("node", nodeId)
        .query(Integer.class)
        .single();
  }
}
