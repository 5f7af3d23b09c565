CREATE OR REPLACE VIEW api.instrument_versions AS
SELECT
    i.symbol, v.seq, coalesce(e.occurred_at, i.created_at) AS time,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN e.db_user END AS db_user,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN e.application END AS application,
    e.reason AS changed, v.tick_size, v.lot_size, v.min_quantity, v.max_quantity, v.max_notional,
    v.price_band, v.reference_price, v.max_open_orders, v.band_center::text AS band_center,
    v.maker_fee, v.taker_fee
FROM core.instrument_version AS v
JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.order_event AS e USING (instrument_id, seq);

COMMENT ON VIEW api.instrument_versions IS
    'The terms of every instrument, from the event seq on until its next version; seq 0: as it was '
    'created. Who changed them is told to who sees all.';
COMMENT ON COLUMN api.instrument_versions.changed IS
    'Names of the terms that are others than before, with commas.';

GRANT SELECT ON api.instrument_versions TO PUBLIC;
