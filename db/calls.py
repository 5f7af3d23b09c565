"""Every statement that the services send (binance_calls.py: that of Binance's door), and how."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg

# Rows travel as PostgreSQL's own text of them: the cheapest to write here, and to read there.
# `reject`: what to say of an order that the market rejected. All of it is read at the first reject
# of a call (80 µs), and at none if there is none.
PLACE_REQUESTS = """
    SELECT r.*, CASE WHEN r.reject_reason IS NOT NULL THEN (
        SELECT jsonb_object_agg(f.code, f.error::text) FROM refusals AS f WHERE f.recorded
    ) ->> r.reject_reason END AS reject
    FROM place_requests($1::text[]::api.order_request[]) AS r
"""
PLACE_OCO = "SELECT * FROM place_oco($1::jsonb)"
MODIFY_ORDER = """
    SELECT * FROM modify_order(
        order_id => $1, quantity => $2, price => $3, stop_price => $4, account => $5,
        client_order_id => $6)
"""
# A time that is kept goes as text: asyncpg makes infinity of the last microsecond of year 9999.
REPLACE_ORDER = """
    SELECT * FROM replace_order(
        order_id => $1, account => $2, client_order_id => $3, quantity => $4, price => $5,
        order_type => $6, time_in_force => $7, post_only => $8, stop_price => $9,
        display_quantity => $10, expires_at => $11::text::timestamptz,
        self_trade_prevention => $12, trigger => $13, trailing_delta => $14)
"""
CANCEL_ORDER = "SELECT * FROM cancel_order($1, $2)"
CANCEL_CLIENT_ORDER = "SELECT * FROM cancel_client_order($1, $2)"
CANCEL_ALL_ORDERS = "SELECT * FROM cancel_all_orders($1, $2)"
CANCEL_ALL_AFTER = "SELECT cancel_all_after($1, $2)"
# $7: how many orders may be looked at; the last row has where that ends, and may have no order.
LIST_ORDERS = """
    SELECT o.*, e.scan_end
    FROM service.scan_end($1, $2, $3, $4, $5, $7, $8, $9, $10) AS e (scan_end)
    LEFT JOIN LATERAL list_orders($1, $2, $3, $4, $5, $6, e.scan_end, $8, $9, $10) AS o ON true
    ORDER BY o.order_id DESC NULLS LAST
"""
# The public tape: what each side paid is its own affair (list_fills).
_TAPE = """
    SELECT symbol, seq, trade_id, price, quantity, bid_order_id, ask_order_id, taker_side,
           executed_at
"""
LIST_TRADES = f"{_TAPE} FROM list_trades($1, $2, $3, $4, $5, $6)"
NEWEST_TRADES = f"{_TAPE} FROM newest_trades($1, $2)"
# $8: where the slice of orders starts, $9: how many; $10: oldest first. Rows are in the order of
# list_fills; the last column is where the next slice starts, and there may be no other one.
LIST_FILLS = """
    SELECT f.*, s.start, s.next_start
    FROM (
        SELECT CASE WHEN $2::bigint IS NULL THEN x.first_order END AS first_order,
               CASE WHEN $2::bigint IS NULL THEN x.last_order END AS last_order,
               CASE WHEN $10 THEN x.first_order ELSE x.last_order END AS start,
               CASE WHEN $2::bigint IS NULL THEN x.next_start END AS next_start
        FROM service.fill_slice($1, $10, $8, $9) AS x
    ) AS s
    LEFT JOIN LATERAL list_fills(
        $1, $2, $3, $4, $5, $6, $7, $11, s.first_order, s.last_order) AS f ON true
"""
GET_ORDER = "SELECT * FROM orders WHERE order_id = $1"
ORDER_HISTORY = """
    SELECT * FROM order_history($1) WHERE seq > coalesce($2::bigint, 0) ORDER BY seq LIMIT $3
"""
BOOK_SNAPSHOT = "SELECT book_snapshot($1, $2)"
BOOK_SNAPSHOT_AT = "SELECT book_snapshot_at($1, $2, $3, $4)"
HEAD_LEVELS = "SELECT service.head_levels($1, $2)"
WHOLE_BOOK = "SELECT whole_book($1)"
LEVEL_CHANGES = "SELECT * FROM level_changes($1, $2)"
CANDLES = "SELECT * FROM candles($1, $2, $3, $4, $5)"
TICKERS = "SELECT * FROM ticker WHERE symbol = ANY($1::text[])"
CANDLE_PAGE = "SELECT * FROM service.candle_page($1, $2, $3, $4, $5)"
UNDER_WAY = "SELECT * FROM service.under_way()"
# The symbols first: what a ticker is made of is then read for one page, whatever the plan.
TICKER_PAGE = """
    SELECT * FROM ticker
    WHERE symbol = ANY (ARRAY(
        SELECT i.symbol FROM instruments AS i WHERE i.symbol > $1 ORDER BY i.symbol LIMIT $2))
    ORDER BY symbol
