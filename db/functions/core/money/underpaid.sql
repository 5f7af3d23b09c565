CREATE OR REPLACE FUNCTION core.underpaid(instrument core.instrument)
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT b.order_id FROM core.book AS b
            WHERE b.instrument_id = instrument.instrument_id
            UNION ALL
            SELECT s.order_id FROM core.stop_order AS s
            WHERE s.instrument_id = instrument.instrument_id
        ) AS l
        JOIN core.orders AS o ON o.order_id = l.order_id
        WHERE o.maker_fee + instrument.taker_fee < 0 OR instrument.maker_fee + o.taker_fee < 0)
$$;

COMMENT ON FUNCTION core.underpaid(core.instrument) IS
    'Whether a live order and one that enters by these terms, in either part, would have a rebate '
    'that is more than the taker''s fee. Any live order may still take: it fires, or is modified.';
