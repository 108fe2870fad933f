-- What a node boots and installs. Each change is a new version, and an install keeps the version it began with.
create table profile (
    id         text        primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    version    integer     not null,
    updated_at timestamptz not null default clock_timestamp()
);

create table profile_version (
    profile_id text        not null,
    version    integer     not null,
    definition jsonb       not null,
    -- Read with each load and commit of an install: the whole may be large.
    max_attempts  text generated always as (definition ->> 'max_attempts') stored,
    timeout       text generated always as (definition ->> 'timeout') stored,
    start_timeout text generated always as (definition ->> 'start_timeout') stored,
    next          text generated always as (definition ->> 'next') stored,
    user_id    text,
    created_at timestamptz not null default clock_timestamp(),
    primary key (profile_id, version)
);

alter table nodes
    -- The profile and its version that the present install began with; null if the node had none.
    add column install_profile         text,
    add column install_profile_version integer,
    -- The profile of the next boot script only.
    add column boot_once               text,
    -- Installers' boot scripts served in the present install, repeats of one boot not counted, and when the first was.
    add column scripts_served          integer not null default 0,
    add column first_script_at         timestamptz,
    -- Whether the present attempt has reported: a boot then ends it.
    add column attempt_reported        boolean not null default false,
    -- The latest boot script of any kind, and its event. Not a sign of life of the installer: it touches no last_seen_at.
    add column last_boot_at            timestamptz,
    add column last_boot_event         uuid;

update nodes set attempt_reported = true where state = 'installing';

create index nodes_by_first_script on nodes (first_script_at) where state = 'pending' and first_script_at is not null;
create index nodes_by_system_uuid on nodes (system_uuid) where system_uuid is not null;

alter table node_event
    drop constraint node_event_kind_check,
    add constraint node_event_kind_check
        check (kind in ('register', 'report', 'transition', 'abort', 'stall', 'cancel', 'edit', 'retry', 'discard',
                        'boot', 'give_up', 'boot_once', 'proposal', 'hook'));
