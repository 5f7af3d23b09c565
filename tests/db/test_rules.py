"""The rules of the market by number, from outside: the book before, a command, the book after."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.market import Market, call, call_all, drawing, expire_due_orders, refused


def now() -> datetime:
    return datetime.now(UTC)


def sweep(db: Db) -> int:
    """The matching service's expiry sweep, until it finds nothing."""
    total = 0
    while found := expire_due_orders(db):
        total += found
    return total


# ------------------------------------------------------------------------------- matching
def test_rule_01_price_first_then_booking_sequence(market: Market) -> None:
    market.sell("dear", 5, 101)
    market.sell("first", 5, 100)
    market.sell("second", 5, 100)
    market.buy("low", 5, 98)
    market.buy("high", 5, 99)
    assert market.book() == drawing("""
        sell 101: dear 5
        sell 100: first 5, second 5
        buy 99: high 5
        buy 98: low 5
    """)
    market.buy("taker", 12, 101)
    assert market.trades() == drawing("""
        taker takes 5 at 100 from first
        taker takes 5 at 100 from second
        taker takes 2 at 101 from dear
    """)
    market.sell("seller", 7, 98)
    assert market.trades() == drawing("""
        seller takes 5 at 99 from high
        seller takes 2 at 98 from low
    """)
    assert market.book() == drawing("""
        sell 101: dear 3
        buy 98: low 3
    """)


def test_rule_01_the_place_is_taken_under_the_lock_not_by_the_transactions_start(
    market: Market, connect: Callable[..., Db]
) -> None:
    early = connect()
    early.execute("BEGIN")
    early.execute("SELECT now()")  # its time is fixed before the other order enters
    market.sell("later start", 1, 100)
    market.ids["early start"] = call(
        early, "place_order", symbol="ACME", side="sell", quantity=1, price=100
    )["order_id"]
    early.execute("COMMIT")
    assert market.book() == "sell 100: later start 1, early start 1"


def test_rule_02_a_trade_is_at_the_makers_price(market: Market) -> None:
    market.sell("maker", 5, 100)
    report = market.buy("taker", 3, 105)
    assert market.trades() == "taker takes 3 at 100 from maker"
    assert report["average_traded_price"] == 100
    market.cancel("maker")
    market.buy("bid", 5, 99)
    market.sell("ask", 5, 90)
    assert market.trades() == "ask takes 5 at 99 from bid"


def test_rule_03_partial_fill_keeps_place(market: Market) -> None:
    market.sell("first", 10, 100)
    market.sell("second", 10, 100)
    market.buy("taker", 4, 100)
    assert market.book() == "sell 100: first 6, second 10"
    market.buy("taker 2", 8, 100)
    assert market.trades() == drawing("""
        taker takes 4 at 100 from first
        taker 2 takes 6 at 100 from first
        taker 2 takes 2 at 100 from second
    """)
    assert market.book() == "sell 100: second 8"


@pytest.mark.parametrize("how", [{"price": 100, "time_in_force": "ioc"}, {}], ids=["ioc", "market"])
def test_rule_04_what_is_not_filled_at_once_is_canceled(market: Market, how: Row) -> None:
    market.sell("maker", 5, 100)
    report = market.buy("taker", 8, **how)
    assert (report["status"], report["traded_quantity"], report["remaining_quantity"]) == (
        "canceled", 5, 0,
    )  # fmt: skip
    assert report["cancel_reason"] == "remainder_canceled"
    assert market.book() == ""


@pytest.mark.parametrize("how", [{"price": 100, "time_in_force": "ioc"}, {}], ids=["ioc", "market"])
def test_rule_04_finding_nothing_is_canceled_with_a_reason_and_no_error(
    market: Market, how: Row
) -> None:
    market.sell("too dear", 5, 101)
    if not how:
        market.cancel("too dear")
    report = market.buy("taker", 8, **how)
    assert (report["status"], report["cancel_reason"]) == ("canceled", "no_liquidity")
    assert report["fills"] == []


def test_rule_05_fok_fills_whole(market: Market) -> None:
    market.sell("a", 5, 100)
    market.sell("b", 5, 101)
    market.buy("taker", 7, 101, time_in_force="fok")
    assert market.status("taker") == "filled"
    assert market.book() == "sell 101: b 3"


def test_rule_05_fok_changes_nothing_if_it_cannot_fill_whole(market: Market) -> None:
    market.sell("a", 5, 100)
    market.sell("b", 5, 101)
    before = market.book()
    market.buy("taker", 11, 101, time_in_force="fok")
    market.buy("too low", 6, 100, time_in_force="fok")
    assert market.status("taker") == market.status("too low") == "canceled fok_not_filled"
    assert (market.book(), market.trades()) == (before, "")


def test_rule_05_fok_counts_the_hidden_part_of_an_iceberg(market: Market) -> None:
    market.sell("iceberg", 30, 100, display_quantity=10)
    market.buy("taker", 30, 100, time_in_force="fok")
    assert market.status("taker") == "filled"


@pytest.mark.parametrize(
    ("mode", "filled"),
    [
        ("cancel_newest", False),
        ("cancel_oldest", True),
        ("cancel_both", False),
        ("decrement_and_cancel", False),
        ("none", True),
    ],
)
def test_rule_05_fok_counts_only_what_self_trade_prevention_leaves(
    market: Market, mode: str, filled: bool
) -> None:
    market.sell("stranger", 5, 100)
    market.sell("own", 5, 100, account="ann")
    market.sell("stranger 2", 5, 100)
    market.buy("taker", 10, 100, time_in_force="fok", account="ann", self_trade_prevention=mode)
    if filled:
        assert market.status("taker") == "filled"
    else:
        assert market.status("taker") == "canceled fok_not_filled"
        assert market.book() == "sell 100: stranger 5, own 5, stranger 2 5"


def test_rule_06_post_only_is_refused_whole_if_any_part_would_trade(market: Market) -> None:
    market.sell("ask", 1, 100)
    report = market.buy("post", 50, 100, post_only=True)
    assert (report["status"], report["reject_reason"]) == ("rejected", "post_only_would_trade")
    assert (market.book(), market.trades()) == ("sell 100: ask 1", "")
    market.buy("below", 50, "99.99", post_only=True)
    assert market.book() == drawing("""
        sell 100: ask 1
        buy 99.99: below 50
    """)


@pytest.fixture
def traded_at_100(market: Market) -> Market:
    market.sell("m", 1, 100)
    market.buy("t", 1, 100)
    market.trades()
    return market


def test_rule_07_a_stop_waits_unseen_until_the_last_price_reaches_it(
    traded_at_100: Market,
) -> None:
    market = traded_at_100
    assert market.buy("stop", 3, 110, stop_price=105)["status"] == "pending_trigger"
    market.sell("s104", 1, 104)
    market.sell("s105", 1, 105)
    market.sell("s106", 9, 106)
    market.buy("b104", 1, 104)
    assert market.status("stop") == "pending_trigger"
    assert market.book() == drawing("""
        sell 106: s106 9
        sell 105: s105 1
    """)
    market.buy("b105", 1, 105)
    assert market.trades() == drawing("""
        b104 takes 1 at 104 from s104
        b105 takes 1 at 105 from s105
        stop takes 3 at 106 from s106
    """)
    assert market.events("stop") == drawing("""
        new stop
        triggered stop
        fill stop
    """)


def test_rule_07_a_sell_stop_fires_when_last_is_at_or_below_it(traded_at_100: Market) -> None:
    market = traded_at_100
    market.sell("stop", 3, 90, stop_price=95)
    market.buy("b95", 1, 95)
    market.sell("s95", 1, 95)
    assert market.status("stop") == "new"
    assert market.book() == "sell 90: stop 3"


