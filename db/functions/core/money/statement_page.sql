CREATE OR REPLACE FUNCTION core.statement_page(
    p_account_id int, p_asset_id int, p_n bigint, p_instrument_id int, p_seq bigint, p_kind text,
    p_max_rows int)
RETURNS TABLE (
    entry bigint, kind text, change numeric, available numeric, instrument_id int, seq bigint,
    order_id bigint, trade_id bigint, transfer_id bigint, created_at timestamptz, n bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before bigint := p_n;
    v_left int := p_max_rows;
    v_found int;
    r record;
BEGIN
    IF p_seq IS NOT NULL THEN
        SELECT x.n + 1 INTO v_before FROM core.collected AS x
        WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id
            AND x.instrument_id = p_instrument_id AND x.seq >= p_seq
        ORDER BY x.seq LIMIT 1;
    END IF;
    FOR r IN
        SELECT NULL::bigint AS n, true AS gives, g.amount + coalesce(c.available, 0) AS available,
            g.entries + core.last_entry(p_account_id, p_asset_id, coalesce(c.n, 0)) AS entry,
            NULL::core.cash AS cash
        FROM (
            SELECT sum(u.amount) AS amount, sum(u.entries) AS entries FROM core.uncollected AS u
            WHERE u.account_id = p_account_id AND u.asset_id = p_asset_id) AS g
        LEFT JOIN LATERAL (
            SELECT x.n, x.available FROM core.cash AS x
            WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id
            ORDER BY x.n DESC LIMIT 1) AS c ON true
        WHERE v_before IS NULL AND g.amount IS NOT NULL
        UNION ALL
        (SELECT c.n, c.kind = 'collect', c.available,
            core.last_entry(p_account_id, p_asset_id, c.n), c
        FROM core.cash AS c
        WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
            AND c.n < coalesce(v_before, 9223372036854775807)
        ORDER BY c.n DESC)
    LOOP
        IF r.gives THEN
            RETURN QUERY
            SELECT g.entry, g.kind, g.change, g.available, g.instrument_id, g.seq, g.order_id,
                g.trade_id, NULL::bigint, g.created_at, NULL::bigint
            FROM core.given_entries(
                p_account_id, p_asset_id, r.n, r.available, r.entry::bigint) AS g
            WHERE p_seq IS NULL OR r.n IS DISTINCT FROM v_before - 1
                OR (g.instrument_id, g.seq, g.kind) < (p_instrument_id, p_seq, p_kind)
            LIMIT v_left;
        ELSE
            RETURN QUERY
            SELECT r.entry::bigint, (r.cash).kind::text, (r.cash).change, r.available,
                (r.cash).instrument_id, (r.cash).seq, (r.cash).order_id, NULL::bigint,
                (r.cash).transfer_id, (r.cash).occurred_at, r.n;
        END IF;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.statement_page(int, int, bigint, int, bigint, text, int) IS
    'A page of the statement of an account''s asset, newest first, before row p_n of its chain, or '
    'before what was given with p_seq of an instrument; it may have been collected since.';
