create table nodes (
    id                 uuid primary key,
    mac_address        macaddr     not null unique,
    hostname           text,
    ip_address         inet,
    state              text        not null default 'discovered'
        check (state in ('discovered', 'pending', 'installing', 'installed', 'install_failed',
                         'active', 'reprovision', 'deprovisioning', 'migrating', 'retired')),
    -- Grows with each change of state, attempts or error; never with a mere fact.
    version            bigint      not null default 0,
    -- The install profile assigned to the node (not a Temporal workflow's id).
    workflow_id        text,
    vendor             text,
    model              text,
    serial_number      text,
    system_uuid        text,
    arch               text        not null default 'x86_64',
    boot_mode          text        not null default 'uefi' check (boot_mode in ('uefi', 'bios')),
    group_id           text,
    install_attempts   integer     not null default 0 check (install_attempts >= 0),
    install_progress   integer check (install_progress between 0 and 100),
    last_install_error text,
    state_changed_at   timestamptz not null default clock_timestamp(),
    created_at         timestamptz not null default clock_timestamp(),
    updated_at         timestamptz not null default clock_timestamp(),
    last_seen_at       timestamptz
);

create index nodes_by_state on nodes (state, id);
create index nodes_by_group on nodes (group_id, id) where group_id is not null;

create table node_tags (
    node_id uuid not null references nodes on delete cascade,
    tag     text not null check (tag = lower(tag)),
    primary key (node_id, tag)
);

create index node_tags_by_tag on node_tags (tag, node_id);

-- One row a transition. Times are taken while the node's row is locked, so that they order a node's rows.
create table node_state_log (
    id           uuid primary key,
    node_id      uuid        not null references nodes on delete cascade,
    from_state   text        not null,
    to_state     text        not null,
    triggered_by text        not null check (triggered_by in ('admin', 'system', 'node_report')),
    user_id      text,
    comment      text,
    metadata     jsonb,
    created_at   timestamptz not null default clock_timestamp()
);

create index node_state_log_by_node on node_state_log (node_id, created_at desc, id desc);

create function refuse_update() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger node_state_log_append_only
    before update on node_state_log
    for each row execute function refuse_update();

-- One row a request that may change a node's state, kept before it is signalled and completed with
-- its outcome when it is applied.
create table node_event (
    id              uuid primary key,
    node_id         uuid        not null references nodes on delete cascade,
    kind            text        not null check (kind in ('report', 'transition', 'stall', 'cancel')),
    source          text        not null check (source in ('admin', 'system', 'node_report')),
    payload         jsonb       not null,
    idempotency_key text,
    received_at     timestamptz not null default clock_timestamp(),
    applied_at      timestamptz,
    outcome         jsonb,
    redelivered_at  timestamptz,
    redeliveries    integer     not null default 0,
    unique (node_id, idempotency_key),
    check ((applied_at is null) = (outcome is null))
);

create index node_event_unapplied on node_event (node_id, received_at, id) where applied_at is null;
create index node_event_stalls on node_event (node_id, applied_at) where kind = 'stall';
