CREATE OR REPLACE FUNCTION core.has_limits(a core.account)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT num_nonnulls(
        a.blocked_at, a.orders_per_second, a.max_open_orders, a.max_open_notional) > 0
$$;

COMMENT ON FUNCTION core.has_limits(core.account) IS 'Whether an account has limits of its own.';
