"""Money: what accounts have, hold, pay and get, to the digit."""

import random
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, open_session
from tests.db.accounts import (
    ACCOUNTS,
    cancel_all,
    give,
    has,
    nothing_is_lost,
    place,
    play,
    settle,
)
from tests.db.market import call


@pytest.fixture
def money(db: Db) -> Db:
    """Two assets, and an instrument of theirs with fees."""
    call(db, "create_asset", asset="USD", scale=2)
    call(db, "create_asset", asset="ACM", scale=0)
    settle(db, "ACM/USD")
    return db


def test_an_order_holds_what_it_may_cost_and_pays_what_it_does(money: Db) -> None:
    give(money, "ann", "USD", "1000")
    give(money, "bob", "ACM", "50")
    assert place(money, "ann", "buy", 5, 100)["status"] == "new"
    assert has(money, "ann", "USD") == ("499.5", "500.5")
    assert place(money, "bob", "sell", 2, 99)["status"] == "filled"
    assert has(money, "ann", "USD") == ("499.5", "300.3")
    assert has(money, "ann", "ACM") == ("2", "0")
    assert has(money, "bob", "USD") == ("199.6", "0")
    assert has(money, "fees", "USD") == ("0.6", "0")


@pytest.mark.parametrize(("price", "status"), [(99, "new"), ("99.9", "rejected")])
def test_what_an_account_has_not_it_cannot_hold(money: Db, price: Any, status: str) -> None:
    give(money, "ann", "USD", "990.99")
    report = place(money, "ann", "buy", 10, price)
    assert (report["status"], report["reject_reason"]) == (
        status, "insufficient_funds" if status == "rejected" else None,
    )  # fmt: skip


def test_a_market_order_is_judged_by_what_it_cost(money: Db) -> None:
    give(money, "bob", "ACM", "10")
    give(money, "ann", "USD", "1002")
    place(money, "bob", "sell", 10, 100)
    assert place(money, "ann", "buy", 11, None)["traded_quantity"] == 10
    assert has(money, "ann", "USD") == ("0", "0")
    assert place(money, "ann", "sell", 11, None)["reject_reason"] is None  # nobody buys
    place(money, "bob", "buy", 5, 100)
    assert place(money, "ann", "sell", 10, None)["traded_quantity"] == 5
    assert has(money, "ann", "ACM") == ("5", "0")


def test_who_cannot_pay_leaves_no_trace_but_the_refusal(money: Db, database_url: str) -> None:
    give(money, "bob", "ACM", "10")
    give(money, "ann", "USD", "1001.99")
    maker = place(money, "bob", "sell", 10, 100)
    assert place(money, "ann", "buy", 10, None)["reject_reason"] == "insufficient_funds"
    left = money.execute(
        "SELECT status, remaining_quantity FROM orders WHERE order_id = %s", [maker["order_id"]]
    ).fetchone()
    assert left == {"status": "new", "remaining_quantity": 10}
    assert money.execute("SELECT FROM trades").rowcount == 0
    nothing_is_lost(money, database_url)


@pytest.mark.parametrize("account", ["external", "fees"])
def test_nobody_trades_as_the_house(money: Db, account: str) -> None:
    assert place(money, account, "sell", 1, 100)["reject_reason"] == "account_reserved"


def test_an_order_without_an_account_or_a_stop_without_a_price_is_refused(money: Db) -> None:
    give(money, "ann", "ACM", "10")
    assert place(money, None, "sell", 1, 100)["reject_reason"] == "account_required"
    stop = place(money, "ann", "sell", 1, None, stop_price=Decimal(90), order_type="market")
    assert stop["reject_reason"] == "price_required"


@pytest.mark.parametrize(
    ("change", "held"),
    [
        ({"quantity": 4}, "396.396"), ({"quantity": 20}, "1981.98"), ({"price": 98}, "980.98"),
        ({"price": "99.50"}, "995.995"), ({"quantity": 8, "price": 100}, "800.8"),
    ],
)  # fmt: skip
def test_a_modify_holds_the_difference(money: Db, change: dict[str, Any], held: str) -> None:
    give(money, "ann", "USD", "2000")
    order = place(money, "ann", "buy", 10, 99)
    change = {name: Decimal(str(value)) for name, value in change.items()}
    call(money, "modify_order", order_id=order["order_id"], **change)
    available, now = has(money, "ann", "USD")
    assert now == held
    assert Decimal(available) + Decimal(now) == 2000


