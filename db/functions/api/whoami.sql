CREATE OR REPLACE FUNCTION api.whoami()
RETURNS TABLE (login text, role text, account text, may text[], mode text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT session_user::text, c.role, c.account,
        CASE
            WHEN c.role IN ('owner', 'operator', 'service')
                THEN '{read,trade,transfer,operate}'::text[]
            WHEN c.role = 'auditor' THEN '{read}'
            WHEN c.role = 'nobody' THEN '{}'
            ELSE '{read,trade}'
        END, x.mode
    FROM core.caller() AS c
    CROSS JOIN core.access AS x
$$;

COMMENT ON FUNCTION api.whoami IS
'Who this session is: its login; role: owner, operator, service, auditor, trader (bound to account),
anybody, or nobody; what it may beside reading what is everybody''s (books, trades, candles,
instruments), for its account, or else for all; and the mode of the exchange, open or keys.';
