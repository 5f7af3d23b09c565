"""Take-profits, trailing stops and pairs of which one cancels the other (rules 41 to 43)."""

import json
from decimal import Decimal
from typing import Any

import pytest

from tests.conftest import Db, Row
from tests.db.accounts import give, has, nothing_is_lost, settle
from tests.db.market import Market, call, call_all, drawing, refused


@pytest.fixture
def at_100(market: Market) -> Market:
    """The last price is 100, and the book is empty."""
    print_at(market, 100)
    return market


def print_at(market: Market, *prices: Any) -> None:
    """Trade one lot at each of these prices."""
    for price in prices:
        market.sell("printed", 1, price, account="prints")
        market.buy("print", 1, price)
    market.trades()


# ------------------------------------------------------------------------------- take-profit
@pytest.mark.parametrize(
    ("side", "trigger", "before", "reached"),
    [("sell", 105, "104.99", 105), ("sell", 105, 95, 106), ("buy", 95, "95.01", 95),
     ("buy", 95, 105, 94)],
)  # fmt: skip
def test_rule_41_a_take_profit_fires_the_other_way_than_a_stop(
    at_100: Market, side: str, trigger: int, before: Any, reached: Any
) -> None:
    price = 120 if side == "sell" else 80
    report = at_100.place("take", side=side, quantity=3, price=price, stop_price=trigger,
                          trigger="take_profit")  # fmt: skip
    assert (report["status"], report["trigger"]) == ("pending_trigger", "take_profit")
    print_at(at_100, before)
    assert at_100.status("take") == "pending_trigger"
    print_at(at_100, reached)
    assert at_100.book() == f"{side} {price}: take 3"
    assert at_100.events("take") == "new take\ntriggered take"
    assert at_100.order("take")["trigger"] == "take_profit"


def test_rule_41_a_take_profit_that_is_reached_fires_at_once(at_100: Market) -> None:
    for side, price in (("sell", 110), ("buy", 90)):
        report = at_100.place(side, side=side, quantity=1, price=price, stop_price=100,
                              trigger="TAKE_PROFIT")  # fmt: skip
        assert report["status"] == "new"


def test_rule_41_stops_and_take_profits_fire_in_one_cascade(at_100: Market) -> None:
    at_100.buy("stop", 1, 110, stop_price=102)
    at_100.sell("take", 1, 101, stop_price=103, trigger="take_profit")
    at_100.sell("later", 1, 101, stop_price=102, trigger="take_profit")
    at_100.sell("s102", 1, 102)
    at_100.sell("s103", 1, 103)
    at_100.buy("spark", 1, 102)
    assert at_100.trades() == drawing("""
        spark takes 1 at 102 from s102
        stop takes 1 at 103 from s103
    """)
    assert at_100.book() == "sell 101: later 1, take 1"


def test_rule_41_a_modify_can_move_its_trigger_through_the_last_price(at_100: Market) -> None:
    at_100.sell("take", 2, 120, stop_price=105, trigger="take_profit")
    assert at_100.modify("take", stop_price=104)["status"] == "pending_trigger"
    assert at_100.modify("take", stop_price=100)["status"] == "new"
    with refused("RT409", "stop_not_waiting"):
        at_100.modify("take", stop_price=99)


def test_rule_41_replace_takes_the_trigger_over(at_100: Market) -> None:
    at_100.sell("take", 2, 120, stop_price=105, trigger="take_profit")
    new = call(at_100.db, "replace_order", order_id=at_100.ids["take"], client_order_id="1",
               stop_price=106)  # fmt: skip
    assert (new["status"], new["trigger"], new["stop_price"]) == (
        "pending_trigger", "take_profit", 106,
    )  # fmt: skip
    new = call(at_100.db, "replace_order", order_id=new["order_id"], client_order_id="2",
               trailing_delta=100)  # fmt: skip
    assert (new["trigger"], new["trailing_delta"], new["stop_price"]) == ("stop", 100, 99)
    new = call(at_100.db, "replace_order", order_id=new["order_id"], client_order_id="3")
    assert (new["trigger"], new["trailing_delta"], new["stop_price"]) == ("stop", 100, 99)
    new = call(at_100.db, "replace_order", order_id=new["order_id"], client_order_id="4",
               trigger="take_profit", stop_price=110)  # fmt: skip
    assert (new["trigger"], new["trailing_delta"], new["stop_price"]) == ("take_profit", None, 110)


