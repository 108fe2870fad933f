-- A database of the commit b75ea5f70c6bdbe3d98c1498107335d412fc9d19, written by its own programs. Made by tools/schema-dump.
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
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:13:08.686426', 257, true),
	(2, '2', 'install run', 'SQL', 'V2__install_run.sql', -595871873, 'postgres', '2026-11-25 14:13:09.34031', 40, true);
INSERT INTO public.node_event VALUES
	('01a2130d-fd81-70e9-a801-e43539c75bb4', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:13:33.746889+00', '2026-11-25 14:13:38.095321+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130d-fd9d-739f-97cf-2ccf3bbfdbe6', '01a2130d-facb-7275-b1f4-de94741c5b95', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:13:33.738933+00', '2026-11-25 14:13:38.199159+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-1113-7568-9ed4-6914c7d7ce29', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:13:38.713754+00', '2026-11-25 14:13:38.950974+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-1135-7413-acdd-0e61cf349b1b', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:13:38.7427+00', '2026-11-25 14:13:39.097269+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-14b8-70dd-aa01-6868a2a85bb0', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:13:39.641084+00', '2026-11-25 14:13:39.720775+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-14b9-703c-b706-441ad998dd71', '01a2130d-facb-7275-b1f4-de94741c5b95', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:13:39.642148+00', '2026-11-25 14:13:39.830148+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-168b-70be-a434-4b72bccc0de2', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:13:40.108181+00', '2026-11-25 14:13:40.285983+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-1825-7670-a0ae-e49d87e72eb2', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:13:40.521268+00', '2026-11-25 14:13:40.648841+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-181d-709e-8f9e-c8513a28e8cc', '01a2130d-facb-7275-b1f4-de94741c5b95', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:13:40.51685+00', '2026-11-25 14:13:40.652514+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-18fa-7257-b29d-1e0d70198c31', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:13:40.731271+00', '2026-11-25 14:13:40.794402+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-1901-7140-a328-95c5d5b06fcf', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:13:40.737717+00', '2026-11-25 14:13:40.83042+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-199c-77fd-9e3a-5b42c2049db9', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:13:40.892913+00', '2026-11-25 14:13:40.933069+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-19dd-748d-9cf9-5116ee71ae28', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:13:40.958229+00', '2026-11-25 14:13:40.975523+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', NULL, 0),
	('01a2130e-1a2e-7619-b665-88fa8e378242', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:13:41.039121+00', '2026-11-25 14:13:41.064168+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-1f99-77a1-9fb5-5c4e6ddb0948', '01a2130e-1f2d-75b4-999e-5538db104e35', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:42.430699+00', '2026-11-25 14:13:42.483977+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-20af-720a-916f-9a0cb4fbc53e', '01a2130e-206a-7522-a754-34679748f410', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:42.713204+00', '2026-11-25 14:13:42.922032+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-21c1-764c-bcce-1b3e49e2f738', '01a2130e-206a-7522-a754-34679748f410', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:13:42.978213+00', '2026-11-25 14:13:42.999984+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-2229-705f-af7c-162618c0b8b7', '01a2130e-2210-76c4-a2b2-9e7af101e59d', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:43.087187+00', '2026-11-25 14:13:43.123274+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-2279-75cd-83b3-61dabc215cd2', '01a2130e-2210-76c4-a2b2-9e7af101e59d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:13:43.166148+00', '2026-11-25 14:13:43.206196+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-22e3-71c8-8909-b9e345ad45bb', '01a2130e-2210-76c4-a2b2-9e7af101e59d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:43.268613+00', '2026-11-25 14:13:43.29203+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-235c-74f8-85d8-f4e2f46a985d', '01a2130e-232f-7471-b606-7ed87a01ff57', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:43.389833+00', '2026-11-25 14:13:43.427049+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-23ae-77f3-8c37-4d04e7a788c5', '01a2130e-232f-7471-b606-7ed87a01ff57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:13:43.471723+00', '2026-11-25 14:13:43.493614+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-2401-7456-a1cd-9fc8aa36371d', '01a2130e-232f-7471-b606-7ed87a01ff57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:43.554811+00', '2026-11-25 14:13:43.579087+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-243f-7715-91bd-00c4e3d18f36', '01a2130e-232f-7471-b606-7ed87a01ff57', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:43.617288+00', '2026-11-25 14:13:43.647865+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2130e-24c6-700d-b5c4-03d7de624453', '01a2130e-2495-72b6-9788-1c29073f4d81', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:43.754184+00', '2026-11-25 14:13:43.813128+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-2535-76d8-83a0-cf438c8bb5fd', '01a2130e-2495-72b6-9788-1c29073f4d81', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:13:43.862044+00', '2026-11-25 14:13:43.92233+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-2635-71bc-9b69-b37da0aef6e1', '01a2130e-2495-72b6-9788-1c29073f4d81', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:44.119099+00', '2026-11-25 14:13:44.138896+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-268f-7490-90bf-5e0a5b89fdd8', '01a2130e-2495-72b6-9788-1c29073f4d81', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:44.208227+00', '2026-11-25 14:13:44.232018+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2130e-26f6-70a6-ad61-688c735f1d82', '01a2130e-2495-72b6-9788-1c29073f4d81', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:44.310574+00', '2026-11-25 14:13:44.377822+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a2130e-291e-7573-b6e6-b0f7842dc505', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:44.864263+00', '2026-11-25 14:13:44.90613+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-297a-74f1-9333-c3316ad4d50f', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:13:44.955169+00', '2026-11-25 14:13:44.988589+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-29f3-7494-8223-978128f3e3b0', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:13:45.076859+00', '2026-11-25 14:13:45.113448+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-2ad2-72bd-85fc-a9d941e3e33b', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:45.299073+00', '2026-11-25 14:13:45.337442+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-2b32-736d-a1f5-21dce082511c', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:13:45.396394+00', '2026-11-25 14:13:45.41707+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-2b6b-7120-a22e-43241b45e761', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:13:45.452282+00', '2026-11-25 14:13:45.480795+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2130e-2bb6-714f-89e0-051de36191da', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:13:45.527058+00', '2026-11-25 14:13:45.530813+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', NULL, 0),
	('01a2130e-2c54-7602-a9bc-f2365c4ed56d', '01a2130e-2bde-7680-80ba-cfd87764854b', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:45.684868+00', '2026-11-25 14:13:45.721549+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-2d52-7730-9e69-512dd35dc57d', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:46.077921+00', '2026-11-25 14:13:46.220421+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-2ed5-733d-b693-5b99988073df', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:13:46.34109+00', '2026-11-25 14:13:46.390017+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-3003-71d4-a137-1774fa97546f', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:46.628259+00', '2026-11-25 14:13:46.674923+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-30a3-75c8-a51d-4db3a138ab8c', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:13:46.78914+00', '2026-11-25 14:13:46.840777+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-30fd-7030-b4a9-9b54696f372c', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:46.878104+00', '2026-11-25 14:13:46.90763+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-3162-723d-8380-ef6ffcbf04f8', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:46.980529+00', '2026-11-25 14:13:46.997244+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-318b-722e-9c56-e95c23ee9db0', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:13:47.01973+00', '2026-11-25 14:13:47.037228+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130e-31b9-7733-978f-64dcc3ec6d66', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:47.066245+00', '2026-11-25 14:13:47.08518+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2130e-31e7-753e-a2c4-3306caae39a8', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:47.112315+00', '2026-11-25 14:13:47.128192+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2130e-320b-712c-aa98-3cdeac8c0dc1', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:13:47.149117+00', '2026-11-25 14:13:47.181486+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a2130e-33bd-7292-af10-63c888e45a30', '01a2130e-330c-74a4-9c33-547166f101e7', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:13:47.587183+00', '2026-11-25 14:13:47.656712+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2130e-3430-71b9-83cb-f08b660b6b48', '01a2130e-330c-74a4-9c33-547166f101e7', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:13:47.696615+00', '2026-11-25 14:13:47.710524+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2130f-2bbc-7677-b708-9ff03800e83f', '01a2130e-2bde-7680-80ba-cfd87764854b', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:14:51.155412+00', NULL, NULL, NULL, 0),
	('01a2130f-307a-7778-844b-a0e42a85c8ba', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:14:52.28292+00', NULL, NULL, NULL, 0),
	('01a2130f-328f-76f0-8a64-7ae584f18298', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:14:52.817171+00', NULL, NULL, NULL, 0),
	('01a2130f-33eb-751c-83a3-eb09ea6ab3ce', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:14:53.163787+00', NULL, NULL, NULL, 0),
	('01a2130f-36a7-7753-868f-056f233c3850', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:14:54.015196+00', NULL, NULL, NULL, 0),
	('01a2130f-38d2-70f1-bd81-524ad9cc3b88', '01a2130e-3288-707e-9a52-a430a8b9f044', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:14:54.484824+00', NULL, NULL, NULL, 0),
	('01a2130f-3aef-75f3-92b0-27da2a1a523e', '01a2130e-330c-74a4-9c33-547166f101e7', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:14:54.959909+00', NULL, NULL, NULL, 0);
INSERT INTO public.node_state_log VALUES
	('01a2130e-0d8e-72a9-ab32-8a885fc3f40e', '01a2130d-facb-7275-b1f4-de94741c5b95', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:37.84195+00'),
	('01a2130e-0db7-7692-99a3-6804933293f0', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:37.849215+00'),
	('01a2130e-1202-774b-a110-eb703183b0ea', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:38.948674+00'),
	('01a2130e-1276-7409-b9ce-1a78ca9a83bf', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:39.064873+00'),
	('01a2130e-1507-75dc-8ff9-4137ea007fe5', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:39.720109+00'),
	('01a2130e-1551-7303-b53e-183d2c2f0930', '01a2130d-facb-7275-b1f4-de94741c5b95', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:39.794516+00'),
	('01a2130e-1738-745b-8cb8-08f4013fba9a', '01a2130d-faca-7111-a1d8-5155c6e36abe', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:40.281077+00'),
	('01a2130e-189d-725f-afe9-8687787661c2', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:40.645511+00'),
	('01a2130e-18a9-77df-ac41-323ba828f59b', '01a2130d-facb-7275-b1f4-de94741c5b95', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:40.651488+00'),
	('01a2130e-1932-73a7-b36b-433dddeda87e', '01a2130d-fb57-72a7-9a27-1bf7a0c155cb', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:40.793237+00'),
	('01a2130e-195d-7427-9515-40fa908cc8db', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:40.829795+00'),
	('01a2130e-1a46-709b-9dd3-635f10b60ed2', '01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:41.062896+00'),
	('01a2130e-1fd2-7425-9225-b5a4bb732781', '01a2130e-1f2d-75b4-999e-5538db104e35', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:42.483281+00'),
	('01a2130e-2188-77eb-8188-ce5a4e7d3c0b', '01a2130e-206a-7522-a754-34679748f410', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:42.920614+00'),
	('01a2130e-21d5-7245-b30d-f2a1e146beeb', '01a2130e-206a-7522-a754-34679748f410', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:42.997267+00'),
	('01a2130e-224f-75a7-9715-da45d524911e', '01a2130e-2210-76c4-a2b2-9e7af101e59d', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:43.119832+00'),
	('01a2130e-22a5-71c1-8a7e-faca29982f36', '01a2130e-2210-76c4-a2b2-9e7af101e59d', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:43.205306+00'),
	('01a2130e-2381-7409-ae38-a3c333e8acdf', '01a2130e-232f-7471-b606-7ed87a01ff57', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:43.426416+00'),
	('01a2130e-23c4-747f-aa18-afc0bb780fba', '01a2130e-232f-7471-b606-7ed87a01ff57', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:43.493122+00'),
	('01a2130e-2500-72c7-9ef3-c90fa4134fdd', '01a2130e-2495-72b6-9788-1c29073f4d81', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:43.809058+00'),
	('01a2130e-2569-773a-851a-5dc652eb4c37', '01a2130e-2495-72b6-9788-1c29073f4d81', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:43.916528+00'),
	('01a2130e-272f-719d-91f8-55ae0e83b288', '01a2130e-2495-72b6-9788-1c29073f4d81', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:13:44.377139+00'),
	('01a2130e-2944-70fa-8a33-e4ae96a29c0a', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:44.901026+00'),
	('01a2130e-299b-72b4-b2f2-54cf9f229deb', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:44.987557+00'),
	('01a2130e-2a18-74e3-9cb5-06edcf5b79e2', '01a2130e-2879-7772-8148-4ffa19e7bb55', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:45.112854+00'),
	('01a2130e-2af8-7758-b400-9d3fcd781264', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:45.336923+00'),
	('01a2130e-2b48-7593-a037-cc30457e892d', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:45.416518+00'),
	('01a2130e-2b81-73e3-a493-96cc4946a588', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:45.479826+00'),
	('01a2130e-2bb8-7563-85ff-37d35ca05156', '01a2130e-2a79-7616-9ff5-acb5bf6dfc26', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:45.528638+00'),
	('01a2130e-2c78-7296-859c-1df6fc54a035', '01a2130e-2bde-7680-80ba-cfd87764854b', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:45.72087+00'),
	('01a2130e-2e6b-7559-b299-4224fbbf70d6', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:46.21989+00'),
	('01a2130e-2f14-76ce-a4a9-4f376a5929ba', '01a2130e-2ccc-70f9-9bdb-449d21d40f0d', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:46.388961+00'),
	('01a2130e-302d-722c-819e-178f76f2b9fc', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:46.669172+00'),
	('01a2130e-30d7-71fb-8d58-d55a1a6a166b', '01a2130e-2fcb-71f3-b044-5cc46ee5244e', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:46.839263+00'),
	('01a2130e-3174-7160-8db1-472f197e650e', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:46.996226+00'),
	('01a2130e-319c-72c8-9812-ba8d0df5d7ca', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:47.036656+00'),
	('01a2130e-3226-7604-b20d-93399ebb9581', '01a2130e-313d-74ce-9da9-4f47fc3fbfc9', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:13:47.175009+00'),
	('01a2130e-3407-74aa-8198-d1c89697eef1', '01a2130e-330c-74a4-9c33-547166f101e7', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:13:47.655856+00'),
	('01a2130e-343d-70f6-a012-efd578a60471', '01a2130e-330c-74a4-9c33-547166f101e7', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:13:47.710126+00');
INSERT INTO public.nodes VALUES
	('01a2130e-2bde-7680-80ba-cfd87764854b', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:45.720087+00', '2026-11-25 14:13:45.568624+00', '2026-11-25 14:14:51.173577+00', '2026-11-25 14:14:51.173578+00', 'ba0b82c3-33dd-400b-b885-42704e84e7d7'),
	('01a2130e-2ccc-70f9-9bdb-449d21d40f0d', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:46.388647+00', '2026-11-25 14:13:45.80495+00', '2026-11-25 14:14:52.819233+00', '2026-11-25 14:14:52.819233+00', '86832ecf-289b-4f46-bc8e-ef42e97df41a'),
	('01a2130e-2fcb-71f3-b044-5cc46ee5244e', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:13:46.838828+00', '2026-11-25 14:13:46.573201+00', '2026-11-25 14:14:53.173433+00', '2026-11-25 14:14:53.173433+00', '121d1ca2-a304-493e-9c92-8577b717f5fe'),
	('01a2130d-fb53-71d8-abb3-a9a7e1ab80e5', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-41dc2ae9', 0, 100, NULL, '2026-11-25 14:13:41.061888+00', '2026-11-25 14:13:33.141864+00', '2026-11-25 14:13:41.061888+00', '2026-11-25 14:13:41.040312+00', '3b09eb45-1473-42e2-8d58-668b4861e03d'),
	('01a2130e-1ef8-76fc-b91b-9e6721edfa02', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:42.264815+00', '2026-11-25 14:13:42.264815+00', '2026-11-25 14:13:42.264815+00', NULL, NULL),
	('01a2130e-1f2d-75b4-999e-5538db104e35', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:42.482223+00', '2026-11-25 14:13:42.318179+00', '2026-11-25 14:13:42.482223+00', NULL, '0061d2ab-d641-43f7-8165-fda1588e9aa5'),
	('01a2130e-2495-72b6-9788-1c29073f4d81', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:13:44.362815+00', '2026-11-25 14:13:43.702465+00', '2026-11-25 14:13:44.362815+00', '2026-11-25 14:13:44.311114+00', 'b233329f-92e9-4a34-ae79-5a230ef98ef7'),
	('01a2130d-faca-7111-a1d8-5155c6e36abe', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-41dc2ae9', 0, 100, NULL, '2026-11-25 14:13:40.274946+00', '2026-11-25 14:13:33.005633+00', '2026-11-25 14:13:40.274946+00', '2026-11-25 14:13:40.140383+00', '3741bbe8-3cb8-4a0e-94be-e012bde0ef29'),
	('01a2130e-206a-7522-a754-34679748f410', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:42.996889+00', '2026-11-25 14:13:42.635034+00', '2026-11-25 14:13:42.996889+00', '2026-11-25 14:13:42.979305+00', '00565764-b501-4179-bf60-e0219878c507'),
	('01a2130d-facb-7275-b1f4-de94741c5b95', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-41dc2ae9', 0, 100, NULL, '2026-11-25 14:13:40.649175+00', '2026-11-25 14:13:33.016236+00', '2026-11-25 14:13:40.649175+00', '2026-11-25 14:13:40.535847+00', '43879813-6cee-4f85-b678-80700c142fee'),
	('01a2130d-fb57-72a7-9a27-1bf7a0c155cb', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-41dc2ae9', 0, 100, NULL, '2026-11-25 14:13:40.784644+00', '2026-11-25 14:13:33.143642+00', '2026-11-25 14:13:40.784644+00', '2026-11-25 14:13:40.732119+00', '69abbdb2-588b-4cf8-8221-e9ae72db058f'),
	('01a2130e-2210-76c4-a2b2-9e7af101e59d', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:13:43.204692+00', '2026-11-25 14:13:43.057122+00', '2026-11-25 14:13:43.291125+00', '2026-11-25 14:13:43.270189+00', '0843a92b-09a9-4a98-93be-9c0cf0b3a2a8'),
	('01a2130e-2879-7772-8148-4ffa19e7bb55', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:13:45.112378+00', '2026-11-25 14:13:44.698319+00', '2026-11-25 14:13:45.112378+00', '2026-11-25 14:13:45.085375+00', 'a80ab9a6-9e71-4434-8d9f-7b8819615ce3'),
	('01a2130e-232f-7471-b606-7ed87a01ff57', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:13:43.492359+00', '2026-11-25 14:13:43.348193+00', '2026-11-25 14:13:43.645466+00', '2026-11-25 14:13:43.618003+00', 'da7ca728-649b-4914-bd1b-64ff74159abb'),
	('01a2130e-2a79-7616-9ff5-acb5bf6dfc26', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:13:45.528123+00', '2026-11-25 14:13:45.227938+00', '2026-11-25 14:13:45.528123+00', '2026-11-25 14:13:45.452748+00', '84a9201f-c158-41bb-bc57-1329acbbdeb2'),
	('01a2130e-313d-74ce-9da9-4f47fc3fbfc9', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:13:47.17446+00', '2026-11-25 14:13:46.953512+00', '2026-11-25 14:13:47.17446+00', '2026-11-25 14:13:47.149644+00', 'd8f79def-0f23-49a1-89d5-2c63b164c08e'),
	('01a2130e-3288-707e-9a52-a430a8b9f044', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:47.272665+00', '2026-11-25 14:13:47.272665+00', '2026-11-25 14:13:47.272665+00', NULL, NULL),
	('01a2130e-330c-74a4-9c33-547166f101e7', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:13:47.709816+00', '2026-11-25 14:13:47.405219+00', '2026-11-25 14:13:47.709816+00', '2026-11-25 14:13:47.697231+00', '6f065b58-c002-4a0a-a4c1-115120e12d74');
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
ALTER TABLE ONLY public.node_event
    ADD CONSTRAINT node_event_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_state_log
    ADD CONSTRAINT node_state_log_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.node_tags
    ADD CONSTRAINT node_tags_node_id_fkey FOREIGN KEY (node_id) REFERENCES public.nodes(id) ON DELETE CASCADE;
