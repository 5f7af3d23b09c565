CREATE OR REPLACE FUNCTION core.refuse_final(p_order_id bigint, p_status text)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        'order_id', 'order_final', format('order %s is %s', p_order_id, p_status))]));
END
$$;

COMMENT ON FUNCTION core.refuse_final(bigint, text) IS
    'Raises order_final, naming the status (rule 16).';