FAULTS: list[tuple[Row, str]] = [
    ({"trigger": "take_profit"}, "invalid_trigger"),
    ({"trigger": "stop"}, "invalid_trigger"),
    ({"trigger": "", "stop_price": 1}, "invalid_trigger"),
    ({"trigger": "loss", "stop_price": 1}, "invalid_trigger"),
    ({"trailing_delta": 0}, "invalid_trailing_delta"),
    ({"trailing_delta": -1}, "invalid_trailing_delta"),
    ({"trailing_delta": 5001}, "invalid_trailing_delta"),
    ({"trailing_delta": 100, "stop_price": 90}, "invalid_trailing_delta"),
    ({"trailing_delta": 100, "trigger": "take_profit"}, "invalid_trailing_delta"),
    ({"trailing_delta": 100, "post_only": True}, "invalid_post_only"),
    ({"stop_price": 90, "trigger": "take_profit", "post_only": True}, "invalid_post_only"),
]


@pytest.mark.parametrize(("fields", "code"), FAULTS)
def test_rule_41_and_42_contradictions_are_refused_by_name(
    db: Db, market: Market, fields: Row, code: str
) -> None:
    order = {"symbol": "ACME", "side": "sell", "quantity": 1, "price": 100} | fields
    with refused("RT400", code):
        call(db, "place_order", **order)
    (report,) = call_all(db, "place_orders", orders=json.dumps([order]))
    assert report["error"]["code"] == code
    assert market.seq() == 0


@pytest.mark.parametrize(
    "value", ["1.5", '"1.5"', "true", "{}", "1e99", '"-1"', '""', "99999999999"]
)
def test_rule_42_a_delta_that_cannot_be_read_is_refused_by_name(db: Db, value: str) -> None:
    item = f'{{"symbol":"ACME","side":"sell","quantity":"1","trailing_delta":{value}}}'
    (report,) = db.execute("SELECT * FROM place_orders(%s::jsonb)", [f"[{item}]"]).fetchall()
    assert report["error"]["code"] == "invalid_trailing_delta"


# --------------------------------------------------------------------------------- trailing
def test_rule_42_a_trailing_stop_follows_the_best_price_and_fires_where_it_stands(
    at_100: Market,
) -> None:
    report = at_100.sell("trails", 3, 50, trailing_delta=100)
    assert (report["status"], report["trigger"], report["trailing_delta"]) == (
        "pending_trigger", "stop", 100,
    )  # fmt: skip
    assert report["stop_price"] == 99
    for price, trigger in ((110, "108.9"), (105 + 4, "108.9"), ("123.45", "122.2155")):
        print_at(at_100, price)
        assert at_100.order("trails")["stop_price"] == Decimal(trigger)
    print_at(at_100, "122.22")
    assert at_100.status("trails") == "pending_trigger"
    print_at(at_100, "122.21")
    assert at_100.book() == "sell 50: trails 3"
    assert at_100.order("trails")["stop_price"] == Decimal("122.2155")
    events = call_all(at_100.db, "order_history", order_id=at_100.ids["trails"])
    assert [(event["event"], event["stop_price"]) for event in events] == [
        ("new", None), ("triggered", Decimal("122.2155")),
    ]  # fmt: skip
    assert at_100.modify("trails", price=60)["price"] == 60


def test_rule_42_a_buy_trails_the_lowest_price(at_100: Market) -> None:
    assert at_100.buy("trails", 3, 150, trailing_delta=5000)["stop_price"] == 150
    print_at(at_100, 80, 90)
    assert at_100.order("trails")["stop_price"] == 120
    print_at(at_100, 120)
    assert at_100.status("trails") == "new"


