"""Candles and ticker: rolled up or not, they are what a plain GROUP BY over the trades says."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.conftest import Db, Row
from tests.db.market import Market, refused

EPOCH = "to_timestamp(floor(extract(epoch FROM executed_at) / {0}) * {0})"
CALENDAR = "date_trunc('{0}', executed_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'"
STARTS = {
    "1s": EPOCH.format(1), "1m": EPOCH.format(60), "3m": EPOCH.format(180),
    "5m": EPOCH.format(300), "15m": EPOCH.format(900), "30m": EPOCH.format(1800),
    "1h": EPOCH.format(3600), "2h": EPOCH.format(7200), "4h": EPOCH.format(14400),
    "6h": EPOCH.format(21600), "8h": EPOCH.format(28800), "12h": EPOCH.format(43200),
    "1d": CALENDAR.format("day"), "3d": EPOCH.format(259200), "1w": CALENDAR.format("week"),
    "1M": CALENDAR.format("month"),
}  # fmt: skip
"""When the candle begins that a trade is in, by width, as nothing else here computes it."""

COLUMNS = (
    "start, open, high, low, close, volume, notional, trades, first_seq, last_seq,"
    " taker_buy_volume, taker_buy_notional"
)
PLAIN = """
SELECT {start} AS start,
    (array_agg(price ORDER BY seq))[1] AS open, max(price) AS high, min(price) AS low,
    (array_agg(price ORDER BY seq DESC))[1] AS close, sum(quantity) AS volume,
    sum(price * quantity) AS notional, count(*) AS trades, min(seq) AS first_seq,
    max(seq) AS last_seq,
    coalesce(sum(quantity) FILTER (WHERE taker_side = 'buy'), 0) AS taker_buy_volume,
    coalesce(sum(price * quantity) FILTER (WHERE taker_side = 'buy'), 0) AS taker_buy_notional
