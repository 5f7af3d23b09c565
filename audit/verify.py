"""`rts verify`: proves that the tables are what the rules make of the journal.

It replays the journal of every symbol, in seq order, through the reference engine: what callers
asked for is fed in, everything else must come out, event by event, trade by trade, down to the
book. Then it runs every query of `audit/invariants`, each of which must find nothing. All of it
sees one snapshot, so it may run while the exchange trades.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg import errors
from psycopg.rows import dict_row
from rich.console import Console
from rich.progress import Progress, TaskID

from audit.money import Accounts
from audit.reference import Market
from audit.reference_orders import Bounds, Event, Order, Refused, Trade
from db.session import connect, said

SHOWN = 5
"""Differences printed for a check that fails; they mostly follow from the first."""

REQUESTED = frozenset({"requested", "cancel_all_after"})
"""Why an order may be canceled that no rule ends."""

OF_MEANS = frozenset(
    {"account_required", "price_required", "account_reserved", "insufficient_funds"}
)
"""Why an order may be refused that only balances tell; those are checked as a whole."""

Row = dict[str, Any]
RULES = Path(__file__).parents[1] / "docs" / "RULES.md"

Connection = psycopg.Connection[Any]

_INSTRUMENTS = """
SELECT
    i.instrument_id, i.symbol, i.status::text AS status, i.tick_size, i.lot_size, i.min_quantity,
    i.max_quantity, i.max_notional, i.price_band, i.reference_price, i.max_open_orders,
    i.band_center::text AS band_center,
    (SELECT count(*) FROM core.order_event AS e WHERE e.instrument_id = i.instrument_id) AS events
FROM core.instrument AS i
ORDER BY i.symbol
"""
_JOURNAL = """
SELECT
    e.seq, e.event::text AS event, e.order_id, e.reason, e.status::text AS status, e.price,
    e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining, e.last_price,
    e.last_quantity, e.counter_order_id, e.stop_price, e.occurred_at, e.clock,
    o.side::text AS side, o.order_type::text AS order_type, o.time_in_force::text AS time_in_force,
    a.name AS account, o.post_only, o.display_quantity, o.expires_at,
    o.self_trade_prevention::text AS self_trade_prevention
FROM core.order_event AS e
LEFT JOIN core.orders AS o USING (order_id)
LEFT JOIN core.account AS a ON a.account_id = o.account_id
WHERE e.instrument_id = %s
ORDER BY e.seq
"""
_TRADES = """
SELECT seq, price, quantity, taker_side::text AS taker_side, maker_order_id, taker_order_id
FROM core.trade
WHERE instrument_id = %s
ORDER BY seq
"""
_ORDERS = """
SELECT o.order_id, o.status_now::text AS status, o.price_now AS price, o.quantity_now AS quantity,
    o.traded_now AS traded_quantity, o.remaining_now AS remaining_quantity
FROM core.order_state AS o
WHERE o.instrument_id = %s
"""
_BOOK = """
SELECT order_id, price, remaining, shown
FROM core.book
WHERE instrument_id = %s AND side = %s
ORDER BY CASE side WHEN 'buy' THEN -price ELSE price END, priority
"""
_VERSION = """
SELECT tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band, reference_price,
    max_open_orders, band_center::text AS band_center
