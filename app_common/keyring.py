"""What a process knows of the keys in use and of the mode of the exchange: never older than FRESH.

Requests look here; the database is asked in the background, and for a key that is used for the
first time.
"""

import asyncio
import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Any

import asyncpg

from app_common.caller import ANYBODY, NOBODY, UNKNOWN, Caller
from db.calls import ACCESS, SET_ACCESS, Exchange, Unavailable

log = logging.getLogger("uvicorn.error")  # what a service says of itself when it starts

FRESH = 1.0
"""Seconds for which what is known of a key counts."""

PERIOD = 0.4
"""Seconds between two looks at all keys in use, and at the mode."""

FORGOTTEN = 60.0
"""Seconds after its last use that a key is forgotten."""

PATIENCE = 3.0
"""Seconds that a call waits until it is known whether it needs a key."""

_TIMEOUT = 1.0
"""Seconds until a look counts as failed."""


class AccessChanged(Exception):
    """A socket's caller may not see what he sees any more; the text is a code."""


@dataclass(slots=True)
class Key:
    """A key as the database has it, and what is left of its rate."""

    key_id: str
    caller: Caller = NOBODY
    exists: bool = False
    version: int = 0
    secret: bytes | None = None
    """Of this version, when it was made once."""
    public_key: bytes | None = None
    networks: tuple[IPv4Network | IPv6Network, ...] | None = None
    rate: int | None = None
    expires_at: datetime | None = None
    revoked: bool = False
    read_at: float = float("-inf")
    used_at: float = 0.0
    tokens: float = 0.0
    counted: float = 0.0
    sockets: set[asyncio.Future[None]] = field(default_factory=set)

    def learn(self, row: Any, read_at: float) -> None:
        """Take what the database has; None: nothing."""
        self.read_at = read_at
        self.exists = row is not None
        if row is None:
            return
        if row["requests_per_second"] != self.rate:
            self.rate = row["requests_per_second"]
            self.tokens = float(self.rate or 0)
        if row["version"] != self.version:
            self.version, self.secret = row["version"], None
        self.public_key = row["public_key"]
        self.caller = Caller(row["account"], frozenset(row["permissions"]), self.key_id)
        networks = row["networks"]
        self.networks = None if networks is None else tuple(map(ip_network, networks))
        self.expires_at, self.revoked = row["expires_at"], row["revoked_at"] is not None

    def fault(self) -> str | None:
        """Return the code of what ended it; None: it opens."""
        if self.revoked or not self.exists:
            return "key_revoked"
        if self.expires_at is not None and datetime.now(UTC) >= self.expires_at:
            return "key_expired"
        return None

    def takes(self) -> bool:
        """Count a request; return whether it is one too many."""
        if self.rate is None:
            return False
        now = time.monotonic()
        self.tokens = min(self.rate, self.tokens + (now - self.counted) * self.rate)
        self.counted = now
        if self.tokens < 1:
            return True
        self.tokens -= 1
        return False


class Keyring:
    """The keys that this process sees in use."""

    def __init__(self, exchange: Exchange, mode: str | None) -> None:
        """mode: what this process is to set; None: what is set holds."""
        self.mode: str | None = None
        self._exchange = exchange
        self._to_set = mode
        self._keys: dict[str, Key] = {}
        self._known = asyncio.Event()
        self._one = asyncio.Lock()
        self._open_sockets: set[asyncio.Future[None]] = set()

    async def run(self) -> None:
        """Look until cancelled."""
        told = ""
        while True:
            try:
                if self._to_set is not None:
                    await self._exchange.value(SET_ACCESS, self._to_set)
                    self._to_set = None
                await self._look(self._in_use())
                told = ""
            except Exception as error:
                if told != (why := f"{type(error).__name__}: {error}"):
                    log.warning("keys and mode of access cannot be read: %s", why)
                told = why
            self._end_sockets()
            await asyncio.sleep(PERIOD)

    def fresh(self, key_id: str) -> Key | None:
        """Return what is known of a key that there is; None: look."""
        now = time.monotonic()
        key = self._keys.get(key_id)
        if key is None or now - key.read_at > FRESH or not key.exists:
            return None
        key.used_at = now
        return key

    async def find(self, key_id: str) -> Key:
        """Return what is known of a key. Raises what Exchange raises: then it does not open."""
        now = time.monotonic()
        key = self._keys.get(key_id)
        if key is None or now - key.read_at > FRESH:
            async with self._one:
                key = self._keys.setdefault(key_id, Key(key_id, used_at=now))
                if now - key.read_at > FRESH:
                    await self._look([key_id])
        key.used_at = now
        return key

    async def stranger(self) -> Caller:
        """Return who somebody without a key is. Raises Unavailable while nobody can say."""
        if self.mode is None:
            try:
                async with asyncio.timeout(PATIENCE):
                    await self._known.wait()
            except TimeoutError:
                raise Unavailable("whether a key is needed") from None
        return self.stranger_now()

    def stranger_now(self) -> Caller:
        """Return who somebody without a key is, as far as that is known."""
        return UNKNOWN if self.mode is None else ANYBODY if self.mode == "open" else NOBODY

    async def until_over(self, caller: Caller, *, lasting: bool) -> None:
        """Return never: raise AccessChanged when what a caller may see ends.

        lasting: whoever has no key may go on whatever the mode is.
        """
        over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if caller.key_id is not None:
            key = await self.find(caller.key_id)
            if code := key.fault():
                raise AccessChanged(code)
            sockets = key.sockets
        elif not lasting:
            sockets = self._open_sockets
        else:
            sockets = set()
        sockets.add(over)
        try:
            await over
        finally:
            sockets.discard(over)

    def _in_use(self) -> list[str]:
        """Return the ids of keys in use, and forget the others."""
        before = time.monotonic() - FORGOTTEN
        gone = [key.key_id for key in self._keys.values() if key.used_at < before]
        for key_id in gone:
            if not self._keys[key_id].sockets:
                del self._keys[key_id]
        return [*self._keys]

    async def _look(self, key_ids: list[str]) -> None:
        began = time.monotonic()
        async with asyncio.timeout(_TIMEOUT):
            rows = await self._exchange.rows(ACCESS, key_ids)
        if rows[0]["mode"] != self.mode:
            self.mode = rows[0]["mode"]
            log.info("Access: %s", self.mode)
            self._known.set()
        found: dict[str, asyncpg.Record] = {row["key_id"]: row for row in rows if row["key_id"]}
        for key_id in key_ids:
            if key_id in self._keys:
                self._keys[key_id].learn(found.get(key_id), began)

    def _end_sockets(self) -> None:
        if self.mode == "keys":
            _end(self._open_sockets, "access_changed")
        for key in self._keys.values():
            if key.sockets and (code := key.fault()):
                _end(key.sockets, code)


def _end(sockets: Iterable[asyncio.Future[None]], code: str) -> None:
    for over in sockets:
        if not over.done():
            over.set_exception(AccessChanged(code))
