"""Traders who send random commands, by SQL or by REST, and never take silence for an answer."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, Protocol, TypeVar

import httpx
import psycopg

from tests.conftest import Db
from tests.db.market import call, call_all
from tests.races.together import TIMEOUT

T = TypeVar("T")
Order = dict[str, Any]

SYMBOLS = ["ACME", "B", "C"]
MODES = ["cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none"]


@dataclass(frozen=True, order=True)
class Placed:
    """An order that was acknowledged, and when by the trader's clock (seconds)."""

    received: float
    sent: float
    symbol: str
    order_id: int


@dataclass
class Answers:
    """What a trader was told."""

    placed: list[Placed] = field(default_factory=list)
    duplicates: list[int] = field(default_factory=list)

    def add(self, report: dict[str, Any], sent: float) -> None:
        order_id = int(report["order_id"])
        if report["duplicate"]:  # placed at some earlier time, maybe by another
            self.duplicates.append(order_id)
        else:
            self.placed.append(Placed(time.monotonic(), sent, report["symbol"], order_id))

    def order_ids(self) -> list[int]:
        return [0, *(order.order_id for order in self.placed)]


class Door(Protocol):
    """A way in. Refusals are answers; a lost connection or a conflict is overcome."""

    answers: Answers

    def place(self, order: Order) -> None: ...
    def batch(self, orders: list[Order]) -> None: ...
    def several(self, orders: list[Order]) -> None: ...
    def modify(self, order_id: int, quantity: int | None, price: int | None) -> None: ...
    def cancel(self, order_id: int) -> None: ...
    def cancel_all(self, symbol: str, account: str | None) -> None: ...


class SqlDoor:
    """One session at one isolation level; a new one when it is killed."""

    def __init__(self, connect: Callable[[], Db], level: psycopg.IsolationLevel | None) -> None:
        self._connect, self._level = connect, level
        self._session = self._open()
        self.answers = Answers()

    def place(self, order: Order) -> None:
        self._placing(lambda: [call(self._session, "place_order", **order)])

    def batch(self, orders: list[Order]) -> None:
        self._placing(lambda: call_all(self._session, "place_orders", orders=json.dumps(orders)))

    def several(self, orders: list[Order]) -> None:
        """One transaction, a call per order, instruments as they come: such may deadlock."""

        def transaction() -> list[dict[str, Any]]:
            with self._session.transaction():
                return [call(self._session, "place_order", **order) for order in orders]

        self._placing(transaction)

    def modify(self, order_id: int, quantity: int | None, price: int | None) -> None:
        arguments = {"order_id": order_id, "quantity": quantity, "price": price}
        self._answered(lambda: call(self._session, "modify_order", **arguments))

    def cancel(self, order_id: int) -> None:
        self._answered(lambda: call(self._session, "cancel_order", order_id=order_id))

    def cancel_all(self, symbol: str, account: str | None) -> None:
        arguments = {"symbol": symbol, "account": account}
        self._answered(lambda: call_all(self._session, "cancel_all_orders", **arguments))

    def _placing(self, command: Callable[[], list[dict[str, Any]]]) -> None:
        sent = time.monotonic()
        for report in self._answered(command) or []:
            if report["order_id"]:
                self.answers.add(report, sent)

    def _answered(self, command: Callable[[], T]) -> T | None:
        """Return what the command answers; None: it was refused, or nobody knows what became."""
        while True:
            try:
                return command()
            except (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected):
                continue  # nothing was done
            except psycopg.Error as error:
                if self._session.broken or self._session.closed:
                    self._session = self._open()
                elif not (error.sqlstate or "").startswith("RT"):
                    raise
                return None

    def _open(self) -> Db:
        session = self._connect()
        session.isolation_level = self._level
        return session


