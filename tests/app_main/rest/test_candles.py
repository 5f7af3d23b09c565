"""Candles and tickers, over REST and live."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from app_common.feeds.messages import INTERVALS
from tests.clients import Message, listening, new_symbol, place
from tests.conftest import Db
from tests.processes import Services
from tests.waiting import wait_until


def trade(api: httpx.Client, symbol: str, price: str, quantity: str = "1") -> None:
    place(api, symbol, "sell", quantity, price)
    place(api, symbol, "buy", quantity, price)


def get(api: httpx.Client, path: str, **parameters: Any) -> Message:
    answer = api.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    found: Message = answer.json()
    return found


@pytest.fixture
def traded(api: httpx.Client, symbol: str, sql: Db) -> str:
    """A symbol with a trade in each of five minutes of 2026, none between the third and fourth."""
    for minute in (0, 1, 2, 58, 59):
        sql.execute(
            """
            INSERT INTO core.trade (
                instrument_id, seq, trade_id, price, quantity, executed_at, received_at,
                maker_order_id, taker_order_id, maker_priority, taker_side, maker_quantity,
                maker_traded, maker_value, taker_quantity, taker_traded, taker_value, db_user,
                application)
            SELECT instrument_id, %(seq)s, nextval('core.trade_id_seq'), %(seq)s, 2, %(time)s,
                %(time)s, 1, 2, 1, 'buy', 1, 1, 1, 1, 1, 1, '', ''
            FROM core.instrument WHERE symbol = %(symbol)s
            """,
            {
                "seq": 2 + minute,
                "time": datetime(2026, 3, 1, 10, minute, 30, tzinfo=UTC),
                "symbol": symbol,
            },
        )
    return symbol


def test_candles_in_pages(api: httpx.Client, traded: str) -> None:
    newest = get(api, "/candles", symbol=traded, limit=3)
    assert newest["items"][1] == {
        "start": "2026-03-01T10:58:00.000000Z", "open": "60", "high": "60", "low": "60",
        "close": "60", "volume": "2", "notional": "120", "trades": 1, "first_seq": 60,
        "last_seq": 60, "taker_buy_volume": "2", "taker_buy_notional": "120",
    }  # fmt: skip
    rest = get(api, "/candles", symbol=traded, limit=3, cursor=newest["next_cursor"])
    assert rest["next_cursor"] is None
    items = [*newest["items"], *rest["items"]]
    assert [item["start"][14:16] for item in items] == ["59", "58", "02", "01", "00"]

    pages: list[Message] = []
    cursor = None
    while not pages or cursor:
        more: dict[str, str] = {"cursor": cursor} if cursor else {}
        page = get(
            api, "/candles", symbol=traded, limit=2, **{"from": "2026-03-01T10:00:30Z"}, **more
        )
        pages += page["items"]
        cursor = page["next_cursor"]
    assert pages == items[::-1][1:]
    for interval in INTERVALS:
        found = get(api, "/candles", symbol=traded, interval=interval)["items"]
        assert sum(item["trades"] for item in found) == 5
        assert {int(item["open"]) for item in found} <= {2, 3, 4, 60, 61}


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("symbol=NOPE", 404, "unknown_symbol"),
        ("interval=2m", 400, "invalid_interval"),
        ("from=yesterday", 400, "invalid_from"),
        ("to=2026-01-01", 400, "invalid_to"),
        ("limit=0", 400, "invalid_limit"),
        ("cursor=x", 400, "invalid_cursor"),
        ("begin=2026-01-01T00:00:00Z", 400, "unknown_parameter"),
    ],
)
def test_what_cannot_be_had(api: httpx.Client, query: str, status: int, code: str) -> None:
    answer = api.get(f"/candles?{query}")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_the_ends_of_time(api: httpx.Client, symbol: str) -> None:
    for name in ("from", "to"):
        for moment in ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
            for interval in INTERVALS:
                query = {"symbol": symbol, "interval": interval, name: moment}
                assert get(api, "/candles", **query)["items"] == []


def test_tickers(api: httpx.Client, symbol: str) -> None:
    trade(api, symbol, "10", "3")
    place(api, symbol, "buy", "2", "9.5")
    (ticker,) = get(api, "/ticker", symbol=symbol)["items"]
    assert {name: ticker[name] for name in ("seq", "last_price", "bid_price", "ask_price")} == {
        "seq": 5, "last_price": "10.00", "bid_price": "9.50", "ask_price": None,
    }  # fmt: skip
    everyone = get(api, "/ticker")["items"]
    assert ticker in everyone
    assert "ACME" in [each["symbol"] for each in everyone]
    assert api.get("/ticker?symbol=NOPE").json()["code"] == "unknown_symbol"


def test_the_matching_service_rolls_them_up(api: httpx.Client, symbol: str, sql: Db) -> None:
    trade(api, symbol, "10")
    rolled = "SELECT FROM core.candle JOIN core.instrument USING (instrument_id) WHERE symbol = %s"
    wait_until(lambda: sql.execute(rolled, [symbol]).rowcount == 1)


def test_live_candles(services: Services, api: httpx.Client, symbol: str) -> None:
    other = new_symbol(api)
    url = f"{services.main_ws}/candle_updates?symbol={symbol},{other}&interval=1d"
    with listening(url) as socket:
        first = [socket.next(), socket.next()]
        assert [message["items"] for message in first] == [[], []]
        assert list(first[0]) == ["type", "symbol", "interval", "seq", "time", "items"]
        trade(api, symbol, "10")
        message = socket.next()
        (candle,) = get(api, "/candles", symbol=symbol, interval="1d")["items"]
        assert (message["symbol"], message["seq"], message["items"]) == (
            symbol, 4, [candle | {"closed": False}],
        )  # fmt: skip
        trade(api, symbol, "11")
        assert socket.next()["items"][-1]["close"] == "11.00"
        assert socket.next("heartbeat")["seqs"] == {symbol: 8, other: 0}


def test_a_live_ticker_speaks_when_it_changes(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, "buy", "2", "9.5")
    with listening(f"{services.main_ws}/ticker_updates?symbol={symbol}") as socket:
        assert socket.next() == {
            "type": "ticker", **get(api, "/ticker", symbol=symbol)["items"][0],
        }  # fmt: skip
        place(api, symbol, "buy", "2", "9.4")
        beats = [json.loads(socket.socket.recv(timeout=10))]
        while beats[-1]["seqs"] != {symbol: 2}:
            beats.append(json.loads(socket.socket.recv(timeout=10)))
        assert {beat["type"] for beat in beats} == {"heartbeat"}
        for quantity in range(1, 30):
            place(api, symbol, "sell", str(quantity), "20")
        changed = socket.next()
        while changed["ask_quantity"] != "435":
            changed = socket.next()
        assert changed["seq"] == 31


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/candle_updates?symbol=NOPE", "unknown_symbol"),
        ("/candle_updates?interval=2m", "invalid_interval"),
        ("/candle_updates?interval=1D", "invalid_interval"),
        ("/candle_updates?from=yesterday", "invalid_from"),
        ("/ticker_updates?symbol=NOPE", "unknown_symbol"),
        ("/ticker_updates?interval=1m", "unknown_parameter"),
    ],
)
def test_what_cannot_be_had_live(services: Services, path: str, code: str) -> None:
    with listening(f"{services.main_ws}{path}") as socket:
        messages, closed_with, reason = socket.rest()
    assert messages[-1]["code"] == reason == code
    assert closed_with == 1008
