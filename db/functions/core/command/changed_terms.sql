CREATE OR REPLACE FUNCTION core.changed_terms(before core.instrument, after core.instrument)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT string_agg(replace(a.key, 'reference_trade_id', 'reference_price'), ',' ORDER BY a.key)
    FROM jsonb_each(to_jsonb(after)) AS a
    JOIN jsonb_each(to_jsonb(before)) AS b USING (key)
    WHERE a.value <> b.value AND NOT (
        a.key = 'reference_price'
        AND after.reference_trade_id IS DISTINCT FROM before.reference_trade_id)
$$;

COMMENT ON FUNCTION core.changed_terms(core.instrument, core.instrument) IS
    'The names of the terms in which two versions differ, with commas; null: they are the same. A '
    'reference price set anew counts, whatever its value.';
