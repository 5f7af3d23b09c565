"""The sockets of a service: what is the same in the handlers of all of them."""

from collections.abc import Awaitable, Callable

from litestar import websocket
from litestar.handlers import WebsocketRouteHandler

from app_common.caller import PUBLIC
from app_common.feeds.channels import Channel
from app_common.feeds.entrance import admit
from app_common.feeds.sockets import Line, Socket, check_parameters, names_of
from app_common.state import service_of

Talk = Callable[[Socket, Line], Awaitable[None]]
"""What writes to a client until it is cancelled; raises what Sockets.serve closes it for."""


def feed(channel: Channel) -> Callable[[Talk], WebsocketRouteHandler]:
    """Return a decorator that makes a socket of a Talk, as the channel says."""

    def decorate(talk: Talk) -> WebsocketRouteHandler:
        async def handle(socket: Socket) -> None:
            service = service_of(socket)

            async def begin(line: Line) -> None:
                check_parameters(socket, *channel.parameters)
                await talk(socket, line)

            async def enter() -> None:
                await admit(socket, service.identity, channel.may)

            async def over() -> None:
                lasting = channel.may == PUBLIC
                await service.identity.keyring.until_over(socket.user, lasting=lasting)

            await service.sockets.serve(socket, enter, begin, over)

        return websocket(channel.address, may=channel.may)(handle)

    return decorate


def symbols_or_default(socket: Socket) -> list[str]:
    """Return the parameter `symbol` in order, RTS_DEFAULT_SYMBOL when it is missing."""
    return sorted(names_of(socket, "symbol") or {service_of(socket).settings.default_symbol})
