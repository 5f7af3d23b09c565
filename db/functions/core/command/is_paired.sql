CREATE OR REPLACE FUNCTION core.is_paired(o core.orders)
RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF o.oco_order_id IS NULL THEN  -- a statement of its own: nearly all end here
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM core.stop_order AS x WHERE x.order_id IN (o.order_id, o.oco_order_id));
END
$$;

COMMENT ON FUNCTION core.is_paired(core.orders) IS
    'Whether the pair of a live order is whole: then the second waits (rule 43).';
