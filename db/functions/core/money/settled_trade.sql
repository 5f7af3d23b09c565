CREATE OR REPLACE FUNCTION core.settled_trade(
    t core.trade, maker core.book, taker core.orders)
RETURNS core.trade
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    t.maker_account_id := maker.account_id;
    t.taker_account_id := taker.account_id;
    t.maker_fee := t.price * t.quantity * maker.maker_fee;
    t.taker_fee := t.price * t.quantity * taker.taker_fee;
    RETURN t;
END
$$;

COMMENT ON FUNCTION core.settled_trade(core.trade, core.book, core.orders) IS
    'A trade that moves money: whose, and what each side pays for it, in quote.';
