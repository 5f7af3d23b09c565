"""WebSockets of the main service: book snapshots and order updates."""

from typing import Any

import asyncpg
from litestar import WebSocket, websocket

from app_main.snapshots import SnapshotBoard, Watcher
from db.calls import READ_EVENTS
from db.hub import Feed, Message, Send, Subscription, prev_seq
from db.wire import encode, shape
from rts.service.sockets import number_of, refuse_unknown, symbols_of
from rts.service.state import service_of

Socket = WebSocket[Any, Any, Any]


def order_message(row: asyncpg.Record) -> Message:
    """Return an event of the journal as it goes out: an order's, or of the market itself."""
    event = shape(row)
    symbol, seq = event.pop("symbol"), event.pop("seq")
    kind = "order" if event["order_id"] is not None else "instrument"
    # prev_seq stands before anything that a client could have written, see Subscription._linked.
    head = encode({"type": kind, "symbol": symbol, "seq": seq}).decode()[:-1]
    rest = encode(event).decode()[1:]
    text = f"{head},{prev_seq(seq - 1 or None)},{rest}"
    return Message(symbol, seq, event["account"], text)


ORDER_UPDATES = Feed(READ_EVENTS, span=500, message=order_message)


@websocket("/order_book_snapshot")
async def order_book_snapshot(socket: Socket) -> None:
    """Send the books of `symbol` (default: RTS_DEFAULT_SYMBOL) at once and then every second."""
    service = service_of(socket)
    board: SnapshotBoard = socket.app.state.board

    async def talk(send: Send) -> None:
        refuse_unknown(socket, "symbol", "depth")
        symbols = symbols_of(socket) or {service.settings.default_symbol}
        depth = number_of(socket, "depth", 1, 16) or 5
        await Watcher(board, [(symbol, depth) for symbol in sorted(symbols)]).run(send)

    await service.sockets.serve(socket, talk)


@websocket("/order_updates")
async def order_updates(socket: Socket) -> None:
    """Send every event of every order of `symbol` and `account`, from `from_seq` on."""
    service = service_of(socket)

    async def talk(send: Send) -> None:
        refuse_unknown(socket, "symbol", "account", "from_seq")
        from_seq = number_of(socket, "from_seq", 1, 2**63 - 1)
        account = socket.query_params.get("account")
        await Subscription(service.hub, symbols_of(socket), account, from_seq).run(send)

    await service.sockets.serve(socket, talk)
