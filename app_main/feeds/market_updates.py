"""What a market looks like now: tickers and newest candles, each second for those who watch."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from app_common.caller import PUBLIC
from app_common.feeds.route import feed, symbols_or_default
from app_common.feeds.sockets import FeedFault, Line, Socket
from app_main.feeds.board import Board, View
from app_main.rest.candles import INTERVALS
from db.calls import ALL_FLUSHED, FLUSH, NEWEST_CANDLES, TICKERS
from db.wire import encode, frame, shape, utc

Glance = tuple[str, str | None]
"""Symbol, and the width of its candles; None: its ticker."""

Views = dict[Glance, View]


class GlanceBoard(Board[Glance]):
    """Shows tickers and candles when they change."""

    async def read(self, keys: Collection[Glance]) -> Views:
        """Return the tickers and candles of those whose symbols exist."""
        symbols = [symbol for symbol, width in keys if width is None]
        candles = [(symbol, width) for symbol, width in keys if width is not None]
        tickers = await self._exchange.rows(TICKERS, symbols) if symbols else []
        columns = [symbol for symbol, _ in candles], [width for _, width in candles]
        newest = await self._exchange.rows(NEWEST_CANDLES, *columns) if candles else []
        if not await self._exchange.value(ALL_FLUSHED):
            await self._exchange.rows(FLUSH)
        return _tickers(tickers) | _candles(newest)


def _tickers(rows: Iterable[Mapping[str, Any]]) -> Views:
    views: Views = {}
    for row in rows:
        ticker = _texts(row)
        content = [value for name, value in ticker.items() if name not in ("seq", "time")]
        message = frame(encode({"type": "ticker", **ticker}))
        views[row["symbol"], None] = View(message, content, row["seq"])
    return views


def _candles(rows: Iterable[Mapping[str, Any]]) -> Views:
    """Return candles, oldest first; a symbol without trades has one row, of nulls."""
    views: Views = {}
    for (symbol, width), group in groupby(rows, lambda row: (row["symbol"], row["width"])):
        items = [_texts(row) for row in group if row["start"] is not None]
        for item in items:
            del item["symbol"], item["width"]
        seq = items[-1]["last_seq"] if items else 0
        head = {"type": "candles", "symbol": symbol, "interval": width, "seq": seq}
        message = frame(encode({**head, "time": utc(datetime.now(UTC)), "items": items}))
        views[symbol, width] = View(message, items, seq)
    return views


def _texts(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as it goes out; on this connection a `numeric` is a Decimal."""
    return {
        name: format(value, "f") if isinstance(value, Decimal) else value
        for name, value in shape(row).items()
    }


@feed("/candle_updates", "symbol", "interval", may=PUBLIC)
async def candle_updates(socket: Socket, line: Line) -> None:
    """Send the newest candles of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    board: GlanceBoard = socket.app.state.glances
    interval = socket.query_params.get("interval", "1m")
    if interval not in INTERVALS:
        raise FeedFault("invalid_interval", f"send one of {', '.join(INTERVALS)}")
    await board.watch([(symbol, interval) for symbol in symbols_or_default(socket)], line)


@feed("/ticker_updates", "symbol", may=PUBLIC)
async def ticker_updates(socket: Socket, line: Line) -> None:
    """Send the tickers of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    board: GlanceBoard = socket.app.state.glances
    await board.watch([(symbol, None) for symbol in symbols_or_default(socket)], line)
