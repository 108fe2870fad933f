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
