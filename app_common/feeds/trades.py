"""The feed of trades: of the matching service, and of main, whose page knows one port."""

from app_common.feeds.hub import Feed, Hub
from app_common.feeds.route import feed
from app_common.feeds.sockets import Line, Socket
from app_common.feeds.subscription import subscription_of
from db.calls import TRADE_PAGES

# A trade takes two seqs.
TRADE_UPDATES = Feed(TRADE_PAGES, span=2000, tells_trades=True)


@feed("/trade_updates", "symbol", "from_seq", "epoch")
async def trade_updates(socket: Socket, line: Line) -> None:
    """Send every trade of `symbol` (default: all), from `from_seq` on, each once and in order."""
    hub: Hub = socket.app.state.trades_hub
    await subscription_of(hub, socket, line).run()
