-- A database of the commit 25620f4bec4ac2801345b10d7a5dc2249e8e50f8, written by its own programs. Made by tools/schema-dump.
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
CREATE FUNCTION public.keep_boot_mac() RETURNS trigger
    LANGUAGE plpgsql
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
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.event_log (
    event_id uuid NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    bytes bigint NOT NULL,
    CONSTRAINT event_log_content_check CHECK ((octet_length(content) <= 1048576)),
    CONSTRAINT event_log_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
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
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
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
CREATE TABLE public.turn (
    task text NOT NULL,
    holder uuid NOT NULL,
    held_until timestamp with time zone NOT NULL
);
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 17:23:50.80978', 528, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 17:23:52.53984', 96, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 17:23:52.911855', 344, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-25 17:23:53.631204', 790, true),
	(5, '5', 'report tokens', 'SQL', 'V5__report_tokens.sql', 956849425, 'postgres', '2026-11-25 17:23:54.644604', 84, true),
	(6, '6', 'register events', 'SQL', 'V6__register_events.sql', 1637925310, 'postgres', '2026-11-25 17:23:54.871258', 38, true),
	(7, '7', 'turn', 'SQL', 'V7__turn.sql', -1419359442, 'postgres', '2026-11-25 17:23:54.953938', 206, true),
	(8, '8', 'network boot', 'SQL', 'V8__network_boot.sql', 1208439624, 'postgres', '2026-11-25 17:23:55.261008', 662, true);
