-- Nodes that registered themselves by asking what to boot. Those of them that were never installed are counted: their
-- number is limited, since anybody on the network can make them.
alter table nodes add column found_by_boot boolean not null default false;

create index nodes_found_by_boot on nodes (id) where found_by_boot and state = 'discovered' and install_id is null;
