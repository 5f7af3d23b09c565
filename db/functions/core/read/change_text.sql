CREATE OR REPLACE FUNCTION core.change_text(
    p_order_id bigint, p_quantity numeric, p_price numeric, p_stop_price numeric)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT 'modify ' || ROW(
        p_order_id, trim_scale(p_quantity), trim_scale(p_price), trim_scale(p_stop_price))::text
$$;

COMMENT ON FUNCTION core.change_text(bigint, numeric, numeric, numeric) IS
    'What a modify asks for, as it came, in one normal form, which neither core.request_text nor '
    'core.replacement_text has.';
