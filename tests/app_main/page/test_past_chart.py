"""The chart of the past: its last candle ends with the moment that is looked at."""

import random
from decimal import Decimal

import httpx
import pytest
from playwright.sync_api import expect

from tests.app_main.page.conftest import Open, live
from tests.clients import batch
from tests.conftest import Db

WIDTHS = {"1s": 1, "1m": 60, "5m": 300, "15m": 900, "1h": 3600, "4h": 14400, "1d": 86400}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_last_candle_ends_there(
    open_page: Open, api: httpx.Client, symbol: str, sql: Db, width: str
) -> None:
    chance = random.Random(width)  # noqa: S311
    for _ in range(8):
        batch(
            api,
            [
                {
                    "symbol": symbol,
                    "side": chance.choice(("buy", "sell")),
                    "quantity": str(chance.randint(1, 9)),
                    "price": f"{100 + chance.randint(-15, 15) / 100:.2f}",
                }
                for _ in range(20)
            ],
        )
    page = open_page(symbol)
    live(page)
    page.locator("#chart").get_by_role("button", name=width, exact=True).click()
    page.locator("#to-rewind").click()
    seqs = [
        row["seq"]
        for row in sql.execute("SELECT seq FROM trades WHERE symbol = %s ORDER BY seq", [symbol])
    ]
    for seq in chance.sample(seqs[len(seqs) // 4 :], 4):
        page.locator("#seq").fill(str(seq))
        page.locator("#seq").press("Enter")
        at = sql.execute(
            "SELECT max(seq_at) AS seq FROM order_book_at(%s, seq => %s)", [symbol, seq]
        ).fetchone()
        assert at is not None
        row = sql.execute(
            """
            SELECT (array_agg(price ORDER BY seq))[1] AS open, max(price) AS high,
                min(price) AS low, (array_agg(price ORDER BY seq DESC))[1] AS close,
                sum(quantity) AS volume
            FROM trades
            WHERE symbol = %(symbol)s AND seq <= %(seq)s
                AND floor(extract(epoch FROM executed_at) / %(width)s) = (
                    SELECT floor(extract(epoch FROM t.executed_at) / %(width)s) FROM trades AS t
                    WHERE t.symbol = %(symbol)s AND t.seq <= %(seq)s ORDER BY t.seq DESC LIMIT 1)
            """,
            {"symbol": symbol, "seq": at["seq"], "width": WIDTHS[width]},
        ).fetchone()
        assert row is not None
        expect(page.locator("#candle .volume")).to_have_text(f"{Decimal(row.pop('volume')):f}")
        for name, price in row.items():
            expect(page.locator(f"#candle .{name}")).to_have_text(f"{price:.2f}")
