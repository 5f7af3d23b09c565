CREATE OR REPLACE FUNCTION core.change_faults(
    p_quantity numeric, p_price numeric, p_stop_price numeric, p_client_order_id text)
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN core.is_amount(p_quantity) = false THEN core.bad_amount('quantity') END,
        CASE WHEN core.is_amount(p_price) = false THEN core.bad_amount('price') END,
        CASE WHEN core.is_amount(p_stop_price) = false THEN core.bad_amount('stop_price') END,
        CASE WHEN core.is_name(p_client_order_id) = false
            THEN core.bad_name('client_order_id') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.change_faults(numeric, numeric, numeric, text) IS
    'What of a modify cannot be read; null is unchanged.';
