CREATE OR REPLACE FUNCTION core.candle_width(p_width text)
RETURNS interval
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_width IN ('1s', '1m', '3m', '5m', '15m', '30m', '1h', '2h', '4h', '6h', '8h', '12h') THEN
        RETURN replace(p_width, 'm', ' min')::interval;
    ELSIF p_width IN ('1d', '3d', '1w', '1M') THEN
        -- Days of 24 hours, whatever the caller's time zone makes of one; but months are months.
        RETURN CASE p_width
            WHEN '1d' THEN '24h' WHEN '3d' THEN '72h' WHEN '1w' THEN '168h' ELSE '1 month'
        END::interval;
    END IF;
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        'interval', 'invalid_interval',
        'send 1s, 1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 8h, 12h, 1d, 3d, 1w or 1M')]));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.candle_width(text) IS
    'A candle''s width by its name; raises RT400 invalid_interval.';
