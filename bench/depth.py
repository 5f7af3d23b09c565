"""Cost of an order with few and with a million resting orders."""

from collections.abc import Callable

import psycopg

from bench.pgbench import Bench

_FILL = """
SELECT count(*) FROM place_orders((
    SELECT jsonb_agg(jsonb_build_object(
        'symbol', %(symbol)s::text, 'side', side, 'quantity', 1 + floor(random() * 100)::int,
        'price', CASE side WHEN 'buy' THEN 99.80 - tick / 100.0
                 ELSE 100.20 + tick / 100.0 END))
    FROM (
        SELECT CASE n %% 2 WHEN 0 THEN 'buy' ELSE 'sell' END AS side,
            floor(random() * 1000)::int AS tick
        FROM generate_series(1, %(count)s::int) AS n) AS x))
"""


def fill_book(bench: Bench, symbol: str, orders: int, progress: Callable[[int], None]) -> None:
    """Let `orders` orders rest on 1,000 levels a side, away from where the load trades."""
    with bench.connect() as connection:
        done = 0
        while done < orders:
            count = min(1000, orders - done)
            _place(connection, symbol, count)
            done += count
            progress(done)


def _place(connection: psycopg.Connection, symbol: str, count: int) -> None:
    connection.execute(_FILL, {"symbol": symbol, "count": count})
