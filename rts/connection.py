"""A connection of a client to a feed, message by message, and how long until the next one."""

import asyncio
import logging
import os
import random
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Literal, Self
from urllib.parse import urlencode, urlsplit

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, InvalidURI, WebSocketException

from db.settings import Settings

log = logging.getLogger("rts.client")

SILENCE = 5.0
"""Seconds of silence, in which there should be heartbeats, until a connection counts as dead."""

LONGEST_PAUSE = 5.0
"""Seconds between attempts to connect; the first pause is a tenth."""

_chance = random.SystemRandom()

# What the environment says of proxies is not for connections that stay on this machine.
HERE = ("localhost", "127.0.0.1", "::1")

_BROKEN = (OSError, TimeoutError, WebSocketException)
"""How a connection fails that can be tried again."""


class FeedError(Exception):
    """The server refuses the subscription. `code` is stable, `details` is the whole message."""

    def __init__(self, details: Mapping[str, Any]) -> None:
        super().__init__(f"{details['code']}: {details['message']}")
        self.code: str = details["code"]
        self.details = details


class UnknownSymbol(FeedError):
    """There is no such instrument."""


class UnknownAsset(FeedError):
    """There is no such asset."""


class SeqTooOld(FeedError):
    """What was missed is out of the feed's reach: read it from REST or SQL up to `oldest_seq`."""

    @property
    def oldest_seq(self) -> int:
        """The first seq that `from_seq` may name."""
        seq: int = self.details["oldest_seq"]
        return seq


class EpochChanged(FeedError):
    """Another history began: the database was restored, or lost what it had told.

    What was yielded may not be there any more, and what follows has seqs that were told before: it
    is for you to say what becomes of what you have. Begin anew, and look at the view `epochs`.
    """

    @property
    def epoch(self) -> str:
        """The present epoch."""
        epoch: str = self.details["epoch"]
        return epoch


_ERRORS = {
    "unknown_symbol": UnknownSymbol,
    "unknown_asset": UnknownAsset,
    "seq_too_old": SeqTooOld,
    "epoch_changed": EpochChanged,
}


class Pauses:
    """How long to wait until the next attempt: longer each time, until a message came."""

    def __init__(self) -> None:
        self._pause = 0.0

    def reset(self) -> None:
        self._pause = 0.0

    async def wait(self) -> None:
        self._pause = min(LONGEST_PAUSE, 2 * self._pause + LONGEST_PAUSE / 50)
        await asyncio.sleep(self._pause * _chance.uniform(0.5, 1.0))


def bearing(key: str | None) -> dict[str, str]:
    """Return the headers that say who we are: by this key, None: by RTS_KEY, if there is one."""
    key = key or os.environ.get("RTS_KEY")
    return {"Authorization": f"Bearer {key}"} if key else {}


class _Kind(msgspec.Struct):
    type: str


class Messages:
    """Type and text of each message of one connection, until that ends. Raises FeedError.

    This is no generator. What a caller leaves by `break` is closed by the event loop, which would
    close a generator within a generator at the same time as the one around it, and fail.
    """

    def __init__(
        self, url: str, query: dict[str, str], pauses: Pauses, key: str | None = None
    ) -> None:
        self._address = f"{url}?{urlencode(query)}" if query else url
        self._proxy: Literal[True] | None = None if urlsplit(url).hostname in HERE else True
        self._pauses = pauses
        self._headers = bearing(key)
        self._silence = 2 * SILENCE  # a server that wants a key waits for it that long
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        try:
            self._socket = await connect(
                self._address,
                additional_headers=self._headers,
                max_size=None,
                close_timeout=1,
                proxy=self._proxy,
            )
        except InvalidURI:
            raise
        except InvalidStatus as error:
            if error.response.status_code in (401, 403):
                raise _refused(error.response.body) from None
            log.warning("no connection to %s: %s; trying again", self._address, _told(error))
        except _BROKEN as error:
            log.warning("no connection to %s: %s; trying again", self._address, _told(error))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._socket is not None:
            with suppress(*_BROKEN):  # it is broken already
                await self._socket.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> tuple[str, bytes]:
        if self._socket is None:
            raise StopAsyncIteration
        try:
            async with asyncio.timeout(self._silence):
                data = await self._socket.recv(decode=False)
        except _BROKEN as error:
            log.warning("lost %s: %s; connecting again", self._address, _told(error))
            raise StopAsyncIteration from None
        kind = msgspec.json.decode(data, type=_Kind).type
        if kind == "error":
            details = msgspec.json.decode(data)
            raise _ERRORS.get(details["code"], FeedError)(details)
        self._pauses.reset()
        self._silence = SILENCE
        return kind, data


def _refused(body: bytes | bytearray) -> FeedError:
    """Return what to raise when a handshake is answered by a problem."""
    try:
        problem = msgspec.json.decode(body, type=dict[str, Any])
    except msgspec.DecodeError:  # something else stands before the exchange
        problem = {}
    message = problem.get("detail", "the handshake was refused")
    return FeedError({"message": message, "code": "refused", **problem})


def _told(error: Exception) -> str:
    return str(error) or type(error).__name__


def main_url() -> str:
    """Where the environment says that the main service listens."""
    settings = Settings.from_env()
    return f"ws://{settings.host}:{settings.main_port}"


def matching_url() -> str:
    """Where the environment says that the matching service listens."""
    settings = Settings.from_env()
    return f"ws://{settings.host}:{settings.matching_port}"