def test_rule_07_a_stop_already_through_the_last_price_fires_at_once(
    traded_at_100: Market,
) -> None:
    market = traded_at_100
    assert market.buy("buy stop", 1, 90, stop_price=100)["status"] == "new"
    assert market.sell("sell stop", 1, 110, stop_price=101)["status"] == "new"
    assert market.sell("market stop", 1, stop_price=100)["status"] == "filled"
    assert market.trades() == "market stop takes 1 at 90 from buy stop"


def test_rule_07_without_any_trade_a_stop_waits(market: Market) -> None:
    assert market.buy("stop", 1, 100, stop_price=1)["status"] == "pending_trigger"


def test_rule_07_fired_stops_enter_in_booking_sequence_and_cascade_inside_the_command(
    traded_at_100: Market,
) -> None:
    market = traded_at_100
    market.buy("second", 2, stop_price=102)
    market.buy("first", 1, stop_price=101)
    market.buy("third", 1, stop_price=103)
    for price in (101, 102, 103, 104):
        market.sell(f"s{price}", 1, price)
    market.sell("s105", 9, 105)
    report = market.buy("spark", 1, 101)
    assert report["status"] == "filled"
    assert market.trades() == drawing("""
        spark takes 1 at 101 from s101
        first takes 1 at 102 from s102
        second takes 1 at 103 from s103
        second takes 1 at 104 from s104
        third takes 1 at 105 from s105
    """)


def test_rule_07_stops_that_fire_at_one_trade_enter_by_booking_sequence(
    traded_at_100: Market,
) -> None:
    market = traded_at_100
    market.buy("b", 1, 110, stop_price=103)
    market.buy("a", 1, 110, stop_price=101)
    market.sell("s103", 1, 103)
    market.sell("s104", 9, 104)
    market.buy("spark", 1, 103)
    assert market.trades() == drawing("""
        spark takes 1 at 103 from s103
        b takes 1 at 104 from s104
        a takes 1 at 104 from s104
    """)


def test_rule_07_stops_enter_in_the_order_in_which_they_fire(traded_at_100: Market) -> None:
    market = traded_at_100
    market.buy("booked first", 1, 110, stop_price=102)
    market.buy("fires first", 1, 110, stop_price=101)
    market.sell("s101", 1, 101)
    market.sell("s102", 1, 102)
    market.sell("s104", 9, 104)
    market.buy("spark", 2, 102)
    assert market.trades() == drawing("""
        spark takes 1 at 101 from s101
        spark takes 1 at 102 from s102
        fires first takes 1 at 104 from s104
        booked first takes 1 at 104 from s104
    """)


def test_rule_07_a_price_passed_in_the_middle_of_a_command_fires_too(
    traded_at_100: Market,
) -> None:
    market = traded_at_100
    market.buy("b102", 1, 102)
    market.buy("b101", 1, 101)
    market.buy("stop", 1, 90, stop_price=102)
    market.sell("spark", 2, 101)
    assert market.status("stop") == "new"


def test_rule_08_an_iceberg_trades_whole_on_entry_and_rests_with_one_peak(
    market: Market,
) -> None:
    market.buy("bid", 25, 100)
    market.sell("iceberg", 60, 100, display_quantity=10)
    assert market.trades() == "iceberg takes 25 at 100 from bid"
    assert market.book() == "sell 100: iceberg 10/35"
    assert call_all(market.db, "order_book", symbol="ACME")[0]["quantity"] == 10


def test_rule_08_a_waiting_iceberg_that_loses_quantity_still_shows_its_peak(
    db: Db, market: Market
) -> None:
    """Found by the model (seed 5): the journal said that all of it would be shown."""
    market.buy("stop", 4, 97, stop_price=97, display_quantity=1)
    order_id = market.modify("stop", quantity=2)["order_id"]
    rows = db.execute(
        "SELECT remaining_quantity, displayed_quantity FROM order_history(%s)", [order_id]
    )
    assert [tuple(row.values()) for row in rows] == [(4, 1), (2, 1)]


def test_rule_08_all_shown_quantity_trades_before_hidden_and_refills_go_to_the_tail(
    market: Market,
) -> None:
    market.sell("iceberg", 30, 100, display_quantity=10)
    market.sell("plain", 10, 100)
    market.sell("iceberg 2", 12, 100, display_quantity=5)
    market.buy("t1", 10, 100)
    assert market.book() == "sell 100: plain 10, iceberg 2 5/12, iceberg 10/20"
    market.buy("t2", 18, 100)
    assert market.trades() == drawing("""
        t1 takes 10 at 100 from iceberg
        t2 takes 10 at 100 from plain
        t2 takes 5 at 100 from iceberg 2
        t2 takes 3 at 100 from iceberg
    """)
    assert market.book() == "sell 100: iceberg 7/17, iceberg 2 5/7"
    market.buy("t3", 24, 100)
    assert market.book() == ""


def test_rule_08_the_last_peak_is_what_is_left(market: Market) -> None:
    market.buy("iceberg", 13, 100, display_quantity=10)
    market.sell("t", 10, 100)
    assert market.book() == "buy 100: iceberg 3"


def test_rule_09_equal_prices_trade_and_never_lock(market: Market) -> None:
    market.sell("ask", 5, 100)
    market.buy("bid", 5, 100)
    assert (market.book(), market.trades()) == ("", "bid takes 5 at 100 from ask")


def test_rule_10_a_gtd_order_past_its_time_does_not_trade_even_before_the_sweep(
    market: Market,
) -> None:
    expires_at = now() + timedelta(seconds=1)
    market.sell("mortal", 5, 100, time_in_force="gtd", expires_at=expires_at)
    market.sell("other", 5, 101)
    assert market.status("mortal") == "new"
    market.db.execute("SELECT pg_sleep_until(%s)", [expires_at])
    market.buy("taker", 5, 101)
    assert market.trades() == "taker takes 5 at 101 from other"
    assert market.status("mortal") == "expired expired"


def test_rule_10_expired_orders_end_by_the_sweep_alone(market: Market) -> None:
    expires_at = now() + timedelta(seconds=1)
    market.buy("mortal", 5, 100, time_in_force="gtd", expires_at=expires_at)
    market.buy("stop", 5, 100, stop_price=200, time_in_force="gtd", expires_at=expires_at)
    market.buy("later", 5, 99, time_in_force="gtd", expires_at=now() + timedelta(hours=1))
    assert sweep(market.db) == 0
    market.db.execute("SELECT pg_sleep_until(%s)", [expires_at])
    assert sweep(market.db) == 2
    assert market.status("mortal") == market.status("stop") == "expired expired"
    assert market.book() == "buy 99: later 5"


def test_rule_10_an_order_that_would_be_expired_at_once_is_refused(market: Market) -> None:
    market.buy("late", 5, 100, time_in_force="gtd", expires_at=now() - timedelta(seconds=1))
    assert market.status("late") == "rejected expires_at_in_past"


def test_rule_10_a_day_order_lives_until_the_instruments_next_boundary(db: Db) -> None:
    boundary = (now() + timedelta(hours=1)).replace(microsecond=0)
    call(db, "create_instrument", symbol="DAY", day_boundary=boundary.time())
    report = call(
        db, "place_order", symbol="DAY", side="buy", quantity=1, price=1, time_in_force="day"
    )
    assert report["expires_at"] == boundary


# ------------------------------------------------------------------- self-trade prevention
@pytest.fixture
def own_between_strangers(market: Market) -> Market:
    market.sell("before", 2, 100)
    market.sell("own", 5, 100, account="ann")
    market.sell("after", 9, 100)
    return market


