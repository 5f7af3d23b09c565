CREATE OR REPLACE FUNCTION core.refuse_kept_out()
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        NULL, 'kept_out', 'sessions of this login held markets for too long; wait a minute')]));
END
$$;

COMMENT ON FUNCTION core.refuse_kept_out() IS 'Raises RT429 kept_out.';
