CREATE OR REPLACE FUNCTION core.cancel(p_order_id bigint, p_account text)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    instrument core.instrument;
    head core.head;
    s core.step;
BEGIN
    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, head.clock);
    s := core.cancel_live(head, o, 'canceled', 'requested');
    PERFORM core.finish(s, instrument, origin);
    RETURN core.report_by_id(p_order_id, '[]', NULL);
END
$$;

COMMENT ON FUNCTION core.cancel(bigint, text) IS
    'Cancels one order under its instrument''s lock; works while the instrument is halted.';
