"""What an account may do (rule 40), through SQL."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.conftest import Db
from tests.db.accounts import give, settle
from tests.db.market import Market, call, refused
from tests.waiting import wait_until

ORDER = {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1, "account": "ann"}
LIVE = "SELECT count(*) AS n FROM orders WHERE account = 'ann' AND remaining_quantity > 0"


def limit(db: Db, **limits: Any) -> None:
    call(db, "set_account_limits", account="ann", **limits)


def batch(db: Db, *orders: Any) -> list[Any]:
    reports = db.execute(
        "SELECT * FROM place_orders(%s)", [json.dumps([ORDER | each for each in orders])]
    ).fetchall()
    return [row["error"]["code"] if row["error"] else row["reject_reason"] for row in reports]


def wait_until_blocked(db: Db, session: Db) -> None:
    waits = "SELECT FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock'"
    wait_until(lambda: db.execute(waits.encode(), [session.info.backend_pid]).rowcount)


def live(db: Db) -> int:
    row = db.execute(LIVE.encode()).fetchone()
    assert row is not None
    return int(row["n"])


# ---------------------------------------------------------------------------------- the block
def test_rule_40_a_blocked_account_has_nothing_live_and_enters_nothing(market: Market) -> None:
    call(market.db, "create_instrument", symbol="NOVA")
    nova = Market(market.db, "NOVA")
    market.buy("rests", 1, 10, account="ann")
    nova.sell("waits", 1, 5, stop_price=6, account="ann")
    market.buy("hers", 1, 9, account="bea")
    market.db.execute("SELECT block_account('ann', 'does odd things')")
    assert market.status("rests") == "canceled account_blocked"
    assert nova.status("waits") == "canceled account_blocked"
    assert market.status("hers") == "new"
    market.buy("more", 1, 10, account="ann")
    assert market.status("more") == "rejected account_blocked"
    assert batch(market.db, {}, {"account": "bea"}) == ["account_blocked", None]
    market.db.execute("SELECT unblock_account('ann')")
    assert market.buy("again", 1, 10, account="ann")["status"] == "new"


def test_rule_40_the_view_and_the_log_tell_of_a_block(db: Db) -> None:
    db.execute("SELECT block_account('ann', 'why not')")
    (row,) = db.execute("SELECT * FROM accounts WHERE account = 'ann'").fetchall()
    assert row["blocked_reason"] == "why not"
    assert row["blocked_at"] is not None
    db.execute("SELECT unblock_account('ann', 'she said sorry')")
    query = "SELECT action, subject, detail FROM audit WHERE subject = 'ann' ORDER BY audit_id"
    actions = db.execute(query)
    assert [tuple(row.values()) for row in actions] == [
        ("block_account", "ann", {"reason": "why not"}),
        ("unblock_account", "ann", {"reason": "she said sorry"}),
    ]


def test_rule_40_what_it_owns_comes_back(db: Db) -> None:
    for asset in ("ACM", "USD"):
        call(db, "create_asset", asset=asset)
    settle(db, "ACM/USD")
    give(db, "ann", "USD", "100")
    call(db, "place_order", **ORDER | {"symbol": "ACM/USD"})
    db.execute("SELECT block_account('ann', 'why not')")
    (row,) = db.execute("SELECT available, held FROM balances WHERE account = 'ann'").fetchall()
    assert (row["available"], row["held"]) == (100, 0)


@pytest.mark.parametrize("isolation", ["READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"])
@pytest.mark.parametrize("symbol", ["ACME", "NOVA"])
def test_rule_40_nothing_enters_that_was_under_way(
    db: Db, connect: Callable[..., Db], isolation: str, symbol: str
) -> None:
    """It looked before the block and gets its market after it: in a market where nothing was."""
    call(db, "create_instrument", symbol="NOVA")
    call(db, "place_order", **ORDER)
    blocking, placing = connect(), connect()
    with ThreadPoolExecutor() as pool:
        with blocking.transaction():
            blocking.execute("SELECT block_account('ann', 'why not')")
            placing.execute(f"SET default_transaction_isolation = '{isolation}'".encode())
            order = pool.submit(call, placing, "place_order", **ORDER | {"symbol": symbol})
            wait_until_blocked(db, placing)
        try:
            assert order.result()["reject_reason"] == "account_blocked"
        except psycopg.errors.SerializationFailure:
            assert isolation != "READ COMMITTED"
    assert live(db) == 0


def test_rule_40_a_block_waits_for_what_is_under_way(db: Db, connect: Callable[..., Db]) -> None:
    placing, blocking = connect(), connect()
    with ThreadPoolExecutor() as pool:
        with placing.transaction():
            call(placing, "place_order", **ORDER)
            block = pool.submit(blocking.execute, "SELECT block_account('ann', 'why not')")
            wait_until_blocked(db, blocking)
        block.result()
    assert live(db) == 0


# -------------------------------------------------------------------------------- the limits
def test_rule_40_live_orders_in_all_markets(market: Market) -> None:
    call(market.db, "create_instrument", symbol="NOVA")
    limit(market.db, max_open_orders=2)
    assert batch(market.db, {}, {"symbol": "NOVA"}, {"account": "bea"}) == [None] * 3
    assert batch(market.db, {}) == ["open_orders_too_many"]
    market.buy("ioc", 1, 1, account="ann", time_in_force="ioc")
    assert market.status("ioc") == "canceled no_liquidity"
    call(market.db, "cancel_all_orders", symbol="NOVA", account="ann")
    assert batch(market.db, {}, {}) == [None, "open_orders_too_many"]


def test_rule_40_notional_of_live_orders(market: Market) -> None:
    limit(market.db, max_open_notional=100)
    assert batch(market.db, {"price": 60}, {"price": 41}, {"price": 40}) == [
        None, "open_notional_too_large", None
    ]  # fmt: skip
    market.sell("hit", 1, 60)
    market.buy("more", 1, 60, account="ann")
    assert market.status("more") == "new"
    with refused("RT422", "open_notional_too_large"):
        market.modify("more", price=61)
    market.modify("more", price=50)
    assert market.buy("waits", 1, 11, stop_price=99, account="ann")["reject_reason"] == (
        "open_notional_too_large"
    )


def test_rule_40_what_is_less_is_always_taken(market: Market) -> None:
    market.buy("big", 10, 100, account="ann")
    limit(market.db, max_open_notional=0, max_open_orders=0)
    assert market.modify("big", quantity=5)["priority_kept"]
    assert market.cancel("big")["status"] == "canceled"


def test_rule_40_two_markets_cannot_both_take_the_last(db: Db, connect: Callable[..., Db]) -> None:
    call(db, "create_instrument", symbol="NOVA")
    limit(db, max_open_orders=1)
    one, two = connect(), connect()
    with ThreadPoolExecutor() as pool:
        with one.transaction():
            call(one, "place_order", **ORDER)
            other = pool.submit(call, two, "place_order", **ORDER | {"symbol": "NOVA"})
            wait_until_blocked(db, two)
        assert other.result()["reject_reason"] == "open_orders_too_many"


def test_rule_40_orders_within_a_second(market: Market) -> None:
    limit(market.db, orders_per_second=3)
    told = batch(market.db, *[{"client_order_id": f"{n}"} for n in range(5)], {"account": "bea"})
    assert told == [None] * 3 + ["too_many_orders"] * 2 + [None]
    rows = market.db.execute("SELECT client_order_id FROM orders WHERE account = 'ann'").fetchall()
    assert {row["client_order_id"] for row in rows} == {"0", "1", "2"}
    wait_until(lambda: batch(market.db, {"client_order_id": "4"}) == [None])


def test_rule_18_a_repeated_order_is_none_of_too_many(market: Market) -> None:
    """It enters nothing: the first result again, and nobody's turn is used up."""
    limit(market.db, orders_per_second=2)
    names = [{"client_order_id": name} for name in ("a", "a", "b", "c")]
    assert batch(market.db, *names) == [None, None, None, "too_many_orders"]
    for repeated in (names[0], names[2]):
        assert call(market.db, "place_order", **ORDER, **repeated)["duplicate"]
        with refused("RT409", "client_order_id_reused"):
            call(market.db, "place_order", **ORDER | repeated | {"quantity": 2})
    assert live(market.db) == 2


