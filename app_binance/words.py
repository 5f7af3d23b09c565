"""Binance's words for what our orders say, and back."""

from collections.abc import Mapping
from typing import Any

SIDES = {"BUY": "buy", "SELL": "sell"}

TIMES = {"GTC": "gtc", "IOC": "ioc", "FOK": "fok"}

PREVENTIONS = {
    "NONE": "none",
    "EXPIRE_TAKER": "cancel_newest",
    "EXPIRE_MAKER": "cancel_oldest",
    "EXPIRE_BOTH": "cancel_both",
    "DECREMENT": "decrement_and_cancel",
}
"""What selfTradePreventionMode may be."""

DEFAULT_PREVENTION = "EXPIRE_TAKER"

PRICED = ("LIMIT", "LIMIT_MAKER", "MARKET", "STOP_LOSS_LIMIT", "TAKE_PROFIT_LIMIT")
"""The types of orders: every symbol that is listed is settled, and there a stop has a price."""

TYPES = (*PRICED, "STOP_LOSS", "TAKE_PROFIT")
"""Those that can be read: the engine says what is wrong with the last two (rule 34)."""

_TOLD_PREVENTIONS = {ours: theirs for theirs, ours in PREVENTIONS.items()}

# What the owner, or an operator for him, asked for. The rest is EXPIRED: by the order's own rules.
_CANCELED_BY = frozenset(
    {"requested", "replaced", "modified_to_traded", "cancel_after", "account_blocked"}
)
_STATUSES = {
    "pending_trigger": "NEW",
    "new": "NEW",
    "partially_filled": "PARTIALLY_FILLED",
    "filled": "FILLED",
    "rejected": "REJECTED",
    "expired": "EXPIRED",
}

LIVE = frozenset({"pending_trigger", "new", "partially_filled"})


def status_of(status: str, reason: str | None) -> str:
    """Return the status that clients read. reason: why it is over, as cancel_reason has it."""
    if status != "canceled":
        return _STATUSES[status]
    if reason == "self_trade_prevention":
        return "EXPIRED_IN_MATCH"
    return "CANCELED" if reason in _CANCELED_BY else "EXPIRED"


def type_of(order: Mapping[str, Any]) -> str:
    """Return the type of a row of the view orders, a report, or a message of order_updates."""
    limited = order["order_type"] == "limit"
    if order["stop_price"] is not None or order.get("trailing_delta") is not None:
        kind = "TAKE_PROFIT" if order.get("trigger") == "take_profit" else "STOP_LOSS"
        return f"{kind}_LIMIT" if limited else kind
    if order["post_only"]:
        return "LIMIT_MAKER"
    return "LIMIT" if limited else "MARKET"


def time_of(order: Mapping[str, Any]) -> str:
    """Return the time in force; day and gtd are what Binance calls GTD elsewhere."""
    if order["order_type"] == "market":
        return "GTC"
    time: str = order["time_in_force"]
    return "GTD" if time in ("day", "gtd") else time.upper()


def prevention_of(order: Mapping[str, Any]) -> str:
    """Return the mode of self-trade prevention."""
    return _TOLD_PREVENTIONS[order["self_trade_prevention"]]


_NAMELESS = "rts_"


def client_id_of(order: Mapping[str, Any]) -> str:
    """Return an order's client id; clients fail without one, so one without has its order id."""
    return order["client_order_id"] or f"{_NAMELESS}{order['order_id']}"


def number_in(client_id: str) -> int | None:
    """Return the order id that `client_id_of` made a client id of; None: it did not."""
    text = client_id.removeprefix(_NAMELESS)
    made = text != client_id and text.isascii() and text.isdigit() and len(text) < 19
    return int(text) if made else None
