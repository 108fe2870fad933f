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