FROM core.instrument_version
WHERE instrument_id = %s AND seq = %s
"""
_STOPS = "SELECT order_id FROM core.stop_order WHERE instrument_id = %s ORDER BY priority"


@dataclass
class Check:
    """One line of the report: what was checked, and what was found to differ."""

    text: str
    differences: list[str] = field(default_factory=list)


def main(url: str) -> int:
    """Verify a database for the shell; 0: all holds, 1: it does not, or who knows.

    What cannot be read, or is nothing that an exchange writes, is said in a sentence.
    """
    try:
        if verify(url):
            return 0
        print(f"What the rules say is in {RULES}", file=sys.stderr)
        return 1
    except (errors.InvalidSchemaName, errors.UndefinedTable):
        raise  # no exchange
    except psycopg.Error as error:
        reason = f"The database says: {said(error)}"
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        reason = f"What is recorded cannot be understood: {type(error).__name__}: {error}"
    print(f"rts: Not verified to the end. {' '.join(reason.split())}", file=sys.stderr)
    return 1


def verify(url: str, console: Console | None = None) -> bool:
    """Run every check on `url`, print one line for each, return whether all hold."""
    console = console or Console()
    holds = True
    with snapshot(url) as connection, Progress(console=console, transient=True) as progress:
        for check in checks(connection, progress):
            holds = holds and not check.differences
            _print(console, check)
    return holds


@contextmanager
def snapshot(url: str) -> Iterator[Connection]:
    """One moment of the database for everything that follows."""
    with connect(url, row_factory=dict_row, application_name="rts-verify") as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        yield connection


def checks(connection: Connection, progress: Progress, *, replay: bool = True) -> Iterator[Check]:
    """Every check, one after the other, in the open transaction of `connection`.

    Without `replay` only what must not be is looked for.
    """
    if replay:
        yield from _replayed(connection, progress)
    queries = sorted(
        (file for file in (files("audit") / "invariants").iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    task = progress.add_task("invariants", total=len(queries))
    for file in queries:
        yield check_invariant(connection, file.read_text("utf-8"))
        progress.advance(task)


def _replayed(connection: Connection, progress: Progress) -> Iterator[Check]:
    instruments = connection.execute(_INSTRUMENTS).fetchall()
    task = progress.add_task("journal", total=sum(row["events"] for row in instruments))
    accounts = Accounts(connection)
    for row in instruments:
        yield _Replay(connection, row, accounts).run(progress, task)
    differences = [*accounts.differences()]
    yield Check(accounts.told(), differences)


def check_invariant(connection: Connection, query: str) -> Check:
    """Run a query that must find nothing; its first line says what that proves."""
    claim = query.splitlines()[0].removeprefix("-- ")
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(query.encode()).fetchall()
    return Check(claim, [_text(row) for row in rows])


def _print(console: Console, check: Check) -> None:
    mark = "[red]DIFFERS[/]" if check.differences else "[green]ok[/]"
    console.print(f"{mark}  {check.text}", highlight=False, soft_wrap=True)
    for difference in check.differences[:SHOWN]:
        console.print(f"    {difference}", highlight=False, markup=False, soft_wrap=True)
    if len(check.differences) > SHOWN:
        console.print(f"    … {len(check.differences) - SHOWN} more", highlight=False)


class _Replay:
    """One symbol's journal against a market of the reference engine."""

    def __init__(self, connection: Connection, instrument: Row, accounts: Accounts) -> None:
        self._connection = connection
        self._instrument = instrument
        self._market = Market()
        self._accounts = accounts
        self._till = accounts.till(instrument["instrument_id"])
        self._compared = 0  # of the market's events
        self._trades = 0

    def run(self, progress: Progress, task: TaskID) -> Check:
        """Compare journal and trades, then, if they are the same, orders and book."""
        difference = self._replay(progress, task)
        differences = [difference] if difference else list(self._compare_end())
        return Check(
            f"{self._instrument['symbol']}: {self._market.seq} events, {self._trades} trades,"
            f" {len(self._market.orders)} orders replayed,"
            f" {sum(map(len, self._market.resting.values()))} of them rest",
            differences,
        )

    def _terms(self, seq: int) -> Bounds:
        """The instrument's terms from this event on. Raises Refused."""
        row = self._connection.execute(
            _VERSION, [self._instrument["instrument_id"], seq]
        ).fetchone()
        if row is None:
            raise Refused("no terms are recorded for it")
        if self._till is not None:
            self._till.fees = self._accounts.fees(self._instrument["instrument_id"], seq)
        return Bounds(**row)

    def _replay(self, progress: Progress, task: TaskID) -> str | None:
        try:
            self._market.bounds = self._terms(0)
        except Refused as refused:
            return refused.code
        with self._rows("journal", _JOURNAL) as journal, self._rows("trades", _TRADES) as trades:
            for row in journal:
                difference = self._follow(row) or self._compare_trades(trades)
                if difference:
                    return difference
                progress.advance(task)
            for expected in self._market.events[self._compared :]:
                return f"the journal ends, but {_text(_columns(expected))} had to follow"
            for row in trades:
                return f"no event stands behind trade {_text(row)}"
        return None

    @contextmanager
    def _rows(self, name: str, query: LiteralString) -> Iterator[Iterator[Row]]:
        """The instrument's rows as the server finds them, never all of them in memory."""
        with self._connection.cursor(name, row_factory=dict_row) as cursor:
            cursor.itersize = 5000
            yield iter(cursor.execute(query, [self._instrument["instrument_id"]]))

    def _follow(self, row: Row) -> str | None:
        """Take the journal's next event: as what must come out now, or else as a command."""
        market = self._market
        if self._compared == len(market.events):
            market.events.clear()
            self._compared = 0
            try:
                if row["event"] == "instrument_changed":
                    market.change(self._terms(row["seq"]), row["reason"])
                else:
                    _command(market, row)
            except Refused as refused:
                return f"{_text(row)} could not happen: {refused.code}"
            if not market.events:
                return f"{_text(row)} changes nothing"
            if self._till is not None:
                self._till.follow(market.events, market.trades, market.orders)
        expected = market.events[self._compared]
        self._compared += 1
        actual = Event(**{name: row[name] for name in Event.__dataclass_fields__})
        if actual != expected:
            return f"the journal says {_differing(actual, expected)}"
        return None

    def _compare_trades(self, trades: Iterator[Row]) -> str | None:
        for trade in self._market.trades:
            self._trades += 1
            row = next(trades, None)
            if row != _trade_row(trade):
                return f"trade {_text(row)} should be {_text(_trade_row(trade))}"
        self._market.trades.clear()
        return None

    def _compare_end(self) -> Iterator[str]:
        market, instrument = self._market, self._instrument
        if market.status != instrument["status"]:
            yield f"status is {instrument['status']}, should be {market.status}"
        terms = Bounds(**{name: instrument[name] for name in Bounds.__dataclass_fields__})
        if terms != market.bounds:
            yield f"the terms are {terms}, should be {market.bounds}"
        for side, queue in market.resting.items():
            yield from self._compare_list(
                f"{side} side of the book",
                self._connection.execute(_BOOK, [instrument["instrument_id"], side]).fetchall(),
                [
                    {
                        "order_id": order.order_id,
                        "price": order.price,
                        "remaining": order.remaining,
                        "shown": order.shown,
                    }
                    for order in queue
                ],
            )
        yield from self._compare_list(
            "waiting stops",
            self._connection.execute(_STOPS, [instrument["instrument_id"]]).fetchall(),
            [{"order_id": order.order_id} for order in market.waiting],
        )
        yield from self._compare_orders()

    @staticmethod
    def _compare_list(what: str, actual: list[Row], expected: list[Row]) -> Iterator[str]:
        if len(actual) != len(expected):
            yield f"{what}: {len(actual)} orders, should be {len(expected)}"
        for position, (one, other) in enumerate(zip(actual, expected, strict=False), start=1):
            if one != other:
                yield f"{what}, place {position}: {_text(one)} should be {_text(other)}"

    def _compare_orders(self) -> Iterator[str]:
        missing = set(self._market.orders)
        with self._rows("orders", _ORDERS) as orders:
            for row in orders:
                order = self._market.orders.get(row["order_id"])
                if order is None:
                    yield f"order {row['order_id']} is not in the journal"
                    continue
                missing.remove(order.order_id)
                expected = {
                    "order_id": order.order_id,
                    "status": order.status,
                    "price": order.price,
                    "quantity": order.quantity,
                    "traded_quantity": order.traded,
                    "remaining_quantity": order.remaining,
                }
                if row != expected:
                    yield f"order {_text(row)} should be {_text(expected)}"
        for order_id in sorted(missing):
            yield f"order {order_id} of the journal is not in the table"


