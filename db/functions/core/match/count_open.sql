CREATE OR REPLACE FUNCTION core.count_open(o core.orders, p_time timestamptz)
RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
    IF o.account_id IS NULL OR o.stop_price IS NULL
        AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok'))
    THEN
        RETURN 0;  -- strangers have no limit, and these neither rest nor wait
    END IF;
    RETURN (
        SELECT count(*) FROM core.book AS b
        WHERE b.instrument_id = o.instrument_id AND b.account_id = o.account_id
            AND b.order_id <> o.order_id AND (b.expires_at <= p_time) IS NOT TRUE
    ) + (
        SELECT count(*) FROM core.stop_order AS x
        WHERE x.instrument_id = o.instrument_id AND x.account_id = o.account_id
            AND x.order_id <> o.order_id AND (x.expires_at <= p_time) IS NOT TRUE);
END
$$;

COMMENT ON FUNCTION core.count_open(core.orders, timestamptz) IS
    'Live orders that the account of an entering order has in its '
    'instrument, the order itself not counted.';
