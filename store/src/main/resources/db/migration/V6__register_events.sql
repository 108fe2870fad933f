-- Who registered a node is told by its first event.
alter table node_event
    drop constraint node_event_kind_check,
    add constraint node_event_kind_check
        check (kind in ('register', 'report', 'transition', 'abort', 'stall', 'cancel', 'edit', 'retry', 'discard'));