"""
INSTRUMENTS = "SELECT * FROM instruments WHERE symbol = ANY($1::text[])"
INSTRUMENT_PAGE = "SELECT * FROM instruments WHERE symbol > $1 ORDER BY symbol LIMIT $2"
SET_INSTRUMENT_STATUS = "SELECT * FROM set_instrument_status($1, $2)"

# A range of seqs bounds a read whatever its plan: seq has no gaps.
TRADES_PAGE = f"""
    {_TAPE} FROM trades WHERE symbol = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq LIMIT $4
"""

# What feeds publish. $1 symbols; per symbol: $2 after which seq, $3 up to which (null: the newest);
# $4 over how many seqs at most.
TRADE_PAGES = "SELECT * FROM service.trade_page($1, $2, $3, $4)"
ORDER_PAGES = "SELECT * FROM service.order_page($1, $2, $3, $4)"
COLLECT_ACCOUNT = "SELECT service.collect_account($1)"
BALANCE_HEADS = "SELECT * FROM service.balance_heads($1)"
BALANCE_PAGE = "SELECT * FROM service.balance_page($1, $2, $3, $4)"
CHAIN_LENGTHS = "SELECT * FROM service.chain_lengths($1)"
KNOWN_ASSETS = "SELECT asset FROM assets WHERE asset = ANY ($1::text[])"
BOOK_TEXTS = "SELECT * FROM service.book_texts($1, $2)"
CAN_BE_ACCOUNT = "SELECT service.can_be_account($1)"
EVENT_BEFORE = "SELECT service.event_before($1, $2, $3)"
# For a session whose few statements always read by key: planning would cost more than running.
PLAN_ONCE = "SET plan_cache_mode = force_generic_plan"
# What happened since the snapshot of the last look; null: all there is.
NEWS = """
    SELECT n.*, (SELECT epoch FROM epochs ORDER BY number DESC LIMIT 1) AS epoch
    FROM service.news($1::text::pg_snapshot) AS n
"""
EPOCH = "SELECT epoch FROM epochs ORDER BY number DESC LIMIT 1"
LOSSES = """
    SELECT number, epoch, began_at, lost::text AS lost
    FROM epochs WHERE reason = 'went_back' AND accepted_at IS NULL ORDER BY number
"""

# What is noted outside the cluster. A place is a database of a server, whatever its address.
PLACE = """
    SELECT c.system_identifier || '-' || d.oid
    FROM pg_control_system() AS c, pg_database AS d WHERE d.datname = current_database()
"""
PRESENT = "SELECT pg_current_snapshot()::text"
POSITION = "SELECT * FROM service.position($1::text::pg_snapshot)"
DECLARE_LOSS = "SELECT service.declare_loss($1::text::jsonb)"

ALL_FLUSHED = "SELECT pg_current_wal_insert_lsn() <= pg_current_wal_flush_lsn()"
# A transaction of its own that writes next to nothing and returns when it is on disk: then so is
# all that was read before, whatever its caller had set. It shares the flush of others under way.
FLUSH = """
    SELECT set_config('synchronous_commit', 'local', true),
           pg_logical_emit_message(true, 'rts', '')
"""

# All that is wrong with items of which the first reader could not read some fields.
FIND_FAULTS = "SELECT * FROM service.find_faults($1, $2::jsonb)"
CREATE_INSTRUMENT = """
    SELECT * FROM create_instrument(
        symbol => $1, tick_size => $2, lot_size => $3, min_quantity => $4, max_quantity => $5,
        max_notional => $6, price_band => $7, reference_price => $8, day_boundary => $9,
        max_open_orders => $10, band_center => $11, base_asset => $12, quote_asset => $13,
        maker_fee => $14, taker_fee => $15)
"""
CHANGE_INSTRUMENT = """
    SELECT * FROM change_instrument(
        symbol => $1, tick_size => $2, lot_size => $3, min_quantity => $4, max_quantity => $5,
        max_notional => $6, price_band => $7, reference_price => $8, max_open_orders => $9,
        band_center => $10, remove => $11, maker_fee => $12, taker_fee => $13)
