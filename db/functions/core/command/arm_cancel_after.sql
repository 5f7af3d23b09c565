CREATE OR REPLACE FUNCTION core.arm_cancel_after(p_account text, p_seconds int)
RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_fires_at CONSTANT timestamptz := v_now + make_interval(secs => p_seconds);
    f CONSTANT core.fault[] := core.switch_faults(p_account, p_seconds);
    v_account int;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    IF core.kept_out() THEN
        PERFORM core.refuse_kept_out();
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF v_account IS NULL THEN  -- asked first: an INSERT takes an id even where it does nothing
        INSERT INTO core.account (name) VALUES (p_account) ON CONFLICT DO NOTHING;
        SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    END IF;
    IF p_seconds = 0 THEN
        DELETE FROM core.cancel_after AS c WHERE c.account_id = v_account;
        RETURN NULL;
    END IF;
    INSERT INTO core.cancel_after VALUES (v_account, v_fires_at, v_now)
    ON CONFLICT (account_id) DO UPDATE
    SET fires_at = EXCLUDED.fires_at, armed_at = EXCLUDED.armed_at;
    RETURN v_fires_at;
END
$$;

COMMENT ON FUNCTION core.arm_cancel_after(text, int) IS
    'Arms, re-arms or (0 seconds) disarms an account''s dead-man''s switch.';