FROM core.trade AS t
JOIN core.instrument AS i USING (instrument_id)
WHERE symbol = %(symbol)s
GROUP BY 1 ORDER BY 1
"""


def plant(db: Db, seed: int, count: int, step: float, symbol: str = "ACME") -> None:
    """Trades of the past, which no caller can make: some share a moment, some are days apart."""
    dice = random.Random(seed)  # noqa: S311
    row = db.execute(
        "SELECT instrument_id AS id, (SELECT coalesce(max(seq), 0) FROM core.trade) AS seq,"
        " (SELECT coalesce(max(executed_at), '2026-03-28 22:00+00') FROM core.trade) AS time"
        " FROM core.instrument WHERE symbol = %s",
        [symbol],
    ).fetchone()
    assert row is not None
    seq, time = row["seq"], row["time"]
    with db.cursor() as cursor:
        rows = []
        for _ in range(count):
            seq += dice.randint(2, 5)
            time += timedelta(seconds=dice.choice([0, 0, dice.random(), step * dice.random()]))
            price = f"{100 + dice.randint(-300, 300) / 100:.2f}"
            side = dice.choice(["buy", "sell"])
            rows.append((row["id"], seq, seq, price, dice.randint(1, 50), time, side))
        cursor.executemany(
            """
            INSERT INTO core.trade (
                instrument_id, seq, trade_id, price, quantity, executed_at, received_at,
                maker_order_id, taker_order_id, maker_priority, taker_side, maker_quantity,
                maker_traded, maker_value, taker_quantity, taker_traded, taker_value, db_user,
                application)
            VALUES (%s, %s, %s, %s, %s, %s, now(), 1, 2, 1, %s, 1, 1, 1, 1, 1, 1, '', '')
            """,
            rows,
        )


def plain(db: Db, width: str, symbol: str = "ACME") -> list[Row]:
    query = PLAIN.format(start=STARTS[width])
    return db.execute(query.encode(), {"symbol": symbol}).fetchall()


def candles(db: Db, width: str, **arguments: Any) -> list[Row]:
    named = {"symbol": "ACME", "width": width, "max_rows": 1000} | arguments
    text = ", ".join(f"{name} => %({name})s" for name in named)
    return db.execute(f"SELECT {COLUMNS} FROM candles({text})".encode(), named).fetchall()


def roll(db: Db, most: int = 50000) -> None:
    while (db.execute("SELECT service.roll_candles(%s) AS n", [most]).fetchone() or {})["n"]:
        pass


def not_rolled(db: Db) -> None:
    plant(db, 1, 300, 200)


def rolled(db: Db) -> None:
    plant(db, 2, 300, 200)
    roll(db)


def in_small_rounds(db: Db) -> None:
    plant(db, 3, 300, 2000)
    roll(db, 7)


def over_years(db: Db) -> None:
    """Into leap years and back over the turn of the year, some of it rolled."""
    plant(db, 10, 100, 20 * 86400)
    roll(db, 9)
    plant(db, 11, 30, 20 * 86400)


def partly(db: Db) -> None:
    for seed in range(4, 9):
        plant(db, seed, 60, 30)
        roll(db, 11)
    plant(db, 9, 60, 30)


@pytest.mark.parametrize("prepare", [not_rolled, rolled, in_small_rounds, partly, over_years])
def test_candles_are_the_trades_grouped(db: Db, prepare: Callable[[Db], None]) -> None:
    prepare(db)
    db.execute("SET TimeZone = 'Europe/Berlin'")  # whose clocks are put forward meanwhile
    dice = random.Random(1)  # noqa: S311
    for width in STARTS:
        expected = plain(db, width)
        assert expected
        assert candles(db, width) == expected[::-1][:1000]
        assert candles(db, width, max_rows=3) == expected[::-1][:3]
        for _ in range(5):
            one, other = sorted(dice.choices(expected, k=2), key=lambda row: row["start"])
            begin = one["start"] + dice.choice([timedelta(), timedelta(milliseconds=1)])
            end = other["start"] + dice.choice([timedelta(), timedelta(milliseconds=1)])
            wanted = [row for row in expected if begin <= row["start"] < end]
            assert candles(db, width, from_time=begin, to_time=end) == wanted[:1000]
            assert (
                candles(db, width, from_time=begin, max_rows=2)
                == [row for row in expected if begin <= row["start"]][:2]
            )
            assert (
                candles(db, width, to_time=end, max_rows=2)
                == [row for row in expected if row["start"] < end][::-1][:2]
            )


ROLLED = ("core.candle", "core.hour_candle")


def stored(db: Db) -> list[Row]:
    return [
        row
        for table in ROLLED
        for row in db.execute(f"SELECT * FROM {table} ORDER BY start".encode()).fetchall()
    ]


def test_rolling_again_changes_nothing(db: Db) -> None:
    partly(db)
    roll(db)
    before = stored(db)
    roll(db)
    assert stored(db) == before
    for gone in (["core.candle"], ["core.hour_candle"], ROLLED):
        for table in gone:
            db.execute(f"DELETE FROM {table}".encode())
        assert candles(db, "1d") == plain(db, "1d")[::-1]
        roll(db, 13)
        assert stored(db) == before


def test_a_long_past_is_few_rows(db: Db) -> None:
    """A year of days, weeks or months is looked up at once, from a minute each."""
    db.execute("""
        INSERT INTO core.candle
        SELECT 1, '2025-01-01 00:00+00'::timestamptz + n * interval '1 minute', 100, 102, 99, 101,
            10, 1010, 4, 20 * n + 2, 20 * n + 12, 5, 505
        FROM generate_series(0, 365 * 24 * 60 - 1) AS n
    """)
    db.execute("""
        INSERT INTO core.hour_candle
        SELECT 1, date_bin('1 hour', c.start, '1970-01-01 00:00+00'), 100, 102, 99, 101,
            sum(volume), sum(notional), sum(trades), min(first_seq), max(last_seq),
            sum(taker_buy_volume), sum(taker_buy_notional)
        FROM core.candle AS c GROUP BY 1, 2
    """)
    db.execute("ANALYZE core.candle, core.hour_candle")
    for width, rows in (("12h", 730), ("1d", 365), ("3d", 122), ("1w", 53), ("1M", 12)):
        for more in ({}, {"from_time": datetime(2024, 12, 1, tzinfo=UTC)}):
            found = candles(db, width, **more)
            assert abs(len(found) - rows) <= 1
            assert sum(row["trades"] for row in found) == 365 * 24 * 60 * 4
            assert sum(row["taker_buy_notional"] for row in found) == 365 * 24 * 60 * 505
            took = [milliseconds(db, width, **more) for _ in range(5)]
            assert min(took) <= 50, (width, took)


def milliseconds(db: Db, width: str, **more: Any) -> float:
    """Return how long the server takes for a year of candles."""
    row = db.execute(
        "EXPLAIN (ANALYZE, FORMAT json)"
        " SELECT * FROM candles('ACME', %(width)s, %(begin)s, NULL, 1000)",
        {"width": width, "begin": more.get("from_time")},
    ).fetchone()
    assert row is not None
    return float(row["QUERY PLAN"][0]["Execution Time"])


def test_rolling_waits_for_no_trader_and_no_trader_for_it(
    db: Db, connect: Callable[..., Db]
) -> None:
    trader, keeper = Market(connect()), connect()
    trader.sell("a", 5, 100)
    trader.buy("b", 2, 100)
    with db.transaction():
        Market(db).buy("c", 1, 100)  # holds the instrument's lock
        keeper.execute("SET statement_timeout = '5s'")
        roll(keeper)
    assert [row["volume"] for row in candles(db, "1d")] == [3]
    with keeper.transaction():
        roll(keeper)
        db.execute("SET statement_timeout = '5s'")
        Market(db).buy("d", 1, 100)
        assert [row["volume"] for row in candles(db, "1d")] == [4]


def test_the_ticker_of_a_market(db: Db) -> None:
    market = Market(db)
    empty = db.execute("SELECT * FROM ticker").fetchone()
    assert empty is not None
    assert {name: value for name, value in empty.items() if value is not None} == {
        "symbol": "ACME", "seq": 0, "time": empty["time"], "volume": 0, "notional": 0, "trades": 0,
    }  # fmt: skip
    market.sell("a", 5, "100.5", display_quantity=2)
    market.buy("b", 1, "100.5")
    market.sell("c", 5, "101")
    market.buy("d", 6, "102")
    market.buy("e", 3, "99")
    for _ in range(2):
        ticker = db.execute("SELECT * FROM ticker WHERE symbol = 'ACME'").fetchone()
        assert ticker is not None
        assert {name: str(value) for name, value in ticker.items() if name != "time"} == {
            "symbol": "ACME", "seq": "15", "last_price": "101.00",
            "bid_price": "99.00", "bid_quantity": "3", "ask_price": "101.00", "ask_quantity": "3",
            "open": "100.50", "high": "101.00", "low": "100.50",
            "volume": "7", "notional": "704.50", "trades": "5",
        }  # fmt: skip
        roll(db)


def test_the_ticker_forgets_what_is_older_than_a_day(db: Db) -> None:
    plant(db, 1, 5, 10)
    long_ago = datetime.now(UTC) - timedelta(hours=24, minutes=2)
    recent = "(SELECT max(seq) FROM core.trade)"
    for minutes, price in ((0, 7), (5, 8), (60, 9)):
        db.execute(
            f"""
            INSERT INTO core.trade (
                instrument_id, seq, trade_id, price, quantity, executed_at, received_at,
                maker_order_id, taker_order_id, maker_priority, taker_side, maker_quantity,
                maker_traded, maker_value, taker_quantity, taker_traded, taker_value, db_user,
                application)
            SELECT 1, {recent} + 2, {recent} + 2, %s, 1, %s, now(), 1, 2, 1, 'buy', 1, 1, 1, 1, 1,
                1, '', ''
            """.encode(),
            [price, long_ago + timedelta(minutes=minutes)],
        )
    for _ in range(2):
        ticker = db.execute("SELECT open, high, low, volume FROM ticker").fetchone()
        assert ticker == {"open": 8, "high": 9, "low": 8, "volume": 2}
        roll(db)


def test_what_cannot_be_had(db: Db) -> None:
    with refused("RT400", "invalid_interval"):
        candles(db, "2m")
    with refused("RT404", "unknown_symbol"):
        candles(db, "1m", symbol="NOPE")
