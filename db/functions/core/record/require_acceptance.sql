CREATE OR REPLACE FUNCTION core.require_acceptance()
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    -- Waits for who declares a loss now.
    LOCK TABLE core.epoch IN ROW EXCLUSIVE MODE;
    IF EXISTS (
        SELECT FROM core.epoch AS e WHERE e.reason = 'went_back' AND e.accepted_at IS NULL)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'status', 'went_back',
            'acknowledged events were lost: accept that first (rts accept-loss)')]));
    END IF;
END
$$;

COMMENT ON FUNCTION core.require_acceptance() IS
    'Raises RT409 went_back while a loss is not accepted: until then no market opens.';
