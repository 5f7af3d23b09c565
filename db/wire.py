"""The JSON shape of what enters and leaves: exact decimals, ids as strings, UTC times.

Python computes with no price and no quantity. PostgreSQL's own text of a `numeric` (which never has
an exponent) passes through in both directions, so no digit can be lost and none is invented.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

import asyncpg
import msgspec

_IDS = frozenset(
    {
        "order_id",
        "trade_id",
        "transfer_id",
        "bid_order_id",
        "ask_order_id",
        "counter_order_id",
        "oco_order_id",
        "audit_id",
    }
)
_COUNTERPART = re.compile(rb'"(bid_order_id|ask_order_id|counter_order_id)": ?"[0-9]+"')
_NO_TRADE = b'"trade_id":null'
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")

encode = msgspec.json.Encoder().encode
"""Python value to JSON bytes."""


class MalformedJson(ValueError):
    """The text is not JSON as RFC 8259 means it; the message says why."""


async def set_codecs(connection: asyncpg.Connection) -> None:
    """Make a connection hand `numeric` through as text, and `jsonb` as JSON to be embedded."""
    await connection.set_type_codec(
        "numeric", schema="pg_catalog", encoder=str, decoder=str, format="text"
    )
    await connection.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        encoder=bytes.decode,
        decoder=lambda text: msgspec.Raw(text.encode()),
        format="text",
    )


def row_text(values: Iterable[object]) -> str:
    """Return PostgreSQL's text of a row of texts (without NUL), booleans, moments and nulls."""
    return f"({','.join(['' if value is None else _quoted(value) for value in values])})"


_REQUEST = (
    "symbol", "side", "quantity", "price", "order_type", "time_in_force", "account",
    "client_order_id", "post_only", "stop_price", "display_quantity", "expires_at",
    "self_trade_prevention", "faults", "quote_quantity", "trigger", "trailing_delta",
)  # fmt: skip
"""The columns of the type api.order_request."""


def request_of(order: Mapping[str, object]) -> str:
    """Return PostgreSQL's text of an order's fields as an api.order_request."""
    return row_text([order.get(name) for name in _REQUEST])


def _quoted(value: object) -> str:
    text = str(value).replace("\\", "\\\\").replace('"', '""')
    return f'"{text}"'


def utc(moment: datetime) -> str:
    """RFC 3339 with microseconds; `moment` is in UTC, as asyncpg delivers it."""
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def without_others(text: bytes) -> bytes:
    """Return JSON of trades and fills without the ids of orders that met: they may be others'.

    An order's event of no trade names the order that replaces it. In no text of a client's can
    any of this stand: its quotes are escaped.
    """
    return text if _NO_TRADE in text else _COUNTERPART.sub(rb'"\1":null', text)


def frame(text: bytes) -> bytes:
    """Return a text as the WebSocket frame that carries it to a client (RFC 6455, 5.2)."""
    length = len(text)
    if length < 126:
        return b"\x81%c%b" % (length, text)
    if length < 65536:
        return b"\x81\x7e%b%b" % (length.to_bytes(2, "big"), text)
    return b"\x81\x7f%b%b" % (length.to_bytes(8, "big"), text)


def shape(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as it goes out: ids as strings, times in RFC 3339, the rest as it is."""
    row = dict(record)
    for name, value in row.items():
        if type(value) is datetime:
            row[name] = utc(value)
        elif name in _IDS and value is not None:
            row[name] = str(value)
    return row


def shapes(records: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows as they go out."""
    return [shape(record) for record in records]


def decode(body: bytes) -> Any:
    """Read JSON without losing a digit: every number becomes a Decimal, never a float.

    Numbers beyond any Decimal become NaN, which no field accepts. Raises MalformedJson; keys given
    twice and text that no UTF-8 can carry are malformed too, since readers would disagree on them.
    """
    try:
        text = body.decode()
        value = _DECODER.decode(text)
        if _SURROGATE.search(text):
            _refuse_lone_surrogates(value)
    except UnicodeDecodeError:
        raise MalformedJson("the body is not UTF-8") from None
    except RecursionError:
        raise MalformedJson("the body is nested too deeply") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise MalformedJson(f"the body is not JSON: {error.msg.lower()} at {where}") from None
    return value


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise MalformedJson("an object names the same key twice")
    return value


def _no_constant(name: str) -> NoReturn:
    raise MalformedJson(f"{name} is not JSON")


def _refuse_lone_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        raise MalformedJson("a text has half of a surrogate pair") from None


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_number, parse_int=_number, parse_constant=_no_constant
)
