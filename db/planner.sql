-- What the functions that take a market set while they run: those that say
-- `SET plan_cache_mode = force_generic_plan`. A clause cannot be shared in PostgreSQL, and fifteen
-- in each file would be read by nobody. Whatever the caller's session had set, and whatever the
-- statistics say of tables that were empty a moment ago, plans walk indexes: nothing under the lock
-- may take as long as a table is large (docs/decisions/0001 and 0009). Changes nothing that is so
-- already.
DO $$
DECLARE
    v_function regprocedure;
    v_clause text[];
BEGIN
    FOR v_function IN
        SELECT p.oid FROM pg_proc AS p
        WHERE p.pronamespace::regnamespace::text IN ('api', 'service')
            AND 'plan_cache_mode=force_generic_plan' = ANY (p.proconfig)
    LOOP
        FOREACH v_clause SLICE 1 IN ARRAY ARRAY[
            ['enable_seqscan', 'off'], ['enable_bitmapscan', 'off'], ['enable_hashjoin', 'off'],
            ['enable_mergejoin', 'off'], ['jit', 'off'], ['enable_indexscan', 'on'],
            ['enable_indexonlyscan', 'on'], ['enable_nestloop', 'on'], ['enable_sort', 'on'],
            ['seq_page_cost', '1'], ['random_page_cost', '1.1'], ['cpu_tuple_cost', '0.01'],
            ['cpu_index_tuple_cost', '0.005'], ['cpu_operator_cost', '0.0025']]
        LOOP
            CONTINUE WHEN v_clause[1] || '=' || v_clause[2] = ANY (
                (SELECT p.proconfig FROM pg_proc AS p WHERE p.oid = v_function)::text[]);
            EXECUTE format('ALTER ROUTINE %s SET %s = %s', v_function, v_clause[1], v_clause[2]);
        END LOOP;
    END LOOP;
END
$$;
