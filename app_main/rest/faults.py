"""Bodies that cannot be read: SQL says all that is wrong with them."""

from typing import TypeVar

from app_common.problems import Fault, Problem, told
from app_common.state import Service
from app_main.rest.bodies import Body, FaultyBody
from db.calls import FIND_FAULTS
from db.wire import encode

Wanted = TypeVar("Wanted", bound=Body)


async def read_body(
    service: Service, body: type[Wanted], value: object, symbol: str | None = None
) -> Wanted:
    """Return decoded JSON as this body. Raises a problem that names all that is wrong with it.

    `symbol`: of one that names none.
    """
    try:
        return body.read(value)
    except FaultyBody as error:
        (problem,) = await find_faults(service, [error], symbol)
        raise problem from None


async def find_faults(
    service: Service, bodies: list[FaultyBody], symbol: str | None = None
) -> list[Problem]:
    """Return the answer to each of some of one kind: what we could not read, and what SQL finds."""
    if (kind := bodies[0].kind) is None:
        return [_body_problem(body.faults) for body in bodies]
    default = {} if symbol is None else {"symbol": symbol}
    items = [
        {"fields": body.readable and default | body.readable, "faults": body.faults}
        for body in bodies
    ]
    rows = await service.exchange.rows(FIND_FAULTS, kind, encode(items))
    problems = [told(row["find_faults"]) for row in rows]
    return [_body_problem(problem.errors, problem.status) for problem in problems]


def _body_problem(faults: list[Fault], status: int = 400) -> Problem:
    first = faults[0]
    detail = f"{first.field}: {first.message}" if first.field else first.message
    return Problem(status, first.code, detail, faults)
