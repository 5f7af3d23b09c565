"""Book snapshots: one read a second for all books that anyone watches, each encoded once."""

from collections.abc import Collection

from app_common.caller import PUBLIC
from app_common.feeds.route import feed, symbols_or_default
from app_common.feeds.sockets import Line, Socket, number_of
from app_main.feeds.board import Board, View
from db.calls import BOOK_TEXTS, FLUSH
from db.wire import frame

Book = tuple[str, int]
"""Symbol and depth."""


class SnapshotBoard(Board[Book]):
    """Shows books, each time whether they changed or not."""

    async def read(self, keys: Collection[Book]) -> dict[Book, View]:
        """Return the books of those whose symbols exist."""
        symbols, depths = [symbol for symbol, _ in keys], [depth for _, depth in keys]
        rows = await self._exchange.rows(BOOK_TEXTS, symbols, depths)
        if not all(row["flushed"] for row in rows):
            await self._exchange.rows(FLUSH)
        return {(row["symbol"], row["depth"]): View(frame(row["message"].encode())) for row in rows}


@feed("/order_book_snapshot", "symbol", "depth", may=PUBLIC)
async def order_book_snapshot(socket: Socket, line: Line) -> None:
    """Send the books of `symbol` (default: RTS_DEFAULT_SYMBOL) at once and then every second."""
    board: SnapshotBoard = socket.app.state.snapshots
    symbols = symbols_or_default(socket)
    depth = number_of(socket, "depth", 1, 16) or 5
    await board.watch([(symbol, depth) for symbol in symbols], line)
