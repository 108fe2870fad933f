-- Raised to revoke the node tokens that were minted before.
alter table nodes add column report_token_version integer not null default 0;

-- Signs report tokens where no secret is configured. One row, made at the first start.
create table report_secret (
    id         integer primary key check (id = 1),
    secret     text        not null,
    created_at timestamptz not null default clock_timestamp()
);