def test_rule_40_too_many_are_a_429(market: Market) -> None:
    limit(market.db, orders_per_second=1)
    with refused("RT429", "too_many_orders"):
        for _ in range(1000):  # some two of them come within a second
            call(market.db, "place_order", **ORDER)
    rested = {"order_id": max(row["order_id"] for row in market.db.execute("TABLE orders"))}
    with refused("RT429", "too_many_orders"):
        for number in range(1000):
            rested = call(
                market.db, "replace_order", order_id=rested["order_id"], client_order_id=f"{number}"
            )


@pytest.mark.parametrize(
    "limits",
    [
        {"orders_per_second": 0}, {"orders_per_second": 10001}, {"max_open_orders": -1},
        {"max_open_notional": -1}, {"max_open_notional": Decimal("NaN")},
    ],
)  # fmt: skip
def test_rule_40_limits_that_cannot_be(db: Db, limits: Any) -> None:
    with refused("RT400", f"invalid_{next(iter(limits))}"):
        limit(db, **limits)


@pytest.mark.parametrize("function", ["block_account", "unblock_account"])
@pytest.mark.parametrize("arguments", [("", "why"), ("ann", ""), ("ann", " "), ("a" * 65, "why")])
def test_rule_40_a_block_needs_names(db: Db, function: str, arguments: Any) -> None:
    with pytest.raises(psycopg.Error, match=r"invalid_(account|reason)"):
        db.execute(f"SELECT {function}(%s, %s)".encode(), arguments)
