-- What happened is written once (docs/decisions/0018). An order's row says its first event, a
-- trade's row both of its fills; core.event has the others. The view core.order_event is the
-- journal of all three. The verbs of before do not fit; all are loaded again after this.
DO $$
DECLARE
    v_name text;
BEGIN
    FOREACH v_name IN ARRAY ARRAY(
        SELECT 'VIEW IF EXISTS ' || c.oid::regclass FROM pg_class AS c
        WHERE c.relkind = 'v' AND c.relnamespace IN ('api'::regnamespace, 'core'::regnamespace)
        UNION ALL
        SELECT 'ROUTINE IF EXISTS ' || p.oid::regprocedure FROM pg_proc AS p
        WHERE p.pronamespace IN (
            'api'::regnamespace, 'core'::regnamespace, 'service'::regnamespace))
    LOOP
        EXECUTE format('DROP %s CASCADE', v_name);
    END LOOP;
END
$$;
DROP TYPE core.step, core.passing, core.firing, core.outcome, core.reading, core.removal;

ALTER TABLE core.orders RENAME TO old_orders;
ALTER TABLE core.trade RENAME TO old_trade;
ALTER TABLE core.order_event RENAME TO old_event;
ALTER INDEX core.orders_pkey RENAME TO old_orders_pkey;
ALTER INDEX core.trade_pkey RENAME TO old_trade_pkey;
ALTER INDEX core.orders_by_account RENAME TO old_orders_by_account;

-- ------------------------------------------------------------------------------------- orders
CREATE TABLE core.orders (
    order_id              bigint NOT NULL,
    seq                   bigint NOT NULL,
    priority              bigint,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    received_at           timestamptz NOT NULL,
    expires_at            timestamptz,
    clock                 timestamptz,
    instrument_id         int NOT NULL,
    account_id            int,
    side                  core.side NOT NULL,
    order_type            core.order_type NOT NULL,
    time_in_force         core.time_in_force NOT NULL,
    self_trade_prevention core.self_trade_prevention NOT NULL,
    status                core.order_status NOT NULL,
    post_only             boolean NOT NULL,
    price                 numeric,
    stop_price            numeric,
    quantity              numeric NOT NULL,
    display_quantity      numeric,
    traded_quantity       numeric NOT NULL,
    traded_value          numeric NOT NULL,
    entered_price         numeric,
    entered_stop_price    numeric,
    entered_quantity      numeric,
    client_order_id       text,
    reason                text,
    db_user               text NOT NULL,
    application           text NOT NULL
) WITH (fillfactor = 85);
COMMENT ON TABLE core.orders IS
    'Every order, once: written when it enters, updated when it is final (a HOT update: no indexed '
    'column changes). While an order rests its quantities are those of core.book; read api.orders. '
    'Its row is its first event in the journal, too: new, or rejected.';
COMMENT ON COLUMN core.orders.seq IS 'Of the event with which it entered, or was refused.';
COMMENT ON COLUMN core.orders.traded_value IS
    'Exact sum of price x quantity over its trades; divided by '
    'traded_quantity it is the average price.';
COMMENT ON COLUMN core.orders.entered_price IS
    'price as it came, where it was changed since; null: as price says. So are '
    'entered_stop_price and entered_quantity.';
COMMENT ON COLUMN core.orders.reason IS 'Why it was rejected, canceled or expired: a stable code.';
COMMENT ON COLUMN core.orders.received_at IS 'When the call began that brought it.';
COMMENT ON COLUMN core.orders.clock IS
    'The clock under the lock, where it was behind created_at; null: it was not.';

