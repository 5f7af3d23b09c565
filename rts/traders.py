"""The characters of the simulated market: what each does next, from what it knows and a seed alone.

Nothing here asks or waits: `rts simulate` carries their plans out over REST, `rts.history` in SQL.
Prices are whole ticks and quantities whole lots, so they are exact.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from random import Random, SystemRandom
from typing import Any, ClassVar, Protocol

from db.exact import EXACT
from rts.answers import NewOrder

LIMIT = 2000
"""Lots that a trader is long or short at most, but for the one that is large."""

LARGE = 4000
"""Lots that the large trader moves from one end to the other."""

MOST_RESTING = 3
"""Orders that a noise trader lets rest; it cancels its oldest before it places one more."""

BUDGET = 20_000
"""Lots that a trader is funded for, in either asset."""

FINAL = ("filled", "canceled", "rejected", "expired")


class Answered(Protocol):
    """What a trader learns from: an order as it stands."""

    @property
    def order_id(self) -> int: ...
    @property
    def side(self) -> str: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def traded_quantity(self) -> Decimal: ...
    @property
    def status(self) -> str: ...
    @property
    def stop_price(self) -> Decimal | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is traded; without assets it moves no money."""

    symbol: str
    tick_size: Decimal
    lot_size: Decimal
    base_asset: str | None
    quote_asset: str | None


