"""A few simulated traders who make a live market through REST. `python -m rts.simulate`"""

import asyncio
import logging
import random
import signal
import ssl
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import uuid4

import httpx

from db.exact import EXACT
from db.settings import Settings
from rts.connection import bearing
from rts.supervisor import reachable

log = logging.getLogger(__name__)

LEVELS = 5
"""Price levels that a market maker quotes on each side."""

MOST_OPEN = 12
"""Orders that a noise trader lets rest; it cancels its oldest before it places one more."""

_LONGEST_PAUSE = 5.0
"""Seconds between attempts while the service or its database is away."""

chance = random.SystemRandom()

Report = dict[str, Any]


@dataclass
class Market:
    """An instrument whose fair price wanders. Prices are whole ticks, so they are always exact."""

    symbol: str
    tick: Decimal
    fair: int
    lowest: int = field(init=False)
    highest: int = field(init=False)

    def __post_init__(self) -> None:
        self.lowest, self.highest = self.fair // 2, self.fair * 2

    def wander(self) -> None:
        """Let the fair price take a step of up to three ticks."""
        step = chance.choice((-3, -2, -1, -1, 0, 0, 1, 1, 2, 3))
        self.fair = min(self.highest, max(self.lowest, self.fair + step))

    def price(self, ticks_from_fair: int) -> str:
        """Return the price so many ticks from fair, as text."""
        return format(EXACT.multiply(self.tick, self.fair + ticks_from_fair), "f")


def markets(default_symbol: str) -> list[Market]:
    """Return the default instrument and two more."""
    return [
        Market(default_symbol, Decimal("0.01"), 10000),
        Market("NOVA", Decimal("0.01"), 2550),
        Market("PIKO", Decimal("0.0001"), 31415),
    ]


class Away(Exception):
    """The service or its database cannot be reached for now."""


class Trader:
    """One account in one market."""

    def __init__(self, client: httpx.AsyncClient, market: Market, kind: str, period: float) -> None:
        self.client = client
        self.market = market
        self.account = f"{kind}-{market.symbol}"
        self.period = period

    async def run(self) -> None:
        """Act every `period` seconds, roughly, until cancelled; wait while the service is away."""
        pause = 0.0
        fresh = True
        while True:
            try:
                if fresh:
                    query = {"symbol": self.market.symbol, "account": self.account}
                    await self.call("DELETE", "/orders", params=query)
                    fresh = False
                await self.act()
                pause = 0.0
            except Away as reason:
                pause = min(_LONGEST_PAUSE, 2 * pause + 0.5)
                log.warning("%s waits %.1f s: %s", self.account, pause, reason)
            await asyncio.sleep(pause + self.period * chance.uniform(0.5, 1.5))

    async def act(self) -> None:
        """Do what this trader does."""
        raise NotImplementedError

    async def call(self, method: str, path: str, **arguments: Any) -> httpx.Response:
        """Send a request. Raises Away."""
        try:
            answer = await self.client.request(method, path, **arguments)
        except httpx.TransportError as error:
            raise Away(type(error).__name__) from None
        if answer.status_code >= 500:
            raise Away(f"it answers {answer.status_code}")
        return answer

    async def place(self, side: str, quantity: int, price: str | None, **more: Any) -> Report:
        """Place an order, once: it is repeated with its client_order_id until it is answered."""
        order = {
            "symbol": self.market.symbol,
            "account": self.account,
            "client_order_id": str(uuid4()),
            "side": side,
            "quantity": str(quantity),
            "price": price,
        }
        while True:
            try:
                answer = await self.call("POST", "/orders", json=order | more)
            except Away:
                await asyncio.sleep(_LONGEST_PAUSE / 2)
                continue
            body: Report = answer.json()
            report: Report = body.get("order", body)
            return report


