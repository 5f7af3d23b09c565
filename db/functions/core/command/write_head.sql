CREATE OR REPLACE FUNCTION core.write_head(head core.head, p_symbol text)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core.head SELECT head.*;
    -- A full queue would fail the order at its commit. Asking frees what nobody waits for any more.
    IF pg_notification_queue_usage() < 0.5 THEN
        PERFORM pg_notify(
            'rts_events', json_build_object('symbol', p_symbol, 'seq', head.seq)::text);
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_head(core.head, text) IS
    'Publishes the market after a command and rings the doorbell (channel rts_events): '
    'one NOTIFY per command, because notifying takes a lock for the whole database at '
    'commit. The payload is never data. '
    'While listeners that do not hear fill the queue it does not ring: whoever reads feeds looks '
    'once a second anyway.';
