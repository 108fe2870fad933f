-- A database of the commit 6ab9109088679aaa40a683a27906ea632d1cb91a, written by its own programs. Made by tools/schema-dump.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE FUNCTION public.count_added_nodes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into node_count (state, nodes) select state, count(*) from added group by state;
    return null;
end
$$;
CREATE FUNCTION public.count_moved_node() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into node_count (state, nodes) values (old.state, -1), (new.state, 1);
    return null;
end
$$;
CREATE FUNCTION public.count_removed_nodes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into node_count (state, nodes) select state, -count(*) from removed group by state;
    return null;
end
$$;
CREATE FUNCTION public.count_truncated_nodes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    delete from node_count;
    return null;
end
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.nodes (
    id uuid NOT NULL,
    mac_address macaddr NOT NULL,
    hostname text,
    ip_address inet,
    state text DEFAULT 'discovered'::text NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    workflow_id text,
    vendor text,
    model text,
    serial_number text,
    system_uuid text,
    arch text DEFAULT 'x86_64'::text NOT NULL,
    boot_mode text DEFAULT 'uefi'::text NOT NULL,
    group_id text,
    install_attempts integer DEFAULT 0 NOT NULL,
    install_progress integer,
    last_install_error text,
    state_changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    last_seen_at timestamp with time zone,
    install_run_id text,
    install_id uuid,
    revision bigint DEFAULT 0 NOT NULL,
    rung_at timestamp with time zone,
    rings integer DEFAULT 0 NOT NULL,
    install_limits text,
    last_failure_at timestamp with time zone,
    report_token_version integer DEFAULT 0 NOT NULL,
    install_profile text,
    install_profile_version integer,
    boot_once text,
    scripts_served integer DEFAULT 0 NOT NULL,
    first_script_at timestamp with time zone,
    attempt_reported boolean DEFAULT false NOT NULL,
    last_boot_at timestamp with time zone,
    last_boot_event uuid,
    found_by_boot boolean DEFAULT false NOT NULL,
    labels text DEFAULT ''::text NOT NULL,
    search text GENERATED ALWAYS AS (lower(((((((((((((COALESCE(hostname, ''::text) || '
'::text) || COALESCE(serial_number, ''::text)) || '
'::text) || (mac_address)::text) || '
'::text) || replace((mac_address)::text, ':'::text, ''::text)) || '
'::text) || COALESCE(group_id, ''::text)) || '
'::text) || COALESCE(workflow_id, ''::text)) || '
'::text) || labels))) STORED NOT NULL,
    seen_slot timestamp with time zone GENERATED ALWAYS AS (date_bin('00:10:00'::interval, COALESCE(last_seen_at, '-infinity'::timestamp with time zone), '2000-01-01 00:00:00+00'::timestamp with time zone)) STORED NOT NULL,
    changed_slot timestamp with time zone GENERATED ALWAYS AS (date_bin('00:10:00'::interval, GREATEST(updated_at, last_seen_at), '2000-01-01 00:00:00+00'::timestamp with time zone)) STORED NOT NULL,
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
);
CREATE FUNCTION public.describe_changed(n public.nodes) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
    select jsonb_build_object('node_id', n.id, 'mac_address', n.mac_address, 'hostname', n.hostname,
                              'group_id', n.group_id, 'profile', n.workflow_id, 'install_id', n.install_id)
$$;
CREATE FUNCTION public.keep_boot_mac() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
begin
    if tg_op = 'UPDATE' then
        if exists (select from node_mac where mac_address = new.mac_address and node_id = new.id) then
            return null;
        end if;
        delete from node_mac where mac_address = old.mac_address and node_id = new.id;
    end if;
    insert into node_mac (mac_address, node_id) values (new.mac_address, new.id);
    return null;
end
$$;
CREATE FUNCTION public.label_node() RETURNS trigger
    LANGUAGE plpgsql
    SET enable_seqscan TO 'off'
    AS $$
declare
    labelled uuid;
begin
    if tg_table_name = 'nodes' then
        labelled := new.id;
    elsif tg_op = 'DELETE' then
        labelled := old.node_id;
    else
        labelled := new.node_id;
    end if;
    update nodes set labels = labels_of(labelled) where id = labelled and labels <> labels_of(labelled);
    return null;
end
$$;
CREATE FUNCTION public.labels_of(node uuid) RETURNS text
    LANGUAGE sql STABLE
    SET enable_seqscan TO 'off'
    AS $$
    select coalesce(string_agg(label, E'\n' order by label), '')
    from (select t.tag as label from node_tags t where t.node_id = node
          union all
          select m.mac_address::text || E'\n' || replace(m.mac_address::text, ':', '')
          from node_mac m join nodes n on n.id = m.node_id
          where m.node_id = node and m.mac_address <> n.mac_address) l
$$;
CREATE FUNCTION public.number_changes(most integer) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
declare
    numbered bigint;
begin
    if not exists (select from change where number is null) then
        return 0;
    end if;
    perform from feed where id = 1 for update skip locked;
    if not found then
        return 0;
    end if;
    with next as (
        select c.seq, row_number() over (order by c.seq) as step
        from (select seq from change where number is null order by seq limit most) c)
    update change c
    set number = f.last_number + n.step
    from next n, feed f
    where c.seq = n.seq and f.id = 1;
    get diagnostics numbered = row_count;
    update feed set last_number = last_number + numbered where id = 1;
    return numbered;
end
$$;
CREATE FUNCTION public.refuse_removal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if coalesce(current_setting('groundcrew.purge', true), '') <> 'on' then
        raise exception '% is append-only: % is refused unless groundcrew.purge is on', tg_table_name, lower(tg_op)
            using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
CREATE FUNCTION public.refuse_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
CREATE FUNCTION public.service_outage(since timestamp with time zone, OUT lost interval, OUT ended_at timestamp with time zone) RETURNS record
    LANGUAGE sql
    AS $$
    with moment as materialized (select clock_timestamp() as present),
    run as (
        select u.started_at, u.renewed_at from service_uptime u where u.renewed_at > since - interval '30 seconds'
        union all
        select present, present from moment),
    gap as (
        select max(renewed_at) over (order by started_at, renewed_at
                                     rows between unbounded preceding and 1 preceding) as down_from,
               started_at as down_until
        from run)
    select coalesce(sum(down_until - greatest(down_from, since)), interval '0'), max(down_until)
    from gap
    where down_until > since
      and (down_from is null or down_until - down_from > interval '30 seconds')
$$;
CREATE FUNCTION public.tell_purged() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into change (id, type, node_id, data)
    select gen_random_uuid(), 'dev.groundcrew.node.purged', r.id,
           jsonb_strip_nulls(jsonb_build_object(
               'node_id', r.id, 'mac_address', r.mac_address, 'hostname', r.hostname,
               'group_id', r.group_id, 'profile', r.workflow_id, 'install_id', r.install_id,
               'from_state', r.state))
    from removed r
    order by r.id;
    return null;
end
$$;
CREATE FUNCTION public.tell_registered() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into change (id, type, node_id, data)
    select gen_random_uuid(), 'dev.groundcrew.node.registered', n.id,
           jsonb_strip_nulls(describe_changed(n) || jsonb_build_object('to_state', n.state))
    from nodes n where n.id in (select a.id from added a)
    order by n.id;
    return null;
end
$$;
CREATE FUNCTION public.tell_transitions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    insert into change (id, type, node_id, at, data)
    select l.id, 'dev.groundcrew.node.' || l.to_state, l.node_id, l.created_at,
           jsonb_strip_nulls(describe_changed(n) || jsonb_build_object(
               'from_state', l.from_state, 'to_state', l.to_state, 'triggered_by', l.triggered_by,
               'user_id', l.user_id, 'comment', l.comment, 'metadata', l.metadata))
    from logged l join nodes n on n.id = l.node_id
    order by l.created_at, l.id;
    return null;
end
$$;
CREATE TABLE public.bulk (
    id uuid NOT NULL,
    action jsonb NOT NULL,
    user_id text,
    idempotency_key text,
    request_hash text NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by text,
    finished_at timestamp with time zone,
    done integer,
    refused integer,
    failed integer,
    cancelled integer,
    rung_at timestamp with time zone,
    CONSTRAINT bulk_check CHECK (((finished_at IS NULL) = (done IS NULL))),
    CONSTRAINT bulk_total_check CHECK (((total >= 0) AND (total <= 10000)))
);
CREATE TABLE public.bulk_node (
    bulk_id uuid NOT NULL,
    "position" integer NOT NULL,
    node_id uuid NOT NULL,
    mac_address macaddr,
    hostname text,
    step smallint DEFAULT 0 NOT NULL,
    result text DEFAULT 'pending'::text NOT NULL,
    event_id uuid,
    looks integer DEFAULT 0 NOT NULL,
    looked_at timestamp with time zone,
    code text,
    message text,
    finished_at timestamp with time zone,
    CONSTRAINT bulk_node_check CHECK (((result = 'pending'::text) = (finished_at IS NULL))),
    CONSTRAINT bulk_node_position_check CHECK ((("position" >= 1) AND ("position" <= 10000))),
    CONSTRAINT bulk_node_result_check CHECK ((result = ANY (ARRAY['pending'::text, 'done'::text, 'refused'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE TABLE public.change (
    seq bigint NOT NULL,
    number bigint,
    id uuid NOT NULL,
    type text NOT NULL,
    node_id uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    data jsonb NOT NULL
);
ALTER TABLE public.change ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.change_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.event_log (
    event_id uuid NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    bytes bigint NOT NULL,
    CONSTRAINT event_log_content_check CHECK ((octet_length(content) <= 1048576)),
    CONSTRAINT event_log_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE TABLE public.feed (
    id integer NOT NULL,
    last_number bigint DEFAULT 0 NOT NULL,
    epoch text DEFAULT "left"(replace((gen_random_uuid())::text, '-'::text, ''::text), 12) NOT NULL,
    CONSTRAINT feed_id_check CHECK ((id = 1))
);
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE public.install_place (
    node_id uuid NOT NULL,
    install_id uuid NOT NULL,
    asked_first timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    asked_last timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    taken_at timestamp with time zone
);
CREATE TABLE public.node_count (
    state text NOT NULL,
    nodes bigint NOT NULL
);
CREATE TABLE public.node_event (
    id uuid NOT NULL,
    node_id uuid NOT NULL,
    kind text NOT NULL,
    source text NOT NULL,
    payload jsonb NOT NULL,
    idempotency_key text,
    received_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    applied_at timestamp with time zone,
    outcome jsonb,
    install_id uuid,
    user_id text,
    queued_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    dead_at timestamp with time zone,
    dead_reason text,
    CONSTRAINT node_event_check CHECK (((applied_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT node_event_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'report'::text, 'transition'::text, 'abort'::text, 'stall'::text, 'cancel'::text, 'edit'::text, 'retry'::text, 'discard'::text, 'boot'::text, 'give_up'::text, 'boot_once'::text, 'proposal'::text, 'hook'::text]))),
    CONSTRAINT node_event_source_check CHECK ((source = ANY (ARRAY['admin'::text, 'system'::text, 'node_report'::text])))
);
CREATE TABLE public.node_mac (
    mac_address macaddr NOT NULL,
    node_id uuid NOT NULL,
    added_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE public.node_state_log (
    id uuid NOT NULL,
    node_id uuid NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    triggered_by text NOT NULL,
    user_id text,
    comment text,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT node_state_log_triggered_by_check CHECK ((triggered_by = ANY (ARRAY['admin'::text, 'system'::text, 'node_report'::text])))
);
CREATE TABLE public.node_tags (
    node_id uuid NOT NULL,
    tag text NOT NULL,
    CONSTRAINT node_tags_tag_check CHECK ((tag = lower(tag)))
);
CREATE TABLE public.profile (
    id text NOT NULL,
    version integer NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT profile_id_check CHECK ((id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'::text))
);
CREATE TABLE public.profile_version (
    profile_id text NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    max_attempts text GENERATED ALWAYS AS ((definition ->> 'max_attempts'::text)) STORED,
    timeout text GENERATED ALWAYS AS ((definition ->> 'timeout'::text)) STORED,
    start_timeout text GENERATED ALWAYS AS ((definition ->> 'start_timeout'::text)) STORED,
    next text GENERATED ALWAYS AS ((definition ->> 'next'::text)) STORED,
    user_id text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE public.purged_node (
    node_id uuid NOT NULL,
    part integer NOT NULL,
    mac_address macaddr NOT NULL,
    node jsonb NOT NULL,
    history jsonb NOT NULL,
    purged_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    purged_by text,
    comment text,
    CONSTRAINT purged_node_part_check CHECK ((part >= 1))
);
CREATE TABLE public.report_secret (
    id integer NOT NULL,
    secret text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT report_secret_id_check CHECK ((id = 1))
);
CREATE TABLE public.service_uptime (
    id uuid NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    renewed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE public.spring_session (
    primary_id character(36) NOT NULL,
    session_id character(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name character varying(100)
);
CREATE TABLE public.spring_session_attributes (
    session_primary_id character(36) NOT NULL,
    attribute_name character varying(200) NOT NULL,
    attribute_bytes bytea NOT NULL
);
CREATE TABLE public.turn (
    task text NOT NULL,
    holder uuid NOT NULL,
    held_until timestamp with time zone NOT NULL
);
CREATE TABLE public.webhook (
    id uuid NOT NULL,
    url text NOT NULL,
    events text[] NOT NULL,
    secret text NOT NULL,
    template text,
    enabled boolean NOT NULL,
    "position" bigint NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    last_error text,
    delivered_at timestamp with time zone,
    busy_until timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    user_id text
);
CREATE TABLE public.webhook_delivery (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    status text NOT NULL,
    number bigint NOT NULL,
    node_id uuid NOT NULL,
    type text NOT NULL,
    change jsonb NOT NULL,
    tries integer NOT NULL,
    first_tried_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    last_error text,
    dead_at timestamp with time zone,
    CONSTRAINT webhook_delivery_check CHECK (((status = 'dead'::text) = (dead_at IS NOT NULL))),
    CONSTRAINT webhook_delivery_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'dead'::text])))
);
INSERT INTO public.change OVERRIDING SYSTEM VALUE VALUES
	(1, NULL, 'd0ee250e-bc98-45bd-81a7-cc24f9c24893', 'dev.groundcrew.node.registered', '01a21542-25a7-7331-8a00-ca8e2594e7af', '2026-11-26 00:29:46.302917+00', '{"node_id": "01a21542-25a7-7331-8a00-ca8e2594e7af", "group_id": "simulator-ef529b05", "to_state": "discovered", "mac_address": "02:00:01:00:00:01"}'),
	(2, NULL, '5e25071c-def0-4828-b6c4-8e891533452a', 'dev.groundcrew.node.registered', '01a21542-25a9-7467-81e8-bf7634329728', '2026-11-26 00:29:46.325857+00', '{"node_id": "01a21542-25a9-7467-81e8-bf7634329728", "group_id": "simulator-ef529b05", "to_state": "discovered", "mac_address": "02:00:01:00:00:00"}'),
	(3, NULL, '3c074975-e825-460e-b6a8-0542c2cc17e7', 'dev.groundcrew.node.registered', '01a21542-274c-7073-b0f7-323d79ad6e12', '2026-11-26 00:29:46.718847+00', '{"node_id": "01a21542-274c-7073-b0f7-323d79ad6e12", "group_id": "simulator-ef529b05", "to_state": "discovered", "mac_address": "02:00:01:00:00:03"}'),
	(4, NULL, 'c42d6fc3-2557-4705-be22-84af60bb7dfc', 'dev.groundcrew.node.registered', '01a21542-275f-702a-8730-7fa48347dc12', '2026-11-26 00:29:46.729559+00', '{"node_id": "01a21542-275f-702a-8730-7fa48347dc12", "group_id": "simulator-ef529b05", "to_state": "discovered", "mac_address": "02:00:01:00:00:02"}'),
	(5, NULL, '01a21542-3581-74f7-8cfe-90c6aa8d197f', 'dev.groundcrew.node.pending', '01a21542-25a9-7467-81e8-bf7634329728', '2026-11-26 00:29:50.340916+00', '{"node_id": "01a21542-25a9-7467-81e8-bf7634329728", "group_id": "simulator-ef529b05", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-287b-743f-9c07-a1f2c42939c6", "mac_address": "02:00:01:00:00:00", "triggered_by": "admin"}'),
	(6, NULL, '01a21542-358d-7621-a667-b4112eaa1bc6', 'dev.groundcrew.node.pending', '01a21542-25a7-7331-8a00-ca8e2594e7af', '2026-11-26 00:29:50.352194+00', '{"node_id": "01a21542-25a7-7331-8a00-ca8e2594e7af", "group_id": "simulator-ef529b05", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-287d-7546-93f2-74009b8599db", "mac_address": "02:00:01:00:00:01", "triggered_by": "admin"}'),
	(7, NULL, '01a21542-3856-76d1-b62f-6491e044c64a', 'dev.groundcrew.node.pending', '01a21542-275f-702a-8730-7fa48347dc12', '2026-11-26 00:29:51.070622+00', '{"node_id": "01a21542-275f-702a-8730-7fa48347dc12", "group_id": "simulator-ef529b05", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-3781-775e-9be9-de83c84b4c92", "mac_address": "02:00:01:00:00:02", "triggered_by": "admin"}'),
	(8, NULL, '01a21542-385f-739c-b1b5-39cf6faa359c', 'dev.groundcrew.node.pending', '01a21542-274c-7073-b0f7-323d79ad6e12', '2026-11-26 00:29:51.074185+00', '{"node_id": "01a21542-274c-7073-b0f7-323d79ad6e12", "group_id": "simulator-ef529b05", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-37fe-7384-a408-6fe01a487621", "mac_address": "02:00:01:00:00:03", "triggered_by": "admin"}'),
	(9, NULL, '01a21542-3a56-706a-b9d8-0e99ade669a5', 'dev.groundcrew.node.installing', '01a21542-25a9-7467-81e8-bf7634329728', '2026-11-26 00:29:51.578277+00', '{"node_id": "01a21542-25a9-7467-81e8-bf7634329728", "group_id": "simulator-ef529b05", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-287b-743f-9c07-a1f2c42939c6", "mac_address": "02:00:01:00:00:00", "triggered_by": "node_report"}'),
	(10, NULL, '01a21542-3a66-7275-aabd-6cb62b3f3434', 'dev.groundcrew.node.installing', '01a21542-25a7-7331-8a00-ca8e2594e7af', '2026-11-26 00:29:51.591576+00', '{"node_id": "01a21542-25a7-7331-8a00-ca8e2594e7af", "group_id": "simulator-ef529b05", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-287d-7546-93f2-74009b8599db", "mac_address": "02:00:01:00:00:01", "triggered_by": "node_report"}'),
	(11, NULL, '01a21542-3bf1-73a8-a6bc-d89011a10953', 'dev.groundcrew.node.installed', '01a21542-25a9-7467-81e8-bf7634329728', '2026-11-26 00:29:51.987166+00', '{"node_id": "01a21542-25a9-7467-81e8-bf7634329728", "group_id": "simulator-ef529b05", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-287b-743f-9c07-a1f2c42939c6", "mac_address": "02:00:01:00:00:00", "triggered_by": "node_report"}'),
	(12, NULL, '01a21542-3c0e-7271-bd72-2dd9707541eb', 'dev.groundcrew.node.installed', '01a21542-25a7-7331-8a00-ca8e2594e7af', '2026-11-26 00:29:52.015644+00', '{"node_id": "01a21542-25a7-7331-8a00-ca8e2594e7af", "group_id": "simulator-ef529b05", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-287d-7546-93f2-74009b8599db", "mac_address": "02:00:01:00:00:01", "triggered_by": "node_report"}'),
	(13, NULL, '01a21542-3cd2-776d-8b66-91b713cb2125', 'dev.groundcrew.node.installing', '01a21542-275f-702a-8730-7fa48347dc12', '2026-11-26 00:29:52.211579+00', '{"node_id": "01a21542-275f-702a-8730-7fa48347dc12", "group_id": "simulator-ef529b05", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-3781-775e-9be9-de83c84b4c92", "mac_address": "02:00:01:00:00:02", "triggered_by": "node_report"}'),
	(14, NULL, '01a21542-3cd6-715a-8da7-5c9d6c60cfe7', 'dev.groundcrew.node.installing', '01a21542-274c-7073-b0f7-323d79ad6e12', '2026-11-26 00:29:52.215703+00', '{"node_id": "01a21542-274c-7073-b0f7-323d79ad6e12", "group_id": "simulator-ef529b05", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-37fe-7384-a408-6fe01a487621", "mac_address": "02:00:01:00:00:03", "triggered_by": "node_report"}'),
	(15, NULL, '01a21542-3e02-7486-9cf5-5278afb0f615', 'dev.groundcrew.node.installed', '01a21542-275f-702a-8730-7fa48347dc12', '2026-11-26 00:29:52.517853+00', '{"node_id": "01a21542-275f-702a-8730-7fa48347dc12", "group_id": "simulator-ef529b05", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-3781-775e-9be9-de83c84b4c92", "mac_address": "02:00:01:00:00:02", "triggered_by": "node_report"}'),
	(16, NULL, '01a21542-3ffc-744c-bd28-6e184ec8d28f', 'dev.groundcrew.node.installed', '01a21542-274c-7073-b0f7-323d79ad6e12', '2026-11-26 00:29:53.02241+00', '{"node_id": "01a21542-274c-7073-b0f7-323d79ad6e12", "group_id": "simulator-ef529b05", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-37fe-7384-a408-6fe01a487621", "mac_address": "02:00:01:00:00:03", "triggered_by": "node_report"}'),
	(17, NULL, '5b26884e-9a97-4884-b70e-99a1e39ca0d1', 'dev.groundcrew.node.registered', '01a21542-46a9-702c-9bc2-c30fabb359ce', '2026-11-26 00:29:54.733091+00', '{"node_id": "01a21542-46a9-702c-9bc2-c30fabb359ce", "group_id": "rack1", "hostname": "discovered", "to_state": "discovered", "mac_address": "52:54:00:0a:00:01"}'),
	(18, NULL, '978edb56-f807-4394-bf77-af1e5dff2a0b', 'dev.groundcrew.node.registered', '01a21542-46f8-7135-8145-95a7d15197a4', '2026-11-26 00:29:54.847755+00', '{"node_id": "01a21542-46f8-7135-8145-95a7d15197a4", "group_id": "rack1", "hostname": "pending", "to_state": "discovered", "mac_address": "52:54:00:0a:00:02"}'),
	(19, NULL, '01a21542-47d7-74ad-8f71-c5a3ea663993', 'dev.groundcrew.node.pending', '01a21542-46f8-7135-8145-95a7d15197a4', '2026-11-26 00:29:55.034906+00', '{"node_id": "01a21542-46f8-7135-8145-95a7d15197a4", "group_id": "rack1", "hostname": "pending", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-4774-73e7-9cbe-7e3cf13abb50", "mac_address": "52:54:00:0a:00:02", "triggered_by": "admin"}'),
	(20, NULL, 'd5df67ae-a1f7-4b25-9082-888d27d05ef7', 'dev.groundcrew.node.registered', '01a21542-4810-7611-88c3-b2f64e01d59e', '2026-11-26 00:29:55.092184+00', '{"node_id": "01a21542-4810-7611-88c3-b2f64e01d59e", "group_id": "rack1", "hostname": "installing-0", "to_state": "discovered", "mac_address": "52:54:00:0a:00:03"}'),
	(21, NULL, '01a21542-48e5-7397-ad6f-d5b48b9347d8', 'dev.groundcrew.node.pending', '01a21542-4810-7611-88c3-b2f64e01d59e', '2026-11-26 00:29:55.303344+00', '{"node_id": "01a21542-4810-7611-88c3-b2f64e01d59e", "group_id": "rack1", "hostname": "installing-0", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-485c-7378-a041-af809b2d941e", "mac_address": "52:54:00:0a:00:03", "triggered_by": "admin"}'),
	(22, NULL, '01a21542-4afa-77cc-a9b8-4e9c56ea3d7c', 'dev.groundcrew.node.installing', '01a21542-4810-7611-88c3-b2f64e01d59e', '2026-11-26 00:29:55.839403+00', '{"node_id": "01a21542-4810-7611-88c3-b2f64e01d59e", "group_id": "rack1", "hostname": "installing-0", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-485c-7378-a041-af809b2d941e", "mac_address": "52:54:00:0a:00:03", "triggered_by": "node_report"}'),
	(23, NULL, '516b5bd9-adaf-4e83-b9b1-f8685c1d4f9d', 'dev.groundcrew.node.registered', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', '2026-11-26 00:29:56.066114+00', '{"node_id": "01a21542-4bdf-7349-bb44-dafc4b4ebe74", "group_id": "rack1", "hostname": "installing-1", "to_state": "discovered", "mac_address": "52:54:00:0a:00:04"}'),
	(26, NULL, '275f6a75-2e84-4992-afbb-a9f974635609', 'dev.groundcrew.node.registered', '01a21542-4f16-721e-afee-0b2170c22d36', '2026-11-26 00:29:56.888601+00', '{"node_id": "01a21542-4f16-721e-afee-0b2170c22d36", "group_id": "rack1", "hostname": "installing-2", "to_state": "discovered", "mac_address": "52:54:00:0a:00:05"}'),
	(24, NULL, '01a21542-4d7a-7331-b4a8-e69002ed1970', 'dev.groundcrew.node.pending', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', '2026-11-26 00:29:56.47662+00', '{"node_id": "01a21542-4bdf-7349-bb44-dafc4b4ebe74", "group_id": "rack1", "hostname": "installing-1", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-4c92-72b6-af77-906fc1c316da", "mac_address": "52:54:00:0a:00:04", "triggered_by": "admin"}'),
	(25, NULL, '01a21542-4e82-7233-9ac1-23b7afad32bf', 'dev.groundcrew.node.installing', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', '2026-11-26 00:29:56.739994+00', '{"node_id": "01a21542-4bdf-7349-bb44-dafc4b4ebe74", "group_id": "rack1", "hostname": "installing-1", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-4c92-72b6-af77-906fc1c316da", "mac_address": "52:54:00:0a:00:04", "triggered_by": "node_report"}'),
	(27, NULL, '01a21542-4f67-7356-a23d-311bfa90f895', 'dev.groundcrew.node.pending', '01a21542-4f16-721e-afee-0b2170c22d36', '2026-11-26 00:29:56.970097+00', '{"node_id": "01a21542-4f16-721e-afee-0b2170c22d36", "group_id": "rack1", "hostname": "installing-2", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-4f3c-706a-b12b-cabb72cb88b1", "mac_address": "52:54:00:0a:00:05", "triggered_by": "admin"}'),
	(28, NULL, '01a21542-4fec-75f8-8bb3-ef3176447084', 'dev.groundcrew.node.installing', '01a21542-4f16-721e-afee-0b2170c22d36', '2026-11-26 00:29:57.102714+00', '{"node_id": "01a21542-4f16-721e-afee-0b2170c22d36", "group_id": "rack1", "hostname": "installing-2", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-4f3c-706a-b12b-cabb72cb88b1", "mac_address": "52:54:00:0a:00:05", "triggered_by": "node_report"}'),
	(30, NULL, '01a21542-5184-769f-a099-d8ab65d682c3', 'dev.groundcrew.node.pending', '01a21542-50cd-7238-b2d0-dca70efaa914', '2026-11-26 00:29:57.5104+00', '{"node_id": "01a21542-50cd-7238-b2d0-dca70efaa914", "group_id": "rack1", "hostname": "install-failed", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-5143-71d3-86e5-310482bf7602", "mac_address": "52:54:00:0a:00:06", "triggered_by": "admin"}'),
	(31, NULL, '01a21542-526d-70bc-8797-9a1b9813c4af', 'dev.groundcrew.node.installing', '01a21542-50cd-7238-b2d0-dca70efaa914', '2026-11-26 00:29:57.742445+00', '{"node_id": "01a21542-50cd-7238-b2d0-dca70efaa914", "group_id": "rack1", "hostname": "install-failed", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-5143-71d3-86e5-310482bf7602", "mac_address": "52:54:00:0a:00:06", "triggered_by": "node_report"}'),
	(29, NULL, '24ef6236-a07d-43fb-b087-16ef5f1840e6', 'dev.groundcrew.node.registered', '01a21542-50cd-7238-b2d0-dca70efaa914', '2026-11-26 00:29:57.327647+00', '{"node_id": "01a21542-50cd-7238-b2d0-dca70efaa914", "group_id": "rack1", "hostname": "install-failed", "to_state": "discovered", "mac_address": "52:54:00:0a:00:06"}'),
	(32, NULL, '01a21542-53f7-76e5-8ede-5a257843dc59', 'dev.groundcrew.node.install_failed', '01a21542-50cd-7238-b2d0-dca70efaa914', '2026-11-26 00:29:58.138243+00', '{"node_id": "01a21542-50cd-7238-b2d0-dca70efaa914", "group_id": "rack1", "hostname": "install-failed", "metadata": {"error": "attempt 3: no disk found", "attempt": 3}, "to_state": "install_failed", "from_state": "installing", "install_id": "01a21542-5143-71d3-86e5-310482bf7602", "mac_address": "52:54:00:0a:00:06", "triggered_by": "node_report"}'),
	(33, NULL, '4a22644a-77ba-4091-9cd8-7dc133da291d', 'dev.groundcrew.node.registered', '01a21542-542f-750b-aa45-57ba2d6b3563', '2026-11-26 00:29:58.194751+00', '{"node_id": "01a21542-542f-750b-aa45-57ba2d6b3563", "group_id": "rack1", "hostname": "installed", "to_state": "discovered", "mac_address": "52:54:00:0a:00:07"}'),
	(34, NULL, '01a21542-54a3-7590-8f0e-52a30b426c93', 'dev.groundcrew.node.pending', '01a21542-542f-750b-aa45-57ba2d6b3563', '2026-11-26 00:29:58.309645+00', '{"node_id": "01a21542-542f-750b-aa45-57ba2d6b3563", "group_id": "rack1", "hostname": "installed", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-5478-77c5-b06a-92850ac655c5", "mac_address": "52:54:00:0a:00:07", "triggered_by": "admin"}'),
	(35, NULL, '01a21542-54e0-73c8-990a-086ef4ef4ddf', 'dev.groundcrew.node.installing', '01a21542-542f-750b-aa45-57ba2d6b3563', '2026-11-26 00:29:58.370185+00', '{"node_id": "01a21542-542f-750b-aa45-57ba2d6b3563", "group_id": "rack1", "hostname": "installed", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-5478-77c5-b06a-92850ac655c5", "mac_address": "52:54:00:0a:00:07", "triggered_by": "node_report"}'),
	(36, NULL, '01a21542-554b-7680-ab1f-efe837784047', 'dev.groundcrew.node.installed', '01a21542-542f-750b-aa45-57ba2d6b3563', '2026-11-26 00:29:58.476805+00', '{"node_id": "01a21542-542f-750b-aa45-57ba2d6b3563", "group_id": "rack1", "hostname": "installed", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-5478-77c5-b06a-92850ac655c5", "mac_address": "52:54:00:0a:00:07", "triggered_by": "node_report"}'),
	(37, NULL, 'd241f51d-9495-4d09-868b-a6b749dc5c3a', 'dev.groundcrew.node.registered', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:58.553521+00', '{"node_id": "01a21542-5597-7336-a4ac-97caa0a31ee1", "group_id": "rack1", "hostname": "active", "to_state": "discovered", "mac_address": "52:54:00:0a:00:08"}'),
	(38, NULL, '01a21542-561d-767b-bf30-1d24f53f7381', 'dev.groundcrew.node.pending', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:58.686862+00', '{"node_id": "01a21542-5597-7336-a4ac-97caa0a31ee1", "group_id": "rack1", "hostname": "active", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-55ef-70b4-8eff-19897ebdf8a3", "mac_address": "52:54:00:0a:00:08", "triggered_by": "admin"}'),
	(39, NULL, '01a21542-567d-7423-aac9-20afa1ff8e40', 'dev.groundcrew.node.installing', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:58.785151+00', '{"node_id": "01a21542-5597-7336-a4ac-97caa0a31ee1", "group_id": "rack1", "hostname": "active", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-55ef-70b4-8eff-19897ebdf8a3", "mac_address": "52:54:00:0a:00:08", "triggered_by": "node_report"}'),
	(40, NULL, '01a21542-5717-70b2-9f10-1428a6c6bdb5', 'dev.groundcrew.node.installed', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:58.936523+00', '{"node_id": "01a21542-5597-7336-a4ac-97caa0a31ee1", "group_id": "rack1", "hostname": "active", "to_state": "installed", "from_state": "installing", "install_id": "01a21542-55ef-70b4-8eff-19897ebdf8a3", "mac_address": "52:54:00:0a:00:08", "triggered_by": "node_report"}'),
	(41, NULL, '01a21542-57a1-7551-a87e-03d425e467c0', 'dev.groundcrew.node.active', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:59.074036+00', '{"node_id": "01a21542-5597-7336-a4ac-97caa0a31ee1", "group_id": "rack1", "hostname": "active", "to_state": "active", "from_state": "installed", "install_id": "01a21542-55ef-70b4-8eff-19897ebdf8a3", "mac_address": "52:54:00:0a:00:08", "triggered_by": "admin"}'),
	(42, NULL, '8888969a-31da-47d6-8b58-4c15cee845b4', 'dev.groundcrew.node.registered', '01a21542-57c4-7288-82c4-8e6600a618fd', '2026-11-26 00:29:59.114269+00', '{"node_id": "01a21542-57c4-7288-82c4-8e6600a618fd", "group_id": "rack1", "hostname": "queued-started", "to_state": "discovered", "mac_address": "52:54:00:0a:00:09"}'),
	(43, NULL, '01a21542-586a-7016-943b-dafc52b340a4', 'dev.groundcrew.node.pending', '01a21542-57c4-7288-82c4-8e6600a618fd', '2026-11-26 00:29:59.274966+00', '{"node_id": "01a21542-57c4-7288-82c4-8e6600a618fd", "group_id": "rack1", "hostname": "queued-started", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-580a-7111-8054-2ba3ee9d47fb", "mac_address": "52:54:00:0a:00:09", "triggered_by": "admin"}'),
	(44, NULL, '07e4e9ce-aca6-4804-b38f-ae31312c9f08', 'dev.groundcrew.node.registered', '01a21542-58a3-75f1-afbf-7b4f26db20aa', '2026-11-26 00:29:59.334525+00', '{"node_id": "01a21542-58a3-75f1-afbf-7b4f26db20aa", "group_id": "rack1", "hostname": "queued-failures", "to_state": "discovered", "mac_address": "52:54:00:0a:00:0a"}'),
	(45, NULL, '01a21542-5919-77bd-8fb9-3745b759bdd9', 'dev.groundcrew.node.pending', '01a21542-58a3-75f1-afbf-7b4f26db20aa', '2026-11-26 00:29:59.450733+00', '{"node_id": "01a21542-58a3-75f1-afbf-7b4f26db20aa", "group_id": "rack1", "hostname": "queued-failures", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-58d9-73ef-8240-99ccb5414bb5", "mac_address": "52:54:00:0a:00:0a", "triggered_by": "admin"}'),
	(46, NULL, '01a21542-5950-76eb-94a3-482fd828784a', 'dev.groundcrew.node.installing', '01a21542-58a3-75f1-afbf-7b4f26db20aa', '2026-11-26 00:29:59.505254+00', '{"node_id": "01a21542-58a3-75f1-afbf-7b4f26db20aa", "group_id": "rack1", "hostname": "queued-failures", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-58d9-73ef-8240-99ccb5414bb5", "mac_address": "52:54:00:0a:00:0a", "triggered_by": "node_report"}'),
	(47, NULL, '1bd0cf55-a106-431a-8823-e637b328a84e', 'dev.groundcrew.node.registered', '01a21542-5978-775f-99a8-0f80c5d34006', '2026-11-26 00:29:59.545971+00', '{"node_id": "01a21542-5978-775f-99a8-0f80c5d34006", "group_id": "rack1", "hostname": "queued-complete", "to_state": "discovered", "mac_address": "52:54:00:0a:00:0b"}'),
	(48, NULL, '01a21542-59b8-7289-8858-be093652fffd', 'dev.groundcrew.node.pending', '01a21542-5978-775f-99a8-0f80c5d34006', '2026-11-26 00:29:59.609262+00', '{"node_id": "01a21542-5978-775f-99a8-0f80c5d34006", "group_id": "rack1", "hostname": "queued-complete", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-5995-7370-9f8e-86ba120052a3", "mac_address": "52:54:00:0a:00:0b", "triggered_by": "admin"}'),
	(49, NULL, '01a21542-5a0c-743e-833f-adabd9a7baa1', 'dev.groundcrew.node.installing', '01a21542-5978-775f-99a8-0f80c5d34006', '2026-11-26 00:29:59.693063+00', '{"node_id": "01a21542-5978-775f-99a8-0f80c5d34006", "group_id": "rack1", "hostname": "queued-complete", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-5995-7370-9f8e-86ba120052a3", "mac_address": "52:54:00:0a:00:0b", "triggered_by": "node_report"}'),
	(50, NULL, 'a166ada4-cc00-44ab-a42f-35adbad8904b', 'dev.groundcrew.node.registered', '01a21542-5a60-7308-9f59-accdd3cce5f7', '2026-11-26 00:29:59.778209+00', '{"node_id": "01a21542-5a60-7308-9f59-accdd3cce5f7", "group_id": "rack1", "hostname": "queued-force", "to_state": "discovered", "mac_address": "52:54:00:0a:00:0c"}'),
	(51, NULL, '01a21542-5b1b-7717-8dd0-f6d1de1e6514', 'dev.groundcrew.node.pending', '01a21542-5a60-7308-9f59-accdd3cce5f7', '2026-11-26 00:29:59.964128+00', '{"node_id": "01a21542-5a60-7308-9f59-accdd3cce5f7", "group_id": "rack1", "hostname": "queued-force", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-5ae3-71fc-bcc6-ede58e5adaa0", "mac_address": "52:54:00:0a:00:0c", "triggered_by": "admin"}'),
	(52, NULL, '01a21542-5b55-72c8-bc1c-e529040a4f67', 'dev.groundcrew.node.installing', '01a21542-5a60-7308-9f59-accdd3cce5f7', '2026-11-26 00:30:00.022732+00', '{"node_id": "01a21542-5a60-7308-9f59-accdd3cce5f7", "group_id": "rack1", "hostname": "queued-force", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-5ae3-71fc-bcc6-ede58e5adaa0", "mac_address": "52:54:00:0a:00:0c", "triggered_by": "node_report"}'),
	(53, NULL, '01a21542-5cc5-7412-b2f8-5b023817530d', 'dev.groundcrew.node.install_failed', '01a21542-5a60-7308-9f59-accdd3cce5f7', '2026-11-26 00:30:00.393156+00', '{"node_id": "01a21542-5a60-7308-9f59-accdd3cce5f7", "group_id": "rack1", "hostname": "queued-force", "metadata": {"error": "attempt 3: no disk found", "attempt": 3}, "to_state": "install_failed", "from_state": "installing", "install_id": "01a21542-5ae3-71fc-bcc6-ede58e5adaa0", "mac_address": "52:54:00:0a:00:0c", "triggered_by": "node_report"}'),
	(54, NULL, '27c2e85c-0444-43e0-9f62-c08e4f7690eb', 'dev.groundcrew.node.registered', '01a21542-5ce7-7294-af56-0acc8d03b5ad', '2026-11-26 00:30:00.424595+00', '{"node_id": "01a21542-5ce7-7294-af56-0acc8d03b5ad", "group_id": "rack1", "hostname": "queued-pending", "to_state": "discovered", "mac_address": "52:54:00:0a:00:0d"}'),
	(55, NULL, '8daf3bbb-99a8-4218-a59a-5b9d59e5ba16', 'dev.groundcrew.node.registered', '01a21542-5d8b-76f4-94f4-43648bb38a28', '2026-11-26 00:30:00.589708+00', '{"node_id": "01a21542-5d8b-76f4-94f4-43648bb38a28", "group_id": "rack1", "hostname": "queued-retire", "to_state": "discovered", "mac_address": "52:54:00:0a:00:0e"}'),
	(56, NULL, '01a21542-5e1b-74af-9a1b-333dcdd93d0a', 'dev.groundcrew.node.pending', '01a21542-5d8b-76f4-94f4-43648bb38a28', '2026-11-26 00:30:00.734543+00', '{"node_id": "01a21542-5d8b-76f4-94f4-43648bb38a28", "group_id": "rack1", "hostname": "queued-retire", "to_state": "pending", "from_state": "discovered", "install_id": "01a21542-5dd5-75d4-ac56-bb8e3503a3ec", "mac_address": "52:54:00:0a:00:0e", "triggered_by": "admin"}'),
	(57, NULL, '01a21542-5e5d-75af-8e5a-80b658ed07e8', 'dev.groundcrew.node.installing', '01a21542-5d8b-76f4-94f4-43648bb38a28', '2026-11-26 00:30:00.799249+00', '{"node_id": "01a21542-5d8b-76f4-94f4-43648bb38a28", "group_id": "rack1", "hostname": "queued-retire", "to_state": "installing", "from_state": "pending", "install_id": "01a21542-5dd5-75d4-ac56-bb8e3503a3ec", "mac_address": "52:54:00:0a:00:0e", "triggered_by": "node_report"}');
INSERT INTO public.feed VALUES
	(1, 0, 'd721ebb16e07');
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-26 00:29:23.237519', 85, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-26 00:29:23.381759', 5, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-26 00:29:23.413667', 19, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-26 00:29:23.449033', 50, true),
	(5, '5', 'report tokens', 'SQL', 'V5__report_tokens.sql', 956849425, 'postgres', '2026-11-26 00:29:23.525194', 16, true),
	(6, '6', 'register events', 'SQL', 'V6__register_events.sql', 1637925310, 'postgres', '2026-11-26 00:29:23.557642', 5, true),
	(7, '7', 'turn', 'SQL', 'V7__turn.sql', -1419359442, 'postgres', '2026-11-26 00:29:23.573389', 14, true),
	(8, '8', 'network boot', 'SQL', 'V8__network_boot.sql', 1208439624, 'postgres', '2026-11-26 00:29:23.604227', 52, true),
	(9, '9', 'fleet', 'SQL', 'V9__fleet.sql', 1088808557, 'postgres', '2026-11-26 00:29:23.676741', 411, true);
INSERT INTO public.node_count VALUES
	('install_failed', 1),
	('installed', 4),
	('installing', 3),
	('discovered', 2),
	('pending', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('installing', -1),
	('installed', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('installing', -1),
	('installed', 1),
	('installed', -1),
	('active', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('installing', -1),
	('install_failed', 1),
	('discovered', 1),
	('discovered', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1);
INSERT INTO public.node_event VALUES
	('01a21542-261b-7742-984e-f3da97575f94', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'register', 'admin', '{"mac_address": "02:00:01:00:00:01"}', NULL, '2026-11-26 00:29:46.468287+00', '2026-11-26 00:29:46.468287+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:46.468287+00', 0, NULL, NULL),
	('01a21542-2611-764e-9a0c-5d3f884474ee', '01a21542-25a9-7467-81e8-bf7634329728', 'register', 'admin', '{"mac_address": "02:00:01:00:00:00"}', NULL, '2026-11-26 00:29:46.478631+00', '2026-11-26 00:29:46.478632+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:46.478632+00', 0, NULL, NULL),
	('01a21542-2766-724a-a161-1ee8a03b4f03', '01a21542-274c-7073-b0f7-323d79ad6e12', 'register', 'admin', '{"mac_address": "02:00:01:00:00:03"}', NULL, '2026-11-26 00:29:46.729774+00', '2026-11-26 00:29:46.729774+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:46.729774+00', 0, NULL, NULL),
	('01a21542-2773-7314-bdab-b0cb6c82597e', '01a21542-275f-702a-8730-7fa48347dc12', 'register', 'admin', '{"mac_address": "02:00:01:00:00:02"}', NULL, '2026-11-26 00:29:46.761288+00', '2026-11-26 00:29:46.761288+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:46.761288+00', 0, NULL, NULL),
	('01a21542-2836-747f-8132-6de62d5b7962', '01a21542-25a9-7467-81e8-bf7634329728', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-26 00:29:47.004436+00', '2026-11-26 00:29:50.340756+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-287b-743f-9c07-a1f2c42939c6', NULL, '2026-11-26 00:29:47.004437+00', 0, NULL, NULL),
	('01a21542-286a-769d-9d83-ad8085899ded', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-26 00:29:47.005972+00', '2026-11-26 00:29:50.352074+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-287d-7546-93f2-74009b8599db', NULL, '2026-11-26 00:29:47.005973+00', 0, NULL, NULL),
	('01a21542-377e-7455-aece-c45716296db1', '01a21542-275f-702a-8730-7fa48347dc12', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-26 00:29:50.851827+00', '2026-11-26 00:29:51.070536+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-3781-775e-9be9-de83c84b4c92', NULL, '2026-11-26 00:29:50.851827+00', 0, NULL, NULL),
	('01a21542-37f0-712b-925d-3bcfe2431677', '01a21542-274c-7073-b0f7-323d79ad6e12', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-26 00:29:50.975551+00', '2026-11-26 00:29:51.074101+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-37fe-7384-a408-6fe01a487621', NULL, '2026-11-26 00:29:50.975552+00', 0, NULL, NULL),
	('01a21542-3a11-750e-ade8-1e035c4958be', '01a21542-25a9-7467-81e8-bf7634329728', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-26 00:29:51.509536+00', '2026-11-26 00:29:51.578193+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-287b-743f-9c07-a1f2c42939c6', NULL, '2026-11-26 00:29:51.509537+00', 0, NULL, NULL),
	('01a21542-3a28-7485-bd7d-cafa422d3890', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-26 00:29:51.529486+00', '2026-11-26 00:29:51.591495+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-287d-7546-93f2-74009b8599db', NULL, '2026-11-26 00:29:51.529486+00', 0, NULL, NULL),
	('01a21542-3bb9-7213-99d5-ae1e01315b3d', '01a21542-25a9-7467-81e8-bf7634329728', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-26 00:29:51.950137+00', '2026-11-26 00:29:51.987052+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-287b-743f-9c07-a1f2c42939c6', NULL, '2026-11-26 00:29:51.950137+00', 0, NULL, NULL),
	('01a21542-3bf4-70be-937b-acb42233f434', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-26 00:29:51.992455+00', '2026-11-26 00:29:52.01555+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-287d-7546-93f2-74009b8599db', NULL, '2026-11-26 00:29:51.992456+00', 0, NULL, NULL),
	('01a21542-3ca6-74bb-95f1-56fee13af2ec', '01a21542-275f-702a-8730-7fa48347dc12', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-26 00:29:52.167346+00', '2026-11-26 00:29:52.211498+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-3781-775e-9be9-de83c84b4c92', NULL, '2026-11-26 00:29:52.167346+00', 0, NULL, NULL),
	('01a21542-3c9e-7565-b5d9-7c6adf60ebf3', '01a21542-274c-7073-b0f7-323d79ad6e12', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-26 00:29:52.159768+00', '2026-11-26 00:29:52.215626+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-37fe-7384-a408-6fe01a487621', NULL, '2026-11-26 00:29:52.159768+00', 0, NULL, NULL),
	('01a21542-3d33-74a1-8c58-6fc939bbf0ad', '01a21542-274c-7073-b0f7-323d79ad6e12', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-26 00:29:52.313285+00', '2026-11-26 00:29:52.430788+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-37fe-7384-a408-6fe01a487621', NULL, '2026-11-26 00:29:52.313285+00', 0, NULL, NULL),
	('01a21542-3dc2-750b-8ee2-e53ac9f9dbf9', '01a21542-275f-702a-8730-7fa48347dc12', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-26 00:29:52.453383+00', '2026-11-26 00:29:52.517768+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-3781-775e-9be9-de83c84b4c92', NULL, '2026-11-26 00:29:52.453383+00', 0, NULL, NULL),
	('01a21542-3dfb-7113-b1e9-625d7f423002', '01a21542-274c-7073-b0f7-323d79ad6e12', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-26 00:29:52.511996+00', '2026-11-26 00:29:52.657444+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a21542-37fe-7384-a408-6fe01a487621', NULL, '2026-11-26 00:29:52.511996+00', 0, NULL, NULL),
	('01a21542-3fdc-72ce-8e92-ae5b1f03df3a', '01a21542-274c-7073-b0f7-323d79ad6e12', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-26 00:29:52.990055+00', '2026-11-26 00:29:53.022249+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-37fe-7384-a408-6fe01a487621', NULL, '2026-11-26 00:29:52.990055+00', 0, NULL, NULL),
	('01a21542-46ae-74e7-9b21-a1a54d7128dd', '01a21542-46a9-702c-9bc2-c30fabb359ce', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:01"}', NULL, '2026-11-26 00:29:54.735643+00', '2026-11-26 00:29:54.735643+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:54.735643+00', 0, NULL, NULL),
	('01a21542-474c-76ca-b4d9-1123a9885e28', '01a21542-46f8-7135-8145-95a7d15197a4', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:02"}', NULL, '2026-11-26 00:29:54.895282+00', '2026-11-26 00:29:54.895282+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:54.895282+00', 0, NULL, NULL),
	('01a21542-4774-73e7-9cbe-7e3cf13abb4f', '01a21542-46f8-7135-8145-95a7d15197a4', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:54.93737+00', '2026-11-26 00:29:55.033527+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-4774-73e7-9cbe-7e3cf13abb50', NULL, '2026-11-26 00:29:54.93737+00', 0, NULL, NULL),
	('01a21542-4819-71ce-b348-32924b1a48e6', '01a21542-4810-7611-88c3-b2f64e01d59e', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:03"}', NULL, '2026-11-26 00:29:55.101522+00', '2026-11-26 00:29:55.101522+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:55.101522+00', 0, NULL, NULL),
	('01a21542-485c-7378-a041-af809b2d941d', '01a21542-4810-7611-88c3-b2f64e01d59e', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:55.172523+00', '2026-11-26 00:29:55.303257+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-485c-7378-a041-af809b2d941e', NULL, '2026-11-26 00:29:55.172523+00', 0, NULL, NULL),
	('01a21542-4bf2-74e6-8df9-57c065dd9dbe', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:04"}', NULL, '2026-11-26 00:29:56.083636+00', '2026-11-26 00:29:56.083636+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:56.083636+00', 0, NULL, NULL),
	('01a21542-49b9-7694-a24b-fcc7d85efe8e', '01a21542-4810-7611-88c3-b2f64e01d59e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-26 00:29:55.517498+00', '2026-11-26 00:29:55.838924+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-485c-7378-a041-af809b2d941e', NULL, '2026-11-26 00:29:55.517498+00', 0, NULL, NULL),
	('01a21542-4c92-72b6-af77-906fc1c316d9', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:56.251064+00', '2026-11-26 00:29:56.476489+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-4c92-72b6-af77-906fc1c316da', NULL, '2026-11-26 00:29:56.251065+00', 0, NULL, NULL),
	('01a21542-4e61-77c6-b212-c13a306a4322', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-26 00:29:56.706763+00', '2026-11-26 00:29:56.739908+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-4c92-72b6-af77-906fc1c316da', NULL, '2026-11-26 00:29:56.706763+00', 0, NULL, NULL),
	('01a21542-4ebb-72a2-9b23-5cbfcc1bbbab', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:56.807038+00', '2026-11-26 00:29:56.828644+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-4c92-72b6-af77-906fc1c316da', NULL, '2026-11-26 00:29:56.807038+00', 0, NULL, NULL),
	('01a21542-4f1a-7776-86bc-5df46c094156', '01a21542-4f16-721e-afee-0b2170c22d36', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:05"}', NULL, '2026-11-26 00:29:56.893101+00', '2026-11-26 00:29:56.893101+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:56.893101+00', 0, NULL, NULL),
	('01a21542-4f3c-706a-b12b-cabb72cb88b0', '01a21542-4f16-721e-afee-0b2170c22d36', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:56.92868+00', '2026-11-26 00:29:56.969999+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-4f3c-706a-b12b-cabb72cb88b1', NULL, '2026-11-26 00:29:56.928681+00', 0, NULL, NULL),
	('01a21542-4f90-7340-8ac1-d22578b02c68', '01a21542-4f16-721e-afee-0b2170c22d36', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-26 00:29:57.00922+00', '2026-11-26 00:29:57.102594+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-4f3c-706a-b12b-cabb72cb88b1', NULL, '2026-11-26 00:29:57.00922+00', 0, NULL, NULL),
	('01a21542-5019-70f5-bdab-e946c0942541', '01a21542-4f16-721e-afee-0b2170c22d36', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:57.146681+00', '2026-11-26 00:29:57.191877+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-4f3c-706a-b12b-cabb72cb88b1', NULL, '2026-11-26 00:29:57.146681+00', 0, NULL, NULL),
	('01a21542-5094-747d-acc9-77710ebd4fbd', '01a21542-4f16-721e-afee-0b2170c22d36', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:57.269396+00', '2026-11-26 00:29:57.289607+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21542-4f3c-706a-b12b-cabb72cb88b1', NULL, '2026-11-26 00:29:57.269397+00', 0, NULL, NULL),
	('01a21542-50d1-77cb-88f1-0f59e3837121', '01a21542-50cd-7238-b2d0-dca70efaa914', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:06"}', NULL, '2026-11-26 00:29:57.329989+00', '2026-11-26 00:29:57.329989+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:57.329989+00', 0, NULL, NULL),
	('01a21542-5142-76e0-b0cc-e0d57f1b612d', '01a21542-50cd-7238-b2d0-dca70efaa914', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:57.449227+00', '2026-11-26 00:29:57.510323+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-5143-71d3-86e5-310482bf7602', NULL, '2026-11-26 00:29:57.449227+00', 0, NULL, NULL),
	('01a21542-5247-7381-9b75-596fd5766a06', '01a21542-50cd-7238-b2d0-dca70efaa914', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-26 00:29:57.703989+00', '2026-11-26 00:29:57.742336+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-5143-71d3-86e5-310482bf7602', NULL, '2026-11-26 00:29:57.703989+00', 0, NULL, NULL),
	('01a21542-52f6-726d-863d-2a8b3441a63c', '01a21542-50cd-7238-b2d0-dca70efaa914', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:57.879784+00', '2026-11-26 00:29:57.912943+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-5143-71d3-86e5-310482bf7602', NULL, '2026-11-26 00:29:57.879784+00', 0, NULL, NULL),
	('01a21542-5351-73d1-ae64-267b07a99a25', '01a21542-50cd-7238-b2d0-dca70efaa914', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:57.973032+00', '2026-11-26 00:29:58.02562+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21542-5143-71d3-86e5-310482bf7602', NULL, '2026-11-26 00:29:57.973032+00', 0, NULL, NULL),
	('01a21542-53dc-776f-8db4-69032667f838', '01a21542-50cd-7238-b2d0-dca70efaa914', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:58.112238+00', '2026-11-26 00:29:58.138145+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21542-5143-71d3-86e5-310482bf7602', NULL, '2026-11-26 00:29:58.112238+00', 0, NULL, NULL),
	('01a21542-5434-7410-9661-98b7ba00453e', '01a21542-542f-750b-aa45-57ba2d6b3563', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:07"}', NULL, '2026-11-26 00:29:58.201283+00', '2026-11-26 00:29:58.201283+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:58.201283+00', 0, NULL, NULL),
	('01a21542-5478-77c5-b06a-92850ac655c4', '01a21542-542f-750b-aa45-57ba2d6b3563', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:58.265124+00', '2026-11-26 00:29:58.308908+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-5478-77c5-b06a-92850ac655c5', NULL, '2026-11-26 00:29:58.265124+00', 0, NULL, NULL),
	('01a21542-54c9-73ff-ac55-9df3a7d07712', '01a21542-542f-750b-aa45-57ba2d6b3563', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-26 00:29:58.346108+00', '2026-11-26 00:29:58.37006+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-5478-77c5-b06a-92850ac655c5', NULL, '2026-11-26 00:29:58.346108+00', 0, NULL, NULL),
	('01a21542-5518-713f-8bd0-24fb5add17d6', '01a21542-542f-750b-aa45-57ba2d6b3563', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-26 00:29:58.441963+00', '2026-11-26 00:29:58.476653+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-5478-77c5-b06a-92850ac655c5', NULL, '2026-11-26 00:29:58.441963+00', 0, NULL, NULL),
	('01a21542-559c-730d-9d63-a3ed4ba89ea4', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:08"}', NULL, '2026-11-26 00:29:58.559436+00', '2026-11-26 00:29:58.559436+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:58.559445+00', 0, NULL, NULL),
	('01a21542-55ef-70b4-8eff-19897ebdf8a2', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:58.64131+00', '2026-11-26 00:29:58.686783+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-55ef-70b4-8eff-19897ebdf8a3', NULL, '2026-11-26 00:29:58.64131+00', 0, NULL, NULL),
	('01a21542-5651-76b5-a1f0-0bbe778bad62', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-26 00:29:58.738487+00', '2026-11-26 00:29:58.784963+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-55ef-70b4-8eff-19897ebdf8a3', NULL, '2026-11-26 00:29:58.738487+00', 0, NULL, NULL),
	('01a21542-56be-745d-8b28-c33e18f0a9ef', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-26 00:29:58.861144+00', '2026-11-26 00:29:58.936429+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21542-55ef-70b4-8eff-19897ebdf8a3', NULL, '2026-11-26 00:29:58.861144+00', 0, NULL, NULL),
	('01a21542-579f-709f-89e8-85d279b10c0e', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-26 00:29:59.073951+00', '2026-11-26 00:29:59.073945+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a21542-55ef-70b4-8eff-19897ebdf8a3', NULL, '2026-11-26 00:29:59.073951+00', 0, NULL, NULL),
	('01a21542-57cd-7399-91ff-0739f4e18e91', '01a21542-57c4-7288-82c4-8e6600a618fd', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:09"}', NULL, '2026-11-26 00:29:59.117848+00', '2026-11-26 00:29:59.117848+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:59.117854+00', 0, NULL, NULL),
	('01a21542-580a-7111-8054-2ba3ee9d47fa', '01a21542-57c4-7288-82c4-8e6600a618fd', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:59.178596+00', '2026-11-26 00:29:59.274849+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-580a-7111-8054-2ba3ee9d47fb', NULL, '2026-11-26 00:29:59.178596+00', 0, NULL, NULL),
	('01a21542-58a7-7466-9519-1e00eef29851', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0a"}', NULL, '2026-11-26 00:29:59.33621+00', '2026-11-26 00:29:59.33621+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:59.336215+00', 0, NULL, NULL),
	('01a21542-58d9-73ef-8240-99ccb5414bb4', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:59.386208+00', '2026-11-26 00:29:59.450619+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-58d9-73ef-8240-99ccb5414bb5', NULL, '2026-11-26 00:29:59.386209+00', 0, NULL, NULL),
	('01a21542-593e-717c-8ee6-3931496bc689', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-26 00:29:59.486647+00', '2026-11-26 00:29:59.505141+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-58d9-73ef-8240-99ccb5414bb5', NULL, '2026-11-26 00:29:59.486647+00', 0, NULL, NULL),
	('01a21542-597b-716d-af49-104068712c75', '01a21542-5978-775f-99a8-0f80c5d34006', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0b"}', NULL, '2026-11-26 00:29:59.547796+00', '2026-11-26 00:29:59.547796+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:59.547803+00', 0, NULL, NULL),
	('01a21542-5995-7370-9f8e-86ba120052a2', '01a21542-5978-775f-99a8-0f80c5d34006', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:59.573876+00', '2026-11-26 00:29:59.609111+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-5995-7370-9f8e-86ba120052a3', NULL, '2026-11-26 00:29:59.573876+00', 0, NULL, NULL),
	('01a21542-59fa-72a1-9675-a3c7cf3ce6b1', '01a21542-5978-775f-99a8-0f80c5d34006', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-26 00:29:59.674785+00', '2026-11-26 00:29:59.692887+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-5995-7370-9f8e-86ba120052a3', NULL, '2026-11-26 00:29:59.674785+00', 0, NULL, NULL),
	('01a21542-5a34-73b9-bb26-dd87e8707a15', '01a21542-5978-775f-99a8-0f80c5d34006', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:29:59.732917+00', '2026-11-26 00:29:59.749772+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-5995-7370-9f8e-86ba120052a3', NULL, '2026-11-26 00:29:59.732917+00', 0, NULL, NULL),
	('01a21542-5a62-73a7-80e3-e117710247fa', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0c"}', NULL, '2026-11-26 00:29:59.779563+00', '2026-11-26 00:29:59.779563+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:29:59.779569+00', 0, NULL, NULL),
	('01a21542-5ae3-71fc-bcc6-ede58e5ada9f', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:29:59.907918+00', '2026-11-26 00:29:59.964018+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', NULL, '2026-11-26 00:29:59.907918+00', 0, NULL, NULL),
	('01a21542-5b3f-71bb-b5ae-b149c484cf79', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-26 00:29:59.999817+00', '2026-11-26 00:30:00.022588+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', NULL, '2026-11-26 00:29:59.999818+00', 0, NULL, NULL),
	('01a21542-5bb0-711f-ad6b-5f4e80586da3', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:30:00.125279+00', '2026-11-26 00:30:00.185306+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', NULL, '2026-11-26 00:30:00.12528+00', 0, NULL, NULL),
	('01a21542-5c52-7045-b73e-163925deb3d9', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:30:00.277147+00', '2026-11-26 00:30:00.300304+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', NULL, '2026-11-26 00:30:00.277148+00', 0, NULL, NULL),
	('01a21542-5ca5-7256-98df-be775823b07b', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-26 00:30:00.358338+00', '2026-11-26 00:30:00.39305+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', NULL, '2026-11-26 00:30:00.358338+00', 0, NULL, NULL),
	('01a21542-5ced-7579-97b0-7d2793c0d828', '01a21542-5ce7-7294-af56-0acc8d03b5ad', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0d"}', NULL, '2026-11-26 00:30:00.43552+00', '2026-11-26 00:30:00.43552+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:30:00.435528+00', 0, NULL, NULL),
	('01a21542-5da6-70fd-a33f-0f6efd12f993', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0e"}', NULL, '2026-11-26 00:30:00.615124+00', '2026-11-26 00:30:00.615124+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-26 00:30:00.615132+00', 0, NULL, NULL),
	('01a21542-5dd5-75d4-ac56-bb8e3503a3eb', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:30:00.669142+00', '2026-11-26 00:30:00.734455+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21542-5dd5-75d4-ac56-bb8e3503a3ec', NULL, '2026-11-26 00:30:00.669142+00', 0, NULL, NULL),
	('01a21542-5e4e-72df-8a79-5b80ebe0c461', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-26 00:30:00.783434+00', '2026-11-26 00:30:00.799163+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21542-5dd5-75d4-ac56-bb8e3503a3ec', NULL, '2026-11-26 00:30:00.783435+00', 0, NULL, NULL),
	('01a21543-5fd5-77b1-a918-a9a4fcb1e7a7', '01a21542-57c4-7288-82c4-8e6600a618fd', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-26 00:31:06.733245+00', NULL, NULL, '01a21542-580a-7111-8054-2ba3ee9d47fb', NULL, '2026-11-26 00:31:06.733245+00', 0, NULL, NULL),
	('01a21543-6284-77da-bfbe-9155b25bb75b', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-26 00:31:07.427053+00', NULL, NULL, '01a21542-58d9-73ef-8240-99ccb5414bb5', NULL, '2026-11-26 00:31:07.427053+00', 0, NULL, NULL),
	('01a21543-66a9-7659-9383-bef29cd33ca1', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-26 00:31:08.463614+00', NULL, NULL, '01a21542-58d9-73ef-8240-99ccb5414bb5', NULL, '2026-11-26 00:31:08.463614+00', 0, NULL, NULL),
	('01a21543-6762-740f-bc5a-3a75bc1775f4', '01a21542-5978-775f-99a8-0f80c5d34006', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-26 00:31:08.642985+00', NULL, NULL, '01a21542-5995-7370-9f8e-86ba120052a3', NULL, '2026-11-26 00:31:08.642985+00', 0, NULL, NULL),
	('01a21543-6afc-7349-ac00-981921962cef', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-26 00:31:09.573434+00', NULL, NULL, '01a21543-6b00-74b1-8a8d-9a5c8436880a', NULL, '2026-11-26 00:31:09.573434+00', 0, NULL, NULL),
	('01a21543-6ba8-72da-bdf0-91dc173eac5d', '01a21542-5ce7-7294-af56-0acc8d03b5ad', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-26 00:31:09.738067+00', NULL, NULL, '01a21543-6ba8-72da-bdf0-91dc173eac5e', NULL, '2026-11-26 00:31:09.738067+00', 0, NULL, NULL),
	('01a21543-6c46-714a-90d7-21230bbaa3c7', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-26 00:31:09.901034+00', NULL, NULL, '01a21542-5dd5-75d4-ac56-bb8e3503a3ec', NULL, '2026-11-26 00:31:09.901034+00', 0, NULL, NULL);
INSERT INTO public.node_mac VALUES
	('02:00:01:00:00:01', '01a21542-25a7-7331-8a00-ca8e2594e7af', '2026-11-26 00:29:46.300094+00'),
	('02:00:01:00:00:00', '01a21542-25a9-7467-81e8-bf7634329728', '2026-11-26 00:29:46.308552+00'),
	('02:00:01:00:00:03', '01a21542-274c-7073-b0f7-323d79ad6e12', '2026-11-26 00:29:46.717835+00'),
	('02:00:01:00:00:02', '01a21542-275f-702a-8730-7fa48347dc12', '2026-11-26 00:29:46.728487+00'),
	('52:54:00:0a:00:01', '01a21542-46a9-702c-9bc2-c30fabb359ce', '2026-11-26 00:29:54.731613+00'),
	('52:54:00:0a:00:02', '01a21542-46f8-7135-8145-95a7d15197a4', '2026-11-26 00:29:54.846318+00'),
	('52:54:00:0a:00:03', '01a21542-4810-7611-88c3-b2f64e01d59e', '2026-11-26 00:29:55.090634+00'),
	('52:54:00:0a:00:04', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', '2026-11-26 00:29:56.064957+00'),
	('52:54:00:0a:00:05', '01a21542-4f16-721e-afee-0b2170c22d36', '2026-11-26 00:29:56.887974+00'),
	('52:54:00:0a:00:06', '01a21542-50cd-7238-b2d0-dca70efaa914', '2026-11-26 00:29:57.326824+00'),
	('52:54:00:0a:00:07', '01a21542-542f-750b-aa45-57ba2d6b3563', '2026-11-26 00:29:58.193995+00'),
	('52:54:00:0a:00:08', '01a21542-5597-7336-a4ac-97caa0a31ee1', '2026-11-26 00:29:58.552613+00'),
	('52:54:00:0a:00:09', '01a21542-57c4-7288-82c4-8e6600a618fd', '2026-11-26 00:29:59.113567+00'),
	('52:54:00:0a:00:0a', '01a21542-58a3-75f1-afbf-7b4f26db20aa', '2026-11-26 00:29:59.333839+00'),
	('52:54:00:0a:00:0b', '01a21542-5978-775f-99a8-0f80c5d34006', '2026-11-26 00:29:59.545256+00'),
	('52:54:00:0a:00:0c', '01a21542-5a60-7308-9f59-accdd3cce5f7', '2026-11-26 00:29:59.777517+00'),
	('52:54:00:0a:00:0d', '01a21542-5ce7-7294-af56-0acc8d03b5ad', '2026-11-26 00:30:00.423879+00'),
	('52:54:00:0a:00:0e', '01a21542-5d8b-76f4-94f4-43648bb38a28', '2026-11-26 00:30:00.588674+00');
INSERT INTO public.node_state_log VALUES
	('01a21542-3581-74f7-8cfe-90c6aa8d197f', '01a21542-25a9-7467-81e8-bf7634329728', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:50.340916+00'),
	('01a21542-358d-7621-a667-b4112eaa1bc6', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:50.352194+00'),
	('01a21542-3856-76d1-b62f-6491e044c64a', '01a21542-275f-702a-8730-7fa48347dc12', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:51.070622+00'),
	('01a21542-385f-739c-b1b5-39cf6faa359c', '01a21542-274c-7073-b0f7-323d79ad6e12', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:51.074185+00'),
	('01a21542-3a56-706a-b9d8-0e99ade669a5', '01a21542-25a9-7467-81e8-bf7634329728', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:51.578277+00'),
	('01a21542-3a66-7275-aabd-6cb62b3f3434', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:51.591576+00'),
	('01a21542-3bf1-73a8-a6bc-d89011a10953', '01a21542-25a9-7467-81e8-bf7634329728', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:51.987166+00'),
	('01a21542-3c0e-7271-bd72-2dd9707541eb', '01a21542-25a7-7331-8a00-ca8e2594e7af', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:52.015644+00'),
	('01a21542-3cd2-776d-8b66-91b713cb2125', '01a21542-275f-702a-8730-7fa48347dc12', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:52.211579+00'),
	('01a21542-3cd6-715a-8da7-5c9d6c60cfe7', '01a21542-274c-7073-b0f7-323d79ad6e12', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:52.215703+00'),
	('01a21542-3e02-7486-9cf5-5278afb0f615', '01a21542-275f-702a-8730-7fa48347dc12', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:52.517853+00'),
	('01a21542-3ffc-744c-bd28-6e184ec8d28f', '01a21542-274c-7073-b0f7-323d79ad6e12', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:53.02241+00'),
	('01a21542-47d7-74ad-8f71-c5a3ea663993', '01a21542-46f8-7135-8145-95a7d15197a4', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:55.034906+00'),
	('01a21542-48e5-7397-ad6f-d5b48b9347d8', '01a21542-4810-7611-88c3-b2f64e01d59e', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:55.303344+00'),
	('01a21542-4afa-77cc-a9b8-4e9c56ea3d7c', '01a21542-4810-7611-88c3-b2f64e01d59e', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:55.839403+00'),
	('01a21542-4d7a-7331-b4a8-e69002ed1970', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:56.47662+00'),
	('01a21542-4e82-7233-9ac1-23b7afad32bf', '01a21542-4bdf-7349-bb44-dafc4b4ebe74', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:56.739994+00'),
	('01a21542-4f67-7356-a23d-311bfa90f895', '01a21542-4f16-721e-afee-0b2170c22d36', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:56.970097+00'),
	('01a21542-4fec-75f8-8bb3-ef3176447084', '01a21542-4f16-721e-afee-0b2170c22d36', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:57.102714+00'),
	('01a21542-5184-769f-a099-d8ab65d682c3', '01a21542-50cd-7238-b2d0-dca70efaa914', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:57.5104+00'),
	('01a21542-526d-70bc-8797-9a1b9813c4af', '01a21542-50cd-7238-b2d0-dca70efaa914', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:57.742445+00'),
	('01a21542-53f7-76e5-8ede-5a257843dc59', '01a21542-50cd-7238-b2d0-dca70efaa914', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-26 00:29:58.138243+00'),
	('01a21542-54a3-7590-8f0e-52a30b426c93', '01a21542-542f-750b-aa45-57ba2d6b3563', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:58.309645+00'),
	('01a21542-54e0-73c8-990a-086ef4ef4ddf', '01a21542-542f-750b-aa45-57ba2d6b3563', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:58.370185+00'),
	('01a21542-554b-7680-ab1f-efe837784047', '01a21542-542f-750b-aa45-57ba2d6b3563', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:58.476805+00'),
	('01a21542-561d-767b-bf30-1d24f53f7381', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:58.686862+00'),
	('01a21542-567d-7423-aac9-20afa1ff8e40', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:58.785151+00'),
	('01a21542-5717-70b2-9f10-1428a6c6bdb5', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:58.936523+00'),
	('01a21542-57a1-7551-a87e-03d425e467c0', '01a21542-5597-7336-a4ac-97caa0a31ee1', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:59.074036+00'),
	('01a21542-586a-7016-943b-dafc52b340a4', '01a21542-57c4-7288-82c4-8e6600a618fd', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:59.274966+00'),
	('01a21542-5919-77bd-8fb9-3745b759bdd9', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:59.450733+00'),
	('01a21542-5950-76eb-94a3-482fd828784a', '01a21542-58a3-75f1-afbf-7b4f26db20aa', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:59.505254+00'),
	('01a21542-59b8-7289-8858-be093652fffd', '01a21542-5978-775f-99a8-0f80c5d34006', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:59.609262+00'),
	('01a21542-5a0c-743e-833f-adabd9a7baa1', '01a21542-5978-775f-99a8-0f80c5d34006', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:29:59.693063+00'),
	('01a21542-5b1b-7717-8dd0-f6d1de1e6514', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:29:59.964128+00'),
	('01a21542-5b55-72c8-bc1c-e529040a4f67', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:30:00.022732+00'),
	('01a21542-5cc5-7412-b2f8-5b023817530d', '01a21542-5a60-7308-9f59-accdd3cce5f7', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-26 00:30:00.393156+00'),
	('01a21542-5e1b-74af-9a1b-333dcdd93d0a', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-26 00:30:00.734543+00'),
	('01a21542-5e5d-75af-8e5a-80b658ed07e8', '01a21542-5d8b-76f4-94f4-43648bb38a28', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-26 00:30:00.799249+00');
INSERT INTO public.nodes VALUES
	('01a21542-57c4-7288-82c4-8e6600a618fd', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:29:59.274664+00', '2026-11-26 00:29:59.113332+00', '2026-11-26 00:31:06.597363+00', '2026-11-26 00:31:06.597363+00', 'dce1d417-6eb1-44d6-aac6-981ee49b8afc', '01a21542-580a-7111-8054-2ba3ee9d47fb', 1, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-58a3-75f1-afbf-7b4f26db20aa', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:29:59.504881+00', '2026-11-26 00:29:59.333609+00', '2026-11-26 00:31:08.433827+00', '2026-11-26 00:31:08.433827+00', 'bb242184-1797-4225-a863-8901624313ad', '01a21542-58d9-73ef-8240-99ccb5414bb5', 2, '2026-11-26 00:31:08.467994+00', 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-5978-775f-99a8-0f80c5d34006', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-26 00:29:59.692704+00', '2026-11-26 00:29:59.544924+00', '2026-11-26 00:31:08.639153+00', '2026-11-26 00:31:08.639153+00', '55e9d177-7fd0-4760-a1a5-3973ac49a768', '01a21542-5995-7370-9f8e-86ba120052a3', 3, NULL, 0, '3/PT30M', '2026-11-26 00:29:59.749711+00', 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-5597-7336-a4ac-97caa0a31ee1', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-26 00:29:59.07377+00', '2026-11-26 00:29:58.552341+00', '2026-11-26 00:29:59.07377+00', '2026-11-26 00:29:58.830395+00', '2f489648-4040-41cf-b120-c16d98d9d182', '01a21542-55ef-70b4-8eff-19897ebdf8a3', 4, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-4810-7611-88c3-b2f64e01d59e', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:29:55.838701+00', '2026-11-26 00:29:55.090193+00', '2026-11-26 00:29:55.838702+00', '2026-11-26 00:29:55.50871+00', '33cad66f-62fd-47b9-8089-0ae4b6db5287', '01a21542-485c-7378-a041-af809b2d941e', 2, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-25a9-7467-81e8-bf7634329728', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-ef529b05', 0, 100, NULL, '2026-11-26 00:29:51.986801+00', '2026-11-26 00:29:46.306899+00', '2026-11-26 00:29:51.986801+00', '2026-11-26 00:29:51.927024+00', '9c4c6d2f-2240-4052-bf18-9bf832b6b898', '01a21542-287b-743f-9c07-a1f2c42939c6', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-25a7-7331-8a00-ca8e2594e7af', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-ef529b05', 0, 100, NULL, '2026-11-26 00:29:52.015391+00', '2026-11-26 00:29:46.299312+00', '2026-11-26 00:29:52.015391+00', '2026-11-26 00:29:51.970052+00', '11929347-b391-4ef9-a407-613276b66e2e', '01a21542-287d-7546-93f2-74009b8599db', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-275f-702a-8730-7fa48347dc12', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-ef529b05', 0, 100, NULL, '2026-11-26 00:29:52.517631+00', '2026-11-26 00:29:46.728287+00', '2026-11-26 00:29:52.517631+00', '2026-11-26 00:29:52.426838+00', '28310e7a-7f47-47cc-9ec9-eca96ed057bd', '01a21542-3781-775e-9be9-de83c84b4c92', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-4f16-721e-afee-0b2170c22d36', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-26 00:29:57.102398+00', '2026-11-26 00:29:56.887758+00', '2026-11-26 00:29:57.289518+00', '2026-11-26 00:29:57.267807+00', '8a0608ac-3cc0-4acf-a5b6-0f92b5fe9889', '01a21542-4f3c-706a-b12b-cabb72cb88b1', 4, NULL, 0, '3/PT30M', '2026-11-26 00:29:57.289518+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-274c-7073-b0f7-323d79ad6e12', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-ef529b05', 0, 100, NULL, '2026-11-26 00:29:53.022117+00', '2026-11-26 00:29:46.717632+00', '2026-11-26 00:29:53.022117+00', '2026-11-26 00:29:52.986379+00', '4310ad3c-514f-434f-b7bb-4053725cc372', '01a21542-37fe-7384-a408-6fe01a487621', 4, NULL, 0, '3/PT30M', '2026-11-26 00:29:52.430693+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-46a9-702c-9bc2-c30fabb359ce', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:29:54.730285+00', '2026-11-26 00:29:54.730285+00', '2026-11-26 00:29:54.730285+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-46f8-7135-8145-95a7d15197a4', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:29:55.03335+00', '2026-11-26 00:29:54.846009+00', '2026-11-26 00:29:55.03335+00', NULL, 'e74fc29a-c5dd-443a-98e7-c6c0a10c1f39', '01a21542-4774-73e7-9cbe-7e3cf13abb50', 1, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-4bdf-7349-bb44-dafc4b4ebe74', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-26 00:29:56.739731+00', '2026-11-26 00:29:56.064654+00', '2026-11-26 00:29:56.828556+00', '2026-11-26 00:29:56.794402+00', '62d5f78b-9eab-4d69-9be9-bedc0d1f568a', '01a21542-4c92-72b6-af77-906fc1c316da', 3, NULL, 0, '3/PT30M', '2026-11-26 00:29:56.828556+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-542f-750b-aa45-57ba2d6b3563', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-26 00:29:58.476436+00', '2026-11-26 00:29:58.193788+00', '2026-11-26 00:29:58.476436+00', '2026-11-26 00:29:58.416299+00', '7b3aae91-1f98-4103-89c3-071967ccc725', '01a21542-5478-77c5-b06a-92850ac655c5', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-50cd-7238-b2d0-dca70efaa914', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-26 00:29:58.137991+00', '2026-11-26 00:29:57.326521+00', '2026-11-26 00:29:58.137991+00', '2026-11-26 00:29:58.106763+00', '9d5c8118-4958-4691-bab3-f3cd8e5e86d7', '01a21542-5143-71d3-86e5-310482bf7602', 5, NULL, 0, '3/PT30M', '2026-11-26 00:29:58.025505+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-5d8b-76f4-94f4-43648bb38a28', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:30:00.799015+00', '2026-11-26 00:30:00.588369+00', '2026-11-26 00:30:00.799015+00', '2026-11-26 00:30:00.781364+00', 'cf29f56a-bf09-4da4-9492-d03f836f070b', '01a21542-5dd5-75d4-ac56-bb8e3503a3ec', 2, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-5a60-7308-9f59-accdd3cce5f7', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-26 00:30:00.392822+00', '2026-11-26 00:29:59.77727+00', '2026-11-26 00:30:00.392822+00', '2026-11-26 00:30:00.354642+00', '268bc023-5b02-4464-a247-0df9485b2de1', '01a21542-5ae3-71fc-bcc6-ede58e5adaa0', 5, NULL, 0, '3/PT30M', '2026-11-26 00:30:00.300242+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT),
	('01a21542-5ce7-7294-af56-0acc8d03b5ad', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-26 00:30:00.423623+00', '2026-11-26 00:30:00.423624+00', '2026-11-26 00:30:00.423624+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false, '', DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.report_secret VALUES
	(1, 'jxlYyaKVNV5aPPp4BwAnYJbsukAmQHYns67Uer75YbA', '2026-11-26 00:29:27.392902+00');
INSERT INTO public.service_uptime VALUES
	('01a21542-04f0-77c4-b891-36725cedea29', '2026-11-26 00:29:37.927847+00', '2026-11-26 00:29:58.116835+00'),
	('01a21543-5074-761b-8e9b-7893c0d55bea', '2026-11-26 00:31:02.787736+00', '2026-11-26 00:31:03.252713+00');
SELECT pg_catalog.setval('public.change_seq_seq', 57, true);
ALTER TABLE ONLY public.bulk_node
    ADD CONSTRAINT bulk_node_bulk_id_node_id_key UNIQUE (bulk_id, node_id);
ALTER TABLE ONLY public.bulk_node
    ADD CONSTRAINT bulk_node_pkey PRIMARY KEY (bulk_id, "position");
ALTER TABLE ONLY public.bulk
    ADD CONSTRAINT bulk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.event_log
    ADD CONSTRAINT event_log_pkey PRIMARY KEY (event_id, name);
ALTER TABLE ONLY public.feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.install_place
    ADD CONSTRAINT install_place_pkey PRIMARY KEY (node_id);
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.node_mac
    ADD CONSTRAINT node_mac_pkey PRIMARY KEY (mac_address);
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_pkey PRIMARY KEY (node_id, tag);
ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_mac_address_key UNIQUE (mac_address);
ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.profile
    ADD CONSTRAINT profile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.profile_version
    ADD CONSTRAINT profile_version_pkey PRIMARY KEY (profile_id, version);
ALTER TABLE ONLY public.purged_node
    ADD CONSTRAINT purged_node_pkey PRIMARY KEY (node_id, part);
ALTER TABLE ONLY public.report_secret
    ADD CONSTRAINT report_secret_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_uptime
    ADD CONSTRAINT service_uptime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name);
ALTER TABLE ONLY public.spring_session
    ADD CONSTRAINT spring_session_pkey PRIMARY KEY (primary_id);
ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (task);
ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_id_number_key UNIQUE (webhook_id, number);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
CREATE INDEX bulk_by_end ON public.bulk USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE UNIQUE INDEX bulk_by_key ON public.bulk USING btree (COALESCE(user_id, ''::text), idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE INDEX bulk_newest ON public.bulk USING btree (created_at DESC, id DESC);
CREATE INDEX bulk_node_pending ON public.bulk_node USING btree (bulk_id, "position") WHERE (result = 'pending'::text);
CREATE INDEX bulk_unfinished ON public.bulk USING btree (created_at, id) WHERE (finished_at IS NULL);
CREATE UNIQUE INDEX change_by_number ON public.change USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX change_without_number ON public.change USING btree (seq) WHERE (number IS NULL);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX install_place_taken ON public.install_place USING btree (taken_at) WHERE (taken_at IS NOT NULL);
CREATE INDEX install_place_waiting ON public.install_place USING btree (asked_first, node_id) WHERE (taken_at IS NULL);
CREATE INDEX node_event_by_node ON public.node_event USING btree (node_id, received_at DESC, id DESC);
CREATE INDEX node_event_dead ON public.node_event USING btree (dead_at, id) WHERE ((dead_at IS NOT NULL) AND (applied_at IS NULL));
CREATE UNIQUE INDEX node_event_idempotency_key ON public.node_event USING btree (node_id, idempotency_key, install_id) NULLS NOT DISTINCT WHERE (idempotency_key IS NOT NULL);
CREATE INDEX node_event_milestones ON public.node_event USING btree (node_id, applied_at DESC, id DESC) WHERE ((outcome ->> 'result'::text) = ANY (ARRAY['transitioned'::text, 'failure_counted'::text]));
CREATE INDEX node_event_received ON public.node_event USING brin (received_at);
CREATE INDEX node_event_unapplied ON public.node_event USING btree (node_id, queued_at, id) WHERE ((applied_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX node_mac_by_node ON public.node_mac USING btree (node_id);
CREATE INDEX node_state_log_by_node ON public.node_state_log USING btree (node_id, created_at DESC, id DESC);
CREATE INDEX node_state_log_ends ON public.node_state_log USING btree (created_at DESC, to_state, triggered_by, node_id) WHERE (to_state = ANY (ARRAY['installed'::text, 'install_failed'::text]));
CREATE INDEX node_tags_by_tag ON public.node_tags USING btree (tag, node_id);
CREATE INDEX nodes_by_changed_slot ON public.nodes USING btree (changed_slot, id);
CREATE INDEX nodes_by_first_script ON public.nodes USING btree (first_script_at) WHERE ((state = 'pending'::text) AND (first_script_at IS NOT NULL));
CREATE INDEX nodes_by_group ON public.nodes USING btree (group_id, id) WHERE (group_id IS NOT NULL);
CREATE INDEX nodes_by_hostname ON public.nodes USING btree (hostname) WHERE (hostname IS NOT NULL);
CREATE INDEX nodes_by_profile ON public.nodes USING btree (workflow_id, id) WHERE (workflow_id IS NOT NULL);
CREATE INDEX nodes_by_search ON public.nodes USING gin (search public.gin_trgm_ops);
CREATE INDEX nodes_by_seen_slot ON public.nodes USING btree (seen_slot, id);
CREATE INDEX nodes_by_serial_number ON public.nodes USING btree (serial_number) WHERE (serial_number IS NOT NULL);
CREATE INDEX nodes_by_state ON public.nodes USING btree (state, id);
CREATE INDEX nodes_by_system_uuid ON public.nodes USING btree (system_uuid) WHERE (system_uuid IS NOT NULL);
CREATE INDEX nodes_found_by_boot ON public.nodes USING btree (id) WHERE (found_by_boot AND (state = 'discovered'::text) AND (install_id IS NULL));
CREATE INDEX nodes_in_order_of_change ON public.nodes USING btree (state_changed_at, id);
CREATE INDEX nodes_in_order_of_group ON public.nodes USING btree (COALESCE(group_id, ''::text) COLLATE "C", id);
CREATE INDEX nodes_in_order_of_hostname ON public.nodes USING btree (COALESCE(hostname, ''::text) COLLATE "C", id);
CREATE INDEX nodes_in_order_of_serial_number ON public.nodes USING btree (COALESCE(serial_number, ''::text) COLLATE "C", id);
CREATE INDEX nodes_pending ON public.nodes USING btree (state_changed_at, id) WHERE (state = 'pending'::text);
CREATE INDEX purged_node_by_mac ON public.purged_node USING btree (mac_address);
CREATE INDEX service_uptime_by_renewal ON public.service_uptime USING btree (renewed_at);
CREATE INDEX spring_session_by_expiry ON public.spring_session USING btree (expiry_time);
CREATE UNIQUE INDEX spring_session_by_id ON public.spring_session USING btree (session_id);
CREATE INDEX webhook_delivery_by_node ON public.webhook_delivery USING btree (webhook_id, node_id, number) WHERE (status = 'waiting'::text);
CREATE INDEX webhook_delivery_dead ON public.webhook_delivery USING btree (webhook_id, dead_at DESC, id DESC) WHERE (status = 'dead'::text);
CREATE INDEX webhook_delivery_due ON public.webhook_delivery USING btree (webhook_id, next_try_at) WHERE (status = 'waiting'::text);
CREATE INDEX webhook_delivery_old ON public.webhook_delivery USING btree (dead_at) WHERE (status = 'dead'::text);
CREATE TRIGGER node_mac_label AFTER INSERT OR DELETE ON public.node_mac FOR EACH ROW EXECUTE FUNCTION public.label_node();
CREATE TRIGGER node_state_log_append_only BEFORE UPDATE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_update();
CREATE TRIGGER node_state_log_no_delete BEFORE DELETE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER node_state_log_no_truncate BEFORE TRUNCATE ON public.node_state_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER node_state_log_tell AFTER INSERT ON public.node_state_log REFERENCING NEW TABLE AS logged FOR EACH STATEMENT EXECUTE FUNCTION public.tell_transitions();
CREATE TRIGGER node_tags_label AFTER INSERT OR DELETE ON public.node_tags FOR EACH ROW EXECUTE FUNCTION public.label_node();
CREATE TRIGGER nodes_count_added AFTER INSERT ON public.nodes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.count_added_nodes();
CREATE TRIGGER nodes_count_moved AFTER UPDATE OF state ON public.nodes FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION public.count_moved_node();
CREATE TRIGGER nodes_count_removed AFTER DELETE ON public.nodes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.count_removed_nodes();
CREATE TRIGGER nodes_count_truncated AFTER TRUNCATE ON public.nodes FOR EACH STATEMENT EXECUTE FUNCTION public.count_truncated_nodes();
CREATE TRIGGER nodes_keep_mac_of_changed AFTER UPDATE OF mac_address ON public.nodes FOR EACH ROW WHEN ((old.mac_address IS DISTINCT FROM new.mac_address)) EXECUTE FUNCTION public.keep_boot_mac();
CREATE TRIGGER nodes_keep_mac_of_new AFTER INSERT ON public.nodes FOR EACH ROW EXECUTE FUNCTION public.keep_boot_mac();
CREATE TRIGGER nodes_label AFTER UPDATE OF mac_address ON public.nodes FOR EACH ROW WHEN ((old.mac_address IS DISTINCT FROM new.mac_address)) EXECUTE FUNCTION public.label_node();
CREATE TRIGGER nodes_tell_added AFTER INSERT ON public.nodes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.tell_registered();
CREATE TRIGGER nodes_tell_removed AFTER DELETE ON public.nodes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.tell_purged();
CREATE TRIGGER purged_node_append_only BEFORE UPDATE ON public.purged_node FOR EACH ROW EXECUTE FUNCTION public.refuse_update();
CREATE TRIGGER purged_node_no_delete BEFORE DELETE ON public.purged_node FOR EACH ROW EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER purged_node_no_truncate BEFORE TRUNCATE ON public.purged_node FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_removal();
ALTER TABLE ONLY public.bulk_node
    ADD CONSTRAINT bulk_node_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES public.bulk(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.event_log
    ADD CONSTRAINT event_log_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.node_event(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.install_place
    ADD CONSTRAINT install_place_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_mac
    ADD CONSTRAINT node_mac_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.spring_session_attributes
    ADD CONSTRAINT spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES public.spring_session(primary_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES public.webhook(id) ON DELETE CASCADE;
