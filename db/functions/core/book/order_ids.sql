CREATE OR REPLACE FUNCTION core.order_ids(
    p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint,
    p_max int, p_after bigint)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_now CONSTANT timestamptz := statement_timestamp();
    v_instrument int;
    v_account int;
BEGIN
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i WHERE i.symbol = p_symbol;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_symbol IS NOT NULL AND v_instrument IS NULL
        OR p_account IS NOT NULL AND v_account IS NULL
    THEN
        RETURN;
    ELSIF p_client_order_id IS NOT NULL THEN
        RETURN QUERY
        SELECT v.order_id FROM core.client_order AS c JOIN api.orders AS v USING (order_id)
        WHERE c.client_order_id = p_client_order_id AND v.order_id < v_before
            AND v.order_id > p_after
            AND (p_status IS NULL OR v.status = p_status)
            AND (p_symbol IS NULL OR v.symbol = p_symbol)
            AND (p_account IS NULL OR v.account = p_account)
        ORDER BY v.order_id DESC LIMIT p_max;
    ELSIF p_status IN ('new', 'partially_filled') THEN
        RETURN QUERY
        SELECT b.order_id FROM core.book AS b
        WHERE (b.remaining < b.quantity) = (p_status = 'partially_filled') AND b.order_id < v_before
            AND b.order_id > p_after
            AND (b.expires_at <= v_now) IS NOT TRUE
            AND (v_instrument IS NULL OR b.instrument_id = v_instrument)
            AND (v_account IS NULL OR b.account_id = v_account)
        ORDER BY b.order_id DESC LIMIT p_max;
    ELSIF p_status = 'pending_trigger' THEN
        RETURN QUERY
        SELECT s.order_id FROM core.stop_order AS s
        WHERE s.order_id < v_before AND s.order_id > p_after
            AND (s.expires_at <= v_now) IS NOT TRUE
            AND (v_instrument IS NULL OR s.instrument_id = v_instrument)
            AND (v_account IS NULL OR s.account_id = v_account)
        ORDER BY s.order_id DESC LIMIT p_max;
    ELSIF v_account IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id < v_before AND o.order_id > p_after
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
            AND (v_instrument IS NULL OR o.instrument_id = v_instrument)
        ORDER BY o.order_id DESC LIMIT p_max;
    ELSIF v_instrument IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.instrument_id = v_instrument AND o.seq < core.seq_below(v_instrument, v_before)
            AND o.seq >= core.seq_below(v_instrument, p_after + 1)
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.seq DESC LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.order_id < v_before AND o.order_id > p_after
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.order_id DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.order_ids(text, text, text, text, bigint, int, bigint) IS
    'The newest orders above p_after that pass the filters, each found on the index that fits: '
    'live ones in the book, a client order id by its claim, others by account, instrument (in the '
    'order in which they entered) or id. '
    'A final status in core.orders is the truth; a live one until its time (core.is_late).';
