"""What clients get: the columns of the SQL views, as JSON. Decimals and ids are strings."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app_main.rest.health_responses import (
    Alarm,
    DatabaseHealth,
    Holder,
    ProbeHealth,
    SchemaHealth,
)

Id = Annotated[str, Field(pattern="^[0-9]+$", examples=["42"])]
Number = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["10.25"])]
Time = Annotated[
    str, Field(json_schema_extra={"format": "date-time"}, examples=["2026-01-31T16:00:00.000000Z"])
]
Status = Literal[
    "pending_trigger", "new", "partially_filled", "filled", "canceled", "rejected", "expired"
]
Side = Literal["buy", "sell"]
Trigger = Literal["stop", "take_profit"]


Epoch = Annotated[
    str,
    Field(
        description="the history that this is of: send it beside from_seq",
        json_schema_extra={"format": "uuid"},
    ),
]


class OrderTerms(BaseModel):
    """What an order and a report of it have in common."""

    order_id: Id
    symbol: str
    account: str | None
    client_order_id: str | None
    side: Side
    order_type: Literal["limit", "market"]
    time_in_force: Literal["gtc", "ioc", "fok", "gtd", "day"]
    price: Number | None
    quantity: Number
    traded_quantity: Number
    remaining_quantity: Number
    average_traded_price: Number | None
    status: Status
    reject_reason: str | None
    cancel_reason: str | None
    priority: int | None
    post_only: bool
    stop_price: Number | None
    display_quantity: Number | None
    expires_at: Time | None
    self_trade_prevention: str
    created_at: Time
    updated_at: Time


class Order(OrderTerms):
    """An order as it stands: the columns of the view `orders`.

    fee: what its fills have cost so far, in quote; null: the instrument is not settled.
    quote_quantity: what its trades have come to, price x quantity, without fees.
    entered_quote_quantity: of a market order by money, what they were to come to at most.
    """

    fee: Number | None
    quote_quantity: Number
    entered_quote_quantity: Number | None
    trigger: Trigger | None
    trailing_delta: int | None
    oco_order_id: Id | None


class Fill(BaseModel):
    """A trade that the call made, seen from its order.

    counter_order_id: null for who may see his own orders only.
    fee: what it paid, in quote; below 0: what it got; null: the instrument is not settled.
    """

    trade_id: Id
    seq: int
    price: Number
    quantity: Number
    liquidity: Literal["maker", "taker"]
    counter_order_id: Id | None
    fee: Number | None


class OrderReport(OrderTerms):
    """What a trading call answers: the order and what the call did to it."""

    fills: list[Fill]
    duplicate: bool | None
    priority_kept: bool | None
    fee: Number | None
    quote_quantity: Number
    entered_quote_quantity: Number | None
    trigger: Trigger | None
    trailing_delta: int | None
    oco_order_id: Id | None


class PairReport(BaseModel):
    """Two orders of which one cancels the other, in the given order."""

    orders: list[OrderReport]


class FieldFault(BaseModel):
    """A field that cannot be accepted."""

    field: str
    code: str
    message: str


class ItemError(BaseModel):
    """Why an item of a batch was refused."""

    code: str
    message: str
    errors: list[FieldFault]


class ItemResult(BaseModel):
    """What became of one item: `status` is the HTTP status that it would have had on its own."""

    status: int
    order: OrderReport | None
    error: ItemError | None


class BatchResult(BaseModel):
    """A result per item, in the given order."""

    items: list[ItemResult]


class OrderPage(BaseModel):
    """Orders, newest first. `next_cursor` leads to the next page; null: there is none."""

    items: list[Order]
    next_cursor: str | None


class OrderEvent(BaseModel):
    """A row of the view `order_events`: what happened to an order, and its state after it."""

    symbol: str
    seq: int
    event: Literal[
        "new", "replaced", "triggered", "partial_fill", "fill", "prevented", "canceled", "expired",
        "rejected",
    ]  # fmt: skip
    reason: str | None
    time: Time
    received_at: Time
    order_id: Id
    account: str | None
    client_order_id: str | None
    side: Side
    order_type: Literal["limit", "market"]
    time_in_force: Literal["gtc", "ioc", "fok", "gtd", "day"]
    post_only: bool
    self_trade_prevention: str
    expires_at: Time | None
    display_quantity: Number | None
    created_at: Time
    price: Number | None
    stop_price: Number | None
    quantity: Number
    traded_quantity: Number
    remaining_quantity: Number
    displayed_quantity: Number
    average_traded_price: Number | None
    status: Status
    priority: int | None
    trade_id: Id | None
    last_price: Number | None
    last_quantity: Number | None
    counter_order_id: Id | None
    db_user: str | None
    application: str | None
    source: Literal["fix", "rest", "service", "sql"]
    clock: Time | None
    trigger: Trigger | None
    trailing_delta: int | None
    oco_order_id: Id | None


class OrderHistory(BaseModel):
    """An order's events, oldest first. `next_cursor` leads to the next page; null: none."""

    items: list[OrderEvent]
    next_cursor: str | None


