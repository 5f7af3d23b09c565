"""Rule 29, replace: cancel and place in one command, with a new client order id; or nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.market import Market, call, drawing, refused
from tests.verified import differences


def replace(market: Market, name: str, new: str, **arguments: Any) -> Row:
    """Replace an order; the new one's name is its client order id."""
    report = call(
        market.db,
        "replace_order",
        **{"order_id": market.ids[name], "client_order_id": new} | arguments,
    )
    market.ids[new] = report["order_id"]
    return report


@pytest.fixture
def asks(market: Market) -> Market:
    """Two asks of a price, the first partly filled."""
    market.sell("first", 10, 100, account="ann", client_order_id="first")
    market.sell("second", 5, 100, account="bob")
    market.buy("hit", 4, 100)
    market.trades()
    return market


def test_rule_29_the_old_order_goes_and_the_new_one_is_at_the_tail(
    asks: Market, database_url: str
) -> None:
    seq = asks.seq()
    report = replace(asks, "first", "new", quantity=8, price=100)
    assert (report["status"], report["quantity"], report["traded_quantity"]) == ("new", 8, 0)
    assert (report["account"], report["side"], report["symbol"]) == ("ann", "sell", "ACME")
    assert (report["client_order_id"], report["duplicate"]) == ("new", False)
    assert asks.status("first") == "canceled replaced"
    assert asks.order("first")["traded_quantity"] == 4
    assert asks.book() == "sell 100: second 5, new 8"
    rows = asks.db.execute(
        "SELECT seq, event, reason, order_id, counter_order_id, time FROM order_events"
        " WHERE seq > %s ORDER BY seq",
        [seq],
    ).fetchall()
    assert [(row["seq"], row["event"], row["reason"]) for row in rows] == [
        (seq + 1, "canceled", "replaced"),
        (seq + 2, "new", None),
    ]
    assert rows[0]["counter_order_id"] == asks.ids["new"] == rows[1]["order_id"]
    assert rows[0]["time"] == rows[1]["time"]
    assert differences(database_url) == []


def test_rule_29_it_rings_and_changes_levels_once(asks: Market, connect: Callable[..., Db]) -> None:
    listener = connect()
    listener.execute("LISTEN rts_events")
    before = asks.seq()
    replace(asks, "first", "new", price=101)
    call(asks.db, "set_instrument_status", symbol="ACME", status="halted")
    bells = [note.payload for note in listener.notifies(stop_after=2, timeout=10)]
    assert len(bells) == 2
    assert f'"seq" : {before + 2}' in bells[0]


def test_rule_29_what_is_left_out_is_as_the_old_order_has_it(asks: Market) -> None:
    report = replace(asks, "first", "moved", price="100.50")
    assert (report["quantity"], report["price"]) == (6, 100.5)  # what is open: 4 were filled
    report = replace(asks, "moved", "less", quantity=2)
    assert (report["quantity"], report["price"], report["priority_kept"]) == (2, 100.5, None)


def test_rule_29_every_kind_of_order_keeps_what_it_is(market: Market) -> None:
    hour = datetime.now(UTC) + timedelta(hours=1)
    kinds: dict[str, Row] = {
        "gtd": {"price": 90, "time_in_force": "gtd", "expires_at": hour},
        "day": {"price": 90, "time_in_force": "day"},
        "post": {"price": 90, "post_only": True, "self_trade_prevention": "none"},
        "iceberg": {"price": 90, "display_quantity": 2},
        "stop limit": {"price": 120, "stop_price": 110},
        "stop": {"stop_price": 110},
    }
    same = (
        "side", "order_type", "time_in_force", "price", "quantity", "status", "post_only",
        "stop_price", "display_quantity", "expires_at", "self_trade_prevention",
    )  # fmt: skip
    for name, fields in kinds.items():
        old = market.buy(name, 5, **fields)
        new = replace(market, name, f"new {name}")
        assert {each: new[each] for each in same} == {each: old[each] for each in same}


