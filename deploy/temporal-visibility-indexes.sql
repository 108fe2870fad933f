-- Every write to the visibility of Temporal goes to each of the 73 indexes of its table. These are on columns that are always empty
-- on a site of Groundcrew: slots for search attributes of types that it does not register, and what features of Temporal that it
-- does not use would fill. Which keyword and integer slots its own get is the choice of the server, so all of those stay. docs/deployment.md says what to do before registering search attributes of your own.
DO LANGUAGE 'plpgsql' $$
DECLARE
    unused text;
BEGIN
    FOREACH unused IN ARRAY ARRAY[
            'by_bool_01', 'by_bool_02', 'by_bool_03', 'by_datetime_01', 'by_datetime_02', 'by_datetime_03',
            'by_double_01', 'by_double_02', 'by_double_03', 'by_text_01', 'by_text_02', 'by_text_03',
            'by_keyword_list_01', 'by_keyword_list_02', 'by_keyword_list_03', 'by_temporal_bool_01',
            'by_temporal_bool_02', 'by_temporal_datetime_01', 'by_temporal_datetime_02', 'by_temporal_double_01',
            'by_temporal_double_02', 'by_temporal_int_01', 'by_temporal_int_02', 'by_temporal_keyword_01',
            'by_temporal_keyword_02', 'by_temporal_keyword_03', 'by_temporal_keyword_04',
            'by_temporal_low_cardinality_keyword_01', 'by_temporal_keyword_list_01', 'by_temporal_keyword_list_02',
            'by_temporal_external_payload_size_bytes', 'by_temporal_external_payload_count',
            'by_temporal_worker_deployment', 'by_temporal_worker_deployment_version',
            'by_temporal_workflow_versioning_behavior', 'by_used_deployment_versions',
            'by_temporal_scheduled_start_time', 'by_temporal_scheduled_by_id', 'by_temporal_schedule_paused',
            'by_batcher_user', 'by_binary_checksums', 'by_parent_workflow_id', 'by_parent_run_id']
    LOOP
        EXECUTE 'drop index if exists ' || unused;
    END LOOP;
END
$$;
