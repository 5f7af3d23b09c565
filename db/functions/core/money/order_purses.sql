CREATE OR REPLACE FUNCTION core.order_purses(p_orders core.orders[])
RETURNS core.purse[]
LANGUAGE plpgsql AS $$
DECLARE
    v_accounts int[];
    v_assets int[];
BEGIN
    SELECT array_agg(o.account_id),
        array_agg(CASE o.side WHEN 'buy' THEN i.quote_asset_id ELSE i.base_asset_id END)
    INTO v_accounts, v_assets
    FROM unnest(p_orders) AS o
    JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
    WHERE i.quote_asset_id IS NOT NULL AND o.account_id IS NOT NULL;
    IF v_accounts IS NOT NULL THEN
        RETURN core.lock_purses(v_accounts, v_assets);
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.order_purses(core.orders[]) IS
    'The purses that orders of settled instruments pay from, locked; null: there are none.';
