CREATE OR REPLACE FUNCTION core.pin_settings()
RETURNS void
LANGUAGE sql AS $$
    SELECT set_config(s.name, s.setting, true)
    FROM (
        VALUES ('enable_indexscan', 'on'), ('enable_indexonlyscan', 'on'),
            ('enable_nestloop', 'on'), ('enable_sort', 'on'), ('seq_page_cost', '1'),
            ('random_page_cost', '1.1'), ('cpu_tuple_cost', '0.01'),
            ('cpu_index_tuple_cost', '0.005'), ('cpu_operator_cost', '0.0025'),
            ('synchronous_commit', CASE current_setting('synchronous_commit')
                WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END)
    ) AS s (name, setting)
$$;

COMMENT ON FUNCTION core.pin_settings() IS
    'For the rest of the transaction: commits that are on disk when they are told, and plans by '
    'index. A session that changed none of it never comes here.';
