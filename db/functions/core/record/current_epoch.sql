CREATE OR REPLACE FUNCTION core.current_epoch()
RETURNS core.epoch
LANGUAGE sql STABLE AS $$
    SELECT * FROM core.epoch AS e ORDER BY e.number DESC LIMIT 1
$$;

COMMENT ON FUNCTION core.current_epoch() IS 'The history that this database is in.';