def test_rule_29_what_the_new_order_cannot_have_it_does_not_take_over(market: Market) -> None:
    hour = datetime.now(UTC) + timedelta(hours=1)
    market.buy("gtd", 9, 90, time_in_force="gtd", expires_at=hour, display_quantity=3)
    report = replace(market, "gtd", "gtc", time_in_force="gtc", quantity=2)
    assert (report["expires_at"], report["display_quantity"]) == (None, 2)
    report = replace(market, "gtc", "ioc", time_in_force="ioc")
    assert (report["status"], report["cancel_reason"]) == ("canceled", "no_liquidity")
    market.sell("ask", 1, 110)
    market.buy("stop", 5, 112, stop_price=110)
    market.buy("fires", 1, 110)
    assert market.status("stop") == "new"
    assert replace(market, "stop", "fired", price=111)["stop_price"] is None
    assert market.status("fired") == "new"
    market.buy("market stop", 5, stop_price=120)
    with refused("RT400", "invalid_price"):
        replace(market, "market stop", "x", price=121)
    report = replace(market, "market stop", "limit stop", price=121, order_type="LIMIT")
    assert (report["order_type"], report["stop_price"]) == ("limit", 120)


def test_rule_29_the_new_order_may_trade_at_once(asks: Market) -> None:
    asks.buy("bid", 3, 99)
    report = replace(asks, "second", "cross", price=99)
    assert report["status"] == "partially_filled"
    assert [(fill["price"], fill["liquidity"]) for fill in report["fills"]] == [("99.00", "taker")]
    assert asks.trades() == "cross takes 3 at 99 from bid"


def test_rule_29_the_old_order_is_not_counted_and_never_met(market: Market) -> None:
    call(market.db, "change_instrument", symbol="ACME", max_open_orders=1)
    market.sell("only", 5, 100, account="ann")
    assert replace(market, "only", "again", price=101)["status"] == "new"


@pytest.mark.parametrize(
    ("arguments", "sqlstate", "code"),
    [
        ({"price": "100.001"}, "RT422", "price_off_tick"),
        ({"quantity": "0.5"}, "RT422", "quantity_off_lot"),
        ({"quantity": 900}, "RT422", "quantity_too_large"),
        ({"price": 98, "post_only": True}, "RT422", "post_only_would_trade"),
        ({"price": 900}, "RT422", "price_out_of_band"),
        (
            {"time_in_force": "gtd", "expires_at": datetime(2001, 1, 1, tzinfo=UTC)},
            "RT422",
            "expires_at_in_past",
        ),
        ({"quantity": "NaN"}, "RT400", "invalid_quantity"),
        ({"quantity": 0}, "RT400", "invalid_quantity"),
        ({"quantity": -1}, "RT400", "invalid_quantity"),
        ({"price": "Infinity"}, "RT400", "invalid_price"),
        ({"display_quantity": 99}, "RT400", "invalid_display_quantity"),
        ({"order_type": "stop"}, "RT400", "invalid_order_type"),
        ({"time_in_force": "gtd"}, "RT400", "invalid_expires_at"),
        ({"self_trade_prevention": "x"}, "RT400", "invalid_self_trade_prevention"),
        ({"client_order_id": None}, "RT400", "invalid_client_order_id"),
        ({"client_order_id": " x"}, "RT400", "invalid_client_order_id"),
        ({"client_order_id": "first"}, "RT409", "client_order_id_reused"),
        ({"account": "bob"}, "RT404", "unknown_order"),
        ({"order_id": 999}, "RT404", "unknown_order"),
        ({"order_id": None}, "RT404", "unknown_order"),
    ],
)
def test_rule_29_when_it_is_refused_nothing_happened(
    asks: Market, arguments: Row, sqlstate: str, code: str
) -> None:
    asks.buy("bid", 1, 98)
    call(asks.db, "change_instrument", symbol="ACME", max_quantity=100, price_band="0.5")
    before = asks.book(), asks.seq(), asks.order("first")
    with refused(sqlstate, code):
        replace(asks, "first", "new", **arguments)
    assert (asks.book(), asks.seq(), asks.order("first")) == before
    assert replace(asks, "first", "new")["status"] == "new"  # the id is not taken


@pytest.mark.parametrize("status", ["halted", "cancel_only", "closed"])
def test_rule_29_while_it_is_not_open_the_old_order_stays(asks: Market, status: str) -> None:
    asks.set_status(status)
    with refused("RT422", f"instrument_{status}"):
        replace(asks, "first", "new")
    assert asks.status("first") == "partially_filled"


def test_rule_29_every_unreadable_field_is_named(asks: Market) -> None:
    with refused("RT400", "invalid_quantity") as refusal:
        replace(asks, "first", None, quantity="NaN", time_in_force="x")  # type: ignore[arg-type]
    for field in ("quantity", "time_in_force", "client_order_id"):
        assert f'"field": "{field}"' in refusal.detail


