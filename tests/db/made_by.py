"""An exchange as a revision leaves it, with something of everything, and what it said of itself.

    python -m tests.db.made_by

writes tests/db/data/made_by_NNNN.sql, the whole database by pg_dump, and made_by_NNNN.txt, each
query with its answer, for the newest revision: run it before the next one is written. From then on
tests/db/test_upgrade.py brings that database up to date, and it must say the same.
"""

import random
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg

from db.embedded.programs import client_programs
from db.embedded.server import EmbeddedServer
from db.migrate import migrate, revisions
from tests.conftest import Db, open_session
from tests.db.accounts import command, fund
from tests.db.market import Market, call, call_all, expire_due_orders
from tests.verified import differences

DATA = Path(__file__).with_name("data")

DAY = datetime(2025, 1, 1, tzinfo=UTC)
"""When it was made, as it says: no clock that reads it is behind that."""

TIME = "instrument_id = (SELECT instrument_id FROM core.instrument WHERE symbol = 'TIME')"

FOR_EVER = "9999-12-31"

MODES = ("cancel_newest", "cancel_oldest", "cancel_both", "decrement_and_cancel", "none")

VIEWS = {
    "api.orders": "order_id", "api.trades": "symbol, seq", "api.order_events": "symbol, seq",
    "api.instruments": "symbol", "api.instrument_versions": "symbol, seq",
    "api.assets": "asset", "api.balances": "account, asset", "api.transfers": "transfer_id",
    "api.ledger": "account, asset, entry", "api.ended_sessions": "ended_at",
    "api.clock_leaps": "noticed_at", "api.epochs": "number", "api.accounts": "account",
    "api.keys": "key_id", "api.audit": "audit_id",
    "api.seals": "symbol, seq",
}  # fmt: skip


def play(db: Db) -> None:
    """Leave something of everything: each kind of order, event, refusal, state and table."""
    clock(db)
    money(db)  # first: it changes and cancels whatever order is live
    market = Market(db)
    everyday(market)
    attributes(market)
    triggers(Market(db, "TRIG"))
    states(market)
    refusals(market)
    terms(db)
    batches(db)
    switches(db)
    crowd(Market(db, "NOVA"), random.Random(13))  # noqa: S311
    access(db)
    call(db, "service.roll_candles")
    call(db, "service.make_checkpoints", p_most=100, p_every=50)
    everyday(Market(db, "NOVA"))  # its trades are not rolled up
    call(db, "service.note_ended", p_db_user="bot", p_application="desk", p_pid=7,
         p_state="idle in transaction", p_held_since=datetime.now(UTC))  # fmt: skip


def seal(db: Db) -> None:
    """Seal what is there, at the times that it says by then."""
    while call(db, "service.seal_markets", p_most=100)["seal_markets"]:
        pass


def money(db: Db) -> None:
    """Accounts that run out of it on settled markets."""
    dice = random.Random(14)  # noqa: S311
    fund(db, dice)
    for _ in range(60):
        command(db, dice, markets=3)
    call(db, "service.collect_credits", p_instruments=[
        row["instrument_id"] for row in db.execute("SELECT instrument_id FROM core.instrument")
    ], p_least=3)  # fmt: skip


def access(db: Db) -> None:
    """Keys, a login, limits, a blocked account, an order by money, and what was noted of it."""
    call(db, "create_key", key_id="abcdefabcdef", account="ann", permissions=["read", "trade"])
    db.execute(
        "INSERT INTO core.login (db_user, account_id, bound_by)"
        " SELECT 'desk', account_id, 'rts' FROM core.account WHERE name = 'ann'"
    )
    call(db, "set_account_limits", account="bob", orders_per_second=100, max_open_orders=5)
    market = Market(db, "NOVA")
    market.sell("by money", 5, 100)
    market.place("money", side="buy", quote_quantity=250)
    market.buy("blocked", 1, 50, account="eve")
    db.execute("SELECT block_account('eve', 'a test')")
    market.buy("refused", 1, 50, account="eve")


