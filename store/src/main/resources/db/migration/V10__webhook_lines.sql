-- A message that a receiver refuses holds back the later messages of its own node, and of no other. Whether the receiver as
-- a whole is down is told from how many different nodes' messages have failed since the last one arrived.
alter table webhook
    -- Those nodes; at most five are noted.
    add column failed_nodes uuid[]      not null default '{}',
    -- Since when the receiver counts as down, and when the next probe is due; null while it is up.
    add column down_since   timestamptz,
    add column probe_at     timestamptz,
    -- Until when the dispatcher comes back by itself for what waits. What is new has it rung before.
    add column rests_until  timestamptz;

alter table webhook_delivery
    -- Null if it stands behind another of its node, and has not been tried.
    add column tried_at     timestamptz;
