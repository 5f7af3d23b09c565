"""Orders: place, modify, cancel, look up. Every call is one SQL function or view."""

from typing import Annotated, Literal

from litestar import Response, delete, get, post, put
from litestar.params import Parameter

from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import service_of
from app_main.rest import responses
from app_main.rest.faults import find_faults
from app_main.rest.gateway import Desk
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import key_of, order_number, page, placed, reply, report_of
from app_main.rest.parameters import Account, Connection, Cursor, Limit, Symbol
from app_main.rest.requests import CancelAllAfter, FaultyBody, NewOrder, OrderChange
from db import calls
from db.wire import decode, shape

OrderId = Annotated[str, Parameter(description="as POST /orders answered it")]

MAX_ORDER = 8 * 1024
"""Bytes of the body of one order."""

LOOKED_AT = 20_000
"""Orders that are looked at for one page: the time of a read is bounded."""


@post(
    "/orders",
    request_max_body_size=MAX_ORDER,
    operation_class=reads(NewOrder),
    responses=documented(
        {201: responses.OrderReport, 200: responses.OrderReport}, 400, 404, 409, 413, 415, 422, 503
    ),
)
async def place_order(request: Connection, body: bytes) -> Response[bytes]:
    """Place an order. 200: its client_order_id was used before; this is that order as it stands."""
    service = service_of(request)
    try:
        order = NewOrder.read(decode(body))
    except FaultyBody as error:
        default = service.settings.default_symbol
        (problem,) = await find_faults(service, "order", [error], default)
        raise problem from None
    desk: Desk = request.app.state.desk
    status, report, refusal = placed(service, await desk.place(order))
    if refusal is not None:
        refusal.more = {} if report is None else {"order": report}
        raise refusal
    return reply(report, status)


@put(
    "/orders/{order_id:str}",
    operation_class=reads(OrderChange),
    responses=documented({200: responses.OrderReport}, 400, 404, 409, 413, 415, 422, 503),
)
async def modify_order(
    request: Connection, body: bytes, order_id: OrderId, account: Account = None
) -> Response[bytes]:
    """Change quantity (the new total) and/or price of a live order; nothing: it is as it was."""
    service = service_of(request)
    number = order_number(order_id)
    try:
        change = OrderChange.read(await json_of(body))
    except FaultyBody as error:
        (problem,) = await find_faults(service, "change", [error])
        raise problem from None
    row = await service.exchange.row(
        calls.MODIFY_ORDER, number, change.quantity, change.price, change.stop_price, account
    )
    return reply(report_of(row))


@delete(
    "/orders/{order_id:str}",
    status_code=200,
    responses=documented({200: responses.OrderReport}, 400, 404, 409, 503),
)
async def cancel_order(
    request: Connection, order_id: OrderId, account: Account = None
) -> Response[bytes]:
    """Cancel what is left of a live order."""
    number = order_number(order_id)
    return reply(
        report_of(await service_of(request).exchange.row(calls.CANCEL_ORDER, number, account))
    )


@delete(
    "/orders",
    status_code=200,
    responses=documented({200: list[responses.OrderReport]}, 400, 404, 503),
)
async def cancel_all_orders(
    request: Connection, symbol: Symbol = None, account: Account = None
) -> Response[bytes]:
    """Cancel every live order, in one transaction."""
    rows = await service_of(request).exchange.rows(calls.CANCEL_ALL_ORDERS, symbol, account)
    return reply([report_of(row) for row in rows])


@post(
    "/orders/cancel_all_after",
    status_code=200,
    operation_class=reads(CancelAllAfter),
    responses=documented({200: responses.Switch}, 400, 413, 415, 503),
)
async def cancel_all_after(request: Connection, body: bytes) -> Response[bytes]:
    """Arm an account's dead-man's switch: its orders go unless it is armed again in time."""
    service = service_of(request)
    try:
        switch = CancelAllAfter.read(await json_of(body))
    except FaultyBody as error:
        (problem,) = await find_faults(service, "switch", [error])
        raise problem from None
    fires_at = await service.exchange.value(calls.CANCEL_ALL_AFTER, switch.account, switch.seconds)
    return reply(shape({"account": switch.account, "fires_at": fires_at}))


@get("/orders/{order_id:str}", responses=documented({200: responses.Order}, 400, 404, 503))
async def get_order(request: Connection, order_id: OrderId) -> Response[bytes]:
    """One order as it stands."""
    rows = await service_of(request).reads.rows(calls.GET_ORDER, order_number(order_id))
    if not rows:
        raise fault_problem(404, "order_id", "unknown_order", f"there is no order {order_id}")
    return reply(shape(rows[0]))


@get("/orders", responses=documented({200: responses.OrderPage}, 400, 404, 503))
async def list_orders(
    request: Connection,
    symbol: Symbol = None,
    status: Literal[
        "pending_trigger", "new", "partially_filled", "filled", "canceled", "rejected", "expired"
    ]
    | None = None,
    account: Account = None,
    client_order_id: str | None = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """All orders, newest first.

    A page ends where it has looked at 20,000 orders: it may then be short, or empty, though
    `next_cursor` leads on. Go on until that is null.
    """
    service = service_of(request)
    rows = await service.reads.rows(
        calls.LIST_ORDERS, symbol, status, account, client_order_id, key_of(cursor), limit + 1,
        LOOKED_AT,
    )  # fmt: skip
    scan_end = rows[-1]["scan_end"]
    found = [
        {name: value for name, value in row.items() if name != "scan_end"}
        for row in rows
        if row["order_id"] is not None
    ]
    return page(found, "order_id", limit, go_on=scan_end + 1 if scan_end else None)