def clock(db: Db) -> None:
    """A market whose stamps were of the future until it was told."""
    call(db, "create_instrument", symbol="TIME")
    market = Market(db, "TIME")
    market.sell("maker", 10, 101, account="ann")
    market.buy("taker", 4, 101, account="bob")
    for table, columns in {
        "event": ("received_at", "occurred_at"),
        "orders": ("created_at", "updated_at", "received_at"), "book": ("updated_at",),
        "trade": ("executed_at", "received_at"), "head": ("time",),
    }.items():  # fmt: skip
        shift(db, f"core.{table}", columns, timedelta(hours=-1), TIME)
    market.buy("behind", 4, 101, account="bob")
    call(db, "service.note_leap", p_leap=-3600.0, p_looked=1.0)
    call(db, "reset_clock", symbol="TIME")
    market.buy("after", 1, 101, account="bob")


def everyday(market: Market) -> None:
    """Orders that trade, rest, change and end."""
    market.sell("a", 10, 101, account="ann", client_order_id=f"{market.symbol}-1")
    market.sell("b", 5, "101.5", account="bob")
    market.buy("c", 12, 102, account="cat", client_order_id=f"{market.symbol}-2")
    market.buy("d", 20, 99, account="ann")
    market.buy("e", 20, 99)
    market.modify("d", quantity=15)
    market.modify("e", price="98.5", quantity=30, client_order_id=f"{market.symbol}-3")
    market.modify("e", client_order_id=f"{market.symbol}-4")
    market.sell("f", 25, 98, time_in_force="ioc", account="bob")
    market.sell("g", 500, 98, time_in_force="fok", account="bob")
    market.buy("h", 2, time_in_force="ioc", order_type="market", account="cat")
    market.buy("i", 200, order_type="market")
    market.buy("j", 7, 97, account="dan")
    market.cancel("j")
    market.place("again", side="sell", quantity=10, price=101, account="ann",
                 client_order_id=f"{market.symbol}-1")  # fmt: skip


def attributes(market: Market) -> None:
    """Stops, icebergs, times, post-only, and orders that meet their own."""
    market.sell("ice", 50, 103, display_quantity=5, account="ann")
    market.buy("bite", 12, 103, account="bob")
    market.sell("stop", 5, stop_price=98, order_type="market", account="dan")
    market.sell("stop limit", 5, 97, stop_price=98, account="dan")
    market.buy("floor", 40, 97, account="eve")
    market.sell("waits", 3, 50, stop_price=60, account="dan")
    market.modify("waits", stop_price=61)
    market.buy("waits too", 3, stop_price=190, order_type="market", account="dan",
               time_in_force="ioc")  # fmt: skip
    market.buy("gone", 3, 180, stop_price=170, account="dan")
    market.cancel("gone")
    market.sell("dives", 60, 98, account="cat", time_in_force="ioc")
    market.buy("quiet", 4, 96, post_only=True)
    market.sell("loud", 4, 96, post_only=True)
    for number, mode in enumerate(MODES):
        best = 98 + Decimal(number) / 10
        market.buy(f"own {mode}", 6, best, account="fay")
        market.sell(f"self {mode}", 4, best, account="fay", self_trade_prevention=mode)
    market.buy("long", 8, 95, time_in_force="gtd", expires_at=FOR_EVER)
    market.buy("short", 8, 95, time_in_force="gtd",
               expires_at=datetime.now(UTC) + timedelta(seconds=1))  # fmt: skip
    market.buy("today", 8, 94, time_in_force="day")
    market.cancel("today")
    while market.status("short") != "expired expired" or expire_due_orders(market.db):
        pass


def triggers(market: Market) -> None:
    """Take-profits, stops that trail, and pairs: some wait, some fired or went."""
    call(market.db, "create_instrument", symbol=market.symbol)
    market.sell("trails from nothing", 2, 80, trailing_delta=500, account="ann")
    for price in (100, 104):
        market.sell(f"s{price}", 1, price)
        market.buy(f"b{price}", 1, price)
    market.sell("take", 2, 100, stop_price=105, trigger="take_profit", account="bob")
    market.buy("take lower", 2, 90, stop_price=95, trigger="take_profit", account="bob")
    market.buy("trails", 2, 120, trailing_delta=100, account="cat")
    for number, limit in enumerate(("106", "107", "108")):
        sold = {"symbol": market.symbol, "side": "sell", "quantity": "3", "account": "dan"}
        reports = call_all(market.db, "place_oco", orders=psycopg.types.json.Jsonb([
            sold | {"price": limit, "post_only": True, "client_order_id": f"pair {number}"},
            sold | {"price": "80", "stop_price": f"9{number}"},
        ]))  # fmt: skip
        market.ids |= {f"one {number}": reports[0]["order_id"]}
    market.cancel("one 2")
    market.buy("bite", 1, 106)
    market.buy("floor", 9, 91)
    market.sell("falls", 1, 91)


