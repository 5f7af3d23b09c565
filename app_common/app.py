"""Litestar behind the door; and HEAD wherever GET is, true answers to OPTIONS (RFC 9110)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from litestar import Litestar, Request, Response
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import HTTPException, NotFoundException
from litestar.routes import HTTPRoute
from litestar.types import (
    LifeSpanReceive,
    LifeSpanScope,
    LifeSpanSend,
    Message,
    Receive,
    Scope,
    Send,
)

from app_common.caller import UNKNOWN
from app_common.door import Door
from app_common.feeds.sockets import Socket
from app_common.logs import calm
from app_common.problems import MEDIA_TYPE, allowed, problem_of
from app_common.protocol import guard
from db.settings import Settings, SettingsError


@dataclass(frozen=True)
class Answer:
    """A "no" as it is sent."""

    code: str
    """By which it is counted."""
    status: int
    body: bytes
    media_type: str = MEDIA_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)


Wording = Callable[[Exception], Answer]
"""Says "no" in the words that the clients of a door know."""


def in_our_words(error: Exception) -> Answer:
    """Return what our own clients are told: application/problem+json."""
    problem = problem_of(error)
    return Answer(problem.code, problem.status, problem.body(), headers=problem.headers)


class App(Litestar):
    """An app that lets in whom it may, and answers HEAD as GET; the server leaves the body out.

    Here and not in middlewares, which would cost every order more.
    """

    def __init__(
        self,
        *arguments: Any,
        settings: Settings,
        wordings: Mapping[str, Wording] | None = None,
        **more: Any,
    ) -> None:
        """wordings: by the first part of a path, where clients have other words than ours, and
        calls other ways to say who makes them.
        """
        super().__init__(
            *arguments,
            websocket_class=Socket,
            exception_handlers={HTTPException: respond, Exception: respond},
            **more,
        )
        guard(settings)
        calm()
        self._settings = settings
        self._wordings = dict(wordings or {})
        self._door = Door(settings)
        self._allowed = {
            route.path_format: allowed(route.methods)
            for route in self.routes
            if isinstance(route, HTTPRoute)
        }

    async def __call__(
        self,
        scope: Scope | LifeSpanScope,
        receive: Receive | LifeSpanReceive,
        send: Send | LifeSpanSend,
    ) -> None:
        """Take a call from the server."""
        if scope["type"] == "lifespan":
            try:
                _check_address(self._settings, receive)
            except SettingsError as error:
                failed = {"type": "lifespan.startup.failed", "message": str(error)}
                await cast(Send, send)(cast(Message, failed))
                return
        else:
            problem: Exception | None = self._door.problem(scope)
            if problem is None and self._has_own_words(scope):
                scope["user"] = UNKNOWN
            elif problem is None:
                try:
                    scope["user"], receive = await self.state.service.identity.of(scope, receive)
                except Exception as error:
                    problem = error
            if problem is not None:
                await self._turn_away(scope, cast(Send, send), problem)
                return
            origin = self._door.admitted(scope)
            if origin is not None:
                send = _letting_read(origin, cast(Send, send))
            method = scope.get("method")
            if method == "HEAD":
                scope = cast(Scope, {**scope, "method": "GET"})
            elif method == "OPTIONS":
                send = self._telling_what_is_allowed(scope, cast(Send, send))
            elif method is None:  # a socket
                send = self._telling_that_there_is_none(scope, cast(Send, send))
        await super().__call__(scope, receive, send)

    def refusal(self, scope: Scope, error: Exception) -> Answer:
        """Return what to answer to a call that failed, and count it."""
        answer = self._wordings.get(_door_of(scope), in_our_words)(error)
        self.state.service.counts["rts_problems", answer.code] += 1
        return answer

    def _has_own_words(self, scope: Scope) -> bool:
        return _door_of(scope) in self._wordings

    async def _turn_away(self, scope: Scope, send: Send, error: Exception) -> None:
        """Answer without asking anybody; a socket is not accepted."""
        answer = self.refusal(scope, error)
        kind = "http" if "method" in scope else "websocket.http"
        headers = [
            (b"content-type", answer.media_type.encode()),
            (b"content-length", str(len(answer.body)).encode()),
            *[(name.lower().encode(), text.encode()) for name, text in answer.headers.items()],
        ]
        start = {"type": f"{kind}.response.start", "status": answer.status, "headers": headers}
        await send(cast(Message, start))
        await send(cast(Message, {"type": f"{kind}.response.body", "body": answer.body}))

    def _telling_what_is_allowed(self, scope: Scope, send: Send) -> Send:
        """Return a send that corrects Allow: Litestar names one handler's methods, not a path's."""

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                methods = self._allowed.get(scope.get("path_template", ""))
                if methods:
                    MutableScopeHeaders(message)["allow"] = methods
            await send(message)

        return tell

    def _telling_that_there_is_none(self, scope: Scope, send: Send) -> Send:
        """Return a send that says so where a path has no socket: Litestar closes without a word."""

        async def tell(message: Message) -> None:
            if message["type"] == "websocket.close" and "route_handler" not in scope:
                await self._turn_away(scope, send, NotFoundException())
            else:
                await send(message)

        return tell


def respond(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Litestar's exception handler for everything."""
    answer = cast(App, request.app).refusal(request.scope, error)
    return Response(
        answer.body,
        status_code=answer.status,
        media_type=answer.media_type,
        headers=dict(answer.headers),
    )


def _door_of(scope: Scope) -> str:
    """Return the first part of a path."""
    return scope["path"].split("/", 2)[1] if "/" in scope["path"] else ""


_MAY_SEND = "authorization, content-type, x-mbx-apikey, x-rts-key"


def _check_address(settings: Settings, receive: object) -> None:
    """Raise SettingsError if others can reach the server, and nobody said who may trade."""
    config = getattr(getattr(receive, "__self__", None), "config", None)  # uvicorn's
    if config is not None and config.uds is None and config.fd is None:
        settings.check_address(config.host)


def _letting_read(origin: bytes, send: Send) -> Send:
    """Return a send that lets pages of a listed origin call and read the answer (CORS)."""

    async def let(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableScopeHeaders(message)
            headers["access-control-allow-origin"] = origin.decode("latin-1")
            headers["vary"] = "Origin"
            if "allow" in headers:  # it asks what it may do
                headers["access-control-allow-methods"] = headers["allow"]
                headers["access-control-allow-headers"] = _MAY_SEND
        await send(message)

    return let
