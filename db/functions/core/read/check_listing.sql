CREATE OR REPLACE FUNCTION core.check_listing(
    p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint,
    p_max_rows int)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN p_symbol IS NOT NULL
            AND NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol) THEN
            core.unknown_symbol() END,
        CASE WHEN core.is_name(p_account) = false THEN
            core.fault('account', 'invalid_account', 'no account can have this name') END,
        CASE WHEN core.is_name(p_client_order_id) = false THEN
            core.fault(
                'client_order_id', 'invalid_client_order_id', 'no order can have this id') END,
        CASE WHEN p_status NOT IN ('pending_trigger', 'new', 'partially_filled', 'filled',
            'canceled', 'rejected', 'expired') THEN
            core.fault('status', 'invalid_status', 'send pending_trigger, new, partially_filled, '
                'filled, canceled, rejected or expired') END,
        CASE WHEN (p_max_rows BETWEEN 1 AND 1001) IS NOT TRUE THEN
            core.fault('limit', 'invalid_limit',
                'send 1 to 1001: a page of 1000, and whether there is more') END,
        CASE WHEN p_before < 0 THEN
            core.fault('cursor', 'invalid_cursor', 'send 0 or more, or null for the newest') END
    ], NULL);
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_listing(text, text, text, text, bigint, int) IS
    'What list_orders, list_trades and candles take of a page and its filters; null: no filter. '
    'Raises for all else: a filter that nothing can pass must not look like an empty market.';