class MarketMaker(Trader):
    """Quotes both sides around the fair price and moves its quotes when that moves."""

    def __init__(self, client: httpx.AsyncClient, market: Market) -> None:
        super().__init__(client, market, "maker", period=0.35)
        self.quotes: dict[tuple[str, int], str] = {}

    async def act(self) -> None:
        """Renew one quote; fair moves a little each time."""
        self.market.wander()
        level = chance.randint(1, LEVELS)
        side = chance.choice(("buy", "sell"))
        price = self.market.price(-2 * level if side == "buy" else 2 * level)
        quantity = chance.randint(5, 40) * level
        if order_id := self.quotes.pop((side, level), None):
            change = {"price": price, "quantity": str(quantity)}
            answer = await self.call("PUT", f"/orders/{order_id}", json=change)
            report = answer.json() if answer.status_code == 200 else {}
        else:
            report = await self.place(side, quantity, price)
        if report.get("status") in ("new", "partially_filled"):
            self.quotes[side, level] = report["order_id"]


class NoiseTrader(Trader):
    """Trades for reasons of its own: mostly small, sometimes at once, sometimes patiently."""

    def __init__(self, client: httpx.AsyncClient, market: Market) -> None:
        super().__init__(client, market, "noise", period=0.7)
        self.resting: deque[str] = deque()

    async def act(self) -> None:
        """Place an order; cancel the oldest of too many."""
        side = chance.choice(("buy", "sell"))
        quantity = chance.randint(1, 15)
        if chance.random() < 0.5:
            await self.place(side, quantity, None)
            return
        away = chance.randint(1, 12)
        price = self.market.price(-away if side == "buy" else away)
        report = await self.place(side, quantity, price)
        if report.get("status") in ("new", "partially_filled"):
            self.resting.append(report["order_id"])
        if len(self.resting) > MOST_OPEN:
            await self.call("DELETE", f"/orders/{self.resting.popleft()}")


class MomentumTrader(Trader):
    """Follows the last trades: buys what rises, sells what falls."""

    def __init__(self, client: httpx.AsyncClient, market: Market) -> None:
        super().__init__(client, market, "momentum", period=2.0)

    async def act(self) -> None:
        """Take what is there at up to five ticks from fair, and leave the rest."""
        answer = await self.call(
            "GET", "/trades", params={"symbol": self.market.symbol, "limit": 10}
        )
        prices = [Decimal(trade["price"]) for trade in answer.json()["items"]]
        if len(prices) < 2 or prices[0] == prices[-1]:
            return
        side, ticks = ("buy", 5) if prices[0] > prices[-1] else ("sell", -5)
        price = self.market.price(ticks)
        await self.place(side, chance.randint(5, 30), price, time_in_force="ioc")


async def simulate(url: str, default_symbol: str) -> None:
    """Open the markets and let the traders trade until cancelled."""
    # Plain HTTP to this machine: nothing of the environment's proxies and certificates is for it.
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    async with (
        httpx.AsyncClient(
            base_url=url, timeout=15.0, trust_env=False, verify=tls, headers=bearing(None)
        ) as client,
        asyncio.TaskGroup() as group,
    ):
        for market in markets(default_symbol):
            await _open(client, market)
            for trader in (MarketMaker, NoiseTrader, MomentumTrader):
                group.create_task(trader(client, market).run())


async def _open(client: httpx.AsyncClient, market: Market) -> None:
    """Create an instrument unless it is there; wait for the service as long as it takes."""
    opener = Trader(client, market, "opener", period=0.0)
    while True:
        try:
            instrument = {"symbol": market.symbol, "tick_size": str(market.tick)}
            await opener.call("POST", "/instruments", json=instrument)
        except Away as reason:
            log.warning("waiting for the main service: %s", reason)
            await asyncio.sleep(1.0)
        else:
            return


async def _until_signal(settings: Settings) -> None:
    url = f"http://{reachable(settings.host)}:{settings.main_port}"
    task = asyncio.create_task(simulate(url, settings.default_symbol))
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def main() -> None:
    """Trade against the main service of the environment's settings until SIGTERM or SIGINT."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    asyncio.run(_until_signal(Settings.from_env()))


if __name__ == "__main__":
    main()