"""
ASSET_PAGE = "SELECT * FROM assets WHERE asset > $1 ORDER BY asset LIMIT $2"
CREATE_ASSET = "SELECT * FROM create_asset($1, $2)"
BALANCES = "SELECT * FROM list_balances($1, $2, $3, $4, $5)"
LEDGER = "SELECT * FROM list_ledger($1, $2, $3, $4)"
TRANSFERS = "SELECT * FROM list_transfers($1, $2, $3, $4)"
MOVE_MONEY = "SELECT * FROM service.move_money($1, $2, $3, $4, $5, $6, $7)"
SET_CREDIT_LIMIT = "SELECT * FROM set_credit_limit($1, $2, $3)"
# The mode of the exchange, and what there is of these keys: one row, with null, if there are none.
ACCESS = """
    SELECT service.access_mode() AS mode, k.*
    FROM (VALUES (true)) AS one (row) LEFT JOIN service.find_keys($1) AS k ON true
"""
SET_ACCESS = "SELECT service.set_access($1)"
CREATE_KEY = "SELECT * FROM create_key($1, $2, $3, $4, $5, $6, $7::text::timestamptz, $8)"
REVOKE_KEY = "SELECT * FROM revoke_key($1)"
LIST_KEYS = "SELECT * FROM list_keys($1, $2, $3)"
LIST_AUDIT = "SELECT * FROM list_audit($1, $2, $3, $4)"
OPERATIONS = "SELECT * FROM operations()"
ACCOUNTS = """
    SELECT * FROM accounts
    WHERE account = coalesce($1, account) AND account > coalesce($2, '') ORDER BY account LIMIT $3
"""
SET_ACCOUNT_LIMITS = "SELECT * FROM set_account_limits($1, $2, $3, $4)"
BLOCK_ACCOUNT = "SELECT * FROM block_account($1, $2)"
UNBLOCK_ACCOUNT = "SELECT * FROM unblock_account($1, $2)"
OWN_ORDERS = "SELECT service.own_orders($1, $2)"
# Until the transaction ends; journal and audit log keep it.
NAME_KEY = """
    SELECT set_config(
        'application_name', current_setting('application_name') || ' key=' || $1, true)
"""
KNOWS_SYMBOL = "SELECT EXISTS (SELECT FROM instruments WHERE symbol = $1)"
LAST_SEQ = "SELECT service.last_seq($1)"

# Housekeeping. One instance does it: the one that has the lease.
TAKE_LEASE = "SELECT service.take_lease('housekeeping', $1, $2)"
END_LEASE = "SELECT service.end_lease('housekeeping', $1)"
CLOCK = "SELECT clock_timestamp()"
NOTE_LEAP = "SELECT service.note_leap($1, $2)"
NEXT_MARKETS = "SELECT service.next_markets($1, $2)"
MARKETS_AHEAD = """
    SELECT m.instrument_id, m.symbol, extract(epoch FROM m.ahead)::float8 AS ahead
    FROM service.market_times($1) AS m
    WHERE m.ahead > make_interval(secs => $2) ORDER BY m.ahead DESC
"""
HOUSE_SESSION = "SET lock_timeout = '2s'; SET statement_timeout = '4s'"
FIRE_CANCEL_AFTER = "SELECT service.fire_cancel_after()"
DUE_ORDERS = "SELECT * FROM service.due_orders($1)"
END_DUE_ORDERS = "SELECT service.end_due_orders($1, $2, $3, $4, $5)"
END_HOLDERS = "SELECT service.end_holders($1::float8::numeric)"
END_IDLE_TRANSACTIONS = "SELECT service.end_idle_transactions($1::float8::numeric)"
WATCHDOG_FAULTS = "SELECT service.watchdog_faults($1::float8::numeric)"
# Asking also lets go of what every listener has heard: nothing else does while nobody can notify.
NOTIFICATION_QUEUE = "SELECT pg_notification_queue_usage()"
BOOKS_OFF = "SELECT service.books_off()"
COLLECT_CREDITS = "SELECT service.collect_credits($1)"
TOUCHED = """
    SELECT pg_current_snapshot()::text AS snapshot,
           ARRAY(SELECT service.touched($1::text::pg_snapshot)) AS instruments
"""
ROLL_CANDLES = "SELECT service.roll_candles($1, $2)"
MAKE_CHECKPOINTS = "SELECT service.make_checkpoints($1)"
SEAL_MARKETS = "SELECT service.seal_markets($1)"
PRUNE_HEADS = "SELECT * FROM service.prune_heads($1, $2, p_most => $3)"

# $1 seconds: how old a transaction must be to count.
HELD_MARKETS = "SELECT * FROM service.held_markets($1)"
# `owner`: whoever this session belongs to may change everything.
HEALTH = """
    SELECT CURRENT_USER AS role, pg_has_role(session_user, d.datdba, 'MEMBER') AS owner,
           current_setting('server_version') AS version, current_setting('fsync') AS fsync,
           current_setting('full_page_writes') AS full_page_writes,
           current_setting('synchronous_commit') AS synchronous_commit
    FROM pg_database AS d WHERE d.datname = current_database()