INSERT INTO public.node_count VALUES
	('install_failed', 1),
	('active', 1),
	('installed', 5),
	('installing', 5),
	('discovered', 1),
	('pending', 3),
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
	('01a213bd-55ec-7117-b455-01fea2093a59', '01a213bd-54f4-77b7-944a-d194e55282a4', 'register', 'admin', '{"mac_address": "02:00:01:00:00:01"}', NULL, '2026-11-25 17:25:05.35347+00', '2026-11-25 17:25:05.35347+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:05.35347+00', 0, NULL, NULL),
	('01a213bd-55fd-710f-9e2a-966f3f032ede', '01a213bd-54ef-723d-8574-ebeef0b52497', 'register', 'admin', '{"mac_address": "02:00:01:00:00:00"}', NULL, '2026-11-25 17:25:05.377536+00', '2026-11-25 17:25:05.377536+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:05.377536+00', 0, NULL, NULL),
	('01a213bd-58d3-72e0-bd51-5213aa9fea4d', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'register', 'admin', '{"mac_address": "02:00:01:00:00:02"}', NULL, '2026-11-25 17:25:05.881304+00', '2026-11-25 17:25:05.881304+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:05.881305+00', 0, NULL, NULL),
	('01a213bd-58e6-75fa-b538-f5d1e641b957', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'register', 'admin', '{"mac_address": "02:00:01:00:00:03"}', NULL, '2026-11-25 17:25:05.915662+00', '2026-11-25 17:25:05.915663+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:05.915663+00', 0, NULL, NULL),
	('01a213bd-5b87-778f-a3e8-00700e99e15b', '01a213bd-54f4-77b7-944a-d194e55282a4', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 17:25:06.661442+00', '2026-11-25 17:25:14.043486+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-5be1-74cc-a866-e64b95fb94b7', NULL, '2026-11-25 17:25:06.661442+00', 0, NULL, NULL),
	('01a213bd-5b95-7316-a5df-cc2c2d8dc6a9', '01a213bd-54ef-723d-8574-ebeef0b52497', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 17:25:06.705413+00', '2026-11-25 17:25:14.077529+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-5bcf-7249-aaf9-8a7c5f47df81', NULL, '2026-11-25 17:25:06.705413+00', 0, NULL, NULL),
	('01a213bd-7ab2-7497-920b-e4a26b74b540', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 17:25:14.551589+00', '2026-11-25 17:25:14.904192+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-7ab6-701c-a8da-0415dd5c03aa', NULL, '2026-11-25 17:25:14.551589+00', 0, NULL, NULL),
	('01a213bd-7c47-70b3-9edb-764aca0ec755', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 17:25:14.958263+00', '2026-11-25 17:25:15.245398+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-7c4d-77d6-b557-01da14d73e7b', NULL, '2026-11-25 17:25:14.958263+00', 0, NULL, NULL),
	('01a213bd-7ec9-7153-8e1d-c7b4eea421d8', '01a213bd-54ef-723d-8574-ebeef0b52497', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 17:25:15.594826+00', '2026-11-25 17:25:15.730616+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-5bcf-7249-aaf9-8a7c5f47df81', NULL, '2026-11-25 17:25:15.594826+00', 0, NULL, NULL),
	('01a213bd-7ecc-7378-bdaf-050df5f79e92', '01a213bd-54f4-77b7-944a-d194e55282a4', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 17:25:15.599276+00', '2026-11-25 17:25:15.836078+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-5be1-74cc-a866-e64b95fb94b7', NULL, '2026-11-25 17:25:15.599276+00', 0, NULL, NULL),
	('01a213bd-8144-7333-9e05-49942f0e3c71', '01a213bd-54ef-723d-8574-ebeef0b52497', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 17:25:16.230008+00', '2026-11-25 17:25:16.289969+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-5bcf-7249-aaf9-8a7c5f47df81', NULL, '2026-11-25 17:25:16.230009+00', 0, NULL, NULL),
	('01a213bd-8191-7174-95cd-f3ff5d035078', '01a213bd-54f4-77b7-944a-d194e55282a4', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 17:25:16.319174+00', '2026-11-25 17:25:16.380778+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-5be1-74cc-a866-e64b95fb94b7', NULL, '2026-11-25 17:25:16.319175+00', 0, NULL, NULL),
	('01a213bd-81fe-70dd-8af7-e3b0177267d0', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 17:25:16.41926+00', '2026-11-25 17:25:16.527588+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-7ab6-701c-a8da-0415dd5c03aa', NULL, '2026-11-25 17:25:16.41926+00', 0, NULL, NULL),
	('01a213bd-8265-76aa-816b-7edf4b0e9070', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 17:25:16.51942+00', '2026-11-25 17:25:16.658847+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-7c4d-77d6-b557-01da14d73e7b', NULL, '2026-11-25 17:25:16.519421+00', 0, NULL, NULL),
	('01a213bd-83b5-711e-b336-91e59f65b378', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 17:25:16.854495+00', '2026-11-25 17:25:17.080418+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-7ab6-701c-a8da-0415dd5c03aa', NULL, '2026-11-25 17:25:16.854495+00', 0, NULL, NULL),
	('01a213bd-83f5-757c-a05c-bfdb309c50ea', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 17:25:16.920321+00', '2026-11-25 17:25:17.244074+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-7c4d-77d6-b557-01da14d73e7b', NULL, '2026-11-25 17:25:16.920321+00', 0, NULL, NULL),
	('01a213bd-85de-73f0-b228-ffdadbdf230e', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 17:25:17.406939+00', '2026-11-25 17:25:17.633269+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a213bd-7c4d-77d6-b557-01da14d73e7b', NULL, '2026-11-25 17:25:17.406939+00', 0, NULL, NULL),
	('01a213bd-8828-71e4-bd99-540fa5ee4a8c', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 17:25:17.992637+00', '2026-11-25 17:25:18.101583+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-7c4d-77d6-b557-01da14d73e7b', NULL, '2026-11-25 17:25:17.992637+00', 0, NULL, NULL),
	('01a213bd-9995-7240-ae5d-ce03a985ce56', '01a213bd-998f-71ac-bb34-2f2a49e8579c', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:01"}', NULL, '2026-11-25 17:25:22.454652+00', '2026-11-25 17:25:22.454653+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:22.454653+00', 0, NULL, NULL),
	('01a213bd-9a42-74f6-893c-7c756ff47bd1', '01a213bd-99fc-711d-9351-8ddabd603fb1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:02"}', NULL, '2026-11-25 17:25:22.627464+00', '2026-11-25 17:25:22.627464+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:22.627464+00', 0, NULL, NULL),
	('01a213bd-9ac6-7708-9838-f5c69634fc5f', '01a213bd-99fc-711d-9351-8ddabd603fb1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:22.761825+00', '2026-11-25 17:25:22.979549+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-9ac6-7708-9838-f5c69634fc60', NULL, '2026-11-25 17:25:22.761825+00', 0, NULL, NULL),
	('01a213bd-9c3f-715c-b8f1-9e0710ee2fb4', '01a213bd-9c31-7659-b131-0ddb977f2d46', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:03"}', NULL, '2026-11-25 17:25:23.175154+00', '2026-11-25 17:25:23.175154+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:23.175155+00', 0, NULL, NULL),
	('01a213bd-9d39-70e8-b19e-702a26efeeef', '01a213bd-9c31-7659-b131-0ddb977f2d46', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:23.386796+00', '2026-11-25 17:25:23.677258+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-9d3a-7192-b18d-56c3d7efc417', NULL, '2026-11-25 17:25:23.386796+00', 0, NULL, NULL),
	('01a213bd-9fda-732e-bdf5-b9f1613aba6f', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:04"}', NULL, '2026-11-25 17:25:24.0594+00', '2026-11-25 17:25:24.0594+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:24.0594+00', 0, NULL, NULL),
	('01a213bd-9f2e-7050-b682-8e6c251cacc1', '01a213bd-9c31-7659-b131-0ddb977f2d46', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 17:25:23.887586+00', '2026-11-25 17:25:23.938115+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-9d3a-7192-b18d-56c3d7efc417', NULL, '2026-11-25 17:25:23.887587+00', 0, NULL, NULL),
	('01a213bd-a049-739e-bad9-06984b1f7a02', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:24.175523+00', '2026-11-25 17:25:24.282195+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-a04a-7095-99b8-703648776b92', NULL, '2026-11-25 17:25:24.175523+00', 0, NULL, NULL),
	('01a213bd-a0f0-7686-9dd9-dd11f371119b', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 17:25:24.337685+00', '2026-11-25 17:25:24.455801+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-a04a-7095-99b8-703648776b92', NULL, '2026-11-25 17:25:24.337685+00', 0, NULL, NULL),
	('01a213bd-a26e-7590-9c47-e2bfc959f490', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:24.725273+00', '2026-11-25 17:25:24.756044+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-a04a-7095-99b8-703648776b92', NULL, '2026-11-25 17:25:24.725273+00', 0, NULL, NULL),
	('01a213bd-a38f-71f7-a32d-6178a84f1bf4', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:05"}', NULL, '2026-11-25 17:25:25.012236+00', '2026-11-25 17:25:25.012236+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:25.012236+00', 0, NULL, NULL),
	('01a213bd-a3d9-74bb-bd79-dfaf1b2c25a5', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:25.082281+00', '2026-11-25 17:25:25.269785+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-a3d9-74bb-bd79-dfaf1b2c25a6', NULL, '2026-11-25 17:25:25.082281+00', 0, NULL, NULL),
	('01a213bd-a5b0-72f1-92c2-968e119a1068', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 17:25:25.554453+00', '2026-11-25 17:25:25.640543+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-a3d9-74bb-bd79-dfaf1b2c25a6', NULL, '2026-11-25 17:25:25.554453+00', 0, NULL, NULL),
	('01a213bd-a6a5-7717-895e-1c5ce25086c8', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:25.798413+00', '2026-11-25 17:25:25.902517+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-a3d9-74bb-bd79-dfaf1b2c25a6', NULL, '2026-11-25 17:25:25.798413+00', 0, NULL, NULL),
	('01a213bd-a778-70f9-9df2-9149aa30d1a4', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:26.008772+00', '2026-11-25 17:25:26.141626+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a213bd-a3d9-74bb-bd79-dfaf1b2c25a6', NULL, '2026-11-25 17:25:26.008772+00', 0, NULL, NULL),
	('01a213bd-a8ed-7512-ab94-0783e9a56420', '01a213bd-a8e1-750b-a88e-d2602f075589', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:06"}', NULL, '2026-11-25 17:25:26.382003+00', '2026-11-25 17:25:26.382003+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:26.382003+00', 0, NULL, NULL),
	('01a213bd-a96c-73b4-a381-360fbe82ab52', '01a213bd-a8e1-750b-a88e-d2602f075589', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:26.50903+00', '2026-11-25 17:25:26.659743+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-a96c-73b4-a381-360fbe82ab53', NULL, '2026-11-25 17:25:26.50903+00', 0, NULL, NULL),
	('01a213bd-ab04-7482-9ce1-31f7c9187ef1', '01a213bd-a8e1-750b-a88e-d2602f075589', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 17:25:26.92109+00', '2026-11-25 17:25:27.107372+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-a96c-73b4-a381-360fbe82ab53', NULL, '2026-11-25 17:25:26.92109+00', 0, NULL, NULL),
	('01a213bd-acf5-72a3-bf3a-9b475e78eb7b', '01a213bd-a8e1-750b-a88e-d2602f075589', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:27.463497+00', '2026-11-25 17:25:27.611237+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-a96c-73b4-a381-360fbe82ab53', NULL, '2026-11-25 17:25:27.463497+00', 0, NULL, NULL),
	('01a213bd-ae6e-76bf-bede-69251c71a6ec', '01a213bd-a8e1-750b-a88e-d2602f075589', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:27.796451+00', '2026-11-25 17:25:27.924459+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a213bd-a96c-73b4-a381-360fbe82ab53', NULL, '2026-11-25 17:25:27.796451+00', 0, NULL, NULL),
	('01a213bd-afc7-778e-8a92-36a70de06c06', '01a213bd-a8e1-750b-a88e-d2602f075589', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:28.136612+00', '2026-11-25 17:25:28.168893+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a213bd-a96c-73b4-a381-360fbe82ab53', NULL, '2026-11-25 17:25:28.136612+00', 0, NULL, NULL),
	('01a213bd-b0cb-702b-951c-7a64d77ae0f7', '01a213bd-b058-70fd-85a4-0266353a7213', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:07"}', NULL, '2026-11-25 17:25:28.401234+00', '2026-11-25 17:25:28.401234+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:28.401234+00', 0, NULL, NULL),
	('01a213bd-b1ce-7356-b352-8c8e032e0e93', '01a213bd-b058-70fd-85a4-0266353a7213', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:28.670658+00', '2026-11-25 17:25:28.742161+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-b1d7-7166-bdc9-2a1f020e5273', NULL, '2026-11-25 17:25:28.670658+00', 0, NULL, NULL),
	('01a213bd-b39b-7108-9da8-805087742629', '01a213bd-b058-70fd-85a4-0266353a7213', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 17:25:29.115919+00', '2026-11-25 17:25:29.242441+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-b1d7-7166-bdc9-2a1f020e5273', NULL, '2026-11-25 17:25:29.115919+00', 0, NULL, NULL),
	('01a213bd-b523-773e-8ccb-241babe26eb4', '01a213bd-b058-70fd-85a4-0266353a7213', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 17:25:29.508323+00', '2026-11-25 17:25:29.579679+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-b1d7-7166-bdc9-2a1f020e5273', NULL, '2026-11-25 17:25:29.508324+00', 0, NULL, NULL),
	('01a213bd-b61d-7223-8200-872147b82b97', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:08"}', NULL, '2026-11-25 17:25:29.759243+00', '2026-11-25 17:25:29.759243+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:29.75925+00', 0, NULL, NULL),
	('01a213bd-b6be-714b-a190-e0496bbc4f95', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:29.925155+00', '2026-11-25 17:25:30.103824+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-b6be-714b-a190-e0496bbc4f96', NULL, '2026-11-25 17:25:29.925155+00', 0, NULL, NULL),
	('01a213bd-b864-708d-a762-083ee2ac2e0b', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 17:25:30.343205+00', '2026-11-25 17:25:30.401425+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-b6be-714b-a190-e0496bbc4f96', NULL, '2026-11-25 17:25:30.343205+00', 0, NULL, NULL),
	('01a213bd-b986-7245-b42a-4e7dded2d33b', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 17:25:30.641147+00', '2026-11-25 17:25:30.795326+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a213bd-b6be-714b-a190-e0496bbc4f96', NULL, '2026-11-25 17:25:30.641147+00', 0, NULL, NULL),
	('01a213bd-baa1-7144-98fc-4320472b0983', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 17:25:30.917041+00', '2026-11-25 17:25:30.91704+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a213bd-b6be-714b-a190-e0496bbc4f96', NULL, '2026-11-25 17:25:30.917041+00', 0, NULL, NULL),
	('01a213bd-baf0-73da-8cfa-27b8fcdd1d7c', '01a213bd-bae3-7105-a800-7dad08b06e98', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:09"}', NULL, '2026-11-25 17:25:30.994981+00', '2026-11-25 17:25:30.994981+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:30.994987+00', 0, NULL, NULL),
	('01a213bd-bb2d-733e-a0bc-2c2db895da61', '01a213bd-bae3-7105-a800-7dad08b06e98', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:31.054721+00', '2026-11-25 17:25:31.115735+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-bb2d-733e-a0bc-2c2db895da62', NULL, '2026-11-25 17:25:31.054721+00', 0, NULL, NULL),
	('01a213bd-bba0-7063-89b7-ec539c746540', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0a"}', NULL, '2026-11-25 17:25:31.169537+00', '2026-11-25 17:25:31.169538+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:31.169543+00', 0, NULL, NULL),
	('01a213bd-bc31-767c-a49a-13438bdc4dbd', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:31.31413+00', '2026-11-25 17:25:31.44521+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-bc31-767c-a49a-13438bdc4dbe', NULL, '2026-11-25 17:25:31.31413+00', 0, NULL, NULL),
	('01a213bd-bd75-73d1-8b58-c87540046b0e', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 17:25:31.645162+00', '2026-11-25 17:25:31.744032+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-bc31-767c-a49a-13438bdc4dbe', NULL, '2026-11-25 17:25:31.645162+00', 0, NULL, NULL),
	('01a213bd-be93-7728-b670-57b11b9fd93d', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0b"}', NULL, '2026-11-25 17:25:31.924077+00', '2026-11-25 17:25:31.924078+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:31.924083+00', 0, NULL, NULL),
	('01a213bd-c001-75b1-9a4f-64912d536387', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:32.290993+00', '2026-11-25 17:25:32.402274+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-c001-75b1-9a4f-64912d536388', NULL, '2026-11-25 17:25:32.290994+00', 0, NULL, NULL),
	('01a213bd-c15b-73cf-9bc2-e9fb82370950', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 17:25:32.635818+00', '2026-11-25 17:25:32.673982+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-c001-75b1-9a4f-64912d536388', NULL, '2026-11-25 17:25:32.635818+00', 0, NULL, NULL),
	('01a213bd-c208-7030-ad0b-66403b6a0d1b', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:32.808659+00', '2026-11-25 17:25:32.842527+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-c001-75b1-9a4f-64912d536388', NULL, '2026-11-25 17:25:32.808659+00', 0, NULL, NULL),
	('01a213bd-c2f9-74d0-850f-1152005a2514', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0c"}', NULL, '2026-11-25 17:25:33.050815+00', '2026-11-25 17:25:33.050815+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:33.050821+00', 0, NULL, NULL),
	('01a213bd-c416-7799-a8ff-696fc621d555', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:33.335012+00', '2026-11-25 17:25:33.419566+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-c416-7799-a8ff-696fc621d556', NULL, '2026-11-25 17:25:33.335012+00', 0, NULL, NULL),
	('01a213bd-c569-73b2-9618-87514a260bc8', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 17:25:33.689199+00', '2026-11-25 17:25:33.804542+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-c416-7799-a8ff-696fc621d556', NULL, '2026-11-25 17:25:33.689199+00', 0, NULL, NULL),
	('01a213bd-c685-76e2-bf28-ece8db56d5cb', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:33.958088+00', '2026-11-25 17:25:34.023336+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a213bd-c416-7799-a8ff-696fc621d556', NULL, '2026-11-25 17:25:33.958088+00', 0, NULL, NULL),
	('01a213bd-c708-739d-a799-9d99c10ee7dd', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:34.091271+00', '2026-11-25 17:25:34.153751+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a213bd-c416-7799-a8ff-696fc621d556', NULL, '2026-11-25 17:25:34.091271+00', 0, NULL, NULL),
	('01a213bd-c7fd-7640-bc68-aa5da17db32f', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 17:25:34.345177+00', '2026-11-25 17:25:34.400239+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a213bd-c416-7799-a8ff-696fc621d556', NULL, '2026-11-25 17:25:34.345178+00', 0, NULL, NULL),
	('01a213bd-c8dd-7599-a1dd-53d1e81c679e', '01a213bd-c8d9-7030-8ecf-3c43365b4fc7', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0d"}', NULL, '2026-11-25 17:25:34.558163+00', '2026-11-25 17:25:34.558163+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:34.558169+00', 0, NULL, NULL),
	('01a213bd-c9bc-7429-a897-1937468623e8', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0e"}', NULL, '2026-11-25 17:25:34.781136+00', '2026-11-25 17:25:34.781136+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 17:25:34.781142+00', 0, NULL, NULL),
	('01a213bd-caa0-74d5-8d40-aff7a2ebea67', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:25:35.013169+00', '2026-11-25 17:25:35.082699+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a213bd-caa0-74d5-8d40-aff7a2ebea68', NULL, '2026-11-25 17:25:35.013169+00', 0, NULL, NULL),
	('01a213bd-cb9d-729d-9479-9eceb88388a3', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 17:25:35.263645+00', '2026-11-25 17:25:35.333772+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a213bd-caa0-74d5-8d40-aff7a2ebea68', NULL, '2026-11-25 17:25:35.263646+00', 0, NULL, NULL),
	('01a213c0-6812-73f4-b567-3654e9d6d5b3', '01a213bd-bae3-7105-a800-7dad08b06e98', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 17:28:26.489631+00', NULL, NULL, '01a213bd-bb2d-733e-a0bc-2c2db895da62', NULL, '2026-11-25 17:28:26.489632+00', 0, NULL, NULL),
	('01a213c0-6f28-768a-bd59-b91746473a45', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 17:28:28.2428+00', NULL, NULL, '01a213bd-bc31-767c-a49a-13438bdc4dbe', NULL, '2026-11-25 17:28:28.2428+00', 0, NULL, NULL),
	('01a213c0-7bb8-74b6-9af7-6bd361ecd361', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 17:28:31.418625+00', NULL, NULL, '01a213bd-bc31-767c-a49a-13438bdc4dbe', NULL, '2026-11-25 17:28:31.418625+00', 0, NULL, NULL),
	('01a213c0-7d18-74f5-bc8d-e1eff7e088d5', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 17:28:31.773442+00', NULL, NULL, '01a213bd-c001-75b1-9a4f-64912d536388', NULL, '2026-11-25 17:28:31.773442+00', 0, NULL, NULL),
	('01a213c0-8593-7310-ab15-9317c8b80633', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 17:28:34.024349+00', NULL, NULL, '01a213c0-85e6-719d-b18d-4b833ccafcb4', NULL, '2026-11-25 17:28:34.024349+00', 0, NULL, NULL),
	('01a213c0-8796-7029-8ead-f740c31786dc', '01a213bd-c8d9-7030-8ecf-3c43365b4fc7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 17:28:34.459779+00', NULL, NULL, '01a213c0-8796-7029-8ead-f740c31786dd', NULL, '2026-11-25 17:28:34.459779+00', 0, NULL, NULL),
	('01a213c0-89d3-777a-afa1-b1aa8369817f', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 17:28:35.02839+00', NULL, NULL, '01a213bd-caa0-74d5-8d40-aff7a2ebea68', NULL, '2026-11-25 17:28:35.02839+00', 0, NULL, NULL);
INSERT INTO public.node_mac VALUES
	('02:00:01:00:00:01', '01a213bd-54f4-77b7-944a-d194e55282a4', '2026-11-25 17:25:04.886473+00'),
	('02:00:01:00:00:00', '01a213bd-54ef-723d-8574-ebeef0b52497', '2026-11-25 17:25:04.915961+00'),
	('02:00:01:00:00:03', '01a213bd-5881-76de-aedd-1addd9ac5da9', '2026-11-25 17:25:05.821797+00'),
	('02:00:01:00:00:02', '01a213bd-58ba-765d-b6f6-1ed97352390f', '2026-11-25 17:25:05.852231+00'),
	('52:54:00:0a:00:01', '01a213bd-998f-71ac-bb34-2f2a49e8579c', '2026-11-25 17:25:22.448948+00'),
	('52:54:00:0a:00:02', '01a213bd-99fc-711d-9351-8ddabd603fb1', '2026-11-25 17:25:22.565732+00'),
	('52:54:00:0a:00:03', '01a213bd-9c31-7659-b131-0ddb977f2d46', '2026-11-25 17:25:23.122408+00'),
	('52:54:00:0a:00:04', '01a213bd-9fca-73d6-84aa-b5663e9cb513', '2026-11-25 17:25:24.057572+00'),
	('52:54:00:0a:00:05', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', '2026-11-25 17:25:24.996333+00'),
	('52:54:00:0a:00:06', '01a213bd-a8e1-750b-a88e-d2602f075589', '2026-11-25 17:25:26.370848+00'),
	('52:54:00:0a:00:07', '01a213bd-b058-70fd-85a4-0266353a7213', '2026-11-25 17:25:28.281568+00'),
	('52:54:00:0a:00:08', '01a213bd-b608-75f8-b444-51cfe1df30e1', '2026-11-25 17:25:29.737386+00'),
	('52:54:00:0a:00:09', '01a213bd-bae3-7105-a800-7dad08b06e98', '2026-11-25 17:25:30.981571+00'),
	('52:54:00:0a:00:0a', '01a213bd-bb9a-757a-b04a-6831d0d20511', '2026-11-25 17:25:31.164627+00'),
	('52:54:00:0a:00:0b', '01a213bd-be7f-7676-91f0-7f5aef482f57', '2026-11-25 17:25:31.905879+00'),
	('52:54:00:0a:00:0c', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', '2026-11-25 17:25:33.013722+00'),
	('52:54:00:0a:00:0d', '01a213bd-c8d9-7030-8ecf-3c43365b4fc7', '2026-11-25 17:25:34.554247+00'),
	('52:54:00:0a:00:0e', '01a213bd-c96e-7747-a9f7-cdb928084ec1', '2026-11-25 17:25:34.705347+00');
INSERT INTO public.node_state_log VALUES
	('01a213bd-78b9-73dc-a4bb-5a461da0364c', '01a213bd-54f4-77b7-944a-d194e55282a4', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:14.043705+00'),
	('01a213bd-78b5-739c-bed1-26f416549a79', '01a213bd-54ef-723d-8574-ebeef0b52497', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:14.077665+00'),
	('01a213bd-7c13-7390-bbb0-6be61b12356e', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:14.904301+00'),
	('01a213bd-7d6b-7244-9607-a87edae1051c', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:15.245479+00'),
	('01a213bd-7f50-7688-b9de-92c941b492d0', '01a213bd-54ef-723d-8574-ebeef0b52497', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:15.730704+00'),
	('01a213bd-7fb3-7083-a54d-cc3c4070da7d', '01a213bd-54f4-77b7-944a-d194e55282a4', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:15.836182+00'),
	('01a213bd-8180-7442-b10c-1773bf47ed07', '01a213bd-54ef-723d-8574-ebeef0b52497', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:16.290077+00'),
	('01a213bd-81d7-76d8-bb7e-4c68608d8dba', '01a213bd-54f4-77b7-944a-d194e55282a4', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:16.380868+00'),
	('01a213bd-826e-7148-908c-2d4a7c3b1e18', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:16.527668+00'),
	('01a213bd-82f1-70cc-b3f2-ed45298041c7', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:16.658951+00'),
	('01a213bd-848f-7333-8390-bee7ea070e94', '01a213bd-58ba-765d-b6f6-1ed97352390f', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:17.080526+00'),
	('01a213bd-8894-7216-b31e-c188c70e50ef', '01a213bd-5881-76de-aedd-1addd9ac5da9', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:18.101692+00'),
	('01a213bd-9ba1-77b4-a10f-66068626f44b', '01a213bd-99fc-711d-9351-8ddabd603fb1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:22.979644+00'),
	('01a213bd-9e56-7021-abe2-214b1a793b94', '01a213bd-9c31-7659-b131-0ddb977f2d46', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:23.677355+00'),
	('01a213bd-9f56-74cd-b6fe-b1c448f272f7', '01a213bd-9c31-7659-b131-0ddb977f2d46', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:23.938979+00'),
	('01a213bd-a0b0-75e5-a39f-f5595260ef90', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:24.282293+00'),
	('01a213bd-a166-7137-ab4f-898ea3d9ef8c', '01a213bd-9fca-73d6-84aa-b5663e9cb513', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:24.455878+00'),
	('01a213bd-a48e-7555-b5f7-1ef6cbce75d1', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:25.269864+00'),
	('01a213bd-a603-73d5-b343-da472815668b', '01a213bd-a383-74ad-8e40-c0f6a8b103ad', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:25.640624+00'),
	('01a213bd-aa02-70f1-8ec0-7f42253b3495', '01a213bd-a8e1-750b-a88e-d2602f075589', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:26.659825+00'),
	('01a213bd-abc2-7297-99e2-e2a6d91921a2', '01a213bd-a8e1-750b-a88e-d2602f075589', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:27.107486+00'),
	('01a213bd-afe6-7112-adc4-b1f7c636e978', '01a213bd-a8e1-750b-a88e-d2602f075589', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 17:25:28.169048+00'),
	('01a213bd-b224-74f6-b224-90d6a850ec1d', '01a213bd-b058-70fd-85a4-0266353a7213', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:28.742249+00'),
	('01a213bd-b419-7787-b210-d0fa7caed8fc', '01a213bd-b058-70fd-85a4-0266353a7213', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:29.242517+00'),
	('01a213bd-b56a-734f-bd4b-7bb04974cbaf', '01a213bd-b058-70fd-85a4-0266353a7213', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:29.579759+00'),
	('01a213bd-b776-7669-bb7c-536c5c5e0de3', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:30.103926+00'),
	('01a213bd-b8a0-7126-bd0e-1a043a570a68', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:30.401507+00'),
	('01a213bd-ba2a-7735-9d57-270cb78a34ab', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:30.795408+00'),
	('01a213bd-baa3-77cc-98d8-cf1de9f5e244', '01a213bd-b608-75f8-b444-51cfe1df30e1', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:30.917138+00'),
	('01a213bd-bb6a-75e1-a0d2-0bdac40e837c', '01a213bd-bae3-7105-a800-7dad08b06e98', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:31.115838+00'),
	('01a213bd-bcb4-7281-b1e1-a8a346224641', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:31.445319+00'),
	('01a213bd-bddf-77f2-8919-0c89c374e1f5', '01a213bd-bb9a-757a-b04a-6831d0d20511', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:31.744147+00'),
	('01a213bd-c071-776d-a784-8886ef8df48a', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:32.402378+00'),
	('01a213bd-c181-74d7-9d8e-9b0c8981a219', '01a213bd-be7f-7676-91f0-7f5aef482f57', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:32.674087+00'),
	('01a213bd-c466-7445-bdbe-9d8393e37ed9', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:33.419674+00'),
	('01a213bd-c5eb-75cd-bfbc-e5c534c19e6b', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:33.80465+00'),
	('01a213bd-c83e-7590-b128-e634760089ba', '01a213bd-c2d3-7206-83bb-28aa9f7708f5', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 17:25:34.400349+00'),
	('01a213bd-cae9-72f3-a70a-1586c9f8eaea', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 17:25:35.082793+00'),
	('01a213bd-cbda-7766-aae8-578c55f0ff64', '01a213bd-c96e-7747-a9f7-cdb928084ec1', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 17:25:35.333852+00');
INSERT INTO public.nodes VALUES
	('01a213bd-58ba-765d-b6f6-1ed97352390f', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-08acccbe', 0, 100, NULL, '2026-11-25 17:25:17.080329+00', '2026-11-25 17:25:05.852078+00', '2026-11-25 17:25:17.080329+00', '2026-11-25 17:25:16.830881+00', '794ce378-a049-471d-98af-6b2af4840f6d', '01a213bd-7ab6-701c-a8da-0415dd5c03aa', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-5881-76de-aedd-1addd9ac5da9', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-08acccbe', 0, 100, NULL, '2026-11-25 17:25:18.101492+00', '2026-11-25 17:25:05.821635+00', '2026-11-25 17:25:18.101492+00', '2026-11-25 17:25:17.965489+00', '467ea96c-9852-41e9-81a3-caf89cb66690', '01a213bd-7c4d-77d6-b557-01da14d73e7b', 4, NULL, 0, '3/PT30M', '2026-11-25 17:25:17.244012+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-998f-71ac-bb34-2f2a49e8579c', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:22.44824+00', '2026-11-25 17:25:22.44824+00', '2026-11-25 17:25:22.44824+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-b058-70fd-85a4-0266353a7213', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 17:25:29.579593+00', '2026-11-25 17:25:28.281432+00', '2026-11-25 17:25:29.579593+00', '2026-11-25 17:25:29.500855+00', '8217b588-f148-4d0a-b807-09190b25c913', '01a213bd-b1d7-7166-bdc9-2a1f020e5273', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-54ef-723d-8574-ebeef0b52497', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-08acccbe', 0, 100, NULL, '2026-11-25 17:25:16.289889+00', '2026-11-25 17:25:04.914525+00', '2026-11-25 17:25:16.289889+00', '2026-11-25 17:25:16.220812+00', 'd9d9f86b-7c08-4d22-89cd-aa11244e607d', '01a213bd-5bcf-7249-aaf9-8a7c5f47df81', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-99fc-711d-9351-8ddabd603fb1', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:22.979447+00', '2026-11-25 17:25:22.565596+00', '2026-11-25 17:25:22.979447+00', NULL, '86ea1e4b-121b-4be3-bacd-c892be98a483', '01a213bd-9ac6-7708-9838-f5c69634fc60', 1, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-54f4-77b7-944a-d194e55282a4', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-08acccbe', 0, 100, NULL, '2026-11-25 17:25:16.380695+00', '2026-11-25 17:25:04.885918+00', '2026-11-25 17:25:16.380695+00', '2026-11-25 17:25:16.299578+00', '0067218c-532e-4c4a-a1d0-e9135cf975a2', '01a213bd-5be1-74cc-a866-e64b95fb94b7', 3, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-a383-74ad-8e40-c0f6a8b103ad', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 17:25:25.640451+00', '2026-11-25 17:25:24.996202+00', '2026-11-25 17:25:26.141566+00', '2026-11-25 17:25:25.99179+00', '9bf4e27e-e441-4dc9-baad-ca7add8125aa', '01a213bd-a3d9-74bb-bd79-dfaf1b2c25a6', 4, NULL, 0, '3/PT30M', '2026-11-25 17:25:26.141566+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-9c31-7659-b131-0ddb977f2d46', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:23.938029+00', '2026-11-25 17:25:23.122266+00', '2026-11-25 17:25:23.938029+00', '2026-11-25 17:25:23.885659+00', '626d0edc-dc1b-4efc-89a2-3e21dc31c5fe', '01a213bd-9d3a-7192-b18d-56c3d7efc417', 2, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false),
	('01a213bd-c2d3-7206-83bb-28aa9f7708f5', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 17:25:34.400138+00', '2026-11-25 17:25:33.013568+00', '2026-11-25 17:25:34.400138+00', '2026-11-25 17:25:34.313294+00', 'cff5f263-d206-4b55-a19e-dfc95bf454e7', '01a213bd-c416-7799-a8ff-696fc621d556', 5, NULL, 0, '3/PT30M', '2026-11-25 17:25:34.153688+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-9fca-73d6-84aa-b5663e9cb513', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 17:25:24.455716+00', '2026-11-25 17:25:24.057426+00', '2026-11-25 17:25:24.755987+00', '2026-11-25 17:25:24.713236+00', '8ecaee96-f4c2-4eb5-9d16-2160aa2ceb33', '01a213bd-a04a-7095-99b8-703648776b92', 3, NULL, 0, '3/PT30M', '2026-11-25 17:25:24.755987+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-c8d9-7030-8ecf-3c43365b4fc7', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:34.554097+00', '2026-11-25 17:25:34.554097+00', '2026-11-25 17:25:34.554097+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-b608-75f8-b444-51cfe1df30e1', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 17:25:30.916913+00', '2026-11-25 17:25:29.737251+00', '2026-11-25 17:25:30.916913+00', '2026-11-25 17:25:30.610553+00', '2e36311c-b76c-44fd-95b7-33ba68b3cbff', '01a213bd-b6be-714b-a190-e0496bbc4f96', 4, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-a8e1-750b-a88e-d2602f075589', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 17:25:28.168803+00', '2026-11-25 17:25:26.370708+00', '2026-11-25 17:25:28.168803+00', '2026-11-25 17:25:28.119681+00', '8b25c677-291b-4ace-beab-ceb04ffd222e', '01a213bd-a96c-73b4-a381-360fbe82ab53', 5, NULL, 0, '3/PT30M', '2026-11-25 17:25:27.923863+00', 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-c96e-7747-a9f7-cdb928084ec1', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:35.333683+00', '2026-11-25 17:25:34.705203+00', '2026-11-25 17:25:35.333683+00', '2026-11-25 17:25:35.251943+00', 'f2a70c64-97c6-4217-afb8-d697a5b5b745', '01a213bd-caa0-74d5-8d40-aff7a2ebea68', 2, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false),
	('01a213bd-bae3-7105-a800-7dad08b06e98', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:31.115626+00', '2026-11-25 17:25:30.981423+00', '2026-11-25 17:28:26.082834+00', '2026-11-25 17:28:26.082834+00', '2e0d26a6-e6dc-449a-aa36-8b54a2fadc9c', '01a213bd-bb2d-733e-a0bc-2c2db895da62', 1, NULL, 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, false, NULL, NULL, false),
	('01a213bd-bb9a-757a-b04a-6831d0d20511', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 17:25:31.743905+00', '2026-11-25 17:25:31.164479+00', '2026-11-25 17:28:31.406127+00', '2026-11-25 17:28:31.406127+00', 'd3222d22-8392-473a-b823-a13600d5bcf8', '01a213bd-bc31-767c-a49a-13438bdc4dbe', 2, '2026-11-25 17:28:31.467048+00', 0, '3/PT30M', NULL, 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false),
	('01a213bd-be7f-7676-91f0-7f5aef482f57', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 17:25:32.673869+00', '2026-11-25 17:25:31.905732+00', '2026-11-25 17:28:31.761606+00', '2026-11-25 17:28:31.761606+00', '01201fb5-05c8-4095-a9cf-5a13868bfc7b', '01a213bd-c001-75b1-9a4f-64912d536388', 3, NULL, 0, '3/PT30M', '2026-11-25 17:25:32.842464+00', 0, NULL, NULL, NULL, 0, NULL, true, NULL, NULL, false);
INSERT INTO public.report_secret VALUES
	(1, '2Gh-m-7rkpD7F-MxPbqOHBX0vWudvO7z73VkJcThQBw', '2026-11-25 17:24:14.8359+00');
INSERT INTO public.service_uptime VALUES
	('01a213bc-fec0-7611-93bf-532eda43f07c', '2026-11-25 17:24:42.863294+00', '2026-11-25 17:25:33.289384+00'),
	('01a213c0-3c0f-700c-9985-2c6ea8196657', '2026-11-25 17:28:15.141272+00', '2026-11-25 17:28:35.319754+00');
ALTER TABLE ONLY public.event_log
    ADD CONSTRAINT event_log_pkey PRIMARY KEY (event_id, name);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
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
ALTER TABLE ONLY public.report_secret
    ADD CONSTRAINT report_secret_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_uptime
    ADD CONSTRAINT service_uptime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (task);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX node_event_by_node ON public.node_event USING btree (node_id, received_at DESC, id DESC);
CREATE INDEX node_event_dead ON public.node_event USING btree (dead_at, id) WHERE ((dead_at IS NOT NULL) AND (applied_at IS NULL));
CREATE UNIQUE INDEX node_event_idempotency_key ON public.node_event USING btree (node_id, idempotency_key, install_id) NULLS NOT DISTINCT WHERE (idempotency_key IS NOT NULL);
CREATE INDEX node_event_milestones ON public.node_event USING btree (node_id, applied_at DESC, id DESC) WHERE ((outcome ->> 'result'::text) = ANY (ARRAY['transitioned'::text, 'failure_counted'::text]));
CREATE INDEX node_event_received ON public.node_event USING brin (received_at);
CREATE INDEX node_event_unapplied ON public.node_event USING btree (node_id, queued_at, id) WHERE ((applied_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX node_mac_by_node ON public.node_mac USING btree (node_id);
CREATE INDEX node_state_log_by_node ON public.node_state_log USING btree (node_id, created_at DESC, id DESC);
CREATE INDEX node_tags_by_tag ON public.node_tags USING btree (tag, node_id);
CREATE INDEX nodes_by_first_script ON public.nodes USING btree (first_script_at) WHERE ((state = 'pending'::text) AND (first_script_at IS NOT NULL));
CREATE INDEX nodes_by_group ON public.nodes USING btree (group_id, id) WHERE (group_id IS NOT NULL);
CREATE INDEX nodes_by_hostname ON public.nodes USING btree (hostname) WHERE (hostname IS NOT NULL);
CREATE INDEX nodes_by_serial_number ON public.nodes USING btree (serial_number) WHERE (serial_number IS NOT NULL);
CREATE INDEX nodes_by_state ON public.nodes USING btree (state, id);
CREATE INDEX nodes_by_system_uuid ON public.nodes USING btree (system_uuid) WHERE (system_uuid IS NOT NULL);
CREATE INDEX nodes_found_by_boot ON public.nodes USING btree (id) WHERE (found_by_boot AND (state = 'discovered'::text) AND (install_id IS NULL));
CREATE INDEX service_uptime_by_renewal ON public.service_uptime USING btree (renewed_at);
CREATE TRIGGER node_state_log_append_only BEFORE UPDATE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_update();
CREATE TRIGGER node_state_log_no_delete BEFORE DELETE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER node_state_log_no_truncate BEFORE TRUNCATE ON public.node_state_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER nodes_count_added AFTER INSERT ON public.nodes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.count_added_nodes();
CREATE TRIGGER nodes_count_moved AFTER UPDATE OF state ON public.nodes FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION public.count_moved_node();
CREATE TRIGGER nodes_count_removed AFTER DELETE ON public.nodes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.count_removed_nodes();
CREATE TRIGGER nodes_count_truncated AFTER TRUNCATE ON public.nodes FOR EACH STATEMENT EXECUTE FUNCTION public.count_truncated_nodes();
CREATE TRIGGER nodes_keep_mac_of_changed AFTER UPDATE OF mac_address ON public.nodes FOR EACH ROW WHEN ((old.mac_address IS DISTINCT FROM new.mac_address)) EXECUTE FUNCTION public.keep_boot_mac();
CREATE TRIGGER nodes_keep_mac_of_new AFTER INSERT ON public.nodes FOR EACH ROW EXECUTE FUNCTION public.keep_boot_mac();
ALTER TABLE ONLY public.event_log
    ADD CONSTRAINT event_log_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.node_event(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_mac
    ADD CONSTRAINT node_mac_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
