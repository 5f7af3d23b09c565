CREATE OR REPLACE FUNCTION core.run_orders(
    p_instrument_id int, p_orders core.orders[], origin core.origin, p_purses core.purse[],
    p_named boolean)
RETURNS core.outcome
LANGUAGE plpgsql AS $$
DECLARE
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    r core.outcome;
BEGIN
    r := core.enter_orders(head, p_orders, 'new', NULL, instrument, origin, p_purses, 0, p_named);
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.run_orders(int, core.orders[], core.origin, core.purse[], boolean) IS
    'The command: new orders of one instrument, entered one after the other under its lock.';
