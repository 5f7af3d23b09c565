"""Statements: what changes the balances of those accounts that somebody watches.

That something happened to an account is heard of from the hub, which reads every event of every
order anyway, and once a second from the length of the account's chains, which is how a transfer is
found. What is told is read from the chains: what an account was given is collected first, because
only then an entry has a number that stays (docs/decisions/0019).
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app_common.feeds.heartbeat import FeedReset, beat
from app_common.feeds.hub import Hub, Subscriber
from app_common.feeds.looks import BEAT, Looks
from app_common.feeds.pages import Message, Page
from db.calls import (
    BALANCE_HEADS,
    BALANCE_PAGE,
    CHAIN_LENGTHS,
    COLLECT_ACCOUNT,
    FLUSH,
    KNOWN_ASSETS,
    Exchange,
)
from db.wire import frame

log = logging.getLogger(__name__)

POLL = 1.0
"""Seconds between looks at the lengths of chains."""

REST = 0.1
"""Seconds between looks at one account, so that it is not locked all the time to collect."""

ANSWER_TIMEOUT = 3.0
"""Seconds until an unanswered look counts as failed."""

_FEES = "fees"
"""The account that is given something by trades of others."""


class Statement:
    """What an account has: entries by asset, read once for all who watch it."""

    span = 500

    def __init__(self, account: str, exchange: Exchange, hub: Hub) -> None:
        self.account = account
        self.published: dict[str, int] = {}
        self.subscribers: set[Subscriber] = set()
        self.version = 0
        self.replay_limit = hub.replay_limit
        self.users = 0
        self.length: int | None = None
        self._exchange = exchange
        self._hub = hub
        self._held: dict[str, str] = {}
        self._bell = asyncio.Event()
        self._looks = Looks()
        self._beats: dict[frozenset[str] | None, bytes] = {}
        self._task = asyncio.create_task(self._run())

    @property
    def epoch(self) -> str | None:
        """The present epoch."""
        return self._hub.epoch

    def ring(self) -> None:
        """Hear that something may have happened to the account."""
        self._bell.set()

    def stop(self) -> None:
        """Follow no more."""
        self._task.cancel()

    async def _run(self) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            number = self._looks.begin()
            try:
                async with asyncio.timeout(ANSWER_TIMEOUT):
                    complete = await self._look()
                await self._looks.end(number)
            except Exception as error:
                log.warning("balances wait: %s: %s", type(error).__name__, error)
                complete = False
                await asyncio.sleep(BEAT)
            if not complete:
                self.ring()
            await asyncio.sleep(REST)

    async def look(self, say_not_yet: Callable[[], None]) -> None:
        """Return when everything was looked at after this call; each BEAT until then: not yet."""
        await self._hub.look(say_not_yet)
        self.ring()
        await self._looks.wait(say_not_yet)

    async def read(self, asset: str, after: int, last: int) -> Page:
        """Read the page of one asset after `after`, not beyond `last`."""
        page, _ = await self._read(asset, after, last)
        return page

    def begins(self, assets: frozenset[str] | None) -> dict[str, int]:
        """Return the newest entry of each asset: it is the balance as it is now."""
        chosen = self.published if assets is None else assets & self.published.keys()
        return {asset: self.published[asset] for asset in chosen if self.published[asset]}

    def heartbeat(self, assets: frozenset[str] | None, _since: int) -> bytes:
        """Return the heartbeat of those who have got all that was published of these assets."""
        if assets not in self._beats:
            chosen = sorted(self.published if assets is None else assets)
            entries = {asset: self.published[asset] for asset in chosen}
            held = {asset: self._held.get(asset, "0") for asset in chosen}
            self._beats[assets] = self._beat(entries, held)
        return self._beats[assets]

    def not_yet(self) -> bytes:
        """Return a heartbeat that claims nothing."""
        return self._beat({}, {})

    def beat(self) -> None:
        """Let subscribers send heartbeats where it is time for one."""
        self._beats.clear()
        for subscriber in [*self.subscribers]:
            subscriber.beat()

    def end(self, reason: Exception) -> None:
        """Publish no more to those who follow now, for this reason."""
        for subscriber in self.subscribers:
            subscriber.end(reason)
        self.subscribers.clear()

    def _beat(self, entries: dict[str, int], held: dict[str, str]) -> bytes:
        return frame(beat(self.epoch, self._hub.connected, entries=entries, held=held))

    async def _look(self) -> bool:
        """Publish what is new; False: there may be more, somebody holds the account."""
        complete: bool = await self._exchange.value(COLLECT_ACCOUNT, self.account)
        rows = await self._exchange.rows(BALANCE_HEADS, self.account)
        if not all(row["flushed"] for row in rows):
            await self._exchange.rows(FLUSH)
        for row in rows:
            asset, entry = row["asset"], row["entry"]
            known = self.published.get(asset, 0)
            if entry < known:
                log.error("%s went back from entry %s to %s", asset, known, entry)
                self.end(FeedReset())
            elif entry > known and self.subscribers:
                await self._publish_entries(asset, known, entry)
                continue
            elif entry == known and row["held"] != self._held.get(asset, "0"):
                message = Message(entry, None, row["message"].encode())
                self._publish(Page(asset, entry, entry, None, [message]), row["held"])
            self._note(asset, entry, row["held"])
        return complete

    async def _publish_entries(self, asset: str, after: int, entry: int) -> None:
        while after < entry:
            page, held = await self._read(asset, after, entry)
            self._publish(page, held)
            after = page.last

    async def _read(self, asset: str, after: int, last: int) -> tuple[Page, str]:
        """Return a page, and what was held when it was read."""
        row = await self._exchange.row(
            BALANCE_PAGE, self.account, asset, after, min(last, after + self.span)
        )
        if not row["flushed"]:
            await self._exchange.rows(FLUSH)
        texts = zip(row["seqs"], row["messages"], strict=True)
        messages = [Message(entry, None, text.encode()) for entry, text in texts]
        return Page(asset, after, row["last"], None, messages), row["held"]

    def _publish(self, page: Page, held: str) -> None:
        # Not async: who subscribes while it runs would miss the page.
        self._note(page.symbol, page.last, held)
        for subscriber in self.subscribers:
            subscriber.offer(page)

    def _note(self, asset: str, entry: int, held: str) -> None:
        self.published[asset], self._held[asset] = entry, held
        self._beats.clear()


class StatementBoard:
    """The statements that somebody watches. It hears of events from the hub as its subscriber."""

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        self._exchange = exchange
        self._hub = hub
        self._statements: dict[str, Statement] = {}

    @asynccontextmanager
    async def following(
        self, account: str, assets: frozenset[str] | None
    ) -> AsyncIterator[Statement]:
        """Follow an account while the body runs. `assets`: those that are asked for by name."""
        if (statement := self._statements.get(account)) is None:
            statement = Statement(account, self._exchange, self._hub)
            self._statements[account] = statement
        statement.users += 1
        self._hub.subscribers.add(self)
        try:
            for asset in await self._existing(assets):
                statement.published.setdefault(asset, 0)
            yield statement
        finally:
            statement.users -= 1
            if not statement.users:
                statement.stop()
                del self._statements[account]
            if not self._statements:
                self._hub.subscribers.discard(self)

    async def run(self) -> None:
        """Look once a POLL for what came without an event of an order, until cancelled."""
        while True:
            await asyncio.sleep(POLL)
            if not self._statements:
                continue
            if self not in self._hub.subscribers:  # another epoch began
                self._hub.subscribers.add(self)
                self._ring_all()
            try:
                async with asyncio.timeout(ANSWER_TIMEOUT):
                    rows = await self._exchange.rows(CHAIN_LENGTHS, [*self._statements])
            except Exception as error:
                log.warning("chains wait: %s: %s", type(error).__name__, error)
                continue
            for row in rows:
                statement = self._statements.get(row["account"])
                if statement is not None and statement.length != row["length"]:
                    statement.length = row["length"]
                    statement.ring()

    def offer(self, page: Page) -> None:
        """Hear of events: look at the accounts whose they are."""
        for account in {message.account for message in page.messages}:
            if account in self._statements:
                self._statements[account].ring()
        if page.messages and _FEES in self._statements:
            self._statements[_FEES].ring()

    def end(self, reason: Exception) -> None:
        """Hear that the database went back in time: nothing that was told can be relied on."""
        for statement in self._statements.values():
            statement.end(reason)
        self._ring_all()

    def beat(self) -> None:
        """Hear that it may be time for heartbeats."""
        for statement in self._statements.values():
            statement.beat()

    def _ring_all(self) -> None:
        for statement in self._statements.values():
            statement.ring()

    async def _existing(self, assets: frozenset[str] | None) -> list[str]:
        """Return those of these assets that exist; all of them, while the database is away."""
        if not assets:
            return []
        try:
            rows = await self._exchange.rows(KNOWN_ASSETS, [*assets])
        except Exception:
            return [*assets]
        return [row["asset"] for row in rows]
