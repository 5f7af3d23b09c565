"""Accounts with money: helpers to give it to them, and a drawn play in which they run out of it."""

import json
import random
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import psycopg

from tests.conftest import Db
from tests.db.market import call
from tests.verified import differences

HELD = "SELECT available, held, total FROM balances WHERE account = %s AND asset = %s"


def settle(db: Db, symbol: str, maker_fee: str = "0.001", taker_fee: str = "0.002") -> None:
    call(db, "create_instrument", symbol=symbol, base_asset="ACM", quote_asset="USD",
         maker_fee=Decimal(maker_fee), taker_fee=Decimal(taker_fee))  # fmt: skip


def give(db: Db, account: str, asset: str, amount: str) -> None:
    number = db.execute("SELECT count(*) AS number FROM transfers").fetchone()
    assert number is not None
    call(db, "deposit", account=account, asset=asset, amount=Decimal(amount),
         reference=f"gift {number['number']}")  # fmt: skip


def place(db: Db, account: str | None, side: str, quantity: int, price: Any, **more: Any) -> Any:
    price = None if price is None else Decimal(str(price))
    return call(db, "place_order", symbol=more.pop("symbol", "ACM/USD"), side=side,
                quantity=Decimal(quantity), price=price, account=account, **more)  # fmt: skip


def has(db: Db, account: str, asset: str) -> tuple[str, str]:
    row = db.execute(HELD, [account, asset]).fetchone()
    return ("0", "0") if row is None else (f"{row['available']:f}", f"{row['held']:f}")


def cancel_all(db: Db, account: str) -> None:
    db.execute("SELECT * FROM cancel_all_orders(account => %s)", [account])


def conserved(db: Db) -> None:
    """All that there is adds up to nought."""
    sums = db.execute("SELECT asset, sum(total) AS sum FROM balances GROUP BY asset").fetchall()
    assert [row for row in sums if row["sum"] != 0] == []


def nothing_is_lost(db: Db, url: str) -> None:
    conserved(db)
    short = "SELECT * FROM balances WHERE available < -credit_limit AND account <> 'external'"
    assert db.execute(short).fetchall() == []
    assert differences(url) == []


ACCOUNTS = ("ann", "bob", "cat", "dan")
EIGHT = (*ACCOUNTS, "eve", "fay", "gus", "hal")
"""Those of fund."""


def play(db: Db, dice: random.Random, commands: int) -> None:
    """Orders of every kind by accounts that run out of money, changes, cancels, batches."""
    settle(db, "REBATE", maker_fee="-0.0005", taker_fee="0.001")
    call(db, "create_instrument", symbol="FREE")
    endow(db, dice)
    for number in range(commands):
        command(db, dice)
        if number % 10 == 0:
            move(db, dice, number)
        conserved(db)


def move(db: Db, dice: random.Random, number: int) -> None:
    """Money in, out or over, or another limit; refusals are answers."""
    account, asset = dice.choice(ACCOUNTS), dice.choice(("USD", "ACM"))
    more = {"asset": asset, "amount": Decimal(dice.randint(1, 400)), "reference": f"move {number}"}
    try:
        match dice.randrange(4):
            case 0:
                call(db, "deposit", account=account, **more)
            case 1:
                call(db, "withdraw", account=account, **more)
            case 2:
                others = [each for each in ACCOUNTS if each != account]
                to = dice.choice(others)
                call(db, "transfer", from_account=account, to_account=to, **more)
            case _:
                limit = Decimal(500 + number)  # less would leave somebody below it
                call(db, "set_credit_limit", account="dan", asset="USD", credit_limit=limit)
    except psycopg.Error as error:
        if not (error.sqlstate or "").startswith("RT"):
            raise


def fund(db: Db, dice: random.Random) -> None:
    """Eight settled markets, and accounts with something of both assets."""
    call(db, "create_asset", asset="USD", scale=2)
    call(db, "create_asset", asset="ACM", scale=0)
    for number in range(8):
        settle(db, f"M{number}")
    endow(db, dice, EIGHT)


