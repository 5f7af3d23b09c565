CREATE OR REPLACE FUNCTION core.require_pair(p_takers core.orders[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    o core.orders;
BEGIN
    FOREACH o IN ARRAY p_takers LOOP
        IF o.status = 'rejected' THEN
            PERFORM core.refuse(f.error) FROM api.refusals AS f WHERE f.code = o.reason;
        END IF;
    END LOOP;
    FOREACH o IN ARRAY p_takers LOOP
        IF o.stop_price IS NOT NULL
            AND NOT EXISTS (SELECT FROM core.stop_order AS x WHERE x.order_id = o.order_id)
        THEN
            PERFORM core.refuse_faults(ARRAY[core.fault(
                'stop_price', 'stop_would_trigger', 'the last price is there already')]);
        END IF;
    END LOOP;
    o := p_takers[1];
    IF o.stop_price IS NULL AND NOT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.order_id = o.order_id AND b.remaining = coalesce(o.entered_quantity, o.quantity))
    THEN
        PERFORM core.refuse_faults(ARRAY[core.fault(
            'price', 'post_only_would_trade', 'the first must rest as it is')]);
    END IF;
END
$$;

COMMENT ON FUNCTION core.require_pair(core.orders[]) IS
    'Raises unless both orders of a pair are there, whole: the first refusal of the market, '
    'RT409 stop_would_trigger, or RT422 post_only_would_trade.';
