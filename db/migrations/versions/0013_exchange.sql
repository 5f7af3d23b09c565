-- The nouns of the exchange. Verbs are in db/functions, views in db/views; both are loaded after
-- the revisions at every upgrade, and so are the triggers that keep what was recorded
-- (db/functions/core/record/forbid_change.sql). Columns stand in the order in which they came, for
-- rows are written whole.

CREATE SCHEMA api;
COMMENT ON SCHEMA api IS 'What callers use: functions to trade, views to read and audit.';
GRANT USAGE ON SCHEMA api TO PUBLIC;

CREATE SCHEMA service;
COMMENT ON SCHEMA service IS
    'What the services call beside schema api: the feeds, and the housekeeping. Granted function '
    'by function to the groups rts_service and rts_house, see the view rights.';

CREATE SCHEMA core;
COMMENT ON SCHEMA core IS
    'The engine. Written by the functions of the schemas api and service only; read it, never '
    'write it.';

-- -------------------------------------------------------------------------------------- words
CREATE TYPE core.side AS ENUM ('buy', 'sell');
CREATE TYPE core.order_type AS ENUM ('limit', 'market');
CREATE TYPE core.time_in_force AS ENUM ('gtc', 'ioc', 'fok', 'gtd', 'day');
CREATE TYPE core.self_trade_prevention AS ENUM (
    'cancel_newest', 'cancel_oldest', 'cancel_both', 'decrement_and_cancel', 'none');
CREATE TYPE core.order_status AS ENUM (
    'pending_trigger',   -- a stop that waits        -> new, canceled, expired, filled …
    'new',               -- rests, nothing traded    -> partially_filled, filled, canceled, expired
    'partially_filled',  -- rests, some of it traded -> filled, canceled, expired
    'filled', 'canceled', 'rejected', 'expired');    -- final
CREATE TYPE core.event_type AS ENUM (
    'new', 'replaced', 'triggered', 'partial_fill', 'fill', 'prevented', 'canceled', 'expired',
    'rejected',                                                -- of an order
    'instrument_status', 'instrument_changed', 'clock_reset'); -- of the market itself
CREATE TYPE core.instrument_status AS ENUM (
    'open', 'halted', 'cancel_only', 'closed',
    'went_back');        -- events were lost, and nobody accepted that (docs/decisions/0014)
CREATE TYPE core.band_center AS ENUM ('last_trade', 'reference_price');
CREATE TYPE core.change AS ENUM ('none', 'new', 'changed', 'gone');
COMMENT ON TYPE core.change IS 'What is to be written of an order in the book.';

