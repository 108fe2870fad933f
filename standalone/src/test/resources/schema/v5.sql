-- A database of the commit 482863737fccc8c36d2fd24cda7893f484194552, written by its own programs. Made by tools/schema-dump.
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
    CONSTRAINT node_event_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'transition'::text, 'abort'::text, 'stall'::text, 'cancel'::text, 'edit'::text, 'retry'::text, 'discard'::text]))),
    CONSTRAINT node_event_source_check CHECK ((source = ANY (ARRAY['admin'::text, 'system'::text, 'node_report'::text])))
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
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
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
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:20:38.309597', 654, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:20:39.245028', 33, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 14:20:39.466067', 176, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-25 14:20:39.765022', 219, true),
	(5, '5', 'report tokens', 'SQL', 'V5__report_tokens.sql', 956849425, 'postgres', '2026-11-25 14:20:40.069514', 45, true);
INSERT INTO public.node_count VALUES
	('installed', 4),
	('installing', 1),
	('discovered', 1),
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
	('01a21314-e80b-746c-8fd9-c55bc099d077', '01a21314-e635-7788-ac2f-47a3512d344a', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:21:07.047751+00', '2026-11-25 14:21:11.969149+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21314-e821-70c5-a2a7-c1a16628cb37', NULL, '2026-11-25 14:21:07.047751+00', 0, NULL, NULL),
	('01a21314-e7b0-712c-907f-0c319e576697', '01a21314-e6c8-7050-bd73-7821ba933c39', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:21:07.041408+00', '2026-11-25 14:21:11.973206+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21314-e803-750e-9d7a-8689acc9e608', NULL, '2026-11-25 14:21:07.041408+00', 0, NULL, NULL),
	('01a21314-fe95-75b9-a718-ff1c4e255a9c', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:21:12.733213+00', '2026-11-25 14:21:12.879795+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21314-fe9a-70e5-aa8a-8fd13c1db546', NULL, '2026-11-25 14:21:12.733213+00', 0, NULL, NULL),
	('01a21314-fef3-730d-a330-d7f49367a3da', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:21:12.829438+00', '2026-11-25 14:21:12.976727+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21314-fef7-7140-8031-4a1604d3c759', NULL, '2026-11-25 14:21:12.829438+00', 0, NULL, NULL),
	('01a21315-0125-75a2-bfd7-e7ff8b8babc8', '01a21314-e635-7788-ac2f-47a3512d344a', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:21:13.382901+00', '2026-11-25 14:21:13.469049+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21314-e821-70c5-a2a7-c1a16628cb37', NULL, '2026-11-25 14:21:13.382901+00', 0, NULL, NULL),
	('01a21315-0109-73b8-b1dd-307bb06543e4', '01a21314-e6c8-7050-bd73-7821ba933c39', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:21:13.383364+00', '2026-11-25 14:21:13.473876+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21314-e803-750e-9d7a-8689acc9e608', NULL, '2026-11-25 14:21:13.383364+00', 0, NULL, NULL),
	('01a21315-02a9-7074-97c9-42ad4eb48a76', '01a21314-e635-7788-ac2f-47a3512d344a', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:21:13.773354+00', '2026-11-25 14:21:13.903518+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21314-e821-70c5-a2a7-c1a16628cb37', NULL, '2026-11-25 14:21:13.773354+00', 0, NULL, NULL),
	('01a21315-034d-707e-a22c-e30492cc98e5', '01a21314-e6c8-7050-bd73-7821ba933c39', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:21:13.934401+00', '2026-11-25 14:21:14.212674+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21314-e803-750e-9d7a-8689acc9e608', NULL, '2026-11-25 14:21:13.934401+00', 0, NULL, NULL),
	('01a21315-049e-719a-b99d-1ae858a5b7fd', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:21:14.271576+00', '2026-11-25 14:21:14.299307+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21314-fe9a-70e5-aa8a-8fd13c1db546', NULL, '2026-11-25 14:21:14.271576+00', 0, NULL, NULL),
	('01a21315-04b7-73e8-b9ff-37c5f06890d8', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:21:14.295943+00', '2026-11-25 14:21:14.489512+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21314-fef7-7140-8031-4a1604d3c759', NULL, '2026-11-25 14:21:14.295943+00', 0, NULL, NULL),
	('01a21315-05ee-765e-b116-04bc01a8c57a', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:21:14.609331+00', '2026-11-25 14:21:14.705727+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21314-fef7-7140-8031-4a1604d3c759', NULL, '2026-11-25 14:21:14.609331+00', 0, NULL, NULL),
	('01a21315-0645-71cd-8137-1f23ab0f7bb2', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:21:14.699302+00', '2026-11-25 14:21:14.854283+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21314-fe9a-70e5-aa8a-8fd13c1db546', NULL, '2026-11-25 14:21:14.699302+00', 0, NULL, NULL),
	('01a21315-068b-74b2-8682-f5f2c03952ab', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:21:14.763902+00', '2026-11-25 14:21:14.900309+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a21314-fef7-7140-8031-4a1604d3c759', NULL, '2026-11-25 14:21:14.763902+00', 0, NULL, NULL),
	('01a21315-07ce-70a5-862f-648e3e56c5ca', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:21:15.086966+00', '2026-11-25 14:21:15.121082+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21314-fef7-7140-8031-4a1604d3c759', NULL, '2026-11-25 14:21:15.086966+00', 0, NULL, NULL),
	('01a21315-116d-715b-b278-11c0ccc2b3c5', '01a21315-104f-70d3-859f-e6ae52d0a7e7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:17.551257+00', '2026-11-25 14:21:17.620198+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-116e-733e-b2e5-2e92b4c84e14', NULL, '2026-11-25 14:21:17.551257+00', 0, NULL, NULL),
	('01a21315-124b-72f5-bb4b-f8671f956729', '01a21315-11ff-7458-a78b-02bf96b5b4e1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:17.773753+00', '2026-11-25 14:21:17.830689+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-124b-72f5-bb4b-f8671f95672a', NULL, '2026-11-25 14:21:17.773753+00', 0, NULL, NULL),
	('01a21315-12d9-702b-a61d-99a573392ccd', '01a21315-11ff-7458-a78b-02bf96b5b4e1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:21:17.914641+00', '2026-11-25 14:21:18.037898+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-124b-72f5-bb4b-f8671f95672a', NULL, '2026-11-25 14:21:17.914641+00', 0, NULL, NULL),
	('01a21315-1499-76ee-9db5-fffbdbc42f6a', '01a21315-141b-77a5-a351-407b94ba146d', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:18.36267+00', '2026-11-25 14:21:18.468397+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-1499-76ee-9db5-fffbdbc42f6b', NULL, '2026-11-25 14:21:18.36267+00', 0, NULL, NULL),
	('01a21315-1595-72d1-9e9b-ad407543a8b4', '01a21315-141b-77a5-a351-407b94ba146d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:21:18.614772+00', '2026-11-25 14:21:18.685087+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-1499-76ee-9db5-fffbdbc42f6b', NULL, '2026-11-25 14:21:18.614772+00', 0, NULL, NULL),
	('01a21315-167c-716a-b7f4-71f9776452c5', '01a21315-141b-77a5-a351-407b94ba146d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:18.845657+00', '2026-11-25 14:21:18.891545+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21315-1499-76ee-9db5-fffbdbc42f6b', NULL, '2026-11-25 14:21:18.845657+00', 0, NULL, NULL),
	('01a21315-175d-734c-ad95-b2bc4e8eb3ad', '01a21315-1710-7418-a834-8dafe03ac4b0', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:19.071783+00', '2026-11-25 14:21:19.164664+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-175d-734c-ad95-b2bc4e8eb3ae', NULL, '2026-11-25 14:21:19.071783+00', 0, NULL, NULL),
	('01a21315-185d-710d-856e-824443c4ca0a', '01a21315-1710-7418-a834-8dafe03ac4b0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:21:19.331853+00', '2026-11-25 14:21:19.375461+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-175d-734c-ad95-b2bc4e8eb3ae', NULL, '2026-11-25 14:21:19.331853+00', 0, NULL, NULL),
	('01a21315-19e4-749c-a1c7-683e6797a762', '01a21315-1710-7418-a834-8dafe03ac4b0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:19.725251+00', '2026-11-25 14:21:19.77088+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21315-175d-734c-ad95-b2bc4e8eb3ae', NULL, '2026-11-25 14:21:19.725251+00', 0, NULL, NULL),
	('01a21315-1ae7-7114-9e92-60cb8986442d', '01a21315-1710-7418-a834-8dafe03ac4b0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:19.975945+00', '2026-11-25 14:21:20.00037+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21315-175d-734c-ad95-b2bc4e8eb3ae', NULL, '2026-11-25 14:21:19.975945+00', 0, NULL, NULL),
	('01a21315-1c0b-73c5-8b60-45450bfda4fe', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:20.268395+00', '2026-11-25 14:21:20.341946+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-1c0b-73c5-8b60-45450bfda4ff', NULL, '2026-11-25 14:21:20.268395+00', 0, NULL, NULL),
	('01a21315-1ce2-72c5-954d-357fd6cd54fc', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:21:20.484511+00', '2026-11-25 14:21:20.501087+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-1c0b-73c5-8b60-45450bfda4ff', NULL, '2026-11-25 14:21:20.484511+00', 0, NULL, NULL),
	('01a21315-1d4f-7452-bdc8-ea96f99cceee', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:20.591726+00', '2026-11-25 14:21:20.61769+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21315-1c0b-73c5-8b60-45450bfda4ff', NULL, '2026-11-25 14:21:20.591726+00', 0, NULL, NULL),
	('01a21315-1dbd-720f-b242-392d30602fbc', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:20.701559+00', '2026-11-25 14:21:20.715564+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21315-1c0b-73c5-8b60-45450bfda4ff', NULL, '2026-11-25 14:21:20.701559+00', 0, NULL, NULL),
	('01a21315-1df3-72ef-beb3-c76704e2e8f7', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:20.755893+00', '2026-11-25 14:21:20.788083+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21315-1c0b-73c5-8b60-45450bfda4ff', NULL, '2026-11-25 14:21:20.755893+00', 0, NULL, NULL),
	('01a21315-1e8d-76a9-8a81-ee56365f5740', '01a21315-1e64-7781-9afa-433d620689a2', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:20.90983+00', '2026-11-25 14:21:20.954893+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-1e8d-76a9-8a81-ee56365f5741', NULL, '2026-11-25 14:21:20.90983+00', 0, NULL, NULL),
	('01a21315-1f35-77df-9008-979417077460', '01a21315-1e64-7781-9afa-433d620689a2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:21:21.081085+00', '2026-11-25 14:21:21.11524+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-1e8d-76a9-8a81-ee56365f5741', NULL, '2026-11-25 14:21:21.081085+00', 0, NULL, NULL),
	('01a21315-1f92-76ca-825e-140a95c7b72a', '01a21315-1e64-7781-9afa-433d620689a2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:21:21.171265+00', '2026-11-25 14:21:21.186626+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21315-1e8d-76a9-8a81-ee56365f5741', NULL, '2026-11-25 14:21:21.171265+00', 0, NULL, NULL),
	('01a21315-201c-730f-a2eb-b879409c85e1', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:21.309301+00', '2026-11-25 14:21:21.341833+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-201c-730f-a2eb-b879409c85e2', NULL, '2026-11-25 14:21:21.309301+00', 0, NULL, NULL),
	('01a21315-2062-74b8-abff-242a10a48adf', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:21:21.378655+00', '2026-11-25 14:21:21.41334+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-201c-730f-a2eb-b879409c85e2', NULL, '2026-11-25 14:21:21.378655+00', 0, NULL, NULL),
	('01a21315-20c9-75c5-9bde-e6b5b8da1bd1', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:21:21.483889+00', '2026-11-25 14:21:21.50193+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21315-201c-730f-a2eb-b879409c85e2', NULL, '2026-11-25 14:21:21.483889+00', 0, NULL, NULL),
	('01a21315-2145-71d1-8e00-a343523c36fb', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:21:21.62129+00', '2026-11-25 14:21:21.621284+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a21315-201c-730f-a2eb-b879409c85e2', NULL, '2026-11-25 14:21:21.62129+00', 0, NULL, NULL),
	('01a21315-2205-779d-86b4-287ea657a2d8', '01a21315-21be-720f-9241-1edf766f78da', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:21.798661+00', '2026-11-25 14:21:21.894554+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-2205-779d-86b4-287ea657a2d9', NULL, '2026-11-25 14:21:21.798661+00', 0, NULL, NULL),
	('01a21315-2329-7755-b47c-1d18690a9b2e', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:22.101356+00', '2026-11-25 14:21:22.169928+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-2329-7755-b47c-1d18690a9b2f', NULL, '2026-11-25 14:21:22.101357+00', 0, NULL, NULL),
	('01a21315-23c5-70a1-aa43-b3c2550dc683', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:21:22.246295+00', '2026-11-25 14:21:22.296648+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-2329-7755-b47c-1d18690a9b2f', NULL, '2026-11-25 14:21:22.246295+00', 0, NULL, NULL),
	('01a21315-2485-76c6-8043-85c2d06cbb63', '01a21315-244a-718f-8e87-10b83722f2fd', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:22.445518+00', '2026-11-25 14:21:22.512624+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-2485-76c6-8043-85c2d06cbb64', NULL, '2026-11-25 14:21:22.445518+00', 0, NULL, NULL),
	('01a21315-2523-713f-8c2c-c5cf49071ae1', '01a21315-244a-718f-8e87-10b83722f2fd', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:21:22.596346+00', '2026-11-25 14:21:22.633396+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-2485-76c6-8043-85c2d06cbb64', NULL, '2026-11-25 14:21:22.596347+00', 0, NULL, NULL),
	('01a21315-2573-768a-a0d7-5a5b05bac0b8', '01a21315-244a-718f-8e87-10b83722f2fd', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:22.675982+00', '2026-11-25 14:21:22.701915+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21315-2485-76c6-8043-85c2d06cbb64', NULL, '2026-11-25 14:21:22.675982+00', 0, NULL, NULL),
	('01a21315-2635-733b-94cd-c46f0737ceec', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:22.87089+00', '2026-11-25 14:21:23.041275+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-2635-733b-94cd-c46f0737ceed', NULL, '2026-11-25 14:21:22.870891+00', 0, NULL, NULL),
	('01a21315-2773-710e-872f-f2e9356724a9', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:21:23.188207+00', '2026-11-25 14:21:23.243871+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-2635-733b-94cd-c46f0737ceed', NULL, '2026-11-25 14:21:23.188207+00', 0, NULL, NULL),
	('01a21315-2819-774f-b82b-21862ded99ea', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:23.356732+00', '2026-11-25 14:21:23.397296+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21315-2635-733b-94cd-c46f0737ceed', NULL, '2026-11-25 14:21:23.356732+00', 0, NULL, NULL),
	('01a21315-28a6-77ff-bebd-36bbe8ac227e', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:23.495329+00', '2026-11-25 14:21:23.518004+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21315-2635-733b-94cd-c46f0737ceed', NULL, '2026-11-25 14:21:23.495329+00', 0, NULL, NULL),
	('01a21315-28f4-718b-8a57-483c847ba46e', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:21:23.572816+00', '2026-11-25 14:21:23.608809+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21315-2635-733b-94cd-c46f0737ceed', NULL, '2026-11-25 14:21:23.572817+00', 0, NULL, NULL),
	('01a21315-29d7-7739-86e0-567b3069cb5e', '01a21315-299b-76f5-ad37-a72f00f7ca2e', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:21:23.800234+00', '2026-11-25 14:21:23.840086+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21315-29d7-7739-86e0-567b3069cb5f', NULL, '2026-11-25 14:21:23.800234+00', 0, NULL, NULL),
	('01a21315-2a31-7521-8d13-814224f258bc', '01a21315-299b-76f5-ad37-a72f00f7ca2e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:21:23.891777+00', '2026-11-25 14:21:23.917691+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21315-29d7-7739-86e0-567b3069cb5f', NULL, '2026-11-25 14:21:23.891777+00', 0, NULL, NULL),
	('01a21316-0cf9-752e-ade0-46981c5d3b52', '01a21315-21be-720f-9241-1edf766f78da', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:22:22.055931+00', NULL, NULL, '01a21315-2205-779d-86b4-287ea657a2d9', NULL, '2026-11-25 14:22:22.055931+00', 0, NULL, NULL),
	('01a21316-0f8e-72fa-91bc-0872a8dabd60', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:22:22.645458+00', NULL, NULL, '01a21315-2329-7755-b47c-1d18690a9b2f', NULL, '2026-11-25 14:22:22.645458+00', 0, NULL, NULL),
	('01a21316-14f9-7792-aa41-c37058a16b9d', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:22:23.996686+00', NULL, NULL, '01a21315-2329-7755-b47c-1d18690a9b2f', NULL, '2026-11-25 14:22:23.996686+00', 0, NULL, NULL),
	('01a21316-172a-77d2-b15f-2b0a12baf4ee', '01a21315-244a-718f-8e87-10b83722f2fd', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:22:24.557439+00', NULL, NULL, '01a21315-2485-76c6-8043-85c2d06cbb64', NULL, '2026-11-25 14:22:24.557439+00', 0, NULL, NULL),
	('01a21316-1e3c-7364-89f7-209bd722db30', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:22:26.454363+00', NULL, NULL, '01a21316-1e80-7680-af45-66075ead7e5e', NULL, '2026-11-25 14:22:26.454363+00', 0, NULL, NULL),
	('01a21316-205e-74b5-8565-d5c94a0c1365', '01a21315-2963-77c6-9d74-1a29767406e0', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:22:26.911276+00', NULL, NULL, '01a21316-205e-74b5-8565-d5c94a0c1366', NULL, '2026-11-25 14:22:26.911276+00', 0, NULL, NULL),
	('01a21316-21a5-7428-9b0e-49359e8236e0', '01a21315-299b-76f5-ad37-a72f00f7ca2e', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:22:27.239751+00', NULL, NULL, '01a21315-29d7-7739-86e0-567b3069cb5f', NULL, '2026-11-25 14:22:27.239751+00', 0, NULL, NULL);
INSERT INTO public.node_state_log VALUES
	('01a21314-fb98-76f2-8354-5cad9f030e1a', '01a21314-e635-7788-ac2f-47a3512d344a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:11.969352+00'),
	('01a21314-fb99-7787-b281-0136e62b5a17', '01a21314-e6c8-7050-bd73-7821ba933c39', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:11.973302+00'),
	('01a21314-ff2e-75d3-8437-dae5b1bf5c11', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:12.879865+00'),
	('01a21314-ff8f-726b-86a8-89911d2eb6c6', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:12.976801+00'),
	('01a21315-017a-7548-9b80-1ec3b26bfbb6', '01a21314-e635-7788-ac2f-47a3512d344a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:13.469119+00'),
	('01a21315-0179-716b-8931-b56dc4f053e3', '01a21314-e6c8-7050-bd73-7821ba933c39', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:13.473949+00'),
	('01a21315-032e-7698-8edd-53682a82ad95', '01a21314-e635-7788-ac2f-47a3512d344a', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:13.903582+00'),
	('01a21315-0463-768d-b685-454921334da5', '01a21314-e6c8-7050-bd73-7821ba933c39', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:14.212746+00'),
	('01a21315-04ba-74bc-8042-13150e7b5a7e', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:14.299382+00'),
	('01a21315-0578-7707-966a-8b04c8358911', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:14.489584+00'),
	('01a21315-06e0-76cd-bdb6-b29788868d48', '01a21314-e6d8-7435-b30e-8c07cb3245fd', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:14.854356+00'),
	('01a21315-07ef-70f0-afb8-3b19c6777a5e', '01a21314-e6f9-712d-ae34-4dae04c4b696', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:15.121176+00'),
	('01a21315-11b3-731f-88e8-8ad4f4974d3d', '01a21315-104f-70d3-859f-e6ae52d0a7e7', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:17.620266+00'),
	('01a21315-1285-76ec-b83b-ce3a7e449de9', '01a21315-11ff-7458-a78b-02bf96b5b4e1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:17.830766+00'),
	('01a21315-1330-77bd-b191-c5102a8a8061', '01a21315-11ff-7458-a78b-02bf96b5b4e1', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:18.037969+00'),
	('01a21315-1502-7350-a614-ec178d4c12c2', '01a21315-141b-77a5-a351-407b94ba146d', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:18.468462+00'),
	('01a21315-15dc-72b7-aa3b-9fd3ea0dbc3f', '01a21315-141b-77a5-a351-407b94ba146d', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:18.685183+00'),
	('01a21315-17bb-7285-a726-0e267412d0e6', '01a21315-1710-7418-a834-8dafe03ac4b0', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:19.164781+00'),
	('01a21315-188e-7303-8206-625ace64f991', '01a21315-1710-7418-a834-8dafe03ac4b0', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:19.377177+00'),
	('01a21315-1c55-70ed-82e1-99596bc4bc04', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:20.342028+00'),
	('01a21315-1cf4-7710-9b8f-598957220e10', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:20.501165+00'),
	('01a21315-1e13-73a5-b268-1ca97a90bc11', '01a21315-1b83-729e-af4d-7af4c9bd8dcc', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:21:20.788159+00'),
	('01a21315-1eb9-7624-abe5-913f18b97653', '01a21315-1e64-7781-9afa-433d620689a2', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:20.954959+00'),
	('01a21315-1f59-74dd-939b-efe9af6f5687', '01a21315-1e64-7781-9afa-433d620689a2', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:21.115305+00'),
	('01a21315-1fa1-71b1-9125-b820c60596bd', '01a21315-1e64-7781-9afa-433d620689a2', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:21.18669+00'),
	('01a21315-203c-7102-b98d-97f9327dd88e', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:21.341906+00'),
	('01a21315-207e-717f-8d5e-81b03bbb4412', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:21.413408+00'),
	('01a21315-20dd-7336-9133-091ce97bc41e', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:21.501998+00'),
	('01a21315-2147-701e-9335-1055cc5ce89a', '01a21315-1fcc-71f7-b54a-e7f14f01ebdf', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:21.621369+00'),
	('01a21315-2266-7056-9b22-692806010d44', '01a21315-21be-720f-9241-1edf766f78da', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:21.894649+00'),
	('01a21315-2375-721e-8aca-80c4244412a9', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:22.170017+00'),
	('01a21315-23f6-7219-8340-b01776416a4f', '01a21315-22e2-735e-a9cc-53b24a701e3b', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:22.296733+00'),
	('01a21315-24d0-7439-b12c-bd3744cf4ebc', '01a21315-244a-718f-8e87-10b83722f2fd', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:22.512703+00'),
	('01a21315-2548-75d5-bffa-c4c981df3c2c', '01a21315-244a-718f-8e87-10b83722f2fd', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:22.63347+00'),
	('01a21315-26db-75dd-8dec-0a3e1dc4574e', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:23.041368+00'),
	('01a21315-27ab-728e-94b6-95b63b2778f1', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:23.244028+00'),
	('01a21315-2917-713b-85ab-db8cb5cd7147', '01a21315-25dd-70ca-bcb0-f1b81926c547', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:21:23.608893+00'),
	('01a21315-29ff-70ee-b6b7-e3e22ecac9f7', '01a21315-299b-76f5-ad37-a72f00f7ca2e', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:21:23.84015+00'),
	('01a21315-2a4b-7765-91f0-d1683e75a482', '01a21315-299b-76f5-ad37-a72f00f7ca2e', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:21:23.917757+00');
INSERT INTO public.nodes VALUES
	('01a21314-e6d8-7435-b30e-8c07cb3245fd', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-f68ecaf7', 0, 100, NULL, '2026-11-25 14:21:14.854208+00', '2026-11-25 14:21:06.649865+00', '2026-11-25 14:21:14.854208+00', '2026-11-25 14:21:14.690893+00', 'dacd1cb4-551e-4a85-8a21-a88ee30e75eb', '01a21314-fe9a-70e5-aa8a-8fd13c1db546', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-1e64-7781-9afa-433d620689a2', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:21:21.186555+00', '2026-11-25 14:21:20.869436+00', '2026-11-25 14:21:21.186555+00', '2026-11-25 14:21:21.170047+00', '43b9cd58-1424-4500-81c9-aa34f1009992', '01a21315-1e8d-76a9-8a81-ee56365f5741', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21314-e6f9-712d-ae34-4dae04c4b696', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-f68ecaf7', 0, 100, NULL, '2026-11-25 14:21:15.120957+00', '2026-11-25 14:21:06.685721+00', '2026-11-25 14:21:15.120957+00', '2026-11-25 14:21:15.07844+00', '38779480-b4ae-4a0c-8073-4a42eb5de2d6', '01a21314-fef7-7140-8031-4a1604d3c759', 4, NULL, 0, '3/PT30M', '2026-11-25 14:21:14.705674+00', 0),
	('01a21315-1021-747a-a6f0-2bbf7bdaa236', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:17.21921+00', '2026-11-25 14:21:17.21921+00', '2026-11-25 14:21:17.21921+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a21315-1710-7418-a834-8dafe03ac4b0', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:21:19.37538+00', '2026-11-25 14:21:18.998046+00', '2026-11-25 14:21:20.000321+00', '2026-11-25 14:21:19.964891+00', 'f31f32f8-f83f-4d3f-89d3-091932ddb021', '01a21315-175d-734c-ad95-b2bc4e8eb3ae', 4, NULL, 0, '3/PT30M', '2026-11-25 14:21:20.000321+00', 0),
	('01a21315-104f-70d3-859f-e6ae52d0a7e7', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:17.620124+00', '2026-11-25 14:21:17.265578+00', '2026-11-25 14:21:17.620124+00', NULL, '3d9797d4-bc12-42f0-8bc3-59d7ed3b9ba5', '01a21315-116e-733e-b2e5-2e92b4c84e14', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a21314-e635-7788-ac2f-47a3512d344a', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-f68ecaf7', 0, 100, NULL, '2026-11-25 14:21:13.903452+00', '2026-11-25 14:21:06.487309+00', '2026-11-25 14:21:13.903452+00', '2026-11-25 14:21:13.741946+00', 'a76d1d62-4976-42c8-b1ae-58697e21f743', '01a21314-e821-70c5-a2a7-c1a16628cb37', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21314-e6c8-7050-bd73-7821ba933c39', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-f68ecaf7', 0, 100, NULL, '2026-11-25 14:21:14.212601+00', '2026-11-25 14:21:06.641578+00', '2026-11-25 14:21:14.212601+00', '2026-11-25 14:21:13.931053+00', '38c71bdc-427a-41e9-87ae-507b0aef314d', '01a21314-e803-750e-9d7a-8689acc9e608', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-2963-77c6-9d74-1a29767406e0', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:23.684284+00', '2026-11-25 14:21:23.684285+00', '2026-11-25 14:21:23.684285+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a21315-11ff-7458-a78b-02bf96b5b4e1', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:18.037824+00', '2026-11-25 14:21:17.695945+00', '2026-11-25 14:21:18.037824+00', '2026-11-25 14:21:17.904125+00', '6da8a213-fef8-49c7-8a2c-e65f095949e4', '01a21315-124b-72f5-bb4b-f8671f95672a', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-141b-77a5-a351-407b94ba146d', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:21:18.68501+00', '2026-11-25 14:21:18.239334+00', '2026-11-25 14:21:18.891493+00', '2026-11-25 14:21:18.831648+00', 'ca18d90b-cdf9-4d81-a1e7-3436bf94cfd2', '01a21315-1499-76ee-9db5-fffbdbc42f6b', 3, NULL, 0, '3/PT30M', '2026-11-25 14:21:18.891493+00', 0),
	('01a21315-1fcc-71f7-b54a-e7f14f01ebdf', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:21:21.621191+00', '2026-11-25 14:21:21.232768+00', '2026-11-25 14:21:21.621191+00', '2026-11-25 14:21:21.476405+00', 'b8a2331d-bf95-46b3-8f77-8408e824fb19', '01a21315-201c-730f-a2eb-b879409c85e2', 4, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-1b83-729e-af4d-7af4c9bd8dcc', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:21:20.788013+00', '2026-11-25 14:21:20.137324+00', '2026-11-25 14:21:20.788013+00', '2026-11-25 14:21:20.748168+00', '1cd04f7a-9234-4892-a5d0-f2cd64542afb', '01a21315-1c0b-73c5-8b60-45450bfda4ff', 5, NULL, 0, '3/PT30M', '2026-11-25 14:21:20.715514+00', 0),
	('01a21315-299b-76f5-ad37-a72f00f7ca2e', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:23.917616+00', '2026-11-25 14:21:23.741174+00', '2026-11-25 14:21:23.917616+00', '2026-11-25 14:21:23.885283+00', 'f6a708b4-f7ae-48d3-973e-2deeeed87458', '01a21315-29d7-7739-86e0-567b3069cb5f', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-21be-720f-9241-1edf766f78da', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:21.894469+00', '2026-11-25 14:21:21.727706+00', '2026-11-25 14:22:21.881815+00', '2026-11-25 14:22:21.881815+00', '2e6a6ceb-df51-44f8-afc5-9ef303093401', '01a21315-2205-779d-86b4-287ea657a2d9', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a21315-25dd-70ca-bcb0-f1b81926c547', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:21:23.608731+00', '2026-11-25 14:21:22.829198+00', '2026-11-25 14:21:23.608731+00', '2026-11-25 14:21:23.552062+00', '3e713565-f851-4668-9e91-04b225f2ab99', '01a21315-2635-733b-94cd-c46f0737ceed', 5, NULL, 0, '3/PT30M', '2026-11-25 14:21:23.517945+00', 0),
	('01a21315-22e2-735e-a9cc-53b24a701e3b', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:21:22.296555+00', '2026-11-25 14:21:22.018982+00', '2026-11-25 14:22:23.966244+00', '2026-11-25 14:22:23.966244+00', 'e2c41044-6c10-4840-9239-b4f78ff252da', '01a21315-2329-7755-b47c-1d18690a9b2f', 2, '2026-11-25 14:22:24.011308+00', 0, '3/PT30M', NULL, 0),
	('01a21315-244a-718f-8e87-10b83722f2fd', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:21:22.633313+00', '2026-11-25 14:21:22.379417+00', '2026-11-25 14:22:24.517626+00', '2026-11-25 14:22:24.517626+00', 'c5506e37-c56d-4a8f-a5f0-ed01a0812432', '01a21315-2485-76c6-8043-85c2d06cbb64', 3, NULL, 0, '3/PT30M', '2026-11-25 14:21:22.701865+00', 0);
INSERT INTO public.report_secret VALUES
	(1, 'j3tooz1gYngviYGQ2ta4afigmeDXTIyBafAoQetpPLs', '2026-11-25 14:20:44.283535+00');
INSERT INTO public.service_uptime VALUES
	('01a21314-c0ba-71e4-84d1-5047734f5385', '2026-11-25 14:20:57.165269+00', '2026-11-25 14:21:17.494595+00'),
	('01a21316-00eb-7247-be5d-9b289870c3ef', '2026-11-25 14:22:18.930093+00', '2026-11-25 14:22:19.417544+00');
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_pkey PRIMARY KEY (node_id, tag);
ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_mac_address_key UNIQUE (mac_address);
ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.report_secret
    ADD CONSTRAINT report_secret_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_uptime
    ADD CONSTRAINT service_uptime_pkey PRIMARY KEY (id);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX node_event_by_node ON public.node_event USING btree (node_id, received_at DESC, id DESC);
CREATE INDEX node_event_dead ON public.node_event USING btree (dead_at, id) WHERE ((dead_at IS NOT NULL) AND (applied_at IS NULL));
CREATE UNIQUE INDEX node_event_idempotency_key ON public.node_event USING btree (node_id, idempotency_key, install_id) NULLS NOT DISTINCT WHERE (idempotency_key IS NOT NULL);
CREATE INDEX node_event_received ON public.node_event USING brin (received_at);
CREATE INDEX node_event_unapplied ON public.node_event USING btree (node_id, queued_at, id) WHERE ((applied_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX node_state_log_by_node ON public.node_state_log USING btree (node_id, created_at DESC, id DESC);
CREATE INDEX node_tags_by_tag ON public.node_tags USING btree (tag, node_id);
CREATE INDEX nodes_by_group ON public.nodes USING btree (group_id, id) WHERE (group_id IS NOT NULL);
CREATE INDEX nodes_by_hostname ON public.nodes USING btree (hostname) WHERE (hostname IS NOT NULL);
CREATE INDEX nodes_by_serial_number ON public.nodes USING btree (serial_number) WHERE (serial_number IS NOT NULL);
CREATE INDEX nodes_by_state ON public.nodes USING btree (state, id);
CREATE INDEX service_uptime_by_renewal ON public.service_uptime USING btree (renewed_at);
CREATE TRIGGER node_state_log_append_only BEFORE UPDATE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_update();
CREATE TRIGGER node_state_log_no_delete BEFORE DELETE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER node_state_log_no_truncate BEFORE TRUNCATE ON public.node_state_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_removal();
CREATE TRIGGER nodes_count_added AFTER INSERT ON public.nodes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.count_added_nodes();
CREATE TRIGGER nodes_count_moved AFTER UPDATE OF state ON public.nodes FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION public.count_moved_node();
CREATE TRIGGER nodes_count_removed AFTER DELETE ON public.nodes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.count_removed_nodes();
CREATE TRIGGER nodes_count_truncated AFTER TRUNCATE ON public.nodes FOR EACH STATEMENT EXECUTE FUNCTION public.count_truncated_nodes();
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