def test_rule_29_an_order_that_is_over_is_not_replaced(asks: Market) -> None:
    asks.cancel("second")
    for name in ("second", "hit"):
        with refused("RT409", "order_final"):
            replace(asks, name, "new")


def test_rule_29_the_same_call_again_answers_the_first_result(asks: Market) -> None:
    first = replace(asks, "first", "new", price=99)
    before = asks.seq()
    again = replace(asks, "first", "new", price="99.000")
    assert again == first | {"duplicate": True}
    asks.buy("takes", 2, 99)
    again = replace(asks, "first", "new", price=99)
    assert (again["status"], len(again["fills"])) == ("partially_filled", 1)
    asks.cancel("new")
    assert replace(asks, "first", "new", price=99)["status"] == "canceled"
    for other in ({"price": 98}, {"price": 99, "quantity": 6}, {"price": 99, "post_only": False}):
        with refused("RT409", "client_order_id_reused"):
            replace(asks, "first", "new", **other)
    with refused("RT409", "client_order_id_reused"):
        asks.sell("new", 6, 99, account="ann", client_order_id="new")
    assert asks.seq() == before + 4  # a fill of two orders and an order, and a cancel


WAITING: Row = {"price": 80, "account": "ann"}
KINDS: list[tuple[Row, Row]] = [
    ({"stop_price": 90}, {"trigger": "take_profit"}),
    ({"stop_price": 90}, {"trigger": "stop"}),
    ({"stop_price": 90}, {"trailing_delta": 50}),
    ({"stop_price": 120, "trigger": "take_profit"}, {"stop_price": 130}),
    ({"trailing_delta": 50}, {"stop_price": 90}),
    ({"display_quantity": 2}, {"display_quantity": 9}),
    ({"display_quantity": 9}, {"quantity": 3}),
    ({"time_in_force": "gtd"}, {"time_in_force": "gtc"}),
    ({}, {"time_in_force": "ioc"}),
    ({}, {"post_only": True}),
]


@pytest.mark.parametrize(("old", "change"), KINDS)
def test_rule_29_repeated_it_is_not_judged_again(market: Market, old: Row, change: Row) -> None:
    """Whatever the old order is by then: it waits no more, and has no quantity left."""
    if "time_in_force" in old:
        old = old | {"expires_at": datetime.now(UTC) + timedelta(hours=1)}
    market.sell("first", 10, **WAITING | old)
    first = replace(market, "first", "new", **change)
    assert first["status"] != "rejected"
    assert replace(market, "first", "new", **change) == first | {"duplicate": True}


def test_rule_29_it_is_judged_by_what_is_open(market: Market) -> None:
    """Not by what the order was when it came."""
    market.sell("thousands", 5000, 100, account="ann", display_quantity=5)
    market.buy("most of it", 4000, 100)
    rest = replace(market, "thousands", "a thousand", display_quantity=1)
    assert rest["remaining_quantity"] == 1000
    market.sell("few", 5, 110, account="ann")
    market.modify("few", quantity=50)
    assert replace(market, "few", "many", display_quantity=40)["remaining_quantity"] == 50


def test_rule_29_two_equal_calls_at_once_are_one(asks: Market, connect: Callable[..., Db]) -> None:
    """The second waits for the id that the first has claimed, then answers its order."""
    second = connect(application_name="second")
    watcher = connect()
    statement = "SELECT order_id, duplicate FROM replace_order(%s, 'new', price => 99)"
    with ThreadPoolExecutor(1) as thread:
        with asks.db.transaction():
            first = asks.db.execute(statement, [asks.ids["first"]]).fetchone()
            waits = thread.submit(second.execute, statement, [asks.ids["first"]])
            while not watcher.execute(
                "SELECT FROM pg_stat_activity"
                " WHERE application_name = 'second' AND wait_event_type = 'Lock'"
            ).rowcount:
                assert not waits.done()
        assert first is not None
        assert waits.result().fetchone() == {"order_id": first["order_id"], "duplicate": True}


def test_rule_29_in_a_chain_each_names_the_one_before(asks: Market) -> None:
    name = "first"
    for number in range(5):
        replace(asks, name, f"{number}", price=101 + number)
        name = f"{number}"
    assert asks.book() == drawing("""
        sell 105: 4 6
        sell 100: second 5
    """)
    with pytest.raises(psycopg.Error):
        replace(asks, "first", "5")
