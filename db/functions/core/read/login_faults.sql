CREATE OR REPLACE FUNCTION core.login_faults(p_role text)
RETURNS core.fault[]
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN p_role IS NULL OR NOT EXISTS (
            SELECT FROM pg_roles AS r WHERE r.rolname = p_role
        ) THEN ARRAY[core.fault(
            'role', 'unknown_login', 'the server has no such role: CREATE ROLE makes one')]
        WHEN EXISTS (
            SELECT FROM pg_roles AS r
            CROSS JOIN unnest(ARRAY[
                CURRENT_USER::regrole::oid, to_regrole('rts_service')::oid,
                to_regrole('rts_operator')::oid, to_regrole('rts_auditor')::oid]) AS g (role)
            WHERE r.rolname = p_role AND pg_has_role(r.oid, g.role, 'MEMBER')
        ) THEN ARRAY[core.fault(
            'role', 'login_not_bindable',
            'it is more than a trader: revoke that first, an account would not bind it')]
    END
$$;

COMMENT ON FUNCTION core.login_faults(text) IS
    'Why a role cannot be bound to an account; null: it can.';
