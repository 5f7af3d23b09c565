"""Trades."""

from typing import Annotated, Any

from litestar import Response, get
from litestar.params import Parameter

from app_common.problems import Problem
from app_common.state import Service, service_of
from app_main.rest import responses
from app_main.rest.openapi import documented
from app_main.rest.pages import key_of, must_know, page
from app_main.rest.parameters import Connection, Cursor, Limit, Symbol
from db import calls


@get("/trades", responses=documented({200: responses.TradePage}, 400, 404, 409, 503))
async def list_trades(
    request: Connection,
    symbol: Symbol = None,
    from_seq: Annotated[
        int | None,
        Parameter(
            ge=1,
            le=2**63 - 1,
            description="oldest first from here on, of one symbol (default: RTS_DEFAULT_SYMBOL)",
        ),
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
    epoch: Annotated[
        str | None,
        Parameter(description="the history that you have a part of; 409 if another began since"),
    ] = None,
) -> Response[bytes]:
    """All trades, newest first; with from_seq those of one symbol, in order."""
    service = service_of(request)
    key = key_of(cursor)
    if from_seq is not None:
        symbol = symbol or service.settings.default_symbol
        first = from_seq if key is None else max(from_seq, key + 1)
        rows = await _trades_from(service, symbol, first, limit + 1)
        if not rows:
            await must_know(service, symbol)
    elif symbol is not None:
        rows = await service.reads.rows(calls.LIST_TRADES, symbol, key, limit + 1)
    else:
        before = 2**63 - 1 if key is None else key
        rows = await service.reads.rows(calls.ALL_TRADES, before, limit + 1)
    present = str(await service.reads.value(calls.EPOCH))  # after what is of it was read
    if epoch not in (present, None):
        raise Problem(
            409, "epoch_changed",
            "another history began: what you have is not of it, begin anew",
            more={"epoch": present},
        )  # fmt: skip
    return page(rows, "trade_id" if symbol is None else "seq", limit, epoch=present)


async def _trades_from(service: Service, symbol: str, first: int, wanted: int) -> list[Any]:
    """Return trades from a seq on, in order; each read is bounded by a range of seqs."""
    rows: list[Any] = []
    last = await service.reads.value(calls.LAST_SEQ, symbol) or 0
    span = 2 * wanted
    while first <= last and len(rows) < wanted:
        missing = wanted - len(rows)
        rows += await service.reads.rows(
            calls.TRADES_PAGE, symbol, first, first + span - 1, missing
        )
        first, span = first + span, 2 * span
    return rows
