"""Orders: place, modify, cancel, look up. Every call is one SQL function or view."""

from typing import Annotated, Any, Literal

from litestar import Response, delete, get, post, put
from litestar.openapi.spec import Example
from litestar.params import Parameter

from app_common.caller import READ, TRADE
from app_common.desk import Desk
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import exchange_of, service_of
from app_main.rest import responses
from app_main.rest.faults import read_body
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import key_of, order_number, page, placed, reply, report_of
from app_main.rest.parameters import Account, Connection, Cursor, Limit, Symbol, moment
from app_main.rest.requests import CancelAllAfter, NewOrder, OrderChange, Replacement
from db import calls
from db.wire import decode, shape, utc

OrderId = Annotated[str, Parameter(description="as POST /orders answered it")]

MAX_ORDER = 8 * 1024
"""Bytes of the body of one order."""

LOOKED_AT = 20_000
"""Orders that are looked at for one page: the time of a read is bounded."""


@post(
    "/orders",
    may=TRADE,
    request_max_body_size=MAX_ORDER,
    operation_class=reads(NewOrder),
    responses=documented(
        {201: responses.OrderReport, 200: responses.OrderReport}, 400, 404, 409, 413, 415, 422, 503
    ),
)
async def place_order(request: Connection, body: bytes) -> Response[bytes]:
    """Place an order. 200: its client_order_id was used before; this is that order as it stands."""
    service = service_of(request)
    default = service.settings.default_symbol
    order = await read_body(service, NewOrder, decode(body), default)
    caller = request.user
    if caller.account not in (None, order.account):
        order.account = caller.acts_for(order.account)
    row = await _place(request, order)
    status, report, refusal = placed(service, row, caller)
    if refusal is not None:
        refusal.more = {} if report is None else {"order": report}
        raise refusal
    return reply(report, status)


async def _place(request: Connection, order: NewOrder) -> Any:
    """Place an order together with others; who operates by a key places his by itself."""
    exchange, service = exchange_of(request), service_of(request)
    symbol = service.settings.default_symbol if order.symbol is None else order.symbol
    if exchange is service.exchange:
        desk: Desk = request.app.state.desk
        return await desk.place(symbol, order.request(symbol))
    return await exchange.row(calls.PLACE_REQUESTS, [order.request(symbol)])


@put(
    "/orders/{order_id:str}",
    may=TRADE,
    operation_class=reads(OrderChange),
    responses=documented({200: responses.OrderReport}, 400, 404, 409, 413, 415, 422, 503),
)
async def modify_order(
    request: Connection, body: bytes, order_id: OrderId, account: Account = None
) -> Response[bytes]:
    """Change quantity (the new total) and/or price of a live order; nothing: it is as it was.

    With a `client_order_id` the order is known by that, too, from then on; another id alone keeps
    its place.
    """
    number = order_number(order_id)
    change = await read_body(service_of(request), OrderChange, await json_of(body))
    account = request.user.acts_for(account)
    row = await exchange_of(request).row(
        calls.MODIFY_ORDER, number, change.quantity, change.price, change.stop_price, account,
        change.client_order_id,
    )  # fmt: skip
    return reply(report_of(row, request.user))


@post(
    "/orders/{order_id:str}/replace",
    may=TRADE,
    request_max_body_size=MAX_ORDER,
    operation_class=reads(Replacement),
    responses=documented(
        {201: responses.OrderReport, 200: responses.OrderReport}, 400, 404, 409, 413, 415, 422, 503
    ),
)
async def replace_order(
    request: Connection, body: bytes, order_id: OrderId, account: Account = None
) -> Response[bytes]:
    """Cancel an order and place another one in its stead: both or nothing.

    422, 409 and all else that refuses it: the old order is as it was. 200: the client_order_id was
    used for this before; this is that order as it stands.
    """
    number = order_number(order_id)
    new = await read_body(service_of(request), Replacement, decode(body))
    if account is not None and new.account not in (None, account):
        message = "the body names another one than the query"
        raise fault_problem(400, "account", "invalid_account", message)
    account = request.user.acts_for(new.account if account is None else account)
    row = await exchange_of(request).row(
        calls.REPLACE_ORDER, number, account,
        new.client_order_id, new.quantity, new.price, new.order_type, new.time_in_force,
        new.post_only, new.stop_price, new.display_quantity, new.expires_at and utc(new.expires_at),
        new.self_trade_prevention, new.trigger, new.trailing_delta,
    )  # fmt: skip
    return reply(report_of(row, request.user), 200 if row["duplicate"] else 201)


@delete(
    "/orders/{order_id:str}",
    may=TRADE,
    status_code=200,
    responses=documented({200: responses.OrderReport}, 400, 404, 409, 503),
)
async def cancel_order(
    request: Connection, order_id: OrderId, account: Account = None
) -> Response[bytes]:
    """Cancel what is left of a live order."""
    number, account = order_number(order_id), request.user.acts_for(account)
    row = await exchange_of(request).row(calls.CANCEL_ORDER, number, account)
    return reply(report_of(row, request.user))


