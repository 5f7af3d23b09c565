"""What everybody may see, through Binance's door, beside what our own REST tells."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.app_binance.traders import Pit, Trader, no, now


@pytest.fixture
def traded(pit: Pit) -> Pit:
    """Three trades: two by a buyer who took, one by a seller; and a book of two levels a side."""
    ann, bob = pit.trader("ann"), pit.trader("bob")
    for price in ("101", "102", "103"):
        pit.limit(bob, "SELL", "1", price)
    for price in ("99", "98"):
        pit.limit(ann, "BUY", "2.5", price)
    pit.limit(ann, "BUY", "1.5", "102")
    pit.limit(bob, "SELL", "0.5", "99")
    return pit


def ours(pit: Pit) -> list[dict[str, Any]]:
    """Return the trades as GET /trades has them, oldest first."""
    items: list[dict[str, Any]] = pit.ours("GET", f"/trades?symbol={pit.symbol}&from_seq=1")[
        "items"
    ]
    return items


def test_the_book(traded: Pit) -> None:
    book = traded.public("depth", symbol=traded.name)
    assert book == {
        "lastUpdateId": traded.ours("GET", f"/order_book?symbol={traded.symbol}")["seq"],
        "bids": [["99.00000000", "2.00000000"], ["98.00000000", "2.50000000"]],
        "asks": [["102.00000000", "0.50000000"], ["103.00000000", "1.00000000"]],
    }
    assert len(traded.public("depth", symbol=traded.name, limit=1)["bids"]) == 1
    assert traded.public("depth", symbol=traded.name, limit=5000) == book
    assert traded.public("depth", symbol=traded.name, limit=99999) == book


def test_trades(traded: Pit) -> None:
    told = traded.public("trades", symbol=traded.name)
    wanted = ours(traded)
    assert [trade["id"] for trade in told] == [int(trade["trade_id"]) for trade in wanted]
    assert [(t["price"], t["qty"], t["quoteQty"], t["isBuyerMaker"]) for t in told] == [
        ("101.00000000", "1.00000000", "101.00000000", False),
        ("102.00000000", "0.50000000", "51.00000000", False),
        ("99.00000000", "0.50000000", "49.50000000", True),
    ]
    assert traded.public("trades", symbol=traded.name, limit=1) == told[2:]
    second = told[1]["id"]
    assert traded.public("historicalTrades", symbol=traded.name, fromId=second) == told[1:]
    assert traded.public("historicalTrades", symbol=traded.name, fromId=0, limit=2) == told[:2]


def test_trades_by_time(traded: Pit) -> None:
    told = traded.public("aggTrades", symbol=traded.name)
    plain = traded.public("trades", symbol=traded.name)
    assert [(t["a"], t["f"], t["l"], t["p"], t["q"], t["T"], t["m"]) for t in told] == [
        (t["id"], t["id"], t["id"], t["price"], t["qty"], t["time"], t["isBuyerMaker"])
        for t in plain
    ]
    last = told[-1]["T"]
    span = {"startTime": told[0]["T"], "endTime": last}
    assert traded.public("aggTrades", symbol=traded.name, **span) == told
    assert traded.public("aggTrades", symbol=traded.name, startTime=last + 1) == []
    assert traded.public("aggTrades", symbol=traded.name, endTime=told[0]["T"] - 1) == []
    assert traded.public("aggTrades", symbol=traded.name, fromId=told[2]["a"]) == told[2:]


def test_candles(traded: Pit) -> None:
    told = traded.public("klines", symbol=traded.name, interval="1d")
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    opened = int(midnight.timestamp()) * 1000
    (candle,) = told
    assert candle[:9] == [
        opened, "101.00000000", "102.00000000", "99.00000000", "99.00000000", "2.00000000",
        opened + 86_400_000 - 1, "201.50000000", 3,
    ]  # fmt: skip
    assert len(candle) == 12
    assert candle[11] == "0"
    minutes = traded.public("uiKlines", symbol=traded.name, interval="1m", startTime=0, limit=1)
    assert minutes[0][6] - minutes[0][0] == 59_999
    assert (
        traded.public("klines", symbol=traded.name, interval="1m", startTime=now() + 60_000) == []
    )
    before = traded.public("klines", symbol=traded.name, interval="1m", endTime=minutes[0][0])
    assert before == minutes[:1]
    refused = no(
        traded.http.get("/api/v3/klines", params={"symbol": traded.name, "interval": "9m"})
    )
    assert refused == (-1120, "Invalid interval.")


def test_tickers(traded: Pit) -> None:
    day = traded.public("ticker/24hr", symbol=traded.name)
    ids = [int(trade["trade_id"]) for trade in ours(traded)]
    assert day.pop("closeTime") - day.pop("openTime") == 86_400_000
    assert day == {
        "symbol": traded.name, "priceChange": "-2.00000000", "priceChangePercent": "-1.980",
        "weightedAvgPrice": "100.75000000", "prevClosePrice": "101.00000000",
        "lastPrice": "99.00000000", "lastQty": "0.50000000", "bidPrice": "99.00000000",
        "bidQty": "2.00000000", "askPrice": "102.00000000", "askQty": "0.50000000",
        "openPrice": "101.00000000", "highPrice": "102.00000000", "lowPrice": "99.00000000",
        "volume": "2.00000000", "quoteVolume": "201.50000000", "firstId": ids[0],
        "lastId": ids[-1], "count": 3,
    }  # fmt: skip
    mini = traded.public("ticker/24hr", symbol=traded.name, type="MINI")
    assert {*mini} < {*day, "openTime", "closeTime"}
    assert traded.public("ticker/price", symbol=traded.name) == {
        "symbol": traded.name, "price": "99.00000000",
    }  # fmt: skip
    best = traded.public("ticker/bookTicker", symbol=traded.name)
    assert best == {
        name: day[name] for name in ("symbol", "bidPrice", "bidQty", "askPrice", "askQty")
    }
    average = traded.public("avgPrice", symbol=traded.name)
    assert (average["mins"], average["price"]) == (5, "100.75000000")


def test_tickers_of_some_and_of_all(traded: Pit) -> None:
    empty = Pit(traded.services, traded.http)
    names = f'["{empty.name}","{traded.name}"]'
    some = traded.public("ticker/price", symbols=names)
    assert [each["symbol"] for each in some] == [empty.name, traded.name]
    assert some[0]["price"] == "0.00000000"
    for path in ("ticker/24hr", "ticker/price", "ticker/bookTicker"):
        listed = {each["symbol"] for each in traded.public(path)}
        assert {empty.name, traded.name} <= listed
    quiet = traded.public("ticker/24hr", symbol=empty.name)
    assert (quiet["count"], quiet["firstId"], quiet["openPrice"]) == (0, -1, "0.00000000")
    assert traded.public("avgPrice", symbol=empty.name)["price"] == "0.00000000"


@pytest.mark.parametrize(
    ("path", "params", "code"),
    [
        ("depth", {}, -1102),
        ("depth", {"symbol": "acmeusd"}, -1100),
        ("depth", {"symbol": "ACME"}, -1121),
        ("depth", {"symbol": "X", "limit": "0"}, -1121),
        ("trades", {"symbol": "X", "bogus": "1"}, -1104),
        ("klines", {"symbol": "X", "interval": "1m", "timeZone": "3"}, -1104),
        ("ticker/24hr", {"symbol": "X", "symbols": '["X"]'}, -1128),
        ("ticker/price", {"symbols": "X"}, -1100),
        ("ticker/price", {"symbols": '["X","X"]'}, -1151),
        ("exchangeInfo", {"symbols": '["X"]'}, -1121),
        ("exchangeInfo", {"symbolStatus": "OPEN"}, -1122),
    ],
)
def test_what_is_refused(pit: Pit, path: str, params: dict[str, str], code: int) -> None:
    assert no(pit.http.get(f"/api/v3/{path}", params=params))[0] == code


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"limit": "0"}, -1130),
        ({"limit": "-1"}, -1100),
        ({"limit": "1.5"}, -1100),
        ({"fromId": "99999999999999999999"}, -1108),
        ({"fromId": "1", "startTime": "1"}, -1128),
        ({"startTime": "2", "endTime": "1"}, -1128),
        ({"startTime": "9223372036854775807"}, 0),
        ({"startTime": ""}, -1105),
    ],
)
def test_bounds_that_make_no_sense(pit: Pit, params: dict[str, str], code: int) -> None:
    answer = pit.http.get("/api/v3/aggTrades", params={"symbol": pit.name, **params})
    assert (no(answer)[0] if code else answer.json()) == (code or [])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v3/orders"), ("GET", "/api/v3"), ("GET", "/api/v1/ping"),
        ("POST", "/api/v3/depth"), ("DELETE", "/api/v3/account"), ("POST", "/api/v3/sor/order"),
        ("GET", "/sapi/v1/margin/order"), ("GET", "/fapi/v1/order"), ("PUT", "/api/v3/order"),
    ],
)  # fmt: skip
def test_a_call_that_is_not_known_is_refused(pit: Pit, method: str, path: str) -> None:
    answer = pit.http.request(method, path)
    assert answer.status_code == 404
    assert no(answer)[0] == -1000


def test_what_clients_ask_at_their_start(pit: Pit) -> None:
    http = pit.http
    assert http.get("/api/v3/ping").json() == {}
    assert abs(http.get("/api/v3/time").json()["serverTime"] - now()) < 60_000
    assert http.get("/sapi/v1/system/status").json() == {"status": 0, "msg": "normal"}
    for path in ("capital/config/getall", "margin/allPairs", "margin/isolated/allPairs"):
        assert http.get(f"/sapi/v1/{path}").json() == []
    for first in ("fapi", "dapi"):
        assert http.get(f"/{first}/v1/exchangeInfo").json() == {"symbols": []}
    ann = pit.trader("ann")
    assert ann.call("GET", "/sapi/v1/capital/config/getall").json() == []
    for headers in ({"X-MBX-APIKEY": "anything"}, {"X-MBX-APIKEY": ""}):
        assert http.get("/api/v3/ping", headers=headers).json() == {}


def test_the_terms_are_those_that_the_engine_enforces(pit: Pit) -> None:
    plain = pit.public("exchangeInfo", symbol=pit.name)
    (told,) = plain["symbols"]
    filters = {each["filterType"]: each for each in told["filters"]}
    assert (told["baseAsset"], told["quoteAsset"], told["status"]) == (
        pit.base, pit.quote, "TRADING",
    )  # fmt: skip
    assert filters["PRICE_FILTER"] == {
        "filterType": "PRICE_FILTER", "minPrice": "0.01000000",
        "maxPrice": "9999999999999.00000000", "tickSize": "0.01000000",
    }  # fmt: skip
    assert filters["LOT_SIZE"]["stepSize"] == filters["LOT_SIZE"]["minQty"] == "0.00100000"
    assert "PERCENT_PRICE_BY_SIDE" not in filters
    assert "MAX_NUM_ORDERS" not in filters
    pit.ours(
        "PUT", f"/instruments?symbol={pit.symbol}", min_quantity="0.0025", max_quantity="9.9999",
        max_notional="5000", price_band="0.1", reference_price="100", max_open_orders=2,
    )  # fmt: skip
    (told,) = pit.public("exchangeInfo", symbols=f'["{pit.name}"]')["symbols"]
    filters = {each["filterType"]: each for each in told["filters"]}
    assert (filters["LOT_SIZE"]["minQty"], filters["LOT_SIZE"]["maxQty"]) == (
        "0.00300000", "9.99900000",
    )  # fmt: skip
    assert filters["NOTIONAL"]["maxNotional"] == "5000.00000000"
    band = filters["PERCENT_PRICE_BY_SIDE"]
    assert (band["bidMultiplierUp"], band["askMultiplierDown"]) == ("1.1", "0.9")
    assert filters["MAX_NUM_ORDERS"]["maxNumOrders"] == 2
    ann = pit.trader("ann")
    order = {"symbol": pit.name, "side": "BUY", "type": "LIMIT_MAKER"}
    for quantity, price, filtered in (
        ("0.002", "100", "LOT_SIZE"), ("10", "100", "LOT_SIZE"),
        ("1", "111", "PERCENT_PRICE_BY_SIDE"), ("1", "89", "PERCENT_PRICE_BY_SIDE"),
    ):  # fmt: skip
        said = ann.refused("POST", "order", **order, quantity=quantity, price=price)
        assert said == (-1013, f"Filter failure: {filtered}")
    for quantity in ("0.003", "9.999"):
        ann.post("order", **order, quantity=quantity, price="90")
    said = ann.refused("POST", "order", **order, quantity="1", price="90")
    assert said == (-1013, "Filter failure: MAX_NUM_ORDERS")
    pit.ours("PUT", f"/instruments?symbol={pit.symbol}", max_notional="50", max_open_orders=9)
    said = ann.refused("POST", "order", **order, quantity="1", price="90")
    assert said == (-1013, "Filter failure: NOTIONAL")


def test_only_what_a_name_stands_for_alone_is_listed(pit: Pit) -> None:
    def listed() -> set[str]:
        return {each["symbol"] for each in pit.public("exchangeInfo")["symbols"]}

    assert pit.name in listed()
    assert "ACME" not in listed()  # it has no assets
    ann = pit.trader("ann")
    pit.limit(ann, "BUY", "1", "1")
    pit.ours(
        "POST", "/instruments", symbol=f"{pit.symbol}.2", base_asset=pit.base,
        quote_asset=pit.quote,
    )  # fmt: skip
    assert pit.name not in listed()
    order = {"symbol": pit.name, "side": "BUY", "type": "LIMIT_MAKER", "quantity": "1"}
    assert ann.refused("POST", "order", **order, price="1") == (-1121, "Invalid symbol.")


def test_limits_are_told(pit: Pit) -> None:
    kinds = {
        (each["rateLimitType"], each["interval"], each["intervalNum"])
        for each in pit.public("exchangeInfo")["rateLimits"]
    }
    assert kinds == {
        ("REQUEST_WEIGHT", "MINUTE", 1),
        ("ORDERS", "SECOND", 10),
        ("ORDERS", "DAY", 1),
    }


def test_who_trades_is_not_told(traded: Pit) -> None:
    spy: Trader = traded.trader("spy", "0", "0")
    assert spy.get("myTrades", symbol=traded.name) == []
    assert spy.get("openOrders") == []
