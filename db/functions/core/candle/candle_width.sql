CREATE OR REPLACE FUNCTION core.candle_width(p_width text)
RETURNS interval
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_width IN ('1s', '1m', '5m', '15m', '1h', '4h', '1d') THEN
        -- A day of 24 hours, whatever the caller's time zone makes of one.
        RETURN CASE p_width WHEN '1d' THEN '24h' ELSE replace(p_width, 'm', ' min') END::interval;
    END IF;
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        'interval', 'invalid_interval', 'send 1s, 1m, 5m, 15m, 1h, 4h or 1d')]));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.candle_width(text) IS
    'A candle''s width by its name; raises RT400 invalid_interval.';
