"""Markets at a glance: tickers, averages and candles, read once a second for all who follow."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

from app_binance.calls.market import close_time, full, mini
from app_binance.decimals import eight, milliseconds
from app_binance.floor import Floor
from app_binance.streams.naming import AVERAGE, BEST, CANDLE, MINI, TICKER, Name
from app_binance.streams.stream import MarketStream, now
from app_binance.symbols import Pair
from app_common.feeds.settled import Settled
from db.binance_calls import AVERAGE_PRICE, CANDLES_SINCE, TICKERS
from db.calls import ALL_FLUSHED, FLUSH, UNDER_WAY

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between looks."""

READ_TIMEOUT = 2.0
"""Seconds until a database that does not answer counts as away."""

MOST_CANDLES = 1000
"""Of one stream in one look."""

Row = Mapping[str, Any]
Json = dict[str, Any]
Rows = dict[str, tuple[Pair, Row]]
Shape = Callable[[Pair, Row], Json]


_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Candles:
    """What was told of the candles of a stream: each is told closed once, and nothing after it.

    since: where the next look begins; None: nobody looked yet.
    """

    def __init__(self) -> None:
        self.since: datetime | None = None
        self._begun = datetime.now(UTC)
        self._closed: datetime | None = None
        self._told: Json | None = None

    def news(self, pair: Pair, interval: str, rows: Iterable[Row]) -> Iterator[Json]:
        """Return what is to be told of rows from `since` on, oldest first."""
        self.since = self.since or _LONG_AGO
        for row in rows:
            self.since = row["start"]
            if self.since == self._closed:
                continue
            if row["closed"]:
                self._closed = self.since
                if row["ends"] <= self._begun:
                    continue  # it was over before anybody followed
            told = _candle(pair, interval, row)
            if told != self._told:
                self._told = told
                yield told

    def again(self) -> None:
        """Tell the candle that is open once more."""
        self._told = None


