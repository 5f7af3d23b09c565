CREATE OR REPLACE FUNCTION core.plans_are_sane()
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT current_setting('enable_indexscan') = 'on'
        AND current_setting('enable_indexonlyscan') = 'on'
        AND current_setting('enable_nestloop') = 'on' AND current_setting('enable_sort') = 'on'
        AND greatest(
            current_setting('seq_page_cost')::float8, current_setting('random_page_cost')::float8,
            current_setting('cpu_tuple_cost')::float8,
            current_setting('cpu_index_tuple_cost')::float8,
            current_setting('cpu_operator_cost')::float8) <= 100
$$;

COMMENT ON FUNCTION core.plans_are_sane() IS
    'Whether the session leaves the planner what index plans need; scans of tables are switched '
    'off by the functions of schema api, which costs this walk through settings nothing.';
