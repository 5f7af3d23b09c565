"""Execution reports: what an event of the journal, or an order as it stands, says in FIX."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app_fix import tags
from app_fix.wire import Fields, stamp

Row = Mapping[str, Any]
"""An event as the order feed has it, or a row of the view orders."""

SIDES = {"1": "buy", "2": "sell"}
TIMES = {"0": "day", "1": "gtc", "3": "ioc", "4": "fok", "6": "gtd"}
PREVENTIONS = {
    "1": "none", "2": "cancel_newest", "3": "cancel_oldest", "4": "cancel_both",
    "5": "decrement_and_cancel",
}  # fmt: skip

_SIDE = {word: code for code, word in SIDES.items()}
_TIME = {word: code for code, word in TIMES.items()}
_PREVENTION = {word: code for code, word in PREVENTIONS.items()}

STATUSES = {
    "pending_trigger": "0", "new": "0", "partially_filled": "1", "filled": "2", "canceled": "4",
    "rejected": "8", "expired": "C",
}  # fmt: skip
_LIVE = ("pending_trigger", "new", "partially_filled")

_EXEC_TYPES = {
    "new": "0", "partial_fill": "F", "fill": "F", "canceled": "4", "expired": "C", "rejected": "8",
    "replaced": "5", "triggered": "D", "prevented": "D",
}  # fmt: skip

_RESTATED = {"triggered": "99", "prevented": "5"}
"""ExecRestatementReason of what FIX 4.4 has no type for."""

_REJECT_REASONS = {
    "unknown_symbol": "1", "instrument_halted": "2", "instrument_cancel_only": "2",
    "instrument_closed": "2", "quantity_too_large": "3", "notional_too_large": "3",
    "too_many_orders": "3", "too_many_open_orders": "3", "open_orders_too_many": "3",
    "open_notional_too_large": "3", "insufficient_funds": "3", "client_order_id_reused": "6",
    "quantity_off_lot": "13", "quantity_too_small": "13", "invalid_quantity": "13",
    "account_required": "15", "account_reserved": "15", "account_blocked": "15",
    "invalid_account": "15", "not_your_account": "15",
}  # fmt: skip


def execution(event: Row, more: Mapping[str, str], sentences: Mapping[str, str]) -> Fields:
    """Return the report of an event.

    more: ClOrdID and OrigClOrdID of the request that it answers, if it does. sentences: what the
    codes of refusals mean.
    """
    name, reason = event["event"], event["reason"]
    body = [
        (tags.ORDER_ID, event["order_id"]),
        *_names(event, more),
        (tags.EXEC_ID, f"{event['symbol']}:{event['seq']}"),
        (tags.EXEC_TYPE, _EXEC_TYPES[name]),
        *_order(event),
    ]
    if name in _RESTATED:
        body.append((tags.EXEC_RESTATEMENT_REASON, _RESTATED[name]))
    if name == "rejected":
        body.append((tags.ORD_REJ_REASON, reject_reason(reason)))
    if event["trade_id"] is not None:
        body += [
            (tags.LAST_PX, event["last_price"]),
            (tags.LAST_QTY, event["last_quantity"]),
            (tags.SECONDARY_EXEC_ID, event["trade_id"]),
        ]
    body.append((tags.TRANSACT_TIME, _stamp(event["time"])))
    if text := (
        f"{reason}: {sentences[reason]}" if reason in sentences else reason or name_of(name)
    ):
        body.append((tags.TEXT, text))
    return body


def name_of(event: str) -> str:
    """Return what is told of an event that has no reason; empty: its ExecType says it."""
    return event if event in _RESTATED else ""


def status(order: Row, exec_id: str, more: Fields) -> Fields:
    """Return the report that tells how an order stands."""
    return [
        (tags.ORDER_ID, str(order["order_id"])),
        *_names(order, {}),
        (tags.EXEC_ID, exec_id),
        (tags.EXEC_TYPE, "I"),
        *_order(order),
        (tags.TRANSACT_TIME, _stamp(order["updated_at"])),
        *more,
    ]


def refusal(asked: Fields, exec_id: str, exec_type: str, reason: str, text: str) -> Fields:
    """Return the report of an order that there is not; asked: what was said of it."""
    return [
        (tags.ORDER_ID, "NONE"),
        (tags.EXEC_ID, exec_id),
        (tags.EXEC_TYPE, exec_type),
        (tags.ORD_STATUS, "8"),
        (tags.ORD_REJ_REASON, reason),
        *asked,
        (tags.LEAVES_QTY, "0"),
        (tags.CUM_QTY, "0"),
        (tags.AVG_PX, "0"),
        (tags.TEXT, text),
    ]


def reject_reason(code: str | None) -> str:
    """Return OrdRejReason of a refusal."""
    return _REJECT_REASONS.get(code or "", "99")


def order_type(order: Row) -> str:
    """Return OrdType of an order."""
    if order.get("trailing_delta") is not None:
        return "P"
    if order.get("trigger") == "take_profit":
        return "J"
    if order["stop_price"] is not None:
        return "3" if order["order_type"] == "market" else "4"
    return "1" if order["order_type"] == "market" else "2"


def time_in_force(order: Row) -> str:
    """Return TimeInForce of an order."""
    return _TIME[order["time_in_force"]]


def side(order: Row) -> str:
    """Return Side of an order."""
    return _SIDE[order["side"]]


def instructions(order: Row) -> str | None:
    """Return ExecInst of an order: an order that is post-only does not trail."""
    if order["post_only"]:
        return "6"
    return "a" if order.get("trailing_delta") is not None else None


def prevention(order: Row) -> str | None:
    """Return SelfTradePreventionMode of an order."""
    return _PREVENTION.get(order["self_trade_prevention"])


def _names(order: Row, more: Mapping[str, str]) -> Fields:
    own = order["client_order_id"]
    names = {tags.CL_ORD_ID: more.get("11", own), tags.ORIG_CL_ORD_ID: more.get("41")}
    return [(tag, name) for tag, name in names.items() if name is not None]


def _order(order: Row) -> Fields:
    """Return what an order is and how it stands."""
    live = order["status"] in _LIVE
    trails = order.get("trailing_delta") is not None
    said: dict[int, str | None] = {
        tags.ORD_STATUS: STATUSES[order["status"]],
        tags.ACCOUNT: order["account"],
        tags.SYMBOL: order["symbol"],
        tags.SIDE: _SIDE[order["side"]],
        tags.ORDER_QTY: order["quantity"],
        tags.CASH_ORDER_QTY: order.get("entered_quote_quantity"),
        tags.ORD_TYPE: order_type(order),
        tags.PRICE: order["price"] if order["order_type"] == "limit" else None,
        tags.STOP_PX: order["stop_price"],
        tags.PEG_OFFSET_VALUE: _text(order.get("trailing_delta")),
        tags.PEG_OFFSET_TYPE: "2" if trails else None,
        tags.TIME_IN_FORCE: _TIME[order["time_in_force"]],
        tags.EXPIRE_TIME: _stamp(order["expires_at"]) if order["expires_at"] else None,
        tags.EXEC_INST: instructions(order),
        tags.MAX_FLOOR: order["display_quantity"],
        tags.SELF_TRADE_PREVENTION: prevention(order),
        tags.WORKING_INDICATOR: "N" if order["status"] == "pending_trigger" else None,
        tags.LEAVES_QTY: order["remaining_quantity"] if live else "0",
        tags.CUM_QTY: order["traded_quantity"],
        tags.AVG_PX: order["average_traded_price"] or "0",
    }
    return [(tag, value) for tag, value in said.items() if value is not None]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _stamp(moment: str | datetime) -> str:
    return stamp(datetime.fromisoformat(moment) if isinstance(moment, str) else moment)
