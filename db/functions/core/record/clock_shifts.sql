CREATE OR REPLACE FUNCTION core.clock_shifts(p_now timestamptz)
RETURNS TABLE (after bigint, upto bigint, shift interval)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    WITH leaps AS (
        SELECT c.last_order_id, sum(c.leap) AS leap, max(c.leap_id) AS leap_id
        FROM (SELECT * FROM core.clock_leap AS x ORDER BY x.leap_id DESC LIMIT 100) AS c
        GROUP BY c.last_order_id
    ), since AS (
        SELECT l.last_order_id, sum(l.leap) OVER (ORDER BY l.last_order_id DESC) AS shift,
            lag(l.last_order_id, 1, 0::bigint) OVER (ORDER BY l.last_order_id) AS before
        FROM leaps AS l
    ), newest AS (
        SELECT c.noticed_at FROM core.clock_leap AS c ORDER BY c.leap_id DESC LIMIT 1
    )
    SELECT s.before, s.last_order_id,
        CASE WHEN s.shift > interval '0' AND p_now > n.noticed_at + interval '1 minute'
            THEN interval '0' ELSE s.shift END
    FROM since AS s CROSS JOIN newest AS n
    UNION ALL
    SELECT coalesce(max(l.last_order_id), 0), 9223372036854775807, interval '0' FROM leaps AS l;
END
$$;

COMMENT ON FUNCTION core.clock_shifts(timestamptz) IS
    'By how much the clock leapt, all in all, since orders came: those with ids above `after`, up '
    'to `upto`. One that is forward counts for a minute only: if nobody has put the clock right '
    'until then it is taken to be right.';
