"""Who calls: by a key that is sent, by the session that was begun with one, or by a signature.

A wrong key is told nothing but that it is wrong, late, and without a look into the database; a
right one that does not open any more is told why.
"""

import asyncio
import hmac
import time
from collections.abc import Awaitable
from functools import cached_property
from ipaddress import IPv6Address, ip_address
from typing import TypeVar

from litestar.types import Receive, Scope

from app_common.caller import Caller, wrong_key
from app_common.crowd import too_many
from app_common.keyring import Key, Keyring
from app_common.master import Master
from app_common.problems import Problem
from app_common.signed import (
    Signed,
    check_signature,
    check_time,
    read_body,
    without_signature,
)
from db.settings import Settings

Answer = TypeVar("Answer")

COOKIE = "rts_session"

SESSION = 3600
"""Seconds that a session lasts; GET /whoami begins it anew."""

SLOW, SPACE = 0.2, 0.0005
"""Seconds that a wrong key waits for its answer, and between two such answers: who sends many sends
them one by one, and right ones find room between.
"""

_LONGEST = 256
"""Characters of what could be a key."""

_ENDED = {
    "key_revoked": "this key was revoked",
    "key_expired": "this key has expired",
}


class Identity:
    """Finds out who calls a process."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self.keyring = keyring
        self._settings = settings
        self._told_at = 0.0  # when the last wrong key is told, by time.monotonic

    @cached_property
    def master(self) -> Master:
        """The master, which is made when it is first needed."""
        return Master.of(self._settings)

    async def of(self, scope: Scope, receive: Receive) -> tuple[Caller, Receive]:
        """Return who makes a call, and from where its body is to be received. Raises Problem."""
        bearer, signer, session = _credentials(scope)
        if bearer is not None:
            return await self.of_key(bearer, scope), receive
        if signer is not None:
            return await self._late_if_wrong(self._of_signature(signer, scope, receive))
        found = None if session is None else await self._of_session(session, scope)
        return found or self.keyring.stranger_now(), receive

    async def of_key(self, text: str, scope: Scope) -> Caller:
        """Return whose a key is that was sent as `<key_id>.<secret>`. Raises Problem."""
        return await self._late_if_wrong(self._of_key(text, scope))

    async def of_signed(self, key_id: str, text: bytes, signature: bytes, scope: Scope) -> Caller:
        """Return whose key signed a text. Raises Problem."""
        return await self._late_if_wrong(self._of_signed(key_id, text, signature, scope))

    async def of_id(self, key_id: str, scope: Scope) -> Caller:
        """Return whose key has this id, which proves little. Raises Problem."""
        return await self._late_if_wrong(self._of_id(key_id, scope))

    async def session(self, caller: Caller) -> str:
        """Return the cookie of a session of a key, from now on."""
        key = await self.keyring.find(caller.key_id or "")
        expires = int(time.time()) + SESSION
        return f"{key.key_id}.{expires}.{self.master.seal(key.key_id, key.version, expires)}"

    async def _late_if_wrong(self, asked: Awaitable[Answer]) -> Answer:
        try:
            return await asked
        except Problem as problem:
            if problem.status == 401:
                now = time.monotonic()
                self._told_at = max(now + SLOW, self._told_at + SPACE)
                await asyncio.sleep(self._told_at - now)
            raise

    async def _of_key(self, text: str, scope: Scope) -> Caller:
        key_id, _, secret = text.partition(".")
        key = self.keyring.fresh(key_id) or await self._given(key_id)
        if not self._is_secret(key, secret):
            raise _wrong()
        return _opened(key, scope)

    async def _of_session(self, cookie: str, scope: Scope) -> Caller | None:
        """Return whose a session is; None: it is over, or none. Raises Problem."""
        key_id, _, rest = cookie.partition(".")
        expires, _, seal = rest.partition(".")
        if not (expires.isascii() and expires.isdigit() and len(expires) < 12):
            return None
        if int(expires) < time.time() or not self._was_given(key_id):
            return None
        key = await self.keyring.find(key_id)
        wanted = self.master.seal(key_id, key.version, int(expires))
        if not hmac.compare_digest(seal.encode(), wanted.encode()) or key.fault():
            return None
        return _opened(key, scope)

    async def _of_signature(
        self, key_id: str, scope: Scope, receive: Receive
    ) -> tuple[Caller, Receive]:
        signed = Signed.read(scope["query_string"])
        key = await self._given(key_id)
        body, receive = await read_body(receive) if "method" in scope else (b"", receive)
        self._check(key, signed.text + body, signed.signature)
        check_time(signed.timestamp, signed.window)
        without_signature(scope, signed.query)
        return _opened(key, scope), receive

    async def _of_signed(self, key_id: str, text: bytes, signature: bytes, scope: Scope) -> Caller:
        key = self.keyring.fresh(key_id) or await self._given(key_id)
        self._check(key, text, signature)
        return _opened(key, scope)

    async def _of_id(self, key_id: str, scope: Scope) -> Caller:
        return _opened(await self._given(key_id), scope)

    def _check(self, key: Key, text: bytes, signature: bytes) -> None:
        secret = self._secret_of(key) if key.public_key is None else b""
        check_signature(text, signature, secret, key.public_key)

    async def _given(self, key_id: str) -> Key:
        """Return a key that there is. Raises Problem."""
        if not self._was_given(key_id):
            raise _wrong()
        key = await self.keyring.find(key_id)
        if not key.exists:
            raise _wrong()
        return key

    def _was_given(self, key_id: str) -> bool:
        return len(key_id) < _LONGEST and self.master.gave(key_id)

    def _is_secret(self, key: Key, secret: str) -> bool:
        if key.public_key is not None or len(secret) > _LONGEST:
            return False
        return hmac.compare_digest(secret.encode(), self._secret_of(key))

    def _secret_of(self, key: Key) -> bytes:
        """Return a key's secret, which is made once."""
        if key.secret is None:
            key.secret = self.master.secret(key.key_id, key.version).encode()
        return key.secret


