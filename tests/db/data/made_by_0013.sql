--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA api;

COMMENT ON SCHEMA api IS 'What callers use: functions to trade, views to read and audit.';

CREATE SCHEMA core;

COMMENT ON SCHEMA core IS 'The engine. Written by the functions of the schemas api and service only; read it, never write it.';

CREATE SCHEMA service;

COMMENT ON SCHEMA service IS 'What the services call beside schema api: the feeds, and the housekeeping. Granted function by function to the groups rts_service and rts_house, see the view rights.';

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
	expires_at timestamp with time zone,
	self_trade_prevention text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone,
	fills jsonb,
	duplicate boolean,
	priority_kept boolean,
	error jsonb
);

COMMENT ON TYPE api.order_report IS 'What every trading call answers, one row per order: the columns of api.orders, then fills of this call (array of {"trade_id","seq","price","quantity","liquidity","counter_order_id"}, decimals and ids as strings), duplicate (a repeated client_order_id: the first order again), priority_kept (modify_order), error (place_orders: an item that could not be read, {"code","message","errors"}).';

CREATE TYPE core.fault AS (
	field text,
	code text,
	message text
);

COMMENT ON TYPE core.fault IS 'A field that cannot be read, and what the caller should do about it.';

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
	expires_at timestamp with time zone,
	self_trade_prevention text,
	faults core.fault[]
);

COMMENT ON TYPE api.order_request IS 'The arguments of place_order, as a row; faults: what made it unreadable before it became one.';

CREATE TYPE core.band_center AS ENUM (
    'last_trade',
    'reference_price'
);

CREATE TYPE core.change AS ENUM (
    'none',
    'new',
    'changed',
    'gone'
);

COMMENT ON TYPE core.change IS 'What is to be written of an order in the book.';

CREATE TYPE core.order_status AS ENUM (
    'pending_trigger',
    'new',
    'partially_filled',
    'filled',
    'canceled',
    'rejected',
    'expired'
);

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

COMMENT ON TYPE core.closing IS 'The final state of an order that was live.';

CREATE TYPE core.event_type AS ENUM (
    'new',
    'replaced',
    'triggered',
    'partial_fill',
    'fill',
    'prevented',
    'canceled',
    'expired',
    'rejected',
    'instrument_status',
    'instrument_changed',
    'clock_reset'
);

CREATE TYPE core.ladder AS (
	price numeric[],
	first bigint[],
	quantity numeric[],
	orders integer[],
	more boolean
);

COMMENT ON TYPE core.ladder IS 'The best price levels of one side, best first (at most 16): price, a bound below which no live priority lies, shown quantity, number of orders. more: levels may lie beyond the window (they may all have been canceled since); false: none does.';

CREATE TYPE core.side AS ENUM (
    'buy',
    'sell'
);

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE core.head (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    bids core.ladder NOT NULL,
    asks core.ladder NOT NULL,
    last_price numeric,
    trade_id bigint,
    buy_stop numeric,
    sell_stop numeric,
    "time" timestamp with time zone NOT NULL,
    follows bigint NOT NULL,
    xid xid8 DEFAULT '0'::xid8 NOT NULL,
    clock timestamp with time zone
)
WITH (autovacuum_vacuum_insert_scale_factor='0.5');

COMMENT ON TABLE core.head IS 'Append-only: one row per command, the newest is the state of the market. It makes the cost of a match independent of depth and of snapshots that others hold open, it is the book snapshot, and its unique key makes a caller with a stale snapshot fail with 40001 instead of crossing the book.';

COMMENT ON COLUMN core.head.seq IS 'Last event number of the instrument after the command.';

COMMENT ON COLUMN core.head.buy_stop IS 'Lowest trigger price of waiting buy stops; null: none.';

COMMENT ON COLUMN core.head.sell_stop IS 'Highest trigger price of waiting sell stops; null: none.';

COMMENT ON COLUMN core.head.follows IS 'seq of the head that the command found. Its key lets one command follow a head, not two; it grows as seq does, so that the newest head is the one with the largest.';

COMMENT ON COLUMN core.head.xid IS 'The transaction that wrote it, to find what happened since; 0: written before there was this column.';

COMMENT ON COLUMN core.head.clock IS 'The clock under the lock, by which the rules of the command went; null: an older one''s.';

CREATE TABLE core.trade (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    trade_id bigint NOT NULL,
    price numeric NOT NULL,
    quantity numeric NOT NULL,
    bid_order_id bigint NOT NULL,
    ask_order_id bigint NOT NULL,
    taker_side core.side NOT NULL,
    executed_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.trade IS 'Append-only. seq is that of the taker''s fill event; the maker''s is one less.';

CREATE TYPE core.firing AS (
	head core.head,
	trades core.trade[]
);

COMMENT ON TYPE core.firing IS 'Stops that fired: the market after them and their trades.';

CREATE TYPE core.instrument_status AS ENUM (
    'open',
    'halted',
    'cancel_only',
    'closed',
    'went_back'
);

CREATE TYPE core.order_type AS ENUM (
    'limit',
    'market'
);

CREATE TYPE core.origin AS (
	received_at timestamp with time zone,
	db_user text,
	application text
);

COMMENT ON TYPE core.origin IS 'When a call came, and from whom: what the journal says of it.';

CREATE TYPE core.self_trade_prevention AS ENUM (
    'cancel_newest',
    'cancel_oldest',
    'cancel_both',
    'decrement_and_cancel',
    'none'
);

CREATE TYPE core.time_in_force AS ENUM (
    'gtc',
    'ioc',
    'fok',
    'gtd',
    'day'
);

CREATE TABLE core.orders (
    order_id bigint NOT NULL,
    instrument_id integer NOT NULL,
    account_id integer,
    client_order_id text,
    side core.side NOT NULL,
    order_type core.order_type NOT NULL,
    time_in_force core.time_in_force NOT NULL,
    post_only boolean NOT NULL,
    self_trade_prevention core.self_trade_prevention NOT NULL,
    price numeric,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamp with time zone,
    quantity numeric NOT NULL,
    traded_quantity numeric NOT NULL,
    traded_value numeric NOT NULL,
    status core.order_status NOT NULL,
    reason text,
    priority bigint,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
)
WITH (fillfactor='80');

COMMENT ON TABLE core.orders IS 'Every order, once: written when it enters, updated when it is final (a HOT update: no indexed column changes). While an order rests its quantities are those of core.book; read api.orders.';

COMMENT ON COLUMN core.orders.traded_value IS 'Exact sum of price x quantity over its trades; divided by traded_quantity it is the average price.';

COMMENT ON COLUMN core.orders.reason IS 'Why it was rejected, canceled or expired: a stable code.';

CREATE TYPE core.outcome AS (
	head core.head,
	takers core.orders[],
	trades core.trade[],
	fired boolean
);

COMMENT ON TYPE core.outcome IS 'What became of orders that entered.';

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
    expires_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    stop_price numeric
)
WITH (fillfactor='70', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='20000');

COMMENT ON TABLE core.book IS 'Resting orders and nothing else. Price level first, then priority: the smaller trades first.';

COMMENT ON COLUMN core.book.priority IS 'Booking sequence: the seq of the event that put it in its place.';

COMMENT ON COLUMN core.book.remaining IS 'Open quantity, hidden part included.';

COMMENT ON COLUMN core.book.shown IS 'Open quantity that books and feeds show; all of it unless an iceberg.';

COMMENT ON COLUMN core.book.stop_price IS 'Of a stop that fired and rests: its trigger, for the journal.';

CREATE TABLE core.order_event (
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    order_id bigint,
    event core.event_type NOT NULL,
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
    received_at timestamp with time zone NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    clock timestamp with time zone
);

COMMENT ON TABLE core.order_event IS 'The journal: append-only, one row per change of an order, seq per instrument +1 without gaps and in commit order (rule 23). Columns are the order''s state after the event.';

COMMENT ON COLUMN core.order_event.clock IS 'The clock under the lock, where it was behind occurred_at; null: it was not.';

CREATE TYPE core.passing AS (
	maker core.book,
	closing core.closing,
	cut numeric,
	why text,
	events core.order_event[]
);

COMMENT ON TYPE core.passing IS 'What becomes of a maker that must not trade with a taker.';

CREATE TYPE core.reading AS (
	taker core.orders,
	faults core.fault[]
);

COMMENT ON TYPE core.reading IS 'A request as an order, or why it cannot be one.';

CREATE TYPE core.removal AS (
	head core.head,
	taker core.orders,
	found boolean
);

COMMENT ON TYPE core.removal IS 'An order taken out of the market: the market without it, the order as it stood.';

CREATE TYPE core.step AS (
	head core.head,
	taker core.orders,
	events core.order_event[],
	closings core.closing[]
);

COMMENT ON TYPE core.step IS 'One order changed without matching: the market after it and the journal it leaves, unwritten.';

CREATE TABLE core.epoch (
    number integer NOT NULL,
    epoch uuid NOT NULL,
    began_at timestamp with time zone NOT NULL,
    began_by text NOT NULL,
    reason text NOT NULL,
    system_identifier bigint NOT NULL,
    database_oid oid NOT NULL,
    lost jsonb,
    accepted_at timestamp with time zone,
    accepted_by text,
    CONSTRAINT epoch_reason_check CHECK ((reason = ANY (ARRAY['made'::text, 'restored'::text, 'went_back'::text])))
);

COMMENT ON TABLE core.epoch IS 'Append-only: the histories of this exchange, the last one is the present. A new one begins where an earlier one may not be what somebody saw of it.';

COMMENT ON COLUMN core.epoch.database_oid IS 'With system_identifier (pg_control_system) where it began: data that are found elsewhere were restored there.';

COMMENT ON COLUMN core.epoch.lost IS 'What was noted outside the cluster and is not there: {"markets":{symbol:{"from","to"}},"orders":{"from","to"},"trades":{"from","to"},"wal":{"noted","found"}}; seqs, ids.';

COMMENT ON COLUMN core.epoch.accepted_at IS 'When the operator accepted the loss; until then no market opens.';

CREATE VIEW api.epochs AS
 SELECT number,
    epoch,
    began_at,
    began_by,
    reason,
    lost,
    accepted_at,
    accepted_by
   FROM core.epoch;

COMMENT ON VIEW api.epochs IS 'The histories of this exchange: the last one is the present. What was seen of an earlier one may not be here any more, and its seqs may name other events now.';

COMMENT ON COLUMN api.epochs.epoch IS 'In every heartbeat and snapshot, and what from_seq may be sent with.';

COMMENT ON COLUMN api.epochs.reason IS 'made; restored: from a backup; went_back: what had been on disk was gone.';

COMMENT ON COLUMN api.epochs.lost IS 'What was known to be gone: {"markets":{symbol:{"from","to"}},"orders":{"from","to"},"trades","wal":{"noted","found"}}: seqs by symbol (of the 1,000 that had changed last), ids.';

COMMENT ON COLUMN api.epochs.accepted_at IS 'When the operator accepted that (accept_loss); until then no market opens.';

CREATE FUNCTION api.accept_loss() RETURNS SETOF api.epochs
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_accepted int[];
    v_instrument int;
BEGIN
    LOCK TABLE core.epoch IN SHARE ROW EXCLUSIVE MODE;
    WITH accepted AS (
        UPDATE core.epoch AS e
        SET accepted_at = clock_timestamp(), accepted_by = session_user
        WHERE e.reason = 'went_back' AND e.accepted_at IS NULL
        RETURNING e.number)
    SELECT array_agg(a.number) INTO v_accepted FROM accepted AS a;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.status = 'went_back' ORDER BY i.instrument_id
    LOOP
        PERFORM core.change_status(v_instrument, 'open');
    END LOOP;
    RETURN QUERY SELECT * FROM api.epochs AS e WHERE e.number = ANY (v_accepted);
END
$$;

COMMENT ON FUNCTION api.accept_loss() IS 'Accepts that acknowledged events were lost, and opens the markets that were stopped for it, but for
those that somebody gave another status since.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the rows of the view epochs that were accepted; none: nothing was lost.';

CREATE FUNCTION api.book_snapshot(symbol text, depth integer DEFAULT 5) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    h CONSTANT core.head := core.book_head(symbol, depth);
BEGIN
    RETURN core.book_document(symbol, h, depth, statement_timestamp());
END
$$;

COMMENT ON FUNCTION api.book_snapshot(symbol text, depth integer) IS 'The book as one JSON document: {"symbol","seq","time","bids":[["price","quantity"],…],"asks",
"epoch"}, best first; time is that of the last command, epoch as in the view epochs. Raises as
order_book.';

CREATE FUNCTION api.cancel_all_after(account text, seconds integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.arm_cancel_after(account, seconds);
END
$$;

COMMENT ON FUNCTION api.cancel_all_after(account text, seconds integer) IS 'A dead-man''s switch: unless it is armed again in time, all live orders of the account are
canceled after so many seconds (1-86400) by the matching service, with cancel_reason
cancel_all_after. 0 disarms. Answers when it will fire, null when disarmed. Raises RT400
invalid_account or invalid_seconds.';

CREATE FUNCTION api.cancel_all_orders(symbol text DEFAULT NULL::text, account text DEFAULT NULL::text) RETURNS SETOF api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    RETURN QUERY SELECT * FROM core.cancel_all(symbol, account);
END
$$;

COMMENT ON FUNCTION api.cancel_all_orders(symbol text, account text) IS 'Cancels every live order of a symbol (null: of all) and an account (null: of all), waiting stops
included, in one transaction: what is live when it looks at a market. Without a symbol, an order
that is entering a market where nothing else is live may be missed. Answers one row per canceled
order. Raises RT404 unknown_symbol, RT400 invalid_account.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION api.cancel_order(order_id bigint, account text DEFAULT NULL::text) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    RETURN core.cancel(order_id, account);
END
$$;

COMMENT ON FUNCTION api.cancel_order(order_id bigint, account text) IS 'Cancels what is left of a live order, also while its instrument is halted. Answers the order as it
stands. Raises RT404 unknown_order, or RT409 order_final, which names the status. If account is
given the order must be of it.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION api.candles(symbol text, width text DEFAULT '1m'::text, from_time timestamp with time zone DEFAULT NULL::timestamp with time zone, to_time timestamp with time zone DEFAULT NULL::timestamp with time zone, max_rows integer DEFAULT 100) RETURNS TABLE(start timestamp with time zone, open numeric, high numeric, low numeric, close numeric, volume numeric, notional numeric, trades bigint, first_seq bigint, last_seq bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, 1)).instrument_id;
    v_width CONSTANT interval := core.candle_width(width);
    v_newest CONSTANT boolean := from_time IS NULL;
    v_from CONSTANT timestamptz := core.next_bound(v_width, coalesce(from_time, '-infinity'));
    v_to CONSTANT timestamptz := core.next_bound(v_width, coalesce(to_time, 'infinity'));
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, NULL, max_rows);
    IF v_width < interval '1 minute' THEN
        RETURN QUERY
        SELECT c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
            c.first_seq, c.last_seq
        FROM core.second_candles(v_instrument, v_from, v_to, v_newest, max_rows) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start
        LIMIT max_rows;
    ELSE
        RETURN QUERY
        SELECT c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
            c.first_seq, c.last_seq
        FROM core.wider_candles(v_instrument, v_width, v_from, v_to, v_newest, max_rows) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start;
    END IF;
END
$$;

COMMENT ON FUNCTION api.candles(symbol text, width text, from_time timestamp with time zone, to_time timestamp with time zone, max_rows integer) IS 'Trades of a symbol by time: width 1s, 1m, 5m, 15m, 1h, 4h or 1d, each [start, start + width) on
bounds of UTC. Of the candles that start at or after from_time and before to_time (null: no bound)
the max_rows (1-1001) oldest, in order; without from_time the newest, newest first. Times without a
trade have no row; the newest candle may still grow. volume is the sum of quantity, notional of
price x quantity; first_seq and last_seq are the trades'' that gave open and close. Raises RT404
unknown_symbol, RT400 invalid_interval, invalid_limit.';

CREATE TABLE core.instrument (
    instrument_id integer NOT NULL,
    symbol text NOT NULL,
    tick_size numeric NOT NULL,
    lot_size numeric NOT NULL,
    min_quantity numeric,
    max_quantity numeric,
    max_notional numeric,
    price_band numeric,
    reference_price numeric,
    max_open_orders integer,
    status core.instrument_status DEFAULT 'open'::core.instrument_status NOT NULL,
    day_boundary time without time zone DEFAULT '00:00:00'::time without time zone NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    band_center core.band_center DEFAULT 'last_trade'::core.band_center NOT NULL,
    reference_trade_id bigint,
    CONSTRAINT instrument_day_boundary_check CHECK ((day_boundary < '24:00:00'::time without time zone)),
    CONSTRAINT instrument_lot_size_check CHECK (((lot_size > (0)::numeric) AND (lot_size < 'Infinity'::numeric))),
    CONSTRAINT instrument_max_open_orders_check CHECK ((max_open_orders > 0)),
    CONSTRAINT instrument_symbol_check CHECK ((symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$'::text)),
    CONSTRAINT instrument_tick_size_check CHECK (((tick_size > (0)::numeric) AND (tick_size < 'Infinity'::numeric)))
);

COMMENT ON TABLE core.instrument IS 'One row per instrument. Its row lock is THE lock of the instrument''s market: whatever changes the book holds it (FOR NO KEY UPDATE: writes no new row version).';

COMMENT ON COLUMN core.instrument.reference_trade_id IS 'The last trade when reference_price was set (null: before the first): until the next one the reference price is the centre of the band.';

CREATE VIEW api.instruments AS
 SELECT symbol,
    tick_size,
    lot_size,
    min_quantity,
    max_quantity,
    max_notional,
    price_band,
    reference_price,
    max_open_orders,
    replace((status)::text, 'went_back'::text, 'halted'::text) AS status,
    day_boundary,
    created_at,
    (band_center)::text AS band_center
   FROM core.instrument;

COMMENT ON VIEW api.instruments IS 'What can be traded, and within which bounds.';

COMMENT ON COLUMN api.instruments.tick_size IS 'Prices are multiples of it.';

COMMENT ON COLUMN api.instruments.lot_size IS 'Quantities are multiples of it.';

COMMENT ON COLUMN api.instruments.max_notional IS 'Largest price x quantity of a limit order; null: no bound.';

COMMENT ON COLUMN api.instruments.price_band IS 'Largest distance of any trade, and of a limit price, from the centre of the band, as a fraction of it; null: no band (rule 26).';

COMMENT ON COLUMN api.instruments.reference_price IS 'Centre of the band before the first trade, and after it was set anew until the next trade.';

COMMENT ON COLUMN api.instruments.max_open_orders IS 'Most live orders of one account; null: no bound.';

COMMENT ON COLUMN api.instruments.status IS 'open; halted or cancel_only: only cancels; closed: for good or until opened again.';

COMMENT ON COLUMN api.instruments.day_boundary IS 'Time of day (UTC) at which day orders expire.';

COMMENT ON COLUMN api.instruments.band_center IS 'Centre of the band: last_trade, or reference_price at all times.';

CREATE FUNCTION api.change_instrument(symbol text, tick_size numeric DEFAULT NULL::numeric, lot_size numeric DEFAULT NULL::numeric, min_quantity numeric DEFAULT NULL::numeric, max_quantity numeric DEFAULT NULL::numeric, max_notional numeric DEFAULT NULL::numeric, price_band numeric DEFAULT NULL::numeric, reference_price numeric DEFAULT NULL::numeric, max_open_orders integer DEFAULT NULL::integer, band_center text DEFAULT NULL::text, remove text[] DEFAULT NULL::text[]) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_given CONSTANT jsonb := jsonb_strip_nulls(jsonb_build_object(
        'tick_size', tick_size, 'lot_size', lot_size, 'min_quantity', min_quantity,
        'max_quantity', max_quantity, 'max_notional', max_notional, 'price_band', price_band,
        'reference_price', reference_price, 'max_open_orders', max_open_orders,
        'band_center', core.read_center(band_center)));
    v_id int;
    v_faults core.fault[];
    v_instrument api.instruments;
BEGIN
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = change_instrument.symbol;
    IF v_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    ELSIF band_center IS NOT NULL AND NOT v_given ? 'band_center' THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'band_center', 'invalid_instrument', 'send last_trade or reference_price')]));
    END IF;
    v_faults := ARRAY(
        SELECT core.fault(coalesce(r, 'remove'), 'invalid_instrument',
            'no instrument can be without it, or a value was sent for it, too')
        FROM unnest(remove) AS r
        WHERE (r IN ('min_quantity', 'max_quantity', 'max_notional', 'price_band',
            'reference_price', 'max_open_orders') AND NOT v_given ? r) IS NOT TRUE);
    IF cardinality(v_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(v_faults));
    END IF;
    PERFORM core.change_terms(v_id, v_given, coalesce(remove, '{}'));
    SELECT * INTO v_instrument FROM api.instruments AS i
    WHERE i.symbol = change_instrument.symbol;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[]) IS 'Changes the terms of an instrument, under its lock; what is not given stays as it is.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

tick_size, lot_size  only while every live order lies on the new grid
min_quantity, max_quantity, max_notional, max_open_orders  for orders that come, are modified, or
                 fire from now on
price_band       as in create_instrument
reference_price  set anew, also to the same value, it is the centre of the band until the next trade
band_center      last_trade or reference_price
remove           names of bounds to take away: ARRAY[''max_quantity'', ''price_band'']

Answers the row of the view instruments. Leaves an event instrument_changed in the journal, whose
reason names what changed, and a row in the view instrument_versions; nothing when nothing changed.
Raises RT404 unknown_symbol, RT400 invalid_instrument, RT409 live_orders_off_grid.';

CREATE FUNCTION api.create_instrument(symbol text, tick_size numeric DEFAULT 0.01, lot_size numeric DEFAULT 1, min_quantity numeric DEFAULT NULL::numeric, max_quantity numeric DEFAULT NULL::numeric, max_notional numeric DEFAULT NULL::numeric, price_band numeric DEFAULT NULL::numeric, reference_price numeric DEFAULT NULL::numeric, day_boundary time without time zone DEFAULT '00:00:00'::time without time zone, max_open_orders integer DEFAULT NULL::integer, band_center text DEFAULT 'last_trade'::text) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    n core.instrument;
    f core.fault[];
    v_instrument api.instruments;
BEGIN
    n.symbol := symbol;
    n.tick_size := trim_scale(tick_size);
    n.lot_size := trim_scale(lot_size);
    n.min_quantity := trim_scale(min_quantity);
    n.max_quantity := trim_scale(max_quantity);
    n.max_notional := trim_scale(max_notional);
    n.price_band := trim_scale(price_band);
    n.reference_price := trim_scale(reference_price);
    n.day_boundary := coalesce(day_boundary, '00:00');
    n.max_open_orders := max_open_orders;
    n.band_center := core.read_center(coalesce(band_center, 'last_trade'));
    f := core.instrument_faults(n);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(n, NULL);
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    n.instrument_id := core.open_market(n);
    IF n.instrument_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'symbol', 'instrument_exists',
            format('there is an instrument %s already', n.symbol))]));
    END IF;
    SELECT * INTO v_instrument FROM api.instruments AS i WHERE i.symbol = n.symbol;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text) IS 'Creates an instrument and opens its market.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

symbol           1-32 of A-Z a-z 0-9 . _ : / -
tick_size        prices are multiples of it
lot_size         quantities are multiples of it
min_quantity, max_quantity  bounds of an order''s total; null: none
max_notional     bound of price x quantity of a limit order; null: none
price_band       largest distance of any trade, and of a limit price, from the centre of the band,
                 as a fraction of it; null: no band (rule 26)
reference_price  centre of the band before the first trade; without one the first trade has no band
day_boundary     time of day (UTC) at which day orders expire
max_open_orders  most live orders of one account; null: no bound
band_center      last_trade, or reference_price: then that is the centre at all times

Answers the row of the view instruments. What cannot go together, so that no order could ever trade,
is refused. Raises RT400 invalid_instrument, RT409 instrument_exists. See change_instrument.';

CREATE FUNCTION api.last_seqs() RETURNS TABLE(symbol text, seq bigint, trade_id bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT i.symbol, h.seq, h.trade_id
    FROM core.instrument AS i
    CROSS JOIN LATERAL (
        SELECT x.seq, x.trade_id FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h
$$;

COMMENT ON FUNCTION api.last_seqs() IS 'For every symbol the seq of its last event and the id of its last trade: cheap, to poll for silence or loss.';

CREATE FUNCTION api.level_changes(symbol text, after_seq bigint) RETURNS TABLE(prev_seq bigint, seq bigint, "time" timestamp with time zone, side text, price numeric, change numeric)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_instrument core.instrument;
BEGIN
    SELECT * INTO v_instrument FROM core.instrument AS i WHERE i.symbol = level_changes.symbol;
    IF NOT FOUND OR (after_seq >= 0) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[CASE
            WHEN v_instrument.instrument_id IS NULL THEN core.unknown_symbol()
            ELSE core.fault('after_seq', 'invalid_seq', 'send the seq of a book, 0 or more')
        END]));
    END IF;
    IF (v_instrument.tick_size, v_instrument.lot_size) <> (
        SELECT v.tick_size, v.lot_size FROM core.instrument_version AS v
        WHERE v.instrument_id = v_instrument.instrument_id AND v.seq <= after_seq
        ORDER BY v.seq DESC LIMIT 1)
    THEN
        RETURN;  -- levels have other texts now
    END IF;
    RETURN QUERY
    WITH command AS (
        SELECT h.follows, h.seq, h.time FROM core.head AS h
        WHERE h.instrument_id = v_instrument.instrument_id
            AND h.follows >= after_seq
            AND h.follows < least(after_seq, 9223372036854775000) + 500
    ), net AS (
        SELECT c.seq, o.side, x.price, sum(x.shown) AS change
        FROM command AS c
        CROSS JOIN LATERAL core.shown_changes(v_instrument.instrument_id, c.follows, c.seq) AS x
        JOIN core.orders AS o USING (order_id)
        GROUP BY c.seq, o.side, x.price
        HAVING sum(x.shown) <> 0
    )
    SELECT c.follows, c.seq, c.time, CASE n.side WHEN 'buy' THEN 'bid' WHEN 'sell' THEN 'ask' END,
        core.in_steps(n.price, v_instrument.tick_size),
        round(n.change, scale(v_instrument.lot_size))
    FROM command AS c
    LEFT JOIN net AS n USING (seq)
    ORDER BY c.seq;
END
$$;

COMMENT ON FUNCTION api.level_changes(symbol text, after_seq bigint) IS 'What the commands after a seq changed in the book: by how much the shown quantity of each price
grew (negative: shrank) on each side, bid or ask. A command that changed no level has one row
without a side. seq is the command''s last event, prev_seq that of the command before. Answers the
commands that begin at after_seq or less than 500 seqs later: ask again after the last seq. Nothing:
none followed yet, after_seq is not where a command ended, it is more than 100,000 seqs old, or tick
or lot changed since: then begin anew with whole_book. Raises
RT404 unknown_symbol, RT400 invalid_seq.';

CREATE TABLE core.account (
    account_id integer NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

COMMENT ON TABLE core.account IS 'Names that have traded; registered on first use.';

CREATE VIEW core.order_state AS
 SELECT o.order_id,
    o.instrument_id,
    o.account_id,
    o.client_order_id,
    o.side,
    o.order_type,
    o.time_in_force,
    o.post_only,
    o.self_trade_prevention,
    o.price,
    o.stop_price,
    o.display_quantity,
    o.expires_at,
    o.quantity,
    o.traded_quantity,
    o.traded_value,
    o.status,
    o.reason,
    o.priority,
    o.created_at,
    o.updated_at,
    COALESCE(b.price, o.price) AS price_now,
    COALESCE(b.quantity, o.quantity) AS quantity_now,
    COALESCE((b.quantity - b.remaining), o.traded_quantity) AS traded_now,
        CASE
            WHEN (b.order_id IS NOT NULL) THEN b.remaining
            WHEN (o.status = 'pending_trigger'::core.order_status) THEN o.quantity
            ELSE (0)::numeric
        END AS remaining_now,
    COALESCE(b.traded_value, o.traded_value) AS value_now,
        CASE
            WHEN (b.order_id IS NULL) THEN o.status
            WHEN (b.remaining < b.quantity) THEN 'partially_filled'::core.order_status
            ELSE 'new'::core.order_status
        END AS status_now,
    COALESCE(b.priority, o.priority) AS priority_now,
    COALESCE(b.updated_at, o.updated_at) AS updated_now
   FROM (core.orders o
     LEFT JOIN core.book b USING (order_id));

COMMENT ON VIEW core.order_state IS 'Every order as its last event left it: what changes while it rests is read from the book.';

CREATE VIEW api.orders AS
 SELECT o.order_id,
    i.symbol,
    a.name AS account,
    o.client_order_id,
    (o.side)::text AS side,
    (o.order_type)::text AS order_type,
    (o.time_in_force)::text AS time_in_force,
    o.price_now AS price,
    o.quantity_now AS quantity,
    o.traded_now AS traded_quantity,
        CASE
            WHEN l.late THEN (0)::numeric
            ELSE o.remaining_now
        END AS remaining_quantity,
        CASE
            WHEN (o.traded_now > (0)::numeric) THEN trim_scale((o.value_now / o.traded_now))
            ELSE NULL::numeric
        END AS average_traded_price,
        CASE
            WHEN l.late THEN 'expired'::text
            ELSE (o.status_now)::text
        END AS status,
        CASE
            WHEN (o.status = 'rejected'::core.order_status) THEN o.reason
            ELSE NULL::text
        END AS reject_reason,
        CASE
            WHEN l.late THEN 'expired'::text
            WHEN (o.status <> 'rejected'::core.order_status) THEN o.reason
            ELSE NULL::text
        END AS cancel_reason,
    o.priority_now AS priority,
    o.post_only,
    o.stop_price,
    o.display_quantity,
    o.expires_at,
    (o.self_trade_prevention)::text AS self_trade_prevention,
    o.created_at,
    o.updated_now AS updated_at
   FROM (((core.order_state o
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.account a USING (account_id))
     CROSS JOIN LATERAL ( SELECT ((o.expires_at <= statement_timestamp()) AND (o.remaining_now > (0)::numeric)) AS late) l);

COMMENT ON VIEW api.orders IS 'Every order that was ever accepted or refused, as it stands now. Newest first: ORDER BY order_id DESC.';

COMMENT ON COLUMN api.orders.quantity IS 'Total, filled part included; a multiple of the lot size.';

COMMENT ON COLUMN api.orders.traded_quantity IS 'Filled so far; traded + remaining = quantity while live.';

COMMENT ON COLUMN api.orders.remaining_quantity IS 'Still open, hidden part of an iceberg included; 0 when final.';

COMMENT ON COLUMN api.orders.average_traded_price IS 'Exact sum of price x quantity of its trades, divided by traded_quantity; null before the first trade.';

COMMENT ON COLUMN api.orders.status IS 'pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired (final). An order is expired from its time on, whether or not its event is written yet (rule 10).';

COMMENT ON COLUMN api.orders.reject_reason IS 'Why it was refused: a code of api.refusals.';

COMMENT ON COLUMN api.orders.cancel_reason IS 'Why it was canceled or expired: a stable code.';

COMMENT ON COLUMN api.orders.priority IS 'Booking sequence: among resting orders of a price the smaller trades first (rule 1).';

CREATE FUNCTION api.list_orders(symbol text DEFAULT NULL::text, status text DEFAULT NULL::text, account text DEFAULT NULL::text, client_order_id text DEFAULT NULL::text, before_order_id bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100, after_order_id bigint DEFAULT 0) RETURNS SETOF api.orders
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    PERFORM core.check_listing(
        symbol, status, account, client_order_id, before_order_id, max_rows);
    RETURN QUERY
    SELECT v.*
    FROM core.order_ids(
        symbol, status, account, client_order_id, before_order_id, max_rows,
        coalesce(after_order_id, 0)) AS l (order_id)
    JOIN api.orders AS v USING (order_id)
    ORDER BY v.order_id DESC;
END
$$;

COMMENT ON FUNCTION api.list_orders(symbol text, status text, account text, client_order_id text, before_order_id bigint, max_rows integer, after_order_id bigint) IS 'A page of the view orders, newest first: up to max_rows (1-1001), older than before_order_id and
newer than after_order_id; null: no such filter. Unlike the view with a WHERE, finding live orders
costs nothing for those that are over. Finding orders that are over by their status reads all
orders down to the last of the page, unless after_order_id ends it. Raises RT404 unknown_symbol,
RT400 invalid_account, invalid_client_order_id, invalid_status, invalid_limit, invalid_cursor.';

CREATE VIEW api.trades AS
 SELECT i.symbol,
    t.seq,
    t.trade_id,
    t.price,
    t.quantity,
    t.bid_order_id,
    t.ask_order_id,
    (t.taker_side)::text AS taker_side,
    t.executed_at
   FROM (core.trade t
     JOIN core.instrument i USING (instrument_id));

COMMENT ON VIEW api.trades IS 'Every trade, once, for ever. Read a feed by (symbol, seq); trade_id is unique but not in commit order.';

COMMENT ON COLUMN api.trades.seq IS 'Event number of the taker''s fill in this symbol; the maker''s is one less.';

COMMENT ON COLUMN api.trades.price IS 'The resting order''s price (rule 2).';

COMMENT ON COLUMN api.trades.executed_at IS 'When it was matched, under the lock; never used for order.';

CREATE FUNCTION api.list_trades(symbol text, before_seq bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100) RETURNS SETOF api.trades
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    PERFORM core.check_listing(coalesce(symbol, ''), NULL, NULL, NULL, before_seq, max_rows);
    RETURN QUERY
    SELECT v.* FROM (
        SELECT t.instrument_id, t.seq FROM core.trade AS t
        WHERE t.instrument_id = (
                SELECT i.instrument_id FROM core.instrument AS i
                WHERE i.symbol = list_trades.symbol)
            AND t.seq < coalesce(before_seq, 9223372036854775807)
        ORDER BY t.seq DESC LIMIT max_rows) AS l
    JOIN api.trades AS v ON v.symbol = list_trades.symbol AND v.seq = l.seq
    ORDER BY v.seq DESC;
END
$$;

COMMENT ON FUNCTION api.list_trades(symbol text, before_seq bigint, max_rows integer) IS 'A page of one symbol''s trades, newest first: up to max_rows (1-1001), with a seq below before_seq.
Unlike the view with a WHERE and a LIMIT, it costs the same however many trades others made.
Raises RT404 unknown_symbol, RT400 invalid_limit, invalid_cursor.';

CREATE FUNCTION api.modify_order(order_id bigint, quantity numeric DEFAULT NULL::numeric, price numeric DEFAULT NULL::numeric, account text DEFAULT NULL::text, stop_price numeric DEFAULT NULL::numeric) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    RETURN core.modify(order_id, quantity, price, account, stop_price);
END
$$;

COMMENT ON FUNCTION api.modify_order(order_id bigint, quantity numeric, price numeric, account text, stop_price numeric) IS 'Changes a live order; it keeps its id.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

quantity  the new TOTAL, filled part included; null: unchanged. At or below what is traded: the
          rest is canceled
price     the new limit; null: unchanged
account   if given, the order must be of this account
stop_price  the new trigger of a stop that still waits; null: unchanged

Less quantity at the same price keeps the place in the queue; more quantity or another price goes
to the tail and trades at once where it crosses. Answers the order, fills of this call, and
priority_kept. A modify that changes nothing succeeds. A refused one raises and leaves order and
place untouched: RT409 order_final names the status, RT422 a refusal of the market, RT404
unknown_order.';

CREATE FUNCTION api.order_book(symbol text, depth integer DEFAULT 5) RETURNS TABLE(side text, level integer, price numeric, quantity numeric, order_count integer, seq bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    h CONSTANT core.head := core.book_head(symbol, depth);
    v_tick CONSTANT numeric := (
        SELECT i.tick_size FROM core.instrument AS i WHERE i.instrument_id = h.instrument_id);
BEGIN
    RETURN QUERY
    SELECT 'bid', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, h.seq
    FROM core.book_levels(h, 'buy', depth, statement_timestamp()) AS l
    UNION ALL
    SELECT 'ask', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, h.seq
    FROM core.book_levels(h, 'sell', depth, statement_timestamp()) AS l;
END
$$;

COMMENT ON FUNCTION api.order_book(symbol text, depth integer) IS 'The book at one consistent moment: up to depth (1-1000) levels a side, bids then asks, best first.
quantity is what is shown, order_count the orders behind it, seq the symbol''s last event. Raises
RT404 unknown_symbol, RT400 invalid_depth.';

CREATE FUNCTION api.order_book_at(symbol text, seq bigint DEFAULT NULL::bigint, at_time timestamp with time zone DEFAULT NULL::timestamp with time zone, depth integer DEFAULT 5) RETURNS TABLE(side text, level integer, price numeric, quantity numeric, order_count integer, seq_at bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, depth)).instrument_id;
    v_seq CONSTANT bigint := core.seq_at(v_instrument, seq, at_time);
    v_tick CONSTANT numeric := (
        SELECT v.tick_size FROM core.instrument_version AS v
        WHERE v.instrument_id = v_instrument AND v.seq <= v_seq ORDER BY v.seq DESC LIMIT 1);
BEGIN
    RETURN QUERY
    SELECT CASE l.side WHEN 'buy' THEN 'bid' ELSE 'ask' END,
        l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, v_seq
    FROM core.levels_at(v_instrument, v_seq) AS l
    WHERE l.level <= depth
    ORDER BY l.side, l.level;
END
$$;

COMMENT ON FUNCTION api.order_book_at(symbol text, seq bigint, at_time timestamp with time zone, depth integer) IS 'The book as it was after the last command whose events lie at or before a seq, or a time (send one
of them), rebuilt from the journal: bids then asks, best first; seq_at is the seq it is the book
of. Reads all of the symbol''s journal up to there. Raises RT404 unknown_symbol, RT400
invalid_depth or invalid_moment.';

CREATE VIEW api.order_events AS
 SELECT i.symbol,
    e.seq,
    (e.event)::text AS event,
    e.reason,
    e.occurred_at AS "time",
    e.received_at,
    e.order_id,
    a.name AS account,
    o.client_order_id,
    (o.side)::text AS side,
    (o.order_type)::text AS order_type,
    (o.time_in_force)::text AS time_in_force,
    o.post_only,
    (o.self_trade_prevention)::text AS self_trade_prevention,
    o.expires_at,
    o.display_quantity,
    o.created_at,
    e.price,
    e.stop_price,
    e.quantity,
    e.traded_quantity,
    e.remaining AS remaining_quantity,
    e.shown AS displayed_quantity,
        CASE
            WHEN (e.traded_quantity > (0)::numeric) THEN trim_scale((e.traded_value / e.traded_quantity))
            ELSE NULL::numeric
        END AS average_traded_price,
    (e.status)::text AS status,
    e.priority,
    e.trade_id,
    e.last_price,
    e.last_quantity,
    e.counter_order_id,
    e.db_user,
    e.application,
        CASE e.application
            WHEN 'rts-main'::text THEN 'rest'::text
            WHEN 'rts-matching'::text THEN 'service'::text
            ELSE 'sql'::text
        END AS source,
    e.clock
   FROM (((core.order_event e
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.orders o USING (order_id))
     LEFT JOIN core.account a ON ((a.account_id = o.account_id)));

COMMENT ON VIEW api.order_events IS 'The journal: every change of every order, refused ones included, in order of (symbol, seq), without gaps. Quantities are the order''s state after the event. What is read from core.orders never changes.';

COMMENT ON COLUMN api.order_events.event IS 'new, replaced, triggered, partial_fill, fill, prevented (a self-trade), canceled, expired, rejected; of the market itself: instrument_status, instrument_changed, clock_reset.';

COMMENT ON COLUMN api.order_events.reason IS 'A stable code: why, or for replaced priority_kept / priority_lost.';

COMMENT ON COLUMN api.order_events."time" IS 'When it happened. Never before the event before it, but for clock_reset.';

COMMENT ON COLUMN api.order_events.counter_order_id IS 'The other order of a fill or of a prevented self-trade.';

COMMENT ON COLUMN api.order_events.db_user IS 'session_user of the call: who really connected.';

COMMENT ON COLUMN api.order_events.application IS 'application_name of the session: a claim, not an identity.';

COMMENT ON COLUMN api.order_events.clock IS 'The database''s clock, by which the rules went, where it was behind time; else null.';

CREATE FUNCTION api.order_history(order_id bigint) RETURNS SETOF api.order_events
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    PERFORM core.order_of(order_history.order_id, NULL);
    RETURN QUERY
    SELECT e.* FROM api.order_events AS e WHERE e.order_id = order_history.order_id ORDER BY e.seq;
END
$$;

COMMENT ON FUNCTION api.order_history(order_id bigint) IS 'One order''s life: its rows of the view order_events, in order. Raises RT404 unknown_order.';

CREATE FUNCTION api.place_order(symbol text, side text, quantity numeric, price numeric DEFAULT NULL::numeric, order_type text DEFAULT NULL::text, time_in_force text DEFAULT 'gtc'::text, account text DEFAULT NULL::text, client_order_id text DEFAULT NULL::text, post_only boolean DEFAULT false, stop_price numeric DEFAULT NULL::numeric, display_quantity numeric DEFAULT NULL::numeric, expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, self_trade_prevention text DEFAULT 'cancel_newest'::text) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_report api.order_report;
BEGIN
    v_report := (core.place(
        ARRAY[ROW(
            symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
            post_only, stop_price, display_quantity, expires_at, self_trade_prevention, NULL
        )::api.order_request],
        core.origin_here()))[1];
    IF v_report.error IS NOT NULL THEN
        PERFORM core.refuse(v_report.error);
    END IF;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION api.place_order(symbol text, side text, quantity numeric, price numeric, order_type text, time_in_force text, account text, client_order_id text, post_only boolean, stop_price numeric, display_quantity numeric, expires_at timestamp with time zone, self_trade_prevention text) IS 'Places one order: matches it at once, rests what is left, in this transaction.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

symbol      an instrument of the view instruments
side        buy or sell (bid or ask)
quantity    total, a multiple of the lot size
price       limit, a multiple of the tick size; without one the order is a market order
order_type  limit or market; default: limit with a price, else market
time_in_force  gtc rests, ioc cancels the rest, fok all or nothing, day and gtd expire (expires_at)
account     1-64 printable characters, registered on first use
client_order_id  yours, unique per account for ever; repeating a call with it returns the first
                 order
post_only   refused if any part would trade
stop_price  waits until the last price reaches it
display_quantity  iceberg: the part that books and feeds show
self_trade_prevention  cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel, none

Answers one row: the order as it stands when the call ends (columns of the view orders), fills,
duplicate. An order that the market refuses is recorded and answered with status rejected and
reject_reason. A call that cannot be read raises SQLSTATE RT400, an unknown symbol RT404, a
client_order_id used for something else RT409; then nothing is stored. See the view refusals.';

CREATE FUNCTION api.place_orders(orders jsonb) RETURNS SETOF api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    RETURN QUERY
    SELECT * FROM unnest(core.place(core.read_requests(orders), core.origin_here()));
END
$$;

COMMENT ON FUNCTION api.place_orders(orders jsonb) IS 'Places up to 1000 orders in one transaction: a JSON array of objects whose fields are the
arguments of place_order. Decimals as strings, or as numbers: SQL keeps every digit of them.

Answers one row per item, in the given order. Each item succeeds or is refused on its own: an item
that cannot be read, or whose symbol is unknown, has no order_id and carries error
({"code","message","errors"}). An array that cannot be read at all raises RT400.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION api.place_requests(requests api.order_request[]) RETURNS SETOF api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    -- Faults are what we find: who sends some could hide that nothing was read of an order.
    IF array_ndims(requests) IS DISTINCT FROM 1 OR array_lower(requests, 1) <> 1
        OR cardinality(requests) > 1000
        OR EXISTS (SELECT FROM unnest(requests) AS r WHERE r.faults IS NOT NULL)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'requests', 'invalid_orders', 'send an array of 1 to 1000 orders without faults')]));
    END IF;
    RETURN QUERY SELECT * FROM unnest(core.place(requests, core.origin_here()));
END
$$;

COMMENT ON FUNCTION api.place_requests(requests api.order_request[]) IS 'Places up to 1000 orders in one transaction, as place_orders does, given as rows instead of JSON:
a row has the arguments of place_order in their order, and null for faults. PostgreSQL reads a row
in 1.4 µs, an object of JSON in 11.

Answers one row per item, in the given order. Each item succeeds or is refused on its own, as in
place_orders. What is no array of 1 to 1000 rows raises RT400.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION api.reset_clock(symbol text DEFAULT NULL::text) RETURNS TABLE(reset_symbol text, was timestamp with time zone, now timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_id int;
BEGIN
    IF symbol IS NOT NULL AND NOT EXISTS (
        SELECT FROM core.instrument AS i WHERE i.symbol = reset_clock.symbol)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    FOR v_id, reset_symbol, was IN
        SELECT a.instrument_id, a.symbol, a.time
        FROM service.market_times(ARRAY(
            SELECT i.instrument_id FROM core.instrument AS i
            WHERE i.symbol = reset_clock.symbol OR reset_clock.symbol IS NULL)) AS a
        WHERE a.ahead > interval '0'
        ORDER BY a.instrument_id
    LOOP
        PERFORM core.reset_clock(v_id);
        now := (SELECT m.time FROM service.market_times(ARRAY[v_id]) AS m);
        RETURN NEXT;
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.reset_clock(symbol text) IS 'Binds markets whose time is ahead of the clock, because that had leapt forward or was put back, to
the clock again: one, or all (null). Leaves an event clock_reset in the journal of each: there, and
nowhere else, its time runs back. Answers them with their time before and after; none that are not
ahead. See first that the clock is right.
Call it in FROM: SELECT (f(…)).* would run it once for every column. Raises RT404 unknown_symbol.';

CREATE FUNCTION api.set_instrument_status(symbol text, status text) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_id int;
    v_instrument api.instruments;
BEGIN
    IF (status IN ('open', 'halted', 'cancel_only', 'closed')) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'status', 'invalid_status', 'send open, halted, cancel_only or closed')]));
    END IF;
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = set_instrument_status.symbol;
    IF v_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    IF status = 'open' THEN
        PERFORM core.require_acceptance();
    END IF;
    PERFORM core.change_status(v_id, status::core.instrument_status);
    SELECT * INTO v_instrument FROM api.instruments AS i
    WHERE i.symbol = set_instrument_status.symbol;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION api.set_instrument_status(symbol text, status text) IS 'Opens, halts or closes an instrument''s market: open, halted, cancel_only, closed. Only an open one
takes orders and modifies; cancels always work. Leaves an event instrument_status in the journal.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the instrument. Raises RT404 unknown_symbol, RT400 invalid_status, RT409 went_back: a loss
is to be accepted first (accept_loss).';

CREATE FUNCTION api.whole_book(symbol text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.book_document(symbol, core.book_head(symbol, 1), 2147483647, NULL);
END
$$;

COMMENT ON FUNCTION api.whole_book(symbol text) IS 'All levels of the book, as book_snapshot: where a reader of level_changes begins. Reads every
resting order. An order whose time is over is in it until its event has a seq. Raises RT404
unknown_symbol.';

CREATE FUNCTION core.admit_order(o core.orders, p_instrument core.instrument, p_clock timestamp with time zone, p_time timestamp with time zone) RETURNS core.orders
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    RETURN ROW(
        o.order_id, o.instrument_id, o.account_id, o.client_order_id, o.side, o.order_type,
        o.time_in_force, o.post_only, o.self_trade_prevention,
        core.in_steps(o.price, p_instrument.tick_size),
        core.in_steps(o.stop_price, p_instrument.tick_size),
        core.in_steps(o.display_quantity, p_instrument.lot_size),
        CASE o.time_in_force
            WHEN 'day' THEN core.day_end(p_instrument.day_boundary, p_clock)
            ELSE o.expires_at
        END,
        core.in_steps(o.quantity, p_instrument.lot_size), o.traded_quantity, o.traded_value,
        o.status, o.reason, o.priority, p_time, p_time)::core.orders;
END
$$;

COMMENT ON FUNCTION core.admit_order(o core.orders, p_instrument core.instrument, p_clock timestamp with time zone, p_time timestamp with time zone) IS 'Completes a read order with its time and with what its instrument says: decimals, by the clock the end of its day.';

CREATE FUNCTION core.answer(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_report api.order_report;
BEGIN
    SELECT v.*, p_fills, false, p_priority_kept, NULL::jsonb INTO v_report
    FROM api.orders AS v WHERE v.order_id = p_order_id;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.answer(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) IS 'The answer to modify and cancel: the order as it stands when the call ends.';

CREATE FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_fires_at CONSTANT timestamptz := v_now + make_interval(secs => p_seconds);
    f core.fault[] := ARRAY[]::core.fault[];
    v_account int;
BEGIN
    IF core.is_name(p_account) IS NOT TRUE THEN
        f := f || core.bad_name('account');
    END IF;
    IF (p_seconds BETWEEN 0 AND 86400) IS NOT TRUE THEN
        f := f || core.fault('seconds', 'invalid_seconds', 'send 0 (disarm) to 86400');
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    IF core.kept_out() THEN
        PERFORM core.refuse_kept_out();
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF v_account IS NULL THEN  -- asked first: an INSERT takes an id even where it does nothing
        INSERT INTO core.account (name) VALUES (p_account) ON CONFLICT DO NOTHING;
        SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    END IF;
    IF p_seconds = 0 THEN
        DELETE FROM core.cancel_after AS c WHERE c.account_id = v_account;
        RETURN NULL;
    END IF;
    INSERT INTO core.cancel_after VALUES (v_account, v_fires_at, v_now)
    ON CONFLICT (account_id) DO UPDATE
    SET fires_at = EXCLUDED.fires_at, armed_at = EXCLUDED.armed_at;
    RETURN v_fires_at;
END
$$;

COMMENT ON FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) IS 'Arms, re-arms or (0 seconds) disarms an account''s dead-man''s switch.';

CREATE FUNCTION core.bad_amount(p_field text) RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT core.fault(p_field, 'invalid_' || p_field,
        'send a number above 0, below 1e18, with at most 18 decimals')
$$;

COMMENT ON FUNCTION core.bad_amount(p_field text) IS 'The fault of a field whose number is_amount refuses.';

CREATE FUNCTION core.bad_name(p_field text) RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT core.fault(p_field, 'invalid_' || p_field,
        'send 1 to 64 visible characters, in the form NFC, with single spaces between words only')
$$;

COMMENT ON FUNCTION core.bad_name(p_field text) IS 'The fault of a field whose name is_name refuses.';

CREATE FUNCTION core.begin_epoch(p_reason text, p_lost jsonb) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_epoch CONSTANT uuid := gen_random_uuid();
BEGIN
    INSERT INTO core.epoch (
        number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost)
    SELECT coalesce((core.current_epoch()).number, 0) + 1, v_epoch, clock_timestamp(),
        session_user, p_reason, c.system_identifier, d.oid, p_lost
    FROM pg_control_system() AS c
    CROSS JOIN pg_database AS d
    WHERE d.datname = current_database();
    IF p_reason <> 'made' THEN
        PERFORM core.leave_ids(
            'core.order_id_seq', (p_lost #>> '{orders,to}')::bigint),
            core.leave_ids('core.trade_id_seq', (p_lost #>> '{trades,to}')::bigint);
    END IF;
    RETURN v_epoch;
END
$$;

COMMENT ON FUNCTION core.begin_epoch(p_reason text, p_lost jsonb) IS 'Begins another history; its ids are none that the one before may have given.';

CREATE FUNCTION core.book_document(p_symbol text, h core.head, p_depth integer, p_time timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
    SELECT jsonb_build_object(
        'symbol', p_symbol, 'seq', h.seq, 'time', core.utc_text(h.time),
        'bids', core.levels_json(h, 'buy', p_depth, p_time),
        'asks', core.levels_json(h, 'sell', p_depth, p_time),
        'epoch', (core.current_epoch()).epoch)
$$;

COMMENT ON FUNCTION core.book_document(p_symbol text, h core.head, p_depth integer, p_time timestamp with time zone) IS 'A book as one JSON document, at a time: without orders whose own time is over (rule 10). Null: as the journal has it up to its seq.';

CREATE FUNCTION core.book_head(p_symbol text, p_depth integer) RETURNS core.head
    LANGUAGE plpgsql STABLE
    SET enable_seqscan TO 'off'
    AS $$
DECLARE
    h core.head;
BEGIN
    IF (p_depth BETWEEN 1 AND 1000) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'depth', 'invalid_depth', 'send 1 to 1000')]));
    END IF;
    SELECT x.* INTO h FROM core.head AS x
    WHERE x.instrument_id = (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
    ORDER BY x.follows DESC LIMIT 1;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.book_head(p_symbol text, p_depth integer) IS 'The newest head of a symbol for readers of the book; raises on bad arguments.';

CREATE FUNCTION core.book_levels(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) RETURNS TABLE(level integer, price numeric, quantity numeric, order_count integer)
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    l CONSTANT core.ladder := CASE p_side WHEN 'buy' THEN h.bids ELSE h.asks END;
BEGIN
    IF (cardinality(l.price) >= p_depth OR NOT l.more) AND NOT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.expires_at <= p_time AND b.instrument_id = h.instrument_id)
    THEN
        RETURN QUERY
        SELECT x.n::int, x.price, x.quantity, x.orders
        FROM unnest(l.price, l.quantity, l.orders) WITH ORDINALITY AS x (price, quantity, orders, n)
        WHERE x.n <= p_depth;
    ELSIF p_side = 'buy' THEN
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price DESC)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = h.instrument_id AND b.side = 'buy'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price DESC LIMIT p_depth;
    ELSE
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = h.instrument_id AND b.side = 'sell'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price LIMIT p_depth;
    END IF;
END
$$;

COMMENT ON FUNCTION core.book_levels(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) IS 'The best levels of one side, from the head''s window, or from the book where the window is too short or shows orders that are over at p_time (null: do not ask). STABLE: everything it reads is of the caller''s one moment.';

CREATE FUNCTION core.cancel(p_order_id bigint, p_account text) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    v_instrument core.instrument;
    h core.head;
    s core.step;
BEGIN
    v_instrument := core.lock_instrument(o.instrument_id);
    h := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, h.clock);
    s := core.cancel_live(h, o, 'canceled', 'requested');
    PERFORM core.finish(s, v_instrument, v_origin);
    RETURN core.answer(p_order_id, '[]', NULL);
END
$$;

COMMENT ON FUNCTION core.cancel(p_order_id bigint, p_account text) IS 'Cancels one order under its instrument''s lock; works while the instrument is halted.';

CREATE FUNCTION core.cancel_all(p_symbol text, p_account text) RETURNS SETOF api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_account int;
    v_instrument int;
    v_done bigint[] := ARRAY[]::bigint[];
BEGIN
    IF NOT core.plans_are_sane() THEN
        PERFORM core.pin_settings();
    END IF;
    IF core.is_name(p_account) = false THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.bad_name('account')]));
    END IF;
    IF p_symbol IS NOT NULL
        AND NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_account IS NOT NULL AND v_account IS NULL THEN
        RETURN;  -- a name that never traded has nothing to cancel
    END IF;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol
        UNION ALL
        SELECT m.* FROM core.live_markets(v_account) AS m WHERE p_symbol IS NULL
        ORDER BY 1
    LOOP
        PERFORM core.lock_instrument(v_instrument);
        v_done := v_done || core.cancel_many(
            v_instrument, core.live_orders(v_instrument, v_account), 'canceled', 'requested');
    END LOOP;
    RETURN QUERY
    SELECT v.*, '[]'::jsonb, false, NULL::boolean, NULL::jsonb
    FROM unnest(v_done) WITH ORDINALITY AS d (order_id, n)
    JOIN api.orders AS v USING (order_id)
    ORDER BY d.n;
END
$$;

COMMENT ON FUNCTION core.cancel_all(p_symbol text, p_account text) IS 'Cancels every live order of a symbol and an account (null: of all), instrument by instrument: what is live when it has the instrument''s lock. Without a symbol, instruments in which nothing is live as it begins are left alone.';

CREATE FUNCTION core.cancel_live(p_head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric DEFAULT NULL::numeric) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    r core.removal := core.remove_order(p_head, o);
BEGIN
    IF NOT r.found THEN
        RETURN NULL;
    END IF;
    r.taker.quantity := coalesce(p_quantity, (r.taker).quantity);
    RETURN core.end_order(r.head, r.taker, p_status, p_reason);
END
$$;

COMMENT ON FUNCTION core.cancel_live(p_head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) IS 'Ends a live order: canceled or expired, with p_quantity as its new total if given. Null when it is not live any more.';

CREATE FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_done bigint[] := ARRAY[]::bigint[];
    v_closings core.closing[] := ARRAY[]::core.closing[];
    v_events core.order_event[] := ARRAY[]::core.order_event[];
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    o core.orders;
    v_late boolean;
    s core.step;
BEGIN
    IF p_status = 'expired' THEN  -- at its time at the earliest, though the clock was put back
        h.time := greatest(h.time, (
            SELECT max(x.expires_at) FROM core.orders AS x WHERE x.order_id = ANY (p_order_ids)));
    END IF;
    FOR o IN
        SELECT x.* FROM unnest(p_order_ids) AS id
        JOIN core.orders AS x ON x.order_id = id ORDER BY id
    LOOP
        v_late := coalesce(o.expires_at <= h.clock, false);  -- its time ended it first (rule 10)
        s := core.cancel_live(
            h, o, CASE WHEN v_late THEN 'expired' ELSE p_status END,
            CASE WHEN v_late THEN 'expired' ELSE p_reason END);
        CONTINUE WHEN s IS NULL;
        h := s.head;
        IF NOT v_late OR p_status = 'expired' THEN
            v_done := v_done || o.order_id;
        END IF;
        v_closings := v_closings || s.closings;
        v_events := v_events || s.events;
        IF cardinality(v_events) >= 200 THEN
            PERFORM core.write_journal(h, v_origin, '{}', v_closings, '{}', v_events);
            v_closings := ARRAY[]::core.closing[];
            v_events := ARRAY[]::core.order_event[];
        END IF;
    END LOOP;
    IF h.seq > h.follows THEN
        PERFORM core.write_journal(h, v_origin, '{}', v_closings, '{}', v_events);
        PERFORM core.write_head(h, v_instrument.symbol);
    END IF;
    RETURN v_done;
END
$$;

COMMENT ON FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) IS 'Ends those of the given orders of one instrument that are still live, in one command. Answers those whose status is p_status now: one whose time is over expires, whatever is asked.';

CREATE FUNCTION core.candle_width(p_width text) RETURNS interval
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF p_width IN ('1s', '1m', '5m', '15m', '1h', '4h', '1d') THEN
        -- A day of 24 hours, whatever the caller's time zone makes of one.
        RETURN CASE p_width WHEN '1d' THEN '24h' ELSE replace(p_width, 'm', ' min') END::interval;
    END IF;
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        'interval', 'invalid_interval', 'send 1s, 1m, 5m, 15m, 1h, 4h or 1d')]));
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.candle_width(p_width text) IS 'A candle''s width by its name; raises RT400 invalid_interval.';

CREATE TABLE core.candle (
    instrument_id integer NOT NULL,
    start timestamp with time zone NOT NULL,
    open numeric NOT NULL,
    high numeric NOT NULL,
    low numeric NOT NULL,
    close numeric NOT NULL,
    volume numeric NOT NULL,
    notional numeric NOT NULL,
    trades bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL
)
WITH (fillfactor='80');

COMMENT ON TABLE core.candle IS 'Trades of a minute (UTC) rolled up, made from core.trade by core.roll_candles alone: what is deleted here is made again. A minute without trades has no row. The largest last_seq says how far the instrument''s trades are rolled.';

COMMENT ON COLUMN core.candle.volume IS 'Sum of quantity.';

COMMENT ON COLUMN core.candle.notional IS 'Sum of price x quantity.';

COMMENT ON COLUMN core.candle.first_seq IS 'seq of its first trade: open is that one''s price.';

COMMENT ON COLUMN core.candle.last_seq IS 'seq of its last trade: close is that one''s price.';

CREATE FUNCTION core.candles_of(p_instrument_id integer, p_first bigint, p_last bigint, p_width interval) RETURNS SETOF core.candle
    LANGUAGE sql STABLE
    AS $$
    -- The least [seq, price] is the first trade's: its price is the open one.
    SELECT p_instrument_id, date_bin(p_width, t.executed_at, '1970-01-01 00:00+00'),
        (min(ARRAY[t.seq, t.price]))[2], max(t.price), min(t.price),
        (max(ARRAY[t.seq, t.price]))[2], sum(t.quantity), sum(t.price * t.quantity), count(*),
        min(t.seq), max(t.seq)
    FROM core.trade AS t
    WHERE t.instrument_id = p_instrument_id AND t.seq BETWEEN p_first AND p_last
    GROUP BY 2
$$;

COMMENT ON FUNCTION core.candles_of(p_instrument_id integer, p_first bigint, p_last bigint, p_width interval) IS 'Candles of a width (at most a day) made from the trades of a range of seqs.';

CREATE FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    e core.order_event;
BEGIN
    IF v_instrument.status = p_status THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i SET status = p_status WHERE i.instrument_id = p_instrument_id;
    h.seq := h.seq + 1;
    e.seq := h.seq;
    e.event := 'instrument_status';
    e.reason := p_status::text;
    PERFORM core.write_journal(h, v_origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(h, v_instrument.symbol);
END
$$;

COMMENT ON FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) IS 'Changes an instrument''s status under its lock and journals it.';

CREATE FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_before CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    n core.instrument := jsonb_populate_record(
        v_before, p_given || coalesce((SELECT jsonb_object_agg(r, NULL) FROM unnest(p_remove) AS r),
            '{}'));
    f core.fault[];
    e core.order_event;
BEGIN
    IF p_given ? 'reference_price' THEN
        n.reference_trade_id := h.trade_id;
    END IF;
    f := core.instrument_faults(n);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(n, h);
    END IF;
    IF cardinality(f) = 0 AND (n.tick_size, n.lot_size) <> (v_before.tick_size, v_before.lot_size)
        AND core.off_grid(p_instrument_id, n.tick_size, n.lot_size)
    THEN
        f := ARRAY[core.fault(
            'tick_size', 'live_orders_off_grid',
            'live orders are not on the new tick and lot: cancel them first')];
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    e.reason := core.changed_terms(v_before, n);
    IF e.reason IS NULL THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i
    SET tick_size = trim_scale(n.tick_size), lot_size = trim_scale(n.lot_size),
        min_quantity = trim_scale(n.min_quantity), max_quantity = trim_scale(n.max_quantity),
        max_notional = trim_scale(n.max_notional), price_band = trim_scale(n.price_band),
        reference_price = trim_scale(n.reference_price), max_open_orders = n.max_open_orders,
        band_center = n.band_center, reference_trade_id = n.reference_trade_id
    WHERE i.instrument_id = p_instrument_id
    RETURNING * INTO n;
    h.seq := h.seq + 1;
    e.seq := h.seq;
    e.event := 'instrument_changed';
    PERFORM core.write_version(n, h.seq);
    PERFORM core.write_journal(h, v_origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(h, n.symbol);
END
$$;

COMMENT ON FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) IS 'The command that changes an instrument: p_given by column, p_remove: columns that become null. Raises what cannot be; writes version, event and head, if anything changes.';

CREATE FUNCTION core.changed_terms(p_before core.instrument, p_after core.instrument) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT string_agg(replace(a.key, 'reference_trade_id', 'reference_price'), ',' ORDER BY a.key)
    FROM jsonb_each(to_jsonb(p_after)) AS a
    JOIN jsonb_each(to_jsonb(p_before)) AS b USING (key)
    WHERE a.value <> b.value AND NOT (
        a.key = 'reference_price'
        AND p_after.reference_trade_id IS DISTINCT FROM p_before.reference_trade_id)
$$;

COMMENT ON FUNCTION core.changed_terms(p_before core.instrument, p_after core.instrument) IS 'The names of the terms in which two versions differ, with commas; null: they are the same. A reference price set anew counts, whatever its value.';

CREATE FUNCTION core.check_amounts(p_quantity numeric, p_price numeric, p_stop_price numeric) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF core.is_amount(p_quantity) = false THEN
        f := f || core.bad_amount('quantity');
    END IF;
    IF core.is_amount(p_price) = false THEN
        f := f || core.bad_amount('price');
    END IF;
    IF core.is_amount(p_stop_price) = false THEN
        f := f || core.bad_amount('stop_price');
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_amounts(p_quantity numeric, p_price numeric, p_stop_price numeric) IS 'Raises when a modify''s numbers cannot be read; null is unchanged.';

CREATE FUNCTION core.check_listing(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max_rows integer) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN p_symbol IS NOT NULL
            AND NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol) THEN
            core.unknown_symbol() END,
        CASE WHEN core.is_name(p_account) = false THEN
            core.fault('account', 'invalid_account', 'no account can have this name') END,
        CASE WHEN core.is_name(p_client_order_id) = false THEN
            core.fault(
                'client_order_id', 'invalid_client_order_id', 'no order can have this id') END,
        CASE WHEN p_status NOT IN ('pending_trigger', 'new', 'partially_filled', 'filled',
            'canceled', 'rejected', 'expired') THEN
            core.fault('status', 'invalid_status', 'send pending_trigger, new, partially_filled, '
                'filled, canceled, rejected or expired') END,
        CASE WHEN (p_max_rows BETWEEN 1 AND 1001) IS NOT TRUE THEN
            core.fault('limit', 'invalid_limit',
                'send 1 to 1001: a page of 1000, and whether there is more') END,
        CASE WHEN p_before < 0 THEN
            core.fault('cursor', 'invalid_cursor', 'send 0 or more, or null for the newest') END
    ], NULL);
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_listing(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max_rows integer) IS 'What list_orders, list_trades and candles take of a page and its filters; null: no filter. Raises for all else: a filter that nothing can pass must not look like an empty market.';

CREATE FUNCTION core.check_modify(p_instrument core.instrument, p_head core.head, o core.orders, n core.orders) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_refusal text;
BEGIN
    v_refusal := CASE
        WHEN o.order_type = 'market' AND n.price IS NOT NULL THEN 'invalid_price'
        WHEN n.stop_price IS DISTINCT FROM o.stop_price AND o.status <> 'pending_trigger'
            THEN 'stop_not_waiting'
        WHEN n.quantity > o.quantity AND n.quantity > 1000 * n.display_quantity
            THEN 'invalid_display_quantity'
    END;
    IF (n.price, n.stop_price) IS NOT DISTINCT FROM (o.price, o.stop_price)
        AND n.quantity < o.quantity
    THEN
        n.price := NULL;  -- less of what has its place is not judged by where the market went
    END IF;
    IF v_refusal IS NULL AND (p_instrument.status <> 'open' OR n.quantity > o.traded_quantity) THEN
        v_refusal := core.check_order(p_instrument, p_head, n);
    END IF;
    IF v_refusal IS NOT NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            CASE
                WHEN v_refusal LIKE '%stop%' THEN 'stop_price'
                WHEN v_refusal LIKE '%price%' THEN 'price'
                WHEN v_refusal LIKE '%quantity%' THEN 'quantity'
                ELSE 'order_id'
            END,
            v_refusal, format('the order is as it was: %s', o.status))]));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_modify(p_instrument core.instrument, p_head core.head, o core.orders, n core.orders) IS 'Raises the first refusal of an order as it would be after a modify; the order keeps its place. A total at or below what is traded only cancels: no bound is asked (rule 12).';

CREATE FUNCTION core.check_order(p_instrument core.instrument, p_head core.head, p_order core.orders) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN CASE
        WHEN p_instrument.status = 'halted' THEN 'instrument_halted'
        WHEN p_instrument.status = 'cancel_only' THEN 'instrument_cancel_only'
        WHEN p_instrument.status = 'closed' THEN 'instrument_closed'
        WHEN p_instrument.status = 'went_back' THEN 'instrument_halted'
        WHEN p_order.quantity % p_instrument.lot_size <> 0 THEN 'quantity_off_lot'
        WHEN p_order.quantity < p_instrument.min_quantity THEN 'quantity_too_small'
        WHEN p_order.quantity > p_instrument.max_quantity THEN 'quantity_too_large'
        WHEN p_order.display_quantity % p_instrument.lot_size <> 0 THEN 'display_quantity_off_lot'
        WHEN p_order.price % p_instrument.tick_size <> 0 THEN 'price_off_tick'
        WHEN p_order.stop_price % p_instrument.tick_size <> 0 THEN 'stop_price_off_tick'
        WHEN p_instrument.price_band IS NOT NULL
            AND NOT p_order.price <@ core.price_band(p_instrument, p_head) THEN 'price_out_of_band'
        WHEN p_order.price * p_order.quantity > p_instrument.max_notional THEN 'notional_too_large'
        WHEN p_order.expires_at <= p_head.clock THEN 'expires_at_in_past'
        WHEN p_instrument.max_open_orders IS NOT NULL
            AND p_instrument.max_open_orders <= core.count_open(p_order, p_head.clock)
            THEN 'too_many_open_orders'
    END;
END
$$;

COMMENT ON FUNCTION core.check_order(p_instrument core.instrument, p_head core.head, p_order core.orders) IS 'The first refusal of the market for a readable order, in the documented order (api.refusals); null: none.';

CREATE FUNCTION core.claim_client_orders(p_orders core.orders[]) RETURNS core.orders[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_claim core.client_order;
    v_request text;
BEGIN
    IF NOT EXISTS (SELECT FROM unnest(p_orders) AS o WHERE o.client_order_id IS NOT NULL) THEN
        RETURN p_orders;
    END IF;
    INSERT INTO core.client_order
    SELECT coalesce(o.account_id, 0), o.client_order_id, o.order_id,
        core.request_text(p_orders[o.ordinality])
    FROM unnest(p_orders) WITH ORDINALITY AS o
    WHERE o.client_order_id IS NOT NULL AND o.order_id IS NOT NULL
    ORDER BY 1, 2, o.ordinality
    ON CONFLICT DO NOTHING;

    FOR i IN 1..cardinality(p_orders) LOOP
        CONTINUE WHEN p_orders[i].client_order_id IS NULL OR p_orders[i].order_id IS NULL;
        SELECT * INTO v_claim FROM core.client_order AS c
        WHERE c.account_id = coalesce(p_orders[i].account_id, 0)
            AND c.client_order_id = p_orders[i].client_order_id;
        CONTINUE WHEN v_claim.order_id = p_orders[i].order_id;
        -- Not ours: the first call's order (status null: nothing to run), or an error (no order).
        v_request := core.request_text(p_orders[i]);
        p_orders[i].order_id := CASE WHEN v_claim.request = v_request THEN v_claim.order_id END;
        p_orders[i].status := NULL;
    END LOOP;
    RETURN p_orders;
END
$$;

COMMENT ON FUNCTION core.claim_client_orders(p_orders core.orders[]) IS 'Claims client order ids (rule 18) before anything else: a concurrent call with the same id waits here for ours to end. Of an id claimed before, the order becomes the first call''s (status null), or loses its order_id when the content differs.';

CREATE FUNCTION core.clock_shifts(p_now timestamp with time zone) RETURNS TABLE(after bigint, upto bigint, shift interval)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    RETURN QUERY
    WITH leaps AS (
        SELECT c.last_order_id, sum(c.leap) AS leap, max(c.leap_id) AS leap_id
        FROM (SELECT * FROM core.clock_leap AS x ORDER BY x.leap_id DESC LIMIT 100) AS c
        GROUP BY c.last_order_id
    ), since AS (
        SELECT l.last_order_id, sum(l.leap) OVER (ORDER BY l.last_order_id DESC) AS shift,
            lag(l.last_order_id, 1, 0::bigint) OVER (ORDER BY l.last_order_id) AS before
        FROM leaps AS l
    ), newest AS (
        SELECT c.noticed_at FROM core.clock_leap AS c ORDER BY c.leap_id DESC LIMIT 1
    )
    SELECT s.before, s.last_order_id,
        CASE WHEN s.shift > interval '0' AND p_now > n.noticed_at + interval '1 minute'
            THEN interval '0' ELSE s.shift END
    FROM since AS s CROSS JOIN newest AS n
    UNION ALL
    SELECT coalesce(max(l.last_order_id), 0), 9223372036854775807, interval '0' FROM leaps AS l;
END
$$;

COMMENT ON FUNCTION core.clock_shifts(p_now timestamp with time zone) IS 'By how much the clock leapt, all in all, since orders came: those with ids above `after`, up to `upto`. One that is forward counts for a minute only: if nobody has put the clock right until then it is taken to be right.';

CREATE FUNCTION core.closed(o core.orders, c core.closing, p_time timestamp with time zone) RETURNS core.orders
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    o.status := c.status;
    o.reason := c.reason;
    o.price := c.price;
    o.quantity := c.quantity;
    o.traded_quantity := c.traded_quantity;
    o.traded_value := c.traded_value;
    o.priority := c.priority;
    o.updated_at := p_time;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.closed(o core.orders, c core.closing, p_time timestamp with time zone) IS 'An order that is final.';

CREATE FUNCTION core.closing_of(p_maker core.book, p_status core.order_status, p_reason text) RETURNS core.closing
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(
        p_maker.order_id, p_status, p_reason, p_maker.price, p_maker.quantity,
        p_maker.quantity - p_maker.remaining, p_maker.traded_value, p_maker.priority)::core.closing
$$;

COMMENT ON FUNCTION core.closing_of(p_maker core.book, p_status core.order_status, p_reason text) IS 'The final state of a resting order, from how it stood in the book.';

CREATE FUNCTION core.count_open(p_order core.orders, p_time timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF p_order.account_id IS NULL OR p_order.stop_price IS NULL
        AND (p_order.order_type = 'market' OR p_order.time_in_force IN ('ioc', 'fok'))
    THEN
        RETURN 0;  -- strangers have no limit, and these neither rest nor wait
    END IF;
    RETURN (
        SELECT count(*) FROM core.book AS b
        WHERE b.instrument_id = p_order.instrument_id AND b.account_id = p_order.account_id
            AND b.order_id <> p_order.order_id AND (b.expires_at <= p_time) IS NOT TRUE
    ) + (
        SELECT count(*) FROM core.stop_order AS x
        WHERE x.instrument_id = p_order.instrument_id AND x.account_id = p_order.account_id
            AND x.order_id <> p_order.order_id AND (x.expires_at <= p_time) IS NOT TRUE);
END
$$;

COMMENT ON FUNCTION core.count_open(p_order core.orders, p_time timestamp with time zone) IS 'Live orders that the account of an entering order has in its instrument, the order itself not counted.';

CREATE FUNCTION core.current_epoch() RETURNS core.epoch
    LANGUAGE sql STABLE
    AS $$
    SELECT * FROM core.epoch AS e ORDER BY e.number DESC LIMIT 1
$$;

COMMENT ON FUNCTION core.current_epoch() IS 'The history that this database is in.';

CREATE FUNCTION core.day_end(p_boundary time without time zone, p_time timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT (CASE
        WHEN (p_time AT TIME ZONE 'UTC')::time < p_boundary
            THEN (p_time AT TIME ZONE 'UTC')::date + p_boundary
        ELSE (p_time AT TIME ZONE 'UTC')::date + 1 + p_boundary
    END) AT TIME ZONE 'UTC'
$$;

COMMENT ON FUNCTION core.day_end(p_boundary time without time zone, p_time timestamp with time zone) IS 'The next day boundary (UTC) after a moment.';

CREATE FUNCTION core.distinct_ids(p_ids integer[]) RETURNS integer[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
    IF cardinality(p_ids) < 2 THEN
        RETURN p_ids;
    END IF;
    RETURN ARRAY(SELECT DISTINCT id FROM unnest(p_ids) AS id WHERE id IS NOT NULL ORDER BY id);
END
$$;

COMMENT ON FUNCTION core.distinct_ids(p_ids integer[]) IS 'Ids, each once, ascending: the order in which locks are taken.';

CREATE FUNCTION core.end_order(p_head core.head, o core.orders, p_status core.order_status, p_reason text) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    o.status := p_status;
    o.updated_at := p_head.time;
    s.taker := o;
    s.closings := ARRAY[ROW(
        o.order_id, p_status, p_reason, o.price, o.quantity, o.traded_quantity, o.traded_value,
        o.priority)::core.closing];
    s.events := ARRAY[core.event_of(o, (s.head).seq, p_status::text::core.event_type, p_reason)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.end_order(p_head core.head, o core.orders, p_status core.order_status, p_reason text) IS 'A live order that ends without trading: canceled or expired, with a reason. Its state is in o.';

CREATE FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, p_instrument core.instrument, p_origin core.origin) RETURNS core.outcome
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_at int := 1;                -- the order that enters
    taker core.orders;
    v_sign int;                   -- prices of both sides compare alike: times 1 for a buy, else -1
    v_makers core.side;
    v_left numeric;
    v_why text;                   -- it is refused, or what is left of it is canceled
    v_failed text;                -- fok or post-only: it was tried, and must have changed nothing
    v_head_before core.head;      -- and what it found
    v_takers_before core.orders[];
    v_ladder core.ladder;         -- the makers' side, then its own
    v_price numeric;
    v_band numrange;              -- outside of it nothing trades; null: no band
    v_first bigint;               -- of the level: bound of its live priorities,
    v_taken numeric;              -- shown quantity taken from it
    v_gone int;                   -- and orders gone from it
    maker core.book;
    v_quantity numeric;
    v_trade core.trade;
    v_closing core.closing;
    v_step core.step;
    v_pass core.passing;
    v_firing core.firing;
    v_chunk int := CASE cardinality(p_orders) WHEN 1 THEN 2 ELSE 8 END;
    i int;                        -- a maker in v_met
    k int;                        -- a level in v_levels
    v_own int;                    -- a maker among the takers
    v_takers core.orders[];
    v_ids bigint[];
    v_written int := 0;           -- takers whose row is in core.orders
    v_result core.outcome;
BEGIN
    <<stretches>>
    WHILE v_at <= cardinality(p_orders) LOOP
        -- A stretch of orders: what they do is collected here and written at its end. Arrays that
        -- grow are cheap as variables, not as fields of a row; null: empty.
        DECLARE
            v_met core.book[];            -- makers and rested takers,
            v_change core.change[];       -- and what of each there is to write
            -- Levels by price times sign: which of v_met were read from the book and not used up,
            -- and whether it has more. Takers that rested stand behind them: v_level_of says where.
            v_levels numeric[];
            v_next int[];
            v_last int[];
            v_unread boolean[];
            v_level_of int[];
            v_closings core.closing[];
            v_trades core.trade[];
            v_events core.order_event[];
            v_first_trade int;            -- of the order that enters
            v_beyond boolean := false;    -- something was placed beyond the window
            v_fire boolean := false;
        BEGIN
            LOOP
                -- -------------------------------------------------------------------- check
                taker := p_orders[v_at];
                v_why := v_failed;
                IF p_event = 'new' THEN
                    taker := core.admit_order(
                        taker, p_instrument, head.clock, head.time);
                    v_why := coalesce(core.check_order(p_instrument, head, taker), v_failed);
                END IF;
                v_left := taker.quantity - taker.traded_quantity;
                v_first_trade := coalesce(cardinality(v_trades), 0) + 1;
                IF taker.side = 'buy' THEN
                    v_sign := 1;
                    v_makers := 'sell';
                    v_ladder := head.asks;
                ELSE
                    v_sign := -1;
                    v_makers := 'buy';
                    v_ladder := head.bids;
                END IF;
                -- It may have to be forgotten, or to see levels beyond the window.
                EXIT WHEN v_events IS NOT NULL AND (
                        taker.time_in_force = 'fok' OR taker.post_only
                        AND (v_sign * v_ladder.price[1] <= v_sign * taker.price) IS NOT FALSE)
                    OR v_beyond AND v_ladder.more AND (
                        v_sign * v_ladder.price[greatest(cardinality(v_ladder.price) - 4, 1)]
                        <= v_sign * taker.price) IS NOT FALSE;

                IF v_why <> 'fok_not_filled' OR p_event = 'new' AND taker.stop_price IS NOT NULL
                THEN
                    v_step := CASE
                        WHEN v_why IS NOT NULL THEN core.reject_order(head, taker, v_why)
                        ELSE core.park_stop(head, taker)
                    END;
                    head := v_step.head;
                    taker := v_step.taker;
                    v_events := v_events || v_step.events;
                ELSE
                    -- ---------------------------------------------------------------- match
                    IF taker.post_only OR taker.time_in_force = 'fok' THEN
                        v_head_before := head;
                        v_takers_before := v_takers;
                    END IF;
                    head.seq := head.seq + 1;
                    taker.priority := CASE
                        WHEN taker.order_type = 'limit'
                            AND taker.time_in_force NOT IN ('ioc', 'fok') THEN head.seq
                    END;
                    taker.status := CASE
                        WHEN taker.traded_quantity > 0
                            THEN 'partially_filled'::core.order_status ELSE 'new'
                    END;
                    taker.updated_at := head.time;
                    v_events := v_events || core.event_of(taker, head.seq, p_event, p_reason);
                    IF p_instrument.price_band IS NOT NULL THEN
                        v_band := core.price_band(p_instrument, head);  -- once per order
                    END IF;

                    WHILE v_left > 0 AND v_why IS NULL AND cardinality(v_ladder.price) > 0 LOOP
                        v_price := v_ladder.price[1];
                        EXIT WHEN v_sign * v_price > v_sign * taker.price;  -- never: market order
                        k := array_position(v_levels, -v_sign * v_price);
                        IF k IS NULL THEN
                            k := coalesce(cardinality(v_levels), 0) + 1;
                            v_levels[k] := -v_sign * v_price;
                            v_next[k] := 1;
                            v_last[k] := 0;
                            v_unread[k] := true;
                        END IF;
                        v_first := v_ladder.first[1];
                        v_taken := 0;
                        v_gone := 0;
                        WHILE v_left > 0 AND v_why IS NULL LOOP
                            IF v_next[k] > v_last[k] AND v_unread[k] THEN
                                v_next[k] := coalesce(cardinality(v_met), 0) + 1;
                                FOR maker IN
                                    SELECT * FROM core.book AS b
                                    WHERE b.instrument_id = head.instrument_id
                                        AND b.side = v_makers
                                        AND b.price = v_price AND b.priority >= v_first
                                    ORDER BY b.priority LIMIT v_chunk
                                LOOP
                                    v_met := v_met || maker;
                                    v_change := v_change || 'none'::core.change;
                                END LOOP;
                                v_last[k] := coalesce(cardinality(v_met), 0);
                                v_unread[k] := v_last[k] - v_next[k] + 1 = v_chunk;
                                v_chunk := least(2 * v_chunk, 256);
                            END IF;
                            i := CASE WHEN v_next[k] <= v_last[k] THEN v_next[k]
                                ELSE array_position(v_level_of, k) END;
                            EXIT WHEN i IS NULL;
                            maker := v_met[i];
                            v_first := maker.priority;

                            IF maker.expires_at <= head.clock OR (
                                maker.account_id = taker.account_id
                                AND taker.self_trade_prevention <> 'none')
                            THEN
                                v_pass := core.pass_over(head, taker, v_left, maker);
                                head.seq := head.seq + cardinality(v_pass.events);
                                v_events := v_events || v_pass.events;
                                taker.quantity := taker.quantity - v_pass.cut;
                                v_left := v_left - v_pass.cut;
                                v_why := v_pass.why;
                                v_taken := v_taken + maker.shown - (v_pass.maker).shown;
                                maker := v_pass.maker;
                                v_closing := v_pass.closing;
                            ELSIF NOT v_price <@ v_band THEN
                                v_why := 'price_out_of_band';
                                EXIT;
                            ELSE
                                v_quantity := least(v_left, maker.shown);
                                v_left := v_left - v_quantity;
                                taker.traded_quantity := taker.traded_quantity + v_quantity;
                                taker.traded_value := taker.traded_value + v_quantity * v_price;
                                taker.status := CASE v_left
                                    WHEN 0 THEN 'filled'::core.order_status
                                    ELSE 'partially_filled' END;
                                maker.remaining := maker.remaining - v_quantity;
                                maker.shown := maker.shown - v_quantity;
                                maker.traded_value := maker.traded_value + v_quantity * v_price;
                                maker.updated_at := head.time;
                                v_taken := v_taken + v_quantity;
                                head.seq := head.seq + 2;
                                IF maker.shown = 0 AND maker.remaining > 0 THEN
                                    maker.shown := least(maker.display_quantity, maker.remaining);
                                    maker.priority := head.seq - 1;
                                    v_taken := v_taken - maker.shown;
                                END IF;
                                v_trade := ROW(
                                    head.instrument_id, head.seq, nextval('core.trade_id_seq'),
                                    v_price, v_quantity,
                                    CASE v_sign WHEN 1 THEN taker.order_id ELSE maker.order_id END,
                                    CASE v_sign WHEN 1 THEN maker.order_id ELSE taker.order_id END,
                                    taker.side, head.time)::core.trade;
                                v_trades := v_trades || v_trade;
                                v_events := v_events
                                    || core.maker_fill(maker, taker.order_id, v_trade);
                                v_events := v_events
                                    || core.taker_fill(taker, maker.order_id, v_trade);
                                v_closing := CASE maker.remaining
                                    WHEN 0 THEN core.closing_of(maker, 'filled', NULL) END;
                            END IF;

                            IF v_closing.order_id IS NULL AND maker.priority = v_first THEN
                                v_met[i] := maker;  -- it keeps its place
                                v_change[i] := CASE v_change[i]
                                    WHEN 'none' THEN 'changed' ELSE v_change[i] END;
                                CONTINUE;
                            END IF;
                            v_first := v_first + 1;
                            IF i BETWEEN v_next[k] AND v_last[k] THEN
                                v_next[k] := i + 1;
                            ELSE
                                v_level_of[i] := 0;
                            END IF;
                            IF v_closing.order_id IS NULL THEN
                                v_met := v_met || maker;  -- an iceberg's refill: to the tail
                                v_change := v_change || CASE v_change[i]
                                    WHEN 'new' THEN 'new'::core.change ELSE 'changed' END;
                                v_change[i] := 'none';
                                v_level_of[cardinality(v_met)] := k;
                                CONTINUE;
                            END IF;
                            v_gone := v_gone + 1;
                            v_change[i] := CASE v_change[i]
                                WHEN 'new' THEN 'none'::core.change ELSE 'gone' END;
                            v_own := array_position(v_ids, v_closing.order_id);
                            IF v_own IS NOT NULL THEN
                                v_takers[v_own] := core.closed(
                                    v_takers[v_own], v_closing, head.time);
                            END IF;
                            IF v_own IS NULL OR v_own <= v_written THEN
                                v_closings := v_closings || v_closing;
                            END IF;
                        END LOOP;
                        ASSERT i IS NOT NULL OR v_gone = v_ladder.orders[1],
                            'the head does not show the book';
                        v_ladder := core.ladder_take(v_ladder, 1, v_taken, v_gone, v_first);
                        IF v_ladder.more AND cardinality(v_ladder.price) < 5 THEN
                            v_ladder := core.ladder_refill(
                                v_ladder, head.instrument_id, v_makers, v_price);
                        END IF;
                    END LOOP;
                    IF taker.post_only AND p_event = 'new'
                            AND cardinality(v_trades) >= v_first_trade
                        OR taker.time_in_force = 'fok' AND v_why IS DISTINCT FROM 'fok_not_filled'
                        AND taker.traded_quantity < p_orders[v_at].quantity
                    THEN
                        v_failed := CASE
                            WHEN taker.post_only THEN 'post_only_would_trade'
                            ELSE 'fok_not_filled' END;
                        head := v_head_before;
                        v_takers := v_takers_before;
                        CONTINUE stretches;  -- it was alone: nothing of it is written
                    END IF;
                    IF cardinality(v_trades) >= v_first_trade THEN
                        head.last_price := v_trade.price;
                        head.trade_id := v_trade.trade_id;
                    END IF;
                    IF taker.side = 'buy' THEN
                        head.asks := v_ladder;
                        v_ladder := head.bids;
                    ELSE
                        head.bids := v_ladder;
                        v_ladder := head.asks;
                    END IF;

                    -- --------------------------------------------------------- rest or close
                    IF v_left > 0 AND v_why IS NULL AND taker.priority IS NOT NULL THEN
                        maker := ROW(
                            taker.order_id, taker.instrument_id, taker.account_id, taker.side,
                            taker.price, taker.priority, taker.quantity, v_left,
                            least(taker.display_quantity, v_left), taker.display_quantity,
                            taker.traded_value, taker.expires_at, taker.updated_at,
                            taker.stop_price)::core.book;
                        v_ladder := core.ladder_add(
                            v_ladder, taker.side, taker.price, maker.shown, taker.priority);
                        v_beyond := v_beyond OR v_ladder.more;
                        IF taker.side = 'buy' THEN
                            head.bids := v_ladder;
                        ELSE
                            head.asks := v_ladder;
                        END IF;
                        k := array_position(v_levels, v_sign * taker.price);
                        IF k IS NULL THEN
                            k := coalesce(cardinality(v_levels), 0) + 1;
                            v_levels[k] := v_sign * taker.price;
                            v_next[k] := 1;
                            v_last[k] := 0;
                            v_unread[k] := v_ladder.orders[
                                array_position(v_ladder.price, taker.price)] IS DISTINCT FROM 1;
                        END IF;
                        v_met := v_met || maker;
                        v_change := v_change || 'new'::core.change;
                        v_level_of[cardinality(v_met)] := k;
                    ELSE
                        taker.reason := CASE
                            WHEN v_why IS NOT NULL THEN v_why
                            WHEN v_left = 0 THEN NULL
                            WHEN cardinality(v_trades) >= v_first_trade THEN 'remainder_canceled'
                            ELSE 'no_liquidity'
                        END;
                        IF taker.reason IS NOT NULL THEN
                            head.seq := head.seq + 1;
                            taker.status := 'canceled';
                            v_events := v_events
                                || core.event_of(taker, head.seq, 'canceled', taker.reason);
                        END IF;
                        IF p_event <> 'new' THEN  -- its row in core.orders exists
                            v_closings := v_closings || ROW(
                                taker.order_id, taker.status, taker.reason, taker.price,
                                taker.quantity, taker.traded_quantity, taker.traded_value,
                                taker.priority)::core.closing;
                        END IF;
                    END IF;
                END IF;

                -- --------------------------------------------------------------------- next
                v_at := v_at + 1;
                v_failed := NULL;
                v_ids := v_ids || taker.order_id;
                v_takers := v_takers || taker;
                v_fire := p_event <> 'triggered'
                    AND (head.buy_stop IS NOT NULL OR head.sell_stop IS NOT NULL)
                    AND core.stops_fire(head, v_trades[v_first_trade:]);
                EXIT WHEN v_at > cardinality(p_orders) OR v_fire OR cardinality(v_events) > 200
                    OR p_instrument.max_open_orders IS NOT NULL;  -- is counted in the book
            END LOOP;

            -- ------------------------------------------------------------------------- write
            v_takers := core.settle(v_takers, v_ids, v_met, v_change);
            PERFORM core.write_book(v_met, v_change);
            PERFORM core.write_journal(
                head, p_origin, CASE p_event WHEN 'new' THEN v_takers[v_written + 1:] END,
                v_closings, v_trades, v_events);
            v_written := coalesce(cardinality(v_takers), 0);
            v_result.trades := v_result.trades || v_trades;
            IF v_fire THEN
                v_firing := core.fire_stops(
                    head, v_trades[v_first_trade:], p_instrument, p_origin);
                head := v_firing.head;
                v_result.trades := v_result.trades || v_firing.trades;
                v_result.fired := true;
            END IF;
        END;
    END LOOP;
    v_result.head := head;
    v_result.takers := v_takers;
    RETURN v_result;
END
$$;

COMMENT ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, p_instrument core.instrument, p_origin core.origin) IS 'Orders into the market, one after the other: check, match by price and time, then trade, rest,
cancel the rest, or refuse (rules 1-8, 26). The one way in: for new orders, modified ones that lost
their place, triggered stops. Writes what they did at the end of each stretch: when the last has
entered or when something needs it written; answers the market after them, the orders as they
stand then, and all trades. Long, for it owns the arrays that it works on: docs/decisions/0006.';

CREATE FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) RETURNS core.order_event
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_left CONSTANT numeric := CASE
        WHEN o.status IN ('new', 'partially_filled', 'pending_trigger')
            THEN o.quantity - o.traded_quantity
        ELSE 0
    END;
BEGIN
    RETURN ROW(
        o.instrument_id, p_seq, o.order_id, p_event, p_reason, o.status, o.price, o.stop_price,
        o.quantity, least(o.display_quantity, v_left), o.traded_quantity, o.traded_value, v_left,
        o.priority, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::core.order_event;
END
$$;

COMMENT ON FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) IS 'A journal row for what happened to an order, with its state after it.';

CREATE FUNCTION core.expire_due_orders() RETURNS integer
    LANGUAGE sql
    AS $$
    SELECT coalesce((
        SELECT cardinality(core.cancel_many(d.instrument_id, d.order_ids, d.status, d.reason))
        FROM service.due_orders() AS d WHERE d.status = 'expired' LIMIT 1), 0)
$$;

COMMENT ON FUNCTION core.expire_due_orders() IS 'The expiry sweep (rule 10) by hand: ends up to 2000 orders of one instrument whose time has passed and answers how many; call again until it answers 0. Housekeeping does it by itself, and orders past their time never trade even before it comes.';

CREATE FUNCTION core.fault(p_field text, p_code text, p_message text) RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(p_field, p_code, p_message)::core.fault
$$;

COMMENT ON FUNCTION core.fault(p_field text, p_code text, p_message text) IS 'One field that cannot be accepted and what to do about it.';

CREATE FUNCTION core.fault_json(p_faults core.fault[]) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT jsonb_build_object(
        'code', p_faults[1].code,
        'message', p_faults[1].message,
        'errors', (
            SELECT jsonb_agg(
                jsonb_build_object('field', f.field, 'code', f.code, 'message', f.message)
                ORDER BY f.ordinality)
            FROM unnest(p_faults) WITH ORDINALITY AS f))
$$;

COMMENT ON FUNCTION core.fault_json(p_faults core.fault[]) IS 'Faults as callers read them: {"code","message","errors":[{"field","code","message"}]}; code is the first one''s.';

CREATE FUNCTION core.field_fault(p_key text, p_value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
    SELECT CASE
        WHEN p_key NOT IN (
            'symbol', 'side', 'quantity', 'price', 'order_type', 'time_in_force', 'account',
            'client_order_id', 'post_only', 'stop_price', 'display_quantity', 'expires_at',
            'self_trade_prevention') THEN 'unknown_field'
        WHEN jsonb_typeof(p_value) = 'null' THEN NULL
        WHEN p_key = 'post_only' THEN
            CASE WHEN jsonb_typeof(p_value) <> 'boolean' THEN 'invalid_post_only' END
        WHEN p_key IN ('quantity', 'price', 'stop_price', 'display_quantity') THEN
            CASE
                WHEN jsonb_typeof(p_value) = 'number' THEN NULL
                WHEN jsonb_typeof(p_value) = 'string'
                    AND (p_value #>> '{}') ~ '^[+-]?[0-9]+([.][0-9]+)?$'
                    AND char_length(p_value #>> '{}') <= 100 THEN NULL
                ELSE 'invalid_' || p_key
            END
        WHEN jsonb_typeof(p_value) <> 'string' THEN 'invalid_' || p_key
        WHEN p_key = 'expires_at' AND core.read_time(p_value #>> '{}') IS NULL
            THEN 'invalid_expires_at'
    END
$_$;

COMMENT ON FUNCTION core.field_fault(p_key text, p_value jsonb) IS 'Why a JSON field cannot be an argument of place_order: its code, or null. Numbers keep every digit.';

CREATE FUNCTION core.fills_json(p_trades core.trade[], p_from bigint) RETURNS TABLE(order_id bigint, fills jsonb)
    LANGUAGE sql STABLE
    AS $$
    SELECT x.order_id, ('[' || string_agg(
        '{"trade_id":"' || t.trade_id || '","seq":' || t.seq || ',"price":"' || t.price
        || '","quantity":"' || t.quantity || '","liquidity":"' || x.liquidity
        || '","counter_order_id":"' || x.counter_order_id || '"}', ',' ORDER BY t.seq)
        || ']')::jsonb
    FROM unnest(p_trades) AS t
    CROSS JOIN LATERAL (
        VALUES
        (t.bid_order_id, CASE t.taker_side WHEN 'buy' THEN 'taker' ELSE 'maker' END,
            t.ask_order_id),
        (t.ask_order_id, CASE t.taker_side WHEN 'buy' THEN 'maker' ELSE 'taker' END,
            t.bid_order_id)
    ) AS x (order_id, liquidity, counter_order_id)
    WHERE x.order_id >= p_from
    GROUP BY x.order_id
$$;

COMMENT ON FUNCTION core.fills_json(p_trades core.trade[], p_from bigint) IS 'The fills of a call, by order from p_from on, as callers read them. Written as text, for numbers need no escaping: jsonb_build_object took 90 of the 867 thousand instructions of an order in a batch. p_from: makers that rested before the call need not be put together.';

CREATE FUNCTION core.fills_of(p_trades core.trade[], p_order_id bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF cardinality(p_trades) > 0 THEN
        RETURN coalesce((
            SELECT f.fills FROM core.fills_json(p_trades, p_order_id) AS f
            WHERE f.order_id = p_order_id),
            '[]'::jsonb);
    END IF;
    RETURN '[]'::jsonb;
END
$$;

COMMENT ON FUNCTION core.fills_of(p_trades core.trade[], p_order_id bigint) IS 'The fills of one order in a call, as callers read them.';

CREATE FUNCTION core.find_instruments(p_requests api.order_request[]) RETURNS integer[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_ids int[] := ARRAY[]::int[];
    v_id int;
    v_symbol text;
BEGIN
    FOR i IN 1..cardinality(p_requests) LOOP
        IF p_requests[i].symbol IS DISTINCT FROM v_symbol THEN
            v_symbol := p_requests[i].symbol;
            SELECT x.instrument_id INTO v_id FROM core.instrument AS x WHERE x.symbol = v_symbol;
        END IF;
        v_ids[i] := v_id;
    END LOOP;
    RETURN v_ids;
END
$$;

COMMENT ON FUNCTION core.find_instruments(p_requests api.order_request[]) IS 'The instrument of each request; null: unknown.';

CREATE FUNCTION core.finish(s core.step, p_instrument core.instrument, p_origin core.origin) RETURNS core.trade[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_firing core.firing;
BEGIN
    PERFORM core.write_journal(s.head, p_origin, NULL, s.closings, NULL, s.events);
    IF core.stops_fire(s.head, NULL) THEN  -- a trigger that moved through the last price
        v_firing := core.fire_stops(s.head, NULL, p_instrument, p_origin);
        s.head := v_firing.head;
    END IF;
    PERFORM core.write_head(s.head, p_instrument.symbol);
    RETURN v_firing.trades;
END
$$;

COMMENT ON FUNCTION core.finish(s core.step, p_instrument core.instrument, p_origin core.origin) IS 'Ends a command that changed an order without matching it: journal, stops that fire, head. Answers the trades of these.';

CREATE FUNCTION core.fire_stops(h core.head, p_trades core.trade[], p_instrument core.instrument, p_origin core.origin) RETURNS core.firing
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_fired bigint[] := core.take_fired(h, p_trades);
    v_next int := 1;
    v_why text;
    o core.orders;
    s core.step;
    r core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
BEGIN
    p_instrument.max_open_orders := NULL;  -- a stop that fires was open all the time
    WHILE v_next <= cardinality(v_fired) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_fired[v_next];
        v_next := v_next + 1;
        v_why := CASE
            WHEN o.expires_at <= h.clock THEN 'expired'
            ELSE core.check_order(p_instrument, h, o)
        END;
        IF v_why IS NOT NULL THEN
            s := core.end_order(
                h, o, CASE WHEN v_why = 'expired' THEN 'expired'::core.order_status
                    ELSE 'canceled' END, v_why);
            h := s.head;
            PERFORM core.write_journal(h, p_origin, NULL, s.closings, NULL, s.events);
            CONTINUE;
        END IF;
        r := core.enter_orders(h, ARRAY[o], 'triggered', NULL, p_instrument, p_origin);
        h := r.head;
        v_trades := v_trades || r.trades;
        IF cardinality(r.trades) > 0 THEN
            v_fired := v_fired || core.take_fired(h, r.trades);
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(h), v_trades)::core.firing;
END
$$;

COMMENT ON FUNCTION core.fire_stops(h core.head, p_trades core.trade[], p_instrument core.instrument, p_origin core.origin) IS 'Stops that the last trades fired enter in the order in which they fired, then by booking sequence; what their own trades fire queues behind them, until none fires (rule 7). One that the rules now in force refuse is canceled (rule 27).';

CREATE FUNCTION core.forbid_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: what was recorded stays as it was',
        lower(TG_OP), TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

COMMENT ON FUNCTION core.forbid_change() IS 'The journal is append-only, and the terms of an order are those it came with: whoever it is that tries, unless the owner switches triggers off. Costs nothing: no verb of ours is one of these.';

CREATE FUNCTION core.in_steps(p_value numeric, p_step numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE
        WHEN p_value % p_step = 0 THEN round(p_value, scale(p_step))
        ELSE trim_scale(p_value)
    END
$$;

COMMENT ON FUNCTION core.in_steps(p_value numeric, p_step numeric) IS 'A number with the decimals of its tick or lot; what is no multiple, and so refused, with those that it needs. Exact.';

CREATE FUNCTION core.instrument_conflicts(i core.instrument, h core.head) RETURNS core.fault[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_quantity CONSTANT numeric := core.next_step(i.min_quantity, i.lot_size);
    v_band CONSTANT numrange := core.price_band(i, h);
    v_price CONSTANT numeric := core.next_step(lower(v_band), i.tick_size);
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF v_quantity > i.max_quantity THEN
        f := f || core.fault(
            'max_quantity', 'invalid_instrument',
            format('the smallest quantity above the minimum and on the lot is %s: send no less',
                v_quantity));
    ELSIF v_quantity >= 1e18 THEN
        f := f || core.fault(
            'min_quantity', 'invalid_instrument', 'no multiple of the lot below 1e18 reaches it');
    END IF;
    IF v_price > upper(v_band) OR v_price >= 1e18 THEN
        f := f || core.fault(
            'price_band', 'invalid_instrument',
            format('no multiple of the tick lies from %s to %s: widen the band, or move its centre',
                trim_scale(lower(v_band)), trim_scale(upper(v_band))));
    ELSIF v_price * v_quantity > i.max_notional THEN
        f := f || core.fault(
            'max_notional', 'invalid_instrument',
            format('the smallest order is worth %s: send no less',
                trim_scale(v_price * v_quantity)));
    END IF;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.instrument_conflicts(i core.instrument, h core.head) IS 'Fields that leave no order that could trade: no quantity on the lot between the bounds, no price on the tick in the band as it lies now, or none of them within the notional. Every field for itself is right (core.instrument_faults).';

CREATE FUNCTION core.instrument_faults(i core.instrument) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $_$
    SELECT array_remove(ARRAY[
        CASE WHEN (i.symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$') IS NOT TRUE THEN
            core.fault('symbol', 'invalid_instrument', 'send 1 to 32 of A-Z a-z 0-9 . _ : / -') END,
        CASE WHEN (i.day_boundary < '24:00') IS NOT TRUE THEN
            core.fault('day_boundary', 'invalid_instrument', 'send a time from 00:00 to 23:59') END,
        CASE WHEN i.band_center IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'send last_trade or reference_price')
        WHEN i.band_center = 'reference_price' AND i.reference_price IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'a reference_price is needed for it')
        END
    ], NULL) || ARRAY(
        SELECT core.fault(a.name, 'invalid_instrument', CASE a.name
            WHEN 'max_open_orders' THEN 'send a whole number above 0'
            ELSE 'send a number above 0, below 1e18, with at most 18 decimals' END)
        FROM (
            VALUES ('tick_size', i.tick_size), ('lot_size', i.lot_size),
                ('min_quantity', i.min_quantity), ('max_quantity', i.max_quantity),
                ('max_notional', i.max_notional), ('price_band', i.price_band),
                ('reference_price', i.reference_price), ('max_open_orders', i.max_open_orders)
        ) AS a (name, amount)
        WHERE core.is_amount(a.amount) = false
            OR a.amount IS NULL AND a.name IN ('tick_size', 'lot_size'))
$_$;

COMMENT ON FUNCTION core.instrument_faults(i core.instrument) IS 'Every field of an instrument that cannot be read, or cannot go with another one.';

CREATE FUNCTION core.is_amount(p_value numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT p_value > 0 AND p_value < 1e18 AND scale(trim_scale(p_value)) <= 18
$$;

COMMENT ON FUNCTION core.is_amount(p_value numeric) IS 'A price or quantity that an order can carry: positive, below 1e18, at most 18 decimals. NaN and Infinity sort above every number, so the upper bound refuses them. Null for null.';

CREATE FUNCTION core.is_late(p_status core.order_status, p_expires_at timestamp with time zone, p_time timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT p_expires_at <= p_time AND p_status IN ('new', 'partially_filled', 'pending_trigger')
$$;

COMMENT ON FUNCTION core.is_late(p_status core.order_status, p_expires_at timestamp with time zone, p_time timestamp with time zone) IS 'Whether an order is over by its own time though its event is not written yet (rule 10).';

CREATE FUNCTION core.is_moment(p_time timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT extract(year FROM p_time AT TIME ZONE 'UTC') BETWEEN 1 AND 9999
$$;

COMMENT ON FUNCTION core.is_moment(p_time timestamp with time zone) IS 'A time that every reader can hold: finite, in the years 1 to 9999 UTC (RFC 3339, ISO 8601; PostgreSQL goes from 4713 BC to 294276). Null for null.';

CREATE FUNCTION core.is_name(p_value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    SELECT char_length(p_value) <= 64 AND (
        p_value ~ '^[!-~]+( [!-~]+)*$'
        OR p_value IS NFC NORMALIZED AND p_value ~ '^[^ ]+( [^ ]+)*$'
            -- Controls, spaces, joiners, marks of direction, fillers, tags and variations, what is
            -- of private use or no character; a mark that would join what stands before the name.
            AND p_value !~ E'[\\u0001-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160'
                '\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f'
                '\\u2800\\u3000\\u3164\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0'
                '\\ufff0-\\uffff\\U00013430-\\U0001345f\\U00016fe4\\U0001bca0-\\U0001bca3'
                '\\U0001d159\\U0001d173-\\U0001d17a\\U000e0000-\\U0010ffff]'
            AND p_value !~ E'^[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff'
                '\\u20d0-\\u20ff\\ufe20-\\ufe2f]'
            AND p_value !~ E'[\\U0001fffe\\U0001ffff\\U0002fffe\\U0002ffff\\U0003fffe-\\U000dffff]'
    )
$_$;

COMMENT ON FUNCTION core.is_name(p_value text) IS 'An account or client order id: 1 to 64 characters that can be seen, of any script, with single spaces between words only, and in the form NFC, so that names that look alike are alike (UAX 15, UAX 31). Null for null.';

CREATE FUNCTION core.is_plain(p api.order_request, o core.orders) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT o.side IS NOT NULL AND o.order_type = 'limit'
        AND o.time_in_force IN ('gtc', 'ioc', 'fok')
        AND o.self_trade_prevention IS NOT NULL AND NOT o.post_only AND p.expires_at IS NULL
        AND p.stop_price IS NULL AND p.display_quantity IS NULL
        AND p.account IS NULL AND p.client_order_id IS NULL
        AND core.is_amount(p.quantity) IS TRUE AND core.is_amount(p.price) IS TRUE
$$;

COMMENT ON FUNCTION core.is_plain(p api.order_request, o core.orders) IS 'Whether a request is of the usual kind, of which core.order_faults finds nothing (a test says so). Only for speed: preparing that whole list takes 6 % of the work of a single order.';

CREATE FUNCTION core.keep_epoch() RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    e CONSTANT core.epoch := core.current_epoch();
BEGIN
    IF e.number IS NULL THEN
        PERFORM core.begin_epoch('made', NULL);
    ELSIF NOT EXISTS (
        SELECT FROM pg_control_system() AS c, pg_database AS d
        WHERE d.datname = current_database()
            AND (c.system_identifier, d.oid) = (e.system_identifier, e.database_oid))
    THEN
        PERFORM core.begin_epoch('restored', NULL);
    END IF;
END
$$;

COMMENT ON FUNCTION core.keep_epoch() IS 'Begins the first history, or another where the data came from another database.';

CREATE FUNCTION core.kept_out() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT EXISTS (
        SELECT FROM core.kept_out AS k
        WHERE k.db_user = session_user AND k.until > clock_timestamp())
$$;

COMMENT ON FUNCTION core.kept_out() IS 'Whether nothing is taken from this login now (service.note_ended). Asked before anything that others wait for is held.';

CREATE FUNCTION core.ladder_add(l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint) RETURNS core.ladder
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_levels CONSTANT int := cardinality(l.price);
    v_at int := 1;
BEGIN
    IF p_side = 'sell' THEN
        WHILE v_at <= v_levels AND l.price[v_at] < p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    ELSE
        WHILE v_at <= v_levels AND l.price[v_at] > p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    END IF;

    IF v_at <= v_levels AND l.price[v_at] = p_price THEN
        l.quantity[v_at] := l.quantity[v_at] + p_quantity;
        l.orders[v_at] := l.orders[v_at] + 1;
    ELSIF v_at > 16 OR v_at > v_levels AND l.more THEN
        l.more := true;
    ELSE
        l.more := l.more OR v_levels = 16;
        l.price := l.price[:v_at - 1] || p_price || l.price[v_at:15];
        l.first := l.first[:v_at - 1] || p_priority || l.first[v_at:15];
        l.quantity := l.quantity[:v_at - 1] || p_quantity || l.quantity[v_at:15];
        l.orders := l.orders[:v_at - 1] || 1 || l.orders[v_at:15];
    END IF;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_add(l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint) IS 'Adds one resting order to its side''s window of the 16 best levels; what lies beyond is only noted (more).';

CREATE FUNCTION core.ladder_refill(l core.ladder, p_instrument_id integer, p_side core.side, p_last numeric) RETURNS core.ladder
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_levels int := cardinality(l.price);
    v_price numeric;
    v_first bigint;
    v_quantity numeric;
    v_orders int;
BEGIN
    IF v_levels >= 5 OR NOT l.more THEN
        RETURN l;
    END IF;
    v_price := coalesce(l.price[v_levels], p_last);
    LOOP
        IF p_side = 'sell' THEN
            SELECT b.price INTO v_price FROM core.book AS b
            WHERE b.instrument_id = p_instrument_id AND b.side = 'sell' AND b.price > v_price
            ORDER BY b.price LIMIT 1;
        ELSE
            SELECT b.price INTO v_price FROM core.book AS b
            WHERE b.instrument_id = p_instrument_id AND b.side = 'buy' AND b.price < v_price
            ORDER BY b.price DESC LIMIT 1;
        END IF;
        l.more := v_price IS NOT NULL;
        EXIT WHEN NOT l.more OR v_levels = 16;

        SELECT min(b.priority), sum(b.shown), count(*)::int INTO v_first, v_quantity, v_orders
        FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND b.side = p_side AND b.price = v_price;
        v_levels := v_levels + 1;
        l.price[v_levels] := v_price;
        l.first[v_levels] := v_first;
        l.quantity[v_levels] := v_quantity;
        l.orders[v_levels] := v_orders;
    END LOOP;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_refill(l core.ladder, p_instrument_id integer, p_side core.side, p_last numeric) IS 'When fewer than 5 levels are left in the window and more lie beyond: reads them from the book, up to 16. p_last: a price that no level beyond the window is better than, used when the window is empty.';

CREATE FUNCTION core.ladder_take(l core.ladder, p_at integer, p_quantity numeric, p_orders integer, p_first bigint) RETURNS core.ladder
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    IF p_at IS NULL THEN  -- beyond the window
        RETURN l;
    END IF;
    IF l.orders[p_at] = p_orders THEN
        l.price := l.price[:p_at - 1] || l.price[p_at + 1:];
        l.first := l.first[:p_at - 1] || l.first[p_at + 1:];
        l.quantity := l.quantity[:p_at - 1] || l.quantity[p_at + 1:];
        l.orders := l.orders[:p_at - 1] || l.orders[p_at + 1:];
    ELSE
        l.quantity[p_at] := l.quantity[p_at] - p_quantity;
        l.orders[p_at] := l.orders[p_at] - p_orders;
        l.first[p_at] := coalesce(p_first, l.first[p_at]);
    END IF;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_take(l core.ladder, p_at integer, p_quantity numeric, p_orders integer, p_first bigint) IS 'Takes shown quantity and orders from level p_at of a ladder (null: the level is beyond the window); a level without orders goes. p_first: new bound of its live priorities, null: as it was.';

CREATE FUNCTION core.leave_ids(p_sequence regclass, p_given bigint) RETURNS void
    LANGUAGE sql
    AS $$
    SELECT setval(p_sequence, g.given + 1000000000)
    FROM greatest(pg_sequence_last_value(p_sequence), p_given) AS g (given)
    WHERE g.given IS NOT NULL
$$;

COMMENT ON FUNCTION core.leave_ids(p_sequence regclass, p_given bigint) IS 'Makes a sequence go on far beyond what it, or somebody elsewhere, knows to be given: what is known may be a day of ten thousand orders a second old, and there are 63 bits. Nothing where none was given.';

CREATE FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) RETURNS TABLE(side core.side, level integer, price numeric, quantity numeric, order_count integer)
    LANGUAGE sql STABLE
    AS $$
    WITH last_event AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq <= p_seq AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    )
    SELECT o.side,
        (row_number() OVER (
            PARTITION BY o.side
            ORDER BY CASE o.side WHEN 'buy' THEN -l.price ELSE l.price END))::int,
        l.price, sum(l.shown), count(*)::int
    FROM last_event AS l
    JOIN core.orders AS o USING (order_id)
    WHERE l.status IN ('new', 'partially_filled')
    GROUP BY o.side, l.price
$$;

COMMENT ON FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) IS 'All levels of a book as the journal says it was after a command that ended at p_seq.';

CREATE FUNCTION core.levels_json(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) RETURNS json
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(
        json_agg(
            json_build_array(
                core.in_steps(l.price, i.tick_size)::text,
                round(l.quantity, scale(i.lot_size))::text)
            ORDER BY l.level),
        '[]')
    FROM core.book_levels(h, p_side, p_depth, p_time) AS l
    JOIN core.instrument AS i ON i.instrument_id = h.instrument_id
$$;

COMMENT ON FUNCTION core.levels_json(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) IS 'The best levels of one side as clients see them: [["price","quantity"],…], best first. Prices have the decimals of the tick, quantities those of the lot: a level has one text.';

CREATE FUNCTION core.live_markets(p_account_id integer) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF p_account_id IS NULL THEN
        RETURN QUERY
        SELECT b.instrument_id FROM core.book AS b
        UNION
        SELECT x.instrument_id FROM core.stop_order AS x;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT b.instrument_id FROM core.book AS b WHERE b.account_id = p_account_id
    UNION
    SELECT x.instrument_id FROM core.stop_order AS x WHERE x.account_id = p_account_id;
END
$$;

COMMENT ON FUNCTION core.live_markets(p_account_id integer) IS 'Instruments in which orders rest or wait, of one account or (null) of anybody. Takes no lock: an order that is entering may be missed.';

CREATE FUNCTION core.live_order(o core.orders, b core.book) RETURNS core.orders
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    o.price := b.price;
    o.quantity := b.quantity;
    o.traded_quantity := b.quantity - b.remaining;
    o.traded_value := b.traded_value;
    o.priority := b.priority;
    o.status := CASE
        WHEN b.remaining < b.quantity THEN 'partially_filled'::core.order_status
        ELSE 'new'
    END;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.live_order(o core.orders, b core.book) IS 'An order with the state it has in the book.';

CREATE FUNCTION core.live_orders(p_instrument_id integer, p_account_id integer) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF p_account_id IS NULL THEN
        RETURN ARRAY(
            SELECT b.order_id FROM core.book AS b WHERE b.instrument_id = p_instrument_id
            UNION ALL
            SELECT x.order_id FROM core.stop_order AS x WHERE x.instrument_id = p_instrument_id);
    END IF;
    RETURN ARRAY(
        SELECT b.order_id FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND b.account_id = p_account_id
        UNION ALL
        SELECT x.order_id FROM core.stop_order AS x
        WHERE x.instrument_id = p_instrument_id AND x.account_id = p_account_id);
END
$$;

COMMENT ON FUNCTION core.live_orders(p_instrument_id integer, p_account_id integer) IS 'Orders of an instrument that rest or wait, of one account or (null) of all.';

CREATE FUNCTION core.live_state(p_order_id bigint, p_time timestamp with time zone) RETURNS core.orders
    LANGUAGE plpgsql
    AS $$
DECLARE
    o core.orders;
    b core.book;
BEGIN
    SELECT * INTO o FROM core.orders AS x WHERE x.order_id = p_order_id;
    SELECT * INTO b FROM core.book AS x WHERE x.order_id = p_order_id;
    IF FOUND THEN
        o := core.live_order(o, b);
    ELSIF o.status <> 'pending_trigger' THEN
        PERFORM core.refuse_final(p_order_id, o.status::text);
    END IF;
    IF o.expires_at <= p_time THEN  -- the sweep is late; the order is over all the same (rule 10)
        PERFORM core.refuse_final(p_order_id, 'expired');
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.live_state(p_order_id bigint, p_time timestamp with time zone) IS 'An order as it stands, under the lock; raises order_final, naming the status, when it is over.';

CREATE FUNCTION core.lock_instrument(p_instrument_id integer) RETURNS core.instrument
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_instrument core.instrument;
BEGIN
    -- Any caller may have switched durability off; what we acknowledge must be on disk. The same
    -- for what would make the lock be held for longer: plans that walk tables instead of indexes.
    IF current_setting('synchronous_commit') = 'off' OR NOT core.plans_are_sane() THEN
        PERFORM core.pin_settings();
    END IF;
    SELECT * INTO v_instrument FROM core.instrument AS i
    WHERE i.instrument_id = p_instrument_id AND NOT EXISTS (  -- core.kept_out(), at less cost
        SELECT FROM core.kept_out AS k
        WHERE k.db_user = session_user AND k.until > clock_timestamp())
    FOR NO KEY UPDATE OF i;
    IF NOT FOUND THEN
        PERFORM core.refuse_kept_out();
    END IF;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION core.lock_instrument(p_instrument_id integer) IS 'Takes the instrument''s market until the transaction ends. Several instruments: by ascending id. Raises RT429 kept_out.';

CREATE FUNCTION core.lost_since(p_noted jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    e CONSTANT core.epoch := core.current_epoch();
    v_noted CONSTANT uuid := (p_noted ->> 'epoch')::uuid;
    v_wal CONSTANT pg_lsn := (p_noted ->> 'wal')::pg_lsn;
    v_found CONSTANT pg_lsn := pg_current_wal_insert_lsn();
    v_markets jsonb;
BEGIN
    -- Another exchange was here before, or the epoch after the noted one was begun knowingly.
    IF NOT EXISTS (
        SELECT FROM core.epoch AS x WHERE x.number = 1 AND x.epoch = (p_noted ->> 'first')::uuid)
        OR EXISTS (SELECT FROM core.epoch AS x WHERE x.epoch = v_noted AND x.number < e.number)
    THEN
        RETURN NULL;
    END IF;
    SELECT jsonb_object_agg(k.symbol, jsonb_build_object(
        'from', coalesce(h.seq, -1) + 1, 'to', k.seq::bigint)) INTO v_markets
    FROM jsonb_each_text(p_noted -> 'seqs') AS k (symbol, seq)
    LEFT JOIN core.instrument AS i ON i.symbol = k.symbol
    LEFT JOIN LATERAL (
        SELECT x.seq FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h ON true
    WHERE k.seq::bigint > coalesce(h.seq, -1);
    IF v_markets IS NULL AND v_wal <= v_found AND v_noted = e.epoch THEN
        RETURN NULL;
    END IF;
    RETURN jsonb_build_object(
        'markets', coalesce(v_markets, '{}'),
        'orders', jsonb_build_object(
            'from', coalesce((SELECT max(o.order_id) FROM core.orders AS o), 0) + 1,
            'to', (p_noted ->> 'order_id')::bigint),
        'trades', jsonb_build_object(
            'from', coalesce((SELECT max(t.trade_id) FROM core.trade AS t), 0) + 1,
            'to', (p_noted ->> 'trade_id')::bigint),
        'wal', jsonb_build_object('noted', v_wal, 'found', v_found));
END
$$;

COMMENT ON FUNCTION core.lost_since(p_noted jsonb) IS 'What a note (service.position) tells of this history and is not here, as core.epoch.lost; null: nothing. Ids are not compared: a sequence may have been ahead of the disk.';

CREATE FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) RETURNS core.order_event
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    e core.order_event;
BEGIN
    e.instrument_id := maker.instrument_id;
    e.seq := p_seq;
    e.order_id := maker.order_id;
    e.event := CASE
        WHEN p_expired THEN 'expired'::core.event_type
        WHEN p_gone THEN 'canceled'
        ELSE 'replaced'
    END;
    e.reason := CASE
        WHEN p_expired THEN 'expired'
        WHEN p_gone THEN 'self_trade_prevention'
        ELSE 'decremented'
    END;
    e.status := CASE
        WHEN p_expired THEN 'expired'::core.order_status
        WHEN p_gone THEN 'canceled'
        WHEN maker.remaining < maker.quantity THEN 'partially_filled'
        ELSE 'new'
    END;
    e.price := maker.price;
    e.stop_price := maker.stop_price;
    e.quantity := maker.quantity;
    e.traded_quantity := maker.quantity - maker.remaining;
    e.traded_value := maker.traded_value;
    e.remaining := CASE WHEN p_gone THEN 0 ELSE maker.remaining END;
    e.shown := CASE WHEN p_gone THEN 0 ELSE maker.shown END;
    e.priority := maker.priority;
    IF NOT p_expired THEN
        e.counter_order_id := p_counter_order_id;
    END IF;
    RETURN e;
END
$$;

COMMENT ON FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) IS 'A journal row for a resting order that a taker met and did not trade with.';

CREATE FUNCTION core.maker_fill(maker core.book, p_taker_id bigint, t core.trade) RETURNS core.order_event
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(
        t.instrument_id, t.seq - 1, maker.order_id,
        CASE maker.remaining WHEN 0 THEN 'fill'::core.event_type ELSE 'partial_fill' END, NULL,
        CASE maker.remaining WHEN 0 THEN 'filled'::core.order_status ELSE 'partially_filled' END,
        maker.price, maker.stop_price, maker.quantity, maker.shown,
        maker.quantity - maker.remaining, maker.traded_value, maker.remaining, maker.priority,
        t.trade_id, t.price, t.quantity, p_taker_id, NULL, NULL, NULL, NULL, NULL)::core.order_event
$$;

COMMENT ON FUNCTION core.maker_fill(maker core.book, p_taker_id bigint, t core.trade) IS 'The journal row of a trade for its maker, as that stands after it.';

CREATE FUNCTION core.minute_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most bigint) RETURNS SETOF core.candle
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF p_newest THEN
        RETURN QUERY
        SELECT * FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start DESC LIMIT p_most;
    ELSE
        RETURN QUERY
        SELECT * FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start LIMIT p_most;
    END IF;
    RETURN QUERY
    SELECT * FROM core.candles_of(
        p_instrument_id, core.rolled_to(p_instrument_id) + 1, 9223372036854775807,
        interval '1 minute') AS c
    WHERE c.start >= p_from AND c.start < p_to;
END
$$;

COMMENT ON FUNCTION core.minute_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most bigint) IS 'Candles of a minute that start in [p_from, p_to): at most p_most that are rolled, from the newest or the oldest, then those of the trades that are not rolled yet. The minute between may be in both, with a part of its trades in each.';

CREATE FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_instrument core.instrument;
    v_moved boolean;
    v_kept boolean;
    o core.orders;
    n core.orders;
    h core.head;
    s core.step;
    v_trades core.trade[];
BEGIN
    PERFORM core.check_amounts(p_quantity, p_price, p_stop_price);
    o := core.order_of(p_order_id, p_account);
    v_instrument := core.lock_instrument(o.instrument_id);
    h := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, h.clock);

    n := o;
    n.quantity := coalesce(p_quantity, o.quantity);
    n.price := coalesce(p_price, o.price);
    n.stop_price := coalesce(p_stop_price, o.stop_price);
    v_moved := n.price IS DISTINCT FROM o.price OR n.stop_price IS DISTINCT FROM o.stop_price;
    IF n.quantity = o.quantity AND NOT v_moved THEN
        RETURN core.answer(p_order_id, '[]', true);
    END IF;
    PERFORM core.check_modify(v_instrument, h, o, n);
    n.price := core.in_steps(n.price, v_instrument.tick_size);
    n.stop_price := core.in_steps(n.stop_price, v_instrument.tick_size);
    n.quantity := core.in_steps(n.quantity, v_instrument.lot_size);

    v_kept := n.quantity > o.traded_quantity AND n.quantity < o.quantity AND NOT v_moved;
    IF n.quantity > o.traded_quantity AND NOT v_kept AND o.status <> 'pending_trigger' THEN
        v_trades := core.requeue_order(h, o, n, v_instrument, v_origin);
    ELSE
        IF n.quantity <= o.traded_quantity THEN
            s := core.cancel_live(h, o, 'canceled', 'modified_to_traded', o.traded_quantity);
        ELSIF v_kept THEN
            s := core.shrink_order(h, n);
        ELSE
            s := core.move_stop(h, n);
        END IF;
        v_trades := core.finish(s, v_instrument, v_origin);
    END IF;
    RETURN core.answer(p_order_id, core.fills_of(v_trades, p_order_id), v_kept);
END
$$;

COMMENT ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) IS 'Changes total quantity, price, or a waiting stop''s trigger, of a live order (rules 12-16): less at the same price keeps the place, anything else goes to the tail and may trade at once, at or below what is traded cancels the rest.';

CREATE FUNCTION core.move_stop(h core.head, n core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    h.seq := h.seq + 1;
    n.priority := h.seq;
    n.updated_at := h.time;
    UPDATE core.orders
    SET quantity = n.quantity, price = n.price, stop_price = n.stop_price, priority = n.priority,
        updated_at = n.updated_at
    WHERE order_id = n.order_id;
    UPDATE core.stop_order SET stop_price = n.stop_price, priority = n.priority
    WHERE order_id = n.order_id;
    s.head := core.nearest_stops(h);
    s.taker := n;
    s.events := ARRAY[core.event_of(n, h.seq, 'replaced', 'priority_lost')];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.move_stop(h core.head, n core.orders) IS 'A waiting stop with more quantity or other prices goes to the tail of those that fire with it.';

CREATE FUNCTION core.nearest_stops(h core.head) RETURNS core.head
    LANGUAGE plpgsql
    AS $$
BEGIN
    SELECT min(x.stop_price) INTO h.buy_stop FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id AND x.side = 'buy';
    SELECT max(x.stop_price) INTO h.sell_stop FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id AND x.side = 'sell';
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(h core.head) IS 'The trigger prices nearest to the market, after stops left or moved.';

CREATE FUNCTION core.newest_head(p_instrument_id integer) RETURNS core.head
    LANGUAGE plpgsql
    AS $$
DECLARE
    h core.head;
BEGIN
    SELECT * INTO h FROM core.head AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.follows DESC LIMIT 1;
    h.follows := h.seq;
    h.xid := pg_current_xact_id();
    -- The rules go by the clock; stamps never run back, even where the clock is put back.
    h.clock := clock_timestamp();
    h.time := greatest(h.clock, h.time);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        -- The caller's snapshot may be older than the lock. A head that follows the one it shows:
        -- if there is one already PostgreSQL answers 40001 here, before anything else is done.
        INSERT INTO core.head SELECT h.* ON CONFLICT DO NOTHING;
        DELETE FROM core.head AS x
        WHERE x.instrument_id = p_instrument_id AND x.follows = h.follows;
    END IF;
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.newest_head(p_instrument_id integer) IS 'The market as the last command left it, to be read under the lock and changed into the next head, with the clock under the lock (`clock`) and what it stamps events with (`time`). Raises 40001 for a caller whose snapshot does not show the newest.';

CREATE FUNCTION core.next_bound(p_width interval, p_time timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE
        WHEN p_time BETWEEN '0001-01-01 00:00+00' AND '9999-12-31 23:59:59+00' THEN date_bin(
            p_width, p_time + p_width - interval '1 microsecond', '1970-01-01 00:00+00')
        WHEN p_time > '1970-01-01 00:00+00' THEN 'infinity'
        ELSE '-infinity'
    END
$$;

COMMENT ON FUNCTION core.next_bound(p_width interval, p_time timestamp with time zone) IS 'The first time, not before p_time, at which a candle of the width starts; infinite outside the years 1 to 9999, near whose ends a sum of times would overflow.';

CREATE FUNCTION core.next_step(p_value numeric, p_step numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE
        WHEN p_value > p_step THEN p_value + (p_step - p_value % p_step) % p_step
        ELSE p_step
    END
$$;

COMMENT ON FUNCTION core.next_step(p_value numeric, p_step numeric) IS 'The smallest multiple of a step, above 0, that is not below a value; null: of all. Exact.';

CREATE FUNCTION core.off_grid(p_instrument_id integer, p_tick_size numeric, p_lot_size numeric) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND (
            b.price % p_tick_size <> 0 OR b.quantity % p_lot_size <> 0
            OR b.remaining % p_lot_size <> 0 OR b.shown % p_lot_size <> 0
            OR b.display_quantity % p_lot_size <> 0)
    ) OR EXISTS (
        SELECT FROM core.stop_order AS s
        JOIN core.orders AS o USING (order_id)
        WHERE s.instrument_id = p_instrument_id AND (
            s.stop_price % p_tick_size <> 0 OR o.price % p_tick_size <> 0
            OR o.quantity % p_lot_size <> 0 OR o.display_quantity % p_lot_size <> 0))
$$;

COMMENT ON FUNCTION core.off_grid(p_instrument_id integer, p_tick_size numeric, p_lot_size numeric) IS 'Whether any live order of an instrument has a price or quantity that is no multiple of these.';

CREATE FUNCTION core.open_market(n core.instrument) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO core.instrument AS i (
        symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
        reference_price, day_boundary, max_open_orders, band_center)
    VALUES (
        n.symbol, n.tick_size, n.lot_size, n.min_quantity, n.max_quantity, n.max_notional,
        n.price_band, n.reference_price, n.day_boundary, n.max_open_orders, n.band_center)
    ON CONFLICT DO NOTHING
    RETURNING i.instrument_id INTO n.instrument_id;
    IF n.instrument_id IS NOT NULL THEN
        PERFORM core.write_version(n, 0);
        INSERT INTO core.head (instrument_id, seq, bids, asks, time, follows, xid)
        VALUES (
            n.instrument_id, 0, ROW('{}', '{}', '{}', '{}', false),
            ROW('{}', '{}', '{}', '{}', false), clock_timestamp(), -1,
            pg_current_xact_id());
    END IF;
    RETURN n.instrument_id;
END
$$;

COMMENT ON FUNCTION core.open_market(n core.instrument) IS 'Stores a new instrument, its first terms and its first head (seq 0, an empty book); answers its id, null when there is one of its symbol.';

CREATE FUNCTION core.order_faults(p api.order_request, o core.orders) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN o.side IS NULL THEN
            core.fault('side', 'invalid_side', 'send buy or sell (bid or ask)') END,
        CASE WHEN core.is_amount(p.quantity) IS NOT TRUE THEN
            core.bad_amount('quantity') END,
        CASE WHEN o.order_type IS NULL THEN
            core.fault('order_type', 'invalid_order_type',
                'send limit or market; a stop is either, with a stop_price') END,
        CASE WHEN o.order_type = 'market' AND p.price IS NOT NULL THEN
            core.fault('price', 'invalid_price', 'a market order has no price: leave it out')
        WHEN o.order_type = 'limit' AND core.is_amount(p.price) IS NOT TRUE THEN
            core.bad_amount('price') END,
        CASE WHEN o.time_in_force IS NULL THEN
            core.fault('time_in_force', 'invalid_time_in_force', 'send gtc, ioc, fok, gtd or day')
        WHEN (o.time_in_force = 'gtd') <> (p.expires_at IS NOT NULL)
            OR NOT core.is_moment(p.expires_at) THEN
            core.fault('expires_at', 'invalid_expires_at',
                'gtd needs a time in the years 1 to 9999 UTC; no other time in force takes one')
        END,
        CASE WHEN o.post_only AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok')
            OR p.stop_price IS NOT NULL) THEN
            core.fault('post_only', 'invalid_post_only',
                'only a limit order that can rest at once may be post-only') END,
        CASE WHEN core.is_amount(p.stop_price) = false THEN
            core.bad_amount('stop_price') END,
        CASE WHEN core.is_amount(p.display_quantity) = false
            OR p.display_quantity > p.quantity OR p.quantity > 1000 * p.display_quantity
            OR p.display_quantity IS NOT NULL
                AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok')) THEN
            core.fault('display_quantity', 'invalid_display_quantity',
                'only a limit order that can rest shows a part: above 0, at most quantity, '
                'at least a thousandth of it') END,
        CASE WHEN o.self_trade_prevention IS NULL THEN
            core.fault('self_trade_prevention', 'invalid_self_trade_prevention',
                'send cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel or none') END,
        CASE WHEN core.is_name(p.account) = false THEN
            core.bad_name('account') END,
        CASE WHEN core.is_name(p.client_order_id) = false THEN
            core.bad_name('client_order_id') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.order_faults(p api.order_request, o core.orders) IS 'Every field of a request that cannot be read, in the documented order of checks; o is what could be read of it.';

CREATE FUNCTION core.order_fills(p_order_id bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'trade_id', e.trade_id::text, 'seq', t.seq, 'price', e.last_price::text,
        'quantity', e.last_quantity::text,
        'liquidity', CASE e.seq WHEN t.seq THEN 'taker' ELSE 'maker' END,
        'counter_order_id', e.counter_order_id::text) ORDER BY e.seq), '[]')
    FROM core.order_event AS e
    JOIN core.trade AS t USING (trade_id)
    WHERE e.order_id = p_order_id
$$;

COMMENT ON FUNCTION core.order_fills(p_order_id bigint) IS 'All fills of an order so far, from the journal, as callers read them.';

CREATE FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_now CONSTANT timestamptz := statement_timestamp();
    v_instrument int;
    v_account int;
BEGIN
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i WHERE i.symbol = p_symbol;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_symbol IS NOT NULL AND v_instrument IS NULL
        OR p_account IS NOT NULL AND v_account IS NULL
    THEN
        RETURN;
    ELSIF p_client_order_id IS NOT NULL THEN
        RETURN QUERY
        SELECT v.order_id FROM core.client_order AS c JOIN api.orders AS v USING (order_id)
        WHERE c.client_order_id = p_client_order_id AND v.order_id < v_before
            AND v.order_id > p_after
            AND (p_status IS NULL OR v.status = p_status)
            AND (p_symbol IS NULL OR v.symbol = p_symbol)
            AND (p_account IS NULL OR v.account = p_account)
        ORDER BY v.order_id DESC LIMIT p_max;
    ELSIF p_status IN ('new', 'partially_filled') THEN
        RETURN QUERY
        SELECT b.order_id FROM core.book AS b
        WHERE (b.remaining < b.quantity) = (p_status = 'partially_filled') AND b.order_id < v_before
            AND b.order_id > p_after
            AND (b.expires_at <= v_now) IS NOT TRUE
            AND (v_instrument IS NULL OR b.instrument_id = v_instrument)
            AND (v_account IS NULL OR b.account_id = v_account)
        ORDER BY b.order_id DESC LIMIT p_max;
    ELSIF p_status = 'pending_trigger' THEN
        RETURN QUERY
        SELECT s.order_id FROM core.stop_order AS s
        WHERE s.order_id < v_before AND s.order_id > p_after
            AND (s.expires_at <= v_now) IS NOT TRUE
            AND (v_instrument IS NULL OR s.instrument_id = v_instrument)
            AND (v_account IS NULL OR s.account_id = v_account)
        ORDER BY s.order_id DESC LIMIT p_max;
    ELSIF v_account IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id < v_before AND o.order_id > p_after
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
            AND (v_instrument IS NULL OR o.instrument_id = v_instrument)
        ORDER BY o.order_id DESC LIMIT p_max;
    ELSIF v_instrument IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.instrument_id = v_instrument AND o.order_id < v_before AND o.order_id > p_after
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.order_id DESC LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.order_id < v_before AND o.order_id > p_after
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.order_id DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint) IS 'The newest orders above p_after that pass the filters, each found on the index that fits: live ones in the book, a client order id by its claim, others by account, instrument or id. A final status in core.orders is the truth; a live one until its time (core.is_late).';

CREATE FUNCTION core.order_of(p_order_id bigint, p_account text) RETURNS core.orders
    LANGUAGE plpgsql
    AS $$
DECLARE
    o core.orders;
BEGIN
    IF NOT core.plans_are_sane() THEN
        PERFORM core.pin_settings();
    END IF;
    SELECT * INTO o FROM core.orders AS x WHERE x.order_id = p_order_id;
    IF NOT FOUND OR p_account IS NOT NULL AND NOT EXISTS (
        SELECT FROM core.account AS a WHERE a.account_id = o.account_id AND a.name = p_account)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'order_id', 'unknown_order',
            format('there is no order %s%s', coalesce(p_order_id::text, 'without an id'),
                coalesce(' of account ' || quote_literal(p_account), '')))]));
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.order_of(p_order_id bigint, p_account text) IS 'The order with this id (and of this account, unless null), or raises unknown_order.';

CREATE FUNCTION core.origin_here() RETURNS core.origin
    LANGUAGE sql
    AS $$
    SELECT ROW(
        clock_timestamp(), session_user::text, current_setting('application_name'))::core.origin
$$;

COMMENT ON FUNCTION core.origin_here() IS 'This call, as the journal names it.';

CREATE FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) RETURNS TABLE(head bigint, last bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT h.seq, least(h.seq, p_last, p_after + p_span)
    FROM core.head AS h
    WHERE h.instrument_id = p_instrument_id ORDER BY h.follows DESC LIMIT 1
$$;

COMMENT ON FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) IS 'The newest event of an instrument, and up to which one a page of a feed reads.';

CREATE FUNCTION core.park_stop(p_head core.head, o core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    o.status := 'pending_trigger';
    o.priority := (s.head).seq;
    INSERT INTO core.stop_order
    VALUES (
        o.order_id, o.instrument_id, o.account_id, o.side, o.stop_price, o.priority, o.expires_at);
    IF o.side = 'buy' THEN
        s.head.buy_stop := least((s.head).buy_stop, o.stop_price);
    ELSE
        s.head.sell_stop := greatest((s.head).sell_stop, o.stop_price);
    END IF;
    s.taker := o;
    s.events := ARRAY[core.event_of(o, (s.head).seq, 'new', NULL)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.park_stop(p_head core.head, o core.orders) IS 'A stop order waits outside the book until the last price reaches its trigger (rule 7).';

CREATE FUNCTION core.pass_over(h core.head, taker core.orders, p_left numeric, maker core.book) RETURNS core.passing
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_expired CONSTANT boolean := coalesce(maker.expires_at <= h.clock, false);
    v_mode CONSTANT core.self_trade_prevention := taker.self_trade_prevention;
    v_both CONSTANT numeric := least(p_left, maker.remaining);
    v_maker_goes CONSTANT boolean := v_expired OR v_mode IN ('cancel_oldest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND maker.remaining <= p_left;
    v_taker_goes CONSTANT boolean := NOT v_expired AND (v_mode IN ('cancel_newest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND p_left <= maker.remaining);
    e core.order_event;
    p core.passing;
BEGIN
    p.cut := 0;
    IF NOT v_expired THEN
        IF v_mode = 'decrement_and_cancel' AND NOT v_taker_goes THEN
            p.cut := v_both;
            taker.quantity := taker.quantity - v_both;
        END IF;
        h.seq := h.seq + 1;
        e := core.event_of(taker, h.seq, 'prevented', v_mode::text);
        e.counter_order_id := maker.order_id;
        e.last_price := maker.price;
        e.last_quantity := v_both;
        p.events := ARRAY[e];
    END IF;

    IF v_maker_goes THEN
        p.closing := core.closing_of(
            maker, CASE WHEN v_expired THEN 'expired'::core.order_status ELSE 'canceled' END,
            CASE WHEN v_expired THEN 'expired' ELSE 'self_trade_prevention' END);
        maker.shown := 0;
    ELSIF v_mode = 'decrement_and_cancel' THEN
        maker.quantity := maker.quantity - v_both;
        maker.remaining := maker.remaining - v_both;
        maker.shown := least(maker.shown, maker.remaining);
        maker.updated_at := h.time;
    END IF;
    IF v_maker_goes OR v_mode = 'decrement_and_cancel' THEN
        p.events := p.events || core.maker_event(
            maker, h.seq + 1, v_maker_goes, v_expired, taker.order_id);
    END IF;
    p.maker := maker;
    p.why := CASE WHEN v_taker_goes THEN 'self_trade_prevention' END;
    RETURN p;
END
$$;

COMMENT ON FUNCTION core.pass_over(h core.head, taker core.orders, p_left numeric, maker core.book) IS 'A maker that must not trade with this taker: expired (rule 10), or of the same account (rule 11: the taker''s mode decides who goes). Leaves an event for every prevented match.';

CREATE FUNCTION core.pin_settings() RETURNS void
    LANGUAGE sql
    AS $$
    SELECT set_config(s.name, s.setting, true)
    FROM (
        VALUES ('enable_indexscan', 'on'), ('enable_indexonlyscan', 'on'),
            ('enable_nestloop', 'on'), ('enable_sort', 'on'), ('seq_page_cost', '1'),
            ('random_page_cost', '1.1'), ('cpu_tuple_cost', '0.01'),
            ('cpu_index_tuple_cost', '0.005'), ('cpu_operator_cost', '0.0025'),
            ('synchronous_commit', CASE current_setting('synchronous_commit')
                WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END)
    ) AS s (name, setting)
$$;

COMMENT ON FUNCTION core.pin_settings() IS 'For the rest of the transaction: commits that are on disk when they are told, and plans by index. A session that changed none of it never comes here.';

CREATE FUNCTION core.place(p_requests api.order_request[], p_origin core.origin) RETURNS api.order_report[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_count CONSTANT int := cardinality(p_requests);
    v_instruments CONSTANT int[] := core.find_instruments(p_requests);
    v_orders core.orders[] := ARRAY[]::core.orders[];
    v_errors jsonb[] := ARRAY[]::jsonb[];
    v_named boolean := false;
    v_claims boolean := false;
    v_batch int[];
    v_entering core.orders[];
    v_outcome core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
    v_reports api.order_report[] := ARRAY[]::api.order_report[];
    v_instrument int;
    r core.reading;
BEGIN
    FOR i IN 1..v_count LOOP
        r := core.read_order(p_requests[i]);
        IF v_instruments[i] IS NULL AND p_requests[i].faults IS NULL THEN
            r.faults := core.unknown_symbol() || r.faults;
        END IF;
        IF cardinality(r.faults) > 0 THEN
            v_errors[i] := core.fault_json(r.faults);
        ELSE
            r.taker.order_id := nextval('core.order_id_seq');
            r.taker.instrument_id := v_instruments[i];
            v_named := v_named OR p_requests[i].account IS NOT NULL;
            v_claims := v_claims OR p_requests[i].client_order_id IS NOT NULL;
        END IF;
        v_orders[i] := r.taker;
    END LOOP;
    IF (v_named OR v_claims) AND NOT core.plans_are_sane() THEN
        PERFORM core.pin_settings();
    END IF;
    IF v_named THEN
        v_orders := core.register_accounts(v_orders, p_requests);
    END IF;
    IF v_claims THEN
        v_orders := core.claim_client_orders(v_orders);
    END IF;

    FOREACH v_instrument IN ARRAY core.distinct_ids(v_instruments) LOOP
        v_batch := ARRAY[]::int[];
        v_entering := ARRAY[]::core.orders[];
        FOR i IN 1..v_count LOOP
            IF v_instruments[i] = v_instrument AND v_errors[i] IS NULL
                AND v_orders[i].status = 'new'
            THEN
                v_batch := v_batch || i;
                v_entering := v_entering || v_orders[i];
            END IF;
        END LOOP;
        IF cardinality(v_batch) > 0 THEN
            v_outcome := core.run_orders(v_instrument, v_entering, p_origin);
            v_trades := v_trades || v_outcome.trades;
            v_reports := core.report_entered(v_reports, v_outcome, v_batch, p_requests);
        END IF;
    END LOOP;
    RETURN core.report_others(v_reports, v_orders, v_errors, v_trades);
END
$$;

COMMENT ON FUNCTION core.place(p_requests api.order_request[], p_origin core.origin) IS 'Places orders, each on its own: reads all, claims their client order ids, then runs them instrument by instrument. One report per item, in the given order; an item that could not be read carries error. Locks are taken in one order everywhere: accounts, client order ids, instruments, each sorted.';

CREATE FUNCTION core.plans_are_sane() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT current_setting('enable_indexscan') = 'on'
        AND current_setting('enable_indexonlyscan') = 'on'
        AND current_setting('enable_nestloop') = 'on' AND current_setting('enable_sort') = 'on'
        AND greatest(
            current_setting('seq_page_cost')::float8, current_setting('random_page_cost')::float8,
            current_setting('cpu_tuple_cost')::float8,
            current_setting('cpu_index_tuple_cost')::float8,
            current_setting('cpu_operator_cost')::float8) <= 100
$$;

COMMENT ON FUNCTION core.plans_are_sane() IS 'Whether the session leaves the planner what index plans need; scans of tables are switched off by the functions of schema api, which costs this walk through settings nothing.';

CREATE FUNCTION core.price_band(p_instrument core.instrument, p_head core.head) RETURNS numrange
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_center CONSTANT numeric := CASE
        WHEN p_instrument.band_center = 'reference_price'
            OR p_instrument.reference_trade_id IS NOT DISTINCT FROM p_head.trade_id
            THEN coalesce(p_instrument.reference_price, p_head.last_price)
        ELSE p_head.last_price
    END;
BEGIN
    RETURN numrange(
        v_center - p_instrument.price_band * v_center,
        v_center + p_instrument.price_band * v_center, '[]');
END
$$;

COMMENT ON FUNCTION core.price_band(p_instrument core.instrument, p_head core.head) IS 'The prices at which an instrument with a band may trade now (rule 26): around the last trade, or the reference price when that was set after it or band_center says so. Without a centre: all.';

CREATE FUNCTION core.read_center(p_word text) RETURNS core.band_center
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ('{last_trade,reference_price}'::core.band_center[])[
        array_position('{last_trade,reference_price}'::text[], lower(p_word COLLATE "C"))]
$$;

COMMENT ON FUNCTION core.read_center(p_word text) IS 'What a word says of a band''s centre; null: nothing.';

CREATE FUNCTION core.read_order(p api.order_request) RETURNS core.reading
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    o core.orders;
BEGIN
    IF cardinality(p.faults) > 0 THEN
        RETURN ROW(o, p.faults)::core.reading;
    END IF;
    o := ROW(
        NULL, NULL, NULL, p.client_order_id,
        -- A word that is not in the list has no position, and so no value. "C": in a Turkish
        -- database LIMIT would have no dot.
        ('{buy,buy,sell,sell}'::core.side[])[
            array_position('{buy,bid,sell,ask}'::text[], lower(p.side COLLATE "C"))],
        ('{limit,market}'::core.order_type[])[
            array_position('{limit,market}'::text[], lower(coalesce(
                p.order_type, CASE WHEN p.price IS NULL THEN 'market' ELSE 'limit' END)
                COLLATE "C"))],
        ('{gtc,ioc,fok,gtd,day}'::core.time_in_force[])[
            array_position('{gtc,ioc,fok,gtd,day}'::text[], lower(coalesce(
                p.time_in_force, 'gtc') COLLATE "C"))],
        coalesce(p.post_only, false),
        ('{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'
            ::core.self_trade_prevention[])[
            array_position(
                '{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'::text[],
                lower(coalesce(p.self_trade_prevention, 'cancel_newest') COLLATE "C"))],
        p.price, p.stop_price, p.display_quantity, p.expires_at, p.quantity, 0, 0, 'new', NULL,
        NULL, NULL, NULL)::core.orders;
    IF core.is_plain(p, o) THEN
        RETURN ROW(o, NULL)::core.reading;
    END IF;
    RETURN ROW(o, core.order_faults(p, o))::core.reading;
END
$$;

COMMENT ON FUNCTION core.read_order(p api.order_request) IS 'A request as an order not yet entered, with every field that cannot be read. Looks at nothing but its argument. Unreadable requests are never stored (rule 22).';

CREATE FUNCTION core.read_requests(p_orders jsonb) RETURNS api.order_request[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF jsonb_typeof(p_orders) IS DISTINCT FROM 'array'
        OR jsonb_array_length(p_orders) NOT BETWEEN 1 AND 1000
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[
            core.fault('orders', 'invalid_orders', 'send an array of 1 to 1000 orders')]));
    END IF;
    RETURN ARRAY(
        SELECT CASE
            WHEN jsonb_typeof(i.item) <> 'object' THEN core.unreadable(ARRAY[core.fault(
                'order', 'invalid_order', 'send an object with the arguments of place_order')])
            WHEN f.faults IS NOT NULL THEN core.unreadable(f.faults)
            ELSE jsonb_populate_record(NULL::api.order_request, i.item)
        END
        FROM jsonb_array_elements(p_orders) WITH ORDINALITY AS i (item, n)
        LEFT JOIN LATERAL (
            SELECT array_agg(core.fault(
                e.key, e.code, 'see place_order for the fields and how they are written')) AS faults
            FROM (
                SELECT x.key, core.field_fault(x.key, x.value) AS code
                FROM jsonb_each(CASE jsonb_typeof(i.item) WHEN 'object' THEN i.item END) AS x
            ) AS e
            WHERE e.code IS NOT NULL
        ) AS f ON true
        ORDER BY i.n);
END
$$;

COMMENT ON FUNCTION core.read_requests(p_orders jsonb) IS 'The items of place_orders as requests; an item that cannot be read carries its faults. Raises when it is no array of 1 to 1000 items.';

CREATE FUNCTION core.read_time(p_text text) RETURNS timestamp with time zone
    LANGUAGE plpgsql IMMUTABLE
    AS $_$
BEGIN
    IF p_text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?'
        '([Zz]|[+-][0-9]{2}:[0-9]{2})$' THEN
        RETURN p_text::timestamptz;
    END IF;
    RETURN NULL;
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format
    OR invalid_time_zone_displacement_value THEN
    RETURN NULL;
END
$_$;

COMMENT ON FUNCTION core.read_time(p_text text) IS 'An RFC 3339 time with its offset; null when it is none.';

CREATE FUNCTION core.refuse(p_error jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_sqlstate text := (SELECT r.sqlstate FROM api.refusals AS r WHERE r.code = p_error ->> 'code');
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = v_sqlstate,
        MESSAGE = format('%s: %s', p_error ->> 'code', p_error ->> 'message'),
        DETAIL = p_error::text;
END
$$;

COMMENT ON FUNCTION core.refuse(p_error jsonb) IS 'Raises a refusal that is not recorded: SQLSTATE of its code (class RT, the digits are the HTTP status), MESSAGE "code: sentence", DETAIL the error as JSON (core.fault_json).';

CREATE FUNCTION core.refuse_final(p_order_id bigint, p_status text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        'order_id', 'order_final', format('order %s is %s', p_order_id, p_status))]));
END
$$;

COMMENT ON FUNCTION core.refuse_final(p_order_id bigint, p_status text) IS 'Raises order_final, naming the status (rule 16).';

CREATE FUNCTION core.refuse_kept_out() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
        NULL, 'kept_out', 'sessions of this login held markets for too long; wait a minute')]));
END
$$;

COMMENT ON FUNCTION core.refuse_kept_out() IS 'Raises RT429 kept_out.';

CREATE FUNCTION core.register_accounts(p_orders core.orders[], p_requests api.order_request[]) RETURNS core.orders[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_new text[] := ARRAY[]::text[];
    v_name text;
    v_id int;
BEGIN
    FOR v_pass IN 1..2 LOOP
        FOR i IN 1..cardinality(p_orders) LOOP
            v_name := p_requests[i].account;
            CONTINUE WHEN v_name IS NULL OR p_orders[i].instrument_id IS NULL;
            SELECT a.account_id INTO v_id FROM core.account AS a WHERE a.name = v_name;
            p_orders[i].account_id := v_id;
            IF v_id IS NULL THEN
                v_new := v_new || v_name;
            END IF;
        END LOOP;
        EXIT WHEN cardinality(v_new) = 0;
        INSERT INTO core.account (name)
        SELECT DISTINCT x FROM unnest(v_new) AS x ORDER BY x
        ON CONFLICT DO NOTHING;
        v_new := ARRAY[]::text[];
    END LOOP;
    RETURN p_orders;
END
$$;

COMMENT ON FUNCTION core.register_accounts(p_orders core.orders[], p_requests api.order_request[]) IS 'Gives each order its account. Names not seen before are registered in sorted order (no deadlock between batches) and looked up again. Items that could not be read register nothing.';

CREATE FUNCTION core.reject_order(p_head core.head, p_order core.orders, p_reason text) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    p_order.status := 'rejected';
    p_order.reason := p_reason;
    p_order.priority := NULL;
    p_order.updated_at := p_head.time;
    s.taker := p_order;
    s.events := ARRAY[core.event_of(p_order, (s.head).seq, 'rejected', p_reason)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.reject_order(p_head core.head, p_order core.orders, p_reason text) IS 'An order that the market refuses: recorded with an id, an event and a reason (rule 22).';

CREATE FUNCTION core.remove_order(p_head core.head, o core.orders) RETURNS core.removal
    LANGUAGE plpgsql
    AS $$
DECLARE
    b core.book;
    l core.ladder;
    r core.removal;
    v_at int;
BEGIN
    r.head := p_head;
    r.taker := o;
    DELETE FROM core.book AS x WHERE x.order_id = o.order_id RETURNING * INTO b;
    IF FOUND THEN
        r.taker := core.live_order(o, b);
        l := CASE b.side WHEN 'buy' THEN p_head.bids ELSE p_head.asks END;
        v_at := array_position(l.price, b.price);
        l := core.ladder_take(
            l, v_at, b.shown, 1, CASE l.first[v_at] WHEN b.priority THEN b.priority + 1 END);
        l := core.ladder_refill(l, b.instrument_id, b.side, b.price);
        IF b.side = 'buy' THEN
            r.head.bids := l;
        ELSE
            r.head.asks := l;
        END IF;
        r.found := true;
    ELSE
        DELETE FROM core.stop_order AS x WHERE x.order_id = o.order_id;
        r.found := FOUND;
        IF FOUND THEN
            r.head := core.nearest_stops(p_head);
        END IF;
    END IF;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.remove_order(p_head core.head, o core.orders) IS 'Takes a live order out of the book or from the waiting stops; answers the market without it and the order as it stood. found is false when the order is not live any more.';

CREATE FUNCTION core.report_entered(p_reports api.order_report[], p_outcome core.outcome, p_batch integer[], p_requests api.order_request[]) RETURNS api.order_report[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_ids bigint[];
    v_fills jsonb[];
    f record;
BEGIN
    IF p_outcome.fired THEN
        RETURN p_reports;
    ELSIF cardinality(p_batch) = 1 THEN
        v_fills[1] := core.taker_fills(p_outcome.trades);
    ELSIF cardinality(p_outcome.trades) > 0 THEN
        v_ids := ARRAY(SELECT o.order_id FROM unnest(p_outcome.takers) AS o);
        FOR f IN
            SELECT array_position(v_ids, x.order_id) AS n, x.fills
            FROM core.fills_json(p_outcome.trades, v_ids[1]) AS x
        LOOP
            CONTINUE WHEN f.n IS NULL;  -- a maker's
            v_fills[f.n] := f.fills;
        END LOOP;
    END IF;
    FOR i IN 1..cardinality(p_batch) LOOP
        p_reports[p_batch[i]] := core.report_one(
            p_outcome.takers[i], p_requests[p_batch[i]], coalesce(v_fills[i], '[]'));
    END LOOP;
    RETURN p_reports;
END
$$;

COMMENT ON FUNCTION core.report_entered(p_reports api.order_report[], p_outcome core.outcome, p_batch integer[], p_requests api.order_request[]) IS 'Reports from memory of the orders of a command that fired no stops; p_batch: which requests they were.';

CREATE FUNCTION core.report_one(o core.orders, p api.order_request, p_fills jsonb) RETURNS api.order_report
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    RETURN ROW(
        o.order_id, p.symbol, p.account, o.client_order_id, o.side, o.order_type,
        o.time_in_force, o.price, o.quantity, o.traded_quantity,
        CASE
            WHEN o.status IN ('new', 'partially_filled', 'pending_trigger')
                THEN o.quantity - o.traded_quantity
            ELSE 0
        END,
        CASE WHEN o.traded_quantity > 0 THEN trim_scale(o.traded_value / o.traded_quantity) END,
        o.status, CASE WHEN o.status = 'rejected' THEN o.reason END,
        CASE WHEN o.status <> 'rejected' THEN o.reason END, o.priority, o.post_only, o.stop_price,
        o.display_quantity, o.expires_at, o.self_trade_prevention, o.created_at, o.updated_at,
        p_fills, false, NULL, NULL)::api.order_report;
END
$$;

COMMENT ON FUNCTION core.report_one(o core.orders, p api.order_request, p_fills jsonb) IS 'The answer to a placed order, from memory: what the view orders says of it, without reading it (55 of 520 µs of an order). A test pins the two to each other.';

CREATE FUNCTION core.report_others(p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[]) RETURNS api.order_report[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_others int[] := ARRAY[]::int[];
    r record;
BEGIN
    FOR i IN 1..cardinality(p_orders) LOOP
        IF (p_reports[i]).order_id IS NULL THEN
            v_others := v_others || i;
        END IF;
    END LOOP;
    IF cardinality(v_others) = 0 THEN
        RETURN p_reports;
    END IF;
    FOR r IN
        SELECT n, ROW(
            v.*,
            CASE
                WHEN q.status IS NULL THEN core.order_fills(q.order_id)
                ELSE coalesce(f.fills, '[]')
            END,
            q.order_id IS NOT NULL AND q.status IS NULL, NULL,
            CASE
                WHEN v.order_id IS NULL AND p_errors[n] IS NULL
                    THEN core.fault_json(ARRAY[core.fault(
                        'client_order_id', 'client_order_id_reused',
                        'this id stands for another order: take a new one')])
                ELSE p_errors[n]
            END)::api.order_report AS report
        FROM unnest(v_others) AS n
        CROSS JOIN LATERAL (SELECT (p_orders[n]).order_id, (p_orders[n]).status) AS q
        LEFT JOIN api.orders AS v ON v.order_id = q.order_id
        LEFT JOIN core.fills_json(p_trades, 0) AS f ON f.order_id = q.order_id
    LOOP
        p_reports[r.n] := r.report;
    END LOOP;
    RETURN p_reports;
END
$$;

COMMENT ON FUNCTION core.report_others(p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[]) IS 'Completes the answer to place and place_orders: orders that changed after they had entered, as they stand when the call ends, repeated ones, and items that have no order but an error.';

CREATE FUNCTION core.request_text(o core.orders) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT ROW(
        o.instrument_id, o.side, o.order_type, o.time_in_force, o.post_only,
        o.self_trade_prevention, trim_scale(o.quantity), trim_scale(o.price),
        trim_scale(o.stop_price), trim_scale(o.display_quantity),
        extract(epoch FROM o.expires_at))::text
$$;

COMMENT ON FUNCTION core.request_text(o core.orders) IS 'What a just read order asks for, in one normal form: equal text, equal content (10 and 10.0 are).';

CREATE FUNCTION core.requeue_order(h core.head, o core.orders, n core.orders, p_instrument core.instrument, p_origin core.origin) RETURNS core.trade[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_removal core.removal := core.remove_order(h, o);
    r core.outcome;
BEGIN
    r := core.enter_orders(
        v_removal.head, ARRAY[n], 'replaced', 'priority_lost', p_instrument, p_origin);
    IF cardinality(r.trades) > 0 AND n.post_only THEN  -- order and place stay untouched (rule 14)
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'price', 'post_only_would_trade', 'the new price would trade at once')]));
    END IF;
    PERFORM core.write_head(r.head, p_instrument.symbol);
    RETURN r.trades;
END
$$;

COMMENT ON FUNCTION core.requeue_order(h core.head, o core.orders, n core.orders, p_instrument core.instrument, p_origin core.origin) IS 'More quantity or another price: the order goes to the tail and trades at once where it crosses (rules 13, 14). Answers its trades and those of stops that they fired.';

CREATE FUNCTION core.require_acceptance() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    -- Waits for who declares a loss now.
    LOCK TABLE core.epoch IN ROW EXCLUSIVE MODE;
    IF EXISTS (
        SELECT FROM core.epoch AS e WHERE e.reason = 'went_back' AND e.accepted_at IS NULL)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'status', 'went_back',
            'acknowledged events were lost: accept that first (rts accept-loss)')]));
    END IF;
END
$$;

COMMENT ON FUNCTION core.require_acceptance() IS 'Raises RT409 went_back while a loss is not accepted: until then no market opens.';

CREATE FUNCTION core.reset_clock(p_instrument_id integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    e core.order_event;
BEGIN
    IF h.time = h.clock THEN
        RETURN;
    END IF;
    h.seq := h.seq + 1;
    h.time := h.clock;
    e.seq := h.seq;
    e.event := 'clock_reset';
    PERFORM core.write_journal(h, v_origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(h, v_instrument.symbol);
END
$$;

COMMENT ON FUNCTION core.reset_clock(p_instrument_id integer) IS 'Puts a market''s time back to the clock under its lock and journals it, if it was ahead.';

CREATE FUNCTION core.rolled_to(p_instrument_id integer) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce((
        SELECT c.last_seq FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id ORDER BY c.last_seq DESC LIMIT 1), 0)
$$;

COMMENT ON FUNCTION core.rolled_to(p_instrument_id integer) IS 'The seq up to which an instrument''s trades are in core.candle; 0: none is.';

CREATE FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], p_origin core.origin) RETURNS core.outcome
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    r core.outcome;
BEGIN
    r := core.enter_orders(h, p_orders, 'new', NULL, v_instrument, p_origin);
    PERFORM core.write_head(r.head, v_instrument.symbol);
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], p_origin core.origin) IS 'The command: new orders of one instrument, entered one after the other under its lock.';

CREATE FUNCTION core.second_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) RETURNS SETOF core.candle
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    m record;
    v_count int;
    v_left int := p_most;
BEGIN
    -- Every minute between the first and the last holds a second at least.
    FOR m IN
        SELECT x.start, min(x.first_seq) AS first_seq, max(x.last_seq) AS last_seq
        FROM core.minute_candles(
            p_instrument_id, date_bin('1 minute', p_from, '1970-01-01 00:00+00'), p_to, p_newest,
            p_most + 2::bigint) AS x
        GROUP BY x.start
        ORDER BY CASE WHEN p_newest THEN x.start END DESC, x.start
    LOOP
        RETURN QUERY
        SELECT * FROM core.candles_of(
            p_instrument_id, m.first_seq, m.last_seq, interval '1 second') AS c
        WHERE c.start >= p_from AND c.start < p_to
            -- Beside a reset of the clock other minutes lie between its trades.
            AND c.start >= m.start AND c.start < m.start + interval '1 minute';
        GET DIAGNOSTICS v_count = ROW_COUNT;
        v_left := v_left - v_count;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.second_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) IS 'Candles of a second that start in [p_from, p_to), p_most or up to 59 more, made from the trades of as many minutes as it takes.';

CREATE FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_seq bigint;
BEGIN
    IF num_nonnulls(p_seq, p_time) <> 1 OR p_seq < 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'seq', 'invalid_moment', 'send a seq or a time, one of them')]));
    END IF;
    -- A command's events share their time, and a command ends where it changes.
    SELECT e.seq INTO v_seq
    FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND (e.seq <= p_seq OR e.occurred_at <= p_time)
        AND NOT EXISTS (
            SELECT FROM core.order_event AS x
            WHERE x.instrument_id = p_instrument_id AND x.seq = e.seq + 1
                AND x.occurred_at = e.occurred_at AND x.received_at = e.received_at)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN coalesce(v_seq, 0);
END
$$;

COMMENT ON FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) IS 'The last seq, at or before a seq or a time, at which a command ended; 0 before the first.';

CREATE FUNCTION core.settle(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) RETURNS core.orders[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    b core.book;
    v_at int;
BEGIN
    IF cardinality(p_takers) > 1 AND cardinality(p_book) > 0 THEN
        FOR i IN 1..cardinality(p_book) LOOP
            CONTINUE WHEN p_change[i] NOT IN ('new', 'changed');
            b := p_book[i];
            v_at := array_position(p_ids, b.order_id);
            IF (p_takers[v_at]).traded_quantity <> b.quantity - b.remaining
                OR (p_takers[v_at]).quantity <> b.quantity
            THEN
                p_takers[v_at] := core.live_order(p_takers[v_at], b);
                p_takers[v_at].updated_at := b.updated_at;
            END IF;
        END LOOP;
    END IF;
    RETURN p_takers;
END
$$;

COMMENT ON FUNCTION core.settle(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) IS 'Orders of a command with what happened to them while they rested.';

CREATE FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) RETURNS TABLE(order_id bigint, price numeric, shown numeric)
    LANGUAGE sql STABLE
    AS $$
    -- What rests when a command ends is told by the last event of each order that it touched.
    WITH after AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq > p_follows AND e.seq <= p_seq
            AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    )
    SELECT a.order_id, a.price, a.shown FROM after AS a
    WHERE a.status IN ('new', 'partially_filled')
    UNION ALL
    SELECT a.order_id, b.price, -b.shown
    FROM after AS a
    CROSS JOIN LATERAL (
        SELECT e.status, e.price, e.shown FROM core.order_event AS e
        WHERE e.order_id = a.order_id AND e.seq <= p_follows
        ORDER BY e.seq DESC LIMIT 1
    ) AS b
    WHERE b.status IN ('new', 'partially_filled')
$$;

COMMENT ON FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) IS 'What one command (events p_follows + 1 to p_seq) put into the book and, negative, took out of it: an order that it changed has a row for each. As levels_at, it reads the journal alone.';

CREATE FUNCTION core.shrink_order(p_head core.head, n core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_remaining CONSTANT numeric := n.quantity - n.traded_quantity;
    v_shown numeric;
    l core.ladder;
    s core.step;
BEGIN
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    n.updated_at := p_head.time;
    IF n.status = 'pending_trigger' THEN
        UPDATE core.orders SET quantity = n.quantity, updated_at = n.updated_at
        WHERE order_id = n.order_id;
        v_shown := n.display_quantity;
    ELSE
        SELECT x.shown INTO v_shown FROM core.book AS x WHERE x.order_id = n.order_id;
        UPDATE core.book AS x
        SET quantity = n.quantity, remaining = v_remaining, shown = least(v_shown, v_remaining),
            updated_at = n.updated_at
        WHERE x.order_id = n.order_id;
        l := CASE n.side WHEN 'buy' THEN p_head.bids ELSE p_head.asks END;
        l := core.ladder_take(
            l, array_position(l.price, n.price), v_shown - least(v_shown, v_remaining), 0, NULL);
        IF n.side = 'buy' THEN
            s.head.bids := l;
        ELSE
            s.head.asks := l;
        END IF;
    END IF;
    s.taker := n;
    s.events := ARRAY[core.event_of(n, (s.head).seq, 'replaced', 'priority_kept')];
    s.events[1].shown := least(v_shown, v_remaining);
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.shrink_order(p_head core.head, n core.orders) IS 'Less quantity at the same price: the order keeps its place (rule 13). An iceberg loses hidden quantity first.';

CREATE FUNCTION core.stops_fire(h core.head, p_trades core.trade[]) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, h.last_price);
BEGIN
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    RETURN greatest(v_first, h.last_price) >= h.buy_stop
        OR least(v_first, h.last_price) <= h.sell_stop;
END
$$;

COMMENT ON FUNCTION core.stops_fire(h core.head, p_trades core.trade[]) IS 'Whether the trades of an order, or without trades the last price, reach a waiting stop (rule 7).';

CREATE FUNCTION core.take_fired(h core.head, p_trades core.trade[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_prices numeric[];
    v_price numeric;
    v_taken bigint[];
    v_fired bigint[] := ARRAY[]::bigint[];
BEGIN
    -- Without trades only a stop that just came can fire: against the last price.
    v_prices := ARRAY(
        SELECT t.price FROM unnest(p_trades) AS t GROUP BY t.price ORDER BY min(t.seq));
    IF cardinality(v_prices) = 0 THEN
        v_prices := ARRAY[h.last_price];
    END IF;
    FOREACH v_price IN ARRAY v_prices LOOP
        WITH taken AS (
            DELETE FROM core.stop_order AS x
            WHERE x.instrument_id = h.instrument_id
                AND (x.side = 'buy' AND x.stop_price <= v_price
                    OR x.side = 'sell' AND x.stop_price >= v_price)
            RETURNING x.order_id, x.priority
        )
        SELECT array_agg(t.order_id ORDER BY t.priority) INTO v_taken FROM taken AS t;
        v_fired := v_fired || v_taken;
    END LOOP;
    RETURN v_fired;
END
$$;

COMMENT ON FUNCTION core.take_fired(h core.head, p_trades core.trade[]) IS 'Takes the stops out that the given trades fire, price by price in the order of the trades, those of one price by booking sequence. A buy fires at last >= stop, a sell at last <= stop.';

CREATE FUNCTION core.taker_fill(taker core.orders, p_maker_id bigint, t core.trade) RETURNS core.order_event
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(
        t.instrument_id, t.seq, taker.order_id,
        CASE taker.status WHEN 'filled' THEN 'fill'::core.event_type ELSE 'partial_fill' END, NULL,
        taker.status, taker.price, taker.stop_price, taker.quantity,
        least(taker.display_quantity, taker.quantity - taker.traded_quantity),
        taker.traded_quantity, taker.traded_value, taker.quantity - taker.traded_quantity,
        taker.priority, t.trade_id, t.price, t.quantity, p_maker_id,
        NULL, NULL, NULL, NULL, NULL)::core.order_event
$$;

COMMENT ON FUNCTION core.taker_fill(taker core.orders, p_maker_id bigint, t core.trade) IS 'The journal row of a trade for its taker, as that stands after it.';

CREATE FUNCTION core.taker_fills(p_trades core.trade[]) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    t core.trade;
    v_fills text[];
BEGIN
    IF p_trades IS NULL THEN
        RETURN '[]'::jsonb;
    END IF;
    FOREACH t IN ARRAY p_trades LOOP
        v_fills := v_fills || (
            '{"trade_id":"' || t.trade_id || '","seq":' || t.seq || ',"price":"' || t.price
            || '","quantity":"' || t.quantity || '","liquidity":"taker","counter_order_id":"'
            || CASE t.taker_side WHEN 'buy' THEN t.ask_order_id ELSE t.bid_order_id END || '"}');
    END LOOP;
    RETURN ('[' || array_to_string(v_fills, ',') || ']')::jsonb;
END
$$;

COMMENT ON FUNCTION core.taker_fills(p_trades core.trade[]) IS 'The fills of a single taker, as core.fills_json would say them, without a statement.';

CREATE FUNCTION core.unknown_symbol() RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT core.fault(
        'symbol', 'unknown_symbol', 'see the view instruments for what can be traded')
$$;

COMMENT ON FUNCTION core.unknown_symbol() IS 'The fault of naming an instrument that is none.';

CREATE FUNCTION core.unreadable(p_faults core.fault[]) RETURNS api.order_request
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    r api.order_request;
BEGIN
    r.faults := p_faults;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.unreadable(p_faults core.fault[]) IS 'A request of which nothing but its faults is known.';

CREATE FUNCTION core.utc_text(p_time timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

COMMENT ON FUNCTION core.utc_text(p_time timestamp with time zone) IS 'A time as all feeds write it: RFC 3339, UTC, microseconds.';

CREATE FUNCTION core.wider_candles(p_instrument_id integer, p_width interval, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) RETURNS SETOF core.candle
    LANGUAGE sql STABLE
    AS $$
    -- So many minutes hold p_most whole candles, however dense they are. The least
    -- [first_seq, open] is the first minute's.
    SELECT p_instrument_id, date_bin(p_width, m.start, '1970-01-01 00:00+00'),
        (min(ARRAY[m.first_seq, m.open]))[2], max(m.high), min(m.low),
        (max(ARRAY[m.last_seq, m.close]))[2], sum(m.volume), sum(m.notional),
        sum(m.trades)::bigint, min(m.first_seq), max(m.last_seq)
    FROM core.minute_candles(
        p_instrument_id, p_from, p_to, p_newest,
        p_most * (extract(epoch FROM p_width) / 60)::bigint) AS m
    GROUP BY 2
    ORDER BY CASE WHEN p_newest THEN date_bin(p_width, m.start, '1970-01-01 00:00+00') END DESC, 2
    LIMIT p_most
$$;

COMMENT ON FUNCTION core.wider_candles(p_instrument_id integer, p_width interval, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) IS 'Candles of a minute or more whose minutes start in [p_from, p_to), both on a bound of the width: the p_most newest or oldest.';

CREATE FUNCTION core.write_book(p_book core.book[], p_change core.change[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_new core.book[];
    v_changed core.book[];
    v_gone bigint[];
BEGIN
    FOR i IN 1..coalesce(cardinality(p_change), 0) LOOP
        IF p_change[i] = 'new' THEN
            v_new := v_new || p_book[i];
        ELSIF p_change[i] = 'changed' THEN
            v_changed := v_changed || p_book[i];
        ELSIF p_change[i] = 'gone' THEN
            v_gone := v_gone || (p_book[i]).order_id;
        END IF;
    END LOOP;
    IF v_gone IS NOT NULL THEN
        DELETE FROM core.book AS b WHERE b.order_id = ANY (v_gone);
    END IF;
    IF v_changed IS NOT NULL THEN
        UPDATE core.book AS b
        SET quantity = x.quantity, remaining = x.remaining, shown = x.shown,
            priority = x.priority, traded_value = x.traded_value, updated_at = x.updated_at
        FROM unnest(v_changed) AS x WHERE b.order_id = x.order_id;
    END IF;
    IF v_new IS NOT NULL THEN
        INSERT INTO core.book SELECT * FROM unnest(v_new);
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_book(p_book core.book[], p_change core.change[]) IS 'Brings the book up to date.';

CREATE FUNCTION core.write_head(h core.head, p_symbol text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO core.head SELECT h.*;
    -- A full queue would fail the order at its commit. Asking frees what nobody waits for any more.
    IF pg_notification_queue_usage() < 0.5 THEN
        PERFORM pg_notify('rts_events', json_build_object('symbol', p_symbol, 'seq', h.seq)::text);
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_head(h core.head, p_symbol text) IS 'Publishes the market after a command and rings the doorbell (channel rts_events): one NOTIFY per command, because notifying takes a lock for the whole database at commit. The payload is never data. While listeners that do not hear fill the queue it does not ring: whoever reads feeds looks once a second anyway.';

CREATE FUNCTION core.write_journal(h core.head, p_origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.order_event[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF cardinality(p_opened) > 0 THEN
        INSERT INTO core.orders SELECT * FROM unnest(p_opened);
    END IF;
    IF cardinality(p_closings) > 0 THEN
        UPDATE core.orders AS o
        SET status = c.status, reason = c.reason, price = c.price, quantity = c.quantity,
            traded_quantity = c.traded_quantity, traded_value = c.traded_value,
            priority = c.priority, updated_at = h.time
        FROM unnest(p_closings) AS c
        WHERE o.order_id = c.order_id;
    END IF;
    IF cardinality(p_trades) > 0 THEN
        INSERT INTO core.trade SELECT * FROM unnest(p_trades);
    END IF;
    INSERT INTO core.order_event
    SELECT h.instrument_id, e.seq, e.order_id, e.event, e.reason, e.status, e.price,
        e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining,
        e.priority, e.trade_id, e.last_price, e.last_quantity, e.counter_order_id,
        p_origin.received_at, h.time, p_origin.db_user, p_origin.application,
        nullif(h.clock, h.time)
    FROM unnest(p_events) AS e;
END
$$;

COMMENT ON FUNCTION core.write_journal(h core.head, p_origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.order_event[]) IS 'Writes what a command did: each table in one statement, whatever the number of orders.';

CREATE FUNCTION core.write_version(n core.instrument, p_seq bigint) RETURNS void
    LANGUAGE sql
    AS $$
    INSERT INTO core.instrument_version
    VALUES (
        n.instrument_id, p_seq, n.tick_size, n.lot_size, n.min_quantity, n.max_quantity,
        n.max_notional, n.price_band, n.reference_price, n.max_open_orders, n.band_center)
$$;

COMMENT ON FUNCTION core.write_version(n core.instrument, p_seq bigint) IS 'Notes the terms of an instrument that are in force from an event on.';

CREATE FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) RETURNS TABLE(symbol text, depth integer, message text, flushed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
    v_epoch CONSTANT uuid := (core.current_epoch()).epoch;
BEGIN
    RETURN QUERY
    SELECT k.symbol, k.depth,
        json_build_object(
            'type', 'snapshot', 'symbol', k.symbol, 'seq', h.seq, 'time', core.utc_text(h.time),
            'bids', core.levels_json(h, 'buy', k.depth, statement_timestamp()),
            'asks', core.levels_json(h, 'sell', k.depth, statement_timestamp()),
            'epoch', v_epoch)::text,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_depths) AS k (symbol, depth)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL (
        SELECT x.* FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h;
END
$$;

COMMENT ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) IS 'The books of several symbols, of one moment, as the snapshot feed sends them: {"type":"snapshot",
"symbol","seq","time","bids":[["price","quantity"],…],"asks","epoch"}; no row for an unknown symbol.
flushed: all of it is known to be on disk.';

CREATE FUNCTION service.can_be_account(p_value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT core.is_name(p_value)
$$;

COMMENT ON FUNCTION service.can_be_account(p_value text) IS 'Whether an account can have this name (core.is_name).';

CREATE FUNCTION service.declare_loss(p_noted jsonb) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_lost jsonb := core.lost_since(p_noted);
    v_epoch uuid;
    v_instrument int;
BEGIN
    IF v_lost IS NULL THEN
        RETURN NULL;
    END IF;
    LOCK TABLE core.epoch IN SHARE ROW EXCLUSIVE MODE;
    v_lost := core.lost_since(p_noted);  -- another may have been first
    IF v_lost IS NULL THEN
        RETURN NULL;
    END IF;
    v_epoch := core.begin_epoch('went_back', v_lost);
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.status = 'open' ORDER BY i.instrument_id
    LOOP
        PERFORM core.change_status(v_instrument, 'went_back');
    END LOOP;
    RETURN v_epoch;
END
$$;

COMMENT ON FUNCTION service.declare_loss(p_noted jsonb) IS 'Compares the database with a note of what was on disk (service.position). If any of it is gone, begins another epoch and stops every open market; answers that epoch, else null.';

CREATE FUNCTION service.due_orders(p_except integer[] DEFAULT '{}'::integer[]) RETURNS TABLE(instrument_id integer, symbol text, status core.order_status, reason text, order_ids bigint[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
BEGIN
    RETURN QUERY
    SELECT d.instrument_id, i.symbol, 'expired'::core.order_status, 'expired',
        array_agg(d.order_id)
    FROM (
        SELECT x.instrument_id, x.order_id
        FROM core.clock_shifts(v_now) AS s
        CROSS JOIN LATERAL (
            (SELECT b.instrument_id, b.order_id FROM core.book AS b
            WHERE b.expires_at <= v_now - s.shift
                AND b.order_id > s.after AND b.order_id <= s.upto
                AND b.instrument_id <> ALL (p_except)
            ORDER BY b.expires_at LIMIT 1000)
            UNION ALL
            (SELECT w.instrument_id, w.order_id FROM core.stop_order AS w
            WHERE w.expires_at <= v_now - s.shift
                AND w.order_id > s.after AND w.order_id <= s.upto
                AND w.instrument_id <> ALL (p_except)
            ORDER BY w.expires_at LIMIT 1000)
        ) AS x
    ) AS d
    JOIN core.instrument AS i ON i.instrument_id = d.instrument_id
    GROUP BY d.instrument_id, i.symbol;
    RETURN QUERY
    SELECT d.instrument_id, i.symbol, 'canceled'::core.order_status, 'cancel_all_after',
        array_agg(d.order_id)
    FROM (
        (SELECT b.instrument_id, b.order_id
        FROM core.fired_switch AS f
        JOIN core.book AS b ON b.account_id = f.account_id AND b.order_id <= f.last_order_id
        WHERE b.instrument_id <> ALL (p_except) LIMIT 1000)
        UNION ALL
        (SELECT x.instrument_id, x.order_id
        FROM core.fired_switch AS f
        JOIN core.stop_order AS x ON x.account_id = f.account_id AND x.order_id <= f.last_order_id
        WHERE x.instrument_id <> ALL (p_except) LIMIT 1000)
    ) AS d
    JOIN core.instrument AS i ON i.instrument_id = d.instrument_id
    GROUP BY d.instrument_id, i.symbol;
END
$$;

COMMENT ON FUNCTION service.due_orders(p_except integer[]) IS 'Live orders that must end now: those whose time has passed (rule 10), whatever leaps the clock made since they came (core.clock_shifts), and those of switches that fired, by instrument; the first 1000 of each kind, none of the instruments excepted. Takes no lock.';

CREATE FUNCTION service.end_due_orders(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text, p_patience_ms integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_timeout CONSTANT text := current_setting('lock_timeout');
BEGIN
    PERFORM set_config('lock_timeout', p_patience_ms || 'ms', true);
    BEGIN
        PERFORM core.lock_instrument(p_instrument_id);
    EXCEPTION WHEN lock_not_available THEN
        RETURN NULL;
    END;
    PERFORM set_config('lock_timeout', v_timeout, true);
    RETURN cardinality(core.cancel_many(p_instrument_id, p_order_ids, p_status, p_reason));
END
$$;

COMMENT ON FUNCTION service.end_due_orders(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text, p_patience_ms integer) IS 'Ends those of service.due_orders in one instrument and answers how many; null: somebody held its market for longer than the patience, nothing was done.';

CREATE FUNCTION service.end_holder(p_pid integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM service.market_holders() AS m WHERE m.pid = p_pid)
        AND (pg_terminate_backend(p_pid, 200)
            OR EXISTS (SELECT FROM pg_stat_activity AS a WHERE a.pid = p_pid));
END
$$;

COMMENT ON FUNCTION service.end_holder(p_pid integer) IS 'Ends a session with the owner''s rights, if it holds a market, an account or a client order id, and no other: where the owner is a superuser, only he may end another''s.';

CREATE FUNCTION service.end_holders(p_seconds numeric) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_ended int := 0;
    s record;
BEGIN
    FOR s IN
        SELECT h.pid, h.since, a.usename, a.application_name, a.state
        FROM service.long_holders(p_seconds) AS h
        JOIN pg_stat_activity AS a USING (pid)
        ORDER BY h.since
    LOOP
        IF service.end_session(s.pid) THEN
            PERFORM service.note_ended(s.usename, s.application_name, s.pid, s.state, s.since);
            v_ended := v_ended + 1;
        END IF;
    END LOOP;
    RETURN v_ended;
END
$$;

COMMENT ON FUNCTION service.end_holders(p_seconds numeric) IS 'The watchdog of time under the lock: ends sessions of other roles that hold a market, an account or a client order id for longer than p_seconds, whatever they do meanwhile (sleep, ping, wait for something of their own), counted from when it first saw them hold it. Answers how many; the view ended_sessions tells which. Runs with the caller''s rights, and needs what service.end_idle_transactions needs.';

CREATE FUNCTION service.end_idle_transactions(p_seconds numeric) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_pid int;
    v_ended int := 0;
BEGIN
    FOR v_pid IN
        SELECT a.pid FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
            AND a.state LIKE 'idle%'
            AND a.state_change
                < clock_timestamp() - make_interval(secs => p_seconds::double precision)
            AND a.pid IN (SELECT m.pid FROM service.market_holders() AS m)
    LOOP
        v_ended := v_ended + service.end_session(v_pid)::int;
    END LOOP;
    RETURN v_ended;
END
$$;

COMMENT ON FUNCTION service.end_idle_transactions(p_seconds numeric) IS 'The watchdog: ends sessions that sit idle in a transaction for longer than p_seconds while they hold an instrument (BEGIN; SELECT place_order(…); and away), whoever they are. Sessions that only read are left alone. It needs to see the sessions of others (pg_read_all_stats) and to end them (pg_signal_backend).';

CREATE FUNCTION service.end_lease(p_name text, p_owner text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    DELETE FROM core.lease AS l WHERE l.name = p_name AND l.owner = p_owner
$$;

COMMENT ON FUNCTION service.end_lease(p_name text, p_owner text) IS 'Gives a lease back, so that nobody needs to wait until it runs out.';

CREATE FUNCTION service.end_session(p_pid integer) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    BEGIN
        -- One that takes its time is told of, too: it was asked, and has no choice.
        RETURN pg_terminate_backend(p_pid, 200)
            OR EXISTS (SELECT FROM pg_stat_activity AS a WHERE a.pid = p_pid);
    EXCEPTION WHEN insufficient_privilege THEN
        RETURN service.end_holder(p_pid);
    END;
EXCEPTION WHEN insufficient_privilege THEN
    RETURN false;  -- service.watchdog_faults tells; the others must not be spared for it
END
$$;

COMMENT ON FUNCTION service.end_session(p_pid integer) IS 'Ends a session that holds a market, with the rights of the caller, else with those of the owner; false: neither may, or it had ended by itself.';

CREATE FUNCTION service.event_before(p_symbol text, p_account text, p_seq bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_instrument CONSTANT int := (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol);
    v_account CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account);
    v_near CONSTANT int := 5000;
    v_seq bigint;
BEGIN
    -- Who trades has an event near by; who does not has few orders.
    SELECT e.seq INTO v_seq
    FROM core.order_event AS e
    JOIN core.orders AS o ON o.order_id = e.order_id
    WHERE e.instrument_id = v_instrument AND e.seq < p_seq AND e.seq >= p_seq - v_near
        AND o.account_id = v_account
    ORDER BY e.seq DESC LIMIT 1;
    IF v_seq IS NULL THEN
        SELECT max(e.seq) INTO v_seq
        FROM core.orders AS o
        CROSS JOIN LATERAL (
            SELECT x.seq FROM core.order_event AS x
            WHERE x.order_id = o.order_id AND x.seq < p_seq ORDER BY x.seq DESC LIMIT 1) AS e
        WHERE o.account_id = v_account AND o.instrument_id = v_instrument;
    END IF;
    RETURN v_seq;
END
$$;

COMMENT ON FUNCTION service.event_before(p_symbol text, p_account text, p_seq bigint) IS 'The seq of an account''s last event in a symbol before p_seq; null: there is none.';

CREATE FUNCTION service.fire_cancel_after() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_count int;
BEGIN
    DELETE FROM core.fired_switch AS f
    WHERE f.before <= pg_snapshot_xmin(pg_current_snapshot())
        AND NOT EXISTS (
            SELECT FROM core.book AS b
            WHERE b.account_id = f.account_id AND b.order_id <= f.last_order_id)
        AND NOT EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.account_id = f.account_id AND x.order_id <= f.last_order_id);
    WITH due AS (
        DELETE FROM core.cancel_after AS c
        WHERE c.account_id IN (
            SELECT x.account_id FROM core.cancel_after AS x
            WHERE x.fires_at <= v_now ORDER BY x.fires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
        RETURNING c.account_id
    )
    INSERT INTO core.fired_switch AS f
    SELECT d.account_id, q.last_value, pg_snapshot_xmax(pg_current_snapshot())
    FROM due AS d CROSS JOIN core.order_id_seq AS q
    ON CONFLICT (account_id) DO UPDATE
    SET last_order_id = excluded.last_order_id, before = excluded.before;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;

COMMENT ON FUNCTION service.fire_cancel_after() IS 'Fires the dead-man''s switches that are due and answers how many: the orders that their accounts sent until now are due (service.due_orders) until none is left, whatever market is held meanwhile. Forgets those that are done.';

CREATE FUNCTION service.head_levels(p_symbol text, p_depth integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT core.book_document(p_symbol, core.book_head(p_symbol, p_depth), p_depth, NULL)
$$;

COMMENT ON FUNCTION service.head_levels(p_symbol text, p_depth integer) IS 'The best levels up to the head''s seq, as whoever applied the changes up to there has them. Raises as order_book.';

CREATE FUNCTION service.held_markets(p_seconds double precision) RETURNS TABLE(symbol text, transaction text, pid integer, db_user text, application text, state text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET jit TO 'off'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    l record;
BEGIN
    FOR l IN
        SELECT k.virtualtransaction AS transaction, k.pid, a.usename::text AS db_user,
            a.application_name AS application,
            CASE WHEN k.pid IS NULL THEN 'prepared' ELSE a.state END AS state,
            array_agg(k.transactionid) FILTER (WHERE k.locktype = 'transactionid') AS xids,
            bool_or(k.locktype = 'relation') AS all_markets
        FROM pg_locks AS k
        LEFT JOIN pg_stat_activity AS a ON a.pid = k.pid
        WHERE k.granted AND k.pid IS DISTINCT FROM pg_backend_pid()
            AND (a.datname = current_database() OR k.pid IS NULL)
            -- Null: not for us to see. Later than now: from before the clock was put back.
            AND (a.xact_start BETWEEN v_now - make_interval(secs => p_seconds) AND v_now)
                IS NOT TRUE
            AND (k.locktype = 'transactionid' AND k.mode = 'ExclusiveLock'
                OR k.locktype = 'relation' AND k.mode IN ('ShareLock', 'ShareRowExclusiveLock',
                    'ExclusiveLock', 'AccessExclusiveLock')
                AND k.database = (
                    SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
                AND k.relation = ANY (ARRAY['core.instrument', 'core.head', 'core.book',
                    'core.orders', 'core.trade', 'core.order_event']::regclass[]))
        GROUP BY 1, 2, 3, 4, 5
    LOOP
        RETURN QUERY
        SELECT i.symbol, l.transaction, l.pid, l.db_user, l.application, l.state
        FROM core.instrument AS i
        -- Who locks a row leaves his transaction in it; here it is still under way.
        WHERE i.status = 'open' AND (l.all_markets OR i.xmax = ANY (l.xids))
        LIMIT 100;
    END LOOP;
END
$$;

COMMENT ON FUNCTION service.held_markets(p_seconds double precision) IS 'Open markets in which no order can be placed just now, and who holds them: transactions that are
older than p_seconds and have the instrument''s row, or a whole table. Takes no lock; reads the
instruments only when there is such a transaction.';

CREATE FUNCTION service.last_seq(p_symbol text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
    SELECT h.seq
    FROM core.head AS h
    WHERE h.instrument_id = (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
    ORDER BY h.follows DESC LIMIT 1
$$;

COMMENT ON FUNCTION service.last_seq(p_symbol text) IS 'The seq of a symbol''s last event; null: no such symbol.';

CREATE FUNCTION service.long_holders(p_seconds numeric) RETURNS TABLE(pid integer, since timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
BEGIN
    DELETE FROM core.holder AS h
    WHERE NOT EXISTS (
        SELECT FROM service.market_holders() AS m
        WHERE (m.transaction, m.pid) = (h.transaction, h.pid));
    INSERT INTO core.holder
    SELECT m.transaction, m.pid, v_now FROM service.market_holders() AS m
    ON CONFLICT DO NOTHING;
    RETURN QUERY
    SELECT h.pid, h.since
    FROM core.holder AS h
    JOIN pg_stat_activity AS a ON a.pid = h.pid
    WHERE h.since < v_now - make_interval(secs => p_seconds::double precision)
        AND a.usename NOT IN (CURRENT_USER, session_user)
        AND NOT EXISTS (
            SELECT FROM pg_roles AS r
            -- A superuser has every role.
            WHERE r.oid = a.usesysid AND NOT r.rolsuper
                AND pg_has_role(r.oid, to_regrole('rts_service'), 'MEMBER'))
    ORDER BY h.since;
END
$$;

COMMENT ON FUNCTION service.long_holders(p_seconds numeric) IS 'Notes who holds a market, an account or a client order id, and answers the sessions that have for longer than p_seconds since this first saw them, but for those of the owner, the services and the housekeeping.';

CREATE FUNCTION service.market_holders() RETURNS TABLE(transaction text, pid integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    -- Whoever locks or writes a row of ours has one of these on its table until the transaction
    -- ends; readers have not. Who waits for a row (of a market) has a lock on the tuple meanwhile.
    SELECT DISTINCT l.virtualtransaction, l.pid
    FROM pg_locks AS l
    JOIN pg_class AS c ON c.oid = l.relation AND c.relnamespace = 'core'::regnamespace
    WHERE l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
        AND l.locktype = 'relation' AND l.granted AND l.pid <> pg_backend_pid()
        AND l.mode IN ('RowShareLock', 'RowExclusiveLock')
        AND NOT EXISTS (
            SELECT FROM pg_locks AS w
            WHERE w.pid = l.pid AND w.locktype = 'tuple' AND w.database = l.database
                AND w.relation = 'core.instrument'::regclass)
$$;

COMMENT ON FUNCTION service.market_holders() IS 'Transactions that hold a market, an account or a client order id, so that commands of others may have to wait for them, and do not wait for a market themselves.';

CREATE FUNCTION service.market_times(p_instruments integer[]) RETURNS TABLE(instrument_id integer, symbol text, "time" timestamp with time zone, ahead interval)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
    SELECT i.instrument_id, i.symbol, h.time, h.time - clock_timestamp()
    FROM unnest(p_instruments) AS k (instrument_id)
    JOIN core.instrument AS i ON i.instrument_id = k.instrument_id
    CROSS JOIN LATERAL (
        SELECT x.time FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h
$$;

COMMENT ON FUNCTION service.market_times(p_instruments integer[]) IS 'The time of markets, which is that of their last event, and how far it is ahead of the clock; ahead at all only if the clock had leapt forward, or was put back.';

CREATE FUNCTION service.news(p_since pg_snapshot) RETURNS TABLE(snapshot text, symbols text[], seqs bigint[], trade_ids bigint[], flushed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT pg_current_snapshot()::text, array_agg(i.symbol), array_agg(h.seq),
        array_agg(h.trade_id), v_written <= pg_current_wal_flush_lsn()
    FROM service.touched(p_since) AS t (instrument_id)
    JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
    CROSS JOIN LATERAL (
        SELECT x.seq, x.trade_id FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h;
END
$$;

COMMENT ON FUNCTION service.news(p_since pg_snapshot) IS 'What the feeds poll: of the symbols in which something happened since a snapshot (null: of all) the seq of the last event and the id of the last trade, and the snapshot to ask with next; flushed: all of it is known to be on disk.';

CREATE FUNCTION service.next_markets(p_after integer, p_most integer) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT ARRAY(
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.instrument_id > p_after ORDER BY i.instrument_id LIMIT p_most)
$$;

COMMENT ON FUNCTION service.next_markets(p_after integer, p_most integer) IS 'Up to p_most instruments by their ids, from beyond one on.';

CREATE FUNCTION service.note_ended(p_db_user text, p_application text, p_pid integer, p_state text, p_held_since timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_often CONSTANT int := 3;
    v_within CONSTANT interval := interval '1 minute';
BEGIN
    INSERT INTO core.ended_session
    SELECT v_now, p_db_user, p_application, p_pid, p_state, p_held_since
    WHERE NOT EXISTS (  -- it was asked to end in the round before
        SELECT FROM core.ended_session AS e
        WHERE e.db_user = p_db_user AND e.pid = p_pid AND e.held_since = p_held_since);
    IF v_often <= (
        SELECT count(*) FROM core.ended_session AS e
        WHERE e.db_user = p_db_user AND e.ended_at > v_now - v_within)
    THEN
        INSERT INTO core.kept_out VALUES (p_db_user, v_now + v_within)
        ON CONFLICT (db_user) DO UPDATE SET until = excluded.until;
    END IF;
END
$$;

COMMENT ON FUNCTION service.note_ended(p_db_user text, p_application text, p_pid integer, p_state text, p_held_since timestamp with time zone) IS 'Writes down for the view ended_sessions that the watchdog ended a session. A login to which that happened three times within a minute is kept out for the next.';

CREATE FUNCTION service.note_leap(p_leap double precision, p_looked double precision) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_leap CONSTANT interval := make_interval(secs => p_leap);
BEGIN
    INSERT INTO core.clock_leap (noticed_at, leap, last_order_id)
    SELECT v_now, v_leap, q.last_value FROM core.order_id_seq AS q;
    -- Those armed since the last look go by the clock as it is now.
    UPDATE core.cancel_after AS c
    SET fires_at = c.fires_at + v_leap, armed_at = c.armed_at + v_leap
    WHERE c.armed_at NOT BETWEEN v_now - make_interval(secs => p_looked) AND v_now;
END
$$;

COMMENT ON FUNCTION service.note_leap(p_leap double precision, p_looked double precision) IS 'Records that the clock leapt by so many seconds within the last p_looked seconds, and moves the dead-man''s switches with it: they fire after as much time as they were armed for.';

CREATE FUNCTION service.order_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) RETURNS TABLE(symbol text, head bigint, last bigint, trade_id bigint, seqs bigint[], accounts text[], messages text[], flushed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT i.symbol, f.head, f.last, NULL::bigint, m.seqs, m.accounts, m.messages,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_after, p_last) AS k (symbol, after, last)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL core.page_bounds(i.instrument_id, k.after, k.last, p_span) AS f
    CROSS JOIN LATERAL (
        SELECT array_agg(x.seq) AS seqs, array_agg(x.account) AS accounts,
            array_agg(row_to_json(x)::text) AS messages
        FROM (
            SELECT CASE WHEN e.order_id IS NULL THEN 'instrument' ELSE 'order' END AS type,
                e.symbol, e.seq, nullif(e.seq - 1, 0) AS prev_seq, e.event, e.reason,
                core.utc_text(e.time) AS time, e.order_id::text, e.account, e.client_order_id,
                e.side, e.order_type, e.time_in_force, e.price::text, e.quantity::text,
                e.traded_quantity::text, e.remaining_quantity::text, e.displayed_quantity::text,
                e.average_traded_price::text, e.status, e.priority, e.post_only,
                e.stop_price::text, e.display_quantity::text,
                core.utc_text(e.expires_at) AS expires_at, e.self_trade_prevention,
                core.utc_text(e.created_at) AS created_at, e.trade_id::text, e.last_price::text,
                e.last_quantity::text, e.counter_order_id::text, e.source
            FROM api.order_events AS e
            WHERE e.symbol = k.symbol AND e.seq > k.after AND e.seq <= f.last
            ORDER BY e.seq) AS x) AS m;
END
$$;

COMMENT ON FUNCTION service.order_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) IS 'What the order feed reads: per symbol its events after a seq, up to `last` (null: the newest) and
over at most p_span seqs, as messages: {"type":"order","symbol","seq","prev_seq","event","reason",
"time", … the order''s columns after the event}; "type":"instrument" for what happened to the
market. prev_seq stands before anything that a client could have written.

head: the newest event; last: the event up to which this page reads; accounts: whose event each is;
flushed: all of it is known to be on disk.';

CREATE FUNCTION service."position"(p_since pg_snapshot) RETURNS TABLE(snapshot text, first uuid, epoch uuid, wal text, order_id bigint, trade_id bigint, symbols text[], seqs bigint[], flushed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here, and a record ends here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT n.snapshot, (SELECT e.epoch FROM core.epoch AS e WHERE e.number = 1),
        (core.current_epoch()).epoch, v_written::text, o.last_value, t.last_value, n.symbols,
        n.seqs, n.flushed
    FROM service.news(p_since) AS n
    CROSS JOIN core.order_id_seq AS o
    CROSS JOIN core.trade_id_seq AS t;
END
$$;

COMMENT ON FUNCTION service."position"(p_since pg_snapshot) IS 'What is noted outside the cluster: the first epoch (whose history it is) and the present one, the end of the WAL, the last ids, and what happened since a snapshot (service.news). flushed: all of it is known to be on disk.';

CREATE FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint DEFAULT 100000, p_most integer DEFAULT 5000) RETURNS TABLE(instrument_id integer, pruned_to bigint, deleted integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_end bigint;
BEGIN
    FOR i IN 1..cardinality(p_instruments) LOOP
        instrument_id := p_instruments[i];
        v_end := (
            SELECT h.follows FROM core.head AS h
            WHERE h.instrument_id = p_instruments[i] ORDER BY h.follows DESC LIMIT 1) - p_keep;
        -- Not from the first head on: what was deleted lies dead before it for as long as somebody
        -- holds a snapshot open.
        pruned_to := coalesce((
            SELECT h.follows FROM core.head AS h
            WHERE h.instrument_id = p_instruments[i]
                AND h.follows >= p_from[i] AND h.follows < v_end
            ORDER BY h.follows OFFSET p_most LIMIT 1), greatest(v_end, p_from[i]));
        DELETE FROM core.head AS h
        WHERE h.instrument_id = p_instruments[i]
            AND h.follows >= p_from[i] AND h.follows < pruned_to;
        GET DIAGNOSTICS deleted = ROW_COUNT;
        RETURN NEXT;
    END LOOP;
END
$$;

COMMENT ON FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint, p_most integer) IS 'Deletes heads of these instruments that are more than p_keep events old, p_most of each at most, beginning at p_from; the journal rebuilds any book they showed. Answers how many, and where to begin next.';

CREATE FUNCTION service.request_faults(p_items jsonb) RETURNS TABLE(number bigint, field text, code text, message text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT i.number, f.field, f.code, f.message
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, number)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::api.order_request, i.item) AS r
    CROSS JOIN LATERAL (
        SELECT * FROM unnest((core.read_order(r)).faults)
        UNION ALL
        SELECT 'symbol', 'unknown_symbol', 'see the view instruments for what can be traded'
        WHERE NOT EXISTS (SELECT FROM core.instrument AS n WHERE n.symbol = r.symbol)
    ) AS f (field, code, message)
$$;

COMMENT ON FUNCTION service.request_faults(p_items jsonb) IS 'What a second reader finds wrong with items of which the first could not read some fields: field, code and message, and the number of the item (from 1).';

CREATE FUNCTION service.roll_candles(p_most integer DEFAULT 50000, p_instruments integer[] DEFAULT NULL::integer[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_instrument int;
    v_done bigint;
    v_last bigint;
    v_count int;
    v_more int := 0;
BEGIN
    -- One at a time; readers of candles and traders never wait for it.
    LOCK TABLE core.candle IN SHARE ROW EXCLUSIVE MODE;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE p_instruments IS NULL
        UNION ALL
        SELECT * FROM unnest(p_instruments)
    LOOP
        v_done := core.rolled_to(v_instrument);
        SELECT max(t.seq), count(*) INTO v_last, v_count FROM (
            SELECT x.seq FROM core.trade AS x
            WHERE x.instrument_id = v_instrument AND x.seq > v_done
            ORDER BY x.seq LIMIT p_most) AS t;
        CONTINUE WHEN v_count = 0;
        INSERT INTO core.candle AS c
        SELECT * FROM core.candles_of(v_instrument, v_done + 1, v_last, interval '1 minute')
        ON CONFLICT (instrument_id, start) DO UPDATE
        SET high = greatest(c.high, excluded.high), low = least(c.low, excluded.low),
            close = excluded.close, volume = c.volume + excluded.volume,
            notional = c.notional + excluded.notional, trades = c.trades + excluded.trades,
            last_seq = excluded.last_seq;
        IF v_count = p_most THEN
            v_more := v_more + v_count;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) IS 'Rolls up to p_most trades of each of these instruments (null: of all), from where the last round ended, into core.candle. Answers 0 when it has met the newest trade of each, else how many it rolled: call again.';

CREATE FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_sort TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_end bigint;
BEGIN
    IF p_client_order_id IS NOT NULL OR p_status IN ('new', 'partially_filled', 'pending_trigger')
        OR p_status IS NULL AND (p_symbol IS NULL OR p_account IS NULL)
    THEN
        RETURN 0;
    ELSIF p_account IS NOT NULL THEN
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.account_id = (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account)
            AND o.order_id < v_before
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    ELSIF p_symbol IS NOT NULL THEN
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.instrument_id = (
                SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
            AND o.order_id < v_before
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    ELSE
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.order_id < v_before ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    END IF;
    RETURN coalesce(v_end, 0);
END
$$;

COMMENT ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer) IS 'The order above which list_orders with these filters looks at p_most orders, of the account, of the symbol, or of all; 0: at fewer, or it finds them without looking at others.';

CREATE FUNCTION service.take_lease(p_name text, p_owner text, p_seconds integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_until CONSTANT timestamptz := v_now + make_interval(secs => p_seconds);
BEGIN
    -- One that ends later than any given now was given before the clock was put back.
    INSERT INTO core.lease AS l VALUES (p_name, p_owner, v_until)
    ON CONFLICT (name) DO UPDATE SET owner = p_owner, until = v_until
    WHERE l.owner = p_owner OR l.until NOT BETWEEN v_now AND v_until;
    RETURN FOUND;
END
$$;

COMMENT ON FUNCTION service.take_lease(p_name text, p_owner text, p_seconds integer) IS 'Takes or renews a lease for so many seconds of the database''s clock; false: somebody else has it. Whoever hangs, or loses the database, has it no longer when they are over.';

CREATE FUNCTION service.touched(p_since pg_snapshot) RETURNS SETOF integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    IF p_since IS NULL THEN
        RETURN QUERY SELECT i.instrument_id FROM core.instrument AS i;
        RETURN;
    END IF;
    -- What is visible now and was not then is of transactions that began after it, or of one of
    -- the few that were under way. Above the present there is only what another server wrote.
    RETURN QUERY
    SELECT h.instrument_id FROM core.head AS h
    WHERE h.xid >= pg_snapshot_xmax(p_since) AND h.xid < pg_snapshot_xmax(pg_current_snapshot())
    UNION
    SELECT h.instrument_id
    FROM pg_snapshot_xip(p_since) AS x (xid)
    JOIN core.head AS h ON h.xid = x.xid;
END
$$;

COMMENT ON FUNCTION service.touched(p_since pg_snapshot) IS 'The instruments in which a command became visible since a snapshot was taken (null: all). Exact whatever the order of commits and however long a transaction stays open; costs what happened since, not what there is.';

CREATE FUNCTION service.trade_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) RETURNS TABLE(symbol text, head bigint, last bigint, trade_id bigint, seqs bigint[], accounts text[], messages text[], flushed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT i.symbol, f.head, f.last, p.trade_id, m.seqs, NULL::text[], m.messages,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_after, p_last) AS k (symbol, after, last)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL core.page_bounds(i.instrument_id, k.after, k.last, p_span) AS f
    LEFT JOIN LATERAL (
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = i.instrument_id AND t.seq <= k.after
        ORDER BY t.seq DESC LIMIT 1) AS b ON true
    CROSS JOIN LATERAL (
        SELECT array_agg(x.seq) AS seqs, array_agg(
            '{"type":"trade","symbol":"' || i.symbol || '","seq":' || x.seq || ',"prev_seq":'
            || coalesce(x.prev_seq::text, 'null') || ',"trade_id":"' || x.trade_id
            || '","price":"' || x.price || '","quantity":"' || x.quantity
            || '","bid_order_id":"' || x.bid_order_id || '","ask_order_id":"' || x.ask_order_id
            || '","taker_side":"' || x.taker_side || '","executed_at":"' || x.time
            || '","time":"' || x.time || '"}') AS messages
        FROM (
            SELECT t.*, lag(t.seq, 1, b.seq) OVER (ORDER BY t.seq) AS prev_seq,
                core.utc_text(t.executed_at) AS time
            FROM core.trade AS t
            WHERE t.instrument_id = i.instrument_id AND t.seq > k.after AND t.seq <= f.last
            ORDER BY t.seq) AS x) AS m
    LEFT JOIN LATERAL (
        SELECT t.trade_id FROM core.trade AS t
        WHERE t.instrument_id = i.instrument_id AND t.seq <= f.last
        ORDER BY t.seq DESC LIMIT 1) AS p ON true;
END
$$;

COMMENT ON FUNCTION service.trade_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) IS 'What the trade feed reads: per symbol its trades after a seq, up to `last` (null: the newest
event) and over at most p_span seqs, as messages: {"type":"trade","symbol","seq","prev_seq",
"trade_id","price","quantity","bid_order_id","ask_order_id","taker_side","executed_at","time"}.

head: the newest event; last: the event up to which this page reads; trade_id: the last trade at it;
flushed: all of it is known to be on disk. A symbol has no character that JSON would escape.';

CREATE FUNCTION service.watchdog_faults(p_seconds numeric) RETURNS text[]
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT array_agg(f.fault ORDER BY f.fault)
    FROM (
        SELECT format('%I is not granted to %I', r.role, CURRENT_USER) AS fault
        FROM unnest(ARRAY['pg_read_all_stats', 'pg_signal_backend']) AS r (role)
        WHERE NOT pg_has_role(r.role, 'USAGE')
        UNION ALL
        SELECT 'track_activities is off' WHERE NOT current_setting('track_activities')::boolean
        UNION ALL
        SELECT format('session %s of %I holds a market and cannot be ended', a.pid, a.usename)
        FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.state LIKE 'idle%'
            AND a.state_change
                < clock_timestamp() - make_interval(secs => p_seconds::double precision + 2)
            AND a.pid IN (SELECT m.pid FROM service.market_holders() AS m)
    ) AS f
$$;

COMMENT ON FUNCTION service.watchdog_faults(p_seconds numeric) IS 'Why the watchdog (service.end_idle_transactions) cannot do its work here; null: it can.';

CREATE TABLE core.clock_leap (
    leap_id bigint NOT NULL,
    noticed_at timestamp with time zone NOT NULL,
    leap interval NOT NULL,
    last_order_id bigint NOT NULL
);

COMMENT ON TABLE core.clock_leap IS 'Append-only: leaps of the database''s clock that housekeeping noticed, and the last order that came before.';

CREATE VIEW api.clock_leaps AS
 SELECT noticed_at,
    leap,
    last_order_id
   FROM core.clock_leap;

COMMENT ON VIEW api.clock_leaps IS 'Leaps of the database''s clock of more than a second that housekeeping noticed, by a clock of its own that nobody sets. Below zero: it was put back.';

COMMENT ON COLUMN api.clock_leaps.noticed_at IS 'By the clock after the leap.';

COMMENT ON COLUMN api.clock_leaps.last_order_id IS 'Orders up to it came before: their time ends after as long as they had left.';

CREATE TABLE core.ended_session (
    ended_at timestamp with time zone NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    pid integer NOT NULL,
    state text,
    held_since timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.ended_session IS 'Append-only: sessions that the watchdog ended, and why.';

CREATE VIEW api.ended_sessions AS
 SELECT ended_at,
    db_user,
    application,
    pid,
    state,
    held_since,
    (ended_at - held_since) AS held
   FROM core.ended_session;

COMMENT ON VIEW api.ended_sessions IS 'Sessions that the watchdog ended because they held a market, an account or a client order id for too long. What they had done in their open transaction is undone, as if never sent.';

COMMENT ON COLUMN api.ended_sessions.state IS 'What it did then: active, idle in transaction ….';

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
    band_center core.band_center NOT NULL
);

COMMENT ON TABLE core.instrument_version IS 'Append-only: the terms of an instrument from the event seq on (0: as it was created), until the next version.';

CREATE VIEW api.instrument_versions AS
 SELECT i.symbol,
    v.seq,
    COALESCE(e.occurred_at, i.created_at) AS "time",
    e.db_user,
    e.application,
    e.reason AS changed,
    v.tick_size,
    v.lot_size,
    v.min_quantity,
    v.max_quantity,
    v.max_notional,
    v.price_band,
    v.reference_price,
    v.max_open_orders,
    (v.band_center)::text AS band_center
   FROM ((core.instrument_version v
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.order_event e USING (instrument_id, seq));

COMMENT ON VIEW api.instrument_versions IS 'The terms of every instrument, from the event seq on until its next version; seq 0: as it was created.';

COMMENT ON COLUMN api.instrument_versions.changed IS 'Names of the terms that are others than before, with commas.';

CREATE VIEW api.refusals AS
 SELECT precedence,
    code,
    sqlstate,
    recorded,
    meaning,
    advice
   FROM ( VALUES (1,'unknown_symbol'::text,'RT404'::text,false,'No instrument has this symbol.'::text,'List the instruments.'::text), (2,'invalid_orders'::text,'RT400'::text,false,'The batch is no array of 1 to 1000 orders.'::text,'Send such an array.'::text), (3,'invalid_order'::text,'RT400'::text,false,'An item of the batch is no object.'::text,'Send an object.'::text), (4,'unknown_field'::text,'RT400'::text,false,'A field that does not exist.'::text,'Leave it out; it would never be acted on.'::text), (5,'invalid_side'::text,'RT400'::text,false,'Neither buy nor sell.'::text,'Send buy, sell, bid or ask.'::text), (6,'invalid_quantity'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (7,'invalid_order_type'::text,'RT400'::text,false,'Neither limit nor market.'::text,'A stop is either, with a stop_price.'::text), (8,'invalid_price'::text,'RT400'::text,false,'No such number, or a price on a market order, or none on a limit order.'::text,'Correct it.'::text), (9,'invalid_time_in_force'::text,'RT400'::text,false,'Not gtc, ioc, fok, gtd or day.'::text,'Correct it.'::text), (10,'invalid_expires_at'::text,'RT400'::text,false,'gtd without a time, a time without gtd, or one outside the years 1 to 9999 UTC.'::text,'Correct it.'::text), (11,'invalid_post_only'::text,'RT400'::text,false,'Only a limit order that can rest at once may be post-only.'::text,'Correct it.'::text), (12,'invalid_stop_price'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (13,'invalid_display_quantity'::text,'RT400'::text,false,'Not between a thousandth of quantity and quantity, or the order cannot rest.'::text,'Correct it.'::text), (14,'invalid_self_trade_prevention'::text,'RT400'::text,false,'No such mode.'::text,'See place_order.'::text), (15,'invalid_account'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (16,'invalid_client_order_id'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (17,'client_order_id_reused'::text,'RT409'::text,false,'The id stands for an order with other content (rule 18).'::text,'Take a new id.'::text), (18,'unknown_order'::text,'RT404'::text,false,'No such order, or not of this account.'::text,'Check the order id.'::text), (19,'order_final'::text,'RT409'::text,false,'The order is filled, canceled, rejected or expired (rule 16).'::text,'Nothing to do.'::text), (20,'invalid_instrument'::text,'RT400'::text,false,'The terms of an instrument cannot be read, or no order could meet them all.'::text,'Correct them.'::text), (21,'instrument_exists'::text,'RT409'::text,false,'The symbol is taken.'::text,'Use it, or take another symbol.'::text), (22,'invalid_status'::text,'RT400'::text,false,'No such status of an instrument, or of orders.'::text,'See set_instrument_status and list_orders.'::text), (23,'invalid_depth'::text,'RT400'::text,false,'The depth is not 1 to 1000.'::text,'Correct it.'::text), (24,'invalid_seconds'::text,'RT400'::text,false,'The delay is not 0 to 86400 seconds.'::text,'0 disarms.'::text), (25,'invalid_moment'::text,'RT400'::text,false,'Neither a seq nor a time, or both.'::text,'Send one of them.'::text), (26,'invalid_interval'::text,'RT400'::text,false,'No such width of candles.'::text,'Send 1s, 1m, 5m, 15m, 1h, 4h or 1d.'::text), (27,'live_orders_off_grid'::text,'RT409'::text,false,'Live orders are not on the new tick and lot.'::text,'Cancel them first.'::text), (28,'stop_not_waiting'::text,'RT409'::text,false,'The order has no trigger that could change: it is no stop, or has fired.'::text,'Change quantity or price.'::text), (30,'instrument_halted'::text,'RT422'::text,true,'Trading is halted; cancels work (rule 17).'::text,'Wait until it is open.'::text), (31,'instrument_cancel_only'::text,'RT422'::text,true,'Only cancels are taken.'::text,'Wait until it is open.'::text), (32,'instrument_closed'::text,'RT422'::text,true,'The instrument is closed.'::text,'Trade another one.'::text), (33,'quantity_off_lot'::text,'RT422'::text,true,'Not a multiple of the lot size.'::text,'Round to the lot size.'::text), (34,'quantity_too_small'::text,'RT422'::text,true,'Below the instrument''s minimum.'::text,'See the view instruments.'::text), (35,'quantity_too_large'::text,'RT422'::text,true,'Above the instrument''s maximum.'::text,'Split the order.'::text), (36,'display_quantity_off_lot'::text,'RT422'::text,true,'The shown part is not a multiple of the lot size.'::text,'Round to the lot size.'::text), (37,'price_off_tick'::text,'RT422'::text,true,'Not a multiple of the tick size.'::text,'Round to the tick size.'::text), (38,'stop_price_off_tick'::text,'RT422'::text,true,'The trigger is not a multiple of the tick size.'::text,'Round to the tick size.'::text), (39,'price_out_of_band'::text,'RT422'::text,true,'Too far from the centre of the price band (rule 26).'::text,'Come closer.'::text), (40,'notional_too_large'::text,'RT422'::text,true,'Price x quantity is above the instrument''s maximum.'::text,'Split the order.'::text), (41,'expires_at_in_past'::text,'RT422'::text,true,'The order would be expired at once.'::text,'Send a later time.'::text), (42,'too_many_open_orders'::text,'RT422'::text,true,'The account has as many live orders here as the instrument allows.'::text,'Cancel some first.'::text), (43,'post_only_would_trade'::text,'RT422'::text,true,'A post-only order would trade at once (rule 6).'::text,'Choose another price.'::text), (44,'invalid_limit'::text,'RT400'::text,false,'A page of no such size.'::text,'Send 1 to 1000.'::text), (45,'invalid_cursor'::text,'RT400'::text,false,'No place where a page could begin.'::text,'Send a next_cursor as it was answered.'::text), (46,'invalid_seq'::text,'RT400'::text,false,'No seq that an event could have.'::text,'Send 0 or more.'::text), (47,'went_back'::text,'RT409'::text,false,'Acknowledged events were lost, and nobody has accepted that.'::text,'See accept_loss.'::text), (48,'kept_out'::text,'RT429'::text,false,'Sessions of this login held markets for too long, three times within a minute.'::text,'Commit at once, and wait a minute.'::text)) r(precedence, code, sqlstate, recorded, meaning, advice);

COMMENT ON VIEW api.refusals IS 'Every refusal there is, in the order in which they are checked. The one source: functions raise from it, the services answer from it (the digits of sqlstate are the HTTP status).';

COMMENT ON COLUMN api.refusals.recorded IS 'true: placing leaves an order with status rejected and this reject_reason (modify raises); false: the call raises and nothing is stored.';

CREATE VIEW api.rights AS
 SELECT f.function,
    'public'::text AS role
   FROM unnest(ARRAY['api.book_snapshot'::text, 'api.cancel_all_after'::text, 'api.cancel_all_orders'::text, 'api.cancel_order'::text, 'api.candles'::text, 'api.last_seqs'::text, 'api.level_changes'::text, 'api.list_orders'::text, 'api.list_trades'::text, 'api.modify_order'::text, 'api.order_book'::text, 'api.order_book_at'::text, 'api.order_history'::text, 'api.place_order'::text, 'api.place_orders'::text, 'api.place_requests'::text, 'api.whole_book'::text]) f(function)
UNION ALL
 SELECT f.function,
    'rts_service'::text AS role
   FROM unnest(ARRAY['api.create_instrument'::text, 'api.change_instrument'::text, 'api.set_instrument_status'::text, 'service.book_texts'::text, 'service.can_be_account'::text, 'service.declare_loss'::text, 'service.event_before'::text, 'service.head_levels'::text, 'service.held_markets'::text, 'service.last_seq'::text, 'service.news'::text, 'service.order_page'::text, 'service.position'::text, 'service.request_faults'::text, 'service.scan_end'::text, 'service.trade_page'::text]) f(function)
UNION ALL
 SELECT f.function,
    'rts_house'::text AS role
   FROM unnest(ARRAY['service.take_lease'::text, 'service.end_lease'::text, 'service.fire_cancel_after'::text, 'service.due_orders'::text, 'service.end_due_orders'::text, 'service.market_holders'::text, 'service.long_holders'::text, 'service.note_ended'::text, 'service.end_session'::text, 'service.end_holder'::text, 'service.end_holders'::text, 'service.end_idle_transactions'::text, 'service.watchdog_faults'::text, 'service.touched'::text, 'service.roll_candles'::text, 'service.prune_heads'::text, 'service.note_leap'::text, 'service.next_markets'::text, 'service.market_times'::text]) f(function)
UNION ALL
 SELECT f.function,
    'owner'::text AS role
   FROM unnest(ARRAY['api.accept_loss'::text, 'api.reset_clock'::text]) f(function);

COMMENT ON VIEW api.rights IS 'Who may call which function beside the owner; public: any login. The loader grants just that to these roles, at every migration. What is not named here is the owner''s.';

COMMENT ON COLUMN api.rights.role IS 'owner: nobody else; public; rts_service: the services; rts_house: the housekeeping, which may what they may, too.';

CREATE VIEW api.ticker AS
 SELECT i.symbol,
    h.seq,
    h."time",
    h.last_price,
        CASE
            WHEN l.late THEN bid.price
            ELSE (h.bids).price[1]
        END AS bid_price,
        CASE
            WHEN l.late THEN bid.quantity
            ELSE (h.bids).quantity[1]
        END AS bid_quantity,
        CASE
            WHEN l.late THEN ask.price
            ELSE (h.asks).price[1]
        END AS ask_price,
        CASE
            WHEN l.late THEN ask.quantity
            ELSE (h.asks).quantity[1]
        END AS ask_quantity,
    o.price AS open,
    d.high,
    d.low,
    COALESCE(d.volume, (0)::numeric) AS volume,
    COALESCE(d.notional, (0)::numeric) AS notional,
    COALESCE(d.trades, (0)::bigint) AS trades
   FROM ((((((core.instrument i
     CROSS JOIN LATERAL ( SELECT x.instrument_id,
            x.seq,
            x.bids,
            x.asks,
            x.last_price,
            x.trade_id,
            x.buy_stop,
            x.sell_stop,
            x."time",
            x.follows,
            x.xid,
            x.clock
           FROM core.head x
          WHERE (x.instrument_id = i.instrument_id)
          ORDER BY x.follows DESC
         LIMIT 1) h)
     CROSS JOIN LATERAL ( SELECT max(x.high) AS high,
            min(x.low) AS low,
            sum(x.volume) AS volume,
            sum(x.notional) AS notional,
            (sum(x.trades))::bigint AS trades,
            min(x.first_seq) AS first_seq
           FROM ( SELECT c.high,
                    c.low,
                    c.volume,
                    c.notional,
                    c.trades,
                    c.first_seq
                   FROM core.candle c
                  WHERE ((c.instrument_id = i.instrument_id) AND (c.start >= date_bin('00:01:00'::interval, (statement_timestamp() - '24:00:00'::interval), '1970-01-01 00:00:00+00'::timestamp with time zone)))
                UNION ALL
                 SELECT t.price,
                    t.price,
                    t.quantity,
                    (t.price * t.quantity),
                    1,
                    t.seq
                   FROM core.trade t
                  WHERE ((t.instrument_id = i.instrument_id) AND (t.seq > COALESCE(( SELECT c.last_seq
                           FROM core.candle c
                          WHERE (c.instrument_id = i.instrument_id)
                          ORDER BY c.last_seq DESC
                         LIMIT 1), (0)::bigint)) AND (t.executed_at >= date_bin('00:01:00'::interval, (statement_timestamp() - '24:00:00'::interval), '1970-01-01 00:00:00+00'::timestamp with time zone)))) x) d)
     CROSS JOIN LATERAL ( SELECT (EXISTS ( SELECT
                   FROM core.book b
                  WHERE ((b.expires_at <= statement_timestamp()) AND (b.instrument_id = i.instrument_id)))) AS late) l)
     LEFT JOIN LATERAL ( SELECT b.price,
            sum(b.shown) AS quantity
           FROM core.book b
          WHERE ((b.instrument_id = i.instrument_id) AND (b.side = 'buy'::core.side) AND ((b.expires_at <= statement_timestamp()) IS NOT TRUE))
          GROUP BY b.price
          ORDER BY b.price DESC
         LIMIT 1) bid ON (l.late))
     LEFT JOIN LATERAL ( SELECT b.price,
            sum(b.shown) AS quantity
           FROM core.book b
          WHERE ((b.instrument_id = i.instrument_id) AND (b.side = 'sell'::core.side) AND ((b.expires_at <= statement_timestamp()) IS NOT TRUE))
          GROUP BY b.price
          ORDER BY b.price
         LIMIT 1) ask ON (l.late))
     LEFT JOIN core.trade o ON (((o.instrument_id = i.instrument_id) AND (o.seq = d.first_seq))));

COMMENT ON VIEW api.ticker IS 'The market of each symbol at a glance: last trade, best bid and ask as books show them, and the trades of 24 hours (and of the minute that began them).';

COMMENT ON COLUMN api.ticker.seq IS 'The symbol''s last event; time is that event''s.';

COMMENT ON COLUMN api.ticker.last_price IS 'Of the last trade, however old; null: none yet.';

COMMENT ON COLUMN api.ticker.open IS 'Price of the first trade of the 24 hours; null: none.';

COMMENT ON COLUMN api.ticker.notional IS 'Sum of price x quantity.';

ALTER TABLE core.account ALTER COLUMN account_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.account_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE core.cancel_after (
    account_id integer NOT NULL,
    fires_at timestamp with time zone NOT NULL,
    armed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

COMMENT ON TABLE core.cancel_after IS 'Armed dead-man''s switches: at fires_at all live orders of the account are canceled, unless it was armed again.';

COMMENT ON COLUMN core.cancel_after.armed_at IS 'When it was armed; both times move with the clock when that leaps.';

CREATE TABLE core.client_order (
    account_id integer NOT NULL,
    client_order_id text NOT NULL,
    order_id bigint NOT NULL,
    request text NOT NULL
);

COMMENT ON TABLE core.client_order IS 'The claim on a client order id, made before anything else happens: its unique key is what makes a repeated call a duplicate, whatever the concurrency (rule 18). account_id 0: no account.';

COMMENT ON COLUMN core.client_order.request IS 'What was asked for, in one normal form: a repetition must be equal to it.';

ALTER TABLE core.clock_leap ALTER COLUMN leap_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.clock_leap_leap_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE core.fired_switch (
    account_id integer NOT NULL,
    last_order_id bigint NOT NULL,
    before xid8 NOT NULL
);

COMMENT ON TABLE core.fired_switch IS 'Dead-man''s switches that fired and whose orders are being canceled, market by market: those up to last_order_id. A switch that is armed anew meanwhile saves none of them.';

COMMENT ON COLUMN core.fired_switch.before IS 'Transactions below it may have been under way when it fired, and may still bring orders.';

CREATE UNLOGGED TABLE core.holder (
    transaction text NOT NULL,
    pid integer NOT NULL,
    since timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.holder IS 'Transactions that the watchdog saw holding something that commands wait for, and since when. transaction: pg_locks.virtualtransaction.';

ALTER TABLE core.instrument ALTER COLUMN instrument_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.instrument_instrument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE UNLOGGED TABLE core.kept_out (
    db_user name NOT NULL,
    until timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.kept_out IS 'Logins whose sessions held a market for too long again and again; no command of theirs is taken until then (docs/decisions/0009).';

CREATE UNLOGGED TABLE core.lease (
    name text NOT NULL,
    owner text NOT NULL,
    until timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.lease IS 'Who does what one of many must do, and until when nobody else may; a holder that hangs loses it by itself.';

CREATE TABLE core.loaded (
    file text NOT NULL,
    hash text NOT NULL
);

COMMENT ON TABLE core.loaded IS 'Files of db/functions and db/views as the loader last ran them: a hash of the text and of what the catalog says of the objects it made. Where either differs the file is run again.';

CREATE SEQUENCE core.order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE core.stop_order (
    order_id bigint NOT NULL,
    instrument_id integer NOT NULL,
    account_id integer,
    side core.side NOT NULL,
    stop_price numeric NOT NULL,
    priority bigint NOT NULL,
    expires_at timestamp with time zone
);

COMMENT ON TABLE core.stop_order IS 'Stop orders that wait for their trigger (rule 7).';

CREATE SEQUENCE core.trade_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

INSERT INTO core.account OVERRIDING SYSTEM VALUE VALUES
	(1, 'ann', '2025-01-01 02:45:52.981164+00'),
	(2, 'bob', '2025-01-01 02:45:52.990794+00'),
	(3, 'cat', '2025-01-01 02:45:53.015906+00'),
	(4, 'dan', '2025-01-01 02:45:53.035229+00'),
	(5, 'eve', '2025-01-01 02:45:53.0466+00'),
	(6, 'fay', '2025-01-01 02:45:53.056584+00'),
	(7, 'gil', '2025-01-01 02:45:53.388044+00'),
	(8, 'hal', '2025-01-01 02:45:53.406971+00'),
	(9, 'ivy', '2025-01-01 02:45:53.406987+00'),
	(10, 'jon', '2025-01-01 02:45:53.411366+00'),
	(11, 'kim', '2025-01-01 02:45:53.412482+00');

INSERT INTO core.book VALUES
	(1, 2, 1, 'sell', 101.00, 1, 10, 1, 1, NULL, 909.00, NULL, '2025-01-01 02:45:53.009301+00', NULL),
	(16, 1, 1, 'sell', 103.00, 32, 50, 38, 3, 5, 1236.00, NULL, '2025-01-01 02:45:53.042286+00', NULL),
	(25, 1, NULL, 'buy', 96.00, 48, 4, 4, 4, NULL, 0, NULL, '2025-01-01 02:45:53.054497+00', NULL),
	(32, 1, 6, 'sell', 98.20, 61, 4, 4, 4, NULL, 0, NULL, '2025-01-01 02:45:53.062916+00', NULL),
	(34, 1, 6, 'sell', 98.30, 65, 4, 4, 4, NULL, 0, NULL, '2025-01-01 02:45:53.06483+00', NULL),
	(30, 1, 6, 'sell', 98.10, 55, 4, 4, 4, NULL, 0, NULL, '2025-01-01 02:45:53.060311+00', NULL),
	(36, 1, 6, 'sell', 98.40, 69, 4, 4, 4, NULL, 0, NULL, '2025-01-01 02:45:53.066602+00', NULL),
	(37, 1, NULL, 'buy', 95.00, 70, 8, 8, 8, NULL, 0, '9998-02-05 00:00:00+00', '2025-01-01 02:45:53.067466+00', NULL),
	(42, 1, NULL, 'buy', 90.00, 80, 1, 1, 1, NULL, 0, NULL, '2025-01-01 02:45:53.381944+00', NULL),
	(43, 3, NULL, 'buy', 90.00, 1, 1, 1, 1, NULL, 0, NULL, '2025-01-01 02:45:53.383963+00', NULL),
	(51, 4, 1, 'sell', 102.0, 4, 10, 10, 10, NULL, 0, NULL, '2025-01-01 02:45:53.394356+00', NULL),
	(50, 4, 1, 'sell', 101.0, 3, 10, 5, 5, NULL, 505.0, NULL, '2025-01-01 02:45:53.395911+00', NULL),
	(55, 4, 3, 'sell', 150.0, 14, 5, 5, 5, NULL, 0, NULL, '2025-01-01 02:45:53.401808+00', NULL),
	(58, 1, 8, 'buy', 93.00, 85, 3, 3, 3, NULL, 0, NULL, '2025-01-01 02:45:53.407147+00', NULL),
	(20, 1, 5, 'buy', 97.00, 38, 40, 34, 34, NULL, 582.00, NULL, '2025-01-01 02:45:53.407147+00', NULL),
	(59, 4, 8, 'sell', 152, 19, 3, 3, 3, NULL, 0, NULL, '2025-01-01 02:45:53.409923+00', NULL),
	(61, 1, 10, 'buy', 92.00, 97, 3, 3, 3, NULL, 0, NULL, '2025-01-01 02:45:53.411452+00', NULL),
	(144, 5, 1, 'sell', 100.45, 474, 19, 6, 1, 2, 1305.85, NULL, '2025-01-01 02:45:53.589251+00', NULL),
	(136, 5, 2, 'buy', 99.55, 478, 15, 15, 15, NULL, 0, NULL, '2025-01-01 02:45:53.589251+00', 100.20),
	(153, 5, 3, 'buy', 99.50, 214, 12, 12, 2, 2, 0, NULL, '2025-01-01 02:45:53.513565+00', NULL),
	(189, 5, NULL, 'sell', 100.50, 316, 10, 10, 10, NULL, 0, NULL, '2025-01-01 02:45:53.553115+00', NULL),
	(137, 5, 2, 'buy', 99.50, 173, 6, 6, 6, NULL, 0, NULL, '2025-01-01 02:45:53.497883+00', NULL),
	(186, 5, 1, 'buy', 99.50, 479, 2, 2, 2, NULL, 0, NULL, '2025-01-01 02:45:53.589251+00', 100.20),
	(134, 5, 1, 'buy', 100.30, 480, 19, 19, 19, NULL, 0, NULL, '2025-01-01 02:45:53.589251+00', 100.25),
	(206, 5, 3, 'sell', 100.50, 356, 9, 9, 9, NULL, 0, NULL, '2025-01-01 02:45:53.568947+00', NULL),
	(213, 5, 1, 'sell', 101.00, 369, 10, 10, 10, NULL, 0, NULL, '2025-01-01 02:45:53.57804+00', NULL),
	(214, 5, 2, 'sell', 101.50, 370, 5, 5, 5, NULL, 0, NULL, '2025-01-01 02:45:53.578933+00', NULL),
	(216, 5, 1, 'buy', 99.00, 374, 15, 15, 15, NULL, 0, NULL, '2025-01-01 02:45:53.582726+00', NULL),
	(217, 5, NULL, 'buy', 98.50, 377, 30, 30, 30, NULL, 0, NULL, '2025-01-01 02:45:53.58355+00', NULL),
	(107, 5, NULL, 'buy', 99.50, 114, 18, 14, 14, NULL, 398.00, NULL, '2025-01-01 02:45:53.584623+00', NULL);

INSERT INTO core.cancel_after VALUES
	(11, '2025-01-01 03:45:53.418708+00', '2025-01-01 02:45:53.418708+00');

INSERT INTO core.candle VALUES
	(2, '2025-01-01 02:45:00+00', 101.00, 101.00, 101.00, 101.00, 1, 101.00, 1, 11, 11),
	(2, '2025-01-01 03:45:00+00', 101.00, 101.00, 101.00, 101.00, 8, 808.00, 2, 4, 7),
	(1, '2025-01-01 02:45:00+00', 101.00, 103.00, 97.00, 97.00, 84, 8363.50, 14, 5, 96),
	(4, '2025-01-01 02:45:00+00', 100.0, 101.0, 100.0, 101.0, 15, 1505.0, 2, 8, 10),
	(5, '2025-01-01 02:45:00+00', 100.40, 100.40, 99.55, 99.85, 379, 37854.65, 73, 8, 362);

INSERT INTO core.client_order VALUES
	(1, 'ACME-1', 5, '(1,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(3, 'ACME-2', 7, '(1,buy,limit,gtc,f,cancel_newest,12,102,,,)'),
	(1, 'NOVA-1', 213, '(5,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(3, 'NOVA-2', 215, '(5,buy,limit,gtc,f,cancel_newest,12,102,,,)');

INSERT INTO core.clock_leap OVERRIDING SYSTEM VALUE VALUES
	(1, '2025-01-01 02:45:53.004941+00', '-01:00:00', 3);

INSERT INTO core.ended_session VALUES
	('2025-01-01 02:45:53.59712+00', 'bot', 'desk', 7, 'idle in transaction', '2025-01-01 02:45:53.596706+00');

INSERT INTO core.epoch VALUES
	(1, 'd9ea4b17-a248-49b2-a1af-4e642bb6afbf', '2025-01-01 02:45:52.960172+00', 'rts', 'made', 7712305915814237856, 12789, NULL, NULL, NULL);

INSERT INTO core.fired_switch VALUES
	(10, 62, '1048');

INSERT INTO core.head VALUES
	(1, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:52.959045+00', -1, '761', NULL),
	(1, 25, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 02:45:53.034145+00', 21, '984', '2025-01-01 02:45:53.034145+00'),
	(1, 26, '("{98.50,97.00}","{11,26}","{20,7}","{1,1}",f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 02:45:53.035316+00', 25, '985', '2025-01-01 02:45:53.035316+00'),
	(1, 27, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 02:45:53.036362+00', 26, '986', '2025-01-01 02:45:53.036362+00'),
	(1, 28, '({98.50},{11},{20},{1},f)', '({103.00},{28},{5},{1},f)', 101.50, 10, NULL, NULL, '2025-01-01 02:45:53.04092+00', 27, '987', '2025-01-01 02:45:53.04092+00'),
	(1, 35, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, NULL, '2025-01-01 02:45:53.042286+00', 28, '988', '2025-01-01 02:45:53.042286+00'),
	(1, 36, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 02:45:53.043862+00', 35, '989', '2025-01-01 02:45:53.043862+00'),
	(1, 37, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 02:45:53.045574+00', 36, '990', '2025-01-01 02:45:53.045574+00'),
	(1, 38, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 02:45:53.046688+00', 37, '991', '2025-01-01 02:45:53.046688+00'),
	(1, 39, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 02:45:53.047971+00', 38, '992', '2025-01-01 02:45:53.047971+00'),
	(2, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 03:45:52.976493+00', -1, '956', NULL),
	(2, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 03:45:52.982411+00', 0, '957', '2025-01-01 02:45:52.982411+00'),
	(2, 4, '({},{},{},{},f)', '({101.00},{1},{6},{1},f)', 101.00, 1, NULL, NULL, '2025-01-01 03:45:52.990959+00', 1, '958', '2025-01-01 02:45:52.990959+00'),
	(2, 7, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 03:45:52.990959+00', 4, '970', '2025-01-01 02:45:53.002549+00'),
	(2, 8, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 02:45:53.007298+00', 7, '972', '2025-01-01 02:45:53.007298+00'),
	(2, 11, '({},{},{},{},f)', '({101.00},{1},{1},{1},f)', 101.00, 3, NULL, NULL, '2025-01-01 02:45:53.009301+00', 8, '973', '2025-01-01 02:45:53.009301+00'),
	(1, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.01262+00', 0, '974', '2025-01-01 02:45:53.01262+00'),
	(1, 2, '({},{},{},{},f)', '("{101.00,101.50}","{1,2}","{10,5}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.014457+00', 1, '975', '2025-01-01 02:45:53.014457+00'),
	(1, 7, '({},{},{},{},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 02:45:53.016112+00', 2, '976', '2025-01-01 02:45:53.016112+00'),
	(1, 8, '({99.00},{8},{20},{1},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 02:45:53.0189+00', 7, '977', '2025-01-01 02:45:53.0189+00'),
	(1, 9, '({99.00},{8},{40},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 02:45:53.020277+00', 8, '978', '2025-01-01 02:45:53.020277+00'),
	(1, 10, '({99.00},{8},{35},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 02:45:53.022304+00', 9, '979', '2025-01-01 02:45:53.022304+00'),
	(1, 11, '("{99.00,98.50}","{8,11}","{15,30}","{1,1}",f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 02:45:53.027959+00', 10, '980', '2025-01-01 02:45:53.027959+00'),
	(1, 16, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 7, NULL, NULL, '2025-01-01 02:45:53.030123+00', 11, '981', '2025-01-01 02:45:53.030123+00'),
	(1, 18, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 7, NULL, NULL, '2025-01-01 02:45:53.031616+00', 16, '982', '2025-01-01 02:45:53.031616+00'),
	(1, 21, '({98.50},{11},{20},{1},f)', '({101.50},{2},{1},{1},f)', 101.50, 9, NULL, NULL, '2025-01-01 02:45:53.033056+00', 18, '983', '2025-01-01 02:45:53.033056+00'),
	(1, 40, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 02:45:53.048811+00', 39, '993', '2025-01-01 02:45:53.048811+00'),
	(1, 41, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 190.00, 98.00, '2025-01-01 02:45:53.050558+00', 40, '994', '2025-01-01 02:45:53.050558+00'),
	(1, 42, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 170.00, 98.00, '2025-01-01 02:45:53.051461+00', 41, '995', '2025-01-01 02:45:53.051461+00'),
	(1, 43, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 190.00, 98.00, '2025-01-01 02:45:53.052201+00', 42, '996', '2025-01-01 02:45:53.052201+00'),
	(1, 47, '({97.00},{38},{40},{1},f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.053282+00', 43, '997', '2025-01-01 02:45:53.053282+00'),
	(1, 48, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.054497+00', 47, '998', '2025-01-01 02:45:53.054497+00'),
	(1, 49, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.05536+00', 48, '999', '2025-01-01 02:45:53.05536+00'),
	(1, 50, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.056665+00', 49, '1000', '2025-01-01 02:45:53.056665+00'),
	(1, 53, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.057584+00', 50, '1001', '2025-01-01 02:45:53.057584+00'),
	(1, 54, '("{98.10,98.00,97.00,96.00}","{54,50,38,48}","{6,6,40,4}","{1,1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.059367+00', 53, '1002', '2025-01-01 02:45:53.059367+00'),
	(1, 57, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.060311+00', 54, '1003', '2025-01-01 02:45:53.060311+00'),
	(1, 60, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.061977+00', 57, '1004', '2025-01-01 02:45:53.061977+00'),
	(1, 61, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.062916+00', 60, '1005', '2025-01-01 02:45:53.062916+00'),
	(1, 64, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.063832+00', 61, '1006', '2025-01-01 02:45:53.063832+00'),
	(1, 65, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.06483+00', 64, '1007', '2025-01-01 02:45:53.06483+00'),
	(1, 68, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.065658+00', 65, '1008', '2025-01-01 02:45:53.065658+00'),
	(1, 69, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.066602+00', 68, '1009', '2025-01-01 02:45:53.066602+00'),
	(1, 70, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.067466+00', 69, '1010', '2025-01-01 02:45:53.067466+00'),
	(1, 71, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.0684+00', 70, '1011', '2025-01-01 02:45:53.0684+00'),
	(1, 72, '("{98.00,97.00,96.00,95.00,94.00}","{50,38,48,70,72}","{6,40,4,16,8}","{1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.069291+00', 71, '1012', '2025-01-01 02:45:53.069291+00'),
	(1, 73, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.070029+00', 72, '1013', '2025-01-01 02:45:53.070029+00'),
	(1, 74, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.3711+00', 73, '1014', '2025-01-01 02:45:53.3711+00'),
	(1, 75, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.375428+00', 74, '1015', '2025-01-01 02:45:53.375428+00'),
	(1, 76, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.377243+00', 75, '1016', '2025-01-01 02:45:53.377243+00');
INSERT INTO core.head VALUES
	(1, 77, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.378535+00', 76, '1017', '2025-01-01 02:45:53.378535+00'),
	(1, 78, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.379478+00', 77, '1018', '2025-01-01 02:45:53.379478+00'),
	(1, 79, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.381075+00', 78, '1019', '2025-01-01 02:45:53.381075+00'),
	(1, 80, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.381944+00', 79, '1020', '2025-01-01 02:45:53.381944+00'),
	(3, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.383253+00', -1, '1021', NULL),
	(3, 1, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.383963+00', 0, '1022', '2025-01-01 02:45:53.383963+00'),
	(3, 2, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.384909+00', 1, '1023', '2025-01-01 02:45:53.384909+00'),
	(1, 81, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.385626+00', 80, '1024', '2025-01-01 02:45:53.385626+00'),
	(1, 82, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.386389+00', 81, '1025', '2025-01-01 02:45:53.386389+00'),
	(1, 83, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.387137+00', 82, '1026', '2025-01-01 02:45:53.387137+00'),
	(1, 84, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 02:45:53.388121+00', 83, '1027', '2025-01-01 02:45:53.388121+00'),
	(4, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.390525+00', -1, '1028', NULL),
	(4, 1, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.391179+00', 0, '1029', '2025-01-01 02:45:53.391179+00'),
	(4, 2, '({},{},{},{},f)', '({100.0},{2},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.391999+00', 1, '1030', '2025-01-01 02:45:53.391999+00'),
	(4, 3, '({},{},{},{},f)', '("{100.0,101.0}","{2,3}","{10,10}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.39345+00', 2, '1031', '2025-01-01 02:45:53.39345+00'),
	(4, 4, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.394356+00', 3, '1032', '2025-01-01 02:45:53.394356+00'),
	(4, 5, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.395152+00', 4, '1033', '2025-01-01 02:45:53.395152+00'),
	(4, 10, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.395911+00', 5, '1034', '2025-01-01 02:45:53.395911+00'),
	(4, 11, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.397881+00', 10, '1035', '2025-01-01 02:45:53.397881+00'),
	(4, 12, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.399886+00', 11, '1036', '2025-01-01 02:45:53.399886+00'),
	(4, 13, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.400952+00', 12, '1037', '2025-01-01 02:45:53.400952+00'),
	(4, 14, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.401808+00', 13, '1038', '2025-01-01 02:45:53.401808+00'),
	(4, 15, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.402873+00', 14, '1039', '2025-01-01 02:45:53.402873+00'),
	(4, 16, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.404142+00', 15, '1040', '2025-01-01 02:45:53.404142+00'),
	(4, 18, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.405085+00', 16, '1041', '2025-01-01 02:45:53.405085+00'),
	(1, 96, '("{97.00,96.00,95.00,93.00,90.00}","{38,48,70,85,80}","{34,4,8,3,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 02:45:53.407147+00', 84, '1042', '2025-01-01 02:45:53.407147+00'),
	(4, 19, '({},{},{},{},f)', '("{101.0,102.0,150.0,152}","{3,4,14,19}","{5,10,5,3}","{1,1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 02:45:53.409923+00', 18, '1042', '2025-01-01 02:45:53.409923+00'),
	(5, 34, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 29, NULL, NULL, '2025-01-01 02:45:53.435284+00', 31, '1065', '2025-01-01 02:45:53.435284+00'),
	(1, 97, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 02:45:53.411452+00', 96, '1043', '2025-01-01 02:45:53.411452+00'),
	(1, 98, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,6,1}","{1,1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 02:45:53.412561+00', 97, '1044', '2025-01-01 02:45:53.412561+00'),
	(1, 99, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 02:45:53.414347+00', 98, '1045', '2025-01-01 02:45:53.414347+00'),
	(5, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.420531+00', -1, '1050', NULL),
	(5, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.421366+00', 0, '1051', '2025-01-01 02:45:53.421366+00'),
	(5, 3, '({99.50},{3},{11},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.422624+00', 2, '1052', '2025-01-01 02:45:53.422624+00'),
	(5, 4, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.423584+00', 3, '1053', '2025-01-01 02:45:53.423584+00'),
	(5, 5, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{5},{2},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.424635+00', 4, '1054', '2025-01-01 02:45:53.424635+00'),
	(5, 20, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{17},{1},{1},f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.425549+00', 5, '1055', '2025-01-01 02:45:53.425549+00'),
	(5, 21, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.426654+00', 20, '1056', '2025-01-01 02:45:53.426654+00'),
	(5, 22, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.427647+00', 21, '1057', '2025-01-01 02:45:53.427647+00'),
	(5, 24, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.428808+00', 22, '1058', '2025-01-01 02:45:53.428808+00'),
	(5, 25, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.35,100.40}","{25,21,17}","{19,16,1}","{1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.429583+00', 24, '1059', '2025-01-01 02:45:53.429583+00'),
	(5, 26, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.40}","{25,17}","{19,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.430468+00', 25, '1060', '2025-01-01 02:45:53.430468+00'),
	(5, 27, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{19,16,1}","{1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.431393+00', 26, '1061', '2025-01-01 02:45:53.431393+00'),
	(5, 28, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.432448+00', 27, '1062', '2025-01-01 02:45:53.432448+00'),
	(5, 30, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.43333+00', 28, '1063', '2025-01-01 02:45:53.43333+00'),
	(5, 31, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{35,16,1}","{2,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 02:45:53.434385+00', 30, '1064', '2025-01-01 02:45:53.434385+00'),
	(5, 35, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 29, NULL, NULL, '2025-01-01 02:45:53.436163+00', 34, '1066', '2025-01-01 02:45:53.436163+00'),
	(5, 40, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 02:45:53.437036+00', 35, '1067', '2025-01-01 02:45:53.437036+00'),
	(5, 43, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 02:45:53.43807+00', 40, '1068', '2025-01-01 02:45:53.43807+00'),
	(5, 44, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 02:45:53.439001+00', 43, '1069', '2025-01-01 02:45:53.439001+00');
INSERT INTO core.head VALUES
	(5, 45, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 31, NULL, 99.60, '2025-01-01 02:45:53.439893+00', 44, '1070', '2025-01-01 02:45:53.439893+00'),
	(5, 48, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.80, 32, NULL, 99.60, '2025-01-01 02:45:53.440914+00', 45, '1071', '2025-01-01 02:45:53.440914+00'),
	(5, 51, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,1}","{1,1}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 02:45:53.441746+00', 48, '1072', '2025-01-01 02:45:53.441746+00'),
	(5, 52, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 02:45:53.442618+00', 51, '1073', '2025-01-01 02:45:53.442618+00'),
	(5, 54, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 02:45:53.443425+00', 52, '1074', '2025-01-01 02:45:53.443425+00'),
	(5, 55, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 02:45:53.444161+00', 54, '1075', '2025-01-01 02:45:53.444161+00'),
	(5, 57, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 02:45:53.445138+00', 55, '1076', '2025-01-01 02:45:53.445138+00'),
	(5, 62, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 02:45:53.446088+00', 57, '1077', '2025-01-01 02:45:53.446088+00'),
	(5, 64, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 02:45:53.446973+00', 62, '1078', '2025-01-01 02:45:53.446973+00'),
	(5, 65, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 02:45:53.447843+00', 64, '1079', '2025-01-01 02:45:53.447843+00'),
	(5, 66, '("{99.85,99.80,99.75,99.50}","{66,55,35,3}","{2,5,9,11}","{1,1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 02:45:53.448719+00', 65, '1080', '2025-01-01 02:45:53.448719+00'),
	(5, 71, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,3}","{1,1,2}",f)', 99.80, 39, NULL, 99.60, '2025-01-01 02:45:53.449625+00', 66, '1081', '2025-01-01 02:45:53.449625+00'),
	(5, 72, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,11}","{1,1,3}",f)', 99.80, 39, NULL, 99.60, '2025-01-01 02:45:53.450568+00', 71, '1082', '2025-01-01 02:45:53.450568+00'),
	(5, 77, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.451327+00', 72, '1083', '2025-01-01 02:45:53.451327+00'),
	(5, 78, '({99.50},{3},{11},{1},f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.452446+00', 77, '1084', '2025-01-01 02:45:53.452446+00'),
	(5, 79, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.453303+00', 78, '1085', '2025-01-01 02:45:53.453303+00'),
	(5, 82, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.454068+00', 79, '1086', '2025-01-01 02:45:53.454068+00'),
	(5, 83, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.455029+00', 82, '1087', '2025-01-01 02:45:53.455029+00'),
	(5, 84, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.455972+00', 83, '1088', '2025-01-01 02:45:53.455972+00'),
	(5, 85, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.456828+00', 84, '1089', '2025-01-01 02:45:53.456828+00'),
	(5, 88, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.457536+00', 85, '1090', '2025-01-01 02:45:53.457536+00'),
	(5, 90, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.45832+00', 88, '1091', '2025-01-01 02:45:53.45832+00'),
	(5, 91, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.458992+00', 90, '1092', '2025-01-01 02:45:53.458992+00'),
	(5, 92, '({99.55},{84},{11},{1},f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.459988+00', 91, '1093', '2025-01-01 02:45:53.459988+00'),
	(5, 93, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.40}","{79,93,85,27,17}","{18,18,14,11,3}","{2,1,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.460787+00', 92, '1094', '2025-01-01 02:45:53.460787+00'),
	(5, 94, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{18,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 02:45:53.461541+00', 93, '1095', '2025-01-01 02:45:53.461541+00'),
	(5, 100, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 43, NULL, NULL, '2025-01-01 02:45:53.462266+00', 94, '1096', '2025-01-01 02:45:53.462266+00'),
	(5, 102, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 43, NULL, NULL, '2025-01-01 02:45:53.463663+00', 100, '1097', '2025-01-01 02:45:53.463663+00'),
	(5, 109, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.40}","{93,85,27,94,17}","{10,14,11,4,3}","{1,1,2,1,2}",f)', 99.75, 45, NULL, NULL, '2025-01-01 02:45:53.464458+00', 102, '1098', '2025-01-01 02:45:53.464458+00'),
	(5, 110, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 45, NULL, NULL, '2025-01-01 02:45:53.465707+00', 109, '1099', '2025-01-01 02:45:53.465707+00'),
	(5, 111, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.466523+00', 110, '1100', '2025-01-01 02:45:53.466523+00'),
	(5, 112, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,1}","{1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.467338+00', 111, '1101', '2025-01-01 02:45:53.467338+00'),
	(5, 113, '({99.55},{84},{8},{1},f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.468093+00', 112, '1102', '2025-01-01 02:45:53.468093+00'),
	(5, 114, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.468866+00', 113, '1103', '2025-01-01 02:45:53.468866+00'),
	(5, 116, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,1}","{1,1,1,2,1,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.469618+00', 114, '1104', '2025-01-01 02:45:53.469618+00'),
	(5, 117, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,3}","{1,1,1,2,1,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.470918+00', 116, '1105', '2025-01-01 02:45:53.470918+00'),
	(5, 118, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,27,118,116,94,110,17}","{6,10,14,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 02:45:53.471607+00', 117, '1106', '2025-01-01 02:45:53.471607+00'),
	(5, 122, '({99.50},{114},{18},{1},f)', '("{99.70,99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,122,27,118,116,94,110,17}","{6,10,14,6,11,14,4,4,9,3}","{1,1,1,1,2,1,1,1,1,2}",f)', 99.55, 46, NULL, NULL, '2025-01-01 02:45:53.472414+00', 118, '1107', '2025-01-01 02:45:53.472414+00'),
	(5, 127, '({99.50},{114},{18},{1},f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 48, NULL, NULL, '2025-01-01 02:45:53.473719+00', 122, '1108', '2025-01-01 02:45:53.473719+00'),
	(5, 128, '("{99.60,99.50}","{128,114}","{6,18}","{1,1}",f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 48, NULL, NULL, '2025-01-01 02:45:53.474784+00', 127, '1109', '2025-01-01 02:45:53.474784+00'),
	(5, 131, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,4,9,3}","{1,1,2,1,1,1,1,2}",f)', 99.75, 49, NULL, NULL, '2025-01-01 02:45:53.475652+00', 128, '1110', '2025-01-01 02:45:53.475652+00'),
	(5, 132, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 49, NULL, NULL, '2025-01-01 02:45:53.476688+00', 131, '1111', '2025-01-01 02:45:53.476688+00'),
	(5, 135, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 02:45:53.477485+00', 132, '1112', '2025-01-01 02:45:53.477485+00'),
	(5, 137, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 02:45:53.478334+00', 135, '1113', '2025-01-01 02:45:53.478334+00'),
	(5, 138, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{6,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 02:45:53.479008+00', 137, '1114', '2025-01-01 02:45:53.479008+00'),
	(5, 141, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 02:45:53.480011+00', 138, '1115', '2025-01-01 02:45:53.480011+00'),
	(5, 142, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 02:45:53.481115+00', 141, '1116', '2025-01-01 02:45:53.481115+00'),
	(5, 143, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 02:45:53.481803+00', 142, '1117', '2025-01-01 02:45:53.481803+00'),
	(5, 144, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.482579+00', 143, '1118', '2025-01-01 02:45:53.482579+00'),
	(5, 145, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.483432+00', 144, '1119', '2025-01-01 02:45:53.483432+00');
INSERT INTO core.head VALUES
	(5, 147, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.484319+00', 145, '1120', '2025-01-01 02:45:53.484319+00'),
	(5, 148, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.485194+00', 147, '1121', '2025-01-01 02:45:53.485194+00'),
	(5, 149, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.485965+00', 148, '1122', '2025-01-01 02:45:53.485965+00'),
	(5, 150, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.486876+00', 149, '1123', '2025-01-01 02:45:53.486876+00'),
	(5, 152, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 02:45:53.487673+00', 150, '1124', '2025-01-01 02:45:53.487673+00'),
	(5, 158, '("{99.75,99.70,99.60,99.55,99.50}","{129,158,129,138,114}","{1,15,17,7,18}","{1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, NULL, '2025-01-01 02:45:53.488527+00', 152, '1125', '2025-01-01 02:45:53.488527+00'),
	(5, 159, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, NULL, '2025-01-01 02:45:53.489966+00', 158, '1126', '2025-01-01 02:45:53.489966+00'),
	(5, 160, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, 99.55, '2025-01-01 02:45:53.490785+00', 159, '1127', '2025-01-01 02:45:53.490785+00'),
	(5, 161, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,24,4,14,9,3,3}","{2,3,1,3,1,2,1}",f)', 100.05, 55, NULL, 99.55, '2025-01-01 02:45:53.491467+00', 160, '1128', '2025-01-01 02:45:53.491467+00'),
	(5, 168, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, NULL, 99.55, '2025-01-01 02:45:53.492571+00', 161, '1129', '2025-01-01 02:45:53.492571+00'),
	(5, 169, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, NULL, 99.55, '2025-01-01 02:45:53.493792+00', 168, '1130', '2025-01-01 02:45:53.493792+00'),
	(5, 170, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.25, 99.55, '2025-01-01 02:45:53.495544+00', 169, '1132', '2025-01-01 02:45:53.495544+00'),
	(5, 171, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.25, 99.55, '2025-01-01 02:45:53.496269+00', 170, '1133', '2025-01-01 02:45:53.496269+00'),
	(5, 172, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.497159+00', 171, '1134', '2025-01-01 02:45:53.497159+00'),
	(5, 173, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.497883+00', 172, '1135', '2025-01-01 02:45:53.497883+00'),
	(5, 174, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.498626+00', 173, '1136', '2025-01-01 02:45:53.498626+00'),
	(5, 175, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.499522+00', 174, '1137', '2025-01-01 02:45:53.499522+00'),
	(5, 176, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,22,9,3,3}","{3,2,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.500285+00', 175, '1138', '2025-01-01 02:45:53.500285+00'),
	(5, 177, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,16,9,3,3}","{3,2,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 02:45:53.501248+00', 176, '1139', '2025-01-01 02:45:53.501248+00'),
	(5, 184, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{8,12,16,9,3,3}","{2,2,3,1,2,1}",f)', 100.15, 61, 100.20, 99.55, '2025-01-01 02:45:53.502042+00', 177, '1140', '2025-01-01 02:45:53.502042+00'),
	(5, 187, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{11,8,12,16,9,3,3}","{1,2,2,3,1,2,1}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 02:45:53.503171+00', 184, '1141', '2025-01-01 02:45:53.503171+00'),
	(5, 188, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,3}","{2,2,2,3,1,2,1}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 02:45:53.504214+00', 187, '1142', '2025-01-01 02:45:53.504214+00'),
	(5, 189, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 02:45:53.505217+00', 188, '1143', '2025-01-01 02:45:53.505217+00'),
	(5, 191, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 02:45:53.505933+00', 189, '1144', '2025-01-01 02:45:53.505933+00'),
	(5, 194, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 02:45:53.506639+00', 191, '1145', '2025-01-01 02:45:53.506639+00'),
	(5, 199, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{188,161,116,94,110,17,148}","{7,8,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.85, 64, 100.20, 99.55, '2025-01-01 02:45:53.507446+00', 194, '1146', '2025-01-01 02:45:53.507446+00'),
	(5, 204, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 02:45:53.50863+00', 199, '1147', '2025-01-01 02:45:53.50863+00'),
	(5, 205, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 02:45:53.509718+00', 204, '1148', '2025-01-01 02:45:53.509718+00'),
	(5, 206, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 02:45:53.51053+00', 205, '1149', '2025-01-01 02:45:53.51053+00'),
	(5, 209, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 02:45:53.511268+00', 206, '1150', '2025-01-01 02:45:53.511268+00'),
	(5, 213, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 67, 100.20, 99.55, '2025-01-01 02:45:53.512147+00', 209, '1151', '2025-01-01 02:45:53.512147+00'),
	(5, 214, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 67, 100.20, 99.55, '2025-01-01 02:45:53.513565+00', 213, '1152', '2025-01-01 02:45:53.513565+00'),
	(5, 217, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,1,12,16,9,3,5}","{1,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 02:45:53.514573+00', 214, '1153', '2025-01-01 02:45:53.514573+00'),
	(5, 218, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 02:45:53.515965+00', 217, '1154', '2025-01-01 02:45:53.515965+00'),
	(5, 219, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 02:45:53.517073+00', 218, '1155', '2025-01-01 02:45:53.517073+00'),
	(5, 220, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 02:45:53.517872+00', 219, '1156', '2025-01-01 02:45:53.517872+00'),
	(5, 221, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{9,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 02:45:53.518608+00', 220, '1157', '2025-01-01 02:45:53.518608+00'),
	(5, 224, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.85, 69, 100.20, 99.55, '2025-01-01 02:45:53.519335+00', 221, '1158', '2025-01-01 02:45:53.519335+00'),
	(5, 227, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.95, 70, 100.20, 99.55, '2025-01-01 02:45:53.520428+00', 224, '1159', '2025-01-01 02:45:53.520428+00'),
	(5, 228, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 70, 100.20, 99.55, '2025-01-01 02:45:53.521332+00', 227, '1160', '2025-01-01 02:45:53.521332+00'),
	(5, 233, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.85, 71, 100.20, 99.55, '2025-01-01 02:45:53.522023+00', 228, '1161', '2025-01-01 02:45:53.522023+00'),
	(5, 236, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 72, 100.20, 99.55, '2025-01-01 02:45:53.523241+00', 233, '1162', '2025-01-01 02:45:53.523241+00'),
	(5, 239, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 02:45:53.524194+00', 236, '1163', '2025-01-01 02:45:53.524194+00'),
	(5, 240, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,16,14,9,3,5}","{2,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 02:45:53.525285+00', 239, '1164', '2025-01-01 02:45:53.525285+00'),
	(5, 241, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 02:45:53.526282+00', 240, '1165', '2025-01-01 02:45:53.526282+00'),
	(5, 243, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 02:45:53.52705+00', 241, '1166', '2025-01-01 02:45:53.52705+00'),
	(5, 250, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 02:45:53.527755+00', 243, '1167', '2025-01-01 02:45:53.527755+00'),
	(5, 251, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 02:45:53.528851+00', 250, '1168', '2025-01-01 02:45:53.528851+00'),
	(5, 252, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 02:45:53.529676+00', 251, '1169', '2025-01-01 02:45:53.529676+00'),
	(5, 253, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 02:45:53.530583+00', 252, '1170', '2025-01-01 02:45:53.530583+00');
INSERT INTO core.head VALUES
	(5, 254, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,28,8,17,7,31}","{1,1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 02:45:53.531594+00', 253, '1171', '2025-01-01 02:45:53.531594+00'),
	(5, 261, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 02:45:53.532492+00', 254, '1172', '2025-01-01 02:45:53.532492+00'),
	(5, 262, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 02:45:53.533524+00', 261, '1173', '2025-01-01 02:45:53.533524+00'),
	(5, 264, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 02:45:53.534368+00', 262, '1174', '2025-01-01 02:45:53.534368+00'),
	(5, 267, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 02:45:53.535103+00', 264, '1175', '2025-01-01 02:45:53.535103+00'),
	(5, 268, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 02:45:53.536087+00', 267, '1176', '2025-01-01 02:45:53.536087+00'),
	(5, 270, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 02:45:53.537042+00', 268, '1177', '2025-01-01 02:45:53.537042+00'),
	(5, 277, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 100.15, 85, 100.20, 99.55, '2025-01-01 02:45:53.537738+00', 270, '1178', '2025-01-01 02:45:53.537738+00'),
	(5, 284, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 87, 100.20, 99.55, '2025-01-01 02:45:53.538961+00', 277, '1179', '2025-01-01 02:45:53.538961+00'),
	(5, 285, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{16,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 87, 100.20, 99.55, '2025-01-01 02:45:53.540209+00', 284, '1180', '2025-01-01 02:45:53.540209+00'),
	(5, 288, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{8,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.95, 88, 100.20, 99.55, '2025-01-01 02:45:53.541029+00', 285, '1181', '2025-01-01 02:45:53.541029+00'),
	(5, 291, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 02:45:53.542041+00', 288, '1182', '2025-01-01 02:45:53.542041+00'),
	(5, 293, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 02:45:53.543254+00', 291, '1183', '2025-01-01 02:45:53.543254+00'),
	(5, 295, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 02:45:53.544045+00', 293, '1184', '2025-01-01 02:45:53.544045+00'),
	(5, 302, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.544845+00', 295, '1185', '2025-01-01 02:45:53.544845+00'),
	(5, 303, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.545877+00', 302, '1186', '2025-01-01 02:45:53.545877+00'),
	(5, 304, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.546728+00', 303, '1187', '2025-01-01 02:45:53.546728+00'),
	(5, 305, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.547537+00', 304, '1188', '2025-01-01 02:45:53.547537+00'),
	(5, 307, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.548438+00', 305, '1189', '2025-01-01 02:45:53.548438+00'),
	(5, 309, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.54915+00', 307, '1190', '2025-01-01 02:45:53.54915+00'),
	(5, 310, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.549896+00', 309, '1191', '2025-01-01 02:45:53.549896+00'),
	(5, 311, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{11,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 02:45:53.550615+00', 310, '1192', '2025-01-01 02:45:53.550615+00'),
	(5, 315, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 02:45:53.551491+00', 311, '1193', '2025-01-01 02:45:53.551491+00'),
	(5, 316, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 02:45:53.553115+00', 315, '1194', '2025-01-01 02:45:53.553115+00'),
	(5, 317, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 02:45:53.554059+00', 316, '1195', '2025-01-01 02:45:53.554059+00'),
	(5, 319, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 02:45:53.554832+00', 317, '1196', '2025-01-01 02:45:53.554832+00'),
	(5, 326, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.60, 95, 100.20, 99.55, '2025-01-01 02:45:53.555589+00', 319, '1197', '2025-01-01 02:45:53.555589+00'),
	(5, 331, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{303,116,94,110,17,148,316}","{10,4,18,24,3,5,10}","{1,1,4,2,2,2,1}",f)', 100.15, 96, 100.20, 99.55, '2025-01-01 02:45:53.556748+00', 326, '1198', '2025-01-01 02:45:53.556748+00'),
	(5, 332, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{17,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 100.15, 96, 100.20, 99.55, '2025-01-01 02:45:53.55785+00', 331, '1199', '2025-01-01 02:45:53.55785+00'),
	(5, 335, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.558601+00', 332, '1200', '2025-01-01 02:45:53.558601+00'),
	(5, 337, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.559464+00', 335, '1201', '2025-01-01 02:45:53.559464+00'),
	(5, 338, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.560427+00', 337, '1202', '2025-01-01 02:45:53.560427+00'),
	(5, 339, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.56125+00', 338, '1203', '2025-01-01 02:45:53.56125+00'),
	(5, 341, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.561952+00', 339, '1204', '2025-01-01 02:45:53.561952+00'),
	(5, 343, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.562918+00', 341, '1205', '2025-01-01 02:45:53.562918+00'),
	(5, 346, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 02:45:53.563667+00', 343, '1206', '2025-01-01 02:45:53.563667+00'),
	(5, 349, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{2,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 99, 100.20, 99.55, '2025-01-01 02:45:53.564589+00', 346, '1207', '2025-01-01 02:45:53.564589+00'),
	(5, 350, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,350,303,116,94,110,17,148,316}","{2,20,10,4,18,33,3,5,10}","{1,1,1,1,4,3,2,2,1}",f)', 99.65, 99, 100.20, 99.55, '2025-01-01 02:45:53.565436+00', 349, '1208', '2025-01-01 02:45:53.565436+00'),
	(5, 353, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.566181+00', 350, '1209', '2025-01-01 02:45:53.566181+00'),
	(5, 354, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,10}","{1,1,1,5,3,2,2,1}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.56741+00', 353, '1210', '2025-01-01 02:45:53.56741+00'),
	(5, 355, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,22}","{1,1,1,5,3,2,2,2}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.568154+00', 354, '1211', '2025-01-01 02:45:53.568154+00'),
	(5, 356, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,31}","{1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.568947+00', 355, '1212', '2025-01-01 02:45:53.568947+00'),
	(5, 357, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.569607+00', 356, '1213', '2025-01-01 02:45:53.569607+00'),
	(5, 359, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 02:45:53.570287+00', 357, '1214', '2025-01-01 02:45:53.570287+00'),
	(5, 362, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 102, 100.20, 99.55, '2025-01-01 02:45:53.571255+00', 359, '1215', '2025-01-01 02:45:53.571255+00'),
	(5, 363, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.572135+00', 362, '1216', '2025-01-01 02:45:53.572135+00'),
	(5, 364, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.573009+00', 363, '1217', '2025-01-01 02:45:53.573009+00'),
	(5, 366, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.573837+00', 364, '1218', '2025-01-01 02:45:53.573837+00'),
	(5, 368, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.574513+00', 366, '1219', '2025-01-01 02:45:53.574513+00'),
	(5, 369, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,369}","{20,19,10,4,26,33,3,5,19,10}","{1,1,1,1,5,3,2,2,2,1}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.57804+00', 368, '1221', '2025-01-01 02:45:53.57804+00');
INSERT INTO core.head VALUES
	(5, 370, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{20,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 02:45:53.578933+00', 369, '1222', '2025-01-01 02:45:53.578933+00'),
	(5, 373, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{8,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.90, 103, 100.20, 99.60, '2025-01-01 02:45:53.579875+00', 370, '1223', '2025-01-01 02:45:53.579875+00'),
	(5, 374, '("{99.85,99.60,99.50,99.00}","{351,143,114,374}","{8,13,26,20}","{1,1,3,1}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{8,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.90, 103, 100.20, 99.60, '2025-01-01 02:45:53.5809+00', 373, '1224', '2025-01-01 02:45:53.5809+00'),
	(5, 375, '("{99.85,99.60,99.50,99.00}","{351,143,114,374}","{8,13,26,40}","{1,1,3,2}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{8,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.90, 103, 100.20, 99.60, '2025-01-01 02:45:53.581955+00', 374, '1225', '2025-01-01 02:45:53.581955+00'),
	(5, 376, '("{99.85,99.60,99.50,99.00}","{351,143,114,374}","{8,13,26,35}","{1,1,3,2}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{8,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.90, 103, 100.20, 99.60, '2025-01-01 02:45:53.582726+00', 375, '1226', '2025-01-01 02:45:53.582726+00'),
	(5, 377, '("{99.85,99.60,99.50,99.00,98.50}","{351,143,114,374,377}","{8,13,26,15,30}","{1,1,3,1,1}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{350,357,303,116,94,110,17,148,316,369,370}","{8,19,10,4,26,33,3,5,19,10,5}","{1,1,1,1,5,3,2,2,2,1,1}",f)', 99.90, 103, 100.20, 99.60, '2025-01-01 02:45:53.58355+00', 376, '1227', '2025-01-01 02:45:53.58355+00'),
	(5, 387, '("{99.50,99.00,98.50}","{114,374,377}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{386,350,357,303,116,94,110,17,148,316,369,370}","{15,27,19,10,4,26,47,3,5,19,10,5}","{1,2,1,1,1,5,4,2,2,2,1,1}",f)', 99.50, 106, 100.20, NULL, '2025-01-01 02:45:53.584623+00', 377, '1228', '2025-01-01 02:45:53.584623+00'),
	(5, 389, '("{99.50,99.00,98.50}","{114,374,377}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{386,350,357,303,116,94,110,17,148,316,369,370}","{15,27,19,10,4,26,47,3,5,19,10,5}","{1,2,1,1,1,5,4,2,2,2,1,1}",f)', 99.50, 106, 100.20, NULL, '2025-01-01 02:45:53.586362+00', 387, '1229', '2025-01-01 02:45:53.586362+00'),
	(5, 392, '("{99.50,99.00,98.50}","{114,374,377}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{386,350,357,303,116,94,110,17,148,316,369,370}","{15,27,19,10,4,26,47,3,5,19,10,5}","{1,2,1,1,1,5,4,2,2,2,1,1}",f)', 99.50, 106, 100.20, NULL, '2025-01-01 02:45:53.587367+00', 389, '1230', '2025-01-01 02:45:53.587367+00'),
	(5, 480, '("{100.30,99.55,99.50,99.00,98.50}","{480,478,114,374,377}","{19,15,24,15,30}","{1,1,4,1,1}",f)', '("{100.45,100.50,101.00,101.50}","{474,316,369,370}","{1,19,10,5}","{1,2,1,1}",f)', 100.45, 149, NULL, NULL, '2025-01-01 02:45:53.589251+00', 392, '1231', '2025-01-01 02:45:53.589251+00'),
	(5, 481, '("{100.30,99.55,99.50,99.00,98.50,97.00}","{480,478,114,374,377,481}","{19,15,24,15,30,7}","{1,1,4,1,1,1}",f)', '("{100.45,100.50,101.00,101.50}","{474,316,369,370}","{1,19,10,5}","{1,2,1,1}",f)', 100.45, 149, NULL, NULL, '2025-01-01 02:45:53.593072+00', 480, '1232', '2025-01-01 02:45:53.593072+00'),
	(5, 482, '("{100.30,99.55,99.50,99.00,98.50}","{480,478,114,374,377}","{19,15,24,15,30}","{1,1,4,1,1}",f)', '("{100.45,100.50,101.00,101.50}","{474,316,369,370}","{1,19,10,5}","{1,2,1,1}",f)', 100.45, 149, NULL, NULL, '2025-01-01 02:45:53.594436+00', 481, '1233', '2025-01-01 02:45:53.594436+00');

INSERT INTO core.instrument OVERRIDING SYSTEM VALUE VALUES
	(2, 'TIME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 02:45:52.975905+00', 'last_trade', NULL),
	(1, 'ACME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 02:45:52.958576+00', 'last_trade', NULL),
	(3, 'OVER', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'closed', '00:00:00', '2025-01-01 02:45:53.383137+00', 'last_trade', NULL),
	(4, 'BAND', 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'open', '00:00:00', '2025-01-01 02:45:53.390414+00', 'reference_price', 17),
	(5, 'NOVA', 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 02:45:53.420419+00', 'last_trade', NULL);

INSERT INTO core.instrument_version VALUES
	(1, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade'),
	(2, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade'),
	(3, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade'),
	(4, 0, 0.5, 1, NULL, 1000, NULL, 0.1, 100, 3, 'last_trade'),
	(4, 11, 0.5, 1, NULL, 50, NULL, 0.02, 100, 3, 'last_trade'),
	(4, 13, 0.5, 1, NULL, 50, NULL, 0.02, 150, 3, 'reference_price'),
	(4, 15, 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'reference_price'),
	(5, 0, 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade');

INSERT INTO core.loaded VALUES
	('views/01_orders.sql', '1b09f91ccf394a1529499a476f49dd5b297aa0bc4bc1701b976d2a9de7dbb8c5'),
	('functions/core/match/count_open.sql', '121c3529b155d90dd5b447de3c38a28501beb474f9091960861a1cc9a2feb7d9'),
	('functions/core/candle/candles_of.sql', '27e385e43b5c8805429e006507cfc789dbb1ad1c258ff9a1ef2f907228f129a6'),
	('views/09_rights.sql', '6ca3702394a0b419e6574b1e5a97a8726df7793f5f2fbca7da42fc422dfd0e51'),
	('functions/core/candle/second_candles.sql', '2d2125f3ce2931eb849d5b9f524237b00433a03564f502e5680aafea6dc03a0a'),
	('functions/core/refuse/unreadable.sql', '5552cba601f654082cac9f3c5c4b523ce99d8bd14d1c2f84dd6378173a3196f1'),
	('functions/core/read/check_amounts.sql', '615d5ab64a81200c8df907415f3b46b18fdc5f2259d4a58afb46b952833def03'),
	('functions/core/record/leave_ids.sql', '6f6b4a16f7f2f3b5eb18a4918ca68aabaac004791f732c9557292b7f3b5f7276'),
	('functions/core/candle/wider_candles.sql', 'd7b928354140dbb1983e6086d448d6d7145e706ede372f5d1e13dcca09e68cce'),
	('functions/core/record/reset_clock.sql', '02e7c76e4b9090f7c47e17ef24b2c928ef279fa808b69ce16c68224e98999096'),
	('functions/service/take_lease.sql', 'a67ca38b37051e31fa73b6074e9a959d5ae6af65b099c7b234762410fa76f504'),
	('functions/core/report/report_others.sql', '76ec303e7afb7162af0993481a15de6c7a02ed052682570a93553487c2af8abd'),
	('functions/core/command/live_state.sql', 'b68befc76ee8780d34c29b1aad456b6686ddc55e644c3364a0dea279d742d8a3'),
	('functions/core/refuse/bad_amount.sql', '8d0b228733f5e2e0e1c1e988ffac61470c916cc4c02a14060edcd98d973706ab'),
	('functions/core/command/changed_terms.sql', '930724cec751745ccbc9c7217c132e6f81d92e1e5178e3ddd74b9cdde2c01024'),
	('functions/core/book/seq_at.sql', 'db4676f456c173378122e483453efa6091d61a4503e33bf5d1ba38464fc32f7e'),
	('functions/core/command/cancel_live.sql', '41550d5500961d31eebfd911212d31ac2afc4130984c7cc71daa4a9f0bf3aa96'),
	('functions/core/command/end_order.sql', 'deed5869b0d7e17232d36f1b5116eed5e69956436bacf4435c892857d79544c9'),
	('functions/core/match/admit_order.sql', '28a841ba771583e3f36f67fe0ac5425c199c0227b3e7da6993ad9b47e2308d70'),
	('functions/core/refuse/fault.sql', '43ded11baf922c1afe2f6d689762f593dd6fd3d02fac811a692caa4f3a58ce26'),
	('functions/core/record/current_epoch.sql', 'e6ad246b30271750ec6f9f1bfecc92ab8dd3ece00e09acbf73bff7961707a807'),
	('functions/service/fire_cancel_after.sql', '099714397ede4c487473a28a03779aa02f46af1943a2fe4994a2123e7be31ebb'),
	('functions/core/match/pass_over.sql', 'eb7429473908bb71fe4c4969ccea5c6857e925c72347d517ba5cbcfd22b1efa4'),
	('functions/core/command/write_head.sql', '78a5c0472e693d57b6ad27ac766257ffd9decaac8a98fa6a6d5783848ceb9396'),
	('functions/service/market_times.sql', 'ab98e284e3532474d99949975b0f6700dc5873cfc8003ef9d99ce19f0f17b111'),
	('functions/core/record/forbid_change.sql', '23118a591c225075f486b735adc3654de5b6537290616262e110ad6c48941877'),
	('functions/core/command/newest_head.sql', 'e817b93321e0a09e5ad28bfd03163a39695e37141f8bcb74c2c66148facdbea7'),
	('functions/core/book/levels_json.sql', 'ab8b83a8eb34dced5aec87097a8ea29f28a15c957a9a25b81ea443ae104c73be'),
	('functions/service/note_ended.sql', 'b87b777cf10a1129fc57077a4ee6f82b0eed663a7e4feca5d314f898fa15d828'),
	('functions/service/position.sql', 'be1994725888dac70f62cd603c92ab3077763e86c69baacdc20506176575bfff'),
	('functions/core/match/read_center.sql', '9443e06b78d1774d838c92c42317b228fb0e7792e4e9a08fd8f2437415dbc57c'),
	('functions/api/whole_book.sql', '31d6e292d23bf90ae4209b479803582ee47c450616070427f7bbffe3d7279058'),
	('functions/core/command/cancel_all.sql', 'b2ec9ebb9b2de7e21fb98adcd06601761f9f6e043133b0132b4f51d5d3f7c98f'),
	('functions/core/book/book_levels.sql', '4329f2b205b06da4e05a6d53b7a64b8b8ee84978556a5141b3d636c8d041ed68'),
	('functions/core/command/live_markets.sql', '94b11fa964d16787a317ad185860347ef224f7c65a924511ce9a3be10437e701'),
	('functions/core/command/shrink_order.sql', '069c57e3cdaf570995468fc2250cfeb2a47b571b3fd21bead83b6755accf101c'),
	('functions/core/command/order_of.sql', '34ed744e61df3e7c20139892d70f3566bf125e6fb86fc453967e122c300fc93e'),
	('functions/core/read/check_listing.sql', '8e1fb2bb12383727844e17e14033f2efdf075076d6a9eba17f36c26e4686814a'),
	('functions/api/create_instrument.sql', 'd13c702a2452e9420e470f44e568ff88e62399127ba65d1187bba9b3ad1e5cb1'),
	('functions/core/read/read_time.sql', 'a3147a88fbcab1ab64421f868af43199d9bc347a49d91752ae1afd48939c21a4'),
	('functions/api/place_order.sql', 'f0400ddc3f504fa01f066ba1f363ef2b410130ba8340ca32acc0eeb1845c1dc8'),
	('functions/core/report/fills_of.sql', 'fa41f413edd56b0c6824585332986ee62842da52f4fe714966f017fce47cdb39'),
	('functions/service/market_holders.sql', 'a0e90d53e4425738248bd1363d08c7fec8973fcd8c2a5f8e48c619ecd96dc6ca'),
	('functions/api/modify_order.sql', 'e4c31fe0ac4fe16aae9955255066166aee6319eb9d56a9d70e4b16393bc6c984'),
	('functions/core/refuse/refuse_final.sql', '5c69ae00ff7ee43d371f176bb689f52351c787c0bd283dcdb40c87c07c08de26'),
	('functions/core/match/maker_event.sql', 'acfc68b9c82f0a039492f813fa50cf55b716898873813a10b9be178f11948386'),
	('functions/core/match/ladder_add.sql', 'e4c7b42d71bdb998f30b302bfd3375e3294e87ac0cd9dbc88c7887e187d45688'),
	('functions/core/match/enter_orders.sql', 'c6d33bd851ce58dcf72ac25acd319625ddf5af5a1e66d7103f06cc6c70723bc1'),
	('functions/core/book/utc_text.sql', 'd69623a34adaf4d87c7b97433054b1c4cebce8f9438407fce2b84c51a446cc31'),
	('functions/api/order_book.sql', 'c93fda435b28494affdd7f5ae62a3aaafeb1f50c7bf1e5f2dae55e4ba74aad03');
INSERT INTO core.loaded VALUES
	('functions/service/watchdog_faults.sql', 'e419ed917bbe5cd23cf1e426a567111c65c5f17aa02b52299bf48317a71e5a30'),
	('functions/api/change_instrument.sql', '4682e0b49030e38b5c1668c970ab0c4f57de2ff1366acee1e989ee176fc32196'),
	('views/07_ended_sessions.sql', '3d2fc8ffbb18120dc0f58468b6d931947f4509dc76701588ec517862c0262ecb'),
	('functions/core/stop/fire_stops.sql', '639b6209ce5aef40da6773f5749f67ed1e85117c3a86ffb000201d413bf9160b'),
	('functions/service/order_page.sql', '9c2dbf400d34f71a762deae494c6cdf5e075085c6f7f66c501d60cf70984b857'),
	('functions/core/candle/next_step.sql', '6af8ce91c1def94859968b489d94fdc15d947b40b515e822656413f4ba2c54d4'),
	('functions/core/read/is_name.sql', '86a1e31297841fa15d171fb90facf65f5adde086155aaa1280a1344cffe2d175'),
	('functions/core/read/is_moment.sql', '2c94c322efba87e3fb5187c53ed4d6a64796d9c2e345aac49082b4e2db087465'),
	('functions/core/refuse/refuse.sql', '95b38c48f1ce9d467d8986e8a294e3bd52db36944065b88a5920c7a635fb5919'),
	('functions/core/book/book_head.sql', '76270b77c82d60f023e146aa06e4cb791f4a6caa340b0aa8fbe768e37d16deb3'),
	('functions/service/end_holder.sql', '72cc2227452874b476c0e6973b7b081a9498da476430e693ed0a92612a5606f8'),
	('functions/api/order_history.sql', 'b3f2bb7099ee923605b3143eb8134ade05078847f416e29232b1f798d167b535'),
	('functions/core/stop/move_stop.sql', '9fecd7bdab68647f8507730d659945ccea9f16c7a7e356befa8b99f1f44cad77'),
	('functions/service/next_markets.sql', 'b4866b7468a5e8cbe3c9a5b6858899b741441dba63019dc2ab780bf97e610719'),
	('functions/core/record/lost_since.sql', '05b46fb4dfa13c27cd414ac503fa04bbde10691de78e4599669a6f1619d3b454'),
	('functions/api/book_snapshot.sql', 'bc63584c4e3c8cb3b0e0f7f368059d73c36f8340e01dc020daa34b9c83562c2f'),
	('functions/core/match/in_steps.sql', '7202c82fdbf77293d899b6bc0574ccd0aac9d0efca1dfebf6dcd217d6a6733dc'),
	('functions/core/report/taker_fills.sql', '71d1f93bce218456c05196326d08f31629108e385c0161ab7eb4ae164138a041'),
	('functions/service/touched.sql', 'ac7ecff3f85402ebaaea9d4a0bd2ea0eda6f019a461c630739344a139aaa5116'),
	('functions/core/command/change_terms.sql', '3295f1bda85a372e6b3bce04cc7797caf411b0e704b2e707c9287fb42c0454ca'),
	('views/08_epochs.sql', 'ca2fd16bef24bece3d7039736dc91f749d0c5a5f0e1f8ee6a58efdaf583d9106'),
	('functions/core/report/order_fills.sql', 'a8e552ec65c70dc36a35b63e2830311570f3a959d10ab9cc9fec9e26a0d52337'),
	('functions/service/prune_heads.sql', '675c0d9799a767a43b0b142263be720e5dea0969a8bcbf1d3487ce675ca11ce8'),
	('functions/core/refuse/bad_name.sql', '433010af86a165c6276a65de4c87b11f1effb89cc935f5f6745ce31fa206cc17'),
	('functions/core/command/cancel.sql', 'd4f4b6a06720bf2279ba29ec1db468c68d634b8a0f0fd49a7c2659acb71f5c8f'),
	('functions/core/command/kept_out.sql', 'c873d93ad6a570a3aca2e59c564b130d20881e64028f5cf63cfeca26aba76f33'),
	('functions/core/command/remove_order.sql', '383b1d9d306267a031ee108952a136623787e016a1306b56a32cffbf73b7f038'),
	('functions/core/command/modify.sql', '7eff31cc90d2a161ebc3b2c7edab53b5a5f71b74c6ba634d4b13e082e2beb183'),
	('functions/core/stop/nearest_stops.sql', '9a5a0309bbf34ceaf20202abe2be755f69ef60ad3b69962123667f4f4ab76d6a'),
	('views/02_trades.sql', 'db1328b74386c387ab3214d049b6856e3fbf300b4c560b5421ffeb54a8a49efb'),
	('functions/api/list_trades.sql', '6a22a4db63eaaae936755969b68c6ea9ea659485e07a6c80bdebf438182b5536'),
	('functions/service/can_be_account.sql', '7cfb2594257f357ef05de9e8c15b68a751c6543baeb6abe8a3711fb638a13659'),
	('functions/api/cancel_all_after.sql', 'd335c0556730106eea768786d14ec259d937fcdcc20272967a8b1c1cd01d264f'),
	('views/06_instrument_versions.sql', '79e69c424e275ce01ce283b48ed771b3f652b82cc9ccc950de6f03be403f4293'),
	('functions/api/cancel_order.sql', 'd7d7e89cf1aab25c6238607c8f1b92341f278c4729873247b0b343a3f55c5f35'),
	('functions/core/candle/candle_width.sql', '461278d472b948850f41d7a50b8daaf8cc4f47e215102cea5c255bfdd56ff086'),
	('functions/core/read/register_accounts.sql', '9b6161968dc6cf9e980f9e26199c668d430547b156f537c8decde7dc4ede558a'),
	('functions/core/command/requeue_order.sql', 'cd71e8f82fcb832dd9fcd2c58738f0e85c118cb75d7a3bf12291b7f8b82fc8ee'),
	('functions/core/refuse/unknown_symbol.sql', '254bdcb5d93a1abf897222574219a105c9ff6935a9c884021c9981069ea883b7'),
	('functions/api/last_seqs.sql', 'e9f1d8875c731943baa5381edeafa9c7bb85dc36c495f5803831fb6cc9861158'),
	('functions/core/read/distinct_ids.sql', 'e2ccd2d53ad6fee67e39682db682afbc6fc0e206bf00636cd1f8d9713238f1a2'),
	('functions/core/command/origin_here.sql', 'e2a8a61861dae31fc5491b2a2fa07af76c02f43b492ce10c31d9fbf5abb98b21'),
	('functions/service/end_due_orders.sql', 'e3965f5993614ff520ff2eb1e3527c2c05bfadadaaf5e15ba65a7fa1b598307c'),
	('functions/core/command/open_market.sql', '40100c4583ae33eaa190f522c39b6379e8c971b929632af3a3ca9dea0d55e66e'),
	('functions/core/candle/rolled_to.sql', '18dc05846a105366093be6d87cc4ea7e6e43cdd37d35d5eccd03673b47068ce1'),
	('functions/service/held_markets.sql', 'b3f4d16b6c0a81e393ed5f67d9696a20cde8c0093eed05f5c8b0e714ac96a73e'),
	('functions/core/command/cancel_many.sql', '9079610ced0d5f52684c2765112ffe9fb54d30badbc7bec183c12b76c629839c'),
	('functions/core/command/run_orders.sql', 'd91dfab7dc0298255a9e0570a3d7d455899bf045ba4033e81fb4a3e6de743768'),
	('functions/core/command/lock_instrument.sql', '95600f4b9ce1718314ce23785edd13e8adce8689a9fe82f47eff18d36f3fc97e'),
	('functions/core/match/is_late.sql', '1f14404484f7b352a1dc96a06fd26987ad8d09a0626168749829c14767541f30');
INSERT INTO core.loaded VALUES
	('functions/core/candle/minute_candles.sql', 'db235eb1069b617af94e183baaa444d313674910f46d9c2ad1869f16abcd10ed'),
	('functions/core/command/change_status.sql', 'b46dd5f1de48a504a31e8d7ea3989a7d2f4f2f8b2ac7cc0e67e833ceb32e3b60'),
	('functions/service/request_faults.sql', '4d47be496e8248cccbcc53e828a99578ccbc89e277ebb2f5b7259e443358d1cc'),
	('functions/api/set_instrument_status.sql', '97767c26dfd8af93be62b8f6cca83a36d9488f8e4a57729829475240dfc43274'),
	('functions/core/command/expire_due_orders.sql', 'c0c17adaee97773c0d65c06ff81168b4bc469ef5ff96d24461d6cc2464f21205'),
	('functions/core/match/reject_order.sql', '50ad877aecddccb74265a960ad7da1b5791afa78d0663c92cc0f35cfa6f13c95'),
	('functions/api/candles.sql', '6036b2212eb70e857ef6edefa2be588ea8c7c5fec709298bcadf5bc8a86598ca'),
	('functions/core/record/require_acceptance.sql', 'c2df8963b0f1265b14c3fd7447eb6312ff63f700339cd5c76bcc670f92fb42a6'),
	('functions/core/read/is_plain.sql', '494f4f2e711998520e3fc0ac4c94c379e7f9820106c2c359e440523ce7b1d3a4'),
	('functions/service/last_seq.sql', '63535518034680e53643464de57367f8e299052696b5001a9d9180f463ed92ee'),
	('functions/service/roll_candles.sql', '25613ec5e3be60c018ebbcdc3eb9bba9eee3591a7fe48b7e06b5843ce81b3681'),
	('functions/core/command/pin_settings.sql', '2cdf09e3de2dc6d7306134bd46b4c3268a429b7af5723c9e2daa52b99b43cbc2'),
	('functions/core/read/order_faults.sql', '8cebccae171c3c72c133b175238592cf7304276f0fae3636ac8d33d7daf4942e'),
	('functions/service/event_before.sql', '7bcee6c8866a02df2b68e55717a5d0e923b88929c5d813d715c536cc01d862cf'),
	('functions/core/command/arm_cancel_after.sql', 'eb1f6c99636129e442e01c43c375a27fc6184c16e30028cc0f12bdccca2470c2'),
	('functions/core/command/write_journal.sql', '967787be5d1838bfef46701a5d90bc92fbf32a5668f898220b374d6a2c548e2b'),
	('functions/service/end_session.sql', 'd43d0eb38aaa573cf37952e458973d275656bea25094d171a9240910b65a6e93'),
	('functions/core/report/answer.sql', '58d81946a33649b093f0e7398034a540ab572d8abc728cb4595b2571a9e39938'),
	('functions/service/long_holders.sql', 'fb0cc916a201244a92ca8ccbcc60f6df1897a47b6be91a370fac4a56bc20609e'),
	('functions/core/record/keep_epoch.sql', 'e6c157ba27c31502c9c46c81e700282cd36f312462228302b6fa2c60203da790'),
	('functions/core/report/report_one.sql', 'd3956ac32449c3f322c5f21dc3b791aa224e2b76953f4e1442711a78cb6e0346'),
	('functions/core/read/off_grid.sql', '7d64cc3061945d0f178d2aaf4fb7c643095763c311c2fc17a2f04ddd8a88c682'),
	('functions/api/level_changes.sql', '324bbf6ce742614b8acdb8eab4c1cffb1aad0d56b0290a8f85ae3b29c64c4f0f'),
	('functions/api/cancel_all_orders.sql', '17b068b965fd132c68ab1e369911a3316a1ce979639a0875735d6c4e5e4a9537'),
	('functions/core/book/order_ids.sql', 'ab1fa50171c809d1966bbb04e570bcedc8b7a11924d7beccadc9d9cefc302808'),
	('functions/core/read/read_requests.sql', '48449edf86814ff58504fc6be856930e60a26eaa086d401d3fad9020f6f40968'),
	('functions/service/book_texts.sql', '2d399ce8913378bfb6a8cef588bb013bce8d7072dea4e1d773e256143154b8ea'),
	('functions/core/candle/next_bound.sql', 'ab803ce1c29da2e27c982228042918af5336efb28462fb324d7a39a457fccae2'),
	('functions/core/match/ladder_refill.sql', '4026fca5d44eefd79aa9d57b6484d362c8d9394235eb150da15685659f85789d'),
	('functions/service/end_holders.sql', 'ffd638023af82a7a1333c7e458de6aaa6f3b022e0b258489720c0db79ae9880b'),
	('functions/api/place_requests.sql', 'f155fcb5c70b05e96966a0ed9278894cf7a81fa8a1f8f748568c71efe5f8d85b'),
	('functions/core/match/maker_fill.sql', '5f575dbdeec72dafdbded214433d47f39f8b21ec7104836b6f7f444aebf931ff'),
	('functions/service/news.sql', 'cbd659611ba7ce32394afe862012ca3cc91144dbe054941806387aeaad4f1228'),
	('functions/core/book/levels_at.sql', '0d8366565533db9380cabe49c1d7e433ccb17179a02c47e8a8e0f7b6aedc451b'),
	('functions/service/note_leap.sql', 'b046612a6e8a64fcc3df6f06b2f1909cfd0f196a438f8cc54703bb9c5752f962'),
	('functions/core/read/read_order.sql', 'd85bd095e3d71ab135308ef99e7440048308c66d52ae3c41a01c2a7a2dc12135'),
	('functions/core/stop/take_fired.sql', '4f26c80801e03faddfb9b1f08974e9587f311ea33219a4adff61e761c839cade'),
	('functions/core/report/fills_json.sql', '46affcb8079011457759b494620913f2f601b96ffc24dd7ad20ec5225458f1a2'),
	('functions/core/match/closed.sql', 'dfe5b2f8feb5d83d65e22bdd9808e89eea791cb6ad322b6fdb34838c7e3127af'),
	('functions/core/command/plans_are_sane.sql', '1feed3b6debd021b3ccfc8bc8155cb6674f152d7009ea4589ccbcb4f8ee1c934'),
	('functions/service/scan_end.sql', 'f8caba012b89a4f6a4e42174897cfef5313b62bd667c1101928576f440343925'),
	('functions/core/command/write_version.sql', '15c242d232ea68e73aa081a94ab124a027ac079e289b01e2eb1374cf436e3ae8'),
	('functions/core/book/book_document.sql', '9c62480004344e862f428ea995e00baf43f907fe455bb74482b73f9f923581b1'),
	('functions/core/command/refuse_kept_out.sql', '3e926bcd96cfa6398089c40c9d28ae940473c0e0fcaa9e4773bbf9c979bed1a9'),
	('functions/core/command/live_order.sql', '93236b8bf8a0fc86f7d8544335cd86d9c18a7f58c9bfc7fc305075977b28891c'),
	('functions/core/read/claim_client_orders.sql', 'b96b12f33059b3995a60c44962645a11007f6ab28600d51cd2390aba51b4b477'),
	('functions/core/match/day_end.sql', '3d779da9f890e812e990484dde3bcfa41535060d67113dfc2cde1c9b24a9f0d6'),
	('functions/api/place_orders.sql', 'd0554e80f65c96071710611a56d854626628d0b1fe9268257d157fb2ad9a36c1'),
	('functions/core/record/page_bounds.sql', 'a156a9337c4b353e9825c01567f9e866c6994c4d10c12a9a47b8edbf80101576'),
	('functions/core/command/check_modify.sql', 'a44f60ec277084a7f9db0795144a7289e314bb88920e457b13e40853ef2cc982');
INSERT INTO core.loaded VALUES
	('functions/core/report/report_entered.sql', '7af529f550acaf01d1cab972ed78a99dbf2366c381188a9ba80d054032edbe54'),
	('functions/service/declare_loss.sql', '4f4d074dfe10622bfa753e10eb5a4a95c37fbd7512b074e11e48bdafdbfcf419'),
	('functions/service/end_lease.sql', '41ae61a78e427542589cf440a794a1ba4bd610620655abca20ca88395916f2f9'),
	('functions/api/list_orders.sql', 'cc803e6d12a594de967ffbe5b95c34903159fe954aff2d6dc31339539f0e8059'),
	('functions/core/command/live_orders.sql', '5926d0a55a351b25532280817ce316f1f5846f657274fb4b912205b7335d9e27'),
	('functions/core/match/check_order.sql', '05c456b1e101225fb180b2e86ce6e002684ebd704e22272e871e926d09985eb1'),
	('functions/core/match/closing_of.sql', '5555047e59912218308f2e99d16dcd3415972d877d4a7aa6e81812ef3dcad70c'),
	('functions/core/read/field_fault.sql', 'ea53df904be58384d422b19f1e083c8529937fc1461d1ea49b8b80c1092a81a7'),
	('functions/core/command/place.sql', '37b5bcefea035b2f63f208bdfb0a4161b15e72bade7494253c6a388864308ea8'),
	('functions/core/match/event_of.sql', '29a0da87708d99c3db647e86dd82389c4ec453bc9539427c2abc797014d2dfba'),
	('functions/core/read/instrument_faults.sql', '5d6d017f51995e5431bd8633ef756b968acfbd5888d51dc8423f43affae4c210'),
	('functions/core/book/shown_changes.sql', '9c852bdd7b8932142b2d3187da3cc4ed004d634655e29dd6c18518c6e9d18c42'),
	('functions/core/read/is_amount.sql', '6241251571e8b314d50319d34a37244e9fd6d23c9843ab36c1532f1533cf4358'),
	('views/03_order_events.sql', 'fe65a3cf87a0d9f395c120913d7254536eee0ec839f9f79d1c622b9843dc5c1d'),
	('functions/core/read/find_instruments.sql', '5c69c0411adc24a4f1d5c83de6b553864b0aac81b04c26246d46d4025149a664'),
	('functions/core/stop/park_stop.sql', 'e19082e6f2f7f7f44191d0f663a929586420d622dc8aa1be4c9a2fbcf92965b9'),
	('functions/service/head_levels.sql', '31065051c51796f5c4d0357438ee4828e199fd4eaea0c3f36bb25dd98f1bde94'),
	('functions/core/read/request_text.sql', '62b5251c4fdfb58106bd4497c331eceee24d12e13fdcf2bf09a7e64a24c7618e'),
	('functions/core/record/clock_shifts.sql', '8759c0582b26a24984b709f2b0ff15ab4a66a77600754ec9c5510b9d33296d8d'),
	('functions/core/match/settle.sql', '3bc5d4ae18f78393528e59a5268a052cb7d9237b0abfe1ca3825ea57bc247f29'),
	('functions/service/end_idle_transactions.sql', 'd69a2cfb2eb1fc1e48fb187869c8d1349762c5dc899d0374f4b2b3dd26b60a68'),
	('functions/service/due_orders.sql', 'a8a2a95dfe26d7f1ec7d666f0a2a9488cb82a8cf3bb287da48f85cebd8ef609c'),
	('functions/service/trade_page.sql', 'e46a07145aaa427aa2bf7a6a14d583a8ce98f8b31e3fc8b10044f572b487453d'),
	('functions/core/record/begin_epoch.sql', '6eeaa0d504e349006d3423253e1787d6df49275741ca7a79c394f11cdff71d50'),
	('functions/core/command/write_book.sql', 'd73b88655fa0f52c194f1553030f62c188a293903c9aadaf08d35b7ec900f6be'),
	('functions/core/command/finish.sql', '65b3d52d96892073c90c14fc41e283605deac1988b6d60bf6670a3b8ec9faf52'),
	('functions/core/match/price_band.sql', '80bcf8e1505efb65ea587e02e5845f95a754212286eedb78a3f9b316f9a17a59'),
	('views/05_ticker.sql', '290b84f55ed2eec73af7ef2110c351e6d7016b26e452ef8ccc21db8cef0a5bf6'),
	('functions/api/accept_loss.sql', 'abdc6ed0f6deadc86aef9c91480876a859ef4cc0c4015ba823c3a8a4a1c9bd22'),
	('functions/api/order_book_at.sql', 'a6d1d74e506883dbe19193fe8b9a6ca3dc8f52768af1006eda516db279ca46a7'),
	('functions/core/refuse/fault_json.sql', '80e1f883c079010f853748c2ced879decd845214e585b157db0e0e7462069b72'),
	('functions/core/match/taker_fill.sql', '48cb5400ec6706815e6cf7ac7702a0fb06f2e07a5918b5be173b686be1a5cd06'),
	('functions/core/stop/stops_fire.sql', '859befdd319d2517257ef28e568550d83d6c1af244aa5891d051bc0060c56f2b'),
	('functions/core/read/instrument_conflicts.sql', 'c0c442058ff8222c8e673c90ee5704946023f80734bc2420552a37c29a8749c7'),
	('views/00_refusals.sql', '229300382b12f5d0a515ca6f6ea848a0680d29568cec990c18b45bf38abb3203'),
	('functions/api/reset_clock.sql', 'e44c483465450341ffcdeea4a828888cb06a7b5bcbae0d34a218b92078634a5b'),
	('views/08_clock_leaps.sql', 'ae11e9f8b0a6940131f45bed3adc310bb969abc6c79387d2910c43e8417a31ac'),
	('views/04_instruments.sql', '70e59cba20398e2c47af5dab10dee37fef3adf617a361bbed432c6fb791418eb'),
	('functions/core/match/ladder_take.sql', '3793ec38ff4179c72d80a1b03d5f98e56a0c967e081944ad344a886da6cf4c3e');

INSERT INTO core.order_event VALUES
	(2, 1, 1, 'new', NULL, 'new', 101.00, NULL, 10, 10, 0, 0, 10, 1, NULL, NULL, NULL, NULL, '2025-01-01 03:45:52.978021+00', '2025-01-01 03:45:52.982411+00', 'rts', 'made_by', NULL),
	(2, 2, 2, 'new', NULL, 'new', 101.00, NULL, 4, 4, 0, 0, 4, 2, NULL, NULL, NULL, NULL, '2025-01-01 03:45:52.990578+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', NULL),
	(2, 3, 1, 'partial_fill', NULL, 'partially_filled', 101.00, NULL, 10, 6, 4, 404.00, 6, 1, 1, 101.00, 4, 2, '2025-01-01 03:45:52.990578+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', NULL),
	(2, 4, 2, 'fill', NULL, 'filled', 101.00, NULL, 4, 0, 4, 404.00, 0, 2, 1, 101.00, 4, 1, '2025-01-01 03:45:52.990578+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', NULL),
	(2, 8, NULL, 'clock_reset', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.00703+00', '2025-01-01 02:45:53.007298+00', 'rts', 'made_by', NULL),
	(4, 11, NULL, 'instrument_changed', 'max_quantity,price_band', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.397807+00', '2025-01-01 02:45:53.397881+00', 'rts', 'made_by', NULL),
	(2, 5, 3, 'new', NULL, 'new', 101.00, NULL, 4, 4, 0, 0, 4, 5, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.002114+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', '2025-01-01 02:45:53.002549+00'),
	(2, 6, 1, 'partial_fill', NULL, 'partially_filled', 101.00, NULL, 10, 2, 8, 808.00, 2, 1, 2, 101.00, 4, 3, '2025-01-01 02:45:53.002114+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', '2025-01-01 02:45:53.002549+00'),
	(2, 7, 3, 'fill', NULL, 'filled', 101.00, NULL, 4, 0, 4, 404.00, 0, 5, 2, 101.00, 4, 1, '2025-01-01 02:45:53.002114+00', '2025-01-01 03:45:52.990959+00', 'rts', 'made_by', '2025-01-01 02:45:53.002549+00'),
	(2, 9, 4, 'new', NULL, 'new', 101.00, NULL, 1, 1, 0, 0, 1, 9, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.008897+00', '2025-01-01 02:45:53.009301+00', 'rts', 'made_by', NULL),
	(2, 10, 1, 'partial_fill', NULL, 'partially_filled', 101.00, NULL, 10, 1, 9, 909.00, 1, 1, 3, 101.00, 1, 4, '2025-01-01 02:45:53.008897+00', '2025-01-01 02:45:53.009301+00', 'rts', 'made_by', NULL),
	(2, 11, 4, 'fill', NULL, 'filled', 101.00, NULL, 1, 0, 1, 101.00, 0, 9, 3, 101.00, 1, 1, '2025-01-01 02:45:53.008897+00', '2025-01-01 02:45:53.009301+00', 'rts', 'made_by', NULL),
	(1, 1, 5, 'new', NULL, 'new', 101.00, NULL, 10, 10, 0, 0, 10, 1, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.011172+00', '2025-01-01 02:45:53.01262+00', 'rts', 'made_by', NULL),
	(1, 2, 6, 'new', NULL, 'new', 101.50, NULL, 5, 5, 0, 0, 5, 2, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.014159+00', '2025-01-01 02:45:53.014457+00', 'rts', 'made_by', NULL),
	(1, 3, 7, 'new', NULL, 'new', 102.00, NULL, 12, 12, 0, 0, 12, 3, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.015662+00', '2025-01-01 02:45:53.016112+00', 'rts', 'made_by', NULL),
	(1, 4, 5, 'fill', NULL, 'filled', 101.00, NULL, 10, 0, 10, 1010.00, 0, 1, 4, 101.00, 10, 7, '2025-01-01 02:45:53.015662+00', '2025-01-01 02:45:53.016112+00', 'rts', 'made_by', NULL),
	(1, 5, 7, 'partial_fill', NULL, 'partially_filled', 102.00, NULL, 12, 2, 10, 1010.00, 2, 3, 4, 101.00, 10, 5, '2025-01-01 02:45:53.015662+00', '2025-01-01 02:45:53.016112+00', 'rts', 'made_by', NULL),
	(1, 6, 6, 'partial_fill', NULL, 'partially_filled', 101.50, NULL, 5, 3, 2, 203.00, 3, 2, 5, 101.50, 2, 7, '2025-01-01 02:45:53.015662+00', '2025-01-01 02:45:53.016112+00', 'rts', 'made_by', NULL),
	(1, 7, 7, 'fill', NULL, 'filled', 102.00, NULL, 12, 0, 12, 1213.00, 0, 3, 5, 101.50, 2, 6, '2025-01-01 02:45:53.015662+00', '2025-01-01 02:45:53.016112+00', 'rts', 'made_by', NULL),
	(1, 8, 8, 'new', NULL, 'new', 99.00, NULL, 20, 20, 0, 0, 20, 8, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.018619+00', '2025-01-01 02:45:53.0189+00', 'rts', 'made_by', NULL),
	(1, 9, 9, 'new', NULL, 'new', 99.00, NULL, 20, 20, 0, 0, 20, 9, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.020071+00', '2025-01-01 02:45:53.020277+00', 'rts', 'made_by', NULL),
	(1, 10, 8, 'replaced', 'priority_kept', 'new', 99.00, NULL, 15, 15, 0, 0, 15, 8, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.021643+00', '2025-01-01 02:45:53.022304+00', 'rts', 'made_by', NULL),
	(1, 11, 9, 'replaced', 'priority_lost', 'new', 98.50, NULL, 30, 30, 0, 0, 30, 11, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.027815+00', '2025-01-01 02:45:53.027959+00', 'rts', 'made_by', NULL),
	(1, 12, 10, 'new', NULL, 'new', 98.00, NULL, 25, 25, 0, 0, 25, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.029835+00', '2025-01-01 02:45:53.030123+00', 'rts', 'made_by', NULL),
	(1, 13, 8, 'fill', NULL, 'filled', 99.00, NULL, 15, 0, 15, 1485.00, 0, 8, 6, 99.00, 15, 10, '2025-01-01 02:45:53.029835+00', '2025-01-01 02:45:53.030123+00', 'rts', 'made_by', NULL),
	(1, 14, 10, 'partial_fill', NULL, 'partially_filled', 98.00, NULL, 25, 10, 15, 1485.00, 10, NULL, 6, 99.00, 15, 8, '2025-01-01 02:45:53.029835+00', '2025-01-01 02:45:53.030123+00', 'rts', 'made_by', NULL),
	(1, 15, 9, 'partial_fill', NULL, 'partially_filled', 98.50, NULL, 30, 20, 10, 985.00, 20, 11, 7, 98.50, 10, 10, '2025-01-01 02:45:53.029835+00', '2025-01-01 02:45:53.030123+00', 'rts', 'made_by', NULL),
	(1, 16, 10, 'fill', NULL, 'filled', 98.00, NULL, 25, 0, 25, 2470.00, 0, NULL, 7, 98.50, 10, 9, '2025-01-01 02:45:53.029835+00', '2025-01-01 02:45:53.030123+00', 'rts', 'made_by', NULL),
	(1, 17, 11, 'new', NULL, 'new', 98.00, NULL, 500, 500, 0, 0, 500, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.031404+00', '2025-01-01 02:45:53.031616+00', 'rts', 'made_by', NULL),
	(1, 18, 11, 'canceled', 'fok_not_filled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.031404+00', '2025-01-01 02:45:53.031616+00', 'rts', 'made_by', NULL),
	(1, 19, 12, 'new', NULL, 'new', NULL, NULL, 2, 2, 0, 0, 2, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.032878+00', '2025-01-01 02:45:53.033056+00', 'rts', 'made_by', NULL),
	(1, 20, 6, 'partial_fill', NULL, 'partially_filled', 101.50, NULL, 5, 1, 4, 406.00, 1, 2, 9, 101.50, 2, 12, '2025-01-01 02:45:53.032878+00', '2025-01-01 02:45:53.033056+00', 'rts', 'made_by', NULL),
	(1, 21, 12, 'fill', NULL, 'filled', NULL, NULL, 2, 0, 2, 203.00, 0, NULL, 9, 101.50, 2, 6, '2025-01-01 02:45:53.032878+00', '2025-01-01 02:45:53.033056+00', 'rts', 'made_by', NULL),
	(1, 22, 13, 'new', NULL, 'new', NULL, NULL, 200, 200, 0, 0, 200, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.034009+00', '2025-01-01 02:45:53.034145+00', 'rts', 'made_by', NULL),
	(1, 23, 6, 'fill', NULL, 'filled', 101.50, NULL, 5, 0, 5, 507.50, 0, 2, 10, 101.50, 1, 13, '2025-01-01 02:45:53.034009+00', '2025-01-01 02:45:53.034145+00', 'rts', 'made_by', NULL),
	(1, 24, 13, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 199, 1, 101.50, 199, NULL, 10, 101.50, 1, 6, '2025-01-01 02:45:53.034009+00', '2025-01-01 02:45:53.034145+00', 'rts', 'made_by', NULL),
	(1, 25, 13, 'canceled', 'remainder_canceled', 'canceled', NULL, NULL, 200, 0, 1, 101.50, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.034009+00', '2025-01-01 02:45:53.034145+00', 'rts', 'made_by', NULL),
	(1, 26, 14, 'new', NULL, 'new', 97.00, NULL, 7, 7, 0, 0, 7, 26, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.035089+00', '2025-01-01 02:45:53.035316+00', 'rts', 'made_by', NULL),
	(1, 27, 14, 'canceled', 'requested', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, 26, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.036249+00', '2025-01-01 02:45:53.036362+00', 'rts', 'made_by', NULL),
	(1, 28, 16, 'new', NULL, 'new', 103.00, NULL, 50, 5, 0, 0, 50, 28, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.040672+00', '2025-01-01 02:45:53.04092+00', 'rts', 'made_by', NULL),
	(1, 29, 17, 'new', NULL, 'new', 103.00, NULL, 12, 12, 0, 0, 12, 29, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 30, 16, 'partial_fill', NULL, 'partially_filled', 103.00, NULL, 50, 5, 5, 515.00, 45, 30, 11, 103.00, 5, 17, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 31, 17, 'partial_fill', NULL, 'partially_filled', 103.00, NULL, 12, 7, 5, 515.00, 7, 29, 11, 103.00, 5, 16, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 32, 16, 'partial_fill', NULL, 'partially_filled', 103.00, NULL, 50, 5, 10, 1030.00, 40, 32, 12, 103.00, 5, 17, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 33, 17, 'partial_fill', NULL, 'partially_filled', 103.00, NULL, 12, 2, 10, 1030.00, 2, 29, 12, 103.00, 5, 16, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 34, 16, 'partial_fill', NULL, 'partially_filled', 103.00, NULL, 50, 3, 12, 1236.00, 38, 32, 13, 103.00, 2, 17, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 35, 17, 'fill', NULL, 'filled', 103.00, NULL, 12, 0, 12, 1236.00, 0, 29, 13, 103.00, 2, 16, '2025-01-01 02:45:53.042076+00', '2025-01-01 02:45:53.042286+00', 'rts', 'made_by', NULL),
	(1, 36, 18, 'new', NULL, 'pending_trigger', NULL, 98.00, 5, 5, 0, 0, 5, 36, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.043645+00', '2025-01-01 02:45:53.043862+00', 'rts', 'made_by', NULL),
	(1, 37, 19, 'new', NULL, 'pending_trigger', 97.00, 98.00, 5, 5, 0, 0, 5, 37, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.045384+00', '2025-01-01 02:45:53.045574+00', 'rts', 'made_by', NULL),
	(1, 38, 20, 'new', NULL, 'new', 97.00, NULL, 40, 40, 0, 0, 40, 38, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.046468+00', '2025-01-01 02:45:53.046688+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(1, 39, 21, 'new', NULL, 'pending_trigger', 50.00, 60.00, 3, 3, 0, 0, 3, 39, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.047763+00', '2025-01-01 02:45:53.047971+00', 'rts', 'made_by', NULL),
	(1, 40, 21, 'replaced', 'priority_lost', 'pending_trigger', 50.00, 61.00, 3, 3, 0, 0, 3, 40, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.048704+00', '2025-01-01 02:45:53.048811+00', 'rts', 'made_by', NULL),
	(1, 41, 22, 'new', NULL, 'pending_trigger', NULL, 190.00, 3, 3, 0, 0, 3, 41, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.050382+00', '2025-01-01 02:45:53.050558+00', 'rts', 'made_by', NULL),
	(1, 42, 23, 'new', NULL, 'pending_trigger', 180.00, 170.00, 3, 3, 0, 0, 3, 42, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.051301+00', '2025-01-01 02:45:53.051461+00', 'rts', 'made_by', NULL),
	(1, 43, 23, 'canceled', 'requested', 'canceled', 180.00, 170.00, 3, 0, 0, 0, 0, 42, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.052116+00', '2025-01-01 02:45:53.052201+00', 'rts', 'made_by', NULL),
	(1, 44, 24, 'new', NULL, 'new', 98.00, NULL, 60, 60, 0, 0, 60, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.053112+00', '2025-01-01 02:45:53.053282+00', 'rts', 'made_by', NULL),
	(1, 45, 9, 'fill', NULL, 'filled', 98.50, NULL, 30, 0, 30, 2955.00, 0, 11, 14, 98.50, 20, 24, '2025-01-01 02:45:53.053112+00', '2025-01-01 02:45:53.053282+00', 'rts', 'made_by', NULL),
	(1, 46, 24, 'partial_fill', NULL, 'partially_filled', 98.00, NULL, 60, 40, 20, 1970.00, 40, NULL, 14, 98.50, 20, 9, '2025-01-01 02:45:53.053112+00', '2025-01-01 02:45:53.053282+00', 'rts', 'made_by', NULL),
	(1, 47, 24, 'canceled', 'remainder_canceled', 'canceled', 98.00, NULL, 60, 0, 20, 1970.00, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.053112+00', '2025-01-01 02:45:53.053282+00', 'rts', 'made_by', NULL),
	(1, 48, 25, 'new', NULL, 'new', 96.00, NULL, 4, 4, 0, 0, 4, 48, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.054363+00', '2025-01-01 02:45:53.054497+00', 'rts', 'made_by', NULL),
	(1, 49, 26, 'rejected', 'post_only_would_trade', 'rejected', 96.00, NULL, 4, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.05523+00', '2025-01-01 02:45:53.05536+00', 'rts', 'made_by', NULL),
	(1, 50, 27, 'new', NULL, 'new', 98.00, NULL, 6, 6, 0, 0, 6, 50, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.056452+00', '2025-01-01 02:45:53.056665+00', 'rts', 'made_by', NULL),
	(1, 51, 28, 'new', NULL, 'new', 98.00, NULL, 4, 4, 0, 0, 4, 51, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.057431+00', '2025-01-01 02:45:53.057584+00', 'rts', 'made_by', NULL),
	(1, 52, 28, 'prevented', 'cancel_newest', 'new', 98.00, NULL, 4, 4, 0, 0, 4, 51, NULL, 98.00, 4, 27, '2025-01-01 02:45:53.057431+00', '2025-01-01 02:45:53.057584+00', 'rts', 'made_by', NULL),
	(1, 53, 28, 'canceled', 'self_trade_prevention', 'canceled', 98.00, NULL, 4, 0, 0, 0, 0, 51, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.057431+00', '2025-01-01 02:45:53.057584+00', 'rts', 'made_by', NULL),
	(1, 54, 29, 'new', NULL, 'new', 98.10, NULL, 6, 6, 0, 0, 6, 54, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.059152+00', '2025-01-01 02:45:53.059367+00', 'rts', 'made_by', NULL),
	(1, 55, 30, 'new', NULL, 'new', 98.10, NULL, 4, 4, 0, 0, 4, 55, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.06014+00', '2025-01-01 02:45:53.060311+00', 'rts', 'made_by', NULL),
	(1, 56, 30, 'prevented', 'cancel_oldest', 'new', 98.10, NULL, 4, 4, 0, 0, 4, 55, NULL, 98.10, 4, 29, '2025-01-01 02:45:53.06014+00', '2025-01-01 02:45:53.060311+00', 'rts', 'made_by', NULL),
	(1, 57, 29, 'canceled', 'self_trade_prevention', 'canceled', 98.10, NULL, 6, 0, 0, 0, 0, 54, NULL, NULL, NULL, 30, '2025-01-01 02:45:53.06014+00', '2025-01-01 02:45:53.060311+00', 'rts', 'made_by', NULL),
	(1, 58, 31, 'new', NULL, 'new', 98.20, NULL, 6, 6, 0, 0, 6, 58, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.061796+00', '2025-01-01 02:45:53.061977+00', 'rts', 'made_by', NULL),
	(1, 59, 31, 'prevented', 'cancel_newest', 'new', 98.20, NULL, 6, 6, 0, 0, 6, 58, NULL, 98.10, 4, 30, '2025-01-01 02:45:53.061796+00', '2025-01-01 02:45:53.061977+00', 'rts', 'made_by', NULL),
	(1, 60, 31, 'canceled', 'self_trade_prevention', 'canceled', 98.20, NULL, 6, 0, 0, 0, 0, 58, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.061796+00', '2025-01-01 02:45:53.061977+00', 'rts', 'made_by', NULL),
	(1, 61, 32, 'new', NULL, 'new', 98.20, NULL, 4, 4, 0, 0, 4, 61, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.062769+00', '2025-01-01 02:45:53.062916+00', 'rts', 'made_by', NULL),
	(1, 62, 33, 'new', NULL, 'new', 98.30, NULL, 6, 6, 0, 0, 6, 62, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.063648+00', '2025-01-01 02:45:53.063832+00', 'rts', 'made_by', NULL),
	(1, 63, 33, 'prevented', 'cancel_newest', 'new', 98.30, NULL, 6, 6, 0, 0, 6, 62, NULL, 98.10, 4, 30, '2025-01-01 02:45:53.063648+00', '2025-01-01 02:45:53.063832+00', 'rts', 'made_by', NULL),
	(1, 64, 33, 'canceled', 'self_trade_prevention', 'canceled', 98.30, NULL, 6, 0, 0, 0, 0, 62, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.063648+00', '2025-01-01 02:45:53.063832+00', 'rts', 'made_by', NULL),
	(1, 65, 34, 'new', NULL, 'new', 98.30, NULL, 4, 4, 0, 0, 4, 65, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.064686+00', '2025-01-01 02:45:53.06483+00', 'rts', 'made_by', NULL),
	(1, 66, 35, 'new', NULL, 'new', 98.40, NULL, 6, 6, 0, 0, 6, 66, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.065518+00', '2025-01-01 02:45:53.065658+00', 'rts', 'made_by', NULL),
	(1, 67, 35, 'prevented', 'cancel_newest', 'new', 98.40, NULL, 6, 6, 0, 0, 6, 66, NULL, 98.10, 4, 30, '2025-01-01 02:45:53.065518+00', '2025-01-01 02:45:53.065658+00', 'rts', 'made_by', NULL),
	(1, 68, 35, 'canceled', 'self_trade_prevention', 'canceled', 98.40, NULL, 6, 0, 0, 0, 0, 66, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.065518+00', '2025-01-01 02:45:53.065658+00', 'rts', 'made_by', NULL),
	(1, 69, 36, 'new', NULL, 'new', 98.40, NULL, 4, 4, 0, 0, 4, 69, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.066461+00', '2025-01-01 02:45:53.066602+00', 'rts', 'made_by', NULL),
	(1, 70, 37, 'new', NULL, 'new', 95.00, NULL, 8, 8, 0, 0, 8, 70, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.067339+00', '2025-01-01 02:45:53.067466+00', 'rts', 'made_by', NULL),
	(1, 71, 38, 'new', NULL, 'new', 95.00, NULL, 8, 8, 0, 0, 8, 71, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.068275+00', '2025-01-01 02:45:53.0684+00', 'rts', 'made_by', NULL),
	(1, 72, 39, 'new', NULL, 'new', 94.00, NULL, 8, 8, 0, 0, 8, 72, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.069168+00', '2025-01-01 02:45:53.069291+00', 'rts', 'made_by', NULL),
	(1, 73, 39, 'canceled', 'requested', 'canceled', 94.00, NULL, 8, 0, 0, 0, 0, 72, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.069937+00', '2025-01-01 02:45:53.070029+00', 'rts', 'made_by', NULL),
	(1, 74, 38, 'expired', 'expired', 'expired', 95.00, NULL, 8, 0, 0, 0, 0, 71, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.370754+00', '2025-01-01 02:45:53.3711+00', 'rts', 'made_by', NULL),
	(1, 75, NULL, 'instrument_status', 'halted', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.375136+00', '2025-01-01 02:45:53.375428+00', 'rts', 'made_by', NULL),
	(1, 76, 40, 'rejected', 'instrument_halted', 'rejected', 90.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.376811+00', '2025-01-01 02:45:53.377243+00', 'rts', 'made_by', NULL),
	(1, 77, NULL, 'instrument_status', 'cancel_only', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.378403+00', '2025-01-01 02:45:53.378535+00', 'rts', 'made_by', NULL),
	(1, 78, 41, 'rejected', 'instrument_cancel_only', 'rejected', 90.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.379301+00', '2025-01-01 02:45:53.379478+00', 'rts', 'made_by', NULL),
	(1, 79, NULL, 'instrument_status', 'open', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.380946+00', '2025-01-01 02:45:53.381075+00', 'rts', 'made_by', NULL),
	(1, 80, 42, 'new', NULL, 'new', 90.00, NULL, 1, 1, 0, 0, 1, 80, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.381781+00', '2025-01-01 02:45:53.381944+00', 'rts', 'made_by', NULL),
	(3, 1, 43, 'new', NULL, 'new', 90.00, NULL, 1, 1, 0, 0, 1, 1, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.383814+00', '2025-01-01 02:45:53.383963+00', 'rts', 'made_by', NULL),
	(3, 2, NULL, 'instrument_status', 'closed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.384853+00', '2025-01-01 02:45:53.384909+00', 'rts', 'made_by', NULL),
	(1, 81, 44, 'rejected', 'price_off_tick', 'rejected', 100.001, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.385493+00', '2025-01-01 02:45:53.385626+00', 'rts', 'made_by', NULL),
	(1, 82, 45, 'rejected', 'quantity_off_lot', 'rejected', 100.00, NULL, 0.5, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.386271+00', '2025-01-01 02:45:53.386389+00', 'rts', 'made_by', NULL),
	(1, 83, 46, 'rejected', 'expires_at_in_past', 'rejected', 100.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.386997+00', '2025-01-01 02:45:53.387137+00', 'rts', 'made_by', NULL),
	(1, 84, 47, 'rejected', 'expires_at_in_past', 'rejected', 100.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.387906+00', '2025-01-01 02:45:53.388121+00', 'rts', 'made_by', NULL),
	(4, 1, 48, 'rejected', 'price_out_of_band', 'rejected', 200.0, NULL, 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.391001+00', '2025-01-01 02:45:53.391179+00', 'rts', 'made_by', NULL),
	(4, 2, 49, 'new', NULL, 'new', 100.0, NULL, 10, 10, 0, 0, 10, 2, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.391836+00', '2025-01-01 02:45:53.391999+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(4, 3, 50, 'new', NULL, 'new', 101.0, NULL, 10, 10, 0, 0, 10, 3, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.393232+00', '2025-01-01 02:45:53.39345+00', 'rts', 'made_by', NULL),
	(4, 4, 51, 'new', NULL, 'new', 102.0, NULL, 10, 10, 0, 0, 10, 4, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.394205+00', '2025-01-01 02:45:53.394356+00', 'rts', 'made_by', NULL),
	(4, 5, 52, 'rejected', 'too_many_open_orders', 'rejected', 103.0, NULL, 10, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.395008+00', '2025-01-01 02:45:53.395152+00', 'rts', 'made_by', NULL),
	(4, 6, 53, 'new', NULL, 'new', 105.0, NULL, 15, 15, 0, 0, 15, 6, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.395732+00', '2025-01-01 02:45:53.395911+00', 'rts', 'made_by', NULL),
	(4, 7, 49, 'fill', NULL, 'filled', 100.0, NULL, 10, 0, 10, 1000.0, 0, 2, 16, 100.0, 10, 53, '2025-01-01 02:45:53.395732+00', '2025-01-01 02:45:53.395911+00', 'rts', 'made_by', NULL),
	(4, 8, 53, 'partial_fill', NULL, 'partially_filled', 105.0, NULL, 15, 5, 10, 1000.0, 5, 6, 16, 100.0, 10, 49, '2025-01-01 02:45:53.395732+00', '2025-01-01 02:45:53.395911+00', 'rts', 'made_by', NULL),
	(4, 9, 50, 'partial_fill', NULL, 'partially_filled', 101.0, NULL, 10, 5, 5, 505.0, 5, 3, 17, 101.0, 5, 53, '2025-01-01 02:45:53.395732+00', '2025-01-01 02:45:53.395911+00', 'rts', 'made_by', NULL),
	(4, 10, 53, 'fill', NULL, 'filled', 105.0, NULL, 15, 0, 15, 1505.0, 0, 6, 17, 101.0, 5, 50, '2025-01-01 02:45:53.395732+00', '2025-01-01 02:45:53.395911+00', 'rts', 'made_by', NULL),
	(4, 12, 54, 'rejected', 'quantity_too_large', 'rejected', 101.0, NULL, 60, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.39964+00', '2025-01-01 02:45:53.399886+00', 'rts', 'made_by', NULL),
	(4, 13, NULL, 'instrument_changed', 'band_center,reference_price', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.4008+00', '2025-01-01 02:45:53.400952+00', 'rts', 'made_by', NULL),
	(4, 14, 55, 'new', NULL, 'new', 150.0, NULL, 5, 5, 0, 0, 5, 14, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.40163+00', '2025-01-01 02:45:53.401808+00', 'rts', 'made_by', NULL),
	(4, 15, NULL, 'instrument_changed', 'max_quantity,tick_size', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.402821+00', '2025-01-01 02:45:53.402873+00', 'rts', 'made_by', NULL),
	(4, 16, 56, 'rejected', 'price_off_tick', 'rejected', 150.5, NULL, 5, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.40396+00', '2025-01-01 02:45:53.404142+00', 'rts', 'made_by', NULL),
	(4, 17, 57, 'new', NULL, 'new', 151, NULL, 2, 2, 0, 0, 2, 17, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.404922+00', '2025-01-01 02:45:53.405085+00', 'rts', 'made_by', NULL),
	(4, 18, 57, 'canceled', 'price_out_of_band', 'canceled', 151, NULL, 2, 0, 0, 0, 0, 17, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.404922+00', '2025-01-01 02:45:53.405085+00', 'rts', 'made_by', NULL),
	(1, 85, 58, 'new', NULL, 'new', 93.00, NULL, 3, 3, 0, 0, 3, 85, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 86, 60, 'new', NULL, 'new', 93.00, NULL, 2, 2, 0, 0, 2, 86, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 87, 27, 'partial_fill', NULL, 'partially_filled', 98.00, NULL, 6, 4, 2, 196.00, 4, 50, 18, 98.00, 2, 60, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 88, 60, 'fill', NULL, 'filled', 93.00, NULL, 2, 0, 2, 196.00, 0, 86, 18, 98.00, 2, 27, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 89, 18, 'triggered', NULL, 'new', NULL, 98.00, 5, 5, 0, 0, 5, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 90, 27, 'fill', NULL, 'filled', 98.00, NULL, 6, 0, 6, 588.00, 0, 50, 19, 98.00, 4, 18, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 91, 18, 'partial_fill', NULL, 'partially_filled', NULL, 98.00, 5, 1, 4, 392.00, 1, NULL, 19, 98.00, 4, 27, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 92, 20, 'partial_fill', NULL, 'partially_filled', 97.00, NULL, 40, 39, 1, 97.00, 39, 38, 20, 97.00, 1, 18, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 93, 18, 'fill', NULL, 'filled', NULL, 98.00, 5, 0, 5, 489.00, 0, NULL, 20, 97.00, 1, 20, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 94, 19, 'triggered', NULL, 'new', 97.00, 98.00, 5, 5, 0, 0, 5, 94, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 95, 20, 'partial_fill', NULL, 'partially_filled', 97.00, NULL, 40, 34, 6, 582.00, 34, 38, 21, 97.00, 5, 19, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(1, 96, 19, 'fill', NULL, 'filled', 97.00, 98.00, 5, 0, 5, 485.00, 0, 94, 21, 97.00, 5, 20, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.407147+00', 'rts', 'made_by', NULL),
	(4, 19, 59, 'new', NULL, 'new', 152, NULL, 3, 3, 0, 0, 3, 19, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.406759+00', '2025-01-01 02:45:53.409923+00', 'rts', 'made_by', NULL),
	(1, 97, 61, 'new', NULL, 'new', 92.00, NULL, 3, 3, 0, 0, 3, 97, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.411217+00', '2025-01-01 02:45:53.411452+00', 'rts', 'made_by', NULL),
	(1, 98, 62, 'new', NULL, 'new', 92.00, NULL, 3, 3, 0, 0, 3, 98, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.412353+00', '2025-01-01 02:45:53.412561+00', 'rts', 'made_by', NULL),
	(1, 99, 62, 'canceled', 'requested', 'canceled', 92.00, NULL, 3, 0, 0, 0, 0, 98, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.414271+00', '2025-01-01 02:45:53.414347+00', 'rts', 'made_by', NULL),
	(5, 1, 63, 'new', NULL, 'new', 99.70, NULL, 9, 9, 0, 0, 9, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.421129+00', '2025-01-01 02:45:53.421366+00', 'rts', 'made_by', NULL),
	(5, 2, 63, 'canceled', 'no_liquidity', 'canceled', 99.70, NULL, 9, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.421129+00', '2025-01-01 02:45:53.421366+00', 'rts', 'made_by', NULL),
	(5, 3, 64, 'new', NULL, 'new', 99.50, NULL, 11, 11, 0, 0, 11, 3, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.422494+00', '2025-01-01 02:45:53.422624+00', 'rts', 'made_by', NULL),
	(5, 4, 65, 'new', NULL, 'new', 100.20, NULL, 10, 10, 0, 0, 10, 4, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.42346+00', '2025-01-01 02:45:53.423584+00', 'rts', 'made_by', NULL),
	(5, 5, 66, 'new', NULL, 'new', 100.40, NULL, 19, 2, 0, 0, 19, 5, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.424495+00', '2025-01-01 02:45:53.424635+00', 'rts', 'made_by', NULL),
	(5, 6, 67, 'new', NULL, 'new', 100.45, NULL, 13, 13, 0, 0, 13, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 7, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 2, 200.80, 17, 7, 22, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 8, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 11, 2, 200.80, 11, NULL, 22, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 9, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 4, 401.60, 15, 9, 23, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 10, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 9, 4, 401.60, 9, NULL, 23, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 11, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 6, 602.40, 13, 11, 24, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 12, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 7, 6, 602.40, 7, NULL, 24, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 13, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 8, 803.20, 11, 13, 25, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 14, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 5, 8, 803.20, 5, NULL, 25, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 15, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 10, 1004.00, 9, 15, 26, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 16, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 3, 10, 1004.00, 3, NULL, 26, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 17, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 12, 1204.80, 7, 17, 27, 100.40, 2, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 18, 67, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 13, 1, 12, 1204.80, 1, NULL, 27, 100.40, 2, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 19, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 1, 13, 1305.20, 6, 17, 28, 100.40, 1, 67, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 20, 67, 'fill', NULL, 'filled', 100.45, NULL, 13, 0, 13, 1305.20, 0, NULL, 28, 100.40, 1, 66, '2025-01-01 02:45:53.425386+00', '2025-01-01 02:45:53.425549+00', 'rts', 'made_by', NULL),
	(5, 21, 68, 'new', NULL, 'new', 100.35, NULL, 16, 16, 0, 0, 16, 21, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.426505+00', '2025-01-01 02:45:53.426654+00', 'rts', 'made_by', NULL),
	(5, 22, 65, 'replaced', 'priority_lost', 'new', 99.80, NULL, 10, 10, 0, 0, 10, 22, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.427547+00', '2025-01-01 02:45:53.427647+00', 'rts', 'made_by', NULL),
	(5, 23, 69, 'new', NULL, 'new', 100.20, NULL, 13, 13, 0, 0, 13, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.428624+00', '2025-01-01 02:45:53.428808+00', 'rts', 'made_by', NULL),
	(5, 24, 69, 'canceled', 'fok_not_filled', 'canceled', 100.20, NULL, 13, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.428624+00', '2025-01-01 02:45:53.428808+00', 'rts', 'made_by', NULL),
	(5, 25, 70, 'new', NULL, 'new', 99.85, NULL, 19, 19, 0, 0, 19, 25, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.429435+00', '2025-01-01 02:45:53.429583+00', 'rts', 'made_by', NULL),
	(5, 26, 68, 'canceled', 'requested', 'canceled', 100.35, NULL, 16, 0, 0, 0, 0, 21, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.430386+00', '2025-01-01 02:45:53.430468+00', 'rts', 'made_by', NULL),
	(5, 27, 71, 'new', NULL, 'new', 100.10, NULL, 16, 16, 0, 0, 16, 27, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.431244+00', '2025-01-01 02:45:53.431393+00', 'rts', 'made_by', NULL),
	(5, 28, 72, 'new', NULL, 'new', 100.50, NULL, 16, 16, 0, 0, 16, 28, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.432304+00', '2025-01-01 02:45:53.432448+00', 'rts', 'made_by', NULL),
	(5, 29, 73, 'new', NULL, 'new', 100.30, NULL, 13, 13, 0, 0, 13, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.433186+00', '2025-01-01 02:45:53.43333+00', 'rts', 'made_by', NULL),
	(5, 30, 73, 'canceled', 'fok_not_filled', 'canceled', 100.30, NULL, 13, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.433186+00', '2025-01-01 02:45:53.43333+00', 'rts', 'made_by', NULL),
	(5, 31, 72, 'replaced', 'priority_lost', 'new', 99.85, NULL, 16, 16, 0, 0, 16, 31, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.434293+00', '2025-01-01 02:45:53.434385+00', 'rts', 'made_by', NULL),
	(5, 32, 74, 'new', NULL, 'new', 100.40, NULL, 13, 13, 0, 0, 13, 32, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.435135+00', '2025-01-01 02:45:53.435284+00', 'rts', 'made_by', NULL),
	(5, 33, 70, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 19, 6, 13, 1298.05, 6, 25, 29, 99.85, 13, 74, '2025-01-01 02:45:53.435135+00', '2025-01-01 02:45:53.435284+00', 'rts', 'made_by', NULL),
	(5, 34, 74, 'fill', NULL, 'filled', 100.40, NULL, 13, 0, 13, 1298.05, 0, 32, 29, 99.85, 13, 70, '2025-01-01 02:45:53.435135+00', '2025-01-01 02:45:53.435284+00', 'rts', 'made_by', NULL),
	(5, 35, 75, 'new', NULL, 'new', 99.75, NULL, 9, 9, 0, 0, 9, 35, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.436023+00', '2025-01-01 02:45:53.436163+00', 'rts', 'made_by', NULL),
	(5, 36, 76, 'new', NULL, 'new', 100.00, NULL, 16, 16, 0, 0, 16, 36, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.436893+00', '2025-01-01 02:45:53.437036+00', 'rts', 'made_by', NULL),
	(5, 37, 70, 'fill', NULL, 'filled', 99.85, NULL, 19, 0, 19, 1897.15, 0, 25, 30, 99.85, 6, 76, '2025-01-01 02:45:53.436893+00', '2025-01-01 02:45:53.437036+00', 'rts', 'made_by', NULL),
	(5, 38, 76, 'partial_fill', NULL, 'partially_filled', 100.00, NULL, 16, 10, 6, 599.10, 10, 36, 30, 99.85, 6, 70, '2025-01-01 02:45:53.436893+00', '2025-01-01 02:45:53.437036+00', 'rts', 'made_by', NULL),
	(5, 39, 72, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 16, 6, 10, 998.50, 6, 31, 31, 99.85, 10, 76, '2025-01-01 02:45:53.436893+00', '2025-01-01 02:45:53.437036+00', 'rts', 'made_by', NULL),
	(5, 40, 76, 'fill', NULL, 'filled', 100.00, NULL, 16, 0, 16, 1597.60, 0, 36, 31, 99.85, 10, 72, '2025-01-01 02:45:53.436893+00', '2025-01-01 02:45:53.437036+00', 'rts', 'made_by', NULL),
	(5, 41, 77, 'new', NULL, 'new', 99.95, NULL, 15, 15, 0, 0, 15, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.437861+00', '2025-01-01 02:45:53.43807+00', 'rts', 'made_by', NULL),
	(5, 42, 77, 'prevented', 'cancel_newest', 'new', 99.95, NULL, 15, 15, 0, 0, 15, NULL, NULL, 99.85, 6, 72, '2025-01-01 02:45:53.437861+00', '2025-01-01 02:45:53.43807+00', 'rts', 'made_by', NULL),
	(5, 43, 77, 'canceled', 'self_trade_prevention', 'canceled', 99.95, NULL, 15, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.437861+00', '2025-01-01 02:45:53.43807+00', 'rts', 'made_by', NULL),
	(5, 44, 72, 'canceled', 'requested', 'canceled', 99.85, NULL, 16, 0, 10, 998.50, 0, 31, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.438923+00', '2025-01-01 02:45:53.439001+00', 'rts', 'made_by', NULL),
	(5, 45, 78, 'new', NULL, 'pending_trigger', 99.50, 99.60, 3, 3, 0, 0, 3, 45, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.439705+00', '2025-01-01 02:45:53.439893+00', 'rts', 'made_by', NULL),
	(5, 46, 79, 'new', NULL, 'new', 99.80, NULL, 9, 9, 0, 0, 9, 46, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.440723+00', '2025-01-01 02:45:53.440914+00', 'rts', 'made_by', NULL),
	(5, 47, 65, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 10, 1, 9, 898.20, 1, 22, 32, 99.80, 9, 79, '2025-01-01 02:45:53.440723+00', '2025-01-01 02:45:53.440914+00', 'rts', 'made_by', NULL),
	(5, 48, 79, 'fill', NULL, 'filled', 99.80, NULL, 9, 0, 9, 898.20, 0, 46, 32, 99.80, 9, 65, '2025-01-01 02:45:53.440723+00', '2025-01-01 02:45:53.440914+00', 'rts', 'made_by', NULL),
	(5, 49, 80, 'new', NULL, 'new', 100.15, NULL, 10, 10, 0, 0, 10, 49, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.441606+00', '2025-01-01 02:45:53.441746+00', 'rts', 'made_by', NULL),
	(5, 50, 71, 'partial_fill', NULL, 'partially_filled', 100.10, NULL, 16, 6, 10, 1001.00, 6, 27, 33, 100.10, 10, 80, '2025-01-01 02:45:53.441606+00', '2025-01-01 02:45:53.441746+00', 'rts', 'made_by', NULL),
	(5, 51, 80, 'fill', NULL, 'filled', 100.15, NULL, 10, 0, 10, 1001.00, 0, 49, 33, 100.10, 10, 71, '2025-01-01 02:45:53.441606+00', '2025-01-01 02:45:53.441746+00', 'rts', 'made_by', NULL),
	(5, 52, 81, 'new', NULL, 'new', 100.40, NULL, 9, 2, 0, 0, 9, 52, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.442478+00', '2025-01-01 02:45:53.442618+00', 'rts', 'made_by', NULL),
	(5, 53, 82, 'new', NULL, 'new', 100.00, NULL, 3, 3, 0, 0, 3, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.443274+00', '2025-01-01 02:45:53.443425+00', 'rts', 'made_by', NULL),
	(5, 54, 82, 'canceled', 'fok_not_filled', 'canceled', 100.00, NULL, 3, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.443274+00', '2025-01-01 02:45:53.443425+00', 'rts', 'made_by', NULL),
	(5, 55, 83, 'new', NULL, 'new', 99.80, NULL, 11, 11, 0, 0, 11, 55, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.444054+00', '2025-01-01 02:45:53.444161+00', 'rts', 'made_by', NULL),
	(5, 56, 84, 'new', NULL, 'new', 100.30, NULL, 11, 11, 0, 0, 11, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.445032+00', '2025-01-01 02:45:53.445138+00', 'rts', 'made_by', NULL),
	(5, 57, 84, 'canceled', 'fok_not_filled', 'canceled', 100.30, NULL, 11, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.445032+00', '2025-01-01 02:45:53.445138+00', 'rts', 'made_by', NULL),
	(5, 58, 85, 'new', NULL, 'new', 99.80, NULL, 7, 7, 0, 0, 7, 58, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.445947+00', '2025-01-01 02:45:53.446088+00', 'rts', 'made_by', NULL),
	(5, 59, 65, 'fill', NULL, 'filled', 99.80, NULL, 10, 0, 10, 998.00, 0, 22, 35, 99.80, 1, 85, '2025-01-01 02:45:53.445947+00', '2025-01-01 02:45:53.446088+00', 'rts', 'made_by', NULL),
	(5, 60, 85, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 7, 6, 1, 99.80, 6, 58, 35, 99.80, 1, 65, '2025-01-01 02:45:53.445947+00', '2025-01-01 02:45:53.446088+00', 'rts', 'made_by', NULL),
	(5, 61, 83, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 11, 5, 6, 598.80, 5, 55, 36, 99.80, 6, 85, '2025-01-01 02:45:53.445947+00', '2025-01-01 02:45:53.446088+00', 'rts', 'made_by', NULL),
	(5, 62, 85, 'fill', NULL, 'filled', 99.80, NULL, 7, 0, 7, 698.60, 0, 58, 36, 99.80, 6, 83, '2025-01-01 02:45:53.445947+00', '2025-01-01 02:45:53.446088+00', 'rts', 'made_by', NULL),
	(5, 63, 86, 'new', NULL, 'new', 99.70, NULL, 13, 13, 0, 0, 13, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.446833+00', '2025-01-01 02:45:53.446973+00', 'rts', 'made_by', NULL),
	(5, 64, 86, 'canceled', 'no_liquidity', 'canceled', 99.70, NULL, 13, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.446833+00', '2025-01-01 02:45:53.446973+00', 'rts', 'made_by', NULL),
	(5, 65, 87, 'rejected', 'post_only_would_trade', 'rejected', 100.35, NULL, 13, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.447666+00', '2025-01-01 02:45:53.447843+00', 'rts', 'made_by', NULL),
	(5, 66, 88, 'new', NULL, 'new', 99.85, NULL, 2, 2, 0, 0, 2, 66, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.44858+00', '2025-01-01 02:45:53.448719+00', 'rts', 'made_by', NULL),
	(5, 67, 89, 'new', NULL, 'new', 99.80, NULL, 10, 10, 0, 0, 10, 67, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.449487+00', '2025-01-01 02:45:53.449625+00', 'rts', 'made_by', NULL),
	(5, 68, 88, 'fill', NULL, 'filled', 99.85, NULL, 2, 0, 2, 199.70, 0, 66, 38, 99.85, 2, 89, '2025-01-01 02:45:53.449487+00', '2025-01-01 02:45:53.449625+00', 'rts', 'made_by', NULL),
	(5, 69, 89, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 10, 8, 2, 199.70, 8, 67, 38, 99.85, 2, 88, '2025-01-01 02:45:53.449487+00', '2025-01-01 02:45:53.449625+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 70, 83, 'fill', NULL, 'filled', 99.80, NULL, 11, 0, 11, 1097.80, 0, 55, 39, 99.80, 5, 89, '2025-01-01 02:45:53.449487+00', '2025-01-01 02:45:53.449625+00', 'rts', 'made_by', NULL),
	(5, 71, 89, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 10, 3, 7, 698.70, 3, 67, 39, 99.80, 5, 83, '2025-01-01 02:45:53.449487+00', '2025-01-01 02:45:53.449625+00', 'rts', 'made_by', NULL),
	(5, 72, 90, 'new', NULL, 'new', 100.40, NULL, 8, 8, 0, 0, 8, 72, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.45046+00', '2025-01-01 02:45:53.450568+00', 'rts', 'made_by', NULL),
	(5, 73, 91, 'new', NULL, 'new', 100.35, NULL, 6, 6, 0, 0, 6, 73, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.451188+00', '2025-01-01 02:45:53.451327+00', 'rts', 'made_by', NULL),
	(5, 74, 89, 'fill', NULL, 'filled', 99.80, NULL, 10, 0, 10, 998.10, 0, 67, 40, 99.80, 3, 91, '2025-01-01 02:45:53.451188+00', '2025-01-01 02:45:53.451327+00', 'rts', 'made_by', NULL),
	(5, 75, 91, 'partial_fill', NULL, 'partially_filled', 100.35, NULL, 6, 3, 3, 299.40, 3, 73, 40, 99.80, 3, 89, '2025-01-01 02:45:53.451188+00', '2025-01-01 02:45:53.451327+00', 'rts', 'made_by', NULL),
	(5, 76, 71, 'partial_fill', NULL, 'partially_filled', 100.10, NULL, 16, 3, 13, 1301.30, 3, 27, 41, 100.10, 3, 91, '2025-01-01 02:45:53.451188+00', '2025-01-01 02:45:53.451327+00', 'rts', 'made_by', NULL),
	(5, 77, 91, 'fill', NULL, 'filled', 100.35, NULL, 6, 0, 6, 599.70, 0, 73, 41, 100.10, 3, 71, '2025-01-01 02:45:53.451188+00', '2025-01-01 02:45:53.451327+00', 'rts', 'made_by', NULL),
	(5, 78, 75, 'canceled', 'requested', 'canceled', 99.75, NULL, 9, 0, 0, 0, 0, 35, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.452361+00', '2025-01-01 02:45:53.452446+00', 'rts', 'made_by', NULL),
	(5, 79, 92, 'new', NULL, 'new', 99.60, NULL, 10, 10, 0, 0, 10, 79, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.45315+00', '2025-01-01 02:45:53.453303+00', 'rts', 'made_by', NULL),
	(5, 80, 93, 'new', NULL, 'new', 100.30, NULL, 5, 5, 0, 0, 5, 80, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.45393+00', '2025-01-01 02:45:53.454068+00', 'rts', 'made_by', NULL),
	(5, 81, 93, 'prevented', 'cancel_newest', 'new', 100.30, NULL, 5, 5, 0, 0, 5, 80, NULL, 99.60, 5, 92, '2025-01-01 02:45:53.45393+00', '2025-01-01 02:45:53.454068+00', 'rts', 'made_by', NULL),
	(5, 82, 93, 'canceled', 'self_trade_prevention', 'canceled', 100.30, NULL, 5, 0, 0, 0, 0, 80, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.45393+00', '2025-01-01 02:45:53.454068+00', 'rts', 'made_by', NULL),
	(5, 83, 90, 'replaced', 'priority_lost', 'new', 99.60, NULL, 8, 8, 0, 0, 8, 83, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.454935+00', '2025-01-01 02:45:53.455029+00', 'rts', 'made_by', NULL),
	(5, 84, 94, 'new', NULL, 'new', 99.55, NULL, 11, 11, 0, 0, 11, 84, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.455823+00', '2025-01-01 02:45:53.455972+00', 'rts', 'made_by', NULL),
	(5, 85, 95, 'new', NULL, 'new', 99.90, NULL, 14, 14, 0, 0, 14, 85, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.456654+00', '2025-01-01 02:45:53.456828+00', 'rts', 'made_by', NULL),
	(5, 86, 96, 'new', NULL, 'new', 99.90, NULL, 19, 19, 0, 0, 19, 86, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.457398+00', '2025-01-01 02:45:53.457536+00', 'rts', 'made_by', NULL),
	(5, 87, 96, 'prevented', 'cancel_newest', 'new', 99.90, NULL, 19, 19, 0, 0, 19, 86, NULL, 99.60, 10, 92, '2025-01-01 02:45:53.457398+00', '2025-01-01 02:45:53.457536+00', 'rts', 'made_by', NULL),
	(5, 88, 96, 'canceled', 'self_trade_prevention', 'canceled', 99.90, NULL, 19, 0, 0, 0, 0, 86, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.457398+00', '2025-01-01 02:45:53.457536+00', 'rts', 'made_by', NULL),
	(5, 89, 97, 'new', NULL, 'new', 100.25, NULL, 7, 7, 0, 0, 7, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.458211+00', '2025-01-01 02:45:53.45832+00', 'rts', 'made_by', NULL),
	(5, 90, 97, 'canceled', 'fok_not_filled', 'canceled', 100.25, NULL, 7, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.458211+00', '2025-01-01 02:45:53.45832+00', 'rts', 'made_by', NULL),
	(5, 91, 98, 'new', NULL, 'new', 100.10, NULL, 8, 8, 0, 0, 8, 91, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.458887+00', '2025-01-01 02:45:53.458992+00', 'rts', 'made_by', NULL),
	(5, 92, 64, 'canceled', 'requested', 'canceled', 99.50, NULL, 11, 0, 0, 0, 0, 3, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.459907+00', '2025-01-01 02:45:53.459988+00', 'rts', 'made_by', NULL),
	(5, 93, 99, 'new', NULL, 'new', 99.75, NULL, 18, 18, 0, 0, 18, 93, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.460621+00', '2025-01-01 02:45:53.460787+00', 'rts', 'made_by', NULL),
	(5, 94, 100, 'new', NULL, 'new', 100.25, NULL, 4, 4, 0, 0, 4, 94, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.461403+00', '2025-01-01 02:45:53.461541+00', 'rts', 'made_by', NULL),
	(5, 95, 101, 'new', NULL, 'new', 99.95, NULL, 6, 6, 0, 0, 6, 95, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 96, 92, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 10, 4, 6, 597.60, 4, 79, 42, 99.60, 6, 101, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 97, 101, 'fill', NULL, 'filled', 99.95, NULL, 6, 0, 6, 597.60, 0, 95, 42, 99.60, 6, 92, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 98, 78, 'triggered', NULL, 'new', 99.50, 99.60, 3, 3, 0, 0, 3, 98, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 99, 94, 'partial_fill', NULL, 'partially_filled', 99.55, NULL, 11, 8, 3, 298.65, 8, 84, 43, 99.55, 3, 78, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 100, 78, 'fill', NULL, 'filled', 99.50, 99.60, 3, 0, 3, 298.65, 0, 98, 43, 99.55, 3, 94, '2025-01-01 02:45:53.462129+00', '2025-01-01 02:45:53.462266+00', 'rts', 'made_by', NULL),
	(5, 101, 102, 'new', NULL, 'new', 99.50, NULL, 17, 17, 0, 0, 17, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.463519+00', '2025-01-01 02:45:53.463663+00', 'rts', 'made_by', NULL),
	(5, 102, 102, 'canceled', 'no_liquidity', 'canceled', 99.50, NULL, 17, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.463519+00', '2025-01-01 02:45:53.463663+00', 'rts', 'made_by', NULL),
	(5, 103, 103, 'new', NULL, 'new', 100.20, NULL, 20, 20, 0, 0, 20, 103, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 104, 103, 'prevented', 'decrement_and_cancel', 'new', 100.20, NULL, 16, 16, 0, 0, 16, 103, NULL, 99.60, 4, 92, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 105, 92, 'canceled', 'self_trade_prevention', 'canceled', 99.60, NULL, 10, 0, 6, 597.60, 0, 79, NULL, NULL, NULL, 103, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 106, 90, 'fill', NULL, 'filled', 99.60, NULL, 8, 0, 8, 796.80, 0, 83, 44, 99.60, 8, 103, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 107, 103, 'partial_fill', NULL, 'partially_filled', 100.20, NULL, 16, 8, 8, 796.80, 8, 103, 44, 99.60, 8, 90, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 108, 99, 'partial_fill', NULL, 'partially_filled', 99.75, NULL, 18, 10, 8, 798.00, 10, 93, 45, 99.75, 8, 103, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 109, 103, 'fill', NULL, 'filled', 100.20, NULL, 16, 0, 16, 1594.80, 0, 103, 45, 99.75, 8, 99, '2025-01-01 02:45:53.464317+00', '2025-01-01 02:45:53.464458+00', 'rts', 'made_by', NULL),
	(5, 110, 104, 'new', NULL, 'new', 100.30, NULL, 9, 9, 0, 0, 9, 110, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.465558+00', '2025-01-01 02:45:53.465707+00', 'rts', 'made_by', NULL),
	(5, 111, 105, 'new', NULL, 'pending_trigger', 100.05, 99.70, 6, 6, 0, 0, 6, 111, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.466378+00', '2025-01-01 02:45:53.466523+00', 'rts', 'made_by', NULL),
	(5, 112, 81, 'canceled', 'requested', 'canceled', 100.40, NULL, 9, 0, 0, 0, 0, 52, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.467258+00', '2025-01-01 02:45:53.467338+00', 'rts', 'made_by', NULL),
	(5, 113, 106, 'new', NULL, 'new', 99.70, NULL, 6, 6, 0, 0, 6, 113, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.467951+00', '2025-01-01 02:45:53.468093+00', 'rts', 'made_by', NULL),
	(5, 114, 107, 'new', NULL, 'new', 99.50, NULL, 18, 18, 0, 0, 18, 114, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.468729+00', '2025-01-01 02:45:53.468866+00', 'rts', 'made_by', NULL),
	(5, 115, 108, 'new', NULL, 'pending_trigger', 100.20, 100.40, 4, 4, 0, 0, 4, 115, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.469477+00', '2025-01-01 02:45:53.469618+00', 'rts', 'made_by', NULL),
	(5, 116, 108, 'triggered', NULL, 'new', 100.20, 100.40, 4, 4, 0, 0, 4, 116, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.469477+00', '2025-01-01 02:45:53.469618+00', 'rts', 'made_by', NULL),
	(5, 117, 109, 'new', NULL, 'new', 100.40, NULL, 14, 2, 0, 0, 14, 117, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.470774+00', '2025-01-01 02:45:53.470918+00', 'rts', 'made_by', NULL),
	(5, 118, 110, 'new', NULL, 'new', 100.15, NULL, 14, 14, 0, 0, 14, 118, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.471502+00', '2025-01-01 02:45:53.471607+00', 'rts', 'made_by', NULL),
	(5, 119, 111, 'new', NULL, 'new', 99.50, NULL, 8, 8, 0, 0, 8, 119, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.472266+00', '2025-01-01 02:45:53.472414+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 120, 94, 'fill', NULL, 'filled', 99.55, NULL, 11, 0, 11, 1095.05, 0, 84, 46, 99.55, 8, 111, '2025-01-01 02:45:53.472266+00', '2025-01-01 02:45:53.472414+00', 'rts', 'made_by', NULL),
	(5, 121, 111, 'fill', NULL, 'filled', 99.50, NULL, 8, 0, 8, 796.40, 0, 119, 46, 99.55, 8, 94, '2025-01-01 02:45:53.472266+00', '2025-01-01 02:45:53.472414+00', 'rts', 'made_by', NULL),
	(5, 122, 105, 'triggered', NULL, 'new', 100.05, 99.70, 6, 6, 0, 0, 6, 122, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.472266+00', '2025-01-01 02:45:53.472414+00', 'rts', 'made_by', NULL),
	(5, 123, 112, 'new', NULL, 'new', 100.35, NULL, 15, 15, 0, 0, 15, 123, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.473566+00', '2025-01-01 02:45:53.473719+00', 'rts', 'made_by', NULL),
	(5, 124, 106, 'fill', NULL, 'filled', 99.70, NULL, 6, 0, 6, 598.20, 0, 113, 47, 99.70, 6, 112, '2025-01-01 02:45:53.473566+00', '2025-01-01 02:45:53.473719+00', 'rts', 'made_by', NULL),
	(5, 125, 112, 'partial_fill', NULL, 'partially_filled', 100.35, NULL, 15, 9, 6, 598.20, 9, 123, 47, 99.70, 6, 106, '2025-01-01 02:45:53.473566+00', '2025-01-01 02:45:53.473719+00', 'rts', 'made_by', NULL),
	(5, 126, 99, 'partial_fill', NULL, 'partially_filled', 99.75, NULL, 18, 1, 17, 1695.75, 1, 93, 48, 99.75, 9, 112, '2025-01-01 02:45:53.473566+00', '2025-01-01 02:45:53.473719+00', 'rts', 'made_by', NULL),
	(5, 127, 112, 'fill', NULL, 'filled', 100.35, NULL, 15, 0, 15, 1495.95, 0, 123, 48, 99.75, 9, 99, '2025-01-01 02:45:53.473566+00', '2025-01-01 02:45:53.473719+00', 'rts', 'made_by', NULL),
	(5, 128, 113, 'new', NULL, 'new', 99.60, NULL, 6, 6, 0, 0, 6, 128, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.474674+00', '2025-01-01 02:45:53.474784+00', 'rts', 'made_by', NULL),
	(5, 129, 114, 'new', NULL, 'new', 99.75, NULL, 7, 7, 0, 0, 7, 129, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.475508+00', '2025-01-01 02:45:53.475652+00', 'rts', 'made_by', NULL),
	(5, 388, 219, 'new', NULL, 'new', 98.00, NULL, 500, 500, 0, 0, 500, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.586198+00', '2025-01-01 02:45:53.586362+00', 'rts', 'made_by', NULL),
	(5, 130, 99, 'fill', NULL, 'filled', 99.75, NULL, 18, 0, 18, 1795.50, 0, 93, 49, 99.75, 1, 114, '2025-01-01 02:45:53.475508+00', '2025-01-01 02:45:53.475652+00', 'rts', 'made_by', NULL),
	(5, 131, 114, 'partial_fill', NULL, 'partially_filled', 99.75, NULL, 7, 6, 1, 99.75, 6, 129, 49, 99.75, 1, 99, '2025-01-01 02:45:53.475508+00', '2025-01-01 02:45:53.475652+00', 'rts', 'made_by', NULL),
	(5, 132, 115, 'new', NULL, 'new', 100.25, NULL, 4, 4, 0, 0, 4, 132, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.476544+00', '2025-01-01 02:45:53.476688+00', 'rts', 'made_by', NULL),
	(5, 133, 116, 'new', NULL, 'new', 100.15, NULL, 4, 4, 0, 0, 4, 133, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.477343+00', '2025-01-01 02:45:53.477485+00', 'rts', 'made_by', NULL),
	(5, 134, 95, 'partial_fill', NULL, 'partially_filled', 99.90, NULL, 14, 10, 4, 399.60, 10, 85, 50, 99.90, 4, 116, '2025-01-01 02:45:53.477343+00', '2025-01-01 02:45:53.477485+00', 'rts', 'made_by', NULL),
	(5, 135, 116, 'fill', NULL, 'filled', 100.15, NULL, 4, 0, 4, 399.60, 0, 133, 50, 99.90, 4, 95, '2025-01-01 02:45:53.477343+00', '2025-01-01 02:45:53.477485+00', 'rts', 'made_by', NULL),
	(5, 136, 117, 'new', NULL, 'new', 100.35, NULL, 20, 20, 0, 0, 20, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.478227+00', '2025-01-01 02:45:53.478334+00', 'rts', 'made_by', NULL),
	(5, 137, 117, 'canceled', 'no_liquidity', 'canceled', 100.35, NULL, 20, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.478227+00', '2025-01-01 02:45:53.478334+00', 'rts', 'made_by', NULL),
	(5, 138, 118, 'new', NULL, 'new', 99.55, NULL, 7, 7, 0, 0, 7, 138, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.478865+00', '2025-01-01 02:45:53.479008+00', 'rts', 'made_by', NULL),
	(5, 139, 119, 'new', NULL, 'new', 99.65, NULL, 5, 2, 0, 0, 5, 139, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.479882+00', '2025-01-01 02:45:53.480011+00', 'rts', 'made_by', NULL),
	(5, 140, 114, 'partial_fill', NULL, 'partially_filled', 99.75, NULL, 7, 1, 6, 598.50, 1, 129, 51, 99.75, 5, 119, '2025-01-01 02:45:53.479882+00', '2025-01-01 02:45:53.480011+00', 'rts', 'made_by', NULL),
	(5, 141, 119, 'fill', NULL, 'filled', 99.65, NULL, 5, 0, 5, 498.75, 0, 139, 51, 99.75, 5, 114, '2025-01-01 02:45:53.479882+00', '2025-01-01 02:45:53.480011+00', 'rts', 'made_by', NULL),
	(5, 142, 120, 'new', NULL, 'new', 100.25, NULL, 6, 6, 0, 0, 6, 142, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.480972+00', '2025-01-01 02:45:53.481115+00', 'rts', 'made_by', NULL),
	(5, 143, 121, 'new', NULL, 'new', 99.60, NULL, 17, 17, 0, 0, 17, 143, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.481663+00', '2025-01-01 02:45:53.481803+00', 'rts', 'made_by', NULL),
	(5, 144, 122, 'new', NULL, 'pending_trigger', 99.70, 99.90, 15, 15, 0, 0, 15, 144, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.482438+00', '2025-01-01 02:45:53.482579+00', 'rts', 'made_by', NULL),
	(5, 145, 123, 'new', NULL, 'new', 100.15, NULL, 6, 2, 0, 0, 6, 145, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.483251+00', '2025-01-01 02:45:53.483432+00', 'rts', 'made_by', NULL),
	(5, 146, 124, 'new', NULL, 'new', 99.65, NULL, 8, 8, 0, 0, 8, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.484178+00', '2025-01-01 02:45:53.484319+00', 'rts', 'made_by', NULL),
	(5, 147, 124, 'canceled', 'fok_not_filled', 'canceled', 99.65, NULL, 8, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.484178+00', '2025-01-01 02:45:53.484319+00', 'rts', 'made_by', NULL),
	(5, 148, 125, 'new', NULL, 'new', 100.45, NULL, 3, 3, 0, 0, 3, 148, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.48508+00', '2025-01-01 02:45:53.485194+00', 'rts', 'made_by', NULL),
	(5, 149, 126, 'rejected', 'post_only_would_trade', 'rejected', 100.45, NULL, 6, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.485837+00', '2025-01-01 02:45:53.485965+00', 'rts', 'made_by', NULL),
	(5, 150, 113, 'canceled', 'requested', 'canceled', 99.60, NULL, 6, 0, 0, 0, 0, 128, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.48679+00', '2025-01-01 02:45:53.486876+00', 'rts', 'made_by', NULL),
	(5, 151, 127, 'new', NULL, 'new', 99.95, NULL, 14, 14, 0, 0, 14, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.487526+00', '2025-01-01 02:45:53.487673+00', 'rts', 'made_by', NULL),
	(5, 152, 127, 'canceled', 'fok_not_filled', 'canceled', 99.95, NULL, 14, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.487526+00', '2025-01-01 02:45:53.487673+00', 'rts', 'made_by', NULL),
	(5, 153, 128, 'new', NULL, 'new', 100.20, NULL, 16, 16, 0, 0, 16, 153, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 154, 95, 'fill', NULL, 'filled', 99.90, NULL, 14, 0, 14, 1398.60, 0, 85, 54, 99.90, 10, 128, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 155, 128, 'partial_fill', NULL, 'partially_filled', 100.20, NULL, 16, 6, 10, 999.00, 6, 153, 54, 99.90, 10, 95, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 156, 105, 'fill', NULL, 'filled', 100.05, 99.70, 6, 0, 6, 600.30, 0, 122, 55, 100.05, 6, 128, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 157, 128, 'fill', NULL, 'filled', 100.20, NULL, 16, 0, 16, 1599.30, 0, 153, 55, 100.05, 6, 105, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 158, 122, 'triggered', NULL, 'new', 99.70, 99.90, 15, 15, 0, 0, 15, 158, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.488388+00', '2025-01-01 02:45:53.488527+00', 'rts', 'made_by', NULL),
	(5, 159, 129, 'new', NULL, 'new', 99.80, NULL, 19, 19, 0, 0, 19, 159, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.489818+00', '2025-01-01 02:45:53.489966+00', 'rts', 'made_by', NULL),
	(5, 160, 130, 'new', NULL, 'pending_trigger', 99.55, 99.55, 15, 15, 0, 0, 15, 160, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.490638+00', '2025-01-01 02:45:53.490785+00', 'rts', 'made_by', NULL),
	(5, 161, 131, 'new', NULL, 'new', 100.15, NULL, 8, 8, 0, 0, 8, 161, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.491357+00', '2025-01-01 02:45:53.491467+00', 'rts', 'made_by', NULL),
	(5, 162, 132, 'new', NULL, 'new', 100.15, NULL, 20, 2, 0, 0, 20, 162, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 163, 71, 'fill', NULL, 'filled', 100.10, NULL, 16, 0, 16, 1601.60, 0, 27, 56, 100.10, 3, 132, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 164, 132, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 20, 2, 3, 300.30, 17, 162, 56, 100.10, 3, 71, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 165, 98, 'fill', NULL, 'filled', 100.10, NULL, 8, 0, 8, 800.80, 0, 91, 57, 100.10, 8, 132, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 166, 132, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 20, 2, 11, 1101.10, 9, 162, 57, 100.10, 8, 98, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 167, 110, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 14, 5, 9, 901.35, 5, 118, 58, 100.15, 9, 132, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL),
	(5, 168, 132, 'fill', NULL, 'filled', 100.15, NULL, 20, 0, 20, 2002.45, 0, 162, 58, 100.15, 9, 110, '2025-01-01 02:45:53.49242+00', '2025-01-01 02:45:53.492571+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 169, 133, 'new', NULL, 'pending_trigger', 100.30, 99.50, 14, 14, 0, 0, 14, 169, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.493639+00', '2025-01-01 02:45:53.493792+00', 'rts', 'made_by', NULL),
	(5, 170, 134, 'new', NULL, 'pending_trigger', 100.30, 100.25, 19, 19, 0, 0, 19, 170, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.495393+00', '2025-01-01 02:45:53.495544+00', 'rts', 'made_by', NULL),
	(5, 171, 135, 'new', NULL, 'new', 99.50, NULL, 5, 5, 0, 0, 5, 171, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.496157+00', '2025-01-01 02:45:53.496269+00', 'rts', 'made_by', NULL),
	(5, 172, 136, 'new', NULL, 'pending_trigger', 99.55, 100.20, 15, 15, 0, 0, 15, 172, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.49701+00', '2025-01-01 02:45:53.497159+00', 'rts', 'made_by', NULL),
	(5, 173, 137, 'new', NULL, 'new', 99.50, NULL, 6, 6, 0, 0, 6, 173, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.497737+00', '2025-01-01 02:45:53.497883+00', 'rts', 'made_by', NULL),
	(5, 174, 138, 'new', NULL, 'new', 100.25, NULL, 8, 8, 0, 0, 8, 174, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.498483+00', '2025-01-01 02:45:53.498626+00', 'rts', 'made_by', NULL),
	(5, 175, 139, 'new', NULL, 'new', 100.10, NULL, 4, 4, 0, 0, 4, 175, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.499377+00', '2025-01-01 02:45:53.499522+00', 'rts', 'made_by', NULL),
	(5, 176, 140, 'new', NULL, 'new', 100.20, NULL, 8, 8, 0, 0, 8, 176, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.500146+00', '2025-01-01 02:45:53.500285+00', 'rts', 'made_by', NULL),
	(5, 177, 120, 'canceled', 'requested', 'canceled', 100.25, NULL, 6, 0, 0, 0, 0, 142, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.50116+00', '2025-01-01 02:45:53.501248+00', 'rts', 'made_by', NULL),
	(5, 178, 141, 'new', NULL, 'new', 100.40, NULL, 9, 9, 0, 0, 9, 178, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 179, 110, 'fill', NULL, 'filled', 100.15, NULL, 14, 0, 14, 1402.10, 0, 118, 59, 100.15, 5, 141, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 180, 141, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 9, 4, 5, 500.75, 4, 178, 59, 100.15, 5, 110, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 181, 123, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 6, 2, 2, 200.30, 4, 181, 60, 100.15, 2, 141, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 390, 220, 'new', NULL, 'new', NULL, NULL, 2, 2, 0, 0, 2, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.587212+00', '2025-01-01 02:45:53.587367+00', 'rts', 'made_by', NULL),
	(5, 182, 141, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 9, 2, 7, 701.05, 2, 178, 60, 100.15, 2, 123, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 183, 131, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 8, 6, 2, 200.30, 6, 161, 61, 100.15, 2, 141, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 184, 141, 'fill', NULL, 'filled', 100.40, NULL, 9, 0, 9, 901.35, 0, 178, 61, 100.15, 2, 131, '2025-01-01 02:45:53.501892+00', '2025-01-01 02:45:53.502042+00', 'rts', 'made_by', NULL),
	(5, 185, 142, 'new', NULL, 'new', 99.85, NULL, 15, 15, 0, 0, 15, 185, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.503022+00', '2025-01-01 02:45:53.503171+00', 'rts', 'made_by', NULL),
	(5, 186, 139, 'fill', NULL, 'filled', 100.10, NULL, 4, 0, 4, 400.40, 0, 175, 62, 100.10, 4, 142, '2025-01-01 02:45:53.503022+00', '2025-01-01 02:45:53.503171+00', 'rts', 'made_by', NULL),
	(5, 187, 142, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 15, 11, 4, 400.40, 11, 185, 62, 100.10, 4, 139, '2025-01-01 02:45:53.503022+00', '2025-01-01 02:45:53.503171+00', 'rts', 'made_by', NULL),
	(5, 188, 143, 'new', NULL, 'new', 99.85, NULL, 16, 16, 0, 0, 16, 188, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.504067+00', '2025-01-01 02:45:53.504214+00', 'rts', 'made_by', NULL),
	(5, 189, 144, 'new', NULL, 'new', 100.45, NULL, 19, 2, 0, 0, 19, 189, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.505068+00', '2025-01-01 02:45:53.505217+00', 'rts', 'made_by', NULL),
	(5, 190, 145, 'new', NULL, 'new', 99.50, NULL, 16, 16, 0, 0, 16, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.505823+00', '2025-01-01 02:45:53.505933+00', 'rts', 'made_by', NULL),
	(5, 191, 145, 'canceled', 'fok_not_filled', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.505823+00', '2025-01-01 02:45:53.505933+00', 'rts', 'made_by', NULL),
	(5, 192, 146, 'new', NULL, 'new', 99.50, NULL, 16, 16, 0, 0, 16, 192, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.506499+00', '2025-01-01 02:45:53.506639+00', 'rts', 'made_by', NULL),
	(5, 193, 146, 'prevented', 'cancel_newest', 'new', 99.50, NULL, 16, 16, 0, 0, 16, 192, NULL, 99.80, 16, 129, '2025-01-01 02:45:53.506499+00', '2025-01-01 02:45:53.506639+00', 'rts', 'made_by', NULL),
	(5, 194, 146, 'canceled', 'self_trade_prevention', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, 192, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.506499+00', '2025-01-01 02:45:53.506639+00', 'rts', 'made_by', NULL),
	(5, 195, 147, 'new', NULL, 'new', 100.25, NULL, 20, 20, 0, 0, 20, 195, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.507338+00', '2025-01-01 02:45:53.507446+00', 'rts', 'made_by', NULL),
	(5, 196, 142, 'fill', NULL, 'filled', 99.85, NULL, 15, 0, 15, 1498.75, 0, 185, 63, 99.85, 11, 147, '2025-01-01 02:45:53.507338+00', '2025-01-01 02:45:53.507446+00', 'rts', 'made_by', NULL),
	(5, 197, 147, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 20, 9, 11, 1098.35, 9, 195, 63, 99.85, 11, 142, '2025-01-01 02:45:53.507338+00', '2025-01-01 02:45:53.507446+00', 'rts', 'made_by', NULL),
	(5, 198, 143, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 16, 7, 9, 898.65, 7, 188, 64, 99.85, 9, 147, '2025-01-01 02:45:53.507338+00', '2025-01-01 02:45:53.507446+00', 'rts', 'made_by', NULL),
	(5, 199, 147, 'fill', NULL, 'filled', 100.25, NULL, 20, 0, 20, 1997.00, 0, 195, 64, 99.85, 9, 143, '2025-01-01 02:45:53.507338+00', '2025-01-01 02:45:53.507446+00', 'rts', 'made_by', NULL),
	(5, 200, 148, 'new', NULL, 'new', 100.35, NULL, 12, 12, 0, 0, 12, 200, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.508485+00', '2025-01-01 02:45:53.50863+00', 'rts', 'made_by', NULL),
	(5, 201, 143, 'fill', NULL, 'filled', 99.85, NULL, 16, 0, 16, 1597.60, 0, 188, 65, 99.85, 7, 148, '2025-01-01 02:45:53.508485+00', '2025-01-01 02:45:53.50863+00', 'rts', 'made_by', NULL),
	(5, 202, 148, 'partial_fill', NULL, 'partially_filled', 100.35, NULL, 12, 5, 7, 698.95, 5, 200, 65, 99.85, 7, 143, '2025-01-01 02:45:53.508485+00', '2025-01-01 02:45:53.50863+00', 'rts', 'made_by', NULL),
	(5, 203, 131, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 8, 1, 7, 701.05, 1, 161, 66, 100.15, 5, 148, '2025-01-01 02:45:53.508485+00', '2025-01-01 02:45:53.50863+00', 'rts', 'made_by', NULL),
	(5, 204, 148, 'fill', NULL, 'filled', 100.35, NULL, 12, 0, 12, 1199.70, 0, 200, 66, 100.15, 5, 131, '2025-01-01 02:45:53.508485+00', '2025-01-01 02:45:53.50863+00', 'rts', 'made_by', NULL),
	(5, 205, 149, 'new', NULL, 'new', 99.70, NULL, 12, 12, 0, 0, 12, 205, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.509575+00', '2025-01-01 02:45:53.509718+00', 'rts', 'made_by', NULL),
	(5, 206, 150, 'new', NULL, 'new', 99.95, NULL, 17, 17, 0, 0, 17, 206, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.5104+00', '2025-01-01 02:45:53.51053+00', 'rts', 'made_by', NULL),
	(5, 207, 151, 'new', NULL, 'new', 99.55, NULL, 11, 11, 0, 0, 11, 207, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.511126+00', '2025-01-01 02:45:53.511268+00', 'rts', 'made_by', NULL),
	(5, 208, 151, 'prevented', 'cancel_newest', 'new', 99.55, NULL, 11, 11, 0, 0, 11, 207, NULL, 99.80, 11, 129, '2025-01-01 02:45:53.511126+00', '2025-01-01 02:45:53.511268+00', 'rts', 'made_by', NULL),
	(5, 209, 151, 'canceled', 'self_trade_prevention', 'canceled', 99.55, NULL, 11, 0, 0, 0, 0, 207, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.511126+00', '2025-01-01 02:45:53.511268+00', 'rts', 'made_by', NULL),
	(5, 210, 152, 'new', NULL, 'pending_trigger', 100.15, 99.80, 3, 3, 0, 0, 3, 210, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.511997+00', '2025-01-01 02:45:53.512147+00', 'rts', 'made_by', NULL),
	(5, 211, 152, 'triggered', NULL, 'new', 100.15, 99.80, 3, 3, 0, 0, 3, 211, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.511997+00', '2025-01-01 02:45:53.512147+00', 'rts', 'made_by', NULL),
	(5, 212, 150, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 17, 14, 3, 299.85, 14, 206, 67, 99.95, 3, 152, '2025-01-01 02:45:53.511997+00', '2025-01-01 02:45:53.512147+00', 'rts', 'made_by', NULL),
	(5, 213, 152, 'fill', NULL, 'filled', 100.15, 99.80, 3, 0, 3, 299.85, 0, 211, 67, 99.95, 3, 150, '2025-01-01 02:45:53.511997+00', '2025-01-01 02:45:53.512147+00', 'rts', 'made_by', NULL),
	(5, 214, 153, 'new', NULL, 'new', 99.50, NULL, 12, 2, 0, 0, 12, 214, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.51341+00', '2025-01-01 02:45:53.513565+00', 'rts', 'made_by', NULL),
	(5, 215, 123, 'replaced', 'priority_lost', 'partially_filled', 99.50, NULL, 6, 2, 2, 200.30, 4, 215, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.514469+00', '2025-01-01 02:45:53.514573+00', 'rts', 'made_by', NULL),
	(5, 216, 129, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 19, 15, 4, 399.20, 15, 159, 68, 99.80, 4, 123, '2025-01-01 02:45:53.514469+00', '2025-01-01 02:45:53.514573+00', 'rts', 'made_by', NULL),
	(5, 217, 123, 'fill', NULL, 'filled', 99.50, NULL, 6, 0, 6, 599.50, 0, 215, 68, 99.80, 4, 129, '2025-01-01 02:45:53.514469+00', '2025-01-01 02:45:53.514573+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 218, 154, 'new', NULL, 'new', 99.95, NULL, 3, 3, 0, 0, 3, 218, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.515835+00', '2025-01-01 02:45:53.515965+00', 'rts', 'made_by', NULL),
	(5, 219, 155, 'new', NULL, 'new', 99.70, NULL, 13, 13, 0, 0, 13, 219, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.5169+00', '2025-01-01 02:45:53.517073+00', 'rts', 'made_by', NULL),
	(5, 220, 156, 'new', NULL, 'new', 100.25, NULL, 18, 2, 0, 0, 18, 220, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.517712+00', '2025-01-01 02:45:53.517872+00', 'rts', 'made_by', NULL),
	(5, 221, 157, 'new', NULL, 'new', 99.85, NULL, 9, 9, 0, 0, 9, 221, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.518461+00', '2025-01-01 02:45:53.518608+00', 'rts', 'made_by', NULL),
	(5, 222, 158, 'new', NULL, 'new', 99.50, NULL, 2, 2, 0, 0, 2, 222, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.519191+00', '2025-01-01 02:45:53.519335+00', 'rts', 'made_by', NULL),
	(5, 223, 157, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 9, 7, 2, 199.70, 7, 221, 69, 99.85, 2, 158, '2025-01-01 02:45:53.519191+00', '2025-01-01 02:45:53.519335+00', 'rts', 'made_by', NULL),
	(5, 224, 158, 'fill', NULL, 'filled', 99.50, NULL, 2, 0, 2, 199.70, 0, 222, 69, 99.85, 2, 157, '2025-01-01 02:45:53.519191+00', '2025-01-01 02:45:53.519335+00', 'rts', 'made_by', NULL),
	(5, 225, 159, 'new', NULL, 'new', 100.15, NULL, 5, 2, 0, 0, 5, 225, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.520297+00', '2025-01-01 02:45:53.520428+00', 'rts', 'made_by', NULL),
	(5, 226, 150, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 17, 9, 8, 799.60, 9, 206, 70, 99.95, 5, 159, '2025-01-01 02:45:53.520297+00', '2025-01-01 02:45:53.520428+00', 'rts', 'made_by', NULL),
	(5, 227, 159, 'fill', NULL, 'filled', 100.15, NULL, 5, 0, 5, 499.75, 0, 225, 70, 99.95, 5, 150, '2025-01-01 02:45:53.520297+00', '2025-01-01 02:45:53.520428+00', 'rts', 'made_by', NULL),
	(5, 228, 160, 'new', NULL, 'new', 100.15, NULL, 4, 4, 0, 0, 4, 228, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.521188+00', '2025-01-01 02:45:53.521332+00', 'rts', 'made_by', NULL),
	(5, 229, 161, 'new', NULL, 'new', 99.65, NULL, 9, 9, 0, 0, 9, 229, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.521881+00', '2025-01-01 02:45:53.522023+00', 'rts', 'made_by', NULL),
	(5, 230, 157, 'fill', NULL, 'filled', 99.85, NULL, 9, 0, 9, 898.65, 0, 221, 71, 99.85, 7, 161, '2025-01-01 02:45:53.521881+00', '2025-01-01 02:45:53.522023+00', 'rts', 'made_by', NULL),
	(5, 231, 161, 'partial_fill', NULL, 'partially_filled', 99.65, NULL, 9, 2, 7, 698.95, 2, 229, 71, 99.85, 7, 157, '2025-01-01 02:45:53.521881+00', '2025-01-01 02:45:53.522023+00', 'rts', 'made_by', NULL),
	(5, 389, 219, 'canceled', 'fok_not_filled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.586198+00', '2025-01-01 02:45:53.586362+00', 'rts', 'made_by', NULL),
	(5, 232, 161, 'prevented', 'cancel_newest', 'partially_filled', 99.65, NULL, 9, 2, 7, 698.95, 2, 229, NULL, 99.80, 2, 129, '2025-01-01 02:45:53.521881+00', '2025-01-01 02:45:53.522023+00', 'rts', 'made_by', NULL),
	(5, 233, 161, 'canceled', 'self_trade_prevention', 'canceled', 99.65, NULL, 9, 0, 7, 698.95, 0, 229, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.521881+00', '2025-01-01 02:45:53.522023+00', 'rts', 'made_by', NULL),
	(5, 234, 162, 'new', NULL, 'new', 100.50, NULL, 4, 2, 0, 0, 4, 234, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.523094+00', '2025-01-01 02:45:53.523241+00', 'rts', 'made_by', NULL),
	(5, 235, 150, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 17, 5, 12, 1199.40, 5, 206, 72, 99.95, 4, 162, '2025-01-01 02:45:53.523094+00', '2025-01-01 02:45:53.523241+00', 'rts', 'made_by', NULL),
	(5, 236, 162, 'fill', NULL, 'filled', 100.50, NULL, 4, 0, 4, 399.80, 0, 234, 72, 99.95, 4, 150, '2025-01-01 02:45:53.523094+00', '2025-01-01 02:45:53.523241+00', 'rts', 'made_by', NULL),
	(5, 237, 163, 'new', NULL, 'new', 99.60, NULL, 5, 5, 0, 0, 5, 237, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.524046+00', '2025-01-01 02:45:53.524194+00', 'rts', 'made_by', NULL),
	(5, 238, 129, 'partial_fill', NULL, 'partially_filled', 99.80, NULL, 19, 10, 9, 898.20, 10, 159, 73, 99.80, 5, 163, '2025-01-01 02:45:53.524046+00', '2025-01-01 02:45:53.524194+00', 'rts', 'made_by', NULL),
	(5, 239, 163, 'fill', NULL, 'filled', 99.60, NULL, 5, 0, 5, 499.00, 0, 237, 73, 99.80, 5, 129, '2025-01-01 02:45:53.524046+00', '2025-01-01 02:45:53.524194+00', 'rts', 'made_by', NULL),
	(5, 240, 115, 'replaced', 'priority_lost', 'new', 100.20, NULL, 4, 4, 0, 0, 4, 240, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.525183+00', '2025-01-01 02:45:53.525285+00', 'rts', 'made_by', NULL),
	(5, 241, 164, 'new', NULL, 'new', 100.05, NULL, 4, 4, 0, 0, 4, 241, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.526145+00', '2025-01-01 02:45:53.526282+00', 'rts', 'made_by', NULL),
	(5, 242, 165, 'new', NULL, 'new', 100.35, NULL, 17, 17, 0, 0, 17, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.526899+00', '2025-01-01 02:45:53.52705+00', 'rts', 'made_by', NULL),
	(5, 243, 165, 'canceled', 'no_liquidity', 'canceled', 100.35, NULL, 17, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.526899+00', '2025-01-01 02:45:53.52705+00', 'rts', 'made_by', NULL),
	(5, 244, 166, 'new', NULL, 'new', 100.05, NULL, 12, 12, 0, 0, 12, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 245, 150, 'fill', NULL, 'filled', 99.95, NULL, 17, 0, 17, 1699.15, 0, 206, 74, 99.95, 5, 166, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 246, 166, 'partial_fill', NULL, 'partially_filled', 100.05, NULL, 12, 7, 5, 499.75, 7, NULL, 74, 99.95, 5, 150, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 247, 154, 'fill', NULL, 'filled', 99.95, NULL, 3, 0, 3, 299.85, 0, 218, 75, 99.95, 3, 166, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 248, 166, 'partial_fill', NULL, 'partially_filled', 100.05, NULL, 12, 4, 8, 799.60, 4, NULL, 75, 99.95, 3, 154, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 249, 164, 'fill', NULL, 'filled', 100.05, NULL, 4, 0, 4, 400.20, 0, 241, 76, 100.05, 4, 166, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 250, 166, 'fill', NULL, 'filled', 100.05, NULL, 12, 0, 12, 1199.80, 0, NULL, 76, 100.05, 4, 164, '2025-01-01 02:45:53.527643+00', '2025-01-01 02:45:53.527755+00', 'rts', 'made_by', NULL),
	(5, 251, 167, 'rejected', 'post_only_would_trade', 'rejected', 100.50, NULL, 5, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.528697+00', '2025-01-01 02:45:53.528851+00', 'rts', 'made_by', NULL),
	(5, 252, 168, 'new', NULL, 'new', 99.65, NULL, 8, 8, 0, 0, 8, 252, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.529561+00', '2025-01-01 02:45:53.529676+00', 'rts', 'made_by', NULL),
	(5, 253, 115, 'replaced', 'priority_lost', 'new', 100.25, NULL, 4, 4, 0, 0, 4, 253, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.530482+00', '2025-01-01 02:45:53.530583+00', 'rts', 'made_by', NULL),
	(5, 254, 149, 'canceled', 'requested', 'canceled', 99.70, NULL, 12, 0, 0, 0, 0, 205, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.531509+00', '2025-01-01 02:45:53.531594+00', 'rts', 'made_by', NULL),
	(5, 255, 169, 'new', NULL, 'new', 99.60, NULL, 20, 2, 0, 0, 20, 255, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 256, 129, 'fill', NULL, 'filled', 99.80, NULL, 19, 0, 19, 1896.20, 0, 159, 79, 99.80, 10, 169, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 257, 169, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 20, 2, 10, 998.00, 10, 255, 79, 99.80, 10, 129, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 258, 114, 'fill', NULL, 'filled', 99.75, NULL, 7, 0, 7, 698.25, 0, 129, 80, 99.75, 1, 169, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 259, 169, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 20, 2, 11, 1097.75, 9, 255, 80, 99.75, 1, 114, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 260, 122, 'partial_fill', NULL, 'partially_filled', 99.70, 99.90, 15, 6, 9, 897.30, 6, 158, 81, 99.70, 9, 169, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 261, 169, 'fill', NULL, 'filled', 99.60, NULL, 20, 0, 20, 1995.05, 0, 255, 81, 99.70, 9, 122, '2025-01-01 02:45:53.53232+00', '2025-01-01 02:45:53.532492+00', 'rts', 'made_by', NULL),
	(5, 262, 170, 'new', NULL, 'new', 99.95, NULL, 8, 8, 0, 0, 8, 262, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.533405+00', '2025-01-01 02:45:53.533524+00', 'rts', 'made_by', NULL),
	(5, 263, 171, 'new', NULL, 'new', 99.90, NULL, 12, 12, 0, 0, 12, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.534211+00', '2025-01-01 02:45:53.534368+00', 'rts', 'made_by', NULL),
	(5, 264, 171, 'canceled', 'fok_not_filled', 'canceled', 99.90, NULL, 12, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.534211+00', '2025-01-01 02:45:53.534368+00', 'rts', 'made_by', NULL),
	(5, 265, 172, 'new', NULL, 'new', 99.95, NULL, 10, 10, 0, 0, 10, 265, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.534955+00', '2025-01-01 02:45:53.535103+00', 'rts', 'made_by', NULL),
	(5, 266, 170, 'fill', NULL, 'filled', 99.95, NULL, 8, 0, 8, 799.60, 0, 262, 82, 99.95, 8, 172, '2025-01-01 02:45:53.534955+00', '2025-01-01 02:45:53.535103+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 267, 172, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 10, 2, 8, 799.60, 2, 265, 82, 99.95, 8, 170, '2025-01-01 02:45:53.534955+00', '2025-01-01 02:45:53.535103+00', 'rts', 'made_by', NULL),
	(5, 268, 173, 'new', NULL, 'new', 100.15, NULL, 16, 16, 0, 0, 16, 268, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.535933+00', '2025-01-01 02:45:53.536087+00', 'rts', 'made_by', NULL),
	(5, 269, 174, 'new', NULL, 'new', 99.60, NULL, 9, 9, 0, 0, 9, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.536895+00', '2025-01-01 02:45:53.537042+00', 'rts', 'made_by', NULL),
	(5, 270, 174, 'canceled', 'no_liquidity', 'canceled', 99.60, NULL, 9, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.536895+00', '2025-01-01 02:45:53.537042+00', 'rts', 'made_by', NULL),
	(5, 271, 175, 'new', NULL, 'new', 100.20, NULL, 8, 2, 0, 0, 8, 271, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 272, 131, 'fill', NULL, 'filled', 100.15, NULL, 8, 0, 8, 801.20, 0, 161, 83, 100.15, 1, 175, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 273, 175, 'partial_fill', NULL, 'partially_filled', 100.20, NULL, 8, 2, 1, 100.15, 7, 271, 83, 100.15, 1, 131, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 274, 160, 'fill', NULL, 'filled', 100.15, NULL, 4, 0, 4, 400.60, 0, 228, 84, 100.15, 4, 175, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 275, 175, 'partial_fill', NULL, 'partially_filled', 100.20, NULL, 8, 2, 5, 500.75, 3, 271, 84, 100.15, 4, 160, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 276, 173, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 16, 13, 3, 300.45, 13, 268, 85, 100.15, 3, 175, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 277, 175, 'fill', NULL, 'filled', 100.20, NULL, 8, 0, 8, 801.20, 0, 271, 85, 100.15, 3, 173, '2025-01-01 02:45:53.537592+00', '2025-01-01 02:45:53.537738+00', 'rts', 'made_by', NULL),
	(5, 278, 176, 'new', NULL, 'new', 99.60, NULL, 18, 18, 0, 0, 18, 278, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 279, 172, 'fill', NULL, 'filled', 99.95, NULL, 10, 0, 10, 999.50, 0, 265, 86, 99.95, 2, 176, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 280, 176, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 18, 16, 2, 199.90, 16, 278, 86, 99.95, 2, 172, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 281, 176, 'prevented', 'decrement_and_cancel', 'partially_filled', 99.60, NULL, 12, 10, 2, 199.90, 10, 278, NULL, 99.70, 6, 122, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 282, 122, 'canceled', 'self_trade_prevention', 'canceled', 99.70, 99.90, 15, 0, 9, 897.30, 0, 158, NULL, NULL, NULL, 176, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 283, 155, 'partial_fill', NULL, 'partially_filled', 99.70, NULL, 13, 3, 10, 997.00, 3, 219, 87, 99.70, 10, 176, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 284, 176, 'fill', NULL, 'filled', 99.60, NULL, 12, 0, 12, 1196.90, 0, 278, 87, 99.70, 10, 155, '2025-01-01 02:45:53.538812+00', '2025-01-01 02:45:53.538961+00', 'rts', 'made_by', NULL),
	(5, 285, 177, 'new', NULL, 'new', 99.95, NULL, 16, 16, 0, 0, 16, 285, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.540057+00', '2025-01-01 02:45:53.540209+00', 'rts', 'made_by', NULL),
	(5, 286, 178, 'new', NULL, 'new', 99.65, NULL, 8, 8, 0, 0, 8, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.540914+00', '2025-01-01 02:45:53.541029+00', 'rts', 'made_by', NULL),
	(5, 287, 177, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 16, 8, 8, 799.60, 8, 285, 88, 99.95, 8, 178, '2025-01-01 02:45:53.540914+00', '2025-01-01 02:45:53.541029+00', 'rts', 'made_by', NULL),
	(5, 288, 178, 'fill', NULL, 'filled', 99.65, NULL, 8, 0, 8, 799.60, 0, NULL, 88, 99.95, 8, 177, '2025-01-01 02:45:53.540914+00', '2025-01-01 02:45:53.541029+00', 'rts', 'made_by', NULL),
	(5, 289, 140, 'replaced', 'priority_lost', 'new', 99.60, NULL, 8, 8, 0, 0, 8, 289, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.541939+00', '2025-01-01 02:45:53.542041+00', 'rts', 'made_by', NULL),
	(5, 290, 177, 'fill', NULL, 'filled', 99.95, NULL, 16, 0, 16, 1599.20, 0, 285, 89, 99.95, 8, 140, '2025-01-01 02:45:53.541939+00', '2025-01-01 02:45:53.542041+00', 'rts', 'made_by', NULL),
	(5, 291, 140, 'fill', NULL, 'filled', 99.60, NULL, 8, 0, 8, 799.60, 0, 289, 89, 99.95, 8, 177, '2025-01-01 02:45:53.541939+00', '2025-01-01 02:45:53.542041+00', 'rts', 'made_by', NULL),
	(5, 292, 179, 'new', NULL, 'new', 100.05, NULL, 7, 7, 0, 0, 7, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.543132+00', '2025-01-01 02:45:53.543254+00', 'rts', 'made_by', NULL),
	(5, 293, 179, 'canceled', 'no_liquidity', 'canceled', 100.05, NULL, 7, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.543132+00', '2025-01-01 02:45:53.543254+00', 'rts', 'made_by', NULL),
	(5, 294, 180, 'new', NULL, 'new', 100.15, NULL, 18, 18, 0, 0, 18, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.543892+00', '2025-01-01 02:45:53.544045+00', 'rts', 'made_by', NULL),
	(5, 295, 180, 'canceled', 'no_liquidity', 'canceled', 100.15, NULL, 18, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.543892+00', '2025-01-01 02:45:53.544045+00', 'rts', 'made_by', NULL),
	(5, 296, 181, 'new', NULL, 'new', 99.55, NULL, 19, 19, 0, 0, 19, 296, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 297, 155, 'fill', NULL, 'filled', 99.70, NULL, 13, 0, 13, 1296.10, 0, 219, 90, 99.70, 3, 181, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 298, 181, 'partial_fill', NULL, 'partially_filled', 99.55, NULL, 19, 16, 3, 299.10, 16, 296, 90, 99.70, 3, 155, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 299, 168, 'fill', NULL, 'filled', 99.65, NULL, 8, 0, 8, 797.20, 0, 252, 91, 99.65, 8, 181, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 300, 181, 'partial_fill', NULL, 'partially_filled', 99.55, NULL, 19, 8, 11, 1096.30, 8, 296, 91, 99.65, 8, 168, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 301, 181, 'prevented', 'cancel_newest', 'partially_filled', 99.55, NULL, 19, 8, 11, 1096.30, 8, 296, NULL, 99.60, 8, 121, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 302, 181, 'canceled', 'self_trade_prevention', 'canceled', 99.55, NULL, 19, 0, 11, 1096.30, 0, 296, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.5447+00', '2025-01-01 02:45:53.544845+00', 'rts', 'made_by', NULL),
	(5, 303, 182, 'new', NULL, 'new', 100.15, NULL, 13, 13, 0, 0, 13, 303, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.545729+00', '2025-01-01 02:45:53.545877+00', 'rts', 'made_by', NULL),
	(5, 304, 135, 'canceled', 'requested', 'canceled', 99.50, NULL, 5, 0, 0, 0, 0, 171, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.546643+00', '2025-01-01 02:45:53.546728+00', 'rts', 'made_by', NULL),
	(5, 305, 183, 'new', NULL, 'new', 100.30, NULL, 15, 15, 0, 0, 15, 305, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.547387+00', '2025-01-01 02:45:53.547537+00', 'rts', 'made_by', NULL),
	(5, 306, 184, 'new', NULL, 'new', 100.45, NULL, 4, 4, 0, 0, 4, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.548326+00', '2025-01-01 02:45:53.548438+00', 'rts', 'made_by', NULL),
	(5, 307, 184, 'canceled', 'no_liquidity', 'canceled', 100.45, NULL, 4, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.548326+00', '2025-01-01 02:45:53.548438+00', 'rts', 'made_by', NULL),
	(5, 308, 185, 'new', NULL, 'new', 99.60, NULL, 8, 8, 0, 0, 8, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.54904+00', '2025-01-01 02:45:53.54915+00', 'rts', 'made_by', NULL),
	(5, 309, 185, 'canceled', 'no_liquidity', 'canceled', 99.60, NULL, 8, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.54904+00', '2025-01-01 02:45:53.54915+00', 'rts', 'made_by', NULL),
	(5, 310, 186, 'new', NULL, 'pending_trigger', 99.50, 100.20, 2, 2, 0, 0, 2, 310, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.549745+00', '2025-01-01 02:45:53.549896+00', 'rts', 'made_by', NULL),
	(5, 311, 187, 'new', NULL, 'new', 99.95, NULL, 11, 11, 0, 0, 11, 311, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.550469+00', '2025-01-01 02:45:53.550615+00', 'rts', 'made_by', NULL),
	(5, 312, 188, 'new', NULL, 'pending_trigger', 99.95, 100.40, 5, 5, 0, 0, 5, 312, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.551353+00', '2025-01-01 02:45:53.551491+00', 'rts', 'made_by', NULL),
	(5, 313, 188, 'triggered', NULL, 'new', 99.95, 100.40, 5, 5, 0, 0, 5, 313, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.551353+00', '2025-01-01 02:45:53.551491+00', 'rts', 'made_by', NULL),
	(5, 314, 187, 'partial_fill', NULL, 'partially_filled', 99.95, NULL, 11, 6, 5, 499.75, 6, 311, 92, 99.95, 5, 188, '2025-01-01 02:45:53.551353+00', '2025-01-01 02:45:53.551491+00', 'rts', 'made_by', NULL),
	(5, 315, 188, 'fill', NULL, 'filled', 99.95, 100.40, 5, 0, 5, 499.75, 0, 313, 92, 99.95, 5, 187, '2025-01-01 02:45:53.551353+00', '2025-01-01 02:45:53.551491+00', 'rts', 'made_by', NULL),
	(5, 316, 189, 'new', NULL, 'new', 100.50, NULL, 10, 10, 0, 0, 10, 316, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.552993+00', '2025-01-01 02:45:53.553115+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 317, 190, 'new', NULL, 'new', 100.00, NULL, 2, 2, 0, 0, 2, 317, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.553903+00', '2025-01-01 02:45:53.554059+00', 'rts', 'made_by', NULL),
	(5, 318, 191, 'new', NULL, 'new', 100.05, NULL, 14, 14, 0, 0, 14, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.554684+00', '2025-01-01 02:45:53.554832+00', 'rts', 'made_by', NULL),
	(5, 319, 191, 'canceled', 'no_liquidity', 'canceled', 100.05, NULL, 14, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.554684+00', '2025-01-01 02:45:53.554832+00', 'rts', 'made_by', NULL),
	(5, 320, 192, 'new', NULL, 'new', 99.60, NULL, 12, 2, 0, 0, 12, 320, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 321, 190, 'fill', NULL, 'filled', 100.00, NULL, 2, 0, 2, 200.00, 0, 317, 93, 100.00, 2, 192, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 322, 192, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 12, 2, 2, 200.00, 10, 320, 93, 100.00, 2, 190, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 323, 187, 'fill', NULL, 'filled', 99.95, NULL, 11, 0, 11, 1099.45, 0, 311, 94, 99.95, 6, 192, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 324, 192, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 12, 2, 8, 799.70, 4, 320, 94, 99.95, 6, 187, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 325, 121, 'partial_fill', NULL, 'partially_filled', 99.60, NULL, 17, 13, 4, 398.40, 13, 143, 95, 99.60, 4, 192, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 326, 192, 'fill', NULL, 'filled', 99.60, NULL, 12, 0, 12, 1198.10, 0, 320, 95, 99.60, 4, 121, '2025-01-01 02:45:53.555457+00', '2025-01-01 02:45:53.555589+00', 'rts', 'made_by', NULL),
	(5, 327, 193, 'new', NULL, 'new', 100.25, NULL, 16, 16, 0, 0, 16, 327, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.556593+00', '2025-01-01 02:45:53.556748+00', 'rts', 'made_by', NULL),
	(5, 328, 193, 'prevented', 'decrement_and_cancel', 'new', 100.25, NULL, 3, 3, 0, 0, 3, 327, NULL, 100.15, 13, 173, '2025-01-01 02:45:53.556593+00', '2025-01-01 02:45:53.556748+00', 'rts', 'made_by', NULL),
	(5, 329, 173, 'canceled', 'self_trade_prevention', 'canceled', 100.15, NULL, 16, 0, 3, 300.45, 0, 268, NULL, NULL, NULL, 193, '2025-01-01 02:45:53.556593+00', '2025-01-01 02:45:53.556748+00', 'rts', 'made_by', NULL),
	(5, 330, 182, 'partial_fill', NULL, 'partially_filled', 100.15, NULL, 13, 10, 3, 300.45, 10, 303, 96, 100.15, 3, 193, '2025-01-01 02:45:53.556593+00', '2025-01-01 02:45:53.556748+00', 'rts', 'made_by', NULL),
	(5, 331, 193, 'fill', NULL, 'filled', 100.25, NULL, 3, 0, 3, 300.45, 0, 327, 96, 100.15, 3, 182, '2025-01-01 02:45:53.556593+00', '2025-01-01 02:45:53.556748+00', 'rts', 'made_by', NULL),
	(5, 332, 194, 'new', NULL, 'new', 99.65, NULL, 17, 17, 0, 0, 17, 332, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.557737+00', '2025-01-01 02:45:53.55785+00', 'rts', 'made_by', NULL),
	(5, 333, 195, 'new', NULL, 'new', 100.30, NULL, 12, 12, 0, 0, 12, 333, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.558452+00', '2025-01-01 02:45:53.558601+00', 'rts', 'made_by', NULL),
	(5, 334, 194, 'partial_fill', NULL, 'partially_filled', 99.65, NULL, 17, 5, 12, 1195.80, 5, 332, 97, 99.65, 12, 195, '2025-01-01 02:45:53.558452+00', '2025-01-01 02:45:53.558601+00', 'rts', 'made_by', NULL),
	(5, 335, 195, 'fill', NULL, 'filled', 100.30, NULL, 12, 0, 12, 1195.80, 0, 333, 97, 99.65, 12, 194, '2025-01-01 02:45:53.558452+00', '2025-01-01 02:45:53.558601+00', 'rts', 'made_by', NULL),
	(5, 336, 196, 'new', NULL, 'new', 100.20, NULL, 15, 15, 0, 0, 15, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.559349+00', '2025-01-01 02:45:53.559464+00', 'rts', 'made_by', NULL),
	(5, 337, 196, 'canceled', 'no_liquidity', 'canceled', 100.20, NULL, 15, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.559349+00', '2025-01-01 02:45:53.559464+00', 'rts', 'made_by', NULL),
	(5, 338, 118, 'canceled', 'requested', 'canceled', 99.55, NULL, 7, 0, 0, 0, 0, 138, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.560337+00', '2025-01-01 02:45:53.560427+00', 'rts', 'made_by', NULL),
	(5, 339, 197, 'new', NULL, 'new', 100.30, NULL, 9, 9, 0, 0, 9, 339, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.561134+00', '2025-01-01 02:45:53.56125+00', 'rts', 'made_by', NULL),
	(5, 340, 198, 'new', NULL, 'new', 99.65, NULL, 12, 12, 0, 0, 12, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.561845+00', '2025-01-01 02:45:53.561952+00', 'rts', 'made_by', NULL),
	(5, 341, 198, 'canceled', 'fok_not_filled', 'canceled', 99.65, NULL, 12, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.561845+00', '2025-01-01 02:45:53.561952+00', 'rts', 'made_by', NULL),
	(5, 342, 199, 'new', NULL, 'new', 99.50, NULL, 8, 8, 0, 0, 8, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.562789+00', '2025-01-01 02:45:53.562918+00', 'rts', 'made_by', NULL),
	(5, 343, 199, 'canceled', 'fok_not_filled', 'canceled', 99.50, NULL, 8, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.562789+00', '2025-01-01 02:45:53.562918+00', 'rts', 'made_by', NULL),
	(5, 344, 200, 'new', NULL, 'new', 99.55, NULL, 18, 18, 0, 0, 18, 344, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.563508+00', '2025-01-01 02:45:53.563667+00', 'rts', 'made_by', NULL),
	(5, 345, 200, 'prevented', 'cancel_newest', 'new', 99.55, NULL, 18, 18, 0, 0, 18, 344, NULL, 99.60, 13, 121, '2025-01-01 02:45:53.563508+00', '2025-01-01 02:45:53.563667+00', 'rts', 'made_by', NULL),
	(5, 346, 200, 'canceled', 'self_trade_prevention', 'canceled', 99.55, NULL, 18, 0, 0, 0, 0, 344, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.563508+00', '2025-01-01 02:45:53.563667+00', 'rts', 'made_by', NULL),
	(5, 347, 201, 'new', NULL, 'new', 99.65, NULL, 3, 3, 0, 0, 3, 347, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.564479+00', '2025-01-01 02:45:53.564589+00', 'rts', 'made_by', NULL),
	(5, 348, 194, 'partial_fill', NULL, 'partially_filled', 99.65, NULL, 17, 2, 15, 1494.75, 2, 332, 99, 99.65, 3, 201, '2025-01-01 02:45:53.564479+00', '2025-01-01 02:45:53.564589+00', 'rts', 'made_by', NULL),
	(5, 349, 201, 'fill', NULL, 'filled', 99.65, NULL, 3, 0, 3, 298.95, 0, 347, 99, 99.65, 3, 194, '2025-01-01 02:45:53.564479+00', '2025-01-01 02:45:53.564589+00', 'rts', 'made_by', NULL),
	(5, 350, 202, 'new', NULL, 'new', 99.90, NULL, 20, 20, 0, 0, 20, 350, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.565282+00', '2025-01-01 02:45:53.565436+00', 'rts', 'made_by', NULL),
	(5, 351, 203, 'new', NULL, 'new', 99.85, NULL, 15, 15, 0, 0, 15, 351, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.566076+00', '2025-01-01 02:45:53.566181+00', 'rts', 'made_by', NULL),
	(5, 352, 194, 'fill', NULL, 'filled', 99.65, NULL, 17, 0, 17, 1694.05, 0, 332, 100, 99.65, 2, 203, '2025-01-01 02:45:53.566076+00', '2025-01-01 02:45:53.566181+00', 'rts', 'made_by', NULL),
	(5, 353, 203, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 15, 13, 2, 199.30, 13, 351, 100, 99.65, 2, 194, '2025-01-01 02:45:53.566076+00', '2025-01-01 02:45:53.566181+00', 'rts', 'made_by', NULL),
	(5, 354, 204, 'new', NULL, 'new', 100.25, NULL, 8, 8, 0, 0, 8, 354, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.56726+00', '2025-01-01 02:45:53.56741+00', 'rts', 'made_by', NULL),
	(5, 355, 205, 'new', NULL, 'new', 100.50, NULL, 12, 12, 0, 0, 12, 355, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.568042+00', '2025-01-01 02:45:53.568154+00', 'rts', 'made_by', NULL),
	(5, 356, 206, 'new', NULL, 'new', 100.50, NULL, 9, 9, 0, 0, 9, 356, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.568798+00', '2025-01-01 02:45:53.568947+00', 'rts', 'made_by', NULL),
	(5, 357, 207, 'new', NULL, 'new', 100.00, NULL, 19, 19, 0, 0, 19, 357, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.5695+00', '2025-01-01 02:45:53.569607+00', 'rts', 'made_by', NULL),
	(5, 358, 208, 'new', NULL, 'new', 99.65, NULL, 20, 20, 0, 0, 20, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.570182+00', '2025-01-01 02:45:53.570287+00', 'rts', 'made_by', NULL),
	(5, 359, 208, 'canceled', 'fok_not_filled', 'canceled', 99.65, NULL, 20, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.570182+00', '2025-01-01 02:45:53.570287+00', 'rts', 'made_by', NULL),
	(5, 360, 209, 'new', NULL, 'new', 99.85, NULL, 5, 5, 0, 0, 5, 360, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.571109+00', '2025-01-01 02:45:53.571255+00', 'rts', 'made_by', NULL),
	(5, 361, 203, 'partial_fill', NULL, 'partially_filled', 99.85, NULL, 15, 8, 7, 698.55, 8, 351, 102, 99.85, 5, 209, '2025-01-01 02:45:53.571109+00', '2025-01-01 02:45:53.571255+00', 'rts', 'made_by', NULL),
	(5, 362, 209, 'fill', NULL, 'filled', 99.85, NULL, 5, 0, 5, 499.25, 0, 360, 102, 99.85, 5, 203, '2025-01-01 02:45:53.571109+00', '2025-01-01 02:45:53.571255+00', 'rts', 'made_by', NULL),
	(5, 363, 210, 'new', NULL, 'pending_trigger', 99.90, 99.60, 19, 19, 0, 0, 19, 363, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.571992+00', '2025-01-01 02:45:53.572135+00', 'rts', 'made_by', NULL),
	(5, 364, 205, 'canceled', 'requested', 'canceled', 100.50, NULL, 12, 0, 0, 0, 0, 355, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.572923+00', '2025-01-01 02:45:53.573009+00', 'rts', 'made_by', NULL),
	(5, 365, 211, 'new', NULL, 'new', 100.35, NULL, 3, 3, 0, 0, 3, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.573684+00', '2025-01-01 02:45:53.573837+00', 'rts', 'made_by', NULL),
	(5, 366, 211, 'canceled', 'fok_not_filled', 'canceled', 100.35, NULL, 3, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.573684+00', '2025-01-01 02:45:53.573837+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 367, 212, 'new', NULL, 'new', 99.70, NULL, 20, 20, 0, 0, 20, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.574401+00', '2025-01-01 02:45:53.574513+00', 'rts', 'made_by', NULL),
	(5, 368, 212, 'canceled', 'no_liquidity', 'canceled', 99.70, NULL, 20, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.574401+00', '2025-01-01 02:45:53.574513+00', 'rts', 'made_by', NULL),
	(5, 369, 213, 'new', NULL, 'new', 101.00, NULL, 10, 10, 0, 0, 10, 369, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.577783+00', '2025-01-01 02:45:53.57804+00', 'rts', 'made_by', NULL),
	(5, 370, 214, 'new', NULL, 'new', 101.50, NULL, 5, 5, 0, 0, 5, 370, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.578774+00', '2025-01-01 02:45:53.578933+00', 'rts', 'made_by', NULL),
	(5, 371, 215, 'new', NULL, 'new', 102.00, NULL, 12, 12, 0, 0, 12, 371, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.579612+00', '2025-01-01 02:45:53.579875+00', 'rts', 'made_by', NULL),
	(5, 372, 202, 'partial_fill', NULL, 'partially_filled', 99.90, NULL, 20, 8, 12, 1198.80, 8, 350, 103, 99.90, 12, 215, '2025-01-01 02:45:53.579612+00', '2025-01-01 02:45:53.579875+00', 'rts', 'made_by', NULL),
	(5, 373, 215, 'fill', NULL, 'filled', 102.00, NULL, 12, 0, 12, 1198.80, 0, 371, 103, 99.90, 12, 202, '2025-01-01 02:45:53.579612+00', '2025-01-01 02:45:53.579875+00', 'rts', 'made_by', NULL),
	(5, 374, 216, 'new', NULL, 'new', 99.00, NULL, 20, 20, 0, 0, 20, 374, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.58075+00', '2025-01-01 02:45:53.5809+00', 'rts', 'made_by', NULL),
	(5, 375, 217, 'new', NULL, 'new', 99.00, NULL, 20, 20, 0, 0, 20, 375, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.581834+00', '2025-01-01 02:45:53.581955+00', 'rts', 'made_by', NULL),
	(5, 376, 216, 'replaced', 'priority_kept', 'new', 99.00, NULL, 15, 15, 0, 0, 15, 374, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.582622+00', '2025-01-01 02:45:53.582726+00', 'rts', 'made_by', NULL),
	(5, 377, 217, 'replaced', 'priority_lost', 'new', 98.50, NULL, 30, 30, 0, 0, 30, 377, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.583453+00', '2025-01-01 02:45:53.58355+00', 'rts', 'made_by', NULL),
	(5, 378, 218, 'new', NULL, 'new', 98.00, NULL, 25, 25, 0, 0, 25, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 379, 203, 'fill', NULL, 'filled', 99.85, NULL, 15, 0, 15, 1497.35, 0, 351, 104, 99.85, 8, 218, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 380, 218, 'partial_fill', NULL, 'partially_filled', 98.00, NULL, 25, 17, 8, 798.80, 17, NULL, 104, 99.85, 8, 203, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 381, 121, 'fill', NULL, 'filled', 99.60, NULL, 17, 0, 17, 1693.20, 0, 143, 105, 99.60, 13, 218, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 382, 218, 'partial_fill', NULL, 'partially_filled', 98.00, NULL, 25, 4, 21, 2093.60, 4, NULL, 105, 99.60, 13, 121, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 383, 107, 'partial_fill', NULL, 'partially_filled', 99.50, NULL, 18, 14, 4, 398.00, 14, 114, 106, 99.50, 4, 218, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 384, 218, 'fill', NULL, 'filled', 98.00, NULL, 25, 0, 25, 2491.60, 0, NULL, 106, 99.50, 4, 107, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 385, 210, 'triggered', NULL, 'new', 99.90, 99.60, 19, 19, 0, 0, 19, 385, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 386, 130, 'triggered', NULL, 'new', 99.55, 99.55, 15, 15, 0, 0, 15, 386, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 387, 133, 'triggered', NULL, 'new', 100.30, 99.50, 14, 14, 0, 0, 14, 387, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.584455+00', '2025-01-01 02:45:53.584623+00', 'rts', 'made_by', NULL),
	(5, 391, 220, 'prevented', 'cancel_newest', 'new', NULL, NULL, 2, 2, 0, 0, 2, NULL, NULL, 99.55, 2, 130, '2025-01-01 02:45:53.587212+00', '2025-01-01 02:45:53.587367+00', 'rts', 'made_by', NULL),
	(5, 392, 220, 'canceled', 'self_trade_prevention', 'canceled', NULL, NULL, 2, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.587212+00', '2025-01-01 02:45:53.587367+00', 'rts', 'made_by', NULL),
	(5, 393, 221, 'new', NULL, 'new', NULL, NULL, 200, 200, 0, 0, 200, NULL, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 394, 130, 'fill', NULL, 'filled', 99.55, 99.55, 15, 0, 15, 1493.25, 0, 386, 108, 99.55, 15, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 395, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 185, 15, 1493.25, 185, NULL, 108, 99.55, 15, 130, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 396, 202, 'fill', NULL, 'filled', 99.90, NULL, 20, 0, 20, 1998.00, 0, 350, 109, 99.90, 8, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 397, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 177, 23, 2292.45, 177, NULL, 109, 99.90, 8, 202, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 398, 210, 'fill', NULL, 'filled', 99.90, 99.60, 19, 0, 19, 1898.10, 0, 385, 110, 99.90, 19, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 399, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 158, 42, 4190.55, 158, NULL, 110, 99.90, 19, 210, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 400, 207, 'fill', NULL, 'filled', 100.00, NULL, 19, 0, 19, 1900.00, 0, 357, 111, 100.00, 19, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 401, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 139, 61, 6090.55, 139, NULL, 111, 100.00, 19, 207, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 402, 182, 'fill', NULL, 'filled', 100.15, NULL, 13, 0, 13, 1301.95, 0, 303, 112, 100.15, 10, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 403, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 129, 71, 7092.05, 129, NULL, 112, 100.15, 10, 182, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 404, 108, 'fill', NULL, 'filled', 100.20, 100.40, 4, 0, 4, 400.80, 0, 116, 113, 100.20, 4, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 405, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 125, 75, 7492.85, 125, NULL, 113, 100.20, 4, 108, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 406, 100, 'fill', NULL, 'filled', 100.25, NULL, 4, 0, 4, 401.00, 0, 94, 114, 100.25, 4, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 407, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 121, 79, 7893.85, 121, NULL, 114, 100.25, 4, 100, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 408, 138, 'fill', NULL, 'filled', 100.25, NULL, 8, 0, 8, 802.00, 0, 174, 115, 100.25, 8, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 409, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 113, 87, 8695.85, 113, NULL, 115, 100.25, 8, 138, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 410, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 2, 200.50, 16, 410, 116, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 411, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 111, 89, 8896.35, 111, NULL, 116, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 412, 115, 'fill', NULL, 'filled', 100.25, NULL, 4, 0, 4, 401.00, 0, 253, 117, 100.25, 4, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 413, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 107, 93, 9297.35, 107, NULL, 117, 100.25, 4, 115, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 414, 204, 'fill', NULL, 'filled', 100.25, NULL, 8, 0, 8, 802.00, 0, 354, 118, 100.25, 8, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 415, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 99, 101, 10099.35, 99, NULL, 118, 100.25, 8, 204, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 416, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 4, 401.00, 14, 416, 119, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 417, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 97, 103, 10299.85, 97, NULL, 119, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 418, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 6, 601.50, 12, 418, 120, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 419, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 95, 105, 10500.35, 95, NULL, 120, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 420, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 8, 802.00, 10, 420, 121, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 421, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 93, 107, 10700.85, 93, NULL, 121, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 422, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 10, 1002.50, 8, 422, 122, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 423, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 91, 109, 10901.35, 91, NULL, 122, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 424, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 12, 1203.00, 6, 424, 123, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 425, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 89, 111, 11101.85, 89, NULL, 123, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 426, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 14, 1403.50, 4, 426, 124, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 427, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 87, 113, 11302.35, 87, NULL, 124, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 428, 156, 'partial_fill', NULL, 'partially_filled', 100.25, NULL, 18, 2, 16, 1604.00, 2, 428, 125, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 429, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 85, 115, 11502.85, 85, NULL, 125, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 430, 156, 'fill', NULL, 'filled', 100.25, NULL, 18, 0, 18, 1804.50, 0, 428, 126, 100.25, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 431, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 83, 117, 11703.35, 83, NULL, 126, 100.25, 2, 156, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 432, 104, 'fill', NULL, 'filled', 100.30, NULL, 9, 0, 9, 902.70, 0, 110, 127, 100.30, 9, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 433, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 74, 126, 12606.05, 74, NULL, 127, 100.30, 9, 104, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 434, 183, 'fill', NULL, 'filled', 100.30, NULL, 15, 0, 15, 1504.50, 0, 305, 128, 100.30, 15, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 435, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 59, 141, 14110.55, 59, NULL, 128, 100.30, 15, 183, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 436, 197, 'fill', NULL, 'filled', 100.30, NULL, 9, 0, 9, 902.70, 0, 339, 129, 100.30, 9, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 437, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 50, 150, 15013.25, 50, NULL, 129, 100.30, 9, 197, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 438, 133, 'fill', NULL, 'filled', 100.30, 99.50, 14, 0, 14, 1404.20, 0, 387, 130, 100.30, 14, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 439, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 36, 164, 16417.45, 36, NULL, 130, 100.30, 14, 133, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 440, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 14, 1405.60, 5, 440, 131, 100.40, 1, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 441, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 35, 165, 16517.85, 35, NULL, 131, 100.40, 1, 66, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 442, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 2, 200.80, 12, 442, 132, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 443, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 33, 167, 16718.65, 33, NULL, 132, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 444, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 2, 16, 1606.40, 3, 444, 133, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 445, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 31, 169, 16919.45, 31, NULL, 133, 100.40, 2, 66, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 446, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 4, 401.60, 10, 446, 134, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 447, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 29, 171, 17120.25, 29, NULL, 134, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 448, 66, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 19, 1, 18, 1807.20, 1, 448, 135, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 449, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 27, 173, 17321.05, 27, NULL, 135, 100.40, 2, 66, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 450, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 6, 602.40, 8, 450, 136, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 451, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 25, 175, 17521.85, 25, NULL, 136, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 452, 66, 'fill', NULL, 'filled', 100.40, NULL, 19, 0, 19, 1907.60, 0, 448, 137, 100.40, 1, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 453, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 24, 176, 17622.25, 24, NULL, 137, 100.40, 1, 66, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 454, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 8, 803.20, 6, 454, 138, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 455, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 22, 178, 17823.05, 22, NULL, 138, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 456, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 10, 1004.00, 4, 456, 139, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 457, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 20, 180, 18023.85, 20, NULL, 139, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 458, 109, 'partial_fill', NULL, 'partially_filled', 100.40, NULL, 14, 2, 12, 1204.80, 2, 458, 140, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 459, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 18, 182, 18224.65, 18, NULL, 140, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 460, 109, 'fill', NULL, 'filled', 100.40, NULL, 14, 0, 14, 1405.60, 0, 458, 141, 100.40, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 461, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 16, 184, 18425.45, 16, NULL, 141, 100.40, 2, 109, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 462, 125, 'fill', NULL, 'filled', 100.45, NULL, 3, 0, 3, 301.35, 0, 148, 142, 100.45, 3, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 463, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 13, 187, 18726.80, 13, NULL, 142, 100.45, 3, 125, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 464, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 2, 200.90, 17, 464, 143, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 465, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 11, 189, 18927.70, 11, NULL, 143, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 466, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 4, 401.80, 15, 466, 144, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 467, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 9, 191, 19128.60, 9, NULL, 144, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 468, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 6, 602.70, 13, 468, 145, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 469, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 7, 193, 19329.50, 7, NULL, 145, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL);
INSERT INTO core.order_event VALUES
	(5, 470, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 8, 803.60, 11, 470, 146, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 471, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 5, 195, 19530.40, 5, NULL, 146, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 472, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 10, 1004.50, 9, 472, 147, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 473, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 3, 197, 19731.30, 3, NULL, 147, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 474, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 2, 12, 1205.40, 7, 474, 148, 100.45, 2, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 475, 221, 'partial_fill', NULL, 'partially_filled', NULL, NULL, 200, 1, 199, 19932.20, 1, NULL, 148, 100.45, 2, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 476, 144, 'partial_fill', NULL, 'partially_filled', 100.45, NULL, 19, 1, 13, 1305.85, 6, 474, 149, 100.45, 1, 221, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 477, 221, 'fill', NULL, 'filled', NULL, NULL, 200, 0, 200, 20032.65, 0, NULL, 149, 100.45, 1, 144, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 478, 136, 'triggered', NULL, 'new', 99.55, 100.20, 15, 15, 0, 0, 15, 478, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 479, 186, 'triggered', NULL, 'new', 99.50, 100.20, 2, 2, 0, 0, 2, 479, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 480, 134, 'triggered', NULL, 'new', 100.30, 100.25, 19, 19, 0, 0, 19, 480, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.588935+00', '2025-01-01 02:45:53.589251+00', 'rts', 'made_by', NULL),
	(5, 481, 222, 'new', NULL, 'new', 97.00, NULL, 7, 7, 0, 0, 7, 481, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.592815+00', '2025-01-01 02:45:53.593072+00', 'rts', 'made_by', NULL),
	(5, 482, 222, 'canceled', 'requested', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, 481, NULL, NULL, NULL, NULL, '2025-01-01 02:45:53.594318+00', '2025-01-01 02:45:53.594436+00', 'rts', 'made_by', NULL);

INSERT INTO core.orders VALUES
	(1, 2, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 10, 0, 0, 'new', NULL, 1, '2025-01-01 03:45:52.982411+00', '2025-01-01 03:45:52.982411+00'),
	(2, 2, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 4, 4, 404.00, 'filled', NULL, 2, '2025-01-01 03:45:52.990959+00', '2025-01-01 03:45:52.990959+00'),
	(3, 2, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 4, 4, 404.00, 'filled', NULL, 5, '2025-01-01 03:45:52.990959+00', '2025-01-01 03:45:52.990959+00'),
	(4, 2, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 1, 1, 101.00, 'filled', NULL, 9, '2025-01-01 02:45:53.009301+00', '2025-01-01 02:45:53.009301+00'),
	(7, 1, 3, 'ACME-2', 'buy', 'limit', 'gtc', false, 'cancel_newest', 102.00, NULL, NULL, NULL, 12, 12, 1213.00, 'filled', NULL, 3, '2025-01-01 02:45:53.016112+00', '2025-01-01 02:45:53.016112+00'),
	(5, 1, 1, 'ACME-1', 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 10, 10, 1010.00, 'filled', NULL, 1, '2025-01-01 02:45:53.01262+00', '2025-01-01 02:45:53.016112+00'),
	(10, 1, 2, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 25, 25, 2470.00, 'filled', NULL, NULL, '2025-01-01 02:45:53.030123+00', '2025-01-01 02:45:53.030123+00'),
	(8, 1, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.00, NULL, NULL, NULL, 15, 15, 1485.00, 'filled', NULL, 8, '2025-01-01 02:45:53.0189+00', '2025-01-01 02:45:53.030123+00'),
	(11, 1, 2, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 500, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.031616+00', '2025-01-01 02:45:53.031616+00'),
	(12, 1, 3, NULL, 'buy', 'market', 'ioc', false, 'cancel_newest', NULL, NULL, NULL, NULL, 2, 2, 203.00, 'filled', NULL, NULL, '2025-01-01 02:45:53.033056+00', '2025-01-01 02:45:53.033056+00'),
	(13, 1, NULL, NULL, 'buy', 'market', 'gtc', false, 'cancel_newest', NULL, NULL, NULL, NULL, 200, 1, 101.50, 'canceled', 'remainder_canceled', NULL, '2025-01-01 02:45:53.034145+00', '2025-01-01 02:45:53.034145+00'),
	(6, 1, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.50, NULL, NULL, NULL, 5, 5, 507.50, 'filled', NULL, 2, '2025-01-01 02:45:53.014457+00', '2025-01-01 02:45:53.034145+00'),
	(14, 1, 4, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 97.00, NULL, NULL, NULL, 7, 0, 0, 'canceled', 'requested', 26, '2025-01-01 02:45:53.035316+00', '2025-01-01 02:45:53.036362+00'),
	(16, 1, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 103.00, NULL, 5, NULL, 50, 0, 0, 'new', NULL, 28, '2025-01-01 02:45:53.04092+00', '2025-01-01 02:45:53.04092+00'),
	(17, 1, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 103.00, NULL, NULL, NULL, 12, 12, 1236.00, 'filled', NULL, 29, '2025-01-01 02:45:53.042286+00', '2025-01-01 02:45:53.042286+00'),
	(20, 1, 5, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 97.00, NULL, NULL, NULL, 40, 0, 0, 'new', NULL, 38, '2025-01-01 02:45:53.046688+00', '2025-01-01 02:45:53.046688+00'),
	(21, 1, 4, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 50.00, 61.00, NULL, NULL, 3, 0, 0, 'pending_trigger', NULL, 40, '2025-01-01 02:45:53.047971+00', '2025-01-01 02:45:53.048811+00'),
	(22, 1, 4, NULL, 'buy', 'market', 'ioc', false, 'cancel_newest', NULL, 190.00, NULL, NULL, 3, 0, 0, 'pending_trigger', NULL, 41, '2025-01-01 02:45:53.050558+00', '2025-01-01 02:45:53.050558+00'),
	(23, 1, 4, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 180.00, 170.00, NULL, NULL, 3, 0, 0, 'canceled', 'requested', 42, '2025-01-01 02:45:53.051461+00', '2025-01-01 02:45:53.052201+00'),
	(24, 1, 3, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 60, 20, 1970.00, 'canceled', 'remainder_canceled', NULL, '2025-01-01 02:45:53.053282+00', '2025-01-01 02:45:53.053282+00'),
	(9, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.50, NULL, NULL, NULL, 30, 30, 2955.00, 'filled', NULL, 11, '2025-01-01 02:45:53.020277+00', '2025-01-01 02:45:53.053282+00'),
	(25, 1, NULL, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 96.00, NULL, NULL, NULL, 4, 0, 0, 'new', NULL, 48, '2025-01-01 02:45:53.054497+00', '2025-01-01 02:45:53.054497+00'),
	(41, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 90.00, NULL, NULL, NULL, 1, 0, 0, 'rejected', 'instrument_cancel_only', NULL, '2025-01-01 02:45:53.379478+00', '2025-01-01 02:45:53.379478+00'),
	(42, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 90.00, NULL, NULL, NULL, 1, 0, 0, 'new', NULL, 80, '2025-01-01 02:45:53.381944+00', '2025-01-01 02:45:53.381944+00'),
	(43, 3, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 90.00, NULL, NULL, NULL, 1, 0, 0, 'new', NULL, 1, '2025-01-01 02:45:53.383963+00', '2025-01-01 02:45:53.383963+00'),
	(44, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.001, NULL, NULL, NULL, 1, 0, 0, 'rejected', 'price_off_tick', NULL, '2025-01-01 02:45:53.385626+00', '2025-01-01 02:45:53.385626+00'),
	(45, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.00, NULL, NULL, NULL, 0.5, 0, 0, 'rejected', 'quantity_off_lot', NULL, '2025-01-01 02:45:53.386389+00', '2025-01-01 02:45:53.386389+00'),
	(46, 1, NULL, NULL, 'buy', 'limit', 'gtd', false, 'cancel_newest', 100.00, NULL, NULL, '1999-02-07 00:00:00+00', 1, 0, 0, 'rejected', 'expires_at_in_past', NULL, '2025-01-01 02:45:53.387137+00', '2025-01-01 02:45:53.387137+00'),
	(47, 1, 7, NULL, 'sell', 'limit', 'gtd', false, 'cancel_newest', 100.00, NULL, NULL, '1999-02-07 00:00:00+00', 1, 0, 0, 'rejected', 'expires_at_in_past', NULL, '2025-01-01 02:45:53.388121+00', '2025-01-01 02:45:53.388121+00'),
	(48, 4, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 200.0, NULL, NULL, NULL, 1, 0, 0, 'rejected', 'price_out_of_band', NULL, '2025-01-01 02:45:53.391179+00', '2025-01-01 02:45:53.391179+00'),
	(50, 4, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.0, NULL, NULL, NULL, 10, 0, 0, 'new', NULL, 3, '2025-01-01 02:45:53.39345+00', '2025-01-01 02:45:53.39345+00'),
	(51, 4, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 102.0, NULL, NULL, NULL, 10, 0, 0, 'new', NULL, 4, '2025-01-01 02:45:53.394356+00', '2025-01-01 02:45:53.394356+00'),
	(52, 4, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 103.0, NULL, NULL, NULL, 10, 0, 0, 'rejected', 'too_many_open_orders', NULL, '2025-01-01 02:45:53.395152+00', '2025-01-01 02:45:53.395152+00'),
	(53, 4, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 105.0, NULL, NULL, NULL, 15, 15, 1505.0, 'filled', NULL, 6, '2025-01-01 02:45:53.395911+00', '2025-01-01 02:45:53.395911+00'),
	(49, 4, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.0, NULL, NULL, NULL, 10, 10, 1000.0, 'filled', NULL, 2, '2025-01-01 02:45:53.391999+00', '2025-01-01 02:45:53.395911+00'),
	(54, 4, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 101.0, NULL, NULL, NULL, 60, 0, 0, 'rejected', 'quantity_too_large', NULL, '2025-01-01 02:45:53.399886+00', '2025-01-01 02:45:53.399886+00'),
	(55, 4, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 150.0, NULL, NULL, NULL, 5, 0, 0, 'new', NULL, 14, '2025-01-01 02:45:53.401808+00', '2025-01-01 02:45:53.401808+00'),
	(56, 4, 4, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 150.5, NULL, NULL, NULL, 5, 0, 0, 'rejected', 'price_off_tick', NULL, '2025-01-01 02:45:53.404142+00', '2025-01-01 02:45:53.404142+00'),
	(57, 4, 4, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 151, NULL, NULL, NULL, 2, 0, 0, 'canceled', 'price_out_of_band', 17, '2025-01-01 02:45:53.405085+00', '2025-01-01 02:45:53.405085+00'),
	(87, 5, 3, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 100.35, NULL, NULL, NULL, 13, 0, 0, 'rejected', 'post_only_would_trade', NULL, '2025-01-01 02:45:53.447843+00', '2025-01-01 02:45:53.447843+00'),
	(88, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 2, 2, 199.70, 'filled', NULL, 66, '2025-01-01 02:45:53.448719+00', '2025-01-01 02:45:53.449625+00'),
	(91, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.35, NULL, NULL, NULL, 6, 6, 599.70, 'filled', NULL, 73, '2025-01-01 02:45:53.451327+00', '2025-01-01 02:45:53.451327+00'),
	(89, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.80, NULL, NULL, NULL, 10, 10, 998.10, 'filled', NULL, 67, '2025-01-01 02:45:53.449625+00', '2025-01-01 02:45:53.451327+00'),
	(93, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 5, 0, 0, 'canceled', 'self_trade_prevention', 80, '2025-01-01 02:45:53.454068+00', '2025-01-01 02:45:53.454068+00'),
	(96, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.90, NULL, NULL, NULL, 19, 0, 0, 'canceled', 'self_trade_prevention', 86, '2025-01-01 02:45:53.457536+00', '2025-01-01 02:45:53.457536+00'),
	(97, 5, NULL, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 7, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.45832+00', '2025-01-01 02:45:53.45832+00'),
	(101, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 99.95, NULL, NULL, NULL, 6, 6, 597.60, 'filled', NULL, 95, '2025-01-01 02:45:53.462266+00', '2025-01-01 02:45:53.462266+00'),
	(102, 5, 1, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 17, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.463663+00', '2025-01-01 02:45:53.463663+00'),
	(103, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.20, NULL, NULL, NULL, 16, 16, 1594.80, 'filled', NULL, 103, '2025-01-01 02:45:53.464458+00', '2025-01-01 02:45:53.464458+00'),
	(92, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 10, 6, 597.60, 'canceled', 'self_trade_prevention', 79, '2025-01-01 02:45:53.453303+00', '2025-01-01 02:45:53.464458+00');
INSERT INTO core.orders VALUES
	(90, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.60, NULL, NULL, NULL, 8, 8, 796.80, 'filled', NULL, 83, '2025-01-01 02:45:53.450568+00', '2025-01-01 02:45:53.464458+00'),
	(107, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 99.50, NULL, NULL, NULL, 18, 0, 0, 'new', NULL, 114, '2025-01-01 02:45:53.468866+00', '2025-01-01 02:45:53.468866+00'),
	(111, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 8, 8, 796.40, 'filled', NULL, 119, '2025-01-01 02:45:53.472414+00', '2025-01-01 02:45:53.472414+00'),
	(136, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.55, 100.20, NULL, NULL, 15, 0, 0, 'pending_trigger', NULL, 172, '2025-01-01 02:45:53.497159+00', '2025-01-01 02:45:53.497159+00'),
	(137, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 6, 0, 0, 'new', NULL, 173, '2025-01-01 02:45:53.497883+00', '2025-01-01 02:45:53.497883+00'),
	(141, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.40, NULL, NULL, NULL, 9, 9, 901.35, 'filled', NULL, 178, '2025-01-01 02:45:53.502042+00', '2025-01-01 02:45:53.502042+00'),
	(139, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.10, NULL, NULL, NULL, 4, 4, 400.40, 'filled', NULL, 175, '2025-01-01 02:45:53.499522+00', '2025-01-01 02:45:53.503171+00'),
	(144, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.45, NULL, 2, NULL, 19, 0, 0, 'new', NULL, 189, '2025-01-01 02:45:53.505217+00', '2025-01-01 02:45:53.505217+00'),
	(145, 5, NULL, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 16, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.505933+00', '2025-01-01 02:45:53.505933+00'),
	(146, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 16, 0, 0, 'canceled', 'self_trade_prevention', 192, '2025-01-01 02:45:53.506639+00', '2025-01-01 02:45:53.506639+00'),
	(147, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 20, 20, 1997.00, 'filled', NULL, 195, '2025-01-01 02:45:53.507446+00', '2025-01-01 02:45:53.507446+00'),
	(142, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 15, 15, 1498.75, 'filled', NULL, 185, '2025-01-01 02:45:53.503171+00', '2025-01-01 02:45:53.507446+00'),
	(148, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.35, NULL, NULL, NULL, 12, 12, 1199.70, 'filled', NULL, 200, '2025-01-01 02:45:53.50863+00', '2025-01-01 02:45:53.50863+00'),
	(143, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 16, 16, 1597.60, 'filled', NULL, 188, '2025-01-01 02:45:53.504214+00', '2025-01-01 02:45:53.50863+00'),
	(151, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.55, NULL, NULL, NULL, 11, 0, 0, 'canceled', 'self_trade_prevention', 207, '2025-01-01 02:45:53.511268+00', '2025-01-01 02:45:53.511268+00'),
	(152, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.15, 99.80, NULL, NULL, 3, 3, 299.85, 'filled', NULL, 211, '2025-01-01 02:45:53.512147+00', '2025-01-01 02:45:53.512147+00'),
	(153, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, 2, NULL, 12, 0, 0, 'new', NULL, 214, '2025-01-01 02:45:53.513565+00', '2025-01-01 02:45:53.513565+00'),
	(176, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.60, NULL, NULL, NULL, 12, 12, 1196.90, 'filled', NULL, 278, '2025-01-01 02:45:53.538961+00', '2025-01-01 02:45:53.538961+00'),
	(178, 5, NULL, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 8, 8, 799.60, 'filled', NULL, NULL, '2025-01-01 02:45:53.541029+00', '2025-01-01 02:45:53.541029+00'),
	(177, 5, 1, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 99.95, NULL, NULL, NULL, 16, 16, 1599.20, 'filled', NULL, 285, '2025-01-01 02:45:53.540209+00', '2025-01-01 02:45:53.542041+00'),
	(179, 5, NULL, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.05, NULL, NULL, NULL, 7, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.543254+00', '2025-01-01 02:45:53.543254+00'),
	(180, 5, 3, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 18, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.544045+00', '2025-01-01 02:45:53.544045+00'),
	(181, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.55, NULL, NULL, NULL, 19, 11, 1096.30, 'canceled', 'self_trade_prevention', 296, '2025-01-01 02:45:53.544845+00', '2025-01-01 02:45:53.544845+00'),
	(184, 5, NULL, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.45, NULL, NULL, NULL, 4, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.548438+00', '2025-01-01 02:45:53.548438+00'),
	(185, 5, NULL, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 8, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.54915+00', '2025-01-01 02:45:53.54915+00'),
	(186, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.50, 100.20, NULL, NULL, 2, 0, 0, 'pending_trigger', NULL, 310, '2025-01-01 02:45:53.549896+00', '2025-01-01 02:45:53.549896+00'),
	(188, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.95, 100.40, NULL, NULL, 5, 5, 499.75, 'filled', NULL, 313, '2025-01-01 02:45:53.551491+00', '2025-01-01 02:45:53.551491+00'),
	(189, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.50, NULL, NULL, NULL, 10, 0, 0, 'new', NULL, 316, '2025-01-01 02:45:53.553115+00', '2025-01-01 02:45:53.553115+00'),
	(191, 5, 2, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.05, NULL, NULL, NULL, 14, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.554832+00', '2025-01-01 02:45:53.554832+00'),
	(192, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, 2, NULL, 12, 12, 1198.10, 'filled', NULL, 320, '2025-01-01 02:45:53.555589+00', '2025-01-01 02:45:53.555589+00'),
	(190, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.00, NULL, NULL, NULL, 2, 2, 200.00, 'filled', NULL, 317, '2025-01-01 02:45:53.554059+00', '2025-01-01 02:45:53.555589+00'),
	(187, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.95, NULL, NULL, NULL, 11, 11, 1099.45, 'filled', NULL, 311, '2025-01-01 02:45:53.550615+00', '2025-01-01 02:45:53.555589+00'),
	(193, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.25, NULL, NULL, NULL, 3, 3, 300.45, 'filled', NULL, 327, '2025-01-01 02:45:53.556748+00', '2025-01-01 02:45:53.556748+00'),
	(195, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 12, 12, 1195.80, 'filled', NULL, 333, '2025-01-01 02:45:53.558601+00', '2025-01-01 02:45:53.558601+00'),
	(196, 5, NULL, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.20, NULL, NULL, NULL, 15, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.559464+00', '2025-01-01 02:45:53.559464+00'),
	(198, 5, NULL, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 12, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.561952+00', '2025-01-01 02:45:53.561952+00'),
	(26, 1, NULL, NULL, 'sell', 'limit', 'gtc', true, 'cancel_newest', 96.00, NULL, NULL, NULL, 4, 0, 0, 'rejected', 'post_only_would_trade', NULL, '2025-01-01 02:45:53.05536+00', '2025-01-01 02:45:53.05536+00'),
	(28, 1, 6, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 4, 0, 0, 'canceled', 'self_trade_prevention', 51, '2025-01-01 02:45:53.057584+00', '2025-01-01 02:45:53.057584+00'),
	(30, 1, 6, NULL, 'sell', 'limit', 'gtc', false, 'cancel_oldest', 98.10, NULL, NULL, NULL, 4, 0, 0, 'new', NULL, 55, '2025-01-01 02:45:53.060311+00', '2025-01-01 02:45:53.060311+00'),
	(29, 1, 6, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.10, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'self_trade_prevention', 54, '2025-01-01 02:45:53.059367+00', '2025-01-01 02:45:53.060311+00'),
	(31, 1, 6, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.20, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'self_trade_prevention', 58, '2025-01-01 02:45:53.061977+00', '2025-01-01 02:45:53.061977+00'),
	(32, 1, 6, NULL, 'sell', 'limit', 'gtc', false, 'cancel_both', 98.20, NULL, NULL, NULL, 4, 0, 0, 'new', NULL, 61, '2025-01-01 02:45:53.062916+00', '2025-01-01 02:45:53.062916+00'),
	(33, 1, 6, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.30, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'self_trade_prevention', 62, '2025-01-01 02:45:53.063832+00', '2025-01-01 02:45:53.063832+00'),
	(34, 1, 6, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 98.30, NULL, NULL, NULL, 4, 0, 0, 'new', NULL, 65, '2025-01-01 02:45:53.06483+00', '2025-01-01 02:45:53.06483+00'),
	(35, 1, 6, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.40, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'self_trade_prevention', 66, '2025-01-01 02:45:53.065658+00', '2025-01-01 02:45:53.065658+00'),
	(36, 1, 6, NULL, 'sell', 'limit', 'gtc', false, 'none', 98.40, NULL, NULL, NULL, 4, 0, 0, 'new', NULL, 69, '2025-01-01 02:45:53.066602+00', '2025-01-01 02:45:53.066602+00'),
	(37, 1, NULL, NULL, 'buy', 'limit', 'gtd', false, 'cancel_newest', 95.00, NULL, NULL, '9998-02-05 00:00:00+00', 8, 0, 0, 'new', NULL, 70, '2025-01-01 02:45:53.067466+00', '2025-01-01 02:45:53.067466+00'),
	(39, 1, NULL, NULL, 'buy', 'limit', 'day', false, 'cancel_newest', 94.00, NULL, NULL, '2025-01-02 00:00:00+00', 8, 0, 0, 'canceled', 'requested', 72, '2025-01-01 02:45:53.069291+00', '2025-01-01 02:45:53.070029+00'),
	(38, 1, NULL, NULL, 'buy', 'limit', 'gtd', false, 'cancel_newest', 95.00, NULL, NULL, '2025-01-01 02:45:53.368106+00', 8, 0, 0, 'expired', 'expired', 71, '2025-01-01 02:45:53.0684+00', '2025-01-01 02:45:53.3711+00'),
	(40, 1, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 90.00, NULL, NULL, NULL, 1, 0, 0, 'rejected', 'instrument_halted', NULL, '2025-01-01 02:45:53.377243+00', '2025-01-01 02:45:53.377243+00');
INSERT INTO core.orders VALUES
	(27, 1, 6, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 6, 6, 588.00, 'filled', NULL, 50, '2025-01-01 02:45:53.056665+00', '2025-01-01 02:45:53.407147+00'),
	(18, 1, 4, NULL, 'sell', 'market', 'gtc', false, 'cancel_newest', NULL, 98.00, NULL, NULL, 5, 5, 489.00, 'filled', NULL, NULL, '2025-01-01 02:45:53.043862+00', '2025-01-01 02:45:53.407147+00'),
	(19, 1, 4, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 97.00, 98.00, NULL, NULL, 5, 5, 485.00, 'filled', NULL, 94, '2025-01-01 02:45:53.045574+00', '2025-01-01 02:45:53.407147+00'),
	(58, 1, 8, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 93.00, NULL, NULL, NULL, 3, 0, 0, 'new', NULL, 85, '2025-01-01 02:45:53.407147+00', '2025-01-01 02:45:53.407147+00'),
	(60, 1, 9, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 93.00, NULL, NULL, NULL, 2, 2, 196.00, 'filled', NULL, 86, '2025-01-01 02:45:53.407147+00', '2025-01-01 02:45:53.407147+00'),
	(59, 4, 8, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 152, NULL, NULL, NULL, 3, 0, 0, 'new', NULL, 19, '2025-01-01 02:45:53.409923+00', '2025-01-01 02:45:53.409923+00'),
	(61, 1, 10, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 92.00, NULL, NULL, NULL, 3, 0, 0, 'new', NULL, 97, '2025-01-01 02:45:53.411452+00', '2025-01-01 02:45:53.411452+00'),
	(62, 1, 11, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 92.00, NULL, NULL, NULL, 3, 0, 0, 'canceled', 'requested', 98, '2025-01-01 02:45:53.412561+00', '2025-01-01 02:45:53.414347+00'),
	(63, 5, 2, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.70, NULL, NULL, NULL, 9, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.421366+00', '2025-01-01 02:45:53.421366+00'),
	(67, 5, 3, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 100.45, NULL, NULL, NULL, 13, 13, 1305.20, 'filled', NULL, NULL, '2025-01-01 02:45:53.425549+00', '2025-01-01 02:45:53.425549+00'),
	(69, 5, 3, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 100.20, NULL, NULL, NULL, 13, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.428808+00', '2025-01-01 02:45:53.428808+00'),
	(68, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.35, NULL, NULL, NULL, 16, 0, 0, 'canceled', 'requested', 21, '2025-01-01 02:45:53.426654+00', '2025-01-01 02:45:53.430468+00'),
	(73, 5, 2, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 13, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.43333+00', '2025-01-01 02:45:53.43333+00'),
	(74, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.40, NULL, NULL, NULL, 13, 13, 1298.05, 'filled', NULL, 32, '2025-01-01 02:45:53.435284+00', '2025-01-01 02:45:53.435284+00'),
	(76, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.00, NULL, NULL, NULL, 16, 16, 1597.60, 'filled', NULL, 36, '2025-01-01 02:45:53.437036+00', '2025-01-01 02:45:53.437036+00'),
	(70, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 19, 19, 1897.15, 'filled', NULL, 25, '2025-01-01 02:45:53.429583+00', '2025-01-01 02:45:53.437036+00'),
	(77, 5, 3, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.95, NULL, NULL, NULL, 15, 0, 0, 'canceled', 'self_trade_prevention', NULL, '2025-01-01 02:45:53.43807+00', '2025-01-01 02:45:53.43807+00'),
	(72, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 16, 10, 998.50, 'canceled', 'requested', 31, '2025-01-01 02:45:53.432448+00', '2025-01-01 02:45:53.439001+00'),
	(79, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.80, NULL, NULL, NULL, 9, 9, 898.20, 'filled', NULL, 46, '2025-01-01 02:45:53.440914+00', '2025-01-01 02:45:53.440914+00'),
	(80, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 10, 10, 1001.00, 'filled', NULL, 49, '2025-01-01 02:45:53.441746+00', '2025-01-01 02:45:53.441746+00'),
	(82, 5, NULL, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 100.00, NULL, NULL, NULL, 3, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.443425+00', '2025-01-01 02:45:53.443425+00'),
	(84, 5, NULL, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 11, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.445138+00', '2025-01-01 02:45:53.445138+00'),
	(85, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.80, NULL, NULL, NULL, 7, 7, 698.60, 'filled', NULL, 58, '2025-01-01 02:45:53.446088+00', '2025-01-01 02:45:53.446088+00'),
	(65, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.80, NULL, NULL, NULL, 10, 10, 998.00, 'filled', NULL, 22, '2025-01-01 02:45:53.423584+00', '2025-01-01 02:45:53.446088+00'),
	(86, 5, 1, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.70, NULL, NULL, NULL, 13, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.446973+00', '2025-01-01 02:45:53.446973+00'),
	(83, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.80, NULL, NULL, NULL, 11, 11, 1097.80, 'filled', NULL, 55, '2025-01-01 02:45:53.444161+00', '2025-01-01 02:45:53.449625+00'),
	(75, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.75, NULL, NULL, NULL, 9, 0, 0, 'canceled', 'requested', 35, '2025-01-01 02:45:53.436163+00', '2025-01-01 02:45:53.452446+00'),
	(64, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 99.50, NULL, NULL, NULL, 11, 0, 0, 'canceled', 'requested', 3, '2025-01-01 02:45:53.422624+00', '2025-01-01 02:45:53.459988+00'),
	(78, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.50, 99.60, NULL, NULL, 3, 3, 298.65, 'filled', NULL, 98, '2025-01-01 02:45:53.439893+00', '2025-01-01 02:45:53.462266+00'),
	(81, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.40, NULL, 2, NULL, 9, 0, 0, 'canceled', 'requested', 52, '2025-01-01 02:45:53.442618+00', '2025-01-01 02:45:53.467338+00'),
	(71, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.10, NULL, NULL, NULL, 16, 16, 1601.60, 'filled', NULL, 27, '2025-01-01 02:45:53.431393+00', '2025-01-01 02:45:53.492571+00'),
	(66, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.40, NULL, 2, NULL, 19, 19, 1907.60, 'filled', NULL, 448, '2025-01-01 02:45:53.424635+00', '2025-01-01 02:45:53.589251+00'),
	(94, 5, 1, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 99.55, NULL, NULL, NULL, 11, 11, 1095.05, 'filled', NULL, 84, '2025-01-01 02:45:53.455972+00', '2025-01-01 02:45:53.472414+00'),
	(221, 5, NULL, NULL, 'buy', 'market', 'gtc', false, 'cancel_newest', NULL, NULL, NULL, NULL, 200, 200, 20032.65, 'filled', NULL, NULL, '2025-01-01 02:45:53.589251+00', '2025-01-01 02:45:53.589251+00'),
	(222, 5, 4, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 97.00, NULL, NULL, NULL, 7, 0, 0, 'canceled', 'requested', 481, '2025-01-01 02:45:53.593072+00', '2025-01-01 02:45:53.594436+00'),
	(112, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.35, NULL, NULL, NULL, 15, 15, 1495.95, 'filled', NULL, 123, '2025-01-01 02:45:53.473719+00', '2025-01-01 02:45:53.473719+00'),
	(106, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.70, NULL, NULL, NULL, 6, 6, 598.20, 'filled', NULL, 113, '2025-01-01 02:45:53.468093+00', '2025-01-01 02:45:53.473719+00'),
	(99, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.75, NULL, NULL, NULL, 18, 18, 1795.50, 'filled', NULL, 93, '2025-01-01 02:45:53.460787+00', '2025-01-01 02:45:53.475652+00'),
	(116, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 4, 4, 399.60, 'filled', NULL, 133, '2025-01-01 02:45:53.477485+00', '2025-01-01 02:45:53.477485+00'),
	(117, 5, NULL, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.35, NULL, NULL, NULL, 20, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.478334+00', '2025-01-01 02:45:53.478334+00'),
	(119, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.65, NULL, 2, NULL, 5, 5, 498.75, 'filled', NULL, 139, '2025-01-01 02:45:53.480011+00', '2025-01-01 02:45:53.480011+00'),
	(124, 5, 2, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 8, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.484319+00', '2025-01-01 02:45:53.484319+00'),
	(126, 5, NULL, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 100.45, NULL, NULL, NULL, 6, 0, 0, 'rejected', 'post_only_would_trade', NULL, '2025-01-01 02:45:53.485965+00', '2025-01-01 02:45:53.485965+00'),
	(113, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'requested', 128, '2025-01-01 02:45:53.474784+00', '2025-01-01 02:45:53.486876+00'),
	(127, 5, 1, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 99.95, NULL, NULL, NULL, 14, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.487673+00', '2025-01-01 02:45:53.487673+00'),
	(128, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 100.20, NULL, NULL, NULL, 16, 16, 1599.30, 'filled', NULL, 153, '2025-01-01 02:45:53.488527+00', '2025-01-01 02:45:53.488527+00'),
	(95, 5, 2, NULL, 'sell', 'limit', 'gtc', true, 'cancel_newest', 99.90, NULL, NULL, NULL, 14, 14, 1398.60, 'filled', NULL, 85, '2025-01-01 02:45:53.456828+00', '2025-01-01 02:45:53.488527+00'),
	(105, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.05, 99.70, NULL, NULL, 6, 6, 600.30, 'filled', NULL, 122, '2025-01-01 02:45:53.466523+00', '2025-01-01 02:45:53.488527+00'),
	(132, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, 2, NULL, 20, 20, 2002.45, 'filled', NULL, 162, '2025-01-01 02:45:53.492571+00', '2025-01-01 02:45:53.492571+00'),
	(98, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 100.10, NULL, NULL, NULL, 8, 8, 800.80, 'filled', NULL, 91, '2025-01-01 02:45:53.458992+00', '2025-01-01 02:45:53.492571+00');
INSERT INTO core.orders VALUES
	(134, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.30, 100.25, NULL, NULL, 19, 0, 0, 'pending_trigger', NULL, 170, '2025-01-01 02:45:53.495544+00', '2025-01-01 02:45:53.495544+00'),
	(120, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 6, 0, 0, 'canceled', 'requested', 142, '2025-01-01 02:45:53.481115+00', '2025-01-01 02:45:53.501248+00'),
	(110, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 14, 14, 1402.10, 'filled', NULL, 118, '2025-01-01 02:45:53.471607+00', '2025-01-01 02:45:53.502042+00'),
	(123, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, 2, NULL, 6, 6, 599.50, 'filled', NULL, 215, '2025-01-01 02:45:53.483432+00', '2025-01-01 02:45:53.514573+00'),
	(129, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 99.80, NULL, NULL, NULL, 19, 19, 1896.20, 'filled', NULL, 159, '2025-01-01 02:45:53.489966+00', '2025-01-01 02:45:53.532492+00'),
	(114, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.75, NULL, NULL, NULL, 7, 7, 698.25, 'filled', NULL, 129, '2025-01-01 02:45:53.475652+00', '2025-01-01 02:45:53.532492+00'),
	(131, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 8, 8, 801.20, 'filled', NULL, 161, '2025-01-01 02:45:53.491467+00', '2025-01-01 02:45:53.537738+00'),
	(122, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.70, 99.90, NULL, NULL, 15, 9, 897.30, 'canceled', 'self_trade_prevention', 158, '2025-01-01 02:45:53.482579+00', '2025-01-01 02:45:53.538961+00'),
	(118, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.55, NULL, NULL, NULL, 7, 0, 0, 'canceled', 'requested', 138, '2025-01-01 02:45:53.479008+00', '2025-01-01 02:45:53.560427+00'),
	(121, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 17, 17, 1693.20, 'filled', NULL, 143, '2025-01-01 02:45:53.481803+00', '2025-01-01 02:45:53.584623+00'),
	(130, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.55, 99.55, NULL, NULL, 15, 15, 1493.25, 'filled', NULL, 386, '2025-01-01 02:45:53.490785+00', '2025-01-01 02:45:53.589251+00'),
	(108, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.20, 100.40, NULL, NULL, 4, 4, 400.80, 'filled', NULL, 116, '2025-01-01 02:45:53.469618+00', '2025-01-01 02:45:53.589251+00'),
	(100, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 4, 4, 401.00, 'filled', NULL, 94, '2025-01-01 02:45:53.461541+00', '2025-01-01 02:45:53.589251+00'),
	(115, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 4, 4, 401.00, 'filled', NULL, 253, '2025-01-01 02:45:53.476688+00', '2025-01-01 02:45:53.589251+00'),
	(104, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 100.30, NULL, NULL, NULL, 9, 9, 902.70, 'filled', NULL, 110, '2025-01-01 02:45:53.465707+00', '2025-01-01 02:45:53.589251+00'),
	(133, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.30, 99.50, NULL, NULL, 14, 14, 1404.20, 'filled', NULL, 387, '2025-01-01 02:45:53.493792+00', '2025-01-01 02:45:53.589251+00'),
	(109, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.40, NULL, 2, NULL, 14, 14, 1405.60, 'filled', NULL, 458, '2025-01-01 02:45:53.470918+00', '2025-01-01 02:45:53.589251+00'),
	(125, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.45, NULL, NULL, NULL, 3, 3, 301.35, 'filled', NULL, 148, '2025-01-01 02:45:53.485194+00', '2025-01-01 02:45:53.589251+00'),
	(158, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.50, NULL, NULL, NULL, 2, 2, 199.70, 'filled', NULL, 222, '2025-01-01 02:45:53.519335+00', '2025-01-01 02:45:53.519335+00'),
	(159, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, 2, NULL, 5, 5, 499.75, 'filled', NULL, 225, '2025-01-01 02:45:53.520428+00', '2025-01-01 02:45:53.520428+00'),
	(161, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 9, 7, 698.95, 'canceled', 'self_trade_prevention', 229, '2025-01-01 02:45:53.522023+00', '2025-01-01 02:45:53.522023+00'),
	(157, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 9, 9, 898.65, 'filled', NULL, 221, '2025-01-01 02:45:53.518608+00', '2025-01-01 02:45:53.522023+00'),
	(162, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.50, NULL, 2, NULL, 4, 4, 399.80, 'filled', NULL, 234, '2025-01-01 02:45:53.523241+00', '2025-01-01 02:45:53.523241+00'),
	(163, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.60, NULL, NULL, NULL, 5, 5, 499.00, 'filled', NULL, 237, '2025-01-01 02:45:53.524194+00', '2025-01-01 02:45:53.524194+00'),
	(165, 5, 1, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 100.35, NULL, NULL, NULL, 17, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.52705+00', '2025-01-01 02:45:53.52705+00'),
	(166, 5, NULL, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 100.05, NULL, NULL, NULL, 12, 12, 1199.80, 'filled', NULL, NULL, '2025-01-01 02:45:53.527755+00', '2025-01-01 02:45:53.527755+00'),
	(150, 5, NULL, NULL, 'sell', 'limit', 'gtc', true, 'cancel_newest', 99.95, NULL, NULL, NULL, 17, 17, 1699.15, 'filled', NULL, 206, '2025-01-01 02:45:53.51053+00', '2025-01-01 02:45:53.527755+00'),
	(154, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.95, NULL, NULL, NULL, 3, 3, 299.85, 'filled', NULL, 218, '2025-01-01 02:45:53.515965+00', '2025-01-01 02:45:53.527755+00'),
	(164, 5, NULL, NULL, 'sell', 'limit', 'gtc', true, 'cancel_newest', 100.05, NULL, NULL, NULL, 4, 4, 400.20, 'filled', NULL, 241, '2025-01-01 02:45:53.526282+00', '2025-01-01 02:45:53.527755+00'),
	(167, 5, 2, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 100.50, NULL, NULL, NULL, 5, 0, 0, 'rejected', 'post_only_would_trade', NULL, '2025-01-01 02:45:53.528851+00', '2025-01-01 02:45:53.528851+00'),
	(149, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.70, NULL, NULL, NULL, 12, 0, 0, 'canceled', 'requested', 205, '2025-01-01 02:45:53.509718+00', '2025-01-01 02:45:53.531594+00'),
	(169, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, 2, NULL, 20, 20, 1995.05, 'filled', NULL, 255, '2025-01-01 02:45:53.532492+00', '2025-01-01 02:45:53.532492+00'),
	(171, 5, 2, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 99.90, NULL, NULL, NULL, 12, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.534368+00', '2025-01-01 02:45:53.534368+00'),
	(170, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.95, NULL, NULL, NULL, 8, 8, 799.60, 'filled', NULL, 262, '2025-01-01 02:45:53.533524+00', '2025-01-01 02:45:53.535103+00'),
	(174, 5, 1, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 9, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.537042+00', '2025-01-01 02:45:53.537042+00'),
	(175, 5, 2, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 100.20, NULL, 2, NULL, 8, 8, 801.20, 'filled', NULL, 271, '2025-01-01 02:45:53.537738+00', '2025-01-01 02:45:53.537738+00'),
	(160, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 100.15, NULL, NULL, NULL, 4, 4, 400.60, 'filled', NULL, 228, '2025-01-01 02:45:53.521332+00', '2025-01-01 02:45:53.537738+00'),
	(172, 5, 3, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.95, NULL, NULL, NULL, 10, 10, 999.50, 'filled', NULL, 265, '2025-01-01 02:45:53.535103+00', '2025-01-01 02:45:53.538961+00'),
	(140, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.60, NULL, NULL, NULL, 8, 8, 799.60, 'filled', NULL, 289, '2025-01-01 02:45:53.500285+00', '2025-01-01 02:45:53.542041+00'),
	(155, 5, 2, NULL, 'buy', 'limit', 'gtc', true, 'cancel_newest', 99.70, NULL, NULL, NULL, 13, 13, 1296.10, 'filled', NULL, 219, '2025-01-01 02:45:53.517073+00', '2025-01-01 02:45:53.544845+00'),
	(168, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'decrement_and_cancel', 99.65, NULL, NULL, NULL, 8, 8, 797.20, 'filled', NULL, 252, '2025-01-01 02:45:53.529676+00', '2025-01-01 02:45:53.544845+00'),
	(135, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 5, 0, 0, 'canceled', 'requested', 171, '2025-01-01 02:45:53.496269+00', '2025-01-01 02:45:53.546728+00'),
	(173, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.15, NULL, NULL, NULL, 16, 3, 300.45, 'canceled', 'self_trade_prevention', 268, '2025-01-01 02:45:53.536087+00', '2025-01-01 02:45:53.556748+00'),
	(138, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, NULL, NULL, 8, 8, 802.00, 'filled', NULL, 174, '2025-01-01 02:45:53.498626+00', '2025-01-01 02:45:53.589251+00'),
	(156, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.25, NULL, 2, NULL, 18, 18, 1804.50, 'filled', NULL, 428, '2025-01-01 02:45:53.517872+00', '2025-01-01 02:45:53.589251+00'),
	(199, 5, NULL, NULL, 'buy', 'limit', 'fok', false, 'cancel_newest', 99.50, NULL, NULL, NULL, 8, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.562918+00', '2025-01-01 02:45:53.562918+00'),
	(200, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.55, NULL, NULL, NULL, 18, 0, 0, 'canceled', 'self_trade_prevention', 344, '2025-01-01 02:45:53.563667+00', '2025-01-01 02:45:53.563667+00'),
	(201, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 3, 3, 298.95, 'filled', NULL, 347, '2025-01-01 02:45:53.564589+00', '2025-01-01 02:45:53.564589+00'),
	(194, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 17, 17, 1694.05, 'filled', NULL, 332, '2025-01-01 02:45:53.55785+00', '2025-01-01 02:45:53.566181+00'),
	(206, 5, 3, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.50, NULL, NULL, NULL, 9, 0, 0, 'new', NULL, 356, '2025-01-01 02:45:53.568947+00', '2025-01-01 02:45:53.568947+00');
INSERT INTO core.orders VALUES
	(208, 5, NULL, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 99.65, NULL, NULL, NULL, 20, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.570287+00', '2025-01-01 02:45:53.570287+00'),
	(209, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 99.85, NULL, NULL, NULL, 5, 5, 499.25, 'filled', NULL, 360, '2025-01-01 02:45:53.571255+00', '2025-01-01 02:45:53.571255+00'),
	(205, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.50, NULL, NULL, NULL, 12, 0, 0, 'canceled', 'requested', 355, '2025-01-01 02:45:53.568154+00', '2025-01-01 02:45:53.573009+00'),
	(211, 5, 3, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 100.35, NULL, NULL, NULL, 3, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.573837+00', '2025-01-01 02:45:53.573837+00'),
	(212, 5, NULL, NULL, 'buy', 'limit', 'ioc', false, 'cancel_newest', 99.70, NULL, NULL, NULL, 20, 0, 0, 'canceled', 'no_liquidity', NULL, '2025-01-01 02:45:53.574513+00', '2025-01-01 02:45:53.574513+00'),
	(213, 5, 1, 'NOVA-1', 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.00, NULL, NULL, NULL, 10, 0, 0, 'new', NULL, 369, '2025-01-01 02:45:53.57804+00', '2025-01-01 02:45:53.57804+00'),
	(214, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 101.50, NULL, NULL, NULL, 5, 0, 0, 'new', NULL, 370, '2025-01-01 02:45:53.578933+00', '2025-01-01 02:45:53.578933+00'),
	(215, 5, 3, 'NOVA-2', 'buy', 'limit', 'gtc', false, 'cancel_newest', 102.00, NULL, NULL, NULL, 12, 12, 1198.80, 'filled', NULL, 371, '2025-01-01 02:45:53.579875+00', '2025-01-01 02:45:53.579875+00'),
	(216, 5, 1, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.00, NULL, NULL, NULL, 20, 0, 0, 'new', NULL, 374, '2025-01-01 02:45:53.5809+00', '2025-01-01 02:45:53.5809+00'),
	(217, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.00, NULL, NULL, NULL, 20, 0, 0, 'new', NULL, 375, '2025-01-01 02:45:53.581955+00', '2025-01-01 02:45:53.581955+00'),
	(218, 5, 2, NULL, 'sell', 'limit', 'ioc', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 25, 25, 2491.60, 'filled', NULL, NULL, '2025-01-01 02:45:53.584623+00', '2025-01-01 02:45:53.584623+00'),
	(203, 5, NULL, NULL, 'buy', 'limit', 'gtc', false, 'cancel_newest', 99.85, NULL, NULL, NULL, 15, 15, 1497.35, 'filled', NULL, 351, '2025-01-01 02:45:53.566181+00', '2025-01-01 02:45:53.584623+00'),
	(219, 5, 2, NULL, 'sell', 'limit', 'fok', false, 'cancel_newest', 98.00, NULL, NULL, NULL, 500, 0, 0, 'canceled', 'fok_not_filled', NULL, '2025-01-01 02:45:53.586362+00', '2025-01-01 02:45:53.586362+00'),
	(220, 5, 3, NULL, 'buy', 'market', 'ioc', false, 'cancel_newest', NULL, NULL, NULL, NULL, 2, 0, 0, 'canceled', 'self_trade_prevention', NULL, '2025-01-01 02:45:53.587367+00', '2025-01-01 02:45:53.587367+00'),
	(202, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.90, NULL, NULL, NULL, 20, 20, 1998.00, 'filled', NULL, 350, '2025-01-01 02:45:53.565436+00', '2025-01-01 02:45:53.589251+00'),
	(210, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 99.90, 99.60, NULL, NULL, 19, 19, 1898.10, 'filled', NULL, 385, '2025-01-01 02:45:53.572135+00', '2025-01-01 02:45:53.589251+00'),
	(207, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.00, NULL, NULL, NULL, 19, 19, 1900.00, 'filled', NULL, 357, '2025-01-01 02:45:53.569607+00', '2025-01-01 02:45:53.589251+00'),
	(182, 5, 2, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 100.15, NULL, NULL, NULL, 13, 13, 1301.95, 'filled', NULL, 303, '2025-01-01 02:45:53.545877+00', '2025-01-01 02:45:53.589251+00'),
	(204, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'decrement_and_cancel', 100.25, NULL, NULL, NULL, 8, 8, 802.00, 'filled', NULL, 354, '2025-01-01 02:45:53.56741+00', '2025-01-01 02:45:53.589251+00'),
	(183, 5, 1, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 15, 15, 1504.50, 'filled', NULL, 305, '2025-01-01 02:45:53.547537+00', '2025-01-01 02:45:53.589251+00'),
	(197, 5, NULL, NULL, 'sell', 'limit', 'gtc', false, 'cancel_newest', 100.30, NULL, NULL, NULL, 9, 9, 902.70, 'filled', NULL, 339, '2025-01-01 02:45:53.56125+00', '2025-01-01 02:45:53.589251+00');

INSERT INTO core.stop_order VALUES
	(21, 1, 4, 'sell', 61.00, 40, NULL),
	(22, 1, 4, 'buy', 190.00, 41, NULL);

INSERT INTO core.trade VALUES
	(2, 4, 1, 101.00, 4, 2, 1, 'buy', '2025-01-01 03:45:52.990959+00'),
	(2, 7, 2, 101.00, 4, 3, 1, 'buy', '2025-01-01 03:45:52.990959+00'),
	(2, 11, 3, 101.00, 1, 4, 1, 'buy', '2025-01-01 02:45:53.009301+00'),
	(1, 5, 4, 101.00, 10, 7, 5, 'buy', '2025-01-01 02:45:53.016112+00'),
	(1, 7, 5, 101.50, 2, 7, 6, 'buy', '2025-01-01 02:45:53.016112+00'),
	(1, 14, 6, 99.00, 15, 8, 10, 'sell', '2025-01-01 02:45:53.030123+00'),
	(1, 16, 7, 98.50, 10, 9, 10, 'sell', '2025-01-01 02:45:53.030123+00'),
	(1, 21, 9, 101.50, 2, 12, 6, 'buy', '2025-01-01 02:45:53.033056+00'),
	(1, 24, 10, 101.50, 1, 13, 6, 'buy', '2025-01-01 02:45:53.034145+00'),
	(1, 31, 11, 103.00, 5, 17, 16, 'buy', '2025-01-01 02:45:53.042286+00'),
	(1, 33, 12, 103.00, 5, 17, 16, 'buy', '2025-01-01 02:45:53.042286+00'),
	(1, 35, 13, 103.00, 2, 17, 16, 'buy', '2025-01-01 02:45:53.042286+00'),
	(1, 46, 14, 98.50, 20, 9, 24, 'sell', '2025-01-01 02:45:53.053282+00'),
	(4, 8, 16, 100.0, 10, 53, 49, 'buy', '2025-01-01 02:45:53.395911+00'),
	(4, 10, 17, 101.0, 5, 53, 50, 'buy', '2025-01-01 02:45:53.395911+00'),
	(1, 88, 18, 98.00, 2, 27, 60, 'sell', '2025-01-01 02:45:53.407147+00'),
	(1, 91, 19, 98.00, 4, 27, 18, 'sell', '2025-01-01 02:45:53.407147+00'),
	(1, 93, 20, 97.00, 1, 20, 18, 'sell', '2025-01-01 02:45:53.407147+00'),
	(1, 96, 21, 97.00, 5, 20, 19, 'sell', '2025-01-01 02:45:53.407147+00'),
	(5, 8, 22, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 10, 23, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 12, 24, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 14, 25, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 16, 26, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 18, 27, 100.40, 2, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 20, 28, 100.40, 1, 67, 66, 'buy', '2025-01-01 02:45:53.425549+00'),
	(5, 34, 29, 99.85, 13, 74, 70, 'buy', '2025-01-01 02:45:53.435284+00'),
	(5, 38, 30, 99.85, 6, 76, 70, 'buy', '2025-01-01 02:45:53.437036+00'),
	(5, 40, 31, 99.85, 10, 76, 72, 'buy', '2025-01-01 02:45:53.437036+00'),
	(5, 48, 32, 99.80, 9, 65, 79, 'sell', '2025-01-01 02:45:53.440914+00'),
	(5, 51, 33, 100.10, 10, 80, 71, 'buy', '2025-01-01 02:45:53.441746+00'),
	(5, 60, 35, 99.80, 1, 65, 85, 'sell', '2025-01-01 02:45:53.446088+00'),
	(5, 62, 36, 99.80, 6, 83, 85, 'sell', '2025-01-01 02:45:53.446088+00'),
	(5, 69, 38, 99.85, 2, 88, 89, 'sell', '2025-01-01 02:45:53.449625+00'),
	(5, 71, 39, 99.80, 5, 83, 89, 'sell', '2025-01-01 02:45:53.449625+00'),
	(5, 75, 40, 99.80, 3, 91, 89, 'buy', '2025-01-01 02:45:53.451327+00'),
	(5, 77, 41, 100.10, 3, 91, 71, 'buy', '2025-01-01 02:45:53.451327+00'),
	(5, 97, 42, 99.60, 6, 101, 92, 'buy', '2025-01-01 02:45:53.462266+00'),
	(5, 100, 43, 99.55, 3, 94, 78, 'sell', '2025-01-01 02:45:53.462266+00'),
	(5, 107, 44, 99.60, 8, 103, 90, 'buy', '2025-01-01 02:45:53.464458+00'),
	(5, 109, 45, 99.75, 8, 103, 99, 'buy', '2025-01-01 02:45:53.464458+00'),
	(5, 121, 46, 99.55, 8, 94, 111, 'sell', '2025-01-01 02:45:53.472414+00'),
	(5, 125, 47, 99.70, 6, 112, 106, 'buy', '2025-01-01 02:45:53.473719+00'),
	(5, 127, 48, 99.75, 9, 112, 99, 'buy', '2025-01-01 02:45:53.473719+00'),
	(5, 131, 49, 99.75, 1, 114, 99, 'buy', '2025-01-01 02:45:53.475652+00'),
	(5, 135, 50, 99.90, 4, 116, 95, 'buy', '2025-01-01 02:45:53.477485+00'),
	(5, 141, 51, 99.75, 5, 114, 119, 'sell', '2025-01-01 02:45:53.480011+00'),
	(5, 155, 54, 99.90, 10, 128, 95, 'buy', '2025-01-01 02:45:53.488527+00'),
	(5, 157, 55, 100.05, 6, 128, 105, 'buy', '2025-01-01 02:45:53.488527+00'),
	(5, 164, 56, 100.10, 3, 132, 71, 'buy', '2025-01-01 02:45:53.492571+00');
INSERT INTO core.trade VALUES
	(5, 166, 57, 100.10, 8, 132, 98, 'buy', '2025-01-01 02:45:53.492571+00'),
	(5, 168, 58, 100.15, 9, 132, 110, 'buy', '2025-01-01 02:45:53.492571+00'),
	(5, 180, 59, 100.15, 5, 141, 110, 'buy', '2025-01-01 02:45:53.502042+00'),
	(5, 182, 60, 100.15, 2, 141, 123, 'buy', '2025-01-01 02:45:53.502042+00'),
	(5, 184, 61, 100.15, 2, 141, 131, 'buy', '2025-01-01 02:45:53.502042+00'),
	(5, 187, 62, 100.10, 4, 139, 142, 'sell', '2025-01-01 02:45:53.503171+00'),
	(5, 197, 63, 99.85, 11, 147, 142, 'buy', '2025-01-01 02:45:53.507446+00'),
	(5, 199, 64, 99.85, 9, 147, 143, 'buy', '2025-01-01 02:45:53.507446+00'),
	(5, 202, 65, 99.85, 7, 148, 143, 'buy', '2025-01-01 02:45:53.50863+00'),
	(5, 204, 66, 100.15, 5, 148, 131, 'buy', '2025-01-01 02:45:53.50863+00'),
	(5, 213, 67, 99.95, 3, 152, 150, 'buy', '2025-01-01 02:45:53.512147+00'),
	(5, 217, 68, 99.80, 4, 129, 123, 'sell', '2025-01-01 02:45:53.514573+00'),
	(5, 224, 69, 99.85, 2, 157, 158, 'sell', '2025-01-01 02:45:53.519335+00'),
	(5, 227, 70, 99.95, 5, 159, 150, 'buy', '2025-01-01 02:45:53.520428+00'),
	(5, 231, 71, 99.85, 7, 157, 161, 'sell', '2025-01-01 02:45:53.522023+00'),
	(5, 236, 72, 99.95, 4, 162, 150, 'buy', '2025-01-01 02:45:53.523241+00'),
	(5, 239, 73, 99.80, 5, 129, 163, 'sell', '2025-01-01 02:45:53.524194+00'),
	(5, 246, 74, 99.95, 5, 166, 150, 'buy', '2025-01-01 02:45:53.527755+00'),
	(5, 248, 75, 99.95, 3, 166, 154, 'buy', '2025-01-01 02:45:53.527755+00'),
	(5, 250, 76, 100.05, 4, 166, 164, 'buy', '2025-01-01 02:45:53.527755+00'),
	(5, 257, 79, 99.80, 10, 129, 169, 'sell', '2025-01-01 02:45:53.532492+00'),
	(5, 259, 80, 99.75, 1, 114, 169, 'sell', '2025-01-01 02:45:53.532492+00'),
	(5, 261, 81, 99.70, 9, 122, 169, 'sell', '2025-01-01 02:45:53.532492+00'),
	(5, 267, 82, 99.95, 8, 172, 170, 'buy', '2025-01-01 02:45:53.535103+00'),
	(5, 273, 83, 100.15, 1, 175, 131, 'buy', '2025-01-01 02:45:53.537738+00'),
	(5, 275, 84, 100.15, 4, 175, 160, 'buy', '2025-01-01 02:45:53.537738+00'),
	(5, 277, 85, 100.15, 3, 175, 173, 'buy', '2025-01-01 02:45:53.537738+00'),
	(5, 280, 86, 99.95, 2, 172, 176, 'sell', '2025-01-01 02:45:53.538961+00'),
	(5, 284, 87, 99.70, 10, 155, 176, 'sell', '2025-01-01 02:45:53.538961+00'),
	(5, 288, 88, 99.95, 8, 177, 178, 'sell', '2025-01-01 02:45:53.541029+00'),
	(5, 291, 89, 99.95, 8, 177, 140, 'sell', '2025-01-01 02:45:53.542041+00'),
	(5, 298, 90, 99.70, 3, 155, 181, 'sell', '2025-01-01 02:45:53.544845+00'),
	(5, 300, 91, 99.65, 8, 168, 181, 'sell', '2025-01-01 02:45:53.544845+00'),
	(5, 315, 92, 99.95, 5, 187, 188, 'sell', '2025-01-01 02:45:53.551491+00'),
	(5, 322, 93, 100.00, 2, 190, 192, 'sell', '2025-01-01 02:45:53.555589+00'),
	(5, 324, 94, 99.95, 6, 187, 192, 'sell', '2025-01-01 02:45:53.555589+00'),
	(5, 326, 95, 99.60, 4, 121, 192, 'sell', '2025-01-01 02:45:53.555589+00'),
	(5, 331, 96, 100.15, 3, 193, 182, 'buy', '2025-01-01 02:45:53.556748+00'),
	(5, 335, 97, 99.65, 12, 195, 194, 'buy', '2025-01-01 02:45:53.558601+00'),
	(5, 349, 99, 99.65, 3, 201, 194, 'buy', '2025-01-01 02:45:53.564589+00'),
	(5, 353, 100, 99.65, 2, 203, 194, 'buy', '2025-01-01 02:45:53.566181+00'),
	(5, 362, 102, 99.85, 5, 203, 209, 'sell', '2025-01-01 02:45:53.571255+00'),
	(5, 373, 103, 99.90, 12, 215, 202, 'buy', '2025-01-01 02:45:53.579875+00'),
	(5, 380, 104, 99.85, 8, 203, 218, 'sell', '2025-01-01 02:45:53.584623+00'),
	(5, 382, 105, 99.60, 13, 121, 218, 'sell', '2025-01-01 02:45:53.584623+00'),
	(5, 384, 106, 99.50, 4, 107, 218, 'sell', '2025-01-01 02:45:53.584623+00'),
	(5, 395, 108, 99.55, 15, 221, 130, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 397, 109, 99.90, 8, 221, 202, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 399, 110, 99.90, 19, 221, 210, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 401, 111, 100.00, 19, 221, 207, 'buy', '2025-01-01 02:45:53.589251+00');
INSERT INTO core.trade VALUES
	(5, 403, 112, 100.15, 10, 221, 182, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 405, 113, 100.20, 4, 221, 108, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 407, 114, 100.25, 4, 221, 100, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 409, 115, 100.25, 8, 221, 138, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 411, 116, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 413, 117, 100.25, 4, 221, 115, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 415, 118, 100.25, 8, 221, 204, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 417, 119, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 419, 120, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 421, 121, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 423, 122, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 425, 123, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 427, 124, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 429, 125, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 431, 126, 100.25, 2, 221, 156, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 433, 127, 100.30, 9, 221, 104, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 435, 128, 100.30, 15, 221, 183, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 437, 129, 100.30, 9, 221, 197, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 439, 130, 100.30, 14, 221, 133, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 441, 131, 100.40, 1, 221, 66, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 443, 132, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 445, 133, 100.40, 2, 221, 66, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 447, 134, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 449, 135, 100.40, 2, 221, 66, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 451, 136, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 453, 137, 100.40, 1, 221, 66, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 455, 138, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 457, 139, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 459, 140, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 461, 141, 100.40, 2, 221, 109, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 463, 142, 100.45, 3, 221, 125, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 465, 143, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 467, 144, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 469, 145, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 471, 146, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 473, 147, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 475, 148, 100.45, 2, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00'),
	(5, 477, 149, 100.45, 1, 221, 144, 'buy', '2025-01-01 02:45:53.589251+00');

INSERT INTO public.alembic_version VALUES
	('0013');

SELECT pg_catalog.setval('core.account_account_id_seq', 11, true);

SELECT pg_catalog.setval('core.clock_leap_leap_id_seq', 1, true);

SELECT pg_catalog.setval('core.instrument_instrument_id_seq', 5, true);

SELECT pg_catalog.setval('core.order_id_seq', 223, true);

SELECT pg_catalog.setval('core.trade_id_seq', 149, true);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_name_key UNIQUE (name);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.book
    ADD CONSTRAINT book_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.cancel_after
    ADD CONSTRAINT cancel_after_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.candle
    ADD CONSTRAINT candle_pkey PRIMARY KEY (instrument_id, start);

ALTER TABLE ONLY core.client_order
    ADD CONSTRAINT client_order_pkey PRIMARY KEY (client_order_id, account_id);

ALTER TABLE ONLY core.clock_leap
    ADD CONSTRAINT clock_leap_pkey PRIMARY KEY (leap_id);

ALTER TABLE ONLY core.epoch
    ADD CONSTRAINT epoch_epoch_key UNIQUE (epoch);

ALTER TABLE ONLY core.epoch
    ADD CONSTRAINT epoch_pkey PRIMARY KEY (number);

ALTER TABLE ONLY core.fired_switch
    ADD CONSTRAINT fired_switch_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (instrument_id, follows);

ALTER TABLE ONLY core.holder
    ADD CONSTRAINT holder_pkey PRIMARY KEY (transaction);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_pkey PRIMARY KEY (instrument_id);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_symbol_key UNIQUE (symbol);

ALTER TABLE ONLY core.instrument_version
    ADD CONSTRAINT instrument_version_pkey PRIMARY KEY (instrument_id, seq);

ALTER TABLE ONLY core.kept_out
    ADD CONSTRAINT kept_out_pkey PRIMARY KEY (db_user);

ALTER TABLE ONLY core.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (name);

ALTER TABLE ONLY core.loaded
    ADD CONSTRAINT loaded_pkey PRIMARY KEY (file);

ALTER TABLE ONLY core.order_event
    ADD CONSTRAINT order_event_pkey PRIMARY KEY (instrument_id, seq);

ALTER TABLE ONLY core.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.stop_order
    ADD CONSTRAINT stop_order_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.trade
    ADD CONSTRAINT trade_pkey PRIMARY KEY (instrument_id, seq);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

CREATE INDEX book_by_account ON core.book USING btree (account_id, instrument_id) WHERE (account_id IS NOT NULL);

CREATE INDEX book_by_expiry ON core.book USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX book_by_priority ON core.book USING btree (instrument_id, side, price, priority);

CREATE INDEX candle_by_seq ON core.candle USING btree (instrument_id, last_seq);

CREATE INDEX ended_session_by_user ON core.ended_session USING btree (db_user, ended_at);

CREATE INDEX head_by_xid ON core.head USING btree (xid);

CREATE INDEX order_event_by_order ON core.order_event USING btree (order_id, seq);

CREATE INDEX orders_by_account ON core.orders USING btree (account_id, order_id) WHERE (account_id IS NOT NULL);

CREATE INDEX orders_by_instrument ON core.orders USING btree (instrument_id, order_id);

CREATE INDEX stop_order_by_account ON core.stop_order USING btree (account_id, instrument_id) WHERE (account_id IS NOT NULL);

CREATE INDEX stop_order_by_expiry ON core.stop_order USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX stop_order_by_price ON core.stop_order USING btree (instrument_id, side, stop_price, priority);

CREATE UNIQUE INDEX trade_by_id ON core.trade USING btree (trade_id);

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.clock_leap FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.ended_session FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost OR TRUNCATE ON core.epoch FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.instrument_version FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.order_event FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF order_id, instrument_id, account_id, client_order_id, side, order_type, time_in_force, post_only, self_trade_prevention, display_quantity, expires_at, created_at OR TRUNCATE ON core.orders FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.trade FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

GRANT USAGE ON SCHEMA api TO PUBLIC;

GRANT USAGE ON SCHEMA service TO rts_service;

GRANT SELECT ON TABLE api.epochs TO PUBLIC;

REVOKE ALL ON FUNCTION api.accept_loss() FROM PUBLIC;

GRANT SELECT ON TABLE api.instruments TO PUBLIC;

REVOKE ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[]) TO rts_service;

REVOKE ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text) TO rts_service;

GRANT SELECT ON TABLE api.orders TO PUBLIC;

GRANT SELECT ON TABLE api.trades TO PUBLIC;

GRANT SELECT ON TABLE api.order_events TO PUBLIC;

REVOKE ALL ON FUNCTION api.reset_clock(symbol text) FROM PUBLIC;

REVOKE ALL ON FUNCTION api.set_instrument_status(symbol text, status text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_instrument_status(symbol text, status text) TO rts_service;

REVOKE ALL ON FUNCTION core.admit_order(o core.orders, p_instrument core.instrument, p_clock timestamp with time zone, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.answer(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_amount(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_name(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.begin_epoch(p_reason text, p_lost jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_document(p_symbol text, h core.head, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_head(p_symbol text, p_depth integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_levels(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_all(p_symbol text, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_live(p_head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candle_width(p_width text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candles_of(p_instrument_id integer, p_first bigint, p_last bigint, p_width interval) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.changed_terms(p_before core.instrument, p_after core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_amounts(p_quantity numeric, p_price numeric, p_stop_price numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_listing(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max_rows integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_modify(p_instrument core.instrument, p_head core.head, o core.orders, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_order(p_instrument core.instrument, p_head core.head, p_order core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.claim_client_orders(p_orders core.orders[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.clock_shifts(p_now timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.closed(o core.orders, c core.closing, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.closing_of(p_maker core.book, p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.count_open(p_order core.orders, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.current_epoch() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.day_end(p_boundary time without time zone, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.distinct_ids(p_ids integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.end_order(p_head core.head, o core.orders, p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, p_instrument core.instrument, p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.expire_due_orders() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fault(p_field text, p_code text, p_message text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fault_json(p_faults core.fault[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.field_fault(p_key text, p_value jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fills_json(p_trades core.trade[], p_from bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fills_of(p_trades core.trade[], p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.find_instruments(p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.finish(s core.step, p_instrument core.instrument, p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fire_stops(h core.head, p_trades core.trade[], p_instrument core.instrument, p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.forbid_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.in_steps(p_value numeric, p_step numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.instrument_conflicts(i core.instrument, h core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.instrument_faults(i core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_amount(p_value numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_late(p_status core.order_status, p_expires_at timestamp with time zone, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_moment(p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_name(p_value text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_plain(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.keep_epoch() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.kept_out() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_add(l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_refill(l core.ladder, p_instrument_id integer, p_side core.side, p_last numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_take(l core.ladder, p_at integer, p_quantity numeric, p_orders integer, p_first bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.leave_ids(p_sequence regclass, p_given bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_json(h core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_markets(p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_order(o core.orders, b core.book) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_orders(p_instrument_id integer, p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_state(p_order_id bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_instrument(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lost_since(p_noted jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.maker_fill(maker core.book, p_taker_id bigint, t core.trade) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.minute_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.move_stop(h core.head, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.nearest_stops(h core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.newest_head(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_bound(p_width interval, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_step(p_value numeric, p_step numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.off_grid(p_instrument_id integer, p_tick_size numeric, p_lot_size numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.open_market(n core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_faults(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_fills(p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_of(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.origin_here() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.park_stop(p_head core.head, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.pass_over(h core.head, taker core.orders, p_left numeric, maker core.book) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.pin_settings() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.place(p_requests api.order_request[], p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.plans_are_sane() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.price_band(p_instrument core.instrument, p_head core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_center(p_word text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_order(p api.order_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_requests(p_orders jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_time(p_text text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse(p_error jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse_final(p_order_id bigint, p_status text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse_kept_out() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.register_accounts(p_orders core.orders[], p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.reject_order(p_head core.head, p_order core.orders, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.remove_order(p_head core.head, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_entered(p_reports api.order_report[], p_outcome core.outcome, p_batch integer[], p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_one(o core.orders, p api.order_request, p_fills jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_others(p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.request_text(o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.requeue_order(h core.head, o core.orders, n core.orders, p_instrument core.instrument, p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.require_acceptance() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.reset_clock(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.rolled_to(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], p_origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.second_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.settle(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.shrink_order(p_head core.head, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.stops_fire(h core.head, p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.take_fired(h core.head, p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.taker_fill(taker core.orders, p_maker_id bigint, t core.trade) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.taker_fills(p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.unknown_symbol() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.unreadable(p_faults core.fault[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.utc_text(p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.wider_candles(p_instrument_id integer, p_width interval, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_book(p_book core.book[], p_change core.change[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_head(h core.head, p_symbol text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_journal(h core.head, p_origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.order_event[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_version(n core.instrument, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) TO rts_service;

REVOKE ALL ON FUNCTION service.can_be_account(p_value text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.can_be_account(p_value text) TO rts_service;

REVOKE ALL ON FUNCTION service.declare_loss(p_noted jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION service.declare_loss(p_noted jsonb) TO rts_service;

REVOKE ALL ON FUNCTION service.due_orders(p_except integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.due_orders(p_except integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.end_due_orders(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text, p_patience_ms integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_due_orders(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text, p_patience_ms integer) TO rts_house;

REVOKE ALL ON FUNCTION service.end_holder(p_pid integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_holder(p_pid integer) TO rts_house;

REVOKE ALL ON FUNCTION service.end_holders(p_seconds numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_holders(p_seconds numeric) TO rts_house;

REVOKE ALL ON FUNCTION service.end_idle_transactions(p_seconds numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_idle_transactions(p_seconds numeric) TO rts_house;

REVOKE ALL ON FUNCTION service.end_lease(p_name text, p_owner text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_lease(p_name text, p_owner text) TO rts_house;

REVOKE ALL ON FUNCTION service.end_session(p_pid integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.end_session(p_pid integer) TO rts_house;

REVOKE ALL ON FUNCTION service.event_before(p_symbol text, p_account text, p_seq bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION service.event_before(p_symbol text, p_account text, p_seq bigint) TO rts_service;

REVOKE ALL ON FUNCTION service.fire_cancel_after() FROM PUBLIC;
GRANT ALL ON FUNCTION service.fire_cancel_after() TO rts_house;

REVOKE ALL ON FUNCTION service.head_levels(p_symbol text, p_depth integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.head_levels(p_symbol text, p_depth integer) TO rts_service;

REVOKE ALL ON FUNCTION service.held_markets(p_seconds double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION service.held_markets(p_seconds double precision) TO rts_service;

REVOKE ALL ON FUNCTION service.last_seq(p_symbol text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.last_seq(p_symbol text) TO rts_service;

REVOKE ALL ON FUNCTION service.long_holders(p_seconds numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION service.long_holders(p_seconds numeric) TO rts_house;

REVOKE ALL ON FUNCTION service.market_holders() FROM PUBLIC;
GRANT ALL ON FUNCTION service.market_holders() TO rts_house;

REVOKE ALL ON FUNCTION service.market_times(p_instruments integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.market_times(p_instruments integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.news(p_since pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION service.news(p_since pg_snapshot) TO rts_service;

REVOKE ALL ON FUNCTION service.next_markets(p_after integer, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.next_markets(p_after integer, p_most integer) TO rts_house;

REVOKE ALL ON FUNCTION service.note_ended(p_db_user text, p_application text, p_pid integer, p_state text, p_held_since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION service.note_ended(p_db_user text, p_application text, p_pid integer, p_state text, p_held_since timestamp with time zone) TO rts_house;

REVOKE ALL ON FUNCTION service.note_leap(p_leap double precision, p_looked double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION service.note_leap(p_leap double precision, p_looked double precision) TO rts_house;

REVOKE ALL ON FUNCTION service.order_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.order_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) TO rts_service;

REVOKE ALL ON FUNCTION service."position"(p_since pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION service."position"(p_since pg_snapshot) TO rts_service;

REVOKE ALL ON FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint, p_most integer) TO rts_house;

REVOKE ALL ON FUNCTION service.request_faults(p_items jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION service.request_faults(p_items jsonb) TO rts_service;

REVOKE ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer) TO rts_service;

REVOKE ALL ON FUNCTION service.take_lease(p_name text, p_owner text, p_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.take_lease(p_name text, p_owner text, p_seconds integer) TO rts_house;

REVOKE ALL ON FUNCTION service.touched(p_since pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION service.touched(p_since pg_snapshot) TO rts_house;

REVOKE ALL ON FUNCTION service.trade_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.trade_page(p_symbols text[], p_after bigint[], p_last bigint[], p_span integer) TO rts_service;

REVOKE ALL ON FUNCTION service.watchdog_faults(p_seconds numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION service.watchdog_faults(p_seconds numeric) TO rts_house;

GRANT SELECT ON TABLE api.clock_leaps TO PUBLIC;

GRANT SELECT ON TABLE api.ended_sessions TO PUBLIC;

GRANT SELECT ON TABLE api.instrument_versions TO PUBLIC;

GRANT SELECT ON TABLE api.refusals TO PUBLIC;

GRANT SELECT ON TABLE api.rights TO PUBLIC;

GRANT SELECT ON TABLE api.ticker TO PUBLIC;

GRANT SELECT ON TABLE public.alembic_version TO rts_service;

--
-- PostgreSQL database dump complete
--

