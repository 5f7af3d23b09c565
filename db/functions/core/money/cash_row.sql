CREATE OR REPLACE FUNCTION core.cash_row(
    purse core.purse, o core.orders, p_kind core.cash_kind, p_seq bigint, p_time timestamptz,
    p_cost numeric)
RETURNS core.cash
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(
        purse.account_id, purse.asset_id, purse.n, NULL, p_seq, p_time, o.instrument_id, p_kind,
        -p_cost, purse.available, o.order_id)::core.cash
$$;

COMMENT ON FUNCTION core.cash_row(
    core.purse, core.orders, core.cash_kind, bigint, timestamptz, numeric) IS
    'The row of the chain for what an order took with its event p_seq.';
