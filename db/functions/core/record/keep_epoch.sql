CREATE OR REPLACE FUNCTION core.keep_epoch()
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    e CONSTANT core.epoch := core.current_epoch();
BEGIN
    IF e.number IS NULL THEN
        PERFORM core.begin_epoch('made', NULL);
    ELSIF NOT EXISTS (
        SELECT FROM pg_control_system() AS c, pg_database AS d
        WHERE d.datname = current_database()
            AND (c.system_identifier, d.oid) = (e.system_identifier, e.database_oid))
    THEN
        PERFORM core.begin_epoch('restored', NULL);
    END IF;
END
$$;

COMMENT ON FUNCTION core.keep_epoch() IS
    'Begins the first history, or another where the data came from another database.';
