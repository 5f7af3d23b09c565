CREATE OR REPLACE FUNCTION core.write_head(h core.head, p_symbol text)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    -- An expression, not a statement: a third of the time.
    v_rung CONSTANT text := pg_notify(
        'rts_events', '{"symbol":' || to_json(p_symbol) || ',"seq":' || h.seq || '}');
BEGIN
    INSERT INTO core.head SELECT h.*;
END
$$;

COMMENT ON FUNCTION core.write_head(core.head, text) IS
    'Publishes the market after a command and rings the doorbell (channel rts_events): '
    'one NOTIFY per command, because notifying takes a lock for the whole database at '
    'commit. The payload is never data.';
