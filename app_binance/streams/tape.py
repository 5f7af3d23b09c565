"""Trades, as the hub of trades publishes them."""

from collections.abc import Collection
from datetime import datetime

import msgspec

from app_binance.decimals import eight, milliseconds
from app_binance.streams.naming import AGGREGATE
from app_binance.streams.stream import MarketStream, nothing, now
from app_binance.symbols import Pair
from app_common.feeds.hub import Hub
from app_common.feeds.pages import Page


class _Trade(msgspec.Struct):
    """What is told of a trade."""

    trade_id: str
    price: str
    quantity: str
    taker_side: str
    executed_at: datetime


_TRADE = msgspec.json.Decoder(_Trade)


class Tape:
    """Tells each trade of those pairs that somebody follows."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._streams: dict[str, dict[str, MarketStream]] = {}  # by symbol, then by kind

    async def ready(self, _pairs: Collection[Pair]) -> None:
        """Return when nothing will be missed that happens from now on."""
        if self not in self._hub.subscribers:
            await self._hub.look(nothing)

    def begin(self, stream: MarketStream) -> None:
        """Tell this from now on."""
        assert stream.pair is not None
        self._streams.setdefault(stream.pair.symbol, {})[stream.name.kind] = stream
        self._hub.subscribers.add(self)

    def greet(self, stream: MarketStream) -> None:
        """Tell nothing: what has happened is over."""

    def cease(self, stream: MarketStream) -> None:
        """Tell this no more."""
        assert stream.pair is not None
        symbol = stream.pair.symbol
        del self._streams[symbol][stream.name.kind]
        if not self._streams[symbol]:
            del self._streams[symbol]
        if not self._streams:
            self._hub.subscribers.discard(self)

    def offer(self, page: Page) -> None:
        """Tell the trades of a page."""
        streams = [*self._streams.get(page.symbol, {}).values()]
        for message in page.messages if streams else ():
            trade = _TRADE.decode(message.text)
            for stream in streams:
                stream.tell(_told(stream, trade))

    def end(self, reason: Exception) -> None:
        """Hear that another history began."""
        for streams in [*self._streams.values()]:
            for stream in [*streams.values()]:
                stream.end(reason)

    def beat(self) -> None:
        """Send no heartbeats: there are pings."""


def _told(stream: MarketStream, trade: _Trade) -> dict[str, object]:
    assert stream.pair is not None
    head = {"e": stream.name.kind, "E": now(), "s": stream.pair.name}
    number, sold = int(trade.trade_id), trade.taker_side == "sell"
    terms = {"p": eight(trade.price), "q": eight(trade.quantity)}
    time = {"T": milliseconds(trade.executed_at), "m": sold, "M": True}
    if stream.name.kind == AGGREGATE:
        return {**head, "a": number, **terms, "f": number, "l": number, **time}
    return {**head, "t": number, **terms, **time}