def test_rule_11_cancel_newest_is_the_default_and_earlier_fills_stand(
    own_between_strangers: Market,
) -> None:
    market = own_between_strangers
    report = market.buy("taker", 10, 100, account="ann")
    assert (report["traded_quantity"], market.status("taker")) == (
        2, "canceled self_trade_prevention",
    )  # fmt: skip
    assert market.book() == "sell 100: own 5, after 9"
    assert market.events("taker") == drawing("""
        new taker
        partial_fill taker
        prevented cancel_newest taker
        canceled self_trade_prevention taker
    """)


def test_rule_11_cancel_oldest(own_between_strangers: Market) -> None:
    market = own_between_strangers
    market.buy("taker", 10, 100, account="ann", self_trade_prevention="cancel_oldest")
    assert market.trades() == drawing("""
        taker takes 2 at 100 from before
        taker takes 8 at 100 from after
    """)
    assert market.status("own") == "canceled self_trade_prevention"
    assert market.book() == "sell 100: after 1"


def test_rule_11_cancel_both(own_between_strangers: Market) -> None:
    market = own_between_strangers
    market.buy("taker", 10, 100, account="ann", self_trade_prevention="cancel_both")
    assert market.trades() == "taker takes 2 at 100 from before"
    assert market.status("own") == market.status("taker") == "canceled self_trade_prevention"
    assert market.book() == "sell 100: after 9"


def test_rule_11_decrement_and_cancel_with_a_larger_taker(own_between_strangers: Market) -> None:
    market = own_between_strangers
    report = market.buy(
        "taker", 10, 100, account="ann", self_trade_prevention="decrement_and_cancel"
    )
    assert market.trades() == drawing("""
        taker takes 2 at 100 from before
        taker takes 3 at 100 from after
    """)
    assert market.status("own") == "canceled self_trade_prevention"
    assert (report["status"], report["quantity"], report["traded_quantity"]) == ("filled", 5, 5)


def test_rule_11_decrement_and_cancel_with_a_larger_maker(own_between_strangers: Market) -> None:
    market = own_between_strangers
    market.buy("taker", 5, 100, account="ann", self_trade_prevention="decrement_and_cancel")
    assert market.trades() == "taker takes 2 at 100 from before"
    assert market.status("taker") == "canceled self_trade_prevention"
    assert market.book() == "sell 100: own 2, after 9"


def test_rule_11_none_lets_it_trade(own_between_strangers: Market) -> None:
    market = own_between_strangers
    market.buy("taker", 7, 100, account="ann", self_trade_prevention="none")
    assert market.trades() == drawing("""
        taker takes 2 at 100 from before
        taker takes 5 at 100 from own
    """)


def test_rule_11_the_takers_mode_decides(market: Market) -> None:
    market.sell("own", 5, 100, account="ann", self_trade_prevention="cancel_oldest")
    market.buy("taker", 5, 100, account="ann", self_trade_prevention="cancel_newest")
    assert market.book() == "sell 100: own 5"


def test_rule_11_orders_without_account_are_strangers(market: Market) -> None:
    market.sell("maker", 5, 100)
    market.buy("taker", 5, 100)
    assert market.status("taker") == "filled"


# ---------------------------------------------------------------------- modify and cancel
def test_rule_12_quantity_is_the_new_total(market: Market) -> None:
    market.sell("maker", 10, 100)
    market.buy("t", 4, 100)
    report = market.modify("maker", quantity=12)
    assert (report["quantity"], report["traded_quantity"], report["remaining_quantity"]) == (
        12, 4, 8,
    )  # fmt: skip


@pytest.mark.parametrize("quantity", [4, 3, 1])
def test_rule_12_a_total_at_or_below_what_is_traded_cancels_the_rest(
    market: Market, quantity: int
) -> None:
    market.sell("maker", 10, 100)
    market.buy("t", 4, 100)
    report = market.modify("maker", quantity=quantity)
    assert (report["status"], report["traded_quantity"], report["remaining_quantity"]) == (
        "canceled", 4, 0,
    )  # fmt: skip
    assert market.book() == ""


@pytest.mark.parametrize("quantity", [2, 3])
def test_rule_12_canceling_by_total_is_not_judged_by_the_minimum_or_the_lot(
    db: Db, quantity: int
) -> None:
    call(db, "create_instrument", symbol="LOTS", lot_size=2, min_quantity=4)
    market = Market(db, "LOTS")
    market.sell("ask", 4, 100)
    market.buy("bid", 6, 100)
    report = market.modify("bid", quantity=quantity)
    assert (report["status"], report["traded_quantity"]) == ("canceled", 4)


@pytest.fixture
def three_asks(market: Market) -> Market:
    for name in ("a", "b", "c"):
        market.sell(name, 10, 100, account=name)
    return market


@pytest.mark.parametrize(
    ("change", "kept", "after"),
    [
        ({"quantity": 4}, True, "sell 100: a 4, b 10, c 10"),
        ({"quantity": 4, "price": "100.00"}, True, "sell 100: a 4, b 10, c 10"),
        ({"quantity": 11}, False, "sell 100: b 10, c 10, a 11"),
        ({"price": 101}, False, "sell 101: a 10\nsell 100: b 10, c 10"),
        ({"price": 99, "quantity": 5}, False, "sell 100: b 10, c 10\nsell 99: a 5"),
    ],
)
def test_rule_13_less_keeps_the_place_more_or_another_price_goes_to_the_tail(
    three_asks: Market, change: Row, kept: bool, after: str
) -> None:
    market = three_asks
    assert market.modify("a", **change)["priority_kept"] is kept
    assert market.book() == after


def test_rule_13_there_and_back_again_is_the_tail(three_asks: Market) -> None:
    market = three_asks
    market.modify("a", price=101)
    market.modify("a", price=100)
    assert market.book() == "sell 100: b 10, c 10, a 10"


def test_rule_13_an_iceberg_reduced_keeps_its_place_and_loses_hidden_first(
    market: Market,
) -> None:
    market.sell("iceberg", 30, 100, display_quantity=10)
    market.sell("plain", 10, 100)
    assert market.modify("iceberg", quantity=15)["priority_kept"] is True
    assert market.book() == "sell 100: iceberg 10/15, plain 10"
    assert market.modify("iceberg", quantity=4)["priority_kept"] is True
    assert market.book() == "sell 100: iceberg 4, plain 10"


def test_rule_14_a_modify_that_crosses_trades_at_once(market: Market) -> None:
    market.sell("ask", 5, 100)
    market.buy("bid", 8, 99)
    report = market.modify("bid", price=101)
    assert market.trades() == "bid takes 5 at 100 from ask"
    assert [fill["quantity"] for fill in report["fills"]] == ["5"]
    assert market.book() == "buy 101: bid 3"


def test_rule_14_with_post_only_a_crossing_modify_is_refused_and_leaves_order_and_place(
    market: Market,
) -> None:
    market.sell("ask", 5, 100)
    market.buy("bid", 8, 99, post_only=True)
    market.buy("behind", 8, 99)
    before, seq = market.book(), market.seq()
    with refused("RT422", "post_only_would_trade"):
        market.modify("bid", price=100)
    assert (market.book(), market.seq()) == (before, seq)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"price": "100.001"}, "price_off_tick"),
        ({"quantity": "1.5"}, "quantity_off_lot"),
    ],
)
def test_rule_14_a_refused_modify_leaves_order_and_place(
    three_asks: Market, change: Row, code: str
) -> None:
    before, seq = three_asks.book(), three_asks.seq()
    with refused("RT422", code):
        three_asks.modify("a", **change)
    assert (three_asks.book(), three_asks.seq()) == (before, seq)


