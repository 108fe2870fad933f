-- A database of the commit a2ccfdd9d8dc0c1a5802cd7de418a5b3d4ab889c, written by its own programs. Made by tools/schema-dump.
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
    CONSTRAINT nodes_boot_mode_check CHECK ((boot_mode = ANY (ARRAY['uefi'::text, 'bios'::text]))),
    CONSTRAINT nodes_install_attempts_check CHECK ((install_attempts >= 0)),
    CONSTRAINT nodes_install_progress_check CHECK (((install_progress >= 0) AND (install_progress <= 100))),
    CONSTRAINT nodes_state_check CHECK ((state = ANY (ARRAY['discovered'::text, 'pending'::text, 'installing'::text, 'installed'::text, 'install_failed'::text, 'active'::text, 'reprovision'::text, 'deprovisioning'::text, 'migrating'::text, 'retired'::text])))
);
INSERT INTO public.flyway_schema_history VALUES
	(1, '1', 'nodes history events', 'SQL', 'V1__nodes_history_events.sql', -1981850522, 'postgres', '2026-11-25 14:30:00.691107', 290, true);
INSERT INTO public.node_event VALUES
	('01a2131d-70ff-7199-9567-d4c218abde59', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:30:26.338988+00', '2026-11-25 14:30:29.735619+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-7101-72ca-a9c5-c9b81beff4e5', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:30:26.345889+00', '2026-11-25 14:30:29.737071+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-7f71-72a4-a4a7-060f3aeb597a', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:30:30.009148+00', '2026-11-25 14:30:30.069341+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-7f71-72a4-a4a7-060f3aeb597b', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'transition', 'admin', '{"force": false, "state": "pending"}', 'step-0', '2026-11-25 14:30:30.009143+00', '2026-11-25 14:30:30.135441+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-80ff-73c1-8fa3-55f6c81c39d8', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "started"}', 'step-1', '2026-11-25 14:30:30.400092+00', '2026-11-25 14:30:30.752008+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-810f-7647-81b2-c6be110aff20', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "started"}', 'step-1', '2026-11-25 14:30:30.421138+00', '2026-11-25 14:30:30.853216+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-83ca-73b7-9301-c1694b55d8f4', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'report', 'node_report', '{"ip_address": "10.0.0.0", "mac_address": "02:00:01:00:00:00", "installation_status": "complete"}', 'step-3', '2026-11-25 14:30:31.115558+00', '2026-11-25 14:30:31.203183+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-8408-73c4-8e12-17a85187561b', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'report', 'node_report', '{"ip_address": "10.0.0.1", "mac_address": "02:00:01:00:00:01", "installation_status": "complete"}', 'step-3', '2026-11-25 14:30:31.178644+00', '2026-11-25 14:30:31.29711+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-8479-77eb-9230-14314bd054aa', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "started"}', 'step-1', '2026-11-25 14:30:31.290838+00', '2026-11-25 14:30:31.33571+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-84ed-75dc-a383-2795160ff30c', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-1', '2026-11-25 14:30:31.407167+00', '2026-11-25 14:30:31.558306+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-8554-74ac-ad46-8a14b7d44027', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'report', 'node_report', '{"ip_address": "10.0.0.2", "mac_address": "02:00:01:00:00:02", "installation_status": "complete"}', 'step-3', '2026-11-25 14:30:31.509415+00', '2026-11-25 14:30:31.570126+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-85b6-765e-b91f-a7bac82bf22e', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_error": "mirror.example: 503 Service Unavailable [0d3274ea]", "installation_status": "failed"}', 'step-2', '2026-11-25 14:30:31.606422+00', '2026-11-25 14:30:31.681345+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-8669-7567-854c-d0f967bb25cc', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "started"}', 'step-3', '2026-11-25 14:30:31.785561+00', '2026-11-25 14:30:31.859457+00', '{"to": "installing", "from": "installing", "result": "unchanged", "message": "Status reported successfully", "attempts": 1}', NULL, 0),
	('01a2131d-8705-7541-abe3-3b5625a9eeb5', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'report', 'node_report', '{"ip_address": "10.0.0.3", "mac_address": "02:00:01:00:00:03", "installation_status": "complete"}', 'step-5', '2026-11-25 14:30:31.94211+00', '2026-11-25 14:30:31.989212+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-8be1-7107-81ae-809736e8f673', '01a2131d-8b90-75a7-bdc6-7deede91c536', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:33.187129+00', '2026-11-25 14:30:33.222474+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-8ca1-73f7-ad63-a52d5b2c8aaf', '01a2131d-8c56-77d0-8a99-a07595634ae9', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:33.389097+00', '2026-11-25 14:30:33.441081+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-8d99-73b3-9293-0433c1a61a0d', '01a2131d-8c56-77d0-8a99-a07595634ae9', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:03", "installation_status": "started"}', 'key-of-installing-0', '2026-11-25 14:30:33.626253+00', '2026-11-25 14:30:33.670895+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-8e2a-756f-adca-c3a74aa82a08', '01a2131d-8df2-7656-bc37-dcd12a8c5443', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:33.772243+00', '2026-11-25 14:30:33.841887+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-8eaa-779b-9397-78384456f4d1', '01a2131d-8df2-7656-bc37-dcd12a8c5443', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_status": "started"}', NULL, '2026-11-25 14:30:33.901138+00', '2026-11-25 14:30:33.930823+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-8f1a-76e4-9c18-8f27246559eb', '01a2131d-8df2-7656-bc37-dcd12a8c5443', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:04", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:34.011392+00', '2026-11-25 14:30:34.034418+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-8f95-76e0-b9bd-0f0abdb68041', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:34.142403+00', '2026-11-25 14:30:34.180484+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-900b-707e-ae4c-d502ea6d58a7', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_status": "started"}', NULL, '2026-11-25 14:30:34.251359+00', '2026-11-25 14:30:34.300725+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-906c-7711-b6af-1393537ba2ea', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:34.350259+00', '2026-11-25 14:30:34.432876+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-9113-71b5-a007-971021addddb', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:05", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:34.516437+00', '2026-11-25 14:30:34.652768+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2131d-92a5-7437-8815-328220a15bbe', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:34.918877+00', '2026-11-25 14:30:34.938328+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-92d1-714a-a9e4-95bfd0782487', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_status": "started"}', NULL, '2026-11-25 14:30:34.965079+00', '2026-11-25 14:30:35.017147+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-9336-7075-9ac1-d3647bdfa0a8', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:35.063044+00', '2026-11-25 14:30:35.089835+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-9367-7676-8955-3990c8f59a09', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:35.112816+00', '2026-11-25 14:30:35.133898+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2131d-93a4-7537-9e97-16133f12af93', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:06", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:35.173904+00', '2026-11-25 14:30:35.211863+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a2131d-9429-770b-802a-77b992a90fff', '01a2131d-93f2-7426-a386-136099dcc1bf', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:35.306678+00', '2026-11-25 14:30:35.352559+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-947b-7171-b070-9f400746be80', '01a2131d-93f2-7426-a386-136099dcc1bf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "started"}', NULL, '2026-11-25 14:30:35.388326+00', '2026-11-25 14:30:35.433054+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-94de-7565-9be1-dbb251fa80ca', '01a2131d-93f2-7426-a386-136099dcc1bf', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:07", "installation_status": "complete"}', NULL, '2026-11-25 14:30:35.48714+00', '2026-11-25 14:30:35.514557+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-954f-720d-a469-518102dafd6d', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:35.607953+00', '2026-11-25 14:30:35.637883+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-95a4-71c8-b44e-f0ae59e66e47', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "started"}', NULL, '2026-11-25 14:30:35.685319+00', '2026-11-25 14:30:35.725528+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-95f0-76bd-a243-41bd4c8574a7', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:08", "installation_status": "complete"}', NULL, '2026-11-25 14:30:35.761091+00', '2026-11-25 14:30:35.784956+00', '{"to": "installed", "from": "installing", "result": "transitioned", "message": "Installation completed", "attempts": 0}', NULL, 0),
	('01a2131d-9629-75fc-b57c-14e23897e8a0', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'transition', 'admin', '{"force": false, "state": "active"}', NULL, '2026-11-25 14:30:35.818852+00', '2026-11-25 14:30:35.831898+00', '{"to": "active", "from": "installed", "result": "transitioned", "message": "Node transitioned to active", "attempts": 0}', NULL, 0),
	('01a2131d-9685-7307-a6a5-ed28f004173c', '01a2131d-965b-70a7-bd56-1c691afdba5e', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:35.915098+00', '2026-11-25 14:30:35.952951+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-972b-7324-8691-c0af16fcd226', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:36.076641+00', '2026-11-25 14:30:36.104292+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-9765-75c6-8d2b-33d5702fae30', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_status": "started"}', NULL, '2026-11-25 14:30:36.137095+00', '2026-11-25 14:30:36.165688+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-97ec-704e-80d2-6894c1579637', '01a2131d-97a7-7344-bfa0-ebc120134160', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:36.272047+00', '2026-11-25 14:30:36.300632+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-9854-75d8-8c3b-1e17c8723d0e', '01a2131d-97a7-7344-bfa0-ebc120134160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "started"}', NULL, '2026-11-25 14:30:36.377094+00', '2026-11-25 14:30:36.39799+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-988a-708f-ae66-7b2e7aa35d19', '01a2131d-97a7-7344-bfa0-ebc120134160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:36.427141+00', '2026-11-25 14:30:36.451923+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-990a-7745-973f-e5b8e8933d3d', '01a2131d-98ed-70e4-9774-a090e64afacb', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:36.557407+00', '2026-11-25 14:30:36.578259+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-9950-7424-8bcd-610416dc831f', '01a2131d-98ed-70e4-9774-a090e64afacb', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_status": "started"}', NULL, '2026-11-25 14:30:36.629092+00', '2026-11-25 14:30:36.67833+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131d-99d2-75cf-bc46-0ade87ba89a7', '01a2131d-98ed-70e4-9774-a090e64afacb', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 1: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:36.759723+00', '2026-11-25 14:30:36.778521+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 1), will retry", "attempts": 1}', NULL, 0),
	('01a2131d-9a08-7398-92e9-23d39c86ab10', '01a2131d-98ed-70e4-9774-a090e64afacb', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 2: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:36.808825+00', '2026-11-25 14:30:36.829179+00', '{"to": "installing", "from": "installing", "result": "failure_counted", "message": "Installation failed (attempt 2), will retry", "attempts": 2}', NULL, 0),
	('01a2131d-9a37-74e1-95eb-99a37bc3472f', '01a2131d-98ed-70e4-9774-a090e64afacb', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0c", "installation_error": "attempt 3: no disk found", "installation_status": "failed"}', NULL, '2026-11-25 14:30:36.855399+00', '2026-11-25 14:30:36.902154+00', '{"to": "install_failed", "from": "installing", "result": "transitioned", "message": "Installation failed after 3 attempts", "attempts": 3}', NULL, 0),
	('01a2131d-9ad0-77a7-8ac2-84139951ce89', '01a2131d-9aaa-7107-92b9-865ba692b594', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:30:37.009654+00', '2026-11-25 14:30:37.709888+00', '{"to": "pending", "from": "discovered", "result": "transitioned", "message": "Node transitioned to pending", "attempts": 0}', NULL, 0),
	('01a2131d-9dce-733a-ba66-6babaf17a796', '01a2131d-9aaa-7107-92b9-865ba692b594', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0e", "installation_status": "started"}', NULL, '2026-11-25 14:30:37.774842+00', '2026-11-25 14:30:37.846319+00', '{"to": "installing", "from": "pending", "result": "transitioned", "message": "Installation started", "attempts": 0}', NULL, 0),
	('01a2131e-561b-7197-baf2-788c205ba51b', '01a2131d-965b-70a7-bd56-1c691afdba5e', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:09", "installation_status": "started"}', NULL, '2026-11-25 14:31:25.017329+00', NULL, NULL, NULL, 0),
	('01a2131e-5856-7538-93ba-3c52f9fd10e2', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-1', '2026-11-25 14:31:25.527354+00', NULL, NULL, NULL, 0),
	('01a2131e-59d3-7696-9f95-3ab6797c2992', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0a", "installation_error": "no disk found", "installation_status": "failed"}', 'key-of-failure-2', '2026-11-25 14:31:25.913168+00', NULL, NULL, NULL, 0),
	('01a2131e-5aa4-7603-99e3-f4ba55c30f7d', '01a2131d-97a7-7344-bfa0-ebc120134160', 'report', 'node_report', '{"mac_address": "52:54:00:0a:00:0b", "installation_status": "complete"}', NULL, '2026-11-25 14:31:26.117045+00', NULL, NULL, NULL, 0),
	('01a2131e-5c6c-7742-ac4e-b47b5e44282c', '01a2131d-98ed-70e4-9774-a090e64afacb', 'transition', 'admin', '{"force": true, "state": "pending"}', NULL, '2026-11-25 14:31:26.628499+00', NULL, NULL, NULL, 0),
	('01a2131e-5d5b-7062-b506-398076a6533d', '01a2131d-9a92-7743-b522-57007d8b80a4', 'transition', 'admin', '{"force": false, "state": "pending"}', NULL, '2026-11-25 14:31:26.836319+00', NULL, NULL, NULL, 0),
	('01a2131e-5e1e-7216-ab16-e246899764ac', '01a2131d-9aaa-7107-92b9-865ba692b594', 'transition', 'admin', '{"force": false, "state": "retired"}', NULL, '2026-11-25 14:31:27.009511+00', NULL, NULL, NULL, 0);
INSERT INTO public.node_state_log VALUES
	('01a2131d-7e34-7559-af8d-4db0a1b6dd35', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:29.686519+00'),
	('01a2131d-7e41-71fe-8167-6b2d944135a3', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:29.701374+00'),
	('01a2131d-7fb1-72a8-9222-9438a72c8d51', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:30.065784+00'),
	('01a2131d-7ff5-7336-997a-57a8e7b4c152', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:30.134239+00'),
	('01a2131d-824d-72ad-b78d-073f60b4d8ad', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:30.733824+00'),
	('01a2131d-82bd-77d4-b0fb-117297988b51', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:30.846466+00'),
	('01a2131d-8421-7395-b6a4-3b1ea5f2b794', '01a2131d-6ecf-7602-8fe0-1b120b79a85b', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.202113+00'),
	('01a2131d-8475-7078-9bfb-63a09403a5ca', '01a2131d-6ee6-7255-aa21-9949a51d58af', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.285887+00'),
	('01a2131d-84a6-7451-a881-050bf281cce8', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.334951+00'),
	('01a2131d-857e-75fe-84cd-a38c96134195', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.553409+00'),
	('01a2131d-858f-7363-bc25-511ba8fedae3', '01a2131d-6fa2-730d-bfca-5e4dc354a21f', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.56817+00'),
	('01a2131d-8730-770f-a9c0-7628406afb5f', '01a2131d-6fa2-730d-bfca-5e4dc354a220', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:31.985158+00'),
	('01a2131d-8c03-7517-900c-c1b5c98931d5', '01a2131d-8b90-75a7-bdc6-7deede91c536', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:33.220156+00'),
	('01a2131d-8cde-705c-9ad6-561d85a061a1', '01a2131d-8c56-77d0-8a99-a07595634ae9', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:33.438773+00'),
	('01a2131d-8dc5-71ef-998e-278201dbea5c', '01a2131d-8c56-77d0-8a99-a07595634ae9', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:33.669238+00'),
	('01a2131d-8e71-7427-bf62-cfdadb0878f6', '01a2131d-8df2-7656-bc37-dcd12a8c5443', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:33.841263+00'),
	('01a2131d-8ec5-75b7-a465-d3c8a673335a', '01a2131d-8df2-7656-bc37-dcd12a8c5443', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:33.92906+00'),
	('01a2131d-8fc0-7414-bf94-84092a684f0a', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:34.17955+00'),
	('01a2131d-9034-77d8-be79-c4eb3de391dc', '01a2131d-8f65-70b8-bc46-a1e0983aa988', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:34.296881+00'),
	('01a2131d-92b9-716a-bc5e-b3760b0a9099', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:34.937724+00'),
	('01a2131d-9306-75ca-8045-b58e35371512', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:35.015183+00'),
	('01a2131d-93c3-702f-8886-2a472dadbeb4', '01a2131d-9229-7539-b4e8-7fa25d19fd6a', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:30:35.205808+00'),
	('01a2131d-9455-733b-93dc-169f6500af0d', '01a2131d-93f2-7426-a386-136099dcc1bf', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:35.349984+00'),
	('01a2131d-94a8-773d-9177-4bffc6bcb6bb', '01a2131d-93f2-7426-a386-136099dcc1bf', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:35.432611+00'),
	('01a2131d-94f9-75e3-8f52-389c96ec4ae7', '01a2131d-93f2-7426-a386-136099dcc1bf', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:35.514048+00'),
	('01a2131d-9575-72da-b92f-433b357ff93e', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:35.637375+00'),
	('01a2131d-95cb-7300-942f-cb74d03891a6', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:35.725053+00'),
	('01a2131d-9608-732d-a501-46bdad060c06', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'installing', 'installed', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:35.784526+00'),
	('01a2131d-9631-70ca-af8b-ca77047fd9c1', '01a2131d-9521-75c9-ab1b-e0043ad8a8a3', 'installed', 'active', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:35.829098+00'),
	('01a2131d-96b0-7760-a06f-e74b145297e1', '01a2131d-965b-70a7-bd56-1c691afdba5e', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:35.952429+00'),
	('01a2131d-9747-7715-a468-e4ed98c02b13', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:36.1038+00'),
	('01a2131d-9785-7015-be17-b008e5d2cd79', '01a2131d-96fa-778c-9487-45f4f9ea4d35', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:36.165209+00'),
	('01a2131d-980b-7413-9b1c-8ea7cd6d27b6', '01a2131d-97a7-7344-bfa0-ebc120134160', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:36.300014+00'),
	('01a2131d-986d-72e1-986d-536c3896f8ec', '01a2131d-97a7-7344-bfa0-ebc120134160', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:36.397463+00'),
	('01a2131d-9920-7183-a279-420179e57453', '01a2131d-98ed-70e4-9774-a090e64afacb', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:36.577326+00'),
	('01a2131d-9983-7323-9f44-9901ffd8eeba', '01a2131d-98ed-70e4-9774-a090e64afacb', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:36.677043+00'),
	('01a2131d-9a65-7705-8099-b19e394271f9', '01a2131d-98ed-70e4-9774-a090e64afacb', 'installing', 'install_failed', 'node_report', NULL, NULL, '{"error": "attempt 3: no disk found", "attempt": 3}', '2026-11-25 14:30:36.901667+00'),
	('01a2131d-9d8c-7311-b989-85b4650d0648', '01a2131d-9aaa-7107-92b9-865ba692b594', 'discovered', 'pending', 'admin', NULL, NULL, NULL, '2026-11-25 14:30:37.70869+00'),
	('01a2131d-9e15-7041-9e96-f6e7b6ea4f06', '01a2131d-9aaa-7107-92b9-865ba692b594', 'pending', 'installing', 'node_report', NULL, NULL, NULL, '2026-11-25 14:30:37.845668+00');
INSERT INTO public.nodes VALUES
	('01a2131d-8df2-7656-bc37-dcd12a8c5443', '52:54:00:0a:00:04', 'installing-1', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:30:33.922122+00', '2026-11-25 14:30:33.715304+00', '2026-11-25 14:30:34.032657+00', '2026-11-25 14:30:34.012078+00'),
	('01a2131d-6ecf-7602-8fe0-1b120b79a85b', '02:00:01:00:00:00', NULL, '10.0.0.0', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-1c892fc2', 0, 100, NULL, '2026-11-25 14:30:31.201176+00', '2026-11-25 14:30:25.745224+00', '2026-11-25 14:30:31.201177+00', '2026-11-25 14:30:31.145111+00'),
	('01a2131d-6ee6-7255-aa21-9949a51d58af', '02:00:01:00:00:01', NULL, '10.0.0.1', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-1c892fc2', 0, 100, NULL, '2026-11-25 14:30:31.285012+00', '2026-11-25 14:30:25.768206+00', '2026-11-25 14:30:31.285012+00', '2026-11-25 14:30:31.18132+00'),
	('01a2131d-8f65-70b8-bc46-a1e0983aa988', '52:54:00:0a:00:05', 'installing-2', NULL, 'installing', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 2, NULL, 'attempt 2: no disk found', '2026-11-25 14:30:34.292102+00', '2026-11-25 14:30:34.086607+00', '2026-11-25 14:30:34.649248+00', '2026-11-25 14:30:34.519806+00'),
	('01a2131d-6fa2-730d-bfca-5e4dc354a21f', '02:00:01:00:00:02', NULL, '10.0.0.2', 'installed', 3, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-1c892fc2', 0, 100, NULL, '2026-11-25 14:30:31.566746+00', '2026-11-25 14:30:25.95488+00', '2026-11-25 14:30:31.566746+00', '2026-11-25 14:30:31.535925+00'),
	('01a2131d-6fa2-730d-bfca-5e4dc354a220', '02:00:01:00:00:03', NULL, '10.0.0.3', 'installed', 4, NULL, 'Groundcrew', 'Simulated node', NULL, NULL, 'x86_64', 'uefi', 'simulator-1c892fc2', 0, 100, NULL, '2026-11-25 14:30:31.983362+00', '2026-11-25 14:30:25.955953+00', '2026-11-25 14:30:31.983362+00', '2026-11-25 14:30:31.942818+00'),
	('01a2131d-8b73-7450-9adc-c78cdf56ac41', '52:54:00:0a:00:01', 'discovered', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:33.075952+00', '2026-11-25 14:30:33.075952+00', '2026-11-25 14:30:33.075952+00', NULL),
	('01a2131d-8b90-75a7-bdc6-7deede91c536', '52:54:00:0a:00:02', 'pending', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:33.219465+00', '2026-11-25 14:30:33.105467+00', '2026-11-25 14:30:33.219465+00', NULL),
	('01a2131d-8c56-77d0-8a99-a07595634ae9', '52:54:00:0a:00:03', 'installing-0', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:33.668852+00', '2026-11-25 14:30:33.302797+00', '2026-11-25 14:30:33.668852+00', '2026-11-25 14:30:33.64532+00'),
	('01a2131d-9229-7539-b4e8-7fa25d19fd6a', '52:54:00:0a:00:06', 'install-failed', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:30:35.201736+00', '2026-11-25 14:30:34.793945+00', '2026-11-25 14:30:35.201736+00', '2026-11-25 14:30:35.177903+00'),
	('01a2131d-93f2-7426-a386-136099dcc1bf', '52:54:00:0a:00:07', 'installed', NULL, 'installed', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:30:35.513722+00', '2026-11-25 14:30:35.250647+00', '2026-11-25 14:30:35.513722+00', '2026-11-25 14:30:35.488393+00'),
	('01a2131d-98ed-70e4-9774-a090e64afacb', '52:54:00:0a:00:0c', 'queued-force', NULL, 'install_failed', 5, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 3, NULL, 'attempt 3: no disk found', '2026-11-25 14:30:36.897739+00', '2026-11-25 14:30:36.526028+00', '2026-11-25 14:30:36.897739+00', '2026-11-25 14:30:36.855842+00'),
	('01a2131d-9521-75c9-ab1b-e0043ad8a8a3', '52:54:00:0a:00:08', 'active', NULL, 'active', 4, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, 100, NULL, '2026-11-25 14:30:35.819312+00', '2026-11-25 14:30:35.555617+00', '2026-11-25 14:30:35.819312+00', '2026-11-25 14:30:35.762163+00'),
	('01a2131d-9a92-7743-b522-57007d8b80a4', '52:54:00:0a:00:0d', 'queued-pending', NULL, 'discovered', 0, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:36.947102+00', '2026-11-25 14:30:36.947102+00', '2026-11-25 14:30:36.947102+00', NULL),
	('01a2131d-9aaa-7107-92b9-865ba692b594', '52:54:00:0a:00:0e', 'queued-retire', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:37.845357+00', '2026-11-25 14:30:36.971838+00', '2026-11-25 14:30:37.845357+00', '2026-11-25 14:30:37.775348+00'),
	('01a2131d-965b-70a7-bd56-1c691afdba5e', '52:54:00:0a:00:09', 'queued-started', NULL, 'pending', 1, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:35.951935+00', '2026-11-25 14:30:35.869278+00', '2026-11-25 14:31:25.022535+00', '2026-11-25 14:31:25.022535+00'),
	('01a2131d-96fa-778c-9487-45f4f9ea4d35', '52:54:00:0a:00:0a', 'queued-failures', NULL, 'installing', 2, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 0, NULL, NULL, '2026-11-25 14:30:36.164813+00', '2026-11-25 14:30:36.027307+00', '2026-11-25 14:31:25.929471+00', '2026-11-25 14:31:25.929471+00'),
	('01a2131d-97a7-7344-bfa0-ebc120134160', '52:54:00:0a:00:0b', 'queued-complete', NULL, 'installing', 3, NULL, NULL, NULL, NULL, NULL, 'x86_64', 'uefi', 'rack1', 1, NULL, 'attempt 1: no disk found', '2026-11-25 14:30:36.397134+00', '2026-11-25 14:30:36.200678+00', '2026-11-25 14:31:26.117677+00', '2026-11-25 14:31:26.117677+00');
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
