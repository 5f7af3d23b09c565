"""No digit is lost on the way to any reader: amounts of 36 digits, their sums and products.

Python's own arithmetic keeps 28.
"""

import asyncio
from decimal import Decimal
from typing import Any

import httpx
import pytest

from db.exact import EXACT
from rts.client import books, snapshots
from tests.books import Book, book_now, last_seq
from tests.clients import listening, new_symbol
from tests.conftest import Db
from tests.db.market import Market
from tests.processes import Services
from tests.rts.test_client import until
from tests.verified import differences

LEAST = "0.000000000000000001"
HUGE = "999999999999999999.999999999999999999"


@pytest.fixture
def fine(api: httpx.Client) -> str:
    return new_symbol(api, tick_size=LEAST, lot_size=LEAST)


def levels_of(text: Any) -> list[tuple[Decimal, Decimal]]:
    return [(Decimal(price), Decimal(quantity)) for price, quantity in text]


def test_a_level_keeps_what_is_left_of_a_sum(services: Services, sql: Db, fine: str) -> None:
    """Ninety huge orders and a tiny one at one price: only the tiny one stays, and is shown."""
    market = Market(sql, fine)
    with listening(f"{services.main_ws}/order_book_updates?symbol={fine}") as socket:
        book = Book(socket.next())
        market.buy("tiny", LEAST, 1)
        for number in range(90):
            market.buy(f"{number}", HUGE, 1)
        market.sell("icy", HUGE, HUGE, display_quantity="1234567890123456.789012345678901234")
        market.sell("icy too", HUGE, HUGE, display_quantity="1234567890123456.789012345678901235")
        for number in range(90):
            market.modify(f"{number}", quantity="123456789012345678.123456789012345679")
            market.cancel(f"{number}")
        market.cancel("icy")
        while book.seq < last_seq(sql, fine):
            book.apply(socket.next())
    assert book.levels() == book_now(sql, fine)
    assert book.best("bids") == [(f"1.{'0' * 18}", LEAST)]
    assert book.best("asks") == [(HUGE, "1234567890123456.789012345678901235")]


def test_every_reader_of_a_book_has_every_digit(
    services: Services, api: httpx.Client, sql: Db, fine: str
) -> None:
    market = Market(sql, fine)
    for number in range(3):
        market.buy(f"bid {number}", HUGE, "999999999999999998.000000000000000001")
        market.sell(f"ask {number}", HUGE, HUGE)
    total = EXACT.multiply(Decimal(HUGE), 3)
    bids = [(Decimal("999999999999999998.000000000000000001"), total)]
    asks = [(Decimal(HUGE), total)]

    rows = book_now(sql, fine)
    assert [(Decimal(price), quantity) for price, quantity in rows["bids"]] == bids
    rest = api.get("/order_book", params={"symbol": fine}).json()
    assert (levels_of(rest["bids"]), levels_of(rest["asks"])) == (bids, asks)
    for feed in ("order_book_snapshot", "order_book_updates"):
        with listening(f"{services.main_ws}/{feed}?symbol={fine}") as socket:
            told = socket.next()
        assert (levels_of(told["bids"]), levels_of(told["asks"])) == (bids, asks)
    (book,) = asyncio.run(until(books(fine, url=services.main_ws), lambda _: True))
    assert (book.bids(), book.asks()) == (bids, asks)
    (shot,) = asyncio.run(until(snapshots(fine, url=services.main_ws), lambda _: True))
    assert ([*shot.bids], [*shot.asks]) == (bids, asks)
    ticker = api.get("/ticker", params={"symbol": fine}).json()["items"][0]
    assert (Decimal(ticker["bid_quantity"]), Decimal(ticker["ask_quantity"])) == (total, total)


def test_every_reader_of_trades_has_every_digit(
    services: Services, api: httpx.Client, sql: Db, fine: str
) -> None:
    """A product of two amounts has up to 72 digits, a sum of them more."""
    market = Market(sql, fine)
    for number in range(3):
        market.sell(f"maker {number}", HUGE, HUGE, account="ann")
        market.buy(f"taker {number}", HUGE, HUGE, account="bob")
    volume = EXACT.multiply(Decimal(HUGE), 3)
    notional = EXACT.multiply(volume, Decimal(HUGE))
    assert len(notional.as_tuple().digits) > 72

    def wanted(told: dict[str, Any]) -> bool:
        return (Decimal(told["volume"]), Decimal(told["notional"])) == (volume, notional)

    assert wanted(api.get("/ticker", params={"symbol": fine}).json()["items"][0])
    assert wanted(api.get("/candles", params={"symbol": fine, "interval": "1d"}).json()["items"][0])
    with listening(f"{services.main_ws}/ticker_updates?symbol={fine}") as socket:
        assert wanted(socket.next())
    with listening(f"{services.main_ws}/candle_updates?symbol={fine}&interval=1d") as socket:
        assert wanted(socket.next()["items"][0])
    with listening(f"{services.matching_ws}/trade_updates?symbol={fine}&from_seq=1") as socket:
        assert {(socket.next()["price"], HUGE) for _ in range(3)} == {(HUGE, HUGE)}
    order = api.get(f"/orders/{market.ids['maker 0']}").json()
    assert (order["average_traded_price"], order["traded_quantity"]) == (HUGE, HUGE)


def test_verify_and_the_second_engine_have_every_digit(
    services: Services, sql: Db, fine: str
) -> None:
    """Also where orders of one account meet and shrink each other."""
    market = Market(sql, fine)
    modes = ("decrement_and_cancel", "cancel_oldest", "cancel_newest")
    for number, mode in enumerate(modes):
        market.sell(f"m{number}", HUGE, HUGE, account="ann", display_quantity="54321098765432109.8")
        market.sell(f"n{number}", HUGE, HUGE, account="bob")
        market.buy(
            f"t{number}", "654321098765432109.876543210987654321", HUGE, account="ann",
            self_trade_prevention=mode,
        )  # fmt: skip
        market.buy(f"u{number}", LEAST, "999999999999999999", account="bob", stop_price=HUGE)
    assert differences(services.database_url) == []
