"""What must happen without a caller: orders expire, switches fire, forgotten transactions end.

Four duties, each in a task and on a connection of its own, so that none waits for another: what
has a deadline where the market is free, the same where somebody has to be waited for, the watchdog,
and chores that only save time or space. One instance of many does them, the one that holds the
lease; it renews the lease with what has a deadline, so that one that hangs loses it within LEASE
seconds to another.
"""

import asyncio
import logging
import os
import secrets
import socket
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

import asyncpg
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from app_common.state import Alarm
from app_matching.chores import Chores
from app_matching.clock import Clock
from app_matching.duty import PERIOD, Duty
from db import calls
from db.pool import Access, Init

log = logging.getLogger(__name__)

LEASE = 5
"""Seconds for which the lease is taken at the beginning of each round."""

ROUND = 2.0
"""Seconds after which a round begins nothing more, so that the lease is renewed in time."""

AT_ONCE, PATIENCE, LONG_PATIENCE = 1, 700, 1500
"""Milliseconds to wait for a market: at first; in its queue; in its queue once more."""

ANSWER_TIMEOUT = 4.5
"""Seconds until an unanswered statement means that the connection is dead."""

FULL = 0.25
"""Part of the queue of notifications; beyond it somebody listens without hearing."""

Work = Callable[[asyncpg.Connection], Awaitable[None]]


