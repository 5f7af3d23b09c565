"""Books."""

from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.openapi.spec import Example
from litestar.params import Parameter

from app_common.state import service_of
from app_main.rest import responses
from app_main.rest.openapi import documented
from app_main.rest.pages import reply
from app_main.rest.parameters import Connection, moment
from db import calls


@get("/order_book", responses=documented({200: responses.OrderBook}, 400, 404, 503))
async def get_order_book(
    request: Connection,
    symbol: Annotated[str | None, Parameter(description="default: RTS_DEFAULT_SYMBOL")] = None,
    depth: Annotated[int, Parameter(ge=1, le=1000, description="levels a side")] = 5,
    seq: Annotated[
        int | None,
        Parameter(ge=0, le=2**63 - 1, description="as it was after this event's command"),
    ] = None,
    time: Annotated[
        str | None,
        Parameter(
            description="as it was then; not together with seq",
            examples=[Example(value="2026-01-31T16:00:00Z")],
        ),
    ] = None,
) -> Response[bytes]:
    """The best levels of both sides at one consistent moment, each [price, quantity].

    With `seq` or `time` a past moment: of the last command that had ended by then, whose last event
    `seq` and `time` of the answer are.
    """
    service = service_of(request)
    symbol = service.settings.default_symbol if symbol is None else symbol
    if seq is None and time is None:
        text = await service.reads.value(calls.BOOK_SNAPSHOT, symbol, depth)
    else:
        then = moment("time", time)
        text = await service.reads.value(calls.BOOK_SNAPSHOT_AT, symbol, seq, then, depth)
    book = msgspec.json.decode(text)
    return reply({name: book[name] for name in responses.OrderBook.model_fields})
