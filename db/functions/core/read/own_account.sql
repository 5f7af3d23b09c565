CREATE OR REPLACE FUNCTION core.own_account(p_account text, p_reads boolean DEFAULT false)
RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF core.is_trusted() THEN
        RETURN p_account;
    END IF;
    RETURN core.callers_account(p_account, p_reads);
END
$$;

COMMENT ON FUNCTION core.own_account(text, boolean) IS
    'The account that a call is for: as it was named by the owner or a service, else '
    'core.callers_account. Raises RT403 not_your_account.';
