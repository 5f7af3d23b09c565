CREATE OR REPLACE FUNCTION core.taker_fill_event(taker core.orders, p_maker_id bigint, t core.trade)
RETURNS core.order_event
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(
        t.instrument_id, t.seq, taker.order_id,
        CASE taker.status WHEN 'filled' THEN 'fill'::core.event_type ELSE 'partial_fill' END, NULL,
        taker.status, taker.price, taker.stop_price, taker.quantity,
        least(taker.display_quantity, taker.quantity - taker.traded_quantity),
        taker.traded_quantity, taker.traded_value, taker.quantity - taker.traded_quantity,
        taker.priority, t.trade_id, t.price, t.quantity, p_maker_id,
        NULL, NULL, NULL, NULL, NULL)::core.order_event
$$;

COMMENT ON FUNCTION core.taker_fill_event(core.orders, bigint, core.trade) IS
    'The journal row of a trade for its taker, as that stands after it.';
