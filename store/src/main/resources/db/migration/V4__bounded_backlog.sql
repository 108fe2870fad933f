-- An install: from one time the node becomes pending to the next. Idempotency keys and evidence belong to it.
alter table nodes
    add column install_id     uuid,
    -- Grows with whatever people edit or a decision changes, never with what machines merely report: what an ETag stands for.
    add column revision       bigint  not null default 0,
    -- When the node's workflow was last told to look for unapplied events, and how often in a row without effect.
    add column rung_at        timestamptz,
    add column rings          integer not null default 0,
    -- The limits that the node's workflow was last told.
    add column install_limits text,
    -- When an attempt was last counted as failed, by a report or by silence: the next attempt's silence begins there.
    add column last_failure_at timestamptz;

update nodes set install_id = gen_random_uuid() where state <> 'discovered';

update nodes n
set last_failure_at = (select max(e.applied_at) from node_event e where e.node_id = n.id and e.kind = 'stall')
where n.state = 'installing';

drop index node_event_stalls;

create index nodes_by_hostname on nodes (hostname) where hostname is not null;
create index nodes_by_serial_number on nodes (serial_number) where serial_number is not null;

alter table node_event
    add column install_id  uuid,
    add column user_id     text,
    -- A node's events are applied in the order of (queued_at, id). A dead event that is retried is queued anew.
    add column queued_at   timestamptz,
    -- Loads and commits that failed on this very event.
    add column tries       integer not null default 0,
    -- Set aside: events behind it go on without it.
    add column dead_at     timestamptz,
    add column dead_reason text,
    drop column redelivered_at,
    drop column redeliveries;

update node_event e
set queued_at = e.received_at, install_id = n.install_id
from nodes n
where n.id = e.node_id;

alter table node_event
    alter column queued_at set default clock_timestamp(),
    alter column queued_at set not null,
    drop constraint node_event_node_id_idempotency_key_key,
    drop constraint node_event_kind_check,
    add constraint node_event_kind_check
        check (kind in ('report', 'transition', 'abort', 'stall', 'cancel', 'edit', 'retry', 'discard'));

create unique index node_event_idempotency_key on node_event (node_id, idempotency_key, install_id)
    nulls not distinct where idempotency_key is not null;

drop index node_event_unapplied;
create index node_event_unapplied on node_event (node_id, queued_at, id) where applied_at is null and dead_at is null;
create index node_event_dead on node_event (dead_at, id) where dead_at is not null and applied_at is null;
create index node_event_by_node on node_event (node_id, received_at desc, id desc);
create index node_event_received on node_event using brin (received_at);

-- The audit log is append-only. Who has to remove rows says so in the transaction: set local groundcrew.purge = 'on'.
create function refuse_removal() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('groundcrew.purge', true), '') <> 'on' then
        raise exception '% is append-only: % is refused unless groundcrew.purge is on', tg_table_name, lower(tg_op)
            using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;

create trigger node_state_log_no_delete
    before delete on node_state_log
    for each row execute function refuse_removal();

create trigger node_state_log_no_truncate
    before truncate on node_state_log
    for each statement execute function refuse_removal();

create function count_truncated_nodes() returns trigger language plpgsql as $$
begin
    delete from node_count;
    return null;
end
$$;

create trigger nodes_count_truncated
    after truncate on nodes
    for each statement execute function count_truncated_nodes();

-- When some api could take reports. One row a run of an api, renewed while it and the database are up.
create table service_uptime (
    id         uuid primary key,
    started_at timestamptz not null default clock_timestamp(),
    renewed_at timestamptz not null default clock_timestamp()
);

create index service_uptime_by_renewal on service_uptime (renewed_at);

-- The time since `since` in which no api could take a report, and when the last such time ended (now, while one lasts).
-- A gap between runs of at most 30 seconds is none; the time before the first row is one.
create function service_outage(since timestamptz, out lost interval, out ended_at timestamptz)
language sql volatile as $$
    with moment as materialized (select clock_timestamp() as present),
    run as (
        select u.started_at, u.renewed_at from service_uptime u where u.renewed_at > since - interval '30 seconds'
        union all
        select present, present from moment),
    gap as (
        select max(renewed_at) over (order by started_at, renewed_at
                                     rows between unbounded preceding and 1 preceding) as down_from,
               started_at as down_until
        from run)
    select coalesce(sum(down_until - greatest(down_from, since)), interval '0'), max(down_until)
    from gap
    where down_until > since
      and (down_from is null or down_until - down_from > interval '30 seconds')
$$;
