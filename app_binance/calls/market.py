"""What everybody may see of a market."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec

from app_binance import refusals, shapes
from app_binance.calls.exchange import now, pairs_of
from app_binance.calls.table import CALLS
from app_binance.decimals import ZERO, eight, milliseconds
from app_binance.floor import Floor
from app_binance.parameters import Parameters
from app_binance.symbols import Pair
from app_common.caller import PUBLIC, Caller
from app_common.feeds.messages import INTERVALS
from db import binance_calls, calls

Json = dict[str, Any]

DEEPEST, SNAPSHOT = 5000, 1000
"""Levels a side that are told, and up to which no whole book has to be read."""

PAGE, MOST = 500, 1000
"""Rows of an answer: where the call does not say, and at most."""

_MILLISECOND = timedelta(milliseconds=1)
_WIDTHS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(days=7),
}


@CALLS.add("GET", "/api/v3/depth", PUBLIC, "symbol limit", socket="depth")
async def depth(floor: Floor, _caller: Caller, sent: Parameters) -> Json:
    """Tell the book; lastUpdateId is our seq, as U and u of the streams are."""
    pair, limit = await floor.pair(sent.symbol()), sent.limit(100, DEEPEST)
    if limit <= SNAPSHOT:
        text = await floor.reads.value(calls.BOOK_SNAPSHOT, pair.symbol, limit)
    else:
        text = await floor.reads.value(calls.WHOLE_BOOK, pair.symbol)
    book = msgspec.json.decode(text)
    return {
        "lastUpdateId": book["seq"],
        "bids": [shapes.level(level) for level in book["bids"][:limit]],
        "asks": [shapes.level(level) for level in book["asks"][:limit]],
    }


@CALLS.add("GET", "/api/v3/trades", PUBLIC, "symbol limit", socket="trades.recent")
async def trades(floor: Floor, _caller: Caller, sent: Parameters) -> list[Json]:
    """Tell the newest trades, oldest first."""
    return [shapes.trade(row) for row in await _trades(floor, sent)]


@CALLS.add(
    "GET", "/api/v3/historicalTrades", PUBLIC, "symbol limit fromId", socket="trades.historical"
)
async def historical_trades(floor: Floor, _caller: Caller, sent: Parameters) -> list[Json]:
    """Tell trades from one on; without fromId the newest."""
    return [shapes.trade(row) for row in await _trades(floor, sent)]


@CALLS.add(
    "GET",
    "/api/v3/aggTrades",
    PUBLIC,
    "symbol fromId startTime endTime limit",
    socket="trades.aggregate",
)
async def aggregate_trades(floor: Floor, _caller: Caller, sent: Parameters) -> list[Json]:
    """Tell trades from one or from a time on; each is one of its own."""
    if "fromId" in sent and ("startTime" in sent or "endTime" in sent):
        raise refusals.bad_combination()
    return [shapes.aggregate(row) for row in await _trades(floor, sent)]


async def _trades(floor: Floor, sent: Parameters) -> list[Any]:
    pair, limit = await floor.pair(sent.symbol()), sent.limit(PAGE, MOST)
    first, after = times(sent)
    return await floor.reads.rows(
        binance_calls.TRADES, pair.symbol, limit, first, after, sent.whole("fromId")
    )


def times(sent: Parameters) -> tuple[datetime | None, datetime | None]:
    """Return startTime, and the first moment after endTime. Raises Refused."""
    first, last = sent.moment("startTime"), sent.moment("endTime")
    if first is not None and last is not None and last < first:
        raise refusals.bad_combination()
    return first, after(last)


def after(last: datetime | None) -> datetime | None:
    """Return the next millisecond, if there is one."""
    if last is None or last > datetime.max.replace(tzinfo=last.tzinfo) - _MILLISECOND:
        return None
    return last + _MILLISECOND


@CALLS.add(
    "GET",
    "/api/v3/klines",
    PUBLIC,
    "symbol interval startTime endTime limit",
    socket="klines",
)
async def klines(floor: Floor, _caller: Caller, sent: Parameters) -> list[list[Any]]:
    """Tell candles, oldest first; times without a trade have none."""
    pair, interval = await floor.pair(sent.symbol()), sent.need("interval")
    if interval not in INTERVALS:
        raise refusals.Refused(-1120, "Invalid interval.")
    limit = sent.limit(PAGE, MOST)
    first, end = times(sent)
    rows = await floor.reads.rows(calls.CANDLES, pair.symbol, interval, first, end, limit)
    return [kline(row, interval) for row in sorted(rows, key=lambda row: row["start"])]


CALLS.add(
    "GET", "/api/v3/uiKlines", PUBLIC, "symbol interval startTime endTime limit", socket="uiKlines"
)(klines)


def kline(row: Mapping[str, Any], interval: str) -> list[Any]:
    """Return a candle as a list, whose places clients know."""
    return [
        milliseconds(row["start"]),
        eight(row["open"]),
        eight(row["high"]),
        eight(row["low"]),
        eight(row["close"]),
        eight(row["volume"]),
        close_time(row["start"], interval),
        eight(row["notional"]),
        row["trades"],
        eight(row.get("taker_buy_volume")),
        eight(row.get("taker_buy_notional")),
        "0",
    ]


def close_time(start: datetime, interval: str) -> int:
    """Return the last millisecond of a candle."""
    number, unit = int(interval[:-1]), interval[-1]
    if unit != "M":
        return milliseconds(start + number * _WIDTHS[unit]) - 1
    month = start.month + number - 1
    return milliseconds(start.replace(year=start.year + month // 12, month=month % 12 + 1)) - 1


@CALLS.add("GET", "/api/v3/avgPrice", PUBLIC, "symbol", socket="avgPrice")
async def average_price(floor: Floor, _caller: Caller, sent: Parameters) -> Json:
    """Tell the average of five minutes, by quantity."""
    pair = await floor.pair(sent.symbol())
    row = await floor.reads.row(binance_calls.AVERAGE_PRICE, pair.symbol)
    closed = row["closed"]
    return {
        "mins": 5,
        "price": eight(row["price"]),
        "closeTime": now() if closed is None else milliseconds(closed),
    }


@CALLS.add("GET", "/api/v3/ticker/24hr", PUBLIC, "symbol symbols type", socket="ticker.24hr")
async def ticker_24hr(floor: Floor, _caller: Caller, sent: Parameters) -> Any:
    """Tell the trades of 24 hours."""
    refused = refusals.Refused(-1139, "Invalid ticker type.")
    short = sent.word("type", {"FULL": "", "MINI": "mini"}, refused)
    return await _tickers(floor, sent, mini if short else full)


@CALLS.add("GET", "/api/v3/ticker/price", PUBLIC, "symbol symbols", socket="ticker.price")
async def ticker_price(floor: Floor, _caller: Caller, sent: Parameters) -> Any:
    """Tell the last price."""
    return await _tickers(
        floor, sent, lambda pair, row: {"symbol": pair.name, "price": eight(row["last_price"])}
    )


@CALLS.add("GET", "/api/v3/ticker/bookTicker", PUBLIC, "symbol symbols", socket="ticker.book")
async def ticker_book(floor: Floor, _caller: Caller, sent: Parameters) -> Any:
    """Tell the best bid and ask."""
    return await _tickers(floor, sent, lambda pair, row: {"symbol": pair.name, **_best(row)})


async def _tickers(floor: Floor, sent: Parameters, told: Any) -> Any:
    """Answer an object for one symbol, a list for more."""
    pairs = {pair.symbol: pair for pair in await pairs_of(floor, sent)}
    rows = await floor.reads.rows(binance_calls.TICKERS, [*pairs])
    found = {row["symbol"]: row for row in rows}
    answers = [told(pair, found[symbol]) for symbol, pair in pairs.items() if symbol in found]
    return answers[0] if "symbol" in sent and answers else answers


def _best(row: Mapping[str, Any]) -> Json:
    return {
        "bidPrice": eight(row["bid_price"]),
        "bidQty": eight(row["bid_quantity"]),
        "askPrice": eight(row["ask_price"]),
        "askQty": eight(row["ask_quantity"]),
    }


def mini(pair: Pair, row: Mapping[str, Any]) -> Json:
    last = row["last_price"]
    return {
        "symbol": pair.name,
        "openPrice": eight(row["opened"]),
        "highPrice": eight(row["high"] or last),
        "lowPrice": eight(row["low"] or last),
        "lastPrice": eight(last),
        "volume": eight(row["volume"]),
        "quoteVolume": eight(row["notional"]),
        "openTime": milliseconds(row["now"] - timedelta(days=1)),
        "closeTime": milliseconds(row["now"]),
        "firstId": row["first_id"] if row["trades"] else -1,
        "lastId": row["last_id"] if row["trades"] else -1,
        "count": row["trades"],
    }


def full(pair: Pair, row: Mapping[str, Any]) -> Json:
    return {
        **mini(pair, row),
        "priceChange": eight(row["change"]),
        "priceChangePercent": row["change_percent"] or "0.000",
        "weightedAvgPrice": eight(row["average"]) if row["trades"] else ZERO,
        "prevClosePrice": eight(row["opened"]),
        "lastQty": eight(row["last_quantity"]),
        **_best(row),
    }
