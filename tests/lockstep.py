"""Drives the exchange through SQL and the reference engine, command by command, and compares.

Every difference is an AssertionError that shows both sides. Time is taken from the journal, so
expiry is compared too.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import psycopg
import pytest

from audit.reference import Market
from audit.reference_orders import Bounds, Event, Order, Refused, Trade
from db.exact import EXACT
from tests.conftest import Db, Row
from tests.db.market import expire_due_orders, statement

_numbers = count(1)

EVENTS = """
SELECT e.seq, e.event::text, e.order_id, e.reason, e.status::text, e.price, e.stop_price,
    e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining, e.last_price,
    e.last_quantity, e.counter_order_id, e.occurred_at, coalesce((
        SELECT r.client_order_id FROM core.renaming AS r
        WHERE r.order_id = e.order_id AND r.seq <= e.seq ORDER BY r.seq DESC LIMIT 1),
        o.client_order_id) AS client_order_id
FROM core.order_event AS e
JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.orders AS o USING (order_id)
WHERE i.symbol = %s AND e.seq > %s
ORDER BY e.seq
"""
BOOK = """
SELECT b.side::text, b.order_id, b.price, b.remaining, b.shown
FROM core.book AS b
JOIN core.instrument AS i USING (instrument_id)
WHERE i.symbol = %s
ORDER BY b.side, CASE b.side WHEN 'buy' THEN -b.price ELSE b.price END, b.priority
"""
STOPS = """
SELECT s.order_id, nullif(nullif(s.stop_price, 0), 'Infinity') AS stop_price
FROM core.stop_order AS s
JOIN core.instrument AS i USING (instrument_id)
WHERE i.symbol = %s
ORDER BY s.priority
"""
PLACE = """
SELECT * FROM place_order(
    symbol => %(symbol)s, side => %(side)s, quantity => %(quantity)s, price => %(price)s,
    order_type => %(order_type)s, time_in_force => %(time_in_force)s, account => %(account)s,
    post_only => %(post_only)s, stop_price => %(stop_price)s,
    display_quantity => %(display_quantity)s, expires_at => %(expires_at)s,
    self_trade_prevention => %(self_trade_prevention)s, quote_quantity => %(quote_quantity)s,
    trigger => %(trigger)s, trailing_delta => %(trailing_delta)s)
