"""Who may have a socket: by what the handshake said, or by a first message, as browsers send.

A key is never in the address, which is logged.
"""

import asyncio
from typing import Any, Literal

import msgspec

from app_common.caller import NOBODY, PUBLIC, UNKNOWN, check_permission
from app_common.feeds.sockets import FeedFault, Gone, Socket
from app_common.identity import Identity
from app_common.problems import Problem

WAIT = 5.0
"""Seconds that a client has to say who it is."""


class _Key(msgspec.Struct, forbid_unknown_fields=True):
    type: Literal["auth"]
    key: str


_KEY = msgspec.json.Decoder(_Key)


async def admit(socket: Socket, identity: Identity, needed: str) -> None:
    """Return when a client may have a socket. Raises FeedFault, Gone, Unavailable."""
    if needed == PUBLIC:
        return
    if socket.user is UNKNOWN:
        socket.scope["user"] = await identity.keyring.stranger()
    try:
        if socket.user is NOBODY:
            socket.scope["user"] = await identity.of_key(await _first(socket), socket.scope)
        check_permission(socket.user, needed)
    except Problem as problem:
        raise FeedFault(problem.code, problem.detail) from None


async def _first(socket: Socket) -> str:
    """Return the key of the first message. Raises FeedFault and Gone."""
    try:
        async with asyncio.timeout(WAIT):
            event: Any = await socket.receive()
    except TimeoutError:
        raise FeedFault("key_required", _HOW) from None
    if event["type"] != "websocket.receive":
        raise Gone
    try:
        return _KEY.decode(event.get("text") or "").key
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise FeedFault("key_required", _HOW) from None


_HOW = 'send {"type":"auth","key":"<key_id>.<secret>"} first, or the key in the handshake'
