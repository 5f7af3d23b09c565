CREATE OR REPLACE FUNCTION core.is_paired(o core.orders)
RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN o.oco_order_id IS NOT NULL AND EXISTS (
        SELECT FROM core.stop_order AS x WHERE x.order_id IN (o.order_id, o.oco_order_id));
END
$$;

COMMENT ON FUNCTION core.is_paired(core.orders) IS
    'Whether the pair of a live order is whole: then the second waits (rule 43).';
