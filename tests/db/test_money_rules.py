"""The rules of money by number, from outside: what everybody has before and after a command."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from tests.conftest import Db
from tests.db.accounts import nothing_is_lost
from tests.db.market import Market, call, call_all, drawing, expire_due_orders, refused

HAS = """
SELECT account, asset, available::text, held::text FROM balances
WHERE account NOT IN ('external', 'fees') ORDER BY account, asset
"""


class Bank(Market):
    """GOLD bought with EUR; the maker pays 1 %, the taker 2 %."""

    def __init__(self, db: Db, **terms: Any) -> None:
        super().__init__(db, "GOLD/EUR")
        self.references = count(1)
        call(db, "create_asset", asset="GOLD", scale=0)
        call(db, "create_asset", asset="EUR", scale=2)
        terms = {"maker_fee": Decimal("0.01"), "taker_fee": Decimal("0.02")} | terms
        call(
            db, "create_instrument", symbol=self.symbol, base_asset="GOLD", quote_asset="EUR",
            **terms,
        )  # fmt: skip

    def deposit(self, account: str, asset: str, amount: Any) -> None:
        reference = f"d{next(self.references)}"
        call(self.db, "deposit", account=account, asset=asset, amount=amount, reference=reference)

    def has(self) -> str:
        """A line per account: what is available of each asset, and +held."""
        lines: dict[str, list[str]] = {}
        for row in self.db.execute(HAS):
            held = f"+{row['held']}" if row["held"] != "0" else ""
            lines.setdefault(row["account"], []).append(f"{row['available']}{held} {row['asset']}")
        return "\n".join(f"{account}: {', '.join(found)}" for account, found in lines.items())

    def sums(self) -> dict[str, Decimal]:
        rows = self.db.execute("SELECT asset, sum(total) AS total FROM balances GROUP BY asset")
        return {row["asset"]: row["total"] for row in rows}

    def house(self) -> str:
        row = self.db.execute("SELECT total::text FROM balances WHERE account = 'fees'").fetchone()
        return row["total"] if row else ""


@pytest.fixture
def bank(db: Db) -> Bank:
    """Bea has 1000 EUR, Sam 10 GOLD."""
    bank = Bank(db)
    bank.deposit("bea", "EUR", 1000)
    bank.deposit("sam", "GOLD", 10)
    return bank


def test_rule_30_an_order_belongs_to_an_account(bank: Bank) -> None:
    for account, reason in ((None, "account_required"), ("fees", "account_reserved"),
                            ("external", "account_reserved")):  # fmt: skip
        report = bank.buy("order", 1, 10, account=account)
        assert (report["status"], report["reject_reason"]) == ("rejected", reason)
    assert bank.book() == ""


def test_rule_30_without_assets_nobody_is_needed_and_nothing_moves(db: Db, bank: Bank) -> None:
    before = bank.has()
    plain = Market(db)
    plain.sell("maker", 5, 100)
    report = plain.buy("taker", 5, 100, account="bea")
    assert (report["status"], report["fee"], report["fills"][0]["fee"]) == ("filled", None, None)
    assert bank.has() == before


def test_rule_31_an_order_takes_what_it_costs_exactly(bank: Bank) -> None:
    bank.sell("ask", 4, 100, account="sam")
    assert bank.has() == drawing("""
        bea: 1000 EUR
        sam: 6+4 GOLD
    """)
    bank.buy("bid", 6, 101, account="bea")  # 400 and 2 % of it; 202 and 1 % of it are held
    assert bank.has() == drawing("""
        bea: 387.98+204.02 EUR, 4 GOLD
        sam: 396 EUR, 6 GOLD
    """)


def test_rule_31_who_has_less_is_refused_and_nothing_was_traded(bank: Bank) -> None:
    bank.sell("ask", 10, 100, account="sam")
    before = bank.has()
    for arguments in ({"price": 100}, {}, {"price": 100, "time_in_force": "fok"}):
        report = bank.buy("dear", 10, **arguments, account="bea")  # 1000 and a fee of 20
        assert (report["status"], report["reject_reason"]) == ("rejected", "insufficient_funds")
        assert (report["fills"], report["fee"]) == ([], 0)
    assert (bank.has(), bank.book()) == (before, "sell 100: ask 10")
    call(bank.db, "set_credit_limit", account="bea", asset="EUR", credit_limit=20)
    bank.buy("all in", 10, 100, account="bea")
    assert bank.trades() == "all in takes 10 at 100 from ask"
    assert bank.has() == drawing("""
        bea: -20 EUR, 10 GOLD
        sam: 990 EUR, 0 GOLD
    """)


def test_rule_32_who_trades_at_a_better_price_pays_that_price_only(bank: Bank) -> None:
    bank.sell("ask", 2, 100, account="sam")
    report = bank.buy("bid", 2, 150, account="bea")
    assert (report["fee"], report["fills"][0]["fee"]) == (4, "4")
    assert bank.has() == drawing("""
        bea: 796 EUR, 2 GOLD
        sam: 198 EUR, 8 GOLD
    """)


def test_rule_33_nothing_is_held_but_for_a_live_order(bank: Bank) -> None:
    start = bank.has()
    bank.buy("bid", 5, 100, account="bea")
    bank.modify("bid", quantity=2)
    assert bank.has().startswith("bea: 798+202 EUR")
    bank.modify("bid", price=50)
    assert bank.has().startswith("bea: 899+101 EUR")
    bank.cancel("bid")
    assert bank.has() == start
    expires_at = datetime.now(UTC) + timedelta(seconds=1)
    bank.buy("late", 5, 100, account="bea", time_in_force="gtd", expires_at=expires_at)
    assert bank.has().startswith("bea: 495+505 EUR")
    bank.db.execute("SELECT pg_sleep_until(%s)", [expires_at])
    while expire_due_orders(bank.db):
        pass
    assert bank.has() == start
    bank.buy("ioc", 5, 100, account="bea", time_in_force="ioc")
    bank.buy("own", 5, 100, account="bea")
    bank.deposit("bea", "GOLD", 1)
    bank.sell("prevented", 1, 100, account="bea", self_trade_prevention="cancel_both")
    assert bank.has() == drawing("""
        bea: 1000 EUR, 1 GOLD
        sam: 10 GOLD
    """)


def test_rule_34_a_stop_holds_what_it_may_cost(bank: Bank) -> None:
    report = bank.buy("no limit", 1, stop_price=110, account="bea")
    assert (report["status"], report["reject_reason"]) == ("rejected", "price_required")
    bank.buy("stop", 2, 120, stop_price=110, account="bea")
    assert bank.has().startswith("bea: 755.2+244.8 EUR")  # as if it took: 240 and 2 % of it
    bank.deposit("tom", "EUR", Decimal("112.2"))
    bank.sell("first", 1, 110, account="sam")
    bank.sell("second", 2, 115, account="sam")
    bank.buy("trigger", 1, 110, account="tom")
    assert bank.trades() == drawing("""
        trigger takes 1 at 110 from first
        stop takes 2 at 115 from second
    """)
    assert bank.has() == drawing("""
        bea: 765.4 EUR, 2 GOLD
        sam: 336.6 EUR, 7 GOLD
        tom: 0 EUR, 1 GOLD
    """)


def test_rule_35_fees_are_exact_and_go_to_the_house(db: Db) -> None:
    bank = Bank(db, maker_fee=Decimal("-0.0001"), taker_fee=Decimal("0.000123456789"))
    bank.deposit("bea", "EUR", 1000)
    bank.deposit("sam", "GOLD", 10)
    bank.sell("ask", 3, "33.33", account="sam")
    report = bank.buy("bid", 3, 40, account="bea")
    fee = Decimal("99.99") * Decimal("0.000123456789")
    assert (report["fee"], report["fills"][0]["fee"]) == (fee, str(fee.normalize()))
    assert bank.order("ask")["fee"] == Decimal("-0.009999")
    assert Decimal(bank.house()) == fee - Decimal("0.009999")
    assert bank.sums() == {"EUR": 0, "GOLD": 0}


@pytest.mark.parametrize(("maker", "taker"), [("-0.03", "0.02"), ("0.01", "-0.02"), ("1", "0")])
def test_rule_35_no_fees_that_pay_out_more_than_comes_in(db: Db, maker: str, taker: str) -> None:
    with refused("RT400", "invalid_instrument"):
        Bank(db, maker_fee=Decimal(maker), taker_fee=Decimal(taker))


@pytest.mark.parametrize("live", [{}, {"stop_price": 150}])
@pytest.mark.parametrize(
    "change", [{"taker_fee": "0.009", "maker_fee": "0"}, {"maker_fee": "-0.005"}]
)
def test_rule_35_fees_stay_while_an_order_is_live(
    db: Db, database_url: str, live: dict[str, Any], change: dict[str, str]
) -> None:
    """Or a rebate could be more than the fee of who entered at another time."""
    bank = Bank(db, maker_fee=Decimal("-0.01"), taker_fee=Decimal("0.02"))
    bank.deposit("bea", "EUR", 1000)
    bank.buy("live", 2, 160, account="bea", **live)
    terms = {name: Decimal(value) for name, value in change.items()}
    before = bank.has()
    with refused("RT409", "fees_of_live_orders"):
        call(db, "change_instrument", symbol=bank.symbol, **terms)
    assert bank.has() == before
    call(db, "change_instrument", symbol=bank.symbol, maker_fee=Decimal("-0.01"), max_quantity=9)
    call_all(db, "cancel_all_orders")
    call(db, "change_instrument", symbol=bank.symbol, **terms)
    nothing_is_lost(db, database_url)


def test_rule_36_all_that_there_is_adds_up_to_nought(bank: Bank) -> None:
    assert bank.sums() == {"EUR": 0, "GOLD": 0}
    bank.sell("ask", 3, 100, account="sam")
    bank.buy("bid", 5, 100, account="bea")
    bank.sell("more", 1, 100, account="sam")
    assert bank.sums() == {"EUR": 0, "GOLD": 0}
    assert bank.house() == "12"  # of 300 and of 100: 1 and 2 %
    for account, asset, amount in (("bea", "EUR", 1000), ("sam", "GOLD", 7), ("new", "EUR", 1)):
        with refused("RT422", "insufficient_funds"):
            call(bank.db, "withdraw", account=account, asset=asset, amount=amount, reference="w")
    assert bank.sums() == {"EUR": 0, "GOLD": 0}


def test_rule_36_a_credit_limit_counts_for_all_that_takes(bank: Bank) -> None:
    call(bank.db, "set_credit_limit", account="bea", asset="EUR", credit_limit=20)
    call(bank.db, "withdraw", account="bea", asset="EUR", amount=10, reference="w")
    with refused("RT422", "insufficient_funds"):
        call(bank.db, "withdraw", account="bea", asset="EUR", amount=1011, reference="x")
    bank.buy("stop", 9, 100, stop_price=90, account="bea")  # holds 918
    bank.modify("stop", price=110)  # and 91.8 more
    assert bank.has().startswith("bea: -19.8+1009.8 EUR")
    with refused("RT422", "insufficient_funds"):
        bank.modify("stop", price="110.03")
    assert bank.has().startswith("bea: -19.8+1009.8 EUR")
    assert bank.sums() == {"EUR": 0, "GOLD": 0}


def test_rule_37_a_transfer_happens_once_for_a_reference(bank: Bank) -> None:
    gift = {"from_account": "bea", "to_account": "sam", "asset": "EUR", "reference": "gift"}
    first = call(bank.db, "transfer", **gift, amount=Decimal("10.50"))
    again = call(bank.db, "transfer", **gift, amount=Decimal("10.5"))
    assert (first["duplicate"], again) == (False, first | {"duplicate": True})
    with refused("RT409", "reference_used"):
        call(bank.db, "transfer", **gift, amount=11)
    with refused("RT400", "amount_off_scale"):
        call(bank.db, "transfer", **gift | {"reference": "other"}, amount=Decimal("0.001"))
    assert bank.has() == drawing("""
        bea: 989.5 EUR
        sam: 10.5 EUR, 10 GOLD
    """)


def test_rule_37_what_is_held_cannot_be_moved(bank: Bank) -> None:
    bank.buy("bid", 9, 100, account="bea")  # holds 909
    with refused("RT422", "insufficient_funds"):
        call(bank.db, "withdraw", account="bea", asset="EUR", amount=92, reference="w")
    call(bank.db, "withdraw", account="bea", asset="EUR", amount=91, reference="w")
    assert bank.has().startswith("bea: 0+909 EUR")


def test_rule_38_a_statement_adds_up_line_by_line(bank: Bank) -> None:
    bank.buy("bid", 5, 100, account="bea")
    bank.sell("ask", 2, 100, account="sam")
    bank.modify("bid", quantity=6)
    bank.cancel("bid")
    bank.buy("again", 8, 98, account="bea")  # needs what the cancel gave back
    rows = bank.db.execute(
        "SELECT * FROM ledger WHERE account = 'bea' AND asset = 'EUR' ORDER BY entry"
    ).fetchall()
    told = [f"{row['kind']} {row['change']} {row['available']}" for row in rows]
    assert told == [
        "deposit 1000 1000", "order -505 495", "modify -101 394", "release 404 798",
        "order -791.84 6.16",
    ]  # fmt: skip
    assert [bank.name_of(row["order_id"]) for row in rows] == ["", "bid", "bid", "bid", "again"]
    (gold,) = bank.db.execute("SELECT * FROM ledger WHERE account = 'bea' AND asset = 'GOLD'")
    assert (gold["kind"], gold["change"], gold["trade_id"]) == ("proceeds", 2, 1)
    paged = bank.db.execute("SELECT * FROM list_ledger('bea', 'EUR') ORDER BY entry").fetchall()
    assert paged == rows


# ------------------------------------------- rule 10: money is free at an order's time, not later
@pytest.fixture
def overdue(bank: Bank) -> Bank:
    """Nobody sweeps: a bid and a stop are past their time, which held nearly all that Bea has."""
    call(bank.db, "create_instrument", symbol="OLD", base_asset="GOLD", quote_asset="EUR")
    soon = datetime.now(UTC) + timedelta(milliseconds=300)
    gtd: dict[str, Any] = {"account": "bea", "time_in_force": "gtd", "expires_at": soon}
    bank.buy("stays", 1, 10, account="bea")
    assert Market(bank.db, "OLD").buy("bid", 4, 120, **gtd)["status"] == "new"
    assert bank.buy("stop", 4, 122, stop_price=122, **gtd)["status"] == "pending_trigger"
    assert bank.has() == "bea: 12.14+987.86 EUR\nsam: 10 GOLD"
    bank.db.execute("SELECT pg_sleep_until(%s)", [soon])
    return bank


def test_rule_10_balances_do_not_show_as_held_what_is_past_its_time(
    overdue: Bank, database_url: str
) -> None:
    free = "bea: 989.9+10.1 EUR\nsam: 10 GOLD"
    assert overdue.has() == free
    (listed,) = call_all(overdue.db, "list_balances", account="bea")
    assert (listed["available"], listed["held"]) == (Decimal("989.9"), Decimal("10.1"))
    nothing_is_lost(overdue.db, database_url)  # before a sweep
    while expire_due_orders(overdue.db):
        pass
    assert overdue.has() == free
    nothing_is_lost(overdue.db, database_url)


@pytest.mark.parametrize(
    "door", ["place", "batch", "pair", "modify", "replace", "withdraw", "transfer"]
)
def test_rule_10_what_is_past_its_time_holds_no_money(
    overdue: Bank, database_url: str, door: str
) -> None:
    """Each door that takes has all of it, and none a cent more."""
    taken = {"account": "bea", "asset": "EUR", "reference": door}
    both = {"symbol": "GOLD/EUR", "side": "buy", "quantity": 98, "account": "bea"}
    pair = [both | {"price": 10, "post_only": True}, both | {"price": 10, "stop_price": 200}]
    match door:
        case "place":
            assert overdue.buy("new", 99, 10, account="bea")["reject_reason"] is not None
            assert overdue.buy("new", 98, 10, account="bea")["status"] == "new"
        case "batch":
            items = [both | {"quantity": 49, "price": 10}, both | {"quantity": 49, "price": 10}]
            reports = call_all(overdue.db, "place_orders", orders=json.dumps(items))
            assert [report["status"] for report in reports] == ["new", "new"]
        case "pair":
            pair[1]["quantity"] = pair[0]["quantity"] = 97  # a stop may pay the taker's fee
            call_all(overdue.db, "place_oco", orders=json.dumps(pair))
        case "modify":
            with refused("RT422", "insufficient_funds"):
                overdue.modify("stays", quantity=100)
            overdue.modify("stays", quantity=99)
        case "replace":
            call(overdue.db, "replace_order", order_id=overdue.ids["stays"], quantity=99,
                 client_order_id="new")  # fmt: skip
        case "withdraw":
            with refused("RT422", "insufficient_funds"):
                call(overdue.db, "withdraw", amount=Decimal("989.91"), **taken)
            call(overdue.db, "withdraw", amount=Decimal("989.9"), **taken)
        case "transfer":
            del taken["account"]
            call(overdue.db, "transfer", from_account="bea", to_account="sam",
                 amount=Decimal("989.9"), **taken)  # fmt: skip
    ended = "SELECT event, order_id FROM order_events WHERE event = 'expired' ORDER BY symbol"
    assert len(overdue.db.execute(ended).fetchall()) == 2
    assert expire_due_orders(overdue.db) == 0
    nothing_is_lost(overdue.db, database_url)


def test_rule_10_money_in_a_market_that_somebody_has_is_not_waited_for(
    overdue: Bank, connect: Callable[..., Db]
) -> None:
    with connect().transaction() as other:
        other.connection.execute("SELECT FROM core.instrument WHERE symbol = 'OLD' FOR UPDATE")
        overdue.db.execute("SET lock_timeout = '1s'")
        withdrawn = {"account": "bea", "asset": "EUR", "reference": "w"}
        with refused("RT422", "insufficient_funds"):
            call(overdue.db, "withdraw", amount=Decimal(600), **withdrawn)
        call(overdue.db, "withdraw", amount=Decimal(500), **withdrawn)  # the stop's is free


@pytest.mark.parametrize("change", [{"taker_fee": Decimal("0.03")}, {"tick_size": Decimal(5)}])
def test_rule_10_what_is_past_its_time_binds_no_terms(
    overdue: Bank, database_url: str, change: dict[str, Any]
) -> None:
    overdue.cancel("stays")
    call(overdue.db, "change_instrument", symbol="GOLD/EUR", **change)
    events = overdue.events().splitlines()[-2:]
    assert events[0] == "expired expired stop"
    assert events[1].startswith("instrument_changed")
    nothing_is_lost(overdue.db, database_url)
