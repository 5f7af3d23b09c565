"""The feed of balances: every entry of an account's statement, and what its orders hold."""

from app_common.feeds import channels
from app_common.feeds.route import feed
from app_common.feeds.sockets import FeedFault, Line, Socket, names_of
from app_common.feeds.statements import StatementBoard
from app_common.feeds.subscription import ASSETS, Subscription
from app_common.state import service_of
from app_main.feeds.order_updates import account_of, check_account


@feed(channels.BALANCE_UPDATES)
async def balance_updates(socket: Socket, line: Line) -> None:
    """Send the balances of `account` in `asset` (default: all) as they are, then each entry.

    With `from_entry` each entry from there on instead.
    """
    account = account_of(socket)
    if account is None:
        raise FeedFault("invalid_account", "send the account whose balances you want")
    await check_account(service_of(socket), account)
    board: StatementBoard = socket.app.state.statements
    async with board.following(account, names_of(socket, "asset")) as statement:
        await Subscription(statement, socket, line, ASSETS).run()
