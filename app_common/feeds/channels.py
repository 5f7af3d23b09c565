"""The sockets of both services: their parameters, and the messages that they send."""

from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from app_common.caller import PUBLIC, READ
from app_common.feeds import messages
from app_common.feeds.sockets import MAX_NAMES

Json = dict[str, Any]


@dataclass(frozen=True)
class Channel:
    """A socket.

    parameters: the JSON schema of each; it has no others. may: the permission that it needs.
    """

    address: str
    servers: tuple[str, ...]
    about: str
    messages: tuple[type[Struct], ...]
    parameters: dict[str, Json] = field(default_factory=dict)
    may: str = PUBLIC

    @property
    def sent(self) -> tuple[type[Struct], ...]:
        """All that it may send."""
        return (*self.messages, messages.Error, messages.Pong)


def _symbols(default: str) -> Json:
    about = f"Symbols, with commas; may be repeated. At most {MAX_NAMES}. Default: {default}."
    return {"type": "string", "description": about, "examples": ["ACME", "ACME,EUR/USD"]}


_FROM_SEQ = {
    "type": "string",
    "description": (
        "`N`: first what every symbol missed from seq N on. `ACME:12,EUR/USD:7`: so by symbol; "
        "symbols that are not named begin with what happens next, as all do without from_seq."
    ),
    "examples": ["12", "ACME:12,EUR/USD:7"],
}
_FROM_ENTRY = {
    "type": "string",
    "description": (
        "`N`: every entry from N on, of every asset; one that has fewer begins with what happens "
        "next. `EUR:12,GOLD:3`: so by asset; assets that are not named begin with the balance as "
        "it is now, as all do without from_entry."
    ),
    "examples": ["12", "EUR:12,GOLD:3"],
}


def _epoch(start: str) -> Json:
    about = f"The epoch that {start} is of: epoch_changed if another one began since."
    return {"type": "string", "description": about}


TRADE_UPDATES = Channel(
    "/trade_updates",
    ("matching", "main"),
    "Every trade, each exactly once and in order of seq within its symbol.",
    (messages.Trade, messages.Heartbeat),
    {"symbol": _symbols("all"), "from_seq": _FROM_SEQ, "epoch": _epoch("from_seq")},
)
ORDER_UPDATES = Channel(
    "/order_updates",
    ("main",),
    "Every event of every order, in order of seq within its symbol.",
    (messages.OrderEvent, messages.Heartbeat),
    {
        "symbol": _symbols("all"),
        "account": {"type": "string", "description": "Only events of its orders."},
        "from_seq": _FROM_SEQ,
        "epoch": _epoch("from_seq"),
    },
    READ,
)
BALANCE_UPDATES = Channel(
    "/balance_updates",
    ("main",),
    "The balances of an account as they are, then every entry of its statement, each exactly once "
    "and in order within its asset; and what is held, whenever it changes without an entry.",
    (messages.BalanceUpdate, messages.BalanceHeartbeat),
    {
        "account": {"type": "string", "description": "Whose balances. Default: the key's own."},
        "asset": {
            "type": "string",
            "description": (
                f"Assets, with commas; may be repeated. At most {MAX_NAMES}. Default: all."
            ),
            "examples": ["EUR", "EUR,GOLD"],
        },
        "from_entry": _FROM_ENTRY,
        "epoch": _epoch("from_entry"),
    },
    READ,
)
ORDER_BOOK_SNAPSHOT = Channel(
    "/order_book_snapshot",
    ("main",),
    "The best levels of books, at once and each second. Who does not keep up gets the latest.",
    (messages.Snapshot, messages.Heartbeat),
    {
        "symbol": _symbols("RTS_DEFAULT_SYMBOL"),
        "depth": {
            "type": "integer", "minimum": 1, "maximum": 16, "default": 5,
            "description": "Levels of each side.",
        },
    },
)  # fmt: skip
ORDER_BOOK_UPDATES = Channel(
    "/order_book_updates",
    ("main",),
    "Whole books, then what each command changed. Who does not keep up gets changes merged.",
    (messages.WholeBook, messages.Levels, messages.Heartbeat),
    {
        "symbol": _symbols("RTS_DEFAULT_SYMBOL"),
        "conflate": {
            "type": "integer", "minimum": 10, "maximum": 1000,
            "description": (
                "Milliseconds between messages of a symbol; without: a message per command."
            ),
        },
    },
)  # fmt: skip
CANDLE_UPDATES = Channel(
    "/candle_updates",
    ("main",),
    "The newest candles, at once and, at most each second, when they change; each closed exactly "
    "once, when its time is over.",
    (messages.Candles, messages.Heartbeat),
    {
        "symbol": _symbols("RTS_DEFAULT_SYMBOL"),
        "interval": {
            "enum": [*messages.INTERVALS], "default": "1m", "description": "Width of the candles.",
        },
        "from": {
            "type": "string", "format": "date-time", "examples": ["2026-01-31T16:00:00Z"],
            "description": (
                "All candles that start then or later, oldest first. To resume: the start of the "
                "first that was not closed yet. Default: the three newest."
            ),
        },
    },
)  # fmt: skip
TICKER_UPDATES = Channel(
    "/ticker_updates",
    ("main",),
    "Tickers, at once and, at most each second, when they change.",
    (messages.Ticker, messages.Heartbeat),
    {"symbol": _symbols("RTS_DEFAULT_SYMBOL")},
)

CHANNELS = (
    TRADE_UPDATES,
    ORDER_UPDATES,
    BALANCE_UPDATES,
    ORDER_BOOK_SNAPSHOT,
    ORDER_BOOK_UPDATES,
    CANDLE_UPDATES,
    TICKER_UPDATES,
)
