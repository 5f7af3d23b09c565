"""Eight clients at once with everything they may send; afterwards the journal proves the tables."""

import json
import random
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

import psycopg

from tests.conftest import Db, open_session
from tests.db.market import call, call_all
from tests.races.together import retried, together
from tests.verified import differences

SYMBOLS = ["ACME", "B", "C"]
COMMANDS = 120
"""Of each of the eight clients."""


def an_order(dice: random.Random, account: str | None) -> dict[str, Any]:
    quantity = dice.randint(1, 20)
    order: dict[str, Any] = {
        "symbol": dice.choice(SYMBOLS),
        "side": dice.choice(["buy", "sell"]),
        "quantity": quantity,
        "price": 100 + dice.randint(-8, 8),
        "account": account,
        "self_trade_prevention": dice.choice(
            ["cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none"]
        ),
    }
    kind = dice.randint(0, 11)
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
    return order


def client(session: Db, seed: int) -> int:
    """Send COMMANDS random commands; return how many were answered (refusals are answers)."""
    dice = random.Random(seed)  # noqa: S311
    account = dice.choice([None, "ann", "bob", f"client {seed}"])
    mine = [0]
    answered = 0

    def command() -> None:
        kind = dice.randint(0, 9)
        if kind < 5:
            report = call(session, "place_order", **an_order(dice, account))
            mine.append(report["order_id"])
        elif kind == 5:
            orders = [an_order(dice, account) for _ in range(dice.randint(1, 8))]
            reports = call_all(session, "place_orders", orders=json.dumps(orders))
            mine.extend(report["order_id"] for report in reports if report["order_id"])
        elif kind < 8:
            call(
                session, "modify_order", order_id=dice.choice(mine[-20:]),
                quantity=dice.choice([None, dice.randint(1, 20)]),
                price=dice.choice([None, 100 + dice.randint(-8, 8)]),
            )  # fmt: skip
        elif kind == 8 and dice.random() < 0.1:
            call_all(session, "cancel_all_orders", symbol=dice.choice(SYMBOLS), account=account)
        else:
            call(session, "cancel_order", order_id=dice.choice(mine[-20:]))

    for _ in range(COMMANDS):
        try:
            retried(command)
        except psycopg.Error as error:
            if not (error.sqlstate or "").startswith("RT"):
                raise
        answered += 1
    return answered


def test_eight_clients_and_an_auditor(
    db: Db, database_url: str, connect: Callable[..., Db]
) -> None:
    for symbol in SYMBOLS[1:]:
        call(db, "create_instrument", symbol=symbol)
    levels = [None, psycopg.IsolationLevel.REPEATABLE_READ, psycopg.IsolationLevel.SERIALIZABLE]
    opened = [connect() for _ in range(8)]
    for number, session in enumerate(opened):
        session.isolation_level = levels[number % 3]
    finished = Event()

    def trade() -> int:
        try:
            return sum(
                together([partial(client, session, seed) for seed, session in enumerate(opened)])
            )
        finally:
            finished.set()

    def audit() -> int:
        """`rts verify` while they trade, over and over."""
        runs = 0
        while not finished.is_set() or runs == 0:
            assert differences(database_url) == []
            runs += 1
        return runs

    assert together([trade, audit])[0] == 8 * COMMANDS
    assert differences(database_url) == []
    with open_session(database_url) as reader:
        row = reader.execute("SELECT count(*) AS n FROM trades").fetchone()
    assert row is not None
    assert row["n"] > 100  # there was something to prove
