CREATE OR REPLACE FUNCTION core.release(e core.event, p_account_id int, p_amount numeric)
RETURNS core.event
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_amount > 0 THEN
        e.account_id := p_account_id;
        e.released := p_amount;
    END IF;
    RETURN e;
END
$$;

COMMENT ON FUNCTION core.release(core.event, int, numeric) IS
    'An event that gives an account what its order held before and needs no more.';
