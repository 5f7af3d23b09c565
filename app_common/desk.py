"""Orders that arrive together share one call and one commit; a lone one waits for nobody."""

import asyncio
from typing import Any

import asyncpg

from db.calls import PLACE_REQUESTS, Exchange, Saturated, Unavailable

Waiting = list[tuple[str, asyncio.Future[Any]]]
"""Orders as `request_of` writes them, and who waits for what becomes of them."""

_AWAY = (TimeoutError, Saturated, Unavailable)
"""The database did not answer, or there is no connection to it."""

_NOBODYS = ("08", "40", "53", "57")
"""Classes of errors that no order of a call is to blame for."""

MOST = 64
"""Orders that share a call: their answers all wait for its end."""

SLICE = 2
"""Answers that are given before the process looks for new orders again."""

LONGEST = 1024
"""Orders of one instrument that wait for a call; the next is told that we are saturated."""


class Desk:
    """Places the orders of a process, one call per instrument at a time.

    The instrument's lock lets one call in at a time anyway, and holds it through the flush to disk;
    so what arrives meanwhile is placed by the next call together, each with its own result. (A
    second call at the same time would halve how many share one: 1,720 orders/s became 1,420.)

    Answers are given in slices until as many orders wait as have still to be answered. Given all at
    once they would keep the process from everything else, all callers would come back together, and
    this process and the database would wait for each other in turn.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._waiting: dict[str, Waiting] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def place(self, symbol: str, request: str) -> Any:
        """Place an order, return its api.order_report: one that cannot be read has `error`.

        request: as `request_of` writes it. Raises what Exchange raises, and Saturated.
        """
        waiting = self._waiting.get(symbol)
        if waiting is None:
            waiting = self._waiting[symbol] = []
            task = asyncio.create_task(self._serve(symbol, waiting))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if len(waiting) >= LONGEST:
            raise Saturated
        placed = asyncio.get_running_loop().create_future()
        waiting.append((request, placed))
        return await placed

    async def _serve(self, symbol: str, waiting: Waiting) -> None:
        """Make calls until nobody waits."""
        while waiting:
            together, waiting[:MOST] = waiting[:MOST], []
            try:
                await self._place_or_fail(together, waiting)
            except _AWAY as error:
                _fail(together, error)
                _turn_away(waiting)
        del self._waiting[symbol]

    async def _place(self, together: Waiting, waiting: Waiting) -> None:
        """Place them with one call; if one of them breaks it, each with a call of its own."""
        requests = [request for request, _ in together]
        try:
            rows = await self._exchange.rows(PLACE_REQUESTS, requests)
        except asyncpg.PostgresError as error:
            if len(together) == 1 or (error.sqlstate or "")[:2] in _NOBODYS:
                raise
            # It did nothing.
            for one in together:
                await self._place_or_fail([one], waiting)
        else:
            for number, ((_, placed), row) in enumerate(zip(together, rows, strict=True)):
                if number and number % SLICE == 0 and len(waiting) < len(together) - number:
                    await asyncio.sleep(0)
                if not placed.done():
                    placed.set_result(row)

    async def _place_or_fail(self, together: Waiting, waiting: Waiting) -> None:
        try:
            await self._place(together, waiting)
        except _AWAY:
            raise
        except Exception as error:
            _fail(together, error)


def _turn_away(queue: Waiting) -> None:
    """Tell those who wait behind a call that got no answer: they would not get one either."""
    _fail(queue, Saturated())
    queue.clear()


def _fail(together: Waiting, error: Exception) -> None:
    for _, placed in together:
        if not placed.done():
            placed.set_exception(error)