-- -------------------------------------------------------------------------------- instruments
-- Their terms may change, and the journal tells which were in force when (docs/decisions/0008).
CREATE TABLE core.instrument (
    instrument_id      int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    symbol             text NOT NULL UNIQUE CHECK (symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$'),
    tick_size          numeric NOT NULL,
    lot_size           numeric NOT NULL,
    min_quantity       numeric,
    max_quantity       numeric,
    max_notional       numeric,
    price_band         numeric,
    reference_price    numeric,
    max_open_orders    int CHECK (max_open_orders > 0),
    status             core.instrument_status NOT NULL DEFAULT 'open',
    day_boundary       time NOT NULL DEFAULT '00:00',
    created_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    band_center        core.band_center NOT NULL DEFAULT 'last_trade',
    reference_trade_id bigint,
    CHECK (tick_size > 0 AND tick_size < 'Infinity'),
    CHECK (lot_size > 0 AND lot_size < 'Infinity'),
    CHECK (day_boundary < '24:00')  -- which no reader's day has
);
COMMENT ON TABLE core.instrument IS
    'One row per instrument. Its row lock is THE lock of the instrument''s market: whatever '
    'changes the book holds it (FOR NO KEY UPDATE: writes no new row version).';
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

-- ----------------------------------------------------------------------------------- accounts
-- Refused orders, trades and events name accounts by id; 0 is the name space of client order ids
-- that came without an account.
CREATE TABLE core.account (
    account_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE core.account IS 'Names that have traded; registered on first use.';

CREATE TABLE core.client_order (
    account_id      int NOT NULL,
    client_order_id text NOT NULL,
    order_id        bigint NOT NULL,
    request         text NOT NULL,
    PRIMARY KEY (client_order_id, account_id)
);
COMMENT ON TABLE core.client_order IS
    'The claim on a client order id, made before anything else happens: '
    'its unique key is what makes a repeated call a duplicate, whatever the concurrency '
    '(rule 18). account_id 0: no account.';
COMMENT ON COLUMN core.client_order.request IS
    'What was asked for, in one normal form: a repetition must be equal to it.';

CREATE TABLE core.cancel_after (
    account_id int PRIMARY KEY,
    fires_at   timestamptz NOT NULL,
    armed_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE core.cancel_after IS
    'Armed dead-man''s switches: at fires_at all live orders of the account are '
    'canceled, unless it was armed again.';
COMMENT ON COLUMN core.cancel_after.armed_at IS
    'When it was armed; both times move with the clock when that leaps.';

CREATE TABLE core.fired_switch (
    account_id    int PRIMARY KEY,
    last_order_id bigint NOT NULL,
    before        xid8 NOT NULL
);
COMMENT ON TABLE core.fired_switch IS
    'Dead-man''s switches that fired and whose orders are being canceled, market by market: those '
    'up to last_order_id. A switch that is armed anew meanwhile saves none of them.';
COMMENT ON COLUMN core.fired_switch.before IS
    'Transactions below it may have been under way when it fired, and may still bring orders.';

-- ------------------------------------------------------------------------------------- orders
CREATE SEQUENCE core.order_id_seq;

CREATE TABLE core.orders (
    order_id              bigint PRIMARY KEY,
    instrument_id         int NOT NULL,
    account_id            int,
    client_order_id       text,
    side                  core.side NOT NULL,
    order_type            core.order_type NOT NULL,
    time_in_force         core.time_in_force NOT NULL,
    post_only             boolean NOT NULL,
    self_trade_prevention core.self_trade_prevention NOT NULL,
    price                 numeric,
    stop_price            numeric,
    display_quantity      numeric,
    expires_at            timestamptz,
    quantity              numeric NOT NULL,
    traded_quantity       numeric NOT NULL,
    traded_value          numeric NOT NULL,
    status                core.order_status NOT NULL,
    reason                text,
    priority              bigint,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX orders_by_instrument ON core.orders (instrument_id, order_id);
CREATE INDEX orders_by_account ON core.orders (account_id, order_id) WHERE account_id IS NOT NULL;
COMMENT ON TABLE core.orders IS
    'Every order, once: written when it enters, updated when it is final (a HOT update: no indexed '
    'column changes). While an order rests its quantities are those of core.book; read api.orders.';
COMMENT ON COLUMN core.orders.traded_value IS
    'Exact sum of price x quantity over its trades; divided by '
    'traded_quantity it is the average price.';
COMMENT ON COLUMN core.orders.reason IS 'Why it was rejected, canceled or expired: a stable code.';

-- --------------------------------------------------------------------------------------- book
-- 0 < shown <= remaining <= quantity, which `rts verify` checks (book_and_last_event,
-- event_quantities): PostgreSQL reads a check constraint from its text for every statement, 6 % of
-- the work of an order in a batch.
CREATE TABLE core.book (
    order_id         bigint PRIMARY KEY,
    instrument_id    int NOT NULL,
    account_id       int,
    side             core.side NOT NULL,
    price            numeric NOT NULL,
    priority         bigint NOT NULL,
    quantity         numeric NOT NULL,
    remaining        numeric NOT NULL,
    shown            numeric NOT NULL,
    display_quantity numeric,
    traded_value     numeric NOT NULL,
    expires_at       timestamptz,
    updated_at       timestamptz NOT NULL,
    stop_price       numeric
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
CREATE INDEX book_by_priority ON core.book (instrument_id, side, price, priority);
CREATE INDEX book_by_account ON core.book (account_id, instrument_id) WHERE account_id IS NOT NULL;
CREATE INDEX book_by_expiry ON core.book (expires_at) WHERE expires_at IS NOT NULL;
COMMENT ON TABLE core.book IS
    'Resting orders and nothing else. Price level first, then priority: the smaller trades first.';
COMMENT ON COLUMN core.book.priority IS
    'Booking sequence: the seq of the event that put it in its place.';
COMMENT ON COLUMN core.book.remaining IS 'Open quantity, hidden part included.';
COMMENT ON COLUMN core.book.shown IS
    'Open quantity that books and feeds show; all of it unless an iceberg.';
COMMENT ON COLUMN core.book.stop_price IS
    'Of a stop that fired and rests: its trigger, for the journal.';

CREATE TABLE core.stop_order (
    order_id      bigint PRIMARY KEY,
    instrument_id int NOT NULL,
    account_id    int,
    side          core.side NOT NULL,
    stop_price    numeric NOT NULL,
    priority      bigint NOT NULL,
    expires_at    timestamptz
);
CREATE INDEX stop_order_by_price ON core.stop_order (instrument_id, side, stop_price, priority);
CREATE INDEX stop_order_by_account ON core.stop_order (account_id, instrument_id)
    WHERE account_id IS NOT NULL;
CREATE INDEX stop_order_by_expiry ON core.stop_order (expires_at) WHERE expires_at IS NOT NULL;
COMMENT ON TABLE core.stop_order IS 'Stop orders that wait for their trigger (rule 7).';

-- --------------------------------------------------------------------------------------- head
CREATE TYPE core.ladder AS (
    price    numeric[],
    first    bigint[],
    quantity numeric[],
    orders   int[],
    more     boolean
);
COMMENT ON TYPE core.ladder IS
    'The best price levels of one side, best first (at most 16): price, a bound below which no '
    'live priority lies, shown quantity, number of orders. more: levels may lie beyond the '
    'window (they may all have been canceled since); false: none does.';

CREATE TABLE core.head (
    instrument_id int NOT NULL,
    seq           bigint NOT NULL,
    bids          core.ladder NOT NULL,
    asks          core.ladder NOT NULL,
    last_price    numeric,
    trade_id      bigint,
    buy_stop      numeric,
    sell_stop     numeric,
    time          timestamptz NOT NULL,
    follows       bigint NOT NULL,
    xid           xid8 NOT NULL DEFAULT '0',
    clock         timestamptz,
    PRIMARY KEY (instrument_id, follows)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.5);
-- What became visible since a snapshot: rows of transactions that were not over when it was taken.
-- Exact and in commit order, unlike any number (docs/decisions/0007).
CREATE INDEX head_by_xid ON core.head (xid);
COMMENT ON TABLE core.head IS
    'Append-only: one row per command, the newest is the state of the market. '
    'It makes the cost of a match independent of depth and of snapshots that others hold open, '
    'it is the book snapshot, and its unique key makes a caller with a stale snapshot fail with '
    '40001 instead of crossing the book.';
COMMENT ON COLUMN core.head.seq IS 'Last event number of the instrument after the command.';
COMMENT ON COLUMN core.head.buy_stop IS 'Lowest trigger price of waiting buy stops; null: none.';
COMMENT ON COLUMN core.head.sell_stop IS 'Highest trigger price of waiting sell stops; null: none.';
COMMENT ON COLUMN core.head.follows IS
    'seq of the head that the command found. Its key lets one command follow a head, not two; it '
    'grows as seq does, so that the newest head is the one with the largest.';
COMMENT ON COLUMN core.head.xid IS
    'The transaction that wrote it, to find what happened since; 0: written before there was this '
    'column.';
COMMENT ON COLUMN core.head.clock IS
    'The clock under the lock, by which the rules of the command went; null: an older one''s.';

-- ------------------------------------------------------------------------------------ journal
CREATE SEQUENCE core.trade_id_seq;

CREATE TABLE core.trade (
    instrument_id int NOT NULL,
    seq           bigint NOT NULL,
    trade_id      bigint NOT NULL,
    price         numeric NOT NULL,
    quantity      numeric NOT NULL,
    bid_order_id  bigint NOT NULL,
    ask_order_id  bigint NOT NULL,
    taker_side    core.side NOT NULL,
    executed_at   timestamptz NOT NULL,
    PRIMARY KEY (instrument_id, seq)
);
CREATE UNIQUE INDEX trade_by_id ON core.trade (trade_id);
COMMENT ON TABLE core.trade IS
    'Append-only. seq is that of the taker''s fill event; the maker''s is one less.';

CREATE TABLE core.order_event (
    instrument_id    int NOT NULL,
    seq              bigint NOT NULL,
    order_id         bigint,
    event            core.event_type NOT NULL,
    reason           text,
    status           core.order_status,
    price            numeric,
    stop_price       numeric,
    quantity         numeric,
    shown            numeric,
    traded_quantity  numeric,
    traded_value     numeric,
    remaining        numeric,
    priority         bigint,
    trade_id         bigint,
    last_price       numeric,
    last_quantity    numeric,
    counter_order_id bigint,
    received_at      timestamptz NOT NULL,
    occurred_at      timestamptz NOT NULL,
    db_user          text NOT NULL,
    application      text NOT NULL,
    clock            timestamptz,
    PRIMARY KEY (instrument_id, seq)
);
CREATE INDEX order_event_by_order ON core.order_event (order_id, seq);
COMMENT ON TABLE core.order_event IS
    'The journal: append-only, one row per change of an order, seq per instrument +1 without gaps '
    'and in commit order (rule 23). Columns are the order''s state after the event.';
-- The rules go by the clock; stamps never run back along seq, but where an operator resets a
-- market's time (docs/decisions/0015).
COMMENT ON COLUMN core.order_event.clock IS
    'The clock under the lock, where it was behind occurred_at; null: it was not.';

-- ------------------------------------------------------------------------------------ candles
CREATE TABLE core.candle (
    instrument_id int NOT NULL,
    start         timestamptz NOT NULL,
    open          numeric NOT NULL,
    high          numeric NOT NULL,
    low           numeric NOT NULL,
    close         numeric NOT NULL,
    volume        numeric NOT NULL,
    notional      numeric NOT NULL,
    trades        bigint NOT NULL,
    first_seq     bigint NOT NULL,
    last_seq      bigint NOT NULL,
    PRIMARY KEY (instrument_id, start)
) WITH (fillfactor = 80);
CREATE INDEX candle_by_seq ON core.candle (instrument_id, last_seq);
COMMENT ON TABLE core.candle IS
    'Trades of a minute (UTC) rolled up, made from core.trade by core.roll_candles alone: what is '
    'deleted here is made again. A minute without trades has no row. The largest last_seq says how '
    'far the instrument''s trades are rolled.';
COMMENT ON COLUMN core.candle.volume IS 'Sum of quantity.';
COMMENT ON COLUMN core.candle.notional IS 'Sum of price x quantity.';
COMMENT ON COLUMN core.candle.first_seq IS 'seq of its first trade: open is that one''s price.';
COMMENT ON COLUMN core.candle.last_seq IS 'seq of its last trade: close is that one''s price.';

-- ------------------------------------------------------------------------ histories, and time
-- Histories have names (docs/decisions/0014).
CREATE TABLE core.epoch (
    number            int PRIMARY KEY,
    epoch             uuid NOT NULL UNIQUE,
    began_at          timestamptz NOT NULL,
    began_by          text NOT NULL,
    reason            text NOT NULL CHECK (reason IN ('made', 'restored', 'went_back')),
    system_identifier bigint NOT NULL,
    database_oid      oid NOT NULL,
    lost              jsonb,
    accepted_at       timestamptz,
    accepted_by       text
);
COMMENT ON TABLE core.epoch IS
    'Append-only: the histories of this exchange, the last one is the present. A new one begins '
    'where an earlier one may not be what somebody saw of it.';
COMMENT ON COLUMN core.epoch.database_oid IS
    'With system_identifier (pg_control_system) where it began: data that are found elsewhere were '
    'restored there.';
COMMENT ON COLUMN core.epoch.lost IS
    'What was noted outside the cluster and is not there: {"markets":{symbol:{"from","to"}},'
    '"orders":{"from","to"},"trades":{"from","to"},"wal":{"noted","found"}}; seqs, ids.';
COMMENT ON COLUMN core.epoch.accepted_at IS
    'When the operator accepted the loss; until then no market opens.';

CREATE TABLE core.clock_leap (
    leap_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    noticed_at    timestamptz NOT NULL,
    leap          interval NOT NULL,
    last_order_id bigint NOT NULL
);
COMMENT ON TABLE core.clock_leap IS
    'Append-only: leaps of the database''s clock that housekeeping noticed, and the last order '
    'that came before.';

-- ------------------------------------------------------------------------------- housekeeping
-- What is unlogged, a crash may take: nobody was promised it.
CREATE UNLOGGED TABLE core.lease (
    name  text PRIMARY KEY,
    owner text NOT NULL,
    until timestamptz NOT NULL
);
COMMENT ON TABLE core.lease IS
    'Who does what one of many must do, and until when nobody else may; a holder that hangs loses '
    'it by itself.';

CREATE UNLOGGED TABLE core.holder (
    transaction text PRIMARY KEY,
    pid         int NOT NULL,
    since       timestamptz NOT NULL
);
COMMENT ON TABLE core.holder IS
    'Transactions that the watchdog saw holding something that commands wait for, and since when. '
    'transaction: pg_locks.virtualtransaction.';

CREATE TABLE core.ended_session (
    ended_at    timestamptz NOT NULL,
    db_user     text NOT NULL,
    application text NOT NULL,
    pid         int NOT NULL,
    state       text,
    held_since  timestamptz NOT NULL
);
CREATE INDEX ended_session_by_user ON core.ended_session (db_user, ended_at);
COMMENT ON TABLE core.ended_session IS 'Append-only: sessions that the watchdog ended, and why.';

CREATE UNLOGGED TABLE core.kept_out (
    db_user name PRIMARY KEY,
    until   timestamptz NOT NULL
);
COMMENT ON TABLE core.kept_out IS
    'Logins whose sessions held a market for too long again and again; no command of theirs is '
    'taken until then (docs/decisions/0009).';

CREATE TABLE core.loaded (
    file text PRIMARY KEY,
    hash text NOT NULL
);
COMMENT ON TABLE core.loaded IS
    'Files of db/functions and db/views as the loader last ran them: a hash of the text and of '
    'what the catalog says of the objects it made. Where either differs the file is run again.';

-- ------------------------------------------------------ what the steps of a command hand over
-- The journal is collected as rows of its own tables (docs/decisions/0006).
CREATE TYPE core.origin AS (received_at timestamptz, db_user text, application text);
COMMENT ON TYPE core.origin IS 'When a call came, and from whom: what the journal says of it.';

CREATE TYPE core.fault AS (field text, code text, message text);
COMMENT ON TYPE core.fault IS
    'A field that cannot be read, and what the caller should do about it.';

CREATE TYPE core.reading AS (taker core.orders, faults core.fault[]);
COMMENT ON TYPE core.reading IS 'A request as an order, or why it cannot be one.';

CREATE TYPE core.closing AS (
    order_id        bigint,
    status          core.order_status,
    reason          text,
    price           numeric,
    quantity        numeric,
    traded_quantity numeric,
    traded_value    numeric,
    priority        bigint
);
COMMENT ON TYPE core.closing IS 'The final state of an order that was live.';

CREATE TYPE core.passing AS (
    maker   core.book,
    closing core.closing,         -- null: it stays
    cut     numeric,              -- taken from the taker's quantity
    why     text,                 -- the taker goes no further
    events  core.order_event[]
);
COMMENT ON TYPE core.passing IS 'What becomes of a maker that must not trade with a taker.';

CREATE TYPE core.step AS (
    head     core.head,
    taker    core.orders,
    events   core.order_event[],
    closings core.closing[]
);
COMMENT ON TYPE core.step IS
    'One order changed without matching: the market after it and the journal it leaves, unwritten.';

CREATE TYPE core.outcome AS (
    head   core.head,
    takers core.orders[],         -- as they stand when all have entered
    trades core.trade[],
    fired  boolean                -- stops entered too, and may have changed any of them
);
COMMENT ON TYPE core.outcome IS 'What became of orders that entered.';

CREATE TYPE core.firing AS (head core.head, trades core.trade[]);
COMMENT ON TYPE core.firing IS 'Stops that fired: the market after them and their trades.';

CREATE TYPE core.removal AS (head core.head, taker core.orders, found boolean);
COMMENT ON TYPE core.removal IS
    'An order taken out of the market: the market without it, the order as it stood.';

-- ---------------------------------------------------------------------- what callers exchange
CREATE TYPE api.order_request AS (
    symbol                text,
    side                  text,
    quantity              numeric,
    price                 numeric,
    order_type            text,
    time_in_force         text,
    account               text,
    client_order_id       text,
    post_only             boolean,
    stop_price            numeric,
    display_quantity      numeric,
    expires_at            timestamptz,
    self_trade_prevention text,
    faults                core.fault[]
);
COMMENT ON TYPE api.order_request IS
    'The arguments of place_order, as a row; faults: what made it unreadable before it became one.';

CREATE TYPE api.order_report AS (
    order_id               bigint,
    symbol                 text,
    account                text,
    client_order_id        text,
    side                   text,
    order_type             text,
    time_in_force          text,
    price                  numeric,
    quantity               numeric,
    traded_quantity        numeric,
    remaining_quantity     numeric,
    average_traded_price   numeric,
    status                 text,
    reject_reason          text,
    cancel_reason          text,
    priority               bigint,
    post_only              boolean,
    stop_price             numeric,
    display_quantity       numeric,
    expires_at             timestamptz,
    self_trade_prevention  text,
    created_at             timestamptz,
    updated_at             timestamptz,
    fills                  jsonb,
    duplicate              boolean,
    priority_kept          boolean,
    error                  jsonb
);
COMMENT ON TYPE api.order_report IS
    'What every trading call answers, one row per order: the columns of api.orders, then fills of '
    'this call (array of {"trade_id","seq","price","quantity","liquidity","counter_order_id"}, '
    'decimals and ids as strings), duplicate (a repeated client_order_id: the first order again), '
    'priority_kept (modify_order), error (place_orders: an item that could not be read, '
    '{"code","message","errors"}).';