def test_rule_15_the_id_stays_and_every_version_is_in_the_journal(market: Market) -> None:
    market.sell("order", 10, 100)
    assert market.modify("order", quantity=8)["order_id"] == market.ids["order"]
    market.modify("order", price=102)
    rows = market.db.execute(
        "SELECT event, reason, price, quantity FROM order_events WHERE order_id = %s ORDER BY seq",
        [market.ids["order"]],
    ).fetchall()
    assert [tuple(row.values()) for row in rows] == [
        ("new", None, 100, 10),
        ("replaced", "priority_kept", 100, 8),
        ("replaced", "priority_lost", 102, 8),
    ]


@pytest.mark.parametrize("change", [{}, {"quantity": 10}, {"price": "100.000"}])
def test_rule_15_a_modify_that_changes_nothing_succeeds_and_writes_nothing(
    three_asks: Market, change: Row
) -> None:
    seq = three_asks.seq()
    report = three_asks.modify("a", **change)
    assert (report["priority_kept"], report["status"]) == (True, "new")
    assert three_asks.seq() == seq
    assert three_asks.book() == "sell 100: a 10, b 10, c 10"


@pytest.mark.parametrize("command", ["modify", "cancel"])
@pytest.mark.parametrize("status", ["filled", "canceled", "rejected", "expired"])
def test_rule_16_a_final_order_answers_with_an_error_that_names_its_status(
    market: Market, status: str, command: str
) -> None:
    expires_at = now() + timedelta(seconds=1) if status == "expired" else None
    price = "100.001" if status == "rejected" else 100
    market.sell("o", 5, price, time_in_force="gtd" if expires_at else "gtc", expires_at=expires_at)
    if status == "filled":
        market.buy("t", 5, 100)
    elif status == "canceled":
        market.cancel("o")
    elif status == "expired":
        market.db.execute("SELECT pg_sleep_until(%s)", [expires_at])
        assert sweep(market.db) == 1
    arguments: Row = {"quantity": 3} if command == "modify" else {}
    with refused("RT409", "order_final") as refusal:
        getattr(market, command)("o", **arguments)
    assert status in refusal.message


def test_rule_16_an_order_of_another_account_is_unknown(market: Market) -> None:
    market.sell("o", 5, 100, account="ann")
    for command in (market.cancel, market.modify):
        with refused("RT404", "unknown_order"):
            command("o", account="bob")
    with refused("RT404", "unknown_order"):
        call(market.db, "cancel_order", order_id=999_999)
    assert market.cancel("o", account="ann")["status"] == "canceled"


@pytest.mark.parametrize("status", ["halted", "cancel_only", "closed"])
def test_rule_17_cancels_work_while_an_instrument_is_halted(market: Market, status: str) -> None:
    market.sell("a", 5, 100)
    market.sell("b", 5, 100)
    market.sell("stop", 5, 100, stop_price=50)
    market.set_status(status)
    assert market.sell("c", 5, 100)["reject_reason"] == f"instrument_{status}"
    with refused("RT422", f"instrument_{status}"):
        market.modify("a", quantity=3)
    assert market.cancel("a")["status"] == "canceled"
    assert len(call_all(market.db, "cancel_all_orders", symbol="ACME")) == 2
    market.set_status("open")
    assert market.sell("d", 5, 100)["status"] == "new"
    assert market.events().splitlines()[3] == f"instrument_status {status}"


# ------------------------------------------------------------------------------- identity
SAME = [
    {},
    {"quantity": Decimal("10.0"), "price": Decimal("100.00")},
    {"side": "bid"},
    {"side": "BUY"},
    {"order_type": "limit", "time_in_force": "gtc", "post_only": False},
    {"self_trade_prevention": "cancel_newest"},
]
OTHER = [
    {"quantity": 11},
    {"price": 101},
    {"side": "sell"},
    {"time_in_force": "ioc"},
    {"post_only": True},
    {"self_trade_prevention": "none"},
    {"stop_price": 90},
    {"display_quantity": 1},
]


@pytest.mark.parametrize("account", [None, "ann"])
@pytest.mark.parametrize("change", SAME, ids=str)
def test_rule_18_same_id_same_content_answers_the_first_order_again(
    market: Market, change: Row, account: str | None
) -> None:
    content = {"side": "buy", "quantity": 10, "price": 100, "account": account}
    first = market.place("first", **content, client_order_id="x")
    seq = market.seq()
    again = market.place("again", **(content | change), client_order_id="x")
    assert (first["duplicate"], again["duplicate"]) == (False, True)
    assert again["order_id"] == first["order_id"]
    assert market.seq() == seq


def test_rule_18_the_repetition_answers_with_the_fills_of_the_first_call(market: Market) -> None:
    market.sell("maker", 10, 100)
    first = market.buy("taker", 4, 100, client_order_id="x")
    again = market.buy("taker", 4, 100, client_order_id="x")
    names = ("order_id", "status", "traded_quantity", "average_traded_price", "fills")
    assert [again[name] for name in names] == [first[name] for name in names]
    assert again["duplicate"] is True


@pytest.mark.parametrize("change", OTHER, ids=str)
def test_rule_18_same_id_other_content_is_an_error_and_nothing_is_done(
    market: Market, change: Row
) -> None:
    content: Row = {"side": "buy", "quantity": 10, "price": 100, "account": "ann"}
    market.place("first", **content, client_order_id="x")
    before = (market.book(), market.seq())
    with refused("RT409", "client_order_id_reused"):
        market.place("again", **(content | change), client_order_id="x")
    assert (market.book(), market.seq()) == before


def test_rule_18_another_symbol_is_other_content(market: Market) -> None:
    call(market.db, "create_instrument", symbol="OTHER")
    market.buy("first", 1, 1, account="ann", client_order_id="x")
    with refused("RT409", "client_order_id_reused"):
        call(
            market.db, "place_order", symbol="OTHER", side="buy", quantity=1, price=1,
            account="ann", client_order_id="x",
        )  # fmt: skip


def test_rule_18_ids_are_per_account(market: Market) -> None:
    reports = [
        market.buy(str(account), 1, 1, account=account, client_order_id="x")
        for account in ("ann", "bob", None)
    ]
    assert [report["duplicate"] for report in reports] == [False] * 3


def test_rule_18_an_id_stays_taken_when_its_order_is_final_or_was_refused(market: Market) -> None:
    market.buy("o", 1, 1, client_order_id="x")
    market.cancel("o")
    assert market.buy("o", 1, 1, client_order_id="x")["status"] == "canceled"
    market.buy("r", 1, "1.001", client_order_id="y")
    again = market.buy("r", 1, "1.001", client_order_id="y")
    assert (again["duplicate"], again["status"]) == (True, "rejected")


def test_rule_18_duplicates_inside_a_batch(market: Market) -> None:
    order = {"symbol": "ACME", "side": "buy", "quantity": "1", "price": "1", "client_order_id": "x"}
    other = order | {"quantity": "2"}
    reports = place_orders(market.db, [order, order, other, order | {"client_order_id": "y"}])
    assert [report["duplicate"] for report in reports] == [False, True, False, False]
    assert reports[0]["order_id"] == reports[1]["order_id"]
    assert reports[2]["error"]["code"] == "client_order_id_reused"
    assert market.db.execute("SELECT count(*) AS n FROM orders").fetchone() == {"n": 2}


def test_rule_19_placing_answers_status_traded_quantity_average_and_fills(market: Market) -> None:
    market.sell("a", 1, 100)
    market.sell("b", 2, 101)
    report = market.buy("t", 4, 101)
    assert report["status"] == "partially_filled"
    assert report["traded_quantity"] == 3
    assert report["average_traded_price"] * 3 == pytest.approx(302)
    assert [(fill["price"], fill["quantity"]) for fill in report["fills"]] == [
        ("100.00", "1"), ("101.00", "2"),
    ]  # fmt: skip
    assert sum(Decimal(fill["quantity"]) for fill in report["fills"]) == report["traded_quantity"]


