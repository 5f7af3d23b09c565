"""Parameters that several calls have in common."""

from datetime import datetime
from typing import Annotated, Any

from litestar import Request
from litestar.params import Parameter

from app_common.caller import Caller
from app_common.problems import fault_problem
from app_main.rest.fields import A_MOMENT, moment_of

Connection = Request[Any, Caller, Any]
Account = Annotated[str | None, Parameter(description="only orders of this account")]
Symbol = Annotated[str | None, Parameter(description="only this instrument; default: all")]
Limit = Annotated[int, Parameter(ge=1, le=1000, description="items of a page")]
Cursor = Annotated[str | None, Parameter(description="next_cursor of the page before")]


def moment(name: str, text: str | None) -> datetime | None:
    """Return a time that a client sent. Raises Problem."""
    if text is None:
        return None
    found = moment_of(text)
    if found is None:
        raise fault_problem(400, name, f"invalid_{name}", f"send {A_MOMENT}, its + as %2B")
    return found
