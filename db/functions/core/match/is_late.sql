CREATE OR REPLACE FUNCTION core.is_late(
    p_status core.order_status, p_expires_at timestamptz, p_time timestamptz)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_expires_at <= p_time AND p_status IN ('new', 'partially_filled', 'pending_trigger')
$$;

COMMENT ON FUNCTION core.is_late(core.order_status, timestamptz, timestamptz) IS
    'Whether an order is over by its own time though its event is not written yet (rule 10).';
