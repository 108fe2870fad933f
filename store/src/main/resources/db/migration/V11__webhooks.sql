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
