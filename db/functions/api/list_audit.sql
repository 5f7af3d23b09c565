CREATE OR REPLACE FUNCTION api.list_audit(
    action text DEFAULT NULL,
    subject text DEFAULT NULL,
    before bigint DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.audit
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, before, max_rows);
    RETURN QUERY EXECUTE
        'SELECT a.* FROM core.audit AS a WHERE a.audit_id < coalesce($1, 9223372036854775807)'
        || CASE WHEN action IS NOT NULL THEN ' AND a.action = $2' ELSE '' END
        || CASE WHEN subject IS NOT NULL THEN ' AND a.subject = $3' ELSE '' END
        || ' ORDER BY a.audit_id DESC LIMIT $4'
        USING before, action, subject, max_rows;
END
$$;

COMMENT ON FUNCTION api.list_audit IS
'A page of the view audit, newest first: up to max_rows (1-1001), older than the audit_id before,
with this action, of this subject; null: no such filter. Raises RT400 invalid_limit,
invalid_cursor.';