@pytest.mark.parametrize(("quantity", "held"), [(10, "990.99"), (4, "396.396"), (12, None)])
def test_a_replacement_pays_with_what_the_first_held(
    money: Db, database_url: str, quantity: int, held: str | None
) -> None:
    give(money, "ann", "USD", "1000")
    first = place(money, "ann", "buy", 10, "98.50", client_order_id="first")
    change = {"order_id": first["order_id"], "client_order_id": "second",
              "quantity": Decimal(quantity), "price": Decimal(99)}  # fmt: skip
    if held is None:
        with pytest.raises(psycopg.Error, match="insufficient_funds"):
            call(money, "replace_order", **change)
        assert has(money, "ann", "USD")[1] == "985.985"
    else:
        assert call(money, "replace_order", **change)["status"] == "new"
        assert has(money, "ann", "USD")[1] == held
    nothing_is_lost(money, database_url)


def test_a_modify_that_cannot_be_paid_changes_nothing(money: Db, database_url: str) -> None:
    give(money, "ann", "USD", "1000")
    order = place(money, "ann", "buy", 10, 99)
    with pytest.raises(psycopg.Error, match="insufficient_funds"):
        call(money, "modify_order", order_id=order["order_id"], quantity=Decimal(11))
    assert has(money, "ann", "USD") == ("9.01", "990.99")
    nothing_is_lost(money, database_url)


def test_a_stop_holds_at_entry_and_what_it_did_not_need_is_released(money: Db) -> None:
    give(money, "ann", "USD", "1100")
    give(money, "bob", "ACM", "20")
    place(money, "ann", "buy", 10, 105, stop_price=Decimal(101))
    assert has(money, "ann", "USD") == ("47.9", "1052.1")
    place(money, "bob", "sell", 15, 101)
    give(money, "cat", "USD", "500")
    place(money, "cat", "buy", 1, 101)
    assert has(money, "ann", "USD") == ("87.98", "0")
    assert has(money, "ann", "ACM") == ("10", "0")


@pytest.mark.parametrize(
    "mode", ["cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel"]
)
def test_who_meets_himself_gets_back_what_he_held(money: Db, database_url: str, mode: str) -> None:
    give(money, "ann", "USD", "1000")
    give(money, "ann", "ACM", "10")
    place(money, "ann", "buy", 5, 100)
    place(money, "ann", "sell", 3, 99, self_trade_prevention=mode)
    nothing_is_lost(money, database_url)
    cancel_all(money, "ann")
    assert (has(money, "ann", "USD"), has(money, "ann", "ACM")) == (("1000", "0"), ("10", "0"))


def test_a_rebate_is_paid_by_the_takers_fee(db: Db, database_url: str) -> None:
    call(db, "create_asset", asset="USD", scale=2)
    call(db, "create_asset", asset="ACM", scale=0)
    settle(db, "ACM/USD", maker_fee="-0.001", taker_fee="0.003")
    give(db, "ann", "USD", "1000")
    give(db, "bob", "ACM", "10")
    place(db, "ann", "buy", 10, 100)
    assert has(db, "ann", "USD") == ("0", "1000")
    place(db, "bob", "sell", 10, 100)
    assert (has(db, "ann", "USD"), has(db, "bob", "USD")) == (("1", "0"), ("997", "0"))
    assert has(db, "fees", "USD") == ("2", "0")
    nothing_is_lost(db, database_url)


def test_a_transfer_happens_once(money: Db) -> None:
    give(money, "ann", "USD", "100")
    sent = [
        call(money, "transfer", from_account="ann", to_account="bob", asset="USD",
             amount=Decimal(60), reference="rent") for _ in range(3)
    ]  # fmt: skip
    assert len({row["transfer_id"] for row in sent}) == 1
    assert (has(money, "ann", "USD"), has(money, "bob", "USD")) == (("40", "0"), ("60", "0"))
    for change in ({"amount": Decimal(61)}, {"to_account": "cat"}, {"asset": "ACM"}):
        again = {"from_account": "ann", "to_account": "bob", "asset": "USD", "amount": Decimal(60)}
        with pytest.raises(psycopg.Error, match="reference_used"):
            call(money, "transfer", **{**again, **change}, reference="rent")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"amount": Decimal("0.001")}, "amount_off_scale"),
        ({"amount": Decimal(-1)}, "invalid_amount"),
        ({"amount": Decimal("NaN")}, "invalid_amount"), ({"amount": None}, "invalid_amount"),
        ({"asset": "EUR"}, "unknown_asset"), ({"asset": None}, "unknown_asset"),
        ({"account": " x"}, "invalid_account"), ({"account": None}, "invalid_account"),
        ({"reference": ""}, "invalid_reference"), ({"reference": None}, "invalid_reference"),
        ({"account": "external"}, "invalid_account"),
    ],
)  # fmt: skip
def test_a_bad_deposit_is_refused_and_moves_nothing(money: Db, wrong: Any, code: str) -> None:
    good = {"account": "ann", "asset": "USD", "amount": Decimal(1), "reference": "r"}
    with pytest.raises(psycopg.Error, match=code):
        call(money, "deposit", **{**good, **wrong})
    assert money.execute("SELECT FROM transfers").rowcount == 0


