CREATE OR REPLACE FUNCTION core.cancel(p_order_id bigint, p_account text)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    v_instrument core.instrument;
    h core.head;
    s core.step;
BEGIN
    v_instrument := core.lock_instrument(o.instrument_id);
    h := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, h.clock);
    s := core.cancel_live(h, o, 'canceled', 'requested');
    PERFORM core.finish(s, v_instrument, v_origin);
    RETURN core.answer(p_order_id, '[]', NULL);
END
$$;

COMMENT ON FUNCTION core.cancel(bigint, text) IS
    'Cancels one order under its instrument''s lock; works while the instrument is halted.';