class RestDoor:
    """A keep-alive connection to the main service; every order has a client order id of its own."""

    def __init__(self, url: str, name: str) -> None:
        self._http = httpx.Client(base_url=url, timeout=TIMEOUT)
        self._ids = (f"{name}-{number}" for number in count(1))
        self.answers = Answers()
        self.sent_ids = 0

    def place(self, order: Order) -> None:
        sent = time.monotonic()
        body = self._answered("POST", "/orders", json=self._named(order)).json()
        self.answers.add(body.get("order", body), sent)

    def batch(self, orders: list[Order]) -> None:
        named = [self._named(order) for order in orders]
        sent = time.monotonic()
        answer = self._answered("POST", "/orders/batch", json={"orders": named})
        for item in answer.json()["items"]:
            self.answers.add(item["order"], sent)

    def several(self, orders: list[Order]) -> None:
        for order in orders:
            self.place(order)

    def modify(self, order_id: int, quantity: int | None, price: int | None) -> None:
        change = {"quantity": quantity, "price": price}
        self._answered("PUT", f"/orders/{order_id}", json=change)

    def cancel(self, order_id: int) -> None:
        self._answered("DELETE", f"/orders/{order_id}")

    def cancel_all(self, symbol: str, account: str | None) -> None:
        arguments = {"symbol": symbol} | ({"account": account} if account else {})
        self._answered("DELETE", "/orders", params=arguments)

    def close(self) -> None:
        self._http.close()

    def _named(self, order: Order) -> Order:
        self.sent_ids += 1
        return order | {"client_order_id": next(self._ids)}

    def _answered(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Repeat until the service knows what became of it."""
        while True:
            answer = self._http.request(method, path, **content)
            if answer.status_code != 503:
                assert answer.status_code in (200, 201, 400, 404, 409, 422), answer.text
                return answer


def an_order(dice: random.Random, account: str | None) -> Order:
    """Any kind of order that can be read, near a middle of 100."""
    quantity = dice.randint(1, 20)
    order: Order = {
        "symbol": dice.choice(SYMBOLS),
        "side": dice.choice(["buy", "sell"]),
        "quantity": quantity,
        "price": 100 + dice.randint(-8, 8),
        "account": account,
        "self_trade_prevention": dice.choice(MODES),
    }
    kind = dice.randint(0, 12)
    if kind == 0:
        order["price"] = None
    elif kind in (1, 2):
        order["time_in_force"] = "ioc" if kind == 1 else "fok"
    elif kind == 3:
        order["post_only"] = True
    elif kind == 4:
        order["display_quantity"] = dice.randint(1, quantity)
    elif kind == 5:
        order["stop_price"] = 100 + dice.randint(-4, 4)
    elif kind == 6:
        order["client_order_id"] = f"{dice.randint(1, 30)}"
    elif kind == 7:
        expires_at = datetime.now(UTC) + timedelta(milliseconds=dice.randint(5, 50))
        order |= {"time_in_force": "gtd", "expires_at": expires_at.isoformat()}
    return order


def trade(door: Door, seed: int, commands: int) -> None:
    """Send random commands through a door, each when the one before is answered."""
    dice = random.Random(seed)  # noqa: S311
    account = dice.choice([None, "ann", "bob", f"trader {seed}"])

    def orders(most: int) -> list[Order]:
        return [an_order(dice, account) for _ in range(dice.randint(1, most))]

    for _ in range(commands):
        mine = door.answers.order_ids()[-20:]
        kind = dice.randint(0, 20)
        if kind < 9:
            door.place(an_order(dice, account))
        elif kind < 11:
            door.batch(orders(8))
        elif kind < 13:
            door.several(orders(3))
        elif kind < 17:
            quantity, price = dice.choice([None, dice.randint(1, 20)]), 100 + dice.randint(-8, 8)
            door.modify(dice.choice(mine), quantity, dice.choice([None, price]))
        elif kind < 20:
            door.cancel(dice.choice(mine))
        elif dice.random() < 0.2:
            door.cancel_all(dice.choice(SYMBOLS), account)


def out_of_order(placed: Sequence[Placed], seq_of: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Orders of one symbol of which the later was sent after the earlier was answered.

    Yields those pairs of which the later has the smaller seq.
    """
    by_sent = sorted(placed, key=lambda order: order.sent)
    answered = iter(sorted(placed))
    next_answer = next(answered, None)
    newest, its_id = 0, 0
    for order in by_sent:
        while next_answer is not None and next_answer.received < order.sent:
            if seq_of[next_answer.order_id] > newest:
                newest, its_id = seq_of[next_answer.order_id], next_answer.order_id
            next_answer = next(answered, None)
        if seq_of[order.order_id] < newest:
            yield its_id, order.order_id
