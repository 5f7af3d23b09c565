"""Small rules for requests that both services follow."""

import asyncio
from typing import Any
from urllib.parse import unquote_to_bytes

from litestar import Request
from litestar.typing import FieldDefinition

from app_common.caller import OPERATE, PUBLIC, UNKNOWN, Caller, check_permission
from app_common.problems import Fault, Problem
from app_common.state import service_of
from db.wire import decode

_JSON = b"application/json"

_LARGE = 64 * 1024
"""Bytes of a body that takes longer to read than others should wait."""

_one_large = asyncio.Lock()


async def json_of(body: bytes) -> Any:
    """Return the value of a body; a large one is read beside everything else, one at a time.

    Raises MalformedJson.
    """
    if len(body) <= _LARGE:
        return decode(body)
    async with _one_large:
        return await asyncio.to_thread(decode, body)


async def check_request(request: Request[Any, Any, Any]) -> None:
    """Raise a Problem for who may not make this call, and for a body or a query parameter that
    would be read as what it is not.
    """
    await _check_caller(request)
    if request.method == "DELETE":
        _check_path(unquote_to_bytes(request.scope["raw_path"]))
    parameters = request.route_handler.parsed_fn_signature.parameters
    if "body" in parameters:
        _check_body(request)
    if request.scope["query_string"]:
        _check_query(request, parameters)


async def caller_of(request: Request[Any, Caller, Any]) -> Caller:
    """Return who calls. Raises Unavailable while that cannot be said."""
    if request.user is UNKNOWN:
        request.scope["user"] = await service_of(request).identity.keyring.stranger()
    caller: Caller = request.user
    return caller


async def _check_caller(request: Request[Any, Any, Any]) -> None:
    """What a call needs stands at its handler: `may`; where nothing does, only who operates may."""
    needed = request.route_handler.opt.get("may", OPERATE)
    if needed != PUBLIC and request.method != "OPTIONS":
        check_permission(await caller_of(request), needed)


def _check_path(path: bytes) -> None:
    """Refuse a path of which a part is empty: Litestar reads `/orders/`, of who has no id, as
    `/orders`, and all orders would go.
    """
    if b"" in path.split(b"/")[1:]:
        raise Problem(404, "not_found", "a part of this path is empty")


def _check_body(request: Request[Any, Any, Any]) -> None:
    """Only what says that it is JSON is read as JSON; a browser's form never says so."""
    headers = dict(request.scope["headers"])
    encoding = headers.get(b"content-encoding", b"").decode("latin-1")
    if encoding.strip().lower() not in ("", "identity"):
        message = f"the body is encoded ({encoding[:64]}): send it as it is"
        raise _unsupported(message, {"Accept-Encoding": "identity"})
    media_type = headers.get(b"content-type")
    if media_type is None and not _has_body(headers):
        return  # no JSON either, and told so
    if media_type != _JSON and not _is_json((media_type or b"").decode("latin-1")):
        message = "send JSON in UTF-8 and say so with the header content-type: application/json"
        raise _unsupported(message, {"Accept": "application/json"})


def _is_json(media_type: str) -> bool:
    """Whether it is JSON's, and in UTF-8 if it says in what; other parameters mean nothing."""
    kind, *parameters = (part.strip().lower() for part in media_type.split(";"))
    charsets = {text.replace('"', "") for text in parameters if text.startswith("charset=")}
    return kind == "application/json" and charsets <= {"charset=utf-8", "charset=utf8"}


def _has_body(headers: dict[bytes, bytes]) -> bool:
    return b"transfer-encoding" in headers or headers.get(b"content-length", b"0") != b"0"


def _unsupported(message: str, headers: dict[str, str]) -> Problem:
    return Problem(415, "unsupported_media_type", message, headers=headers)


def _check_query(request: Request[Any, Any, Any], parameters: dict[str, FieldDefinition]) -> None:
    """Refuse a parameter that nothing would act on, or that is given twice.

    A misspelt filter of `DELETE /orders` must not cancel everything.
    """
    known = {
        getattr(parameter.kwarg_definition, "query", None) or name: parameter
        for name, parameter in parameters.items()
        if name not in ("request", "body")
    }
    faults = []
    for name, values in request.query_params.dict().items():
        if name not in known:
            faults.append(Fault(name[:64], "unknown_parameter", "there is no such parameter"))
        elif len(values) > 1:
            faults.append(Fault(name, f"invalid_{name}", "give this parameter once"))
        elif "\0" in values[0]:
            faults.append(
                Fault(name, f"invalid_{name}", "a text must not contain the character NUL")
            )
        elif _holds(known[name], int) and not (values[0].isascii() and values[0].isdigit()):
            faults.append(Fault(name, f"invalid_{name}", "send a whole number"))
        elif values[0].lower() == "null" and not _holds(known[name], str):
            faults.append(Fault(name, f"invalid_{name}", "leave it out instead"))
    if faults:
        raise Problem(400, faults[0].code, faults[0].message, faults)


def _holds(parameter: FieldDefinition, kind: type) -> bool:
    """Whether a parameter is of this type: Litestar reads 1e2 as a number, null as nothing."""
    return parameter.is_subclass_of(kind) or parameter.has_inner_subclass_of(kind)
