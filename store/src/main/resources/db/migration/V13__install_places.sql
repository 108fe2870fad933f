-- Who installs and who waits for it, where the number of installs at once is limited. A row of an install that is over counts no more,
-- and is deleted when the next machine asks.
create table install_place (
    node_id     uuid        primary key references nodes on delete cascade,
    install_id  uuid        not null,
    -- The order of turns.
    asked_first timestamptz not null default clock_timestamp(),
    asked_last  timestamptz not null default clock_timestamp(),
    -- When it was its turn; null while it waits.
    taken_at    timestamptz
);

create index install_place_waiting on install_place (asked_first, node_id) where taken_at is null;
create index install_place_taken on install_place (taken_at) where taken_at is not null;
