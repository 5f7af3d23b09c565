"""order_book_at: the book of any moment, with checkpoints and without, whatever the clock did."""

import json
import os
import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.conftest import Db, Row
from tests.db.market import Market, call
from tests.db.test_plans import SCANNED, SMALL, fill
from tests.db.test_reset_clock import leap
from tests.verified import differences

Book = list[tuple[str, Decimal, Decimal, int]]
"""Side, price, quantity and orders of each level, bids first, best first."""

LIVE = ("new", "partially_filled")

ROWS_READ = """
SELECT sum(seq_tup_read + idx_tup_fetch)::int AS n FROM pg_stat_xact_user_tables
WHERE schemaname = 'core' AND relname IN ('orders', 'trade', 'event')
"""


def draw(market: Market, dice: random.Random) -> None:
    """A random command; the market may refuse it."""
    try:
        match dice.choice(("place",) * 6 + ("batch", "modify", "modify", "cancel", "cancel_all")):
            case "place":
                market.place(f"o{len(market.ids)}", **an_order(dice))
            case "batch":
                orders = [an_order(dice) | {"symbol": "ACME"} for _ in range(dice.randint(2, 30))]
                market.db.execute("SELECT count(*) FROM place_orders(%s)", [json.dumps(orders)])
            case "modify":
                name = dice.choice([*market.ids][-20:])
                market.modify(name, quantity=dice.randint(1, 20), price=dice.randint(95, 105))
            case "cancel":
                market.cancel(dice.choice([*market.ids][-20:]))
            case "cancel_all" if dice.random() < 0.2:
                market.db.execute("SELECT count(*) FROM cancel_all_orders('ACME', 'ann')")
    except psycopg.Error as error:
        assert (error.sqlstate or "").startswith("RT")  # noqa: PT017


def an_order(dice: random.Random) -> Row:
    """Few prices, so that most levels come and go; icebergs, stops and what does not rest."""
    side = dice.choice(("buy", "sell"))
    order: Row = {
        "side": side,
        "quantity": dice.randint(1, 30),
        "price": dice.randint(95, 103) if side == "buy" else dice.randint(97, 105),
        "account": dice.choice((None, "ann", "bob")),
    }
    more: list[Row] = [
        {}, {}, {}, {"display_quantity": dice.randint(1, 3)}, {"time_in_force": "ioc"},
        {"stop_price": dice.randint(97, 103)},
    ]  # fmt: skip
    return order | dice.choice(more)


def flow(db: Db, dice: random.Random) -> Market:
    """A market in which all of it happened, whose clock was put back twice, and whose lot changed.

    By so little that the times of what came before and after overlap.
    """
    market = Market(db)
    market.buy("first", 5, 96)
    for stage in range(3):
        for _ in range(60):
            draw(market, dice)
        if stage < 2:
            leap(db, f"{dice.randint(50, 400)} ms")
            call(db, "reset_clock", symbol="ACME")
            call(db, "change_instrument", symbol="ACME", lot_size=("0.5", "0.01")[stage])
    return market


def books(db: Db) -> dict[int, Book]:
    """The book after each command, by its seq: from what every order's events say, one by one."""
    events = db.execute("SELECT * FROM order_events ORDER BY seq").fetchall()
    ends = {row["seq"] for row in db.execute("SELECT seq FROM core.head")}
    live: dict[int, Row] = {}
    found: dict[int, Book] = {0: []}
    for event in events:
        if event["status"] in LIVE:
            live[event["order_id"]] = event
        else:
            live.pop(event["order_id"], None)
        if event["seq"] in ends:
            found[event["seq"]] = levels(live.values())
    return found


def levels(orders: Any) -> Book:
    shown: dict[tuple[str, Decimal], list[Decimal]] = {}
    for order in orders:
        side = "bid" if order["side"] == "buy" else "ask"
        shown.setdefault((side, order["price"]), []).append(order["displayed_quantity"])
    bids = sorted((level for level in shown if level[0] == "bid"), reverse=True)
    asks = sorted(level for level in shown if level[0] == "ask")
    return [(*level, sum(shown[level], Decimal()), len(shown[level])) for level in [*bids, *asks]]