def test_rule_19_a_fill_as_maker_inside_the_own_command_is_told_too(market: Market) -> None:
    market.buy("stop", 1, 95, stop_price=95)
    market.buy("bid", 1, 95)
    report = market.sell("order", 2, 95)
    assert market.trades() == drawing("""
        order takes 1 at 95 from bid
        stop takes 1 at 95 from order
    """)
    assert report["status"] == "filled"
    assert [fill["liquidity"] for fill in report["fills"]] == ["taker", "maker"]


def test_rule_19_the_report_is_the_row_of_the_view(market: Market) -> None:
    market.sell("a", 3, 100)
    commands: list[Callable[[], Row]] = [
        lambda: market.buy("t", 4, 101, account="ann", client_order_id="c"),
        lambda: market.modify("t", quantity=9, price=90),
        lambda: market.sell("iceberg", 40, 120, display_quantity=10),
        lambda: market.buy("stop", 1, 130, stop_price=125),
        lambda: market.buy("refused", 1, "0.001"),
        lambda: market.buy("market", 2),
        lambda: market.buy("t", 4, 101, account="ann", client_order_id="c"),
        lambda: market.cancel("t"),
    ]
    for command in commands:
        report = command()
        row = market.db.execute(
            "SELECT * FROM orders WHERE order_id = %s", [report["order_id"]]
        ).fetchone()
        assert row is not None
        assert {name: report[name] for name in row} == row


# -------------------------------------------------------------------------------- numbers
def test_rule_20_traded_plus_remaining_is_quantity_while_live_and_remaining_0_when_final(
    market: Market,
) -> None:
    market.sell("o", 10, 100)
    for traded in (3, 7):
        market.buy(f"t{traded}", traded if traded == 3 else 4, 100)
        row = market.order("o")
        assert (row["traded_quantity"], row["remaining_quantity"]) == (traded, 10 - traded)
    market.cancel("o")
    row = market.order("o")
    assert (row["quantity"], row["traded_quantity"], row["remaining_quantity"]) == (10, 7, 0)


def test_rule_20_the_average_price_comes_from_exact_sums(db: Db) -> None:
    call(db, "create_instrument", symbol="FINE", tick_size="0.000001", lot_size="0.000001")
    market = Market(db, "FINE")
    market.sell("a", "0.000001", "0.100001")
    market.sell("b", "999999999999.999999", "0.100003")
    report = market.buy("t", "1000000000000", 1)
    value = Decimal("0.000001") * Decimal("0.100001") + Decimal("999999999999.999999") * Decimal(
        "0.100003"
    )
    assert abs(report["average_traded_price"] * 1_000_000_000_000 - value) < Decimal("1e-3")
    assert report["traded_quantity"] == Decimal("1000000000000.000000")


def test_rule_21_refusals_come_in_the_documented_order(db: Db) -> None:
    call(
        db, "create_instrument", symbol="TIGHT", tick_size="0.5", lot_size=2, min_quantity=4,
        max_quantity=10, max_notional=500, price_band="0.1", reference_price=100,
    )  # fmt: skip
    market = Market(db, "TIGHT")
    yesterday = now() - timedelta(days=1)
    worst: Row = {
        "quantity": 13, "price": "200.3", "stop_price": "0.3", "display_quantity": 3,
        "time_in_force": "gtd", "expires_at": yesterday,
    }  # fmt: skip
    repairs: list[tuple[str, Row]] = [
        ("instrument_halted", {}),
        ("quantity_off_lot", {"quantity": 12}),
        ("quantity_too_large", {"quantity": 6}),
        ("display_quantity_off_lot", {"display_quantity": 4}),
        ("price_off_tick", {"price": "200"}),
        ("stop_price_off_tick", {"stop_price": "99.5"}),
        ("price_out_of_band", {"price": 109}),
        ("notional_too_large", {"quantity": 4}),
        ("expires_at_in_past", {"expires_at": now() + timedelta(days=1)}),
    ]
    market.set_status("halted")
    for code, repair in repairs:
        report = market.buy(code, **worst)
        assert (report["status"], report["reject_reason"]) == ("rejected", code)
        market.set_status("open")
        worst |= repair
    assert market.buy("good", **worst)["status"] == "pending_trigger"
    order = [row["code"] for row in db.execute("SELECT code FROM refusals ORDER BY precedence")]
    codes = [code for code, _ in repairs]
    assert codes == [code for code in order if code in codes]


def test_rule_21_the_limit_of_open_orders_counts_what_rests_or_waits(db: Db) -> None:
    call(db, "create_instrument", symbol="FEW", max_open_orders=2)
    market = Market(db, "FEW")
    market.sell("rests", 1, 100, account="ann")
    market.sell("waits", 1, stop_price=90, account="ann")
    for name, more in (
        ("a", {"price": 100}),
        ("b", {"stop_price": 90}),
        ("c", {"price": 100, "time_in_force": "ioc", "stop_price": 90}),
    ):
        assert market.sell(name, 1, account="ann", **more)["reject_reason"] == (
            "too_many_open_orders"
        )
    assert market.sell("at once", 1, account="ann")["status"] == "canceled"
    assert market.sell("of another", 1, 100, account="bob")["status"] == "new"
    market.cancel("waits")
    assert market.sell("again", 1, 100, account="ann")["status"] == "new"


def test_rule_21_the_band_follows_the_last_trade(db: Db) -> None:
    call(db, "create_instrument", symbol="BAND", price_band="0.1", reference_price=100)
    market = Market(db, "BAND")
    market.sell("a", 1, 110)
    market.buy("b", 1, 110)
    assert market.sell("c", 1, 121)["status"] == "new"
    assert market.sell("d", 1, "121.01")["reject_reason"] == "price_out_of_band"
    assert market.buy("e", 1, "98.99")["reject_reason"] == "price_out_of_band"


def test_rule_21_a_stop_that_moves_is_judged_by_the_band_as_when_it_came(db: Db) -> None:
    """Found by the model (seed 1002): less quantity hid that the trigger moved too."""
    call(db, "create_instrument", symbol="BAND", price_band="0.04", reference_price=100)
    market = Market(db, "BAND")
    market.buy("stop", 6, 101, stop_price=110)
    market.sell("ask", 1, 97)
    market.buy("bid", 1, 97)
    with refused("RT422", "price_out_of_band"):
        market.modify("stop", quantity=4, stop_price=111)
    assert market.modify("stop", quantity=4)["priority_kept"]


def test_rule_22_a_refused_order_has_an_id_an_event_and_a_reason(market: Market) -> None:
    report = market.buy("r", "1.5", 100, account="ann", client_order_id="x")
    assert report["order_id"] is not None
    assert market.status("r") == "rejected quantity_off_lot"
    assert market.events() == "rejected quantity_off_lot r"


def test_rule_22_a_call_that_cannot_be_read_raises_and_stores_nothing(market: Market) -> None:
    with refused("RT404", "unknown_symbol"):
        call(market.db, "place_order", symbol="NONE", side="buy", quantity=1, price=1)
    assert market.db.execute("SELECT count(*) AS n FROM orders").fetchone() == {"n": 0}


