"""`rts verify` holds after any flow, and finds whatever is planted."""

import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from rich.console import Console
from rich.progress import Progress

from audit.verify import check_invariant, checks, main, verify
from tests.conftest import Db, Server, open_session, superuser_url
from tests.db.accounts import fund, place
from tests.db.market import Market, call
from tests.races.traders import an_order
from tests.verified import differences

INVARIANTS = sorted((Path(__file__).parents[2] / "audit" / "invariants").glob("*.sql"))


def report(url: str) -> list[str]:
    output = StringIO()
    assert verify(url, Console(file=output))
    return [line for line in output.getvalue().splitlines() if line]


def flow(db: Db, seed: int) -> None:
    """Some hundred random orders, and one of everything that a corruption needs to be planted in."""
    dice = random.Random(seed)  # noqa: S311
    for symbol in ("B", "C"):
        call(db, "create_instrument", symbol=symbol)
    ids = []
    for _ in range(250):
        try:
            ids.append(call(db, "place_order", **an_order(dice, dice.choice(["ann", "bob", None]))))
            order_id = dice.choice(ids[-12:])["order_id"]
            if dice.random() < 0.2:
                call(db, "modify_order", order_id=order_id, quantity=dice.randint(1, 20))
            elif dice.random() < 0.2:
                call(db, "cancel_order", order_id=order_id)
        except psycopg.Error as error:
            assert (error.sqlstate or "").startswith("RT")  # noqa: PT017
    call(db, "create_instrument", symbol="Z")
    market = Market(db, "Z")
    market.sell("made", 9, 100, account="ann", client_order_id="made")
    market.buy("took", 3, 101, account="bob", client_order_id="took")
    market.sell("second", 5, 100, account="cat")
    market.sell("dear", 5, 103)
    market.buy("bid", 5, 99)
    market.buy("bid 2", 5, 98)
    market.buy("whole", 1, 100, time_in_force="fok")
    market.buy("stop", 5, 120, stop_price=110)
    hour = datetime.now(UTC) + timedelta(hours=1)
    market.buy("mortal", 1, 100, time_in_force="gtd", expires_at=hour)
    market.buy("gone", 5, 90)
    market.cancel("gone")
    market.buy("named", 5, 89, account="ann", client_order_id="n1")
    market.modify("named", client_order_id="n2", quantity=4)
    market.buy("old", 5, 90)
    call(db, "replace_order", order_id=market.ids["old"], client_order_id="new", price=91)
    market.place("money", side="buy", quote_quantity=250)
    market.buy("trails", 5, 120, trailing_delta=900)
    sold = {"symbol": "Z", "side": "sell", "quantity": "5", "price": "140"}
    pair = [sold | {"post_only": True}, sold | {"stop_price": "60"}]
    call(db, "place_oco", orders=psycopg.types.json.Jsonb(pair))
    market.buy("refused", "0.5", 90)
    call(db, "change_instrument", symbol="Z", price_band="0.5", max_quantity=100)
    call(db, "change_instrument", symbol="Z", reference_price=101, remove=["max_quantity"])
    settled(db)
    db.execute("SELECT service.roll_candles()")
    db.execute("SELECT service.make_checkpoints(p_most => 1000, p_every => 4)")
    while call(db, "service.seal_markets", p_most=40)["seal_markets"]:
        pass


def settled(db: Db) -> None:
    """A market that moves money, whose accounts have collected some of it."""
    fund(db, random.Random(1))  # noqa: S311
    place(db, "ann", "buy", 5, 100, symbol="M0")
    place(db, "bob", "sell", 2, 100, symbol="M0")
    everything = [row["instrument_id"] for row in db.execute("SELECT * FROM core.instrument")]
    call(db, "service.collect_credits", p_instruments=everything, p_least=1)
    place(db, "bob", "sell", 1, 100, symbol="M0")
    order = place(db, "bob", "sell", 2, 110, symbol="M0")
    call(db, "modify_order", order_id=order["order_id"], quantity=1)


@pytest.fixture(scope="module")
def traded(module_database_url: str) -> str:
    """A database in which all of it happened; nobody is connected."""
    with open_session(module_database_url) as db:
        flow(db, seed=1)
    return module_database_url