@pytest.mark.parametrize("side", ["buy", "sell"])
def test_rule_42_before_the_first_trade_it_has_no_trigger(market: Market, side: str) -> None:
    report = market.place("trails", side=side, quantity=1, trailing_delta=1000)
    assert (report["status"], report["stop_price"]) == ("pending_trigger", None)
    assert market.order("trails")["stop_price"] is None
    print_at(market, 10)
    assert market.order("trails")["stop_price"] == (11 if side == "buy" else 9)


def test_rule_42_of_one_orders_trades_each_fires_first_and_moves_then(at_100: Market) -> None:
    at_100.sell("trails", 2, 50, trailing_delta=1000)  # 90
    for price in (120, 130):
        at_100.sell(f"s{price}", 1, price)
    at_100.buy("lifts", 2, 130)  # 117
    assert at_100.order("trails")["stop_price"] == 117
    for price in (118, 117, 116):
        at_100.buy(f"b{price}", 1, price)
    at_100.sell("drops", 2, 117)
    assert at_100.trades().splitlines()[-1] == "trails takes 1 at 116 from b116"


def test_rule_42_it_changes_in_quantity_and_price_but_not_in_its_trigger(at_100: Market) -> None:
    at_100.sell("trails", 5, 50, trailing_delta=1000)
    print_at(at_100, 200)
    assert at_100.modify("trails", quantity=3)["stop_price"] == 180
    assert at_100.modify("trails", quantity=7, price=40)["stop_price"] == 180
    with refused("RT409", "stop_not_waiting"):
        at_100.modify("trails", stop_price=100)
    at_100.buy("bid", 7, 170)
    print_at(at_100, 180)
    assert at_100.trades() == ""
    assert at_100.status("trails") == "filled"


def test_rule_42_it_lies_on_no_tick_and_a_new_one_does_not_matter(at_100: Market) -> None:
    at_100.sell("trails", 5, 50, trailing_delta=1)
    assert at_100.order("trails")["stop_price"] == Decimal("99.99")
    call(at_100.db, "change_instrument", symbol="ACME", tick_size=Decimal("0.5"))
    print_at(at_100, "99.5")
    assert at_100.status("trails") == "new"
    assert at_100.modify("trails", quantity=9)["status"] == "new"


# ------------------------------------------------------------------------------------ pairs
def pair(market: Market, first: Row, second: Row, **both: Any) -> list[Row]:
    """Place two orders, by the names `one` and `other`."""
    items = [
        {"symbol": market.symbol, "side": "sell", "quantity": "5", **both, **each}
        for each in (first, second)
    ]
    reports = call_all(market.db, "place_oco", orders=json.dumps(items))
    market.ids |= {"one": reports[0]["order_id"], "other": reports[1]["order_id"]}
    return reports


LIMIT: Row = {"price": "110", "post_only": True}
TAKE: Row = {"price": "105", "stop_price": "110", "trigger": "take_profit"}
STOP: Row = {"price": "80", "stop_price": "90"}
TRAIL: Row = {"price": "80", "trailing_delta": 1000}


@pytest.mark.parametrize("second", [STOP, TRAIL])
@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_both_enter_and_name_each_other(at_100: Market, first: Row, second: Row) -> None:
    one, other = pair(at_100, first, second)
    assert (one["oco_order_id"], other["oco_order_id"]) == (other["order_id"], one["order_id"])
    assert [one["status"], other["status"]] == [
        "new" if first is LIMIT else "pending_trigger", "pending_trigger",
    ]  # fmt: skip
    assert [one["duplicate"], other["duplicate"]] == [False, False]
    assert at_100.order("one")["oco_order_id"] == at_100.ids["other"]


