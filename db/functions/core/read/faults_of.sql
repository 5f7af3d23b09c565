CREATE OR REPLACE FUNCTION core.faults_of(p_kind text, p_fields jsonb)
RETURNS core.fault[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    p api.order_request;
    instrument core.instrument;
    v_given CONSTANT jsonb := jsonb_strip_nulls(p_fields);
    v_remove text[];
    o core.orders;
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
            (p_fields ->> 'stop_price')::numeric, p_fields ->> 'client_order_id');
    WHEN 'replacement' THEN
        o := (core.read_order(jsonb_populate_record(
            NULL::api.order_request, '{"side": "buy", "quantity": 1, "price": 1}'))).order_row;
        f := core.replacement_faults(
            jsonb_populate_record(NULL::api.order_request, p_fields), o);
    WHEN 'instrument' THEN
        f := core.instrument_faults(jsonb_populate_record(NULL::core.instrument,
            '{"symbol": "", "tick_size": 1, "lot_size": 1, "day_boundary": "00:00"}'
            || v_given || jsonb_build_object('band_center',
                core.read_center(coalesce(p_fields ->> 'band_center', 'last_trade')))));
    WHEN 'terms' THEN
        SELECT * INTO instrument FROM core.instrument AS i
        WHERE i.symbol = p_fields ->> 'symbol';
        IF instrument.instrument_id IS NULL THEN
            RETURN ARRAY[core.unknown_symbol()];
        END IF;
        v_remove := ARRAY(SELECT e.key FROM jsonb_each(p_fields) AS e WHERE e.value = 'null');
        f := core.terms_faults(
            core.new_terms(instrument, v_given, v_remove), v_given, v_remove);
    WHEN 'status' THEN
        f := core.status_faults(p_fields ->> 'symbol', p_fields ->> 'status');
    WHEN 'switch' THEN
        f := core.switch_faults(p_fields ->> 'account', (p_fields ->> 'seconds')::int);
    WHEN 'transfer' THEN
        wanted := jsonb_populate_record(NULL::core.transfer_request, p_fields);
        f := core.transfer_faults(
            wanted, (SELECT s FROM core.asset AS s WHERE s.code = wanted.asset));
    END CASE;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.faults_of(text, jsonb) IS
    'The faults of the fields of an order, a change or replacement of one, an instrument, a '
    'change of its terms (null: to be removed) or status, a switch, or a transfer, as the call '
    'that acts on them would name them. Looks at nothing but its arguments, instruments and '
    'assets.';
