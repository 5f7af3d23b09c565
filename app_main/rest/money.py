"""Money: what can be owned, who has what and where it came from, and how it moves."""

from collections.abc import Mapping
from typing import Annotated, Any

from litestar import Response, get, post, put
from litestar.params import Parameter

from app_common.caller import OPERATE, PUBLIC, READ, TRANSFER, Caller, check_permission
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.state import exchange_of, service_of
from app_main.rest import money_responses as responses
from app_main.rest.faults import read_body
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import cursor_of, key_of, key_text, page, reply, symbol_key_of
from app_main.rest.parameters import Connection, Cursor, Limit
from app_main.rest.requests import NewAsset, NewCreditLimit, NewTransfer
from db import calls
from db.wire import shape, shapes

Asset = Annotated[str | None, Parameter(description="only this asset; default: all")]
Owner = Annotated[str | None, Parameter(description="only this account; default: all")]


@get("/assets", may=PUBLIC, responses=documented({200: responses.AssetList}, 400, 503))
async def list_assets(
    request: Connection, limit: Limit = 100, cursor: Cursor = None
) -> Response[bytes]:
    """What accounts can own, by code."""
    reads = service_of(request).reads
    rows = await reads.rows(calls.ASSET_PAGE, symbol_key_of(cursor), limit + 1)
    return page(rows, "asset", limit)


@post(
    "/assets",
    may=OPERATE,
    operation_class=reads(NewAsset),
    responses=documented({201: responses.Asset}, 400, 409, 413, 415, 503),
)
async def create_asset(request: Connection, body: bytes) -> Response[bytes]:
    """Create what accounts can own."""
    asset = await read_body(service_of(request), NewAsset, await json_of(body))
    row = await exchange_of(request).row(calls.CREATE_ASSET, asset.asset, asset.scale)
    return reply(shape(row), 201)


@get("/balances", may=READ, responses=documented({200: responses.BalancePage}, 400, 404, 503))
async def list_balances(
    request: Connection,
    account: Owner = None,
    asset: Asset = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """What an account has of each asset; without `account` all, as they were registered."""
    after_asset = after_account = None
    if cursor is not None:
        after_asset, _, after_account = key_text(cursor).partition("/")
        request.user.acts_for(after_account)  # nor does it tell whether there is another account
    account = request.user.acts_for(account)
    rows = await service_of(request).reads.rows(
        calls.BALANCES, account, asset, after_account, after_asset, limit + 1
    )
    items = shapes(rows[:limit])
    more = len(rows) > limit
    last = cursor_of(f"{items[-1]['asset']}/{items[-1]['account']}") if more else None
    return reply({"items": items, "next_cursor": last})


@get("/ledger", may=READ, responses=documented({200: responses.LedgerPage}, 400, 404, 503))
async def list_ledger(
    request: Connection,
    account: Annotated[
        str | None, Parameter(description="whose statement; default: that of the key")
    ] = None,
    asset: Asset = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """The statement of an account, asset by asset, newest first.

    Each entry has what is `available` after it. What an account was given stands where it took
    note of it; until then at the end, by instrument, and the `entry` may still get another number.
    """
    account = request.user.acts_for(account)
    if account is None:
        raise fault_problem(400, "account", "invalid_account", "say whose statement")
    place = None if cursor is None else key_text(cursor)
    reads = service_of(request).reads
    return page(await reads.rows(calls.LEDGER, account, asset, place, limit + 1), "place", limit)


@get("/transfers", may=READ, responses=documented({200: responses.TransferPage}, 400, 404, 503))
async def list_transfers(
    request: Connection,
    account: Owner = None,
    asset: Asset = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """Deposits, withdrawals and transfers, newest first; an account's on either side."""
    reads = service_of(request).reads
    account = request.user.acts_for(account)
    rows = await reads.rows(calls.TRANSFERS, account, asset, key_of(cursor), limit + 1)
    return page([_transfer(row, request.user) for row in rows], "transfer_id", limit)


@post(
    "/transfers",
    may=TRANSFER,
    operation_class=reads(NewTransfer),
    responses=documented(
        {201: responses.TransferReport, 200: responses.TransferReport},
        400, 404, 409, 413, 415, 422, 503,
    ),
)  # fmt: skip
async def move_money(request: Connection, body: bytes) -> Response[bytes]:
    """Deposit, withdraw or transfer. 200: its reference was used before; this is that transfer."""
    wanted = await read_body(service_of(request), NewTransfer, await json_of(body))
    caller, from_account = request.user, wanted.from_account
    if wanted.kind == "transfer":
        from_account = caller.acts_for(from_account, "from_account")
    else:
        check_permission(caller, OPERATE)
    row = await exchange_of(request).row(
        calls.MOVE_MONEY,
        wanted.kind,
        wanted.account,
        from_account,
        wanted.to_account,
        wanted.asset,
        wanted.amount,
        wanted.reference,
    )
    return reply(shape(_transfer(row, caller)), 200 if row["duplicate"] else 201)


def _transfer(row: Mapping[str, Any], caller: Caller) -> Mapping[str, Any]:
    """Return a transfer as its caller sees it: as the view, without who made it if he may not."""
    return row if caller.operates else {**row, "db_user": None, "application": None}


@put(
    "/credit_limits",
    may=OPERATE,
    operation_class=reads(NewCreditLimit),
    responses=documented({200: responses.Balance}, 400, 404, 413, 415, 503),
)
async def set_credit_limit(request: Connection, body: bytes) -> Response[bytes]:
    """Say how far below 0 an account may go in an asset. Answers its balance."""
    wanted = await read_body(service_of(request), NewCreditLimit, await json_of(body))
    row = await exchange_of(request).row(
        calls.SET_CREDIT_LIMIT, wanted.account, wanted.asset, wanted.credit_limit
    )
    return reply(shape(row))
