CREATE OR REPLACE VIEW api.instruments AS
SELECT
    symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
    reference_price, max_open_orders, replace(status::text, 'went_back', 'halted') AS status,
    day_boundary, i.created_at,
    band_center::text AS band_center,
    b.code AS base_asset, q.code AS quote_asset, maker_fee, taker_fee
FROM core.instrument AS i
LEFT JOIN core.asset AS b ON b.asset_id = i.base_asset_id
LEFT JOIN core.asset AS q ON q.asset_id = i.quote_asset_id;

COMMENT ON VIEW api.instruments IS 'What can be traded, and within which bounds.';
COMMENT ON COLUMN api.instruments.tick_size IS 'Prices are multiples of it.';
COMMENT ON COLUMN api.instruments.lot_size IS 'Quantities are multiples of it.';
COMMENT ON COLUMN api.instruments.max_notional IS
    'Largest price x quantity of a limit order; null: no bound.';
COMMENT ON COLUMN api.instruments.price_band IS
    'Largest distance of any trade, and of a limit price, from the centre of the band, as a '
    'fraction of it; null: no band (rule 26).';
COMMENT ON COLUMN api.instruments.reference_price IS
    'Centre of the band before the first trade, and after it was set anew until the next trade.';
COMMENT ON COLUMN api.instruments.band_center IS
    'Centre of the band: last_trade, or reference_price at all times.';
COMMENT ON COLUMN api.instruments.max_open_orders IS
    'Most live orders of one account; null: no bound.';
COMMENT ON COLUMN api.instruments.status IS
    'open; halted or cancel_only: only cancels; closed: for good or until opened again.';
COMMENT ON COLUMN api.instruments.base_asset IS
    'What is traded, and quote_asset what it is paid in: orders need an account and its means. '
    'Null: trades move no money.';
COMMENT ON COLUMN api.instruments.maker_fee IS
    'Fraction of price x quantity, in quote; below 0: a rebate.';
COMMENT ON COLUMN api.instruments.day_boundary IS 'Time of day (UTC) at which day orders expire.';

GRANT SELECT ON api.instruments TO PUBLIC;
