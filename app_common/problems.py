"""The one place where an exception becomes an answer: application/problem+json (RFC 9457)."""

import logging
import re
from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from typing import Any

import asyncpg
import msgspec
from litestar.exceptions import HTTPException

from db.calls import Saturated, Unavailable
from db.wire import MalformedJson, encode

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

MOST_FAULTS = 16
"""Faults that an answer names; who has more mends these first."""

UNKNOWN = (
    "the database went away or did not answer in time; what this call asked for may have been "
    "done: repeat an order with its client_order_id"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A field that cannot be accepted, and what to do about it."""

    field: str
    code: str
    message: str


@dataclass(eq=False)
class Problem(Exception):
    """A "no" on its way to the client. `more` is added to the body as it is."""

    status: int
    code: str
    detail: str
    errors: list[Fault] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def body(self) -> bytes:
        """Return the JSON of RFC 9457."""
        return encode(
            {
                "type": f"urn:rts:problem:{self.code}",
                "title": HTTPStatus(self.status).phrase,
                "status": self.status,
                "detail": self.detail,
                "code": self.code,
                "errors": [asdict(error) for error in self.errors[:MOST_FAULTS]],
            }
            | self.more
        )


RETRY = {"too_many_orders": {"Retry-After": "1"}, "kept_out": {"Retry-After": "60"}}
"""What SQL refuses for now."""


def told(error: str | msgspec.Raw) -> Problem:
    """Return the problem that SQL's error JSON (core.fault_json) tells."""
    said = msgspec.json.decode(error)
    faults = [Fault(**fault) for fault in said["errors"]]
    headers = RETRY.get(said["code"], {})
    return Problem(said["status"], said["code"], said["message"], faults, headers=headers)


def fault_problem(status: int, field: str, code: str, message: str) -> Problem:
    """Return a problem with one field."""
    return Problem(status, code, message, [Fault(field, code, message)])


def problem_of(error: Exception) -> Problem:
    """Return what to tell the client about any exception; never a driver's own words."""
    match error:
        case Problem():
            return error
        case MalformedJson():
            return Problem(400, "malformed_json", str(error))
        case asyncpg.PostgresError() if (error.sqlstate or "").startswith("RT"):
            return told(error.detail)
        case asyncpg.QueryCanceledError():
            return _later("saturated", "the database took too long for this; nothing was done")
        case asyncpg.SerializationError() | asyncpg.DeadlockDetectedError():
            return _later("try_again", "another command was in the way; nothing was done")
        case Saturated() | asyncpg.TooManyConnectionsError():
            return _later("saturated", "all database connections are busy; nothing was done")
        case asyncpg.ProgramLimitExceededError():  # the queue of notifications is full
            return _later("saturated", "the database is at a limit; nothing was done")
        case TimeoutError():
            return _later("saturated", UNKNOWN)
        case Unavailable():
            log.warning("no connection: %s", error)
            return _later(
                "database_unavailable", "the database cannot be reached; nothing was done"
            )
        case (
            OSError()
            | asyncpg.PostgresConnectionError()
            | asyncpg.OperatorInterventionError()
            | asyncpg.InsufficientResourcesError()
            | asyncpg.InterfaceError()
            | asyncpg.InternalClientError()
        ):
            log.warning("lost during a call: %s: %s", type(error).__name__, error)
            return _later("database_unavailable", UNKNOWN)
        case HTTPException():
            return _http(error)
    log.error("unexpected error", exc_info=error)
    return _later("internal_error", "something unexpected happened; it is logged")


def _later(code: str, detail: str) -> Problem:
    return Problem(503, code, detail, headers={"Retry-After": "1"})


def _http(error: HTTPException) -> Problem:
    """Litestar's own: unknown path, wrong method, body too large, unreadable parameter."""
    faults = [
        Fault(item["key"], f"invalid_{item['key']}", item["message"])
        for item in (error.extra if isinstance(error.extra, list) else [])
        if isinstance(item, dict) and "key" in item
    ]
    phrase = HTTPStatus(error.status_code).phrase
    code = faults[0].code if faults else re.sub(r"[^a-z]+", "_", phrase.lower())
    detail = faults[0].message if faults else error.detail
    headers = dict(error.headers or {})
    if "allow" in headers:
        headers["allow"] = allowed(set(headers["allow"].split(", ")))
    return Problem(error.status_code, code, detail, faults, headers=headers)


def allowed(methods: set[Any]) -> str:
    """Return the header Allow: HEAD is where GET is, a socket is opened by GET."""
    named = {"GET" if method == "websocket" else str(method) for method in methods}
    return ", ".join(sorted(named | {"HEAD"} if "GET" in methods else named))
