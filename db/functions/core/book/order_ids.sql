CREATE OR REPLACE FUNCTION core.order_ids(
    p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint,
    p_max int, p_after bigint, p_open boolean, p_from timestamptz, p_to timestamptz)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_from CONSTANT timestamptz := coalesce(p_from, '-infinity');
    v_to CONSTANT timestamptz := coalesce(p_to, 'infinity');
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
        SELECT v.order_id FROM core.client_order AS c JOIN core.order_row AS v USING (order_id)
        WHERE c.client_order_id = p_client_order_id AND v.order_id < v_before
            AND v.order_id > p_after
            AND v.created_at >= v_from AND v.created_at < v_to
            AND (p_status IS NULL OR v.status = p_status)
            AND (NOT p_open OR v.status IN ('pending_trigger', 'new', 'partially_filled'))
            AND (p_symbol IS NULL OR v.symbol = p_symbol)
            AND (p_account IS NULL OR v.account = p_account)
        ORDER BY v.order_id DESC LIMIT p_max;
    ELSIF p_open OR p_status IN ('new', 'partially_filled', 'pending_trigger') THEN
        RETURN QUERY
        SELECT * FROM core.live_ids(
            v_instrument, v_account, p_status, v_before, p_after, p_from, p_to, p_max);
    ELSIF v_instrument IS NOT NULL AND v_account IS NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.instrument_id = v_instrument AND o.seq < core.seq_below(v_instrument, v_before)
            AND o.seq >= core.seq_below(v_instrument, p_after + 1)
            AND o.seq < CASE WHEN p_to IS NULL THEN 9223372036854775807
                ELSE core.seq_from(v_instrument, p_to) END
            AND o.seq >= CASE WHEN p_from IS NULL THEN 0
                ELSE core.seq_from(v_instrument, p_from) END
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.seq DESC LIMIT p_max;
    ELSIF v_account IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id < v_before AND o.order_id > p_after
            AND o.created_at >= v_from AND o.created_at < v_to
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
            AND (v_instrument IS NULL OR o.instrument_id = v_instrument)
        ORDER BY o.order_id DESC LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.order_id < v_before AND o.order_id > p_after
            AND o.created_at >= v_from AND o.created_at < v_to
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.order_id DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.order_ids(
    text, text, text, text, bigint, int, bigint, boolean, timestamptz, timestamptz) IS
    'The newest orders above p_after that pass the filters, each found on the index that fits: '
    'live ones in the book, a client order id by its claim, others by account, instrument (in the '
    'order in which they entered) or id. '
    'A final status in core.orders is the truth; a live one until its time (core.is_late).';