@pytest.mark.parametrize("second", [STOP, TRAIL])
def test_rule_43_a_part_of_the_first_cancels_the_second(at_100: Market, second: Row) -> None:
    pair(at_100, LIMIT, second)
    at_100.buy("bite", 2, 110)
    assert at_100.status("one") == "partially_filled"
    assert at_100.status("other") == "canceled oco_canceled"
    assert at_100.events().splitlines()[-4:] == [
        "new bite", "partial_fill one", "fill bite", "canceled oco_canceled other",
    ]  # fmt: skip
    assert at_100.modify("one", price=111)["price"] == 111  # an order as others, now
    at_100.buy("rest", 5, 111)
    assert at_100.status("one") == "filled"
    assert at_100.events("other") == "new other\ncanceled oco_canceled other"


@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_the_second_fires_and_cancels_the_first(at_100: Market, first: Row) -> None:
    pair(at_100, first, STOP)
    print_at(at_100, 90)
    assert at_100.status("one") == "canceled oco_canceled"
    assert at_100.book() == "sell 80: other 5"
    assert at_100.events().splitlines()[-2:] == ["canceled oco_canceled one", "triggered other"]
    assert at_100.modify("other", quantity=4)["quantity"] == 4


@pytest.mark.parametrize("second", [STOP, TRAIL])
def test_rule_43_the_first_fires_and_cancels_the_second(at_100: Market, second: Row) -> None:
    pair(at_100, TAKE, second)
    print_at(at_100, 109, 110)
    assert at_100.status("other") == "canceled oco_canceled"
    assert at_100.book() == "sell 105: one 5"


def test_rule_43_a_buy_pair_is_its_mirror(at_100: Market) -> None:
    pair(at_100, {"price": "90", "post_only": True}, {"price": "120", "stop_price": "110"},
         side="buy")  # fmt: skip
    print_at(at_100, 110)
    assert at_100.book() == "buy 120: other 5"
    assert at_100.status("one") == "canceled oco_canceled"


def test_rule_43_what_trades_counts_before_what_fires(at_100: Market) -> None:
    """One order trades at 90, which reaches the stop, and at 110, with the first of the pair."""
    pair(at_100, LIMIT, STOP)
    at_100.sell("s90", 1, 90)
    at_100.buy("sweeps", 2, 110)
    assert at_100.trades() == drawing("""
        sweeps takes 1 at 90 from s90
        sweeps takes 1 at 110 from one
    """)
    assert at_100.status("other") == "canceled oco_canceled"


def test_rule_43_of_two_triggers_in_one_command_the_first_reached_wins(at_100: Market) -> None:
    pair(at_100, TAKE, STOP)
    at_100.sell("s90", 1, 90)
    at_100.sell("s110", 1, 110)
    at_100.buy("sweeps", 2, 110)
    assert at_100.status("one") == "canceled oco_canceled"
    assert at_100.events("other") == "new other\ntriggered other"


def test_rule_43_the_other_is_gone_before_the_stops_that_the_same_trades_fire(
    at_100: Market,
) -> None:
    at_100.buy("bid", 5, 120, stop_price=90, trigger="take_profit")
    pair(at_100, LIMIT, STOP)
    print_at(at_100, 90)
    assert at_100.events().splitlines()[-5:] == [
        "canceled oco_canceled one",
        "triggered bid", "triggered other", "fill bid", "fill other",
    ]  # fmt: skip
    assert at_100.status("one") == "canceled oco_canceled"


@pytest.mark.parametrize("which", ["one", "other"])
@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_a_cancel_of_one_cancels_both(at_100: Market, first: Row, which: str) -> None:
    pair(at_100, first, STOP)
    at_100.cancel(which)
    assert at_100.status(which) == "canceled requested"
    assert at_100.status({"one": "other", "other": "one"}[which]) == "canceled oco_canceled"


