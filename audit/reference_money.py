"""Money by the rulebook: what accounts have, from transfers and the second engine's events alone.

As `audit/reference.py` it shares nothing with the database but the rules. It is told the transfers,
then every command of every settled market as the reference engine played it, and knows at the end
what each account has available and holds, and every line that its chain must have.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from audit.reference_orders import ZERO, Event, Order, Trade
from db.exact import exactly

Purse = tuple[str, str]
"""An account and an asset."""

Line = tuple[Purse, str, str, int]
"""A line of a chain: whose, `transfer`, `order` or `collect`, of which symbol, which number."""

HOUSE = "fees"
OUTSIDE = "external"


@dataclass(frozen=True, slots=True)
class Fees:
    """Fractions of price x quantity, in quote (rule 35)."""

    maker: Decimal
    taker: Decimal


@dataclass
class Money:
    """What everybody has, and how it came."""

    collected: Mapping[tuple[Purse, str], list[tuple[int, int]]] = field(default_factory=dict)
    """By purse and symbol, in order: up to which seq credits are in which row of the chain."""
    available: dict[Purse, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    held: dict[Purse, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    lines: dict[Line, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    @exactly
    def move(self, number: int, giver: str, taker: str, asset: str, amount: Decimal) -> None:
        """A deposit, withdrawal or transfer (rules 36, 37)."""
        self._change(((giver, asset), "transfer", "", number), -amount)
        self._change(((taker, asset), "transfer", "", number), amount)

    def take(self, purse: Purse, symbol: str, seq: int, amount: Decimal) -> None:
        """What an order takes with its event `seq` (rule 31)."""
        self._change((purse, "order", symbol, seq), -amount)

    def give(self, purse: Purse, symbol: str, seq: int, amount: Decimal) -> None:
        """What an event gives; it is in the chain where the account collected it (rules 32, 33)."""
        spans = self.collected.get((purse, symbol), [])
        at = bisect_left(spans, (seq, 0))
        if at == len(spans):
            self.available[purse] += amount
        elif amount:
            self._change((purse, "collect", "", spans[at][1]), amount)

    def _change(self, line: Line, amount: Decimal) -> None:
        self.available[line[0]] += amount
        self.lines[line] += amount


class Till:
    """One settled market: what its commands take from accounts, and give them."""

    def __init__(self, money: Money, symbol: str, base: str, quote: str) -> None:
        self.fees = Fees(ZERO, ZERO)
        """Of orders that enter from now on."""
        self._money = money
        self._symbol = symbol
        self._base = base
        self._quote = quote
        self._agreed: dict[int, Fees] = {}  # by order: those it entered with
        self._held: dict[int, Decimal] = {}  # by order
        self._covered: dict[int, Decimal] = {}  # of the second of a pair, by the first
        self._over: set[int] = set()  # of pairs, those that ended
        self._entry: Event | None = None  # with which an order is entering,
        self._last: Event | None = None  # its last one since,
        self._cost = ZERO  # and what it paid since, less what it held before

    @exactly
    def follow(
        self, events: Iterable[Event], trades: Iterable[Trade], orders: Mapping[int, Order]
    ) -> None:
        """Account for a command: for all that it did."""
        traded = {trade.seq: trade for trade in trades}
        for event in events:
            if event.order_id is None or event.status == "rejected":
                continue
            order = orders[event.order_id]
            if order.oco_order_id is not None and not event.remaining:
                self._over.add(order.order_id)
            if event.seq + 1 in traded:
                self._hold(order, event)  # a maker's fill: what it held was paid
            elif event.event in ("new", "replaced", "triggered") and event.reason != "decremented":
                self._end_entry(orders)
                self._agreed.setdefault(order.order_id, self.fees)
                self._entry = self._last = event
                self._cost = -self._held.get(order.order_id, ZERO)
                if event.status == "pending_trigger" or event.reason == "priority_kept":
                    self._end_entry(orders)
            elif self._entry is not None and self._entry.order_id == order.order_id:
                self._last = event
                if event.seq in traded:
                    self._settle(traded[event.seq], orders)
            else:
                before = self._held.get(order.order_id, ZERO)
                passed = self._pass_on(order, event)
                self._give(order, event.seq, before - self._hold(order, event) - passed)
        self._end_entry(orders)

    def _end_entry(self, orders: Mapping[int, Order]) -> None:
        """What an order traded as a taker, and what it holds from now on, is known (rule 31)."""
        if self._entry is None or self._last is None:
            return
        order, seq = orders[self._entry.order_id or 0], self._entry.seq
        cost = self._cost + self._hold(order, self._last)
        if cost > 0:
            self._money.take(self._pays(order), self._symbol, seq, cost)
        else:
            self._give(order, seq, -cost)
        self._entry = self._last = None

    def _hold(self, order: Order, event: Event) -> Decimal:
        """Note what an order holds after an event; return that (rules 31, 34)."""
        held, open_quantity = ZERO, event.remaining or ZERO
        fees = self._agreed[order.order_id]
        if order.side == "sell":
            held = open_quantity
        elif open_quantity:
            waits = event.status == "pending_trigger"
            fee = max(fees.maker, fees.taker) if waits else max(fees.maker, ZERO)
            assert event.price is not None
            held = event.price * open_quantity * (1 + fee)
        if event.status == "pending_trigger" and order.oco_order_id in self._held:
            # The second of a pair: so much is held by the first (rule 43).
            covered = min(held, self._held[order.oco_order_id])
            held -= self._covered.setdefault(order.order_id, covered)
        purse = self._pays(order)
        self._money.held[purse] += held - self._held.get(order.order_id, ZERO)
        self._held[order.order_id] = held
        return held

    def _pass_on(self, order: Order, event: Event) -> Decimal:
        """Return what the first of a pair leaves to the second, which fires (rule 43)."""
        other = order.oco_order_id
        if event.reason != "oco_canceled" or other not in self._covered or other in self._over:
            return ZERO
        passed = self._covered[other]
        self._held[order.order_id] -= passed
        self._held[other] += passed
        return passed

    def _settle(self, trade: Trade, orders: Mapping[int, Order]) -> None:
        """Rules 32, 35: what a fill takes and gives, to the digit."""
        maker, taker = orders[trade.maker_id], orders[trade.taker_id]
        value = trade.price * trade.quantity
        maker_fee = value * self._agreed[maker.order_id].maker
        taker_fee = value * self._agreed[taker.order_id].taker
        if taker.side == "buy":
            self._cost += value + taker_fee
            self._pay(maker, self._quote, trade.seq, value - maker_fee)
            self._pay(taker, self._base, trade.seq, trade.quantity)
        else:
            self._cost += trade.quantity
            self._pay(maker, self._base, trade.seq, trade.quantity)
            self._pay(maker, self._quote, trade.seq, max(-maker_fee, ZERO))
            self._pay(taker, self._quote, trade.seq, value - taker_fee)
        house = (HOUSE, self._quote)
        self._money.give(house, self._symbol, trade.seq, maker_fee + taker_fee)

    def _pay(self, order: Order, asset: str, seq: int, amount: Decimal) -> None:
        self._money.give((order.account or "", asset), self._symbol, seq, amount)

    def _give(self, order: Order, seq: int, amount: Decimal) -> None:
        self._pay(order, self._pays(order)[1], seq, amount)

    def _pays(self, order: Order) -> Purse:
        return order.account or "", self._quote if order.side == "buy" else self._base
