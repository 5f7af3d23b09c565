"""The sockets of a service: what is the same in the handlers of all of them."""

from collections.abc import Awaitable, Callable

from litestar import websocket
from litestar.handlers import WebsocketRouteHandler

from app_common.caller import PUBLIC
from app_common.feeds.entrance import admit
from app_common.feeds.sockets import Line, Socket, refuse_unknown, symbols_of
from app_common.state import service_of

Talk = Callable[[Socket, Line], Awaitable[None]]
"""What writes to a client until it is cancelled; raises what Sockets.serve closes it for."""


def feed(path: str, *parameters: str, may: str) -> Callable[[Talk], WebsocketRouteHandler]:
    """Return a decorator that makes a socket of a Talk, with these parameters and no others.

    may: the permission that it needs, or PUBLIC.
    """

    def decorate(talk: Talk) -> WebsocketRouteHandler:
        async def handle(socket: Socket) -> None:
            service = service_of(socket)

            async def begin(line: Line) -> None:
                refuse_unknown(socket, *parameters)
                await talk(socket, line)

            async def enter() -> None:
                await admit(socket, service.identity, may)

            async def over() -> None:
                await service.identity.keyring.until_over(socket.user, lasting=may == PUBLIC)

            await service.sockets.serve(socket, enter, begin, over)

        return websocket(path, may=may)(handle)

    return decorate


def symbols_or_default(socket: Socket) -> list[str]:
    """Return the parameter `symbol` in order, RTS_DEFAULT_SYMBOL when it is missing."""
    return sorted(symbols_of(socket) or {service_of(socket).settings.default_symbol})
