"""Who calls, in Binance's ways: a signature over query and body as they are sent, or a key's id."""

import re
import time
from collections.abc import Iterable, Mapping
from urllib.parse import unquote_to_bytes

from litestar.types import Scope

from app_binance import refusals
from app_binance.calls.table import KEY, SIGNING, Call
from app_binance.floor import Floor
from app_binance.parameters import WHOLE, Parameters
from app_binance.refusals import Refused
from app_common.caller import NOBODY, PUBLIC, READ, Caller
from app_common.signed import AHEAD, LONGEST_WINDOW, WINDOW

_WINDOW = r"^[0-9]{1,8}(\.[0-9]{1,3})?$"
_KEY_ID = re.compile(r"[A-Za-z0-9]{1,128}")
_MICROSECONDS = 10**14
"""Timestamps above are such."""

Headers = Iterable[tuple[bytes, bytes]]


def key_of(headers: Headers) -> str | None:
    """Return the key's id of a request; None: there is none, or more than one."""
    found = [value.decode("latin-1") for name, value in headers if name == b"x-mbx-apikey"]
    return found[0] if len(found) == 1 else None


async def caller_of(
    floor: Floor, call: Call, scope: Scope, query: bytes, body: bytes
) -> tuple[Caller, Parameters]:
    """Return who makes a call, and its parameters. Raises Refused, and what becomes one."""
    if call.needs == PUBLIC:
        return NOBODY, unsigned(Parameters.read(query, body))
    key_id = key_of(scope["headers"])
    if call.needs == KEY:
        caller = await floor.service.identity.of_id(well_formed(key_id), scope)
        check_permission(caller, READ)
        return caller, unsigned(Parameters.read(query, body))
    key_id = well_formed(key_id)
    sent = Parameters.read(query, body)
    text, signature = split(query, body)
    caller = await signer(floor, key_id, sent, text, signature, scope)
    check_permission(caller, call.needs)
    return caller, unsigned(sent)


async def signer(
    floor: Floor,
    key_id: str,
    sent: Mapping[str, str],
    text: bytes,
    signature: bytes,
    scope: Scope,
) -> Caller:
    """Return whose key signed a text that has these parameters. Raises Refused and Problem.

    For /ws-api/v3: text is what `payload` makes of them.
    """
    timestamp, window = times_of(sent)
    caller = await floor.service.identity.of_signed(key_id, text, signature, scope)
    check_time(timestamp, window)
    return caller


def payload(sent: Mapping[str, str]) -> bytes:
    """Return what /ws-api/v3 signs: the parameters but the signature, by name."""
    names = sorted(name for name in sent if name != "signature")
    return "&".join(f"{name}={sent[name]}" for name in names).encode()


def well_formed(key_id: str | None) -> str:
    """Return what could be a key's id. Raises Refused."""
    if key_id is None or not _KEY_ID.fullmatch(key_id):
        raise refusals.no_key()
    return key_id


def check_permission(caller: Caller, needed: str) -> None:
    """Raise Refused for a key that may not do what needs this permission."""
    if not caller.may(needed):
        raise refusals.bad_key()


def unsigned(sent: Parameters) -> Parameters:
    """Return what is left for the call itself."""
    return Parameters({name: text for name, text in sent.items() if name not in SIGNING})


def split(query: bytes, body: bytes) -> tuple[bytes, bytes]:
    """Return what is signed, and the signature: the last parameter of the body, or of the query.

    Raises Refused.
    """
    for first, whole, last in ((query, body, b""), (b"", query, body)):
        text, found, signature = whole.rpartition(b"signature=")
        if found and (not text or text.endswith(b"&")) and b"&" not in signature:
            return first + text.removesuffix(b"&") + last, unquote_to_bytes(signature)
    if b"signature=" in query + body:
        raise refusals.bad_signature()  # it is not the last
    raise refusals.missing("signature")


def times_of(sent: Mapping[str, str]) -> tuple[int, float]:
    """Return timestamp and recvWindow in milliseconds. Raises Refused."""
    timestamp = sent.get("timestamp", "")
    if not timestamp:
        raise refusals.missing("timestamp")
    if not re.fullmatch(WHOLE, timestamp):
        raise refusals.illegal("timestamp", WHOLE)
    window = sent.get("recvWindow", str(WINDOW))
    if not re.fullmatch(_WINDOW, window):
        raise refusals.illegal("recvWindow", _WINDOW)
    if float(window) > LONGEST_WINDOW:
        raise Refused(-1131, "recvWindow must be less than 60000.")
    number = int(timestamp)
    return number // 1000 if number > _MICROSECONDS else number, float(window)


def check_time(timestamp: int, window: float) -> None:
    """Raise Refused for what was signed too long ago, or in the future."""
    age = time.time_ns() // 1_000_000 - timestamp
    if age < -AHEAD:
        message = "Timestamp for this request was 1000ms ahead of the server's time."
        raise Refused(-1021, message)
    if age > window:
        raise Refused(-1021, "Timestamp for this request is outside of the recvWindow.")
