-- Tasks that one process at a time does, and whose turn it is, until when.
create table turn (
    task       text        primary key,
    holder     uuid        not null,
    held_until timestamptz not null
);
