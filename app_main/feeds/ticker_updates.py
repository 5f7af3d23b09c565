"""What a market looks like now: tickers, each second for those who watch."""

from collections.abc import Collection

from app_common.feeds import channels
from app_common.feeds.route import feed, symbols_or_default
from app_common.feeds.sockets import Line, Socket
from app_main.feeds.board import Board, View, texts
from db.calls import ALL_FLUSHED, FLUSH, TICKERS
from db.wire import encode, frame

Glance = tuple[str, None]
"""Symbol."""


class TickerBoard(Board[Glance]):
    """Shows tickers when they change."""

    async def read(self, keys: Collection[Glance]) -> dict[Glance, View]:
        """Return the tickers of those whose symbols exist."""
        rows = await self._exchange.rows(TICKERS, [symbol for symbol, _ in keys])
        if not await self._exchange.value(ALL_FLUSHED):
            await self._exchange.rows(FLUSH)
        views: dict[Glance, View] = {}
        for row in rows:
            ticker = texts(row)
            content = [value for name, value in ticker.items() if name not in ("seq", "time")]
            message = frame(encode({"type": "ticker", **ticker}))
            views[row["symbol"], None] = View(message, content, row["seq"])
        return views


@feed(channels.TICKER_UPDATES)
async def ticker_updates(socket: Socket, line: Line) -> None:
    """Send the tickers of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    board: TickerBoard = socket.app.state.tickers
    await board.watch([(symbol, None) for symbol in symbols_or_default(socket)], line)
