CREATE OR REPLACE FUNCTION api.bind_login(role text, account text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    f CONSTANT core.fault[] := core.login_faults(role);
BEGIN
    IF account IS NULL THEN  -- also of a role that is gone, or has become an operator
        DELETE FROM core.login AS l WHERE l.db_user = role;
        IF NOT FOUND THEN
            PERFORM core.refuse_faults(f);
            RETURN;
        END IF;
    ELSE
        PERFORM core.refuse_faults(f);
        INSERT INTO core.login AS l (db_user, account_id, bound_by)
        VALUES (role, core.account_id('account', account), session_user)
        ON CONFLICT (db_user) DO UPDATE
        SET account_id = excluded.account_id, bound_at = excluded.bound_at,
            bound_by = excluded.bound_by
        WHERE l.account_id <> excluded.account_id;
        IF NOT FOUND THEN
            RETURN;
        END IF;
    END IF;
    PERFORM core.note_action('bind_login', role, jsonb_build_object('account', account));
END
$$;

COMMENT ON FUNCTION api.bind_login IS
'Binds a login of PostgreSQL to an account, which is registered if it is new: in SQL the login then
is that account and no other, and sees its rows and everybody''s market. Null: it is bound to
nothing any more. For operators. Counts from the next statement on; a transaction in REPEATABLE READ
that began before keeps what it had. Raises RT404 unknown_login, RT400 invalid_account, RT409
login_not_bindable for who is no trader: an owner, operator, auditor, or service.';
