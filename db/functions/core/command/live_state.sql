CREATE OR REPLACE FUNCTION core.live_state(p_order_id bigint, p_time timestamptz)
RETURNS core.orders
LANGUAGE plpgsql AS $$
DECLARE
    o core.orders;
    b core.book;
BEGIN
    SELECT * INTO o FROM core.orders AS x WHERE x.order_id = p_order_id;
    SELECT * INTO b FROM core.book AS x WHERE x.order_id = p_order_id;
    IF FOUND THEN
        o := core.live_order(o, b);
    ELSIF o.status <> 'pending_trigger' THEN
        PERFORM core.refuse_final(p_order_id, o.status::text);
    END IF;
    IF o.expires_at <= p_time THEN  -- the sweep is late; the order is over all the same (rule 10)
        PERFORM core.refuse_final(p_order_id, 'expired');
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.live_state(bigint, timestamptz) IS
    'An order as it stands, under the lock; '
    'raises order_final, naming the status, when it is over.';
