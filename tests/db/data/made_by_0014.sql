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
	error jsonb,
	fee numeric
);

COMMENT ON TYPE api.order_report IS 'What every trading call answers, one row per order: the columns of api.orders, then fills of this call (array of {"trade_id","seq","price","quantity","liquidity","counter_order_id","fee"}, decimals and ids as strings), duplicate (a repeated client_order_id: the first order again), priority_kept (modify_order), error (place_orders: an item that could not be read, {"code","message","errors"}); fee as in api.orders.';

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

CREATE TYPE api.transfer_report AS (
	transfer_id bigint,
	kind text,
	from_account text,
	to_account text,
	asset text,
	amount numeric,
	reference text,
	created_at timestamp with time zone,
	db_user text,
	application text,
	duplicate boolean
);

COMMENT ON TYPE api.transfer_report IS 'What deposit, withdraw and transfer answer: the row of api.transfers, and duplicate (a repeated reference: the first transfer again, and nothing moved).';

CREATE TYPE core.band_center AS ENUM (
    'last_trade',
    'reference_price'
);

CREATE TYPE core.cash_kind AS ENUM (
    'deposit',
    'withdrawal',
    'transfer',
    'order',
    'modify',
    'collect'
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
    seq bigint CONSTRAINT trade_seq_not_null1 NOT NULL,
    trade_id bigint CONSTRAINT trade_trade_id_not_null1 NOT NULL,
    maker_order_id bigint NOT NULL,
    taker_order_id bigint NOT NULL,
    maker_priority bigint NOT NULL,
    taker_priority bigint,
    executed_at timestamp with time zone CONSTRAINT trade_executed_at_not_null1 NOT NULL,
    received_at timestamp with time zone NOT NULL,
    clock timestamp with time zone,
    instrument_id integer CONSTRAINT trade_instrument_id_not_null1 NOT NULL,
    taker_side core.side CONSTRAINT trade_taker_side_not_null1 NOT NULL,
    price numeric CONSTRAINT trade_price_not_null1 NOT NULL,
    quantity numeric CONSTRAINT trade_quantity_not_null1 NOT NULL,
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
    taker_fee numeric
);

COMMENT ON TABLE core.trade IS 'Append-only. A trade is two events, both in this row: seq is that of the taker''s fill, the maker''s is one less. maker_ and taker_: the two orders as they stand after it.';

COMMENT ON COLUMN core.trade.clock IS 'The clock under the lock, where it was behind executed_at; null: it was not.';

COMMENT ON COLUMN core.trade.maker_stop_price IS 'Trigger of a stop that fired and rested.';

COMMENT ON COLUMN core.trade.maker_shown IS 'What books show of it, where that is not all that is left (an iceberg); null: all. So is taker_shown.';

COMMENT ON COLUMN core.trade.taker_price IS 'Its limit; null: a market order.';

COMMENT ON COLUMN core.trade.maker_account_id IS 'Whose money the trade moved; null, as taker_account_id and the fees: nobody''s.';

COMMENT ON COLUMN core.trade.maker_fee IS 'What the maker paid, in quote; below nought: what it got.';

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

CREATE TYPE core.purse AS (
	account_id integer,
	asset_id integer,
	n bigint,
	available numeric,
	credit_limit numeric,
	tight boolean
);

COMMENT ON TYPE core.purse IS 'The newest of a chain, read under the account''s lock, less what the command has taken since. tight: the order that enters may cost more, at the worst price that it allows.';

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
    order_id bigint CONSTRAINT orders_order_id_not_null1 NOT NULL,
    seq bigint NOT NULL,
    priority bigint,
    created_at timestamp with time zone CONSTRAINT orders_created_at_not_null1 NOT NULL,
    updated_at timestamp with time zone CONSTRAINT orders_updated_at_not_null1 NOT NULL,
    received_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    clock timestamp with time zone,
    instrument_id integer CONSTRAINT orders_instrument_id_not_null1 NOT NULL,
    account_id integer,
    side core.side CONSTRAINT orders_side_not_null1 NOT NULL,
    order_type core.order_type CONSTRAINT orders_order_type_not_null1 NOT NULL,
    time_in_force core.time_in_force CONSTRAINT orders_time_in_force_not_null1 NOT NULL,
    self_trade_prevention core.self_trade_prevention CONSTRAINT orders_self_trade_prevention_not_null1 NOT NULL,
    status core.order_status CONSTRAINT orders_status_not_null1 NOT NULL,
    post_only boolean CONSTRAINT orders_post_only_not_null1 NOT NULL,
    price numeric,
    stop_price numeric,
    quantity numeric CONSTRAINT orders_quantity_not_null1 NOT NULL,
    display_quantity numeric,
    traded_quantity numeric CONSTRAINT orders_traded_quantity_not_null1 NOT NULL,
    traded_value numeric CONSTRAINT orders_traded_value_not_null1 NOT NULL,
    entered_price numeric,
    entered_stop_price numeric,
    entered_quantity numeric,
    client_order_id text,
    reason text,
    db_user text NOT NULL,
    application text NOT NULL,
    maker_fee numeric,
    taker_fee numeric
)
WITH (fillfactor='85');

COMMENT ON TABLE core.orders IS 'Every order, once: written when it enters, updated when it is final (a HOT update: no indexed column changes). While an order rests its quantities are those of core.book; read api.orders. Its row is its first event in the journal, too: new, or rejected.';

COMMENT ON COLUMN core.orders.seq IS 'Of the event with which it entered, or was refused.';

COMMENT ON COLUMN core.orders.received_at IS 'When the call began that brought it.';

COMMENT ON COLUMN core.orders.clock IS 'The clock under the lock, where it was behind created_at; null: it was not.';

COMMENT ON COLUMN core.orders.traded_value IS 'Exact sum of price x quantity over its trades; divided by traded_quantity it is the average price.';

COMMENT ON COLUMN core.orders.entered_price IS 'price as it came, where it was changed since; null: as price says. So are entered_stop_price and entered_quantity.';

COMMENT ON COLUMN core.orders.reason IS 'Why it was rejected, canceled or expired: a stable code.';

COMMENT ON COLUMN core.orders.maker_fee IS 'The instrument''s fees when it entered; null: the instrument is not settled.';

CREATE TYPE core.outcome AS (
	head core.head,
	takers core.orders[],
	trades core.trade[],
	fired boolean,
	purses core.purse[]
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
    stop_price numeric,
    maker_fee numeric
)
WITH (fillfactor='70', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='20000');

COMMENT ON TABLE core.book IS 'Resting orders and nothing else. Price level first, then priority: the smaller trades first.';

COMMENT ON COLUMN core.book.priority IS 'Booking sequence: the seq of the event that put it in its place.';

COMMENT ON COLUMN core.book.remaining IS 'Open quantity, hidden part included.';

COMMENT ON COLUMN core.book.shown IS 'Open quantity that books and feeds show; all of it unless an iceberg.';

COMMENT ON COLUMN core.book.stop_price IS 'Of a stop that fired and rests: its trigger, for the journal.';

COMMENT ON COLUMN core.book.maker_fee IS 'As core.orders says: what it holds depends on it.';

CREATE TABLE core.event (
    seq bigint NOT NULL,
    order_id bigint,
    priority bigint,
    counter_order_id bigint,
    received_at timestamp with time zone NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    clock timestamp with time zone,
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
    released numeric
);

COMMENT ON TABLE core.event IS 'Append-only: what happened to an order after it entered, other than fills, and to a market. Columns are the order''s state after the event.';

COMMENT ON COLUMN core.event.clock IS 'The clock under the lock, where it was behind occurred_at; null: it was not.';

COMMENT ON COLUMN core.event.released IS 'What the order held before and needs no more: account_id has it again; null: nothing.';

CREATE TYPE core.passing AS (
	maker core.book,
	closing core.closing,
	cut numeric,
	why text,
	events core.event[]
);

COMMENT ON TYPE core.passing IS 'What becomes of a maker that must not trade with a taker.';

CREATE TYPE core.reading AS (
	order_row core.orders,
	faults core.fault[]
);

COMMENT ON TYPE core.reading IS 'A request as an order, or why it cannot be one.';

CREATE TYPE core.removal AS (
	head core.head,
	order_row core.orders,
	found boolean
);

COMMENT ON TYPE core.removal IS 'An order taken out of the market: the market without it, the order as it stood.';

CREATE TYPE core.step AS (
	head core.head,
	order_row core.orders,
	events core.event[],
	closings core.closing[]
);

COMMENT ON TYPE core.step IS 'One order changed without matching: the market after it and the journal it leaves, unwritten.';

CREATE TYPE core.transfer_request AS (
	kind text,
	account text,
	from_account text,
	to_account text,
	asset text,
	amount numeric,
	reference text
);

COMMENT ON TYPE core.transfer_request IS 'What moves money, as callers send it: deposit and withdrawal name an account, transfer two.';

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
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
    head CONSTANT core.head := core.book_head(symbol, depth);
BEGIN
    RETURN core.book_document(symbol, head, depth, statement_timestamp());
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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE FUNCTION api.cancel_client_order(client_order_id text, account text DEFAULT NULL::text) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
BEGIN
    RETURN core.cancel(core.claimed_order(client_order_id, account), account);
END
$$;

COMMENT ON FUNCTION api.cancel_client_order(client_order_id text, account text) IS 'cancel_order by the id that the client gave. An id is unique in its account only: without one it
means the order of no account, or else the only one that has it. Raises RT404 unknown_order, RT409
order_final, RT400 invalid_client_order_id, or invalid_account where several accounts have it.
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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE TABLE core.asset (
    asset_id integer NOT NULL,
    code text NOT NULL,
    scale integer NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT asset_code_check CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$'::text)),
    CONSTRAINT asset_scale_check CHECK (((scale >= 0) AND (scale <= 18)))
);

COMMENT ON TABLE core.asset IS 'What accounts can own.';

COMMENT ON COLUMN core.asset.scale IS 'Decimals that deposits, withdrawals and transfers may have. Balances may have more: what a trade costs is never rounded.';

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
    base_asset_id integer,
    quote_asset_id integer,
    maker_fee numeric,
    taker_fee numeric,
    CONSTRAINT instrument_check CHECK ((base_asset_id <> quote_asset_id)),
    CONSTRAINT instrument_check1 CHECK ((num_nulls(base_asset_id, quote_asset_id, maker_fee, taker_fee) = ANY (ARRAY[0, 4]))),
    CONSTRAINT instrument_check2 CHECK (((taker_fee >= (0)::numeric) AND ((maker_fee + taker_fee) >= (0)::numeric) AND (taker_fee < (1)::numeric) AND (maker_fee < (1)::numeric))),
    CONSTRAINT instrument_day_boundary_check CHECK ((day_boundary < '24:00:00'::time without time zone)),
    CONSTRAINT instrument_lot_size_check CHECK (((lot_size > (0)::numeric) AND (lot_size < 'Infinity'::numeric))),
    CONSTRAINT instrument_max_open_orders_check CHECK ((max_open_orders > 0)),
    CONSTRAINT instrument_symbol_check CHECK ((symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$'::text)),
    CONSTRAINT instrument_tick_size_check CHECK (((tick_size > (0)::numeric) AND (tick_size < 'Infinity'::numeric)))
);

COMMENT ON TABLE core.instrument IS 'One row per instrument. Its row lock is THE lock of the instrument''s market: whatever changes the book holds it (FOR NO KEY UPDATE: writes no new row version).';

COMMENT ON COLUMN core.instrument.reference_trade_id IS 'The last trade when reference_price was set (null: before the first): until the next one the reference price is the centre of the band.';

COMMENT ON COLUMN core.instrument.base_asset_id IS 'What is traded, and quote_asset_id what it is paid in: the instrument is settled. Null: its trades move no money.';

COMMENT ON COLUMN core.instrument.maker_fee IS 'Fraction of price x quantity, in quote; below nought: a rebate.';

CREATE VIEW api.instruments AS
 SELECT i.symbol,
    i.tick_size,
    i.lot_size,
    i.min_quantity,
    i.max_quantity,
    i.max_notional,
    i.price_band,
    i.reference_price,
    i.max_open_orders,
    replace((i.status)::text, 'went_back'::text, 'halted'::text) AS status,
    i.day_boundary,
    i.created_at,
    (i.band_center)::text AS band_center,
    b.code AS base_asset,
    q.code AS quote_asset,
    i.maker_fee,
    i.taker_fee
   FROM ((core.instrument i
     LEFT JOIN core.asset b ON ((b.asset_id = i.base_asset_id)))
     LEFT JOIN core.asset q ON ((q.asset_id = i.quote_asset_id)));

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

COMMENT ON COLUMN api.instruments.base_asset IS 'What is traded, and quote_asset what it is paid in: orders need an account and its means. Null: trades move no money.';

COMMENT ON COLUMN api.instruments.maker_fee IS 'Fraction of price x quantity, in quote; below 0: a rebate.';

CREATE FUNCTION api.change_instrument(symbol text, tick_size numeric DEFAULT NULL::numeric, lot_size numeric DEFAULT NULL::numeric, min_quantity numeric DEFAULT NULL::numeric, max_quantity numeric DEFAULT NULL::numeric, max_notional numeric DEFAULT NULL::numeric, price_band numeric DEFAULT NULL::numeric, reference_price numeric DEFAULT NULL::numeric, max_open_orders integer DEFAULT NULL::integer, band_center text DEFAULT NULL::text, remove text[] DEFAULT NULL::text[], maker_fee numeric DEFAULT NULL::numeric, taker_fee numeric DEFAULT NULL::numeric) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
DECLARE
    v_given CONSTANT jsonb := jsonb_strip_nulls(jsonb_build_object(
        'tick_size', tick_size, 'lot_size', lot_size, 'min_quantity', min_quantity,
        'max_quantity', max_quantity, 'max_notional', max_notional, 'price_band', price_band,
        'reference_price', reference_price, 'max_open_orders', max_open_orders,
        'band_center', band_center, 'maker_fee', maker_fee, 'taker_fee', taker_fee));
    v_id int;
    listed api.instruments;
BEGIN
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = change_instrument.symbol;
    IF v_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    PERFORM core.change_terms(v_id, v_given, remove);
    SELECT * INTO listed FROM api.instruments AS i
    WHERE i.symbol = change_instrument.symbol;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) IS 'Changes the terms of an instrument, under its lock; what is not given stays as it is.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

tick_size, lot_size  only while every live order lies on the new grid
min_quantity, max_quantity, max_notional, max_open_orders  for orders that come, are modified, or
                 fire from now on
price_band       as in create_instrument
reference_price  set anew, also to the same value, it is the centre of the band until the next trade
band_center      last_trade or reference_price
maker_fee, taker_fee  for orders that enter from now on; only of an instrument with assets
remove           names of bounds to take away: ARRAY[''max_quantity'', ''price_band'']

Answers the row of the view instruments. Leaves an event instrument_changed in the journal, whose
reason names what changed, and a row in the view instrument_versions; nothing when nothing changed.
Raises RT404 unknown_symbol, RT400 invalid_instrument, RT409 live_orders_off_grid.';

CREATE VIEW api.assets AS
 SELECT code AS asset,
    scale,
    created_at
   FROM core.asset;

COMMENT ON VIEW api.assets IS 'What accounts can own.';

COMMENT ON COLUMN api.assets.scale IS 'Decimals that deposits, withdrawals and transfers may have. Balances may have more: nothing is rounded.';

CREATE FUNCTION api.create_asset(asset text, scale integer DEFAULT 8) RETURNS api.assets
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN (asset ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$') IS NOT TRUE THEN core.fault(
            'asset', 'invalid_asset', 'send 1 to 16 of A-Z a-z 0-9 . _ -') END,
        CASE WHEN (scale BETWEEN 0 AND 18) IS NOT TRUE THEN core.fault(
            'scale', 'invalid_asset', 'send 0 to 18') END], NULL);
    listed api.assets;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    INSERT INTO core.asset AS s (code, scale) VALUES (asset, create_asset.scale)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'asset', 'asset_exists', format('there is an asset %s already', asset))]));
    END IF;
    -- Where deposits come from, and where fees go.
    INSERT INTO core.account (name) VALUES ('external'), ('fees') ON CONFLICT DO NOTHING;
    SELECT * INTO listed FROM api.assets AS a WHERE a.asset = create_asset.asset;
    RETURN listed;
END
$_$;

COMMENT ON FUNCTION api.create_asset(asset text, scale integer) IS 'Creates what accounts can own. For operators.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

asset  1-16 of A-Z a-z 0-9 . _ -
scale  decimals that deposits, withdrawals and transfers may have, 0-18

Answers the row of the view assets. Raises RT400 invalid_asset, RT409 asset_exists.';

CREATE FUNCTION api.create_instrument(symbol text, tick_size numeric DEFAULT 0.01, lot_size numeric DEFAULT 1, min_quantity numeric DEFAULT NULL::numeric, max_quantity numeric DEFAULT NULL::numeric, max_notional numeric DEFAULT NULL::numeric, price_band numeric DEFAULT NULL::numeric, reference_price numeric DEFAULT NULL::numeric, day_boundary time without time zone DEFAULT '00:00:00'::time without time zone, max_open_orders integer DEFAULT NULL::integer, band_center text DEFAULT 'last_trade'::text, base_asset text DEFAULT NULL::text, quote_asset text DEFAULT NULL::text, maker_fee numeric DEFAULT NULL::numeric, taker_fee numeric DEFAULT NULL::numeric) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    instrument core.instrument;
    f core.fault[];
    listed api.instruments;
BEGIN
    instrument.symbol := symbol;
    instrument.tick_size := trim_scale(tick_size);
    instrument.lot_size := trim_scale(lot_size);
    instrument.min_quantity := trim_scale(min_quantity);
    instrument.max_quantity := trim_scale(max_quantity);
    instrument.max_notional := trim_scale(max_notional);
    instrument.price_band := trim_scale(price_band);
    instrument.reference_price := trim_scale(reference_price);
    instrument.day_boundary := coalesce(day_boundary, '00:00');
    instrument.max_open_orders := max_open_orders;
    instrument.band_center := core.read_center(coalesce(band_center, 'last_trade'));
    IF num_nonnulls(base_asset, quote_asset, nullif(maker_fee, 0), nullif(taker_fee, 0)) > 0 THEN
        SELECT s.asset_id INTO instrument.base_asset_id FROM core.asset AS s
        WHERE s.code = base_asset;
        SELECT s.asset_id INTO instrument.quote_asset_id FROM core.asset AS s
        WHERE s.code = quote_asset;
        instrument.maker_fee := trim_scale(coalesce(maker_fee, 0));
        instrument.taker_fee := trim_scale(coalesce(taker_fee, 0));
    END IF;
    f := core.pair_faults(base_asset, quote_asset, instrument)
        || core.instrument_faults(instrument);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(instrument, NULL);
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    instrument.instrument_id := core.open_market(instrument);
    IF instrument.instrument_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'symbol', 'instrument_exists',
            format('there is an instrument %s already', instrument.symbol))]));
    END IF;
    SELECT * INTO listed FROM api.instruments AS i WHERE i.symbol = instrument.symbol;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) IS 'Creates an instrument and opens its market.
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
base_asset, quote_asset  what is traded and what it is paid in: orders need an account and its
                 means; null: trades move no money
maker_fee, taker_fee  fractions of price x quantity, paid in quote; null: 0. Below 1; a maker''s fee
                 below 0 is a rebate, at most the taker''s fee

Answers the row of the view instruments. What cannot go together, so that no order could ever trade,
is refused. Raises RT400 invalid_instrument, RT404
unknown_asset, RT409 instrument_exists. See change_instrument.';

CREATE FUNCTION api.deposit(account text, asset text, amount numeric, reference text) RETURNS api.transfer_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
BEGIN
    RETURN core.move_money(
        ROW('deposit', account, NULL, NULL, asset, amount, reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) IS 'Brings money in: from the account external, which alone may be below nought, to an account. For
operators. A repeated call with the same reference answers the first transfer and moves nothing.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

account    registered if it is new
amount     above 0, with at most the asset''s decimals
reference  1-64 visible characters, yours, unique for ever

Answers the row of the view transfers, and duplicate. Raises RT404 unknown_asset, RT400
invalid_account, invalid_amount, amount_off_scale, invalid_reference, RT409 reference_used.';

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
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    instrument core.instrument;
BEGIN
    SELECT * INTO instrument FROM core.instrument AS i WHERE i.symbol = level_changes.symbol;
    IF NOT FOUND OR (after_seq >= 0) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[CASE
            WHEN instrument.instrument_id IS NULL THEN core.unknown_symbol()
            ELSE core.fault('after_seq', 'invalid_seq', 'send the seq of a book, 0 or more')
        END]));
    END IF;
    IF (instrument.tick_size, instrument.lot_size) <> (
        SELECT v.tick_size, v.lot_size FROM core.instrument_version AS v
        WHERE v.instrument_id = instrument.instrument_id AND v.seq <= after_seq
        ORDER BY v.seq DESC LIMIT 1)
    THEN
        RETURN;  -- levels have other texts now
    END IF;
    RETURN QUERY
    WITH command AS (
        SELECT h.follows, h.seq, h.time FROM core.head AS h
        WHERE h.instrument_id = instrument.instrument_id
            AND h.follows >= after_seq
            AND h.follows < least(after_seq, 9223372036854775000) + 500
    ), net AS (
        SELECT c.seq, x.side, x.price, sum(x.shown) AS change
        FROM command AS c
        CROSS JOIN LATERAL core.shown_changes(instrument.instrument_id, c.follows, c.seq) AS x
        GROUP BY c.seq, x.side, x.price
        HAVING sum(x.shown) <> 0
    )
    SELECT c.follows, c.seq, c.time, CASE n.side WHEN 'buy' THEN 'bid' WHEN 'sell' THEN 'ask' END,
        core.in_steps(n.price, instrument.tick_size),
        round(n.change, scale(instrument.lot_size))
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

CREATE TABLE core.cash (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    n bigint NOT NULL,
    transfer_id bigint,
    seq bigint,
    occurred_at timestamp with time zone NOT NULL,
    instrument_id integer,
    kind core.cash_kind NOT NULL,
    change numeric NOT NULL,
    available numeric NOT NULL,
    order_id bigint
);

COMMENT ON TABLE core.cash IS 'Append-only: the chain of an account''s asset, written under the account''s lock, n + 1 each. What the account can spend is the newest row''s available and what of core.credit is not collected yet.';

COMMENT ON COLUMN core.cash.seq IS 'Of the event with which the order took its money, in instrument_id.';

CREATE TABLE core.collected (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    instrument_id integer NOT NULL,
    seq bigint NOT NULL,
    n bigint NOT NULL,
    entry bigint NOT NULL
);

COMMENT ON TABLE core.collected IS 'Append-only: up to which seq of an instrument an account''s credits of an asset are in its chain, and since which row (n).';

COMMENT ON COLUMN core.collected.entry IS 'The number of the last entry of the statement up to that row: each credit is one, and each row of the chain but these.';

CREATE VIEW core.credit AS
 SELECT t.maker_account_id AS account_id,
    i.base_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'proceeds'::text AS kind,
    t.quantity AS amount,
    t.maker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM (core.trade t
     JOIN core.instrument i ON ((i.instrument_id = t.instrument_id)))
  WHERE ((t.maker_account_id IS NOT NULL) AND (t.taker_side = 'sell'::core.side))
UNION ALL
 SELECT t.maker_account_id AS account_id,
    i.quote_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'rebate'::text AS kind,
    (- t.maker_fee) AS amount,
    t.maker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM (core.trade t
     JOIN core.instrument i ON ((i.instrument_id = t.instrument_id)))
  WHERE ((t.maker_account_id IS NOT NULL) AND (t.taker_side = 'sell'::core.side) AND (t.maker_fee < (0)::numeric))
UNION ALL
 SELECT t.maker_account_id AS account_id,
    i.quote_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'proceeds'::text AS kind,
    ((t.price * t.quantity) - t.maker_fee) AS amount,
    t.maker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM (core.trade t
     JOIN core.instrument i ON ((i.instrument_id = t.instrument_id)))
  WHERE ((t.maker_account_id IS NOT NULL) AND (t.taker_side = 'buy'::core.side))
UNION ALL
 SELECT t.taker_account_id AS account_id,
    i.base_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'proceeds'::text AS kind,
    t.quantity AS amount,
    t.taker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM (core.trade t
     JOIN core.instrument i ON ((i.instrument_id = t.instrument_id)))
  WHERE ((t.taker_account_id IS NOT NULL) AND (t.taker_side = 'buy'::core.side))
UNION ALL
 SELECT t.taker_account_id AS account_id,
    i.quote_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'proceeds'::text AS kind,
    ((t.price * t.quantity) - t.taker_fee) AS amount,
    t.taker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM (core.trade t
     JOIN core.instrument i ON ((i.instrument_id = t.instrument_id)))
  WHERE ((t.taker_account_id IS NOT NULL) AND (t.taker_side = 'sell'::core.side))
UNION ALL
 SELECT a.account_id,
    i.quote_asset_id AS asset_id,
    t.instrument_id,
    t.seq,
    'fee'::text AS kind,
    (t.maker_fee + t.taker_fee) AS amount,
    t.taker_order_id AS order_id,
    t.trade_id,
    t.executed_at AS occurred_at
   FROM ((core.account a
     CROSS JOIN core.instrument i)
     JOIN core.trade t ON ((t.instrument_id = i.instrument_id)))
  WHERE ((a.name = 'fees'::text) AND (i.quote_asset_id IS NOT NULL) AND ((t.maker_fee + t.taker_fee) > (0)::numeric))
UNION ALL
 SELECT e.account_id,
        CASE o.side
            WHEN 'buy'::core.side THEN i.quote_asset_id
            ELSE i.base_asset_id
        END AS asset_id,
    e.instrument_id,
    e.seq,
    'release'::text AS kind,
    e.released AS amount,
    e.order_id,
    NULL::bigint AS trade_id,
    e.occurred_at
   FROM ((core.event e
     JOIN core.instrument i ON ((i.instrument_id = e.instrument_id)))
     JOIN core.orders o ON ((o.order_id = e.order_id)))
  WHERE (e.account_id IS NOT NULL);

COMMENT ON VIEW core.credit IS 'What accounts were given, from the rows of the journal that say so: a fill''s proceeds and fees, what an event released. seq of a trade is its taker''s.';

CREATE TABLE core.credit_limit (
    account_id integer NOT NULL,
    asset_id integer NOT NULL,
    amount numeric NOT NULL,
    CONSTRAINT credit_limit_amount_check CHECK (((amount >= (0)::numeric) AND (amount < 'Infinity'::numeric)))
);

COMMENT ON TABLE core.credit_limit IS 'How far below nought an account''s asset may go.';

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

CREATE VIEW core.held AS
 SELECT b.account_id,
    b.instrument_id,
    b.order_id,
        CASE b.side
            WHEN 'buy'::core.side THEN i.quote_asset_id
            ELSE i.base_asset_id
        END AS asset_id,
        CASE b.side
            WHEN 'buy'::core.side THEN ((b.price * b.remaining) * ((1)::numeric + GREATEST(b.maker_fee, (0)::numeric)))
            ELSE b.remaining
        END AS amount
   FROM (core.book b
     JOIN core.instrument i ON ((i.instrument_id = b.instrument_id)))
  WHERE (b.maker_fee IS NOT NULL)
UNION ALL
 SELECT o.account_id,
    o.instrument_id,
    o.order_id,
        CASE o.side
            WHEN 'buy'::core.side THEN i.quote_asset_id
            ELSE i.base_asset_id
        END AS asset_id,
        CASE o.side
            WHEN 'buy'::core.side THEN ((o.price * o.quantity) * ((1)::numeric + GREATEST(o.maker_fee, o.taker_fee)))
            ELSE o.quantity
        END AS amount
   FROM ((core.stop_order s
     JOIN core.orders o ON ((o.order_id = s.order_id)))
     JOIN core.instrument i ON ((i.instrument_id = o.instrument_id)))
  WHERE (o.taker_fee IS NOT NULL);

COMMENT ON VIEW core.held IS 'What each live order holds of its account.';

CREATE VIEW core.uncollected AS
 SELECT a.account_id,
    s.asset_id,
    i.instrument_id,
    g.seq,
    g.amount,
    g.entries,
    k.seq AS collected
   FROM ((((core.account a
     CROSS JOIN core.asset s)
     JOIN core.instrument i ON (((s.asset_id = i.base_asset_id) OR (s.asset_id = i.quote_asset_id))))
     LEFT JOIN LATERAL ( SELECT x.seq
           FROM core.collected x
          WHERE ((x.account_id = a.account_id) AND (x.asset_id = s.asset_id) AND (x.instrument_id = i.instrument_id))
          ORDER BY x.seq DESC
         LIMIT 1) k ON (true))
     CROSS JOIN LATERAL ( SELECT max(c.seq) AS seq,
            sum(c.amount) AS amount,
            count(*) AS entries
           FROM core.credit c
          WHERE ((c.account_id = a.account_id) AND (c.asset_id = s.asset_id) AND (c.instrument_id = i.instrument_id) AND (c.seq > COALESCE(k.seq, (0)::bigint)))) g)
  WHERE (g.seq IS NOT NULL);

COMMENT ON VIEW core.uncollected IS 'What each account was given of an asset since it last collected, by instrument, and up to which seq: a prefix of the instrument''s journal, whose seqs are gapless in the order of commits.';

CREATE VIEW api.balances AS
 SELECT a.name AS account,
    s.code AS asset,
    trim_scale((COALESCE(c.available, (0)::numeric) + COALESCE(g.amount, (0)::numeric))) AS available,
    trim_scale(COALESCE(h.amount, (0)::numeric)) AS held,
    trim_scale(((COALESCE(c.available, (0)::numeric) + COALESCE(g.amount, (0)::numeric)) + COALESCE(h.amount, (0)::numeric))) AS total,
    COALESCE(l.amount, (0)::numeric) AS credit_limit
   FROM (((((core.account a
     CROSS JOIN core.asset s)
     LEFT JOIN LATERAL ( SELECT x.available
           FROM core.cash x
          WHERE ((x.account_id = a.account_id) AND (x.asset_id = s.asset_id))
          ORDER BY x.n DESC
         LIMIT 1) c ON (true))
     CROSS JOIN LATERAL ( SELECT sum(u.amount) AS amount
           FROM core.uncollected u
          WHERE ((u.account_id = a.account_id) AND (u.asset_id = s.asset_id))) g)
     CROSS JOIN LATERAL ( SELECT sum(x.amount) AS amount
           FROM core.held x
          WHERE ((x.account_id = a.account_id) AND (x.asset_id = s.asset_id))) h)
     LEFT JOIN core.credit_limit l ON (((l.account_id = a.account_id) AND (l.asset_id = s.asset_id))))
  WHERE ((c.available IS NOT NULL) OR (g.amount IS NOT NULL) OR (h.amount IS NOT NULL) OR (l.amount IS NOT NULL));

COMMENT ON VIEW api.balances IS 'What each account has of each asset. The account external is where deposits come from: all totals of an asset add up to 0.';

COMMENT ON COLUMN api.balances.available IS 'May be spent, withdrawn or transferred.';

COMMENT ON COLUMN api.balances.held IS 'Promised to the account''s live orders.';

COMMENT ON COLUMN api.balances.credit_limit IS 'How far available may go below 0.';

CREATE FUNCTION api.list_balances(account text DEFAULT NULL::text, asset text DEFAULT NULL::text, after_account text DEFAULT NULL::text, after_asset text DEFAULT NULL::text, max_rows integer DEFAULT 100) RETURNS SETOF api.balances
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_names text[] := ARRAY[coalesce(account, after_account)];
    v_left int := max_rows;
    v_found int;
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, NULL, max_rows);
    IF asset IS NOT NULL THEN
        PERFORM core.asset_of(asset);
    END IF;
    IF after_account IS NOT NULL
        AND NOT EXISTS (SELECT FROM core.account AS a WHERE a.name = after_account) THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'cursor', 'invalid_cursor', 'there is no such account')]));
    END IF;
    IF v_names[1] IS NULL THEN
        v_names := core.owners(NULL, max_rows);
    END IF;
    WHILE v_left > 0 AND cardinality(v_names) > 0 LOOP
        RETURN QUERY
        SELECT b.* FROM api.balances AS b
        WHERE b.account = ANY (v_names)
            AND (list_balances.asset IS NULL OR b.asset = list_balances.asset)
            AND (after_asset IS NULL OR b.account <> after_account
                OR b.asset COLLATE "C" > after_asset COLLATE "C")
        ORDER BY array_position(v_names, b.account), b.asset COLLATE "C" LIMIT v_left;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN account IS NOT NULL;
        v_names := core.owners(v_names[cardinality(v_names)], max_rows);
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.list_balances(account text, asset text, after_account text, after_asset text, max_rows integer) IS 'A page of the view balances: of an account, or of all that own something, in the order in which
they were registered, by asset: up to max_rows (1-1001) that come after that of after_account and
after_asset. Looks at that many accounts at most: of one asset, a page may be short, and go on after
its last account. Raises RT404 unknown_asset, RT400 invalid_account, invalid_limit,
invalid_cursor.';

CREATE VIEW api.fills AS
 SELECT i.symbol,
    f.seq,
    f.trade_id,
    f.price,
    f.quantity,
        CASE f.taker_side
            WHEN 'buy'::core.side THEN f.taker_order_id
            ELSE f.maker_order_id
        END AS bid_order_id,
        CASE f.taker_side
            WHEN 'buy'::core.side THEN f.maker_order_id
            ELSE f.taker_order_id
        END AS ask_order_id,
    (f.taker_side)::text AS taker_side,
    f.executed_at,
    f.order_id,
    a.name AS account,
    (o.side)::text AS side,
    f.liquidity,
    (f.price * f.quantity) AS value,
    trim_scale(f.fee) AS fee
   FROM (((( SELECT t.seq,
            t.trade_id,
            t.maker_order_id,
            t.taker_order_id,
            t.maker_priority,
            t.taker_priority,
            t.executed_at,
            t.received_at,
            t.clock,
            t.instrument_id,
            t.taker_side,
            t.price,
            t.quantity,
            t.maker_stop_price,
            t.maker_quantity,
            t.maker_traded,
            t.maker_value,
            t.maker_shown,
            t.taker_price,
            t.taker_stop_price,
            t.taker_quantity,
            t.taker_traded,
            t.taker_value,
            t.taker_shown,
            t.db_user,
            t.application,
            t.maker_account_id,
            t.taker_account_id,
            t.maker_fee,
            t.taker_fee,
            t.maker_order_id AS order_id,
            'maker'::text AS liquidity,
            t.maker_fee AS fee
           FROM core.trade t
        UNION ALL
         SELECT t.seq,
            t.trade_id,
            t.maker_order_id,
            t.taker_order_id,
            t.maker_priority,
            t.taker_priority,
            t.executed_at,
            t.received_at,
            t.clock,
            t.instrument_id,
            t.taker_side,
            t.price,
            t.quantity,
            t.maker_stop_price,
            t.maker_quantity,
            t.maker_traded,
            t.maker_value,
            t.maker_shown,
            t.taker_price,
            t.taker_stop_price,
            t.taker_quantity,
            t.taker_traded,
            t.taker_value,
            t.taker_shown,
            t.db_user,
            t.application,
            t.maker_account_id,
            t.taker_account_id,
            t.maker_fee,
            t.taker_fee,
            t.taker_order_id,
            'taker'::text,
            t.taker_fee
           FROM core.trade t) f
     JOIN core.instrument i ON ((i.instrument_id = f.instrument_id)))
     JOIN core.orders o ON ((o.order_id = f.order_id)))
     LEFT JOIN core.account a ON ((a.account_id = o.account_id)));

COMMENT ON VIEW api.fills IS 'Every trade from both of its sides: a row for each order. Find them by order_id; those of an account by list_fills.';

COMMENT ON COLUMN api.fills.order_id IS 'The order whose fill it is; account and side are its.';

COMMENT ON COLUMN api.fills.liquidity IS 'maker: it rested; taker: it arrived.';

COMMENT ON COLUMN api.fills.value IS 'Exact: price x quantity.';

COMMENT ON COLUMN api.fills.fee IS 'What this side paid, in quote; below 0: a rebate; null: the instrument is not settled.';

CREATE FUNCTION api.list_fills(account text DEFAULT NULL::text, order_id bigint DEFAULT NULL::bigint, symbol text DEFAULT NULL::text, from_time timestamp with time zone DEFAULT NULL::timestamp with time zone, to_time timestamp with time zone DEFAULT NULL::timestamp with time zone, from_trade_id bigint DEFAULT NULL::bigint, after_fill bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100, first_order_id bigint DEFAULT NULL::bigint, last_order_id bigint DEFAULT NULL::bigint) RETURNS SETOF api.fills
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_sort TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_sign CONSTANT int := CASE num_nonnulls(from_time, from_trade_id) WHEN 0 THEN -1 ELSE 1 END;
    -- No number is so large that its double, or what follows it, is none.
    v_after CONSTANT bigint := after_fill - CASE after_fill
        WHEN 9223372036854775807 THEN 1 ELSE 0 END;
    v_numbers CONSTANT int8range := int8range(
            2 * greatest(0, least(coalesce(from_trade_id, 0), 4611686018427387903)), NULL)
        * CASE v_sign WHEN 1 THEN int8range(v_after + 1, NULL) ELSE int8range(NULL, v_after) END;
    v_instrument int;
    v_orders bigint[];
    v_range int8range;
BEGIN
    PERFORM core.check_listing(symbol, NULL, account, NULL, after_fill, max_rows);
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i
    WHERE i.symbol = list_fills.symbol;
    v_orders := core.filled_orders(account, order_id, v_instrument, first_order_id, last_order_id);
    IF order_id IS NOT NULL THEN
        v_instrument := (core.order_of(order_id, account)).instrument_id;
    END IF;
    IF v_instrument IS NOT NULL THEN
        v_range := core.trade_range(v_instrument, from_time, to_time, lower(v_numbers) / 2);
        IF v_sign = -1 AND v_after IS NOT NULL THEN
            v_range := v_range
                * int8range(NULL, core.seq_of_trade(v_instrument, v_after / 2 + 1));
        END IF;
    END IF;
    IF isempty(v_range) OR isempty(v_numbers) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT v.*
    FROM core.fill_page(
        v_orders, v_range, coalesce(from_time, '-infinity'), coalesce(to_time, 'infinity'),
        v_numbers, v_sign, max_rows) WITH ORDINALITY AS l (order_id, seq, n)
    CROSS JOIN LATERAL (  -- joined, all fills of an order would be read to find one
        SELECT x.* FROM core.orders AS o
        JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
        JOIN api.fills AS x ON x.symbol = i.symbol AND x.seq = l.seq
        WHERE o.order_id = l.order_id AND x.order_id = l.order_id OFFSET 0
    ) AS v
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_fills(account text, order_id bigint, symbol text, from_time timestamp with time zone, to_time timestamp with time zone, from_trade_id bigint, after_fill bigint, max_rows integer, first_order_id bigint, last_order_id bigint) IS 'A page of the view fills, of an account or of an order (and of a symbol), newest trade first: up to
max_rows (1-1001), executed before to_time. With from_time (then or later) or from_trade_id (that
one and later ones): oldest first. after_fill: where a page begins, twice the trade_id of the last
row before it, plus one if that was a taker''s. A trade of an account with itself is two rows.
It looks at the account''s orders from first_order_id to last_order_id (null: at all of them).
Raises RT404 unknown_symbol, unknown_order, RT400 invalid_account, invalid_limit, invalid_cursor.';

CREATE VIEW api.ledger AS
 SELECT a.name AS account,
    s.code AS asset,
    row_number() OVER lines AS entry,
    l.kind,
    trim_scale(l.change) AS change,
    trim_scale(sum(l.change) OVER lines) AS available,
    i.symbol,
    l.seq,
    l.order_id,
    l.trade_id,
    l.transfer_id,
    l.occurred_at AS created_at,
        CASE
            WHEN l.chained THEN concat_ws('.'::text, l.asset_id, l.n)
            ELSE concat_ws('.'::text, l.asset_id, l.instrument_id, l.seq, l.kind)
        END AS place
   FROM (((( SELECT c.account_id,
            c.asset_id,
            c.n,
            c.instrument_id,
            c.seq,
            (c.kind)::text AS kind,
            c.change,
            c.order_id,
            NULL::bigint AS trade_id,
            c.transfer_id,
            c.occurred_at,
            true AS chained
           FROM core.cash c
          WHERE (c.kind <> 'collect'::core.cash_kind)
        UNION ALL
         SELECT g.account_id,
            g.asset_id,
            COALESCE(k.n, '9223372036854775807'::bigint) AS "coalesce",
            g.instrument_id,
            g.seq,
            g.kind,
            g.amount,
            g.order_id,
            g.trade_id,
            NULL::bigint,
            g.occurred_at,
            false
           FROM (core.credit g
             LEFT JOIN LATERAL ( SELECT x.n
                   FROM core.collected x
                  WHERE ((x.account_id = g.account_id) AND (x.asset_id = g.asset_id) AND (x.instrument_id = g.instrument_id) AND (x.seq >= g.seq))
                  ORDER BY x.seq
                 LIMIT 1) k ON (true))) l
     JOIN core.account a ON ((a.account_id = l.account_id)))
     JOIN core.asset s ON ((s.asset_id = l.asset_id)))
     LEFT JOIN core.instrument i ON ((i.instrument_id = l.instrument_id)))
  WINDOW lines AS (PARTITION BY l.account_id, l.asset_id ORDER BY l.n, l.instrument_id, l.seq, l.kind, l.trade_id ROWS UNBOUNDED PRECEDING);

COMMENT ON VIEW api.ledger IS 'The statement of each account''s asset: every change with what it comes from, and what is available after it. What was given is listed where the account took note of it.';

COMMENT ON COLUMN api.ledger.entry IS '1, 2, 3 … of the account''s asset. What was given and is not collected yet stands at the end, by instrument, and may still get another number.';

COMMENT ON COLUMN api.ledger.kind IS 'deposit, withdrawal, transfer; order, modify: taken for fills and held; proceeds, fee, rebate: of a trade; release: held before and needed no more.';

COMMENT ON COLUMN api.ledger.place IS 'Where list_ledger goes on. It stays.';

CREATE FUNCTION api.list_ledger(account text, asset text DEFAULT NULL::text, place text DEFAULT NULL::text, max_rows integer DEFAULT 100) RETURNS SETOF api.ledger
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_before CONSTANT text[] := core.read_place(place);
    v_account int;
    v_left int := max_rows;
    v_found int;
    s core.asset;
BEGIN
    PERFORM core.check_listing(NULL, NULL, coalesce(list_ledger.account, ''), NULL, NULL, max_rows);
    IF list_ledger.asset IS NOT NULL THEN
        PERFORM core.asset_of(list_ledger.asset);
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = list_ledger.account;
    FOR s IN
        SELECT x.* FROM core.asset AS x
        WHERE (list_ledger.asset IS NULL OR x.code = list_ledger.asset)
            AND (v_before IS NULL OR x.asset_id >= v_before[1]::int)
        ORDER BY x.asset_id
    LOOP
        RETURN QUERY
        SELECT list_ledger.account, s.code, l.entry, l.kind, trim_scale(l.change),
            trim_scale(l.available), i.symbol, l.seq, l.order_id, l.trade_id, l.transfer_id,
            l.created_at,
            CASE
                WHEN l.n IS NOT NULL THEN concat_ws('.', s.asset_id, l.n)
                ELSE concat_ws('.', s.asset_id, l.instrument_id, l.seq, l.kind)
            END
        FROM core.statement_page(
            v_account, s.asset_id,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[2]::bigint END,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[3]::int END,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[4]::bigint END,
            v_before[5], v_left) AS l
        LEFT JOIN core.instrument AS i ON i.instrument_id = l.instrument_id
        ORDER BY l.entry DESC;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.list_ledger(account text, asset text, place text, max_rows integer) IS 'A page of the view ledger: of an account, by asset, newest first: up to max_rows (1-1001) that come
after the entry whose place is place; null: the newest. Unlike the view with a WHERE, it costs
the same however long the statement is. What is not collected yet may still get other entries before
it, and another number; its place stays. Raises RT404 unknown_asset, RT400 invalid_account,
invalid_limit, invalid_cursor.';

CREATE VIEW core.order_state AS
 SELECT o.order_id,
    o.seq,
    o.priority,
    o.created_at,
    o.updated_at,
    o.received_at,
    o.expires_at,
    o.clock,
    o.instrument_id,
    o.account_id,
    o.side,
    o.order_type,
    o.time_in_force,
    o.self_trade_prevention,
    o.status,
    o.post_only,
    o.price,
    o.stop_price,
    o.quantity,
    o.display_quantity,
    o.traded_quantity,
    o.traded_value,
    o.entered_price,
    o.entered_stop_price,
    o.entered_quantity,
    o.client_order_id,
    o.reason,
    o.db_user,
    o.application,
    o.maker_fee,
    o.taker_fee,
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

CREATE VIEW core.listed_order AS
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
    o.updated_now AS updated_at,
    o.taker_fee
   FROM (((core.order_state o
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.account a USING (account_id))
     CROSS JOIN LATERAL ( SELECT ((o.expires_at <= statement_timestamp()) AND (o.remaining_now > (0)::numeric)) AS late) l);

COMMENT ON VIEW core.listed_order IS 'The view orders without what an order paid, which is more to read.';

CREATE VIEW api.orders AS
 SELECT order_id,
    symbol,
    account,
    client_order_id,
    side,
    order_type,
    time_in_force,
    price,
    quantity,
    traded_quantity,
    remaining_quantity,
    average_traded_price,
    status,
    reject_reason,
    cancel_reason,
    priority,
    post_only,
    stop_price,
    display_quantity,
    expires_at,
    self_trade_prevention,
    created_at,
    updated_at,
        CASE
            WHEN (taker_fee IS NOT NULL) THEN ( SELECT trim_scale(COALESCE(sum(f.fee), (0)::numeric)) AS trim_scale
               FROM ( SELECT t.taker_fee AS fee
                       FROM core.trade t
                      WHERE (t.taker_order_id = o.order_id)
                    UNION ALL
                     SELECT t.maker_fee
                       FROM core.trade t
                      WHERE (t.maker_order_id = o.order_id)) f)
            ELSE NULL::numeric
        END AS fee
   FROM core.listed_order o;

COMMENT ON VIEW api.orders IS 'Every order that was ever accepted or refused, as it stands now. Newest first: ORDER BY order_id DESC.';

COMMENT ON COLUMN api.orders.quantity IS 'Total, filled part included; a multiple of the lot size.';

COMMENT ON COLUMN api.orders.traded_quantity IS 'Filled so far; traded + remaining = quantity while live.';

COMMENT ON COLUMN api.orders.remaining_quantity IS 'Still open, hidden part of an iceberg included; 0 when final.';

COMMENT ON COLUMN api.orders.average_traded_price IS 'Exact sum of price x quantity of its trades, divided by traded_quantity; null before the first trade.';

COMMENT ON COLUMN api.orders.status IS 'pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired (final). An order is expired from its time on, whether or not its event is written yet (rule 10).';

COMMENT ON COLUMN api.orders.reject_reason IS 'Why it was refused: a code of api.refusals.';

COMMENT ON COLUMN api.orders.cancel_reason IS 'Why it was canceled or expired: a stable code.';

COMMENT ON COLUMN api.orders.priority IS 'Booking sequence: among resting orders of a price the smaller trades first (rule 1).';

COMMENT ON COLUMN api.orders.fee IS 'What its fills have cost so far, in the instrument''s quote asset; below 0: what they brought. Null: the instrument is not settled.';

CREATE FUNCTION api.list_orders(symbol text DEFAULT NULL::text, status text DEFAULT NULL::text, account text DEFAULT NULL::text, client_order_id text DEFAULT NULL::text, before_order_id bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100, after_order_id bigint DEFAULT 0, open_only boolean DEFAULT false, from_time timestamp with time zone DEFAULT NULL::timestamp with time zone, to_time timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS SETOF api.orders
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
    IF open_only AND status NOT IN ('pending_trigger', 'new', 'partially_filled') THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'status', 'invalid_status', format('no open order is %s', status))]));
    END IF;
    RETURN QUERY
    SELECT v.*
    FROM core.order_ids(
        symbol, status, account, client_order_id, before_order_id, max_rows,
        coalesce(after_order_id, 0), coalesce(open_only, false), from_time, to_time)
        WITH ORDINALITY AS l (order_id, n)
    JOIN api.orders AS v USING (order_id)
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_orders(symbol text, status text, account text, client_order_id text, before_order_id bigint, max_rows integer, after_order_id bigint, open_only boolean, from_time timestamp with time zone, to_time timestamp with time zone) IS 'A page of the view orders, newest first: up to max_rows (1-1001), older than before_order_id and
newer than after_order_id; null: no such filter. open_only: those that rest or wait for a trigger.
from_time, to_time: created then or later, and before. Unlike the view with a WHERE, finding live
orders costs nothing for those that are over. Finding orders that are over by their status reads all
orders down to the last of the page, unless after_order_id ends it; so does finding orders by time,
but for those of one symbol, whose place is known. Raises RT404 unknown_symbol,
RT400 invalid_account, invalid_client_order_id, invalid_status, invalid_limit, invalid_cursor.';

CREATE VIEW api.trades AS
 SELECT i.symbol,
    t.seq,
    t.trade_id,
    t.price,
    t.quantity,
        CASE t.taker_side
            WHEN 'buy'::core.side THEN t.taker_order_id
            ELSE t.maker_order_id
        END AS bid_order_id,
        CASE t.taker_side
            WHEN 'buy'::core.side THEN t.maker_order_id
            ELSE t.taker_order_id
        END AS ask_order_id,
    (t.taker_side)::text AS taker_side,
    t.executed_at
   FROM (core.trade t
     JOIN core.instrument i USING (instrument_id));

COMMENT ON VIEW api.trades IS 'Every trade, once, for ever. Read a feed by (symbol, seq); trade_id is unique but not in commit order.';

COMMENT ON COLUMN api.trades.seq IS 'Event number of the taker''s fill in this symbol; the maker''s is one less.';

COMMENT ON COLUMN api.trades.price IS 'The resting order''s price (rule 2).';

COMMENT ON COLUMN api.trades.executed_at IS 'When it was matched, under the lock; never used for order.';

CREATE FUNCTION api.list_trades(symbol text, before_seq bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100, from_time timestamp with time zone DEFAULT NULL::timestamp with time zone, to_time timestamp with time zone DEFAULT NULL::timestamp with time zone, from_trade_id bigint DEFAULT NULL::bigint) RETURNS SETOF api.trades
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_sort TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_instrument int;
BEGIN
    PERFORM core.check_listing(coalesce(symbol, ''), NULL, NULL, NULL, before_seq, max_rows);
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i
    WHERE i.symbol = list_trades.symbol;
    RETURN QUERY
    SELECT v.*
    FROM core.trade_seqs(
        v_instrument,
        core.trade_range(v_instrument, from_time, to_time, from_trade_id)
        * int8range(NULL, before_seq),
        num_nonnulls(from_time, from_trade_id) > 0, max_rows) WITH ORDINALITY AS l (seq, n)
    CROSS JOIN LATERAL (  -- joined, all trades of the symbol might be read to find these
        SELECT x.* FROM api.trades AS x
        WHERE x.symbol = list_trades.symbol AND x.seq = l.seq OFFSET 0
    ) AS v
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_trades(symbol text, before_seq bigint, max_rows integer, from_time timestamp with time zone, to_time timestamp with time zone, from_trade_id bigint) IS 'A page of one symbol''s trades, newest first: up to max_rows (1-1001), with a seq below before_seq,
executed before to_time. With from_time (then or later) or from_trade_id (that one and later ones):
oldest first. Unlike the view with a WHERE and a LIMIT, it costs the same however many trades there
are. Raises RT404 unknown_symbol, RT400 invalid_limit, invalid_cursor.';

CREATE TABLE core.transfer (
    transfer_id bigint NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    from_account_id integer NOT NULL,
    to_account_id integer NOT NULL,
    asset_id integer NOT NULL,
    amount numeric NOT NULL,
    created_at timestamp with time zone NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    CONSTRAINT transfer_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT transfer_check CHECK ((from_account_id <> to_account_id)),
    CONSTRAINT transfer_kind_check CHECK ((kind = ANY (ARRAY['deposit'::text, 'withdrawal'::text, 'transfer'::text])))
);

COMMENT ON TABLE core.transfer IS 'Append-only. The unique reference makes a repeated call a duplicate, whatever is retried.';

CREATE VIEW api.transfers AS
 SELECT t.transfer_id,
    t.kind,
    f.name AS from_account,
    x.name AS to_account,
    s.code AS asset,
    t.amount,
    t.reference,
    t.created_at,
    t.db_user,
    t.application
   FROM (((core.transfer t
     JOIN core.account f ON ((f.account_id = t.from_account_id)))
     JOIN core.account x ON ((x.account_id = t.to_account_id)))
     JOIN core.asset s ON ((s.asset_id = t.asset_id)));

COMMENT ON VIEW api.transfers IS 'Every deposit, withdrawal and transfer, once, for ever.';

CREATE FUNCTION api.list_transfers(account text DEFAULT NULL::text, asset text DEFAULT NULL::text, before_transfer_id bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100) RETURNS SETOF api.transfers
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(before_transfer_id, 9223372036854775807);
    v_account CONSTANT int := (
        SELECT a.account_id FROM core.account AS a WHERE a.name = list_transfers.account);
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, before_transfer_id, max_rows);
    IF asset IS NOT NULL THEN
        PERFORM core.asset_of(asset);
    END IF;
    RETURN QUERY
    SELECT v.*
    FROM (
        SELECT t.transfer_id
        FROM core.asset AS s
        CROSS JOIN LATERAL (
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE list_transfers.account IS NULL AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)
            UNION ALL
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE x.from_account_id = v_account AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)
            UNION ALL
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE x.to_account_id = v_account AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)) AS t
        WHERE list_transfers.asset IS NULL OR s.code = list_transfers.asset
        ORDER BY t.transfer_id DESC LIMIT max_rows) AS l
    JOIN api.transfers AS v ON v.transfer_id = l.transfer_id
    ORDER BY v.transfer_id DESC;
END
$$;

COMMENT ON FUNCTION api.list_transfers(account text, asset text, before_transfer_id bigint, max_rows integer) IS 'A page of the view transfers, newest first: up to max_rows (1-1001), older than before_transfer_id,
of an account on either side, of an asset; null: no such filter. Costs the same however many others
there are. Raises RT404 unknown_asset, RT400 invalid_account, invalid_limit, invalid_cursor.';

CREATE FUNCTION api.modify_order(order_id bigint, quantity numeric DEFAULT NULL::numeric, price numeric DEFAULT NULL::numeric, account text DEFAULT NULL::text, stop_price numeric DEFAULT NULL::numeric) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE FUNCTION api.newest_trades(before_trade_id bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100) RETURNS SETOF api.trades
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET enable_sort TO 'off'
    SET jit TO 'off'
    AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, before_trade_id, max_rows);
    RETURN QUERY
    WITH markets AS MATERIALIZED (  -- no other one can have a trade of the page
        SELECT i.instrument_id, i.symbol, r.range
        FROM core.instrument AS i
        CROSS JOIN LATERAL (
            SELECT CASE WHEN before_trade_id IS NOT NULL THEN
                int8range(NULL, core.seq_of_trade(i.instrument_id, before_trade_id)) END AS range
        ) AS r
        CROSS JOIN LATERAL core.trade_seqs(i.instrument_id, r.range, false, 1) AS s (seq)
        CROSS JOIN LATERAL (
            SELECT x.trade_id FROM core.trade AS x
            WHERE x.instrument_id = i.instrument_id AND x.seq = s.seq OFFSET 0) AS t
        ORDER BY t.trade_id DESC LIMIT max_rows
    )
    SELECT v.*
    FROM markets AS m
    CROSS JOIN LATERAL core.trade_seqs(m.instrument_id, m.range, false, max_rows) AS s (seq)
    CROSS JOIN LATERAL (  -- joined, all trades might be read to find these
        SELECT x.* FROM api.trades AS x WHERE x.symbol = m.symbol AND x.seq = s.seq OFFSET 0
    ) AS v
    ORDER BY v.trade_id DESC LIMIT max_rows;
END
$$;

COMMENT ON FUNCTION api.newest_trades(before_trade_id bigint, max_rows integer) IS 'A page of the trades of all symbols, newest first by trade_id: up to max_rows (1-1001), with an id
below before_trade_id. It looks at every market once, however many trades there are.
Raises RT400 invalid_limit, invalid_cursor.';

CREATE FUNCTION api.order_book(symbol text, depth integer DEFAULT 5) RETURNS TABLE(side text, level integer, price numeric, quantity numeric, order_count integer, seq bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    head CONSTANT core.head := core.book_head(symbol, depth);
    v_tick CONSTANT numeric := (
        SELECT i.tick_size FROM core.instrument AS i WHERE i.instrument_id = head.instrument_id);
BEGIN
    RETURN QUERY
    SELECT 'bid', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, head.seq
    FROM core.book_levels(head, 'buy', depth, statement_timestamp()) AS l
    UNION ALL
    SELECT 'ask', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, head.seq
    FROM core.book_levels(head, 'sell', depth, statement_timestamp()) AS l;
END
$$;

COMMENT ON FUNCTION api.order_book(symbol text, depth integer) IS 'The book at one consistent moment: up to depth (1-1000) levels a side, bids then asks, best first.
quantity is what is shown, order_count the orders behind it, seq the symbol''s last event. Raises
RT404 unknown_symbol, RT400 invalid_depth.';

CREATE FUNCTION api.order_book_at(symbol text, seq bigint DEFAULT NULL::bigint, at_time timestamp with time zone DEFAULT NULL::timestamp with time zone, depth integer DEFAULT 5) RETURNS TABLE(side text, level integer, price numeric, quantity numeric, order_count integer, seq_at bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, depth)).instrument_id;
    v_seq CONSTANT bigint := core.seq_at(v_instrument, seq, at_time);
    version core.instrument_version;
BEGIN
    SELECT * INTO version FROM core.instrument_version AS v
    WHERE v.instrument_id = v_instrument AND v.seq <= v_seq ORDER BY v.seq DESC LIMIT 1;
    RETURN QUERY
    SELECT CASE l.side WHEN 'buy' THEN 'bid' ELSE 'ask' END,
        l.level, core.in_steps(l.price, version.tick_size),
        round(l.quantity, scale(version.lot_size)), l.order_count, v_seq
    FROM core.levels_at(v_instrument, v_seq) AS l
    WHERE l.level <= depth
    ORDER BY l.side, l.level;
END
$$;

COMMENT ON FUNCTION api.order_book_at(symbol text, seq bigint, at_time timestamp with time zone, depth integer) IS 'The book as it was after the last command whose events lie at or before a seq, or a time (send one
of them), rebuilt from the journal: bids then asks, best first; seq_at is the seq it is the book
of. Reads what happened since the checkpoint before; housekeeping writes one every 5,000 events, and
without any it reads all of the symbol''s journal up to there. Raises RT404 unknown_symbol, RT400
invalid_depth or invalid_moment.';

CREATE VIEW core.order_event AS
 SELECT o.instrument_id,
    o.seq,
    o.order_id,
        CASE o.status
            WHEN 'rejected'::core.order_status THEN 'rejected'::core.event_type
            ELSE 'new'::core.event_type
        END AS event,
        CASE o.status
            WHEN 'rejected'::core.order_status THEN o.reason
            ELSE NULL::text
        END AS reason,
        CASE
            WHEN (o.status = 'rejected'::core.order_status) THEN 'rejected'::core.order_status
            WHEN (o.stop_price IS NOT NULL) THEN 'pending_trigger'::core.order_status
            ELSE 'new'::core.order_status
        END AS status,
    COALESCE(o.entered_price, o.price) AS price,
    COALESCE(o.entered_stop_price, o.stop_price) AS stop_price,
    COALESCE(o.entered_quantity, o.quantity) AS quantity,
        CASE
            WHEN (o.status = 'rejected'::core.order_status) THEN (0)::numeric
            ELSE LEAST(o.display_quantity, COALESCE(o.entered_quantity, o.quantity))
        END AS shown,
    (0)::numeric AS traded_quantity,
    (0)::numeric AS traded_value,
        CASE
            WHEN (o.status = 'rejected'::core.order_status) THEN (0)::numeric
            ELSE COALESCE(o.entered_quantity, o.quantity)
        END AS remaining,
        CASE
            WHEN ((o.status <> 'rejected'::core.order_status) AND ((o.stop_price IS NOT NULL) OR ((o.order_type = 'limit'::core.order_type) AND (o.time_in_force <> ALL (ARRAY['ioc'::core.time_in_force, 'fok'::core.time_in_force]))))) THEN o.seq
            ELSE NULL::bigint
        END AS priority,
    NULL::bigint AS trade_id,
    NULL::numeric AS last_price,
    NULL::numeric AS last_quantity,
    NULL::bigint AS counter_order_id,
    o.received_at,
    o.created_at AS occurred_at,
    o.db_user,
    o.application,
    o.clock
   FROM core.orders o
UNION ALL
 SELECT t.instrument_id,
    (t.seq - 1) AS seq,
    t.maker_order_id AS order_id,
        CASE t.maker_traded
            WHEN t.maker_quantity THEN 'fill'::core.event_type
            ELSE 'partial_fill'::core.event_type
        END AS event,
    NULL::text AS reason,
        CASE t.maker_traded
            WHEN t.maker_quantity THEN 'filled'::core.order_status
            ELSE 'partially_filled'::core.order_status
        END AS status,
    t.price,
    t.maker_stop_price AS stop_price,
    t.maker_quantity AS quantity,
    COALESCE(t.maker_shown, (t.maker_quantity - t.maker_traded)) AS shown,
    t.maker_traded AS traded_quantity,
    t.maker_value AS traded_value,
    (t.maker_quantity - t.maker_traded) AS remaining,
    t.maker_priority AS priority,
    t.trade_id,
    t.price AS last_price,
    t.quantity AS last_quantity,
    t.taker_order_id AS counter_order_id,
    t.received_at,
    t.executed_at AS occurred_at,
    t.db_user,
    t.application,
    t.clock
   FROM core.trade t
UNION ALL
 SELECT t.instrument_id,
    t.seq,
    t.taker_order_id AS order_id,
        CASE t.taker_traded
            WHEN t.taker_quantity THEN 'fill'::core.event_type
            ELSE 'partial_fill'::core.event_type
        END AS event,
    NULL::text AS reason,
        CASE t.taker_traded
            WHEN t.taker_quantity THEN 'filled'::core.order_status
            ELSE 'partially_filled'::core.order_status
        END AS status,
    t.taker_price AS price,
    t.taker_stop_price AS stop_price,
    t.taker_quantity AS quantity,
    COALESCE(t.taker_shown, (t.taker_quantity - t.taker_traded)) AS shown,
    t.taker_traded AS traded_quantity,
    t.taker_value AS traded_value,
    (t.taker_quantity - t.taker_traded) AS remaining,
    t.taker_priority AS priority,
    t.trade_id,
    t.price AS last_price,
    t.quantity AS last_quantity,
    t.maker_order_id AS counter_order_id,
    t.received_at,
    t.executed_at AS occurred_at,
    t.db_user,
    t.application,
    t.clock
   FROM core.trade t
UNION ALL
 SELECT e.instrument_id,
    e.seq,
    e.order_id,
    e.event,
    e.reason,
    e.status,
    e.price,
    e.stop_price,
    e.quantity,
    e.shown,
    e.traded_quantity,
    e.traded_value,
    e.remaining,
    e.priority,
    NULL::bigint AS trade_id,
    e.last_price,
    e.last_quantity,
    e.counter_order_id,
    e.received_at,
    e.occurred_at,
    e.db_user,
    e.application,
    e.clock
   FROM core.event e;

COMMENT ON VIEW core.order_event IS 'The journal: one row per change of an order, seq per instrument +1 without gaps and in commit order (rule 23). Columns are the order''s state after the event. Read from where each fact is written, once: how an order entered from core.orders, both fills of a trade from core.trade, all else from core.event.';

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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
({"status","code","message","errors"}). An array that cannot be read at all raises RT400.
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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE FUNCTION api.replace_order(order_id bigint, client_order_id text, quantity numeric DEFAULT NULL::numeric, price numeric DEFAULT NULL::numeric, account text DEFAULT NULL::text, order_type text DEFAULT NULL::text, time_in_force text DEFAULT NULL::text, post_only boolean DEFAULT NULL::boolean, stop_price numeric DEFAULT NULL::numeric, display_quantity numeric DEFAULT NULL::numeric, expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, self_trade_prevention text DEFAULT NULL::text) RETURNS api.order_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
DECLARE
    p api.order_request;
BEGIN
    p.client_order_id := client_order_id;
    p.quantity := quantity;
    p.price := price;
    p.order_type := order_type;
    p.time_in_force := time_in_force;
    p.post_only := post_only;
    p.stop_price := stop_price;
    p.display_quantity := display_quantity;
    p.expires_at := expires_at;
    p.self_trade_prevention := self_trade_prevention;
    RETURN core.replace(order_id, account, p);
END
$$;

COMMENT ON FUNCTION api.replace_order(order_id bigint, client_order_id text, quantity numeric, price numeric, account text, order_type text, time_in_force text, post_only boolean, stop_price numeric, display_quantity numeric, expires_at timestamp with time zone, self_trade_prevention text) IS 'Cancels a live order and places another one in its stead, in one transaction: both or nothing.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

client_order_id  of the new order; repeating the call with it returns the new order as it stands
quantity  of the new order alone, whatever the old one traded; null: what is still open of the
          old one, so that fills meanwhile are never bought again
account   if given, the order must be of this account
others    as in place_order; null: as the old order has it

Symbol, side and account stay. The new order goes to the tail, has an id of its own, and may trade
at once. The old one is canceled with the reason replaced; in its event counter_order_id is the new
one. When the new order is refused the call raises, nothing is recorded, and the old order keeps
its place: RT422 what the market refuses, RT400 what cannot be read, RT404 unknown_order, RT409
order_final or client_order_id_reused. To keep the id, or the place with less quantity, see
modify_order.';

CREATE FUNCTION api.reset_clock(symbol text DEFAULT NULL::text) RETURNS TABLE(reset_symbol text, was timestamp with time zone, now timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) RETURNS api.balances
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
DECLARE
    v_asset CONSTANT int := (
        SELECT s.asset_id FROM core.asset AS s WHERE s.code = set_credit_limit.asset);
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN v_asset IS NULL THEN core.unknown_asset('asset', asset) END,
        CASE WHEN core.is_name(account) IS NOT TRUE THEN core.bad_name('account') END,
        CASE WHEN (credit_limit = 0 OR core.is_amount(credit_limit)) IS NOT TRUE THEN core.fault(
            'credit_limit', 'invalid_credit_limit', 'send 0 or a number as an amount') END], NULL);
    v_account int;
    listed api.balances;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    v_account := core.account_id('account', account);
    PERFORM core.lock_purses(ARRAY[v_account], ARRAY[v_asset], true);
    INSERT INTO core.credit_limit VALUES (v_account, v_asset, trim_scale(credit_limit))
    ON CONFLICT (account_id, asset_id) DO UPDATE SET amount = excluded.amount;
    SELECT * INTO listed FROM api.balances AS b
    WHERE b.account = set_credit_limit.account AND b.asset = set_credit_limit.asset;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) IS 'Says how far below nought an account''s asset may go; 0: not at all. For operators. Takes nothing
back: an account that is below it cannot take until it is not. Answers the row of the view balances.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Raises RT404 unknown_asset, RT400 invalid_account, invalid_credit_limit.';

CREATE FUNCTION api.set_instrument_status(symbol text, status text) RETURNS api.instruments
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
DECLARE
    v_id int;
    f CONSTANT core.fault[] := core.status_faults(symbol, status);
    listed api.instruments;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = set_instrument_status.symbol;
    IF status = 'open' THEN
        PERFORM core.require_acceptance();
    END IF;
    PERFORM core.change_status(v_id, status::core.instrument_status);
    SELECT * INTO listed FROM api.instruments AS i
    WHERE i.symbol = set_instrument_status.symbol;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_instrument_status(symbol text, status text) IS 'Opens, halts or closes an instrument''s market: open, halted, cancel_only, closed. Only an open one
takes orders and modifies; cancels always work. Leaves an event instrument_status in the journal.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the instrument. Raises RT404 unknown_symbol, RT400 invalid_status, RT409 went_back: a loss
is to be accepted first (accept_loss).';

CREATE FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) RETURNS api.transfer_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
BEGIN
    RETURN core.move_money(ROW(
        'transfer', NULL, from_account, to_account, asset, amount, reference
    )::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) IS 'Moves money from one account to another: what the first has available, within its credit limit. For
operators. Else as deposit; raises RT422 insufficient_funds, too.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

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

CREATE FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) RETURNS api.transfer_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
BEGIN
    RETURN core.move_money(
        ROW('withdrawal', account, NULL, NULL, asset, amount, reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) IS 'Takes money out: what an account has available, within its credit limit. For operators. Else as
deposit; raises RT422 insufficient_funds, too.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION core.account_id(p_field text, p_name text) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_id int;
BEGIN
    IF core.is_name(p_name) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            p_field, 'invalid_account', (core.bad_name('account')).message)]));
    END IF;
    INSERT INTO core.account (name)
    SELECT p_name WHERE NOT EXISTS (SELECT FROM core.account AS a WHERE a.name = p_name)
    ON CONFLICT DO NOTHING;
    SELECT a.account_id INTO v_id FROM core.account AS a WHERE a.name = p_name;
    RETURN v_id;
END
$$;

COMMENT ON FUNCTION core.account_id(p_field text, p_name text) IS 'The account of a name, registered if it is new; raises RT400 invalid_account.';

CREATE FUNCTION core.add_checkpoint(p_instrument_id integer, p_every integer) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_follows bigint;
    v_levels int;
    v_seq bigint;
BEGIN
    SELECT c.seq, cardinality(c.price) INTO v_follows, v_levels FROM core.book_checkpoint AS c
    WHERE c.instrument_id = p_instrument_id ORDER BY c.seq DESC LIMIT 1;
    v_follows := coalesce(v_follows, 0);
    -- In a deep market more seldom, lest it writes more than happened; but none may take long.
    v_seq := core.command_end(
        p_instrument_id, v_follows + least(greatest(p_every, v_levels), 10 * p_every));
    IF v_seq IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO core.book_checkpoint (
        seq, lowest_time, instrument_id, side, price, quantity, orders)
    SELECT v_seq, (
            SELECT min(e.occurred_at) FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq > v_follows AND e.seq <= v_seq),
        p_instrument_id,
        coalesce(array_agg(l.side ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.price ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.quantity ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.order_count ORDER BY l.side, l.level), '{}')
    FROM core.levels_at(p_instrument_id, v_seq) AS l;
    RETURN true;
END
$$;

COMMENT ON FUNCTION core.add_checkpoint(p_instrument_id integer, p_every integer) IS 'Writes the next checkpoint of a book, at the first end of a command at least p_every events after the one before, in a market of more levels as many, ten times p_every at most. False: so much has not happened since.';

CREATE FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_fires_at CONSTANT timestamptz := v_now + make_interval(secs => p_seconds);
    f CONSTANT core.fault[] := core.switch_faults(p_account, p_seconds);
    v_account int;
BEGIN
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

CREATE FUNCTION core.asset_of(p_code text) RETURNS core.asset
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    asset core.asset;
BEGIN
    SELECT * INTO asset FROM core.asset AS a WHERE a.code = p_code;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_asset('asset', p_code)]));
    END IF;
    RETURN asset;
END
$$;

COMMENT ON FUNCTION core.asset_of(p_code text) IS 'The asset of a code; raises RT404 unknown_asset.';

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

CREATE FUNCTION core.book_document(p_symbol text, head core.head, p_depth integer, p_time timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $$
    SELECT jsonb_build_object(
        'symbol', p_symbol, 'seq', head.seq, 'time', core.utc_text(head.time),
        'bids', core.levels_json(head, 'buy', p_depth, p_time),
        'asks', core.levels_json(head, 'sell', p_depth, p_time),
        'epoch', (core.current_epoch()).epoch)
$$;

COMMENT ON FUNCTION core.book_document(p_symbol text, head core.head, p_depth integer, p_time timestamp with time zone) IS 'A book as one JSON document, at a time: without orders whose own time is over (rule 10). Null: as the journal has it up to its seq.';

CREATE FUNCTION core.book_head(p_symbol text, p_depth integer) RETURNS core.head
    LANGUAGE plpgsql STABLE
    SET enable_seqscan TO 'off'
    AS $$
DECLARE
    head core.head;
BEGIN
    IF (p_depth BETWEEN 1 AND 1000) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'depth', 'invalid_depth', 'send 1 to 1000')]));
    END IF;
    SELECT x.* INTO head FROM core.head AS x
    WHERE x.instrument_id = (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
    ORDER BY x.follows DESC LIMIT 1;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.book_head(p_symbol text, p_depth integer) IS 'The newest head of a symbol for readers of the book; raises on bad arguments.';

CREATE FUNCTION core.book_levels(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) RETURNS TABLE(level integer, price numeric, quantity numeric, order_count integer)
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    l CONSTANT core.ladder := CASE p_side WHEN 'buy' THEN head.bids ELSE head.asks END;
BEGIN
    IF (cardinality(l.price) >= p_depth OR NOT l.more) AND NOT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.expires_at <= p_time AND b.instrument_id = head.instrument_id)
    THEN
        RETURN QUERY
        SELECT x.n::int, x.price, x.quantity, x.orders
        FROM unnest(l.price, l.quantity, l.orders) WITH ORDINALITY AS x (price, quantity, orders, n)
        WHERE x.n <= p_depth;
    ELSIF p_side = 'buy' THEN
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price DESC)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = head.instrument_id AND b.side = 'buy'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price DESC LIMIT p_depth;
    ELSE
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = head.instrument_id AND b.side = 'sell'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price LIMIT p_depth;
    END IF;
END
$$;

COMMENT ON FUNCTION core.book_levels(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) IS 'The best levels of one side, from the head''s window, or from the book where the window is too short or shows orders that are over at p_time (null: do not ask). STABLE: everything it reads is of the caller''s one moment.';

CREATE FUNCTION core.book_transfer(purse core.purse, f core.transfer, p_unbound boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_change CONSTANT numeric := CASE purse.account_id
        WHEN f.from_account_id THEN -f.amount ELSE f.amount END;
BEGIN
    IF v_change < 0 AND NOT p_unbound THEN
        purse := core.purse_with(purse, f.amount);
        IF purse IS NULL THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'amount', 'insufficient_funds', 'the account has less available')]));
        END IF;
    END IF;
    purse := core.pay(purse, -v_change);
    INSERT INTO core.cash (
        account_id, asset_id, n, transfer_id, occurred_at, kind, change, available)
    VALUES (
        purse.account_id, purse.asset_id, purse.n, f.transfer_id, f.created_at,
        f.kind::core.cash_kind, v_change, purse.available);
END
$$;

COMMENT ON FUNCTION core.book_transfer(purse core.purse, f core.transfer, p_unbound boolean) IS 'One side of a transfer in the chain of its account. p_unbound: it may go below nought.';

CREATE FUNCTION core.cancel(p_order_id bigint, p_account text) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    instrument core.instrument;
    head core.head;
    s core.step;
BEGIN
    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, head.clock);
    s := core.cancel_live(head, o, 'canceled', 'requested');
    PERFORM core.finish(s, instrument, origin);
    RETURN core.report_by_id(p_order_id, '[]', NULL);
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
    SELECT r.*
    FROM unnest(v_done) WITH ORDINALITY AS d (order_id, n)
    JOIN api.orders AS v USING (order_id)
    CROSS JOIN LATERAL core.report_listed(v, '[]', false, NULL, NULL) AS r
    ORDER BY d.n;
END
$$;

COMMENT ON FUNCTION core.cancel_all(p_symbol text, p_account text) IS 'Cancels every live order of a symbol and an account (null: of all), instrument by instrument: what is live when it has the instrument''s lock. Without a symbol, instruments in which nothing is live as it begins are left alone.';

CREATE FUNCTION core.cancel_live(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric DEFAULT NULL::numeric) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    r core.removal := core.remove_order(head, o);
BEGIN
    IF NOT r.found THEN
        RETURN NULL;
    END IF;
    RETURN core.end_order(r.head, r.order_row, p_status, p_reason, p_quantity);
END
$$;

COMMENT ON FUNCTION core.cancel_live(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) IS 'Ends a live order: canceled or expired, with p_quantity as its new total if given. Null when it is not live any more.';

CREATE FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    v_done bigint[] := ARRAY[]::bigint[];
    v_closings core.closing[] := ARRAY[]::core.closing[];
    v_events core.event[] := ARRAY[]::core.event[];
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    o core.orders;
    v_late boolean;
    s core.step;
BEGIN
    IF p_status = 'expired' THEN  -- at its time at the earliest, though the clock was put back
        head.time := greatest(head.time, (
            SELECT max(x.expires_at) FROM core.orders AS x WHERE x.order_id = ANY (p_order_ids)));
    END IF;
    FOR o IN
        SELECT x.* FROM unnest(p_order_ids) AS id
        JOIN core.orders AS x ON x.order_id = id ORDER BY id
    LOOP
        v_late := coalesce(o.expires_at <= head.clock, false);  -- its time ended it first (rule 10)
        s := core.cancel_live(
            head, o, CASE WHEN v_late THEN 'expired' ELSE p_status END,
            CASE WHEN v_late THEN 'expired' ELSE p_reason END);
        CONTINUE WHEN s IS NULL;
        head := s.head;
        IF NOT v_late OR p_status = 'expired' THEN
            v_done := v_done || o.order_id;
        END IF;
        v_closings := v_closings || s.closings;
        v_events := v_events || s.events;
        IF cardinality(v_events) >= 200 THEN
            PERFORM core.write_journal(head, origin, '{}', v_closings, '{}', v_events);
            v_closings := ARRAY[]::core.closing[];
            v_events := ARRAY[]::core.event[];
        END IF;
    END LOOP;
    IF head.seq > head.follows THEN
        PERFORM core.write_journal(head, origin, '{}', v_closings, '{}', v_events);
        PERFORM core.write_head(head, instrument.symbol);
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

CREATE FUNCTION core.cash_row(purse core.purse, o core.orders, p_kind core.cash_kind, p_seq bigint, p_time timestamp with time zone, p_cost numeric) RETURNS core.cash
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(
        purse.account_id, purse.asset_id, purse.n, NULL, p_seq, p_time, o.instrument_id, p_kind,
        -p_cost, purse.available, o.order_id)::core.cash
$$;

COMMENT ON FUNCTION core.cash_row(purse core.purse, o core.orders, p_kind core.cash_kind, p_seq bigint, p_time timestamp with time zone, p_cost numeric) IS 'The row of the chain for what an order took with its event p_seq.';

CREATE FUNCTION core.change_faults(p_quantity numeric, p_price numeric, p_stop_price numeric) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN core.is_amount(p_quantity) = false THEN core.bad_amount('quantity') END,
        CASE WHEN core.is_amount(p_price) = false THEN core.bad_amount('price') END,
        CASE WHEN core.is_amount(p_stop_price) = false THEN core.bad_amount('stop_price') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.change_faults(p_quantity numeric, p_price numeric, p_stop_price numeric) IS 'The numbers of a modify that cannot be read; null is unchanged.';

CREATE FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    e core.event;
BEGIN
    IF instrument.status = p_status THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i SET status = p_status WHERE i.instrument_id = p_instrument_id;
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.event := 'instrument_status';
    e.reason := p_status::text;
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, instrument.symbol);
END
$$;

COMMENT ON FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) IS 'Changes an instrument''s status under its lock and journals it.';

CREATE FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    before CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    after core.instrument := core.new_terms(before, p_given, p_remove);
    f core.fault[];
    e core.event;
BEGIN
    IF p_given ? 'reference_price' THEN
        after.reference_trade_id := head.trade_id;
    END IF;
    f := core.terms_faults(after, p_given, p_remove);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(after, head);
    END IF;
    IF cardinality(f) = 0
        AND (after.tick_size, after.lot_size) <> (before.tick_size, before.lot_size)
        AND core.off_grid(p_instrument_id, after.tick_size, after.lot_size)
    THEN
        f := ARRAY[core.fault(
            'tick_size', 'live_orders_off_grid',
            'live orders are not on the new tick and lot: cancel them first')];
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    e.reason := core.changed_terms(before, after);
    IF e.reason IS NULL THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i
    SET tick_size = trim_scale(after.tick_size), lot_size = trim_scale(after.lot_size),
        min_quantity = trim_scale(after.min_quantity),
        max_quantity = trim_scale(after.max_quantity),
        max_notional = trim_scale(after.max_notional), price_band = trim_scale(after.price_band),
        reference_price = trim_scale(after.reference_price),
        max_open_orders = after.max_open_orders, band_center = after.band_center,
        reference_trade_id = after.reference_trade_id, maker_fee = trim_scale(after.maker_fee),
        taker_fee = trim_scale(after.taker_fee)
    WHERE i.instrument_id = p_instrument_id
    RETURNING * INTO after;
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.event := 'instrument_changed';
    PERFORM core.write_version(after, head.seq);
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, after.symbol);
END
$$;

COMMENT ON FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) IS 'The command that changes an instrument: p_given by column, p_remove: columns that become null. Raises what cannot be; writes version, event and head, if anything changes.';

CREATE FUNCTION core.changed_terms(before core.instrument, after core.instrument) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT string_agg(replace(a.key, 'reference_trade_id', 'reference_price'), ',' ORDER BY a.key)
    FROM jsonb_each(to_jsonb(after)) AS a
    JOIN jsonb_each(to_jsonb(before)) AS b USING (key)
    WHERE a.value <> b.value AND NOT (
        a.key = 'reference_price'
        AND after.reference_trade_id IS DISTINCT FROM before.reference_trade_id)
$$;

COMMENT ON FUNCTION core.changed_terms(before core.instrument, after core.instrument) IS 'The names of the terms in which two versions differ, with commas; null: they are the same. A reference price set anew counts, whatever its value.';

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

CREATE FUNCTION core.check_modify(instrument core.instrument, head core.head, o core.orders, n core.orders) RETURNS void
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
    IF v_refusal IS NULL AND (instrument.status <> 'open' OR n.quantity > o.traded_quantity) THEN
        v_refusal := core.check_order(
            instrument, n, head.clock, core.price_band(instrument, head));
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

COMMENT ON FUNCTION core.check_modify(instrument core.instrument, head core.head, o core.orders, n core.orders) IS 'Raises the first refusal of an order as it would be after a modify; the order keeps its place. A total at or below what is traded only cancels: no bound is asked (rule 12).';

CREATE FUNCTION core.check_order(instrument core.instrument, o core.orders, p_clock timestamp with time zone, p_band numrange) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN CASE
        WHEN instrument.status = 'halted' THEN 'instrument_halted'
        WHEN instrument.status = 'cancel_only' THEN 'instrument_cancel_only'
        WHEN instrument.status = 'closed' THEN 'instrument_closed'
        WHEN instrument.status = 'went_back' THEN 'instrument_halted'
        WHEN instrument.quote_asset_id IS NOT NULL AND o.account_id IS NULL THEN 'account_required'
        WHEN instrument.quote_asset_id IS NOT NULL AND o.stop_price IS NOT NULL AND o.price IS NULL
            THEN 'price_required'
        WHEN o.quantity % instrument.lot_size <> 0 THEN 'quantity_off_lot'
        WHEN o.quantity < instrument.min_quantity THEN 'quantity_too_small'
        WHEN o.quantity > instrument.max_quantity THEN 'quantity_too_large'
        WHEN o.display_quantity % instrument.lot_size <> 0 THEN 'display_quantity_off_lot'
        WHEN o.price % instrument.tick_size <> 0 THEN 'price_off_tick'
        WHEN o.stop_price % instrument.tick_size <> 0 THEN 'stop_price_off_tick'
        WHEN NOT o.price <@ p_band THEN 'price_out_of_band'
        WHEN o.price * o.quantity > instrument.max_notional THEN 'notional_too_large'
        WHEN o.expires_at <= p_clock THEN 'expires_at_in_past'
        WHEN instrument.max_open_orders IS NOT NULL
            AND instrument.max_open_orders <= core.count_open(o, p_clock)
            THEN 'too_many_open_orders'
    END;
END
$$;

COMMENT ON FUNCTION core.check_order(instrument core.instrument, o core.orders, p_clock timestamp with time zone, p_band numrange) IS 'The first refusal of the market for a readable order, in the documented order (api.refusals); null: none. p_band: core.price_band, null: none.';

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

CREATE FUNCTION core.claim_replacement(p_account_id integer, p_client_order_id text, p_order_id bigint, p_request text) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_claim core.client_order;
BEGIN
    INSERT INTO core.client_order
    VALUES (coalesce(p_account_id, 0), p_client_order_id, p_order_id, p_request)
    ON CONFLICT DO NOTHING;
    SELECT * INTO v_claim FROM core.client_order AS c
    WHERE c.account_id = coalesce(p_account_id, 0) AND c.client_order_id = p_client_order_id;
    IF v_claim.request <> p_request THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'client_order_id', 'client_order_id_reused',
            'this id stands for another order: take a new one')]));
    END IF;
    RETURN v_claim.order_id;
END
$$;

COMMENT ON FUNCTION core.claim_replacement(p_account_id integer, p_client_order_id text, p_order_id bigint, p_request text) IS 'Claims the client order id of a replace before anything else, as core.claim_client_orders does. Answers the order that has it: p_order_id, or that of an equal call before. Raises client_order_id_reused.';

CREATE FUNCTION core.claimed_order(p_client_order_id text, p_account text) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_ids bigint[];
    v_accounts int[];
BEGIN
    IF core.is_name(p_client_order_id) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.bad_name('client_order_id')]));
    END IF;
    SELECT array_agg(f.order_id), array_agg(f.account_id) INTO v_ids, v_accounts
    FROM (
        SELECT c.order_id, c.account_id FROM core.client_order AS c
        WHERE c.client_order_id = p_client_order_id AND (p_account IS NULL OR c.account_id = (
            SELECT a.account_id FROM core.account AS a WHERE a.name = p_account))
        ORDER BY c.account_id LIMIT 2
    ) AS f;
    IF v_ids IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'client_order_id', 'unknown_order',
            format('no order has the client order id %L%s', p_client_order_id,
                coalesce(' of account ' || quote_literal(p_account), '')))]));
    ELSIF cardinality(v_ids) > 1 AND v_accounts[1] <> 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'account', 'invalid_account', 'several accounts have one of this id: say which')]));
    END IF;
    RETURN v_ids[1];
END
$$;

COMMENT ON FUNCTION core.claimed_order(p_client_order_id text, p_account text) IS 'The order that has a client order id in an account; null: the one of no account, or else the only one there is. Raises for none, and for more.';

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

CREATE FUNCTION core.collect(purse core.purse) RETURNS core.purse
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_given numeric;
BEGIN
    WITH given AS (
        SELECT g.instrument_id, g.seq, g.amount, g.entries
        FROM core.uncollected AS g
        WHERE g.account_id = purse.account_id AND g.asset_id = purse.asset_id
    ), noted AS (
        INSERT INTO core.collected
        SELECT purse.account_id, purse.asset_id, g.instrument_id, g.seq, purse.n + 1,
            core.last_entry(purse.account_id, purse.asset_id, purse.n) + sum(g.entries) OVER ()
        FROM given AS g
    )
    SELECT sum(g.amount) INTO v_given FROM given AS g;
    IF v_given IS NULL THEN
        RETURN purse;
    END IF;
    purse.n := purse.n + 1;
    purse.available := purse.available + v_given;
    INSERT INTO core.cash (account_id, asset_id, n, occurred_at, kind, change, available)
    VALUES (
        purse.account_id, purse.asset_id, purse.n, clock_timestamp(), 'collect', v_given,
        purse.available);
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.collect(purse core.purse) IS 'Brings what an account was given of an asset into its chain, under the account''s lock.';

CREATE FUNCTION core.collect_all(p_accounts integer[], p_asset_id integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_free int[];
    purse core.purse;
    v_collected int := 0;
BEGIN
    v_free := ARRAY(
        SELECT a.account_id FROM core.account AS a
        WHERE a.account_id = ANY (p_accounts)
        ORDER BY a.account_id FOR NO KEY UPDATE SKIP LOCKED);
    FOREACH purse IN ARRAY core.lock_purses(
        v_free, array_fill(p_asset_id, ARRAY[cardinality(v_free)]), true)
    LOOP
        v_collected := v_collected + ((core.collect(purse)).n - purse.n)::int;
    END LOOP;
    RETURN v_collected;
END
$$;

COMMENT ON FUNCTION core.collect_all(p_accounts integer[], p_asset_id integer) IS 'Collects an asset for those of these accounts that nobody holds; answers for how many there was something.';

CREATE FUNCTION core.collected_to(p_account_id integer, instrument core.instrument) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(max(k.seq), 0) FROM core.collected AS k
    WHERE k.account_id = p_account_id AND k.asset_id = instrument.quote_asset_id
        AND k.instrument_id = instrument.instrument_id
$$;

COMMENT ON FUNCTION core.collected_to(p_account_id integer, instrument core.instrument) IS 'Up to which seq of an instrument an account''s credits of its quote are in the chain.';

CREATE FUNCTION core.command_end(p_instrument_id integer, p_seq bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    event record;
BEGIN
    SELECT e.occurred_at, e.received_at INTO event FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq = p_seq;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    -- Its events share their times.
    RETURN coalesce(
        (
            SELECT e.seq - 1 FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq > p_seq
                AND (e.occurred_at, e.received_at) <> (event.occurred_at, event.received_at)
            ORDER BY e.seq LIMIT 1
        ), (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id
            ORDER BY e.seq DESC LIMIT 1
        ));
END
$$;

COMMENT ON FUNCTION core.command_end(p_instrument_id integer, p_seq bigint) IS 'The seq at which the command ended that an event is of; null: there is no such event yet.';

CREATE FUNCTION core.cost(o core.orders, p_value numeric, p_quantity numeric, p_rests numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE o.side WHEN 'buy' THEN p_value * (1 + o.taker_fee) ELSE p_quantity END
        + CASE WHEN p_rests > 0 THEN core.hold(o.side, o.price, p_rests, o.maker_fee) ELSE 0 END
$$;

COMMENT ON FUNCTION core.cost(o core.orders, p_value numeric, p_quantity numeric, p_rests numeric) IS 'What an order that enters takes: for what it traded as a taker (value, quantity) and what it holds for the quantity that rests.';

CREATE FUNCTION core.count_open(o core.orders, p_time timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF o.account_id IS NULL OR o.stop_price IS NULL
        AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok'))
    THEN
        RETURN 0;  -- strangers have no limit, and these neither rest nor wait
    END IF;
    RETURN (
        SELECT count(*) FROM core.book AS b
        WHERE b.instrument_id = o.instrument_id AND b.account_id = o.account_id
            AND b.order_id <> o.order_id AND (b.expires_at <= p_time) IS NOT TRUE
    ) + (
        SELECT count(*) FROM core.stop_order AS x
        WHERE x.instrument_id = o.instrument_id AND x.account_id = o.account_id
            AND x.order_id <> o.order_id AND (x.expires_at <= p_time) IS NOT TRUE);
END
$$;

COMMENT ON FUNCTION core.count_open(o core.orders, p_time timestamp with time zone) IS 'Live orders that the account of an entering order has in its instrument, the order itself not counted.';

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

CREATE FUNCTION core.end_order(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric DEFAULT NULL::numeric) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_held numeric;
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    IF o.taker_fee IS NOT NULL THEN
        v_held := core.held_by(o);
    END IF;
    o.status := p_status;
    o.quantity := coalesce(p_quantity, o.quantity);
    o.updated_at := head.time;
    s.order_row := o;
    s.closings := ARRAY[ROW(
        o.order_id, p_status, p_reason, o.price, o.quantity, o.traded_quantity, o.traded_value,
        o.priority)::core.closing];
    s.events := ARRAY[core.event_of(o, (s.head).seq, p_status::text::core.event_type, p_reason)];
    IF v_held > 0 THEN
        s.events[1] := core.release(s.events[1], o.account_id, v_held);
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.end_order(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) IS 'A live order that ends without trading: canceled or expired, with a reason. Its state is in o, its new total p_quantity if given. What it held is its account''s again.';

CREATE FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[] DEFAULT NULL::core.purse[], p_prepaid numeric DEFAULT 0) RETURNS core.outcome
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
    head_before core.head;      -- and what it found
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
    v_settled CONSTANT boolean := instrument.quote_asset_id IS NOT NULL;
    v_paying int;                 -- the purse that the order takes from
    v_tight boolean := false;     -- it may turn out that it cannot pay
    o core.orders;                -- as it came
    v_cost numeric;
    v_clock CONSTANT timestamptz := nullif(head.clock, head.time);
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
            v_events core.event[];
            v_cash core.cash[];
            v_entry int;                  -- its first event in v_events; null: its row is it
            v_seq CONSTANT bigint := head.seq;
            v_first_trade int;            -- of the order that enters
            v_beyond boolean := false;    -- something was placed beyond the window
            v_fire boolean := false;
        BEGIN
            LOOP
                -- -------------------------------------------------------------------- check
                taker := p_orders[v_at];
                v_why := v_failed;
                IF instrument.price_band IS NOT NULL THEN
                    v_band := core.price_band(instrument, head);  -- once per order
                END IF;
                IF p_event = 'new' THEN
                    IF taker.time_in_force = 'day' THEN
                        taker.expires_at := core.day_end(instrument.day_boundary, head.clock);
                    END IF;
                    v_why := coalesce(
                        core.check_order(instrument, taker, head.clock, v_band), v_failed);
                    -- From here on it has the decimals of its instrument.
                    taker.price := core.in_steps(taker.price, instrument.tick_size);
                    taker.quantity := core.in_steps(taker.quantity, instrument.lot_size);
                    IF taker.stop_price IS NOT NULL OR taker.display_quantity IS NOT NULL THEN
                        taker.stop_price := core.in_steps(taker.stop_price, instrument.tick_size);
                        taker.display_quantity := core.in_steps(
                            taker.display_quantity, instrument.lot_size);
                    END IF;
                    taker.created_at := head.time;
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
                IF v_settled THEN
                    IF p_event = 'new' THEN
                        taker.maker_fee := instrument.maker_fee;
                        taker.taker_fee := instrument.taker_fee;
                    END IF;
                    o := taker;
                    v_tight := false;
                    IF v_why IS NULL AND p_event <> 'triggered' THEN
                        v_paying := core.purse_at(p_purses, taker.account_id, CASE v_sign
                            WHEN 1 THEN instrument.quote_asset_id ELSE instrument.base_asset_id
                        END);
                        IF v_paying IS NULL THEN
                            v_why := 'account_reserved';
                        ELSE
                            p_purses[v_paying] := core.ready_purse(
                                p_purses[v_paying], taker, v_left, p_prepaid);
                            v_tight := p_purses[v_paying].tight;
                            v_result.purses := p_purses;
                        END IF;
                        IF v_tight AND p_event = 'new' AND taker.stop_price IS NOT NULL THEN
                            v_why := 'insufficient_funds';  -- what it holds is known now
                        END IF;
                    END IF;
                END IF;
                -- It may have to be forgotten, or to see levels beyond the window.
                EXIT WHEN head.seq > v_seq AND (
                        taker.time_in_force = 'fok' OR v_tight OR taker.post_only
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
                    taker := v_step.order_row;
                    v_events := v_events || v_step.events;
                ELSE
                    -- ---------------------------------------------------------------- match
                    IF taker.post_only OR taker.time_in_force = 'fok' OR v_tight THEN
                        head_before := head;
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
                    IF p_event = 'new' THEN
                        taker.seq := head.seq;  -- its row is the event
                    ELSE
                        v_events := v_events
                            || core.event_of(taker, head.seq, p_event, p_reason);
                        v_entry := cardinality(v_events);
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
                                FOREACH maker IN ARRAY ARRAY(
                                    SELECT b FROM core.book AS b
                                    WHERE b.instrument_id = head.instrument_id
                                        AND b.side = v_makers
                                        AND b.price = v_price AND b.priority >= v_first
                                    ORDER BY b.priority LIMIT v_chunk)
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
                                IF v_pass.cut > 0 AND p_event = 'new' THEN
                                    taker.entered_quantity := coalesce(
                                        taker.entered_quantity, taker.quantity);
                                END IF;
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
                                    head.seq, nextval('core.trade_id_seq'), maker.order_id,
                                    taker.order_id, maker.priority, taker.priority, head.time,
                                    origin.received_at, v_clock, head.instrument_id, taker.side,
                                    v_price, v_quantity, maker.stop_price, maker.quantity,
                                    maker.quantity - maker.remaining, maker.traded_value,
                                    nullif(maker.shown, maker.remaining), taker.price,
                                    taker.stop_price, taker.quantity, taker.traded_quantity,
                                    taker.traded_value,
                                    CASE WHEN taker.display_quantity < v_left
                                        THEN taker.display_quantity END,
                                    origin.db_user, origin.application, NULL, NULL, NULL,
                                    NULL)::core.trade;
                                IF v_settled THEN
                                    v_trade := core.settled_trade(v_trade, maker, taker);
                                END IF;
                                v_trades := v_trades || v_trade;
                                v_closing := CASE maker.remaining
                                    WHEN 0 THEN core.final_state_of(maker, 'filled', NULL) END;
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
                                v_takers[v_own] := core.final_order(
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
                        head := head_before;
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
                            taker.stop_price, taker.maker_fee)::core.book;
                        v_ladder := core.ladder_add(
                            v_ladder, taker.side, taker.price, maker.shown, taker.priority);
                        v_beyond := v_beyond OR v_ladder.more;
                        IF taker.side = 'buy' THEN
                            head.bids := v_ladder;
                        ELSE
                            head.asks := v_ladder;
                        END IF;
                        v_met := v_met || maker;
                        v_change := v_change || 'new'::core.change;
                        IF v_at < cardinality(p_orders) THEN  -- which may meet it
                            k := array_position(v_levels, v_sign * taker.price);
                            IF k IS NULL THEN
                                k := coalesce(cardinality(v_levels), 0) + 1;
                                v_levels[k] := v_sign * taker.price;
                                v_next[k] := 1;
                                v_last[k] := 0;
                                v_unread[k] := v_ladder.orders[array_position(
                                    v_ladder.price, taker.price)] IS DISTINCT FROM 1;
                            END IF;
                            v_level_of[cardinality(v_met)] := k;
                        END IF;
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

                -- ---------------------------------------------------------------------- pay
                IF v_settled AND taker.status <> 'rejected' THEN
                    v_cost := CASE taker.status
                        WHEN 'pending_trigger' THEN core.held_by(taker)
                        ELSE core.cost(
                            taker, taker.traded_value - o.traded_value,
                            taker.traded_quantity - o.traded_quantity,
                            CASE WHEN v_why IS NULL AND taker.priority IS NOT NULL THEN v_left END)
                    END - p_prepaid;
                    IF v_cost > 0 THEN
                        IF v_cost > p_purses[v_paying].available + p_purses[v_paying].credit_limit
                        THEN
                            IF p_event <> 'new' THEN
                                PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                                    'price', 'insufficient_funds',
                                    'the account cannot pay for it; the order is as it was')]));
                            END IF;
                            v_failed := 'insufficient_funds';
                            head := head_before;
                            v_takers := v_takers_before;
                            CONTINUE stretches;  -- it was alone: nothing of it is written
                        END IF;
                        p_purses[v_paying] := core.pay(p_purses[v_paying], v_cost);
                        v_result.purses := p_purses;
                        v_cash := v_cash || core.cash_row(
                            p_purses[v_paying], taker,
                            CASE p_event WHEN 'new' THEN 'order'::core.cash_kind ELSE 'modify' END,
                            coalesce(v_events[v_entry].seq, taker.seq), head.time, v_cost);
                    ELSIF v_cost < 0 THEN
                        v_events[v_entry] := core.release(
                            v_events[v_entry], taker.account_id, -v_cost);
                    END IF;
                END IF;

                -- --------------------------------------------------------------------- next
                v_at := v_at + 1;
                v_failed := NULL;
                v_ids := v_ids || taker.order_id;
                v_takers := v_takers || taker;
                v_fire := p_event <> 'triggered'
                    AND (head.buy_stop IS NOT NULL OR head.sell_stop IS NOT NULL)
                    AND core.stops_reached(head, v_trades[v_first_trade:]);
                EXIT WHEN v_at > cardinality(p_orders) OR v_fire OR head.seq - v_seq > 200
                    OR instrument.max_open_orders IS NOT NULL;  -- is counted in the book
            END LOOP;

            -- ------------------------------------------------------------------------- write
            v_takers := core.refresh_takers(v_takers, v_ids, v_met, v_change);
            PERFORM core.write_book(v_met, v_change);
            PERFORM core.write_journal(
                head, origin, CASE p_event WHEN 'new' THEN v_takers[v_written + 1:] END,
                v_closings, v_trades, v_events);
            IF v_cash IS NOT NULL THEN
                INSERT INTO core.cash SELECT * FROM unnest(v_cash);
            END IF;
            v_written := coalesce(cardinality(v_takers), 0);
            v_result.trades := v_result.trades || v_trades;
            IF v_fire THEN
                v_firing := core.trigger_stops(
                    head, v_trades[v_first_trade:], instrument, origin);
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

COMMENT ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[], p_prepaid numeric) IS 'Orders into the market, one after the other: check, match by price and time, then trade, rest,
cancel the rest, or refuse (rules 1-8, 26). The one way in: for new orders, modified ones that lost
their place, triggered stops. Writes what they did at the end of each stretch: when the last has
entered or when something needs it written; answers the market after them, the orders as they
stand then, and all trades. Long, for it owns the arrays that it works on: docs/decisions/0006.';

CREATE FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT coalesce(p_entered,
        CASE WHEN p_was <> p_now OR scale(p_was) <> scale(p_now) THEN p_was END)
$$;

COMMENT ON FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) IS 'What to keep of a number of an order as it came (core.orders.entered_price) when it changes: its first entry in the journal says it for ever, to the last decimal.';

CREATE FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) RETURNS core.event
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
        p_seq, o.order_id, o.priority, NULL, NULL, NULL, NULL, o.instrument_id, p_event, o.status,
        o.price, o.stop_price, o.quantity, least(o.display_quantity, v_left), o.traded_quantity,
        o.traded_value, v_left, NULL, NULL, p_reason, NULL, NULL, NULL, NULL)::core.event;
END
$$;

COMMENT ON FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) IS 'A journal row for what happened to an order, with its state after it.';

CREATE FUNCTION core.fault(p_field text, p_code text, p_message text) RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(p_field, p_code, p_message)::core.fault
$$;

COMMENT ON FUNCTION core.fault(p_field text, p_code text, p_message text) IS 'One field that cannot be accepted and what to do about it.';

CREATE FUNCTION core.fault_json(p_faults core.fault[]) RETURNS jsonb
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
DECLARE
    v_code CONSTANT text := p_faults[1].code;
    v_status int;
BEGIN
    -- What is invalid is a 400, and a batch may be full of it: the list need not be read.
    IF NOT v_code ^@ 'invalid' THEN
        -- A statement of its own: within the one below it takes three times as long.
        SELECT substr(r.sqlstate, 3)::int INTO v_status FROM api.refusals AS r
        WHERE r.code = v_code;
    END IF;
    RETURN jsonb_build_object(
        'status', coalesce(v_status, 400), 'code', v_code, 'message', p_faults[1].message,
        'errors', to_jsonb(p_faults));
END
$$;

COMMENT ON FUNCTION core.fault_json(p_faults core.fault[]) IS 'Faults as callers read them: {"status","code","message","errors":[{"field","code","message"}]}; code is the first one''s, status that of HTTP (400 for what only a JSON field can have).';

CREATE FUNCTION core.faults_of(p_kind text, p_fields jsonb) RETURNS core.fault[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    p api.order_request;
    instrument core.instrument;
    v_given CONSTANT jsonb := jsonb_strip_nulls(p_fields);
    v_remove text[];
    o core.orders;
    wanted core.transfer_request;
    f core.fault[];
BEGIN
    IF p_fields = '{}' THEN
        RETURN f;  -- nothing could be read
    END IF;
    CASE p_kind
    WHEN 'order' THEN
        p := jsonb_populate_record(NULL::api.order_request, p_fields);
        f := (core.read_order(p)).faults;
        IF NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p.symbol) THEN
            f := core.unknown_symbol() || f;
        END IF;
    WHEN 'change' THEN
        f := core.change_faults(
            (p_fields ->> 'quantity')::numeric, (p_fields ->> 'price')::numeric,
            (p_fields ->> 'stop_price')::numeric);
    WHEN 'replacement' THEN
        o := (core.read_order(jsonb_populate_record(
            NULL::api.order_request, '{"side": "buy", "quantity": 1, "price": 1}'))).order_row;
        f := core.replacement_faults(
            jsonb_populate_record(NULL::api.order_request, p_fields), o);
    WHEN 'instrument' THEN
        f := core.instrument_faults(jsonb_populate_record(NULL::core.instrument,
            '{"symbol": "", "tick_size": 1, "lot_size": 1, "day_boundary": "00:00"}'
            || v_given || jsonb_build_object('band_center',
                core.read_center(coalesce(p_fields ->> 'band_center', 'last_trade')))));
    WHEN 'terms' THEN
        SELECT * INTO instrument FROM core.instrument AS i
        WHERE i.symbol = p_fields ->> 'symbol';
        IF instrument.instrument_id IS NULL THEN
            RETURN ARRAY[core.unknown_symbol()];
        END IF;
        v_remove := ARRAY(SELECT e.key FROM jsonb_each(p_fields) AS e WHERE e.value = 'null');
        f := core.terms_faults(
            core.new_terms(instrument, v_given, v_remove), v_given, v_remove);
    WHEN 'status' THEN
        f := core.status_faults(p_fields ->> 'symbol', p_fields ->> 'status');
    WHEN 'switch' THEN
        f := core.switch_faults(p_fields ->> 'account', (p_fields ->> 'seconds')::int);
    WHEN 'transfer' THEN
        wanted := jsonb_populate_record(NULL::core.transfer_request, p_fields);
        f := core.transfer_faults(
            wanted, (SELECT s FROM core.asset AS s WHERE s.code = wanted.asset));
    END CASE;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.faults_of(p_kind text, p_fields jsonb) IS 'The faults of the fields of an order, a change or replacement of one, an instrument, a change of its terms (null: to be removed) or status, a switch, or a transfer, as the call that acts on them would name them. Looks at nothing but its arguments, instruments and assets.';

CREATE FUNCTION core.faulty_request(p_faults core.fault[]) RETURNS api.order_request
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    r api.order_request;
BEGIN
    r.faults := p_faults;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.faulty_request(p_faults core.fault[]) IS 'A request of which nothing but its faults is known.';

CREATE FUNCTION core.fees_in(p_fills jsonb) RETURNS numeric
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT trim_scale(coalesce(sum((f ->> 'fee')::numeric), 0))
    FROM jsonb_array_elements(p_fills) AS f
$$;

COMMENT ON FUNCTION core.fees_in(p_fills jsonb) IS 'What fills (core.fills_json) cost in fees.';

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

CREATE FUNCTION core.fill_page(p_orders bigint[], p_range int8range, p_from timestamp with time zone, p_to timestamp with time zone, p_numbers int8range, p_sign integer, p_max integer) RETURNS TABLE(order_id bigint, seq bigint)
    LANGUAGE sql STABLE
    AS $$
    -- A maker's fills are indexed by their own seq, one less than the trade's.
    SELECT o.id, f.seq
    FROM unnest(p_orders) AS o (id)
    CROSS JOIN LATERAL (
        (SELECT t.seq, 2 * t.trade_id AS number FROM core.trade AS t
        WHERE p_sign = 1 AND t.maker_order_id = o.id
            AND t.seq - 1 >= coalesce(lower(p_range), 1) - 1
            AND t.seq - 1 < coalesce(upper(p_range), 9223372036854775807) - 1
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id <@ p_numbers
        ORDER BY t.seq - 1 LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id + 1 AS number FROM core.trade AS t
        WHERE p_sign = 1 AND t.taker_order_id = o.id
            AND t.seq >= coalesce(lower(p_range), 0)
            AND t.seq < coalesce(upper(p_range), 9223372036854775807)
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id + 1 <@ p_numbers
        ORDER BY t.seq LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id AS number FROM core.trade AS t
        WHERE p_sign = -1 AND t.maker_order_id = o.id
            AND t.seq - 1 >= coalesce(lower(p_range), 1) - 1
            AND t.seq - 1 < coalesce(upper(p_range), 9223372036854775807) - 1
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id <@ p_numbers
        ORDER BY t.seq - 1 DESC LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id + 1 AS number FROM core.trade AS t
        WHERE p_sign = -1 AND t.taker_order_id = o.id
            AND t.seq >= coalesce(lower(p_range), 0)
            AND t.seq < coalesce(upper(p_range), 9223372036854775807)
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id + 1 <@ p_numbers
        ORDER BY t.seq DESC LIMIT p_max)
    ) AS f
    ORDER BY p_sign * f.number LIMIT p_max
$$;

COMMENT ON FUNCTION core.fill_page(p_orders bigint[], p_range int8range, p_from timestamp with time zone, p_to timestamp with time zone, p_numbers int8range, p_sign integer, p_max integer) IS 'Fills of some orders, oldest (p_sign 1) or newest (-1) first, of each no more than a page. p_range: of seq, if all are of one market. p_numbers: a fill''s number is twice the id of its trade, and one more for the taker''s.';

CREATE FUNCTION core.filled_orders(p_account text, p_order_id bigint, p_instrument_id integer, p_first bigint, p_last bigint) RETURNS bigint[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_account int;
BEGIN
    IF p_order_id IS NOT NULL THEN
        RETURN ARRAY(
            SELECT x.order_id FROM core.order_of(p_order_id, p_account) AS x
            WHERE p_instrument_id IS NULL OR x.instrument_id = p_instrument_id);
    END IF;
    IF p_account IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'account', 'invalid_account', 'say whose fills: of an account or of an order')]));
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    RETURN ARRAY(
        SELECT x.order_id FROM core.orders AS x
        WHERE x.account_id = v_account AND x.order_id >= coalesce(p_first, 0)
            AND x.order_id <= coalesce(p_last, 9223372036854775807)
            AND (p_instrument_id IS NULL OR x.instrument_id = p_instrument_id)
            AND NOT (x.traded_quantity = 0 AND x.status IN ('canceled', 'expired', 'rejected')));
END
$$;

COMMENT ON FUNCTION core.filled_orders(p_account text, p_order_id bigint, p_instrument_id integer, p_first bigint, p_last bigint) IS 'One order, or those of an account that may have fills, with ids from p_first to p_last.';

CREATE FUNCTION core.fills_json(p_trades core.trade[], p_from bigint) RETURNS TABLE(order_id bigint, fills jsonb)
    LANGUAGE sql STABLE
    AS $$
    SELECT x.order_id, ('[' || string_agg(
        '{"trade_id":"' || t.trade_id || '","seq":' || t.seq || ',"price":"' || t.price
        || '","quantity":"' || t.quantity || '","liquidity":"' || x.liquidity
        || '","counter_order_id":"' || x.counter_order_id || '","fee":'
        || coalesce('"' || trim_scale(x.fee) || '"', 'null') || '}', ',' ORDER BY t.seq)
        || ']')::jsonb
    FROM unnest(p_trades) AS t
    CROSS JOIN LATERAL (
        VALUES
        (t.taker_order_id, 'taker', t.maker_order_id, t.taker_fee),
        (t.maker_order_id, 'maker', t.taker_order_id, t.maker_fee)
    ) AS x (order_id, liquidity, counter_order_id, fee)
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

CREATE FUNCTION core.final_order(o core.orders, c core.closing, p_time timestamp with time zone) RETURNS core.orders
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    o.status := c.status;
    o.reason := c.reason;
    o.price := c.price;
    o.entered_quantity := core.entered(o.entered_quantity, o.quantity, c.quantity);
    o.quantity := c.quantity;
    o.traded_quantity := c.traded_quantity;
    o.traded_value := c.traded_value;
    o.priority := c.priority;
    o.updated_at := p_time;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.final_order(o core.orders, c core.closing, p_time timestamp with time zone) IS 'An order that is final, before its row is written.';

CREATE FUNCTION core.final_state_of(maker core.book, p_status core.order_status, p_reason text) RETURNS core.closing
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ROW(
        maker.order_id, p_status, p_reason, maker.price, maker.quantity,
        maker.quantity - maker.remaining, maker.traded_value, maker.priority)::core.closing
$$;

COMMENT ON FUNCTION core.final_state_of(maker core.book, p_status core.order_status, p_reason text) IS 'The final state of a resting order, from how it stood in the book.';

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

CREATE FUNCTION core.finish(s core.step, instrument core.instrument, origin core.origin) RETURNS core.trade[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_firing core.firing;
BEGIN
    PERFORM core.write_journal(s.head, origin, NULL, s.closings, NULL, s.events);
    IF core.stops_reached(s.head, NULL) THEN  -- a trigger that moved through the last price
        v_firing := core.trigger_stops(s.head, NULL, instrument, origin);
        s.head := v_firing.head;
    END IF;
    PERFORM core.write_head(s.head, instrument.symbol);
    RETURN v_firing.trades;
END
$$;

COMMENT ON FUNCTION core.finish(s core.step, instrument core.instrument, origin core.origin) IS 'Ends a command that changed an order without matching it: journal, stops that fire, head. Answers the trades of these.';

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

CREATE FUNCTION core.given_entries(p_account_id integer, p_asset_id integer, p_n bigint, p_available numeric, p_entry bigint) RETURNS TABLE(entry bigint, kind text, change numeric, available numeric, instrument_id integer, seq bigint, order_id bigint, trade_id bigint, created_at timestamp with time zone)
    LANGUAGE sql STABLE
    AS $$
    SELECT p_entry - coalesce(count(*) OVER newer, 0), g.kind, g.amount,
        p_available - coalesce(sum(g.amount) OVER newer, 0), g.instrument_id, g.seq, g.order_id,
        g.trade_id, g.occurred_at
    FROM (
        SELECT k.instrument_id, k.seq, (
            SELECT x.seq FROM core.collected AS x
            WHERE x.account_id = k.account_id AND x.asset_id = k.asset_id
                AND x.instrument_id = k.instrument_id AND x.seq < k.seq
            ORDER BY x.seq DESC LIMIT 1) AS follows
        FROM core.collected AS k
        WHERE k.account_id = p_account_id AND k.asset_id = p_asset_id AND k.n = p_n
        UNION ALL
        SELECT u.instrument_id, u.seq, u.collected
        FROM core.uncollected AS u
        WHERE p_n IS NULL AND u.account_id = p_account_id AND u.asset_id = p_asset_id
    ) AS s
    CROSS JOIN LATERAL (
        SELECT c.* FROM core.credit AS c
        WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
            AND c.instrument_id = s.instrument_id
            AND c.seq > coalesce(s.follows, 0) AND c.seq <= s.seq) AS g
    WINDOW newer AS (
        ORDER BY g.instrument_id DESC, g.seq DESC, g.kind DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ORDER BY g.instrument_id DESC, g.seq DESC, g.kind DESC
$$;

COMMENT ON FUNCTION core.given_entries(p_account_id integer, p_asset_id integer, p_n bigint, p_available numeric, p_entry bigint) IS 'What row p_n of a chain collected, newest first; null: what is not collected yet. p_available and p_entry: after the newest of it.';

CREATE FUNCTION core.held_by(o core.orders) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE
        WHEN o.taker_fee IS NULL THEN 0
        WHEN o.status = 'pending_trigger' THEN
            core.hold(o.side, o.price, o.quantity, greatest(o.maker_fee, o.taker_fee))
        ELSE core.hold(o.side, o.price, o.quantity - o.traded_quantity, o.maker_fee)
    END
$$;

COMMENT ON FUNCTION core.held_by(o core.orders) IS 'What a live order, as it stands now, holds of its account. A stop may take when it fires, so it holds the larger fee. 0: its instrument is not settled.';

CREATE FUNCTION core.hold(p_side core.side, p_price numeric, p_quantity numeric, p_fee numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE p_side
        WHEN 'buy' THEN p_price * p_quantity * (1 + greatest(p_fee, 0)) ELSE p_quantity
    END
$$;

COMMENT ON FUNCTION core.hold(p_side core.side, p_price numeric, p_quantity numeric, p_fee numeric) IS 'What an order needs for a quantity at a price: quote with the fee for a buy, base for a sell. A rebate is given when it comes, not counted on. Null: a buy without a price.';

CREATE FUNCTION core.in_steps(p_value numeric, p_step numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE
        WHEN p_value % p_step = 0 THEN round(p_value, scale(p_step))
        ELSE trim_scale(p_value)
    END
$$;

COMMENT ON FUNCTION core.in_steps(p_value numeric, p_step numeric) IS 'A number with the decimals of its tick or lot; what is no multiple, and so refused, with those that it needs. Exact.';

CREATE FUNCTION core.instrument_conflicts(instrument core.instrument, head core.head) RETURNS core.fault[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_quantity CONSTANT numeric := core.next_step(instrument.min_quantity, instrument.lot_size);
    v_band CONSTANT numrange := core.price_band(instrument, head);
    v_price CONSTANT numeric := core.next_step(lower(v_band), instrument.tick_size);
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF v_quantity > instrument.max_quantity THEN
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
    ELSIF v_price * v_quantity > instrument.max_notional THEN
        f := f || core.fault(
            'max_notional', 'invalid_instrument',
            format('the smallest order is worth %s: send no less',
                trim_scale(v_price * v_quantity)));
    END IF;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.instrument_conflicts(instrument core.instrument, head core.head) IS 'Fields that leave no order that could trade: no quantity on the lot between the bounds, no price on the tick in the band as it lies now, or none of them within the notional. Every field for itself is right (core.instrument_faults).';

CREATE FUNCTION core.instrument_faults(instrument core.instrument) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $_$
    SELECT array_remove(ARRAY[
        CASE WHEN (instrument.symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$') IS NOT TRUE THEN
            core.fault('symbol', 'invalid_instrument', 'send 1 to 32 of A-Z a-z 0-9 . _ : / -') END,
        CASE WHEN (instrument.day_boundary < '24:00') IS NOT TRUE THEN
            core.fault('day_boundary', 'invalid_instrument', 'send a time from 00:00 to 23:59') END,
        CASE WHEN instrument.band_center IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'send last_trade or reference_price')
        WHEN instrument.band_center = 'reference_price' AND instrument.reference_price IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'a reference_price is needed for it')
        END,
        CASE WHEN instrument.base_asset_id = instrument.quote_asset_id THEN
            core.fault('quote_asset', 'invalid_instrument', 'send two different assets') END,
        CASE WHEN (instrument.taker_fee >= 0 AND instrument.taker_fee < 1) = false
            OR scale(instrument.taker_fee) > 18 THEN
            core.fault('taker_fee', 'invalid_instrument', 'send 0 to below 1, 18 decimals at most')
        END,
        CASE WHEN (instrument.maker_fee < 1) = false OR scale(instrument.maker_fee) > 18
            OR instrument.taker_fee >= 0 AND instrument.maker_fee + instrument.taker_fee < 0 THEN
            core.fault('maker_fee', 'invalid_instrument',
                'send less than 1, and no rebate above the taker''s fee')
        END
    ], NULL) || ARRAY(
        SELECT core.fault(a.name, 'invalid_instrument', CASE a.name
            WHEN 'max_open_orders' THEN 'send a whole number above 0'
            ELSE 'send a number above 0, below 1e18, with at most 18 decimals' END)
        FROM (
            VALUES ('tick_size', instrument.tick_size), ('lot_size', instrument.lot_size),
                ('min_quantity', instrument.min_quantity),
                ('max_quantity', instrument.max_quantity),
                ('max_notional', instrument.max_notional), ('price_band', instrument.price_band),
                ('reference_price', instrument.reference_price),
                ('max_open_orders', instrument.max_open_orders)
        ) AS a (name, amount)
        WHERE core.is_amount(a.amount) = false
            OR a.amount IS NULL AND a.name IN ('tick_size', 'lot_size'))
$_$;

COMMENT ON FUNCTION core.instrument_faults(instrument core.instrument) IS 'Every field of an instrument that cannot be read, or cannot go with another one.';

CREATE FUNCTION core.is_amount(p_value numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT p_value > 0 AND p_value < 1e18 AND scale(trim_scale(p_value)) <= 18
$$;

COMMENT ON FUNCTION core.is_amount(p_value numeric) IS 'A price or quantity that an order can carry: positive, below 1e18, at most 18 decimals. NaN and Infinity sort above every number, so the upper bound refuses them. Null for null.';

CREATE FUNCTION core.is_bound(p_name text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT p_name IN ('min_quantity', 'max_quantity', 'max_notional', 'price_band',
        'reference_price', 'max_open_orders')
$$;

COMMENT ON FUNCTION core.is_bound(p_name text) IS 'Whether an instrument can be without this term.';

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
    v_at int := array_position(l.price, p_price);
BEGIN
    IF v_at IS NOT NULL THEN
        l.quantity[v_at] := l.quantity[v_at] + p_quantity;
        l.orders[v_at] := l.orders[v_at] + 1;
        RETURN l;
    END IF;

    v_at := 1;
    IF p_side = 'sell' THEN
        WHILE v_at <= v_levels AND l.price[v_at] < p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    ELSE
        WHILE v_at <= v_levels AND l.price[v_at] > p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    END IF;

    IF v_at > 16 OR v_at > v_levels AND l.more THEN
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

CREATE FUNCTION core.last_entry(p_account_id integer, p_asset_id integer, p_n bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce((
        SELECT x.entry + p_n - x.n FROM core.collected AS x
        WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id AND x.n <= p_n
        ORDER BY x.n DESC LIMIT 1), p_n)
$$;

COMMENT ON FUNCTION core.last_entry(p_account_id integer, p_asset_id integer, p_n bigint) IS 'The number of the last entry of the statement up to row p_n of the chain. A row is one, but for those that collect: what they collect is one each.';

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
    WITH checkpoint AS (
        SELECT * FROM core.book_checkpoint AS c
        WHERE c.instrument_id = p_instrument_id AND c.seq <= p_seq
        ORDER BY c.seq DESC LIMIT 1
    ), change AS (
        SELECT x.side, x.price, x.quantity, x.orders
        FROM checkpoint AS c
        CROSS JOIN unnest(c.side, c.price, c.quantity, c.orders)
            AS x (side, price, quantity, orders)
        UNION ALL
        SELECT x.side, x.price, x.shown, sign(x.shown)::int
        FROM core.shown_changes(
            p_instrument_id, coalesce((SELECT c.seq FROM checkpoint AS c), 0), p_seq) AS x
    )
    SELECT c.side,
        (row_number() OVER (
            PARTITION BY c.side
            ORDER BY CASE c.side WHEN 'buy' THEN -c.price ELSE c.price END))::int,
        c.price, sum(c.quantity), sum(c.orders)::int
    FROM change AS c
    GROUP BY c.side, c.price
    HAVING sum(c.orders) > 0
$$;

COMMENT ON FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) IS 'All levels of a book as the journal says it was after a command that ended at p_seq: those of the checkpoint before, if there is one, and what was changed since.';

CREATE FUNCTION core.levels_json(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) RETURNS json
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(
        json_agg(
            json_build_array(
                core.in_steps(l.price, i.tick_size)::text,
                round(l.quantity, scale(i.lot_size))::text)
            ORDER BY l.level),
        '[]')
    FROM core.book_levels(head, p_side, p_depth, p_time) AS l
    JOIN core.instrument AS i ON i.instrument_id = head.instrument_id
$$;

COMMENT ON FUNCTION core.levels_json(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) IS 'The best levels of one side as clients see them: [["price","quantity"],…], best first. Prices have the decimals of the tick, quantities those of the lot: a level has one text.';

CREATE FUNCTION core.live_ids(p_instrument_id integer, p_account_id integer, p_status text, p_before bigint, p_after bigint, p_from timestamp with time zone, p_to timestamp with time zone, p_max integer) RETURNS SETOF bigint
    LANGUAGE sql STABLE
    AS $$
    SELECT l.order_id
    FROM (
        SELECT b.order_id, b.instrument_id, b.account_id, b.expires_at,
            CASE WHEN b.remaining < b.quantity THEN 'partially_filled' ELSE 'new' END AS status
        FROM core.book AS b
        UNION ALL
        SELECT s.order_id, s.instrument_id, s.account_id, s.expires_at, 'pending_trigger'
        FROM core.stop_order AS s
    ) AS l
    WHERE l.order_id < p_before AND l.order_id > p_after
        AND (l.expires_at <= statement_timestamp()) IS NOT TRUE
        AND (p_status IS NULL OR l.status = p_status)
        AND (p_instrument_id IS NULL OR l.instrument_id = p_instrument_id)
        AND (p_account_id IS NULL OR l.account_id = p_account_id)
        AND (num_nonnulls(p_from, p_to) = 0 OR (
            SELECT (o.created_at < p_from) IS NOT TRUE AND (o.created_at >= p_to) IS NOT TRUE
            FROM core.orders AS o WHERE o.order_id = l.order_id))
    ORDER BY l.order_id DESC LIMIT p_max
$$;

COMMENT ON FUNCTION core.live_ids(p_instrument_id integer, p_account_id integer, p_status text, p_before bigint, p_after bigint, p_from timestamp with time zone, p_to timestamp with time zone, p_max integer) IS 'Live orders that pass the filters (null: no such filter), newest first; one whose time is over is none (rule 10).';

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
    instrument core.instrument;
BEGIN
    -- Any caller may have switched durability off; what we acknowledge must be on disk.
    IF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    SELECT * INTO instrument FROM core.instrument AS i
    WHERE i.instrument_id = p_instrument_id AND NOT EXISTS (  -- core.kept_out(), at less cost
        SELECT FROM core.kept_out AS k
        WHERE k.db_user = session_user AND k.until > clock_timestamp())
    FOR NO KEY UPDATE OF i;
    IF NOT FOUND THEN
        PERFORM core.refuse_kept_out();
    END IF;
    RETURN instrument;
END
$$;

COMMENT ON FUNCTION core.lock_instrument(p_instrument_id integer) IS 'Takes the instrument''s market until the transaction ends. Several instruments: by ascending id. Raises RT429 kept_out.';

CREATE FUNCTION core.lock_purses(p_accounts integer[], p_assets integer[], p_house boolean DEFAULT false) RETURNS core.purse[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_purses core.purse[];
BEGIN
    PERFORM FROM core.account AS a
    WHERE a.account_id = ANY (p_accounts) ORDER BY a.account_id FOR NO KEY UPDATE;
    v_purses := ARRAY(
        SELECT ROW(
            k.account_id, k.asset_id, coalesce(c.n, 0), coalesce(c.available, 0),
            coalesce(l.amount, 0), NULL)::core.purse
        FROM (
            SELECT DISTINCT x.* FROM unnest(p_accounts, p_assets) AS x (account_id, asset_id)
        ) AS k
        JOIN core.account AS a ON a.account_id = k.account_id
            AND (p_house OR a.name NOT IN ('external', 'fees'))
        LEFT JOIN LATERAL (
            SELECT x.n, x.available FROM core.cash AS x
            WHERE x.account_id = k.account_id AND x.asset_id = k.asset_id
            ORDER BY x.n DESC LIMIT 1) AS c ON true
        LEFT JOIN core.credit_limit AS l
            ON l.account_id = k.account_id AND l.asset_id = k.asset_id);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM core.require_newest(v_purses);
    END IF;
    RETURN v_purses;
END
$$;

COMMENT ON FUNCTION core.lock_purses(p_accounts integer[], p_assets integer[], p_house boolean) IS 'Takes the locks of accounts, by id, and reads what each has of an asset. Before client order ids and instruments. The house''s accounts (external, fees) have none unless p_house: nobody trades as them. Raises 40001 for a caller whose snapshot does not show the newest.';

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

CREATE FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) RETURNS core.event
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    e core.event;
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
    origin CONSTANT core.origin := core.origin_here();
    instrument core.instrument;
    v_moved boolean;
    v_kept boolean;
    o core.orders;
    n core.orders;
    head core.head;
    s core.step;
    f CONSTANT core.fault[] := core.change_faults(p_quantity, p_price, p_stop_price);
    v_trades core.trade[];
    v_purses core.purse[];
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    o := core.order_of(p_order_id, p_account);
    IF o.taker_fee IS NOT NULL THEN
        v_purses := core.order_purses(ARRAY[o]);
    END IF;
    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, head.clock);

    n := o;
    n.quantity := coalesce(p_quantity, o.quantity);
    n.price := coalesce(p_price, o.price);
    n.stop_price := coalesce(p_stop_price, o.stop_price);
    v_moved := n.price IS DISTINCT FROM o.price OR n.stop_price IS DISTINCT FROM o.stop_price;
    IF n.quantity = o.quantity AND NOT v_moved THEN
        RETURN core.report_by_id(p_order_id, '[]', true);
    END IF;
    PERFORM core.check_modify(instrument, head, o, n);
    n.price := core.in_steps(n.price, instrument.tick_size);
    n.stop_price := core.in_steps(n.stop_price, instrument.tick_size);
    n.quantity := core.in_steps(n.quantity, instrument.lot_size);

    v_kept := n.quantity > o.traded_quantity AND n.quantity < o.quantity AND NOT v_moved;
    IF n.quantity > o.traded_quantity AND NOT v_kept AND o.status <> 'pending_trigger' THEN
        v_trades := core.requeue_order(head, o, n, instrument, origin, v_purses);
    ELSE
        IF n.quantity <= o.traded_quantity THEN
            s := core.cancel_live(head, o, 'canceled', 'modified_to_traded', o.traded_quantity);
        ELSIF v_kept THEN
            s := core.shrink_order(head, n);
        ELSE
            s := core.move_stop(head, n);
        END IF;
        IF o.taker_fee IS NOT NULL AND n.quantity > o.traded_quantity THEN
            s := core.settle_change(s, o, n, v_purses);
        END IF;
        v_trades := core.finish(s, instrument, origin);
    END IF;
    RETURN core.report_by_id(p_order_id, core.fills_of(v_trades, p_order_id), v_kept);
END
$$;

COMMENT ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) IS 'Changes total quantity, price, or a waiting stop''s trigger, of a live order (rules 12-16): less at the same price keeps the place, anything else goes to the tail and may trade at once, at or below what is traded cancels the rest.';

CREATE FUNCTION core.move_money(wanted core.transfer_request) RETURNS api.transfer_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    v_amount CONSTANT numeric := trim_scale(wanted.amount);
    v_giver CONSTANT text := CASE wanted.kind
        WHEN 'deposit' THEN 'external' ELSE coalesce(wanted.account, wanted.from_account) END;
    v_taker CONSTANT text := CASE wanted.kind
        WHEN 'withdrawal' THEN 'external' ELSE coalesce(wanted.account, wanted.to_account) END;
    asset core.asset;
    v_faults core.fault[];
    v_from int;
    v_to int;
    f core.transfer;
    v_purses core.purse[];
    purse core.purse;
    v_new boolean;
    report api.transfer_report;
BEGIN
    SELECT * INTO asset FROM core.asset AS a WHERE a.code = wanted.asset;
    v_faults := core.transfer_faults(wanted, asset);
    IF cardinality(v_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(v_faults));
    END IF;
    v_from := core.account_id('from_account', v_giver);
    v_to := core.account_id('to_account', v_taker);
    v_purses := core.lock_purses(
        ARRAY[v_from, v_to], ARRAY[asset.asset_id, asset.asset_id], true);
    INSERT INTO core.transfer AS t (
        reference, kind, from_account_id, to_account_id, asset_id, amount, created_at, db_user,
        application)
    VALUES (
        wanted.reference, wanted.kind, v_from, v_to, asset.asset_id, v_amount,
        clock_timestamp(), origin.db_user, origin.application)
    ON CONFLICT DO NOTHING
    RETURNING * INTO f;
    v_new := FOUND;
    IF NOT v_new THEN
        SELECT * INTO f FROM core.transfer AS t WHERE t.reference = wanted.reference;
        IF (f.kind, f.from_account_id, f.to_account_id, f.asset_id, f.amount)
            <> (wanted.kind, v_from, v_to, asset.asset_id, v_amount)
        THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'reference', 'reference_used',
                'this reference stands for another transfer: take a new one')]));
        END IF;
    ELSE
        FOREACH purse IN ARRAY v_purses LOOP
            PERFORM core.book_transfer(purse, f, v_giver = 'external');
        END LOOP;
    END IF;
    SELECT v.*, NOT v_new INTO report FROM api.transfers AS v WHERE v.transfer_id = f.transfer_id;
    RETURN report;
END
$$;

COMMENT ON FUNCTION core.move_money(wanted core.transfer_request) IS 'Moves an amount of an asset between two accounts, once for a reference: takes it under the account''s lock, and gives it under the other''s. Raises RT404 unknown_asset, RT400 invalid_account, invalid_amount, amount_off_scale, invalid_reference, invalid_kind, RT409 reference_used, RT422 insufficient_funds.';

CREATE FUNCTION core.move_stop(head core.head, n core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    head.seq := head.seq + 1;
    n.priority := head.seq;
    n.updated_at := head.time;
    UPDATE core.orders AS o
    SET quantity = n.quantity, price = n.price, stop_price = n.stop_price, priority = n.priority,
        updated_at = n.updated_at,
        entered_quantity = core.entered(o.entered_quantity, o.quantity, n.quantity),
        entered_price = core.entered(o.entered_price, o.price, n.price),
        entered_stop_price = core.entered(o.entered_stop_price, o.stop_price, n.stop_price)
    WHERE o.order_id = n.order_id;
    UPDATE core.stop_order SET stop_price = n.stop_price, priority = n.priority
    WHERE order_id = n.order_id;
    s.head := core.nearest_stops(head);
    s.order_row := n;
    s.events := ARRAY[core.event_of(n, head.seq, 'replaced', 'priority_lost')];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.move_stop(head core.head, n core.orders) IS 'A waiting stop with more quantity or other prices goes to the tail of those that fire with it.';

CREATE FUNCTION core.nearest_stops(head core.head) RETURNS core.head
    LANGUAGE plpgsql
    AS $$
BEGIN
    SELECT min(x.stop_price) INTO head.buy_stop FROM core.stop_order AS x
    WHERE x.instrument_id = head.instrument_id AND x.side = 'buy';
    SELECT max(x.stop_price) INTO head.sell_stop FROM core.stop_order AS x
    WHERE x.instrument_id = head.instrument_id AND x.side = 'sell';
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(head core.head) IS 'The trigger prices nearest to the market, after stops left or moved.';

CREATE FUNCTION core.new_terms(before core.instrument, p_given jsonb, p_remove text[]) RETURNS core.instrument
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT jsonb_populate_record(before, p_given
        || CASE WHEN p_given ? 'band_center' THEN jsonb_build_object(
            'band_center', core.read_center(p_given ->> 'band_center')) ELSE '{}' END
        || coalesce((
            SELECT jsonb_object_agg(r, NULL) FROM unnest(p_remove) AS r WHERE core.is_bound(r)),
            '{}'))
$$;

COMMENT ON FUNCTION core.new_terms(before core.instrument, p_given jsonb, p_remove text[]) IS 'An instrument as a change leaves it, whatever is wrong with that. p_given: by column; p_remove: columns that become null.';

CREATE FUNCTION core.newest_head(p_instrument_id integer) RETURNS core.head
    LANGUAGE plpgsql
    AS $$
DECLARE
    head core.head;
BEGIN
    SELECT * INTO head FROM core.head AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.follows DESC LIMIT 1;
    head.follows := head.seq;
    head.xid := pg_current_xact_id();
    -- The rules go by the clock; stamps never run back, even where the clock is put back.
    head.clock := clock_timestamp();
    head.time := greatest(head.clock, head.time);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        -- The caller's snapshot may be older than the lock. A head that follows the one it shows:
        -- if there is one already PostgreSQL answers 40001 here, before anything else is done.
        INSERT INTO core.head SELECT head.* ON CONFLICT DO NOTHING;
        DELETE FROM core.head AS x
        WHERE x.instrument_id = p_instrument_id AND x.follows = head.follows;
    END IF;
    RETURN head;
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

CREATE FUNCTION core.open_market(instrument core.instrument) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO core.instrument AS i (
        symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
        reference_price, day_boundary, max_open_orders, band_center, base_asset_id,
        quote_asset_id, maker_fee, taker_fee)
    VALUES (
        instrument.symbol, instrument.tick_size, instrument.lot_size, instrument.min_quantity,
        instrument.max_quantity, instrument.max_notional, instrument.price_band,
        instrument.reference_price, instrument.day_boundary, instrument.max_open_orders,
        instrument.band_center, instrument.base_asset_id, instrument.quote_asset_id,
        instrument.maker_fee, instrument.taker_fee)
    ON CONFLICT DO NOTHING
    RETURNING i.instrument_id INTO instrument.instrument_id;
    IF instrument.instrument_id IS NOT NULL THEN
        PERFORM core.write_version(instrument, 0);
        INSERT INTO core.head (instrument_id, seq, bids, asks, time, follows, xid)
        VALUES (
            instrument.instrument_id, 0, ROW('{}', '{}', '{}', '{}', false),
            ROW('{}', '{}', '{}', '{}', false), clock_timestamp(), -1,
            pg_current_xact_id());
    END IF;
    RETURN instrument.instrument_id;
END
$$;

COMMENT ON FUNCTION core.open_market(instrument core.instrument) IS 'Stores a new instrument, its first terms and its first head (seq 0, an empty book); answers its id, null when there is one of its symbol.';

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
        'trade_id', t.trade_id::text, 'seq', t.seq, 'price', t.price::text,
        'quantity', t.quantity::text, 'liquidity', t.liquidity,
        'counter_order_id', t.counter_order_id::text, 'fee', trim_scale(t.fee)::text)
        ORDER BY t.seq), '[]')
    FROM (
        SELECT x.trade_id, x.seq, x.price, x.quantity, 'taker' AS liquidity,
            x.maker_order_id AS counter_order_id, x.taker_fee AS fee
        FROM core.trade AS x WHERE x.taker_order_id = p_order_id
        UNION ALL
        SELECT x.trade_id, x.seq, x.price, x.quantity, 'maker', x.taker_order_id,
            x.maker_fee
        FROM core.trade AS x WHERE x.maker_order_id = p_order_id
    ) AS t
$$;

COMMENT ON FUNCTION core.order_fills(p_order_id bigint) IS 'All fills of an order so far, from the journal, as callers read them.';

CREATE FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(p_before, 9223372036854775807);
    v_from CONSTANT timestamptz := coalesce(p_from, '-infinity');
    v_to CONSTANT timestamptz := coalesce(p_to, 'infinity');
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
            AND v.created_at >= v_from AND v.created_at < v_to
            AND (p_status IS NULL OR v.status = p_status)
            AND (NOT p_open OR v.status IN ('pending_trigger', 'new', 'partially_filled'))
            AND (p_symbol IS NULL OR v.symbol = p_symbol)
            AND (p_account IS NULL OR v.account = p_account)
        ORDER BY v.order_id DESC LIMIT p_max;
    ELSIF p_open OR p_status IN ('new', 'partially_filled', 'pending_trigger') THEN
        RETURN QUERY
        SELECT * FROM core.live_ids(
            v_instrument, v_account, p_status, v_before, p_after, p_from, p_to, p_max);
    ELSIF v_instrument IS NOT NULL AND v_account IS NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.instrument_id = v_instrument AND o.seq < core.seq_below(v_instrument, v_before)
            AND o.seq >= core.seq_below(v_instrument, p_after + 1)
            AND o.seq < CASE WHEN p_to IS NULL THEN 9223372036854775807
                ELSE core.seq_from(v_instrument, p_to) END
            AND o.seq >= CASE WHEN p_from IS NULL THEN 0
                ELSE core.seq_from(v_instrument, p_from) END
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.seq DESC LIMIT p_max;
    ELSIF v_account IS NOT NULL THEN
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id < v_before AND o.order_id > p_after
            AND o.created_at >= v_from AND o.created_at < v_to
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
            AND (v_instrument IS NULL OR o.instrument_id = v_instrument)
        ORDER BY o.order_id DESC LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT o.order_id FROM core.orders AS o
        WHERE o.order_id < v_before AND o.order_id > p_after
            AND o.created_at >= v_from AND o.created_at < v_to
            AND (p_status IS NULL OR o.status::text = p_status
                OR p_status = 'expired' AND core.is_late(o.status, o.expires_at, v_now))
        ORDER BY o.order_id DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) IS 'The newest orders above p_after that pass the filters, each found on the index that fits: live ones in the book, a client order id by its claim, others by account, instrument (in the order in which they entered) or id. A final status in core.orders is the truth; a live one until its time (core.is_late).';

CREATE FUNCTION core.order_of(p_order_id bigint, p_account text) RETURNS core.orders
    LANGUAGE plpgsql
    AS $$
DECLARE
    o core.orders;
BEGIN
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

CREATE FUNCTION core.order_purses(p_orders core.orders[]) RETURNS core.purse[]
    LANGUAGE plpgsql
    AS $$
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

COMMENT ON FUNCTION core.order_purses(p_orders core.orders[]) IS 'The purses that orders of settled instruments pay from, locked; null: there are none.';

CREATE FUNCTION core.origin_here() RETURNS core.origin
    LANGUAGE sql
    AS $$
    SELECT ROW(
        clock_timestamp(), session_user::text, current_setting('application_name'))::core.origin
$$;

COMMENT ON FUNCTION core.origin_here() IS 'This call, as the journal names it.';

CREATE FUNCTION core.owners(p_after text, p_most integer) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
    WITH RECURSIVE began AS (
        SELECT coalesce((
            SELECT a.account_id FROM core.account AS a WHERE a.name = p_after), 0) AS account_id
    ), spent AS (
        (SELECT c.account_id, 1 AS n FROM core.cash AS c
        WHERE c.account_id > (SELECT b.account_id FROM began AS b)
        ORDER BY c.account_id LIMIT 1)
        UNION ALL
        SELECT (
            SELECT c.account_id FROM core.cash AS c WHERE c.account_id > s.account_id
            ORDER BY c.account_id LIMIT 1), s.n + 1
        FROM spent AS s
        WHERE s.account_id IS NOT NULL AND s.n < p_most
    )
    SELECT ARRAY(
        SELECT a.name
        FROM (
            SELECT s.account_id FROM spent AS s
            UNION
            (SELECT DISTINCT l.account_id FROM core.credit_limit AS l
            WHERE l.account_id > (SELECT b.account_id FROM began AS b)
            ORDER BY l.account_id LIMIT p_most)
            UNION
            SELECT f.account_id FROM core.account AS f
            WHERE f.name = 'fees' AND f.account_id > (SELECT b.account_id FROM began AS b)
        ) AS k
        JOIN core.account AS a ON a.account_id = k.account_id
        ORDER BY a.account_id LIMIT p_most)
$$;

COMMENT ON FUNCTION core.owners(p_after text, p_most integer) IS 'Accounts that may own something, after one (null: from the first) in the order in which they were registered: who has a chain, a credit limit, or the fees. Skips from one to the next: what it costs does not depend on how much each has done.';

CREATE FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) RETURNS TABLE(head bigint, last bigint)
    LANGUAGE sql STABLE
    AS $$
    SELECT h.seq, least(h.seq, p_last, p_after + p_span)
    FROM core.head AS h
    WHERE h.instrument_id = p_instrument_id ORDER BY h.follows DESC LIMIT 1
$$;

COMMENT ON FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) IS 'The newest event of an instrument, and up to which one a page of a feed reads.';

CREATE FUNCTION core.pair_faults(p_base text, p_quote text, instrument core.instrument) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN p_base IS NOT NULL AND instrument.base_asset_id IS NULL THEN
            core.unknown_asset('base_asset', p_base) END,
        CASE WHEN p_quote IS NOT NULL AND instrument.quote_asset_id IS NULL THEN
            core.unknown_asset('quote_asset', p_quote) END,
        CASE WHEN p_base IS NULL AND num_nonnulls(p_quote, instrument.maker_fee) > 0 THEN
            core.fault('base_asset', 'invalid_asset', 'assets and fees go together: send both') END,
        CASE WHEN p_quote IS NULL AND num_nonnulls(p_base, instrument.maker_fee) > 0 THEN
            core.fault('quote_asset', 'invalid_asset', 'assets and fees go together: send both') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.pair_faults(p_base text, p_quote text, instrument core.instrument) IS 'What is wrong with the assets of an instrument, as their codes were sent and as they were found.';

CREATE FUNCTION core.park_stop(head core.head, o core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.status := 'pending_trigger';
    o.seq := (s.head).seq;
    o.priority := o.seq;
    o.updated_at := head.time;
    INSERT INTO core.stop_order
    VALUES (
        o.order_id, o.instrument_id, o.account_id, o.side, o.stop_price, o.priority, o.expires_at);
    IF o.side = 'buy' THEN
        s.head.buy_stop := least((s.head).buy_stop, o.stop_price);
    ELSE
        s.head.sell_stop := greatest((s.head).sell_stop, o.stop_price);
    END IF;
    s.order_row := o;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.park_stop(head core.head, o core.orders) IS 'A stop order waits outside the book until the last price reaches its trigger (rule 7).';

CREATE FUNCTION core.pass_over(head core.head, taker core.orders, p_left numeric, maker core.book) RETURNS core.passing
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_expired CONSTANT boolean := coalesce(maker.expires_at <= head.clock, false);
    v_mode CONSTANT core.self_trade_prevention := taker.self_trade_prevention;
    v_both CONSTANT numeric := least(p_left, maker.remaining);
    v_maker_goes CONSTANT boolean := v_expired OR v_mode IN ('cancel_oldest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND maker.remaining <= p_left;
    v_taker_goes CONSTANT boolean := NOT v_expired AND (v_mode IN ('cancel_newest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND p_left <= maker.remaining);
    v_released CONSTANT numeric := CASE WHEN maker.maker_fee IS NOT NULL THEN core.hold(
        maker.side, maker.price, CASE WHEN v_maker_goes THEN maker.remaining ELSE v_both END,
        maker.maker_fee) END;
    e core.event;
    p core.passing;
BEGIN
    p.cut := 0;
    IF NOT v_expired THEN
        IF v_mode = 'decrement_and_cancel' AND NOT v_taker_goes THEN
            p.cut := v_both;
            taker.quantity := taker.quantity - v_both;
        END IF;
        head.seq := head.seq + 1;
        e := core.event_of(taker, head.seq, 'prevented', v_mode::text);
        e.counter_order_id := maker.order_id;
        e.last_price := maker.price;
        e.last_quantity := v_both;
        p.events := ARRAY[e];
    END IF;

    IF v_maker_goes THEN
        p.closing := core.final_state_of(
            maker, CASE WHEN v_expired THEN 'expired'::core.order_status ELSE 'canceled' END,
            CASE WHEN v_expired THEN 'expired' ELSE 'self_trade_prevention' END);
        maker.shown := 0;
    ELSIF v_mode = 'decrement_and_cancel' THEN
        maker.quantity := maker.quantity - v_both;
        maker.remaining := maker.remaining - v_both;
        maker.shown := least(maker.shown, maker.remaining);
        maker.updated_at := head.time;
    END IF;
    IF v_maker_goes OR v_mode = 'decrement_and_cancel' THEN
        p.events := p.events || core.release(
            core.maker_event(maker, head.seq + 1, v_maker_goes, v_expired, taker.order_id),
            maker.account_id, v_released);
    END IF;
    p.maker := maker;
    p.why := CASE WHEN v_taker_goes THEN 'self_trade_prevention' END;
    RETURN p;
END
$$;

COMMENT ON FUNCTION core.pass_over(head core.head, taker core.orders, p_left numeric, maker core.book) IS 'A maker that must not trade with this taker: expired (rule 10), or of the same account (rule 11: the taker''s mode decides who goes). Leaves an event for every prevented match.';

CREATE FUNCTION core.pay(purse core.purse, p_cost numeric) RETURNS core.purse
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    purse.available := purse.available - p_cost;
    purse.n := purse.n + 1;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.pay(purse core.purse, p_cost numeric) IS 'A purse from which something was taken.';

CREATE FUNCTION core.place(p_requests api.order_request[], origin core.origin) RETURNS api.order_report[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_count CONSTANT int := cardinality(p_requests);
    v_instruments CONSTANT int[] := core.find_instruments(p_requests);
    v_orders core.orders[];
    v_errors jsonb[];
    v_named boolean;  -- by an account or a client order id
    v_purses core.purse[];
    v_outcome core.outcome;
    v_trades core.trade[];
    v_reports api.order_report[];
    v_instrument int;
    r core.reading;
    o core.orders;
BEGIN
    FOR i IN 1..v_count LOOP
        r := core.read_order(p_requests[i]);
        o := r.order_row;
        IF v_instruments[i] IS NULL AND p_requests[i].faults IS NULL THEN
            r.faults := core.unknown_symbol() || r.faults;
        END IF;
        IF cardinality(r.faults) > 0 THEN
            v_errors[i] := core.fault_json(r.faults);
        ELSE
            o.order_id := nextval('core.order_id_seq');
            o.instrument_id := v_instruments[i];
            v_named := v_named OR p_requests[i].account IS NOT NULL
                OR p_requests[i].client_order_id IS NOT NULL;
        END IF;
        v_orders[i] := o;
    END LOOP;
    IF v_named THEN
        v_orders := core.register_accounts(v_orders, p_requests);
        v_purses := core.order_purses(v_orders);
        v_orders := core.claim_client_orders(v_orders);
    END IF;

    FOREACH v_instrument IN ARRAY core.distinct_ids(v_instruments) LOOP
        DECLARE
            v_batch int[];
            v_entering core.orders[];
        BEGIN
            FOR i IN 1..v_count LOOP
                IF v_instruments[i] = v_instrument AND v_errors[i] IS NULL
                    AND v_orders[i].status = 'new'
                THEN
                    v_batch := v_batch || i;
                    v_entering := v_entering || v_orders[i];
                END IF;
            END LOOP;
            IF v_batch IS NOT NULL THEN
                v_outcome := core.run_orders(v_instrument, v_entering, origin, v_purses);
                v_purses := coalesce(v_outcome.purses, v_purses);
                v_trades := v_trades || v_outcome.trades;
                v_reports := core.report_entered(v_reports, v_outcome, v_batch, p_requests);
            END IF;
        END;
    END LOOP;
    RETURN core.report_others(v_reports, v_orders, v_errors, v_trades);
END
$$;

COMMENT ON FUNCTION core.place(p_requests api.order_request[], origin core.origin) IS 'Places orders, each on its own: reads all, claims their client order ids, then runs them instrument by instrument. One report per item, in the given order; an item that could not be read carries error. Locks are taken in one order everywhere: accounts, client order ids, instruments, each sorted.';

CREATE FUNCTION core.price_band(instrument core.instrument, head core.head) RETURNS numrange
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_center CONSTANT numeric := CASE
        WHEN instrument.band_center = 'reference_price'
            OR instrument.reference_trade_id IS NOT DISTINCT FROM head.trade_id
            THEN coalesce(instrument.reference_price, head.last_price)
        ELSE head.last_price
    END;
BEGIN
    RETURN numrange(
        v_center - instrument.price_band * v_center,
        v_center + instrument.price_band * v_center, '[]');
END
$$;

COMMENT ON FUNCTION core.price_band(instrument core.instrument, head core.head) IS 'The prices at which an instrument with a band may trade now (rule 26): around the last trade, or the reference price when that was set after it or band_center says so. Without a centre: all.';

CREATE FUNCTION core.purse_at(p_purses core.purse[], p_account_id integer, p_asset_id integer) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    FOR i IN 1..coalesce(cardinality(p_purses), 0) LOOP
        IF p_purses[i].account_id = p_account_id AND p_purses[i].asset_id = p_asset_id THEN
            RETURN i;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.purse_at(p_purses core.purse[], p_account_id integer, p_asset_id integer) IS 'Where the purse of an account''s asset is; null: it has none.';

CREATE FUNCTION core.purse_with(purse core.purse, p_amount numeric) RETURNS core.purse
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF p_amount > purse.available + purse.credit_limit THEN
        purse := core.collect(purse);
    END IF;
    IF p_amount > purse.available + purse.credit_limit THEN
        RETURN NULL;
    END IF;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.purse_with(purse core.purse, p_amount numeric) IS 'A purse that has an amount, after collecting if need be; null: it has not.';

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
        NULL, NULL, NULL, NULL, NULL, NULL, p.expires_at, NULL, NULL, NULL,
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
        ('{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'
            ::core.self_trade_prevention[])[
            array_position(
                '{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'::text[],
                lower(coalesce(p.self_trade_prevention, 'cancel_newest') COLLATE "C"))],
        'new', coalesce(p.post_only, false), p.price, p.stop_price, p.quantity, p.display_quantity,
        0, 0, NULL, NULL, NULL, p.client_order_id, NULL, NULL, NULL, NULL, NULL)::core.orders;
    IF core.is_plain(p, o) THEN
        RETURN ROW(o, NULL)::core.reading;
    END IF;
    RETURN ROW(o, core.order_faults(p, o))::core.reading;
END
$$;

COMMENT ON FUNCTION core.read_order(p api.order_request) IS 'A request as an order not yet entered, with every field that cannot be read. Looks at nothing but its argument. Unreadable requests are never stored (rule 22).';

CREATE FUNCTION core.read_place(p_place text) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
    v_place CONSTANT text[] := regexp_match(
        p_place, '^(\d{1,9})\.(?:(\d{1,18})|(\d{1,9})\.(\d{1,18})\.([a-z]{1,16}))$');
BEGIN
    IF p_place IS NOT NULL AND v_place IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'cursor', 'invalid_cursor', 'send a place as it was answered')]));
    END IF;
    RETURN v_place;
END
$_$;

COMMENT ON FUNCTION core.read_place(p_place text) IS 'Where an entry of a statement stands: its asset, and its row of the chain, or the instrument, seq and kind of what was given. Raises RT400 invalid_cursor.';

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
            WHEN jsonb_typeof(i.item) <> 'object' THEN core.faulty_request(ARRAY[core.fault(
                'order', 'invalid_order', 'send an object with the arguments of place_order')])
            WHEN f.faults IS NOT NULL THEN core.faulty_request(f.faults)
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

CREATE FUNCTION core.ready_purse(purse core.purse, o core.orders, p_left numeric, p_prepaid numeric) RETURNS core.purse
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_most CONSTANT numeric := core.hold(
        o.side, o.price, p_left, greatest(o.maker_fee, o.taker_fee)) - p_prepaid;
BEGIN
    purse.tight := (v_most <= purse.available + purse.credit_limit) IS NOT TRUE;
    IF purse.tight THEN
        purse := core.collect(purse);
        purse.tight := (v_most <= purse.available + purse.credit_limit) IS NOT TRUE;
    END IF;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.ready_purse(purse core.purse, o core.orders, p_left numeric, p_prepaid numeric) IS 'A purse before an order takes from it: collects if it might be short at the worst price that the order allows, and says whether it may be then (tight). p_prepaid: what the order holds.';

CREATE FUNCTION core.refresh_takers(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) RETURNS core.orders[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    b core.book;
    o core.orders;
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
                o := p_takers[v_at];
                o.entered_quantity := core.entered(o.entered_quantity, o.quantity, b.quantity);
                o := core.live_order(o, b);
                o.updated_at := b.updated_at;
                p_takers[v_at] := o;
            END IF;
        END LOOP;
    END IF;
    RETURN p_takers;
END
$$;

COMMENT ON FUNCTION core.refresh_takers(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) IS 'Orders of a command with what happened to them while they rested.';

CREATE FUNCTION core.refuse(p_error jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'RT' || (p_error ->> 'status'),
        MESSAGE = format('%s: %s', p_error ->> 'code', p_error ->> 'message'),
        DETAIL = p_error::text;
END
$$;

COMMENT ON FUNCTION core.refuse(p_error jsonb) IS 'Raises a refusal that is not recorded: SQLSTATE RT and the HTTP status, MESSAGE "code: sentence", DETAIL the error as JSON (core.fault_json).';

CREATE FUNCTION core.refuse_faults(p_faults core.fault[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF cardinality(p_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(p_faults));
    END IF;
END
$$;

COMMENT ON FUNCTION core.refuse_faults(p_faults core.fault[]) IS 'Raises if there is any fault.';

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

CREATE FUNCTION core.reject_order(head core.head, o core.orders, p_reason text) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.seq := (s.head).seq;
    o.status := 'rejected';
    o.reason := p_reason;
    o.priority := NULL;
    o.updated_at := head.time;
    s.order_row := o;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.reject_order(head core.head, o core.orders, p_reason text) IS 'An order that the market refuses: recorded with an id, an event and a reason (rule 22).';

CREATE FUNCTION core.release(e core.event, p_account_id integer, p_amount numeric) RETURNS core.event
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    IF p_amount > 0 THEN
        e.account_id := p_account_id;
        e.released := p_amount;
    END IF;
    RETURN e;
END
$$;

COMMENT ON FUNCTION core.release(e core.event, p_account_id integer, p_amount numeric) IS 'An event that gives an account what its order held before and needs no more.';

CREATE FUNCTION core.remove_order(head core.head, o core.orders) RETURNS core.removal
    LANGUAGE plpgsql
    AS $$
DECLARE
    b core.book;
    l core.ladder;
    r core.removal;
    v_at int;
BEGIN
    r.head := head;
    r.order_row := o;
    DELETE FROM core.book AS x WHERE x.order_id = o.order_id RETURNING * INTO b;
    IF FOUND THEN
        r.order_row := core.live_order(o, b);
        l := CASE b.side WHEN 'buy' THEN head.bids ELSE head.asks END;
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
            r.head := core.nearest_stops(head);
        END IF;
    END IF;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.remove_order(head core.head, o core.orders) IS 'Takes a live order out of the book or from the waiting stops; answers the market without it and the order as it stood. found is false when the order is not live any more.';

CREATE FUNCTION core.replace(p_order_id bigint, p_account text, p api.order_request) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    v_new_id CONSTANT bigint := nextval('core.order_id_seq');
    v_purses core.purse[];
    v_first_id bigint;
    v_report api.order_report;
    instrument core.instrument;
    head core.head;
    s core.step;
    n core.orders;
    r core.outcome;
BEGIN
    o.traded_quantity := 0;  -- what is wrong with the call is told before that the order is over
    PERFORM core.refuse_faults(core.replacement_faults(p, o));
    IF o.taker_fee IS NOT NULL THEN
        v_purses := core.order_purses(ARRAY[o]);
    END IF;
    v_first_id := core.claim_replacement(
        o.account_id, p.client_order_id, v_new_id, core.replacement_text(p_order_id, p));
    IF v_first_id <> v_new_id THEN
        v_report := core.report_by_id(v_first_id, core.order_fills(v_first_id), NULL);
        v_report.duplicate := true;
        RETURN v_report;
    END IF;

    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, head.clock);
    PERFORM core.refuse_faults(core.replacement_faults(p, o));
    n := (core.read_order(core.replacement(p, o))).order_row;
    n.order_id := v_new_id;
    n.instrument_id := o.instrument_id;
    n.account_id := o.account_id;

    s := core.cancel_live(head, o, 'canceled', 'replaced');
    s.events[1].counter_order_id := v_new_id;
    PERFORM core.write_journal(s.head, origin, NULL, s.closings, NULL, s.events);
    r := core.enter_orders(s.head, ARRAY[n], 'new', NULL, instrument, origin, v_purses);
    IF r.takers[1].status = 'rejected' THEN  -- raised: the old order was never canceled
        PERFORM core.refuse(f.error) FROM api.refusals AS f WHERE f.code = r.takers[1].reason;
    END IF;
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN core.report_by_id(v_new_id, core.fills_of(r.trades, v_new_id), NULL);
END
$$;

COMMENT ON FUNCTION core.replace(p_order_id bigint, p_account text, p api.order_request) IS 'Cancels an order and enters another one of its side and account in its stead, in one command (rule 29). What refuses the new one raises, and so undoes the cancel.';

CREATE FUNCTION core.replacement(p api.order_request, o core.orders) RETURNS api.order_request
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    p.side := o.side;
    p.quantity := coalesce(p.quantity, o.quantity - o.traded_quantity);
    p.order_type := lower(coalesce(p.order_type, o.order_type::text) COLLATE "C");
    p.time_in_force := lower(coalesce(p.time_in_force, o.time_in_force::text) COLLATE "C");
    p.post_only := coalesce(p.post_only, o.post_only);
    p.self_trade_prevention := coalesce(p.self_trade_prevention, o.self_trade_prevention::text);
    IF p.order_type <> 'market' THEN
        p.price := coalesce(p.price, o.price);
    END IF;
    IF p.time_in_force = 'gtd' THEN
        p.expires_at := coalesce(p.expires_at, o.expires_at);
    END IF;
    IF o.status = 'pending_trigger' THEN
        p.stop_price := coalesce(p.stop_price, o.stop_price);
    END IF;
    IF p.order_type <> 'market' AND p.time_in_force NOT IN ('ioc', 'fok')
        AND o.display_quantity IS NOT NULL
    THEN
        p.display_quantity := coalesce(p.display_quantity, least(o.display_quantity, p.quantity));
    END IF;
    RETURN p;
END
$$;

COMMENT ON FUNCTION core.replacement(p api.order_request, o core.orders) IS 'A request that takes what it leaves out from an order that it replaces (rule 29): of its quantity what is open, a trigger only while that still waits, what an order of another kind cannot have not at all.';

CREATE FUNCTION core.replacement_faults(p api.order_request, o core.orders) RETURNS core.fault[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    f CONSTANT core.fault[] := (core.read_order(core.replacement(p, o))).faults;
BEGIN
    IF p.client_order_id IS NULL THEN
        RETURN f || core.bad_name('client_order_id');
    END IF;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.replacement_faults(p api.order_request, o core.orders) IS 'Every field of a replace that cannot be read; it needs a client order id.';

CREATE FUNCTION core.replacement_text(p_order_id bigint, p api.order_request) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT 'replace ' || ROW(
        p_order_id, trim_scale(p.quantity), trim_scale(p.price),
        lower(p.order_type COLLATE "C"), lower(p.time_in_force COLLATE "C"), p.post_only,
        trim_scale(p.stop_price), trim_scale(p.display_quantity),
        extract(epoch FROM p.expires_at), lower(p.self_trade_prevention COLLATE "C"))::text
$$;

COMMENT ON FUNCTION core.replacement_text(p_order_id bigint, p api.order_request) IS 'What a replace asks for, as it came, in one normal form, which no core.request_text has: what it leaves out would be another thing when it is repeated.';

CREATE FUNCTION core.report_by_id(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) RETURNS api.order_report
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_report api.order_report;
BEGIN
    SELECT v.order_id, v.symbol, v.account, v.client_order_id, v.side, v.order_type,
        v.time_in_force, v.price, v.quantity, v.traded_quantity, v.remaining_quantity,
        v.average_traded_price, v.status, v.reject_reason, v.cancel_reason, v.priority,
        v.post_only, v.stop_price, v.display_quantity, v.expires_at, v.self_trade_prevention,
        v.created_at, v.updated_at, p_fills, false, p_priority_kept, NULL::jsonb, v.taker_fee
    INTO v_report
    FROM core.listed_order AS v WHERE v.order_id = p_order_id;
    IF v_report.fee IS NOT NULL THEN  -- as yet the rate: what it comes to is more to read
        v_report.fee := (SELECT v.fee FROM api.orders AS v WHERE v.order_id = p_order_id);
    END IF;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.report_by_id(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) IS 'The answer to modify and cancel: the order as it stands when the call ends.';

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
        v_fills[1] := core.taker_fills_json(p_outcome.trades);
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

CREATE FUNCTION core.report_listed(v api.orders, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) RETURNS api.order_report
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT ROW(
        v.order_id, v.symbol, v.account, v.client_order_id, v.side, v.order_type, v.time_in_force,
        v.price, v.quantity, v.traded_quantity, v.remaining_quantity, v.average_traded_price,
        v.status, v.reject_reason, v.cancel_reason, v.priority, v.post_only, v.stop_price,
        v.display_quantity, v.expires_at, v.self_trade_prevention, v.created_at, v.updated_at,
        p_fills, p_duplicate, p_priority_kept, p_error, v.fee)::api.order_report
$$;

COMMENT ON FUNCTION core.report_listed(v api.orders, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) IS 'An order as the view orders has it, as the answer to a call.';

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
        p_fills, false, NULL, NULL,
        CASE WHEN o.taker_fee IS NOT NULL THEN core.fees_in(p_fills) END)::api.order_report;
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
        SELECT n, core.report_listed(
            v,
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
            END) AS report
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

CREATE FUNCTION core.requeue_order(head core.head, o core.orders, n core.orders, instrument core.instrument, origin core.origin, p_purses core.purse[]) RETURNS core.trade[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_removal core.removal := core.remove_order(head, o);
    r core.outcome;
BEGIN
    r := core.enter_orders(
        v_removal.head, ARRAY[n], 'replaced', 'priority_lost', instrument, origin,
        p_purses, core.held_by(o));
    IF cardinality(r.trades) > 0 AND n.post_only THEN  -- order and place stay untouched (rule 14)
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'price', 'post_only_would_trade', 'the new price would trade at once')]));
    END IF;
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN r.trades;
END
$$;

COMMENT ON FUNCTION core.requeue_order(head core.head, o core.orders, n core.orders, instrument core.instrument, origin core.origin, p_purses core.purse[]) IS 'More quantity or another price: the order goes to the tail and trades at once where it crosses (rules 13, 14). Answers its trades and those of stops that they fired.';

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

CREATE FUNCTION core.require_newest(p_purses core.purse[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    -- A row that follows what the caller's snapshot shows: if there is one already PostgreSQL
    -- answers 40001 here. Ours is taken back at once.
    INSERT INTO core.cash (account_id, asset_id, n, occurred_at, kind, change, available)
    SELECT p.account_id, p.asset_id, p.n + 1, clock_timestamp(), 'collect', 0, p.available
    FROM unnest(p_purses) AS p
    ON CONFLICT DO NOTHING;
    RAISE EXCEPTION USING ERRCODE = 'RT000';
EXCEPTION
    WHEN SQLSTATE 'RT000' THEN
        NULL;
END
$$;

COMMENT ON FUNCTION core.require_newest(p_purses core.purse[]) IS 'Raises 40001 unless each purse is the newest of its chain, whatever the caller''s snapshot.';

CREATE FUNCTION core.reset_clock(p_instrument_id integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    e core.event;
BEGIN
    IF head.time = head.clock THEN
        RETURN;
    END IF;
    head.seq := head.seq + 1;
    head.time := head.clock;
    e.seq := head.seq;
    e.event := 'clock_reset';
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, instrument.symbol);
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

CREATE FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[]) RETURNS core.outcome
    LANGUAGE plpgsql
    AS $$
DECLARE
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    r core.outcome;
BEGIN
    r := core.enter_orders(head, p_orders, 'new', NULL, instrument, origin, p_purses);
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[]) IS 'The command: new orders of one instrument, entered one after the other under its lock.';

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
    next record;
    v_seq bigint;
BEGIN
    IF num_nonnulls(p_seq, p_time) <> 1 OR p_seq < 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'seq', 'invalid_moment', 'send a seq or a time, one of them')]));
    ELSIF p_time IS NOT NULL THEN
        RETURN core.seq_at_time(p_instrument_id, p_time);
    END IF;
    -- A command's events share their times, and a command ends where they change.
    SELECT e.occurred_at, e.received_at INTO next FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq > p_seq
    ORDER BY e.seq LIMIT 1;
    SELECT e.seq INTO v_seq FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq <= p_seq
        AND (e.occurred_at, e.received_at) IS DISTINCT FROM (next.occurred_at, next.received_at)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN coalesce(v_seq, 0);
END
$$;

COMMENT ON FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) IS 'The last seq, at or before a seq or a time, at which a command ended; 0 before the first.';

CREATE FUNCTION core.seq_at_time(p_instrument_id integer, p_time timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
    -- In what came since the last checkpoint, or before the last one that tells of such a time.
    -- What follows has a later time, hence is of another command.
    SELECT coalesce(
        (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.occurred_at <= p_time
                AND e.seq > coalesce((
                    SELECT c.seq FROM core.book_checkpoint AS c
                    WHERE c.instrument_id = p_instrument_id ORDER BY c.seq DESC LIMIT 1), 0)
            ORDER BY e.seq DESC LIMIT 1
        ), (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.occurred_at <= p_time
                AND e.seq <= (
                    SELECT c.seq FROM core.book_checkpoint AS c
                    WHERE c.instrument_id = p_instrument_id AND c.lowest_time <= p_time
                    ORDER BY c.seq DESC LIMIT 1)
            ORDER BY e.seq DESC LIMIT 1
        ), 0)
$$;

COMMENT ON FUNCTION core.seq_at_time(p_instrument_id integer, p_time timestamp with time zone) IS 'The last seq whose event lies at or before a time; 0 before the first. A command ends there.';

CREATE FUNCTION core.seq_below(p_instrument_id integer, p_order_id bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_none CONSTANT bigint := 9223372036854775807;
    v_low bigint := 0;
    v_high bigint;
    v_middle bigint;
    o record;
BEGIN
    IF p_order_id = v_none OR p_order_id <= 1 THEN
        RETURN CASE p_order_id WHEN v_none THEN v_none ELSE 0 END;
    END IF;
    SELECT x.seq INTO v_high FROM core.orders AS x
    WHERE x.order_id = p_order_id AND x.instrument_id = p_instrument_id;
    IF FOUND THEN
        RETURN v_high;
    END IF;
    SELECT x.seq + 1 INTO v_high FROM core.orders AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.seq DESC LIMIT 1;
    WHILE v_low < v_high LOOP
        v_middle := (v_low + v_high) / 2;
        SELECT x.seq, x.order_id INTO o FROM core.orders AS x
        WHERE x.instrument_id = p_instrument_id AND x.seq >= v_middle ORDER BY x.seq LIMIT 1;
        IF o.order_id < p_order_id THEN
            v_low := o.seq + 1;
        ELSE
            v_high := v_middle;
        END IF;
    END LOOP;
    RETURN coalesce(v_high, 0);
END
$$;

COMMENT ON FUNCTION core.seq_below(p_instrument_id integer, p_order_id bigint) IS 'The seq below which the orders lie that entered a market before an order. For an id that is none of its orders: those with smaller ids, found by bisection; ids are given before the lock is taken, so that of orders that came at the same moment it may take one for another.';

CREATE FUNCTION core.seq_from(p_instrument_id integer, p_time timestamp with time zone) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before bigint := 0;  -- up to here all is earlier,
    v_from bigint;         -- from here on nothing is
    v_middle bigint;
BEGIN
    SELECT h.seq + 1 INTO v_from FROM core.head AS h
    WHERE h.instrument_id = p_instrument_id ORDER BY h.follows DESC LIMIT 1;
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        IF (SELECT e.occurred_at < p_time FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq = v_middle)
        THEN
            v_before := v_middle;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN v_from;
END
$$;

COMMENT ON FUNCTION core.seq_from(p_instrument_id integer, p_time timestamp with time zone) IS 'The seq from which on a market''s events are of a time or later, by bisection: times rise with seq, but at a clock_reset; where such a one repeats the time, one of the places.';

CREATE FUNCTION core.seq_of_trade(p_instrument_id integer, p_trade_id bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before bigint := 0;  -- trades up to here have smaller ids,
    v_from bigint;         -- those from here on have not
    v_middle bigint;
    v_seq bigint;
    v_trade_id bigint;
BEGIN
    SELECT t.seq + 1 INTO v_from FROM core.trade AS t
    WHERE t.instrument_id = p_instrument_id ORDER BY t.seq DESC LIMIT 1;
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        SELECT t.seq, t.trade_id INTO v_seq, v_trade_id FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq BETWEEN v_middle AND v_from - 1
        ORDER BY t.seq LIMIT 1;
        IF v_trade_id < p_trade_id AND FOUND THEN
            v_before := v_seq;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN coalesce(v_from, 1);
END
$$;

COMMENT ON FUNCTION core.seq_of_trade(p_instrument_id integer, p_trade_id bigint) IS 'The seq from which on a market''s trades have this id or a greater one, by bisection: ids rise with seq within a market.';

CREATE FUNCTION core.settle_change(s core.step, o core.orders, n core.orders, p_purses core.purse[]) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_cost CONSTANT numeric := core.held_by(n) - core.held_by(o);
    purse core.purse;
BEGIN
    IF v_cost > 0 THEN
        purse := core.purse_with(p_purses[1], v_cost);
        IF purse IS NULL THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'price', 'insufficient_funds',
                'the account cannot pay for it; the order is as it was')]));
        END IF;
        purse := core.pay(purse, v_cost);
        INSERT INTO core.cash
        SELECT (core.cash_row(
            purse, n, 'modify', (s.events[1]).seq, (s.head).time, v_cost)).*;
    ELSIF v_cost < 0 THEN
        s.events[1] := core.release(s.events[1], o.account_id, -v_cost);
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.settle_change(s core.step, o core.orders, n core.orders, p_purses core.purse[]) IS 'Takes or releases what an order holds more or less after a change that did not match: o as it was, n as it is. Raises RT422 insufficient_funds.';

CREATE FUNCTION core.settled_trade(t core.trade, maker core.book, taker core.orders) RETURNS core.trade
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    t.maker_account_id := maker.account_id;
    t.taker_account_id := taker.account_id;
    t.maker_fee := t.price * t.quantity * maker.maker_fee;
    t.taker_fee := t.price * t.quantity * taker.taker_fee;
    RETURN t;
END
$$;

COMMENT ON FUNCTION core.settled_trade(t core.trade, maker core.book, taker core.orders) IS 'A trade that moves money: whose, and what each side pays for it, in quote.';

CREATE FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) RETURNS TABLE(side core.side, price numeric, shown numeric)
    LANGUAGE sql STABLE
    AS $$
    -- What rests at an end of a command is told by the last event of each order up to there.
    WITH after AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq > p_follows AND e.seq <= p_seq
            AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    ), touched AS (
        SELECT a.*, o.side, o.seq AS entered
        FROM after AS a
        JOIN core.orders AS o USING (order_id)
    )
    SELECT t.side, t.price, t.shown FROM touched AS t
    WHERE t.status IN ('new', 'partially_filled')
    UNION ALL
    SELECT t.side, b.price, -b.shown
    FROM touched AS t
    CROSS JOIN LATERAL (
        SELECT e.status, e.price, e.shown FROM core.order_event AS e
        WHERE e.order_id = t.order_id AND e.seq <= p_follows
        ORDER BY e.seq DESC LIMIT 1
    ) AS b
    WHERE t.entered <= p_follows AND b.status IN ('new', 'partially_filled')
$$;

COMMENT ON FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) IS 'What the commands of events p_follows + 1 to p_seq put into the book and, negative, took out of it: an order that they changed has a row for each. It reads the journal alone.';

CREATE FUNCTION core.shrink_order(head core.head, n core.orders) RETURNS core.step
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_remaining CONSTANT numeric := n.quantity - n.traded_quantity;
    v_shown numeric;
    l core.ladder;
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    n.updated_at := head.time;
    IF n.status = 'pending_trigger' THEN
        UPDATE core.orders AS o
        SET quantity = n.quantity, updated_at = n.updated_at,
            entered_quantity = core.entered(o.entered_quantity, o.quantity, n.quantity)
        WHERE o.order_id = n.order_id;
        v_shown := n.display_quantity;
    ELSE
        SELECT x.shown INTO v_shown FROM core.book AS x WHERE x.order_id = n.order_id;
        UPDATE core.book AS x
        SET quantity = n.quantity, remaining = v_remaining, shown = least(v_shown, v_remaining),
            updated_at = n.updated_at
        WHERE x.order_id = n.order_id;
        l := CASE n.side WHEN 'buy' THEN head.bids ELSE head.asks END;
        l := core.ladder_take(
            l, array_position(l.price, n.price), v_shown - least(v_shown, v_remaining), 0, NULL);
        IF n.side = 'buy' THEN
            s.head.bids := l;
        ELSE
            s.head.asks := l;
        END IF;
    END IF;
    s.order_row := n;
    s.events := ARRAY[core.event_of(n, (s.head).seq, 'replaced', 'priority_kept')];
    s.events[1].shown := least(v_shown, v_remaining);
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.shrink_order(head core.head, n core.orders) IS 'Less quantity at the same price: the order keeps its place (rule 13). An iceberg loses hidden quantity first.';

CREATE FUNCTION core.statement_page(p_account_id integer, p_asset_id integer, p_n bigint, p_instrument_id integer, p_seq bigint, p_kind text, p_max_rows integer) RETURNS TABLE(entry bigint, kind text, change numeric, available numeric, instrument_id integer, seq bigint, order_id bigint, trade_id bigint, transfer_id bigint, created_at timestamp with time zone, n bigint)
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before bigint := p_n;
    v_left int := p_max_rows;
    v_found int;
    r record;
BEGIN
    IF p_seq IS NOT NULL THEN
        SELECT x.n + 1 INTO v_before FROM core.collected AS x
        WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id
            AND x.instrument_id = p_instrument_id AND x.seq >= p_seq
        ORDER BY x.seq LIMIT 1;
    END IF;
    FOR r IN
        SELECT NULL::bigint AS n, true AS gives, g.amount + coalesce(c.available, 0) AS available,
            g.entries + core.last_entry(p_account_id, p_asset_id, coalesce(c.n, 0)) AS entry,
            NULL::core.cash AS cash
        FROM (
            SELECT sum(u.amount) AS amount, sum(u.entries) AS entries FROM core.uncollected AS u
            WHERE u.account_id = p_account_id AND u.asset_id = p_asset_id) AS g
        LEFT JOIN LATERAL (
            SELECT x.n, x.available FROM core.cash AS x
            WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id
            ORDER BY x.n DESC LIMIT 1) AS c ON true
        WHERE v_before IS NULL AND g.amount IS NOT NULL
        UNION ALL
        (SELECT c.n, c.kind = 'collect', c.available,
            core.last_entry(p_account_id, p_asset_id, c.n), c
        FROM core.cash AS c
        WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
            AND c.n < coalesce(v_before, 9223372036854775807)
        ORDER BY c.n DESC)
    LOOP
        IF r.gives THEN
            RETURN QUERY
            SELECT g.entry, g.kind, g.change, g.available, g.instrument_id, g.seq, g.order_id,
                g.trade_id, NULL::bigint, g.created_at, NULL::bigint
            FROM core.given_entries(
                p_account_id, p_asset_id, r.n, r.available, r.entry::bigint) AS g
            WHERE p_seq IS NULL OR r.n IS DISTINCT FROM v_before - 1
                OR (g.instrument_id, g.seq, g.kind) < (p_instrument_id, p_seq, p_kind)
            LIMIT v_left;
        ELSE
            RETURN QUERY
            SELECT r.entry::bigint, (r.cash).kind::text, (r.cash).change, r.available,
                (r.cash).instrument_id, (r.cash).seq, (r.cash).order_id, NULL::bigint,
                (r.cash).transfer_id, (r.cash).occurred_at, r.n;
        END IF;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.statement_page(p_account_id integer, p_asset_id integer, p_n bigint, p_instrument_id integer, p_seq bigint, p_kind text, p_max_rows integer) IS 'A page of the statement of an account''s asset, newest first, before row p_n of its chain, or before what was given with p_seq of an instrument; it may have been collected since.';

CREATE FUNCTION core.status_faults(p_symbol text, p_status text) RETURNS core.fault[]
    LANGUAGE sql STABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol) THEN
            core.unknown_symbol() END,
        CASE WHEN (p_status IN ('open', 'halted', 'cancel_only', 'closed')) IS NOT TRUE THEN
            core.fault('status', 'invalid_status', 'send open, halted, cancel_only or closed') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.status_faults(p_symbol text, p_status text) IS 'The arguments of set_instrument_status that cannot be read, or name no instrument.';

CREATE FUNCTION core.stops_reached(head core.head, p_trades core.trade[]) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, head.last_price);
BEGIN
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    RETURN greatest(v_first, head.last_price) >= head.buy_stop
        OR least(v_first, head.last_price) <= head.sell_stop;
END
$$;

COMMENT ON FUNCTION core.stops_reached(head core.head, p_trades core.trade[]) IS 'Whether the trades of an order, or without trades the last price, reach a waiting stop (rule 7).';

CREATE FUNCTION core.switch_faults(p_account text, p_seconds integer) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN core.is_name(p_account) IS NOT TRUE THEN core.bad_name('account') END,
        CASE WHEN (p_seconds BETWEEN 0 AND 86400) IS NOT TRUE THEN
            core.fault('seconds', 'invalid_seconds', 'send 0 (disarm) to 86400') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.switch_faults(p_account text, p_seconds integer) IS 'The arguments of cancel_all_after that cannot be read.';

CREATE FUNCTION core.take_triggered(head core.head, p_trades core.trade[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_prices numeric[];
    v_price numeric;
    v_taken bigint[];
    v_triggered bigint[] := ARRAY[]::bigint[];
BEGIN
    -- Without trades only a stop that just came can fire: against the last price.
    v_prices := ARRAY(
        SELECT t.price FROM unnest(p_trades) AS t GROUP BY t.price ORDER BY min(t.seq));
    IF cardinality(v_prices) = 0 THEN
        v_prices := ARRAY[head.last_price];
    END IF;
    FOREACH v_price IN ARRAY v_prices LOOP
        WITH taken AS (
            DELETE FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id
                AND (x.side = 'buy' AND x.stop_price <= v_price
                    OR x.side = 'sell' AND x.stop_price >= v_price)
            RETURNING x.order_id, x.priority
        )
        SELECT array_agg(t.order_id ORDER BY t.priority) INTO v_taken FROM taken AS t;
        v_triggered := v_triggered || v_taken;
    END LOOP;
    RETURN v_triggered;
END
$$;

COMMENT ON FUNCTION core.take_triggered(head core.head, p_trades core.trade[]) IS 'Takes the stops out that the given trades fire, price by price in the order of the trades, those of one price by booking sequence. A buy fires at last >= stop, a sell at last <= stop.';

CREATE FUNCTION core.taker_fills_json(p_trades core.trade[]) RETURNS jsonb
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
            || t.maker_order_id || '","fee":'
            || coalesce('"' || trim_scale(t.taker_fee) || '"', 'null') || '}');
    END LOOP;
    RETURN ('[' || array_to_string(v_fills, ',') || ']')::jsonb;
END
$$;

COMMENT ON FUNCTION core.taker_fills_json(p_trades core.trade[]) IS 'The fills of a single taker, as core.fills_json would say them, without a statement.';

CREATE FUNCTION core.terms_faults(after core.instrument, p_given jsonb, p_remove text[]) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT ARRAY(
        SELECT core.fault(coalesce(r, 'remove'), 'invalid_instrument',
            'no instrument can be without it, or a value was sent for it, too')
        FROM unnest(p_remove) AS r
        WHERE (core.is_bound(r) AND NOT p_given ? r) IS NOT TRUE
    ) || ARRAY(
        SELECT core.fault(k, 'invalid_instrument', 'only an instrument with assets has fees')
        FROM jsonb_object_keys(p_given) AS k
        WHERE k IN ('maker_fee', 'taker_fee') AND after.quote_asset_id IS NULL
    ) || core.instrument_faults(CASE  -- each field once
        WHEN after.quote_asset_id IS NOT NULL THEN after
        ELSE jsonb_populate_record(after, '{"maker_fee": null, "taker_fee": null}')
    END)
$$;

COMMENT ON FUNCTION core.terms_faults(after core.instrument, p_given jsonb, p_remove text[]) IS 'Every field of a change of an instrument that cannot be read, or cannot go with another one; after is what the change leads to (core.new_terms).';

CREATE FUNCTION core.trade_range(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_from_trade_id bigint) RETURNS int8range
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_from bigint := 0;
    v_to bigint;
BEGIN
    IF p_from IS NOT NULL THEN
        v_from := core.seq_from(p_instrument_id, p_from);
    END IF;
    IF p_from_trade_id IS NOT NULL THEN
        v_from := greatest(v_from, core.seq_of_trade(p_instrument_id, p_from_trade_id));
    END IF;
    IF p_to IS NOT NULL THEN
        v_to := greatest(v_from, core.seq_from(p_instrument_id, p_to));
    END IF;
    RETURN int8range(v_from, v_to);
END
$$;

COMMENT ON FUNCTION core.trade_range(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_from_trade_id bigint) IS 'Where in a market''s seq the trades lie that are of a time or later, before another, and have an id or a greater one; null: no such bound.';

CREATE FUNCTION core.trade_seqs(p_instrument_id integer, p_range int8range, p_oldest_first boolean, p_max integer) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_from CONSTANT bigint := coalesce(lower(p_range), 0);
    v_to CONSTANT bigint := CASE
        WHEN isempty(p_range) THEN 0 ELSE coalesce(upper(p_range), 9223372036854775807) END;
BEGIN
    IF p_oldest_first THEN
        RETURN QUERY
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq >= v_from AND t.seq < v_to
        ORDER BY t.seq LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq >= v_from AND t.seq < v_to
        ORDER BY t.seq DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.trade_seqs(p_instrument_id integer, p_range int8range, p_oldest_first boolean, p_max integer) IS 'The first trades of a range of a market, from its begin or from its end.';

CREATE FUNCTION core.transfer_faults(wanted core.transfer_request, asset core.asset) RETURNS core.fault[]
    LANGUAGE sql STABLE
    AS $$
    SELECT ARRAY(
        SELECT core.fault(a.field, 'invalid_account', CASE
            WHEN NOT a.needed THEN 'a transfer has two accounts, a deposit or withdrawal one'
            WHEN core.is_name(a.name) IS NOT TRUE THEN (core.bad_name('account')).message
            ELSE 'send two different accounts; deposits come from external, withdrawals go there'
            END)
        FROM (
            VALUES ('account', wanted.account, wanted.kind <> 'transfer', 'external'),
                ('from_account', wanted.from_account, wanted.kind = 'transfer', NULL),
                ('to_account', wanted.to_account, wanted.kind = 'transfer', wanted.from_account)
        ) AS a (field, name, needed, other)
        WHERE CASE
            WHEN a.needed THEN core.is_name(a.name) IS NOT TRUE OR a.name = a.other
            WHEN NOT a.needed THEN a.name IS NOT NULL
            END) || array_remove(ARRAY[
        CASE WHEN asset.asset_id IS NULL THEN core.unknown_asset('asset', wanted.asset) END,
        CASE WHEN core.is_amount(wanted.amount) IS NOT TRUE THEN
            core.bad_amount('amount')
        WHEN scale(trim_scale(wanted.amount)) > asset.scale THEN
            core.fault('amount', 'amount_off_scale',
                format('send at most %s decimals', asset.scale)) END,
        CASE WHEN core.is_name(wanted.reference) IS NOT TRUE THEN
            core.bad_name('reference') END,
        CASE WHEN (wanted.kind IN ('deposit', 'withdrawal', 'transfer')) IS NOT TRUE THEN
            core.fault('kind', 'invalid_kind', 'send deposit, withdrawal or transfer') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.transfer_faults(wanted core.transfer_request, asset core.asset) IS 'Every field of a transfer that cannot be.';

CREATE FUNCTION core.trigger_stops(head core.head, p_trades core.trade[], instrument core.instrument, origin core.origin) RETURNS core.firing
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_triggered bigint[] := core.take_triggered(head, p_trades);
    v_next int := 1;
    v_why text;
    o core.orders;
    s core.step;
    r core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
BEGIN
    instrument.max_open_orders := NULL;  -- a stop that fires was open all the time
    WHILE v_next <= cardinality(v_triggered) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_triggered[v_next];
        v_next := v_next + 1;
        v_why := CASE
            WHEN o.expires_at <= head.clock THEN 'expired'
            ELSE core.check_order(
                instrument, o, head.clock, core.price_band(instrument, head))
        END;
        IF v_why IS NOT NULL THEN
            s := core.end_order(
                head, o, CASE WHEN v_why = 'expired' THEN 'expired'::core.order_status
                    ELSE 'canceled' END, v_why);
            head := s.head;
            PERFORM core.write_journal(head, origin, NULL, s.closings, NULL, s.events);
            CONTINUE;
        END IF;
        r := core.enter_orders(
            head, ARRAY[o], 'triggered', NULL, instrument, origin, NULL, core.held_by(o));
        head := r.head;
        v_trades := v_trades || r.trades;
        IF cardinality(r.trades) > 0 THEN
            v_triggered := v_triggered || core.take_triggered(head, r.trades);
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(head), v_trades)::core.firing;
END
$$;

COMMENT ON FUNCTION core.trigger_stops(head core.head, p_trades core.trade[], instrument core.instrument, origin core.origin) IS 'Stops that the last trades fired enter in the order in which they fired, then by booking sequence; what their own trades fire queues behind them, until none fires (rule 7). One that the rules now in force refuse is canceled (rule 27).';

CREATE FUNCTION core.unknown_asset(p_field text, p_code text) RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT core.fault(
        p_field, 'unknown_asset', format('there is no asset %s', coalesce(p_code, '')))
$$;

COMMENT ON FUNCTION core.unknown_asset(p_field text, p_code text) IS 'The fault of a code that no asset has.';

CREATE FUNCTION core.unknown_symbol() RETURNS core.fault
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT core.fault(
        'symbol', 'unknown_symbol', 'see the view instruments for what can be traded')
$$;

COMMENT ON FUNCTION core.unknown_symbol() IS 'The fault of naming an instrument that is none.';

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

CREATE FUNCTION core.write_head(head core.head, p_symbol text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO core.head SELECT head.*;
    -- A full queue would fail the order at its commit. Asking frees what nobody waits for any more.
    IF pg_notification_queue_usage() < 0.5 THEN
        PERFORM pg_notify(
            'rts_events', json_build_object('symbol', p_symbol, 'seq', head.seq)::text);
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_head(head core.head, p_symbol text) IS 'Publishes the market after a command and rings the doorbell (channel rts_events): one NOTIFY per command, because notifying takes a lock for the whole database at commit. The payload is never data. While listeners that do not hear fill the queue it does not ring: whoever reads feeds looks once a second anyway.';

CREATE FUNCTION core.write_journal(head core.head, origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.event[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF cardinality(p_opened) > 0 THEN
        INSERT INTO core.orders
        SELECT o.order_id, o.seq, o.priority, o.created_at, o.updated_at, origin.received_at,
            o.expires_at, nullif(head.clock, head.time), o.instrument_id, o.account_id, o.side,
            o.order_type, o.time_in_force, o.self_trade_prevention, o.status, o.post_only,
            o.price, o.stop_price, o.quantity, o.display_quantity, o.traded_quantity,
            o.traded_value, o.entered_price, o.entered_stop_price, o.entered_quantity,
            o.client_order_id, o.reason, origin.db_user, origin.application, o.maker_fee,
            o.taker_fee
        FROM unnest(p_opened) AS o;
    END IF;
    IF cardinality(p_closings) > 0 THEN
        UPDATE core.orders AS o
        SET status = c.status, reason = c.reason, price = c.price, quantity = c.quantity,
            traded_quantity = c.traded_quantity, traded_value = c.traded_value,
            priority = c.priority, updated_at = head.time,
            entered_price = core.entered(o.entered_price, o.price, c.price),
            entered_quantity = core.entered(o.entered_quantity, o.quantity, c.quantity)
        FROM unnest(p_closings) AS c
        WHERE o.order_id = c.order_id;
    END IF;
    IF cardinality(p_trades) > 0 THEN
        INSERT INTO core.trade SELECT * FROM unnest(p_trades);
    END IF;
    IF cardinality(p_events) > 0 THEN
        INSERT INTO core.event
        SELECT e.seq, e.order_id, e.priority, e.counter_order_id, origin.received_at, head.time,
            nullif(head.clock, head.time), head.instrument_id, e.event, e.status, e.price,
            e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining,
            e.last_price, e.last_quantity, e.reason, origin.db_user, origin.application,
            e.account_id, e.released
        FROM unnest(p_events) AS e;
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_journal(head core.head, origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.event[]) IS 'Writes what a command did: each table in one statement, whatever the number of orders.';

CREATE FUNCTION core.write_version(instrument core.instrument, p_seq bigint) RETURNS void
    LANGUAGE sql
    AS $$
    INSERT INTO core.instrument_version
    VALUES (
        instrument.instrument_id, p_seq, instrument.tick_size, instrument.lot_size,
        instrument.min_quantity, instrument.max_quantity, instrument.max_notional,
        instrument.price_band, instrument.reference_price, instrument.max_open_orders,
        instrument.band_center, instrument.maker_fee, instrument.taker_fee)
$$;

COMMENT ON FUNCTION core.write_version(instrument core.instrument, p_seq bigint) IS 'Notes the terms of an instrument that are in force from an event on.';

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

CREATE FUNCTION service.collect_credits(p_instruments integer[], p_least integer DEFAULT 500) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
DECLARE
    v_fees CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = 'fees');
    instrument core.instrument;
    v_accounts int[];
    v_last bigint;
    v_collected int := 0;
BEGIN
    FOR instrument IN
        SELECT i.* FROM unnest(p_instruments) AS x
        JOIN core.instrument AS i ON i.instrument_id = x
        WHERE i.quote_asset_id IS NOT NULL ORDER BY x
    LOOP
        SELECT max(t.seq), array_agg(t.maker_account_id) || array_agg(t.taker_account_id)
        INTO v_last, v_accounts
        FROM (
            SELECT x.seq, x.maker_account_id, x.taker_account_id FROM core.trade AS x
            WHERE x.instrument_id = instrument.instrument_id
                AND x.seq > core.collected_to(v_fees, instrument)
            ORDER BY x.seq LIMIT 4 * p_least) AS t;
        CONTINUE WHEN coalesce(cardinality(v_accounts), 0) < 2 * p_least;
        v_collected := v_collected
            + core.collect_all(v_accounts || v_fees, instrument.base_asset_id)
            + core.collect_all(v_accounts || v_fees, instrument.quote_asset_id);
        IF v_last > core.collected_to(v_fees, instrument) THEN  -- there were no fees
            INSERT INTO core.collected
            SELECT v_fees, instrument.quote_asset_id, instrument.instrument_id, v_last,
                coalesce(max(c.n), 0)
            FROM core.cash AS c
            WHERE c.account_id = v_fees AND c.asset_id = instrument.quote_asset_id;
        END IF;
    END LOOP;
    RETURN v_collected;
END
$$;

COMMENT ON FUNCTION service.collect_credits(p_instruments integer[], p_least integer) IS 'Brings what accounts were given into their chains, where p_least trades or more came since the last time, so that there is never much to add up. Passes over accounts that somebody holds. Answers how many chains it made longer.';

CREATE FUNCTION service.declare_loss(p_noted jsonb) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
    v_near int;
    v_seq bigint;
BEGIN
    -- Who trades has an event near by; who does not has few orders.
    FOREACH v_near IN ARRAY '{50, 500, 5000}'::int[] LOOP
        SELECT max(e.seq) INTO v_seq
        FROM core.order_event AS e
        JOIN core.orders AS o ON o.order_id = e.order_id
        WHERE e.instrument_id = v_instrument AND e.seq < p_seq AND e.seq >= p_seq - v_near
            AND o.account_id = v_account;
        EXIT WHEN v_seq IS NOT NULL;
    END LOOP;
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

CREATE FUNCTION service.fill_slice(p_account text, p_oldest_first boolean, p_start bigint, p_most integer) RETURNS TABLE(first_order bigint, last_order bigint, next_start bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_sort TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_account int;
BEGIN
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_oldest_first THEN
        first_order := coalesce(p_start, 0);
        SELECT o.order_id INTO next_start FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id >= first_order
        ORDER BY o.order_id OFFSET p_most LIMIT 1;
        last_order := next_start - 1;
    ELSE
        last_order := coalesce(p_start, (
            SELECT o.order_id FROM core.orders AS o
            WHERE o.account_id = v_account ORDER BY o.order_id DESC LIMIT 1));
        SELECT o.order_id INTO next_start FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id <= last_order
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
        first_order := next_start + 1;
    END IF;
    RETURN NEXT;
END
$$;

COMMENT ON FUNCTION service.fill_slice(p_account text, p_oldest_first boolean, p_start bigint, p_most integer) IS 'The p_most orders of an account from p_start on, upwards or downwards (null: from the oldest, from the newest), among which list_fills then looks, and where the next slice starts; a bound that is null is none.';

CREATE FUNCTION service.find_faults(p_kind text, p_items jsonb) RETURNS SETOF jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT core.fault_json(array_agg(
        core.fault(f.field, f.code, f.message) ORDER BY coalesce(r.precedence, 0), f.place))
    FROM (
        SELECT i.number, x.field, min(x.place) AS place,
            (array_agg(x.code ORDER BY x.place DESC))[1] AS code,
            (array_agg(x.message ORDER BY x.place DESC))[1] AS message
        FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, number)
        CROSS JOIN LATERAL unnest(
            core.faults_of(p_kind, i.item -> 'fields')
            || ARRAY(SELECT g FROM jsonb_populate_recordset(
                NULL::core.fault, i.item -> 'faults') AS g)
        ) WITH ORDINALITY AS x (field, code, message, place)
        GROUP BY i.number, x.field
    ) AS f
    LEFT JOIN api.refusals AS r USING (code)
    GROUP BY f.number
    ORDER BY f.number
$$;

COMMENT ON FUNCTION service.find_faults(p_kind text, p_items jsonb) IS 'All that is wrong with items that a first reader could not read, in the documented order, as core.fault_json. Kind: order, change, replacement, instrument, terms, status, switch or transfer; items: [{"fields","faults"},…], the fields that could be read (an unreadable amount: NaN) and what the reader says of the others, which counts before what is found here. Trades nothing.';

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
                    'core.orders', 'core.trade', 'core.event']::regclass[]))
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

CREATE FUNCTION service.make_checkpoints(p_instruments integer[] DEFAULT NULL::integer[], p_most integer DEFAULT 1, p_every integer DEFAULT 5000) RETURNS integer[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_instrument int;
    v_left int := p_most;
    v_more int[] := ARRAY[]::int[];
BEGIN
    -- One at a time; readers and traders never wait for it.
    LOCK TABLE core.book_checkpoint IN SHARE ROW EXCLUSIVE MODE;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE p_instruments IS NULL
        UNION ALL
        SELECT * FROM unnest(p_instruments)
    LOOP
        WHILE v_left > 0 AND core.add_checkpoint(v_instrument, p_every) LOOP
            v_left := v_left - 1;
        END LOOP;
        IF v_left <= 0 THEN
            v_more := v_more || v_instrument;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.make_checkpoints(p_instruments integer[], p_most integer, p_every integer) IS 'Writes checkpoints of the books of these instruments (null: of all) wherever p_every events happened since the last, p_most in all. Answers the instruments of which there may be more to write: call again. Reads the journal alone, so that no market waits for it.';

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

CREATE FUNCTION service.move_money(p_kind text, p_account text, p_from text, p_to text, p_asset text, p_amount numeric, p_reference text) RETURNS api.transfer_report
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
    AS $$
BEGIN
    RETURN core.move_money(ROW(
        p_kind, p_account, p_from, p_to, p_asset, p_amount, p_reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION service.move_money(p_kind text, p_account text, p_from text, p_to text, p_asset text, p_amount numeric, p_reference text) IS 'deposit, withdraw or transfer, as p_kind says.';

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
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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

CREATE FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) RETURNS bigint
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
    IF p_client_order_id IS NOT NULL OR p_open
        OR p_status IN ('new', 'partially_filled', 'pending_trigger')
        OR p_status IS NULL AND (p_symbol IS NULL OR p_account IS NULL)
            AND (num_nonnulls(p_from, p_to) = 0 OR p_symbol IS NOT NULL)
    THEN
        RETURN 0;
    ELSIF p_account IS NOT NULL THEN
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.account_id = (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account)
            AND o.order_id < v_before
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    ELSIF p_symbol IS NOT NULL THEN
        SELECT o.order_id INTO v_end
        FROM core.instrument AS i
        CROSS JOIN LATERAL (
            SELECT x.order_id FROM core.orders AS x
            WHERE x.instrument_id = i.instrument_id
                AND x.seq < core.seq_below(i.instrument_id, v_before)
                AND (p_from IS NULL OR x.seq >= core.seq_from(i.instrument_id, p_from))
                AND (p_to IS NULL OR x.seq < core.seq_from(i.instrument_id, p_to))
            ORDER BY x.seq DESC OFFSET p_most LIMIT 1) AS o
        WHERE i.symbol = p_symbol;
    ELSE
        SELECT o.order_id INTO v_end FROM core.orders AS o
        WHERE o.order_id < v_before ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
    END IF;
    RETURN coalesce(v_end, 0);
END
$$;

COMMENT ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) IS 'The order above which list_orders with these filters looks at p_most orders, of the account, of the symbol, or of all; 0: at fewer, or it finds them without looking at others.';

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
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    SET enable_indexscan TO 'on'
    SET enable_indexonlyscan TO 'on'
    SET enable_nestloop TO 'on'
    SET enable_sort TO 'on'
    SET seq_page_cost TO '1'
    SET random_page_cost TO '1.1'
    SET cpu_tuple_cost TO '0.01'
    SET cpu_index_tuple_cost TO '0.005'
    SET cpu_operator_cost TO '0.0025'
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
            FROM api.trades AS t
            WHERE t.symbol = k.symbol AND t.seq > k.after AND t.seq <= f.last
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
    band_center core.band_center NOT NULL,
    maker_fee numeric,
    taker_fee numeric
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
    (v.band_center)::text AS band_center,
    v.maker_fee,
    v.taker_fee
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
    advice,
        CASE
            WHEN recorded THEN jsonb_build_object('status', (substr(sqlstate, 3))::integer, 'code', code, 'message', ((meaning || ' '::text) || advice), 'errors', jsonb_build_array(jsonb_build_object('field',
            CASE
                WHEN (code ^@ 'instrument'::text) THEN 'symbol'::text
                WHEN (code ^@ 'account'::text) THEN 'account'::text
                WHEN (code ^@ 'quantity'::text) THEN 'quantity'::text
                WHEN (code ^@ 'display_quantity'::text) THEN 'display_quantity'::text
                WHEN (code ^@ 'stop_price'::text) THEN 'stop_price'::text
                WHEN (code ^@ 'expires_at'::text) THEN 'expires_at'::text
                WHEN (code ^@ 'post_only'::text) THEN 'post_only'::text
                ELSE 'price'::text
            END, 'code', code, 'message', ((meaning || ' '::text) || advice))))
            ELSE NULL::jsonb
        END AS error
   FROM ( VALUES (0,'invalid_symbol'::text,'RT400'::text,false,'The symbol is no text.'::text,'Correct it.'::text), (1,'unknown_symbol'::text,'RT404'::text,false,'No instrument has this symbol.'::text,'List the instruments.'::text), (2,'invalid_orders'::text,'RT400'::text,false,'The batch is no array of 1 to 1000 orders.'::text,'Send such an array.'::text), (3,'invalid_order'::text,'RT400'::text,false,'An item of the batch is no object.'::text,'Send an object.'::text), (4,'unknown_field'::text,'RT400'::text,false,'A field that does not exist.'::text,'Leave it out; it would never be acted on.'::text), (5,'invalid_side'::text,'RT400'::text,false,'Neither buy nor sell.'::text,'Send buy, sell, bid or ask.'::text), (6,'invalid_quantity'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (7,'invalid_order_type'::text,'RT400'::text,false,'Neither limit nor market.'::text,'A stop is either, with a stop_price.'::text), (8,'invalid_price'::text,'RT400'::text,false,'No such number, or a price on a market order, or none on a limit order.'::text,'Correct it.'::text), (9,'invalid_time_in_force'::text,'RT400'::text,false,'Not gtc, ioc, fok, gtd or day.'::text,'Correct it.'::text), (10,'invalid_expires_at'::text,'RT400'::text,false,'gtd without a time, a time without gtd, or one outside the years 1 to 9999 UTC.'::text,'Correct it.'::text), (11,'invalid_post_only'::text,'RT400'::text,false,'Only a limit order that can rest at once may be post-only.'::text,'Correct it.'::text), (12,'invalid_stop_price'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (13,'invalid_display_quantity'::text,'RT400'::text,false,'Not between a thousandth of quantity and quantity, or the order cannot rest.'::text,'Correct it.'::text), (14,'invalid_self_trade_prevention'::text,'RT400'::text,false,'No such mode.'::text,'See place_order.'::text), (15,'invalid_account'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (16,'invalid_client_order_id'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (17,'client_order_id_reused'::text,'RT409'::text,false,'The id stands for an order with other content (rule 18).'::text,'Take a new id.'::text), (18,'unknown_order'::text,'RT404'::text,false,'No such order, or not of this account.'::text,'Check the order id.'::text), (19,'order_final'::text,'RT409'::text,false,'The order is filled, canceled, rejected or expired (rule 16).'::text,'Nothing to do.'::text), (20,'invalid_instrument'::text,'RT400'::text,false,'The terms of an instrument cannot be read, or no order could meet them all.'::text,'Correct them.'::text), (21,'instrument_exists'::text,'RT409'::text,false,'The symbol is taken.'::text,'Use it, or take another symbol.'::text), (22,'invalid_status'::text,'RT400'::text,false,'No such status of an instrument, or of orders.'::text,'See set_instrument_status and list_orders.'::text), (23,'invalid_depth'::text,'RT400'::text,false,'The depth is not 1 to 1000.'::text,'Correct it.'::text), (24,'invalid_seconds'::text,'RT400'::text,false,'The delay is not 0 to 86400 seconds.'::text,'0 disarms.'::text), (25,'invalid_moment'::text,'RT400'::text,false,'Neither a seq nor a time, or both.'::text,'Send one of them.'::text), (26,'invalid_interval'::text,'RT400'::text,false,'No such width of candles.'::text,'Send 1s, 1m, 5m, 15m, 1h, 4h or 1d.'::text), (27,'live_orders_off_grid'::text,'RT409'::text,false,'Live orders are not on the new tick and lot.'::text,'Cancel them first.'::text), (28,'stop_not_waiting'::text,'RT409'::text,false,'The order has no trigger that could change: it is no stop, or has fired.'::text,'Change quantity or price.'::text), (29,'instrument_halted'::text,'RT422'::text,true,'Trading is halted; cancels work (rule 17).'::text,'Wait until it is open.'::text), (30,'instrument_cancel_only'::text,'RT422'::text,true,'Only cancels are taken.'::text,'Wait until it is open.'::text), (31,'instrument_closed'::text,'RT422'::text,true,'The instrument is closed.'::text,'Trade another one.'::text), (32,'account_required'::text,'RT422'::text,true,'Orders of a settled instrument belong to an account.'::text,'Send an account.'::text), (33,'price_required'::text,'RT422'::text,true,'A stop of a settled instrument holds what it may cost.'::text,'Send a price, too.'::text), (34,'quantity_off_lot'::text,'RT422'::text,true,'Not a multiple of the lot size.'::text,'Round to the lot size.'::text), (35,'quantity_too_small'::text,'RT422'::text,true,'Below the instrument''s minimum.'::text,'See the view instruments.'::text), (36,'quantity_too_large'::text,'RT422'::text,true,'Above the instrument''s maximum.'::text,'Split the order.'::text), (37,'display_quantity_off_lot'::text,'RT422'::text,true,'The shown part is not a multiple of the lot size.'::text,'Round to the lot size.'::text), (38,'price_off_tick'::text,'RT422'::text,true,'Not a multiple of the tick size.'::text,'Round to the tick size.'::text), (39,'stop_price_off_tick'::text,'RT422'::text,true,'The trigger is not a multiple of the tick size.'::text,'Round to the tick size.'::text), (40,'price_out_of_band'::text,'RT422'::text,true,'Too far from the centre of the price band (rule 26).'::text,'Come closer.'::text), (41,'notional_too_large'::text,'RT422'::text,true,'Price x quantity is above the instrument''s maximum.'::text,'Split the order.'::text), (42,'expires_at_in_past'::text,'RT422'::text,true,'The order would be expired at once.'::text,'Send a later time.'::text), (43,'too_many_open_orders'::text,'RT422'::text,true,'The account has as many live orders here as the instrument allows.'::text,'Cancel some first.'::text), (44,'post_only_would_trade'::text,'RT422'::text,true,'A post-only order would trade at once (rule 6).'::text,'Choose another price.'::text), (45,'account_reserved'::text,'RT422'::text,true,'Nobody trades as external or fees.'::text,'Trade as another account.'::text), (46,'insufficient_funds'::text,'RT422'::text,true,'The account has less available than this costs or holds.'::text,'See the view balances.'::text), (47,'invalid_limit'::text,'RT400'::text,false,'A page of no such size.'::text,'Send 1 to 1000.'::text), (48,'invalid_cursor'::text,'RT400'::text,false,'No place where a page could begin.'::text,'Send a next_cursor as it was answered.'::text), (49,'invalid_seq'::text,'RT400'::text,false,'No seq that an event could have.'::text,'Send 0 or more.'::text), (50,'went_back'::text,'RT409'::text,false,'Acknowledged events were lost, and nobody has accepted that.'::text,'See accept_loss.'::text), (51,'kept_out'::text,'RT429'::text,false,'Sessions of this login held markets for too long, three times within a minute.'::text,'Commit at once, and wait a minute.'::text), (52,'unknown_asset'::text,'RT404'::text,false,'No asset has this code.'::text,'See the view assets.'::text), (53,'invalid_asset'::text,'RT400'::text,false,'The terms of an asset cannot be read, or an instrument names only one.'::text,'Correct them.'::text), (54,'asset_exists'::text,'RT409'::text,false,'The code is taken.'::text,'Use it, or take another code.'::text), (55,'invalid_amount'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (56,'amount_off_scale'::text,'RT400'::text,false,'The amount has more decimals than the asset.'::text,'See the view assets.'::text), (57,'invalid_reference'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (58,'reference_used'::text,'RT409'::text,false,'The reference stands for another transfer.'::text,'Take a new one.'::text), (59,'invalid_kind'::text,'RT400'::text,false,'Money is moved in no such way.'::text,'Send deposit, withdrawal or transfer.'::text), (60,'invalid_credit_limit'::text,'RT400'::text,false,'Neither 0 nor a positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text)) r(precedence, code, sqlstate, recorded, meaning, advice);

COMMENT ON VIEW api.refusals IS 'Every refusal there is, in the order in which they are checked. The one source: functions raise from it, the services answer from it (the digits of sqlstate are the HTTP status).';

COMMENT ON COLUMN api.refusals.recorded IS 'true: placing leaves an order with status rejected and this reject_reason (modify raises); false: the call raises and nothing is stored.';

COMMENT ON COLUMN api.refusals.error IS 'Of what is recorded: what the services say of such an order, as other errors have it in their DETAIL: {"status","code","message","errors":[{"field","code","message"}]}.';

CREATE VIEW api.rights AS
 SELECT f.function,
    'public'::text AS role
   FROM unnest(ARRAY['api.book_snapshot'::text, 'api.cancel_all_after'::text, 'api.cancel_all_orders'::text, 'api.cancel_client_order'::text, 'api.cancel_order'::text, 'api.candles'::text, 'api.last_seqs'::text, 'api.level_changes'::text, 'api.list_balances'::text, 'api.list_fills'::text, 'api.list_ledger'::text, 'api.list_orders'::text, 'api.list_trades'::text, 'api.list_transfers'::text, 'api.newest_trades'::text, 'api.modify_order'::text, 'api.order_book'::text, 'api.order_book_at'::text, 'api.order_history'::text, 'api.place_order'::text, 'api.place_orders'::text, 'api.place_requests'::text, 'api.replace_order'::text, 'api.whole_book'::text]) f(function)
UNION ALL
 SELECT f.function,
    'rts_service'::text AS role
   FROM unnest(ARRAY['api.create_instrument'::text, 'api.change_instrument'::text, 'api.set_instrument_status'::text, 'api.create_asset'::text, 'api.deposit'::text, 'api.withdraw'::text, 'api.transfer'::text, 'api.set_credit_limit'::text, 'service.book_texts'::text, 'service.can_be_account'::text, 'service.declare_loss'::text, 'service.event_before'::text, 'service.fill_slice'::text, 'service.find_faults'::text, 'service.head_levels'::text, 'service.held_markets'::text, 'service.last_seq'::text, 'service.move_money'::text, 'service.news'::text, 'service.order_page'::text, 'service.position'::text, 'service.scan_end'::text, 'service.trade_page'::text]) f(function)
UNION ALL
 SELECT f.function,
    'rts_house'::text AS role
   FROM unnest(ARRAY['service.take_lease'::text, 'service.end_lease'::text, 'service.fire_cancel_after'::text, 'service.due_orders'::text, 'service.end_due_orders'::text, 'service.market_holders'::text, 'service.long_holders'::text, 'service.note_ended'::text, 'service.end_session'::text, 'service.end_holder'::text, 'service.end_holders'::text, 'service.end_idle_transactions'::text, 'service.watchdog_faults'::text, 'service.touched'::text, 'service.roll_candles'::text, 'service.prune_heads'::text, 'service.note_leap'::text, 'service.next_markets'::text, 'service.market_times'::text, 'service.make_checkpoints'::text, 'service.collect_credits'::text]) f(function)
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

ALTER TABLE core.asset ALTER COLUMN asset_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.asset_asset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE core.book_checkpoint (
    seq bigint NOT NULL,
    lowest_time timestamp with time zone NOT NULL,
    instrument_id integer NOT NULL,
    side core.side[] NOT NULL,
    price numeric[] NOT NULL,
    quantity numeric[] NOT NULL,
    orders integer[] NOT NULL
);

COMMENT ON TABLE core.book_checkpoint IS 'Append-only, and only a shortcut to the journal: all levels of a book as it was after the command that ended at seq, an element of each array for a level. A book of the past is the checkpoint before it and what its orders did since.';

COMMENT ON COLUMN core.book_checkpoint.lowest_time IS 'The least time of an event since the checkpoint before: where a market''s clock was put back, times do not grow with seq.';

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

CREATE SEQUENCE core.trade_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE core.transfer ALTER COLUMN transfer_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.transfer_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

INSERT INTO core.account OVERRIDING SYSTEM VALUE VALUES
	(1, 'ann', '2025-01-01 06:02:12.16487+00'),
	(2, 'bob', '2025-01-01 06:02:12.176508+00'),
	(3, 'cat', '2025-01-01 06:02:12.192546+00'),
	(4, 'dan', '2025-01-01 06:02:12.205822+00'),
	(5, 'eve', '2025-01-01 06:02:12.215445+00'),
	(6, 'fay', '2025-01-01 06:02:12.222789+00'),
	(7, 'gil', '2025-01-01 06:02:12.548964+00'),
	(8, 'hal', '2025-01-01 06:02:12.571744+00'),
	(9, 'ivy', '2025-01-01 06:02:12.571762+00'),
	(10, 'jon', '2025-01-01 06:02:12.576403+00'),
	(11, 'kim', '2025-01-01 06:02:12.577439+00'),
	(12, 'external', '2025-01-01 06:02:12.762418+00'),
	(13, 'fees', '2025-01-01 06:02:12.762429+00');

INSERT INTO core.asset OVERRIDING SYSTEM VALUE VALUES
	(1, 'USD', 2, '2025-01-01 06:02:12.762201+00'),
	(2, 'ACM', 0, '2025-01-01 06:02:12.762941+00');

INSERT INTO core.book VALUES
	(36, 1, 6, 'sell', 98.40, 69, 4, 2, 2, NULL, 196.80, NULL, '2025-01-01 06:02:12.810795+00', NULL, NULL),
	(1, 2, 1, 'sell', 101.00, 1, 10, 1, 1, NULL, 909.00, NULL, '2025-01-01 06:02:12.189098+00', NULL, NULL),
	(25, 1, NULL, 'buy', 96.00, 48, 4, 4, 4, NULL, 0, NULL, '2025-01-01 06:02:12.22133+00', NULL, NULL),
	(43, 3, NULL, 'buy', 90.00, 1, 1, 1, 1, NULL, 0, NULL, '2025-01-01 06:02:12.545143+00', NULL, NULL),
	(50, 4, 1, 'sell', 101.0, 3, 10, 5, 5, NULL, 505.0, NULL, '2025-01-01 06:02:12.55893+00', NULL, NULL),
	(55, 4, 3, 'sell', 150.0, 14, 5, 5, 5, NULL, 0, NULL, '2025-01-01 06:02:12.566233+00', NULL, NULL),
	(59, 4, 8, 'sell', 152, 19, 3, 3, 3, NULL, 0, NULL, '2025-01-01 06:02:12.575006+00', NULL, NULL),
	(61, 1, 10, 'buy', 92.00, 97, 3, 3, 3, NULL, 0, NULL, '2025-01-01 06:02:12.576521+00', NULL, NULL),
	(153, 5, 3, 'buy', 99.50, 214, 3, 3, 2, 2, 0, NULL, '2025-01-01 06:02:12.863808+00', NULL, NULL),
	(107, 5, NULL, 'buy', 99.50, 114, 18, 6, 6, NULL, 1194.00, NULL, '2025-01-01 06:02:12.940902+00', NULL, NULL),
	(58, 1, 8, 'buy', 93.00, 111, 12, 12, 12, NULL, 0, NULL, '2025-01-01 06:02:12.834705+00', NULL, NULL),
	(246, 8, 3, 'buy', 98.25, 19, 4, 4, 4, NULL, 0, NULL, '2025-01-01 06:02:12.840549+00', 98.50, 0.001),
	(260, 7, 4, 'sell', 101.75, 26, 4, 4, 4, NULL, 0, NULL, '2025-01-01 06:02:12.86267+00', NULL, 0.001),
	(262, 8, 1, 'buy', 99.25, 26, 1, 1, 1, NULL, 0, NULL, '2025-01-01 06:02:12.866293+00', NULL, 0.001),
	(234, 7, 1, 'buy', 99.50, 35, 9, 4, 4, NULL, 493.75, NULL, '2025-01-01 06:02:12.869032+00', 98.50, 0.001),
	(264, 8, 3, 'sell', 101.50, 27, 9, 9, 1, 1, 0, NULL, '2025-01-01 06:02:12.870419+00', NULL, 0.001),
	(271, 7, 3, 'sell', 101.00, 53, 3, 3, 3, NULL, 0, '2025-01-02 00:00:00+00', '2025-01-01 06:02:12.89221+00', NULL, 0.001),
	(273, 8, 4, 'buy', 99.50, 33, 4, 4, 4, NULL, 0, NULL, '2025-01-01 06:02:12.897711+00', NULL, 0.001),
	(245, 6, 4, 'buy', 98.50, 50, 8, 4, 4, NULL, 394.00, '2025-01-02 00:00:00+00', '2025-01-01 06:02:12.899474+00', NULL, 0.001),
	(270, 8, 4, 'buy', 101.25, 32, 9, 7, 7, NULL, 202.50, NULL, '2025-01-01 06:02:12.901613+00', NULL, 0.001),
	(283, 6, 2, 'sell', 101.25, 94, 9, 9, 9, NULL, 0, NULL, '2025-01-01 06:02:12.907177+00', NULL, 0.001),
	(286, 6, 2, 'sell', 101.00, 97, 10, 10, 10, NULL, 0, NULL, '2025-01-01 06:02:12.907177+00', NULL, 0.001),
	(284, 8, 3, 'buy', 99.00, 41, 4, 4, 1, 1, 0, '2025-01-02 00:00:00+00', '2025-01-01 06:02:12.90926+00', NULL, 0.001),
	(290, 5, 1, 'buy', 99.00, 393, 15, 15, 15, NULL, 0, NULL, '2025-01-01 06:02:12.939001+00', NULL, NULL),
	(291, 5, NULL, 'buy', 98.50, 396, 30, 30, 30, NULL, 0, NULL, '2025-01-01 06:02:12.939933+00', NULL, NULL),
	(186, 5, 1, 'buy', 99.50, 476, 2, 2, 2, NULL, 0, NULL, '2025-01-01 06:02:12.944129+00', 100.20, NULL),
	(134, 5, 1, 'buy', 100.30, 477, 12, 12, 12, NULL, 0, NULL, '2025-01-01 06:02:12.944129+00', 100.25, NULL);

INSERT INTO core.book_checkpoint VALUES
	(50, '2025-01-01 06:02:12.190835+00', 1, '{buy,buy,buy,sell}', '{98.00,97.00,96.00,103.00}', '{6,40,4,3}', '{1,1,1,1}'),
	(108, '2025-01-01 06:02:12.223605+00', 1, '{buy,buy,buy,buy,buy,sell,sell}', '{97.00,96.00,93.00,92.00,90.00,98.40,103.00}', '{34,4,3,3,1,2,3}', '{1,1,1,1,1,1,1}'),
	(51, '2025-01-01 06:02:12.587644+00', 5, '{buy,buy,buy,sell,sell}', '{99.80,99.75,99.50,100.10,100.40}', '{1,9,11,6,1}', '{1,1,1,1,1}'),
	(102, '2025-01-01 06:02:12.613808+00', 5, '{buy,sell,sell,sell,sell,sell,sell}', '{99.55,99.60,99.75,99.90,100.10,100.25,100.40}', '{8,12,18,14,11,4,3}', '{1,2,1,1,2,1,2}'),
	(152, '2025-01-01 06:02:12.638232+00', 5, '{buy,buy,buy,buy,sell,sell,sell,sell,sell,sell,sell,sell,sell}', '{99.75,99.60,99.55,99.50,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}', '{1,17,7,18,10,6,11,16,4,14,9,3,3}', '{1,1,1,1,1,1,2,2,1,3,1,2,1}'),
	(204, '2025-01-01 06:02:12.672432+00', 5, '{buy,buy,buy,buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.80,99.75,99.70,99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{19,1,15,17,7,29,3,12,16,9,3,5}', '{1,1,1,1,1,3,2,2,3,1,2,2}'),
	(254, '2025-01-01 06:02:12.693965+00', 5, '{buy,buy,buy,buy,buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.80,99.75,99.70,99.65,99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{10,1,28,8,17,7,31,5,12,18,9,3,5}', '{1,1,2,1,1,1,4,2,2,4,1,2,2}'),
	(304, '2025-01-01 06:02:12.718+00', 5, '{buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{17,7,26,26,4,18,9,3,5}', '{1,1,3,2,1,4,1,2,2}'),
	(354, '2025-01-01 06:02:12.733722+00', 5, '{buy,buy,buy,sell,sell,sell,sell,sell,sell,sell,sell}', '{99.85,99.60,99.50,99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}', '{13,13,26,20,10,4,26,33,3,5,10}', '{1,1,3,1,1,1,5,3,2,2,1}'),
	(50, '2025-01-01 06:02:12.789882+00', 6, '{buy,buy,sell,sell}', '{98.75,98.50,99.00,101.75}', '{1,8,4,1}', '{1,1,1,1}'),
	(52, '2025-01-01 06:02:12.794483+00', 7, '{buy,sell}', '{99.50,101.75}', '{4,4}', '{1,1}');

INSERT INTO core.cancel_after VALUES
	(11, '2025-01-01 07:02:12.584781+00', '2025-01-01 06:02:12.584781+00');

INSERT INTO core.candle VALUES
	(2, '2025-01-01 06:02:00+00', 101.00, 101.00, 101.00, 101.00, 1, 101.00, 1, 11, 11),
	(2, '2025-01-01 07:02:00+00', 101.00, 101.00, 101.00, 101.00, 8, 808.00, 2, 4, 7),
	(1, '2025-01-01 06:02:00+00', 101.00, 103.00, 97.00, 98.40, 98, 9738.70, 18, 5, 108),
	(4, '2025-01-01 06:02:00+00', 100.0, 101.0, 100.0, 101.0, 15, 1505.0, 2, 8, 10),
	(5, '2025-01-01 06:02:00+00', 100.40, 100.40, 99.55, 99.85, 387, 38653.45, 74, 8, 380),
	(6, '2025-01-01 06:02:00+00', 101.50, 102.00, 98.50, 98.50, 53, 5328.50, 29, 8, 90),
	(7, '2025-01-01 06:02:00+00', 98.50, 100.25, 98.50, 100.25, 18, 1790.75, 8, 31, 51),
	(8, '2025-01-01 06:02:00+00', 101.25, 101.25, 100.75, 101.25, 10, 1012.00, 3, 15, 36);

INSERT INTO core.cash VALUES
	(12, 1, 1, 1, NULL, '2025-01-01 06:02:12.771971+00', NULL, 'deposit', -937, -937, NULL),
	(1, 1, 1, 1, NULL, '2025-01-01 06:02:12.771971+00', NULL, 'deposit', 937, 937, NULL),
	(12, 2, 1, 2, NULL, '2025-01-01 06:02:12.774052+00', NULL, 'deposit', -24, -24, NULL),
	(1, 2, 1, 2, NULL, '2025-01-01 06:02:12.774052+00', NULL, 'deposit', 24, 24, NULL),
	(12, 1, 2, 3, NULL, '2025-01-01 06:02:12.775038+00', NULL, 'deposit', -2659, -3596, NULL),
	(2, 1, 1, 3, NULL, '2025-01-01 06:02:12.775038+00', NULL, 'deposit', 2659, 2659, NULL),
	(12, 2, 2, 4, NULL, '2025-01-01 06:02:12.776018+00', NULL, 'deposit', -12, -36, NULL),
	(2, 2, 1, 4, NULL, '2025-01-01 06:02:12.776018+00', NULL, 'deposit', 12, 12, NULL),
	(12, 1, 3, 5, NULL, '2025-01-01 06:02:12.777005+00', NULL, 'deposit', -1610, -5206, NULL),
	(3, 1, 1, 5, NULL, '2025-01-01 06:02:12.777005+00', NULL, 'deposit', 1610, 1610, NULL),
	(12, 2, 3, 6, NULL, '2025-01-01 06:02:12.77804+00', NULL, 'deposit', -28, -64, NULL),
	(3, 2, 1, 6, NULL, '2025-01-01 06:02:12.77804+00', NULL, 'deposit', 28, 28, NULL),
	(4, 1, 1, 7, NULL, '2025-01-01 06:02:12.778776+00', NULL, 'deposit', 1547, 1547, NULL),
	(12, 1, 4, 7, NULL, '2025-01-01 06:02:12.778776+00', NULL, 'deposit', -1547, -6753, NULL),
	(12, 2, 4, 8, NULL, '2025-01-01 06:02:12.779503+00', NULL, 'deposit', -14, -78, NULL),
	(4, 2, 1, 8, NULL, '2025-01-01 06:02:12.779503+00', NULL, 'deposit', 14, 14, NULL),
	(3, 2, 2, NULL, 1, '2025-01-01 06:02:12.789882+00', 6, 'order', -6, 22, 213),
	(1, 2, 2, NULL, 3, '2025-01-01 06:02:12.799593+00', 7, 'order', -2, 22, 216),
	(2, 2, 2, NULL, 4, '2025-01-01 06:02:12.802926+00', 6, 'order', -10, 2, 218),
	(4, 1, 2, NULL, 5, '2025-01-01 06:02:12.802926+00', 6, 'order', -1087.33625, 459.66375, 220),
	(3, 1, 2, NULL, 6, '2025-01-01 06:02:12.802926+00', 6, 'order', -1017.03000, 592.97000, 221),
	(4, 2, 2, NULL, 4, '2025-01-01 06:02:12.807307+00', 7, 'order', -8, 6, 217),
	(1, 2, 3, NULL, 7, '2025-01-01 06:02:12.807307+00', 7, 'order', -2, 20, 222),
	(2, 1, 2, NULL, NULL, '2025-01-01 06:02:12.813761+00', NULL, 'collect', 1013.98500, 3672.98500, NULL),
	(1, 2, 4, NULL, 9, '2025-01-01 06:02:12.812863+00', 6, 'order', -5, 15, 225),
	(3, 2, 3, NULL, 10, '2025-01-01 06:02:12.812863+00', 6, 'order', -2, 20, 226),
	(2, 1, 3, NULL, 11, '2025-01-01 06:02:12.812863+00', 6, 'order', -1109.21400, 2563.77100, 227),
	(1, 2, 5, NULL, 27, '2025-01-01 06:02:12.812863+00', 6, 'order', -6, 9, 229),
	(2, 1, 4, NULL, 40, '2025-01-01 06:02:12.819233+00', 6, 'order', -202.90500, 2360.86600, 230),
	(1, 2, 6, NULL, NULL, '2025-01-01 06:02:12.825618+00', NULL, 'collect', 2, 11, NULL),
	(4, 2, 3, NULL, 45, '2025-01-01 06:02:12.825311+00', 6, 'order', -5, 1, 238),
	(1, 1, 2, NULL, 14, '2025-01-01 06:02:12.826059+00', 7, 'order', -897.29100, 39.70900, 234),
	(3, 2, 4, NULL, 15, '2025-01-01 06:02:12.826059+00', 7, 'order', -4, 16, 237),
	(4, 2, 4, NULL, NULL, '2025-01-01 06:02:12.826584+00', NULL, 'collect', 6, 7, NULL),
	(4, 2, 5, NULL, 7, '2025-01-01 06:02:12.826356+00', 8, 'order', -7, 0, 233),
	(3, 1, 3, NULL, 10, '2025-01-01 06:02:12.829479+00', 8, 'order', -403.40300, 189.56700, 239),
	(3, 1, 4, NULL, 46, '2025-01-01 06:02:12.830841+00', 6, 'order', -99.19800, 90.36900, 240),
	(1, 2, 7, NULL, 49, '2025-01-01 06:02:12.830841+00', 6, 'order', -9, 2, 243),
	(4, 1, 3, NULL, 50, '2025-01-01 06:02:12.830841+00', 6, 'order', -788.78800, -329.12425, 245),
	(4, 1, 4, NULL, NULL, '2025-01-01 06:02:12.831719+00', NULL, 'collect', 98.90100, -230.22325, NULL),
	(2, 1, 5, NULL, 13, '2025-01-01 06:02:12.832032+00', 8, 'order', -710.16750, 1650.69850, 244),
	(3, 1, 5, NULL, NULL, '2025-01-01 06:02:12.837556+00', NULL, 'collect', 813.68550, 904.05450, NULL),
	(3, 1, 6, NULL, 17, '2025-01-01 06:02:12.837259+00', 8, 'order', -198.89700, 705.15750, 246),
	(3, 1, 7, NULL, 19, '2025-01-01 06:02:12.840549+00', 8, 'modify', -194.69450, 510.46300, 246),
	(2, 2, 3, NULL, 19, '2025-01-01 06:02:12.842596+00', 7, 'order', -2, 0, 248),
	(4, 1, 5, NULL, NULL, '2025-01-01 06:02:12.845375+00', NULL, 'collect', 708.04125, 477.81800, NULL),
	(4, 1, 6, NULL, 52, '2025-01-01 06:02:12.84507+00', 6, 'order', -906.55950, -428.74150, 249),
	(4, 1, 7, NULL, NULL, '2025-01-01 06:02:12.850373+00', NULL, 'collect', 395.60400, -33.13750, NULL),
	(4, 2, 6, NULL, NULL, '2025-01-01 06:02:12.8539+00', NULL, 'collect', 9, 9, NULL),
	(4, 2, 7, NULL, 24, '2025-01-01 06:02:12.853605+00', 7, 'order', -1, 8, 252);
INSERT INTO core.cash VALUES
	(3, 2, 5, NULL, 25, '2025-01-01 06:02:12.853605+00', 7, 'order', -5, 11, 254),
	(2, 2, 4, NULL, NULL, '2025-01-01 06:02:12.854676+00', NULL, 'collect', 22, 22, NULL),
	(2, 2, 5, NULL, 23, '2025-01-01 06:02:12.854195+00', 8, 'order', -1, 21, 255),
	(4, 2, 8, NULL, 26, '2025-01-01 06:02:12.86267+00', 7, 'order', -4, 4, 260),
	(1, 1, 3, NULL, NULL, '2025-01-01 06:02:12.866617+00', NULL, 'collect', 1594.06125, 1633.77025, NULL),
	(1, 1, 4, NULL, 26, '2025-01-01 06:02:12.866293+00', 8, 'order', -99.34925, 1534.42100, 262),
	(4, 1, 8, NULL, 71, '2025-01-01 06:02:12.867976+00', 6, 'order', -301.05075, -334.18825, 263),
	(1, 1, 5, NULL, 29, '2025-01-01 06:02:12.869032+00', 7, 'order', -395.53950, 1138.88150, 266),
	(3, 1, 8, NULL, NULL, '2025-01-01 06:02:12.870263+00', NULL, 'collect', 0.19850, 510.66150, NULL),
	(3, 2, 7, NULL, NULL, '2025-01-01 06:02:12.870719+00', NULL, 'collect', 12, 14, NULL),
	(3, 2, 6, NULL, 27, '2025-01-01 06:02:12.870419+00', 8, 'order', -9, 2, 264),
	(2, 1, 6, NULL, 41, '2025-01-01 06:02:12.885613+00', 7, 'order', -904.05450, 746.64400, 269),
	(4, 1, 9, NULL, NULL, '2025-01-01 06:02:12.88821+00', NULL, 'collect', 887.61150, 553.42325, NULL),
	(4, 1, 10, NULL, 32, '2025-01-01 06:02:12.887749+00', 8, 'order', -912.16125, -358.73800, 270),
	(3, 2, 8, NULL, 53, '2025-01-01 06:02:12.89221+00', 7, 'order', -3, 11, 271),
	(2, 1, 7, NULL, NULL, '2025-01-01 06:02:12.895133+00', NULL, 'collect', 100.54850, 847.19250, NULL),
	(2, 1, 8, NULL, 74, '2025-01-01 06:02:12.894753+00', 6, 'order', -101.95350, 745.23900, 272),
	(4, 1, 11, NULL, NULL, '2025-01-01 06:02:12.89805+00', NULL, 'collect', 494.24375, 135.50575, NULL),
	(4, 1, 12, NULL, 33, '2025-01-01 06:02:12.897711+00', 8, 'order', -398.39800, -262.89225, 273),
	(3, 1, 9, NULL, NULL, '2025-01-01 06:02:12.8998+00', NULL, 'collect', 1203.90000, 1714.56150, NULL),
	(1, 2, 8, NULL, NULL, '2025-01-01 06:02:12.900274+00', NULL, 'collect', 11, 13, NULL),
	(3, 1, 10, NULL, 77, '2025-01-01 06:02:12.899474+00', 6, 'order', -612.16650, 1102.39500, 275),
	(1, 2, 9, NULL, 84, '2025-01-01 06:02:12.899474+00', 6, 'order', -10, 3, 277),
	(4, 2, 9, NULL, NULL, '2025-01-01 06:02:12.901477+00', NULL, 'collect', 7, 11, NULL),
	(2, 2, 6, NULL, 34, '2025-01-01 06:02:12.901613+00', 8, 'order', -2, 19, 274),
	(2, 1, 9, NULL, NULL, '2025-01-01 06:02:12.907745+00', NULL, 'collect', 202.09500, 947.33400, NULL),
	(2, 2, 7, NULL, 94, '2025-01-01 06:02:12.907177+00', 6, 'order', -9, 10, 283),
	(2, 2, 8, NULL, 97, '2025-01-01 06:02:12.907177+00', 6, 'order', -10, 0, 286),
	(3, 1, 11, NULL, 41, '2025-01-01 06:02:12.90926+00', 8, 'order', -396.39600, 705.99900, 284),
	(3, 2, 9, NULL, NULL, '2025-01-01 06:02:12.911633+00', NULL, 'collect', 6, 17, NULL),
	(4, 2, 10, NULL, NULL, '2025-01-01 06:02:12.911968+00', NULL, 'collect', 2, 13, NULL),
	(2, 2, 9, NULL, NULL, '2025-01-01 06:02:12.912129+00', NULL, 'collect', 10, 10, NULL),
	(13, 1, 1, NULL, NULL, '2025-01-01 06:02:12.912623+00', NULL, 'collect', 24.39375, 24.39375, NULL),
	(1, 1, 6, NULL, NULL, '2025-01-01 06:02:12.913043+00', NULL, 'collect', 1409.49700, 2548.37850, NULL);

INSERT INTO core.client_order VALUES
	(1, 'ACME-1', 5, '(1,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(3, 'ACME-2', 7, '(1,buy,limit,gtc,f,cancel_newest,12,102,,,)'),
	(1, 'NOVA-1', 287, '(5,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(3, 'NOVA-2', 289, '(5,buy,limit,gtc,f,cancel_newest,12,102,,,)');

INSERT INTO core.clock_leap OVERRIDING SYSTEM VALUE VALUES
	(1, '2025-01-01 06:02:12.186426+00', '-01:00:00', 3);

INSERT INTO core.collected VALUES
	(2, 1, 6, 8, 2, 2),
	(1, 2, 7, 12, 6, 6),
	(4, 2, 6, 39, 4, 9),
	(4, 1, 6, 48, 4, 4),
	(3, 1, 6, 42, 5, 11),
	(4, 1, 8, 15, 5, 5),
	(4, 1, 6, 54, 7, 7),
	(4, 2, 6, 64, 6, 16),
	(2, 2, 6, 42, 4, 13),
	(2, 2, 7, 20, 4, 13),
	(2, 2, 8, 15, 4, 13),
	(1, 1, 6, 64, 3, 14),
	(3, 1, 8, 18, 8, 14),
	(3, 2, 6, 48, 7, 9),
	(3, 2, 8, 25, 7, 9),
	(4, 1, 7, 37, 9, 11),
	(2, 1, 8, 25, 7, 7),
	(4, 1, 6, 73, 11, 13),
	(3, 1, 7, 51, 9, 20),
	(3, 1, 8, 30, 9, 20),
	(1, 2, 7, 39, 8, 11),
	(4, 2, 6, 90, 9, 20),
	(2, 1, 8, 36, 9, 9),
	(3, 2, 6, 86, 9, 14),
	(4, 2, 8, 36, 10, 21),
	(2, 2, 6, 76, 9, 23),
	(2, 2, 7, 51, 9, 23),
	(13, 1, 6, 90, 1, 40),
	(13, 1, 7, 51, 1, 40),
	(13, 1, 8, 36, 1, 40),
	(1, 1, 6, 90, 6, 24),
	(1, 1, 7, 35, 6, 24);

INSERT INTO core.credit_limit VALUES
	(4, 1, 500);

INSERT INTO core.ended_session VALUES
	('2025-01-01 06:02:12.94825+00', 'bot', 'desk', 7, 'idle in transaction', '2025-01-01 06:02:12.948016+00');

INSERT INTO core.epoch VALUES
	(1, 'ff1d9f76-1ef0-4c78-9407-f772e4a05e07', '2025-01-01 06:02:12.138216+00', 'rts', 'made', 7712356513493331405, 12789, NULL, NULL, NULL);

INSERT INTO core.event VALUES
	(8, NULL, NULL, NULL, '2025-01-01 06:02:12.18786+00', '2025-01-01 06:02:12.187925+00', NULL, 2, 'clock_reset', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(10, 8, 8, NULL, '2025-01-01 06:02:12.19607+00', '2025-01-01 06:02:12.196418+00', NULL, 1, 'replaced', 'new', 99.00, NULL, 15, 15, 0, 0, 15, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(11, 9, 11, NULL, '2025-01-01 06:02:12.199876+00', '2025-01-01 06:02:12.19995+00', NULL, 1, 'replaced', 'new', 98.50, NULL, 30, 30, 0, 0, 30, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(18, 11, NULL, NULL, '2025-01-01 06:02:12.20289+00', '2025-01-01 06:02:12.20306+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(25, 13, NULL, NULL, '2025-01-01 06:02:12.204812+00', '2025-01-01 06:02:12.204919+00', NULL, 1, 'canceled', 'canceled', NULL, NULL, 200, 0, 1, 101.50, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(27, 14, 26, NULL, '2025-01-01 06:02:12.206625+00', '2025-01-01 06:02:12.206708+00', NULL, 1, 'canceled', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(40, 21, 40, NULL, '2025-01-01 06:02:12.216807+00', '2025-01-01 06:02:12.216879+00', NULL, 1, 'replaced', 'pending_trigger', 50.00, 61.00, 3, 3, 0, 0, 3, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(43, 23, 42, NULL, '2025-01-01 06:02:12.219515+00', '2025-01-01 06:02:12.219574+00', NULL, 1, 'canceled', 'canceled', 180.00, 170.00, 3, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(47, 24, NULL, NULL, '2025-01-01 06:02:12.220329+00', '2025-01-01 06:02:12.22048+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 60, 0, 20, 1970.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(52, 28, 51, 27, '2025-01-01 06:02:12.223467+00', '2025-01-01 06:02:12.223605+00', NULL, 1, 'prevented', 'new', 98.00, NULL, 4, 4, 0, 0, 4, 98.00, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(53, 28, 51, NULL, '2025-01-01 06:02:12.223467+00', '2025-01-01 06:02:12.223605+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(56, 30, 55, 29, '2025-01-01 06:02:12.2257+00', '2025-01-01 06:02:12.22584+00', NULL, 1, 'prevented', 'new', 98.10, NULL, 4, 4, 0, 0, 4, 98.10, 4, 'cancel_oldest', 'rts', 'made_by', NULL, NULL),
	(57, 29, 54, 30, '2025-01-01 06:02:12.2257+00', '2025-01-01 06:02:12.22584+00', NULL, 1, 'canceled', 'canceled', 98.10, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(59, 31, 58, 30, '2025-01-01 06:02:12.227042+00', '2025-01-01 06:02:12.227189+00', NULL, 1, 'prevented', 'new', 98.20, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(60, 31, 58, NULL, '2025-01-01 06:02:12.227042+00', '2025-01-01 06:02:12.227189+00', NULL, 1, 'canceled', 'canceled', 98.20, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(63, 33, 62, 30, '2025-01-01 06:02:12.228598+00', '2025-01-01 06:02:12.228745+00', NULL, 1, 'prevented', 'new', 98.30, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(64, 33, 62, NULL, '2025-01-01 06:02:12.228598+00', '2025-01-01 06:02:12.228745+00', NULL, 1, 'canceled', 'canceled', 98.30, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(67, 35, 66, 30, '2025-01-01 06:02:12.230108+00', '2025-01-01 06:02:12.230244+00', NULL, 1, 'prevented', 'new', 98.40, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(68, 35, 66, NULL, '2025-01-01 06:02:12.230108+00', '2025-01-01 06:02:12.230244+00', NULL, 1, 'canceled', 'canceled', 98.40, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(73, 39, 72, NULL, '2025-01-01 06:02:12.234251+00', '2025-01-01 06:02:12.234315+00', NULL, 1, 'canceled', 'canceled', 94.00, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(74, 38, 71, NULL, '2025-01-01 06:02:12.535188+00', '2025-01-01 06:02:12.535284+00', NULL, 1, 'expired', 'expired', 95.00, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'expired', 'rts', 'made_by', NULL, NULL),
	(75, NULL, NULL, NULL, '2025-01-01 06:02:12.538408+00', '2025-01-01 06:02:12.538484+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'halted', 'rts', 'made_by', NULL, NULL),
	(77, NULL, NULL, NULL, '2025-01-01 06:02:12.540663+00', '2025-01-01 06:02:12.540714+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'cancel_only', 'rts', 'made_by', NULL, NULL),
	(79, NULL, NULL, NULL, '2025-01-01 06:02:12.542411+00', '2025-01-01 06:02:12.542459+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'open', 'rts', 'made_by', NULL, NULL),
	(2, NULL, NULL, NULL, '2025-01-01 06:02:12.545949+00', '2025-01-01 06:02:12.54599+00', NULL, 3, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'closed', 'rts', 'made_by', NULL, NULL),
	(11, NULL, NULL, NULL, '2025-01-01 06:02:12.561227+00', '2025-01-01 06:02:12.561303+00', NULL, 4, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'max_quantity,price_band', 'rts', 'made_by', NULL, NULL),
	(13, NULL, NULL, NULL, '2025-01-01 06:02:12.565168+00', '2025-01-01 06:02:12.565215+00', NULL, 4, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'band_center,reference_price', 'rts', 'made_by', NULL, NULL),
	(15, NULL, NULL, NULL, '2025-01-01 06:02:12.567198+00', '2025-01-01 06:02:12.567242+00', NULL, 4, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'max_quantity,tick_size', 'rts', 'made_by', NULL, NULL),
	(18, 57, 17, NULL, '2025-01-01 06:02:12.569461+00', '2025-01-01 06:02:12.569663+00', NULL, 4, 'canceled', 'canceled', 151, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL),
	(89, 18, NULL, NULL, '2025-01-01 06:02:12.571526+00', '2025-01-01 06:02:12.572022+00', NULL, 1, 'triggered', 'new', NULL, 98.00, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(94, 19, 94, NULL, '2025-01-01 06:02:12.571526+00', '2025-01-01 06:02:12.572022+00', NULL, 1, 'triggered', 'new', 97.00, 98.00, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(99, 62, 98, NULL, '2025-01-01 06:02:12.579087+00', '2025-01-01 06:02:12.579128+00', NULL, 1, 'canceled', 'canceled', 92.00, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(2, 63, NULL, NULL, '2025-01-01 06:02:12.587378+00', '2025-01-01 06:02:12.587644+00', NULL, 5, 'canceled', 'canceled', 99.70, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(22, 65, 22, NULL, '2025-01-01 06:02:12.596352+00', '2025-01-01 06:02:12.596443+00', NULL, 5, 'replaced', 'new', 99.80, NULL, 10, 10, 0, 0, 10, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(24, 69, NULL, NULL, '2025-01-01 06:02:12.597517+00', '2025-01-01 06:02:12.597744+00', NULL, 5, 'canceled', 'canceled', 100.20, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(26, 68, 21, NULL, '2025-01-01 06:02:12.599509+00', '2025-01-01 06:02:12.599585+00', NULL, 5, 'canceled', 'canceled', 100.35, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(30, 73, NULL, NULL, '2025-01-01 06:02:12.602611+00', '2025-01-01 06:02:12.602799+00', NULL, 5, 'canceled', 'canceled', 100.30, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(31, 72, 31, NULL, '2025-01-01 06:02:12.603871+00', '2025-01-01 06:02:12.603957+00', NULL, 5, 'replaced', 'new', 99.85, NULL, 16, 16, 0, 0, 16, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(42, 77, NULL, 72, '2025-01-01 06:02:12.607901+00', '2025-01-01 06:02:12.608071+00', NULL, 5, 'prevented', 'new', 99.95, NULL, 15, 15, 0, 0, 15, 99.85, 6, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(43, 77, NULL, NULL, '2025-01-01 06:02:12.607901+00', '2025-01-01 06:02:12.608071+00', NULL, 5, 'canceled', 'canceled', 99.95, NULL, 15, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(44, 72, 31, NULL, '2025-01-01 06:02:12.609229+00', '2025-01-01 06:02:12.609303+00', NULL, 5, 'canceled', 'canceled', 99.85, NULL, 16, 0, 10, 998.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(54, 82, NULL, NULL, '2025-01-01 06:02:12.614523+00', '2025-01-01 06:02:12.614627+00', NULL, 5, 'canceled', 'canceled', 100.00, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(57, 84, NULL, NULL, '2025-01-01 06:02:12.616153+00', '2025-01-01 06:02:12.61625+00', NULL, 5, 'canceled', 'canceled', 100.30, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(64, 86, NULL, NULL, '2025-01-01 06:02:12.618223+00', '2025-01-01 06:02:12.618392+00', NULL, 5, 'canceled', 'canceled', 99.70, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(78, 75, 35, NULL, '2025-01-01 06:02:12.62495+00', '2025-01-01 06:02:12.625025+00', NULL, 5, 'canceled', 'canceled', 99.75, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(81, 93, 80, 92, '2025-01-01 06:02:12.626535+00', '2025-01-01 06:02:12.626698+00', NULL, 5, 'prevented', 'new', 100.30, NULL, 5, 5, 0, 0, 5, 99.60, 5, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(82, 93, 80, NULL, '2025-01-01 06:02:12.626535+00', '2025-01-01 06:02:12.626698+00', NULL, 5, 'canceled', 'canceled', 100.30, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(83, 90, 83, NULL, '2025-01-01 06:02:12.627681+00', '2025-01-01 06:02:12.627764+00', NULL, 5, 'replaced', 'new', 99.60, NULL, 8, 8, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(87, 96, 86, 92, '2025-01-01 06:02:12.630595+00', '2025-01-01 06:02:12.630755+00', NULL, 5, 'prevented', 'new', 99.90, NULL, 19, 19, 0, 0, 19, 99.60, 10, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(88, 96, 86, NULL, '2025-01-01 06:02:12.630595+00', '2025-01-01 06:02:12.630755+00', NULL, 5, 'canceled', 'canceled', 99.90, NULL, 19, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(90, 97, NULL, NULL, '2025-01-01 06:02:12.631523+00', '2025-01-01 06:02:12.631624+00', NULL, 5, 'canceled', 'canceled', 100.25, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(92, 64, 3, NULL, '2025-01-01 06:02:12.633346+00', '2025-01-01 06:02:12.633416+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(98, 78, 98, NULL, '2025-01-01 06:02:12.635688+00', '2025-01-01 06:02:12.635882+00', NULL, 5, 'triggered', 'new', 99.50, 99.60, 3, 3, 0, 0, 3, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(102, 102, NULL, NULL, '2025-01-01 06:02:12.637281+00', '2025-01-01 06:02:12.637462+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 17, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(104, 103, 103, 92, '2025-01-01 06:02:12.638068+00', '2025-01-01 06:02:12.638232+00', NULL, 5, 'prevented', 'new', 100.20, NULL, 16, 16, 0, 0, 16, 99.60, 4, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(105, 92, 79, 103, '2025-01-01 06:02:12.638068+00', '2025-01-01 06:02:12.638232+00', NULL, 5, 'canceled', 'canceled', 99.60, NULL, 10, 0, 6, 597.60, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(112, 81, 52, NULL, '2025-01-01 06:02:12.641407+00', '2025-01-01 06:02:12.64148+00', NULL, 5, 'canceled', 'canceled', 100.40, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(116, 108, 116, NULL, '2025-01-01 06:02:12.6508+00', '2025-01-01 06:02:12.651082+00', NULL, 5, 'triggered', 'new', 100.20, 100.40, 4, 4, 0, 0, 4, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(122, 105, 122, NULL, '2025-01-01 06:02:12.654631+00', '2025-01-01 06:02:12.654831+00', NULL, 5, 'triggered', 'new', 100.05, 99.70, 6, 6, 0, 0, 6, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(137, 117, NULL, NULL, '2025-01-01 06:02:12.661354+00', '2025-01-01 06:02:12.661456+00', NULL, 5, 'canceled', 'canceled', 100.35, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(147, 124, NULL, NULL, '2025-01-01 06:02:12.667984+00', '2025-01-01 06:02:12.668139+00', NULL, 5, 'canceled', 'canceled', 99.65, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(150, 113, 128, NULL, '2025-01-01 06:02:12.670672+00', '2025-01-01 06:02:12.670742+00', NULL, 5, 'canceled', 'canceled', 99.60, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(152, 127, NULL, NULL, '2025-01-01 06:02:12.671433+00', '2025-01-01 06:02:12.671601+00', NULL, 5, 'canceled', 'canceled', 99.95, NULL, 14, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(158, 122, 158, NULL, '2025-01-01 06:02:12.672275+00', '2025-01-01 06:02:12.672432+00', NULL, 5, 'triggered', 'new', 99.70, 99.90, 15, 15, 0, 0, 15, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(177, 120, 142, NULL, '2025-01-01 06:02:12.684965+00', '2025-01-01 06:02:12.685036+00', NULL, 5, 'canceled', 'canceled', 100.25, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(191, 145, NULL, NULL, '2025-01-01 06:02:12.689785+00', '2025-01-01 06:02:12.689887+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(193, 146, 192, 129, '2025-01-01 06:02:12.690486+00', '2025-01-01 06:02:12.690653+00', NULL, 5, 'prevented', 'new', 99.50, NULL, 16, 16, 0, 0, 16, 99.80, 16, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(194, 146, 192, NULL, '2025-01-01 06:02:12.690486+00', '2025-01-01 06:02:12.690653+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(208, 151, 207, 129, '2025-01-01 06:02:12.695425+00', '2025-01-01 06:02:12.695586+00', NULL, 5, 'prevented', 'new', 99.55, NULL, 11, 11, 0, 0, 11, 99.80, 11, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(209, 151, 207, NULL, '2025-01-01 06:02:12.695425+00', '2025-01-01 06:02:12.695586+00', NULL, 5, 'canceled', 'canceled', 99.55, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(211, 152, 211, NULL, '2025-01-01 06:02:12.696454+00', '2025-01-01 06:02:12.696613+00', NULL, 5, 'triggered', 'new', 100.15, 99.80, 3, 3, 0, 0, 3, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(215, 123, 215, NULL, '2025-01-01 06:02:12.698997+00', '2025-01-01 06:02:12.699083+00', NULL, 5, 'replaced', 'partially_filled', 99.50, NULL, 6, 2, 2, 200.30, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(232, 161, 229, 129, '2025-01-01 06:02:12.70689+00', '2025-01-01 06:02:12.707043+00', NULL, 5, 'prevented', 'partially_filled', 99.65, NULL, 9, 2, 7, 698.95, 2, 99.80, 2, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(233, 161, 229, NULL, '2025-01-01 06:02:12.70689+00', '2025-01-01 06:02:12.707043+00', NULL, 5, 'canceled', 'canceled', 99.65, NULL, 9, 0, 7, 698.95, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(240, 115, 240, NULL, '2025-01-01 06:02:12.710521+00', '2025-01-01 06:02:12.71061+00', NULL, 5, 'replaced', 'new', 100.20, NULL, 4, 4, 0, 0, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(243, 165, NULL, NULL, '2025-01-01 06:02:12.712371+00', '2025-01-01 06:02:12.712545+00', NULL, 5, 'canceled', 'canceled', 100.35, NULL, 17, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(253, 115, 253, NULL, '2025-01-01 06:02:12.715932+00', '2025-01-01 06:02:12.716017+00', NULL, 5, 'replaced', 'new', 100.25, NULL, 4, 4, 0, 0, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(254, 149, 205, NULL, '2025-01-01 06:02:12.717075+00', '2025-01-01 06:02:12.717144+00', NULL, 5, 'canceled', 'canceled', 99.70, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(264, 171, NULL, NULL, '2025-01-01 06:02:12.719673+00', '2025-01-01 06:02:12.719882+00', NULL, 5, 'canceled', 'canceled', 99.90, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(270, 174, NULL, NULL, '2025-01-01 06:02:12.722472+00', '2025-01-01 06:02:12.722633+00', NULL, 5, 'canceled', 'canceled', 99.60, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(281, 176, 278, 122, '2025-01-01 06:02:12.724514+00', '2025-01-01 06:02:12.724677+00', NULL, 5, 'prevented', 'partially_filled', 99.60, NULL, 12, 10, 2, 199.90, 10, 99.70, 6, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(282, 122, 158, 176, '2025-01-01 06:02:12.724514+00', '2025-01-01 06:02:12.724677+00', NULL, 5, 'canceled', 'canceled', 99.70, 99.90, 15, 0, 9, 897.30, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(289, 140, 289, NULL, '2025-01-01 06:02:12.727623+00', '2025-01-01 06:02:12.72771+00', NULL, 5, 'replaced', 'new', 99.60, NULL, 8, 8, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(293, 179, NULL, NULL, '2025-01-01 06:02:12.728844+00', '2025-01-01 06:02:12.728962+00', NULL, 5, 'canceled', 'canceled', 100.05, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(295, 180, NULL, NULL, '2025-01-01 06:02:12.729626+00', '2025-01-01 06:02:12.729826+00', NULL, 5, 'canceled', 'canceled', 100.15, NULL, 18, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(301, 181, 296, 121, '2025-01-01 06:02:12.730505+00', '2025-01-01 06:02:12.730686+00', NULL, 5, 'prevented', 'partially_filled', 99.55, NULL, 19, 8, 11, 1096.30, 8, 99.60, 8, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(302, 181, 296, NULL, '2025-01-01 06:02:12.730505+00', '2025-01-01 06:02:12.730686+00', NULL, 5, 'canceled', 'canceled', 99.55, NULL, 19, 0, 11, 1096.30, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(304, 135, 171, NULL, '2025-01-01 06:02:12.732782+00', '2025-01-01 06:02:12.732857+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(307, 184, NULL, NULL, '2025-01-01 06:02:12.734515+00', '2025-01-01 06:02:12.734619+00', NULL, 5, 'canceled', 'canceled', 100.45, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(309, 185, NULL, NULL, '2025-01-01 06:02:12.73522+00', '2025-01-01 06:02:12.735322+00', NULL, 5, 'canceled', 'canceled', 99.60, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(313, 188, 313, NULL, '2025-01-01 06:02:12.737667+00', '2025-01-01 06:02:12.737786+00', NULL, 5, 'triggered', 'new', 99.95, 100.40, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(319, 191, NULL, NULL, '2025-01-01 06:02:12.741027+00', '2025-01-01 06:02:12.741187+00', NULL, 5, 'canceled', 'canceled', 100.05, NULL, 14, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(328, 193, 327, 173, '2025-01-01 06:02:12.742819+00', '2025-01-01 06:02:12.742994+00', NULL, 5, 'prevented', 'new', 100.25, NULL, 3, 3, 0, 0, 3, 100.15, 13, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(329, 173, 268, 193, '2025-01-01 06:02:12.742819+00', '2025-01-01 06:02:12.742994+00', NULL, 5, 'canceled', 'canceled', 100.15, NULL, 16, 0, 3, 300.45, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(337, 196, NULL, NULL, '2025-01-01 06:02:12.745824+00', '2025-01-01 06:02:12.745923+00', NULL, 5, 'canceled', 'canceled', 100.20, NULL, 15, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(338, 118, 138, NULL, '2025-01-01 06:02:12.746624+00', '2025-01-01 06:02:12.746695+00', NULL, 5, 'canceled', 'canceled', 99.55, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(341, 198, NULL, NULL, '2025-01-01 06:02:12.748061+00', '2025-01-01 06:02:12.748166+00', NULL, 5, 'canceled', 'canceled', 99.65, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(343, 199, NULL, NULL, '2025-01-01 06:02:12.7491+00', '2025-01-01 06:02:12.749197+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(345, 200, 344, 121, '2025-01-01 06:02:12.749805+00', '2025-01-01 06:02:12.749984+00', NULL, 5, 'prevented', 'new', 99.55, NULL, 18, 18, 0, 0, 18, 99.60, 13, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(346, 200, 344, NULL, '2025-01-01 06:02:12.749805+00', '2025-01-01 06:02:12.749984+00', NULL, 5, 'canceled', 'canceled', 99.55, NULL, 18, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(359, 208, NULL, NULL, '2025-01-01 06:02:12.756591+00', '2025-01-01 06:02:12.756687+00', NULL, 5, 'canceled', 'canceled', 99.65, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(364, 205, 355, NULL, '2025-01-01 06:02:12.759372+00', '2025-01-01 06:02:12.759472+00', NULL, 5, 'canceled', 'canceled', 100.50, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(366, 211, NULL, NULL, '2025-01-01 06:02:12.760242+00', '2025-01-01 06:02:12.760406+00', NULL, 5, 'canceled', 'canceled', 100.35, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(368, 212, NULL, NULL, '2025-01-01 06:02:12.76099+00', '2025-01-01 06:02:12.761088+00', NULL, 5, 'canceled', 'canceled', 99.70, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(369, 202, 350, NULL, '2025-01-01 06:02:12.787416+00', '2025-01-01 06:02:12.787548+00', NULL, 5, 'replaced', 'new', 99.90, NULL, 8, 8, 0, 0, 8, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(2, 214, NULL, NULL, '2025-01-01 06:02:12.794185+00', '2025-01-01 06:02:12.794483+00', NULL, 7, 'canceled', 'canceled', 98.75, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(3, 215, NULL, NULL, '2025-01-01 06:02:12.796179+00', '2025-01-01 06:02:12.796441+00', NULL, 6, 'canceled', 'canceled', 100.00, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(370, 136, 370, NULL, '2025-01-01 06:02:12.797982+00', '2025-01-01 06:02:12.798075+00', NULL, 5, 'replaced', 'pending_trigger', 98.75, 100.20, 15, 15, 0, 0, 15, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(371, 115, 253, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 100.25, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(372, 133, 169, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 100.30, 99.50, 14, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(373, 136, 370, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 98.75, 100.20, 15, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(374, 137, 173, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(375, 156, 220, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 100.25, NULL, 18, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(376, 182, 303, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 100.15, NULL, 13, 0, 3, 300.45, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(377, 202, 350, NULL, '2025-01-01 06:02:12.801006+00', '2025-01-01 06:02:12.801043+00', NULL, 5, 'canceled', 'canceled', 99.90, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(6, 219, NULL, NULL, '2025-01-01 06:02:12.802557+00', '2025-01-01 06:02:12.807307+00', NULL, 7, 'canceled', 'canceled', 100.25, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(2, 223, NULL, NULL, '2025-01-01 06:02:12.809315+00', '2025-01-01 06:02:12.809653+00', NULL, 8, 'canceled', 'canceled', NULL, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(100, 37, 100, NULL, '2025-01-01 06:02:12.810703+00', '2025-01-01 06:02:12.810795+00', NULL, 1, 'replaced', 'new', 101.75, NULL, 14, 14, 0, 0, 14, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(26, 226, 26, NULL, '2025-01-01 06:02:12.812512+00', '2025-01-01 06:02:12.812863+00', NULL, 6, 'triggered', 'new', 101.25, 99.25, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(9, 224, NULL, NULL, '2025-01-01 06:02:12.812512+00', '2025-01-01 06:02:12.815011+00', NULL, 7, 'canceled', 'canceled', 101.25, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(4, 228, NULL, NULL, '2025-01-01 06:02:12.812512+00', '2025-01-01 06:02:12.815411+00', NULL, 8, 'canceled', 'canceled', NULL, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(109, 22, 41, NULL, '2025-01-01 06:02:12.817831+00', '2025-01-01 06:02:12.817897+00', NULL, 1, 'canceled', 'canceled', NULL, 190.00, 3, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(43, 230, NULL, NULL, '2025-01-01 06:02:12.818969+00', '2025-01-01 06:02:12.819233+00', NULL, 6, 'canceled', 'canceled', 101.50, NULL, 7, 0, 2, 202.50, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(110, 16, 32, NULL, '2025-01-01 06:02:12.820589+00', '2025-01-01 06:02:12.82067+00', NULL, 1, 'canceled', 'canceled', 103.00, NULL, 12, 0, 12, 1236.00, 0, NULL, NULL, 'modified_to_traded', 'rts', 'made_by', NULL, NULL),
	(11, 231, 10, 222, '2025-01-01 06:02:12.8218+00', '2025-01-01 06:02:12.82205+00', NULL, 7, 'prevented', 'new', 100.25, NULL, 2, 2, 0, 0, 2, 98.00, 2, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(12, 222, 7, 231, '2025-01-01 06:02:12.8218+00', '2025-01-01 06:02:12.82205+00', NULL, 7, 'canceled', 'canceled', 98.00, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 1, 2),
	(13, 231, 10, NULL, '2025-01-01 06:02:12.8218+00', '2025-01-01 06:02:12.82205+00', NULL, 7, 'canceled', 'canceled', 100.25, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(6, 232, NULL, NULL, '2025-01-01 06:02:12.823365+00', '2025-01-01 06:02:12.823598+00', NULL, 8, 'canceled', 'canceled', NULL, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(9, 235, NULL, NULL, '2025-01-01 06:02:12.82499+00', '2025-01-01 06:02:12.826356+00', NULL, 8, 'canceled', 'canceled', 100.25, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(378, 138, 378, NULL, '2025-01-01 06:02:12.82753+00', '2025-01-01 06:02:12.827613+00', NULL, 5, 'replaced', 'new', 98.00, NULL, 12, 12, 0, 0, 12, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(381, 138, 378, 121, '2025-01-01 06:02:12.82753+00', '2025-01-01 06:02:12.827613+00', NULL, 5, 'prevented', 'partially_filled', 98.00, NULL, 12, 4, 8, 798.80, 4, 99.60, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(382, 138, 378, NULL, '2025-01-01 06:02:12.82753+00', '2025-01-01 06:02:12.827613+00', NULL, 5, 'canceled', 'canceled', 98.00, NULL, 12, 0, 8, 798.80, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(17, 241, NULL, 217, '2025-01-01 06:02:12.830535+00', '2025-01-01 06:02:12.831461+00', NULL, 7, 'prevented', 'new', 98.75, NULL, 5, 5, 0, 0, 5, 98.75, 5, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(18, 241, NULL, NULL, '2025-01-01 06:02:12.830535+00', '2025-01-01 06:02:12.831461+00', NULL, 7, 'canceled', 'canceled', 98.75, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(12, 242, NULL, NULL, '2025-01-01 06:02:12.830535+00', '2025-01-01 06:02:12.832032+00', NULL, 8, 'canceled', 'canceled', 99.50, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(16, 244, NULL, NULL, '2025-01-01 06:02:12.830535+00', '2025-01-01 06:02:12.832032+00', NULL, 8, 'canceled', 'canceled', NULL, NULL, 10, 0, 7, 708.75, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(383, 130, 160, NULL, '2025-01-01 06:02:12.833527+00', '2025-01-01 06:02:12.833598+00', NULL, 5, 'canceled', 'canceled', 99.55, 99.55, 15, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(111, 58, 111, NULL, '2025-01-01 06:02:12.834626+00', '2025-01-01 06:02:12.834705+00', NULL, 1, 'replaced', 'new', 93.00, NULL, 12, 12, 0, 0, 12, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(112, 21, 112, NULL, '2025-01-01 06:02:12.83587+00', '2025-01-01 06:02:12.835945+00', NULL, 1, 'replaced', 'pending_trigger', 98.25, 61.00, 6, 6, 0, 0, 6, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(18, 246, 18, NULL, '2025-01-01 06:02:12.83702+00', '2025-01-01 06:02:12.837259+00', NULL, 8, 'triggered', 'new', 99.25, 98.50, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', 3, 0.19850),
	(19, 246, 19, NULL, '2025-01-01 06:02:12.84037+00', '2025-01-01 06:02:12.840549+00', NULL, 8, 'replaced', 'new', 98.25, 98.50, 4, 4, 0, 0, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(384, 100, 94, NULL, '2025-01-01 06:02:12.843514+00', '2025-01-01 06:02:12.843584+00', NULL, 5, 'canceled', 'canceled', 100.25, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(20, 248, 19, NULL, '2025-01-01 06:02:12.848362+00', '2025-01-01 06:02:12.848397+00', NULL, 7, 'canceled', 'canceled', 100.25, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 2, 2),
	(22, 250, NULL, 217, '2025-01-01 06:02:12.84978+00', '2025-01-01 06:02:12.850041+00', NULL, 7, 'prevented', 'new', 100.50, NULL, 11, 11, 0, 0, 11, 98.75, 8, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(23, 250, NULL, NULL, '2025-01-01 06:02:12.84978+00', '2025-01-01 06:02:12.850041+00', NULL, 7, 'canceled', 'canceled', 100.50, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(21, 251, NULL, NULL, '2025-01-01 06:02:12.851508+00', '2025-01-01 06:02:12.851802+00', NULL, 8, 'canceled', 'canceled', 99.50, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(66, 256, NULL, NULL, '2025-01-01 06:02:12.852904+00', '2025-01-01 06:02:12.853234+00', NULL, 6, 'canceled', 'canceled', 99.25, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(68, 257, NULL, NULL, '2025-01-01 06:02:12.852904+00', '2025-01-01 06:02:12.853234+00', NULL, 6, 'canceled', 'canceled', 98.50, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(113, 20, 38, NULL, '2025-01-01 06:02:12.855918+00', '2025-01-01 06:02:12.855997+00', NULL, 1, 'canceled', 'canceled', 97.00, NULL, 40, 0, 6, 582.00, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(114, 21, 114, NULL, '2025-01-01 06:02:12.858526+00', '2025-01-01 06:02:12.858612+00', NULL, 1, 'replaced', 'pending_trigger', 98.25, 61.00, 8, 8, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(385, 210, 385, NULL, '2025-01-01 06:02:12.861262+00', '2025-01-01 06:02:12.86135+00', NULL, 5, 'replaced', 'pending_trigger', 99.75, 99.60, 19, 19, 0, 0, 19, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(386, 153, 214, NULL, '2025-01-01 06:02:12.863689+00', '2025-01-01 06:02:12.863808+00', NULL, 5, 'replaced', 'new', 99.50, NULL, 3, 2, 0, 0, 3, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(28, 261, NULL, NULL, '2025-01-01 06:02:12.864894+00', '2025-01-01 06:02:12.865128+00', NULL, 7, 'canceled', 'canceled', 98.25, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(34, 216, 34, NULL, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.869032+00', NULL, 7, 'triggered', 'new', 98.75, 101.75, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(35, 234, 35, NULL, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.869032+00', NULL, 7, 'triggered', 'new', 99.50, 98.50, 9, 9, 0, 0, 9, NULL, NULL, NULL, 'rts', 'made_by', 1, 4.15550),
	(38, 234, 35, 216, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.869032+00', NULL, 7, 'prevented', 'partially_filled', 99.50, 98.50, 9, 4, 5, 493.75, 4, 98.75, 2, 'cancel_oldest', 'rts', 'made_by', NULL, NULL),
	(39, 216, 34, 234, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.869032+00', NULL, 7, 'canceled', 'canceled', 98.75, 101.75, 2, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 1, 2),
	(29, 268, 28, 239, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.870419+00', NULL, 8, 'prevented', 'new', 99.00, NULL, 7, 1, 0, 0, 7, 100.75, 3, 'cancel_both', 'rts', 'made_by', NULL, NULL),
	(30, 239, 10, 268, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.870419+00', NULL, 8, 'canceled', 'canceled', 100.75, NULL, 4, 0, 1, 100.75, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 3, 302.55225),
	(31, 268, 28, NULL, '2025-01-01 06:02:12.867625+00', '2025-01-01 06:02:12.870419+00', NULL, 8, 'canceled', 'canceled', 99.00, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(52, 269, NULL, NULL, '2025-01-01 06:02:12.885205+00', '2025-01-01 06:02:12.885613+00', NULL, 7, 'canceled', 'canceled', 101.00, NULL, 10, 0, 9, 902.25, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(387, 134, 170, NULL, '2025-01-01 06:02:12.890519+00', '2025-01-01 06:02:12.89061+00', NULL, 5, 'replaced', 'pending_trigger', 100.30, 100.25, 12, 12, 0, 0, 12, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(73, 220, 38, NULL, '2025-01-01 06:02:12.893329+00', '2025-01-01 06:02:12.893403+00', NULL, 6, 'canceled', 'canceled', 98.75, NULL, 11, 0, 6, 592.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', 4, 494.24375),
	(20, 51, 4, NULL, '2025-01-01 06:02:12.896329+00', '2025-01-01 06:02:12.896399+00', NULL, 4, 'canceled', 'canceled', 102.0, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(92, 279, NULL, NULL, '2025-01-01 06:02:12.899117+00', '2025-01-01 06:02:12.899474+00', NULL, 6, 'canceled', 'canceled', 100.25, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(55, 278, NULL, NULL, '2025-01-01 06:02:12.899117+00', '2025-01-01 06:02:12.901213+00', NULL, 7, 'canceled', 'canceled', 100.75, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(38, 276, NULL, NULL, '2025-01-01 06:02:12.899117+00', '2025-01-01 06:02:12.901613+00', NULL, 8, 'canceled', 'canceled', 101.00, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(115, 42, 80, NULL, '2025-01-01 06:02:12.905741+00', '2025-01-01 06:02:12.905807+00', NULL, 1, 'canceled', 'canceled', 90.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(96, 285, NULL, NULL, '2025-01-01 06:02:12.906881+00', '2025-01-01 06:02:12.907177+00', NULL, 6, 'canceled', 'canceled', 100.25, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(395, 290, 393, NULL, '2025-01-01 06:02:12.938916+00', '2025-01-01 06:02:12.939001+00', NULL, 5, 'replaced', 'new', 99.00, NULL, 15, 15, 0, 0, 15, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(396, 291, 396, NULL, '2025-01-01 06:02:12.939858+00', '2025-01-01 06:02:12.939933+00', NULL, 5, 'replaced', 'new', 98.50, NULL, 30, 30, 0, 0, 30, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(402, 210, 402, NULL, '2025-01-01 06:02:12.940741+00', '2025-01-01 06:02:12.940902+00', NULL, 5, 'triggered', 'new', 99.75, 99.60, 19, 19, 0, 0, 19, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(404, 293, NULL, NULL, '2025-01-01 06:02:12.942093+00', '2025-01-01 06:02:12.94225+00', NULL, 5, 'canceled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(475, 295, NULL, NULL, '2025-01-01 06:02:12.944017+00', '2025-01-01 06:02:12.944129+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 200, 0, 145, 14553.35, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(476, 186, 476, NULL, '2025-01-01 06:02:12.944017+00', '2025-01-01 06:02:12.944129+00', NULL, 5, 'triggered', 'new', 99.50, 100.20, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(477, 134, 477, NULL, '2025-01-01 06:02:12.944017+00', '2025-01-01 06:02:12.944129+00', NULL, 5, 'triggered', 'new', 100.30, 100.25, 12, 12, 0, 0, 12, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(479, 296, 478, NULL, '2025-01-01 06:02:12.946724+00', '2025-01-01 06:02:12.946792+00', NULL, 5, 'canceled', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL);

INSERT INTO core.fired_switch VALUES
	(10, 62, '1114');

INSERT INTO core.head VALUES
	(1, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.137073+00', -1, '761', NULL),
	(3, 1, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.545143+00', 0, '1088', '2025-01-01 06:02:12.545143+00'),
	(6, 43, '({98.75},{37},{1},{1},f)', '({},{},{},{},f)', 101.25, 122, NULL, NULL, '2025-01-01 06:02:12.819233+00', 39, '1319', '2025-01-01 06:02:12.819233+00'),
	(1, 9, '({99.00},{8},{40},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 06:02:12.195225+00', 8, '1043', '2025-01-01 06:02:12.195225+00'),
	(2, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 07:02:12.160839+00', -1, '1022', NULL),
	(2, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 07:02:12.166439+00', 0, '1023', '2025-01-01 06:02:12.166439+00'),
	(2, 4, '({},{},{},{},f)', '({101.00},{1},{6},{1},f)', 101.00, 1, NULL, NULL, '2025-01-01 07:02:12.176663+00', 1, '1024', '2025-01-01 06:02:12.176663+00'),
	(2, 7, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 07:02:12.176663+00', 4, '1035', '2025-01-01 06:02:12.185045+00'),
	(2, 8, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 06:02:12.187925+00', 7, '1037', '2025-01-01 06:02:12.187925+00'),
	(2, 11, '({},{},{},{},f)', '({101.00},{1},{1},{1},f)', 101.00, 3, NULL, NULL, '2025-01-01 06:02:12.189098+00', 8, '1038', '2025-01-01 06:02:12.189098+00'),
	(1, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.190835+00', 0, '1039', '2025-01-01 06:02:12.190835+00'),
	(1, 2, '({},{},{},{},f)', '("{101.00,101.50}","{1,2}","{10,5}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.191727+00', 1, '1040', '2025-01-01 06:02:12.191727+00'),
	(1, 7, '({},{},{},{},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 06:02:12.19268+00', 2, '1041', '2025-01-01 06:02:12.19268+00'),
	(1, 8, '({99.00},{8},{20},{1},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 06:02:12.194429+00', 7, '1042', '2025-01-01 06:02:12.194429+00'),
	(1, 10, '({99.00},{8},{35},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 06:02:12.196418+00', 9, '1044', '2025-01-01 06:02:12.196418+00'),
	(1, 11, '("{99.00,98.50}","{8,11}","{15,30}","{1,1}",f)', '({101.50},{2},{3},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 06:02:12.19995+00', 10, '1045', '2025-01-01 06:02:12.19995+00'),
	(1, 16, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 7, NULL, NULL, '2025-01-01 06:02:12.201848+00', 11, '1046', '2025-01-01 06:02:12.201848+00'),
	(1, 18, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 7, NULL, NULL, '2025-01-01 06:02:12.20306+00', 16, '1047', '2025-01-01 06:02:12.20306+00'),
	(1, 21, '({98.50},{11},{20},{1},f)', '({101.50},{2},{1},{1},f)', 101.50, 9, NULL, NULL, '2025-01-01 06:02:12.204066+00', 18, '1048', '2025-01-01 06:02:12.204066+00'),
	(1, 25, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 06:02:12.204919+00', 21, '1049', '2025-01-01 06:02:12.204919+00'),
	(1, 26, '("{98.50,97.00}","{11,26}","{20,7}","{1,1}",f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 06:02:12.205909+00', 25, '1050', '2025-01-01 06:02:12.205909+00'),
	(1, 27, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 10, NULL, NULL, '2025-01-01 06:02:12.206708+00', 26, '1051', '2025-01-01 06:02:12.206708+00'),
	(1, 28, '({98.50},{11},{20},{1},f)', '({103.00},{28},{5},{1},f)', 101.50, 10, NULL, NULL, '2025-01-01 06:02:12.211285+00', 27, '1052', '2025-01-01 06:02:12.211285+00'),
	(1, 35, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, NULL, '2025-01-01 06:02:12.212302+00', 28, '1053', '2025-01-01 06:02:12.212302+00'),
	(1, 36, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 06:02:12.213372+00', 35, '1054', '2025-01-01 06:02:12.213372+00'),
	(1, 37, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 06:02:12.214666+00', 36, '1055', '2025-01-01 06:02:12.214666+00'),
	(1, 38, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 06:02:12.21554+00', 37, '1056', '2025-01-01 06:02:12.21554+00'),
	(1, 39, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 06:02:12.216248+00', 38, '1057', '2025-01-01 06:02:12.216248+00'),
	(1, 40, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, NULL, 98.00, '2025-01-01 06:02:12.216879+00', 39, '1058', '2025-01-01 06:02:12.216879+00'),
	(1, 41, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 190.00, 98.00, '2025-01-01 06:02:12.218315+00', 40, '1059', '2025-01-01 06:02:12.218315+00'),
	(1, 42, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 170.00, 98.00, '2025-01-01 06:02:12.21902+00', 41, '1060', '2025-01-01 06:02:12.21902+00'),
	(1, 43, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 13, 190.00, 98.00, '2025-01-01 06:02:12.219574+00', 42, '1061', '2025-01-01 06:02:12.219574+00'),
	(1, 47, '({97.00},{38},{40},{1},f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.22048+00', 43, '1062', '2025-01-01 06:02:12.22048+00'),
	(1, 48, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.22133+00', 47, '1063', '2025-01-01 06:02:12.22133+00'),
	(4, 3, '({},{},{},{},f)', '("{100.0,101.0}","{2,3}","{10,10}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.555335+00', 2, '1097', '2025-01-01 06:02:12.555335+00'),
	(1, 49, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.221982+00', 48, '1064', '2025-01-01 06:02:12.221982+00'),
	(1, 50, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.222875+00', 49, '1065', '2025-01-01 06:02:12.222875+00'),
	(1, 53, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.223605+00', 50, '1066', '2025-01-01 06:02:12.223605+00'),
	(1, 54, '("{98.10,98.00,97.00,96.00}","{54,50,38,48}","{6,6,40,4}","{1,1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.225119+00', 53, '1067', '2025-01-01 06:02:12.225119+00'),
	(1, 57, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.22584+00', 54, '1068', '2025-01-01 06:02:12.22584+00'),
	(1, 60, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.227189+00', 57, '1069', '2025-01-01 06:02:12.227189+00'),
	(1, 61, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.228006+00', 60, '1070', '2025-01-01 06:02:12.228006+00'),
	(1, 64, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.228745+00', 61, '1071', '2025-01-01 06:02:12.228745+00'),
	(1, 65, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.229543+00', 64, '1072', '2025-01-01 06:02:12.229543+00'),
	(1, 68, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.230244+00', 65, '1073', '2025-01-01 06:02:12.230244+00'),
	(1, 69, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.231066+00', 68, '1074', '2025-01-01 06:02:12.231066+00'),
	(1, 70, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.231796+00', 69, '1075', '2025-01-01 06:02:12.231796+00'),
	(1, 71, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.232786+00', 70, '1076', '2025-01-01 06:02:12.232786+00'),
	(1, 72, '("{98.00,97.00,96.00,95.00,94.00}","{50,38,48,70,72}","{6,40,4,16,8}","{1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.233483+00', 71, '1077', '2025-01-01 06:02:12.233483+00'),
	(1, 73, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.234315+00', 72, '1078', '2025-01-01 06:02:12.234315+00');
INSERT INTO core.head VALUES
	(8, 19, '("{100.75,98.25}","{10,19}","{4,4}","{1,1}",f)', '({},{},{},{},f)', 101.25, 125, NULL, NULL, '2025-01-01 06:02:12.840549+00', 18, '1332', '2025-01-01 06:02:12.840549+00'),
	(1, 74, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.535284+00', 73, '1079', '2025-01-01 06:02:12.535284+00'),
	(1, 75, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.538484+00', 74, '1081', '2025-01-01 06:02:12.538484+00'),
	(1, 76, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.539733+00', 75, '1082', '2025-01-01 06:02:12.539733+00'),
	(1, 77, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.540714+00', 76, '1083', '2025-01-01 06:02:12.540714+00'),
	(1, 78, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.541434+00', 77, '1084', '2025-01-01 06:02:12.541434+00'),
	(1, 79, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.542459+00', 78, '1085', '2025-01-01 06:02:12.542459+00'),
	(1, 80, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.543181+00', 79, '1086', '2025-01-01 06:02:12.543181+00'),
	(3, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.544416+00', -1, '1087', NULL),
	(3, 2, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.54599+00', 1, '1089', '2025-01-01 06:02:12.54599+00'),
	(1, 81, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.546647+00', 80, '1090', '2025-01-01 06:02:12.546647+00'),
	(1, 82, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.547375+00', 81, '1091', '2025-01-01 06:02:12.547375+00'),
	(1, 83, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.548156+00', 82, '1092', '2025-01-01 06:02:12.548156+00'),
	(1, 84, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 14, 190.00, 98.00, '2025-01-01 06:02:12.549078+00', 83, '1093', '2025-01-01 06:02:12.549078+00'),
	(4, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.551037+00', -1, '1094', NULL),
	(4, 1, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.551841+00', 0, '1095', '2025-01-01 06:02:12.551841+00'),
	(4, 2, '({},{},{},{},f)', '({100.0},{2},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.552756+00', 1, '1096', '2025-01-01 06:02:12.552756+00'),
	(4, 4, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.556221+00', 3, '1098', '2025-01-01 06:02:12.556221+00'),
	(4, 5, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.557368+00', 4, '1099', '2025-01-01 06:02:12.557368+00'),
	(4, 10, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.55893+00', 5, '1100', '2025-01-01 06:02:12.55893+00'),
	(4, 11, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.561303+00', 10, '1101', '2025-01-01 06:02:12.561303+00'),
	(4, 12, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.564268+00', 11, '1102', '2025-01-01 06:02:12.564268+00'),
	(4, 13, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.565215+00', 12, '1103', '2025-01-01 06:02:12.565215+00'),
	(4, 14, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.566233+00', 13, '1104', '2025-01-01 06:02:12.566233+00'),
	(4, 15, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.567242+00', 14, '1105', '2025-01-01 06:02:12.567242+00'),
	(4, 16, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.568736+00', 15, '1106', '2025-01-01 06:02:12.568736+00'),
	(4, 18, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.569663+00', 16, '1107', '2025-01-01 06:02:12.569663+00'),
	(1, 96, '("{97.00,96.00,95.00,93.00,90.00}","{38,48,70,85,80}","{34,4,8,3,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 06:02:12.572022+00', 84, '1108', '2025-01-01 06:02:12.572022+00'),
	(4, 19, '({},{},{},{},f)', '("{101.0,102.0,150.0,152}","{3,4,14,19}","{5,10,5,3}","{1,1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.575006+00', 18, '1108', '2025-01-01 06:02:12.575006+00'),
	(1, 97, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 06:02:12.576521+00', 96, '1109', '2025-01-01 06:02:12.576521+00'),
	(1, 98, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,6,1}","{1,1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 06:02:12.577549+00', 97, '1110', '2025-01-01 06:02:12.577549+00'),
	(1, 99, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 21, 190.00, 61.00, '2025-01-01 06:02:12.579128+00', 98, '1111', '2025-01-01 06:02:12.579128+00'),
	(5, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.586708+00', -1, '1116', NULL),
	(5, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.587644+00', 0, '1117', '2025-01-01 06:02:12.587644+00'),
	(5, 3, '({99.50},{3},{11},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.590329+00', 2, '1118', '2025-01-01 06:02:12.590329+00'),
	(5, 4, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.591417+00', 3, '1119', '2025-01-01 06:02:12.591417+00'),
	(5, 5, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{5},{2},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.593176+00', 4, '1120', '2025-01-01 06:02:12.593176+00'),
	(5, 20, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{17},{1},{1},f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.594227+00', 5, '1121', '2025-01-01 06:02:12.594227+00'),
	(5, 21, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.595427+00', 20, '1122', '2025-01-01 06:02:12.595427+00'),
	(5, 22, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.596443+00', 21, '1123', '2025-01-01 06:02:12.596443+00'),
	(5, 24, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.597744+00', 22, '1124', '2025-01-01 06:02:12.597744+00'),
	(5, 25, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.35,100.40}","{25,21,17}","{19,16,1}","{1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.598617+00', 24, '1125', '2025-01-01 06:02:12.598617+00'),
	(5, 26, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.40}","{25,17}","{19,1}","{1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.599585+00', 25, '1126', '2025-01-01 06:02:12.599585+00'),
	(5, 27, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{19,16,1}","{1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.600684+00', 26, '1127', '2025-01-01 06:02:12.600684+00'),
	(7, 15, '({},{},{},{},f)', '("{98.75,100.25}","{4,15}","{8,1}","{1,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.826059+00', 13, '1323', '2025-01-01 06:02:12.826059+00'),
	(5, 28, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.601776+00', 27, '1128', '2025-01-01 06:02:12.601776+00'),
	(5, 30, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.602799+00', 28, '1129', '2025-01-01 06:02:12.602799+00'),
	(5, 31, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{35,16,1}","{2,1,1}",f)', 100.40, 28, NULL, NULL, '2025-01-01 06:02:12.603957+00', 30, '1130', '2025-01-01 06:02:12.603957+00'),
	(5, 34, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 29, NULL, NULL, '2025-01-01 06:02:12.605054+00', 31, '1131', '2025-01-01 06:02:12.605054+00'),
	(5, 35, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 29, NULL, NULL, '2025-01-01 06:02:12.606022+00', 34, '1132', '2025-01-01 06:02:12.606022+00');
INSERT INTO core.head VALUES
	(5, 40, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 06:02:12.606851+00', 35, '1133', '2025-01-01 06:02:12.606851+00'),
	(5, 43, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 06:02:12.608071+00', 40, '1134', '2025-01-01 06:02:12.608071+00'),
	(5, 44, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 31, NULL, NULL, '2025-01-01 06:02:12.609303+00', 43, '1135', '2025-01-01 06:02:12.609303+00'),
	(5, 45, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 31, NULL, 99.60, '2025-01-01 06:02:12.610318+00', 44, '1136', '2025-01-01 06:02:12.610318+00'),
	(5, 48, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.80, 32, NULL, 99.60, '2025-01-01 06:02:12.611315+00', 45, '1137', '2025-01-01 06:02:12.611315+00'),
	(5, 51, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,1}","{1,1}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 06:02:12.612762+00', 48, '1138', '2025-01-01 06:02:12.612762+00'),
	(5, 52, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 06:02:12.613808+00', 51, '1139', '2025-01-01 06:02:12.613808+00'),
	(5, 54, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 06:02:12.614627+00', 52, '1140', '2025-01-01 06:02:12.614627+00'),
	(5, 55, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 06:02:12.615317+00', 54, '1141', '2025-01-01 06:02:12.615317+00'),
	(5, 57, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 33, NULL, 99.60, '2025-01-01 06:02:12.61625+00', 55, '1142', '2025-01-01 06:02:12.61625+00'),
	(5, 62, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 06:02:12.617363+00', 57, '1143', '2025-01-01 06:02:12.617363+00'),
	(5, 64, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 06:02:12.618392+00', 62, '1144', '2025-01-01 06:02:12.618392+00'),
	(5, 65, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 06:02:12.619328+00', 64, '1145', '2025-01-01 06:02:12.619328+00'),
	(5, 66, '("{99.85,99.80,99.75,99.50}","{66,55,35,3}","{2,5,9,11}","{1,1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 36, NULL, 99.60, '2025-01-01 06:02:12.620225+00', 65, '1146', '2025-01-01 06:02:12.620225+00'),
	(5, 71, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,3}","{1,1,2}",f)', 99.80, 39, NULL, 99.60, '2025-01-01 06:02:12.621282+00', 66, '1147', '2025-01-01 06:02:12.621282+00'),
	(5, 72, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,11}","{1,1,3}",f)', 99.80, 39, NULL, 99.60, '2025-01-01 06:02:12.622305+00', 71, '1148', '2025-01-01 06:02:12.622305+00'),
	(5, 77, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.6237+00', 72, '1149', '2025-01-01 06:02:12.6237+00'),
	(5, 78, '({99.50},{3},{11},{1},f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.625025+00', 77, '1150', '2025-01-01 06:02:12.625025+00'),
	(5, 79, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.625927+00', 78, '1151', '2025-01-01 06:02:12.625927+00'),
	(5, 82, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.626698+00', 79, '1152', '2025-01-01 06:02:12.626698+00'),
	(7, 19, '({},{},{},{},f)', '("{98.75,100.25}","{4,15}","{8,3}","{1,2}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.842596+00', 18, '1333', '2025-01-01 06:02:12.842596+00'),
	(5, 83, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.627764+00', 82, '1153', '2025-01-01 06:02:12.627764+00'),
	(5, 84, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.628895+00', 83, '1154', '2025-01-01 06:02:12.628895+00'),
	(5, 85, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.629988+00', 84, '1155', '2025-01-01 06:02:12.629988+00'),
	(5, 88, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.630755+00', 85, '1156', '2025-01-01 06:02:12.630755+00'),
	(5, 90, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.631624+00', 88, '1157', '2025-01-01 06:02:12.631624+00'),
	(5, 91, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.632428+00', 90, '1158', '2025-01-01 06:02:12.632428+00'),
	(5, 92, '({99.55},{84},{11},{1},f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.633416+00', 91, '1159', '2025-01-01 06:02:12.633416+00'),
	(8, 9, '({},{},{},{},f)', '({101.25},{7},{7},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.826356+00', 6, '1323', '2025-01-01 06:02:12.826356+00'),
	(5, 93, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.40}","{79,93,85,27,17}","{18,18,14,11,3}","{2,1,1,2,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.634279+00', 92, '1160', '2025-01-01 06:02:12.634279+00'),
	(5, 94, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{18,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 100.10, 41, NULL, 99.60, '2025-01-01 06:02:12.635075+00', 93, '1161', '2025-01-01 06:02:12.635075+00'),
	(5, 100, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 43, NULL, NULL, '2025-01-01 06:02:12.635882+00', 94, '1162', '2025-01-01 06:02:12.635882+00'),
	(5, 102, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 43, NULL, NULL, '2025-01-01 06:02:12.637462+00', 100, '1163', '2025-01-01 06:02:12.637462+00'),
	(5, 109, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.40}","{93,85,27,94,17}","{10,14,11,4,3}","{1,1,2,1,2}",f)', 99.75, 45, NULL, NULL, '2025-01-01 06:02:12.638232+00', 102, '1164', '2025-01-01 06:02:12.638232+00'),
	(5, 110, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 45, NULL, NULL, '2025-01-01 06:02:12.639681+00', 109, '1165', '2025-01-01 06:02:12.639681+00'),
	(5, 111, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.64063+00', 110, '1166', '2025-01-01 06:02:12.64063+00'),
	(1, 111, '("{97.00,96.00,93.00,92.00,90.00}","{38,48,111,97,80}","{34,4,12,3,1}","{1,1,1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.834705+00', 110, '1328', '2025-01-01 06:02:12.834705+00'),
	(5, 112, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,1}","{1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.64148+00', 111, '1167', '2025-01-01 06:02:12.64148+00'),
	(5, 113, '({99.55},{84},{8},{1},f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.642313+00', 112, '1168', '2025-01-01 06:02:12.642313+00'),
	(5, 114, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.649493+00', 113, '1169', '2025-01-01 06:02:12.649493+00'),
	(5, 116, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,1}","{1,1,1,2,1,1,1,1}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.651082+00', 114, '1170', '2025-01-01 06:02:12.651082+00'),
	(5, 117, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,3}","{1,1,1,2,1,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.653083+00', 116, '1171', '2025-01-01 06:02:12.653083+00'),
	(5, 118, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,27,118,116,94,110,17}","{6,10,14,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 45, NULL, 99.70, '2025-01-01 06:02:12.653961+00', 117, '1172', '2025-01-01 06:02:12.653961+00'),
	(1, 109, '("{97.00,96.00,93.00,92.00,90.00}","{38,48,85,97,80}","{34,4,3,3,1}","{1,1,1,1,1}",f)', '("{98.40,103.00}","{69,32}","{2,3}","{1,1}",f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.817897+00', 108, '1318', '2025-01-01 06:02:12.817897+00'),
	(5, 122, '({99.50},{114},{18},{1},f)', '("{99.70,99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,122,27,118,116,94,110,17}","{6,10,14,6,11,14,4,4,9,3}","{1,1,1,1,2,1,1,1,1,2}",f)', 99.55, 46, NULL, NULL, '2025-01-01 06:02:12.654831+00', 118, '1173', '2025-01-01 06:02:12.654831+00'),
	(5, 127, '({99.50},{114},{18},{1},f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 48, NULL, NULL, '2025-01-01 06:02:12.656371+00', 122, '1174', '2025-01-01 06:02:12.656371+00'),
	(5, 128, '("{99.60,99.50}","{128,114}","{6,18}","{1,1}",f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 48, NULL, NULL, '2025-01-01 06:02:12.657653+00', 127, '1175', '2025-01-01 06:02:12.657653+00'),
	(5, 131, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,4,9,3}","{1,1,2,1,1,1,1,2}",f)', 99.75, 49, NULL, NULL, '2025-01-01 06:02:12.658682+00', 128, '1176', '2025-01-01 06:02:12.658682+00'),
	(5, 132, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 49, NULL, NULL, '2025-01-01 06:02:12.659722+00', 131, '1177', '2025-01-01 06:02:12.659722+00'),
	(1, 112, '("{97.00,96.00,93.00,92.00,90.00}","{38,48,111,97,80}","{34,4,12,3,1}","{1,1,1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.835945+00', 111, '1329', '2025-01-01 06:02:12.835945+00');
INSERT INTO core.head VALUES
	(5, 135, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 06:02:12.660585+00', 132, '1178', '2025-01-01 06:02:12.660585+00'),
	(5, 137, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 06:02:12.661456+00', 135, '1179', '2025-01-01 06:02:12.661456+00'),
	(5, 138, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{6,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 50, NULL, NULL, '2025-01-01 06:02:12.662398+00', 137, '1180', '2025-01-01 06:02:12.662398+00'),
	(5, 141, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 06:02:12.663427+00', 138, '1181', '2025-01-01 06:02:12.663427+00'),
	(5, 142, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 06:02:12.664808+00', 141, '1182', '2025-01-01 06:02:12.664808+00'),
	(5, 143, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, NULL, NULL, '2025-01-01 06:02:12.665561+00', 142, '1183', '2025-01-01 06:02:12.665561+00'),
	(5, 144, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.666386+00', 143, '1184', '2025-01-01 06:02:12.666386+00'),
	(5, 145, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.667187+00', 144, '1185', '2025-01-01 06:02:12.667187+00'),
	(5, 147, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.668139+00', 145, '1186', '2025-01-01 06:02:12.668139+00'),
	(5, 148, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.669012+00', 147, '1187', '2025-01-01 06:02:12.669012+00'),
	(5, 149, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.669809+00', 148, '1188', '2025-01-01 06:02:12.669809+00'),
	(5, 150, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.670742+00', 149, '1189', '2025-01-01 06:02:12.670742+00'),
	(5, 152, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 51, 99.90, NULL, '2025-01-01 06:02:12.671601+00', 150, '1190', '2025-01-01 06:02:12.671601+00'),
	(5, 158, '("{99.75,99.70,99.60,99.55,99.50}","{129,158,129,138,114}","{1,15,17,7,18}","{1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, NULL, '2025-01-01 06:02:12.672432+00', 152, '1191', '2025-01-01 06:02:12.672432+00'),
	(5, 159, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, NULL, '2025-01-01 06:02:12.674063+00', 158, '1192', '2025-01-01 06:02:12.674063+00'),
	(5, 160, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 55, NULL, 99.55, '2025-01-01 06:02:12.674882+00', 159, '1193', '2025-01-01 06:02:12.674882+00'),
	(5, 161, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,24,4,14,9,3,3}","{2,3,1,3,1,2,1}",f)', 100.05, 55, NULL, 99.55, '2025-01-01 06:02:12.675559+00', 160, '1194', '2025-01-01 06:02:12.675559+00'),
	(5, 168, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, NULL, 99.55, '2025-01-01 06:02:12.676434+00', 161, '1195', '2025-01-01 06:02:12.676434+00'),
	(5, 169, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, NULL, 99.55, '2025-01-01 06:02:12.677678+00', 168, '1196', '2025-01-01 06:02:12.677678+00'),
	(5, 170, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.25, 99.55, '2025-01-01 06:02:12.679492+00', 169, '1198', '2025-01-01 06:02:12.679492+00'),
	(5, 171, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.25, 99.55, '2025-01-01 06:02:12.680221+00', 170, '1199', '2025-01-01 06:02:12.680221+00'),
	(5, 172, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.68105+00', 171, '1200', '2025-01-01 06:02:12.68105+00'),
	(5, 173, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.681767+00', 172, '1201', '2025-01-01 06:02:12.681767+00'),
	(5, 174, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.682487+00', 173, '1202', '2025-01-01 06:02:12.682487+00'),
	(5, 175, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.683388+00', 174, '1203', '2025-01-01 06:02:12.683388+00'),
	(5, 176, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,22,9,3,3}","{3,2,4,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.684138+00', 175, '1204', '2025-01-01 06:02:12.684138+00'),
	(5, 177, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,16,9,3,3}","{3,2,3,1,2,1}",f)', 100.15, 58, 100.20, 99.55, '2025-01-01 06:02:12.685036+00', 176, '1205', '2025-01-01 06:02:12.685036+00'),
	(5, 184, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{8,12,16,9,3,3}","{2,2,3,1,2,1}",f)', 100.15, 61, 100.20, 99.55, '2025-01-01 06:02:12.685905+00', 177, '1206', '2025-01-01 06:02:12.685905+00'),
	(5, 187, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{11,8,12,16,9,3,3}","{1,2,2,3,1,2,1}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 06:02:12.687003+00', 184, '1207', '2025-01-01 06:02:12.687003+00'),
	(5, 188, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,3}","{2,2,2,3,1,2,1}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 06:02:12.688101+00', 187, '1208', '2025-01-01 06:02:12.688101+00'),
	(5, 189, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 06:02:12.689153+00', 188, '1209', '2025-01-01 06:02:12.689153+00'),
	(5, 191, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 06:02:12.689887+00', 189, '1210', '2025-01-01 06:02:12.689887+00'),
	(5, 194, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 62, 100.20, 99.55, '2025-01-01 06:02:12.690653+00', 191, '1211', '2025-01-01 06:02:12.690653+00'),
	(5, 199, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{188,161,116,94,110,17,148}","{7,8,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.85, 64, 100.20, 99.55, '2025-01-01 06:02:12.691498+00', 194, '1212', '2025-01-01 06:02:12.691498+00'),
	(5, 204, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 06:02:12.69277+00', 199, '1213', '2025-01-01 06:02:12.69277+00'),
	(5, 205, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 06:02:12.693965+00', 204, '1214', '2025-01-01 06:02:12.693965+00'),
	(5, 206, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 06:02:12.694818+00', 205, '1215', '2025-01-01 06:02:12.694818+00'),
	(5, 209, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 66, 100.20, 99.55, '2025-01-01 06:02:12.695586+00', 206, '1216', '2025-01-01 06:02:12.695586+00'),
	(5, 213, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 67, 100.20, 99.55, '2025-01-01 06:02:12.696613+00', 209, '1217', '2025-01-01 06:02:12.696613+00'),
	(5, 214, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 67, 100.20, 99.55, '2025-01-01 06:02:12.698076+00', 213, '1218', '2025-01-01 06:02:12.698076+00'),
	(5, 217, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,1,12,16,9,3,5}","{1,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 06:02:12.699083+00', 214, '1219', '2025-01-01 06:02:12.699083+00'),
	(5, 218, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 06:02:12.700742+00', 217, '1220', '2025-01-01 06:02:12.700742+00'),
	(5, 219, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 06:02:12.701823+00', 218, '1221', '2025-01-01 06:02:12.701823+00'),
	(5, 220, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 06:02:12.702626+00', 219, '1222', '2025-01-01 06:02:12.702626+00'),
	(5, 221, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{9,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 68, 100.20, 99.55, '2025-01-01 06:02:12.703435+00', 220, '1223', '2025-01-01 06:02:12.703435+00'),
	(5, 224, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.85, 69, 100.20, 99.55, '2025-01-01 06:02:12.704225+00', 221, '1224', '2025-01-01 06:02:12.704225+00'),
	(5, 227, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.95, 70, 100.20, 99.55, '2025-01-01 06:02:12.705421+00', 224, '1225', '2025-01-01 06:02:12.705421+00'),
	(5, 228, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 70, 100.20, 99.55, '2025-01-01 06:02:12.706308+00', 227, '1226', '2025-01-01 06:02:12.706308+00'),
	(5, 233, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.85, 71, 100.20, 99.55, '2025-01-01 06:02:12.707043+00', 228, '1227', '2025-01-01 06:02:12.707043+00'),
	(1, 110, '("{97.00,96.00,93.00,92.00,90.00}","{38,48,85,97,80}","{34,4,3,3,1}","{1,1,1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.82067+00', 109, '1320', '2025-01-01 06:02:12.82067+00');
INSERT INTO core.head VALUES
	(5, 236, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 72, 100.20, 99.55, '2025-01-01 06:02:12.708441+00', 233, '1228', '2025-01-01 06:02:12.708441+00'),
	(5, 239, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 06:02:12.709501+00', 236, '1229', '2025-01-01 06:02:12.709501+00'),
	(5, 240, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,16,14,9,3,5}","{2,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 06:02:12.71061+00', 239, '1230', '2025-01-01 06:02:12.71061+00'),
	(5, 241, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 06:02:12.711638+00', 240, '1231', '2025-01-01 06:02:12.711638+00'),
	(5, 270, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 06:02:12.722633+00', 268, '1243', '2025-01-01 06:02:12.722633+00'),
	(5, 243, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 73, 100.20, 99.55, '2025-01-01 06:02:12.712545+00', 241, '1232', '2025-01-01 06:02:12.712545+00'),
	(5, 250, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 06:02:12.713233+00', 243, '1233', '2025-01-01 06:02:12.713233+00'),
	(5, 251, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 06:02:12.714274+00', 250, '1234', '2025-01-01 06:02:12.714274+00'),
	(5, 252, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 06:02:12.715077+00', 251, '1235', '2025-01-01 06:02:12.715077+00'),
	(5, 253, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 06:02:12.716017+00', 252, '1236', '2025-01-01 06:02:12.716017+00'),
	(5, 254, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,28,8,17,7,31}","{1,1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 76, 100.20, 99.55, '2025-01-01 06:02:12.717144+00', 253, '1237', '2025-01-01 06:02:12.717144+00'),
	(5, 261, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 06:02:12.718+00', 254, '1238', '2025-01-01 06:02:12.718+00'),
	(5, 262, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 06:02:12.719014+00', 261, '1239', '2025-01-01 06:02:12.719014+00'),
	(5, 264, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 81, 100.20, 99.55, '2025-01-01 06:02:12.719882+00', 262, '1240', '2025-01-01 06:02:12.719882+00'),
	(5, 267, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 06:02:12.72071+00', 264, '1241', '2025-01-01 06:02:12.72071+00'),
	(5, 268, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 82, 100.20, 99.55, '2025-01-01 06:02:12.721691+00', 267, '1242', '2025-01-01 06:02:12.721691+00'),
	(5, 277, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 100.15, 85, 100.20, 99.55, '2025-01-01 06:02:12.723373+00', 270, '1244', '2025-01-01 06:02:12.723373+00'),
	(5, 284, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 87, 100.20, 99.55, '2025-01-01 06:02:12.724677+00', 277, '1245', '2025-01-01 06:02:12.724677+00'),
	(5, 285, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{16,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 87, 100.20, 99.55, '2025-01-01 06:02:12.725867+00', 284, '1246', '2025-01-01 06:02:12.725867+00'),
	(5, 288, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{8,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.95, 88, 100.20, 99.55, '2025-01-01 06:02:12.726599+00', 285, '1247', '2025-01-01 06:02:12.726599+00'),
	(5, 291, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 06:02:12.72771+00', 288, '1248', '2025-01-01 06:02:12.72771+00'),
	(5, 293, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 06:02:12.728962+00', 291, '1249', '2025-01-01 06:02:12.728962+00'),
	(7, 13, '({},{},{},{},f)', '({98.75},{4},{8},{1},f)', NULL, NULL, NULL, 101.75, '2025-01-01 06:02:12.82205+00', 9, '1321', '2025-01-01 06:02:12.82205+00'),
	(5, 295, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 89, 100.20, 99.55, '2025-01-01 06:02:12.729826+00', 293, '1250', '2025-01-01 06:02:12.729826+00'),
	(5, 302, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.730686+00', 295, '1251', '2025-01-01 06:02:12.730686+00'),
	(5, 303, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.731911+00', 302, '1252', '2025-01-01 06:02:12.731911+00'),
	(5, 304, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.732857+00', 303, '1253', '2025-01-01 06:02:12.732857+00'),
	(5, 305, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.733722+00', 304, '1254', '2025-01-01 06:02:12.733722+00'),
	(8, 18, '("{100.75,99.25}","{10,18}","{4,2}","{1,1}",f)', '({},{},{},{},f)', 101.25, 125, NULL, NULL, '2025-01-01 06:02:12.837259+00', 16, '1330', '2025-01-01 06:02:12.837259+00'),
	(5, 307, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.734619+00', 305, '1255', '2025-01-01 06:02:12.734619+00'),
	(5, 309, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.735322+00', 307, '1256', '2025-01-01 06:02:12.735322+00'),
	(5, 310, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.7362+00', 309, '1257', '2025-01-01 06:02:12.7362+00'),
	(5, 311, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{11,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 91, 100.20, 99.55, '2025-01-01 06:02:12.737024+00', 310, '1258', '2025-01-01 06:02:12.737024+00'),
	(5, 315, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 06:02:12.737786+00', 311, '1259', '2025-01-01 06:02:12.737786+00'),
	(5, 316, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 06:02:12.739336+00', 315, '1260', '2025-01-01 06:02:12.739336+00'),
	(5, 317, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 06:02:12.740348+00', 316, '1261', '2025-01-01 06:02:12.740348+00'),
	(8, 6, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.823598+00', 4, '1322', '2025-01-01 06:02:12.823598+00'),
	(5, 319, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 92, 100.20, 99.55, '2025-01-01 06:02:12.741187+00', 317, '1262', '2025-01-01 06:02:12.741187+00'),
	(5, 326, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.60, 95, 100.20, 99.55, '2025-01-01 06:02:12.741929+00', 319, '1263', '2025-01-01 06:02:12.741929+00'),
	(5, 331, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{303,116,94,110,17,148,316}","{10,4,18,24,3,5,10}","{1,1,4,2,2,2,1}",f)', 100.15, 96, 100.20, 99.55, '2025-01-01 06:02:12.742994+00', 326, '1264', '2025-01-01 06:02:12.742994+00'),
	(5, 332, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{17,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 100.15, 96, 100.20, 99.55, '2025-01-01 06:02:12.744277+00', 331, '1265', '2025-01-01 06:02:12.744277+00'),
	(5, 383, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,94,110,17,148,316}","{19,4,12,33,3,5,19}","{1,1,2,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.833598+00', 382, '1327', '2025-01-01 06:02:12.833598+00'),
	(5, 335, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.745104+00', 332, '1266', '2025-01-01 06:02:12.745104+00'),
	(5, 337, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.745923+00', 335, '1267', '2025-01-01 06:02:12.745923+00'),
	(5, 338, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.746695+00', 337, '1268', '2025-01-01 06:02:12.746695+00'),
	(5, 339, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.747481+00', 338, '1269', '2025-01-01 06:02:12.747481+00'),
	(5, 341, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.748166+00', 339, '1270', '2025-01-01 06:02:12.748166+00'),
	(5, 343, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.749197+00', 341, '1271', '2025-01-01 06:02:12.749197+00'),
	(5, 346, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 97, 100.20, 99.55, '2025-01-01 06:02:12.749984+00', 343, '1272', '2025-01-01 06:02:12.749984+00'),
	(5, 349, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{2,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 99, 100.20, 99.55, '2025-01-01 06:02:12.750822+00', 346, '1273', '2025-01-01 06:02:12.750822+00');
INSERT INTO core.head VALUES
	(5, 350, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,350,303,116,94,110,17,148,316}","{2,20,10,4,18,33,3,5,10}","{1,1,1,1,4,3,2,2,1}",f)', 99.65, 99, 100.20, 99.55, '2025-01-01 06:02:12.751715+00', 349, '1274', '2025-01-01 06:02:12.751715+00'),
	(5, 353, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.752539+00', 350, '1275', '2025-01-01 06:02:12.752539+00'),
	(5, 354, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,10}","{1,1,1,5,3,2,2,1}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.753829+00', 353, '1276', '2025-01-01 06:02:12.753829+00'),
	(5, 355, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,22}","{1,1,1,5,3,2,2,2}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.754503+00', 354, '1277', '2025-01-01 06:02:12.754503+00'),
	(5, 356, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,31}","{1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.755244+00', 355, '1278', '2025-01-01 06:02:12.755244+00'),
	(5, 357, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.755967+00', 356, '1279', '2025-01-01 06:02:12.755967+00'),
	(5, 359, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 100, 100.20, 99.55, '2025-01-01 06:02:12.756687+00', 357, '1280', '2025-01-01 06:02:12.756687+00'),
	(5, 362, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 102, 100.20, 99.55, '2025-01-01 06:02:12.757725+00', 359, '1281', '2025-01-01 06:02:12.757725+00'),
	(5, 363, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.75864+00', 362, '1282', '2025-01-01 06:02:12.75864+00'),
	(5, 364, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.759472+00', 363, '1283', '2025-01-01 06:02:12.759472+00'),
	(5, 366, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.760406+00', 364, '1284', '2025-01-01 06:02:12.760406+00'),
	(6, 45, '({98.75},{37},{1},{1},f)', '({99.00},{45},{5},{1},f)', 101.25, 122, NULL, NULL, '2025-01-01 06:02:12.825311+00', 43, '1323', '2025-01-01 06:02:12.825311+00'),
	(5, 368, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.761088+00', 366, '1285', '2025-01-01 06:02:12.761088+00'),
	(6, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.764051+00', -1, '1288', NULL),
	(7, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.764965+00', -1, '1289', NULL),
	(8, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.765733+00', -1, '1290', NULL),
	(9, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.766404+00', -1, '1291', NULL),
	(10, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.767029+00', -1, '1292', NULL),
	(11, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.767691+00', -1, '1293', NULL),
	(12, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.768229+00', -1, '1294', NULL),
	(13, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.7688+00', -1, '1295', NULL),
	(5, 369, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{8,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.787548+00', 368, '1305', '2025-01-01 06:02:12.787548+00'),
	(6, 1, '({},{},{},{},f)', '({102.00},{1},{1},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.789882+00', 0, '1306', '2025-01-01 06:02:12.789882+00'),
	(7, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.794483+00', 0, '1308', '2025-01-01 06:02:12.794483+00'),
	(6, 3, '({},{},{},{},f)', '({102.00},{1},{1},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.796441+00', 1, '1309', '2025-01-01 06:02:12.796441+00'),
	(5, 370, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{8,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.798075+00', 369, '1310', '2025-01-01 06:02:12.798075+00'),
	(7, 3, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, 101.75, '2025-01-01 06:02:12.799593+00', 2, '1311', '2025-01-01 06:02:12.799593+00'),
	(5, 377, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,20}","{1,1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,94,110,17,148,316}","{19,4,20,33,3,5,19}","{1,1,3,3,2,2,2}",f)', 99.85, 102, 100.20, 99.60, '2025-01-01 06:02:12.801043+00', 370, '1312', '2025-01-01 06:02:12.801043+00'),
	(6, 8, '({98.75},{5},{1},{1},f)', '({102.00},{1},{1},{1},f)', 101.50, 103, NULL, NULL, '2025-01-01 06:02:12.802926+00', 3, '1313', '2025-01-01 06:02:12.802926+00'),
	(7, 7, '({},{},{},{},f)', '("{98.00,98.75}","{7,4}","{2,8}","{1,1}",f)', NULL, NULL, NULL, 101.75, '2025-01-01 06:02:12.807307+00', 3, '1313', '2025-01-01 06:02:12.807307+00'),
	(8, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.809653+00', 0, '1314', '2025-01-01 06:02:12.809653+00'),
	(1, 108, '("{97.00,96.00,93.00,92.00,90.00}","{38,48,85,97,80}","{34,4,3,3,1}","{1,1,1,1,1}",f)', '("{98.40,103.00}","{69,32}","{2,3}","{1,1}",f)', 98.40, 108, 190.00, 61.00, '2025-01-01 06:02:12.810795+00', 99, '1315', '2025-01-01 06:02:12.810795+00'),
	(6, 39, '({98.75},{37},{1},{1},f)', '({101.25},{26},{2},{1},f)', 98.75, 121, NULL, NULL, '2025-01-01 06:02:12.812863+00', 8, '1316', '2025-01-01 06:02:12.812863+00'),
	(7, 9, '({},{},{},{},f)', '("{98.00,98.75}","{7,4}","{2,8}","{1,1}",f)', NULL, NULL, NULL, 101.75, '2025-01-01 06:02:12.815011+00', 7, '1316', '2025-01-01 06:02:12.815011+00'),
	(8, 4, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.815411+00', 2, '1316', '2025-01-01 06:02:12.815411+00'),
	(5, 382, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,94,110,17,148,316}","{19,4,12,33,3,5,19}","{1,1,2,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.827613+00', 377, '1324', '2025-01-01 06:02:12.827613+00'),
	(8, 10, '({100.75},{10},{4},{1},f)', '({101.25},{7},{7},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 06:02:12.829479+00', 9, '1325', '2025-01-01 06:02:12.829479+00'),
	(6, 50, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '("{99.00,101.75}","{45,49}","{4,1}","{1,1}",f)', 99.00, 124, NULL, NULL, '2025-01-01 06:02:12.830841+00', 45, '1326', '2025-01-01 06:02:12.830841+00'),
	(7, 18, '({},{},{},{},f)', '("{98.75,100.25}","{4,15}","{8,1}","{1,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.831461+00', 15, '1326', '2025-01-01 06:02:12.831461+00'),
	(8, 16, '({100.75},{10},{4},{1},f)', '({},{},{},{},f)', 101.25, 125, NULL, NULL, '2025-01-01 06:02:12.832032+00', 10, '1326', '2025-01-01 06:02:12.832032+00'),
	(6, 51, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '("{99.00,101.75}","{45,49}","{4,1}","{1,1}",f)', 99.00, 124, NULL, NULL, '2025-01-01 06:02:12.839139+00', 50, '1331', '2025-01-01 06:02:12.839139+00'),
	(5, 384, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,95,110,17,148,316}","{19,4,8,33,3,5,19}","{1,1,1,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.843584+00', 383, '1334', '2025-01-01 06:02:12.843584+00'),
	(6, 64, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.84507+00', 51, '1335', '2025-01-01 06:02:12.84507+00'),
	(7, 20, '({},{},{},{},f)', '("{98.75,100.25}","{4,15}","{8,1}","{1,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.848397+00', 19, '1337', '2025-01-01 06:02:12.848397+00'),
	(7, 23, '({},{},{},{},f)', '("{98.75,100.25}","{4,15}","{8,1}","{1,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.850041+00', 20, '1338', '2025-01-01 06:02:12.850041+00'),
	(8, 21, '("{100.75,98.25}","{10,19}","{4,4}","{1,1}",f)', '({},{},{},{},f)', 101.25, 125, NULL, NULL, '2025-01-01 06:02:12.851802+00', 19, '1339', '2025-01-01 06:02:12.851802+00'),
	(6, 68, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.853234+00', 64, '1340', '2025-01-01 06:02:12.853234+00'),
	(7, 25, '({},{},{},{},f)', '("{98.50,98.75,100.25}","{24,4,15}","{1,8,6}","{1,1,2}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.853605+00', 23, '1340', '2025-01-01 06:02:12.853605+00'),
	(8, 25, '("{100.75,98.25}","{10,19}","{3,4}","{1,1}",f)', '({},{},{},{},f)', 100.75, 133, NULL, NULL, '2025-01-01 06:02:12.854195+00', 21, '1340', '2025-01-01 06:02:12.854195+00'),
	(1, 113, '("{96.00,93.00,92.00,90.00}","{48,111,97,80}","{4,12,3,1}","{1,1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.855997+00', 112, '1341', '2025-01-01 06:02:12.855997+00');
INSERT INTO core.head VALUES
	(6, 69, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.857361+00', 68, '1342', '2025-01-01 06:02:12.857361+00'),
	(1, 114, '("{96.00,93.00,92.00,90.00}","{48,111,97,80}","{4,12,3,1}","{1,1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.858612+00', 113, '1343', '2025-01-01 06:02:12.858612+00'),
	(6, 70, '("{98.75,98.50}","{37,50}","{1,8}","{1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.860014+00', 69, '1344', '2025-01-01 06:02:12.860014+00'),
	(5, 385, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,95,110,17,148,316}","{19,4,8,33,3,5,19}","{1,1,1,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.86135+00', 384, '1345', '2025-01-01 06:02:12.86135+00'),
	(7, 26, '({},{},{},{},f)', '("{98.50,98.75,100.25,101.75}","{24,4,15,26}","{1,8,6,4}","{1,1,2,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.86267+00', 25, '1346', '2025-01-01 06:02:12.86267+00'),
	(5, 386, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,95,110,17,148,316}","{19,4,8,33,3,5,19}","{1,1,1,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.863808+00', 385, '1347', '2025-01-01 06:02:12.863808+00'),
	(7, 28, '({},{},{},{},f)', '("{98.50,98.75,100.25,101.75}","{24,4,15,26}","{1,8,6,4}","{1,1,2,1}",f)', NULL, NULL, 98.50, 101.75, '2025-01-01 06:02:12.865128+00', 26, '1348', '2025-01-01 06:02:12.865128+00'),
	(8, 26, '("{100.75,99.25,98.25}","{10,26,19}","{3,1,4}","{1,1,1}",f)', '({},{},{},{},f)', 100.75, 133, NULL, NULL, '2025-01-01 06:02:12.866293+00', 25, '1349', '2025-01-01 06:02:12.866293+00'),
	(6, 72, '("{100.25,98.75,98.50}","{71,37,50}","{3,1,8}","{1,1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.867976+00', 70, '1350', '2025-01-01 06:02:12.867976+00'),
	(7, 40, '({99.50},{35},{4},{1},f)', '("{100.25,101.75}","{15,26}","{6,4}","{2,1}",f)', 98.75, 141, NULL, NULL, '2025-01-01 06:02:12.869032+00', 28, '1350', '2025-01-01 06:02:12.869032+00'),
	(8, 31, '("{99.25,98.25}","{26,19}","{1,4}","{1,1}",f)', '({101.50},{27},{1},{1},f)', 100.75, 133, NULL, NULL, '2025-01-01 06:02:12.870419+00', 26, '1350', '2025-01-01 06:02:12.870419+00'),
	(7, 52, '({99.50},{35},{4},{1},f)', '({101.75},{26},{4},{1},f)', 100.25, 146, NULL, NULL, '2025-01-01 06:02:12.885613+00', 40, '1351', '2025-01-01 06:02:12.885613+00'),
	(8, 32, '("{101.25,99.25,98.25}","{32,26,19}","{9,1,4}","{1,1,1}",f)', '({101.50},{27},{1},{1},f)', 100.75, 133, NULL, NULL, '2025-01-01 06:02:12.887749+00', 31, '1352', '2025-01-01 06:02:12.887749+00'),
	(5, 387, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50}","{357,116,95,110,17,148,316}","{19,4,8,33,3,5,19}","{1,1,1,3,2,2,2}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.89061+00', 386, '1354', '2025-01-01 06:02:12.89061+00'),
	(7, 53, '({99.50},{35},{4},{1},f)', '("{101.00,101.75}","{53,26}","{3,4}","{1,1}",f)', 100.25, 146, NULL, NULL, '2025-01-01 06:02:12.89221+00', 52, '1355', '2025-01-01 06:02:12.89221+00'),
	(6, 73, '("{100.25,98.50}","{71,50}","{3,8}","{1,1}",f)', '({101.75},{62},{1},{1},f)', 101.75, 131, NULL, NULL, '2025-01-01 06:02:12.893403+00', 72, '1356', '2025-01-01 06:02:12.893403+00'),
	(6, 76, '("{100.25,98.50}","{71,50}","{3,8}","{1,1}",f)', '({101.75},{64},{1},{1},f)', 101.75, 147, NULL, NULL, '2025-01-01 06:02:12.894753+00', 73, '1357', '2025-01-01 06:02:12.894753+00'),
	(4, 20, '({},{},{},{},f)', '("{101.0,150.0,152}","{3,14,19}","{5,5,3}","{1,1,1}",f)', 101.0, 17, NULL, NULL, '2025-01-01 06:02:12.896399+00', 19, '1358', '2025-01-01 06:02:12.896399+00'),
	(8, 33, '("{101.25,99.50,99.25,98.25}","{32,33,26,19}","{9,4,1,4}","{1,1,1,1}",f)', '({101.50},{27},{1},{1},f)', 100.75, 133, NULL, NULL, '2025-01-01 06:02:12.897711+00', 32, '1359', '2025-01-01 06:02:12.897711+00'),
	(6, 92, '({98.50},{50},{4},{1},f)', '({},{},{},{},f)', 98.50, 153, NULL, NULL, '2025-01-01 06:02:12.899474+00', 76, '1360', '2025-01-01 06:02:12.899474+00'),
	(7, 55, '({99.50},{35},{4},{1},f)', '("{101.00,101.75}","{53,26}","{3,4}","{1,1}",f)', 100.25, 146, NULL, NULL, '2025-01-01 06:02:12.901213+00', 53, '1360', '2025-01-01 06:02:12.901213+00'),
	(8, 38, '("{101.25,99.50,99.25,98.25}","{32,33,26,19}","{7,4,1,4}","{1,1,1,1}",f)', '({101.50},{27},{1},{1},f)', 101.25, 154, NULL, NULL, '2025-01-01 06:02:12.901613+00', 33, '1360', '2025-01-01 06:02:12.901613+00'),
	(8, 39, '("{101.25,99.50,99.25,98.25}","{32,33,26,19}","{7,4,1,4}","{1,1,1,1}",f)', '({101.50},{27},{1},{1},f)', 101.25, 154, NULL, NULL, '2025-01-01 06:02:12.904551+00', 38, '1362', '2025-01-01 06:02:12.904551+00'),
	(1, 115, '("{96.00,93.00,92.00}","{48,111,97}","{4,12,3}","{1,1,1}",f)', '({98.40},{69},{2},{1},f)', 98.40, 108, NULL, 61.00, '2025-01-01 06:02:12.905807+00', 114, '1363', '2025-01-01 06:02:12.905807+00'),
	(6, 97, '({98.50},{50},{4},{1},f)', '("{101.00,101.25}","{97,94}","{10,9}","{1,1}",f)', 98.50, 153, NULL, NULL, '2025-01-01 06:02:12.907177+00', 92, '1364', '2025-01-01 06:02:12.907177+00'),
	(8, 41, '("{101.25,99.50,99.25,99.00,98.25}","{32,33,26,41,19}","{7,4,1,1,4}","{1,1,1,1,1}",f)', '({101.50},{27},{1},{1},f)', 101.25, 154, NULL, NULL, '2025-01-01 06:02:12.90926+00', 39, '1364', '2025-01-01 06:02:12.90926+00'),
	(5, 388, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{357,116,95,110,17,148,316,388}","{19,4,8,33,3,5,19,10}","{1,1,1,3,2,2,2,1}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.934669+00', 387, '1368', '2025-01-01 06:02:12.934669+00'),
	(5, 389, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{19,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 99.85, 123, 100.20, 99.60, '2025-01-01 06:02:12.935723+00', 388, '1369', '2025-01-01 06:02:12.935723+00'),
	(5, 392, '("{99.60,99.50}","{143,114}","{13,20}","{1,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{7,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 100.00, 158, 100.20, 99.60, '2025-01-01 06:02:12.936694+00', 389, '1370', '2025-01-01 06:02:12.936694+00'),
	(5, 393, '("{99.60,99.50,99.00}","{143,114,393}","{13,20,20}","{1,2,1}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{7,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 100.00, 158, 100.20, 99.60, '2025-01-01 06:02:12.937583+00', 392, '1371', '2025-01-01 06:02:12.937583+00'),
	(5, 394, '("{99.60,99.50,99.00}","{143,114,393}","{13,20,40}","{1,2,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{7,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 100.00, 158, 100.20, 99.60, '2025-01-01 06:02:12.938329+00', 393, '1372', '2025-01-01 06:02:12.938329+00'),
	(5, 395, '("{99.60,99.50,99.00}","{143,114,393}","{13,20,35}","{1,2,2}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{7,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 100.00, 158, 100.20, 99.60, '2025-01-01 06:02:12.939001+00', 394, '1373', '2025-01-01 06:02:12.939001+00'),
	(5, 396, '("{99.60,99.50,99.00,98.50}","{143,114,393,396}","{13,20,15,30}","{1,2,1,1}",f)', '("{100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{357,116,95,110,17,148,316,388,389}","{7,4,8,33,3,5,19,10,5}","{1,1,1,3,2,2,2,1,1}",f)', 100.00, 158, 100.20, 99.60, '2025-01-01 06:02:12.939933+00', 395, '1374', '2025-01-01 06:02:12.939933+00'),
	(5, 402, '("{99.50,99.00,98.50}","{114,393,396}","{8,15,30}","{2,1,1}",f)', '("{99.75,100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{402,357,116,95,110,17,148,316,388,389}","{19,7,4,8,33,3,5,19,10,5}","{1,1,1,1,3,2,2,2,1,1}",f)', 99.50, 160, 100.20, NULL, '2025-01-01 06:02:12.940902+00', 396, '1375', '2025-01-01 06:02:12.940902+00'),
	(5, 404, '("{99.50,99.00,98.50}","{114,393,396}","{8,15,30}","{2,1,1}",f)', '("{99.75,100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{402,357,116,95,110,17,148,316,388,389}","{19,7,4,8,33,3,5,19,10,5}","{1,1,1,1,3,2,2,2,1,1}",f)', 99.50, 160, 100.20, NULL, '2025-01-01 06:02:12.94225+00', 402, '1376', '2025-01-01 06:02:12.94225+00'),
	(5, 407, '("{99.50,99.00,98.50}","{114,393,396}","{8,15,30}","{2,1,1}",f)', '("{99.75,100.00,100.20,100.25,100.30,100.40,100.45,100.50,101.00,101.50}","{402,357,116,95,110,17,148,316,388,389}","{17,7,4,8,33,3,5,19,10,5}","{1,1,1,1,3,2,2,2,1,1}",f)', 99.75, 166, 100.20, NULL, '2025-01-01 06:02:12.943274+00', 404, '1377', '2025-01-01 06:02:12.943274+00'),
	(5, 477, '("{100.30,99.50,99.00,98.50}","{477,114,393,396}","{12,10,15,30}","{1,3,1,1}",f)', '({},{},{},{},f)', 101.50, 199, NULL, NULL, '2025-01-01 06:02:12.944129+00', 407, '1378', '2025-01-01 06:02:12.944129+00'),
	(5, 478, '("{100.30,99.50,99.00,98.50,97.00}","{477,114,393,396,478}","{12,10,15,30,7}","{1,3,1,1,1}",f)', '({},{},{},{},f)', 101.50, 199, NULL, NULL, '2025-01-01 06:02:12.946172+00', 477, '1379', '2025-01-01 06:02:12.946172+00'),
	(5, 479, '("{100.30,99.50,99.00,98.50}","{477,114,393,396}","{12,10,15,30}","{1,3,1,1}",f)', '({},{},{},{},f)', 101.50, 199, NULL, NULL, '2025-01-01 06:02:12.946792+00', 478, '1380', '2025-01-01 06:02:12.946792+00');

INSERT INTO core.instrument OVERRIDING SYSTEM VALUE VALUES
	(2, 'TIME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.160212+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(1, 'ACME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.136536+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(3, 'OVER', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'closed', '00:00:00', '2025-01-01 06:02:12.544262+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(4, 'BAND', 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'open', '00:00:00', '2025-01-01 06:02:12.55089+00', 'reference_price', 17, NULL, NULL, NULL, NULL),
	(5, 'NOVA', 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.586554+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(6, 'M0', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.763804+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(7, 'M1', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.764837+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(8, 'M2', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.765626+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(9, 'M3', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.766303+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(10, 'M4', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.76693+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(11, 'M5', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.767591+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(12, 'M6', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.768154+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(13, 'M7', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 06:02:12.76873+00', 'last_trade', NULL, 2, 1, 0.001, 0.002);

INSERT INTO core.instrument_version VALUES
	(1, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(2, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(3, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(4, 0, 0.5, 1, NULL, 1000, NULL, 0.1, 100, 3, 'last_trade', NULL, NULL),
	(4, 11, 0.5, 1, NULL, 50, NULL, 0.02, 100, 3, 'last_trade', NULL, NULL),
	(4, 13, 0.5, 1, NULL, 50, NULL, 0.02, 150, 3, 'reference_price', NULL, NULL),
	(4, 15, 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'reference_price', NULL, NULL),
	(5, 0, 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(6, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(7, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(8, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(9, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(10, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(11, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(12, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(13, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002);

INSERT INTO core.loaded VALUES
	('functions/core/read/distinct_ids.sql', 'e2ccd2d53ad6fee67e39682db682afbc6fc0e206bf00636cd1f8d9713238f1a2'),
	('functions/service/trade_page.sql', 'd68e46a2ee563e48bc653039a018d9ca2b889997f1917c9ce67b8fc97df010b7'),
	('functions/core/candle/candles_of.sql', '27e385e43b5c8805429e006507cfc789dbb1ad1c258ff9a1ef2f907228f129a6'),
	('functions/core/book/seq_at.sql', '111315c21e731000f2c628bbc2f4756b237bf41c216f16a1fe69b17df06f5166'),
	('functions/core/book/shown_changes.sql', 'aae014250340b47e7ab5380a0c40ceeebf2856829dc5d8cf6e0268fd0609c59f'),
	('functions/core/candle/next_bound.sql', 'ab803ce1c29da2e27c982228042918af5336efb28462fb324d7a39a457fccae2'),
	('functions/core/command/finish.sql', 'b9a6be1a0361429c0368d03b522bcaf108b632129b9a125c1fc9ee2cc7d29f74'),
	('functions/core/match/is_late.sql', '1f14404484f7b352a1dc96a06fd26987ad8d09a0626168749829c14767541f30'),
	('functions/core/report/taker_fills_json.sql', '6eb3f5b17f94cebf632fda864fb118f8e8466d1c0a06e7969e200eabf70244f0'),
	('views/02_fills.sql', 'd1e52b4ca14f6fa8903af7bb9cec9d2606aee520e005b179e07c27a9a7de1c8c'),
	('functions/core/report/fees_in.sql', 'd753ee12b95708ee35d87468dce8e1a22fd45bf4b41ee75002770b4523a76998'),
	('functions/core/command/change_terms.sql', 'ab83953fa5db14b62cac9ae6fc8a101cdf5c438a8bfc043c3e4f4dba0496913c'),
	('functions/service/prune_heads.sql', '675c0d9799a767a43b0b142263be720e5dea0969a8bcbf1d3487ce675ca11ce8'),
	('functions/core/record/keep_epoch.sql', 'e6c157ba27c31502c9c46c81e700282cd36f312462228302b6fa2c60203da790'),
	('functions/core/command/arm_cancel_after.sql', 'de2b93ed9665cdc791d1978d19b2ae2b54e5aded51f097e68f04c3da3a075562'),
	('functions/core/refuse/fault.sql', '43ded11baf922c1afe2f6d689762f593dd6fd3d02fac811a692caa4f3a58ce26'),
	('functions/core/money/last_entry.sql', '23f07b5526b5e126b83e472caecde6d7310e5404f524b9359e8014f3fa261364'),
	('functions/api/replace_order.sql', '5fe8cb178281e9c51b5bea310836dbdd7b396206fba673e3538db18f7e163c3b'),
	('functions/api/level_changes.sql', '35d1d9c3f0cf9ade84ebf830359e8906a9600edbabb15bd3d0976861a5bd2ab0'),
	('functions/core/refuse/refuse_final.sql', '5c69ae00ff7ee43d371f176bb689f52351c787c0bd283dcdb40c87c07c08de26'),
	('functions/core/command/run_orders.sql', 'b9cf949ba9b73660d9bc2a28068a2bd863bced269e70e3545fec367617edb11b'),
	('functions/core/command/requeue_order.sql', 'c38d1a01ca4516d77da249518b39ba14b9b9577224eeea3cff37454ec3e8a6ff'),
	('functions/api/cancel_all_orders.sql', '204851abaac2a2a3c753c673827b839810e00dddef53950ddc119da555884808'),
	('functions/core/book/fill_page.sql', 'bc5a67295f4bde994bbf0b57a49fe77f816e3f6ae3d6bd63e87dcd406e182935'),
	('functions/core/command/cancel_many.sql', 'c90eeaec0f538c92ed68ffbdacf37e8dba70757cabaa9747c1766b79e3c5d68d'),
	('functions/core/record/lost_since.sql', '05b46fb4dfa13c27cd414ac503fa04bbde10691de78e4599669a6f1619d3b454'),
	('functions/api/list_trades.sql', '3e253ef0e80ac7ab18be1fa8ce0463996941a8caa45146c5f01e25b697d29826'),
	('functions/core/report/report_by_id.sql', '57883e0957fe868a997d6599f24be414212b583e0e1a8acec204981bb1410b93'),
	('functions/api/cancel_order.sql', 'dc8c867513ba51b7b020d5cbff94df8c299ca206c53709d3e45742d149f4b849'),
	('functions/core/book/seq_below.sql', '8c05994803a872cb28330ac9b9ab63633bc57cbe0c7637b5c0b64ec1f77f84c9'),
	('functions/service/book_texts.sql', '2d399ce8913378bfb6a8cef588bb013bce8d7072dea4e1d773e256143154b8ea'),
	('functions/core/money/cost.sql', '7848f9f4e001e4525846f8850d0734616bd02e2a81386d65d78062dfaaab4643'),
	('views/00_refusals.sql', '08e17dd17be625213ccd9a13d7e6a5ff30dd95a75bbdf66d02395951ae27f339'),
	('functions/core/report/fills_of.sql', 'fa41f413edd56b0c6824585332986ee62842da52f4fe714966f017fce47cdb39'),
	('functions/core/command/write_head.sql', 'eed7e57fe487af14f2994ec678897277bde78c8730250fe1a3231c63c72892f4'),
	('functions/core/report/report_entered.sql', '22f146c0746ee4d79c3aa81ba9b21a651e6b4ddf2ddc1b912d27a73763506ca8'),
	('functions/core/report/report_others.sql', '7b172e94ab883808cb0e3ac1f1340f01cc35754ad0ce2c0d7e5ddda014ca1473'),
	('functions/service/scan_end.sql', 'efff738842a604814a38206826525dc564a9d7a6d527ce61b06ed3207023317a'),
	('functions/api/newest_trades.sql', '31ffde7a671147e143d7467dc8fbf012fe80def0a88b8fa36ff4f22170375049'),
	('functions/core/book/book_levels.sql', '7af6d8209d3155a34a058cbb3228b10feac281f3610ddee4a9a2ada8807fdb3b'),
	('functions/core/read/claimed_order.sql', '62d1b0a4070bd6abba6ccc806d40c29caddd3ccfdc2ff9e872bd1c97ec965687'),
	('functions/service/end_holders.sql', 'ffd638023af82a7a1333c7e458de6aaa6f3b022e0b258489720c0db79ae9880b'),
	('views/08_money.sql', '2830ce4940eb5b8348f0988b2426ed848457711af84eca5ebe1444a25c77b512'),
	('functions/core/match/ladder_take.sql', '3793ec38ff4179c72d80a1b03d5f98e56a0c967e081944ad344a886da6cf4c3e'),
	('functions/core/stop/trigger_stops.sql', 'c127eefad74dade1c3681f25f393faccc3519d92f5faddfaedb3102cf3ecedef'),
	('functions/api/place_orders.sql', '5eb7115e4cd52404fe190ae6e7428293c73e98fd072dd2bfb9b5a3c64e98230c'),
	('functions/service/declare_loss.sql', '141d4e497e1f1a06d5fad0bfedfde8b503c1a18ae40ac92f6874dcc10c58c38e'),
	('functions/core/read/new_terms.sql', '15238fbdf6dada110515b6626099ab2aea80279723c2a1b28867b8e396d61083'),
	('functions/api/place_requests.sql', 'e49500b2a38c2e62e9613a03a710b53f3c64f6944acbf90c761c7346c8858dd5'),
	('views/09_rights.sql', '3b195f23a40144c660f10d3e8b36abb144c7bdcb7c3bbbe409bb035007936415');
INSERT INTO core.loaded VALUES
	('functions/service/collect_credits.sql', 'c4d18fb746e5bb92f1f27c452947cdab6326cb558f066e93a234b98283cd4273'),
	('functions/core/match/pass_over.sql', '92b1f2c2e7424d88022d954237a757389eff9ccb6820efcae8d3ce8942f8d2b0'),
	('functions/api/create_instrument.sql', '660a6e8586bd4e7da1802e29c9807bdd091d467455e9aa23bd42e7e09f3a1d7b'),
	('functions/api/list_ledger.sql', '8b9fa6b29039c7d5869e17ef00a845cd4a7cdeee1f437d99b12535ca81bb24ac'),
	('functions/core/money/purse_with.sql', '53bfdb17eab6efd32cee5b018acac79fe7a1b1e2268a091ab866455e5a9e82ce'),
	('functions/core/match/in_steps.sql', '7202c82fdbf77293d899b6bc0574ccd0aac9d0efca1dfebf6dcd217d6a6733dc'),
	('functions/core/read/off_grid.sql', '7d64cc3061945d0f178d2aaf4fb7c643095763c311c2fc17a2f04ddd8a88c682'),
	('functions/service/roll_candles.sql', '25613ec5e3be60c018ebbcdc3eb9bba9eee3591a7fe48b7e06b5843ce81b3681'),
	('functions/core/candle/minute_candles.sql', 'db235eb1069b617af94e183baaa444d313674910f46d9c2ad1869f16abcd10ed'),
	('functions/core/money/book_transfer.sql', '0343719146719d54b7e8ce495200168f5723bfd7e6f798795ac4dda8a09f2052'),
	('functions/core/book/live_ids.sql', '57c254c1b5ab1558b20dfa9d8e20bcf78952b84826f926f50b0da0689e91572e'),
	('functions/core/stop/stops_reached.sql', 'b3a44abd51e244a836956acb3a317257fe9f609ef1eaaf278c2cfcee071b247a'),
	('functions/service/market_holders.sql', 'a0e90d53e4425738248bd1363d08c7fec8973fcd8c2a5f8e48c619ecd96dc6ca'),
	('functions/api/whole_book.sql', '31d6e292d23bf90ae4209b479803582ee47c450616070427f7bbffe3d7279058'),
	('functions/api/withdraw.sql', '5005244ba23a53bb3c1f713f20a8d808b7ec9abb256f28511e2f2597d78431e9'),
	('functions/core/book/utc_text.sql', 'd69623a34adaf4d87c7b97433054b1c4cebce8f9438407fce2b84c51a446cc31'),
	('functions/service/order_page.sql', '024855711920b34bf00934a07c6dd1c6fa496c45622201a62ed5ab0dd7765b6c'),
	('views/01_orders.sql', '72151a8ac9da0fc875e2d73c19109b5cb240b8e7f8135906413783ee7408de48'),
	('functions/core/book/levels_at.sql', '5aade59ce38b99d7227fb9c2ae1cdcdf3ecdda9ff4e9bbfc76504c450b6e3a6c'),
	('functions/core/money/given_entries.sql', '591d66e049acbcb37cf9343037cfd0708c6a4797fd2e40827d6a92141b13b92a'),
	('functions/core/match/ladder_refill.sql', '4026fca5d44eefd79aa9d57b6484d362c8d9394235eb150da15685659f85789d'),
	('views/07_ended_sessions.sql', '3d2fc8ffbb18120dc0f58468b6d931947f4509dc76701588ec517862c0262ecb'),
	('functions/core/money/ready_purse.sql', 'ac930a8b21fd18f76784106fe9e86d8192c1e09c2f9509931834df218d2ca6f0'),
	('functions/core/record/forbid_change.sql', '2dc03ae72d18cb6ec5fb3717c6365d1acf3f95aa430a2660ad2730058f4f8711'),
	('functions/core/money/order_purses.sql', '99d16ac20075d8177f7d4e7b323801f04f2875bec23a9dee77dddb6533a21288'),
	('functions/core/command/place.sql', '587fb19960cdb7587e6a2c6642163cfec00631bd3f201c0f9d84a2c6115d3f18'),
	('functions/service/can_be_account.sql', '7cfb2594257f357ef05de9e8c15b68a751c6543baeb6abe8a3711fb638a13659'),
	('functions/core/read/check_listing.sql', '8e1fb2bb12383727844e17e14033f2efdf075076d6a9eba17f36c26e4686814a'),
	('functions/core/command/modify.sql', 'd10d861a5f3b759900be7c80606e3163a1aab9fa0c8f408a9217d3e925e91084'),
	('functions/core/book/seq_of_trade.sql', 'b9819e5bab870fd534b765714375cecfa446359e870521cfda98c45b553721a7'),
	('functions/core/money/statement_page.sql', '11b989a2dc70ed9eece6ba435bbfc83f8ae3406b627ca9316f2ae59f97cae2b3'),
	('functions/core/read/change_faults.sql', '9f9eea3e8ffa70c3080f44c209356b7c24e485f15d3a4e275b9b265164479ff8'),
	('functions/core/refuse/refuse.sql', 'f8261b840e216b1f41478e30bb383ff469f1df7435076f00ebeefb444c910a7e'),
	('functions/service/end_session.sql', 'd43d0eb38aaa573cf37952e458973d275656bea25094d171a9240910b65a6e93'),
	('functions/core/read/find_instruments.sql', '5c69c0411adc24a4f1d5c83de6b553864b0aac81b04c26246d46d4025149a664'),
	('functions/api/book_snapshot.sql', 'fdb986b2e87d9c9fca43fb14d6274f314339ccb6e610f7735841e382b109a3d9'),
	('functions/core/match/check_order.sql', 'b77081b4e602ff7c409f2871b59f33b1e664c597c5472b1b06b73abc2e372b44'),
	('functions/core/command/shrink_order.sql', '1e2c839be0cabd78fbfb5071be66f7b24f40fa5579f8fc913eb617e62693003a'),
	('functions/core/match/final_order.sql', '394b18d8458f73dca4cd8086e6b4a8036bf7d2973e3e20d3159463ac9b5b0a31'),
	('functions/core/read/read_time.sql', 'a3147a88fbcab1ab64421f868af43199d9bc347a49d91752ae1afd48939c21a4'),
	('functions/core/read/status_faults.sql', 'a18b87f1e0a8225a0d6430101108017e86c7aac24e9ad1489a78e260423f7bd8'),
	('functions/core/record/begin_epoch.sql', '6eeaa0d504e349006d3423253e1787d6df49275741ca7a79c394f11cdff71d50'),
	('functions/core/money/collected_to.sql', 'fa40ebee614dff9d814f8b8b99cd93597c56ec10f02eee368d5ca58e64ce9aec'),
	('functions/api/set_instrument_status.sql', '63f2455ad5a68e8c92ac59c35c045119882d660771bdfb3337c99fda46cc8bb6'),
	('functions/core/book/filled_orders.sql', 'a51cc17283ae9b10b0fe015551bcb98b6bd006ad5925f820b56935c19e8f6768'),
	('functions/core/record/entered.sql', '908146748240a6682baab8139928df96c57678b1ae3697635ed280eeb2f2299e'),
	('views/06_instrument_versions.sql', '7b2898c227d7e391c151a85489555e7a56f5427c8325ed8851402d49eb03897d'),
	('functions/core/command/live_state.sql', 'b68befc76ee8780d34c29b1aad456b6686ddc55e644c3364a0dea279d742d8a3'),
	('functions/core/stop/move_stop.sql', 'a412e9832c87cae27f71628d07f9d34a04767c4a2d8c08628702aedf40c8e0e0'),
	('functions/core/book/trade_seqs.sql', 'e2599ce03fb73f54455dc6355c0fbf73209f113723f5c4d80f782febb40e5577');
INSERT INTO core.loaded VALUES
	('functions/core/command/cancel_live.sql', '16fea5e5fbb7b4b7afa826c5e9b462d717d3dc003826f39d6e3b9d53a54f2073'),
	('functions/core/refuse/faulty_request.sql', '3153beaea2cabb488cd04c3048cc2f137172f097aca9952263b5cce614304aa0'),
	('functions/service/end_idle_transactions.sql', 'd69a2cfb2eb1fc1e48fb187869c8d1349762c5dc899d0374f4b2b3dd26b60a68'),
	('views/08_clock_leaps.sql', 'ae11e9f8b0a6940131f45bed3adc310bb969abc6c79387d2910c43e8417a31ac'),
	('functions/core/command/live_order.sql', '93236b8bf8a0fc86f7d8544335cd86d9c18a7f58c9bfc7fc305075977b28891c'),
	('functions/core/money/release.sql', 'c56874749b78f12df0645feb0f42896c861bcbda078fd7cb33ae92aaeffff8be'),
	('functions/core/match/refresh_takers.sql', 'eb35707dc7caf6bf96ed46cfca5610d454b49735a1c61c4cc551fce4ce20d74d'),
	('functions/api/list_transfers.sql', '8d386161c13f5e9087c3254b19a4e8401161c16a4c5ae77e69fe5abe89c53c79'),
	('functions/service/fill_slice.sql', 'ddbab67427bf94305509942892c6decf669d5bbc652496c19a0712d4f1e13099'),
	('functions/service/long_holders.sql', 'fb0cc916a201244a92ca8ccbcc60f6df1897a47b6be91a370fac4a56bc20609e'),
	('functions/core/money/collect.sql', 'fbf7ed0827ce68c5b2e9faf6230efd4574b0a218bcc14c385f27f4441c8a3096'),
	('functions/core/money/read_place.sql', '13ef798a9b802df42b131b0a0175255c736ec7a5dcdd7c01407a4e6837272f6b'),
	('functions/api/modify_order.sql', '2b89702eb9e587ebc0701c94d4fa6f2b8fcd692d4f371947e5207943162a745f'),
	('functions/core/command/replace.sql', 'ed71ad0b7392bf9a7a8def16f511dadd4ead7fc744a1261ad3247022ed2ba1a0'),
	('functions/core/read/field_fault.sql', 'ea53df904be58384d422b19f1e083c8529937fc1461d1ea49b8b80c1092a81a7'),
	('functions/core/read/pair_faults.sql', 'e478ca520a8a7cd5c6235f25ef02214fd938e43b99987a7fd75eadb0f88148d8'),
	('functions/core/command/cancel.sql', 'bf46f03db0c135ec5899812fa2d54e0515939d97c1d26b5400a42e457cf39c75'),
	('functions/core/command/newest_head.sql', '82b1ae4689b11263ae2bff294059a685d48401c737606c8840e456fca3569712'),
	('functions/core/refuse/fault_json.sql', '756731ff8a62844cd1af67d8c1f9ecdec4ef85fb6671686e6eefd126e025486b'),
	('functions/service/make_checkpoints.sql', 'e0800270d453088245523958caf9294b21cbac2c519f13e8ea84f1618e609e41'),
	('functions/service/position.sql', 'be1994725888dac70f62cd603c92ab3077763e86c69baacdc20506176575bfff'),
	('functions/core/book/book_head.sql', '47bed7835da38c76da73394adb4b06110505a4fca0c74f83ed60de49ad455001'),
	('functions/api/reset_clock.sql', '603dad1678c958559596204ea3ae3b284d641082df4f8ecf6f3c30f25350d47a'),
	('functions/core/record/current_epoch.sql', 'e6ad246b30271750ec6f9f1bfecc92ab8dd3ece00e09acbf73bff7961707a807'),
	('functions/core/candle/rolled_to.sql', '18dc05846a105366093be6d87cc4ea7e6e43cdd37d35d5eccd03673b47068ce1'),
	('functions/core/read/terms_faults.sql', 'e902b95e82f13e65c47122ed99563681c6008d3ad337e67b9240b7c1e9e86a0b'),
	('functions/core/command/live_markets.sql', '94b11fa964d16787a317ad185860347ef224f7c65a924511ce9a3be10437e701'),
	('functions/core/candle/wider_candles.sql', 'd7b928354140dbb1983e6086d448d6d7145e706ede372f5d1e13dcca09e68cce'),
	('functions/service/last_seq.sql', '63535518034680e53643464de57367f8e299052696b5001a9d9180f463ed92ee'),
	('functions/service/note_leap.sql', 'b046612a6e8a64fcc3df6f06b2f1909cfd0f196a438f8cc54703bb9c5752f962'),
	('functions/core/read/register_accounts.sql', '9b6161968dc6cf9e980f9e26199c668d430547b156f537c8decde7dc4ede558a'),
	('functions/core/book/levels_json.sql', '887633fbf97adf5954f2c36c4cb99c8148f35d511f0698cd6b27e868a9f025fd'),
	('functions/core/read/read_order.sql', 'f918b26cb0bbc186b18fe58e4c4918b27632ce8817fe6ae69aba16dc5005819d'),
	('functions/service/event_before.sql', 'effe4cd2dc43d0555a21d21d9042533bab87681910f7cdd716d92b6682896e96'),
	('functions/core/command/live_orders.sql', '5926d0a55a351b25532280817ce316f1f5846f657274fb4b912205b7335d9e27'),
	('functions/core/command/refuse_kept_out.sql', '3e926bcd96cfa6398089c40c9d28ae940473c0e0fcaa9e4773bbf9c979bed1a9'),
	('functions/core/match/read_center.sql', '9443e06b78d1774d838c92c42317b228fb0e7792e4e9a08fd8f2437415dbc57c'),
	('functions/core/money/settle_change.sql', '77395702d8bb631108130f5ebebe7bc1b568f611492b94fc7bb4aaf842767208'),
	('functions/api/place_order.sql', '1185b6e387c085e60f547adb4c411662b45065dafb3b08878840fc7d3960c18f'),
	('functions/core/record/clock_shifts.sql', '8759c0582b26a24984b709f2b0ff15ab4a66a77600754ec9c5510b9d33296d8d'),
	('functions/core/command/origin_here.sql', 'e2a8a61861dae31fc5491b2a2fa07af76c02f43b492ce10c31d9fbf5abb98b21'),
	('functions/core/record/page_bounds.sql', 'a156a9337c4b353e9825c01567f9e866c6994c4d10c12a9a47b8edbf80101576'),
	('functions/service/find_faults.sql', '2d06a4a150430770a627cd465781206cfc389f58be5676701edb0c8d6c6e2818'),
	('functions/service/news.sql', 'cbd659611ba7ce32394afe862012ca3cc91144dbe054941806387aeaad4f1228'),
	('functions/core/book/command_end.sql', '0851c1fc70c53ec7580a1e0f888d17a3670c05bab991b8c53b1dfc3e08e5aa9f'),
	('functions/service/due_orders.sql', 'a8a2a95dfe26d7f1ec7d666f0a2a9488cb82a8cf3bb287da48f85cebd8ef609c'),
	('functions/api/order_book_at.sql', '843e2923964ecfeee319e6ddc824bc76785af6fcdf1f9dcce837d7cb03d55d69'),
	('functions/core/candle/second_candles.sql', '2d2125f3ce2931eb849d5b9f524237b00433a03564f502e5680aafea6dc03a0a'),
	('functions/core/match/reject_order.sql', '4bff3f7423c26af4b4759fb0c198392475e3a04ca4f9ee1fdb27da1a31a096a9'),
	('functions/core/match/day_end.sql', '3d779da9f890e812e990484dde3bcfa41535060d67113dfc2cde1c9b24a9f0d6');
INSERT INTO core.loaded VALUES
	('functions/core/book/seq_from.sql', '9c04e10f425199312b9be1ae5c023648c95cba3b996ac0b132bf98516cef5de0'),
	('views/02_credit.sql', '32ef3b907475d328490540e079e57f174ad64406a64844d2c955ce8ea9a11d2c'),
	('functions/core/book/add_checkpoint.sql', '708927874eed5d3bccca39a0e90351faae0c24078236d80362be8a8b312cedb0'),
	('functions/core/match/count_open.sql', 'a53dc317fa7d060c132d1eef998baf71d4b5ad5fe1674d383c6aa4e50bd7b49d'),
	('functions/api/order_book.sql', 'e1fcf374cba8c3a474964e52fc637fe7c4c1e9382f09f3f392b096a226c58299'),
	('functions/core/read/is_moment.sql', '2c94c322efba87e3fb5187c53ed4d6a64796d9c2e345aac49082b4e2db087465'),
	('functions/core/match/ladder_add.sql', 'e24a4b920f1c66fcea216d870136ee6fee001e3c21f458bdce8a90ad9f2fa386'),
	('functions/core/command/end_order.sql', '31cb77e4a08c52456a050dc72d9826ec9ba539bebbc71b78e9e42af20044d178'),
	('functions/service/held_markets.sql', 'ec78d724ae2af999dc24cce03bc92e5972c5753b98a0d5322b6952ebdd57c367'),
	('functions/api/cancel_all_after.sql', 'd335c0556730106eea768786d14ec259d937fcdcc20272967a8b1c1cd01d264f'),
	('functions/service/move_money.sql', 'a6863471a7e50dead2598c42f3e8cf7b0363cda9e0f54580d3c366aa7cdaad7b'),
	('functions/core/command/change_status.sql', '7811f3f106be5e2964ee93da6a375bf1c19b2d984a2c98a45a44c770128c3f7e'),
	('functions/core/match/price_band.sql', '7613462bd17ad903bed6af9b6d1866e6770ff7af747590ef1a0e28fb8385ffaa'),
	('functions/api/candles.sql', '6036b2212eb70e857ef6edefa2be588ea8c7c5fec709298bcadf5bc8a86598ca'),
	('functions/core/money/move_money.sql', 'b27e5870bb5101417cad7aab9937c4d6e9ee6ea31c1e97afc4df84dadc4e9b54'),
	('functions/core/read/replacement_faults.sql', '7aa94299562a01e34bd1eac390c32fdf7f5f68e4c2565e387d8bb4cc4528d333'),
	('functions/core/report/fills_json.sql', '61048afe1f52d3098ca29ecd1bc84121e210f0219eb8112b1cd8babe06f8505a'),
	('functions/core/stop/take_triggered.sql', 'acd5f1b1add3959e10c5a112dba978fc5684d1beef2ab0f596230c342cea0a3b'),
	('functions/core/match/maker_event.sql', '63b2be44b8bc87ed93888c497cbb21d7042f282e5c27837ab4f50413859e5d95'),
	('functions/core/money/unknown_asset.sql', '5bfe7e6b1ed76328bfaf578739e5516c4f011cea2a11de36702149fcab2f2439'),
	('functions/core/command/open_market.sql', 'e2e1f5b5e27d2caa810ecc11bdd016851b759262edab090ca63f3ff73114d07e'),
	('functions/core/command/cancel_all.sql', '1ff7fe3594f620d81dcf68790286e46728f75851296d7e0b5caf1826213e8d38'),
	('functions/core/money/account_id.sql', 'c0b890a296b68c7940ec657064794af935453a81c766b54c7c4217baa4ee0ca7'),
	('functions/core/read/switch_faults.sql', 'd9141e8a8f8f45642f6172b966d19b9831fb95f3cb84deee512a97f1735fe77b'),
	('functions/core/money/held_by.sql', 'c28ee106d51d4594ad3411ae3602b07155fe9134c2ecfa0518909e850044c9d3'),
	('functions/core/money/require_newest.sql', 'b44769322b46cb8ad73622447ee8f24e59ee4217e6d8d742bd32bb444b04600a'),
	('functions/core/read/order_faults.sql', '8cebccae171c3c72c133b175238592cf7304276f0fae3636ac8d33d7daf4942e'),
	('functions/core/command/write_version.sql', '401861c5f982e596bcdf6a800257c363a5de4d6a284212969add82bf11c328da'),
	('functions/api/transfer.sql', '5fa28debcf453fcffb2cec11e6468646f23a78fe9ae3e48b2b57ef54c37fd5c8'),
	('functions/core/candle/candle_width.sql', '461278d472b948850f41d7a50b8daaf8cc4f47e215102cea5c255bfdd56ff086'),
	('functions/core/refuse/bad_name.sql', '433010af86a165c6276a65de4c87b11f1effb89cc935f5f6745ce31fa206cc17'),
	('views/04_instruments.sql', '0e3773ae37d99cb80d5e2aaad72050dbafc2abb175328e513d51f0392e484ef2'),
	('functions/core/money/asset_of.sql', 'b2d5a462e6566af36dd4e893c6fef627c16cddc2420039263073d91e445dc991'),
	('functions/core/read/instrument_faults.sql', '37409af3d51fda6d6831ed69eb2c7d1b93ffa779e3c2d39f9131555b9614a6cb'),
	('functions/service/next_markets.sql', 'b4866b7468a5e8cbe3c9a5b6858899b741441dba63019dc2ab780bf97e610719'),
	('views/02_trades.sql', '4cc95fa1a2bcb469ba98825fee0ecbf7bb44650a1cd29b65c1bde655ee09ec8d'),
	('functions/core/money/pay.sql', '5b9b356a7c6c1285e55704c6af94af99b05f5c49380eedfce68d50e24e7cd47b'),
	('functions/core/refuse/refuse_faults.sql', 'c2902a972f5bdb8926bd7b139196aafb439f41d4aa74bcd6068a5a1fd0f85ac8'),
	('functions/core/candle/next_step.sql', '6af8ce91c1def94859968b489d94fdc15d947b40b515e822656413f4ba2c54d4'),
	('functions/api/change_instrument.sql', '2a74e8acfdf7b9fb1f3d12aae0132600c530cc56a87fa57690fd1a40d9994439'),
	('functions/core/refuse/unknown_symbol.sql', '254bdcb5d93a1abf897222574219a105c9ff6935a9c884021c9981069ea883b7'),
	('functions/core/command/remove_order.sql', '1d476544a1896b62429321f8a754f2fc93d904ff37d5134a78a79d243052d616'),
	('functions/core/read/faults_of.sql', '23a8b51e616e0770e90409d3dc01b5cccea3114574d23a22920bd0dbdb6a037a'),
	('functions/core/read/read_requests.sql', '28a881b58b89c6036739f062d3d7559abb5a30823d1dfed23f603d25757f86d5'),
	('functions/core/book/seq_at_time.sql', 'fe657b1d43932485cf190c12803bfec48ab7e0ef53fc04a47857c2d821ab26c6'),
	('views/08_epochs.sql', 'ca2fd16bef24bece3d7039736dc91f749d0c5a5f0e1f8ee6a58efdaf583d9106'),
	('functions/api/set_credit_limit.sql', '095ecc5ee36ec0aa03cfc7d335250e3f69fa6e040f13565c31cb1f8580d261d5'),
	('functions/core/book/book_document.sql', 'c610a790342e02c4df11ad42d0ae47ce8ad789b17a1d8d4f51d34ce62c5fb043'),
	('functions/core/money/owners.sql', '79765f96f6804daa80ca61082b9ecfb8ada895a073198e467f4ff3f566de40f2'),
	('functions/core/record/leave_ids.sql', '6f6b4a16f7f2f3b5eb18a4918ca68aabaac004791f732c9557292b7f3b5f7276');
INSERT INTO core.loaded VALUES
	('functions/core/book/trade_range.sql', 'd2b345ef20ff77c94b6f9e91b69149cd7ea75bc9f06f5b7da56e7a447cca1db9'),
	('functions/core/book/order_ids.sql', 'cc800df499f82b81d9ed93717496e5a96c15b003e1b3ea0eb09299fcf396fd52'),
	('functions/core/report/report_listed.sql', '725198accc099fe74ad90c87ed2c038b31bda234df827c4eb568c5301417faba'),
	('functions/core/command/check_modify.sql', '6bd07abe7e5df71e4c32563a1c9ec3d9e292861138912095b6234cb5dd70e02f'),
	('functions/core/money/lock_purses.sql', '6a8e1d656c70b20d3a0d47ea9094c619c1c112e6fec09d0238241e761fc96cf2'),
	('functions/core/money/cash_row.sql', 'f85229c376c15b6fbc6c7481c660fa0fdc94a7174cc5db64a282ab0386588794'),
	('functions/api/last_seqs.sql', 'e9f1d8875c731943baa5381edeafa9c7bb85dc36c495f5803831fb6cc9861158'),
	('functions/core/command/lock_instrument.sql', 'd23645332cad93d20d249006a04197fbb7c938e2e6cf212dc0bd2d75c624f48e'),
	('functions/core/read/replacement.sql', '56468d0f13b3077f897cd4fdb60cb707281c0fbe456432f1599f0fe68cfd5723'),
	('functions/core/read/is_bound.sql', 'd0772f41e440a3245d9d345297dcb6cf4480ac263b2b0a8cd7a1328412e4c243'),
	('functions/service/fire_cancel_after.sql', '099714397ede4c487473a28a03779aa02f46af1943a2fe4994a2123e7be31ebb'),
	('functions/core/read/claim_client_orders.sql', 'b96b12f33059b3995a60c44962645a11007f6ab28600d51cd2390aba51b4b477'),
	('functions/core/match/final_state_of.sql', 'f98eb03ce57e5d128de34058be68ac42424874f6080b8f4547740f3ca8756060'),
	('functions/core/command/write_journal.sql', 'cd185d55324082d03b761afad32f710ea349f6a6997974a0e4c48beb64bc023c'),
	('functions/core/money/hold.sql', '70a24e8b4e6a276da46648d9ac83ba245ff8d43e6291889622ed2d76980cb168'),
	('functions/core/read/replacement_text.sql', '64e0f8903521925388b196c31df141353ec47dadd50305a4ab68754bc012b826'),
	('functions/service/watchdog_faults.sql', 'e419ed917bbe5cd23cf1e426a567111c65c5f17aa02b52299bf48317a71e5a30'),
	('functions/core/read/instrument_conflicts.sql', '565ca63885fdd9e0d47559bd821dc75d1e8cfb340302c318b340c403db6cc92d'),
	('functions/core/record/reset_clock.sql', '7746f69b31b1bb49e1f69719d99ecb01d22f4ae5d09bfacc7ba05642a3c14746'),
	('functions/service/touched.sql', 'ac7ecff3f85402ebaaea9d4a0bd2ea0eda6f019a461c630739344a139aaa5116'),
	('functions/core/match/enter_orders.sql', '1a9fa9acc6064f9e7c0a9982caea2a046e7973e59181c5389aaa07dddcdb028b'),
	('functions/core/money/purse_at.sql', '5062951d43a8ad35eadb2dcfe3b9bafaafd06be9e7b97b0e561d9f31c7929b30'),
	('functions/api/list_fills.sql', '346c88c1d2ceab901a439507d4875d4f93238f100084026fe257222908dab5e7'),
	('functions/service/end_lease.sql', '41ae61a78e427542589cf440a794a1ba4bd610620655abca20ca88395916f2f9'),
	('functions/core/money/collect_all.sql', '3432d30d6f5ff4acf92e3db36092fca959d513bd1d8e762955ca3b373014f162'),
	('functions/service/note_ended.sql', 'b87b777cf10a1129fc57077a4ee6f82b0eed663a7e4feca5d314f898fa15d828'),
	('functions/core/report/order_fills.sql', '9049f4351b6c20855e4b5fc5d064a5ef137d7f232f370b349570563a3a408ea9'),
	('functions/api/accept_loss.sql', 'b656449b346c6601717d3a40d179c1897fcd47ca1cd3bab3d06ea18448585d25'),
	('functions/api/list_balances.sql', 'e0d8dc1d29218c2b546db7e653e698304bda3bd6b9d638f93a9957d6820653b4'),
	('functions/core/command/changed_terms.sql', 'fc714f9cc6080901bef13da42173df96499ee0d1c709dae0bc348faf5bb1a74d'),
	('functions/api/order_history.sql', 'b3f2bb7099ee923605b3143eb8134ade05078847f416e29232b1f798d167b535'),
	('functions/core/read/is_name.sql', '86a1e31297841fa15d171fb90facf65f5adde086155aaa1280a1344cffe2d175'),
	('functions/api/list_orders.sql', '4f40a13689a8ffb1a4055028ffad04b389fb9f4a19e90137b87fe267c9f70873'),
	('functions/core/money/transfer_faults.sql', '26e3ffc57cff42d690eff0e6395af324550ef08f9dd277d998d8fc98973c4ce5'),
	('functions/service/end_holder.sql', '72cc2227452874b476c0e6973b7b081a9498da476430e693ed0a92612a5606f8'),
	('functions/core/match/event_of.sql', 'f5ba66f18801f3f67530320456eb945f24b0b5838f9ae9e48afa679ae5241549'),
	('views/05_ticker.sql', '290b84f55ed2eec73af7ef2110c351e6d7016b26e452ef8ccc21db8cef0a5bf6'),
	('functions/core/command/write_book.sql', 'd73b88655fa0f52c194f1553030f62c188a293903c9aadaf08d35b7ec900f6be'),
	('functions/api/cancel_client_order.sql', 'a63528941a4f160fac68452a02a49453ae7e045dbb62af836c00feb9195f3923'),
	('functions/core/command/kept_out.sql', 'c873d93ad6a570a3aca2e59c564b130d20881e64028f5cf63cfeca26aba76f33'),
	('views/01_journal.sql', '8b6089d2676ee4014fb141e29e8e4153aebb5a29208eb10827f6d97ba42972ab'),
	('views/03_order_events.sql', 'fe65a3cf87a0d9f395c120913d7254536eee0ec839f9f79d1c622b9843dc5c1d'),
	('functions/core/read/is_amount.sql', '6241251571e8b314d50319d34a37244e9fd6d23c9843ab36c1532f1533cf4358'),
	('functions/core/read/claim_replacement.sql', '035f13b145c7efe0bc1f91124f25845154613fd7bd743569a61613244e007ca9'),
	('functions/core/stop/nearest_stops.sql', '0dd81def22eafbf716f82f846a45d61f1491be5adff8bf2d6b6325fd958e315a'),
	('functions/core/record/require_acceptance.sql', 'c2df8963b0f1265b14c3fd7447eb6312ff63f700339cd5c76bcc670f92fb42a6'),
	('functions/service/take_lease.sql', 'a67ca38b37051e31fa73b6074e9a959d5ae6af65b099c7b234762410fa76f504'),
	('functions/core/read/is_plain.sql', '494f4f2e711998520e3fc0ac4c94c379e7f9820106c2c359e440523ce7b1d3a4'),
	('functions/core/read/request_text.sql', '62b5251c4fdfb58106bd4497c331eceee24d12e13fdcf2bf09a7e64a24c7618e'),
	('functions/core/report/report_one.sql', '053df4444944a1b21c9533d0e07c4e5a2dcac26b31458f31f3254397bd292542');
INSERT INTO core.loaded VALUES
	('functions/core/stop/park_stop.sql', '18fb7f4ed493898cb8636b82696eaf8d5c83150369777510665cfbcfc5624d2c'),
	('functions/core/refuse/bad_amount.sql', '8d0b228733f5e2e0e1c1e988ffac61470c916cc4c02a14060edcd98d973706ab'),
	('functions/service/head_levels.sql', '31065051c51796f5c4d0357438ee4828e199fd4eaea0c3f36bb25dd98f1bde94'),
	('functions/service/market_times.sql', 'ab98e284e3532474d99949975b0f6700dc5873cfc8003ef9d99ce19f0f17b111'),
	('functions/service/end_due_orders.sql', '1f235b92e38b29faffa83f13ddb1b8e70c35c60410203030589efbe13380bb50'),
	('functions/api/deposit.sql', '449c494a211167e28bfe27ce6f7af2dd05f2f6c06edba1e905e297f38ecd5c66'),
	('functions/core/command/order_of.sql', 'dda7bccf407718ab0de04f89ff30bd2ba93c12a8a154d0476c48a7b47cad93f7'),
	('functions/api/create_asset.sql', 'bf67c5c439b94ece15b824e1409a7f86268ef47a3ca11f90eed7c87c73ee2533'),
	('functions/core/money/settled_trade.sql', '4bc8096554043eda9bc7cde2bd9dc1c110ca0d930f36b5e6d27b0877745fcd78');

INSERT INTO core.orders VALUES
	(1, 1, 1, '2025-01-01 07:02:12.166439+00', '2025-01-01 07:02:12.166439+00', '2025-01-01 07:02:12.162507+00', NULL, NULL, 2, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.00, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(2, 2, 2, '2025-01-01 07:02:12.176663+00', '2025-01-01 07:02:12.176663+00', '2025-01-01 07:02:12.176345+00', NULL, NULL, 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 4, NULL, 4, 404.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(3, 5, 5, '2025-01-01 07:02:12.176663+00', '2025-01-01 07:02:12.176663+00', '2025-01-01 06:02:12.184767+00', NULL, '2025-01-01 06:02:12.185045+00', 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 4, NULL, 4, 404.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(4, 9, 9, '2025-01-01 06:02:12.189098+00', '2025-01-01 06:02:12.189098+00', '2025-01-01 06:02:12.188836+00', NULL, NULL, 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 1, NULL, 1, 101.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(7, 3, 3, '2025-01-01 06:02:12.19268+00', '2025-01-01 06:02:12.19268+00', '2025-01-01 06:02:12.192443+00', NULL, NULL, 1, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 102.00, NULL, 12, NULL, 12, 1213.00, NULL, NULL, NULL, 'ACME-2', NULL, 'rts', 'made_by', NULL, NULL),
	(5, 1, 1, '2025-01-01 06:02:12.190835+00', '2025-01-01 06:02:12.19268+00', '2025-01-01 06:02:12.190176+00', NULL, NULL, 1, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 10, NULL, 10, 1010.00, NULL, NULL, NULL, 'ACME-1', NULL, 'rts', 'made_by', NULL, NULL),
	(10, 12, NULL, '2025-01-01 06:02:12.201848+00', '2025-01-01 06:02:12.201848+00', '2025-01-01 06:02:12.201659+00', NULL, NULL, 1, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 98.00, NULL, 25, NULL, 25, 2470.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(8, 8, 8, '2025-01-01 06:02:12.194429+00', '2025-01-01 06:02:12.201848+00', '2025-01-01 06:02:12.194215+00', NULL, NULL, 1, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.00, NULL, 15, NULL, 15, 1485.00, NULL, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(11, 17, NULL, '2025-01-01 06:02:12.20306+00', '2025-01-01 06:02:12.20306+00', '2025-01-01 06:02:12.20289+00', NULL, NULL, 1, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.00, NULL, 500, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(12, 19, NULL, '2025-01-01 06:02:12.204066+00', '2025-01-01 06:02:12.204066+00', '2025-01-01 06:02:12.203915+00', NULL, NULL, 1, 3, 'buy', 'market', 'ioc', 'cancel_newest', 'filled', false, NULL, NULL, 2, NULL, 2, 203.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(13, 22, NULL, '2025-01-01 06:02:12.204919+00', '2025-01-01 06:02:12.204919+00', '2025-01-01 06:02:12.204812+00', NULL, NULL, 1, NULL, 'buy', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 200, NULL, 1, 101.50, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(6, 2, 2, '2025-01-01 06:02:12.191727+00', '2025-01-01 06:02:12.204919+00', '2025-01-01 06:02:12.191571+00', NULL, NULL, 1, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.50, NULL, 5, NULL, 5, 507.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(14, 26, 26, '2025-01-01 06:02:12.205909+00', '2025-01-01 06:02:12.206708+00', '2025-01-01 06:02:12.205724+00', NULL, NULL, 1, 4, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(17, 29, 29, '2025-01-01 06:02:12.212302+00', '2025-01-01 06:02:12.212302+00', '2025-01-01 06:02:12.212116+00', NULL, NULL, 1, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 103.00, NULL, 12, NULL, 12, 1236.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(39, 72, 72, '2025-01-01 06:02:12.233483+00', '2025-01-01 06:02:12.234315+00', '2025-01-01 06:02:12.233381+00', '2025-01-02 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'day', 'cancel_newest', 'canceled', false, 94.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(38, 71, 71, '2025-01-01 06:02:12.232786+00', '2025-01-01 06:02:12.535284+00', '2025-01-01 06:02:12.23268+00', '2025-01-01 06:02:12.532493+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'expired', false, 95.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expired', 'rts', 'made_by', NULL, NULL),
	(40, 76, NULL, '2025-01-01 06:02:12.539733+00', '2025-01-01 06:02:12.539733+00', '2025-01-01 06:02:12.539554+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'instrument_halted', 'rts', 'made_by', NULL, NULL),
	(41, 78, NULL, '2025-01-01 06:02:12.541434+00', '2025-01-01 06:02:12.541434+00', '2025-01-01 06:02:12.541291+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'instrument_cancel_only', 'rts', 'made_by', NULL, NULL),
	(43, 1, 1, '2025-01-01 06:02:12.545143+00', '2025-01-01 06:02:12.545143+00', '2025-01-01 06:02:12.54501+00', NULL, NULL, 3, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(44, 81, NULL, '2025-01-01 06:02:12.546647+00', '2025-01-01 06:02:12.546647+00', '2025-01-01 06:02:12.546526+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 100.001, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_off_tick', 'rts', 'made_by', NULL, NULL),
	(45, 82, NULL, '2025-01-01 06:02:12.547375+00', '2025-01-01 06:02:12.547375+00', '2025-01-01 06:02:12.547266+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 100.00, NULL, 0.5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'quantity_off_lot', 'rts', 'made_by', NULL, NULL),
	(46, 83, NULL, '2025-01-01 06:02:12.548156+00', '2025-01-01 06:02:12.548156+00', '2025-01-01 06:02:12.548014+00', '1999-02-07 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'rejected', false, 100.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expires_at_in_past', 'rts', 'made_by', NULL, NULL),
	(47, 84, NULL, '2025-01-01 06:02:12.549078+00', '2025-01-01 06:02:12.549078+00', '2025-01-01 06:02:12.548829+00', '1999-02-07 00:00:00+00', NULL, 1, 7, 'sell', 'limit', 'gtd', 'cancel_newest', 'rejected', false, 100.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expires_at_in_past', 'rts', 'made_by', NULL, NULL),
	(77, 41, NULL, '2025-01-01 06:02:12.608071+00', '2025-01-01 06:02:12.608071+00', '2025-01-01 06:02:12.607901+00', NULL, NULL, 5, 3, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.95, NULL, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(79, 46, 46, '2025-01-01 06:02:12.611315+00', '2025-01-01 06:02:12.611315+00', '2025-01-01 06:02:12.611148+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.80, NULL, 9, NULL, 9, 898.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(80, 49, 49, '2025-01-01 06:02:12.612762+00', '2025-01-01 06:02:12.612762+00', '2025-01-01 06:02:12.612592+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 10, NULL, 10, 1001.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(82, 53, NULL, '2025-01-01 06:02:12.614627+00', '2025-01-01 06:02:12.614627+00', '2025-01-01 06:02:12.614523+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(84, 56, NULL, '2025-01-01 06:02:12.61625+00', '2025-01-01 06:02:12.61625+00', '2025-01-01 06:02:12.616153+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.30, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(85, 58, 58, '2025-01-01 06:02:12.617363+00', '2025-01-01 06:02:12.617363+00', '2025-01-01 06:02:12.617192+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 7, NULL, 7, 698.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(86, 63, NULL, '2025-01-01 06:02:12.618392+00', '2025-01-01 06:02:12.618392+00', '2025-01-01 06:02:12.618223+00', NULL, NULL, 5, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(87, 65, NULL, '2025-01-01 06:02:12.619328+00', '2025-01-01 06:02:12.619328+00', '2025-01-01 06:02:12.619163+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.35, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL),
	(116, 133, 133, '2025-01-01 06:02:12.660585+00', '2025-01-01 06:02:12.660585+00', '2025-01-01 06:02:12.660421+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 4, NULL, 4, 399.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(117, 136, NULL, '2025-01-01 06:02:12.661456+00', '2025-01-01 06:02:12.661456+00', '2025-01-01 06:02:12.661354+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.35, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(119, 139, 139, '2025-01-01 06:02:12.663427+00', '2025-01-01 06:02:12.663427+00', '2025-01-01 06:02:12.663306+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 5, 2, 5, 498.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(124, 146, NULL, '2025-01-01 06:02:12.668139+00', '2025-01-01 06:02:12.668139+00', '2025-01-01 06:02:12.667984+00', NULL, NULL, 5, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(126, 149, NULL, '2025-01-01 06:02:12.669809+00', '2025-01-01 06:02:12.669809+00', '2025-01-01 06:02:12.669696+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.45, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL),
	(113, 128, 128, '2025-01-01 06:02:12.657653+00', '2025-01-01 06:02:12.670742+00', '2025-01-01 06:02:12.657537+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.60, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(127, 151, NULL, '2025-01-01 06:02:12.671601+00', '2025-01-01 06:02:12.671601+00', '2025-01-01 06:02:12.671433+00', NULL, NULL, 5, 1, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.95, NULL, 14, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(128, 153, 153, '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.672275+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.20, NULL, 16, NULL, 16, 1599.30, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(158, 222, 222, '2025-01-01 06:02:12.704225+00', '2025-01-01 06:02:12.704225+00', '2025-01-01 06:02:12.704063+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.50, NULL, 2, NULL, 2, 199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(159, 225, 225, '2025-01-01 06:02:12.705421+00', '2025-01-01 06:02:12.705421+00', '2025-01-01 06:02:12.705302+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 5, 2, 5, 499.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(161, 229, 229, '2025-01-01 06:02:12.707043+00', '2025-01-01 06:02:12.707043+00', '2025-01-01 06:02:12.70689+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.65, NULL, 9, NULL, 7, 698.95, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(157, 221, 221, '2025-01-01 06:02:12.703435+00', '2025-01-01 06:02:12.707043+00', '2025-01-01 06:02:12.703269+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 9, NULL, 9, 898.65, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(162, 234, 234, '2025-01-01 06:02:12.708441+00', '2025-01-01 06:02:12.708441+00', '2025-01-01 06:02:12.708277+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.50, NULL, 4, 2, 4, 399.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(163, 237, 237, '2025-01-01 06:02:12.709501+00', '2025-01-01 06:02:12.709501+00', '2025-01-01 06:02:12.70928+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 5, NULL, 5, 499.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(165, 242, NULL, '2025-01-01 06:02:12.712545+00', '2025-01-01 06:02:12.712545+00', '2025-01-01 06:02:12.712371+00', NULL, NULL, 5, 1, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.35, NULL, 17, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(166, 244, NULL, '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.713132+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'filled', false, 100.05, NULL, 12, NULL, 12, 1199.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(164, 241, 241, '2025-01-01 06:02:12.711638+00', '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.711507+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 100.05, NULL, 4, NULL, 4, 400.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(167, 251, NULL, '2025-01-01 06:02:12.714274+00', '2025-01-01 06:02:12.714274+00', '2025-01-01 06:02:12.714106+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL),
	(178, 286, NULL, '2025-01-01 06:02:12.726599+00', '2025-01-01 06:02:12.726599+00', '2025-01-01 06:02:12.726495+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 99.65, NULL, 8, NULL, 8, 799.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL);
INSERT INTO core.orders VALUES
	(193, 327, 327, '2025-01-01 06:02:12.742994+00', '2025-01-01 06:02:12.742994+00', '2025-01-01 06:02:12.742819+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 3, NULL, 3, 300.45, NULL, NULL, 16, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(195, 333, 333, '2025-01-01 06:02:12.745104+00', '2025-01-01 06:02:12.745104+00', '2025-01-01 06:02:12.744941+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 12, NULL, 12, 1195.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(196, 336, NULL, '2025-01-01 06:02:12.745923+00', '2025-01-01 06:02:12.745923+00', '2025-01-01 06:02:12.745824+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.20, NULL, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(198, 340, NULL, '2025-01-01 06:02:12.748166+00', '2025-01-01 06:02:12.748166+00', '2025-01-01 06:02:12.748061+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(199, 342, NULL, '2025-01-01 06:02:12.749197+00', '2025-01-01 06:02:12.749197+00', '2025-01-01 06:02:12.7491+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(200, 344, 344, '2025-01-01 06:02:12.749984+00', '2025-01-01 06:02:12.749984+00', '2025-01-01 06:02:12.749805+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(201, 347, 347, '2025-01-01 06:02:12.750822+00', '2025-01-01 06:02:12.750822+00', '2025-01-01 06:02:12.750725+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 3, NULL, 3, 298.95, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(194, 332, 332, '2025-01-01 06:02:12.744277+00', '2025-01-01 06:02:12.752539+00', '2025-01-01 06:02:12.744175+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 17, NULL, 17, 1694.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(208, 358, NULL, '2025-01-01 06:02:12.756687+00', '2025-01-01 06:02:12.756687+00', '2025-01-01 06:02:12.756591+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(234, 14, 14, '2025-01-01 06:02:12.826059+00', '2025-01-01 06:02:12.826059+00', '2025-01-01 06:02:12.82499+00', NULL, NULL, 7, 1, 'buy', 'limit', 'gtc', 'cancel_oldest', 'pending_trigger', false, 99.50, 98.50, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(235, 8, NULL, '2025-01-01 06:02:12.826356+00', '2025-01-01 06:02:12.826356+00', '2025-01-01 06:02:12.82499+00', NULL, NULL, 8, 1, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(240, 46, 46, '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.830535+00', NULL, NULL, 6, 3, 'buy', 'limit', 'gtc', 'cancel_both', 'filled', false, 99.50, NULL, 1, 1, 1, 99.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(245, 50, 50, '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.830535+00', '2025-01-02 00:00:00+00', NULL, 6, 4, 'buy', 'limit', 'day', 'cancel_both', 'new', false, 98.50, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(241, 16, NULL, '2025-01-01 06:02:12.831461+00', '2025-01-01 06:02:12.831461+00', '2025-01-01 06:02:12.830535+00', NULL, NULL, 7, 4, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 98.75, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(242, 11, NULL, '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.830535+00', NULL, NULL, 8, 2, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(244, 13, NULL, '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.830535+00', NULL, NULL, 8, 2, 'buy', 'market', 'gtc', 'cancel_oldest', 'canceled', false, NULL, NULL, 10, NULL, 7, 708.75, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002),
	(233, 7, 7, '2025-01-01 06:02:12.826356+00', '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.82499+00', NULL, NULL, 8, 4, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 101.25, NULL, 7, NULL, 7, 708.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(246, 17, 17, '2025-01-01 06:02:12.837259+00', '2025-01-01 06:02:12.837259+00', '2025-01-01 06:02:12.83702+00', NULL, NULL, 8, 3, 'buy', 'limit', 'gtc', 'none', 'pending_trigger', false, 99.25, 98.50, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(247, 51, NULL, '2025-01-01 06:02:12.839139+00', '2025-01-01 06:02:12.839139+00', '2025-01-01 06:02:12.838906+00', NULL, NULL, 6, 4, 'sell', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(249, 52, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, NULL, 6, 4, 'buy', 'limit', 'ioc', 'none', 'filled', false, 101.75, NULL, 9, NULL, 9, 904.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(248, 19, 19, '2025-01-01 06:02:12.842596+00', '2025-01-01 06:02:12.848397+00', '2025-01-01 06:02:12.842355+00', NULL, NULL, 7, 2, 'sell', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 100.25, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002),
	(250, 21, NULL, '2025-01-01 06:02:12.850041+00', '2025-01-01 06:02:12.850041+00', '2025-01-01 06:02:12.84978+00', NULL, NULL, 7, 4, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.50, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(20, 38, 38, '2025-01-01 06:02:12.21554+00', '2025-01-01 06:02:12.855997+00', '2025-01-01 06:02:12.215351+00', NULL, NULL, 1, 5, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 40, NULL, 6, 582.00, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(23, 42, 42, '2025-01-01 06:02:12.21902+00', '2025-01-01 06:02:12.219574+00', '2025-01-01 06:02:12.218877+00', NULL, NULL, 1, 4, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 180.00, 170.00, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(24, 44, NULL, '2025-01-01 06:02:12.22048+00', '2025-01-01 06:02:12.22048+00', '2025-01-01 06:02:12.220329+00', NULL, NULL, 1, 3, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 98.00, NULL, 60, NULL, 20, 1970.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(9, 9, 11, '2025-01-01 06:02:12.195225+00', '2025-01-01 06:02:12.22048+00', '2025-01-01 06:02:12.195109+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 98.50, NULL, 30, NULL, 30, 2955.00, 99.00, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(25, 48, 48, '2025-01-01 06:02:12.22133+00', '2025-01-01 06:02:12.22133+00', '2025-01-01 06:02:12.221224+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', true, 96.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(26, 49, NULL, '2025-01-01 06:02:12.221982+00', '2025-01-01 06:02:12.221982+00', '2025-01-01 06:02:12.22188+00', NULL, NULL, 1, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 96.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL),
	(28, 51, 51, '2025-01-01 06:02:12.223605+00', '2025-01-01 06:02:12.223605+00', '2025-01-01 06:02:12.223467+00', NULL, NULL, 1, 6, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(29, 54, 54, '2025-01-01 06:02:12.225119+00', '2025-01-01 06:02:12.22584+00', '2025-01-01 06:02:12.224972+00', NULL, NULL, 1, 6, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.10, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(31, 58, 58, '2025-01-01 06:02:12.227189+00', '2025-01-01 06:02:12.227189+00', '2025-01-01 06:02:12.227042+00', NULL, NULL, 1, 6, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.20, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(33, 62, 62, '2025-01-01 06:02:12.228745+00', '2025-01-01 06:02:12.228745+00', '2025-01-01 06:02:12.228598+00', NULL, NULL, 1, 6, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.30, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(35, 66, 66, '2025-01-01 06:02:12.230244+00', '2025-01-01 06:02:12.230244+00', '2025-01-01 06:02:12.230108+00', NULL, NULL, 1, 6, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.40, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(36, 69, 69, '2025-01-01 06:02:12.231066+00', '2025-01-01 06:02:12.231066+00', '2025-01-01 06:02:12.230926+00', NULL, NULL, 1, 6, 'sell', 'limit', 'gtc', 'none', 'new', false, 98.40, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(27, 50, 50, '2025-01-01 06:02:12.222875+00', '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.222688+00', NULL, NULL, 1, 6, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 98.00, NULL, 6, NULL, 6, 588.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(18, 36, NULL, '2025-01-01 06:02:12.213372+00', '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.213222+00', NULL, NULL, 1, 4, 'sell', 'market', 'gtc', 'cancel_newest', 'filled', false, NULL, 98.00, 5, NULL, 5, 489.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(19, 37, 94, '2025-01-01 06:02:12.214666+00', '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.21451+00', NULL, NULL, 1, 4, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 97.00, 98.00, 5, NULL, 5, 485.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(271, 53, 53, '2025-01-01 06:02:12.89221+00', '2025-01-01 06:02:12.89221+00', '2025-01-01 06:02:12.891921+00', '2025-01-02 00:00:00+00', NULL, 7, 3, 'sell', 'limit', 'day', 'cancel_oldest', 'new', false, 101.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(272, 74, NULL, '2025-01-01 06:02:12.894753+00', '2025-01-01 06:02:12.894753+00', '2025-01-01 06:02:12.894495+00', NULL, NULL, 6, 2, 'buy', 'market', 'gtc', 'none', 'filled', false, NULL, NULL, 1, NULL, 1, 101.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(273, 33, 33, '2025-01-01 06:02:12.897711+00', '2025-01-01 06:02:12.897711+00', '2025-01-01 06:02:12.897471+00', NULL, NULL, 8, 4, 'buy', 'limit', 'gtc', 'cancel_oldest', 'new', false, 99.50, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(275, 77, 77, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, NULL, 6, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 102.00, NULL, 6, NULL, 6, 611.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(277, 84, NULL, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, NULL, 6, 1, 'sell', 'market', 'gtc', 'none', 'filled', false, NULL, NULL, 10, NULL, 10, 1000.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(279, 91, NULL, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, NULL, 6, 4, 'buy', 'limit', 'ioc', 'cancel_both', 'canceled', false, 100.25, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(278, 54, NULL, '2025-01-01 06:02:12.901213+00', '2025-01-01 06:02:12.901213+00', '2025-01-01 06:02:12.899117+00', NULL, NULL, 7, 4, 'sell', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 100.75, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(30, 55, 55, '2025-01-01 06:02:12.22584+00', '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.2257+00', NULL, NULL, 1, 6, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 98.10, NULL, 4, NULL, 4, 392.40, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(32, 61, 61, '2025-01-01 06:02:12.228006+00', '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.227864+00', NULL, NULL, 1, 6, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 98.20, NULL, 4, NULL, 4, 392.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(34, 65, 65, '2025-01-01 06:02:12.229543+00', '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.229372+00', NULL, NULL, 1, 6, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 98.30, NULL, 4, NULL, 4, 393.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(22, 41, 41, '2025-01-01 06:02:12.218315+00', '2025-01-01 06:02:12.817897+00', '2025-01-01 06:02:12.218155+00', NULL, NULL, 1, 4, 'buy', 'market', 'ioc', 'cancel_newest', 'canceled', false, NULL, 190.00, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(16, 28, 32, '2025-01-01 06:02:12.211285+00', '2025-01-01 06:02:12.82067+00', '2025-01-01 06:02:12.211116+00', NULL, NULL, 1, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 103.00, NULL, 12, 5, 12, 1236.00, NULL, NULL, 50, NULL, 'modified_to_traded', 'rts', 'made_by', NULL, NULL),
	(21, 39, 114, '2025-01-01 06:02:12.216248+00', '2025-01-01 06:02:12.858612+00', '2025-01-01 06:02:12.216107+00', NULL, NULL, 1, 4, 'sell', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 98.25, 61.00, 8, NULL, 0, 0, 50.00, 60.00, 3, NULL, NULL, 'rts', 'made_by', NULL, NULL);
INSERT INTO core.orders VALUES
	(48, 1, NULL, '2025-01-01 06:02:12.551841+00', '2025-01-01 06:02:12.551841+00', '2025-01-01 06:02:12.5516+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 200.0, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL),
	(50, 3, 3, '2025-01-01 06:02:12.555335+00', '2025-01-01 06:02:12.555335+00', '2025-01-01 06:02:12.555127+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(52, 5, NULL, '2025-01-01 06:02:12.557368+00', '2025-01-01 06:02:12.557368+00', '2025-01-01 06:02:12.557189+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 103.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'too_many_open_orders', 'rts', 'made_by', NULL, NULL),
	(53, 6, 6, '2025-01-01 06:02:12.55893+00', '2025-01-01 06:02:12.55893+00', '2025-01-01 06:02:12.558749+00', NULL, NULL, 4, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 105.0, NULL, 15, NULL, 15, 1505.0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(49, 2, 2, '2025-01-01 06:02:12.552756+00', '2025-01-01 06:02:12.55893+00', '2025-01-01 06:02:12.55253+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.0, NULL, 10, NULL, 10, 1000.0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(54, 12, NULL, '2025-01-01 06:02:12.564268+00', '2025-01-01 06:02:12.564268+00', '2025-01-01 06:02:12.564023+00', NULL, NULL, 4, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 101.0, NULL, 60, NULL, 0, 0, NULL, NULL, NULL, NULL, 'quantity_too_large', 'rts', 'made_by', NULL, NULL),
	(55, 14, 14, '2025-01-01 06:02:12.566233+00', '2025-01-01 06:02:12.566233+00', '2025-01-01 06:02:12.566021+00', NULL, NULL, 4, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 150.0, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(56, 16, NULL, '2025-01-01 06:02:12.568736+00', '2025-01-01 06:02:12.568736+00', '2025-01-01 06:02:12.568491+00', NULL, NULL, 4, 4, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 150.5, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_off_tick', 'rts', 'made_by', NULL, NULL),
	(57, 17, 17, '2025-01-01 06:02:12.569663+00', '2025-01-01 06:02:12.569663+00', '2025-01-01 06:02:12.569461+00', NULL, NULL, 4, 4, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 151, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL),
	(58, 85, 85, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, NULL, 1, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 93.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(60, 86, 86, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, NULL, 1, 9, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 93.00, NULL, 2, NULL, 2, 196.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(59, 19, 19, '2025-01-01 06:02:12.575006+00', '2025-01-01 06:02:12.575006+00', '2025-01-01 06:02:12.571526+00', NULL, NULL, 4, 8, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 152, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(61, 97, 97, '2025-01-01 06:02:12.576521+00', '2025-01-01 06:02:12.576521+00', '2025-01-01 06:02:12.57626+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 92.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(62, 98, 98, '2025-01-01 06:02:12.577549+00', '2025-01-01 06:02:12.579128+00', '2025-01-01 06:02:12.577312+00', NULL, NULL, 1, 11, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 92.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(63, 1, NULL, '2025-01-01 06:02:12.587644+00', '2025-01-01 06:02:12.587644+00', '2025-01-01 06:02:12.587378+00', NULL, NULL, 5, 2, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(67, 6, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, NULL, 5, 3, 'buy', 'limit', 'fok', 'cancel_newest', 'filled', false, 100.45, NULL, 13, NULL, 13, 1305.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(69, 23, NULL, '2025-01-01 06:02:12.597744+00', '2025-01-01 06:02:12.597744+00', '2025-01-01 06:02:12.597517+00', NULL, NULL, 5, 3, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.20, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(68, 21, 21, '2025-01-01 06:02:12.595427+00', '2025-01-01 06:02:12.599585+00', '2025-01-01 06:02:12.595226+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.35, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(73, 29, NULL, '2025-01-01 06:02:12.602799+00', '2025-01-01 06:02:12.602799+00', '2025-01-01 06:02:12.602611+00', NULL, NULL, 5, 2, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.30, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(74, 32, 32, '2025-01-01 06:02:12.605054+00', '2025-01-01 06:02:12.605054+00', '2025-01-01 06:02:12.604874+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 13, NULL, 13, 1298.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(76, 36, 36, '2025-01-01 06:02:12.606851+00', '2025-01-01 06:02:12.606851+00', '2025-01-01 06:02:12.606682+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.00, NULL, 16, NULL, 16, 1597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(70, 25, 25, '2025-01-01 06:02:12.598617+00', '2025-01-01 06:02:12.606851+00', '2025-01-01 06:02:12.59843+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 19, NULL, 19, 1897.15, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(72, 28, 31, '2025-01-01 06:02:12.601776+00', '2025-01-01 06:02:12.609303+00', '2025-01-01 06:02:12.601593+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.85, NULL, 16, NULL, 10, 998.50, 100.50, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(65, 4, 22, '2025-01-01 06:02:12.591417+00', '2025-01-01 06:02:12.617363+00', '2025-01-01 06:02:12.591279+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 10, NULL, 10, 998.00, 100.20, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(75, 35, 35, '2025-01-01 06:02:12.606022+00', '2025-01-01 06:02:12.625025+00', '2025-01-01 06:02:12.605852+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.75, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(64, 3, 3, '2025-01-01 06:02:12.590329+00', '2025-01-01 06:02:12.633416+00', '2025-01-01 06:02:12.590177+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'canceled', false, 99.50, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(71, 27, 27, '2025-01-01 06:02:12.600684+00', '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.600496+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.10, NULL, 16, NULL, 16, 1601.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(37, 70, 100, '2025-01-01 06:02:12.231796+00', '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.231662+00', '9998-02-05 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'filled', false, 101.75, NULL, 14, NULL, 14, 1375.20, 95.00, NULL, 8, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(51, 4, 4, '2025-01-01 06:02:12.556221+00', '2025-01-01 06:02:12.896399+00', '2025-01-01 06:02:12.556041+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 102.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(42, 80, 80, '2025-01-01 06:02:12.543181+00', '2025-01-01 06:02:12.905807+00', '2025-01-01 06:02:12.543034+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(66, 5, 431, '2025-01-01 06:02:12.593176+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.593007+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 19, 2, 19, 1907.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(88, 66, 66, '2025-01-01 06:02:12.620225+00', '2025-01-01 06:02:12.621282+00', '2025-01-01 06:02:12.620064+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 2, NULL, 2, 199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(83, 55, 55, '2025-01-01 06:02:12.615317+00', '2025-01-01 06:02:12.621282+00', '2025-01-01 06:02:12.615218+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 11, NULL, 11, 1097.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(91, 73, 73, '2025-01-01 06:02:12.6237+00', '2025-01-01 06:02:12.6237+00', '2025-01-01 06:02:12.623536+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.35, NULL, 6, NULL, 6, 599.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(89, 67, 67, '2025-01-01 06:02:12.621282+00', '2025-01-01 06:02:12.6237+00', '2025-01-01 06:02:12.621127+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 10, NULL, 10, 998.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(93, 80, 80, '2025-01-01 06:02:12.626698+00', '2025-01-01 06:02:12.626698+00', '2025-01-01 06:02:12.626535+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.30, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(96, 86, 86, '2025-01-01 06:02:12.630755+00', '2025-01-01 06:02:12.630755+00', '2025-01-01 06:02:12.630595+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.90, NULL, 19, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(97, 89, NULL, '2025-01-01 06:02:12.631624+00', '2025-01-01 06:02:12.631624+00', '2025-01-01 06:02:12.631523+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.25, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(101, 95, 95, '2025-01-01 06:02:12.635882+00', '2025-01-01 06:02:12.635882+00', '2025-01-01 06:02:12.635688+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.95, NULL, 6, NULL, 6, 597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(78, 45, 98, '2025-01-01 06:02:12.610318+00', '2025-01-01 06:02:12.635882+00', '2025-01-01 06:02:12.610147+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, 99.60, 3, NULL, 3, 298.65, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(102, 101, NULL, '2025-01-01 06:02:12.637462+00', '2025-01-01 06:02:12.637462+00', '2025-01-01 06:02:12.637281+00', NULL, NULL, 5, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.50, NULL, 17, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(103, 103, 103, '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.638068+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.20, NULL, 16, NULL, 16, 1594.80, NULL, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(92, 79, 79, '2025-01-01 06:02:12.625927+00', '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.625752+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.60, NULL, 10, NULL, 6, 597.60, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(90, 72, 83, '2025-01-01 06:02:12.622305+00', '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.622204+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 8, NULL, 8, 796.80, 100.40, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(81, 52, 52, '2025-01-01 06:02:12.613808+00', '2025-01-01 06:02:12.64148+00', '2025-01-01 06:02:12.613641+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.40, NULL, 9, 2, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(107, 114, 114, '2025-01-01 06:02:12.649493+00', '2025-01-01 06:02:12.649493+00', '2025-01-01 06:02:12.64922+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'new', false, 99.50, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(111, 119, 119, '2025-01-01 06:02:12.654831+00', '2025-01-01 06:02:12.654831+00', '2025-01-01 06:02:12.654631+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, NULL, 8, NULL, 8, 796.40, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(94, 84, 84, '2025-01-01 06:02:12.628895+00', '2025-01-01 06:02:12.654831+00', '2025-01-01 06:02:12.628714+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.55, NULL, 11, NULL, 11, 1095.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(112, 123, 123, '2025-01-01 06:02:12.656371+00', '2025-01-01 06:02:12.656371+00', '2025-01-01 06:02:12.65617+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.35, NULL, 15, NULL, 15, 1495.95, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(106, 113, 113, '2025-01-01 06:02:12.642313+00', '2025-01-01 06:02:12.656371+00', '2025-01-01 06:02:12.642149+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.70, NULL, 6, NULL, 6, 598.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL);
INSERT INTO core.orders VALUES
	(99, 93, 93, '2025-01-01 06:02:12.634279+00', '2025-01-01 06:02:12.658682+00', '2025-01-01 06:02:12.634112+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.75, NULL, 18, NULL, 18, 1795.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(95, 85, 85, '2025-01-01 06:02:12.629988+00', '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.629822+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.90, NULL, 14, NULL, 14, 1398.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(105, 111, 122, '2025-01-01 06:02:12.64063+00', '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.640467+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.05, 99.70, 6, NULL, 6, 600.30, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(98, 91, 91, '2025-01-01 06:02:12.632428+00', '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.632331+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.10, NULL, 8, NULL, 8, 800.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(110, 118, 118, '2025-01-01 06:02:12.653961+00', '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.653828+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 14, NULL, 14, 1402.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(100, 94, 94, '2025-01-01 06:02:12.635075+00', '2025-01-01 06:02:12.843584+00', '2025-01-01 06:02:12.634913+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.25, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(108, 115, 116, '2025-01-01 06:02:12.651082+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.6508+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.20, 100.40, 4, NULL, 4, 400.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(104, 110, 110, '2025-01-01 06:02:12.639681+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.639514+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.30, NULL, 9, NULL, 9, 902.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(109, 117, 441, '2025-01-01 06:02:12.653083+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.652846+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 14, 2, 14, 1405.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(132, 162, 162, '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.676271+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 20, 2, 20, 2002.45, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(120, 142, 142, '2025-01-01 06:02:12.664808+00', '2025-01-01 06:02:12.685036+00', '2025-01-01 06:02:12.664641+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.25, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(141, 178, 178, '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.685734+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 9, NULL, 9, 901.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(139, 175, 175, '2025-01-01 06:02:12.683388+00', '2025-01-01 06:02:12.687003+00', '2025-01-01 06:02:12.68324+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.10, NULL, 4, NULL, 4, 400.40, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(145, 190, NULL, '2025-01-01 06:02:12.689887+00', '2025-01-01 06:02:12.689887+00', '2025-01-01 06:02:12.689785+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(146, 192, 192, '2025-01-01 06:02:12.690653+00', '2025-01-01 06:02:12.690653+00', '2025-01-01 06:02:12.690486+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.50, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(147, 195, 195, '2025-01-01 06:02:12.691498+00', '2025-01-01 06:02:12.691498+00', '2025-01-01 06:02:12.691399+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 20, NULL, 20, 1997.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(142, 185, 185, '2025-01-01 06:02:12.687003+00', '2025-01-01 06:02:12.691498+00', '2025-01-01 06:02:12.686828+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 15, NULL, 15, 1498.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(148, 200, 200, '2025-01-01 06:02:12.69277+00', '2025-01-01 06:02:12.69277+00', '2025-01-01 06:02:12.69261+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.35, NULL, 12, NULL, 12, 1199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(143, 188, 188, '2025-01-01 06:02:12.688101+00', '2025-01-01 06:02:12.69277+00', '2025-01-01 06:02:12.687936+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 16, NULL, 16, 1597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(151, 207, 207, '2025-01-01 06:02:12.695586+00', '2025-01-01 06:02:12.695586+00', '2025-01-01 06:02:12.695425+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(152, 210, 211, '2025-01-01 06:02:12.696613+00', '2025-01-01 06:02:12.696613+00', '2025-01-01 06:02:12.696454+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, 99.80, 3, NULL, 3, 299.85, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(153, 214, 214, '2025-01-01 06:02:12.698076+00', '2025-01-01 06:02:12.698076+00', '2025-01-01 06:02:12.697902+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.50, NULL, 12, 2, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(123, 145, 215, '2025-01-01 06:02:12.667187+00', '2025-01-01 06:02:12.699083+00', '2025-01-01 06:02:12.667072+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, NULL, 6, 2, 6, 599.50, 100.15, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(150, 206, 206, '2025-01-01 06:02:12.694818+00', '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.694696+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.95, NULL, 17, NULL, 17, 1699.15, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(154, 218, 218, '2025-01-01 06:02:12.700742+00', '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.700629+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.95, NULL, 3, NULL, 3, 299.85, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(149, 205, 205, '2025-01-01 06:02:12.693965+00', '2025-01-01 06:02:12.717144+00', '2025-01-01 06:02:12.693802+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.70, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(129, 159, 159, '2025-01-01 06:02:12.674063+00', '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.673898+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.80, NULL, 19, NULL, 19, 1896.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(114, 129, 129, '2025-01-01 06:02:12.658682+00', '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.658496+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.75, NULL, 7, NULL, 7, 698.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(131, 161, 161, '2025-01-01 06:02:12.675559+00', '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.675461+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 8, NULL, 8, 801.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(122, 144, 158, '2025-01-01 06:02:12.666386+00', '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.666223+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.70, 99.90, 15, NULL, 9, 897.30, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(140, 176, 289, '2025-01-01 06:02:12.684138+00', '2025-01-01 06:02:12.72771+00', '2025-01-01 06:02:12.683988+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 8, NULL, 8, 799.60, 100.20, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(155, 219, 219, '2025-01-01 06:02:12.701823+00', '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.701649+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.70, NULL, 13, NULL, 13, 1296.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(135, 171, 171, '2025-01-01 06:02:12.680221+00', '2025-01-01 06:02:12.732857+00', '2025-01-01 06:02:12.680122+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(118, 138, 138, '2025-01-01 06:02:12.662398+00', '2025-01-01 06:02:12.746695+00', '2025-01-01 06:02:12.662232+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(138, 174, 378, '2025-01-01 06:02:12.682487+00', '2025-01-01 06:02:12.827613+00', '2025-01-01 06:02:12.682338+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.00, NULL, 12, NULL, 8, 798.80, 100.25, NULL, 8, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(115, 132, 253, '2025-01-01 06:02:12.659722+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.659542+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.25, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(133, 169, 169, '2025-01-01 06:02:12.677678+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.677511+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.30, 99.50, 14, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(136, 172, 370, '2025-01-01 06:02:12.68105+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.680888+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.75, 100.20, 15, NULL, 0, 0, 99.55, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(137, 173, 173, '2025-01-01 06:02:12.681767+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.681611+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.50, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(130, 160, 160, '2025-01-01 06:02:12.674882+00', '2025-01-01 06:02:12.833598+00', '2025-01-01 06:02:12.674719+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, 99.55, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(134, 170, 170, '2025-01-01 06:02:12.679492+00', '2025-01-01 06:02:12.89061+00', '2025-01-01 06:02:12.679298+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 100.30, 100.25, 12, NULL, 0, 0, NULL, NULL, 19, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(121, 143, 143, '2025-01-01 06:02:12.665561+00', '2025-01-01 06:02:12.940902+00', '2025-01-01 06:02:12.665403+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 17, NULL, 17, 1693.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(125, 148, 148, '2025-01-01 06:02:12.669012+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.668916+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.45, NULL, 3, NULL, 3, 301.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(144, 189, 463, '2025-01-01 06:02:12.689153+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.68899+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.45, NULL, 19, 2, 19, 1908.55, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(169, 255, 255, '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.717819+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 20, 2, 20, 1995.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(171, 263, NULL, '2025-01-01 06:02:12.719882+00', '2025-01-01 06:02:12.719882+00', '2025-01-01 06:02:12.719673+00', NULL, NULL, 5, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.90, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(170, 262, 262, '2025-01-01 06:02:12.719014+00', '2025-01-01 06:02:12.72071+00', '2025-01-01 06:02:12.718909+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 8, NULL, 8, 799.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(174, 269, NULL, '2025-01-01 06:02:12.722633+00', '2025-01-01 06:02:12.722633+00', '2025-01-01 06:02:12.722472+00', NULL, NULL, 5, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.60, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(175, 271, 271, '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.723215+00', NULL, NULL, 5, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.20, NULL, 8, 2, 8, 801.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(160, 228, 228, '2025-01-01 06:02:12.706308+00', '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.706146+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.15, NULL, 4, NULL, 4, 400.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL);
INSERT INTO core.orders VALUES
	(176, 278, 278, '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.724514+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 12, NULL, 12, 1196.90, NULL, NULL, 18, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(172, 265, 265, '2025-01-01 06:02:12.72071+00', '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.720545+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 10, NULL, 10, 999.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(177, 285, 285, '2025-01-01 06:02:12.725867+00', '2025-01-01 06:02:12.72771+00', '2025-01-01 06:02:12.725697+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.95, NULL, 16, NULL, 16, 1599.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(179, 292, NULL, '2025-01-01 06:02:12.728962+00', '2025-01-01 06:02:12.728962+00', '2025-01-01 06:02:12.728844+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.05, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(180, 294, NULL, '2025-01-01 06:02:12.729826+00', '2025-01-01 06:02:12.729826+00', '2025-01-01 06:02:12.729626+00', NULL, NULL, 5, 3, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.15, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(181, 296, 296, '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.730505+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 19, NULL, 11, 1096.30, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(168, 252, 252, '2025-01-01 06:02:12.715077+00', '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.714978+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.65, NULL, 8, NULL, 8, 797.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(184, 306, NULL, '2025-01-01 06:02:12.734619+00', '2025-01-01 06:02:12.734619+00', '2025-01-01 06:02:12.734515+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.45, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(185, 308, NULL, '2025-01-01 06:02:12.735322+00', '2025-01-01 06:02:12.735322+00', '2025-01-01 06:02:12.73522+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.60, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(186, 310, 310, '2025-01-01 06:02:12.7362+00', '2025-01-01 06:02:12.7362+00', '2025-01-01 06:02:12.736021+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 99.50, 100.20, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(188, 312, 313, '2025-01-01 06:02:12.737786+00', '2025-01-01 06:02:12.737786+00', '2025-01-01 06:02:12.737667+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, 100.40, 5, NULL, 5, 499.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(191, 318, NULL, '2025-01-01 06:02:12.741187+00', '2025-01-01 06:02:12.741187+00', '2025-01-01 06:02:12.741027+00', NULL, NULL, 5, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.05, NULL, 14, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(192, 320, 320, '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.741813+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 12, 2, 12, 1198.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(190, 317, 317, '2025-01-01 06:02:12.740348+00', '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.740179+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.00, NULL, 2, NULL, 2, 200.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(187, 311, 311, '2025-01-01 06:02:12.737024+00', '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.736855+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 11, NULL, 11, 1099.45, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(173, 268, 268, '2025-01-01 06:02:12.721691+00', '2025-01-01 06:02:12.742994+00', '2025-01-01 06:02:12.72153+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.15, NULL, 16, NULL, 3, 300.45, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(156, 220, 220, '2025-01-01 06:02:12.702626+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.702458+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.25, NULL, 18, 2, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(182, 303, 303, '2025-01-01 06:02:12.731911+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.73169+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'canceled', false, 100.15, NULL, 13, NULL, 3, 300.45, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(183, 305, 305, '2025-01-01 06:02:12.733722+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.733542+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 15, NULL, 15, 1504.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(189, 316, 316, '2025-01-01 06:02:12.739336+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.739235+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.50, NULL, 10, NULL, 10, 1005.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(209, 360, 360, '2025-01-01 06:02:12.757725+00', '2025-01-01 06:02:12.757725+00', '2025-01-01 06:02:12.757558+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.85, NULL, 5, NULL, 5, 499.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(205, 355, 355, '2025-01-01 06:02:12.754503+00', '2025-01-01 06:02:12.759472+00', '2025-01-01 06:02:12.754405+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.50, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(211, 365, NULL, '2025-01-01 06:02:12.760406+00', '2025-01-01 06:02:12.760406+00', '2025-01-01 06:02:12.760242+00', NULL, NULL, 5, 3, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.35, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(212, 367, NULL, '2025-01-01 06:02:12.761088+00', '2025-01-01 06:02:12.761088+00', '2025-01-01 06:02:12.76099+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(214, 1, NULL, '2025-01-01 06:02:12.794483+00', '2025-01-01 06:02:12.794483+00', '2025-01-01 06:02:12.794185+00', NULL, NULL, 7, 4, 'buy', 'limit', 'fok', 'none', 'canceled', false, 98.75, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(215, 2, NULL, '2025-01-01 06:02:12.796441+00', '2025-01-01 06:02:12.796441+00', '2025-01-01 06:02:12.796179+00', NULL, NULL, 6, 4, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 100.00, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(202, 350, 350, '2025-01-01 06:02:12.751715+00', '2025-01-01 06:02:12.801043+00', '2025-01-01 06:02:12.751544+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.90, NULL, 8, NULL, 0, 0, NULL, NULL, 20, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(221, 6, NULL, '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 6, 3, 'buy', 'market', 'gtc', 'none', 'filled', false, NULL, NULL, 10, NULL, 10, 1015.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(218, 4, 4, '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 6, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 101.50, NULL, 10, NULL, 10, 1015.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(219, 5, NULL, '2025-01-01 06:02:12.807307+00', '2025-01-01 06:02:12.807307+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 7, 3, 'buy', 'limit', 'fok', 'decrement_and_cancel', 'canceled', false, 100.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(223, 1, NULL, '2025-01-01 06:02:12.809653+00', '2025-01-01 06:02:12.809653+00', '2025-01-01 06:02:12.809315+00', NULL, NULL, 8, 1, 'sell', 'market', 'gtc', 'none', 'canceled', false, NULL, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(227, 11, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 6, 2, 'buy', 'market', 'gtc', 'cancel_both', 'filled', false, NULL, NULL, 11, NULL, 11, 1107.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(225, 9, 9, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 6, 1, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 99.00, NULL, 5, NULL, 5, 495.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(213, 1, 22, '2025-01-01 06:02:12.789882+00', '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.78953+00', NULL, NULL, 6, 3, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 102.00, NULL, 6, 1, 6, 612.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(229, 27, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 6, 1, 'sell', 'limit', 'ioc', 'none', 'filled', false, 98.50, NULL, 6, NULL, 6, 592.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(224, 8, NULL, '2025-01-01 06:02:12.815011+00', '2025-01-01 06:02:12.815011+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 7, 1, 'sell', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 101.25, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(228, 3, NULL, '2025-01-01 06:02:12.815411+00', '2025-01-01 06:02:12.815411+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 8, 4, 'buy', 'market', 'gtc', 'cancel_both', 'canceled', false, NULL, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(230, 40, NULL, '2025-01-01 06:02:12.819233+00', '2025-01-01 06:02:12.819233+00', '2025-01-01 06:02:12.818969+00', NULL, NULL, 6, 2, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 101.50, NULL, 7, NULL, 2, 202.50, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002),
	(226, 10, 26, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.819233+00', '2025-01-01 06:02:12.812512+00', NULL, NULL, 6, 3, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 101.25, 99.25, 2, NULL, 2, 202.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(231, 10, 10, '2025-01-01 06:02:12.82205+00', '2025-01-01 06:02:12.82205+00', '2025-01-01 06:02:12.8218+00', NULL, NULL, 7, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'canceled', false, 100.25, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(222, 7, 7, '2025-01-01 06:02:12.807307+00', '2025-01-01 06:02:12.82205+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 7, 1, 'sell', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 98.00, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(232, 5, NULL, '2025-01-01 06:02:12.823598+00', '2025-01-01 06:02:12.823598+00', '2025-01-01 06:02:12.823365+00', NULL, NULL, 8, 4, 'buy', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(236, 44, NULL, '2025-01-01 06:02:12.825311+00', '2025-01-01 06:02:12.825311+00', '2025-01-01 06:02:12.82499+00', '2025-01-02 00:00:00+00', NULL, 6, 1, 'sell', 'limit', 'day', 'cancel_newest', 'rejected', false, 99.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(203, 351, 351, '2025-01-01 06:02:12.752539+00', '2025-01-01 06:02:12.827613+00', '2025-01-01 06:02:12.752442+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 15, NULL, 15, 1497.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(238, 45, 45, '2025-01-01 06:02:12.825311+00', '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.82499+00', NULL, NULL, 6, 4, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 99.00, NULL, 5, NULL, 5, 495.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(217, 4, 4, '2025-01-01 06:02:12.807307+00', '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 7, 4, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 98.75, NULL, 8, NULL, 8, 790.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(216, 3, 34, '2025-01-01 06:02:12.799593+00', '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.799288+00', '2025-01-02 00:00:00+00', NULL, 7, 1, 'sell', 'limit', 'day', 'cancel_oldest', 'canceled', false, 98.75, 101.75, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(220, 5, 38, '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.893403+00', '2025-01-01 06:02:12.802557+00', NULL, NULL, 6, 4, 'buy', 'limit', 'gtc', 'cancel_both', 'canceled', false, 98.75, NULL, 11, 1, 6, 592.50, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002),
	(210, 363, 402, '2025-01-01 06:02:12.75864+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.758476+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.75, 99.60, 19, NULL, 19, 1895.25, 99.90, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(207, 357, 357, '2025-01-01 06:02:12.755967+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.75587+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.00, NULL, 19, NULL, 19, 1900.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL);
INSERT INTO core.orders VALUES
	(204, 354, 354, '2025-01-01 06:02:12.753829+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.753661+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 8, NULL, 8, 802.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(197, 339, 339, '2025-01-01 06:02:12.747481+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.747382+00', NULL, NULL, 5, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 9, NULL, 9, 902.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(206, 356, 356, '2025-01-01 06:02:12.755244+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.755078+00', NULL, NULL, 5, 3, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.50, NULL, 9, NULL, 9, 904.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(251, 20, NULL, '2025-01-01 06:02:12.851802+00', '2025-01-01 06:02:12.851802+00', '2025-01-01 06:02:12.851508+00', NULL, NULL, 8, 3, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.50, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(256, 65, NULL, '2025-01-01 06:02:12.853234+00', '2025-01-01 06:02:12.853234+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 6, 2, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 99.25, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002),
	(257, 67, NULL, '2025-01-01 06:02:12.853234+00', '2025-01-01 06:02:12.853234+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 6, 2, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(253, 22, NULL, '2025-01-01 06:02:12.854195+00', '2025-01-01 06:02:12.854195+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 8, 4, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'rejected', false, 101.50, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(255, 23, NULL, '2025-01-01 06:02:12.854195+00', '2025-01-01 06:02:12.854195+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 8, 2, 'sell', 'market', 'gtc', 'decrement_and_cancel', 'filled', false, NULL, NULL, 1, NULL, 1, 100.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(258, 69, NULL, '2025-01-01 06:02:12.857361+00', '2025-01-01 06:02:12.857361+00', '2025-01-01 06:02:12.857118+00', NULL, NULL, 6, 4, 'buy', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 100.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(259, 70, NULL, '2025-01-01 06:02:12.860014+00', '2025-01-01 06:02:12.860014+00', '2025-01-01 06:02:12.859741+00', NULL, NULL, 6, 1, 'sell', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 100.50, NULL, 10, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(260, 26, 26, '2025-01-01 06:02:12.86267+00', '2025-01-01 06:02:12.86267+00', '2025-01-01 06:02:12.862435+00', NULL, NULL, 7, 4, 'sell', 'limit', 'gtc', 'cancel_oldest', 'new', true, 101.75, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(261, 27, NULL, '2025-01-01 06:02:12.865128+00', '2025-01-01 06:02:12.865128+00', '2025-01-01 06:02:12.864894+00', NULL, NULL, 7, 3, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(262, 26, 26, '2025-01-01 06:02:12.866293+00', '2025-01-01 06:02:12.866293+00', '2025-01-01 06:02:12.866075+00', NULL, NULL, 8, 1, 'buy', 'limit', 'gtc', 'cancel_both', 'new', false, 99.25, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(265, 72, NULL, '2025-01-01 06:02:12.867976+00', '2025-01-01 06:02:12.867976+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 6, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'rejected', false, 98.75, NULL, 7, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(266, 29, 29, '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 7, 1, 'buy', 'limit', 'gtc', 'cancel_both', 'filled', false, 101.50, NULL, 4, NULL, 4, 394.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(252, 24, 24, '2025-01-01 06:02:12.853605+00', '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 7, 4, 'sell', 'limit', 'gtc', 'none', 'filled', false, 98.50, NULL, 1, 1, 1, 98.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(267, 40, NULL, '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 7, 3, 'buy', 'limit', 'gtc', 'cancel_both', 'rejected', false, 98.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(264, 27, 27, '2025-01-01 06:02:12.870419+00', '2025-01-01 06:02:12.870419+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 8, 3, 'sell', 'limit', 'gtc', 'none', 'new', false, 101.50, NULL, 9, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(268, 28, 28, '2025-01-01 06:02:12.870419+00', '2025-01-01 06:02:12.870419+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 8, 3, 'sell', 'limit', 'gtc', 'cancel_both', 'canceled', false, 99.00, NULL, 7, 1, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(239, 10, 10, '2025-01-01 06:02:12.829479+00', '2025-01-01 06:02:12.870419+00', '2025-01-01 06:02:12.829213+00', NULL, NULL, 8, 3, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'canceled', false, 100.75, NULL, 4, NULL, 1, 100.75, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002),
	(269, 41, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, NULL, 7, 2, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 101.00, NULL, 10, NULL, 9, 902.25, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002),
	(254, 25, 25, '2025-01-01 06:02:12.853605+00', '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.852904+00', NULL, NULL, 7, 3, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 100.25, NULL, 5, NULL, 5, 501.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(237, 15, 48, '2025-01-01 06:02:12.826059+00', '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.82499+00', NULL, NULL, 7, 3, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 100.25, NULL, 4, 1, 4, 401.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(270, 32, 32, '2025-01-01 06:02:12.887749+00', '2025-01-01 06:02:12.887749+00', '2025-01-01 06:02:12.887424+00', NULL, NULL, 8, 4, 'buy', 'limit', 'gtc', 'cancel_both', 'new', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(243, 49, 80, '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.830535+00', NULL, NULL, 6, 1, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 101.75, NULL, 9, 1, 9, 915.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(263, 71, 71, '2025-01-01 06:02:12.867976+00', '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.867625+00', NULL, NULL, 6, 4, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 3, NULL, 3, 300.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(274, 34, 34, '2025-01-01 06:02:12.901613+00', '2025-01-01 06:02:12.901613+00', '2025-01-01 06:02:12.899117+00', '2025-01-02 00:00:00+00', NULL, 8, 2, 'sell', 'limit', 'day', 'cancel_newest', 'filled', false, 99.25, NULL, 2, NULL, 2, 202.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(276, 37, NULL, '2025-01-01 06:02:12.901613+00', '2025-01-01 06:02:12.901613+00', '2025-01-01 06:02:12.899117+00', NULL, NULL, 8, 1, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 101.00, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(280, 39, NULL, '2025-01-01 06:02:12.904551+00', '2025-01-01 06:02:12.904551+00', '2025-01-01 06:02:12.904329+00', '2025-01-02 00:00:00+00', NULL, 8, 4, 'buy', 'limit', 'day', 'cancel_oldest', 'rejected', false, 99.00, 99.75, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(282, 93, NULL, '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.906881+00', '2025-01-02 00:00:00+00', NULL, 6, 1, 'sell', 'limit', 'day', 'cancel_oldest', 'rejected', false, 100.50, 98.75, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(283, 94, 94, '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.906881+00', NULL, NULL, 6, 2, 'sell', 'limit', 'gtc', 'none', 'new', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(285, 95, NULL, '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.906881+00', NULL, NULL, 6, 2, 'buy', 'limit', 'fok', 'none', 'canceled', false, 100.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002),
	(286, 97, 97, '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.907177+00', '2025-01-01 06:02:12.906881+00', NULL, NULL, 6, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.00, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(281, 40, NULL, '2025-01-01 06:02:12.90926+00', '2025-01-01 06:02:12.90926+00', '2025-01-01 06:02:12.906881+00', '2025-01-02 00:00:00+00', NULL, 8, 1, 'sell', 'limit', 'day', 'cancel_both', 'rejected', false, 101.25, NULL, 8, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002),
	(284, 41, 41, '2025-01-01 06:02:12.90926+00', '2025-01-01 06:02:12.90926+00', '2025-01-01 06:02:12.906881+00', '2025-01-02 00:00:00+00', NULL, 8, 3, 'buy', 'limit', 'day', 'none', 'new', false, 99.00, NULL, 4, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002),
	(289, 390, 390, '2025-01-01 06:02:12.936694+00', '2025-01-01 06:02:12.936694+00', '2025-01-01 06:02:12.936488+00', NULL, NULL, 5, 3, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 102.00, NULL, 12, NULL, 12, 1200.00, NULL, NULL, NULL, 'NOVA-2', NULL, 'rts', 'made_by', NULL, NULL),
	(290, 393, 393, '2025-01-01 06:02:12.937583+00', '2025-01-01 06:02:12.937583+00', '2025-01-01 06:02:12.937429+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.00, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(291, 394, 394, '2025-01-01 06:02:12.938329+00', '2025-01-01 06:02:12.938329+00', '2025-01-01 06:02:12.93823+00', NULL, NULL, 5, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.00, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(292, 397, NULL, '2025-01-01 06:02:12.940902+00', '2025-01-01 06:02:12.940902+00', '2025-01-01 06:02:12.940741+00', NULL, NULL, 5, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 98.00, NULL, 25, NULL, 25, 2488.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(293, 403, NULL, '2025-01-01 06:02:12.94225+00', '2025-01-01 06:02:12.94225+00', '2025-01-01 06:02:12.942093+00', NULL, NULL, 5, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.00, NULL, 500, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(294, 405, NULL, '2025-01-01 06:02:12.943274+00', '2025-01-01 06:02:12.943274+00', '2025-01-01 06:02:12.943121+00', NULL, NULL, 5, 3, 'buy', 'market', 'ioc', 'cancel_newest', 'filled', false, NULL, NULL, 2, NULL, 2, 199.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(295, 408, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, NULL, 5, NULL, 'buy', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 200, NULL, 145, 14553.35, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(287, 388, 388, '2025-01-01 06:02:12.934669+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.934306+00', NULL, NULL, 5, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 10, NULL, 10, 1010.00, NULL, NULL, NULL, 'NOVA-1', NULL, 'rts', 'made_by', NULL, NULL),
	(288, 389, 389, '2025-01-01 06:02:12.935723+00', '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.935553+00', NULL, NULL, 5, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.50, NULL, 5, NULL, 5, 507.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(296, 478, 478, '2025-01-01 06:02:12.946172+00', '2025-01-01 06:02:12.946792+00', '2025-01-01 06:02:12.946008+00', NULL, NULL, 5, 4, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL);

INSERT INTO core.stop_order VALUES
	(21, 1, 4, 'sell', 61.00, 114, NULL);

INSERT INTO core.trade VALUES
	(4, 1, 1, 2, 1, 2, '2025-01-01 07:02:12.176663+00', '2025-01-01 07:02:12.176345+00', NULL, 2, 'buy', 101.00, 4, NULL, 10, 4, 404.00, NULL, 101.00, NULL, 4, 4, 404.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(7, 2, 1, 3, 1, 5, '2025-01-01 07:02:12.176663+00', '2025-01-01 06:02:12.184767+00', '2025-01-01 06:02:12.185045+00', 2, 'buy', 101.00, 4, NULL, 10, 8, 808.00, NULL, 101.00, NULL, 4, 4, 404.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(11, 3, 1, 4, 1, 9, '2025-01-01 06:02:12.189098+00', '2025-01-01 06:02:12.188836+00', NULL, 2, 'buy', 101.00, 1, NULL, 10, 9, 909.00, NULL, 101.00, NULL, 1, 1, 101.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(5, 4, 5, 7, 1, 3, '2025-01-01 06:02:12.19268+00', '2025-01-01 06:02:12.192443+00', NULL, 1, 'buy', 101.00, 10, NULL, 10, 10, 1010.00, NULL, 102.00, NULL, 12, 10, 1010.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(7, 5, 6, 7, 2, 3, '2025-01-01 06:02:12.19268+00', '2025-01-01 06:02:12.192443+00', NULL, 1, 'buy', 101.50, 2, NULL, 5, 2, 203.00, NULL, 102.00, NULL, 12, 12, 1213.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(14, 6, 8, 10, 8, NULL, '2025-01-01 06:02:12.201848+00', '2025-01-01 06:02:12.201659+00', NULL, 1, 'sell', 99.00, 15, NULL, 15, 15, 1485.00, NULL, 98.00, NULL, 25, 15, 1485.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(16, 7, 9, 10, 11, NULL, '2025-01-01 06:02:12.201848+00', '2025-01-01 06:02:12.201659+00', NULL, 1, 'sell', 98.50, 10, NULL, 30, 10, 985.00, NULL, 98.00, NULL, 25, 25, 2470.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(21, 9, 6, 12, 2, NULL, '2025-01-01 06:02:12.204066+00', '2025-01-01 06:02:12.203915+00', NULL, 1, 'buy', 101.50, 2, NULL, 5, 4, 406.00, NULL, NULL, NULL, 2, 2, 203.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(24, 10, 6, 13, 2, NULL, '2025-01-01 06:02:12.204919+00', '2025-01-01 06:02:12.204812+00', NULL, 1, 'buy', 101.50, 1, NULL, 5, 5, 507.50, NULL, NULL, NULL, 200, 1, 101.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(31, 11, 16, 17, 30, 29, '2025-01-01 06:02:12.212302+00', '2025-01-01 06:02:12.212116+00', NULL, 1, 'buy', 103.00, 5, NULL, 50, 5, 515.00, 5, 103.00, NULL, 12, 5, 515.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(33, 12, 16, 17, 32, 29, '2025-01-01 06:02:12.212302+00', '2025-01-01 06:02:12.212116+00', NULL, 1, 'buy', 103.00, 5, NULL, 50, 10, 1030.00, 5, 103.00, NULL, 12, 10, 1030.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(35, 13, 16, 17, 32, 29, '2025-01-01 06:02:12.212302+00', '2025-01-01 06:02:12.212116+00', NULL, 1, 'buy', 103.00, 2, NULL, 50, 12, 1236.00, 3, 103.00, NULL, 12, 12, 1236.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(46, 14, 9, 24, 11, NULL, '2025-01-01 06:02:12.22048+00', '2025-01-01 06:02:12.220329+00', NULL, 1, 'sell', 98.50, 20, NULL, 30, 30, 2955.00, NULL, 98.00, NULL, 60, 20, 1970.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(8, 16, 49, 53, 2, 6, '2025-01-01 06:02:12.55893+00', '2025-01-01 06:02:12.558749+00', NULL, 4, 'buy', 100.0, 10, NULL, 10, 10, 1000.0, NULL, 105.0, NULL, 15, 10, 1000.0, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(10, 17, 50, 53, 3, 6, '2025-01-01 06:02:12.55893+00', '2025-01-01 06:02:12.558749+00', NULL, 4, 'buy', 101.0, 5, NULL, 10, 5, 505.0, NULL, 105.0, NULL, 15, 15, 1505.0, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(88, 18, 27, 60, 50, 86, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, 1, 'sell', 98.00, 2, NULL, 6, 2, 196.00, NULL, 93.00, NULL, 2, 2, 196.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(91, 19, 27, 18, 50, NULL, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, 1, 'sell', 98.00, 4, NULL, 6, 6, 588.00, NULL, NULL, 98.00, 5, 4, 392.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(93, 20, 20, 18, 38, NULL, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, 1, 'sell', 97.00, 1, NULL, 40, 1, 97.00, NULL, NULL, 98.00, 5, 5, 489.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(96, 21, 20, 19, 38, 94, '2025-01-01 06:02:12.572022+00', '2025-01-01 06:02:12.571526+00', NULL, 1, 'sell', 97.00, 5, NULL, 40, 6, 582.00, NULL, 97.00, 98.00, 5, 5, 485.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(8, 22, 66, 67, 7, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 2, 200.80, 2, 100.45, NULL, 13, 2, 200.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(10, 23, 66, 67, 9, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 4, 401.60, 2, 100.45, NULL, 13, 4, 401.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(12, 24, 66, 67, 11, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 6, 602.40, 2, 100.45, NULL, 13, 6, 602.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(14, 25, 66, 67, 13, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 8, 803.20, 2, 100.45, NULL, 13, 8, 803.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(16, 26, 66, 67, 15, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 10, 1004.00, 2, 100.45, NULL, 13, 10, 1004.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(18, 27, 66, 67, 17, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 12, 1204.80, 2, 100.45, NULL, 13, 12, 1204.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(20, 28, 66, 67, 17, NULL, '2025-01-01 06:02:12.594227+00', '2025-01-01 06:02:12.59401+00', NULL, 5, 'buy', 100.40, 1, NULL, 19, 13, 1305.20, 1, 100.45, NULL, 13, 13, 1305.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(34, 29, 70, 74, 25, 32, '2025-01-01 06:02:12.605054+00', '2025-01-01 06:02:12.604874+00', NULL, 5, 'buy', 99.85, 13, NULL, 19, 13, 1298.05, NULL, 100.40, NULL, 13, 13, 1298.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(38, 30, 70, 76, 25, 36, '2025-01-01 06:02:12.606851+00', '2025-01-01 06:02:12.606682+00', NULL, 5, 'buy', 99.85, 6, NULL, 19, 19, 1897.15, NULL, 100.00, NULL, 16, 6, 599.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(40, 31, 72, 76, 31, 36, '2025-01-01 06:02:12.606851+00', '2025-01-01 06:02:12.606682+00', NULL, 5, 'buy', 99.85, 10, NULL, 16, 10, 998.50, NULL, 100.00, NULL, 16, 16, 1597.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(48, 32, 65, 79, 22, 46, '2025-01-01 06:02:12.611315+00', '2025-01-01 06:02:12.611148+00', NULL, 5, 'sell', 99.80, 9, NULL, 10, 9, 898.20, NULL, 99.80, NULL, 9, 9, 898.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(51, 33, 71, 80, 27, 49, '2025-01-01 06:02:12.612762+00', '2025-01-01 06:02:12.612592+00', NULL, 5, 'buy', 100.10, 10, NULL, 16, 10, 1001.00, NULL, 100.15, NULL, 10, 10, 1001.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(60, 35, 65, 85, 22, 58, '2025-01-01 06:02:12.617363+00', '2025-01-01 06:02:12.617192+00', NULL, 5, 'sell', 99.80, 1, NULL, 10, 10, 998.00, NULL, 99.80, NULL, 7, 1, 99.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(62, 36, 83, 85, 55, 58, '2025-01-01 06:02:12.617363+00', '2025-01-01 06:02:12.617192+00', NULL, 5, 'sell', 99.80, 6, NULL, 11, 6, 598.80, NULL, 99.80, NULL, 7, 7, 698.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(69, 38, 88, 89, 66, 67, '2025-01-01 06:02:12.621282+00', '2025-01-01 06:02:12.621127+00', NULL, 5, 'sell', 99.85, 2, NULL, 2, 2, 199.70, NULL, 99.80, NULL, 10, 2, 199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(71, 39, 83, 89, 55, 67, '2025-01-01 06:02:12.621282+00', '2025-01-01 06:02:12.621127+00', NULL, 5, 'sell', 99.80, 5, NULL, 11, 11, 1097.80, NULL, 99.80, NULL, 10, 7, 698.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(75, 40, 89, 91, 67, 73, '2025-01-01 06:02:12.6237+00', '2025-01-01 06:02:12.623536+00', NULL, 5, 'buy', 99.80, 3, NULL, 10, 10, 998.10, NULL, 100.35, NULL, 6, 3, 299.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(77, 41, 71, 91, 27, 73, '2025-01-01 06:02:12.6237+00', '2025-01-01 06:02:12.623536+00', NULL, 5, 'buy', 100.10, 3, NULL, 16, 13, 1301.30, NULL, 100.35, NULL, 6, 6, 599.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(97, 42, 92, 101, 79, 95, '2025-01-01 06:02:12.635882+00', '2025-01-01 06:02:12.635688+00', NULL, 5, 'buy', 99.60, 6, NULL, 10, 6, 597.60, NULL, 99.95, NULL, 6, 6, 597.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(100, 43, 94, 78, 84, 98, '2025-01-01 06:02:12.635882+00', '2025-01-01 06:02:12.635688+00', NULL, 5, 'sell', 99.55, 3, NULL, 11, 3, 298.65, NULL, 99.50, 99.60, 3, 3, 298.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(107, 44, 90, 103, 83, 103, '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.638068+00', NULL, 5, 'buy', 99.60, 8, NULL, 8, 8, 796.80, NULL, 100.20, NULL, 16, 8, 796.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(109, 45, 99, 103, 93, 103, '2025-01-01 06:02:12.638232+00', '2025-01-01 06:02:12.638068+00', NULL, 5, 'buy', 99.75, 8, NULL, 18, 8, 798.00, NULL, 100.20, NULL, 16, 16, 1594.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(121, 46, 94, 111, 84, 119, '2025-01-01 06:02:12.654831+00', '2025-01-01 06:02:12.654631+00', NULL, 5, 'sell', 99.55, 8, NULL, 11, 11, 1095.05, NULL, 99.50, NULL, 8, 8, 796.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(125, 47, 106, 112, 113, 123, '2025-01-01 06:02:12.656371+00', '2025-01-01 06:02:12.65617+00', NULL, 5, 'buy', 99.70, 6, NULL, 6, 6, 598.20, NULL, 100.35, NULL, 15, 6, 598.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(127, 48, 99, 112, 93, 123, '2025-01-01 06:02:12.656371+00', '2025-01-01 06:02:12.65617+00', NULL, 5, 'buy', 99.75, 9, NULL, 18, 17, 1695.75, NULL, 100.35, NULL, 15, 15, 1495.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(131, 49, 99, 114, 93, 129, '2025-01-01 06:02:12.658682+00', '2025-01-01 06:02:12.658496+00', NULL, 5, 'buy', 99.75, 1, NULL, 18, 18, 1795.50, NULL, 99.75, NULL, 7, 1, 99.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(135, 50, 95, 116, 85, 133, '2025-01-01 06:02:12.660585+00', '2025-01-01 06:02:12.660421+00', NULL, 5, 'buy', 99.90, 4, NULL, 14, 4, 399.60, NULL, 100.15, NULL, 4, 4, 399.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(141, 51, 114, 119, 129, 139, '2025-01-01 06:02:12.663427+00', '2025-01-01 06:02:12.663306+00', NULL, 5, 'sell', 99.75, 5, NULL, 7, 6, 598.50, NULL, 99.65, NULL, 5, 5, 498.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(155, 54, 95, 128, 85, 153, '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.672275+00', NULL, 5, 'buy', 99.90, 10, NULL, 14, 14, 1398.60, NULL, 100.20, NULL, 16, 10, 999.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(157, 55, 105, 128, 122, 153, '2025-01-01 06:02:12.672432+00', '2025-01-01 06:02:12.672275+00', NULL, 5, 'buy', 100.05, 6, 99.70, 6, 6, 600.30, NULL, 100.20, NULL, 16, 16, 1599.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(164, 56, 71, 132, 27, 162, '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.676271+00', NULL, 5, 'buy', 100.10, 3, NULL, 16, 16, 1601.60, NULL, 100.15, NULL, 20, 3, 300.30, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL);
INSERT INTO core.trade VALUES
	(166, 57, 98, 132, 91, 162, '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.676271+00', NULL, 5, 'buy', 100.10, 8, NULL, 8, 8, 800.80, NULL, 100.15, NULL, 20, 11, 1101.10, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(168, 58, 110, 132, 118, 162, '2025-01-01 06:02:12.676434+00', '2025-01-01 06:02:12.676271+00', NULL, 5, 'buy', 100.15, 9, NULL, 14, 9, 901.35, NULL, 100.15, NULL, 20, 20, 2002.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(180, 59, 110, 141, 118, 178, '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.685734+00', NULL, 5, 'buy', 100.15, 5, NULL, 14, 14, 1402.10, NULL, 100.40, NULL, 9, 5, 500.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(182, 60, 123, 141, 181, 178, '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.685734+00', NULL, 5, 'buy', 100.15, 2, NULL, 6, 2, 200.30, 2, 100.40, NULL, 9, 7, 701.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(184, 61, 131, 141, 161, 178, '2025-01-01 06:02:12.685905+00', '2025-01-01 06:02:12.685734+00', NULL, 5, 'buy', 100.15, 2, NULL, 8, 2, 200.30, NULL, 100.40, NULL, 9, 9, 901.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(187, 62, 139, 142, 175, 185, '2025-01-01 06:02:12.687003+00', '2025-01-01 06:02:12.686828+00', NULL, 5, 'sell', 100.10, 4, NULL, 4, 4, 400.40, NULL, 99.85, NULL, 15, 4, 400.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(197, 63, 142, 147, 185, 195, '2025-01-01 06:02:12.691498+00', '2025-01-01 06:02:12.691399+00', NULL, 5, 'buy', 99.85, 11, NULL, 15, 15, 1498.75, NULL, 100.25, NULL, 20, 11, 1098.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(199, 64, 143, 147, 188, 195, '2025-01-01 06:02:12.691498+00', '2025-01-01 06:02:12.691399+00', NULL, 5, 'buy', 99.85, 9, NULL, 16, 9, 898.65, NULL, 100.25, NULL, 20, 20, 1997.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(202, 65, 143, 148, 188, 200, '2025-01-01 06:02:12.69277+00', '2025-01-01 06:02:12.69261+00', NULL, 5, 'buy', 99.85, 7, NULL, 16, 16, 1597.60, NULL, 100.35, NULL, 12, 7, 698.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(204, 66, 131, 148, 161, 200, '2025-01-01 06:02:12.69277+00', '2025-01-01 06:02:12.69261+00', NULL, 5, 'buy', 100.15, 5, NULL, 8, 7, 701.05, NULL, 100.35, NULL, 12, 12, 1199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(213, 67, 150, 152, 206, 211, '2025-01-01 06:02:12.696613+00', '2025-01-01 06:02:12.696454+00', NULL, 5, 'buy', 99.95, 3, NULL, 17, 3, 299.85, NULL, 100.15, 99.80, 3, 3, 299.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(217, 68, 129, 123, 159, 215, '2025-01-01 06:02:12.699083+00', '2025-01-01 06:02:12.698997+00', NULL, 5, 'sell', 99.80, 4, NULL, 19, 4, 399.20, NULL, 99.50, NULL, 6, 6, 599.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(224, 69, 157, 158, 221, 222, '2025-01-01 06:02:12.704225+00', '2025-01-01 06:02:12.704063+00', NULL, 5, 'sell', 99.85, 2, NULL, 9, 2, 199.70, NULL, 99.50, NULL, 2, 2, 199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(227, 70, 150, 159, 206, 225, '2025-01-01 06:02:12.705421+00', '2025-01-01 06:02:12.705302+00', NULL, 5, 'buy', 99.95, 5, NULL, 17, 8, 799.60, NULL, 100.15, NULL, 5, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(231, 71, 157, 161, 221, 229, '2025-01-01 06:02:12.707043+00', '2025-01-01 06:02:12.70689+00', NULL, 5, 'sell', 99.85, 7, NULL, 9, 9, 898.65, NULL, 99.65, NULL, 9, 7, 698.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(236, 72, 150, 162, 206, 234, '2025-01-01 06:02:12.708441+00', '2025-01-01 06:02:12.708277+00', NULL, 5, 'buy', 99.95, 4, NULL, 17, 12, 1199.40, NULL, 100.50, NULL, 4, 4, 399.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(239, 73, 129, 163, 159, 237, '2025-01-01 06:02:12.709501+00', '2025-01-01 06:02:12.70928+00', NULL, 5, 'sell', 99.80, 5, NULL, 19, 9, 898.20, NULL, 99.60, NULL, 5, 5, 499.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(246, 74, 150, 166, 206, NULL, '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.713132+00', NULL, 5, 'buy', 99.95, 5, NULL, 17, 17, 1699.15, NULL, 100.05, NULL, 12, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(248, 75, 154, 166, 218, NULL, '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.713132+00', NULL, 5, 'buy', 99.95, 3, NULL, 3, 3, 299.85, NULL, 100.05, NULL, 12, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(250, 76, 164, 166, 241, NULL, '2025-01-01 06:02:12.713233+00', '2025-01-01 06:02:12.713132+00', NULL, 5, 'buy', 100.05, 4, NULL, 4, 4, 400.20, NULL, 100.05, NULL, 12, 12, 1199.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(257, 79, 129, 169, 159, 255, '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.717819+00', NULL, 5, 'sell', 99.80, 10, NULL, 19, 19, 1896.20, NULL, 99.60, NULL, 20, 10, 998.00, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(259, 80, 114, 169, 129, 255, '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.717819+00', NULL, 5, 'sell', 99.75, 1, NULL, 7, 7, 698.25, NULL, 99.60, NULL, 20, 11, 1097.75, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(261, 81, 122, 169, 158, 255, '2025-01-01 06:02:12.718+00', '2025-01-01 06:02:12.717819+00', NULL, 5, 'sell', 99.70, 9, 99.90, 15, 9, 897.30, NULL, 99.60, NULL, 20, 20, 1995.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(267, 82, 170, 172, 262, 265, '2025-01-01 06:02:12.72071+00', '2025-01-01 06:02:12.720545+00', NULL, 5, 'buy', 99.95, 8, NULL, 8, 8, 799.60, NULL, 99.95, NULL, 10, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(273, 83, 131, 175, 161, 271, '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.723215+00', NULL, 5, 'buy', 100.15, 1, NULL, 8, 8, 801.20, NULL, 100.20, NULL, 8, 1, 100.15, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(275, 84, 160, 175, 228, 271, '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.723215+00', NULL, 5, 'buy', 100.15, 4, NULL, 4, 4, 400.60, NULL, 100.20, NULL, 8, 5, 500.75, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(277, 85, 173, 175, 268, 271, '2025-01-01 06:02:12.723373+00', '2025-01-01 06:02:12.723215+00', NULL, 5, 'buy', 100.15, 3, NULL, 16, 3, 300.45, NULL, 100.20, NULL, 8, 8, 801.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(280, 86, 172, 176, 265, 278, '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.724514+00', NULL, 5, 'sell', 99.95, 2, NULL, 10, 10, 999.50, NULL, 99.60, NULL, 18, 2, 199.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(284, 87, 155, 176, 219, 278, '2025-01-01 06:02:12.724677+00', '2025-01-01 06:02:12.724514+00', NULL, 5, 'sell', 99.70, 10, NULL, 13, 10, 997.00, NULL, 99.60, NULL, 12, 12, 1196.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(288, 88, 177, 178, 285, NULL, '2025-01-01 06:02:12.726599+00', '2025-01-01 06:02:12.726495+00', NULL, 5, 'sell', 99.95, 8, NULL, 16, 8, 799.60, NULL, 99.65, NULL, 8, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(291, 89, 177, 140, 285, 289, '2025-01-01 06:02:12.72771+00', '2025-01-01 06:02:12.727623+00', NULL, 5, 'sell', 99.95, 8, NULL, 16, 16, 1599.20, NULL, 99.60, NULL, 8, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(298, 90, 155, 181, 219, 296, '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.730505+00', NULL, 5, 'sell', 99.70, 3, NULL, 13, 13, 1296.10, NULL, 99.55, NULL, 19, 3, 299.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(300, 91, 168, 181, 252, 296, '2025-01-01 06:02:12.730686+00', '2025-01-01 06:02:12.730505+00', NULL, 5, 'sell', 99.65, 8, NULL, 8, 8, 797.20, NULL, 99.55, NULL, 19, 11, 1096.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(315, 92, 187, 188, 311, 313, '2025-01-01 06:02:12.737786+00', '2025-01-01 06:02:12.737667+00', NULL, 5, 'sell', 99.95, 5, NULL, 11, 5, 499.75, NULL, 99.95, 100.40, 5, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(322, 93, 190, 192, 317, 320, '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.741813+00', NULL, 5, 'sell', 100.00, 2, NULL, 2, 2, 200.00, NULL, 99.60, NULL, 12, 2, 200.00, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(324, 94, 187, 192, 311, 320, '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.741813+00', NULL, 5, 'sell', 99.95, 6, NULL, 11, 11, 1099.45, NULL, 99.60, NULL, 12, 8, 799.70, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(326, 95, 121, 192, 143, 320, '2025-01-01 06:02:12.741929+00', '2025-01-01 06:02:12.741813+00', NULL, 5, 'sell', 99.60, 4, NULL, 17, 4, 398.40, NULL, 99.60, NULL, 12, 12, 1198.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(331, 96, 182, 193, 303, 327, '2025-01-01 06:02:12.742994+00', '2025-01-01 06:02:12.742819+00', NULL, 5, 'buy', 100.15, 3, NULL, 13, 3, 300.45, NULL, 100.25, NULL, 3, 3, 300.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(335, 97, 194, 195, 332, 333, '2025-01-01 06:02:12.745104+00', '2025-01-01 06:02:12.744941+00', NULL, 5, 'buy', 99.65, 12, NULL, 17, 12, 1195.80, NULL, 100.30, NULL, 12, 12, 1195.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(349, 99, 194, 201, 332, 347, '2025-01-01 06:02:12.750822+00', '2025-01-01 06:02:12.750725+00', NULL, 5, 'buy', 99.65, 3, NULL, 17, 15, 1494.75, NULL, 99.65, NULL, 3, 3, 298.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(353, 100, 194, 203, 332, 351, '2025-01-01 06:02:12.752539+00', '2025-01-01 06:02:12.752442+00', NULL, 5, 'buy', 99.65, 2, NULL, 17, 17, 1694.05, NULL, 99.85, NULL, 15, 2, 199.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(362, 102, 203, 209, 351, 360, '2025-01-01 06:02:12.757725+00', '2025-01-01 06:02:12.757558+00', NULL, 5, 'sell', 99.85, 5, NULL, 15, 7, 698.55, NULL, 99.85, NULL, 5, 5, 499.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(8, 103, 218, 221, 4, NULL, '2025-01-01 06:02:12.802926+00', '2025-01-01 06:02:12.802557+00', NULL, 6, 'buy', 101.50, 10, NULL, 10, 10, 1015.00, NULL, NULL, NULL, 10, 10, 1015.00, NULL, 'rts', 'made_by', 2, 3, 1.01500, 2.03000),
	(102, 105, 30, 37, 55, 100, '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.810703+00', NULL, 1, 'buy', 98.10, 4, NULL, 4, 4, 392.40, NULL, 101.75, NULL, 14, 4, 392.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(104, 106, 32, 37, 61, 100, '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.810703+00', NULL, 1, 'buy', 98.20, 4, NULL, 4, 4, 392.80, NULL, 101.75, NULL, 14, 8, 785.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(106, 107, 34, 37, 65, 100, '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.810703+00', NULL, 1, 'buy', 98.30, 4, NULL, 4, 4, 393.20, NULL, 101.75, NULL, 14, 12, 1178.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(108, 108, 36, 37, 69, 100, '2025-01-01 06:02:12.810795+00', '2025-01-01 06:02:12.810703+00', NULL, 1, 'buy', 98.40, 2, NULL, 4, 2, 196.80, NULL, 101.75, NULL, 14, 14, 1375.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(13, 109, 225, 227, 9, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 99.00, 5, NULL, 5, 5, 495.00, NULL, NULL, NULL, 11, 5, 495.00, NULL, 'rts', 'made_by', 1, 2, 0.49500, 0.99000),
	(15, 110, 213, 227, 14, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 1, 102.00, 1, NULL, NULL, 11, 6, 597.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400),
	(17, 111, 213, 227, 16, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 2, 204.00, 1, NULL, NULL, 11, 7, 699.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400);
INSERT INTO core.trade VALUES
	(19, 112, 213, 227, 18, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 3, 306.00, 1, NULL, NULL, 11, 8, 801.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400),
	(21, 113, 213, 227, 20, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 4, 408.00, 1, NULL, NULL, 11, 9, 903.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400),
	(23, 114, 213, 227, 22, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 5, 510.00, NULL, NULL, NULL, 11, 10, 1005.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400),
	(25, 115, 213, 227, 22, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'buy', 102.00, 1, NULL, 6, 6, 612.00, NULL, NULL, NULL, 11, 11, 1107.00, NULL, 'rts', 'made_by', 3, 2, 0.10200, 0.20400),
	(29, 116, 220, 229, 28, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 1, 98.75, 1, 98.50, NULL, 6, 1, 98.75, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(31, 117, 220, 229, 30, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 2, 197.50, 1, 98.50, NULL, 6, 2, 197.50, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(33, 118, 220, 229, 32, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 3, 296.25, 1, 98.50, NULL, 6, 3, 296.25, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(35, 119, 220, 229, 34, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 4, 395.00, 1, 98.50, NULL, 6, 4, 395.00, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(37, 120, 220, 229, 36, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 5, 493.75, 1, 98.50, NULL, 6, 5, 493.75, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(39, 121, 220, 229, 38, NULL, '2025-01-01 06:02:12.812863+00', '2025-01-01 06:02:12.812512+00', NULL, 6, 'sell', 98.75, 1, NULL, 11, 6, 592.50, 1, 98.50, NULL, 6, 6, 592.50, NULL, 'rts', 'made_by', 4, 1, 0.09875, 0.19750),
	(42, 122, 226, 230, 26, NULL, '2025-01-01 06:02:12.819233+00', '2025-01-01 06:02:12.818969+00', NULL, 6, 'buy', 101.25, 2, 99.25, 2, 2, 202.50, NULL, 101.50, NULL, 7, 2, 202.50, NULL, 'rts', 'made_by', 3, 2, 0.20250, 0.40500),
	(380, 123, 203, 138, 351, 378, '2025-01-01 06:02:12.827613+00', '2025-01-01 06:02:12.82753+00', NULL, 5, 'sell', 99.85, 8, NULL, 15, 15, 1497.35, NULL, 98.00, NULL, 12, 8, 798.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(48, 124, 238, 240, 45, 46, '2025-01-01 06:02:12.830841+00', '2025-01-01 06:02:12.830535+00', NULL, 6, 'buy', 99.00, 1, NULL, 5, 1, 99.00, NULL, 99.50, NULL, 1, 1, 99.00, NULL, 'rts', 'made_by', 4, 3, 0.09900, 0.19800),
	(15, 125, 233, 244, 7, NULL, '2025-01-01 06:02:12.832032+00', '2025-01-01 06:02:12.830535+00', NULL, 8, 'buy', 101.25, 7, NULL, 7, 7, 708.75, NULL, NULL, NULL, 10, 7, 708.75, NULL, 'rts', 'made_by', 4, 2, 0.70875, 1.41750),
	(54, 126, 238, 249, 45, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 99.00, 4, NULL, 5, 5, 495.00, NULL, 101.75, NULL, 9, 4, 396.00, NULL, 'rts', 'made_by', 4, 4, 0.39600, 0.79200),
	(56, 127, 243, 249, 55, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 1, 101.75, 1, 101.75, NULL, 9, 5, 497.75, NULL, 'rts', 'made_by', 1, 4, 0.10175, 0.20350),
	(58, 128, 243, 249, 57, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 2, 203.50, 1, 101.75, NULL, 9, 6, 599.50, NULL, 'rts', 'made_by', 1, 4, 0.10175, 0.20350),
	(60, 129, 243, 249, 59, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 3, 305.25, 1, 101.75, NULL, 9, 7, 701.25, NULL, 'rts', 'made_by', 1, 4, 0.10175, 0.20350),
	(62, 130, 243, 249, 61, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 4, 407.00, 1, 101.75, NULL, 9, 8, 803.00, NULL, 'rts', 'made_by', 1, 4, 0.10175, 0.20350),
	(64, 131, 243, 249, 63, NULL, '2025-01-01 06:02:12.84507+00', '2025-01-01 06:02:12.844836+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 5, 508.75, 1, 101.75, NULL, 9, 9, 904.75, NULL, 'rts', 'made_by', 1, 4, 0.10175, 0.20350),
	(25, 133, 239, 255, 10, NULL, '2025-01-01 06:02:12.854195+00', '2025-01-01 06:02:12.852904+00', NULL, 8, 'sell', 100.75, 1, NULL, 4, 1, 100.75, NULL, NULL, NULL, 1, 1, 100.75, NULL, 'rts', 'made_by', 3, 2, 0.10075, 0.20150),
	(31, 139, 252, 266, 24, 29, '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.867625+00', NULL, 7, 'buy', 98.50, 1, NULL, 1, 1, 98.50, NULL, 101.50, NULL, 4, 1, 98.50, NULL, 'rts', 'made_by', 4, 1, 0.09850, 0.19700),
	(33, 140, 217, 266, 4, 29, '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.867625+00', NULL, 7, 'buy', 98.75, 3, NULL, 8, 3, 296.25, NULL, 101.50, NULL, 4, 4, 394.75, NULL, 'rts', 'made_by', 4, 1, 0.29625, 0.59250),
	(37, 141, 217, 234, 4, 35, '2025-01-01 06:02:12.869032+00', '2025-01-01 06:02:12.867625+00', NULL, 7, 'buy', 98.75, 5, NULL, 8, 8, 790.00, NULL, 99.50, 98.50, 9, 5, 493.75, NULL, 'rts', 'made_by', 4, 1, 0.49375, 0.98750),
	(43, 142, 237, 269, 42, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, 7, 'buy', 100.25, 1, NULL, 4, 1, 100.25, 1, 101.00, NULL, 10, 1, 100.25, NULL, 'rts', 'made_by', 3, 2, 0.10025, 0.20050),
	(45, 143, 254, 269, 25, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, 7, 'buy', 100.25, 5, NULL, 5, 5, 501.25, NULL, 101.00, NULL, 10, 6, 601.50, NULL, 'rts', 'made_by', 3, 2, 0.50125, 1.00250),
	(47, 144, 237, 269, 46, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, 7, 'buy', 100.25, 1, NULL, 4, 2, 200.50, 1, 101.00, NULL, 10, 7, 701.75, NULL, 'rts', 'made_by', 3, 2, 0.10025, 0.20050),
	(49, 145, 237, 269, 48, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, 7, 'buy', 100.25, 1, NULL, 4, 3, 300.75, NULL, 101.00, NULL, 10, 8, 802.00, NULL, 'rts', 'made_by', 3, 2, 0.10025, 0.20050),
	(51, 146, 237, 269, 48, NULL, '2025-01-01 06:02:12.885613+00', '2025-01-01 06:02:12.885205+00', NULL, 7, 'buy', 100.25, 1, NULL, 4, 4, 401.00, NULL, 101.00, NULL, 10, 9, 902.25, NULL, 'rts', 'made_by', 3, 2, 0.10025, 0.20050),
	(76, 147, 243, 272, 75, NULL, '2025-01-01 06:02:12.894753+00', '2025-01-01 06:02:12.894495+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 6, 610.50, 1, NULL, NULL, 1, 1, 101.75, NULL, 'rts', 'made_by', 1, 2, 0.10175, 0.20350),
	(79, 148, 243, 275, 78, 77, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 7, 712.25, 1, 102.00, NULL, 6, 1, 101.75, NULL, 'rts', 'made_by', 1, 3, 0.10175, 0.20350),
	(81, 149, 243, 275, 80, 77, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 8, 814.00, NULL, 102.00, NULL, 6, 2, 203.50, NULL, 'rts', 'made_by', 1, 3, 0.10175, 0.20350),
	(83, 150, 243, 275, 80, 77, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'buy', 101.75, 1, NULL, 9, 9, 915.75, NULL, 102.00, NULL, 6, 3, 305.25, NULL, 'rts', 'made_by', 1, 3, 0.10175, 0.20350),
	(86, 151, 275, 277, 77, NULL, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'sell', 102.00, 3, NULL, 6, 6, 611.25, NULL, NULL, NULL, 10, 3, 306.00, NULL, 'rts', 'made_by', 3, 1, 0.30600, 0.61200),
	(88, 152, 263, 277, 71, NULL, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'sell', 100.25, 3, NULL, 3, 3, 300.75, NULL, NULL, NULL, 10, 6, 606.75, NULL, 'rts', 'made_by', 4, 1, 0.30075, 0.60150),
	(90, 153, 245, 277, 50, NULL, '2025-01-01 06:02:12.899474+00', '2025-01-01 06:02:12.899117+00', NULL, 6, 'sell', 98.50, 4, NULL, 8, 4, 394.00, NULL, NULL, NULL, 10, 10, 1000.75, NULL, 'rts', 'made_by', 4, 1, 0.39400, 0.78800),
	(36, 154, 270, 274, 32, 34, '2025-01-01 06:02:12.901613+00', '2025-01-01 06:02:12.899117+00', NULL, 8, 'sell', 101.25, 2, NULL, 9, 2, 202.50, NULL, 99.25, NULL, 2, 2, 202.50, NULL, 'rts', 'made_by', 4, 2, 0.20250, 0.40500),
	(392, 158, 207, 289, 357, 390, '2025-01-01 06:02:12.936694+00', '2025-01-01 06:02:12.936488+00', NULL, 5, 'buy', 100.00, 12, NULL, 19, 12, 1200.00, NULL, 102.00, NULL, 12, 12, 1200.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(399, 159, 121, 292, 143, NULL, '2025-01-01 06:02:12.940902+00', '2025-01-01 06:02:12.940741+00', NULL, 5, 'sell', 99.60, 13, NULL, 17, 17, 1693.20, NULL, 98.00, NULL, 25, 13, 1294.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(401, 160, 107, 292, 114, NULL, '2025-01-01 06:02:12.940902+00', '2025-01-01 06:02:12.940741+00', NULL, 5, 'sell', 99.50, 12, NULL, 18, 12, 1194.00, NULL, 98.00, NULL, 25, 25, 2488.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(407, 166, 210, 294, 402, NULL, '2025-01-01 06:02:12.943274+00', '2025-01-01 06:02:12.943121+00', NULL, 5, 'buy', 99.75, 2, 99.60, 19, 2, 199.50, NULL, NULL, NULL, 2, 2, 199.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(410, 167, 210, 295, 402, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 99.75, 17, 99.60, 19, 19, 1895.25, NULL, NULL, NULL, 200, 17, 1695.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(412, 168, 207, 295, 357, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.00, 7, NULL, 19, 19, 1900.00, NULL, NULL, NULL, 200, 24, 2395.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(414, 169, 108, 295, 116, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.20, 4, 100.40, 4, 4, 400.80, NULL, NULL, NULL, 200, 28, 2796.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(416, 170, 204, 295, 354, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.25, 8, NULL, 8, 8, 802.00, NULL, NULL, NULL, 200, 36, 3598.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(418, 171, 104, 295, 110, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.30, 9, NULL, 9, 9, 902.70, NULL, NULL, NULL, 200, 45, 4501.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(420, 172, 183, 295, 305, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.30, 15, NULL, 15, 15, 1504.50, NULL, NULL, NULL, 200, 60, 6005.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(422, 173, 197, 295, 339, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.30, 9, NULL, 9, 9, 902.70, NULL, NULL, NULL, 200, 69, 6908.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(424, 174, 66, 295, 423, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 1, NULL, 19, 14, 1405.60, 2, NULL, NULL, 200, 70, 7008.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(426, 175, 109, 295, 425, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 2, 200.80, 2, NULL, NULL, 200, 72, 7209.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);
INSERT INTO core.trade VALUES
	(428, 176, 66, 295, 427, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 16, 1606.40, 2, NULL, NULL, 200, 74, 7410.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(430, 177, 109, 295, 429, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 4, 401.60, 2, NULL, NULL, 200, 76, 7611.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(432, 178, 66, 295, 431, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 19, 18, 1807.20, NULL, NULL, NULL, 200, 78, 7812.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(434, 179, 109, 295, 433, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 6, 602.40, 2, NULL, NULL, 200, 80, 8012.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(436, 180, 66, 295, 431, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 1, NULL, 19, 19, 1907.60, NULL, NULL, NULL, 200, 81, 8113.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(438, 181, 109, 295, 437, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 8, 803.20, 2, NULL, NULL, 200, 83, 8314.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(440, 182, 109, 295, 439, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 10, 1004.00, 2, NULL, NULL, 200, 85, 8514.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(442, 183, 109, 295, 441, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 12, 1204.80, NULL, NULL, NULL, 200, 87, 8715.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(444, 184, 109, 295, 441, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.40, 2, NULL, 14, 14, 1405.60, NULL, NULL, NULL, 200, 89, 8916.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(446, 185, 125, 295, 148, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 3, NULL, 3, 3, 301.35, NULL, NULL, NULL, 200, 92, 9217.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(448, 186, 144, 295, 447, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 2, 200.90, 2, NULL, NULL, 200, 94, 9418.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(450, 187, 144, 295, 449, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 4, 401.80, 2, NULL, NULL, 200, 96, 9619.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(452, 188, 144, 295, 451, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 6, 602.70, 2, NULL, NULL, 200, 98, 9820.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(454, 189, 144, 295, 453, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 8, 803.60, 2, NULL, NULL, 200, 100, 10021.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(456, 190, 144, 295, 455, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 10, 1004.50, 2, NULL, NULL, 200, 102, 10222.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(458, 191, 144, 295, 457, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 12, 1205.40, 2, NULL, NULL, 200, 104, 10423.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(460, 192, 144, 295, 459, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 14, 1406.30, 2, NULL, NULL, 200, 106, 10624.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(462, 193, 144, 295, 461, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 16, 1607.20, 2, NULL, NULL, 200, 108, 10825.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(464, 194, 144, 295, 463, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 2, NULL, 19, 18, 1808.10, NULL, NULL, NULL, 200, 110, 11025.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(466, 195, 144, 295, 463, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.45, 1, NULL, 19, 19, 1908.55, NULL, NULL, NULL, 200, 111, 11126.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(468, 196, 189, 295, 316, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.50, 10, NULL, 10, 10, 1005.00, NULL, NULL, NULL, 200, 121, 12131.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(470, 197, 206, 295, 356, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 100.50, 9, NULL, 9, 9, 904.50, NULL, NULL, NULL, 200, 130, 13035.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(472, 198, 287, 295, 388, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 101.00, 10, NULL, 10, 10, 1010.00, NULL, NULL, NULL, 200, 140, 14045.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(474, 199, 288, 295, 389, NULL, '2025-01-01 06:02:12.944129+00', '2025-01-01 06:02:12.944017+00', NULL, 5, 'buy', 101.50, 5, NULL, 5, 5, 507.50, NULL, NULL, NULL, 200, 145, 14553.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);

INSERT INTO core.transfer OVERRIDING SYSTEM VALUE VALUES
	(1, 'gift 0', 'deposit', 12, 1, 1, 937, '2025-01-01 06:02:12.771971+00', 'rts', 'made_by'),
	(2, 'gift 1', 'deposit', 12, 1, 2, 24, '2025-01-01 06:02:12.774052+00', 'rts', 'made_by'),
	(3, 'gift 2', 'deposit', 12, 2, 1, 2659, '2025-01-01 06:02:12.775038+00', 'rts', 'made_by'),
	(4, 'gift 3', 'deposit', 12, 2, 2, 12, '2025-01-01 06:02:12.776018+00', 'rts', 'made_by'),
	(5, 'gift 4', 'deposit', 12, 3, 1, 1610, '2025-01-01 06:02:12.777005+00', 'rts', 'made_by'),
	(6, 'gift 5', 'deposit', 12, 3, 2, 28, '2025-01-01 06:02:12.77804+00', 'rts', 'made_by'),
	(7, 'gift 6', 'deposit', 12, 4, 1, 1547, '2025-01-01 06:02:12.778776+00', 'rts', 'made_by'),
	(8, 'gift 7', 'deposit', 12, 4, 2, 14, '2025-01-01 06:02:12.779503+00', 'rts', 'made_by');

INSERT INTO public.alembic_version VALUES
	('0014');

SELECT pg_catalog.setval('core.account_account_id_seq', 15, true);

SELECT pg_catalog.setval('core.asset_asset_id_seq', 2, true);

SELECT pg_catalog.setval('core.clock_leap_leap_id_seq', 1, true);

SELECT pg_catalog.setval('core.instrument_instrument_id_seq', 13, true);

SELECT pg_catalog.setval('core.order_id_seq', 297, true);

SELECT pg_catalog.setval('core.trade_id_seq', 199, true);

SELECT pg_catalog.setval('core.transfer_transfer_id_seq', 8, true);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_name_key UNIQUE (name);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.asset
    ADD CONSTRAINT asset_code_key UNIQUE (code);

ALTER TABLE ONLY core.asset
    ADD CONSTRAINT asset_pkey PRIMARY KEY (asset_id);

ALTER TABLE ONLY core.book_checkpoint
    ADD CONSTRAINT book_checkpoint_pkey PRIMARY KEY (instrument_id, seq) INCLUDE (lowest_time);

ALTER TABLE ONLY core.book
    ADD CONSTRAINT book_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.cancel_after
    ADD CONSTRAINT cancel_after_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.candle
    ADD CONSTRAINT candle_pkey PRIMARY KEY (instrument_id, start);

ALTER TABLE ONLY core.cash
    ADD CONSTRAINT cash_pkey PRIMARY KEY (account_id, asset_id, n);

ALTER TABLE ONLY core.client_order
    ADD CONSTRAINT client_order_pkey PRIMARY KEY (client_order_id, account_id);

ALTER TABLE ONLY core.clock_leap
    ADD CONSTRAINT clock_leap_pkey PRIMARY KEY (leap_id);

ALTER TABLE ONLY core.collected
    ADD CONSTRAINT collected_pkey PRIMARY KEY (account_id, asset_id, instrument_id, seq);

ALTER TABLE ONLY core.credit_limit
    ADD CONSTRAINT credit_limit_pkey PRIMARY KEY (account_id, asset_id);

ALTER TABLE ONLY core.epoch
    ADD CONSTRAINT epoch_epoch_key UNIQUE (epoch);

ALTER TABLE ONLY core.epoch
    ADD CONSTRAINT epoch_pkey PRIMARY KEY (number);

ALTER TABLE ONLY core.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (instrument_id, seq);

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

ALTER TABLE ONLY core.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.stop_order
    ADD CONSTRAINT stop_order_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.trade
    ADD CONSTRAINT trade_pkey PRIMARY KEY (instrument_id, seq);

ALTER TABLE ONLY core.transfer
    ADD CONSTRAINT transfer_pkey PRIMARY KEY (transfer_id);

ALTER TABLE ONLY core.transfer
    ADD CONSTRAINT transfer_reference_key UNIQUE (reference);

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

CREATE INDEX book_by_account ON core.book USING btree (account_id, instrument_id) WHERE (account_id IS NOT NULL);

CREATE INDEX book_by_expiry ON core.book USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX book_by_priority ON core.book USING btree (instrument_id, side, price, priority);

CREATE INDEX candle_by_seq ON core.candle USING btree (instrument_id, last_seq);

CREATE INDEX collected_by_row ON core.collected USING btree (account_id, asset_id, n);

CREATE INDEX ended_session_by_user ON core.ended_session USING btree (db_user, ended_at);

CREATE INDEX event_by_account ON core.event USING btree (account_id, instrument_id, seq) WHERE (account_id IS NOT NULL);

CREATE INDEX event_by_order ON core.event USING btree (order_id, seq);

CREATE INDEX head_by_xid ON core.head USING btree (xid);

CREATE INDEX orders_by_account ON core.orders USING btree (account_id, order_id) WHERE (account_id IS NOT NULL);

CREATE UNIQUE INDEX orders_by_seq ON core.orders USING btree (instrument_id, seq);

CREATE INDEX stop_order_by_account ON core.stop_order USING btree (account_id, instrument_id) WHERE (account_id IS NOT NULL);

CREATE INDEX stop_order_by_expiry ON core.stop_order USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX stop_order_by_price ON core.stop_order USING btree (instrument_id, side, stop_price, priority);

CREATE INDEX trade_by_maker ON core.trade USING btree (maker_order_id, ((seq - 1)));

CREATE INDEX trade_by_maker_account ON core.trade USING btree (maker_account_id, instrument_id, seq) WHERE (maker_account_id IS NOT NULL);

CREATE INDEX trade_by_maker_seq ON core.trade USING btree (instrument_id, ((seq - 1)));

COMMENT ON INDEX core.trade_by_maker_seq IS 'The fills of makers, by their own seq: the journal is read by it in order.';

CREATE INDEX trade_by_taker ON core.trade USING btree (taker_order_id, seq);

CREATE INDEX trade_by_taker_account ON core.trade USING btree (taker_account_id, instrument_id, seq) WHERE (taker_account_id IS NOT NULL);

CREATE INDEX transfer_by_asset ON core.transfer USING btree (asset_id, transfer_id);

CREATE INDEX transfer_by_giver ON core.transfer USING btree (from_account_id, asset_id, transfer_id);

CREATE INDEX transfer_by_taker ON core.transfer USING btree (to_account_id, asset_id, transfer_id);

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.book_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.cash FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.clock_leap FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.collected FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.ended_session FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost OR TRUNCATE ON core.epoch FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.event FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.instrument_version FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF order_id, seq, instrument_id, account_id, client_order_id, side, order_type, time_in_force, post_only, self_trade_prevention, display_quantity, expires_at, created_at, received_at, clock, db_user, application, maker_fee, taker_fee OR TRUNCATE ON core.orders FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.trade FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.transfer FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

ALTER TABLE ONLY core.credit_limit
    ADD CONSTRAINT credit_limit_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id);

ALTER TABLE ONLY core.credit_limit
    ADD CONSTRAINT credit_limit_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_base_asset_id_fkey FOREIGN KEY (base_asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_quote_asset_id_fkey FOREIGN KEY (quote_asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.transfer
    ADD CONSTRAINT transfer_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.transfer
    ADD CONSTRAINT transfer_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES core.account(account_id);

ALTER TABLE ONLY core.transfer
    ADD CONSTRAINT transfer_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES core.account(account_id);

GRANT USAGE ON SCHEMA api TO PUBLIC;

GRANT USAGE ON SCHEMA service TO rts_service;

GRANT SELECT ON TABLE api.epochs TO PUBLIC;

REVOKE ALL ON FUNCTION api.accept_loss() FROM PUBLIC;

GRANT SELECT ON TABLE api.instruments TO PUBLIC;

REVOKE ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) TO rts_service;

GRANT SELECT ON TABLE api.assets TO PUBLIC;

REVOKE ALL ON FUNCTION api.create_asset(asset text, scale integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_asset(asset text, scale integer) TO rts_service;

REVOKE ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) TO rts_service;

REVOKE ALL ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) TO rts_service;

GRANT SELECT ON TABLE api.balances TO PUBLIC;

GRANT SELECT ON TABLE api.fills TO PUBLIC;

GRANT SELECT ON TABLE api.ledger TO PUBLIC;

GRANT SELECT ON TABLE api.orders TO PUBLIC;

GRANT SELECT ON TABLE api.trades TO PUBLIC;

GRANT SELECT ON TABLE api.transfers TO PUBLIC;

GRANT SELECT ON TABLE api.order_events TO PUBLIC;

REVOKE ALL ON FUNCTION api.reset_clock(symbol text) FROM PUBLIC;

REVOKE ALL ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) TO rts_service;

REVOKE ALL ON FUNCTION api.set_instrument_status(symbol text, status text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_instrument_status(symbol text, status text) TO rts_service;

REVOKE ALL ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) TO rts_service;

REVOKE ALL ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) TO rts_service;

REVOKE ALL ON FUNCTION core.account_id(p_field text, p_name text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.add_checkpoint(p_instrument_id integer, p_every integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.asset_of(p_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_amount(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_name(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.begin_epoch(p_reason text, p_lost jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_document(p_symbol text, head core.head, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_head(p_symbol text, p_depth integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_levels(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_transfer(purse core.purse, f core.transfer, p_unbound boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_all(p_symbol text, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_live(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candle_width(p_width text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candles_of(p_instrument_id integer, p_first bigint, p_last bigint, p_width interval) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cash_row(purse core.purse, o core.orders, p_kind core.cash_kind, p_seq bigint, p_time timestamp with time zone, p_cost numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.change_faults(p_quantity numeric, p_price numeric, p_stop_price numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.change_terms(p_instrument_id integer, p_given jsonb, p_remove text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.changed_terms(before core.instrument, after core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_listing(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max_rows integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_modify(instrument core.instrument, head core.head, o core.orders, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.check_order(instrument core.instrument, o core.orders, p_clock timestamp with time zone, p_band numrange) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.claim_client_orders(p_orders core.orders[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.claim_replacement(p_account_id integer, p_client_order_id text, p_order_id bigint, p_request text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.claimed_order(p_client_order_id text, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.clock_shifts(p_now timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.collect(purse core.purse) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.collect_all(p_accounts integer[], p_asset_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.collected_to(p_account_id integer, instrument core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.command_end(p_instrument_id integer, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cost(o core.orders, p_value numeric, p_quantity numeric, p_rests numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.count_open(o core.orders, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.current_epoch() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.day_end(p_boundary time without time zone, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.distinct_ids(p_ids integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.end_order(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[], p_prepaid numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.event_of(o core.orders, p_seq bigint, p_event core.event_type, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fault(p_field text, p_code text, p_message text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fault_json(p_faults core.fault[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.faults_of(p_kind text, p_fields jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.faulty_request(p_faults core.fault[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fees_in(p_fills jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.field_fault(p_key text, p_value jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fill_page(p_orders bigint[], p_range int8range, p_from timestamp with time zone, p_to timestamp with time zone, p_numbers int8range, p_sign integer, p_max integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.filled_orders(p_account text, p_order_id bigint, p_instrument_id integer, p_first bigint, p_last bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fills_json(p_trades core.trade[], p_from bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.fills_of(p_trades core.trade[], p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.final_order(o core.orders, c core.closing, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.final_state_of(maker core.book, p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.find_instruments(p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.finish(s core.step, instrument core.instrument, origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.forbid_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.given_entries(p_account_id integer, p_asset_id integer, p_n bigint, p_available numeric, p_entry bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.held_by(o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.hold(p_side core.side, p_price numeric, p_quantity numeric, p_fee numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.in_steps(p_value numeric, p_step numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.instrument_conflicts(instrument core.instrument, head core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.instrument_faults(instrument core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_amount(p_value numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_bound(p_name text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_late(p_status core.order_status, p_expires_at timestamp with time zone, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_moment(p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_name(p_value text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.is_plain(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.keep_epoch() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.kept_out() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_add(l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_refill(l core.ladder, p_instrument_id integer, p_side core.side, p_last numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_take(l core.ladder, p_at integer, p_quantity numeric, p_orders integer, p_first bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.last_entry(p_account_id integer, p_asset_id integer, p_n bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.leave_ids(p_sequence regclass, p_given bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_json(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_ids(p_instrument_id integer, p_account_id integer, p_status text, p_before bigint, p_after bigint, p_from timestamp with time zone, p_to timestamp with time zone, p_max integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_markets(p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_order(o core.orders, b core.book) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_orders(p_instrument_id integer, p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_state(p_order_id bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_instrument(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_purses(p_accounts integer[], p_assets integer[], p_house boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lost_since(p_noted jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.minute_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.move_money(wanted core.transfer_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.move_stop(head core.head, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.nearest_stops(head core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.new_terms(before core.instrument, p_given jsonb, p_remove text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.newest_head(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_bound(p_width interval, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_step(p_value numeric, p_step numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.off_grid(p_instrument_id integer, p_tick_size numeric, p_lot_size numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.open_market(instrument core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_faults(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_fills(p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_of(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_purses(p_orders core.orders[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.origin_here() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.owners(p_after text, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.page_bounds(p_instrument_id integer, p_after bigint, p_last bigint, p_span integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.pair_faults(p_base text, p_quote text, instrument core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.park_stop(head core.head, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.pass_over(head core.head, taker core.orders, p_left numeric, maker core.book) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.pay(purse core.purse, p_cost numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.place(p_requests api.order_request[], origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.price_band(instrument core.instrument, head core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.purse_at(p_purses core.purse[], p_account_id integer, p_asset_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.purse_with(purse core.purse, p_amount numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_center(p_word text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_order(p api.order_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_place(p_place text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_requests(p_orders jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_time(p_text text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ready_purse(purse core.purse, o core.orders, p_left numeric, p_prepaid numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refresh_takers(p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse(p_error jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse_faults(p_faults core.fault[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse_final(p_order_id bigint, p_status text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.refuse_kept_out() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.register_accounts(p_orders core.orders[], p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.reject_order(head core.head, o core.orders, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.release(e core.event, p_account_id integer, p_amount numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.remove_order(head core.head, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.replace(p_order_id bigint, p_account text, p api.order_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.replacement(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.replacement_faults(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.replacement_text(p_order_id bigint, p api.order_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_by_id(p_order_id bigint, p_fills jsonb, p_priority_kept boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_entered(p_reports api.order_report[], p_outcome core.outcome, p_batch integer[], p_requests api.order_request[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_listed(v api.orders, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_one(o core.orders, p api.order_request, p_fills jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_others(p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.request_text(o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.requeue_order(head core.head, o core.orders, n core.orders, instrument core.instrument, origin core.origin, p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.require_acceptance() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.require_newest(p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.reset_clock(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.rolled_to(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.second_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_at_time(p_instrument_id integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_below(p_instrument_id integer, p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_from(p_instrument_id integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_of_trade(p_instrument_id integer, p_trade_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.settle_change(s core.step, o core.orders, n core.orders, p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.settled_trade(t core.trade, maker core.book, taker core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.shown_changes(p_instrument_id integer, p_follows bigint, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.shrink_order(head core.head, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.statement_page(p_account_id integer, p_asset_id integer, p_n bigint, p_instrument_id integer, p_seq bigint, p_kind text, p_max_rows integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.status_faults(p_symbol text, p_status text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.stops_reached(head core.head, p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.switch_faults(p_account text, p_seconds integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.take_triggered(head core.head, p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.taker_fills_json(p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.terms_faults(after core.instrument, p_given jsonb, p_remove text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.trade_range(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_from_trade_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.trade_seqs(p_instrument_id integer, p_range int8range, p_oldest_first boolean, p_max integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.transfer_faults(wanted core.transfer_request, asset core.asset) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.trigger_stops(head core.head, p_trades core.trade[], instrument core.instrument, origin core.origin) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.unknown_asset(p_field text, p_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.unknown_symbol() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.utc_text(p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.wider_candles(p_instrument_id integer, p_width interval, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_book(p_book core.book[], p_change core.change[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_head(head core.head, p_symbol text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_journal(head core.head, origin core.origin, p_opened core.orders[], p_closings core.closing[], p_trades core.trade[], p_events core.event[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.write_version(instrument core.instrument, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) TO rts_service;

REVOKE ALL ON FUNCTION service.can_be_account(p_value text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.can_be_account(p_value text) TO rts_service;

REVOKE ALL ON FUNCTION service.collect_credits(p_instruments integer[], p_least integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.collect_credits(p_instruments integer[], p_least integer) TO rts_house;

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

REVOKE ALL ON FUNCTION service.fill_slice(p_account text, p_oldest_first boolean, p_start bigint, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.fill_slice(p_account text, p_oldest_first boolean, p_start bigint, p_most integer) TO rts_service;

REVOKE ALL ON FUNCTION service.find_faults(p_kind text, p_items jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION service.find_faults(p_kind text, p_items jsonb) TO rts_service;

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

REVOKE ALL ON FUNCTION service.make_checkpoints(p_instruments integer[], p_most integer, p_every integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.make_checkpoints(p_instruments integer[], p_most integer, p_every integer) TO rts_house;

REVOKE ALL ON FUNCTION service.market_holders() FROM PUBLIC;
GRANT ALL ON FUNCTION service.market_holders() TO rts_house;

REVOKE ALL ON FUNCTION service.market_times(p_instruments integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.market_times(p_instruments integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.move_money(p_kind text, p_account text, p_from text, p_to text, p_asset text, p_amount numeric, p_reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.move_money(p_kind text, p_account text, p_from text, p_to text, p_asset text, p_amount numeric, p_reference text) TO rts_service;

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

REVOKE ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) TO rts_service;

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