class Glances:
    """What is told once a second, if it has changed."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._streams: dict[Name, MarketStream] = {}
        self._candles: dict[Name, Candles] = {}
        self._settled = Settled()
        self._told: dict[Name, dict[str, Json]] = {}  # and by symbol

    async def ready(self, _pairs: Collection[Pair]) -> None:
        """Return: what is told is how it stands, so nothing can be missed."""

    def begin(self, stream: MarketStream) -> None:
        """Tell this from now on."""
        self._streams[stream.name] = stream
        if stream.name.kind == CANDLE:
            self._candles[stream.name] = Candles()

    def greet(self, stream: MarketStream) -> None:
        """Tell all of it once more."""
        self._told[stream.name] = {}
        if stream.name in self._candles:
            self._candles[stream.name].again()

    def cease(self, stream: MarketStream) -> None:
        """Tell this no more."""
        for kept in (self._streams, self._candles, self._told):
            kept.pop(stream.name, None)

    async def run(self) -> None:
        """Look once a PERIOD until cancelled; what fails is logged and tried again."""
        while True:
            await asyncio.sleep(PERIOD)
            try:
                async with asyncio.timeout(READ_TIMEOUT):
                    await self._look()
            except Exception as error:
                log.warning("nothing to tell: %s: %s", type(error).__name__, error)

    async def _look(self) -> None:
        if not self._streams:
            return
        streams = [*self._streams.values()]
        reads = self._floor.reads
        found = await self._tickers([one for one in streams if one.name.kind in _OF_TICKER])
        averages = {
            pair.symbol: (pair, await reads.row(AVERAGE_PRICE, pair.symbol))
            for one in streams
            if one.name.kind == AVERAGE and (pair := one.pair)
        }
        candles = await self._read_candles()
        if not await reads.value(ALL_FLUSHED):
            await reads.rows(FLUSH)
        for stream in streams:
            if stream.name.kind == CANDLE:
                self._tell_candles(stream, candles.get(stream.name, []))
            elif stream.name.kind == AVERAGE:
                self._tell(stream, averages, _average)
            else:
                self._tell(stream, found, _OF_TICKER[stream.name.kind])

    async def _tickers(self, streams: list[MarketStream]) -> Rows:
        if not streams:
            return {}
        pairs = {one.pair.symbol: one.pair for one in streams if one.pair}
        if len(pairs) < len(streams) and any(one.pair is None for one in streams):
            listed = (await self._floor.symbols.read()).values()
            pairs |= {pair.symbol: pair for pair in listed}  # one that is followed may be no more
        rows = await self._floor.reads.rows(TICKERS, [*pairs])
        return {row["symbol"]: (pairs[row["symbol"]], row) for row in rows}

    async def _read_candles(self) -> dict[Name, list[Row]]:
        if not self._candles:
            return {}
        look = await self._floor.reads.row(UNDER_WAY)
        settled = self._settled.note(look["looked_at"], look["transactions"])
        asked = {  # by now: who waited for the look may have gone
            (stream.pair.symbol, name.interval): name
            for name, stream in self._streams.items()
            if name in self._candles and stream.pair
        }
        if not asked:
            return {}
        symbols, intervals = zip(*asked, strict=True)
        names = [*asked.values()]
        since = [self._candles[name].since for name in names]
        rows = await self._floor.reads.rows(
            CANDLES_SINCE, symbols, intervals, since, settled, MOST_CANDLES
        )
        return {
            names[number - 1]: [row for row in group if row["start"] is not None]
            for number, group in groupby(rows, lambda row: row["number"])
        }

    def _tell_candles(self, stream: MarketStream, rows: Iterable[Row]) -> None:
        candles, pair = self._candles.get(stream.name), stream.pair
        if candles is None or pair is None:
            return  # nobody follows it any more
        for told in candles.news(pair, stream.name.interval, rows):
            stream.tell({"e": "kline", "E": now(), "s": pair.name, "k": told})

    def _tell(self, stream: MarketStream, rows: Rows, shape: Shape) -> None:
        """Tell what differs from what was told last."""
        if stream.name not in self._streams:
            return  # nobody follows it any more
        before = self._told.setdefault(stream.name, {})
        chosen = rows.values() if stream.pair is None else [rows[stream.pair.symbol]]
        news = []
        for pair, row in chosen:
            told = shape(pair, row)
            if before.get(pair.symbol) != told:
                before[pair.symbol] = told
                news.append(told | _stamp(stream.name.kind, row))
        if stream.pair is None and stream.name.kind != BEST:
            if news:
                stream.tell(news)
        else:
            for told in news:
                stream.tell(told)


def _stamp(kind: str, row: Row) -> Json:
    """Return the fields that always change, and so tell nothing."""
    stamp: Json = {"u": row["seq"]} if kind == BEST else {"E": now()}
    if kind == TICKER:
        stamp |= {"O": milliseconds(row["now"] - timedelta(days=1)), "C": milliseconds(row["now"])}
    return stamp


def _ticker(pair: Pair, row: Row) -> Json:
    told = full(pair, row)
    return {
        "e": "24hrTicker", "E": 0, "s": pair.name, "p": told["priceChange"],
        "P": told["priceChangePercent"], "w": told["weightedAvgPrice"],
        "x": told["prevClosePrice"], "c": told["lastPrice"], "Q": told["lastQty"],
        "b": told["bidPrice"], "B": told["bidQty"], "a": told["askPrice"], "A": told["askQty"],
        "o": told["openPrice"], "h": told["highPrice"], "l": told["lowPrice"],
        "v": told["volume"], "q": told["quoteVolume"], "O": 0, "C": 0, "F": told["firstId"],
        "L": told["lastId"], "n": told["count"],
    }  # fmt: skip


def _mini(pair: Pair, row: Row) -> Json:
    told = mini(pair, row)
    return {
        "e": "24hrMiniTicker", "E": 0, "s": pair.name, "c": told["lastPrice"],
        "o": told["openPrice"], "h": told["highPrice"], "l": told["lowPrice"],
        "v": told["volume"], "q": told["quoteVolume"],
    }  # fmt: skip


def _best(pair: Pair, row: Row) -> Json:
    return {
        "u": 0, "s": pair.name, "b": eight(row["bid_price"]),
        "B": eight(row["bid_quantity"]), "a": eight(row["ask_price"]),
        "A": eight(row["ask_quantity"]),
    }  # fmt: skip


def _average(pair: Pair, row: Row) -> Json:
    closed = row["closed"]
    return {
        "e": "avgPrice", "E": 0, "s": pair.name, "i": "5m", "w": eight(row["price"]),
        "T": 0 if closed is None else milliseconds(closed),
    }  # fmt: skip


def _candle(pair: Pair, interval: str, row: Row) -> Json:
    return {
        "t": milliseconds(row["start"]), "T": close_time(row["start"], interval),
        "s": pair.name, "i": interval, "f": row["first_id"], "L": row["last_id"],
        "o": eight(row["open"]), "c": eight(row["close"]), "h": eight(row["high"]),
        "l": eight(row["low"]), "v": eight(row["volume"]), "n": row["trades"],
        "x": row["closed"], "q": eight(row["notional"]), "V": eight(row["taker_buy_volume"]),
        "Q": eight(row["taker_buy_notional"]), "B": "0",
    }  # fmt: skip


_OF_TICKER: dict[str, Shape] = {TICKER: _ticker, MINI: _mini, BEST: _best}
