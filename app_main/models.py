"""What clients send and get: the fields of the SQL functions and views, as JSON."""

import re
from collections.abc import Iterable
from datetime import datetime, time
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from rts.service.problems import Fault

MAX_BATCH = 1000
"""Orders in one call of POST /orders/batch."""

_EXACT_DIGITS = 15
"""Significant digits that every IEEE double carries: a JSON number with more may have lost some."""

_PLAIN_DECIMAL = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{1,60})?")
_DAY_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})"
)


# ---------------------------------------------------------------------------- what can be read
def _amount(value: object) -> str:
    """Return a decimal as plain text, exactly as sent; refuse what may have lost digits."""
    if isinstance(value, Decimal):
        if not value.is_finite() or abs(value.adjusted()) > 30:
            raise _unreadable("this number is out of range")
        text = format(value, "f")
        if len(text.replace(".", "").strip("-0")) > _EXACT_DIGITS:
            raise _unreadable(
                f"a number of more than {_EXACT_DIGITS} digits may have lost some on its way: "
                "send it as a string"
            )
    elif isinstance(value, str):
        text = value
    else:
        raise _unreadable('send a decimal string such as "10.25"')
    if not _PLAIN_DECIMAL.fullmatch(text):
        raise _unreadable('send a plain decimal such as "10.25"')
    return text


def _storable(text: str) -> str:
    if "\0" in text:
        raise _unreadable("a text must not contain the character NUL")
    return text


def _moment(value: object) -> datetime:
    if isinstance(value, str) and _RFC_3339.fullmatch(value):
        try:
            return datetime.fromisoformat(value.upper())
        except ValueError:
            pass
    raise _unreadable('send an RFC 3339 time such as "2030-01-31T16:00:00Z"')


def _day_time(value: object) -> time:
    if isinstance(value, str) and _DAY_TIME.fullmatch(value):
        return time.fromisoformat(value)
    raise _unreadable('send a time of day such as "16:00"')


def _count(value: object) -> int:
    if isinstance(value, Decimal) and 0 < value < 2**31 and value == int(value):
        return int(value)
    raise _unreadable("send a whole number above 0")


def _unreadable(message: str) -> PydanticCustomError:
    return PydanticCustomError("unreadable", "{message}", {"message": message})


_AMOUNT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": r"^[+-]?[0-9]{1,60}(\.[0-9]{1,60})?$"},
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1e15},
    ],
    "examples": ["10.25"],
}

Amount = Annotated[str, BeforeValidator(_amount), WithJsonSchema(_AMOUNT_SCHEMA, mode="validation")]
Text = Annotated[str, Field(strict=True), AfterValidator(_storable)]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}, mode="validation"),
]
Count = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 2**31 - 1}, mode="validation"),
]
DayTime = Annotated[
    time,
    BeforeValidator(_day_time),
    WithJsonSchema({"type": "string", "pattern": f"^{_DAY_TIME.pattern}$"}, mode="validation"),
]


class Unreadable(Exception):
    """A body of which some fields cannot be read.

    `readable` is what a second reader (SQL) may look at to name the faults of the other fields:
    the fields that could be read, and for each unreadable amount the text NaN.
    """

    def __init__(self, faults: list[Fault], readable: dict[str, Any]) -> None:
        super().__init__(faults)
        self.faults = faults
        self.readable = readable


class Body(BaseModel):
    """A JSON object that a client sends."""

    model_config = ConfigDict(extra="forbid")

    fault_code: ClassVar[str | None] = None
    """The code of every fault of a known field; None: `invalid_` and the field's name."""

    body_code: ClassVar[str] = "invalid_body"
    """The code of a body that is no object."""

    amounts: ClassVar[frozenset[str]] = frozenset()
    """The fields that hold a price or a quantity."""

    @classmethod
    def read(cls, value: object) -> Self:
        """Return decoded JSON as this body. Raises Unreadable."""
        try:
            return cls.model_validate(value)
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=False)
        if not isinstance(value, dict):
            raise Unreadable([Fault("", cls.body_code, "send a JSON object")], {})
        faults = [cls._fault(detail) for detail in details]
        raise Unreadable(faults, cls._readable(value, {fault.field for fault in faults}))

    @classmethod
    def _fault(cls, detail: ErrorDetails) -> Fault:
        field = str(detail["loc"][0])
        if detail["type"] == "extra_forbidden":
            return Fault(field[:64], "unknown_field", "there is no such field")
        message = "this field is required" if detail["type"] == "missing" else detail["msg"]
        return Fault(field, cls.fault_code or f"invalid_{field}", message)

    @classmethod
    def _readable(cls, value: dict[str, Any], bad: Iterable[str]) -> dict[str, Any]:
        good = {name: value[name] for name in cls.model_fields if name in value and name not in bad}
        return good | {name: "NaN" for name in bad if name in cls.amounts and name in value}


