CREATE OR REPLACE FUNCTION core.rest_order(s core.step, p_taker core.orders, p_remaining numeric)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_shown CONSTANT numeric := least(p_taker.display_quantity, p_remaining);
BEGIN
    INSERT INTO core.book VALUES (
        p_taker.order_id, p_taker.instrument_id, p_taker.account_id, p_taker.side, p_taker.price,
        p_taker.priority, p_taker.quantity, p_remaining, v_shown, p_taker.display_quantity,
        p_taker.traded_value, p_taker.expires_at, p_taker.updated_at, p_taker.stop_price);
    IF p_taker.side = 'buy' THEN
        s.head.bids := core.ladder_add(
            (s.head).bids, 'buy', p_taker.price, v_shown, p_taker.priority);
    ELSE
        s.head.asks := core.ladder_add(
            (s.head).asks, 'sell', p_taker.price, v_shown, p_taker.priority);
    END IF;
    s.taker := p_taker;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.rest_order(core.step, core.orders, numeric) IS
    'What is left of a limit order takes its place at the tail of its price level (rule 1).';