def _command(market: Market, row: Row) -> None:
    """Give the market the command that the event `row` shows was given."""
    now: datetime = row["clock"] or row["occurred_at"]
    match row["event"], row["reason"]:
        case "rejected", reason if reason in OF_MEANS:
            market.refuse(_order(row), reason)
        case (("new" | "rejected"), _):
            market.place(_order(row), now)
        case "replaced", _:
            stop_price = row["stop_price"] if row["status"] == "pending_trigger" else None
            market.modify(row["order_id"], row["quantity"], row["price"], now, stop_price)
        case "canceled", "modified_to_traded":
            market.modify(row["order_id"], row["quantity"], None, now)
        case "canceled", reason if reason in REQUESTED:
            market.cancel(row["order_id"], now, reason)
        case "canceled", "replaced":  # audit/invariants looks that the other one follows
            market.cancel(row["order_id"], now, "replaced", row["counter_order_id"])
        case "expired", _:
            market.expire(row["order_id"], row["occurred_at"])  # though the clock was put back
        case "instrument_status", status:
            market.set_status(status)
        case "clock_reset", _:
            market.reset_clock()
        case _:
            raise Refused("nothing led to it")


def _order(row: Row) -> Order:
    names = (
        "order_id", "side", "quantity", "price", "order_type", "time_in_force", "account",
        "post_only", "stop_price", "display_quantity", "expires_at", "self_trade_prevention",
    )  # fmt: skip
    return Order(**{name: row[name] for name in names})


def _trade_row(trade: Trade) -> Row:
    return {
        "seq": trade.seq, "price": trade.price, "quantity": trade.quantity,
        "taker_side": trade.taker_side, "maker_order_id": trade.maker_id,
        "taker_order_id": trade.taker_id,
    }  # fmt: skip


def _columns(event: Event) -> Row:
    return {name: getattr(event, name) for name in Event.__dataclass_fields__}


def _differing(actual: Event, expected: Event) -> str:
    one, other = _columns(actual), _columns(expected)
    always = ("seq", "event", "order_id")
    names = [name for name in one if name in always or one[name] != other[name]]
    return (
        f"{_text({name: one[name] for name in names})},"
        f" should be {_text({name: other[name] for name in names})}"
    )


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}={_text(x)}" for name, x in value.items() if x is not None)
    if isinstance(value, tuple | list):
        return ", ".join(_text(each) for each in value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
