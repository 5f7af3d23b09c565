"""What the second engine has of a market: its book, its waiting stops, and its journal."""

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal

from audit.reference_orders import ZERO, Bounds, Event, Order, Refused, Side, Trade


@dataclass
class Book:
    """One instrument: its book, its waiting stops, and everything that happened to them."""

    bounds: Bounds = field(default_factory=Bounds)
    status: str = "open"
    resting: dict[Side, list[Order]] = field(default_factory=lambda: {"buy": [], "sell": []})
    """Each side in the order in which it will trade."""
    waiting: list[Order] = field(default_factory=list)
    """Stops whose price has not come yet, by booking sequence."""
    fired: list[Order] = field(default_factory=list)
    """Stops whose price has come, in the order in which they fired; empty between commands."""
    printed: list[Decimal] = field(default_factory=list)
    """At which prices the order that enters has traded."""
    orders: dict[int, Order] = field(default_factory=dict)
    last_price: Decimal | None = None
    centered: bool = True
    """Whether nothing traded since the reference price was set: then that is the band's centre."""
    events: list[Event] = field(default_factory=list)
    trades: list[Trade] = field(default_factory=list)
    seq: int = 0

    def _live(self, order_id: int) -> Order:
        order = self.orders.get(order_id)
        if order is None:
            raise Refused("unknown_order")
        if not order.live:
            raise Refused("order_final")  # rule 16
        return order

    # ------------------------------------------------------------------------- what writes
    def _end(self, order: Order, status: str, reason: str, *, counter: int | None = None) -> None:
        order.status, order.reason, order.shown = status, reason, ZERO
        self._record(order, status, reason, counter=counter)
        self._end_other(order, expired=status == "expired")

    def _other(self, order: Order) -> Order | None:
        """Rule 43: the other of its pair, if the pair is whole."""
        other = self.orders.get(order.oco_order_id or 0)
        return other if other is not None and other.live and not order.alone else None

    def _end_other(self, order: Order, *, expired: bool = False) -> None:
        """Rule 43: something happened to an order, and so the other of its pair ends."""
        if (other := self._other(order)) is not None:
            order.alone = other.alone = True
            self._remove(other)
            status, reason = ("expired", "expired") if expired else ("canceled", "oco_canceled")
            self._end(other, status, reason)

    def _remove(self, order: Order) -> None:
        if order.status == "pending_trigger":
            self.waiting.remove(order)
        else:
            self._remove_resting(order)

    def _remove_resting(self, order: Order) -> None:
        queue = self.resting[order.side]
        at = bisect_left(queue, order.rank(), key=Order.rank)
        assert queue[at] is order
        del queue[at]

    def _record(
        self,
        order: Order,
        event: str,
        reason: str | None = None,
        *,
        counter: int | None = None,
        last: tuple[Decimal, Decimal] | None = None,
    ) -> int:
        self.seq += 1
        self.events.append(Event.of(order, self.seq, event, reason, counter, last))
        return self.seq

    def _record_own(self, event: str, reason: str | None = None) -> None:
        """What happened to the market itself."""
        self.seq += 1
        self.events.append(
            Event(seq=self.seq, event=event, order_id=None, reason=reason, status=None)
        )

    def _record_fill(self, order: Order, other: Order, price: Decimal, quantity: Decimal) -> int:
        event = "fill" if order.status == "filled" else "partial_fill"
        return self._record(order, event, counter=other.order_id, last=(price, quantity))
