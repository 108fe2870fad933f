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

-- Nodes that registered themselves by asking what to boot. Those of them that were never installed are counted: their
-- number is limited, since anybody on the network can make them.
alter table nodes add column found_by_boot boolean not null default false;

create index nodes_found_by_boot on nodes (id) where found_by_boot and state = 'discovered' and install_id is null;

-- The files that an installer attached to an event: the attempt's log. Of a long one the beginning and the end.
create table event_log (
    event_id uuid    not null references node_event on delete cascade,
    name     text    not null check (length(name) between 1 and 120),
    content  text    not null check (octet_length(content) <= 1048576),
    -- How long the file was.
    bytes    bigint  not null,
    primary key (event_id, name)
);

-- What a node's installs and their attempts are told by: each beginning, and each end.
create index node_event_milestones on node_event (node_id, applied_at desc, id desc)
    where outcome ->> 'result' in ('transitioned', 'failure_counted');

-- All MAC addresses of a node: the boot port's, which also stands in nodes, and those of its other ports. One address is of one node.
create table node_mac (
    mac_address macaddr     primary key,
    node_id     uuid        not null references nodes on delete cascade,
    added_at    timestamptz not null default clock_timestamp()
);

create index node_mac_by_node on node_mac (node_id);

insert into node_mac (mac_address, node_id) select mac_address, id from nodes;

-- A boot port's address that is changed to one of the node's others stays the node's; to a new one (the card was replaced), it is free.
create function keep_boot_mac() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if exists (select from node_mac where mac_address = new.mac_address and node_id = new.id) then
            return null;
        end if;
        delete from node_mac where mac_address = old.mac_address and node_id = new.id;
    end if;
    insert into node_mac (mac_address, node_id) values (new.mac_address, new.id);
    return null;
end
$$;

create trigger nodes_keep_mac_of_new
    after insert on nodes
    for each row execute function keep_boot_mac();

create trigger nodes_keep_mac_of_changed
    after update of mac_address on nodes
    for each row when (old.mac_address is distinct from new.mac_address) execute function keep_boot_mac();
