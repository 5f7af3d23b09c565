CREATE OR REPLACE FUNCTION core.entries_between(
    p_account_id int, p_asset_id int, p_after bigint, p_last bigint)
RETURNS TABLE (
    entry bigint, kind text, change numeric, available numeric, instrument_id int, seq bigint,
    order_id bigint, trade_id bigint, transfer_id bigint, created_at timestamptz)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_first CONSTANT bigint := core.row_of_entry(p_account_id, p_asset_id, p_after + 1);
BEGIN
    RETURN QUERY
    SELECT x.*
    FROM core.cash AS c
    CROSS JOIN LATERAL (
        SELECT core.last_entry(p_account_id, p_asset_id, c.n) AS entry) AS l
    CROSS JOIN LATERAL (
        SELECT l.entry, c.kind::text, c.change, c.available, c.instrument_id, c.seq, c.order_id,
            NULL::bigint, c.transfer_id, c.occurred_at
        WHERE c.kind <> 'collect'
        UNION ALL
        SELECT g.entry, g.kind, g.change, g.available, g.instrument_id, g.seq, g.order_id,
            g.trade_id, NULL, g.created_at
        FROM core.given_entries(p_account_id, p_asset_id, c.n, c.available, l.entry) AS g
        WHERE c.kind = 'collect') AS x
    WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
        AND c.n >= v_first AND c.n < v_first + p_last - p_after
        AND x.entry > p_after AND x.entry <= p_last
    ORDER BY 1;
END
$$;

COMMENT ON FUNCTION core.entries_between(int, int, bigint, bigint) IS
    'The entries of the statement of an account''s asset after one, up to another, oldest first. '
    'What is not collected yet has no number that stays, and is not among them.';
