"""Many orders in one call and one transaction."""

from typing import Any

from litestar import Response, post

from app_common.caller import TRADE
from app_common.problems import MOST_FAULTS, Problem
from app_common.requests import json_of
from app_common.state import Service, exchange_of, service_of
from app_main.rest import responses
from app_main.rest.bodies import FaultyBody
from app_main.rest.faults import find_faults, read_body
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import placed, reply, report_of
from app_main.rest.parameters import Connection
from app_main.rest.requests import NewOrder, OrderBatch, OrderPair
from db.calls import PLACE_OCO, PLACE_REQUESTS
from db.wire import encode, utc

Result = dict[str, Any]


@post(
    "/orders/batch",
    may=TRADE,
    status_code=200,
    operation_class=reads(OrderBatch),
    responses=documented({200: responses.BatchResult}, 400, 413, 415, 503),
)
async def place_orders(request: Connection, body: bytes) -> Response[bytes]:
    """Place up to 1000 orders in one transaction; each is placed or refused on its own."""
    service = service_of(request)
    batch = await read_body(service, OrderBatch, await json_of(body))
    good: dict[int, NewOrder] = {}
    faulty: dict[int, FaultyBody] = {}
    foreign: dict[int, Result] = {}
    for number, item in enumerate(batch.orders):
        try:
            order = NewOrder.read(item)
            order.account = request.user.acts_for(order.account)
            good[number] = order
        except FaultyBody as error:
            faulty[number] = error
        except Problem as problem:
            foreign[number] = _result(problem.status, None, problem)
    results = foreign | await _refuse(service, faulty) | await _place(request, good)
    return reply({"items": [results[number] for number in range(len(results))]})


@post(
    "/orders/oco",
    may=TRADE,
    operation_class=reads(OrderPair),
    responses=documented(
        {201: responses.PairReport, 200: responses.PairReport}, 400, 404, 409, 413, 415, 422, 503
    ),
)
async def place_oco(request: Connection, body: bytes) -> Response[bytes]:
    """Place two orders of which one cancels the other: both or nothing.

    200: their client_order_ids were used for this before; these are those orders as they stand.
    """
    service = service_of(request)
    default = service.settings.default_symbol
    wanted = await read_body(service, OrderPair, await json_of(body))
    pair = [await read_body(service, NewOrder, item, default) for item in wanted.orders]
    for order in pair:
        order.account = request.user.acts_for(order.account)
    items = [_item(order, default) for order in pair]
    rows = await exchange_of(request).rows(PLACE_OCO, encode(items))
    reports = [report_of(row, request.user) for row in rows]
    return reply({"orders": reports}, 200 if rows[0]["duplicate"] else 201)


def _item(order: NewOrder, default_symbol: str) -> dict[str, Any]:
    """Return an order as SQL takes it in JSON."""
    fields = {"symbol": default_symbol} | order.model_dump(exclude_none=True)
    if order.expires_at is not None:
        fields["expires_at"] = utc(order.expires_at)
    return fields


async def _refuse(service: Service, faulty: dict[int, FaultyBody]) -> dict[int, Result]:
    """Return the results of items that cannot be read, by their number."""
    if not faulty:
        return {}
    default = service.settings.default_symbol
    problems = await find_faults(service, [*faulty.values()], default)
    return {
        number: _result(problem.status, None, problem)
        for number, problem in zip(faulty, problems, strict=True)
    }


async def _place(request: Connection, good: dict[int, NewOrder]) -> dict[int, Result]:
    """Place the others; return their results by their number."""
    if not good:
        return {}
    service, caller = service_of(request), request.user
    requests = [order.request(service.settings.default_symbol) for order in good.values()]
    rows = await exchange_of(request).rows(PLACE_REQUESTS, requests)
    return {
        number: _result(*placed(service, row, caller))
        for number, row in zip(good, rows, strict=True)
    }


def _result(status: int, order: Any, problem: Problem | None) -> Result:
    if problem is None:
        return {"status": status, "order": order, "error": None}
    first = problem.errors[0]
    error = {"code": first.code, "message": first.message, "errors": problem.errors[:MOST_FAULTS]}
    return {"status": status, "order": order, "error": error}
