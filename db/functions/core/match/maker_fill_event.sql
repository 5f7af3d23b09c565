CREATE OR REPLACE FUNCTION core.maker_fill_event(maker core.book, p_taker_id bigint, t core.trade)
RETURNS core.order_event
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(
        t.instrument_id, t.seq - 1, maker.order_id,
        CASE maker.remaining WHEN 0 THEN 'fill'::core.event_type ELSE 'partial_fill' END, NULL,
        CASE maker.remaining WHEN 0 THEN 'filled'::core.order_status ELSE 'partially_filled' END,
        maker.price, maker.stop_price, maker.quantity, maker.shown,
        maker.quantity - maker.remaining, maker.traded_value, maker.remaining, maker.priority,
        t.trade_id, t.price, t.quantity, p_taker_id, NULL, NULL, NULL, NULL, NULL)::core.order_event
$$;

COMMENT ON FUNCTION core.maker_fill_event(core.book, bigint, core.trade) IS
    'The journal row of a trade for its maker, as that stands after it.';
