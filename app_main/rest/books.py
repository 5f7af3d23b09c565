"""Books."""

from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.params import Parameter

from app_common.caller import PUBLIC
from app_common.state import service_of
from app_main.rest import responses
from app_main.rest.openapi import documented
from app_main.rest.pages import reply
from app_main.rest.parameters import Connection
from db import calls


@get("/order_book", may=PUBLIC, responses=documented({200: responses.OrderBook}, 400, 404, 503))
async def get_order_book(
    request: Connection,
    symbol: Annotated[str | None, Parameter(description="default: RTS_DEFAULT_SYMBOL")] = None,
    depth: Annotated[int, Parameter(ge=1, le=1000, description="levels a side")] = 5,
) -> Response[bytes]:
    """The best levels of both sides at one consistent moment, each [price, quantity]."""
    service = service_of(request)
    symbol = service.settings.default_symbol if symbol is None else symbol
    book = msgspec.json.decode(await service.reads.value(calls.BOOK_SNAPSHOT, symbol, depth))
    return reply({name: book[name] for name in responses.OrderBook.model_fields})
