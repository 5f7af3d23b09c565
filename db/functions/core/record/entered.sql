CREATE OR REPLACE FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(p_entered,
        CASE WHEN p_was <> p_now OR scale(p_was) <> scale(p_now) THEN p_was END)
$$;

COMMENT ON FUNCTION core.entered(numeric, numeric, numeric) IS
    'What to keep of a number of an order as it came (core.orders.entered_price) when it changes: '
    'its first entry in the journal says it for ever, to the last decimal.';