# ---------------------------------------------------------------------------- market data
def test_rule_23_one_seq_per_symbol_over_everything_without_gaps(market: Market) -> None:
    call(market.db, "create_instrument", symbol="OTHER")
    other = Market(market.db, "OTHER")
    market.sell("a", 5, 100)
    other.sell("x", 5, 100)
    market.buy("refused", 1, "0.001")
    market.buy("t", 3, 100)
    other.cancel("x")
    market.set_status("halted")
    market.cancel("a")
    for each, last in ((market, 7), (other, 2)):
        rows = each.db.execute(
            "SELECT seq FROM order_events WHERE symbol = %s ORDER BY seq", [each.symbol]
        )
        assert [row["seq"] for row in rows] == list(range(1, last + 1))
    trade = market.db.execute("SELECT seq FROM trades").fetchone()
    assert trade == {"seq": 5}
    market.set_status("open")
    market.sell("b", 5, 100)
    assert {row["seq"] for row in call_all(market.db, "order_book", symbol="ACME")} == {9}


def test_rule_23_the_doorbell_names_symbol_and_seq_and_rings_once_per_command(
    market: Market, connect: Callable[..., Db]
) -> None:
    listener = connect()
    listener.execute("LISTEN rts_events")
    for name in ("a", "b", "c"):
        market.sell(name, 1, 100)
    market.buy("t", 3, 100)
    bells = [json.loads(bell.payload) for bell in listener.notifies(timeout=5, stop_after=4)]
    assert bells == [{"symbol": "ACME", "seq": seq} for seq in (1, 2, 3, 10)]


def test_rule_24_book_quantities_are_absolute_and_an_empty_level_is_gone(market: Market) -> None:
    market.sell("a", 5, 100)
    market.sell("b", 5, 100)
    market.sell("c", 1, 101)
    levels = call_all(market.db, "order_book", symbol="ACME")
    assert [(row["price"], row["quantity"], row["order_count"]) for row in levels] == [
        (100, 10, 2), (101, 1, 1),
    ]  # fmt: skip
    market.buy("t", 10, 100)
    levels = call_all(market.db, "order_book", symbol="ACME")
    assert [(row["price"], row["quantity"]) for row in levels] == [(101, 1)]


def test_order_book_is_as_deep_as_asked(market: Market) -> None:
    for level in range(40):
        market.sell(f"s{level}", level + 1, 200 + level)
        market.buy(f"b{level}", level + 1, 100 - level)
    for depth in (1, 5, 16, 17, 30, 1000):
        rows = call_all(market.db, "order_book", symbol="ACME", depth=depth)
        expected = min(depth, 40)
        assert [(r["side"], r["level"], r["price"], r["quantity"]) for r in rows] == [
            ("bid", n + 1, 100 - n, n + 1) for n in range(expected)
        ] + [("ask", n + 1, 200 + n, n + 1) for n in range(expected)]


def test_deep_books_empty_level_by_level(market: Market) -> None:
    """Beyond the 16 levels that the head remembers."""
    for level in range(50):
        market.sell(f"s{level}", 2, 100 + level)
    market.buy("t", 79, 200)
    rows = call_all(market.db, "order_book", symbol="ACME", depth=3)
    assert [(row["price"], row["quantity"]) for row in rows] == [(139, 1), (140, 2), (141, 2)]
    assert market.order("t")["average_traded_price"] * 79 == pytest.approx(
        sum(2 * (100 + n) for n in range(39)) + 139
    )


# --------------------------------------------------------------------------------- batches
def place_orders(db: Db, orders: Any) -> list[Row]:
    return call_all(db, "place_orders", orders=json.dumps(orders))


def test_place_orders_answers_a_row_per_item_in_order_each_on_its_own(market: Market) -> None:
    call(market.db, "create_instrument", symbol="OTHER")
    base = {"symbol": "ACME", "side": "sell", "quantity": "5", "price": "100"}
    reports = place_orders(
        market.db,
        [
            base,
            base | {"symbol": "OTHER"},
            base | {"side": "buy", "quantity": 3},
            base | {"symbol": "NONE"},
            base | {"price": "100.001"},
            base | {"quantity": "NaN"},
            base | {"side": "buy", "quantity": "4", "price": "100.0"},
        ],
    )
    assert [
        report["error"]["code"] if report["error"] else report["reject_reason"] or report["status"]
        for report in reports
    ] == [
        "filled", "new", "filled", "unknown_symbol", "price_off_tick", "invalid_quantity",
        "partially_filled",
    ]  # fmt: skip
    assert [report["order_id"] is None for report in reports] == [
        False, False, False, True, False, True, False,
    ]  # fmt: skip


def test_cancel_all_orders_by_symbol_and_account(market: Market) -> None:
    call(market.db, "create_instrument", symbol="OTHER")
    other = Market(market.db, "OTHER")
    market.sell("ann", 1, 100, account="ann")
    market.sell("bob", 1, 100, account="bob")
    market.sell("stop", 1, 100, stop_price=50, account="ann")
    other.sell("ann too", 1, 100, account="ann")
    rows = call_all(market.db, "cancel_all_orders", symbol="ACME", account="ann")
    assert {row["order_id"] for row in rows} == {market.ids["ann"], market.ids["stop"]}
    assert {row["status"] for row in rows} == {"canceled"}
    assert market.book() == "sell 100: bob 1"
    assert len(call_all(market.db, "cancel_all_orders", account="ann")) == 1
    assert len(call_all(market.db, "cancel_all_orders")) == 1
    assert call_all(market.db, "cancel_all_orders") == []
    with refused("RT404", "unknown_symbol"):
        call_all(market.db, "cancel_all_orders", symbol="NONE")


# ---------------------------------------------------------------------------- protections
@pytest.fixture
def banded(db: Db) -> Market:
    """BAND: a tenth around the last trade, which was at 100."""
    call(db, "create_instrument", symbol="BAND", price_band="0.1", reference_price=100)
    market = Market(db, "BAND")
    market.sell("first ask", 1, 100)
    market.buy("first bid", 1, 100)
    market.trades()
    return market


def test_rule_26_a_market_order_stops_at_the_edge_of_the_band(banded: Market) -> None:
    banded.sell("near", 1, 105)
    banded.sell("edge", 1, 110)
    banded.sell("far", 5, 108)
    banded.sell("sold out", 6, 109)
    call(banded.db, "change_instrument", symbol="BAND", price_band="0.08")
    report = banded.buy("all", 20)
    assert banded.trades() == "all takes 1 at 105 from near\nall takes 5 at 108 from far"
    assert (report["status"], report["cancel_reason"]) == ("canceled", "price_out_of_band")
    assert (report["traded_quantity"], report["remaining_quantity"]) == (6, 0)
    assert banded.book() == "sell 110: edge 1\nsell 109: sold out 6"
    # The band has followed the last trade: 108.
    assert banded.buy("again", 1)["status"] == "filled"


def test_rule_26_nothing_in_the_band_is_no_error(banded: Market) -> None:
    banded.buy("bid", 1, 91)
    call(banded.db, "change_instrument", symbol="BAND", price_band="0.01")
    assert banded.sell("s", 5)["cancel_reason"] == "price_out_of_band"
    assert (banded.trades(), banded.book()) == ("", "buy 91: bid 1")


def test_rule_26_one_sweep_does_not_move_the_band_that_it_is_held_to(banded: Market) -> None:
    for price in (105, 110):
        banded.sell(f"at {price}", 1, price)
    banded.buy("lift", 1)
    banded.sell("at 115", 1, 115)
    banded.sell("at 112", 1, 112)
    banded.buy("back", 1, 112)  # trades at 110: the band is 99 to 121
    banded.sell("at 121", 1, 121)
    call(banded.db, "change_instrument", symbol="BAND", price_band="0.05")
    banded.buy("sweep", 9)
    assert banded.trades().splitlines()[-2:] == [
        "sweep takes 1 at 112 from at 112", "sweep takes 1 at 115 from at 115",
    ]  # fmt: skip
    assert banded.status("sweep") == "canceled price_out_of_band"


