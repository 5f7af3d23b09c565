"""Litestar behind the door; and HEAD wherever GET is, true answers to OPTIONS (RFC 9110)."""

from typing import Any, cast

from litestar import Litestar, Request, Response
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import HTTPException
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

from app_common.door import Door
from app_common.feeds.sockets import Socket
from app_common.logs import calm
from app_common.problems import MEDIA_TYPE, Problem, allowed, problem_of
from app_common.protocol import guard
from app_common.state import service_of
from db.settings import Settings, SettingsError


class App(Litestar):
    """An app that lets in whom it may, and answers HEAD as GET; the server leaves the body out.

    Here and not in middlewares, which would cost every order more.
    """

    def __init__(self, *arguments: Any, settings: Settings, **more: Any) -> None:
        super().__init__(
            *arguments,
            websocket_class=Socket,
            exception_handlers={HTTPException: respond, Exception: respond},
            **more,
        )
        guard(settings)
        calm()
        self._settings = settings
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
            problem = self._door.problem(scope)
            if problem is None:
                try:
                    scope["user"], receive = await self.state.service.identity.of(scope, receive)
                except Exception as error:
                    problem = problem_of(error)
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
        await super().__call__(scope, receive, send)

    async def _turn_away(self, scope: Scope, send: Send, problem: Problem) -> None:
        """Answer without asking anybody; a socket is not accepted."""
        self.state.service.counts["rts_problems", problem.code] += 1
        kind = "http" if "method" in scope else "websocket.http"
        body = problem.body()
        headers = [
            (b"content-type", MEDIA_TYPE.encode()),
            (b"content-length", str(len(body)).encode()),
            *[(name.lower().encode(), text.encode()) for name, text in problem.headers.items()],
        ]
        start = {"type": f"{kind}.response.start", "status": problem.status, "headers": headers}
        await send(cast(Message, start))
        await send(cast(Message, {"type": f"{kind}.response.body", "body": body}))

    def _telling_what_is_allowed(self, scope: Scope, send: Send) -> Send:
        """Return a send that corrects Allow: Litestar names one handler's methods, not a path's."""

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                methods = self._allowed.get(scope.get("path_template", ""))
                if methods:
                    MutableScopeHeaders(message)["allow"] = methods
            await send(message)

        return tell


def respond(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Litestar's exception handler for everything."""
    problem = problem_of(error)
    service_of(request).counts["rts_problems", problem.code] += 1
    return Response(
        problem.body(), status_code=problem.status, media_type=MEDIA_TYPE, headers=problem.headers
    )


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
