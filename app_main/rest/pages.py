"""Rows as answers: JSON, pages and their cursors."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from litestar import Response

from app_common.caller import Caller
from app_common.problems import Problem, fault_problem, told
from app_common.state import Service
from db.calls import KNOWS_SYMBOL
from db.wire import encode, shape, shapes, without_others

_HIGHEST_BIGINT = 2**63 - 1
_LONGEST_SYMBOL = 32


def reply(value: Any, status: int = 200) -> Response[bytes]:
    """Answer JSON."""
    return Response(encode(value), status_code=status, media_type="application/json")


def report_of(row: Mapping[str, Any], caller: Caller) -> dict[str, Any]:
    """Return an api.order_report as its caller sees it."""
    report = shape(row)
    del report["error"]
    if not caller.operates and report["fills"] is not None:
        report["fills"] = msgspec.Raw(without_others(bytes(report["fills"])))
    return report


def placed(
    service: Service, row: Mapping[str, Any], caller: Caller
) -> tuple[int, Any, Problem | None]:
    """Return what became of an order, from a row of PLACE_REQUESTS: status, report, problem."""
    if row["error"] is not None:
        problem = told(row["error"])
        return problem.status, None, problem
    report = report_of(row, caller)
    reject = report.pop("reject")
    service.counts["rts_orders", "duplicate" if report["duplicate"] else report["status"]] += 1
    if reject is not None:  # a repeated reject is a reject again
        problem = told(reject)
        return problem.status, report, problem
    return 200 if report["duplicate"] else 201, report, None


def page(
    rows: Sequence[Mapping[str, Any]],
    key: str,
    limit: int,
    go_on: int | str | None = None,
    **fields: str,
) -> Response[bytes]:
    """Answer `limit` of rows that were read one further, and where the next page begins.

    `go_on`: where, if there are no more rows, but not all was looked at. `fields`: of the page.
    """
    items = shapes(rows[:limit])
    after = items[-1][key] if len(rows) > limit else go_on
    more = None if after is None else cursor_of(after)
    return reply({"items": items, "next_cursor": more, **fields})


def key_of(cursor: str | None) -> int | None:
    """Return the number after which a page begins. Raises Problem."""
    if cursor is None:
        return None
    key = bigint(key_text(cursor))
    if key is None:
        raise invalid_cursor()
    return key


def symbol_key_of(cursor: str | None) -> str:
    """Return the symbol after which a page begins; empty: at the first. Raises Problem."""
    if cursor is None:
        return ""
    key = key_text(cursor)
    if not (key.isascii() and key.isprintable() and 0 < len(key) <= _LONGEST_SYMBOL):
        raise invalid_cursor()
    return key


def key_text(cursor: str) -> str:
    """Return what a cursor says. Raises Problem."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise invalid_cursor() from None
    if "\0" in key:
        raise invalid_cursor()
    return key


def invalid_cursor() -> Problem:
    """Return the answer to a cursor that was never answered."""
    return fault_problem(400, "cursor", "invalid_cursor", "send a next_cursor as it was answered")


def order_number(text: str) -> int:
    """Return the order id in a path. Raises Problem: what is no number is no order either."""
    number = bigint(text)
    if number is None:
        raise fault_problem(404, "order_id", "unknown_order", "there is no such order")
    return number


def bigint(text: str) -> int | None:
    """Return the number that a text spells, None if it spells none that a bigint holds."""
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        return None
    return number if (number := int(text)) <= _HIGHEST_BIGINT else None


async def must_know(service: Service, symbol: str) -> None:
    """Raise Problem if there is no such instrument."""
    if not await service.reads.value(KNOWS_SYMBOL, symbol):
        raise fault_problem(404, "symbol", "unknown_symbol", f"there is no instrument {symbol}")


async def symbol_page(
    service: Service, one: str, many: str, *, symbol: str | None, limit: int, cursor: str | None
) -> Response[bytes]:
    """Answer a page of what there is once per instrument, or what one has. Raises Problem."""
    after = symbol_key_of(cursor)
    if symbol is None:
        return page(await service.reads.rows(many, after, limit + 1), "symbol", limit)
    rows = await service.reads.rows(one, [symbol])
    if not rows:
        await must_know(service, symbol)
    return page(rows, "symbol", limit)


def cursor_of(key: int | str) -> str:
    """Return the cursor of a page that begins after this key."""
    return base64.urlsafe_b64encode(str(key).encode()).decode().rstrip("=")
