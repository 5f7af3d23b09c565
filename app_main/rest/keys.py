"""Keys, and who a caller is by the one that he has."""

from typing import Annotated, Any

from litestar import Response, delete, get, post
from litestar.datastructures import Cookie
from litestar.params import Parameter

from app_common.caller import ANY_KEY, OPERATE, PUBLIC, Caller, not_permitted
from app_common.identity import COOKIE, SESSION
from app_common.master import VERSION
from app_common.problems import fault_problem
from app_common.requests import json_of
from app_common.signed import public_key_of
from app_common.state import exchange_of, service_of
from app_main.rest import key_responses as responses
from app_main.rest.faults import read_body
from app_main.rest.key_requests import NewKey, SessionKey
from app_main.rest.openapi import documented, reads
from app_main.rest.pages import key_of, key_text, page, reply
from app_main.rest.parameters import Connection, Cursor, Limit
from db import calls
from db.wire import encode, shape, utc

KeyId = Annotated[str, Parameter(description="as POST /keys answered it")]


@post(
    "/keys",
    may=OPERATE,
    operation_class=reads(NewKey),
    responses=documented({201: responses.MadeKey}, 400, 413, 415, 503),
)
async def create_key(request: Connection, body: bytes) -> Response[bytes]:
    """Make a key. `key` is told now and never again; without one its owner signs.

    A key that operates is made by one that does, or by `rts key create`.
    """
    wanted = await read_body(service_of(request), NewKey, await json_of(body))
    if OPERATE in wanted.permissions and request.user.key_id is None:
        raise not_permitted(OPERATE)
    public_key = None if wanted.public_key is None else public_key_of(wanted.public_key)
    if wanted.public_key is not None and public_key is None:
        message = "send an Ed25519 key: PEM, or base64 of its 32 bytes"
        raise fault_problem(400, "public_key", "invalid_public_key", message)
    master = service_of(request).identity.master
    key_id = master.new_key_id()
    row = await exchange_of(request).row(
        calls.CREATE_KEY,
        key_id,
        wanted.account,
        wanted.permissions,
        wanted.label,
        wanted.networks,
        wanted.requests_per_second,
        wanted.expires_at and utc(wanted.expires_at),
        public_key,
    )
    key = f"{key_id}.{master.secret(key_id, VERSION)}" if public_key is None else None
    return reply(shape(row) | {"key": key}, 201)


@get("/keys", may=OPERATE, responses=documented({200: responses.KeyPage}, 400, 503))
async def list_keys(
    request: Connection,
    account: Annotated[str | None, Parameter(description="only keys of this account")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """All keys, by their ids; no secret is among what is told."""
    after = None if cursor is None else key_text(cursor)
    rows = await service_of(request).reads.rows(calls.LIST_KEYS, account, after, limit + 1)
    return page(rows, "key_id", limit)


@delete(
    "/keys/{key_id:str}",
    status_code=200,
    may=OPERATE,
    responses=documented({200: responses.Key}, 400, 404, 503),
)
async def revoke_key(request: Connection, key_id: KeyId) -> Response[bytes]:
    """Let a key open nothing any more, within a second everywhere; for good."""
    if "\0" in key_id:
        raise fault_problem(404, "key_id", "unknown_key", "there is no such key")
    return reply(shape(await exchange_of(request).row(calls.REVOKE_KEY, key_id)))


@get("/whoami", may=ANY_KEY, responses=documented({200: responses.Identity}, 400, 503))
async def whoami(request: Connection) -> Response[bytes]:
    """For whom you act, and what you may. A session is begun anew by it."""
    service, caller = service_of(request), request.user
    answer = encode(_told(caller, service.identity.keyring.mode))
    cookies = []
    if COOKIE in request.cookies and caller.key_id and "authorization" not in request.headers:
        cookies.append(_cookie(request, await service.identity.session(caller)))
    return Response(answer, media_type="application/json", cookies=cookies)


@post(
    "/session",
    status_code=200,
    may=PUBLIC,
    operation_class=reads(SessionKey),
    responses=documented({200: responses.Identity}, 400, 413, 415, 503),
)
async def begin_session(request: Connection, body: bytes) -> Response[bytes]:
    """Sign in with a key, for an hour: answers a cookie that no script can read."""
    wanted = await read_body(service_of(request), SessionKey, await json_of(body))
    identity = service_of(request).identity
    caller = await identity.of_key(wanted.key, request.scope)
    cookie = _cookie(request, await identity.session(caller))
    answer = encode(_told(caller, identity.keyring.mode))
    return Response(answer, media_type="application/json", cookies=[cookie])


@delete(
    "/session",
    status_code=200,
    may=PUBLIC,
    responses=documented({200: responses.Identity}, 400, 503),
)
async def end_session(request: Connection) -> Response[bytes]:
    """Sign out. Answers who calls without a session."""
    keyring = service_of(request).identity.keyring
    answer = encode(_told(await keyring.stranger(), keyring.mode))
    gone = _cookie(request, "", 0)
    return Response(answer, media_type="application/json", cookies=[gone])


@get("/audit", may=OPERATE, responses=documented({200: responses.AuditPage}, 400, 503))
async def list_audit(
    request: Connection,
    action: Annotated[str | None, Parameter(description="only such as create_key")] = None,
    subject: Annotated[
        str | None, Parameter(description="only what was done to this symbol, account, key …")
    ] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Response[bytes]:
    """What operators did, newest first. `application` names the key of who did it."""
    rows = await service_of(request).reads.rows(
        calls.LIST_AUDIT, action, subject, key_of(cursor), limit + 1
    )
    return page(rows, "audit_id", limit)


def _told(caller: Caller, mode: str | None) -> dict[str, Any]:
    return {
        "access": mode,
        "key_id": caller.key_id,
        "account": caller.account,
        "permissions": sorted(caller.permissions),
    }


def _cookie(request: Connection, value: str, seconds: int = SESSION) -> Cookie:
    return Cookie(
        COOKIE,
        value=value,
        max_age=seconds,
        httponly=True,
        samesite="strict",
        secure=request.scope["scheme"] == "https",
    )
