CREATE OR REPLACE FUNCTION core.callers_account(p_account text, p_reads boolean DEFAULT false)
RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    c CONSTANT core.caller := core.caller();
BEGIN
    IF c.acts_for_all OR p_reads AND c.sees_all THEN
        RETURN p_account;
    ELSIF coalesce(p_account, c.account) = c.account THEN
        RETURN c.account;
    ELSIF NOT (p_reads AND p_account IS NULL) THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.not_yours(c)]));
    END IF;
    RETURN ' nobody';  -- no name: core.is_name
END
$$;

COMMENT ON FUNCTION core.callers_account(text, boolean) IS
    'The account that a call is for, of a caller who is neither the owner nor a service: as it was '
    'named, by whom may act for anybody (p_reads: see all); else the caller''s own, and a name '
    'that no account has for who has none and only reads. Raises RT403 not_your_account.';
