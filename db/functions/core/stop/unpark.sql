CREATE OR REPLACE FUNCTION core.unpark(p_order_id bigint)
RETURNS core.stop_order
LANGUAGE sql AS $$
    DELETE FROM core.stop_order AS x WHERE x.order_id = p_order_id RETURNING x
$$;

COMMENT ON FUNCTION core.unpark(bigint) IS
    'Takes an order out of those that wait; answers how it waited, to put it back where what ended '
    'its pair is forgotten.';
