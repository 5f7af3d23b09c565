CREATE OR REPLACE FUNCTION api.list_audit(
    action text DEFAULT NULL,
    subject text DEFAULT NULL,
    before bigint DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.audit
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, before, max_rows);
    RETURN QUERY
    SELECT a.* FROM api.audit AS a
    WHERE (list_audit.action IS NULL OR a.action = list_audit.action)
        AND (list_audit.subject IS NULL OR a.subject = list_audit.subject)
        AND a.audit_id < coalesce(before, 9223372036854775807)
    ORDER BY a.audit_id DESC LIMIT max_rows;
END
$$;

COMMENT ON FUNCTION api.list_audit IS
'A page of the view audit, newest first: up to max_rows (1-1001), with an audit_id below before, of
an action and a subject; null: no such filter. Raises RT400 invalid_limit, invalid_cursor.';