class Market:
    """An instrument, what its traders take for its fair price, and its last trades."""

    def __init__(self, terms: Terms, price: Decimal, seed: str) -> None:
        self.terms = terms
        self.chance = Random(f"{seed}/{terms.symbol}")
        self.start = self.fair = max(4, int(price // terms.tick_size))
        self.unit = max(1, self.start // 5000)
        """Ticks that make a difference to anybody: a fiftieth of a percent."""
        self.tape: deque[int] = deque(maxlen=20)
        """Prices of the last trades, newest first."""
        self.closes = datetime.max
        """When orders that rest end by themselves, so that nobody leaves any for good."""

    def wander(self, seconds: int) -> None:
        """Let the fair price take the step of so many seconds, partly towards what was paid."""
        step = round(self.chance.gauss(0, 0.5 * self.unit * seconds**0.5))
        gap = self.tape[0] - self.fair if self.tape else 0
        step += abs(gap) // 8 * (1 if gap > 0 else -1)
        self.fair = min(2 * self.start, max(self.start // 2, self.fair + step))

    def price(self, ticks: int) -> Decimal:
        return EXACT.multiply(self.terms.tick_size, max(1, ticks))

    def ticks(self, price: Decimal) -> int:
        return int(price // self.terms.tick_size)

    def quantity(self, lots: int) -> Decimal:
        return EXACT.multiply(self.terms.lot_size, lots)

    def lots(self, quantity: Decimal) -> int:
        return int(quantity // self.terms.lot_size)

    def budget(self) -> dict[str, int]:
        """Return what a trader needs of each asset, in whole units."""
        if self.terms.base_asset is None or self.terms.quote_asset is None:
            return {}
        lots = self.quantity(BUDGET)
        value = EXACT.multiply(lots, self.price(self.start))
        return {self.terms.base_asset: int(lots) + 1, self.terms.quote_asset: int(value) + 1}


@dataclass
class Live:
    """An order of a trader's that is not final, as far as the trader was told."""

    side: str
    lots: int
    traded: int
    is_stop: bool


@dataclass
class Change:
    """Another price and open quantity for a live order, which keeps its id or gets a new one."""

    order_id: int
    lots: int
    ticks: int
    anew: bool = False


@dataclass
class Plan:
    """What a trader does next, in this order."""

    renew: bool = False
    """First cancel all that it has."""
    cancel: list[int] = field(default_factory=list)
    change: list[Change] = field(default_factory=list)
    place: list[NewOrder] = field(default_factory=list)


class Trader:
    """One account in one market."""

    kind: ClassVar[str]
    weight: ClassVar[int]
    """How often it acts, beside the others."""

    def __init__(self, market: Market, number: int, run: str, seed: str) -> None:
        self.market = market
        self.account = f"{self.kind}{number}-{market.terms.symbol}-{run}"
        self.chance = Random(f"{seed}/{market.terms.symbol}/{self.kind}{number}")
        self.position = 0
        self.live: dict[int, Live] = {}

    def decide(self) -> Plan:
        """Say what it does next."""
        raise NotImplementedError

    def learn(self, order: Answered) -> None:
        """Take note of an order of its own as it was answered."""
        traded = self.market.lots(order.traded_quantity)
        known = self.live.pop(order.order_id, None)
        news = traded - (known.traded if known else 0)
        self.position += news if order.side == "buy" else -news
        if order.status not in FINAL:
            lots = self.market.lots(order.quantity)
            is_stop = order.stop_price is not None
            self.live[order.order_id] = Live(order.side, lots, traded, is_stop)

    def order(self, side: str, lots: int, ticks: int | None, **more: Any) -> NewOrder:
        """Return an order; one that may rest ends with the market's time."""
        if ticks is not None and "time_in_force" not in more:
            more |= {"time_in_force": "gtd", "expires_at": self.market.closes}
        return NewOrder(
            side=side,
            quantity=self.market.quantity(lots),
            price=None if ticks is None else self.market.price(ticks),
            symbol=self.market.terms.symbol,
            account=self.account,
            **more,
        )

    def take(self, side: str, lots: int, reach: int = 8) -> Plan:
        """Trade at once, at most so many units from the fair price; never beyond the limit."""
        way = 1 if side == "buy" else -1
        if way * self.position > LIMIT:
            side, way = ("sell" if way > 0 else "buy"), -way
        ticks = self.market.fair + way * reach * self.market.unit
        return Plan(place=[self.order(side, lots, ticks, time_in_force="ioc")])

    def sides(self) -> list[tuple[str, int]]:
        """Return the sides that its position lets it quote, each with its sign."""
        both = (("buy", -1), ("sell", 1))
        return [(side, sign) for side, sign in both if -sign * self.position < LIMIT]

    def center(self) -> int:
        """Return the fair price, moved so that who trades with it makes its position smaller."""
        return self.market.fair - 6 * self.market.unit * self.position // LIMIT


class Maker(Trader):
    """Quotes many levels of both sides, and renews all of them at once."""

    kind, weight = "maker", 2
    levels = 4

    def decide(self) -> Plan:
        quotes = [
            self.order(
                side,
                self.chance.randint(5, 20) * level,
                self.center() + sign * (2 * level - 1) * self.market.unit,
            )
            for level in range(1, self.levels + 1)
            for side, sign in self.sides()
        ]
        return Plan(renew=True, place=quotes)


class Quoter(Trader):
    """Quotes close to the price and moves one quote at a time, by modify or by replace."""

    kind, weight = "quoter", 5
    levels = 3

    def __init__(self, market: Market, number: int, run: str, seed: str) -> None:
        super().__init__(market, number, run, seed)
        self.next = 0

    def decide(self) -> Plan:
        sides = self.sides()
        side, sign = sides[self.next % len(sides)]
        level = self.next // 2 % self.levels + 1
        self.next += 1
        ticks = self.center() + sign * (2 * level - self.chance.randint(0, 1)) * self.market.unit
        lots = self.chance.randint(3, 15) * level
        own = [order_id for order_id, live in self.live.items() if live.side == side]
        if len(own) >= self.levels:
            # The one that was changed longest ago: what is learned goes to the end.
            return Plan(change=[Change(own[0], lots, ticks, self.chance.random() < 0.3)])
        return Plan(place=[self.order(side, lots, ticks)])


class Follower(Trader):
    """Follows the trend: buys what rises, sells what falls."""

    kind, weight = "trend", 3

    def decide(self) -> Plan:
        tape = self.market.tape
        if not tape or abs(tape[0] - tape[-1]) < self.market.unit:
            return Plan()
        side = "buy" if tape[0] > tape[-1] else "sell"
        return self.take(side, self.chance.randint(3, 15))


class Reverter(Trader):
    """Holds that prices come back: sells what rose, buys what fell, from its long average."""

    kind, weight = "reverter", 3

    def __init__(self, market: Market, number: int, run: str, seed: str) -> None:
        super().__init__(market, number, run, seed)
        self.average = market.fair * 64

    def decide(self) -> Plan:
        last = self.market.tape[0] if self.market.tape else self.market.fair
        self.average += last - self.average // 64
        distance = last - self.average // 64
        if abs(distance) < 2 * self.market.unit and self.position:
            return self.take("sell" if self.position > 0 else "buy", self.chance.randint(1, 8))
        return self.take("sell" if distance > 0 else "buy", self.chance.randint(3, 15))


class Noise(Trader):
    """Trades for reasons of its own: mostly at once, sometimes patiently."""

    kind, weight = "noise", 5

    def decide(self) -> Plan:
        side = self.chance.choice(("buy", "sell"))
        lots = self.chance.randint(1, 15)
        way = self.chance.random()
        if way < 0.25 and abs(self.position) < LIMIT:
            return Plan(place=[self.order(side, lots, None)])
        if way < 0.75:
            return self.take(side, lots)
        away = self.chance.randint(1, 12) * self.market.unit
        plan = Plan(place=[
            self.order(side, lots, self.market.fair + (away if side == "sell" else -away))
        ])  # fmt: skip
        if len(self.live) >= MOST_RESTING:
            plan.cancel = [next(iter(self.live))]
        return plan


class Whale(Trader):
    """Moves a large position from one end to the other: icebergs, slices, and a stop behind it."""

    kind, weight = "whale", 3

    def __init__(self, market: Market, number: int, run: str, seed: str) -> None:
        super().__init__(market, number, run, seed)
        self.side = "sell"

    def decide(self) -> Plan:
        way = 1 if self.side == "buy" else -1
        if way * self.position >= LARGE // 2:
            self.side = "sell" if way > 0 else "buy"
            return Plan(cancel=[*self.live])
        unit, fair = self.market.unit, self.market.fair
        icebergs = [each for each, live in self.live.items() if not live.is_stop]
        stops = [each for each, live in self.live.items() if live.is_stop]
        chance = self.chance.random()
        if not icebergs:
            lots = self.chance.randint(10, 30) * 10
            return Plan(
                place=[
                    self.order(
                        self.side,
                        lots,
                        fair - way * unit,
                        display_quantity=self.market.quantity(20),
                    )
                ]
            )
        if chance < 0.1 and not stops:
            # Should the price run away it pays more: behind what others quote.
            stop, worst = fair + way * 12 * unit, fair + way * 24 * unit
            return Plan(
                place=[self.order(self.side, 40, worst, stop_price=self.market.price(stop))]
            )
        if chance < 0.15:
            return Plan(cancel=stops)
        if chance < 0.4:
            live = self.live[icebergs[0]]
            return Plan(change=[Change(icebergs[0], live.lots - live.traded, fair - way * unit)])
        return self.take(self.side, self.chance.randint(4, 12))


CAST: Sequence[type[Trader]] = (Maker, Noise, Quoter, Follower, Reverter, Whale)
"""Who comes first when there are few; then as many more who trade for reasons of their own."""


def fresh_seed() -> str:
    """Return a seed that nobody used."""
    return str(SystemRandom().randrange(10**6))


def cast(market: Market, count: int, run: str, seed: str) -> list[Trader]:
    """Return so many traders for a market."""
    kinds = [*CAST[:count], *[Noise] * (count - len(CAST))]
    return [kind(market, number, run, seed) for number, kind in enumerate(kinds, 1)]


def next_of(market: Market, traders: Sequence[Trader]) -> Trader:
    """Say whose turn it is."""
    (trader,) = market.chance.choices(traders, [trader.weight for trader in traders])
    return trader
