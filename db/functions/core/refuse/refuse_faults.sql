CREATE OR REPLACE FUNCTION core.refuse_faults(p_faults core.fault[])
RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(p_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(p_faults));
    END IF;
END
$$;

COMMENT ON FUNCTION core.refuse_faults(core.fault[]) IS 'Raises if there is any fault.';
