CREATE OR REPLACE FUNCTION core.replacement_faults(p api.order_request, o core.orders)
RETURNS core.fault[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    f CONSTANT core.fault[] := (core.read_order(core.replacement(p, o))).faults;
BEGIN
    IF p.client_order_id IS NULL THEN
        RETURN f || core.bad_name('client_order_id');
    END IF;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.replacement_faults(api.order_request, core.orders) IS
    'Every field of a replace that cannot be read; it needs a client order id.';
