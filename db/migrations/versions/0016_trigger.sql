-- Take-profit triggers, trailing stops, one-cancels-the-other (docs/decisions/0021).

DROP VIEW IF EXISTS core.order_state CASCADE;  -- it has the columns of core.orders: loaded anew
DROP FUNCTION IF EXISTS core.take_triggered(core.head, core.trade[]);
DROP FUNCTION IF EXISTS core.settled_trade(core.trade, core.book, core.orders);
DROP FUNCTION IF EXISTS api.place_order(
    text, text, numeric, numeric, text, text, text, text, boolean, numeric, numeric, timestamptz,
    text, numeric);
DROP FUNCTION IF EXISTS api.replace_order(
    bigint, text, numeric, numeric, text, text, text, boolean, numeric, numeric, timestamptz, text);

ALTER TABLE core.orders
    ADD COLUMN take_profit boolean,
    ADD COLUMN trailing_delta int,
    ADD COLUMN oco_order_id bigint,
    ADD COLUMN covered numeric;
COMMENT ON COLUMN core.orders.take_profit IS
    'True: a sell fires when the last price rises to its trigger, a buy when it falls to it; null: '
    'as stops do, or it has none.';
COMMENT ON COLUMN core.orders.trailing_delta IS
    'Basis points by which its trigger trails the best last price since it entered; stop_price is '
    '0 until it fires, and then where that was. Null: its trigger stays.';
COMMENT ON COLUMN core.orders.oco_order_id IS
    'The other of a pair: what happens to one first cancels the other. Null: it has none.';
COMMENT ON COLUMN core.orders.covered IS
    'Of the second of a pair, while it waits: what the first holds of what it may cost.';

ALTER TABLE core.book ADD COLUMN oco_order_id bigint;
COMMENT ON COLUMN core.book.oco_order_id IS
    'The other of its pair, which waits; null: it has none, or has none any more.';

ALTER TABLE core.stop_order
    ADD COLUMN rises boolean,
    ADD COLUMN trailing_delta int,
    ADD COLUMN best numeric,
    ADD COLUMN oco_order_id bigint;
UPDATE core.stop_order SET rises = side = 'buy';
ALTER TABLE core.stop_order ALTER COLUMN rises SET NOT NULL;
COMMENT ON TABLE core.stop_order IS
    'Orders that wait for their trigger (rules 7, 41, 42).';
COMMENT ON COLUMN core.stop_order.stop_price IS
    'Of one that trails: the trigger of the moment; 0 or Infinity, which nothing reaches, before '
    'the first trade.';
COMMENT ON COLUMN core.stop_order.rises IS
    'It fires when the last price rises to its trigger; false: when it falls to it.';
COMMENT ON COLUMN core.stop_order.best IS
    'Of one that trails: the highest (one that rises: the lowest) last price since it entered; 0 '
    'or Infinity before the first trade.';
DROP INDEX core.stop_order_by_price;
CREATE INDEX stop_order_by_price ON core.stop_order (instrument_id, rises, stop_price, priority);
CREATE INDEX stop_order_by_best ON core.stop_order (instrument_id, rises, best)
    WHERE best IS NOT NULL;

ALTER TABLE core.head RENAME COLUMN buy_stop TO rises_to;
ALTER TABLE core.head RENAME COLUMN sell_stop TO falls_to;
COMMENT ON COLUMN core.head.rises_to IS
    'Lowest last price at which a rise may fire a trigger, or move one that trails; null: none.';
COMMENT ON COLUMN core.head.falls_to IS
    'Highest last price at which a fall may fire a trigger, or move one that trails; null: none.';

CREATE TYPE core.taking AS (head core.head, order_ids bigint[]);
COMMENT ON TYPE core.taking IS
    'Orders whose trigger was reached, in the order in which they fire, and the market without '
    'them and the others of their pairs.';
COMMENT ON TYPE core.outcome IS
    'What became of orders that entered. fired: some fired or trail, so that they are to be looked '
    'up.';

ALTER TYPE api.order_request ADD ATTRIBUTE trigger text, ADD ATTRIBUTE trailing_delta int;
COMMENT ON TYPE api.order_request IS
    'The arguments of place_order but the last three, then faults (null from callers), then these: '
    'quote_quantity, trigger, trailing_delta.';
ALTER TYPE api.order_report
    ADD ATTRIBUTE trigger text, ADD ATTRIBUTE trailing_delta int, ADD ATTRIBUTE oco_order_id bigint;