def test_rule_26_each_order_of_a_batch_finds_the_band_where_the_one_before_left_it(
    banded: Market,
) -> None:
    orders = [("sell", 1, 105), ("buy", 1, None), ("sell", 1, 115), ("buy", 1, None)]
    items = [
        {"symbol": "BAND", "side": side, "quantity": quantity, "price": price}
        for side, quantity, price in orders
    ]
    reports = call_all(banded.db, "place_orders", orders=json.dumps(items))
    assert [report["status"] for report in reports] == ["filled"] * 4


def test_rule_26_a_fired_market_stop_stops_at_the_edge(banded: Market) -> None:
    banded.buy("bid", 1, 95)
    banded.buy("low", 5, 90)
    banded.sell("stop", 6, stop_price=95)
    call(banded.db, "change_instrument", symbol="BAND", price_band="0.051")
    banded.sell("trigger", 1, 95)
    assert banded.trades() == "trigger takes 1 at 95 from bid"
    assert banded.status("stop") == "canceled price_out_of_band"
    assert banded.events("stop").splitlines() == [
        "new stop", "triggered stop", "canceled price_out_of_band stop",
    ]  # fmt: skip
    assert banded.book() == "buy 90: low 5"


def test_rule_26_fok_counts_what_the_band_leaves(banded: Market) -> None:
    banded.sell("in", 2, 104)
    banded.sell("out", 2, 109)
    call(banded.db, "change_instrument", symbol="BAND", price_band="0.05")
    report = banded.buy("fok", 3, order_type="market", time_in_force="fok")
    assert (report["status"], report["cancel_reason"]) == ("canceled", "fok_not_filled")
    assert banded.buy("ok", 2, order_type="market", time_in_force="fok")["status"] == "filled"


def test_rule_26_a_maker_that_the_band_left_behind_ends_the_taker_on_either_side(
    banded: Market,
) -> None:
    """A limit price in the band may meet a better one outside of it: it cannot rest across it."""
    banded.sell("left behind", 1, 101)
    call(banded.db, "change_instrument", symbol="BAND", reference_price=150)
    report = banded.buy("taker", 1, 150)
    assert (report["status"], report["cancel_reason"]) == ("canceled", "price_out_of_band")
    assert banded.trades() == ""
    # One's own maker, and one that is over, are out of the way first.
    banded.sell("own", 1, 140, account="ann")
    banded.cancel("left behind")
    call(banded.db, "change_instrument", symbol="BAND", reference_price=200)
    banded.buy("mine", 1, 200, account="ann", self_trade_prevention="cancel_oldest")
    assert banded.book() == "buy 200: mine 1"


def test_rule_26_without_a_centre_there_is_no_band(db: Db) -> None:
    call(db, "create_instrument", symbol="FREE", price_band="0.01")
    market = Market(db, "FREE")
    market.sell("ask", 1, 1000)
    assert market.buy("any", 1)["status"] == "filled"
    assert market.buy("now", 1, 900)["reject_reason"] == "price_out_of_band"


def test_rule_26_an_operator_sets_the_centre_anew_until_the_next_trade(banded: Market) -> None:
    """The market printed at 100, the fair price is 200: it is not locked out for ever."""
    assert banded.buy("fair", 1, 200)["reject_reason"] == "price_out_of_band"
    call(banded.db, "change_instrument", symbol="BAND", reference_price=200)
    assert banded.buy("stale", 1, 100)["reject_reason"] == "price_out_of_band"
    banded.buy("now fair", 1, 190)
    banded.sell("hit", 1, 190)
    assert banded.buy("up", 1, "209.01")["reject_reason"] == "price_out_of_band"
    assert banded.buy("in", 1, 209)["status"] == "new"
    call(banded.db, "change_instrument", symbol="BAND", reference_price=200)  # the same, anew
    assert banded.buy("higher", 1, 220)["status"] == "new"


def test_rule_26_the_centre_may_be_the_reference_price_at_all_times(db: Db) -> None:
    call(
        db, "create_instrument", symbol="FIX", price_band="0.1", reference_price=100,
        band_center="reference_price",
    )  # fmt: skip
    market = Market(db, "FIX")
    market.sell("a", 1, 110)
    market.buy("b", 1, 110)
    assert market.buy("c", 1, "110.01")["reject_reason"] == "price_out_of_band"
    assert market.buy("d", 1, 90)["status"] == "new"
    call(db, "change_instrument", symbol="FIX", band_center="LAST_TRADE")
    assert market.buy("e", 1, "111")["status"] == "new"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"price_band": "0.01"}, "price_out_of_band"),
        ({"max_quantity": 2}, "quantity_too_large"),
        ({"min_quantity": 4}, "quantity_too_small"),
        ({"max_notional": 150}, "notional_too_large"),
    ],
)
def test_rule_27_a_stop_is_judged_by_the_rules_in_force_when_it_fires(
    banded: Market, change: Row, reason: str
) -> None:
    banded.buy("stop", 3, 108, stop_price=101)
    banded.sell("ask", 9, 101)
    call(banded.db, "change_instrument", symbol="BAND", **change)
    banded.buy("trigger", 4 if "min_quantity" in change else 1, 101)
    assert banded.status("stop") == f"canceled {reason}"
    assert banded.events("stop").splitlines() == ["new stop", f"canceled {reason} stop"]


def test_rule_27_a_stop_counted_among_the_open_orders_all_the_time(banded: Market) -> None:
    banded.buy("stop", 1, 101, stop_price=101, account="ann")
    banded.buy("other", 1, 90, account="ann")
    banded.sell("ask", 2, 101)
    call(banded.db, "change_instrument", symbol="BAND", max_open_orders=1)
    banded.buy("trigger", 1, 101)
    assert banded.status("stop") == "filled"


# ----------------------------------------------------------------- terms of an instrument
NEVER = [
    ("max_quantity", {"min_quantity": 10, "max_quantity": 5}),
    ("max_quantity", {"lot_size": 10, "max_quantity": 9}),
    ("max_quantity", {"lot_size": 10, "min_quantity": 11, "max_quantity": 19}),
    ("min_quantity", {"lot_size": Decimal("6e17"), "min_quantity": Decimal("9e17")}),
    ("max_notional", {"tick_size": 5, "lot_size": 10, "max_notional": 49}),
    ("max_notional", {"min_quantity": 7, "max_notional": "0.069"}),
    ("max_notional", {"price_band": "0.1", "reference_price": 100, "max_notional": 89}),
    ("price_band", {"tick_size": 1, "price_band": "0.001", "reference_price": "100.5"}),
    ("price_band", {"tick_size": 100, "price_band": "0.5", "reference_price": 20}),
    ("band_center", {"band_center": "reference_price"}),
    ("band_center", {"band_center": "middle"}),
    ("day_boundary", {"day_boundary": "24:00"}),
]


@pytest.mark.parametrize(("field", "terms"), NEVER)
def test_rule_21_terms_that_no_order_can_meet_are_refused(db: Db, field: str, terms: Row) -> None:
    with refused("RT400", "invalid_instrument") as refusal:
        call(db, "create_instrument", symbol="NEVER", **terms)
    assert {error["field"] for error in json.loads(refusal.detail)["errors"]} == {field}
    if "day_boundary" not in terms:
        before = db.execute("SELECT * FROM instruments").fetchall()
        with refused("RT400", "invalid_instrument"):
            call(db, "change_instrument", symbol="ACME", **terms)
        assert db.execute("SELECT * FROM instruments").fetchall() == before
        assert db.execute("SELECT FROM order_events").rowcount == 0


def test_rule_21_terms_that_just_fit_are_taken(db: Db) -> None:
    call(
        db, "create_instrument", symbol="FITS", tick_size=5, lot_size=10, min_quantity=11,
        max_quantity=20, max_notional=100, price_band="0.04", reference_price=5,
    )  # fmt: skip
    assert Market(db, "FITS").buy("o", 20, 5)["status"] == "new"


