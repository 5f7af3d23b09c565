CREATE OR REPLACE FUNCTION core.faults_of(p_kind text, p_fields jsonb)
RETURNS core.fault[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    p api.order_request;
    wanted core.transfer_request;
    f core.fault[];
BEGIN
    IF p_fields = '{}' THEN
        RETURN f;  -- nothing could be read
    END IF;
    CASE p_kind
    WHEN 'order' THEN
        p := jsonb_populate_record(NULL::api.order_request, p_fields);
        f := (core.read_order(p)).faults;
        IF NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p.symbol) THEN
            f := core.unknown_symbol() || f;
        END IF;
    WHEN 'change' THEN
        f := core.change_faults(
            (p_fields ->> 'quantity')::numeric, (p_fields ->> 'price')::numeric,
            (p_fields ->> 'stop_price')::numeric);
    WHEN 'instrument' THEN
        f := core.instrument_faults(jsonb_populate_record(NULL::core.instrument,
            '{"symbol": "", "tick_size": 1, "lot_size": 1, "day_boundary": "00:00"}'
            || jsonb_strip_nulls(p_fields) || jsonb_build_object('band_center',
                core.read_center(coalesce(p_fields ->> 'band_center', 'last_trade')))));
    WHEN 'transfer' THEN
        wanted := jsonb_populate_record(NULL::core.transfer_request, p_fields);
        f := core.transfer_faults(
            wanted, (SELECT s FROM core.asset AS s WHERE s.code = wanted.asset));
    END CASE;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.faults_of(text, jsonb) IS
    'The faults of the fields of an order, a change of one, an instrument, or a transfer, as the '
    'call that acts on them would name them. Looks at nothing but its arguments and which symbols '
    'and assets there are.';
