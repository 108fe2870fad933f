-- A database of the commit cdd5ebb0dabe37133a15fe997a503566b6ee1f1d, written by its own programs. Made by tools/schema-dump.
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
CREATE TABLE public.turn (
    task text NOT NULL,
    holder uuid NOT NULL,
    held_until timestamp with time zone NOT NULL
);
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:10:08.715826', 275, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:10:09.193337', 10, true),
	(3, '3', 'node count', 'SQL', 'V3__node_count.sql', -1835559538, 'postgres', '2026-11-25 14:10:09.242599', 34, true),
	(4, '4', 'bounded backlog', 'SQL', 'V4__bounded_backlog.sql', 619271216, 'postgres', '2026-11-25 14:10:09.318174', 233, true),
	(5, '5', 'report tokens', 'SQL', 'V5__report_tokens.sql', 956849425, 'postgres', '2026-11-25 14:10:09.678018', 97, true),
	(6, '6', 'register events', 'SQL', 'V6__register_events.sql', 1637925310, 'postgres', '2026-11-25 14:10:09.895881', 31, true),
	(7, '7', 'turn', 'SQL', 'V7__turn.sql', -1419359442, 'postgres', '2026-11-25 14:10:09.993041', 70, true);
INSERT INTO public.node_count VALUES
	('install_failed', 1),
	('active', 1),
	('installed', 5),
	('installing', 3),
	('discovered', 2),
	('pending', 2),
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
	('01a2130b-484b-740f-a35b-f92f4740fad0', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'register', 'admin', '{"mac_address": "02:00:01:00:00:01"}', NULL, '2026-11-25 14:10:36.349299+00', '2026-11-25 14:10:36.349299+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:36.349299+00', 0, NULL, NULL),
	('01a2130b-4837-7100-9bc8-cd509a5e2ccc', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'register', 'admin', '{"mac_address": "02:00:01:00:00:00"}', NULL, '2026-11-25 14:10:36.355955+00', '2026-11-25 14:10:36.355955+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:36.355955+00', 0, NULL, NULL),
	('01a2130b-4953-7310-93a6-b9f6164db3a3', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'register', 'admin', '{"mac_address": "02:00:01:00:00:02"}', NULL, '2026-11-25 14:10:36.501046+00', '2026-11-25 14:10:36.501046+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:36.501047+00', 0, NULL, NULL),
	('01a2130b-495a-749e-890b-112c48980444', '01a2130b-4951-7605-805b-9fda86f5e491', 'register', 'admin', '{"mac_address": "02:00:01:00:00:03"}', NULL, '2026-11-25 14:10:36.508695+00', '2026-11-25 14:10:36.508695+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:36.508695+00', 0, NULL, NULL),
	('01a2130b-4abc-7713-b84d-bdc02ca7d5a7', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:10:36.900591+00', '2026-11-25 14:10:40.409458+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-4ae3-7665-845a-115588d210b7', NULL, '2026-11-25 14:10:36.900591+00', 0, NULL, NULL),
	('01a2130b-4acc-7769-bef5-692a76e72589', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:10:36.914538+00', '2026-11-25 14:10:40.418092+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-4af1-768e-b986-fd11bb7da440', NULL, '2026-11-25 14:10:36.914538+00', 0, NULL, NULL),
	('01a2130b-5a00-74e3-a6b8-cd11fd541edc', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:10:40.786629+00', '2026-11-25 14:10:41.003995+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-5a11-70fa-ab49-764a38a4854c', NULL, '2026-11-25 14:10:40.786629+00', 0, NULL, NULL),
	('01a2130b-5a7a-7068-9722-09f8cfdf3743', '01a2130b-4951-7605-805b-9fda86f5e491', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:10:40.898429+00', '2026-11-25 14:10:41.196208+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-5a81-74be-8d86-700b4cce8e3b', NULL, '2026-11-25 14:10:40.898429+00', 0, NULL, NULL),
	('01a2130b-5d33-73fc-8806-eef0c20cc135', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:10:41.611594+00', '2026-11-25 14:10:41.656842+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-4ae3-7665-845a-115588d210b7', NULL, '2026-11-25 14:10:41.611594+00', 0, NULL, NULL),
	('01a2130b-5d32-75da-a456-b00031780431', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:10:41.613939+00', '2026-11-25 14:10:41.715055+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-4af1-768e-b986-fd11bb7da440', NULL, '2026-11-25 14:10:41.613939+00', 0, NULL, NULL),
	('01a2130b-5e77-77e5-b358-08b86ffd9b85', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:10:41.912894+00', '2026-11-25 14:10:41.982696+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-4ae3-7665-845a-115588d210b7', NULL, '2026-11-25 14:10:41.912894+00', 0, NULL, NULL),
	('01a2130b-5f41-75b4-8618-50ac9bc8d1d4', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:10:42.114797+00', '2026-11-25 14:10:42.263236+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-4af1-768e-b986-fd11bb7da440', NULL, '2026-11-25 14:10:42.114797+00', 0, NULL, NULL),
	('01a2130b-5f89-7716-95e6-5b8aeab90e5f', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:10:42.21103+00', '2026-11-25 14:10:42.365053+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-5a11-70fa-ab49-764a38a4854c', NULL, '2026-11-25 14:10:42.21103+00', 0, NULL, NULL),
	('01a2130b-6047-774c-a25d-e5c8c8956934', '01a2130b-4951-7605-805b-9fda86f5e491', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:10:42.379739+00', '2026-11-25 14:10:42.481874+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-5a81-74be-8d86-700b4cce8e3b', NULL, '2026-11-25 14:10:42.379739+00', 0, NULL, NULL),
	('01a2130b-6152-7215-8de4-cf02faa889a5', '01a2130b-4951-7605-805b-9fda86f5e491', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:10:42.643356+00', '2026-11-25 14:10:42.68568+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-5a81-74be-8d86-700b4cce8e3b', NULL, '2026-11-25 14:10:42.643357+00', 0, NULL, NULL),
	('01a2130b-60ee-767c-81de-389b1609cc37', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:10:42.54331+00', '2026-11-25 14:10:42.729254+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-5a11-70fa-ab49-764a38a4854c', NULL, '2026-11-25 14:10:42.54331+00', 0, NULL, NULL),
	('01a2130b-61ac-71e5-8b0a-7881a44e8dd4', '01a2130b-4951-7605-805b-9fda86f5e491', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:10:42.738732+00', '2026-11-25 14:10:42.800766+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', '01a2130b-5a81-74be-8d86-700b4cce8e3b', NULL, '2026-11-25 14:10:42.738732+00', 0, NULL, NULL),
	('01a2130b-62a3-7149-a970-45e71c2084f0', '01a2130b-4951-7605-805b-9fda86f5e491', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:10:42.980916+00', '2026-11-25 14:10:43.029439+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-5a81-74be-8d86-700b4cce8e3b', NULL, '2026-11-25 14:10:42.980916+00', 0, NULL, NULL),
	('01a2130b-6aee-715a-8942-d06cd0006710', '01a2130b-6ae9-71f3-914f-c37f800ab6fd', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:01"}', NULL, '2026-11-25 14:10:45.103132+00', '2026-11-25 14:10:45.103132+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:45.103132+00', 0, NULL, NULL),
	('01a2130b-6b0e-7648-aa91-d0257337752f', '01a2130b-6b0c-70ac-bb26-6e5b5948beaa', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:02"}', NULL, '2026-11-25 14:10:45.13494+00', '2026-11-25 14:10:45.13494+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:45.13494+00', 0, NULL, NULL),
	('01a2130b-6b47-75d1-a8d3-2dac59771e83', '01a2130b-6b0c-70ac-bb26-6e5b5948beaa', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:45.191965+00', '2026-11-25 14:10:45.244036+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-6b47-75d1-a8d3-2dac59771e84', NULL, '2026-11-25 14:10:45.191965+00', 0, NULL, NULL),
	('01a2130b-6c09-702e-acfb-1fd364379859', '01a2130b-6c05-7678-a19c-b6195b6d1c82', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:03"}', NULL, '2026-11-25 14:10:45.387407+00', '2026-11-25 14:10:45.387407+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:45.387407+00', 0, NULL, NULL),
	('01a2130b-6c2b-70d6-85e9-59f41aa3d6a8', '01a2130b-6c05-7678-a19c-b6195b6d1c82', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:45.421297+00', '2026-11-25 14:10:45.468559+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-6c2b-70d6-85e9-59f41aa3d6a9', NULL, '2026-11-25 14:10:45.421297+00', 0, NULL, NULL),
	('01a2130b-6d02-7209-8c00-9125a8dbd5b3', '01a2130b-6cf8-7001-a762-11e08f659a36', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:04"}', NULL, '2026-11-25 14:10:45.634721+00', '2026-11-25 14:10:45.634721+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:45.634721+00', 0, NULL, NULL),
	('01a2130b-6caa-7656-b4b1-07a5daef3ef1', '01a2130b-6c05-7678-a19c-b6195b6d1c82', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:10:45.548793+00', '2026-11-25 14:10:45.587636+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-6c2b-70d6-85e9-59f41aa3d6a9', NULL, '2026-11-25 14:10:45.548793+00', 0, NULL, NULL),
	('01a2130b-795f-708c-b531-d63f2f953ed6', '01a2130b-784c-722d-b07f-8a42663d4e89', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:10:48.80033+00', '2026-11-25 14:10:48.815963+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-790a-735d-bb15-d4512e7b8165', NULL, '2026-11-25 14:10:48.80033+00', 0, NULL, NULL),
	('01a2130b-79c9-72a7-8b4b-91d5049aed7d', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0b"}', NULL, '2026-11-25 14:10:48.907096+00', '2026-11-25 14:10:48.907096+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:48.907096+00', 0, NULL, NULL),
	('01a2130b-6d5c-7784-b587-655fba61f9eb', '01a2130b-6cf8-7001-a762-11e08f659a36', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:45.733382+00', '2026-11-25 14:10:45.775639+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-6d5c-7784-b587-655fba61f9ec', NULL, '2026-11-25 14:10:45.733382+00', 0, NULL, NULL),
	('01a2130b-6ddb-778d-a36f-ac24fb74ca36', '01a2130b-6cf8-7001-a762-11e08f659a36', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:10:45.853498+00', '2026-11-25 14:10:45.890332+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-6d5c-7784-b587-655fba61f9ec', NULL, '2026-11-25 14:10:45.853499+00', 0, NULL, NULL),
	('01a2130b-6e51-7768-9f6f-7c6d154aebd5', '01a2130b-6cf8-7001-a762-11e08f659a36', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:45.971172+00', '2026-11-25 14:10:45.999736+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-6d5c-7784-b587-655fba61f9ec', NULL, '2026-11-25 14:10:45.971172+00', 0, NULL, NULL),
	('01a2130b-6ecc-7379-89b6-f5768735fa63', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:05"}', NULL, '2026-11-25 14:10:46.093907+00', '2026-11-25 14:10:46.093907+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:46.093907+00', 0, NULL, NULL),
	('01a2130b-6f5e-7142-aca0-72696231ade0', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:46.239686+00', '2026-11-25 14:10:46.306717+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-6f5e-7142-aca0-72696231ade1', NULL, '2026-11-25 14:10:46.239686+00', 0, NULL, NULL),
	('01a2130b-7007-73d7-a653-bdfdb6a6f197', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:10:46.408533+00', '2026-11-25 14:10:46.554795+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-6f5e-7142-aca0-72696231ade1', NULL, '2026-11-25 14:10:46.408533+00', 0, NULL, NULL),
	('01a2130b-717d-70a3-bf9c-c47151c28e6e', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:46.784213+00', '2026-11-25 14:10:46.899812+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-6f5e-7142-aca0-72696231ade1', NULL, '2026-11-25 14:10:46.784213+00', 0, NULL, NULL),
	('01a2130b-7212-7116-9a1c-ae85bbedd62c', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:46.931013+00', '2026-11-25 14:10:46.947375+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a2130b-6f5e-7142-aca0-72696231ade1', NULL, '2026-11-25 14:10:46.931013+00', 0, NULL, NULL),
	('01a2130b-7261-7354-870d-83bd425108d7', '01a2130b-723a-7746-be88-e283429fef4a', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:06"}', NULL, '2026-11-25 14:10:47.010661+00', '2026-11-25 14:10:47.010661+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:47.010661+00', 0, NULL, NULL),
	('01a2130b-72ed-71dd-9c23-aaee3f1be01f', '01a2130b-723a-7746-be88-e283429fef4a', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:47.151048+00', '2026-11-25 14:10:47.190876+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-72ee-771e-b940-b81785623b79', NULL, '2026-11-25 14:10:47.151048+00', 0, NULL, NULL),
	('01a2130b-7343-7652-bb45-fec03bc9a694', '01a2130b-723a-7746-be88-e283429fef4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:10:47.236118+00', '2026-11-25 14:10:47.252529+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-72ee-771e-b940-b81785623b79', NULL, '2026-11-25 14:10:47.236119+00', 0, NULL, NULL),
	('01a2130b-7392-762b-9789-554a1e7ae6fb', '01a2130b-723a-7746-be88-e283429fef4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:47.315734+00', '2026-11-25 14:10:47.35474+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-72ee-771e-b940-b81785623b79', NULL, '2026-11-25 14:10:47.315735+00', 0, NULL, NULL),
	('01a2130b-73e3-7750-a206-a44e48a8e59a', '01a2130b-723a-7746-be88-e283429fef4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:47.399506+00', '2026-11-25 14:10:47.414155+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a2130b-72ee-771e-b940-b81785623b79', NULL, '2026-11-25 14:10:47.399506+00', 0, NULL, NULL),
	('01a2130b-7419-766d-95ef-ea4c4f98fc12', '01a2130b-723a-7746-be88-e283429fef4a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:47.4508+00', '2026-11-25 14:10:47.475433+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a2130b-72ee-771e-b940-b81785623b79', NULL, '2026-11-25 14:10:47.4508+00', 0, NULL, NULL),
	('01a2130b-7492-756f-bd87-05a81be0f70e', '01a2130b-7489-77fd-998e-69f0827aad45', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:07"}', NULL, '2026-11-25 14:10:47.5713+00', '2026-11-25 14:10:47.5713+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:47.5713+00', 0, NULL, NULL),
	('01a2130b-74ce-7207-b813-d3c40c885985', '01a2130b-7489-77fd-998e-69f0827aad45', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:47.631467+00', '2026-11-25 14:10:47.669678+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-74ce-7207-b813-d3c40c885986', NULL, '2026-11-25 14:10:47.631467+00', 0, NULL, NULL),
	('01a2130b-7516-70de-bda8-32ca3f702315', '01a2130b-7489-77fd-998e-69f0827aad45', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:10:47.70313+00', '2026-11-25 14:10:47.721176+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-74ce-7207-b813-d3c40c885986', NULL, '2026-11-25 14:10:47.70313+00', 0, NULL, NULL),
	('01a2130b-7569-74cb-8a59-bb81c205f393', '01a2130b-7489-77fd-998e-69f0827aad45', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:10:47.786113+00', '2026-11-25 14:10:47.813442+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-74ce-7207-b813-d3c40c885986', NULL, '2026-11-25 14:10:47.786113+00', 0, NULL, NULL),
	('01a2130b-75cd-7405-a62e-872a604cfbd2', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:08"}', NULL, '2026-11-25 14:10:47.887155+00', '2026-11-25 14:10:47.887155+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:47.88716+00', 0, NULL, NULL),
	('01a2130b-75fc-7643-a887-cab409b5bce5', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:47.933267+00', '2026-11-25 14:10:47.963708+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-75fc-7643-a887-cab409b5bce6', NULL, '2026-11-25 14:10:47.933267+00', 0, NULL, NULL),
	('01a2130b-7665-7340-865c-04ec3434f9ad', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:10:48.038286+00', '2026-11-25 14:10:48.062769+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-75fc-7643-a887-cab409b5bce6', NULL, '2026-11-25 14:10:48.038286+00', 0, NULL, NULL),
	('01a2130b-76ab-7386-a624-cd98a902b013', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:10:48.108489+00', '2026-11-25 14:10:48.127018+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', '01a2130b-75fc-7643-a887-cab409b5bce6', NULL, '2026-11-25 14:10:48.108489+00', 0, NULL, NULL),
	('01a2130b-775a-743e-96ce-36342eddff20', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:10:48.289911+00', '2026-11-25 14:10:48.28991+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', '01a2130b-75fc-7643-a887-cab409b5bce6', NULL, '2026-11-25 14:10:48.289911+00', 0, NULL, NULL),
	('01a2130b-77e7-749f-8353-7be07da96b1c', '01a2130b-77e4-737b-9257-8186d9f79eb1', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:09"}', NULL, '2026-11-25 14:10:48.42765+00', '2026-11-25 14:10:48.42765+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:48.427656+00', 0, NULL, NULL),
	('01a2130b-7805-7756-8145-0a00142a9a36', '01a2130b-77e4-737b-9257-8186d9f79eb1', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:48.454035+00', '2026-11-25 14:10:48.482374+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-7805-7756-8145-0a00142a9a37', NULL, '2026-11-25 14:10:48.454035+00', 0, NULL, NULL),
	('01a2130b-784d-7634-afbd-8d850ff1f9d0', '01a2130b-784c-722d-b07f-8a42663d4e89', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0a"}', NULL, '2026-11-25 14:10:48.530622+00', '2026-11-25 14:10:48.530622+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:48.530627+00', 0, NULL, NULL),
	('01a2130b-790a-735d-bb15-d4512e7b8164', '01a2130b-784c-722d-b07f-8a42663d4e89', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:48.725324+00', '2026-11-25 14:10:48.764508+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-790a-735d-bb15-d4512e7b8165', NULL, '2026-11-25 14:10:48.725325+00', 0, NULL, NULL),
	('01a2130b-7a1a-7666-bc65-c30f35cffcfe', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:48.987781+00', '2026-11-25 14:10:49.146484+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-7a1b-760a-8a7b-9ab9439b6c73', NULL, '2026-11-25 14:10:48.987782+00', 0, NULL, NULL),
	('01a2130b-7b07-7058-a2d3-a78215b32494', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:10:49.228228+00', '2026-11-25 14:10:49.243742+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-7a1b-760a-8a7b-9ab9439b6c73', NULL, '2026-11-25 14:10:49.228228+00', 0, NULL, NULL),
	('01a2130b-7b3d-723d-a04f-2c41a0838fbc', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:49.279143+00', '2026-11-25 14:10:49.307986+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-7a1b-760a-8a7b-9ab9439b6c73', NULL, '2026-11-25 14:10:49.279143+00', 0, NULL, NULL),
	('01a2130b-7b7d-7241-b0eb-ef165fee78b7', '01a2130b-7b7b-733c-b32a-fce63f750168', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0c"}', NULL, '2026-11-25 14:10:49.344806+00', '2026-11-25 14:10:49.344806+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:49.344811+00', 0, NULL, NULL),
	('01a2130b-7bb5-7603-99f4-ce731077d9b5', '01a2130b-7b7b-733c-b32a-fce63f750168', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:49.397558+00', '2026-11-25 14:10:49.440047+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-7bb5-7603-99f4-ce731077d9b6', NULL, '2026-11-25 14:10:49.397558+00', 0, NULL, NULL),
	('01a2130b-7c04-75ae-9fc9-4938d7bab04d', '01a2130b-7b7b-733c-b32a-fce63f750168', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:10:49.478229+00', '2026-11-25 14:10:49.505883+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-7bb5-7603-99f4-ce731077d9b6', NULL, '2026-11-25 14:10:49.478229+00', 0, NULL, NULL),
	('01a2130b-7c61-7117-80e9-33f9ebca5b1a', '01a2130b-7b7b-733c-b32a-fce63f750168', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:49.569769+00', '2026-11-25 14:10:49.625471+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', '01a2130b-7bb5-7603-99f4-ce731077d9b6', NULL, '2026-11-25 14:10:49.569769+00', 0, NULL, NULL),
	('01a2130b-7cfc-748c-8f50-29c2d783eb69', '01a2130b-7b7b-733c-b32a-fce63f750168', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:49.725282+00', '2026-11-25 14:10:49.753842+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', '01a2130b-7bb5-7603-99f4-ce731077d9b6', NULL, '2026-11-25 14:10:49.725283+00', 0, NULL, NULL),
	('01a2130b-7d55-7759-9e54-6ad543db1e7e', '01a2130b-7b7b-733c-b32a-fce63f750168', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:10:49.814971+00', '2026-11-25 14:10:49.836646+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', '01a2130b-7bb5-7603-99f4-ce731077d9b6', NULL, '2026-11-25 14:10:49.814971+00', 0, NULL, NULL),
	('01a2130b-7ddd-7494-a3e4-8048c31a67c7', '01a2130b-7db4-77ce-a258-e89b264d5173', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0d"}', NULL, '2026-11-25 14:10:49.950262+00', '2026-11-25 14:10:49.950262+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:49.950268+00', 0, NULL, NULL),
	('01a2130b-7e54-74e7-8cc9-c728fd91b45a', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'register', 'admin', '{"mac_address": "52:54:00:0a:00:0e"}', NULL, '2026-11-25 14:10:50.069136+00', '2026-11-25 14:10:50.069136+00', '{"to": "discovered", "from": "discovered", "result": "unchanged", "message": "Node registered", "attempts": 0}', NULL, NULL, '2026-11-25 14:10:50.069143+00', 0, NULL, NULL),
	('01a2130b-7ea3-71f0-8d1c-dcb16c5f4ac4', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:10:50.149145+00', '2026-11-25 14:10:50.181007+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', '01a2130b-7ea3-71f0-8d1c-dcb16c5f4ac5', NULL, '2026-11-25 14:10:50.149145+00', 0, NULL, NULL),
	('01a2130b-7efa-7062-9b88-04373ce91e24', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:10:50.237808+00', '2026-11-25 14:10:50.268283+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', '01a2130b-7ea3-71f0-8d1c-dcb16c5f4ac5', NULL, '2026-11-25 14:10:50.237808+00', 0, NULL, NULL),
	('01a2130c-958a-715a-a266-efef107d097f', '01a2130b-77e4-737b-9257-8186d9f79eb1', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:12:01.700749+00', NULL, NULL, '01a2130b-7805-7756-8145-0a00142a9a37', NULL, '2026-11-25 14:12:01.700749+00', 0, NULL, NULL),
	('01a2130c-99e1-7500-aa9f-4b2e9bca710f', '01a2130b-784c-722d-b07f-8a42663d4e89', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:12:02.675933+00', NULL, NULL, '01a2130b-790a-735d-bb15-d4512e7b8165', NULL, '2026-11-25 14:12:02.675934+00', 0, NULL, NULL),
	('01a2130c-9fd1-75f7-945c-6002927e74c6', '01a2130b-784c-722d-b07f-8a42663d4e89', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:12:04.181508+00', NULL, NULL, '01a2130b-790a-735d-bb15-d4512e7b8165', NULL, '2026-11-25 14:12:04.181508+00', 0, NULL, NULL),
	('01a2130c-a085-7635-988a-638e54deed2e', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:12:04.358567+00', NULL, NULL, '01a2130b-7a1b-760a-8a7b-9ab9439b6c73', NULL, '2026-11-25 14:12:04.358567+00', 0, NULL, NULL),
	('01a2130c-a3ff-778e-b129-a40d3e83a0c5', '01a2130b-7b7b-733c-b32a-fce63f750168', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:12:05.257414+00', NULL, NULL, '01a2130c-a403-70b7-b67b-7448922d826a', NULL, '2026-11-25 14:12:05.257414+00', 0, NULL, NULL),
	('01a2130c-a5ce-7784-ae25-9af619fb5f54', '01a2130b-7db4-77ce-a258-e89b264d5173', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:12:05.722995+00', NULL, NULL, '01a2130c-a5ce-7784-ae25-9af619fb5f55', NULL, '2026-11-25 14:12:05.722995+00', 0, NULL, NULL),
	('01a2130c-a709-7269-86d5-073b4d06d3cd', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:12:06.026742+00', NULL, NULL, '01a2130b-7ea3-71f0-8d1c-dcb16c5f4ac5', NULL, '2026-11-25 14:12:06.026742+00', 0, NULL, NULL);
INSERT INTO public.node_state_log VALUES
	('01a2130b-5897-7509-a5d5-95f2628ff8c2', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:40.409556+00'),
	('01a2130b-5fd6-74a5-98b3-e3f4d042d61f', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:42.263315+00'),
	('01a2130b-603b-729d-8409-08ab06d226fb', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:42.365124+00'),
	('01a2130b-60b0-754f-9bb6-fd41101fc3de', '01a2130b-4951-7605-805b-9fda86f5e491', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:42.481986+00'),
	('01a2130b-618e-744d-a0f6-b51a050db46b', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:42.729364+00'),
	('01a2130b-775f-7380-8a65-7c4f9ee8ca0d', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:48.28999+00'),
	('01a2130b-5888-7072-bc17-51796cd5431d', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:40.418191+00'),
	('01a2130b-5aea-7330-88ca-611ff5f443c3', '01a2130b-493d-73ad-912e-ee932c63a8fc', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:41.004072+00'),
	('01a2130b-5ba8-7742-8951-932612a75c79', '01a2130b-4951-7605-805b-9fda86f5e491', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:41.19633+00'),
	('01a2130b-5d76-7545-a935-de1febb65bb4', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:41.656913+00'),
	('01a2130b-5db1-7250-9eb4-c69b0b9371ad', '01a2130b-47fc-773e-b748-a8bf705f46a1', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:41.715131+00'),
	('01a2130b-5ebc-77f5-a888-80de636eead8', '01a2130b-4804-777a-bfae-d4f7ee05cdbb', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:41.982764+00'),
	('01a2130b-62d3-73d2-a6d5-1c3d2f862023', '01a2130b-4951-7605-805b-9fda86f5e491', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:43.029524+00'),
	('01a2130b-6b78-7544-b160-fe487707f7e2', '01a2130b-6b0c-70ac-bb26-6e5b5948beaa', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:45.244129+00'),
	('01a2130b-6c5b-70e6-914c-5f52a167a42a', '01a2130b-6c05-7678-a19c-b6195b6d1c82', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:45.468651+00'),
	('01a2130b-6cd2-76fe-99f1-9388ed378b0f', '01a2130b-6c05-7678-a19c-b6195b6d1c82', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:45.587887+00'),
	('01a2130b-6d8d-77dc-b2d2-4d6264b198f6', '01a2130b-6cf8-7001-a762-11e08f659a36', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:45.775705+00'),
	('01a2130b-6e00-769b-8531-6d528519ca37', '01a2130b-6cf8-7001-a762-11e08f659a36', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:45.890465+00'),
	('01a2130b-6fa1-733f-adea-648b7eddc206', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:46.306782+00'),
	('01a2130b-7099-7599-b204-5ec188784917', '01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:46.554873+00'),
	('01a2130b-7315-771d-81cd-5b46edb031bb', '01a2130b-723a-7746-be88-e283429fef4a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:47.190945+00'),
	('01a2130b-7353-71c3-9d40-83aba9496090', '01a2130b-723a-7746-be88-e283429fef4a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:47.252605+00'),
	('01a2130b-7432-766a-bd1c-061f210f0ef9', '01a2130b-723a-7746-be88-e283429fef4a', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:10:47.475506+00'),
	('01a2130b-74f4-7495-91fe-32cd2cc7c9e1', '01a2130b-7489-77fd-998e-69f0827aad45', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:47.669745+00'),
	('01a2130b-7528-71f2-abc4-886699b5a2b5', '01a2130b-7489-77fd-998e-69f0827aad45', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:47.721244+00'),
	('01a2130b-7584-719d-8df1-e6ec59255449', '01a2130b-7489-77fd-998e-69f0827aad45', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:47.813511+00'),
	('01a2130b-761a-713f-aae2-322c0d4a44c3', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:47.963792+00'),
	('01a2130b-767e-77b3-98d2-123570dd88c6', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:48.062837+00'),
	('01a2130b-76be-7116-b2b3-771f6c7402a8', '01a2130b-75cb-77cb-85d7-17952ba56a62', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:48.127091+00'),
	('01a2130b-7821-7355-b76e-726df530f5cf', '01a2130b-77e4-737b-9257-8186d9f79eb1', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:48.48246+00'),
	('01a2130b-793b-7740-99b5-cb6f61af589a', '01a2130b-784c-722d-b07f-8a42663d4e89', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:48.764594+00'),
	('01a2130b-796d-7434-ac0c-6b1aaa407ff9', '01a2130b-784c-722d-b07f-8a42663d4e89', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:48.816051+00'),
	('01a2130b-7ab9-70f1-a9d1-233e6a7046f4', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:49.146577+00'),
	('01a2130b-7b1b-73fe-a153-0d5717a96da6', '01a2130b-79c3-75e1-aaf3-390f25203f0d', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:49.243843+00'),
	('01a2130b-7bdf-76d5-b752-bdf54ed34a6e', '01a2130b-7b7b-733c-b32a-fce63f750168', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:49.44014+00'),
	('01a2130b-7c1f-7355-831a-eb0eb5e5527a', '01a2130b-7b7b-733c-b32a-fce63f750168', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:49.50598+00'),
	('01a2130b-7d6b-7641-89c6-99ecb4eb5a19', '01a2130b-7b7b-733c-b32a-fce63f750168', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:10:49.836728+00'),
	('01a2130b-7ec3-77b2-ac5f-42c514e23de2', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:10:50.181081+00'),
	('01a2130b-7f14-7534-afe2-fb41fbde592f', '01a2130b-7e52-7694-9c05-080c9aec32b3', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:10:50.268355+00');
INSERT INTO public.nodes VALUES
	('01a2130b-493d-73ad-912e-ee932c63a8fc', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-4935b56b', 0, 100, NULL, '2026-11-25 14:10:42.729152+00', '2026-11-25 14:10:36.488048+00', '2026-11-25 14:10:42.729152+00', '2026-11-25 14:10:42.539827+00', 'f899a179-11b6-46d0-a51f-91593321e473', '01a2130b-5a11-70fa-ab49-764a38a4854c', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-7489-77fd-998e-69f0827aad45', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:10:47.813369+00', '2026-11-25 14:10:47.562424+00', '2026-11-25 14:10:47.813369+00', '2026-11-25 14:10:47.784927+00', 'd97bc2ed-cb85-49eb-8230-7aa8273ba903', '01a2130b-74ce-7207-b813-d3c40c885986', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-4951-7605-805b-9fda86f5e491', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-4935b56b', 0, 100, NULL, '2026-11-25 14:10:43.029361+00', '2026-11-25 14:10:36.504622+00', '2026-11-25 14:10:43.029361+00', '2026-11-25 14:10:42.978656+00', 'a7fd8ccf-e81f-4333-a585-90f155ae4ffc', '01a2130b-5a81-74be-8d86-700b4cce8e3b', 4, NULL, 0, '3/PT30M', '2026-11-25 14:10:42.685625+00', 0),
	('01a2130b-6ae9-71f3-914f-c37f800ab6fd', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:45.098228+00', '2026-11-25 14:10:45.098228+00', '2026-11-25 14:10:45.098228+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a2130b-6eac-74d9-ac4c-ab8efa8b9f4a', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:10:46.554716+00', '2026-11-25 14:10:46.061225+00', '2026-11-25 14:10:46.947323+00', '2026-11-25 14:10:46.929389+00', '72bc3773-2ce0-4dd1-8b1e-34a7b93d4d4e', '01a2130b-6f5e-7142-aca0-72696231ade1', 4, NULL, 0, '3/PT30M', '2026-11-25 14:10:46.947323+00', 0),
	('01a2130b-4804-777a-bfae-d4f7ee05cdbb', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-4935b56b', 0, 100, NULL, '2026-11-25 14:10:41.982627+00', '2026-11-25 14:10:36.164787+00', '2026-11-25 14:10:41.982627+00', '2026-11-25 14:10:41.901645+00', '739281d3-9e6a-43fb-abfa-d3e7ddcd18a4', '01a2130b-4ae3-7665-845a-115588d210b7', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-6b0c-70ac-bb26-6e5b5948beaa', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:45.243954+00', '2026-11-25 14:10:45.133224+00', '2026-11-25 14:10:45.243954+00', NULL, 'd9fdfdd7-52ad-4b79-b8bc-f63138736c34', '01a2130b-6b47-75d1-a8d3-2dac59771e84', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-47fc-773e-b748-a8bf705f46a1', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-4935b56b', 0, 100, NULL, '2026-11-25 14:10:42.263153+00', '2026-11-25 14:10:36.16282+00', '2026-11-25 14:10:42.263153+00', '2026-11-25 14:10:42.10255+00', '43fb59f1-5a14-412b-8d05-6356ad500dbb', '01a2130b-4af1-768e-b986-fd11bb7da440', 3, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-7db4-77ce-a258-e89b264d5173', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:49.914187+00', '2026-11-25 14:10:49.914187+00', '2026-11-25 14:10:49.914187+00', NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0),
	('01a2130b-6c05-7678-a19c-b6195b6d1c82', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:45.587564+00', '2026-11-25 14:10:45.382159+00', '2026-11-25 14:10:45.587564+00', '2026-11-25 14:10:45.54564+00', 'd3cd65e9-5d34-491b-a445-1e830ad7d9c8', '01a2130b-6c2b-70d6-85e9-59f41aa3d6a9', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-6cf8-7001-a762-11e08f659a36', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:10:45.890216+00', '2026-11-25 14:10:45.624745+00', '2026-11-25 14:10:45.999684+00', '2026-11-25 14:10:45.968801+00', 'e05ac56e-137e-4733-885c-3c0480aa4aa4', '01a2130b-6d5c-7784-b587-655fba61f9ec', 3, NULL, 0, '3/PT30M', '2026-11-25 14:10:45.999684+00', 0),
	('01a2130b-75cb-77cb-85d7-17952ba56a62', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:10:48.289833+00', '2026-11-25 14:10:47.8843+00', '2026-11-25 14:10:48.289833+00', '2026-11-25 14:10:48.107316+00', '12f403e3-435d-47c6-812f-2a7f13801646', '01a2130b-75fc-7643-a887-cab409b5bce6', 4, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-723a-7746-be88-e283429fef4a', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:10:47.475353+00', '2026-11-25 14:10:46.998948+00', '2026-11-25 14:10:47.475354+00', '2026-11-25 14:10:47.44932+00', '77a2b988-8ee1-456c-945c-72ff1c3c7edd', '01a2130b-72ee-771e-b940-b81785623b79', 5, NULL, 0, '3/PT30M', '2026-11-25 14:10:47.4141+00', 0),
	('01a2130b-7e52-7694-9c05-080c9aec32b3', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:50.2682+00', '2026-11-25 14:10:50.067156+00', '2026-11-25 14:10:50.2682+00', '2026-11-25 14:10:50.234082+00', 'f9bb6f57-9f99-4113-9b1c-f6535a25551a', '01a2130b-7ea3-71f0-8d1c-dcb16c5f4ac5', 2, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-77e4-737b-9257-8186d9f79eb1', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:48.48228+00', '2026-11-25 14:10:48.422514+00', '2026-11-25 14:12:01.459662+00', '2026-11-25 14:12:01.459662+00', 'e3ef81f2-7676-4803-89bb-229de6d75887', '01a2130b-7805-7756-8145-0a00142a9a37', 1, NULL, 0, '3/PT30M', NULL, 0),
	('01a2130b-7b7b-733c-b32a-fce63f750168', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:10:49.836568+00', '2026-11-25 14:10:49.340765+00', '2026-11-25 14:10:49.836568+00', '2026-11-25 14:10:49.804467+00', 'e06a3cce-17d7-42c3-a412-2c1fc7a6d1ff', '01a2130b-7bb5-7603-99f4-ce731077d9b6', 5, NULL, 0, '3/PT30M', '2026-11-25 14:10:49.753786+00', 0),
	('01a2130b-784c-722d-b07f-8a42663d4e89', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:10:48.815865+00', '2026-11-25 14:10:48.524445+00', '2026-11-25 14:12:04.173699+00', '2026-11-25 14:12:04.173699+00', 'ebff9382-f951-40e6-a339-7f1c323e8038', '01a2130b-790a-735d-bb15-d4512e7b8165', 2, '2026-11-25 14:12:04.185308+00', 0, '3/PT30M', NULL, 0),
	('01a2130b-79c3-75e1-aaf3-390f25203f0d', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:10:49.24365+00', '2026-11-25 14:10:48.900162+00', '2026-11-25 14:12:04.354402+00', '2026-11-25 14:12:04.354402+00', '8d88f921-85a2-4f92-9599-6a48cc7656a5', '01a2130b-7a1b-760a-8a7b-9ab9439b6c73', 3, NULL, 0, '3/PT30M', '2026-11-25 14:10:49.307931+00', 0);
INSERT INTO public.report_secret VALUES
	(1, 'IbLZkwQEZq1SLr2rdsAoDe1jV0Z9-hNxbdykFa6_Q_Y', '2026-11-25 14:10:16.410032+00');
INSERT INTO public.service_uptime VALUES
	('01a2130b-28b0-73ae-b529-9bdd5017fb8b', '2026-11-25 14:10:28.197295+00', '2026-11-25 14:10:48.519172+00'),
	('01a2130c-86ed-7294-a5b9-7482189b5776', '2026-11-25 14:11:57.814864+00', '2026-11-25 14:11:58.132511+00');
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
ALTER TABLE ONLY public.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (task);
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
