"""All streams of a process: each is made once, for all who follow it."""

import asyncio
from collections.abc import Collection

from app_binance.floor import Floor
from app_binance.refusals import Refused
from app_binance.streams.books import Books
from app_binance.streams.glances import Glances
from app_binance.streams.naming import (
    AGGREGATE,
    BEST,
    DIFFERENCES,
    LEVELS,
    TRADE,
    Name,
    name_of,
)
from app_binance.streams.stream import MarketStream, Outlet, Source
from app_binance.streams.tape import Tape
from app_common.feeds.hub import Hub
from app_common.feeds.level_board import LevelBoard
from db.calls import Unavailable

PATIENCE = 5.0
"""Seconds until what cannot be looked at cannot be followed."""


class Streams:
    """What is told of markets."""

    def __init__(self, floor: Floor, trades: Hub, levels: LevelBoard) -> None:
        self._floor = floor
        self._tape, self._books, self._glances = Tape(trades), Books(levels), Glances(floor)
        self._streams: dict[Name, MarketStream] = {}

    async def run(self) -> None:
        """Tell what is told by the clock, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._books.run())
            tasks.create_task(self._glances.run())

    async def named(self, text: str) -> MarketStream | None:
        """Return a stream of this name; None: there is none."""
        name = name_of(text)
        if name is None:
            return None
        try:
            pair = None if name.symbol is None else await self._floor.pair(name.symbol)
        except Refused:
            return None
        return MarketStream(name, pair)

    async def ready(self, streams: Collection[MarketStream]) -> None:
        """Return when these can be followed: nothing will be missed that happens from now on.

        Raises Unavailable.
        """
        sources = {self._source(stream.name) for stream in streams}
        try:
            async with asyncio.timeout(PATIENCE):
                for source in sources:
                    mine = [one for one in streams if self._source(one.name) is source]
                    await source.ready([one.pair for one in mine if one.pair])
        except TimeoutError:
            raise Unavailable("what happens in the markets") from None

    def follow(self, stream: MarketStream, outlet: Outlet) -> MarketStream:
        """Tell a stream that is ready to this outlet, too; return what is followed."""
        source, begun = self._source(stream.name), self._streams.get(stream.name)
        if begun is None:
            begun = self._streams[stream.name] = stream
            source.begin(stream)
        begun.outlets.add(outlet)
        source.greet(begun)
        return begun

    def leave(self, stream: MarketStream, outlet: Outlet) -> None:
        """Tell it to this outlet no more."""
        stream.outlets.discard(outlet)
        if not stream.outlets:
            del self._streams[stream.name]
            self._source(stream.name).cease(stream)

    def _source(self, name: Name) -> Source:
        if name.kind in (TRADE, AGGREGATE):
            return self._tape
        if name.kind in (DIFFERENCES, LEVELS) or (name.kind == BEST and name.symbol):
            return self._books
        return self._glances
