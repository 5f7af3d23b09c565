"""Bodies that cannot be read: SQL says all that is wrong with them."""

from typing import Literal

from app_common.problems import Fault, Problem, told
from app_common.state import Service
from app_main.rest.requests import FaultyBody
from db.calls import FIND_FAULTS
from db.wire import encode


async def find_faults(
    service: Service,
    kind: Literal["order", "change", "instrument", "transfer"],
    bodies: list[FaultyBody],
) -> list[Problem]:
    """Return the answer to each: what we could not read, and what SQL finds in its other fields."""
    default = {"symbol": service.settings.default_symbol} if kind == "order" else {}
    items = [
        {"fields": body.readable and default | body.readable, "faults": body.faults}
        for body in bodies
    ]
    rows = await service.exchange.rows(FIND_FAULTS, kind, encode(items))
    problems = [told(row["find_faults"]) for row in rows]
    return [body_problem(problem.errors, problem.status) for problem in problems]


def body_problem(faults: list[Fault], status: int = 400) -> Problem:
    """Return the answer to a body with these faults."""
    first = faults[0]
    detail = f"{first.field}: {first.message}" if first.field else first.message
    return Problem(status, first.code, detail, faults)
