CREATE OR REPLACE FUNCTION core.money_quantity(
    instrument core.instrument, o core.orders, p_clock timestamptz)
RETURNS numeric
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_makers CONSTANT core.side := CASE o.side WHEN 'buy' THEN 'sell'::core.side ELSE 'buy' END;
    v_sign CONSTANT int := CASE o.side WHEN 'buy' THEN 1 ELSE -1 END;
    v_own CONSTANT int := CASE WHEN o.self_trade_prevention <> 'none' THEN o.account_id END;
    v_money numeric := o.quote_quantity;
    v_quantity numeric := 0;
    v_fits numeric;
    v_next numeric;
    v_price numeric;
    v_remaining numeric;
    v_book refcursor;
BEGIN
    IF v_sign = 1 THEN
        OPEN v_book NO SCROLL FOR
            SELECT b.price, b.remaining FROM core.book AS b
            WHERE b.instrument_id = instrument.instrument_id AND b.side = v_makers
                AND (b.expires_at <= p_clock) IS NOT TRUE AND (b.account_id = v_own) IS NOT TRUE
            ORDER BY b.price, b.priority;
    ELSE
        OPEN v_book NO SCROLL FOR
            SELECT b.price, b.remaining FROM core.book AS b
            WHERE b.instrument_id = instrument.instrument_id AND b.side = v_makers
                AND (b.expires_at <= p_clock) IS NOT TRUE AND (b.account_id = v_own) IS NOT TRUE
            ORDER BY b.price DESC, b.priority DESC;
    END IF;
    LOOP
        FETCH v_book INTO v_next, v_remaining;
        EXIT WHEN v_next IS NULL;
        v_price := v_next;
        v_fits := div(v_money, v_price * instrument.lot_size) * instrument.lot_size;
        v_quantity := v_quantity + least(v_fits, v_remaining);
        EXIT WHEN v_fits < v_remaining;
        v_money := v_money - v_remaining * v_price;
    END LOOP;
    CLOSE v_book;
    IF v_next IS NULL THEN  -- what nobody offers will be canceled
        v_quantity := v_quantity
            + coalesce(div(v_money, v_price * instrument.lot_size), 1) * instrument.lot_size;
    END IF;
    RETURN v_quantity;
END
$$;

COMMENT ON FUNCTION core.money_quantity(core.instrument, core.orders, timestamptz) IS
    'The quantity of a market order by money (rule 39): what its money buys, or what sells for it, '
    'of all that is in the book and not its own, from the best price on, until what is left is '
    'less than a lot; when the book ends before, what is left at the last price, or one lot. 0: '
    'it is less than a lot at the best price.';
