"""Bodies that cannot be read: SQL says all that is wrong with them."""

from typing import Literal

from app_common.problems import Fault, Problem, told
from app_common.state import Service
from app_main.rest.bodies import FaultyBody
from db.calls import FIND_FAULTS
from db.wire import encode


async def find_faults(
    service: Service,
    kind: Literal[
        "order", "change", "replacement", "instrument", "terms", "status", "switch", "transfer"
    ],
    bodies: list[FaultyBody],
    symbol: str | None = None,
) -> list[Problem]:
    """Return the answer to each: what we could not read, and what SQL finds in its other fields.

    `symbol`: of those that name none.
    """
    default = {} if symbol is None else {"symbol": symbol}
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