class Trade(BaseModel):
    """A row of the view `trades`; null is the id of an order that the caller may not see."""

    symbol: str
    seq: int
    trade_id: Id
    price: Number
    quantity: Number
    bid_order_id: Id | None
    ask_order_id: Id | None
    taker_side: Side
    executed_at: Time


class OwnTrade(Trade):
    """A row of the view `fills`: a trade from the side of one of its orders."""

    order_id: Id
    account: str | None
    side: Side
    liquidity: Literal["maker", "taker"]
    value: Number
    fee: Number | None


class TradePage(BaseModel):
    """Trades; with account or order_id its fills.

    `next_cursor` leads to the next page; null: there is none.
    """

    items: list[OwnTrade | Trade]
    next_cursor: str | None
    epoch: Epoch


Level = Annotated[list[Number], Field(min_length=2, max_length=2, examples=[["10.25", "300"]])]


class Switch(BaseModel):
    """A dead-man's switch; `fires_at` null: it is disarmed."""

    account: str
    fires_at: Time | None


class OrderBook(BaseModel):
    """The best levels of both sides, best first, each [price, quantity]; one consistent moment."""

    symbol: str
    seq: int
    time: Time
    bids: list[Level]
    asks: list[Level]
    epoch: Epoch


class Candle(BaseModel):
    """Trades from `start` on, for the width of the candle; the newest one may still grow."""

    start: Time
    open: Number
    high: Number
    low: Number
    close: Number
    volume: Number
    notional: Number
    trades: int
    first_seq: int
    last_seq: int
    taker_buy_volume: Number
    taker_buy_notional: Number


class CandlePage(BaseModel):
    """Candles; times without a trade have none. `next_cursor` null: there is no next page."""

    items: list[Candle]
    next_cursor: str | None


class Ticker(BaseModel):
    """A row of the view `ticker`: a market at a glance.

    open, high, low, volume, notional, trades: of 24 hours and of the minute that began them.
    """

    symbol: str
    seq: int
    time: Time
    last_price: Number | None
    bid_price: Number | None
    bid_quantity: Number | None
    ask_price: Number | None
    ask_quantity: Number | None
    open: Number | None
    high: Number | None
    low: Number | None
    volume: Number
    notional: Number
    trades: int


class TickerList(BaseModel):
    """Tickers, by symbol. `next_cursor` leads to the next page; null: there is none."""

    items: list[Ticker]
    next_cursor: str | None


class Instrument(BaseModel):
    """A row of the view `instruments`."""

    symbol: str
    tick_size: Number
    lot_size: Number
    min_quantity: Number | None
    max_quantity: Number | None
    max_notional: Number | None
    price_band: Number | None
    reference_price: Number | None
    max_open_orders: int | None
    status: Literal["open", "halted", "cancel_only", "closed"]
    day_boundary: str
    created_at: Time
    band_center: Literal["last_trade", "reference_price"]
    base_asset: str | None
    quote_asset: str | None
    maker_fee: Number | None
    taker_fee: Number | None


class InstrumentList(BaseModel):
    """Instruments, by symbol. `next_cursor` leads to the next page; null: there is none."""

    items: list[Instrument]
    next_cursor: str | None


class Health(BaseModel):
    """`degraded` with 503: users cannot be served; with 200: they can, but see `alarms`."""

    status: Literal["ok", "degraded"]
    access: Literal["open", "keys"] | None
    """open: an account is a name; keys: who trades says who he is; null: not known yet."""
    database: DatabaseHealth
    schema_: SchemaHealth | None = Field(alias="schema")
    epoch: Epoch | None = None
    probe: ProbeHealth
    holders: list[Holder]
    alarms: list[Alarm]


class Problem(BaseModel):
    """RFC 9457. `code` is stable; `errors` names every bad field; `order` is the refused order;
    `epoch` the present one (`epoch_changed`).
    """

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FieldFault]
    order: OrderReport | None = None
    epoch: Epoch | None = None
