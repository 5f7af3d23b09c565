CREATE OR REPLACE FUNCTION service.declare_loss(p_noted jsonb)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_lost jsonb := core.lost_since(p_noted);
    v_epoch uuid;
    v_instrument int;
BEGIN
    IF v_lost IS NULL THEN
        RETURN NULL;
    END IF;
    LOCK TABLE core.epoch IN SHARE ROW EXCLUSIVE MODE;
    v_lost := core.lost_since(p_noted);  -- another may have been first
    IF v_lost IS NULL THEN
        RETURN NULL;
    END IF;
    v_epoch := core.begin_epoch('went_back', v_lost);
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.status = 'open' ORDER BY i.instrument_id
    LOOP
        PERFORM core.change_status(v_instrument, 'went_back');
    END LOOP;
    RETURN v_epoch;
END
$$;

COMMENT ON FUNCTION service.declare_loss(jsonb) IS
    'Compares the database with a note of what was on disk (service.position). If any of it is '
    'gone, begins another epoch and stops every open market; answers that epoch, else null.';
