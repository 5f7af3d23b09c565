CREATE OR REPLACE FUNCTION service.note_leap(p_leap double precision, p_looked double precision)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_leap CONSTANT interval := make_interval(secs => p_leap);
BEGIN
    INSERT INTO core.clock_leap (noticed_at, leap, last_order_id)
    SELECT v_now, v_leap, q.last_value FROM core.order_id_seq AS q;
    -- Those armed since the last look go by the clock as it is now.
    UPDATE core.cancel_after AS c
    SET fires_at = c.fires_at + v_leap, armed_at = c.armed_at + v_leap
    WHERE c.armed_at NOT BETWEEN v_now - make_interval(secs => p_looked) AND v_now;
END
$$;

COMMENT ON FUNCTION service.note_leap(double precision, double precision) IS
    'Records that the clock leapt by so many seconds within the last p_looked seconds, and moves '
    'the dead-man''s switches with it: they fire after as much time as they were armed for.';
