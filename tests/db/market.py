"""A market as a test sees it through SQL: orders have names, the book is a drawing."""

import json
from decimal import Decimal
from inspect import cleandoc
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row

BOOK = """
SELECT o.order_id, o.side, o.price, o.remaining_quantity, e.displayed_quantity
FROM orders AS o
CROSS JOIN LATERAL (
    SELECT x.displayed_quantity FROM order_events AS x
    WHERE x.order_id = o.order_id ORDER BY x.seq DESC LIMIT 1
) AS e
WHERE o.symbol = %s AND o.status IN ('new', 'partially_filled')
ORDER BY o.price DESC, o.priority
"""

EXPIRE = """
SELECT service.end_due_orders(d.instrument_id, d.order_ids, d.status, d.reason, 5000) AS count
FROM service.due_orders() AS d WHERE d.status = 'expired' LIMIT 1
"""


def drawing(text: str) -> str:
    return cleandoc(text).strip()


class Market:
    """One instrument. Orders are placed under a name by which drawings and trades call them."""

    def __init__(self, db: Db, symbol: str = "ACME") -> None:
        self.db = db
        self.symbol = symbol
        self.ids: dict[str, int] = {}
        self._seen = 0

    # ------------------------------------------------------------------------- commands
    def buy(self, name: str, quantity: Any, price: Any = None, **more: Any) -> Row:
        return self.place(name, side="buy", quantity=quantity, price=price, **more)

    def sell(self, name: str, quantity: Any, price: Any = None, **more: Any) -> Row:
        return self.place(name, side="sell", quantity=quantity, price=price, **more)

    def place(self, name: str, **arguments: Any) -> Row:
        report = call(self.db, "place_order", symbol=self.symbol, **arguments)
        self.ids[name] = report["order_id"]
        return report

    def modify(self, name: str, **arguments: Any) -> Row:
        return call(self.db, "modify_order", order_id=self.ids[name], **arguments)

    def cancel(self, name: str, **arguments: Any) -> Row:
        return call(self.db, "cancel_order", order_id=self.ids[name], **arguments)

    def set_status(self, status: str) -> None:
        call(self.db, "set_instrument_status", symbol=self.symbol, status=status)

    # -------------------------------------------------------------------------- readings
    def order(self, name: str) -> Row:
        row = self.db.execute(
            "SELECT * FROM orders WHERE order_id = %s", [self.ids[name]]
        ).fetchone()
        assert row is not None
        return row

    def status(self, name: str) -> str:
        row = self.order(name)
        return " ".join(filter(None, [row["status"], row["reject_reason"], row["cancel_reason"]]))

    def book(self) -> str:
        """Dearest first; in a level the next to trade first; `name shown/open` for an iceberg."""
        levels: dict[tuple[str, Decimal], list[str]] = {}
        for row in self.db.execute(BOOK, [self.symbol]):
            shown, whole = _plain(row["displayed_quantity"]), _plain(row["remaining_quantity"])
            size = shown if shown == whole else f"{shown}/{whole}"
            order = f"{self.name_of(row['order_id'])} {size}"
            levels.setdefault((row["side"], row["price"]), []).append(order)
        return "\n".join(
            f"{side} {_plain(price)}: {', '.join(orders)}"
            for (side, price), orders in levels.items()
        )

    def trades(self) -> str:
        """What traded since the last look: `taker takes quantity at price from maker`."""
        rows = self.db.execute(
            "SELECT * FROM trades WHERE symbol = %s AND seq > %s ORDER BY seq",
            [self.symbol, self._seen],
        ).fetchall()
        lines = []
        for row in rows:
            self._seen = row["seq"]
            pair = [self.name_of(row["bid_order_id"]), self.name_of(row["ask_order_id"])]
            taker, maker = pair if row["taker_side"] == "buy" else reversed(pair)
            lines.append(
                f"{taker} takes {_plain(row['quantity'])} at {_plain(row['price'])} from {maker}"
            )
        return "\n".join(lines)

    def events(self, name: str | None = None) -> str:
        """The journal, `seq event reason name`, of one order or of all."""
        return "\n".join(
            " ".join(filter(None, [row["event"], row["reason"], self.name_of(row["order_id"])]))
            for row in self.db.execute(
                "SELECT * FROM order_events WHERE symbol = %s ORDER BY seq", [self.symbol]
            )
            if name is None or row["order_id"] == self.ids[name]
        )

    def seq(self) -> int:
        row = self.db.execute(
            "SELECT coalesce(max(seq), 0) AS seq FROM order_events WHERE symbol = %s", [self.symbol]
        ).fetchone()
        assert row is not None
        return int(row["seq"])

    def name_of(self, order_id: int | None) -> str:
        return next((name for name, each in self.ids.items() if each == order_id), "")


def call(db: Db, function: str, **arguments: Any) -> Row:
    """SELECT * FROM function(name => value, …); returns its one row."""
    row = db.execute(*statement(function, arguments)).fetchone()
    assert row is not None
    return row


def call_all(db: Db, function: str, **arguments: Any) -> list[Row]:
    return db.execute(*statement(function, arguments)).fetchall()


def expire_due_orders(db: Db) -> int:
    """End orders of an instrument whose time has passed, as housekeeping does; return how many."""
    row = db.execute(EXPIRE).fetchone()
    return row["count"] or 0 if row else 0


def statement(function: str, arguments: Row) -> tuple[str, Row]:
    names = ", ".join(f"{name} => %({name})s" for name in arguments)
    return f"SELECT * FROM {function}({names})", arguments


class Refusal:
    """`with refused("RT409", "order_final"):` the call raises just this; JSON says so, too."""

    def __init__(self, sqlstate: str, code: str) -> None:
        self.sqlstate, self.code = sqlstate, code
        self._raises = pytest.raises(psycopg.Error)

    def __enter__(self) -> "Refusal":
        self._caught = self._raises.__enter__()
        return self

    def __exit__(self, *exception: Any) -> bool:
        caught = bool(self._raises.__exit__(*exception))
        error = self._caught.value
        self.message = error.diag.message_primary or ""
        assert (error.sqlstate, self.message.partition(":")[0]) == (self.sqlstate, self.code)
        self.detail = error.diag.message_detail or ""
        told = json.loads(self.detail)
        assert (told["status"], told["code"]) == (int(self.sqlstate[2:]), self.code)
        assert self.message == f"{self.code}: {told['message']}"
        return caught


refused = Refusal


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
