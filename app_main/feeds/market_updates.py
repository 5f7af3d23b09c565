"""What a market looks like now: tickers and newest candles, each second for those who watch."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from litestar import websocket

from app_common.feeds.hub import Hub
from app_common.feeds.sockets import (
    FeedFault,
    Line,
    Socket,
    UnknownSymbol,
    refuse_unknown,
    symbols_of,
)
from app_common.feeds.told import beat
from app_common.state import service_of
from app_main.rest.candles import INTERVALS
from db.calls import ALL_FLUSHED, FLUSH, NEWEST_CANDLES, TICKERS, Exchange
from db.wire import encode, frame, shape, utc

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between looks."""

READ_TIMEOUT = 2.0
"""Seconds until a database that does not answer counts as away."""

Glance = tuple[str, str | None]
"""Symbol, and the width of its candles; None: its ticker."""

Shown = dict[Glance, tuple[int, object, bytes]]
"""For each glance the seq it is of, what makes it differ from others, and the message."""


class GlanceBoard:
    """Reads what is watched once per PERIOD. What did not change is not sent again."""

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        self._exchange = exchange
        self._hub = hub
        self._watchers: set[Watcher] = set()

    async def run(self) -> None:
        """Show every watcher what changed, or a heartbeat, once per PERIOD until cancelled."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            due = max(due + PERIOD, loop.time())
            await asyncio.sleep(due - loop.time())
            watchers = [*self._watchers]
            shown = await self._read({glance for one in watchers for glance in one.glances})
            for watcher in watchers:
                watcher.show(shown)

    async def watch(self, glances: list[Glance], line: Line) -> None:
        """Show these to a client, at once and when they change, until cancelled.

        A client that does not keep up gets the latest. Raises UnknownSymbol.
        """
        await self._hub.refresh()
        while not self._hub.ready:
            line.write(frame(beat(self._hub.epoch, {}, connected=False)))
            await self._hub.refresh()
        for symbol, _ in glances:
            if symbol not in self._hub.published:
                raise UnknownSymbol(symbol)
        watcher = Watcher(self._hub, glances, line)
        watcher.show(await self._read(glances))
        self._watchers.add(watcher)
        try:
            await asyncio.Event().wait()
        finally:
            self._watchers.discard(watcher)

    async def _read(self, glances: Iterable[Glance]) -> Shown | None:
        """Return what there is to show; None while the database is away."""
        symbols = [symbol for symbol, width in glances if width is None]
        candles = [(symbol, width) for symbol, width in glances if width is not None]
        try:
            async with asyncio.timeout(READ_TIMEOUT):
                tickers = await self._exchange.rows(TICKERS, symbols) if symbols else []
                columns = [symbol for symbol, _ in candles], [width for _, width in candles]
                newest = await self._exchange.rows(NEWEST_CANDLES, *columns) if candles else []
                if (symbols or candles) and not await self._exchange.value(ALL_FLUSHED):
                    await self._exchange.rows(FLUSH)
        except Exception as error:
            log.warning("no glances: %s: %s", type(error).__name__, error)
            return None
        return _tickers(tickers) | _candles(newest)


class Watcher:
    """One client, and what it has seen last of each glance."""

    def __init__(self, hub: Hub, glances: list[Glance], line: Line) -> None:
        self.glances = glances
        self._hub = hub
        self._line = line
        self._seen: dict[Glance, object] = {}
        self._seqs: dict[str, int] = {}

    def show(self, shown: Shown | None) -> None:
        """Send what differs from what was sent last, or a heartbeat; never waits."""
        if not self._line.writable:
            return
        if shown is not None:
            for glance in self.glances:
                seq, content, message = shown[glance]
                self._seqs[glance[0]] = seq
                if self._seen.get(glance) != content:
                    self._seen[glance] = content
                    self._line.write(message)
        if self._line.is_silent():
            self._line.write(frame(beat(self._hub.epoch, self._seqs, connected=shown is not None)))


def _tickers(rows: Iterable[Mapping[str, Any]]) -> Shown:
    shown: Shown = {}
    for row in rows:
        ticker = _texts(row)
        content = [value for name, value in ticker.items() if name not in ("seq", "time")]
        message = frame(encode({"type": "ticker", **ticker}))
        shown[row["symbol"], None] = row["seq"], content, message
    return shown


def _candles(rows: Iterable[Mapping[str, Any]]) -> Shown:
    """Show candles, oldest first; a symbol without trades has one row, of nulls."""
    shown: Shown = {}
    for (symbol, width), group in groupby(rows, lambda row: (row["symbol"], row["width"])):
        items = [_texts(row) for row in group if row["start"] is not None]
        for item in items:
            del item["symbol"], item["width"]
        seq = items[-1]["last_seq"] if items else 0
        head = {"type": "candles", "symbol": symbol, "interval": width, "seq": seq}
        message = frame(encode({**head, "time": utc(datetime.now(UTC)), "items": items}))
        shown[symbol, width] = seq, items, message
    return shown


def _texts(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as it goes out; on this connection a `numeric` is a Decimal."""
    return {
        name: format(value, "f") if isinstance(value, Decimal) else value
        for name, value in shape(row).items()
    }


@websocket("/candle_updates")
async def candle_updates(socket: Socket) -> None:
    """Send the newest candles of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    service = service_of(socket)
    board: GlanceBoard = socket.app.state.glances

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "interval")
        interval = socket.query_params.get("interval", "1m")
        if interval not in INTERVALS:
            raise FeedFault("invalid_interval", f"send one of {', '.join(INTERVALS)}")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        await board.watch([(symbol, interval) for symbol in sorted(symbols)], line)

    await service.sockets.serve(socket, talk)


@websocket("/ticker_updates")
async def ticker_updates(socket: Socket) -> None:
    """Send the tickers of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    service = service_of(socket)
    board: GlanceBoard = socket.app.state.glances

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        await board.watch([(symbol, None) for symbol in sorted(symbols)], line)

    await service.sockets.serve(socket, talk)
