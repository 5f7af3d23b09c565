"""A live market of simulated traders, who trade through REST. `rts simulate`"""

import asyncio
import logging
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.live import Live as Screen
from rich.table import Table

from db.settings import Settings
from rts.desk import PAUSE, Desk, Exchange, open_market
from rts.listings import Listing, chosen
from rts.rest import Refused
from rts.supervisor import reachable
from rts.tasks import Lines, Trouble, run_until_signal
from rts.traders import cast, fresh_seed

SILENCE = 3.0
"""Seconds without an answer until that is said."""

TELL_EVERY = 5.0
"""Seconds between two lines, where there is no terminal to draw a table on."""


class Board:
    """Shows what the desks do: a table in a terminal, else a line now and then."""

    def __init__(self, console: Console, desks: Sequence[Desk]) -> None:
        self._console = console
        self._desks = desks
        self._clock = asyncio.get_running_loop().time
        self._began = self._clock()
        self._before = (0, 0)

    async def show(self) -> None:
        """Show it until cancelled."""
        if self._console.is_terminal:
            with Screen(self.table(1.0), console=self._console) as screen:
                while True:
                    await asyncio.sleep(1.0)
                    screen.update(self.table(1.0))
        while True:
            await asyncio.sleep(TELL_EVERY)
            self._console.print(self.line())

    def table(self, seconds: float) -> Table:
        """Return what was done in each market, and in all of them within the last `seconds`."""
        orders, trades = self._rates(seconds)
        table = Table(
            title=self._silence() or f"{orders:.1f} orders and {trades:.1f} trades a second"
        )
        table.add_column("symbol")
        for name in ("last", "orders", "trades", "refused"):
            table.add_column(name, justify="right")
        for desk in self._desks:
            table.add_row(desk.market.terms.symbol, *_told(desk))
        return table

    def line(self) -> str:
        """Return the same on one line."""
        orders, trades = self._rates(TELL_EVERY)
        markets = ", ".join(
            f"{desk.market.terms.symbol} {last} ({trades} trades)"
            for desk, (last, _, trades, _) in zip(self._desks, map(_told, self._desks), strict=True)
        )
        rates = f"{orders:.1f} orders and {trades:.1f} trades a second"
        return f"{self._silence() or rates}; {self.refusals()}; {markets}"

    def summary(self) -> str:
        """Return what was done in all."""
        seconds = self._clock() - self._began
        orders, trades = self._sums()
        return (
            f"{orders} orders and {trades} trades in {seconds:.0f} s, "
            f"{trades / max(seconds, 1):.1f} trades a second; {self.refusals()}"
        )

    def refusals(self) -> str:
        """Return how many were refused, and why."""
        codes: Counter[str] = sum((desk.tally.refusals for desk in self._desks), Counter())
        reasons = ", ".join(f"{code} {count}" for code, count in codes.most_common(3))
        return f"{codes.total()} refused ({reasons})" if codes else "0 refused"

    def _silence(self) -> str | None:
        silent = self._clock() - max(desk.answered for desk in self._desks)
        return f"waits: no answer for {silent:.0f} s" if silent > SILENCE else None

    def _sums(self) -> tuple[int, int]:
        tallies = [desk.tally for desk in self._desks]
        return sum(each.orders for each in tallies), sum(each.trades for each in tallies)

    def _rates(self, seconds: float) -> tuple[float, float]:
        orders, trades = self._sums()
        before, self._before = self._before, (orders, trades)
        return (orders - before[0]) / seconds, (trades - before[1]) / seconds


def _told(desk: Desk) -> tuple[str, str, str, str]:
    tape = desk.market.tape
    last = format(desk.market.price(tape[0]), "f") if tape else "-"
    tally = desk.tally
    return last, str(tally.orders), str(tally.trades), str(tally.refusals.total())


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a simulation runs."""

    symbols: str | None = None
    traders: int = 7
    rate: float = 24.0
    seed: str | None = None
    seconds: float | None = None


async def simulate(url: str, listed: Sequence[Listing], options: Options, console: Console) -> None:
    """Open the markets and let the traders trade until cancelled, or for so many seconds."""
    # The seed decides what the traders do; the run is who they are, and nobody was that before.
    seed = options.seed or fresh_seed()
    run = "".join(random.SystemRandom().choices("bcdfghjkmnpqrstvwxz23456789", k=6))
    async with Exchange(url) as exchange:
        await _await_service(exchange, url, console)
        markets = [await open_market(exchange, listing, seed) for listing in listed]
        desks = [
            Desk(exchange, market, cast(market, options.traders, run, seed), run)
            for market in markets
        ]
        symbols = ", ".join(market.terms.symbol for market in markets)
        console.print(
            f"seed {seed}, run {run}: {options.traders} traders in each of {symbols}; "
            f"{options.rate:g} turns a second"
        )
        board = Board(console, desks)
        try:
            async with asyncio.timeout(options.seconds), asyncio.TaskGroup() as group:
                group.create_task(board.show())
                for desk in desks:
                    group.create_task(desk.trade(options.rate / len(desks)))
        except TimeoutError:
            pass
        finally:
            console.print(board.summary())


async def _await_service(exchange: Exchange, url: str, console: Console) -> None:
    """Wait as long as it takes."""
    waited = 0
    while not await exchange.is_there():
        if waited % 10 == 0:
            console.print(f"waiting for the main service at {url}: `rts up` starts it")
        waited += 1
        await asyncio.sleep(PAUSE)


def main(options: Options | None = None) -> None:
    """Trade against the main service of the environment's settings until a signal ends it.

    Raises ValueError if the symbols cannot be read, Trouble if there can be no market.
    """
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s")
    settings, options = Settings.from_env(), options or Options()
    listed = chosen(options.symbols, settings.default_symbol)
    url = f"http://{reachable(settings.host)}:{settings.main_port}"
    try:
        run_until_signal(simulate(url, listed, options, Lines()))
    except Refused as refused:
        raise Trouble(f"The exchange refuses: {refused}") from refused


if __name__ == "__main__":
    main(Options(seed=sys.argv[1] if len(sys.argv) > 1 else None))
