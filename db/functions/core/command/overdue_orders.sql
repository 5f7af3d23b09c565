CREATE OR REPLACE FUNCTION core.overdue_orders(p_clock timestamptz)
RETURNS TABLE (order_id bigint, instrument_id int, account_id int)
LANGUAGE sql STABLE AS $$
    SELECT b.order_id, b.instrument_id, b.account_id FROM core.book AS b
    WHERE b.expires_at <= p_clock
    UNION ALL
    SELECT x.order_id, x.instrument_id, x.account_id FROM core.stop_order AS x
    WHERE x.expires_at <= p_clock
$$;

COMMENT ON FUNCTION core.overdue_orders(timestamptz) IS
    'Orders that are over by their time though no sweep has come yet (rule 10).';