-- -------------------------------------------------------------------------------------- fills
CREATE TABLE core.trade (
    seq              bigint NOT NULL,
    trade_id         bigint NOT NULL,
    maker_order_id   bigint NOT NULL,
    taker_order_id   bigint NOT NULL,
    maker_priority   bigint NOT NULL,
    taker_priority   bigint,
    executed_at      timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    clock            timestamptz,
    instrument_id    int NOT NULL,
    taker_side       core.side NOT NULL,
    price            numeric NOT NULL,
    quantity         numeric NOT NULL,
    maker_stop_price numeric,
    maker_quantity   numeric NOT NULL,
    maker_traded     numeric NOT NULL,
    maker_value      numeric NOT NULL,
    maker_shown      numeric,
    taker_price      numeric,
    taker_stop_price numeric,
    taker_quantity   numeric NOT NULL,
    taker_traded     numeric NOT NULL,
    taker_value      numeric NOT NULL,
    taker_shown      numeric,
    db_user          text NOT NULL,
    application      text NOT NULL
);
COMMENT ON TABLE core.trade IS
    'Append-only. A trade is two events, both in this row: seq is that of the taker''s fill, the '
    'maker''s is one less. maker_ and taker_: the two orders as they stand after it.';
COMMENT ON COLUMN core.trade.maker_shown IS
    'What books show of it, where that is not all that is left (an iceberg); null: all. So is '
    'taker_shown.';
COMMENT ON COLUMN core.trade.maker_stop_price IS 'Trigger of a stop that fired and rested.';
COMMENT ON COLUMN core.trade.taker_price IS 'Its limit; null: a market order.';
COMMENT ON COLUMN core.trade.clock IS
    'The clock under the lock, where it was behind executed_at; null: it was not.';

-- ------------------------------------------------------------------------------- other events
CREATE TABLE core.event (
    seq              bigint NOT NULL,
    order_id         bigint,
    priority         bigint,
    counter_order_id bigint,
    received_at      timestamptz NOT NULL,
    occurred_at      timestamptz NOT NULL,
    clock            timestamptz,
    instrument_id    int NOT NULL,
    event            core.event_type NOT NULL,
    status           core.order_status,
    price            numeric,
    stop_price       numeric,
    quantity         numeric,
    shown            numeric,
    traded_quantity  numeric,
    traded_value     numeric,
    remaining        numeric,
    last_price       numeric,
    last_quantity    numeric,
    reason           text,
    db_user          text NOT NULL,
    application      text NOT NULL
);
COMMENT ON TABLE core.event IS
    'Append-only: what happened to an order after it entered, other than fills, and to a market. '
    'Columns are the order''s state after the event.';
COMMENT ON COLUMN core.event.clock IS
    'The clock under the lock, where it was behind occurred_at; null: it was not.';

-- ------------------------------------------------------------------------------ what there was
INSERT INTO core.orders
SELECT o.order_id, e.seq, o.priority, o.created_at, o.updated_at, e.received_at, o.expires_at,
    e.clock, o.instrument_id, o.account_id, o.side, o.order_type, o.time_in_force,
    o.self_trade_prevention, o.status, o.post_only, o.price, o.stop_price, o.quantity,
    o.display_quantity, o.traded_quantity, o.traded_value,
    CASE WHEN e.price::text <> o.price::text THEN e.price END,
    CASE WHEN e.stop_price::text <> o.stop_price::text THEN e.stop_price END,
    CASE WHEN e.quantity::text <> o.quantity::text THEN e.quantity END,
    o.client_order_id, o.reason, e.db_user, e.application
FROM core.old_orders AS o
JOIN core.old_event AS e ON e.order_id = o.order_id AND e.event IN ('new', 'rejected')
ORDER BY o.order_id;

INSERT INTO core.trade
SELECT t.seq, t.trade_id, m.order_id, k.order_id, m.priority, k.priority, t.executed_at,
    k.received_at, k.clock, t.instrument_id, t.taker_side, t.price, t.quantity, m.stop_price,
    m.quantity, m.traded_quantity, m.traded_value, nullif(m.shown, m.remaining), k.price,
    k.stop_price, k.quantity, k.traded_quantity, k.traded_value, nullif(k.shown, k.remaining),
    k.db_user, k.application
FROM core.old_trade AS t
JOIN core.old_event AS k ON k.instrument_id = t.instrument_id AND k.seq = t.seq
JOIN core.old_event AS m ON m.instrument_id = t.instrument_id AND m.seq = t.seq - 1
ORDER BY t.trade_id;

