CREATE OR REPLACE FUNCTION api.accept_loss()
RETURNS SETOF api.epochs
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_accepted int[];
    v_instrument int;
BEGIN
    LOCK TABLE core.epoch IN SHARE ROW EXCLUSIVE MODE;
    WITH accepted AS (
        UPDATE core.epoch AS e
        SET accepted_at = clock_timestamp(), accepted_by = session_user
        WHERE e.reason = 'went_back' AND e.accepted_at IS NULL
        RETURNING e.number)
    SELECT array_agg(a.number) INTO v_accepted FROM accepted AS a;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.status = 'went_back' ORDER BY i.instrument_id
    LOOP
        PERFORM core.change_status(v_instrument, 'open');
    END LOOP;
    PERFORM core.note_action('accept_loss', e.epoch::text, jsonb_build_object('lost', e.lost))
    FROM core.epoch AS e WHERE e.number = ANY (v_accepted);
    RETURN QUERY SELECT * FROM api.epochs AS e WHERE e.number = ANY (v_accepted);
END
$$;

COMMENT ON FUNCTION api.accept_loss IS
'Accepts that acknowledged events were lost, and opens the markets that were stopped for it, but for
those that somebody gave another status since.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the rows of the view epochs that were accepted; none: nothing was lost.';
