"""WebSockets of the main service: books, orders, candles and tickers."""

from litestar import websocket

from app_main.candles import INTERVALS
from app_main.glances import GlanceBoard
from app_main.level_feed import LevelBoard, LevelFollower
from app_main.snapshots import SnapshotBoard
from db.calls import CAN_BE_ACCOUNT, ORDER_PAGES
from db.hub import Feed
from rts.service.sockets import Line, Refused, Socket, number_of, refuse_unknown, symbols_of
from rts.service.state import Service, service_of
from rts.service.subscription import Subscription, start_of

ORDER_UPDATES = Feed(ORDER_PAGES, span=500)


@websocket("/order_book_snapshot")
async def order_book_snapshot(socket: Socket) -> None:
    """Send the books of `symbol` (default: RTS_DEFAULT_SYMBOL) at once and then every second."""
    service = service_of(socket)
    board: SnapshotBoard = socket.app.state.board

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "depth")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        depth = number_of(socket, "depth", 1, 16) or 5
        await board.watch(tuple((symbol, depth) for symbol in sorted(symbols)), line)

    await service.sockets.serve(socket, talk)


@websocket("/order_updates")
async def order_updates(socket: Socket) -> None:
    """Send every event of every order of `symbol` and `account`, from `from_seq` on."""
    service = service_of(socket)

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "account", "from_seq", "epoch")
        symbols = symbols_of(socket)
        start, account = start_of(socket, symbols), socket.query_params.get("account")
        if account is not None and not await _can_be_an_account(service, account):
            raise Refused("invalid_account", "no account can have this name")
        epoch = socket.query_params.get("epoch")
        await Subscription(service.hub, line, symbols, start, account, epoch).run()

    await service.sockets.serve(socket, talk)


@websocket("/order_book_updates")
async def order_book_updates(socket: Socket) -> None:
    """Send the whole books of `symbol` (default: RTS_DEFAULT_SYMBOL), then what commands change."""
    service = service_of(socket)
    board: LevelBoard = socket.app.state.levels

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "conflate")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        milliseconds = number_of(socket, "conflate", 10, 1000) or 0
        await LevelFollower(board, line, sorted(symbols), milliseconds / 1000).run()

    await service.sockets.serve(socket, talk)


@websocket("/candle_updates")
async def candle_updates(socket: Socket) -> None:
    """Send the newest candles of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    service = service_of(socket)
    board: GlanceBoard = socket.app.state.glances

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol", "interval")
        interval = socket.query_params.get("interval", "1m")
        if interval not in INTERVALS:
            raise Refused("invalid_interval", f"send one of {', '.join(INTERVALS)}")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        await board.watch([(symbol, interval) for symbol in sorted(symbols)], line)

    await service.sockets.serve(socket, talk)


@websocket("/ticker_updates")
async def ticker_updates(socket: Socket) -> None:
    """Send the tickers of `symbol` (default: RTS_DEFAULT_SYMBOL), and when they change."""
    service = service_of(socket)
    board: GlanceBoard = socket.app.state.glances

    async def talk(line: Line) -> None:
        refuse_unknown(socket, "symbol")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        await board.watch([(symbol, None) for symbol in sorted(symbols)], line)

    await service.sockets.serve(socket, talk)


async def _can_be_an_account(service: Service, name: str) -> bool:
    """Whether events of an account of this name may come; yes, while the database cannot say."""
    if "\0" in name:
        return False
    try:
        return bool(await service.exchange.value(CAN_BE_ACCOUNT, name))
    except Exception:
        return True
