CREATE OR REPLACE FUNCTION core.trade_range(
    p_instrument_id int, p_from timestamptz, p_to timestamptz, p_from_trade_id bigint)
RETURNS int8range
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_from bigint := 0;
    v_to bigint;
BEGIN
    IF p_from IS NOT NULL THEN
        v_from := core.seq_from(p_instrument_id, p_from);
    END IF;
    IF p_from_trade_id IS NOT NULL THEN
        v_from := greatest(v_from, core.seq_of_trade(p_instrument_id, p_from_trade_id));
    END IF;
    IF p_to IS NOT NULL THEN
        v_to := greatest(v_from, core.seq_from(p_instrument_id, p_to));
    END IF;
    RETURN int8range(v_from, v_to);
END
$$;

COMMENT ON FUNCTION core.trade_range(int, timestamptz, timestamptz, bigint) IS
    'Where in a market''s seq the trades lie that are of a time or later, before another, and have '
    'an id or a greater one; null: no such bound.';
