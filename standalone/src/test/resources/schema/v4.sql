-- A database of the commit 4b8a2612574be1c7a769c7a959851c5780e75263, written by its own programs. Made by tools/schema-dump.
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
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
);
CREATE TABLE public.service_uptime (
    id uuid NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    renewed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:18:22.393144', 323, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:18:22.96271', 40, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 14:18:23.123332', 54, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-25 14:18:23.245024', 198, true);
INSERT INTO public.node_count VALUES
	('discovered', 4),
	('discovered', -1),
	('pending', 1),
	('discovered', -1),
	('pending', 1),
	('discovered', -1),
	('pending', 1),
	('discovered', -1),
	('pending', 1),
	('pending', -1),
	('installing', 1),
	('pending', -1),
	('installing', 1),
	('installing', -1),
	('installed', 1),
	('installing', -1),
	('installed', 1),
	('pending', -1),
	('installing', 1),
	('pending', -1),
	('installing', 1),
	('installing', -1),
	('installed', 1),
	('installing', -1),
	('installed', 1),
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
	('01a21312-b4c0-75ed-b6a1-2e8c32bf3054', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:18:42.803184+00', '2026-11-25 14:18:45.993802+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-b4e5-76a1-a916-4928b911ad92', NULL, '2026-11-25 14:18:42.803184+00', 0, NULL, NULL),
	('01a21312-b4cc-71c0-9090-ca39d4fc5c57', '01a21312-b2a9-7501-9c06-eaab16265334', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:18:42.805878+00', '2026-11-25 14:18:46.017188+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-b4e0-76e3-a8db-392174c85b84', NULL, '2026-11-25 14:18:42.805878+00', 0, NULL, NULL),
	('01a21312-c290-728f-8fc3-fd712224af46', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:18:46.290356+00', '2026-11-25 14:18:46.423515+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-c291-71e8-94e1-322cd27921a9', NULL, '2026-11-25 14:18:46.290356+00', 0, NULL, NULL),
	('01a21312-c2b9-7580-8237-5ccff5bfea15', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:18:46.33256+00', '2026-11-25 14:18:46.495492+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-c2bb-76e1-972a-dfe861c78f97', NULL, '2026-11-25 14:18:46.33256+00', 0, NULL, NULL),
	('01a21312-c406-76e0-9181-a0f94894508c', '01a21312-b2a9-7501-9c06-eaab16265334', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:18:46.694558+00', '2026-11-25 14:18:46.799838+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-b4e0-76e3-a8db-392174c85b84', NULL, '2026-11-25 14:18:46.694558+00', 0, NULL, NULL),
	('01a21312-c409-7279-9ad7-b4199b6302eb', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:18:46.702448+00', '2026-11-25 14:18:46.819615+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-b4e5-76a1-a916-4928b911ad92', NULL, '2026-11-25 14:18:46.702448+00', 0, NULL, NULL),
	('01a21312-c5b8-704d-9280-3b445445c37f', '01a21312-b2a9-7501-9c06-eaab16265334', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:18:47.09778+00', '2026-11-25 14:18:47.129743+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-b4e0-76e3-a8db-392174c85b84', NULL, '2026-11-25 14:18:47.097781+00', 0, NULL, NULL),
	('01a21312-c58c-70af-aa01-542f871f9e0b', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:18:47.055486+00', '2026-11-25 14:18:47.132246+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-b4e5-76a1-a916-4928b911ad92', NULL, '2026-11-25 14:18:47.055487+00', 0, NULL, NULL),
	('01a21312-c643-70fa-969c-6fdcdc5dac0d', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:18:47.235819+00', '2026-11-25 14:18:47.300494+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-c291-71e8-94e1-322cd27921a9', NULL, '2026-11-25 14:18:47.235819+00', 0, NULL, NULL),
	('01a21312-c661-7740-9462-6737a7c5156f', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:18:47.267269+00', '2026-11-25 14:18:47.409302+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-c2bb-76e1-972a-dfe861c78f97', NULL, '2026-11-25 14:18:47.267269+00', 0, NULL, NULL),
	('01a21312-c70b-7092-8bed-2ae43ff2b3f3', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:18:47.453222+00', '2026-11-25 14:18:47.507715+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-c291-71e8-94e1-322cd27921a9', NULL, '2026-11-25 14:18:47.453222+00', 0, NULL, NULL),
	('01a21312-c75e-732c-b1ee-c6a590e0b8ab', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:18:47.52358+00', '2026-11-25 14:18:47.577448+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-c2bb-76e1-972a-dfe861c78f97', NULL, '2026-11-25 14:18:47.52358+00', 0, NULL, NULL),
	('01a21312-c7c9-72d9-b402-f99a2f9cb060', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:18:47.626622+00', '2026-11-25 14:18:47.686884+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a21312-c2bb-76e1-972a-dfe861c78f97', NULL, '2026-11-25 14:18:47.626622+00', 0, NULL, NULL),
	('01a21312-c840-72cb-8647-790ca3bfbe7c', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:18:47.746884+00', '2026-11-25 14:18:47.782065+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-c2bb-76e1-972a-dfe861c78f97', NULL, '2026-11-25 14:18:47.746884+00', 0, NULL, NULL),
	('01a21312-cec1-74b0-837a-b96cdac330a4', '01a21312-ce8c-76f4-aedf-9cf6412389c7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:49.413318+00', '2026-11-25 14:18:49.465568+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-cec1-74b0-837a-b96cdac330a5', NULL, '2026-11-25 14:18:49.413318+00', 0, NULL, NULL),
	('01a21312-cf66-719c-ba73-7669e8d7c335', '01a21312-cf30-738f-9e8d-8c5a5ffa9894', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:49.57584+00', '2026-11-25 14:18:49.635754+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-cf66-719c-ba73-7669e8d7c336', NULL, '2026-11-25 14:18:49.57584+00', 0, NULL, NULL),
	('01a21312-cff7-7696-8c5f-2a2fc8867d4c', '01a21312-cf30-738f-9e8d-8c5a5ffa9894', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:18:49.721184+00', '2026-11-25 14:18:49.770483+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-cf66-719c-ba73-7669e8d7c336', NULL, '2026-11-25 14:18:49.721184+00', 0, NULL, NULL),
	('01a21312-d082-7166-9b58-a0495040c386', '01a21312-d052-7491-899a-0f24497fb2f7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:49.859328+00', '2026-11-25 14:18:49.905992+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d082-7166-9b58-a0495040c387', NULL, '2026-11-25 14:18:49.859328+00', 0, NULL, NULL),
	('01a21312-d0d2-7394-9cc8-5ffd97a302e2', '01a21312-d052-7491-899a-0f24497fb2f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:18:49.940215+00', '2026-11-25 14:18:50.010837+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d082-7166-9b58-a0495040c387', NULL, '2026-11-25 14:18:49.940215+00', 0, NULL, NULL),
	('01a21312-d142-7651-a82f-4521a86c14bf', '01a21312-d052-7491-899a-0f24497fb2f7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:50.050977+00', '2026-11-25 14:18:50.07371+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-d082-7166-9b58-a0495040c387', NULL, '2026-11-25 14:18:50.050977+00', 0, NULL, NULL),
	('01a21312-d1a0-7623-ba8f-06204a5daca3', '01a21312-d179-737b-adcb-4e899cca8e86', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:50.145097+00', '2026-11-25 14:18:50.171623+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d1a0-7623-ba8f-06204a5daca4', NULL, '2026-11-25 14:18:50.145097+00', 0, NULL, NULL),
	('01a21312-d3e3-71ca-89d1-6b22c773aacb', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:50.723613+00', '2026-11-25 14:18:50.786743+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d3e3-71ca-89d1-6b22c773aacc', NULL, '2026-11-25 14:18:50.723613+00', 0, NULL, NULL),
	('01a21312-d1d7-7016-942d-ccc705359b97', '01a21312-d179-737b-adcb-4e899cca8e86', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:18:50.200276+00', '2026-11-25 14:18:50.22228+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d1a0-7623-ba8f-06204a5daca4', NULL, '2026-11-25 14:18:50.200276+00', 0, NULL, NULL),
	('01a21312-d227-74f3-bf80-e480291218f2', '01a21312-d179-737b-adcb-4e899cca8e86', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:50.280211+00', '2026-11-25 14:18:50.329248+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-d1a0-7623-ba8f-06204a5daca4', NULL, '2026-11-25 14:18:50.280211+00', 0, NULL, NULL),
	('01a21312-d286-74fb-898a-d4397e96eaf4', '01a21312-d179-737b-adcb-4e899cca8e86', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:50.374851+00', '2026-11-25 14:18:50.44058+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21312-d1a0-7623-ba8f-06204a5daca4', NULL, '2026-11-25 14:18:50.374852+00', 0, NULL, NULL),
	('01a21312-dcee-72f6-b0af-fa191f52ef00', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:53.038883+00', '2026-11-25 14:18:53.077819+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', NULL, '2026-11-25 14:18:53.038883+00', 0, NULL, NULL),
	('01a21312-de80-702a-9f1b-688ac8034050', '01a21312-dd58-748a-87c4-28ffdffb5b2f', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:18:53.441487+00', '2026-11-25 14:18:53.562849+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-dd72-71e5-9eb8-8bc847f1aac7', NULL, '2026-11-25 14:18:53.441487+00', 0, NULL, NULL),
	('01a21312-d449-744c-911d-0c8f374dbcab', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:18:50.82665+00', '2026-11-25 14:18:50.844172+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d3e3-71ca-89d1-6b22c773aacc', NULL, '2026-11-25 14:18:50.82665+00', 0, NULL, NULL),
	('01a21312-d49c-7764-8b1e-e92f9d52f20c', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:50.909506+00', '2026-11-25 14:18:50.929526+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-d3e3-71ca-89d1-6b22c773aacc', NULL, '2026-11-25 14:18:50.909506+00', 0, NULL, NULL),
	('01a21312-d4ee-7782-b4fa-9f7abacd4ab0', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:50.993682+00', '2026-11-25 14:18:51.022494+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21312-d3e3-71ca-89d1-6b22c773aacc', NULL, '2026-11-25 14:18:50.993682+00', 0, NULL, NULL),
	('01a21312-d553-7443-bf53-2bcb8a161410', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:51.092427+00', '2026-11-25 14:18:51.121854+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a21312-d3e3-71ca-89d1-6b22c773aacc', NULL, '2026-11-25 14:18:51.092427+00', 0, NULL, NULL),
	('01a21312-d615-74d7-b5eb-8bc00c6b22cb', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:51.286197+00', '2026-11-25 14:18:51.338206+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d615-74d7-b5eb-8bc00c6b22cc', NULL, '2026-11-25 14:18:51.286197+00', 0, NULL, NULL),
	('01a21312-d672-7448-8bd9-983f97f6c1da', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:18:51.379574+00', '2026-11-25 14:18:51.405054+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d615-74d7-b5eb-8bc00c6b22cc', NULL, '2026-11-25 14:18:51.379574+00', 0, NULL, NULL),
	('01a21312-d6b0-77f4-9822-193765f0f8b1', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:18:51.441663+00', '2026-11-25 14:18:51.482497+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-d615-74d7-b5eb-8bc00c6b22cc', NULL, '2026-11-25 14:18:51.441663+00', 0, NULL, NULL),
	('01a21312-d752-7263-a17f-ec6440c47a61', '01a21312-d70e-73ad-80fb-52bda34182d4', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:51.603332+00', '2026-11-25 14:18:51.673479+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d752-7263-a17f-ec6440c47a62', NULL, '2026-11-25 14:18:51.603332+00', 0, NULL, NULL),
	('01a21312-d802-74ed-bc1b-28ada5e712fe', '01a21312-d70e-73ad-80fb-52bda34182d4', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:18:51.781556+00', '2026-11-25 14:18:51.822602+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d752-7263-a17f-ec6440c47a62', NULL, '2026-11-25 14:18:51.781556+00', 0, NULL, NULL),
	('01a21312-d84d-77ed-8e87-8808a86e1c68', '01a21312-d70e-73ad-80fb-52bda34182d4', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:18:51.853608+00', '2026-11-25 14:18:51.892827+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a21312-d752-7263-a17f-ec6440c47a62', NULL, '2026-11-25 14:18:51.853608+00', 0, NULL, NULL),
	('01a21312-d8b1-72c4-a9b4-059a501cf456', '01a21312-d70e-73ad-80fb-52bda34182d4', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:18:51.958746+00', '2026-11-25 14:18:51.958745+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a21312-d752-7263-a17f-ec6440c47a62', NULL, '2026-11-25 14:18:51.958746+00', 0, NULL, NULL),
	('01a21312-d8f9-736d-bb08-ab5ad49d5199', '01a21312-d8db-707f-b095-8dba9364b1c5', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:52.026481+00', '2026-11-25 14:18:52.088015+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d8fa-70ee-a4ad-3005e058ee2b', NULL, '2026-11-25 14:18:52.026481+00', 0, NULL, NULL),
	('01a21312-d9b5-7431-bd84-6cb49fc56ae7', '01a21312-d985-7541-9c78-fa08be201063', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:52.214438+00', '2026-11-25 14:18:52.294617+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-d9b5-7431-bd84-6cb49fc56ae8', NULL, '2026-11-25 14:18:52.214438+00', 0, NULL, NULL),
	('01a21312-da51-7510-bf81-6aa0983cadd9', '01a21312-d985-7541-9c78-fa08be201063', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:18:52.369645+00', '2026-11-25 14:18:52.389897+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-d9b5-7431-bd84-6cb49fc56ae8', NULL, '2026-11-25 14:18:52.369645+00', 0, NULL, NULL),
	('01a21312-daee-7044-b7c1-470a02f62395', '01a21312-da8d-72e5-863b-1e7bc5970160', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:52.529104+00', '2026-11-25 14:18:52.582309+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-daee-7044-b7c1-470a02f62396', NULL, '2026-11-25 14:18:52.529104+00', 0, NULL, NULL),
	('01a21312-db44-775d-8ffb-326c51f10813', '01a21312-da8d-72e5-863b-1e7bc5970160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:18:52.61555+00', '2026-11-25 14:18:52.633148+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-daee-7044-b7c1-470a02f62396', NULL, '2026-11-25 14:18:52.615551+00', 0, NULL, NULL),
	('01a21312-db7e-766c-b8a5-3c82684f2e4a', '01a21312-da8d-72e5-863b-1e7bc5970160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:52.671625+00', '2026-11-25 14:18:52.697187+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-daee-7044-b7c1-470a02f62396', NULL, '2026-11-25 14:18:52.671625+00', 0, NULL, NULL),
	('01a21312-dbe3-7397-82b1-d3da90d2c9f1', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:52.773172+00', '2026-11-25 14:18:52.804791+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', NULL, '2026-11-25 14:18:52.773172+00', 0, NULL, NULL),
	('01a21312-dc1e-71eb-9572-539ee68928e1', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:18:52.833181+00', '2026-11-25 14:18:52.861231+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', NULL, '2026-11-25 14:18:52.833181+00', 0, NULL, NULL),
	('01a21312-dc6d-7347-916f-341e3571bf02', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:52.917152+00', '2026-11-25 14:18:52.942694+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', NULL, '2026-11-25 14:18:52.917152+00', 0, NULL, NULL),
	('01a21312-dcaa-706d-8359-4736035bd733', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:18:52.971165+00', '2026-11-25 14:18:53.001722+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', NULL, '2026-11-25 14:18:52.971165+00', 0, NULL, NULL),
	('01a21312-dd71-75fb-85e3-1a65f3c239bc', '01a21312-dd58-748a-87c4-28ffdffb5b2f', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:18:53.170483+00', '2026-11-25 14:18:53.347274+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a21312-dd72-71e5-9eb8-8bc847f1aac7', NULL, '2026-11-25 14:18:53.170483+00', 0, NULL, NULL),
	('01a21313-6fe4-737c-ad3c-b53be4649e0f', '01a21312-d8db-707f-b095-8dba9364b1c5', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:19:30.68115+00', NULL, NULL, '01a21312-d8fa-70ee-a4ad-3005e058ee2b', NULL, '2026-11-25 14:19:30.68115+00', 0, NULL, NULL),
	('01a21313-7189-7297-bf2e-d084f47d64f5', '01a21312-d985-7541-9c78-fa08be201063', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:19:31.084298+00', NULL, NULL, '01a21312-d9b5-7431-bd84-6cb49fc56ae8', NULL, '2026-11-25 14:19:31.084298+00', 0, NULL, NULL),
	('01a21313-7550-70b7-91a4-a749ab65daec', '01a21312-d985-7541-9c78-fa08be201063', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:19:32.051802+00', NULL, NULL, '01a21312-d9b5-7431-bd84-6cb49fc56ae8', NULL, '2026-11-25 14:19:32.051802+00', 0, NULL, NULL),
	('01a21313-7805-7448-9278-1499bbf7a4fc', '01a21312-da8d-72e5-863b-1e7bc5970160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:19:32.742728+00', NULL, NULL, '01a21312-daee-7044-b7c1-470a02f62396', NULL, '2026-11-25 14:19:32.742728+00', 0, NULL, NULL),
	('01a21313-7b4c-71cd-a415-ee6e856c3fe0', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:19:33.711224+00', NULL, NULL, '01a21313-7bcd-74bd-bad8-ab2d1b0ce48f', NULL, '2026-11-25 14:19:33.711224+00', 0, NULL, NULL),
	('01a21313-7ca5-7014-bed9-ec6201f48e01', '01a21312-dd3b-743f-b1a4-7c65491446ed', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:19:33.927345+00', NULL, NULL, '01a21313-7ca6-759a-9930-3f1e8294fb3d', NULL, '2026-11-25 14:19:33.927345+00', 0, NULL, NULL),
	('01a21313-7d91-7415-834b-9a5a4904c556', '01a21312-dd58-748a-87c4-28ffdffb5b2f', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:19:34.162709+00', NULL, NULL, '01a21312-dd72-71e5-9eb8-8bc847f1aac7', NULL, '2026-11-25 14:19:34.162709+00', 0, NULL, NULL);
INSERT INTO public.node_state_log VALUES
	('01a21312-c166-74ff-b7d5-a34d86cba355', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:45.993914+00'),
	('01a21312-c17e-7496-b132-14782676c5a5', '01a21312-b2a9-7501-9c06-eaab16265334', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:46.017285+00'),
	('01a21312-c309-702e-91c7-0ee7a4117094', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:46.423749+00'),
	('01a21312-c35e-70c8-9ad8-e9b5e4fa857b', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:46.495564+00'),
	('01a21312-c48e-7642-8ad9-e7f6ff8af6ae', '01a21312-b2a9-7501-9c06-eaab16265334', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:46.799916+00'),
	('01a21312-c4a1-769c-a05a-886ce827a350', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:46.81971+00'),
	('01a21312-c5d8-76ed-8767-664c42fe8f49', '01a21312-b2a9-7501-9c06-eaab16265334', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.129852+00'),
	('01a21312-c5db-7194-8bb6-e08007d761e3', '01a21312-b27d-7636-b2de-917aeb3c33f3', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.132315+00'),
	('01a21312-c683-7058-b03c-7c33a69177fa', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.300611+00'),
	('01a21312-c6de-7033-864c-28909ffbac41', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.409379+00'),
	('01a21312-c752-7716-b4e1-27af44e8b40a', '01a21312-b3e1-738f-a62f-83b9a3ba920a', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.507784+00'),
	('01a21312-c860-70ec-9569-0c7024fab35b', '01a21312-b3de-77c4-a6a8-81ffbff33ceb', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:47.782162+00'),
	('01a21312-cef8-7709-a275-b91d29feda38', '01a21312-ce8c-76f4-aedf-9cf6412389c7', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:49.465636+00'),
	('01a21312-cf9e-7039-8302-ecf0c24fb589', '01a21312-cf30-738f-9e8d-8c5a5ffa9894', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:49.635853+00'),
	('01a21312-d026-73db-a62c-22939d47f502', '01a21312-cf30-738f-9e8d-8c5a5ffa9894', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:49.770634+00'),
	('01a21312-d0ad-71ef-895b-adad9b6c1e46', '01a21312-d052-7491-899a-0f24497fb2f7', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:49.90606+00'),
	('01a21312-d118-73ed-b88d-bbf034402205', '01a21312-d052-7491-899a-0f24497fb2f7', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:50.010929+00'),
	('01a21312-d1ba-71f7-8802-943f12473400', '01a21312-d179-737b-adcb-4e899cca8e86', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:50.171688+00'),
	('01a21312-d1ed-767c-95d4-17e82b60d991', '01a21312-d179-737b-adcb-4e899cca8e86', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:50.222627+00'),
	('01a21312-d421-758d-b456-8403bb80f00f', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:50.78681+00'),
	('01a21312-d45a-7725-911a-6926472a76ad', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:50.844244+00'),
	('01a21312-d56f-737d-b3dc-c9bfaff4edbf', '01a21312-d2e9-707f-99db-cbdb0503c12a', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:18:51.121934+00'),
	('01a21312-d648-72ba-9673-2898b0220a9d', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:51.338271+00'),
	('01a21312-d68a-7188-abd7-aa066f2b1a3a', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:51.405142+00'),
	('01a21312-d6d9-7797-a503-5eb3af59e52b', '01a21312-d5d3-7498-ac72-6531b93d3f3b', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:51.482567+00'),
	('01a21312-d795-7757-89ee-6c177b739aa2', '01a21312-d70e-73ad-80fb-52bda34182d4', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:51.673546+00'),
	('01a21312-d82c-7152-b496-e3beb37b711c', '01a21312-d70e-73ad-80fb-52bda34182d4', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:51.822664+00'),
	('01a21312-d873-759a-bd7a-34b570635060', '01a21312-d70e-73ad-80fb-52bda34182d4', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:51.892912+00'),
	('01a21312-d8b5-75a6-96d1-2b2eceed4763', '01a21312-d70e-73ad-80fb-52bda34182d4', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:51.958825+00'),
	('01a21312-d935-720d-a8a0-0200d9f171ad', '01a21312-d8db-707f-b095-8dba9364b1c5', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:52.088096+00'),
	('01a21312-da01-757e-9415-dacafdadfbf4', '01a21312-d985-7541-9c78-fa08be201063', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:52.294697+00'),
	('01a21312-da65-7418-9a33-ebaae37f091e', '01a21312-d985-7541-9c78-fa08be201063', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:52.389974+00'),
	('01a21312-db25-709e-a0a8-f8eafb37a002', '01a21312-da8d-72e5-863b-1e7bc5970160', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:52.58242+00'),
	('01a21312-db58-740f-ace5-0b8a86d55755', '01a21312-da8d-72e5-863b-1e7bc5970160', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:52.63323+00'),
	('01a21312-dc04-715f-a15e-637aee4c06f6', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:52.804871+00'),
	('01a21312-dc3a-7110-948e-2957b3d723f4', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:52.861314+00'),
	('01a21312-dd12-7254-a031-bcce961327c4', '01a21312-dbb0-7348-bafd-5ef1b7ad577c', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:18:53.077938+00'),
	('01a21312-de22-7210-872f-1af04258d3c0', '01a21312-dd58-748a-87c4-28ffdffb5b2f', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:18:53.347339+00'),
	('01a21312-def9-777b-8f46-29aa5d2af1fd', '01a21312-dd58-748a-87c4-28ffdffb5b2f', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:18:53.562923+00');
INSERT INTO public.nodes VALUES
	('01a21312-d179-737b-adcb-4e899cca8e86', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:18:50.222202+00', '2026-11-25 14:18:50.107021+00', '2026-11-25 14:18:50.440501+00', '2026-11-25 14:18:50.37342+00', '89f211b9-d7df-4b1a-8d52-f42bdb7b6af7', '01a21312-d1a0-7623-ba8f-06204a5daca4', 4, NULL, 0, '3/PT30M', '2026-11-25 14:18:50.440501+00'),
	('01a21312-b3de-77c4-a6a8-81ffbff33ceb', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-51b0f58e', 0, 100, NULL, '2026-11-25 14:18:47.781983+00', '2026-11-25 14:18:42.533449+00', '2026-11-25 14:18:47.781983+00', '2026-11-25 14:18:47.742885+00', '1b7bebd6-c253-4d81-a5db-5cf513e58fe2', '01a21312-c2bb-76e1-972a-dfe861c78f97', 4, NULL, 0, '3/PT30M', '2026-11-25 14:18:47.577394+00'),
	('01a21312-ce5b-72c9-b295-fbc3f1b9f6d1', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:49.309844+00', '2026-11-25 14:18:49.309844+00', '2026-11-25 14:18:49.309844+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL),
	('01a21312-ce8c-76f4-aedf-9cf6412389c7', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:49.465485+00', '2026-11-25 14:18:49.359306+00', '2026-11-25 14:18:49.465485+00', NULL, 'ce756423-db21-4cd6-9a4d-323d689584d2', '01a21312-cec1-74b0-837a-b96cdac330a5', 1, NULL, 0, '3/PT30M', NULL),
	('01a21312-b2a9-7501-9c06-eaab16265334', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-51b0f58e', 0, 100, NULL, '2026-11-25 14:18:47.129641+00', '2026-11-25 14:18:42.218468+00', '2026-11-25 14:18:47.129641+00', '2026-11-25 14:18:47.089318+00', '574366b9-fd0b-4a63-b01f-5d5cdd037f65', '01a21312-b4e0-76e3-a8db-392174c85b84', 3, NULL, 0, '3/PT30M', NULL),
	('01a21312-b27d-7636-b2de-917aeb3c33f3', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-51b0f58e', 0, 100, NULL, '2026-11-25 14:18:47.132171+00', '2026-11-25 14:18:42.174931+00', '2026-11-25 14:18:47.132171+00', '2026-11-25 14:18:47.037741+00', '9e12bc32-b318-469a-b8e5-3d83c9ce5d78', '01a21312-b4e5-76a1-a916-4928b911ad92', 3, NULL, 0, '3/PT30M', NULL),
	('01a21312-b3e1-738f-a62f-83b9a3ba920a', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-51b0f58e', 0, 100, NULL, '2026-11-25 14:18:47.507644+00', '2026-11-25 14:18:42.530623+00', '2026-11-25 14:18:47.507644+00', '2026-11-25 14:18:47.420545+00', 'f41d1253-71fd-45c2-9ea6-3bd0058cf0da', '01a21312-c291-71e8-94e1-322cd27921a9', 3, NULL, 0, '3/PT30M', NULL),
	('01a21312-cf30-738f-9e8d-8c5a5ffa9894', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:49.77037+00', '2026-11-25 14:18:49.52546+00', '2026-11-25 14:18:49.77037+00', '2026-11-25 14:18:49.717819+00', 'a43e7c21-e1f9-440f-825d-71d1ba6d8574', '01a21312-cf66-719c-ba73-7669e8d7c336', 2, NULL, 0, '3/PT30M', NULL),
	('01a21312-d70e-73ad-80fb-52bda34182d4', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:18:51.958672+00', '2026-11-25 14:18:51.55334+00', '2026-11-25 14:18:51.958672+00', '2026-11-25 14:18:51.852572+00', 'd31d39c2-728d-4961-8735-e64d56e29d43', '01a21312-d752-7263-a17f-ec6440c47a62', 4, NULL, 0, '3/PT30M', NULL),
	('01a21312-d052-7491-899a-0f24497fb2f7', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:18:50.010733+00', '2026-11-25 14:18:49.811174+00', '2026-11-25 14:18:50.073656+00', '2026-11-25 14:18:50.049611+00', '91e22481-bc30-49cd-9b68-dceb62294fb2', '01a21312-d082-7166-9b58-a0495040c387', 3, NULL, 0, '3/PT30M', '2026-11-25 14:18:50.073656+00'),
	('01a21312-d2e9-707f-99db-cbdb0503c12a', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:18:51.12178+00', '2026-11-25 14:18:50.475204+00', '2026-11-25 14:18:51.12178+00', '2026-11-25 14:18:51.090429+00', '8683af5c-bfa0-40a2-ad00-07627d4e6bd4', '01a21312-d3e3-71ca-89d1-6b22c773aacc', 5, NULL, 0, '3/PT30M', '2026-11-25 14:18:51.022438+00'),
	('01a21312-d5d3-7498-ac72-6531b93d3f3b', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:18:51.482382+00', '2026-11-25 14:18:51.223533+00', '2026-11-25 14:18:51.482382+00', '2026-11-25 14:18:51.439422+00', '78095139-daaa-49cd-985c-b6d56dfeea9c', '01a21312-d615-74d7-b5eb-8bc00c6b22cc', 3, NULL, 0, '3/PT30M', NULL),
	('01a21312-dd58-748a-87c4-28ffdffb5b2f', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:53.56277+00', '2026-11-25 14:18:53.144693+00', '2026-11-25 14:18:53.56277+00', '2026-11-25 14:18:53.439852+00', 'ecb58ea6-0dee-48bd-8488-9781b2c113f4', '01a21312-dd72-71e5-9eb8-8bc847f1aac7', 2, NULL, 0, '3/PT30M', NULL),
	('01a21312-d8db-707f-b095-8dba9364b1c5', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:52.087854+00', '2026-11-25 14:18:51.995668+00', '2026-11-25 14:19:30.650947+00', '2026-11-25 14:19:30.650947+00', '3c2099cf-d0fd-48e0-a65b-f2a5d290fb70', '01a21312-d8fa-70ee-a4ad-3005e058ee2b', 1, NULL, 0, '3/PT30M', NULL),
	('01a21312-d985-7541-9c78-fa08be201063', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:52.389803+00', '2026-11-25 14:18:52.166208+00', '2026-11-25 14:19:32.037503+00', '2026-11-25 14:19:32.037503+00', '1c5a281e-f0d6-43c5-ab38-bce4c79d974d', '01a21312-d9b5-7431-bd84-6cb49fc56ae8', 2, '2026-11-25 14:19:32.24276+00', 0, '3/PT30M', NULL),
	('01a21312-da8d-72e5-863b-1e7bc5970160', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:18:52.633061+00', '2026-11-25 14:18:52.430148+00', '2026-11-25 14:19:32.726338+00', '2026-11-25 14:19:32.726339+00', '34967f3d-6ab3-4aa6-88ee-151d9cebc340', '01a21312-daee-7044-b7c1-470a02f62396', 3, NULL, 0, '3/PT30M', '2026-11-25 14:18:52.697134+00'),
	('01a21312-dbb0-7348-bafd-5ef1b7ad577c', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:18:53.077742+00', '2026-11-25 14:18:52.737555+00', '2026-11-25 14:18:53.077742+00', '2026-11-25 14:18:53.037828+00', '3de2be62-5969-4ad2-9ecc-f9a3fd4e89ea', '01a21312-dbe3-7397-82b1-d3da90d2c9f2', 5, NULL, 0, '3/PT30M', '2026-11-25 14:18:53.001672+00'),
	('01a21312-dd3b-743f-b1a4-7c65491446ed', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:18:53.116207+00', '2026-11-25 14:18:53.116208+00', '2026-11-25 14:18:53.116208+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL);
INSERT INTO public.service_uptime VALUES
	('01a21312-93ca-74c9-9965-3ec68a93b98f', '2026-11-25 14:18:34.411147+00', '2026-11-25 14:18:44.604481+00'),
	('01a21313-6a4d-7194-b765-6a6b08264e74', '2026-11-25 14:19:29.334004+00', '2026-11-25 14:19:29.614024+00');
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