"""


SOON = 1000
"""Milliseconds: a gtd order that lives shorter is past its time when its command has returned."""


@dataclass(frozen=True, kw_only=True)
class Ask:
    """What is asked of place_order; `lives_ms` makes it a gtd order."""

    side: str
    quantity: Decimal | None
    price: Decimal | None = None
    time_in_force: str = "gtc"
    account: str | None = None
    post_only: bool = False
    stop_price: Decimal | None = None
    display_quantity: Decimal | None = None
    self_trade_prevention: str = "cancel_newest"
    quote_quantity: Decimal | None = None
    trigger: str | None = None
    trailing_delta: int | None = None
    lives_ms: int | None = None


class LockStep:
    """One instrument, in the database and in plain Python."""

    def __init__(self, db: Db, bounds: Bounds | None = None) -> None:
        self.db = db
        self.symbol = f"M{next(_numbers)}"
        self.market = Market(bounds or Bounds())
        self.order_ids: list[int] = []
        self._free_name = f"m{next(_numbers)}"
        fields = asdict(self.market.bounds)
        db.execute(*statement("create_instrument", {"symbol": self.symbol, **fields}))

    # --------------------------------------------------------------------------- commands
    def place(self, ask: Ask) -> None:
        arguments = self._arguments(ask)
        report = self._one(PLACE, arguments)
        self._enter(arguments, report, self._new_events())
        self._compare_events()
        self._compare_report(report, self._order(report))
        self._await(ask)

    def place_batch(self, asks: Sequence[Ask]) -> None:
        arguments = [self._arguments(ask) for ask in asks]
        reports = self.db.execute(
            "SELECT * FROM place_orders(%s)", [psycopg.types.json.Jsonb(arguments, dumps=_dumps)]
        ).fetchall()
        assert len(reports) == len(asks)
        seen = len(self.market.trades)
        events = self._new_events()
        for each, report in zip(arguments, reports, strict=True):
            self._enter(each, report, events)
        self._compare_events()
        self._trades_seen = seen
        for report in reports:
            self._compare_report(report, self._order(report))
        for ask in asks:
            self._await(ask)

    def place_pair(self, first: Ask, second: Ask) -> None:
        arguments = [self._arguments(ask) for ask in (first, second)]
        arguments[1]["expires_at"] = arguments[0]["expires_at"]
        now = self._now()
        items = psycopg.types.json.Jsonb(arguments, dumps=_dumps)
        try:
            reports = self.db.execute("SELECT * FROM place_oco(%s)", [items]).fetchall()
        except psycopg.Error as error:
            one, other = self._new_order(arguments[0], -1), self._new_order(arguments[1], -2)
            one.oco_order_id, other.oco_order_id = -2, -1
            self._expect_refusal(_code(error), lambda: self.market.place_pair(one, other, now))
            return
        one, other = (
            self._new_order(each, report["order_id"])
            for each, report in zip(arguments, reports, strict=True)
        )
        one.oco_order_id, other.oco_order_id = other.order_id, one.order_id
        self.order_ids += one.order_id, other.order_id
        self._trades_seen = len(self.market.trades)
        self.market.place_pair(one, other, self._new_events()[0]["occurred_at"])
        self._compare_events()
        self._compare_report(reports[0], one)
        self._compare_report(reports[1], other)

    def lay(self, side: str) -> None:
        """More levels on a side than the newest head remembers."""
        first = Decimal("100.5") if side == "sell" else Decimal("99.5")
        step = Decimal("0.5") if side == "sell" else Decimal("-0.5")
        self.place_batch(
            [Ask(side=side, quantity=Decimal(4), price=first + step * n) for n in range(20)]
        )

    def modify(
        self, which: int, quantity: Decimal | None, price: Decimal | None, *, rename: bool = False
    ) -> None:
        self.modify_order(self._pick(which), quantity, price, rename=rename)

    def modify_order(
        self,
        order_id: int,
        quantity: Decimal | None,
        price: Decimal | None,
        stop_price: Decimal | None = None,
        *,
        rename: bool = False,
    ) -> None:
        self._trades_seen = len(self.market.trades)
        now = self._now()
        name = self._free_name if rename else None
        try:
            report = self._one(
                "SELECT * FROM modify_order(%s, %s, %s, stop_price => %s, client_order_id => %s)",
                [order_id, quantity, price, stop_price, name],
            )
        except psycopg.Error as error:  # the name is free yet
            self._expect_refusal(
                _code(error),
                lambda: self.market.modify(order_id, quantity, price, now, stop_price, name),
            )
            return
        time = self._new_time() or now
        kept = self.market.modify(order_id, quantity, price, time, stop_price, name)
        assert report["priority_kept"] is kept
        if rename:
            self._free_name = f"m{next(_numbers)}"
        self._compare_events()
        self._compare_report(report, self.market.orders[order_id])

    def cancel(self, which: int) -> None:
        order_id = self._pick(which)
        self._trades_seen = len(self.market.trades)
        now = self._now()
        try:
            report = self._one("SELECT * FROM cancel_order(%s)", [order_id])
        except psycopg.Error as error:
            self._expect_refusal(_code(error), lambda: self.market.cancel(order_id, now))
            return
        self.market.cancel(order_id, self._new_time() or now)
        self._compare_events()
        self._compare_report(report, self.market.orders[order_id])

    def replace(self, which: int, ask: Ask) -> None:
        """With another order of the same side and account: by name, nothing is left out."""
        old = self.market.orders.get(self._pick(which))
        if old is None or ask.lives_ms is not None or ask.quantity is None:
            return
        self._trades_seen = len(self.market.trades)
        fields = self._arguments(ask) | {"side": old.side, "account": old.account}
        not_its = ("symbol", "side", "quote_quantity")
        passed = {name: value for name, value in fields.items() if name not in not_its}
        # What is null would be taken from the old order.
        for name in ("stop_price", "display_quantity", "expires_at", "trailing_delta", "trigger"):
            if fields[name] is None and getattr(old, name) is not None:
                return
        arguments = passed | {"order_id": old.order_id, "client_order_id": f"r{next(_numbers)}"}
        now = self._now()
        try:
            report = self._one(*statement("replace_order", arguments))
        except psycopg.Error as error:
            new = self._new_order(fields, 0)
            self._expect_refusal(_code(error), lambda: self.market.replace(old.order_id, new, now))
            return
        new = self._new_order(fields, report["order_id"])
        new.client_order_id = arguments["client_order_id"]
        self.order_ids.append(new.order_id)
        self.market.replace(old.order_id, new, self._new_time() or now)
        self._compare_events()
        self._compare_report(report, new)

    def cancel_all(self, account: str | None) -> None:
        now = self._now()
        reports = self.db.execute(
            "SELECT * FROM cancel_all_orders(%s, %s)", [self.symbol, account]
        ).fetchall()
        expected = {
            order.order_id
            for order in self.market.orders.values()
            if order.live and account in (None, order.account) and not order.overdue(now)
        }
        assert {report["order_id"] for report in reports} == expected
        for event in self._new_events():
            assert event["order_id"] is not None
            if not self.market.orders[event["order_id"]].live:
                continue  # it went with the other of its pair
            if event["event"] == "expired":
                self.market.expire(event["order_id"], event["occurred_at"])
            else:
                self.market.cancel(event["order_id"], event["occurred_at"])
        self._compare_events()

    def sweep(self) -> None:
        """What the matching service does by itself (rule 10)."""
        while expire_due_orders(self.db):
            pass
        for event in self._new_events():
            if self.market.orders[event["order_id"]].live:
                self.market.expire(event["order_id"], event["occurred_at"])
        self._compare_events()
        now = self._now()
        assert not [o for o in self.market.orders.values() if o.live and o.overdue(now)]

    def set_status(self, status: str) -> None:
        self.db.execute("SELECT set_instrument_status(%s, %s)", [self.symbol, status])
        self.market.set_status(status)
        self._compare_events()

    def change(self, changes: Row) -> None:
        """Other terms; None takes a bound away."""
        arguments = {
            "symbol": self.symbol,
            "remove": [name for name, value in changes.items() if value is None],
            **{name: value for name, value in changes.items() if value is not None},
        }
        bounds = replace(self.market.bounds, **changes)
        try:
            self.db.execute(*statement("change_instrument", arguments))
        except psycopg.Error as error:
            self._expect_refusal(_code(error), lambda: self.market.change(bounds, ""))
            return
        for event in self._new_events():
            if event["event"] == "instrument_changed":
                self.market.change(bounds, event["reason"])
            elif self.market.orders[event["order_id"]].live:  # past its time before another grid
                self.market.expire(event["order_id"], event["occurred_at"])
        self._compare_events()

    def while_not_open(self, status: str, ask: Ask, which: int, quantity: Decimal) -> None:
        """Halt (or close), try everything that rule 17 is about, open again."""
        self.set_status(status)
        self.place(ask)
        self.modify(which, quantity, None)
        self.cancel(which)
        self.set_status("open")

    # ------------------------------------------------------------------------- comparisons
    def compare_book(self) -> None:
        """Every resting order in its place, every stop that waits."""
        book = [
            {
                "side": order.side,
                "order_id": order.order_id,
                "price": order.price,
                "remaining": order.remaining,
                "shown": order.shown,
            }
            for queue in self.market.resting.values()
            for order in queue
        ]
        assert self.db.execute(BOOK, [self.symbol]).fetchall() == book
        stops = [tuple(row.values()) for row in self.db.execute(STOPS, [self.symbol])]
        assert stops == [(order.order_id, order.waits_for) for order in self.market.waiting]

    def compare_everything(self) -> None:
        """Book, levels, every order and every trade."""
        self.compare_book()
        now = self._now()
        for row in self.db.execute("SELECT * FROM orders WHERE symbol = %s", [self.symbol]):
            self._compare_order(row, self._as_seen(self.market.orders[row["order_id"]], now))
        trades = self.db.execute(
            "SELECT * FROM trades WHERE symbol = %s ORDER BY seq", [self.symbol]
        ).fetchall()
        assert [
            (t["seq"], t["price"], t["quantity"], t["taker_side"], t["bid_order_id"])
            for t in trades
        ] == [
            (
                trade.seq,
                trade.price,
                trade.quantity,
                trade.taker_side,
                trade.taker_id if trade.taker_side == "buy" else trade.maker_id,
            )
            for trade in self.market.trades
        ]
        self._compare_levels()

    def _as_seen(self, order: Order, now: datetime) -> Order:
        """An order is over at its time, before its event is there (rule 10)."""
        over = order.live and order.overdue(now)
        return replace(order, status="expired", reason="expired") if over else order

    def _compare_levels(self) -> None:
        now = self._now()
        rows = self.db.execute("SELECT * FROM order_book(%s, 1000)", [self.symbol]).fetchall()
        levels: dict[tuple[str, Decimal], list[Decimal]] = {}
        for side, queue in (
            ("bid", self.market.resting["buy"]),
            ("ask", self.market.resting["sell"]),
        ):
            for order in queue:
                assert order.price is not None
                if order.overdue(now):
                    continue
                levels.setdefault((side, order.price), []).append(order.shown)
        assert [(r["side"], r["price"], r["quantity"], r["order_count"]) for r in rows] == [
            (side, price, sum(shown), len(shown)) for (side, price), shown in levels.items()
        ]
        assert {r["seq"] for r in rows} <= {self.market.seq}

    def _compare_events(self) -> None:
        """The journal since the last comparison, column by column."""
        rows = self._new_events()
        expected = self._predicted()
        actual = [
            Event(**{name: value for name, value in row.items() if name != "occurred_at"})
            for row in rows
        ]
        assert actual == expected
        self._compared = self.market.seq

    def _compare_report(self, report: Row, order: Order) -> None:
        self._compare_order(report, order)
        fills = [
            {
                "seq": trade.seq,
                "price": trade.price,
                "quantity": trade.quantity,
                "liquidity": "taker" if trade.taker_id == order.order_id else "maker",
            }
            for trade in self._new_trades()
            if order.order_id in (trade.taker_id, trade.maker_id)
        ]
        assert [
            {
                "seq": fill["seq"],
                "price": Decimal(fill["price"]),
                "quantity": Decimal(fill["quantity"]),
                "liquidity": fill["liquidity"],
            }
            for fill in report["fills"]
        ] == fills

    def _compare_order(self, row: Row, order: Order) -> None:
        rejected = order.status == "rejected"
        assert {
            name: row[name]
            for name in (
                "order_id", "client_order_id", "side", "account", "price", "quantity",
                "traded_quantity", "remaining_quantity", "status", "reject_reason", "cancel_reason",
                "stop_price", "trailing_delta", "oco_order_id",
            )
        } == {
            "order_id": order.order_id,
            "client_order_id": order.client_order_id,
            "side": order.side,
            "account": order.account,
            "price": order.price,
            "quantity": order.quantity,
            "traded_quantity": order.traded,
            "remaining_quantity": order.remaining,
            "status": order.status,
            "reject_reason": order.reason if rejected else None,
            "cancel_reason": None if rejected else order.reason,
            "stop_price": order.waits_for,
            "trailing_delta": order.trailing_delta,
            "oco_order_id": order.oco_order_id,
        }  # fmt: skip
        if order.traded:
            value = EXACT.multiply(row["average_traded_price"], order.traded)
            assert abs(EXACT.subtract(value, order.value)) < Decimal("1e-9")
        else:
            assert row["average_traded_price"] is None

    # ----------------------------------------------------------------------------- helpers
    _compared = 0
    _trades_seen = 0

    def _predicted(self) -> list[Event]:
        return [event for event in self.market.events if event.seq > self._compared]

    def _new_events(self) -> list[Row]:
        return self.db.execute(EVENTS, [self.symbol, self._compared]).fetchall()

    def _new_trades(self) -> list[Trade]:
        return self.market.trades[self._trades_seen :]

    def _new_time(self) -> datetime | None:
        events = self._new_events()
        return events[0]["occurred_at"] if events else None

    def _now(self) -> datetime:
        moment: datetime = self._one("SELECT clock_timestamp() AS now")["now"]
        return moment

    def _await(self, ask: Ask) -> None:
        if ask.lives_ms is not None and ask.lives_ms < SOON:
            self.db.execute("SELECT pg_sleep(%s)", [(ask.lives_ms + 1) / 1000])

    def _arguments(self, ask: Ask) -> Row:
        lives_ms = ask.lives_ms
        fields = asdict(ask)
        del fields["lives_ms"]
        fields["symbol"] = self.symbol
        fields["order_type"] = "market" if ask.price is None else "limit"
        fields["expires_at"] = None
        if lives_ms is not None:
            fields["time_in_force"] = "gtd"
            fields["expires_at"] = datetime.now(UTC) + timedelta(milliseconds=lives_ms)
        return fields

    def _enter(self, arguments: Row, report: Row, events: list[Row]) -> None:
        """Place in the reference what was placed in SQL, at the time that SQL judged it by."""
        order = self._new_order(arguments, report["order_id"])
        self.order_ids.append(order.order_id)
        self._trades_seen = len(self.market.trades)
        entered = next(event for event in events if event["order_id"] == order.order_id)
        self.market.place(order, entered["occurred_at"])

    def _new_order(self, arguments: Row, order_id: int) -> Order:
        fields = {name: value for name, value in arguments.items() if name != "symbol"}
        return Order(order_id=order_id, **fields)

    def _order(self, report: Row) -> Order:
        return self.market.orders[report["order_id"]]

    def _pick(self, which: int) -> int:
        """One of the last dozen orders: mostly live ones, sometimes a final or an unknown one."""
        recent = self.order_ids[-12:] or [0]
        return recent[which % len(recent)]

    def _one(self, statement: str, arguments: Any = None) -> Row:
        row = self.db.execute(statement, arguments).fetchone()
        assert row is not None
        return row

    def _expect_refusal(self, code: str, command: Any) -> None:
        with pytest.raises(Refused) as refused:
            command()
        assert refused.value.code == code
        assert self._new_events() == []


def _code(error: psycopg.Error) -> str:
    assert (error.sqlstate or "").startswith("RT"), error
    return str(error).partition(":")[0]


def _dumps(value: Any) -> str:
    return json.dumps(value, default=str)
