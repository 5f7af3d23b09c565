-- Terms of an instrument may change, and the journal tells which were in force when
-- (docs/decisions/0008).
ALTER TYPE core.event_type ADD VALUE IF NOT EXISTS 'instrument_changed';

CREATE TYPE core.band_center AS ENUM ('last_trade', 'reference_price');

-- A reader's day has no 24:00.
UPDATE core.instrument SET day_boundary = '00:00' WHERE day_boundary = '24:00';
ALTER TABLE core.instrument
    ADD COLUMN band_center core.band_center NOT NULL DEFAULT 'last_trade',
    ADD COLUMN reference_trade_id bigint,
    ADD CHECK (day_boundary < '24:00');
COMMENT ON COLUMN core.instrument.reference_trade_id IS
    'The last trade when reference_price was set (null: before the first): until the next one the '
    'reference price is the centre of the band.';

CREATE TABLE core.instrument_version (
    instrument_id   int NOT NULL,
    seq             bigint NOT NULL,
    tick_size       numeric NOT NULL,
    lot_size        numeric NOT NULL,
    min_quantity    numeric,
    max_quantity    numeric,
    max_notional    numeric,
    price_band      numeric,
    reference_price numeric,
    max_open_orders int,
    band_center     core.band_center NOT NULL,
    PRIMARY KEY (instrument_id, seq)
);
COMMENT ON TABLE core.instrument_version IS
    'Append-only: the terms of an instrument from the event seq on (0: as it was created), until '
    'the next version.';
INSERT INTO core.instrument_version
SELECT instrument_id, 0, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
    reference_price, max_open_orders, band_center
FROM core.instrument;

-- Arguments change; loaded again after this.
DROP FUNCTION IF EXISTS api.create_instrument(
    text, numeric, numeric, numeric, numeric, numeric, numeric, numeric, time, int);
DROP FUNCTION IF EXISTS core.fire_stops(core.head, core.trade[], core.origin);
DROP FUNCTION IF EXISTS core.count_open(core.orders);
DROP FUNCTION IF EXISTS core.book_levels(core.head, core.side, int);
DROP FUNCTION IF EXISTS core.levels_json(core.head, core.side, int);
DROP FUNCTION IF EXISTS core.open_market(int);
DROP TYPE core.named_amount CASCADE;

-- Times that some reader cannot hold stopped every reader of the order. They become the nearest
-- that all can: such orders live as long, or were refused for the same reason. The trigger that
-- forbids it is made again after this.
DROP TRIGGER IF EXISTS append_only ON core.orders;
UPDATE core.orders
SET expires_at = least(
    greatest(expires_at, '0001-01-01 00:00+00'), '9999-12-31 23:59:59.999999+00')
WHERE expires_at NOT BETWEEN '0001-01-01 00:00+00' AND '9999-12-31 23:59:59.999999+00';
UPDATE core.book SET expires_at = '9999-12-31 23:59:59.999999+00'
WHERE expires_at > '9999-12-31 23:59:59.999999+00';
UPDATE core.stop_order SET expires_at = '9999-12-31 23:59:59.999999+00'
WHERE expires_at > '9999-12-31 23:59:59.999999+00';
