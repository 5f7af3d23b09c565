CREATE OR REPLACE FUNCTION core.claim_pair(o core.orders[])
RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_text CONSTANT text := core.request_text(o[1]) || ' or ' || core.request_text(o[2]);
    v_claimed bigint[] := ARRAY[o[1].order_id, o[2].order_id];
    v_first bigint[];
    n int;
BEGIN
    FOR n IN
        SELECT x.ordinality FROM unnest(o) WITH ORDINALITY AS x
        WHERE x.client_order_id IS NOT NULL ORDER BY x.client_order_id, x.ordinality
    LOOP
        v_claimed[n] := coalesce(
            core.claim_one(
                o[n].account_id, o[n].client_order_id, o[n].order_id,
                format('oco %s %s', n, v_text)),
            o[n].order_id);
        IF v_claimed[n] <> o[n].order_id THEN
            SELECT CASE n WHEN 1 THEN ARRAY[f.order_id, f.oco_order_id]
                ELSE ARRAY[f.oco_order_id, f.order_id] END
            INTO v_first FROM core.orders AS f WHERE f.order_id = v_claimed[n];
        END IF;
    END LOOP;
    FOR i IN 1..2 LOOP
        IF o[i].client_order_id IS NOT NULL AND v_claimed[i] <> v_first[i] THEN
            PERFORM core.refuse_faults(ARRAY[core.fault(
                'client_order_id', 'client_order_id_reused',
                'this id stands for another order: take a new one')]);
        END IF;
    END LOOP;
    RETURN v_first;
END
$$;

COMMENT ON FUNCTION core.claim_pair(core.orders[]) IS
    'Claims the client order ids of a pair before anything else, sorted, as '
    'core.claim_client_orders does. Answers the pair of an equal call before; null: there was '
    'none. Raises client_order_id_reused.';
