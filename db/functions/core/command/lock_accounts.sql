CREATE OR REPLACE FUNCTION core.lock_accounts(p_orders core.orders[])
RETURNS core.locked
LANGUAGE plpgsql AS $$
DECLARE
    v_paying int[];
    v_assets int[];
    v_all int[];
    v_locked core.locked;
BEGIN
    SELECT array_agg(o.account_id) FILTER (WHERE i.quote_asset_id IS NOT NULL),
        array_agg(CASE o.side WHEN 'buy' THEN i.quote_asset_id ELSE i.base_asset_id END)
            FILTER (WHERE i.quote_asset_id IS NOT NULL),
        array_agg(o.account_id) FILTER (WHERE core.has_limits(a)), array_agg(o.account_id)
    INTO v_paying, v_assets, v_locked.limited, v_all
    FROM unnest(p_orders) AS o
    JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
    JOIN core.account AS a ON a.account_id = o.account_id;
    -- A caller whose snapshot is older than a block of one of them gets 40001 here.
    IF v_locked.limited IS NOT NULL
        OR current_setting('transaction_isolation') <> 'read committed'
    THEN
        PERFORM FROM core.account AS a
        WHERE a.account_id = ANY (v_all)
        ORDER BY a.account_id FOR NO KEY UPDATE;
    END IF;
    IF v_paying IS NOT NULL THEN
        v_locked.purses := core.lock_purses(v_paying, v_assets);
    END IF;
    RETURN v_locked;
END
$$;

COMMENT ON FUNCTION core.lock_accounts(core.orders[]) IS
    'Takes the locks of the accounts of orders that pay for them (settled instruments) or have '
    'limits, by id; of all others none, or of all where one has. Before client order ids and '
    'instruments.';
