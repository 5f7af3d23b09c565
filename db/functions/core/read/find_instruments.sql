CREATE OR REPLACE FUNCTION core.find_instruments(p_requests api.order_request[])
RETURNS int[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_ids int[] := ARRAY[]::int[];
    v_id int;
    v_symbol text;
BEGIN
    FOR i IN 1..cardinality(p_requests) LOOP
        IF p_requests[i].symbol IS DISTINCT FROM v_symbol THEN
            v_symbol := p_requests[i].symbol;
            SELECT x.instrument_id INTO v_id FROM core.instrument AS x WHERE x.symbol = v_symbol;
        END IF;
        v_ids[i] := v_id;
    END LOOP;
    RETURN v_ids;
END
$$;

COMMENT ON FUNCTION core.find_instruments(api.order_request[]) IS
    'The instrument of each request; null: unknown.';
