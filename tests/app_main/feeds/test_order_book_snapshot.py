"""ws /order_book_snapshot: at once, then every second, five levels a side."""

import itertools
import threading
import time
from datetime import datetime

import httpx
import pytest

from tests.clients import batch, listening, new_symbol, place
from tests.conftest import Db
from tests.processes import Services


def url(services: Services, query: str = "") -> str:
    return f"{services.main_ws}/order_book_snapshot{query}"


def test_at_once_and_then_every_second(services: Services, api: httpx.Client, symbol: str) -> None:
    batch(
        api,
        [{"symbol": symbol, "side": "buy", "quantity": n, "price": 100 - n} for n in range(1, 8)]
        + [
            {"symbol": symbol, "side": "sell", "quantity": n, "price": 100 + n} for n in range(1, 4)
        ],
    )
    began = time.monotonic()
    with listening(url(services, f"?symbol={symbol}")) as socket:
        first = socket.next()
        assert time.monotonic() - began < 0.9
        assert list(first) == ["type", "symbol", "seq", "time", "bids", "asks", "epoch"]
        assert (first["type"], first["symbol"], first["seq"]) == ("snapshot", symbol, 10)
        assert [(float(price), quantity) for price, quantity in first["bids"]] == [
            (100 - n, str(n)) for n in range(1, 6)
        ]
        assert [(float(price), quantity) for price, quantity in first["asks"]] == [
            (100 + n, str(n)) for n in range(1, 4)
        ]
        assert datetime.fromisoformat(first["time"]).utcoffset() is not None
        socket.next()
        second = time.monotonic()
        for _ in range(3):
            socket.next()
        assert (time.monotonic() - second) / 3 == pytest.approx(1.0, abs=0.25)
        api.delete("/orders", params={"symbol": symbol})
        socket.next()
        empty = socket.next()
        assert (empty["bids"], empty["asks"]) == ([], [])
        assert empty["seq"] > first["seq"]


def test_no_parameters_at_all(services: Services) -> None:
    with listening(url(services)) as socket:
        assert socket.next()["symbol"] == "ACME"


def test_several_symbols_and_another_depth(services: Services, api: httpx.Client) -> None:
    symbols = {new_symbol(api), new_symbol(api)}
    for symbol in symbols:
        for price in ("5", "6", "7"):
            place(api, symbol, "buy", "1", price)
    with listening(url(services, f"?symbol={','.join(symbols)}&depth=2")) as socket:
        books = [socket.next() for _ in range(4)]
    assert {book["symbol"] for book in books[:2]} == symbols
    assert {book["symbol"] for book in books[2:]} == symbols
    assert {len(book["bids"]) for book in books} == {2}


def test_a_snapshot_is_the_book_at_its_seq(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    stop = threading.Event()

    def trade() -> None:
        sides = itertools.cycle(("buy", "sell", "sell", "buy"))
        with httpx.Client(base_url=services.main_url) as client:
            for price in itertools.cycle((10, 12, 9, 11, 13, 8, 10)):
                if stop.is_set():
                    return
                place(client, symbol, next(sides), "3", str(price))

    trader = threading.Thread(target=trade)
    trader.start()
    try:
        with listening(url(services, f"?symbol={symbol}&depth=16")) as socket:
            books = [socket.next() for _ in range(4)]
    finally:
        stop.set()
        trader.join()
    assert len({book["seq"] for book in books}) > 1
    for book in books:
        rows = sql.execute(
            "SELECT side, price::text, quantity::text FROM order_book_at(%s, %s, depth => 16)",
            [symbol, book["seq"]],
        ).fetchall()
        for side, name in (("bid", "bids"), ("ask", "asks")):
            levels = [[row["price"], row["quantity"]] for row in rows if row["side"] == side]
            assert levels == book[name]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?symbol=NOPE", "unknown_symbol"),
        ("?symbol=ACME,NOPE", "unknown_symbol"),
        ("?depth=0", "invalid_depth"),
        ("?depth=17", "invalid_depth"),
        ("?depth=x", "invalid_depth"),
        ("?simbol=ACME", "unknown_parameter"),
    ],
)
def test_what_cannot_be_had_is_said(services: Services, query: str, code: str) -> None:
    with listening(url(services, query)) as socket:
        messages, closed_with, reason = socket.rest()
    assert messages[-1]["type"] == "error"
    assert messages[-1]["code"] == reason == code
    assert closed_with == 1008
