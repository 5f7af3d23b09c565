"""The feed of orders: every event of every order, as it happens."""

from litestar import websocket

from app_common.feeds.hub import Feed
from app_common.feeds.sockets import FeedFault, Line, Socket, refuse_unknown, symbols_of
from app_common.feeds.subscription import Subscription, start_of
from app_common.state import Service, service_of
from db.calls import CAN_BE_ACCOUNT, ORDER_PAGES

ORDER_UPDATES = Feed(ORDER_PAGES, span=500)


@websocket("/order_updates")
async def order_updates(socket: Socket) -> None:
    """Send every event of every order of `symbol` and `account`, from `from_seq` on."""
    service = service_of(socket)

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "account", "from_seq", "epoch")
        symbols = symbols_of(socket)
        start, account = start_of(socket, symbols), socket.query_params.get("account")
        if account is not None and not await _can_be_an_account(service, account):
            raise FeedFault("invalid_account", "no account can have this name")
        epoch = socket.query_params.get("epoch")
        await Subscription(service.hub, line, symbols, start, account, epoch).run()

    await service.sockets.serve(socket, talk)


async def _can_be_an_account(service: Service, name: str) -> bool:
    """Whether events of an account of this name may come; yes, while the database cannot say."""
    if "\0" in name:
        return False
    try:
        return bool(await service.exchange.value(CAN_BE_ACCOUNT, name))
    except Exception:
        return True
