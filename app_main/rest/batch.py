"""Many orders in one call and one transaction."""

from typing import Any

from litestar import Response, post

from app_common.caller import TRADE
from app_common.problems import MOST_FAULTS, Problem
from app_common.requests import json_of
from app_common.state import Service, exchange_of, service_of
from app_main.rest import responses
from app_main.rest.faults import body_problem, find_faults
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import placed, reply
from app_main.rest.parameters import Connection
from app_main.rest.requests import FaultyBody, NewOrder, OrderBatch
from db.calls import PLACE_REQUESTS

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
    try:
        batch = OrderBatch.read(await json_of(body))
    except FaultyBody as error:
        raise body_problem(error.faults) from None
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


async def _refuse(service: Service, faulty: dict[int, FaultyBody]) -> dict[int, Result]:
    """Return the results of items that cannot be read, by their number."""
    if not faulty:
        return {}
    default = service.settings.default_symbol
    problems = await find_faults(service, "order", [*faulty.values()], default)
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
