CREATE OR REPLACE FUNCTION core.kept_out()
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM core.kept_out AS k
        WHERE k.db_user = session_user AND k.until > clock_timestamp())
$$;

COMMENT ON FUNCTION core.kept_out() IS
    'Whether nothing is taken from this login now (service.note_ended). Asked before anything that '
    'others wait for is held.';