@pytest.mark.parametrize("field", ["from_account", "to_account"])
def test_what_comes_from_outside_or_goes_there_is_no_transfer(money: Db, field: str) -> None:
    good = {"from_account": "ann", "to_account": "bob", "asset": "USD", "amount": Decimal(1)}
    with pytest.raises(psycopg.Error, match="invalid_account"):
        call(money, "transfer", **{**good, field: "external"}, reference="r")
    assert money.execute("SELECT FROM transfers").rowcount == 0


def test_a_statement_adds_up_line_by_line(money: Db) -> None:
    play(money, random.Random(7), 150)  # noqa: S311
    lines = money.execute("SELECT * FROM ledger ORDER BY account, asset, entry").fetchall()
    assert len(lines) > 100
    sums: dict[tuple[str, str], Decimal] = {}
    for line in lines:
        key = (line["account"], line["asset"])
        sums[key] = sums.get(key, Decimal(0)) + line["change"]
        assert line["available"] == sums[key]
    for row in money.execute("SELECT * FROM balances WHERE total <> 0").fetchall():
        assert sums[row["account"], row["asset"]] == row["available"]


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_played_nothing_is_lost(money: Db, database_url: str, seed: int) -> None:
    play(money, random.Random(seed), 250)  # noqa: S311
    nothing_is_lost(money, database_url)
    refused = money.execute(
        "SELECT FROM orders WHERE reject_reason = 'insufficient_funds'"
    ).rowcount
    assert refused > 3
    for account in ACCOUNTS:
        cancel_all(money, account)
    assert money.execute("SELECT FROM balances WHERE held <> 0").rowcount == 0
    nothing_is_lost(money, database_url)


def test_an_instrument_without_assets_asks_nobody_for_money(money: Db) -> None:
    call(money, "create_instrument", symbol="FREE")
    assert place(money, None, "sell", 5, 100, symbol="FREE")["status"] == "new"
    assert place(money, "ann", "buy", 5, 100, symbol="FREE")["status"] == "filled"
    assert money.execute("SELECT FROM balances").rowcount == 0


def test_housekeeping_collects_what_accounts_were_given(money: Db, database_url: str) -> None:
    play(money, random.Random(3), 200)  # noqa: S311
    before = money.execute("SELECT * FROM balances ORDER BY account, asset").fetchall()
    collect = "SELECT service.collect_credits(ARRAY(SELECT instrument_id FROM core.instrument), %s)"
    assert money.execute(collect, [10_000]).fetchone() == {"collect_credits": 0}
    collected = money.execute(collect, [5]).fetchone()
    assert collected is not None
    assert collected["collect_credits"] >= len(ACCOUNTS)
    left = money.execute("SELECT FROM core.uncollected").rowcount
    assert left < collected["collect_credits"]
    assert money.execute("SELECT * FROM balances ORDER BY account, asset").fetchall() == before
    nothing_is_lost(money, database_url)


COLLECT = "SELECT service.collect_credits(ARRAY(SELECT instrument_id FROM core.instrument), %s)"


def trade(db: Db, number: int) -> None:
    for _ in range(number):
        place(db, "ann", "buy", 1, 100)
        place(db, "bob", "sell", 1, 100)


@pytest.fixture
def free(db: Db) -> Db:
    """A settled instrument without fees, and who trades there."""
    call(db, "create_asset", asset="USD", scale=2)
    call(db, "create_asset", asset="ACM", scale=0)
    settle(db, "ACM/USD", maker_fee="0", taker_fee="0")
    give(db, "ann", "USD", "1000")
    give(db, "bob", "ACM", "10")
    return db


