CREATE OR REPLACE FUNCTION core.read_time(p_text text)
RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?'
        '([Zz]|[+-][0-9]{2}:[0-9]{2})$' THEN
        RETURN p_text::timestamptz;
    END IF;
    RETURN NULL;
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format
    OR invalid_time_zone_displacement_value THEN
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.read_time(text) IS
    'An RFC 3339 time with its offset; null when it is none.';
