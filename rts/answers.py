"""What the exchange answers, and what is asked of it, as the Python client has them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

Number = Decimal | int | str
"""A price or quantity; a float may have lost digits, and is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order as it stands."""

    order_id: int
    symbol: str
    account: str | None
    client_order_id: str | None
    side: str
    order_type: str
    time_in_force: str
    price: Decimal | None
    quantity: Decimal
    traded_quantity: Decimal
    remaining_quantity: Decimal
    average_traded_price: Decimal | None
    status: str
    reject_reason: str | None
    cancel_reason: str | None
    priority: int | None
    post_only: bool
    stop_price: Decimal | None
    display_quantity: Decimal | None
    expires_at: datetime | None
    self_trade_prevention: str
    created_at: datetime
    updated_at: datetime
    fee: Decimal | None
    """What its fills have cost so far; None: the instrument is not settled."""
    quote_quantity: Decimal
    """What its trades have come to, price x quantity, without fees."""
    entered_quote_quantity: Decimal | None
    """Of a market order by money, what they were to come to at most."""
    trigger: str | None = None
    trailing_delta: int | None = None
    oco_order_id: int | None = None
    """The other of its pair: what happens to one first cancels the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A trade that a call made, seen from its order."""

    trade_id: int
    seq: int
    price: Decimal
    quantity: Decimal
    liquidity: str
    counter_order_id: int | None
    fee: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Order):
    """What a call that trades answers: the order, and what the call did to it."""

    fills: tuple[Fill, ...]
    duplicate: bool | None
    priority_kept: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTrade:
    """A trade; asked for by account or order also its side: from `order_id` on."""

    symbol: str
    seq: int
    trade_id: int
    price: Decimal
    quantity: Decimal
    bid_order_id: int
    ask_order_id: int
    taker_side: str
    executed_at: datetime
    order_id: int | None = None
    account: str | None = None
    side: str | None = None
    liquidity: str | None = None
    value: Decimal | None = None
    fee: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """What is traded, and its terms."""

    symbol: str
    status: str
    tick_size: Decimal
    lot_size: Decimal
    min_quantity: Decimal | None
    max_quantity: Decimal | None
    max_notional: Decimal | None
    price_band: Decimal | None
    reference_price: Decimal | None
    max_open_orders: int | None
    day_boundary: str
    created_at: datetime
    band_center: str


@dataclass(frozen=True, kw_only=True)
class NewOrder:
    """What place_many places; None: as POST /orders has it."""

    side: str
    quantity: Number | None = None
    price: Number | None = None
    quote_quantity: Number | None = None
    symbol: str | None = None
    account: str | None = None
    client_order_id: str | None = None
    order_type: str | None = None
    time_in_force: str | None = None
    post_only: bool | None = None
    stop_price: Number | None = None
    display_quantity: Number | None = None
    expires_at: datetime | None = None
    self_trade_prevention: str | None = None
    trigger: str | None = None
    trailing_delta: int | None = None