@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_whatever_ends_one_ends_both(db: Db, market: Market, first: Row) -> None:
    print_at(market, 100)
    for end in (
        "SELECT * FROM cancel_all_orders(account => 'ann')",
        "SELECT * FROM block_account('ann', 'a test')",
    ):
        one, other = pair(market, first, STOP, account="ann")
        canceled = db.execute(end.encode()).fetchall()
        assert {market.status("one"), market.status("other")} & {"new", "pending_trigger"} == set()
        if "cancel_all" in end:
            assert [row["order_id"] for row in canceled] == [one["order_id"], other["order_id"]]


@pytest.mark.parametrize(
    ("mode", "one", "other"),
    [
        ("cancel_newest", "new", "pending_trigger"),
        ("cancel_oldest", "canceled self_trade_prevention", "canceled oco_canceled"),
        ("decrement_and_cancel", "new", "canceled oco_canceled"),
    ],
)
def test_rule_43_self_trade_prevention_that_reduces_one_cancels_the_other(
    at_100: Market, mode: str, one: str, other: str
) -> None:
    pair(at_100, LIMIT, STOP, account="ann")
    at_100.buy("own", 2, 110, account="ann", self_trade_prevention=mode)
    assert (at_100.status("one"), at_100.status("other")) == (one, other)


def test_rule_43_a_try_that_is_forgotten_cancels_nothing(at_100: Market) -> None:
    pair(at_100, LIMIT, STOP)
    assert at_100.buy("all", 9, 110, time_in_force="fok")["cancel_reason"] == "fok_not_filled"
    assert at_100.buy("maker", 1, 110, post_only=True)["reject_reason"] == "post_only_would_trade"
    assert (at_100.status("one"), at_100.status("other")) == ("new", "pending_trigger")
    print_at(at_100, 90)
    assert at_100.status("other") == "new"


def test_rule_43_both_expire_together(at_100: Market) -> None:
    db = at_100.db
    pair(at_100, LIMIT, STOP, time_in_force="gtd", expires_at="9999-12-31T00:00:00Z")
    db.execute("ALTER TABLE core.orders DISABLE TRIGGER USER")
    for table in ("orders", "book", "stop_order"):
        db.execute(
            f"UPDATE core.{table} SET expires_at = now() WHERE expires_at IS NOT NULL".encode()
        )
    db.execute("ALTER TABLE core.orders ENABLE TRIGGER USER")
    assert [at_100.status(name) for name in ("one", "other")] == ["expired expired"] * 2
    print_at(at_100, 90)
    assert [at_100.status(name) for name in ("one", "other")] == ["expired expired"] * 2
    assert at_100.events("one").splitlines()[-1] == "expired expired one"


@pytest.mark.parametrize("which", ["one", "other"])
@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_neither_is_modified_or_replaced(at_100: Market, first: Row, which: str) -> None:
    pair(at_100, first, STOP)
    for change in ({"quantity": 4}, {"price": 100}, {"stop_price": 95}):
        with refused("RT409", "part_of_oco"):
            at_100.modify(which, **change)
    with refused("RT409", "part_of_oco"):
        call(at_100.db, "replace_order", order_id=at_100.ids[which], client_order_id="new")
    assert at_100.modify(which, quantity=5)["quantity"] == 5  # changes nothing (rule 15)


