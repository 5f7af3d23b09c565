"""Streams of accounts: what happens to their orders, and what they have.

The hub of orders says what happened, each once and in order; the little that it does not say of a
trade is read then. What an account has is told by its statement.
"""

import asyncio
import logging
from collections import deque
from typing import Any

import msgspec

from app_binance.floor import Floor
from app_binance.streams.reports import list_of, may_tell_list, position_of, report_of, transfer_of
from app_binance.streams.stream import Outlet, Stream, nothing
from app_common.feeds.heartbeat import FeedReset
from app_common.feeds.hub import Hub
from app_common.feeds.pages import Message, Page
from app_common.feeds.sockets import SlowConsumer
from app_common.feeds.statements import StatementBoard
from app_common.feeds.subscription import BACKLOG
from db.binance_calls import EXECUTIONS, ORDERS_OF_LISTS
from db.calls import Unavailable

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds until an account that cannot be looked at cannot be followed."""

RETRY = 0.5
"""Seconds until what could not be read is tried again."""

MOST = 16 * BACKLOG
"""Events that may wait to be told; one more, and all are let go."""

_MOVES = frozenset({"deposit", "withdrawal", "transfer"})

Due = tuple[Message, "Account"]


class Account(Stream):
    """An account that somebody follows. Its statement tells it what changes its balances."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.users = 0
        self.over = False
        self.begun: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.task: asyncio.Task[None] | None = None

    def offer(self, page: Page) -> None:
        """Tell the entries of an asset: what was moved, each; then what there is now."""
        entries = [msgspec.json.decode(message.text) for message in page.messages]
        for entry in entries:
            if entry["kind"] in _MOVES:
                self.tell(transfer_of(entry["asset"], entry["time"], entry["change"]))
        for last in entries[-1:]:
            self.tell(position_of(last["asset"], last["time"], last["available"], last["held"]))

    def end(self, reason: Exception) -> None:
        """Let all who follow go: what they were told may not exist any more."""
        self.over = True
        super().end(reason)

    def beat(self) -> None:
        """Send no heartbeats: there are pings."""


class Accounts:
    """The accounts that somebody follows. It hears of orders from the hub as its subscriber."""

    def __init__(self, floor: Floor, statements: StatementBoard) -> None:
        self._floor = floor
        self._hub: Hub = floor.service.hub
        self._statements = statements
        self._accounts: dict[str, Account] = {}
        self._due: deque[tuple[str, list[Due]]] = deque()
        self._waiting = 0
        self._wake = asyncio.Event()

    async def follow(self, name: str, outlet: Outlet) -> Account:
        """Tell this outlet all that happens to an account from now on.

        Raises Unavailable and FeedReset.
        """
        account = self._accounts.get(name)
        if account is None or account.over:
            account = self._accounts[name] = Account(name)
            account.task = asyncio.create_task(self._keep(account))
        account.users += 1
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.shield(account.begun)
        except TimeoutError:
            self._release(account)
            raise Unavailable("what an account has") from None
        except BaseException:
            self._release(account)
            raise
        if account.over:  # another history began meanwhile
            self._release(account)
            raise FeedReset
        account.outlets.add(outlet)
        return account

    def leave(self, account: Account, outlet: Outlet) -> None:
        """Tell this outlet no more."""
        account.outlets.discard(outlet)
        self._release(account)

    async def run(self) -> None:
        """Tell what happens to orders until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._due:
                symbol, due = self._due.popleft()
                self._waiting -= len(due)
                await self._report(symbol, due)

    def offer(self, page: Page) -> None:
        """Take those events of a page that somebody follows."""
        accounts = self._accounts
        due = [
            (message, accounts[message.account])
            for message in page.messages
            if message.account in accounts
        ]
        if due:
            self._due.append((page.symbol, due))
            self._waiting += len(due)
            self._wake.set()
        if self._waiting > MOST:
            self.end(SlowConsumer("overloaded, connect again"))

    def end(self, reason: Exception) -> None:
        """Let all who follow go."""
        self._due.clear()
        self._waiting = 0
        for account in [*self._accounts.values()]:
            account.end(reason)

    def beat(self) -> None:
        """Send no heartbeats: there are pings."""

    def _release(self, account: Account) -> None:
        account.users -= 1
        if account.users:
            return
        if account.task is not None:
            account.task.cancel()
        if self._accounts.get(account.name) is account:
            del self._accounts[account.name]
        if not self._accounts:
            self._hub.subscribers.discard(self)

    async def _keep(self, account: Account) -> None:
        """Follow an account's statement until cancelled."""
        try:
            async with self._statements.following(account.name, None) as statement:
                await statement.look(nothing)
                statement.subscribers.add(account)
                self._hub.subscribers.add(self)
                account.begun.set_result(None)
                try:
                    await asyncio.Event().wait()
                finally:
                    statement.subscribers.discard(account)
        except Exception as error:
            log.exception("an account cannot be followed")
            account.end(error)
            if not account.begun.done():
                account.begun.set_exception(Unavailable("what an account has"))

    async def _report(self, symbol: str, due: list[Due]) -> None:
        """Tell what happened to orders of a symbol, each to whose they are."""
        while True:
            try:
                pair = await self._floor.symbols.of(symbol)
                events = [(msgspec.json.decode(message.text), account) for message, account in due]
                seqs = [event["seq"] for event, _ in events if pair and _has_more(event)]
                rows = await self._floor.reads.rows(EXECUTIONS, symbol, seqs) if seqs else []
                lists = await self._lists([event for event, _ in events if may_tell_list(event)])
                break
            except Exception as error:
                log.warning("reports wait: %s: %s", type(error).__name__, error)
                await asyncio.sleep(RETRY)
        if pair is None:
            return  # it has no name that clients know
        more = {row["seq"]: row for row in rows}
        for event, account in events:
            try:
                account.tell(report_of(pair, event, more.get(event["seq"])))
                if may_tell_list(event) and (told := list_of(pair, event, lists)):
                    account.tell(told)
            except Exception as error:  # nobody else is to be without his reports
                log.exception("an event cannot be told")
                account.end(error)

    async def _lists(self, events: list[dict[str, Any]]) -> dict[int, Any]:
        """Return the orders of the lists that these events are of, by id."""
        names = ("order_id", "oco_order_id")
        ids = sorted({int(event[name]) for event in events for name in names})
        rows = await self._floor.reads.rows(ORDERS_OF_LISTS, ids) if ids else []
        return {row["order_id"]: row for row in rows}


def _has_more(event: dict[str, Any]) -> bool:
    """Whether the feed of orders does not say all of it."""
    return bool(event["order_type"] == "market" or event["traded_quantity"].strip("0."))