def _credentials(scope: Scope) -> tuple[str | None, str | None, str | None]:
    """Return the key that is sent, the id of the key that signs, and the cookie of a session."""
    bearers: list[str] = []
    signers: list[str] = []
    session = None
    for name, value in scope["headers"]:
        if name == b"authorization":
            scheme, _, text = value.decode("latin-1").partition(" ")
            if scheme.lower() == "bearer":  # another one is for who stands before us
                bearers.append(text.strip())
        elif name in (b"x-mbx-apikey", b"x-rts-key"):
            signers.append(value.decode("latin-1"))
        elif name == b"cookie" and COOKIE.encode() in value:
            session = _cookie(value.decode("latin-1")) or session
    if len(bearers) + len(signers) > 1:
        return "", None, None  # which is no key
    return next(iter(bearers), None), next(iter(signers), None), session


def _cookie(header: str) -> str | None:
    for part in header.split(";"):
        name, _, value = part.strip().partition("=")
        if name == COOKIE:
            return value
    return None


def _opened(key: Key, scope: Scope) -> Caller:
    """Return whose a key is, if it opens from there, now. Raises Problem."""
    if code := key.fault():
        raise wrong_key(code, _ENDED[code])
    if key.networks is not None and not _is_in(key, scope):
        raise wrong_key("foreign_network", "this key does not open from this address")
    if key.takes():
        raise too_many("this key asks too often: ask for less, or later")
    return key.caller


def _is_in(key: Key, scope: Scope) -> bool:
    client = scope.get("client")
    try:
        peer = ip_address((client[0] if client else "").partition("%")[0])
    except ValueError:
        return False
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped:
        peer = peer.ipv4_mapped
    return any(peer in network for network in key.networks or ())


def _wrong() -> Problem:
    return wrong_key("invalid_key", "this is no key: send one, as <key_id>.<secret>")
