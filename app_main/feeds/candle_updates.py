"""Candles as they grow, and each once more when it is over: read once a second for all.

A candle is over when its time is, and nobody can bring a trade of that time any more: each market's
stamps rise, so something that happened after it says so, or that no transaction is under way that
was when its time ended (`service.under_way`).
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, NamedTuple

from app_common.feeds import channels
from app_common.feeds.hub import Hub
from app_common.feeds.messages import INTERVALS
from app_common.feeds.route import feed, symbols_or_default
from app_common.feeds.settled import FIRST, Settled
from app_common.feeds.sockets import FeedFault, Line, Socket
from app_main.feeds.board import Board, View, Watcher, texts
from app_main.rest.fields import A_MOMENT, moment_of
from db.calls import ALL_FLUSHED, CANDLE_PAGE, FLUSH, UNDER_WAY, Exchange
from db.wire import encode, frame, utc

Place = tuple[str, tuple[str, datetime | None]]
"""Symbol; the width of its candles, and from which start on. None: the three newest."""

MOST, LEAST = 500, 10
"""Candles of a message at most, and how many each may have where there is much to read."""

ALL = 5000
"""About as many candles are read at once."""


class Page(NamedTuple):
    """What there is from a place on."""

    items: list[dict[str, Any]]
    """As they are sent."""
    begin: datetime
    """Where to go on: at the first that is not closed."""
    is_full: bool
    """Whether there is more."""


class CandleWatcher(Watcher[Place]):
    """A client, and from where on it does not have the candles, or as they are not yet closed."""

    def __init__(self, hub: Hub, keys: Collection[Place], line: Line) -> None:
        super().__init__(hub, keys, line)
        self._open: dict[str, list[dict[str, Any]]] = {}

    def _news(self, views: Mapping[Place, View]) -> Iterator[bytes]:
        self.behind = False
        for number, (symbol, (width, _)) in enumerate(self.keys):
            view = views[self.keys[number]]
            page = view.content
            assert isinstance(page, Page)
            self.behind = self.behind or page.is_full
            if page.items == self._open.get(symbol):
                continue
            self._open[symbol] = [item for item in page.items if not item["closed"]]
            self._seqs[symbol] = view.seq or self._seqs.get(symbol, 0)
            self.keys[number] = symbol, (width, page.begin)
            yield view.frame


class CandleBoard(Board[Place]):
    """Shows candles when they change, and the last time when they are closed."""

    watcher = CandleWatcher

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        super().__init__(exchange, hub)
        self._settled = Settled()

    async def read(self, keys: Collection[Place]) -> dict[Place, View]:
        """Return the candles of those whose symbols exist."""
        look = await self._exchange.row(UNDER_WAY)
        settled = self._settled.note(look["looked_at"], look["transactions"])
        places, most = [*keys], min(MOST, max(LEAST, ALL // len(keys)))
        rows = await self._exchange.rows(
            CANDLE_PAGE,
            [symbol for symbol, _ in places],
            [width for _, (width, _) in places],
            [begin for _, (_, begin) in places],
            settled,
            most,
        )
        if not await self._exchange.value(ALL_FLUSHED):
            await self._exchange.rows(FLUSH)
        now = utc(datetime.now(UTC))
        return {
            places[number - 1]: _view(places[number - 1], [*group], most, now)
            for number, group in groupby(rows, lambda row: row["number"])
        }


def _view(place: Place, rows: list[Mapping[str, Any]], most: int, now: str) -> View:
    """Return candles, oldest first; where there is none there is one row, of nulls."""
    symbol, (width, begin) = place
    rows = [row for row in rows if row["start"] is not None]
    items = [texts(row) for row in rows]
    for item in items:
        del item["number"], item["ends"]
    starts = [row["start"] for row in rows if not row["closed"]]
    ends = [row["ends"] for row in rows if row["closed"]]
    seq = items[-1]["last_seq"] if items else 0
    head = {"type": "candles", "symbol": symbol, "interval": width, "seq": seq}
    message = frame(encode({**head, "time": now, "items": items}))
    goes_on = [*starts, *ends[::-1], begin or FIRST][0]
    return View(message, Page(items, goes_on, begin is not None and len(rows) >= most), seq)


@feed(channels.CANDLE_UPDATES)
async def candle_updates(socket: Socket, line: Line) -> None:
    """Send candles of `symbol` (default: RTS_DEFAULT_SYMBOL), and whenever they change."""
    board: CandleBoard = socket.app.state.candles
    interval = socket.query_params.get("interval", "1m")
    if interval not in INTERVALS:
        raise FeedFault("invalid_interval", f"send one of {', '.join(INTERVALS)}")
    text = socket.query_params.get("from")
    begin = None if text is None else moment_of(text)
    if text is not None and begin is None:
        raise FeedFault("invalid_from", f"send {A_MOMENT}, its + as %2B")
    await board.watch([(symbol, (interval, begin)) for symbol in symbols_or_default(socket)], line)
