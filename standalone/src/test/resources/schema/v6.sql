-- A database of the commit 4c500d025c1248aa18660be12535deac0e23793e, written by its own programs. Made by tools/schema-dump.
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
    CONSTRAINT node_event_kind_check CHECK ((kind = ANY (ARRAY['register'::text, 'report'::text, 'transition'::text, 'abort'::text, 'stall'::text, 'cancel'::text, 'edit'::text, 'retry'::text, 'discard'::text]))),
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
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:23:30.075734', 445, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:23:30.889028', 29, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 14:23:31.065035', 82, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-25 14:23:31.289065', 240, true),
	(5, '5', 'report tokens', 'SQL', 'V5__report_tokens.sql', 956849425, 'postgres', '2026-11-25 14:23:31.793022', 73, true),
	(6, '6', 'register events', 'SQL', 'V6__register_events.sql', 1637925310, 'postgres', '2026-11-25 14:23:31.926667', 87, true);
INSERT INTO public.node_count VALUES
	('installed', 4),
	('discovered', 1),
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
	('01a21317-9053-703f-93c3-4475d0b297ba', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'register', 'admin', '{"mac_address": "02:00:01:00:00:01"}', NULL, '2026-11-25 14:24:01.305071+00', '2026-11-25 14:24:01.305071+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:01.305071+00', 0, NULL, NULL),
	('01a21317-9061-729e-9211-c9e9ba6f305c', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'register', 'admin', '{"mac_address": "02:00:01:00:00:00"}', NULL, '2026-11-25 14:24:01.305707+00', '2026-11-25 14:24:01.305707+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:01.305707+00', 0, NULL, NULL),
	('01a21317-92f9-74aa-911d-569445dab73f', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'register', 'admin', '{"mac_address": "02:00:01:00:00:03"}', NULL, '2026-11-25 14:24:01.786953+00', '2026-11-25 14:24:01.786953+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:01.786953+00', 0, NULL, NULL),
	('01a21317-9307-736b-998c-d368058d1259', '01a21317-92e8-7669-ad80-99aae7324321', 'register', 'admin', '{"mac_address": "02:00:01:00:00:02"}', NULL, '2026-11-25 14:24:01.812347+00', '2026-11-25 14:24:01.812347+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:01.812347+00', 0, NULL, NULL),
	('01a21317-94bc-7427-a0b9-488a10f4ac46', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:24:02.327455+00', '2026-11-25 14:24:06.765953+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-94ea-70a3-8dc4-5e7c47382b71', NULL, '2026-11-25 14:24:02.327455+00', 0, NULL, NULL),
	('01a21317-94e1-755b-a9c9-67bd70f33fbb', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:24:02.320567+00', '2026-11-25 14:24:06.775463+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-9508-7186-b115-c674d87802e9', NULL, '2026-11-25 14:24:02.320567+00', 0, NULL, NULL),
	('01a21317-a875-75e3-9e4d-fd338c5788b0', '01a21317-92e8-7669-ad80-99aae7324321', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:24:07.287388+00', '2026-11-25 14:24:07.705224+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-a876-71ef-9a7b-7145ec6c60d3', NULL, '2026-11-25 14:24:07.287388+00', 0, NULL, NULL),
	('01a21317-a96c-7555-9547-d9280269816e', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:24:07.56542+00', '2026-11-25 14:24:07.822475+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-a97b-73ea-a345-024cd0bb0c86', NULL, '2026-11-25 14:24:07.56542+00', 0, NULL, NULL),
	('01a21317-abfd-7316-a7f9-ff78847bc056', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:24:08.190942+00', '2026-11-25 14:24:08.307637+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-94ea-70a3-8dc4-5e7c47382b71', NULL, '2026-11-25 14:24:08.190942+00', 0, NULL, NULL),
	('01a21317-abe5-77c3-b73d-2544104330dc', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:24:08.220503+00', '2026-11-25 14:24:08.374817+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-9508-7186-b115-c674d87802e9', NULL, '2026-11-25 14:24:08.220503+00', 0, NULL, NULL),
	('01a21317-aec6-7406-9f21-fb175c9f6d1f', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:24:08.903377+00', '2026-11-25 14:24:09.195175+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-9508-7186-b115-c674d87802e9', NULL, '2026-11-25 14:24:08.903377+00', 0, NULL, NULL),
	('01a21317-af81-7298-9a91-178f50881b1c', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:24:09.093332+00', '2026-11-25 14:24:09.309842+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-94ea-70a3-8dc4-5e7c47382b71', NULL, '2026-11-25 14:24:09.093332+00', 0, NULL, NULL),
	('01a21317-b117-730b-b547-8d3d27a0a59f', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:24:09.503651+00', '2026-11-25 14:24:09.613051+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-a97b-73ea-a345-024cd0bb0c86', NULL, '2026-11-25 14:24:09.503651+00', 0, NULL, NULL),
	('01a21317-b122-72bc-88db-e65644413932', '01a21317-92e8-7669-ad80-99aae7324321', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:24:09.508381+00', '2026-11-25 14:24:09.623416+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-a876-71ef-9a7b-7145ec6c60d3', NULL, '2026-11-25 14:24:09.508381+00', 0, NULL, NULL),
	('01a21317-b26a-754e-aa39-0a1b19cc024d', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:24:09.835659+00', '2026-11-25 14:24:09.987929+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-a97b-73ea-a345-024cd0bb0c86', NULL, '2026-11-25 14:24:09.83566+00', 0, NULL, NULL),
	('01a21317-b2ec-77f0-9597-91fcc86be4d7', '01a21317-92e8-7669-ad80-99aae7324321', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:24:09.965406+00', '2026-11-25 14:24:10.007242+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-a876-71ef-9a7b-7145ec6c60d3', NULL, '2026-11-25 14:24:09.965406+00', 0, NULL, NULL),
	('01a21317-b332-7743-8d14-005db74eec71', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:24:10.035881+00', '2026-11-25 14:24:10.095438+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a21317-a97b-73ea-a345-024cd0bb0c86', NULL, '2026-11-25 14:24:10.035881+00', 0, NULL, NULL),
	('01a21317-b414-7123-a4ee-cfa6bb039a43', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:24:10.26064+00', '2026-11-25 14:24:10.285679+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-a97b-73ea-a345-024cd0bb0c86', NULL, '2026-11-25 14:24:10.26064+00', 0, NULL, NULL),
	('01a21317-bd87-7140-a93e-2b50b335fbd4', '01a21317-bd80-7486-9ed0-1e27fa7f31b1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:01"}', NULL, '2026-11-25 14:24:12.680788+00', '2026-11-25 14:24:12.680788+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:12.680788+00', 0, NULL, NULL),
	('01a21317-bdc6-71bf-9a74-49bb4028ab83', '01a21317-bdc2-70c4-bb83-0ee9cc1c9d35', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:02"}', NULL, '2026-11-25 14:24:12.74293+00', '2026-11-25 14:24:12.74293+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:12.742931+00', 0, NULL, NULL),
	('01a21317-bdf3-7683-99c6-71e57746c839', '01a21317-bdc2-70c4-bb83-0ee9cc1c9d35', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:12.789145+00', '2026-11-25 14:24:12.860373+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-bdf4-738f-b5f6-de9f1900567f', NULL, '2026-11-25 14:24:12.789145+00', 0, NULL, NULL),
	('01a21317-be8d-734b-a696-55989afbea20', '01a21317-be80-72c1-bd10-a2b07457c351', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:03"}', NULL, '2026-11-25 14:24:12.945515+00', '2026-11-25 14:24:12.945515+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:12.945515+00', 0, NULL, NULL),
	('01a21317-bf11-735d-bdd2-c221ad71a185', '01a21317-be80-72c1-bd10-a2b07457c351', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:13.079385+00', '2026-11-25 14:24:13.144187+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-bf11-735d-bdd2-c221ad71a186', NULL, '2026-11-25 14:24:13.079385+00', 0, NULL, NULL),
	('01a21317-c047-7097-90ec-2c7f8526347c', '01a21317-c040-750e-9882-530c66085bdf', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:04"}', NULL, '2026-11-25 14:24:13.383902+00', '2026-11-25 14:24:13.383902+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:13.383902+00', 0, NULL, NULL),
	('01a21317-bfb3-705a-81f2-c99b95c53ea5', '01a21317-be80-72c1-bd10-a2b07457c351', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:24:13.237086+00', '2026-11-25 14:24:13.271953+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-bf11-735d-bdd2-c221ad71a186', NULL, '2026-11-25 14:24:13.237086+00', 0, NULL, NULL),
	('01a21317-c08c-7560-b36f-6a4e243eeaa2', '01a21317-c040-750e-9882-530c66085bdf', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:13.466815+00', '2026-11-25 14:24:13.538518+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-c099-75b5-81d9-60f104c0ac6e', NULL, '2026-11-25 14:24:13.466815+00', 0, NULL, NULL),
	('01a21317-c113-734b-99b8-cf45fc06e545', '01a21317-c040-750e-9882-530c66085bdf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:24:13.587901+00', '2026-11-25 14:24:13.657974+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-c099-75b5-81d9-60f104c0ac6e', NULL, '2026-11-25 14:24:13.587901+00', 0, NULL, NULL),
	('01a21317-c1f6-7656-a040-f4cb6d4b02d9', '01a21317-c040-750e-9882-530c66085bdf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:13.81671+00', '2026-11-25 14:24:13.845528+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-c099-75b5-81d9-60f104c0ac6e', NULL, '2026-11-25 14:24:13.81671+00', 0, NULL, NULL),
	('01a21317-c2b5-7774-9278-3bb616253880', '01a21317-c29e-74f5-804a-390b3719b219', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:05"}', NULL, '2026-11-25 14:24:14.006563+00', '2026-11-25 14:24:14.006563+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:14.006566+00', 0, NULL, NULL),
	('01a21317-c308-716f-ae48-f15f3c368793', '01a21317-c29e-74f5-804a-390b3719b219', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:14.089642+00', '2026-11-25 14:24:14.16517+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-c308-716f-ae48-f15f3c368794', NULL, '2026-11-25 14:24:14.089642+00', 0, NULL, NULL),
	('01a21317-c388-7773-8a98-8032a9ddebbb', '01a21317-c29e-74f5-804a-390b3719b219', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:24:14.217948+00', '2026-11-25 14:24:14.294669+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-c308-716f-ae48-f15f3c368794', NULL, '2026-11-25 14:24:14.217948+00', 0, NULL, NULL),
	('01a21317-c431-7615-a78d-f43486c85787', '01a21317-c29e-74f5-804a-390b3719b219', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:14.389261+00', '2026-11-25 14:24:14.452442+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-c308-716f-ae48-f15f3c368794', NULL, '2026-11-25 14:24:14.389261+00', 0, NULL, NULL),
	('01a21317-c4a6-72dd-aefe-4937c2c20dc9', '01a21317-c29e-74f5-804a-390b3719b219', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:14.502707+00', '2026-11-25 14:24:14.575276+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21317-c308-716f-ae48-f15f3c368794', NULL, '2026-11-25 14:24:14.502707+00', 0, NULL, NULL),
	('01a21317-c52e-7189-925d-bd2ee12bbd8e', '01a21317-c520-757e-a9d7-5a8d36738160', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:06"}', NULL, '2026-11-25 14:24:14.63896+00', '2026-11-25 14:24:14.638961+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:14.638961+00', 0, NULL, NULL),
	('01a21317-c588-76ef-ba98-2ecaa0340f51', '01a21317-c520-757e-a9d7-5a8d36738160', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:14.729476+00', '2026-11-25 14:24:14.772481+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-c588-76ef-ba98-2ecaa0340f52', NULL, '2026-11-25 14:24:14.729477+00', 0, NULL, NULL),
	('01a21317-c60c-7743-9ec4-469ecf550a14', '01a21317-c520-757e-a9d7-5a8d36738160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:24:14.861106+00', '2026-11-25 14:24:14.916053+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-c588-76ef-ba98-2ecaa0340f52', NULL, '2026-11-25 14:24:14.861106+00', 0, NULL, NULL),
	('01a21317-c6ba-7698-a43a-8807e0eae77b', '01a21317-c520-757e-a9d7-5a8d36738160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:15.035043+00', '2026-11-25 14:24:15.069406+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-c588-76ef-ba98-2ecaa0340f52', NULL, '2026-11-25 14:24:15.035043+00', 0, NULL, NULL),
	('01a21317-c726-73d1-b3c6-10b81e4c353f', '01a21317-c520-757e-a9d7-5a8d36738160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:15.143119+00', '2026-11-25 14:24:15.157061+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21317-c588-76ef-ba98-2ecaa0340f52', NULL, '2026-11-25 14:24:15.143119+00', 0, NULL, NULL),
	('01a21317-c779-734f-835b-e956c6a1ae06', '01a21317-c520-757e-a9d7-5a8d36738160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:15.233117+00', '2026-11-25 14:24:15.275482+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21317-c588-76ef-ba98-2ecaa0340f52', NULL, '2026-11-25 14:24:15.233117+00', 0, NULL, NULL),
	('01a21317-c808-719f-b321-1e76fd21dafe', '01a21317-c805-77e1-860b-4ad36e219642', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:07"}', NULL, '2026-11-25 14:24:15.369494+00', '2026-11-25 14:24:15.369494+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:15.369494+00', 0, NULL, NULL),
	('01a21317-c869-7734-9984-e127c2a980ef', '01a21317-c805-77e1-860b-4ad36e219642', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:15.469583+00', '2026-11-25 14:24:15.563138+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-c86d-7037-b850-06b44465749c', NULL, '2026-11-25 14:24:15.469583+00', 0, NULL, NULL),
	('01a21317-c953-76e2-9c84-f0faf78bb2ab', '01a21317-c805-77e1-860b-4ad36e219642', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:24:15.701313+00', '2026-11-25 14:24:15.730479+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-c86d-7037-b850-06b44465749c', NULL, '2026-11-25 14:24:15.701314+00', 0, NULL, NULL),
	('01a21317-c9e1-727c-8823-fc2297a0179e', '01a21317-c805-77e1-860b-4ad36e219642', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:24:15.842406+00', '2026-11-25 14:24:15.863349+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-c86d-7037-b850-06b44465749c', NULL, '2026-11-25 14:24:15.842406+00', 0, NULL, NULL),
	('01a21317-ca25-7124-958e-5424f8fdacca', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:08"}', NULL, '2026-11-25 14:24:15.910168+00', '2026-11-25 14:24:15.910168+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:15.910172+00', 0, NULL, NULL),
	('01a21317-ca41-71b7-bef9-7d3b8201c0aa', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:15.937917+00', '2026-11-25 14:24:15.984012+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-ca41-71b7-bef9-7d3b8201c0ab', NULL, '2026-11-25 14:24:15.937917+00', 0, NULL, NULL),
	('01a21317-cad7-74fc-91f6-778cb9d43771', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:24:16.088039+00', '2026-11-25 14:24:16.131259+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-ca41-71b7-bef9-7d3b8201c0ab', NULL, '2026-11-25 14:24:16.088039+00', 0, NULL, NULL),
	('01a21317-cb8d-73fc-aed7-bb95bf327460', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:24:16.269892+00', '2026-11-25 14:24:16.356667+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21317-ca41-71b7-bef9-7d3b8201c0ab', NULL, '2026-11-25 14:24:16.269892+00', 0, NULL, NULL),
	('01a21317-cc7d-723c-991a-b9b98c2eef87', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:24:16.550418+00', '2026-11-25 14:24:16.550417+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a21317-ca41-71b7-bef9-7d3b8201c0ab', NULL, '2026-11-25 14:24:16.550418+00', 0, NULL, NULL),
	('01a21317-ccf4-7704-8ebd-2bb3da06a8bf', '01a21317-ccf3-75ed-b7e0-a4a55f39a7c8', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:09"}', NULL, '2026-11-25 14:24:16.63102+00', '2026-11-25 14:24:16.63102+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:16.631025+00', 0, NULL, NULL),
	('01a21317-cd15-73b5-9fc8-313d88be7655', '01a21317-ccf3-75ed-b7e0-a4a55f39a7c8', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:16.66224+00', '2026-11-25 14:24:16.710852+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-cd15-73b5-9fc8-313d88be7656', NULL, '2026-11-25 14:24:16.66224+00', 0, NULL, NULL),
	('01a21317-cda4-709b-81b7-73d99088718f', '01a21317-cda2-76f3-9612-fd4e126db587', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0a"}', NULL, '2026-11-25 14:24:16.806077+00', '2026-11-25 14:24:16.806077+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:16.806083+00', 0, NULL, NULL),
	('01a21317-cdc1-7467-a17a-423b3bd0e88b', '01a21317-cda2-76f3-9612-fd4e126db587', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:16.835701+00', '2026-11-25 14:24:16.88256+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-cdc2-7485-921f-83fa1705ba42', NULL, '2026-11-25 14:24:16.835701+00', 0, NULL, NULL),
	('01a21317-ce4b-7177-8226-4caf2a508b01', '01a21317-cda2-76f3-9612-fd4e126db587', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:24:16.971969+00', '2026-11-25 14:24:17.001394+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-cdc2-7485-921f-83fa1705ba42', NULL, '2026-11-25 14:24:16.971969+00', 0, NULL, NULL),
	('01a21317-cf45-70bb-a049-cdf1006b8331', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0b"}', NULL, '2026-11-25 14:24:17.225111+00', '2026-11-25 14:24:17.225111+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:17.225118+00', 0, NULL, NULL),
	('01a21317-cfa5-7566-9dde-40d182f422b2', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:17.325145+00', '2026-11-25 14:24:17.466204+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-cfa5-7566-9dde-40d182f422b3', NULL, '2026-11-25 14:24:17.325145+00', 0, NULL, NULL),
	('01a21317-d095-75e3-95d7-20a1a4d62226', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:24:17.557607+00', '2026-11-25 14:24:17.589276+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-cfa5-7566-9dde-40d182f422b3', NULL, '2026-11-25 14:24:17.557607+00', 0, NULL, NULL),
	('01a21317-d125-76b2-b71b-912328b5523c', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:17.702276+00', '2026-11-25 14:24:17.724384+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-cfa5-7566-9dde-40d182f422b3', NULL, '2026-11-25 14:24:17.702276+00', 0, NULL, NULL),
	('01a21317-d17d-73bc-b815-8af60956069f', '01a21317-d176-7105-80b8-82bea16b1dc6', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0c"}', NULL, '2026-11-25 14:24:17.791517+00', '2026-11-25 14:24:17.791517+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:17.791525+00', 0, NULL, NULL),
	('01a21317-d1a9-75b2-93d7-3f68abfdbd81', '01a21317-d176-7105-80b8-82bea16b1dc6', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:17.834733+00', '2026-11-25 14:24:17.875819+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', NULL, '2026-11-25 14:24:17.834733+00', 0, NULL, NULL),
	('01a21317-d209-7630-b5c0-3f64728d76a4', '01a21317-d176-7105-80b8-82bea16b1dc6', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:24:17.930404+00', '2026-11-25 14:24:17.963544+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', NULL, '2026-11-25 14:24:17.930405+00', 0, NULL, NULL),
	('01a21317-d2c9-7231-a28a-a5dbf7cb5680', '01a21317-d176-7105-80b8-82bea16b1dc6', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:18.12335+00', '2026-11-25 14:24:18.184077+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', NULL, '2026-11-25 14:24:18.12335+00', 0, NULL, NULL),
	('01a21317-d415-77a8-9aa3-1a64d8aef51f', '01a21317-d176-7105-80b8-82bea16b1dc6', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:18.454511+00', '2026-11-25 14:24:18.534951+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', NULL, '2026-11-25 14:24:18.454511+00', 0, NULL, NULL),
	('01a21317-d533-7724-bd48-5a1805a883d0', '01a21317-d176-7105-80b8-82bea16b1dc6', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:24:18.745175+00', '2026-11-25 14:24:18.767937+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', NULL, '2026-11-25 14:24:18.745175+00', 0, NULL, NULL),
	('01a21317-d5f1-749f-b811-a9e456be5437', '01a21317-d5d2-776d-ad80-a203a9d0d352', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0d"}', NULL, '2026-11-25 14:24:18.933454+00', '2026-11-25 14:24:18.933454+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:18.933462+00', 0, NULL, NULL),
	('01a21317-d6b1-7065-983f-7f7efe2c7828', '01a21317-d686-7465-8da3-0b3c26143dff', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0e"}', NULL, '2026-11-25 14:24:19.122088+00', '2026-11-25 14:24:19.122088+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:24:19.122095+00', 0, NULL, NULL),
	('01a21317-d780-7621-a90f-ec93d80d281b', '01a21317-d686-7465-8da3-0b3c26143dff', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:24:19.328646+00', '2026-11-25 14:24:19.489135+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21317-d780-7621-a90f-ec93d80d281c', NULL, '2026-11-25 14:24:19.328646+00', 0, NULL, NULL),
	('01a21317-d8cf-73ca-b7e7-8d49947f9bb4', '01a21317-d686-7465-8da3-0b3c26143dff', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:24:19.665125+00', '2026-11-25 14:24:19.746147+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21317-d780-7621-a90f-ec93d80d281c', NULL, '2026-11-25 14:24:19.665125+00', 0, NULL, NULL),
	('01a21318-c545-75ad-b967-b0e8617062a2', '01a21317-ccf3-75ed-b7e0-a4a55f39a7c8', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:25:20.239139+00', NULL, NULL, '01a21317-cd15-73b5-9fc8-313d88be7656', NULL, '2026-11-25 14:25:20.239139+00', 0, NULL, NULL),
	('01a21318-c803-7378-b6e8-08a9356a8f0a', '01a21317-cda2-76f3-9612-fd4e126db587', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:25:20.914509+00', NULL, NULL, '01a21317-cdc2-7485-921f-83fa1705ba42', NULL, '2026-11-25 14:25:20.91451+00', 0, NULL, NULL),
	('01a21318-cc2e-7484-ab6d-d5f87683a862', '01a21317-cda2-76f3-9612-fd4e126db587', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:25:21.973385+00', NULL, NULL, '01a21317-cdc2-7485-921f-83fa1705ba42', NULL, '2026-11-25 14:25:21.973385+00', 0, NULL, NULL),
	('01a21318-cd4a-751b-aa42-479c34255f97', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:25:22.261144+00', NULL, NULL, '01a21317-cfa5-7566-9dde-40d182f422b3', NULL, '2026-11-25 14:25:22.261144+00', 0, NULL, NULL),
	('01a21318-d27c-7445-ba17-5e4d4f4689b1', '01a21317-d176-7105-80b8-82bea16b1dc6', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:25:23.623974+00', NULL, NULL, '01a21318-d29a-7527-b307-f5bbcc769828', NULL, '2026-11-25 14:25:23.623974+00', 0, NULL, NULL),
	('01a21318-d3d2-77b2-a86d-fdcfb6aa536f', '01a21317-d5d2-776d-ad80-a203a9d0d352', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:25:23.923597+00', NULL, NULL, '01a21318-d3d2-77b2-a86d-fdcfb6aa5370', NULL, '2026-11-25 14:25:23.923597+00', 0, NULL, NULL),
	('01a21318-d4a6-714a-9dc3-7163e49aed5e', '01a21317-d686-7465-8da3-0b3c26143dff', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:25:24.159697+00', NULL, NULL, '01a21317-d780-7621-a90f-ec93d80d281c', NULL, '2026-11-25 14:25:24.159697+00', 0, NULL, NULL);
INSERT INTO public.node_state_log VALUES
	('01a21317-a66b-70fa-8a32-5e74e5053358', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:06.76605+00'),
	('01a21317-a675-7755-a77e-ef0b83d41b5b', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:06.779294+00'),
	('01a21317-aa15-74f5-85c9-affa434a3c3c', '01a21317-92e8-7669-ad80-99aae7324321', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:07.70531+00'),
	('01a21317-aa8d-7226-be99-9b83f2e3b0f8', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:07.822564+00'),
	('01a21317-ac70-7795-9d31-338c3f7670f1', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:08.307735+00'),
	('01a21317-acb5-70a8-b355-1dab59f66213', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:08.374895+00'),
	('01a21317-afe9-7671-a97f-a3f1930cb258', '01a21317-8ff7-7436-9be9-3f35a6255e4d', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:09.195284+00'),
	('01a21317-b05a-7367-9deb-18792b07d954', '01a21317-8fb9-76b0-98ef-b1cb12fcdd88', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:09.309952+00'),
	('01a21317-b18c-745d-aa36-e504b9b2581e', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:09.613118+00'),
	('01a21317-b195-73d3-8b7a-f28deeef46bf', '01a21317-92e8-7669-ad80-99aae7324321', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:09.623527+00'),
	('01a21317-b315-754f-800c-4d83f3e9aac8', '01a21317-92e8-7669-ad80-99aae7324321', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:10.007314+00'),
	('01a21317-b42a-7531-9f0a-3d7d8980a7f5', '01a21317-92a0-7720-b46e-fe27c3aa717e', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:10.285801+00'),
	('01a21317-be3b-710d-aa79-6ba26e1d7f44', '01a21317-bdc2-70c4-bb83-0ee9cc1c9d35', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:12.860444+00'),
	('01a21317-bf55-70c0-afbd-60a62f59d41d', '01a21317-be80-72c1-bd10-a2b07457c351', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:13.144331+00'),
	('01a21317-bfd1-71b8-80a0-34f00ccb281d', '01a21317-be80-72c1-bd10-a2b07457c351', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:13.272333+00'),
	('01a21317-c0dd-73a4-a843-de96c3777742', '01a21317-c040-750e-9882-530c66085bdf', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:13.538589+00'),
	('01a21317-c150-7744-b899-b3475ce50cda', '01a21317-c040-750e-9882-530c66085bdf', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:13.658041+00'),
	('01a21317-c352-75e2-a061-0c245b7452bd', '01a21317-c29e-74f5-804a-390b3719b219', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:14.165237+00'),
	('01a21317-c3d4-725a-81e0-9e13c6e2df22', '01a21317-c29e-74f5-804a-390b3719b219', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:14.294738+00'),
	('01a21317-c5b3-7128-b28c-5751759500d7', '01a21317-c520-757e-a9d7-5a8d36738160', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:14.772558+00'),
	('01a21317-c642-711d-82d3-d8502556097c', '01a21317-c520-757e-a9d7-5a8d36738160', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:14.91616+00'),
	('01a21317-c7aa-7164-83df-06dec07ce949', '01a21317-c520-757e-a9d7-5a8d36738160', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:24:15.275548+00'),
	('01a21317-c8c9-7563-b186-787db3a82f17', '01a21317-c805-77e1-860b-4ad36e219642', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:15.563237+00'),
	('01a21317-c971-76e3-97db-a82418e278c9', '01a21317-c805-77e1-860b-4ad36e219642', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:15.730544+00'),
	('01a21317-c9f6-73dd-b367-a923fcf87d2b', '01a21317-c805-77e1-860b-4ad36e219642', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:15.863415+00'),
	('01a21317-ca6f-7198-a616-228d9a93b0a9', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:15.984078+00'),
	('01a21317-cb01-77aa-a93c-aecdb8171caa', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:16.131365+00'),
	('01a21317-cbe1-72dc-bd59-b7b7c5a18db2', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:16.356751+00'),
	('01a21317-cca5-71bf-8e13-b87be3b165e1', '01a21317-ca20-723b-b07c-d7eb5ee37f65', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:16.550507+00'),
	('01a21317-cd44-77ff-a4ce-d6e68fc9ce6f', '01a21317-ccf3-75ed-b7e0-a4a55f39a7c8', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:16.710936+00'),
	('01a21317-cdf2-74f0-924e-ecade874095f', '01a21317-cda2-76f3-9612-fd4e126db587', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:16.882644+00'),
	('01a21317-ce65-77ac-b24f-b01ab21854c0', '01a21317-cda2-76f3-9612-fd4e126db587', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:17.001509+00'),
	('01a21317-d039-77de-98cf-a616138c25b7', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:17.466385+00'),
	('01a21317-d0b3-73fd-bf72-d5b23b4eddee', '01a21317-cf36-77b0-be37-06d9fabe55e8', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:17.589375+00'),
	('01a21317-d1d3-76fd-b73b-5c07eb3f0b4d', '01a21317-d176-7105-80b8-82bea16b1dc6', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:17.875927+00'),
	('01a21317-d22a-776d-8184-c8b015dfbb9d', '01a21317-d176-7105-80b8-82bea16b1dc6', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:17.96365+00'),
	('01a21317-d54e-7649-a4ba-2de661edcc19', '01a21317-d176-7105-80b8-82bea16b1dc6', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:24:18.76803+00'),
	('01a21317-d81e-7753-87e7-9b3e67591754', '01a21317-d686-7465-8da3-0b3c26143dff', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:24:19.489246+00'),
	('01a21317-d91e-7124-a209-a36ac65de230', '01a21317-d686-7465-8da3-0b3c26143dff', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:24:19.746294+00');
INSERT INTO public.nodes VALUES
	('01a21317-92e8-7669-ad80-99aae7324321', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-0984841d', 0, 100, NULL, '2026-11-25 14:24:10.00717+00', '2026-11-25 14:24:01.781423+00', '2026-11-25 14:24:10.00717+00', '2026-11-25 14:24:09.963078+00', '104f0b4d-cfc2-4af2-9432-62570745761f', '01a21317-a876-71ef-9a7b-7145ec6c60d3', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-c805-77e1-860b-4ad36e219642', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:24:15.863274+00', '2026-11-25 14:24:15.367461+00', '2026-11-25 14:24:15.863274+00', '2026-11-25 14:24:15.824412+00', 'ad230c0e-0d9e-468f-8a70-bb24fd74fe70', '01a21317-c86d-7037-b850-06b44465749c', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-92a0-7720-b46e-fe27c3aa717e', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-0984841d', 0, 100, NULL, '2026-11-25 14:24:10.285605+00', '2026-11-25 14:24:01.756494+00', '2026-11-25 14:24:10.285605+00', '2026-11-25 14:24:10.258143+00', 'de05e869-26bf-468a-9afb-b368246a5711', '01a21317-a97b-73ea-a345-024cd0bb0c86', 4, NULL, 0, '3/PT30M', '2026-11-25 14:24:09.987875+00', 0),
	('01a21317-bd80-7486-9ed0-1e27fa7f31b1', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:12.673074+00', '2026-11-25 14:24:12.673074+00', '2026-11-25 14:24:12.673074+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a21317-c29e-74f5-804a-390b3719b219', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:24:14.294592+00', '2026-11-25 14:24:13.983364+00', '2026-11-25 14:24:14.575225+00', '2026-11-25 14:24:14.501473+00', '493e1977-cded-4a88-8edf-0b8dd959a752', '01a21317-c308-716f-ae48-f15f3c368794', 4, NULL, 0, '3/PT30M', '2026-11-25 14:24:14.575225+00', 0),
	('01a21317-bdc2-70c4-bb83-0ee9cc1c9d35', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:12.86029+00', '2026-11-25 14:24:12.739825+00', '2026-11-25 14:24:12.86029+00', NULL, '9fe457fc-97d4-4a7e-83e6-1772ddb9214d', '01a21317-bdf4-738f-b5f6-de9f1900567f', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-8ff7-7436-9be9-3f35a6255e4d', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-0984841d', 0, 100, NULL, '2026-11-25 14:24:09.195066+00', '2026-11-25 14:24:01.016645+00', '2026-11-25 14:24:09.195066+00', '2026-11-25 14:24:08.879891+00', '6c8466f2-ced1-4e55-ba16-9fc3cf54e7db', '01a21317-9508-7186-b115-c674d87802e9', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-8fb9-76b0-98ef-b1cb12fcdd88', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-0984841d', 0, 100, NULL, '2026-11-25 14:24:09.309732+00', '2026-11-25 14:24:00.955159+00', '2026-11-25 14:24:09.309732+00', '2026-11-25 14:24:09.064813+00', 'bb0621f2-6b91-4ed5-a1f2-6ffd5983421a', '01a21317-94ea-70a3-8dc4-5e7c47382b71', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-d5d2-776d-ad80-a203a9d0d352', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:18.89926+00', '2026-11-25 14:24:18.89926+00', '2026-11-25 14:24:18.89926+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a21317-be80-72c1-bd10-a2b07457c351', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:13.271828+00', '2026-11-25 14:24:12.930606+00', '2026-11-25 14:24:13.271828+00', '2026-11-25 14:24:13.234464+00', 'b7f04e0d-2efa-4780-8150-d1c0dc58aa34', '01a21317-bf11-735d-bdd2-c221ad71a186', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-c040-750e-9882-530c66085bdf', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:24:13.657899+00', '2026-11-25 14:24:13.380299+00', '2026-11-25 14:24:13.845478+00', '2026-11-25 14:24:13.813428+00', '52c7cf27-6784-4e9e-a642-b1638a2b2880', '01a21317-c099-75b5-81d9-60f104c0ac6e', 3, NULL, 0, '3/PT30M', '2026-11-25 14:24:13.845478+00', 0),
	('01a21317-ca20-723b-b07c-d7eb5ee37f65', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:24:16.550342+00', '2026-11-25 14:24:15.905105+00', '2026-11-25 14:24:16.550342+00', '2026-11-25 14:24:16.265211+00', '533765b6-62b0-4ce9-8400-71a1fc202b87', '01a21317-ca41-71b7-bef9-7d3b8201c0ab', 4, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-c520-757e-a9d7-5a8d36738160', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:24:15.27541+00', '2026-11-25 14:24:14.625157+00', '2026-11-25 14:24:15.27541+00', '2026-11-25 14:24:15.224388+00', 'abb6ea45-5b32-4fc1-81a1-0e7885e5af78', '01a21317-c588-76ef-ba98-2ecaa0340f52', 5, NULL, 0, '3/PT30M', '2026-11-25 14:24:15.157006+00', 0),
	('01a21317-d686-7465-8da3-0b3c26143dff', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:19.746069+00', '2026-11-25 14:24:19.083885+00', '2026-11-25 14:24:19.746069+00', '2026-11-25 14:24:19.657437+00', '646bb971-923c-4d7e-aab7-7d1b1ad49099', '01a21317-d780-7621-a90f-ec93d80d281c', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-ccf3-75ed-b7e0-a4a55f39a7c8', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:16.710757+00', '2026-11-25 14:24:16.627847+00', '2026-11-25 14:25:20.136722+00', '2026-11-25 14:25:20.136722+00', '099ca114-4baa-4a6d-a8e2-f00c600961c7', '01a21317-cd15-73b5-9fc8-313d88be7656', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a21317-d176-7105-80b8-82bea16b1dc6', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:24:18.767847+00', '2026-11-25 14:24:17.782912+00', '2026-11-25 14:24:18.767847+00', '2026-11-25 14:24:18.720384+00', '1c8ca9b1-9ce3-408f-bdc8-5f1fe6ab5915', '01a21317-d1a9-75b2-93d7-3f68abfdbd82', 5, NULL, 0, '3/PT30M', '2026-11-25 14:24:18.534883+00', 0),
	('01a21317-cda2-76f3-9612-fd4e126db587', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:24:17.001264+00', '2026-11-25 14:24:16.803696+00', '2026-11-25 14:25:21.840029+00', '2026-11-25 14:25:21.840029+00', '24c69f02-ef72-43d7-b286-d0f7c6c9ec84', '01a21317-cdc2-7485-921f-83fa1705ba42', 2, '2026-11-25 14:25:21.977298+00', 0, '3/PT30M', NULL, 0),
	('01a21317-cf36-77b0-be37-06d9fabe55e8', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:24:17.589182+00', '2026-11-25 14:24:17.209178+00', '2026-11-25 14:25:22.249654+00', '2026-11-25 14:25:22.249654+00', 'c9c20cc5-7c78-4fa1-83da-dcc45a8bbc6d', '01a21317-cfa5-7566-9dde-40d182f422b3', 3, NULL, 0, '3/PT30M', '2026-11-25 14:24:17.72433+00', 0);
INSERT INTO public.report_secret VALUES
	(1, 'In2JhxEWU38IVME2VIbuwy6-GpxQuu-_9fwA3XNFHpo', '2026-11-25 14:23:36.294822+00');
INSERT INTO public.service_uptime VALUES
	('01a21317-680d-7691-8fdd-bc381e8d43ba', '2026-11-25 14:23:50.828926+00', '2026-11-25 14:24:11.105779+00'),
	('01a21318-bb1c-7106-9515-a89786685f22', '2026-11-25 14:25:17.743668+00', '2026-11-25 14:25:18.470942+00');
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
