-- Lists of nodes that take no longer where there are many. Each index ends with the id, so that a page is read in order.
create index nodes_by_profile on nodes (workflow_id, id) where workflow_id is not null;
create index nodes_in_order_of_hostname on nodes ((coalesce(hostname, '') collate "C"), id);
create index nodes_in_order_of_serial_number on nodes ((coalesce(serial_number, '') collate "C"), id);
create index nodes_in_order_of_group on nodes ((coalesce(group_id, '') collate "C"), id);
create index nodes_in_order_of_change on nodes (state_changed_at, id);
create index nodes_pending on nodes (state_changed_at, id) where state = 'pending';

-- What the search looks into besides a node's own columns: its tags, and the addresses of its further ports.
alter table nodes add column labels text not null default '';

-- The functions that triggers call for each row keep the plan of their first call. Where tables grow from nothing within a session,
-- as in an import, that must not be one that reads them whole.
alter function keep_boot_mac() set enable_seqscan = off;

create function labels_of(node uuid) returns text language sql stable set enable_seqscan = off as $$
    select coalesce(string_agg(label, E'\n' order by label), '')
    from (select t.tag as label from node_tags t where t.node_id = node
          union all
          select m.mac_address::text || E'\n' || replace(m.mac_address::text, ':', '')
          from node_mac m join nodes n on n.id = m.node_id
          where m.node_id = node and m.mac_address <> n.mac_address) l
$$;

update nodes n set labels = labels_of(n.id) where labels_of(n.id) <> '';

create function label_node() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    labelled uuid;
begin
    if tg_table_name = 'nodes' then
        labelled := new.id;
    elsif tg_op = 'DELETE' then
        labelled := old.node_id;
    else
        labelled := new.node_id;
    end if;
    update nodes set labels = labels_of(labelled) where id = labelled and labels <> labels_of(labelled);
    return null;
end
$$;

create trigger node_tags_label
    after insert or delete on node_tags
    for each row execute function label_node();

create trigger node_mac_label
    after insert or delete on node_mac
    for each row execute function label_node();

-- After nodes_keep_mac_of_changed: triggers run in the order of their names.
create trigger nodes_label
    after update of mac_address on nodes
    for each row when (old.mac_address is distinct from new.mac_address) execute function label_node();

alter table nodes
    -- In lines, so that nothing is found across two values. A MAC address is there with and without its colons.
    add column search text not null generated always as (
        lower(coalesce(hostname, '') || E'\n' || coalesce(serial_number, '') || E'\n'
              || mac_address::text || E'\n' || replace(mac_address::text, ':', '') || E'\n'
              || coalesce(group_id, '') || E'\n' || coalesce(workflow_id, '') || E'\n' || labels)) stored,
    -- Times to the ten minutes. A report changes the exact time, and an index of that would make each report as costly as a
    -- change of state: PostgreSQL updates a row in place only if no index has to change. Never seen is before all others.
    add column seen_slot timestamptz not null generated always as (
        date_bin(interval '10 minutes', coalesce(last_seen_at, '-infinity'),
                 timestamptz '2000-01-01 00:00:00+00')) stored,
    add column changed_slot timestamptz not null generated always as (
        date_bin(interval '10 minutes', greatest(updated_at, last_seen_at),
                 timestamptz '2000-01-01 00:00:00+00')) stored;

create index nodes_by_seen_slot on nodes (seen_slot, id);
create index nodes_by_changed_slot on nodes (changed_slot, id);

-- A trusted extension: the database's owner may create it. Where it can't be had, the search reads every node.
do $$
declare
    home text;
begin
    begin
        create extension if not exists pg_trgm;
    exception when insufficient_privilege or feature_not_supported or undefined_file then
        raise notice 'There is no pg_trgm (%): a search reads every node', sqlerrm;
    end;
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index nodes_by_search on nodes using gin (search %I.gin_trgm_ops)', home);
    end if;
end
$$;

-- How installs ended, in order of time: what the statistics read.
create index node_state_log_ends on node_state_log (created_at desc, to_state, triggered_by, node_id)
    where to_state in ('installed', 'install_failed');

-- What is left of a node that was purged: its audit rows, at most 1,000 in a row of this table. Append-only as they were.
create table purged_node (
    node_id     uuid        not null,
    part        integer     not null check (part >= 1),
    mac_address macaddr     not null,
    -- The node as it was.
    node        jsonb       not null,
    -- Oldest first, each as node_state_log had it.
    history     jsonb       not null,
    purged_at   timestamptz not null default clock_timestamp(),
    purged_by   text,
    comment     text,
    primary key (node_id, part)
);