def test_where_nobody_pays_a_fee_housekeeping_collects_too(free: Db, database_url: str) -> None:
    for number in (4, 4):
        trade(free, number)
        (first, second) = [free.execute(COLLECT, [2]).fetchone() for _ in range(2)]
        assert first is not None
        assert first["collect_credits"] >= 2
        assert second == {"collect_credits": 0}
        nothing_is_lost(free, database_url)
    call(free, "change_instrument", symbol="ACM/USD", taker_fee=Decimal("0.01"))
    trade(free, 2)
    call(free, "change_instrument", symbol="ACM/USD", taker_fee=Decimal(0))
    free.execute(COLLECT, [1])
    assert has(free, "fees", "USD") == ("2", "0")
    nothing_is_lost(free, database_url)


def test_fees_whose_account_somebody_holds_wait_until_it_is_free(
    money: Db, database_url: str
) -> None:
    give(money, "ann", "USD", "1000")
    give(money, "bob", "ACM", "10")
    give(money, "fees", "USD", "1")
    trade(money, 4)
    before = has(money, "fees", "USD")
    with open_session(database_url) as other, other.transaction():
        other.execute("SELECT withdraw('fees', 'USD', 1, 'house')")
        money.execute(COLLECT, [2])
        money.execute(COLLECT, [2])
        assert has(money, "fees", "USD") == before
    trade(money, 4)
    money.execute(COLLECT, [2])
    before = (str(Decimal(before[0]) * 2 - 1), "0")  # it had one of its own
    assert Decimal(has(money, "fees", "USD")[0]) == Decimal(before[0]) - 1
    nothing_is_lost(money, database_url)


def test_a_change_of_fees_is_for_orders_that_enter_then(money: Db, database_url: str) -> None:
    give(money, "ann", "USD", "1000")
    give(money, "bob", "ACM", "10")
    call(money, "change_instrument", symbol="ACM/USD", maker_fee=Decimal("0.01"),
         taker_fee=Decimal("0.02"))  # fmt: skip
    place(money, "ann", "buy", 2, 100)
    assert place(money, "bob", "sell", 2, 100)["fee"] == 4
    assert has(money, "ann", "USD") == ("798", "0")
    versions = money.execute(
        "SELECT changed, maker_fee FROM instrument_versions WHERE symbol = 'ACM/USD' ORDER BY seq"
    ).fetchall()
    assert [row["maker_fee"] for row in versions] == [Decimal("0.001"), Decimal("0.01")]
    assert versions[1]["changed"] == "maker_fee,taker_fee"
    call(money, "create_instrument", symbol="FREE", maker_fee=Decimal(0), taker_fee=Decimal(0))
    with pytest.raises(psycopg.Error, match="invalid_instrument"):
        call(money, "change_instrument", symbol="FREE", taker_fee=Decimal("0.1"))
    nothing_is_lost(money, database_url)


SCANS = "SELECT sum(idx_scan)::int AS n FROM pg_stat_xact_user_tables WHERE schemaname = 'core'"


def scans(db: Db, query: str) -> int:
    """How often indexes are searched for it."""
    with db.transaction():
        before = db.execute(SCANS).fetchone()
        db.execute(query.encode())
        after = db.execute(SCANS).fetchone()
        assert before is not None
        assert after is not None
        return int(after["n"] - before["n"])


@pytest.mark.parametrize(
    ("query", "of_fees"),
    [
        ("SELECT * FROM list_balances()", 60),
        ("SELECT * FROM list_balances(account => 'ann')", 0),
        ("SELECT * FROM withdraw('ann', 'USD', 600, 'short')", 0),
    ],
)
def test_markets_where_an_account_never_was_cost_it_nothing(
    money: Db, query: str, of_fees: int
) -> None:
    give(money, "ann", "USD", "1000")
    give(money, "bob", "ACM", "10")
    for number in range(20):
        give(money, f"account {number}", "USD", "1")
    trade(money, 2)
    order = place(money, "ann", "buy", 7, 100)
    call(money, "cancel_order", order_id=order["order_id"])  # what withdraw must collect
    undone = f"""
        DO $$ BEGIN
            PERFORM FROM ({query}) AS x;
            RAISE 'undo';
        EXCEPTION WHEN raise_exception THEN NULL; END $$
    """
    scans(money, undone)
    few = scans(money, undone)
    for number in range(60):
        settle(money, f"OTHER{number}")
    many = scans(money, undone)
    assert many <= few + 25 * of_fees + 20
