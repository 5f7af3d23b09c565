"""What the feed of balances reads is the statement, entry for entry."""

import json
import random
from decimal import Decimal

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.accounts import ACCOUNTS, give, nothing_is_lost, place, play, settle
from tests.db.market import call

EVERYONE = (*ACCOUNTS, "fees", "external")


@pytest.fixture
def money(db: Db) -> Db:
    """Two assets, and one market of both."""
    for asset in ("ACM", "USD"):
        call(db, "create_asset", asset=asset, scale=2)
    settle(db, "ACM/USD")
    return db


def told(db: Db, account: str, asset: str, span: int) -> list[Row]:
    """Return all entries as the feed reads them: page by page, each numbered as its message is."""
    entries: list[Row] = []
    heads = db.execute("SELECT * FROM service.balance_heads(%s)", [account]).fetchall()
    newest = next((row["entry"] for row in heads if row["asset"] == asset), 0)
    while len(entries) < newest:
        last = min(len(entries) + span, newest)
        page = db.execute(
            "SELECT * FROM service.balance_page(%s, %s, %s, %s)",
            [account, asset, len(entries), last],
        ).fetchone()
        assert page is not None
        found = [json.loads(text) for text in page["messages"]]
        assert [entry["entry"] for entry in found] == page["seqs"]
        assert page["seqs"] == list(range(len(entries) + 1, last + 1))
        entries += found
    return entries


def stated(db: Db, account: str, asset: str) -> list[Row]:
    return db.execute(
        "SELECT entry, available, change, kind, symbol, seq, order_id::text, trade_id::text,"
        " transfer_id::text FROM ledger WHERE account = %s AND asset = %s ORDER BY entry",
        [account, asset],
    ).fetchall()


@pytest.mark.parametrize("span", [3, 1000])
def test_pages_are_the_ledger(money: Db, database_url: str, span: int) -> None:
    dice = random.Random(span)  # noqa: S311
    play(money, dice, 150)
    for account in EVERYONE:
        if account != "bob":  # some of what he was given has no number that stays
            assert call(money, "service.collect_account", p_account=account)["collect_account"]
        for asset in ("ACM", "USD"):
            wanted = stated(money, account, asset)
            found = told(money, account, asset, span)
            if account == "bob":
                wanted = wanted[: len(found)]
                assert wanted
            for row in wanted:
                row |= {name: f"{row[name]:f}" for name in ("available", "change")}
            assert [{name: entry[name] for name in wanted[0]} for entry in found] == wanted
    nothing_is_lost(money, database_url)


def test_entries_that_were_told_keep_their_numbers(money: Db) -> None:
    give(money, "ann", "ACM", "100")
    give(money, "bob", "USD", "10000")
    entries: list[Row] = []
    for price in range(100, 110):
        place(money, "ann", "sell", 2, price)
        place(money, "bob", "buy", 1, price)
        call(money, "service.collect_account", p_account="ann")
        now = told(money, "ann", "USD", 1000)
        assert now[: len(entries)] == entries
        assert len(now) == len(entries) + 1
        entries = now
        place(money, "bob", "buy", 1, price)
        assert told(money, "ann", "USD", 1000) == entries
        call(money, "service.collect_account", p_account="ann")
        entries = told(money, "ann", "USD", 1000)
    assert len(stated(money, "ann", "USD")) == len(entries) == 20


def test_who_is_held_is_not_waited_for_long(money: Db, database_url: str) -> None:
    give(money, "ann", "ACM", "100")
    give(money, "bob", "USD", "10000")
    place(money, "ann", "sell", 2, 100)
    place(money, "bob", "buy", 2, 100)
    with psycopg.connect(database_url) as other:
        other.execute("SELECT FROM core.account WHERE name = 'ann' FOR NO KEY UPDATE")
        assert not call(money, "service.collect_account", p_account="ann")["collect_account"]
        assert call(money, "service.collect_account", p_account="bob")["collect_account"]
        assert call(money, "service.collect_account", p_account="nobody")["collect_account"]
    assert call(money, "service.collect_account", p_account="ann")["collect_account"]
    assert [entry["kind"] for entry in told(money, "ann", "USD", 9)] == ["proceeds"]


def test_housekeeping_collects_where_nobody_pays_fees(money: Db, database_url: str) -> None:
    call(money, "create_instrument", symbol="FREE/USD", base_asset="ACM", quote_asset="USD",
         maker_fee=Decimal(0), taker_fee=Decimal(0))  # fmt: skip
    give(money, "ann", "ACM", "100")
    give(money, "bob", "USD", "10000")
    collect = "SELECT service.collect_credits(ARRAY(SELECT instrument_id FROM core.instrument), 5)"
    left = "SELECT FROM core.uncollected AS u JOIN core.account USING (account_id) WHERE name = %s"
    for _ in range(3):
        for _ in range(6):
            place(money, "ann", "sell", 1, 100, symbol="FREE/USD")
            place(money, "bob", "buy", 1, 100, symbol="FREE/USD")
        assert money.execute(left, ["ann"]).rowcount == 1
        money.execute(collect)
        assert money.execute(left, ["ann"]).rowcount == 0
        assert money.execute(collect).fetchone() == {"collect_credits": 0}
    nothing_is_lost(money, database_url)


def test_housekeeping_collects_though_the_fees_are_watched(money: Db, database_url: str) -> None:
    give(money, "ann", "ACM", "100")
    give(money, "bob", "USD", "10000")
    for _ in range(6):
        place(money, "ann", "sell", 1, 100)
        place(money, "bob", "buy", 1, 100)
        call(money, "service.collect_account", p_account="fees")
    collect = "SELECT service.collect_credits(ARRAY(SELECT instrument_id FROM core.instrument), 5)"
    assert money.execute(collect).fetchone() == {"collect_credits": 2}
    assert money.execute("SELECT FROM core.uncollected").rowcount == 0
    nothing_is_lost(money, database_url)
