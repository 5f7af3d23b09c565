"""Parameters that several calls have in common."""

from typing import Annotated, Any

from litestar import Request
from litestar.params import Parameter

Connection = Request[Any, Any, Any]
Account = Annotated[str | None, Parameter(description="only orders of this account")]
Symbol = Annotated[str | None, Parameter(description="only this instrument; default: all")]
Limit = Annotated[int, Parameter(ge=1, le=1000, description="items of a page")]
Cursor = Annotated[str | None, Parameter(description="next_cursor of the page before")]
