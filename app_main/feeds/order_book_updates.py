"""The feed of level books: one book per symbol that is followed, whoever follows it."""

import asyncio

from app_common.feeds import channels
from app_common.feeds.heartbeat import beat
from app_common.feeds.level_board import LevelBoard
from app_common.feeds.level_book import LevelBook, Levels, merged
from app_common.feeds.route import feed, symbols_or_default
from app_common.feeds.sockets import Line, Socket, UnknownSymbol, number_of
from db.wire import frame

PENDING = 256
"""Updates of a symbol that may wait for one follower; one more and they are merged."""


class LevelFollower:
    """One client. What it does not take in time is merged, which loses nothing."""

    def __init__(self, board: LevelBoard, line: Line, symbols: list[str], conflate: float) -> None:
        """conflate: seconds between messages of a symbol; 0: each command has its message."""
        self._board = board
        self._line = line
        self._symbols = symbols
        self._conflate = conflate
        self._waiting: dict[str, list[Levels]] = {}
        self._snapshots: dict[str, LevelBook] = {}
        self._sent: dict[str, int] = {}
        self._ended: Exception | None = None
        self._wake = asyncio.Event()

    def begin(self, book: LevelBook) -> None:
        """Take a whole book in place of what waits; never waits."""
        self._snapshots[book.symbol] = book
        self._waiting[book.symbol] = []
        self._wake.set()

    def offer(self, update: Levels) -> None:
        """Take what the next command of a symbol changed; never waits."""
        if update.symbol in self._snapshots:
            return  # the snapshot will show it
        waiting = self._waiting[update.symbol]
        if not waiting and not self._conflate and self._line.writable:
            self._write(update.symbol, update.seq, update.frame)
            return
        waiting.append(update)
        if len(waiting) > PENDING:
            waiting[:] = [merged(tuple(waiting))]
        self._wake.set()

    def end(self, reason: Exception) -> None:
        """Let `run` raise the reason."""
        self._ended = reason
        self._wake.set()

    def beat(self) -> None:
        """Send a heartbeat if nothing was sent for a while and nothing waits."""
        hub = self._board.hub
        if self._line.is_silent() and self._line.writable and not any(self._waiting.values()):
            self._line.write(frame(beat(hub.epoch, hub.connected, seqs=self._sent)))

    async def run(self) -> None:
        """Send until cancelled. Raises UnknownSymbol, SlowConsumer, FeedReset."""
        hub = self._board.hub
        await hub.look(lambda: self._line.write(hub.not_yet()))
        for symbol in self._symbols:
            if symbol not in hub.published:
                raise UnknownSymbol(symbol)
        loop = asyncio.get_running_loop()
        try:
            for symbol in self._symbols:
                self._board.add(self, symbol)
            while self._ended is None:
                await self._wake.wait()
                if self._conflate and not self._snapshots:
                    # All who conflate alike send at once, and share the merging.
                    await asyncio.sleep(self._conflate - loop.time() % self._conflate)
                self._wake.clear()
                await self._deliver()
            raise self._ended
        finally:
            for symbol in self._symbols:
                self._board.discard(self, symbol)

    async def _deliver(self) -> None:
        for symbol in self._symbols:
            await self._line.drain()
            if book := self._snapshots.pop(symbol, None):
                self._write(symbol, book.seq, book.frame())
            elif waiting := self._waiting.get(symbol):
                update = merged(tuple(waiting))
                waiting.clear()
                self._write(symbol, update.seq, update.frame)

    def _write(self, symbol: str, seq: int, frames: bytes) -> None:
        self._line.write(frames)
        self._sent[symbol] = seq


@feed(channels.ORDER_BOOK_UPDATES)
async def order_book_updates(socket: Socket, line: Line) -> None:
    """Send the whole books of `symbol` (default: RTS_DEFAULT_SYMBOL), then what commands change."""
    board: LevelBoard = socket.app.state.levels
    symbols = symbols_or_default(socket)
    milliseconds = number_of(socket, "conflate", 10, 1000) or 0
    await LevelFollower(board, line, symbols, milliseconds / 1000).run()