create index purged_node_by_mac on purged_node (mac_address);

create trigger purged_node_append_only
    before update on purged_node
    for each row execute function refuse_update();

create trigger purged_node_no_delete
    before delete on purged_node
    for each row execute function refuse_removal();

create trigger purged_node_no_truncate
    before truncate on purged_node
    for each statement execute function refuse_removal();

-- Log-ins to the page, as Spring Session keeps them. Times are milliseconds since 1970, the interval is in seconds. A row that is
-- past its expiry_time is deleted within a minute.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- One action on many nodes. The targets are fixed when it is accepted.
create table bulk (
    id              uuid primary key,
    action          jsonb       not null,
    user_id         text,
    idempotency_key text,
    -- SHA-256 of the request in hexadecimal digits: a repeated key must come with the same.
    request_hash    text        not null,
    total           integer     not null default 0 check (total between 0 and 10000),
    created_at      timestamptz not null default clock_timestamp(),
    cancelled_at    timestamptz,
    cancelled_by    text,
    finished_at     timestamptz,
    -- How many nodes ended how; from its end on.
    done            integer,
    refused         integer,
    failed          integer,
    cancelled       integer,
    -- When a worker last saw to it that its workflow is open.
    rung_at         timestamptz,
    check ((finished_at is null) = (done is null))
);

create unique index bulk_by_key on bulk (coalesce(user_id, ''), idempotency_key) where idempotency_key is not null;
create index bulk_newest on bulk (created_at desc, id desc);
create index bulk_unfinished on bulk (created_at, id) where finished_at is null;
create index bulk_by_end on bulk (finished_at) where finished_at is not null;

-- One row a target. The node may be gone: its result stays.
create table bulk_node (
    bulk_id     uuid     not null references bulk on delete cascade,
    position    integer  not null check (position between 1 and 10000),
    node_id     uuid     not null,
    -- The node as it was when the bulk was accepted; null if there was none.
    mac_address macaddr,
    hostname    text,
    -- How many steps are done.
    step        smallint not null default 0,
    result      text     not null default 'pending'
        check (result in ('pending', 'done', 'refused', 'failed', 'cancelled')),
    -- The event whose outcome is waited for.
    event_id    uuid,
    -- How often it was looked at in vain.
    looks       integer  not null default 0,
    looked_at   timestamptz,
    code        text,
    message     text,
    finished_at timestamptz,
    primary key (bulk_id, position),
    unique (bulk_id, node_id),
    check ((result = 'pending') = (finished_at is null))
);

create index bulk_node_pending on bulk_node (bulk_id, position) where result = 'pending';

-- What changed, in order. A row is written by the transaction that makes the change, and gets its number afterwards: whoever reads
-- by number misses nothing that commits late. Nothing from before this table was there is in it.
create table change (
    seq     bigint generated always as identity primary key,
    number  bigint,
    id      uuid        not null,
    type    text        not null,
    -- No reference: what is told of a node stays when the node is purged.
    node_id uuid        not null,
    at      timestamptz not null default clock_timestamp(),
    data    jsonb       not null
);

create unique index change_by_number on change (number) where number is not null;
create index change_without_number on change (seq) where number is null;

-- One row. A position from another epoch means nothing here.
create table feed (
    id          integer primary key check (id = 1),
    last_number bigint  not null default 0,
    epoch       text    not null default left(replace(gen_random_uuid()::text, '-', ''), 12)
);

insert into feed (id) values (1);

-- Numbers what is committed and has no number yet, in the order in which it was written: a node's changes are written while its row
-- is locked, so they are committed in that order too. One session at a time does it; for others there is nothing to do.
create function number_changes(most integer) returns bigint language plpgsql as $$
declare
    numbered bigint;
begin
    if not exists (select from change where number is null) then
        return 0;
    end if;
    perform from feed where id = 1 for update skip locked;
    if not found then
        return 0;
    end if;
    with next as (
        select c.seq, row_number() over (order by c.seq) as step
        from (select seq from change where number is null order by seq limit most) c)
    update change c
    set number = f.last_number + n.step
    from next n, feed f
    where c.seq = n.seq and f.id = 1;
    get diagnostics numbered = row_count;
    update feed set last_number = last_number + numbered where id = 1;
    return numbered;
end
$$;

