-- A database of the commit 76173e77fcb647227938b77d0c31571bd24c38e5, written by its own programs. Made by tools/schema-dump.
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
CREATE FUNCTION public.refuse_update() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
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
    redelivered_at timestamp with time zone,
    redeliveries integer DEFAULT 0 NOT NULL,
    CONSTRAINT node_event_check CHECK (((applied_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT node_event_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'transition'::text, 'stall'::text, 'cancel'::text]))),
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
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
);
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:16:03.611751', 360, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:16:04.373393', 36, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 14:16:04.673922', 60, true);
INSERT INTO public.node_count VALUES
	('installed', 4),
	('installing', 3),
	('discovered', 1),
	('pending', 1),
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
	('01a21310-a7a5-72b0-8c01-9052b08cb6f9', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:16:28.334452+00', '2026-11-25 14:16:31.844779+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-b91b-74e3-babe-e7c2f6cab15f', '01a21310-a6aa-731e-b82d-6988048969ad', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:16:32.814511+00', '2026-11-25 14:16:32.896954+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-bb9a-7294-b486-24f3a95015db', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:16:33.449979+00', '2026-11-25 14:16:33.52648+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-bc74-76ba-a1e2-a193208a8b30', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:16:33.652776+00', '2026-11-25 14:16:33.703642+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-bcfd-72e1-98b3-0c1fd0822a94', '01a21310-a6aa-731e-b82d-6988048969ad', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:16:33.790471+00', '2026-11-25 14:16:33.841307+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-ccb7-7352-82c8-a015ffa25537', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:37.816013+00', '2026-11-25 14:16:37.868175+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a21310-cd88-75e8-8f40-a9b82d712b6d', '01a21310-cd2f-7768-851a-a8760fa026bf', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:38.03109+00', '2026-11-25 14:16:38.0871+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-ce06-75be-8672-210391168449', '01a21310-cd2f-7768-851a-a8760fa026bf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:16:38.153963+00', '2026-11-25 14:16:38.195011+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-ce58-72b2-ba32-9396046452fd', '01a21310-cd2f-7768-851a-a8760fa026bf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:16:38.233366+00', '2026-11-25 14:16:38.353748+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-cf7f-7689-8ac2-1a912f3f06ce', '01a21310-cf2b-7214-b273-a51050f97873', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:38.529714+00', '2026-11-25 14:16:38.626549+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d038-7264-94b5-85fc79b554ad', '01a21310-cf2b-7214-b273-a51050f97873', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:16:38.71307+00', '2026-11-25 14:16:38.733881+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-d078-74ec-a270-5ffa5542cf56', '01a21310-cf2b-7214-b273-a51050f97873', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:16:38.777013+00', '2026-11-25 14:16:38.82063+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-d0d2-7289-992b-870cf9082d42', '01a21310-cf2b-7214-b273-a51050f97873', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:16:38.86705+00', '2026-11-25 14:16:38.870968+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', NULL, 0),
	('01a21310-d13d-71b2-876f-5b856519dbca', '01a21310-d10e-75a5-bf9b-30a386935619', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:38.974415+00', '2026-11-25 14:16:39.02826+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d1d1-77ef-9702-3f7c3b1ad93a', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:39.122581+00', '2026-11-25 14:16:39.167281+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d253-762c-bf7c-b330693ea6ac', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:16:39.252538+00', '2026-11-25 14:16:39.313347+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-d392-720f-8066-a2fe6f7b8bde', '01a21310-d2db-7756-8d47-4769b56919c0', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:39.571086+00', '2026-11-25 14:16:39.621337+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d420-746f-ab43-b8b1fe9bcc3f', '01a21310-d2db-7756-8d47-4769b56919c0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:16:39.714571+00', '2026-11-25 14:16:39.761514+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-d4a4-77bd-9732-bdd9bdab9f8d', '01a21310-d2db-7756-8d47-4769b56919c0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:39.845092+00', '2026-11-25 14:16:39.865325+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-d50e-73a2-b2d4-5131742dad94', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:39.951061+00', '2026-11-25 14:16:39.990639+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d58b-77fd-abc0-2995bac2103b', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:16:40.080165+00', '2026-11-25 14:16:40.124146+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-d613-71a3-930d-2619bfec7850', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:40.212097+00', '2026-11-25 14:16:40.234071+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-d6b0-73e5-b55f-9c33724fe857', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:40.368679+00', '2026-11-25 14:16:40.385333+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a21310-d70d-76f5-abc4-17922f69bc0c', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:40.461654+00', '2026-11-25 14:16:40.47172+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a21310-d828-718a-bc87-94368c0e4adb', '01a21310-d806-7405-b5e8-17d4360ec666', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:40.745652+00', '2026-11-25 14:16:40.797973+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-d88a-7000-a39d-9dcbe4b2cfa2', '01a21310-d806-7405-b5e8-17d4360ec666', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:16:40.842988+00', '2026-11-25 14:16:40.863962+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21311-a995-7133-945b-fc963eff6261', '01a21310-d10e-75a5-bf9b-30a386935619', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:17:34.37216+00', NULL, NULL, NULL, 0),
	('01a21311-abe5-7303-9eff-e46c4f6c7af3', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:17:34.950905+00', NULL, NULL, NULL, 0),
	('01a21311-ae45-7031-980b-4a53c3492ea8', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:17:35.589194+00', NULL, NULL, NULL, 0),
	('01a21311-afc7-7632-b1eb-cd4200cae6c5', '01a21310-d2db-7756-8d47-4769b56919c0', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:17:35.944652+00', NULL, NULL, NULL, 0),
	('01a21311-b1a2-72d9-9fcd-836dffa4d4b4', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:17:36.420784+00', NULL, NULL, NULL, 0),
	('01a21311-b364-7786-b3d4-e58c13da0b8d', '01a21310-d7d9-719a-989c-91748bb3aec0', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:17:36.938099+00', NULL, NULL, NULL, 0),
	('01a21311-b485-74cf-b300-261ce227fdc0', '01a21310-d806-7405-b5e8-17d4360ec666', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:17:37.158347+00', NULL, NULL, NULL, 0),
	('01a21310-a7a6-73ca-9256-7ab7aec50b78', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:16:28.334705+00', '2026-11-25 14:16:31.836657+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-ba3d-7090-bdaa-af8ca929283d', '01a21310-a6bd-7653-89cf-300114146c38', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:16:33.086778+00', '2026-11-25 14:16:33.219681+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-bb83-7072-b6c6-f293999591d4', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:16:33.417681+00', '2026-11-25 14:16:33.522106+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-bcde-73b0-8477-80bcc4e24268', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:16:33.76119+00', '2026-11-25 14:16:33.812523+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-bd6d-7675-8bdb-a54d672b7c15', '01a21310-a6bd-7653-89cf-300114146c38', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:16:33.902028+00', '2026-11-25 14:16:33.937609+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-bd8f-704f-9426-6065ae8ceb77', '01a21310-a6aa-731e-b82d-6988048969ad', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:16:33.937785+00', '2026-11-25 14:16:34.005876+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-be01-7113-816d-90e1772fbd24', '01a21310-a6bd-7653-89cf-300114146c38', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:16:34.051698+00', '2026-11-25 14:16:34.101107+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-be94-71b7-ac07-9f3161c185b3', '01a21310-a6bd-7653-89cf-300114146c38', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:16:34.197358+00', '2026-11-25 14:16:34.229757+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', NULL, 0),
	('01a21310-bef2-7331-82ed-9ef9772ceff3', '01a21310-a6bd-7653-89cf-300114146c38', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:16:34.292008+00', '2026-11-25 14:16:34.340337+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a21310-c4f0-7284-8ca1-cdf90faa0377', '01a21310-c45a-77a0-b721-661ac5db4101', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:35.826036+00', '2026-11-25 14:16:35.87021+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-c611-72db-be7b-f63c938e8530', '01a21310-c57e-7187-86d0-7cec17495dfb', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:36.114449+00', '2026-11-25 14:16:36.160276+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-c682-7749-8099-e5b234cc3ecc', '01a21310-c57e-7187-86d0-7cec17495dfb', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:16:36.229849+00', '2026-11-25 14:16:36.274136+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-c76d-713f-ad0a-19355f152f0b', '01a21310-c742-74c4-a9bd-a22bcb617cf2', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:36.463066+00', '2026-11-25 14:16:36.533821+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-c826-70ab-9efb-9a42d75192ee', '01a21310-c742-74c4-a9bd-a22bcb617cf2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:16:36.64686+00', '2026-11-25 14:16:36.682656+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-c878-76b8-a226-cdeecd10275e', '01a21310-c742-74c4-a9bd-a22bcb617cf2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:36.730258+00', '2026-11-25 14:16:36.750156+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-c90a-75b9-b71e-c7ccddd3555f', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:36.875391+00', '2026-11-25 14:16:36.935321+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-c98b-7329-875a-5ab7484450ba', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:16:37.008006+00', '2026-11-25 14:16:37.03094+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-c9d7-7793-850f-9b8a05a64140', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:37.080143+00', '2026-11-25 14:16:37.130999+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-ca33-711a-9fdd-14d8d2b24c3d', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:37.175177+00', '2026-11-25 14:16:37.197796+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a21310-caad-7458-ac65-df923ee32fd7', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:16:37.29707+00', '2026-11-25 14:16:37.331792+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a21310-cb4d-771c-97b0-4ec34e54bb7f', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:16:37.454259+00', '2026-11-25 14:16:37.478227+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a21310-cb9d-72e2-96a4-fa5f9fb60b7c', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:37.535679+00', '2026-11-25 14:16:37.55877+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a21310-cc50-7244-bd32-37daaeac60cb', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:16:37.713083+00', '2026-11-25 14:16:37.759015+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0);
INSERT INTO public.node_state_log VALUES
	('01a21310-b522-7658-bf3e-e185c61124d3', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:31.779091+00'),
	('01a21310-b52d-7131-ac9b-91d01d0bc213', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:31.791092+00'),
	('01a21310-b97f-7646-82fd-d6d9932e708e', '01a21310-a6aa-731e-b82d-6988048969ad', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:32.896072+00'),
	('01a21310-baba-72dc-8c63-bfb29af5ab54', '01a21310-a6bd-7653-89cf-300114146c38', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:33.213145+00'),
	('01a21310-bbf0-7431-8f5d-c78a2ce0c244', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.521345+00'),
	('01a21310-bbf3-7533-b228-94b71a0c5b76', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.524138+00'),
	('01a21310-bca6-77a5-9ae2-6994453b3557', '01a21310-a5f0-730b-9d67-77d9955d2b33', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.702583+00'),
	('01a21310-bd12-72a8-ae79-edaa0ccebe07', '01a21310-a5f9-77cf-9297-c723f40a7ac2', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.811815+00'),
	('01a21310-bd2f-72a7-88b2-9d5377b88f6a', '01a21310-a6aa-731e-b82d-6988048969ad', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.840274+00'),
	('01a21310-bd90-75dd-b367-c6d30609f72c', '01a21310-a6bd-7653-89cf-300114146c38', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:33.936745+00'),
	('01a21310-bdd2-7618-a90b-2723b767fdf9', '01a21310-a6aa-731e-b82d-6988048969ad', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:34.003069+00'),
	('01a21310-bf22-745b-a42e-1527e39b519e', '01a21310-a6bd-7653-89cf-300114146c38', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:34.339191+00'),
	('01a21310-c51d-7365-b836-0a3436751656', '01a21310-c45a-77a0-b721-661ac5db4101', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:35.869466+00'),
	('01a21310-c63f-7703-bd67-e964cd2d3214', '01a21310-c57e-7187-86d0-7cec17495dfb', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:36.159383+00'),
	('01a21310-c6ad-72c1-98bd-7414b651aeb2', '01a21310-c57e-7187-86d0-7cec17495dfb', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:36.269733+00'),
	('01a21310-c7a9-77ea-86fe-cd9549165c3a', '01a21310-c742-74c4-a9bd-a22bcb617cf2', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:36.523844+00'),
	('01a21310-c849-7227-9ca9-dd4721c9402e', '01a21310-c742-74c4-a9bd-a22bcb617cf2', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:36.681889+00'),
	('01a21310-c946-7432-a56f-dd166f78151e', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:36.934814+00'),
	('01a21310-c9a5-70c9-98f5-e91395b88d68', '01a21310-c8b1-7055-b1ca-536dcacad5c2', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:37.030369+00'),
	('01a21310-cad2-7374-85d9-0f99bcb7fc17', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:37.330658+00'),
	('01a21310-cb65-7633-a76c-a563d86692f2', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:37.477826+00'),
	('01a21310-cce9-74da-8690-b68c0ea31839', '01a21310-ca7a-7164-8b52-7e7ed5aab018', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:16:37.867536+00'),
	('01a21310-cdc6-71e3-a87e-4bba1cd49345', '01a21310-cd2f-7768-851a-a8760fa026bf', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:38.086558+00'),
	('01a21310-ce32-733f-bb6f-722a2db98d7a', '01a21310-cd2f-7768-851a-a8760fa026bf', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:38.194429+00'),
	('01a21310-cecd-74d3-b998-9d3caf82eceb', '01a21310-cd2f-7768-851a-a8760fa026bf', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:38.349505+00'),
	('01a21310-cfe1-71ab-8c73-51eb150e3fbb', '01a21310-cf2b-7214-b273-a51050f97873', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:38.625772+00'),
	('01a21310-d04d-70e1-b3d0-f6ad8c1e466b', '01a21310-cf2b-7214-b273-a51050f97873', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:38.733418+00'),
	('01a21310-d0a3-7417-9914-575857295f1a', '01a21310-cf2b-7214-b273-a51050f97873', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:38.819929+00'),
	('01a21310-d0d5-73f9-a9ff-99717ade0449', '01a21310-cf2b-7214-b273-a51050f97873', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:38.870144+00'),
	('01a21310-d173-71a4-8c8f-923e7d3380a3', '01a21310-d10e-75a5-bf9b-30a386935619', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:39.027674+00'),
	('01a21310-d1fd-7506-a014-5529968bd85d', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:39.166194+00'),
	('01a21310-d28a-7089-b4d4-26c969930a92', '01a21310-d1a7-75e7-aca5-55275a9fc146', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:39.310566+00'),
	('01a21310-d3c2-719d-ae5e-92e6e86bdf58', '01a21310-d2db-7756-8d47-4769b56919c0', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:39.618727+00'),
	('01a21310-d44f-70c3-b01d-f99bbff757d3', '01a21310-d2db-7756-8d47-4769b56919c0', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:39.760084+00'),
	('01a21310-d535-72d2-ad67-238c8143de9b', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:39.989648+00'),
	('01a21310-d5bb-70c6-943e-92c750347776', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:40.123228+00'),
	('01a21310-d717-7315-a2e5-1ebc7096e7ad', '01a21310-d4e0-71d0-8f9c-c79deefe6951', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:16:40.471381+00'),
	('01a21310-d853-7329-a081-4bddef6701bc', '01a21310-d806-7405-b5e8-17d4360ec666', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:16:40.787878+00'),
	('01a21310-d89f-75a2-99b7-8bc3c9b8eda5', '01a21310-d806-7405-b5e8-17d4360ec666', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:16:40.863467+00');
INSERT INTO public.nodes VALUES
	('01a21310-d10e-75a5-bf9b-30a386935619', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:39.026147+00', '2026-11-25 14:16:38.926717+00', '2026-11-25 14:17:34.376181+00', '2026-11-25 14:17:34.376181+00', 'e03010bf-204e-43b1-82e1-e8858c0e8f2d'),
	('01a21310-d1a7-75e7-aca5-55275a9fc146', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:39.306572+00', '2026-11-25 14:16:39.079888+00', '2026-11-25 14:17:35.599376+00', '2026-11-25 14:17:35.599376+00', 'cd22fbca-e28c-4fe4-a3f4-f94f5e31775b'),
	('01a21310-d2db-7756-8d47-4769b56919c0', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:16:39.759568+00', '2026-11-25 14:16:39.387519+00', '2026-11-25 14:17:35.945832+00', '2026-11-25 14:17:35.945832+00', 'a2839831-13a9-4e66-945f-d2cbde1fdce3'),
	('01a21310-a6bd-7653-89cf-300114146c38', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-6bb45e38', 0, 100, NULL, '2026-11-25 14:16:34.336475+00', '2026-11-25 14:16:28.094741+00', '2026-11-25 14:16:34.336475+00', '2026-11-25 14:16:34.294494+00', '6c73ec28-8cec-45c1-a244-908acd1ab76e'),
	('01a21310-c411-7366-b0e0-1df50228a430', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:35.60506+00', '2026-11-25 14:16:35.60506+00', '2026-11-25 14:16:35.60506+00', NULL, NULL),
	('01a21310-c45a-77a0-b721-661ac5db4101', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:35.868401+00', '2026-11-25 14:16:35.675352+00', '2026-11-25 14:16:35.868401+00', NULL, '377df625-5178-4575-9781-22e786273220'),
	('01a21310-ca7a-7164-8b52-7e7ed5aab018', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:16:37.865378+00', '2026-11-25 14:16:37.246157+00', '2026-11-25 14:16:37.865378+00', '2026-11-25 14:16:37.827303+00', '8c5eac81-abe3-4f4d-9592-0e9162c4d1bb'),
	('01a21310-a5f0-730b-9d67-77d9955d2b33', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-6bb45e38', 0, 100, NULL, '2026-11-25 14:16:33.701732+00', '2026-11-25 14:16:27.920092+00', '2026-11-25 14:16:33.701732+00', '2026-11-25 14:16:33.657417+00', '15112c01-d057-4fc9-a40b-380b8be579bf'),
	('01a21310-c57e-7187-86d0-7cec17495dfb', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:36.265752+00', '2026-11-25 14:16:35.967021+00', '2026-11-25 14:16:36.265752+00', '2026-11-25 14:16:36.231079+00', '6e54f94b-c19c-43d1-bd68-6a9340955fb6'),
	('01a21310-a5f9-77cf-9297-c723f40a7ac2', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-6bb45e38', 0, 100, NULL, '2026-11-25 14:16:33.809959+00', '2026-11-25 14:16:27.90191+00', '2026-11-25 14:16:33.809959+00', '2026-11-25 14:16:33.768604+00', 'd538a43c-ea5c-41a1-9941-77159962eb33'),
	('01a21310-a6aa-731e-b82d-6988048969ad', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-6bb45e38', 0, 100, NULL, '2026-11-25 14:16:34.002244+00', '2026-11-25 14:16:28.075114+00', '2026-11-25 14:16:34.002244+00', '2026-11-25 14:16:33.94+00', '0b3e4513-0670-4ad0-bf03-314748d141a1'),
	('01a21310-c742-74c4-a9bd-a22bcb617cf2', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:16:36.681298+00', '2026-11-25 14:16:36.418969+00', '2026-11-25 14:16:36.748946+00', '2026-11-25 14:16:36.732103+00', 'd9f921d5-90f0-4022-b373-38b7d37a1d16'),
	('01a21310-cd2f-7768-851a-a8760fa026bf', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:16:38.346308+00', '2026-11-25 14:16:37.945663+00', '2026-11-25 14:16:38.346308+00', '2026-11-25 14:16:38.237477+00', 'cb4d1c4d-0c68-4334-9b24-25dfc179fbf3'),
	('01a21310-c8b1-7055-b1ca-536dcacad5c2', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:16:37.02953+00', '2026-11-25 14:16:36.78648+00', '2026-11-25 14:16:37.196786+00', '2026-11-25 14:16:37.176276+00', 'ba8ce68d-4bb8-45a3-910e-5af7a0208c7e'),
	('01a21310-cf2b-7214-b273-a51050f97873', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:16:38.869571+00', '2026-11-25 14:16:38.444362+00', '2026-11-25 14:16:38.869571+00', '2026-11-25 14:16:38.785839+00', '7f26a978-f66d-459c-b238-2c1560d1a4fa'),
	('01a21310-d4e0-71d0-8f9c-c79deefe6951', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:16:40.470828+00', '2026-11-25 14:16:39.906321+00', '2026-11-25 14:16:40.470828+00', '2026-11-25 14:16:40.462114+00', '3b86028a-215a-4edb-96e6-f1c5ae996f65'),
	('01a21310-d7d9-719a-989c-91748bb3aec0', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:40.672755+00', '2026-11-25 14:16:40.672755+00', '2026-11-25 14:16:40.672755+00', NULL, NULL),
	('01a21310-d806-7405-b5e8-17d4360ec666', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:16:40.863043+00', '2026-11-25 14:16:40.711235+00', '2026-11-25 14:16:40.863043+00', '2026-11-25 14:16:40.843544+00', 'f0d97934-c3d9-4b96-8ef4-04d72c50970b');
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_idempotency_key_key UNIQUE (node_id, idempotency_key);
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
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX node_event_stalls ON public.node_event USING btree (node_id, applied_at) WHERE (kind = 'stall'::text);
CREATE INDEX node_event_unapplied ON public.node_event USING btree (node_id, received_at, id) WHERE (applied_at IS NULL);
CREATE INDEX node_state_log_by_node ON public.node_state_log USING btree (node_id, created_at DESC, id DESC);
CREATE INDEX node_tags_by_tag ON public.node_tags USING btree (tag, node_id);
CREATE INDEX nodes_by_group ON public.nodes USING btree (group_id, id) WHERE (group_id IS NOT NULL);
CREATE INDEX nodes_by_state ON public.nodes USING btree (state, id);
CREATE TRIGGER node_state_log_append_only BEFORE UPDATE ON public.node_state_log FOR EACH ROW EXECUTE FUNCTION public.refuse_update();
CREATE TRIGGER nodes_count_added AFTER INSERT ON public.nodes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.count_added_nodes();
CREATE TRIGGER nodes_count_moved AFTER UPDATE OF state ON public.nodes FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION public.count_moved_node();
CREATE TRIGGER nodes_count_removed AFTER DELETE ON public.nodes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION public.count_removed_nodes();
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
