"""Litestar, and what RFC 9110 wants beyond it: HEAD wherever GET is, true answers to OPTIONS."""

from typing import Any, cast

from litestar import Litestar
from litestar.datastructures import MutableScopeHeaders
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


class App(Litestar):
    """An app that answers HEAD as GET; the server leaves the body out.

    Here and not in a middleware, which every order would have to pass.
    """

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
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
        method = scope.get("method")
        if method == "HEAD":
            scope = cast(Scope, {**scope, "method": "GET"})
        elif method == "OPTIONS":
            send = self._telling_what_is_allowed(cast(Scope, scope), cast(Send, send))
        await super().__call__(scope, receive, send)

    def _telling_what_is_allowed(self, scope: Scope, send: Send) -> Send:
        """Return a send that corrects Allow: Litestar names one handler's methods, not a path's."""

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                methods = self._allowed.get(scope.get("path_template", ""))
                if methods:
                    MutableScopeHeaders(message)["allow"] = methods
            await send(message)

        return tell


def allowed(methods: set[Any]) -> str:
    """Return the header Allow: HEAD is where GET is, a socket is opened by GET."""
    named = {"GET" if method == "websocket" else str(method) for method in methods}
    return ", ".join(sorted(named | {"HEAD"} if "GET" in methods else named))