create function describe_changed(n nodes) returns jsonb language sql stable as $$
    select jsonb_build_object('node_id', n.id, 'mac_address', n.mac_address, 'hostname', n.hostname,
                              'group_id', n.group_id, 'profile', n.workflow_id, 'install_id', n.install_id)
$$;

create function tell_transitions() returns trigger language plpgsql as $$
begin
    insert into change (id, type, node_id, at, data)
    select l.id, 'dev.groundcrew.node.' || l.to_state, l.node_id, l.created_at,
           jsonb_strip_nulls(describe_changed(n) || jsonb_build_object(
               'from_state', l.from_state, 'to_state', l.to_state, 'triggered_by', l.triggered_by,
               'user_id', l.user_id, 'comment', l.comment, 'metadata', l.metadata))
    from logged l join nodes n on n.id = l.node_id
    order by l.created_at, l.id;
    return null;
end
$$;

create function tell_registered() returns trigger language plpgsql as $$
begin
    insert into change (id, type, node_id, data)
    select gen_random_uuid(), 'dev.groundcrew.node.registered', n.id,
           jsonb_strip_nulls(describe_changed(n) || jsonb_build_object('to_state', n.state))
    from nodes n where n.id in (select a.id from added a)
    order by n.id;
    return null;
end
$$;

create function tell_purged() returns trigger language plpgsql as $$
begin
    insert into change (id, type, node_id, data)
    select gen_random_uuid(), 'dev.groundcrew.node.purged', r.id,
           jsonb_strip_nulls(jsonb_build_object(
               'node_id', r.id, 'mac_address', r.mac_address, 'hostname', r.hostname,
               'group_id', r.group_id, 'profile', r.workflow_id, 'install_id', r.install_id,
               'from_state', r.state))
    from removed r
    order by r.id;
    return null;
end
$$;

create trigger node_state_log_tell
    after insert on node_state_log referencing new table as logged
    for each statement execute function tell_transitions();

create trigger nodes_tell_added
    after insert on nodes referencing new table as added
    for each statement execute function tell_registered();

create trigger nodes_tell_removed
    after delete on nodes referencing old table as removed
    for each statement execute function tell_purged();

-- Who is told of changes. At most 100 rows.
create table webhook (
    id            uuid        primary key,
    url           text        not null,
    -- Types of changes; one that ends in * stands for all that begin so.
    events        text[]      not null,
    -- Signs what is sent, so it is kept as it is: whsec_ and base64.
    secret        text        not null,
    -- Mustache; null: CloudEvents.
    template      text,
    enabled       boolean     not null,
    -- The number of the last change that was dealt with.
    position      bigint      not null,
    -- Deliveries that failed in a row, and since when; none if the last one arrived.
    failures      integer     not null default 0,
    failing_since timestamptz,
    last_error    text,
    delivered_at  timestamptz,
    -- Until when its dispatcher need not be rung.
    busy_until    timestamptz,
    created_at    timestamptz not null default clock_timestamp(),
    updated_at    timestamptz not null default clock_timestamp(),
    user_id       text
);

-- Changes that could not be delivered: they wait for another try, or were given up.
create table webhook_delivery (
    id             uuid        primary key,
    webhook_id     uuid        not null references webhook on delete cascade,
    status         text        not null check (status in ('waiting', 'dead')),
    number         bigint      not null,
    node_id        uuid        not null,
    type           text        not null,
    change         jsonb       not null,
    tries          integer     not null,
    first_tried_at timestamptz not null,
    next_try_at    timestamptz not null,
    last_error     text,
    dead_at        timestamptz,
    unique (webhook_id, number),
    check ((status = 'dead') = (dead_at is not null))
);

create index webhook_delivery_by_node on webhook_delivery (webhook_id, node_id, number) where status = 'waiting';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at) where status = 'waiting';
create index webhook_delivery_dead on webhook_delivery (webhook_id, dead_at desc, id desc) where status = 'dead';
create index webhook_delivery_old on webhook_delivery (dead_at) where status = 'dead';

-- Who installs and who waits for it, where the number of installs at once is limited. A row of an install that is over counts no more,
-- and is deleted when the next machine asks.
create table install_place (
    node_id     uuid        primary key references nodes on delete cascade,
    install_id  uuid        not null,
    -- The order of turns.
    asked_first timestamptz not null default clock_timestamp(),
    asked_last  timestamptz not null default clock_timestamp(),
    -- When it was its turn; null while it waits.
    taken_at    timestamptz
);

create index install_place_waiting on install_place (asked_first, node_id) where taken_at is null;
create index install_place_taken on install_place (taken_at) where taken_at is not null;
