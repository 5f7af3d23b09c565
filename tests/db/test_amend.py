"""Rule 44: an order takes another client order id, and is found by each that it ever had."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.accounts import fund
from tests.db.market import Market, call, call_all, drawing, refused
from tests.verified import differences


def names(market: Market, name: str) -> list[tuple[Any, ...]]:
    """What happened to an order, and what it was called by then."""
    return [
        (row["event"], row["reason"], row["client_order_id"])
        for row in call_all(market.db, "order_history", order_id=market.ids[name])
    ]


def found(db: Db, client_order_id: str, **more: Any) -> list[int]:
    rows = call_all(db, "list_orders", client_order_id=client_order_id, **more)
    return [row["order_id"] for row in rows]


@pytest.fixture
def three(market: Market) -> Market:
    """The one in the middle has a name."""
    market.sell("first", 5, 100)
    market.sell("mine", 5, 100, account="ann", client_order_id="a1")
    market.sell("last", 5, 100)
    return market


def test_rule_44_another_id_alone_keeps_the_place_and_writes_a_version(
    three: Market, database_url: str
) -> None:
    before = three.book()
    report = three.modify("mine", client_order_id="a2", account="ann")
    assert (report["client_order_id"], report["priority_kept"], report["duplicate"]) == (
        "a2", True, False,
    )  # fmt: skip
    assert (report["quantity"], report["price"], report["fills"]) == (5, 100, [])
    assert three.book() == before
    three.buy("taker", 7, 100)
    assert three.trades() == drawing("""
        taker takes 5 at 100 from first
        taker takes 2 at 100 from mine
    """)
    assert names(three, "mine") == [
        ("new", None, "a1"), ("replaced", "priority_kept", "a2"), ("partial_fill", None, "a2"),
    ]  # fmt: skip
    assert three.order("mine")["client_order_id"] == "a2"
    assert differences(database_url) == []


@pytest.mark.parametrize(
    ("change", "kept", "event"),
    [
        ({"quantity": 4}, True, ("replaced", "priority_kept")),
        ({"quantity": 9}, False, ("replaced", "priority_lost")),
        ({"price": 101}, False, ("replaced", "priority_lost")),
        ({"price": 99}, False, ("replaced", "priority_lost")),
        ({"quantity": 2}, False, ("canceled", "modified_to_traded")),
    ],
)
def test_rule_44_it_comes_with_whatever_else_changes(
    three: Market, change: Row, kept: bool, event: tuple[str, str], database_url: str
) -> None:
    three.buy("bids", 5, 99)
    three.buy("taker", 7, 100)
    report = three.modify("mine", client_order_id="a2", **change)
    assert (report["client_order_id"], report["priority_kept"]) == ("a2", kept)
    assert names(three, "mine")[2] == (*event, "a2")
    assert {name for *_, name in names(three, "mine")[:2]} == {"a1"}
    assert differences(database_url) == []


def test_rule_44_a_waiting_stop_and_an_iceberg_take_one_too(
    market: Market, database_url: str
) -> None:
    market.sell("stop", 5, stop_price=90, order_type="market", account="ann", client_order_id="s1")
    market.sell("ice", 50, 101, display_quantity=5, account="ann")
    assert market.modify("stop", client_order_id="s2")["priority_kept"] is True
    assert market.modify("stop", client_order_id="s3", stop_price=91)["priority_kept"] is False
    assert market.modify("ice", client_order_id="i1")["priority_kept"] is True
    assert market.book() == "sell 101: ice 5/50"
    assert [name for *_, name in names(market, "stop")] == ["s1", "s2", "s3"]
    assert [name for *_, name in names(market, "ice")] == [None, "i1"]
    market.buy("bid", 2, 91, client_order_id="b")
    market.sell("hit", 1, 91)
    assert names(market, "stop")[-1] == ("canceled", "remainder_canceled", "s3")
    assert differences(database_url) == []


def test_rule_44_any_of_its_ids_finds_and_cancels_it(market: Market) -> None:
    for last in ("c1", "c2", "c3"):
        account = f"of {last}"
        market.buy(last, 5, 90, account=account, client_order_id="c1")
        market.modify(last, client_order_id="c2")
        market.modify(last, client_order_id="c3", quantity=9)
        for each in ("c1", "c2", "c3"):
            assert found(market.db, each, account=account) == [market.ids[last]]
        canceled = call(market.db, "cancel_client_order", client_order_id=last, account=account)
        assert (canceled["order_id"], canceled["status"]) == (market.ids[last], "canceled")
        assert canceled["client_order_id"] == "c3"


def test_rule_44_the_repeated_call_answers_the_order_again(three: Market) -> None:
    change = {"client_order_id": "a2", "quantity": 4}
    three.modify("mine", **change)
    three.modify("mine", client_order_id="a3", price=99)
    for again in (change, {**change, "quantity": "4.0"}):
        seq = three.seq()
        report = three.modify("mine", **again)
        assert (report["duplicate"], report["priority_kept"]) == (True, True)
        assert (report["client_order_id"], report["price"]) == ("a3", 99)  # as it stands
        assert three.seq() == seq
    assert three.modify("mine", client_order_id="a3", price=99)["priority_kept"] is False
    three.buy("taker", 4, 99)
    report = three.modify("mine", **change)  # however it ended
    assert (report["status"], report["duplicate"]) == ("filled", True)
    assert [fill["quantity"] for fill in report["fills"]] == ["4"]


def test_rule_44_an_id_stands_for_one_thing_for_ever(three: Market) -> None:
    three.buy("other", 5, 90, account="ann", client_order_id="o1")
    three.modify("mine", client_order_id="a2", quantity=4)
    before = three.book(), three.seq()

    def reused(command: Callable[..., object], *arguments: Any, **named: Any) -> None:
        with refused("RT409", "client_order_id_reused"):
            command(*arguments, **named)

    for name, taken in (("mine", "a1"), ("mine", "a2"), ("mine", "o1"), ("other", "a2")):
        reused(three.modify, name, client_order_id=taken, quantity=3)
        reused(three.modify, name, client_order_id=taken)
    reused(three.modify, "other", client_order_id="a2", quantity=4)
    for placed in ("a1", "a2"):
        reused(three.buy, "new", 1, 80, account="ann", client_order_id=placed)
    reused(call, three.db, "replace_order", order_id=three.ids["other"], client_order_id="a2")
    assert (three.book(), three.seq()) == before
    again = three.sell("mine", 5, 100, account="ann", client_order_id="a1")
    assert (again["duplicate"], again["client_order_id"]) == (True, "a2")
    three.buy("hers", 1, 80, account="bea", client_order_id="a2")  # of another account
    three.buy("nobody's", 1, 80, client_order_id="a2")
    assert three.modify("nobody's", client_order_id="a1")["client_order_id"] == "a1"


def test_rule_44_a_refused_modify_uses_up_no_id(three: Market) -> None:
    refusals: list[tuple[str, str, Row]] = [
        ("RT422", "price_off_tick", {"price": "100.001"}),
        ("RT422", "quantity_off_lot", {"quantity": "4.5"}),
        ("RT409", "stop_not_waiting", {"stop_price": 90}),
        ("RT400", "invalid_quantity", {"quantity": -1}),
        ("RT404", "unknown_order", {"account": "bob"}),
    ]
    for sqlstate, code, change in refusals:
        with refused(sqlstate, code):
            three.modify("mine", client_order_id="a2", **change)
    three.set_status("halted")
    with refused("RT422", "instrument_halted"):
        three.modify("mine", client_order_id="a2")
    three.set_status("open")
    assert found(three.db, "a2") == []
    assert three.modify("mine", client_order_id="a2")["duplicate"] is False
    three.cancel("mine")
    with refused("RT409", "order_final"):
        three.modify("mine", client_order_id="a3")
    assert found(three.db, "a3") == []
    for bad in ("", " a", "a\tb", "x" * 65):
        with refused("RT400", "invalid_client_order_id"):
            three.modify("mine", client_order_id=bad)


def test_rule_44_another_name_is_not_judged_by_bounds_that_came_later(three: Market) -> None:
    call(three.db, "change_instrument", symbol="ACME", max_quantity=2, price_band="0.01",
         reference_price=50)  # fmt: skip
    assert three.modify("mine", client_order_id="a2")["priority_kept"] is True
    with refused("RT422", "quantity_too_large"):
        three.modify("mine", client_order_id="a3", quantity=4)


def test_rule_44_on_a_settled_market_it_moves_no_money(db: Db, database_url: str) -> None:
    fund(db, random.Random(44))  # noqa: S311
    row = db.execute(
        "SELECT symbol FROM instruments WHERE quote_asset IS NOT NULL ORDER BY symbol LIMIT 1"
    ).fetchone()
    assert row is not None
    account = db.execute(
        "SELECT account FROM balances WHERE available > 100 AND account NOT IN ('external', 'fees')"
        " ORDER BY account, asset LIMIT 1"
    ).fetchone()
    assert account is not None
    market = Market(db, row["symbol"])
    report = market.buy("mine", 1, 1, account=account["account"])
    assert report["status"] == "new", report
    money = db.execute("SELECT * FROM balances ORDER BY account, asset").fetchall()
    lines = db.execute("SELECT count(*) AS n FROM ledger").fetchone()
    assert market.modify("mine", client_order_id="m2")["priority_kept"] is True
    assert db.execute("SELECT * FROM balances ORDER BY account, asset").fetchall() == money
    assert db.execute("SELECT count(*) AS n FROM ledger").fetchone() == lines
    assert differences(database_url) == []


def test_rule_44_two_that_give_one_id_at_once(three: Market, connect: Callable[..., Db]) -> None:
    """To one order with the same content: once. To two orders: the second is refused."""
    three.sell("other", 5, 101, account="ann")
    sessions = [Market(connect()) for _ in range(4)]
    for session in sessions:
        session.ids = three.ids

    def rename(pair: tuple[Market, str]) -> str:
        market, name = pair
        try:
            report = market.modify(name, client_order_id="b1", quantity=3)
        except psycopg.Error as error:
            return str(error).partition(":")[0]
        return f"{name} {report['duplicate']}"

    with ThreadPoolExecutor(4) as pool:
        answers = [*pool.map(rename, zip(sessions, ["mine", "mine", "other", "mine"], strict=True))]
    winner = "other" if "other False" in answers else "mine"
    losers = [answer for answer in answers if answer not in (f"{winner} False", f"{winner} True")]
    assert answers.count(f"{winner} False") == 1
    assert losers == ["client_order_id_reused"] * (3 if winner == "other" else 1)
    rows = three.db.execute("SELECT order_id FROM core.renaming").fetchall()
    assert [row["order_id"] for row in rows] == [three.ids[winner]]


def test_rule_44_what_was_recorded_of_it_stays(three: Market) -> None:
    three.modify("mine", client_order_id="a2")
    for change in (
        "UPDATE core.renaming SET client_order_id = 'x'",
        "DELETE FROM core.renaming",
        "TRUNCATE core.renaming",
    ):
        with pytest.raises(psycopg.errors.RestrictViolation):
            three.db.execute(change.encode())
