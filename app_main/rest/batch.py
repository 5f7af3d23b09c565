"""Many orders in one call and one transaction."""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import Request, Response, post

from app_common.problems import MOST_FAULTS, Fault
from app_common.requests import json_of
from app_common.state import Service, service_of
from app_main.rest import responses
from app_main.rest.faults import find_faults, http_status, rejected, unreadable
from app_main.rest.openapi import documented, reads
from app_main.rest.orders import placed_status
from app_main.rest.pages import reply, report_of
from app_main.rest.requests import NewOrder, OrderBatch, Unreadable
from db.calls import PLACE_REQUESTS

Result = dict[str, Any]


@post(
    "/orders/batch",
    status_code=200,
    operation_class=reads(OrderBatch),
    responses=documented({200: responses.BatchResult}, 400, 413, 415, 503),
)
async def place_orders(request: Request[Any, Any, Any], body: bytes) -> Response[bytes]:
    """Place up to 1000 orders in one transaction; each is placed or refused on its own."""
    service = service_of(request)
    try:
        batch = OrderBatch.read(await json_of(body))
    except Unreadable as error:
        raise await unreadable(service, error.faults) from None
    good: dict[int, NewOrder] = {}
    bad: dict[int, Unreadable] = {}
    for number, item in enumerate(batch.orders):
        try:
            good[number] = NewOrder.read(item)
        except Unreadable as error:
            bad[number] = error
    results = await _refuse(service, bad) | await _place(service, good)
    return reply({"items": [results[number] for number in range(len(results))]})


async def _refuse(service: Service, bad: dict[int, Unreadable]) -> dict[int, Result]:
    """Return the results of items that cannot be read, by their number."""
    if not bad:
        return {}
    results = {}
    for number, faults in zip(bad, await find_faults(service, [*bad.values()]), strict=True):
        status = await http_status(service, faults[0].code)
        results[number] = {"status": status, "order": None, "error": _error(faults)}
    return results


async def _place(service: Service, good: dict[int, NewOrder]) -> dict[int, Result]:
    """Place the others; return their results by their number."""
    if not good:
        return {}
    requests = [order.request(service.settings.default_symbol) for order in good.values()]
    rows = await service.exchange.rows(PLACE_REQUESTS, requests)
    return {number: await _result(service, row) for number, row in zip(good, rows, strict=True)}


async def _result(service: Service, row: Mapping[str, Any]) -> Result:
    if row["error"] is not None:
        error = msgspec.json.decode(row["error"])
        return {"status": await http_status(service, error["code"]), "order": None, "error": error}
    report = report_of(row)
    status = placed_status(report)
    service.counts["rts_orders", "duplicate" if report["duplicate"] else report["status"]] += 1
    error = _error((await rejected(service, report)).errors) if status == 422 else None
    return {"status": status, "order": report, "error": error}


def _error(faults: list[Fault]) -> dict[str, Any]:
    return {"code": faults[0].code, "message": faults[0].message, "errors": faults[:MOST_FAULTS]}
