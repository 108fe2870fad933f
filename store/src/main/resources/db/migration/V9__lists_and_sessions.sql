-- Lists of nodes that take no longer where there are many. Each index ends with the id, so that a page is read in order.
create index nodes_by_profile on nodes (workflow_id, id) where workflow_id is not null;
create index nodes_in_order_of_hostname on nodes ((coalesce(hostname, '') collate "C"), id);
create index nodes_in_order_of_serial_number on nodes ((coalesce(serial_number, '') collate "C"), id);
create index nodes_in_order_of_group on nodes ((coalesce(group_id, '') collate "C"), id);
create index nodes_in_order_of_change on nodes (state_changed_at, id);
create index nodes_pending on nodes (state_changed_at, id) where state = 'pending';

-- What the search looks into besides a node's own columns: its tags, and the addresses of its further ports.
alter table nodes add column labels text not null default '';

create function labels_of(node uuid) returns text language sql stable as $$
    select coalesce(string_agg(label, E'\n' order by label), '')
    from (select t.tag as label from node_tags t where t.node_id = node
          union all
          select m.mac_address::text || E'\n' || replace(m.mac_address::text, ':', '')
          from node_mac m join nodes n on n.id = m.node_id
          where m.node_id = node and m.mac_address <> n.mac_address) l
$$;

update nodes n set labels = labels_of(n.id) where labels_of(n.id) <> '';

create function label_node() returns trigger language plpgsql as $$
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
