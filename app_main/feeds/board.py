"""Boards: what anyone watches is read once a second and shown to all who watch it."""

import asyncio
import logging
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from app_common.feeds.heartbeat import beat
from app_common.feeds.hub import Hub
from app_common.feeds.looks import BEAT
from app_common.feeds.sockets import Line, UnknownSymbol
from db.calls import Exchange
from db.wire import frame, shape

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between reads."""

READ_TIMEOUT = 2.0
"""Seconds until a database that does not answer counts as away."""

_WRITES_AT_ONCE = 100
"""Watchers served in one go; then whatever else the process does gets its turn."""


class View(NamedTuple):
    """What there is to show of something now.

    content: what makes it differ from the one before; None: it is sent each time. seq: what a
    heartbeat says of its symbol; None: nothing.
    """

    frame: bytes
    content: object = None
    seq: int | None = None


Key = TypeVar("Key", bound=tuple[str, object])
"""What can be watched: a symbol, and what of it."""


class Watcher(Generic[Key]):
    """One client, and what it has seen last."""

    def __init__(self, hub: Hub, keys: Collection[Key], line: Line) -> None:
        self.keys = [*keys]
        self.behind = True
        """Whether there is something to show that is there already."""
        self._hub = hub
        self._line = line
        self._connected = hub.connected
        self._seen: dict[Key, object] = {}
        self._seqs: dict[str, int] = {}

    def show(self, views: Mapping[Key, View] | None) -> None:
        """Send what differs from what was sent last, or else a heartbeat; never waits."""
        self._connected = views is not None
        if not self._line.writable:
            return
        news = [] if views is None else [*self._news(views)]
        for message in news:
            self._line.write(message)
        if not news:
            self._beat()

    def beat(self) -> None:
        """Send a heartbeat after a BEAT of silence: nothing is known to have changed."""
        if self._line.writable and self._line.is_silent():
            self._beat()

    def _beat(self) -> None:
        self._line.write(frame(beat(self._hub.epoch, self._connected, seqs=self._seqs)))

    def _news(self, views: Mapping[Key, View]) -> Iterator[bytes]:
        self.behind = False
        for key in self.keys:
            view = views[key]
            if view.seq is not None:
                self._seqs[key[0]] = view.seq
            if view.content is None or self._seen.get(key) != view.content:
                self._seen[key] = view.content
                yield view.frame


class Board(Generic[Key]):
    """Reads what is watched and shows it to its watchers."""

    watcher: ClassVar[type[Watcher[Any]]] = Watcher

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        self._exchange = exchange
        self._hub = hub
        self._watchers: set[Watcher[Key]] = set()

    async def read(self, keys: Collection[Key]) -> dict[Key, View]:
        """Return the views of those whose symbols exist, when all of it is on disk."""
        raise NotImplementedError

    async def run(self) -> None:
        """Show every watcher what it watches, once per PERIOD until cancelled."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            due = max(due + PERIOD, loop.time())
            await asyncio.sleep(due - loop.time())
            # Who comes while this reads has read something newer and must not get this.
            watchers = [*self._watchers]
            views = await self._read_for(watchers)
            for number, watcher in enumerate(watchers, 1):
                watcher.show(views)
                if number % _WRITES_AT_ONCE == 0:
                    await asyncio.sleep(0)

    async def watch(self, keys: Collection[Key], line: Line) -> None:
        """Show these to a client, at once and every PERIOD, until cancelled.

        Raises UnknownSymbol. While the database is away there are heartbeats that say so. A client
        that has not taken the last view yet gets the next that it can take.
        """
        watcher = self.watcher(self._hub, keys, line)
        while watcher.behind:
            views = await self._read_for([watcher])
            if views is None:
                watcher.show(None)
                await asyncio.sleep(PERIOD)
                continue
            for key in watcher.keys:
                if key not in views:
                    raise UnknownSymbol(key[0])
            await line.drain()
            watcher.show(views)
        self._watchers.add(watcher)
        try:
            await asyncio.Event().wait()
        finally:
            self._watchers.discard(watcher)

    async def _read_for(self, watchers: Collection[Watcher[Key]]) -> Mapping[Key, View] | None:
        """Return what they watch; None while the database is away.

        As long as that takes, nobody is without heartbeats.
        """
        reading = asyncio.create_task(
            self._read({key for watcher in watchers for key in watcher.keys})
        )
        try:
            while not (await asyncio.wait({reading}, timeout=BEAT / 10))[0]:
                for watcher in watchers:
                    watcher.beat()
            return reading.result()
        finally:
            reading.cancel()

    async def _read(self, keys: Collection[Key]) -> Mapping[Key, View] | None:
        if not keys:
            return {}
        try:
            async with asyncio.timeout(READ_TIMEOUT):
                return await self.read(keys)
        except Exception as error:
            log.warning("nothing to show: %s: %s", type(error).__name__, error)
            return None


def texts(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as it goes out; on this connection a `numeric` is a Decimal."""
    return {
        name: format(value, "f") if isinstance(value, Decimal) else value
        for name, value in shape(row).items()
    }
