-- By hand, as version 9 wrote it: a webhook whose receiver is away, with a message that waits for another try and one that was given
-- up, which takes a day; and a bulk that has dealt with one of its nodes. Dated now, for neither is kept for ever.
-- Changes are numbered once somebody reads them.
select number_changes(10000);

insert into webhook (id, url, events, secret, enabled, position, failures, failing_since, last_error)
select 'a3c1b0de-0000-4000-8000-000000000001', 'http://127.0.0.1:9/hook', '{dev.groundcrew.node.registered}',
       'whsec_' || encode(sha256('upgrade'), 'base64'), true, last_number, 2, clock_timestamp(), 'Connection refused'
from feed;

insert into webhook_delivery
    (id, webhook_id, status, number, node_id, type, change, tries, first_tried_at, next_try_at, last_error, dead_at)
select gen_random_uuid(), w.id, case place when 1 then 'dead' else 'waiting' end, c.number, c.node_id, c.type,
       jsonb_build_object('number', c.number, 'id', c.id, 'type', c.type, 'node_id', c.node_id, 'at', c.at, 'data', c.data),
       case place when 1 then 150 else 3 end,
       clock_timestamp() - case place when 1 then interval '25 hours' else interval '1 minute' end,
       clock_timestamp() + interval '10 minutes', 'Connection refused',
       case place when 1 then clock_timestamp() end
from webhook w,
     (select *, row_number() over (order by number) as place
      from change where type = 'dev.groundcrew.node.registered' and number is not null) c
where place <= 2;

insert into bulk (id, action, request_hash, total)
values ('a3c1b0de-0000-4000-8000-000000000002', '{"add_tag": "upgraded"}', repeat('0', 64), 14);

insert into bulk_node (bulk_id, position, node_id, mac_address, hostname)
select b.id, row_number() over (order by n.hostname), n.id, n.mac_address, n.hostname
from bulk b, nodes n where n.group_id = 'rack1';

update bulk_node set step = 1, result = 'done', finished_at = clock_timestamp() where position = 1;
