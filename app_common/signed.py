"""Signed requests, as ccxt and python-binance send them: the key's id as a header, and in the query
`timestamp`, maybe `recvWindow`, and `signature` at the end, of all that stands before and the body.
"""

import base64
import binascii
import hmac
import time
from dataclasses import dataclass
from typing import cast
from urllib.parse import unquote_to_bytes

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from litestar.types import HTTPReceiveMessage, Receive, Scope

from app_common.caller import wrong_key
from app_common.problems import Problem

WINDOW, LONGEST_WINDOW = 5000, 60_000
"""Milliseconds for which a signed request may be under way: where it does not say, and at most."""

AHEAD = 1000
"""Milliseconds by which a sender's clock may be ahead of ours."""

MAX_BODY = 1024 * 1024
"""Bytes of a body that is read to check its signature."""

_DER = bytes.fromhex("302a300506032b6570032100")
"""What stands before an Ed25519 key in its usual form (RFC 8410)."""

_OURS = (b"timestamp", b"recvWindow", b"signature")


@dataclass(frozen=True, slots=True)
class Signed:
    """What is signed, by what, and what is left of the query for the call itself."""

    text: bytes
    signature: bytes
    query: bytes
    timestamp: int
    window: int

    @classmethod
    def read(cls, query: bytes) -> "Signed":
        """Return the parts of a query. Raises Problem."""
        text, found, signature = query.rpartition(b"signature=")
        if not found or (text and not text.endswith(b"&")) or b"&" in signature:
            raise _invalid("send timestamp and, as the last parameter, signature")
        text = text.removesuffix(b"&")
        parts = [part.partition(b"=") for part in text.split(b"&") if part]
        left = b"&".join(b"".join(part) for part in parts if part[0] not in _OURS)
        given = {name: value for name, _, value in parts if name in _OURS}
        if len(given) != sum(part[0] in _OURS for part in parts) or b"signature" in given:
            raise _invalid("send timestamp, recvWindow and signature once")
        timestamp = _whole(given.get(b"timestamp", b""))
        if timestamp > 10**14:  # microseconds
            timestamp //= 1000
        window = _whole(given.get(b"recvWindow", b"%d" % WINDOW))
        if not 1 <= window <= LONGEST_WINDOW:
            raise _invalid(f"recvWindow is 1 to {LONGEST_WINDOW} milliseconds")
        return cls(text, unquote_to_bytes(signature), left, timestamp, window)


def check_time(timestamp: int, window: float) -> None:
    """Raise Problem if it was signed too long ago, or in the future; all in milliseconds."""
    age = time.time_ns() // 1_000_000 - timestamp
    if not -AHEAD <= age <= window:
        raise wrong_key(
            "timestamp_outside_window",
            f"timestamp is milliseconds since 1970, at most {window} ago",
        )


def check_signature(text: bytes, signature: bytes, secret: bytes, public_key: bytes | None) -> None:
    """Raise Problem if a text was not signed with the secret, or what belongs to the key."""
    if public_key is None:
        wanted = hmac.digest(secret, text, "sha256").hex().encode()
        if not hmac.compare_digest(signature.lower(), wanted):
            raise _invalid("this is not the signature of query and body with the key's secret")
        return
    try:
        given = base64.b64decode(signature, validate=True)
        Ed25519PublicKey.from_public_bytes(public_key).verify(given, text)
    except (binascii.Error, InvalidSignature, ValueError):
        raise _invalid("this is not the Ed25519 signature of query and body") from None


def public_key_of(text: str) -> bytes | None:
    """Return the 32 bytes of an Ed25519 key: PEM, or base64 of it; None: it is none."""
    lines = [line for line in text.split("\n") if not line.startswith("-----")]
    try:
        key = base64.b64decode("".join("".join(lines).split()), validate=True)
    except ValueError:
        return None
    return key[-32:] if len(key) == 32 or (len(key) == 44 and key.startswith(_DER)) else None


async def read_body(receive: Receive) -> tuple[bytes, Receive]:
    """Return a request's body, and from where it can be received again. Raises Problem."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            break
        body += message["body"]
        if len(body) > MAX_BODY:
            raise Problem(413, "request_entity_too_large", "the body is larger than 1 MiB")
        if not message["more_body"]:
            break
    whole = {"type": "http.request", "body": body, "more_body": False}
    left = [cast(HTTPReceiveMessage, whole)]

    async def receive_again() -> HTTPReceiveMessage:
        return left.pop() if left else cast(HTTPReceiveMessage, await receive())

    return body, cast(Receive, receive_again)


def without_signature(scope: Scope, query: bytes) -> None:
    """Let a call see what is left of its query."""
    scope["query_string"] = query


def _whole(text: bytes) -> int:
    if not (text.isdigit() and len(text) < 20):
        raise _invalid("timestamp and recvWindow are whole numbers")
    return int(text)


def _invalid(detail: str) -> Problem:
    return wrong_key("invalid_signature", detail)