def moments(db: Db) -> Iterator[tuple[dict[str, Any], int]]:
    """Every seq and every time that matters, and the seq at which the command before it ended."""
    heads = db.execute("SELECT seq, time FROM core.head ORDER BY seq").fetchall()
    last = heads[-1]["seq"]
    for seq in range(last + 2):
        yield {"seq": seq}, max((h["seq"] for h in heads if h["seq"] <= seq), default=0)
    for time in {head["time"] + timedelta(microseconds=by) for head in heads for by in (-1, 0, 1)}:
        yield {"at_time": time}, max((h["seq"] for h in heads if h["time"] <= time), default=0)


def told(db: Db, moment: dict[str, Any]) -> list[str]:
    """What order_book_at answers, to the letter."""
    (name,) = moment
    rows = db.execute(
        f"SELECT * FROM order_book_at('ACME', {name} => %s, depth => 1000)".encode(),
        [moment[name]],
    )
    return [" ".join(map(str, row.values())) for row in rows]


def read(lines: list[str]) -> Book:
    rows = [line.split() for line in lines]
    return [(row[0], Decimal(row[2]), Decimal(row[3]), int(row[4])) for row in rows]


def make(db: Db, every: int, most: int = 1_000_000) -> list[int]:
    """Write checkpoints; return the instruments of which there are more to write."""
    more: list[int] = call(db, "service.make_checkpoints", p_most=most, p_every=every)[
        "make_checkpoints"
    ]
    return more


def checkpoints(db: Db) -> list[Row]:
    return db.execute("SELECT * FROM core.book_checkpoint ORDER BY instrument_id, seq").fetchall()


@pytest.mark.parametrize("every", [1, 7, 60])
def test_the_book_of_every_moment_is_what_the_journal_says(
    db: Db, database_url: str, every: int
) -> None:
    number = int(os.environ.get("RTS_MODEL_SEED") or random.SystemRandom().randrange(10**9))
    print(f"run again with RTS_MODEL_SEED={number}")
    dice = random.Random(number)  # noqa: S311
    flow(db, dice)
    expected = books(db)
    before: list[tuple[dict[str, Any], list[str]]] = []
    for moment, seq in moments(db):
        lines = told(db, moment)
        assert read(lines) == expected[seq], moment
        assert {line.split()[-1] for line in lines} <= {str(seq)}
        before.append((moment, lines))
    assert max(len(book) for book in expected.values()) > 5
    while make(db, every, most=5):  # as housekeeping does: piece by piece, readers beside it
        for moment, lines in dice.sample(before, 20):
            assert told(db, moment) == lines, moment
    assert len(checkpoints(db)) > 3
    for moment, lines in before:
        assert told(db, moment) == lines, moment
    assert differences(database_url) == []


def test_checkpoints_lie_where_commands_ended_and_every_so_often(db: Db) -> None:
    flow(db, random.Random(1))  # noqa: S311
    ends = {row["seq"] for row in db.execute("SELECT seq FROM core.head")}
    last = max(ends)
    assert make(db, last + 1) == []
    assert checkpoints(db) == []
    assert make(db, 50) == []
    seqs = [row["seq"] for row in checkpoints(db)]
    assert set(seqs) <= ends
    gaps = [after - before for before, after in zip([0, *seqs], seqs, strict=False)]
    assert all(50 <= gap < 50 + 200 for gap in gaps)
    assert last - seqs[-1] < 50 + 200
    assert make(db, 50) == []
    assert [row["seq"] for row in checkpoints(db)] == seqs


def test_a_deep_market_has_them_more_seldom(db: Db) -> None:
    """Or they would be larger than what they are made of."""
    for side, base in (("buy", 1), ("sell", 500)):
        orders = [
            {"symbol": "ACME", "side": side, "quantity": 1, "price": base + n} for n in range(100)
        ]
        db.execute("SELECT count(*) FROM place_orders(%s)", [json.dumps(orders)])
    assert make(db, 150) == []
    assert [len(row["price"]) for row in checkpoints(db)] == [200]
    market = Market(db)
    for _ in range(99):
        market.buy("comes", 1, 50)
        market.cancel("comes")
    assert make(db, 150) == []
    assert len(checkpoints(db)) == 1
    market.buy("comes", 1, 50)
    market.cancel("comes")
    make(db, 150)
    assert [row["seq"] for row in checkpoints(db)] == [200, 400]


