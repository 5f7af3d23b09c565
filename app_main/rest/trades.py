"""Trades, and those of an account or an order from its side."""

from collections.abc import Container
from datetime import datetime
from typing import Annotated, Any

from litestar import Response, get
from litestar.openapi.spec import Example
from litestar.params import Parameter

from app_common.caller import PUBLIC, READ, Caller, check_permission
from app_common.problems import Problem, fault_problem
from app_common.requests import caller_of
from app_common.state import Service, service_of
from app_main.rest import responses
from app_main.rest.openapi import documented
from app_main.rest.pages import (
    bigint,
    invalid_cursor,
    key_of,
    key_text,
    must_know,
    order_number,
    page,
)
from app_main.rest.parameters import Connection, Cursor, Limit, Symbol, moment
from db import calls

LOOKED_AT = 5000
"""Orders of an account whose fills are looked at for one page: the time of a read is bounded."""

_SIDES = ("bid_order_id", "ask_order_id")

Bounds = tuple[datetime | None, datetime | None, int | None]
"""from, to, from_trade_id"""

Found = tuple[list[Any], str, str | None]
"""Rows, one more than a page if there are more; by which key pages go on; or where else."""


@get("/trades", may=PUBLIC, responses=documented({200: responses.TradePage}, 400, 404, 409, 503))
async def list_trades(
    request: Connection,
    symbol: Symbol = None,
    account: Annotated[
        str | None,
        Parameter(
            description="only fills of this account, each from its side",
            examples=[Example(value="ann")],
        ),
    ] = None,
    order_id: Annotated[
        str | None,
        Parameter(
            description="only fills of this order, from its side", examples=[Example(value="42")]
        ),
    ] = None,
    from_seq: Annotated[
        int | None,
        Parameter(
            ge=1,
            le=2**63 - 1,
            description="oldest first from here on, of one symbol (default: RTS_DEFAULT_SYMBOL)",
        ),
    ] = None,
    from_trade_id: Annotated[
        int | None,
        Parameter(
            ge=0,
            le=2**63 - 1,
            description="oldest first, this trade and later ones, of one symbol as from_seq, or of"
            " an account or order",
            examples=[Example(value=42)],
        ),
    ] = None,
    begin: Annotated[
        str | None,
        Parameter(
            query="from",
            description="oldest first, those executed then or later, of one symbol as from_seq, or"
            " of an account or order",
            examples=[Example(value="2026-01-31T16:00:00Z")],
        ),
    ] = None,
    end: Annotated[
        str | None,
        Parameter(
            query="to",
            description="only those executed before then, of one symbol as from_seq, or of an"
            " account or order",
            examples=[Example(value="2026-01-31T17:00:00Z")],
        ),
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
    epoch: Annotated[
        str | None,
        Parameter(description="the history that you have a part of; 409 if another began since"),
    ] = None,
) -> Response[bytes]:
    """All trades, newest first; with from_seq, from_trade_id or from those of one symbol, in order.

    With account or order_id: its fills. Those of an account with very many orders come in slices
    of 5,000 of its orders, each in order: a page may then be short, or empty, though `next_cursor`
    leads on.
    """
    service = service_of(request)
    bounds = moment("from", begin), moment("to", end), from_trade_id
    caller = await caller_of(request)
    if account is not None or order_id is not None:
        check_permission(caller, READ)
        account = caller.acts_for(account)
        if from_seq is not None:
            message = "seqs are of a symbol: send from_trade_id or from"
            raise fault_problem(400, "from_seq", "invalid_from_seq", message)
        whose = account, None if order_id is None else order_number(order_id), symbol
        found = await _fills(service, whose, bounds, limit, cursor)
    elif from_seq is not None:
        if bounds != (None, None, None):
            message = "send one of from_seq, from_trade_id, and from and to"
            raise fault_problem(400, "from_seq", "invalid_from_seq", message)
        found = await _trades_from(service, symbol, from_seq, limit, key_of(cursor))
    else:
        found = await _trades(service, symbol, bounds, limit, key_of(cursor))
    present = str(await service.reads.value(calls.EPOCH))  # after what is of it was read
    if epoch not in (present, None):
        raise Problem(
            409, "epoch_changed",
            "another history began: what you have is not of it, begin anew",
            more={"epoch": present},
        )  # fmt: skip
    rows, key, go_on = found
    if not caller.operates:
        rows = await _without_others(service, rows, caller)
    return page(rows, key, limit, go_on, epoch=present)


async def _without_others(service: Service, rows: list[Any], caller: Caller) -> list[Any]:
    """Return trades without the ids of orders that are not the caller's."""
    ids = {row[name] for row in rows for name in _SIDES}
    own: Container[int] = ()
    if caller.account is not None and caller.may(READ):
        own = await service.reads.value(calls.OWN_ORDERS, caller.account, [*ids]) or ()
    return [
        {**row, **{name: row[name] if row[name] in own else None for name in _SIDES}}
        for row in rows
    ]


async def _trades(
    service: Service, symbol: str | None, bounds: Bounds, limit: int, key: int | None
) -> Found:
    first, last, from_trade_id = bounds
    if symbol is None and bounds == (None, None, None):
        return await service.reads.rows(calls.NEWEST_TRADES, key, limit + 1), "trade_id", None
    symbol = service.settings.default_symbol if symbol is None else symbol
    before_seq = key
    in_order = first is not None or from_trade_id is not None
    if in_order and key is not None:
        before_seq, from_trade_id = None, min(max(from_trade_id or 0, key + 1), 2**63 - 1)
    rows = await service.reads.rows(
        calls.LIST_TRADES, symbol, before_seq, limit + 1, first, last, from_trade_id
    )
    return rows, "trade_id" if in_order else "seq", None


async def _fills(
    service: Service,
    whose: tuple[str | None, int | None, str | None],
    bounds: Bounds,
    limit: int,
    cursor: str | None,
) -> Found:
    """Return fills of an account or order. The cursor: where the slice starts, after which fill."""
    start, after = (None, None) if cursor is None else _place(cursor)
    in_order = bounds[0] is not None or bounds[2] is not None
    rows = await service.reads.rows(
        calls.LIST_FILLS, *whose, *bounds, after, start, LOOKED_AT, in_order, limit + 1
    )
    start, next_start = rows[0]["start"], rows[0]["next_start"]
    found = [
        {name: value for name, value in row.items() if name not in ("start", "next_start")}
        for row in rows[:limit]
        if row["order_id"] is not None
    ]
    if len(rows) > limit:
        number = 2 * found[-1]["trade_id"] + (found[-1]["liquidity"] == "taker")
        return found, "trade_id", f"{start or ''}.{number}"
    return found, "trade_id", None if next_start is None else f"{next_start}."


def _place(cursor: str) -> tuple[int | None, int | None]:
    start, dot, number = key_text(cursor).partition(".")
    found = bigint(start), bigint(number)
    if not dot or (start and found[0] is None) or (number and found[1] is None):
        raise invalid_cursor()
    return found


async def _trades_from(
    service: Service, symbol: str | None, from_seq: int, limit: int, key: int | None
) -> Found:
    """Return trades from a seq on, in order; each read is bounded by a range of seqs."""
    symbol = service.settings.default_symbol if symbol is None else symbol
    first = from_seq if key is None else max(from_seq, key + 1)
    rows: list[Any] = []
    last = await service.reads.value(calls.LAST_SEQ, symbol) or 0
    span = 2 * (limit + 1)
    while first <= last and len(rows) <= limit:
        missing = limit + 1 - len(rows)
        rows += await service.reads.rows(
            calls.TRADES_PAGE, symbol, first, first + span - 1, missing
        )
        first, span = first + span, 2 * span
    if not rows:
        await must_know(service, symbol)
    return rows, "seq", None