class House:
    """Housekeeping of one process, and how it goes: /health and /metrics tell it."""

    def __init__(
        self, access: Access, application_name: str, idle_seconds: float, hold_seconds: float,
        init: Init,
    ) -> None:  # fmt: skip
        """How long a transaction may hold a market: any that is idle; another role's at all.

        init: prepares each connection before it is used.
        """
        self._init = init
        self._access = access
        self._application_name = application_name
        self._idle_seconds = idle_seconds
        self._hold_seconds = hold_seconds
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._held_until = float("-inf")
        self._busy: dict[int, str] = {}  # markets that were not free: id, symbol
        self._held: dict[int, float] = {}  # of these, that could not be had: when tried last
        self._some_are_busy = asyncio.Event()
        self._blindness: list[str] = []  # what the watchdog lacks
        self._queue = 0.0
        self._deadlines = Duty("deadlines", patience=3.0)
        self._waiting = Duty("waiting", patience=6.0, period=0.0)
        self._watchdog = Duty("watchdog", patience=3.0)
        self._chores = Duty("chores", patience=30.0)
        self._clock = Clock(self._deadlines)
        self._pending = Chores(self._chores, self._clock)

    async def run(self) -> None:
        """Keep house until cancelled; whatever fails is told and tried again."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep(self._deadlines, self._meet_deadlines))
            tasks.create_task(self._keep(self._waiting, self._await_markets))
            tasks.create_task(self._keep(self._watchdog, self._watch))
            tasks.create_task(self._keep(self._chores, self._do_chores))

    @property
    def _holds(self) -> bool:
        """Whether the lease is ours, by a clock that goes on while the process is stopped."""
        return time.monotonic() < self._held_until

    async def _keep(self, duty: Duty, work: Work) -> None:
        """Do a round of work each period of the duty."""
        while True:
            try:
                connection = await self._access.connect(
                    application_name=self._application_name, init=self._init
                )
                try:
                    await connection.execute(calls.HOUSE_SESSION)
                    while True:
                        began = time.monotonic()
                        duty.begin_round()
                        await work(connection)
                        duty.end_round(time.monotonic() - began)
                        await asyncio.sleep(max(0.0, began + duty.period - time.monotonic()))
                finally:
                    await self._leave(duty, connection)
            except Exception as error:
                duty.fault("round", error)
            await asyncio.sleep(PERIOD)

    async def _leave(self, duty: Duty, connection: asyncpg.Connection) -> None:
        """Close a connection; if it was that of the lease, give the lease to others at once."""
        if duty is self._deadlines and self._holds:
            self._held_until = float("-inf")
            with suppress(Exception):
                await connection.execute(calls.END_LEASE, self._owner, timeout=1.0)
        connection.terminate()

    # -------------------------------------------------------------------- what has a deadline
    async def _meet_deadlines(self, connection: asyncpg.Connection) -> None:
        """Renew the lease, then end what must end wherever nobody is in the way."""
        began, held = time.monotonic(), self._holds
        taken = await connection.fetchval(calls.TAKE_LEASE, self._owner, LEASE, timeout=LEASE - 1)
        self._held_until = began + LEASE if taken else float("-inf")
        if taken != held:
            log.info("housekeeping is %s", "ours" if taken else "another's")
        busy: dict[int, str] = {}
        if not taken:
            self._clock.forget()
        else:
            await self._clock.look(connection)
            fired = await self._deadlines.attempt(
                "fire_cancel_after", connection.fetchval(calls.FIRE_CANCEL_AFTER)
            )
            self._deadlines.count("switches", fired or 0)
        while taken and time.monotonic() < began + ROUND:
            due = await connection.fetch(calls.DUE_ORDERS, [*busy], timeout=ANSWER_TIMEOUT)
            if not due:
                break
            for row in sorted(due, key=lambda row: row["instrument_id"] in self._held):
                if row["instrument_id"] in busy or time.monotonic() > began + ROUND:
                    continue
                if not await self._end(self._deadlines, connection, row, AT_ONCE):
                    busy[row["instrument_id"]] = row["symbol"]
        self._busy = busy
        self._held = {market: since for market, since in self._held.items() if market in busy}
        if busy:
            self._some_are_busy.set()

    async def _await_markets(self, connection: asyncpg.Connection) -> None:
        """Wait in the queue of markets that were busy, those that were tried longest ago first."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PERIOD):
                await self._some_are_busy.wait()
        self._some_are_busy.clear()
        began = time.monotonic()
        while self._busy and self._holds and time.monotonic() < began + ROUND:
            market = min(self._busy, key=lambda market: self._held.get(market, 0.0))
            others = [other for other in self._busy if other != market]
            due = await connection.fetch(calls.DUE_ORDERS, others, timeout=ANSWER_TIMEOUT)
            ours = [row for row in due if row["instrument_id"] == market]
            patience = LONG_PATIENCE if market in self._held else PATIENCE
            for row in ours:
                if not await self._end(self._waiting, connection, row, patience):
                    self._held[market] = time.monotonic()
                    break
            else:
                self._held.pop(market, None)
            if not ours:
                self._busy.pop(market, None)

    async def _end(
        self, duty: Duty, connection: asyncpg.Connection, row: Any, patience: int
    ) -> bool:
        """End due orders of one market; False: it could not be had, or they were over already."""
        ended = await duty.attempt(
            "end_due_orders",
            connection.fetchval(
                calls.END_DUE_ORDERS, row["instrument_id"], row["order_ids"], row["status"],
                row["reason"], patience,
            ),
        )  # fmt: skip
        duty.count(row["status"], ended or 0)
        return bool(ended)

    # --------------------------------------------------------------------------- the watchdog
    async def _watch(self, connection: asyncpg.Connection) -> None:
        """End who sits on a market, and look whether it could; keep the bell's queue short."""
        if not self._holds:
            self._blindness, self._queue = [], 0.0
            return
        for what, statement, seconds in (
            ("end_idle_transactions", calls.END_IDLE_TRANSACTIONS, self._idle_seconds),
            ("end_holders", calls.END_HOLDERS, self._hold_seconds),
        ):
            ended = await self._watchdog.attempt(what, connection.fetchval(statement, seconds))
            if ended:
                self._watchdog.count("ended", ended)
                log.warning("ended %s sessions that held a market: %s", ended, what)
        faults = await connection.fetchval(calls.WATCHDOG_FAULTS, self._idle_seconds) or []
        if faults != self._blindness:
            log.warning("the watchdog %s", f"is blind: {'; '.join(faults)}" if faults else "sees")
        self._blindness = faults
        self._queue = await connection.fetchval(calls.NOTIFICATION_QUEUE)

    async def _do_chores(self, connection: asyncpg.Connection) -> None:
        if self._holds:
            await self._pending.do(connection, lambda: self._holds)
        else:
            self._pending.forget()

    # ------------------------------------------------------------------------ how it goes
    def told(self) -> dict[str, Any]:
        """Return what /health tells."""
        holds = self._holds
        return {
            "lease": "held" if holds else "standby",
            "watchdog": ("blind" if self._blindness else "ok") if holds else "standby",
            "late_seconds": round(max(duty.late for duty in self._duties), 3),
            "held_markets": len(self._held),
            "books": self._pending.books if holds else "standby",
            "notification_queue": self._queue,
        }

    def alarms(self) -> Iterable[Alarm]:
        """Yield what an operator should look at."""
        for duty in self._duties:
            yield from duty.alarms()
        if self._held:
            names = ", ".join([self._busy.get(market, "?") for market in self._held][:5])
            yield Alarm("deadlines_wait", f"orders that are due wait for who holds {names}")
        if self._blindness:
            yield Alarm("watchdog_blind", "; ".join(self._blindness))
        yield from self._clock.alarms()
        if self._pending.books not in (None, "balanced"):
            yield Alarm("books_off", f"totals do not add up to 0, {self._pending.books}")
        if self._queue > FULL:
            yield Alarm("notification_queue", f"{self._queue:.0%} full: a listener does not hear")

    def metrics(self) -> Iterable[Metric]:
        """Yield what /metrics tells."""
        yield GaugeMetricFamily("rts_housekeeping_lease", "1: held here", int(self._holds))
        sees = int(self._holds and not self._blindness)
        yield GaugeMetricFamily("rts_watchdog_sees", "1: and may end what it sees", sees)
        yield GaugeMetricFamily("rts_held_markets", "Where due orders wait", len(self._held))
        yield GaugeMetricFamily("rts_notification_queue", "Part that is full", self._queue)
        yield from self._clock.metrics()
        rounds = CounterMetricFamily("rts_housekeeping_rounds", "Rounds done", labels=["duty"])
        lasted = GaugeMetricFamily(
            "rts_housekeeping_round_seconds", "Of the last round", labels=["duty"]
        )
        late = GaugeMetricFamily(
            "rts_housekeeping_late_seconds", "Since the next round was due", labels=["duty"]
        )
        done = CounterMetricFamily(
            "rts_housekeeping_done", "What rounds did, by what", labels=["duty", "what"]
        )
        for duty in self._duties:
            rounds.add_metric([duty.name], duty.rounds)
            lasted.add_metric([duty.name], duty.seconds)
            late.add_metric([duty.name], duty.late)
            for what, number in duty.done.items():
                done.add_metric([duty.name, what], number)
        yield from (rounds, lasted, late, done)

    @property
    def _duties(self) -> tuple[Duty, ...]:
        return self._deadlines, self._waiting, self._watchdog, self._chores
