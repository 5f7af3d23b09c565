CREATE OR REPLACE FUNCTION core.not_yours(c core.caller)
RETURNS core.fault
LANGUAGE sql IMMUTABLE AS $$
    SELECT core.fault('account', 'not_your_account', CASE c.role
        WHEN 'trader' THEN format(
            'this login is the account %L and no other: leave account out', c.account)
        WHEN 'auditor' THEN 'this login is an auditor''s: it reads all and trades as nobody'
        ELSE 'this login acts for nobody: an operator binds it to an account (bind_login)' END)
$$;

COMMENT ON FUNCTION core.not_yours(core.caller) IS
    'The fault of acting for an account that is not the caller''s, and what to do about it.';
