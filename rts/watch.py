"""`rts watch`: a market's ladder and tape, live; a screen in a terminal, else lines."""

import asyncio
import logging
from collections import deque
from decimal import Decimal

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from db.settings import Settings
from rts.client import Book, FeedError, Trade, books, trades
from rts.supervisor import reachable
from rts.tasks import Trouble, run_until_signal

FRAMES = 8
"""How often a second the screen is drawn."""

BOOK_LINES = 1.0
"""Seconds between two lines of the book, where there is no screen; a trade is a line at once."""

TAPE = 15
"""Trades that the screen shows."""


class View:
    """What was heard of a market."""

    def __init__(self, symbol: str, depth: int) -> None:
        self.symbol = symbol
        self.depth = depth
        self.book: Book | None = None
        self.tape: deque[Trade] = deque(maxlen=TAPE)

    def screen(self) -> RenderableType:
        """Return ladder and tape: asks above, bids below, the last trades under them."""
        if self.book is None:
            return Text(f"{self.symbol}: waiting for the exchange …")
        last = f"last {self.tape[0].price:f}" if self.tape else "no trade seen yet"
        ladder = Table(title=f"{self.symbol}  {last}  seq {self.book.seq}", expand=False)
        for name, style in (("bid", "green"), ("price", ""), ("ask", "red")):
            ladder.add_column(name, justify="right", style=style, min_width=10)
        for level in reversed(self.book.asks(self.depth)):
            ladder.add_row("", f"{level.price:f}", f"{level.quantity:f}")
        ladder.add_section()
        for level in self.book.bids(self.depth):
            ladder.add_row(f"{level.quantity:f}", f"{level.price:f}", "")
        tape = Table(box=None, show_header=False)
        for trade in self.tape:
            style = "green" if trade.taker_side == "buy" else "red"
            tape.add_row(f"{trade.executed_at:%H:%M:%S}", f"{trade.price:f}", f"{trade.quantity:f}",
                         trade.taker_side, style=style)  # fmt: skip
        return Group(ladder, tape)

    def line(self, book: Book) -> str:
        """Return the best of both sides."""
        bid, ask = (
            "".join(_level(level.quantity, level.price) for level in levels) or "nobody"
            for levels in (book.bids(1), book.asks(1))
        )
        return f"{self.symbol} book  {bid} | {ask}  seq {book.seq}"


def _level(quantity: Decimal, price: Decimal) -> str:
    return f"{quantity:f} @ {price:f}"


async def _watch(settings: Settings, view: View, console: Console) -> None:
    host = reachable(settings.host)

    async def follow_book() -> None:
        url = f"ws://{host}:{settings.main_port}"
        async for book in books(view.symbol, conflate=1000 // FRAMES, url=url):
            view.book = book

    async def follow_trades() -> None:
        url = f"ws://{host}:{settings.matching_port}"
        async for trade in trades(view.symbol, url=url):
            view.tape.appendleft(trade)
            if not console.is_terminal:
                side = "bought" if trade.taker_side == "buy" else "sold"
                console.print(
                    f"{view.symbol} trade {_level(trade.quantity, trade.price)} {side}"
                    f"  {trade.executed_at:%H:%M:%S.%f}  seq {trade.seq}"
                )

    async with asyncio.TaskGroup() as group:
        group.create_task(follow_book())
        group.create_task(follow_trades())
        group.create_task(_show(view, console))


async def _show(view: View, console: Console) -> None:
    """Draw the screen, or tell the best of the book whenever it is another, until cancelled."""
    if console.is_terminal:
        with Live(view.screen(), console=console, screen=True, auto_refresh=False) as live:
            while True:
                live.update(view.screen(), refresh=True)
                await asyncio.sleep(1 / FRAMES)
    told = ""
    while True:
        if view.book is not None and (line := view.line(view.book)) != told:
            console.print(line)
            told = line
        await asyncio.sleep(BOOK_LINES if told else 1 / FRAMES)


def watch(settings: Settings, symbol: str, depth: int, console: Console) -> None:
    """Show a market until a signal ends it. Raises Trouble."""
    if "," in symbol:  # which sockets read as several: their books would be one
        raise Trouble(f"unknown_symbol: there is no instrument {symbol}, and one is watched")
    if console.is_terminal:
        logging.getLogger("rts.client").setLevel(logging.ERROR)  # the screen is no place for it
    try:
        run_until_signal(_watch(settings, View(symbol, depth), console))
    except FeedError as error:
        raise Trouble(str(error)) from error
