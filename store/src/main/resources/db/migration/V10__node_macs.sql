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
