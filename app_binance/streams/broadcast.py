"""All that this door tells by itself."""

import asyncio

from app_binance.floor import Floor
from app_binance.streams.accounts import Account, Accounts
from app_binance.streams.connection import Connection, Tap
from app_binance.streams.stream import Event, now
from app_binance.streams.streams import Streams
from app_common.caller import READ, Caller, check_permission, not_permitted
from app_common.feeds.hub import Hub
from app_common.feeds.level_board import LevelBoard
from app_common.feeds.statements import StatementBoard
from app_common.keyring import AccessChanged

WATCH = 1.0
"""Seconds between looks whether a listen key is over."""


class Broadcast:
    """The streams of markets and of accounts, and the names under which keys ask for the latter."""

    def __init__(
        self, floor: Floor, trades: Hub, levels: LevelBoard, statements: StatementBoard
    ) -> None:
        self.floor = floor
        self.streams = Streams(floor, trades, levels)
        self.accounts = Accounts(floor, statements)

    async def run(self) -> None:
        """Tell what happens, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.streams.run())
            tasks.create_task(self.accounts.run())


class UserStream:
    """The stream of a key's account on a connection. It ends with the key.

    listen_key: the name by which it was asked for, which may be over before; None: there is none.
    """

    def __init__(self, broadcast: Broadcast, connection: Connection, tap: Tap, caller: Caller,
                 listen_key: str | None = None) -> None:  # fmt: skip
        self._broadcast = broadcast
        self._connection = connection
        self._tap = tap
        self._caller = caller
        self._listen_key = listen_key
        self._account: Account | None = None
        self._watch: asyncio.Task[None] | None = None

    @property
    def account(self) -> str | None:
        """Whose it is."""
        return self._caller.account

    async def begin(self) -> None:
        """Tell all that happens from now on. Raises Problem and Unavailable."""
        check_permission(self._caller, READ)
        if self._caller.account is None:
            raise not_permitted(READ)  # it operates, and has nothing of its own
        self._account = await self._broadcast.accounts.follow(self._caller.account, self._tap)
        self._watch = asyncio.create_task(self._until_over())

    def leave(self) -> None:
        """Tell nothing more."""
        if self._watch is not None:
            self._watch.cancel()
        if self._account is not None:
            self._broadcast.accounts.leave(self._account, self._tap)
            self._account = None

    async def _until_over(self) -> None:
        """Let the client go when the key does not open any more; say when a listen key is over."""
        keyring = self._broadcast.floor.service.identity.keyring
        over = asyncio.ensure_future(keyring.until_over(self._caller, lasting=False))
        lives = self._broadcast.floor.listen_keys.lives
        try:
            while self._listen_key is None or lives(self._listen_key):
                done, _ = await asyncio.wait([over], timeout=WATCH)
                if done:
                    over.result()
            self._tap.offer(
                Event({"e": "listenKeyExpired", "E": now(), "listenKey": self._listen_key})
            )
            self._connection.end(AccessChanged("listen_key_expired"))
        except Exception as error:
            self._connection.end(error)
        finally:
            over.cancel()
