-- The run of the node's install workflow that last took it up. No fact of the node's state: it does not touch the version.
alter table nodes add column install_run_id text;
