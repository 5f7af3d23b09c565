"""Accounts: what they may do at most, and the kill switch."""

from typing import Annotated, Any

from litestar import Response, delete, get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import Parameter
from litestar.types import Method

from app_common.caller import OPERATE
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import exchange_of, service_of
from app_main.rest import key_responses as responses
from app_main.rest.faults import read_body
from app_main.rest.key_requests import AccountLimits, Block
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import key_text, page, reply
from app_main.rest.parameters import Connection, Cursor, Limit
from db import calls
from db.wire import shape


def _operation_id(handler: HTTPRouteHandler, _: Method, parts: list[Any]) -> str:
    """Return what differs for the two paths; Litestar's own leaves `Account` out of `Accounts`."""
    return f"{handler.handler_name}_in_{'path' if len(parts) == 3 else 'query'}"


_PATHS = ["/accounts/{account:str}/block", "/accounts/block"]


@get("/accounts", may=OPERATE, responses=documented({200: responses.AccountPage}, 400, 503))
async def list_accounts(
    request: Connection,
    account: Annotated[str | None, Parameter(description="only this one")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """Accounts by name, and what each may do at most (rule 40)."""
    if account is not None:
        _check(account)
    after = None if cursor is None else key_text(cursor)
    rows = await service_of(request).reads.rows(calls.ACCOUNTS, account, after, limit + 1)
    return page(rows, "account", limit)


@put(
    ["/accounts/{account:str}/limits", "/accounts/limits"],
    may=OPERATE,
    operation_id=_operation_id,
    operation_class=reads(AccountLimits),
    responses=documented({200: responses.Account}, 400, 413, 415, 503),
)
async def set_account_limits(request: Connection, body: bytes, account: str) -> Response[bytes]:
    """Say what an account may do at most; what is left out has no limit. Ends no order."""
    _check(account)
    wanted = await read_body(service_of(request), AccountLimits, await json_of(body))
    row = await exchange_of(request).row(
        calls.SET_ACCOUNT_LIMITS,
        account,
        wanted.orders_per_second,
        wanted.max_open_orders,
        wanted.max_open_notional,
    )
    return reply(shape(row))


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
    value = await json_of(body) if body else {}
    wanted = await read_body(service_of(request), Block, value)
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