@pytest.fixture
def corruptible(server: Server, traded: str) -> Iterator[Db]:
    """The traded database in a transaction that is rolled back, with every constraint off."""
    url = superuser_url(server, traded)
    with open_session(url) as db, db.transaction() as transaction:
        db.execute("SET LOCAL session_replication_role = replica")
        tables = ("book", "head", "event", "trade", "orders", "client_order", "cash", "collected")
        for table in tables:
            for row in db.execute(
                "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype <> 'n'",
                [f"core.{table}"],
            ).fetchall():
                db.execute(f'ALTER TABLE core.{table} DROP CONSTRAINT "{row["conname"]}"'.encode())
        db.execute("DROP INDEX core.orders_by_seq")
        yield db
        raise psycopg.Rollback(transaction)


def test_it_holds_after_a_random_flow_and_says_so_line_by_line(traded: str) -> None:
    lines = report(traded)
    assert [line for line in lines if not line.startswith("ok  ")] == []
    markets = ["ACME:", "B:", "C:", *(f"M{number}:" for number in range(8)), "Z:"]
    assert [line.split()[1] for line in lines[: len(markets)]] == markets
    money = lines[len(markets)]
    assert re.fullmatch(r"ok  money: \d\d+ lines of 19 balances are what the second .*", money)
    claims = [file.read_text().splitlines()[0].removeprefix("-- ") for file in INVARIANTS]
    assert [line.removeprefix("ok  ") for line in lines[len(markets) + 1 :]] == claims


def test_rule_05_a_refill_behind_ones_own_order_is_out_of_reach(db: Db, database_url: str) -> None:
    """Found by the model (seed 433523414): the second engine put the refill in front."""
    market = Market(db)
    market.buy("iceberg", 2, "97.5", account="bob", display_quantity=1)
    market.buy("own", 2, "97.5", account="ann", display_quantity=1)
    assert market.sell("all", 2, 97, account="ann", time_in_force="fok")["status"] == "canceled"
    assert market.book() == "buy 97.5: iceberg 1/2, own 1/2"
    assert differences(database_url) == []


def test_every_invariant_says_what_it_proves() -> None:
    claims = [file.read_text().splitlines()[0] for file in INVARIANTS]
    assert len(set(claims)) == len(claims) > 15
    assert all(claim.startswith("-- ") and claim.endswith(".") for claim in claims)


MADE = "(SELECT order_id FROM core.client_order WHERE client_order_id = 'made')"
TOOK = "(SELECT order_id FROM core.client_order WHERE client_order_id = 'took')"
Z = "(SELECT instrument_id FROM core.instrument WHERE symbol = 'Z')"
TRADE = f"(instrument_id, seq) = (SELECT instrument_id, max(seq) FROM core.trade WHERE maker_order_id = {MADE} AND taker_order_id = {TOOK} GROUP BY 1)"
LAST = f"(instrument_id, seq) = (SELECT instrument_id, max(seq) FROM core.head WHERE instrument_id = {Z} GROUP BY 1)"
NEWEST = f"(instrument_id, seq) = (SELECT instrument_id, max(seq) FROM core.book_checkpoint WHERE instrument_id = {Z} GROUP BY 1)"

SETTLED = "taker_fee IS NOT NULL"

