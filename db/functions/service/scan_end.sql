CREATE OR REPLACE FUNCTION service.scan_end(
    p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint,
    p_most int, p_open boolean, p_from timestamptz, p_to timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_sort = off
SET jit = off
AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_end bigint;
BEGIN
    IF p_client_order_id IS NOT NULL OR p_open
        OR p_status IN ('new', 'partially_filled', 'pending_trigger')
        OR p_status IS NULL AND (p_symbol IS NULL OR p_account IS NULL)
            AND (num_nonnulls(p_from, p_to) = 0 OR p_symbol IS NOT NULL)
    THEN
        RETURN 0;
    ELSIF p_account IS NOT NULL THEN
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.account_id = (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account)
            AND o.order_id < v_before
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    ELSIF p_symbol IS NOT NULL THEN
        SELECT o.order_id INTO v_end
        FROM core.instrument AS i
        CROSS JOIN LATERAL (
            SELECT x.order_id FROM core.orders AS x
            WHERE x.instrument_id = i.instrument_id
                AND x.seq < core.seq_below(i.instrument_id, v_before)
                AND (p_from IS NULL OR x.seq >= core.seq_from(i.instrument_id, p_from))
                AND (p_to IS NULL OR x.seq < core.seq_from(i.instrument_id, p_to))
            ORDER BY x.seq DESC OFFSET p_most LIMIT 1) AS o
        WHERE i.symbol = p_symbol;
    ELSE
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.order_id < v_before ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    END IF;
    RETURN coalesce(v_end, 0);
END
$$;

COMMENT ON FUNCTION service.scan_end(
    text, text, text, text, bigint, int, boolean, timestamptz, timestamptz) IS
    'The order above which list_orders with these filters looks at p_most orders, of the account, '
    'of the symbol, or of all; 0: at fewer, or it finds them without looking at others.';
