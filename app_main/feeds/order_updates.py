"""The feed of orders: every event of every order, as it happens."""

from app_common.caller import READ, Caller
from app_common.feeds.hub import Feed
from app_common.feeds.route import feed
from app_common.feeds.sockets import FeedFault, Line, Socket
from app_common.feeds.subscription import subscription_of
from app_common.problems import Problem
from app_common.state import Service, service_of
from db.calls import CAN_BE_ACCOUNT, ORDER_PAGES

ORDER_UPDATES = Feed(ORDER_PAGES, span=500)


@feed("/order_updates", "symbol", "account", "from_seq", "epoch", may=READ)
async def order_updates(socket: Socket, line: Line) -> None:
    """Send every event of every order of `symbol` and `account`, from `from_seq` on."""
    service = service_of(socket)
    caller: Caller = socket.user
    try:
        account = caller.acts_for(socket.query_params.get("account"))
    except Problem as problem:
        raise FeedFault(problem.code, problem.detail) from None
    subscription = subscription_of(service.hub, socket, line, lambda: not caller.operates, account)
    if account is not None and not await _can_be_an_account(service, account):
        raise FeedFault("invalid_account", "no account can have this name")
    await subscription.run()


async def _can_be_an_account(service: Service, name: str) -> bool:
    """Whether events of an account of this name may come; yes, while the database cannot say."""
    if "\0" in name:
        return False
    try:
        return bool(await service.exchange.value(CAN_BE_ACCOUNT, name))
    except Exception:
        return True