def test_a_call_makes_no_more_than_it_is_told_and_says_where_more_is(db: Db) -> None:
    """So that none takes long, however much of an old database is left to do."""
    call(db, "create_instrument", symbol="OTHER")
    market, other = Market(db), Market(db, "OTHER")
    for number in range(6):
        market.buy(f"{number}", 1, 50)
        other.buy(f"{number}", 1, 50)
    one, two = (
        row["instrument_id"]
        for row in db.execute("SELECT instrument_id FROM core.instrument ORDER BY instrument_id")
    )
    assert make(db, 2, most=1) == [one, two]
    assert make(db, 2, most=3) == [two]
    assert make(db, 2, most=2) == [two]  # it is told to do no more, and does not look for more
    assert make(db, 2, most=2) == []
    assert [(row["instrument_id"], row["seq"]) for row in checkpoints(db)] == [
        (one, 2), (one, 4), (one, 6), (two, 2), (two, 4), (two, 6),
    ]  # fmt: skip


def test_making_them_waits_for_nobody_and_nobody_for_it(db: Db, connect: Callable[[], Db]) -> None:
    market = Market(db)
    market.buy("one", 1, 50)
    market.buy("two", 1, 50)
    with connect().transaction() as trading:
        trading.connection.execute("SELECT place_order('ACME', 'buy', 1, 51)")
        db.execute("SET lock_timeout = '1s'")
        with db.transaction():
            make(db, 1)
            reader = connect()
            reader.execute("SET lock_timeout = '1s'")
            assert reader.execute("SELECT FROM order_book_at('ACME', 2)").rowcount == 1
    assert [row["seq"] for row in checkpoints(db)] == [1, 2]
    make(db, 1)
    assert [row["seq"] for row in checkpoints(db)] == [1, 2, 3]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE core.book_checkpoint SET lowest_time = now()", "DELETE FROM core.book_checkpoint",
        "TRUNCATE core.book_checkpoint",
    ],
)  # fmt: skip
def test_they_stay_as_they_were_written(db: Db, change: str) -> None:
    Market(db).buy("one", 1, 50)
    make(db, 1)
    with pytest.raises(psycopg.errors.RestrictViolation):
        db.execute(change.encode())


def hit_often(db: Db) -> None:
    """An order with thousands of fills, which must not be read to find the last one."""
    market = Market(db)
    market.sell("big", 5000, 100, account="big", display_quantity=5)
    hits = [{"symbol": "ACME", "side": "buy", "quantity": 1, "price": 100}] * 50
    for _ in range(50):
        db.execute("SELECT count(*) FROM place_orders(%s)", [json.dumps(hits)])


@pytest.mark.parametrize("analyzed", ["never", "when empty", "when full"])
def test_the_past_is_read_by_indexes_and_little_of_it(
    db: Db, connect: Callable[[], Db], analyzed: str
) -> None:
    """Whatever the statistics: the book of a moment, what changed since, the feeds' pages."""
    if analyzed == "when empty":
        db.execute("ANALYZE")
    fill(db)
    hit_often(db)
    make(db, 200)
    if analyzed == "when full":
        db.execute("ANALYZE")
    last = Market(db).seq()
    half = "SELECT time FROM core.head WHERE follows > %s ORDER BY follows LIMIT 1"
    (head,) = db.execute(half.encode(), [last // 2]).fetchall()
    reads = [
        *[f"order_book_at('ACME', {int(part * last)})" for part in (0.3, 0.6, 0.99)],
        f"order_book_at('ACME', at_time => '{head['time']}')",
        "level_changes('ACME', 4500)",
        "service.order_page('{ACME}', '{4500}', '{null}', 100)",
        "service.trade_page('{ACME}', '{4500}', '{null}', 100)",
        f"service.event_before('ACME', 'big', {last})",
    ]
    for read in reads:
        with connect() as reader, reader.transaction():  # its first: nothing is counted yet
            reader.execute(f"SELECT FROM {read}".encode())
            scanned = reader.execute(SCANNED, [SMALL]).fetchall()
            rows = reader.execute(ROWS_READ).fetchone()
        assert (read, scanned) == (read, [])
        assert rows is not None
        assert 0 < rows["n"] < 2000, read