NO_PAIRS: list[tuple[Row, Row, Row, str, str]] = [
    ({"price": "110"}, STOP, {}, "RT400", "invalid_oco"),
    (LIMIT, LIMIT, {}, "RT400", "invalid_oco"),
    (STOP, LIMIT, {}, "RT400", "invalid_oco"),
    (LIMIT, STOP | {"side": "buy"}, {}, "RT400", "invalid_oco"),
    (LIMIT, STOP | {"quantity": "4"}, {}, "RT400", "invalid_oco"),
    (LIMIT, STOP | {"account": "bob"}, {"account": "ann"}, "RT400", "invalid_oco"),
    (LIMIT, STOP | {"time_in_force": "day"}, {}, "RT400", "invalid_oco"),
    (TAKE, TAKE, {}, "RT400", "invalid_oco"),
    (STOP, TRAIL, {}, "RT400", "invalid_oco"),
    (TAKE | {"stop_price": "90"}, STOP, {}, "RT400", "invalid_oco"),
    (LIMIT, STOP | {"symbol": "NOPE"}, {}, "RT404", "unknown_symbol"),
    (LIMIT, STOP | {"price": "x"}, {}, "RT400", "invalid_price"),
    (LIMIT, STOP | {"surprise": 1}, {}, "RT400", "unknown_field"),
    (LIMIT | {"price": "110.001"}, STOP, {}, "RT422", "price_off_tick"),
    (LIMIT, STOP | {"stop_price": "90.001"}, {}, "RT422", "stop_price_off_tick"),
    (LIMIT, STOP, {"quantity": "0.5"}, "RT422", "quantity_off_lot"),
    (LIMIT, STOP | {"stop_price": "100"}, {}, "RT409", "stop_would_trigger"),
    (TAKE | {"stop_price": "100"}, STOP, {}, "RT409", "stop_would_trigger"),
    (LIMIT | {"price": "70"}, STOP, {}, "RT422", "post_only_would_trade"),
    (LIMIT | {"price": "70"}, STOP, {"account": "own"}, "RT422", "post_only_would_trade"),
]


@pytest.mark.parametrize(("first", "second", "both", "state", "code"), NO_PAIRS)
def test_rule_43_what_refuses_one_refuses_both_and_leaves_nothing(
    at_100: Market, first: Row, second: Row, both: Row, state: str, code: str
) -> None:
    at_100.buy("bid", 1, 75, account="own")
    before = at_100.seq()
    with refused(state, code):
        pair(at_100, first, second, **both)
    assert at_100.seq() == before
    assert at_100.book() == "buy 75: bid 1"


@pytest.mark.parametrize("orders", ["[]", "[{}]", "[{},{},{}]", "{}", "null", "[1,2]"])
def test_rule_43_a_pair_is_two_orders(db: Db, orders: str) -> None:
    with refused("RT400", "invalid_order" if orders == "[1,2]" else "invalid_orders"):
        db.execute("SELECT * FROM place_oco(%s::jsonb)", [orders])


def test_rule_43_the_whole_call_again_answers_the_first_reports(at_100: Market) -> None:
    first, second = LIMIT | {"client_order_id": "b"}, STOP | {"client_order_id": "a"}
    reports = pair(at_100, first, second)
    at_100.buy("bite", 2, 110)
    again = pair(at_100, first, second)
    assert [row["order_id"] for row in again] == [row["order_id"] for row in reports]
    assert [row["duplicate"] for row in again] == [True, True]
    assert [row["status"] for row in again] == ["partially_filled", "canceled"]
    assert len(again[0]["fills"]) == 1
    for other in (
        (first, second | {"price": "81"}), (first, STOP | {"client_order_id": "c"}),
        (LIMIT | {"client_order_id": "c"}, second), (LIMIT | {"client_order_id": "a"}, STOP),
        (LIMIT | {"client_order_id": "d"}, STOP | {"client_order_id": "d"}),
    ):  # fmt: skip
        with refused("RT409", "client_order_id_reused"):
            pair(at_100, *other)
    with refused("RT409", "client_order_id_reused"):
        at_100.sell("alone", 5, 110, post_only=True, client_order_id="b")
    assert [row["duplicate"] for row in pair(at_100, first, STOP)] == [True, True]


def test_rule_43_limits_count_each_as_an_order(db: Db, at_100: Market) -> None:
    call(db, "set_account_limits", account="ann", max_open_orders=1)
    with refused("RT422", "open_orders_too_many"):
        pair(at_100, LIMIT, STOP, account="ann")
    call(db, "set_account_limits", account="ann", max_open_notional=900)
    with refused("RT422", "open_notional_too_large"):
        pair(at_100, LIMIT, STOP, account="ann")
    call(db, "set_account_limits", account="ann", orders_per_second=1)
    with refused("RT429", "too_many_orders"):
        pair(at_100, LIMIT, STOP, account="ann")
    call(db, "change_instrument", symbol="ACME", max_open_orders=1)
    with refused("RT422", "too_many_open_orders"):
        pair(at_100, LIMIT, STOP, account="bob")


