-- The nouns of the exchange as all revisions leave them, and the heads of its views; of tables also
-- indexes and triggers. Written by `make schema` to be read: nothing runs it, a test compares it.

-- What callers use: functions to trade, views to read and audit.
CREATE SCHEMA api;

-- The engine. Written by the functions of the schemas api and service only; read it, never write
-- it.
CREATE SCHEMA core;

-- What the services call beside schema api: the feeds, and the housekeeping. Granted function by
-- function to the groups rts_service and rts_house, see the view rights.
CREATE SCHEMA service;

CREATE TYPE core.band_center AS ENUM ('last_trade', 'reference_price');

CREATE TYPE core.cash_kind AS ENUM ('deposit', 'withdrawal', 'transfer', 'order', 'modify',
    'collect');

-- What is to be written of an order in the book.
CREATE TYPE core.change AS ENUM ('none', 'new', 'changed', 'gone');

CREATE TYPE core.event_type AS ENUM ('new', 'replaced', 'triggered', 'partial_fill', 'fill',
    'prevented', 'canceled', 'expired', 'rejected', 'instrument_status', 'instrument_changed',
    'clock_reset');

CREATE TYPE core.instrument_status AS ENUM ('open', 'halted', 'cancel_only', 'closed', 'went_back');

CREATE TYPE core.order_status AS ENUM ('pending_trigger', 'new', 'partially_filled', 'filled',
    'canceled', 'rejected', 'expired');

CREATE TYPE core.order_type AS ENUM ('limit', 'market');

CREATE TYPE core.self_trade_prevention AS ENUM ('cancel_newest', 'cancel_oldest', 'cancel_both',
    'decrement_and_cancel', 'none');

CREATE TYPE core.side AS ENUM ('buy', 'sell');

CREATE TYPE core.time_in_force AS ENUM ('gtc', 'ioc', 'fok', 'gtd', 'day');

CREATE SEQUENCE core.order_id_seq AS bigint START 1 INCREMENT 1;

CREATE SEQUENCE core.trade_id_seq AS bigint START 1 INCREMENT 1;

-- One row. open: an account is a name. keys: who trades, or sees what is somebody's, says who he
-- is.
CREATE TABLE core.access (
    one boolean NOT NULL DEFAULT true,
    mode text NOT NULL,
    CONSTRAINT access_pkey PRIMARY KEY (one),
    CONSTRAINT access_mode_check CHECK (mode = ANY (ARRAY['open'::text, 'keys'::text])),
    CONSTRAINT access_one_check CHECK (one)
);

-- Names that have traded; registered on first use.
-- blocked_at: Since when it may enter no order; null: it may. Read under the instrument's lock.
-- orders_per_second: How many orders it may enter within any second; null: no limit. So are the
-- next two.
-- max_open_orders: Live orders, in all markets.
-- max_open_notional: Of price x remaining over its live orders that have a price, in all markets.
CREATE TABLE core.account (
    account_id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    blocked_at timestamptz,
    blocked_why text,
    orders_per_second integer,
    max_open_orders integer,
    max_open_notional numeric,
    CONSTRAINT account_pkey PRIMARY KEY (account_id),
    CONSTRAINT account_name_key UNIQUE (name),
    CONSTRAINT account_max_open_notional_check CHECK (max_open_notional >= 0::numeric AND
        max_open_notional < 'Infinity'::numeric),
    CONSTRAINT account_max_open_orders_check CHECK (max_open_orders >= 0),
    CONSTRAINT account_orders_per_second_check CHECK (orders_per_second >= 1 AND orders_per_second
        <= 10000)
);

-- Keys of REST and sockets. No secret is here: it is HMAC-SHA256 of key_id and version, keyed with
-- what the services know and the database does not.
-- account_id: Null: an operator's, which has none of its own.
-- networks: From where it may be used; null: from anywhere.
-- public_key: Ed25519: requests are signed with a key that only their sender has; null: there is a
-- secret.
CREATE TABLE core.api_key (
    key_id text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    account_id integer,
    permissions text[] NOT NULL,
    label text,
    networks cidr[],
    requests_per_second integer,
    public_key bytea,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by text NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT api_key_pkey PRIMARY KEY (key_id),
    CONSTRAINT api_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id),
    CONSTRAINT api_key_key_id_check CHECK (key_id ~ '^[a-z0-9]{12,32}$'::text),
    CONSTRAINT api_key_permissions_check CHECK (permissions <@
        '{read,trade,transfer,operate}'::text[] AND cardinality(permissions) > 0),
    CONSTRAINT api_key_public_key_check CHECK (length(public_key) = 32),
    CONSTRAINT api_key_requests_per_second_check CHECK (requests_per_second >= 1 AND
        requests_per_second <= 100000)
);
CREATE INDEX api_key_by_account ON core.api_key USING btree (account_id, key_id);

-- What accounts can own.
-- scale: Decimals that deposits, withdrawals and transfers may have. Balances may have more: what a
-- trade costs is never rounded.
CREATE TABLE core.asset (
    asset_id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    code text NOT NULL,
    scale integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT asset_pkey PRIMARY KEY (asset_id),
    CONSTRAINT asset_code_key UNIQUE (code),
    CONSTRAINT asset_code_check CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$'::text),
    CONSTRAINT asset_scale_check CHECK (scale >= 0 AND scale <= 18)
);