def states(market: Market) -> None:
    for status in ("halted", "cancel_only", "open"):
        market.set_status(status)
        market.buy(f"while {status}", 1, 90)
    call(market.db, "create_instrument", symbol="OVER")
    over = Market(market.db, "OVER")
    over.buy("last", 1, 90)
    over.set_status("closed")


def refusals(market: Market) -> None:
    """What the market refuses is written down; what cannot be read leaves no trace."""
    market.buy("tick", 1, "100.001")
    market.buy("lot", "0.5", 100)
    market.buy("late", 1, 100, time_in_force="gtd", expires_at="2001-01-01")
    market.sell("empty", 1, 100, time_in_force="gtd", expires_at="2001-01-01", account="gil")
    with suppress(psycopg.Error):
        market.buy("unreadable", "NaN", 100)


def terms(db: Db) -> None:
    """Bounds that are set, changed and taken away, while it trades."""
    call(db, "create_instrument", symbol="BAND", tick_size=Decimal("0.5"), price_band="0.1",
         reference_price=100, max_quantity=1000, max_open_orders=3)  # fmt: skip
    market = Market(db, "BAND")
    market.sell("out", 1, 200, account="ann")
    for number in range(4):
        market.sell(f"open {number}", 10, 100 + number, account="ann")
    market.buy("buys", 15, 105, account="bob")
    call(db, "change_instrument", symbol="BAND", price_band="0.02", max_quantity=50)
    market.buy("too much", 60, 101, account="bob")
    call(db, "change_instrument", symbol="BAND", reference_price=150, band_center="reference_price")
    market.sell("at", 5, 150, account="cat")
    call(db, "change_instrument", symbol="BAND", tick_size=1, remove=["max_quantity"])
    market.buy("half", 5, "150.5", account="dan")
    market.buy("whole", 2, 151, account="dan")


def batches(db: Db) -> None:
    call_all(db, "place_orders", orders=psycopg.types.json.Jsonb([
        {"symbol": "ACME", "side": "buy", "quantity": "3", "price": "93", "account": "hal"},
        {"symbol": "BAND", "side": "sell", "quantity": "3", "price": "152", "account": "hal"},
        {"symbol": "ACME", "side": "sell", "quantity": "2", "price": "93", "account": "ivy"},
        {"symbol": "ACME", "side": "sell", "quantity": "nothing", "price": "93"},
    ]))  # fmt: skip


def switches(db: Db) -> None:
    """One dead-man's switch that fired, and what all of an account's orders became."""
    market = Market(db)
    market.buy("alive", 3, 92, account="jon")
    market.buy("hers", 3, 92, account="kim")
    call_all(db, "cancel_all_orders", account="kim")
    db.execute("SELECT FROM cancel_all_after('jon', 1)")
    db.execute("UPDATE core.cancel_after SET fires_at = fires_at - interval '1 second'")
    call(db, "service.fire_cancel_after")
    db.execute("SELECT FROM cancel_all_after('kim', 3600)")
    while expire_due_orders(db):
        pass


def crowd(market: Market, dice: random.Random) -> None:
    """Many small orders of all kinds, drawn."""
    call(market.db, "create_instrument", symbol=market.symbol, tick_size=Decimal("0.05"))
    for number in range(150):
        name = f"n{number}"
        more: dict[str, Any] = dice.choice([
            {}, {}, {}, {"display_quantity": 2}, {"time_in_force": "ioc"},
            {"time_in_force": "fok"}, {"post_only": True},
            {"stop_price": Decimal(dice.randint(1990, 2010)) / 20},
            {"self_trade_prevention": "decrement_and_cancel"},
        ])  # fmt: skip
        market.place(
            name, side=dice.choice(["buy", "sell"]), quantity=dice.randint(2, 20),
            price=Decimal(dice.randint(1990, 2010)) / 20,
            account=dice.choice(["ann", "bob", "cat", None]), **more,
        )  # fmt: skip
        other = f"n{dice.randint(0, number)}"
        if number % 5 == 0 and market.order(other)["status"] in ("new", "partially_filled"):
            market.modify(other, price=Decimal(dice.randint(1990, 2010)) / 20)
        other = f"n{dice.randint(0, number)}"
        if number % 7 == 0 and market.order(other)["status"] in ("new", "partially_filled"):
            market.cancel(other)


