CREATE OR REPLACE FUNCTION core.read_pair(p api.order_request[])
RETURNS core.orders[]
LANGUAGE plpgsql AS $$
DECLARE
    v_instruments CONSTANT int[] := core.find_instruments(p);
    r core.reading;
    o core.orders[];
BEGIN
    IF cardinality(p) <> 2 THEN
        PERFORM core.refuse_faults(ARRAY[core.fault(
            'orders', 'invalid_orders', 'send an array of two orders')]);
    END IF;
    FOR i IN 1..2 LOOP
        r := core.read_order(p[i]);
        IF v_instruments[i] IS NULL AND p[i].faults IS NULL THEN
            r.faults := core.unknown_symbol() || r.faults;
        END IF;
        PERFORM core.refuse_faults(r.faults);
        o[i] := r.order_row;
        o[i].order_id := nextval('core.order_id_seq');
        o[i].instrument_id := v_instruments[i];
    END LOOP;
    PERFORM core.refuse_faults(core.oco_faults(p, o));
    o[1].oco_order_id := o[2].order_id;
    o[2].oco_order_id := o[1].order_id;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.read_pair(api.order_request[]) IS
    'Two requests as the orders of a pair. Raises what cannot be read of the first that cannot, '
    'or why they are no pair.';
