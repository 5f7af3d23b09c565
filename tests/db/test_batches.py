"""A batch is its orders one after the other: same trades, same journal, same book, same answers."""

import json
import random
from typing import Any

import pytest

from tests.conftest import Db, Row
from tests.db.market import call

JOURNAL = """
SELECT seq, event, reason, status, side, price, quantity, displayed_quantity, traded_quantity,
       remaining_quantity, average_traded_price, last_price, last_quantity, priority,
       order_id - min(order_id) OVER () AS place
FROM (SELECT * FROM order_events WHERE symbol = %s AND event <> 'instrument_status') AS e
ORDER BY seq
"""
FILLS = """
SELECT coalesce(jsonb_agg(jsonb_build_object(
    'trade_id', trade_id::text, 'seq', seq, 'price', price::text, 'quantity', quantity::text,
    'liquidity', CASE WHEN (taker_side = 'buy') = (bid_order_id = %(id)s) THEN 'taker'
        ELSE 'maker' END,
    'counter_order_id', (CASE bid_order_id WHEN %(id)s THEN ask_order_id
        ELSE bid_order_id END)::text, 'fee', NULL) ORDER BY seq), '[]') AS fills
FROM trades WHERE %(id)s IN (bid_order_id, ask_order_id) AND trade_id > %(after)s
"""
BOOK = "SELECT side, level, price, quantity, order_count, seq FROM order_book(%s, 1000)"
BEYOND = {"ticks": 60, "quantity": 3}
DENSE = {"ticks": 4, "quantity": 40}


def order(rng: random.Random, ticks: int, quantity: int) -> dict[str, Any]:
    """An order of any kind: wide flows push levels out of the window, dense ones meet their own."""
    side = rng.choice(("buy", "sell"))
    kind: dict[str, Any] = {"side": side, "quantity": str(rng.randint(1, quantity))}
    kind["account"] = rng.choice((None, None, "ann", "bob"))
    kind["self_trade_prevention"] = rng.choice(
        ("cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none")
    )
    draw = rng.random()
    if draw < 0.06:
        return kind  # a market order
    kind["price"] = str(100 + rng.randint(-ticks, ticks))
    if draw < 0.12:
        kind["time_in_force"] = "ioc"
    elif draw < 0.2:
        kind["time_in_force"] = "fok"
    elif draw < 0.3:
        kind["post_only"] = True
    elif draw < 0.4:
        kind["display_quantity"] = "1"
    elif draw < 0.45:
        kind["stop_price"] = str(100 + rng.randint(-ticks, ticks))
    elif draw < 0.48:
        kind["price"] = "99.999"  # refused
    return kind


def in_batches(db: Db, rng: random.Random, orders: list[dict[str, Any]]) -> None:
    """Place them; each answer must be what the views say of the order and its fills of the call."""
    while orders:
        size = rng.randint(1, 80)
        batch, orders = orders[:size], orders[size:]
        (last,) = db.execute("SELECT coalesce(max(trade_id), 0) AS id FROM trades").fetchall()
        items = json.dumps([item | {"symbol": "BATCH"} for item in batch])
        reports = db.execute("SELECT * FROM place_orders(%s::jsonb)", [items]).fetchall()
        for report in reports:
            view = db.execute("SELECT * FROM orders WHERE order_id = %(order_id)s", report)
            assert view.fetchone() == {name: report[name] for name in report if name not in EXTRA}
            fills = db.execute(FILLS, {"id": report["order_id"], "after": last["id"]}).fetchone()
            assert fills == {"fills": report["fills"]}


EXTRA = ("fills", "duplicate", "priority_kept", "error")


def journal(db: Db, symbol: str) -> list[Row]:
    return db.execute(JOURNAL, [symbol]).fetchall()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("flow", [BEYOND, DENSE], ids=["wide", "dense"])
def test_a_batch_does_what_its_orders_do_one_by_one(
    db: Db, flow: dict[str, int], seed: int
) -> None:
    rng = random.Random(seed)  # noqa: S311
    orders = [order(rng, **flow) for _ in range(300)]
    for symbol in ("BATCH", "SINGLE"):
        call(db, "create_instrument", symbol=symbol)
    for item in orders:
        call(db, "place_order", symbol="SINGLE", **item)
    in_batches(db, rng, orders)
    assert journal(db, "BATCH") == journal(db, "SINGLE")
    books = [db.execute(BOOK, [symbol]).fetchall() for symbol in ("BATCH", "SINGLE")]
    assert books[0] == books[1]


def test_levels_placed_beyond_the_window_are_met_within_the_batch(db: Db) -> None:
    call(db, "create_instrument", symbol="BATCH")
    orders = [{"side": "sell", "quantity": "1", "price": str(100 + level)} for level in range(20)]
    orders += [{"side": "buy", "quantity": size, "price": "200"} for size in ("14", "6")]
    items = json.dumps([item | {"symbol": "BATCH"} for item in orders])
    reports = db.execute("SELECT status FROM place_orders(%s::jsonb)", [items]).fetchall()
    assert [report["status"] for report in reports] == ["filled"] * 22
    assert db.execute(BOOK, ["BATCH"]).fetchall() == []
