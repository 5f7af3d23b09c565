"""The messages of all sockets: the services send them, the Python client decodes them.

What AsyncAPI says of them is made of this, with the words of app_common/vocabulary.py; a test holds
what is sent to it. Numbers, ids and times are texts on the wire. Values of a list are told, not
checked: there may be more of them one day, and a client should not fail then.
"""

from datetime import datetime
from decimal import Decimal
from inspect import cleandoc
from typing import Annotated, Any, Literal, NamedTuple, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType

Interval = Literal[
    "1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w",
    "1M",
]  # fmt: skip
INTERVALS: tuple[str, ...] = get_args(Interval)

ERRORS = {
    "unknown_symbol": "no instrument has this symbol",
    "unknown_asset": "no asset has this code",
    "unknown_parameter": "there is no such parameter",
    "invalid_from_seq": "this is no place to resume at",
    "invalid_from_entry": "this is no place to resume at",
    "invalid_from": "this is no time to resume at",
    "invalid_depth": "that many levels cannot be had",
    "invalid_conflate": "changes cannot be merged for so long",
    "invalid_interval": "there are no candles of this width",
    "invalid_account": "no account can have this name, or none was named",
    "too_many_symbols": "a socket may name fewer",
    "too_many_assets": "a socket may name fewer",
    "too_many_messages": "the client sends too many",
    "seq_too_old": "what was missed is out of reach: it is in the tables",
    "seq_in_future": "there is no such event yet: what you have is of another database",
    "entry_too_old": "what was missed is out of reach: it is in the tables",
    "entry_in_future": "there is no such entry yet: what you have is of another database",
    "epoch_changed": "another history began: what you have is not of it",
    "invalid_message": "there is no such message; this one alone does not end the subscription",
}
"""What an error message may say, and what that means."""

Json = dict[str, Any]


def _text(pattern: str) -> Meta:
    return Meta(extra_json_schema={"pattern": pattern})


def _one_of(*values: str) -> Meta:
    return Meta(extra_json_schema={"enum": list(values)})


def _const(value: str) -> Meta:
    return Meta(extra_json_schema={"const": value})


_NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
Symbol = Annotated[str, _text("^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$")]
Seq = Annotated[int, Meta(extra_json_schema={"minimum": 0})]
Number = Annotated[Decimal, _text(_NUMBER)]
NumberText = Annotated[str, _text(_NUMBER)]
Id = Annotated[int, _text("^[0-9]+$")]
IdText = Annotated[str, _text("^[0-9]+$")]
Time = Annotated[
    datetime, _text(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$")
]
Epoch = Annotated[str, Meta(extra_json_schema={"format": "uuid"})]
Side = Annotated[str, _one_of("buy", "sell")]
Database = Annotated[str, _one_of("up", "away")]
Checksum = Annotated[int, Meta(extra_json_schema={"minimum": 0, "maximum": 4294967295})]
LevelText = tuple[NumberText, NumberText]


class Level(NamedTuple):
    """A price and what is shown there."""

    price: Number
    quantity: Number


class Trade(msgspec.Struct, frozen=True, kw_only=True):
    """A trade. prev_seq: the trade before it in this symbol; null: it is the first."""

    type: Annotated[str, _const("trade")] = "trade"
    symbol: Symbol
    seq: Seq
    prev_seq: Seq | None
    trade_id: Id
    price: Number
    quantity: Number
    bid_order_id: Id
    ask_order_id: Id
    taker_side: Side
    executed_at: Time
    time: Time


class OrderEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What happened to an order, and the order after it; of a market itself: no order.

    prev_seq: the event before it in this symbol that the subscription could see; null: there is
    none. type instrument: what happened to the market; it has no order.
    """

    type: Annotated[str, _one_of("order", "instrument")] = "order"
    symbol: Symbol
    seq: Seq
    prev_seq: Seq | None
    event: Annotated[
        str,
        _one_of(
            "new", "replaced", "triggered", "partial_fill", "fill", "prevented", "canceled",
            "expired", "rejected", "instrument_status", "instrument_changed", "clock_reset",
        ),
    ]  # fmt: skip
    reason: str | None
    time: Time
    order_id: Id | None
    account: str | None
    client_order_id: str | None
    side: Side | None
    order_type: Annotated[str, _one_of("limit", "market")] | None
    time_in_force: Annotated[str, _one_of("gtc", "ioc", "fok", "gtd", "day")] | None
    price: Number | None
    quantity: Number | None
    traded_quantity: Number | None
    remaining_quantity: Number | None
    displayed_quantity: Number | None
    average_traded_price: Number | None
    status: (
        Annotated[
            str,
            _one_of(
                "pending_trigger", "new", "partially_filled", "filled", "canceled", "rejected",
                "expired",
            ),
        ]
        | None
    )  # fmt: skip
    priority: int | None
    post_only: bool | None
    stop_price: Number | None
    display_quantity: Number | None
    expires_at: Time | None
    self_trade_prevention: str | None
    created_at: Time | None
    trade_id: Id | None
    last_price: Number | None
    last_quantity: Number | None
    counter_order_id: Id | None
    source: Annotated[str, _one_of("rest", "sql", "service", "fix")]
    trigger: Annotated[str, _one_of("stop", "take_profit")] | None = None
    trailing_delta: int | None = None
    oco_order_id: Id | None = None


class BalanceUpdate(msgspec.Struct, frozen=True, kw_only=True):
    """What an account has of an asset after an entry of its statement.

    kind and change null: there is no new entry, only what is held is another. What an account is
    given by its orders is collected before it is told, so that each entry has a number that stays.
    """

    type: Annotated[str, _const("balance")] = "balance"
    account: str
    asset: str
    entry: Seq
    available: Number
    held: Number
    time: Time
    kind: (
        Annotated[
            str,
            _one_of(
                "deposit", "withdrawal", "transfer", "order", "modify", "proceeds", "fee", "rebate",
                "release",
            ),
        ]
        | None
    )  # fmt: skip
    change: Number | None
    symbol: Symbol | None
    seq: Seq | None
    order_id: Id | None
    trade_id: Id | None
    transfer_id: Id | None


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """The best levels of a book, best first, exactly as of seq in a history."""

    type: Annotated[str, _const("snapshot")] = "snapshot"
    symbol: Symbol
    seq: Seq
    time: Time
    bids: tuple[Level, ...]
    asks: tuple[Level, ...]
    epoch: Epoch


class WholeBook(msgspec.Struct, frozen=True, kw_only=True):
    """The whole book, best levels first, exactly as of seq: what the levels messages after it
    change. It comes again when the server began again.
    """

    type: Annotated[str, _const("snapshot")] = "snapshot"
    symbol: Symbol
    seq: Seq
    time: Time
    bids: list[LevelText]
    asks: list[LevelText]
    checksum: Checksum
    epoch: Epoch


class Levels(msgspec.Struct, frozen=True, kw_only=True):
    """What one command of the market changed, or several.

    Quantities are absolute, 0 removes the level (or it came and went between two messages).
    prev_seq is the seq of the message before it for this symbol.
    """

    type: Annotated[str, _const("levels")] = "levels"
    symbol: Symbol
    prev_seq: Seq
    seq: Seq
    time: Time
    bids: list[LevelText]
    asks: list[LevelText]
    checksum: Checksum


class Candle(msgspec.Struct, frozen=True, kw_only=True):
    """The trades from `start` on, for the width of the candle."""

    start: Time
    open: Number
    high: Number
    low: Number
    close: Number
    volume: Number
    notional: Number
    trades: Annotated[int, Meta(extra_json_schema={"minimum": 1})]
    first_seq: Seq
    last_seq: Seq
    taker_buy_volume: Number
    taker_buy_notional: Number


class LiveCandle(Candle, frozen=True, kw_only=True):
    """A candle as it grows, and once more, closed, when it will not change any more."""

    closed: bool


class Candles(msgspec.Struct, frozen=True, kw_only=True):
    """Candles that changed, oldest first: put them in the place of those with the same start. Each
    that has trades comes closed exactly once: subscribe again with `from`, the start of the first
    that was not closed. seq: of the last trade in them; 0: there is none.
    """

    type: Annotated[str, _const("candles")] = "candles"
    symbol: Symbol
    interval: Annotated[str, _one_of(*INTERVALS)]
    seq: Seq
    time: Time
    items: Annotated[list[LiveCandle], Meta(extra_json_schema={"maxItems": 500})]


class Ticker(msgspec.Struct, frozen=True, kw_only=True):
    """A market at a glance: the columns of the view ticker.

    open, high, low, volume, notional and trades are of 24 hours and of the minute that began them.
    """

    type: Annotated[str, _const("ticker")] = "ticker"
    symbol: Symbol
    seq: Seq
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
    trades: Annotated[int, Meta(extra_json_schema={"minimum": 0})]


class Heartbeat(msgspec.Struct, frozen=True, kw_only=True):
    """After each second of silence.

    seqs: everything up to there has been looked at, and what there was of it was sent; {} until
    then. It names all symbols of the subscription; one to all symbols, if there are more than 1000,
    does so in the first heartbeat (some 20 to 50 bytes a symbol: allow for its size), and then
    names those that changed since the heartbeat before. trade_ids (only /trade_updates): the last
    trade at that seq; of more than 1000 symbols, only where there is one.
    """

    type: Annotated[str, _const("heartbeat")] = "heartbeat"
    time: Time
    seqs: dict[str, Seq]
    trade_ids: dict[str, IdText | None] | UnsetType = UNSET
    database: Database
    epoch: Epoch | None


class BalanceHeartbeat(msgspec.Struct, frozen=True, kw_only=True):
    """After each second of silence.

    entries: up to there everything was sent, of each asset that the account has; {} until all was
    looked at. held: what its live orders hold of each now, so that who resumes knows it as well.
    """

    type: Annotated[str, _const("heartbeat")] = "heartbeat"
    time: Time
    entries: dict[str, Seq]
    held: dict[str, Number]
    database: Database
    epoch: Epoch | None


class Error(msgspec.Struct, frozen=True, kw_only=True):
    """Why the socket is about to be closed with 1008 and the code as its reason.

    Only invalid_message is not fatal. seq_too_old has symbol and oldest_seq, seq_in_future symbol
    and newest_seq; so have entry_too_old and entry_in_future asset, oldest_entry and newest_entry.
    epoch_changed has the present epoch: what you have is not of it.
    """

    type: Annotated[str, _const("error")] = "error"
    code: Annotated[str, _one_of(*ERRORS)]
    message: str
    time: Time
    symbol: Symbol | UnsetType = UNSET
    oldest_seq: Seq | UnsetType = UNSET
    newest_seq: Seq | UnsetType = UNSET
    asset: str | UnsetType = UNSET
    oldest_entry: Seq | UnsetType = UNSET
    newest_entry: Seq | UnsetType = UNSET
    epoch: Epoch | UnsetType = UNSET


_ANY_ID = Meta(extra_json_schema={"type": ["string", "number", "null"]})


class Ping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a client may send: up to 4096 characters, 20 a second, 100 at once."""

    type: Literal["ping"]
    id: Annotated[msgspec.Raw, _ANY_ID] | UnsetType = UNSET


class Pong(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a ping, with its id."""

    type: Annotated[str, _const("pong")] = "pong"
    id: Annotated[msgspec.Raw, _ANY_ID]
    time: Time


def described(*kinds: type[msgspec.Struct]) -> dict[str, Json]:
    """Return the JSON schema of each message and of what they are made of, by name.

    Every field that is not marked as sometimes unset is there, and no other.
    """
    _, schemas = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    structs: tuple[type[msgspec.Struct], ...] = (*kinds, LiveCandle)
    for kind in structs:
        fields = msgspec.structs.fields(kind)
        needed = [field.name for field in fields if field.default is not UNSET]
        schemas[kind.__name__] |= {"required": needed, "additionalProperties": False}
    return {name: _as_sent(schema) for name, schema in schemas.items()}


def _as_sent(schema: Any) -> Any:
    """Return a schema of what is sent where msgspec tells what is made of it: ids are texts."""
    if isinstance(schema, list):
        return [_as_sent(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: _as_sent(value) for key, value in schema.items() if key != "default"}
    if "pattern" in told:
        told["type"] = "string"
    if isinstance(told.get("description"), str):
        told["description"] = cleandoc(told["description"])
    return told
