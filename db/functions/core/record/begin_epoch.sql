CREATE OR REPLACE FUNCTION core.begin_epoch(p_reason text, p_lost jsonb)
RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    v_epoch CONSTANT uuid := gen_random_uuid();
BEGIN
    INSERT INTO core.epoch (
        number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost)
    SELECT coalesce((core.current_epoch()).number, 0) + 1, v_epoch, clock_timestamp(),
        session_user, p_reason, c.system_identifier, d.oid, p_lost
    FROM pg_control_system() AS c
    CROSS JOIN pg_database AS d
    WHERE d.datname = current_database();
    IF p_reason <> 'made' THEN
        PERFORM core.leave_ids(
            'core.order_id_seq', (p_lost #>> '{orders,to}')::bigint),
            core.leave_ids('core.trade_id_seq', (p_lost #>> '{trades,to}')::bigint);
    END IF;
    RETURN v_epoch;
END
$$;

COMMENT ON FUNCTION core.begin_epoch(text, jsonb) IS
    'Begins another history; its ids are none that the one before may have given.';
