CREATE OR REPLACE FUNCTION service.find_faults(p_kind text, p_items jsonb)
RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT core.fault_json(array_agg(
        core.fault(f.field, f.code, f.message) ORDER BY coalesce(r.precedence, 0), f.place))
    FROM (
        SELECT i.number, x.field, min(x.place) AS place,
            (array_agg(x.code ORDER BY x.place DESC))[1] AS code,
            (array_agg(x.message ORDER BY x.place DESC))[1] AS message
        FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, number)
        CROSS JOIN LATERAL unnest(
            core.faults_of(p_kind, i.item -> 'fields')
            || ARRAY(SELECT g FROM jsonb_populate_recordset(
                NULL::core.fault, i.item -> 'faults') AS g)
        ) WITH ORDINALITY AS x (field, code, message, place)
        GROUP BY i.number, x.field
    ) AS f
    LEFT JOIN api.refusals AS r USING (code)
    GROUP BY f.number
    ORDER BY f.number
$$;

COMMENT ON FUNCTION service.find_faults(text, jsonb) IS
    'All that is wrong with items that a first reader could not read, in the documented order, as '
    'core.fault_json. Kind: order, change, replacement, instrument, terms, status, switch or '
    'transfer; items: [{"fields","faults"},…], the fields that could be read (an unreadable '
    'amount: NaN) and what the reader says of the others, which counts before what is found here. '
    'Trades nothing.';
