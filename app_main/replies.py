"""Rows as answers: JSON, pages and their cursors."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

from litestar import Response

from db.calls import KNOWS_SYMBOL
from db.wire import encode, shape, shapes
from rts.service.problems import Fault, Problem
from rts.service.state import Service

_HIGHEST_BIGINT = 2**63 - 1


def reply(value: Any, status: int = 200) -> Response[bytes]:
    """Answer JSON."""
    return Response(encode(value), status_code=status, media_type="application/json")


def report_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an api.order_report as clients see it."""
    report = shape(row)
    del report["error"]
    return report


def page(rows: Sequence[Mapping[str, Any]], key: str, limit: int) -> Response[bytes]:
    """Answer `limit` of rows that were read one further, and where the next page begins."""
    items = shapes(rows[:limit])
    more = cursor_of(items[-1][key]) if len(rows) > limit else None
    return reply({"items": items, "next_cursor": more})


def key_of(cursor: str | None) -> int | None:
    """Return the key after which a page begins. Raises Problem."""
    if cursor is None:
        return None
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        key = bigint(text.decode())
    except (binascii.Error, ValueError):
        key = None
    if key is None:
        raise refusal(400, "cursor", "invalid_cursor", "send a next_cursor as it was answered")
    return key


def order_number(text: str) -> int:
    """Return the order id in a path. Raises Problem: what is no number is no order either."""
    number = bigint(text)
    if number is None:
        raise refusal(404, "order_id", "unknown_order", "there is no such order")
    return number


def bigint(text: str) -> int | None:
    """Return the number that a text spells, None if it spells none that a bigint holds."""
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        return None
    return number if (number := int(text)) <= _HIGHEST_BIGINT else None


async def must_know(service: Service, symbol: str) -> None:
    """Raise Problem if there is no such instrument."""
    if not await service.reads.value(KNOWS_SYMBOL, symbol):
        raise refusal(404, "symbol", "unknown_symbol", f"there is no instrument {symbol}")


def refusal(status: int, field: str, code: str, message: str) -> Problem:
    """Return a problem with one field."""
    return Problem(status, code, message, [Fault(field, code, message)])


def cursor_of(key: int | str) -> str:
    """Return the cursor of a page that begins after this key."""
    return base64.urlsafe_b64encode(str(key).encode()).decode().rstrip("=")