@delete(
    "/orders",
    may=TRADE,
    status_code=200,
    responses=documented({200: list[responses.OrderReport]}, 400, 404, 409, 503),
)
async def cancel_all_orders(
    request: Connection,
    symbol: Symbol = None,
    account: Account = None,
    client_order_id: Annotated[
        str | None,
        Parameter(
            description="only the order of this id; if it is not live: 404 or 409",
            examples=[Example(value="my-1")],
        ),
    ] = None,
) -> Response[bytes]:
    """Cancel every live order, in one transaction; with client_order_id just that one."""
    exchange, account = exchange_of(request), request.user.acts_for(account)
    if client_order_id is not None:
        if symbol is not None:
            message = "an id names one order: leave the symbol out"
            raise fault_problem(400, "symbol", "invalid_symbol", message)
        one = calls.CANCEL_CLIENT_ORDER, client_order_id, account
        return reply([report_of(await exchange.row(*one), request.user)])
    rows = await exchange.rows(calls.CANCEL_ALL_ORDERS, symbol, account)
    return reply([report_of(row, request.user) for row in rows])


@post(
    "/orders/cancel_all_after",
    may=TRADE,
    status_code=200,
    operation_class=reads(CancelAllAfter),
    responses=documented({200: responses.Switch}, 400, 413, 415, 503),
)
async def cancel_all_after(request: Connection, body: bytes) -> Response[bytes]:
    """Arm an account's dead-man's switch: its orders go unless it is armed again in time."""
    switch = await read_body(service_of(request), CancelAllAfter, await json_of(body))
    account = request.user.acts_for(switch.account)
    one = calls.CANCEL_ALL_AFTER, account, switch.seconds
    fires_at = await exchange_of(request).value(*one)
    return reply(shape({"account": account, "fires_at": fires_at}))


@get(
    "/orders/{order_id:str}", may=READ, responses=documented({200: responses.Order}, 400, 404, 503)
)
async def get_order(request: Connection, order_id: OrderId) -> Response[bytes]:
    """One order as it stands."""
    return reply(shape(await _own_order(request, order_id)))


async def _own_order(request: Connection, order_id: str) -> Any:
    """Return the row of an order that the caller may see. Raises Problem."""
    rows = await service_of(request).reads.rows(calls.GET_ORDER, order_number(order_id))
    caller = request.user
    if not rows or not (caller.operates or rows[0]["account"] == caller.account):
        raise fault_problem(404, "order_id", "unknown_order", f"there is no order {order_id}")
    return rows[0]


@get(
    "/orders/{order_id:str}/history",
    may=READ,
    responses=documented({200: responses.OrderHistory}, 400, 404, 503),
)
async def get_order_history(
    request: Connection, order_id: OrderId, limit: Limit = 100, cursor: Cursor = None
) -> Response[bytes]:
    """What happened to an order, oldest first: the journal, with its state after each event."""
    if not request.user.operates:
        await _own_order(request, order_id)
    rows = await service_of(request).reads.rows(
        calls.ORDER_HISTORY, order_number(order_id), key_of(cursor), limit + 1
    )
    if not request.user.operates:  # others have part in it: who they are is not told
        rows = [
            {**row, "counter_order_id": None, "db_user": None, "application": None} for row in rows
        ]
    return page(rows, "seq", limit)


@get("/orders", may=READ, responses=documented({200: responses.OrderPage}, 400, 404, 503))
async def list_orders(
    request: Connection,
    symbol: Symbol = None,
    status: Literal[
        "pending_trigger", "new", "partially_filled", "filled", "canceled", "rejected", "expired"
    ]
    | None = None,
    account: Account = None,
    client_order_id: Annotated[
        str | None, Parameter(description="as the client gave it", examples=[Example(value="my-1")])
    ] = None,
    open: Annotated[  # as it is called in the query, and so in what is said of it
        Literal["true"] | None,
        Parameter(
            description="only live ones: new, partially_filled and pending_trigger",
            examples=[Example(value="true")],
        ),
    ] = None,
    begin: Annotated[
        str | None,
        Parameter(
            query="from",
            description="only those created then or later",
            examples=[Example(value="2026-01-31T16:00:00Z")],
        ),
    ] = None,
    end: Annotated[
        str | None,
        Parameter(
            query="to",
            description="only those created before then",
            examples=[Example(value="2026-01-31T17:00:00Z")],
        ),
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """All orders, newest first.

    A page ends where it has looked at 20,000 orders: it may then be short, or empty, though
    `next_cursor` leads on. Go on until that is null.
    """
    service, account = service_of(request), request.user.acts_for(account)
    rows = await service.reads.rows(
        calls.LIST_ORDERS, symbol, status, account, client_order_id, key_of(cursor), limit + 1,
        LOOKED_AT, open is not None, moment("from", begin), moment("to", end),
    )  # fmt: skip
    scan_end = rows[-1]["scan_end"]
    found = [
        {name: value for name, value in row.items() if name != "scan_end"}
        for row in rows
        if row["order_id"] is not None
    ]
    return page(found, "order_id", limit, go_on=scan_end + 1 if scan_end else None)
