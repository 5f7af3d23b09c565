"""The feed of orders: every event of every order, as it happens."""

import asyncio
import logging

from app_common.caller import Caller
from app_common.feeds import channels
from app_common.feeds.hub import Hub
from app_common.feeds.looks import BEAT
from app_common.feeds.pages import Feed, Message, Page
from app_common.feeds.route import feed
from app_common.feeds.sockets import FeedFault, Line, Socket
from app_common.feeds.subscription import Hides, Subscription
from app_common.problems import Problem
from app_common.state import Service, service_of
from db.calls import CAN_BE_ACCOUNT, ORDER_PAGES
from db.wire import frame

log = logging.getLogger(__name__)

ORDER_UPDATES = Feed(ORDER_PAGES, span=500)


@feed(channels.ORDER_UPDATES)
async def order_updates(socket: Socket, line: Line) -> None:
    """Send every event of every order of `symbol` and `account`, from `from_seq` on."""
    service = service_of(socket)
    caller: Caller = socket.user
    account = account_of(socket)

    def hides() -> bool:
        return not caller.operates

    if account is None:
        subscription = Subscription(service.hub, socket, line, hides=hides)
    else:
        subscription = OfAccount(service.hub, socket, line, account, hides)
        await check_account(service, account)
    await subscription.run()


def account_of(socket: Socket) -> str | None:
    """Return the account that a client is to hear of. Raises FeedFault if it may not."""
    caller: Caller = socket.user
    try:
        return caller.acts_for(socket.query_params.get("account"))
    except Problem as problem:
        raise FeedFault(problem.code, problem.detail) from None


async def check_account(service: Service, name: str) -> None:
    """Raise FeedFault if no account can have a name; not while the database cannot say."""
    try:
        possible = "\0" not in name and await service.exchange.value(CAN_BE_ACCOUNT, name)
    except Exception:
        return
    if not possible:
        raise FeedFault("invalid_account", "no account can have this name")


class OfAccount(Subscription):
    """Only events of an account's orders, each naming as prev_seq the one before it."""

    _as_published = False

    def __init__(self, hub: Hub, socket: Socket, line: Line, account: str, hides: Hides) -> None:
        super().__init__(hub, socket, line, hides=hides)
        self._hub = hub
        self._account = account
        self._previous: dict[str, int] = {}

    def _seen(self, page: Page) -> Page:
        page = super()._seen(page)
        mine = [message for message in page.messages if message.account == self._account]
        return Page(page.symbol, page.after, page.last, page.trade_id, mine)

    async def _frames(self, page: Page) -> bytes:
        """Return the messages with prev_seq as one account sees it."""
        frames = []
        for message in page.messages:
            if page.symbol in self._previous:
                previous: int | None = self._previous[page.symbol]
            else:
                previous = await self._event_before(page.symbol, message.seq)
            self._previous[page.symbol] = message.seq
            frames.append(frame(_with_prev_seq(message, previous)))
        return b"".join(frames)

    async def _event_before(self, symbol: str, seq: int) -> int | None:
        while True:
            try:
                return await self._hub.event_before(symbol, self._account, seq)
            except Exception as error:
                log.warning("no link in %s: %s: %s", symbol, type(error).__name__, error)
            await asyncio.sleep(BEAT)


def _with_prev_seq(message: Message, previous: int | None) -> bytes:
    """Return a message with another prev_seq.

    It stands before anything that a client could have written.
    """
    head, _, rest = message.text.partition(b'"prev_seq":')
    _, comma, rest = rest.partition(b",")
    link = b"null" if previous is None else b"%d" % previous
    return b'%b"prev_seq":%b%b%b' % (head, link, comma, rest)
