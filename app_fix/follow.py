"""The reports of a session: every event of its account, once, from where it stood."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable

import msgspec

from app_common.feeds.hub import Hub
from app_common.feeds.pages import Message, Page
from app_fix.session import Ended, Session
from app_fix.store import Store

log = logging.getLogger(__name__)

ALL = ""
"""Instead of an account, of which none is called so: everybody's orders, and those of nobody."""

BACKLOG = 20_000
"""Events that may wait for a reader; one more and it is cut."""

READY = 5.0
"""Seconds that a Logon waits for the database."""

_PAUSE = 0.5
"""Seconds until a read that failed is tried again."""

Tell = Callable[[dict[str, object]], None]


class Reports:
    """A subscriber of the hub that tells a session what happens to the orders of an account."""

    def __init__(self, hub: Hub, session: Session, account: str, tell: Tell) -> None:
        self._hub = hub
        self._session = session
        self._account = account
        self._tell = tell
        self._backlog: deque[Page] = deque()
        self._waiting = 0
        self._live = False
        self._ended: str | None = None
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Tell what was missed, then what happens. Raises Ended."""
        try:
            await self._catch_up()
            self._session.store.settle()
            while True:
                while self._backlog:
                    page = self._backlog.popleft()
                    self._waiting -= len(page.messages)
                    await self._deliver(page)
                if self._ended is not None:
                    raise Ended(self._ended)
                self._live = True
                self._wake.clear()
                await self._wake.wait()
        finally:
            self._hub.subscribers.discard(self)

    def offer(self, page: Page) -> None:
        """Take a page that was just published; never waits."""
        mine = [message for message in page.messages if self._is_mine(message)]
        if self._ended is not None:
            return
        if self._live and not self._backlog and self._session.line.writable:
            try:
                self._say(page, mine)
            except Exception as error:  # ours alone: others hear of this page after us
                log.exception("a session cannot be told")
                self._end(f"the gateway cannot tell more now: {type(error).__name__}")
            return
        self._backlog.append(Page(page.symbol, page.after, page.last, page.trade_id, mine))
        self._waiting += len(mine)
        if self._waiting > BACKLOG:
            self._end("slow consumer: read faster, and log on again for the rest")
        self._wake.set()

    def end(self, reason: Exception) -> None:
        """Hear that the database went back in time."""
        self._end("another history began: what was told last may be lost")

    def beat(self) -> None:
        """Nothing: the session has heartbeats of its own."""

    def _end(self, text: str) -> None:
        self._ended = text
        self._backlog.clear()
        self._wake.set()

    def _is_mine(self, message: Message) -> bool:
        if self._account in (ALL, message.account):
            return True
        return message.account is None and message.text.startswith(b'{"type":"instrument"')

    async def _catch_up(self) -> None:
        """Tell what was missed, and attach to the hub without a seam: the last round is short."""
        hub, positions = self._hub, self._session.store.positions
        attached = False
        while not attached:
            missed = {
                symbol: last
                for symbol, last in hub.published.items()
                if positions.get(symbol, 0) < last
            }
            if all(last - positions.get(symbol, 0) <= hub.span for symbol, last in missed.items()):
                hub.subscribers.add(self)
                attached = True
            for symbol, last in missed.items():
                newest = await self._newest(symbol, last)
                while positions.get(symbol, 0) < newest:
                    await self._deliver(await self._page(symbol, positions.get(symbol, 0), newest))
                positions[symbol] = last

    async def _newest(self, symbol: str, last: int) -> int:
        """Return the last event up to `last` that may be to be told; 0: there is none.

        It saves reading a market where the account did nothing; where that is not soon known, all
        of it is read.
        """
        if self._account == ALL:
            return last
        try:
            async with asyncio.timeout(READY):
                return await self._hub.event_before(symbol, self._account, last + 1) or 0
        except Exception:
            return last

    async def _page(self, symbol: str, after: int, last: int) -> Page:
        """Return a page of the journal, whenever the database answers."""
        while True:
            try:
                return await self._hub.read(symbol, after, last)
            except Exception as error:
                log.warning("a replay waits: %s: %s", type(error).__name__, error)
            await asyncio.sleep(_PAUSE)

    async def _deliver(self, page: Page) -> None:
        await self._session.line.drain()
        self._say(page, [message for message in page.messages if self._is_mine(message)])

    def _say(self, page: Page, mine: list[Message]) -> None:
        for message in mine:
            self._tell(msgspec.json.decode(message.text))
        self._session.store.positions[page.symbol] = page.last


async def prepare(hub: Hub, store: Store, *, fresh: bool) -> None:
    """Let a session that is new begin now; fresh: one of another history, too. Raises Ended."""
    try:
        async with asyncio.timeout(READY):
            await hub.look(lambda: None)
    except TimeoutError:
        raise Ended("the database cannot be reached: try later") from None
    if store.epoch != hub.epoch:
        if store.epoch is not None and not fresh:
            raise Ended(
                "another history began, such as of a backup: log on with ResetSeqNumFlag, and "
                "compare your orders"
            )
        store.begin(str(hub.epoch), dict(hub.published))
