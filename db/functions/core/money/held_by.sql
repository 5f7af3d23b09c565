CREATE OR REPLACE FUNCTION core.held_by(o core.orders)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN o.taker_fee IS NULL THEN 0
        WHEN o.status = 'pending_trigger' THEN
            greatest(0, core.hold(
                o.side, o.price, o.quantity, greatest(o.maker_fee, o.taker_fee))
                - coalesce(o.covered, 0))
        ELSE core.hold(o.side, o.price, o.quantity - o.traded_quantity, o.maker_fee)
    END
$$;

COMMENT ON FUNCTION core.held_by(core.orders) IS
    'What a live order, as it stands now, holds of its account. A stop may take when it fires, so '
    'it holds the larger fee, but for what the first of its pair holds of that. 0: its instrument '
    'is not settled.';
