"""Book snapshots: one read a second for all books that anyone watches, each encoded once."""

import asyncio
import logging
from collections.abc import Iterable

from litestar import websocket

from app_common.feeds.hub import Hub
from app_common.feeds.sockets import (
    Line,
    Socket,
    UnknownSymbol,
    number_of,
    refuse_unknown,
    symbols_of,
)
from app_common.feeds.told import beat
from app_common.state import service_of
from db.calls import BOOK_TEXTS, FLUSH, Exchange
from db.wire import frame

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between snapshots."""

READ_TIMEOUT = 2.0
"""Seconds until a database that does not answer counts as away."""

_WRITES_AT_ONCE = 100
"""Watchers served in one go; then whatever else the process does gets its turn."""

Book = tuple[str, int]
"""Symbol and depth."""

Books = tuple[Book, ...]
"""What one client watches."""

Frames = dict[Book, bytes]


class SnapshotBoard:
    """Reads the books that are watched and shows them to their watchers."""

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        self._exchange = exchange
        self._hub = hub
        self._watchers: dict[Books, set[Line]] = {}

    async def run(self) -> None:
        """Show every watched book once per PERIOD until cancelled."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            due = max(due + PERIOD, loop.time())
            await asyncio.sleep(due - loop.time())
            # Who comes while this reads has read something newer and must not get this.
            groups = [(books, [*lines]) for books, lines in self._watchers.items()]
            frames = await self._read({book for books, _ in groups for book in books})
            for books, lines in groups:
                await _show(self._away() if frames is None else _together(books, frames), lines)

    async def watch(self, books: Books, line: Line) -> None:
        """Show these books to a client, at once and every PERIOD, until cancelled.

        Raises UnknownSymbol. While the database is away there are heartbeats that say so. A client
        that has not taken the last one yet gets the next that it can take.
        """
        while (frames := await self._read(books)) is None:
            line.write(self._away())
            await asyncio.sleep(PERIOD)
        for symbol, depth in books:
            if (symbol, depth) not in frames:
                raise UnknownSymbol(symbol)
        line.write(_together(books, frames))
        watchers = self._watchers.setdefault(books, set())
        watchers.add(line)
        try:
            await asyncio.Event().wait()
        finally:
            watchers.discard(line)
            if not watchers:
                self._watchers.pop(books, None)

    async def _read(self, books: Iterable[Book]) -> Frames | None:
        """Return the frames of the books that exist; None while the database is away."""
        wanted = [*books]
        if not wanted:
            return {}
        symbols, depths = [symbol for symbol, _ in wanted], [depth for _, depth in wanted]
        try:
            async with asyncio.timeout(READ_TIMEOUT):
                rows = await self._exchange.rows(BOOK_TEXTS, symbols, depths)
                if not all(row["flushed"] for row in rows):
                    await self._exchange.rows(FLUSH)
        except Exception as error:
            log.warning("no snapshots: %s: %s", type(error).__name__, error)
            return None
        return {(row["symbol"], row["depth"]): frame(row["message"].encode()) for row in rows}

    def _away(self) -> bytes:
        """Return what there is instead while the database is away."""
        return frame(beat(self._hub.epoch, {}, connected=False))


def _together(books: Books, frames: Frames) -> bytes:
    """Return the frames of these books in one piece."""
    return b"".join([frames[book] for book in books])


async def _show(frames: bytes, lines: list[Line]) -> None:
    for number, line in enumerate(lines, 1):
        if line.writable:
            line.write(frames)
        if number % _WRITES_AT_ONCE == 0:
            await asyncio.sleep(0)


@websocket("/order_book_snapshot")
async def order_book_snapshot(socket: Socket) -> None:
    """Send the books of `symbol` (default: RTS_DEFAULT_SYMBOL) at once and then every second."""
    service = service_of(socket)
    board: SnapshotBoard = socket.app.state.board

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "depth")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        depth = number_of(socket, "depth", 1, 16) or 5
        await board.watch(tuple((symbol, depth) for symbol in sorted(symbols)), line)

    await service.sockets.serve(socket, talk)
