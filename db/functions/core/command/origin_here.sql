CREATE OR REPLACE FUNCTION core.origin_here()
RETURNS core.origin
LANGUAGE sql AS $$
    SELECT ROW(
        clock_timestamp(), session_user::text, current_setting('application_name'))::core.origin
$$;

COMMENT ON FUNCTION core.origin_here() IS 'This call, as the journal names it.';