def shift(db: Db, table: str, columns: Any, by: timedelta, where: str = "true") -> None:
    """Set what is stored as earlier by so much, as a database's clock would have had it."""
    changes = ", ".join(f"{column} = {column} - %(by)s" for column in columns)
    db.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
    db.execute(f"UPDATE {table} SET {changes} WHERE {where}".encode(), {"by": by})
    db.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER".encode())


def set_back(db: Db) -> None:
    """Set everything to the day that it says."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    for row in db.execute("""
        SELECT a.attrelid::regclass::text AS name, array_agg(a.attname::text) AS columns
        FROM pg_attribute AS a
        JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r'
        WHERE c.relnamespace = 'core'::regnamespace AND a.atttypid = 'timestamptz'::regtype
        GROUP BY 1"""):
        shift(db, row["name"], row["columns"], midnight - DAY)


def queries(db: Db) -> Iterator[str]:
    """What is asked, by the names of today's columns: later ones may be added to them."""
    for view, order in VIEWS.items():
        columns = db.execute(f"SELECT * FROM {view} LIMIT 0".encode()).description or ()
        names = ", ".join(column.name for column in columns)
        where = " WHERE number = 1" if view == "api.epochs" else ""
        yield f"SELECT {names} FROM {view}{where} ORDER BY {order}"
    yield "SELECT symbol, seq, trade_id FROM api.last_seqs() ORDER BY symbol"
    for row in db.execute("SELECT symbol, seq FROM api.last_seqs() ORDER BY symbol").fetchall():
        symbol, last = row["symbol"], row["seq"]
        yield (
            "SELECT side, level, price, quantity, order_count, seq"
            f" FROM api.order_book('{symbol}', 50)"
        )
        for seq in sorted({last * part // 4 for part in range(1, 5)}):
            yield (
                "SELECT side, level, price, quantity, order_count, seq_at"
                f" FROM api.order_book_at('{symbol}', seq => {seq}, depth => 50)"
            )
        yield (
            "SELECT start, open, high, low, close, volume, notional, trades, first_seq, last_seq"
            f" FROM api.candles('{symbol}', '1m', '{DAY:%F}', '{DAY + timedelta(2):%F}')"
        )
    for status in ("filled", "canceled", "expired", "rejected", "partially_filled"):
        for row in db.execute(
            "SELECT max(order_id) AS id FROM api.orders WHERE status = %s", [status]
        ).fetchall():
            yield (
                "SELECT seq, event, reason, status, price, quantity, traded_quantity,"
                " remaining_quantity, displayed_quantity, priority, trade_id, time"
                f" FROM api.order_history({row['id']})"
            )


def answer(db: Db, query: str) -> str:
    """Return what a query answers, to the last digit."""
    db.execute("SET TimeZone = 'UTC'")
    with db.cursor().copy(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)".encode()) as copy:
        return b"".join(copy).decode()


def dump(url: str) -> str:
    """Return the whole database as statements that any driver and server of ours can run."""
    programs = client_programs("pg_dump")
    text = subprocess.run(
        [programs[max(programs)], "--no-owner", "--no-unlogged-table-data",
         "--rows-per-insert=50", f"--dbname={url}"],
        capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    # Words of psql, of the newest server alone, or for a superuser, and all that is said twice.
    gone = r"\\.*|SET transaction_timeout.*|.* ON FUNCTION pg_catalog\..*|-- Dumped .*"
    text = re.sub(rf"^({gone})\n", "", text, flags=re.M)
    text = re.sub(r"^--\n-- (?:Data for )?Name: .*\n--\n\n", "", text, flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text)


def main() -> None:
    revision = revisions()[0]
    with (
        tempfile.TemporaryDirectory() as folder,
        EmbeddedServer(Path(folder)) as server,
    ):
        migrate(server.url)
        with open_session(server.url, application_name="made_by") as db:
            play(db)
            set_back(db)
            seal(db)
            assert differences(server.url) == []
            told = "\n".join(f"-- {query}\n{answer(db, query)}" for query in queries(db))
        DATA.mkdir(exist_ok=True)
        (DATA / f"made_by_{revision}.sql").write_text(dump(server.url), "utf-8")
        (DATA / f"made_by_{revision}.txt").write_text(told, "utf-8")


if __name__ == "__main__":
    main()
