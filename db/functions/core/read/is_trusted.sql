CREATE OR REPLACE FUNCTION core.is_trusted()
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(session_user, CURRENT_USER, 'MEMBER')
        OR pg_has_role(session_user, to_regrole('rts_service'), 'MEMBER') IS TRUE
$$;

COMMENT ON FUNCTION core.is_trusted() IS
    'Whether the caller is the owner or a service, who act for anybody. Only for speed: what '
    'core.caller says of them, at a third of the cost.';
