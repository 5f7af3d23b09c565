CREATE OR REPLACE FUNCTION service.end_due_orders(
    p_instrument_id int, p_order_ids bigint[], p_status core.order_status, p_reason text,
    p_patience_ms int)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_timeout CONSTANT text := current_setting('lock_timeout');
BEGIN
    PERFORM set_config('lock_timeout', p_patience_ms || 'ms', true);
    BEGIN
        PERFORM core.lock_instrument(p_instrument_id);
    EXCEPTION WHEN lock_not_available THEN
        RETURN NULL;
    END;
    PERFORM set_config('lock_timeout', v_timeout, true);
    RETURN cardinality(core.cancel_many(p_instrument_id, p_order_ids, p_status, p_reason));
END
$$;

COMMENT ON FUNCTION service.end_due_orders(int, bigint[], core.order_status, text, int) IS
    'Ends those of service.due_orders in one instrument and answers how many; null: somebody held '
    'its market for longer than the patience, nothing was done.';
