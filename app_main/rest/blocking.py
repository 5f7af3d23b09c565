"""Accounts: the kill switch."""

from typing import Annotated, Any

from litestar import Response, delete, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import Parameter
from litestar.types import Method

from app_common.caller import OPERATE
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import exchange_of
from app_main.rest import key_responses as responses
from app_main.rest.faults import body_problem
from app_main.rest.key_requests import Block
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import reply
from app_main.rest.parameters import Connection
from app_main.rest.requests import FaultyBody
from db import calls


def _operation_id(handler: HTTPRouteHandler, _: Method, parts: list[Any]) -> str:
    """Return what differs for the two paths; Litestar's own leaves `Account` out of `Accounts`."""
    return f"{handler.handler_name}_in_{'path' if len(parts) == 3 else 'query'}"


_PATHS = ["/accounts/{account:str}/block", "/accounts/block"]


@post(
    _PATHS,
    status_code=200,
    may=OPERATE,
    operation_id=_operation_id,
    operation_class=reads(Block),
    responses=documented({200: responses.BlockedAccount}, 400, 413, 415, 503),
)
async def block_account(request: Connection, body: bytes, account: str) -> Response[bytes]:
    """Cancel all that an account has, and refuse what it sends; one with a slash: in the query."""
    _check(account)
    try:
        wanted = Block.read(await json_of(body))
    except FaultyBody as error:
        raise body_problem(error.faults) from None
    await exchange_of(request).row(calls.BLOCK_ACCOUNT, account, wanted.reason)
    return reply({"account": account, "blocked": True, "reason": wanted.reason})


@delete(
    _PATHS,
    status_code=200,
    may=OPERATE,
    operation_id=_operation_id,
    responses=documented({200: responses.BlockedAccount}, 400, 503),
)
async def unblock_account(
    request: Connection,
    account: str,
    reason: Annotated[str | None, Parameter(description="for the audit log")] = None,
) -> Response[bytes]:
    """Let a blocked account trade again; one with a slash: in the query."""
    _check(account)
    await exchange_of(request).row(calls.UNBLOCK_ACCOUNT, account, reason)
    return reply({"account": account, "blocked": False, "reason": reason})


def _check(account: str) -> None:
    if "\0" in account:
        raise fault_problem(400, "account", "invalid_account", "no account can have this name")
