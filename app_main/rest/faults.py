"""What is wrong with an order, and how to say so: ours and SQL's findings in one answer."""

from collections.abc import Iterable
from typing import Any

import msgspec

from app_common.problems import Fault, Problem
from app_common.state import Service
from app_main.rest.requests import NewOrder, Unreadable
from db.calls import FIND_FAULTS
from db.wire import encode


async def find_faults(service: Service, items: list[Unreadable]) -> list[list[Fault]]:
    """Return, for each item, what we could not read and what SQL finds in its other fields."""
    default = {"symbol": service.settings.default_symbol}
    readable = encode([default | item.readable for item in items])
    rows = await service.exchange.rows(FIND_FAULTS, readable)
    found: list[list[Fault]] = [[] for _ in items]
    for row in rows:
        found[row["number"] - 1].append(Fault(row["field"], row["code"], row["message"]))
    return [
        await merged(service, item.faults, theirs if item.readable else [])
        for item, theirs in zip(items, found, strict=True)
    ]


async def merged(service: Service, ours: list[Fault], theirs: Iterable[Fault]) -> list[Fault]:
    """Return one fault per field, ours before theirs, in the documented order of checks."""
    refusals = await service.exchange.refusals()
    by_field = {fault.field: fault for fault in [*theirs, *ours]}

    def precedence(fault: Fault) -> int:
        return refusals[fault.code]["precedence"] if fault.code in refusals else 0

    return sorted(by_field.values(), key=precedence)


async def unreadable(service: Service, faults: list[Fault]) -> Problem:
    """Return the answer to a body with these faults."""
    first = faults[0]
    detail = f"{first.field}: {first.message}" if first.field else first.message
    return Problem(await http_status(service, first.code), first.code, detail, faults)


async def refused(service: Service, error: str) -> Problem:
    """Return the answer to an item of place_orders that SQL could not read; `error` is its JSON."""
    told = msgspec.json.decode(error)
    faults = [Fault(**fault) for fault in told["errors"]]
    return Problem(await http_status(service, told["code"]), told["code"], told["message"], faults)


async def rejected(service: Service, report: dict[str, Any]) -> Problem:
    """Return the answer to an order that the market refused; it carries the recorded order."""
    code = report["reject_reason"]
    refusal = (await service.exchange.refusals()).get(code)
    detail = f"{refusal['meaning']} {refusal['advice']}" if refusal else code
    return Problem(422, code, detail, [Fault(_field(code), code, detail)], {"order": report})


async def http_status(service: Service, code: str) -> int:
    """Return the HTTP status of a refusal: the digits of its SQLSTATE, 400 if it is ours alone."""
    refusal = (await service.exchange.refusals()).get(code)
    return int(refusal["sqlstate"][2:]) if refusal else 400


def _field(code: str) -> str:
    """Return the field that a refusal is about: the one that its code begins with."""
    longest_first = sorted(NewOrder.model_fields, key=len, reverse=True)
    about = [name for name in longest_first if code.startswith(name)]
    return about[0] if about else "symbol" if code.startswith("instrument") else "price"
