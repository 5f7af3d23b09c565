"""The feed of trades: of the matching service, and of main, whose page knows one port."""

from app_common.caller import Caller
from app_common.feeds import channels
from app_common.feeds.hub import Hub
from app_common.feeds.pages import Feed
from app_common.feeds.route import feed
from app_common.feeds.sockets import Line, Socket
from app_common.feeds.subscription import Subscription
from app_common.state import service_of
from db.calls import TRADE_PAGES

# A trade takes two seqs.
TRADE_UPDATES = Feed(TRADE_PAGES, span=2000, tells_trades=True)


@feed(channels.TRADE_UPDATES)
async def trade_updates(socket: Socket, line: Line) -> None:
    """Send every trade of `symbol` (default: all), from `from_seq` on, each once and in order."""
    hub: Hub = socket.app.state.trades_hub
    keyring = service_of(socket).identity.keyring

    def hides() -> bool:
        caller: Caller = socket.user
        return not (caller if caller.key_id else keyring.stranger_now()).operates

    await Subscription(hub, socket, line, hides=hides).run()