# ------------------------------------------------------------------------------------ money
@pytest.fixture
def paid(db: Db) -> Market:
    """ACM/USD, last price 100; ann has 10 ACM and 1000 USD, others as much as they need."""
    call(db, "create_asset", asset="USD", scale=2)
    call(db, "create_asset", asset="ACM", scale=0)
    settle(db, "ACM/USD")
    for account, base, quote in (("ann", "10", "1000"), ("bob", "1000", "100000")):
        give(db, account, "ACM", base)
        give(db, account, "USD", quote)
    market = Market(db, "ACM/USD")
    paid_print(market, 100)
    return market


def paid_print(market: Market, price: int) -> None:
    market.sell("s", 1, price, account="bob", self_trade_prevention="none")
    market.buy("b", 1, price, account="bob", self_trade_prevention="none")


BUY_LIMIT: Row = {"side": "buy", "price": "90", "post_only": True}
BUY_STOP: Row = {"side": "buy", "price": "120", "stop_price": "110"}
BUY_TAKE: Row = {"side": "buy", "price": "95", "stop_price": "90", "trigger": "take_profit"}


def test_rule_41_and_42_they_hold_what_a_stop_holds_and_need_a_price(paid: Market) -> None:
    for fields in ({"stop_price": 110, "trigger": "take_profit"}, {"trailing_delta": 100}):
        refusal = paid.sell("no price", 5, account="ann", **fields)
        assert refusal["reject_reason"] == "price_required"
        assert paid.sell("many", 11, 80, account="ann", **fields)["reject_reason"] == (
            "insufficient_funds"
        )
        paid.sell("holds", 10, 80, account="ann", **fields)
        assert has(paid.db, "ann", "ACM") == ("0", "10")
        paid.cancel("holds")
        assert has(paid.db, "ann", "ACM") == ("10", "0")


@pytest.mark.parametrize("fired", [False, True])
@pytest.mark.parametrize(
    ("fields", "at"),
    [({"stop_price": 90}, 90), ({"stop_price": 110, "trigger": "take_profit"}, 110),
     ({"trailing_delta": 1000}, 90)],
)  # fmt: skip
def test_rule_41_and_42_less_of_them_or_another_name_holds_less_and_no_more(
    paid: Market, fields: Row, at: int, fired: bool
) -> None:
    paid.sell("stop", 10, 112, account="ann", **fields)
    if fired:
        paid_print(paid, at)
    before = paid.order("stop")["status"]
    assert before == ("new" if fired else "pending_trigger")
    assert paid.modify("stop", quantity=6)["quantity"] == 6
    assert has(paid.db, "ann", "ACM") == ("4", "6")
    assert paid.modify("stop", client_order_id="other")["client_order_id"] == "other"
    paid.modify("stop", quantity=5, client_order_id="last")
    assert has(paid.db, "ann", "ACM") == ("5", "5")
    assert paid.order("stop")["status"] == before