"""
IS_MIGRATED = "SELECT to_regclass('public.alembic_version') IS NOT NULL"
REVISION = "SELECT max(version_num) FROM public.alembic_version"
# Read in the catalog, where any role may look, whatever else is missing. $1 functions, $2 views.
MISSING = """
    SELECT w.name FROM unnest($1::text[] || $2::text[]) WITH ORDINALITY AS w (name, number)
    WHERE w.name NOT IN (
        SELECT n.nspname || '.' || o.name
        FROM pg_namespace AS n
        JOIN (
            SELECT p.pronamespace, p.proname FROM pg_proc AS p
            UNION ALL
            SELECT c.relnamespace, c.relname FROM pg_class AS c WHERE c.relkind = 'v'
        ) AS o (namespace, name) ON o.namespace = n.oid
        WHERE n.nspname IN ('api', 'service', 'core'))
    ORDER BY w.number
"""
# What users ask: a book, an order.
TRY_TO_READ = """
    SELECT (SELECT api.book_snapshot(i.symbol, 1) FROM api.instruments AS i LIMIT 1),
           (SELECT o.order_id FROM api.list_orders(max_rows => 1) AS o)
"""

_ACQUIRE_TIMEOUT = 2.0
"""Seconds that a call waits for a free connection before it is told that all are busy."""

_ATTEMPTS = 6
_FIRST_PAUSE = 0.004
"""Seconds; doubles per attempt, of which a random part is waited."""

_chance = random.SystemRandom()


class Saturated(Exception):
    """All connections were busy for _ACQUIRE_TIMEOUT; nothing was sent."""


class Unavailable(Exception):
    """No connection can be had; nothing was sent."""


class Exchange:
    """The database as the services call it: one statement and one transaction per call."""

    def __init__(self, pool: asyncpg.Pool, key_id: str | None = None) -> None:
        self.pool = pool
        self._key_id = key_id

    def by(self, key_id: str) -> "Exchange":
        """Return it for calls of which the database is to know by which key they are made."""
        return Exchange(self.pool, key_id)

    async def rows(self, statement: str, *arguments: Any) -> list[Any]:
        """Run a statement, return its rows.

        What failed because two commands met (40001, 40P01: nothing was done) is sent again a few
        times. Raises Saturated, Unavailable, asyncpg's errors, OSError and TimeoutError.
        """
        rows: list[Any] = await self._call(lambda link: link.fetch(statement, *arguments))
        return rows

    async def row(self, statement: str, *arguments: Any) -> Any:
        """Run a statement that answers one row, return that; otherwise as `rows`."""
        return await self._call(lambda link: link.fetchrow(statement, *arguments))

    async def value(self, statement: str, *arguments: Any) -> Any:
        """Run a statement that answers one value, return that; otherwise as `rows`."""
        return await self._call(lambda link: link.fetchval(statement, *arguments))

    async def _call(self, send: Callable[[asyncpg.Connection], Awaitable[Any]]) -> Any:
        for attempt in range(1, _ATTEMPTS + 1):
            connection = await self._acquire()
            try:
                if self._key_id is None:
                    return await send(connection)
                async with connection.transaction():
                    await connection.fetch(NAME_KEY, self._key_id)
                    return await send(connection)
            except (asyncpg.SerializationError, asyncpg.DeadlockDetectedError):
                if attempt == _ATTEMPTS:
                    raise
            except asyncpg.PostgresError:
                raise
            except Exception as error:  # a driver says many things when its connection dies
                if connection.is_closed():
                    raise ConnectionError(f"{type(error).__name__}: {error}") from error
                raise
            finally:
                await self.pool.release(connection)
            await asyncio.sleep(_chance.random() * _FIRST_PAUSE * 2**attempt)
        raise AssertionError("unreachable")

    async def _acquire(self) -> asyncpg.Connection:
        try:
            return await self.pool.acquire(timeout=_ACQUIRE_TIMEOUT)
        except TimeoutError:
            if self.pool.get_size() == self.pool.get_max_size():
                raise Saturated from None
            raise Unavailable("no answer to a connection attempt") from None
        except Exception as error:
            raise Unavailable(f"{type(error).__name__}: {error}") from error