-- Append-only: what operators did, written by the functions that do it, in their transaction.
-- subject: The symbol, account, asset, key or login it was done to.
-- application: Names the key, where a service did it for one.
CREATE TABLE core.audit (
    audit_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    occurred_at timestamptz NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    detail jsonb NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    CONSTRAINT audit_pkey PRIMARY KEY (audit_id)
);
CREATE INDEX audit_by_action ON core.audit USING btree (action, audit_id);
CREATE INDEX audit_by_subject ON core.audit USING btree (subject, audit_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.audit FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Resting orders and nothing else. Price level first, then priority: the smaller trades first.
-- priority: Booking sequence: the seq of the event that put it in its place.
-- remaining: Open quantity, hidden part included.
-- shown: Open quantity that books and feeds show; all of it unless an iceberg.
-- stop_price: Of a stop that fired and rests: its trigger, for the journal.
-- maker_fee: As core.orders says: what it holds depends on it.
-- oco_order_id: The other of its pair, which waits; null: it has none, or has none any more.
CREATE TABLE core.book (
    order_id bigint NOT NULL,
    instrument_id integer NOT NULL,
    account_id integer,
    side core.side NOT NULL,
    price numeric NOT NULL,
    priority bigint NOT NULL,
    quantity numeric NOT NULL,
    remaining numeric NOT NULL,
    shown numeric NOT NULL,
    display_quantity numeric,
    traded_value numeric NOT NULL,
    expires_at timestamptz,
    updated_at timestamptz NOT NULL,
    stop_price numeric,
    maker_fee numeric,
    oco_order_id bigint,
    CONSTRAINT book_pkey PRIMARY KEY (order_id)
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=20000);
CREATE INDEX book_by_account ON core.book USING btree (account_id, instrument_id) WHERE (account_id
    IS NOT NULL);
CREATE INDEX book_by_expiry ON core.book USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX book_by_priority ON core.book USING btree (instrument_id, side, price, priority);

-- Append-only, and only a shortcut to the journal: all levels of a book as it was after the command
-- that ended at seq, an element of each array for a level. A book of the past is the checkpoint
-- before it and what its orders did since.
-- lowest_time: The least time of an event since the checkpoint before: where a market's clock was
-- put back, times do not grow with seq.
CREATE TABLE core.book_checkpoint (
    seq bigint NOT NULL,
    lowest_time timestamptz NOT NULL,
    instrument_id integer NOT NULL,
    side core.side[] NOT NULL,
    price numeric[] NOT NULL,
    quantity numeric[] NOT NULL,
    orders integer[] NOT NULL,
    CONSTRAINT book_checkpoint_pkey PRIMARY KEY (instrument_id, seq) INCLUDE (lowest_time)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.book_checkpoint FOR EACH
    STATEMENT EXECUTE FUNCTION core.forbid_change();

-- Armed dead-man's switches: at fires_at all live orders of the account are canceled, unless it was
-- armed again.
-- armed_at: When it was armed; both times move with the clock when that leaps.
CREATE TABLE core.cancel_after (
    account_id integer NOT NULL,
    fires_at timestamptz NOT NULL,
    armed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT cancel_after_pkey PRIMARY KEY (account_id)
);

-- Trades of a minute (UTC) rolled up, made from core.trade by service.roll_candles alone: what is
-- deleted here is made again. A minute without trades has no row. The largest last_seq says how far
-- the instrument's trades are rolled.
-- volume: Sum of quantity.
-- notional: Sum of price x quantity.
-- first_seq: seq of its first trade: open is that one's price.
-- last_seq: seq of its last trade: close is that one's price.
-- taker_buy_volume: The part of volume that takers bought.
-- taker_buy_notional: The part of notional that takers bought for.
CREATE TABLE core.candle (
    instrument_id integer NOT NULL,
    start timestamptz NOT NULL,
    open numeric NOT NULL,
    high numeric NOT NULL,
    low numeric NOT NULL,
    close numeric NOT NULL,
    volume numeric NOT NULL,
    notional numeric NOT NULL,
    trades bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    taker_buy_volume numeric NOT NULL,
    taker_buy_notional numeric NOT NULL,
    CONSTRAINT candle_pkey PRIMARY KEY (instrument_id, start)
) WITH (fillfactor=80);
CREATE INDEX candle_by_seq ON core.candle USING btree (instrument_id, last_seq);

-- Append-only: the chain of an account's asset, written under the account's lock, n + 1 each. What
-- the account can spend is the newest row's available and what of core.credit is not collected yet.
-- seq: Of the event with which the order took its money, in instrument_id.
CREATE TABLE core.cash (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    n bigint NOT NULL,
    transfer_id bigint,
    seq bigint,
    occurred_at timestamptz NOT NULL,
    instrument_id integer,
    kind core.cash_kind NOT NULL,
    change numeric NOT NULL,
    available numeric NOT NULL,
    order_id bigint,
    CONSTRAINT cash_pkey PRIMARY KEY (account_id, asset_id, n)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.cash FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- The claim on a client order id, made before anything else happens: its unique key is what makes a
-- repeated call a duplicate, whatever the concurrency (rule 18). account_id 0: no account.
-- request: What was asked for, in one normal form: a repetition must be equal to it.
CREATE TABLE core.client_order (
    account_id integer NOT NULL,
    client_order_id text NOT NULL,
    order_id bigint NOT NULL,
    request text NOT NULL,
    CONSTRAINT client_order_pkey PRIMARY KEY (client_order_id, account_id)
);

-- Append-only: leaps of the database's clock that housekeeping noticed, and the last order that
-- came before.
CREATE TABLE core.clock_leap (
    leap_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    noticed_at timestamptz NOT NULL,
    leap interval NOT NULL,
    last_order_id bigint NOT NULL,
    CONSTRAINT clock_leap_pkey PRIMARY KEY (leap_id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.clock_leap FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Append-only: up to which seq of an instrument an account's credits of an asset are in its chain,
-- and since which row (n).
-- entry: The number of the last entry of the statement up to that row: each credit is one, and each
-- row of the chain but these.
CREATE TABLE core.collected (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    n bigint NOT NULL,
    entry bigint NOT NULL,
    CONSTRAINT collected_pkey PRIMARY KEY (account_id, asset_id, instrument_id, seq)
);
CREATE INDEX collected_by_row ON core.collected USING btree (account_id, asset_id, n);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.collected FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- How far below nought an account's asset may go.
CREATE TABLE core.credit_limit (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    amount numeric NOT NULL,
    CONSTRAINT credit_limit_pkey PRIMARY KEY (account_id, asset_id),
    CONSTRAINT credit_limit_account_id_fkey FOREIGN KEY (account_id) REFERENCES
        core.account(account_id),
    CONSTRAINT credit_limit_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES core.asset(asset_id),
    CONSTRAINT credit_limit_amount_check CHECK (amount >= 0::numeric AND amount <
        'Infinity'::numeric)
);

-- Append-only: sessions that the watchdog ended, and why.
CREATE TABLE core.ended_session (
    ended_at timestamptz NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    pid integer NOT NULL,
    state text,
    held_since timestamptz NOT NULL
);
CREATE INDEX ended_session_by_user ON core.ended_session USING btree (db_user, ended_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.ended_session FOR EACH
    STATEMENT EXECUTE FUNCTION core.forbid_change();

-- Append-only: the histories of this exchange, the last one is the present. A new one begins where
-- an earlier one may not be what somebody saw of it.
-- database_oid: With system_identifier (pg_control_system) where it began: data that are found
-- elsewhere were restored there.
-- lost: What was noted outside the cluster and is not there: {"markets":{symbol:{"from","to"}},"ord
-- ers":{"from","to"},"trades":{"from","to"},"wal":{"noted","found"}}; seqs, ids.
-- accepted_at: When the operator accepted the loss; until then no market opens.
CREATE TABLE core.epoch (
    number integer NOT NULL,
    epoch uuid NOT NULL,
    began_at timestamptz NOT NULL,
    began_by text NOT NULL,
    reason text NOT NULL,
    system_identifier bigint NOT NULL,
    database_oid oid NOT NULL,
    lost jsonb,
    accepted_at timestamptz,
    accepted_by text,
    CONSTRAINT epoch_pkey PRIMARY KEY (number),
    CONSTRAINT epoch_epoch_key UNIQUE (epoch),
    CONSTRAINT epoch_reason_check CHECK (reason = ANY (ARRAY['made'::text, 'restored'::text,
        'went_back'::text]))
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF number, epoch, began_at, began_by, reason,
    system_identifier, database_oid, lost OR TRUNCATE ON core.epoch FOR EACH STATEMENT EXECUTE
    FUNCTION core.forbid_change();

-- Append-only: what happened to an order after it entered, other than fills, and to a market.
-- Columns are the order's state after the event.
-- clock: The clock under the lock, where it was behind occurred_at; null: it was not.
-- released: What the order held before and needs no more: account_id has it again; null: nothing.
CREATE TABLE core.event (
    seq bigint NOT NULL,
    order_id bigint,
    priority bigint,
    counter_order_id bigint,
    received_at timestamptz NOT NULL,
    occurred_at timestamptz NOT NULL,
    clock timestamptz,
    instrument_id integer NOT NULL,
    event core.event_type NOT NULL,
    status core.order_status,
    price numeric,
    stop_price numeric,
    quantity numeric,
    shown numeric,
    traded_quantity numeric,
    traded_value numeric,
    remaining numeric,
    last_price numeric,
    last_quantity numeric,
    reason text,
    db_user text NOT NULL,
    application text NOT NULL,
    account_id integer,
    released numeric,
    CONSTRAINT event_pkey PRIMARY KEY (instrument_id, seq)
);
CREATE INDEX event_by_account ON core.event USING btree (account_id, instrument_id, seq) WHERE
    (account_id IS NOT NULL);
CREATE INDEX event_by_order ON core.event USING btree (order_id, seq);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.event FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Dead-man's switches that fired and whose orders are being canceled, market by market: those up to
-- last_order_id. A switch that is armed anew meanwhile saves none of them.
-- before: Transactions below it may have been under way when it fired, and may still bring orders.
CREATE TABLE core.fired_switch (
    account_id integer NOT NULL,
    last_order_id bigint NOT NULL,
    before xid8 NOT NULL,
    CONSTRAINT fired_switch_pkey PRIMARY KEY (account_id)
);

-- Append-only: one row per command, the newest is the state of the market. It makes the cost of a
-- match independent of depth and of snapshots that others hold open, it is the book snapshot, and
-- its unique key makes a caller with a stale snapshot fail with 40001 instead of crossing the book.
-- seq: Last event number of the instrument after the command.
-- rises_to: Lowest last price at which a rise may fire a trigger, or move one that trails; null:
-- none.
-- falls_to: Highest last price at which a fall may fire a trigger, or move one that trails; null:
-- none.
-- follows: seq of the head that the command found. Its key lets one command follow a head, not two;
-- it grows as seq does, so that the newest head is the one with the largest.
-- xid: The transaction that wrote it, to find what happened since; 0: written before there was this
-- column.
-- clock: The clock under the lock, by which the rules of the command went; null: an older one's.
CREATE TABLE core.head (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    bids core.ladder NOT NULL,
    asks core.ladder NOT NULL,
    last_price numeric,
    trade_id bigint,
    rises_to numeric,
    falls_to numeric,
    "time" timestamptz NOT NULL,
    follows bigint NOT NULL,
    xid xid8 NOT NULL DEFAULT '0'::xid8,
    clock timestamptz,
    CONSTRAINT head_pkey PRIMARY KEY (instrument_id, follows)
) WITH (autovacuum_vacuum_insert_scale_factor=0.5);
CREATE INDEX head_by_xid ON core.head USING btree (xid);

-- Transactions that the watchdog saw holding something that commands wait for, and since when.
-- transaction: pg_locks.virtualtransaction.
CREATE UNLOGGED TABLE core.holder (
    transaction text NOT NULL,
    pid integer NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT holder_pkey PRIMARY KEY (transaction)
);

-- Trades of an hour, as core.candle has those of a minute: a candle of an hour or more is made of
-- these, so that a long past is few rows.
CREATE TABLE core.hour_candle (
    instrument_id integer NOT NULL,
    start timestamptz NOT NULL,
    open numeric NOT NULL,
    high numeric NOT NULL,
    low numeric NOT NULL,
    close numeric NOT NULL,
    volume numeric NOT NULL,
    notional numeric NOT NULL,
    trades bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    taker_buy_volume numeric NOT NULL,
    taker_buy_notional numeric NOT NULL,
    CONSTRAINT hour_candle_pkey PRIMARY KEY (instrument_id, start)
) WITH (fillfactor=80);
CREATE INDEX hour_candle_by_seq ON core.hour_candle USING btree (instrument_id, last_seq);

-- One row per instrument. Its row lock is THE lock of the instrument's market: whatever changes the
-- book holds it (FOR NO KEY UPDATE: writes no new row version).
-- reference_trade_id: The last trade when reference_price was set (null: before the first): until
-- the next one the reference price is the centre of the band.
-- base_asset_id: What is traded, and quote_asset_id what it is paid in: the instrument is settled.
-- Null: its trades move no money.
-- maker_fee: Fraction of price x quantity, in quote; below nought: a rebate.
CREATE TABLE core.instrument (
    instrument_id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    symbol text NOT NULL,
    tick_size numeric NOT NULL,
    lot_size numeric NOT NULL,
    min_quantity numeric,
    max_quantity numeric,
    max_notional numeric,
    price_band numeric,
    reference_price numeric,
    max_open_orders integer,
    status core.instrument_status NOT NULL DEFAULT 'open'::core.instrument_status,
    day_boundary time NOT NULL DEFAULT '00:00:00'::time,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    band_center core.band_center NOT NULL DEFAULT 'last_trade'::core.band_center,
    reference_trade_id bigint,
    base_asset_id integer,
    quote_asset_id integer,
    maker_fee numeric,
    taker_fee numeric,
    CONSTRAINT instrument_pkey PRIMARY KEY (instrument_id),
    CONSTRAINT instrument_symbol_key UNIQUE (symbol),
    CONSTRAINT instrument_base_asset_id_fkey FOREIGN KEY (base_asset_id) REFERENCES
        core.asset(asset_id),
    CONSTRAINT instrument_quote_asset_id_fkey FOREIGN KEY (quote_asset_id) REFERENCES
        core.asset(asset_id),
    CONSTRAINT instrument_check CHECK (base_asset_id <> quote_asset_id),
    CONSTRAINT instrument_check1 CHECK (num_nulls(base_asset_id, quote_asset_id, maker_fee,
        taker_fee) = ANY (ARRAY[0, 4])),
    CONSTRAINT instrument_check2 CHECK (taker_fee >= 0::numeric AND (maker_fee + taker_fee) >=
        0::numeric AND taker_fee < 1::numeric AND maker_fee < 1::numeric),
    CONSTRAINT instrument_day_boundary_check CHECK (day_boundary < '24:00:00'::time),
    CONSTRAINT instrument_lot_size_check CHECK (lot_size > 0::numeric AND lot_size <
        'Infinity'::numeric),
    CONSTRAINT instrument_max_open_orders_check CHECK (max_open_orders > 0),
    CONSTRAINT instrument_symbol_check CHECK (symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$'::text),
    CONSTRAINT instrument_tick_size_check CHECK (tick_size > 0::numeric AND tick_size <
        'Infinity'::numeric)
);

-- Append-only: the terms of an instrument from the event seq on (0: as it was created), until the
-- next version.
CREATE TABLE core.instrument_version (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    tick_size numeric NOT NULL,
    lot_size numeric NOT NULL,
    min_quantity numeric,
    max_quantity numeric,
    max_notional numeric,
    price_band numeric,
    reference_price numeric,
    max_open_orders integer,
    band_center core.band_center NOT NULL,
    maker_fee numeric,
    taker_fee numeric,
    CONSTRAINT instrument_version_pkey PRIMARY KEY (instrument_id, seq)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.instrument_version FOR EACH
    STATEMENT EXECUTE FUNCTION core.forbid_change();

-- Logins whose sessions held a market for too long again and again; no command of theirs is taken
-- until then (docs/decisions/0009).
CREATE UNLOGGED TABLE core.kept_out (
    db_user name NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT kept_out_pkey PRIMARY KEY (db_user)
);

-- Who does what one of many must do, and until when nobody else may; a holder that hangs loses it
-- by itself.
CREATE UNLOGGED TABLE core.lease (
    name text NOT NULL,
    owner text NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT lease_pkey PRIMARY KEY (name)
);

-- Files of db/functions and db/views as the loader last ran them: a hash of the text and of what
-- the catalog says of the objects it made. Where either differs the file is run again.
CREATE TABLE core.loaded (
    file text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT loaded_pkey PRIMARY KEY (file)
);

-- Logins of PostgreSQL that are an account, and nobody else.
CREATE TABLE core.login (
    db_user text NOT NULL,
    account_id integer NOT NULL,
    bound_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    bound_by text NOT NULL,
    CONSTRAINT login_pkey PRIMARY KEY (db_user),
    CONSTRAINT login_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id)
);

-- Every order, once: written when it enters, updated when it is final (a HOT update: no indexed
-- column changes). While an order rests its quantities are those of core.book; read api.orders. Its
-- row is its first event in the journal, too: new, or rejected.
-- seq: Of the event with which it entered, or was refused.
-- received_at: When the call began that brought it.
-- clock: The clock under the lock, where it was behind created_at; null: it was not.
-- traded_value: Exact sum of price x quantity over its trades; divided by traded_quantity it is the
-- average price.
-- entered_price: price as it came, where it was changed since; null: as price says. So are
-- entered_stop_price and entered_quantity.
-- reason: Why it was rejected, canceled or expired: a stable code.
-- maker_fee: The instrument's fees when it entered; null: the instrument is not settled.
-- quote_quantity: A market order by money: what its trades were to come to at most; null: it is by
-- quantity. Its quantity is what it traded.
-- take_profit: True: a sell fires when the last price rises to its trigger, a buy when it falls to
-- it; null: as stops do, or it has none.
-- trailing_delta: Basis points by which its trigger trails the best last price since it entered;
-- stop_price is 0 until it fires, and then where that was. Null: its trigger stays.
-- oco_order_id: The other of a pair: what happens to one first cancels the other. Null: it has
-- none.
-- covered: Of the second of a pair, while it waits: what the first holds of what it may cost.
CREATE TABLE core.orders (
    order_id bigint NOT NULL,
    seq bigint NOT NULL,
    priority bigint,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    expires_at timestamptz,
    clock timestamptz,
    instrument_id integer NOT NULL,
    account_id integer,
    side core.side NOT NULL,
    order_type core.order_type NOT NULL,
    time_in_force core.time_in_force NOT NULL,
    self_trade_prevention core.self_trade_prevention NOT NULL,
    status core.order_status NOT NULL,
    post_only boolean NOT NULL,
    price numeric,
    stop_price numeric,
    quantity numeric NOT NULL,
    display_quantity numeric,
    traded_quantity numeric NOT NULL,
    traded_value numeric NOT NULL,
    entered_price numeric,
    entered_stop_price numeric,
    entered_quantity numeric,
    client_order_id text,
    reason text,
    db_user text NOT NULL,
    application text NOT NULL,
    maker_fee numeric,
    taker_fee numeric,
    quote_quantity numeric,
    take_profit boolean,
    trailing_delta integer,
    oco_order_id bigint,
    covered numeric,
    CONSTRAINT orders_pkey PRIMARY KEY (order_id)
) WITH (fillfactor=85);
CREATE INDEX orders_by_account ON core.orders USING btree (account_id, order_id) WHERE (account_id
    IS NOT NULL);
CREATE UNIQUE INDEX orders_by_seq ON core.orders USING btree (instrument_id, seq);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF order_id, seq, instrument_id, account_id,
    client_order_id, side, order_type, time_in_force, post_only, self_trade_prevention,
    display_quantity, expires_at, created_at, received_at, clock, db_user, application, maker_fee,
    taker_fee, quote_quantity, take_profit, trailing_delta, oco_order_id, covered OR TRUNCATE ON
    core.orders FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

-- Append-only: client order ids that orders took after they had entered (rule 44), each with the
-- event from which on its order has it. An order that has none is called as it came.
CREATE TABLE core.renaming (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    order_id bigint NOT NULL,
    client_order_id text NOT NULL,
    CONSTRAINT renaming_pkey PRIMARY KEY (order_id, seq) INCLUDE (client_order_id)
);
CREATE UNIQUE INDEX renaming_by_seq ON core.renaming USING btree (instrument_id, seq);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.renaming FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Append-only. hash: SHA-256 of the hash before and of what core.sealed has after its seq, up to
-- this one's.
-- chain: The instrument_id of a market; 0: transfers, by transfer_id; -1: the audit log, by
-- audit_id.
CREATE TABLE core.seal (
    chain integer NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT seal_pkey PRIMARY KEY (chain, seq),
    CONSTRAINT seal_hash_check CHECK (length(hash) = 32)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.seal FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Orders that wait for their trigger (rules 7, 41, 42).
-- stop_price: Of one that trails: the trigger of the moment; 0 or Infinity, which nothing reaches,
-- before the first trade.
-- rises: It fires when the last price rises to its trigger; false: when it falls to it.
-- best: Of one that trails: the highest (one that rises: the lowest) last price since it entered; 0
-- or Infinity before the first trade.
CREATE TABLE core.stop_order (
    order_id bigint NOT NULL,
    instrument_id integer NOT NULL,
    account_id integer,
    side core.side NOT NULL,
    stop_price numeric NOT NULL,
    priority bigint NOT NULL,
    expires_at timestamptz,
    rises boolean NOT NULL,
    trailing_delta integer,
    best numeric,
    oco_order_id bigint,
    CONSTRAINT stop_order_pkey PRIMARY KEY (order_id)
);
CREATE INDEX stop_order_by_account ON core.stop_order USING btree (account_id, instrument_id) WHERE
    (account_id IS NOT NULL);
CREATE INDEX stop_order_by_best ON core.stop_order USING btree (instrument_id, rises, best) WHERE
    (best IS NOT NULL);
CREATE INDEX stop_order_by_expiry ON core.stop_order USING btree (expires_at) WHERE (expires_at IS
    NOT NULL);
CREATE INDEX stop_order_by_price ON core.stop_order USING btree (instrument_id, rises, stop_price,
    priority);

-- Append-only. A trade is two events, both in this row: seq is that of the taker's fill, the
-- maker's is one less. maker_ and taker_: the two orders as they stand after it.
-- clock: The clock under the lock, where it was behind executed_at; null: it was not.
-- maker_stop_price: Trigger of a stop that fired and rested.
-- maker_shown: What books show of it, where that is not all that is left (an iceberg); null: all.
-- So is taker_shown.
-- taker_price: Its limit; null: a market order.
-- maker_account_id: Whose money the trade moved; null, as taker_account_id and the fees: nobody's.
-- maker_fee: What the maker paid, in quote; below nought: what it got.
CREATE TABLE core.trade (
    seq bigint NOT NULL,
    trade_id bigint NOT NULL,
    maker_order_id bigint NOT NULL,
    taker_order_id bigint NOT NULL,
    maker_priority bigint NOT NULL,
    taker_priority bigint,
    executed_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    clock timestamptz,
    instrument_id integer NOT NULL,
    taker_side core.side NOT NULL,
    price numeric NOT NULL,
    quantity numeric NOT NULL,
    maker_stop_price numeric,
    maker_quantity numeric NOT NULL,
    maker_traded numeric NOT NULL,
    maker_value numeric NOT NULL,
    maker_shown numeric,
    taker_price numeric,
    taker_stop_price numeric,
    taker_quantity numeric NOT NULL,
    taker_traded numeric NOT NULL,
    taker_value numeric NOT NULL,
    taker_shown numeric,
    db_user text NOT NULL,
    application text NOT NULL,
    maker_account_id integer,
    taker_account_id integer,
    maker_fee numeric,
    taker_fee numeric,
    CONSTRAINT trade_pkey PRIMARY KEY (instrument_id, seq)
);
CREATE INDEX trade_by_maker ON core.trade USING btree (maker_order_id, ((seq - 1)));
CREATE INDEX trade_by_maker_account ON core.trade USING btree (maker_account_id, instrument_id, seq)
    WHERE (maker_account_id IS NOT NULL);
CREATE INDEX trade_by_maker_seq ON core.trade USING btree (instrument_id, ((seq - 1)));
CREATE INDEX trade_by_taker ON core.trade USING btree (taker_order_id, seq);
CREATE INDEX trade_by_taker_account ON core.trade USING btree (taker_account_id, instrument_id, seq)
    WHERE (taker_account_id IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.trade FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- Append-only. The unique reference makes a repeated call a duplicate, whatever is retried.
CREATE TABLE core.transfer (
    transfer_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    from_account_id integer NOT NULL,
    to_account_id integer NOT NULL,
    asset_id integer NOT NULL,
    amount numeric NOT NULL,
    created_at timestamptz NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    CONSTRAINT transfer_pkey PRIMARY KEY (transfer_id),
    CONSTRAINT transfer_reference_key UNIQUE (reference),
    CONSTRAINT transfer_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES core.asset(asset_id),
    CONSTRAINT transfer_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES
        core.account(account_id),
    CONSTRAINT transfer_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES
        core.account(account_id),
    CONSTRAINT transfer_amount_check CHECK (amount > 0::numeric),
    CONSTRAINT transfer_check CHECK (from_account_id <> to_account_id),
    CONSTRAINT transfer_kind_check CHECK (kind = ANY (ARRAY['deposit'::text, 'withdrawal'::text,
        'transfer'::text]))
);
CREATE INDEX transfer_by_asset ON core.transfer USING btree (asset_id, transfer_id);
CREATE INDEX transfer_by_giver ON core.transfer USING btree (from_account_id, asset_id,
    transfer_id);
CREATE INDEX transfer_by_taker ON core.transfer USING btree (to_account_id, asset_id, transfer_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.transfer FOR EACH STATEMENT
    EXECUTE FUNCTION core.forbid_change();

-- What every trading call answers, one row per order: the columns of api.orders, then fills of this
-- call (array of {"trade_id","seq","price","quantity","liquidity","counter_order_id","fee"},
-- decimals and ids as strings), duplicate (a repeated client_order_id: the first order again),
-- priority_kept (modify_order), error (place_orders: an item that could not be read,
-- {"code","message","errors"}); fee as in api.orders.
CREATE TYPE api.order_report AS (
    order_id bigint,
    symbol text,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    average_traded_price numeric,
    status text,
    reject_reason text,
    cancel_reason text,
    priority bigint,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    created_at timestamptz,
    updated_at timestamptz,
    fills jsonb,
    duplicate boolean,
    priority_kept boolean,
    error jsonb,
    fee numeric,
    quote_quantity numeric,
    entered_quote_quantity numeric,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
);

-- The arguments of place_order but the last three, then faults (null from callers), then these:
-- quote_quantity, trigger, trailing_delta.
CREATE TYPE api.order_request AS (
    symbol text,
    side text,
    quantity numeric,
    price numeric,
    order_type text,
    time_in_force text,
    account text,
    client_order_id text,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    faults core.fault[],
    quote_quantity numeric,
    trigger text,
    trailing_delta integer
);

-- What deposit, withdraw and transfer answer: the row of api.transfers, and duplicate (a repeated
-- reference: the first transfer again, and nothing moved).
CREATE TYPE api.transfer_report AS (
    transfer_id bigint,
    kind text,
    from_account text,
    to_account text,
    asset text,
    amount numeric,
    reference text,
    created_at timestamptz,
    db_user text,
    application text,
    duplicate boolean
);

-- Who a session is. role: owner, operator, service, auditor, trader (bound to an account), anybody
-- (mode open), nobody (mode keys).
CREATE TYPE core.caller AS (
    role text,
    account_id integer,
    account text,
    acts_for_all boolean,
    sees_all boolean
);

-- The final state of an order that was live.
CREATE TYPE core.closing AS (
    order_id bigint,
    status core.order_status,
    reason text,
    price numeric,
    quantity numeric,
    traded_quantity numeric,
    traded_value numeric,
    priority bigint
);

-- A field that cannot be read, and what the caller should do about it.
CREATE TYPE core.fault AS (
    field text,
    code text,
    message text
);

-- Stops that fired: the market after them and their trades.
CREATE TYPE core.firing AS (
    head core.head,
    trades core.trade[]
);

-- The best price levels of one side, best first (at most 16): price, a bound below which no live
-- priority lies, shown quantity, number of orders. more: levels may lie beyond the window (they may
-- all have been canceled since); false: none does.
CREATE TYPE core.ladder AS (
    price numeric[],
    first bigint[],
    quantity numeric[],
    orders integer[],
    more boolean
);

-- What the accounts of a command have to pay with, and which of them have limits.
CREATE TYPE core.locked AS (
    purses core.purse[],
    limited integer[]
);

-- When a call came, and from whom: what the journal says of it.
CREATE TYPE core.origin AS (
    received_at timestamptz,
    db_user text,
    application text
);

-- What became of orders that entered. fired: some fired or trail, so that they are to be looked up.
CREATE TYPE core.outcome AS (
    head core.head,
    takers core.orders[],
    trades core.trade[],
    fired boolean,
    purses core.purse[]
);

-- What becomes of a maker that must not trade with a taker.
CREATE TYPE core.passing AS (
    maker core.book,
    closing core.closing,
    cut numeric,
    why text,
    events core.event[]
);

-- The newest of a chain, read under the account's lock, less what the command has taken since.
-- tight: the order that enters may cost more, at the worst price that it allows.
CREATE TYPE core.purse AS (
    account_id integer,
    asset_id integer,
    n bigint,
    available numeric,
    credit_limit numeric,
    tight boolean
);

-- A request as an order, or why it cannot be one.
CREATE TYPE core.reading AS (
    order_row core.orders,
    faults core.fault[]
);

-- An order taken out of the market: the market without it, the order as it stood.
CREATE TYPE core.removal AS (
    head core.head,
    order_row core.orders,
    found boolean
);

-- One order changed without matching: the market after it and the journal it leaves, unwritten.
CREATE TYPE core.step AS (
    head core.head,
    order_row core.orders,
    events core.event[],
    closings core.closing[]
);

-- Orders whose trigger was reached, in the order in which they fire, and the market without them
-- and the others of their pairs.
CREATE TYPE core.taking AS (
    head core.head,
    order_ids bigint[]
);

-- What moves money, as callers send it: deposit and withdrawal name an account, transfer two.
CREATE TYPE core.transfer_request AS (
    kind text,
    account text,
    from_account text,
    to_account text,
    asset text,
    amount numeric,
    reference text
);

-- Accounts that have traded or own something, and what they may do at most (rule 40); to a login
-- that is bound to one, that one.
-- blocked_at: Since when it enters no order; null: it may.
CREATE VIEW api.accounts (
    account text,
    created_at timestamptz,
    blocked_at timestamptz,
    blocked_reason text,
    orders_per_second integer,
    max_open_orders integer,
    max_open_notional numeric
) WITH (security_barrier=true);

-- What accounts can own.
-- scale: Decimals that deposits, withdrawals and transfers may have. Balances may have more:
-- nothing is rounded.
CREATE VIEW api.assets (
    asset text,
    scale integer,
    created_at timestamptz
);

-- What operators did, for ever; for them and auditors. action: the function that they called.
-- subject: The symbol, account, asset, key or login it was done to.
-- db_user: session_user of the call: who really connected.
-- application: application_name of the session: of the services it names the key, of others it is a
-- claim.
CREATE VIEW api.audit (
    audit_id bigint,
    occurred_at timestamptz,
    action text,
    subject text,
    detail jsonb,
    db_user text,
    application text
) WITH (security_barrier=true);

-- What each account has of each asset; to a login that is bound to one, its own. The account
-- external is where deposits come from: all totals of an asset add up to 0.
-- available: May be spent, withdrawn or transferred.
-- held: Promised to the account's live orders. What one past its time held is available, though its
-- line of the ledger comes with its event.
-- credit_limit: How far available may go below 0.
CREATE VIEW api.balances (
    account text,
    asset text,
    available numeric,
    held numeric,
    total numeric,
    credit_limit numeric
) WITH (security_barrier=true);

-- Leaps of the database's clock of more than a second that housekeeping noticed, by a clock of its
-- own that nobody sets. Below zero: it was put back.
-- noticed_at: By the clock after the leap.
-- last_order_id: Orders up to it came before: their time ends after as long as they had left. Null:
-- not told.
CREATE VIEW api.clock_leaps (
    noticed_at timestamptz,
    leap interval,
    last_order_id bigint
);

-- Sessions that the watchdog ended because they held a market, an account or a client order id for
-- too long. What they had done in their open transaction is undone, as if never sent. To who does
-- not see all: those of his login.
-- state: What it did then: active, idle in transaction ….
CREATE VIEW api.ended_sessions (
    ended_at timestamptz,
    db_user text,
    application text,
    pid integer,
    state text,
    held_since timestamptz,
    held interval
) WITH (security_barrier=true);

-- The histories of this exchange: the last one is the present. What was seen of an earlier one may
-- not be here any more, and its seqs may name other events now. What was lost, and who was at it,
-- is told to who sees all.
-- epoch: In every heartbeat and snapshot, and what from_seq may be sent with.
-- reason: made; restored: from a backup; went_back: what had been on disk was gone.
-- lost: What was known to be gone:
-- {"markets":{symbol:{"from","to"}},"orders":{"from","to"},"trades","wal":{"noted","found"}}: seqs
-- by symbol (of the 1,000 that had changed last), ids.
-- accepted_at: When the operator accepted that (accept_loss); until then no market opens.
CREATE VIEW api.epochs (
    number integer,
    epoch uuid,
    began_at timestamptz,
    began_by text,
    reason text,
    lost jsonb,
    accepted_at timestamptz,
    accepted_by text
);

-- Every trade from both of its sides: a row for each order; to a login that is bound to an account,
-- its own, without the ids of other people's orders. Find them by order_id; those of an account by
-- list_fills.
-- order_id: The order whose fill it is; account and side are its.
-- liquidity: maker: it rested; taker: it arrived.
-- value: Exact: price x quantity.
-- fee: What this side paid, in quote; below 0: a rebate; null: the instrument is not settled.
CREATE VIEW api.fills (
    symbol text,
    seq bigint,
    trade_id bigint,
    price numeric,
    quantity numeric,
    bid_order_id bigint,
    ask_order_id bigint,
    taker_side text,
    executed_at timestamptz,
    order_id bigint,
    account text,
    side text,
    liquidity text,
    value numeric,
    fee numeric
) WITH (security_barrier=true);

-- The terms of every instrument, from the event seq on until its next version; seq 0: as it was
-- created. Who changed them is told to who sees all.
-- changed: Names of the terms that are others than before, with commas.
CREATE VIEW api.instrument_versions (
    symbol text,
    seq bigint,
    "time" timestamptz,
    db_user text,
    application text,
    changed text,
    tick_size numeric,
    lot_size numeric,
    min_quantity numeric,
    max_quantity numeric,
    max_notional numeric,
    price_band numeric,
    reference_price numeric,
    max_open_orders integer,
    band_center text,
    maker_fee numeric,
    taker_fee numeric
);

-- What can be traded, and within which bounds.
-- tick_size: Prices are multiples of it.
-- lot_size: Quantities are multiples of it.
-- max_notional: Largest price x quantity of a limit order; null: no bound.
-- price_band: Largest distance of any trade, and of a limit price, from the centre of the band, as
-- a fraction of it; null: no band (rule 26).
-- reference_price: Centre of the band before the first trade, and after it was set anew until the
-- next trade.
-- max_open_orders: Most live orders of one account; null: no bound.
-- status: open; halted or cancel_only: only cancels; closed: for good or until opened again.
-- day_boundary: Time of day (UTC) at which day orders expire.
-- band_center: Centre of the band: last_trade, or reference_price at all times.
-- base_asset: What is traded, and quote_asset what it is paid in: orders need an account and its
-- means. Null: trades move no money.
-- maker_fee: Fraction of price x quantity, in quote; below 0: a rebate.
CREATE VIEW api.instruments (
    symbol text,
    tick_size numeric,
    lot_size numeric,
    min_quantity numeric,
    max_quantity numeric,
    max_notional numeric,
    price_band numeric,
    reference_price numeric,
    max_open_orders integer,
    status text,
    day_boundary time,
    created_at timestamptz,
    band_center text,
    base_asset text,
    quote_asset text,
    maker_fee numeric,
    taker_fee numeric
);

-- The keys of REST and sockets: whose they are and what they may. For operators: list_keys. No
-- secret is here, nor anywhere in the database.
-- account: Null: an operator's, which has none of its own.
-- kind: secret: its secret is sent or signs; ed25519: its owner signs with a key that only he has.
CREATE VIEW api.keys (
    key_id text,
    account text,
    permissions text[],
    label text,
    networks text[],
    requests_per_second integer,
    kind text,
    created_at timestamptz,
    created_by text,
    expires_at timestamptz,
    revoked_at timestamptz
);

-- The statement of each account's asset: every change with what it comes from, and what is
-- available after it. What was given is listed where the account took note of it. To a login that
-- is bound to an account, its own.
-- entry: 1, 2, 3 … of the account's asset. What was given and is not collected yet stands at the
-- end, by instrument, and may still get another number.
-- kind: deposit, withdrawal, transfer; order, modify: taken for fills and held; proceeds, fee,
-- rebate: of a trade; release: held before and needed no more.
-- place: Where list_ledger goes on. It stays.
CREATE VIEW api.ledger (
    account text,
    asset text,
    entry bigint,
    kind text,
    change numeric,
    available numeric,
    symbol text,
    seq bigint,
    order_id bigint,
    trade_id bigint,
    transfer_id bigint,
    created_at timestamptz,
    place text
) WITH (security_barrier=true);

-- The journal: every change of every order, refused ones included, in order of (symbol, seq),
-- without gaps. Quantities are the order's state after the event. What is read from core.orders
-- never changes. To a login that is bound to an account: the events of its orders and of markets;
-- of calls that others sent, not who they are.
-- event: new, replaced, triggered, partial_fill, fill, prevented (a self-trade), canceled, expired,
-- rejected; of the market itself: instrument_status, instrument_changed, clock_reset.
-- reason: A stable code: why, or for replaced priority_kept / priority_lost.
-- time: When it happened. Never before the event before it, but for clock_reset.
-- client_order_id: The one that the order had then: a replaced event that brought another has that
-- (rule 44).
-- stop_price: The trigger; of one that trails null until it fires, then where it fired.
-- counter_order_id: The other order of a fill or of a prevented self-trade.
-- db_user: session_user of the call: who really connected.
-- application: application_name of the session: a claim, not an identity.
-- clock: The database's clock, by which the rules went, where it was behind time; else null.
CREATE VIEW api.order_events (
    symbol text,
    seq bigint,
    event text,
    reason text,
    "time" timestamptz,
    received_at timestamptz,
    order_id bigint,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    post_only boolean,
    self_trade_prevention text,
    expires_at timestamptz,
    display_quantity numeric,
    created_at timestamptz,
    price numeric,
    stop_price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    displayed_quantity numeric,
    average_traded_price numeric,
    status text,
    priority bigint,
    trade_id bigint,
    last_price numeric,
    last_quantity numeric,
    counter_order_id bigint,
    db_user text,
    application text,
    source text,
    clock timestamptz,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
) WITH (security_barrier=true);

-- Every order that was ever accepted or refused, as it stands now; to a login that is bound to an
-- account, its own. Newest first: ORDER BY order_id DESC; list_orders gives pages of it, whose cost
-- does not grow with the table.
-- client_order_id: The newest one that its client gave it (rule 44); order_events has each in its
-- time.
-- quantity: Total, filled part included; a multiple of the lot size.
-- traded_quantity: Filled so far; traded + remaining = quantity while live.
-- remaining_quantity: Still open, hidden part of an iceberg included; 0 when final.
-- average_traded_price: Exact sum of price x quantity of its trades, divided by traded_quantity;
-- null before the first trade.
-- status: pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired
-- (final). An order is expired from its time on, whether or not its event is written yet (rule 10).
-- reject_reason: Why it was refused: a code of api.refusals.
-- cancel_reason: Why it was canceled or expired: a stable code.
-- priority: Booking sequence: among resting orders of a price the smaller trades first (rule 1).
-- stop_price: The trigger that it waits for, or waited for; of one that trails, where it is now, or
-- where it fired; null: it has none, or there was no trade yet.
-- fee: What its fills have cost so far, in the instrument's quote asset; below 0: what they
-- brought. Null: the instrument is not settled.
-- quote_quantity: Exact sum of price x quantity of its trades so far: what was spent or received,
-- without fees.
-- entered_quote_quantity: Of a market order by money: what its trades were to come to at most.
-- trigger: stop or take_profit (rules 7, 41); null: it waits for nothing.
-- trailing_delta: Basis points by which its trigger trails the best last price; null: it stays.
-- oco_order_id: The other one of its pair, which is canceled with the reason oco_canceled when
-- something happens to this one first; null: it has none.
CREATE VIEW api.orders (
    order_id bigint,
    symbol text,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    average_traded_price numeric,
    status text,
    reject_reason text,
    cancel_reason text,
    priority bigint,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    created_at timestamptz,
    updated_at timestamptz,
    fee numeric,
    quote_quantity numeric,
    entered_quote_quantity numeric,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
) WITH (security_barrier=true);

-- Every refusal there is, in the order in which they are checked. The one source: functions raise
-- from it, the services answer from it (the digits of sqlstate are the HTTP status).
-- recorded: true: placing leaves an order with status rejected and this reject_reason (modify
-- raises); false: the call raises and nothing is stored.
-- error: Of what is recorded: what the services say of such an order, as other errors have it in
-- their DETAIL: {"status","code","message","errors":[{"field","code","message"}]}.
CREATE VIEW api.refusals (
    precedence integer,
    code text,
    sqlstate text,
    recorded boolean,
    meaning text,
    advice text,
    error jsonb
);

-- Who may call which function beside the owner; public: any login. The loader grants just that to
-- these roles, at every migration. What is not named here is the owner's.
-- role: owner: nobody else; public; rts_operator; rts_auditor; rts_service: the services;
-- rts_house: the housekeeping, which may what they may, too.
CREATE VIEW api.rights (
    function text,
    role text
);

-- The chain of each market: a row is the SHA-256, in hex, of the row before and of everything
-- between. Whoever keeps a row elsewhere can prove later that nothing up to its seq was changed:
-- `rts seal` prints the newest.
-- symbol: A market; #transfers: seq is a transfer_id; #audit: the audit log's, by audit_id.
-- hash: It tells nothing of what it is of.
CREATE VIEW api.seals (
    symbol text,
    seq bigint,
    hash text,
    sealed_at timestamptz
);

-- The market of each symbol at a glance: last trade, best bid and ask as books show them, and the
-- trades of 24 hours (and of the minute that began them).
-- seq: The symbol's last event; time is that event's.
-- last_price: Of the last trade, however old; null: none yet.
-- open: Price of the first trade of the 24 hours; null: none.
-- notional: Sum of price x quantity.
CREATE VIEW api.ticker (
    symbol text,
    seq bigint,
    "time" timestamptz,
    last_price numeric,
    bid_price numeric,
    bid_quantity numeric,
    ask_price numeric,
    ask_quantity numeric,
    open numeric,
    high numeric,
    low numeric,
    volume numeric,
    notional numeric,
    trades bigint
);

-- Every trade, once, for ever. Read a feed by (symbol, seq); trade_id is unique but not in commit
-- order.
-- seq: Event number of the taker's fill in this symbol; the maker's is one less.
-- price: The resting order's price (rule 2).
-- bid_order_id: Null, as ask_order_id and the fees, where it is another's and the caller sees his
-- own orders only.
-- executed_at: When it was matched, under the lock; never used for order.
-- buyer_fee: What the buyer paid, and seller_fee the seller, in quote; below 0: a rebate; null: the
-- instrument is not settled. The public tape (GET /trades, /trade_updates) has neither: to each
-- side its own fee is told (view fills).
CREATE VIEW api.trades (
    symbol text,
    seq bigint,
    trade_id bigint,
    price numeric,
    quantity numeric,
    bid_order_id bigint,
    ask_order_id bigint,
    taker_side text,
    executed_at timestamptz,
    buyer_fee numeric,
    seller_fee numeric
);

-- Every deposit, withdrawal and transfer, once, for ever; to a login that is bound to an account,
-- from and to it, without who made them.
CREATE VIEW api.transfers (
    transfer_id bigint,
    kind text,
    from_account text,
    to_account text,
    asset text,
    amount numeric,
    reference text,
    created_at timestamptz,
    db_user text,
    application text
) WITH (security_barrier=true);

-- The view balances, as whoever sees all has it.
CREATE VIEW core.balance_row (
    account text,
    asset text,
    available numeric,
    held numeric,
    total numeric,
    credit_limit numeric
);

-- What accounts were given, from the rows of the journal that say so: a fill's proceeds and fees,
-- what an event released. seq of a trade is its taker's.
CREATE VIEW core.credit (
    account_id integer,
    asset_id integer,
    instrument_id integer,
    seq bigint,
    kind text,
    amount numeric,
    order_id bigint,
    trade_id bigint,
    occurred_at timestamptz
);

-- The view order_events, as whoever sees all has it.
CREATE VIEW core.event_row (
    symbol text,
    seq bigint,
    event text,
    reason text,
    "time" timestamptz,
    received_at timestamptz,
    order_id bigint,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    post_only boolean,
    self_trade_prevention text,
    expires_at timestamptz,
    display_quantity numeric,
    created_at timestamptz,
    price numeric,
    stop_price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    displayed_quantity numeric,
    average_traded_price numeric,
    status text,
    priority bigint,
    trade_id bigint,
    last_price numeric,
    last_quantity numeric,
    counter_order_id bigint,
    db_user text,
    application text,
    source text,
    clock timestamptz,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
);

-- The view fills, as whoever sees all has it.
CREATE VIEW core.fill_row (
    symbol text,
    seq bigint,
    trade_id bigint,
    price numeric,
    quantity numeric,
    bid_order_id bigint,
    ask_order_id bigint,
    taker_side text,
    executed_at timestamptz,
    order_id bigint,
    account text,
    side text,
    liquidity text,
    value numeric,
    fee numeric
);

-- In which instruments each account was ever given something, skipping from one to the next: what
-- that costs depends on no other instrument.
CREATE VIEW core.given_in (
    account_id integer,
    instrument_id integer
);

-- What each live order holds of its account, until its end is written.
CREATE VIEW core.held (
    account_id integer,
    instrument_id integer,
    order_id bigint,
    asset_id integer,
    amount numeric,
    expires_at timestamptz
);

-- The view ledger, as whoever sees all has it.
CREATE VIEW core.ledger_row (
    account text,
    asset text,
    entry bigint,
    kind text,
    change numeric,
    available numeric,
    symbol text,
    seq bigint,
    order_id bigint,
    trade_id bigint,
    transfer_id bigint,
    created_at timestamptz,
    place text
);

-- The view orders without what an order paid, which is more to read.
CREATE VIEW core.listed_order (
    order_id bigint,
    symbol text,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    average_traded_price numeric,
    status text,
    reject_reason text,
    cancel_reason text,
    priority bigint,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    created_at timestamptz,
    updated_at timestamptz,
    taker_fee numeric,
    quote_quantity numeric,
    entered_quote_quantity numeric,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
);

-- The journal: one row per change of an order, seq per instrument +1 without gaps and in commit
-- order (rule 23). Columns are the order's state after the event. Read from where each fact is
-- written, once: how an order entered from core.orders, both fills of a trade from core.trade, all
-- else from core.event.
CREATE VIEW core.order_event (
    instrument_id integer,
    seq bigint,
    order_id bigint,
    event core.event_type,
    reason text,
    status core.order_status,
    price numeric,
    stop_price numeric,
    quantity numeric,
    shown numeric,
    traded_quantity numeric,
    traded_value numeric,
    remaining numeric,
    priority bigint,
    trade_id bigint,
    last_price numeric,
    last_quantity numeric,
    counter_order_id bigint,
    received_at timestamptz,
    occurred_at timestamptz,
    db_user text,
    application text,
    clock timestamptz
);

-- The view orders, as whoever sees all has it.
CREATE VIEW core.order_row (
    order_id bigint,
    symbol text,
    account text,
    client_order_id text,
    side text,
    order_type text,
    time_in_force text,
    price numeric,
    quantity numeric,
    traded_quantity numeric,
    remaining_quantity numeric,
    average_traded_price numeric,
    status text,
    reject_reason text,
    cancel_reason text,
    priority bigint,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    created_at timestamptz,
    updated_at timestamptz,
    fee numeric,
    quote_quantity numeric,
    entered_quote_quantity numeric,
    trigger text,
    trailing_delta integer,
    oco_order_id bigint
);

-- Every order as its last event left it: what changes while it rests is read from the book, and
-- where a trigger that trails is, from core.stop_order.
CREATE VIEW core.order_state (
    order_id bigint,
    seq bigint,
    priority bigint,
    created_at timestamptz,
    updated_at timestamptz,
    received_at timestamptz,
    expires_at timestamptz,
    clock timestamptz,
    instrument_id integer,
    account_id integer,
    side core.side,
    order_type core.order_type,
    time_in_force core.time_in_force,
    self_trade_prevention core.self_trade_prevention,
    status core.order_status,
    post_only boolean,
    price numeric,
    stop_price numeric,
    quantity numeric,
    display_quantity numeric,
    traded_quantity numeric,
    traded_value numeric,
    entered_price numeric,
    entered_stop_price numeric,
    entered_quantity numeric,
    client_order_id text,
    reason text,
    db_user text,
    application text,
    maker_fee numeric,
    taker_fee numeric,
    quote_quantity numeric,
    take_profit boolean,
    trailing_delta integer,
    oco_order_id bigint,
    covered numeric,
    price_now numeric,
    quantity_now numeric,
    traded_now numeric,
    remaining_now numeric,
    value_now numeric,
    status_now core.order_status,
    priority_now bigint,
    updated_now timestamptz,
    stop_price_now numeric,
    trigger text,
    client_order_id_now text
);

-- The orders of the account that the caller is bound to.
CREATE VIEW core.own_order (
    order_id bigint
);

-- What the chains of core.seal are of: every row of the journal, of its instruments, of transfers
-- and of the audit log, whole, as one text that no setting changes.
CREATE VIEW core.sealed (
    chain integer,
    seq bigint,
    text text
);

-- The view trades, as whoever sees all has it.
CREATE VIEW core.trade_row (
    symbol text,
    seq bigint,
    trade_id bigint,
    price numeric,
    quantity numeric,
    bid_order_id bigint,
    ask_order_id bigint,
    taker_side text,
    executed_at timestamptz,
    buyer_fee numeric,
    seller_fee numeric
);

-- The view transfers, as whoever sees all has it.
CREATE VIEW core.transfer_row (
    transfer_id bigint,
    kind text,
    from_account text,
    to_account text,
    asset text,
    amount numeric,
    reference text,
    created_at timestamptz,
    db_user text,
    application text
);

-- What each account was given of an asset since it last collected, by instrument, and up to which
-- seq: a prefix of the instrument's journal, whose seqs are gapless in the order of commits.
CREATE VIEW core.uncollected (
    account_id integer,
    asset_id integer,
    instrument_id integer,
    seq bigint,
    amount numeric,
    entries bigint,
    collected bigint
);