@pytest.mark.parametrize("first", [LIMIT, TAKE])
def test_rule_43_a_pair_that_sells_holds_its_quantity_once(
    paid: Market, database_url: str, first: Row
) -> None:
    pair(paid, first, STOP, quantity="10", account="ann")
    assert has(paid.db, "ann", "ACM") == ("0", "10")
    paid_print(paid, 90)
    assert paid.status("other") == "new"
    assert has(paid.db, "ann", "ACM") == ("0", "10")
    paid.buy("bid", 4, 80, account="bob")
    assert has(paid.db, "ann", "ACM") == ("0", "6")
    paid.cancel("other")
    assert has(paid.db, "ann", "ACM") == ("6", "0")
    nothing_is_lost(paid.db, database_url)


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    # 5 x 90 x 1.001 as a maker, 5 x 120 x 1.002, 5 x 95 x 1.002
    [(BUY_LIMIT, BUY_STOP, "601.2"), (BUY_TAKE, BUY_STOP, "601.2"),
     (BUY_LIMIT | {"price": "99"}, BUY_STOP | {"price": "95"}, "495.495")],
)  # fmt: skip
@pytest.mark.parametrize("end", ["fires", "cancel", "first"])
def test_rule_43_a_pair_that_buys_holds_what_the_dearer_one_does(
    paid: Market, database_url: str, first: Row, second: Row, holds: str, end: str
) -> None:
    pair(paid, first, second, account="ann")
    left = Decimal(1000) - Decimal(holds)
    assert has(paid.db, "ann", "USD") == (f"{left.normalize():f}", holds)
    if end == "fires":
        call(paid.db, "withdraw", account="ann", asset="USD", amount=int(left), reference="out")
        paid_print(paid, 110)
        price, fee = Decimal(second["price"]), Decimal("1.001")
        assert has(paid.db, "ann", "USD")[1] == f"{(5 * price * fee).normalize():f}"
        paid.sell("ask", 5, price, account="bob")
        assert paid.status("other") == "filled"
    elif end == "cancel":
        paid.cancel("other")
        assert has(paid.db, "ann", "USD") == ("1000", "0")
    elif first["price"] == "95":
        paid_print(paid, 90)
        assert has(paid.db, "ann", "USD") == ("524.525", "475.475")
    else:
        paid.sell("ask", 2, first["price"], account="bob")
        held = 3 * Decimal(first["price"]) * Decimal("1.001")
        assert has(paid.db, "ann", "USD")[1] == f"{held.normalize():f}"
    nothing_is_lost(paid.db, database_url)


def test_rule_43_what_the_pair_needs_and_no_more_is_enough(paid: Market) -> None:
    with refused("RT422", "insufficient_funds"):
        pair(paid, BUY_LIMIT, BUY_STOP | {"price": "200"}, account="ann")
    with refused("RT422", "insufficient_funds"):
        pair(paid, BUY_LIMIT, BUY_STOP, account="ann", quantity="9")
    pair(paid, BUY_LIMIT, BUY_STOP, account="ann", quantity="8")
    assert has(paid.db, "ann", "USD") == ("38.08", "961.92")


def test_rule_43_a_stop_that_the_rules_refuse_when_it_fires_gives_everything_back(
    paid: Market, database_url: str
) -> None:
    pair(paid, BUY_LIMIT, BUY_STOP, account="ann")
    call(paid.db, "change_instrument", symbol="ACM/USD", max_quantity=4)
    paid_print(paid, 110)
    assert paid.status("other") == "canceled quantity_too_large"
    assert paid.status("one") == "canceled oco_canceled"
    assert has(paid.db, "ann", "USD") == ("1000", "0")
    nothing_is_lost(paid.db, database_url)


@pytest.mark.parametrize("first", [BUY_LIMIT, BUY_TAKE])
def test_rule_43_what_fired_pays_like_any_order_from_then_on(
    paid: Market, database_url: str, first: Row
) -> None:
    """A modify may need what the account was given meanwhile, and gets it (rule 31)."""
    pair(paid, first, BUY_STOP, account="ann")
    paid_print(paid, 110)
    left = has(paid.db, "ann", "USD")[0]
    call(paid.db, "withdraw", account="ann", asset="USD", amount=Decimal(left), reference="out")
    paid.sell("sold", 5, 130, account="ann")
    paid.buy("bought", 5, 130, account="bob")
    assert has(paid.db, "ann", "USD") == ("649.35", "600.6")
    paid.modify("other", quantity=6)
    assert has(paid.db, "ann", "USD") == ("529.23", "720.72")
    with refused("RT422", "insufficient_funds"):
        paid.modify("other", quantity=11)
    nothing_is_lost(paid.db, database_url)
