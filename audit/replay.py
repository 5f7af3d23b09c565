"""One symbol's journal, event by event, through a market of the second engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, LiteralString

import psycopg
from psycopg.rows import dict_row
from rich.progress import Progress, TaskID

from audit.money import Accounts
from audit.reference import Market
from audit.reference_orders import Bounds, Event, Order, Refused, Trade

REQUESTED = frozenset({"requested", "cancel_all_after", "account_blocked"})
"""Why an order may be canceled that no rule ends."""

OF_MEANS = frozenset(
    {
        "account_required", "price_required", "account_reserved", "insufficient_funds",
        "account_blocked", "open_orders_too_many", "open_notional_too_large",
    }
)  # fmt: skip
"""Why an order may be refused that is its account's affair; balances are checked as a whole."""
Row = dict[str, Any]
Connection = psycopg.Connection[Any]

_JOURNAL = """
SELECT
    e.seq, e.event::text AS event, e.order_id, e.reason, e.status::text AS status, e.price,
    e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining, e.last_price,
    e.last_quantity, e.counter_order_id, e.stop_price, e.occurred_at, e.clock,
    o.side::text AS side, o.order_type::text AS order_type, o.time_in_force::text AS time_in_force,
    a.name AS account, o.post_only, o.display_quantity, o.expires_at, o.quote_quantity,
    o.self_trade_prevention::text AS self_trade_prevention, o.trailing_delta, o.oco_order_id,
    CASE WHEN o.take_profit THEN 'take_profit' END AS trigger, n.client_order_id AS new_name,
    coalesce((
        SELECT r.client_order_id FROM core.renaming AS r
        WHERE r.order_id = e.order_id AND r.seq <= e.seq ORDER BY r.seq DESC LIMIT 1),
        o.client_order_id) AS client_order_id
FROM core.order_event AS e
LEFT JOIN core.orders AS o USING (order_id)
LEFT JOIN core.renaming AS n ON (n.order_id, n.seq) = (e.order_id, e.seq)
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
    o.traded_now AS traded_quantity, o.remaining_now AS remaining_quantity,
    o.client_order_id_now AS client_order_id
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
_STOPS = """
SELECT order_id, nullif(nullif(stop_price, 0), 'Infinity') AS stop_price
FROM core.stop_order WHERE instrument_id = %s ORDER BY priority
"""


@dataclass
class Check:
    """One line of the report: what was checked, and what was found to differ."""

    text: str
    differences: list[str] = field(default_factory=list)


class Replay:
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
                return f"the journal ends, but {text_of(_columns(expected))} had to follow"
            for row in trades:
                return f"no event stands behind trade {text_of(row)}"
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
                return f"{text_of(row)} could not happen: {refused.code}"
            if not market.events:
                return f"{text_of(row)} changes nothing"
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
                return f"trade {text_of(row)} should be {text_of(_trade_row(trade))}"
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
            [
                {"order_id": order.order_id, "stop_price": order.waits_for}
                for order in market.waiting
            ],
        )
        yield from self._compare_orders()

    @staticmethod
    def _compare_list(what: str, actual: list[Row], expected: list[Row]) -> Iterator[str]:
        if len(actual) != len(expected):
            yield f"{what}: {len(actual)} orders, should be {len(expected)}"
        for position, (one, other) in enumerate(zip(actual, expected, strict=False), start=1):
            if one != other:
                yield f"{what}, place {position}: {text_of(one)} should be {text_of(other)}"

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
                    "client_order_id": order.client_order_id,
                }
                if row != expected:
                    yield f"order {text_of(row)} should be {text_of(expected)}"
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
            market.modify(
                row["order_id"], row["quantity"], row["price"], now, stop_price, row["new_name"]
            )
        case "canceled", "modified_to_traded":
            market.modify(row["order_id"], row["quantity"], None, now, None, row["new_name"])
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
        "quote_quantity", "trigger", "trailing_delta", "oco_order_id", "client_order_id",
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
        f"{text_of({name: one[name] for name in names})},"
        f" should be {text_of({name: other[name] for name in names})}"
    )


def text_of(value: object) -> str:
    """Return a value, or the columns of a row, as people read them."""
    if isinstance(value, dict):
        return ", ".join(f"{name}={text_of(x)}" for name, x in value.items() if x is not None)
    if isinstance(value, tuple | list):
        return ", ".join(text_of(each) for each in value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
