-- How many nodes are in each state, as steps to be added up: counting rows takes the longer the more nodes there are, and
-- one row for each state, updated in place, would make every transition wait for the other ones.
create table node_count (
    state text   not null,
    nodes bigint not null
);

insert into node_count (state, nodes) select state, count(*) from nodes group by state;

create function count_added_nodes() returns trigger language plpgsql as $$
begin
    insert into node_count (state, nodes) select state, count(*) from added group by state;
    return null;
end
$$;

create function count_moved_node() returns trigger language plpgsql as $$
begin
    insert into node_count (state, nodes) values (old.state, -1), (new.state, 1);
    return null;
end
$$;

create function count_removed_nodes() returns trigger language plpgsql as $$
begin
    insert into node_count (state, nodes) select state, -count(*) from removed group by state;
    return null;
end
$$;

create trigger nodes_count_added
    after insert on nodes referencing new table as added
    for each statement execute function count_added_nodes();

create trigger nodes_count_moved
    after update of state on nodes
    for each row when (old.state is distinct from new.state) execute function count_moved_node();

create trigger nodes_count_removed
    after delete on nodes referencing old table as removed
    for each statement execute function count_removed_nodes();