def endow(db: Db, dice: random.Random, accounts: Sequence[str] = ACCOUNTS) -> None:
    for account in accounts:
        give(db, account, "USD", str(dice.randint(500, 3000)))
        give(db, account, "ACM", str(dice.randint(5, 30)))
    call(db, "set_credit_limit", account="dan", asset="USD", credit_limit=Decimal(500))


def order(dice: random.Random, markets: int) -> dict[str, Any]:
    side = dice.choice(("buy", "sell"))
    item: dict[str, Any] = {
        "symbol": f"M{dice.randrange(markets)}" if markets
            else dice.choice(("ACM/USD", "ACM/USD", "REBATE", "FREE")), "side": side,
        "quantity": str(dice.randint(1, 12)),
        "account": dice.choice(EIGHT if markets else ACCOUNTS),
        "self_trade_prevention": dice.choice(
            ("cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none")),
    }  # fmt: skip
    if dice.random() < 0.9:
        item["price"] = f"{100 + dice.randint(-8, 8) / 4:.2f}"
        item["time_in_force"] = dice.choice(("gtc", "gtc", "gtc", "ioc", "fok", "day"))
        if item["time_in_force"] in ("gtc", "day"):
            if dice.random() < 0.2:
                item["display_quantity"] = "1"
            elif dice.random() < 0.2:
                item["stop_price"] = f"{100 + dice.randint(-8, 8) / 4:.2f}"
                if dice.random() < 0.4:
                    item["trigger"] = "take_profit"
            elif dice.random() < 0.1:
                item["trailing_delta"] = dice.choice((25, 100))
            elif dice.random() < 0.1:
                item["post_only"] = True
    elif dice.random() < 0.4:
        del item["quantity"]
        item["quote_quantity"] = str(dice.randint(50, 1200))
    return item


def pair(dice: random.Random, markets: int) -> list[dict[str, Any]]:
    """Two orders of which one cancels the other."""
    market = {name: order(dice, markets)[name] for name in ("symbol", "account")}
    sign = dice.choice((1, -1))
    both = market | {"side": "sell" if sign > 0 else "buy", "quantity": str(dice.randint(1, 8))}

    def price(least: int, most: int) -> str:
        return f"{100 + sign * dice.randint(least, most) / 4:.2f}"

    better: dict[str, Any] = {"price": price(0, 6), "post_only": True}
    if dice.random() < 0.4:
        better = {"stop_price": price(0, 6), "trigger": "take_profit", "price": price(-6, 2)}
    worse: dict[str, Any] = {"stop_price": price(-6, -1), "price": price(-8, 0)}
    if dice.random() < 0.3:
        worse = {"trailing_delta": dice.choice((25, 100)), "price": price(-8, 0)}
    return [both | better, both | worse]


def command(db: Db, dice: random.Random, markets: int = 0) -> None:
    """One of them; refusals are answers. markets: on so many of fund's, else on play's."""
    live = db.execute(
        "SELECT order_id, quantity FROM orders"
        " WHERE status IN ('new', 'partially_filled', 'pending_trigger') ORDER BY order_id"
    ).fetchall()
    kind = dice.random()
    try:
        if kind < 0.08:
            items = pair(dice, markets)
            db.execute("SELECT count(*) FROM place_oco(%s::jsonb)", [json.dumps(items)])
        elif kind < 0.6 or not live:
            items = [order(dice, markets) for _ in range(dice.choice((1, 1, 1, 6)))]
            db.execute("SELECT count(*) FROM place_orders(%s::jsonb)", [json.dumps(items)])
        elif kind < 0.85:
            one = dice.choice(live)
            change: dict[str, Any] = {}
            if dice.random() < 0.7:
                change["quantity"] = Decimal(dice.randint(1, 15))
            if dice.random() < 0.6:
                change["price"] = 100 + Decimal(dice.randint(-8, 8)) / 4
            call(db, "modify_order", order_id=one["order_id"], **change)
        elif kind < 0.97:
            call(db, "cancel_order", order_id=dice.choice(live)["order_id"])
        else:
            cancel_all(db, dice.choice(EIGHT if markets else ACCOUNTS))
    except psycopg.Error as error:
        if not (error.sqlstate or "").startswith("RT"):
            raise
