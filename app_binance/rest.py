"""The routes of the table of calls, one for each, and the headers that go with every answer."""

from typing import Any

from litestar import Request, Response, route
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler

from app_binance.calls import (
    account,
    exchange,
    market,
    oco,
    orders,
    replacements,
    user_streams,
)
from app_binance.calls.table import CALLS, Call
from app_binance.floor import Floor
from app_binance.refusals import refusal_of
from app_binance.signing import caller_of
from app_common.app import Answer, Wording
from app_common.caller import PUBLIC, Caller
from app_common.signed import read_body
from db.wire import encode

_JSON = "application/json;charset=UTF-8"

MODULES = (exchange, market, orders, replacements, oco, account, user_streams)
"""What fills the table."""


def in_binances_words(error: Exception) -> Answer:
    """Return what clients of Binance are told instead of a result."""
    refused = refusal_of(error)
    code = f"binance{refused.code}"
    return Answer(code, refused.status, refused.body(), _JSON, refused.headers)


_FIRST = {"ws", "stream", "ws-api", *[path.split("/")[1] for _, path in CALLS.rest]}
WORDINGS: dict[str, Wording] = dict.fromkeys(sorted(_FIRST), in_binances_words)
"""By the first parts of the paths of this door."""


def handlers() -> list[HTTPRouteHandler]:
    """Return the route of every call."""
    return [_handler(call) for call in CALLS.rest.values()]


def _handler(call: Call) -> HTTPRouteHandler:
    async def handle(request: Request[Any, Caller, Any]) -> Response[bytes]:
        floor: Floor = request.app.state.floor
        headers = floor.weighed(request.client.host if request.client else "")
        try:
            query, body = request.scope["query_string"], b""
            if call.method != "GET":
                body, _ = await read_body(request.receive)
            caller, sent = await caller_of(floor, call, request.scope, query, body)
            if call.orders:
                headers |= floor.counted(caller, call.orders)
            answer = await call(floor, caller, sent)
        except Exception as error:
            refused = refusal_of(error)
            refused.headers |= headers
            raise refused from None
        return Response(encode(answer), media_type=_JSON, headers=headers)

    handle.__name__ = call.run.__name__
    handle.__doc__ = call.run.__doc__
    # Who may is not said here in our words: `caller_of` looks at what the call needs.
    return route(
        call.path,
        http_method=HttpMethod(call.method),
        status_code=200,
        include_in_schema=False,
        may=PUBLIC,
    )(handle)