CORRUPTIONS = [
    ("balances_and_journal", f"UPDATE core.trade SET quantity = quantity + 1 WHERE {SETTLED}"),
    ("balances_and_journal", f"UPDATE core.trade SET taker_fee = taker_fee + 1 WHERE {SETTLED}"),
    ("balances_and_journal", "UPDATE core.transfer SET amount = amount + 1"),
    ("balances_and_journal", "UPDATE core.book SET remaining = remaining + 1 WHERE maker_fee IS NOT NULL"),
    ("balances_and_journal", "UPDATE core.cash SET available = available + 1"),
    ("balances_and_journal", "DELETE FROM core.collected"),
    ("cash_chains", "UPDATE core.cash SET available = available + 1 WHERE n = 1"),
    ("cash_chains", "UPDATE core.cash SET change = change + 1"),
    ("cash_chains", "DELETE FROM core.cash WHERE n = 1"),
    ("collected_credits", "UPDATE core.cash SET change = change + 1 WHERE kind = 'collect'"),
    ("collected_credits", "UPDATE core.collected SET seq = seq - 1"),
    ("collected_credits", "DELETE FROM core.cash WHERE kind = 'collect'"),
    ("candles_and_trades", "UPDATE core.candle SET volume = volume + 1"),
    ("candles_and_trades", "UPDATE core.candle SET open = open + 1"),
    ("candles_and_trades", "INSERT INTO core.candle SELECT instrument_id, start - interval '1 hour', open, high, low, close, volume, notional, trades, first_seq, last_seq, taker_buy_volume, taker_buy_notional FROM core.candle"),
    ("candles_and_trades", "UPDATE core.candle SET taker_buy_volume = taker_buy_volume + 1"),
    ("candles_and_trades", "UPDATE core.candle SET taker_buy_notional = 0"),
    ("candles_and_trades", "UPDATE core.hour_candle SET high = high + 1"),
    ("candles_and_trades", "UPDATE core.hour_candle SET taker_buy_volume = 0"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET quantity[1] = quantity[1] + 1 WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET orders[1] = 7 WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET price[1] = 1 WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET side = '{{}}', price = '{{}}', quantity = '{{}}', orders = '{{}}' WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET lowest_time = lowest_time - interval '1 us' WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.book_checkpoint SET seq = seq - 1 WHERE {NEWEST.replace('max', 'min')}"),
    ("checkpoints_and_journal", f"INSERT INTO core.book_checkpoint SELECT seq + 100000, lowest_time, instrument_id, side, price, quantity, orders FROM core.book_checkpoint WHERE {NEWEST}"),
    ("checkpoints_and_journal", f"UPDATE core.trade SET maker_traded = maker_traded + 1 WHERE {TRADE}"),
    ("seals", f"UPDATE core.trade SET trade_id = trade_id + 1 WHERE {TRADE}"),
    ("seals", f"UPDATE core.orders SET client_order_id = 'other' WHERE order_id = {TOOK}"),
    ("seals", "UPDATE core.account SET name = 'mallory' WHERE name = 'ann'"),
    ("seals", "UPDATE core.transfer SET reference = 'other' WHERE transfer_id = 1"),
    ("seals", "DELETE FROM core.seal WHERE seq = (SELECT min(x.seq) FROM core.seal AS x WHERE x.chain = 1) AND chain = 1"),
    ("seals", "UPDATE core.seal SET hash = sha256(hash)"),
    ("append_only", "DROP TRIGGER append_only ON core.seal"),
    ("append_only", "DROP TRIGGER append_only ON core.book_checkpoint"),
    ("append_only", "ALTER TABLE core.event DISABLE TRIGGER append_only"),
    ("append_only", "DROP TRIGGER append_only ON core.orders"),
    ("crossed_book", f"UPDATE core.book SET price = 104 WHERE instrument_id = {Z} AND price = 99"),
    ("crossed_book", f"UPDATE core.book SET price = 100 WHERE instrument_id = {Z} AND price = 99"),
    ("event_quantities", f"UPDATE core.trade SET maker_traded = maker_quantity + 1 WHERE {TRADE}"),
    ("event_quantities", f"UPDATE core.trade SET maker_shown = maker_quantity + 1 WHERE {TRADE}"),
    ("event_quantities", f"UPDATE core.event SET remaining = 1 WHERE instrument_id = {Z} AND event = 'canceled'"),
    ("order_sums", f"UPDATE core.orders SET traded_quantity = traded_quantity - 1 WHERE order_id = {TOOK}"),
    ("order_sums", f"UPDATE core.orders SET traded_value = traded_value + 0.01 WHERE order_id = {TOOK}"),
    ("average_price", f"UPDATE core.orders SET traded_value = traded_value + 0.01 WHERE order_id = {TOOK}"),
    ("trade_price", f"UPDATE core.trade SET price = 101 WHERE {TRADE}"),
    ("trade_price", f"UPDATE core.trade SET taker_price = 99 WHERE {TRADE}"),
    ("trade_price", f"UPDATE core.orders SET entered_price = 101 WHERE order_id = {MADE}"),
    ("fills_and_states", f"UPDATE core.trade SET maker_traded = maker_traded - 1 WHERE {TRADE}"),
    ("fills_and_states", f"UPDATE core.trade SET taker_value = taker_value + 1 WHERE {TRADE}"),
    ("fills_and_states", f"UPDATE core.trade SET quantity = quantity + 1 WHERE {TRADE}"),
    ("seq_gaps", f"UPDATE core.trade SET seq = seq - 1 WHERE {TRADE}"),
    ("references", f"UPDATE core.trade SET taker_side = 'sell' WHERE {TRADE}"),
    ("seq_gaps", f"DELETE FROM core.trade WHERE {TRADE}"),
    ("seq_gaps", f"DELETE FROM core.orders WHERE instrument_id = {Z} AND seq = 1"),
    ("seq_gaps", f"DELETE FROM core.head WHERE {LAST}"),
    ("status_changes", f"UPDATE core.event SET status = 'new' WHERE instrument_id = {Z} AND event = 'canceled'"),
    ("status_changes", f"UPDATE core.event SET event = 'replaced' WHERE instrument_id = {Z} AND event = 'canceled'"),
    ("order_and_last_event", f"UPDATE core.orders SET status = 'expired' WHERE order_id = {TOOK}"),
    ("order_and_last_event", f"DELETE FROM core.orders WHERE order_id = {TOOK}"),
    ("book_and_last_event", f"UPDATE core.book SET priority = priority + 1 WHERE instrument_id = {Z}"),
    ("book_and_last_event", f"UPDATE core.book SET remaining = 1, shown = 1 WHERE instrument_id = {Z}"),
    ("live_orders", f"DELETE FROM core.book WHERE instrument_id = {Z}"),
    ("live_orders", f"INSERT INTO core.stop_order (order_id, instrument_id, side, stop_price, priority, rises) SELECT order_id, instrument_id, side, price, priority, true FROM core.book WHERE instrument_id = {Z}"),
    ("live_orders", f"UPDATE core.orders SET status = 'canceled' WHERE instrument_id = {Z} AND status = 'pending_trigger'"),
    ("head_and_book", f"UPDATE core.book SET shown = 1 WHERE instrument_id = {Z} AND price = 99"),
    ("head_and_book", f"UPDATE core.book SET price = 97 WHERE instrument_id = {Z} AND price = 98"),
    ("head_and_book", f"UPDATE core.head SET bids = ROW('{{}}', '{{}}', '{{}}', '{{}}', false)::core.ladder WHERE {LAST}"),
    ("head_and_book", f"UPDATE core.head SET asks.first[1] = 1000 WHERE {LAST}"),
    ("head_and_book", f"UPDATE core.head SET asks = ROW('{{}}', '{{}}', '{{}}', '{{}}', true)::core.ladder WHERE {LAST}"),
    ("trailing_stops", f"UPDATE core.stop_order SET best = best - 1 WHERE instrument_id = {Z}"),
    ("trailing_stops", f"UPDATE core.stop_order SET stop_price = 130 WHERE instrument_id = {Z} AND best IS NOT NULL"),
    ("pairs", f"UPDATE core.book SET oco_order_id = NULL WHERE instrument_id = {Z}"),
    ("pairs", f"DELETE FROM core.stop_order WHERE instrument_id = {Z} AND oco_order_id IS NOT NULL"),
    ("pairs", f"UPDATE core.orders SET oco_order_id = order_id WHERE instrument_id = {Z} AND oco_order_id IS NOT NULL"),
    ("head_and_stops", f"UPDATE core.head SET rises_to = NULL WHERE {LAST}"),
    ("head_and_stops", f"UPDATE core.head SET falls_to = 1 WHERE {LAST}"),
    ("head_and_stops", f"UPDATE core.stop_order SET stop_price = 1 WHERE instrument_id = {Z}"),
    ("head_and_trades", f"UPDATE core.head SET last_price = 1 WHERE {LAST}"),
    ("head_and_trades", f"UPDATE core.head SET trade_id = NULL WHERE {LAST}"),
    ("passed_over_in_level", f"UPDATE core.book SET priority = 0 WHERE instrument_id = {Z} AND price = 100"),
    ("passed_over_by_price", f"UPDATE core.orders SET entered_price = 99.5 WHERE instrument_id = {Z} AND price = 103"),
    ("client_order_ids", "UPDATE core.client_order SET order_id = 1 WHERE client_order_id = 'made'"),
    ("client_order_ids", "DELETE FROM core.client_order WHERE client_order_id = 'made'"),
    ("client_order_ids", "INSERT INTO core.client_order VALUES (1, 'nobody', 999999, '')"),
    ("client_order_ids", f"UPDATE core.orders SET client_order_id = 'made', account_id = (SELECT account_id FROM core.orders WHERE order_id = {MADE}) WHERE order_id = {TOOK}"),
    ("client_order_ids", "UPDATE core.renaming SET client_order_id = 'n1'"),
    ("client_order_ids", "UPDATE core.renaming SET client_order_id = 'other'"),
    ("client_order_ids", "DELETE FROM core.renaming"),
    ("renamings", f"UPDATE core.renaming SET seq = seq + 1 WHERE instrument_id = {Z}"),
    ("renamings", f"UPDATE core.renaming SET order_id = {TOOK}"),
    ("seals", "UPDATE core.renaming SET client_order_id = 'other'"),
    ("replaced_orders", f"UPDATE core.event SET counter_order_id = {MADE} WHERE reason = 'replaced'"),
    ("replaced_orders", "UPDATE core.orders SET account_id = 1 WHERE client_order_id = 'new'"),
    ("self_trades", f"UPDATE core.orders SET account_id = (SELECT account_id FROM core.orders WHERE order_id = {MADE}) WHERE order_id = {TOOK}"),
    ("trades_after_expiry", f"UPDATE core.orders SET expires_at = '2001-01-01' WHERE order_id = {TOOK}"),
    ("event_times", f"UPDATE core.event SET occurred_at = '2001-01-01' WHERE {LAST}"),
    ("event_times", f"UPDATE core.event SET clock = occurred_at WHERE {LAST}"),
    ("event_times", f"UPDATE core.event SET event = 'clock_reset' WHERE {LAST}"),
    ("off_grid", f"UPDATE core.trade SET price = 100.001 WHERE {TRADE}"),
    ("off_grid", f"UPDATE core.book SET remaining = 0.5 WHERE instrument_id = {Z} AND price = 98"),
    ("forbidden_rest", f"UPDATE core.orders SET time_in_force = 'ioc' WHERE order_id IN (SELECT order_id FROM core.book WHERE instrument_id = {Z})"),
    ("forbidden_rest", f"UPDATE core.orders SET order_type = 'market' WHERE order_id IN (SELECT order_id FROM core.book WHERE instrument_id = {Z})"),
    ("forbidden_rest", f"UPDATE core.orders SET post_only = true WHERE order_id = {TOOK}"),
    ("forbidden_rest", f"UPDATE core.orders SET quantity = 4, time_in_force = 'fok' WHERE order_id = {TOOK}"),
    ("instrument_terms", f"UPDATE core.instrument SET lot_size = 2 WHERE instrument_id = {Z}"),
    ("instrument_terms", f"UPDATE core.instrument SET price_band = NULL WHERE instrument_id = {Z}"),
    ("instrument_terms", f"DELETE FROM core.instrument_version WHERE instrument_id = {Z} AND seq = 0"),
    ("instrument_terms", f"DELETE FROM core.instrument_version WHERE instrument_id = {Z} AND seq > 0"),
    ("instrument_terms", f"UPDATE core.instrument_version SET max_quantity = 7 WHERE instrument_id = {Z}"),
    ("instrument_terms", f"UPDATE core.instrument_version SET seq = 1 WHERE instrument_id = {Z} AND seq = (SELECT max(seq) FROM core.instrument_version WHERE instrument_id = {Z})"),
    ("money_spent", f"UPDATE core.orders SET quote_quantity = 1, order_type = 'market' WHERE order_id = {TOOK}"),
    ("money_spent", f"UPDATE core.orders SET quote_quantity = 1e9 WHERE order_id = {MADE}"),
    ("references", f"UPDATE core.event SET order_id = 999999 WHERE instrument_id = {Z} AND event = 'canceled'"),
    ("references", f"UPDATE core.trade SET taker_order_id = {MADE} WHERE {TRADE}"),
    ("references", f"UPDATE core.stop_order SET side = 'sell' WHERE instrument_id = {Z}"),
    ("references", f"UPDATE core.orders SET account_id = 9999 WHERE order_id = {TOOK}"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "corruption"), CORRUPTIONS)
def test_an_invariant_catches_what_is_planted(corruptible: Db, name: str, corruption: str) -> None:
    query = (Path(__file__).parents[2] / "audit" / "invariants" / f"{name}.sql").read_text()
    assert check_invariant(corruptible, query).differences == []
    assert corruptible.execute(corruption.encode()).rowcount != 0
    assert check_invariant(corruptible, query).differences != []


def test_every_invariant_is_shown_to_catch_something() -> None:
    assert {name for name, _ in CORRUPTIONS} == {file.stem for file in INVARIANTS}


REPLAYED = [
    f"UPDATE core.trade SET price = 101 WHERE {TRADE}",
    f"DELETE FROM core.trade WHERE {TRADE}",
    f"UPDATE core.orders SET entered_quantity = 10 WHERE order_id = {MADE}",
    f"UPDATE core.event SET reason = 'no_liquidity' WHERE instrument_id = {Z} AND event = 'canceled'",
    f"UPDATE core.event SET event = 'fill' WHERE instrument_id = {Z} AND event = 'canceled'",
    f"UPDATE core.orders SET reason = 'price_off_tick' WHERE instrument_id = {Z} AND status = 'rejected'",
    f"UPDATE core.orders SET side = 'sell' WHERE instrument_id = {Z} AND side = 'buy'",
    f"UPDATE core.orders SET quantity = 99 WHERE order_id = {TOOK}",
    f"UPDATE core.orders SET expires_at = '2001-01-01' WHERE instrument_id = {Z} AND expires_at IS NOT NULL",
    f"DELETE FROM core.orders WHERE instrument_id = {Z} AND status = 'rejected'",
    f"DELETE FROM core.event WHERE {LAST}",
    f"DELETE FROM core.book WHERE instrument_id = {Z} AND price = 103",
    f"UPDATE core.book SET priority = 1000 WHERE instrument_id = {Z} AND price = 100 AND priority = (SELECT min(priority) FROM core.book WHERE instrument_id = {Z} AND price = 100)",
    f"DELETE FROM core.stop_order WHERE instrument_id = {Z}",
    "UPDATE core.instrument SET status = 'halted' WHERE symbol = 'Z'",
    "UPDATE core.instrument SET lot_size = 2 WHERE symbol = 'Z'",
    f"UPDATE core.instrument_version SET lot_size = 2 WHERE instrument_id = {Z}",
    f"UPDATE core.instrument_version SET max_quantity = 4 WHERE instrument_id = {Z} AND seq = 0",
    f"DELETE FROM core.instrument_version WHERE instrument_id = {Z} AND seq = 0",
]  # fmt: skip


@pytest.mark.parametrize("corruption", REPLAYED)
def test_the_replay_catches_what_is_planted(corruptible: Db, corruption: str) -> None:
    assert corruptible.execute(corruption.encode()).rowcount > 0
    differing = [
        check for check in checks(corruptible, Progress(disable=True)) if check.differences
    ]
    assert differing[0].text.startswith("Z: ")


M0 = "(SELECT instrument_id FROM core.instrument WHERE symbol = 'M0')"
ANN = "(SELECT account_id FROM core.account WHERE name = 'ann')"

MONEY = [
    "UPDATE core.cash SET change = change + 1 WHERE kind = 'deposit'",
    "UPDATE core.cash SET change = change + 1, available = available + 1 WHERE kind = 'order'",
    "UPDATE core.cash SET change = change + 1 WHERE kind = 'collect'",
    f"UPDATE core.cash SET available = available + 1 WHERE account_id = {ANN}",
    "UPDATE core.cash SET kind = 'modify', seq = seq + 1 WHERE kind = 'order'",
    "UPDATE core.cash SET transfer_id = transfer_id + 1 WHERE transfer_id IS NOT NULL",
    "DELETE FROM core.cash WHERE kind = 'order'",
    "DELETE FROM core.cash WHERE kind = 'collect'",
    "UPDATE core.collected SET n = n + 1",
    "DELETE FROM core.collected",
    "UPDATE core.transfer SET amount = amount + 1",
    f"UPDATE core.trade SET taker_fee = 0 WHERE instrument_id = {M0}",
    f"UPDATE core.trade SET taker_fee = taker_fee - 1, maker_fee = maker_fee + 1 WHERE instrument_id = {M0}",
    f"UPDATE core.trade SET maker_account_id = taker_account_id WHERE instrument_id = {M0}",
    f"UPDATE core.instrument_version SET taker_fee = 0 WHERE instrument_id = {M0}",
    f"UPDATE core.event SET released = released + 1 WHERE instrument_id = {M0}",
    f"UPDATE core.event SET account_id = NULL, released = NULL WHERE instrument_id = {M0}",
    f"UPDATE core.book SET maker_fee = 0.5 WHERE instrument_id = {M0}",
]  # fmt: skip


@pytest.mark.parametrize("corruption", MONEY)
def test_the_second_engine_catches_what_is_planted_in_money(
    corruptible: Db, corruption: str
) -> None:
    assert corruptible.execute(corruption.encode()).rowcount > 0
    differing = {
        check.text.partition(":")[0]: check.differences
        for check in checks(corruptible, Progress(disable=True))
    }
    assert differing["money"]


def test_the_exit_code_says_it(database_url: str) -> None:
    assert main(database_url) == 0
    with open_session(database_url) as db:
        Market(db).sell("o", 5, 100)
        db.execute("UPDATE core.book SET remaining = 4, shown = 4")
    assert main(database_url) == 1