# ------------------------------------------------------------------------------- what is sent
class NewOrder(Body):
    """The arguments of `place_order`. Side and quantity are enough for a market order."""

    body_code = "invalid_order"
    amounts = frozenset({"quantity", "price", "stop_price", "display_quantity"})

    side: Annotated[Text, Field(description="buy or sell; bid and ask are understood")]
    quantity: Annotated[Amount, Field(description="total, a multiple of the lot size")]
    price: Annotated[Amount | None, Field(description="limit; without one: a market order")] = None
    symbol: Annotated[Text | None, Field(description="default: RTS_DEFAULT_SYMBOL")] = None
    order_type: Annotated[Text | None, Field(description="limit or market")] = None
    time_in_force: Annotated[
        Text | None, Field(description="gtc (default), ioc, fok, gtd, day")
    ] = None
    account: Annotated[Text | None, Field(description="1 to 64 printable characters")] = None
    client_order_id: Annotated[
        Text | None,
        Field(
            description="unique per account for ever; repeating the call answers the first order"
        ),
    ] = None
    post_only: Annotated[
        bool | None, Field(strict=True, description="refused if any part would trade")
    ] = None
    stop_price: Annotated[
        Amount | None, Field(description="waits until the last price is there")
    ] = None
    display_quantity: Annotated[Amount | None, Field(description="the part that books show")] = None
    expires_at: Annotated[Moment | None, Field(description="for gtd, and only for it")] = None
    self_trade_prevention: Annotated[
        Text | None,
        Field(
            description="cancel_newest (default), cancel_oldest, cancel_both, "
            "decrement_and_cancel, none"
        ),
    ] = None

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"side": "buy", "quantity": "10", "price": "100.25"}]}
    )


class OrderBatch(Body):
    """Up to 1000 orders; each is placed or refused on its own."""

    orders: Annotated[
        list[Any],
        Field(
            min_length=1,
            max_length=MAX_BATCH,
            json_schema_extra={"items": {"$ref": "#/components/schemas/NewOrder"}},
        ),
    ]


class OrderChange(Body):
    """At least one of these; what is missing stays as it is."""

    amounts = frozenset({"quantity", "price", "stop_price"})

    quantity: Annotated[Amount | None, Field(description="the new total, filled part included")] = (
        None
    )
    price: Annotated[Amount | None, Field(description="the new limit")] = None
    stop_price: Annotated[Amount | None, Field(description="the new trigger of a waiting stop")] = (
        None
    )

    model_config = ConfigDict(
        json_schema_extra={"minProperties": 1, "examples": [{"quantity": "5"}]}
    )


class NewInstrument(Body):
    """The arguments of `create_instrument`."""

    fault_code = "invalid_instrument"
    amounts = frozenset(
        {
            "tick_size",
            "lot_size",
            "min_quantity",
            "max_quantity",
            "max_notional",
            "price_band",
            "reference_price",
        }
    )

    symbol: Annotated[Text, Field(description="1 to 32 of A-Z a-z 0-9 . _ : / -")]
    tick_size: Annotated[Amount, Field(description="prices are multiples of it")] = "0.01"
    lot_size: Annotated[Amount, Field(description="quantities are multiples of it")] = "1"
    min_quantity: Amount | None = None
    max_quantity: Amount | None = None
    max_notional: Annotated[Amount | None, Field(description="bound of price x quantity")] = None
    price_band: Annotated[
        Amount | None,
        Field(description="largest distance from the last price, as a fraction of it"),
    ] = None
    reference_price: Annotated[Amount | None, Field(description="until the first trade")] = None
    day_boundary: Annotated[
        DayTime | None, Field(description="time of day (UTC) at which day orders expire")
    ] = None
    max_open_orders: Annotated[
        Count | None, Field(description="live orders that one account may have")
    ] = None


class InstrumentStatus(Body):
    """Opens, halts or closes a market."""

    status: Annotated[Text, Field(description="open, halted, cancel_only or closed")]


# ------------------------------------------------------------------------------ what is answered
Id = Annotated[str, Field(pattern="^[0-9]+$", examples=["42"])]
Number = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["10.25"])]
Time = Annotated[
    str, Field(json_schema_extra={"format": "date-time"}, examples=["2026-01-31T16:00:00.000000Z"])
]
Status = Literal[
    "pending_trigger", "new", "partially_filled", "filled", "canceled", "rejected", "expired"
]
Side = Literal["buy", "sell"]


class Order(BaseModel):
    """An order as it stands: the columns of the view `orders`."""

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


class Fill(BaseModel):
    """A trade that the call made, seen from its order."""

    trade_id: Id
    seq: int
    price: Number
    quantity: Number
    liquidity: Literal["maker", "taker"]
    counter_order_id: Id


class OrderReport(Order):
    """What a trading call answers: the order and what the call did to it."""

    fills: list[Fill]
    duplicate: bool | None
    priority_kept: bool | None


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


class OrderReports(BaseModel):
    """Every order that the call canceled."""

    items: list[OrderReport]


class Trade(BaseModel):
    """A row of the view `trades`."""

    symbol: str
    seq: int
    trade_id: Id
    price: Number
    quantity: Number
    bid_order_id: Id
    ask_order_id: Id
    taker_side: Side
    executed_at: Time


class TradePage(BaseModel):
    """Trades. `next_cursor` leads to the next page; null: there is none."""

    items: list[Trade]
    next_cursor: str | None


Level = Annotated[list[Number], Field(min_length=2, max_length=2, examples=[["10.25", "300"]])]


class OrderBook(BaseModel):
    """The best levels of both sides, best first, each [price, quantity]; one consistent moment."""

    symbol: str
    seq: int
    time: Time
    bids: list[Level]
    asks: list[Level]


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


class InstrumentList(BaseModel):
    """All instruments, by symbol."""

    items: list[Instrument]


class DatabaseHealth(BaseModel):
    """What the database says of itself; only `state` when it cannot be reached."""

    state: Literal["up", "away"]
    version: str | None = None
    fsync: str | None = None
    full_page_writes: str | None = None
    synchronous_commit: str | None = None


class Health(BaseModel):
    """`degraded` (503): the database cannot be reached."""

    status: Literal["ok", "degraded"]
    database: DatabaseHealth


class Problem(BaseModel):
    """RFC 9457. `code` is stable; `errors` names every bad field; `order` is the refused order."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FieldFault]
    order: OrderReport | None = None
