CREATE OR REPLACE FUNCTION core.field_fault(p_key text, p_value jsonb)
RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN p_key NOT IN (
            'symbol', 'side', 'quantity', 'price', 'order_type', 'time_in_force', 'account',
            'client_order_id', 'post_only', 'stop_price', 'display_quantity', 'expires_at',
            'self_trade_prevention', 'quote_quantity', 'trigger', 'trailing_delta')
            THEN 'unknown_field'
        WHEN jsonb_typeof(p_value) = 'null' THEN NULL
        WHEN p_key = 'post_only' THEN
            CASE WHEN jsonb_typeof(p_value) <> 'boolean' THEN 'invalid_post_only' END
        WHEN p_key IN ('quantity', 'price', 'stop_price', 'display_quantity', 'quote_quantity')
        THEN
            CASE
                WHEN jsonb_typeof(p_value) = 'number' THEN NULL
                WHEN jsonb_typeof(p_value) = 'string'
                    AND (p_value #>> '{}') ~ '^[+-]?[0-9]+([.][0-9]+)?$'
                    AND char_length(p_value #>> '{}') <= 100 THEN NULL
                ELSE 'invalid_' || p_key
            END
        WHEN p_key = 'trailing_delta' AND jsonb_typeof(p_value) IN ('number', 'string') THEN
            CASE WHEN (p_value #>> '{}') !~ '^[0-9]{1,9}$' THEN 'invalid_trailing_delta' END
        WHEN jsonb_typeof(p_value) <> 'string' THEN 'invalid_' || p_key
        WHEN p_key = 'expires_at' AND core.read_time(p_value #>> '{}') IS NULL
            THEN 'invalid_expires_at'
    END
$$;

COMMENT ON FUNCTION core.field_fault(text, jsonb) IS
    'Why a JSON field cannot be an argument of place_order: its code, '
    'or null. Numbers keep every digit.';
