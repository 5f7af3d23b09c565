"""What the second engine works on: the terms of a market, its orders, its journal, its trades."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, Self

from db.exact import EXACT

Side = Literal["buy", "sell"]

LIVE = ("pending_trigger", "new", "partially_filled")
ZERO = Decimal(0)


class Refused(Exception):
    """The command is refused and nothing has changed; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What an instrument allows; None: no bound. `price_band` is a fraction of its centre."""

    tick_size: Decimal = Decimal("0.01")
    lot_size: Decimal = Decimal(1)
    min_quantity: Decimal | None = None
    max_quantity: Decimal | None = None
    max_notional: Decimal | None = None
    price_band: Decimal | None = None
    reference_price: Decimal | None = None
    max_open_orders: int | None = None
    band_center: str = "last_trade"


@dataclass(slots=True, kw_only=True, eq=False)
class Order:
    """An order: what was asked for, and how it stands."""

    order_id: int
    side: Side
    quantity: Decimal
    price: Decimal | None = None
    order_type: str = "limit"
    time_in_force: str = "gtc"
    account: str | None = None
    post_only: bool = False
    stop_price: Decimal | None = None
    display_quantity: Decimal | None = None
    expires_at: datetime | None = None
    self_trade_prevention: str = "cancel_newest"
    quote_quantity: Decimal | None = None
    trigger: str | None = None
    trailing_delta: int | None = None
    oco_order_id: int | None = None
    client_order_id: str | None = None

    best: Decimal | None = None
    """Of one that trails: the best last price since it entered."""
    alone: bool = False
    """It is of no pair any more: something happened to one of the two."""
    status: str = "new"
    reason: str | None = None
    traded: Decimal = ZERO
    value: Decimal = ZERO
    shown: Decimal = ZERO
    place: int = 0
    """Booking sequence: the seq of the event that put it where it stands in its queue."""

    @property
    def live(self) -> bool:
        return self.status in LIVE

    @property
    def never_rests(self) -> bool:
        return self.order_type == "market" or self.time_in_force in ("ioc", "fok")

    @property
    def waits(self) -> bool:
        """Whether it enters outside of the book, to wait for a trigger."""
        return self.stop_price is not None or self.trailing_delta is not None

    @property
    def rises(self) -> bool:
        """Rules 7, 41: it fires when the last price rises to its trigger, or else falls to it."""
        return (self.side == "buy") != (self.trigger == "take_profit")

    @property
    def waits_for(self) -> Decimal | None:
        """Its trigger as it is now; None: it trails, and there was no trade yet (rule 42)."""
        if self.trailing_delta is None or self.status != "pending_trigger":
            return self.stop_price
        if self.best is None:
            return None
        delta = self.trailing_delta if self.rises else -self.trailing_delta
        return EXACT.multiply(self.best, Decimal(10000 + delta).scaleb(-4))

    @property
    def remaining(self) -> Decimal:
        """Open quantity, hidden part included; 0 when final (rule 20)."""
        return EXACT.subtract(self.quantity, self.traded) if self.live else ZERO

    @property
    def peak(self) -> Decimal:
        """What it shows when it takes a new place: all of it, or an iceberg's peak (rule 8)."""
        open_quantity = self.remaining
        return min(self.display_quantity or open_quantity, open_quantity)

    def rank(self) -> tuple[Decimal, int]:
        """The smaller trades first: better price, then booking sequence (rule 1)."""
        assert self.price is not None
        return (self.price.copy_negate() if self.side == "buy" else self.price, self.place)

    def meets(self, maker: "Order") -> bool:
        """Whether its limit reaches the maker's price; equal prices meet."""
        if self.price is None:
            return True
        assert maker.price is not None
        return self.price >= maker.price if self.side == "buy" else self.price <= maker.price

    def fires_at(self, last_price: Decimal | None) -> bool:
        """Rules 7, 41: a buy stop and a sell take-profit at last >= trigger, others at <=."""
        if last_price is None or (trigger := self.waits_for) is None:
            return False
        return last_price >= trigger if self.rises else last_price <= trigger

    def trail(self, last_price: Decimal) -> None:
        """Rule 42: its trigger follows the best last price."""
        if self.trailing_delta is not None:
            best = last_price if self.best is None else self.best
            self.best = min(best, last_price) if self.rises else max(best, last_price)

    def size(self, makers: "list[Order]", lot: Decimal, now: datetime) -> None:
        """Rule 39: take the quantity that `quote_quantity` comes to, of what it can trade with."""
        if (left := self.quote_quantity) is None:
            return
        self.quantity, price = ZERO, None
        for maker in makers:
            if maker.overdue(now) or not self.may_trade_with(maker):
                continue
            price = maker.price
            assert price is not None
            fits = left // (price * lot) * lot
            self.quantity += min(fits, maker.remaining)
            if fits < maker.remaining:
                return
            left -= maker.remaining * price
        self.quantity += lot if price is None else left // (price * lot) * lot

    def overdue(self, now: datetime) -> bool:
        """Rule 10: at its time, and ever after, it must not trade."""
        return self.expires_at is not None and self.expires_at <= now

    def may_trade_with(self, maker: "Order") -> bool:
        """Rule 11: not of one account, unless the taker wants it so; none is nobody's own."""
        own = self.account is not None and self.account == maker.account
        return not own or self.self_trade_prevention == "none"

    def lose(self, quantity: Decimal) -> None:
        """Shrink by open quantity, hidden first."""
        self.quantity = EXACT.subtract(self.quantity, quantity)
        self.shown = min(self.shown, self.remaining)

    def trade(self, price: Decimal, quantity: Decimal) -> None:
        self.traded = EXACT.add(self.traded, quantity)
        self.value = EXACT.fma(price, quantity, self.value)
        self.status = "partially_filled" if self.traded < self.quantity else "filled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A line of the journal: what happened, and the order as it stood after it."""

    seq: int
    event: str
    order_id: int | None
    reason: str | None
    status: str | None
    price: Decimal | None = None
    stop_price: Decimal | None = None
    quantity: Decimal | None = None
    shown: Decimal | None = None
    traded_quantity: Decimal | None = None
    traded_value: Decimal | None = None
    remaining: Decimal | None = None
    last_price: Decimal | None = None
    last_quantity: Decimal | None = None
    counter_order_id: int | None = None
    client_order_id: str | None = None

    @classmethod
    def of(
        cls,
        order: Order,
        seq: int,
        event: str,
        reason: str | None,
        counter: int | None,
        last: tuple[Decimal, Decimal] | None,
    ) -> Self:
        return cls(
            seq=seq, event=event, order_id=order.order_id, reason=reason,
            status=order.status, price=order.price, stop_price=order.stop_price,
            quantity=order.quantity, shown=order.shown, traded_quantity=order.traded,
            traded_value=order.value, remaining=order.remaining, counter_order_id=counter,
            last_price=last[0] if last else None, last_quantity=last[1] if last else None,
            client_order_id=order.client_order_id,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """`seq` is that of the taker's fill event; the maker's is one less."""

    seq: int
    maker_id: int
    taker_id: int
    taker_side: Side
    price: Decimal
    quantity: Decimal