def test_terms_change_under_the_lock_and_leave_an_event_and_a_version(market: Market) -> None:
    market.buy("bid", 4, 100)
    row = call(market.db, "change_instrument", symbol="ACME", max_quantity=5, price_band="0.50")
    assert (row["max_quantity"], str(row["price_band"]), row["lot_size"]) == (5, "0.5", 1)
    assert market.events().splitlines()[-1] == "instrument_changed max_quantity,price_band"
    assert market.buy("large", 6, 100)["reject_reason"] == "quantity_too_large"
    row = call(market.db, "change_instrument", symbol="ACME", remove=["max_quantity"])
    assert row["max_quantity"] is None
    seq = market.seq()
    call(market.db, "change_instrument", symbol="ACME", price_band="0.5")
    call(market.db, "change_instrument", symbol="ACME", remove=["max_quantity"])
    call(market.db, "change_instrument", symbol="ACME")
    assert market.seq() == seq, "what changes nothing leaves no event"
    versions = market.db.execute(
        "SELECT seq, changed, max_quantity FROM instrument_versions WHERE symbol = 'ACME'"
        " ORDER BY seq"
    ).fetchall()
    assert [tuple(version.values()) for version in versions] == [
        (0, None, None), (2, "max_quantity,price_band", 5), (4, "max_quantity", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "change"),
    [
        ({"price": "100.01"}, {"tick_size": "0.1"}),
        ({"price": 100, "quantity": 3}, {"lot_size": 2}),
        ({"price": 100, "quantity": 4, "display_quantity": 1}, {"lot_size": 2}),
        ({"price": 110, "stop_price": "109.99"}, {"tick_size": "0.1"}),
        ({"price": "110.01", "stop_price": 109}, {"tick_size": "0.1"}),
        ({"price": 110, "stop_price": 109, "quantity": 3}, {"lot_size": 2}),
    ],
)
def test_tick_and_lot_change_only_when_live_orders_fit(
    market: Market, order: Row, change: Row
) -> None:
    market.buy("o", **({"quantity": 4} | order))
    with refused("RT409", "live_orders_off_grid"):
        call(market.db, "change_instrument", symbol="ACME", **change)
    assert market.events() == "new o"
    market.cancel("o")
    call(market.db, "change_instrument", symbol="ACME", **change)
    assert market.buy("again", **({"quantity": 4} | order))["status"] == "rejected"


def test_a_book_keeps_its_orders_when_the_grid_gets_finer_and_coarser(market: Market) -> None:
    market.buy("bid", 4, "100.50")
    market.sell("ask", 4, "101.00")
    call(market.db, "change_instrument", symbol="ACME", tick_size="0.001", lot_size="0.1")
    market.buy("finer", "0.5", "100.501")
    market.buy("beside", "0.5", "100.5")
    book = call(market.db, "whole_book", symbol="ACME")["whole_book"]
    assert book["bids"] == [["100.501", "0.5"], ["100.500", "4.5"]]
    market.cancel("finer")
    market.cancel("beside")
    call(market.db, "change_instrument", symbol="ACME", tick_size="0.5", lot_size=2)
    assert market.sell("hit", 4, "100.5")["status"] == "filled"
    book = call(market.db, "whole_book", symbol="ACME")["whole_book"]
    assert (book["bids"], book["asks"]) == ([], [["101.0", "4"]])


@pytest.mark.parametrize("remove", [["tick_size"], ["symbol"], ["x"], [None], ["price_band"]])
def test_only_bounds_can_be_taken_away_and_not_also_sent(db: Db, remove: list[Any]) -> None:
    with refused("RT400", "invalid_instrument"):
        call(db, "change_instrument", symbol="ACME", price_band="0.1", remove=remove)


def test_changing_terms_is_the_owners(db: Db) -> None:
    with refused("RT404", "unknown_symbol"):
        call(db, "change_instrument", symbol="NONE", price_band="0.1")
    with db.transaction() as transaction:
        db.execute("CREATE ROLE stranger ROLE CURRENT_USER")
        db.execute("SET LOCAL ROLE stranger")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            call(db, "change_instrument", symbol="ACME", price_band="0.1")
        raise psycopg.Rollback(transaction)


# --------------------------------------------------- rule 10: over at its time, before a sweep
@pytest.fixture
def overdue(db: Db) -> Market:
    """Nobody sweeps: three orders of ann are past their time, one of them partly filled."""
    call(db, "create_instrument", symbol="LATE", max_open_orders=4)
    market = Market(db, "LATE")
    soon = now() + timedelta(seconds=1)
    gtd: Row = {"account": "ann", "time_in_force": "gtd", "expires_at": soon}
    market.buy("bid", 5, 100, **gtd)
    market.sell("hit", 2, 100, account="bob")
    market.sell("ask", 5, 101, **gtd)
    market.buy("stop", 5, 120, stop_price=120, **gtd)
    market.buy("stays", 1, 99, account="ann")
    db.execute("SELECT pg_sleep_until(%s)", [soon])
    return market


def test_rule_10_an_order_past_its_time_looks_expired_to_whoever_looks(overdue: Market) -> None:
    for name in ("bid", "ask", "stop"):
        assert overdue.status(name) == "expired expired"
        assert overdue.order(name)["remaining_quantity"] == 0
    assert overdue.order("bid")["traded_quantity"] == 2
    live = call_all(overdue.db, "list_orders", symbol="LATE", status="partially_filled")
    live += call_all(overdue.db, "list_orders", symbol="LATE", status="pending_trigger")
    assert live == []
    assert len(call_all(overdue.db, "list_orders", symbol="LATE", status="new")) == 1
    assert len(call_all(overdue.db, "list_orders", symbol="LATE", status="expired")) == 3
    assert len(call_all(overdue.db, "list_orders", account="ann", status="expired")) == 3


def test_rule_10_books_do_not_show_an_order_past_its_time(overdue: Market) -> None:
    rows = call_all(overdue.db, "order_book", symbol="LATE")
    assert [(row["side"], row["price"], row["quantity"]) for row in rows] == [("bid", 99, 1)]
    book = call(overdue.db, "book_snapshot", symbol="LATE")["book_snapshot"]
    assert (book["bids"], book["asks"]) == ([["99.00", "1"]], [])
    row = overdue.db.execute("SELECT * FROM ticker WHERE symbol = 'LATE'").fetchone()
    assert row is not None
    assert (row["bid_price"], row["ask_price"]) == (99, None)


@pytest.mark.parametrize("name", ["bid", "ask", "stop"])
def test_rule_10_an_order_past_its_time_is_final(overdue: Market, name: str) -> None:
    with refused("RT409", "order_final") as refusal:
        overdue.cancel(name)
    assert "expired" in refusal.message
    with refused("RT409", "order_final"):
        overdue.modify(name, quantity=9)
    with refused("RT409", "order_final"):
        overdue.modify(name)


def test_rule_10_a_mass_cancel_finds_expired_what_is_past_its_time(overdue: Market) -> None:
    canceled = call_all(overdue.db, "cancel_all_orders", symbol="LATE", account="ann")
    assert [report["order_id"] for report in canceled] == [overdue.ids["stays"]]
    assert overdue.events("bid").splitlines()[-1] == "expired expired bid"
    assert overdue.status("stays") == "canceled requested"


def test_rule_10_limits_do_not_count_what_is_past_its_time(overdue: Market) -> None:
    for number in range(3):
        assert overdue.buy(f"more {number}", 1, 98, account="ann")["status"] == "new"
    assert overdue.buy("too many", 1, 98, account="ann")["reject_reason"] == "too_many_open_orders"
