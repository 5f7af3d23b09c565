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
	fee numeric,
	quote_quantity numeric,
	entered_quote_quantity numeric
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
	faults core.fault[],
	quote_quantity numeric
);

COMMENT ON TYPE api.order_request IS 'The arguments of place_order but the last, then faults (null from callers), then quote_quantity.';

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

CREATE TYPE core.caller AS (
	role text,
	account_id integer,
	account text,
	acts_for_all boolean,
	sees_all boolean
);

COMMENT ON TYPE core.caller IS 'Who a session is. role: owner, operator, service, auditor, trader (bound to an account), anybody (mode open), nobody (mode keys).';

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

CREATE TYPE core.purse AS (
	account_id integer,
	asset_id integer,
	n bigint,
	available numeric,
	credit_limit numeric,
	tight boolean
);

COMMENT ON TYPE core.purse IS 'The newest of a chain, read under the account''s lock, less what the command has taken since. tight: the order that enters may cost more, at the worst price that it allows.';

CREATE TYPE core.locked AS (
	purses core.purse[],
	limited integer[]
);

COMMENT ON TYPE core.locked IS 'What the accounts of a command have to pay with, and which of them have limits.';

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
    taker_fee numeric,
    quote_quantity numeric
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

COMMENT ON COLUMN core.orders.quote_quantity IS 'A market order by money: what its trades were to come to at most; null: it is by quantity. Its quantity is what it traded.';

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

CREATE FUNCTION api.caller() RETURNS core.caller
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.caller();
END
$$;

COMMENT ON FUNCTION api.caller() IS 'Who this session is to the exchange, by session_user and nothing that a caller could set: what it
acts for and what it sees. For views, which call it as whoever reads them; people read whoami.';

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
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN began_by
            ELSE NULL::text
        END AS began_by,
    reason,
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN lost
            ELSE NULL::jsonb
        END AS lost,
    accepted_at,
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN accepted_by
            ELSE NULL::text
        END AS accepted_by
   FROM core.epoch;

COMMENT ON VIEW api.epochs IS 'The histories of this exchange: the last one is the present. What was seen of an earlier one may not be here any more, and its seqs may name other events now. What was lost, and who was at it, is told to who sees all.';

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
    PERFORM core.note_action('accept_loss', e.epoch::text, jsonb_build_object('lost', e.lost))
    FROM core.epoch AS e WHERE e.number = ANY (v_accepted);
    RETURN QUERY SELECT * FROM api.epochs AS e WHERE e.number = ANY (v_accepted);
END
$$;

COMMENT ON FUNCTION api.accept_loss() IS 'Accepts that acknowledged events were lost, and opens the markets that were stopped for it, but for
those that somebody gave another status since.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the rows of the view epochs that were accepted; none: nothing was lost.';

CREATE FUNCTION api.bind_login(role text, account text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    f CONSTANT core.fault[] := core.login_faults(role);
BEGIN
    IF account IS NULL THEN  -- also of a role that is gone, or has become an operator
        DELETE FROM core.login AS l WHERE l.db_user = role;
        IF NOT FOUND THEN
            PERFORM core.refuse_faults(f);
            RETURN;
        END IF;
    ELSE
        PERFORM core.refuse_faults(f);
        INSERT INTO core.login AS l (db_user, account_id, bound_by)
        VALUES (role, core.account_id('account', account), session_user)
        ON CONFLICT (db_user) DO UPDATE
        SET account_id = excluded.account_id, bound_at = excluded.bound_at,
            bound_by = excluded.bound_by
        WHERE l.account_id <> excluded.account_id;
        IF NOT FOUND THEN
            RETURN;
        END IF;
    END IF;
    PERFORM core.note_action('bind_login', role, jsonb_build_object('account', account));
END
$$;

COMMENT ON FUNCTION api.bind_login(role text, account text) IS 'Binds a login of PostgreSQL to an account, which is registered if it is new: in SQL the login then
is that account and no other, and sees its rows and everybody''s market. Null: it is bound to
nothing any more. For operators. Counts from the next statement on; a transaction in REPEATABLE READ
that began before keeps what it had. Raises RT404 unknown_login, RT400 invalid_account, RT409
login_not_bindable for who is no trader: an owner, operator, auditor, or service.';

CREATE FUNCTION api.block_account(account text, reason text) RETURNS void
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
    v_account int;
BEGIN
    IF core.is_name(reason) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'reason', 'invalid_reason', 'send a reason of 1 to 64 visible characters')]));
    END IF;
    v_account := core.account_id('account', account);
    UPDATE core.account AS a
    SET blocked_at = coalesce(a.blocked_at, clock_timestamp()), blocked_why = reason
    WHERE a.account_id = v_account;
    -- What enters just now has looked already: nothing is under way where we have the lock.
    PERFORM FROM core.instrument AS i ORDER BY i.instrument_id FOR NO KEY UPDATE;
    PERFORM core.cancel_all(NULL, account, 'account_blocked');
    PERFORM core.note_action('block_account', account, jsonb_build_object('reason', reason));
END
$$;

COMMENT ON FUNCTION api.block_account(account text, reason text) IS 'The kill switch: cancels every live order of an account, waiting stops included, and refuses all
that it sends until unblock_account (account_blocked); it may still cancel and look. For operators.
When it returns, nothing of the account is live, and nothing enters. It takes every market for that
moment. Raises RT400 invalid_account, invalid_reason.';

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

CREATE FUNCTION api.book_snapshot_at(symbol text, seq bigint DEFAULT NULL::bigint, at_time timestamp with time zone DEFAULT NULL::timestamp with time zone, depth integer DEFAULT 5) RETURNS jsonb
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
    v_time CONSTANT timestamptz := coalesce(
        (
            SELECT e.occurred_at FROM core.order_event AS e
            WHERE e.instrument_id = v_instrument AND e.seq = v_seq
        ), (
            SELECT i.created_at FROM core.instrument AS i WHERE i.instrument_id = v_instrument));
BEGIN
    RETURN (
        SELECT jsonb_build_object(
            'symbol', symbol, 'seq', v_seq, 'time', core.utc_text(v_time),
            'bids', coalesce(
                jsonb_agg(l.pair ORDER BY l.level) FILTER (WHERE l.side = 'bid'), '[]'),
            'asks', coalesce(
                jsonb_agg(l.pair ORDER BY l.level) FILTER (WHERE l.side = 'ask'), '[]'),
            'epoch', (core.current_epoch()).epoch)
        FROM (
            SELECT b.side, b.level, jsonb_build_array(b.price::text, b.quantity::text) AS pair
            FROM api.order_book_at(symbol, v_seq, depth => depth) AS b) AS l);
END
$$;

COMMENT ON FUNCTION api.book_snapshot_at(symbol text, seq bigint, at_time timestamp with time zone, depth integer) IS 'The book of order_book_at as one JSON document, as book_snapshot has it: seq and time are those of
the last event that it shows. Raises as order_book_at.';

CREATE FUNCTION api.cancel_all_after(account text, seconds integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.arm_cancel_after(core.own_account(account), seconds);
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
    RETURN QUERY SELECT * FROM core.cancel_all(symbol, core.own_account(account));
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
DECLARE
    v_account CONSTANT text := core.own_account(account);
BEGIN
    RETURN core.cancel(core.claimed_order(client_order_id, v_account), v_account);
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
    RETURN core.cancel(order_id, core.own_account(account));
END
$$;

COMMENT ON FUNCTION api.cancel_order(order_id bigint, account text) IS 'Cancels what is left of a live order, also while its instrument is halted. Answers the order as it
stands. Raises RT404 unknown_order, or RT409 order_final, which names the status. If account is
given the order must be of it. To a login that is bound to an account, the orders of others do
not exist; another account than its own raises RT403 not_your_account.
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
maker_fee, taker_fee  for orders that enter from now on; only of an instrument with assets. No
                 rebate of a live order, or for one, may be more than the taker''s fee
remove           names of bounds to take away: ARRAY[''max_quantity'', ''price_band'']

Answers the row of the view instruments. Leaves an event instrument_changed in the journal, whose
reason names what changed, and a row in the view instrument_versions; nothing when nothing changed.
Raises RT404 unknown_symbol, RT400 invalid_instrument, RT409 live_orders_off_grid,
fees_of_live_orders.';

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
    PERFORM core.note_action('create_asset', asset, jsonb_build_object('scale', scale));
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
    -- The session's time zone would be in created_at; the log has its own.
    PERFORM core.note_action(
        'create_instrument', instrument.symbol, to_jsonb(listed) - 'created_at');
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

CREATE TABLE core.account (
    account_id integer NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    blocked_at timestamp with time zone,
    blocked_why text,
    orders_per_second integer,
    max_open_orders integer,
    max_open_notional numeric,
    CONSTRAINT account_max_open_notional_check CHECK (((max_open_notional >= (0)::numeric) AND (max_open_notional < 'Infinity'::numeric))),
    CONSTRAINT account_max_open_orders_check CHECK ((max_open_orders >= 0)),
    CONSTRAINT account_orders_per_second_check CHECK (((orders_per_second >= 1) AND (orders_per_second <= 10000)))
);

COMMENT ON TABLE core.account IS 'Names that have traded; registered on first use.';

COMMENT ON COLUMN core.account.blocked_at IS 'Since when it may enter no order; null: it may. Read under the instrument''s lock.';

COMMENT ON COLUMN core.account.orders_per_second IS 'How many orders it may enter within any second; null: no limit. So are the next two.';

COMMENT ON COLUMN core.account.max_open_orders IS 'Live orders, in all markets.';

COMMENT ON COLUMN core.account.max_open_notional IS 'Of price x remaining over its live orders that have a price, in all markets.';

CREATE TABLE core.api_key (
    key_id text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    account_id integer,
    permissions text[] NOT NULL,
    label text,
    networks cidr[],
    requests_per_second integer,
    public_key bytea,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    created_by text NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT api_key_key_id_check CHECK ((key_id ~ '^[a-z0-9]{12,32}$'::text)),
    CONSTRAINT api_key_permissions_check CHECK (((permissions <@ '{read,trade,transfer,operate}'::text[]) AND (cardinality(permissions) > 0))),
    CONSTRAINT api_key_public_key_check CHECK ((length(public_key) = 32)),
    CONSTRAINT api_key_requests_per_second_check CHECK (((requests_per_second >= 1) AND (requests_per_second <= 100000)))
);

COMMENT ON TABLE core.api_key IS 'Keys of REST and sockets. No secret is here: it is HMAC-SHA256 of key_id and version, keyed with what the services know and the database does not.';

COMMENT ON COLUMN core.api_key.account_id IS 'Null: an operator''s, which has none of its own.';

COMMENT ON COLUMN core.api_key.networks IS 'From where it may be used; null: from anywhere.';

COMMENT ON COLUMN core.api_key.public_key IS 'Ed25519: requests are signed with a key that only their sender has; null: there is a secret.';

CREATE VIEW api.keys AS
 SELECT k.key_id,
    a.name AS account,
    k.permissions,
    k.label,
    (k.networks)::text[] AS networks,
    k.requests_per_second,
        CASE
            WHEN (k.public_key IS NULL) THEN 'secret'::text
            ELSE 'ed25519'::text
        END AS kind,
    k.created_at,
    k.created_by,
    k.expires_at,
    k.revoked_at
   FROM (core.api_key k
     LEFT JOIN core.account a ON ((a.account_id = k.account_id)));

COMMENT ON VIEW api.keys IS 'The keys of REST and sockets: whose they are and what they may. For operators: list_keys. No secret is here, nor anywhere in the database.';

COMMENT ON COLUMN api.keys.account IS 'Null: an operator''s, which has none of its own.';

COMMENT ON COLUMN api.keys.kind IS 'secret: its secret is sent or signs; ed25519: its owner signs with a key that only he has.';

CREATE FUNCTION api.create_key(key_id text, account text, permissions text[], label text DEFAULT NULL::text, networks text[] DEFAULT NULL::text[], requests_per_second integer DEFAULT NULL::integer, expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, public_key bytea DEFAULT NULL::bytea) RETURNS api.keys
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    listed api.keys;
BEGIN
    PERFORM core.refuse_faults(core.key_faults(
        key_id, account, permissions, label, networks, requests_per_second, expires_at,
        public_key));
    INSERT INTO core.api_key (
        key_id, account_id, permissions, label, networks, requests_per_second, public_key,
        created_by, expires_at)
    VALUES (
        create_key.key_id,
        CASE WHEN account IS NOT NULL THEN core.account_id('account', account) END,
        ARRAY(
            SELECT p.word
            FROM unnest('{read,trade,transfer,operate}'::text[]) WITH ORDINALITY AS p (word, n)
            WHERE p.word = ANY (create_key.permissions) ORDER BY p.n),
        create_key.label, core.read_networks(create_key.networks),
        create_key.requests_per_second, create_key.public_key, session_user,
        create_key.expires_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'key_id', 'key_exists', format('there is a key %s', create_key.key_id))]));
    END IF;
    SELECT * INTO listed FROM api.keys AS k WHERE k.key_id = create_key.key_id;
    PERFORM core.note_action('create_key', create_key.key_id, jsonb_strip_nulls(
        to_jsonb(listed) - '{key_id,created_at,created_by}'::text[]
        || jsonb_build_object('expires_at', core.utc_text(listed.expires_at))));
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.create_key(key_id text, account text, permissions text[], label text, networks text[], requests_per_second integer, expires_at timestamp with time zone, public_key bytea) IS 'Makes a key of REST and sockets. For operators, who say `rts key create` or POST /keys: only the
services and `rts key` know the secret that belongs to a key_id, and ids that it does not belong to
are never looked for.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

account      whose it is; null: nobody''s, which only a key that operates can be
permissions  some of read, trade, transfer (from its account), operate (for anybody: all of it)
networks     from where it may be used, such as 10.0.0.0/8; null: from anywhere
public_key   of Ed25519, its 32 bytes: requests are signed with it; null: there is a secret

Answers the row of the view keys. Raises RT409 key_exists, RT400 invalid_key_id, invalid_account,
invalid_permissions, invalid_label, invalid_networks, invalid_requests_per_second,
invalid_expires_at, invalid_public_key.';

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

CREATE TABLE core.audit (
    audit_id bigint NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    detail jsonb NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL
);

COMMENT ON TABLE core.audit IS 'Append-only: what operators did, written by the functions that do it, in their transaction.';

COMMENT ON COLUMN core.audit.subject IS 'The symbol, account, asset, key or login it was done to.';

COMMENT ON COLUMN core.audit.application IS 'Names the key, where a service did it for one.';

CREATE VIEW api.audit WITH (security_barrier='true') AS
 SELECT audit_id,
    occurred_at,
    action,
    subject,
    detail,
    db_user,
    application
   FROM core.audit a
  WHERE ( SELECT (c.role = ANY (ARRAY['owner'::text, 'operator'::text, 'service'::text, 'auditor'::text]))
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all));

COMMENT ON VIEW api.audit IS 'What operators did, for ever; for them and auditors. action: the function that they called.';

COMMENT ON COLUMN api.audit.subject IS 'The symbol, account, asset, key or login it was done to.';

COMMENT ON COLUMN api.audit.db_user IS 'session_user of the call: who really connected.';

COMMENT ON COLUMN api.audit.application IS 'application_name of the session: of the services it names the key, of others it is a claim.';

CREATE FUNCTION api.list_audit(action text DEFAULT NULL::text, subject text DEFAULT NULL::text, before bigint DEFAULT NULL::bigint, max_rows integer DEFAULT 100) RETURNS SETOF api.audit
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $_$
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, before, max_rows);
    RETURN QUERY EXECUTE
        'SELECT a.* FROM core.audit AS a WHERE a.audit_id < coalesce($1, 9223372036854775807)'
        || CASE WHEN action IS NOT NULL THEN ' AND a.action = $2' ELSE '' END
        || CASE WHEN subject IS NOT NULL THEN ' AND a.subject = $3' ELSE '' END
        || ' ORDER BY a.audit_id DESC LIMIT $4'
        USING before, action, subject, max_rows;
END
$_$;

COMMENT ON FUNCTION api.list_audit(action text, subject text, before bigint, max_rows integer) IS 'A page of the view audit, newest first: up to max_rows (1-1001), older than the audit_id before,
with this action, of this subject; null: no such filter. Raises RT400 invalid_limit,
invalid_cursor.';

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
  WHERE ((a.name = 'fees'::text) AND (i.quote_asset_id IS NOT NULL) AND ((t.maker_fee + t.taker_fee) <> (0)::numeric))
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

CREATE VIEW core.given_in AS
 SELECT a.account_id,
    g.instrument_id
   FROM (core.account a
     CROSS JOIN LATERAL ( WITH RECURSIVE step AS (
                 SELECT 0 AS instrument_id
                UNION ALL
                 SELECT ( SELECT min(n.instrument_id) AS min
                           FROM (( SELECT t.instrument_id
                                   FROM core.trade t
                                  WHERE ((t.maker_account_id = a.account_id) AND (t.instrument_id > s.instrument_id))
                                  ORDER BY t.instrument_id
                                 LIMIT 1)
                                UNION ALL
                                ( SELECT t.instrument_id
                                   FROM core.trade t
                                  WHERE ((t.taker_account_id = a.account_id) AND (t.instrument_id > s.instrument_id))
                                  ORDER BY t.instrument_id
                                 LIMIT 1)
                                UNION ALL
                                ( SELECT e.instrument_id
                                   FROM core.event e
                                  WHERE ((e.account_id = a.account_id) AND (e.instrument_id > s.instrument_id))
                                  ORDER BY e.instrument_id
                                 LIMIT 1)) n) AS min
                   FROM step s
                  WHERE (s.instrument_id IS NOT NULL)
                )
         SELECT s.instrument_id
           FROM step s
          WHERE (s.instrument_id > 0)
        UNION ALL
         SELECT i.instrument_id
           FROM core.instrument i
          WHERE ((i.quote_asset_id IS NOT NULL) AND (a.name = 'fees'::text))) g);

COMMENT ON VIEW core.given_in IS 'In which instruments each account was ever given something, skipping from one to the next: what that costs depends on no other instrument.';

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
   FROM ((((core.given_in a
     JOIN core.instrument i ON ((i.instrument_id = a.instrument_id)))
     JOIN core.asset s ON (((s.asset_id = i.base_asset_id) OR (s.asset_id = i.quote_asset_id))))
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

CREATE VIEW core.balance_row AS
 SELECT a.name AS account,
    s.code AS asset,
    trim_scale(x.available) AS available,
    trim_scale(x.held) AS held,
    trim_scale((x.available + x.held)) AS total,
    x.credit_limit
   FROM ((core.account a
     CROSS JOIN LATERAL ( SELECT p.asset_id,
            COALESCE(sum(p.available), (0)::numeric) AS available,
            COALESCE(sum(p.held), (0)::numeric) AS held,
            COALESCE(sum(p.credit_limit), (0)::numeric) AS credit_limit
           FROM ( SELECT o.asset_id,
                    c.available,
                    NULL::numeric AS held,
                    NULL::numeric AS credit_limit
                   FROM (core.asset o
                     CROSS JOIN LATERAL ( SELECT y.available
                           FROM core.cash y
                          WHERE ((y.account_id = a.account_id) AND (y.asset_id = o.asset_id))
                          ORDER BY y.n DESC
                         LIMIT 1) c)
                UNION ALL
                 SELECT u.asset_id,
                    u.amount,
                    NULL::numeric,
                    NULL::numeric
                   FROM core.uncollected u
                  WHERE (u.account_id = a.account_id)
                UNION ALL
                 SELECT h.asset_id,
                    NULL::numeric,
                    h.amount,
                    NULL::numeric
                   FROM core.held h
                  WHERE (h.account_id = a.account_id)
                UNION ALL
                 SELECT l.asset_id,
                    NULL::numeric,
                    NULL::numeric,
                    l.amount
                   FROM core.credit_limit l
                  WHERE (l.account_id = a.account_id)) p
          GROUP BY p.asset_id) x)
     JOIN core.asset s ON ((s.asset_id = x.asset_id)));

COMMENT ON VIEW core.balance_row IS 'The view balances, as whoever sees all has it.';

CREATE VIEW api.balances WITH (security_barrier='true') AS
 SELECT account,
    asset,
    available,
    held,
    total,
    credit_limit
   FROM core.balance_row b
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (account = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))));

COMMENT ON VIEW api.balances IS 'What each account has of each asset; to a login that is bound to one, its own. The account external is where deposits come from: all totals of an asset add up to 0.';

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
    v_names text[];
    v_left int := max_rows;
    v_found int;
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, NULL, max_rows);
    PERFORM core.own_account(after_account, true);
    account := core.own_account(account, true);
    v_names := ARRAY[coalesce(account, after_account)];
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
        SELECT b.* FROM core.balance_row AS b
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
invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';

CREATE VIEW core.fill_row AS
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

COMMENT ON VIEW core.fill_row IS 'The view fills, as whoever sees all has it.';

CREATE VIEW core.own_order AS
 SELECT order_id
   FROM core.orders o
  WHERE (account_id = ( SELECT c.account_id
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)));

COMMENT ON VIEW core.own_order IS 'The orders of the account that the caller is bound to.';

CREATE VIEW api.fills WITH (security_barrier='true') AS
 SELECT symbol,
    seq,
    trade_id,
    price,
    quantity,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = f.bid_order_id)))) THEN bid_order_id
            ELSE NULL::bigint
        END AS bid_order_id,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = f.ask_order_id)))) THEN ask_order_id
            ELSE NULL::bigint
        END AS ask_order_id,
    taker_side,
    executed_at,
    order_id,
    account,
    side,
    liquidity,
    value,
    fee
   FROM core.fill_row f
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (account = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))));

COMMENT ON VIEW api.fills IS 'Every trade from both of its sides: a row for each order; to a login that is bound to an account, its own, without the ids of other people''s orders. Find them by order_id; those of an account by list_fills.';

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
    account := core.own_account(account, true);
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
    JOIN core.orders AS o ON o.order_id = l.order_id
    JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
    CROSS JOIN LATERAL (  -- joined, all fills of an order would be read to find one
        SELECT x.* FROM api.fills AS x
        WHERE x.symbol = i.symbol AND x.seq = l.seq AND x.order_id = l.order_id OFFSET 0
    ) AS v
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_fills(account text, order_id bigint, symbol text, from_time timestamp with time zone, to_time timestamp with time zone, from_trade_id bigint, after_fill bigint, max_rows integer, first_order_id bigint, last_order_id bigint) IS 'A page of the view fills, of an account or of an order (and of a symbol), newest trade first: up to
max_rows (1-1001), executed before to_time. With from_time (then or later) or from_trade_id (that
one and later ones): oldest first. after_fill: where a page begins, twice the trade_id of the last
row before it, plus one if that was a taker''s. A trade of an account with itself is two rows.
It looks at the account''s orders from first_order_id to last_order_id (null: at all of them).
Raises RT404 unknown_symbol, unknown_order, RT400 invalid_account, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';

CREATE FUNCTION api.list_keys(account text DEFAULT NULL::text, after_key_id text DEFAULT NULL::text, max_rows integer DEFAULT 100) RETURNS SETOF api.keys
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, NULL, max_rows);
    RETURN QUERY
    SELECT k.* FROM api.keys AS k
    WHERE (list_keys.account IS NULL OR k.account = list_keys.account)
        AND k.key_id > coalesce(after_key_id, '')
    ORDER BY k.key_id LIMIT max_rows;
END
$$;

COMMENT ON FUNCTION api.list_keys(account text, after_key_id text, max_rows integer) IS 'A page of the view keys, by key_id: up to max_rows (1-1001), after after_key_id, of an account;
null: no such filter. For operators. Raises RT400 invalid_account, invalid_limit.';

CREATE VIEW core.ledger_row AS
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

COMMENT ON VIEW core.ledger_row IS 'The view ledger, as whoever sees all has it.';

CREATE VIEW api.ledger WITH (security_barrier='true') AS
 SELECT account,
    asset,
    entry,
    kind,
    change,
    available,
    symbol,
    seq,
    order_id,
    trade_id,
    transfer_id,
    created_at,
    place
   FROM core.ledger_row l
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (account = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))));

COMMENT ON VIEW api.ledger IS 'The statement of each account''s asset: every change with what it comes from, and what is available after it. What was given is listed where the account took note of it. To a login that is bound to an account, its own.';

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
    account := core.own_account(account, true);
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
invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';

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
    o.quote_quantity,
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
    o.taker_fee,
    trim_scale(o.value_now) AS quote_quantity,
    o.quote_quantity AS entered_quote_quantity
   FROM (((core.order_state o
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.account a USING (account_id))
     CROSS JOIN LATERAL ( SELECT ((o.expires_at <= statement_timestamp()) AND (o.remaining_now > (0)::numeric)) AS late) l);

COMMENT ON VIEW core.listed_order IS 'The view orders without what an order paid, which is more to read.';

CREATE VIEW core.order_row AS
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
        END AS fee,
    quote_quantity,
    entered_quote_quantity
   FROM core.listed_order o;

COMMENT ON VIEW core.order_row IS 'The view orders, as whoever sees all has it.';

CREATE VIEW api.orders WITH (security_barrier='true') AS
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
    fee,
    quote_quantity,
    entered_quote_quantity
   FROM core.order_row o
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (account = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))));

COMMENT ON VIEW api.orders IS 'Every order that was ever accepted or refused, as it stands now; to a login that is bound to an account, its own. Newest first: ORDER BY order_id DESC; list_orders gives pages of it, whose cost does not grow with the table.';

COMMENT ON COLUMN api.orders.quantity IS 'Total, filled part included; a multiple of the lot size.';

COMMENT ON COLUMN api.orders.traded_quantity IS 'Filled so far; traded + remaining = quantity while live.';

COMMENT ON COLUMN api.orders.remaining_quantity IS 'Still open, hidden part of an iceberg included; 0 when final.';

COMMENT ON COLUMN api.orders.average_traded_price IS 'Exact sum of price x quantity of its trades, divided by traded_quantity; null before the first trade.';

COMMENT ON COLUMN api.orders.status IS 'pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired (final). An order is expired from its time on, whether or not its event is written yet (rule 10).';

COMMENT ON COLUMN api.orders.reject_reason IS 'Why it was refused: a code of api.refusals.';

COMMENT ON COLUMN api.orders.cancel_reason IS 'Why it was canceled or expired: a stable code.';

COMMENT ON COLUMN api.orders.priority IS 'Booking sequence: among resting orders of a price the smaller trades first (rule 1).';

COMMENT ON COLUMN api.orders.fee IS 'What its fills have cost so far, in the instrument''s quote asset; below 0: what they brought. Null: the instrument is not settled.';

COMMENT ON COLUMN api.orders.quote_quantity IS 'Exact sum of price x quantity of its trades so far: what was spent or received, without fees.';

COMMENT ON COLUMN api.orders.entered_quote_quantity IS 'Of a market order by money: what its trades were to come to at most.';

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
    account := core.own_account(account, true);
    RETURN QUERY
    SELECT v.*
    FROM core.order_ids(
        symbol, status, account, client_order_id, before_order_id, max_rows,
        coalesce(after_order_id, 0), coalesce(open_only, false), from_time, to_time)
        WITH ORDINALITY AS l (order_id, n)
    JOIN core.order_row AS v USING (order_id)
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_orders(symbol text, status text, account text, client_order_id text, before_order_id bigint, max_rows integer, after_order_id bigint, open_only boolean, from_time timestamp with time zone, to_time timestamp with time zone) IS 'A page of the view orders, newest first: up to max_rows (1-1001), older than before_order_id and
newer than after_order_id; null: no such filter. open_only: those that rest or wait for a trigger.
from_time, to_time: created then or later, and before. Unlike the view with a WHERE, finding live
orders costs nothing for those that are over. Finding orders that are over by their status reads all
orders down to the last of the page, unless after_order_id ends it; so does finding orders by time,
but for those of one symbol, whose place is known. Raises RT404 unknown_symbol,
RT400 invalid_account, invalid_client_order_id, invalid_status, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';

CREATE VIEW core.trade_row AS
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
    t.executed_at,
    trim_scale(
        CASE t.taker_side
            WHEN 'buy'::core.side THEN t.taker_fee
            ELSE t.maker_fee
        END) AS buyer_fee,
    trim_scale(
        CASE t.taker_side
            WHEN 'buy'::core.side THEN t.maker_fee
            ELSE t.taker_fee
        END) AS seller_fee
   FROM (core.trade t
     JOIN core.instrument i USING (instrument_id));

COMMENT ON VIEW core.trade_row IS 'The view trades, as whoever sees all has it.';

CREATE VIEW api.trades AS
 SELECT symbol,
    seq,
    trade_id,
    price,
    quantity,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = t.bid_order_id)))) THEN bid_order_id
            ELSE NULL::bigint
        END AS bid_order_id,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = t.ask_order_id)))) THEN ask_order_id
            ELSE NULL::bigint
        END AS ask_order_id,
    taker_side,
    executed_at,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = t.bid_order_id)))) THEN buyer_fee
            ELSE NULL::numeric
        END AS buyer_fee,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = t.ask_order_id)))) THEN seller_fee
            ELSE NULL::numeric
        END AS seller_fee
   FROM core.trade_row t;

COMMENT ON VIEW api.trades IS 'Every trade, once, for ever. Read a feed by (symbol, seq); trade_id is unique but not in commit order.';

COMMENT ON COLUMN api.trades.seq IS 'Event number of the taker''s fill in this symbol; the maker''s is one less.';

COMMENT ON COLUMN api.trades.price IS 'The resting order''s price (rule 2).';

COMMENT ON COLUMN api.trades.bid_order_id IS 'Null, as ask_order_id and the fees, where it is another''s and the caller sees his own orders only.';

COMMENT ON COLUMN api.trades.executed_at IS 'When it was matched, under the lock; never used for order.';

COMMENT ON COLUMN api.trades.buyer_fee IS 'What the buyer paid, and seller_fee the seller, in quote; below 0: a rebate; null: the instrument is not settled. The public tape (GET /trades, /trade_updates) has neither: to each side its own fee is told (view fills).';

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

CREATE VIEW core.transfer_row AS
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

COMMENT ON VIEW core.transfer_row IS 'The view transfers, as whoever sees all has it.';

CREATE VIEW api.transfers WITH (security_barrier='true') AS
 SELECT transfer_id,
    kind,
    from_account,
    to_account,
    asset,
    amount,
    reference,
    created_at,
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN db_user
            ELSE NULL::text
        END AS db_user,
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN application
            ELSE NULL::text
        END AS application
   FROM core.transfer_row t
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR ((( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) = from_account) OR (( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) = to_account)));

COMMENT ON VIEW api.transfers IS 'Every deposit, withdrawal and transfer, once, for ever; to a login that is bound to an account, from and to it, without who made them.';

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
    v_account int;
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, before_transfer_id, max_rows);
    IF asset IS NOT NULL THEN
        PERFORM core.asset_of(asset);
    END IF;
    account := core.own_account(account, true);
    SELECT a.account_id INTO v_account FROM core.account AS a
    WHERE a.name = list_transfers.account;
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
    CROSS JOIN LATERAL (
        SELECT x.* FROM api.transfers AS x WHERE x.transfer_id = l.transfer_id OFFSET 0) AS v
    ORDER BY v.transfer_id DESC;
END
$$;

COMMENT ON FUNCTION api.list_transfers(account text, asset text, before_transfer_id bigint, max_rows integer) IS 'A page of the view transfers, newest first: up to max_rows (1-1001), older than before_transfer_id,
of an account on either side, of an asset; null: no such filter. Costs the same however many others
there are. Raises RT404 unknown_asset, RT400 invalid_account, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';

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
    RETURN core.own_report(core.modify(
        order_id, quantity, price, core.own_account(account), stop_price));
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

CREATE VIEW core.event_row AS
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
        CASE
            WHEN ((e.application = 'rts-main'::text) OR (e.application ^@ 'rts-main key='::text)) THEN 'rest'::text
            WHEN (e.application = 'rts-matching'::text) THEN 'service'::text
            ELSE 'sql'::text
        END AS source,
    e.clock
   FROM (((core.order_event e
     JOIN core.instrument i USING (instrument_id))
     LEFT JOIN core.orders o USING (order_id))
     LEFT JOIN core.account a ON ((a.account_id = o.account_id)));

COMMENT ON VIEW core.event_row IS 'The view order_events, as whoever sees all has it.';

CREATE VIEW api.order_events WITH (security_barrier='true') AS
 SELECT symbol,
    seq,
    event,
    reason,
    "time",
    received_at,
    order_id,
    account,
    client_order_id,
    side,
    order_type,
    time_in_force,
    post_only,
    self_trade_prevention,
    expires_at,
    display_quantity,
    created_at,
    price,
    stop_price,
    quantity,
    traded_quantity,
    remaining_quantity,
    displayed_quantity,
    average_traded_price,
    status,
    priority,
    trade_id,
    last_price,
    last_quantity,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (EXISTS ( SELECT
               FROM core.own_order o
              WHERE (o.order_id = e.counter_order_id)))) THEN counter_order_id
            ELSE NULL::bigint
        END AS counter_order_id,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (db_user = SESSION_USER)) THEN db_user
            ELSE NULL::text
        END AS db_user,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (db_user = SESSION_USER)) THEN application
            ELSE NULL::text
        END AS application,
        CASE
            WHEN (( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (db_user = SESSION_USER)) THEN source
            ELSE NULL::text
        END AS source,
    clock
   FROM core.event_row e
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (account = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))) OR (order_id IS NULL));

COMMENT ON VIEW api.order_events IS 'The journal: every change of every order, refused ones included, in order of (symbol, seq), without gaps. Quantities are the order''s state after the event. What is read from core.orders never changes. To a login that is bound to an account: the events of its orders and of markets; of calls that others sent, not who they are.';

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
    PERFORM core.order_of(order_id, core.own_account(NULL, true));
    RETURN QUERY
    SELECT e.* FROM api.order_events AS e WHERE e.order_id = order_history.order_id ORDER BY e.seq;
END
$$;

COMMENT ON FUNCTION api.order_history(order_id bigint) IS 'One order''s life: its rows of the view order_events, in order. Raises RT404 unknown_order.';

CREATE FUNCTION api.place_order(symbol text, side text, quantity numeric DEFAULT NULL::numeric, price numeric DEFAULT NULL::numeric, order_type text DEFAULT NULL::text, time_in_force text DEFAULT 'gtc'::text, account text DEFAULT NULL::text, client_order_id text DEFAULT NULL::text, post_only boolean DEFAULT false, stop_price numeric DEFAULT NULL::numeric, display_quantity numeric DEFAULT NULL::numeric, expires_at timestamp with time zone DEFAULT NULL::timestamp with time zone, self_trade_prevention text DEFAULT 'cancel_newest'::text, quote_quantity numeric DEFAULT NULL::numeric) RETURNS api.order_report
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
    v_trusted CONSTANT boolean := core.is_trusted();
    v_report api.order_report;
BEGIN
    IF NOT v_trusted THEN
        account := core.own_account(account);
    END IF;
    v_report := (core.place(
        ARRAY[ROW(
            symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
            post_only, stop_price, display_quantity, expires_at, self_trade_prevention, NULL,
            quote_quantity
        )::api.order_request],
        core.origin_here()))[1];
    IF v_report.error IS NOT NULL THEN
        PERFORM core.refuse(v_report.error);
    END IF;
    IF v_trusted OR v_report.fills = '[]' THEN
        RETURN v_report;
    END IF;
    RETURN core.own_report(v_report);
END
$$;

COMMENT ON FUNCTION api.place_order(symbol text, side text, quantity numeric, price numeric, order_type text, time_in_force text, account text, client_order_id text, post_only boolean, stop_price numeric, display_quantity numeric, expires_at timestamp with time zone, self_trade_prevention text, quote_quantity numeric) IS 'Places one order: matches it at once, rests what is left, in this transaction.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

symbol      an instrument of the view instruments
side        buy or sell (bid or ask)
quantity    total, a multiple of the lot size
price       limit, a multiple of the tick size; without one the order is a market order
order_type  limit or market; default: limit with a price, else market
time_in_force  gtc rests, ioc cancels the rest, fok all or nothing, day and gtd expire (expires_at)
account     1-64 printable characters, registered on first use; a login that is bound to one is
            that account
client_order_id  yours, unique per account for ever; repeating a call with it returns the first
                 order
post_only   refused if any part would trade
stop_price  waits until the last price reaches it
display_quantity  iceberg: the part that books and feeds show
self_trade_prevention  cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel, none
quote_quantity  a market order by money, instead of quantity: so much quote to spend or receive
                (price x quantity, without fees); what is less than a lot is left

Answers one row: the order as it stands when the call ends (columns of the view orders), fills,
duplicate. An order that the market refuses is recorded and answered with status rejected and
reject_reason. A call that cannot be read raises SQLSTATE RT400, an unknown symbol RT404, a
client_order_id used for something else RT409, another''s account RT403; then nothing is stored. See
the view refusals.';

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
    SELECT * FROM unnest(core.own_reports(core.place(
        core.own_requests(core.read_requests(orders)), core.origin_here())));
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
    RETURN QUERY
    SELECT * FROM unnest(core.own_reports(core.place(
        core.own_requests(requests), core.origin_here())));
END
$$;

COMMENT ON FUNCTION api.place_requests(requests api.order_request[]) IS 'Places up to 1000 orders in one transaction, as place_orders does, given as rows instead of JSON:
a row has the arguments of place_order in their order but the last, null for faults, and then that
last, quote_quantity. PostgreSQL reads a row in 1.4 µs, an object of JSON in 11.

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
    RETURN core.own_report(core.replace(order_id, core.own_account(account), p));
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
        PERFORM core.note_action(
            'reset_clock', reset_symbol, jsonb_build_object('was', core.utc_text(was)));
        RETURN NEXT;
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.reset_clock(symbol text) IS 'Binds markets whose time is ahead of the clock, because that had leapt forward or was put back, to
the clock again: one, or all (null). Leaves an event clock_reset in the journal of each: there, and
nowhere else, its time runs back. Answers them with their time before and after; none that are not
ahead. See first that the clock is right.
Call it in FROM: SELECT (f(…)).* would run it once for every column. Raises RT404 unknown_symbol.';

CREATE FUNCTION api.revoke_key(key_id text) RETURNS api.keys
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    listed api.keys;
BEGIN
    UPDATE core.api_key AS k SET revoked_at = clock_timestamp()
    WHERE k.key_id = revoke_key.key_id AND k.revoked_at IS NULL;
    IF FOUND THEN
        PERFORM core.note_action('revoke_key', revoke_key.key_id, '{}');
    END IF;
    SELECT * INTO listed FROM api.keys AS k WHERE k.key_id = revoke_key.key_id;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'key_id', 'unknown_key', 'there is no such key')]));
    END IF;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.revoke_key(key_id text) IS 'Lets a key open nothing any more, within a second in every process; for good. For operators. A
repeated call answers the same. Answers the row of the view keys. Raises RT404 unknown_key.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';

CREATE FUNCTION api.set_access(mode text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.set_access(mode);
END
$$;

COMMENT ON FUNCTION api.set_access(mode text) IS 'Says whether an account is a name (open), or who trades, or sees what is somebody''s, must be known
(keys): a login then acts for the account that it is bound to (bind_login), or for nobody. For
operators and the services. Answers the mode. Raises RT400 invalid_mode.';

CREATE VIEW api.accounts WITH (security_barrier='true') AS
 SELECT name AS account,
    created_at,
    blocked_at,
    blocked_why AS blocked_reason,
    orders_per_second,
    max_open_orders,
    max_open_notional
   FROM core.account a
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (name = ( SELECT c.account
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all))));

COMMENT ON VIEW api.accounts IS 'Accounts that have traded or own something, and what they may do at most (rule 40); to a login that is bound to one, that one.';

COMMENT ON COLUMN api.accounts.blocked_at IS 'Since when it enters no order; null: it may.';

CREATE FUNCTION api.set_account_limits(account text, orders_per_second integer DEFAULT NULL::integer, max_open_orders integer DEFAULT NULL::integer, max_open_notional numeric DEFAULT NULL::numeric) RETURNS api.accounts
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
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN orders_per_second NOT BETWEEN 1 AND 10000 THEN core.fault(
            'orders_per_second', 'invalid_orders_per_second',
            'send 1 to 10000, or null for no limit') END,
        CASE WHEN max_open_orders < 0 THEN core.fault(
            'max_open_orders', 'invalid_max_open_orders',
            'send 0 or more, or null for no limit') END,
        CASE WHEN (max_open_notional = 0 OR core.is_amount(max_open_notional)) IS FALSE
            THEN core.fault('max_open_notional', 'invalid_max_open_notional',
                'send 0 or a number as an amount, or null for no limit') END], NULL);
    v_account int;
    listed api.accounts;
BEGIN
    PERFORM core.refuse_faults(f);
    v_account := core.account_id('account', account);
    UPDATE core.account AS a
    SET orders_per_second = set_account_limits.orders_per_second,
        max_open_orders = set_account_limits.max_open_orders,
        max_open_notional = trim_scale(set_account_limits.max_open_notional)
    WHERE a.account_id = v_account;
    PERFORM core.note_action('set_account_limits', account, jsonb_build_object(
        'orders_per_second', orders_per_second, 'max_open_orders', max_open_orders,
        'max_open_notional', max_open_notional::text));
    SELECT * INTO listed FROM api.accounts AS v WHERE v.account = set_account_limits.account;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_account_limits(account text, orders_per_second integer, max_open_orders integer, max_open_notional numeric) IS 'Says what an account may do at most; null: no limit. For operators. Orders beyond it are refused:
orders_per_second  within any second (too_many_orders), refused ones count as well
max_open_orders    live at once, in all markets (open_orders_too_many)
max_open_notional  price x remaining of its live orders, in all markets (open_notional_too_large)
Ends no order that is live. Answers the row of the view accounts.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Raises RT400 invalid_account, invalid_orders_per_second, invalid_max_open_orders,
invalid_max_open_notional.';

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
    PERFORM core.note_action('set_credit_limit', account, jsonb_build_object(
        'asset', asset, 'credit_limit', credit_limit));
    SELECT * INTO listed FROM core.balance_row AS b
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
    IF core.change_status(v_id, status::core.instrument_status) THEN
        PERFORM core.note_action(
            'set_instrument_status', symbol, jsonb_build_object('status', status));
    END IF;
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

CREATE FUNCTION api.unblock_account(account text, reason text DEFAULT NULL::text) RETURNS void
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
    v_account CONSTANT int := core.account_id('account', account);
BEGIN
    IF core.is_name(reason) IS FALSE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'reason', 'invalid_reason', 'send a reason of 1 to 64 visible characters')]));
    END IF;
    UPDATE core.account AS a SET blocked_at = NULL, blocked_why = NULL
    WHERE a.account_id = v_account;
    PERFORM core.note_action('unblock_account', account, jsonb_build_object('reason', reason));
END
$$;

COMMENT ON FUNCTION api.unblock_account(account text, reason text) IS 'Lets a blocked account trade again. For operators. Raises RT400 invalid_account, invalid_reason.';

CREATE FUNCTION api.whoami() RETURNS TABLE(login text, role text, account text, may text[], mode text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT session_user::text, c.role, c.account,
        CASE
            WHEN c.role IN ('owner', 'operator', 'service')
                THEN '{read,trade,transfer,operate}'::text[]
            WHEN c.role = 'auditor' THEN '{read}'
            WHEN c.role = 'nobody' THEN '{}'
            ELSE '{read,trade}'
        END, x.mode
    FROM core.caller() AS c
    CROSS JOIN core.access AS x
$$;

COMMENT ON FUNCTION api.whoami() IS 'Who this session is: its login; role: owner, operator, service, auditor, trader (bound to account),
anybody, or nobody; what it may beside reading what is everybody''s (books, trades, candles,
instruments), for its account, or else for all; and the mode of the exchange, open or keys.';

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

CREATE FUNCTION core.add_seal(p_chain integer, p_most integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_last CONSTANT bigint := core.chain_end(p_chain);
    v_after bigint;
    v_hash bytea;
    v_seq bigint;
BEGIN
    SELECT s.seq, s.hash INTO v_after, v_hash FROM core.seal AS s
    WHERE s.chain = p_chain ORDER BY s.seq DESC LIMIT 1;
    v_after := coalesce(v_after, -1);
    IF v_last IS NULL OR v_after >= v_last THEN
        RETURN 0;
    END IF;
    v_seq := least(v_last, v_after + p_most);
    -- A trade is two events and one row, which has the second one's seq.
    IF EXISTS (
        SELECT FROM core.trade AS t WHERE t.instrument_id = p_chain AND t.seq = v_seq + 1)
    THEN
        v_seq := v_seq + 1;
    END IF;
    INSERT INTO core.seal (chain, seq, hash)
    SELECT p_chain, v_seq, sha256(coalesce(v_hash, '') || convert_to(
        coalesce(string_agg(x.text, E'\n' ORDER BY x.seq, x.text COLLATE "C"), ''), 'UTF8'))
    FROM core.sealed AS x
    WHERE x.chain = p_chain AND x.seq > v_after AND x.seq <= v_seq;
    RETURN v_seq - v_after;
END
$$;

COMMENT ON FUNCTION core.add_seal(p_chain integer, p_most integer) IS 'Makes a chain longer by one seal, over what came since the last, p_most events (or ids) of it. Answers over how many.';

CREATE FUNCTION core.any_limited(p_orders core.orders[]) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF cardinality(p_orders) = 1 THEN
        RETURN p_orders[1].account_id IS NOT NULL AND EXISTS (
            SELECT FROM core.account AS a
            WHERE a.account_id = p_orders[1].account_id AND core.has_limits(a));
    END IF;
    RETURN EXISTS (
        SELECT FROM core.account AS a
        WHERE a.account_id = ANY (ARRAY(SELECT o.account_id FROM unnest(p_orders) AS o))
            AND core.has_limits(a));
END
$$;

COMMENT ON FUNCTION core.any_limited(p_orders core.orders[]) IS 'Whether an account of these orders has limits of its own, looked at under the instrument''s lock: it may have been blocked since its account was read.';

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

CREATE FUNCTION core.caller() RETURNS core.caller
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    AS $$
DECLARE
    -- What calls this runs as the owner: CURRENT_USER. A role that is not there is nobody's.
    v_role CONSTANT text := CASE
        WHEN pg_has_role(session_user, CURRENT_USER, 'MEMBER') THEN 'owner'
        WHEN pg_has_role(session_user, to_regrole('rts_service'), 'MEMBER') THEN 'service'
        WHEN pg_has_role(session_user, to_regrole('rts_operator'), 'MEMBER') THEN 'operator'
        WHEN pg_has_role(session_user, to_regrole('rts_auditor'), 'MEMBER') THEN 'auditor'
    END;
    c core.caller;
BEGIN
    IF v_role IS NOT NULL THEN
        RETURN ROW(v_role, NULL, NULL, v_role <> 'auditor', true)::core.caller;
    END IF;
    SELECT 'trader', l.account_id, a.name, false, false INTO c
    FROM core.login AS l
    JOIN core.account AS a ON a.account_id = l.account_id
    WHERE l.db_user = session_user::text COLLATE "default";  -- the index is of that
    IF NOT FOUND THEN  -- two statements: a join of all three takes twice as long
        SELECT CASE x.mode WHEN 'open' THEN 'anybody' ELSE 'nobody' END, NULL::int, NULL,
            x.mode = 'open', x.mode = 'open'
        INTO c FROM core.access AS x;
    END IF;
    RETURN c;
END
$$;

COMMENT ON FUNCTION core.caller() IS 'Who this session is to the exchange, by session_user and nothing that a caller could set (docs/decisions/0020).';

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

CREATE FUNCTION core.cancel_all(p_symbol text, p_account text, p_reason text DEFAULT 'requested'::text) RETURNS SETOF api.order_report
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
            v_instrument, core.live_orders(v_instrument, v_account), 'canceled', p_reason);
    END LOOP;
    RETURN QUERY
    SELECT r.*
    FROM unnest(v_done) WITH ORDINALITY AS d (order_id, n)
    JOIN core.order_row AS v USING (order_id)
    CROSS JOIN LATERAL core.report_listed(v, '[]', false, NULL, NULL) AS r
    ORDER BY d.n;
END
$$;

COMMENT ON FUNCTION core.cancel_all(p_symbol text, p_account text, p_reason text) IS 'Cancels every live order of a symbol and an account (null: of all), instrument by instrument: what is live when it has the instrument''s lock. Without a symbol, instruments in which nothing is live as it begins are left alone.';

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

CREATE FUNCTION core.chain_end(p_chain integer) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_table regclass;
    v_last bigint;
BEGIN
    IF p_chain > 0 THEN
        RETURN (
            SELECT h.seq FROM core.head AS h
            WHERE h.instrument_id = p_chain ORDER BY h.follows DESC LIMIT 1);
    ELSIF p_chain = 0 THEN
        v_table := 'core.transfer';
        SELECT max(t.transfer_id) INTO v_last FROM core.transfer AS t;
    ELSE
        v_table := 'core.audit';
        SELECT max(a.audit_id) INTO v_last FROM core.audit AS a;
    END IF;
    -- Ids are not given in the order of commits. Whoever was given one of those below has had the
    -- table's lock since before that, and has it until everybody sees what he wrote: if nobody
    -- has it after the newest was looked up, whatever is below is there.
    IF current_setting('transaction_isolation') <> 'read committed' OR EXISTS (
        SELECT FROM pg_locks AS l
        JOIN pg_database AS d ON d.oid = l.database AND d.datname = current_database()
        WHERE l.relation = v_table AND l.mode = 'RowExclusiveLock'
            AND l.pid IS DISTINCT FROM pg_backend_pid())
    THEN
        RETURN NULL;
    END IF;
    RETURN v_last;
END
$$;

COMMENT ON FUNCTION core.chain_end(p_chain integer) IS 'Up to which seq a chain can be sealed now: all below is committed, and nothing more comes there. Null: nothing is there, or somebody is writing.';

CREATE FUNCTION core.chains(p_account_id integer) RETURNS TABLE(asset_id integer, n bigint, available numeric)
    LANGUAGE sql STABLE
    AS $$
    WITH RECURSIVE newest AS (
        (SELECT c.asset_id, c.n, c.available FROM core.cash AS c
        WHERE c.account_id = p_account_id
        ORDER BY c.asset_id DESC, c.n DESC LIMIT 1)
        UNION ALL
        SELECT x.asset_id, x.n, x.available
        FROM newest AS k
        CROSS JOIN LATERAL (
            SELECT c.asset_id, c.n, c.available FROM core.cash AS c
            WHERE c.account_id = p_account_id AND c.asset_id < k.asset_id
            ORDER BY c.asset_id DESC, c.n DESC LIMIT 1) AS x
    )
    SELECT k.asset_id, k.n, k.available FROM newest AS k
$$;

COMMENT ON FUNCTION core.chains(p_account_id integer) IS 'The newest row of each chain of an account. Skips from one to the next: what it costs does not depend on how long they are.';

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

CREATE FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    e core.event;
BEGIN
    IF instrument.status = p_status THEN
        RETURN false;
    END IF;
    UPDATE core.instrument AS i SET status = p_status WHERE i.instrument_id = p_instrument_id;
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.event := 'instrument_status';
    e.reason := p_status::text;
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, instrument.symbol);
    RETURN true;
END
$$;

COMMENT ON FUNCTION core.change_status(p_instrument_id integer, p_status core.instrument_status) IS 'Changes an instrument''s status under its lock and journals it. False: it had it.';

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
    ELSIF cardinality(f) = 0
        AND (after.maker_fee, after.taker_fee) <> (before.maker_fee, before.taker_fee)
        AND cardinality(core.live_orders(p_instrument_id, NULL)) > 0
    THEN
        f := ARRAY[core.fault(
            CASE WHEN after.taker_fee <> before.taker_fee THEN 'taker_fee' ELSE 'maker_fee' END,
            'fees_of_live_orders',
            'live orders keep the fees that they entered with: cancel them first')];
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
    PERFORM core.note_action('change_instrument', after.symbol, p_given || jsonb_build_object(
        'remove', p_remove));
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
        IF v_refusal IS NULL AND n.account_id IS NOT NULL AND n.price IS NOT NULL THEN
            v_refusal := core.limit_refusal(n, head.clock);
        END IF;
    END IF;
    IF v_refusal IS NOT NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            CASE
                WHEN v_refusal ~ '^(account|open)_' THEN 'account'
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
        WHEN o.quantity < instrument.min_quantity OR o.quantity = 0 THEN 'quantity_too_small'
        WHEN o.quantity > instrument.max_quantity THEN 'quantity_too_large'
        WHEN o.display_quantity % instrument.lot_size <> 0 THEN 'display_quantity_off_lot'
        WHEN o.price % instrument.tick_size <> 0 THEN 'price_off_tick'
        WHEN o.stop_price % instrument.tick_size <> 0 THEN 'stop_price_off_tick'
        WHEN NOT o.price <@ p_band THEN 'price_out_of_band'
        WHEN coalesce(o.quote_quantity, o.price * o.quantity) > instrument.max_notional
            THEN 'notional_too_large'
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

CREATE FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[] DEFAULT NULL::core.purse[], p_prepaid numeric DEFAULT 0, p_named boolean DEFAULT true) RETURNS core.outcome
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
    v_limited CONSTANT boolean := p_event = 'new' AND p_named AND core.any_limited(p_orders);
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
                    IF taker.quote_quantity IS NOT NULL THEN
                        taker.quantity := core.money_quantity(instrument, taker, head.clock);
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
                IF v_limited THEN
                    v_why := coalesce(v_why, core.limit_refusal(taker, head.clock));
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
                        taker.time_in_force = 'fok' OR v_tight
                        OR taker.quote_quantity IS NOT NULL OR taker.post_only
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
                    OR instrument.max_open_orders IS NOT NULL OR v_limited;  -- counted in the book
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

COMMENT ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[], p_prepaid numeric, p_named boolean) IS 'Orders into the market, one after the other: check, match by price and time, then trade, rest,
cancel the rest, or refuse (rules 1-8, 26). The one way in: for new orders, modified ones that lost
their place, triggered stops. Writes what they did at the end of each stretch: when the last has
entered or when something needs it written; answers the market after them, the orders as they
stand then, and all trades. p_named: an account may have limits. Long, for it owns the arrays that
it works on: docs/decisions/0006.';

CREATE FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT coalesce(p_entered,
        CASE WHEN p_was <> p_now OR scale(p_was) <> scale(p_now) THEN p_was END)
$$;

COMMENT ON FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) IS 'What to keep of a number of an order as it came (core.orders.entered_price) when it changes: its first entry in the journal says it for ever, to the last decimal.';

CREATE FUNCTION core.entries_between(p_account_id integer, p_asset_id integer, p_after bigint, p_last bigint) RETURNS TABLE(entry bigint, kind text, change numeric, available numeric, instrument_id integer, seq bigint, order_id bigint, trade_id bigint, transfer_id bigint, created_at timestamp with time zone)
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_first CONSTANT bigint := core.row_of_entry(p_account_id, p_asset_id, p_after + 1);
BEGIN
    RETURN QUERY
    SELECT x.*
    FROM core.cash AS c
    CROSS JOIN LATERAL (
        SELECT core.last_entry(p_account_id, p_asset_id, c.n) AS entry) AS l
    CROSS JOIN LATERAL (
        SELECT l.entry, c.kind::text, c.change, c.available, c.instrument_id, c.seq, c.order_id,
            NULL::bigint, c.transfer_id, c.occurred_at
        WHERE c.kind <> 'collect'
        UNION ALL
        SELECT g.entry, g.kind, g.change, g.available, g.instrument_id, g.seq, g.order_id,
            g.trade_id, NULL, g.created_at
        FROM core.given_entries(p_account_id, p_asset_id, c.n, c.available, l.entry) AS g
        WHERE c.kind = 'collect') AS x
    WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
        AND c.n >= v_first AND c.n < v_first + p_last - p_after
        AND x.entry > p_after AND x.entry <= p_last
    ORDER BY 1;
END
$$;

COMMENT ON FUNCTION core.entries_between(p_account_id integer, p_asset_id integer, p_after bigint, p_last bigint) IS 'The entries of the statement of an account''s asset after one, up to another, oldest first. What is not collected yet has no number that stays, and is not among them.';

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
            'self_trade_prevention', 'quote_quantity') THEN 'unknown_field'
        WHEN jsonb_typeof(p_value) = 'null' THEN NULL
        WHEN p_key = 'post_only' THEN
            CASE WHEN jsonb_typeof(p_value) <> 'boolean' THEN 'invalid_post_only' END
        WHEN p_key IN ('quantity', 'price', 'stop_price', 'display_quantity', 'quote_quantity')
        THEN
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

CREATE FUNCTION core.has_limits(a core.account) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT num_nonnulls(
        a.blocked_at, a.orders_per_second, a.max_open_orders, a.max_open_notional) > 0
$$;

COMMENT ON FUNCTION core.has_limits(a core.account) IS 'Whether an account has limits of its own.';

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

CREATE FUNCTION core.held_text(p_account_id integer, p_asset_id integer) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT trim_scale(coalesce(sum(h.amount), 0))::text FROM core.held AS h
    WHERE h.account_id = p_account_id AND h.asset_id = p_asset_id
$$;

COMMENT ON FUNCTION core.held_text(p_account_id integer, p_asset_id integer) IS 'What an account''s live orders hold of an asset, as feeds write it.';

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
        AND p.quote_quantity IS NULL
        AND core.is_amount(p.quantity) IS TRUE AND core.is_amount(p.price) IS TRUE
$$;

COMMENT ON FUNCTION core.is_plain(p api.order_request, o core.orders) IS 'Whether a request is of the usual kind, of which core.order_faults finds nothing (a test says so). Only for speed: preparing that whole list takes 6 % of the work of a single order.';

CREATE FUNCTION core.is_trusted() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT pg_has_role(session_user, CURRENT_USER, 'MEMBER')
        OR pg_has_role(session_user, to_regrole('rts_service'), 'MEMBER') IS TRUE
$$;

COMMENT ON FUNCTION core.is_trusted() IS 'Whether the caller is the owner or a service, who act for anybody. Only for speed: what core.caller says of them, at a third of the cost.';

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

CREATE FUNCTION core.key_faults(p_key_id text, p_account text, p_permissions text[], p_label text, p_networks text[], p_rate integer, p_expires_at timestamp with time zone, p_public_key bytea) RETURNS core.fault[]
    LANGUAGE sql STABLE
    AS $_$
    SELECT array_remove(ARRAY[
        CASE WHEN (p_key_id ~ '^[a-z0-9]{12,32}$') IS NOT TRUE THEN core.fault(
            'key_id', 'invalid_key_id', 'send 12 to 32 of a to z and 0 to 9') END,
        CASE WHEN p_account IS NULL AND NOT coalesce('operate' = ANY (p_permissions), false) THEN
            core.fault('account', 'invalid_account', 'only who operates needs no account')
        WHEN NOT core.is_name(p_account) THEN core.bad_name('account') END,
        CASE WHEN (cardinality(p_permissions) BETWEEN 1 AND 4 AND array_ndims(p_permissions) = 1
            AND p_permissions <@ '{read,trade,transfer,operate}'::text[]) IS NOT TRUE THEN
            core.fault('permissions', 'invalid_permissions',
                'send some of read, trade, transfer and operate, each once') END,
        CASE WHEN NOT core.is_name(p_label) THEN core.bad_name('label') END,
        CASE WHEN cardinality(p_networks) NOT BETWEEN 1 AND 64
            OR p_networks IS NOT NULL AND core.read_networks(p_networks) IS NULL THEN core.fault(
            'networks', 'invalid_networks',
            'send 1 to 64 networks such as 10.0.0.0/8, with nothing right of their prefix') END,
        CASE WHEN p_rate NOT BETWEEN 1 AND 100000 THEN core.fault(
            'requests_per_second', 'invalid_requests_per_second', 'send 1 to 100000') END,
        CASE WHEN (isfinite(p_expires_at) AND p_expires_at > clock_timestamp()) = false THEN
            core.fault('expires_at', 'invalid_expires_at', 'send a time to come') END,
        CASE WHEN length(p_public_key) <> 32 THEN core.fault(
            'public_key', 'invalid_public_key', 'send the 32 bytes of an Ed25519 key') END
    ], NULL)
$_$;

COMMENT ON FUNCTION core.key_faults(p_key_id text, p_account text, p_permissions text[], p_label text, p_networks text[], p_rate integer, p_expires_at timestamp with time zone, p_public_key bytea) IS 'All that is wrong with a key that is to be made.';

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

CREATE FUNCTION core.limit_refusal(o core.orders, p_clock timestamp with time zone) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_rests CONSTANT boolean := o.stop_price IS NOT NULL
        OR o.order_type = 'limit' AND o.time_in_force NOT IN ('ioc', 'fok');
    a core.account;
BEGIN
    SELECT * INTO a FROM core.account AS x WHERE x.account_id = o.account_id;
    RETURN CASE
        WHEN a.blocked_at IS NOT NULL THEN 'account_blocked'
        WHEN v_rests AND a.max_open_orders <= (
            SELECT count(*) FROM core.open_of(o.account_id, o.order_id, p_clock))
            THEN 'open_orders_too_many'
        WHEN v_rests AND a.max_open_notional < o.price * (o.quantity - o.traded_quantity) + (
            SELECT coalesce(sum(x.notional), 0)
            FROM core.open_of(o.account_id, o.order_id, p_clock) AS x)
            THEN 'open_notional_too_large'
    END;
END
$$;

COMMENT ON FUNCTION core.limit_refusal(o core.orders, p_clock timestamp with time zone) IS 'What an account''s own limits have against an order that enters (rule 40); null: none. Only what may rest or wait counts. An order of the book does not count against itself.';

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

CREATE FUNCTION core.lock_accounts(p_orders core.orders[]) RETURNS core.locked
    LANGUAGE plpgsql
    AS $$
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

COMMENT ON FUNCTION core.lock_accounts(p_orders core.orders[]) IS 'Takes the locks of the accounts of orders that pay for them (settled instruments) or have limits, by id; of all others none, or of all where one has. Before client order ids and instruments.';

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

CREATE FUNCTION core.login_faults(p_role text) RETURNS core.fault[]
    LANGUAGE sql STABLE
    AS $$
    SELECT CASE
        WHEN p_role IS NULL OR NOT EXISTS (
            SELECT FROM pg_roles AS r WHERE r.rolname = p_role
        ) THEN ARRAY[core.fault(
            'role', 'unknown_login', 'the server has no such role: CREATE ROLE makes one')]
        WHEN EXISTS (
            SELECT FROM pg_roles AS r
            CROSS JOIN unnest(ARRAY[
                CURRENT_USER::regrole::oid, to_regrole('rts_service')::oid,
                to_regrole('rts_operator')::oid, to_regrole('rts_auditor')::oid]) AS g (role)
            WHERE r.rolname = p_role AND pg_has_role(r.oid, g.role, 'MEMBER')
        ) THEN ARRAY[core.fault(
            'role', 'login_not_bindable',
            'it is more than a trader: revoke that first, an account would not bind it')]
    END
$$;

COMMENT ON FUNCTION core.login_faults(p_role text) IS 'Why a role cannot be bound to an account; null: it can.';

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
    v_locked core.locked;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    o := core.order_of(p_order_id, p_account);
    IF o.account_id IS NOT NULL THEN
        v_locked := core.lock_accounts(ARRAY[o]);
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
        v_trades := core.requeue_order(head, o, n, instrument, origin, v_locked.purses);
    ELSE
        IF n.quantity <= o.traded_quantity THEN
            s := core.cancel_live(head, o, 'canceled', 'modified_to_traded', o.traded_quantity);
        ELSIF v_kept THEN
            s := core.shrink_order(head, n);
        ELSE
            s := core.move_stop(head, n);
        END IF;
        IF o.taker_fee IS NOT NULL AND n.quantity > o.traded_quantity THEN
            s := core.settle_change(s, o, n, v_locked.purses);
        END IF;
        v_trades := core.finish(s, instrument, origin);
    END IF;
    RETURN core.report_by_id(p_order_id, core.fills_of(v_trades, p_order_id), v_kept);
END
$$;

COMMENT ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) IS 'Changes total quantity, price, or a waiting stop''s trigger, of a live order (rules 12-16): less at the same price keeps the place, anything else goes to the tail and may trade at once, at or below what is traded cancels the rest.';

CREATE FUNCTION core.money_quantity(instrument core.instrument, o core.orders, p_clock timestamp with time zone) RETURNS numeric
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_makers CONSTANT core.side := CASE o.side WHEN 'buy' THEN 'sell'::core.side ELSE 'buy' END;
    v_sign CONSTANT int := CASE o.side WHEN 'buy' THEN 1 ELSE -1 END;
    v_own CONSTANT int := CASE WHEN o.self_trade_prevention <> 'none' THEN o.account_id END;
    v_money numeric := o.quote_quantity;
    v_quantity numeric := 0;
    v_fits numeric;
    v_next numeric;
    v_price numeric;
    v_remaining numeric;
    v_book refcursor;
BEGIN
    IF v_sign = 1 THEN
        OPEN v_book NO SCROLL FOR
            SELECT b.price, b.remaining FROM core.book AS b
            WHERE b.instrument_id = instrument.instrument_id AND b.side = v_makers
                AND (b.expires_at <= p_clock) IS NOT TRUE AND (b.account_id = v_own) IS NOT TRUE
            ORDER BY b.price, b.priority;
    ELSE
        OPEN v_book NO SCROLL FOR
            SELECT b.price, b.remaining FROM core.book AS b
            WHERE b.instrument_id = instrument.instrument_id AND b.side = v_makers
                AND (b.expires_at <= p_clock) IS NOT TRUE AND (b.account_id = v_own) IS NOT TRUE
            ORDER BY b.price DESC, b.priority DESC;
    END IF;
    LOOP
        FETCH v_book INTO v_next, v_remaining;
        EXIT WHEN v_next IS NULL;
        v_price := v_next;
        v_fits := div(v_money, v_price * instrument.lot_size) * instrument.lot_size;
        v_quantity := v_quantity + least(v_fits, v_remaining);
        EXIT WHEN v_fits < v_remaining;
        v_money := v_money - v_remaining * v_price;
    END LOOP;
    CLOSE v_book;
    IF v_next IS NULL THEN  -- what nobody offers will be canceled
        v_quantity := v_quantity
            + coalesce(div(v_money, v_price * instrument.lot_size), 1) * instrument.lot_size;
    END IF;
    RETURN v_quantity;
END
$$;

COMMENT ON FUNCTION core.money_quantity(instrument core.instrument, o core.orders, p_clock timestamp with time zone) IS 'The quantity of a market order by money (rule 39): what its money buys, or what sells for it, of all that is in the book and not its own, from the best price on, until what is left is less than a lot; when the book ends before, what is left at the last price, or one lot. 0: it is less than a lot at the best price.';

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
        PERFORM core.note_action(
            replace(wanted.kind, 'withdrawal', 'withdraw'),
            coalesce(wanted.account, wanted.from_account),
            jsonb_build_object(
                'to_account', wanted.to_account, 'asset', wanted.asset,
                'amount', v_amount, 'transfer_id', f.transfer_id));
    END IF;
    SELECT v.*, NOT v_new INTO report
    FROM core.transfer_row AS v WHERE v.transfer_id = f.transfer_id;
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

CREATE FUNCTION core.not_yours(c core.caller) RETURNS core.fault
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT core.fault('account', 'not_your_account', CASE c.role
        WHEN 'trader' THEN format(
            'this login is the account %L and no other: leave account out', c.account)
        WHEN 'auditor' THEN 'this login is an auditor''s: it reads all and trades as nobody'
        ELSE 'this login acts for nobody: an operator binds it to an account (bind_login)' END)
$$;

COMMENT ON FUNCTION core.not_yours(c core.caller) IS 'The fault of acting for an account that is not the caller''s, and what to do about it.';

CREATE FUNCTION core.note_action(p_action text, p_subject text, p_detail jsonb) RETURNS void
    LANGUAGE sql
    AS $$
    INSERT INTO core.audit (occurred_at, action, subject, detail, db_user, application)
    SELECT clock_timestamp(), p_action, p_subject,
        coalesce(jsonb_object_agg(d.key, CASE jsonb_typeof(d.value)
            WHEN 'number' THEN to_jsonb(d.value #>> '{}') ELSE d.value END), '{}'),
        session_user, current_setting('application_name')
    FROM jsonb_each(jsonb_strip_nulls(p_detail)) AS d
$$;

COMMENT ON FUNCTION core.note_action(p_action text, p_subject text, p_detail jsonb) IS 'Writes down what an operator did, to whom or what, in his transaction. Called where something changed, by what changed it. Numbers become text, as in all JSON of ours.';

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

CREATE FUNCTION core.open_of(p_account_id integer, p_order_id bigint, p_clock timestamp with time zone) RETURNS TABLE(notional numeric)
    LANGUAGE sql STABLE
    AS $$
    SELECT b.price * b.remaining
    FROM core.book AS b
    WHERE b.account_id = p_account_id AND b.order_id <> p_order_id
        AND (b.expires_at <= p_clock) IS NOT TRUE
    UNION ALL
    SELECT o.price * o.quantity
    FROM core.stop_order AS x
    JOIN core.orders AS o ON o.order_id = x.order_id
    WHERE x.account_id = p_account_id AND x.order_id <> p_order_id
        AND (x.expires_at <= p_clock) IS NOT TRUE
$$;

COMMENT ON FUNCTION core.open_of(p_account_id integer, p_order_id bigint, p_clock timestamp with time zone) IS 'Price x remaining of each live order of an account but one, in all markets; null: it has no price.';

CREATE FUNCTION core.order_faults(p api.order_request, o core.orders) RETURNS core.fault[]
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN o.side IS NULL THEN
            core.fault('side', 'invalid_side', 'send buy or sell (bid or ask)') END,
        CASE WHEN p.quantity IS NULL AND p.quote_quantity IS NULL THEN
            core.fault('quantity', 'invalid_quantity',
                'this field is required, or quote_quantity of a market order')
        WHEN core.is_amount(p.quantity) = false THEN
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
            core.bad_name('client_order_id') END,
        CASE WHEN core.is_amount(p.quote_quantity) = false
            OR p.quote_quantity IS NOT NULL AND (p.quantity IS NOT NULL OR o.order_type = 'limit'
                OR p.stop_price IS NOT NULL OR o.time_in_force = 'fok') THEN
            core.fault('quote_quantity', 'invalid_quote_quantity',
                'a positive number below 1e18 with at most 18 decimals, for a market order without '
                'quantity, stop_price and fok') END
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
        SELECT v.order_id FROM core.client_order AS c JOIN core.order_row AS v USING (order_id)
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

CREATE FUNCTION core.origin_here() RETURNS core.origin
    LANGUAGE sql
    AS $$
    SELECT ROW(
        clock_timestamp(), session_user::text, current_setting('application_name'))::core.origin
$$;

COMMENT ON FUNCTION core.origin_here() IS 'This call, as the journal names it.';

CREATE FUNCTION core.own_account(p_account text, p_reads boolean DEFAULT false) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    c core.caller;
BEGIN
    IF core.is_trusted() THEN
        RETURN p_account;
    END IF;
    c := core.caller();
    IF c.acts_for_all OR p_reads AND c.sees_all THEN
        RETURN p_account;
    ELSIF coalesce(p_account, c.account) = c.account THEN
        RETURN c.account;
    ELSIF NOT (p_reads AND p_account IS NULL) THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.not_yours(c)]));
    END IF;
    RETURN ' nobody';  -- no name: core.is_name
END
$$;

COMMENT ON FUNCTION core.own_account(p_account text, p_reads boolean) IS 'The account that a call is for: as it was named, by whom may act for anybody (p_reads: see all); else the caller''s own, and a name that no account has for who has none and only reads. Raises RT403 not_your_account.';

CREATE FUNCTION core.own_report(p_report api.order_report) RETURNS api.order_report
    LANGUAGE sql STABLE
    AS $$
    SELECT (core.own_reports(ARRAY[p_report]))[1]
$$;

COMMENT ON FUNCTION core.own_report(p_report api.order_report) IS 'As core.own_reports, of one.';

CREATE FUNCTION core.own_reports(p_reports api.order_report[]) RETURNS api.order_report[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    c core.caller;
BEGIN
    IF core.is_trusted() THEN
        RETURN p_reports;
    END IF;
    FOR i IN 1..cardinality(p_reports) LOOP
        CONTINUE WHEN (p_reports[i].fills <> '[]') IS NOT TRUE;
        IF c.role IS NULL THEN
            c := core.caller();
        END IF;
        EXIT WHEN c.sees_all;
        p_reports[i].fills := (
            SELECT jsonb_agg(CASE
                WHEN o.account_id = c.account_id THEN f.fill
                ELSE f.fill || '{"counter_order_id": null}' END ORDER BY f.n)
            FROM jsonb_array_elements(p_reports[i].fills) WITH ORDINALITY AS f (fill, n)
            LEFT JOIN core.orders AS o ON o.order_id = (f.fill ->> 'counter_order_id')::bigint);
    END LOOP;
    RETURN p_reports;
END
$$;

COMMENT ON FUNCTION core.own_reports(p_reports api.order_report[]) IS 'Answers as their caller may see them: who sees his own orders only is not told which ones he traded with.';

CREATE FUNCTION core.own_requests(p_requests api.order_request[]) RETURNS api.order_request[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    c core.caller;
BEGIN
    IF core.is_trusted() THEN
        RETURN p_requests;
    END IF;
    c := core.caller();
    IF c.acts_for_all THEN
        RETURN p_requests;
    END IF;
    FOR i IN 1..cardinality(p_requests) LOOP
        IF coalesce(p_requests[i].account, c.account) = c.account THEN
            p_requests[i].account := c.account;
        ELSE
            p_requests[i].faults := core.not_yours(c) || p_requests[i].faults;
        END IF;
    END LOOP;
    RETURN p_requests;
END
$$;

COMMENT ON FUNCTION core.own_requests(p_requests api.order_request[]) IS 'Requests as their caller may send them: of one who acts for an account, all are for that, and naming another is a fault; of one who acts for nobody, each is.';

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
    v_named boolean := false;  -- by an account or a client order id
    v_locked core.locked;
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
        v_locked := core.lock_accounts(v_orders);
        v_purses := v_locked.purses;
        IF v_locked.limited IS NOT NULL THEN
            v_errors := core.rate_errors(v_orders, v_locked.limited, v_errors);
            FOR i IN 1..v_count LOOP
                IF v_errors[i] IS NOT NULL THEN
                    v_orders[i].order_id := NULL;  -- nothing stands for its client order id
                END IF;
            END LOOP;
        END IF;
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
                v_outcome := core.run_orders(v_instrument, v_entering, origin, v_purses, v_named);
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

CREATE FUNCTION core.rate_errors(p_orders core.orders[], p_limited integer[], p_errors jsonb[]) RETURNS jsonb[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    v_error CONSTANT jsonb := core.fault_json(ARRAY[core.fault(
        'account', 'too_many_orders', 'the account may enter no more this second; wait a second')]);
    v_account int;
    v_most int;
    v_left int;
BEGIN
    FOREACH v_account IN ARRAY core.distinct_ids(p_limited) LOOP
        SELECT a.orders_per_second INTO v_most FROM core.account AS a
        WHERE a.account_id = v_account;
        CONTINUE WHEN v_most IS NULL;
        SELECT v_most - count(*) INTO v_left
        FROM (
            SELECT o.created_at FROM core.orders AS o WHERE o.account_id = v_account
            ORDER BY o.order_id DESC LIMIT v_most) AS o
        WHERE o.created_at > clock_timestamp() - interval '1 second';
        FOR i IN 1..cardinality(p_orders) LOOP
            CONTINUE WHEN p_orders[i].account_id IS DISTINCT FROM v_account
                OR p_errors[i] IS NOT NULL;
            IF v_left = 0 THEN
                p_errors[i] := v_error;
            ELSE
                v_left := v_left - 1;
            END IF;
        END LOOP;
    END LOOP;
    RETURN p_errors;
END
$$;

COMMENT ON FUNCTION core.rate_errors(p_orders core.orders[], p_limited integer[], p_errors jsonb[]) IS 'Adds too_many_orders (rule 40) for orders beyond what their account may enter within a second. The journal is the counter: the account''s newest orders, refused ones as well.';

CREATE FUNCTION core.read_center(p_word text) RETURNS core.band_center
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT ('{last_trade,reference_price}'::core.band_center[])[
        array_position('{last_trade,reference_price}'::text[], lower(p_word COLLATE "C"))]
$$;

COMMENT ON FUNCTION core.read_center(p_word text) IS 'What a word says of a band''s centre; null: nothing.';

CREATE FUNCTION core.read_networks(p_networks text[]) RETURNS cidr[]
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    RETURN p_networks::cidr[];
EXCEPTION
    WHEN invalid_text_representation THEN
        RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.read_networks(p_networks text[]) IS 'Networks such as 10.0.0.0/8 or 2001:db8::/32; null if any of them is none.';

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
        'new', coalesce(p.post_only, false), p.price, p.stop_price,
        coalesce(p.quantity, 0), p.display_quantity,
        0, 0, NULL, NULL, NULL, p.client_order_id, NULL, NULL, NULL, NULL, NULL,
        p.quote_quantity)::core.orders;
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
    v_locked core.locked;
    v_errors jsonb[];
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
    IF o.account_id IS NOT NULL THEN
        v_locked := core.lock_accounts(ARRAY[o]);
    END IF;
    v_first_id := core.claim_replacement(
        o.account_id, p.client_order_id, v_new_id, core.replacement_text(p_order_id, p));
    IF v_first_id <> v_new_id THEN
        v_report := core.report_by_id(v_first_id, core.order_fills(v_first_id), NULL);
        v_report.duplicate := true;
        RETURN v_report;
    END IF;
    IF v_locked.limited IS NOT NULL THEN
        v_errors := core.rate_errors(ARRAY[o], v_locked.limited, ARRAY[NULL]::jsonb[]);
        IF v_errors[1] IS NOT NULL THEN
            PERFORM core.refuse(v_errors[1]);
        END IF;
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
    r := core.enter_orders(s.head, ARRAY[n], 'new', NULL, instrument, origin, v_locked.purses);
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
        v.created_at, v.updated_at, p_fills, false, p_priority_kept, NULL::jsonb, v.taker_fee,
        v.quote_quantity, v.entered_quote_quantity
    INTO v_report
    FROM core.listed_order AS v WHERE v.order_id = p_order_id;
    IF v_report.fee IS NOT NULL THEN  -- as yet the rate: what it comes to is more to read
        v_report.fee := (SELECT v.fee FROM core.order_row AS v WHERE v.order_id = p_order_id);
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

CREATE FUNCTION core.report_listed(v core.order_row, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) RETURNS api.order_report
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT ROW(
        v.order_id, v.symbol, v.account, v.client_order_id, v.side, v.order_type, v.time_in_force,
        v.price, v.quantity, v.traded_quantity, v.remaining_quantity, v.average_traded_price,
        v.status, v.reject_reason, v.cancel_reason, v.priority, v.post_only, v.stop_price,
        v.display_quantity, v.expires_at, v.self_trade_prevention, v.created_at, v.updated_at,
        p_fills, p_duplicate, p_priority_kept, p_error, v.fee,
        v.quote_quantity, v.entered_quote_quantity)::api.order_report
$$;

COMMENT ON FUNCTION core.report_listed(v core.order_row, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) IS 'An order as the view orders has it, as the answer to a call.';

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
        CASE WHEN o.taker_fee IS NOT NULL THEN core.fees_in(p_fills) END,
        trim_scale(o.traded_value), o.quote_quantity)::api.order_report;
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
        LEFT JOIN core.order_row AS v ON v.order_id = q.order_id
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
        || coalesce(' for ' || trim_scale(o.quote_quantity), '')
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

CREATE FUNCTION core.row_of_entry(p_account_id integer, p_asset_id integer, p_entry bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
    v_before bigint := 0;        -- up to here all entries are earlier,
    v_from bigint := p_entry;    -- from here on none is: a row is one entry at least
    v_middle bigint;
BEGIN
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        IF core.last_entry(p_account_id, p_asset_id, v_middle) < p_entry THEN
            v_before := v_middle;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN v_from;
END
$$;

COMMENT ON FUNCTION core.row_of_entry(p_account_id integer, p_asset_id integer, p_entry bigint) IS 'The row of a chain in which an entry of the statement stands, by bisection.';

CREATE FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[], p_named boolean) RETURNS core.outcome
    LANGUAGE plpgsql
    AS $$
DECLARE
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    r core.outcome;
BEGIN
    r := core.enter_orders(head, p_orders, 'new', NULL, instrument, origin, p_purses, 0, p_named);
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[], p_named boolean) IS 'The command: new orders of one instrument, entered one after the other under its lock.';

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

CREATE FUNCTION core.set_access(p_mode text) RETURNS text
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (p_mode IN ('open', 'keys')) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'mode', 'invalid_mode', 'send open or keys')]));
    END IF;
    UPDATE core.access AS x SET mode = p_mode WHERE x.mode <> p_mode;
    IF FOUND THEN
        PERFORM core.note_action('set_access', 'exchange', jsonb_build_object('mode', p_mode));
    END IF;
    RETURN p_mode;
END
$$;

COMMENT ON FUNCTION core.set_access(p_mode text) IS 'Sets whether an account is a name (open) or must be proven (keys), and answers it.';

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
            o.taker_fee, o.quote_quantity
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

CREATE FUNCTION service.access_mode() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT a.mode FROM core.access AS a
$$;

COMMENT ON FUNCTION service.access_mode() IS 'The mode of the exchange: open or keys.';

CREATE FUNCTION service.balance_heads(p_account text) RETURNS TABLE(asset text, entry bigint, held text, message text, flushed boolean)
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
    SELECT x.asset, x.entry, x.held,
        row_to_json((SELECT m FROM (
            SELECT 'balance' AS type, p_account AS account, x.asset, x.entry, x.available, x.held,
                core.utc_text(clock_timestamp()) AS time, NULL AS kind, NULL AS change,
                NULL AS symbol, NULL AS seq, NULL AS order_id, NULL AS trade_id,
                NULL AS transfer_id) AS m))::text,
        v_written <= pg_current_wal_flush_lsn()
    FROM (
        SELECT s.code AS asset, core.last_entry(a.account_id, c.asset_id, c.n) AS entry,
            trim_scale(c.available)::text AS available,
            core.held_text(a.account_id, c.asset_id) AS held
        FROM core.account AS a
        CROSS JOIN LATERAL core.chains(a.account_id) AS c
        JOIN core.asset AS s ON s.asset_id = c.asset_id
        WHERE a.name = p_account
    ) AS x;
END
$$;

COMMENT ON FUNCTION service.balance_heads(p_account text) IS 'Of each asset of an account: the last entry that is in its chain, what its live orders hold, and
the message that tells it where nothing but that has changed. flushed: all of it is known to be on
disk.';

CREATE FUNCTION service.balance_page(p_account text, p_asset text, p_after bigint, p_last bigint) RETURNS TABLE(symbol text, last bigint, held text, seqs bigint[], messages text[], flushed boolean)
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
    SELECT s.code, p_last, h.held, m.seqs, m.messages, v_written <= pg_current_wal_flush_lsn()
    FROM core.account AS a
    JOIN core.asset AS s ON s.code = p_asset
    CROSS JOIN LATERAL (SELECT core.held_text(a.account_id, s.asset_id) AS held) AS h
    CROSS JOIN LATERAL (
        SELECT array_agg(x.entry ORDER BY x.entry) AS seqs,
            array_agg(row_to_json(x)::text ORDER BY x.entry) AS messages
        FROM (
            SELECT 'balance' AS type, a.name AS account, s.code AS asset, e.entry,
                trim_scale(e.available)::text AS available, h.held,
                core.utc_text(e.created_at) AS time, e.kind, trim_scale(e.change)::text AS change,
                i.symbol, e.seq, e.order_id::text, e.trade_id::text, e.transfer_id::text
            FROM core.entries_between(a.account_id, s.asset_id, p_after, p_last) AS e
            LEFT JOIN core.instrument AS i ON i.instrument_id = e.instrument_id) AS x) AS m
    WHERE a.name = p_account;
END
$$;

COMMENT ON FUNCTION service.balance_page(p_account text, p_asset text, p_after bigint, p_last bigint) IS 'What the feed of balances reads: the entries of an account''s asset after one, up to another, as
messages: {"type":"balance","account","asset","entry","available","held","time","kind","change",
"symbol","seq","order_id","trade_id","transfer_id"}. available: after the entry, as the statement
says; held: now.

last: the entry up to which this page reads; flushed: all of it is known to be on disk.';

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

CREATE FUNCTION service.books_off() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT ARRAY(
        SELECT format('%s by %s', b.asset, sum(b.total)) FROM api.balances AS b
        GROUP BY b.asset HAVING sum(b.total) <> 0 ORDER BY b.asset)
$$;

COMMENT ON FUNCTION service.books_off() IS 'Assets whose totals do not add up to 0 (rule 36), and by how much; empty: the books balance. Reads what every account has.';

CREATE FUNCTION service.can_be_account(p_value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT core.is_name(p_value)
$$;

COMMENT ON FUNCTION service.can_be_account(p_value text) IS 'Whether an account can have this name (core.is_name).';

CREATE FUNCTION service.chain_lengths(p_accounts text[]) RETURNS TABLE(account text, length bigint)
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
BEGIN
    RETURN QUERY
    SELECT a.name, (SELECT sum(c.n)::bigint FROM core.chains(a.account_id) AS c)
    FROM core.account AS a WHERE a.name = ANY (p_accounts);
END
$$;

COMMENT ON FUNCTION service.chain_lengths(p_accounts text[]) IS 'What the feed of balances polls: how many rows the chains of these accounts have together, so that it hears of what moved money without a market, too.';

CREATE FUNCTION service.collect_account(p_account text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    SET lock_timeout TO '100ms'
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
    v_account int;
    v_assets int[];
    purse core.purse;
BEGIN
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    v_assets := ARRAY(
        SELECT DISTINCT u.asset_id FROM core.uncollected AS u WHERE u.account_id = v_account);
    IF cardinality(v_assets) > 0 THEN
        FOREACH purse IN ARRAY core.lock_purses(
            array_fill(v_account, ARRAY[cardinality(v_assets)]), v_assets, true)
        LOOP
            PERFORM core.collect(purse);
        END LOOP;
    END IF;
    RETURN true;
EXCEPTION WHEN lock_not_available THEN
    RETURN false;
END
$$;

COMMENT ON FUNCTION service.collect_account(p_account text) IS 'Brings what an account was given into its chains, so that each entry of its statement has a number that stays. false: somebody holds the account; nothing was done.';

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
    -- Is given nothing, so that its row says how far this came, and nothing else.
    v_mark CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = 'external');
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
                AND x.seq > core.collected_to(v_mark, instrument)
            ORDER BY x.seq LIMIT 4 * p_least) AS t;
        CONTINUE WHEN coalesce(cardinality(v_accounts), 0) < 2 * p_least;
        v_collected := v_collected
            + core.collect_all(v_accounts || v_fees, instrument.base_asset_id)
            + core.collect_all(v_accounts || v_fees, instrument.quote_asset_id);
        INSERT INTO core.collected
        SELECT v_mark, instrument.quote_asset_id, instrument.instrument_id, v_last, c.n,
            core.last_entry(v_mark, instrument.quote_asset_id, c.n)
        FROM (
            SELECT coalesce(max(x.n), 0) AS n FROM core.cash AS x
            WHERE x.account_id = v_mark AND x.asset_id = instrument.quote_asset_id) AS c;
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

CREATE FUNCTION service.find_keys(p_key_ids text[]) RETURNS TABLE(key_id text, version integer, account text, permissions text[], networks text[], requests_per_second integer, public_key bytea, expires_at timestamp with time zone, revoked_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT k.key_id, k.version, a.name, k.permissions, k.networks::text[], k.requests_per_second,
        k.public_key, k.expires_at, k.revoked_at
    FROM core.api_key AS k
    LEFT JOIN core.account AS a ON a.account_id = k.account_id
    WHERE k.key_id = ANY (p_key_ids)
$$;

COMMENT ON FUNCTION service.find_keys(p_key_ids text[]) IS 'What the services need of these keys to know who a caller is; those that there are.';

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
            FROM core.event_row AS e
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

CREATE FUNCTION service.own_orders(p_account text, p_order_ids bigint[]) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT array_agg(o.order_id)
    FROM core.account AS a
    JOIN core.orders AS o ON o.account_id = a.account_id
    WHERE a.name = p_account AND o.order_id = ANY (p_order_ids)
$$;

COMMENT ON FUNCTION service.own_orders(p_account text, p_order_ids bigint[]) IS 'Which of these orders are an account''s: of others the services do not tell the ids.';

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

CREATE FUNCTION service.seal_markets(p_chains integer[] DEFAULT NULL::integer[], p_most integer DEFAULT 5000) RETURNS integer[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
    AS $$
DECLARE
    v_chain int;
    v_left int := p_most;
    v_more int[] := ARRAY[]::int[];
BEGIN
    -- One at a time; readers and traders never wait for it.
    LOCK TABLE core.seal IN SHARE ROW EXCLUSIVE MODE;
    FOR v_chain IN
        SELECT * FROM unnest(coalesce(
            p_chains,
            ARRAY(SELECT i.instrument_id FROM core.instrument AS i ORDER BY 1) || '{0,-1}'))
    LOOP
        IF v_left > 0 THEN
            v_left := v_left - core.add_seal(v_chain, v_left);
        END IF;
        IF v_left <= 0 THEN
            v_more := v_more || v_chain;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.seal_markets(p_chains integer[], p_most integer) IS 'Seals what came since the last seals of these chains (core.seal.chain; null: of all), p_most events in all. Answers the chains of which there may be more: call again. Reads what is committed alone, so that nobody waits for it.';

CREATE FUNCTION service.set_access(p_mode text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RETURN core.set_access(p_mode);
END
$$;

COMMENT ON FUNCTION service.set_access(p_mode text) IS 'As api.set_access: a service that is given a mode sets it when it starts.';

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
            FROM core.trade_row AS t
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
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN last_order_id
            ELSE NULL::bigint
        END AS last_order_id
   FROM core.clock_leap;

COMMENT ON VIEW api.clock_leaps IS 'Leaps of the database''s clock of more than a second that housekeeping noticed, by a clock of its own that nobody sets. Below zero: it was put back.';

COMMENT ON COLUMN api.clock_leaps.noticed_at IS 'By the clock after the leap.';

COMMENT ON COLUMN api.clock_leaps.last_order_id IS 'Orders up to it came before: their time ends after as long as they had left. Null: not told.';

CREATE TABLE core.ended_session (
    ended_at timestamp with time zone NOT NULL,
    db_user text NOT NULL,
    application text NOT NULL,
    pid integer NOT NULL,
    state text,
    held_since timestamp with time zone NOT NULL
);

COMMENT ON TABLE core.ended_session IS 'Append-only: sessions that the watchdog ended, and why.';

CREATE VIEW api.ended_sessions WITH (security_barrier='true') AS
 SELECT ended_at,
    db_user,
    application,
    pid,
    state,
    held_since,
    (ended_at - held_since) AS held
   FROM core.ended_session
  WHERE (( SELECT c.sees_all
           FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) OR (db_user = SESSION_USER));

COMMENT ON VIEW api.ended_sessions IS 'Sessions that the watchdog ended because they held a market, an account or a client order id for too long. What they had done in their open transaction is undone, as if never sent. To who does not see all: those of his login.';

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
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN e.db_user
            ELSE NULL::text
        END AS db_user,
        CASE
            WHEN ( SELECT c.sees_all
               FROM api.caller() c(role, account_id, account, acts_for_all, sees_all)) THEN e.application
            ELSE NULL::text
        END AS application,
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

COMMENT ON VIEW api.instrument_versions IS 'The terms of every instrument, from the event seq on until its next version; seq 0: as it was created. Who changed them is told to who sees all.';

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
   FROM ( VALUES (0,'invalid_symbol'::text,'RT400'::text,false,'The symbol is no text.'::text,'Correct it.'::text), (1,'unknown_symbol'::text,'RT404'::text,false,'No instrument has this symbol.'::text,'List the instruments.'::text), (2,'invalid_orders'::text,'RT400'::text,false,'The batch is no array of 1 to 1000 orders.'::text,'Send such an array.'::text), (3,'invalid_order'::text,'RT400'::text,false,'An item of the batch is no object.'::text,'Send an object.'::text), (4,'unknown_field'::text,'RT400'::text,false,'A field that does not exist.'::text,'Leave it out; it would never be acted on.'::text), (5,'invalid_side'::text,'RT400'::text,false,'Neither buy nor sell.'::text,'Send buy, sell, bid or ask.'::text), (6,'invalid_quantity'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (7,'invalid_order_type'::text,'RT400'::text,false,'Neither limit nor market.'::text,'A stop is either, with a stop_price.'::text), (8,'invalid_price'::text,'RT400'::text,false,'No such number, or a price on a market order, or none on a limit order.'::text,'Correct it.'::text), (9,'invalid_time_in_force'::text,'RT400'::text,false,'Not gtc, ioc, fok, gtd or day.'::text,'Correct it.'::text), (10,'invalid_expires_at'::text,'RT400'::text,false,'gtd without a time, a time without gtd, or one outside the years 1 to 9999 UTC.'::text,'Correct it.'::text), (11,'invalid_post_only'::text,'RT400'::text,false,'Only a limit order that can rest at once may be post-only.'::text,'Correct it.'::text), (12,'invalid_stop_price'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (13,'invalid_display_quantity'::text,'RT400'::text,false,'Not between a thousandth of quantity and quantity, or the order cannot rest.'::text,'Correct it.'::text), (14,'invalid_self_trade_prevention'::text,'RT400'::text,false,'No such mode.'::text,'See place_order.'::text), (15,'invalid_account'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (16,'invalid_client_order_id'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (17,'client_order_id_reused'::text,'RT409'::text,false,'The id stands for an order with other content (rule 18).'::text,'Take a new id.'::text), (18,'unknown_order'::text,'RT404'::text,false,'No such order, or not of this account.'::text,'Check the order id.'::text), (19,'order_final'::text,'RT409'::text,false,'The order is filled, canceled, rejected or expired (rule 16).'::text,'Nothing to do.'::text), (20,'invalid_instrument'::text,'RT400'::text,false,'The terms of an instrument cannot be read, or no order could meet them all.'::text,'Correct them.'::text), (21,'instrument_exists'::text,'RT409'::text,false,'The symbol is taken.'::text,'Use it, or take another symbol.'::text), (22,'invalid_status'::text,'RT400'::text,false,'No such status of an instrument, or of orders.'::text,'See set_instrument_status and list_orders.'::text), (23,'invalid_depth'::text,'RT400'::text,false,'The depth is not 1 to 1000.'::text,'Correct it.'::text), (24,'invalid_seconds'::text,'RT400'::text,false,'The delay is not 0 to 86400 seconds.'::text,'0 disarms.'::text), (25,'invalid_moment'::text,'RT400'::text,false,'Neither a seq nor a time, or both.'::text,'Send one of them.'::text), (26,'invalid_interval'::text,'RT400'::text,false,'No such width of candles.'::text,'Send 1s, 1m, 5m, 15m, 1h, 4h or 1d.'::text), (27,'live_orders_off_grid'::text,'RT409'::text,false,'Live orders are not on the new tick and lot.'::text,'Cancel them first.'::text), (28,'stop_not_waiting'::text,'RT409'::text,false,'The order has no trigger that could change: it is no stop, or has fired.'::text,'Change quantity or price.'::text), (29,'instrument_halted'::text,'RT422'::text,true,'Trading is halted; cancels work (rule 17).'::text,'Wait until it is open.'::text), (30,'instrument_cancel_only'::text,'RT422'::text,true,'Only cancels are taken.'::text,'Wait until it is open.'::text), (31,'instrument_closed'::text,'RT422'::text,true,'The instrument is closed.'::text,'Trade another one.'::text), (32,'account_required'::text,'RT422'::text,true,'Orders of a settled instrument belong to an account.'::text,'Send an account.'::text), (33,'price_required'::text,'RT422'::text,true,'A stop of a settled instrument holds what it may cost.'::text,'Send a price, too.'::text), (34,'quantity_off_lot'::text,'RT422'::text,true,'Not a multiple of the lot size.'::text,'Round to the lot size.'::text), (35,'quantity_too_small'::text,'RT422'::text,true,'Below the instrument''s minimum.'::text,'See the view instruments.'::text), (36,'quantity_too_large'::text,'RT422'::text,true,'Above the instrument''s maximum.'::text,'Split the order.'::text), (37,'display_quantity_off_lot'::text,'RT422'::text,true,'The shown part is not a multiple of the lot size.'::text,'Round to the lot size.'::text), (38,'price_off_tick'::text,'RT422'::text,true,'Not a multiple of the tick size.'::text,'Round to the tick size.'::text), (39,'stop_price_off_tick'::text,'RT422'::text,true,'The trigger is not a multiple of the tick size.'::text,'Round to the tick size.'::text), (40,'price_out_of_band'::text,'RT422'::text,true,'Too far from the centre of the price band (rule 26).'::text,'Come closer.'::text), (41,'notional_too_large'::text,'RT422'::text,true,'Price x quantity is above the instrument''s maximum.'::text,'Split the order.'::text), (42,'expires_at_in_past'::text,'RT422'::text,true,'The order would be expired at once.'::text,'Send a later time.'::text), (43,'too_many_open_orders'::text,'RT422'::text,true,'The account has as many live orders here as the instrument allows.'::text,'Cancel some first.'::text), (44,'post_only_would_trade'::text,'RT422'::text,true,'A post-only order would trade at once (rule 6).'::text,'Choose another price.'::text), (45,'account_reserved'::text,'RT422'::text,true,'Nobody trades as external or fees.'::text,'Trade as another account.'::text), (46,'insufficient_funds'::text,'RT422'::text,true,'The account has less available than this costs or holds.'::text,'See the view balances.'::text), (47,'invalid_limit'::text,'RT400'::text,false,'A page of no such size.'::text,'Send 1 to 1000.'::text), (48,'invalid_cursor'::text,'RT400'::text,false,'No place where a page could begin.'::text,'Send a next_cursor as it was answered.'::text), (49,'invalid_seq'::text,'RT400'::text,false,'No seq that an event could have.'::text,'Send 0 or more.'::text), (50,'went_back'::text,'RT409'::text,false,'Acknowledged events were lost, and nobody has accepted that.'::text,'See accept_loss.'::text), (51,'kept_out'::text,'RT429'::text,false,'Sessions of this login held markets for too long, three times within a minute.'::text,'Commit at once, and wait a minute.'::text), (52,'unknown_asset'::text,'RT404'::text,false,'No asset has this code.'::text,'See the view assets.'::text), (53,'invalid_asset'::text,'RT400'::text,false,'The terms of an asset cannot be read, or an instrument names only one.'::text,'Correct them.'::text), (54,'asset_exists'::text,'RT409'::text,false,'The code is taken.'::text,'Use it, or take another code.'::text), (55,'invalid_amount'::text,'RT400'::text,false,'No positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (56,'amount_off_scale'::text,'RT400'::text,false,'The amount has more decimals than the asset.'::text,'See the view assets.'::text), (57,'invalid_reference'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (58,'reference_used'::text,'RT409'::text,false,'The reference stands for another transfer.'::text,'Take a new one.'::text), (59,'invalid_kind'::text,'RT400'::text,false,'Money is moved in no such way.'::text,'Send deposit, withdrawal or transfer.'::text), (60,'invalid_credit_limit'::text,'RT400'::text,false,'Neither 0 nor a positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text), (67,'fees_of_live_orders'::text,'RT409'::text,false,'Live orders keep the fees that they entered with (rule 35).'::text,'Cancel them first.'::text), (61,'invalid_quote_quantity'::text,'RT400'::text,false,'No such number, or not a market order by money (rule 39): it has a quantity, a price, a stop_price, or is fok.'::text,'Send it instead of quantity.'::text), (62,'account_blocked'::text,'RT422'::text,true,'An operator has blocked the account (rule 40).'::text,'Ask the operator.'::text), (63,'open_orders_too_many'::text,'RT422'::text,true,'The account has as many live orders, in all markets, as it may (rule 40).'::text,'Cancel some first.'::text), (66,'open_notional_too_large'::text,'RT422'::text,true,'The account''s live orders would come to more than it may have (rule 40).'::text,'Cancel some first.'::text), (64,'too_many_orders'::text,'RT429'::text,false,'The account has entered as many orders within a second as it may (rule 40).'::text,'Wait a second.'::text), (65,'invalid_reason'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (68,'not_your_account'::text,'RT403'::text,false,'The login acts for its own account only, or for none.'::text,'Leave account out; see whoami and bind_login.'::text), (69,'unknown_login'::text,'RT404'::text,false,'The server has no such role.'::text,'Make it first.'::text), (70,'login_not_bindable'::text,'RT409'::text,false,'The role is an owner''s, operator''s, auditor''s or service''s.'::text,'Bind traders only.'::text), (71,'invalid_mode'::text,'RT400'::text,false,'No such mode of access.'::text,'Send open or keys.'::text), (72,'invalid_key_id'::text,'RT400'::text,false,'Not 12 to 32 small letters and digits.'::text,'Let `rts key create` make one.'::text), (73,'key_exists'::text,'RT409'::text,false,'There is a key with this id.'::text,'Take another one.'::text), (74,'unknown_key'::text,'RT404'::text,false,'There is no such key.'::text,'List the keys.'::text), (75,'invalid_permissions'::text,'RT400'::text,false,'Permissions that are none, or no permission.'::text,'Send some of read, trade, transfer and operate.'::text), (76,'invalid_label'::text,'RT400'::text,false,'Not 1 to 64 visible characters in NFC with single spaces between words.'::text,'Correct it.'::text), (77,'invalid_networks'::text,'RT400'::text,false,'No network, or one with something right of its prefix.'::text,'Send such as 10.0.0.0/8.'::text), (78,'invalid_requests_per_second'::text,'RT400'::text,false,'The rate is not 1 to 100000.'::text,'Correct it.'::text), (79,'invalid_public_key'::text,'RT400'::text,false,'Not the 32 bytes of an Ed25519 key.'::text,'Correct it.'::text), (90,'invalid_orders_per_second'::text,'RT400'::text,false,'The rate is not 1 to 10000.'::text,'Correct it.'::text), (91,'invalid_max_open_orders'::text,'RT400'::text,false,'Below 0.'::text,'Correct it.'::text), (92,'invalid_max_open_notional'::text,'RT400'::text,false,'Neither 0 nor a positive number below 1e18 with at most 18 decimals.'::text,'Correct it.'::text)) r(precedence, code, sqlstate, recorded, meaning, advice);

COMMENT ON VIEW api.refusals IS 'Every refusal there is, in the order in which they are checked. The one source: functions raise from it, the services answer from it (the digits of sqlstate are the HTTP status).';

COMMENT ON COLUMN api.refusals.recorded IS 'true: placing leaves an order with status rejected and this reject_reason (modify raises); false: the call raises and nothing is stored.';

COMMENT ON COLUMN api.refusals.error IS 'Of what is recorded: what the services say of such an order, as other errors have it in their DETAIL: {"status","code","message","errors":[{"field","code","message"}]}.';

CREATE VIEW api.rights AS
 SELECT f.function,
    'public'::text AS role
   FROM unnest(ARRAY['api.book_snapshot'::text, 'api.book_snapshot_at'::text, 'api.caller'::text, 'api.cancel_all_after'::text, 'api.cancel_all_orders'::text, 'api.cancel_client_order'::text, 'api.cancel_order'::text, 'api.candles'::text, 'api.last_seqs'::text, 'api.level_changes'::text, 'api.list_balances'::text, 'api.list_fills'::text, 'api.list_ledger'::text, 'api.list_orders'::text, 'api.list_trades'::text, 'api.list_transfers'::text, 'api.newest_trades'::text, 'api.modify_order'::text, 'api.order_book'::text, 'api.order_book_at'::text, 'api.order_history'::text, 'api.place_order'::text, 'api.place_orders'::text, 'api.place_requests'::text, 'api.replace_order'::text, 'api.whoami'::text, 'api.whole_book'::text]) f(function)
UNION ALL
 SELECT f.function,
    g.role
   FROM (unnest(ARRAY['api.create_instrument'::text, 'api.change_instrument'::text, 'api.set_instrument_status'::text, 'api.create_asset'::text, 'api.deposit'::text, 'api.withdraw'::text, 'api.transfer'::text, 'api.set_credit_limit'::text, 'api.block_account'::text, 'api.unblock_account'::text, 'api.set_account_limits'::text, 'api.set_access'::text, 'api.list_audit'::text, 'api.create_key'::text, 'api.list_keys'::text, 'api.revoke_key'::text]) f(function)
     CROSS JOIN ( VALUES ('rts_service'::text), ('rts_operator'::text)) g(role))
UNION ALL
 SELECT 'api.list_audit'::text AS function,
    'rts_auditor'::text AS role
UNION ALL
 SELECT 'api.bind_login'::text AS function,
    'rts_operator'::text AS role
UNION ALL
 SELECT f.function,
    'rts_service'::text AS role
   FROM unnest(ARRAY['service.access_mode'::text, 'service.balance_heads'::text, 'service.balance_page'::text, 'service.book_texts'::text, 'service.can_be_account'::text, 'service.chain_lengths'::text, 'service.collect_account'::text, 'service.declare_loss'::text, 'service.event_before'::text, 'service.fill_slice'::text, 'service.find_faults'::text, 'service.find_keys'::text, 'service.head_levels'::text, 'service.held_markets'::text, 'service.last_seq'::text, 'service.move_money'::text, 'service.news'::text, 'service.order_page'::text, 'service.own_orders'::text, 'service.position'::text, 'service.scan_end'::text, 'service.set_access'::text, 'service.trade_page'::text]) f(function)
UNION ALL
 SELECT f.function,
    'rts_house'::text AS role
   FROM unnest(ARRAY['service.take_lease'::text, 'service.end_lease'::text, 'service.fire_cancel_after'::text, 'service.due_orders'::text, 'service.end_due_orders'::text, 'service.market_holders'::text, 'service.long_holders'::text, 'service.note_ended'::text, 'service.end_session'::text, 'service.end_holder'::text, 'service.end_holders'::text, 'service.end_idle_transactions'::text, 'service.watchdog_faults'::text, 'service.touched'::text, 'service.roll_candles'::text, 'service.prune_heads'::text, 'service.note_leap'::text, 'service.next_markets'::text, 'service.market_times'::text, 'service.make_checkpoints'::text, 'service.collect_credits'::text, 'service.seal_markets'::text, 'service.books_off'::text]) f(function)
UNION ALL
 SELECT f.function,
    'owner'::text AS role
   FROM unnest(ARRAY['api.accept_loss'::text, 'api.reset_clock'::text]) f(function);

COMMENT ON VIEW api.rights IS 'Who may call which function beside the owner; public: any login. The loader grants just that to these roles, at every migration. What is not named here is the owner''s.';

COMMENT ON COLUMN api.rights.role IS 'owner: nobody else; public; rts_operator; rts_auditor; rts_service: the services; rts_house: the housekeeping, which may what they may, too.';

CREATE TABLE core.seal (
    chain integer NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT seal_hash_check CHECK ((length(hash) = 32))
);

COMMENT ON TABLE core.seal IS 'Append-only. hash: SHA-256 of the hash before and of what core.sealed has after its seq, up to this one''s.';

COMMENT ON COLUMN core.seal.chain IS 'The instrument_id of a market; 0: transfers, by transfer_id; -1: the audit log, by audit_id.';

CREATE VIEW api.seals AS
 SELECT c.symbol,
    s.seq,
    encode(s.hash, 'hex'::text) AS hash,
    s.sealed_at
   FROM (core.seal s
     JOIN ( SELECT i.instrument_id,
            i.symbol
           FROM core.instrument i
        UNION ALL
         VALUES (0,'#transfers'::text), ('-1'::integer,'#audit'::text)) c(chain, symbol) USING (chain));

COMMENT ON VIEW api.seals IS 'The chain of each market: a row is the SHA-256, in hex, of the row before and of everything between. Whoever keeps a row elsewhere can prove later that nothing up to its seq was changed: `rts seal` prints the newest.';

COMMENT ON COLUMN api.seals.symbol IS 'A market; #transfers: seq is a transfer_id; #audit: the audit log''s, by audit_id.';

COMMENT ON COLUMN api.seals.hash IS 'It tells nothing of what it is of.';

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

CREATE TABLE core.access (
    one boolean DEFAULT true NOT NULL,
    mode text NOT NULL,
    CONSTRAINT access_mode_check CHECK ((mode = ANY (ARRAY['open'::text, 'keys'::text]))),
    CONSTRAINT access_one_check CHECK (one)
);

COMMENT ON TABLE core.access IS 'One row. open: an account is a name. keys: who trades, or sees what is somebody''s, says who he is.';

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

ALTER TABLE core.audit ALTER COLUMN audit_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.audit_audit_id_seq
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

CREATE TABLE core.login (
    db_user text NOT NULL,
    account_id integer NOT NULL,
    bound_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    bound_by text NOT NULL
);

COMMENT ON TABLE core.login IS 'Logins of PostgreSQL that are an account, and nobody else.';

CREATE SEQUENCE core.order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE VIEW core.sealed AS
 SELECT i.instrument_id AS chain,
    (0)::bigint AS seq,
    (ROW('instrument', i.instrument_id, i.symbol, i.base_asset_id, b.code, i.quote_asset_id, q.code, EXTRACT(epoch FROM i.day_boundary), EXTRACT(epoch FROM i.created_at)))::text AS text
   FROM ((core.instrument i
     LEFT JOIN core.asset b ON ((b.asset_id = i.base_asset_id)))
     LEFT JOIN core.asset q ON ((q.asset_id = i.quote_asset_id)))
UNION ALL
 SELECT v.instrument_id AS chain,
    v.seq,
    (ROW('terms', v.seq, v.tick_size, v.lot_size, v.min_quantity, v.max_quantity, v.max_notional, v.price_band, v.reference_price, v.max_open_orders, v.band_center, v.maker_fee, v.taker_fee))::text AS text
   FROM core.instrument_version v
UNION ALL
 SELECT o.instrument_id AS chain,
    o.seq,
    (ROW('order', o.seq, o.order_id, (o.status = 'rejected'::core.order_status),
        CASE o.status
            WHEN 'rejected'::core.order_status THEN o.reason
            ELSE NULL::text
        END, EXTRACT(epoch FROM o.created_at), EXTRACT(epoch FROM o.received_at), EXTRACT(epoch FROM o.clock), EXTRACT(epoch FROM o.expires_at), o.account_id, ( SELECT a.name
           FROM core.account a
          WHERE (a.account_id = o.account_id)), o.client_order_id, o.side, o.order_type, o.time_in_force, o.self_trade_prevention, o.post_only, COALESCE(o.entered_price, o.price), COALESCE(o.entered_stop_price, o.stop_price), COALESCE(o.entered_quantity, o.quantity), o.display_quantity, o.quote_quantity, o.maker_fee, o.taker_fee, o.db_user, o.application))::text AS text
   FROM core.orders o
UNION ALL
 SELECT t.instrument_id AS chain,
    t.seq,
    (ROW('trade', t.seq, t.trade_id, t.maker_order_id, t.taker_order_id, t.maker_priority, t.taker_priority, EXTRACT(epoch FROM t.executed_at), EXTRACT(epoch FROM t.received_at), EXTRACT(epoch FROM t.clock), t.taker_side, t.price, t.quantity, t.maker_stop_price, t.maker_quantity, t.maker_traded, t.maker_value, t.maker_shown, t.taker_price, t.taker_stop_price, t.taker_quantity, t.taker_traded, t.taker_value, t.taker_shown, t.maker_account_id, t.taker_account_id, t.maker_fee, t.taker_fee, t.db_user, t.application))::text AS text
   FROM core.trade t
UNION ALL
 SELECT e.instrument_id AS chain,
    e.seq,
    (ROW('event', e.seq, e.order_id, e.event, e.reason, e.status, e.priority, e.counter_order_id, EXTRACT(epoch FROM e.received_at), EXTRACT(epoch FROM e.occurred_at), EXTRACT(epoch FROM e.clock), e.price, e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining, e.last_price, e.last_quantity, e.account_id, e.released, e.db_user, e.application))::text AS text
   FROM core.event e
UNION ALL
 SELECT 0 AS chain,
    t.transfer_id AS seq,
    (ROW('transfer', t.transfer_id, t.reference, t.kind, t.from_account_id, f.name, t.to_account_id, r.name, a.code, t.amount, EXTRACT(epoch FROM t.created_at), t.db_user, t.application))::text AS text
   FROM (((core.transfer t
     JOIN core.asset a USING (asset_id))
     JOIN core.account f ON ((f.account_id = t.from_account_id)))
     JOIN core.account r ON ((r.account_id = t.to_account_id)))
UNION ALL
 SELECT '-1'::integer AS chain,
    a.audit_id AS seq,
    (ROW('audit', a.audit_id, EXTRACT(epoch FROM a.occurred_at), a.action, a.subject, a.detail, a.db_user, a.application))::text AS text
   FROM core.audit a;

COMMENT ON VIEW core.sealed IS 'What the chains of core.seal are of: every row of the journal, of its instruments, of transfers and of the audit log, whole, as one text that no setting changes.';

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

INSERT INTO core.access VALUES
	(true, 'open');

INSERT INTO core.account OVERRIDING SYSTEM VALUE VALUES
	(1, 'ann', '2025-01-01 09:21:51.67766+00', NULL, NULL, NULL, NULL, NULL),
	(3, 'external', '2025-01-01 09:21:51.700635+00', NULL, NULL, NULL, NULL, NULL),
	(4, 'fees', '2025-01-01 09:21:51.700655+00', NULL, NULL, NULL, NULL, NULL),
	(7, 'cat', '2025-01-01 09:21:51.717762+00', NULL, NULL, NULL, NULL, NULL),
	(8, 'dan', '2025-01-01 09:21:51.719868+00', NULL, NULL, NULL, NULL, NULL),
	(10, 'fay', '2025-01-01 09:21:51.723009+00', NULL, NULL, NULL, NULL, NULL),
	(11, 'gus', '2025-01-01 09:21:51.72461+00', NULL, NULL, NULL, NULL, NULL),
	(12, 'hal', '2025-01-01 09:21:51.725991+00', NULL, NULL, NULL, NULL, NULL),
	(13, 'gil', '2025-01-01 09:21:52.242721+00', NULL, NULL, NULL, NULL, NULL),
	(14, 'ivy', '2025-01-01 09:21:52.260665+00', NULL, NULL, NULL, NULL, NULL),
	(15, 'jon', '2025-01-01 09:21:52.263532+00', NULL, NULL, NULL, NULL, NULL),
	(16, 'kim', '2025-01-01 09:21:52.264557+00', NULL, NULL, NULL, NULL, NULL),
	(2, 'bob', '2025-01-01 09:21:51.686245+00', NULL, NULL, 100, 5, NULL),
	(9, 'eve', '2025-01-01 09:21:51.721437+00', '2025-01-01 09:21:52.448486+00', 'a test', NULL, NULL, NULL);

INSERT INTO core.api_key VALUES
	('abcdefabcdef', 1, 1, '{read,trade}', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.442637+00', 'rts', NULL, NULL);

INSERT INTO core.asset OVERRIDING SYSTEM VALUE VALUES
	(1, 'USD', 2, '2025-01-01 09:21:51.700458+00'),
	(2, 'ACM', 0, '2025-01-01 09:21:51.701314+00');

INSERT INTO core.audit OVERRIDING SYSTEM VALUE VALUES
	(1, '2025-01-01 09:21:51.645503+00', 'create_instrument', 'ACME', '{"status": "open", "symbol": "ACME", "lot_size": "1", "tick_size": "0.01", "band_center": "last_trade", "day_boundary": "00:00:00"}', 'rts', ''),
	(2, '2025-01-01 09:21:51.67379+00', 'create_instrument', 'TIME', '{"status": "open", "symbol": "TIME", "lot_size": "1", "tick_size": "0.01", "band_center": "last_trade", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(3, '2025-01-01 09:21:51.698555+00', 'reset_clock', 'TIME', '{"was": "2026-11-26T10:21:51.686401Z"}', 'rts', 'made_by'),
	(4, '2025-01-01 09:21:51.700835+00', 'create_asset', 'USD', '{"scale": "2"}', 'rts', 'made_by'),
	(5, '2025-01-01 09:21:51.701463+00', 'create_asset', 'ACM', '{"scale": "0"}', 'rts', 'made_by'),
	(6, '2025-01-01 09:21:51.702679+00', 'create_instrument', 'M0', '{"status": "open", "symbol": "M0", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(7, '2025-01-01 09:21:51.703652+00', 'create_instrument', 'M1', '{"status": "open", "symbol": "M1", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(8, '2025-01-01 09:21:51.704776+00', 'create_instrument', 'M2', '{"status": "open", "symbol": "M2", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(9, '2025-01-01 09:21:51.705805+00', 'create_instrument', 'M3', '{"status": "open", "symbol": "M3", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(10, '2025-01-01 09:21:51.706675+00', 'create_instrument', 'M4', '{"status": "open", "symbol": "M4", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(11, '2025-01-01 09:21:51.707389+00', 'create_instrument', 'M5', '{"status": "open", "symbol": "M5", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(12, '2025-01-01 09:21:51.707959+00', 'create_instrument', 'M6', '{"status": "open", "symbol": "M6", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(13, '2025-01-01 09:21:51.708508+00', 'create_instrument', 'M7', '{"status": "open", "symbol": "M7", "lot_size": "1", "maker_fee": "0.001", "taker_fee": "0.002", "tick_size": "0.01", "base_asset": "ACM", "band_center": "last_trade", "quote_asset": "USD", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(14, '2025-01-01 09:21:51.712768+00', 'deposit', 'ann', '{"asset": "USD", "amount": "937", "transfer_id": "1"}', 'rts', 'made_by'),
	(15, '2025-01-01 09:21:51.714501+00', 'deposit', 'ann', '{"asset": "ACM", "amount": "24", "transfer_id": "2"}', 'rts', 'made_by'),
	(16, '2025-01-01 09:21:51.715645+00', 'deposit', 'bob', '{"asset": "USD", "amount": "2659", "transfer_id": "3"}', 'rts', 'made_by'),
	(17, '2025-01-01 09:21:51.716807+00', 'deposit', 'bob', '{"asset": "ACM", "amount": "12", "transfer_id": "4"}', 'rts', 'made_by'),
	(18, '2025-01-01 09:21:51.71794+00', 'deposit', 'cat', '{"asset": "USD", "amount": "1610", "transfer_id": "5"}', 'rts', 'made_by'),
	(19, '2025-01-01 09:21:51.719237+00', 'deposit', 'cat', '{"asset": "ACM", "amount": "28", "transfer_id": "6"}', 'rts', 'made_by'),
	(20, '2025-01-01 09:21:51.720039+00', 'deposit', 'dan', '{"asset": "USD", "amount": "1547", "transfer_id": "7"}', 'rts', 'made_by'),
	(21, '2025-01-01 09:21:51.720832+00', 'deposit', 'dan', '{"asset": "ACM", "amount": "14", "transfer_id": "8"}', 'rts', 'made_by'),
	(22, '2025-01-01 09:21:51.721602+00', 'deposit', 'eve', '{"asset": "USD", "amount": "797", "transfer_id": "9"}', 'rts', 'made_by'),
	(23, '2025-01-01 09:21:51.72233+00', 'deposit', 'eve', '{"asset": "ACM", "amount": "26", "transfer_id": "10"}', 'rts', 'made_by'),
	(24, '2025-01-01 09:21:51.723173+00', 'deposit', 'fay', '{"asset": "USD", "amount": "2342", "transfer_id": "11"}', 'rts', 'made_by'),
	(25, '2025-01-01 09:21:51.723977+00', 'deposit', 'fay', '{"asset": "ACM", "amount": "14", "transfer_id": "12"}', 'rts', 'made_by'),
	(26, '2025-01-01 09:21:51.724772+00', 'deposit', 'gus', '{"asset": "USD", "amount": "2411", "transfer_id": "13"}', 'rts', 'made_by'),
	(27, '2025-01-01 09:21:51.725457+00', 'deposit', 'gus', '{"asset": "ACM", "amount": "26", "transfer_id": "14"}', 'rts', 'made_by'),
	(28, '2025-01-01 09:21:51.726147+00', 'deposit', 'hal', '{"asset": "USD", "amount": "2124", "transfer_id": "15"}', 'rts', 'made_by'),
	(29, '2025-01-01 09:21:51.726822+00', 'deposit', 'hal', '{"asset": "ACM", "amount": "17", "transfer_id": "16"}', 'rts', 'made_by'),
	(30, '2025-01-01 09:21:51.728254+00', 'set_credit_limit', 'dan', '{"asset": "USD", "credit_limit": "500"}', 'rts', 'made_by'),
	(31, '2025-01-01 09:21:52.232802+00', 'set_instrument_status', 'ACME', '{"status": "halted"}', 'rts', 'made_by'),
	(32, '2025-01-01 09:21:52.234779+00', 'set_instrument_status', 'ACME', '{"status": "cancel_only"}', 'rts', 'made_by'),
	(33, '2025-01-01 09:21:52.236548+00', 'set_instrument_status', 'ACME', '{"status": "open"}', 'rts', 'made_by'),
	(34, '2025-01-01 09:21:52.238193+00', 'create_instrument', 'OVER', '{"status": "open", "symbol": "OVER", "lot_size": "1", "tick_size": "0.01", "band_center": "last_trade", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(35, '2025-01-01 09:21:52.239626+00', 'set_instrument_status', 'OVER', '{"status": "closed"}', 'rts', 'made_by'),
	(36, '2025-01-01 09:21:52.244522+00', 'create_instrument', 'BAND', '{"status": "open", "symbol": "BAND", "lot_size": "1", "tick_size": "0.5", "price_band": "0.1", "band_center": "last_trade", "day_boundary": "00:00:00", "max_quantity": "1000", "max_open_orders": "3", "reference_price": "100"}', 'rts', 'made_by'),
	(37, '2025-01-01 09:21:52.253146+00', 'change_instrument', 'BAND', '{"price_band": "0.02", "max_quantity": "50"}', 'rts', 'made_by'),
	(38, '2025-01-01 09:21:52.255369+00', 'change_instrument', 'BAND', '{"band_center": "reference_price", "reference_price": "150"}', 'rts', 'made_by'),
	(39, '2025-01-01 09:21:52.257709+00', 'change_instrument', 'BAND', '{"remove": ["max_quantity"], "tick_size": "1"}', 'rts', 'made_by'),
	(40, '2025-01-01 09:21:52.270801+00', 'create_instrument', 'NOVA', '{"status": "open", "symbol": "NOVA", "lot_size": "1", "tick_size": "0.05", "band_center": "last_trade", "day_boundary": "00:00:00"}', 'rts', 'made_by'),
	(41, '2025-01-01 09:21:52.443311+00', 'create_key', 'abcdefabcdef', '{"kind": "secret", "account": "ann", "permissions": ["read", "trade"]}', 'rts', 'made_by'),
	(42, '2025-01-01 09:21:52.44491+00', 'set_account_limits', 'bob', '{"max_open_orders": "5", "orders_per_second": "100"}', 'rts', 'made_by'),
	(43, '2025-01-01 09:21:52.449289+00', 'block_account', 'eve', '{"reason": "a test"}', 'rts', 'made_by');

INSERT INTO core.book VALUES
	(76, 3, 7, 'sell', 101.25, 74, 9, 9, 9, NULL, 0, NULL, '2025-01-01 09:21:51.862624+00', NULL, 0.001),
	(79, 3, 7, 'sell', 101.00, 77, 10, 10, 10, NULL, 0, NULL, '2025-01-01 09:21:51.862624+00', NULL, 0.001),
	(77, 5, 10, 'buy', 99.00, 72, 4, 4, 1, 1, 0, '2025-01-02 00:00:00+00', '2025-01-01 09:21:51.865584+00', NULL, 0.001),
	(85, 4, 7, 'buy', 99.75, 51, 12, 12, 12, NULL, 0, NULL, '2025-01-01 09:21:51.874198+00', NULL, 0.001),
	(83, 3, 12, 'sell', 100.50, 88, 8, 5, 1, 1, 301.50, NULL, '2025-01-01 09:21:51.880094+00', NULL, 0.001),
	(90, 5, 10, 'buy', 101.75, 96, 11, 11, 11, NULL, 0, NULL, '2025-01-01 09:21:51.881582+00', NULL, 0.001),
	(105, 1, 1, 'sell', 103.00, 32, 50, 38, 3, 5, 1236.00, NULL, '2025-01-01 09:21:51.908076+00', NULL, NULL),
	(114, 1, NULL, 'buy', 96.00, 48, 4, 4, 4, NULL, 0, NULL, '2025-01-01 09:21:51.91644+00', NULL, NULL),
	(121, 1, 10, 'sell', 98.20, 61, 4, 4, 4, NULL, 0, NULL, '2025-01-01 09:21:51.922552+00', NULL, NULL),
	(123, 1, 10, 'sell', 98.30, 65, 4, 4, 4, NULL, 0, NULL, '2025-01-01 09:21:51.924164+00', NULL, NULL),
	(119, 1, 10, 'sell', 98.10, 55, 4, 4, 4, NULL, 0, NULL, '2025-01-01 09:21:51.920283+00', NULL, NULL),
	(125, 1, 10, 'sell', 98.40, 69, 4, 4, 4, NULL, 0, NULL, '2025-01-01 09:21:51.925769+00', NULL, NULL),
	(126, 1, NULL, 'buy', 95.00, 70, 8, 8, 8, NULL, 0, '9998-02-05 00:00:00+00', '2025-01-01 09:21:51.926496+00', NULL, NULL),
	(131, 1, NULL, 'buy', 90.00, 80, 1, 1, 1, NULL, 0, NULL, '2025-01-01 09:21:52.237191+00', NULL, NULL),
	(132, 11, NULL, 'buy', 90.00, 1, 1, 1, 1, NULL, 0, NULL, '2025-01-01 09:21:52.238759+00', NULL, NULL),
	(140, 12, 1, 'sell', 102.0, 4, 10, 10, 10, NULL, 0, NULL, '2025-01-01 09:21:52.248106+00', NULL, NULL),
	(139, 12, 1, 'sell', 101.0, 3, 10, 5, 5, NULL, 505.0, NULL, '2025-01-01 09:21:52.249801+00', NULL, NULL),
	(144, 12, 7, 'sell', 150.0, 14, 5, 5, 5, NULL, 0, NULL, '2025-01-01 09:21:52.256054+00', NULL, NULL),
	(147, 1, 12, 'buy', 93.00, 85, 3, 3, 3, NULL, 0, NULL, '2025-01-01 09:21:52.260866+00', NULL, NULL),
	(148, 12, 12, 'sell', 152, 19, 3, 3, 3, NULL, 0, NULL, '2025-01-01 09:21:52.262259+00', NULL, NULL),
	(150, 1, 15, 'buy', 92.00, 97, 3, 3, 3, NULL, 0, NULL, '2025-01-01 09:21:52.263657+00', NULL, NULL),
	(196, 13, NULL, 'buy', 99.50, 114, 18, 14, 14, NULL, 398.00, NULL, '2025-01-01 09:21:52.480839+00', NULL, NULL),
	(226, 13, 2, 'buy', 99.50, 173, 6, 6, 6, NULL, 0, NULL, '2025-01-01 09:21:52.358764+00', NULL, NULL),
	(233, 13, 1, 'sell', 100.45, 481, 19, 9, 2, 2, 1004.50, NULL, '2025-01-01 09:21:52.484736+00', NULL, NULL),
	(242, 13, 7, 'buy', 99.50, 214, 12, 12, 2, 2, 0, NULL, '2025-01-01 09:21:52.376174+00', NULL, NULL),
	(278, 13, NULL, 'sell', 100.50, 316, 10, 10, 10, NULL, 0, NULL, '2025-01-01 09:21:52.418347+00', NULL, NULL),
	(295, 13, 7, 'sell', 100.50, 356, 9, 9, 9, NULL, 0, NULL, '2025-01-01 09:21:52.434941+00', NULL, NULL),
	(306, 13, 1, 'sell', 101.00, 376, 10, 10, 10, NULL, 0, NULL, '2025-01-01 09:21:52.473512+00', NULL, NULL),
	(309, 13, 1, 'buy', 99.00, 381, 15, 15, 15, NULL, 0, NULL, '2025-01-01 09:21:52.478723+00', NULL, NULL),
	(310, 13, NULL, 'buy', 98.50, 384, 30, 30, 30, NULL, 0, NULL, '2025-01-01 09:21:52.47958+00', NULL, NULL),
	(225, 13, 2, 'buy', 99.55, 483, 15, 15, 15, NULL, 0, NULL, '2025-01-01 09:21:52.484736+00', 100.20, NULL),
	(275, 13, 1, 'buy', 99.50, 484, 2, 2, 2, NULL, 0, NULL, '2025-01-01 09:21:52.484736+00', 100.20, NULL),
	(223, 13, 1, 'buy', 100.30, 485, 19, 19, 19, NULL, 0, NULL, '2025-01-01 09:21:52.484736+00', 100.25, NULL);

INSERT INTO core.book_checkpoint VALUES
	(50, '2025-01-01 09:21:51.894491+00', 1, '{buy,buy,buy,sell}', '{98.00,97.00,96.00,103.00}', '{6,40,4,3}', '{1,1,1,1}'),
	(100, '2025-01-01 09:21:51.918715+00', 1, '{buy,buy,buy,buy,buy,sell,sell,sell,sell,sell}', '{96.00,95.00,93.00,92.00,90.00,98.10,98.20,98.30,98.40,103.00}', '{4,8,3,3,1,4,4,4,4,3}', '{1,1,1,1,1,1,1,1,1,1}'),
	(51, '2025-01-01 09:21:51.746713+00', 3, '{sell,sell}', '{98.75,101.25}', '{1,1}', '{1,1}'),
	(50, '2025-01-01 09:21:51.752977+00', 4, '{}', '{}', '{}', '{}'),
	(50, '2025-01-01 09:21:51.743697+00', 5, '{buy,sell,sell}', '{98.00,99.00,101.50}', '{4,1,1}', '{1,1,1}'),
	(51, '2025-01-01 09:21:52.271652+00', 13, '{buy,buy,buy,sell,sell}', '{99.80,99.75,99.50,100.10,100.40}', '{1,9,11,6,1}', '{1,1,1,1,1}'),
	(102, '2025-01-01 09:21:52.296069+00', 13, '{buy,sell,sell,sell,sell,sell,sell}', '{99.55,99.60,99.75,99.90,100.10,100.25,100.40}', '{8,12,18,14,11,4,3}', '{1,2,1,1,2,1,2}'),
	(152, '2025-01-01 09:21:52.321016+00', 13, '{buy,buy,buy,buy,sell,sell,sell,sell,sell,sell,sell,sell,sell}', '{99.75,99.60,99.55,99.50,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}', '{1,17,7,18,10,6,11,16,4,14,9,3,3}', '{1,1,1,1,1,1,2,2,1,3,1,2,1}'),
	(204, '2025-01-01 09:21:52.347893+00', 13, '{buy,buy,buy,buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.80,99.75,99.70,99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{19,1,15,17,7,29,3,12,16,9,3,5}', '{1,1,1,1,1,3,2,2,3,1,2,2}'),
	(254, '2025-01-01 09:21:52.372006+00', 13, '{buy,buy,buy,buy,buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.80,99.75,99.70,99.65,99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{10,1,28,8,17,7,31,5,12,18,9,3,5}', '{1,1,2,1,1,1,4,2,2,4,1,2,2}'),
	(304, '2025-01-01 09:21:52.396334+00', 13, '{buy,buy,buy,sell,sell,sell,sell,sell,sell}', '{99.60,99.55,99.50,100.15,100.20,100.25,100.30,100.40,100.45}', '{17,7,26,26,4,18,9,3,5}', '{1,1,3,2,1,4,1,2,2}'),
	(354, '2025-01-01 09:21:52.412317+00', 13, '{buy,buy,buy,sell,sell,sell,sell,sell,sell,sell,sell}', '{99.85,99.60,99.50,99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}', '{13,13,26,20,10,4,26,33,3,5,10}', '{1,1,3,1,1,1,5,3,2,2,1}');

INSERT INTO core.cancel_after VALUES
	(16, '2025-01-01 10:21:52.2689+00', '2025-01-01 09:21:52.2689+00');

INSERT INTO core.candle VALUES
	(2, '2025-01-01 09:21:00+00', 101.00, 101.00, 101.00, 101.00, 1, 101.00, 1, 11, 11),
	(2, '2025-01-01 10:21:00+00', 101.00, 101.00, 101.00, 101.00, 8, 808.00, 2, 4, 7),
	(3, '2025-01-01 09:21:00+00', 101.50, 101.50, 98.75, 100.50, 32, 3208.50, 18, 9, 89),
	(4, '2025-01-01 09:21:00+00', 98.75, 100.25, 98.50, 100.25, 16, 1591.00, 6, 15, 45),
	(5, '2025-01-01 09:21:00+00', 98.75, 101.50, 98.75, 100.50, 46, 4611.75, 22, 14, 90),
	(1, '2025-01-01 09:21:00+00', 101.00, 103.00, 97.00, 97.00, 84, 8363.50, 14, 5, 96),
	(12, '2025-01-01 09:21:00+00', 100.0, 101.0, 100.0, 101.0, 15, 1505.0, 2, 8, 10),
	(13, '2025-01-01 09:21:00+00', 100.40, 100.40, 99.55, 99.90, 381, 38054.45, 74, 8, 372);

INSERT INTO core.cash VALUES
	(3, 1, 1, 1, NULL, '2025-01-01 09:21:51.711981+00', NULL, 'deposit', -937, -937, NULL),
	(1, 1, 1, 1, NULL, '2025-01-01 09:21:51.711981+00', NULL, 'deposit', 937, 937, NULL),
	(3, 2, 1, 2, NULL, '2025-01-01 09:21:51.714395+00', NULL, 'deposit', -24, -24, NULL),
	(1, 2, 1, 2, NULL, '2025-01-01 09:21:51.714395+00', NULL, 'deposit', 24, 24, NULL),
	(3, 1, 2, 3, NULL, '2025-01-01 09:21:51.715545+00', NULL, 'deposit', -2659, -3596, NULL),
	(2, 1, 1, 3, NULL, '2025-01-01 09:21:51.715545+00', NULL, 'deposit', 2659, 2659, NULL),
	(3, 2, 2, 4, NULL, '2025-01-01 09:21:51.716702+00', NULL, 'deposit', -12, -36, NULL),
	(2, 2, 1, 4, NULL, '2025-01-01 09:21:51.716702+00', NULL, 'deposit', 12, 12, NULL),
	(7, 1, 1, 5, NULL, '2025-01-01 09:21:51.717845+00', NULL, 'deposit', 1610, 1610, NULL),
	(3, 1, 3, 5, NULL, '2025-01-01 09:21:51.717845+00', NULL, 'deposit', -1610, -5206, NULL),
	(3, 2, 3, 6, NULL, '2025-01-01 09:21:51.719131+00', NULL, 'deposit', -28, -64, NULL),
	(7, 2, 1, 6, NULL, '2025-01-01 09:21:51.719131+00', NULL, 'deposit', 28, 28, NULL),
	(8, 1, 1, 7, NULL, '2025-01-01 09:21:51.719948+00', NULL, 'deposit', 1547, 1547, NULL),
	(3, 1, 4, 7, NULL, '2025-01-01 09:21:51.719948+00', NULL, 'deposit', -1547, -6753, NULL),
	(3, 2, 4, 8, NULL, '2025-01-01 09:21:51.720707+00', NULL, 'deposit', -14, -78, NULL),
	(8, 2, 1, 8, NULL, '2025-01-01 09:21:51.720707+00', NULL, 'deposit', 14, 14, NULL),
	(3, 1, 5, 9, NULL, '2025-01-01 09:21:51.721514+00', NULL, 'deposit', -797, -7550, NULL),
	(9, 1, 1, 9, NULL, '2025-01-01 09:21:51.721514+00', NULL, 'deposit', 797, 797, NULL),
	(3, 2, 5, 10, NULL, '2025-01-01 09:21:51.722238+00', NULL, 'deposit', -26, -104, NULL),
	(9, 2, 1, 10, NULL, '2025-01-01 09:21:51.722238+00', NULL, 'deposit', 26, 26, NULL),
	(3, 1, 6, 11, NULL, '2025-01-01 09:21:51.723086+00', NULL, 'deposit', -2342, -9892, NULL),
	(10, 1, 1, 11, NULL, '2025-01-01 09:21:51.723086+00', NULL, 'deposit', 2342, 2342, NULL),
	(3, 2, 6, 12, NULL, '2025-01-01 09:21:51.723882+00', NULL, 'deposit', -14, -118, NULL),
	(10, 2, 1, 12, NULL, '2025-01-01 09:21:51.723882+00', NULL, 'deposit', 14, 14, NULL),
	(11, 1, 1, 13, NULL, '2025-01-01 09:21:51.724686+00', NULL, 'deposit', 2411, 2411, NULL),
	(3, 1, 7, 13, NULL, '2025-01-01 09:21:51.724686+00', NULL, 'deposit', -2411, -12303, NULL),
	(3, 2, 7, 14, NULL, '2025-01-01 09:21:51.725367+00', NULL, 'deposit', -26, -144, NULL),
	(11, 2, 1, 14, NULL, '2025-01-01 09:21:51.725367+00', NULL, 'deposit', 26, 26, NULL),
	(12, 1, 1, 15, NULL, '2025-01-01 09:21:51.726064+00', NULL, 'deposit', 2124, 2124, NULL),
	(3, 1, 8, 15, NULL, '2025-01-01 09:21:51.726064+00', NULL, 'deposit', -2124, -14427, NULL),
	(12, 2, 1, 16, NULL, '2025-01-01 09:21:51.726733+00', NULL, 'deposit', 17, 17, NULL),
	(3, 2, 8, 16, NULL, '2025-01-01 09:21:51.726733+00', NULL, 'deposit', -17, -161, NULL),
	(7, 2, 2, NULL, 1, '2025-01-01 09:21:51.743697+00', 5, 'order', -11, 17, 5),
	(1, 2, 2, NULL, 1, '2025-01-01 09:21:51.752977+00', 4, 'order', -2, 22, 8),
	(7, 2, 3, NULL, 5, '2025-01-01 09:21:51.760008+00', 3, 'order', -10, 7, 10),
	(12, 1, 2, NULL, 6, '2025-01-01 09:21:51.760008+00', 3, 'order', -1087.33625, 1036.66375, 12),
	(9, 1, 2, NULL, 7, '2025-01-01 09:21:51.760008+00', 3, 'order', -508.51500, 288.48500, 13),
	(8, 1, 2, NULL, 10, '2025-01-01 09:21:51.760008+00', 3, 'order', -305.10900, 1241.89100, 14),
	(11, 2, 2, NULL, 2, '2025-01-01 09:21:51.765871+00', 4, 'order', -8, 18, 9),
	(1, 2, 3, NULL, 5, '2025-01-01 09:21:51.768906+00', 4, 'modify', -12, 10, 8),
	(2, 2, 2, NULL, 13, '2025-01-01 09:21:51.771611+00', 3, 'order', -5, 7, 17),
	(9, 2, 2, NULL, 14, '2025-01-01 09:21:51.771611+00', 3, 'order', -2, 24, 18),
	(8, 1, 3, NULL, 15, '2025-01-01 09:21:51.771611+00', 3, 'order', -699.39600, 542.49500, 19),
	(2, 1, 2, NULL, 12, '2025-01-01 09:21:51.781878+00', 4, 'order', -897.29100, 1761.70900, 27),
	(11, 2, 3, NULL, 10, '2025-01-01 09:21:51.782571+00', 5, 'order', -7, 11, 26),
	(11, 2, 4, NULL, 11, '2025-01-01 09:21:51.785329+00', 5, 'modify', -5, 6, 26),
	(12, 1, 3, NULL, 27, '2025-01-01 09:21:51.786744+00', 3, 'modify', -32.23450, 1004.42925, 12),
	(1, 1, 2, NULL, 32, '2025-01-01 09:21:51.790238+00', 3, 'order', -100.35025, 836.64975, 30),
	(9, 1, 3, NULL, NULL, '2025-01-01 09:21:51.793121+00', NULL, 'collect', 202.29750, 490.78250, NULL),
	(9, 1, 4, NULL, 12, '2025-01-01 09:21:51.79216+00', 5, 'order', -395.79000, 94.99250, 31);
INSERT INTO core.cash VALUES
	(12, 1, 4, NULL, 13, '2025-01-01 09:21:51.796845+00', 4, 'order', -494.73750, 509.69175, 33),
	(2, 2, 3, NULL, 20, '2025-01-01 09:21:51.796845+00', 4, 'order', -7, 0, 37),
	(8, 1, 4, NULL, 17, '2025-01-01 09:21:51.799031+00', 5, 'order', -791.58000, -249.08500, 36),
	(10, 1, 2, NULL, 21, '2025-01-01 09:21:51.804447+00', 5, 'order', -198.89700, 2143.10300, 38),
	(11, 2, 5, NULL, NULL, '2025-01-01 09:21:51.806728+00', NULL, 'collect', 1, 7, NULL),
	(8, 2, 2, NULL, 24, '2025-01-01 09:21:51.810432+00', 4, 'order', -2, 12, 40),
	(11, 1, 2, NULL, 27, '2025-01-01 09:21:51.818262+00', 4, 'order', -300.60000, 2110.40000, 42),
	(11, 2, 6, NULL, 31, '2025-01-01 09:21:51.821454+00', 4, 'order', -1, 6, 44),
	(10, 2, 2, NULL, 32, '2025-01-01 09:21:51.821454+00', 4, 'order', -5, 9, 46),
	(12, 1, 5, NULL, NULL, '2025-01-01 09:21:51.822329+00', NULL, 'collect', 916.66575, 1426.35750, NULL),
	(12, 1, 6, NULL, 25, '2025-01-01 09:21:51.821904+00', 5, 'order', -1219.21800, 207.13950, 45),
	(8, 2, 3, NULL, 26, '2025-01-01 09:21:51.821904+00', 5, 'order', -8, 4, 47),
	(7, 1, 2, NULL, 29, '2025-01-01 09:21:51.821904+00', 5, 'order', -401.80200, 1208.19800, 48),
	(1, 1, 3, NULL, 31, '2025-01-01 09:21:51.821904+00', 5, 'order', -392.78400, 443.86575, 49),
	(8, 2, 4, NULL, NULL, '2025-01-01 09:21:51.825763+00', NULL, 'collect', 20, 24, NULL),
	(1, 2, 4, NULL, 39, '2025-01-01 09:21:51.825167+00', 3, 'order', -10, 0, 51),
	(8, 2, 5, NULL, 40, '2025-01-01 09:21:51.825167+00', 3, 'order', -8, 16, 53),
	(7, 2, 4, NULL, NULL, '2025-01-01 09:21:51.826615+00', NULL, 'collect', 11, 18, NULL),
	(10, 1, 3, NULL, 33, '2025-01-01 09:21:51.826011+00', 4, 'order', -98.69700, 2044.40600, 52),
	(11, 2, 7, NULL, 36, '2025-01-01 09:21:51.826921+00', 5, 'order', -5, 1, 55),
	(1, 1, 4, NULL, 41, '2025-01-01 09:21:51.828664+00', 5, 'order', -99.34925, 344.51650, 56),
	(2, 2, 4, NULL, NULL, '2025-01-01 09:21:51.830937+00', NULL, 'collect', 9, 9, NULL),
	(11, 1, 3, NULL, 41, '2025-01-01 09:21:51.830357+00', 3, 'order', -301.05075, 1809.34925, 57),
	(2, 2, 5, NULL, 42, '2025-01-01 09:21:51.830357+00', 3, 'order', -7, 2, 59),
	(2, 1, 3, NULL, 39, '2025-01-01 09:21:51.831439+00', 4, 'order', -401.80200, 1359.90700, 60),
	(9, 2, 3, NULL, 42, '2025-01-01 09:21:51.832362+00', 5, 'order', -9, 15, 58),
	(9, 2, 4, NULL, 43, '2025-01-01 09:21:51.832362+00', 5, 'order', -7, 8, 62),
	(8, 1, 5, NULL, NULL, '2025-01-01 09:21:51.834342+00', NULL, 'collect', 810.37600, 561.29100, NULL),
	(8, 1, 6, NULL, 43, '2025-01-01 09:21:51.834005+00', 4, 'order', -100.45050, 460.84050, 63),
	(11, 2, 8, NULL, NULL, '2025-01-01 09:21:51.839432+00', NULL, 'collect', 6, 7, NULL),
	(1, 2, 5, NULL, NULL, '2025-01-01 09:21:51.841371+00', NULL, 'collect', 13, 13, NULL),
	(1, 2, 6, NULL, 47, '2025-01-01 09:21:51.84082+00', 3, 'modify', -3, 10, 51),
	(9, 2, 5, NULL, 51, '2025-01-01 09:21:51.842819+00', 5, 'modify', -1, 7, 62),
	(7, 1, 3, NULL, NULL, '2025-01-01 09:21:51.846116+00', NULL, 'collect', 1014.38600, 2222.58400, NULL),
	(7, 1, 4, NULL, 49, '2025-01-01 09:21:51.845757+00', 3, 'order', -98.94750, 2123.63650, 66),
	(2, 2, 6, NULL, NULL, '2025-01-01 09:21:51.850262+00', NULL, 'collect', 4, 6, NULL),
	(2, 2, 7, NULL, 53, '2025-01-01 09:21:51.849788+00', 3, 'modify', -5, 1, 59),
	(9, 1, 5, NULL, NULL, '2025-01-01 09:21:51.853782+00', NULL, 'collect', 597.30300, 692.29550, NULL),
	(9, 1, 6, NULL, 54, '2025-01-01 09:21:51.85346+00', 3, 'order', -596.69100, 95.60450, 68),
	(11, 1, 4, NULL, 69, '2025-01-01 09:21:51.85346+00', 3, 'order', -99.44850, 1709.90075, 72),
	(7, 2, 5, NULL, 53, '2025-01-01 09:21:51.855412+00', 5, 'order', -2, 16, 67),
	(1, 1, 5, NULL, 56, '2025-01-01 09:21:51.857298+00', 5, 'modify', -315.02000, 29.49650, 49),
	(1, 2, 7, NULL, NULL, '2025-01-01 09:21:51.863211+00', NULL, 'collect', 20, 30, NULL),
	(1, 2, 8, NULL, 73, '2025-01-01 09:21:51.862624+00', 3, 'order', -12, 18, 75),
	(7, 2, 6, NULL, 74, '2025-01-01 09:21:51.862624+00', 3, 'order', -9, 7, 76),
	(7, 2, 7, NULL, NULL, '2025-01-01 09:21:51.865273+00', NULL, 'collect', 5, 12, NULL),
	(7, 2, 8, NULL, 77, '2025-01-01 09:21:51.862624+00', 3, 'order', -10, 2, 79),
	(1, 2, 9, NULL, 71, '2025-01-01 09:21:51.865584+00', 5, 'order', -8, 10, 74),
	(10, 1, 4, NULL, 72, '2025-01-01 09:21:51.865584+00', 5, 'order', -396.39600, 1648.01000, 77),
	(7, 1, 5, NULL, NULL, '2025-01-01 09:21:51.86958+00', NULL, 'collect', 198.30150, 2321.93800, NULL);
INSERT INTO core.cash VALUES
	(7, 1, 6, NULL, 74, '2025-01-01 09:21:51.869183+00', 5, 'order', -805.60800, 1516.33000, 80),
	(1, 1, 6, NULL, NULL, '2025-01-01 09:21:51.873639+00', NULL, 'collect', 1103.28800, 1132.78450, NULL),
	(2, 1, 4, NULL, 78, '2025-01-01 09:21:51.87306+00', 3, 'order', -599.09850, 760.80850, 82),
	(12, 2, 2, NULL, 79, '2025-01-01 09:21:51.87306+00', 3, 'order', -8, 9, 83),
	(7, 1, 7, NULL, 51, '2025-01-01 09:21:51.874198+00', 4, 'order', -1198.19700, 318.13300, 85),
	(9, 1, 7, NULL, NULL, '2025-01-01 09:21:51.88046+00', NULL, 'collect', 506.99250, 602.59700, NULL),
	(9, 1, 8, NULL, 83, '2025-01-01 09:21:51.880094+00', 3, 'order', -302.10300, 300.49400, 89),
	(10, 1, 5, NULL, 96, '2025-01-01 09:21:51.881582+00', 5, 'order', -1120.36925, 527.64075, 90),
	(12, 2, 3, NULL, NULL, '2025-01-01 09:21:51.882634+00', NULL, 'collect', 19, 28, NULL),
	(11, 2, 9, NULL, NULL, '2025-01-01 09:21:51.885457+00', NULL, 'collect', 1, 8, NULL),
	(8, 2, 6, NULL, NULL, '2025-01-01 09:21:51.885824+00', NULL, 'collect', 9, 25, NULL),
	(9, 2, 6, NULL, NULL, '2025-01-01 09:21:51.886143+00', NULL, 'collect', 24, 31, NULL),
	(7, 2, 9, NULL, NULL, '2025-01-01 09:21:51.886433+00', NULL, 'collect', 8, 10, NULL),
	(11, 1, 5, NULL, NULL, '2025-01-01 09:21:51.886715+00', NULL, 'collect', 2478.01275, 4187.91350, NULL),
	(4, 1, 1, NULL, NULL, '2025-01-01 09:21:51.886942+00', NULL, 'collect', 28.23375, 28.23375, NULL),
	(12, 1, 7, NULL, NULL, '2025-01-01 09:21:51.887236+00', NULL, 'collect', 301.19850, 508.33800, NULL),
	(2, 1, 5, NULL, NULL, '2025-01-01 09:21:51.887539+00', NULL, 'collect', 2985.90400, 3746.71250, NULL),
	(10, 2, 3, NULL, NULL, '2025-01-01 09:21:51.889127+00', NULL, 'collect', 3, 12, NULL),
	(10, 1, 6, NULL, NULL, '2025-01-01 09:21:51.890245+00', NULL, 'collect', 500.94725, 1028.58800, NULL);

INSERT INTO core.client_order VALUES
	(1, 'ACME-1', 94, '(1,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(7, 'ACME-2', 96, '(1,buy,limit,gtc,f,cancel_newest,12,102,,,)'),
	(1, 'NOVA-1', 306, '(13,sell,limit,gtc,f,cancel_newest,10,101,,,)'),
	(7, 'NOVA-2', 308, '(13,buy,limit,gtc,f,cancel_newest,12,102,,,)');

INSERT INTO core.clock_leap OVERRIDING SYSTEM VALUE VALUES
	(1, '2025-01-01 09:21:51.696522+00', '-01:00:00', 3);

INSERT INTO core.collected VALUES
	(9, 1, 3, 29, 3, 3),
	(11, 2, 4, 8, 5, 5),
	(12, 1, 3, 36, 5, 5),
	(8, 2, 3, 19, 4, 8),
	(8, 2, 4, 26, 4, 8),
	(8, 2, 5, 19, 4, 8),
	(7, 2, 5, 3, 4, 4),
	(2, 2, 4, 23, 4, 5),
	(8, 1, 5, 28, 5, 5),
	(11, 2, 3, 46, 8, 9),
	(11, 2, 4, 29, 8, 9),
	(1, 2, 3, 44, 5, 7),
	(1, 2, 4, 25, 5, 7),
	(1, 2, 5, 49, 5, 7),
	(7, 1, 3, 19, 3, 6),
	(7, 1, 5, 30, 3, 6),
	(2, 2, 4, 41, 6, 7),
	(9, 1, 5, 49, 5, 7),
	(1, 2, 3, 52, 7, 15),
	(1, 2, 5, 68, 7, 15),
	(7, 2, 3, 51, 7, 9),
	(7, 2, 5, 45, 7, 9),
	(7, 1, 5, 58, 5, 8),
	(1, 1, 4, 29, 6, 15),
	(1, 1, 5, 90, 6, 15),
	(9, 1, 5, 68, 7, 13),
	(12, 2, 3, 29, 3, 6),
	(12, 2, 4, 15, 3, 6),
	(12, 2, 5, 38, 3, 6),
	(11, 2, 3, 71, 9, 10),
	(8, 2, 3, 48, 6, 11),
	(8, 2, 4, 45, 6, 11),
	(9, 2, 3, 89, 6, 18),
	(9, 2, 5, 70, 6, 18),
	(7, 2, 5, 90, 9, 18),
	(11, 1, 4, 35, 5, 11),
	(11, 1, 5, 40, 5, 11),
	(4, 1, 3, 89, 1, 46),
	(4, 1, 4, 45, 1, 46),
	(4, 1, 5, 90, 1, 46),
	(12, 1, 3, 89, 7, 9),
	(2, 1, 3, 82, 5, 18),
	(2, 1, 4, 22, 5, 18),
	(3, 1, 3, 62, 8, 8),
	(10, 2, 4, 35, 3, 4),
	(10, 2, 5, 47, 3, 4),
	(10, 1, 4, 45, 6, 8),
	(10, 1, 5, 22, 6, 8),
	(3, 1, 4, 45, 8, 8),
	(3, 1, 5, 64, 8, 8);

INSERT INTO core.credit_limit VALUES
	(8, 1, 500);

INSERT INTO core.ended_session VALUES
	('2025-01-01 09:21:52.489524+00', 'bot', 'desk', 7, 'idle in transaction', '2025-01-01 09:21:52.489251+00');

INSERT INTO core.epoch VALUES
	(1, 'f7ee9ad4-f9b8-4777-b4ec-ed7c294891f8', '2025-01-01 09:21:51.646416+00', 'rts', 'made', 7712407963115469140, 12789, NULL, NULL, NULL);

INSERT INTO core.event VALUES
	(8, NULL, NULL, NULL, '2025-01-01 09:21:51.697857+00', '2025-01-01 09:21:51.697915+00', NULL, 2, 'clock_reset', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(12, 1, 12, NULL, '2025-01-01 09:21:51.737388+00', '2025-01-01 09:21:51.737805+00', NULL, 2, 'replaced', 'partially_filled', 101.00, NULL, 14, 5, 9, 909.00, 5, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(2, 6, NULL, NULL, '2025-01-01 09:21:51.746459+00', '2025-01-01 09:21:51.746713+00', NULL, 3, 'canceled', 'canceled', 101.50, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(4, 7, NULL, NULL, '2025-01-01 09:21:51.748304+00', '2025-01-01 09:21:51.748523+00', NULL, 3, 'canceled', 'canceled', 100.00, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(2, 5, 2, NULL, '2025-01-01 09:21:51.74989+00', '2025-01-01 09:21:51.750037+00', NULL, 5, 'replaced', 'new', 98.75, NULL, 11, 1, 0, 0, 11, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(3, 5, 2, NULL, '2025-01-01 09:21:51.755474+00', '2025-01-01 09:21:51.755565+00', NULL, 5, 'canceled', 'canceled', 98.75, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 7, 11),
	(4, 11, NULL, NULL, '2025-01-01 09:21:51.759547+00', '2025-01-01 09:21:51.765871+00', NULL, 4, 'canceled', 'canceled', 100.25, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(5, 15, NULL, NULL, '2025-01-01 09:21:51.767452+00', '2025-01-01 09:21:51.767708+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(5, 8, 5, NULL, '2025-01-01 09:21:51.768756+00', '2025-01-01 09:21:51.768906+00', NULL, 4, 'replaced', 'pending_trigger', 101.75, 101.75, 14, 14, 0, 0, 14, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(20, 19, NULL, NULL, '2025-01-01 09:21:51.771285+00', '2025-01-01 09:21:51.771611+00', NULL, 3, 'canceled', 'canceled', NULL, NULL, 11, 0, 7, 698.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(21, 18, 21, NULL, '2025-01-01 09:21:51.771285+00', '2025-01-01 09:21:51.771611+00', NULL, 3, 'triggered', 'new', 101.25, 99.25, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(7, 16, NULL, NULL, '2025-01-01 09:21:51.771285+00', '2025-01-01 09:21:51.774691+00', NULL, 4, 'canceled', 'canceled', 101.25, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(7, 20, NULL, NULL, '2025-01-01 09:21:51.771285+00', '2025-01-01 09:21:51.774854+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(8, 9, 2, NULL, '2025-01-01 09:21:51.777899+00', '2025-01-01 09:21:51.778077+00', NULL, 4, 'replaced', 'new', 98.75, NULL, 7, 7, 0, 0, 7, NULL, NULL, 'priority_kept', 'rts', 'made_by', 11, 1),
	(24, 25, NULL, 12, '2025-01-01 09:21:51.78045+00', '2025-01-01 09:21:51.780837+00', NULL, 3, 'prevented', 'new', NULL, NULL, 1, 1, 0, 0, 1, 98.75, 1, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(25, 25, NULL, NULL, '2025-01-01 09:21:51.78045+00', '2025-01-01 09:21:51.780837+00', NULL, 3, 'canceled', 'canceled', NULL, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(11, 24, NULL, NULL, '2025-01-01 09:21:51.78045+00', '2025-01-01 09:21:51.781878+00', NULL, 4, 'canceled', 'canceled', 100.25, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(9, 23, NULL, NULL, '2025-01-01 09:21:51.78045+00', '2025-01-01 09:21:51.782571+00', NULL, 5, 'canceled', 'canceled', 101.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(11, 26, 11, NULL, '2025-01-01 09:21:51.785172+00', '2025-01-01 09:21:51.785329+00', NULL, 5, 'replaced', 'new', 98.75, NULL, 12, 12, 0, 0, 12, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(27, 12, 27, NULL, '2025-01-01 09:21:51.786597+00', '2025-01-01 09:21:51.786744+00', NULL, 3, 'replaced', 'new', 101.75, NULL, 11, 1, 0, 0, 11, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(31, 29, NULL, NULL, '2025-01-01 09:21:51.788554+00', '2025-01-01 09:21:51.788793+00', NULL, 3, 'canceled', 'canceled', NULL, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(16, 8, 16, NULL, '2025-01-01 09:21:51.794934+00', '2025-01-01 09:21:51.796845+00', NULL, 4, 'triggered', 'new', 101.75, 101.75, 14, 14, 0, 0, 14, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(17, 27, 17, NULL, '2025-01-01 09:21:51.794934+00', '2025-01-01 09:21:51.796845+00', NULL, 4, 'triggered', 'new', 99.50, 98.50, 9, 9, 0, 0, 9, NULL, NULL, NULL, 'rts', 'made_by', 2, 2.19950),
	(21, 37, 21, NULL, '2025-01-01 09:21:51.794934+00', '2025-01-01 09:21:51.796845+00', NULL, 4, 'triggered', 'new', 102.00, 101.75, 7, 7, 0, 0, 7, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(16, 34, NULL, NULL, '2025-01-01 09:21:51.794934+00', '2025-01-01 09:21:51.799031+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(20, 36, NULL, NULL, '2025-01-01 09:21:51.794934+00', '2025-01-01 09:21:51.799031+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 10, 0, 8, 790.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(22, 27, 17, NULL, '2025-01-01 09:21:51.801513+00', '2025-01-01 09:21:51.801552+00', NULL, 4, 'canceled', 'canceled', 99.50, 98.50, 9, 0, 2, 197.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', 2, 697.19650),
	(23, 37, 21, NULL, '2025-01-01 09:21:51.801513+00', '2025-01-01 09:21:51.801552+00', NULL, 4, 'canceled', 'canceled', 102.00, 101.75, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 2, 7),
	(13, 1, 12, NULL, '2025-01-01 09:21:51.802817+00', '2025-01-01 09:21:51.802952+00', NULL, 2, 'canceled', 'canceled', 101.00, NULL, 9, 0, 9, 909.00, 0, NULL, NULL, 'modified_to_traded', 'rts', 'made_by', NULL, NULL),
	(22, 38, 22, NULL, '2025-01-01 09:21:51.804153+00', '2025-01-01 09:21:51.804447+00', NULL, 5, 'triggered', 'new', 99.25, 98.50, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', 10, 0.19850),
	(36, 12, 27, NULL, '2025-01-01 09:21:51.812056+00', '2025-01-01 09:21:51.812161+00', NULL, 3, 'canceled', 'canceled', 101.75, NULL, 11, 0, 2, 202.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', 12, 916.66575),
	(38, 41, NULL, NULL, '2025-01-01 09:21:51.813629+00', '2025-01-01 09:21:51.813923+00', NULL, 3, 'canceled', 'canceled', 101.75, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(25, 8, 25, NULL, '2025-01-01 09:21:51.814972+00', '2025-01-01 09:21:51.81515+00', NULL, 4, 'replaced', 'new', 100.00, 101.75, 3, 3, 0, 0, 3, NULL, NULL, 'priority_lost', 'rts', 'made_by', 1, 11),
	(26, 40, 24, NULL, '2025-01-01 09:21:51.81682+00', '2025-01-01 09:21:51.816856+00', NULL, 4, 'canceled', 'canceled', 100.25, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 8, 2),
	(30, 42, NULL, NULL, '2025-01-01 09:21:51.817976+00', '2025-01-01 09:21:51.818262+00', NULL, 4, 'canceled', 'canceled', 100.50, NULL, 11, 0, 3, 300.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(24, 43, NULL, NULL, '2025-01-01 09:21:51.819618+00', '2025-01-01 09:21:51.819945+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(30, 48, 30, NULL, '2025-01-01 09:21:51.821093+00', '2025-01-01 09:21:51.821904+00', NULL, 5, 'triggered', 'new', 100.25, 100.50, 4, 4, 0, 0, 4, NULL, NULL, NULL, 'rts', 'made_by', 7, 0.40100),
	(32, 49, 32, NULL, '2025-01-01 09:21:51.821093+00', '2025-01-01 09:21:51.821904+00', NULL, 5, 'triggered', 'new', 98.00, 98.25, 4, 4, 0, 0, 4, NULL, NULL, NULL, 'rts', 'made_by', 1, 0.39200),
	(36, 52, NULL, NULL, '2025-01-01 09:21:51.824798+00', '2025-01-01 09:21:51.826011+00', NULL, 4, 'canceled', 'canceled', 100.00, NULL, 11, 0, 1, 98.50, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(38, 54, NULL, NULL, '2025-01-01 09:21:51.824798+00', '2025-01-01 09:21:51.826011+00', NULL, 4, 'canceled', 'canceled', 102.00, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(34, 50, NULL, 45, '2025-01-01 09:21:51.824798+00', '2025-01-01 09:21:51.826921+00', NULL, 5, 'prevented', 'new', NULL, NULL, 2, 2, 0, 0, 2, 101.50, 2, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(35, 50, NULL, NULL, '2025-01-01 09:21:51.824798+00', '2025-01-01 09:21:51.826921+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(46, 63, NULL, NULL, '2025-01-01 09:21:51.833747+00', '2025-01-01 09:21:51.834005+00', NULL, 4, 'canceled', 'canceled', 101.00, NULL, 10, 0, 1, 100.25, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(48, 65, NULL, NULL, '2025-01-01 09:21:51.838847+00', '2025-01-01 09:21:51.839095+00', NULL, 4, 'canceled', 'canceled', NULL, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(47, 51, 47, NULL, '2025-01-01 09:21:51.840613+00', '2025-01-01 09:21:51.84082+00', NULL, 3, 'replaced', 'new', 101.25, NULL, 13, 1, 0, 0, 13, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(51, 62, 51, NULL, '2025-01-01 09:21:51.842661+00', '2025-01-01 09:21:51.842819+00', NULL, 5, 'replaced', 'partially_filled', 98.25, NULL, 8, 1, 6, 598.50, 2, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(48, 53, 40, NULL, '2025-01-01 09:21:51.844214+00', '2025-01-01 09:21:51.844284+00', NULL, 3, 'canceled', 'canceled', 101.75, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 8, 8),
	(52, 62, 51, NULL, '2025-01-01 09:21:51.847341+00', '2025-01-01 09:21:51.847413+00', NULL, 5, 'canceled', 'canceled', 98.25, NULL, 8, 0, 6, 598.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', 9, 2),
	(52, 51, 47, NULL, '2025-01-01 09:21:51.848498+00', '2025-01-01 09:21:51.848565+00', NULL, 3, 'canceled', 'canceled', 101.25, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 1, 13),
	(53, 59, 53, NULL, '2025-01-01 09:21:51.849633+00', '2025-01-01 09:21:51.849788+00', NULL, 3, 'replaced', 'partially_filled', 99.25, NULL, 12, 1, 5, 499.75, 7, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(68, 70, NULL, NULL, '2025-01-01 09:21:51.853103+00', '2025-01-01 09:21:51.85346+00', NULL, 3, 'canceled', 'canceled', NULL, NULL, 10, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(72, 72, NULL, NULL, '2025-01-01 09:21:51.853103+00', '2025-01-01 09:21:51.85346+00', NULL, 3, 'canceled', 'canceled', 100.25, NULL, 6, 0, 1, 99.25, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(50, 71, NULL, NULL, '2025-01-01 09:21:51.853103+00', '2025-01-01 09:21:51.85524+00', NULL, 4, 'canceled', 'canceled', 100.75, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(55, 69, NULL, NULL, '2025-01-01 09:21:51.853103+00', '2025-01-01 09:21:51.855412+00', NULL, 5, 'canceled', 'canceled', 101.00, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(56, 49, 56, NULL, '2025-01-01 09:21:51.85714+00', '2025-01-01 09:21:51.857298+00', NULL, 5, 'replaced', 'new', 101.50, 98.25, 7, 7, 0, 0, 7, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(70, 58, 67, NULL, '2025-01-01 09:21:51.860612+00', '2025-01-01 09:21:51.860681+00', NULL, 5, 'canceled', 'canceled', 101.50, NULL, 9, 0, 5, 507.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', 9, 4),
	(76, 78, NULL, NULL, '2025-01-01 09:21:51.86215+00', '2025-01-01 09:21:51.862624+00', NULL, 3, 'canceled', 'canceled', 100.25, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(73, 74, 73, NULL, '2025-01-01 09:21:51.866999+00', '2025-01-01 09:21:51.867188+00', NULL, 5, 'replaced', 'new', 100.50, NULL, 8, 1, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(91, 80, NULL, NULL, '2025-01-01 09:21:51.8689+00', '2025-01-01 09:21:51.869183+00', NULL, 5, 'canceled', 'canceled', NULL, NULL, 9, 0, 8, 804.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(81, 84, NULL, NULL, '2025-01-01 09:21:51.872679+00', '2025-01-01 09:21:51.87306+00', NULL, 3, 'canceled', 'canceled', 99.25, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(95, 87, NULL, NULL, '2025-01-01 09:21:51.876422+00', '2025-01-01 09:21:51.876695+00', NULL, 5, 'canceled', 'canceled', 99.50, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(82, 82, 78, NULL, '2025-01-01 09:21:51.878118+00', '2025-01-01 09:21:51.878201+00', NULL, 3, 'canceled', 'canceled', 99.75, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', 2, 599.09850),
	(53, 88, NULL, NULL, '2025-01-01 09:21:51.879656+00', '2025-01-01 09:21:51.881054+00', NULL, 4, 'canceled', 'canceled', 100.75, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(55, 93, NULL, NULL, '2025-01-01 09:21:51.879656+00', '2025-01-01 09:21:51.881054+00', NULL, 4, 'canceled', 'canceled', 99.75, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(99, 92, NULL, NULL, '2025-01-01 09:21:51.879656+00', '2025-01-01 09:21:51.881582+00', NULL, 5, 'canceled', 'canceled', 101.75, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(10, 97, 8, NULL, '2025-01-01 09:21:51.89897+00', '2025-01-01 09:21:51.899095+00', NULL, 1, 'replaced', 'new', 99.00, NULL, 15, 15, 0, 0, 15, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(11, 98, 11, NULL, '2025-01-01 09:21:51.899874+00', '2025-01-01 09:21:51.899938+00', NULL, 1, 'replaced', 'new', 98.50, NULL, 30, 30, 0, 0, 30, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(18, 100, NULL, NULL, '2025-01-01 09:21:51.90179+00', '2025-01-01 09:21:51.901946+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(25, 102, NULL, NULL, '2025-01-01 09:21:51.903594+00', '2025-01-01 09:21:51.903702+00', NULL, 1, 'canceled', 'canceled', NULL, NULL, 200, 0, 1, 101.50, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(27, 103, 26, NULL, '2025-01-01 09:21:51.905361+00', '2025-01-01 09:21:51.905422+00', NULL, 1, 'canceled', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(40, 110, 40, NULL, '2025-01-01 09:21:51.911961+00', '2025-01-01 09:21:51.912063+00', NULL, 1, 'replaced', 'pending_trigger', 50.00, 61.00, 3, 3, 0, 0, 3, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(43, 112, 42, NULL, '2025-01-01 09:21:51.914394+00', '2025-01-01 09:21:51.914454+00', NULL, 1, 'canceled', 'canceled', 180.00, 170.00, 3, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(47, 113, NULL, NULL, '2025-01-01 09:21:51.915237+00', '2025-01-01 09:21:51.915397+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 60, 0, 20, 1970.00, 0, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL),
	(52, 117, 51, 116, '2025-01-01 09:21:51.918561+00', '2025-01-01 09:21:51.918715+00', NULL, 1, 'prevented', 'new', 98.00, NULL, 4, 4, 0, 0, 4, 98.00, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(53, 117, 51, NULL, '2025-01-01 09:21:51.918561+00', '2025-01-01 09:21:51.918715+00', NULL, 1, 'canceled', 'canceled', 98.00, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(56, 119, 55, 118, '2025-01-01 09:21:51.920131+00', '2025-01-01 09:21:51.920283+00', NULL, 1, 'prevented', 'new', 98.10, NULL, 4, 4, 0, 0, 4, 98.10, 4, 'cancel_oldest', 'rts', 'made_by', NULL, NULL),
	(57, 118, 54, 119, '2025-01-01 09:21:51.920131+00', '2025-01-01 09:21:51.920283+00', NULL, 1, 'canceled', 'canceled', 98.10, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(59, 120, 58, 119, '2025-01-01 09:21:51.921545+00', '2025-01-01 09:21:51.921703+00', NULL, 1, 'prevented', 'new', 98.20, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(60, 120, 58, NULL, '2025-01-01 09:21:51.921545+00', '2025-01-01 09:21:51.921703+00', NULL, 1, 'canceled', 'canceled', 98.20, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(63, 122, 62, 119, '2025-01-01 09:21:51.923157+00', '2025-01-01 09:21:51.923307+00', NULL, 1, 'prevented', 'new', 98.30, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(64, 122, 62, NULL, '2025-01-01 09:21:51.923157+00', '2025-01-01 09:21:51.923307+00', NULL, 1, 'canceled', 'canceled', 98.30, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(67, 124, 66, 119, '2025-01-01 09:21:51.924801+00', '2025-01-01 09:21:51.924946+00', NULL, 1, 'prevented', 'new', 98.40, NULL, 6, 6, 0, 0, 6, 98.10, 4, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(68, 124, 66, NULL, '2025-01-01 09:21:51.924801+00', '2025-01-01 09:21:51.924946+00', NULL, 1, 'canceled', 'canceled', 98.40, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(73, 128, 72, NULL, '2025-01-01 09:21:51.928551+00', '2025-01-01 09:21:51.928616+00', NULL, 1, 'canceled', 'canceled', 94.00, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(74, 127, 71, NULL, '2025-01-01 09:21:52.229423+00', '2025-01-01 09:21:52.229471+00', NULL, 1, 'expired', 'expired', 95.00, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'expired', 'rts', 'made_by', NULL, NULL),
	(75, NULL, NULL, NULL, '2025-01-01 09:21:52.232339+00', '2025-01-01 09:21:52.23241+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'halted', 'rts', 'made_by', NULL, NULL),
	(77, NULL, NULL, NULL, '2025-01-01 09:21:52.23455+00', '2025-01-01 09:21:52.234591+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'cancel_only', 'rts', 'made_by', NULL, NULL),
	(79, NULL, NULL, NULL, '2025-01-01 09:21:52.236375+00', '2025-01-01 09:21:52.236415+00', NULL, 1, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'open', 'rts', 'made_by', NULL, NULL),
	(2, NULL, NULL, NULL, '2025-01-01 09:21:52.239459+00', '2025-01-01 09:21:52.239495+00', NULL, 11, 'instrument_status', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'closed', 'rts', 'made_by', NULL, NULL),
	(11, NULL, NULL, NULL, '2025-01-01 09:21:52.251244+00', '2025-01-01 09:21:52.251299+00', NULL, 12, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'max_quantity,price_band', 'rts', 'made_by', NULL, NULL),
	(13, NULL, NULL, NULL, '2025-01-01 09:21:52.254934+00', '2025-01-01 09:21:52.254975+00', NULL, 12, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'band_center,reference_price', 'rts', 'made_by', NULL, NULL),
	(15, NULL, NULL, NULL, '2025-01-01 09:21:52.257037+00', '2025-01-01 09:21:52.257078+00', NULL, 12, 'instrument_changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'max_quantity,tick_size', 'rts', 'made_by', NULL, NULL),
	(18, 146, 17, NULL, '2025-01-01 09:21:52.259135+00', '2025-01-01 09:21:52.259315+00', NULL, 12, 'canceled', 'canceled', 151, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL),
	(89, 107, NULL, NULL, '2025-01-01 09:21:52.260471+00', '2025-01-01 09:21:52.260866+00', NULL, 1, 'triggered', 'new', NULL, 98.00, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(94, 108, 94, NULL, '2025-01-01 09:21:52.260471+00', '2025-01-01 09:21:52.260866+00', NULL, 1, 'triggered', 'new', 97.00, 98.00, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(99, 151, 98, NULL, '2025-01-01 09:21:52.265554+00', '2025-01-01 09:21:52.265587+00', NULL, 1, 'canceled', 'canceled', 92.00, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(2, 152, NULL, NULL, '2025-01-01 09:21:52.2714+00', '2025-01-01 09:21:52.271652+00', NULL, 13, 'canceled', 'canceled', 99.70, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(22, 154, 22, NULL, '2025-01-01 09:21:52.279038+00', '2025-01-01 09:21:52.279124+00', NULL, 13, 'replaced', 'new', 99.80, NULL, 10, 10, 0, 0, 10, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(24, 158, NULL, NULL, '2025-01-01 09:21:52.280165+00', '2025-01-01 09:21:52.280366+00', NULL, 13, 'canceled', 'canceled', 100.20, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(26, 157, 21, NULL, '2025-01-01 09:21:52.28237+00', '2025-01-01 09:21:52.282447+00', NULL, 13, 'canceled', 'canceled', 100.35, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(30, 162, NULL, NULL, '2025-01-01 09:21:52.285123+00', '2025-01-01 09:21:52.285298+00', NULL, 13, 'canceled', 'canceled', 100.30, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(31, 161, 31, NULL, '2025-01-01 09:21:52.286481+00', '2025-01-01 09:21:52.286598+00', NULL, 13, 'replaced', 'new', 99.85, NULL, 16, 16, 0, 0, 16, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(42, 166, NULL, 161, '2025-01-01 09:21:52.290531+00', '2025-01-01 09:21:52.290701+00', NULL, 13, 'prevented', 'new', 99.95, NULL, 15, 15, 0, 0, 15, 99.85, 6, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(43, 166, NULL, NULL, '2025-01-01 09:21:52.290531+00', '2025-01-01 09:21:52.290701+00', NULL, 13, 'canceled', 'canceled', 99.95, NULL, 15, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(44, 161, 31, NULL, '2025-01-01 09:21:52.291872+00', '2025-01-01 09:21:52.29194+00', NULL, 13, 'canceled', 'canceled', 99.85, NULL, 16, 0, 10, 998.50, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(54, 171, NULL, NULL, '2025-01-01 09:21:52.296989+00', '2025-01-01 09:21:52.297086+00', NULL, 13, 'canceled', 'canceled', 100.00, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(57, 173, NULL, NULL, '2025-01-01 09:21:52.298777+00', '2025-01-01 09:21:52.298873+00', NULL, 13, 'canceled', 'canceled', 100.30, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(64, 175, NULL, NULL, '2025-01-01 09:21:52.301037+00', '2025-01-01 09:21:52.301206+00', NULL, 13, 'canceled', 'canceled', 99.70, NULL, 13, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(78, 164, 35, NULL, '2025-01-01 09:21:52.30722+00', '2025-01-01 09:21:52.30729+00', NULL, 13, 'canceled', 'canceled', 99.75, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(81, 182, 80, 181, '2025-01-01 09:21:52.308878+00', '2025-01-01 09:21:52.30904+00', NULL, 13, 'prevented', 'new', 100.30, NULL, 5, 5, 0, 0, 5, 99.60, 5, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(82, 182, 80, NULL, '2025-01-01 09:21:52.308878+00', '2025-01-01 09:21:52.30904+00', NULL, 13, 'canceled', 'canceled', 100.30, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(83, 179, 83, NULL, '2025-01-01 09:21:52.310149+00', '2025-01-01 09:21:52.310226+00', NULL, 13, 'replaced', 'new', 99.60, NULL, 8, 8, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(87, 185, 86, 181, '2025-01-01 09:21:52.312985+00', '2025-01-01 09:21:52.313146+00', NULL, 13, 'prevented', 'new', 99.90, NULL, 19, 19, 0, 0, 19, 99.60, 10, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(88, 185, 86, NULL, '2025-01-01 09:21:52.312985+00', '2025-01-01 09:21:52.313146+00', NULL, 13, 'canceled', 'canceled', 99.90, NULL, 19, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(90, 186, NULL, NULL, '2025-01-01 09:21:52.313927+00', '2025-01-01 09:21:52.314025+00', NULL, 13, 'canceled', 'canceled', 100.25, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(92, 153, 3, NULL, '2025-01-01 09:21:52.315994+00', '2025-01-01 09:21:52.316063+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(98, 167, 98, NULL, '2025-01-01 09:21:52.318439+00', '2025-01-01 09:21:52.318601+00', NULL, 13, 'triggered', 'new', 99.50, 99.60, 3, 3, 0, 0, 3, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(102, 191, NULL, NULL, '2025-01-01 09:21:52.319959+00', '2025-01-01 09:21:52.320127+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 17, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(104, 192, 103, 181, '2025-01-01 09:21:52.320853+00', '2025-01-01 09:21:52.321016+00', NULL, 13, 'prevented', 'new', 100.20, NULL, 16, 16, 0, 0, 16, 99.60, 4, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(105, 181, 79, 192, '2025-01-01 09:21:52.320853+00', '2025-01-01 09:21:52.321016+00', NULL, 13, 'canceled', 'canceled', 99.60, NULL, 10, 0, 6, 597.60, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(112, 170, 52, NULL, '2025-01-01 09:21:52.324341+00', '2025-01-01 09:21:52.324407+00', NULL, 13, 'canceled', 'canceled', 100.40, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(116, 197, 116, NULL, '2025-01-01 09:21:52.326722+00', '2025-01-01 09:21:52.326888+00', NULL, 13, 'triggered', 'new', 100.20, 100.40, 4, 4, 0, 0, 4, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(122, 194, 122, NULL, '2025-01-01 09:21:52.329812+00', '2025-01-01 09:21:52.329978+00', NULL, 13, 'triggered', 'new', 100.05, 99.70, 6, 6, 0, 0, 6, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(137, 206, NULL, NULL, '2025-01-01 09:21:52.336147+00', '2025-01-01 09:21:52.336242+00', NULL, 13, 'canceled', 'canceled', 100.35, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(147, 213, NULL, NULL, '2025-01-01 09:21:52.343059+00', '2025-01-01 09:21:52.343226+00', NULL, 13, 'canceled', 'canceled', 99.65, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(150, 202, 128, NULL, '2025-01-01 09:21:52.345984+00', '2025-01-01 09:21:52.346054+00', NULL, 13, 'canceled', 'canceled', 99.60, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(152, 216, NULL, NULL, '2025-01-01 09:21:52.346834+00', '2025-01-01 09:21:52.347015+00', NULL, 13, 'canceled', 'canceled', 99.95, NULL, 14, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(158, 211, 158, NULL, '2025-01-01 09:21:52.34767+00', '2025-01-01 09:21:52.347893+00', NULL, 13, 'triggered', 'new', 99.70, 99.90, 15, 15, 0, 0, 15, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(177, 209, 142, NULL, '2025-01-01 09:21:52.362518+00', '2025-01-01 09:21:52.362589+00', NULL, 13, 'canceled', 'canceled', 100.25, NULL, 6, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(191, 234, NULL, NULL, '2025-01-01 09:21:52.367537+00', '2025-01-01 09:21:52.367634+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(193, 235, 192, 218, '2025-01-01 09:21:52.368362+00', '2025-01-01 09:21:52.368527+00', NULL, 13, 'prevented', 'new', 99.50, NULL, 16, 16, 0, 0, 16, 99.80, 16, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(194, 235, 192, NULL, '2025-01-01 09:21:52.368362+00', '2025-01-01 09:21:52.368527+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 16, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(208, 240, 207, 218, '2025-01-01 09:21:52.37351+00', '2025-01-01 09:21:52.373675+00', NULL, 13, 'prevented', 'new', 99.55, NULL, 11, 11, 0, 0, 11, 99.80, 11, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(209, 240, 207, NULL, '2025-01-01 09:21:52.37351+00', '2025-01-01 09:21:52.373675+00', NULL, 13, 'canceled', 'canceled', 99.55, NULL, 11, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(211, 241, 211, NULL, '2025-01-01 09:21:52.374515+00', '2025-01-01 09:21:52.37468+00', NULL, 13, 'triggered', 'new', 100.15, 99.80, 3, 3, 0, 0, 3, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(215, 212, 215, NULL, '2025-01-01 09:21:52.377173+00', '2025-01-01 09:21:52.377255+00', NULL, 13, 'replaced', 'partially_filled', 99.50, NULL, 6, 2, 2, 200.30, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(232, 250, 229, 218, '2025-01-01 09:21:52.384983+00', '2025-01-01 09:21:52.385145+00', NULL, 13, 'prevented', 'partially_filled', 99.65, NULL, 9, 2, 7, 698.95, 2, 99.80, 2, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(233, 250, 229, NULL, '2025-01-01 09:21:52.384983+00', '2025-01-01 09:21:52.385145+00', NULL, 13, 'canceled', 'canceled', 99.65, NULL, 9, 0, 7, 698.95, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(240, 204, 240, NULL, '2025-01-01 09:21:52.388486+00', '2025-01-01 09:21:52.388597+00', NULL, 13, 'replaced', 'new', 100.20, NULL, 4, 4, 0, 0, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(243, 254, NULL, NULL, '2025-01-01 09:21:52.3903+00', '2025-01-01 09:21:52.390478+00', NULL, 13, 'canceled', 'canceled', 100.35, NULL, 17, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(253, 204, 253, NULL, '2025-01-01 09:21:52.394116+00', '2025-01-01 09:21:52.394224+00', NULL, 13, 'replaced', 'new', 100.25, NULL, 4, 4, 0, 0, 4, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(254, 238, 205, NULL, '2025-01-01 09:21:52.395404+00', '2025-01-01 09:21:52.39547+00', NULL, 13, 'canceled', 'canceled', 99.70, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(264, 260, NULL, NULL, '2025-01-01 09:21:52.397965+00', '2025-01-01 09:21:52.398132+00', NULL, 13, 'canceled', 'canceled', 99.90, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(270, 263, NULL, NULL, '2025-01-01 09:21:52.400918+00', '2025-01-01 09:21:52.401079+00', NULL, 13, 'canceled', 'canceled', 99.60, NULL, 9, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(281, 265, 278, 211, '2025-01-01 09:21:52.403014+00', '2025-01-01 09:21:52.403183+00', NULL, 13, 'prevented', 'partially_filled', 99.60, NULL, 12, 10, 2, 199.90, 10, 99.70, 6, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(282, 211, 158, 265, '2025-01-01 09:21:52.403014+00', '2025-01-01 09:21:52.403183+00', NULL, 13, 'canceled', 'canceled', 99.70, 99.90, 15, 0, 9, 897.30, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(289, 229, 289, NULL, '2025-01-01 09:21:52.406339+00', '2025-01-01 09:21:52.406443+00', NULL, 13, 'replaced', 'new', 99.60, NULL, 8, 8, 0, 0, 8, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(293, 268, NULL, NULL, '2025-01-01 09:21:52.407548+00', '2025-01-01 09:21:52.407648+00', NULL, 13, 'canceled', 'canceled', 100.05, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(295, 269, NULL, NULL, '2025-01-01 09:21:52.408366+00', '2025-01-01 09:21:52.408536+00', NULL, 13, 'canceled', 'canceled', 100.15, NULL, 18, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(301, 270, 296, 210, '2025-01-01 09:21:52.409154+00', '2025-01-01 09:21:52.409315+00', NULL, 13, 'prevented', 'partially_filled', 99.55, NULL, 19, 8, 11, 1096.30, 8, 99.60, 8, 'cancel_newest', 'rts', 'made_by', NULL, NULL);
INSERT INTO core.event VALUES
	(302, 270, 296, NULL, '2025-01-01 09:21:52.409154+00', '2025-01-01 09:21:52.409315+00', NULL, 13, 'canceled', 'canceled', 99.55, NULL, 19, 0, 11, 1096.30, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(304, 224, 171, NULL, '2025-01-01 09:21:52.411338+00', '2025-01-01 09:21:52.411403+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 5, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(307, 273, NULL, NULL, '2025-01-01 09:21:52.413338+00', '2025-01-01 09:21:52.413435+00', NULL, 13, 'canceled', 'canceled', 100.45, NULL, 4, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(309, 274, NULL, NULL, '2025-01-01 09:21:52.414085+00', '2025-01-01 09:21:52.414178+00', NULL, 13, 'canceled', 'canceled', 99.60, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(313, 277, 313, NULL, '2025-01-01 09:21:52.416637+00', '2025-01-01 09:21:52.416751+00', NULL, 13, 'triggered', 'new', 99.95, 100.40, 5, 5, 0, 0, 5, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(319, 280, NULL, NULL, '2025-01-01 09:21:52.420076+00', '2025-01-01 09:21:52.420238+00', NULL, 13, 'canceled', 'canceled', 100.05, NULL, 14, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(328, 282, 327, 262, '2025-01-01 09:21:52.421892+00', '2025-01-01 09:21:52.422056+00', NULL, 13, 'prevented', 'new', 100.25, NULL, 3, 3, 0, 0, 3, 100.15, 13, 'decrement_and_cancel', 'rts', 'made_by', NULL, NULL),
	(329, 262, 268, 282, '2025-01-01 09:21:52.421892+00', '2025-01-01 09:21:52.422056+00', NULL, 13, 'canceled', 'canceled', 100.15, NULL, 16, 0, 3, 300.45, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(337, 285, NULL, NULL, '2025-01-01 09:21:52.424946+00', '2025-01-01 09:21:52.425039+00', NULL, 13, 'canceled', 'canceled', 100.20, NULL, 15, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(338, 207, 138, NULL, '2025-01-01 09:21:52.42594+00', '2025-01-01 09:21:52.426004+00', NULL, 13, 'canceled', 'canceled', 99.55, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(341, 287, NULL, NULL, '2025-01-01 09:21:52.427377+00', '2025-01-01 09:21:52.427468+00', NULL, 13, 'canceled', 'canceled', 99.65, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(343, 288, NULL, NULL, '2025-01-01 09:21:52.428417+00', '2025-01-01 09:21:52.428511+00', NULL, 13, 'canceled', 'canceled', 99.50, NULL, 8, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(345, 289, 344, 210, '2025-01-01 09:21:52.429132+00', '2025-01-01 09:21:52.429299+00', NULL, 13, 'prevented', 'new', 99.55, NULL, 18, 18, 0, 0, 18, 99.60, 13, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(346, 289, 344, NULL, '2025-01-01 09:21:52.429132+00', '2025-01-01 09:21:52.429299+00', NULL, 13, 'canceled', 'canceled', 99.55, NULL, 18, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(359, 297, NULL, NULL, '2025-01-01 09:21:52.436364+00', '2025-01-01 09:21:52.436455+00', NULL, 13, 'canceled', 'canceled', 99.65, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(364, 294, 355, NULL, '2025-01-01 09:21:52.439261+00', '2025-01-01 09:21:52.439323+00', NULL, 13, 'canceled', 'canceled', 100.50, NULL, 12, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL),
	(366, 300, NULL, NULL, '2025-01-01 09:21:52.439981+00', '2025-01-01 09:21:52.440147+00', NULL, 13, 'canceled', 'canceled', 100.35, NULL, 3, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(368, 301, NULL, NULL, '2025-01-01 09:21:52.440818+00', '2025-01-01 09:21:52.440913+00', NULL, 13, 'canceled', 'canceled', 99.70, NULL, 20, 0, 0, 0, 0, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL),
	(100, 109, 38, NULL, '2025-01-01 09:21:52.448701+00', '2025-01-01 09:21:52.448735+00', NULL, 1, 'canceled', 'canceled', 97.00, NULL, 40, 0, 6, 582.00, 0, NULL, NULL, 'account_blocked', 'rts', 'made_by', NULL, NULL),
	(374, 304, 373, NULL, '2025-01-01 09:21:52.448975+00', '2025-01-01 09:21:52.448999+00', NULL, 13, 'canceled', 'canceled', 50.00, NULL, 1, 0, 0, 0, 0, NULL, NULL, 'account_blocked', 'rts', 'made_by', NULL, NULL),
	(383, 309, 381, NULL, '2025-01-01 09:21:52.478609+00', '2025-01-01 09:21:52.478723+00', NULL, 13, 'replaced', 'new', 99.00, NULL, 15, 15, 0, 0, 15, NULL, NULL, 'priority_kept', 'rts', 'made_by', NULL, NULL),
	(384, 310, 384, NULL, '2025-01-01 09:21:52.479508+00', '2025-01-01 09:21:52.47958+00', NULL, 13, 'replaced', 'new', 98.50, NULL, 30, 30, 0, 0, 30, NULL, NULL, 'priority_lost', 'rts', 'made_by', NULL, NULL),
	(392, 299, 392, NULL, '2025-01-01 09:21:52.480516+00', '2025-01-01 09:21:52.480839+00', NULL, 13, 'triggered', 'new', 99.90, 99.60, 19, 19, 0, 0, 19, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(393, 219, 393, NULL, '2025-01-01 09:21:52.480516+00', '2025-01-01 09:21:52.480839+00', NULL, 13, 'triggered', 'new', 99.55, 99.55, 15, 15, 0, 0, 15, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(394, 222, 394, NULL, '2025-01-01 09:21:52.480516+00', '2025-01-01 09:21:52.480839+00', NULL, 13, 'triggered', 'new', 100.30, 99.50, 14, 14, 0, 0, 14, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(396, 312, NULL, NULL, '2025-01-01 09:21:52.482413+00', '2025-01-01 09:21:52.482672+00', NULL, 13, 'canceled', 'canceled', 98.00, NULL, 500, 0, 0, 0, 0, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL),
	(398, 313, NULL, 219, '2025-01-01 09:21:52.483549+00', '2025-01-01 09:21:52.483719+00', NULL, 13, 'prevented', 'new', NULL, NULL, 2, 2, 0, 0, 2, 99.55, 2, 'cancel_newest', 'rts', 'made_by', NULL, NULL),
	(399, 313, NULL, NULL, '2025-01-01 09:21:52.483549+00', '2025-01-01 09:21:52.483719+00', NULL, 13, 'canceled', 'canceled', NULL, NULL, 2, 0, 0, 0, 0, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL),
	(483, 225, 483, NULL, '2025-01-01 09:21:52.48462+00', '2025-01-01 09:21:52.484736+00', NULL, 13, 'triggered', 'new', 99.55, 100.20, 15, 15, 0, 0, 15, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(484, 275, 484, NULL, '2025-01-01 09:21:52.48462+00', '2025-01-01 09:21:52.484736+00', NULL, 13, 'triggered', 'new', 99.50, 100.20, 2, 2, 0, 0, 2, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(485, 223, 485, NULL, '2025-01-01 09:21:52.48462+00', '2025-01-01 09:21:52.484736+00', NULL, 13, 'triggered', 'new', 100.30, 100.25, 19, 19, 0, 0, 19, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL),
	(487, 315, 486, NULL, '2025-01-01 09:21:52.487834+00', '2025-01-01 09:21:52.487904+00', NULL, 13, 'canceled', 'canceled', 97.00, NULL, 7, 0, 0, 0, 0, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL);

INSERT INTO core.fired_switch VALUES
	(15, 151, '1251');

INSERT INTO core.head VALUES
	(9, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.707903+00', -1, '1097', NULL),
	(2, 11, '({},{},{},{},f)', '({101.00},{1},{1},{1},f)', 101.00, 3, NULL, NULL, '2025-01-01 09:21:51.699264+00', 8, '1088', '2025-01-01 09:21:51.699264+00'),
	(3, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.702427+00', -1, '1091', NULL),
	(4, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.703429+00', -1, '1092', NULL),
	(5, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.70457+00', -1, '1093', NULL),
	(6, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.705602+00', -1, '1094', NULL),
	(7, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.706511+00', -1, '1095', NULL),
	(1, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.644662+00', -1, '761', NULL),
	(2, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 10:21:51.672726+00', -1, '1072', NULL),
	(8, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.707325+00', -1, '1096', NULL),
	(2, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 10:21:51.679399+00', 0, '1073', '2025-01-01 09:21:51.679399+00'),
	(2, 4, '({},{},{},{},f)', '({101.00},{1},{6},{1},f)', 101.00, 1, NULL, NULL, '2025-01-01 10:21:51.686401+00', 1, '1074', '2025-01-01 09:21:51.686401+00'),
	(2, 7, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 10:21:51.686401+00', 4, '1085', '2025-01-01 09:21:51.695301+00'),
	(2, 8, '({},{},{},{},f)', '({101.00},{1},{2},{1},f)', 101.00, 2, NULL, NULL, '2025-01-01 09:21:51.697915+00', 7, '1087', '2025-01-01 09:21:51.697915+00'),
	(10, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.708454+00', -1, '1098', NULL),
	(2, 12, '({},{},{},{},f)', '({101.00},{12},{5},{1},f)', 101.00, 3, NULL, NULL, '2025-01-01 09:21:51.737805+00', 11, '1116', '2025-01-01 09:21:51.737805+00'),
	(5, 1, '({},{},{},{},f)', '({100.00},{1},{1},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.743697+00', 0, '1117', '2025-01-01 09:21:51.743697+00'),
	(3, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.746713+00', 0, '1118', '2025-01-01 09:21:51.746713+00'),
	(3, 4, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.748523+00', 2, '1119', '2025-01-01 09:21:51.748523+00'),
	(5, 2, '({},{},{},{},f)', '({98.75},{2},{1},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.750037+00', 1, '1120', '2025-01-01 09:21:51.750037+00'),
	(4, 1, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, 101.75, '2025-01-01 09:21:51.752977+00', 0, '1121', '2025-01-01 09:21:51.752977+00'),
	(5, 3, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.755565+00', 2, '1122', '2025-01-01 09:21:51.755565+00'),
	(3, 12, '({98.75},{6},{1},{1},f)', '({101.50},{5},{2},{1},f)', 101.50, 5, NULL, NULL, '2025-01-01 09:21:51.760008+00', 4, '1123', '2025-01-01 09:21:51.760008+00'),
	(4, 4, '({},{},{},{},f)', '({98.75},{2},{8},{1},f)', NULL, NULL, NULL, 101.75, '2025-01-01 09:21:51.765871+00', 1, '1123', '2025-01-01 09:21:51.765871+00'),
	(5, 5, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.767708+00', 3, '1124', '2025-01-01 09:21:51.767708+00'),
	(4, 5, '({},{},{},{},f)', '({98.75},{2},{8},{1},f)', NULL, NULL, NULL, 101.75, '2025-01-01 09:21:51.768906+00', 4, '1125', '2025-01-01 09:21:51.768906+00'),
	(3, 22, '({98.75},{6},{1},{1},f)', '({101.25},{21},{2},{1},f)', 101.50, 8, NULL, NULL, '2025-01-01 09:21:51.771611+00', 12, '1126', '2025-01-01 09:21:51.771611+00'),
	(4, 7, '({},{},{},{},f)', '({98.75},{2},{8},{1},f)', NULL, NULL, NULL, 101.75, '2025-01-01 09:21:51.774691+00', 5, '1126', '2025-01-01 09:21:51.774691+00'),
	(5, 7, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.774854+00', 5, '1126', '2025-01-01 09:21:51.774854+00'),
	(4, 8, '({},{},{},{},f)', '({98.75},{2},{7},{1},f)', NULL, NULL, NULL, 101.75, '2025-01-01 09:21:51.778077+00', 7, '1127', '2025-01-01 09:21:51.778077+00'),
	(3, 25, '({98.75},{6},{1},{1},f)', '({101.25},{21},{2},{1},f)', 101.50, 8, NULL, NULL, '2025-01-01 09:21:51.780837+00', 22, '1128', '2025-01-01 09:21:51.780837+00'),
	(4, 12, '({},{},{},{},f)', '({98.75},{2},{7},{1},f)', NULL, NULL, 98.50, 101.75, '2025-01-01 09:21:51.781878+00', 8, '1128', '2025-01-01 09:21:51.781878+00'),
	(5, 10, '({},{},{},{},f)', '({101.25},{10},{7},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.782571+00', 7, '1128', '2025-01-01 09:21:51.782571+00'),
	(3, 26, '({98.75},{6},{1},{1},f)', '({101.25},{21},{2},{1},f)', 101.50, 8, NULL, NULL, '2025-01-01 09:21:51.783904+00', 25, '1129', '2025-01-01 09:21:51.783904+00'),
	(5, 11, '({},{},{},{},f)', '({98.75},{11},{12},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.785329+00', 10, '1130', '2025-01-01 09:21:51.785329+00'),
	(3, 29, '({101.75},{27},{1},{1},f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.786744+00', 26, '1131', '2025-01-01 09:21:51.786744+00'),
	(3, 31, '({101.75},{27},{1},{1},f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.788793+00', 29, '1132', '2025-01-01 09:21:51.788793+00'),
	(3, 32, '("{101.75,100.25}","{27,32}","{1,1}","{1,1}",f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.790238+00', 31, '1133', '2025-01-01 09:21:51.790238+00'),
	(5, 14, '({},{},{},{},f)', '({98.75},{11},{8},{1},f)', 98.75, 21, NULL, NULL, '2025-01-01 09:21:51.79216+00', 11, '1134', '2025-01-01 09:21:51.79216+00'),
	(3, 34, '("{101.75,100.25}","{27,32}","{1,1}","{1,1}",f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.795323+00', 32, '1135', '2025-01-01 09:21:51.795323+00'),
	(4, 21, '({99.50},{17},{7},{1},f)', '("{101.75,102.00}","{16,21}","{14,7}","{1,1}",f)', 98.75, 32, NULL, NULL, '2025-01-01 09:21:51.796845+00', 12, '1135', '2025-01-01 09:21:51.796845+00'),
	(5, 20, '({},{},{},{},f)', '({},{},{},{},f)', 98.75, 34, NULL, NULL, '2025-01-01 09:21:51.799031+00', 14, '1135', '2025-01-01 09:21:51.799031+00'),
	(4, 23, '({},{},{},{},f)', '({101.75},{16},{14},{1},f)', 98.75, 32, NULL, NULL, '2025-01-01 09:21:51.801552+00', 21, '1136', '2025-01-01 09:21:51.801552+00'),
	(2, 13, '({},{},{},{},f)', '({},{},{},{},f)', 101.00, 3, NULL, NULL, '2025-01-01 09:21:51.802952+00', 12, '1137', '2025-01-01 09:21:51.802952+00'),
	(5, 22, '({99.25},{22},{2},{1},f)', '({},{},{},{},f)', 98.75, 34, NULL, NULL, '2025-01-01 09:21:51.804447+00', 20, '1138', '2025-01-01 09:21:51.804447+00'),
	(3, 35, '("{101.75,100.25}","{27,32}","{1,1}","{1,1}",f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.806305+00', 34, '1139', '2025-01-01 09:21:51.806305+00'),
	(4, 24, '({},{},{},{},f)', '("{100.25,101.75}","{24,16}","{2,14}","{1,1}",f)', 98.75, 32, NULL, NULL, '2025-01-01 09:21:51.810432+00', 23, '1141', '2025-01-01 09:21:51.810432+00'),
	(3, 36, '({100.25},{32},{1},{1},f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.812161+00', 35, '1142', '2025-01-01 09:21:51.812161+00'),
	(3, 38, '({100.25},{32},{1},{1},f)', '({},{},{},{},f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.813923+00', 36, '1143', '2025-01-01 09:21:51.813923+00'),
	(4, 25, '({},{},{},{},f)', '("{100.00,100.25}","{25,24}","{3,2}","{1,1}",f)', 98.75, 32, NULL, NULL, '2025-01-01 09:21:51.81515+00', 24, '1144', '2025-01-01 09:21:51.81515+00');
INSERT INTO core.head VALUES
	(4, 26, '({},{},{},{},f)', '({100.00},{25},{3},{1},f)', 98.75, 32, NULL, NULL, '2025-01-01 09:21:51.816856+00', 25, '1145', '2025-01-01 09:21:51.816856+00'),
	(4, 30, '({},{},{},{},f)', '({},{},{},{},f)', 100.00, 44, NULL, NULL, '2025-01-01 09:21:51.818262+00', 26, '1146', '2025-01-01 09:21:51.818262+00'),
	(5, 24, '({99.25},{22},{2},{1},f)', '({},{},{},{},f)', 98.75, 34, NULL, NULL, '2025-01-01 09:21:51.819945+00', 22, '1147', '2025-01-01 09:21:51.819945+00'),
	(4, 32, '({},{},{},{},f)', '("{98.50,100.25}","{31,32}","{1,5}","{1,1}",f)', 100.00, 44, NULL, NULL, '2025-01-01 09:21:51.821454+00', 30, '1148', '2025-01-01 09:21:51.821454+00'),
	(5, 32, '("{101.50,100.25,99.25,98.00}","{25,30,22,32}","{4,4,2,4}","{1,1,1,1}",f)', '({},{},{},{},f)', 101.50, 45, NULL, NULL, '2025-01-01 09:21:51.821904+00', 24, '1148', '2025-01-01 09:21:51.821904+00'),
	(3, 40, '({100.25},{32},{1},{1},f)', '("{100.50,101.75}","{39,40}","{1,8}","{1,1}",f)', 101.25, 20, NULL, NULL, '2025-01-01 09:21:51.825167+00', 38, '1149', '2025-01-01 09:21:51.825167+00'),
	(4, 38, '({},{},{},{},f)', '({100.25},{32},{5},{1},f)', 98.50, 46, NULL, NULL, '2025-01-01 09:21:51.826011+00', 32, '1149', '2025-01-01 09:21:51.826011+00'),
	(5, 40, '("{100.25,99.25,98.00}","{30,22,32}","{3,2,4}","{1,1,1}",f)', '({},{},{},{},f)', 100.25, 48, NULL, NULL, '2025-01-01 09:21:51.826921+00', 32, '1149', '2025-01-01 09:21:51.826921+00'),
	(5, 41, '("{100.25,99.25,98.00}","{30,22,32}","{3,3,4}","{1,2,1}",f)', '({},{},{},{},f)', 100.25, 48, NULL, NULL, '2025-01-01 09:21:51.828664+00', 40, '1150', '2025-01-01 09:21:51.828664+00'),
	(3, 46, '({},{},{},{},f)', '("{98.75,100.50,101.75}","{42,39,40}","{1,1,8}","{1,1,1}",f)', 100.25, 50, NULL, NULL, '2025-01-01 09:21:51.830357+00', 40, '1151', '2025-01-01 09:21:51.830357+00'),
	(4, 42, '({},{},{},{},f)', '({100.25},{32},{1},{1},f)', 100.25, 51, NULL, NULL, '2025-01-01 09:21:51.831439+00', 38, '1151', '2025-01-01 09:21:51.831439+00'),
	(5, 49, '({98.00},{32},{4},{1},f)', '("{99.00,101.50}","{43,42}","{1,1}","{1,1}",f)', 99.25, 54, NULL, NULL, '2025-01-01 09:21:51.832362+00', 41, '1151', '2025-01-01 09:21:51.832362+00'),
	(4, 46, '({},{},{},{},f)', '({},{},{},{},f)', 100.25, 55, NULL, NULL, '2025-01-01 09:21:51.834005+00', 42, '1152', '2025-01-01 09:21:51.834005+00'),
	(3, 82, '({},{},{},{},f)', '("{100.50,101.00,101.25}","{79,77,74}","{1,10,9}","{1,1,1}",f)', 99.25, 64, NULL, 98.75, '2025-01-01 09:21:51.878201+00', 81, '1173', '2025-01-01 09:21:51.878201+00'),
	(5, 50, '({98.00},{32},{4},{1},f)', '("{99.00,101.50}","{43,42}","{1,1}","{1,1}",f)', 99.25, 54, NULL, NULL, '2025-01-01 09:21:51.835927+00', 49, '1153', '2025-01-01 09:21:51.835927+00'),
	(4, 48, '({},{},{},{},f)', '({},{},{},{},f)', 100.25, 55, NULL, NULL, '2025-01-01 09:21:51.839095+00', 46, '1155', '2025-01-01 09:21:51.839095+00'),
	(3, 47, '({},{},{},{},f)', '("{98.75,101.25,101.75}","{42,47,40}","{1,1,8}","{1,1,1}",f)', 100.25, 50, NULL, NULL, '2025-01-01 09:21:51.84082+00', 46, '1156', '2025-01-01 09:21:51.84082+00'),
	(5, 51, '({98.00},{32},{4},{1},f)', '("{98.25,101.50}","{51,42}","{1,1}","{1,1}",f)', 99.25, 54, NULL, NULL, '2025-01-01 09:21:51.842819+00', 50, '1157', '2025-01-01 09:21:51.842819+00'),
	(3, 48, '({},{},{},{},f)', '("{98.75,101.25}","{42,47}","{1,1}","{1,1}",f)', 100.25, 50, NULL, NULL, '2025-01-01 09:21:51.844284+00', 47, '1158', '2025-01-01 09:21:51.844284+00'),
	(3, 51, '({},{},{},{},f)', '("{98.75,101.25}","{43,47}","{1,1}","{1,1}",f)', 98.75, 57, NULL, NULL, '2025-01-01 09:21:51.845757+00', 48, '1159', '2025-01-01 09:21:51.845757+00'),
	(5, 52, '({98.00},{32},{4},{1},f)', '({101.50},{42},{1},{1},f)', 99.25, 54, NULL, NULL, '2025-01-01 09:21:51.847413+00', 51, '1160', '2025-01-01 09:21:51.847413+00'),
	(3, 52, '({},{},{},{},f)', '({98.75},{43},{1},{1},f)', 98.75, 57, NULL, NULL, '2025-01-01 09:21:51.848565+00', 51, '1161', '2025-01-01 09:21:51.848565+00'),
	(3, 53, '({},{},{},{},f)', '({99.25},{53},{1},{1},f)', 98.75, 57, NULL, NULL, '2025-01-01 09:21:51.849788+00', 52, '1162', '2025-01-01 09:21:51.849788+00'),
	(3, 72, '({},{},{},{},f)', '({},{},{},{},f)', 99.25, 64, NULL, NULL, '2025-01-01 09:21:51.85346+00', 53, '1164', '2025-01-01 09:21:51.85346+00'),
	(4, 50, '({},{},{},{},f)', '({},{},{},{},f)', 100.25, 55, NULL, NULL, '2025-01-01 09:21:51.85524+00', 48, '1164', '2025-01-01 09:21:51.85524+00'),
	(5, 55, '({98.00},{32},{4},{1},f)', '("{99.25,101.50}","{53,42}","{2,1}","{1,1}",f)', 99.25, 54, NULL, NULL, '2025-01-01 09:21:51.855412+00', 52, '1164', '2025-01-01 09:21:51.855412+00'),
	(5, 68, '({},{},{},{},f)', '({101.50},{66},{1},{1},f)', 101.50, 70, NULL, NULL, '2025-01-01 09:21:51.857298+00', 55, '1165', '2025-01-01 09:21:51.857298+00'),
	(5, 69, '({},{},{},{},f)', '({101.50},{66},{1},{1},f)', 101.50, 70, NULL, NULL, '2025-01-01 09:21:51.859298+00', 68, '1166', '2025-01-01 09:21:51.859298+00'),
	(5, 70, '({},{},{},{},f)', '({},{},{},{},f)', 101.50, 70, NULL, NULL, '2025-01-01 09:21:51.860681+00', 69, '1167', '2025-01-01 09:21:51.860681+00'),
	(3, 77, '({},{},{},{},f)', '("{101.00,101.25}","{77,74}","{10,9}","{1,1}",f)', 99.25, 64, NULL, 98.75, '2025-01-01 09:21:51.862624+00', 72, '1168', '2025-01-01 09:21:51.862624+00'),
	(5, 72, '({99.00},{72},{1},{1},f)', '({101.25},{71},{1},{1},f)', 101.50, 70, NULL, NULL, '2025-01-01 09:21:51.865584+00', 70, '1168', '2025-01-01 09:21:51.865584+00'),
	(5, 73, '({99.00},{72},{1},{1},f)', '({100.50},{73},{1},{1},f)', 101.50, 70, NULL, NULL, '2025-01-01 09:21:51.867188+00', 72, '1169', '2025-01-01 09:21:51.867188+00'),
	(5, 91, '({99.00},{72},{1},{1},f)', '({},{},{},{},f)', 100.50, 78, NULL, NULL, '2025-01-01 09:21:51.869183+00', 73, '1170', '2025-01-01 09:21:51.869183+00'),
	(3, 81, '({99.75},{78},{6},{1},f)', '("{100.50,101.00,101.25}","{79,77,74}","{1,10,9}","{1,1,1}",f)', 99.25, 64, NULL, 98.75, '2025-01-01 09:21:51.87306+00', 77, '1171', '2025-01-01 09:21:51.87306+00'),
	(4, 51, '({99.75},{51},{12},{1},f)', '({},{},{},{},f)', 100.25, 55, NULL, NULL, '2025-01-01 09:21:51.874198+00', 50, '1171', '2025-01-01 09:21:51.874198+00'),
	(5, 93, '({99.00},{72},{1},{1},f)', '({},{},{},{},f)', 100.50, 78, NULL, NULL, '2025-01-01 09:21:51.87438+00', 91, '1171', '2025-01-01 09:21:51.87438+00'),
	(5, 95, '({99.00},{72},{1},{1},f)', '({},{},{},{},f)', 100.50, 78, NULL, NULL, '2025-01-01 09:21:51.876695+00', 93, '1172', '2025-01-01 09:21:51.876695+00'),
	(3, 89, '({},{},{},{},f)', '("{100.50,101.00,101.25}","{87,77,74}","{1,10,9}","{1,1,1}",f)', 100.50, 85, NULL, 98.75, '2025-01-01 09:21:51.880094+00', 82, '1174', '2025-01-01 09:21:51.880094+00'),
	(4, 55, '({99.75},{51},{12},{1},f)', '({},{},{},{},f)', 100.25, 55, NULL, NULL, '2025-01-01 09:21:51.881054+00', 51, '1174', '2025-01-01 09:21:51.881054+00'),
	(5, 99, '("{101.75,99.00}","{96,72}","{11,1}","{1,1}",f)', '({},{},{},{},f)', 100.50, 78, NULL, NULL, '2025-01-01 09:21:51.881582+00', 95, '1174', '2025-01-01 09:21:51.881582+00'),
	(1, 1, '({},{},{},{},f)', '({101.00},{1},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.894491+00', 0, '1176', '2025-01-01 09:21:51.894491+00'),
	(1, 2, '({},{},{},{},f)', '("{101.00,101.50}","{1,2}","{10,5}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:51.89555+00', 1, '1177', '2025-01-01 09:21:51.89555+00'),
	(1, 7, '({},{},{},{},f)', '({101.50},{2},{3},{1},f)', 101.50, 88, NULL, NULL, '2025-01-01 09:21:51.896452+00', 2, '1178', '2025-01-01 09:21:51.896452+00'),
	(1, 8, '({99.00},{8},{20},{1},f)', '({101.50},{2},{3},{1},f)', 101.50, 88, NULL, NULL, '2025-01-01 09:21:51.897582+00', 7, '1179', '2025-01-01 09:21:51.897582+00'),
	(1, 9, '({99.00},{8},{40},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 88, NULL, NULL, '2025-01-01 09:21:51.898374+00', 8, '1180', '2025-01-01 09:21:51.898374+00'),
	(1, 10, '({99.00},{8},{35},{2},f)', '({101.50},{2},{3},{1},f)', 101.50, 88, NULL, NULL, '2025-01-01 09:21:51.899095+00', 9, '1181', '2025-01-01 09:21:51.899095+00'),
	(1, 11, '("{99.00,98.50}","{8,11}","{15,30}","{1,1}",f)', '({101.50},{2},{3},{1},f)', 101.50, 88, NULL, NULL, '2025-01-01 09:21:51.899938+00', 10, '1182', '2025-01-01 09:21:51.899938+00'),
	(1, 16, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 90, NULL, NULL, '2025-01-01 09:21:51.900948+00', 11, '1183', '2025-01-01 09:21:51.900948+00'),
	(1, 18, '({98.50},{11},{20},{1},f)', '({101.50},{2},{3},{1},f)', 98.50, 90, NULL, NULL, '2025-01-01 09:21:51.901946+00', 16, '1184', '2025-01-01 09:21:51.901946+00'),
	(1, 21, '({98.50},{11},{20},{1},f)', '({101.50},{2},{1},{1},f)', 101.50, 92, NULL, NULL, '2025-01-01 09:21:51.902817+00', 18, '1185', '2025-01-01 09:21:51.902817+00');
INSERT INTO core.head VALUES
	(1, 25, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 93, NULL, NULL, '2025-01-01 09:21:51.903702+00', 21, '1186', '2025-01-01 09:21:51.903702+00'),
	(1, 26, '("{98.50,97.00}","{11,26}","{20,7}","{1,1}",f)', '({},{},{},{},f)', 101.50, 93, NULL, NULL, '2025-01-01 09:21:51.904781+00', 25, '1187', '2025-01-01 09:21:51.904781+00'),
	(1, 27, '({98.50},{11},{20},{1},f)', '({},{},{},{},f)', 101.50, 93, NULL, NULL, '2025-01-01 09:21:51.905422+00', 26, '1188', '2025-01-01 09:21:51.905422+00'),
	(1, 28, '({98.50},{11},{20},{1},f)', '({103.00},{28},{5},{1},f)', 101.50, 93, NULL, NULL, '2025-01-01 09:21:51.907281+00', 27, '1189', '2025-01-01 09:21:51.907281+00'),
	(1, 35, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, NULL, '2025-01-01 09:21:51.908076+00', 28, '1190', '2025-01-01 09:21:51.908076+00'),
	(1, 36, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, 98.00, '2025-01-01 09:21:51.909074+00', 35, '1191', '2025-01-01 09:21:51.909074+00'),
	(1, 37, '({98.50},{11},{20},{1},f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, 98.00, '2025-01-01 09:21:51.909851+00', 36, '1192', '2025-01-01 09:21:51.909851+00'),
	(1, 38, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, 98.00, '2025-01-01 09:21:51.910553+00', 37, '1193', '2025-01-01 09:21:51.910553+00'),
	(1, 39, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, 98.00, '2025-01-01 09:21:51.911348+00', 38, '1194', '2025-01-01 09:21:51.911348+00'),
	(1, 40, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, NULL, 98.00, '2025-01-01 09:21:51.912063+00', 39, '1195', '2025-01-01 09:21:51.912063+00'),
	(1, 41, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, 190.00, 98.00, '2025-01-01 09:21:51.913072+00', 40, '1196', '2025-01-01 09:21:51.913072+00'),
	(1, 42, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, 170.00, 98.00, '2025-01-01 09:21:51.913846+00', 41, '1197', '2025-01-01 09:21:51.913846+00'),
	(1, 43, '("{98.50,97.00}","{11,38}","{20,40}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 103.00, 96, 190.00, 98.00, '2025-01-01 09:21:51.914454+00', 42, '1198', '2025-01-01 09:21:51.914454+00'),
	(1, 47, '({97.00},{38},{40},{1},f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.915397+00', 43, '1199', '2025-01-01 09:21:51.915397+00'),
	(1, 48, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.91644+00', 47, '1200', '2025-01-01 09:21:51.91644+00'),
	(1, 49, '("{97.00,96.00}","{38,48}","{40,4}","{1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.917174+00', 48, '1201', '2025-01-01 09:21:51.917174+00'),
	(1, 50, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.917955+00', 49, '1202', '2025-01-01 09:21:51.917955+00'),
	(1, 53, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.918715+00', 50, '1203', '2025-01-01 09:21:51.918715+00'),
	(1, 54, '("{98.10,98.00,97.00,96.00}","{54,50,38,48}","{6,6,40,4}","{1,1,1,1}",f)', '({103.00},{32},{3},{1},f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.919549+00', 53, '1204', '2025-01-01 09:21:51.919549+00'),
	(1, 57, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.920283+00', 54, '1205', '2025-01-01 09:21:51.920283+00'),
	(1, 60, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,103.00}","{55,32}","{4,3}","{1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.921703+00', 57, '1206', '2025-01-01 09:21:51.921703+00'),
	(1, 61, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.922552+00', 60, '1207', '2025-01-01 09:21:51.922552+00'),
	(1, 64, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,103.00}","{55,61,32}","{4,4,3}","{1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.923307+00', 61, '1208', '2025-01-01 09:21:51.923307+00'),
	(1, 65, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.924164+00', 64, '1209', '2025-01-01 09:21:51.924164+00'),
	(1, 68, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,103.00}","{55,61,65,32}","{4,4,4,3}","{1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.924946+00', 65, '1210', '2025-01-01 09:21:51.924946+00'),
	(1, 69, '("{98.00,97.00,96.00}","{50,38,48}","{6,40,4}","{1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.925769+00', 68, '1211', '2025-01-01 09:21:51.925769+00'),
	(1, 70, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.926496+00', 69, '1212', '2025-01-01 09:21:51.926496+00'),
	(1, 71, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.927231+00', 70, '1213', '2025-01-01 09:21:51.927231+00'),
	(1, 72, '("{98.00,97.00,96.00,95.00,94.00}","{50,38,48,70,72}","{6,40,4,16,8}","{1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.927955+00', 71, '1214', '2025-01-01 09:21:51.927955+00'),
	(1, 73, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,16}","{1,1,1,2}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:51.928616+00', 72, '1215', '2025-01-01 09:21:51.928616+00'),
	(1, 74, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.229471+00', 73, '1216', '2025-01-01 09:21:52.229471+00'),
	(1, 75, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.23241+00', 74, '1218', '2025-01-01 09:21:52.23241+00'),
	(1, 76, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.233741+00', 75, '1219', '2025-01-01 09:21:52.233741+00'),
	(1, 77, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.234591+00', 76, '1220', '2025-01-01 09:21:52.234591+00'),
	(1, 78, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.235419+00', 77, '1221', '2025-01-01 09:21:52.235419+00'),
	(1, 79, '("{98.00,97.00,96.00,95.00}","{50,38,48,70}","{6,40,4,8}","{1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.236415+00', 78, '1222', '2025-01-01 09:21:52.236415+00'),
	(1, 80, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.237191+00', 79, '1223', '2025-01-01 09:21:52.237191+00'),
	(11, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.238122+00', -1, '1224', NULL),
	(11, 1, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.238759+00', 0, '1225', '2025-01-01 09:21:52.238759+00'),
	(11, 2, '({90.00},{1},{1},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.239495+00', 1, '1226', '2025-01-01 09:21:52.239495+00'),
	(1, 81, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.240272+00', 80, '1227', '2025-01-01 09:21:52.240272+00'),
	(1, 82, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.241107+00', 81, '1228', '2025-01-01 09:21:52.241107+00'),
	(1, 83, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.241904+00', 82, '1229', '2025-01-01 09:21:52.241904+00'),
	(1, 84, '("{98.00,97.00,96.00,95.00,90.00}","{50,38,48,70,80}","{6,40,4,8,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 98.50, 97, 190.00, 98.00, '2025-01-01 09:21:52.242854+00', 83, '1230', '2025-01-01 09:21:52.242854+00'),
	(12, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.244451+00', -1, '1231', NULL),
	(12, 1, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.245222+00', 0, '1232', '2025-01-01 09:21:52.245222+00'),
	(12, 2, '({},{},{},{},f)', '({100.0},{2},{10},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.246083+00', 1, '1233', '2025-01-01 09:21:52.246083+00'),
	(12, 3, '({},{},{},{},f)', '("{100.0,101.0}","{2,3}","{10,10}","{1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.247236+00', 2, '1234', '2025-01-01 09:21:52.247236+00'),
	(12, 4, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.248106+00', 3, '1235', '2025-01-01 09:21:52.248106+00'),
	(12, 5, '({},{},{},{},f)', '("{100.0,101.0,102.0}","{2,3,4}","{10,10,10}","{1,1,1}",f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.249+00', 4, '1236', '2025-01-01 09:21:52.249+00');
INSERT INTO core.head VALUES
	(12, 10, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.249801+00', 5, '1237', '2025-01-01 09:21:52.249801+00'),
	(12, 11, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.251299+00', 10, '1238', '2025-01-01 09:21:52.251299+00'),
	(12, 12, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.254108+00', 11, '1239', '2025-01-01 09:21:52.254108+00'),
	(12, 13, '({},{},{},{},f)', '("{101.0,102.0}","{3,4}","{5,10}","{1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.254975+00', 12, '1240', '2025-01-01 09:21:52.254975+00'),
	(12, 14, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.256054+00', 13, '1241', '2025-01-01 09:21:52.256054+00'),
	(12, 15, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.257078+00', 14, '1242', '2025-01-01 09:21:52.257078+00'),
	(12, 16, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.258468+00', 15, '1243', '2025-01-01 09:21:52.258468+00'),
	(12, 18, '({},{},{},{},f)', '("{101.0,102.0,150.0}","{3,4,14}","{5,10,5}","{1,1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.259315+00', 16, '1244', '2025-01-01 09:21:52.259315+00'),
	(1, 96, '("{97.00,96.00,95.00,93.00,90.00}","{38,48,70,85,80}","{34,4,8,3,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 104, 190.00, 61.00, '2025-01-01 09:21:52.260866+00', 84, '1245', '2025-01-01 09:21:52.260866+00'),
	(12, 19, '({},{},{},{},f)', '("{101.0,102.0,150.0,152}","{3,4,14,19}","{5,10,5,3}","{1,1,1,1}",f)', 101.0, 100, NULL, NULL, '2025-01-01 09:21:52.262259+00', 18, '1245', '2025-01-01 09:21:52.262259+00'),
	(13, 34, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 112, NULL, NULL, '2025-01-01 09:21:52.287706+00', 31, '1268', '2025-01-01 09:21:52.287706+00'),
	(1, 97, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 104, 190.00, 61.00, '2025-01-01 09:21:52.263657+00', 96, '1246', '2025-01-01 09:21:52.263657+00'),
	(1, 98, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,6,1}","{1,1,1,1,2,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 104, 190.00, 61.00, '2025-01-01 09:21:52.264676+00', 97, '1247', '2025-01-01 09:21:52.264676+00'),
	(1, 99, '("{97.00,96.00,95.00,93.00,92.00,90.00}","{38,48,70,85,97,80}","{34,4,8,3,3,1}","{1,1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 104, 190.00, 61.00, '2025-01-01 09:21:52.265587+00', 98, '1248', '2025-01-01 09:21:52.265587+00'),
	(13, 0, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.270676+00', -1, '1253', NULL),
	(13, 2, '({},{},{},{},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.271652+00', 0, '1254', '2025-01-01 09:21:52.271652+00'),
	(13, 3, '({99.50},{3},{11},{1},f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.273535+00', 2, '1255', '2025-01-01 09:21:52.273535+00'),
	(13, 4, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({},{},{},{},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.274581+00', 3, '1256', '2025-01-01 09:21:52.274581+00'),
	(13, 5, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{5},{2},{1},f)', NULL, NULL, NULL, NULL, '2025-01-01 09:21:52.275583+00', 4, '1257', '2025-01-01 09:21:52.275583+00'),
	(13, 20, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '({100.40},{17},{1},{1},f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.276641+00', 5, '1258', '2025-01-01 09:21:52.276641+00'),
	(13, 21, '("{100.20,99.50}","{4,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.277921+00', 20, '1259', '2025-01-01 09:21:52.277921+00'),
	(13, 22, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.279124+00', 21, '1260', '2025-01-01 09:21:52.279124+00'),
	(13, 24, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{100.35,100.40}","{21,17}","{16,1}","{1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.280366+00', 22, '1261', '2025-01-01 09:21:52.280366+00'),
	(13, 25, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.35,100.40}","{25,21,17}","{19,16,1}","{1,1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.281335+00', 24, '1262', '2025-01-01 09:21:52.281335+00'),
	(13, 26, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.40}","{25,17}","{19,1}","{1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.282447+00', 25, '1263', '2025-01-01 09:21:52.282447+00'),
	(13, 27, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{19,16,1}","{1,1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.283431+00', 26, '1264', '2025-01-01 09:21:52.283431+00'),
	(13, 28, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.284341+00', 27, '1265', '2025-01-01 09:21:52.284341+00'),
	(13, 30, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40,100.50}","{25,27,17,28}","{19,16,1,16}","{1,1,1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.285298+00', 28, '1266', '2025-01-01 09:21:52.285298+00'),
	(13, 31, '("{99.80,99.50}","{22,3}","{10,11}","{1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{35,16,1}","{2,1,1}",f)', 100.40, 111, NULL, NULL, '2025-01-01 09:21:52.286598+00', 30, '1267', '2025-01-01 09:21:52.286598+00'),
	(13, 35, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{25,27,17}","{22,16,1}","{2,1,1}",f)', 99.85, 112, NULL, NULL, '2025-01-01 09:21:52.288802+00', 34, '1269', '2025-01-01 09:21:52.288802+00'),
	(13, 40, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 114, NULL, NULL, '2025-01-01 09:21:52.289621+00', 35, '1270', '2025-01-01 09:21:52.289621+00'),
	(13, 43, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{99.85,100.10,100.40}","{31,27,17}","{6,16,1}","{1,1,1}",f)', 99.85, 114, NULL, NULL, '2025-01-01 09:21:52.290701+00', 40, '1271', '2025-01-01 09:21:52.290701+00'),
	(13, 44, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 114, NULL, NULL, '2025-01-01 09:21:52.29194+00', 43, '1272', '2025-01-01 09:21:52.29194+00'),
	(13, 45, '("{99.80,99.75,99.50}","{22,35,3}","{10,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.85, 114, NULL, 99.60, '2025-01-01 09:21:52.292956+00', 44, '1273', '2025-01-01 09:21:52.292956+00'),
	(13, 48, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{16,1}","{1,1}",f)', 99.80, 115, NULL, 99.60, '2025-01-01 09:21:52.294136+00', 45, '1274', '2025-01-01 09:21:52.294136+00'),
	(13, 51, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,1}","{1,1}",f)', 100.10, 116, NULL, 99.60, '2025-01-01 09:21:52.295065+00', 48, '1275', '2025-01-01 09:21:52.295065+00'),
	(13, 52, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 116, NULL, 99.60, '2025-01-01 09:21:52.296069+00', 51, '1276', '2025-01-01 09:21:52.296069+00'),
	(13, 54, '("{99.80,99.75,99.50}","{22,35,3}","{1,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 116, NULL, 99.60, '2025-01-01 09:21:52.297086+00', 52, '1277', '2025-01-01 09:21:52.297086+00'),
	(13, 55, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 116, NULL, 99.60, '2025-01-01 09:21:52.297814+00', 54, '1278', '2025-01-01 09:21:52.297814+00'),
	(13, 57, '("{99.80,99.75,99.50}","{22,35,3}","{12,9,11}","{2,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 100.10, 116, NULL, 99.60, '2025-01-01 09:21:52.298873+00', 55, '1279', '2025-01-01 09:21:52.298873+00'),
	(13, 62, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 119, NULL, 99.60, '2025-01-01 09:21:52.300119+00', 57, '1280', '2025-01-01 09:21:52.300119+00'),
	(13, 64, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 119, NULL, 99.60, '2025-01-01 09:21:52.301206+00', 62, '1281', '2025-01-01 09:21:52.301206+00'),
	(13, 65, '("{99.80,99.75,99.50}","{55,35,3}","{5,9,11}","{1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 119, NULL, 99.60, '2025-01-01 09:21:52.302115+00', 64, '1282', '2025-01-01 09:21:52.302115+00'),
	(13, 66, '("{99.85,99.80,99.75,99.50}","{66,55,35,3}","{2,5,9,11}","{1,1,1,1}",f)', '("{100.10,100.40}","{27,17}","{6,3}","{1,2}",f)', 99.80, 119, NULL, 99.60, '2025-01-01 09:21:52.303068+00', 65, '1283', '2025-01-01 09:21:52.303068+00'),
	(13, 71, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,3}","{1,1,2}",f)', 99.80, 122, NULL, 99.60, '2025-01-01 09:21:52.304258+00', 66, '1284', '2025-01-01 09:21:52.304258+00'),
	(13, 72, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{99.80,100.10,100.40}","{67,27,17}","{3,6,11}","{1,1,3}",f)', 99.80, 122, NULL, 99.60, '2025-01-01 09:21:52.305302+00', 71, '1285', '2025-01-01 09:21:52.305302+00'),
	(13, 77, '("{99.75,99.50}","{35,3}","{9,11}","{1,1}",f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.306099+00', 72, '1286', '2025-01-01 09:21:52.306099+00'),
	(13, 78, '({99.50},{3},{11},{1},f)', '("{100.10,100.40}","{27,17}","{3,11}","{1,3}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.30729+00', 77, '1287', '2025-01-01 09:21:52.30729+00'),
	(13, 79, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.308204+00', 78, '1288', '2025-01-01 09:21:52.308204+00'),
	(13, 82, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{10,3,11}","{1,1,3}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.30904+00', 79, '1289', '2025-01-01 09:21:52.30904+00');
INSERT INTO core.head VALUES
	(13, 83, '({99.50},{3},{11},{1},f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.310226+00', 82, '1290', '2025-01-01 09:21:52.310226+00'),
	(13, 84, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,100.10,100.40}","{79,27,17}","{18,3,3}","{2,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.311336+00', 83, '1291', '2025-01-01 09:21:52.311336+00'),
	(13, 85, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.312251+00', 84, '1292', '2025-01-01 09:21:52.312251+00'),
	(13, 88, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.313146+00', 85, '1293', '2025-01-01 09:21:52.313146+00'),
	(13, 90, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,3,3}","{2,1,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.314025+00', 88, '1294', '2025-01-01 09:21:52.314025+00'),
	(13, 91, '("{99.55,99.50}","{84,3}","{11,11}","{1,1}",f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.314782+00', 90, '1295', '2025-01-01 09:21:52.314782+00'),
	(13, 92, '({99.55},{84},{11},{1},f)', '("{99.60,99.90,100.10,100.40}","{79,85,27,17}","{18,14,11,3}","{2,1,2,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.316063+00', 91, '1296', '2025-01-01 09:21:52.316063+00'),
	(13, 93, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.40}","{79,93,85,27,17}","{18,18,14,11,3}","{2,1,1,2,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.316976+00', 92, '1297', '2025-01-01 09:21:52.316976+00'),
	(13, 94, '({99.55},{84},{11},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{18,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 100.10, 124, NULL, 99.60, '2025-01-01 09:21:52.317771+00', 93, '1298', '2025-01-01 09:21:52.317771+00'),
	(13, 100, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 126, NULL, NULL, '2025-01-01 09:21:52.318601+00', 94, '1299', '2025-01-01 09:21:52.318601+00'),
	(13, 102, '({99.55},{84},{8},{1},f)', '("{99.60,99.75,99.90,100.10,100.25,100.40}","{79,93,85,27,94,17}","{12,18,14,11,4,3}","{2,1,1,2,1,2}",f)', 99.55, 126, NULL, NULL, '2025-01-01 09:21:52.320127+00', 100, '1300', '2025-01-01 09:21:52.320127+00'),
	(13, 109, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.40}","{93,85,27,94,17}","{10,14,11,4,3}","{1,1,2,1,2}",f)', 99.75, 128, NULL, NULL, '2025-01-01 09:21:52.321016+00', 102, '1301', '2025-01-01 09:21:52.321016+00'),
	(13, 110, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 128, NULL, NULL, '2025-01-01 09:21:52.322521+00', 109, '1302', '2025-01-01 09:21:52.322521+00'),
	(13, 111, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,3}","{1,1,2,1,1,2}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.323395+00', 110, '1303', '2025-01-01 09:21:52.323395+00'),
	(13, 112, '({99.55},{84},{8},{1},f)', '("{99.75,99.90,100.10,100.25,100.30,100.40}","{93,85,27,94,110,17}","{10,14,11,4,9,1}","{1,1,2,1,1,1}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.324407+00', 111, '1304', '2025-01-01 09:21:52.324407+00'),
	(13, 113, '({99.55},{84},{8},{1},f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.32528+00', 112, '1305', '2025-01-01 09:21:52.32528+00'),
	(13, 114, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.25,100.30,100.40}","{113,93,85,27,94,110,17}","{6,10,14,11,4,9,1}","{1,1,1,2,1,1,1}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.326014+00', 113, '1306', '2025-01-01 09:21:52.326014+00'),
	(13, 116, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,1}","{1,1,1,2,1,1,1,1}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.326888+00', 114, '1307', '2025-01-01 09:21:52.326888+00'),
	(13, 117, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.20,100.25,100.30,100.40}","{113,93,85,27,116,94,110,17}","{6,10,14,11,4,4,9,3}","{1,1,1,2,1,1,1,2}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.328465+00', 116, '1308', '2025-01-01 09:21:52.328465+00'),
	(13, 118, '("{99.55,99.50}","{84,114}","{8,18}","{1,1}",f)', '("{99.70,99.75,99.90,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,27,118,116,94,110,17}","{6,10,14,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 128, NULL, 99.70, '2025-01-01 09:21:52.329222+00', 117, '1309', '2025-01-01 09:21:52.329222+00'),
	(13, 122, '({99.50},{114},{18},{1},f)', '("{99.70,99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{113,93,85,122,27,118,116,94,110,17}","{6,10,14,6,11,14,4,4,9,3}","{1,1,1,1,2,1,1,1,1,2}",f)', 99.55, 129, NULL, NULL, '2025-01-01 09:21:52.329978+00', 118, '1310', '2025-01-01 09:21:52.329978+00'),
	(13, 127, '({99.50},{114},{18},{1},f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 131, NULL, NULL, '2025-01-01 09:21:52.331342+00', 122, '1311', '2025-01-01 09:21:52.331342+00'),
	(13, 128, '("{99.60,99.50}","{128,114}","{6,18}","{1,1}",f)', '("{99.75,99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{93,85,122,27,118,116,94,110,17}","{1,14,6,11,14,4,4,9,3}","{1,1,1,2,1,1,1,1,2}",f)', 99.75, 131, NULL, NULL, '2025-01-01 09:21:52.332613+00', 127, '1312', '2025-01-01 09:21:52.332613+00'),
	(13, 131, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,4,9,3}","{1,1,2,1,1,1,1,2}",f)', 99.75, 132, NULL, NULL, '2025-01-01 09:21:52.333682+00', 128, '1313', '2025-01-01 09:21:52.333682+00'),
	(13, 132, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{14,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 132, NULL, NULL, '2025-01-01 09:21:52.334596+00', 131, '1314', '2025-01-01 09:21:52.334596+00'),
	(13, 135, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 133, NULL, NULL, '2025-01-01 09:21:52.335381+00', 132, '1315', '2025-01-01 09:21:52.335381+00'),
	(13, 137, '("{99.75,99.60,99.50}","{129,128,114}","{6,6,18}","{1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 133, NULL, NULL, '2025-01-01 09:21:52.336242+00', 135, '1316', '2025-01-01 09:21:52.336242+00'),
	(13, 138, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{6,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.90, 133, NULL, NULL, '2025-01-01 09:21:52.337066+00', 137, '1317', '2025-01-01 09:21:52.337066+00'),
	(13, 141, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,8,9,3}","{1,1,2,1,1,2,1,2}",f)', 99.75, 134, NULL, NULL, '2025-01-01 09:21:52.338199+00', 138, '1318', '2025-01-01 09:21:52.338199+00'),
	(13, 142, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,6,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 134, NULL, NULL, '2025-01-01 09:21:52.339381+00', 141, '1319', '2025-01-01 09:21:52.339381+00'),
	(13, 143, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 134, NULL, NULL, '2025-01-01 09:21:52.340292+00', 142, '1320', '2025-01-01 09:21:52.340292+00'),
	(13, 144, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,14,4,14,9,3}","{1,1,2,1,1,3,1,2}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.34124+00', 143, '1321', '2025-01-01 09:21:52.34124+00'),
	(13, 145, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.342092+00', 144, '1322', '2025-01-01 09:21:52.342092+00'),
	(13, 147, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40}","{85,122,27,118,116,94,110,17}","{10,6,11,16,4,14,9,3}","{1,1,2,2,1,3,1,2}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.343226+00', 145, '1323', '2025-01-01 09:21:52.343226+00'),
	(13, 148, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.344128+00', 147, '1324', '2025-01-01 09:21:52.344128+00'),
	(13, 149, '("{99.75,99.60,99.55,99.50}","{129,128,138,114}","{1,23,7,18}","{1,2,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.344997+00', 148, '1325', '2025-01-01 09:21:52.344997+00'),
	(13, 150, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.346054+00', 149, '1326', '2025-01-01 09:21:52.346054+00'),
	(13, 152, '("{99.75,99.60,99.55,99.50}","{129,129,138,114}","{1,17,7,18}","{1,1,1,1}",f)', '("{99.90,100.05,100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{85,122,27,118,116,94,110,17,148}","{10,6,11,16,4,14,9,3,3}","{1,1,2,2,1,3,1,2,1}",f)', 99.75, 134, 99.90, NULL, '2025-01-01 09:21:52.347015+00', 150, '1327', '2025-01-01 09:21:52.347015+00'),
	(13, 158, '("{99.75,99.70,99.60,99.55,99.50}","{129,158,129,138,114}","{1,15,17,7,18}","{1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 138, NULL, NULL, '2025-01-01 09:21:52.347893+00', 152, '1328', '2025-01-01 09:21:52.347893+00'),
	(13, 159, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 138, NULL, NULL, '2025-01-01 09:21:52.349617+00', 158, '1329', '2025-01-01 09:21:52.349617+00'),
	(13, 160, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,16,4,14,9,3,3}","{2,2,1,3,1,2,1}",f)', 100.05, 138, NULL, 99.55, '2025-01-01 09:21:52.350566+00', 159, '1330', '2025-01-01 09:21:52.350566+00'),
	(13, 161, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.10,100.15,100.20,100.25,100.30,100.40,100.45}","{27,118,116,94,110,17,148}","{11,24,4,14,9,3,3}","{2,3,1,3,1,2,1}",f)', 100.05, 138, NULL, 99.55, '2025-01-01 09:21:52.351464+00', 160, '1331', '2025-01-01 09:21:52.351464+00'),
	(13, 168, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, NULL, 99.55, '2025-01-01 09:21:52.352531+00', 161, '1332', '2025-01-01 09:21:52.352531+00'),
	(13, 169, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, NULL, 99.55, '2025-01-01 09:21:52.353905+00', 168, '1333', '2025-01-01 09:21:52.353905+00'),
	(13, 170, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,18}","{1,1,1,1,1,1}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, 100.25, 99.55, '2025-01-01 09:21:52.356326+00', 169, '1335', '2025-01-01 09:21:52.356326+00'),
	(13, 171, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, 100.25, 99.55, '2025-01-01 09:21:52.357132+00', 170, '1336', '2025-01-01 09:21:52.357132+00'),
	(13, 172, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,23}","{1,1,1,1,1,2}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.357968+00', 171, '1337', '2025-01-01 09:21:52.357968+00'),
	(13, 173, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,14,9,3,3}","{3,1,3,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.358764+00', 172, '1338', '2025-01-01 09:21:52.358764+00'),
	(13, 174, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.359568+00', 173, '1339', '2025-01-01 09:21:52.359568+00'),
	(13, 175, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,4,22,9,3,3}","{3,1,4,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.360713+00', 174, '1340', '2025-01-01 09:21:52.360713+00');
INSERT INTO core.head VALUES
	(13, 176, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,22,9,3,3}","{3,2,4,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.361641+00', 175, '1341', '2025-01-01 09:21:52.361641+00'),
	(13, 177, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{118,116,94,110,17,148}","{15,12,16,9,3,3}","{3,2,3,1,2,1}",f)', 100.15, 141, 100.20, 99.55, '2025-01-01 09:21:52.362589+00', 176, '1342', '2025-01-01 09:21:52.362589+00'),
	(13, 184, '("{100.10,99.80,99.75,99.70,99.60,99.55,99.50}","{175,159,129,158,129,138,114}","{4,19,1,15,17,7,29}","{1,1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{8,12,16,9,3,3}","{2,2,3,1,2,1}",f)', 100.15, 144, 100.20, 99.55, '2025-01-01 09:21:52.363531+00', 177, '1343', '2025-01-01 09:21:52.363531+00'),
	(13, 187, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{11,8,12,16,9,3,3}","{1,2,2,3,1,2,1}",f)', 100.10, 145, 100.20, 99.55, '2025-01-01 09:21:52.364773+00', 184, '1344', '2025-01-01 09:21:52.364773+00'),
	(13, 188, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,3}","{2,2,2,3,1,2,1}",f)', 100.10, 145, 100.20, 99.55, '2025-01-01 09:21:52.365764+00', 187, '1345', '2025-01-01 09:21:52.365764+00'),
	(13, 189, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 145, 100.20, 99.55, '2025-01-01 09:21:52.366903+00', 188, '1346', '2025-01-01 09:21:52.366903+00'),
	(13, 191, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 145, 100.20, 99.55, '2025-01-01 09:21:52.367634+00', 189, '1347', '2025-01-01 09:21:52.367634+00'),
	(13, 194, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{185,161,116,94,110,17,148}","{27,8,12,16,9,3,5}","{2,2,2,3,1,2,2}",f)', 100.10, 145, 100.20, 99.55, '2025-01-01 09:21:52.368527+00', 191, '1348', '2025-01-01 09:21:52.368527+00'),
	(13, 199, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{99.85,100.15,100.20,100.25,100.30,100.40,100.45}","{188,161,116,94,110,17,148}","{7,8,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.85, 147, 100.20, 99.55, '2025-01-01 09:21:52.369364+00', 194, '1349', '2025-01-01 09:21:52.369364+00'),
	(13, 204, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,15,17,7,29}","{1,1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 149, 100.20, 99.55, '2025-01-01 09:21:52.370634+00', 199, '1350', '2025-01-01 09:21:52.370634+00'),
	(13, 205, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{3,12,16,9,3,5}","{2,2,3,1,2,2}",f)', 100.15, 149, 100.20, 99.55, '2025-01-01 09:21:52.372006+00', 204, '1351', '2025-01-01 09:21:52.372006+00'),
	(13, 206, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 149, 100.20, 99.55, '2025-01-01 09:21:52.372884+00', 205, '1352', '2025-01-01 09:21:52.372884+00'),
	(13, 209, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 100.15, 149, 100.20, 99.55, '2025-01-01 09:21:52.373675+00', 206, '1353', '2025-01-01 09:21:52.373675+00'),
	(13, 213, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,29}","{1,1,2,1,1,3}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 150, 100.20, 99.55, '2025-01-01 09:21:52.37468+00', 209, '1354', '2025-01-01 09:21:52.37468+00'),
	(13, 214, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{19,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,3,12,16,9,3,5}","{1,2,2,3,1,2,2}",f)', 99.95, 150, 100.20, 99.55, '2025-01-01 09:21:52.376174+00', 213, '1355', '2025-01-01 09:21:52.376174+00'),
	(13, 217, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{14,1,12,16,9,3,5}","{1,1,2,3,1,2,2}",f)', 99.80, 151, 100.20, 99.55, '2025-01-01 09:21:52.377255+00', 214, '1356', '2025-01-01 09:21:52.377255+00'),
	(13, 218, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,27,17,7,31}","{1,1,2,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 151, 100.20, 99.55, '2025-01-01 09:21:52.378339+00', 217, '1357', '2025-01-01 09:21:52.378339+00'),
	(13, 219, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,16,9,3,5}","{2,1,2,3,1,2,2}",f)', 99.80, 151, 100.20, 99.55, '2025-01-01 09:21:52.379627+00', 218, '1358', '2025-01-01 09:21:52.379627+00'),
	(13, 220, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 151, 100.20, 99.55, '2025-01-01 09:21:52.380554+00', 219, '1359', '2025-01-01 09:21:52.380554+00'),
	(13, 221, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{9,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.80, 151, 100.20, 99.55, '2025-01-01 09:21:52.381388+00', 220, '1360', '2025-01-01 09:21:52.381388+00'),
	(13, 224, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{17,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.85, 152, 100.20, 99.55, '2025-01-01 09:21:52.382178+00', 221, '1361', '2025-01-01 09:21:52.382178+00'),
	(13, 227, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,1,12,18,9,3,5}","{2,1,2,4,1,2,2}",f)', 99.95, 153, 100.20, 99.55, '2025-01-01 09:21:52.383368+00', 224, '1362', '2025-01-01 09:21:52.383368+00'),
	(13, 487, '("{100.30,99.55,99.50,99.00,98.50}","{485,483,114,381,384}","{19,15,24,15,30}","{1,1,4,1,1}",f)', '("{100.45,100.50,101.00}","{480,316,376}","{2,19,10}","{1,2,1}",f)', 100.45, 232, NULL, NULL, '2025-01-01 09:21:52.487904+00', 486, '1445', '2025-01-01 09:21:52.487904+00'),
	(13, 228, '("{99.85,99.80,99.75,99.70,99.60,99.55,99.50}","{221,159,129,158,129,138,114}","{7,15,1,40,17,7,31}","{1,1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 153, 100.20, 99.55, '2025-01-01 09:21:52.384285+00', 227, '1363', '2025-01-01 09:21:52.384285+00'),
	(13, 233, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{12,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.85, 154, 100.20, 99.55, '2025-01-01 09:21:52.385145+00', 228, '1364', '2025-01-01 09:21:52.385145+00'),
	(13, 236, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{15,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.95, 155, 100.20, 99.55, '2025-01-01 09:21:52.386546+00', 233, '1365', '2025-01-01 09:21:52.386546+00'),
	(13, 239, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{2,2,2,4,1,2,2}",f)', 99.80, 156, 100.20, 99.55, '2025-01-01 09:21:52.387459+00', 236, '1366', '2025-01-01 09:21:52.387459+00'),
	(13, 240, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{206,161,116,94,110,17,148}","{8,5,16,14,9,3,5}","{2,2,3,3,1,2,2}",f)', 99.80, 156, 100.20, 99.55, '2025-01-01 09:21:52.388597+00', 239, '1367', '2025-01-01 09:21:52.388597+00'),
	(13, 304, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.411403+00', 303, '1390', '2025-01-01 09:21:52.411403+00'),
	(13, 241, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 156, 100.20, 99.55, '2025-01-01 09:21:52.38965+00', 240, '1368', '2025-01-01 09:21:52.38965+00'),
	(13, 243, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{99.95,100.05,100.15,100.20,100.25,100.30,100.40,100.45}","{206,241,161,116,94,110,17,148}","{8,4,5,16,14,9,3,5}","{2,1,2,3,3,1,2,2}",f)', 99.80, 156, 100.20, 99.55, '2025-01-01 09:21:52.390478+00', 241, '1369', '2025-01-01 09:21:52.390478+00'),
	(13, 250, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 159, 100.20, 99.55, '2025-01-01 09:21:52.391246+00', 243, '1370', '2025-01-01 09:21:52.391246+00'),
	(13, 251, '("{99.80,99.75,99.70,99.60,99.55,99.50}","{159,129,158,129,138,114}","{10,1,40,17,7,31}","{1,1,3,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 159, 100.20, 99.55, '2025-01-01 09:21:52.392303+00', 250, '1371', '2025-01-01 09:21:52.392303+00'),
	(13, 252, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,16,14,9,3,5}","{2,3,3,1,2,2}",f)', 100.05, 159, 100.20, 99.55, '2025-01-01 09:21:52.393154+00', 251, '1372', '2025-01-01 09:21:52.393154+00'),
	(13, 253, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,40,8,17,7,31}","{1,1,3,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 159, 100.20, 99.55, '2025-01-01 09:21:52.394224+00', 252, '1373', '2025-01-01 09:21:52.394224+00'),
	(13, 254, '("{99.80,99.75,99.70,99.65,99.60,99.55,99.50}","{159,129,158,252,129,138,114}","{10,1,28,8,17,7,31}","{1,1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 100.05, 159, 100.20, 99.55, '2025-01-01 09:21:52.39547+00', 253, '1374', '2025-01-01 09:21:52.39547+00'),
	(13, 261, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.70, 164, 100.20, 99.55, '2025-01-01 09:21:52.396334+00', 254, '1375', '2025-01-01 09:21:52.396334+00'),
	(13, 262, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 164, 100.20, 99.55, '2025-01-01 09:21:52.397333+00', 261, '1376', '2025-01-01 09:21:52.397333+00'),
	(13, 264, '("{99.70,99.65,99.60,99.55,99.50}","{158,252,129,138,114}","{19,8,17,7,31}","{2,1,1,1,4}",f)', '("{99.95,100.15,100.20,100.25,100.30,100.40,100.45}","{262,161,116,94,110,17,148}","{8,5,12,18,9,3,5}","{1,2,2,4,1,2,2}",f)', 99.70, 164, 100.20, 99.55, '2025-01-01 09:21:52.398132+00', 262, '1377', '2025-01-01 09:21:52.398132+00'),
	(13, 267, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{5,12,18,9,3,5}","{2,2,4,1,2,2}",f)', 99.95, 165, 100.20, 99.55, '2025-01-01 09:21:52.398946+00', 264, '1378', '2025-01-01 09:21:52.398946+00'),
	(13, 268, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 165, 100.20, 99.55, '2025-01-01 09:21:52.399948+00', 267, '1379', '2025-01-01 09:21:52.399948+00'),
	(13, 270, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{161,116,94,110,17,148}","{21,12,18,9,3,5}","{3,2,4,1,2,2}",f)', 99.95, 165, 100.20, 99.55, '2025-01-01 09:21:52.401079+00', 268, '1380', '2025-01-01 09:21:52.401079+00'),
	(13, 277, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{265,158,252,129,138,114}","{2,19,8,17,7,31}","{1,2,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 100.15, 168, 100.20, 99.55, '2025-01-01 09:21:52.401876+00', 270, '1381', '2025-01-01 09:21:52.401876+00'),
	(13, 284, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 170, 100.20, 99.55, '2025-01-01 09:21:52.403183+00', 277, '1382', '2025-01-01 09:21:52.403183+00'),
	(13, 285, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{16,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.70, 170, 100.20, 99.55, '2025-01-01 09:21:52.40447+00', 284, '1383', '2025-01-01 09:21:52.40447+00'),
	(13, 288, '("{99.95,99.70,99.65,99.60,99.55,99.50}","{285,219,252,129,138,114}","{8,3,8,17,7,31}","{1,1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,12,18,9,3,5}","{1,2,4,1,2,2}",f)', 99.95, 171, 100.20, 99.55, '2025-01-01 09:21:52.405255+00', 285, '1384', '2025-01-01 09:21:52.405255+00'),
	(13, 291, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 172, 100.20, 99.55, '2025-01-01 09:21:52.406443+00', 288, '1385', '2025-01-01 09:21:52.406443+00'),
	(13, 293, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 172, 100.20, 99.55, '2025-01-01 09:21:52.407648+00', 291, '1386', '2025-01-01 09:21:52.407648+00'),
	(13, 295, '("{99.70,99.65,99.60,99.55,99.50}","{219,252,129,138,114}","{3,8,17,7,31}","{1,1,1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.95, 172, 100.20, 99.55, '2025-01-01 09:21:52.408536+00', 293, '1387', '2025-01-01 09:21:52.408536+00'),
	(13, 302, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{13,4,18,9,3,5}","{1,1,4,1,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.409315+00', 295, '1388', '2025-01-01 09:21:52.409315+00');
INSERT INTO core.head VALUES
	(13, 303, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,31}","{1,1,4}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,9,3,5}","{2,1,4,1,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.410375+00', 302, '1389', '2025-01-01 09:21:52.410375+00'),
	(13, 305, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.412317+00', 304, '1391', '2025-01-01 09:21:52.412317+00'),
	(13, 307, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.413435+00', 305, '1392', '2025-01-01 09:21:52.413435+00'),
	(13, 309, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.414178+00', 307, '1393', '2025-01-01 09:21:52.414178+00'),
	(13, 310, '("{99.60,99.55,99.50}","{143,138,114}","{17,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.415018+00', 309, '1394', '2025-01-01 09:21:52.415018+00'),
	(13, 311, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{11,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.65, 174, 100.20, 99.55, '2025-01-01 09:21:52.415927+00', 310, '1395', '2025-01-01 09:21:52.415927+00'),
	(13, 315, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45}","{268,116,94,110,17,148}","{26,4,18,24,3,5}","{2,1,4,2,2,2}",f)', 99.95, 175, 100.20, 99.55, '2025-01-01 09:21:52.416751+00', 311, '1396', '2025-01-01 09:21:52.416751+00'),
	(13, 316, '("{99.95,99.60,99.55,99.50}","{311,143,138,114}","{6,17,7,26}","{1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 175, 100.20, 99.55, '2025-01-01 09:21:52.418347+00', 315, '1397', '2025-01-01 09:21:52.418347+00'),
	(13, 317, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 175, 100.20, 99.55, '2025-01-01 09:21:52.419444+00', 316, '1398', '2025-01-01 09:21:52.419444+00'),
	(13, 319, '("{100.00,99.95,99.60,99.55,99.50}","{317,311,143,138,114}","{2,6,17,7,26}","{1,1,1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.95, 175, 100.20, 99.55, '2025-01-01 09:21:52.420238+00', 317, '1399', '2025-01-01 09:21:52.420238+00'),
	(13, 326, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{268,116,94,110,17,148,316}","{26,4,18,24,3,5,10}","{2,1,4,2,2,2,1}",f)', 99.60, 178, 100.20, 99.55, '2025-01-01 09:21:52.421052+00', 319, '1400', '2025-01-01 09:21:52.421052+00'),
	(13, 331, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{303,116,94,110,17,148,316}","{10,4,18,24,3,5,10}","{1,1,4,2,2,2,1}",f)', 100.15, 179, 100.20, 99.55, '2025-01-01 09:21:52.422056+00', 326, '1401', '2025-01-01 09:21:52.422056+00'),
	(13, 332, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{17,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 100.15, 179, 100.20, 99.55, '2025-01-01 09:21:52.423355+00', 331, '1402', '2025-01-01 09:21:52.423355+00'),
	(13, 335, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.424181+00', 332, '1403', '2025-01-01 09:21:52.424181+00'),
	(13, 337, '("{99.60,99.55,99.50}","{143,138,114}","{13,7,26}","{1,1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.425039+00', 335, '1404', '2025-01-01 09:21:52.425039+00'),
	(13, 338, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,24,3,5,10}","{1,1,1,4,2,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.426004+00', 337, '1405', '2025-01-01 09:21:52.426004+00'),
	(13, 339, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.426766+00', 338, '1406', '2025-01-01 09:21:52.426766+00'),
	(13, 341, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.427468+00', 339, '1407', '2025-01-01 09:21:52.427468+00'),
	(13, 343, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.428511+00', 341, '1408', '2025-01-01 09:21:52.428511+00'),
	(13, 346, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{5,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 180, 100.20, 99.55, '2025-01-01 09:21:52.429299+00', 343, '1409', '2025-01-01 09:21:52.429299+00'),
	(13, 349, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,303,116,94,110,17,148,316}","{2,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 182, 100.20, 99.55, '2025-01-01 09:21:52.430068+00', 346, '1410', '2025-01-01 09:21:52.430068+00'),
	(13, 350, '("{99.60,99.50}","{143,114}","{13,26}","{1,3}",f)', '("{99.65,99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{332,350,303,116,94,110,17,148,316}","{2,20,10,4,18,33,3,5,10}","{1,1,1,1,4,3,2,2,1}",f)', 99.65, 182, 100.20, 99.55, '2025-01-01 09:21:52.430942+00', 349, '1411', '2025-01-01 09:21:52.430942+00'),
	(13, 353, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,18,33,3,5,10}","{1,1,1,4,3,2,2,1}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.431632+00', 350, '1412', '2025-01-01 09:21:52.431632+00'),
	(13, 354, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,10}","{1,1,1,5,3,2,2,1}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.433301+00', 353, '1413', '2025-01-01 09:21:52.433301+00'),
	(13, 355, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,22}","{1,1,1,5,3,2,2,2}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.434155+00', 354, '1414', '2025-01-01 09:21:52.434155+00'),
	(13, 356, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,303,116,94,110,17,148,316}","{20,10,4,26,33,3,5,31}","{1,1,1,5,3,2,2,3}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.434941+00', 355, '1415', '2025-01-01 09:21:52.434941+00'),
	(13, 357, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.435686+00', 356, '1416', '2025-01-01 09:21:52.435686+00'),
	(13, 359, '("{99.85,99.60,99.50}","{351,143,114}","{13,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.65, 183, 100.20, 99.55, '2025-01-01 09:21:52.436455+00', 357, '1417', '2025-01-01 09:21:52.436455+00'),
	(13, 362, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 185, 100.20, 99.55, '2025-01-01 09:21:52.437566+00', 359, '1418', '2025-01-01 09:21:52.437566+00'),
	(13, 363, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,31}","{1,1,1,1,5,3,2,2,3}",f)', 99.85, 185, 100.20, 99.60, '2025-01-01 09:21:52.438398+00', 362, '1419', '2025-01-01 09:21:52.438398+00'),
	(13, 364, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 185, 100.20, 99.60, '2025-01-01 09:21:52.439323+00', 363, '1420', '2025-01-01 09:21:52.439323+00'),
	(13, 366, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 185, 100.20, 99.60, '2025-01-01 09:21:52.440147+00', 364, '1421', '2025-01-01 09:21:52.440147+00'),
	(13, 368, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,19,10,4,26,33,3,5,19}","{1,1,1,1,5,3,2,2,2}",f)', 99.85, 185, 100.20, 99.60, '2025-01-01 09:21:52.440913+00', 366, '1422', '2025-01-01 09:21:52.440913+00'),
	(13, 369, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{20,24,10,4,26,33,3,5,19}","{1,2,1,1,5,3,2,2,2}",f)', 99.85, 185, 100.20, 99.60, '2025-01-01 09:21:52.445707+00', 368, '1426', '2025-01-01 09:21:52.445707+00'),
	(13, 372, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{18,24,10,4,26,33,3,5,19}","{1,2,1,1,5,3,2,2,2}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.446558+00', 369, '1427', '2025-01-01 09:21:52.446558+00'),
	(13, 373, '("{99.85,99.60,99.50,50.00}","{351,143,114,373}","{8,13,26,1}","{1,1,3,1}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{18,24,10,4,26,33,3,5,19}","{1,2,1,1,5,3,2,2,2}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.447574+00', 372, '1428', '2025-01-01 09:21:52.447574+00'),
	(1, 100, '("{96.00,95.00,93.00,92.00,90.00}","{48,70,85,97,80}","{4,8,3,3,1}","{1,1,1,1,1}",f)', '("{98.10,98.20,98.30,98.40,103.00}","{55,61,65,69,32}","{4,4,4,4,3}","{1,1,1,1,1}",f)', 97.00, 104, 190.00, 61.00, '2025-01-01 09:21:52.448735+00', 99, '1429', '2025-01-01 09:21:52.448735+00'),
	(13, 374, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{18,24,10,4,26,33,3,5,19}","{1,2,1,1,5,3,2,2,2}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.448999+00', 373, '1429', '2025-01-01 09:21:52.448999+00'),
	(13, 375, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50}","{350,357,303,116,94,110,17,148,316}","{18,24,10,4,26,33,3,5,19}","{1,2,1,1,5,3,2,2,2}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.450193+00', 374, '1430', '2025-01-01 09:21:52.450193+00'),
	(13, 376, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{18,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.473512+00', 375, '1433', '2025-01-01 09:21:52.473512+00'),
	(13, 377, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{18,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 186, 100.20, 99.60, '2025-01-01 09:21:52.474948+00', 376, '1434', '2025-01-01 09:21:52.474948+00'),
	(13, 380, '("{99.85,99.60,99.50}","{351,143,114}","{8,13,26}","{1,1,3}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{6,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 187, 100.20, 99.60, '2025-01-01 09:21:52.476102+00', 377, '1435', '2025-01-01 09:21:52.476102+00'),
	(13, 381, '("{99.85,99.60,99.50,99.00}","{351,143,114,381}","{8,13,26,20}","{1,1,3,1}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{6,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 187, 100.20, 99.60, '2025-01-01 09:21:52.477143+00', 380, '1436', '2025-01-01 09:21:52.477143+00'),
	(13, 382, '("{99.85,99.60,99.50,99.00}","{351,143,114,381}","{8,13,26,40}","{1,1,3,2}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{6,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 187, 100.20, 99.60, '2025-01-01 09:21:52.47792+00', 381, '1437', '2025-01-01 09:21:52.47792+00'),
	(13, 383, '("{99.85,99.60,99.50,99.00}","{351,143,114,381}","{8,13,26,35}","{1,1,3,2}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{6,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 187, 100.20, 99.60, '2025-01-01 09:21:52.478723+00', 382, '1438', '2025-01-01 09:21:52.478723+00'),
	(13, 384, '("{99.85,99.60,99.50,99.00,98.50}","{351,143,114,381,384}","{8,13,26,15,30}","{1,1,3,1,1}",f)', '("{99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{350,357,303,116,94,110,17,148,316,376}","{6,24,10,4,26,33,3,5,19,10}","{1,2,1,1,5,3,2,2,2,1}",f)', 99.90, 187, 100.20, 99.60, '2025-01-01 09:21:52.47958+00', 383, '1439', '2025-01-01 09:21:52.47958+00'),
	(13, 394, '("{99.50,99.00,98.50}","{114,381,384}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{393,350,357,303,116,94,110,17,148,316,376}","{15,25,24,10,4,26,47,3,5,19,10}","{1,2,2,1,1,5,4,2,2,2,1}",f)', 99.50, 190, 100.20, NULL, '2025-01-01 09:21:52.480839+00', 384, '1440', '2025-01-01 09:21:52.480839+00'),
	(13, 396, '("{99.50,99.00,98.50}","{114,381,384}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{393,350,357,303,116,94,110,17,148,316,376}","{15,25,24,10,4,26,47,3,5,19,10}","{1,2,2,1,1,5,4,2,2,2,1}",f)', 99.50, 190, 100.20, NULL, '2025-01-01 09:21:52.482672+00', 394, '1441', '2025-01-01 09:21:52.482672+00'),
	(13, 399, '("{99.50,99.00,98.50}","{114,381,384}","{22,15,30}","{3,1,1}",f)', '("{99.55,99.90,100.00,100.15,100.20,100.25,100.30,100.40,100.45,100.50,101.00}","{393,350,357,303,116,94,110,17,148,316,376}","{15,25,24,10,4,26,47,3,5,19,10}","{1,2,2,1,1,5,4,2,2,2,1}",f)', 99.50, 190, 100.20, NULL, '2025-01-01 09:21:52.483719+00', 396, '1442', '2025-01-01 09:21:52.483719+00'),
	(13, 485, '("{100.30,99.55,99.50,99.00,98.50}","{485,483,114,381,384}","{19,15,24,15,30}","{1,1,4,1,1}",f)', '("{100.45,100.50,101.00}","{480,316,376}","{2,19,10}","{1,2,1}",f)', 100.45, 232, NULL, NULL, '2025-01-01 09:21:52.484736+00', 399, '1443', '2025-01-01 09:21:52.484736+00');
INSERT INTO core.head VALUES
	(13, 486, '("{100.30,99.55,99.50,99.00,98.50,97.00}","{485,483,114,381,384,486}","{19,15,24,15,30,7}","{1,1,4,1,1,1}",f)', '("{100.45,100.50,101.00}","{480,316,376}","{2,19,10}","{1,2,1}",f)', 100.45, 232, NULL, NULL, '2025-01-01 09:21:52.487167+00', 485, '1444', '2025-01-01 09:21:52.487167+00');

INSERT INTO core.instrument OVERRIDING SYSTEM VALUE VALUES
	(2, 'TIME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.67211+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(3, 'M0', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.702199+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(4, 'M1', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.703273+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(5, 'M2', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.704404+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(6, 'M3', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.705445+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(7, 'M4', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.706386+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(8, 'M5', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.707215+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(9, 'M6', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.707828+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(10, 'M7', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.708383+00', 'last_trade', NULL, 2, 1, 0.001, 0.002),
	(1, 'ACME', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:51.644136+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(11, 'OVER', 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'closed', '00:00:00', '2025-01-01 09:21:52.238039+00', 'last_trade', NULL, NULL, NULL, NULL, NULL),
	(12, 'BAND', 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'open', '00:00:00', '2025-01-01 09:21:52.244372+00', 'reference_price', 100, NULL, NULL, NULL, NULL),
	(13, 'NOVA', 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'open', '00:00:00', '2025-01-01 09:21:52.270588+00', 'last_trade', NULL, NULL, NULL, NULL, NULL);

INSERT INTO core.instrument_version VALUES
	(1, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(2, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(3, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(4, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(5, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(6, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(7, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(8, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(9, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(10, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', 0.001, 0.002),
	(11, 0, 0.01, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL),
	(12, 0, 0.5, 1, NULL, 1000, NULL, 0.1, 100, 3, 'last_trade', NULL, NULL),
	(12, 11, 0.5, 1, NULL, 50, NULL, 0.02, 100, 3, 'last_trade', NULL, NULL),
	(12, 13, 0.5, 1, NULL, 50, NULL, 0.02, 150, 3, 'reference_price', NULL, NULL),
	(12, 15, 1, 1, NULL, NULL, NULL, 0.02, 150, 3, 'reference_price', NULL, NULL),
	(13, 0, 0.05, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'last_trade', NULL, NULL);

INSERT INTO core.loaded VALUES
	('functions/core/command/open_market.sql', 'e2e1f5b5e27d2caa810ecc11bdd016851b759262edab090ca63f3ff73114d07e'),
	('functions/core/read/new_terms.sql', '15238fbdf6dada110515b6626099ab2aea80279723c2a1b28867b8e396d61083'),
	('functions/api/whole_book.sql', '31d6e292d23bf90ae4209b479803582ee47c450616070427f7bbffe3d7279058'),
	('functions/service/fill_slice.sql', 'ddbab67427bf94305509942892c6decf669d5bbc652496c19a0712d4f1e13099'),
	('views/07_ended_sessions.sql', '6013a997708033f8d77e7fd221589f461b1394a0b793f6cf5afa01ba00fdf854'),
	('functions/api/list_audit.sql', 'f1c8fde0a78a8bc856b80b3754a740d3bc98c3910a8e3dbe94d29a9d6ea520fe'),
	('functions/api/replace_order.sql', '273aa2dad6698a1e08118155a4ab3881a3368eaa29220e6decaa4ff10f4d0a90'),
	('functions/core/match/count_open.sql', 'a53dc317fa7d060c132d1eef998baf71d4b5ad5fe1674d383c6aa4e50bd7b49d'),
	('functions/service/touched.sql', 'ac7ecff3f85402ebaaea9d4a0bd2ea0eda6f019a461c630739344a139aaa5116'),
	('functions/api/cancel_all_orders.sql', 'ebd5b010f851f817546ecd13e02956e3094bd6e5a9b4d99ba2523a1c8b7959bb'),
	('functions/core/record/lost_since.sql', '05b46fb4dfa13c27cd414ac503fa04bbde10691de78e4599669a6f1619d3b454'),
	('functions/core/report/order_fills.sql', '9049f4351b6c20855e4b5fc5d064a5ef137d7f232f370b349570563a3a408ea9'),
	('functions/core/money/lock_purses.sql', '6a8e1d656c70b20d3a0d47ea9094c619c1c112e6fec09d0238241e761fc96cf2'),
	('functions/core/read/is_bound.sql', 'd0772f41e440a3245d9d345297dcb6cf4480ac263b2b0a8cd7a1328412e4c243'),
	('functions/core/money/cost.sql', '7848f9f4e001e4525846f8850d0734616bd02e2a81386d65d78062dfaaab4643'),
	('functions/core/command/changed_terms.sql', 'fc714f9cc6080901bef13da42173df96499ee0d1c709dae0bc348faf5bb1a74d'),
	('functions/core/book/shown_changes.sql', 'aae014250340b47e7ab5380a0c40ceeebf2856829dc5d8cf6e0268fd0609c59f'),
	('functions/core/read/read_order.sql', 'c0ac453eb0e469436583829ed652d9aba0f2c6c47e92cbd93eab45eb8917d391'),
	('views/04_sealed.sql', '02d2b673306f25d9dd206f13cc152e174c0c44ca1d3723f8d8f1cb01a86c6e9d'),
	('functions/core/book/seq_below.sql', '8c05994803a872cb28330ac9b9ab63633bc57cbe0c7637b5c0b64ec1f77f84c9'),
	('functions/core/money/row_of_entry.sql', 'fea6f6d0a3506a88d169e7acfbd699796778954f8098fc671eadedaa32028268'),
	('functions/api/list_fills.sql', '7e607d1331391baf9f5356635cbdbb7eca195a60a99226e5491894dd6c7d893a'),
	('functions/api/set_access.sql', 'cd422b619c0f8bc1d885f5f3fe144ba7a788686101091712190ebcdc96bb832e'),
	('functions/core/command/cancel_live.sql', '16fea5e5fbb7b4b7afa826c5e9b462d717d3dc003826f39d6e3b9d53a54f2073'),
	('functions/core/command/live_state.sql', 'b68befc76ee8780d34c29b1aad456b6686ddc55e644c3364a0dea279d742d8a3'),
	('functions/core/report/report_listed.sql', 'f7cb7abd335a76628141490feb76b431306403eb3a66f91d32f14fc14eee401d'),
	('functions/core/book/fill_page.sql', 'bc5a67295f4bde994bbf0b57a49fe77f816e3f6ae3d6bd63e87dcd406e182935'),
	('functions/core/report/report_entered.sql', '22f146c0746ee4d79c3aa81ba9b21a651e6b4ddf2ddc1b912d27a73763506ca8'),
	('functions/core/book/filled_orders.sql', 'a51cc17283ae9b10b0fe015551bcb98b6bd006ad5925f820b56935c19e8f6768'),
	('functions/core/command/refuse_kept_out.sql', '3e926bcd96cfa6398089c40c9d28ae940473c0e0fcaa9e4773bbf9c979bed1a9'),
	('functions/service/market_times.sql', 'ab98e284e3532474d99949975b0f6700dc5873cfc8003ef9d99ce19f0f17b111'),
	('functions/core/money/pay.sql', '5b9b356a7c6c1285e55704c6af94af99b05f5c49380eedfce68d50e24e7cd47b'),
	('functions/core/book/seq_at_time.sql', 'fe657b1d43932485cf190c12803bfec48ab7e0ef53fc04a47857c2d821ab26c6'),
	('functions/core/match/is_late.sql', '1f14404484f7b352a1dc96a06fd26987ad8d09a0626168749829c14767541f30'),
	('functions/api/set_account_limits.sql', '5130a87ba61859f699fd566468212bf61f1d34be461237a96787c39c5561696b'),
	('functions/core/command/end_order.sql', '31cb77e4a08c52456a050dc72d9826ec9ba539bebbc71b78e9e42af20044d178'),
	('functions/core/read/request_text.sql', '85fcbd905b545416b0d380ce70228f5cf2b393127615ec056579f2d5851d91a4'),
	('functions/api/accept_loss.sql', 'f0f7eaa50ce3a708912ad822a9e536133c256233dba3d9761409a486437fb02c'),
	('functions/api/order_book.sql', 'e1fcf374cba8c3a474964e52fc637fe7c4c1e9382f09f3f392b096a226c58299'),
	('functions/api/bind_login.sql', '35b207860a39db28607e6073b81f7b824c986088dc43b0d469ff8d4b5f4fb389'),
	('functions/core/money/owners.sql', '79765f96f6804daa80ca61082b9ecfb8ada895a073198e467f4ff3f566de40f2'),
	('functions/core/match/any_limited.sql', '16b6352a637a4297e3915d7b521cc3a7fc34432633b96fa3e4a2a44813d8040a'),
	('functions/core/read/rate_errors.sql', '67a73d629caebe092243de143f8773f932588518193afe78b3cf1d562e5eceae'),
	('functions/api/create_asset.sql', '9e19f77ca1815aac639e17c16bce2bc624803791824e944c0828304041a8f62f'),
	('functions/core/money/read_place.sql', '13ef798a9b802df42b131b0a0175255c736ec7a5dcdd7c01407a4e6837272f6b'),
	('functions/core/candle/second_candles.sql', '2d2125f3ce2931eb849d5b9f524237b00433a03564f502e5680aafea6dc03a0a'),
	('functions/service/end_due_orders.sql', '1f235b92e38b29faffa83f13ddb1b8e70c35c60410203030589efbe13380bb50'),
	('functions/core/money/held_text.sql', '3bd5c774cd7a8cc2f5b698c96ed3167c5a779d619ca2bd965ebf3d6297d06fbf'),
	('functions/service/find_faults.sql', '2d06a4a150430770a627cd465781206cfc389f58be5676701edb0c8d6c6e2818'),
	('functions/core/record/reset_clock.sql', '7746f69b31b1bb49e1f69719d99ecb01d22f4ae5d09bfacc7ba05642a3c14746');
INSERT INTO core.loaded VALUES
	('functions/core/book/book_levels.sql', '7af6d8209d3155a34a058cbb3228b10feac281f3610ddee4a9a2ada8807fdb3b'),
	('functions/core/book/levels_json.sql', '887633fbf97adf5954f2c36c4cb99c8148f35d511f0698cd6b27e868a9f025fd'),
	('functions/core/record/add_seal.sql', 'da15d91412f47471d6f435a69cd5503b659bdc4436f529fc6c67374799b0cdaa'),
	('functions/core/read/switch_faults.sql', 'd9141e8a8f8f45642f6172b966d19b9831fb95f3cb84deee512a97f1735fe77b'),
	('views/09_rights.sql', '7d13e607e4d53b7c9d91a40cdf79798903bdd5883fdd35722ee92763efd6ec02'),
	('views/00_refusals.sql', 'd4e8721aec20ffd85e876a31cf9b8ce46658ff63b9e36361670ba3668a74986f'),
	('functions/api/list_trades.sql', '3e253ef0e80ac7ab18be1fa8ce0463996941a8caa45146c5f01e25b697d29826'),
	('functions/core/match/final_state_of.sql', 'f98eb03ce57e5d128de34058be68ac42424874f6080b8f4547740f3ca8756060'),
	('views/01_journal.sql', '8b6089d2676ee4014fb141e29e8e4153aebb5a29208eb10827f6d97ba42972ab'),
	('functions/core/command/check_modify.sql', '567facd43ee9b25eedd1b20b49b7055742539908674e94a3a76a1dc2bffd65bb'),
	('functions/core/record/clock_shifts.sql', '8759c0582b26a24984b709f2b0ff15ab4a66a77600754ec9c5510b9d33296d8d'),
	('functions/service/set_access.sql', '2cb6b8c97d2091ac5402d3bf0fdf372b013e0bff60980377518aca616943cf4e'),
	('functions/api/place_order.sql', 'd7bf8a80bfec1610774caedd715ab6f5bb18a71f773afb636cafa92cd656644e'),
	('functions/service/position.sql', 'be1994725888dac70f62cd603c92ab3077763e86c69baacdc20506176575bfff'),
	('functions/core/read/change_faults.sql', '9f9eea3e8ffa70c3080f44c209356b7c24e485f15d3a4e275b9b265164479ff8'),
	('functions/core/read/caller.sql', '12da33e1257bc13626039e53fd13fffb81e231aeb4ded7ee7c1e29032d07b83d'),
	('functions/service/fire_cancel_after.sql', '099714397ede4c487473a28a03779aa02f46af1943a2fe4994a2123e7be31ebb'),
	('functions/api/transfer.sql', 'bffc150712daf6d180965fd896530467c420fcbfc6672224cee1c3c47aea0502'),
	('functions/core/refuse/unknown_symbol.sql', '254bdcb5d93a1abf897222574219a105c9ff6935a9c884021c9981069ea883b7'),
	('functions/core/match/final_order.sql', '394b18d8458f73dca4cd8086e6b4a8036bf7d2973e3e20d3159463ac9b5b0a31'),
	('functions/service/end_lease.sql', '41ae61a78e427542589cf440a794a1ba4bd610620655abca20ca88395916f2f9'),
	('functions/core/command/change_status.sql', '9bfde40f1531525bc1f1d8214954cebaf7e5959829b8e71c32a8e621ffeb2408'),
	('functions/service/books_off.sql', '0abe57856518801849aeddadde130a154972eb55af8beb00b9e8f09eac1acc2d'),
	('functions/core/candle/rolled_to.sql', '18dc05846a105366093be6d87cc4ea7e6e43cdd37d35d5eccd03673b47068ce1'),
	('functions/core/read/is_amount.sql', '6241251571e8b314d50319d34a37244e9fd6d23c9843ab36c1532f1533cf4358'),
	('functions/core/match/read_center.sql', '9443e06b78d1774d838c92c42317b228fb0e7792e4e9a08fd8f2437415dbc57c'),
	('functions/service/access_mode.sql', '7ced5ef609e3a542f8b8f2e9a6ed5e7ada6b5fa3de0499b53e185f2985efd302'),
	('functions/core/command/shrink_order.sql', '1e2c839be0cabd78fbfb5071be66f7b24f40fa5579f8fc913eb617e62693003a'),
	('functions/service/market_holders.sql', 'a0e90d53e4425738248bd1363d08c7fec8973fcd8c2a5f8e48c619ecd96dc6ca'),
	('functions/core/refuse/refuse_final.sql', '5c69ae00ff7ee43d371f176bb689f52351c787c0bd283dcdb40c87c07c08de26'),
	('functions/core/match/limit_refusal.sql', '1202218bd1c83e9ef8281599f1ae0594ae0893f03fb275bd9bfaecf6ec0960b6'),
	('functions/service/take_lease.sql', 'a67ca38b37051e31fa73b6074e9a959d5ae6af65b099c7b234762410fa76f504'),
	('functions/core/report/fills_json.sql', '61048afe1f52d3098ca29ecd1bc84121e210f0219eb8112b1cd8babe06f8505a'),
	('functions/api/last_seqs.sql', 'e9f1d8875c731943baa5381edeafa9c7bb85dc36c495f5803831fb6cc9861158'),
	('functions/core/book/add_checkpoint.sql', '708927874eed5d3bccca39a0e90351faae0c24078236d80362be8a8b312cedb0'),
	('functions/core/match/day_end.sql', '3d779da9f890e812e990484dde3bcfa41535060d67113dfc2cde1c9b24a9f0d6'),
	('functions/core/match/ladder_take.sql', '3793ec38ff4179c72d80a1b03d5f98e56a0c967e081944ad344a886da6cf4c3e'),
	('functions/service/balance_page.sql', '9c3e122d1dd337110ee8a75b1d29eda7630d4d1dc144c9d266a0dfef628d26ce'),
	('functions/core/command/remove_order.sql', '1d476544a1896b62429321f8a754f2fc93d904ff37d5134a78a79d243052d616'),
	('functions/api/candles.sql', '6036b2212eb70e857ef6edefa2be588ea8c7c5fec709298bcadf5bc8a86598ca'),
	('functions/core/book/order_ids.sql', 'e0459934ac738251e9c259dd82ab84f0201b913a8c40e08ee173b1798d74e549'),
	('functions/api/reset_clock.sql', 'fc68a169ee0314fb98650572fa40f389ca94959894aa51bd5a5cf69b1cb36290'),
	('functions/core/match/in_steps.sql', '7202c82fdbf77293d899b6bc0574ccd0aac9d0efca1dfebf6dcd217d6a6733dc'),
	('functions/core/read/read_networks.sql', '6de133a1b4b26130f814b35fc3e459917c6dadc4969208ef1d6de0d48afa7ebe'),
	('functions/core/read/own_requests.sql', '9e746acec13cb0e7dee42eee5c5e08400d88edc4fe9a65bbfe770a74c5b8e574'),
	('functions/core/read/off_grid.sql', '7d64cc3061945d0f178d2aaf4fb7c643095763c311c2fc17a2f04ddd8a88c682'),
	('functions/core/command/replace.sql', '0e934d4277241e9ccbfd0366c2da776a1ccc850856beda3fe8e89bc0b54d78bf'),
	('functions/core/read/instrument_conflicts.sql', '565ca63885fdd9e0d47559bd821dc75d1e8cfb340302c318b340c403db6cc92d'),
	('functions/core/record/forbid_change.sql', '1a669bcd470ac50c46969d34508348bd278e5c6a2ada4254ef6788c43e3bb80b'),
	('functions/core/money/settled_trade.sql', '4bc8096554043eda9bc7cde2bd9dc1c110ca0d930f36b5e6d27b0877745fcd78');
INSERT INTO core.loaded VALUES
	('functions/core/command/run_orders.sql', '68a8390fee7ad149f02b13b639f0dfd295309dfe64816f969b55a1bd360d4bcf'),
	('functions/core/money/cash_row.sql', 'f85229c376c15b6fbc6c7481c660fa0fdc94a7174cc5db64a282ab0386588794'),
	('functions/core/read/replacement.sql', '56468d0f13b3077f897cd4fdb60cb707281c0fbe456432f1599f0fe68cfd5723'),
	('views/03_order_events.sql', '0f7a611ecdc505d2029db9589f411e414db23198c83f6ce2d652a16a7a30e5aa'),
	('functions/api/cancel_all_after.sql', 'd6e7a57d7c061f30f068e5d8f21fb5e64d2c2aef6fa580b695b30ca044ab456e'),
	('functions/api/caller.sql', '9a450a49fda4b4f7ac5be2a7d0abf25c9d5553d60e8c2db0b6bce1f766336835'),
	('functions/core/money/hold.sql', '70a24e8b4e6a276da46648d9ac83ba245ff8d43e6291889622ed2d76980cb168'),
	('functions/service/order_page.sql', 'eafd71ffc4f77d8cc25c85dedc4340312438e060c53948ceea370121f0b9b1ef'),
	('functions/api/modify_order.sql', 'f1b8521b9bc55335a5179b1472aeb5ca19848394bc444c16e57302f9c77e1cc4'),
	('functions/core/money/collected_to.sql', 'fa40ebee614dff9d814f8b8b99cd93597c56ec10f02eee368d5ca58e64ce9aec'),
	('functions/api/level_changes.sql', '35d1d9c3f0cf9ade84ebf830359e8906a9600edbabb15bd3d0976861a5bd2ab0'),
	('functions/core/book/seq_from.sql', '9c04e10f425199312b9be1ae5c023648c95cba3b996ac0b132bf98516cef5de0'),
	('functions/core/command/newest_head.sql', '82b1ae4689b11263ae2bff294059a685d48401c737606c8840e456fca3569712'),
	('functions/core/read/register_accounts.sql', '9b6161968dc6cf9e980f9e26199c668d430547b156f537c8decde7dc4ede558a'),
	('functions/core/stop/nearest_stops.sql', '0dd81def22eafbf716f82f846a45d61f1491be5adff8bf2d6b6325fd958e315a'),
	('functions/core/read/faults_of.sql', '23a8b51e616e0770e90409d3dc01b5cccea3114574d23a22920bd0dbdb6a037a'),
	('functions/core/report/report_by_id.sql', 'a019058fc7b81e0a7aef005198f6a1a5cb9b967740add8396ff49aa857bbdc3c'),
	('functions/core/refuse/fault_json.sql', '756731ff8a62844cd1af67d8c1f9ecdec4ef85fb6671686e6eefd126e025486b'),
	('functions/service/event_before.sql', 'effe4cd2dc43d0555a21d21d9042533bab87681910f7cdd716d92b6682896e96'),
	('functions/core/match/ladder_refill.sql', '4026fca5d44eefd79aa9d57b6484d362c8d9394235eb150da15685659f85789d'),
	('functions/core/read/status_faults.sql', 'a18b87f1e0a8225a0d6430101108017e86c7aac24e9ad1489a78e260423f7bd8'),
	('functions/core/refuse/bad_name.sql', '433010af86a165c6276a65de4c87b11f1effb89cc935f5f6745ce31fa206cc17'),
	('views/02_credit.sql', 'c2a4f5a79204d7d90a3c7c7c1e91523867278c408652f28a09dc4e499962b23b'),
	('functions/service/chain_lengths.sql', '93350c765c48edaf985d2cbb86118193ace742833c7463b854f5e7e5c4461929'),
	('functions/api/withdraw.sql', '449e1fbceab6d6ab90e1b5f5a0ad1df8f88b499a3215c50c7651f9ed84305f0e'),
	('functions/service/note_leap.sql', 'b046612a6e8a64fcc3df6f06b2f1909cfd0f196a438f8cc54703bb9c5752f962'),
	('functions/api/list_keys.sql', '4bfe44dd9cf05886226906ae3e7998a314863e0d11efb8f6020bdc5733b82604'),
	('functions/core/book/trade_seqs.sql', 'e2599ce03fb73f54455dc6355c0fbf73209f113723f5c4d80f782febb40e5577'),
	('functions/core/candle/next_bound.sql', 'ab803ce1c29da2e27c982228042918af5336efb28462fb324d7a39a457fccae2'),
	('functions/core/match/event_of.sql', 'f5ba66f18801f3f67530320456eb945f24b0b5838f9ae9e48afa679ae5241549'),
	('functions/core/money/move_money.sql', 'da5d29ea150c2bf0d46be19256bca22b1599708686265f61e1e613bc297f35d1'),
	('functions/core/match/pass_over.sql', '92b1f2c2e7424d88022d954237a757389eff9ccb6820efcae8d3ce8942f8d2b0'),
	('functions/service/watchdog_faults.sql', 'e419ed917bbe5cd23cf1e426a567111c65c5f17aa02b52299bf48317a71e5a30'),
	('functions/core/command/finish.sql', 'b9a6be1a0361429c0368d03b522bcaf108b632129b9a125c1fc9ee2cc7d29f74'),
	('functions/core/command/arm_cancel_after.sql', 'de2b93ed9665cdc791d1978d19b2ae2b54e5aded51f097e68f04c3da3a075562'),
	('functions/api/place_orders.sql', '951aec5b92761beeab513550f30439ac84c135f32ed9dc8af86a7843258f7a92'),
	('functions/core/read/pair_faults.sql', 'e478ca520a8a7cd5c6235f25ef02214fd938e43b99987a7fd75eadb0f88148d8'),
	('functions/api/newest_trades.sql', '31ffde7a671147e143d7467dc8fbf012fe80def0a88b8fa36ff4f22170375049'),
	('functions/core/money/last_entry.sql', '23f07b5526b5e126b83e472caecde6d7310e5404f524b9359e8014f3fa261364'),
	('functions/core/record/keep_epoch.sql', 'e6c157ba27c31502c9c46c81e700282cd36f312462228302b6fa2c60203da790'),
	('functions/core/stop/trigger_stops.sql', 'c127eefad74dade1c3681f25f393faccc3519d92f5faddfaedb3102cf3ecedef'),
	('functions/core/record/require_acceptance.sql', 'c2df8963b0f1265b14c3fd7447eb6312ff63f700339cd5c76bcc670f92fb42a6'),
	('functions/api/revoke_key.sql', '14023fa99c677e57aa9a45a5f4cb53ed29283063c8fc0393228233d8c232fb14'),
	('functions/core/record/begin_epoch.sql', '6eeaa0d504e349006d3423253e1787d6df49275741ca7a79c394f11cdff71d50'),
	('functions/core/money/release.sql', 'c56874749b78f12df0645feb0f42896c861bcbda078fd7cb33ae92aaeffff8be'),
	('functions/service/end_idle_transactions.sql', 'd69a2cfb2eb1fc1e48fb187869c8d1349762c5dc899d0374f4b2b3dd26b60a68'),
	('views/05_ticker.sql', '290b84f55ed2eec73af7ef2110c351e6d7016b26e452ef8ccc21db8cef0a5bf6'),
	('functions/core/command/live_order.sql', '93236b8bf8a0fc86f7d8544335cd86d9c18a7f58c9bfc7fc305075977b28891c'),
	('functions/api/create_key.sql', '0252a67b8bba90ce6415488e1855d3931d914da005157d88400d43bf8160de87'),
	('functions/core/command/write_version.sql', '401861c5f982e596bcdf6a800257c363a5de4d6a284212969add82bf11c328da');
INSERT INTO core.loaded VALUES
	('functions/api/unblock_account.sql', '79af053b2b1566f5d1a8580be182c21a80c8f290b56f72b2a10ba3ecb73342de'),
	('functions/core/read/is_name.sql', '86a1e31297841fa15d171fb90facf65f5adde086155aaa1280a1344cffe2d175'),
	('functions/service/move_money.sql', 'a6863471a7e50dead2598c42f3e8cf7b0363cda9e0f54580d3c366aa7cdaad7b'),
	('views/08_keys.sql', '7823ea1f74a9b342fff20a5bca8c8d5ec67fe320afaf59dd5b085d45acfa87f9'),
	('functions/api/create_instrument.sql', 'af6d0d85c2fb61d6763f8a2b49897c1954367f11c56fa4812d1ec6c401cfb209'),
	('functions/service/scan_end.sql', 'efff738842a604814a38206826525dc564a9d7a6d527ce61b06ed3207023317a'),
	('functions/core/money/ready_purse.sql', 'ac930a8b21fd18f76784106fe9e86d8192c1e09c2f9509931834df218d2ca6f0'),
	('functions/api/book_snapshot_at.sql', '36a19a7fd674c731ece5720eaa4fe9f647cc534d79a04bf8233aa00f9bc6c0ff'),
	('functions/core/candle/wider_candles.sql', 'd7b928354140dbb1983e6086d448d6d7145e706ede372f5d1e13dcca09e68cce'),
	('views/06_instrument_versions.sql', '50cf718a921856dfd6a1904a6995fc27c238a3d2b8ae4d36b78503ced6ab2ee0'),
	('functions/core/read/terms_faults.sql', 'e902b95e82f13e65c47122ed99563681c6008d3ad337e67b9240b7c1e9e86a0b'),
	('functions/api/cancel_client_order.sql', 'e95d3f1bdd319bdedafa887baa7156c371a3b91928b483692bb4e4f8bdbf60dd'),
	('functions/core/candle/candles_of.sql', '27e385e43b5c8805429e006507cfc789dbb1ad1c258ff9a1ef2f907228f129a6'),
	('functions/service/seal_markets.sql', 'c6d7e83f5e139d600c1d5ce27a476700e96f3cd1b8da3a9555c274857deebd4e'),
	('functions/core/refuse/bad_amount.sql', '8d0b228733f5e2e0e1c1e988ffac61470c916cc4c02a14060edcd98d973706ab'),
	('functions/core/command/requeue_order.sql', 'c38d1a01ca4516d77da249518b39ba14b9b9577224eeea3cff37454ec3e8a6ff'),
	('functions/core/command/place.sql', 'b06fa76464122eba136d179c5a5b2e82ec66ad2f6014dc084ab3c208ab7cfe9f'),
	('functions/core/command/change_terms.sql', '0b1517abea206446c148cb4f6a7b7e4fec6ce9a87086cb7ff5d73f898edd8a5d'),
	('functions/service/book_texts.sql', '2d399ce8913378bfb6a8cef588bb013bce8d7072dea4e1d773e256143154b8ea'),
	('functions/core/money/given_entries.sql', '591d66e049acbcb37cf9343037cfd0708c6a4797fd2e40827d6a92141b13b92a'),
	('views/02_fills.sql', '8b95ff0ac4f16311ddd3d77a33b30fc5a2c4d624951be9ff1e75db1f39f87b37'),
	('functions/service/end_session.sql', 'd43d0eb38aaa573cf37952e458973d275656bea25094d171a9240910b65a6e93'),
	('functions/core/match/refresh_takers.sql', 'eb35707dc7caf6bf96ed46cfca5610d454b49735a1c61c4cc551fce4ce20d74d'),
	('functions/core/record/chain_end.sql', '15178b2475224a0d2e1c46061d7d413b51a743145eae7d96324d37426ccd90f7'),
	('functions/service/prune_heads.sql', '675c0d9799a767a43b0b142263be720e5dea0969a8bcbf1d3487ce675ca11ce8'),
	('views/04_instruments.sql', '0e3773ae37d99cb80d5e2aaad72050dbafc2abb175328e513d51f0392e484ef2'),
	('functions/core/money/transfer_faults.sql', '26e3ffc57cff42d690eff0e6395af324550ef08f9dd277d998d8fc98973c4ce5'),
	('functions/core/money/asset_of.sql', 'b2d5a462e6566af36dd4e893c6fef627c16cddc2420039263073d91e445dc991'),
	('functions/core/read/key_faults.sql', 'fe76861d114705edb204ef86443f9734865ec0c2cc35724c73a38d124c78598e'),
	('functions/core/match/check_order.sql', 'e1dc10dacd7141e07b33acfe1c8a20a00735ae2480ebcd3833bb44c81542e892'),
	('views/08_money.sql', '10bbba8a2ea871ae3502d21aefb484bc9dc01969747c1c9424503a2153768ad5'),
	('functions/core/book/utc_text.sql', 'd69623a34adaf4d87c7b97433054b1c4cebce8f9438407fce2b84c51a446cc31'),
	('functions/api/cancel_order.sql', '2ca5b4b7db41df58bf8d4a8ed02f2f66dc39d78dc8f04da0804e4afe248c7a37'),
	('functions/api/whoami.sql', '790a0426e418ef402c1f651c6ca50056ef298e7ff48fe8b0cf0f70e655a8ce55'),
	('functions/core/read/order_faults.sql', 'ff1b13432dd685e124d0c99727eb3cf449e72ff844f80b064534e78f79c95ad1'),
	('functions/core/report/fees_in.sql', 'd753ee12b95708ee35d87468dce8e1a22fd45bf4b41ee75002770b4523a76998'),
	('functions/core/read/replacement_faults.sql', '7aa94299562a01e34bd1eac390c32fdf7f5f68e4c2565e387d8bb4cc4528d333'),
	('functions/core/command/live_markets.sql', '94b11fa964d16787a317ad185860347ef224f7c65a924511ce9a3be10437e701'),
	('functions/core/book/live_ids.sql', '57c254c1b5ab1558b20dfa9d8e20bcf78952b84826f926f50b0da0689e91572e'),
	('functions/core/read/distinct_ids.sql', 'e2ccd2d53ad6fee67e39682db682afbc6fc0e206bf00636cd1f8d9713238f1a2'),
	('functions/core/read/read_requests.sql', '28a881b58b89c6036739f062d3d7559abb5a30823d1dfed23f603d25757f86d5'),
	('functions/core/read/read_time.sql', 'a3147a88fbcab1ab64421f868af43199d9bc347a49d91752ae1afd48939c21a4'),
	('functions/core/candle/next_step.sql', '6af8ce91c1def94859968b489d94fdc15d947b40b515e822656413f4ba2c54d4'),
	('functions/service/roll_candles.sql', '25613ec5e3be60c018ebbcdc3eb9bba9eee3591a7fe48b7e06b5843ce81b3681'),
	('functions/core/book/command_end.sql', '0851c1fc70c53ec7580a1e0f888d17a3670c05bab991b8c53b1dfc3e08e5aa9f'),
	('functions/api/deposit.sql', 'c0d5fdf44b8da6f1fc8a1c3ba20d7f4d2dabbdec96d92de1066ed132ad7e1a43'),
	('functions/core/stop/park_stop.sql', '18fb7f4ed493898cb8636b82696eaf8d5c83150369777510665cfbcfc5624d2c'),
	('functions/core/refuse/faulty_request.sql', '3153beaea2cabb488cd04c3048cc2f137172f097aca9952263b5cce614304aa0'),
	('functions/core/stop/move_stop.sql', 'a412e9832c87cae27f71628d07f9d34a04767c4a2d8c08628702aedf40c8e0e0'),
	('functions/core/candle/minute_candles.sql', 'db235eb1069b617af94e183baaa444d313674910f46d9c2ad1869f16abcd10ed');
INSERT INTO core.loaded VALUES
	('functions/core/command/write_head.sql', 'eed7e57fe487af14f2994ec678897277bde78c8730250fe1a3231c63c72892f4'),
	('functions/api/list_orders.sql', '68c53b1585db4947baf57a4c2f30bc8ff50742e2bae1fc75ca54ad6ca954d02b'),
	('functions/service/news.sql', 'cbd659611ba7ce32394afe862012ca3cc91144dbe054941806387aeaad4f1228'),
	('functions/api/set_instrument_status.sql', '2804f75439263fe088be0866338bbba4fca3a1fe87795578e7af4461179a5ba5'),
	('functions/service/make_checkpoints.sql', 'e0800270d453088245523958caf9294b21cbac2c519f13e8ea84f1618e609e41'),
	('functions/core/read/own_account.sql', '836744192bf348dace4252cef5cbfd0b7ff5b881521c0794d451849200daa313'),
	('functions/core/read/claim_replacement.sql', '035f13b145c7efe0bc1f91124f25845154613fd7bd743569a61613244e007ca9'),
	('functions/api/book_snapshot.sql', 'fdb986b2e87d9c9fca43fb14d6274f314339ccb6e610f7735841e382b109a3d9'),
	('functions/core/book/book_document.sql', 'c610a790342e02c4df11ad42d0ae47ce8ad789b17a1d8d4f51d34ce62c5fb043'),
	('functions/core/money/entries_between.sql', '2d28341733322501eb62ba8b5a4a8bf8dbe34787a549ca8f983d0896887fa57a'),
	('views/08_accounts.sql', '34296efcbe9f90a71e634f95f9810200c038fdc4aaf0cc2ee2fae9e3f0fa80a1'),
	('functions/core/command/kept_out.sql', 'c873d93ad6a570a3aca2e59c564b130d20881e64028f5cf63cfeca26aba76f33'),
	('functions/core/match/price_band.sql', '7613462bd17ad903bed6af9b6d1866e6770ff7af747590ef1a0e28fb8385ffaa'),
	('functions/core/money/account_id.sql', 'c0b890a296b68c7940ec657064794af935453a81c766b54c7c4217baa4ee0ca7'),
	('functions/service/end_holders.sql', 'ffd638023af82a7a1333c7e458de6aaa6f3b022e0b258489720c0db79ae9880b'),
	('functions/service/end_holder.sql', '72cc2227452874b476c0e6973b7b081a9498da476430e693ed0a92612a5606f8'),
	('functions/api/list_balances.sql', '7dece5d45967a5104b3743112a817b098fc3610846b377e90c9bd6b290b84dbf'),
	('functions/core/report/report_others.sql', '8ce263b24793817f40d9ce4af1adb3e9b50ad36b565e0a16418514516156b8bf'),
	('functions/core/report/fills_of.sql', 'fa41f413edd56b0c6824585332986ee62842da52f4fe714966f017fce47cdb39'),
	('views/08_audit.sql', '4aadf69853ecbc84a577f4d4b2af27251d45f8aec0bccf7930021c7cba1802c6'),
	('functions/core/command/write_journal.sql', '46b70c99297bcdcd3cc0b320d5a6d65d6930bc43633b827fcbd90db17e1f2a7b'),
	('views/02_trades.sql', 'a128c3043caec537329add5378e37a4e733e6b14da573b605ea4c2900f7f6dc8'),
	('functions/core/command/modify.sql', '2daefa735d6d47587371509814b82c35e565f5bd458fc3553fcb93299185a0ed'),
	('functions/core/record/current_epoch.sql', 'e6ad246b30271750ec6f9f1bfecc92ab8dd3ece00e09acbf73bff7961707a807'),
	('views/01_orders.sql', '775a318bf4e7379e9b2b9539a18720b7a1a84d312d5238f755ffd25874e0f2e4'),
	('functions/core/command/cancel_many.sql', 'c90eeaec0f538c92ed68ffbdacf37e8dba70757cabaa9747c1766b79e3c5d68d'),
	('functions/core/read/find_instruments.sql', '5c69c0411adc24a4f1d5c83de6b553864b0aac81b04c26246d46d4025149a664'),
	('functions/core/money/require_newest.sql', 'b44769322b46cb8ad73622447ee8f24e59ee4217e6d8d742bd32bb444b04600a'),
	('functions/core/read/claim_client_orders.sql', 'b96b12f33059b3995a60c44962645a11007f6ab28600d51cd2390aba51b4b477'),
	('functions/core/command/origin_here.sql', 'e2a8a61861dae31fc5491b2a2fa07af76c02f43b492ce10c31d9fbf5abb98b21'),
	('functions/core/read/replacement_text.sql', '64e0f8903521925388b196c31df141353ec47dadd50305a4ab68754bc012b826'),
	('functions/core/candle/candle_width.sql', '461278d472b948850f41d7a50b8daaf8cc4f47e215102cea5c255bfdd56ff086'),
	('functions/service/collect_credits.sql', '35c5e5fecacf2053657673b49aeb04d9b66e436f0080b4ca8faebf15a3c79d9c'),
	('functions/core/read/claimed_order.sql', '62d1b0a4070bd6abba6ccc806d40c29caddd3ccfdc2ff9e872bd1c97ec965687'),
	('functions/core/money/collect_all.sql', '3432d30d6f5ff4acf92e3db36092fca959d513bd1d8e762955ca3b373014f162'),
	('functions/service/can_be_account.sql', '7cfb2594257f357ef05de9e8c15b68a751c6543baeb6abe8a3711fb638a13659'),
	('views/08_epochs.sql', '97f2a33951906ce499fbb2c793a5c6320f450ac8e5e985d9c5fbfa197cbafeb7'),
	('functions/core/refuse/refuse_faults.sql', 'c2902a972f5bdb8926bd7b139196aafb439f41d4aa74bcd6068a5a1fd0f85ac8'),
	('functions/core/stop/stops_reached.sql', 'b3a44abd51e244a836956acb3a317257fe9f609ef1eaaf278c2cfcee071b247a'),
	('views/10_seals.sql', '1860ee4f2c0cd4c4215637b7aec323ddeeae9596297a466df3a7574578541920'),
	('functions/api/list_transfers.sql', '442fc7758771f01878cb06cc3f530b195a596e272646fb55f0b521ff22eae26e'),
	('functions/core/book/seq_of_trade.sql', 'b9819e5bab870fd534b765714375cecfa446359e870521cfda98c45b553721a7'),
	('functions/core/refuse/fault.sql', '43ded11baf922c1afe2f6d689762f593dd6fd3d02fac811a692caa4f3a58ce26'),
	('functions/core/read/field_fault.sql', 'b024d5a43b0e7efba4833ce3d978feda4246b77d5ecd0503306b0a5e05ecf9bd'),
	('functions/core/stop/take_triggered.sql', 'acd5f1b1add3959e10c5a112dba978fc5684d1beef2ab0f596230c342cea0a3b'),
	('functions/core/record/note_action.sql', 'da26d94f9c53afb0530b80586b5d3a4378513f62e05b9083becab46934853f63'),
	('functions/core/report/own_report.sql', '6a9fdfa59a40367479866b6a785c17845a0507cec854e78c711c0b74005554f7'),
	('functions/core/match/ladder_add.sql', 'e24a4b920f1c66fcea216d870136ee6fee001e3c21f458bdce8a90ad9f2fa386'),
	('functions/core/read/instrument_faults.sql', '37409af3d51fda6d6831ed69eb2c7d1b93ffa779e3c2d39f9131555b9614a6cb'),
	('functions/core/record/entered.sql', '908146748240a6682baab8139928df96c57678b1ae3697635ed280eeb2f2299e');
INSERT INTO core.loaded VALUES
	('functions/service/next_markets.sql', 'b4866b7468a5e8cbe3c9a5b6858899b741441dba63019dc2ab780bf97e610719'),
	('functions/core/read/is_plain.sql', '336ab9b1a702f174ba45d7590fe5c6a5571871ecb5912b2360733e0d77813d96'),
	('functions/service/collect_account.sql', '886722bacf522184121603e5d1f0e8c1665d9492414d7dbd3601d5edc45e96f7'),
	('functions/core/book/book_head.sql', '47bed7835da38c76da73394adb4b06110505a4fca0c74f83ed60de49ad455001'),
	('functions/api/change_instrument.sql', '585104e1f8fdba25f357dcc9010a4656a3310774b68a1f7b5d7c07097e1d68bb'),
	('functions/core/match/reject_order.sql', '4bff3f7423c26af4b4759fb0c198392475e3a04ca4f9ee1fdb27da1a31a096a9'),
	('functions/core/money/settle_change.sql', '77395702d8bb631108130f5ebebe7bc1b568f611492b94fc7bb4aaf842767208'),
	('functions/core/report/taker_fills_json.sql', '6eb3f5b17f94cebf632fda864fb118f8e8466d1c0a06e7969e200eabf70244f0'),
	('functions/core/refuse/refuse.sql', 'f8261b840e216b1f41478e30bb383ff469f1df7435076f00ebeefb444c910a7e'),
	('functions/core/command/live_orders.sql', '5926d0a55a351b25532280817ce316f1f5846f657274fb4b912205b7335d9e27'),
	('functions/service/long_holders.sql', 'fb0cc916a201244a92ca8ccbcc60f6df1897a47b6be91a370fac4a56bc20609e'),
	('functions/core/command/cancel_all.sql', '58da3ee0287923152b90a8ad2d636390f8b21187a04b472f1f817dabb1ab9b08'),
	('functions/core/money/statement_page.sql', '11b989a2dc70ed9eece6ba435bbfc83f8ae3406b627ca9316f2ae59f97cae2b3'),
	('functions/core/match/money_quantity.sql', 'c3567c6a7786d7048c1c5e730da347e19884134fe5b918089e8eff54f2dccd15'),
	('functions/core/match/open_of.sql', 'da8b9a38264d8e36e7da976bd6beb81e345d69e07e0bd983e2ae9f7880698cf9'),
	('functions/api/order_history.sql', 'c6a019f0a8e0947acc397ac3dbe4c33c7032305c40864239a04974ed0b1d51a2'),
	('functions/service/due_orders.sql', 'a8a2a95dfe26d7f1ec7d666f0a2a9488cb82a8cf3bb287da48f85cebd8ef609c'),
	('functions/service/balance_heads.sql', 'f1cbcc2eee5e7202e5bbdbac8e36959159139b0e19fdf138c654ce6b07375e51'),
	('functions/service/note_ended.sql', 'b87b777cf10a1129fc57077a4ee6f82b0eed663a7e4feca5d314f898fa15d828'),
	('functions/core/money/purse_at.sql', '5062951d43a8ad35eadb2dcfe3b9bafaafd06be9e7b97b0e561d9f31c7929b30'),
	('functions/core/book/trade_range.sql', 'd2b345ef20ff77c94b6f9e91b69149cd7ea75bc9f06f5b7da56e7a447cca1db9'),
	('functions/core/match/enter_orders.sql', 'ae789456eda4fc14a3fc638c12f247f13b110af72c118eb816ca2e95e139f2d2'),
	('functions/api/set_credit_limit.sql', '90a5730f5c4274b3f8cb29515b355d6f895f9d6dbfa0e3a544ee7d6ef04e5272'),
	('functions/service/held_markets.sql', 'ec78d724ae2af999dc24cce03bc92e5972c5753b98a0d5322b6952ebdd57c367'),
	('functions/core/command/lock_instrument.sql', 'd23645332cad93d20d249006a04197fbb7c938e2e6cf212dc0bd2d75c624f48e'),
	('functions/core/money/book_transfer.sql', '0343719146719d54b7e8ce495200168f5723bfd7e6f798795ac4dda8a09f2052'),
	('functions/service/declare_loss.sql', '141d4e497e1f1a06d5fad0bfedfde8b503c1a18ae40ac92f6874dcc10c58c38e'),
	('functions/core/report/report_one.sql', 'b135813364b10d69eef56a7201079a4d41466467327987d17b23b0ce37ba4a3b'),
	('functions/core/report/own_reports.sql', '4bd98203b76039dfe9a6f390ff5cf937605eac982a2948f41b891a6b9d77a0bd'),
	('functions/core/money/chains.sql', 'ca65aedb2142eafc004f02f83ac66ce7d3626bcdae6e6142ed66fb3a16a8d415'),
	('functions/core/money/collect.sql', 'fbf7ed0827ce68c5b2e9faf6230efd4574b0a218bcc14c385f27f4441c8a3096'),
	('functions/core/money/unknown_asset.sql', '5bfe7e6b1ed76328bfaf578739e5516c4f011cea2a11de36702149fcab2f2439'),
	('functions/core/money/held_by.sql', 'c28ee106d51d4594ad3411ae3602b07155fe9134c2ecfa0518909e850044c9d3'),
	('functions/service/find_keys.sql', '9dfa3c1aea923cdab9a657a4d5fb0b0cf79833ad2b4209ba8cfbc8b999b3a2c0'),
	('functions/core/record/leave_ids.sql', '6f6b4a16f7f2f3b5eb18a4918ca68aabaac004791f732c9557292b7f3b5f7276'),
	('functions/core/command/write_book.sql', 'd73b88655fa0f52c194f1553030f62c188a293903c9aadaf08d35b7ec900f6be'),
	('functions/service/trade_page.sql', '0a98e4b149f7a76d2d7b0600940238e092b45ae339327729e134117fd61a1921'),
	('functions/core/book/seq_at.sql', '111315c21e731000f2c628bbc2f4756b237bf41c216f16a1fe69b17df06f5166'),
	('functions/core/command/cancel.sql', 'bf46f03db0c135ec5899812fa2d54e0515939d97c1d26b5400a42e457cf39c75'),
	('functions/core/match/maker_event.sql', '63b2be44b8bc87ed93888c497cbb21d7042f282e5c27837ab4f50413859e5d95'),
	('functions/service/own_orders.sql', '6eff43fa06455a8b5ab05bbef921a991d685f87bec5c5bd4063015ee5ffe089f'),
	('functions/core/read/is_moment.sql', '2c94c322efba87e3fb5187c53ed4d6a64796d9c2e345aac49082b4e2db087465'),
	('functions/core/record/set_access.sql', '00df09a2bed7a33c9f13d52a4040f651cbf26b28ef5ec80fa67e2976c783fb14'),
	('functions/service/head_levels.sql', '31065051c51796f5c4d0357438ee4828e199fd4eaea0c3f36bb25dd98f1bde94'),
	('functions/core/command/lock_accounts.sql', 'fa688ca1fba04f12c9fe53f2abcd9e6bd970cfc9848b1aabd050bd8f2d0f3e61'),
	('functions/api/place_requests.sql', '7623fa9dafb02cc641114cb680830a9536480ffc76756cf81705d32990500420'),
	('functions/core/read/has_limits.sql', 'aea077c622e66b33ebee368c67b6e4255067b8aa86c0049f5835ce0fc9064932'),
	('functions/core/read/is_trusted.sql', 'a0e00bb88c01bfa9375c1f7557bc56aa4f011c0713c6a5a1060954031673ad89'),
	('functions/service/last_seq.sql', '63535518034680e53643464de57367f8e299052696b5001a9d9180f463ed92ee'),
	('views/08_clock_leaps.sql', '736907e782eabf5218354dcb663e29a1b1d61784d1eb5be3ed3395088ba2e4e5');
INSERT INTO core.loaded VALUES
	('functions/core/refuse/not_yours.sql', '295aaa1c431529e929af7980aa963b99683bc8a05207a2362ca7ead890536bf7'),
	('functions/api/order_book_at.sql', '843e2923964ecfeee319e6ddc824bc76785af6fcdf1f9dcce837d7cb03d55d69'),
	('functions/core/read/login_faults.sql', 'cfcc15846dd859ad4a00003858a760634e768c457476a9b60268869450dd0762'),
	('functions/core/money/purse_with.sql', '53bfdb17eab6efd32cee5b018acac79fe7a1b1e2268a091ab866455e5a9e82ce'),
	('functions/core/record/page_bounds.sql', 'a156a9337c4b353e9825c01567f9e866c6994c4d10c12a9a47b8edbf80101576'),
	('functions/core/command/order_of.sql', 'dda7bccf407718ab0de04f89ff30bd2ba93c12a8a154d0476c48a7b47cad93f7'),
	('functions/api/block_account.sql', 'dbf04142626d0e33371302fc265d35d846d72114799e167d0f97a5d1a0faa399'),
	('functions/core/read/check_listing.sql', '8e1fb2bb12383727844e17e14033f2efdf075076d6a9eba17f36c26e4686814a'),
	('functions/api/list_ledger.sql', 'ac1e54610179d5b45aeeca9dbabefa0f1c3d6ceda297ae5303cf734534d2803e'),
	('functions/core/book/levels_at.sql', '5aade59ce38b99d7227fb9c2ae1cdcdf3ecdda9ff4e9bbfc76504c450b6e3a6c');

INSERT INTO core.login VALUES
	('desk', 1, '2025-01-01 09:21:52.443848+00', 'rts');

INSERT INTO core.orders VALUES
	(2, 2, 2, '2025-01-01 10:21:51.686401+00', '2025-01-01 10:21:51.686401+00', '2025-01-01 10:21:51.6861+00', NULL, NULL, 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 4, NULL, 4, 404.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(3, 5, 5, '2025-01-01 10:21:51.686401+00', '2025-01-01 10:21:51.686401+00', '2025-01-01 09:21:51.695039+00', NULL, '2025-01-01 09:21:51.695301+00', 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 4, NULL, 4, 404.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(4, 9, 9, '2025-01-01 09:21:51.699264+00', '2025-01-01 09:21:51.699264+00', '2025-01-01 09:21:51.698982+00', NULL, NULL, 2, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 1, NULL, 1, 101.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(6, 1, NULL, '2025-01-01 09:21:51.746713+00', '2025-01-01 09:21:51.746713+00', '2025-01-01 09:21:51.746459+00', NULL, NULL, 3, 8, 'buy', 'limit', 'fok', 'decrement_and_cancel', 'canceled', false, 101.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(7, 3, NULL, '2025-01-01 09:21:51.748523+00', '2025-01-01 09:21:51.748523+00', '2025-01-01 09:21:51.748304+00', NULL, NULL, 3, 12, 'sell', 'limit', 'ioc', 'none', 'canceled', false, 100.00, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(5, 1, 2, '2025-01-01 09:21:51.743697+00', '2025-01-01 09:21:51.755565+00', '2025-01-01 09:21:51.74331+00', NULL, NULL, 5, 7, 'sell', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 98.75, NULL, 11, 1, 0, 0, 100.00, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(13, 7, NULL, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 3, 9, 'buy', 'market', 'gtc', 'none', 'filled', false, NULL, NULL, 5, NULL, 5, 507.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, 565),
	(14, 10, 10, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 3, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 102.00, NULL, 3, 1, 3, 304.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(11, 3, NULL, '2025-01-01 09:21:51.765871+00', '2025-01-01 09:21:51.765871+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 4, 10, 'buy', 'limit', 'fok', 'decrement_and_cancel', 'canceled', false, 100.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(15, 4, NULL, '2025-01-01 09:21:51.767708+00', '2025-01-01 09:21:51.767708+00', '2025-01-01 09:21:51.767452+00', NULL, NULL, 5, 1, 'sell', 'market', 'gtc', 'none', 'canceled', false, NULL, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(19, 15, NULL, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 3, 8, 'buy', 'market', 'gtc', 'cancel_both', 'canceled', false, NULL, NULL, 11, NULL, 7, 698.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(17, 13, 13, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 3, 2, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 99.00, NULL, 5, NULL, 5, 495.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(10, 5, 5, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 3, 7, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 101.50, NULL, 10, NULL, 10, 1015.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(21, 22, NULL, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 3, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 98.75, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', 0.001, 0.002, NULL),
	(34, 15, NULL, '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 5, 8, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(36, 17, NULL, '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 5, 8, 'buy', 'market', 'gtc', 'cancel_oldest', 'canceled', false, NULL, NULL, 10, NULL, 8, 790.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, 1018),
	(37, 20, 21, '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.801552+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 4, 2, 'sell', 'limit', 'gtc', 'cancel_both', 'canceled', false, 102.00, 101.75, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(39, 35, NULL, '2025-01-01 09:21:51.806305+00', '2025-01-01 09:21:51.806305+00', '2025-01-01 09:21:51.806025+00', NULL, NULL, 3, 11, 'sell', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(41, 37, NULL, '2025-01-01 09:21:51.813923+00', '2025-01-01 09:21:51.813923+00', '2025-01-01 09:21:51.813629+00', NULL, NULL, 3, 11, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 101.75, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(40, 24, 24, '2025-01-01 09:21:51.810432+00', '2025-01-01 09:21:51.816856+00', '2025-01-01 09:21:51.810132+00', NULL, NULL, 4, 8, 'sell', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 100.25, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(42, 27, NULL, '2025-01-01 09:21:51.818262+00', '2025-01-01 09:21:51.818262+00', '2025-01-01 09:21:51.817976+00', NULL, NULL, 4, 11, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.50, NULL, 11, NULL, 3, 300.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(76, 74, 74, '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.86215+00', NULL, NULL, 3, 7, 'sell', 'limit', 'gtc', 'none', 'new', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(78, 75, NULL, '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.86215+00', NULL, NULL, 3, 8, 'buy', 'limit', 'fok', 'none', 'canceled', false, 100.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(79, 77, 77, '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.86215+00', NULL, NULL, 3, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.00, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(77, 72, 72, '2025-01-01 09:21:51.865584+00', '2025-01-01 09:21:51.865584+00', '2025-01-01 09:21:51.86215+00', '2025-01-02 00:00:00+00', NULL, 5, 10, 'buy', 'limit', 'day', 'none', 'new', false, 99.00, NULL, 4, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(80, 74, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, NULL, 5, 7, 'buy', 'market', 'gtc', 'cancel_both', 'canceled', false, NULL, NULL, 9, NULL, 8, 804.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, 907),
	(74, 71, 87, '2025-01-01 09:21:51.865584+00', '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.86215+00', '2025-01-02 00:00:00+00', NULL, 5, 1, 'sell', 'limit', 'day', 'cancel_both', 'filled', false, 100.50, NULL, 8, 1, 8, 804.00, 101.25, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(83, 79, 79, '2025-01-01 09:21:51.87306+00', '2025-01-01 09:21:51.87306+00', '2025-01-01 09:21:51.872679+00', NULL, NULL, 3, 12, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 100.50, NULL, 8, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(84, 80, NULL, '2025-01-01 09:21:51.87306+00', '2025-01-01 09:21:51.87306+00', '2025-01-01 09:21:51.872679+00', NULL, NULL, 3, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.25, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(119, 55, 55, '2025-01-01 09:21:51.920283+00', '2025-01-01 09:21:51.920283+00', '2025-01-01 09:21:51.920131+00', NULL, NULL, 1, 10, 'sell', 'limit', 'gtc', 'cancel_oldest', 'new', false, 98.10, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(120, 58, 58, '2025-01-01 09:21:51.921703+00', '2025-01-01 09:21:51.921703+00', '2025-01-01 09:21:51.921545+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.20, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(121, 61, 61, '2025-01-01 09:21:51.922552+00', '2025-01-01 09:21:51.922552+00', '2025-01-01 09:21:51.922398+00', NULL, NULL, 1, 10, 'sell', 'limit', 'gtc', 'cancel_both', 'new', false, 98.20, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(122, 62, 62, '2025-01-01 09:21:51.923307+00', '2025-01-01 09:21:51.923307+00', '2025-01-01 09:21:51.923157+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.30, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(123, 65, 65, '2025-01-01 09:21:51.924164+00', '2025-01-01 09:21:51.924164+00', '2025-01-01 09:21:51.924015+00', NULL, NULL, 1, 10, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'new', false, 98.30, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(124, 66, 66, '2025-01-01 09:21:51.924946+00', '2025-01-01 09:21:51.924946+00', '2025-01-01 09:21:51.924801+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.40, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(125, 69, 69, '2025-01-01 09:21:51.925769+00', '2025-01-01 09:21:51.925769+00', '2025-01-01 09:21:51.925622+00', NULL, NULL, 1, 10, 'sell', 'limit', 'gtc', 'none', 'new', false, 98.40, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(126, 70, 70, '2025-01-01 09:21:51.926496+00', '2025-01-01 09:21:51.926496+00', '2025-01-01 09:21:51.926389+00', '9998-02-05 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'new', false, 95.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(163, 32, 32, '2025-01-01 09:21:52.287706+00', '2025-01-01 09:21:52.287706+00', '2025-01-01 09:21:52.287525+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 13, NULL, 13, 1298.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(165, 36, 36, '2025-01-01 09:21:52.289621+00', '2025-01-01 09:21:52.289621+00', '2025-01-01 09:21:52.289454+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.00, NULL, 16, NULL, 16, 1597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(166, 41, NULL, '2025-01-01 09:21:52.290701+00', '2025-01-01 09:21:52.290701+00', '2025-01-01 09:21:52.290531+00', NULL, NULL, 13, 7, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.95, NULL, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(168, 46, 46, '2025-01-01 09:21:52.294136+00', '2025-01-01 09:21:52.294136+00', '2025-01-01 09:21:52.293962+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.80, NULL, 9, NULL, 9, 898.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(169, 49, 49, '2025-01-01 09:21:52.295065+00', '2025-01-01 09:21:52.295065+00', '2025-01-01 09:21:52.294902+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 10, NULL, 10, 1001.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(171, 53, NULL, '2025-01-01 09:21:52.297086+00', '2025-01-01 09:21:52.297086+00', '2025-01-01 09:21:52.296989+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(173, 56, NULL, '2025-01-01 09:21:52.298873+00', '2025-01-01 09:21:52.298873+00', '2025-01-01 09:21:52.298777+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.30, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(174, 58, 58, '2025-01-01 09:21:52.300119+00', '2025-01-01 09:21:52.300119+00', '2025-01-01 09:21:52.299949+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 7, NULL, 7, 698.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(175, 63, NULL, '2025-01-01 09:21:52.301206+00', '2025-01-01 09:21:52.301206+00', '2025-01-01 09:21:52.301037+00', NULL, NULL, 13, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(176, 65, NULL, '2025-01-01 09:21:52.302115+00', '2025-01-01 09:21:52.302115+00', '2025-01-01 09:21:52.301942+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.35, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL, NULL),
	(177, 66, 66, '2025-01-01 09:21:52.303068+00', '2025-01-01 09:21:52.304258+00', '2025-01-01 09:21:52.3029+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 2, NULL, 2, 199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(200, 119, 119, '2025-01-01 09:21:52.329978+00', '2025-01-01 09:21:52.329978+00', '2025-01-01 09:21:52.329812+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, NULL, 8, NULL, 8, 796.40, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(201, 123, 123, '2025-01-01 09:21:52.331342+00', '2025-01-01 09:21:52.331342+00', '2025-01-01 09:21:52.331173+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.35, NULL, 15, NULL, 15, 1495.95, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL);
INSERT INTO core.orders VALUES
	(205, 133, 133, '2025-01-01 09:21:52.335381+00', '2025-01-01 09:21:52.335381+00', '2025-01-01 09:21:52.335207+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 4, NULL, 4, 399.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(206, 136, NULL, '2025-01-01 09:21:52.336242+00', '2025-01-01 09:21:52.336242+00', '2025-01-01 09:21:52.336147+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.35, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(208, 139, 139, '2025-01-01 09:21:52.338199+00', '2025-01-01 09:21:52.338199+00', '2025-01-01 09:21:52.338084+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 5, 2, 5, 498.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(213, 146, NULL, '2025-01-01 09:21:52.343226+00', '2025-01-01 09:21:52.343226+00', '2025-01-01 09:21:52.343059+00', NULL, NULL, 13, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(215, 149, NULL, '2025-01-01 09:21:52.344997+00', '2025-01-01 09:21:52.344997+00', '2025-01-01 09:21:52.344882+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.45, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL, NULL),
	(202, 128, 128, '2025-01-01 09:21:52.332613+00', '2025-01-01 09:21:52.346054+00', '2025-01-01 09:21:52.332515+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.60, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(216, 151, NULL, '2025-01-01 09:21:52.347015+00', '2025-01-01 09:21:52.347015+00', '2025-01-01 09:21:52.346834+00', NULL, NULL, 13, 1, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.95, NULL, 14, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(217, 153, 153, '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.34767+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.20, NULL, 16, NULL, 16, 1599.30, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(221, 162, 162, '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.352352+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 20, 2, 20, 2002.45, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(223, 170, 170, '2025-01-01 09:21:52.356326+00', '2025-01-01 09:21:52.356326+00', '2025-01-01 09:21:52.356149+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 100.30, 100.25, 19, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(240, 207, 207, '2025-01-01 09:21:52.373675+00', '2025-01-01 09:21:52.373675+00', '2025-01-01 09:21:52.37351+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(241, 210, 211, '2025-01-01 09:21:52.37468+00', '2025-01-01 09:21:52.37468+00', '2025-01-01 09:21:52.374515+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, 99.80, 3, NULL, 3, 299.85, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(242, 214, 214, '2025-01-01 09:21:52.376174+00', '2025-01-01 09:21:52.376174+00', '2025-01-01 09:21:52.376003+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.50, NULL, 12, 2, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(247, 222, 222, '2025-01-01 09:21:52.382178+00', '2025-01-01 09:21:52.382178+00', '2025-01-01 09:21:52.382018+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.50, NULL, 2, NULL, 2, 199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(248, 225, 225, '2025-01-01 09:21:52.383368+00', '2025-01-01 09:21:52.383368+00', '2025-01-01 09:21:52.38325+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 5, 2, 5, 499.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(250, 229, 229, '2025-01-01 09:21:52.385145+00', '2025-01-01 09:21:52.385145+00', '2025-01-01 09:21:52.384983+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.65, NULL, 9, NULL, 7, 698.95, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(246, 221, 221, '2025-01-01 09:21:52.381388+00', '2025-01-01 09:21:52.385145+00', '2025-01-01 09:21:52.381219+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 9, NULL, 9, 898.65, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(251, 234, 234, '2025-01-01 09:21:52.386546+00', '2025-01-01 09:21:52.386546+00', '2025-01-01 09:21:52.386378+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.50, NULL, 4, 2, 4, 399.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(252, 237, 237, '2025-01-01 09:21:52.387459+00', '2025-01-01 09:21:52.387459+00', '2025-01-01 09:21:52.387297+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 5, NULL, 5, 499.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(254, 242, NULL, '2025-01-01 09:21:52.390478+00', '2025-01-01 09:21:52.390478+00', '2025-01-01 09:21:52.3903+00', NULL, NULL, 13, 1, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.35, NULL, 17, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(255, 244, NULL, '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.391151+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'filled', false, 100.05, NULL, 12, NULL, 12, 1199.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(243, 218, 218, '2025-01-01 09:21:52.378339+00', '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.378238+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.95, NULL, 3, NULL, 3, 299.85, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(253, 241, 241, '2025-01-01 09:21:52.38965+00', '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.389529+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 100.05, NULL, 4, NULL, 4, 400.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(256, 251, NULL, '2025-01-01 09:21:52.392303+00', '2025-01-01 09:21:52.392303+00', '2025-01-01 09:21:52.392134+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 100.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL, NULL),
	(275, 310, 310, '2025-01-01 09:21:52.415018+00', '2025-01-01 09:21:52.415018+00', '2025-01-01 09:21:52.414849+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 99.50, 100.20, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(277, 312, 313, '2025-01-01 09:21:52.416751+00', '2025-01-01 09:21:52.416751+00', '2025-01-01 09:21:52.416637+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, 100.40, 5, NULL, 5, 499.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(278, 316, 316, '2025-01-01 09:21:52.418347+00', '2025-01-01 09:21:52.418347+00', '2025-01-01 09:21:52.41825+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 100.50, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(280, 318, NULL, '2025-01-01 09:21:52.420238+00', '2025-01-01 09:21:52.420238+00', '2025-01-01 09:21:52.420076+00', NULL, NULL, 13, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.05, NULL, 14, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(281, 320, 320, '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.420936+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 12, 2, 12, 1198.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(279, 317, 317, '2025-01-01 09:21:52.419444+00', '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.419277+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.00, NULL, 2, NULL, 2, 200.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(276, 311, 311, '2025-01-01 09:21:52.415927+00', '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.415708+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 11, NULL, 11, 1099.45, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(282, 327, 327, '2025-01-01 09:21:52.422056+00', '2025-01-01 09:21:52.422056+00', '2025-01-01 09:21:52.421892+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 3, NULL, 3, 300.45, NULL, NULL, 16, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(284, 333, 333, '2025-01-01 09:21:52.424181+00', '2025-01-01 09:21:52.424181+00', '2025-01-01 09:21:52.424014+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 12, NULL, 12, 1195.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(16, 6, NULL, '2025-01-01 09:21:51.774691+00', '2025-01-01 09:21:51.774691+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 4, 1, 'sell', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 101.25, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(20, 6, NULL, '2025-01-01 09:21:51.774854+00', '2025-01-01 09:21:51.774854+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 5, 12, 'buy', 'market', 'gtc', 'cancel_both', 'canceled', false, NULL, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, 207),
	(25, 23, NULL, '2025-01-01 09:21:51.780837+00', '2025-01-01 09:21:51.780837+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 3, 12, 'sell', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002, 947),
	(22, 9, NULL, '2025-01-01 09:21:51.781878+00', '2025-01-01 09:21:51.781878+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 4, 1, 'sell', 'limit', 'gtc', 'cancel_both', 'rejected', false, 100.00, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(24, 10, NULL, '2025-01-01 09:21:51.781878+00', '2025-01-01 09:21:51.781878+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 4, 10, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.25, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(23, 8, NULL, '2025-01-01 09:21:51.782571+00', '2025-01-01 09:21:51.782571+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 5, 10, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 101.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(28, 26, NULL, '2025-01-01 09:21:51.783904+00', '2025-01-01 09:21:51.783904+00', '2025-01-01 09:21:51.783611+00', '2025-01-02 00:00:00+00', NULL, 3, 9, 'buy', 'limit', 'day', 'decrement_and_cancel', 'rejected', false, 98.50, NULL, 11, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(18, 14, 21, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.786744+00', '2025-01-01 09:21:51.771285+00', NULL, NULL, 3, 9, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 101.25, 99.25, 2, NULL, 2, 202.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(29, 30, NULL, '2025-01-01 09:21:51.788793+00', '2025-01-01 09:21:51.788793+00', '2025-01-01 09:21:51.788554+00', NULL, NULL, 3, 12, 'buy', 'market', 'gtc', 'cancel_oldest', 'canceled', false, NULL, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(31, 12, 12, '2025-01-01 09:21:51.79216+00', '2025-01-01 09:21:51.79216+00', '2025-01-01 09:21:51.791872+00', NULL, NULL, 5, 9, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.75, NULL, 4, NULL, 4, 395.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(32, 33, NULL, '2025-01-01 09:21:51.795323+00', '2025-01-01 09:21:51.795323+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 3, 9, 'buy', 'limit', 'gtc', 'cancel_both', 'rejected', false, 99.50, NULL, 1, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(35, 34, NULL, '2025-01-01 09:21:51.795323+00', '2025-01-01 09:21:51.795323+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 3, 2, 'sell', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 101.75, NULL, 9, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(33, 13, NULL, '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.794934+00', NULL, NULL, 4, 12, 'buy', 'limit', 'ioc', 'cancel_newest', 'filled', false, 98.75, NULL, 5, NULL, 5, 493.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(9, 2, 2, '2025-01-01 09:21:51.765871+00', '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 4, 11, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 98.75, NULL, 7, NULL, 7, 691.25, NULL, NULL, 8, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(26, 10, 11, '2025-01-01 09:21:51.782571+00', '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 5, 11, 'sell', 'limit', 'gtc', 'cancel_both', 'filled', false, 98.75, NULL, 12, NULL, 12, 1185.00, 101.25, NULL, 7, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(27, 12, 17, '2025-01-01 09:21:51.781878+00', '2025-01-01 09:21:51.801552+00', '2025-01-01 09:21:51.78045+00', NULL, NULL, 4, 2, 'buy', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 99.50, 98.50, 9, NULL, 2, 197.50, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(1, 1, 12, '2025-01-01 10:21:51.679399+00', '2025-01-01 09:21:51.802952+00', '2025-01-01 10:21:51.675081+00', NULL, NULL, 2, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 101.00, NULL, 9, NULL, 9, 909.00, NULL, NULL, 10, NULL, 'modified_to_traded', 'rts', 'made_by', NULL, NULL, NULL);
INSERT INTO core.orders VALUES
	(12, 6, 27, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.812161+00', '2025-01-01 09:21:51.759547+00', NULL, NULL, 3, 12, 'buy', 'limit', 'gtc', 'cancel_both', 'canceled', false, 101.75, NULL, 11, 1, 2, 202.50, 98.75, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(8, 1, 25, '2025-01-01 09:21:51.752977+00', '2025-01-01 09:21:51.818262+00', '2025-01-01 09:21:51.752758+00', '2025-01-02 00:00:00+00', NULL, 4, 1, 'sell', 'limit', 'day', 'cancel_oldest', 'filled', false, 100.00, 101.75, 3, NULL, 3, 300.00, 98.75, NULL, 2, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(30, 32, 32, '2025-01-01 09:21:51.790238+00', '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.790005+00', NULL, NULL, 3, 1, 'buy', 'limit', 'gtc', 'cancel_both', 'filled', false, 100.25, NULL, 1, NULL, 1, 100.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(118, 54, 54, '2025-01-01 09:21:51.919549+00', '2025-01-01 09:21:51.920283+00', '2025-01-01 09:21:51.919395+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.10, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(43, 23, NULL, '2025-01-01 09:21:51.819945+00', '2025-01-01 09:21:51.819945+00', '2025-01-01 09:21:51.819618+00', NULL, NULL, 5, 10, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.50, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(47, 26, NULL, '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 5, 8, 'sell', 'market', 'gtc', 'decrement_and_cancel', 'filled', false, NULL, NULL, 8, NULL, 8, 812.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, 894),
	(52, 33, NULL, '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 4, 10, 'buy', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 100.00, NULL, 11, NULL, 1, 98.50, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(54, 37, NULL, '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 4, 7, 'sell', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 102.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(44, 31, 31, '2025-01-01 09:21:51.821454+00', '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 4, 11, 'sell', 'limit', 'gtc', 'none', 'filled', false, 98.50, NULL, 1, 1, 1, 98.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(50, 33, NULL, '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 5, 12, 'sell', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', 0.001, 0.002, 243),
	(55, 36, 36, '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 5, 11, 'sell', 'limit', 'gtc', 'none', 'filled', false, 98.25, NULL, 5, 1, 5, 506.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(45, 25, 25, '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 5, 12, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 101.50, NULL, 12, NULL, 12, 1218.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(57, 41, 41, '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 3, 11, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 3, NULL, 3, 300.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(60, 39, 39, '2025-01-01 09:21:51.831439+00', '2025-01-01 09:21:51.831439+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 4, 2, 'buy', 'limit', 'gtc', 'cancel_both', 'filled', false, 101.50, NULL, 4, NULL, 4, 401.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(61, 42, NULL, '2025-01-01 09:21:51.831439+00', '2025-01-01 09:21:51.831439+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 4, 9, 'buy', 'limit', 'gtc', 'cancel_both', 'rejected', false, 98.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(48, 29, 30, '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 5, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, 100.50, 4, NULL, 4, 401.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(38, 21, 22, '2025-01-01 09:21:51.804447+00', '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.804153+00', NULL, NULL, 5, 10, 'buy', 'limit', 'gtc', 'none', 'filled', false, 99.25, 98.50, 2, NULL, 2, 198.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(56, 41, 41, '2025-01-01 09:21:51.828664+00', '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.828406+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_both', 'filled', false, 99.25, NULL, 1, NULL, 1, 99.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(63, 43, NULL, '2025-01-01 09:21:51.834005+00', '2025-01-01 09:21:51.834005+00', '2025-01-01 09:21:51.833747+00', NULL, NULL, 4, 8, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 101.00, NULL, 10, NULL, 1, 100.25, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(46, 32, 32, '2025-01-01 09:21:51.821454+00', '2025-01-01 09:21:51.834005+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 4, 10, 'sell', 'limit', 'gtc', 'cancel_oldest', 'filled', false, 100.25, NULL, 5, NULL, 5, 501.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(64, 50, NULL, '2025-01-01 09:21:51.835927+00', '2025-01-01 09:21:51.835927+00', '2025-01-01 09:21:51.835612+00', NULL, NULL, 5, 12, 'buy', 'limit', 'gtc', 'cancel_both', 'rejected', false, 101.25, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(65, 47, NULL, '2025-01-01 09:21:51.839095+00', '2025-01-01 09:21:51.839095+00', '2025-01-01 09:21:51.838847+00', NULL, NULL, 4, 11, 'sell', 'market', 'gtc', 'cancel_both', 'canceled', false, NULL, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(314, 400, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, NULL, 13, NULL, 'buy', 'market', 'gtc', 'cancel_newest', 'filled', false, NULL, NULL, 200, NULL, 200, 20031.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(315, 486, 486, '2025-01-01 09:21:52.487167+00', '2025-01-01 09:21:52.487904+00', '2025-01-01 09:21:52.486992+00', NULL, NULL, 13, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(53, 40, 40, '2025-01-01 09:21:51.825167+00', '2025-01-01 09:21:51.844284+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 3, 8, 'sell', 'limit', 'gtc', 'none', 'canceled', true, 101.75, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(66, 49, NULL, '2025-01-01 09:21:51.845757+00', '2025-01-01 09:21:51.845757+00', '2025-01-01 09:21:51.845516+00', NULL, NULL, 3, 7, 'buy', 'market', 'gtc', 'none', 'filled', false, NULL, NULL, 1, NULL, 1, 98.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(62, 43, 51, '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.847413+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 5, 9, 'sell', 'limit', 'gtc', 'cancel_both', 'canceled', false, 98.25, NULL, 8, 1, 6, 598.50, 99.00, NULL, 7, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(51, 39, 47, '2025-01-01 09:21:51.825167+00', '2025-01-01 09:21:51.848565+00', '2025-01-01 09:21:51.824798+00', NULL, NULL, 3, 1, 'sell', 'limit', 'gtc', 'cancel_oldest', 'canceled', false, 101.25, NULL, 13, 1, 0, 0, 100.50, NULL, 10, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(68, 54, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, NULL, 3, 9, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 102.00, NULL, 6, NULL, 6, 595.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(70, 67, NULL, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, NULL, 3, 1, 'sell', 'market', 'gtc', 'none', 'canceled', false, NULL, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(72, 69, NULL, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, NULL, 3, 11, 'buy', 'limit', 'ioc', 'cancel_both', 'canceled', false, 100.25, NULL, 6, NULL, 1, 99.25, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(59, 42, 65, '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 3, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.25, NULL, 12, 1, 12, 1194.50, 98.75, NULL, 7, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(71, 49, NULL, '2025-01-01 09:21:51.85524+00', '2025-01-01 09:21:51.85524+00', '2025-01-01 09:21:51.853103+00', NULL, NULL, 4, 12, 'sell', 'limit', 'ioc', 'cancel_oldest', 'canceled', false, 100.75, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(69, 54, NULL, '2025-01-01 09:21:51.855412+00', '2025-01-01 09:21:51.855412+00', '2025-01-01 09:21:51.853103+00', NULL, NULL, 5, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 101.00, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(67, 53, 53, '2025-01-01 09:21:51.855412+00', '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.853103+00', '2025-01-02 00:00:00+00', NULL, 5, 7, 'sell', 'limit', 'day', 'cancel_newest', 'filled', false, 99.25, NULL, 2, NULL, 2, 198.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(49, 31, 56, '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.821093+00', NULL, NULL, 5, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.50, 98.25, 7, NULL, 7, 706.00, 98.00, NULL, 4, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(73, 69, NULL, '2025-01-01 09:21:51.859298+00', '2025-01-01 09:21:51.859298+00', '2025-01-01 09:21:51.859048+00', '2025-01-02 00:00:00+00', NULL, 5, 12, 'buy', 'limit', 'day', 'cancel_oldest', 'rejected', false, 99.00, 99.75, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(58, 42, 67, '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.860681+00', '2025-01-01 09:21:51.83001+00', NULL, NULL, 5, 9, 'sell', 'limit', 'gtc', 'none', 'canceled', false, 101.50, NULL, 9, 1, 5, 507.50, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(75, 73, 73, '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.862624+00', '2025-01-01 09:21:51.86215+00', '2025-01-02 00:00:00+00', NULL, 3, 1, 'sell', 'limit', 'day', 'cancel_oldest', 'pending_trigger', false, 100.50, 98.75, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(85, 51, 51, '2025-01-01 09:21:51.874198+00', '2025-01-01 09:21:51.874198+00', '2025-01-01 09:21:51.872679+00', NULL, NULL, 4, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'new', false, 99.75, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(81, 92, NULL, '2025-01-01 09:21:51.87438+00', '2025-01-01 09:21:51.87438+00', '2025-01-01 09:21:51.872679+00', NULL, NULL, 5, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 99.75, NULL, 5, 1, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(86, 93, NULL, '2025-01-01 09:21:51.87438+00', '2025-01-01 09:21:51.87438+00', '2025-01-01 09:21:51.872679+00', '2025-01-02 00:00:00+00', NULL, 5, 2, 'sell', 'limit', 'day', 'decrement_and_cancel', 'rejected', false, 98.75, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(87, 94, NULL, '2025-01-01 09:21:51.876695+00', '2025-01-01 09:21:51.876695+00', '2025-01-01 09:21:51.876422+00', NULL, NULL, 5, 10, 'sell', 'limit', 'fok', 'none', 'canceled', false, 99.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(82, 78, 78, '2025-01-01 09:21:51.87306+00', '2025-01-01 09:21:51.878201+00', '2025-01-01 09:21:51.872679+00', NULL, NULL, 3, 2, 'buy', 'limit', 'gtc', 'cancel_both', 'canceled', false, 99.75, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', 0.001, 0.002, NULL),
	(89, 83, 83, '2025-01-01 09:21:51.880094+00', '2025-01-01 09:21:51.880094+00', '2025-01-01 09:21:51.879656+00', '2025-01-02 00:00:00+00', NULL, 3, 9, 'buy', 'limit', 'day', 'cancel_newest', 'filled', false, 101.75, NULL, 3, 1, 3, 301.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(88, 52, NULL, '2025-01-01 09:21:51.881054+00', '2025-01-01 09:21:51.881054+00', '2025-01-01 09:21:51.879656+00', NULL, NULL, 4, 1, 'buy', 'limit', 'ioc', 'none', 'canceled', false, 100.75, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', 0.001, 0.002, NULL),
	(93, 54, NULL, '2025-01-01 09:21:51.881054+00', '2025-01-01 09:21:51.881054+00', '2025-01-01 09:21:51.879656+00', NULL, NULL, 4, 8, 'buy', 'limit', 'fok', 'cancel_both', 'canceled', false, 99.75, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL),
	(90, 96, 96, '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.879656+00', NULL, NULL, 5, 10, 'buy', 'limit', 'gtc', 'cancel_oldest', 'new', false, 101.75, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', 0.001, 0.002, NULL),
	(91, 97, NULL, '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.879656+00', NULL, NULL, 5, 7, 'buy', 'limit', 'gtc', 'cancel_oldest', 'rejected', false, 101.75, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'insufficient_funds', 'rts', 'made_by', 0.001, 0.002, NULL),
	(92, 98, NULL, '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.881582+00', '2025-01-01 09:21:51.879656+00', NULL, NULL, 5, 12, 'sell', 'limit', 'fok', 'decrement_and_cancel', 'canceled', false, 101.75, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', 0.001, 0.002, NULL);
INSERT INTO core.orders VALUES
	(96, 3, 3, '2025-01-01 09:21:51.896452+00', '2025-01-01 09:21:51.896452+00', '2025-01-01 09:21:51.896248+00', NULL, NULL, 1, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 102.00, NULL, 12, NULL, 12, 1213.00, NULL, NULL, NULL, 'ACME-2', NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(94, 1, 1, '2025-01-01 09:21:51.894491+00', '2025-01-01 09:21:51.896452+00', '2025-01-01 09:21:51.893622+00', NULL, NULL, 1, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.00, NULL, 10, NULL, 10, 1010.00, NULL, NULL, NULL, 'ACME-1', NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(99, 12, NULL, '2025-01-01 09:21:51.900948+00', '2025-01-01 09:21:51.900948+00', '2025-01-01 09:21:51.900779+00', NULL, NULL, 1, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 98.00, NULL, 25, NULL, 25, 2470.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(97, 8, 8, '2025-01-01 09:21:51.897582+00', '2025-01-01 09:21:51.900948+00', '2025-01-01 09:21:51.897424+00', NULL, NULL, 1, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.00, NULL, 15, NULL, 15, 1485.00, NULL, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(100, 17, NULL, '2025-01-01 09:21:51.901946+00', '2025-01-01 09:21:51.901946+00', '2025-01-01 09:21:51.90179+00', NULL, NULL, 1, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.00, NULL, 500, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(101, 19, NULL, '2025-01-01 09:21:51.902817+00', '2025-01-01 09:21:51.902817+00', '2025-01-01 09:21:51.902663+00', NULL, NULL, 1, 7, 'buy', 'market', 'ioc', 'cancel_newest', 'filled', false, NULL, NULL, 2, NULL, 2, 203.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(102, 22, NULL, '2025-01-01 09:21:51.903702+00', '2025-01-01 09:21:51.903702+00', '2025-01-01 09:21:51.903594+00', NULL, NULL, 1, NULL, 'buy', 'market', 'gtc', 'cancel_newest', 'canceled', false, NULL, NULL, 200, NULL, 1, 101.50, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL, NULL),
	(95, 2, 2, '2025-01-01 09:21:51.89555+00', '2025-01-01 09:21:51.903702+00', '2025-01-01 09:21:51.895373+00', NULL, NULL, 1, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 101.50, NULL, 5, NULL, 5, 507.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(103, 26, 26, '2025-01-01 09:21:51.904781+00', '2025-01-01 09:21:51.905422+00', '2025-01-01 09:21:51.904621+00', NULL, NULL, 1, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(105, 28, 28, '2025-01-01 09:21:51.907281+00', '2025-01-01 09:21:51.907281+00', '2025-01-01 09:21:51.907115+00', NULL, NULL, 1, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 103.00, NULL, 50, 5, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(106, 29, 29, '2025-01-01 09:21:51.908076+00', '2025-01-01 09:21:51.908076+00', '2025-01-01 09:21:51.907918+00', NULL, NULL, 1, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 103.00, NULL, 12, NULL, 12, 1236.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(110, 39, 40, '2025-01-01 09:21:51.911348+00', '2025-01-01 09:21:51.912063+00', '2025-01-01 09:21:51.911196+00', NULL, NULL, 1, 8, 'sell', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 50.00, 61.00, 3, NULL, 0, 0, NULL, 60.00, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(111, 41, 41, '2025-01-01 09:21:51.913072+00', '2025-01-01 09:21:51.913072+00', '2025-01-01 09:21:51.912915+00', NULL, NULL, 1, 8, 'buy', 'market', 'ioc', 'cancel_newest', 'pending_trigger', false, NULL, 190.00, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(112, 42, 42, '2025-01-01 09:21:51.913846+00', '2025-01-01 09:21:51.914454+00', '2025-01-01 09:21:51.913695+00', NULL, NULL, 1, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 180.00, 170.00, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(113, 44, NULL, '2025-01-01 09:21:51.915397+00', '2025-01-01 09:21:51.915397+00', '2025-01-01 09:21:51.915237+00', NULL, NULL, 1, 7, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 98.00, NULL, 60, NULL, 20, 1970.00, NULL, NULL, NULL, NULL, 'remainder_canceled', 'rts', 'made_by', NULL, NULL, NULL),
	(98, 9, 11, '2025-01-01 09:21:51.898374+00', '2025-01-01 09:21:51.915397+00', '2025-01-01 09:21:51.898264+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 98.50, NULL, 30, NULL, 30, 2955.00, 99.00, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(114, 48, 48, '2025-01-01 09:21:51.91644+00', '2025-01-01 09:21:51.91644+00', '2025-01-01 09:21:51.916329+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', true, 96.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(115, 49, NULL, '2025-01-01 09:21:51.917174+00', '2025-01-01 09:21:51.917174+00', '2025-01-01 09:21:51.917068+00', NULL, NULL, 1, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', true, 96.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'post_only_would_trade', 'rts', 'made_by', NULL, NULL, NULL),
	(117, 51, 51, '2025-01-01 09:21:51.918715+00', '2025-01-01 09:21:51.918715+00', '2025-01-01 09:21:51.918561+00', NULL, NULL, 1, 10, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 98.00, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(116, 50, 50, '2025-01-01 09:21:51.917955+00', '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:51.917795+00', NULL, NULL, 1, 10, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 98.00, NULL, 6, NULL, 6, 588.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(107, 36, NULL, '2025-01-01 09:21:51.909074+00', '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:51.908917+00', NULL, NULL, 1, 8, 'sell', 'market', 'gtc', 'cancel_newest', 'filled', false, NULL, 98.00, 5, NULL, 5, 489.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(108, 37, 94, '2025-01-01 09:21:51.909851+00', '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:51.909699+00', NULL, NULL, 1, 8, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 97.00, 98.00, 5, NULL, 5, 485.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(109, 38, 38, '2025-01-01 09:21:51.910553+00', '2025-01-01 09:21:52.448735+00', '2025-01-01 09:21:51.910398+00', NULL, NULL, 1, 9, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 97.00, NULL, 40, NULL, 6, 582.00, NULL, NULL, NULL, NULL, 'account_blocked', 'rts', 'made_by', NULL, NULL, NULL),
	(128, 72, 72, '2025-01-01 09:21:51.927955+00', '2025-01-01 09:21:51.928616+00', '2025-01-01 09:21:51.927856+00', '2025-01-02 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'day', 'cancel_newest', 'canceled', false, 94.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(127, 71, 71, '2025-01-01 09:21:51.927231+00', '2025-01-01 09:21:52.229471+00', '2025-01-01 09:21:51.927129+00', '2025-01-01 09:21:52.226939+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'expired', false, 95.00, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expired', 'rts', 'made_by', NULL, NULL, NULL),
	(129, 76, NULL, '2025-01-01 09:21:52.233741+00', '2025-01-01 09:21:52.233741+00', '2025-01-01 09:21:52.233563+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'instrument_halted', 'rts', 'made_by', NULL, NULL, NULL),
	(130, 78, NULL, '2025-01-01 09:21:52.235419+00', '2025-01-01 09:21:52.235419+00', '2025-01-01 09:21:52.235294+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'instrument_cancel_only', 'rts', 'made_by', NULL, NULL, NULL),
	(131, 80, 80, '2025-01-01 09:21:52.237191+00', '2025-01-01 09:21:52.237191+00', '2025-01-01 09:21:52.23708+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(132, 1, 1, '2025-01-01 09:21:52.238759+00', '2025-01-01 09:21:52.238759+00', '2025-01-01 09:21:52.238657+00', NULL, NULL, 11, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 90.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(133, 81, NULL, '2025-01-01 09:21:52.240272+00', '2025-01-01 09:21:52.240272+00', '2025-01-01 09:21:52.240169+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 100.001, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_off_tick', 'rts', 'made_by', NULL, NULL, NULL),
	(134, 82, NULL, '2025-01-01 09:21:52.241107+00', '2025-01-01 09:21:52.241107+00', '2025-01-01 09:21:52.241008+00', NULL, NULL, 1, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 100.00, NULL, 0.5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'quantity_off_lot', 'rts', 'made_by', NULL, NULL, NULL),
	(135, 83, NULL, '2025-01-01 09:21:52.241904+00', '2025-01-01 09:21:52.241904+00', '2025-01-01 09:21:52.241781+00', '1999-02-07 00:00:00+00', NULL, 1, NULL, 'buy', 'limit', 'gtd', 'cancel_newest', 'rejected', false, 100.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expires_at_in_past', 'rts', 'made_by', NULL, NULL, NULL),
	(136, 84, NULL, '2025-01-01 09:21:52.242854+00', '2025-01-01 09:21:52.242854+00', '2025-01-01 09:21:52.242594+00', '1999-02-07 00:00:00+00', NULL, 1, 13, 'sell', 'limit', 'gtd', 'cancel_newest', 'rejected', false, 100.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'expires_at_in_past', 'rts', 'made_by', NULL, NULL, NULL),
	(137, 1, NULL, '2025-01-01 09:21:52.245222+00', '2025-01-01 09:21:52.245222+00', '2025-01-01 09:21:52.245037+00', NULL, NULL, 12, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 200.0, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL, NULL),
	(139, 3, 3, '2025-01-01 09:21:52.247236+00', '2025-01-01 09:21:52.247236+00', '2025-01-01 09:21:52.247068+00', NULL, NULL, 12, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(140, 4, 4, '2025-01-01 09:21:52.248106+00', '2025-01-01 09:21:52.248106+00', '2025-01-01 09:21:52.247943+00', NULL, NULL, 12, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 102.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(141, 5, NULL, '2025-01-01 09:21:52.249+00', '2025-01-01 09:21:52.249+00', '2025-01-01 09:21:52.248839+00', NULL, NULL, 12, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 103.0, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, NULL, 'too_many_open_orders', 'rts', 'made_by', NULL, NULL, NULL),
	(142, 6, 6, '2025-01-01 09:21:52.249801+00', '2025-01-01 09:21:52.249801+00', '2025-01-01 09:21:52.249642+00', NULL, NULL, 12, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 105.0, NULL, 15, NULL, 15, 1505.0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(138, 2, 2, '2025-01-01 09:21:52.246083+00', '2025-01-01 09:21:52.249801+00', '2025-01-01 09:21:52.245912+00', NULL, NULL, 12, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.0, NULL, 10, NULL, 10, 1000.0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(143, 12, NULL, '2025-01-01 09:21:52.254108+00', '2025-01-01 09:21:52.254108+00', '2025-01-01 09:21:52.253878+00', NULL, NULL, 12, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 101.0, NULL, 60, NULL, 0, 0, NULL, NULL, NULL, NULL, 'quantity_too_large', 'rts', 'made_by', NULL, NULL, NULL),
	(144, 14, 14, '2025-01-01 09:21:52.256054+00', '2025-01-01 09:21:52.256054+00', '2025-01-01 09:21:52.255853+00', NULL, NULL, 12, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 150.0, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(145, 16, NULL, '2025-01-01 09:21:52.258468+00', '2025-01-01 09:21:52.258468+00', '2025-01-01 09:21:52.258254+00', NULL, NULL, 12, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 150.5, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_off_tick', 'rts', 'made_by', NULL, NULL, NULL),
	(146, 17, 17, '2025-01-01 09:21:52.259315+00', '2025-01-01 09:21:52.259315+00', '2025-01-01 09:21:52.259135+00', NULL, NULL, 12, 8, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 151, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'price_out_of_band', 'rts', 'made_by', NULL, NULL, NULL),
	(147, 85, 85, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, NULL, 1, 12, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 93.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(149, 86, 86, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, NULL, 1, 14, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 93.00, NULL, 2, NULL, 2, 196.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(148, 19, 19, '2025-01-01 09:21:52.262259+00', '2025-01-01 09:21:52.262259+00', '2025-01-01 09:21:52.260471+00', NULL, NULL, 12, 12, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 152, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(150, 97, 97, '2025-01-01 09:21:52.263657+00', '2025-01-01 09:21:52.263657+00', '2025-01-01 09:21:52.26341+00', NULL, NULL, 1, 15, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 92.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(151, 98, 98, '2025-01-01 09:21:52.264676+00', '2025-01-01 09:21:52.265587+00', '2025-01-01 09:21:52.264444+00', NULL, NULL, 1, 16, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 92.00, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(152, 1, NULL, '2025-01-01 09:21:52.271652+00', '2025-01-01 09:21:52.271652+00', '2025-01-01 09:21:52.2714+00', NULL, NULL, 13, 2, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(156, 6, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, NULL, 13, 7, 'buy', 'limit', 'fok', 'cancel_newest', 'filled', false, 100.45, NULL, 13, NULL, 13, 1305.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL);
INSERT INTO core.orders VALUES
	(158, 23, NULL, '2025-01-01 09:21:52.280366+00', '2025-01-01 09:21:52.280366+00', '2025-01-01 09:21:52.280165+00', NULL, NULL, 13, 7, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.20, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(157, 21, 21, '2025-01-01 09:21:52.277921+00', '2025-01-01 09:21:52.282447+00', '2025-01-01 09:21:52.277718+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.35, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(162, 29, NULL, '2025-01-01 09:21:52.285298+00', '2025-01-01 09:21:52.285298+00', '2025-01-01 09:21:52.285123+00', NULL, NULL, 13, 2, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.30, NULL, 13, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(159, 25, 25, '2025-01-01 09:21:52.281335+00', '2025-01-01 09:21:52.289621+00', '2025-01-01 09:21:52.281148+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 19, NULL, 19, 1897.15, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(161, 28, 31, '2025-01-01 09:21:52.284341+00', '2025-01-01 09:21:52.29194+00', '2025-01-01 09:21:52.284161+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.85, NULL, 16, NULL, 10, 998.50, 100.50, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(154, 4, 22, '2025-01-01 09:21:52.274581+00', '2025-01-01 09:21:52.300119+00', '2025-01-01 09:21:52.274459+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 10, NULL, 10, 998.00, 100.20, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(153, 3, 3, '2025-01-01 09:21:52.273535+00', '2025-01-01 09:21:52.316063+00', '2025-01-01 09:21:52.2734+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'canceled', false, 99.50, NULL, 11, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(160, 27, 27, '2025-01-01 09:21:52.283431+00', '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.283239+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.10, NULL, 16, NULL, 16, 1601.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(155, 5, 457, '2025-01-01 09:21:52.275583+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.27544+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 19, 2, 19, 1907.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(172, 55, 55, '2025-01-01 09:21:52.297814+00', '2025-01-01 09:21:52.304258+00', '2025-01-01 09:21:52.29772+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 11, NULL, 11, 1097.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(180, 73, 73, '2025-01-01 09:21:52.306099+00', '2025-01-01 09:21:52.306099+00', '2025-01-01 09:21:52.305933+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.35, NULL, 6, NULL, 6, 599.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(178, 67, 67, '2025-01-01 09:21:52.304258+00', '2025-01-01 09:21:52.306099+00', '2025-01-01 09:21:52.304088+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.80, NULL, 10, NULL, 10, 998.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(164, 35, 35, '2025-01-01 09:21:52.288802+00', '2025-01-01 09:21:52.30729+00', '2025-01-01 09:21:52.288633+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.75, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(182, 80, 80, '2025-01-01 09:21:52.30904+00', '2025-01-01 09:21:52.30904+00', '2025-01-01 09:21:52.308878+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.30, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(185, 86, 86, '2025-01-01 09:21:52.313146+00', '2025-01-01 09:21:52.313146+00', '2025-01-01 09:21:52.312985+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.90, NULL, 19, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(186, 89, NULL, '2025-01-01 09:21:52.314025+00', '2025-01-01 09:21:52.314025+00', '2025-01-01 09:21:52.313927+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.25, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(190, 95, 95, '2025-01-01 09:21:52.318601+00', '2025-01-01 09:21:52.318601+00', '2025-01-01 09:21:52.318439+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.95, NULL, 6, NULL, 6, 597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(167, 45, 98, '2025-01-01 09:21:52.292956+00', '2025-01-01 09:21:52.318601+00', '2025-01-01 09:21:52.292784+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, 99.60, 3, NULL, 3, 298.65, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(191, 101, NULL, '2025-01-01 09:21:52.320127+00', '2025-01-01 09:21:52.320127+00', '2025-01-01 09:21:52.319959+00', NULL, NULL, 13, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.50, NULL, 17, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(192, 103, 103, '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.320853+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.20, NULL, 16, NULL, 16, 1594.80, NULL, NULL, 20, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(181, 79, 79, '2025-01-01 09:21:52.308204+00', '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.308032+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.60, NULL, 10, NULL, 6, 597.60, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(179, 72, 83, '2025-01-01 09:21:52.305302+00', '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.305205+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 8, NULL, 8, 796.80, 100.40, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(170, 52, 52, '2025-01-01 09:21:52.296069+00', '2025-01-01 09:21:52.324407+00', '2025-01-01 09:21:52.295903+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.40, NULL, 9, 2, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(196, 114, 114, '2025-01-01 09:21:52.326014+00', '2025-01-01 09:21:52.326014+00', '2025-01-01 09:21:52.325921+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'new', false, 99.50, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(183, 84, 84, '2025-01-01 09:21:52.311336+00', '2025-01-01 09:21:52.329978+00', '2025-01-01 09:21:52.311163+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.55, NULL, 11, NULL, 11, 1095.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(195, 113, 113, '2025-01-01 09:21:52.32528+00', '2025-01-01 09:21:52.331342+00', '2025-01-01 09:21:52.325113+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.70, NULL, 6, NULL, 6, 598.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(188, 93, 93, '2025-01-01 09:21:52.316976+00', '2025-01-01 09:21:52.333682+00', '2025-01-01 09:21:52.316782+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.75, NULL, 18, NULL, 18, 1795.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(184, 85, 85, '2025-01-01 09:21:52.312251+00', '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.312085+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.90, NULL, 14, NULL, 14, 1398.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(194, 111, 122, '2025-01-01 09:21:52.323395+00', '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.323232+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.05, 99.70, 6, NULL, 6, 600.30, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(187, 91, 91, '2025-01-01 09:21:52.314782+00', '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.314691+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.10, NULL, 8, NULL, 8, 800.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(199, 118, 118, '2025-01-01 09:21:52.329222+00', '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.329123+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 14, NULL, 14, 1402.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(197, 115, 116, '2025-01-01 09:21:52.326888+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.326722+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.20, 100.40, 4, NULL, 4, 400.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(189, 94, 94, '2025-01-01 09:21:52.317771+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.317608+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 4, NULL, 4, 401.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(193, 110, 110, '2025-01-01 09:21:52.322521+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.322352+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.30, NULL, 9, NULL, 9, 902.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(198, 117, 467, '2025-01-01 09:21:52.328465+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.328293+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 14, 2, 14, 1405.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(225, 172, 172, '2025-01-01 09:21:52.357968+00', '2025-01-01 09:21:52.357968+00', '2025-01-01 09:21:52.357797+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'pending_trigger', false, 99.55, 100.20, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(226, 173, 173, '2025-01-01 09:21:52.358764+00', '2025-01-01 09:21:52.358764+00', '2025-01-01 09:21:52.358598+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.50, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(209, 142, 142, '2025-01-01 09:21:52.339381+00', '2025-01-01 09:21:52.362589+00', '2025-01-01 09:21:52.339213+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.25, NULL, 6, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(230, 178, 178, '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.36336+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.40, NULL, 9, NULL, 9, 901.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(228, 175, 175, '2025-01-01 09:21:52.360713+00', '2025-01-01 09:21:52.364773+00', '2025-01-01 09:21:52.360548+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.10, NULL, 4, NULL, 4, 400.40, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(233, 189, 189, '2025-01-01 09:21:52.366903+00', '2025-01-01 09:21:52.366903+00', '2025-01-01 09:21:52.366737+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 100.45, NULL, 19, 2, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(234, 190, NULL, '2025-01-01 09:21:52.367634+00', '2025-01-01 09:21:52.367634+00', '2025-01-01 09:21:52.367537+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(235, 192, 192, '2025-01-01 09:21:52.368527+00', '2025-01-01 09:21:52.368527+00', '2025-01-01 09:21:52.368362+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.50, NULL, 16, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(236, 195, 195, '2025-01-01 09:21:52.369364+00', '2025-01-01 09:21:52.369364+00', '2025-01-01 09:21:52.36927+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 20, NULL, 20, 1997.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(231, 185, 185, '2025-01-01 09:21:52.364773+00', '2025-01-01 09:21:52.369364+00', '2025-01-01 09:21:52.364603+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 15, NULL, 15, 1498.75, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(237, 200, 200, '2025-01-01 09:21:52.370634+00', '2025-01-01 09:21:52.370634+00', '2025-01-01 09:21:52.370468+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.35, NULL, 12, NULL, 12, 1199.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(232, 188, 188, '2025-01-01 09:21:52.365764+00', '2025-01-01 09:21:52.370634+00', '2025-01-01 09:21:52.3656+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 16, NULL, 16, 1597.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(212, 145, 215, '2025-01-01 09:21:52.342092+00', '2025-01-01 09:21:52.377255+00', '2025-01-01 09:21:52.341977+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.50, NULL, 6, 2, 6, 599.50, 100.15, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(239, 206, 206, '2025-01-01 09:21:52.372884+00', '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.372771+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.95, NULL, 17, NULL, 17, 1699.15, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(238, 205, 205, '2025-01-01 09:21:52.372006+00', '2025-01-01 09:21:52.39547+00', '2025-01-01 09:21:52.371838+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.70, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL);
INSERT INTO core.orders VALUES
	(218, 159, 159, '2025-01-01 09:21:52.349617+00', '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.349447+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.80, NULL, 19, NULL, 19, 1896.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(203, 129, 129, '2025-01-01 09:21:52.333682+00', '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.333513+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.75, NULL, 7, NULL, 7, 698.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(220, 161, 161, '2025-01-01 09:21:52.351464+00', '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.351361+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.15, NULL, 8, NULL, 8, 801.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(211, 144, 158, '2025-01-01 09:21:52.34124+00', '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.341071+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.70, 99.90, 15, NULL, 9, 897.30, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(229, 176, 289, '2025-01-01 09:21:52.361641+00', '2025-01-01 09:21:52.406443+00', '2025-01-01 09:21:52.36148+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 8, NULL, 8, 799.60, 100.20, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(224, 171, 171, '2025-01-01 09:21:52.357132+00', '2025-01-01 09:21:52.411403+00', '2025-01-01 09:21:52.357035+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(207, 138, 138, '2025-01-01 09:21:52.337066+00', '2025-01-01 09:21:52.426004+00', '2025-01-01 09:21:52.336902+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(210, 143, 143, '2025-01-01 09:21:52.340292+00', '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.34005+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 17, NULL, 17, 1693.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(219, 160, 393, '2025-01-01 09:21:52.350566+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.350394+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.55, 99.55, 15, NULL, 15, 1493.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(227, 174, 174, '2025-01-01 09:21:52.359568+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.359404+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 8, NULL, 8, 802.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(204, 132, 253, '2025-01-01 09:21:52.334596+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.334427+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 4, NULL, 4, 401.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(222, 169, 394, '2025-01-01 09:21:52.353905+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.353728+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, 99.50, 14, NULL, 14, 1404.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(214, 148, 148, '2025-01-01 09:21:52.344128+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.344031+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.45, NULL, 3, NULL, 3, 301.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(258, 255, 255, '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.396159+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.60, NULL, 20, 2, 20, 1995.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(260, 263, NULL, '2025-01-01 09:21:52.398132+00', '2025-01-01 09:21:52.398132+00', '2025-01-01 09:21:52.397965+00', NULL, NULL, 13, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.90, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(259, 262, 262, '2025-01-01 09:21:52.397333+00', '2025-01-01 09:21:52.398946+00', '2025-01-01 09:21:52.397236+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 8, NULL, 8, 799.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(263, 269, NULL, '2025-01-01 09:21:52.401079+00', '2025-01-01 09:21:52.401079+00', '2025-01-01 09:21:52.400918+00', NULL, NULL, 13, 1, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.60, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(264, 271, 271, '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.401718+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.20, NULL, 8, 2, 8, 801.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(249, 228, 228, '2025-01-01 09:21:52.384285+00', '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.384115+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.15, NULL, 4, NULL, 4, 400.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(265, 278, 278, '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.403014+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.60, NULL, 12, NULL, 12, 1196.90, NULL, NULL, 18, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(261, 265, 265, '2025-01-01 09:21:52.398946+00', '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.398787+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.95, NULL, 10, NULL, 10, 999.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(267, 286, NULL, '2025-01-01 09:21:52.405255+00', '2025-01-01 09:21:52.405255+00', '2025-01-01 09:21:52.40516+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 99.65, NULL, 8, NULL, 8, 799.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(266, 285, 285, '2025-01-01 09:21:52.40447+00', '2025-01-01 09:21:52.406443+00', '2025-01-01 09:21:52.404301+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.95, NULL, 16, NULL, 16, 1599.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(268, 292, NULL, '2025-01-01 09:21:52.407648+00', '2025-01-01 09:21:52.407648+00', '2025-01-01 09:21:52.407548+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.05, NULL, 7, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(269, 294, NULL, '2025-01-01 09:21:52.408536+00', '2025-01-01 09:21:52.408536+00', '2025-01-01 09:21:52.408366+00', NULL, NULL, 13, 7, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.15, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(270, 296, 296, '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.409154+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 19, NULL, 11, 1096.30, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(244, 219, 219, '2025-01-01 09:21:52.379627+00', '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.379454+00', NULL, NULL, 13, 2, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', true, 99.70, NULL, 13, NULL, 13, 1296.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(257, 252, 252, '2025-01-01 09:21:52.393154+00', '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.393058+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.65, NULL, 8, NULL, 8, 797.20, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(273, 306, NULL, '2025-01-01 09:21:52.413435+00', '2025-01-01 09:21:52.413435+00', '2025-01-01 09:21:52.413338+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.45, NULL, 4, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(274, 308, NULL, '2025-01-01 09:21:52.414178+00', '2025-01-01 09:21:52.414178+00', '2025-01-01 09:21:52.414085+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.60, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(262, 268, 268, '2025-01-01 09:21:52.399948+00', '2025-01-01 09:21:52.422056+00', '2025-01-01 09:21:52.399728+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.15, NULL, 16, NULL, 3, 300.45, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(271, 303, 303, '2025-01-01 09:21:52.410375+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.410211+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.15, NULL, 13, NULL, 13, 1301.95, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(245, 220, 437, '2025-01-01 09:21:52.380554+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.380383+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.25, NULL, 18, 2, 18, 1804.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(272, 305, 305, '2025-01-01 09:21:52.412317+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.412148+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 15, NULL, 15, 1504.50, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(285, 336, NULL, '2025-01-01 09:21:52.425039+00', '2025-01-01 09:21:52.425039+00', '2025-01-01 09:21:52.424946+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 100.20, NULL, 15, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(287, 340, NULL, '2025-01-01 09:21:52.427468+00', '2025-01-01 09:21:52.427468+00', '2025-01-01 09:21:52.427377+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(288, 342, NULL, '2025-01-01 09:21:52.428511+00', '2025-01-01 09:21:52.428511+00', '2025-01-01 09:21:52.428417+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.50, NULL, 8, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(289, 344, 344, '2025-01-01 09:21:52.429299+00', '2025-01-01 09:21:52.429299+00', '2025-01-01 09:21:52.429132+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 99.55, NULL, 18, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(290, 347, 347, '2025-01-01 09:21:52.430068+00', '2025-01-01 09:21:52.430068+00', '2025-01-01 09:21:52.429975+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 3, NULL, 3, 298.95, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(283, 332, 332, '2025-01-01 09:21:52.423355+00', '2025-01-01 09:21:52.431632+00', '2025-01-01 09:21:52.42326+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.65, NULL, 17, NULL, 17, 1694.05, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(295, 356, 356, '2025-01-01 09:21:52.434941+00', '2025-01-01 09:21:52.434941+00', '2025-01-01 09:21:52.434776+00', NULL, NULL, 13, 7, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 100.50, NULL, 9, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(297, 358, NULL, '2025-01-01 09:21:52.436455+00', '2025-01-01 09:21:52.436455+00', '2025-01-01 09:21:52.436364+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 99.65, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(298, 360, 360, '2025-01-01 09:21:52.437566+00', '2025-01-01 09:21:52.437566+00', '2025-01-01 09:21:52.437396+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 99.85, NULL, 5, NULL, 5, 499.25, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(294, 355, 355, '2025-01-01 09:21:52.434155+00', '2025-01-01 09:21:52.439323+00', '2025-01-01 09:21:52.434058+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 100.50, NULL, 12, NULL, 0, 0, NULL, NULL, NULL, NULL, 'requested', 'rts', 'made_by', NULL, NULL, NULL),
	(300, 365, NULL, '2025-01-01 09:21:52.440147+00', '2025-01-01 09:21:52.440147+00', '2025-01-01 09:21:52.439981+00', NULL, NULL, 13, 7, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 100.35, NULL, 3, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(301, 367, NULL, '2025-01-01 09:21:52.440913+00', '2025-01-01 09:21:52.440913+00', '2025-01-01 09:21:52.440818+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'ioc', 'cancel_newest', 'canceled', false, 99.70, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, 'no_liquidity', 'rts', 'made_by', NULL, NULL, NULL),
	(303, 370, NULL, '2025-01-01 09:21:52.446558+00', '2025-01-01 09:21:52.446558+00', '2025-01-01 09:21:52.446437+00', NULL, NULL, 13, NULL, 'buy', 'market', 'gtc', 'cancel_newest', 'filled', false, NULL, NULL, 2, NULL, 2, 199.80, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, 250),
	(304, 373, 373, '2025-01-01 09:21:52.447574+00', '2025-01-01 09:21:52.448999+00', '2025-01-01 09:21:52.447396+00', NULL, NULL, 13, 9, 'buy', 'limit', 'gtc', 'cancel_newest', 'canceled', false, 50.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'account_blocked', 'rts', 'made_by', NULL, NULL, NULL),
	(305, 375, NULL, '2025-01-01 09:21:52.450193+00', '2025-01-01 09:21:52.450193+00', '2025-01-01 09:21:52.449717+00', NULL, NULL, 13, 9, 'buy', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 50.00, NULL, 1, NULL, 0, 0, NULL, NULL, NULL, NULL, 'account_blocked', 'rts', 'made_by', NULL, NULL, NULL),
	(306, 376, 376, '2025-01-01 09:21:52.473512+00', '2025-01-01 09:21:52.473512+00', '2025-01-01 09:21:52.473152+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'new', false, 101.00, NULL, 10, NULL, 0, 0, NULL, NULL, NULL, 'NOVA-1', NULL, 'rts', 'made_by', NULL, NULL, NULL);
INSERT INTO core.orders VALUES
	(307, 377, NULL, '2025-01-01 09:21:52.474948+00', '2025-01-01 09:21:52.474948+00', '2025-01-01 09:21:52.474453+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'rejected', false, 101.50, NULL, 5, NULL, 0, 0, NULL, NULL, NULL, NULL, 'open_orders_too_many', 'rts', 'made_by', NULL, NULL, NULL),
	(308, 378, 378, '2025-01-01 09:21:52.476102+00', '2025-01-01 09:21:52.476102+00', '2025-01-01 09:21:52.475858+00', NULL, NULL, 13, 7, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 102.00, NULL, 12, NULL, 12, 1198.80, NULL, NULL, NULL, 'NOVA-2', NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(309, 381, 381, '2025-01-01 09:21:52.477143+00', '2025-01-01 09:21:52.477143+00', '2025-01-01 09:21:52.476964+00', NULL, NULL, 13, 1, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.00, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(310, 382, 382, '2025-01-01 09:21:52.47792+00', '2025-01-01 09:21:52.47792+00', '2025-01-01 09:21:52.477821+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'new', false, 99.00, NULL, 20, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(311, 385, NULL, '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.480516+00', NULL, NULL, 13, 2, 'sell', 'limit', 'ioc', 'cancel_newest', 'filled', false, 98.00, NULL, 25, NULL, 25, 2491.60, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(292, 351, 351, '2025-01-01 09:21:52.431632+00', '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.431542+00', NULL, NULL, 13, NULL, 'buy', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.85, NULL, 15, NULL, 15, 1497.35, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(312, 395, NULL, '2025-01-01 09:21:52.482672+00', '2025-01-01 09:21:52.482672+00', '2025-01-01 09:21:52.482413+00', NULL, NULL, 13, 2, 'sell', 'limit', 'fok', 'cancel_newest', 'canceled', false, 98.00, NULL, 500, NULL, 0, 0, NULL, NULL, NULL, NULL, 'fok_not_filled', 'rts', 'made_by', NULL, NULL, NULL),
	(313, 397, NULL, '2025-01-01 09:21:52.483719+00', '2025-01-01 09:21:52.483719+00', '2025-01-01 09:21:52.483549+00', NULL, NULL, 13, 7, 'buy', 'market', 'ioc', 'cancel_newest', 'canceled', false, NULL, NULL, 2, NULL, 0, 0, NULL, NULL, NULL, NULL, 'self_trade_prevention', 'rts', 'made_by', NULL, NULL, NULL),
	(291, 350, 350, '2025-01-01 09:21:52.430942+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.430776+00', NULL, NULL, 13, 2, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.90, NULL, 20, NULL, 20, 1998.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(299, 363, 392, '2025-01-01 09:21:52.438398+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.438236+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 99.90, 99.60, 19, NULL, 19, 1898.10, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(296, 357, 357, '2025-01-01 09:21:52.435686+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.435592+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.00, NULL, 19, NULL, 19, 1900.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(302, 369, 369, '2025-01-01 09:21:52.445707+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.445598+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.00, NULL, 5, NULL, 5, 500.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(293, 354, 354, '2025-01-01 09:21:52.433301+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.433136+00', NULL, NULL, 13, 1, 'sell', 'limit', 'gtc', 'decrement_and_cancel', 'filled', false, 100.25, NULL, 8, NULL, 8, 802.00, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL),
	(286, 339, 339, '2025-01-01 09:21:52.426766+00', '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.426672+00', NULL, NULL, 13, NULL, 'sell', 'limit', 'gtc', 'cancel_newest', 'filled', false, 100.30, NULL, 9, NULL, 9, 902.70, NULL, NULL, NULL, NULL, NULL, 'rts', 'made_by', NULL, NULL, NULL);

INSERT INTO core.seal VALUES
	(1, 99, '\x8c70b6f5af5f3d59828254b62726ca12a751d2c8e4a7262a6e352a3fa0c14605', '2026-11-26 09:21:52.527192+00'),
	(1, 100, '\x0dd195d6880371fb89c2642f9d3a6051da3dbe4eb2153fe89aea9825fbfaa9b5', '2026-11-26 09:21:52.528527+00'),
	(2, 13, '\xea0d575887f735cc9710d9d192afed2fdbe475139094218654b6b3a2fae20f8f', '2026-11-26 09:21:52.529214+00'),
	(3, 85, '\x2235c966412c066e58314e5798aaf5688c23be597808c56b6a644f47594bb6b0', '2026-11-26 09:21:52.530088+00'),
	(3, 89, '\x9dfc7a8bdb27f4db4b3b08991d8675af9a7519affcf513691fa1f83fc21a06cf', '2026-11-26 09:21:52.531385+00'),
	(4, 55, '\xc7f1d10b96af6cb459202dae2a8d539628af916a662e2b47f46de3dd63df8977', '2026-11-26 09:21:52.532304+00'),
	(5, 40, '\x86f48850d34e0f9f3c80f89a9902b1815d967ee1633cc2da3d9ee3b9131d91ca', '2026-11-26 09:21:52.532552+00'),
	(5, 99, '\x2b301d6da44361cb061225f875b00a172f9b51f012512d703390a0be59db6754', '2026-11-26 09:21:52.533448+00'),
	(6, 0, '\xfad0f9b16a84179b5562c11d024e8ed51ed0298d17037d0a55b6a1cc096f42ee', '2026-11-26 09:21:52.533558+00'),
	(7, 0, '\xa7849e368de42d0161f15e0fd8214cdb2ec1b31c1698a5f502bc8403e1f228b7', '2026-11-26 09:21:52.533641+00'),
	(8, 0, '\x2716f4f6f7f4247269002c25a67b400785bc3d8d844becbcd872e888079c3424', '2026-11-26 09:21:52.533717+00'),
	(9, 0, '\x294047c160526a00081bd840f05ac9b2a8f612fc9bf616da41356d09e70d84cd', '2026-11-26 09:21:52.533787+00'),
	(10, 0, '\x66f2a29d3cc20b0f1199e3b989fae55975bd848bf926c07434e69ce9b03d4c2c', '2026-11-26 09:21:52.533857+00'),
	(11, 2, '\x72b690247a073dff467eab9fa57d08cecc14a5ac972501fc6e793d45ce0ff27e', '2026-11-26 09:21:52.53394+00'),
	(12, 19, '\x7f0ab46c795e1f92f91aef37bd90c5905603a2ee8481d018f2395b84c39ff43e', '2026-11-26 09:21:52.534086+00'),
	(13, 12, '\x06cd371efdbf53f79aa3e2b5c9bc212778f0a7df78d5c19a9c76bf47438804e0', '2026-11-26 09:21:52.534255+00'),
	(13, 112, '\xd71dfec4f3df39da5126ab144574bc097d3adad58c6eee11a76c8b6b02a92f1c', '2026-11-26 09:21:52.535263+00'),
	(13, 213, '\xfe46f7232c7a14d322892b054afcc409a90cc500c693157444d143dd5f8f6d89', '2026-11-26 09:21:52.536385+00'),
	(13, 313, '\xcd84623f76210f87949297901bfdd20c9b07e3545beb27f3413e0a4e6aa29c1c', '2026-11-26 09:21:52.537355+00'),
	(13, 414, '\x58401d58ce76970cb3e165d1065960a2b7f17e6bbce0a8ff677be2a91189c2e6', '2026-11-26 09:21:52.538248+00'),
	(13, 487, '\x6c6130e50d6a70547782009785adcd832c6f8d2525def6fdaccc80b4cfe47ed1', '2026-11-26 09:21:52.539017+00'),
	(0, 16, '\xdf2f4806773ca24a0be2ead51a8f9e1cc8e3df1b297a49f73c315e6e64e62930', '2026-11-26 09:21:52.539694+00'),
	(-1, 9, '\x5ba1d0d39fae1e2cde250ffd8768b18aeb09c703f6b0d0c8fbeed7b6ca17ca5e', '2026-11-26 09:21:52.540116+00'),
	(-1, 43, '\x08cf9cbe960bc4fb373a22262f6ab1731357cc659fb66b07470bd15cdbb1eeaf', '2026-11-26 09:21:52.54117+00');

INSERT INTO core.stop_order VALUES
	(75, 3, 1, 'sell', 98.75, 73, '2025-01-02 00:00:00+00'),
	(110, 1, 8, 'sell', 61.00, 40, NULL),
	(111, 1, 8, 'buy', 190.00, 41, NULL);

INSERT INTO core.trade VALUES
	(4, 1, 1, 2, 1, 2, '2025-01-01 10:21:51.686401+00', '2025-01-01 10:21:51.6861+00', NULL, 2, 'buy', 101.00, 4, NULL, 10, 4, 404.00, NULL, 101.00, NULL, 4, 4, 404.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(7, 2, 1, 3, 1, 5, '2025-01-01 10:21:51.686401+00', '2025-01-01 09:21:51.695039+00', '2025-01-01 09:21:51.695301+00', 2, 'buy', 101.00, 4, NULL, 10, 8, 808.00, NULL, 101.00, NULL, 4, 4, 404.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(11, 3, 1, 4, 1, 9, '2025-01-01 09:21:51.699264+00', '2025-01-01 09:21:51.698982+00', NULL, 2, 'buy', 101.00, 1, NULL, 10, 9, 909.00, NULL, 101.00, NULL, 1, 1, 101.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(9, 4, 10, 13, 5, NULL, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.759547+00', NULL, 3, 'buy', 101.50, 5, NULL, 10, 5, 507.50, NULL, NULL, NULL, 5, 5, 507.50, NULL, 'rts', 'made_by', 7, 9, 0.50750, 1.01500),
	(12, 5, 10, 14, 5, 10, '2025-01-01 09:21:51.760008+00', '2025-01-01 09:21:51.759547+00', NULL, 3, 'buy', 101.50, 3, NULL, 10, 8, 812.00, NULL, 102.00, NULL, 3, 3, 304.50, NULL, 'rts', 'made_by', 7, 8, 0.30450, 0.60900),
	(17, 7, 17, 19, 13, NULL, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771285+00', NULL, 3, 'buy', 99.00, 5, NULL, 5, 5, 495.00, NULL, NULL, NULL, 11, 5, 495.00, NULL, 'rts', 'made_by', 2, 8, 0.49500, 0.99000),
	(19, 8, 10, 19, 5, NULL, '2025-01-01 09:21:51.771611+00', '2025-01-01 09:21:51.771285+00', NULL, 3, 'buy', 101.50, 2, NULL, 10, 10, 1015.00, NULL, NULL, NULL, 11, 7, 698.00, NULL, 'rts', 'made_by', 7, 8, 0.20300, 0.40600),
	(29, 20, 18, 12, 21, 27, '2025-01-01 09:21:51.786744+00', '2025-01-01 09:21:51.786597+00', NULL, 3, 'buy', 101.25, 2, 99.25, 2, 2, 202.50, NULL, 101.75, NULL, 11, 2, 202.50, 1, 'rts', 'made_by', 9, 12, 0.20250, 0.40500),
	(14, 21, 26, 31, 11, 12, '2025-01-01 09:21:51.79216+00', '2025-01-01 09:21:51.791872+00', NULL, 5, 'buy', 98.75, 4, NULL, 12, 4, 395.00, NULL, 100.75, NULL, 4, 4, 395.00, NULL, 'rts', 'made_by', 11, 9, 0.39500, 0.79000),
	(15, 31, 9, 33, 2, NULL, '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.794934+00', NULL, 4, 'buy', 98.75, 5, NULL, 7, 5, 493.75, NULL, 98.75, NULL, 5, 5, 493.75, NULL, 'rts', 'made_by', 11, 12, 0.49375, 0.98750),
	(19, 32, 9, 27, 2, 17, '2025-01-01 09:21:51.796845+00', '2025-01-01 09:21:51.794934+00', NULL, 4, 'buy', 98.75, 2, NULL, 7, 7, 691.25, NULL, 99.50, 98.50, 9, 2, 197.50, NULL, 'rts', 'made_by', 11, 2, 0.19750, 0.39500),
	(19, 34, 26, 36, 11, NULL, '2025-01-01 09:21:51.799031+00', '2025-01-01 09:21:51.794934+00', NULL, 5, 'buy', 98.75, 8, NULL, 12, 12, 1185.00, NULL, NULL, NULL, 10, 8, 790.00, NULL, 'rts', 'made_by', 11, 8, 0.79000, 1.58000),
	(29, 44, 8, 42, 25, NULL, '2025-01-01 09:21:51.818262+00', '2025-01-01 09:21:51.817976+00', NULL, 4, 'buy', 100.00, 3, 101.75, 3, 3, 300.00, NULL, 100.50, NULL, 11, 3, 300.00, NULL, 'rts', 'made_by', 1, 11, 0.30000, 0.60000),
	(28, 45, 45, 47, 25, NULL, '2025-01-01 09:21:51.821904+00', '2025-01-01 09:21:51.821093+00', NULL, 5, 'sell', 101.50, 8, NULL, 12, 8, 812.00, NULL, NULL, NULL, 8, 8, 812.00, NULL, 'rts', 'made_by', 12, 8, 0.81200, 1.62400),
	(35, 46, 44, 52, 31, NULL, '2025-01-01 09:21:51.826011+00', '2025-01-01 09:21:51.824798+00', NULL, 4, 'buy', 98.50, 1, NULL, 1, 1, 98.50, NULL, 100.00, NULL, 11, 1, 98.50, NULL, 'rts', 'made_by', 11, 10, 0.09850, 0.19700),
	(38, 47, 45, 55, 25, 36, '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.824798+00', NULL, 5, 'sell', 101.50, 4, NULL, 12, 12, 1218.00, NULL, 98.25, NULL, 5, 4, 406.00, NULL, 'rts', 'made_by', 12, 11, 0.40600, 0.81200),
	(40, 48, 48, 55, 30, 36, '2025-01-01 09:21:51.826921+00', '2025-01-01 09:21:51.824798+00', NULL, 5, 'sell', 100.25, 1, 100.50, 4, 1, 100.25, NULL, 98.25, NULL, 5, 5, 506.25, NULL, 'rts', 'made_by', 7, 11, 0.10025, 0.20050),
	(44, 49, 30, 59, 32, 42, '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.83001+00', NULL, 3, 'sell', 100.25, 1, NULL, 1, 1, 100.25, NULL, 98.75, NULL, 7, 1, 100.25, 1, 'rts', 'made_by', 1, 2, 0.10025, 0.20050),
	(46, 50, 57, 59, 41, 42, '2025-01-01 09:21:51.830357+00', '2025-01-01 09:21:51.83001+00', NULL, 3, 'sell', 100.25, 3, NULL, 3, 3, 300.75, NULL, 98.75, NULL, 7, 4, 401.00, 1, 'rts', 'made_by', 11, 2, 0.30075, 0.60150),
	(41, 51, 46, 60, 32, 39, '2025-01-01 09:21:51.831439+00', '2025-01-01 09:21:51.83001+00', NULL, 4, 'buy', 100.25, 4, NULL, 5, 4, 401.00, NULL, 101.50, NULL, 4, 4, 401.00, NULL, 'rts', 'made_by', 10, 2, 0.40100, 0.80200),
	(45, 52, 48, 62, 30, 43, '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.83001+00', NULL, 5, 'sell', 100.25, 3, 100.50, 4, 4, 401.00, NULL, 99.00, NULL, 7, 3, 300.75, 1, 'rts', 'made_by', 7, 9, 0.30075, 0.60150),
	(47, 53, 38, 62, 22, 43, '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.83001+00', NULL, 5, 'sell', 99.25, 2, 98.50, 2, 2, 198.50, NULL, 99.00, NULL, 7, 5, 499.25, 1, 'rts', 'made_by', 10, 9, 0.19850, 0.39700),
	(49, 54, 56, 62, 41, 43, '2025-01-01 09:21:51.832362+00', '2025-01-01 09:21:51.83001+00', NULL, 5, 'sell', 99.25, 1, NULL, 1, 1, 99.25, NULL, 99.00, NULL, 7, 6, 598.50, NULL, 'rts', 'made_by', 1, 9, 0.09925, 0.19850),
	(45, 55, 46, 63, 32, NULL, '2025-01-01 09:21:51.834005+00', '2025-01-01 09:21:51.833747+00', NULL, 4, 'buy', 100.25, 1, NULL, 5, 5, 501.25, NULL, 101.00, NULL, 10, 1, 100.25, NULL, 'rts', 'made_by', 10, 8, 0.10025, 0.20050),
	(51, 57, 59, 66, 50, NULL, '2025-01-01 09:21:51.845757+00', '2025-01-01 09:21:51.845516+00', NULL, 3, 'buy', 98.75, 1, NULL, 7, 5, 499.75, 1, NULL, NULL, 1, 1, 98.75, NULL, 'rts', 'made_by', 2, 7, 0.09875, 0.19750),
	(56, 58, 59, 68, 55, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 6, 599.00, 1, 102.00, NULL, 6, 1, 99.25, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(58, 59, 59, 68, 57, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 7, 698.25, 1, 102.00, NULL, 6, 2, 198.50, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(60, 60, 59, 68, 59, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 8, 797.50, 1, 102.00, NULL, 6, 3, 297.75, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(62, 61, 59, 68, 61, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 9, 896.75, 1, 102.00, NULL, 6, 4, 397.00, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(64, 62, 59, 68, 63, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 10, 996.00, 1, 102.00, NULL, 6, 5, 496.25, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(66, 63, 59, 68, 65, 54, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 11, 1095.25, NULL, 102.00, NULL, 6, 6, 595.50, NULL, 'rts', 'made_by', 2, 9, 0.09925, 0.19850),
	(71, 64, 59, 72, 65, NULL, '2025-01-01 09:21:51.85346+00', '2025-01-01 09:21:51.853103+00', NULL, 3, 'buy', 99.25, 1, NULL, 12, 12, 1194.50, NULL, 100.25, NULL, 6, 1, 99.25, NULL, 'rts', 'made_by', 2, 11, 0.09925, 0.19850),
	(58, 65, 67, 49, 53, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 99.25, 2, NULL, 2, 2, 198.50, NULL, 101.50, 98.25, 7, 2, 198.50, NULL, 'rts', 'made_by', 7, 1, 0.19850, 0.39700),
	(60, 66, 58, 49, 59, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 101.50, 1, NULL, 9, 1, 101.50, 1, 101.50, 98.25, 7, 3, 300.00, NULL, 'rts', 'made_by', 9, 1, 0.10150, 0.20300),
	(62, 67, 58, 49, 61, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 101.50, 1, NULL, 9, 2, 203.00, 1, 101.50, 98.25, 7, 4, 401.50, NULL, 'rts', 'made_by', 9, 1, 0.10150, 0.20300),
	(64, 68, 58, 49, 63, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 101.50, 1, NULL, 9, 3, 304.50, 1, 101.50, 98.25, 7, 5, 503.00, NULL, 'rts', 'made_by', 9, 1, 0.10150, 0.20300),
	(66, 69, 58, 49, 65, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 101.50, 1, NULL, 9, 4, 406.00, 1, 101.50, 98.25, 7, 6, 604.50, NULL, 'rts', 'made_by', 9, 1, 0.10150, 0.20300),
	(68, 70, 58, 49, 67, 56, '2025-01-01 09:21:51.857298+00', '2025-01-01 09:21:51.85714+00', NULL, 5, 'buy', 101.50, 1, NULL, 9, 5, 507.50, 1, 101.50, 98.25, 7, 7, 706.00, NULL, 'rts', 'made_by', 9, 1, 0.10150, 0.20300),
	(76, 71, 74, 80, 75, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 1, 100.50, 1, NULL, NULL, 9, 1, 100.50, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(78, 72, 74, 80, 77, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 2, 201.00, 1, NULL, NULL, 9, 2, 201.00, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(80, 73, 74, 80, 79, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 3, 301.50, 1, NULL, NULL, 9, 3, 301.50, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(82, 74, 74, 80, 81, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 4, 402.00, 1, NULL, NULL, 9, 4, 402.00, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(84, 75, 74, 80, 83, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 5, 502.50, 1, NULL, NULL, 9, 5, 502.50, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(86, 76, 74, 80, 85, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 6, 603.00, 1, NULL, NULL, 9, 6, 603.00, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(88, 77, 74, 80, 87, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 7, 703.50, NULL, NULL, NULL, 9, 7, 703.50, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(90, 78, 74, 80, 87, NULL, '2025-01-01 09:21:51.869183+00', '2025-01-01 09:21:51.8689+00', NULL, 5, 'buy', 100.50, 1, NULL, 8, 8, 804.00, NULL, NULL, NULL, 9, 8, 804.00, NULL, 'rts', 'made_by', 1, 7, 0.10050, 0.20100),
	(85, 83, 83, 89, 84, 83, '2025-01-01 09:21:51.880094+00', '2025-01-01 09:21:51.879656+00', NULL, 3, 'buy', 100.50, 1, NULL, 8, 1, 100.50, 1, 101.75, NULL, 3, 1, 100.50, 1, 'rts', 'made_by', 12, 9, 0.10050, 0.20100),
	(87, 84, 83, 89, 86, 83, '2025-01-01 09:21:51.880094+00', '2025-01-01 09:21:51.879656+00', NULL, 3, 'buy', 100.50, 1, NULL, 8, 2, 201.00, 1, 101.75, NULL, 3, 2, 201.00, NULL, 'rts', 'made_by', 12, 9, 0.10050, 0.20100),
	(89, 85, 83, 89, 88, 83, '2025-01-01 09:21:51.880094+00', '2025-01-01 09:21:51.879656+00', NULL, 3, 'buy', 100.50, 1, NULL, 8, 3, 301.50, 1, 101.75, NULL, 3, 3, 301.50, NULL, 'rts', 'made_by', 12, 9, 0.10050, 0.20100),
	(5, 87, 94, 96, 1, 3, '2025-01-01 09:21:51.896452+00', '2025-01-01 09:21:51.896248+00', NULL, 1, 'buy', 101.00, 10, NULL, 10, 10, 1010.00, NULL, 102.00, NULL, 12, 10, 1010.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);
INSERT INTO core.trade VALUES
	(7, 88, 95, 96, 2, 3, '2025-01-01 09:21:51.896452+00', '2025-01-01 09:21:51.896248+00', NULL, 1, 'buy', 101.50, 2, NULL, 5, 2, 203.00, NULL, 102.00, NULL, 12, 12, 1213.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(14, 89, 97, 99, 8, NULL, '2025-01-01 09:21:51.900948+00', '2025-01-01 09:21:51.900779+00', NULL, 1, 'sell', 99.00, 15, NULL, 15, 15, 1485.00, NULL, 98.00, NULL, 25, 15, 1485.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(16, 90, 98, 99, 11, NULL, '2025-01-01 09:21:51.900948+00', '2025-01-01 09:21:51.900779+00', NULL, 1, 'sell', 98.50, 10, NULL, 30, 10, 985.00, NULL, 98.00, NULL, 25, 25, 2470.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(21, 92, 95, 101, 2, NULL, '2025-01-01 09:21:51.902817+00', '2025-01-01 09:21:51.902663+00', NULL, 1, 'buy', 101.50, 2, NULL, 5, 4, 406.00, NULL, NULL, NULL, 2, 2, 203.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(24, 93, 95, 102, 2, NULL, '2025-01-01 09:21:51.903702+00', '2025-01-01 09:21:51.903594+00', NULL, 1, 'buy', 101.50, 1, NULL, 5, 5, 507.50, NULL, NULL, NULL, 200, 1, 101.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(31, 94, 105, 106, 30, 29, '2025-01-01 09:21:51.908076+00', '2025-01-01 09:21:51.907918+00', NULL, 1, 'buy', 103.00, 5, NULL, 50, 5, 515.00, 5, 103.00, NULL, 12, 5, 515.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(33, 95, 105, 106, 32, 29, '2025-01-01 09:21:51.908076+00', '2025-01-01 09:21:51.907918+00', NULL, 1, 'buy', 103.00, 5, NULL, 50, 10, 1030.00, 5, 103.00, NULL, 12, 10, 1030.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(35, 96, 105, 106, 32, 29, '2025-01-01 09:21:51.908076+00', '2025-01-01 09:21:51.907918+00', NULL, 1, 'buy', 103.00, 2, NULL, 50, 12, 1236.00, 3, 103.00, NULL, 12, 12, 1236.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(46, 97, 98, 113, 11, NULL, '2025-01-01 09:21:51.915397+00', '2025-01-01 09:21:51.915237+00', NULL, 1, 'sell', 98.50, 20, NULL, 30, 30, 2955.00, NULL, 98.00, NULL, 60, 20, 1970.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(8, 99, 138, 142, 2, 6, '2025-01-01 09:21:52.249801+00', '2025-01-01 09:21:52.249642+00', NULL, 12, 'buy', 100.0, 10, NULL, 10, 10, 1000.0, NULL, 105.0, NULL, 15, 10, 1000.0, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(10, 100, 139, 142, 3, 6, '2025-01-01 09:21:52.249801+00', '2025-01-01 09:21:52.249642+00', NULL, 12, 'buy', 101.0, 5, NULL, 10, 5, 505.0, NULL, 105.0, NULL, 15, 15, 1505.0, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(88, 101, 116, 149, 50, 86, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, 1, 'sell', 98.00, 2, NULL, 6, 2, 196.00, NULL, 93.00, NULL, 2, 2, 196.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(91, 102, 116, 107, 50, NULL, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, 1, 'sell', 98.00, 4, NULL, 6, 6, 588.00, NULL, NULL, 98.00, 5, 4, 392.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(93, 103, 109, 107, 38, NULL, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, 1, 'sell', 97.00, 1, NULL, 40, 1, 97.00, NULL, NULL, 98.00, 5, 5, 489.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(96, 104, 109, 108, 38, 94, '2025-01-01 09:21:52.260866+00', '2025-01-01 09:21:52.260471+00', NULL, 1, 'sell', 97.00, 5, NULL, 40, 6, 582.00, NULL, 97.00, 98.00, 5, 5, 485.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(8, 105, 155, 156, 7, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 2, 200.80, 2, 100.45, NULL, 13, 2, 200.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(10, 106, 155, 156, 9, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 4, 401.60, 2, 100.45, NULL, 13, 4, 401.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(12, 107, 155, 156, 11, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 6, 602.40, 2, 100.45, NULL, 13, 6, 602.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(14, 108, 155, 156, 13, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 8, 803.20, 2, 100.45, NULL, 13, 8, 803.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(16, 109, 155, 156, 15, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 10, 1004.00, 2, 100.45, NULL, 13, 10, 1004.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(18, 110, 155, 156, 17, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 12, 1204.80, 2, 100.45, NULL, 13, 12, 1204.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(20, 111, 155, 156, 17, NULL, '2025-01-01 09:21:52.276641+00', '2025-01-01 09:21:52.276432+00', NULL, 13, 'buy', 100.40, 1, NULL, 19, 13, 1305.20, 1, 100.45, NULL, 13, 13, 1305.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(34, 112, 159, 163, 25, 32, '2025-01-01 09:21:52.287706+00', '2025-01-01 09:21:52.287525+00', NULL, 13, 'buy', 99.85, 13, NULL, 19, 13, 1298.05, NULL, 100.40, NULL, 13, 13, 1298.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(38, 113, 159, 165, 25, 36, '2025-01-01 09:21:52.289621+00', '2025-01-01 09:21:52.289454+00', NULL, 13, 'buy', 99.85, 6, NULL, 19, 19, 1897.15, NULL, 100.00, NULL, 16, 6, 599.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(40, 114, 161, 165, 31, 36, '2025-01-01 09:21:52.289621+00', '2025-01-01 09:21:52.289454+00', NULL, 13, 'buy', 99.85, 10, NULL, 16, 10, 998.50, NULL, 100.00, NULL, 16, 16, 1597.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(48, 115, 154, 168, 22, 46, '2025-01-01 09:21:52.294136+00', '2025-01-01 09:21:52.293962+00', NULL, 13, 'sell', 99.80, 9, NULL, 10, 9, 898.20, NULL, 99.80, NULL, 9, 9, 898.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(51, 116, 160, 169, 27, 49, '2025-01-01 09:21:52.295065+00', '2025-01-01 09:21:52.294902+00', NULL, 13, 'buy', 100.10, 10, NULL, 16, 10, 1001.00, NULL, 100.15, NULL, 10, 10, 1001.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(60, 118, 154, 174, 22, 58, '2025-01-01 09:21:52.300119+00', '2025-01-01 09:21:52.299949+00', NULL, 13, 'sell', 99.80, 1, NULL, 10, 10, 998.00, NULL, 99.80, NULL, 7, 1, 99.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(62, 119, 172, 174, 55, 58, '2025-01-01 09:21:52.300119+00', '2025-01-01 09:21:52.299949+00', NULL, 13, 'sell', 99.80, 6, NULL, 11, 6, 598.80, NULL, 99.80, NULL, 7, 7, 698.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(69, 121, 177, 178, 66, 67, '2025-01-01 09:21:52.304258+00', '2025-01-01 09:21:52.304088+00', NULL, 13, 'sell', 99.85, 2, NULL, 2, 2, 199.70, NULL, 99.80, NULL, 10, 2, 199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(71, 122, 172, 178, 55, 67, '2025-01-01 09:21:52.304258+00', '2025-01-01 09:21:52.304088+00', NULL, 13, 'sell', 99.80, 5, NULL, 11, 11, 1097.80, NULL, 99.80, NULL, 10, 7, 698.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(75, 123, 178, 180, 67, 73, '2025-01-01 09:21:52.306099+00', '2025-01-01 09:21:52.305933+00', NULL, 13, 'buy', 99.80, 3, NULL, 10, 10, 998.10, NULL, 100.35, NULL, 6, 3, 299.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(77, 124, 160, 180, 27, 73, '2025-01-01 09:21:52.306099+00', '2025-01-01 09:21:52.305933+00', NULL, 13, 'buy', 100.10, 3, NULL, 16, 13, 1301.30, NULL, 100.35, NULL, 6, 6, 599.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(97, 125, 181, 190, 79, 95, '2025-01-01 09:21:52.318601+00', '2025-01-01 09:21:52.318439+00', NULL, 13, 'buy', 99.60, 6, NULL, 10, 6, 597.60, NULL, 99.95, NULL, 6, 6, 597.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(100, 126, 183, 167, 84, 98, '2025-01-01 09:21:52.318601+00', '2025-01-01 09:21:52.318439+00', NULL, 13, 'sell', 99.55, 3, NULL, 11, 3, 298.65, NULL, 99.50, 99.60, 3, 3, 298.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(107, 127, 179, 192, 83, 103, '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.320853+00', NULL, 13, 'buy', 99.60, 8, NULL, 8, 8, 796.80, NULL, 100.20, NULL, 16, 8, 796.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(109, 128, 188, 192, 93, 103, '2025-01-01 09:21:52.321016+00', '2025-01-01 09:21:52.320853+00', NULL, 13, 'buy', 99.75, 8, NULL, 18, 8, 798.00, NULL, 100.20, NULL, 16, 16, 1594.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(121, 129, 183, 200, 84, 119, '2025-01-01 09:21:52.329978+00', '2025-01-01 09:21:52.329812+00', NULL, 13, 'sell', 99.55, 8, NULL, 11, 11, 1095.05, NULL, 99.50, NULL, 8, 8, 796.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(125, 130, 195, 201, 113, 123, '2025-01-01 09:21:52.331342+00', '2025-01-01 09:21:52.331173+00', NULL, 13, 'buy', 99.70, 6, NULL, 6, 6, 598.20, NULL, 100.35, NULL, 15, 6, 598.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(127, 131, 188, 201, 93, 123, '2025-01-01 09:21:52.331342+00', '2025-01-01 09:21:52.331173+00', NULL, 13, 'buy', 99.75, 9, NULL, 18, 17, 1695.75, NULL, 100.35, NULL, 15, 15, 1495.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(131, 132, 188, 203, 93, 129, '2025-01-01 09:21:52.333682+00', '2025-01-01 09:21:52.333513+00', NULL, 13, 'buy', 99.75, 1, NULL, 18, 18, 1795.50, NULL, 99.75, NULL, 7, 1, 99.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(135, 133, 184, 205, 85, 133, '2025-01-01 09:21:52.335381+00', '2025-01-01 09:21:52.335207+00', NULL, 13, 'buy', 99.90, 4, NULL, 14, 4, 399.60, NULL, 100.15, NULL, 4, 4, 399.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(141, 134, 203, 208, 129, 139, '2025-01-01 09:21:52.338199+00', '2025-01-01 09:21:52.338084+00', NULL, 13, 'sell', 99.75, 5, NULL, 7, 6, 598.50, NULL, 99.65, NULL, 5, 5, 498.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(155, 137, 184, 217, 85, 153, '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.34767+00', NULL, 13, 'buy', 99.90, 10, NULL, 14, 14, 1398.60, NULL, 100.20, NULL, 16, 10, 999.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(157, 138, 194, 217, 122, 153, '2025-01-01 09:21:52.347893+00', '2025-01-01 09:21:52.34767+00', NULL, 13, 'buy', 100.05, 6, 99.70, 6, 6, 600.30, NULL, 100.20, NULL, 16, 16, 1599.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(164, 139, 160, 221, 27, 162, '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.352352+00', NULL, 13, 'buy', 100.10, 3, NULL, 16, 16, 1601.60, NULL, 100.15, NULL, 20, 3, 300.30, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(166, 140, 187, 221, 91, 162, '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.352352+00', NULL, 13, 'buy', 100.10, 8, NULL, 8, 8, 800.80, NULL, 100.15, NULL, 20, 11, 1101.10, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(168, 141, 199, 221, 118, 162, '2025-01-01 09:21:52.352531+00', '2025-01-01 09:21:52.352352+00', NULL, 13, 'buy', 100.15, 9, NULL, 14, 9, 901.35, NULL, 100.15, NULL, 20, 20, 2002.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(180, 142, 199, 230, 118, 178, '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.36336+00', NULL, 13, 'buy', 100.15, 5, NULL, 14, 14, 1402.10, NULL, 100.40, NULL, 9, 5, 500.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(182, 143, 212, 230, 181, 178, '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.36336+00', NULL, 13, 'buy', 100.15, 2, NULL, 6, 2, 200.30, 2, 100.40, NULL, 9, 7, 701.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);
INSERT INTO core.trade VALUES
	(184, 144, 220, 230, 161, 178, '2025-01-01 09:21:52.363531+00', '2025-01-01 09:21:52.36336+00', NULL, 13, 'buy', 100.15, 2, NULL, 8, 2, 200.30, NULL, 100.40, NULL, 9, 9, 901.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(187, 145, 228, 231, 175, 185, '2025-01-01 09:21:52.364773+00', '2025-01-01 09:21:52.364603+00', NULL, 13, 'sell', 100.10, 4, NULL, 4, 4, 400.40, NULL, 99.85, NULL, 15, 4, 400.40, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(197, 146, 231, 236, 185, 195, '2025-01-01 09:21:52.369364+00', '2025-01-01 09:21:52.36927+00', NULL, 13, 'buy', 99.85, 11, NULL, 15, 15, 1498.75, NULL, 100.25, NULL, 20, 11, 1098.35, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(199, 147, 232, 236, 188, 195, '2025-01-01 09:21:52.369364+00', '2025-01-01 09:21:52.36927+00', NULL, 13, 'buy', 99.85, 9, NULL, 16, 9, 898.65, NULL, 100.25, NULL, 20, 20, 1997.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(202, 148, 232, 237, 188, 200, '2025-01-01 09:21:52.370634+00', '2025-01-01 09:21:52.370468+00', NULL, 13, 'buy', 99.85, 7, NULL, 16, 16, 1597.60, NULL, 100.35, NULL, 12, 7, 698.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(204, 149, 220, 237, 161, 200, '2025-01-01 09:21:52.370634+00', '2025-01-01 09:21:52.370468+00', NULL, 13, 'buy', 100.15, 5, NULL, 8, 7, 701.05, NULL, 100.35, NULL, 12, 12, 1199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(213, 150, 239, 241, 206, 211, '2025-01-01 09:21:52.37468+00', '2025-01-01 09:21:52.374515+00', NULL, 13, 'buy', 99.95, 3, NULL, 17, 3, 299.85, NULL, 100.15, 99.80, 3, 3, 299.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(217, 151, 218, 212, 159, 215, '2025-01-01 09:21:52.377255+00', '2025-01-01 09:21:52.377173+00', NULL, 13, 'sell', 99.80, 4, NULL, 19, 4, 399.20, NULL, 99.50, NULL, 6, 6, 599.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(224, 152, 246, 247, 221, 222, '2025-01-01 09:21:52.382178+00', '2025-01-01 09:21:52.382018+00', NULL, 13, 'sell', 99.85, 2, NULL, 9, 2, 199.70, NULL, 99.50, NULL, 2, 2, 199.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(227, 153, 239, 248, 206, 225, '2025-01-01 09:21:52.383368+00', '2025-01-01 09:21:52.38325+00', NULL, 13, 'buy', 99.95, 5, NULL, 17, 8, 799.60, NULL, 100.15, NULL, 5, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(231, 154, 246, 250, 221, 229, '2025-01-01 09:21:52.385145+00', '2025-01-01 09:21:52.384983+00', NULL, 13, 'sell', 99.85, 7, NULL, 9, 9, 898.65, NULL, 99.65, NULL, 9, 7, 698.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(236, 155, 239, 251, 206, 234, '2025-01-01 09:21:52.386546+00', '2025-01-01 09:21:52.386378+00', NULL, 13, 'buy', 99.95, 4, NULL, 17, 12, 1199.40, NULL, 100.50, NULL, 4, 4, 399.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(239, 156, 218, 252, 159, 237, '2025-01-01 09:21:52.387459+00', '2025-01-01 09:21:52.387297+00', NULL, 13, 'sell', 99.80, 5, NULL, 19, 9, 898.20, NULL, 99.60, NULL, 5, 5, 499.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(246, 157, 239, 255, 206, NULL, '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.391151+00', NULL, 13, 'buy', 99.95, 5, NULL, 17, 17, 1699.15, NULL, 100.05, NULL, 12, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(248, 158, 243, 255, 218, NULL, '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.391151+00', NULL, 13, 'buy', 99.95, 3, NULL, 3, 3, 299.85, NULL, 100.05, NULL, 12, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(250, 159, 253, 255, 241, NULL, '2025-01-01 09:21:52.391246+00', '2025-01-01 09:21:52.391151+00', NULL, 13, 'buy', 100.05, 4, NULL, 4, 4, 400.20, NULL, 100.05, NULL, 12, 12, 1199.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(257, 162, 218, 258, 159, 255, '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.396159+00', NULL, 13, 'sell', 99.80, 10, NULL, 19, 19, 1896.20, NULL, 99.60, NULL, 20, 10, 998.00, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(259, 163, 203, 258, 129, 255, '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.396159+00', NULL, 13, 'sell', 99.75, 1, NULL, 7, 7, 698.25, NULL, 99.60, NULL, 20, 11, 1097.75, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(261, 164, 211, 258, 158, 255, '2025-01-01 09:21:52.396334+00', '2025-01-01 09:21:52.396159+00', NULL, 13, 'sell', 99.70, 9, 99.90, 15, 9, 897.30, NULL, 99.60, NULL, 20, 20, 1995.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(267, 165, 259, 261, 262, 265, '2025-01-01 09:21:52.398946+00', '2025-01-01 09:21:52.398787+00', NULL, 13, 'buy', 99.95, 8, NULL, 8, 8, 799.60, NULL, 99.95, NULL, 10, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(273, 166, 220, 264, 161, 271, '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.401718+00', NULL, 13, 'buy', 100.15, 1, NULL, 8, 8, 801.20, NULL, 100.20, NULL, 8, 1, 100.15, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(275, 167, 249, 264, 228, 271, '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.401718+00', NULL, 13, 'buy', 100.15, 4, NULL, 4, 4, 400.60, NULL, 100.20, NULL, 8, 5, 500.75, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(277, 168, 262, 264, 268, 271, '2025-01-01 09:21:52.401876+00', '2025-01-01 09:21:52.401718+00', NULL, 13, 'buy', 100.15, 3, NULL, 16, 3, 300.45, NULL, 100.20, NULL, 8, 8, 801.20, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(280, 169, 261, 265, 265, 278, '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.403014+00', NULL, 13, 'sell', 99.95, 2, NULL, 10, 10, 999.50, NULL, 99.60, NULL, 18, 2, 199.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(284, 170, 244, 265, 219, 278, '2025-01-01 09:21:52.403183+00', '2025-01-01 09:21:52.403014+00', NULL, 13, 'sell', 99.70, 10, NULL, 13, 10, 997.00, NULL, 99.60, NULL, 12, 12, 1196.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(288, 171, 266, 267, 285, NULL, '2025-01-01 09:21:52.405255+00', '2025-01-01 09:21:52.40516+00', NULL, 13, 'sell', 99.95, 8, NULL, 16, 8, 799.60, NULL, 99.65, NULL, 8, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(291, 172, 266, 229, 285, 289, '2025-01-01 09:21:52.406443+00', '2025-01-01 09:21:52.406339+00', NULL, 13, 'sell', 99.95, 8, NULL, 16, 16, 1599.20, NULL, 99.60, NULL, 8, 8, 799.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(298, 173, 244, 270, 219, 296, '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.409154+00', NULL, 13, 'sell', 99.70, 3, NULL, 13, 13, 1296.10, NULL, 99.55, NULL, 19, 3, 299.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(300, 174, 257, 270, 252, 296, '2025-01-01 09:21:52.409315+00', '2025-01-01 09:21:52.409154+00', NULL, 13, 'sell', 99.65, 8, NULL, 8, 8, 797.20, NULL, 99.55, NULL, 19, 11, 1096.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(315, 175, 276, 277, 311, 313, '2025-01-01 09:21:52.416751+00', '2025-01-01 09:21:52.416637+00', NULL, 13, 'sell', 99.95, 5, NULL, 11, 5, 499.75, NULL, 99.95, 100.40, 5, 5, 499.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(322, 176, 279, 281, 317, 320, '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.420936+00', NULL, 13, 'sell', 100.00, 2, NULL, 2, 2, 200.00, NULL, 99.60, NULL, 12, 2, 200.00, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(324, 177, 276, 281, 311, 320, '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.420936+00', NULL, 13, 'sell', 99.95, 6, NULL, 11, 11, 1099.45, NULL, 99.60, NULL, 12, 8, 799.70, 2, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(326, 178, 210, 281, 143, 320, '2025-01-01 09:21:52.421052+00', '2025-01-01 09:21:52.420936+00', NULL, 13, 'sell', 99.60, 4, NULL, 17, 4, 398.40, NULL, 99.60, NULL, 12, 12, 1198.10, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(331, 179, 271, 282, 303, 327, '2025-01-01 09:21:52.422056+00', '2025-01-01 09:21:52.421892+00', NULL, 13, 'buy', 100.15, 3, NULL, 13, 3, 300.45, NULL, 100.25, NULL, 3, 3, 300.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(335, 180, 283, 284, 332, 333, '2025-01-01 09:21:52.424181+00', '2025-01-01 09:21:52.424014+00', NULL, 13, 'buy', 99.65, 12, NULL, 17, 12, 1195.80, NULL, 100.30, NULL, 12, 12, 1195.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(349, 182, 283, 290, 332, 347, '2025-01-01 09:21:52.430068+00', '2025-01-01 09:21:52.429975+00', NULL, 13, 'buy', 99.65, 3, NULL, 17, 15, 1494.75, NULL, 99.65, NULL, 3, 3, 298.95, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(353, 183, 283, 292, 332, 351, '2025-01-01 09:21:52.431632+00', '2025-01-01 09:21:52.431542+00', NULL, 13, 'buy', 99.65, 2, NULL, 17, 17, 1694.05, NULL, 99.85, NULL, 15, 2, 199.30, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(362, 185, 292, 298, 351, 360, '2025-01-01 09:21:52.437566+00', '2025-01-01 09:21:52.437396+00', NULL, 13, 'sell', 99.85, 5, NULL, 15, 7, 698.55, NULL, 99.85, NULL, 5, 5, 499.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(372, 186, 291, 303, 350, NULL, '2025-01-01 09:21:52.446558+00', '2025-01-01 09:21:52.446437+00', NULL, 13, 'buy', 99.90, 2, NULL, 20, 2, 199.80, NULL, NULL, NULL, 2, 2, 199.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(380, 187, 291, 308, 350, 378, '2025-01-01 09:21:52.476102+00', '2025-01-01 09:21:52.475858+00', NULL, 13, 'buy', 99.90, 12, NULL, 20, 14, 1398.60, NULL, 102.00, NULL, 12, 12, 1198.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(387, 188, 292, 311, 351, NULL, '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.480516+00', NULL, 13, 'sell', 99.85, 8, NULL, 15, 15, 1497.35, NULL, 98.00, NULL, 25, 8, 798.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(389, 189, 210, 311, 143, NULL, '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.480516+00', NULL, 13, 'sell', 99.60, 13, NULL, 17, 17, 1693.20, NULL, 98.00, NULL, 25, 21, 2093.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(391, 190, 196, 311, 114, NULL, '2025-01-01 09:21:52.480839+00', '2025-01-01 09:21:52.480516+00', NULL, 13, 'sell', 99.50, 4, NULL, 18, 4, 398.00, NULL, 98.00, NULL, 25, 25, 2491.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(402, 192, 219, 314, 393, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 99.55, 15, 99.55, 15, 15, 1493.25, NULL, NULL, NULL, 200, 15, 1493.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(404, 193, 291, 314, 350, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 99.90, 6, NULL, 20, 20, 1998.00, NULL, NULL, NULL, 200, 21, 2092.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(406, 194, 299, 314, 392, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 99.90, 19, 99.60, 19, 19, 1898.10, NULL, NULL, NULL, 200, 40, 3990.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(408, 195, 296, 314, 357, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.00, 19, NULL, 19, 19, 1900.00, NULL, NULL, NULL, 200, 59, 5890.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(410, 196, 302, 314, 369, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.00, 5, NULL, 5, 5, 500.00, NULL, NULL, NULL, 200, 64, 6390.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(412, 197, 271, 314, 303, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.15, 10, NULL, 13, 13, 1301.95, NULL, NULL, NULL, 200, 74, 7392.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(414, 198, 197, 314, 116, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.20, 4, 100.40, 4, 4, 400.80, NULL, NULL, NULL, 200, 78, 7793.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);
INSERT INTO core.trade VALUES
	(416, 199, 189, 314, 94, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 4, NULL, 4, 4, 401.00, NULL, NULL, NULL, 200, 82, 8194.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(418, 200, 227, 314, 174, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 8, NULL, 8, 8, 802.00, NULL, NULL, NULL, 200, 90, 8996.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(420, 201, 245, 314, 419, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 2, 200.50, 2, NULL, NULL, 200, 92, 9196.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(422, 202, 204, 314, 253, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 4, NULL, 4, 4, 401.00, NULL, NULL, NULL, 200, 96, 9597.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(424, 203, 293, 314, 354, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 8, NULL, 8, 8, 802.00, NULL, NULL, NULL, 200, 104, 10399.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(426, 204, 245, 314, 425, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 4, 401.00, 2, NULL, NULL, 200, 106, 10600.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(428, 205, 245, 314, 427, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 6, 601.50, 2, NULL, NULL, 200, 108, 10800.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(430, 206, 245, 314, 429, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 8, 802.00, 2, NULL, NULL, 200, 110, 11001.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(432, 207, 245, 314, 431, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 10, 1002.50, 2, NULL, NULL, 200, 112, 11201.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(434, 208, 245, 314, 433, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 12, 1203.00, 2, NULL, NULL, 200, 114, 11402.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(436, 209, 245, 314, 435, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 14, 1403.50, 2, NULL, NULL, 200, 116, 11602.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(438, 210, 245, 314, 437, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 16, 1604.00, NULL, NULL, NULL, 200, 118, 11803.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(440, 211, 245, 314, 437, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.25, 2, NULL, 18, 18, 1804.50, NULL, NULL, NULL, 200, 120, 12003.55, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(442, 212, 193, 314, 110, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.30, 9, NULL, 9, 9, 902.70, NULL, NULL, NULL, 200, 129, 12906.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(444, 213, 272, 314, 305, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.30, 15, NULL, 15, 15, 1504.50, NULL, NULL, NULL, 200, 144, 14410.75, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(446, 214, 286, 314, 339, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.30, 9, NULL, 9, 9, 902.70, NULL, NULL, NULL, 200, 153, 15313.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(448, 215, 222, 314, 394, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.30, 14, 99.50, 14, 14, 1404.20, NULL, NULL, NULL, 200, 167, 16717.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(450, 216, 155, 314, 449, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 1, NULL, 19, 14, 1405.60, 2, NULL, NULL, 200, 168, 16818.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(452, 217, 198, 314, 451, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 2, 200.80, 2, NULL, NULL, 200, 170, 17018.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(454, 218, 155, 314, 453, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 16, 1606.40, 2, NULL, NULL, 200, 172, 17219.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(456, 219, 198, 314, 455, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 4, 401.60, 2, NULL, NULL, 200, 174, 17420.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(458, 220, 155, 314, 457, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 19, 18, 1807.20, NULL, NULL, NULL, 200, 176, 17621.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(460, 221, 198, 314, 459, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 6, 602.40, 2, NULL, NULL, 200, 178, 17822.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(462, 222, 155, 314, 457, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 1, NULL, 19, 19, 1907.60, NULL, NULL, NULL, 200, 179, 17922.45, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(464, 223, 198, 314, 463, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 8, 803.20, 2, NULL, NULL, 200, 181, 18123.25, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(466, 224, 198, 314, 465, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 10, 1004.00, 2, NULL, NULL, 200, 183, 18324.05, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(468, 225, 198, 314, 467, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 12, 1204.80, NULL, NULL, NULL, 200, 185, 18524.85, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(470, 226, 198, 314, 467, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.40, 2, NULL, 14, 14, 1405.60, NULL, NULL, NULL, 200, 187, 18725.65, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(472, 227, 214, 314, 148, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 3, NULL, 3, 3, 301.35, NULL, NULL, NULL, 200, 190, 19027.00, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(474, 228, 233, 314, 473, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 2, NULL, 19, 2, 200.90, 2, NULL, NULL, 200, 192, 19227.90, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(476, 229, 233, 314, 475, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 2, NULL, 19, 4, 401.80, 2, NULL, NULL, 200, 194, 19428.80, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(478, 230, 233, 314, 477, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 2, NULL, 19, 6, 602.70, 2, NULL, NULL, 200, 196, 19629.70, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(480, 231, 233, 314, 479, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 2, NULL, 19, 8, 803.60, 2, NULL, NULL, 200, 198, 19830.60, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL),
	(482, 232, 233, 314, 481, NULL, '2025-01-01 09:21:52.484736+00', '2025-01-01 09:21:52.48462+00', NULL, 13, 'buy', 100.45, 2, NULL, 19, 10, 1004.50, 2, NULL, NULL, 200, 200, 20031.50, NULL, 'rts', 'made_by', NULL, NULL, NULL, NULL);

INSERT INTO core.transfer OVERRIDING SYSTEM VALUE VALUES
	(1, 'gift 0', 'deposit', 3, 1, 1, 937, '2025-01-01 09:21:51.711981+00', 'rts', 'made_by'),
	(2, 'gift 1', 'deposit', 3, 1, 2, 24, '2025-01-01 09:21:51.714395+00', 'rts', 'made_by'),
	(3, 'gift 2', 'deposit', 3, 2, 1, 2659, '2025-01-01 09:21:51.715545+00', 'rts', 'made_by'),
	(4, 'gift 3', 'deposit', 3, 2, 2, 12, '2025-01-01 09:21:51.716702+00', 'rts', 'made_by'),
	(5, 'gift 4', 'deposit', 3, 7, 1, 1610, '2025-01-01 09:21:51.717845+00', 'rts', 'made_by'),
	(6, 'gift 5', 'deposit', 3, 7, 2, 28, '2025-01-01 09:21:51.719131+00', 'rts', 'made_by'),
	(7, 'gift 6', 'deposit', 3, 8, 1, 1547, '2025-01-01 09:21:51.719948+00', 'rts', 'made_by'),
	(8, 'gift 7', 'deposit', 3, 8, 2, 14, '2025-01-01 09:21:51.720707+00', 'rts', 'made_by'),
	(9, 'gift 8', 'deposit', 3, 9, 1, 797, '2025-01-01 09:21:51.721514+00', 'rts', 'made_by'),
	(10, 'gift 9', 'deposit', 3, 9, 2, 26, '2025-01-01 09:21:51.722238+00', 'rts', 'made_by'),
	(11, 'gift 10', 'deposit', 3, 10, 1, 2342, '2025-01-01 09:21:51.723086+00', 'rts', 'made_by'),
	(12, 'gift 11', 'deposit', 3, 10, 2, 14, '2025-01-01 09:21:51.723882+00', 'rts', 'made_by'),
	(13, 'gift 12', 'deposit', 3, 11, 1, 2411, '2025-01-01 09:21:51.724686+00', 'rts', 'made_by'),
	(14, 'gift 13', 'deposit', 3, 11, 2, 26, '2025-01-01 09:21:51.725367+00', 'rts', 'made_by'),
	(15, 'gift 14', 'deposit', 3, 12, 1, 2124, '2025-01-01 09:21:51.726064+00', 'rts', 'made_by'),
	(16, 'gift 15', 'deposit', 3, 12, 2, 17, '2025-01-01 09:21:51.726733+00', 'rts', 'made_by');

INSERT INTO public.alembic_version VALUES
	('0015');

SELECT pg_catalog.setval('core.account_account_id_seq', 16, true);

SELECT pg_catalog.setval('core.asset_asset_id_seq', 2, true);

SELECT pg_catalog.setval('core.audit_audit_id_seq', 43, true);

SELECT pg_catalog.setval('core.clock_leap_leap_id_seq', 1, true);

SELECT pg_catalog.setval('core.instrument_instrument_id_seq', 13, true);

SELECT pg_catalog.setval('core.order_id_seq', 316, true);

SELECT pg_catalog.setval('core.trade_id_seq', 232, true);

SELECT pg_catalog.setval('core.transfer_transfer_id_seq', 16, true);

ALTER TABLE ONLY core.access
    ADD CONSTRAINT access_pkey PRIMARY KEY (one);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_name_key UNIQUE (name);

ALTER TABLE ONLY core.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY core.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (key_id);

ALTER TABLE ONLY core.asset
    ADD CONSTRAINT asset_code_key UNIQUE (code);

ALTER TABLE ONLY core.asset
    ADD CONSTRAINT asset_pkey PRIMARY KEY (asset_id);

ALTER TABLE ONLY core.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (audit_id);

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

ALTER TABLE ONLY core.login
    ADD CONSTRAINT login_pkey PRIMARY KEY (db_user);

ALTER TABLE ONLY core.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);

ALTER TABLE ONLY core.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY (chain, seq);

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

CREATE INDEX api_key_by_account ON core.api_key USING btree (account_id, key_id);

CREATE INDEX audit_by_action ON core.audit USING btree (action, audit_id);

CREATE INDEX audit_by_subject ON core.audit USING btree (subject, audit_id);

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

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.audit FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.book_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.cash FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.clock_leap FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.collected FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.ended_session FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost OR TRUNCATE ON core.epoch FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.event FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.instrument_version FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OF order_id, seq, instrument_id, account_id, client_order_id, side, order_type, time_in_force, post_only, self_trade_prevention, display_quantity, expires_at, created_at, received_at, clock, db_user, application, maker_fee, taker_fee, quote_quantity OR TRUNCATE ON core.orders FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.seal FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.trade FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.transfer FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

ALTER TABLE ONLY core.api_key
    ADD CONSTRAINT api_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id);

ALTER TABLE ONLY core.credit_limit
    ADD CONSTRAINT credit_limit_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id);

ALTER TABLE ONLY core.credit_limit
    ADD CONSTRAINT credit_limit_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_base_asset_id_fkey FOREIGN KEY (base_asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.instrument
    ADD CONSTRAINT instrument_quote_asset_id_fkey FOREIGN KEY (quote_asset_id) REFERENCES core.asset(asset_id);

ALTER TABLE ONLY core.login
    ADD CONSTRAINT login_account_id_fkey FOREIGN KEY (account_id) REFERENCES core.account(account_id);

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

REVOKE ALL ON FUNCTION api.bind_login(role text, account text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.bind_login(role text, account text) TO rts_operator;

REVOKE ALL ON FUNCTION api.block_account(account text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.block_account(account text, reason text) TO rts_service;
GRANT ALL ON FUNCTION api.block_account(account text, reason text) TO rts_operator;

GRANT SELECT ON TABLE api.instruments TO PUBLIC;

REVOKE ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) TO rts_service;
GRANT ALL ON FUNCTION api.change_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, max_open_orders integer, band_center text, remove text[], maker_fee numeric, taker_fee numeric) TO rts_operator;

GRANT SELECT ON TABLE api.assets TO PUBLIC;

REVOKE ALL ON FUNCTION api.create_asset(asset text, scale integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_asset(asset text, scale integer) TO rts_operator;
GRANT ALL ON FUNCTION api.create_asset(asset text, scale integer) TO rts_service;

REVOKE ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) TO rts_operator;
GRANT ALL ON FUNCTION api.create_instrument(symbol text, tick_size numeric, lot_size numeric, min_quantity numeric, max_quantity numeric, max_notional numeric, price_band numeric, reference_price numeric, day_boundary time without time zone, max_open_orders integer, band_center text, base_asset text, quote_asset text, maker_fee numeric, taker_fee numeric) TO rts_service;

REVOKE ALL ON FUNCTION api.create_key(key_id text, account text, permissions text[], label text, networks text[], requests_per_second integer, expires_at timestamp with time zone, public_key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.create_key(key_id text, account text, permissions text[], label text, networks text[], requests_per_second integer, expires_at timestamp with time zone, public_key bytea) TO rts_operator;
GRANT ALL ON FUNCTION api.create_key(key_id text, account text, permissions text[], label text, networks text[], requests_per_second integer, expires_at timestamp with time zone, public_key bytea) TO rts_service;

REVOKE ALL ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) TO rts_service;
GRANT ALL ON FUNCTION api.deposit(account text, asset text, amount numeric, reference text) TO rts_operator;

GRANT SELECT ON TABLE api.audit TO PUBLIC;

REVOKE ALL ON FUNCTION api.list_audit(action text, subject text, before bigint, max_rows integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.list_audit(action text, subject text, before bigint, max_rows integer) TO rts_service;
GRANT ALL ON FUNCTION api.list_audit(action text, subject text, before bigint, max_rows integer) TO rts_auditor;
GRANT ALL ON FUNCTION api.list_audit(action text, subject text, before bigint, max_rows integer) TO rts_operator;

GRANT SELECT ON TABLE api.balances TO PUBLIC;

GRANT SELECT ON TABLE api.fills TO PUBLIC;

REVOKE ALL ON FUNCTION api.list_keys(account text, after_key_id text, max_rows integer) FROM PUBLIC;
GRANT ALL ON FUNCTION api.list_keys(account text, after_key_id text, max_rows integer) TO rts_operator;
GRANT ALL ON FUNCTION api.list_keys(account text, after_key_id text, max_rows integer) TO rts_service;

GRANT SELECT ON TABLE api.ledger TO PUBLIC;

GRANT SELECT ON TABLE api.orders TO PUBLIC;

GRANT SELECT ON TABLE api.trades TO PUBLIC;

GRANT SELECT ON TABLE api.transfers TO PUBLIC;

GRANT SELECT ON TABLE api.order_events TO PUBLIC;

REVOKE ALL ON FUNCTION api.reset_clock(symbol text) FROM PUBLIC;

REVOKE ALL ON FUNCTION api.revoke_key(key_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.revoke_key(key_id text) TO rts_operator;
GRANT ALL ON FUNCTION api.revoke_key(key_id text) TO rts_service;

REVOKE ALL ON FUNCTION api.set_access(mode text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_access(mode text) TO rts_operator;
GRANT ALL ON FUNCTION api.set_access(mode text) TO rts_service;

GRANT SELECT ON TABLE api.accounts TO PUBLIC;

REVOKE ALL ON FUNCTION api.set_account_limits(account text, orders_per_second integer, max_open_orders integer, max_open_notional numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_account_limits(account text, orders_per_second integer, max_open_orders integer, max_open_notional numeric) TO rts_service;
GRANT ALL ON FUNCTION api.set_account_limits(account text, orders_per_second integer, max_open_orders integer, max_open_notional numeric) TO rts_operator;

REVOKE ALL ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) TO rts_service;
GRANT ALL ON FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric) TO rts_operator;

REVOKE ALL ON FUNCTION api.set_instrument_status(symbol text, status text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.set_instrument_status(symbol text, status text) TO rts_service;
GRANT ALL ON FUNCTION api.set_instrument_status(symbol text, status text) TO rts_operator;

REVOKE ALL ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) TO rts_operator;
GRANT ALL ON FUNCTION api.transfer(from_account text, to_account text, asset text, amount numeric, reference text) TO rts_service;

REVOKE ALL ON FUNCTION api.unblock_account(account text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.unblock_account(account text, reason text) TO rts_operator;
GRANT ALL ON FUNCTION api.unblock_account(account text, reason text) TO rts_service;

REVOKE ALL ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) TO rts_operator;
GRANT ALL ON FUNCTION api.withdraw(account text, asset text, amount numeric, reference text) TO rts_service;

REVOKE ALL ON FUNCTION core.account_id(p_field text, p_name text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.add_checkpoint(p_instrument_id integer, p_every integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.add_seal(p_chain integer, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.any_limited(p_orders core.orders[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.arm_cancel_after(p_account text, p_seconds integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.asset_of(p_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_amount(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.bad_name(p_field text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.begin_epoch(p_reason text, p_lost jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_document(p_symbol text, head core.head, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_head(p_symbol text, p_depth integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_levels(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.book_transfer(purse core.purse, f core.transfer, p_unbound boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.caller() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_all(p_symbol text, p_account text, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_live(head core.head, o core.orders, p_status core.order_status, p_reason text, p_quantity numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cancel_many(p_instrument_id integer, p_order_ids bigint[], p_status core.order_status, p_reason text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candle_width(p_width text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.candles_of(p_instrument_id integer, p_first bigint, p_last bigint, p_width interval) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.cash_row(purse core.purse, o core.orders, p_kind core.cash_kind, p_seq bigint, p_time timestamp with time zone, p_cost numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.chain_end(p_chain integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.chains(p_account_id integer) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION core.enter_orders(head core.head, p_orders core.orders[], p_event core.event_type, p_reason text, instrument core.instrument, origin core.origin, p_purses core.purse[], p_prepaid numeric, p_named boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.entered(p_entered numeric, p_was numeric, p_now numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.entries_between(p_account_id integer, p_asset_id integer, p_after bigint, p_last bigint) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION core.has_limits(a core.account) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.held_by(o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.held_text(p_account_id integer, p_asset_id integer) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION core.is_trusted() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.keep_epoch() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.kept_out() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.key_faults(p_key_id text, p_account text, p_permissions text[], p_label text, p_networks text[], p_rate integer, p_expires_at timestamp with time zone, p_public_key bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_add(l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_refill(l core.ladder, p_instrument_id integer, p_side core.side, p_last numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.ladder_take(l core.ladder, p_at integer, p_quantity numeric, p_orders integer, p_first bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.last_entry(p_account_id integer, p_asset_id integer, p_n bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.leave_ids(p_sequence regclass, p_given bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_at(p_instrument_id integer, p_seq bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.levels_json(head core.head, p_side core.side, p_depth integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.limit_refusal(o core.orders, p_clock timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_ids(p_instrument_id integer, p_account_id integer, p_status text, p_before bigint, p_after bigint, p_from timestamp with time zone, p_to timestamp with time zone, p_max integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_markets(p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_order(o core.orders, b core.book) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_orders(p_instrument_id integer, p_account_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.live_state(p_order_id bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_accounts(p_orders core.orders[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_instrument(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lock_purses(p_accounts integer[], p_assets integer[], p_house boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.login_faults(p_role text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.lost_since(p_noted jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.maker_event(maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.minute_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.modify(p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.money_quantity(instrument core.instrument, o core.orders, p_clock timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.move_money(wanted core.transfer_request) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.move_stop(head core.head, n core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.nearest_stops(head core.head) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.new_terms(before core.instrument, p_given jsonb, p_remove text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.newest_head(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_bound(p_width interval, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.next_step(p_value numeric, p_step numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.not_yours(c core.caller) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.note_action(p_action text, p_subject text, p_detail jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.off_grid(p_instrument_id integer, p_tick_size numeric, p_lot_size numeric) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.open_market(instrument core.instrument) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.open_of(p_account_id integer, p_order_id bigint, p_clock timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_faults(p api.order_request, o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_fills(p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_ids(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_max integer, p_after bigint, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.order_of(p_order_id bigint, p_account text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.origin_here() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.own_account(p_account text, p_reads boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.own_report(p_report api.order_report) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.own_reports(p_reports api.order_report[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.own_requests(p_requests api.order_request[]) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION core.rate_errors(p_orders core.orders[], p_limited integer[], p_errors jsonb[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_center(p_word text) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.read_networks(p_networks text[]) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION core.report_listed(v core.order_row, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_one(o core.orders, p api.order_request, p_fills jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.report_others(p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.request_text(o core.orders) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.requeue_order(head core.head, o core.orders, n core.orders, instrument core.instrument, origin core.origin, p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.require_acceptance() FROM PUBLIC;

REVOKE ALL ON FUNCTION core.require_newest(p_purses core.purse[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.reset_clock(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.rolled_to(p_instrument_id integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.row_of_entry(p_account_id integer, p_asset_id integer, p_entry bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.run_orders(p_instrument_id integer, p_orders core.orders[], origin core.origin, p_purses core.purse[], p_named boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.second_candles(p_instrument_id integer, p_from timestamp with time zone, p_to timestamp with time zone, p_newest boolean, p_most integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_at(p_instrument_id integer, p_seq bigint, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_at_time(p_instrument_id integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_below(p_instrument_id integer, p_order_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_from(p_instrument_id integer, p_time timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.seq_of_trade(p_instrument_id integer, p_trade_id bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION core.set_access(p_mode text) FROM PUBLIC;

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

REVOKE ALL ON FUNCTION service.access_mode() FROM PUBLIC;
GRANT ALL ON FUNCTION service.access_mode() TO rts_service;

REVOKE ALL ON FUNCTION service.balance_heads(p_account text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.balance_heads(p_account text) TO rts_service;

REVOKE ALL ON FUNCTION service.balance_page(p_account text, p_asset text, p_after bigint, p_last bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION service.balance_page(p_account text, p_asset text, p_after bigint, p_last bigint) TO rts_service;

REVOKE ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.book_texts(p_symbols text[], p_depths integer[]) TO rts_service;

REVOKE ALL ON FUNCTION service.books_off() FROM PUBLIC;
GRANT ALL ON FUNCTION service.books_off() TO rts_house;

REVOKE ALL ON FUNCTION service.can_be_account(p_value text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.can_be_account(p_value text) TO rts_service;

REVOKE ALL ON FUNCTION service.chain_lengths(p_accounts text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.chain_lengths(p_accounts text[]) TO rts_service;

REVOKE ALL ON FUNCTION service.collect_account(p_account text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.collect_account(p_account text) TO rts_service;

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

REVOKE ALL ON FUNCTION service.find_keys(p_key_ids text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.find_keys(p_key_ids text[]) TO rts_service;

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

REVOKE ALL ON FUNCTION service.own_orders(p_account text, p_order_ids bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.own_orders(p_account text, p_order_ids bigint[]) TO rts_service;

REVOKE ALL ON FUNCTION service."position"(p_since pg_snapshot) FROM PUBLIC;
GRANT ALL ON FUNCTION service."position"(p_since pg_snapshot) TO rts_service;

REVOKE ALL ON FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.prune_heads(p_instruments integer[], p_from bigint[], p_keep bigint, p_most integer) TO rts_house;

REVOKE ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION service.roll_candles(p_most integer, p_instruments integer[]) TO rts_house;

REVOKE ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION service.scan_end(p_symbol text, p_status text, p_account text, p_client_order_id text, p_before bigint, p_most integer, p_open boolean, p_from timestamp with time zone, p_to timestamp with time zone) TO rts_service;

REVOKE ALL ON FUNCTION service.seal_markets(p_chains integer[], p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION service.seal_markets(p_chains integer[], p_most integer) TO rts_house;

REVOKE ALL ON FUNCTION service.set_access(p_mode text) FROM PUBLIC;
GRANT ALL ON FUNCTION service.set_access(p_mode text) TO rts_service;

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

GRANT SELECT ON TABLE api.seals TO PUBLIC;

GRANT SELECT ON TABLE api.ticker TO PUBLIC;

GRANT SELECT ON TABLE public.alembic_version TO rts_service;

--
-- PostgreSQL database dump complete
--