INSERT INTO core.event
SELECT e.seq, e.order_id, e.priority, e.counter_order_id, e.received_at, e.occurred_at, e.clock,
    e.instrument_id, e.event, e.status, e.price, e.stop_price, e.quantity, e.shown,
    e.traded_quantity, e.traded_value, e.remaining, e.last_price, e.last_quantity, e.reason,
    e.db_user, e.application
FROM core.old_event AS e
WHERE e.event NOT IN ('new', 'rejected', 'partial_fill', 'fill')
ORDER BY e.instrument_id, e.seq;

DO $$
BEGIN
    ASSERT (SELECT count(*) FROM core.orders) = (SELECT count(*) FROM core.old_orders)
        AND (SELECT count(*) FROM core.trade) = (SELECT count(*) FROM core.old_trade)
        AND (SELECT count(*) FROM core.old_event) = (SELECT count(*) FROM core.orders)
            + 2 * (SELECT count(*) FROM core.trade) + (SELECT count(*) FROM core.event),
        'the journal has events that are no order''s, no trade''s and no event of their own';
END
$$;
DROP TABLE core.old_event, core.old_trade, core.old_orders;

ALTER TABLE core.orders ADD PRIMARY KEY (order_id);
CREATE UNIQUE INDEX orders_by_seq ON core.orders (instrument_id, seq);
CREATE INDEX orders_by_account ON core.orders (account_id, order_id) WHERE account_id IS NOT NULL;
ALTER TABLE core.trade ADD PRIMARY KEY (instrument_id, seq);
CREATE INDEX trade_by_maker_seq ON core.trade (instrument_id, (seq - 1));
CREATE INDEX trade_by_maker ON core.trade (maker_order_id, (seq - 1));
CREATE INDEX trade_by_taker ON core.trade (taker_order_id, seq);
ALTER TABLE core.event ADD PRIMARY KEY (instrument_id, seq);
CREATE INDEX event_by_order ON core.event (order_id, seq);
COMMENT ON INDEX core.trade_by_maker_seq IS
    'The fills of makers, by their own seq: the journal is read by it in order.';

-- --------------------------------------------------------------------------- books of the past
CREATE TABLE core.book_checkpoint (
    seq           bigint NOT NULL,
    lowest_time   timestamptz NOT NULL,
    instrument_id int NOT NULL,
    side          core.side[] NOT NULL,
    price         numeric[] NOT NULL,
    quantity      numeric[] NOT NULL,
    orders        int[] NOT NULL,
    PRIMARY KEY (instrument_id, seq) INCLUDE (lowest_time)
);
COMMENT ON TABLE core.book_checkpoint IS
    'Append-only, and only a shortcut to the journal: all levels of a book as it was after the '
    'command that ended at seq, an element of each array for a level. A book of the past is the '
    'checkpoint before it and what its orders did since.';
COMMENT ON COLUMN core.book_checkpoint.lowest_time IS
    'The least time of an event since the checkpoint before: where a market''s clock was put back, '
    'times do not grow with seq.';

-- ------------------------------------------------------- what the steps of a command hand over
CREATE TYPE core.reading AS (order_row core.orders, faults core.fault[]);
COMMENT ON TYPE core.reading IS 'A request as an order, or why it cannot be one.';
CREATE TYPE core.removal AS (head core.head, order_row core.orders, found boolean);
COMMENT ON TYPE core.removal IS
    'An order taken out of the market: the market without it, the order as it stood.';
CREATE TYPE core.step AS (
    head core.head, order_row core.orders, events core.event[], closings core.closing[]);
COMMENT ON TYPE core.step IS
    'One order changed without matching: the market after it and the journal it leaves, unwritten.';
CREATE TYPE core.passing AS (
    maker core.book, closing core.closing, cut numeric, why text, events core.event[]);
COMMENT ON TYPE core.passing IS 'What becomes of a maker that must not trade with a taker.';
CREATE TYPE core.firing AS (head core.head, trades core.trade[]);
COMMENT ON TYPE core.firing IS 'Stops that fired: the market after them and their trades.';
CREATE TYPE core.outcome AS (
    head core.head, takers core.orders[], trades core.trade[], fired boolean);
COMMENT ON TYPE core.outcome IS 'What became of orders that entered.';
